"""Smears: what is so fast that the eye cannot follow it, drawn stretched along its way in one drawing.

Source: the smear drawings of limited animation; Williams, "The Animator's Survival Kit" (2001), on fast actions.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

import skia

from rivethead.drawing.colour import argb, lit
from rivethead.drawing.path import parse
from rivethead.drawing.strokes import Stroke
from rivethead.schema.art import Action, Shape

GHOST = "smear "
"""What stands before the name of an attachment that is drawn flat."""

WINDOW_BEATS = 0.105
"""How long before it lands a smear is drawn: about one frame."""
LEAST_PX = 0.75
"""The way since the same time before that makes a smear, as a share of half the breadth of the shoulders."""
END_PX = 150.0
"""Where the far end of a stick or a hammer lies from its grip."""
STEP_PX = 46.0
MOST_GHOSTS = 5
PALER = 0.22


def coming(action: Action, strokes: Sequence[Stroke] | None, beat: float) -> list[tuple[str, float]]:
    """Return ("left", "right" or "head", beats until it lands) of the smears that are due at a beat."""
    due: list[tuple[str, float]] = []
    for burst in action.bursts:
        if not burst.kind.startswith("smear-"):
            continue
        what = burst.kind.removeprefix("smear-")
        if burst.beat >= 0.0:
            untils = [(burst.beat - beat) % action.cycle_beats]
        else:
            untils = [at - beat for at, pad in strokes or () if action.pads[pad].hand == what]
        due += [(what, until) for until in untils if 1e-4 < until <= WINDOW_BEATS][:1]
    return due


def travel_px(before: skia.Matrix, now: skia.Matrix) -> float:
    """Return how far an attachment has come, at its origin or at the end of what it may be."""
    ends = [(before.mapXY(x, 0.0), now.mapXY(x, 0.0)) for x in (0.0, END_PX)]
    return max(math.dist((a.x(), a.y()), (b.x(), b.y())) for a, b in ends)


def shares(far_px: float) -> list[float]:
    """Return how far back along the way the ghosts lie, 0..1, the furthest first."""
    count = min(MOST_GHOSTS, max(2, math.ceil(far_px / STEP_PX)))
    return [k / count for k in range(count, 0, -1)]


def flattened(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """Return a drawing's silhouette in one flat colour, that of its largest part, a little paler."""
    bodies = [shape for shape in shapes if shape.silhouette and shape.fill]
    if not bodies:
        return ()
    colour = lit(max(bodies, key=_extent).fill, PALER)
    return tuple(
        replace(shape, fill=colour, stroke="", ink_px=0.0, shadow=(0.0, 0.0), rim=(0.0, 0.0), gradient=None)
        for shape in bodies
        if argb(shape.fill) >> 24 == 0xFF
    )


def _extent(shape: Shape) -> float:
    bounds = parse(shape.path).getBounds()
    return float(bounds.width() * bounds.height())
