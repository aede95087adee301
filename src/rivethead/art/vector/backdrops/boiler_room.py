"""The boiler room: a brick vault full of boilers, pipes, gauges, valves and steam."""

from math import cos, pi, sin

from rivethead.art.vector.backdrops import bricks, fire, floors, girders, hazard, lamps, pipes
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import arch, circle, joined, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import bank, billow, plume
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "boiler-room"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#12252f",
        "air": "#5f9a94",
        "low": "#bfe0c4",
        "wall": "#3f5560",
        "brick": "#4c6a6c",
        "boiler": "#9b4a36",
        "pipe": "#b9803f",
        "steel": "#5a7484",
        "floor": "#3c5058",
        "fire": "#ff8a2b",
        "near": "#101a24",
    },
    {
        "top": "#2a1c26",
        "air": "#a8856a",
        "low": "#f0cf9a",
        "wall": "#5a4450",
        "brick": "#7a5648",
        "boiler": "#2f6f73",
        "pipe": "#8f4a38",
        "steel": "#6a6f80",
        "floor": "#514450",
        "fire": "#ffa238",
        "near": "#1c121c",
    },
    {
        "top": "#181a38",
        "air": "#7f7fae",
        "low": "#d6c4de",
        "wall": "#453f63",
        "brick": "#5d527a",
        "boiler": "#a8622e",
        "pipe": "#3f8582",
        "steel": "#6c7194",
        "floor": "#413c58",
        "fire": "#ff7a3a",
        "near": "#141028",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.12, 0.35, 0.66, 1.0, 1.15
_HORIZON = -128.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a boiler room; boilers, pipe runs, gauges and colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    mid, machines, lights = _mid(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette)),
        Layer("far", _FAR, False, _far(stream, palette, side)),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette)),
        Layer("front", _FRONT, False, _front(palette, side)),
    )
    return Backdrop(name, KIND, layers, machines, lights, WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    """Draw the back wall: brick piers and vaults, with hazy light in the arches."""
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.42, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1250),
        (0, -80),
        (0.0, mixed(palette["top"], palette["brick"], 0.3)),
        (0.55, brush.tone(palette["brick"])),
        (1.0, mixed(palette["brick"], palette["low"], 0.55)),
    )
    bricks.wall(brush, stream, -1500, -1300, 3000, 1220, palette["brick"], (92, 40), 0.14)
    for x in places(_SKY, 820, 0):
        brush.flat(arch(x - 306, -930, 612, 1000), lit(palette["brick"], 0.10))
        brush.flat(
            joined(
                polygon([(x + a, -930 + b), (x + c, -930 + d), (x + e, -930 + f), (x + g, -930 + h)])
                for a, b, c, d, e, f, g, h in _voussoirs(306, 262)
            ),
            shaded(palette["brick"], 0.12),
        )
        brush.ramp(
            arch(x - 262, -886, 524, 960),
            (x, -886),
            (x, -80),
            (0.0, brush.tone(palette["air"])),
            (0.6, mixed(palette["air"], palette["low"], 0.6)),
            (1.0, palette["low"]),
        )
        pipes.run(Brush(palette["low"], 0.62, 3), [(x - 150, -660), (x - 150, -60)], 46, palette["steel"], 260)
        pipes.run(
            Brush(palette["low"], 0.62, 3),
            [(x + 120, -760), (x + 120, -420), (x + 200, -420), (x + 200, -60)],
            36,
            palette["pipe"],
            260,
        )
    brush.glow(0, -430, 780, lit(palette["low"], 0.5), 0.52)
    return brush.shapes


def _voussoirs(outer: float, inner: float) -> list[tuple[float, ...]]:
    """Return the wedge stones of an arch as eight offsets each, every second one left out."""
    stones: list[tuple[float, ...]] = []
    for n in range(0, 15, 2):
        a, b = pi + pi * n / 15, pi + pi * (n + 1) / 15
        stones.append(
            (
                cos(a) * outer,
                outer + sin(a) * outer,
                cos(b) * outer,
                outer + sin(b) * outer,
                cos(b) * inner,
                outer + sin(b) * inner,
                cos(a) * inner,
                outer + sin(a) * inner,
            )
        )
    return stones


def _far(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.48, 3.8)
    for y, width, tone in ((-1010, 52, "pipe"), (-920, 34, "steel"), (-1110, 80, "boiler")):
        pipes.run(brush, [(-half, y), (half, y)], width, palette[tone], 480)
    for x in places(_FAR, 1180, side * 455):
        for dx in (-120, 120):
            brush.round_bar(x + dx - 96, -600, 192, 520, palette["steel"], 70)
            for y in (-500, -260):
                brush.round_bar(x + dx - 104, y, 208, 26, palette["boiler"], 6)
            pipes.run(brush, [(x + dx, -900), (x + dx, -590)], 44, palette["pipe"], 200)
        pipes.run(brush, [(x - 290, -560), (x - 290, -300), (x - 400, -300), (x - 400, -90)], 32, palette["pipe"], 260)
    billow(brush, bank(stream, -half, half, -84, 62), lit(palette["low"], 0.2), (-5, -10), 0.10)
    brush.flat(rectangle(-half, -100, 2 * half, BOTTOM_PX + 100), palette["floor"])
    brush.ramp(
        rectangle(-half, -460, 2 * half, 380),
        (0, -460),
        (0, -90),
        (0.0, faded(palette["low"], 0.0)),
        (1.0, faded(palette["low"], 0.45)),
    )
    return brush.shapes


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["top"], 0.4), 0.12, 6)
    machines: list[Machine] = []
    lights: list[Light] = []
    for y, width, tone in ((-1150, 76, "steel"), (-1056, 58, "boiler"), (-978, 46, "pipe")):
        pipes.run(brush, [(-half, y), (half, y)], width, palette[tone], 520)
    for x in places(_MID, 2040, side * 690):
        machines += _boiler(brush, x, palette, near=abs(x) < 1100)
        lights += [Light("mid", x, -300, 330, palette["fire"], 0.34, 0.42)] if abs(x) < 1100 else []
    for x in places(_MID, 2040, -side * 640):
        machines += _manifold(brush, stream, x, palette, near=abs(x) < 1100)
    for x in places(_MID, 820, side * 280):
        lamps.pendant(brush, x, -960, -812, 58, palette["boiler"], "#fff0c0", 640)
        if abs(x) < 1100:
            lights.append(Light("mid", x, -806, 230, "#ffe9b0", 0.30, 0.12))
    return brush.shapes, tuple(machines), tuple(lights)


def _boiler(brush: Brush, x: float, palette: Palette, near: bool) -> list[Machine]:
    """Lay a riveted boiler with a fire door, a gauge, a chimney and a safety valve."""
    red, steel = palette["boiler"], palette["steel"]
    brush.round_bar(x - 66, -980, 132, 330, steel)
    pipes.flange(brush, x, -800, 132, steel, True)
    brush.round_bar(x - 215, -700, 430, 612, red, 150)
    for y in (-560, -160):
        brush.round_bar(x - 230, y, 460, 50, steel, 12)
        brush.rivets([(x - 208 + 46.2 * n, y + 25) for n in range(10)], steel, 7)
    brush.rivets([(x + dx, -520 + 52 * n) for dx in (-186, 186) for n in range(7)], red, 6)
    brush.cel(circle(x, -320, 122), "#3a3040", (-12, -12), (6, 6))
    fire.hearth(brush, circle(x, -320, 92), x, -412, -228, palette["fire"])
    fire.tongues(brush, [(x - 30, 76), (x, 116), (x + 30, 88)], -254)
    bars = [
        rectangle(x - 8, -412, 16, 184),
        rectangle(x - 92, -328, 184, 16),
        rectangle(x - 62, -392, 12, 146),
        rectangle(x + 50, -392, 12, 146),
    ]
    brush.flat(joined(bars), "#2c2432")
    brush.line(circle(x, -320, 92), brush.ink, 8, raw=True)
    brush.cel(rectangle(x + 116, -346, 54, 52, 10), steel, (-8, -10), (4, 4))
    hazard.stripes(brush, x - 212, -112, 424, 26, 52)
    machines = [pipes.gauge("mid", x, -620, 46, brush, -0.7, "kick")]
    return machines if near else []


def _manifold(brush: Brush, stream: Stream, x: float, palette: Palette, near: bool) -> list[Machine]:
    """Lay a panel of gauges with the pipes and valves that belong to it, and a leak that hisses on the snare."""
    pipe, steel = palette["pipe"], palette["steel"]
    shift = stream.uniform(-30, 30)
    pipes.run(
        brush, [(x - 210, -1000), (x - 210, -420 + shift), (x - 300, -420 + shift), (x - 300, -90)], 54, pipe, 240
    )
    pipes.run(brush, [(x + 214, -1000), (x + 214, -90)], 70, palette["boiler"], 330)
    pipes.run(brush, [(x - 120, -240), (x - 120, -90)], 40, steel, 400)
    pipes.run(brush, [(x + 110, -240), (x + 110, -90)], 40, steel, 400)
    brush.cel(
        rounded([(x - 170, -760), (x + 170, -760), (x + 170, -220), (x - 170, -220)], 22),
        palette["wall"],
        (-26, -16),
        (8, 8),
    )
    brush.rivets([(x + dx, y) for dx in (-150, 150) for y in (-738, -600, -380, -244)], steel, 7)
    machines = [
        pipes.gauge("mid", x - 74, -650, 64, brush, -0.9, "kick"),
        pipes.gauge("mid", x + 78, -656, 54, brush, 0.2, "snare"),
    ]
    colour = stream.pick(("#c7352a", "#d8a029"))
    for dx, size in ((-74, 66), (80, 58)):
        brush.round_bar(x + dx - 22, -520, 44, 220, steel, 8)
        machines.append(pipes.valve("mid", x + dx, -420, size, colour, brush))
    lamps.caged(brush, x, -288, 34, steel, "#ff5a3c")
    hazard.stripes(brush, x - 150, -546, 300, 22, 44, ink_px=4)
    own = Brush(palette["low"], 0.0, 0)
    billow(
        own,
        plume(stream, 0, 0, 190, 40, 150 if x < 0 else -150),
        mixed(palette["low"], "#ffffff", 0.6) + "d8",
        (-7, -12),
        0.16,
    )
    machines.append(Machine("mid", x + (-210 if x < 0 else 214), -640.0, own.shapes, "blink", 1.0, 1.0, "snare"))
    return machines if near else []


def _floor(palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 240)
    brush.glow(0, -70, 760, palette["low"], 0.26)
    for x in places(_FLOOR, 2040, 690):
        floors.sheen(brush, x, _HORIZON, 260, palette["fire"], 0.20)
    brush.cel(rectangle(-half, _HORIZON - 22, 2 * half, 30), palette["steel"], (0, -10), (0, 4))
    brush.flat(rectangle(-half, _HORIZON + 8, 2 * half, 10), shaded(palette["floor"], 0.6))
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.55, 8)
    pipes.run(brush, [(-half, -1130), (half, -1130)], 110, palette["steel"], 640)
    pipes.run(brush, [(-half, -1250), (half, -1250)], 120, palette["boiler"], 820)
    for x in places(_FRONT, 2300, side * 940):
        pipes.run(brush, [(x, -1100), (x, 400)], 104, palette["pipe"], 560)
        brush.lay(*_placed_wheel(brush, x, -470, palette))
    for x in places(_FRONT, 2300, -side * 900):
        girders.lattice(brush, x - 420, x + 420, -8, 92, palette["wall"])
        brush.flat(rectangle(x - 420, 84, 840, 400), shaded(palette["near"], 0.3))
        pipes.run(brush, [(x - side * 30, -1100), (x - side * 30, -880)], 64, palette["boiler"], 200)
    return brush.shapes


def _placed_wheel(brush: Brush, x: float, y: float, palette: Palette) -> tuple[Shape, ...]:
    own = Brush(brush.air, brush.haze, brush.ink_px)
    own.cel(rectangle(x - 66, y - 78, 132, 156, 22), palette["steel"], (-20, -14), (6, 6))
    own.cel(circle(x, y, 96), "#a83228", (-12, -12), (7, 7))
    own.cel(circle(x, y, 66), shaded(palette["steel"], 0.3), (8, 8), (0, 0))
    bars = joined([rectangle(x - 74, y - 12, 148, 24, 8), rectangle(x - 12, y - 74, 24, 148, 8)])
    own.cel(bars, "#a83228", (-4, -6), (3, 3))
    own.cel(circle(x, y, 26), lit(palette["steel"], 0.1), (-6, -6), (4, 4))
    return own.shapes
