"""An industrial skyline: chimneys, saw-tooth roofs, tanks, cooling towers, cranes and blocks with lit windows."""

import re
from collections.abc import Callable
from itertools import pairwise

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, moved, polygon, rectangle
from rivethead.seeds import Stream

Building = Callable[[Brush, Stream, float, float, float, str, str], float]
"""(brush, stream, x, base y, height, colour, window colour) -> width taken."""

NUMBER = re.compile(r"-?[0-9.]+")


def block(brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, window: str) -> float:
    """Lay a block with a shaded side, a roof edge and some lit windows."""
    width = stream.uniform(130, 260)
    top = base - height
    brush.flat(rectangle(x, top, width, BOTTOM_PX - top), colour)
    brush.flat(rectangle(x + width * 0.68, top, width * 0.32, BOTTOM_PX - top), shaded(colour, 0.26))
    brush.flat(rectangle(x - 6, top - 10, width + 12, 16), lit(colour, 0.12))
    panes, dim = [], []
    for row in range(int((height - 30) // 44)):
        for column in range(int((width - 24) // 36)):
            pane = rectangle(x + 16 + column * 36, top + 26 + row * 44, 17, 24)
            chance = stream.uniform()
            if chance < 0.26:
                panes.append(pane)
            elif chance < 0.72:
                dim.append(pane)
    brush.flat(joined(dim), shaded(colour, 0.34))
    brush.flat(joined(panes), window)
    if stream.chance(0.5):
        mast = x + width * stream.uniform(0.2, 0.6)
        brush.seams([[(mast, top), (mast, top - 90)], [(mast - 16, top - 62), (mast + 16, top - 62)]], colour, 5)
    return width


def chimney(brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, window: str) -> float:
    """Lay a tall chimney with bands."""
    tall = height * stream.uniform(1.35, 1.7)
    foot, mouth = 74.0, 48.0
    top = base - tall
    middle = x + foot / 2
    brush.flat(
        polygon([(x, BOTTOM_PX), (middle - mouth / 2, top), (middle + mouth / 2, top), (x + foot, BOTTOM_PX)]), colour
    )
    brush.flat(
        polygon([(middle + 8, BOTTOM_PX), (middle + 6, top), (middle + mouth / 2, top), (x + foot, BOTTOM_PX)]),
        shaded(colour, 0.3),
    )
    bands = joined(
        rectangle(middle - mouth / 2 - 5 - n * 2, top + 14 + n * 62, mouth + 10 + n * 4, 20) for n in range(3)
    )
    brush.flat(bands, lit(colour, 0.16) if stream.chance(0.5) else window)
    return foot


def sawtooth(brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, window: str) -> float:
    """Lay a hall with a saw-tooth roof whose glass catches the light."""
    teeth, wide = 3 + stream.integer(3), 96.0
    top = base - height * 0.55
    outline = [(x, BOTTOM_PX), (x, top)]
    glass = []
    for n in range(teeth):
        left = x + n * wide
        outline += [(left, top - 66), (left + wide, top)]
        glass.append(
            polygon([(left + 10, top - 48), (left + 10, top - 6), (left + 60, top - 6), (left + 60, top - 14)])
        )
    brush.flat(polygon([*outline, (x + teeth * wide, BOTTOM_PX)]), colour)
    brush.flat(joined(glass), window)
    return teeth * wide


def tank(brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, _window: str) -> float:
    """Lay a gas holder: a drum in a frame, or a ball on legs."""
    size = stream.uniform(70, 105)
    y = base - height * 0.45
    if stream.chance(0.5):
        legs = [[(x + size + dx * size, y), (x + size + dx * size * 1.1, BOTTOM_PX)] for dx in (-0.7, 0, 0.7)]
        brush.seams(legs, shaded(colour, 0.2), 10)
        brush.cel(circle(x + size, y - size * 0.4, size), colour, (-size * 0.4, -size * 0.3), (0, 0), 0.0, 0.3)
        brush.seams([[(x, y - size * 0.4), (x + 2 * size, y - size * 0.4)]], shaded(colour, 0.3), 5)
    else:
        brush.flat(rectangle(x, y - size, size * 2, BOTTOM_PX - y + size), colour)
        brush.flat(rectangle(x + size * 1.3, y - size, size * 0.7, BOTTOM_PX - y + size), shaded(colour, 0.24))
        brush.flat(ellipse(x + size, y - size, size, size * 0.22), lit(colour, 0.14))
        ribs = [[(x + size * 0.5 * n, y - size * 1.4), (x + size * 0.5 * n, BOTTOM_PX)] for n in range(5)]
        ribs += [[(x, y - size * 1.4), (x + 2 * size, y - size * 1.4)], [(x, y), (x + 2 * size, y)]]
        brush.seams(ribs, shaded(colour, 0.18), 5)
    return size * 2


def cooling_tower(
    brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, _window: str
) -> float:
    """Lay a cooling tower with its waisted side lines."""
    wide = stream.uniform(190, 250)
    top, waist, middle = base - height * 1.1, wide * 0.29, x + wide / 2
    foot = BOTTOM_PX - top
    waisted = f"M-0.5 {foot:.1f} C-0.4 {height * 0.9:.1f} -0.29 {height * 0.6:.1f} -0.325 0 L0.325 0"
    waisted += f" C0.29 {height * 0.6:.1f} 0.4 {height * 0.9:.1f} 0.5 {foot:.1f} Z"
    path = moved(waisted, middle, top, wide)
    brush.cel(path, colour, (-wide * 0.3, 0), (0, 0), 0.0, 0.28)
    brush.flat(ellipse(middle, top, waist * 1.12, 14), shaded(colour, 0.4))
    return wide


def crane(brush: Brush, stream: Stream, x: float, base: float, height: float, colour: str, _window: str) -> float:
    """Lay a tower crane."""
    tall, way = height * 1.25, 1 if stream.chance(0.5) else -1
    top, reach = base - tall, stream.uniform(190, 280) * way
    mast = [[(x + 40, BOTTOM_PX), (x + 40, top)], [(x + 64, BOTTOM_PX), (x + 64, top)]]
    mast += [
        [(x + (40 if n % 2 else 64), top + n * 30), (x + (64 if n % 2 else 40), top + n * 30 + 30)] for n in range(14)
    ]
    jib = [[(x + 52, top - 56), (x + 52 + reach, top)], [(x + 52 - reach * 0.4, top), (x + 52 + reach, top)]]
    jib += [
        [(x + 52, top - 56), (x + 52 - reach * 0.4, top)],
        [(x + 52 + reach * 0.8, top), (x + 52 + reach * 0.8, top + 110)],
    ]
    brush.seams(mast + jib, colour, 7)
    left = x + 52 - reach * 0.4 - 22
    brush.flat(joined([rectangle(left, top, 44, 34), rectangle(x + 36, top - 26, 32, 40)]), colour)
    return 104


_BUILDINGS: tuple[Building, ...] = (block, block, chimney, sawtooth, tank, cooling_tower, crane)


def row(
    brush: Brush,
    stream: Stream,
    half: float,
    base: float,
    tall: tuple[float, float],
    colour: str,
    window: str,
    kinds: tuple[Building, ...] = _BUILDINGS,
    dip: float = 0.0,
) -> list[tuple[float, float]]:
    """Lay a row of buildings from edge to edge.

    Args:
        brush: the plane.
        stream: chooses and sizes them.
        half: reach to either side in px.
        base: where their feet vanish.
        tall: range of heights in px.
        colour: of the walls.
        window: of lit windows.
        kinds: what may stand there; a tall one never follows itself.
        dip: px by which the row is lower around x = 0, so that the middle stays calm.

    Returns:
        Tops of the chimneys (x, y), for smoke.
    """
    tops = []
    x, last = -half, _BUILDINGS[0]
    while x < half:
        low = dip * max(0.0, 1 - abs(x + 100) / 620)
        kind = stream.pick(kinds)
        if kind is last and kind is not block:
            kind = block
        height = max(70.0, stream.uniform(*tall) - low)
        first = len(brush.shapes)
        width = kind(brush, stream, x, base, height, colour, window)
        if kind is chimney:
            heights = NUMBER.findall(brush.shapes[first].path)[1::2]
            tops.append((x + width / 2, min(map(float, heights))))
        x += width * stream.uniform(0.86, 1.12)
        last = kind
    return tops


def wires(brush: Brush, points: list[tuple[float, float]], sag: float, colour: str, width: float) -> None:
    """Lay power lines from point to point."""
    for (ax, ay), (bx, by) in pairwise(points):
        brush.line(
            f"M{ax:.1f} {ay:.1f} Q{(ax + bx) / 2:.1f} {(ay + by) / 2 + sag * 2:.1f} {bx:.1f} {by:.1f}", colour, width
        )
