"""Booms of cranes: tapered lattices between any two points, and outlines turned around a point."""

import math
import re

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import Point, polygon

_WORD = re.compile(r"[MLQCZ]|-?[0-9.]+")


def turned(path: str, angle: float, x: float = 0.0, y: float = 0.0) -> str:
    """Return the path turned clockwise by `angle` radians around (0, 0), then moved by (x, y)."""
    cos, sin = math.cos(angle), math.sin(angle)
    words: list[str] = []
    pair: list[float] = []
    for word in _WORD.findall(path):
        if word.isalpha():
            words.append(word)
            continue
        pair.append(float(word))
        if len(pair) == 2:
            px, py = pair
            words.append(f"{px * cos - py * sin + x:.1f} {px * sin + py * cos + y:.1f}")
            pair = []
    return " ".join(words)


def lattice_boom(
    brush: Brush, foot: Point, head: Point, wide: float, narrow: float, colour: str, bay: float = 0.9
) -> None:
    """Lay a lattice boom: two chords that come together towards the head, crossed bars between them.

    Args:
        brush: takes the shapes.
        foot: where it starts.
        head: where it ends.
        wide: depth at the foot in px.
        narrow: depth at the head in px.
        colour: of the chords.
        bay: length of a bay as a part of the boom's depth there.
    """
    (ax, ay), (bx, by) = foot, head
    length = math.dist(foot, head)
    ux, uy = (bx - ax) / length, (by - ay) / length
    nx, ny = -uy, ux

    def at(along: float, side: float) -> Point:
        half = (wide + (narrow - wide) * along / length) / 2 * side
        return ax + ux * along + nx * half, ay + uy * along + ny * half

    bars = []
    along, side = 0.0, 1.0
    while along < length - narrow * 0.5:
        end = min(length, along + (wide + (narrow - wide) * along / length) * bay)
        bars += [[at(along, side), at(end, -side)], [at(end, -1.0), at(end, 1.0)]]
        along, side = end, -side
    thick = max(5.0, wide * 0.09)
    if brush.ink_px:
        brush.seams(bars, brush.ink, thick + brush.ink_px * 1.3)
    brush.seams(bars, shaded(colour, 0.2), thick)
    for side in (-1.0, 1.0):
        chord = [at(0, side), at(length, side)]
        if brush.ink_px:
            brush.seams([chord], brush.ink, thick * 1.7 + brush.ink_px * 1.6)
        brush.seams([chord], colour, thick * 1.7)
        brush.seams([[(x, y - thick * 0.4) for x, y in chord]], lit(colour, 0.35), thick * 0.4)


def plate(corners: list[Point], angle: float, x: float, y: float) -> str:
    """Return a polygon drawn around (0, 0), turned and moved."""
    return turned(polygon(corners), angle, x, y)
