"""What happens to music on its way to a listener: rooms, equalisers, distortion, noise, codecs, cuts."""

import io

import numpy as np
import soundfile
from sampler import Mono
from scipy.fft import irfft
from scipy.signal import oaconvolve

from rivethead.seeds import Stream
from rivethead.stems.synth.playing import RATE

_CODED_AT_ONCE = 8192
_TAPS = 2048


def weather(sound: Mono, seed: int) -> Mono:
    """Return the sound after a few accidents; lengths and times stay."""
    chance = Stream(seed, "training", "weather")
    x = sound / np.float32(np.abs(sound).max() + 1e-9)
    x = _filtered(x, chance)
    if chance.chance(0.5):
        drive = 10 ** (chance.uniform(0, 18) / 20)
        x = np.tanh(drive * x).astype(np.float32)
    if chance.chance(0.15):
        x = np.clip(x, -0.3, 0.3) / np.float32(0.3)
    x *= np.float32(0.8 / (np.abs(x).max() + 1e-9))
    if chance.chance(0.3):
        random = np.random.default_rng(chance.bits64())
        x = x + np.float32(10 ** (chance.uniform(-60, -24) / 20)) * random.standard_normal(len(x)).astype(np.float32)
    if chance.chance(0.07):
        x = _coded(x, chance.uniform(0.5, 1.0))
    return x


def _filtered(x: Mono, chance: Stream) -> Mono:
    """Apply an equaliser, and perhaps a room."""
    hz = np.arange(_TAPS // 2 + 1) * RATE / _TAPS
    octaves = np.log2(np.maximum(hz, 20) / 20)
    points = np.array([chance.uniform(-6, 6) for _ in range(6)])
    response = 10 ** (np.interp(octaves, np.linspace(0, 10, 6), points) / 20)
    if chance.chance(0.25):
        response = response / (1 + (hz / chance.uniform(3500, 12_000)) ** 6)
    if chance.chance(0.15):
        response = response / (1 + (chance.uniform(60, 300) / np.maximum(hz, 1)) ** 4)
    taps = np.roll(irfft(response, _TAPS), _TAPS // 2) * np.hanning(_TAPS)
    x = oaconvolve(x, taps.astype(np.float32), mode="same")
    if chance.chance(0.25):
        wet = oaconvolve(x, _room(chance))[: len(x)]
        x = x + np.float32(chance.uniform(0.03, 0.25)) * wet
    return np.asarray(x, np.float32)


def _room(chance: Stream) -> Mono:
    random = np.random.default_rng(chance.bits64())
    t = np.arange(RATE) / RATE
    tail = random.standard_normal(RATE) * np.exp(-t / chance.uniform(0.05, 0.5))
    tail[: round(chance.uniform(0.001, 0.02) * RATE)] = 0
    return np.asarray(tail / np.sqrt((tail**2).sum()) * 1.5, np.float32)


def _coded(x: Mono, quality_lost: float) -> Mono:
    """Return the sound after lossy coding; a codec's delay is taken out by its reader."""
    file = io.BytesIO()
    with soundfile.SoundFile(file, "w", RATE, 1, "VORBIS", format="OGG", compression_level=quality_lost) as coder:
        for start in range(0, len(x), _CODED_AT_ONCE):  # its encoder keeps a whole call on the stack
            coder.write(x[start : start + _CODED_AT_ONCE])
    file.seek(0)
    back = soundfile.read(file, dtype="float32")[0]
    return np.asarray(np.pad(back, (0, max(0, len(x) - len(back))))[: len(x)], np.float32)
