"""The cooling towers: giants in the mist over still water, a pump that nods, and a dam's crest to stand on."""

import math

from rivethead.art.vector.backdrops import girders, skyline
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import (
    circle,
    ellipse,
    joined,
    moved,
    polygon,
    polyline,
    rectangle,
    rounded,
)
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import billow
from rivethead.schema.art import Backdrop, Gradient, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "cooling-towers"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#33566a",
        "air": "#8fb0b4",
        "low": "#e8ecd8",
        "sun": "#fffbe8",
        "tower": "#5f7c88",
        "water": "#6f9498",
        "land": "#48625e",
        "steel": "#566a70",
        "accent": "#c8643c",
        "floor": "#66706c",
        "near": "#16242a",
    },
    {
        "top": "#3c3a66",
        "air": "#a890b0",
        "low": "#f6d4c4",
        "sun": "#fff4e4",
        "tower": "#6f6488",
        "water": "#8a80a4",
        "land": "#544a66",
        "steel": "#625c7c",
        "accent": "#d9983c",
        "floor": "#6c6474",
        "near": "#1c1630",
    },
    {
        "top": "#2c4a44",
        "air": "#9cb48c",
        "low": "#f2eec0",
        "sun": "#fffde2",
        "tower": "#64806c",
        "water": "#7c9c84",
        "land": "#4a5c44",
        "steel": "#586c60",
        "accent": "#b8503c",
        "floor": "#6a7060",
        "near": "#16221a",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.04, 0.20, 0.56, 1.0, 1.15
_HORIZON = -120.0
_WATER = -330.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw the towers; how many there are, where the pump stands and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    sun_x = -side * stream.uniform(60, 240)
    sky, birds = _sky(stream, palette, sun_x)
    far, lamps = _far(stream, palette, sun_x, side)
    mid, machines, lights = _mid(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(stream, palette)),
        Layer("front", _FRONT, False, _front(stream, palette, side)),
    )
    lights = (*lights, Light("sky", round(sun_x, 1), -560.0, 700.0, palette["low"], 0.06, 0.06))
    return Backdrop(name, KIND, layers, (*birds, *lamps, *machines), lights, WIDTH_PX, palette, provenance)


_GOOSE = "M-40 -12 C-26 -18 -12 -10 0 0 C12 -10 28 -18 44 -12 C30 -8 18 4 4 10 L-4 10 C-16 4 -28 -8 -40 -12 Z"


def _sky(stream: Stream, palette: Palette, sun_x: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1260),
        (0, _WATER),
        (0.0, palette["top"]),
        (0.5, palette["air"]),
        (1.0, palette["low"]),
    )
    sun_y, radius = -stream.uniform(520, 640), stream.uniform(90, 150)
    brush.glow(sun_x, sun_y, 860, palette["low"], 0.75)
    for grow, alpha in ((2.1, 0.16), (1.5, 0.25), (1.0, 1.0)):
        brush.lay(
            Shape(
                circle(sun_x, sun_y, radius * grow), fill=faded(palette["sun"], alpha) if alpha < 1 else palette["sun"]
            )
        )
    for y, size, part in ((-1020, 100, 0.1), (-880, 74, 0.4), (-740, 50, 0.7), (-640, 34, 0.9)):
        x = -half + stream.uniform(0, 500)
        tone = mixed(mixed(palette["top"], palette["low"], part), "#ffffff", 0.10)
        while x < half:
            long = stream.uniform(500, 1000)
            band = [
                (x, y),
                (x + long * 0.25, y - size * 0.4),
                (x + long * 0.7, y - size * 0.3),
                (x + long, y + 4),
                (x + long * 0.6, y + size * 0.3),
                (x + long * 0.2, y + size * 0.26),
            ]
            brush.flat(rounded(band, size * 2.4), faded(tone, 0.6))
            x += long + stream.uniform(200, 700)
    geese = Brush(ink_px=0)
    flock = [(46.0 * n * (1 if n % 2 else -1), 20.0 * n) for n in range(5)]
    geese.flat(joined(moved(_GOOSE, dx, dy, 0.5, 0.5) for dx, dy in flock), mixed(palette["top"], palette["air"], 0.25))
    x = -sun_x * stream.uniform(0.6, 1.2)
    return brush.shapes, (
        Machine("sky", round(x, 1), -800.0, geese.shapes, "slide-x", math.copysign(120.0, sun_x), 32.0),
    )


def _tower(brush: Brush, x: float, base: float, height: float, colour: str, mouth: str) -> None:
    """Lay one hyperboloid of concrete on its ring of legs, lit from one side in broad soft bands."""
    wide = height * 0.40
    waisted = (
        f"M-0.5 0 C-0.40 {-height * 0.36:.1f} -0.30 {-height * 0.6:.1f} -0.30 {-height * 0.76:.1f}"
        f" C-0.30 {-height * 0.88:.1f} -0.315 {-height * 0.95:.1f} -0.33 {-height:.1f}"
        f" L0.33 {-height:.1f} C0.315 {-height * 0.95:.1f} 0.30 {-height * 0.88:.1f} 0.30 {-height * 0.76:.1f}"
        f" C0.30 {-height * 0.6:.1f} 0.40 {-height * 0.36:.1f} 0.5 0 Z"
    )
    path = moved(waisted, x, base, 2 * wide, 1.0)
    tone = brush.tone(colour)
    stops = ((0.0, shaded(tone, 0.16)), (0.30, tone), (0.62, lit(tone, 0.20)), (0.80, tone), (1.0, shaded(tone, 0.20)))
    brush.lay(Shape(path, fill=tone, gradient=Gradient("linear", (x - wide, 0.0), (x + wide, 0.0), stops)))
    brush.line(path, brush.ink, 3.0, raw=True)
    ribs = []
    for n in range(-5, 6):
        part = n / 6
        foot, waist, lip = x + part * wide, x + part * wide * 0.6, x + part * wide * 0.64
        bent = f"C{x + part * wide * 0.8:.1f} {base - height * 0.36:.1f} {waist:.1f} {base - height * 0.6:.1f}"
        ribs.append(f"M{foot:.1f} {base:.1f} {bent} {lip:.1f} {base - height:.1f}")
    brush.line(joined(ribs), faded(shaded(tone, 0.3), 0.35), 2.5)
    for part in (0.12, 0.92):
        half = wide * (0.9 if part < 0.5 else 0.64)
        brush.flat(
            rectangle(x - half, base - height * part - 7, 2 * half, 14), mixed(shaded(colour, 0.18), brush.air, 0.1)
        )
    brush.flat(ellipse(x, base - height, wide * 0.66, height * 0.022), shaded(mixed(colour, mouth, 0.3), 0.3))
    legs = []
    for n in range(12):
        at = x - wide * 0.98 + n * wide * 1.96 / 11
        legs += [[(at - 14, base + 30), (at + 8, base - 4)], [(at + 14, base + 30), (at - 8, base - 4)]]
    brush.seams(legs, shaded(colour, 0.2), 6)


def _steam(stream: Stream, x: float, y: float, wide: float, lean: float) -> list[tuple[float, float, float]]:
    """Return puffs of a tower's plume: as wide as its mouth, drifting off with the wind and out of the picture."""
    puffs = []
    for n in range(13):
        part = n / 12
        radius = wide * (0.62 + 1.25 * part) * stream.uniform(0.86, 1.12)
        at = x + lean * part**1.5
        puffs.append((at + stream.uniform(-0.3, 0.3) * radius, y - 40 - 520 * part, radius))
        puffs.append((at - wide * 0.6 + stream.uniform(0, 1.2) * wide, y - 20 - 500 * part, radius * 0.62))
    return puffs


def _far(stream: Stream, palette: Palette, sun_x: float, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FAR)
    shapes: list[Shape] = []
    machines: list[Machine] = []
    town = Brush(palette["air"], 0.70, 0)
    kinds = (skyline.sawtooth, skyline.tank, skyline.block, skyline.chimney)
    skyline.row(
        town,
        stream,
        half,
        _WATER + 4,
        (50, 130),
        palette["tower"],
        mixed(palette["low"], palette["tower"], 0.3),
        kinds,
        40,
    )
    shapes += town.shapes
    # the farther towers first; the middle of the picture stays open
    count = 2 + stream.integer(2)
    spots = [
        (side * stream.uniform(380, 470), 520.0, 0.34),
        (side * stream.uniform(640, 760), 620.0, 0.26),
        (-side * stream.uniform(430, 560), 400.0, 0.48),
    ]
    spots = sorted(
        spots[: count + 1] if count == 2 else [*spots, (-side * stream.uniform(760, 860), 480.0, 0.42)],
        key=lambda spot: -spot[2],
    )
    for x, height, haze in spots:
        brush = Brush(palette["air"], haze, 2.5)
        cloud = Brush(palette["air"], haze * 0.7, 0)
        wide = height * 0.40 * 0.5
        steam = mixed(palette["low"], "#ffffff", 0.42)
        billow(cloud, _steam(stream, x, _WATER - height, wide, side * 330), steam, (-12, -20), 0.12)
        shapes += cloud.shapes
        _tower(brush, x, _WATER - 26, height, palette["tower"], palette["near"])
        shapes += brush.shapes
        for dx in (-0.64, 0.64):
            own = Brush(ink_px=0)
            own.flat(circle(0, 0, 20), faded("#ff5a4a", 0.30)).flat(circle(0, 0, 7), "#ff8a70")
            machines.append(
                Machine(
                    "far",
                    round(x + dx * height * 0.40, 1),
                    round(_WATER - 26 - height * 0.94, 1),
                    own.shapes,
                    "blink",
                    1.0,
                    4.0,
                )
            )
    pylons = Brush(palette["air"], 0.44, 0)
    tops = [_pylon(pylons, x, _WATER + 4, 230.0, palette["steel"]) for x in places(_FAR, 520, side * 60)]
    for dy, dx in ((0.0, 62.0), (44.0, 84.0)):
        skyline.wires(pylons, [(x + dx, y + dy) for x, y in tops], 30, palette["steel"], 2.5)
    shapes += pylons.shapes
    mist = Brush(palette["air"], 0, 0)
    mist.ramp(
        rectangle(-half, _WATER - 220, 2 * half, 230),
        (0, _WATER - 220),
        (0, _WATER),
        (0.0, faded(palette["low"], 0.0)),
        (1.0, faded(palette["low"], 0.75)),
    )
    mist.flat(rectangle(-half, _WATER - 12, 2 * half, 16), mixed(palette["land"], palette["air"], 0.45))
    shapes += mist.shapes
    water = Brush(palette["low"], 0.0, 0)
    water.ramp(
        rectangle(-half, _WATER, 2 * half, BOTTOM_PX - _WATER),
        (0, _WATER),
        (0, -100),
        (0.0, mixed(palette["water"], palette["low"], 0.6)),
        (0.4, mixed(palette["water"], palette["air"], 0.4)),
        (1.0, shaded(palette["water"], 0.18)),
    )
    # still water gives the towers back, upside down and paler
    for x, height, _ in spots:
        wide = height * 0.40
        mirror = [
            (x - wide, _WATER),
            (x + wide, _WATER),
            (x + wide * 0.64, _WATER + height * 0.5),
            (x - wide * 0.64, _WATER + height * 0.5),
        ]
        water.ramp(
            polygon(mirror),
            (0, _WATER),
            (0, _WATER + height * 0.5),
            (0.0, faded(palette["tower"], 0.34)),
            (1.0, faded(palette["tower"], 0.0)),
        )
    waves = []
    for _ in range(70):
        part = stream.uniform()
        x, y = stream.uniform(-half, half), _WATER + 8 + 220 * part**1.4
        waves.append(ellipse(x, y, (18 + 100 * part) * stream.uniform(0.6, 1.3), 1.6 + 2.2 * part))
    water.flat(joined(waves), faded(lit(palette["water"], 0.55), 0.45))
    glitter = [
        ellipse(sun_x * 0.8 + stream.uniform(-1, 1) * (40 + 12 * n), _WATER + 6 + 19 * n, 24 + 5 * n, 2 + 0.3 * n)
        for n in range(11)
    ]
    water.flat(joined(glitter), faded(palette["sun"], 0.7))
    shapes += water.shapes
    veil = Brush(ink_px=0)
    veil.lay(
        Shape(
            joined(ellipse(dx, dy, long, 17) for dx, dy, long in ((-190, 0, 230), (60, 18, 290), (270, -8, 200))),
            fill=faded(mixed(palette["low"], "#ffffff", 0.3), 0.42),
        )
    )
    for n, x in enumerate((-300.0, 420.0)):
        machines.append(Machine("far", x, _WATER - 6 + 30 * n, veil.shapes, "slide-x", side * 96.0, 32.0))
    return tuple(shapes), tuple(machines)


def _pylon(brush: Brush, x: float, base: float, tall: float, colour: str) -> tuple[float, float]:
    """Lay a pylon; return where its upper wires hang."""
    top = base - tall
    lines = [
        [(x - 34, base), (x - 7, top)],
        [(x + 34, base), (x + 7, top)],
        [(x - 62, top + 34), (x + 62, top + 34)],
        [(x - 84, top + 78), (x + 84, top + 78)],
    ]
    for n in range(5):
        low, high = n / 5, (n + 1) / 5
        way = 1 if n % 2 else -1
        lines.append([(x + way * (34 - 27 * low), base - tall * low), (x - way * (34 - 27 * high), base - tall * high)])
    lines += [
        [(x - 62, top + 34), (x, top + 10), (x + 62, top + 34)],
        [(x - 84, top + 78), (x, top + 50), (x + 84, top + 78)],
    ]
    brush.seams(lines, colour, 4)
    return x, top + 38


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    brush = Brush(mixed(palette["air"], palette["land"], 0.3), 0.24, 5.0)
    bankside = Brush(brush.air, 0.34, 0)
    for x in places(_MID, 1900, -side * 760):
        hill = "M-520 0 C-420 -70 -260 -96 -60 -84 C140 -72 320 -60 520 0 Z"
        bankside.cel(moved(hill, x, -150, 1.0, 1.0), palette["land"], (-20, -16), (0, 6), 0.0, 0.2)
        bankside.flat(rectangle(x - 520, -152, 1040, 90), shaded(bankside.tone(palette["land"]), 0.2))
    brush.lay(*bankside.shapes)
    reeds = Brush(brush.air, 0.2, 0)
    blades = []
    for x in places(_MID, 1900, -side * 760):
        for _ in range(46):
            at = x + stream.uniform(-520, 520)
            tall, lean = stream.uniform(40, 110), stream.uniform(-22, 22)
            blades.append(_blade(at, -110.0, tall + 20, lean, 5.0))
    machines: list[Machine] = []
    lights: list[Light] = []
    for x in places(_MID, 2200, -side * stream.uniform(650, 710)):
        machines += _pump(brush, x, side, palette)
    reeds.flat(joined(blades), shaded(palette["land"], 0.2))
    brush.lay(*reeds.shapes)
    works = stream.pick((_pump_house, _turbine))
    for x in places(_MID, 2200, side * stream.uniform(700, 760)):
        machines += works(brush, stream, x, side, palette)
        if abs(x) < 1300:
            lights.append(Light("mid", round(x - side * 130, 1), -330.0, 210, "#ffd9a0", 0.16, 0.16))
    return brush.shapes, tuple(machines), tuple(lights)


def _blade(x: float, foot: float, tall: float, lean: float, half: float) -> str:
    """Return one blade of reed, rooted at (x, foot), bent by `lean` px at its tip."""
    bend, tip = foot - tall * 0.5, foot - tall
    up = f"Q{x - half * 0.2:.1f} {bend:.1f} {x + lean:.1f} {tip:.1f}"
    return f"M{x - half:.1f} {foot:.1f} {up} Q{x + half:.1f} {bend:.1f} {x + half:.1f} {foot:.1f} Z"


def _pump(brush: Brush, x: float, side: float, palette: Palette) -> list[Machine]:
    """Lay a pump jack; its beam nods in two beats, its crank turns, its rod dips with the kick."""
    steel, accent = palette["steel"], palette["accent"]
    axle = -560.0
    brush.cel(rectangle(x - 260, -190, 520, 50, 8), shaded(palette["floor"], 0.1), (0, -18), (0, 5))
    legs = [
        [(x, axle), (x - 110, -180.0)],
        [(x, axle), (x + 110, -180.0)],
        [(x - 60, -370.0), (x + 60, -370.0)],
        [(x - 88, -262.0), (x + 88, -262.0)],
    ]
    brush.seams(legs, brush.ink, 31).seams(legs, steel, 20)
    crank_x = x - side * 190
    brush.cel(
        rounded([(crank_x - 84, -190), (crank_x - 64, -300), (crank_x + 64, -300), (crank_x + 84, -190)], 14),
        accent,
        (-24, -10),
        (6, 5),
    )
    well = x + side * 250
    brush.seams([[(well, -500), (well, -250)]], brush.ink, 9).seams([[(well, -500), (well, -250)]], lit(steel, 0.3), 4)
    brush.round_bar(well - 26, -250, 52, 110, accent, 8)
    brush.round_bar(well - 44, -230, 88, 22, steel, 6)
    beam = Brush(brush.air, brush.haze, brush.ink_px)
    beam.cel(rounded([(-250, -24), (250, -24), (250, 20), (-250, 20)], 8), accent, (-20, -12), (6, 5))
    head = "M230 -90 C286 -50 296 40 262 110 L228 96 C240 40 236 -20 214 -66 Z"
    beam.cel(moved(head, 0, 0, side), accent, (-10, -8), (5, 5))
    beam.cel(rectangle(-side * 236 - 40, -40, 80, 80, 10), steel, (-12, -10), (5, 5))
    beam.cel(circle(0, 0, 30), steel, (-8, -8), (4, 4))
    rod = Brush(brush.air, brush.haze, 4)
    rod.cel(rectangle(-6, -150, 12, 160), lit(steel, 0.3), (0, 0), (0, 0))
    rod.cel(rectangle(-20, -30, 40, 22, 6), steel, (-6, -4), (3, 3))
    wheel = Brush(brush.air, brush.haze, brush.ink_px)
    wheel.cel(rounded([(-26, -100), (26, -100), (40, 60), (-40, 60)], 20), steel, (0, 0), (5, 5))
    wheel.cel(circle(0, 0, 24), accent, (0, 0), (0, 0))
    return [
        Machine("mid", round(well, 1), -250.0, rod.shapes, "slide-y", 44.0, 2.0, "kick"),
        Machine("mid", round(x, 1), axle, beam.shapes, "swing", 0.17, 4.0, "beat"),
        Machine("mid", round(crank_x, 1), -320.0, wheel.shapes, "turn", side * math.tau / 8, 8.0, "beat", math.tau),
    ]


def _pump_house(brush: Brush, _stream: Stream, x: float, side: float, palette: Palette) -> list[Machine]:
    """Lay a waterworks on stilts: lit windows, a water wheel, a weathercock, a siren that blinks with the bass."""
    wall, accent = mixed(palette["tower"], palette["land"], 0.4), palette["accent"]
    stilts = [[(x + dx, -330), (x + dx, -110)] for dx in (-180, -60, 60, 180)]
    brush.seams(stilts, brush.ink, 36).seams(stilts, palette["steel"], 24)
    brush.cel(rectangle(x - 230, -350, 460, 40, 6), palette["steel"], (0, -14), (0, 5))
    brush.cel(rectangle(x - 200, -560, 400, 214), wall, (-40, -10), (7, 4))
    brush.cel(polygon([(x - 240, -556), (x - 150, -680), (x + 150, -680), (x + 240, -556)]), accent, (-30, -20), (8, 8))
    panes = [rectangle(x - 160 + 90 * n, -500, 54, 84, 6) for n in range(4)]
    brush.flat(joined(panes), mixed("#ffdf9a", palette["low"], 0.4)).line(joined(panes), brush.ink, 5, raw=True)
    brush.seams([[(x - 133 + 90 * n, -500), (x - 133 + 90 * n, -416)] for n in range(4)], brush.ink, 4)
    brush.wire(polyline([(x, -680), (x, -760)]), palette["steel"], 8)
    vane = Brush(brush.air, brush.haze, 4)
    vane.cel(
        polygon([(-70, -6), (30, -6), (30, -24), (74, 0), (30, 24), (30, 6), (-70, 6), (-88, 22), (-88, -22)]),
        palette["steel"],
        (0, -4),
        (3, 3),
    )
    wheel = Brush(brush.air, brush.haze, 5)
    radius = 130.0
    angles = [math.tau * n / 8 for n in range(8)]
    spokes = [[(0.0, 0.0), (math.cos(a) * radius, math.sin(a) * radius)] for a in angles]
    wheel.seams(spokes, wheel.ink, 20).seams(spokes, shaded(accent, 0.15), 11)
    for r in (radius * 0.86, radius * 0.6):
        wheel.line(circle(0, 0, r), wheel.ink, 24, raw=True).line(circle(0, 0, r), accent, 14)
    paddles = [
        rounded(
            [
                (math.cos(a) * radius * 0.8 - math.sin(a) * 30, math.sin(a) * radius * 0.8 + math.cos(a) * 30),
                (math.cos(a) * radius * 0.8 + math.sin(a) * 30, math.sin(a) * radius * 0.8 - math.cos(a) * 30),
                (math.cos(a) * radius * 1.14 + math.sin(a) * 30, math.sin(a) * radius * 1.14 - math.cos(a) * 30),
                (math.cos(a) * radius * 1.14 - math.sin(a) * 30, math.sin(a) * radius * 1.14 + math.cos(a) * 30),
            ],
            6,
        )
        for a in angles
    ]
    wheel.cel(joined(paddles), palette["steel"], (0, 0), (0, 0), 4.0)
    lamp = Brush(ink_px=0)
    lamp.flat(circle(0, 0, 44), faded("#ffb05a", 0.3)).flat(circle(0, 0, 15), "#ffe0b0")
    brush.cel(circle(x - side * 150, -690, 14), "#4a4450", (-4, -4), (0, 0))
    return [
        Machine("mid", round(x, 1), -760.0, vane.shapes, "swing", 0.16, 8.0, "beat"),
        Machine(
            "mid",
            round(x - side * 250, 1),
            -250.0,
            wheel.shapes,
            "turn",
            -side * math.tau / 16,
            2.0,
            "beat",
            math.tau / 8,
        ),
        Machine("mid", round(x - side * 150, 1), -690.0, lamp.shapes, "blink", 1.0, 1.0, "bass"),
    ]


def _turbine(brush: Brush, stream: Stream, x: float, side: float, palette: Palette) -> list[Machine]:
    """Lay a transformer yard under a slow wind wheel; sparks jump between its insulators with the snare."""
    steel, accent = palette["steel"], palette["accent"]
    top = -stream.uniform(760, 830)
    tower = [[(x - 70, -120), (x - 14, top)], [(x + 70, -120), (x + 14, top)]]
    for n in range(6):
        low, high = n / 6, (n + 1) / 6
        way = 1 if n % 2 else -1
        tower.append(
            [
                (x + way * (70 - 56 * low), -120 + (top + 120) * low),
                (x - way * (70 - 56 * high), -120 + (top + 120) * high),
            ]
        )
    brush.seams(tower, brush.ink, 19).seams(tower, steel, 10)
    yard = x - side * 210
    brush.cel(rectangle(yard - 120, -330, 240, 200, 12), shaded(steel, 0.05), (-24, -14), (6, 6))
    fins = [[(yard - 96 + 32 * n, -310), (yard - 96 + 32 * n, -160)] for n in range(7)]
    brush.seams(fins, shaded(steel, 0.42), 10)
    for dx in (-70, 0, 70):
        for k in range(4):
            brush.cel(
                rectangle(yard + dx - 22 + 2 * k, -356 - 22 * k, 44 - 4 * k, 16, 7),
                mixed(accent, "#e8e0d0", 0.35),
                (-6, -3),
                (3, 3),
                3.5,
            )
        brush.cel(circle(yard + dx, -440, 13), lit(steel, 0.3), (-4, -4), (0, 0))
    girders.lattice(brush, yard - 150, yard + 150, -190, 40, steel)
    wheel = Brush(brush.air, brush.haze, 4.5)
    for n in range(12):
        a = math.tau * n / 12
        leaf = [(a - 0.05, 34.0), (a - 0.10, 150.0), (a + 0.16, 150.0), (a + 0.05, 34.0)]
        wheel.cel(
            polygon([(math.cos(t) * r, math.sin(t) * r) for t, r in leaf]),
            accent if n % 4 == 0 else lit(steel, 0.25),
            (0, 0),
            (0, 0),
        )
    wheel.cel(circle(0, 0, 30), steel, (0, 0), (0, 0))
    spark = Brush(ink_px=0)
    for left in (-70.0, 0.0):
        bolt = [(left + 10, 0.0), (left + 26, -16.0), (left + 34, 8.0), (left + 46, -12.0), (left + 60, 0.0)]
        spark.line(polyline(bolt), faded("#cfeaff", 0.4), 16).line(polyline(bolt), "#ffffff", 6)
    tail = side * 150
    brush.wire(polyline([(x, top), (x + tail, top + 6)]), steel, 9)
    brush.cel(
        polygon(
            [
                (x + tail, top - 40),
                (x + tail + side * 80, top - 60),
                (x + tail + side * 80, top + 70),
                (x + tail, top + 46),
            ]
        ),
        accent,
        (-10, -10),
        (5, 5),
    )
    return [
        Machine(
            "mid", round(x, 1), round(top, 1), wheel.shapes, "turn", side * math.tau / 24, 8.0, "beat", math.tau / 3
        ),
        Machine("mid", round(yard, 1), -440.0, spark.shapes, "blink", 1.0, 1.0, "snare"),
    ]


def _floor(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    stone = palette["floor"]
    brush.ramp(
        rectangle(-half, _HORIZON, 2 * half, BOTTOM_PX - _HORIZON),
        (0, _HORIZON),
        (0, 120),
        (0.0, mixed(lit(stone, 0.16), palette["air"], 0.25)),
        (0.4, stone),
        (1.0, shaded(stone, 0.42)),
    )
    joints = [[(x * 0.80, _HORIZON), (x * 1.75, BOTTOM_PX)] for x in places(_FLOOR, 420, stream.uniform(-120, 120))]
    joints += [[(-half, y), (half, y)] for y in (-84.0, -20.0)]
    brush.seams(joints, shaded(stone, 0.36), 4)
    brush.glow(0, -60, 720, palette["low"], 0.28)
    pools = [
        ellipse(x + stream.uniform(-120, 120), stream.uniform(-50, 30), stream.uniform(90, 190), stream.uniform(8, 15))
        for x in places(_FLOOR, 680, 240)
    ]
    brush.flat(joined(pools), faded(mixed(palette["low"], palette["air"], 0.4), 0.6))
    moss = [
        ellipse(x + stream.uniform(-80, 80), stream.uniform(-110, 60), stream.uniform(14, 50), stream.uniform(3, 7))
        for x in places(_FLOOR, 210)
    ]
    brush.flat(joined(moss), faded(palette["land"], 0.45))
    # the dam's parapet: posts and two low rails
    posts = [[(x, _HORIZON - 70), (x, _HORIZON)] for x in places(_FLOOR, 240, 60)]
    rails = [[(-half, _HORIZON - 66), (half, _HORIZON - 66)]]
    brush.seams(posts + rails, brush.ink, 16).seams(posts + rails, mixed(palette["steel"], palette["air"], 0.2), 8)
    brush.cel(rectangle(-half, _HORIZON - 26, 2 * half, 34), lit(stone, 0.10), (0, -14), (0, 6))
    brush.seams([[(x, _HORIZON - 22), (x, _HORIZON + 4)] for x in places(_FLOOR, 260, 10)], shaded(stone, 0.4), 4)
    return brush.shapes


def _front(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    brush = Brush(palette["near"], 0.66, 8)
    for x in places(_FRONT, 2300, side * 880):
        blades, heads = [], []
        for n in range(17):
            at = x + (n - 8) * 26 + stream.uniform(-10, 10)
            edge = abs(n - 8) / 8
            tall, lean = (1 - 0.55 * edge) * stream.uniform(330, 430), stream.uniform(-60, 30) * side
            blades.append(_blade(at, 300.0, tall + 210, lean, 11.0))
            if n % 4 == 1:
                heads.append((at + lean * 0.5, 60 - tall))
        brush.flat(joined(blades), mixed(palette["land"], palette["near"], 0.2))
        for hx, hy in heads:
            brush.line(f"M{hx:.1f} {hy:.1f} L{hx - 4:.1f} 260", palette["land"], 6)
            brush.cel(rectangle(hx - 13, hy - 70, 26, 96, 13), palette["accent"], (-8, -6), (4, 4))
    for x in places(_FRONT, 2300, -side * 930):
        brush.round_bar(x - 22, -1400, 44, 1800, palette["steel"])
        for y in (-960.0, -880.0):
            brush.wire(f"M{x - 150:.1f} {y} L{x + 150:.1f} {y}", palette["steel"], 14)
            for dx in (-140, -70, 70, 140):
                brush.cel(rectangle(x + dx - 11, y - 42, 22, 38, 8), palette["accent"], (-5, -5), (3, 3))
    for n, top in enumerate((-1002.0, -922.0)):
        lines = [(x, top + 26.0 * (k % 2)) for k, x in enumerate(places(_FRONT, 1150, -side * (930 - 70 * n)))]
        skyline.wires(brush, lines, 26, palette["steel"], 6)
    return brush.shapes
