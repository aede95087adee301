"""The tunnel: ribs, cables and rails that run to one point of light, with warning lights on the way."""

import math

from rivethead.art.vector.backdrops import chains, floors, girders, hazard, lamps, pipes
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, joined, moved, polygon, rectangle
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "tunnel"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#161b34",
        "air": "#6f93a8",
        "low": "#dff0dc",
        "wall": "#40506a",
        "rib": "#56708a",
        "pipe": "#a25a35",
        "floor": "#4a4c60",
        "lamp": "#ffd873",
        "warn": "#ff4a32",
        "near": "#10121f",
    },
    {
        "top": "#251a20",
        "air": "#b08a55",
        "low": "#ffeab0",
        "wall": "#5b4a44",
        "rib": "#7a6248",
        "pipe": "#3f7775",
        "floor": "#54494a",
        "lamp": "#ffe08a",
        "warn": "#ff5a2a",
        "near": "#1a1216",
    },
    {
        "top": "#101f22",
        "air": "#5fa08a",
        "low": "#d4f7c0",
        "wall": "#2f5550",
        "rib": "#4b7d6c",
        "pipe": "#a8812f",
        "floor": "#39504e",
        "lamp": "#eaff9a",
        "warn": "#ff5038",
        "near": "#0c1719",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.08, 0.3, 0.6, 1.0, 1.15
_HORIZON = -134.0
_EYE_Y = floors.VANISH_Y_PX


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a tunnel; its profile (round or angular), its furniture and colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    angular = stream.chance(0.4)
    sky, far_lamps = _sky(palette, angular)
    far, far_machines = _far(palette, angular)
    mid, machines, lights = _mid(stream, palette, side, angular)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette)),
        Layer("front", _FRONT, False, _front(palette, side)),
    )
    glow = Light("sky", 0, _EYE_Y + 130, 620, palette["low"], 0.22, 0.22)
    return Backdrop(
        name, KIND, layers, (*far_lamps, *far_machines, *machines), (glow, *lights), WIDTH_PX, palette, provenance
    )


def _mouth(scale: float, angular: bool) -> list[tuple[float, float]]:
    """Return a rib's inner edge, from its left foot over the crown to its right foot; scale 1 stands where feet do."""
    wide, crown, spring = 1180.0, -640.0, -60.0
    if angular:
        half = [(-wide, 560.0), (-wide, spring), (-wide * 0.62, crown), (0.0, crown)]
        points = half + [(-x, y) for x, y in reversed(half[:-1])]
    else:
        arc = [math.pi + math.pi * n / 24 for n in range(25)]
        points = (
            [(-wide, 560.0)]
            + [(math.cos(a) * wide, spring + math.sin(a) * (spring - crown)) for a in arc]
            + [(wide, 560.0)]
        )
    return [(x * scale, _EYE_Y + y * scale) for x, y in points]


def _rib(outer: list[tuple[float, float]], inner: list[tuple[float, float]]) -> str:
    return polygon([*outer, *reversed(inner)])


def _framed(half: float, inner: list[tuple[float, float]]) -> str:
    """Return everything around an opening, out to the layer's edge."""
    outer = [(-half, BOTTOM_PX), (-half, TOP_PX), (half, TOP_PX), (half, BOTTOM_PX)]
    return polygon([*outer, (inner[-1][0], BOTTOM_PX), *reversed(inner), (inner[0][0], BOTTOM_PX)])


def _sky(palette: Palette, angular: bool) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_SKY) + 900
    brush = Brush(palette["air"], 0.0, 0)
    brush.flat(rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX), mixed(palette["wall"], palette["air"], 0.4))
    scales = [0.60 * 0.76**n for n in range(8)]
    machines = []
    for n, scale in enumerate(scales):
        part = n / (len(scales) - 1)
        air = mixed(palette["air"], palette["low"], part)
        wall = mixed(palette["wall"], air, 0.42 + 0.52 * part)
        rib = mixed(palette["rib"], air, 0.36 + 0.54 * part)
        outer, inner = _mouth(scale, angular), _mouth(scale * 0.93, angular)
        brush.flat(polygon(outer), shaded(wall, 0.16 * (1 - part)))
        brush.flat(_rib(outer, inner), rib)
        brush.flat(_rib(_mouth(scale * 0.945, angular), inner), shaded(rib, 0.3))
        brush.line(polygon(outer), shaded(rib, 0.5), max(1.5, 6 * scale))
        lamp = lit(palette["lamp"], 0.4)
        brush.flat(
            joined(
                rectangle(dx * scale * 1180 * 0.84 - 34 * scale, _EYE_Y - 330 * scale, 68 * scale, 26 * scale)
                for dx in (-1, 1)
            ),
            lamp,
        )
    last = _mouth(scales[-1] * 0.93, angular)
    brush.flat(polygon(last), lit(palette["low"], 0.5))
    for dx, dy in ((-0.93, 0.1), (-0.93, 0.22), (0.93, 0.1), (0.93, 0.2), (0.93, 0.3)):
        brush.line(
            f"M{dx * 1180 * 0.62:.1f} {_EYE_Y + dy * 620:.1f} L{dx * 70:.1f} {_EYE_Y + dy * 40:.1f}",
            shaded(mixed(palette["pipe"], palette["air"], 0.5), 0.1),
            7,
        )
    ground = [(-620, _EYE_Y + 336), (620, _EYE_Y + 336), (70, _EYE_Y + 42), (-70, _EYE_Y + 42)]
    brush.ramp(
        polygon([(-half, BOTTOM_PX), (half, BOTTOM_PX), *ground[1:3], ground[3], ground[0]]),
        (0, _EYE_Y + 40),
        (0, -100),
        (0.0, lit(palette["low"], 0.3)),
        (0.35, mixed(palette["floor"], palette["low"], 0.55)),
        (1.0, mixed(palette["floor"], palette["air"], 0.35)),
    )
    rails = [[(dx * 0.075, _EYE_Y + 42), (dx, -60)] for dx in (-520, -260, 260, 520)]
    brush.seams(rails, mixed(shaded(palette["floor"], 0.5), palette["air"], 0.25), 7)
    brush.glow(0, _EYE_Y + 20, 720, palette["low"], 0.85)
    brush.glow(0, _EYE_Y + 20, 230, "#fffdf0", 0.9)
    for n in range(3):
        scale = scales[n]
        own = Brush(palette["air"], 0.15 * n, 0)
        own.flat(joined(circle(dx * 1180 * scale * 0.93, 0, 17 * scale + 5) for dx in (-1, 1)), palette["warn"])
        machines.append(Machine("sky", 0.0, round(_EYE_Y - 120 * scale, 1), own.shapes, "blink", 1.0, 1.0 + n, "beat"))
    return brush.shapes, tuple(machines)


def _far(palette: Palette, angular: bool) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.34, 4.5)
    outer, inner = _mouth(0.74, angular), _mouth(0.66, angular)
    brush.flat(_framed(half, outer), shaded(palette["wall"], 0.12))
    brush.cel(_rib(outer, inner), palette["rib"], (-16, -14), (7, 7))
    brush.rivets(
        [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(outer[1:-1:2], inner[1:-1:2], strict=True)],
        palette["rib"],
        7,
    )
    for side in (-1, 1):
        for row, (width, tone) in enumerate(((30, "pipe"), (20, "wall"), (40, "rib"))):
            y = -560 + row * 74
            brush.round_bar(880 if side > 0 else -half, y, half - 880, width, palette[tone])
    machines = (
        lamps.warning("far", -725, -690, 46, palette["warn"], brush, "kick"),
        lamps.warning("far", 725, -690, 46, palette["warn"], brush, "snare"),
    )
    return brush.shapes, machines


def _mid(
    stream: Stream, palette: Palette, side: float, angular: bool
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["top"], 0.45), 0.16, 6)
    outer, inner = _mouth(0.86, angular), _mouth(0.80, angular)
    brush.flat(_framed(half, inner), palette["wall"])
    panels = [rectangle(x - 150, -880, 300, 500, 16) for x in places(_MID, 340, 1260) if abs(x) > 1150]
    brush.cel(joined(panels), lit(palette["wall"], 0.05), (-14, -10), (5, 5))
    brush.cel(_rib(outer, inner), palette["rib"], (-20, -16), (8, 8))
    nodes = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(outer[1:-1], inner[1:-1], strict=True)]
    brush.rivets(nodes, palette["rib"], 10)
    chains.cable(brush, -half, half, -1010, 330, 34, 16, palette["pipe"])
    chains.cable(brush, -half, half, -1062, 330, 52, 12, palette["wall"])
    pipes.run(brush, [(-half, -1130), (half, -1130)], 62, palette["pipe"], 480)
    machines: list[Machine] = []
    lights: list[Light] = []
    for hand in (-1, 1):
        machines.append(
            lamps.warning(
                "mid", hand * 905.0, -700, 62, palette["warn"], brush, "beat", 2.0 if hand * side > 0 else 1.0
            )
        )
        lights.append(Light("mid", hand * 905.0, -740, 330, palette["warn"], 0.14, 0.40))
    for x in places(_MID, 560, 280):
        if abs(x) < 900:
            lamps.pendant(brush, x, -1100, -905, 46, palette["rib"], palette["lamp"], 480)
            lights.append(Light("mid", x, -900, 210, palette["lamp"], 0.26, 0.10))
    for x in (-860.0, 860.0):
        hazard.stripes(brush, x - 70, -330, 140, 190, 70, ink_px=6)
    machines.append(_fan(brush, -side * 1050.0, -520.0, palette, stream))
    return brush.shapes, tuple(machines), tuple(lights)


def _fan(brush: Brush, x: float, y: float, palette: Palette, stream: Stream) -> Machine:
    """Lay a fan's housing and return its blades."""
    brush.cel(rectangle(x - 150, y - 150, 300, 300, 24), palette["rib"], (-24, -18), (8, 8))
    brush.cel(circle(x, y, 126), shaded(palette["top"], 0.3), (10, 10), (0, 0))
    brush.rivets([(x + dx * 126, y + dy * 126) for dx in (-1, 1) for dy in (-1, 1)], palette["rib"], 9)
    blades = 3 + stream.integer(3)
    own = Brush(brush.air, brush.haze, 5)
    for n in range(blades):
        a = math.tau * n / blades
        points = [
            (math.cos(a + da) * r, math.sin(a + da) * r) for da, r in ((-0.2, 24), (-0.1, 112), (0.42, 112), (0.3, 24))
        ]
        own.cel(polygon(points), lit(palette["rib"], 0.12), (-6, -6), (3, 3))
    own.cel(circle(0, 0, 32), palette["pipe"], (-6, -6), (4, 4))
    return Machine("mid", x, y, own.shapes, "turn", math.tau / blades, 1.0, "beat", math.tau / blades)


def _sleeper(middle: float, depth: float) -> str:
    """Return a sleeper under a track, `depth` times as far away as the floor line."""
    top = _EYE_Y - _EYE_Y / depth
    low, near = top + 26 / depth, depth * 0.965
    far_edge = [((middle - 330) / depth, top), ((middle + 330) / depth, top)]
    return polygon([*far_edge, ((middle + 336) / near, low), ((middle - 336) / near, low)])


def _floor(palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    brush.ramp(
        rectangle(-half, _HORIZON, 2 * half, BOTTOM_PX - _HORIZON),
        (0, _HORIZON),
        (0, 140),
        (0.0, mixed(palette["floor"], palette["low"], 0.34)),
        (0.4, palette["floor"]),
        (1.0, shaded(palette["floor"], 0.45)),
    )
    far, near = (_HORIZON - _EYE_Y) / -_EYE_Y, (BOTTOM_PX - _EYE_Y) / -_EYE_Y
    sleepers = [
        _sleeper(middle, depth)
        for depth in (1.27, 1.19, 1.11, 1.03, 0.955, 0.88, 0.81, 0.74, 0.67, 0.60)
        for middle in (-930.0, 0.0, 930.0)
    ]
    brush.flat(joined(sleepers), shaded(palette["floor"], 0.34))
    rails, shine = [], []
    for middle in (-930, 0, 930):
        for dx in (-225, 225):
            x = middle + dx
            rails.append(
                polygon(
                    [
                        ((x - 15) * far, _HORIZON),
                        ((x + 15) * far, _HORIZON),
                        ((x + 15) * near, BOTTOM_PX),
                        ((x - 15) * near, BOTTOM_PX),
                    ]
                )
            )
            shine.append(
                polygon(
                    [
                        ((x - 9) * far, _HORIZON),
                        ((x - 2) * far, _HORIZON),
                        ((x - 2) * near, BOTTOM_PX),
                        ((x - 9) * near, BOTTOM_PX),
                    ]
                )
            )
    brush.flat(joined(rails), lit(palette["rib"], 0.05)).line(joined(rails), brush.ink, 5, raw=True).flat(
        joined(shine), lit(palette["low"], 0.3)
    )
    brush.flat(joined(rectangle(x, _HORIZON - 14, 200, 22) for x in places(_FLOOR, 400, 0)), lit(palette["rib"], 0.1))
    brush.cel(
        rectangle(-half, _HORIZON - 26, 2 * half, 30), mixed(palette["rib"], palette["low"], 0.2), (0, -10), (0, 4)
    )
    brush.glow(0, _HORIZON, 620, palette["low"], 0.34)
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.58, 8)
    girders.beam(brush, -half, half, -1230, 160, palette["rib"], 90)
    for x in places(_FRONT, 2300, side * 940):
        girders.column(brush, x, -1300, 330, 150, palette["rib"], 100)
        brush.flat(rectangle(x - side * 75 - 5, -1080, 10, 1400), faded(palette["lamp"], 0.35))
        hazard.stripes(brush, x - 84, -330, 168, 150, 80)
    for x in places(_FRONT, 2300, -side * 890):
        for n, width in ((0, 22), (1, 16), (2, 26)):
            top = -1090.0
            out = x - side * n * 46
            loop = f"M0 0 C{60 * side:.0f} 240 {-side * (80 + 30 * n):.0f} 300 {-side * (130 + 40 * n):.0f} -30"
            brush.wire(moved(loop, out, top), palette["pipe"] if n % 2 else palette["wall"], width)
        brush.cel(rectangle(x - 190, -6, 380, 400, 16), palette["pipe"], (-40, -12), (8, 8))
        hazard.stripes(brush, x - 190, 14, 380, 40, 70)
    return brush.shapes
