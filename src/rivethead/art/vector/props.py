"""Props: what characters strike, play and hold.

Floor props stand on y = 0 around x = 0. Hand props have their grip at (0, 0) and extend to +x. Drums and the saw have
the middle of what is struck at (0, 0) and hang down from it.
"""

import math
from collections.abc import Callable, Collection

from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import Part
from rivethead.art.vector.tools import TOOLS
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    capsule,
    circle,
    ellipse,
    joined,
    polygon,
    polyline,
    rectangle,
    rounded_rectangle,
    shifted,
)
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]

WOOD = "#b5793f"
IRON = "#566172"
SIDE_DRUM_PX = 318.0
MIDDLE_DRUM_PX = 282.0
STAND_PX = 520.0
"""Heights over the floor of what is struck, as the drum action's pads have them."""
KEYS_PX = 330.0
"""Height over the floor of the upper keyboard's playing edge."""

KIT = ("stick", "pedal", "beater", "drum-low", "drum-mid", "drum-high", "saw-cymbal", "stand")
ROLE_PROPS: dict[str, tuple[str, ...]] = {
    "drums": KIT,
    "voice": ("microphone",),
    "guitar": ("guitar",),
    "labour": ("hammer", "anvil", "torch"),
    "dance": (),
    "keys": ("keyboard",),
}


def props_for(role: str, palette: Palette, wanted: Collection[str] = ()) -> dict[str, Shapes]:
    """Draw the props of a role, and others by name.

    Args:
        role: a key of ROLE_PROPS.
        palette: the owner's colours.
        wanted: further names in PROPS.

    Returns:
        attachment name -> shapes.
    """
    colours = _Colours(palette)
    return {name: PROPS[name](colours) for name in PROPS if name in ROLE_PROPS[role] or name in wanted}


class _Colours:
    """Three colours for props out of any kind's palette: the loudest, the second and the glowing one."""

    __slots__ = ("glow", "main", "second")

    def __init__(self, palette: Palette) -> None:
        colours = list(palette.values())
        self.main = next(
            (palette[key] for key in ("body", "hair", "mask", "hat", "bandanna", "vest") if key in palette), colours[0]
        )
        self.second = next(
            (palette[key] for key in ("plate", "accent", "apron", "tie", "tape") if key in palette), colours[-1]
        )
        self.glow = next((palette[key] for key in ("glow", "accent", "eye", "hat") if key in palette), colours[-1])


def _hammer(_colours: _Colours) -> Shapes:
    part = Part().cel(rounded_rectangle(-64, -11, 260, 22, 9), WOOD, (0, -8), (0, 4))
    part.bow([(-20, 3), (40, -2), (130, 4)], 3, shaded(WOOD, 0.4))
    part.cel(rounded_rectangle(-68, -14, 84, 28, 8), RUBBER, (0, -8), (0, 0))
    part.stroke("M-50 -12 L-40 12 M-30 -12 L-20 12 M-10 -12 L0 12", 4)
    part.cel(
        polygon([(142, -50), (150, -68), (208, -68), (216, -50), (216, 50), (208, 68), (150, 68), (142, 50)], 6),
        IRON,
        (-16, -14),
        (8, 8),
        6,
    )
    part.hazard(rectangle(142, -15, 74, 30), (142, -15, 216, 15), step=26)
    part.flat(rectangle(150, 56, 58, 6), lit(IRON, 0.5)).flat(rectangle(150, -62, 58, 6), lit(IRON, 0.3))
    return part.scratches([(168, 40), (182, -30)], IRON, 16).shapes


def _anvil(_colours: _Colours) -> Shapes:
    horn = [
        (-118, -150),
        (92, -150),
        (164, -138),
        (96, -102),
        (54, -94),
        (42, -50),
        (86, -18),
        (86, 0),
        (-86, 0),
        (-86, -18),
        (-42, -50),
        (-54, -94),
        (-118, -104),
    ]
    part = Part().cel(polygon(horn, 8), IRON, (-18, -14), (8, 8), 6)
    part.flat(polygon([(-112, -146), (84, -146), (96, -136), (-112, -136)], 4), lit(IRON, 0.5))
    part.hazard(polygon([(-80, -17), (80, -17), (80, -4), (-80, -4)]), (-80, -17, 80, -4), step=26)
    return part.rivets([(-84, -120), (40, -120)], IRON, 6).scratches([(-40, -112), (4, -74)], IRON, 20).shapes


def _stick(_colours: _Colours) -> Shapes:
    stick = [(-44, -7), (128, -6), (136, -9), (148, -9), (154, 0), (148, 9), (136, 9), (128, 6), (-44, 7)]
    part = Part().cel(polygon(stick, 4), "#e9c27a", (0, -5), (0, 0), 4)
    return part.flat(rectangle(-40, -6, 40, 12), "#c9283a").shapes


def _oil_drum(colour: str, half: float, height: float, tape: bool) -> Shapes:
    """Draw an oil drum that stands under its rim's middle at (0, 0)."""
    wall = polygon(
        [
            (-half, 0),
            (half, 0),
            (half, height - 14),
            (half * 0.84, height),
            (-half * 0.84, height),
            (-half, height - 14),
        ],
        10,
    )
    part = Part().cel(wall, colour, (-44, -6), (13, 4), 6)
    for share in (0.33, 0.66):
        y = height * share
        left, right, top, low = -half - 7, half + 7, y - 9, y + 12
        hoop = f"M{left} {top} Q0 {top + 24} {right} {top} L{right} {low} Q0 {low + 24} {left} {low} Z"
        part.cel(hoop, mixed(colour, "#000000", 0.12), (-16, -7), (6, 4))
    if tape:
        y = height * 0.44
        band = (
            f"M{-half + 12} {y} Q0 {y + 22} {half - 12} {y} L{half - 12} {y + 34} Q0 {y + 56} {-half + 12} {y + 34} Z"
        )
        part.hazard(band, (-half, y, half, y + 56), step=38)
    part.scratches([(-half * 0.6, height * 0.2), (half * 0.3, height * 0.9), (-half * 0.2, height * 0.86)], colour, 28)
    part.cel(ellipse(0, 0, half + 7, 27), METAL, (-10, -7), (6, 5), 6)
    part.flat(ellipse(0, 2, half - 14, 17), shaded(METAL, 0.42)).flat(
        ellipse(-half * 0.1, 6, half * 0.66, 9), shaded(METAL, 0.28)
    )
    return part.shapes


def _drum_low(colours: _Colours) -> Shapes:
    return _oil_drum(mixed(colours.main, "#8a5a34", 0.25), 122, SIDE_DRUM_PX, tape=True)


def _drum_high(colours: _Colours) -> Shapes:
    return _oil_drum(mixed(colours.second, "#2f6f73", 0.35), 116, SIDE_DRUM_PX, tape=False)


def _drum_mid(colours: _Colours) -> Shapes:
    """Draw a wide drum on its own, a gear painted on it."""
    half, height = 150.0, MIDDLE_DRUM_PX
    base = mixed(colours.main, "#8c4a38", 0.55)
    part = Part().lay(*_oil_drum(base, half, height, tape=False))
    y = height * 0.52
    gear = [circle(0, y, 40), *(_cog(0, y, 52, step * math.pi / 4) for step in range(8))]
    pale = mixed(base, "#f4e9cf", 0.72)
    part.flat(joined(*gear), pale).flat(circle(0, y, 18), base)
    return part.shapes


def _cog(x: float, y: float, reach: float, turn: float) -> str:
    s, c = math.sin(turn), math.cos(turn)
    corners = [(-11, -30), (11, -30), (8, -reach), (-8, -reach)]
    return polygon([(x + px * c - py * s, y + px * s + py * c) for px, py in corners])


def _saw_cymbal(_colours: _Colours) -> Shapes:
    """Draw a circular saw seen from the side, ridden like a cymbal."""
    teeth, radius, flat = 20, 116.0, 0.25
    edge = []
    for index in range(teeth):
        angle = index * 2 * math.pi / teeth
        edge.append((math.cos(angle) * radius * 0.86, math.sin(angle) * radius * 0.86 * flat))
        edge.append((math.cos(angle + 0.16) * radius, math.sin(angle + 0.16) * radius * flat))
    part = Part().cel(polygon(edge), METAL, (-10, -6), (6, 4))
    part.stroke(ellipse(0, 0, radius * 0.62, radius * 0.62 * flat), 3, shaded(METAL, 0.3))
    part.stroke(ellipse(0, 0, radius * 0.4, radius * 0.4 * flat), 3, shaded(METAL, 0.3))
    return part.cel(ellipse(0, -4, 26, 11), "#c9283a", (-6, -4), (4, 3), 4).flat(circle(0, -8, 5), INK).shapes


def _stand(_colours: _Colours) -> Shapes:
    part = Part()
    for sign in (-1, 1):
        part.cel(capsule((0, -70), (sign * 66, -8), 16, 13), IRON, (-4, -4), (3, 3))
    part.cel(rounded_rectangle(-8, -STAND_PX, 16, STAND_PX - 14, 5), IRON, (-6, 0), (4, 0))
    part.cel(rounded_rectangle(-15, -300, 30, 34, 7), RUBBER, (-6, -5), (3, 3))
    part.cel(capsule((12, -284), (34, -284), 13), METAL, (-3, -3), (0, 0), 4)
    return part.cel(rounded_rectangle(-13, -84, 26, 28, 6), RUBBER, (-6, -5), (3, 3)).shapes


def _torch(colours: _Colours) -> Shapes:
    """Draw a cutting torch, lit."""
    part = Part()
    flame = [(150, -13), (190, -24), (236, -8), (282, 4), (232, 14), (188, 22), (150, 12)]
    part.cel(polygon(flame, 16), "#3f9dff", (0, 0), (0, 0), 5)
    part.flat(polygon([(152, -9), (184, -14), (226, -2), (252, 2), (220, 8), (184, 13), (152, 8)], 10), "#a8e6ff")
    part.flat(polygon([(152, -5), (178, -7), (206, 0), (178, 6), (152, 4)], 6), "#ffffff")
    part.hose([(-52, 4), (-96, 14), (-112, 70), (-70, 130)], 13, "#c9283a", ribs=False)
    part.cel(rounded_rectangle(-58, -15, 92, 30, 10), RUBBER, (0, -8), (0, 4))
    part.stroke("M-38 -13 L-38 13 M-22 -13 L-22 13 M-6 -13 L-6 13", 4)
    part.cel(
        polygon([(30, -9), (112, -9), (128, -17), (156, -11), (156, 11), (128, 17), (112, 9), (30, 9)], 4),
        "#d8a03a",
        (0, -7),
        (0, 4),
    )
    return part.cel(circle(22, -16, 13), colours.glow, (-4, -4), (3, 3), 4).shapes


def _guitar(colours: _Colours) -> Shapes:
    """Draw a guitar sawn out of sheet steel; the grip is where the right hand strums, its neck points to -x and up."""
    part = Part()
    body = [
        (-46, -60),
        (-24, -24),
        (30, -58),
        (108, -72),
        (74, -14),
        (118, 62),
        (30, 44),
        (-30, 62),
        (-66, 44),
        (-58, 6),
        (-84, -12),
    ]
    neck = polygon([(-60, -20), (-330, -106), (-322, -132), (-46, -50)], 4)
    part.cel(neck, "#6b4a2e", (0, -8), (0, 4))
    frets = " ".join(f"M{-84 - 30 * i} {-28 - 9.6 * i:.0f} L{-76 - 30 * i} {-58 - 9.4 * i:.0f}" for i in range(8))
    part.stroke(frets, 3, METAL)
    head = [(-318, -96), (-404, -108), (-392, -128), (-418, -146), (-382, -150), (-376, -170), (-314, -136)]
    part.cel(polygon(head, 5), colours.main, (-6, -7), (4, 4))
    part.rivets([(-342, -116), (-364, -124), (-386, -134)], METAL, 4.5)
    part.cel(polygon(body, 12), colours.main, (-16, -12), (8, 8), 6)
    part.flat(polygon([(-40, -10), (34, -34), (66, -40), (44, -4), (62, 30), (20, 26), (-30, 36)], 10), "#f4e9cf", 4)
    part.flat(polygon([(-22, -14), (-8, -20), (4, 18), (-10, 22)], 3), INK).flat(
        polygon([(14, -24), (28, -28), (38, 10), (24, 14)], 3), INK
    )
    part.stroke("M48 2 L-360 -122 M50 9 L-350 -114", 2.5, lit(METAL, 0.5))
    part.rivets([(52, 40), (84, -54), (-46, 36)], METAL, 5).spikes([((108, -66), 0.9), ((112, 58), 2.0)], METAL, 26, 18)
    return part.shapes


def _microphone(colours: _Colours) -> Shapes:
    part = Part().hose([(-46, 2), (-92, 20), (-84, 90), (-130, 140)], 11, "#2d2b36", ribs=False)
    part.cel(polygon([(-52, -11), (56, -17), (56, 17), (-52, 11)], 5), RUBBER, (0, -8), (0, 4))
    part.flat(rounded_rectangle(4, -6, 22, 11, 5), colours.glow, 3)
    part.cel(circle(84, 0, 37), METAL, (-10, -10), (6, 6), 6)
    mesh = " ".join(
        f"M{84 + d} {-math.sqrt(1156 - d * d):.0f} L{84 + d} {math.sqrt(1156 - d * d):.0f}" for d in (-20, -7, 7, 20)
    )
    bars = " ".join(
        f"M{84 - math.sqrt(1156 - d * d):.0f} {d} L{84 + math.sqrt(1156 - d * d):.0f} {d}" for d in (-20, -7, 7, 20)
    )
    part.stroke(joined(mesh, bars), 3, shaded(METAL, 0.5))
    return part.cel(rounded_rectangle(48, -24, 15, 48, 5), colours.main, (-4, -6), (3, 3), 4).shapes


def _keyboard(colours: _Colours) -> Shapes:
    """Draw two synths on a stand welded out of pipes, seen from where the audience is: the far edge is the player's.

    The upper playing edge is the line y = 0, its middle at (0, 0).
    """
    floor, part, post = KEYS_PX, Part(), 172.0
    leads = (
        ([(-180, 70), (-250, 100), (-248, 236), (-190, 206)], colours.main),
        ([(180, 84), (250, 130), (240, 246), (140, 206)], colours.glow),
    )
    for path, colour in leads:
        part.hose(path, 12, colour, ribs=False)
    part.cel(rounded_rectangle(-212, 268, 424, 20, 8), IRON, (0, -6), (3, 4))
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * post - 13, 40, 26, floor - 60, 6), IRON, (-8, 0), (5, 0))
        part.cel(
            polygon(
                [
                    (sign * post - 64, floor),
                    (sign * post - 52, floor - 26),
                    (sign * post + 52, floor - 26),
                    (sign * post + 64, floor),
                ],
                6,
            ),
            IRON,
            (-10, -5),
            (5, 4),
        )
        part.cel(circle(sign * post, 278, 19), mixed(IRON, "#8a5a34", 0.35), (-5, -5), (3, 3), 4.5)
        part.hazard(rectangle(sign * post - 13, 236, 26, 26), (sign * post - 13, 236, sign * post + 13, 262), step=20)
    _synth(part, 128.0, 226.0, mixed(colours.second, "#2b2a38", 0.45), colours)
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * post - 18, 104, 36, 40, 7), RUBBER, (-7, -6), (4, 4), 5)
        part.rivets([(sign * post, 124)], METAL, 6)
    _synth(part, 0.0, 210.0, mixed(colours.main, "#3a3a48", 0.3), colours)
    for ax, bx, sag, colour in (
        (-128, -36, 62, colours.second),
        (-82, 40, 50, colours.glow),
        (6, 80, 58, colours.main),
    ):
        part.hose([(ax, 76), ((ax + bx) / 2 - 8, 76 + sag), (bx, 76)], 9, colour, ribs=False)
    return part.shapes


def _synth(part: Part, y: float, half: float, body: str, colours: _Colours) -> None:
    """Lay a synth with its playing edge at height y: foreshortened keys, a sloping panel, a back full of jacks."""
    keys = polygon([(-half + 18, y), (half - 18, y), (half - 22, y + 28), (-half + 22, y + 28)], 3)
    part.cel(keys, "#f2ead8", (0, 0), (0, 0), 5)
    count = 2 * int(half // 21)
    pitch = 2 * (half - 18) / count
    edges = [(-half + 18 + index * pitch, index) for index in range(1, count)]
    part.stroke(" ".join(f"M{x:.1f} {y + 1} L{x * 0.98:.1f} {y + 27}" for x, _ in edges), 3, shaded("#f2ead8", 0.6))
    sharps = (
        rounded_rectangle(x - pitch * 0.29, y + 11, pitch * 0.58, 18, 2)
        for x, index in edges
        if index % 7 not in (0, 3)
    )
    part.flat(joined(*sharps), INK)
    panel = polygon([(-half + 14, y + 26), (half - 14, y + 26), (half, y + 54), (-half, y + 54)], 5)
    part.cel(panel, lit(body, 0.16), (-8, -4), (5, 4), 5)
    for index in range(9):
        x = (index - 4) * half * 0.185
        if index == 4:
            part.flat(rounded_rectangle(x - 26, y + 32, 52, 17, 3), "#12201c", 3)
            part.stroke(
                polyline([(x + dx, y + dy) for dx, dy in ((-20, 41), (-10, 36), (0, 45), (10, 36), (20, 41))]),
                3,
                colours.glow,
            )
        else:
            part.flat(ellipse(x, y + 40, 10, 8), INK).flat(
                ellipse(x - 1, y + 38, 7, 5), (METAL, colours.second)[index % 2]
            )
    back = polygon(
        [
            (-half, y + 50),
            (half, y + 50),
            (half - 4, y + 104),
            (half - 16, y + 112),
            (-half + 16, y + 112),
            (-half + 4, y + 104),
        ],
        5,
    )
    part.cel(back, body, (-14, -8), (7, 6), 6)
    for sign in (-1, 1):
        cheek = [
            (sign * (half - 16), y - 6),
            (sign * (half + 8), y - 2),
            (sign * (half + 10), y + 106),
            (sign * (half - 8), y + 112),
        ]
        part.cel(polygon(cheek, 8), WOOD, (-6, -7), (5, 5), 5)
    jacks = [(x, y + 76) for x in (-150, -96, -44, 8, 52, 98)]
    part.flat(joined(*(circle(x, jack_y, 11) for x, jack_y in jacks)), INK)
    part.flat(joined(*(circle(x, jack_y, 6) for x, jack_y in jacks)), "#d8a03a")
    part.flat(joined(*(circle(x, jack_y, 3) for x, jack_y in jacks)), INK)
    for index, x in enumerate((-164, -142, -120, 138, 160)):
        part.lamp(x, y + 98, 4.5, (colours.glow, colours.second, "#ff4a3a")[index % 3])
    name, width = lettered(("RH-2", "VCF 9")[y > 0], 17)
    part.flat(shifted(name, half - 26 - width, y + 85), mixed(body, "#f4e9cf", 0.8))
    part.scratches([(-60, y + 100), (68, y + 102)], body, 16)


PROPS: dict[str, Callable[[_Colours], Shapes]] = {
    "hammer": _hammer,
    "anvil": _anvil,
    "stick": _stick,
    "drum-low": _drum_low,
    "drum-mid": _drum_mid,
    "drum-high": _drum_high,
    "saw-cymbal": _saw_cymbal,
    "stand": _stand,
    "torch": _torch,
    "guitar": _guitar,
    "microphone": _microphone,
    "keyboard": _keyboard,
    **TOOLS,
}
"""Attachment name -> who draws it."""
