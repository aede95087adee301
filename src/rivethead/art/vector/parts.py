"""Parts: a builder that lays down inked, cel-shaded shapes, and the hardware that industrial things are made of."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rivethead.drawing.colour import INK, lit, shaded
from rivethead.drawing.path import (
    Point,
    circle,
    curve,
    intersect,
    joined,
    polygon,
    polyline,
    rounded_rectangle,
    scaled,
    tapered,
    widened,
)
from rivethead.schema.art import Shape

HAZARD_YELLOW = "#f2b619"
BONE = "#f4e9cf"
WHITE = "#ffffff"


class Part:
    """One attachment in the making: every call lays something over what is there and returns the part."""

    def __init__(self) -> None:
        self._shapes: list[Shape] = []

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What was laid so far, back to front."""
        return tuple(self._shapes)

    def lay(self, *shapes: Shape) -> "Part":
        """Lay ready shapes."""
        self._shapes += shapes
        return self

    def cel(
        self,
        path: str,
        colour: str,
        shadow: Point = (-14.0, -10.0),
        rim: Point = (7.0, 7.0),
        ink_px: float = 5.0,
        outline: bool = True,
        depth: float = 0.38,
    ) -> "Part":
        """Lay a solid: inked edge, crescent shadow, rim light; `outline` makes it part of the fat silhouette."""
        return self.lay(Shape(path, colour, "", 0.0, ink_px, shadow, rim, depth, outline))

    def flat(self, path: str, colour: str, ink_px: float = 0.0, outline: bool = False) -> "Part":
        """Lay one flat colour."""
        return self.lay(Shape(path, colour, ink_px=ink_px, silhouette=outline))

    def line(self, points: Sequence[Point], width_px: float = 5.0, colour: str = INK) -> "Part":
        """Draw a line with round ends through the points."""
        return self.stroke(polyline(points), width_px, colour)

    def bow(self, points: Sequence[Point], width_px: float = 5.0, colour: str = INK) -> "Part":
        """Draw a smooth line from the first to the last point, pulled towards those between."""
        return self.stroke(curve(points), width_px, colour)

    def stroke(self, path: str, width_px: float, colour: str = INK) -> "Part":
        """Draw along a path."""
        return self.lay(Shape(path, stroke=colour, stroke_px=round(width_px, 2)))

    def hose(self, points: Sequence[Point], width_px: float, colour: str, ribs: bool = True) -> "Part":
        """Lay a rubber hose with an inked edge, its light along the upper left."""
        middle = curve(points)
        self.flat(widened(middle, width_px + 9), INK, outline=True)
        self.stroke(middle, width_px, colour)
        self.stroke(curve([(x - width_px * 0.2, y - width_px * 0.2) for x, y in points]), width_px * 0.2, lit(colour))
        if ribs:
            for (ax, ay), (bx, by) in pairwise(points[1:]):
                length = math.dist((ax, ay), (bx, by)) or 1.0
                nx, ny = -(by - ay) / length * width_px / 2, (bx - ax) / length * width_px / 2
                self.line([(ax - nx, ay - ny), (ax + nx, ay + ny)], 3.5)
        return self

    def rivets(self, points: Sequence[Point], colour: str, radius: float = 6.0) -> "Part":
        """Set rivets: one path for each colour, however many they are."""
        if not points:
            return self
        self.flat(joined(*(circle(x, y, radius + 2.5) for x, y in points)), INK)
        self.flat(joined(*(circle(x, y, radius) for x, y in points)), shaded(colour, 0.15))
        spots = (circle(x - radius * 0.3, y - radius * 0.3, radius * 0.42) for x, y in points)
        return self.flat(joined(*spots), lit(colour, 0.75))

    def hazard(
        self, path: str, box: tuple[float, float, float, float], colour: str = HAZARD_YELLOW, step: float = 34.0
    ) -> "Part":
        """Lay hazard tape: slanted ink stripes over a colour, cut to the path; `box` is its x0, y0, x1, y1."""
        x0, y0, x1, y1 = box
        slant = (y1 - y0) * 0.7
        count = int((x1 - x0 + slant) / step) + 2
        stripes = []
        for index in range(count):
            x = x0 - slant + index * step
            stripes.append(polygon([(x, y1), (x + step / 2, y1), (x + step / 2 + slant, y0), (x + slant, y0)]))
        self.flat(path, colour, ink_px=4.0)
        return self.flat(intersect(joined(*stripes), path), INK)

    def spikes(self, feet: Sequence[tuple[Point, float]], colour: str, length: float, width: float) -> "Part":
        """Set metal cones: each stands on a foot and points at an angle (0 is up, clockwise, radians)."""
        for (x, y), angle in feet:
            across = (math.cos(angle) * width / 2, math.sin(angle) * width / 2)
            tip = (x + math.sin(angle) * length, y - math.cos(angle) * length)
            left, right = (x - across[0], y - across[1]), (x + across[0], y + across[1])
            self.flat(polygon([left, tip, right]), colour, ink_px=4.0, outline=True)
            self.flat(polygon([(x + across[0] * 0.15, y + across[1] * 0.15), tip, right]), shaded(colour, 0.45))
        return self

    def scratches(self, points: Sequence[Point], colour: str, length: float = 22.0) -> "Part":
        """Scrape paint off: a pale cut and a dark one beside it at each point."""
        pale, dark = [], []
        for index, (x, y) in enumerate(points):
            reach = length * (1 - 0.35 * (index % 2))
            pale.append(tapered([(x, y), (x + reach, y - reach * 0.8)], 4.5))
            dark.append(tapered([(x + 2, y + 4), (x + reach * 0.8, y - reach * 0.6 + 4)], 3.0))
        return self.flat(joined(*dark), shaded(colour, 0.5)).flat(joined(*pale), lit(colour, 0.6))

    def grille(self, x: float, y: float, width: float, gap: float, count: int, bar_px: float = 7.0) -> "Part":
        """Cut slots: `count` dark bars below each other."""
        bars = (rounded_rectangle(x, y + index * gap, width, bar_px, bar_px / 2) for index in range(count))
        return self.flat(joined(*bars), INK)

    def gauge(self, x: float, y: float, radius: float, turn: float = 0.5, ring: str = "#c7cdd3") -> "Part":
        """Mount a round dial whose hand stands at `turn` radians from upright."""
        self.cel(circle(x, y, radius + 6), ring, (-4, -4), (3, 3), 4.0, outline=False)
        self.flat(circle(x, y, radius), BONE, ink_px=3.0)
        red = [(x, y)] + [
            (x + math.sin(angle) * radius * 0.82, y - math.cos(angle) * radius * 0.82) for angle in (0.7, 1.1, 1.5)
        ]
        self.flat(polygon(red), "#d8412f")
        for step in range(-3, 4):
            angle = step * 0.6
            s, c = math.sin(angle), math.cos(angle)
            self.line(
                [(x + s * radius * 0.68, y - c * radius * 0.68), (x + s * radius * 0.84, y - c * radius * 0.84)], 2.5
            )
        hand = tapered([(x, y), (x + math.sin(turn) * radius * 0.78, y - math.cos(turn) * radius * 0.78)], 7.0, 2.0)
        return self.flat(hand, INK).flat(circle(x, y, radius * 0.16), INK)

    def lens(self, x: float, y: float, radius: float, glass: str, rim: str) -> "Part":
        """Mount a round goggle: metal rim, glass and a slanting reflection."""
        self.cel(circle(x, y, radius), rim, (-7, -7), (5, 5), 5.0, outline=False)
        pane = circle(x, y, radius * 0.7)
        self.flat(pane, glass, ink_px=4.0)
        r = radius
        bar = polygon([(x - r * 0.62, y + r * 0.3), (x + r * 0.12, y - r), (x + r * 0.42, y - r), (x - r * 0.4, y + r)])
        return self.flat(intersect(pane, bar), lit(glass, 0.55))

    def lamp(self, x: float, y: float, radius: float, colour: str) -> "Part":
        """Mount a small lit bulb."""
        self.flat(circle(x, y, radius + 3.5), INK).flat(circle(x, y, radius), colour)
        return self.flat(circle(x - radius * 0.3, y - radius * 0.32, radius * 0.36), lit(colour, 0.8))

    def stitches(self, points: Sequence[Point], colour: str, dash_px: float = 9.0, width_px: float = 3.0) -> "Part":
        """Sew a dashed seam along straight lines through the points."""
        dashes = []
        for (ax, ay), (bx, by) in pairwise(points):
            length = math.dist((ax, ay), (bx, by))
            steps = max(1, int(length / (2 * dash_px)))
            for step in range(steps):
                start, end = step / steps, (step + 0.5) / steps
                dashes.append(
                    polyline(
                        [
                            (ax + (bx - ax) * start, ay + (by - ay) * start),
                            (ax + (bx - ax) * end, ay + (by - ay) * end),
                        ]
                    )
                )
        return self.stroke(joined(*dashes), width_px, colour)

    def teeth(self, x: float, y: float, width: float, height: float, count: int, colour: str = BONE) -> "Part":
        """Set a row of teeth hanging down from (x, y); a negative height makes them stand up."""
        pitch = width / count
        row = []
        for index in range(count):
            left = x + pitch * index
            row.append(
                polygon(
                    [
                        (left + pitch * 0.06, y),
                        (left + pitch * 0.94, y),
                        (left + pitch * 0.80, y + height),
                        (left + pitch * 0.20, y + height),
                    ],
                    abs(height) * 0.22,
                )
            )
        return self.flat(joined(*row), colour)

    def fangs(self, x: float, y: float, width: float, height: float, count: int, colour: str = BONE) -> "Part":
        """Set pointed teeth hanging down from (x, y); a negative height makes them stand up."""
        pitch = width / count
        row = [
            polygon([(x + pitch * i, y), (x + pitch * (i + 1), y), (x + pitch * (i + 0.5), y + height)])
            for i in range(count)
        ]
        return self.flat(joined(*row), colour, ink_px=3.0)


def mirrored(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """Return shapes mirrored left to right; light and shadow still come from the upper left."""
    return tuple(replace(shape, path=scaled(shape.path, -1, 1)) for shape in shapes)


def flipped(points: Sequence[Point]) -> list[Point]:
    """Return points mirrored left to right."""
    return [(-x, y) for x, y in points]


def both_sides(points: Sequence[Point]) -> list[Point]:
    """Return points of a right half, downwards, completed to a symmetric outline."""
    return [*points, *reversed(flipped(points))]


def points(text: str) -> list[Point]:
    """Read "x,y x,y ..." as points."""
    return [(float(x), float(y)) for x, y in (point.split(",") for point in text.split())]


def sided(sign: int, right_half: Sequence[Point]) -> list[Point]:
    """Return points of a right half, mirrored where the sign is -1."""
    return [(sign * x, y) for x, y in right_half]
