"""The club: a stage of steel with walls of loudspeakers, a lit screen, lasers, and the crowd in front."""

import math

from rivethead.art.vector.backdrops import floors, gears, girders, hazard
from rivethead.art.vector.backdrops.brush import Brush, faded, lit, mixed, placed, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX, TOP_PX, WIDTH_PX, places, reach
from rivethead.art.vector.backdrops.outline import circle, ellipse, joined, polygon, rectangle, rounded
from rivethead.art.vector.backdrops.palette import Palette, chosen
from rivethead.schema.art import Backdrop, Layer, Light, Machine, Provenance, Shape
from rivethead.seeds import Stream

KIND = "club"

PALETTES: tuple[Palette, ...] = (
    {
        "top": "#150d2b",
        "air": "#6a4aa8",
        "low": "#ff7ac8",
        "screen": "#8a5ad8",
        "beam": "#59e6ff",
        "beam2": "#ff4fa8",
        "wall": "#2e2350",
        "cabinet": "#2b2740",
        "steel": "#6d7390",
        "floor": "#3d3160",
        "near": "#0e0820",
    },
    {
        "top": "#0b1a26",
        "air": "#2f7a8c",
        "low": "#8affd0",
        "screen": "#2f8fa0",
        "beam": "#c8ff4a",
        "beam2": "#4affc8",
        "wall": "#17384a",
        "cabinet": "#22303c",
        "steel": "#6a8490",
        "floor": "#23485a",
        "near": "#081219",
    },
    {
        "top": "#210d18",
        "air": "#a8403a",
        "low": "#ffb066",
        "screen": "#c2553a",
        "beam": "#ffd24a",
        "beam2": "#ff5a3a",
        "wall": "#481f2e",
        "cabinet": "#33222c",
        "steel": "#86707a",
        "floor": "#552a38",
        "near": "#170810",
    },
)

_SKY, _FAR, _MID, _FLOOR, _FRONT, _CROWD = 0.1, 0.34, 0.66, 1.0, 1.15, 1.35
_HORIZON = -120.0


def draw(name: str, stream: Stream, provenance: Provenance) -> Backdrop:
    """Draw a club; what the screen shows, the stacks, the lights and the crowd follow the stream."""
    palette = chosen(stream, PALETTES)
    sky, screen_machines = _sky(stream, palette)
    far, bars = _far(stream, palette)
    mid, machines, lights = _mid(stream, palette)
    crowd, hands = _crowd(stream, palette)
    layers = (
        Layer("sky", _SKY, True, sky),
        Layer("far", _FAR, False, far),
        Layer("mid", _MID, False, mid),
        Layer("floor", _FLOOR, False, _floor(palette)),
        Layer("front", _FRONT, False, _front(palette)),
        Layer("crowd", _CROWD, False, crowd),
    )
    glow = Light("sky", 0, -480, 760, palette["low"], 0.14, 0.30)
    return Backdrop(
        name, KIND, layers, (*screen_machines, *bars, *machines, *hands), (glow, *lights), WIDTH_PX, palette, provenance
    )


def _sky(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Draw the back wall and the big screen."""
    half = reach(_SKY) + 800
    brush = Brush(palette["air"], 0.12, 4)
    brush.ramp(
        rectangle(-half, TOP_PX, 2 * half, BOTTOM_PX - TOP_PX),
        (0, -1250),
        (0, -60),
        (0.0, palette["top"]),
        (0.6, mixed(palette["wall"], palette["air"], 0.5)),
        (1.0, mixed(palette["air"], palette["low"], 0.4)),
    )
    panels = [
        rectangle(x - 150, y, 300, 220, 10) for x in places(_SKY, 330, 0) for y in (-1240, -1000, -760, -520, -280)
    ]
    brush.line(joined(panels), mixed(palette["wall"], palette["top"], 0.4), 6)
    left, top, wide, tall = -620.0, -900.0, 1240.0, 720.0
    brush.cel(rectangle(left - 34, top - 34, wide + 68, tall + 68, 18), palette["cabinet"], (-14, -14), (6, 6), 6)
    brush.ramp(
        rectangle(left, top, wide, tall),
        (0, top),
        (0, top + tall),
        (0.0, mixed(palette["screen"], palette["top"], 0.25)),
        (0.55, palette["screen"]),
        (1.0, palette["low"]),
    )
    picture = stream.pick(("sun", "gear", "rays"))
    own = Brush(palette["low"], 0.2, 0)
    if picture == "rays":
        rays = [
            polygon(
                [
                    (0, -480),
                    (math.cos(a) * 1400, -480 + math.sin(a) * 1400),
                    (math.cos(a + 0.13) * 1400, -480 + math.sin(a + 0.13) * 1400),
                ]
            )
            for a in (math.tau * n / 24 for n in range(24))
        ]
        brush.flat(joined(_inside(ray, left, top, wide, tall) for ray in rays), lit(palette["screen"], 0.16))
    if picture == "sun":
        brush.ramp(circle(0, -470, 290), (0, -760), (0, -180), (0.0, lit(palette["low"], 0.6)), (1.0, palette["beam2"]))
        slits = joined(rectangle(-300, -450 + 46 * n, 600, 6 + 5 * n) for n in range(6))
        brush.flat(slits, mixed(palette["screen"], palette["low"], 0.5))
    brush.flat(joined(rectangle(left, top + 12 * n, wide, 3) for n in range(60)), faded(palette["top"], 0.14))
    machines: list[Machine] = []
    if picture != "sun":
        tone = lit(palette["screen"], 0.42)
        own.flat(gears.toothed(250, 15), tone).flat(circle(0, 0, 176), palette["screen"])
        own.flat(circle(0, 0, 128), tone)
        own.flat(
            joined([ellipse(-48, -10, 34, 40), ellipse(48, -10, 34, 40), polygon([(0, 30), (16, 62), (-16, 62)])]),
            palette["screen"],
        )
        jaw = joined(rectangle(-62 + 32 * n, 78, 26, 62, 5) for n in range(4))
        own.flat(jaw, tone)
        machines.append(Machine("sky", 0.0, -490.0, own.shapes, "swing", 0.16, 2.0, "beat"))
    brush.glow(0, -430, 900, palette["low"], 0.42)
    return brush.shapes, tuple(machines)


def _inside(path: str, left: float, top: float, wide: float, tall: float) -> str:
    """Return a triangle of a star of rays with its points pulled onto a box around the star's middle."""
    numbers = [float(v) for v in path.replace("M", " ").replace("L", " ").replace("Z", " ").split()]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    cx, cy = points[0]
    pulled = [points[0]]
    for x, y in points[1:]:
        dx, dy = x - cx, y - cy
        share_x = ((left + wide - cx) if dx > 0 else (left - cx)) / dx if dx else math.inf
        share_y = ((top + tall - cy) if dy > 0 else (top - cy)) / dy if dy else math.inf
        share = min(share_x, share_y)
        pulled.append((cx + dx * share, cy + dy * share))
    return polygon(pulled)


def _far(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Draw a truss with moving heads, and columns of light on the sides that jump like a level meter."""
    half = reach(_FAR)
    brush = Brush(palette["air"], 0.36, 4)
    girders.lattice(brush, -half, half, -1040, 90, palette["steel"])
    machines: list[Machine] = []
    for n, x in enumerate(places(_FAR, 300, 150)):
        _head(brush, x, -930, palette, stream.uniform(-0.35, 0.35))
        if abs(x) < 1000:
            own = Brush(palette["air"], 0.0, 0)
            colour = palette["beam"] if n % 2 else palette["beam2"]
            wide = 150.0
            own.flat(polygon([(-14, 0), (14, 0), (wide, 900), (-wide, 900)]), faded(colour, 0.13))
            own.flat(polygon([(-8, 0), (8, 0), (wide * 0.45, 900), (-wide * 0.45, 900)]), faded(lit(colour, 0.5), 0.16))
            machines.append(Machine("far", x, -890.0, own.shapes, "swing", 0.30 if n % 2 else -0.30, 4.0, "beat"))
    for x in places(_FAR, 1080, 540):
        for n in range(3):
            machines += _meter(brush, x - 92 + 92 * n, palette, n, abs(x) < 1000)
    brush.flat(rectangle(-half, -130, 2 * half, BOTTOM_PX + 130), mixed(palette["floor"], palette["air"], 0.3))
    brush.ramp(
        rectangle(-half, -430, 2 * half, 330),
        (0, -430),
        (0, -110),
        (0.0, faded(palette["low"], 0.0)),
        (1.0, faded(palette["low"], 0.5)),
    )
    return brush.shapes, tuple(machines)


def _head(brush: Brush, x: float, y: float, palette: Palette, turn: float) -> None:
    """Lay a moving head that hangs from the truss."""
    brush.cel(rectangle(x - 34, y - 34, 68, 26, 6), palette["cabinet"], (-8, -6), (3, 3))
    c, s = math.cos(turn), math.sin(turn)
    body = [(x + px * c - py * s, y + px * s + py * c) for px, py in ((-24, -12), (24, -12), (34, 46), (-34, 46))]
    brush.cel(rounded(body, 8), palette["steel"], (-10, -8), (4, 4))
    lens = (x - 46 * s, y + 46 * c)
    brush.flat(circle(*lens, 22), lit(palette["beam"], 0.6))


def _meter(brush: Brush, x: float, palette: Palette, number: int, near: bool) -> list[Machine]:
    """Lay one column of a level meter, dark, and return its lit segments, which jump on the hits."""
    dark = joined(rectangle(x - 36, -210 - 46 * n, 72, 34, 5) for n in range(14))
    brush.flat(dark, faded(shaded(palette["wall"], 0.2), 0.55))
    own = Brush(palette["air"], 0.18, 0)
    tall = (6, 9, 7, 4)[number]
    own.flat(joined(rectangle(-36, -46 * n, 72, 34, 5) for n in range(tall)), palette["beam"])
    own.flat(joined(rectangle(-36, -46 * n, 72, 34, 5) for n in range(tall, tall + 2)), palette["beam2"])
    driver = ("kick", "snare", "hat", "kick")[number]
    return [Machine("far", x, -210.0, own.shapes, "blink", 1.0, 1.0, driver)] if near else []


def _mid(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...], tuple[Light, ...]]:
    half = reach(_MID)
    brush = Brush(mixed(palette["air"], palette["top"], 0.3), 0.16, 6)
    machines: list[Machine] = []
    lights: list[Light] = []
    girders.lattice(brush, -half, half, -1130, 130, palette["steel"])
    for x in places(_MID, 1640, 820):
        machines += _stack(brush, stream, x, palette, abs(x) < 1100)
    for n, x in enumerate(places(_MID, 240, 120)):
        colour = palette["beam2"] if n % 2 else palette["beam"]
        _par(brush, x, -985, colour, palette)
        if abs(x) < 900 and n % 2 == 0:
            lights.append(Light("mid", x, -960, 200, colour, 0.22, 0.42))
    for side in (-1, 1):
        machines += _lasers(side, palette)
    return brush.shapes, tuple(machines), tuple(lights)


def _stack(brush: Brush, stream: Stream, x: float, palette: Palette, near: bool) -> list[Machine]:
    """Lay a wall of loudspeakers; the cones of the bass bins blow on the kick."""
    machines: list[Machine] = []
    cabinet = palette["cabinet"]
    rows = ((-100.0, 250.0, 1), (-350.0, 220.0, 1), (-570.0, 150.0, 2), (-720.0, 140.0, 3))
    for bottom, tall, drivers in rows:
        inset = 0 if drivers < 3 else 22
        brush.cel(
            rectangle(x - 200 + inset, bottom - tall, 400 - 2 * inset, tall - 4, 14),
            lit(cabinet, 0.16),
            (-30, -14),
            (8, 7),
        )
        brush.flat(rectangle(x - 176 + inset, bottom - tall + 20, 352 - 2 * inset, tall - 44, 8), shaded(cabinet, 0.25))
        wide = (352 - 2 * inset) / drivers
        for n in range(drivers):
            cx, cy = x - 176 + inset + wide * (n + 0.5), bottom - tall / 2
            r = min(wide, tall - 44) * 0.47
            if drivers == 3:
                brush.cel(
                    rounded(
                        [
                            (cx - r, cy - r * 0.75),
                            (cx + r, cy - r * 0.75),
                            (cx + r * 0.4, cy + r * 0.5),
                            (cx - r * 0.4, cy + r * 0.5),
                        ],
                        8,
                    ),
                    palette["steel"],
                    (-10, -8),
                    (4, 4),
                )
                continue
            brush.cel(circle(cx, cy, r), palette["steel"], (-8, -8), (4, 4))
            brush.flat(circle(cx, cy, r * 0.84), shaded(cabinet, 0.5))
            brush.rivets(
                [
                    (cx + math.cos(a) * r * 0.92, cy + math.sin(a) * r * 0.92)
                    for a in (math.tau * k / 8 for k in range(8))
                ],
                palette["steel"],
                5,
            )
            cone = _cone(r * 0.74, palette, brush)
            brush.lay(*placed(cone, cx, cy))
            if near and drivers == 1:
                machines.append(Machine("mid", cx, cy, _cone(r * 0.84, palette, brush), "blink", 1.0, 1.0, "kick"))
    brush.cel(rectangle(x - 214, -112, 428, 24, 6), palette["steel"], (0, -8), (4, 4))
    if stream.chance(0.6):
        hazard.stripes(brush, x - 190, -600, 380, 24, 44, ink_px=4)
    return machines


def _cone(radius: float, palette: Palette, brush: Brush) -> tuple[Shape, ...]:
    """Return a loudspeaker's cone around (0, 0)."""
    base = palette["cabinet"]
    rings = (
        (1.0, brush.ink),
        (0.95, lit(base, 0.22)),
        (0.78, lit(base, 0.08)),
        (0.36, brush.ink),
        (0.31, mixed(palette["beam2"], base, 0.25)),
    )
    return tuple(Shape(circle(0, 0, radius * part), fill=colour) for part, colour in rings)


def _par(brush: Brush, x: float, y: float, colour: str, palette: Palette) -> None:
    """Lay a lamp can under the truss."""
    brush.wire(f"M{x:.0f} {y - 40:.0f} L{x:.0f} {y - 10:.0f}", palette["steel"], 7)
    brush.cel(
        rounded([(x - 26, y - 14), (x + 26, y - 14), (x + 36, y + 40), (x - 36, y + 40)], 6),
        palette["cabinet"],
        (-12, -4),
        (5, 4),
    )
    brush.flat(ellipse(x, y + 40, 33, 12), lit(colour, 0.35))


def _lasers(side: int, palette: Palette) -> list[Machine]:
    """Return a fan of lasers from the top of a stack; it swings over the stage in two bars."""
    own = Brush(palette["air"], 0.0, 0)
    for n in range(4):
        a = math.pi / 2 + side * (0.55 + 0.16 * n)
        far = (math.cos(a) * 2600, math.sin(a) * 1500 - 200)
        length = math.hypot(*far)
        nx, ny = -far[1] / length, far[0] / length
        for width, alpha, light in ((8, 0.22, 0.0), (2.6, 0.8, 0.6)):
            own.flat(
                polygon(
                    [
                        (nx, ny),
                        (far[0] + nx * width, far[1] + ny * width),
                        (far[0] - nx * width, far[1] - ny * width),
                        (-nx, -ny),
                    ]
                ),
                faded(lit(palette["beam"], light), alpha),
            )
    return [Machine("mid", side * 820.0, -890.0, own.shapes, "swing", 0.22 * side, 4.0, "beat")]


def _floor(palette: Palette) -> tuple[Shape, ...]:
    half = reach(_FLOOR)
    brush = Brush(palette["low"], 0.0, 6)
    floors.perspective(brush, half, _HORIZON, palette["floor"], 260, 4)
    for x, colour in ((-560, "beam2"), (0, "low"), (560, "beam")):
        floors.sheen(brush, x, _HORIZON, 300, palette[colour], 0.34)
    brush.cel(rectangle(-half, _HORIZON - 22, 2 * half, 30), palette["steel"], (0, -10), (0, 4))
    lamps = [rectangle(x - 60, _HORIZON - 14, 120, 12, 6) for x in places(_FLOOR, 220, 110)]
    brush.flat(joined(lamps), lit(palette["beam"], 0.4))
    return brush.shapes


def _crowd(stream: Stream, palette: Palette) -> tuple[tuple[Shape, ...], tuple[Machine, ...]]:
    """Draw the crowd from behind; some fists go up on the beat."""
    half = reach(_CROWD)
    brush = Brush(palette["near"], 0.0, 7)
    dark = mixed(palette["near"], palette["wall"], 0.35)
    heads: list[str] = []
    machines: list[Machine] = []
    x = -half
    while x < half:
        tall = 104 - 46 * max(0.0, 1 - abs(x) / 620) + stream.uniform(-22, 26)
        heads += _head_and_shoulders(stream, x, 150 - tall)
        if 560 < abs(x) < 1300 and stream.chance(0.6):
            machines.append(_fist(x + 40, 150 - tall, dark, palette, stream))
        x += stream.uniform(126, 176)
    crowd = joined([*heads, rectangle(-half, 150, 2 * half, BOTTOM_PX - 150)])
    brush.lay(Shape(crowd, fill=palette["near"], stroke=palette["near"], stroke_px=20))
    brush.lay(Shape(crowd, fill=dark, stroke=mixed(palette["low"], dark, 0.35), stroke_px=6))
    brush.lay(Shape(crowd, fill=dark))
    return brush.shapes, tuple(sorted(machines, key=lambda machine: abs(machine.x_px))[:8])


def _front(palette: Palette) -> tuple[Shape, ...]:
    """Draw the truss over the audience and its towers."""
    half = reach(_FRONT)
    brush = Brush(palette["near"], 0.55, 8)
    girders.lattice(brush, -half, half, -1250, 160, palette["steel"])
    for side_x in places(_FRONT, 2300, 950):
        girders.column(brush, side_x, -1300, 330, 130, palette["steel"], 100)
    return brush.shapes


def _head_and_shoulders(stream: Stream, x: float, y: float) -> list[str]:
    """Return one of the crowd from behind: a mohawk, a cap, horns of hair or a bald head."""
    parts = [
        ellipse(x, y, 44, 52),
        rounded(
            [(x - 100, 190), (x - 84, y + 76), (x - 30, y + 48), (x + 30, y + 48), (x + 84, y + 76), (x + 100, 190)], 26
        ),
    ]
    style = stream.integer(5)
    if style == 0:
        for n in range(5):
            a = -math.pi / 2 + 0.42 * (n - 2)
            base = [(x + math.cos(a + d) * 44, y + math.sin(a + d) * 50) for d in (-0.24, 0.24)]
            parts.append(polygon([base[0], (x + math.cos(a) * 98, y + math.sin(a) * 104), base[1]]))
    elif style == 1:
        parts.append(
            rounded(
                [
                    (x - 48, y - 12),
                    (x - 40, y - 62),
                    (x + 40, y - 62),
                    (x + 48, y - 12),
                    (x + 72, y - 8),
                    (x + 70, y + 2),
                    (x - 48, y + 2),
                ],
                14,
            )
        )
    elif style == 2:
        parts += [
            polygon([(x - 40, y - 20), (x - 62, y - 84), (x - 8, y - 44)]),
            polygon([(x + 8, y - 44), (x + 62, y - 84), (x + 40, y - 20)]),
        ]
    elif style == 3:
        parts.append(circle(x, y - 58, 22))
    return parts


def _fist(x: float, y: float, dark: str, palette: Palette, stream: Stream) -> Machine:
    """Return a raised arm with a fist or horns, bobbing on the beat."""
    tall = stream.uniform(170, 250)
    arm = [
        rounded([(-22, 170), (-20, -tall + 40), (20, -tall + 40), (26, 170)], 10),
        rectangle(-30, -tall - 16, 60, 62, 20),
    ]
    if stream.chance(0.4):
        arm += [rectangle(-30, -tall - 62, 16, 60, 8), rectangle(14, -tall - 62, 16, 60, 8)]
    path = joined(arm)
    own = (
        Shape(path, fill=palette["near"], stroke=palette["near"], stroke_px=20),
        Shape(path, fill=dark, stroke=mixed(palette["low"], dark, 0.35), stroke_px=6),
        Shape(path, fill=dark),
    )
    return Machine("crowd", round(x, 1), round(y + 40, 1), own, "slide-y", -34.0, 1.0, "beat")
