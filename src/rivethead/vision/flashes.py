"""Flashes that may harm: the general and the red flash threshold, measured in the pixels of a film.

A flash is a pair of opposing changes of relative luminance by a tenth or more of the screen's full white where the
darker picture is below 0.8, or a pair of opposing changes to or from a saturated red. More than three flashes in one
second over a quarter of any ten degrees of sight are a violation. Ten degrees are taken as a third of the picture in
each direction, which is how a screen is seen from a usual distance.

Sources: W3C, "Web Content Accessibility Guidelines 2.2", success criterion 2.3.1 and its definition of "general flash
and red flash thresholds"; ITU-R BT.1702-3 (2023), which names the same limits for television.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Picture = npt.NDArray[np.uint8]
"""(3, height, width) uint8: Y, U and V of BT.709 in limited range, each at the same small size."""
Values = npt.NDArray[np.float32]
Kind = Literal["general", "red"]

LEAST_CHANGE = 0.1
BRIGHT = 0.8
RED_SHARE = 0.8
RED_SCALE, LEAST_RED_CHANGE = 320.0, 20.0
MOST_CHANGES = 6
"""Changes in a second: three flashes; one more is too many."""
FIELD = 3
"""Ten degrees of sight are this part of the picture's width and height."""
LEAST_AREA = 0.25

_KEPT = MOST_CHANGES + 1


@dataclass(frozen=True, slots=True)
class Flashing:
    """A stretch of pictures that flash too often.

    Attributes:
        kind: "general" or "red".
        start_frame: where the first of the flashes that are too many begins.
        end_frame: exclusive.
        area: the largest share of ten degrees of sight that flashed too often, 0..1.
    """

    kind: Kind
    start_frame: int
    end_frame: int
    area: float


def find_flashing(pictures: Iterable[Picture], fps: int) -> tuple[Flashing, ...]:
    """Return all stretches that break the limit, in order; none for a film that is safe to watch.

    Args:
        pictures: all pictures of a film in order, e.g. from media.frames.
        fps: how many there are in a second.
    """
    meters: dict[Kind, _Meter] = {}
    for number, picture in enumerate(pictures):
        if not meters:
            meters = {
                "general": _Meter("general", picture.shape[1:], fps),
                "red": _Meter("red", picture.shape[1:], fps),
            }
        luminance, red, saturated = light_of(picture)
        meters["general"].see(number, luminance, np.ones(luminance.shape, bool))
        meters["red"].see(number, red, saturated)
    found = [stretch for meter in meters.values() for stretch in meter.stretches()]
    return tuple(sorted(found, key=lambda stretch: (stretch.start_frame, stretch.kind)))


def light_of(picture: Picture) -> tuple[Values, Values, npt.NDArray[np.bool_]]:
    """Return relative luminance 0..1, how red each cell is (0..320), and which cells are a saturated red.

    Relative luminance and its linear red, green and blue are those of WCAG, from sRGB.
    """
    y, u, v = (plane.astype(np.float32) for plane in picture)
    bright, blue_part, red_part = (y - 16) / 219, (u - 128) / 224, (v - 128) / 224
    r = bright + np.float32(1.5748) * red_part
    b = bright + np.float32(1.8556) * blue_part
    g = bright - np.float32(0.1873) * blue_part - np.float32(0.4681) * red_part
    r, g, b = (_linear(np.clip(part, 0, 1)) for part in (r, g, b))
    luminance = np.float32(0.2126) * r + np.float32(0.7152) * g + np.float32(0.0722) * b
    red = np.maximum(0, r - g - b) * np.float32(RED_SCALE)
    saturated = r >= RED_SHARE * np.maximum(r + g + b, 1e-6)
    return luminance, red, saturated


def _linear(part: Values) -> Values:
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4).astype(np.float32)


class _Meter:
    """Follows every cell of the picture and counts its opposing changes."""

    def __init__(self, kind: Kind, shape: tuple[int, ...], fps: int) -> None:
        self._kind, self._fps = kind, fps
        self._low, self._high = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self._low_counts, self._high_counts = np.zeros(shape, bool), np.zeros(shape, bool)
        self._way = np.zeros(shape, np.int8)
        self._changes = np.full((_KEPT, *shape), -(10**9), np.int64)
        self._broken: list[tuple[int, float]] = []

    def see(self, number: int, values: Values, counts: npt.NDArray[np.bool_]) -> None:
        """Take the next picture; `counts` says which cells may be one side of a flash."""
        if number == 0:
            self._low[:], self._high[:] = values, values
            self._low_counts[:], self._high_counts[:] = counts, counts
        least = LEAST_CHANGE if self._kind == "general" else LEAST_RED_CHANGE
        bright = BRIGHT if self._kind == "general" else np.inf
        state = (self._low, self._high, self._low_counts, self._high_counts, self._way, self._changes)
        _follow(values, counts, number, least, bright, *state)
        # the oldest of seven changes lies less than a second back: more than three flashes in a second
        too_often = number - self._changes[0] < self._fps
        area = _largest_share(too_often)
        if area >= LEAST_AREA:
            self._broken.append((number, area))

    def stretches(self) -> list[Flashing]:
        """Return the pictures that broke the limit, joined where they lie within a second."""
        found: list[Flashing] = []
        for number, area in self._broken:
            start = max(0, number - self._fps + 1)
            if found and start <= found[-1].end_frame:
                last = found[-1]
                found[-1] = Flashing(self._kind, last.start_frame, number + 1, max(last.area, area))
            else:
                found.append(Flashing(self._kind, start, number + 1, area))
        return found


def _largest_share(cells: npt.NDArray[np.bool_]) -> float:
    """Return the largest share of marked cells in any field of sight."""
    if not cells.any():
        return 0.0
    height, width = (max(1, round(size / FIELD)) for size in cells.shape)
    sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), np.int64)
    sums[1:, 1:] = cells.cumsum(0).cumsum(1)
    inside = sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width] + sums[:-height, :-width]
    share: float = inside.max() / (height * width)
    return share


@jit
def _follow(
    values: Values,
    counts: npt.NDArray[np.bool_],
    number: int,
    least: float,
    bright: float,
    low: Values,
    high: Values,
    low_counts: npt.NDArray[np.bool_],
    high_counts: npt.NDArray[np.bool_],
    way: npt.NDArray[np.int8],
    changes: npt.NDArray[np.int64],
) -> None:
    """Note in each cell a change when its value has turned by `least` from its last extreme."""
    rows, columns = values.shape
    for y in range(rows):
        for x in range(columns):
            value, counted = values[y, x], counts[y, x]
            if way[y, x] >= 0 and value > high[y, x]:
                high[y, x], high_counts[y, x] = value, counted
            if way[y, x] <= 0 and value < low[y, x]:
                low[y, x], low_counts[y, x] = value, counted
            falls = way[y, x] >= 0 and high[y, x] - value >= least and value < bright
            rises = way[y, x] <= 0 and value - low[y, x] >= least and low[y, x] < bright
            if falls and (counted or high_counts[y, x]):
                way[y, x] = -1
                low[y, x], low_counts[y, x] = value, counted
            elif rises and (counted or low_counts[y, x]):
                way[y, x] = 1
                high[y, x], high_counts[y, x] = value, counted
            else:
                continue
            for k in range(changes.shape[0] - 1):
                changes[k, y, x] = changes[k + 1, y, x]
            changes[changes.shape[0] - 1, y, x] = number
