"""Hard cuts, found in pixels alone.

Two pictures belong to one shot when most of the later one can be put together from pieces of the earlier one, moved
a little: so a shake, a punch-in, a pan or a moving puppet is no cut. Pictures are compared after their brightness and
contrast have been evened out, so a flash of white light is none either, and what comes back within a few pictures was
never gone. The threshold follows the motion around it, as in PySceneDetect's adaptive detector.

Block matching after J. R. Jain and A. K. Jain, "Displacement measurement and its application in interframe image
coding", IEEE Transactions on Communications 29 (1981).
"""

import math
from collections import deque
from collections.abc import Iterable
from statistics import median

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Picture = npt.NDArray[np.uint8]
"""(3, height, width) uint8, Y, U and V; the size is a multiple of BLOCK_PX."""
Evened = npt.NDArray[np.float32]

BLOCK_PX = 4
REACH_PX = 5
"""How far a block may have moved between two pictures, in thumbnail px: a twelfth of the picture's width."""

SAME, NEW = 0.4, 1.0
"""Mean difference of two blocks, in standard deviations of the picture, up to which they are alike, and from which not.
"""
LEAST_CHANGE = 0.42
"""Fraction of the blocks that a cut makes new."""
ABOVE_MOTION = 2.2
"""How many times the change around it a cut must be."""
LEAST_QUIET_CHANGE, QUIET, ABOVE_QUIET = 0.28, 0.05, 2.5
"""Where next to nothing changes around it (the median is at most QUIET), a cut makes at least so many blocks new.

These are also so many times as many as any other change nearby makes new: two plain places look alike in many blocks.
"""
_AROUND = 5
_ALONE = 4
"""No two cuts lie so near to each other: what changes right after a cut is its flash."""
_RETURN = 4
LEAST_RETURN = 0.55
"""A picture that looks again like the one before the change, within so many, means there was no cut."""
_LEAST_CONTRAST = 5.0
_CHROMA_WEIGHT = 1.5


def find_cuts(pictures: Iterable[Picture]) -> list[int]:
    """Return the numbers of the pictures that begin a new shot, counted from 0; the first picture is not one.

    Args:
        pictures: all pictures of a film in order, e.g. from media.frames.
    """
    changes: list[float] = [0.0]
    returns: list[float] = []
    near: deque[Evened] = deque(maxlen=_RETURN + 2)
    for picture in pictures:
        near.append(_evened(picture))
        if len(near) > 1:
            changes.append(_change(near[-2], near[-1]))
        if len(near) == near.maxlen:
            returns.append(_return(near, changes[-_RETURN - 1]))
    if len(near) == near.maxlen:
        near.popleft()
    while len(near) > 1:
        returns.append(_return(near, changes[1 - len(near)]))
        near.popleft()
    # the first full window tells of picture 1
    return [n for n in range(1, len(changes)) if _is_cut(changes, n, returns[n - 1])]


def _is_cut(changes: list[float], n: int, returned: float) -> bool:
    """Whether a change is large, larger than the motion around it, the largest nearby, and lasting."""
    if changes[n] < max(changes[max(0, n - _ALONE) : n + 1 + _ALONE]):
        return False
    around = changes[max(1, n - _AROUND) : n] + changes[n + 1 : n + 1 + _AROUND]
    usual = median(around) if around else 0.0
    new = changes[n] >= max(LEAST_CHANGE, ABOVE_MOTION * usual)
    in_quiet = usual <= QUIET and changes[n] >= max(LEAST_QUIET_CHANGE, ABOVE_QUIET * max(around, default=0.0))
    return (new or in_quiet) and returned >= LEAST_RETURN * changes[n]


def _return(near: "deque[Evened]", change: float) -> float:
    """Return the least change between a window's first picture and those after its second.

    Where the change from the first to the second is too small for a cut, it is not looked for.
    """
    if change < LEAST_QUIET_CHANGE:
        return 0.0
    return min((_change(near[0], later) for later in list(near)[2:]), default=math.inf)


def _evened(picture: Picture) -> Evened:
    """Return a picture with mean 0 and, unless it is nearly blank, a luma deviation of 1."""
    values = _softened(picture.astype(np.float32))
    contrast = max(_LEAST_CONTRAST, float(values[0].std()))
    values[0] -= values[0].mean()
    values[1:] -= 128.0
    values[1:] *= _CHROMA_WEIGHT
    values /= np.float32(contrast)
    return values


def _softened(values: Evened) -> Evened:
    """Return a picture blurred by two passes of 1-2-1: thin ink lines must not count for more than what they bound."""
    between = np.empty_like(values)
    for _ in range(2):
        _soften(values, between)
    return values


def _change(before: Evened, after: Evened) -> float:
    return float(_block_change(before, after))


@jit
def _apart(before: Evened, after: Evened, planes: int, top: int, left: int, dy: int, dx: int, most: float) -> float:
    """Return how far a block differs from the one (dy, dx) away in the picture before; no more than `most` counts."""
    apart = 0.0
    for p in range(planes):
        for y in range(top, top + BLOCK_PX):
            for x in range(left, left + BLOCK_PX):
                apart += abs(after[p, y, x] - before[p, y + dy, x + dx])
        if apart >= most:
            return apart
    return apart


@jit
def _soften(values: Evened, wide: Evened) -> None:
    """Blur every plane in place by 1-2-1 in both directions; beyond the edges the edge goes on."""
    planes, height, width = values.shape
    for p in range(planes):
        for y in range(height):
            for x in range(width):
                left, right = values[p, y, max(0, x - 1)], values[p, y, min(width - 1, x + 1)]
                wide[p, y, x] = (left + np.float32(2) * values[p, y, x] + right) / np.float32(4)
        for y in range(height):
            for x in range(width):
                above, below = wide[p, max(0, y - 1), x], wide[p, min(height - 1, y + 1), x]
                values[p, y, x] = (above + np.float32(2) * wide[p, y, x] + below) / np.float32(4)


@jit
def _block_change(before: Evened, after: Evened) -> float:
    """Return the mean over blocks of how surely each is new: 0 where a like block lay nearby, 1 where none did."""
    planes, height, width = after.shape
    total = 0.0
    blocks = 0
    enough = SAME * BLOCK_PX * BLOCK_PX
    for top in range(0, height - BLOCK_PX + 1, BLOCK_PX):
        for left in range(0, width - BLOCK_PX + 1, BLOCK_PX):
            least = _apart(before, after, planes, top, left, 0, 0, 1e9)
            for dy in range(-REACH_PX, REACH_PX + 1):
                # a block that is like enough already counts as old, however much better it might still match
                if least <= enough or top + dy < 0 or top + dy + BLOCK_PX > height:
                    continue
                for dx in range(-REACH_PX, REACH_PX + 1):
                    if left + dx >= 0 and left + dx + BLOCK_PX <= width:
                        least = min(least, _apart(before, after, planes, top, left, dy, dx, least))
            unlike = (least / (BLOCK_PX * BLOCK_PX) - SAME) / (NEW - SAME)
            total += min(1.0, max(0.0, unlike))
            blocks += 1
    return total / max(1, blocks)
