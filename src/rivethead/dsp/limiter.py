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

_PHASES, _TAPS = 4, 24
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
    rows = interpolators(_PHASES, _TAPS)
    lowest = 1.0
    for _ in range(_PASSES):
        wanted = _wanted_gain(x, rows, ceiling)
        if not len(wanted) or wanted.min() > _NEARLY_ONE:
            break
        gain = _held(wanted, 2 * half)
        _release(gain, 1 / (FAST_RELEASE_S * sample_rate_hz), 1 / (SLOW_RELEASE_S * sample_rate_hz))
        gain = _averaged(_averaged(gain, half), half)
        x *= gain
        lowest *= float(gain.min())
    return -20 * math.log10(max(lowest, 1e-6))


@jit
def _wanted_gain(x: Signal, rows: npt.NDArray[np.float64], ceiling: float) -> Signal:
    """Return the gain that every sample needs so that it, and the wave beside it, stays under the ceiling."""
    n = x.shape[1]
    taps = rows.shape[1]
    before = taps // 2 - 1
    gain = np.ones(n, np.float32)
    for c in range(x.shape[0]):
        for i in range(n):
            peak = abs(x[c, i])
            near = peak
            if i + 1 < n:
                near = max(near, abs(x[c, i + 1]))
            between = 0.0
            if near > 0.55 * ceiling:
                for p in range(rows.shape[0]):
                    total = 0.0
                    for k in range(max(0, before - i), min(taps, n - i + before)):
                        total += rows[p, k] * x[c, i - before + k]
                    between = max(between, abs(total))
            if peak > ceiling:
                gain[i] = min(gain[i], ceiling / peak)
            if between > ceiling:
                gain[i] = min(gain[i], ceiling / between)
                if i + 1 < n:
                    gain[i + 1] = min(gain[i + 1], ceiling / between)
    return gain


@jit
def _held(gain: Signal, ahead: int) -> Signal:
    """Return the minimum of the next `ahead` gains at every sample (monotonic queue)."""
    n = gain.shape[0]
    out = np.empty(n, np.float32)
    size = ahead + 2
    queue = np.empty(size, np.int64)
    head = 0
    tail = 0
    for i in range(n + ahead):
        if i < n:
            while tail > head and gain[queue[(tail - 1) % size]] >= gain[i]:
                tail -= 1
            queue[tail % size] = i
            tail += 1
        k = i - ahead
        if k >= 0:
            while queue[head % size] < k:
                head += 1
            out[k] = gain[queue[head % size]]
    return out


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
def _averaged(gain: Signal, window: int) -> Signal:
    """Return the mean of the last `window` gains at every sample."""
    out = np.empty(gain.shape[0], np.float32)
    if gain.shape[0] == 0:
        return out
    total = float(gain[0]) * window
    for i in range(gain.shape[0]):
        total += gain[i] - (gain[i - window] if i >= window else gain[0])
        out[i] = total / window
    return out
