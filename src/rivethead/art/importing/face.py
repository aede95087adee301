"""The face: eyes that are found in a picture become parts that blink and look; a mouth that sings can be drawn.

Eyes are a pair of patches inside the head, alike in size and height, one to each side of its middle, shut in by what
surrounds them; a mouth is a patch under them. A picture without such a pair keeps its face as it is.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.cels import painted
from rivethead.art.importing.joints import SIDES, Point
from rivethead.art.vector.faces import brow, eye, mouths
from rivethead.drawing.colour import mixed, shaded
from rivethead.drawing.path import scaled, shifted
from rivethead.schema.art import Shape, Slot
from rivethead.vision.tones import patches

Mask = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int64]
Shapes = tuple[Shape, ...]

_RING_PX = 6
"""How far a line around an eye or a mouth may reach."""
_SMALLEST, _LARGEST = 0.0016, 0.075
"""Size of an eye as a share of the head."""
_RIM = 0.45
"""Share of an eye's edge along which a rim has to run."""
_ALIKE = 0.36
"""How large the smaller of two eyes is at least, for the larger."""
_MOUTH_LARGEST = 0.12
_EYE_DEPTH, _BROW_DEPTH, _MOUTH_DEPTH = 0.6, 0.8, 0.7
_USUAL_HEAD_PX = 220.0
"""Height of a head whose face slides as far as nods and turns move it; smaller heads' faces slide less."""
_USUAL_MOUTH_PX = 92.0
_TEMPLATE_EYE_Y, _TEMPLATE_EYE_X, _TEMPLATE_MOUTH_Y = 0.46, 0.21, 0.76
"""Where a face is drawn on a head without one: shares of the head's height from the crown, and of its width."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a head shows of a face.

    Attributes:
        eyes: side -> (height, width) mask, line around it included; empty if there is no clear pair.
        mouth: the same, None if there is none.
    """

    eyes: dict[str, Mask]
    mouth: Mask | None


@dataclass(frozen=True, slots=True)
class Worn:
    """What a head wears.

    Attributes:
        labels: the head's tones without what became parts of its own.
        attachments: eyes, brows, mouths by name.
        slots: for them, back to front, in the head's frame.
    """

    labels: Labels
    attachments: dict[str, Shapes]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class _Blob:
    """A patch with what it shuts in."""

    mask: Mask
    area: int
    x: float
    y: float
    contrast: int

    @property
    def round(self) -> bool:
        """Whether it is about as wide as high: brows and mouths are not."""
        ys, xs = np.nonzero(self.mask)
        wide, high = float(np.ptp(xs) + 1), float(np.ptp(ys) + 1)
        return 0.45 * high < wide < 2.2 * high and self.area > 0.5 * wide * high


def found_face(labels: Labels, ink: frozenset[int]) -> Found:
    """Look for eyes and a mouth.

    Args:
        labels: (height, width) tone of every pixel of the head, -1 outside.
        ink: tones that are lines.
    """
    head = labels >= 0
    rows, columns = np.flatnonzero(head.any(1)), np.flatnonzero(head.any(0))
    if not len(rows):
        return Found({}, None)
    top, high = int(rows[0]), len(rows)
    middle, wide = float(np.mean(columns)), len(columns)
    area = int(head.sum())
    blobs = _blobs(labels, ink, area)
    pairs = [
        (a, b)
        for a in blobs
        for b in blobs
        if a.x < b.x and _are_eyes(a, b, area, middle, wide) and 0.2 * high < (a.y + b.y) / 2 - top < 0.8 * high
    ]
    if not pairs:
        return Found({}, None)
    left, right = max(pairs, key=lambda pair: (pair[0].contrast + pair[1].contrast, pair[0].area + pair[1].area))
    lines = np.isin(labels, sorted(ink))
    eyes = {
        side: _ringed(_grown(blob.mask, labels, area), lines, head) for side, blob in (("left", left), ("right", right))
    }
    low = max(float(np.nonzero(m)[0].max()) for m in eyes.values())
    under = [
        blob
        for blob in blobs
        if blob.y > low and abs(blob.x - middle) < 0.16 * wide and blob.area < _MOUTH_LARGEST * area
    ]
    mouth = max(under, key=lambda blob: (blob.area, -blob.y), default=None)
    return Found(eyes, _ringed(mouth.mask, lines, head) if mouth else None)


def _blobs(labels: Labels, ink: frozenset[int], area: int) -> list[_Blob]:
    """Return the patches that lie wholly inside the head, biggest first, each with what it shuts in."""
    numbers, kinds = patches(labels)
    sizes = np.bincount(numbers.ravel(), minlength=len(kinds))
    blobs = []
    for n in sorted(range(1, len(kinds)), key=lambda n: (-sizes[n], n)):
        if not 0.3 * _SMALLEST * area < sizes[n] < _MOUTH_LARGEST * area or int(kinds[n]) in ink:
            continue
        whole = ndimage.binary_fill_holes(numbers == n)
        if (ndimage.binary_dilation(whole, iterations=2) & (labels < 0)).any():
            continue
        ys, xs = np.nonzero(whole)
        inside = len(np.unique(numbers[whole & (numbers != n)]))
        blobs.append(_Blob(whole, len(ys), float(xs.mean()), float(ys.mean()), inside))
    return blobs


def _are_eyes(a: _Blob, b: _Blob, area: int, middle: float, wide: int) -> bool:
    small, large = sorted((a.area, b.area))
    apart = b.x - a.x
    return (
        a.round
        and b.round
        and _SMALLEST * area < small
        and large < _LARGEST * area
        and small > _ALIKE * large
        and abs(a.y - b.y) < 0.25 * apart
        and 0.14 * wide < apart < 0.8 * wide
        and abs((a.x + b.x) / 2 - middle) < 0.14 * wide
        and not (a.mask & b.mask).any()
    )


def _grown(mask: Mask, labels: Labels, area: int) -> Mask:
    """Return an eye with a rim of another tone that runs round it."""
    numbers, kinds = patches(labels)
    sizes = np.bincount(numbers.ravel(), minlength=len(kinds))
    for _ in range(2):
        around = numbers[ndimage.binary_dilation(mask, iterations=3) & ~mask]
        counts = np.bincount(around, minlength=len(kinds))
        rim = int(np.argmax(counts))
        grown = mask | ndimage.binary_fill_holes(numbers == rim)
        small = rim > 0 and sizes[rim] < 1.2 * mask.sum() and grown.sum() < _LARGEST * area
        if not small or counts[rim] < _RIM * len(around):
            break
        mask = np.asarray(grown)
    return mask


def _ringed(mask: Mask, lines: Mask, head: Mask) -> Mask:
    """Return a patch with the line around it."""
    near = ndimage.binary_dilation(mask, np.ones((3, 3)), iterations=_RING_PX) & lines & head
    ring = ndimage.binary_propagation(ndimage.binary_dilation(mask, np.ones((3, 3))) & near, mask=near)
    return np.asarray(ndimage.binary_fill_holes(mask | ring))


def worn_face(labels: Labels, ink: frozenset[int], colours: list[str], pivot: Point, *, drawn: bool) -> Worn:
    """Take a head's eyes off as parts of their own, and draw a face if asked for.

    Args:
        labels: the head's tones, -1 outside.
        ink: tones that are lines.
        colours: tone -> "#rrggbb".
        pivot: the head's pivot, px of the labels.
        drawn: whether brows and a mouth that follows words are drawn, and eyes where there are none.
    """
    found = found_face(labels, ink)
    near = nearness(pivot[1] - float(np.flatnonzero((labels >= 0).any(1))[0]))
    bare = labels
    for mask in found.eyes.values():
        bare = _without(bare, mask, ink)
    attachments: dict[str, Shapes] = {}
    slots: list[Slot] = []
    centres: dict[str, tuple[Point, float]] = {}
    for side, mask in found.eyes.items():
        ys, xs = np.nonzero(mask)
        x, y = float(xs.mean()), float((ys.min() + ys.max() + 1) / 2)
        centres[side] = ((x - pivot[0], y - pivot[1]), float(np.ptp(xs) + 1) / 2)
        shapes = painted(np.where(mask, labels, -1), colours, None)
        attachments[f"eye-{side}"] = tuple(
            replace(shape, path=shifted(shape.path, -x, -y), silhouette=False) for shape in shapes
        )
    if drawn:
        bare = _without(bare, found.mouth, ink) if found.mouth is not None else bare
        skin = _skin(bare, ink, colours)
        centres = centres or _template(bare, pivot)
        for side, (_, radius) in centres.items():
            attachments.setdefault(f"eye-{side}", eye(radius, mixed(skin, "#2b6f8f", 0.8), skin))
        mouth, width = _mouth_place(bare, found.mouth, pivot)
        attachments |= {
            name: _sized(shapes, width / _USUAL_MOUTH_PX) for name, shapes in mouths(_USUAL_MOUTH_PX).items()
        }
        slots.append(Slot("mouth", "head", "mouth-X", *_rounded(mouth), "mouth", _MOUTH_DEPTH * near))
    for side, (at, _) in centres.items():
        slots.append(Slot(f"eye-{side}", "head", f"eye-{side}", *_rounded(at), "eye", _EYE_DEPTH * near))
    if drawn:
        for side, sign in SIDES:
            (x, y), radius = centres[side]
            attachments[f"brow-{side}"] = brow(int(sign), 2.2 * radius, 0.5 * radius, shaded(skin, 0.72))
            place = _rounded((x, y - 1.45 * radius))
            slots.append(Slot(f"brow-{side}", "head", f"brow-{side}", *place, f"brow-{side}", _BROW_DEPTH * near))
    return Worn(bare, attachments, tuple(slots))


def nearness(head_px: float) -> float:
    """Return the factor on depths for a head of this height, so that a small face stays on it when it nods."""
    return round(min(1.0, max(0.0, head_px) / _USUAL_HEAD_PX), 3)


def _sized(shapes: Shapes, size: float) -> Shapes:
    """Return shapes at another size; their lines keep most of their width."""
    width = min(1.0, 0.4 + 0.6 * size)
    return tuple(
        replace(
            shape, path=scaled(shape.path, size, size), stroke_px=round(shape.stroke_px * width, 2),
            ink_px=round(shape.ink_px * width, 2),
        )
        for shape in shapes
    )  # fmt: skip


def _rounded(place: Point) -> Point:
    return round(place[0], 2) + 0.0, round(place[1], 2) + 0.0


def _without(labels: Labels, mask: Mask, ink: frozenset[int]) -> Labels:
    """Return the head's tones with a hole closed by what surrounds it, lines left out."""
    source = (labels >= 0) & ~ndimage.binary_dilation(mask, iterations=2)
    bright = source & ~np.isin(labels, sorted(ink))
    source = bright if bright.any() else source
    if not source.any():
        return labels
    nearest = ndimage.distance_transform_edt(~source, return_distances=False, return_indices=True)
    hole = ndimage.binary_dilation(mask, iterations=2) & (labels >= 0)
    return np.where(hole, labels[nearest[0], nearest[1]], labels)


def _skin(labels: Labels, ink: frozenset[int], colours: list[str]) -> str:
    """Return the colour of most of the face's middle."""
    ys, xs = np.nonzero(labels >= 0)
    face = labels[
        int(np.quantile(ys, 0.45)) : int(np.quantile(ys, 0.85)), int(np.quantile(xs, 0.25)) : int(np.quantile(xs, 0.75))
    ]
    seen = [n for n in face[face >= 0].tolist() if n not in ink]
    counts = np.bincount(seen if seen else labels[labels >= 0])
    return colours[int(np.argmax(counts))]


def _template(labels: Labels, pivot: Point) -> dict[str, tuple[Point, float]]:
    """Return where eyes usually sit in a head, and their radius."""
    ys, xs = np.nonzero(labels >= 0)
    top, wide = float(ys.min()), float(np.ptp(xs) + 1)
    high, middle = pivot[1] - top, float(xs.min()) + wide / 2
    y = top + _TEMPLATE_EYE_Y * high
    return {
        side: ((middle + sign * _TEMPLATE_EYE_X * wide - pivot[0], y - pivot[1]), 0.115 * wide) for side, sign in SIDES
    }


def _mouth_place(labels: Labels, mouth: Mask | None, pivot: Point) -> tuple[Point, float]:
    """Return the middle of the upper lip in the head's frame, and the mouth's width."""
    ys, xs = np.nonzero(labels >= 0)
    top, wide = float(ys.min()), float(np.ptp(xs) + 1)
    if mouth is not None:
        my, mx = np.nonzero(mouth)
        width = min(max(float(np.ptp(mx) + 1), 0.26 * wide), 0.5 * wide)
        return (float(mx.mean()) - pivot[0], float(my.min()) + 0.3 * float(np.ptp(my)) - pivot[1]), width
    high, middle = pivot[1] - top, float(xs.min()) + wide / 2
    return (middle - pivot[0], top + _TEMPLATE_MOUTH_Y * high - pivot[1]), 0.36 * wide
