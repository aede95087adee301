"""Lamps: pendants with a cone of light, caged bulbs, rotating warning lights."""

from rivethead.art.vector.backdrops.brush import Brush, faded, lit, shaded
from rivethead.art.vector.backdrops.outline import arch, circle, ellipse, joined, moved, polygon, rectangle
from rivethead.schema.art import Machine

_HOOD = "M-1.1 0 C-1 -0.5 -0.4 -0.6 -0.3 -1 L0.3 -1 C0.4 -0.6 1 -0.5 1.1 0 Z"
"""A pendant's shade, its rim at y = 0, for a size of 1."""


def pendant(
    brush: Brush, x: float, top: float, y: float, size: float, shade: str, bulb: str, beam_px: float = 0.0
) -> None:
    """Lay a factory pendant hanging from `top`, its rim at y, with a cone of light below if beam_px is given."""
    if beam_px:
        cone = polygon(
            [
                (x - size * 0.9, y),
                (x + size * 0.9, y),
                (x + beam_px * 0.62, y + beam_px),
                (x - beam_px * 0.62, y + beam_px),
            ]
        )
        brush.ramp(
            cone, (x, y), (x, y + beam_px), (0.0, faded(bulb, 0.34)), (0.55, faded(bulb, 0.10)), (1.0, faded(bulb, 0.0))
        )
    brush.wire(f"M{x:.1f} {top:.1f} L{x:.1f} {y - size:.1f}", shaded(shade, 0.5), size * 0.1)
    brush.flat(ellipse(x, y, size * 0.62, size * 0.34), bulb)
    hood = moved(_HOOD, x, y, size, size)
    brush.cel(hood, shade, (-size * 0.3, -4), (5, 5))


def caged(brush: Brush, x: float, y: float, size: float, body: str, bulb: str) -> None:
    """Lay a bulkhead lamp behind a cage, on a wall."""
    brush.cel(rectangle(x - size * 0.6, y - size * 1.1, size * 1.2, size * 0.5, 6), body, (-8, -5))
    brush.cel(
        rectangle(x - size * 0.42, y - size * 0.6, size * 0.84, size * 1.2, size * 0.4),
        bulb,
        (-size * 0.16, 0),
        (5, 5),
        depth=0.16,
    )
    bars = joined(
        [
            rectangle(x - size * 0.06, y - size * 0.6, size * 0.12, size * 1.25),
            rectangle(x - size * 0.5, y - size * 0.1, size, size * 0.12),
            rectangle(x - size * 0.48, y + size * 0.25, size * 0.96, size * 0.12),
        ]
    )
    brush.flat(bars, shaded(body, 0.5))


def warning(
    layer: str, x: float, y: float, size: float, colour: str, brush: Brush, driver: str = "beat", beats: float = 1.0
) -> Machine:
    """Lay a warning light that is off, and return its lit glass, which blinks."""
    brush.cel(rectangle(x - size * 0.7, y - size * 0.25, size * 1.4, size * 0.5, 5), "#3a3442", (-6, -5))
    brush.cel(arch(x - size * 0.5, y - size * 1.25, size, size), shaded(colour, 0.55), (-size * 0.2, 0), (0, 0))
    own = Brush(brush.air, brush.haze * 0.3, brush.ink_px)
    own.cel(arch(-size * 0.5, -size * 1.25, size, size), colour, (0, 0), (4, 4))
    own.flat(circle(-size * 0.1, -size * 0.78, size * 0.2), lit(colour, 0.85))
    return Machine(layer, x, y, own.shapes, "blink", 1.0, beats, driver)
