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

_PART_TAPS = 32_768
_LONGEST_WHOLE_TAPS = 8192
_AT_ONCE_BLOCKS = 4
"""Four transforms of single precision take the time of two: the processor reckons with four numbers at once."""


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
    response = response.astype(np.float32, copy=False)
    if response.shape[-1] <= _LONGEST_WHOLE_TAPS:
        return _convolve_whole(x, response)
    return _convolve_in_parts(x, response)


def _convolve_whole(x: Signal, response: Signal) -> Signal:
    taps, count = response.shape[-1], len(x)
    size = 1 << max(12, math.ceil(math.log2(taps * 2)) + 1)
    step = size - taps + 1
    spectrum = fft.rfft(response, size)[..., None, :]
    out = np.zeros((*response.shape[:-1], count), np.float32)
    starts = range(0, count, step)
    for first in range(0, len(starts), _AT_ONCE_BLOCKS):
        some = starts[first : first + _AT_ONCE_BLOCKS]
        blocks = np.zeros((len(some), size), np.float32)
        for block, start in zip(blocks, some, strict=True):
            part = x[start : start + step]
            block[: len(part)] = part
        if not blocks.any():
            continue
        heard = fft.irfft(fft.rfft(blocks) * spectrum, size, overwrite_x=True)
        for k, start in enumerate(some):
            end = min(start + size, count)
            out[..., start:end] += heard[..., k, : end - start]
    return out


def _convolve_in_parts(x: Signal, response: Signal) -> Signal:
    """Convolve with a long response cut into parts, whose products are added up before they are turned back.

    Short transforms stay in near memory, and where the sound is silent nothing is reckoned. After W. G. Gardner,
    "Efficient Convolution without Input-Output Delay" (JAES 43, 1995), without its unequal parts.
    """
    taps, count, size = response.shape[-1], len(x), 2 * _PART_TAPS
    shape = response.shape[:-1]
    parts = [fft.rfft(response[..., a : a + _PART_TAPS], size) for a in range(0, taps, _PART_TAPS)]
    blocks = -(-count // _PART_TAPS)
    out = np.zeros((*shape, count), np.float32)
    heard: dict[int, npt.NDArray[np.complex64]] = {}
    for first in range(0, blocks, _AT_ONCE_BLOCKS):
        some = range(first, min(first + _AT_ONCE_BLOCKS, blocks))
        rows = np.zeros((len(some), size), np.float32)
        for row, k in zip(rows, some, strict=True):
            part = x[k * _PART_TAPS : (k + 1) * _PART_TAPS]
            row[: len(part)] = part
        loud = np.asarray(rows.any(axis=1))
        if loud.any():
            lines = fft.rfft(rows)
            heard.update({k: lines[k - first] for k in some if loud[k - first]})
        summed = {}
        for k in some:
            products = [heard[k - p] * part for p, part in enumerate(parts) if k - p in heard]
            if products:
                summed[k] = products[0]
                for product in products[1:]:
                    summed[k] += product
        heard = {k: line for k, line in heard.items() if k > some[-1] - len(parts)}
        if not summed:
            continue
        waves = fft.irfft(np.stack(list(summed.values())), size, overwrite_x=True)
        for k, wave in zip(summed, waves, strict=True):
            start = k * _PART_TAPS
            end = min(start + size, count)
            out[..., start:end] += wave[..., : end - start]
    return out
