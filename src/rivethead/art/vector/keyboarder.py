"""The keyboarder: half scientist, half wiring loom, long fingers or round cheeks, and never without headphones."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, ear, eye, mouths, nose
from rivethead.art.vector.hands import hands
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides, mirrored
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    curve,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    shifted,
    star,
    subtract,
    widened,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

_EYE_X, _EYE_Y = 42.0, -120.0
_MOUTH_Y = -50.0
_CHIN_Y, _CHEEK_Y = 20.0, -80.0
"""Where the chin hangs and where it starts: the jaw's motion (10 px down, a tenth longer) leaves the start in place."""
_JAW_Y = -8.0
"""From where downwards the chin has an edge of its own: above, the head's edge shows whichever way it looks."""
_IRISES = ("#4f8fd8", "#6aae4f", "#8a5a2b", "#7a6ad0", "#3fa6a0")


def _points(text: str) -> list[Point]:
    """Read "x,y x,y ..." as points."""
    return [(float(x), float(y)) for x, y in (point.split(",") for point in text.split())]


def _sided(sign: int, points: Sequence[Point]) -> list[Point]:
    """Return points of the right half, or mirrored where the sign is -1."""
    return [(sign * x, y) for x, y in points]


_SKULLS: dict[str, list[Point]] = {
    "egg": _points("64,-222 106,-176 100,-92 72,-26 34,14"),
    "block": _points("70,-206 98,-190 98,-60 84,-10 52,16"),
    "ball": _points("62,-204 110,-160 116,-84 92,-14 44,16"),
    "oblong": _points("60,-212 90,-186 92,-84 78,-14 44,20"),
}
"""Face -> the right half of its outline, downwards."""


@dataclass(frozen=True, slots=True)
class Head:
    """A drawn head: its attachments, its slots back to front, its crown and its lights."""

    attachments: dict[str, Shapes]
    slots: tuple[Slot, ...]
    top: float
    lights: tuple[Light, ...] = ()


@dataclass(frozen=True, slots=True)
class Stature:
    """A body's type.

    Attributes:
        build: its proportions.
        belly: half the trunk's width at its widest below the arms, in px.
        slender: whether fingers and limbs are long and thin.
    """

    build: Build
    belly: float
    slender: bool


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a keyboarder.

    Args:
        stream: chooses proportions, face, clothes and gadgets.
        palette: one of PALETTES["keyboarder"].
        variant: the head, one of VARIANTS.
    """
    head = HEADS[variant](palette, stream)
    stature = STATURES[stream.pick(sorted(STATURES))](stream)
    outfit = stream.pick(SUITS[variant])
    attachments: dict[str, Shapes] = {
        **OUTFITS[outfit](palette, stature, stream),
        "neck": Part().cel(rounded_rectangle(-25, -44, 50, 66, 14), palette["skin"], (-11, 8), (0, 0)).shapes,
        **head.attachments,
        **_limbs(palette, stature, stream, outfit),
    }
    return Figure(
        build=stature.build,
        attachments=attachments,
        head_slots=head.slots,
        head_top=head.top,
        palette=dict(palette),
        lights=head.lights,
        palm_y=34.0 if stature.slender else 31.0,
    )


def _slim(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(132, 142)),
        shin=round(stream.uniform(134, 144)),
        upper_arm=round(stream.uniform(126, 134)),
        fore_arm=round(stream.uniform(138, 148)),
        shoulder_x=round(stream.uniform(74, 82)),
        shoulder_y=-206,
        hip_x=28,
        neck_y=-224,
        head_y=-26,
        ankle=44,
        stance=30,
    )
    return Stature(build, 58.0, slender=True)


def _round(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(108, 116)),
        shin=round(stream.uniform(106, 114)),
        upper_arm=round(stream.uniform(106, 112)),
        fore_arm=round(stream.uniform(108, 114)),
        shoulder_x=round(stream.uniform(100, 108)),
        shoulder_y=-200,
        hip_x=44,
        neck_y=-218,
        head_y=-10,
        ankle=44,
        stance=32,
    )
    return Stature(build, round(stream.uniform(112, 126)), slender=False)


def _middling(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(120, 130)),
        shin=round(stream.uniform(120, 128)),
        upper_arm=116,
        fore_arm=round(stream.uniform(118, 126)),
        shoulder_x=round(stream.uniform(92, 100)),
        shoulder_y=-196,
        hip_x=36,
        neck_y=-214,
        head_y=-18,
        ankle=44,
        stance=36,
    )
    return Stature(build, round(stream.uniform(74, 86)), slender=False)


STATURES: dict[str, Callable[[Stream], Stature]] = {"slim": _slim, "round": _round, "middling": _middling}


# -------------------------------------------------------------------------------------------------- heads


def _slots(
    *extra: Slot, nose_y: float = -78.0, mouth_y: float = _MOUTH_Y, tail: Slot | None = None
) -> tuple[Slot, ...]:
    """Return the slots of a face; what else it wears lies between the mouth and the eyes, or over everything."""
    under = [slot for slot in extra if slot.name == "glasses"]
    over = [slot for slot in extra if slot.name != "glasses"]
    return (
        *([tail] if tail else []),
        Slot("head", "head", "head"),
        Slot("chin", "head", "chin", 0.0, _CHIN_Y, "jaw"),
        Slot("mouth", "head", "mouth-X", 0.0, mouth_y, "mouth", 0.7),
        *under,
        Slot("eye-left", "head", "eye-left", -_EYE_X, _EYE_Y, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", _EYE_X, _EYE_Y, "eye", 0.6),
        Slot("nose", "head", "nose", 0.0, nose_y, "", 1.0),
        Slot("brow-left", "head", "brow-left", -45.0, -160.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 45.0, -160.0, "brow-right", 0.7),
        *over,
    )


def _skin(palette: Palette, face: str, decal: Callable[[Part, str], None] = lambda _part, _skull: None) -> Part:
    """Lay ears and skull; `decal` paints on it, given its outline."""
    part = Part()
    for sign in (-1, 1):
        ear(part, sign * (_SKULLS[face][2][0] + 1), -98, sign, palette["skin"])
    skull = polygon(both_sides(_SKULLS[face]), 40)
    part.cel(skull, palette["skin"], (-20, -8), (9, 9), 6)
    decal(part, skull)
    return part.stroke(skull, 6)


def _chin(palette: Palette, face: str) -> Shapes:
    """Draw the lower face, whose top stays in place while a jaw that opens stretches it downwards."""
    skull, below = polygon(both_sides(_SKULLS[face]), 40), rectangle(-160, _CHEEK_Y, 320, 200)
    part, skin = Part(), palette["skin"]
    light = intersect(shifted(skull, -20.0, -8.0), shifted(skull, 5.0, 0.0))
    jaw = intersect(skull, rectangle(-160, _JAW_Y, 320, 200))
    part.flat(jaw, skin, outline=True).flat(subtract(jaw, shifted(skull, -20.0, -8.0)), shaded(skin))
    part.flat(intersect(intersect(skull, light), below), skin)
    part.bow([(-12, 4), (0, 9), (12, 4)], 4, shaded(skin, 0.35))
    part.flat(intersect(widened(skull, 6), rectangle(-160, _JAW_Y, 320, 200)), INK)
    return tuple(replace(shape, path=shifted(shape.path, 0.0, -_CHIN_Y)) for shape in part.shapes)


def _nape(palette: Palette, face: str, decal: Callable[[Part, str], None] = lambda _part, _skull: None) -> Part:
    """Lay the head from behind; `decal` paints on it, given its outline."""
    part = Part()
    for sign in (-1, 1):
        part.cel(ellipse(sign * (_SKULLS[face][2][0] + 1), -98, 20, 29), palette["skin"], (-7, -6), (5, 5))
    skull = polygon(both_sides(_SKULLS[face]), 40)
    part.cel(skull, palette["skin"], (-20, -8), (9, 9), 6)
    decal(part, skull)
    for sign in (-1, 1):
        part.bow([(sign * 14, -24), (sign * 10, -6), (sign * 12, 10)], 4, shaded(palette["skin"], 0.35))
    return part.stroke(skull, 6)


def _features(
    palette: Palette,
    stream: Stream,
    eye_px: float,
    *,
    bushy: bool = False,
    lashes: int = 0,
    mouth_px: float = 70.0,
    nose_px: Point = (30.0, 40.0),
    brows: str = "",
) -> dict[str, Shapes]:
    """Draw eyes, brows, nose and mouths."""
    skin, iris = palette["skin"], stream.pick(_IRISES)
    hair = brows or mixed(palette["hair"], INK, 0.4)
    droop = stream.uniform(0.1, 0.24)
    left, right = (eye_px + stream.uniform(-2.5, 2.5) for _ in range(2))
    return {
        "eye-left": eye(left, iris, skin, droop, lashes=lashes),
        "eye-right": eye(right, iris, skin, droop, lashes=lashes),
        "brow-left": brow(-1, 70, 24 if bushy else 15, hair, bushy=bushy),
        "brow-right": brow(1, 70, 24 if bushy else 15, hair, bushy=bushy),
        "nose": nose(skin, nose_px[0] + stream.uniform(-4, 4), nose_px[1] + stream.uniform(-4, 4)),
        **mouths(mouth_px, gap=stream.chance(0.25), smirk=stream.uniform(-1.0, 1.0)),
    }


def _specs(palette: Palette, radius: float) -> Shapes:
    """Draw spectacles around (0, 0), thick as bottles."""
    part = Part()
    for sign in (-1, 1):
        part.flat(widened(f"M{sign * (_EYE_X + radius - 4)} -4 L{sign * 104} -12", 9), INK, outline=True)
        rim = circle(sign * _EYE_X, 0, radius)
        part.cel(rim, palette["accent"], (-6, -6), (4, 4), 5, outline=False)
        pane = circle(sign * _EYE_X, 0, radius - 8)
        part.flat(pane, lit(mixed(palette["skin"], WHITE, 0.3), 0.2), 4)
        x = sign * _EYE_X - radius * 0.5
        part.flat(intersect(pane, polygon([(x, 40), (x + 34, -40), (x + 50, -40), (x + 16, 40)])), WHITE)
    return (
        part.bow([(-10, -6), (0, -13), (10, -6)], 13).bow([(-10, -6), (0, -13), (10, -6)], 6, palette["accent"]).shapes
    )


def _patchbay(palette: Palette, stream: Stream) -> Head:
    """Draw patch cables for hair, plugged into a steel band over the forehead."""
    hair = palette["hair"]
    colours = (hair, palette["accent"], palette["glow"], lit(hair, 0.25), RUBBER)
    tail = Part()
    for index in range(5):
        for sign in (-1, 1):
            out, low = 88 + index * 17, (196, 226, 176, 214, 120)[index] + stream.uniform(-16, 16)
            path = [(sign * 34, -40), (sign * out * 0.9, -62 + index * 4), (sign * (out + 22), 40), (sign * out, low)]
            tail.hose(path, 17, colours[(index + (sign > 0) * 2) % 5], ribs=False)
            tail.cel(rounded_rectangle(sign * out - 11, low - 4, 22, 26, 5), METAL, (-4, -4), (3, 3), 4)
    band = blob(_points("-106,24 -100,-14 -60,-42 0,-50 60,-42 100,-14 106,24 88,24 60,-6 0,-16 -60,-6 -88,24"))
    dome = blob(_points("-100,0 -92,-50 -40,-82 40,-82 92,-50 100,0 60,-30 0,-40 -60,-30"))
    front = Part().cel(dome, shaded(hair, 0.2), (-14, -8), (7, 7), 6)
    for index in range(7):
        x = -72 + index * 24
        front.cel(capsule((x * 0.5, -66), (x, -26 + abs(x) * 0.18), 19), colours[index % 5], (-6, -5), (4, 4), 4.5)
    front.cel(band, METAL, (-8, -7), (5, 4), 5)
    jacks = [(-82, 0), (-50, -20), (-17, -31), (17, -31), (50, -20), (82, 0)]
    for x, y in jacks:
        front.flat(circle(x, y, 10), INK).flat(circle(x, y, 6), "#d8a03a").flat(circle(x, y, 3), INK)
    for (ax, ay), (bx, by), sag, colour in ((jacks[0], jacks[2], 44, colours[1]), (jacks[3], jacks[5], 34, colours[2])):
        front.hose([(ax, ay), ((ax + bx) / 2, (ay + by) / 2 + sag), (bx, by)], 10, colour, ribs=False)
    back = Part().cel(
        blob(_points("-110,20 -104,-50 -40,-84 40,-84 104,-50 110,20 100,120 -100,120")),
        shaded(hair, 0.3),
        (-16, -8),
        (8, 8),
        6,
    )
    for index in range(7):
        x = -87 + index * 29
        back.cel(capsule((x * 0.5, -56), (x, 156 - abs(x) * 0.3), 25), colours[index % 5], (-8, -6), (5, 5), 5)
    back.cel(rounded_rectangle(-112, -26, 224, 30, 10), METAL, (-8, -6), (5, 4), 5)
    back.rivets([(-80, -11), (-27, -11), (27, -11), (80, -11)], METAL, 5)
    attachments = {
        "hair": tail.shapes,
        "hair-back": mirrored(tail.shapes),
        "head": _skin(palette, "egg").shapes,
        "head-back": _nape(palette, "egg").shapes,
        "chin": _chin(palette, "egg"),
        "glasses": _specs(palette, 42),
        "top": front.shapes,
        "top-back": back.shapes,
        **_features(palette, stream, 29, lashes=2, mouth_px=66),
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.5),
        Slot("top", "head", "top", 0.0, -172.0, "", 0.15),
        tail=Slot("hair", "head", "hair", 0.0, -150.0, "tail", -0.2),
    )
    return Head(attachments, slots, -222.0)


def _visor(palette: Palette, stream: Stream) -> Head:
    """Draw a face as straight as a clock signal behind a visor on which eyes are shown."""
    hair, glow = palette["hair"], palette["glow"]
    cap = _points(
        "-104,-96 -108,-176 -84,-222 -10,-236 70,-228 106,-190 104,-96 90,-104 "
        "88,-156 30,-176 -64,-160 -88,-140 -90,-104"
    )

    def parted(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon([(-120, -112), (-92, -112), (-92, -82), (-120, -82)])), mixed(hair, INK, 0.1)
        )
        part.flat(intersect(skull, polygon([(120, -112), (92, -112), (92, -82), (120, -82)])), mixed(hair, INK, 0.1))

    head = _skin(palette, "block", parted).cel(polygon(cap, 24), hair, (-18, -9), (10, 9), 6)
    for line in (
        [(-60, -170), (-20, -206), (60, -212)],
        [(-76, -156), (-70, -206), (-10, -226)],
        [(10, -182), (50, -196), (88, -180)],
    ):
        head.bow(line, 5, shaded(hair, 0.45))

    def cropped(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon(_points("-130,-230 130,-230 130,-70 80,-44 -80,-44 -130,-70"), 20)),
            mixed(hair, INK, 0.1),
            5,
        )

    back = _nape(palette, "block", cropped).cel(
        polygon(_points("-106,-90 -108,-180 -80,-226 80,-226 108,-180 106,-90 60,-74 -60,-74"), 26),
        hair,
        (-18, -9),
        (10, 9),
        6,
    )
    back.cel(rounded_rectangle(-112, -134, 224, 26, 6), RUBBER, (-8, -5), (4, 3), 5)
    glass = mixed(glow, "#11131f", 0.86)
    pane = rounded_rectangle(-114, -32, 228, 60, 24)
    visor = Part().cel(rounded_rectangle(-124, -42, 248, 80, 32), palette["accent"], (-10, -9), (6, 6), 6)
    visor.flat(pane, glass, 5)
    visor.flat(
        intersect(pane, joined(*(rectangle(-120, y, 240, 3) for y in range(-30, 28, 9)))), mixed(glass, glow, 0.14)
    )
    visor.flat(intersect(pane, polygon([(-96, 40), (-50, -40), (-26, -40), (-72, 40)])), mixed(glass, WHITE, 0.22))
    for sign in (-1, 1):
        visor.cel(rounded_rectangle(sign * 118 - 15, -26, 30, 48, 8), METAL, (-5, -5), (4, 4), 5).lamp(
            sign * 118, -2, 6, glow
        )
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        lamp = (
            Part()
            .flat(rounded_rectangle(-31, -24, 62, 48, 12), shaded(glow, 0.5))
            .flat(rounded_rectangle(-26, -20, 52, 40, 9), glow)
        )
        lamp.flat(rounded_rectangle(-18, -14, 40, 30, 6), lit(glow, 0.5)).flat(
            rounded_rectangle(-7, -13, 16, 28, 6), INK
        )
        drawn[f"eye-{side}"] = lamp.flat(circle(-14, -11, 5), WHITE).shapes
        bar = polygon([(sign * 44, -12), (-sign * 36, -4), (-sign * 36, 11), (sign * 44, 6)], 5)
        drawn[f"brow-{side}"] = Part().cel(bar, mixed(hair, INK, 0.4), (-3, -5), (0, 0), 4, outline=False).shapes
    aerial = Part().stroke("M0 0 Q10 -60 2 -118", 11).stroke("M0 0 Q10 -60 2 -118", 4, METAL)
    aerial.lay(Shape(rounded_rectangle(-4, -118, 12, 120, 4), "", silhouette=True))
    aerial.cel(circle(2, -124, 14), palette["accent"], (-5, -5), (4, 4), 5).flat(circle(-3, -129, 4), WHITE)
    attachments = {
        **_features(palette, stream, 26, mouth_px=58, nose_px=(28, 34)),
        "antenna": aerial.shapes,
        "head": head.shapes,
        "head-back": back.shapes,
        "chin": _chin(palette, "block"),
        "glasses": visor.shapes,
        **drawn,
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.4),
        tail=Slot("antenna", "head", "antenna", 112.0, -150.0, "tail", -0.1),
        nose_y=-74.0,
    )
    lights = tuple(Light("head", sign * _EYE_X, _EYE_Y, 100.0, glow, 0.2, 0.32) for sign in (-1, 1))
    return Head(attachments, slots, -232.0, lights)


def _professor(palette: Palette, stream: Stream) -> Head:
    """Draw a bald dome between two explosions of hair, bottle-bottom spectacles and a moustache like a broom."""
    hair = lit(palette["hair"], 0.25)
    tufts = Part()
    for sign in (-1, 1):
        cloud = _points("60,-50 104,-70 112,-36 166,-60 146,-14 196,-4 156,26 188,66 136,62 140,108 96,82 70,60")
        tufts.cel(polygon(_sided(sign, cloud), 12), hair, (-14, -9), (8, 8), 6)
        for line in (
            [(92, -20), (120, -16), (146, -26)],
            [(96, 16), (124, 18), (150, 10)],
            [(94, 44), (112, 54), (124, 76)],
        ):
            tufts.bow(_sided(sign, line), 5, shaded(hair, 0.4))

    def spotted(part: Part, _skull: str) -> None:
        part.flat(
            joined(circle(-36, -196, 6), circle(-22, -206, 4), circle(44, -192, 5)), shaded(palette["skin"], 0.22)
        )
        part.flat(ellipse(-30, -184, 22, 10), lit(palette["skin"], 0.6))
        part.bow([(-34, -168), (0, -174), (34, -168)], 4, shaded(palette["skin"], 0.32))

    def wreathed(part: Part, skull: str) -> None:
        part.flat(
            intersect(
                skull,
                polygon(_points("-130,-130 -70,-112 0,-106 70,-112 130,-130 130,-30 40,-14 -40,-14 -130,-30"), 12),
            ),
            hair,
            5,
        )

    head = _skin(palette, "egg", spotted)
    strand = [(-8, -214), (4, -246), (30, -240)]
    head.flat(widened(curve(strand), 13), INK, outline=True).bow(strand, 6, hair)
    broom = Part()
    halves = _points("0,-16 30,-24 66,-10 84,22 58,14 54,30 34,16 24,30 10,16 0,22")
    broom.cel(polygon([*halves, *reversed([(-x, y) for x, y in halves[1:-1]])], 8), hair, (-10, -8), (6, 5), 5)
    for sign in (-1, 1):
        broom.bow(_sided(sign, [(14, -6), (34, -8), (56, 8)]), 4, shaded(hair, 0.4))
    attachments = {
        "hair": tufts.shapes,
        "head": head.shapes,
        "head-back": _nape(palette, "egg", wreathed).shapes,
        "chin": _chin(palette, "egg"),
        "glasses": _specs(palette, 47),
        "moustache": broom.shapes,
        **_features(palette, stream, 33, bushy=True, mouth_px=74, nose_px=(42, 44), brows=hair),
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.5),
        Slot("moustache", "head", "moustache", 0.0, -61.0, "", 0.85),
        tail=Slot("hair", "head", "hair", 0.0, -116.0, "tail", -0.2),
        nose_y=-76.0,
        mouth_y=-42.0,
    )
    return Head(attachments, slots, -222.0)


def _cans(palette: Palette) -> Part:
    """Lay headphones as big as pans, the bow over the crown at y = -74, the cups at y = 70."""
    part = Part()
    bow = "M-112 60 Q-126 -86 0 -92 Q126 -86 112 60 L96 60 Q104 -64 0 -68 Q-104 -64 -96 60 Z"
    part.cel(bow, RUBBER, (-8, -8), (5, 5), 6)
    part.bow([(-78, -46), (-30, -76), (20, -78)], 5, lit(RUBBER, 0.4))
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * 116 - 30, 18, 60, 104, 26), palette["accent"], (-12, -10), (7, 7), 6)
        part.cel(ellipse(sign * 122, 70, 19, 36), RUBBER, (-6, -6), (4, 4), 5, outline=False)
        part.flat(ellipse(sign * 122, 70, 9, 22), palette["glow"], 3)
    return part


def _headphones(palette: Palette, stream: Stream) -> Head:
    """Draw a bob cut with a ruler, and headphones over it."""
    hair = palette["hair"]
    bob = Part().cel(
        blob(_points("-40,-98 40,-98 122,-60 140,30 146,120 104,136 80,60 -80,60 -104,136 -146,120 -140,30 -122,-60")),
        shaded(hair, 0.12),
        (-20, -10),
        (9, 9),
        6,
    )
    for sign in (-1, 1):
        bob.bow(_sided(sign, [(112, 0), (120, 60), (116, 118)]), 5, shaded(hair, 0.5))
    fringe = _points(
        "-112,72 -122,-10 -88,-66 0,-84 88,-66 122,-10 112,72 96,70 90,0 62,-14 50,2 18,-14 "
        "8,2 -32,-12 -44,6 -70,-12 -90,6 -96,70"
    )
    front = Part().cel(polygon(fringe, 16), hair, (-16, -8), (9, 8), 6)
    for line in (
        [(-70, -6), (-66, -40), (-30, -64)],
        [(-10, -8), (-6, -44), (10, -66)],
        [(54, 0), (56, -34), (40, -60)],
    ):
        front.bow(line, 5, shaded(hair, 0.45))
    front.bow([(-86, -20), (-66, -54), (-20, -70)], 8, lit(hair, 0.5)).lay(*_cans(palette).shapes)
    rear = _points("-112,70 -122,-10 -88,-66 0,-84 88,-66 122,-10 112,70 126,150 60,164 0,156 -60,164 -126,150")
    back = Part().cel(polygon(rear, 22), hair, (-20, -9), (10, 9), 6)
    for x in (-70, -24, 24, 70):
        back.bow([(x * 0.7, -50), (x, 50), (x * 1.1, 140)], 5, shaded(hair, 0.45))
    back.lay(*_cans(palette).shapes)
    cable = Part().hose([(0, -10), (-34, 30), (-10, 70), (-44, 110), (-16, 160)], 10, RUBBER, ribs=False)
    for step in range(6):
        cable.cel(ellipse(-26 + 8 * (step % 2), 40 + step * 17, 19, 9), RUBBER, (-4, -3), (3, 2), 4)

    def freckled(part: Part, _skull: str) -> None:
        spots = ((-92, -98), (-80, -90), (-94, -86), (82, -90), (96, -98), (92, -86))
        part.flat(joined(*(circle(x, y, 3.8) for x, y in spots)), shaded(palette["skin"], 0.35))

    attachments = {
        "hair": bob.shapes,
        "cable": cable.shapes,
        "head": _skin(palette, "ball", freckled).shapes,
        "head-back": _nape(palette, "ball").shapes,
        "chin": _chin(palette, "ball"),
        "top": front.shapes,
        "top-back": back.shapes,
        **_features(palette, stream, 35, lashes=3, mouth_px=62, nose_px=(26, 28)),
    }
    slots = (
        Slot("hair", "head", "hair", 0.0, -132.0, "tail", -0.2),
        *_slots(
            Slot("top", "head", "top", 0.0, -166.0, "", 0.12),
            tail=Slot("cable", "head", "cable", -122.0, -50.0, "tail", 0.0),
        ),
    )
    return Head(attachments, slots, -212.0)


def _flat_top(palette: Palette, stream: Stream) -> Head:
    """Draw a high-top cut like an octave: white keys, black keys, and wraparound shades pushed up on none of them."""
    hair, ivory = mixed(palette["hair"], INK, 0.25), "#f2ead8"
    block = _points("-92,44 -108,-60 -112,-132 112,-146 106,-60 92,44")
    tower = Part().cel(polygon(block, 14), hair, (-18, -10), (9, 9), 6)
    face = polygon(_points("-96,-10 -104,-64 -106,-122 106,-136 101,-64 94,-10"), 6)
    tower.flat(face, ivory, 5)
    for index in range(1, 6):
        x = -104 + index * 35
        tower.line([(x, -124 - x * 0.066 - 5), (x * 0.93, -12)], 4.5)
    for index in (1, 2, 4, 5):
        x = -104 + index * 35
        tower.cel(
            polygon([(x - 11, -128 - x * 0.066), (x + 11, -129 - x * 0.066), (x + 10, -58), (x - 10, -58)], 4),
            INK,
            (0, 0),
            (3, 3),
            4,
            outline=False,
        )
    struck = polygon([(-31, -52), (-3, -52), (-3, -13), (-30, -13)], 3)
    tower.flat(intersect(struck, face), palette["accent"], 4)

    def faded(part: Part, skull: str) -> None:
        edge = _points("-130,-240 130,-240 130,-112 84,-106 82,-160 58,-172 -58,-172 -82,-160 -84,-106 -130,-112")
        part.flat(intersect(skull, polygon(edge, 6)), mixed(hair, palette["skin"], 0.2), 4)
        part.stroke("M64 -150 L92 -142 M66 -140 L92 -132", 4, palette["skin"])

    def faded_back(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon(_points("-130,-240 130,-240 130,-110 90,-60 0,-50 -90,-60 -130,-110"), 14)),
            mixed(hair, palette["skin"], 0.2),
            4,
        )
        part.stroke("M-60 -86 L-20 -96 L0 -80 L20 -96 L60 -86", 5, palette["skin"])

    beard = Part().cel(polygon(_points("-16,-6 16,-6 20,14 10,34 -10,34 -20,14"), 8), hair, (-5, -5), (3, 3), 4.5)
    attachments = {
        "hair": tower.shapes,
        "head": _skin(palette, "oblong", faded).shapes,
        "head-back": _nape(palette, "oblong", faded_back).shapes,
        "chin": _chin(palette, "oblong"),
        "beard": beard.shapes,
        **_features(palette, stream, 29, mouth_px=80, nose_px=(40, 36)),
    }
    slots = _slots(
        Slot("beard", "head", "beard", 0.0, 0.0, "jaw", 0.5),
        tail=Slot("hair", "head", "hair", 0.0, -196.0, "tail", -0.1),
    )
    return Head(attachments, slots, -230.0)


HEADS: dict[str, Callable[[Palette, Stream], Head]] = {
    "patchbay": _patchbay,
    "flat-top": _flat_top,
    "visor": _visor,
    "headphones": _headphones,
    "professor": _professor,
}

VARIANTS = tuple(HEADS)


# ------------------------------------------------------------------------------------------------ clothes


def _shell(stature: Stature) -> str:
    """Return the trunk's outline: a bean pole, a barrel or something between."""
    build, belly = stature.build, stature.belly
    top, reach = build.shoulder_y, build.shoulder_x
    if belly > reach:
        half = [(reach * 0.46, top - 20), (reach + 4, top), (belly + 8, top * 0.5), (belly, -28), (belly * 0.7, 22)]
        return polygon(both_sides(half), 36)
    return polygon(
        both_sides([(30, top - 20), (reach + 10, top - 4), (reach + 2, top * 0.6), (belly + 4, -50), (belly + 2, 14)]),
        26,
    )


def _hips(stature: Stature, legs: str) -> Part:
    half = min(stature.belly, 96.0) - 2
    part = Part().cel(
        polygon([(-half, -30), (half, -30), (half - 6, 38), (-half + 6, 38)], 20), legs, (-14, -8), (0, 0)
    )
    return part.line([(0, 4), (0, 36)], 4, shaded(legs, 0.5))


def _seated(hips: Shapes, half: float, legs: str) -> Shapes:
    """Return hips from behind: a pocket on either side and a loop in the middle of the belt."""
    part = Part().lay(*hips)
    for sign in (-1, 1):
        pocket = rounded_rectangle(sign * half * 0.5 - half * 0.26, 12, half * 0.52, 22, 4)
        part.cel(pocket, lit(legs, 0.12), (-4, -4), (3, 3), 4, outline=False)
    return part.cel(rounded_rectangle(-7, -17, 14, 31, 4), lit(legs, 0.2), (-3, -3), (2, 2), 4, outline=False).shapes


def _neckwear(part: Part, palette: Palette, stature: Stature, stream: Stream) -> Part:
    """Lay what hangs around the neck: headphones, a loop of cable, or a bow tie."""
    top = stature.build.neck_y
    choice = stream.integer(3)
    if choice == 0:
        part.flat(widened(curve([(-58, top + 18), (0, top + 62), (58, top + 18)]), 19), INK, outline=True)
        part.bow([(-58, top + 18), (0, top + 62), (58, top + 18)], 11, RUBBER)
        for sign in (-1, 1):
            part.cel(rounded_rectangle(sign * 60 - 21, top + 6, 42, 58, 18), palette["accent"], (-7, -7), (5, 5), 5)
            part.flat(ellipse(sign * 60, top + 35, 9, 17), palette["glow"], 4)
    elif choice == 1:
        for far, low, colour in ((62, 128, palette["accent"]), (50, 104, palette["glow"])):
            loop = [
                (-far, top + 6),
                (-far * 0.9, top + low),
                (0, top + low + 26),
                (far * 0.9, top + low),
                (far, top + 6),
            ]
            part.hose(loop, 11, colour, ribs=False)
        part.cel(rounded_rectangle(20, top + 108, 20, 42, 5), METAL, (-4, -4), (3, 3), 4, outline=False)
    else:
        for sign in (-1, 1):
            wing = _sided(sign, [(4, top + 36), (44, top + 18), (46, top + 60), (4, top + 44)])
            part.cel(polygon(wing, 8), palette["accent"], (-6, -6), (4, 4), 5, outline=False)
        part.cel(
            rounded_rectangle(-11, top + 28, 22, 24, 7),
            shaded(palette["accent"], 0.2),
            (-4, -4),
            (3, 3),
            4.5,
            outline=False,
        )
    return part


def _lab_coat(palette: Palette, stature: Stature, stream: Stream) -> dict[str, Shapes]:
    """Draw a lab coat with pens, a badge and the traces of an experiment."""
    coat, cloth, top = palette["coat"], palette["cloth"], stature.build.shoulder_y
    shell, wide = _shell(stature), max(stature.belly, stature.build.shoulder_x)
    part = Part().cel(shell, coat, (-22, -10), (9, 9), 6)
    part.flat(
        intersect(shell, polygon([(-46, top - 30), (46, top - 30), (14, -66), (10, 30), (-10, 30), (-14, -66)])),
        cloth,
        4,
    )
    for sign in (-1, 1):
        lapel = polygon(
            _sided(sign, [(24, top - 26), (62, top - 18), (60, top * 0.62), (12, -62), (20, top * 0.55)]), 6
        )
        part.cel(intersect(lapel, shell), lit(coat, 0.3), (-7, -8), (4, 4), 5, outline=False)
    x = wide * 0.3
    part.cel(
        polygon([(x, top * 0.62), (x + 48, top * 0.6), (x + 46, top * 0.32), (x + 2, top * 0.34)], 5),
        lit(coat, 0.15),
        (-6, -6),
        (4, 4),
        4.5,
        outline=False,
    )
    for index, colour in enumerate((palette["accent"], palette["glow"], INK)):
        part.line([(x + 11 + index * 13, top * 0.6), (x + 10 + index * 13, top * 0.7)], 11).line(
            [(x + 11 + index * 13, top * 0.6), (x + 10 + index * 13, top * 0.7)], 6, colour
        )
    part.cel(rounded_rectangle(-x - 46, top * 0.6, 42, 30, 4), BONE, (-4, -4), (0, 0), 4, outline=False).line(
        [(-x - 38, top * 0.6 + 20), (-x - 16, top * 0.6 + 20)], 4, palette["accent"]
    )
    burn = stream.uniform(-0.7, -0.4) * wide
    part.flat(blob([(burn, -36), (burn + 20, -44), (burn + 34, -26), (burn + 16, -10)]), mixed(coat, INK, 0.55)).flat(
        circle(burn + 18, -27, 6), cloth
    )
    part.rivets([(18, -40), (18, -12)], palette["accent"], 5)
    _neckwear(part, palette, stature, stream).stroke(shell, 5)
    back = Part().cel(shell, coat, (-22, -10), (9, 9), 6)
    back.cel(
        polygon([(-42, top - 24), (42, top - 24), (48, top + 12), (-48, top + 12)], 10),
        lit(coat, 0.3),
        (-6, -6),
        (4, 4),
        5,
    )
    back.line([(0, -40), (0, 12)], 5, shaded(coat, 0.5)).cel(
        rounded_rectangle(-40, -66, 80, 24, 6), lit(coat, 0.15), (-6, -6), (4, 4), 5, outline=False
    )
    back.rivets([(-28, -54), (28, -54)], palette["accent"], 6)
    wave = [(-54, top * 0.6), (-28, top * 0.86), (0, top * 0.6), (28, top * 0.34), (54, top * 0.6)]
    back.bow(wave, 12, palette["accent"]).stroke(shell, 5)
    flaps, vent = _hips(stature, cloth), _hips(stature, cloth)
    hip = min(stature.belly, 100.0)
    for sign in (-1, 1):
        flap = polygon(_sided(sign, [(12, -32), (hip, -32), (hip + 26, 96), (hip - 20, 112), (24, 100)]), 12)
        flaps.cel(flap, coat, (-14, -9), (8, 7), 6)
        pocket = _sided(sign, [(hip * 0.46, 14), (hip * 0.9, 8), (hip * 0.94, 54), (hip * 0.5, 60)])
        flaps.cel(polygon(pocket, 6), lit(coat, 0.15), (-5, -5), (3, 3), 4.5, outline=False)
    vent.cel(
        polygon([(-hip, -32), (hip, -32), (hip + 26, 100), (8, 112), (0, 40), (-8, 112), (-hip - 26, 100)], 12),
        coat,
        (-16, -9),
        (8, 7),
        6,
    )
    return {"torso": part.shapes, "torso-back": back.shapes, "pelvis": flaps.shapes, "pelvis-back": vent.shapes}


def _boiler_suit(palette: Palette, stature: Stature, stream: Stream) -> dict[str, Shapes]:
    """Draw a boiler suit with a zip, reflecting tape and a number."""
    coat, top, shell = palette["coat"], stature.build.shoulder_y, _shell(stature)
    wide = max(stature.belly, stature.build.shoulder_x)
    part = Part().cel(shell, coat, (-22, -10), (9, 9), 6)
    tape = intersect(shell, rectangle(-160, top * 0.36, 320, 30))
    stripe = intersect(shell, rectangle(-160, top * 0.36 + 10, 320, 10))
    part.flat(tape, palette["glow"], 4).flat(stripe, "#e8e6df")
    part.line([(0, top - 6), (0, 12)], 9).line([(0, top - 6), (0, 12)], 4, METAL)
    part.cel(rounded_rectangle(-8, top * 0.66, 16, 26, 4), METAL, (-3, -3), (2, 2), 4, outline=False)
    for sign in (-1, 1):
        collar = _sided(sign, [(2, top + 14), (26, top - 30), (60, top - 22), (44, top + 26)])
        part.cel(polygon(collar, 6), lit(coat, 0.2), (-6, -6), (4, 4), 5)
        pocket = rounded_rectangle(sign * wide * 0.5 - 23, top * 0.78, 46, 46, 6)
        part.cel(pocket, shaded(coat, 0.12), (-6, -6), (3, 3), 4.5, outline=False)
        part.line([(sign * wide * 0.5 - 22, top * 0.78 + 14), (sign * wide * 0.5 + 22, top * 0.78 + 14)], 4)
    part.bow(
        [
            (-wide * 0.5 - 14, top * 0.78 + 32),
            (-wide * 0.5 - 4, top * 0.78 + 18),
            (-wide * 0.5 + 4, top * 0.78 + 42),
            (-wide * 0.5 + 14, top * 0.78 + 28),
        ],
        4,
        palette["accent"],
    )
    part.line([(wide * 0.5, top * 0.78 + 8), (wide * 0.5 + 4, top * 0.78 - 16)], 10, palette["accent"])
    _neckwear(part, palette, stature, stream).stroke(shell, 5)
    back = Part().cel(shell, coat, (-22, -10), (9, 9), 6)
    back.flat(tape, palette["glow"], 4).flat(stripe, "#e8e6df")
    number, width = lettered(stream.pick(("440", "303", "909", "8-BIT", "LFO")), 52)
    back.flat(shifted(number, -width / 2, top * 0.5), palette["accent"])
    back.cel(
        polygon([(-46, top - 26), (46, top - 26), (50, top + 8), (-50, top + 8)], 10),
        lit(coat, 0.2),
        (-6, -6),
        (4, 4),
        5,
    )
    back.stroke(shell, 5)
    half = min(stature.belly, 96.0)
    hips = _hips(stature, coat).cel(rounded_rectangle(-half, -14, 2 * half, 26, 6), RUBBER, (-8, -5), (0, 0), 5)
    seat = _seated(hips.shapes, half, coat)
    hips.cel(rounded_rectangle(-20, -18, 40, 34, 6), METAL, (-5, -5), (3, 3), 4.5, outline=False).flat(
        rectangle(-9, -8, 18, 14), INK
    )
    for x, colour in ((38, palette["accent"]), (54, palette["glow"])):
        hips.bow([(x, 4), (x + 16, 50), (x - 8, 66)], 13).bow([(x, 4), (x + 16, 50), (x - 8, 66)], 7, colour)
    return {"torso": part.shapes, "torso-back": back.shapes, "pelvis": hips.shapes, "pelvis-back": seat}


def _rig(palette: Palette, stature: Stature, stream: Stream) -> dict[str, Shapes]:
    """Draw a striped jersey under a modular synthesiser worn on the chest."""
    cloth, top, shell = palette["cloth"], stature.build.shoulder_y, _shell(stature)
    stripes = joined(*(rectangle(-170, y, 340, 17) for y in range(int(top) - 20, 20, 36)))

    def jersey() -> Part:
        part = Part().cel(shell, cloth, (-22, -10), (9, 9), 6)
        part.flat(intersect(shell, stripes), mixed(cloth, palette["coat"], 0.75))
        return part.cel(rounded_rectangle(-36, top - 36, 72, 34, 10), lit(cloth, 0.12), (-6, -6), (4, 4), 5)

    def straps(part: Part) -> Part:
        for sign in (-1, 1):
            strap = polygon(_sided(sign, [(34, top - 26), (62, top - 22), (70, -20), (46, -20)]), 4)
            part.flat(intersect(shell, strap), INK)
            part.flat(
                intersect(shell, polygon(_sided(sign, [(39, top - 26), (57, top - 22), (65, -20), (51, -20)]), 4)),
                palette["accent"],
            )
        return part.stroke(shell, 5)

    part = straps(jersey())
    half, high = min(stature.build.shoulder_x, 84.0), top * 0.76
    part.cel(rounded_rectangle(-half, high, 2 * half, -high - 26, 8), RUBBER, (-12, -9), (6, 6), 6)
    part.flat(
        rounded_rectangle(-half + 8, high + 8, 2 * half - 16, -high - 42, 4), mixed(METAL, palette["coat"], 0.45), 4
    )
    columns, step = 4, (2 * half - 40) / 3
    for row, y in enumerate((high + 26, high + 56, high + 84)):
        for column in range(columns):
            x = -half + 20 + column * step
            if row == 0:
                part.cel(
                    circle(x, y, 11),
                    (palette["accent"], RUBBER)[(row + column) % 2],
                    (-4, -4),
                    (3, 3),
                    4,
                    outline=False,
                )
                turn = stream.uniform(-2.2, 2.2)
                part.line([(x, y), (x + math.sin(turn) * 9, y - math.cos(turn) * 9)], 3.5, BONE)
            else:
                part.flat(circle(x, y, 8), INK).flat(circle(x, y, 4.5), "#d8a03a").flat(circle(x, y, 2.2), INK)
    part.lamp(half - 22, high + 40, 5, palette["glow"])
    x0, x1 = -half + 20, -half + 20 + 3 * step
    part.hose([(x0, high + 56), (x0 + 10, high + 128), (x0 + 2 * step, high + 84)], 10, palette["accent"], ribs=False)
    part.hose([(x0 + step, high + 84), (x1 - 10, high + 132), (x1, high + 56)], 10, palette["glow"], ribs=False)
    back = straps(jersey())
    back.cel(rounded_rectangle(-half, high, 2 * half, -high - 16, 10), palette["coat"], (-14, -10), (7, 7), 6)
    back.grille(-half + 18, high + 18, 2 * half - 36, 15, 4, 7).rivets(
        [(-half + 14, -32), (half - 14, -32)], palette["coat"], 5
    )
    back.lamp(-20, -48, 6, palette["glow"]).lamp(0, -48, 6, palette["accent"]).lamp(20, -48, 6, palette["glow"])
    hips = _hips(stature, palette["coat"])
    wide = min(stature.belly, 96.0)
    hips.flat(rounded_rectangle(-wide, -14, 2 * wide, 24, 6), INK, outline=True)
    seat = _seated(hips.shapes, wide, palette["coat"])
    hips.cel(circle(0, -2, 19), METAL, (-5, -5), (3, 3), 4.5, outline=False).flat(
        star(0, -2, 12, 5, 5), palette["accent"]
    )
    return {"torso": part.shapes, "torso-back": back.shapes, "pelvis": hips.shapes, "pelvis-back": seat}


OUTFITS: dict[str, Callable[[Palette, Stature, Stream], dict[str, Shapes]]] = {
    "lab-coat": _lab_coat,
    "boiler-suit": _boiler_suit,
    "rig": _rig,
}

SUITS: dict[str, tuple[str, ...]] = {
    "patchbay": ("lab-coat", "rig"),
    "flat-top": ("rig", "boiler-suit"),
    "visor": ("boiler-suit", "lab-coat"),
    "headphones": ("boiler-suit", "rig"),
    "professor": ("lab-coat", "lab-coat", "rig"),
}
"""Head -> outfits that suit it."""


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, stature: Stature, stream: Stream, outfit: str) -> dict[str, Shapes]:
    build, thick = stature.build, 0.82 if stature.slender else 1.0 if stature.belly < 100 else 1.14
    legs = palette["cloth"] if outfit == "lab-coat" else palette["coat"]
    sleeve = palette["cloth"] if outfit == "rig" else palette["coat"]
    rolled, shoe = stream.chance(0.5), stream.pick(sorted(SHOES))
    tips = stream.pick(("", palette["accent"]))
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, sleeve, build.upper_arm, thick, striped=outfit == "rig")
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, sleeve, build.fore_arm, thick, sign, rolled=rolled)
        if stature.slender:
            drawn.update(_long_hands(side, sign, palette["skin"], tips))
        else:
            drawn.update(hands(side, sign, tips or palette["skin"], 0.94, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = _thigh(legs, build.thigh, thick)

        for view, seen in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _shin(palette, legs, build.shin, thick, patched=sign > 0 and not seen)
            drawn[f"foot-{side}{view}"] = SHOES[shoe](palette, build.ankle, sign, seen)
    return drawn


def _upper_arm(palette: Palette, sleeve: str, length: float, thick: float, *, striped: bool) -> Shapes:
    k = thick
    outline = polygon(
        [
            (-33 * k, -19),
            (33 * k, -20),
            (30 * k, length * 0.6),
            (26 * k, length + 14),
            (-26 * k, length + 14),
            (-32 * k, length * 0.5),
        ],
        18,
    )
    part = Part().cel(outline, sleeve, (-13, -5), (6, 5))
    if striped:
        bands = joined(*(rectangle(-60, y, 120, 15) for y in range(4, int(length) + 20, 34)))
        return part.flat(intersect(outline, bands), mixed(sleeve, palette["coat"], 0.75)).stroke(outline, 5).shapes
    part.bow([(-20 * k, length - 12), (0, length - 2), (18 * k, length - 14)], 4, shaded(sleeve, 0.5))
    return part.shapes


def _fore_arm(palette: Palette, sleeve: str, length: float, thick: float, sign: int, *, rolled: bool) -> Shapes:
    k, part = thick, Part()
    part.cel(
        polygon(both_sides([(23 * k, -16), (25 * k, 30), (19 * k, length + 6)]), 14), palette["skin"], (-11, -5), (5, 5)
    )
    if rolled:
        part.cel(polygon(both_sides([(26 * k, -18), (29 * k, 34)]), 12), sleeve, (-11, -5), (5, 5))
        part.cel(rounded_rectangle(-32 * k, 26, 64 * k, 24, 10), lit(sleeve, 0.2), (-8, -5), (5, 4), 5)
    else:
        part.cel(
            polygon(both_sides([(26 * k, -18), (27 * k, 30), (25 * k, length - 22)]), 12), sleeve, (-11, -5), (5, 5)
        )
        part.cel(rounded_rectangle(-28 * k, length - 34, 56 * k, 18, 6), lit(sleeve, 0.25), (-7, -4), (4, 3), 4.5)
    if sign < 0 and rolled:
        part.cel(rounded_rectangle(-25 * k, length - 32, 50 * k, 22, 5), RUBBER, (-6, -4), (0, 0), 4)
        part.flat(rounded_rectangle(-15, length - 36, 30, 28, 5), INK).flat(
            rounded_rectangle(-11, length - 32, 22, 20, 3), palette["glow"]
        )
    return part.shapes


def _long_hands(side: str, sign: int, skin: str, nails: str) -> dict[str, Shapes]:
    """Draw hands with four long fingers; the thumb is towards the body."""
    inwards = -sign

    def hand(reach: float, splay: float, thumb: Point) -> Shapes:
        part = Part()
        part.cel(capsule((inwards * 17, 16), (inwards * thumb[0], thumb[1]), 17, 14), skin, (-5, -4), (3, 3), 4.5)
        for index in (-1.5, -0.5, 0.5, 1.5):
            tip = (index * (12 + splay), 44 + reach - 7 * abs(index))
            part.cel(capsule((index * 12, 36), tip, 16, 13), skin, (-4, -4), (3, 3), 4.5)
            if nails:
                part.flat(ellipse(tip[0], tip[1] + 1, 5, 6), nails, 2.5)
        part.cel(
            polygon([(-20, -10), (20, -10), (27, 22), (23, 48), (-23, 48), (-27, 22)], 12), skin, (-8, -6), (4, 4), 4.5
        )
        if reach < 20:
            part.cel(capsule((inwards * 22, 24), (inwards * thumb[0], thumb[1]), 17, 15), skin, (-4, -4), (3, 3), 4.5)
        return part.shapes

    return {
        f"hand-{side}": hand(44, 3, (34, 52)),
        f"fist-{side}": hand(14, 1, (-4, 46)),
        f"open-{side}": hand(58, 16, (58, 30)),
    }


def _thigh(legs: str, length: float, thick: float) -> Shapes:
    part = Part().cel(polygon(both_sides([(35 * thick, -18), (29 * thick, length + 14)]), 18), legs, (-14, -4), (6, 5))
    return part.bow(
        [(-16 * thick, length - 16), (0, length - 8), (14 * thick, length - 18)], 4, shaded(legs, 0.5)
    ).shapes


def _shin(palette: Palette, legs: str, length: float, thick: float, *, patched: bool) -> Shapes:
    k, part = thick, Part()
    part.cel(polygon(both_sides([(17, length * 0.6), (17, length + 8)]), 4), palette["accent"], (-8, -4), (4, 4))
    part.cel(
        polygon(both_sides([(29 * k, -16), (29 * k, length * 0.5), (31 * k, length - 20)]), 12), legs, (-12, -5), (6, 5)
    )
    part.cel(rounded_rectangle(-34 * k, length - 34, 68 * k, 18, 6), lit(legs, 0.2), (-7, -4), (4, 3), 4.5)
    if patched:
        patch = polygon([(-15, -6), (14, -10), (17, 20), (-13, 24)], 4)
        part.flat(patch, mixed(palette["accent"], legs, 0.3), 4).stitches(
            [(-10, 0), (10, -4), (12, 15), (-9, 18)], BONE, 4, 2.5
        )
    return part.shapes


def _sneaker(palette: Palette, ankle: float, sign: int, behind: bool) -> Shapes:
    """Draw a canvas shoe whose sole is lit."""
    shift, colour = sign * 22, mixed(palette["accent"], palette["coat"], 0.15)
    upper = [
        (-26, -20),
        (26, -20),
        (shift + 42, ankle - 32),
        (shift + 58, ankle - 12),
        (shift - 58, ankle - 12),
        (shift - 46, ankle - 32),
    ]
    part = Part().cel(polygon(upper, 13), colour, (-11, -9), (6, 5))
    if behind:
        part.cel(rounded_rectangle(shift * 0.5 - 12, -16, 24, ankle - 4, 8), BONE, (-5, -5), (3, 3), 4, outline=False)
    else:
        cap = [(shift - 24, ankle - 32), (shift + 24, ankle - 32), (shift + 44, ankle - 13), (shift - 44, ankle - 13)]
        part.cel(polygon(cap, 12), BONE, (-7, -6), (0, 0), 4, outline=False)
        part.stroke("M-13 -8 L13 -4 M-11 4 L15 8", 4, BONE)
    part.cel(rounded_rectangle(shift - 63, ankle - 17, 126, 17, 7), palette["glow"], (-6, -5), (4, 3))
    return part.line([(shift - 52, ankle - 8), (shift + 52, ankle - 8)], 3.5, shaded(palette["glow"], 0.5)).shapes


def _clog(palette: Palette, ankle: float, sign: int, behind: bool) -> Shapes:
    """Draw a laboratory clog with holes."""
    shift, colour = sign * 22, mixed(palette["cloth"], INK, 0.25)
    part = Part().cel(polygon(both_sides([(20, -22), (22, ankle - 20)]), 6), palette["accent"], (-8, -4), (4, 4))
    part.stroke("M-19 -10 L19 -10 M-20 2 L20 2", 5, BONE)
    upper = [
        (shift - 44, ankle - 42),
        (shift + 44, ankle - 42),
        (shift + 66, ankle - 14),
        (shift + 62, ankle),
        (shift - 62, ankle),
        (shift - 66, ankle - 14),
    ]
    part.cel(polygon(upper, 15), colour, (-11, -9), (7, 6))
    if behind:
        part.flat(rounded_rectangle(shift - 34, ankle - 38, 68, 12, 6), lit(colour, 0.4), 4)
    else:
        holes = joined(*(circle(shift + x, ankle - 28 + abs(x) * 0.1, 4) for x in (-24, -8, 8, 24)))
        part.flat(holes, lit(colour, 0.55))
    return part.line([(shift - 60, ankle - 10), (shift + 60, ankle - 10)], 4, shaded(colour, 0.5)).shapes


SHOES: dict[str, Callable[[Palette, float, int, bool], Shapes]] = {"sneaker": _sneaker, "clog": _clog}
