"""Quantising to 24 bits with triangular dither from a fixed xorshift, so that the same sound gives the same bytes."""

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

_SEED = 0x9E3779B97F4A7C15


def dither(samples: npt.NDArray[np.float32]) -> None:
    """Round float32 (channels, samples) in place to 24-bit steps, with dither of two steps' width; zeros stay zeros."""
    for channel, row in enumerate(samples):
        _round(row, np.uint64((_SEED * (2 * channel + 1)) & (2**64 - 1)))


@jit
def _round(x: npt.NDArray[np.float32], seed: np.uint64) -> None:
    steps = 8_388_607.0
    state = seed
    for i in range(x.shape[0]):
        state ^= state << np.uint64(13)
        state ^= state >> np.uint64(7)
        state ^= state << np.uint64(17)
        if x[i] == 0.0:
            continue
        first = float(state >> np.uint64(40)) / 16_777_216.0
        second = float((state >> np.uint64(16)) & np.uint64(0xFFFFFF)) / 16_777_216.0
        x[i] = np.floor(x[i] * steps + first - second + 0.5) / steps
