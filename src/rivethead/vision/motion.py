"""Accents of motion, found in pixels alone: the moments at which much of what is in a picture jumps at once.

What the camera does to the whole picture (pan, zoom, roll, shake, a flash of light) is fitted and taken away first, as
one small shift, turn, growth and change of brightness between neighbouring pictures. What is left is motion inside the
picture; its energy is compared with what is usual around it, as loudness is when onsets are looked for.

Sources: J. R. Bergen et al., "Hierarchical model-based motion estimation", ECCV 1992 (the fit of one motion to a whole
picture, from brightness gradients); J. Bello et al., "A Tutorial on Onset Detection in Music Signals", IEEE
Transactions on Speech and Audio Processing 13 (2005) (peaks above a moving median).
"""

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Picture = npt.NDArray[np.uint8]
"""(3, height, width) uint8, Y, U and V; only Y is looked at."""
Values = npt.NDArray[np.float32]
Sums = npt.NDArray[np.float64]

BLOCK_PX = 4
MOST_BLOCK = 24.0
"""A block's mean change counts up to this many grey levels, so that a single bright lamp does not outweigh a dance."""
NOISE = 0.8
"""Grey levels by which a block changes through coding alone."""
_UNKNOWNS = 6
_ROUNDS = 2
_USUAL_RESIDUE = 4.0
"""Grey levels: cells that fit the camera's motion this badly count half in the next round of the fit."""

AROUND_S = 0.4
"""What is usual at a picture is the median energy over this long before and after it."""
ALONE_S = 0.25
"""No stronger motion lies nearer to an accent than this: accents come no faster than the fastest beat, 240 a minute."""
ABOVE_USUAL, LEAST_ENERGY = 2.5, 0.25
"""How many times the usual energy an accent has, and by how many grey levels it lies above that."""


class MotionMeter:
    """Follows a film's pictures one by one, as they are decoded."""

    def __init__(self) -> None:
        self._before: Values | None = None
        self.energy: list[float] = []
        """For every picture, how much moves inside it since the one before, in mean grey levels; 0 for the first."""

    def see(self, picture: Picture) -> None:
        """Take the next picture."""
        now = _softened(picture[0])
        self.energy.append(0.0 if self._before is None else motion_between(self._before, now))
        self._before = now


def motion_between(before: Values, after: Values) -> float:
    """Return how much moves inside a picture, in mean grey levels, apart from what the camera does to all of it.

    Args:
        before: float32 (height, width), softened.
        after: the same.
    """
    residue = np.empty_like(after)
    found: Sums = np.zeros(_UNKNOWNS)
    for turn in range(_ROUNDS):
        matrix, right = np.zeros((_UNKNOWNS, _UNKNOWNS)), np.zeros(_UNKNOWNS)
        _sum_up(before, after, found, turn > 0, matrix, right)
        # a flat picture leaves some of the unknowns open; a little weight on 0 closes them
        matrix += np.diag(1e-6 * np.diag(matrix) + 1e-3)
        found = np.asarray(np.linalg.solve(matrix, right), np.float64)
    _leave(before, after, found, residue)
    height, width = (size - size % BLOCK_PX for size in residue.shape)
    blocks = residue[:height, :width].reshape(height // BLOCK_PX, BLOCK_PX, width // BLOCK_PX, BLOCK_PX)
    return float(np.clip(np.abs(blocks).mean(axis=(1, 3)) - NOISE, 0.0, MOST_BLOCK).mean())


def accents(energy: list[float], fps: int, cuts: Collection[int]) -> list[int]:
    """Return the pictures at which motion has an accent, in order.

    Args:
        energy: as from MotionMeter.
        fps: pictures a second.
        cuts: pictures that begin a new shot; what changes there, and right after it, is no motion.
    """
    values = np.array(energy, np.float64)
    cut = np.zeros(len(values), bool)
    cut[[number for number in cuts if 0 <= number < len(values)]] = True
    cut[:1] = True
    values[cut] = 0.0
    around, alone = max(1, round(AROUND_S * fps)), max(1, round(ALONE_S * fps))
    found: list[int] = []
    for number in np.flatnonzero(values > LEAST_ENERGY):
        first, end = max(0, number - around), number + around + 1
        usual = float(np.median(values[first:end][~cut[first:end]]))
        near = values[max(0, number - alone) : number + alone + 1]
        above = values[number] >= max(ABOVE_USUAL * usual, usual + LEAST_ENERGY)
        if above and values[number] == near.max() and (not found or number - found[-1] > alone):
            found.append(int(number))
    return found


def _softened(luma: npt.NDArray[np.uint8]) -> Values:
    """Return a picture blurred by 1-2-1 in both directions: gradients are only true where nothing is sharp."""
    out = np.empty(luma.shape, np.float32)
    _soften(luma, out)
    return out


@jit
def _soften(luma: npt.NDArray[np.uint8], out: Values) -> None:
    height, width = luma.shape
    for y in range(height):
        above, below = max(0, y - 1), min(height - 1, y + 1)
        for x in range(width):
            left, right = max(0, x - 1), min(width - 1, x + 1)
            total = 4.0 * luma[y, x] + 2.0 * (luma[y, left] + luma[y, right]) + 2.0 * (luma[above, x] + luma[below, x])
            total += luma[above, left] + luma[above, right] + luma[below, left] + luma[below, right]
            out[y, x] = total / 16.0


@jit
def _parts(before: Values, after: Values, y: int, x: int, parts: Sums) -> float:
    """Fill in how a cell would change by each unknown, and return by how much it has changed.

    The unknowns are the shift along x and y, growth, turn, gain and light.
    """
    height, width = after.shape
    left, right, above, below = max(0, x - 1), min(width - 1, x + 1), max(0, y - 1), min(height - 1, y + 1)
    along = 0.5 * ((after[y, right] - after[y, left]) + (before[y, right] - before[y, left])) / (right - left)
    down = 0.5 * ((after[below, x] - after[above, x]) + (before[below, x] - before[above, x])) / (below - above)
    u, v = (x - 0.5 * (width - 1)) / width, (y - 0.5 * (height - 1)) / width
    parts[0], parts[1] = along, down
    parts[2], parts[3] = u * along + v * down, u * down - v * along
    parts[4], parts[5] = (before[y, x] - 128.0) / 128.0, 1.0
    change: float = after[y, x] - before[y, x]
    return change


@jit
def _sum_up(before: Values, after: Values, found: Sums, weighed: bool, matrix: Sums, right: Sums) -> None:
    """Sum up the normal equations of the fit; where it is weighed, cells that do not fit what was found count less."""
    height, width = after.shape
    parts = np.empty(6)
    for y in range(height):
        for x in range(width):
            change = _parts(before, after, y, x, parts)
            weight = 1.0
            if weighed:
                residue = change
                for i in range(6):
                    residue -= found[i] * parts[i]
                weight = 1.0 / (1.0 + (residue / _USUAL_RESIDUE) ** 2)
            for i in range(6):
                right[i] += weight * parts[i] * change
                for j in range(6):
                    matrix[i, j] += weight * parts[i] * parts[j]


@jit
def _leave(before: Values, after: Values, found: Sums, residue: Values) -> None:
    """Fill in what the fit leaves of every cell's change."""
    height, width = after.shape
    parts = np.empty(6)
    for y in range(height):
        for x in range(width):
            left = _parts(before, after, y, x, parts)
            for i in range(6):
                left -= found[i] * parts[i]
            residue[y, x] = left
