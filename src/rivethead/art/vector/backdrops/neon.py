"""Neon: tubes bent to words and figures, dark when off, and their lit twins that blink."""

import math

from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.outline import circle, joined, moved, polygon, polyline, rectangle
from rivethead.drawing.lettering import lettered
from rivethead.schema.art import Machine, Shape

BOLT = polygon([(12, -60), (-34, 8), (-4, 8), (-16, 60), (34, -12), (4, -12)])
HEART = "M0 46 C-64 2 -48 -50 -16 -46 C-4 -44 0 -32 0 -26 C0 -32 4 -44 16 -46 C48 -50 64 2 0 46 Z"
GLASS = "M-44 -50 L44 -50 L0 2 Z M0 2 L0 50 M-26 52 L26 52 M-20 -26 L22 -26"
ARROW = polyline([(-60, -18), (10, -18), (10, -48), (64, 0), (10, 48), (10, 18), (-60, 18), (-60, -18)])
EYE = "M-64 0 C-30 -46 30 -46 64 0 C30 46 -30 46 -64 0 Z " + circle(0, 0, 22)
FIGURES = (BOLT, HEART, GLASS, ARROW, EYE)
"""Outlines about 120 px tall around (0, 0), to be drawn as tubes."""


def tube(brush: Brush, path: str, colour: str, width: float) -> None:
    """Lay a tube that is off."""
    brush.line(path, shaded(colour, 0.66), width)


def glowing(path: str, colour: str, width: float) -> tuple[Shape, ...]:
    """Return the tube when it is on: a halo, the gas, a white heart."""
    own = Brush(ink_px=0)
    own.line(path, faded(colour, 0.16), width * 4.4).line(path, faded(colour, 0.34), width * 2.4)
    return own.line(path, colour, width * 1.25).line(path, mixed(colour, "#ffffff", 0.75), width * 0.5).shapes


def figure(layer: str, x: float, y: float, path: str, colour: str, brush: Brush, driver: str, beats: float) -> Machine:
    """Lay a figure of tube that is off, with its middle at (x, y), and return it lit."""
    tube(brush, moved(path, x, y), colour, 9)
    return Machine(layer, round(x, 1), round(y, 1), glowing(path, colour, 9), "blink", 1.0, beats, driver)


def word(
    layer: str, x: float, y: float, text: str, height: float, colour: str, brush: Brush, driver: str, beats: float
) -> Machine:
    """Lay a word of letters that are off, its middle at (x, y), and return it lit."""
    path, wide = lettered(text, height)
    brush.flat(moved(path, x - wide / 2, y + height / 2), shaded(colour, 0.62))
    own = Brush(ink_px=0)
    at = moved(path, -wide / 2, height / 2)
    own.line(at, faded(colour, 0.30), height * 0.20).flat(at, lit(colour, 0.55)).line(at, colour, height * 0.045)
    return Machine(layer, round(x, 1), round(y, 1), own.shapes, "blink", 1.0, beats, driver)


def column(
    layer: str, x: float, top: float, text: str, height: float, colour: str, brush: Brush, driver: str, beats: float
) -> Machine:
    """Lay a word whose letters stand under each other from y = top, and return it lit."""
    letters = []
    for n, letter in enumerate(text):
        path, wide = lettered(letter, height)
        letters.append(moved(path, -wide / 2, n * height * 1.2 + height))
    path = joined(letters)
    brush.flat(moved(path, x, top), shaded(colour, 0.62))
    own = Brush(ink_px=0)
    own.line(path, faded(colour, 0.30), height * 0.22).flat(path, lit(colour, 0.55)).line(path, colour, height * 0.05)
    return Machine(layer, round(x, 1), round(top, 1), own.shapes, "blink", 1.0, beats, driver)


def board(brush: Brush, x: float, y: float, width: float, height: float, colour: str, edge: str) -> None:
    """Lay a sign's box with a steady tube around it; (x, y) is its middle."""
    brush.cel(rectangle(x - width / 2, y - height / 2, width, height, 14), colour, (-10, -10), (5, 5))
    frame = rectangle(x - width / 2 + 12, y - height / 2 + 12, width - 24, height - 24, 8)
    brush.lay(Shape(frame, stroke=faded(edge, 0.30), stroke_px=14))
    brush.line(frame, edge, 5).line(frame, mixed(edge, "#ffffff", 0.6), 2)


def star_points(radius: float, inner: float, count: int) -> str:
    """Return a star around (0, 0)."""
    points = []
    for n in range(2 * count):
        a, r = math.pi * n / count - math.pi / 2, radius if n % 2 == 0 else inner
        points.append((math.cos(a) * r, math.sin(a) * r))
    return polygon(points)
