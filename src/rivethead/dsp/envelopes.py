"""Envelopes and automation: gains over time, made at control rate or for short sounds."""

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]


def decay(count: int, tau_s: float, sample_rate_hz: int) -> Signal:
    """Return exp(-t / tau) as float32 (count,)."""
    return np.exp(np.arange(count) / (-tau_s * sample_rate_hz)).astype(np.float32)


def fade_edges(samples: Signal, in_s: float, out_s: float, sample_rate_hz: int) -> Signal:
    """Return the sound with straight ramps from and to silence on its last axis, each at most half of it."""
    out = samples.astype(np.float32, copy=True)
    count = out.shape[-1]
    head, tail = (min(int(s * sample_rate_hz), count // 2) for s in (in_s, out_s))
    if head:
        out[..., :head] *= np.linspace(0, 1, head, endpoint=False, dtype=np.float32)
    if tail:
        out[..., count - tail :] *= np.linspace(1, 0, tail, dtype=np.float32)
    return out


@jit
def ride(x: Signal, curve: Signal, hop: int) -> None:
    """Multiply float32 (channels, samples) in place by straight lines between the curve's points, one every hop."""
    last = curve.shape[0] - 1
    for c in range(x.shape[0]):
        for k in range((x.shape[1] + hop - 1) // hop):
            a = curve[min(k, last)]
            slope = (curve[min(k + 1, last)] - a) / hop
            start = k * hop
            for i in range(start, min(start + hop, x.shape[1])):
                x[c, i] *= a + slope * (i - start)
