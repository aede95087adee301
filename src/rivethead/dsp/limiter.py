"""A look-ahead limiter that keeps the true peak, not only the samples, under a ceiling.

The gain is a running minimum over the look-ahead, released exponentially and smoothed by two moving averages whose
windows together are as long as the look-ahead: every gain that is averaged for a sample already allows for it, so the
smoothed curve never lets a peak through. It works on the whole sound and adds no delay.
"""

import math

import numpy as np
import numpy.typing as npt

from rivethead.dsp.true_peak import interpolators
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]

_TAPS = 24
_PASSES = 2
"""A gain that moves changes the wave between the samples a little; what it lets through is caught once more."""

_NEARLY_ONE = 0.9995
LOOK_AHEAD_S = 0.003
FAST_RELEASE_S, SLOW_RELEASE_S = 0.045, 0.35


def limit(x: Signal, ceiling_dbtp: float, sample_rate_hz: int) -> float:
    """Limit float32 (2, samples) in place, both channels by one gain.

    Args:
        x: the sound.
        ceiling_dbtp: what the true peak may reach; read with four-fold oversampling, so leave 0.15 dB of margin.
        sample_rate_hz: samples a second.

    Returns:
        The deepest gain reduction in dB, 0 or more.
    """
    half = max(1, round(LOOK_AHEAD_S * sample_rate_hz / 2))
    ceiling = 10 ** (ceiling_dbtp / 20)
    rows = interpolators(4, _TAPS)
    lowest = 1.0
    for _ in range(_PASSES):
        gain = _wanted_gain(x, rows, ceiling)
        if not len(gain) or gain.min() > _NEARLY_ONE:
            break
        _hold(gain, 2 * half)
        _release(gain, 1 / (FAST_RELEASE_S * sample_rate_hz), 1 / (SLOW_RELEASE_S * sample_rate_hz))
        lowest *= _play(x, gain, half)
    return -20 * math.log10(max(lowest, 1e-6))


@jit
def _wanted_gain(x: Signal, rows: npt.NDArray[np.float64], ceiling: float) -> Signal:
    """Return the gain that every sample needs so that it, and the wave beside it, stays under the ceiling.

    The wave is read at three places between two samples.
    """
    n = x.shape[1]
    taps = rows.shape[1]
    before = taps // 2 - 1
    worth = 0.55 * ceiling
    gain = np.ones(n, np.float32)
    for c in range(x.shape[0]):
        for i in range(n):
            peak = abs(x[c, i])
            near = peak
            if i + 1 < n:
                near = max(near, abs(x[c, i + 1]))
            if near <= worth:
                continue
            first = 0.0
            second = 0.0
            third = 0.0
            for k in range(max(0, before - i), min(taps, n - i + before)):
                value = float(x[c, i - before + k])
                first += rows[0, k] * value
                second += rows[1, k] * value
                third += rows[2, k] * value
            between = max(abs(first), abs(second), abs(third))
            if peak > ceiling:
                gain[i] = min(gain[i], ceiling / peak)
            if between > ceiling:
                gain[i] = min(gain[i], ceiling / between)
                if i + 1 < n:
                    gain[i + 1] = min(gain[i + 1], ceiling / between)
    return gain


@jit
def _hold(gain: Signal, ahead: int) -> None:
    """Take the minimum of every gain and the next `ahead`, in place.

    Minima forwards from and backwards to the borders of stretches as long as the window, after M. van Herk (1992).
    """
    n = gain.shape[0]
    window = ahead + 1
    backwards = np.empty(window, np.float32)
    for first in range(0, n, window):
        end = min(first + window, n)
        lowest = np.float32(1.0)
        for i in range(end - 1, first - 1, -1):
            lowest = min(lowest, gain[i])
            backwards[i - first] = lowest
        # what of the next stretch lies inside the window: its own gains are still untouched
        lowest = np.float32(1.0)
        for i in range(first, end):
            if i > first and i + ahead < n:
                lowest = min(lowest, gain[i + ahead])
            gain[i] = min(backwards[i - first], lowest)


@jit
def _release(gain: Signal, fast: float, slow: float) -> None:
    """Let the gain come back in place: quickly after a lone peak, slowly where it has been down for long."""
    now = 1.0
    lately = 1.0
    for i in range(gain.shape[0]):
        lately += (gain[i] - lately) * slow
        if gain[i] < now:
            now = gain[i]
        else:
            # quickly up to where the gain has mostly been, slowly from there on
            now += (gain[i] - now) * (fast if now < lately else 4.0 * slow)
        gain[i] = now


@jit
def _play(x: Signal, gain: Signal, window: int) -> float:
    """Multiply the sound in place by the gain, averaged twice over the last `window` samples; return the lowest."""
    n = gain.shape[0]
    once = np.full(window, gain[0])
    held = np.full(window, gain[0])
    total = float(gain[0]) * window
    again = total
    lowest = 1.0
    at = 0
    for i in range(n):
        total += gain[i] - held[at]
        held[at] = gain[i]
        mean = np.float32(total / window)
        again += mean - once[at]
        once[at] = mean
        at = at + 1 if at + 1 < window else 0
        now = np.float32(again / window)
        if now < lowest:
            lowest = float(now)
        for c in range(x.shape[0]):
            x[c, i] *= now
    return lowest
