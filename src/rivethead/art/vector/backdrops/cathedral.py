"""The cathedral of machines: a nave of iron ribs, a rose window that turns, an organ that steams, bells and candles."""

import math

from rivethead.art.vector.backdrops import chains, floors, pipes
from rivethead.art.vector.backdrops.booms import turned
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.gears import toothed
from rivethead.art.vector.backdrops.outline import (
    Point,
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

KIND = "cathedral"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#1a1c3c",
        "air": "#6a6a9c",
        "low": "#ffd9a0",
        "stone": "#565478",
        "iron": "#5c6680",
        "pipe": "#c08a3c",
        "wood": "#6e3f3a",
        "first": "#ff7a4a",
        "second": "#5ac8ff",
        "third": "#ffd24a",
        "floor": "#504c68",
        "near": "#12101f",
    },
    {
        "top": "#2a1420",
        "air": "#a0584c",
        "low": "#ffcf8a",
        "stone": "#6c4a50",
        "iron": "#6a6470",
        "pipe": "#8f9aa4",
        "wood": "#4f3038",
        "first": "#ff4a3a",
        "second": "#ffb03a",
        "third": "#7ad0c0",
        "floor": "#5c4448",
        "near": "#1a0e14",
    },
    {
        "top": "#10282c",
        "air": "#4f8a84",
        "low": "#e8f5c0",
        "stone": "#4a6464",
        "iron": "#567470",
        "pipe": "#b86a3c",
        "wood": "#4f4438",
        "first": "#7affc0",
        "second": "#ffe07a",
        "third": "#ff7a6a",
        "floor": "#4c5c5a",
        "near": "#0e1a1c",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.30, 0.62, 1.0, 1.15
_HORIZON = -130.0
_ROSE_Y = -710.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a cathedral; the rose's petals, the organ's pipes, bells or clockwork and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    sky, rose = _sky(stream, palette)
    far, censers = _far(palette, side)
    mid, machines, lights = _mid(stream, palette, side)
    front, flames, glows = _front(palette, side)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(stream, palette)),
        Layer("front", _FRONT, False, front),
    )
    lights = (*lights, *glows, Light("sky", 0.0, _ROSE_Y, 520.0, palette["low"], 0.10, 0.18))
    return Backdrop(name, KIND, layers, (*rose, *censers, *machines, *flames), lights, WIDTH_PX, palette, provenance)


def _lancet(x: float, y: float, width: float, height: float) -> str:
    """Return a pointed arch; (x, y) is the upper left corner of its box."""
    spring, shoulder, tip = y + min(height, width * 0.92), y + width * 0.42, y + width * 0.12
    left, right, middle, bend = x, x + width, x + width / 2, width * 0.20
    rise = f"C{left:.1f} {shoulder:.1f} {middle - bend:.1f} {tip:.1f} {middle:.1f} {y:.1f}"
    fall = f"C{middle + bend:.1f} {tip:.1f} {right:.1f} {shoulder:.1f} {right:.1f} {spring:.1f}"
    return f"M{left:.1f} {y + height:.1f} L{left:.1f} {spring:.1f} {rise} {fall} L{right:.1f} {y + height:.1f} Z"


def _sky(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return the end wall with its rose and lancets, and the shafts of light."""
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.30, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1200),
        (0, -150),
        (0.0, palette["top"]),
        (0.5, mixed(palette["top"], palette["air"], 0.75)),
        (1.0, mixed(palette["air"], palette["low"], 0.55)),
    )
    wall = mixed(palette["stone"], palette["top"], 0.2)
    blocks = [
        rectangle(x - 100, -1037 + row * 58, 200, 52, 6)
        for row in range(16)
        for x in places(_SKY, 210, 105 if row % 2 else 0)
        if stream.chance(0.16)
    ]
    brush.flat(joined(blocks), faded(wall, 0.22))
    glass = (palette["first"], palette["second"], palette["third"])
    for n, x in enumerate(places(_SKY, 300, 150)):
        pane = _lancet(x - 62, -560, 124, 330)
        brush.flat(_lancet(x - 78, -584, 156, 366), mixed(wall, palette["top"], 0.25))
        tone = mixed(glass[n % 3], palette["air"], 0.45)
        brush.ramp(pane, (0, -560), (0, -230), (0.0, mixed(tone, palette["top"], 0.25)), (1.0, lit(tone, 0.4)))
        bars: list[list[Point]] = [[(x, -556), (x, -230)]]
        bars += [[(x - 62, y), (x + 62, y)] for y in (-450.0, -376.0, -302.0)]
        brush.seams(bars, mixed(wall, palette["top"], 0.3), 6)
    brush.flat(rectangle(-half, -226, 2 * half, 16), mixed(wall, palette["low"], 0.3))
    brush.glow(0, _ROSE_Y, 820, palette["low"], 0.55)
    socket = mixed(wall, palette["top"], 0.35)
    brush.flat(circle(0, _ROSE_Y, 262), socket).flat(circle(0, _ROSE_Y, 244), lit(palette["low"], 0.35))
    rose = _rose(stream, palette)
    for x in (-330, -60, 210):
        beam = polygon([(x - 90, -1200), (x + 20, -1200), (x + 520, -100), (x + 250, -100)])
        stops = ((0.0, 0.30), (0.5, 0.22), (1.0, 0.0))
        fades = [(offset, faded(palette["low"], alpha)) for offset, alpha in stops]
        brush.ramp(beam, (x - 90, -1200), (x + 260, -100), *fades)
    billow(brush, bank(stream, -half, half, -180, 56), mixed(palette["low"], palette["air"], 0.3), (-5, -9), 0.10)
    brush.flat(rectangle(-half, -180, 2 * half, BOTTOM_PX + 180), mixed(palette["low"], palette["floor"], 0.5))
    return brush.shapes, (rose,)


def _rose(stream: Stream, palette: Palette) -> Machine:
    """Return the rose window: a gear of stone whose glass turns an eighth of a petal's way on every beat."""
    petals = stream.pick((10, 12, 16))
    glass = (palette["first"], palette["second"])
    stone = mixed(palette["stone"], palette["air"], 0.55)
    own = Brush(ink_px=0)
    panes: dict[str, list[str]] = {tone: [] for tone in (*glass, palette["third"])}
    for n in range(petals):
        a, wide = math.tau * n / petals, math.tau / petals
        leaf = []
        for part, r in (
            (-0.30, 98.0),
            (-0.40, 168.0),
            (-0.2, 196.0),
            (0.0, 206.0),
            (0.2, 196.0),
            (0.40, 168.0),
            (0.30, 98.0),
        ):
            leaf.append((math.cos(a + part * wide) * r, math.sin(a + part * wide) * r))
        panes[glass[n % 2]].append(rounded(leaf, 16))
        b = a + wide / 2
        panes[palette["third"]].append(circle(math.cos(b) * 208, math.sin(b) * 208, 15))
        panes[palette["third"]].append(circle(math.cos(a) * 72, math.sin(a) * 72, 11))
    own.flat(ring(0, 0, 240, 40), stone)
    for tone, paths in panes.items():
        own.flat(joined(paths), mixed(mixed(tone, palette["low"], 0.4), palette["air"], 0.22))
    own.line(circle(0, 0, 230), mixed(stone, palette["low"], 0.35), 6)
    own.flat(toothed(50, 12), shaded(stone, 0.2)).flat(circle(0, 0, 30), lit(palette["low"], 0.4))
    return Machine("sky", 0.0, _ROSE_Y, own.shapes, "turn", math.tau / petals / 4, 8.0, "beat", math.tau / petals * 2)


def _far(palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return the nave's ribs: clustered pillars that branch into pointed arches, a censer that swings."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.44, 3.5)
    stone = palette["stone"]
    step = 1080.0
    for x in places(_FAR, step, step / 2):
        for dx, wide in ((-46, 40), (46, 40), (0, 66)):
            brush.round_bar(x + dx - wide / 2, -700, wide, 600, stone)
        brush.cel(
            rounded([(x - 84, -720), (x + 84, -720), (x + 66, -664), (x - 66, -664)], 8),
            lit(stone, 0.08),
            (0, -14),
            (4, 4),
        )
        brush.cel(
            rounded([(x - 78, -170), (x + 78, -170), (x + 100, -96), (x - 100, -96)], 8), stone, (-20, -8), (4, 4)
        )
        for way in (-1.0, 1.0):
            bent = f"M0 0 C0 -220 {way * step * 0.22:.1f} -400 {way * step * 0.5:.1f} -520"
            for lane, wide in ((-22.0, 20), (22.0, 20), (0.0, 30)):
                path = moved(bent, x + lane * (1 if way > 0 else -1), -716)
                brush.line(path, brush.ink, wide + 7, raw=True).line(
                    path, lit(stone, 0.06) if wide > 25 else stone, wide
                )
    brush.cel(rectangle(-half, -1260, 2 * half, 40), stone, (0, -12), (0, 4))
    machines = []
    for x in places(_FAR, 1700, side * 230):
        censer = Brush(palette["air"], 0.26, 3.5)
        ropes = [[(dx, 0.0), (dx * 3.4, 236.0)] for dx in (-9.0, 0.0, 9.0)]
        censer.seams(ropes, censer.ink, 8).seams(ropes, palette["iron"], 4)
        censer.cel(moved("M-44 0 C-44 -40 44 -40 44 0 Z", 0, 262), palette["pipe"], (-8, -4), (3, 3))
        censer.cel(moved("M-48 0 L48 0 C44 52 -44 52 -48 0 Z", 0, 262), palette["pipe"], (-14, -8), (3, 3))
        censer.flat(joined(circle(dx, 262, 6) for dx in (-26, 0, 26)), mixed(palette["first"], "#ffffff", 0.3))
        puffs = [(-6.0, 214.0, 15.0), (8.0, 190.0, 20.0), (-4.0, 160.0, 16.0)]
        billow(censer, puffs, mixed(palette["low"], palette["air"], 0.25), (-4, -6), 0.12)
        machines.append(Machine("far", round(x, 1), -1160.0, censer.shapes, "swing", 0.22, 4.0, "beat"))
    clear, thick = faded(palette["low"], 0.0), faded(palette["low"], 0.42)
    brush.ramp(rectangle(-half, -400, 2 * half, 400), (0, -400), (0, -100), (0.0, clear), (1.0, thick))
    brush.flat(rectangle(-half, -104, 2 * half, BOTTOM_PX + 104), mixed(palette["low"], palette["floor"], 0.5))
    return brush.shapes, tuple(machines)


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["stone"], 0.4), 0.16, 5.5)
    machines: list[Machine] = []
    lights: list[Light] = []
    for x in places(_MID, 2060, side * stream.uniform(730, 770)):
        machines += _organ(brush, stream, x, palette, -side)
        if abs(x) < 1300:
            lights.append(Light("mid", round(x - side * 60, 1), -300.0, 280, "#ffb05a", 0.16, 0.20))
    works = stream.pick((_belfry, _clock))
    for x in places(_MID, 2060, -side * stream.uniform(720, 760)):
        machines += works(brush, stream, x, palette, side)
    for x in places(_MID, 2060, 1030):
        brush.round_bar(x - 74, -1400, 148, 1310, palette["stone"])
        for dx in (-74, 74):
            brush.round_bar(x + dx - 24, -1400, 48, 1310, lit(palette["stone"], 0.05))
    chains.cable(brush, -half, half, -1060, 420, 60, 9, palette["iron"])
    return brush.shapes, tuple(machines), tuple(lights)


def _organ(brush: Brush, stream: Stream, x: float, palette: Palette, inward: float) -> list[Machine]:
    """Lay an organ of steam pipes; valves jump, pipes puff with bass and keys, a bellows breathes."""
    brass, wood, iron = palette["pipe"], palette["wood"], palette["iron"]
    machines: list[Machine] = []
    count, wide = 7, 62.0
    tops = [-640 - 250 * math.cos(math.pi * (n - 3) / 7.4) ** 2 - stream.uniform(0, 30) for n in range(count)]
    drivers = {1: "bass", 3: "kick", 5: "keys"}
    for n, top in enumerate(tops):
        at = x + (n - 3) * wide
        brush.round_bar(at - 27, top, 54, -420 - top, brass, 6)
        brush.cel(polygon([(at - 27, -424), (at + 27, -424), (at + 9, -356), (at - 9, -356)]), brass, (-10, 0), (4, 3))
        mouth = [(at - 17, -500), (at + 17, -500), (at + 12, -462), (at - 12, -462)]
        brush.flat(polygon(mouth), shaded(brass, 0.66))
        brush.flat(rectangle(at - 17, -508, 34, 9), lit(brass, 0.4))
        brush.flat(ellipse(at, top, 25, 7), shaded(brass, 0.6)).line(ellipse(at, top, 25, 7), brush.ink, 4, raw=True)
        if n in drivers:
            steam = Brush(brush.air, 0.05, 0)
            billow(
                steam, plume(stream, 0, -8, 104, 25, inward * 34), mixed(palette["low"], "#ffffff", 0.5), (-6, -9), 0.14
            )
            machines.append(Machine("mid", round(at, 1), round(top, 1), steam.shapes, "blink", 1.0, 1.0, drivers[n]))
    for way in (-1.0, 1.0):
        tower = x + way * 262
        brush.cel(rectangle(tower - 38, -760, 76, 560), wood, (-14, 0), (6, 4))
        brush.cel(polygon([(tower - 52, -756), (tower, -880), (tower + 52, -756)]), wood, (-14, -8), (6, 6))
        brush.flat(_lancet(tower - 18, -700, 36, 180), shaded(wood, 0.5))
    brush.cel(rectangle(x - 300, -396, 600, 60, 8), wood, (0, -18), (0, 6))
    brush.rivets([(x - 270 + 60 * n, -366) for n in range(10)], brass, 7)
    brush.cel(rectangle(x - 286, -340, 572, 252, 6), shaded(wood, 0.12), (-24, 0), (6, 0))
    for n in (-2, -1, 1, 2):
        brush.flat(_lancet(x + n * 104 - 32, -318, 64, 200), shaded(wood, 0.5))
        brush.line(_lancet(x + n * 104 - 32, -318, 64, 200), lit(wood, 0.2), 5)
    # the console: two rows of keys, stops that jump
    brush.cel(
        rounded([(x - 88, -268), (x + 88, -268), (x + 104, -196), (x - 104, -196)], 6),
        lit(wood, 0.12),
        (0, -12),
        (0, 5),
    )
    for row in range(2):
        keys = joined(rectangle(x - 78 + 13 * n - 4 * row, -258 + 28 * row, 11, 22, 2) for n in range(12 + row))
        brush.flat(keys, pipes.ENAMEL)
    brush.cel(rectangle(x - 76, -200, 152, 112, 6), wood, (-14, 0), (4, 0))
    for n, driver in enumerate(("kick", "snare", "hat", "bass", "keys")):
        own = Brush(brush.air, brush.haze, 4)
        own.cel(rectangle(-5, -34, 10, 40), iron, (0, 0), (0, 0)).cel(circle(0, -38, 14), brass, (-4, -4), (3, 3))
        machines.append(Machine("mid", round(x - 76 + 38 * n, 1), -268.0, own.shapes, "slide-y", 20.0, 1.0, driver))
    bellows = x - inward * 190
    fold = Brush(brush.air, brush.haze, 5)
    for n in range(4):
        fold.cel(rectangle(-72, -36 - 26 * n, 144, 24, 10), mixed(palette["first"], wood, 0.6), (-16, -6), (4, 3))
    fold.cel(rectangle(-84, -150, 168, 22, 6), brass, (0, -6), (3, 3))
    machines.append(Machine("mid", round(bellows, 1), -108.0, fold.shapes, "slide-y", 40.0, 2.0, "beat"))
    return machines


def _frame(brush: Brush, x: float, palette: Palette) -> None:
    """Lay a tower of iron with a pointed arch, in which something hangs."""
    iron = palette["iron"]
    outer, inner = _lancet(x - 250, -1020, 500, 930), _lancet(x - 186, -900, 372, 810)
    brush.cel(outer, palette["stone"], (-40, -10), (8, 6))
    brush.flat(inner, shaded(mixed(palette["stone"], palette["top"], 0.4), 0.3)).line(inner, brush.ink, 6, raw=True)
    brush.line(_lancet(x - 214, -950, 428, 860), lit(palette["stone"], 0.14), 12)
    brush.rivets([(x + way * 218, -560 + 92 * n) for way in (-1, 1) for n in range(5)], iron, 8)
    brush.cel(rectangle(x - 262, -176, 524, 86, 6), palette["stone"], (0, -18), (0, 6))


_BELL = (
    "M-26 0 C-30 -2 30 -2 26 0 C66 16 70 110 92 176 C100 200 122 214 122 232"
    " L-122 232 C-122 214 -100 200 -92 176 C-70 110 -66 16 -26 0 Z"
)
"""A bell that hangs from (0, 0), 232 px tall."""


def _belfry(brush: Brush, _stream: Stream, x: float, palette: Palette, side: float) -> list[Machine]:
    """Lay a belfry: a great bell that swings in two beats, a hammer that strikes it with the snare, two small bells."""
    brass, iron = palette["pipe"], palette["iron"]
    _frame(brush, x, palette)
    beam_y = -640.0
    brush.cel(rectangle(x - 200, beam_y - 26, 400, 44, 8), palette["wood"], (0, -12), (0, 5))
    bell = Brush(brush.air, brush.haze, brush.ink_px)
    bell.cel(circle(0, 250, 30), iron, (-8, -8), (4, 4))
    bell.cel(moved(_BELL, 0, 10), brass, (-44, -10), (10, 8), depth=0.42)
    for y, half in ((182, 92), (206, 104)):
        bell.line(f"M{-half} {y} Q0 {y + 10} {half} {y}", shaded(brass, 0.5), 6)
    bell.cel(rectangle(-34, -26, 68, 40, 8), iron, (-10, -8), (4, 4))
    machines = [Machine("mid", round(x, 1), beam_y, bell.shapes, "swing", 0.20, 4.0, "beat")]
    for n, driver in ((-1.0, "hat"), (1.0, "snare")):
        small = Brush(brush.air, brush.haze, 4.5)
        small.seams([[(0.0, -70.0), (0.0, 8.0)]], small.ink, 10).seams([[(0.0, -70.0), (0.0, 8.0)]], iron, 5)
        small.cel(moved(_BELL, 0, 0, 0.34, 0.34), lit(brass, 0.12), (-12, -4), (4, 4))
        machines.append(Machine("mid", round(x + n * 104, 1), -772.0, small.shapes, "swing", 0.34, 1.0, driver))
    hammer = Brush(brush.air, brush.haze, 5)
    hammer.cel(rectangle(-8, -150, 16, 156), iron, (-4, 0), (0, 0))
    hammer.cel(rectangle(-48, -186, 96, 48, 10), shaded(iron, 0.15), (-12, -8), (4, 4))
    hammer_x = x - side * 172
    brush.cel(circle(hammer_x, -236, 24), iron, (-6, -6), (4, 4))
    machines.append(Machine("mid", round(hammer_x, 1), -236.0, hammer.shapes, "swing", side * 0.5, 1.0, "kick"))
    return machines


def _clock(brush: Brush, stream: Stream, x: float, palette: Palette, side: float) -> list[Machine]:
    """Lay a great clock: a dial whose hand goes on with every beat, a pendulum, and a gear behind it."""
    brass, iron = palette["pipe"], palette["iron"]
    _frame(brush, x, palette)
    y, radius = -700.0, 150.0
    gear = Brush(brush.air, brush.haze, 5)
    teeth = 18
    gear.cel(toothed(120, teeth), iron, (0, 0), (0, 0))
    gear.flat(ring(0, 0, 88, 60), shaded(iron, 0.5)).cel(circle(0, 0, 30), brass, (0, 0), (0, 0))
    pitch = math.tau / teeth
    swing = Brush(brush.air, brush.haze, 5)
    swing.wire("M0 0 L0 300", iron, 12)
    swing.cel(circle(0, 322, 64), brass, (-18, -14), (6, 6)).cel(circle(0, 322, 34), lit(brass, 0.2), (-8, -8), (0, 0))
    dial = Brush(brush.air, brush.haze, brush.ink_px)
    dial.cel(circle(0, 0, radius), brass, (-26, -22), (8, 8)).cel(
        circle(0, 0, radius * 0.84), pipes.ENAMEL, (10, 10), (0, 0), depth=0.2
    )
    marks: list[list[Point]] = []
    for n in range(12):
        a = math.tau * n / 12
        inner = 0.58 if n % 3 == 0 else 0.66
        marks.append([(math.sin(a) * radius * f, -math.cos(a) * radius * f) for f in (inner, 0.78)])
    dial.seams(marks, "#2a2230", radius * 0.07)
    hour = stream.uniform(0, math.tau)
    dial.flat(turned(rounded([(-8, 14), (8, 14), (4, -62), (-4, -62)], 3), hour), "#2a2230")
    hand = Brush(brush.air, brush.haze, 0)
    hand.flat(rounded([(-7, 30), (7, 30), (1, -110), (-1, -110)], 3), "#a3231a").flat(circle(0, 0, 13), "#2a2230")
    at = round(x, 1)
    return [
        Machine("mid", round(x - side * 70, 1), -470.0, gear.shapes, "turn", side * 3 * pitch, 1.0, "kick", pitch),
        Machine("mid", at, y + 60, swing.shapes, "swing", 0.26, 2.0, "beat"),
        Machine("mid", at, y, dial.shapes, "slide-y", 0.0, 1.0, "beat"),
        Machine("mid", at, y, hand.shapes, "turn", math.tau / 12, 12.0, "beat"),
    ]


def _floor(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 210, 5)
    # the rose's light lies on the stones
    for n in range(8):
        a = math.tau * n / 8 + 0.2
        colour = (palette["first"], palette["second"], palette["third"])[n % 3]
        brush.flat(ellipse(math.cos(a) * 250, -20 + math.sin(a) * 34, 74, 13), faded(colour, 0.30))
    brush.flat(ellipse(0, -20, 110, 15), faded(palette["low"], 0.35))
    floors.sheen(brush, 0, _HORIZON, 420, palette["low"], 0.32)
    brush.cel(rectangle(-half, _HORIZON - 34, 2 * half, 26), lit(palette["stone"], 0.12), (0, -10), (0, 5))
    brush.cel(rectangle(-half, _HORIZON - 10, 2 * half, 24), palette["stone"], (0, -10), (0, 5))
    joints = [[(x, _HORIZON - 32), (x, _HORIZON + 12)] for x in places(_FLOOR, 230, stream.uniform(-80, 80))]
    brush.seams(joints, shaded(palette["stone"], 0.4), 4)
    return brush.shapes


def _front(palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    """Return stands of candles at the lower corners and chains at a side."""
    brush = Brush(palette["near"], 0.58, 8)
    iron = palette["iron"]
    machines: list[Machine] = []
    lights: list[Light] = []
    for way in (-1.0, 1.0):
        for x in places(_FRONT, 2300, way * 850):
            tall = 0.0 if way == side else 60.0
            brush.wire(f"M{x:.1f} 500 L{x:.1f} {-60 - tall:.1f}", iron, 20)
            brush.wire(moved("M-96 -100 C-90 -20 90 -20 96 -100", x, -tall), iron, 15)
            for dx, size in ((-96.0, 56.0), (0.0, 84.0), (96.0, 48.0)):
                foot = (-100.0 if dx else -40.0) - tall
                brush.cel(
                    rounded(
                        [
                            (x + dx - 34, foot - 10),
                            (x + dx + 34, foot - 10),
                            (x + dx + 20, foot + 8),
                            (x + dx - 20, foot + 8),
                        ],
                        5,
                    ),
                    iron,
                    (-10, -4),
                    (4, 4),
                )
                brush.cel(rectangle(x + dx - 15, foot - size, 30, size - 8, 6), pipes.ENAMEL, (-8, 0), (4, 3))
                flame = "M-12 0 C-16 -22 -2 -28 2 -50 C16 -28 16 -14 12 0 C8 8 -8 8 -12 0 Z"
                brush.flat(moved(flame, x + dx, foot - size - 4, 0.8, 0.8), "#ffd98a")
                own = Brush(ink_px=0)
                own.flat(moved(flame, 0, 0, 1.15, 1.25), "#ff9a3a").flat(moved(flame, 0, 0, 0.7, 0.8), "#fff3c0")
                driver = "hat" if dx else "snare"
                machines.append(
                    Machine("front", round(x + dx, 1), round(foot - size - 4, 1), own.shapes, "blink", 1.0, 1.0, driver)
                )
            lights.append(Light("front", round(x, 1), round(-190 - tall, 1), 240, "#ffb05a", 0.20, 0.16))
    for x in places(_FRONT, 2300, side * 950):
        chains.chain(brush, x, -1150, -760, 42, iron)
        chains.chain(brush, x - side * 88, -1150, -900, 42, iron)
    return brush.shapes, tuple(machines), tuple(light for light in lights if abs(light.x_px) < 2300)
