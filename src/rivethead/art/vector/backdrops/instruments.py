"""Instruments of control rooms: oscilloscopes, tape reels, dials in rows, levers, key fields and clocks."""

import math

from rivethead.art.vector.backdrops import pipes
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, placed, shaded
from rivethead.art.vector.backdrops.outline import Point, circle, joined, polygon, polyline, rectangle, ring, rounded
from rivethead.schema.art import Machine
from rivethead.seeds import Stream

_GLASS = "#10221f"


def cabinet(brush: Brush, x: float, y: float, width: float, height: float, colour: str) -> None:
    """Lay a steel panel with screws in its corners, its upper left corner at (x, y)."""
    brush.cel(rectangle(x, y, width, height, 14), colour, (-16, -14), (6, 7))
    inset = 18.0
    corners = [(x + dx, y + dy) for dx in (inset, width - inset) for dy in (inset, height - inset)]
    brush.rivets(corners, colour, 6)


def scope(
    layer: str, stream: Stream, x: float, y: float, size: float, colour: str, brush: Brush, driver: str
) -> tuple[Machine, ...]:
    """Lay an oscilloscope with its upper left corner at (x, y), `size` wide and 0.78 as tall.

    Returns:
        The trace that jumps up on the driver's notes, and the spot that runs over the glass on the beat.
    """
    tall = size * 0.78
    glass = rectangle(x + size * 0.06, y + size * 0.06, size * 0.88, tall - size * 0.12, size * 0.12)
    brush.cel(rectangle(x, y, size, tall, size * 0.08), "#57505c", (-10, -10), (5, 5))
    brush.cel(glass, mixed(_GLASS, colour, 0.14), (12, 12), (0, 0))
    left, right, middle = x + size * 0.1, x + size * 0.9, y + tall / 2
    grid: list[list[Point]] = [
        [(left + (right - left) * n / 6, y + size * 0.1), (left + (right - left) * n / 6, y + tall - size * 0.1)]
        for n in range(1, 6)
    ]
    grid += [[(left, y + tall * n / 4), (right, y + tall * n / 4)] for n in range(1, 4)]
    brush.seams(grid, mixed(_GLASS, colour, 0.34), 2.5)
    brush.glow(x + size / 2, middle, size * 0.5, colour, 0.16)
    still = _trace(stream, left, right, middle, tall * 0.05)
    brush.line(still, mixed(_GLASS, colour, 0.75), size * 0.018)
    shine = [
        (x + size * 0.16, y + size * 0.12),
        (x + size * 0.4, y + size * 0.12),
        (x + size * 0.22, y + tall * 0.5),
        (x + size * 0.12, y + tall * 0.5),
    ]
    brush.flat(polygon(shine), faded("#ffffff", 0.10))
    own = Brush(brush.air, brush.haze * 0.3, 0)
    wave = _trace(stream, left - x - size / 2, right - x - size / 2, 0.0, tall * 0.28)
    own.line(wave, faded(colour, 0.4), size * 0.06).line(wave, lit(colour, 0.5), size * 0.024)
    spot = Brush(brush.air, 0.0, 0)
    spot.flat(circle(0, 0, size * 0.045), faded(colour, 0.5)).flat(circle(0, 0, size * 0.024), lit(colour, 0.8))
    return (
        Machine(layer, round(x + size / 2, 1), round(middle, 1), own.shapes, "blink", 1.0, 1.0, driver),
        Machine(layer, round(left + 10, 1), round(middle, 1), spot.shapes, "slide-x", round(right - left - 20, 1), 2.0),
    )


def _trace(stream: Stream, left: float, right: float, y: float, tall: float) -> str:
    """Return a wave between left and right: sine, saw or pulses."""
    kind, cycles = stream.integer(3), 2 + stream.integer(3)
    points: list[Point] = []
    steps = 8 * cycles
    for n in range(steps + 1):
        phase = n / 8 % 1.0
        if kind == 0:
            value = math.sin(math.tau * n / 8)
        elif kind == 1:
            value = 1 - 2 * phase
        else:
            value = math.exp(-3 * phase) * math.cos(math.tau * 1.4 * phase) if n >= 8 else 0.0
        points.append((left + (right - left) * n / steps, y - value * tall))
    return polyline(points)


def reel(layer: str, x: float, y: float, radius: float, colour: str, brush: Brush, amount: float) -> Machine:
    """Return a tape reel with three windows; it turns by `amount` radians a beat, a twelfth of a turn."""
    brush.flat(circle(x, y, radius * 1.12), shaded(brush.tone(colour), 0.7))
    own = Brush(brush.air, brush.haze, brush.ink_px)
    own.cel(ring(0, 0, radius, radius * 0.9), lit(colour, 0.35), (0, 0), (0, 0))
    own.flat(circle(0, 0, radius * 0.92), "#4a2f2a")
    own.cel(circle(0, 0, radius * 0.56), lit(colour, 0.5), (0, 0), (0, 0), brush.ink_px * 0.7)
    windows = []
    for n in range(3):
        a = math.tau * n / 3
        arc = [a - 0.42 + 0.21 * k for k in range(5)]
        windows.append(
            polygon(
                [(math.cos(t) * radius * 0.9, math.sin(t) * radius * 0.9) for t in arc]
                + [(math.cos(t) * radius * 0.3, math.sin(t) * radius * 0.3) for t in reversed(arc)]
            )
        )
    own.flat(joined(windows), shaded(colour, 0.62)).line(joined(windows), own.ink, brush.ink_px * 0.6, raw=True)
    own.flat(circle(0, 0, radius * 0.16), "#e8e0cc").flat(circle(0, 0, radius * 0.07), own.ink)
    return Machine(layer, round(x, 1), round(y, 1), own.shapes, "turn", amount, 4.0, "beat", math.tau / 3)


def keys(
    layer: str,
    stream: Stream,
    x: float,
    y: float,
    columns: int,
    rows: int,
    step: float,
    colours: tuple[str, ...],
    brush: Brush,
    drivers: tuple[str, ...],
) -> tuple[Machine, ...]:
    """Lay a field of lamp keys, its upper left corner at (x, y); for each driver some of them light up on its hits."""
    spots = [(x + step * (c + 0.5), y + step * (r + 0.5)) for r in range(rows) for c in range(columns)]
    size = step * 0.66
    brush.flat(rectangle(x - step * 0.1, y - step * 0.1, step * (columns + 0.2), step * (rows + 0.2), 8), "#2b2630")
    tints: dict[str, list[str]] = {colour: [] for colour in colours}
    for sx, sy in spots:
        tints[stream.pick(colours)].append(rectangle(sx - size / 2, sy - size / 2, size, size, 4))
    for colour, paths in tints.items():
        brush.flat(joined(paths), shaded(colour, 0.48))
    machines = []
    for number, driver in enumerate(drivers):
        own = Brush(brush.air, 0.0, 0)
        colour = colours[number % len(colours)]
        chosen = stream.shuffled(spots)[: max(2, len(spots) // 4)]
        lamps = joined(rectangle(sx - x - size / 2, sy - y - size / 2, size, size, 4) for sx, sy in chosen)
        own.flat(lamps, lit(colour, 0.35))
        machines.append(Machine(layer, round(x, 1), round(y, 1), own.shapes, "blink", 1.0, 1.0, driver))
    return tuple(machines)


def lever(layer: str, x: float, y: float, length: float, knob: str, brush: Brush, driver: str = "") -> list[Machine]:
    """Lay a lever in its slot at (x, y); with a driver its handle is returned and rocks on that drum's hits."""
    brush.cel(rectangle(x - 20, y - 58, 40, 84, 10), "#4a4450", (-8, -8), (4, 4))
    brush.flat(rectangle(x - 6, y - 46, 12, 60, 6), "#1c1822")
    own = Brush(brush.air, brush.haze, brush.ink_px)
    own.wire(f"M0 0 L0 {-length:.1f}", "#b9b6bd", 12)
    own.cel(circle(0, -length, 22), knob, (-8, -8), (4, 4))
    own.flat(circle(-6, -length - 7, 6), lit(knob, 0.7))
    if not driver:
        brush.lay(*placed(own.shapes, x, y))
        return []
    return [Machine(layer, round(x, 1), round(y, 1), own.shapes, "swing", 0.42, 1.0, driver)]


def clock(layer: str, x: float, y: float, radius: float, brush: Brush, hour: float) -> tuple[Machine, ...]:
    """Lay a works clock and return its hands; the long one clanks on by a twelfth every beat."""
    brush.cel(circle(x, y, radius), "#4a4450", (-10, -10), (5, 5))
    brush.cel(circle(x, y, radius * 0.84), pipes.ENAMEL, (8, 8), (0, 0), brush.ink_px * 0.7, 0.2)
    marks = []
    for n in range(12):
        a = math.tau * n / 12
        inner = 0.58 if n % 3 == 0 else 0.66
        marks.append([(x + math.sin(a) * radius * f, y - math.cos(a) * radius * f) for f in (inner, 0.76)])
    brush.seams(marks, "#2a2230", radius * 0.06)
    short = Brush(brush.air, brush.haze, 0)
    short.line(
        polyline([(0, 0), (math.sin(hour) * radius * 0.4, -math.cos(hour) * radius * 0.4)]), "#2a2230", radius * 0.12
    )
    brush.lay(*placed(short.shapes, x, y))
    own = Brush(brush.air, brush.haze, 0)
    own.flat(
        rounded([(-radius * 0.05, radius * 0.16), (radius * 0.05, radius * 0.16), (0.0, -radius * 0.7)], 2), "#c7301f"
    )
    own.flat(circle(0, 0, radius * 0.09), "#2a2230")
    return (Machine(layer, round(x, 1), round(y, 1), own.shapes, "turn", math.tau / 12, 12.0, "beat"),)


def dials(
    layer: str, stream: Stream, x: float, y: float, count: int, radius: float, step: float, brush: Brush, driver: str
) -> tuple[Machine, ...]:
    """Lay a row of pressure gauges from (x, y) to the right and return their needles."""
    return tuple(
        pipes.gauge(layer, round(x + n * step, 1), y, radius, brush, stream.uniform(-0.9, 0.2), driver)
        for n in range(count)
    )
