"""Cels: a part's tones become inked shapes: a solid under everything, patches of colour, shadow, light, line."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.drawing.colour import INK, LIGHT, SHADOW, with_alpha
from rivethead.drawing.fitting import closed_path, open_path
from rivethead.drawing.path import intersect, joined, shifted, subtract
from rivethead.schema.art import Shape
from rivethead.vision.contours import outlines
from rivethead.vision.tones import patches

Mask = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

LINE_PX = 5.0
SHADOW_OFFSET = (-13.0, -10.0)
RIM_OFFSET = (6.0, 6.0)
SHADOW_DEPTH, RIM_LIGHT = 0.34, 0.34
_RIM_NEAR, _RIM_FAR = 0.6, 1.5
_UNDER_PX = 2
"""How far a patch reaches under those that are laid over it, so that no gap shows between them."""
LEAST_PATCH_PX = 14
_LEAST_LINE_PX = 14.0
_BRIDGE_PX = 16
"""A line runs on over gaps shorter than this."""
_OUTLINE_SMOOTHING_PX = 1.7


@dataclass(frozen=True, slots=True)
class Shading:
    """Path data of a whole figure's cel shadow and rim light, "" for none."""

    shadow: str
    rim: str


def outline_path(mask: Mask) -> str:
    """Return the outline of a shape as path data, smoother than the patches inside."""
    return joined(*(closed_path(loop) for loop in outlines(mask, _OUTLINE_SMOOTHING_PX)))


def shading(mask: Mask) -> Shading:
    """Return the crescents that a figure's own outline, shifted, leaves of it."""
    whole = outline_path(mask)
    shadow = subtract(whole, shifted(whole, *SHADOW_OFFSET))
    dx, dy = RIM_OFFSET
    band = subtract(shifted(whole, dx * _RIM_NEAR, dy * _RIM_NEAR), shifted(whole, dx * _RIM_FAR, dy * _RIM_FAR))
    return Shading(shadow, intersect(band, whole))


def painted(labels: Labels, colours: list[str], shade: Shading | None, free: Mask | None = None) -> tuple[Shape, ...]:
    """Return a part's shapes, back to front, in px of the picture.

    Args:
        labels: (height, width) tone of every pixel of the part, -1 outside.
        colours: tone -> "#rrggbb".
        shade: the figure's shading, None for none.
        free: where the part's edge is the figure's own edge and gets a line; None for nowhere.
    """
    area = labels >= 0
    whole = outline_path(area)
    if not whole:
        return ()
    numbers, kinds = patches(_dusted(labels))
    sizes = np.bincount(numbers.ravel(), minlength=len(kinds))
    order = sorted(range(1, len(kinds)), key=lambda n: (-sizes[n], n))
    base = int(kinds[order[0]])
    shapes = [Shape(whole, colours[base], silhouette=True)]
    rank = np.zeros(len(kinds), np.int64)
    rank[order] = np.arange(1, len(order) + 1)
    ranks = rank[numbers]
    for number in order[1:]:
        path = _patch(numbers, ranks, int(number), int(rank[number]))
        if path:
            shapes.append(Shape(path, colours[int(kinds[number])]))
    if shade is not None:
        shapes += [
            Shape(path, with_alpha(colour, depth))
            for crescent, colour, depth in ((shade.shadow, SHADOW, SHADOW_DEPTH), (shade.rim, LIGHT, RIM_LIGHT))
            if crescent
            for path in (intersect(crescent, whole),)
            if path
        ]
    if free is not None:
        line = joined(
            *(open_path(run) for loop in outlines(area, _OUTLINE_SMOOTHING_PX) for run in free_runs(loop, free))
        )
        if line:
            shapes.append(Shape(line, stroke=INK, stroke_px=LINE_PX))
    return tuple(shapes)


def _dusted(labels: Labels) -> Labels:
    """Return the labels with specks of a few pixels, left over by the cuts, given to what is nearest."""
    numbers, kinds = patches(labels)
    sizes = np.bincount(numbers.ravel(), minlength=len(kinds))
    specks = (numbers > 0) & (sizes[numbers] < LEAST_PATCH_PX)
    kept = (labels >= 0) & ~specks
    if not specks.any() or not kept.any():
        return labels
    nearest = ndimage.distance_transform_edt(~kept, return_distances=False, return_indices=True)
    return np.where(specks, labels[nearest[0], nearest[1]], labels)


def _patch(numbers: Labels, ranks: Labels, number: int, rank: int) -> str:
    """Return a patch as path data; it reaches under later patches and over the part's edge a little."""
    rows, columns = np.nonzero(numbers == number)
    pad = _UNDER_PX + 2
    top, left = max(0, int(rows.min()) - pad), max(0, int(columns.min()) - pad)
    box = np.s_[top : int(rows.max()) + pad + 1, left : int(columns.max()) + pad + 1]
    own, others = numbers[box] == number, ranks[box]
    later = others > rank
    holes, count = ndimage.label(ndimage.binary_fill_holes(own) & ~own)
    earlier = np.unique(holes[(holes > 0) & ~later])
    shut = (holes > 0) & ~np.isin(holes, earlier) if count else np.zeros_like(own)
    reach = ndimage.binary_dilation(own, np.ones((3, 3)), iterations=_UNDER_PX)
    edge = ndimage.binary_dilation(own) & (others == 0)
    field = own | shut | (reach & later) | edge
    loops = outlines(field)
    return joined(*(closed_path(loop + np.array([left, top])) for loop in loops))


def free_runs(loop: Floats, free: Mask) -> list[Floats]:
    """Return the pieces of a closed outline that lie where a line is wanted, the long ones."""
    rows = np.clip(loop[:, 1].astype(np.int64), 0, free.shape[0] - 1)
    columns = np.clip(loop[:, 0].astype(np.int64), 0, free.shape[1] - 1)
    wanted = ndimage.binary_closing(np.tile(free[rows, columns], 3), np.ones(_BRIDGE_PX))[len(loop) : 2 * len(loop)]
    if wanted.all():
        return [np.concatenate([loop, loop[:1]])]
    start = int(np.argmin(wanted))
    loop, wanted = np.roll(loop, -start, 0), np.roll(wanted, -start)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], wanted.astype(np.int8), [0]])))
    runs = [loop[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [run for run in runs if len(run) > 2 and float(np.hypot(*np.diff(run, axis=0).T).sum()) > _LEAST_LINE_PX]
