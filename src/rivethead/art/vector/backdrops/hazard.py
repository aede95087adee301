"""Hazard stripes: black and yellow warning tape along an edge."""

from rivethead.art.vector.backdrops.brush import Brush, shaded
from rivethead.art.vector.backdrops.outline import clipped, joined, polygon, rectangle

YELLOW = "#e0a51f"
DARK = "#2a2230"


def stripes(
    brush: Brush,
    x: float,
    y: float,
    width: float,
    height: float,
    step: float = 64.0,
    colour: str = YELLOW,
    ink_px: float = 5.0,
) -> None:
    """Lay a strip of tape with its upper left corner at (x, y)."""
    bars = []
    at = x - height
    while at < x + width:
        corners = [(at, y + height), (at + height, y), (at + height + step / 2, y), (at + step / 2, y + height)]
        kept = clipped(corners, x, x + width)
        if kept:
            bars.append(polygon(kept))
        at += step
    brush.flat(rectangle(x, y, width, height), DARK)
    brush.flat(joined(bars), colour)
    brush.flat(rectangle(x, y + height * 0.68, width, height * 0.32), shaded(colour, 0.6) + "59")
    if ink_px:
        brush.line(rectangle(x, y, width, height), brush.ink, ink_px, raw=True)
