"""The scrapyard: mountains of wrecks at dusk, a crane with a magnet, and a hammer that presses cars flat."""

import math

from rivethead.art.vector.backdrops import booms, chains, fire, gears, hazard, lamps, skyline, wrecks
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import (
    Point,
    circle,
    clipped,
    ellipse,
    joined,
    moved,
    polygon,
    polyline,
    rectangle,
    ring,
    rounded,
)
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import billow, plume
from rivethead.drawing.lettering import lettered
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "scrapyard"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#22263f",
        "high": "#5c5578",
        "air": "#d8977c",
        "low": "#ffcf8f",
        "sun": "#fff2cf",
        "heap": "#6a4a56",
        "steel": "#5a6a7c",
        "crane": "#d9912c",
        "first": "#8f4434",
        "second": "#3f7480",
        "third": "#b58a4a",
        "floor": "#6e5348",
        "near": "#1d1424",
    },
    {
        "top": "#1c3038",
        "high": "#477274",
        "air": "#c9b27a",
        "low": "#f8e3a2",
        "sun": "#fffbe0",
        "heap": "#5c5a4c",
        "steel": "#4f6a70",
        "crane": "#c4552e",
        "first": "#2f7a72",
        "second": "#a8642f",
        "third": "#7d8a4e",
        "floor": "#6a5c48",
        "near": "#151c20",
    },
    {
        "top": "#2a1a3c",
        "high": "#7a4470",
        "air": "#e88672",
        "low": "#ffb98c",
        "sun": "#ffe9c4",
        "heap": "#6a3f5c",
        "steel": "#66628a",
        "crane": "#3f9a8c",
        "first": "#a83f52",
        "second": "#54589a",
        "third": "#d08a4a",
        "floor": "#6a4854",
        "near": "#1e1128",
    },
)

SIGNS = ("CASH 4 CARS", "NO REFUNDS", "RUST KING", "SPARE PARTS", "U-WRECK-IT", "AXLE & SON", "LAST STOP")

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.05, 0.26, 0.62, 1.0, 1.15
_HORIZON = -122.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a scrapyard; the side of the crane, the heaps, the cars, the sign and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    sky, crows = _sky(stream, palette, side)
    far, claw = _far(stream, palette, side)
    mid, machines, lights = _mid(stream, palette, side)
    floor, fires, glows = _floor(stream, palette, side)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, floor),
        Layer("front", _FRONT, False, _front(stream, palette, side)),
    )
    moving = (*crows, *claw, *machines, *fires)
    return Backdrop(name, KIND, layers, moving, (*lights, *glows), WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1240),
        (0, -200),
        (0.0, palette["top"]),
        (0.38, palette["high"]),
        (0.78, palette["air"]),
        (1.0, palette["low"]),
    )
    sun_x, sun_y, radius = -side * stream.uniform(60, 260), -stream.uniform(500, 600), stream.uniform(150, 200)
    brush.glow(sun_x, sun_y, 980, palette["low"], 0.8)
    brush.flat(circle(sun_x, sun_y, radius * 1.28), faded(palette["low"], 0.35))
    brush.flat(circle(sun_x, sun_y, radius), palette["sun"])
    for y, tall in ((-950.0, 54.0), (-840.0, 40.0), (-700.0, 30.0), (-610.0, 22.0), (-520.0, 16.0)):
        _streaks(brush, stream, half, y + stream.uniform(-24, 24), tall, palette)
    crows = []
    for n, spread in enumerate((1.0, 0.7, 0.8)):
        own = Brush(ink_px=0)
        own.flat(moved(_CROW, 0, 0, spread, spread), mixed(palette["top"], palette["high"], 0.35))
        x, y = sun_x + side * (210 + 120 * n), sun_y - 130 - 70 * (n % 2) - stream.uniform(0, 50)
        crows.append(Machine("sky", round(x, 1), round(y, 1), own.shapes, "slide-y", 14.0, 2.0 + n, "beat"))
    return brush.shapes, tuple(crows)


_CROW = (
    "M-46 -16 C-30 -22 -12 -10 -4 2 C0 -2 6 -2 10 2 C18 -12 34 -24 50 -18 C36 -14 26 2 14 12 C10 18 0 18 -6 12"
    " C-16 4 -30 -10 -46 -16 Z"
)
"""A crow on the wing, seen from far away."""


def _streaks(brush: Brush, stream: Stream, half: float, y: float, tall: float, palette: Palette) -> None:
    """Lay a band of smoky cloud with ragged ends."""
    part = (y + 1000) / 500
    colour = mixed(mixed(palette["high"], palette["air"], min(1.0, part)), palette["heap"], 0.26)
    x = -half + stream.uniform(-200, 200)
    while x < half:
        long = stream.uniform(420, 900)
        lobes = [
            (x + long * n / 6, y + stream.uniform(-0.3, 0.3) * tall, tall * stream.uniform(0.5, 1)) for n in range(7)
        ]
        body = [(x - tall * 4, y + tall * 0.4), (x + long * 0.4, y - tall * 0.5), (x + long + tall * 5, y + tall * 0.2)]
        body += [(x + long * 0.7, y + tall * 0.6), (x + long * 0.2, y + tall * 0.7)]
        path = joined([rounded(body, tall * 3), *(ellipse(px, py, r * 2.4, r * 0.7) for px, py, r in lobes)])
        brush.lay(Shape(path, fill=colour, shadow=(0, -tall * 0.4), shadow_depth=0.10))
        x += long + stream.uniform(260, 700)


def _heap(
    brush: Brush, stream: Stream, x: float, base: float, width: float, height: float, colour: str, junk: int
) -> None:
    """Lay a mountain of scrap: a ragged outline with wrecks, tyres and bars that stick out of it."""
    steps = 11
    ridge: list[Point] = []
    for n in range(steps + 1):
        part = n / steps
        tall = height * (math.sin(math.pi * (0.06 + 0.88 * part)) ** 0.8) * stream.uniform(0.82, 1.08)
        left = x - width / 2 + width * part
        ridge += [(left - width * 0.03, base - tall), (left + width * 0.04, base - tall + stream.uniform(-18, 18))]
    spikes = []
    for n in range(1, 2 * steps, 3):
        px, py = ridge[n]
        lean = stream.uniform(-30, 30)
        spikes.append([(px, py + 20), (px + lean, py - stream.uniform(24, 62))])
    brush.seams(spikes, colour, max(4.0, height * 0.018))
    outline = [(x - width * 0.62, BOTTOM_PX), (x - width * 0.58, base), *ridge, (x + width * 0.58, base)]
    brush.cel(polygon([*outline, (x + width * 0.62, BOTTOM_PX)]), colour, (-width * 0.10, 26), (0, 0), depth=0.24)
    light: list[str] = []
    dark: list[str] = []
    for _ in range(junk):
        part = stream.uniform(0.1, 0.9)
        tall = height * math.sin(math.pi * (0.06 + 0.88 * part)) ** 0.8
        px, py = x - width / 2 + width * part, base - tall * stream.uniform(0.12, 0.82)
        size = stream.uniform(0.5, 1.0) * (60 + height * 0.07)
        turn = stream.uniform(-0.5, 0.5)
        kind = stream.integer(4)
        into = light if stream.chance(0.5) else dark
        if kind == 0:
            into.append(circle(px, py, size * 0.38))
        elif kind == 1:
            into.append(booms.turned(rectangle(-size, -size * 0.1, 2 * size, size * 0.2), turn, px, py))
        elif kind == 2:
            into.append(booms.turned(rectangle(-size * 0.5, -size * 0.36, size, size * 0.72, 6), turn, px, py))
        else:
            body = wrecks.silhouette(stream)
            into.append(booms.turned(moved(body, 0, 0, size / 90, size / 120), turn, px, py))
    brush.flat(joined(light), lit(colour, 0.10)).flat(joined(dark), shaded(colour, 0.20))


def _far(stream: Stream, palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FAR)
    shapes: list[Shape] = []
    works = Brush(palette["air"], 0.72, 0)
    kinds = (skyline.chimney, skyline.sawtooth, skyline.tank, skyline.sawtooth, skyline.block)
    tops = skyline.row(
        works, stream, half, -170, (110, 250), palette["heap"], mixed(palette["low"], palette["heap"], 0.3), kinds, 60
    )
    smoke = Brush(palette["air"], 0.6, 0)
    for x, y in tops:
        puffs = plume(stream, x, y - 10, stream.uniform(160, 300), 34, side * 200)
        billow(smoke, puffs, mixed(palette["heap"], palette["low"], 0.35), (-7, -11), 0.18)
    shapes += [*smoke.shapes, *works.shapes]
    machines: list[Machine] = []
    for haze, base, tall, step in ((0.58, -150.0, 330.0, 760.0), (0.40, -110.0, 230.0, 560.0)):
        brush = Brush(palette["air"], haze, 0)
        for x in places(_FAR, step, stream.uniform(-0.5, 0.5) * step):
            # the middle stays low, so that heads stand against the sky
            calm = max(0.0, 1 - abs(x) / 460)
            high = tall * stream.uniform(0.75, 1.25) * (1 - 0.45 * calm)
            _heap(brush, stream, x, base, step * stream.uniform(0.9, 1.2), high, palette["heap"], 16)
        shapes += brush.shapes
        if not machines:
            machines.append(_claw(stream, palette, side, shapes))
        mist = Brush(palette["air"], 0, 0)
        clear, thick = faded(palette["low"], 0.0), faded(palette["low"], 0.42)
        mist.ramp(
            rectangle(-half, base - 240, 2 * half, 240 - base), (0, base - 240), (0, base), (0.0, clear), (1.0, thick)
        )
        shapes += mist.shapes
    return tuple(shapes), tuple(machines)


def _claw(stream: Stream, palette: Palette, side: float, shapes: list[Shape]) -> Machine:
    """Lay a tower crane between the heaps and return the claw that swings from its jib."""
    brush = Brush(palette["air"], 0.52, 2)
    x, top = side * stream.uniform(90, 190), -stream.uniform(800, 860)
    tip = x + side * 250
    booms.lattice_boom(brush, (x, -80), (x, top), 46, 40, palette["heap"])
    booms.lattice_boom(brush, (x - side * 110, top), (tip, top), 34, 20, palette["heap"])
    brush.seams([[(x, top - 80), (tip, top)], [(x, top - 80), (x - side * 110, top)]], palette["heap"], 4)
    brush.flat(rectangle(x - side * 110 - 26, top, 52, 50), palette["heap"])
    shapes += brush.shapes
    own = Brush(palette["air"], 0.50, 0)
    own.seams([[(0, 0), (0, 150)]], palette["heap"], 5)
    jaws = "M-10 150 L10 150 L16 168 C44 176 54 200 30 226 C36 204 26 192 0 190 C-26 192 -36 204 -30 226"
    own.flat(f"{jaws} C-54 200 -44 176 -16 168 Z", palette["heap"])
    return Machine("far", round(tip - side * 30, 1), round(top + 8, 1), own.shapes, "swing", 0.16, 4.0, "beat")


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    brush = Brush(mixed(palette["air"], palette["heap"], 0.25), 0.20, 5.5)
    paints = [palette["first"], palette["second"], palette["third"], mixed(palette["first"], palette["steel"], 0.5)]
    back = Brush(brush.air, 0.42, 4.0)
    for x in places(_MID, 620, stream.uniform(-120, 120)):
        low = 1 - 0.45 * max(0.0, 1 - abs(x) / 500)
        _wrecks_heap(back, stream, x, stream.uniform(230, 330) * low, palette, paints)
    brush.lay(*back.shapes)
    machines: list[Machine] = []
    lights: list[Light] = []
    eater = stream.pick((_hammer, _shredder))
    for x in places(_MID, 2160, side * stream.uniform(640, 690)):
        made, lamp = eater(brush, stream, x, palette, paints)
        machines += made
        lights.append(lamp)
    for x in places(_MID, 2160, -side * stream.uniform(780, 820)):
        machines += _crane(brush, stream, x, side, palette, paints)
    for x in places(_MID, 950, side * 300):
        wrecks.wreck(brush, stream, x, -92, 0.72, stream.pick(paints), 0.95, stream.uniform(-0.05, 0.05))
    return brush.shapes, tuple(machines), tuple(light for light in lights if abs(light.x_px) < 1300)


def _wrecks_heap(brush: Brush, stream: Stream, x: float, height: float, palette: Palette, paints: list[str]) -> None:
    """Lay a heap of wrecks thrown on each other, upper ones first, over a mound of scrap."""
    earth = mixed(palette["heap"], palette["floor"], 0.3)
    _heap(brush, stream, x, -100, 640, height * 0.92, earth, 8)
    rows = max(2, round(height / 74))
    for row in reversed(range(rows)):
        count = max(1, round(3.4 * (1 - row / (rows + 0.6))))
        for n in range(count):
            at = x + (n - (count - 1) / 2) * 172 + stream.uniform(-34, 34)
            y = -96 - row * 70 + stream.uniform(-10, 12)
            colour = mixed(stream.pick(paints), earth, 0.36)
            husk_turn = stream.uniform(-0.34, 0.34)
            wrecks.husk(brush, stream, at, y, stream.uniform(0.6, 0.78), colour, stream.uniform(0.55, 1.0), husk_turn)


def _hammer(brush: Brush, stream: Stream, x: float, palette: Palette, paints: list[str]) -> tuple[list[Machine], Light]:
    """Lay a drop hammer over a flattened car; its block falls on the kick, a light on it flashes with the snare."""
    steel, yellow = palette["steel"], palette["crane"]
    wide, top = 210.0, -stream.uniform(810, 880)
    brush.flat(rectangle(x - wide + 20, top, 2 * wide - 40, -top - 130), faded(shaded(steel, 0.62), 0.55))
    for dx in (-wide, wide - 62):
        brush.cel(rectangle(x + dx, top, 62, -96 - top), yellow, (-20, 0), (6, 4))
        brush.cel(rectangle(x + dx + 20, top + 110, 22, -230 - top - 110), shaded(yellow, 0.5), (-6, 0), (0, 0), 3.0)
        brush.rivets([(x + dx + 10 + sx, top + 130 + n * 96) for sx in (0, 42) for n in range(6)], yellow, 4.5)
    brush.cel(
        rounded([(x - 250, top - 60), (x + 250, top - 60), (x + 232, top + 66), (x - 232, top + 66)], 12),
        yellow,
        (0, -30),
        (7, 7),
    )
    hazard.stripes(brush, x - 160, top - 16, 320, 40, 64)
    brush.round_bar(x - 74, top - 190, 148, 136, steel, 10)
    brush.round_bar(x - 88, top - 206, 176, 30, lit(steel, 0.1), 8)
    brush.cel(rounded([(x - 272, -176), (x + 272, -176), (x + 290, -88), (x - 290, -88)], 10), steel, (0, -26), (6, 6))
    hazard.stripes(brush, x - 262, -132, 524, 26, 52)
    wrecks.wreck(brush, stream, x, -176, 0.96, stream.pick(paints), 0.46)
    own = Brush(brush.air, brush.haze, brush.ink_px)
    block = top + 250
    # the fixed rod that shows between the cross-head and the block while it is down
    brush.round_bar(x - 32, top + 60, 64, block - top + 40, lit(steel, 0.1))
    own.cel(rectangle(-46, block - 176, 92, 196), lit(steel, 0.18), (-28, 0), (8, 0))
    own.flat(rectangle(-30, block - 150, 12, 150), lit(steel, 0.55))
    own.cel(
        rounded(
            [
                (-188, block),
                (188, block),
                (188, block + 126),
                (160, block + 152),
                (-160, block + 152),
                (-188, block + 126),
            ],
            10,
        ),
        steel,
        (-40, -24),
        (8, 8),
    )
    hazard.stripes(own, -150, block + 88, 300, 30, 54)
    own.rivets([(-160 + 64 * n, block + 34) for n in range(6)], steel, 8)
    own.cel(rectangle(-206, block + 16, 26, 84, 6), shaded(steel, 0.2), (-8, 0), (3, 3))
    own.cel(rectangle(180, block + 16, 26, 84, 6), shaded(steel, 0.2), (-8, 0), (3, 3))
    drop = -236.0 - (block + 152)
    at = round(x, 1)
    lamp = lamps.warning("mid", at, top - 206, 52, "#ff4a3a", brush, "snare")
    return [Machine("mid", at, 0.0, own.shapes, "slide-y", round(drop, 1), 1.0, "kick"), lamp], Light(
        "mid", at, top - 230, 230, "#ff6a4a", 0.10, 0.34
    )


def _shredder(
    brush: Brush, stream: Stream, x: float, palette: Palette, paints: list[str]
) -> tuple[list[Machine], Light]:
    """Lay a shredder: a wreck stands on end in its hopper, two toothed rolls bite with the kick, shreds fly out."""
    steel, yellow = palette["steel"], palette["crane"]
    at = round(x, 1)
    car = Brush(brush.air, brush.haze, brush.ink_px)
    wrecks.wreck(car, stream, 70, 0, 0.98, stream.pick(paints), 1.0, 1.42)
    for dx in (-236, 176):
        brush.cel(rectangle(x + dx, -330, 60, 240), yellow, (-20, 0), (6, 4))
    brush.flat(rectangle(x - 180, -480, 360, 360), shaded(steel, 0.62))
    radius, teeth = 98.0, 12
    rolls = []
    for way in (-1.0, 1.0):
        roll = Brush(brush.air, brush.haze, brush.ink_px)
        pitch = math.tau / teeth
        roll.cel(gears.toothed(radius, teeth, 0.0 if way < 0 else pitch / 2), lit(steel, 0.12), (0, 0), (0, 0))
        roll.flat(ring(0, 0, radius * 0.74, radius * 0.62), shaded(steel, 0.35))
        roll.cel(circle(0, 0, radius * 0.3), yellow, (0, 0), (0, 0))
        roll.flat(circle(0, 0, radius * 0.13), shaded(yellow, 0.6))
        spot = round(x + way * 102, 1)
        rolls.append(Machine("mid", spot, -392.0, roll.shapes, "turn", -way * 3 * pitch, 1.0, "kick", pitch))
    # the casing leaves a window on the rolls; the hopper stands in front of the wreck
    for left, top, wide, tall in (
        (-250, -520, 500, 42),
        (-250, -520, 52, 250),
        (198, -520, 52, 250),
        (-250, -286, 500, 60),
    ):
        brush.cel(rectangle(x + left, top, wide, tall, 6), yellow, (-14, -12), (6, 6))
    hazard.stripes(brush, x - 220, -270, 440, 30, 56)
    brush.rivets([(x - 228, -480 + 44 * n) for n in range(5)] + [(x + 226, -480 + 44 * n) for n in range(5)], yellow, 6)
    hopper = Brush(brush.air, brush.haze, brush.ink_px)
    hopper.cel(rounded([(-300, -180), (300, -180), (226, 0), (-226, 0)], 10), steel, (-44, -20), (8, 8))
    hopper.cel(rectangle(-316, -200, 632, 34, 8), lit(steel, 0.12), (0, -12), (0, 5))
    ribs = [[(dx, -160.0), (dx * 0.76, -10.0)] for dx in (-200.0, -100.0, 0.0, 100.0, 200.0)]
    hopper.seams(ribs, shaded(steel, 0.36), 10)
    hazard.stripes(hopper, -150, -116, 300, 40, 64)
    shreds = Brush(ink_px=0)
    for _ in range(9):
        right, down, turn = stream.uniform(-150, 150), stream.uniform(-70, 24), stream.uniform(-1.2, 1.2)
        chip = polygon([(-16, -6), (12, -9), (18, 5), (-10, 8)])
        shreds.flat(booms.turned(chip, turn, right, down), lit(brush.tone(stream.pick(paints)), 0.25))
    brush.cel(
        rounded([(x - 210, -170), (x + 210, -170), (x + 260, -90), (x - 260, -90)], 16),
        shaded(steel, 0.2),
        (0, -18),
        (6, 6),
    )
    cube_x = x - math.copysign(330.0, x)
    for n, dy in ((0, -92), (1, -172)):
        side_px = 92 - 8 * n
        paint = mixed(stream.pick(paints), steel, 0.3)
        brush.cel(
            rectangle(cube_x - side_px / 2 + 6 * n, dy - side_px + 10, side_px, side_px - 8, 10),
            paint,
            (-16, -12),
            (5, 5),
        )
        folds = [[(cube_x - 36 + 20 * k, dy - 66), (cube_x - 24 + 18 * k, dy - 16)] for k in range(4)]
        brush.seams(folds, shaded(paint, 0.4), 5)
    lamp = lamps.warning("mid", round(x + 220, 1), -700.0, 48, "#ff4a3a", brush, "snare")
    return [
        Machine("mid", at, -668.0, car.shapes, "slide-y", 46.0, 1.0, "kick"),
        *rolls,
        Machine("mid", at, -500.0, hopper.shapes, "slide-y", 0.0, 1.0, "beat"),
        Machine("mid", at, -206.0, shreds.shapes, "blink", 1.0, 1.0, "kick"),
        lamp,
    ], Light("mid", round(x + 220, 1), -730, 220, "#ff6a4a", 0.10, 0.34)


def _crane(brush: Brush, stream: Stream, x: float, inward: float, palette: Palette, paints: list[str]) -> list[Machine]:
    """Lay a crawler crane; its magnet takes a wreck down and up, the lamp on its cab turns."""
    yellow, steel = palette["crane"], palette["steel"]
    head = (x + inward * stream.uniform(370, 420), -stream.uniform(900, 950))
    foot = (x + inward * 40, -300.0)
    drop = stream.uniform(120, 170)
    hang = -stream.uniform(640, 690)
    brush.seams([[(x - inward * 120, -520), head], [(x - inward * 120, -520), foot]], brush.ink, 13)
    brush.seams([[(x - inward * 120, -520), head], [(x - inward * 120, -520), foot]], steel, 6)
    booms.lattice_boom(brush, foot, head, 84, 44, yellow)
    brush.cel(circle(head[0], head[1], 32), steel, (-10, -8), (4, 4)).flat(circle(*head, 10), brush.ink)
    cables = [[(head[0] + dx, head[1]), (head[0] + dx, hang + drop)] for dx in (-9, 9)]
    brush.seams(cables, brush.ink, 8).seams(cables, lit(steel, 0.2), 3)
    brush.cel(
        rounded(
            [(x - 250, -200), (x + 250, -200), (x + 286, -142), (x + 250, -88), (x - 250, -88), (x - 286, -142)], 40
        ),
        "#3d3742",
        (-20, -18),
        (6, 6),
    )
    wheels = [circle(x - 215 + 86 * n, -144, 36) for n in range(6)]
    brush.flat(joined(wheels), steel).line(joined(wheels), brush.ink, 5, raw=True)
    brush.flat(joined(circle(x - 215 + 86 * n, -144, 12) for n in range(6)), shaded(steel, 0.6))
    brush.cel(rectangle(x - 90, -236, 180, 44), shaded(steel, 0.2), (-30, 0), (4, 4))
    # the house: counterweight behind, the cab in front
    back, fore = x - inward * 230, x + inward * 170
    house = [(back, -400), (x + inward * 30, -420), (x + inward * 40, -220), (back, -220)]
    brush.cel(rounded(house, 18), yellow, (-36, -16), (7, 7))
    weight = [
        (back - inward * 60, -372),
        (back + inward * 30, -384),
        (back + inward * 30, -226),
        (back - inward * 50, -226),
    ]
    brush.cel(rounded(weight, 14), shaded(steel, 0.15), (-20, -10), (5, 5))
    cab = [(x - inward * 30, -470), (x + inward * 96, -470), (fore, -330), (fore, -220), (x - inward * 30, -220)]
    brush.cel(rounded(cab, 14), yellow, (-24, -12), (7, 7))
    glass = [(x, -446), (x + inward * 84, -446), (x + inward * 138, -330), (x, -330)]
    brush.cel(rounded(glass, 10), mixed(palette["low"], palette["second"], 0.35), (14, 12), (0, 0), 5.0, 0.3)
    shine = [(x + inward * 18, -336), (x + inward * 60, -440), (x + inward * 78, -440), (x + inward * 40, -336)]
    brush.flat(polygon(shine), faded("#ffffff", 0.30))
    hazard.stripes(brush, min(back, x) + 26, -266, 168, 26, 46)
    louvres = [[(x - inward * (90 + 26 * n), -380), (x - inward * (90 + 26 * n), -310)] for n in range(4)]
    brush.seams(louvres, shaded(yellow, 0.5), 9)
    lamp = lamps.warning("mid", round(x + inward * 30, 1), -482.0, 46, "#ffb02a", brush, "beat")
    return [_magnet(brush, stream, head[0], hang, drop, palette, paints), lamp]


def _magnet(
    brush: Brush, stream: Stream, x: float, hang: float, drop: float, palette: Palette, paints: list[str]
) -> Machine:
    """Return the magnet with a wreck that clings to it."""
    own = Brush(brush.air, brush.haze, brush.ink_px)
    steel = palette["steel"]
    wrecks.wreck(own, stream, 0, 190, 0.74, stream.pick(paints), 0.9, stream.uniform(0.1, 0.24) * stream.pick((-1, 1)))
    wrecks.tyre(own, stream.uniform(-80, -40), 106, 24)
    own.wire(polyline([(-74, 62), (0, -6), (74, 62)]), steel, 9)
    own.cel(rectangle(-26, -34, 52, 52, 10), palette["crane"], (-10, -8), (4, 4))
    own.cel(rounded([(-70, 44), (70, 44), (112, 74), (-112, 74)], 10), steel, (-24, -6), (6, 5))
    own.cel(rectangle(-124, 70, 248, 32, 8), shaded(steel, 0.25), (-30, -8), (6, 5))
    own.flat(rectangle(-108, 76, 60, 8, 4), lit(steel, 0.5))
    return Machine("mid", round(x, 1), round(hang, 1), own.shapes, "slide-y", round(drop, 1), 4.0, "beat")


def _floor(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    earth = palette["floor"]
    brush.ramp(
        rectangle(-half, _HORIZON, 2 * half, BOTTOM_PX - _HORIZON),
        (0, _HORIZON),
        (0, 110),
        (0.0, mixed(earth, palette["air"], 0.42)),
        (0.35, earth),
        (1.0, shaded(earth, 0.5)),
    )
    tracks = []
    for start in places(_FLOOR, 1240, side * stream.uniform(100, 300)):
        for dx in (-105, 105):
            far_x = (start + dx) * 0.82
            near_x = (start + dx) * 1.42 + side * 120
            tracks.append([(far_x - 14, _HORIZON), (far_x + 14, _HORIZON), (near_x + 46, 190), (near_x - 46, 190)])
    brush.flat(joined(polygon(track) for track in tracks), shaded(earth, 0.26))
    ribs = []
    for track in tracks:
        for n in range(1, 9):
            part = (n / 9) ** 1.6
            y = _HORIZON + (190 - _HORIZON) * part
            left = track[0][0] + (track[3][0] - track[0][0]) * part
            right = track[1][0] + (track[2][0] - track[1][0]) * part
            ribs.append([(left, y), ((left + right) / 2, y + 8 + 10 * part), (right, y)])
    brush.seams(ribs, shaded(earth, 0.52), 5)
    pools = [
        ellipse(x + stream.uniform(-130, 130), stream.uniform(-72, 24), stream.uniform(80, 160), stream.uniform(8, 15))
        for x in places(_FLOOR, 760, 200)
    ]
    brush.flat(joined(pools), faded(mixed(palette["low"], palette["high"], 0.35), 0.75))
    stones = [
        ellipse(x + stream.uniform(-60, 60), stream.uniform(-96, 60), stream.uniform(6, 17), stream.uniform(4, 8))
        for x in places(_FLOOR, 150)
    ]
    brush.flat(joined(stones), shaded(earth, 0.42))
    brush.glow(0, -70, 760, palette["low"], 0.24)
    # a kerb of sleepers marks where the yard ends and the heaps begin
    for x in places(_FLOOR, 330, stream.uniform(-80, 80)):
        brush.cel(
            rectangle(x - 160, _HORIZON - 26, 316, 34, 7),
            shaded(mixed(earth, palette["heap"], 0.4), 0.2),
            (0, -12),
            (5, 5),
        )
        brush.seams(
            [[(x - 140, _HORIZON - 12), (x - 40, _HORIZON - 12)], [(x + 10, _HORIZON - 6), (x + 120, _HORIZON - 6)]],
            shaded(earth, 0.5),
            3,
        )
    machines: list[Machine] = []
    lights: list[Light] = []
    for x in places(_FLOOR, 2050, -side * stream.uniform(430, 500)):
        wrecks.tyre(brush, x - 104, -142, 40)
        wrecks.tyre(brush, x - 172, -138, 34)
        made, light = _drum(brush, x, palette)
        machines.append(made)
        lights.append(light)
    for x in places(_FLOOR, 2050, side * stream.uniform(470, 560)):
        for dx, dy, r in ((-52, -140, 40), (36, -140, 40), (-8, -208, 38)):
            wrecks.tyre(brush, x + dx, dy, r)
    return brush.shapes, tuple(machines), tuple(lights)


def _drum(brush: Brush, x: float, palette: Palette) -> tuple[Machine, Light]:
    """Lay an oil drum with a fire in it and return the flames that leap up."""
    brush.glow(x, -270, 260, "#ff9a3a", 0.40)
    fire.tongues(brush, [(x - 34, 86), (x - 4, 128), (x + 30, 80)], -236)
    brush.round_bar(x - 58, -242, 116, 152, palette["first"], 8)
    for y in (-240, -196, -146, -102):
        brush.round_bar(x - 62, y, 124, 11, shaded(palette["first"], 0.1), 4, 3)
    holes = joined(circle(x - 34 + 34 * n, -120 - 0 * n, 8) for n in range(3))
    brush.flat(holes, "#ffb04a")
    own = Brush(ink_px=0)
    outer = [(-40, 104), (-16, 150), (14, 176), (40, 98)]
    own.flat(joined(moved("M-26 0 Q-30 -70 6 -100 Q30 -50 26 0 Z", dx, 0, 1, h / 100) for dx, h in outer), "#ff8a2b")
    own.flat(joined(moved("M-26 0 Q-30 -70 6 -100 Q30 -50 26 0 Z", dx, 0, 0.7, h / 150) for dx, h in outer), fire.FLAME)
    return Machine("floor", round(x, 1), -238.0, own.shapes, "blink", 1.0, 1.0, "hat"), Light(
        "floor", round(x, 1), -290, 300, "#ff9a3a", 0.26, 0.26
    )


def _front(stream: Stream, palette: Palette, side: float) -> tuple[Shape, ...]:
    brush = Brush(palette["near"], 0.60, 8)
    sign = stream.pick(SIGNS)
    for x in places(_FRONT, 2300, -side * 890):
        _fence(brush, x, side, sign, palette)
    for x in places(_FRONT, 2300, side * 960):
        _gate(brush, x, side, palette)
    for x in places(_FRONT, 2300, side * 830):
        for dx, dy, r in ((0, 84, 84), (-side * 160, 104, 72)):
            wrecks.tyre(brush, x + dx, dy, r)
    poles = [(x, -1010.0 - 50 * (n % 2)) for n, x in enumerate(places(_FRONT, 1150, side * 900))]
    skyline.wires(brush, poles, 50, palette["steel"], 8)
    return brush.shapes


def _fence(brush: Brush, x: float, inward: float, words: str, palette: Palette) -> None:
    """Lay a chain-link fence at the picture's side, torn open towards the middle, with the yard's sign on it."""
    steel = palette["steel"]
    top, bottom, step = -330.0, 330.0, 46.0
    outer, inner = x - inward * 390, x + inward * 190
    tear = x + inward * 250
    wires: list[list[Point]] = []
    for n in range(-14, 28):
        for way in (1.0, -1.0):
            start = outer + inward * n * step
            line = [(start, top), (start + inward * way * (bottom - top), bottom)]
            wires += _kept(line, min(outer, inner), max(outer, inner))
    brush.seams(wires, mixed(steel, palette["near"], 0.15), 5)
    loose = [[(inner, 60 + 46 * n), (tear - inward * 22 * (n % 3), 20 + 46 * n)] for n in range(6)]
    brush.seams(loose, mixed(steel, palette["near"], 0.15), 5)
    left = min(outer, inner)
    brush.round_bar(left, top - 12, abs(inner - outer), 22, steel)
    for px in (x - inward * 200, inner):
        brush.round_bar(px - 16, top - 50, 32, bottom - top + 200, steel)
        brush.cel(circle(px, top - 58, 24), lit(steel, 0.1), (-6, -6), (4, 4))
    barbs = [[(left + n * 50, top - 44), (left + n * 50 + 22, top - 16)] for n in range(12)]
    brush.seams([*barbs, [(left, top - 30), (left + abs(inner - outer), top - 30)]], steel, 4)
    board = [(x - inward * 64, -196), (x + inward * 236, -214), (x + inward * 240, -14), (x - inward * 60, 10)]
    brush.cel(rounded(board, 8), palette["third"], (-16, -14), (7, 7))
    rows = words.split(" ", 1) if len(words) > 6 else [words]
    for n, row in enumerate(rows):
        wide = lettered(row, 70.0)[1]
        path, wide = lettered(row, 70.0 * min(1.0, 250 / wide))
        y = -104 + (n - (len(rows) - 1) / 2) * 84 + 33
        brush.flat(booms.turned(moved(path, -wide / 2, 0), -0.06 * inward, x + inward * 88, y), palette["near"])
    brush.rivets([(x + inward * dx, dy) for dx, dy in ((-44, -176), (216, -192), (220, -34), (-40, -12))], steel, 7)


def _kept(line: list[Point], left: float, right: float) -> list[list[Point]]:
    """Return the part of a straight wire between two vertical lines, nothing if none is left."""
    (ax, ay), (bx, by) = line
    kept = clipped([(ax, ay), (bx, by), (bx, by)], left, right)
    return [[min(kept), max(kept)]] if len(kept) >= 2 else []


def _gate(brush: Brush, x: float, side: float, palette: Palette) -> None:
    """Lay the yard's gate post with a chain."""
    steel, rust = palette["steel"], palette["first"]
    brush.round_bar(x - 30, -1300, 60, 1700, rust)
    for y in (-900, -500, -120):
        brush.round_bar(x - 40, y, 80, 34, steel, 6)
    chains.chain(brush, x - side * 74, -1130, -760, 38, steel)
