"""The skeleton: a biped's joints, looked for in nothing but the outline of a figure seen from the front.

Feet are what stands on the floor, the crotch is the highest gap between them, the neck is the narrowest place over
the chest, arms are what is left when a disc of half the trunk's size has filled the trunk. Along an arm or leg the
joints lie on the way through its middle: the wrist and the ankle where it is narrowest before the end, elbow and knee
half-way or where it bends. What the outline does not show is put where most figures have it, and said to be guessed.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.areas import FEET, split
from rivethead.art.importing.joints import NAMES, SIDES, Joints, Point, between
from rivethead.art.importing.limbs import ankle_row, elbow_on, place_at, widths_down, wrist_along
from rivethead.errors import InputError
from rivethead.vision.silhouette import depths, lengths_along, middle_way, row_runs

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

_NECKNESS = 0.10
"""How much narrower than head and chest a neck is at least."""
_CLEAR, _INWARDS = 1.25, 0.74
"""A shoulder has about half the arm's width above it, and keeps this share of the arm root's distance to the neck."""
_NECK_OVER = 0.17
"""How far over the arms a neck may lie, as a share of the height."""
_USUAL_CROTCH, _USUAL_NECK = 0.60, 0.42
"""Share of the height (from the crown), and of the crown's distance to the crotch."""
_LIMBS = frozenset(NAMES) - {"chin", "neck", "hand-left", "hand-right"}
_LEAST_FOUND = 2
"""Of neck, legs and either arm, how many the outline has to show."""


@dataclass(slots=True)
class _Found:
    """What is known so far of a figure."""

    mask: Mask
    depth: Floats
    top: int
    floor: int
    places: dict[str, Point] = field(default_factory=dict)
    guessed: list[str] = field(default_factory=list)

    @property
    def height(self) -> int:
        return self.floor - self.top


def fitted(mask: Mask, source: str, known: Collection[str] = ()) -> Joints:
    """Return the joints of a figure, in px of the mask.

    Args:
        mask: (height, width) bool, one figure, upright, seen from the front.
        source: the file's name, for messages.
        known: names of joints that somebody has placed; with all those of arms and legs known no figure is refused.

    Raises:
        InputError: the outline is not that of somebody with a head, two arms and two legs.
    """
    rows = np.flatnonzero(mask.any(1))
    found = _Found(mask, depths(mask), int(rows[0]), int(rows[-1]) + 1)
    crotch, apart = _crotch(found)
    chin, base, neck_x, necked = _neck(found, crotch)
    found.places["chin"], found.places["neck"] = (neck_x, chin), (neck_x, base)
    parts = split(mask, found.depth, (neck_x, base), crotch)
    for side, sign in SIDES:
        _place_leg(found, parts.legs[side], side, crotch)
        _place_arm(found, parts.arms[side], side, sign, crotch, base)
    seen = apart + necked + sum(arm is not None for arm in parts.arms.values())
    if seen < _LEAST_FOUND and not set(known) >= _LIMBS:
        raise InputError(
            f"{source} shows nothing like a figure with a head, two arms and two legs; give one seen from the front "
            f"with arms and legs apart, or say where its joints are with --joints."
        )
    if not necked:
        found.guessed += ["chin", "neck"]
    if not apart:
        found.guessed += [f"{part}-{side}" for side, _ in SIDES for part in ("hip", "knee", "ankle")]
    return Joints(found.places, tuple(sorted(found.guessed)))


# -------------------------------------------------------------------------------------------------- legs


def _crotch(found: _Found) -> tuple[Point, bool]:
    """Return the highest point between the legs, and whether they are apart."""
    rows = np.arange(found.mask.shape[0])[:, None]
    lowest = np.where(found.mask, rows, -1).max(0)
    standing = row_runs(lowest >= found.floor - FEET * found.height)
    middle = _trunk_x(found)
    if len(standing) > 1:
        gaps = [(a[1], b[0]) for a, b in pairwise(standing)]
        start, end = min(gaps, key=lambda gap: abs((gap[0] + gap[1]) / 2 - middle))
        inner = lowest[start:end]
        highest = int(inner[inner >= 0].min()) if (inner >= 0).any() else 0
        columns = start + np.flatnonzero(inner <= highest + 2)
        if found.top + 0.3 * found.height < highest < found.floor - 0.1 * found.height:
            return (float(columns.mean()), float(highest)), True
    hole = _hole_between_legs(found, middle)
    if hole is not None:
        return hole, True
    return (middle, found.top + _USUAL_CROTCH * found.height), False


def _trunk_x(found: _Found) -> float:
    """Return the x around which the upper half of a figure lies, by where it is thickest."""
    half = found.depth[found.top : found.top + found.height // 2 + 1]
    thick = np.where(half > 0.5 * half.max(), half, 0.0).sum(0)
    return float((thick * np.arange(len(thick))).sum() / thick.sum())


def _hole_between_legs(found: _Found, middle: float) -> Point | None:
    """Return the top of the ground shut in between legs whose feet touch."""
    labels, count = ndimage.label(ndimage.binary_fill_holes(found.mask) & ~found.mask)
    best: Point | None = None
    for number in range(1, count + 1):
        ys, xs = np.nonzero(labels == number)
        low, central = ys.max() > found.top + 0.6 * found.height, abs(xs.mean() - middle) < 0.1 * found.height
        if low and central and ys.max() - ys.min() > 0.08 * found.height:
            best = (float(xs[ys <= ys.min() + 2].mean()), float(ys.min()))
    return best


def _place_leg(found: _Found, leg: Mask, side: str, crotch: Point) -> None:
    top, length = int(crotch[1]), found.floor - crotch[1]
    spans = widths_down(leg, top + 2)
    rows = sorted(spans)
    if len(rows) < 8:
        sign = -1.0 if side == "left" else 1.0
        x = crotch[0] + sign * 0.06 * found.height
        for part, share in (("hip", -0.08), ("knee", 0.42), ("ankle", 0.86)):
            found.places[f"{part}-{side}"] = (x, crotch[1] + share * length)
        found.guessed += [f"{part}-{side}" for part in ("hip", "knee", "ankle")]
        return
    upper = [row for row in rows if row < top + 0.3 * length]
    thigh_px = float(np.median([spans[row][1] for row in upper]))
    centre, slope = _line(upper, [spans[row][0] for row in upper])
    hip_y = crotch[1] - 0.5 * thigh_px
    hip = (centre + slope * hip_y, hip_y)
    ankle_y = ankle_row([(row, spans[row][1]) for row in rows if 0.45 * length < row - top < 0.92 * length])
    over = [row for row in rows if ankle_y - 0.12 * length <= row <= ankle_y]
    ankle = (float(np.median([spans[row][0] for row in over])), float(ankle_y))
    knee_y = (hip_y + ankle_y) / 2
    near = [row for row in rows if abs(row - knee_y) <= 0.04 * length] or [min(rows, key=lambda r: abs(r - knee_y))]
    knee = (float(np.mean([spans[row][0] for row in near])), knee_y)
    found.places |= {f"hip-{side}": hip, f"knee-{side}": knee, f"ankle-{side}": ankle}


def _line(ys: list[int], xs: list[float]) -> tuple[float, float]:
    """Return (offset, slope) of x over y; steep slopes are held back, hips are not wider than the legs say."""
    slope = float(np.polyfit(ys, xs, 1)[0]) if len(ys) > 4 else 0.0
    slope = min(0.35, max(-0.35, slope))
    return float(np.mean(xs)) - slope * float(np.mean(ys)), slope


# -------------------------------------------------------------------------------------------------- neck


def _neck(found: _Found, crotch: Point) -> tuple[float, float, float, bool]:
    """Return the rows of chin and of the neck's root, the neck's x, and whether there is one to be seen.

    The neck is looked for around the height at which the arms leave the trunk, so that neither a hat's brim nor a
    waist is taken for one.
    """
    centres, widths = _trunk_rows(found, crotch)
    rows = sorted(widths)
    shoulders = _shoulder_row(found, crotch)
    wide = np.array([widths[row] for row in rows])
    above = np.maximum.accumulate(wide)
    reach = max(4, int(0.22 * found.height))
    below = np.array([wide[i : i + reach].max() for i in range(len(wide))])
    step = np.minimum(above, below) - wide
    first = int(0.07 * found.height)
    allowed = np.array([shoulders - _NECK_OVER * found.height < row < shoulders + 0.05 * found.height for row in rows])
    allowed[:first] = False
    best = int(np.argmax(np.where(allowed, step, -1.0)))
    if not allowed.any() or step[best] < _NECKNESS * min(above[best], below[best]):
        x = _trunk_x(found)
        return shoulders - 0.02 * found.height, shoulders, x, False
    start = end = best
    while start > first and wide[start - 1] <= wide[best] + 0.07 * step[best]:
        start -= 1
    while end < len(rows) - 1 and wide[end + 1] <= wide[best] + 0.3 * step[best]:
        end += 1
    x = float(np.mean([centres[rows[i]] for i in range(start, end + 1)]))
    return float(rows[start]), float(rows[end]), x, True


def _trunk_rows(found: _Found, crotch: Point) -> tuple[dict[int, float], dict[int, float]]:
    """Return the middle and the width of the figure's axis, row by row from the chest up to the crown."""
    chest = int(found.top + 0.7 * (crotch[1] - found.top))
    centre = _trunk_x(found)
    centres: dict[int, float] = {}
    widths: dict[int, float] = {}
    for row in range(chest, found.top - 1, -1):
        runs = row_runs(found.mask[row])
        if not runs:
            break
        at = centre
        start, end = min(runs, key=lambda run: max(0.0, run[0] - at, at - run[1]))
        widths[row], centres[row] = float(end - start), (start + end) / 2
        centre = 0.7 * centre + 0.3 * (start + end) / 2
    return centres, widths


def _shoulder_row(found: _Found, crotch: Point) -> float:
    """Return the row at which the arms leave the trunk on their upper side, or where they usually do."""
    usual = found.top + _USUAL_NECK * (crotch[1] - found.top)
    parts = split(found.mask, found.depth, (_trunk_x(found), usual), crotch)
    tops = []
    for arm in parts.arms.values():
        if arm is not None:
            root = ndimage.binary_dilation(parts.trunk | parts.head, iterations=2) & arm
            tops.append(float(np.flatnonzero(root.any(1))[0]) if root.any() else usual)
    return float(np.mean(tops)) if tops else usual


# -------------------------------------------------------------------------------------------------- arms


def _place_arm(found: _Found, arm: Mask | None, side: str, sign: float, crotch: Point, base: float) -> None:
    way = _way_down(found, arm, base) if arm is not None else []
    if len(way) < 5:
        _guess_arm(found, side, sign, crotch, base)
        return
    along = lengths_along(way)
    thick = np.array([found.depth[int(y), int(x)] for x, y in way])
    wrist_at = wrist_along(along, thick)
    shoulder = _shoulder(found, way, along, wrist_at)
    wrist = place_at(way, along, wrist_at)
    tip = place_at(way, along, float(along[-1]))
    found.places |= {
        f"shoulder-{side}": shoulder,
        f"elbow-{side}": elbow_on(way, along, shoulder, wrist, wrist_at),
        f"wrist-{side}": wrist,
        f"hand-{side}": tip,
    }


def _way_down(found: _Found, arm: Mask, base: float) -> list[Point]:
    """Return the way through an arm from where it leaves the trunk, at the top, to the finger tips."""
    root = ndimage.binary_dilation(found.mask & ~arm, iterations=2) & arm
    pieces, count = ndimage.label(ndimage.binary_dilation(root, iterations=3) & arm)
    if not count:
        return []
    tops = [float(np.nonzero(pieces == n)[0].mean()) for n in range(1, count + 1)]
    near = [abs(top - base) for top in tops]
    return middle_way(arm, np.asarray(pieces == 1 + int(np.argmin(near))))


def _shoulder(found: _Found, way: list[Point], along: Floats, wrist_at: float) -> Point:
    """Return where an arm turns: back along its upper part, into the trunk, till the arm's half width is left above."""
    upper = np.asarray([p for p, at in zip(way, along, strict=True) if 0.12 * wrist_at <= at <= 0.45 * wrist_at])
    if len(upper) < 3:
        return way[0]
    half = float(np.median([found.depth[int(y), int(x)] for x, y in upper]))
    centre = upper.mean(0)
    back = np.linalg.svd(upper - centre)[2][0]
    back = back if float((upper[0] - upper[-1]) @ back) > 0 else -back
    least = float((np.asarray(way[0]) - centre) @ back) + 0.3 * half
    neck_x, neck_y = found.places["neck"]
    place = centre
    for step in np.arange(max(0.0, least), max(0.0, least) + 4.0 * half):
        place = centre + back * step
        column = found.mask[: int(place[1]) + 1, int(place[0])][::-1]
        above = len(column) if column.all() else int(np.argmin(column))
        inwards = abs(place[0] - neck_x) < _INWARDS * abs(way[0][0] - neck_x)
        if above <= _CLEAR * half or inwards or place[1] < neck_y + 0.4 * half:
            break
    return float(place[0]), float(place[1])


def _guess_arm(found: _Found, side: str, sign: float, crotch: Point, base: float) -> None:
    """Put an arm that the outline does not show where it hangs: along the trunk's edge."""
    row = int(base + 0.18 * (crotch[1] - base))
    edge = np.flatnonzero(found.mask[row])
    outer = float(edge[0] if sign < 0 else edge[-1])
    x = found.places["neck"][0] + 0.82 * (outer - found.places["neck"][0])
    shoulder, wrist = (x, float(row)), (x, crotch[1] - 0.02 * found.height)
    found.places |= {
        f"shoulder-{side}": shoulder,
        f"elbow-{side}": between(shoulder, wrist, 0.5),
        f"wrist-{side}": wrist,
        f"hand-{side}": (x, crotch[1] + 0.05 * found.height),
    }
    found.guessed += [f"{part}-{side}" for part in ("shoulder", "elbow", "wrist", "hand")]
