"""The foundry: a hall full of glowing air, where a ladle pours molten metal."""

import math

from rivethead.art.vector.backdrops import chains, fire, floors, gears, girders, hazard, lamps, pipes, windows
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, moved, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import bank, billow
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "foundry"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#1c2440",
        "air": "#c9703f",
        "low": "#ffb35a",
        "wall": "#4b3f58",
        "steel": "#4d6074",
        "accent": "#8f4332",
        "floor": "#5c4250",
        "metal": "#ffd75e",
        "near": "#1d1326",
        "window": "#5f8fa3",
    },
    {
        "top": "#16303a",
        "air": "#b9823f",
        "low": "#ffc869",
        "wall": "#3d4a50",
        "steel": "#45706f",
        "accent": "#9a5a2c",
        "floor": "#4d4a48",
        "metal": "#ffe06a",
        "near": "#141c22",
        "window": "#7ab0a0",
    },
    {
        "top": "#2a1838",
        "air": "#b9524c",
        "low": "#ff9a5e",
        "wall": "#523a58",
        "steel": "#5d5578",
        "accent": "#a03f45",
        "floor": "#54384f",
        "metal": "#ffc95a",
        "near": "#1e1026",
        "window": "#8a6fa8",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.3, 0.62, 1.0, 1.15
_HORIZON = -132.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a foundry; the side of the pour, the furnaces, the gears and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    pour_x = side * stream.uniform(690, 760)
    mid, mid_machines, mid_lights = _mid(stream, palette, side, pour_x)
    front = _front(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette, pour_x)),
        Layer("far", _FAR, False, _far(stream, palette, side)),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette, pour_x)),
        Layer("front", _FRONT, False, front),
    )
    lights = (*mid_lights, Light("sky", 0, -330, 900, palette["low"], 0.10, 0.10))
    return Backdrop(name, KIND, layers, mid_machines, lights, WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette, pour_x: float) -> tuple[Shape, ...]:
    half = reach(_SKY) + 800
    brush = Brush(mixed(palette["air"], palette["top"], 0.35), 0.28, 0)
    box = rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX)
    brush.ramp(
        box,
        (0, -1250),
        (0, -60),
        (0.0, palette["top"]),
        (0.5, mixed(palette["top"], palette["air"], 0.42)),
        (0.8, palette["air"]),
        (1.0, palette["low"]),
    )
    arched, tall = stream.chance(0.5), stream.uniform(430, 600)
    for x in places(_SKY, 330, 165 + stream.uniform(-30, 30)):
        windows.sash(
            brush,
            stream,
            x - 95,
            -1010,
            190,
            tall,
            shaded(palette["wall"], 0.1),
            palette["window"],
            mixed(palette["window"], palette["low"], 0.45),
            4,
            7,
            arched,
        )
    brush.glow(pour_x * 0.5, -330, 1000, palette["low"], 0.75)
    brush.glow(0, -480, 620, lit(palette["low"], 0.5), 0.40)
    for x in (-520, -120, 300):
        beam = polygon([(x, -1100), (x + 130, -1100), (x + 560, -60), (x + 300, -60)])
        brush.ramp(
            beam,
            (x, -1100),
            (x + 300, -60),
            (0.0, faded(lit(palette["window"], 0.5), 0.26)),
            (1.0, faded(palette["low"], 0.0)),
        )
    return brush.shapes


def _far(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.60, 3.5)
    for x in places(_FAR, 640, 320):
        girders.column(brush, x, -1130, -80, 66, palette["wall"])
    girders.lattice(brush, -half, half, -1010, 100, palette["wall"])
    for x in places(_FAR, 1150, -side * 420):
        _blast_furnace(brush, stream, x, palette)
    brush.ramp(
        rectangle(-half, -420, 2 * half, 420),
        (0, -420),
        (0, -90),
        (0.0, faded(palette["low"], 0.0)),
        (1.0, faded(palette["low"], 0.62)),
    )
    billow(brush, bank(stream, -half, half, -70, 85), mixed(palette["low"], "#ffffff", 0.12), (-5, -10), 0.16)
    brush.flat(rectangle(-half, -90, 2 * half, BOTTOM_PX + 90), mixed(palette["low"], palette["floor"], 0.3))
    return brush.shapes


def _blast_furnace(brush: Brush, stream: Stream, x: float, palette: Palette) -> None:
    """Lay a furnace as tall as the hall: shaft, bands, bustle pipe, downcomer."""
    wide = stream.uniform(150, 185)
    steel, rust = palette["steel"], palette["accent"]
    body = [
        (x - wide * 0.55, -1000),
        (x + wide * 0.55, -1000),
        (x + wide, -430),
        (x + wide, -250),
        (x + wide * 0.75, -90),
        (x - wide * 0.75, -90),
        (x - wide, -250),
        (x - wide, -430),
    ]
    brush.cel(rounded(body, 26), rust, (-wide * 0.5, 0), (14, 6), depth=0.42)
    for y, grow in ((-860, 0.7), (-700, 0.85), (-540, 0.97), (-420, 1.06)):
        brush.round_bar(x - wide * grow, y, 2 * wide * grow, 30, steel, 8)
    brush.round_bar(x - wide * 1.25, -330, wide * 2.5, 56, steel, 26)
    for n in range(5):
        brush.cel(
            polygon(
                [
                    (x - wide + n * wide * 0.5 - 12, -276),
                    (x - wide + n * wide * 0.5 + 12, -276),
                    (x - wide * 0.7 + n * wide * 0.35 + 9, -196),
                    (x - wide * 0.7 + n * wide * 0.35 - 9, -196),
                ]
            ),
            steel,
            (-6, 0),
            (0, 0),
        )
    brush.flat(joined(circle(x - wide * 0.7 + n * wide * 0.35, -186, 15) for n in range(5)), lit(palette["metal"], 0.3))
    pipes.run(brush, [(x, -1240), (x, -1060), (x + wide * 1.5, -1060), (x + wide * 1.5, -90)], 60, steel)


def _mid(
    stream: Stream, palette: Palette, side: float, pour_x: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["top"], 0.25), 0.20, 5.5)
    steel, rust = palette["steel"], palette["accent"]
    girders.beam(brush, -half, half, -1010, 86, steel)
    pipes.run(brush, [(-half, -1090), (half, -1090)], 54, rust, 520)
    pipes.run(brush, [(-half, -1180), (half, -1180)], 70, steel, 700)
    for x in places(_MID, 1900, -side * 240):
        girders.column(brush, x, -930, -96, 104, palette["wall"])
    machines: list[Machine] = []
    furnaces = places(_MID, 1900, -side * 590)
    furnace = stream.pick((_cupola, _converter))
    for x in furnaces:
        furnace(brush, x, palette, stream)
    for x in places(_MID, 1900, pour_x):
        machines += _ladle(brush, x, -side, palette)
    near_furnace = min(furnaces, key=abs)
    inward = math.copysign(1.0, -near_furnace)
    machines += _gears(brush, stream, near_furnace + inward * stream.uniform(270, 340), inward, palette)
    lights = [Light("mid", x, -250, 300, "#ff7a2a", 0.32, 0.38) for x in furnaces if abs(x) < 1000]
    lights += [
        Light("mid", pour_x, -330, 420, "#ffb04a", 0.38, 0.30),
        Light("mid", pour_x, -130, 320, "#ff8a2a", 0.30, 0.25),
    ]
    brush.ramp(
        rectangle(-half, -330, 2 * half, 330),
        (0, -330),
        (0, -100),
        (0.0, faded("#ff9a45", 0.0)),
        (1.0, faded("#ff9a45", 0.26)),
    )
    return brush.shapes, tuple(machines), tuple(lights)


def _gears(brush: Brush, stream: Stream, x: float, inward: float, palette: Palette) -> tuple[Machine, ...]:
    """Return the drive of the crane, two or three gears that reach towards the middle."""
    first, second, third = stream.pick(((15, 9, 12), (18, 9, 9), (12, 15, 9), (21, 12, 9)))
    down, up = stream.uniform(0.3, 0.7), -stream.uniform(0.4, 0.8)
    turns = [angle if inward > 0 else math.pi - angle for angle in (down, up)]
    count = 2 + stream.integer(2)
    colours = (mixed(palette["accent"], "#d8a040", 0.5), palette["steel"], lit(palette["accent"], 0.1))
    teeth = (first, second, third)[:count]
    return gears.train("mid", x, -810, teeth, turns[: count - 1], colours, brush, 15.0, stream.chance(0.5))


def _converter(brush: Brush, x: float, palette: Palette, stream: Stream) -> None:
    """Lay a Bessemer converter: a pear of steel in its ring, blowing."""
    steel, rust = palette["steel"], palette["accent"]
    brush.glow(x + 10, -770, 300, "#ff9a3a", 0.7)
    fire.tongues(brush, [(x - 56, stream.uniform(90, 150)), (x - 10, stream.uniform(170, 230)), (x + 40, 110)], -680)
    for dx in (-232, 232):
        foot = [(x + dx - 64, -92), (x + dx - 30, -470), (x + dx + 30, -470), (x + dx + 64, -92)]
        brush.cel(polygon(foot), palette["wall"], (-24, 0), (6, 4))
    pear = "M-92 -690 L92 -690 C110 -600 186 -560 190 -440 C192 -320 150 -210 96 -160 L-96 -160"
    pear += " C-150 -210 -192 -320 -190 -440 C-186 -560 -110 -600 -92 -690 Z"
    brush.cel(moved(pear, x, 0), rust, (-70, -20), (14, 8), depth=0.42)
    brush.cel(
        rounded([(x - 112, -712), (x + 112, -712), (x + 100, -666), (x - 100, -666)], 10), steel, (-24, -10), (5, 5)
    )
    brush.flat(ellipse(x, -708, 92, 12), "#fff3c0")
    brush.round_bar(x - 206, -486, 412, 84, steel, 14)
    brush.rivets([(x - 180 + 60 * n, -444) for n in range(7)], steel, 8)
    hazard.stripes(brush, x - 150, -300, 300, 32, 52)
    for dx in (-216, 216):
        brush.cel(circle(x + dx, -444, 58), steel, (-14, -12), (6, 6))
        brush.cel(circle(x + dx, -444, 24), lit(steel, 0.25), (-5, -5), (3, 3))
    brush.cel(rounded([(x - 110, -176), (x + 110, -176), (x + 84, -116), (x - 84, -116)], 10), steel, (-20, -8), (5, 5))
    brush.flat(joined(circle(x - 60 + 30 * n, -108, 9) for n in range(5)), "#ffb04a")


def _cupola(brush: Brush, x: float, palette: Palette, stream: Stream) -> None:
    """Lay a melting furnace with a glowing mouth."""
    steel, rust = palette["steel"], palette["accent"]
    brush.round_bar(x - 78, -960, 156, 360, steel)
    pipes.flange(brush, x, -780, 156, steel, True)
    brush.round_bar(x - 190, -640, 380, 548, rust, 90)
    for y in (-560, -128):
        brush.round_bar(x - 206, y, 412, 44, steel, 10)
        brush.rivets([(x - 184 + 46 * n, y + 22) for n in range(9)], steel, 6)
    hazard.stripes(brush, x - 186, -470, 372, 34, 56)
    brush.cel(
        rounded([(x - 132, -400), (x + 132, -400), (x + 132, -150), (x - 132, -150)], 70), "#3a2c38", (-10, -10), (6, 6)
    )
    opening = rounded([(x - 104, -374), (x + 104, -374), (x + 104, -172), (x - 104, -172)], 56)
    fire.hearth(brush, opening, x, -374, -172, "#ff8a2b")
    fire.tongues(brush, [(x - 84 + n * 42, stream.uniform(50, 120)) for n in range(5)], -174)
    for n in (-1, 0, 1):
        brush.flat(rectangle(x + n * 52 - 7, -396, 14, 240), "#2b1f2c")
    brush.rivets([(x + dx, dy) for dx in (-116, 116) for dy in (-360, -275, -190)], "#6d5a60", 8)


def _ladle(brush: Brush, x: float, lean: float, palette: Palette) -> list[Machine]:
    """Lay a ladle that hangs from its crane and pours towards the middle; its stream of metal falls into a mould."""
    steel, metal = palette["steel"], palette["metal"]
    axle_y = -640.0
    brush.cel(rectangle(x - 150, -960, 300, 64, 10), mixed(steel, "#e0a51f", 0.55), (0, -18), (5, 5))
    for dx in (-46, 46):
        chains.chain(brush, x + dx, -905, axle_y - 150, 30, steel)
    cos, sin = math.cos(0.5), math.sin(0.5)

    def tilted(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Tip points that are drawn for a pour to the right; mirror them for one to the left."""
        return [(x + lean * (px * cos - py * sin), axle_y + px * sin + py * cos) for px, py in points]

    lip_x, lip_y = tilted([(148, -92)])[0]
    fall = -176 - lip_y
    jet = f"M-26 4 Q30 -12 42 90 L50 {fall:.1f} L8 {fall:.1f} L10 90 Z"
    brush.ramp(moved(jet, lip_x, lip_y, lean), (0, lip_y), (0, -176), (0.0, metal), (0.5, "#fff6cf"), (1.0, metal))
    bowl = tilted([(-138, -104), (138, -104), (166, -100), (118, 96), (84, 132), (-84, 132), (-118, 96)])
    brush.cel(rounded(bowl, 20), palette["accent"], (lean * 40, -20), (8, 8), depth=0.45)
    for a, b in ((-84, -54), (40, 70)):
        brush.cel(rounded(tilted([(-136, a), (136, a), (132, b), (-132, b)]), 6), steel, (0, -8), (4, 4))
    brush.flat(rounded(tilted([(-126, -112), (150, -112), (126, -96), (-126, -96)]), 6), "#fff3c0")
    bail = [
        (x - 84, axle_y - 170),
        (x + 84, axle_y - 170),
        (x + 84, axle_y - 128),
        (x + 24, axle_y - 128),
        (x + 24, axle_y + 34),
    ]
    bail += [(x - 24, axle_y + 34), (x - 24, axle_y - 128), (x - 84, axle_y - 128)]
    brush.cel(rounded(bail, 14), mixed(steel, "#e0a51f", 0.55), (-10, -8), (5, 5))
    brush.cel(circle(x, axle_y, 42), steel, (-10, -10), (5, 5))
    brush.cel(circle(x, axle_y, 18), lit(steel, 0.3), (-5, -5), (3, 3))
    mould_x = lip_x + lean * 30
    brush.cel(
        rounded([(mould_x - 120, -190), (mould_x + 120, -190), (mould_x + 100, -90), (mould_x - 100, -90)], 14),
        "#4a3a44",
        (-24, -8),
        (6, 6),
    )
    brush.flat(ellipse(mould_x, -188, 104, 18), metal)
    brush.flat(ellipse(mould_x + lean * 4, -188, 58, 10), "#fffbe6")
    brush.glow(mould_x, -190, 250, "#ff9a3a", 0.55)
    sparks = Brush(ink_px=0)
    sparks.flat(
        joined(
            polygon(
                [
                    (math.cos(a) * r, math.sin(a) * r),
                    (math.cos(a + 0.09) * (r + 34), math.sin(a + 0.09) * (r + 34)),
                    (math.cos(a + 0.16) * r, math.sin(a + 0.16) * r),
                ]
            )
            for a, r in ((-2.8, 60), (-2.3, 92), (-1.9, 70), (-1.3, 84), (-0.8, 66), (-0.4, 96))
        ),
        "#ffe58a",
    )
    return [Machine("mid", round(mould_x, 1), -196.0, sparks.shapes, "blink", 1.0, 1.0, "snare")]


def _floor(palette: Palette, pour_x: float) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"])
    floors.sheen(brush, pour_x, _HORIZON, 330, "#ff9a3a", 0.45)
    floors.sheen(brush, -pour_x * 0.9, _HORIZON, 280, "#ff7a2a", 0.34)
    brush.glow(0, -60, 700, palette["low"], 0.20)
    hazard.stripes(brush, -half, _HORIZON - 16, 2 * half, 26, 60)
    brush.flat(rectangle(-half, _HORIZON + 10, 2 * half, 8), shaded(palette["floor"], 0.65))
    return brush.shapes


def _front(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.62, 8)
    steel, rust = palette["steel"], palette["accent"]
    girders.beam(brush, -half, half, -1200, 150, steel, 90)
    for x in places(_FRONT, 2300, -side * 940):
        girders.column(brush, x, -1300, 320, 150, steel, 110)
        brush.flat(rectangle(x - 75, -1300, 10, 1700), "#ff9a45" + "66")
    for x in places(_FRONT, 2300, side * 860):
        chains.chain(brush, x, -1060, -760 - stream.uniform(0, 90), 46, rust)
        chains.chain(brush, x + side * 110, -1060, -880 - stream.uniform(0, 70), 46, steel)
        _ingots(brush, x + side * 90, palette)
    for x in places(_FRONT, 1150, 0):
        lamps.pendant(brush, x + 80, -1100, -985, 60, rust, "#ffdf9a")
    return brush.shapes


def _ingots(brush: Brush, x: float, palette: Palette) -> None:
    """Lay a pile of ingots at the lower edge of the picture, lit from behind."""
    for row, count in ((0, 4), (1, 3), (2, 2)):
        for n in range(count):
            left = x - count * 70 + n * 140
            y = 70 - row * 62
            hot = mixed(palette["accent"], "#ff8a2b", 0.25 * row)
            brush.cel(
                rounded([(left + 16, y - 62), (left + 124, y - 62), (left + 140, y), (left, y)], 6),
                hot,
                (-16, -8),
                (6, 6),
            )
    brush.flat(rectangle(x - 320, 70, 640, 400), shaded(palette["near"], 0.2))
