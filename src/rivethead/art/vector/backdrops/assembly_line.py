"""The assembly line: presses that stamp on the drums, robot arms, and rows of unfinished robots on a conveyor."""

import math

from rivethead.art.vector.backdrops import floors, gears, girders, hazard, lamps, pipes, windows
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, placed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, polygon, rectangle, ring, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "assembly-line"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#16303f",
        "air": "#7fb0b4",
        "low": "#e2ecc8",
        "wall": "#3f6270",
        "steel": "#5b7686",
        "arm": "#c98a2b",
        "body": "#b0503a",
        "belt": "#39414f",
        "floor": "#4b606a",
        "lamp": "#fff0b8",
        "near": "#111c26",
    },
    {
        "top": "#2b2032",
        "air": "#c09a86",
        "low": "#ffe2b0",
        "wall": "#6a5058",
        "steel": "#6f7482",
        "arm": "#b8452f",
        "body": "#3f7f86",
        "belt": "#41384a",
        "floor": "#5e4e58",
        "lamp": "#fff2cf",
        "near": "#1c1420",
    },
    {
        "top": "#1c2140",
        "air": "#93a0cc",
        "low": "#dfe2f6",
        "wall": "#4a5282",
        "steel": "#666f9a",
        "arm": "#3f9a8c",
        "body": "#c07a2e",
        "belt": "#363a58",
        "floor": "#4c5274",
        "lamp": "#fff6c8",
        "near": "#12142a",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.06, 0.3, 0.62, 1.0, 1.15
_HORIZON = -126.0
_BELT_Y = -300.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw an assembly line; what is built, the presses, the arms and colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    heads = stream.chance(0.5)
    far, far_machines = _far(stream, palette)
    mid, machines, lights = _mid(stream, palette, side, heads)
    front, arm = _front(palette, side)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette)),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette)),
        Layer("front", _FRONT, False, front),
    )
    glow = Light("sky", 0, -520, 820, palette["low"], 0.10, 0.12)
    return Backdrop(
        name, KIND, layers, (*far_machines, *machines, *arm), (glow, *lights), WIDTH_PX, palette, provenance
    )


def _sky(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.34, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1250),
        (0, -70),
        (0.0, palette["top"]),
        (0.4, mixed(palette["wall"], palette["air"], 0.3)),
        (0.85, mixed(palette["air"], palette["low"], 0.45)),
        (1.0, palette["low"]),
    )
    tall = stream.uniform(430, 560)
    for x in places(_SKY, 420, 0):
        windows.sash(
            brush,
            stream,
            x - 165,
            -960,
            330,
            tall,
            palette["wall"],
            mixed(palette["air"], palette["low"], 0.2),
            palette["low"],
            6,
            6,
            arched=False,
        )
    brush.glow(0, -520, 900, lit(palette["low"], 0.4), 0.5)
    return brush.shapes


def _far(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Draw a second line in the haze: bodies that hang from a rail, and arms that work on them."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.55, 3.8)
    girders.lattice(brush, -half, half, -1000, 84, palette["steel"])
    for x in places(_FAR, 760, 380):
        girders.column(brush, x, -1100, -90, 60, palette["wall"])
    brush.round_bar(-half, -880, 2 * half, 30, palette["steel"])
    machines: list[Machine] = []
    for x in places(_FAR, 380, 190 * stream.integer(2)):
        own = Brush(palette["air"], 0.55, 3.8)
        own.wire("M0 0 L0 110", palette["steel"], 9)
        _torso(own, 0, 110, 0.8, palette)
        if abs(x) < 760:
            machines.append(
                Machine("far", x, -866.0, own.shapes, "swing", 0.06 if len(machines) % 2 else -0.06, 2.0, "beat")
            )
    for x in places(_FAR, 760, 570):
        _arm(brush, x, -92, 0.75, -0.5 if x > 0 else 0.5, palette)
    brush.flat(rectangle(-half, -110, 2 * half, BOTTOM_PX + 110), mixed(palette["floor"], palette["low"], 0.3))
    brush.ramp(
        rectangle(-half, -460, 2 * half, 370),
        (0, -460),
        (0, -90),
        (0.0, faded(palette["low"], 0.0)),
        (1.0, faded(palette["low"], 0.6)),
    )
    return brush.shapes, tuple(machines)


def _torso(brush: Brush, x: float, y: float, size: float, palette: Palette) -> None:
    """Lay an unfinished robot that hangs by its neck: chest, arms and no legs yet."""
    s = size

    def at(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + px * s, y + py * s) for px, py in points]

    for d in (-1, 1):
        brush.cel(
            rounded(at([(d * 96 - 18, 30), (d * 96 + 18, 30), (d * 96 + 14, 210), (d * 96 - 14, 210)]), 14 * s),
            palette["steel"],
            (-9, -4),
            (4, 4),
        )
        brush.cel(circle(x + d * 92 * s, y + 40 * s, 32 * s), palette["body"], (-8, -8), (4, 4))
    brush.cel(rounded(at([(-84, 0), (84, 0), (62, 190), (-62, 190)]), 22 * s), palette["body"], (-20, -10), (6, 6))
    brush.cel(rounded(at([(-44, 36), (44, 36), (44, 96), (-44, 96)]), 8 * s), palette["steel"], (-6, -6), (3, 3))


def _head(brush: Brush, x: float, y: float, palette: Palette, awake: bool) -> None:
    """Lay a robot's head that stands on the belt at (x, y)."""
    brush.cel(rectangle(x - 26, y - 26, 52, 26), palette["steel"], (-10, -4), (3, 3))
    brush.cel(
        rounded([(x - 88, y - 176), (x + 88, y - 176), (x + 76, y - 22), (x - 76, y - 22)], 24),
        palette["body"],
        (-24, -14),
        (7, 7),
    )
    brush.cel(rectangle(x - 62, y - 142, 124, 58, 24), shaded(palette["steel"], 0.7), (6, 6), (0, 0))
    for dx in (-28, 28):
        brush.flat(circle(x + dx, y - 113, 19), "#ffe07a" if awake else shaded(palette["steel"], 0.35))
    brush.flat(joined(rectangle(x - 46 + 24 * n, y - 64, 16, 24, 3) for n in range(4)), lit(palette["steel"], 0.3))
    brush.rivets([(x + dx, y + dy) for dx in (-70, 70) for dy in (-160, -44)], palette["body"], 6)


def _crate(brush: Brush, x: float, y: float, palette: Palette) -> None:
    """Lay a block of gear wheels on the belt."""
    brush.cel(rectangle(x - 84, y - 60, 168, 60, 8), palette["steel"], (-20, -10), (5, 5))
    hazard.stripes(brush, x - 80, y - 40, 160, 20, 36, ink_px=0)
    for dx, r in ((-36, 46), (42, 34)):
        shape = gears.gear(r, 12, palette["arm"], brush)
        brush.lay(*placed(shape, x + dx, y - 60 - r))


def _arm(brush: Brush, x: float, y: float, size: float, lean: float, palette: Palette) -> None:
    """Lay a robot arm that stands on the floor."""
    brush.cel(
        polygon(
            [(x - 70 * size, y), (x - 46 * size, y - 70 * size), (x + 46 * size, y - 70 * size), (x + 70 * size, y)]
        ),
        palette["steel"],
        (-16, -6),
        (5, 5),
    )
    brush.lay(*placed(_upper_arm(brush, size, lean, palette), x, y - 90 * size))


def _upper_arm(brush: Brush, size: float, lean: float, palette: Palette) -> tuple[Shape, ...]:
    """Return a robot arm around its shoulder, leaning by `lean` radians, the fore arm bent the other way."""
    own = Brush(brush.air, brush.haze, brush.ink_px)
    elbow = (math.sin(lean) * 270 * size, -math.cos(lean) * 270 * size)
    bent = lean - math.copysign(1.7, lean)
    hand = (elbow[0] + math.sin(bent) * -230 * size, elbow[1] + math.cos(bent) * 90 * size)
    for (ax, ay), (bx, by), wide in (((0.0, 0.0), elbow, 44 * size), (elbow, hand, 34 * size)):
        length = math.dist((ax, ay), (bx, by)) or 1.0
        nx, ny = -(by - ay) / length * wide, (bx - ax) / length * wide
        own.cel(
            rounded(
                [
                    (ax + nx, ay + ny),
                    (bx + nx * 0.7, by + ny * 0.7),
                    (bx - nx * 0.7, by - ny * 0.7),
                    (ax - nx, ay - ny),
                ],
                14 * size,
            ),
            palette["arm"],
            (-10, -8),
            (5, 5),
        )
    tip = hand[1] + 96 * size
    for d in (-1, 1):
        own.cel(
            polygon(
                [
                    (hand[0] + d * 10 * size, hand[1]),
                    (hand[0] + d * 44 * size, hand[1] + 30 * size),
                    (hand[0] + d * 30 * size, tip),
                    (hand[0] + d * 16 * size, tip),
                    (hand[0] + d * 22 * size, hand[1] + 40 * size),
                ]
            ),
            palette["steel"],
            (-5, -4),
            (3, 3),
        )
    for (cx, cy), r in (((0.0, 0.0), 58 * size), (elbow, 46 * size), (hand, 34 * size)):
        own.cel(circle(cx, cy, r), palette["steel"], (-10, -10), (5, 5))
        own.cel(circle(cx, cy, r * 0.45), lit(palette["steel"], 0.25), (0, 0), (0, 0), own.ink_px * 0.7)
    return own.shapes


def _mid(
    stream: Stream, palette: Palette, side: float, heads: bool
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["wall"], 0.3), 0.16, 6)
    machines: list[Machine] = []
    lights: list[Light] = []
    girders.beam(brush, -half, half, -1120, 96, palette["steel"])
    pipes.run(brush, [(-half, -1180), (half, -1180)], 60, palette["body"], 560)
    for x in places(_MID, 470, 235):
        lamps.pendant(brush, x, -1040, -880, 52, palette["wall"], palette["lamp"], 520)
        if abs(x) < 1000:
            lights.append(Light("mid", x, -872, 190, palette["lamp"], 0.24, 0.10))
    for x in places(_MID, 1960, -side * 780):
        girders.column(brush, x + side * 430, -1030, -96, 96, palette["wall"])
    for x in places(_MID, 250, 125):
        if abs(x - side * 660) > 190:
            _head(brush, x, _BELT_Y, palette, stream.chance(0.4)) if heads or stream.chance(0.4) else _crate(
                brush, x, _BELT_Y, palette
            )
    for x in places(_MID, 1960, side * 660):
        machines += _press(brush, x, palette, abs(x) < 1200)
    machines += _belt(brush, half, palette)
    for x in places(_MID, 1960, -side * 660):
        brush.cel(
            polygon([(x - 96, -92), (x - 60, -190), (x + 60, -190), (x + 96, -92)]), palette["steel"], (-26, -8), (6, 6)
        )
        hazard.stripes(brush, x - 90, -118, 180, 26, 46)
        shapes = _upper_arm(brush, 1.28, 0.34 * side, palette)
        machines.append(Machine("mid", x, -230.0, shapes, "swing", 0.26 * side, 2.0, "beat"))
    machines += gears.train(
        "mid",
        -side * 840.0,
        -760.0,
        (18, 12),
        (0.9 if side > 0 else math.pi - 0.9,),
        (palette["arm"], palette["steel"]),
        brush,
        14.0,
        stream.chance(0.5),
    )
    return brush.shapes, tuple(machines), tuple(lights)


def _press(brush: Brush, x: float, palette: Palette, near: bool) -> list[Machine]:
    """Lay a stamping press over the belt and return its ram, which comes down on the kick."""
    for dx in (-190, 190):
        brush.round_bar(x + dx - 36, -860, 72, 770, palette["steel"], 10)
        pipes.flange(brush, x + dx, -520, 72, palette["steel"], True)
    # the rod stays and a sleeve runs on it, so that nothing comes apart when the ram is down
    brush.round_bar(x - 27, -860, 54, 230, lit(palette["steel"], 0.3))
    ram = Brush(brush.air, brush.haze, brush.ink_px)
    ram.cel(rectangle(-46, -140, 92, 150, 8), palette["steel"], (-28, 0), (8, 0))
    ram.cel(rounded([(-130, 0), (130, 0), (110, 70), (-110, 70)], 12), palette["arm"], (-26, -14), (7, 7))
    ram.flat(rectangle(-112, 52, 224, 18, 4), shaded(palette["arm"], 0.5))
    machine = Machine("mid", x, -660.0, ram.shapes, "slide-y", 120.0, 1.0, "kick")
    brush.cel(
        rounded([(x - 240, -1000), (x + 240, -1000), (x + 240, -830), (x - 240, -830)], 24),
        palette["body"],
        (-40, -26),
        (9, 9),
    )
    brush.rivets([(x + dx, y) for dx in (-212, -140, 140, 212) for y in (-972, -858)], palette["body"], 9)
    hazard.stripes(brush, x - 100, -944, 200, 56, 60)
    brush.cel(circle(x - 160, -916, 24), "#d8382a", (-6, -6), (4, 4))
    brush.cel(circle(x + 160, -916, 24), "#5fb04a", (-6, -6), (4, 4))
    if near:
        return [machine]
    brush.lay(*placed(ram.shapes, x, -660))
    return []


def _belt(brush: Brush, half: float, palette: Palette) -> list[Machine]:
    """Lay the conveyor's frame and return the rollers that turn."""
    brush.cel(rectangle(-half, _BELT_Y, 2 * half, 26), palette["belt"], (0, -8), (0, 5))
    cleats = [rectangle(x, _BELT_Y - 7, 20, 12, 3) for x in places(_MID, 84, 0)]
    brush.flat(joined(cleats), shaded(palette["belt"], 0.4))
    brush.flat(rectangle(-half, _BELT_Y + 26, 2 * half, 74), shaded(palette["steel"], 0.5))
    brush.cel(rectangle(-half, _BELT_Y + 100, 2 * half, 34), palette["steel"], (0, -12), (0, 5))
    brush.rivets([(x, _BELT_Y + 117) for x in places(_MID, 125, 62)], palette["steel"], 6)
    rollers = places(_MID, 125, 0)
    brush.flat(joined(circle(x, _BELT_Y + 62, 36) for x in rollers), lit(palette["steel"], 0.1))
    brush.line(joined(circle(x, _BELT_Y + 62, 36) for x in rollers), brush.ink, 5, raw=True)
    legs = [rectangle(x - 24, _BELT_Y + 134, 48, 90) for x in places(_MID, 500, 0)]
    brush.cel(joined(legs), palette["steel"], (-12, 0), (5, 0))
    machines = []
    spokes = 5
    for x in (v for v in rollers if abs(v) < 960):
        own = Brush(brush.air, brush.haze, 0)
        own.flat(
            joined(
                circle(math.cos(math.tau * n / spokes) * 20, math.sin(math.tau * n / spokes) * 20, 6)
                for n in range(spokes)
            ),
            shaded(palette["steel"], 0.5),
        )
        machines.append(
            Machine("mid", x, _BELT_Y + 62, own.shapes, "turn", math.tau / spokes, 1.0, "beat", math.tau / spokes)
        )
    return machines


def _floor(palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 280)
    brush.glow(0, -70, 820, palette["low"], 0.28)
    for x in places(_FLOOR, 520, 260):
        floors.sheen(brush, x, _HORIZON, 180, palette["lamp"], 0.16)
    hazard.stripes(brush, -half, _HORIZON - 18, 2 * half, 28, 62)
    brush.flat(rectangle(-half, _HORIZON + 10, 2 * half, 9), shaded(palette["floor"], 0.6))
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.58, 8)
    girders.lattice(brush, -half, half, -1230, 150, palette["steel"])
    machines: list[Machine] = []
    for x in places(_FRONT, 2300, side * 900):
        brush.cel(rectangle(x - 130, -210, 260, 640, 20), palette["steel"], (-40, -16), (9, 9))
        hazard.stripes(brush, x - 130, -130, 260, 54, 84)
        brush.cel(
            rounded([(x - 96, -50), (x + 96, -50), (x + 96, 40), (x - 96, 40)], 10),
            shaded(palette["belt"], 0.3),
            (8, 8),
            (0, 0),
        )
        lamps_on = joined(circle(x - 56 + 56 * n, -5, 17) for n in range(3))
        brush.flat(lamps_on, palette["arm"])
        if abs(x) < 1200:
            machines.append(lamps.warning("front", x, -216, 74, "#ff5a32", brush, "beat"))
    for x in places(_FRONT, 2300, -side * 890):
        girders.column(brush, x - side * 70, -1300, 330, 130, palette["wall"], 100)
        own = Brush(brush.air, brush.haze, 8)
        own.wire("M0 -40 L0 210", palette["steel"], 14)
        own.cel(ring(0, 262, 56, 34), palette["arm"], (-8, -8), (5, 5))
        own.flat(ellipse(0, 210, 20, 12), palette["steel"])
        if abs(x) < 1200:
            machines.append(Machine("front", x + side * 130, -1100.0, own.shapes, "swing", 0.12, 4.0, "beat"))
    return brush.shapes, tuple(machines)
