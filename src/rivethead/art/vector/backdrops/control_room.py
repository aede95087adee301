"""The control room: walls of dials, scopes and reels around a window onto the works, levers and lamps below it."""

import math

from rivethead.art.vector.backdrops import floors, gears, girders, instruments, lamps, pipes
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import arch, circle, ellipse, joined, moved, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import bank, billow
from rivethead.drawing.lettering import lettered
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "control-room"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#3a2a40",
        "air": "#d98a52",
        "low": "#ffd08a",
        "works": "#7a4a48",
        "wall": "#5f8a82",
        "trim": "#d8c9a0",
        "panel": "#4c6a72",
        "desk": "#7d6a58",
        "floor": "#5a5560",
        "signal": "#7dffb0",
        "knob": "#d9412c",
        "near": "#171624",
    },
    {
        "top": "#1c2c4a",
        "air": "#6aa0b8",
        "low": "#cfe8dc",
        "works": "#3f5f78",
        "wall": "#8a6a52",
        "trim": "#e0b878",
        "panel": "#6a4a48",
        "desk": "#4f5a62",
        "floor": "#5c4c48",
        "signal": "#ffb84a",
        "knob": "#2f9a8c",
        "near": "#1c1418",
    },
    {
        "top": "#30203a",
        "air": "#c46a7a",
        "low": "#ffc0a0",
        "works": "#6f3f5c",
        "wall": "#5a608c",
        "trim": "#c8c4dc",
        "panel": "#474a6e",
        "desk": "#6c5470",
        "floor": "#4c4a62",
        "signal": "#7ae4ff",
        "knob": "#f0b02a",
        "near": "#141226",
    },
)

LABELS = ("PRESSURE", "DO NOT TOUCH", "LOUDER", "MORE STEAM", "ZONE 4", "SHIFT C", "TEMPO", "MAIN BUS")

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.34, 0.72, 1.0, 1.15
_HORIZON = -126.0
_BAY = 1600.0
_WINDOW = 470.0
_LINTEL, _SILL = -880.0, -350.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a control room; which instruments stand where, the works beyond and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    far, engines = _far(stream, palette, side)
    mid, machines, lights = _mid(stream, palette)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette)),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette)),
        Layer("front", _FRONT, False, _front(stream, palette, side)),
    )
    lights = (*lights, Light("sky", 0.0, -420.0, 760.0, palette["low"], 0.10, 0.12))
    return Backdrop(name, KIND, layers, (*engines, *machines), lights, WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.62, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1050),
        (0, -300),
        (0.0, mixed(palette["top"], palette["air"], 0.3)),
        (0.5, palette["air"]),
        (1.0, palette["low"]),
    )
    for x in places(_SKY, 270, stream.uniform(-60, 60)):
        brush.ramp(
            arch(x - 62, -900, 124, 380),
            (0, -900),
            (0, -520),
            (0.0, lit(palette["air"], 0.5)),
            (1.0, lit(palette["low"], 0.3)),
        )
        brush.seams(
            [[(x, -896), (x, -520)], [(x - 62, -700), (x + 62, -700)], [(x - 62, -610), (x + 62, -610)]],
            palette["works"],
            5,
        )
    for x in places(_SKY, 540, 135):
        brush.flat(rectangle(x - 14, -1100, 28, 1100), palette["works"])
    brush.glow(0, -430, 720, palette["low"], 0.7)
    billow(brush, bank(stream, -half, half, -330, 60), mixed(palette["low"], "#ffffff", 0.2), (-5, -10), 0.12)
    brush.flat(rectangle(-half, -340, 2 * half, BOTTOM_PX + 340), mixed(palette["low"], palette["works"], 0.25))
    return brush.shapes


def _far(stream: Stream, palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return the works beyond the glass: a row of piston engines, a flywheel, a travelling crane."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.50, 3)
    works, iron = palette["works"], mixed(palette["works"], palette["panel"], 0.4)
    girders.lattice(brush, -half, half, -850, 46, works)
    machines: list[Machine] = []
    for x in places(_FAR, 1400, -side * 130):
        hoist = Brush(palette["air"], 0.44, 3)
        hoist.cel(rectangle(-90, -30, 180, 40, 6), iron, (0, -12), (3, 3))
        hoist.seams([[(0, 10), (0, 130)]], works, 6)
        hoist.cel(rounded([(-50, 130), (50, 130), (38, 200), (-38, 200)], 10), works, (-14, -6), (3, 3))
        hoist.flat(ellipse(0, 132, 40, 7), lit(palette["low"], 0.5))
        machines.append(Machine("far", round(x, 1), -770.0, hoist.shapes, "slide-x", side * 240.0, 8.0, "beat"))
    engine = stream.pick((_pistons, _beam_engine))
    for x in places(_FAR, 1400, side * 150):
        machines += engine(brush, x, side, palette, iron)
    drive = stream.pick((_flywheel, _gear_drive))
    for x in places(_FAR, 1400, -side * 230):
        machines += drive(brush, stream, x, side, palette, iron)
    low, thick = faded(palette["low"], 0.0), faded(palette["low"], 0.55)
    brush.ramp(rectangle(-half, -560, 2 * half, 260), (0, -560), (0, -320), (0.0, low), (1.0, thick))
    return brush.shapes, tuple(machines)


def _pistons(brush: Brush, x: float, _side: float, palette: Palette, iron: str) -> list[Machine]:
    """Lay three upright cylinders and return their rods, which jump out on kick and snare."""
    works = palette["works"]
    machines = []
    for n, driver in enumerate(("kick", "snare", "kick")):
        at = x + (n - 1) * 150
        brush.round_bar(at - 44, -560, 88, 250, iron, 12)
        brush.round_bar(at - 52, -560, 104, 20, works, 6)
        brush.cel(rectangle(at - 60, -400, 120, 120, 10), works, (-16, -8), (4, 4))
        rod = Brush(palette["air"], 0.46, 3)
        rod.cel(rectangle(-13, -70, 26, 120), lit(iron, 0.3), (-6, 0), (0, 0))
        rod.cel(rectangle(-36, -92, 72, 26, 8), works, (-8, -4), (3, 3))
        machines.append(Machine("far", round(at, 1), -600.0, rod.shapes, "slide-y", 38.0, 1.0, driver))
    return machines


def _beam_engine(brush: Brush, x: float, side: float, palette: Palette, iron: str) -> list[Machine]:
    """Lay the pillar of a beam engine and return its beam, which nods once in two beats, and the stamp beside it."""
    works = palette["works"]
    brush.cel(polygon([(x - 40, -640), (x + 40, -640), (x + 96, -280), (x - 96, -280)]), works, (-24, 0), (4, 4))
    brush.flat(
        polygon([(x - 16, -540), (x + 16, -540), (x + 44, -320), (x - 44, -320)]), shaded(brush.tone(works), 0.2)
    )
    beam = Brush(palette["air"], 0.44, 3)
    outline = [(-190, -22), (0, -46), (190, -22), (206, 0), (190, 18), (0, 40), (-190, 18), (-206, 0)]
    beam.cel(rounded(outline, 16), iron, (-20, -14), (4, 4))
    beam.flat(joined(circle(dx, 0, 13) for dx in (-170, -85, 0, 85, 170)), beam.tone(works))
    stamp = Brush(palette["air"], 0.46, 3)
    stamp.cel(rectangle(-12, -150, 24, 160), lit(iron, 0.3), (-6, 0), (0, 0))
    stamp.cel(rounded([(-44, 0), (44, 0), (36, 54), (-36, 54)], 8), works, (-10, -6), (3, 3))
    at = x + side * 240
    brush.seams(
        [[(at - 56, -700), (at - 56, -300)], [(at + 56, -700), (at + 56, -300)], [(at - 56, -690), (at + 56, -690)]],
        works,
        16,
    )
    return [
        Machine("far", round(x, 1), -650.0, beam.shapes, "swing", 0.16, 2.0, "beat"),
        Machine("far", round(at, 1), -500.0, stamp.shapes, "slide-y", 110.0, 1.0, "kick"),
    ]


def _flywheel(brush: Brush, _stream: Stream, x: float, side: float, palette: Palette, iron: str) -> list[Machine]:
    """Return a flywheel with six spokes."""
    wheel = Brush(palette["air"], 0.48, 3)
    works, radius = palette["works"], 132.0
    angles = [math.tau * n / 6 for n in range(6)]
    spokes = [[(0.0, 0.0), (math.cos(a) * radius * 0.86, math.sin(a) * radius * 0.86)] for a in angles]
    wheel.seams(spokes, works, 15)
    wheel.line(circle(0, 0, radius * 0.9), works, radius * 0.2).line(circle(0, 0, radius), wheel.ink, 3, raw=True)
    wheel.cel(circle(0, 0, radius * 0.22), iron, (0, 0), (0, 0))
    brush.cel(polygon([(x - 30, -420), (x + 30, -420), (x + 70, -280), (x - 70, -280)]), works, (-14, 0), (3, 3))
    turn = side * math.tau / 12
    return [Machine("far", round(x, 1), -430.0, wheel.shapes, "turn", turn, 2.0, "beat", math.tau / 6)]


def _gear_drive(brush: Brush, stream: Stream, x: float, side: float, palette: Palette, iron: str) -> list[Machine]:
    """Return two meshing gears beyond the glass."""
    teeth = stream.pick(((18, 12), (21, 9), (15, 12)))
    plane = Brush(palette["air"], 0.50, 3)
    brush.cel(
        polygon([(x - 30, -480), (x + 30, -480), (x + 80, -280), (x - 80, -280)]), palette["works"], (-14, 0), (3, 3)
    )
    turns = (-0.9 if side > 0 else math.pi + 0.9,)
    return list(gears.train("far", x, -500, teeth, turns, (palette["works"], iron), plane, 13.0))


def _mid(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["wall"], 0.5), 0.14, 5.5)
    wall, trim = palette["wall"], palette["trim"]
    piers = places(_MID, _BAY, _BAY / 2)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, _LINTEL - TOP_PX),
        (0, -1200),
        (0, _LINTEL),
        (0.0, shaded(wall, 0.45)),
        (1.0, brush.tone(wall)),
    )
    brush.flat(rectangle(-half, _SILL, 2 * half, 200 - _SILL), wall)
    wide = _BAY / 2 - _WINDOW
    brush.ramp(
        rectangle(-half, _SILL, 2 * half, 240),
        (0, _SILL),
        (0, -110),
        (0.0, brush.tone(wall)),
        (1.0, brush.tone(shaded(wall, 0.34))),
    )
    panes = 2 + stream.integer(3)
    slant = stream.pick((0.0, 0.0, 60.0, -54.0))
    edges = [piers[0] - _BAY, *piers, piers[-1] + _BAY]
    for x in edges:
        brush.flat(rectangle(x - wide, _LINTEL - 4, 2 * wide, _SILL - _LINTEL + 8), wall)
        _rack(brush, stream, x, palette)
    for x in (at + _BAY / 2 for at in edges[:-1]):
        _window(brush, x, palette, panes, slant)
    machines: list[Machine] = []
    lights: list[Light] = []
    kinds = stream.shuffled((_scopes, _gauges, _tapes))[:2]
    for n, x in enumerate(piers):
        machines += kinds[n % 2](brush, stream, x, palette)
        machines += _alarm(brush, x, palette, n % 2 == 0)
        if abs(x) < 1200:
            lights.append(Light("mid", round(x, 1), -950.0, 250, palette["knob"], 0.06, 0.26))
    for x in places(_MID, _BAY, 0.0):
        machines += _console(brush, stream, x, palette)
    # what upright pictures see above the girder: plates of the vault
    for x in places(_MID, 400, 200):
        brush.cel(rectangle(x - 176, -1480, 352, 240, 12), shaded(wall, 0.30), (-16, -12), (5, 5))
        brush.rivets([(x + dx, y) for dx in (-156, 156) for y in (-1460, -1260)], wall, 6)
    girders.beam(brush, -half, half, -1200, 80, shaded(wall, 0.25))
    pipes.run(brush, [(-half, -1075), (half, -1075)], 40, mixed(wall, palette["desk"], 0.6), 520)
    brush.cel(rectangle(-half, -1040, 2 * half, 26), trim, (0, -8), (0, 4))
    return brush.shapes, tuple(machines), tuple(lights)


def _rack(brush: Brush, stream: Stream, x: float, palette: Palette) -> None:
    """Lay a low relay rack on a pier, with cables that hang out of the panel above it."""
    tone = mixed(palette["panel"], palette["wall"], 0.3)
    for n in range(9):
        at = x - 250 + 62 * n + stream.uniform(-12, 12)
        end = at + stream.uniform(-46, 46)
        path = f"M{at:.1f} -346 C{at:.1f} -280 {end:.1f} -310 {end:.1f} -236"
        brush.wire(path, (palette["knob"], palette["trim"], palette["desk"])[n % 3], 9)
    brush.cel(rectangle(x - 316, -244, 632, 150, 10), tone, (-20, -16), (6, 6))
    for n in range(4):
        left = x - 292 + n * 150
        brush.flat(rectangle(left, -222, 134, 104, 6), shaded(tone, 0.3))
        brush.seams(
            [[(left + 16, -204 + 18 * k), (left + 118, -204 + 18 * k)] for k in range(4)], shaded(tone, 0.58), 6
        )


def _window(brush: Brush, x: float, palette: Palette, panes: int, slant: float) -> None:
    """Lay the frame, mullions and reflections of the window onto the works.

    Args:
        brush: takes the shapes.
        x: the window's middle.
        palette: colours.
        panes: how many stand side by side.
        slant: px by which the frame's upper corners are cut in (or, below 0, the lower ones).
    """
    tall = _SILL - _LINTEL
    left, right = x - _WINDOW, x + _WINDOW
    for dx in (-300, 190):
        glint = [(x + dx, _SILL), (x + dx + 170, _LINTEL), (x + dx + 270, _LINTEL), (x + dx + 100, _SILL)]
        brush.flat(polygon(glint), faded("#ffffff", 0.09))
    brush.flat(rectangle(left, _LINTEL, 2 * _WINDOW, 34), faded(palette["top"], 0.35))
    for n in range(1, panes):
        at = left + 2 * _WINDOW * n / panes
        brush.cel(rectangle(at - 11, _LINTEL, 22, tall), palette["panel"], (-8, 0), (4, 0))
    cut = abs(slant)
    for edge, way in ((left, 1.0), (right, -1.0)):
        if not cut:
            continue
        high, low = (_LINTEL, _LINTEL + 3 * cut) if slant > 0 else (_SILL, _SILL - 3 * cut)
        corner = [(edge, high), (edge + way * cut * 2.2, high), (edge, low)]
        brush.cel(polygon(corner), palette["wall"], (-6, -6), (0, 0))
        brush.wire(f"M{edge + way * cut * 2.2:.1f} {high:.1f} L{edge:.1f} {low:.1f}", palette["trim"], 20)
    for y, thick in ((_LINTEL - 26, 34), (_SILL - 6, 40)):
        brush.cel(rectangle(left - 30, y, 2 * _WINDOW + 60, thick, 8), palette["trim"], (0, -10), (0, 5))
    for edge in (left, right):
        brush.cel(rectangle(edge - 14, _LINTEL - 8, 28, tall + 16, 6), palette["trim"], (-10, 0), (5, 0))


def _scopes(brush: Brush, stream: Stream, x: float, palette: Palette) -> list[Machine]:
    """Lay a bank of oscilloscopes over a field of lamp keys."""
    instruments.cabinet(brush, x - 320, -900, 640, 560, palette["panel"])
    machines: list[Machine] = []
    signal, other = palette["signal"], palette["knob"]
    for n, (dx, dy) in enumerate(((-290, -862), (10, -862))):
        machines += instruments.scope("mid", stream, x + dx, dy, 280, signal, brush, ("keys", "bass")[n])
    machines += instruments.keys(
        "mid", stream, x - 286, -616, 9, 3, 30, (signal, palette["trim"], other), brush, ("hat", "snare")
    )
    machines += instruments.dials("mid", stream, x + 66, -570, 3, 40, 92, brush, "bass")
    _label(brush, stream, x, -490, 560, palette)
    for n in range(9):
        knob = x - 264 + n * 66
        brush.cel(circle(knob, -396, 22), palette["trim"], (-8, -8), (4, 4))
        a = stream.uniform(-2.2, 2.2)
        brush.seams([[(knob, -396), (knob + math.sin(a) * 17, -396 - math.cos(a) * 17)]], brush.ink, 6)
    return machines


def _gauges(brush: Brush, stream: Stream, x: float, palette: Palette) -> list[Machine]:
    """Lay a wall of dials, two of them big."""
    instruments.cabinet(brush, x - 320, -900, 640, 560, palette["panel"])
    machines: list[Machine] = []
    machines += instruments.dials("mid", stream, x - 175, -764, 2, 112, 350, brush, "bass")
    machines += instruments.dials("mid", stream, x - 240, -560, 5, 52, 120, brush, "kick")
    brush.cel(circle(x, -820, 24), palette["knob"], (-8, -8), (4, 4))
    _label(brush, stream, x, -480, 420, palette)
    for n in range(8):
        on = stream.chance(0.5)
        sx = x - 245 + n * 70
        brush.cel(rectangle(sx - 15, -424, 30, 56, 6), shaded(palette["panel"], 0.4), (-5, -5), (3, 3))
        brush.flat(rectangle(sx - 9, -418 if on else -396, 18, 22, 4), palette["signal"] if on else palette["trim"])
    return machines


def _tapes(brush: Brush, stream: Stream, x: float, palette: Palette) -> list[Machine]:
    """Lay two tape units with turning reels over fields of lamps."""
    machines: list[Machine] = []
    for n, dx in enumerate((-320.0, 4.0)):
        left = x + dx
        instruments.cabinet(brush, left, -900, 316, 560, palette["panel"])
        brush.cel(rectangle(left + 24, -870, 268, 330, 12), shaded(palette["panel"], 0.35), (10, 10), (0, 0))
        way = math.tau / 12 if n == 0 else -math.tau / 12
        brush.seams([[(left + 40, -700), (left + 158, -590), (left + 276, -700)]], "#4a2f2a", 8)
        for cx, cy in ((86, -786), (230, -786)):
            machines.append(instruments.reel("mid", left + cx, cy, 58, palette["trim"], brush, way))
        brush.cel(
            rounded([(left + 108, -640), (left + 208, -640), (left + 196, -570), (left + 120, -570)], 8),
            palette["trim"],
            (-12, -8),
            (4, 4),
        )
        drivers = ("hat", "keys") if n == 0 else ("snare", "bass")
        machines += instruments.keys(
            "mid",
            stream,
            left + 38,
            -510,
            8,
            4,
            30,
            (palette["signal"], palette["trim"], palette["knob"]),
            brush,
            drivers,
        )
    return machines


def _label(brush: Brush, stream: Stream, x: float, y: float, width: float, palette: Palette) -> None:
    """Lay an engraved plate with a word on it, its middle at (x, y)."""
    words = stream.pick(LABELS)
    path, wide = lettered(words, 34.0)
    width = min(width, wide + 60)
    brush.cel(rectangle(x - width / 2, y - 28, width, 56, 8), palette["trim"], (0, -8), (0, 4))
    brush.flat(moved(path, x - wide / 2, y + 17), brush.ink)


def _alarm(brush: Brush, x: float, palette: Palette, snare: bool) -> list[Machine]:
    """Lay an alarm lamp over a pier; its dome flashes and its mirror throws two beams that turn on the beat."""
    y = -960.0
    brush.cel(rectangle(x - 64, y, 128, 36, 8), "#4a4450", (-12, -8), (5, 5))
    brush.cel(arch(x - 44, y - 92, 88, 94), shaded(palette["knob"], 0.42), (-20, 0), (6, 0))
    beams = Brush(ink_px=0)
    for n in (0, 1):
        a = math.pi * n
        fan = [(math.cos(a + d) * 210, math.sin(a + d) * 210) for d in (-0.24, 0.0, 0.24)]
        core = [(math.cos(a + d) * 120, math.sin(a + d) * 120) for d in (-0.16, 0.0, 0.16)]
        beams.flat(polygon([(0, 0), *fan]), faded(lit(palette["knob"], 0.4), 0.20))
        beams.flat(polygon([(0, 0), *core]), faded(lit(palette["knob"], 0.7), 0.30))
    dome = Brush(brush.air, 0, brush.ink_px)
    dome.cel(arch(-44, -92, 88, 94), palette["knob"], (-14, 0), (6, 0))
    dome.flat(circle(-8, -52, 16), lit(palette["knob"], 0.8))
    at = round(x, 1)
    return [
        Machine("mid", at, y, dome.shapes, "blink", 1.0, 2.0, "snare" if snare else "beat"),
        Machine("mid", at, y - 46, beams.shapes, "turn", math.tau / 8, 4.0, "beat", math.pi),
    ]


def _console(brush: Brush, stream: Stream, x: float, palette: Palette) -> list[Machine]:
    """Lay the desk under the window: a sloping top with levers and lamps, a front with vents."""
    desk, trim = palette["desk"], palette["trim"]
    machines: list[Machine] = []
    wide = 520.0
    body = [
        (x - wide + 30, -320),
        (x + wide - 30, -320),
        (x + wide, -232),
        (x + wide, -90),
        (x - wide, -90),
        (x - wide, -232),
    ]
    brush.cel(rounded(body, 8), desk, (-20, -20), (6, 6))
    brush.cel(
        rounded([(x - wide + 30, -320), (x + wide - 30, -320), (x + wide, -232), (x - wide, -232)], 8),
        lit(desk, 0.16),
        (0, -10),
        (0, 5),
    )
    brush.cel(rectangle(x - wide - 12, -240, 2 * wide + 24, 22, 6), trim, (0, -6), (0, 4))
    drivers = ("kick", "", "snare", "", "", "anvil", "", "tom-low")
    for n in range(8):
        at = x + (n - 3.5) * 88 + (-44 if n < 4 else 44)
        machines += instruments.lever(
            "mid", at, -262, 72 + 14 * (n % 2), (palette["knob"], trim)[n % 2], brush, drivers[n]
        )
    machines += instruments.keys(
        "mid", stream, x - 60, -300, 4, 2, 30, (palette["signal"], palette["knob"]), brush, ("hat",)
    )
    for n in range(-3, 4):
        left = x + n * 146 - 58
        brush.flat(rectangle(left, -196, 116, 84, 6), shaded(desk, 0.26))
        brush.seams(
            [[(left + 16, -178 + 16 * k), (left + 100, -178 + 16 * k)] for k in range(4)], shaded(desk, 0.55), 6
        )
    machines += instruments.clock("mid", x, -956, 56, brush, stream.uniform(0, math.tau))
    return machines


def _floor(palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 230, 5)
    floors.sheen(brush, 0, _HORIZON, 620, palette["low"], 0.30)
    for x in (-760.0, 760.0):
        floors.sheen(brush, x, _HORIZON, 220, palette["signal"], 0.16)
    brush.cel(rectangle(-half, _HORIZON - 14, 2 * half, 22), shaded(palette["panel"], 0.3), (0, -8), (0, 4))
    brush.flat(rectangle(-half, _HORIZON + 8, 2 * half, 8), shaded(palette["floor"], 0.65))
    return brush.shapes


def _front(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.60, 8)
    desk, trim = palette["desk"], palette["trim"]
    brush.cel(rectangle(-half, -1170, 2 * half, 96), palette["panel"], (0, -20), (0, 6))
    for x in places(_FRONT, 575, stream.uniform(-60, 60)):
        lamps.pendant(brush, x, -1120, -1010, 54, desk, lit(palette["low"], 0.3))
    for x in places(_FRONT, 2300, -side * 830):
        desk_top = [(x - 250, -20), (x + 250, -20), (x + 330, 60), (x - 330, 60)]
        brush.cel(rectangle(x - 320, 40, 640, 500, 10), desk, (-40, -10), (8, 8))
        brush.cel(rounded(desk_top, 10), lit(desk, 0.1), (0, -12), (0, 6))
        for n in range(7):
            colour = (palette["signal"], palette["knob"], trim)[stream.integer(3)]
            brush.flat(circle(x - 190 + n * 62, 18, 13), lit(mixed(colour, palette["near"], 0.1), 0.1))
        neck = f"M{x - side * 180:.1f} -10 C{x - side * 190:.1f} -150 {x - side * 60:.1f} -200 {x - side * 90:.1f} -120"
        brush.wire(neck, trim, 12)
        brush.cel(rectangle(x - side * 90 - 22, -126, 44, 64, 20), palette["panel"], (-8, -8), (4, 4))
    for x in places(_FRONT, 2300, side * 900):
        back = [(x - 120, -250), (x + 120, -250), (x + 132, 30), (x - 132, 30)]
        brush.cel(rounded(back, 34), palette["knob"], (-36, -24), (8, 8))
        brush.seams(
            [[(x - 100, -150), (x + 100, -150)], [(x - 108, -60), (x + 108, -60)]], shaded(palette["knob"], 0.5), 6
        )
        brush.round_bar(x - 18, 30, 36, 140, palette["panel"])
        brush.cel(
            rounded([(x - 170, 44), (x + 170, 44), (x + 150, 110), (x - 150, 110)], 24),
            palette["knob"],
            (-30, -16),
            (8, 8),
        )
    return brush.shapes
