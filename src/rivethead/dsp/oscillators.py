"""Oscillators without foldover and without the C library, whose last bits differ by machine.

Steps are rounded by two-point polynomials (polyBLEP): V. Välimäki and A. Huovilainen, "Antialiasing Oscillators in
Subtractive Synthesis", IEEE Signal Processing Magazine 24(2), 2007.
"""

import math

import numpy as np
import numpy.typing as npt

from rivethead.dsp.noise import white
from rivethead.kernels import inline, jit

Signal = npt.NDArray[np.float32]
Curve = npt.NDArray[np.float64]

_DRIFT_SAMPLES = 64


@inline
def sine(turns: float) -> float:
    """Return sin(2π·turns) to seven digits."""
    y = turns - math.floor(turns + 0.5)
    if y > 0.25:
        y = 0.5 - y
    elif y < -0.25:
        y = -0.5 - y
    z = 6.283185307179586 * y
    q = z * z
    return z * (1.0 - q / 6.0 * (1.0 - q / 20.0 * (1.0 - q / 42.0 * (1.0 - q / 72.0 * (1.0 - q / 110.0)))))


@inline
def step_residue(phase: float, advance: float) -> float:
    """Return what rounds off a step of height 2 at phase 0; phase is in [0, 1) and moves by `advance` a sample."""
    if phase < advance:
        t = phase / advance
        return t + t - t * t - 1.0
    if phase > 1.0 - advance:
        t = (phase - 1.0) / advance
        return t * t + t + t + 1.0
    return 0.0


@inline
def saw(phase: float, advance: float) -> float:
    """Return a rising saw in ±1."""
    return 2.0 * phase - 1.0 - step_residue(phase, advance)


@inline
def pulse(phase: float, advance: float, width: float) -> float:
    """Return a pulse in ±1 without its mean; width is the low part, 0..1."""
    shifted = phase + width
    if shifted >= 1.0:
        shifted -= 1.0
    level = 1.0 if phase < 1.0 - width else -1.0
    return level - (1.0 - 2.0 * width) + step_residue(phase, advance) - step_residue(shifted, advance)


@jit
def swarm(
    count: int, frequencies_hz: Curve, voices: int, detune: float, spread: float, seed: int, rate_hz: float
) -> Signal:
    """Return a chord of drifting detuned saws, float32 (2, count), at about unit power.

    Args:
        count: samples.
        frequencies_hz: the chord.
        voices: saws for each note.
        detune: of the outermost saw, as a fraction of its frequency.
        spread: 0 mono .. 1 the outermost saws hard left and right.
        seed: of phases and drift.
        rate_hz: samples a second.
    """
    out = np.zeros((2, count), np.float32)
    chance = white(frequencies_hz.shape[0] * voices * 4 + 4, seed)
    unit = 1.0 / math.sqrt(voices * frequencies_hz.shape[0] / 3.0)
    c = 0
    for note in range(frequencies_hz.shape[0]):
        for voice in range(voices):
            place = 0.0 if voices == 1 else 2.0 * voice / (voices - 1) - 1.0
            phase = 0.5 * (chance[c] + 1.0)
            frequency = frequencies_hz[note] * (1.0 + detune * place * (1.0 + 0.15 * chance[c + 1]))
            drift_hz = 0.1 + 0.25 * abs(chance[c + 2])
            drift_at = chance[c + 3]
            c += 4
            side = spread * place if note % 2 == 0 else -spread * place
            left = math.sqrt(0.5 * (1.0 - side)) * unit
            right = math.sqrt(0.5 * (1.0 + side)) * unit
            advance = frequency / rate_hz
            for i in range(count):
                if i % _DRIFT_SAMPLES == 0:
                    advance = frequency * (1.0 + 0.0012 * sine(drift_at + drift_hz * i / rate_hz)) / rate_hz
                y = saw(phase, advance)
                out[0, i] += y * left
                out[1, i] += y * right
                phase += advance
                if phase >= 1.0:
                    phase -= 1.0
    return out


@jit
def falling_sine(
    count: int,
    start_hz: float,
    end_hz: float,
    pitch_tau_s: float,
    snap: float,
    tau_s: float,
    hold_s: float,
    rate_hz: float,
) -> Signal:
    """Return the body of a struck drum: a sine that falls in pitch and dies away, float32 (count,).

    Args:
        count: samples.
        start_hz: where the slower of its two falls begins.
        end_hz: where the pitch comes to rest.
        pitch_tau_s: time constant of the slower fall.
        snap: size of the fast fall (3.5 ms) on top, as a factor of start_hz; it makes the beater's knock.
        tau_s: time constant of the level.
        hold_s: how long the level stays before it falls.
        rate_hz: samples a second.
    """
    out = np.empty(count, np.float32)
    slow = math.exp(-1.0 / (pitch_tau_s * rate_hz))
    fast = math.exp(-1.0 / (0.0035 * rate_hz))
    fall = math.exp(-1.0 / (tau_s * rate_hz))
    hold = int(hold_s * rate_hz)
    a = 1.0
    b = 1.0
    level = 1.0
    phase = 0.0
    for i in range(count):
        out[i] = sine(phase) * level
        phase += (end_hz + (start_hz - end_hz) * a + start_hz * snap * b) / rate_hz
        a *= slow
        b *= fast
        if i >= hold:
            level *= fall
    return out


@jit
def frequency_modulated(
    count: int,
    carrier_hz: Curve,
    ratio: float,
    index: float,
    index_tau_s: float,
    feedback: float,
    hop: int,
    rate_hz: float,
) -> Signal:
    """Return one operator modulating another, float32 (count,).

    Args:
        count: samples.
        carrier_hz: the carrier's frequency, one point every hop samples, straight lines between them.
        ratio: the modulator's frequency as a factor of the carrier's.
        index: modulation at the start, in turns.
        index_tau_s: how fast the index falls; 0 keeps it.
        feedback: of the modulator onto itself, in turns.
        hop: samples between the points of carrier_hz.
        rate_hz: samples a second.
    """
    out = np.empty(count, np.float32)
    fall = 1.0 if index_tau_s <= 0.0 else math.exp(-1.0 / (index_tau_s * rate_hz))
    last = carrier_hz.shape[0] - 1
    carrier = 0.0
    modulator = 0.0
    before = 0.0
    depth = index
    for i in range(count):
        k = i // hop
        a = carrier_hz[min(k, last)]
        frequency = a + (carrier_hz[min(k + 1, last)] - a) * ((i - k * hop) / hop)
        before = sine(modulator + feedback * before)
        out[i] = sine(carrier + depth * before)
        carrier += frequency / rate_hz
        modulator += frequency * ratio / rate_hz
        carrier -= math.floor(carrier)
        modulator -= math.floor(modulator)
        depth *= fall
    return out
