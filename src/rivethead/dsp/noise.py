"""White noise from a small generator of our own, so that the same seed gives the same samples on every machine."""

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

SEED_LIMIT = 1 << 31
"""Seeds are integers in [0, SEED_LIMIT)."""


@jit
def white(count: int, seed: int) -> npt.NDArray[np.float32]:
    """Return float32 (count,) of uniform noise in [-1, 1): xorshift64*, S. Vigna (2014)."""
    state = np.uint64(seed) + np.uint64(0x9E3779B97F4A7C15)
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)  # neighbouring seeds: unlike noise
    state = ((state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)) | np.uint64(1)
    out = np.empty(count, np.float32)
    for i in range(count):
        state ^= state >> np.uint64(12)
        state ^= state << np.uint64(25)
        state ^= state >> np.uint64(27)
        out[i] = np.float64((state * np.uint64(2685821657736338717)) >> np.uint64(40)) / 8388608.0 - 1.0
    return out
