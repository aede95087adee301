"""The channel vocoder: what a voice does in each band, done to another sound.

After H. Dudley, "The Vocoder" (Bell Laboratories Record 18, 1939). Bands lie evenly on the scale of pitch that the ear
has (mel, D. O'Shaughnessy, "Speech Communication", 1987). Speech is stretched by reading its envelopes more slowly,
which moves no formant and leaves no seam.
"""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rivethead.dsp.oscillators import pulse, saw, sine
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]
Curve = npt.NDArray[np.float64]

HOP_S = 0.0025
"""Time from one point of an envelope to the next."""

_WINDOW_S = 0.016
_NARROWEST_HZ = 230.0
"""Bands hear at least so much, or they would show the speaker's harmonics one by one."""


class Envelopes(NamedTuple):
    """What a vocoder keeps of speech.

    Attributes:
        levels: float32 (bands, points), the level in each band, one point every HOP_S.
        voicing: float32 (points,), 0 breath .. 1 vocal cords.
    """

    levels: Signal
    voicing: Signal


def band_centres(bands: int, lowest_hz: float, highest_hz: float) -> Curve:
    """Return the centres of bands in Hz, even steps of the mel scale apart."""
    low, high = (2595 * math.log10(1 + hz / 700) for hz in (lowest_hz, highest_hz))
    return np.asarray(700 * (10 ** (np.linspace(low, high, bands) / 2595) - 1), np.float64)


def envelopes(speech: Signal, centres_hz: Curve, sample_rate_hz: int) -> Envelopes:
    """Return the level of float32 (samples,) in every band, and where it is voiced."""
    hop, size = round(HOP_S * sample_rate_hz), round(_WINDOW_S * sample_rate_hz)
    padded = np.pad(speech.astype(np.float32), (size // 2, size // 2 + hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop] * np.hanning(size).astype(np.float32)
    power = np.abs(np.fft.rfft(frames, 1024, axis=1)) ** 2
    at_hz = np.fft.rfftfreq(1024, 1 / sample_rate_hz)
    half = np.maximum(np.gradient(centres_hz), _NARROWEST_HZ)
    weights = np.maximum(0, 1 - np.abs(at_hz[:, None] - centres_hz) / half)
    weights /= weights.sum(0)
    levels = np.sqrt(power @ weights).T
    low = power[:, (at_hz > 90) & (at_hz < 1000)].sum(1)
    high = power[:, at_hz > 2500].sum(1)
    share = low / (low + high + 1e-9 * power.sum(1).max() + 1e-20)
    voicing = np.convolve(np.pad(np.clip((share - 0.25) / 0.35, 0, 1), 2, mode="edge"), np.full(5, 0.2), "valid")
    return Envelopes(levels.astype(np.float32), voicing.astype(np.float32))


def read_at(made: Envelopes, points: Curve) -> Envelopes:
    """Return envelopes read at other points, which may lie between theirs: stretched, hurried or held."""
    last = made.voicing.shape[0] - 1
    place = np.clip(points, 0, last)
    left = np.minimum(place.astype(np.int64), max(0, last - 1))
    right = np.minimum(left + 1, last)
    part = (place - left).astype(np.float32)
    levels = made.levels[:, left] * (1 - part) + made.levels[:, right] * part
    return Envelopes(levels, made.voicing[left] * (1 - part) + made.voicing[right] * part)


@jit
def cords(
    count: int,
    pitch_hz: Curve,
    hop: int,
    voices: int,
    detune: float,
    pulse_share: float,
    growl: float,
    seed_phase: float,
    rate_hz: float,
) -> Signal:
    """Return vocal cords with an even spectrum, float32 (count,): detuned saws and pulses, differentiated.

    Args:
        count: samples.
        pitch_hz: one point every hop samples, straight lines between them.
        hop: samples between the points of pitch_hz.
        voices: oscillators.
        detune: of the outermost, as a fraction of its frequency.
        pulse_share: 0 saws .. 1 narrow pulses.
        growl: 0..1 how much weaker every second period is, as in a voice that is forced.
        seed_phase: 0..1 where the oscillators stand at the start.
        rate_hz: samples a second.
    """
    out = np.zeros(count, np.float32)
    last = pitch_hz.shape[0] - 1
    for voice in range(voices):
        place = 0.0 if voices == 1 else 2.0 * voice / (voices - 1) - 1.0
        phase = seed_phase + 0.37 * voice
        phase -= math.floor(phase)
        odd = False
        before = 0.0
        for i in range(count):
            k = i // hop
            a = pitch_hz[min(k, last)]
            frequency = a + (pitch_hz[min(k + 1, last)] - a) * ((i - k * hop) / hop)
            wobble = 1.0 + 0.003 * sine(seed_phase + 0.31 * voice + 5.3 * i / rate_hz)
            advance = frequency * (1.0 + detune * place) * wobble / rate_hz
            y = saw(phase, advance) * (1.0 - pulse_share) + pulse(phase, advance, 0.82) * pulse_share
            step = (y - before) / math.sqrt(advance)
            out[i] += step * (1.0 - growl) if odd else step
            before = y
            phase += advance
            if phase >= 1.0:
                phase -= 1.0
                odd = not odd
    return out


@jit
def impose(carrier: Signal, levels: Signal, hop: int, centres_hz: Curve, q: Curve, rate_hz: float) -> Signal:
    """Return a sound with the levels of speech in its bands, float32 (samples,).

    Each band is two second-order band-passes (A. Simper's state-variable filter, see dsp.filters); neighbours are
    summed with opposite signs, since they stand half a turn apart where they meet.

    Args:
        carrier: float32 (samples,), with an even spectrum.
        levels: float32 (bands, points), one point every hop samples, straight lines between them.
        hop: samples between points.
        centres_hz: float64 (bands,).
        q: float64 (bands,), of each of the two filters.
        rate_hz: samples a second.
    """
    n = carrier.shape[0]
    out = np.zeros(n, np.float32)
    last = levels.shape[1] - 1
    for band in range(levels.shape[0]):
        w = math.pi * min(centres_hz[band], 0.42 * rate_hz) / rate_hz
        y = w * w
        g = w * (945.0 - 105.0 * y + y * y) / (945.0 - 420.0 * y + 15.0 * y * y)
        k = 1.0 / q[band]
        a1 = 1.0 / (1.0 + g * (g + k))
        a2 = g * a1
        sign = k * k if band % 2 == 0 else -k * k
        s1 = 0.0
        s2 = 0.0
        t1 = 0.0
        t2 = 0.0
        for point in range((n + hop - 1) // hop):
            level = levels[band, min(point, last)]
            slope = (levels[band, min(point + 1, last)] - level) / hop
            start = point * hop
            for i in range(start, min(start + hop, n)):
                v3 = carrier[i] + 1e-15 - s2
                v1 = a1 * s1 + a2 * v3
                s2 += 2.0 * g * v1
                s1 = 2.0 * v1 - s1
                u3 = v1 - t2
                u1 = a1 * t1 + a2 * u3
                t2 += 2.0 * g * u1
                t1 = 2.0 * u1 - t1
                out[i] += sign * u1 * (level + slope * (i - start))
    return out
