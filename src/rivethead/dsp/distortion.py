"""Distortion without foldover: antiderivative clipping, a two-stage valve amplifier, and the sampler's bit crusher.

Antiderivative antialiasing after J. Parker, V. Zavalishin, E. Le Bivic, "Reducing the Aliasing of Nonlinear
Waveshaping Using Continuous-Time Convolution" (DAFx 2016).
"""

import math

import numpy as np
import numpy.typing as npt

from rivethead.kernels import inline, jit

Signal = npt.NDArray[np.float32]


@inline
def soft_limit(x: float) -> float:
    """Return a rational tanh, exact to 2 % and bounded by ±1."""
    if x > 3.0:
        return 1.0
    if x < -3.0:
        return -1.0
    y = x * x
    return x * (27.0 + y) / (27.0 + 9.0 * y)


@inline
def _cubic(x: float) -> float:
    if x > 1.0:
        return 2.0 / 3.0
    if x < -1.0:
        return -2.0 / 3.0
    return x - x * x * x / 3.0


@inline
def _cubic_integral(x: float) -> float:
    if x > 1.0:
        return 0.25 + (x - 1.0) * (2.0 / 3.0) + 1.0 / 6.0
    if x < -1.0:
        return 0.25 + (-x - 1.0) * (2.0 / 3.0) + 1.0 / 6.0
    y = x * x
    return 0.5 * y - y * y / 12.0


@inline
def _smoothed(u: float, before: float, integral: float, integral_before: float) -> float:
    d = u - before
    if abs(d) < 1e-5:
        return _cubic(0.5 * (u + before))
    return (integral - integral_before) / d


@jit
def clip(x: Signal, drive: float, bias: float, gain: float) -> Signal:
    """Clip float32 (samples,) to ±gain. The antialiasing takes 2.4 dB at a fifth of the rate: good on instruments.

    Args:
        x: the sound.
        drive: gain before clipping.
        bias: asymmetry, which adds even harmonics; the constant it brings is taken off again.
        gain: gain after clipping.
    """
    out = np.empty(x.shape[0], np.float32)
    rest = _cubic(bias)
    before = bias
    integral_before = _cubic_integral(bias)
    for i in range(x.shape[0]):
        u = x[i] * drive + bias
        integral = _cubic_integral(u)
        out[i] = (_smoothed(u, before, integral, integral_before) - rest) * 1.5 * gain
        before = u
        integral_before = integral
    return out


@jit
def shave(x: Signal, ceiling: float) -> None:
    """Round the peaks of float32 (channels, samples) off towards ±ceiling, in place; what lies well below is kept.

    Only the difference that clipping makes is antialiased, so the highs do not suffer.
    """
    drive = (2.0 / 3.0) / ceiling
    for c in range(x.shape[0]):
        before = 0.0
        integral_before = _cubic_integral(0.0)
        for i in range(x.shape[1]):
            u = x[c, i] * drive
            integral = _cubic_integral(u)
            y = _smoothed(u, before, integral, integral_before)
            x[c, i] = (u + y - 0.5 * (u + before)) / drive
            before = u
            integral_before = integral


@jit
def crush(x: Signal, hold_samples: float, bits: float) -> Signal:
    """Return float32 (samples,) held for hold_samples and rounded to so many bits, as early samplers sound."""
    steps = 2.0 ** (bits - 1.0)
    out = np.empty(x.shape[0], np.float32)
    y = 0.0
    clock = hold_samples
    for i in range(x.shape[0]):
        clock += 1.0
        if clock >= hold_samples:
            clock -= hold_samples
            y = math.floor(x[i] * steps + 0.5) / steps
        out[i] = y
    return out


def _half_band() -> npt.NDArray[np.float64]:
    k = np.arange(6)
    offset = 2 * k + 1
    taps = np.sin(np.pi * offset / 2) / (np.pi * offset / 2) * np.kaiser(25, 7.0)[13::2]
    return np.asarray(taps / (2 * taps.sum()), np.float64)


HALF_BAND = _half_band()
"""One side of the half-band interpolator between two samples."""

AMPLIFIER_DELAY_SAMPLES = 12


@jit
def amplify(
    x: Signal,
    gain: float,
    second: float,
    sag: float,
    sample_rate_hz: float,
    taps: npt.NDArray[np.float64],
    power: float = 1.0,
    asymmetry: float = 0.2,
) -> Signal:
    """Play float32 (samples,) through two clipping valves and a sagging power stage at twice the rate.

    Args:
        x: the guitar, already equalised.
        gain: of the first valve.
        second: gain of the second valve.
        sag: how far the supply gives way under load, 0..1; it makes the attack bloom.
        sample_rate_hz: of the input.
        taps: HALF_BAND.
        power: gain of the power stage, which rounds what the valves leave.
        asymmetry: bias of the first valve, for even harmonics; the second leans the other way by two thirds of it.

    Returns:
        The amplifier's output, AMPLIFIER_DELAY_SAMPLES late.
    """
    n = x.shape[0]
    padded = np.zeros(n + 12, np.float32)
    padded[12:] = x
    between = np.zeros(n, np.float32)
    for k in range(6):
        tap = np.float32(taps[k])
        for i in range(n):
            between[i] += tap * (padded[i + 7 + k] + padded[i + 6 - k])
    even = np.zeros(n + 12, np.float32)
    odd = np.zeros(n + 12, np.float32)
    bias1, bias2 = asymmetry, -0.66 * asymmetry
    u1, f1 = bias1, _cubic_integral(bias1)
    u2, f2 = bias2, _cubic_integral(bias2)
    rest1, rest2 = _cubic(bias1), _cubic(bias2)
    rate = 2.0 * sample_rate_hz
    high = 1.0 - math.exp(-2.0 * math.pi * 90.0 / rate)
    low = 1.0 - math.exp(-2.0 * math.pi * 7000.0 / rate)
    block = 1.0 - math.exp(-2.0 * math.pi * 25.0 / rate)
    rise = 1.0 - math.exp(-2.0 / (0.012 * rate))
    fall = 1.0 - math.exp(-2.0 / (0.09 * rate))
    h1 = 0.0
    l1 = 0.0
    dc = 0.0
    load = 0.0
    supply = 1.0
    for i in range(n):
        y = 0.0
        for phase in range(2):
            s = (padded[i + 6] if phase == 0 else between[i]) + 1e-15
            u = s * gain + bias1
            f = _cubic_integral(u)
            y = _smoothed(u, u1, f, f1) - rest1
            u1 = u
            f1 = f
            h1 += high * (y - h1)
            l1 += low * ((y - h1) - l1)
            u = l1 * second + bias2
            f = _cubic_integral(u)
            y = _smoothed(u, u2, f, f2) - rest2
            u2 = u
            f2 = f
            dc += block * (y - dc) + 1e-18
            y = 1.5 * _cubic((y - dc) * power * supply)
            if phase == 0:
                even[i + 12] = y
            else:
                odd[i + 12] = y
        level = abs(y)
        load += (level - load) * (rise if level > load else fall)
        supply = 1.0 / (1.0 + sag * load)
    out = np.empty(n, np.float32)
    for i in range(n):
        out[i] = np.float32(0.5) * even[i + 7]
    for k in range(6):
        tap = np.float32(0.5 * taps[k])
        for i in range(n):
            out[i] += tap * (odd[i + 7 + k] + odd[i + 6 - k])
    return out
