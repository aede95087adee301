"""The server hall: an aisle of racks that runs to a watchful eye, fans, tapes, lamps, and an arm that swaps disks."""

import math

from rivethead.art.vector.backdrops import chains, floors, girders, hazard, instruments, lamps
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import (
    Point,
    circle,
    ellipse,
    joined,
    polygon,
    rectangle,
    ring,
    rounded,
    sagging,
)
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import billow, plume
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "server-hall"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#12203a",
        "air": "#4a8ab0",
        "low": "#c8f0ff",
        "eye": "#ff5a4a",
        "rack": "#38506c",
        "trim": "#8aa4b4",
        "wall": "#2c4460",
        "cable": "#d98a3c",
        "floor": "#4c5c72",
        "first": "#5affd0",
        "second": "#ffc24a",
        "third": "#5aa8ff",
        "near": "#0c1424",
    },
    {
        "top": "#2c2018",
        "air": "#c08a52",
        "low": "#ffe4b0",
        "eye": "#5ad0c0",
        "rack": "#7a6450",
        "trim": "#e0cca0",
        "wall": "#5c4838",
        "cable": "#3f7f7a",
        "floor": "#6a5848",
        "first": "#ffb03a",
        "second": "#ff5a3a",
        "third": "#a8e07a",
        "near": "#1a120e",
    },
    {
        "top": "#0f2018",
        "air": "#4f9a68",
        "low": "#d4ffc8",
        "eye": "#ffe04a",
        "rack": "#3c5448",
        "trim": "#94ac98",
        "wall": "#2c4438",
        "cable": "#b8503c",
        "floor": "#4c5c50",
        "first": "#8aff5a",
        "second": "#f0f07a",
        "third": "#4ad8b8",
        "near": "#0c1812",
    },
    {
        "top": "#241a40",
        "air": "#8a6ab8",
        "low": "#f0d0ff",
        "eye": "#7affe0",
        "rack": "#4a4070",
        "trim": "#a89cc8",
        "wall": "#3a3060",
        "cable": "#e07a4a",
        "floor": "#544a74",
        "first": "#ff7ac0",
        "second": "#7ad0ff",
        "third": "#ffe07a",
        "near": "#140e28",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.34, 0.64, 1.0, 1.15
_HORIZON = -128.0
_VANISH = -560.0
_DEPTHS = (1.3, 1.0, 0.77, 0.59, 0.46, 0.35, 0.27, 0.21, 0.16)
"""Sizes of the aisle's cross-sections, nearest first; 1 is 432 px from the eye's height down to the floor."""


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a server hall; the kinds of racks, the eye, the arm's side and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    sky, eye = _sky(stream, palette)
    far, arm = _far(palette, side)
    mid, machines, lights = _mid(stream, palette)
    floor, vents = _floor(stream, palette)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, floor),
        Layer("front", _FRONT, False, _front(stream, palette, side)),
    )
    lights = (*lights, Light("sky", 0.0, _VANISH, 520.0, palette["low"], 0.10, 0.16))
    return Backdrop(name, KIND, layers, (*eye, *arm, *machines, *vents), lights, WIDTH_PX, palette, provenance)


def _at(size: float, x: float, y: float) -> Point:
    """Return where a point of the aisle's nearest cross-section lies in the one of this size."""
    return x * size, _VANISH + y * size


def _sky(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return the aisle in perspective, from the back forwards, with the eye at its end."""
    half = reach(_SKY) + 900
    brush = Brush(palette["air"], 0.0, 0)
    brush.flat(rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX), mixed(palette["wall"], palette["air"], 0.3))
    wide, crown, ground = 640.0, -470.0, 432.0
    near = (_at(_DEPTHS[0], -wide, crown), _at(_DEPTHS[0], wide, crown), _at(_DEPTHS[0], wide, ground))
    last = _DEPTHS[-1]
    ceiling = [near[0], near[1], _at(last, wide, crown), _at(last, -wide, crown)]
    stops = ((0.0, palette["top"]), (0.6, mixed(palette["top"], palette["air"], 0.6)), (1.0, palette["low"]))
    brush.ramp(polygon(ceiling), (0, near[0][1]), (0, _at(last, 0, crown)[1]), *stops)
    ground_path = [_at(_DEPTHS[0], -wide, ground), near[2], _at(last, wide, ground), _at(last, -wide, ground)]
    stops = ((0.0, palette["low"]), (0.5, mixed(palette["floor"], palette["air"], 0.5)), (1.0, palette["floor"]))
    brush.ramp(polygon(ground_path), (0, _at(last, 0, ground)[1]), (0, near[2][1]), *stops)
    seams = [[_at(_DEPTHS[0], x, ground), _at(last, x, ground)] for x in (-420.0, -210.0, 0.0, 210.0, 420.0)]
    seams += [[_at(size, -wide, ground), _at(size, wide, ground)] for size in _DEPTHS]
    brush.seams(seams, faded(shaded(palette["floor"], 0.4), 0.5), 3)
    for index in range(len(_DEPTHS) - 2, -1, -1):
        part = index / (len(_DEPTHS) - 2)
        fore, back = _DEPTHS[index], _DEPTHS[index + 1]
        air = mixed(palette["air"], palette["low"], part)
        for way in (-1.0, 1.0):
            _far_rack(
                brush,
                stream,
                way * wide,
                (crown * 0.86, ground),
                (fore, back),
                mixed(palette["rack"], air, 0.30 + 0.62 * part),
                palette,
                part,
            )
        for x in (-230.0, 230.0):
            gap = back + (fore - back) * 0.25
            tube = [
                _at(gap, x - 52, crown),
                _at(gap, x + 52, crown),
                _at(fore, x + 52, crown),
                _at(fore, x - 52, crown),
            ]
            brush.flat(polygon(tube), faded(lit(palette["low"], 0.4), 0.9 - 0.4 * (1 - part)))
    end = [_at(last, -wide, crown), _at(last, wide, crown), _at(last, wide, ground), _at(last, -wide, ground)]
    brush.flat(polygon(end), lit(palette["low"], 0.3))
    brush.glow(0, _VANISH, 700, palette["low"], 0.55)
    eye = _eye(brush, palette)
    return brush.shapes, eye


def _far_rack(
    brush: Brush,
    stream: Stream,
    x: float,
    tall: tuple[float, float],
    sizes: tuple[float, float],
    colour: str,
    palette: Palette,
    part: float,
) -> None:
    """Lay one rack of the aisle's wall, seen at a slant, with rows of lamps that run to the vanishing point."""
    fore, back = sizes
    top, foot = tall
    face = [_at(fore, x, top), _at(back, x, top), _at(back, x, foot), _at(fore, x, foot)]
    brush.flat(polygon(face), colour)
    gap = back + (fore - back) * 0.12
    brush.flat(
        polygon([_at(gap, x, top), _at(back, x, top), _at(back, x, foot), _at(gap, x, foot)]), shaded(colour, 0.25)
    )
    edge = _at(fore, x, top), _at(fore, x, foot)
    brush.seams([edge], shaded(colour, 0.45), max(2.0, 6 * fore))
    rows: dict[str, list[str]] = {"first": [], "second": [], "third": [], "off": []}
    for row in range(12):
        y = top + (foot - top) * (row + 0.6) / 12.4
        for spot in range(4):
            a = back + (fore - back) * (0.24 + 0.19 * spot)
            b = back + (fore - back) * (0.24 + 0.19 * spot + 0.11)
            lamp = polygon([_at(a, x, y), _at(b, x, y), _at(b, x, y + 13), _at(a, x, y + 13)])
            rows[stream.pick(("off", "off", "off", "first", "first", "second", "third"))].append(lamp)
    for key, lamps_of in rows.items():
        if lamps_of:
            tone = shaded(colour, 0.4) if key == "off" else mixed(palette[key], colour, 0.25 + 0.45 * part)
            brush.flat(joined(lamps_of), tone)


def _eye(brush: Brush, palette: Palette) -> tuple[Machine, ...]:
    """Lay the eye's socket at the aisle's end and return the iris, which looks about, and its gleam."""
    y = _VANISH - 36
    metal = mixed(palette["rack"], palette["low"], 0.25)
    brush.flat(circle(0, y, 108), faded(shaded(metal, 0.4), 0.5)).flat(circle(0, y, 100), metal).flat(
        circle(0, y, 90), lit(metal, 0.45)
    )
    brush.flat(circle(0, y, 78), mixed(palette["top"], palette["air"], 0.75))
    iris = Brush(ink_px=0)
    tone = mixed(palette["eye"], palette["low"], 0.25)
    iris.flat(circle(0, 0, 52), faded(tone, 0.45)).flat(circle(0, 0, 37), tone)
    iris.flat(circle(0, 0, 20), mixed(palette["top"], palette["eye"], 0.3)).flat(circle(-12, -14, 8), "#ffffff")
    gleam = Brush(ink_px=0)
    gleam.lay(Shape(ring(0, 0, 102, 93), fill=mixed(palette["eye"], "#ffffff", 0.4)))
    return (
        Machine("sky", -24.0, y, iris.shapes, "slide-x", 48.0, 8.0, "beat"),
        Machine("sky", 0.0, y, gleam.shapes, "blink", 1.0, 1.0, "snare"),
    )


def _far(palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return trays of cable under the ceiling and the rail on which the arm travels."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.34, 4)
    y = -1010.0
    brush.cel(rectangle(-half, y, 2 * half, 26), palette["trim"], (0, -8), (0, 4))
    for n, colour in enumerate((palette["cable"], palette["third"], palette["rack"])):
        for x in places(_FAR, 300, 40 * n):
            brush.wire(sagging((x, y + 24), (x + 300, y + 24), 16 + 9 * n), mixed(colour, palette["rack"], 0.3), 9)
    rail = -905.0
    brush.cel(rectangle(-half, rail, 2 * half, 22), mixed(palette["trim"], palette["rack"], 0.3), (0, -7), (0, 4))
    machines = []
    for x in places(_FAR, 1500, side * 300):
        arm = Brush(palette["air"], 0.24, 4)
        arm.cel(rectangle(-64, -14, 128, 46, 10), palette["trim"], (-14, -10), (4, 4))
        arm.flat(joined(circle(dx, 8, 8) for dx in (-40, 40)), arm.ink)
        arm.cel(rectangle(-15, 30, 30, 110), shaded(palette["trim"], 0.2), (-8, 0), (3, 0))
        machines.append(Machine("far", round(x, 1), rail, arm.shapes, "slide-x", -side * 130.0, 8.0, "beat"))
    for x in places(_FAR, 1500, -side * 330):
        claw = Brush(palette["air"], 0.24, 4)
        claw.seams([[(0.0, -60.0), (0.0, 70.0)]], claw.ink, 16).seams([[(0.0, -60.0), (0.0, 70.0)]], palette["trim"], 9)
        jaws = [[(-26.0, 66.0), (-38.0, 104.0), (-22.0, 126.0)], [(26.0, 66.0), (38.0, 104.0), (22.0, 126.0)]]
        for jaw in jaws:
            path = f"M{jaw[0][0]} {jaw[0][1]} L{jaw[1][0]} {jaw[1][1]} L{jaw[2][0]} {jaw[2][1]}"
            claw.wire(path, palette["cable"], 9)
        claw.cel(rectangle(-40, 48, 80, 24, 6), palette["trim"], (-8, -6), (3, 3))
        claw.cel(rectangle(-34, 112, 68, 46, 6), palette["rack"], (-8, -6), (3, 3))
        claw.flat(rectangle(-24, 124, 30, 8, 3), palette["first"])
        brush.cel(rectangle(x - 50, rail - 12, 100, 42, 8), palette["trim"], (-10, -8), (4, 4))
        machines.append(Machine("far", round(x, 1), rail + 64, claw.shapes, "slide-y", 64.0, 1.0, "snare"))
    return brush.shapes, tuple(machines)


def _mid(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    """Return the near racks, three side by side at either side of the aisle."""
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["wall"], 0.5), 0.15, 5.5)
    # the bulkhead over the racks: plates, and ducts for air
    brush.flat(rectangle(-half, TOP_PX, 2 * half, -1180 - TOP_PX), shaded(palette["wall"], 0.3))
    brush.cel(rectangle(-half, -1220, 2 * half, 44), palette["wall"], (0, -14), (0, 5))
    for x in places(_MID, 410, 205):
        brush.cel(rectangle(x - 150, -1430, 300, 150, 12), palette["wall"], (-20, -14), (6, 6))
        brush.seams(
            [[(x - 124, -1404 + 26 * k), (x + 124, -1404 + 26 * k)] for k in range(5)], shaded(palette["wall"], 0.5), 8
        )
    machines: list[Machine] = []
    lights: list[Light] = []
    kinds = stream.shuffled((_blades, _fans, _reels, _screens))
    for bank, x in enumerate(places(_MID, 1640, 820)):
        brush.cel(rectangle(x - 362, -1200, 724, 220), palette["wall"], (0, -30), (0, 0))
        brush.cel(rectangle(x - 384, -990, 768, 50, 8), palette["trim"], (0, -16), (0, 6))
        for n in range(3):
            left = x - 348 + 236 * n
            _cabinet(brush, left, palette)
            machines += kinds[(bank + n) % 4](brush, stream, left, palette)
        for n in range(5):
            at = x - 300 + 150 * n
            brush.wire(f"M{at:.1f} -1200 C{at:.1f} -1080 {at + 30:.1f} -1060 {at + 14:.1f} -985", palette["cable"], 12)
        machines.append(lamps.warning("mid", round(x, 1), -986.0, 50, palette["eye"], brush, "kick"))
        if abs(x) < 1300:
            lights.append(Light("mid", round(x - math.copysign(120, x), 1), -500.0, 300, palette["first"], 0.05, 0.18))
    chains.cable(brush, -half, half, -1090, 240, 18, 12, palette["rack"])
    return brush.shapes, tuple(machines), tuple(lights)


def _cabinet(brush: Brush, left: float, palette: Palette) -> None:
    """Lay an empty rack, 224 px wide, from the tray down to the floor."""
    brush.cel(rectangle(left, -944, 224, 860, 8), palette["rack"], (-14, -14), (6, 6))
    brush.cel(rectangle(left + 16, -922, 192, 790, 6), shaded(palette["rack"], 0.55), (8, 8), (0, 0))
    brush.rivets([(left + dx, y) for dx in (8, 216) for y in (-930, -520, -110)], palette["rack"], 5)
    brush.flat(rectangle(left + 20, -124, 184, 26, 4), shaded(palette["rack"], 0.3))


def _colours(palette: Palette) -> tuple[str, str, str]:
    return palette["first"], palette["second"], palette["third"]


def _blades(brush: Brush, stream: Stream, left: float, palette: Palette) -> list[Machine]:
    """Fill a rack with flat servers, each with a handle, slots and lamps that flicker with hat and keys."""
    slot = shaded(palette["rack"], 0.1)
    for n in range(11):
        y = -912 + n * 71
        brush.cel(rectangle(left + 24, y, 176, 60, 5), slot, (0, -12), (0, 4), 4.0)
        brush.seams(
            [[(left + 40 + 9 * k, y + 16), (left + 40 + 9 * k, y + 44)] for k in range(7)], shaded(slot, 0.5), 4
        )
    machines: list[Machine] = []
    for part, drivers in ((0, ("hat", "keys")), (6, ("hat", "bass"))):
        machines += instruments.keys(
            "mid", stream, left + 118, -900 + part * 71, 3, 5, 24, _colours(palette), brush, drivers
        )
    return machines


def _fans(brush: Brush, stream: Stream, left: float, palette: Palette) -> list[Machine]:
    """Fill a rack with three big fans over a field of lamps."""
    machines: list[Machine] = []
    x = left + 112
    for n, y in enumerate((-820.0, -634.0, -448.0)):
        brush.cel(rectangle(left + 24, y - 88, 176, 176, 10), shaded(palette["rack"], 0.15), (-10, -10), (4, 4))
        brush.flat(circle(x, y, 76), shaded(palette["rack"], 0.75))
        fan = Brush(brush.air, brush.haze, 4)
        for k in range(7):
            a = math.tau * k / 7
            leaf = [
                (math.cos(a + d) * r, math.sin(a + d) * r)
                for d, r in ((0, 14), (-0.2, 60), (0.05, 70), (0.42, 64), (0.5, 18))
            ]
            fan.cel(rounded(leaf, 8), palette["trim"], (0, 0), (0, 0))
        fan.cel(circle(0, 0, 18), palette["cable"], (0, 0), (0, 0))
        turn = math.tau / 7 * (1 if n % 2 else -1)
        machines.append(Machine("mid", round(x, 1), y, fan.shapes, "turn", turn, 1.0, "beat", math.tau / 7))
    machines += instruments.keys("mid", stream, left + 34, -330, 6, 6, 26, _colours(palette), brush, ("snare", "hat"))
    return machines


def _reels(brush: Brush, _stream: Stream, left: float, palette: Palette) -> list[Machine]:
    """Fill a rack with a tape unit: two reels, a window, a column of lamps that climbs with the kick."""
    x = left + 112
    brush.cel(rectangle(left + 24, -912, 176, 420, 12), shaded(palette["rack"], 0.2), (8, 8), (0, 0))
    machines = [
        instruments.reel("mid", x, y, 74, palette["trim"], brush, way * math.tau / 12)
        for y, way in ((-818, 1.0), (-606, 1.0))
    ]
    brush.cel(rectangle(x - 50, -728, 100, 34, 6), palette["trim"], (-10, -6), (4, 4))
    levels = joined(rectangle(left + 40 + 50 * k, -470 + 26 * n, 40, 16, 3) for k in range(3) for n in range(12))
    brush.flat(levels, shaded(palette["first"], 0.62))
    for k, driver in enumerate(("kick", "snare", "bass")):
        bar = Brush(ink_px=0)
        bar.flat(joined(rectangle(0, 26 * n, 40, 16, 3) for n in range(4)), _colours(palette)[k])
        machines.append(
            Machine("mid", round(left + 40 + 50 * k, 1), -262.0, bar.shapes, "slide-y", -104.0, 1.0, driver)
        )
    return machines


def _screens(brush: Brush, stream: Stream, left: float, palette: Palette) -> list[Machine]:
    """Fill a rack with two screens, knobs and lamp keys."""
    machines: list[Machine] = []
    for y, colour, driver in ((-908, palette["first"], "keys"), (-746, palette["second"], "bass")):
        machines += instruments.scope("mid", stream, left + 24, y, 176, colour, brush, driver)
    for n in range(8):
        x, y = left + 50 + 42 * (n % 4), -570 + 52 * (n // 4)
        brush.cel(circle(x, y, 16), palette["trim"], (-5, -5), (3, 3))
        a = stream.uniform(-2.2, 2.2)
        brush.seams([[(x, y), (x + math.sin(a) * 12, y - math.cos(a) * 12)]], brush.ink, 5)
    machines += instruments.keys("mid", stream, left + 34, -470, 6, 8, 26, _colours(palette), brush, ("hat", "snare"))
    brush.cel(rectangle(left + 24, -240, 176, 92, 6), shaded(palette["rack"], 0.1), (-8, -8), (4, 4))
    brush.seams(
        [[(left + 40, -222 + 14 * k), (left + 184, -222 + 14 * k)] for k in range(5)], shaded(palette["rack"], 0.6), 5
    )
    return machines


def _floor(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 220, 5)
    floors.sheen(brush, 0, _HORIZON, 520, palette["low"], 0.42)
    for x in (-640.0, 640.0):
        floors.sheen(brush, x, _HORIZON, 180, palette["first"], 0.20)
    brush.cel(
        rectangle(-half, _HORIZON - 14, 2 * half, 22), mixed(palette["trim"], palette["rack"], 0.4), (0, -8), (0, 4)
    )
    brush.line(f"M{-half:.0f} {_HORIZON - 15:.0f} L{half:.0f} {_HORIZON - 15:.0f}", faded(palette["first"], 0.35), 12)
    brush.line(f"M{-half:.0f} {_HORIZON - 15:.0f} L{half:.0f} {_HORIZON - 15:.0f}", lit(palette["first"], 0.4), 4)
    machines = []
    for x in places(_FLOOR, 1060, stream.uniform(440, 560)):
        near = x * 1.10
        grate = [(x - 84, -96), (x + 84, -96), (near + 104, -56), (near - 104, -56)]
        brush.flat(polygon(grate), shaded(palette["floor"], 0.62))
        bars = [[(x - 74 + 21 * n, -94), (near - 92 + 26 * n, -58)] for n in range(8)]
        brush.seams(bars, lit(palette["floor"], 0.2), 5)
        steam = Brush(ink_px=0)
        billow(
            steam, plume(stream, 0, 0, 110, 26, 24), faded(mixed(palette["low"], "#ffffff", 0.4), 0.85), (-5, -9), 0.12
        )
        machines.append(Machine("floor", round(x, 1), -84.0, steam.shapes, "blink", 1.0, 1.0, "snare"))
    return brush.shapes, tuple(machines)


def _front(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.60, 8)
    girders.beam(brush, -half, half, -1170, 96, palette["wall"], 90)
    for x in places(_FRONT, 575, stream.uniform(-60, 60)):
        lamps.pendant(brush, x, -1120, -1006, 50, palette["rack"], lit(palette["low"], 0.3))
    for x in places(_FRONT, 2300, side * 975):
        for n in range(5):
            start, end = x - side * (110 - 46 * n), x - side * (30 - 34 * n)
            colour = (palette["cable"], palette["third"], palette["rack"])[n % 3]
            brush.wire(
                f"M{start:.1f} -1200 C{start:.1f} {-900 + 40 * n} {end:.1f} {-820 + 50 * n} {end:.1f} 500", colour, 22
            )
        brush.cel(rectangle(x - 110, -520, 220, 40, 8), palette["trim"], (0, -12), (0, 6))
    for x in places(_FRONT, 2300, -side * 850):
        brush.cel(rectangle(x - 190, -60, 380, 600, 12), palette["rack"], (-40, -14), (8, 8))
        hazard.stripes(brush, x - 170, -30, 340, 34, 60, palette["second"])
        for row in range(2):
            for n in range(6):
                colour = _colours(palette)[stream.integer(3)]
                brush.flat(circle(x - 140 + 56 * n, 34 + 34 * row, 10), mixed(colour, palette["near"], 0.25))
        brush.cel(
            rounded([(x - 120, -60), (x - 96, -150), (x + 96, -150), (x + 120, -60)], 10),
            palette["trim"],
            (-20, -10),
            (7, 7),
        )
        brush.flat(ellipse(x, -106, 46, 12), palette["near"])
    return brush.shapes
