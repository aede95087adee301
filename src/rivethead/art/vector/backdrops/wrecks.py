"""Wrecked cars: saloons, vans and pick-ups as they came in, pressed flat, or stacked."""

from rivethead.art.vector.backdrops.booms import turned
from rivethead.art.vector.backdrops.brush import Brush, lit, mixed, shaded
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, moved, polygon, rectangle
from rivethead.seeds import Stream

LENGTH_PX = 300.0
"""Length of a car at scale 1; it stands on y = 0, its middle at x = 0."""

_SALOON = (
    "M-150 -22 C-154 -60 -140 -70 -98 -76 L-74 -80 C-58 -116 -42 -124 -6 -124 L34 -124 C66 -124 82 -104 98 -80"
    " C130 -76 152 -66 151 -38 L148 -22 Z",
    "M-58 -82 C-46 -108 -36 -112 -8 -112 L-8 -82 Z M6 -112 L34 -112 C56 -112 66 -98 80 -82 L6 -82 Z",
)
_VAN = (
    "M-148 -22 L-150 -58 C-148 -84 -118 -92 -104 -132 C-98 -148 -90 -152 -72 -152 L138 -152 C148 -152 150 -146 150 -134"
    " L150 -22 Z",
    "M-98 -92 C-94 -124 -86 -136 -70 -136 L-40 -136 L-40 -92 Z M-22 -136 L46 -136 L46 -96 L-22 -96 Z",
)
_PICK_UP = (
    "M-150 -22 C-152 -62 -140 -74 -96 -78 C-84 -116 -72 -128 -44 -128 L6 -128 L12 -80 L150 -80 L150 -22 Z",
    "M-78 -80 C-68 -108 -62 -116 -44 -116 L-6 -116 L-2 -80 Z",
)
_BODIES = (_SALOON, _SALOON, _VAN, _PICK_UP)


def wreck(
    brush: Brush, stream: Stream, x: float, y: float, scale: float, colour: str, flat: float = 1.0, turn: float = 0.0
) -> None:
    """Lay a wreck standing at (x, y).

    Args:
        brush: takes the shapes.
        stream: chooses the body, which way it looks, wheels and rust.
        x: its middle.
        y: its lower edge.
        scale: 1 is 300 px long.
        colour: of the paint.
        flat: 1 as it came in, 0.4 pressed; a pressed one has no wheels.
        turn: radians clockwise by which it leans.
    """
    body, glass = stream.pick(_BODIES)
    way = scale if stream.chance(0.5) else -scale
    tall = scale * flat

    def put(path: str) -> str:
        stood = moved(path, 0, 0, way, tall)
        return turned(stood, turn, x, y) if turn else moved(stood, x, y)

    edge = brush.ink_px * min(1.0, 0.5 + scale * 0.5)
    wheels = [at for at in (-92.0, 94.0) if flat > 0.7 and stream.chance(0.7)]
    brush.cel(put(body), colour, (-10 * scale, -14 * scale * flat), (5, 6), edge, 0.42)
    patches = [
        ellipse(stream.uniform(-120, 120), stream.uniform(-70, -34), stream.uniform(14, 34), stream.uniform(8, 16))
        for _ in range(2)
    ]
    brush.flat(put(joined(patches)), mixed(colour, "#7a3a22", 0.6))
    brush.flat(put(glass), shaded(mixed(colour, "#28303c", 0.8), 0.2)).line(put(glass), brush.ink, edge * 0.7, raw=True)
    crack = polygon([(20, -112), (30, -112), (22, -84), (14, -84)])
    brush.flat(put(crack), lit(brush.air, 0.5) + "70")
    brush.line(put("M0 -78 L2 -24 M-132 -56 L132 -56"), shaded(colour, 0.5), max(2.0, edge * 0.6))
    brush.flat(put(rectangle(-156, -34, 312, 12, 5)), mixed(colour, "#b8bcc4", 0.75))
    brush.line(put(rectangle(-156, -34, 312, 12, 5)), brush.ink, edge * 0.6, raw=True)
    brush.flat(put(circle(-140, -52, 10)), lit(colour, 0.8)).flat(put(rectangle(138, -60, 10, 16)), "#b03a2c")
    arches = joined(put(circle(at, -24, 37)) for at in (-92.0, 94.0))
    if flat > 0.7:
        brush.flat(arches, shaded(colour, 0.78))
    if wheels:
        tyres = joined(put(circle(at, -22, 31)) for at in wheels)
        brush.flat(tyres, "#2c2831").line(tyres, brush.ink, edge * 0.7, raw=True)
        brush.flat(joined(put(circle(at, -22, 14)) for at in wheels), mixed(colour, "#a4a8b0", 0.7))


def husk(
    brush: Brush, stream: Stream, x: float, y: float, scale: float, colour: str, flat: float = 1.0, turn: float = 0.0
) -> None:
    """Lay what is left of a car in a heap, in few shapes; arguments as for `wreck`."""
    body, glass = stream.pick(_BODIES)
    way = scale if stream.chance(0.5) else -scale

    def put(path: str) -> str:
        return turned(moved(path, 0, 0, way, scale * flat), turn, x, y)

    brush.cel(put(body), colour, (-8 * scale, -16 * scale), (3, 4), brush.ink_px * 0.7, 0.34)
    brush.flat(put(glass), shaded(colour, 0.62))
    arches = joined(put(circle(at, -26, 34)) for at in (-92.0, 94.0))
    brush.flat(arches, shaded(colour, 0.72))
    if flat > 0.6 and stream.chance(0.6):
        brush.flat(put(circle(stream.pick((-92.0, 94.0)), -24, 18)), mixed(colour, "#a4a8b0", 0.4))


def stack(brush: Brush, stream: Stream, x: float, y: float, scale: float, colours: list[str], count: int) -> float:
    """Lay pressed cars on top of each other, the topmost one less pressed; return the y of its roof."""
    for n in range(count):
        last = n == count - 1
        flat = 0.82 if last else stream.uniform(0.42, 0.56)
        sway = stream.uniform(-16, 16) * scale
        turn = stream.uniform(-0.07, 0.07) if last else stream.uniform(-0.02, 0.02)
        wreck(brush, stream, x + sway, y, scale * stream.uniform(0.94, 1.04), stream.pick(colours), flat, turn)
        y -= (112 if last else 118) * scale * flat
    return y


def tyre(brush: Brush, x: float, y: float, radius: float) -> None:
    """Lay a tyre seen from the side, its middle at (x, y)."""
    brush.cel(circle(x, y, radius), "#39343e", (-radius * 0.2, -radius * 0.2), (4, 5))
    brush.flat(circle(x, y, radius * 0.55), "#221d28")
    brush.flat(circle(x, y, radius * 0.42), brush.air + "90")


def silhouette(stream: Stream) -> str:
    """Return a car's outline alone, its middle at (0, 0), for heaps far away."""
    return moved(stream.pick(_BODIES)[0], 0, 72)
