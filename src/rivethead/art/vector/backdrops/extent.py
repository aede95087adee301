"""How far a layer must be drawn so that no camera sees its edge."""

from rivethead.schema.art import VIEW_WIDTH_PX

WIDTH_PX = 2100.0
"""Reach of the floor to either side, in px: the camera's view stays within it at zoom 1."""

TOP_PX = -1560.0
"""Uppermost line that a camera looking up 250 px from a layer in front can see, with room for tilt and shake."""

BOTTOM_PX = 420.0
"""Lowest line, for cameras that look down and for tilted ones."""

_MARGIN_PX = 260.0
"""For dutch tilts, rolls and shakes."""


def reach(parallax: float) -> float:
    """Return half the width of a layer in px."""
    half = VIEW_WIDTH_PX / 2
    return half + (WIDTH_PX - half) * parallax + _MARGIN_PX


def places(parallax: float, step: float, start: float = 0.0) -> list[float]:
    """Return x at every `step` px from `start` in both directions over a layer's whole width."""
    half = reach(parallax)
    first = -int((half + start) // step)
    last = int((half - start) // step)
    return [start + step * n for n in range(first, last + 1)]
