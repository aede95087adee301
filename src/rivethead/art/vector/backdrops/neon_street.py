"""The neon street: a wet avenue at night under a huge striped sun, palms, pylons and signs that blink in time."""

import math

from rivethead.art.vector.backdrops import neon, skyline
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, moved, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.art.vector.backdrops.smoke import billow, plume
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "neon-street"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#140f3a",
        "high": "#4a2478",
        "air": "#c43f98",
        "low": "#ff9a6a",
        "sun": "#fff0a8",
        "sun2": "#ff3f8a",
        "city": "#43246e",
        "wall": "#33255c",
        "brick": "#4a2f6e",
        "steel": "#4f4a86",
        "first": "#ff4fc0",
        "second": "#3fe8ff",
        "third": "#ffd24a",
        "floor": "#2b2450",
        "near": "#120a28",
    },
    {
        "top": "#0c1838",
        "high": "#1f4478",
        "air": "#4a78b8",
        "low": "#ff8ab0",
        "sun": "#ffe4c8",
        "sun2": "#ff5a7a",
        "city": "#2a3a70",
        "wall": "#24305c",
        "brick": "#2f3f6e",
        "steel": "#44588c",
        "first": "#5affc8",
        "second": "#ff5a9a",
        "third": "#7aa0ff",
        "floor": "#222c50",
        "near": "#0a1028",
    },
    {
        "top": "#1c0c30",
        "high": "#5c1f58",
        "air": "#d8504a",
        "low": "#ffb45a",
        "sun": "#fff4c0",
        "sun2": "#ff6a3a",
        "city": "#4c1f4e",
        "wall": "#3c2048",
        "brick": "#542a52",
        "steel": "#5c4270",
        "first": "#ff9a2e",
        "second": "#b06bff",
        "third": "#4affb0",
        "floor": "#33203f",
        "near": "#140820",
    },
)

SIGNS = ("ARCADE", "VIDEO", "MOTEL", "LASER", "DINER", "TAPES", "CLUB 9", "SYNTH")
COLUMNS = ("NOODLE", "HOTEL", "RADIO", "SUSHI", "DANCE", "PIZZA")

_SKY, _FAR, _MID, _FLOOR, _FRONT = 0.04, 0.22, 0.60, 1.0, 1.15
_HORIZON = -124.0
_PLAIN = -330.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a street; the sun, the hills, the houses, their signs and the colours follow the stream."""
    palette = chosen(stream, PALETTES)
    side = 1.0 if stream.chance(0.5) else -1.0
    far, masts = _far(stream, palette, side)
    mid, machines, lights = _mid(stream, palette, side)
    floor, steam = _floor(stream, palette)
    front, signals = _front(palette, side)
    layers = (
        Layer("sky", _SKY, True, _sky(stream, palette)),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, floor),
        Layer("front", _FRONT, False, front),
    )
    moving = (*masts, *machines, *steam, *signals)
    lights = (*lights, Light("sky", 0.0, -520.0, 760.0, palette["sun2"], 0.08, 0.12))
    return Backdrop(name, KIND, layers, moving, lights, WIDTH_PX, palette, provenance)


def _sky(stream: Stream, palette: Palette) -> tuple[Shape, ...]:
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.0, 0)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1240),
        (0, _PLAIN),
        (0.0, palette["top"]),
        (0.45, palette["high"]),
        (0.82, palette["air"]),
        (1.0, palette["low"]),
    )
    stars = [
        circle(stream.uniform(-1300, 1300), -1050 - 460 * (stream.uniform() - 0.62), stream.uniform(1.4, 3.8))
        for _ in range(70)
    ]
    brush.flat(joined(stars), faded(lit(palette["second"], 0.7), 0.75))
    x, y, radius = stream.uniform(-70, 70), -stream.uniform(570, 620), stream.uniform(310, 350)
    brush.glow(x, y, 980, palette["sun2"], 0.55)
    brush.ramp(
        circle(x, y, radius),
        (0, y - radius),
        (0, y + radius),
        (0.0, palette["sun"]),
        (0.5, mixed(palette["sun"], palette["sun2"], 0.55)),
        (1.0, palette["sun2"]),
    )
    slits = []
    for n in range(7):
        top = y + radius * (-0.02 + 0.145 * n)
        slits.append(rectangle(x - radius - 10, top, 2 * radius + 20, 5 + 4.6 * n))
    gap = mixed(palette["air"], palette["high"], 0.42)
    brush.flat(joined(slits), gap)
    for n in range(5):
        left = -half + stream.uniform(0, 1400) + n * 500
        at = -900 + 90 * n + stream.uniform(-30, 30)
        long = stream.uniform(400, 760)
        band = [(left, at), (left + long * 0.3, at - 14), (left + long, at + 2), (left + long * 0.5, at + 12)]
        brush.flat(rounded(band, 60), faded(mixed(palette["air"], palette["low"], 0.3), 0.55))
    return brush.shapes


def _far(stream: Stream, palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Return hills of facets, a town, and the plain with its grid of light."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.30, 0)
    x = -half
    peaks: list[tuple[float, float, float]] = []
    while x < half:
        wide = stream.uniform(170, 330)
        low = 0.35 + 0.65 * min(1.0, abs(x + wide / 2) / 700)
        peaks.append((x + wide / 2, wide, stream.uniform(120, 300) * low))
        x += wide * stream.uniform(0.5, 0.8)
    lines = []
    for px, wide, tall in sorted(peaks, key=lambda peak: -peak[2]):
        top, foot = _PLAIN - tall, _PLAIN + 4
        ridge = px + wide * stream.uniform(-0.12, 0.12)
        brush.flat(polygon([(px - wide * 0.7, foot), (ridge, top), (px + wide * 0.7, foot)]), palette["city"])
        brush.flat(
            polygon([(px + wide * 0.08, foot), (ridge, top), (px + wide * 0.7, foot)]), shaded(palette["city"], 0.36)
        )
        lines.append([(px - wide * 0.7, foot), (ridge, top), (px + wide * 0.7, foot)])
        lines.append([(ridge, top), (px + wide * 0.08, foot)])
    brush.line(
        joined("M" + " L".join(f"{a:.1f} {b:.1f}" for a, b in line) for line in lines),
        faded(palette["second"], 0.50),
        3,
    )
    town = Brush(palette["air"], 0.26, 0)
    tone = mixed(palette["city"], palette["top"], 0.4)
    for start, end in ((-half, -330.0), (330.0, half)):
        at = start
        while at < end:
            at += (
                skyline.block(
                    town,
                    stream,
                    at,
                    _PLAIN,
                    stream.uniform(50, 250),
                    tone,
                    palette[stream.pick(("first", "second", "third"))],
                )
                * 1.02
            )
    brush.lay(*town.shapes)
    brush.ramp(
        rectangle(-half, _PLAIN, 2 * half, BOTTOM_PX - _PLAIN),
        (0, _PLAIN),
        (0, -120),
        (0.0, mixed(palette["sun2"], palette["high"], 0.5)),
        (0.25, palette["high"]),
        (1.0, palette["top"]),
    )
    grid = faded(palette["first"], 0.8)
    vanish = -560.0
    spokes = [[(n * 70.0, _PLAIN), (n * 70.0 * (-60 - vanish) / (_PLAIN - vanish), -60.0)] for n in range(-40, 41)]
    rows = [[(-half, y), (half, y)] for y in (_PLAIN + 2, -316.0, -297.0, -272.0, -240.0, -198.0, -146.0)]
    brush.seams(spokes + rows, faded(palette["first"], 0.22), 9).seams(spokes + rows, grid, 3)
    machines = []
    for at in places(_FAR, 900, side * 420):
        tall = stream.uniform(250, 320)
        pylon = [[(at - 44, _PLAIN), (at - 8, _PLAIN - tall)], [(at + 44, _PLAIN), (at + 8, _PLAIN - tall)]]
        pylon += [[(at - 70, _PLAIN - tall * dy), (at + 70, _PLAIN - tall * dy)] for dy in (0.66, 0.84)]
        pylon += [
            [(at - 36, _PLAIN - tall * 0.2), (at + 24, _PLAIN - tall * 0.5)],
            [(at + 36, _PLAIN - tall * 0.2), (at - 24, _PLAIN - tall * 0.5)],
        ]
        brush.seams(pylon, palette["top"], 5)
        own = Brush(ink_px=0)
        own.flat(circle(0, 0, 17), faded(palette["sun2"], 0.4)).flat(circle(0, 0, 7), lit(palette["sun2"], 0.4))
        machines.append(
            Machine("far", round(at, 1), round(_PLAIN - tall - 6, 1), own.shapes, "blink", 1.0, 2.0, "beat")
        )
    return brush.shapes, tuple(machines)


def _mid(
    stream: Stream, palette: Palette, side: float
) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    brush = Brush(mixed(palette["high"], palette["city"], 0.4), 0.14, 5.5)
    machines: list[Machine] = []
    lights: list[Light] = []
    fronts = stream.shuffled((_arcade, _hotel, _garage))
    colours = [palette[key] for key in stream.shuffled(("first", "second", "third"))]
    for n, x in enumerate(places(_MID, 1560, 780)):
        way = -math.copysign(1.0, x)
        machines += fronts[n % 2](brush, stream, x + way * -20, way, palette, colours[n % 2 :] + colours[: n % 2])
        if abs(x) < 1300:
            lights.append(Light("mid", round(x + way * 150, 1), -560.0, 330, colours[n % 2], 0.10, 0.24))
    for x in places(_MID, 1560, 0.0):
        for dx, tall, lean in ((-366, stream.uniform(520, 640), 26.0), (372, stream.uniform(460, 600), -30.0)):
            _palm(brush, stream, x + dx, tall, lean, palette)
    for x in places(_MID, 1560, side * stream.uniform(400, 470)):
        machines += _car(brush, x, side, palette)
    return brush.shapes, tuple(machines), tuple(lights)


def _house(brush: Brush, stream: Stream, x: float, wide: float, top: float, palette: Palette, light: str) -> None:
    """Lay a house front with rows of windows, its lower edge behind the kerb."""
    wall = mixed(palette["wall"], palette["brick"], stream.uniform())
    brush.cel(rectangle(x - wide, top, 2 * wide, -80 - top), wall, (-40, 0), (7, 0))
    brush.cel(rectangle(x - wide - 16, top - 26, 2 * wide + 32, 40, 5), lit(wall, 0.10), (0, -14), (0, 5))
    dark: list[str] = []
    bright: list[str] = []
    for row in range(int((-420 - top) // 118)):
        for column in range(int((2 * wide - 60) // 104)):
            pane = rectangle(x - wide + 50 + column * 104, top + 50 + row * 118, 60, 78, 4)
            (bright if stream.chance(0.22) else dark).append(pane)
    brush.flat(joined(dark), shaded(wall, 0.5)).line(joined(dark), brush.ink, 4, raw=True)
    brush.flat(joined(bright), mixed(light, palette["low"], 0.4)).line(joined(bright), brush.ink, 4, raw=True)


def _shop(brush: Brush, x: float, wide: float, palette: Palette, light: str) -> None:
    """Lay a shop window with light in it, under an awning."""
    pane = rectangle(x - wide, -330, 2 * wide, 220)
    brush.ramp(
        pane, (0, -330), (0, -110), (0.0, mixed(light, palette["wall"], 0.35)), (1.0, mixed(light, "#ffffff", 0.25))
    )
    brush.line(pane, brush.ink, 7, raw=True)
    for n in (1, 2, 3):
        at = x - wide + 2 * wide * n / 4
        brush.cel(rectangle(at - 7, -330, 14, 220), palette["steel"], (-4, 0), (0, 0), 4.0)
    brush.flat(rectangle(x - wide, -190, 2 * wide, 80), faded(palette["near"], 0.55))
    canvas = [(x - wide - 16, -392), (x + wide + 16, -392), (x + wide + 40, -318), (x - wide - 40, -318)]
    brush.cel(polygon(canvas), palette["brick"], (0, -16), (0, 6))
    for n in range(0, 8, 2):
        top_left, top_right = (x - wide - 16 + (2 * wide + 32) * (n + k) / 8 for k in (0, 1))
        low_left, low_right = (x - wide - 40 + (2 * wide + 80) * (n + k) / 8 for k in (0, 1))
        brush.flat(
            polygon([(top_left, -390), (top_right, -390), (low_right, -320), (low_left, -320)]),
            mixed(light, palette["wall"], 0.35),
        )


def _arcade(brush: Brush, stream: Stream, x: float, way: float, palette: Palette, colours: list[str]) -> list[Machine]:
    """Lay an arcade: a word over the door, and a sign of bars that jump like a spectrum."""
    first, second, third = colours
    _house(brush, stream, x, 350, -stream.uniform(960, 1060), palette, second)
    _shop(brush, x + way * 20, 260, palette, second)
    neon.board(brush, x + way * 60, -478, 420, 130, palette["near"], second)
    machines = [neon.word("mid", x + way * 60, -478, stream.pick(SIGNS), 66, first, brush, "snare", 1.0)]
    neon.board(brush, x + way * 190, -720, 260, 240, palette["near"], third)
    for n, driver in enumerate(("kick", "snare", "hat", "bass", "keys")):
        bar = Brush(ink_px=0)
        bar.flat(joined(rectangle(-15, -22 * k, 30, 15, 3) for k in range(4)), (first, second, third)[n % 3])
        at = x + way * 190 + (n - 2) * 40
        slots = joined(rectangle(at - 15, -640 - 22 * k, 30, 15, 3) for k in range(7))
        brush.flat(slots, shaded((first, second, third)[n % 3], 0.68))
        machines.append(Machine("mid", round(at, 1), -640.0, bar.shapes, "slide-y", -66.0, 1.0, driver))
    machines.append(neon.figure("mid", x - way * 110, -700, stream.pick(neon.FIGURES), first, brush, "beat", 2.0))
    return machines


def _hotel(brush: Brush, stream: Stream, x: float, way: float, palette: Palette, colours: list[str]) -> list[Machine]:
    """Lay a hotel: a tall blade of a sign over the street, a star that turns on top of it, a fan in the wall."""
    first, second, third = colours
    _house(brush, stream, x - way * 20, 330, -stream.uniform(1000, 1100), palette, third)
    _shop(brush, x - way * 10, 240, palette, third)
    word = stream.pick(COLUMNS)
    blade = x + way * 300
    tall = len(word) * 74 + 60
    neon.board(brush, blade, -420 - tall / 2, 120, tall, palette["near"], second)
    brush.wire(f"M{blade - way * 50:.1f} {-440:.1f} L{x + way * 230:.1f} -400", palette["steel"], 9)
    machines = [neon.column("mid", blade, -420 - tall + 30, word, 62, first, brush, "beat", 2.0)]
    top = -420 - tall - 62
    brush.wire(f"M{blade:.1f} {top + 66:.1f} L{blade:.1f} {top + 44:.1f}", palette["steel"], 10)
    star = Brush(ink_px=0)
    path = neon.star_points(56, 26, 6)
    star.lay(*neon.glowing(path, third, 8))
    machines.append(
        Machine("mid", round(blade, 1), round(top, 1), star.shapes, "turn", math.tau / 12, 2.0, "beat", math.tau / 6)
    )
    neon.board(brush, x + way * 20, -468, 330, 104, palette["near"], third)
    machines.append(neon.word("mid", x + way * 20, -468, stream.pick(SIGNS), 52, second, brush, "kick", 1.0))
    machines.append(neon.figure("mid", x - way * 130, -700, stream.pick(neon.FIGURES), first, brush, "snare", 1.0))
    return machines


def _garage(brush: Brush, stream: Stream, x: float, way: float, palette: Palette, colours: list[str]) -> list[Machine]:
    """Lay a workshop: a shutter, a wrench of neon, an arrow that points at the street, a fan that turns."""
    first, second, third = colours
    _house(brush, stream, x, 350, -stream.uniform(860, 960), palette, first)
    shutter = rectangle(x - way * 40 - 200, -360, 400, 250, 6)
    brush.cel(shutter, palette["steel"], (0, -40), (0, 8))
    brush.seams(
        [[(x - way * 40 - 196, -338 + 24 * n), (x - way * 40 + 196, -338 + 24 * n)] for n in range(10)],
        shaded(palette["steel"], 0.4),
        5,
    )
    neon.board(brush, x + way * 100, -470, 460, 136, palette["near"], first)
    machines = [neon.word("mid", x + way * 100, -470, stream.pick(SIGNS), 68, third, brush, "kick", 1.0)]
    machines.append(
        neon.figure("mid", x + way * 250, -660, moved(neon.ARROW, 0, 0, way, 1.0), second, brush, "beat", 1.0)
    )
    machines.append(
        neon.figure(
            "mid", x + way * 100, -690, stream.pick((neon.BOLT, neon.HEART, neon.EYE)), third, brush, "snare", 1.0
        )
    )
    fan_x = x - way * 130
    brush.cel(rectangle(fan_x - 80, -770, 160, 160, 12), palette["steel"], (-14, -12), (5, 5))
    brush.flat(circle(fan_x, -690, 66), palette["near"])
    fan = Brush(brush.air, brush.haze, 4)
    for n in range(5):
        a = math.tau * n / 5
        leaf = [(math.cos(a + d) * r, math.sin(a + d) * r) for d, r in ((0, 8), (-0.24, 54), (0.0, 62), (0.34, 52))]
        fan.cel(rounded(leaf, 8), lit(palette["steel"], 0.15), (0, 0), (0, 0))
    fan.cel(circle(0, 0, 14), palette["brick"], (0, 0), (0, 0))
    machines.append(
        Machine("mid", round(fan_x, 1), -690.0, fan.shapes, "turn", math.tau / 5, 1.0, "beat", math.tau / 5)
    )
    return machines


def _palm(brush: Brush, stream: Stream, x: float, tall: float, lean: float, palette: Palette) -> None:
    """Lay a palm against the sky, nearly a silhouette, lit on one edge by the signs."""
    dark = mixed(palette["near"], palette["wall"], 0.45)
    top = -100 - tall
    trunk = f"M{x - 13:.1f} -90 Q{x - 8 + lean * 0.2:.1f} {top * 0.5:.1f} {x + lean - 7:.1f} {top:.1f}"
    trunk += f" L{x + lean + 7:.1f} {top:.1f} Q{x + 12 + lean * 0.2:.1f} {top * 0.5:.1f} {x + 15:.1f} -90 Z"
    leaves = []
    for n in range(8):
        a = math.pi * (-0.08 + 1.16 * n / 7) + stream.uniform(-0.08, 0.08)
        long = stream.uniform(128, 170)
        droop = 0.5 + 0.6 * abs(math.cos(a))
        ex, ey = -math.cos(a) * long, -math.sin(a) * long * 0.6 + 62 * droop
        cx, cy = -math.cos(a) * long * 0.55, -math.sin(a) * long * 0.8 - 30
        leaves.append(f"M0 0 Q{cx:.1f} {cy:.1f} {ex:.1f} {ey:.1f} Q{cx * 0.86:.1f} {cy + 34:.1f} 0 10 Z")
    crown = moved(joined(leaves), x + lean, top)
    # the lit edge is the same crown, a little higher, in the light's colour behind the dark one
    brush.flat(moved(crown, -3, -5), mixed(dark, palette["low"], 0.5))
    brush.flat(moved(trunk, -3, 0), mixed(dark, palette["low"], 0.5)).flat(trunk, dark).flat(crown, dark)
    rings = [
        [(x + lean * (n / 12) ** 1.6 - 9, -100 - tall * n / 12), (x + lean * (n / 12) ** 1.6 + 9, -104 - tall * n / 12)]
        for n in range(1, 12)
    ]
    brush.seams(rings, faded(palette["first"], 0.35), 4)


def _car(brush: Brush, x: float, side: float, palette: Palette) -> list[Machine]:
    """Lay a wedge of a sports car parked at the kerb; its tail lights flash on the kick, its head lamps on keys."""
    way = -side
    body = "M-190 -30 L-196 -74 L-150 -96 L-66 -102 L-8 -146 L92 -146 L150 -100 L190 -92 L196 -30 Z"
    glass = "M-48 -102 L0 -136 L38 -136 L38 -102 Z M50 -136 L88 -136 L124 -102 L50 -102 Z"
    paint = mixed(palette["sun2"], palette["near"], 0.25)
    brush.cel(moved(body, x, -128, way), paint, (-14, -18), (7, 8))
    brush.cel(moved(glass, x, -128, way), palette["near"], (6, 6), (0, 0), 4.0)
    brush.line(moved("M-190 -64 L192 -64", x, -128, way), palette["second"], 6)
    brush.flat(joined(rectangle(x + way * 176 - 14, -212 + 12 * n, 28, 5) for n in range(4)), palette["near"])
    for dx in (-118, 122):
        brush.cel(circle(x + way * dx, -158, 38), "#1c1626", (-6, -6), (4, 4))
        brush.flat(circle(x + way * dx, -158, 17), palette["steel"])
    own = Brush(ink_px=0)
    own.flat(circle(0, 0, 62), faded("#ff4a4a", 0.25)).flat(rectangle(-10, -13, 20, 26, 5), "#ffb0a0")
    eyes = Brush(ink_px=0)
    beam = [(0.0, -12.0), (-way * 330, -46.0), (-way * 330, 60.0), (0.0, 12.0)]
    eyes.flat(polygon(beam), faded(palette["sun"], 0.16)).flat(circle(0, 0, 34), faded(palette["sun"], 0.35))
    eyes.flat(rectangle(-12, -12, 24, 24, 6), "#fffbe0")
    return [
        Machine("mid", round(x + way * 190, 1), -208.0, own.shapes, "blink", 1.0, 1.0, "kick"),
        Machine("mid", round(x - way * 186, 1), -206.0, eyes.shapes, "blink", 1.0, 1.0, "keys"),
    ]


def _floor(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    road = palette["floor"]
    brush.ramp(
        rectangle(-half, _HORIZON, 2 * half, BOTTOM_PX - _HORIZON),
        (0, _HORIZON),
        (0, 150),
        (0.0, mixed(road, palette["air"], 0.45)),
        (0.35, road),
        (1.0, shaded(road, 0.45)),
    )
    # what the wet road gives back: the sun in the middle, the signs at the sides
    streaks = [(0.0, 430.0, palette["sun2"], 0.42), (0.0, 160.0, palette["sun"], 0.30)]
    signs = ("first", "second", "third")
    streaks += [
        (x + stream.uniform(-60, 60), stream.uniform(34, 90), palette[stream.pick(signs)], 0.42)
        for x in places(_FLOOR, 340, 170)
    ]
    for x, wide, colour, alpha in streaks:
        # a broad faint column and a narrow bright one, so that the edge is soft
        for grow, part in ((1.5, 0.4), (0.8, 0.7)):
            near, far = wide * 0.62 * grow, wide * 0.5 * grow
            column = [(x - far, _HORIZON), (x + far, _HORIZON), (x + near, 170), (x - near, 170)]
            stops = ((0.0, alpha * part), (0.45, alpha * part * 0.45), (1.0, 0.0))
            fades = [(offset, faded(colour, strength)) for offset, strength in stops]
            brush.ramp(polygon(column), (x, _HORIZON), (x, 170), *fades)
    breaks = []
    for _ in range(80):
        part = stream.uniform()
        y = _HORIZON + 14 + 190 * part
        breaks.append(ellipse(stream.uniform(-half, half), y, stream.uniform(30, 90) * (0.5 + part), 2 + 2.5 * part))
    brush.flat(joined(breaks), faded(shaded(road, 0.3), 0.6))
    pools = [
        ellipse(x + stream.uniform(-120, 120), stream.uniform(-60, 24), stream.uniform(90, 180), stream.uniform(9, 16))
        for x in places(_FLOOR, 640, 300)
    ]
    brush.flat(joined(pools), faded(mixed(palette["air"], palette["low"], 0.3), 0.55))
    brush.flat(
        joined(ellipse(x - 30, y - 2, r * 0.5, 3) for x, y, r in ((n * 640.0, -30.0, 90.0) for n in range(-3, 4))),
        faded(palette["second"], 0.5),
    )
    dashes = [
        polygon([(x * 0.98 - 90, -30), (x * 0.98 + 90, -30), (x * 1.02 + 96, -14), (x * 1.02 - 96, -14)])
        for x in places(_FLOOR, 420, 60)
    ]
    brush.flat(joined(dashes), faded(palette["third"], 0.55))
    brush.cel(
        rectangle(-half, _HORIZON - 30, 2 * half, 34), mixed(palette["wall"], palette["steel"], 0.5), (0, -14), (0, 6)
    )
    brush.seams([[(x, _HORIZON - 26), (x, _HORIZON)] for x in places(_FLOOR, 210, 50)], shaded(palette["wall"], 0.4), 4)
    brush.line(f"M{-half:.0f} {_HORIZON - 31:.0f} L{half:.0f} {_HORIZON - 31:.0f}", faded(palette["second"], 0.35), 14)
    brush.line(
        f"M{-half:.0f} {_HORIZON - 31:.0f} L{half:.0f} {_HORIZON - 31:.0f}", mixed(palette["second"], "#ffffff", 0.3), 5
    )
    machines = []
    for x in places(_FLOOR, 2100, stream.pick((-1, 1)) * stream.uniform(500, 600)):
        brush.flat(ellipse(x, -74, 86, 11), shaded(road, 0.6)).line(ellipse(x, -74, 86, 11), lit(road, 0.2), 3)
        steam = Brush(ink_px=0)
        billow(steam, plume(stream, 0, 0, 130, 34, 40), mixed(palette["air"], "#ffffff", 0.45), (-6, -10), 0.16)
        machines.append(Machine("floor", round(x, 1), -82.0, steam.shapes, "blink", 1.0, 1.0, "snare"))
    return brush.shapes, tuple(machines)


def _front(palette: Palette, side: float) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    brush = Brush(palette["near"], 0.62, 8)
    steel = palette["steel"]
    machines: list[Machine] = []
    for x in places(_FRONT, 2300, side * 930):
        brush.round_bar(x - 20, -1300, 40, 1800, steel)
        brush.round_bar(x - 34, -150, 68, 600, steel, 8)
        brush.wire(f"M{x:.1f} -1010 L{x - side * 300:.1f} -1010", steel, 16)
        signal = x - side * 270
        box = Brush(palette["near"], 0.4, 7)
        box.cel(rectangle(-36, 26, 72, 156, 14), steel, (-10, -10), (6, 6))
        box.line("M0 0 L0 30", steel, 10)
        for n, colour in enumerate(("#ff4a4a", "#ffc23a", "#4aff8a")):
            box.flat(circle(0, 56 + 48 * n, 19), shaded(colour, 0.6 if n else 0.0))
        machines.append(Machine("front", round(signal, 1), -1010.0, box.shapes, "swing", 0.14, 2.0, "beat"))
    for x in places(_FRONT, 2300, -side * 860):
        _hydrant(brush, x, palette)
        brush.round_bar(x - side * 130 - 12, -190, 24, 600, steel)
        brush.cel(rectangle(x - side * 130 - 40, -290, 80, 130, 30), steel, (-12, -12), (6, 6))
        brush.flat(rectangle(x - side * 130 - 24, -268, 48, 34, 8), palette["second"])
    wires = [(x, -1000.0 - 60 * (n % 2)) for n, x in enumerate(places(_FRONT, 1150, side * 930))]
    skyline.wires(brush, wires, 60, palette["wall"], 8)
    skyline.wires(brush, [(x, y - 40) for x, y in wires], 84, palette["wall"], 6)
    return brush.shapes, tuple(machines)


def _hydrant(brush: Brush, x: float, palette: Palette) -> None:
    """Lay a hydrant at the lower edge of the picture."""
    red = mixed(palette["sun2"], palette["near"], 0.2)
    brush.round_bar(x - 46, -70, 92, 400, red, 10)
    brush.cel(rounded([(x - 52, -66), (x - 34, -122), (x + 34, -122), (x + 52, -66)], 22), red, (-16, -8), (6, 6))
    brush.round_bar(x - 62, -70, 124, 20, red, 8)
    for way in (-1, 1):
        brush.cel(rectangle(x + way * 60 - 20, -30, 40, 48, 8), red, (-8, -8), (5, 5))
    brush.cel(circle(x, 0, 26), lit(red, 0.15), (-6, -6), (4, 4))
