"""Flashes that may harm: the general and the red flash threshold, measured in the pixels of a film.

A flash is a pair of opposing changes of relative luminance by a tenth or more of the screen's full white where the
darker picture is below 0.8, or a pair of opposing changes to or from a saturated red, each at once over a quarter of
ten degrees of sight, or in the mean of the whole picture. More than three flashes in one second in any such field are a
violation. Ten degrees are taken as a third of the picture in each direction, which is how a screen is seen from a usual
distance.

Sources: W3C, "Web Content Accessibility Guidelines 2.2", success criterion 2.3.1 and its definition of "general flash
and red flash thresholds"; ITU-R BT.1702-3 (2023), which names the same limits for television.
"""

import math
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
KINDS: tuple[Kind, ...] = ("general", "red")

LEAST_CHANGE = 0.1
BRIGHT = 0.8
RED_SHARE = 0.8
RED_SCALE, LEAST_RED_CHANGE = 320.0, 20.0
MOST_CHANGES = 6
"""Changes in a second: three flashes; one more is too many."""
FIELD = 3
"""Ten degrees of sight are this part of the picture's width and height."""
LEAST_AREA = 0.25
TOGETHER_S = 0.05
"""Changes occur concurrently where so much of a field grows lighter, or so much of it darker, within this time.

Cells that change the other way meanwhile are subtracted: what only moves brightens some places as it darkens others.
"""

_KEPT = MOST_CHANGES + 1
_NEVER = -(10**9)


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


class FlashMeter:
    """Meters the pictures of a film one by one, as they are decoded.

    Args:
        fps: how many there are in a second.
    """

    def __init__(self, fps: int) -> None:
        self._fps = fps
        self._meters: dict[Kind, _Meter] = {}
        self._seen = 0
        self.trace: list[int] = []
        """For every picture, how many changes in the last second the worst field of sight has seen, 0 to one more than
        MOST_CHANGES."""

    def see(self, picture: Picture) -> None:
        """Take the next picture."""
        if not self._meters:
            for kind in KINDS:
                self._meters[kind] = _Meter(kind, picture.shape[1:], self._fps)
        luminance, red, saturated = light_of(picture)
        self._meters["general"].see(self._seen, luminance, np.ones(luminance.shape, bool))
        self._meters["red"].see(self._seen, red, saturated)
        self.trace.append(max(meter.level for meter in self._meters.values()))
        self._seen += 1

    def stretches(self) -> tuple[Flashing, ...]:
        """Return all stretches so far that break the limit, in order."""
        found = [stretch for meter in self._meters.values() for stretch in meter.stretches()]
        return tuple(sorted(found, key=lambda stretch: (stretch.start_frame, stretch.kind)))


def find_flashing(pictures: Iterable[Picture], fps: int) -> tuple[Flashing, ...]:
    """Return all stretches that break the limit, in order; none for a film that is safe to watch.

    Args:
        pictures: all pictures of a film in order, e.g. from media.frames.
        fps: how many there are in a second.
    """
    meter = FlashMeter(fps)
    for picture in pictures:
        meter.see(picture)
    return meter.stretches()


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


class _Followed:
    """Values in places, each followed from one turning point to the next."""

    def __init__(self, kind: Kind, shape: tuple[int, ...]) -> None:
        self._least = LEAST_CHANGE if kind == "general" else LEAST_RED_CHANGE
        self._bright = BRIGHT if kind == "general" else np.inf
        self._low, self._high = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self._low_counts, self._high_counts = np.zeros(shape, bool), np.zeros(shape, bool)
        self.way, self.last = np.zeros(shape, np.int8), np.full(shape, _NEVER, np.int64)
        """Which way each place changed last, and in which picture."""

    def see(self, number: int, values: Values, counts: npt.NDArray[np.bool_]) -> None:
        """Take the next picture's values; `counts` says which may be one side of a flash."""
        if number == 0:
            self._low[:], self._high[:] = values, values
            self._low_counts[:], self._high_counts[:] = counts, counts
        state = (self._low, self._high, self._low_counts, self._high_counts, self.way, self.last)
        _follow(values, counts, number, self._least, self._bright, *state)


class _Meter:
    """Follows every cell of the picture, and counts the opposing changes of every field of sight."""

    def __init__(self, kind: Kind, shape: tuple[int, ...], fps: int) -> None:
        self._kind, self._fps = kind, fps
        # light that flashes behind what moves shows in the whole picture's mean, which motion leaves as it is
        self._cells, self._picture = _Followed(kind, shape), _Followed(kind, (1, 1))
        self._picture_changes: list[int] = []
        self._together = math.ceil(TOGETHER_S * fps)
        self._field = max(1, round(shape[0] / FIELD)), max(1, round(shape[1] / FIELD))
        fields: tuple[int, ...] = shape[0] - self._field[0] + 1, shape[1] - self._field[1] + 1
        self._ways, self._changes = np.zeros(fields, np.int8), np.full((_KEPT, *fields), _NEVER, np.int64)
        self._areas = np.zeros(fields, np.float32)
        self._broken: list[tuple[int, float]] = []
        self.level = 0
        """How many changes the worst field of sight has seen in the last second, at most one more than is allowed."""

    def see(self, number: int, values: Values, counts: npt.NDArray[np.bool_]) -> None:
        """Take the next picture; `counts` says which cells may be one side of a flash."""
        self._cells.see(number, values, counts)
        fields = (self._ways, self._changes, self._areas)
        since = number - self._together
        _turn(self._cells.way, self._cells.last, number, since, LEAST_AREA, self._field, *fields)
        self._picture.see(number, np.full((1, 1), values.mean(), np.float32), np.full((1, 1), counts.any()))
        if self._picture.last[0, 0] == number:
            self._picture_changes = [*self._picture_changes[-MOST_CHANGES:], number]
        since = number - self._fps
        recent = self._changes > since
        whole = sum(change > since for change in self._picture_changes)
        self.level = max(int(recent.sum(axis=0).max()), whole)
        if self.level > MOST_CHANGES:
            self._broken.append((number, 1.0 if whole > MOST_CHANGES else float(self._areas[recent[0]].max())))

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


@jit
def _turn(
    cell_ways: npt.NDArray[np.int8],
    last: npt.NDArray[np.int64],
    number: int,
    since: int,
    least_area: float,
    field: tuple[int, int],
    ways: npt.NDArray[np.int8],
    changes: npt.NDArray[np.int64],
    areas: Values,
) -> None:
    """Note a change in each field, so many cells high and wide, of which enough have turned the same way at once.

    Cells count that changed after `since`. Those that grow darker are taken from those that grow lighter.
    """
    (rows, columns), (high, wide) = cell_ways.shape, field
    sums = np.zeros((rows + 1, columns + 1), np.int64)
    found = 0
    for y in range(rows):
        row = 0
        for x in range(columns):
            if last[y, x] > since:
                row += cell_ways[y, x]
                found += 1
            sums[y + 1, x + 1] = sums[y, x + 1] + row
    if found < least_area * high * wide:
        return
    for y in range(rows - high + 1):
        for x in range(columns - wide + 1):
            inside = sums[y + high, x + wide] - sums[y, x + wide] - sums[y + high, x] + sums[y, x]
            area = abs(inside) / (high * wide)
            way = 1 if inside > 0 else -1
            if area < least_area or way == ways[y, x]:
                continue
            ways[y, x], areas[y, x] = way, area
            for k in range(changes.shape[0] - 1):
                changes[k, y, x] = changes[k + 1, y, x]
            changes[changes.shape[0] - 1, y, x] = number


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
    last: npt.NDArray[np.int64],
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
            last[y, x] = number
