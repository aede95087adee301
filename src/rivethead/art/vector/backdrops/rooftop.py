"""The rooftop: sunset over an industrial city, chimneys that smoke, a water tower and a billboard."""

import math

from rivethead.art.vector.backdrops import floors, lamps, pipes, skyline
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, moved, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import billow, plume
from rivethead.drawing.lettering import lettered
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "rooftop"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#14233b",
        "high": "#2f5874",
        "air": "#e8915a",
        "low": "#ffd081",
        "sun": "#fff0b8",
        "sun2": "#ff5a4e",
        "city": "#6b4a63",
        "wall": "#4e4058",
        "steel": "#55697c",
        "rust": "#a2503a",
        "floor": "#5a4a5c",
        "window": "#ffd978",
        "near": "#1a1226",
    },
    {
        "top": "#231440",
        "high": "#6b3a78",
        "air": "#f0788a",
        "low": "#ffc28a",
        "sun": "#fff3cf",
        "sun2": "#ff4f7a",
        "city": "#61406f",
        "wall": "#4a3a60",
        "steel": "#5d6088",
        "rust": "#3a7a80",
        "floor": "#54466a",
        "window": "#ffe08a",
        "near": "#1a1030",
    },
    {
        "top": "#0f2f3a",
        "high": "#2f8078",
        "air": "#b8c068",
        "low": "#f8f0a0",
        "sun": "#fffde0",
        "sun2": "#ff9a5a",
        "city": "#5a6258",
        "wall": "#44524e",
        "steel": "#4f7470",
        "rust": "#b0602e",
        "floor": "#54584e",
        "window": "#fff0a0",
        "near": "#121e1c",
    },
)

SIGNS = ("GRIND OIL", "NO SLEEP", "RUST & SONS", "BOLT BEER", "STEEL #9", "LOUD 24/7", "ANVIL FM", "HOT RIVETS")

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.04, 0.22, 0.58, 1.0, 1.15
_HORIZON = -118.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a rooftop; the city, the sun's place, the billboard's words and colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    mid, machines, lights = _mid(stream, palette, side)
    far, blinkers = _far(stream, palette)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette, side)),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(stream, palette)),
        Layer("front", _FRONT, False, _front(palette, side)),
    )
    return Backdrop(name, KIND, layers, (*blinkers, *machines), lights, WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1240),
        (0, -120),
        (0.0, palette["top"]),
        (0.42, palette["high"]),
        (0.8, palette["air"]),
        (1.0, palette["low"]),
    )
    stars = [
        circle(stream.uniform(-1300, 1300), -1040 - 420 * stream.uniform() ** 2, stream.uniform(1.5, 3.6))
        for _ in range(46)
    ]
    brush.flat(joined(stars), faded(lit(palette["high"], 0.8), 0.7))
    sun_x, sun_y, radius = side * stream.uniform(20, 230), -560.0, stream.uniform(270, 320)
    brush.glow(sun_x, sun_y, 900, palette["low"], 0.75)
    brush.ramp(
        circle(sun_x, sun_y, radius),
        (0, sun_y - radius),
        (0, sun_y + radius),
        (0.0, palette["sun"]),
        (0.55, mixed(palette["sun"], palette["sun2"], 0.45)),
        (1.0, palette["sun2"]),
    )
    slits = [
        rectangle(sun_x - radius - 20, sun_y + radius * (0.12 + 0.16 * n), 2 * radius + 40, 5 + 4.2 * n)
        for n in range(5)
    ]
    brush.flat(joined(slits), mixed(palette["air"], palette["low"], 0.4))
    for y, size, colour in ((-860, 60, "high"), (-700, 44, "air"), (-600, 30, "low")):
        x = -half + stream.uniform(0, 300)
        while x < half:
            long = stream.uniform(240, 560)
            puffs = [
                (
                    x + long * n / 7,
                    y + stream.uniform(-0.2, 0.2) * size,
                    size * (0.35 + 0.65 * math.sin(math.pi * (n + 0.5) / 8)),
                )
                for n in range(8)
            ]
            path = joined(
                [
                    *(ellipse(px, py, r * 1.5, r * 0.62) for px, py, r in puffs),
                    rectangle(x - size, y + 4, long + 2 * size, size * 0.5, size * 0.25),
                ]
            )
            tone = mixed(palette[colour], palette["low"], 0.25)
            brush.lay(Shape(path, fill=mixed(tone, palette["high"], 0.3), shadow=(0, -size * 0.34), shadow_depth=0.10))
            x += long + stream.uniform(260, 620)
    return brush.shapes


def _far(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FAR)
    rows = (
        (0.72, -300.0, (140.0, 330.0), 0.10),
        (0.48, -210.0, (120.0, 300.0), 0.30),
        (0.20, -110.0, (90.0, 260.0), 0.5),
    )
    shapes: list[Shape] = []
    machines: list[Machine] = []
    for number, (haze, base, tall, deep) in enumerate(rows):
        brush = Brush(palette["air"], haze, 0)
        colour = mixed(palette["city"], shaded(palette["city"], 0.5), deep)
        window = mixed(palette["window"], colour, 0.15)
        tops = skyline.row(brush, stream, half, base, tall, colour, window, dip=90.0 * number + 90)
        smoke = Brush(palette["air"], haze * 0.8, 0)
        for x, y in tops:
            billow(
                smoke,
                plume(stream, x, y - 14, stream.uniform(170, 330), 36 + 8 * number, 190),
                mixed(palette["city"], palette["low"], 0.5),
                (-8, -12),
                0.2,
            )
        if number == 2:
            for x, y in tops[:3]:
                own = Brush()
                own.flat(circle(0, 0, 8), "#ff5a3c")
                machines.append(Machine("far", round(x, 1), round(y - 8, 1), own.shapes, "blink", 1.0, 2.0, "beat"))
        shapes += [*smoke.shapes, *brush.shapes]
        mist = Brush(palette["air"], 0, 0)
        mist.ramp(
            rectangle(-half, base - 190, 2 * half, BOTTOM_PX - base + 190),
            (0, base - 190),
            (0, base),
            (0.0, faded(palette["low"], 0.0)),
            (1.0, faded(palette["low"], 0.30 - 0.1 * number)),
        )
        shapes += mist.shapes
    return tuple(shapes), tuple(machines)


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    brush = Brush(mixed(palette["air"], palette["city"], 0.3), 0.20, 6)
    machines: list[Machine] = []
    for x in places(_MID, 820, 410 + 60 * side):
        _neighbour(brush, stream, x, palette)
    for x in places(_MID, 2080, side * 700):
        _water_tower(brush, x, palette)
    sign_x = -side * 700.0
    lights: tuple[Light, ...] = ()
    for x in places(_MID, 2080, sign_x):
        _billboard(brush, x, stream.pick(SIGNS), palette)
        if abs(x) < 1100:
            bulbs = Brush(ink_px=0)
            bulbs.flat(joined(circle(dx, -164, 10) for dx in range(-220, 221, 55)), "#fff6cc")
            machines.append(Machine("mid", x, -620.0, bulbs.shapes, "blink", 1.0, 1.0, "beat"))
            lights = (Light("mid", x, -650, 380, palette["low"], 0.16, 0.26),)
    for x in places(_MID, 2080, -side * 300):
        machines += _stack(brush, stream, x, palette, abs(x) < 900)
    return brush.shapes, tuple(machines), lights


def _neighbour(brush: Brush, stream: Stream, x: float, palette: Palette) -> None:
    """Lay the top of the next building: a low shed with a saw-tooth roof, or a flat one with vents."""
    top = -stream.uniform(190, 250)
    wide = stream.uniform(300, 390)
    wall = mixed(palette["wall"], palette["city"], stream.uniform(0.0, 0.5))
    if stream.chance(0.5):
        teeth = [(x - wide, 300.0), (x - wide, top)]
        for n in range(4):
            teeth += [(x - wide + n * wide / 2, top - 84), (x - wide + (n + 1) * wide / 2, top)]
        brush.cel(polygon([*teeth, (x + wide, 300.0)]), wall, (-26, 0), (6, 6))
        glass = [
            polygon(
                [
                    (x - wide + n * wide / 2 + 14, top - 62),
                    (x - wide + n * wide / 2 + 14, top - 6),
                    (x - wide + n * wide / 2 + wide * 0.27, top - 6),
                    (x - wide + n * wide / 2 + wide * 0.27, top - 22),
                ]
            )
            for n in range(4)
        ]
        brush.flat(joined(glass), mixed(palette["window"], palette["air"], 0.25)).line(
            joined(glass), brush.ink, 4, raw=True
        )
    else:
        brush.cel(rectangle(x - wide, top, 2 * wide, 600), wall, (-60, 0), (6, 6))
        brush.cel(rectangle(x - wide - 14, top - 22, 2 * wide + 28, 32, 5), lit(wall, 0.1), (0, -10), (4, 4))
        for n in range(2):
            vent = x - wide * 0.5 + n * wide
            brush.cel(
                rounded(
                    [
                        (vent - 44, top - 22),
                        (vent - 44, top - 96),
                        (vent + 20, top - 96),
                        (vent + 44, top - 60),
                        (vent + 44, top - 22),
                    ],
                    8,
                ),
                palette["steel"],
                (-16, -8),
                (5, 5),
            )
    panes = [
        rectangle(x - wide + 50 + n * 92, top + 44, 54, 60, 4)
        for n in range(int((2 * wide - 80) // 92))
        if stream.chance(0.7)
    ]
    brush.flat(joined(panes) or rectangle(x, top + 44, 54, 60), mixed(palette["window"], wall, 0.2))


def _water_tower(brush: Brush, x: float, palette: Palette) -> None:
    """Lay a water tower on four legs."""
    steel, rust = palette["steel"], palette["rust"]
    legs = [[(x + a, -470), (x + b, -90)] for a, b in ((-130, -168), (130, 168), (-46, -60), (46, 60))]
    braces = [
        [(x - 140, -400), (x + 158, -180)],
        [(x + 140, -400), (x - 158, -180)],
        [(x - 146, -330), (x + 146, -330)],
        [(x - 160, -180), (x + 160, -180)],
    ]
    brush.seams(legs + braces, brush.ink, 26).seams(braces, shaded(steel, 0.2), 9).seams(legs, steel, 15)
    brush.cel(rectangle(x - 196, -484, 392, 32, 6), steel, (0, -10), (4, 4))
    brush.round_bar(x - 172, -800, 344, 320, rust, 16)
    brush.seams([[(x - 172 + 43 * n, -790), (x - 172 + 43 * n, -490)] for n in range(1, 8)], shaded(rust, 0.3), 4)
    for y in (-760, -640, -520):
        brush.round_bar(x - 180, y, 360, 18, steel, 6)
    brush.cel(polygon([(x - 196, -796), (x, -930), (x + 196, -796)]), mixed(rust, steel, 0.55), (-60, 0), (8, 10))
    brush.wire(f"M{x:.0f} -930 L{x:.0f} -990", steel, 7)
    brush.cel(circle(x, -996, 11), "#ff5a3c", (-3, -3), (0, 0))
    brush.seams(
        [
            [(x + 214, -90), (x + 200, -480)],
            [(x + 240, -90), (x + 226, -480)],
            *([(x + 201 + n, -470 + n * 30), (x + 227 + n, -470 + n * 30)] for n in range(13)),
        ],
        shaded(steel, 0.3),
        6,
    )


def _billboard(brush: Brush, x: float, words: str, palette: Palette) -> None:
    """Lay a billboard on a steel frame, with a row of dark bulbs on top."""
    steel = palette["steel"]
    bars = [[(x + dx, -480), (x + dx, -90)] for dx in (-230, -80, 80, 230)] + [
        [(x - 230, -110), (x - 80, -470)],
        [(x + 230, -110), (x + 80, -470)],
        [(x - 80, -110), (x + 80, -470)],
    ]
    brush.seams(bars, brush.ink, 24).seams(bars, steel, 12)
    brush.cel(rectangle(x - 290, -800, 580, 320, 12), palette["near"], (-10, -10), (5, 5))
    brush.cel(rectangle(x - 268, -752, 536, 250, 6), palette["rust"], (-20, -16), (6, 6))
    rows = words.split(" ", 1) if len(words) > 6 else [words]
    height = 96.0 if len(rows) == 2 else 130.0
    for n, row in enumerate(rows):
        wide = lettered(row, height)[1]
        fitted = height * min(1.0, 480 / wide)
        path, wide = lettered(row, fitted)
        y = -627 + (n - (len(rows) - 1) / 2) * height * 1.18 + fitted / 2
        for dx, dy, colour in ((5, 6, shaded(palette["rust"], 0.6)), (0, 0, lit(palette["low"], 0.4))):
            brush.flat(moved(path, x - wide / 2 + dx, y + dy), colour)
    brush.flat(joined(circle(x + dx, -784, 8) for dx in range(-220, 221, 55)), shaded(palette["low"], 0.4))
    brush.cel(rectangle(x - 300, -484, 600, 18, 4), steel, (0, -6), (3, 3))


def _stack(brush: Brush, stream: Stream, x: float, palette: Palette, near: bool) -> list[Machine]:
    """Lay a chimney with bands, its smoke, and a roof vent that turns."""
    tall = stream.uniform(560, 720)
    top = -110 - tall
    wide = 46.0
    smoke = Brush(brush.air, 0.25, 0)
    billow(
        smoke, plume(stream, x, top - 20, 260, 52, 150), mixed(palette["city"], palette["low"], 0.5), (-10, -16), 0.22
    )
    brush.lay(*smoke.shapes)
    brush.round_bar(x - wide, top, 2 * wide, tall + 200, palette["rust"])
    for n in range(3):
        brush.round_bar(x - wide - 7, top + 10 + n * 90, 2 * wide + 14, 26, lit(palette["steel"], 0.1), 5)
    brush.flat(ellipse(x, top, wide, 10), shaded(palette["rust"], 0.7)).line(
        ellipse(x, top, wide, 10), brush.ink, 5, raw=True
    )
    hood = x + 150
    brush.round_bar(hood - 30, -250, 60, 160, palette["steel"])
    own = Brush(brush.air, brush.haze, 5)
    own.cel(circle(0, 0, 56), palette["steel"], (0, 0), (4, 4))
    for n in range(6):
        a = math.tau * n / 6
        own.flat(
            polygon(
                [
                    (math.cos(a) * 16, math.sin(a) * 16),
                    (math.cos(a - 0.2) * 50, math.sin(a - 0.2) * 50),
                    (math.cos(a + 0.34) * 50, math.sin(a + 0.34) * 50),
                ]
            ),
            shaded(palette["steel"], 0.6),
        )
    own.cel(circle(0, 0, 15), palette["rust"], (0, 0), (0, 0))
    steam = Brush(brush.air, 0.1, 0)
    billow(steam, plume(stream, 0, 0, 150, 34, 70), mixed(palette["low"], "#ffffff", 0.5), (-7, -11), 0.16)
    machines = [
        Machine("mid", hood, -290.0, own.shapes, "turn", math.tau / 6, 1.0, "beat", math.tau / 6),
        Machine("mid", hood + 190, -300.0, steam.shapes, "blink", 1.0, 1.0, "snare"),
    ]
    brush.cel(rectangle(hood + 166, -300, 48, 210, 8), palette["rust"], (-14, 0), (5, 4))
    brush.cel(rectangle(hood + 156, -318, 68, 24, 8), palette["steel"], (-14, -6), (4, 4))
    return machines if near else []


def _floor(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 330, 4)
    brush.glow(0, -60, 800, palette["low"], 0.30)
    pools = [
        ellipse(x + stream.uniform(-90, 90), stream.uniform(-60, 20), stream.uniform(70, 150), stream.uniform(8, 14))
        for x in places(_FLOOR, 620, 310)
    ]
    brush.flat(joined(pools), faded(mixed(palette["air"], palette["low"], 0.4), 0.55))
    brush.cel(rectangle(-half, _HORIZON - 66, 2 * half, 70), palette["wall"], (0, -16), (0, 5))
    brush.cel(rectangle(-half, _HORIZON - 84, 2 * half, 26), lit(palette["wall"], 0.2), (0, -8), (0, 5))
    seams = [[(x, _HORIZON - 56), (x, _HORIZON)] for x in places(_FLOOR, 190, 40)]
    brush.seams(seams, shaded(palette["wall"], 0.4), 4)
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[Shape, ...]:
    brush = Brush(palette["near"], 0.60, 8)
    for x in places(_FRONT, 2300, side * 900):
        _antenna(brush, x, palette)
    for x in places(_FRONT, 2300, -side * 870):
        brush.cel(rectangle(x - 210, -80, 420, 520, 14), palette["steel"], (-50, -14), (8, 8))
        brush.cel(circle(x - 60, 40, 92), shaded(palette["steel"], 0.3), (10, 10), (0, 0))
        brush.seams([[(x - 150, 40 + dy), (x + 30, 40 + dy)] for dy in (-50, -25, 0, 25, 50)], palette["steel"], 9)
        pipes.run(
            brush,
            [(x + 110, -80), (x + 110, -190), (x + 330 * -side + 110, -190), (x + 330 * -side + 110, 420)],
            48,
            palette["rust"],
            300,
        )
        lamps.caged(brush, x - 150, -112, 46, palette["steel"], palette["window"])
    skyline.wires(
        brush,
        [(x, -1030.0 - 40 * (n % 2)) for n, x in enumerate(places(_FRONT, 1150, side * 900))],
        60,
        palette["wall"],
        9,
    )
    skyline.wires(
        brush,
        [(x, -1080.0 - 30 * (n % 2)) for n, x in enumerate(places(_FRONT, 1150, side * 900))],
        80,
        palette["wall"],
        7,
    )
    return brush.shapes


def _antenna(brush: Brush, x: float, palette: Palette) -> None:
    """Lay a mast of aerials and a dish at the picture's side."""
    steel = palette["steel"]
    brush.wire(f"M{x:.0f} 400 L{x:.0f} -1400", steel, 22)
    for y, wide in ((-860, 120), (-780, 90), (-700, 64)):
        brush.wire(f"M{x - wide:.0f} {y} L{x + wide:.0f} {y}", steel, 9)
    brush.wire(f"M{x:.0f} -300 L{x - 90:.0f} 60 M{x:.0f} -300 L{x + 90:.0f} 60", steel, 12)
    dish = moved("M-20 -520 C20 -470 120 -450 150 -520 C170 -590 110 -650 60 -640 Z", x, 0)
    brush.cel(dish, palette["wall"], (-16, -14), (7, 7))
    brush.wire(f"M{x + 66:.0f} -560 L{x + 20:.0f} -640", steel, 8)
