"""A brush for one plane of a backdrop: it lays inked, cel-shaded shapes and tints them by the air in between.

Depth is painted by value and saturation: the farther a plane, the more its colours go over into the air's colour
and the thinner and paler its ink. The same gear or pipe can so be drawn far, in the middle or near.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rivethead.art.vector.backdrops.outline import Point, circle, joined, moved, polyline, rectangle
from rivethead.drawing.colour import INK, LIGHT, SHADOW
from rivethead.schema.art import Gradient, Shape


def mixed(first: str, second: str, amount: float) -> str:
    """Return the colour `amount` (0..1) of the way from the first to the second; alpha of the first is kept."""
    a, b = first.lstrip("#"), second.lstrip("#")
    channels = (round(int(a[i : i + 2], 16) * (1 - amount) + int(b[i : i + 2], 16) * amount) for i in (0, 2, 4))
    return "#" + "".join(f"{channel:02x}" for channel in channels) + a[6:8]


def shaded(colour: str, depth: float = 0.38) -> str:
    """Return the colour in shadow, towards a cold violet."""
    return mixed(colour, SHADOW, depth)


def lit(colour: str, amount: float = 0.45) -> str:
    """Return the colour in light, towards a warm white."""
    return mixed(colour, LIGHT, amount)


def faded(colour: str, alpha: float) -> str:
    """Return the colour with an alpha of 0..1."""
    return f"{colour[:7]}{round(255 * min(1.0, max(0.0, alpha))):02x}"


def placed(shapes: Iterable[Shape], dx: float, dy: float) -> list[Shape]:
    """Return solid shapes that were drawn around (0, 0) at (dx, dy); gradients are not moved."""
    return [replace(shape, path=moved(shape.path, dx, dy)) for shape in shapes]


class Brush:
    """Collects a plane's shapes, back to front.

    Args:
        air: the colour that distance turns everything into.
        haze: 0 (near) .. 1 (lost in the air).
        ink_px: width of ink lines on this plane, 0 for none.
    """

    def __init__(self, air: str = INK, haze: float = 0.0, ink_px: float = 6.0) -> None:
        self.air, self.haze, self.ink_px = air, haze, ink_px
        self._shapes: list[Shape] = []

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What was laid so far."""
        return tuple(self._shapes)

    @property
    def ink(self) -> str:
        """The plane's ink: it pales with distance, though less than the colours do."""
        return mixed(INK, self.air, self.haze * 0.75)

    def tone(self, colour: str) -> str:
        """Return the colour as seen through the air."""
        return mixed(colour, self.air, self.haze)

    def lay(self, *shapes: Shape) -> "Brush":
        """Lay ready shapes."""
        self._shapes += shapes
        return self

    def flat(self, path: str, colour: str) -> "Brush":
        """Fill a path with one colour."""
        return self.lay(Shape(path, fill=self.tone(colour)))

    def cel(
        self,
        path: str,
        colour: str,
        shadow: Point = (-14.0, -10.0),
        rim: Point = (6.0, 6.0),
        ink_px: float | None = None,
        depth: float = 0.36,
    ) -> "Brush":
        """Fill a path, shade the side away from the light, light the other one, and ink the edge."""
        edge = self.ink_px if ink_px is None else ink_px
        body = Shape(path, fill=self.tone(colour), shadow=shadow, rim=rim, shadow_depth=depth * (1 - self.haze * 0.6))
        return self.lay(body) if not edge else self.lay(body).line(path, self.ink, edge, raw=True)

    def round_bar(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0.0, ink_px: float = -1.0
    ) -> "Brush":
        """Lay a cylinder seen from the side, shaded across its shorter direction in hard bands of light."""
        upright = height >= width
        edge = self.ink_px if ink_px < 0 else ink_px
        tone = self.tone(colour)
        soft = 1 - self.haze * 0.55
        dark, deep, light = shaded(tone, 0.26 * soft), shaded(tone, 0.46 * soft), lit(tone, 0.42 * soft)
        bands = (tone, 0.12), (light, 0.24), (tone, 0.56), (dark, 0.86), (deep, 1.0)
        stops: list[tuple[float, str]] = []
        start = 0.0
        for band, end in bands:
            stops += [(start, band), (end, band)]
            start = end
        end_point = (x + width, y) if upright else (x, y + height)
        path = rectangle(x, y, width, height, radius)
        self.lay(Shape(path, fill=tone, gradient=Gradient("linear", (x, y), end_point, tuple(stops))))
        return self.line(path, self.ink, edge, raw=True) if edge else self

    def ramp(self, path: str, start: Point, end: Point, *stops: tuple[float, str]) -> "Brush":
        """Fill a path with a linear colour ramp, untinted."""
        return self.lay(Shape(path, fill=stops[-1][1][:7], gradient=Gradient("linear", start, end, stops)))

    def glow(self, x: float, y: float, radius: float, colour: str, alpha: float) -> "Brush":
        """Lay a soft round glow that fades to nothing at `radius`."""
        stops = ((0.0, faded(colour, alpha)), (0.35, faded(colour, alpha * 0.55)), (1.0, faded(colour, 0.0)))
        gradient = Gradient("radial", (x, y), (x + radius, y), stops)
        return self.lay(Shape(circle(x, y, radius), gradient=gradient))

    def line(self, path: str, colour: str, width: float, raw: bool = False) -> "Brush":
        """Draw along a path; `raw` keeps the colour from being tinted again."""
        return self.lay(Shape(path, stroke=colour if raw else self.tone(colour), stroke_px=width))

    def wire(self, path: str, colour: str, width: float) -> "Brush":
        """Draw a cable or rod with an inked edge."""
        if self.ink_px:
            self.line(path, self.ink, width + self.ink_px * 1.6, raw=True)
        return self.line(path, colour, width)

    def rivets(self, points: Sequence[Point], colour: str, radius: float = 6.0) -> "Brush":
        """Set rivets: an inked head each, with a lit spot."""
        if not points:
            return self
        tone = self.tone(colour)
        self.lay(Shape(joined(circle(x, y, radius) for x, y in points), fill=self.ink))
        self.lay(Shape(joined(circle(x, y, radius * 0.68) for x, y in points), fill=lit(tone, 0.18)))
        spots = joined(circle(x - radius * 0.2, y - radius * 0.22, radius * 0.26) for x, y in points)
        return self.lay(Shape(spots, fill=lit(tone, 0.7)))

    def seams(self, lines: Sequence[Sequence[Point]], colour: str, width: float) -> "Brush":
        """Draw many straight lines of one colour as one shape."""
        return self.line(joined(polyline(points) for points in lines), colour, width) if lines else self
