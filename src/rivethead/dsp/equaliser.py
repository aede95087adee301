"""Parametric equaliser: cascaded second-order sections from the Audio EQ Cookbook (R. Bristow-Johnson, 1998)."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

_NO_DENORMALS = 1e-15
"""Added to what recursive filters hear: silence would otherwise decay into denormal numbers, thirty times slower."""


class Band(NamedTuple):
    """One band of an equaliser.

    Attributes:
        kind: what the band does.
        frequency_hz: corner or centre.
        q: 0.707 is maximally flat; for shelves the slope, for peaks the narrowness.
        gain_db: of shelves and peaks.
    """

    kind: Literal["high-pass", "low-pass", "peak", "low-shelf", "high-shelf"]
    frequency_hz: float
    q: float = 0.7071
    gain_db: float = 0.0


def equalise(samples: npt.NDArray[np.float32], bands: Sequence[Band], sample_rate_hz: int) -> npt.NDArray[np.float32]:
    """Return the sound through every band in turn.

    Args:
        samples: float32 (channels, samples).
        bands: in order; none returns a copy. Frequencies above 0.49 of the rate are lowered to it.
        sample_rate_hz: samples a second.
    """
    out = np.ascontiguousarray(samples, np.float32).copy()
    if bands:
        filter_sections(out, np.array([section(band, sample_rate_hz) for band in bands]))
    return out


def section(band: Band, sample_rate_hz: int) -> tuple[float, float, float, float, float]:
    """Return the band's normalised coefficients b0, b1, b2, a1, a2."""
    w = 2 * math.pi * min(band.frequency_hz, 0.49 * sample_rate_hz) / sample_rate_hz
    c, alpha = math.cos(w), math.sin(w) / (2 * band.q)
    a = 10 ** (band.gain_db / 40)
    r = 2 * math.sqrt(a) * alpha
    up, down = a + 1, a - 1
    if band.kind == "high-pass":
        b0, b1, b2, a0, a1, a2 = (1 + c) / 2, -1 - c, (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha
    elif band.kind == "low-pass":
        b0, b1, b2, a0, a1, a2 = (1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha
    elif band.kind == "peak":
        b0, b1, b2, a0, a1, a2 = 1 + alpha * a, -2 * c, 1 - alpha * a, 1 + alpha / a, -2 * c, 1 - alpha / a
    elif band.kind == "high-shelf":
        b0, b1, b2 = a * (up + down * c + r), -2 * a * (down + up * c), a * (up + down * c - r)
        a0, a1, a2 = up - down * c + r, 2 * (down - up * c), up - down * c - r
    else:
        b0, b1, b2 = a * (up - down * c + r), 2 * a * (down - up * c), a * (up - down * c - r)
        a0, a1, a2 = up + down * c + r, -2 * (down + up * c), up + down * c - r
    return b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0


@jit
def filter_sections(x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64]) -> None:
    """Filter float32 (channels, samples) in place by rows of b0, b1, b2, a1, a2 (transposed direct form II)."""
    for c in range(x.shape[0]):
        for s in range(sections.shape[0]):
            b0, b1, b2, a1, a2 = sections[s]
            z1 = 0.0
            z2 = 0.0
            for i in range(x.shape[1]):
                v = x[c, i] + _NO_DENORMALS
                y = b0 * v + z1
                z1 = b1 * v - a1 * y + z2
                z2 = b2 * v - a2 * y
                x[c, i] = y
