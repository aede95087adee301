"""The harbour: a freighter's bow at the quay, cranes over stacks of containers, gulls, and light on the water."""

import math
from dataclasses import replace

from rivethead.art.vector.backdrops import booms, chains, hazard, lamps, skyline
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import (
    arch,
    circle,
    ellipse,
    joined,
    moved,
    polygon,
    polyline,
    rectangle,
    ring,
    rounded,
    sagging,
)
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import bank, billow, plume
from rivethead.drawing.lettering import lettered
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "harbour"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#2a4a66",
        "high": "#5f8fa0",
        "air": "#b8c8b4",
        "low": "#ffe2b0",
        "sun": "#fff6dc",
        "sea": "#4f8088",
        "city": "#6a8490",
        "hull": "#2f3f58",
        "boot": "#a8402f",
        "steel": "#6a7a88",
        "crane": "#d9802c",
        "box": "#3f8a80",
        "floor": "#6c6a68",
        "near": "#141c28",
    },
    {
        "top": "#2c2350",
        "high": "#7a5a8c",
        "air": "#e09a90",
        "low": "#ffcf9a",
        "sun": "#fff0cc",
        "sea": "#6a5a86",
        "city": "#74587e",
        "hull": "#7a2f3f",
        "boot": "#3a3050",
        "steel": "#6c6888",
        "crane": "#3f8f9a",
        "box": "#c8703f",
        "floor": "#685a6c",
        "near": "#1a1230",
    },
    {
        "top": "#203c3a",
        "high": "#5c8270",
        "air": "#c4c48c",
        "low": "#f4eaa8",
        "sun": "#fffde4",
        "sea": "#4c7a6c",
        "city": "#5e7868",
        "hull": "#3a4a48",
        "boot": "#b8622c",
        "steel": "#5f7672",
        "crane": "#b83f34",
        "box": "#6a6aa0",
        "floor": "#666656",
        "near": "#121e1c",
    },
)

SHIPS = ("ANVILLA", "MS TORQUE", "IRON LILY", "BIG NORA", "RIVETTA", "OLD CLANG", "SLAGMAR")

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.04, 0.22, 0.60, 1.0, 1.15
_HORIZON = -118.0
_SEA = -350.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a harbour; the ship and its side, the kind of crane, the stacks and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    sun_x = stream.uniform(-180, 180)
    sky, gulls = _sky(stream, palette, sun_x)
    far, glints = _far(stream, palette, sun_x, side)
    mid, machines, lights = _mid(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(stream, palette, sun_x)),
        Layer("front", _FRONT, False, _front(palette, side)),
    )
    lights = (*lights, Light("sky", sun_x, -500.0, 700.0, palette["low"], 0.08, 0.08))
    return Backdrop(name, KIND, layers, (*gulls, *glints, *machines), lights, WIDTH_PX, palette, provenance)


_GULL = (
    "M-60 -6 C-44 -30 -22 -30 -4 -4 C-2 -8 6 -8 8 -4 C24 -32 48 -34 66 -12 C46 -20 30 -10 18 8 C12 14 -2 14 -10 8"
    " C-24 -8 -42 -16 -60 -6 Z"
)


def _sky(stream: Stream, palette: Palette, sun_x: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1240),
        (0, _SEA),
        (0.0, palette["top"]),
        (0.42, palette["high"]),
        (0.8, palette["air"]),
        (1.0, palette["low"]),
    )
    sun_y, radius = -stream.uniform(480, 580), stream.uniform(110, 170)
    brush.glow(sun_x, sun_y, 900, palette["low"], 0.85)
    brush.flat(circle(sun_x, sun_y, radius * 1.5), faded(palette["sun"], 0.22))
    brush.flat(circle(sun_x, sun_y, radius), palette["sun"])
    for y, size, part in ((-980.0, 90, 0.05), (-860, 70, 0.3), (-700, 44, 0.65), (-600, 30, 0.85)):
        x = -half + stream.uniform(0, 400)
        tone = mixed(mixed(palette["high"], palette["low"], part), "#ffffff", 0.12)
        while x < half:
            long = stream.uniform(360, 700)
            puffs = [
                (
                    x + long * n / 8,
                    y - size * 0.5 * math.sin(math.pi * n / 8) * stream.uniform(0.5, 1.2),
                    size * (0.25 + 0.6 * math.sin(math.pi * (n + 0.4) / 8.8)),
                )
                for n in range(9)
            ]
            lobes = [ellipse(px, py, r * 1.3, r * 0.9) for px, py, r in puffs]
            base = rectangle(x - size * 0.4, y - size * 0.1, long + size * 0.8, size * 0.46, size * 0.23)
            brush.lay(Shape(joined([*lobes, base]), fill=tone, shadow=(-size * 0.1, -size * 0.3), shadow_depth=0.10))
            x += long + stream.uniform(300, 900)
    gulls = []
    for n, spread in enumerate((0.9, 0.66, 0.52)):
        own = Brush(ink_px=0)
        own.flat(moved(_GULL, 0, 0, spread, spread), mixed("#ffffff", palette["high"], 0.12))
        own.flat(
            moved(
                "M-60 -6 C-52 -18 -46 -22 -38 -22 L-34 -14 Z M66 -12 C58 -24 50 -28 42 -28 L38 -18 Z",
                0,
                0,
                spread,
                spread,
            ),
            palette["top"],
        )
        gull_x, gull_y = sun_x + (-300 + 190 * n) + stream.uniform(-40, 40), -770 - 60 * n + stream.uniform(-30, 30)
        at = round(gull_x, 1), round(gull_y, 1)
        rocking = Machine("sky", *at, own.shapes, "swing", 0.2, 2.0 + n)
        gulls.append(replace(rocking, motion="slide-y", amount=20.0) if n % 2 else rocking)
    return brush.shapes, tuple(gulls)


def _far(stream: Stream, palette: Palette, sun_x: float, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FAR)
    city = Brush(palette["air"], 0.70, 0)
    kinds = (skyline.block, skyline.chimney, skyline.tank, skyline.sawtooth, skyline.crane, skyline.block)
    tops = skyline.row(
        city, stream, half, _SEA, (60, 180), palette["city"], mixed(palette["low"], palette["city"], 0.3), kinds, 70
    )
    smoke = Brush(palette["air"], 0.62, 0)
    for x, y in tops:
        billow(
            smoke,
            plume(stream, x, y - 8, stream.uniform(110, 220), 24, side * 150),
            mixed(palette["city"], palette["low"], 0.4),
            (-6, -9),
            0.16,
        )
    shapes = [*smoke.shapes, *city.shapes]
    cranes = Brush(palette["air"], 0.54, 0)
    for x in places(_FAR, 700, side * stream.uniform(250, 350)):
        _far_gantry(cranes, x, stream.uniform(0.8, 1.1), side, palette)
    shapes += cranes.shapes
    mist = Brush(palette["air"], 0, 0)
    clear, thick = faded(palette["low"], 0.0), faded(palette["low"], 0.55)
    mist.ramp(rectangle(-half, _SEA - 260, 2 * half, 264), (0, _SEA - 260), (0, _SEA), (0.0, clear), (1.0, thick))
    billow(mist, bank(stream, -half, half, _SEA + 6, 34), mixed(palette["low"], palette["air"], 0.4), (-4, -8), 0.10)
    shapes += mist.shapes
    sea = Brush(palette["low"], 0.0, 0)
    sea.ramp(
        rectangle(-half, _SEA, 2 * half, BOTTOM_PX - _SEA),
        (0, _SEA),
        (0, -100),
        (0.0, mixed(palette["sea"], palette["low"], 0.62)),
        (0.4, mixed(palette["sea"], palette["air"], 0.25)),
        (1.0, shaded(palette["sea"], 0.25)),
    )
    sea.flat(joined(_ripples(stream, -half, half, 70)), faded(lit(palette["sea"], 0.4), 0.5))
    sea.flat(joined(_ripples(stream, -half, half, 50)), faded(shaded(palette["sea"], 0.4), 0.35))
    # the sun's path: dashes that widen towards the viewer
    path = []
    for n in range(11):
        part = n / 10
        y = _SEA + 8 + 210 * part**1.3
        for _ in range(3):
            x = sun_x * 0.6 + stream.uniform(-1, 1) * (70 + 170 * part)
            path.append(ellipse(x, y + stream.uniform(-5, 5), stream.uniform(20, 60) * (0.5 + part), 2.2 + 3 * part))
    sea.flat(joined(path), faded(palette["sun"], 0.75))
    shapes += sea.shapes
    machines = []
    for n in range(3):
        own = Brush(ink_px=0)
        dashes = []
        for _ in range(12):
            part = stream.uniform()
            x = stream.uniform(-1, 1) * (150 + 240 * part)
            dashes.append(ellipse(x, 12 + 190 * part**1.3, stream.uniform(16, 46) * (0.5 + part), 2 + 2.6 * part))
        own.flat(joined(dashes), faded(mixed(palette["sun"], "#ffffff", 0.4), 0.8))
        glint = Machine("far", round(sun_x * 0.6, 1), _SEA, own.shapes, "blink", 1.0, 2.0, ("beat", "beat", "hat")[n])
        machines.append(glint if n else replace(glint, motion="slide-x", amount=36.0, beats=4.0))
    machines.append(_steamer(stream, palette, side))
    return tuple(shapes), tuple(machines)


def _ripples(stream: Stream, left: float, right: float, count: int) -> list[str]:
    """Return short waves on the water, longer towards the viewer."""
    waves = []
    for _ in range(count):
        part = stream.uniform()
        x, y = stream.uniform(left, right), _SEA + 10 + 230 * part**1.4
        long = (20 + 90 * part) * stream.uniform(0.7, 1.3)
        waves.append(rounded([(x - long, y), (x, y - 2 - 3 * part), (x + long, y), (x, y + 2 + 2 * part)], long * 0.5))
    return waves


def _far_gantry(brush: Brush, x: float, size: float, side: float, palette: Palette) -> None:
    """Lay a container crane far away, its boom raised or out."""
    colour = palette["city"]
    foot, top = _SEA + 4, _SEA - 300 * size
    legs = [[(x - 60 * size, foot), (x - 46 * size, top)], [(x + 60 * size, foot), (x + 46 * size, top)]]
    legs += [
        [(x - 54 * size, foot - 120 * size), (x + 54 * size, foot - 120 * size)],
        [(x - 200 * size * side, top), (x + 250 * size * side, top)],
    ]
    legs += [
        [(x, top - 90 * size), (x + 240 * size * side, top)],
        [(x, top - 90 * size), (x - 190 * size * side, top)],
        [(x - 30 * size, top), (x, top - 90 * size), (x + 30 * size, top)],
    ]
    brush.seams(legs, colour, 8 * size)
    brush.flat(rectangle(x - 30 * size, top - 30 * size, 60 * size, 34 * size), colour)


def _steamer(stream: Stream, palette: Palette, side: float) -> Machine:
    """Return a small steamer that goes its way on the water and comes back."""
    own = Brush(palette["air"], 0.30, 3)
    hull = [(-110, -30), (-90, 0), (92, 0), (122, -38), (60, -30)]
    billow(own, plume(stream, -14, -106, 70, 18, -70), mixed(palette["low"], palette["city"], 0.3), (-5, -7), 0.18)
    own.cel(rectangle(-26, -104, 24, 50), palette["boot"], (-8, 0), (0, 0))
    own.cel(rectangle(-64, -62, 96, 34, 4), lit(palette["low"], 0.5), (-14, -4), (0, 0))
    own.flat(joined(circle(-44 + 24 * n, -46, 6) for n in range(3)), palette["hull"])
    own.cel(polygon([(x * -side, y) for x, y in hull] if side > 0 else hull), palette["hull"], (0, -10), (0, 0))
    own.flat(ellipse(0, 2, 132, 5), faded("#ffffff", 0.5))
    return Machine(
        "far", round(side * stream.uniform(120, 200), 1), _SEA + 60.0, own.shapes, "slide-x", -side * 150.0, 16.0
    )


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    brush = Brush(mixed(palette["air"], palette["sea"], 0.3), 0.18, 5.5)
    machines: list[Machine] = []
    lights: list[Light] = []
    crane = stream.pick((_gantry, _luffing))
    ship = stream.pick(SHIPS)
    for x in places(_MID, 2700, side * stream.uniform(700, 760)):
        _pier(brush, x, side, palette)
        _boxes(brush, stream, x + side * 30, palette)
        machines += crane(brush, stream, x, -side, palette)
        lights.append(Light("mid", round(x, 1), -800.0, 260, "#ffd080", 0.10, 0.22))
    for x in places(_MID, 2700, -side * stream.uniform(400, 460)):
        machines += _ship(brush, stream, x, side, ship, palette)
    for x in places(_MID, 2700, side * stream.uniform(40, 130)):
        machines += _buoy(brush, x, palette)
    return brush.shapes, tuple(machines), tuple(light for light in lights if abs(light.x_px) < 1300)


def _pier(brush: Brush, x: float, side: float, palette: Palette) -> None:
    """Lay the pier on which crane and containers stand: a deck on piles, with fenders."""
    stone = mixed(palette["floor"], palette["steel"], 0.4)
    left = x - 330
    brush.flat(rectangle(left + 10, -180, 660 + 300, 100), shaded(palette["sea"], 0.5))
    for n in range(7):
        brush.round_bar(left + 20 + n * 150, -178, 36, 110, mixed(stone, "#3a2c28", 0.5))
    brush.cel(rectangle(left - 10, -214, 980 if side > 0 else 700, 50, 6), stone, (0, -18), (0, 6))
    if side < 0:
        brush.cel(rectangle(left - 310, -214, 320, 50, 6), stone, (0, -18), (0, 6))
    brush.seams([[(left + n * 110, -206), (left + n * 110, -172)] for n in range(7)], shaded(stone, 0.4), 4)


def _boxes(brush: Brush, stream: Stream, x: float, palette: Palette) -> None:
    """Lay a stack of containers, ends and long sides to the front."""
    back = Brush(brush.air, 0.34, 4.5)
    colours = [
        palette["box"],
        palette["boot"],
        palette["crane"],
        palette["steel"],
        mixed(palette["box"], palette["hull"], 0.5),
    ]
    for row in range(3):
        left = x - 300 + stream.uniform(0, 40) + (90 if row == 2 else 0)
        while left < x + 300 - 60 * row:
            wide = stream.pick((96.0, 210.0, 210.0))
            if row < 2 or stream.chance(0.6):
                _box(back, left, -214 - 92 * (row + 1), wide - 4, 90, stream.pick(colours))
            left += wide
    brush.lay(*back.shapes)


def _box(brush: Brush, x: float, y: float, width: float, height: float, colour: str) -> None:
    """Lay one container with corrugated walls, its upper left corner at (x, y)."""
    brush.cel(rectangle(x, y, width, height, 4), colour, (-10, -10), (4, 4))
    ribs = [[(x + 14 + 15 * n, y + 14), (x + 14 + 15 * n, y + height - 14)] for n in range(int((width - 20) // 15))]
    brush.seams(ribs, shaded(colour, 0.30), 5)
    if width > 150:
        brush.flat(rectangle(x + width * 0.34, y + height * 0.32, width * 0.32, height * 0.3, 3), lit(colour, 0.5))


def _gantry(brush: Brush, stream: Stream, x: float, inward: float, palette: Palette) -> list[Machine]:
    """Lay a container crane; its trolley runs out on the boom and its spreader swings with the snare."""
    paint, steel = palette["crane"], palette["steel"]
    top = -stream.uniform(840, 880)
    tip = x + inward * 640
    for dx in (-150, 150):
        legs = [(x + dx - 30, top), (x + dx + 30, top), (x + dx + 38, -214), (x + dx - 38, -214)]
        brush.cel(polygon(legs), paint, (-20, 0), (6, 4))
        brush.cel(rectangle(x + dx - 62, -240, 124, 34, 10), shaded(steel, 0.2), (-14, -8), (4, 4))
        wheels = joined(circle(x + dx + d, -212, 15) for d in (-40, 0, 40))
        brush.flat(wheels, "#2c2831")
    brush.cel(rectangle(x - 180, -560, 360, 40, 5), paint, (0, -14), (0, 5))
    hazard.stripes(brush, x - 120, -552, 240, 24, 46)
    brush.seams([[(x - 140, -530), (x + 140, top + 40)], [(x + 140, -530), (x - 140, top + 40)]], brush.ink, 18)
    brush.seams(
        [[(x - 140, -530), (x + 140, top + 40)], [(x + 140, -530), (x - 140, top + 40)]], shaded(paint, 0.15), 9
    )
    peak = (x + inward * 60, top - 190)
    for end in ((tip - inward * 60, top - 20), (x - inward * 240, top - 10)):
        brush.wire(polyline([peak, end]), steel, 6)
    brush.cel(
        polygon([(x - 40, top), (x + 40, top), (peak[0] + 14, peak[1]), (peak[0] - 14, peak[1])]),
        paint,
        (-14, 0),
        (4, 4),
    )
    booms.lattice_boom(brush, (x - inward * 260, top), (tip, top), 58, 50, paint)
    house = x - inward * 190
    brush.cel(rectangle(house - 80, top - 96, 160, 80, 8), lit(paint, 0.12), (-20, -12), (5, 5))
    brush.flat(joined(rectangle(house - 60 + 44 * n, top - 76, 28, 30, 3) for n in range(3)), lit(palette["low"], 0.3))
    lamp = lamps.warning("mid", round(peak[0], 1), round(peak[1], 1), 42, "#ff5a3c", brush, "beat", 2.0)
    trolley = Brush(brush.air, brush.haze, 5)
    trolley.cel(rectangle(-50, -18, 100, 36, 6), steel, (-10, -8), (4, 4))
    trolley.flat(joined(circle(dx, 0, 9) for dx in (-30, 30)), trolley.ink)
    cab = Brush(brush.air, brush.haze, 5)
    cab.cel(rounded([(-34, 0), (34, 0), (34, 44), (20, 70), (-34, 70)], 8), lit(paint, 0.1), (-8, -8), (4, 4))
    cab.flat(rectangle(-20, 16, 42, 26, 4), lit(palette["low"], 0.3))
    hang = Brush(brush.air, brush.haze, 5)
    drop = stream.uniform(90, 130)
    hang.seams([[(dx, 0.0), (dx * 1.6, drop)] for dx in (-36, 36)], hang.ink, 9)
    hang.seams([[(dx, 0.0), (dx * 1.6, drop)] for dx in (-36, 36)], lit(steel, 0.2), 3.5)
    hang.cel(rectangle(-78, drop, 156, 24, 5), palette["crane"], (0, -6), (3, 3))
    _box(hang, -72, drop + 24, 144, 76, palette["box"])
    at = round(x + inward * 300, 1)
    return [
        Machine("mid", at, round(top + 40, 1), hang.shapes, "swing", 0.12, 1.0, "snare"),
        Machine("mid", at, round(top + 40, 1), trolley.shapes, "slide-x", 0.0, 1.0, "beat"),
        Machine(
            "mid", round(x + inward * 90, 1), round(top + 34, 1), cab.shapes, "slide-x", inward * 80.0, 8.0, "beat"
        ),
        lamp,
    ]


def _luffing(brush: Brush, stream: Stream, x: float, inward: float, palette: Palette) -> list[Machine]:
    """Lay an old quay crane: a portal, a turning house, a lattice jib; its hook swings with the snare."""
    paint, steel = palette["crane"], palette["steel"]
    for dx in (-160, 160):
        legs = [(x + dx * 0.5 - 26, -520), (x + dx * 0.5 + 26, -520), (x + dx + 34, -214), (x + dx - 34, -214)]
        brush.cel(polygon(legs), paint, (-18, 0), (6, 4))
        brush.cel(rectangle(x + dx - 54, -240, 108, 34, 10), shaded(steel, 0.2), (-14, -8), (4, 4))
    brush.cel(rectangle(x - 150, -560, 300, 50, 8), shaded(paint, 0.12), (0, -16), (0, 5))
    hazard.stripes(brush, x - 120, -546, 240, 24, 46)
    brush.round_bar(x - 62, -600, 124, 44, steel, 8)
    head = (x + inward * stream.uniform(400, 450), -stream.uniform(930, 965))
    foot = (x + inward * 60, -640.0)
    peak = (x - inward * 20, -900.0)
    for end in (head, (x - inward * 150, -700.0)):
        brush.wire(polyline([peak, end]), steel, 7)
    booms.lattice_boom(brush, foot, head, 70, 34, paint)
    brush.cel(
        polygon([(x - 60, -740), (x + 60, -740), (peak[0] + 16, peak[1]), (peak[0] - 16, peak[1])]),
        paint,
        (-14, 0),
        (4, 4),
    )
    house = [
        (x - inward * 180, -744),
        (x + inward * 70, -744),
        (x + inward * 130, -690),
        (x + inward * 120, -604),
        (x - inward * 180, -604),
    ]
    brush.cel(rounded(house, 14), lit(paint, 0.06), (-34, -16), (7, 7))
    brush.cel(
        rounded(
            [
                (x + inward * 30, -722),
                (x + inward * 66, -722),
                (x + inward * 106, -686),
                (x + inward * 100, -650),
                (x + inward * 30, -650),
            ],
            8,
        ),
        mixed(palette["low"], palette["sea"], 0.4),
        (8, 8),
        (0, 0),
    )
    brush.seams(
        [[(x - inward * (40 + 26 * n), -712), (x - inward * (40 + 26 * n), -640)] for n in range(4)],
        shaded(paint, 0.45),
        8,
    )
    brush.cel(circle(*head, 22), steel, (-6, -6), (4, 4))
    lamp = lamps.warning("mid", round(peak[0], 1), round(peak[1], 1), 42, "#ff5a3c", brush, "beat", 2.0)
    hang = Brush(brush.air, brush.haze, 5)
    long = stream.uniform(140, 200)
    hang.line(polyline([(0, 0), (0, long)]), hang.ink, 11, raw=True).line(
        polyline([(0, 0), (0, long)]), lit(steel, 0.2), 4
    )
    chains.hook(hang, 0, long, 58, lit(paint, 0.1))
    wheel = Brush(brush.air, brush.haze, 5)
    wheel.cel(circle(0, 0, 46), steel, (0, 0), (0, 0))
    wheel.flat(
        joined(circle(math.cos(math.tau * n / 5) * 26, math.sin(math.tau * n / 5) * 26, 9) for n in range(5)),
        shaded(steel, 0.6),
    )
    return [
        Machine("mid", round(head[0], 1), round(head[1] + 10, 1), hang.shapes, "swing", 0.22, 1.0, "snare"),
        Machine(
            "mid",
            round(x - inward * 120, 1),
            -664.0,
            wheel.shapes,
            "turn",
            inward * math.tau / 10,
            2.0,
            "beat",
            math.tau / 5,
        ),
        lamp,
    ]


def _ship(brush: Brush, stream: Stream, x: float, inward: float, name: str, palette: Palette) -> list[Machine]:
    """Lay the fore of a freighter whose stem stands at x, with bridge and funnel; the horn blows with the bass."""
    hull, boot, white = palette["hull"], palette["boot"], lit(palette["low"], 0.55)
    way = inward

    def at(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + way * px, py) for px, py in points]

    # the bridge and what stands on it, well behind the bow
    funnel = x - way * 610
    smoke = Brush(brush.air, 0.30, 0)
    billow(
        smoke,
        plume(stream, funnel, -950, 190, 44, -way * 120),
        mixed(palette["city"], palette["low"], 0.45),
        (-9, -14),
        0.2,
    )
    brush.lay(*smoke.shapes)
    brush.cel(polygon(at([(-680, -700), (-668, -950), (-552, -950), (-540, -700)])), boot, (-30, 0), (7, 5))
    brush.cel(polygon(at([(-671, -890), (-671 + 3, -930), (-552, -930), (-550, -890)])), white, (-20, 0), (0, 0))
    for y, left, right in ((-640, -900, -360), (-730, -860, -400), (-800, -560, -420)):
        brush.cel(rounded(at([(left, y), (right, y), (right, y + 110), (left, y + 110)]), 8), white, (-26, -10), (6, 5))
        brush.cel(
            rectangle(min(x + way * left, x + way * right) - 10, y - 12, abs(right - left) + 20, 18, 5),
            mixed(white, palette["steel"], 0.4),
            (0, -6),
            (0, 3),
        )
    for n in range(6):
        brush.flat(rectangle(x + way * (-440 - 72 * n) - 24, -706, 48, 38, 8), shaded(palette["hull"], 0.3))
    brush.flat(joined(circle(x + way * (-400 - 64 * n), -584, 15) for n in range(7)), shaded(palette["hull"], 0.3))
    brush.flat(rectangle(min(x + way * -548, x + way * -432), -784, 116, 36, 6), shaded(palette["hull"], 0.3))
    # the mast with its horn
    mast = x - way * 230
    brush.wire(polyline([(mast, -560), (mast, -930)]), palette["crane"], 15)
    brush.wire(polyline([(mast - 60, -850), (mast + 60, -850)]), palette["crane"], 9)
    for end in ((-40, -640), (-400, -800)):
        brush.wire(polyline([(mast, -920), (x + way * end[0], end[1])]), palette["steel"], 4)
    # the hull: sheer line up to the bow, raked stem, boot-topping
    side_line = "M-1200 -560 L-1000 -540 L-300 -540 L-290 -600 L-60 -612 C-20 -616 20 -628 48 -640"
    side_line += " C30 -480 -10 -300 -46 -150 L-1120 -150 C-1160 -260 -1200 -400 -1200 -560 Z"
    brush.cel(moved(side_line, x, 0, way), hull, (-way * 60, -26), (10, 10), depth=0.42)
    lower = "M-1154 -246 L-24 -246 C-30 -210 -38 -180 -46 -150 L-1120 -150 Z"
    brush.cel(moved(lower, x, 0, way), boot, (-way * 40, 0), (0, 0))
    brush.line(moved("M-1155 -250 L-23 -250", x, 0, way), white, 9)
    brush.line(moved("M-1196 -516 L-290 -516 L-280 -574 L30 -596", x, 0, way), lit(hull, 0.22), 7)
    seams = [[(x + way * -1160, y), (x + way * edge, y)] for y, edge in ((-450, -14), (-360, -30))]
    seams += [[(x - way * dx, -510), (x - way * dx, -250)] for dx in (330, 560, 790)]
    brush.seams(seams, shaded(hull, 0.34), 4)
    brush.rivets([(x - way * (330 + 46 * n), -496) for n in range(10)], hull, 5)
    rails = [[(x - way * (60 + 46 * n), -612), (x - way * (60 + 46 * n), -664)] for n in range(6)]
    rails += [[(x - way * 300, -664), (x - way * 20, -668)], [(x - way * 300, -640), (x - way * 20, -646)]]
    brush.seams(rails, lit(palette["steel"], 0.3), 5)
    path, wide = lettered(name, 52.0)
    tone = lit(hull, 0.75)
    brush.flat(moved(path, x - way * 340 - wide / 2, -425), tone)
    # the anchor in its hawse
    ax, ay = x - way * 92, -474.0
    brush.cel(circle(ax, ay, 30), shaded(hull, 0.3), (8, 8), (0, 0))
    anchor = moved("M0 0 L0 104 M-46 62 Q-40 104 0 108 Q40 104 46 62", ax, ay)
    brush.wire(anchor, palette["steel"], 14)
    foam = [ellipse(x - way * (20 + 74 * n), -152 + stream.uniform(-4, 4), 62, 8) for n in range(-1, 15)]
    brush.flat(joined(foam), faded(mixed(palette["low"], "#ffffff", 0.5), 0.8))
    brush.wire(sagging((x - way * 20, -590), (x + way * 330, -124), 60), "#b09a70", 9)
    horn = Brush(brush.air, 0.08, 0)
    billow(horn, plume(stream, way * 20, 0, 96, 26, way * 80), mixed(palette["low"], "#ffffff", 0.6), (-6, -10), 0.14)
    brush.cel(
        rounded([(mast, -838), (mast + way * 44, -852), (mast + way * 44, -804), (mast, -822)], 5),
        palette["crane"],
        (-6, -6),
        (3, 3),
    )
    radar = Brush(brush.air, brush.haze, 5)
    radar.cel(rectangle(-58, -10, 116, 20, 8), white, (0, -6), (3, 3))
    radar.cel(circle(0, 0, 14), palette["steel"], (-4, -4), (0, 0))
    flag = Brush(brush.air, brush.haze, 4)
    flag.cel(
        "M0 0 C30 -14 50 14 92 -2 L92 50 C56 66 34 38 0 54 Z"
        if way < 0
        else "M0 0 C-30 -14 -50 14 -92 -2 L-92 50 C-56 66 -34 38 0 54 Z",
        palette["crane"],
        (0, -10),
        (4, 4),
    )
    return [
        Machine("mid", round(mast + way * 48, 1), -830.0, horn.shapes, "blink", 1.0, 1.0, "bass"),
        Machine("mid", round(x - way * 490, 1), -824.0, radar.shapes, "swing", 0.5, 4.0, "beat"),
        Machine("mid", round(mast, 1), -926.0, flag.shapes, "swing", 0.14, 2.0, "beat"),
    ]


def _buoy(brush: Brush, x: float, palette: Palette) -> list[Machine]:
    """Return a bell buoy that rocks on the water; its lamp flashes on the kick."""
    own = Brush(brush.air, brush.haze + 0.12, 5)
    own.seams([[(-34, -30), (-10, -130)], [(34, -30), (10, -130)], [(-24, -76), (24, -76)]], own.ink, 13)
    own.seams([[(-34, -30), (-10, -130)], [(34, -30), (10, -130)], [(-24, -76), (24, -76)]], palette["boot"], 6)
    own.cel(arch(-17, -84, 34, 36), palette["crane"], (-6, 0), (3, 0))
    own.cel(rounded([(-64, -34), (64, -34), (50, 16), (-50, 16)], 16), palette["boot"], (-14, -8), (5, 5))
    own.flat(rectangle(-56, -18, 112, 10), lit(palette["low"], 0.4))
    own.cel(rectangle(-14, -156, 28, 30, 6), "#4a4450", (-4, -4), (0, 0))
    lamp = Brush(ink_px=0)
    lamp.flat(circle(0, 0, 40), faded("#ff8a5a", 0.30)).flat(circle(0, 0, 15), "#ffd0a0")
    brush.flat(ellipse(x, -186, 92, 9), faded(shaded(palette["sea"], 0.4), 0.5))
    return [
        Machine("mid", round(x, 1), -196.0, own.shapes, "swing", 0.12, 4.0, "beat"),
        Machine("mid", round(x, 1), -340.0, lamp.shapes, "blink", 1.0, 1.0, "kick"),
    ]


def _floor(stream: Stream, palette: Palette, sun_x: float) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    stone = palette["floor"]
    brush.ramp(
        rectangle(-half, _HORIZON, 2 * half, BOTTOM_PX - _HORIZON),
        (0, _HORIZON),
        (0, 110),
        (0.0, mixed(lit(stone, 0.14), palette["air"], 0.2)),
        (0.4, stone),
        (1.0, shaded(stone, 0.45)),
    )
    shift = stream.uniform(-100, 100)
    slabs = [[(x * 0.80, _HORIZON), (x * 1.75, BOTTOM_PX)] for x in places(_FLOOR, 360, shift)]
    slabs += [[(-half, y), (half, y)] for y in (-92.0, -44.0, 36.0)]
    brush.seams(slabs, shaded(stone, 0.42), 4)
    # crane rails run along the quay
    for y, thick in ((-70.0, 6.0), (-22.0, 9.0)):
        brush.flat(rectangle(-half, y - thick, 2 * half, thick * 2.6), shaded(stone, 0.5))
        brush.flat(rectangle(-half, y, 2 * half, thick * 0.8), mixed(palette["steel"], "#ffffff", 0.35))
    brush.glow(sun_x, -60, 720, palette["low"], 0.30)
    pools = [
        ellipse(x + stream.uniform(-120, 120), stream.uniform(-50, 30), stream.uniform(80, 170), stream.uniform(8, 15))
        for x in places(_FLOOR, 700, 260)
    ]
    brush.flat(joined(pools), faded(mixed(palette["low"], palette["high"], 0.3), 0.65))
    brush.cel(
        rectangle(-half, _HORIZON - 30, 2 * half, 36), lit(mixed(stone, palette["steel"], 0.3), 0.12), (0, -14), (0, 6)
    )
    brush.seams([[(x, _HORIZON - 26), (x, _HORIZON + 2)] for x in places(_FLOOR, 240, 60)], shaded(stone, 0.45), 4)
    for x in places(_FLOOR, 820, stream.uniform(330, 470)):
        _bollard(brush, x, _HORIZON - 4, 46, palette["near"], mixed(palette["near"], palette["steel"], 0.35))
    return brush.shapes


def _bollard(brush: Brush, x: float, y: float, size: float, _dark: str, colour: str) -> None:
    """Lay a mooring bollard with a turn of rope, standing at (x, y)."""
    stem = [
        (x - size * 0.5, y),
        (x - size * 0.36, y - size * 1.1),
        (x + size * 0.36, y - size * 1.1),
        (x + size * 0.5, y),
    ]
    brush.cel(polygon(stem), colour, (-size * 0.24, 0), (4, 4))
    brush.cel(
        rectangle(x - size * 0.7, y - size * 1.55, size * 1.4, size * 0.52, size * 0.24),
        lit(colour, 0.1),
        (-size * 0.3, -6),
        (4, 4),
    )
    for n in range(3):
        brush.cel(
            rectangle(x - size * 0.5, y - size * (0.98 - 0.24 * n), size, size * 0.22, size * 0.1),
            "#b89c6c",
            (-size * 0.2, -3),
            (3, 3),
            4.0,
        )


def _front(palette: Palette, side: float) -> tuple[Shape, ...]:
    brush = Brush(palette["near"], 0.58, 8)
    for x in places(_FRONT, 2300, side * 850):
        _bollard(brush, x, 150, 150, palette["near"], palette["steel"])
        brush.wire(sagging((x - side * 40, 40), (x - side * 700, 190), 40), "#b89c6c", 26)
        for n in range(3):
            brush.cel(ring(x - side * 200, 130 - 26 * n, 100 - 6 * n, 56), "#b89c6c", (-14, -12), (5, 5))
    for x in places(_FRONT, 2300, -side * 900):
        for dx, dy, wide, tall in ((0, 60, 300, 170), (side * 40, -90, 210, 150)):
            left = x + dx - wide / 2
            brush.cel(rectangle(left, dy, wide, tall, 6), palette["crane"], (-24, -14), (7, 7))
            planks = [[(left + 10, dy + tall * n / 4), (left + wide - 10, dy + tall * n / 4)] for n in (1, 2, 3)]
            brush.seams(planks, shaded(palette["crane"], 0.5), 6)
            braces = [[(left + 14, dy + 10), (left + wide - 14, dy + tall - 10)]]
            brush.seams(braces, brush.ink, 26).seams(braces, lit(palette["crane"], 0.1), 14)
        brush.round_bar(x - side * 80 - 13, -1400, 26, 1800, palette["steel"])
    lines = [(x, -1000.0 - 70 * (n % 2)) for n, x in enumerate(places(_FRONT, 1150, -side * 980))]
    skyline.wires(brush, lines, 40, palette["steel"], 8)
    skyline.wires(brush, [(x, y - 60) for x, y in lines], 70, palette["steel"], 6)
    return brush.shapes
