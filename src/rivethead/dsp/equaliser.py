"""Parametric equaliser: cascaded second-order sections from the Audio EQ Cookbook (R. Bristow-Johnson, 1998)."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

_NO_DENORMALS = 1e-15
"""Added to what recursive filters hear: silence would otherwise decay into denormal numbers, thirty times slower."""

BLOCK = 2048
"""Samples that stay in the processor's nearest memory while several filters pass over them."""


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
def _one_section(
    x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64], s: int, c: int
) -> None:
    b0, b1, b2, a1, a2 = sections[s]
    z1, z2 = state[s, c]
    for i in range(x.shape[0]):
        v = x[i] + _NO_DENORMALS
        y = b0 * v + z1
        z1 = b1 * v - a1 * y + z2
        z2 = b2 * v - a2 * y
        x[i] = y
    state[s, c, 0] = z1
    state[s, c, 1] = z2


@jit
def _two_sections(
    x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64], s: int, c: int
) -> None:
    b0, b1, b2, a1, a2 = sections[s]
    d0, d1, d2, c1, c2 = sections[s + 1]
    z1, z2 = state[s, c]
    w1, w2 = state[s + 1, c]
    for i in range(x.shape[0]):
        v = x[i] + _NO_DENORMALS
        y = b0 * v + z1
        z1 = b1 * v - a1 * y + z2
        z2 = b2 * v - a2 * y
        v = y + _NO_DENORMALS
        y = d0 * v + w1
        w1 = d1 * v - c1 * y + w2
        w2 = d2 * v - c2 * y
        x[i] = y
    state[s, c, 0] = z1
    state[s, c, 1] = z2
    state[s + 1, c, 0] = w1
    state[s + 1, c, 1] = w2


@jit
def _one_section_of_two(
    x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64], s: int
) -> None:
    b0, b1, b2, a1, a2 = sections[s]
    z1, z2 = state[s, 0]
    w1, w2 = state[s, 1]
    for i in range(x.shape[1]):
        v = x[0, i] + _NO_DENORMALS
        y = b0 * v + z1
        z1 = b1 * v - a1 * y + z2
        z2 = b2 * v - a2 * y
        x[0, i] = y
        u = x[1, i] + _NO_DENORMALS
        t = b0 * u + w1
        w1 = b1 * u - a1 * t + w2
        w2 = b2 * u - a2 * t
        x[1, i] = t
    state[s, 0, 0] = z1
    state[s, 0, 1] = z2
    state[s, 1, 0] = w1
    state[s, 1, 1] = w2


@jit
def _two_sections_of_two(
    x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64], s: int
) -> None:
    b0, b1, b2, a1, a2 = sections[s]
    d0, d1, d2, c1, c2 = sections[s + 1]
    z1, z2 = state[s, 0]
    w1, w2 = state[s, 1]
    p1, p2 = state[s + 1, 0]
    q1, q2 = state[s + 1, 1]
    for i in range(x.shape[1]):
        v = x[0, i] + _NO_DENORMALS
        y = b0 * v + z1
        z1 = b1 * v - a1 * y + z2
        z2 = b2 * v - a2 * y
        u = x[1, i] + _NO_DENORMALS
        t = b0 * u + w1
        w1 = b1 * u - a1 * t + w2
        w2 = b2 * u - a2 * t
        v = y + _NO_DENORMALS
        y = d0 * v + p1
        p1 = d1 * v - c1 * y + p2
        p2 = d2 * v - c2 * y
        u = t + _NO_DENORMALS
        t = d0 * u + q1
        q1 = d1 * u - c1 * t + q2
        q2 = d2 * u - c2 * t
        x[0, i] = y
        x[1, i] = t
    state[s, 0, 0] = z1
    state[s, 0, 1] = z2
    state[s, 1, 0] = w1
    state[s, 1, 1] = w2
    state[s + 1, 0, 0] = p1
    state[s + 1, 0, 1] = p2
    state[s + 1, 1, 0] = q1
    state[s + 1, 1, 1] = q2


@jit
def filter_block(x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64]) -> None:
    """Filter a block in place, carrying on float64 (sections, channels, 2) of state.

    Sections are taken two by two and channels side by side: a filter waits for its own last value most of the time,
    and the others run meanwhile.
    """
    s = 0
    while s < sections.shape[0]:
        if s + 1 < sections.shape[0]:
            if x.shape[0] == 2:
                _two_sections_of_two(x, sections, state, s)
            else:
                for c in range(x.shape[0]):
                    _two_sections(x[c], sections, state, s, c)
            s += 2
        else:
            if x.shape[0] == 2:
                _one_section_of_two(x, sections, state, s)
            else:
                for c in range(x.shape[0]):
                    _one_section(x[c], sections, state, s, c)
            s += 1


@jit
def filter_sections(x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64]) -> None:
    """Filter float32 (channels, samples) in place by rows of b0, b1, b2, a1, a2 (transposed direct form II)."""
    state = np.zeros((sections.shape[0], x.shape[0], 2))
    for first in range(0, x.shape[1], BLOCK):
        filter_block(x[:, first : first + BLOCK], sections, state)
