"""The reactor: a domed hall around a glowing core, with rods, cooling pipes, turbines and catwalks."""

import math

from rivethead.art.vector.backdrops import floors, girders, hazard, lamps, pipes
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import (
    circle,
    ellipse,
    joined,
    moved,
    polygon,
    rectangle,
    ring,
    rounded,
)
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import bank, billow, plume
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "reactor"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#14283c",
        "air": "#4f9a9a",
        "low": "#b8f0d8",
        "core": "#7dffd8",
        "wall": "#46627a",
        "steel": "#6a7f8c",
        "pipe": "#b8743f",
        "accent": "#d9a42c",
        "floor": "#4f5a66",
        "near": "#10182a",
    },
    {
        "top": "#1c2a20",
        "air": "#8a9a4c",
        "low": "#e4f59a",
        "core": "#d4ff5a",
        "wall": "#5a6450",
        "steel": "#6f7a70",
        "pipe": "#3f7f88",
        "accent": "#e0782c",
        "floor": "#545a4e",
        "near": "#141a16",
    },
    {
        "top": "#2a1838",
        "air": "#a05a8c",
        "low": "#ffc0c8",
        "core": "#ff8ac8",
        "wall": "#5c4a74",
        "steel": "#6c6a8c",
        "pipe": "#4a7fa8",
        "accent": "#f0b03a",
        "floor": "#544a62",
        "near": "#180f26",
    },
    {
        "top": "#102040",
        "air": "#4a78c0",
        "low": "#bfe0ff",
        "core": "#8ad0ff",
        "wall": "#44587f",
        "steel": "#6a7690",
        "pipe": "#a84f44",
        "accent": "#f0c23a",
        "floor": "#4a5268",
        "near": "#0f142a",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.30, 0.62, 1.0, 1.15
_HORIZON = -128.0
_CORE_Y = -520.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a reactor hall; the vessel, the machines at its sides and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    far, rods = _far(stream, palette)
    mid, machines, lights = _mid(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette)),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(stream, palette)),
        Layer("front", _FRONT, False, _front(palette, side)),
    )
    glow = Light("far", 0.0, _CORE_Y, 560, palette["core"], 0.14, 0.24)
    return Backdrop(name, KIND, layers, (*rods, *machines), (glow, *lights), WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    """Return the dome: ribs that meet high above the core, rings between them, windows at its foot."""
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1200),
        (0, -200),
        (0.0, palette["top"]),
        (0.45, mixed(palette["top"], palette["air"], 0.55)),
        (0.85, palette["air"]),
        (1.0, palette["low"]),
    )
    crown = -1180.0
    rib = mixed(palette["wall"], palette["air"], 0.35)
    for y, wide in ((-1060.0, 420.0), (-920.0, 760.0), (-740.0, 1080.0)):
        brush.line(f"M{-wide:.0f} {y + 90:.0f} Q0 {y - 110:.0f} {wide:.0f} {y + 90:.0f}", faded(rib, 0.7), 16)
    count = 5 + stream.integer(3)
    for n in range(-count, count + 1):
        foot = n * 1700 / count
        path = f"M{n * 14:.1f} {crown:.1f} Q{foot * 0.86:.1f} {crown + 160:.1f} {foot:.1f} -330"
        brush.line(path, mixed(palette["top"], rib, 0.6), 30).line(path, rib, 16)
    for x in places(_SKY, 170, 85):
        slots = joined(rectangle(x + dx - 9, -500, 18, 104, 9) for dx in (-24, 0, 24))
        brush.flat(slots, mixed(palette["air"], palette["low"], 0.5))
    brush.flat(rectangle(-half, -376, 2 * half, 26), rib)
    brush.glow(0, _CORE_Y, 1000, palette["core"], 0.55)
    brush.glow(0, _CORE_Y, 560, lit(palette["core"], 0.4), 0.45)
    billow(brush, bank(stream, -half, half, -330, 70), mixed(palette["low"], "#ffffff", 0.25), (-5, -10), 0.10)
    brush.flat(rectangle(-half, -330, 2 * half, BOTTOM_PX + 330), mixed(palette["low"], palette["floor"], 0.3))
    return brush.shapes


def _far(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return the core in its vessel, with the rods that dip into it."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.46, 4)
    steel, core = palette["steel"], palette["core"]
    for x in places(_FAR, 1300, 650):
        girders.column(brush, x, -1150, -100, 84, palette["wall"])
        pipes.run(brush, [(x + 120, -1200), (x + 120, -100)], 48, palette["pipe"], 360)
    girders.lattice(brush, -half, half, -1080, 70, palette["wall"])
    machines: list[Machine] = []
    vessel = stream.pick((_drum_vessel, _ring_vessel))
    machines += vessel(brush, stream, palette)
    # the bridge the rods hang from
    count = 5 + 2 * stream.integer(2)
    step = 300.0 / count
    brush.round_bar(-230, -1010, 460, 70, steel, 12)
    hazard.stripes(brush, -200, -962, 400, 22, 44, palette["accent"], 3)
    drivers = ("kick", "snare", "kick", "anvil", "kick")
    for n in range(count):
        at = (n - (count - 1) / 2) * step
        brush.cel(rectangle(at - 13, -950, 26, 130), shaded(steel, 0.2), (-6, 0), (3, 0))
        rod = Brush(palette["air"], 0.34, 3)
        rod.cel(rectangle(-8, 0, 16, 130), lit(steel, 0.4), (-5, 0), (0, 0))
        rod.cel(rectangle(-17, 120, 34, 46, 8), mixed(core, "#ffffff", 0.35), (0, 0), (0, 0))
        machines.append(Machine("far", round(at, 1), -874.0, rod.shapes, "slide-y", 62.0, 1.0, drivers[n % 5]))
    clear, thick = faded(palette["low"], 0.0), faded(palette["low"], 0.5)
    brush.ramp(rectangle(-half, -400, 2 * half, 400), (0, -400), (0, -110), (0.0, clear), (1.0, thick))
    brush.flat(rectangle(-half, -110, 2 * half, BOTTOM_PX + 110), mixed(palette["low"], palette["floor"], 0.45))
    return brush.shapes, tuple(machines)


def _drum_vessel(brush: Brush, stream: Stream, palette: Palette) -> list[Machine]:
    """Lay an upright glass drum full of light between two steel collars, bubbles rising in it."""
    core, steel = palette["core"], palette["steel"]
    wide = stream.uniform(180, 215)
    brush.glow(0, _CORE_Y, 480, core, 0.6)
    body = rectangle(-wide, -740, 2 * wide, 470, 30)
    pale, deep = mixed(core, "#ffffff", 0.62), mixed(core, palette["top"], 0.16)
    brush.ramp(body, (-wide, 0), (wide, 0), (0.0, deep), (0.3, core), (0.5, pale), (0.7, core), (1.0, deep))
    brush.flat(rectangle(-wide + 26, -720, 22, 430, 10), faded("#ffffff", 0.45))
    brush.line(body, brush.ink, 4, raw=True)
    for n in (-1, 0, 1):
        brush.cel(rectangle(n * wide * 0.62 - 9, -746, 18, 480), steel, (-6, 0), (3, 0))
    for y, grow, tall in ((-800, 1.2, 72), (-300, 1.3, 84), (-226, 1.5, 130)):
        brush.round_bar(-wide * grow, y, 2 * wide * grow, tall, steel, 16)
        brush.rivets([(-wide * grow + 30 + n * (2 * wide * grow - 60) / 9, y + tall / 2) for n in range(10)], steel, 6)
    for way in (-1.0, 1.0):
        pipes.run(brush, [(way * wide * 1.1, -766), (way * 420, -766), (way * 420, -100)], 40, palette["pipe"], 260)
    machines = []
    for n in range(2):
        bubbles = Brush(ink_px=0)
        spots = [
            (stream.uniform(-wide * 0.78, wide * 0.78), stream.uniform(-180, 190), stream.uniform(6, 17))
            for _ in range(8)
        ]
        bubbles.flat(joined(circle(x, y, r) for x, y, r in spots), faded("#ffffff", 0.55))
        machines.append(
            Machine(
                "far", 0.0, _CORE_Y + 12, bubbles.shapes, "slide-y" if n else "blink", -26.0 if n else 1.0, 2.0, "beat"
            )
        )
    return machines


def _ring_vessel(brush: Brush, stream: Stream, palette: Palette) -> list[Machine]:
    """Lay a ball of light held in a ring of magnets that turns around it."""
    core, steel = palette["core"], palette["steel"]
    radius = stream.uniform(165, 190)
    brush.glow(0, _CORE_Y, 500, core, 0.65)
    brush.cel(ring(0, _CORE_Y, radius * 1.62, radius * 1.3), palette["wall"], (-24, -16), (8, 8))
    struts = [
        [
            (math.cos(a) * radius * 1.5, _CORE_Y + math.sin(a) * radius * 1.5),
            (math.cos(a) * radius * 2.2, _CORE_Y + math.sin(a) * radius * 1.9),
        ]
        for a in (0.5, math.pi - 0.5)
    ]
    brush.seams(struts, brush.ink, 44).seams(struts, steel, 34)
    for reach_px, alpha in ((1.16, 0.35), (1.0, 1.0), (0.7, 1.0), (0.42, 1.0)):
        tone = mixed(core, "#ffffff", max(0.0, 1.1 - reach_px))
        brush.lay(Shape(circle(0, _CORE_Y, radius * reach_px), fill=faded(tone, alpha) if alpha < 1 else tone))
    brush.round_bar(-300, -240, 600, 136, steel, 20)
    brush.round_bar(-230, -290, 460, 58, lit(steel, 0.1), 16)
    hazard.stripes(brush, -260, -196, 520, 30, 54, palette["accent"], 3)
    own = Brush(brush.air, brush.haze, brush.ink_px)
    outer = radius * 1.46
    for n in range(8):
        a = math.tau * n / 8
        ux, uy = math.cos(a), math.sin(a)
        block = [(-34, -30), (34, -30), (24, 34), (-24, 34)]
        corners = [(ux * (outer - dy) - uy * dx, uy * (outer - dy) + ux * dx) for dx, dy in block]
        own.cel(polygon(corners), palette["pipe"] if n % 2 else palette["accent"], (0, 0), (0, 0))
    arcs = Brush(ink_px=0)
    for n in range(4):
        a = math.tau * n / 4 + 0.4
        bolt = [
            (math.cos(a + 0.14 * (k % 2)) * radius * f, math.sin(a + 0.14 * (k % 2)) * radius * f)
            for k, f in enumerate((0.98, 1.06, 1.16, 1.28))
        ]
        arcs.lay(
            Shape("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in bolt), stroke=mixed(core, "#ffffff", 0.7), stroke_px=7)
        )
    return [
        Machine("far", 0.0, _CORE_Y, own.shapes, "turn", math.tau / 8, 2.0, "beat", math.tau / 4),
        Machine("far", 0.0, _CORE_Y, arcs.shapes, "blink", 1.0, 1.0, "snare"),
    ]


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["top"], 0.2), 0.17, 5.5)
    steel, pipe = palette["steel"], palette["pipe"]
    pipes.run(brush, [(-half, -1140), (half, -1140)], 76, pipe, 620)
    pipes.run(brush, [(-half, -1060), (half, -1060)], 50, steel, 480)
    machines: list[Machine] = []
    lights: list[Light] = []
    for x in places(_MID, 2020, side * stream.uniform(720, 770)):
        machines += _turbine(brush, stream, x, palette, side)
    for x in places(_MID, 2020, -side * stream.uniform(720, 770)):
        machines += _exchanger(brush, stream, x, palette, side)
        if abs(x) < 1300:
            lights.append(Light("mid", round(x, 1), -860.0, 260, palette["accent"], 0.08, 0.28))
    for x in places(_MID, 2020, 1010):
        girders.column(brush, x, -1040, -96, 120, palette["wall"])
    return brush.shapes, tuple(machines), tuple(lights)


def _turbine(brush: Brush, stream: Stream, x: float, palette: Palette, side: float) -> list[Machine]:
    """Lay a turbine seen from the front, its blades turning, its governor's valves jumping with the kick."""
    steel, accent = palette["steel"], palette["accent"]
    y, radius = -410.0, stream.uniform(196, 216)
    foot = [(x - radius * 1.1, -96), (x - radius * 0.8, -330), (x + radius * 0.8, -330), (x + radius * 1.1, -96)]
    brush.cel(polygon(foot), palette["wall"], (-40, 0), (7, 5))
    hazard.stripes(brush, x - radius * 1.0, -138, radius * 2.0, 30, 54, accent)
    pipes.run(brush, [(x - side * 60, -1040), (x - side * 60, y)], 96, palette["pipe"], 200)
    brush.cel(circle(x, y, radius * 1.16), steel, (-50, -36), (10, 10))
    brush.rivets(
        [
            (x + math.cos(math.tau * n / 20) * radius * 1.06, y + math.sin(math.tau * n / 20) * radius * 1.06)
            for n in range(20)
        ],
        steel,
        7,
    )
    brush.cel(circle(x, y, radius * 0.95), shaded(steel, 0.72), (18, 16), (0, 0))
    fan = Brush(brush.air, brush.haze, brush.ink_px)
    blades = 9
    for n in range(blades):
        a = math.tau * n / blades
        near, far = radius * 0.2, radius * 0.9
        points = [
            (a - 0.10, near),
            (a + 0.08, far * 0.6),
            (a + 0.10, far),
            (a + 0.42, far * 0.97),
            (a + 0.36, far * 0.55),
            (a + 0.30, near),
        ]
        fan.cel(
            rounded([(math.cos(t) * r, math.sin(t) * r) for t, r in points], 10),
            lit(steel, 0.12 if n % 3 else 0.3),
            (0, 0),
            (0, 0),
            4.0,
        )
    fan.cel(circle(0, 0, radius * 0.26), accent, (0, 0), (0, 0))
    fan.flat(circle(0, 0, radius * 0.12), shaded(accent, 0.6))
    machines = [
        Machine(
            "mid", round(x, 1), y, fan.shapes, "turn", side * math.tau / blades * 3, 1.0, "beat", math.tau / blades * 3
        )
    ]
    # three valves on the casing's crown
    for n in range(3):
        at = x + (n - 1) * 110 + side * 40
        top = -650.0 + 18 * abs(n - 1)
        brush.round_bar(at - 24, top, 48, 70, shaded(steel, 0.1), 8)
        own = Brush(brush.air, brush.haze, brush.ink_px)
        own.cel(rectangle(-9, -56, 18, 70), lit(steel, 0.35), (-5, 0), (0, 0))
        own.cel(rectangle(-34, -70, 68, 22, 8), ("#d9412c", accent, "#d9412c")[n], (-8, -4), (4, 4))
        machines.append(
            Machine("mid", round(at, 1), top, own.shapes, "slide-y", -40.0, 1.0, ("kick", "snare", "hat")[n])
        )
    return machines


def _exchanger(brush: Brush, stream: Stream, x: float, palette: Palette, side: float) -> list[Machine]:
    """Lay a tall heat exchanger with a window, a gauge, valve wheels, a radiation sign and a steam valve."""
    steel, pipe, accent = palette["steel"], palette["pipe"], palette["accent"]
    wide = 150.0
    pipes.run(brush, [(x, -1040), (x, -820)], 110, pipe, 180)
    pipes.run(brush, [(x - side * 150, -700), (x - side * 330, -700), (x - side * 330, -96)], 62, pipe, 260)
    pipes.run(
        brush, [(x + side * 150, -300), (x + side * 260, -300), (x + side * 260, -96)], 50, shaded(pipe, 0.1), 260
    )
    brush.round_bar(x - wide, -840, 2 * wide, 750, steel, 80)
    for y in (-760.0, -560.0, -210.0):
        brush.round_bar(x - wide - 16, y, 2 * wide + 32, 40, lit(steel, 0.08), 8)
        brush.rivets([(x - wide + 10 + 40 * n, y + 20) for n in range(8)], steel, 6)
    sight = rectangle(x - 34, -530, 68, 190, 34)
    core = palette["core"]
    brush.glow(x, -436, 190, core, 0.4)
    brush.cel(rectangle(x - 48, -544, 96, 218, 46), shaded(steel, 0.35), (-8, -8), (4, 4))
    brush.ramp(
        sight,
        (x, -530),
        (x, -340),
        (0.0, mixed(core, palette["top"], 0.5)),
        (0.4, core),
        (1.0, mixed(core, "#ffffff", 0.6)),
    )
    brush.line(sight, brush.ink, 5, raw=True)
    _trefoil(brush, x, -660, 56, accent)
    level = Brush(ink_px=0)
    level.flat(rectangle(-28, -7, 56, 14, 6), "#ffffff" + "d0")
    machines = [
        pipes.gauge("mid", x - 96, -480, 44, brush, stream.uniform(-0.8, 0.0), "bass"),
        pipes.gauge("mid", x + 96, -480, 44, brush, stream.uniform(-0.8, 0.0), "keys"),
        pipes.valve("mid", x - 96, -380, 40, "#c23a2c", brush, "beat"),
        pipes.valve("mid", x + 96, -380, 40, accent, brush, "snare"),
        Machine("mid", round(x, 1), -380.0, level.shapes, "slide-y", -110.0, 1.0, "bass"),
        lamps.warning("mid", round(x + side * 90, 1), -836.0, 58, "#ffae2a", brush, "kick"),
    ]
    jet, y = x + side * 260, -330.0
    brush.cel(rectangle(jet - 40, y, 80, 60, 10), accent, (-12, -8), (5, 5))
    nozzle = [(jet + side * 34, y + 12), (jet + side * 84, y), (jet + side * 84, y + 56), (jet + side * 34, y + 46)]
    brush.cel(rounded(nozzle, 6), steel, (-8, -8), (4, 4))
    steam = Brush(brush.air, 0.05, 0)
    rising = plume(stream, 0, 0, 120, 24, 30)
    # a plume that rises is laid on its side and bent upwards
    puffs = [(-side * py, -abs(px) - 0.3 * abs(py), r) for px, py, r in rising]
    billow(steam, puffs, mixed(palette["low"], "#ffffff", 0.55), (-6, -10), 0.14)
    machines.append(Machine("mid", round(jet + side * 92, 1), y + 26, steam.shapes, "blink", 1.0, 1.0, "snare"))
    return machines


def _trefoil(brush: Brush, x: float, y: float, size: float, colour: str) -> None:
    """Lay a radiation sign on a yellow plate."""
    corners = [(x, y - size * 1.1), (x + size * 1.16, y + size * 0.86), (x - size * 1.16, y + size * 0.86)]
    brush.cel(rounded(corners, 18), mixed(colour, "#ffd23a", 0.5), (-8, -8), (4, 4))
    middle = y + size * 0.16
    leaves = []
    for n in range(3):
        a = math.pi / 2 + math.tau * n / 3
        arc = [a - 0.5 + 0.25 * k for k in range(5)]
        outer = [(x + math.cos(t) * size * 0.58, middle + math.sin(t) * size * 0.58) for t in arc]
        leaves.append(
            polygon(
                [*outer, *((x + math.cos(t) * size * 0.18, middle + math.sin(t) * size * 0.18) for t in reversed(arc))]
            )
        )
    brush.flat(joined([*leaves, circle(x, middle, size * 0.12)]), brush.ink)


def _catwalk(brush: Brush, half: float, palette: Palette) -> None:
    """Lay a low catwalk with its railing along the back of the hall."""
    steel = palette["steel"]
    y = -200.0
    posts = [[(x, y), (x, y - 110)] for x in places(_FLOOR, 190, 40)]
    rails = [[(-half, y - 108), (half, y - 108)], [(-half, y - 58), (half, y - 58)]]
    brush.seams(posts + rails, brush.ink, 15).seams(posts + rails, mixed(palette["accent"], palette["wall"], 0.55), 8)
    brush.cel(rectangle(-half, y, 2 * half, 30), steel, (0, -12), (0, 5))
    treads = [[(x, y + 6), (x + 14, y + 24)] for x in places(_FLOOR, 30, 0)]
    brush.seams(treads, shaded(steel, 0.35), 4)
    under = rectangle(-half, y + 30, 2 * half, 130)
    brush.flat(under, shaded(mixed(palette["wall"], palette["top"], 0.4), 0.2))
    legs = [[(x, y + 30), (x, -90)] for x in places(_FLOOR, 380, 135)]
    brush.seams(legs, brush.ink, 24).seams(legs, shaded(steel, 0.2), 15)
    for n, at in enumerate((-164.0, -140.0)):
        brush.round_bar(-half, at, 2 * half, 24, (palette["pipe"], steel)[n], 0, 4)


def _floor(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    _catwalk(brush, half, palette)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 280, 5)
    floors.sheen(brush, 0, _HORIZON, 420, palette["core"], 0.42)
    brush.glow(0, -60, 640, palette["core"], 0.16)
    # a ring painted on the floor: keep clear
    brush.line(ellipse(0, -30, 620, 58), faded(palette["accent"], 0.55), 12)
    brush.line(ellipse(0, -30, 560, 50), faded(palette["accent"], 0.25), 5)
    for x in places(_FLOOR, 900, stream.uniform(380, 460)):
        grate = [(x * 0.86 - 90, -92), (x * 0.86 + 90, -92), (x * 0.94 + 110, -52), (x * 0.94 - 110, -52)]
        brush.flat(polygon(grate), shaded(palette["floor"], 0.6))
        bars = [[(x * 0.86 - 80 + 20 * n, -90), (x * 0.94 - 98 + 24 * n, -54)] for n in range(9)]
        brush.seams(bars, lit(palette["floor"], 0.2), 5)
    hazard.stripes(brush, -half, _HORIZON - 14, 2 * half, 24, 56, palette["accent"])
    brush.flat(rectangle(-half, _HORIZON + 10, 2 * half, 8), shaded(palette["floor"], 0.65))
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.58, 8)
    steel, pipe, accent = palette["steel"], palette["pipe"], palette["accent"]
    girders.beam(brush, -half, half, -1230, 160, steel, 90)
    for x in places(_FRONT, 2300, side * 925):
        pipes.run(brush, [(x, -1300), (x, 480)], 104, pipe, 420)
        brush.lay(*_wheel_at(brush, x, -330, 96, accent))
    for x in places(_FRONT, 2300, -side * 800):
        for dx, tall in ((-150, 150), (10, 190), (150, 130)):
            _waste_drum(brush, x + dx, 130, tall * 1.15, accent if dx else lit(accent, 0.1))
    for x in places(_FRONT, 1150, 140):
        lamps.pendant(brush, x, -1150, -1000, 54, steel, mixed(palette["core"], "#ffffff", 0.3))
    return brush.shapes


def _wheel_at(brush: Brush, x: float, y: float, radius: float, colour: str) -> list[Shape]:
    """Return a valve wheel that stands still, in front."""
    spokes = Brush(brush.air, brush.haze, brush.ink_px)
    ends = [
        (x + math.cos(math.tau * n / 6) * radius * 0.84, y + math.sin(math.tau * n / 6) * radius * 0.84)
        for n in range(6)
    ]
    spokes.wire(
        " ".join(f"M{x:.1f} {y:.1f} L{ex:.1f} {ey:.1f}" for ex, ey in ends), shaded(colour, 0.12), radius * 0.14
    )
    spokes.cel(ring(x, y, radius, radius * 0.77), colour, (-14, -12), (6, 6))
    spokes.cel(circle(x, y, radius * 0.26), lit(colour, 0.2), (-6, -6), (0, 0))
    return list(spokes.shapes)


def _waste_drum(brush: Brush, x: float, y: float, tall: float, colour: str) -> None:
    """Lay a drum of waste with a sign, standing on y."""
    brush.round_bar(x - 72, y - tall, 144, tall + 300, colour, 10)
    for part in (0.0, 0.42):
        brush.round_bar(x - 78, y - tall + tall * part, 156, 14, shaded(colour, 0.1), 5)
    brush.cel(circle(x, y - tall * 0.22 + 10, 34), brush.ink, (0, 0), (0, 0))
    brush.flat(moved(circle(0, 0, 12), x, y - tall * 0.22 + 10), colour)
