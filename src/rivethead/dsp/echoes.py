"""Echo and chorus. Both take and give float32 (2, samples)."""

import math

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import soft_limit
from rivethead.dsp.oscillators import sine
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]


@jit
def ping_pong(x: Signal, delay_samples: int, feedback: float, damping: float) -> Signal:
    """Return the echoes alone: they start left, cross sides, and lose highs (damping 0..1) and lows on each crossing.

    The loop saturates gently, as tape does, so that it cannot run away.
    """
    n = x.shape[1]
    out = np.zeros((2, n), np.float32)
    left = np.zeros(delay_samples)
    right = np.zeros(delay_samples)
    at = 0
    low_left = 0.0
    low_right = 0.0
    lows = 0.0
    for i in range(n):
        a = left[at]
        b = right[at]
        low_left += (1.0 - damping) * (a - low_left)
        low_right += (1.0 - damping) * (b - low_right)
        middle = 0.5 * (x[0, i] + x[1, i]) + 1e-15
        lows += 0.03 * (middle - lows)
        left[at] = soft_limit(middle - lows + low_right * feedback)
        right[at] = low_left * feedback
        out[0, i] = a
        out[1, i] = b
        at = at + 1 if at + 1 < delay_samples else 0
    return out


@jit
def chorus(x: Signal, rate_hz: float, depth_s: float, mix: float, sample_rate_hz: float) -> Signal:
    """Return the sound with a bucket-brigade chorus: one moving tap a side, in opposite phase."""
    n = x.shape[1]
    size = 2048
    out = np.empty((2, n), np.float32)
    line = np.zeros(size)
    at = 0
    for i in range(n):
        line[at] = 0.5 * (x[0, i] + x[1, i])
        for c in range(2):
            delay = sample_rate_hz * (0.0052 + depth_s * sine(rate_hz * i / sample_rate_hz + 0.5 * c))
            whole = math.floor(delay)
            part = delay - whole
            wet = line[(at - whole) & (size - 1)] * (1.0 - part) + line[(at - whole - 1) & (size - 1)] * part
            out[c, i] = x[c, i] * (1.0 - 0.4 * mix) + wet * mix
        at = (at + 1) & (size - 1)
    return out


@jit
def widen(x: Signal, delay_s: float, depth_s: float, rate_hz: float, amount: float, sample_rate_hz: float) -> Signal:
    """Return float32 (2, samples) whose mono sum is exactly the float32 (samples,) it is made from.

    A slowly moving echo is added on the left and taken off on the right.

    Args:
        x: the sound.
        delay_s: mean delay of the echo, below 0.035.
        depth_s: how far it moves.
        rate_hz: how fast it moves.
        amount: of the echo.
        sample_rate_hz: samples a second.
    """
    n = x.shape[0]
    size = 2048
    out = np.empty((2, n), np.float32)
    line = np.zeros(size)
    at = 0
    for i in range(n):
        line[at] = x[i]
        delay = sample_rate_hz * (delay_s + depth_s * sine(rate_hz * i / sample_rate_hz))
        whole = math.floor(delay)
        part = delay - whole
        side = amount * (line[(at - whole) & (size - 1)] * (1.0 - part) + line[(at - whole - 1) & (size - 1)] * part)
        out[0, i] = x[i] + side
        out[1, i] = x[i] - side
        at = (at + 1) & (size - 1)
    return out
