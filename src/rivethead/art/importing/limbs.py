"""Limbs: where a limb bends, along the way through its middle."""

import numpy as np
import numpy.typing as npt

from rivethead.art.importing.joints import Point
from rivethead.vision.silhouette import row_runs

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_NARROW = 1.16
"""Where a leg gets this much wider than its shin, its foot begins."""
_BENT = 0.11
"""A limb bends where it is at least this share of its length away from the straight line."""


def wrist_along(along: Floats, thick: Floats) -> float:
    """Return how far along an arm its wrist lies: where it is narrowest before a hand, or at a usual place."""
    total = float(along[-1])
    outer = np.flatnonzero(along > 0.6 * total)
    palm = int(outer[np.argmax(thick[outer])])
    before = np.flatnonzero((along > 0.45 * total) & (along < along[palm]))
    if len(before) > 1:
        narrow = int(before[len(before) - 1 - np.argmin(thick[before][::-1])])
        if thick[palm] > 1.1 * thick[narrow]:
            return float(along[narrow])
    return 0.82 * total


def elbow_on(way: list[Point], along: Floats, shoulder: Point, wrist: Point, wrist_at: float) -> Point:
    """Return where an arm bends, or its middle if it is straight."""
    chord = np.array([wrist[0] - shoulder[0], wrist[1] - shoulder[1]])
    length = max(1e-6, float(np.hypot(*chord)))
    inside = [i for i in range(len(way)) if 0.25 * wrist_at < along[i] < 0.75 * wrist_at]
    off = [
        abs(float(chord[0] * (way[i][1] - shoulder[1]) - chord[1] * (way[i][0] - shoulder[0]))) / length for i in inside
    ]
    if off and max(off) > _BENT * wrist_at:
        return way[inside[int(np.argmax(off))]]
    before = float(np.hypot(way[0][0] - shoulder[0], way[0][1] - shoulder[1]))
    return place_at(way, along, 0.5 * (wrist_at - before))


def place_at(way: list[Point], along: Floats, distance: float) -> Point:
    """Return the place so far along a way."""
    points = np.asarray(way)
    return float(np.interp(distance, along, points[:, 0])), float(np.interp(distance, along, points[:, 1]))


def widths_down(leg: Mask, top: int) -> dict[int, tuple[float, float]]:
    """Return row -> (middle, width) of a leg's widest run, from a row down."""
    spans: dict[int, tuple[float, float]] = {}
    for row in range(top, leg.shape[0]):
        runs = row_runs(leg[row])
        if runs:
            start, end = max(runs, key=lambda run: run[1] - run[0])
            spans[row] = ((start + end) / 2, float(end - start))
    return spans


def ankle_row(widths: list[tuple[int, float]]) -> float:
    """Return the row above which a leg widens into its foot, from (row, width) downwards."""
    rows, wide = [row for row, _ in widths], np.array([width for _, width in widths])
    shin = int(np.argmin(wide[: max(1, len(wide) * 2 // 3)]))
    wider = np.flatnonzero(wide[shin:] > _NARROW * wide[shin])
    return float(rows[shin + int(wider[0])] if len(wider) else rows[len(rows) * 3 // 4])
