"""Modal synthesis: a bank of two-pole resonators, struck or bowed by whatever is fed to it."""

import math

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]
Modes = npt.NDArray[np.float64]


@jit
def resonate(exciter: Signal, frequencies_hz: Modes, t60_s: Modes, gains: Modes, sample_rate_hz: float) -> Signal:
    """Return the sum of decaying modes that an exciter, float32 (samples,), sets ringing.

    Args:
        exciter: what strikes.
        frequencies_hz: of the modes; those above 0.45 of the rate are left out.
        t60_s: how long each takes to fall by 60 dB.
        gains: of each mode for a unit impulse.
        sample_rate_hz: samples a second.
    """
    n = exciter.shape[0]
    out = np.zeros(n, np.float32)
    for m in range(frequencies_hz.shape[0]):
        if frequencies_hz[m] > 0.45 * sample_rate_hz:
            continue
        r = 10.0 ** (-3.0 / (t60_s[m] * sample_rate_hz))
        w = 2.0 * math.pi * frequencies_hz[m] / sample_rate_hz
        c1 = 2.0 * r * math.cos(w)
        c2 = -r * r
        b = gains[m] * math.sin(w)
        y1 = 0.0
        y2 = 0.0
        for i in range(n):
            y = b * exciter[i] + c1 * y1 + c2 * y2 + 1e-18
            y2 = y1
            y1 = y
            out[i] += y
    return out
