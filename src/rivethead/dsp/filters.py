"""Filters that move: the state-variable filter in trapezoidal form, and FIR design and convolution.

The state-variable filter follows A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (Cytomic, 2013).
"""

import math

import numpy as np
import numpy.typing as npt
from scipy import fft

from rivethead.kernels import inline, jit

Signal = npt.NDArray[np.float32]
Curve = npt.NDArray[np.float64]

CONTROL_SAMPLES = 16
"""A cutoff that moves is given once every so many samples."""

_LOW, _BAND, _HIGH = 0, 1, 2


@inline
def tangent(x: float) -> float:
    """Return tan(x) for 0 <= x < 1.45 to five digits, without the C library, whose last bits differ by machine."""
    y = x * x
    return x * (945.0 - 105.0 * y + y * y) / (945.0 - 420.0 * y + 15.0 * y * y)


@jit
def state_variable(x: Signal, cutoff_hz: Curve, q: float, output: int, sample_rate_hz: float) -> Signal:
    """Filter float32 (samples,); cutoff_hz holds one value, or one for every CONTROL_SAMPLES samples."""
    n = x.shape[0]
    out = np.empty(n, np.float32)
    k = 1.0 / q
    points = cutoff_hz.shape[0]
    s1 = 0.0
    s2 = 0.0
    a1 = 0.0
    a2 = 0.0
    a3 = 0.0
    for i in range(n):
        if i == 0 or (points > 1 and i % CONTROL_SAMPLES == 0):
            cutoff = min(max(cutoff_hz[min(i // CONTROL_SAMPLES, points - 1)], 10.0), sample_rate_hz * 0.42)
            g = tangent(math.pi * cutoff / sample_rate_hz)
            a1 = 1.0 / (1.0 + g * (g + k))
            a2 = g * a1
            a3 = g * a2
        v3 = x[i] + 1e-15 - s2
        v1 = a1 * s1 + a2 * v3
        v2 = s2 + a2 * s1 + a3 * v3
        s1 = 2.0 * v1 - s1
        s2 = 2.0 * v2 - s2
        if output == 0:
            out[i] = v2
        elif output == 1:
            out[i] = v1 * k
        else:
            out[i] = x[i] - k * v1 - v2
    return out


def _filtered(x: Signal, cutoff_hz: float | Curve, q: float, output: int, sample_rate_hz: int) -> Signal:
    curve = np.atleast_1d(np.asarray(cutoff_hz, np.float64))
    rate = float(sample_rate_hz)
    if x.ndim == 1:
        return state_variable(np.ascontiguousarray(x, np.float32), curve, float(q), output, rate)
    rows = [state_variable(np.ascontiguousarray(row, np.float32), curve, float(q), output, rate) for row in x]
    return np.stack(rows)


def low_pass(x: Signal, cutoff_hz: float | Curve, sample_rate_hz: int, q: float = 0.7071) -> Signal:
    """Return float32 (samples,) or (channels, samples) through a 12 dB/octave low-pass.

    Args:
        x: the sound.
        cutoff_hz: one value, or a curve with a point every CONTROL_SAMPLES samples.
        sample_rate_hz: samples a second.
        q: resonance.
    """
    return _filtered(x, cutoff_hz, q, _LOW, sample_rate_hz)


def band_pass(x: Signal, centre_hz: float | Curve, sample_rate_hz: int, q: float = 1.0) -> Signal:
    """Return the sound through a band-pass with 0 dB at its centre; arguments as in low_pass."""
    return _filtered(x, centre_hz, q, _BAND, sample_rate_hz)


def high_pass(x: Signal, cutoff_hz: float | Curve, sample_rate_hz: int, q: float = 0.7071) -> Signal:
    """Return the sound through a 12 dB/octave high-pass; arguments as in low_pass."""
    return _filtered(x, cutoff_hz, q, _HIGH, sample_rate_hz)


def minimum_phase_response(
    points: tuple[tuple[float, float], ...], taps: int, sample_rate_hz: int
) -> npt.NDArray[np.float32]:
    """Return a minimum-phase FIR whose magnitude follows points of (frequency in Hz, gain in dB).

    The phase comes from the folded cepstrum (Oppenheim & Schafer, "Discrete-Time Signal Processing", 12.4).
    """
    size = 8192
    frequencies = np.fft.rfftfreq(size, 1 / sample_rate_hz)
    at, gains = np.array(points, float).T
    log_magnitude = np.interp(np.log(frequencies + 1.0), np.log(at + 1.0), gains) * (math.log(10) / 20)
    cepstrum = np.fft.irfft(log_magnitude, size)
    cepstrum[1 : size // 2] *= 2
    cepstrum[size // 2 + 1 :] = 0
    response = np.fft.irfft(np.exp(np.fft.rfft(cepstrum)), size)[:taps]
    fade = taps // 4
    response[taps - fade :] *= np.linspace(1, 0, fade)
    return response.astype(np.float32)


def convolve(x: Signal, response: Signal) -> Signal:
    """Return a sound convolved with a response, cut to the sound's length, by overlap-add of FFT blocks.

    Args:
        x: float32 (samples,).
        response: float32 (taps,), or (channels, taps) to hear one sound through several.

    Returns:
        float32 (samples,) or (channels, samples).
    """
    taps = response.shape[-1]
    size = 1 << max(12, math.ceil(math.log2(taps * 2)) + 1)
    step = size - taps + 1
    spectrum = fft.rfft(response.astype(np.float32), size)
    out = np.zeros((*response.shape[:-1], len(x) + size), np.float32)
    for start in range(0, len(x), step):
        block = x[start : start + step]
        if block.any():
            out[..., start : start + size] += fft.irfft(fft.rfft(block.astype(np.float32), size) * spectrum, size)
    return out[..., : len(x)]
