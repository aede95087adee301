"""Smoke, steam and clouds: piles of puffs with one lit and one shaded side."""

from rivethead.art.vector.backdrops.brush import Brush
from rivethead.art.vector.backdrops.outline import Point, circle, joined
from rivethead.seeds import Stream


def plume(
    stream: Stream, x: float, y: float, length: float, width: float, lean: float
) -> list[tuple[float, float, float]]:
    """Return puffs (x, y, radius) of a plume that rises from (x, y), grows, and is bent by wind (lean in px)."""
    puffs = []
    count = max(5, int(length / (width * 0.62)))
    for n in range(count):
        part = n / (count - 1)
        radius = width * (0.34 + 0.95 * part) * stream.uniform(0.85, 1.15)
        sway = stream.uniform(-0.35, 0.35) * radius
        puffs.append((x + lean * part**1.6 + sway, y - length * part, radius))
        if part > 0.25:
            puffs.append((x + lean * part**1.6 - sway + radius * 0.7, y - length * part + radius * 0.3, radius * 0.66))
    return puffs


def billow(
    brush: Brush, puffs: list[tuple[float, float, float]], colour: str, light: Point = (-9.0, -16.0), depth: float = 0.3
) -> None:
    """Lay the puffs as one cloud, shaded on the side away from `light`, without ink."""
    path = joined(circle(x, y, r) for x, y, r in puffs)
    brush.cel(path, colour, light, (0, 0), 0.0, depth)


def bank(stream: Stream, left: float, right: float, y: float, size: float) -> list[tuple[float, float, float]]:
    """Return puffs along a line, as for a bank of clouds or steam at the floor."""
    puffs = []
    x = left
    while x < right:
        radius = size * stream.uniform(0.5, 1.2)
        puffs.append((x, y - radius * stream.uniform(0.1, 0.5), radius))
        x += radius * stream.uniform(0.7, 1.15)
    return puffs
