"""Chains, hooks and hanging cables."""

from rivethead.art.vector.backdrops.brush import Brush, lit
from rivethead.art.vector.backdrops.outline import ellipse, joined, moved, rectangle, sagging


def chain(brush: Brush, x: float, top: float, bottom: float, size: float, colour: str) -> None:
    """Lay a chain straight down; links are seen from the front and from the side in turn."""
    pitch = size * 1.25
    count = max(1, int((bottom - top) / pitch))
    rings = joined(ellipse(x, top + (n + 0.5) * pitch, size * 0.44, size * 0.78) for n in range(0, count, 2))
    bars = joined(
        rectangle(x - size * 0.15, top + n * pitch - size * 0.22, size * 0.3, size * 1.7, size * 0.14)
        for n in range(1, count, 2)
    )
    brush.line(rings, brush.ink, size * 0.3 + brush.ink_px * 1.5, raw=True).line(rings, colour, size * 0.3)
    brush.flat(bars, lit(colour, 0.12)).line(bars, brush.ink, brush.ink_px * 0.8, raw=True)


def hook(brush: Brush, x: float, y: float, size: float, colour: str) -> None:
    """Lay a crane's block with its hook, hanging from (x, y)."""
    brush.cel(rectangle(x - size * 0.5, y, size, size * 0.9, size * 0.16), colour, (-size * 0.14, -size * 0.1))
    brush.cel(ellipse(x, y + size * 0.45, size * 0.26, size * 0.26), lit(colour, 0.2), (-4, -4), (0, 0))
    bent = "M0 0.9 L0 1.25 C0.62 1.4 0.5 2.15 0 2.1 C-0.34 2.06 -0.42 1.8 -0.4 1.66"
    path = moved(bent, x, y, size, size)
    brush.wire(path, colour, size * 0.2)


def cable(
    brush: Brush, left: float, right: float, y: float, step: float, sag: float, width: float, colour: str
) -> None:
    """Lay a cable that hangs through between clamps."""
    count = max(1, int((right - left) / step))
    path = joined(sagging((left + n * step, y), (left + (n + 1) * step, y), sag) for n in range(count))
    brush.wire(path, colour, width)
    clamps = joined(
        rectangle(left + n * step - width, y - width * 1.6, width * 2, width * 2.6, 4) for n in range(count + 1)
    )
    brush.flat(clamps, lit(colour, 0.1)).line(clamps, brush.ink, brush.ink_px * 0.7, raw=True)
