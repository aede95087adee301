"""Pipes with flanges and elbows, valve wheels and pressure gauges."""

import math
from collections.abc import Sequence
from itertools import pairwise

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import Point, circle, joined, polygon, polyline, rectangle, ring
from rivethead.schema.art import Machine, Shape

ENAMEL = "#efe3c6"


def run(brush: Brush, points: Sequence[Point], width: float, colour: str, flange_every: float = 420.0) -> None:
    """Lay a pipe along horizontal and vertical legs, with an elbow at each corner and flanges on the way."""
    half = width / 2
    for (ax, ay), (bx, by) in pairwise(points):
        left, top = min(ax, bx), min(ay, by)
        if ay == by:
            brush.round_bar(left, ay - half, abs(bx - ax), width, colour)
        else:
            brush.round_bar(ax - half, top, width, abs(by - ay), colour)
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.dist((ax, ay), (bx, by))
        count = int(length // flange_every)
        for n in range(count):
            part = (n + 0.5) / count
            flange(brush, ax + (bx - ax) * part, ay + (by - ay) * part, width, colour, upright=ax == bx)
    for x, y in points[1:-1]:
        size = width * 1.16
        brush.cel(
            rectangle(x - size / 2, y - size / 2, size, size, size * 0.34),
            lit(colour, 0.06),
            (-size * 0.2, -size * 0.2),
        )


def flange(brush: Brush, x: float, y: float, width: float, colour: str, upright: bool) -> None:
    """Lay a flange around a pipe of the given width."""
    thick, wide = max(14.0, width * 0.42), width * 1.36
    tone = lit(colour, 0.12)
    if upright:
        brush.round_bar(x - wide / 2, y - thick / 2, wide, thick * 0.999, tone, 5)
        return
    brush.round_bar(x - thick / 2, y - wide / 2, thick, wide, tone, 5)


def wheel(radius: float, colour: str, brush: Brush, spokes: int = 5) -> tuple[Shape, ...]:
    """Return a valve's hand wheel around (0, 0)."""
    own = Brush(brush.air, brush.haze, brush.ink_px)
    ends = [
        (math.cos(math.tau * n / spokes) * radius * 0.84, math.sin(math.tau * n / spokes) * radius * 0.84)
        for n in range(spokes)
    ]
    own.wire(joined(polyline([(0, 0), end]) for end in ends), shaded(colour, 0.12), radius * 0.15)
    own.cel(ring(0, 0, radius, radius * 0.76), colour, (0, 0), (4, 5))
    own.cel(circle(0, 0, radius * 0.25), lit(colour, 0.2), (0, 0), (0, 0))
    own.flat(circle(0, 0, radius * 0.1), shaded(colour, 0.6))
    return own.shapes


def valve(layer: str, x: float, y: float, radius: float, colour: str, brush: Brush, driver: str = "beat") -> Machine:
    """Return a wheel that someone unseen works on the beat (or on a drum's hits)."""
    return Machine(layer, x, y, wheel(radius, colour, brush), "swing", 0.5, 2.0, driver)


def gauge(layer: str, x: float, y: float, radius: float, brush: Brush, rest: float, driver: str = "kick") -> Machine:
    """Lay a pressure gauge and return its needle, which jumps on a drum's hits.

    Args:
        layer: the gauge's layer.
        x: its middle.
        y: its middle.
        radius: its size in px.
        brush: takes the dial.
        rest: angle of the needle at rest, 0 straight up.
        driver: what makes it jump.
    """
    brush.cel(circle(x, y, radius), "#6d6470", (-radius * 0.12, -radius * 0.12), (5, 5))
    brush.cel(circle(x, y, radius * 0.8), ENAMEL, (radius * 0.1, radius * 0.12), (0, 0), brush.ink_px * 0.7, 0.2)
    marks = []
    for n in range(9):
        a = math.radians(-220 + 32.5 * n)
        inner, outer = (0.52, 0.7) if n % 2 == 0 else (0.6, 0.7)
        marks.append(polyline([(x + math.cos(a) * radius * f, y + math.sin(a) * radius * f) for f in (inner, outer)]))
    brush.line(joined(marks[:6]), "#2a2230", radius * 0.06)
    brush.line(joined(marks[6:]), "#c7301f", radius * 0.09)
    own = Brush(brush.air, brush.haze, 0)
    tip = (math.sin(rest) * radius * 0.64, -math.cos(rest) * radius * 0.64)
    side = (math.cos(rest) * radius * 0.09, math.sin(rest) * radius * 0.09)
    own.flat(polygon([tip, side, (-tip[0] * 0.25, -tip[1] * 0.25), (-side[0], -side[1])]), "#a3231a")
    own.flat(circle(0, 0, radius * 0.13), "#2a2230")
    return Machine(layer, x, y, own.shapes, "swing", 0.7, 1.0, driver)
