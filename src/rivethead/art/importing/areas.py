"""Areas: what of an outline is head, trunk, arms and legs, once it is known where neck and crotch lie."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.joints import SIDES, Point

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

FEET = 0.07
"""Share of the height over the floor that counts as standing on it."""
_TRUNK = 0.58
"""The trunk is what a disc of this share of its half width can cover."""
_LEAST_ARM = 0.11
"""Share of the height that an arm sticks out at least."""


@dataclass(frozen=True, slots=True)
class Areas:
    """Parts of a figure, (height, width) masks without overlaps.

    Attributes:
        head: with the neck.
        legs: side -> from the crotch down.
        arms: side -> what sticks out of the trunk, None where nothing does.
        trunk: the rest.
    """

    head: Mask
    legs: dict[str, Mask]
    arms: dict[str, Mask | None]
    trunk: Mask


def split(mask: Mask, depth: Floats, neck: Point, crotch: Point) -> Areas:
    """Split a figure.

    Args:
        mask: the figure.
        depth: distance of every pixel to the edge.
        neck: where the neck leaves the body.
        crotch: the highest point between the legs.
    """
    ys, xs = np.arange(mask.shape[0])[:, None], np.arange(mask.shape[1])[None, :]
    legs = _legs(mask, crotch)
    head = _head(mask, neck)
    chest = depth[int(neck[1]) : int(crotch[1]) + 1, max(0, int(neck[0]) - 6) : int(neck[0]) + 7]
    radius = _TRUNK * float(chest.max()) if chest.size else 1.0
    core = (depth > radius) & (ys > neck[1]) & (ys < crotch[1])
    stout = ndimage.distance_transform_edt(~core) <= radius + 1.0
    rest = mask & ~legs["left"] & ~legs["right"] & ~head
    thin = rest & ~stout
    height = int(np.ptp(np.flatnonzero(mask.any(1)))) + 1
    arms: dict[str, Mask | None] = {}
    for side, sign in SIDES:
        arm = _largest(thin & (sign * (xs - neck[0]) > 0))
        arms[side] = arm if _sticks_out(arm, height) else None
    trunk = rest.copy()
    for found in arms.values():
        if found is not None:
            trunk &= ~found
    return Areas(head, legs, arms, trunk)


def _largest(mask: Mask) -> Mask:
    labels, count = ndimage.label(mask)
    areas = np.bincount(labels.ravel(), minlength=count + 1)
    areas[0] = 0
    return np.asarray(labels == int(np.argmax(areas))) if count else np.zeros_like(mask)


def _sticks_out(arm: Mask, height: int) -> bool:
    ys, xs = np.nonzero(arm)
    return len(ys) > 0 and float(np.hypot(np.ptp(ys), np.ptp(xs))) > _LEAST_ARM * height


def _legs(mask: Mask, crotch: Point) -> dict[str, Mask]:
    """Return what stands on the floor to either side of the crotch, hanging arms not among it."""
    floor = int(np.flatnonzero(mask.any(1))[-1]) + 1
    height = floor - int(np.flatnonzero(mask.any(1))[0])
    below = np.arange(mask.shape[0])[:, None] >= crotch[1]
    xs = np.broadcast_to(np.arange(mask.shape[1])[None, :], mask.shape)
    legs = {}
    for side, half in (("left", xs < crotch[0]), ("right", xs >= crotch[0])):
        labels, count = ndimage.label(mask & below & half)
        on_floor = np.unique(labels[int(floor - FEET * height) :])
        sizes = np.bincount(labels.ravel(), minlength=count + 1)
        standing = [int(n) for n in on_floor if n > 0]
        legs[side] = np.asarray(labels == max(standing, key=lambda n: (sizes[n], -n))) if standing else mask & False
    return legs


def _head(mask: Mask, neck: Point) -> Mask:
    """Return what hangs together over the neck; raised arms are separate."""
    row = max(1, int(neck[1]))
    labels, _ = ndimage.label(mask & (np.arange(mask.shape[0])[:, None] < row))
    over = labels[row - 1, max(0, int(neck[0]) - 3) : int(neck[0]) + 4]
    return np.asarray(np.isin(labels, np.unique(over[over > 0])))


def crotch_under(mask: Mask, hips: tuple[Point, Point]) -> Point:
    """Return the highest point between legs that hang from two hips, or a usual one where the legs never part."""
    x = (hips[0][0] + hips[1][0]) / 2
    y = (hips[0][1] + hips[1][1]) / 2
    thigh_px = max(8.0, abs(hips[1][0] - hips[0][0]))
    solid = [bool(row.all()) for row in mask[int(y) :, max(0, int(x) - 4) : int(x) + 5]]
    gap = solid.index(False) if False in solid else len(solid)
    floor = int(np.flatnonzero(mask.any(1))[-1])
    if int(y) + gap > y + 0.75 * (floor - y):
        return x, y + 0.5 * thigh_px
    return x, y + gap
