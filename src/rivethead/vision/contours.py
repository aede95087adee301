"""Contours: the outlines of shapes of pixels, between the pixels.

Source: W. E. Lorensen and H. E. Cline, "Marching cubes" (1987), in two dimensions; where a cell is ambiguous its two
covered corners stay apart.
"""

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

SMOOTHING_PX = 1.0
_PAD = 4

# sides of a cell: 0 top, 1 right, 2 bottom, 3 left; code: 8 upper left, 4 upper right, 2 lower right, 1 lower left.
# Every piece runs from side to side with what is covered on its right hand.
_PIECES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((2, 3),), 2: ((1, 2),), 3: ((1, 3),), 4: ((0, 1),), 5: ((0, 1), (2, 3)), 6: ((0, 2),), 7: ((0, 3),),
    8: ((3, 0),), 9: ((2, 0),), 10: ((3, 0), (1, 2)), 11: ((1, 0),), 12: ((3, 1),), 13: ((2, 1),), 14: ((3, 2),),
}  # fmt: skip


def outlines(mask: Mask, smoothing_px: float = SMOOTHING_PX) -> list[Floats]:
    """Return the closed outlines of a shape, edges of its holes among them, running the other way round.

    Args:
        mask: (height, width) bool.
        smoothing_px: how far its stairs are smoothed out; details thinner than this get lost.

    Returns:
        Arrays (n, 2) of x, y, the last point not repeated; pixel (0, 0) has its middle at (0.5, 0.5).
    """
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    top, left = int(rows[0]), int(columns[0])
    cut = np.pad(mask[top : rows[-1] + 1, left : columns[-1] + 1], _PAD).astype(np.float64)
    field = ndimage.gaussian_filter(cut, smoothing_px) if smoothing_px else cut
    shift = np.array([left - _PAD + 0.5, top - _PAD + 0.5])
    return [loop + shift for loop in _loops(field, 0.5)]


def _loops(field: Floats, level: float) -> list[Floats]:
    """Return where a field passes through a level, as closed loops; the field's border lies below it."""
    height, width = field.shape
    covered = (field > level).astype(np.int64)
    code = 8 * covered[:-1, :-1] + 4 * covered[:-1, 1:] + 2 * covered[1:, 1:] + covered[1:, :-1]
    after: dict[int, int] = {}
    for number, pieces in _PIECES.items():
        rows, columns = np.nonzero(code == number)
        for start, end in pieces:
            begins = _side(rows, columns, start, height, width).tolist()
            ends = _side(rows, columns, end, height, width).tolist()
            after.update(zip(begins, ends, strict=True))
    loops = []
    for first in sorted(after):
        if first not in after:
            continue
        walked, at = [], first
        while at in after:
            walked.append(at)
            at = after.pop(at)
        loops.append(_places(field, np.array(walked), level))
    return loops


def _side(
    rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], side: int, height: int, width: int
) -> npt.NDArray[np.int64]:
    """Return the number of a cell's side: those that lie flat first, then those that stand."""
    if side in (0, 2):
        return (rows + (side == 2)) * width + columns
    return height * width + rows * width + columns + (side == 1)


def _places(field: Floats, sides: npt.NDArray[np.int64], level: float) -> Floats:
    height, width = field.shape
    standing = sides >= height * width
    number = np.where(standing, sides - height * width, sides)
    row, column = number // width, number % width
    here = field[row, column]
    there = np.where(standing, field[np.minimum(row + 1, height - 1), column],
                     field[row, np.minimum(column + 1, width - 1)])  # fmt: skip
    share = (level - here) / np.where(there == here, 1.0, there - here)
    return np.stack([column + np.where(standing, 0.0, share), row + np.where(standing, share, 0.0)], 1)
