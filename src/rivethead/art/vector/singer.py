"""The singer: a painted mouth big enough for the last row, hair like a monument, a coat that makes an entrance."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import THROAT, TONGUE, ear, eye
from rivethead.art.vector.hands import hands, wristband
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, mirrored
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    curve,
    ellipse,
    intersect,
    joined,
    pair,
    polygon,
    rectangle,
    rounded_rectangle,
    scaled,
    shifted,
    star,
    subtract,
    tapered,
    unite,
    widened,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

_EYE_X, _EYE_Y = 43.0, -124.0
_MOUTH_Y = -50.0
_CHIN_Y, _CHEEK_Y = 20.0, -80.0
"""Where the chin hangs and where it starts: the jaw's motion (10 px down, a tenth longer) leaves the start in place."""
_JAW_Y = -8.0
"""From where downwards the chin has an edge of its own: above, the head's edge shows whichever way it looks."""
_IRISES = ("#4fb8c9", "#7dbb4a", "#a56a2b", "#8d7ad8", "#c9a23a")

_SKULLS: dict[str, list[Point]] = {
    "heart": [(50, -214), (98, -178), (100, -104), (82, -40), (46, 12), (22, 28)],
    "long": [(46, -216), (92, -184), (94, -100), (78, -26), (32, 26)],
    "square": [(60, -212), (100, -184), (102, -84), (94, -18), (54, 24)],
    "round": [(60, -210), (104, -166), (108, -90), (86, -18), (36, 20)],
    "gaunt": [(48, -214), (94, -184), (98, -118), (72, -62), (66, -12), (28, 26)],
}
"""Face -> the right half of its outline, downwards."""


def _points(text: str) -> list[Point]:
    """Read "x,y x,y ..." as points."""
    return [(float(x), float(y)) for x, y in (point.split(",") for point in text.split())]


def _sided(sign: int, points: Sequence[Point]) -> list[Point]:
    """Return points of the right half, or mirrored where the sign is -1."""
    return [(sign * x, y) for x, y in points]


@dataclass(frozen=True, slots=True)
class Look:
    """What makes a head.

    Attributes:
        face: a key of _SKULLS.
        full: whether the lips are full and painted.
        curvy: whether the figure has waist and hips.
        behind: slots and drawings that hang behind the head, back to front.
        over: slot and drawing over the forehead, and the same from behind.
        scalp: lays what hair and tattoos do to the skull, given its outline.
        chin: lays what grows on the chin, in the head's frame, given the outline of the lower face.
        collars: keys of COLLARS that suit it.
        steel_brows: whether the brows are riveted bars.
        eye_px: radius of the eyes.
    """

    face: str
    full: bool
    curvy: bool
    behind: tuple[tuple[Slot, Shapes], ...]
    over: tuple[Slot, Shapes, Shapes]
    scalp: Callable[[Part, str], None] = lambda _part, _skull: None
    chin: Callable[[Part, str], None] = lambda _part, _face: None
    collars: tuple[str, ...] = ("bulbs", "fan", "feathers")
    steel_brows: bool = False
    eye_px: float = 30.0


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a singer.

    Args:
        stream: chooses proportions, clothes, make-up and trinkets.
        palette: one of PALETTES["singer"].
        variant: the head, one of VARIANTS.
    """
    look = LOOKS[variant](palette, stream)
    build = STATURES[stream.pick(sorted(STATURES))](stream)
    torso, hem = stream.pick(sorted(TORSOS)), stream.pick(sorted(HEMS))
    collar, sleeve = stream.pick(look.collars), stream.pick(("left", "right"))
    skirt = HEMS[hem](palette, -_HEM_SHARE * build.pelvis_y)
    neckpiece = COLLARS[collar](palette, build)
    attachments: dict[str, Shapes] = {
        "collar": neckpiece,
        "collar-back": mirrored(neckpiece),
        "hem": skirt,
        "hem-back": (),
        "pelvis": _pelvis(palette, look.curvy, behind=False).shapes,
        "pelvis-back": _pelvis(palette, look.curvy, behind=True).lay(*mirrored(skirt)).shapes,
        "torso": TORSOS[torso](palette, build, look.curvy).shapes,
        "torso-back": _torso_back(palette, build, look.curvy, torso),
        "neck": _neck(palette, stream),
        **_head(palette, stream, look),
        **_limbs(palette, build, stream, torso, sleeve),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=_head_slots(look),
        head_top=-214.0,
        palette=dict(palette),
        back_slots=(
            Slot("collar", "torso", "collar", 0.0, build.neck_y),
            Slot("hem", "pelvis", "hem", 0.0, 0.0, "tail"),
        ),
        lights=_lights(palette, build, collar),
        palm_y=33.0,
    )


def _lean(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(136, 144)),
        shin=round(stream.uniform(138, 146)),
        upper_arm=126,
        fore_arm=round(stream.uniform(126, 134)),
        shoulder_x=round(stream.uniform(90, 98)),
        shoulder_y=-208,
        hip_x=32,
        neck_y=-226,
        head_y=-24,
        ankle=62,
        stance=34,
    )


def _grand(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(120, 128)),
        shin=round(stream.uniform(122, 130)),
        upper_arm=128,
        fore_arm=round(stream.uniform(124, 132)),
        shoulder_x=round(stream.uniform(118, 128)),
        shoulder_y=-218,
        hip_x=42,
        neck_y=-238,
        head_y=-18,
        ankle=58,
        stance=42,
    )


def _small(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(106, 112)),
        shin=round(stream.uniform(106, 114)),
        upper_arm=106,
        fore_arm=round(stream.uniform(108, 114)),
        shoulder_x=round(stream.uniform(86, 94)),
        shoulder_y=-182,
        hip_x=38,
        neck_y=-198,
        head_y=-20,
        ankle=62,
        stance=38,
    )


STATURES: dict[str, Callable[[Stream], Build]] = {"lean": _lean, "grand": _grand, "small": _small}


def _head_slots(look: Look) -> tuple[Slot, ...]:
    return (
        *(slot for slot, _ in look.behind),
        Slot("head", "head", "head"),
        Slot("chin", "head", "chin", 0.0, _CHIN_Y, "jaw"),
        Slot("mouth", "head", "mouth-X", 0.0, _MOUTH_Y, "mouth", 0.7),
        Slot("eye-left", "head", "eye-left", -_EYE_X, _EYE_Y, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", _EYE_X, _EYE_Y, "eye", 0.6),
        Slot("nose", "head", "nose", 0.0, -82.0, "", 1.0),
        Slot("brow-left", "head", "brow-left", -46.0, -164.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 46.0, -164.0, "brow-right", 0.7),
        look.over[0],
    )


def _lights(palette: Palette, build: Build, collar: str) -> tuple[Light, ...]:
    if collar != "bulbs":
        return ()
    spots = ((math.sin(a) * _RING_PX, build.neck_y - 60 - math.cos(a) * _RING_PX) for a in (-1.3, -0.45, 0.45, 1.3))
    return tuple(Light("torso", x, y, 110.0, palette["glow"], 0.16, 0.34) for x, y in spots)


# --------------------------------------------------------------------------------------------------- face


def _head(palette: Palette, stream: Stream, look: Look) -> dict[str, Shapes]:
    skin, accent = palette["skin"], palette["accent"]
    iris = stream.pick(_IRISES)
    droop = stream.uniform(0.26, 0.42)
    left, right = (look.eye_px + stream.uniform(-2.5, 2.5) for _ in range(2))
    lid = shaded(accent, 0.1) if look.full else shaded(skin, 0.45)
    lashes = 3 if look.full else 0
    lip = mixed(accent, "#8a0f2a", 0.35) if look.full else mixed(skin, "#7a2038", 0.5)
    paint = stream.pick(sorted(PAINTS))
    skull, side = polygon(both_sides(_SKULLS[look.face]), 40), stream.pick((-1, 1))
    decals = _painted(palette, look, skull, PAINTS[paint], side)
    return {
        "head": _front(palette, skull, decals, side),
        "head-back": _nape(palette, look, skull),
        "chin": _chin(palette, look, skull, decals),
        "eye-left": eye(left, iris, lid, droop, bag=not look.full, lashes=lashes),
        "eye-right": eye(right, iris, lid, droop, bag=not look.full, lashes=lashes),
        "brow-left": _brow(-1, palette, look),
        "brow-right": _brow(1, palette, look),
        "nose": _nose(skin, stream),
        **_mouths(
            lip, stream.uniform(0.96, 1.08), 1.0 if look.full else 0.55, stream.uniform(-1, 1), stream.chance(0.5)
        ),
        **{slot.attachment: shapes for slot, shapes in look.behind},
        **{f"{slot.attachment}-back": mirrored(shapes) for slot, shapes in look.behind},
        look.over[0].attachment: look.over[1],
        f"{look.over[0].attachment}-back": look.over[2],
    }


def _painted(
    palette: Palette, look: Look, skull: str, paint: Callable[[Part, Palette, int], None], side: int
) -> Shapes:
    """Return what lies on the skin, make-up below hair, cut to the skull."""
    decal = Part()
    paint(decal, palette, side)
    look.scalp(decal, skull)
    return tuple(replace(shape, path=intersect(shape.path, skull)) if shape.fill else shape for shape in decal.shapes)


def _front(palette: Palette, skull: str, decals: Shapes, side: int) -> Shapes:
    skin, part = palette["skin"], Part()
    for sign in (-1, 1):
        ear(part, sign * 98, -104, sign, skin)
    part.cel(skull, skin, (-20, -8), (9, 9), 6).lay(*decals).stroke(skull, 6)
    part.cel(circle(side * 104, -104, 15), RUBBER, (-4, -4), (3, 3), 4).lamp(side * 104, -104, 6, palette["glow"])
    return part.rivets([(-side * 112, -84), (-side * 107, -73)], METAL, 5).shapes


def _nape(palette: Palette, look: Look, skull: str) -> Shapes:
    """Draw the head from behind, without what the slots over it show."""
    skin, part = palette["skin"], Part()
    for sign in (-1, 1):
        part.cel(ellipse(sign * 98, -104, 22, 31), skin, (-8, -6), (5, 5))
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    look.scalp(part, skull)
    part.bow([(-14, -26), (-10, -4), (-12, 14)], 4, shaded(skin, 0.35))
    return part.bow([(16, -26), (12, -4), (14, 14)], 4, shaded(skin, 0.35)).stroke(skull, 6).shapes


def _chin(palette: Palette, look: Look, skull: str, decals: Shapes) -> Shapes:
    """Draw the lower face, whose top stays in place while a jaw that opens stretches it downwards."""
    below = rectangle(-160, _CHEEK_Y, 320, 200)
    part, skin = Part(), palette["skin"]
    light = intersect(shifted(skull, -20.0, -8.0), shifted(skull, 5.0, 0.0))
    jaw = intersect(skull, rectangle(-160, _JAW_Y, 320, 200))
    part.flat(jaw, skin, outline=True).flat(subtract(jaw, shifted(skull, -20.0, -8.0)), shaded(skin))
    part.flat(intersect(intersect(skull, light), below), skin)
    part.lay(*(replace(shape, path=intersect(shape.path, below), ink_px=0.0) for shape in decals if shape.fill))
    for sign in (-1, 1):
        part.bow(_sided(sign, [(72, -74), (62, -64), (60, -46)]), 4, shaded(skin, 0.3))
    look.chin(part, intersect(skull, below))
    part.bow([(-13, 10), (0, 15), (13, 10)], 4, shaded(skin, 0.35))
    part.flat(intersect(widened(skull, 6), rectangle(-160, _JAW_Y, 320, 200)), INK)
    kept = (shape for shape in part.shapes if shape.path)
    return tuple(replace(shape, path=shifted(shape.path, 0.0, -_CHIN_Y)) for shape in kept)


def _brow(sign: int, palette: Palette, look: Look) -> Shapes:
    if look.steel_brows:
        bar = polygon([(sign * 42, -16), (-sign * 34, -4), (-sign * 34, 13), (sign * 40, 6)], 6)
        part = Part().cel(bar, METAL, (-4, -6), (3, 3), 4, outline=False)
        return part.rivets([(sign * 28, -3), (-sign * 22, 4)], METAL, 3.6).shapes
    colour = mixed(palette["hair"], INK, 0.45)
    thick = 13.0 if look.full else 20.0
    arch = [(-sign * 34, 8), (-sign * 4, -9), (sign * 22, -14), (sign * 48, 4)]
    return Part().cel(tapered(arch, thick, 3), colour, (-3, -4), (0, 0), 4, outline=False).shapes


def _nose(skin: str, stream: Stream) -> Shapes:
    wide, long = stream.uniform(15, 24), stream.uniform(44, 60)
    tip = mixed(skin, "#e0604a", 0.14)
    bridge = [
        (-wide * 0.34, -long),
        (wide * 0.34, -long),
        (wide * 0.8, -6),
        (wide * 0.5, 10),
        (-wide * 0.5, 10),
        (-wide * 0.8, -6),
    ]
    part = Part().cel(blob(bridge), tip, (-6, -4), (4, 4), 4.5, outline=False)
    part.bow([(-wide * 0.72, 5), (-wide * 0.3, 9), (0, 6), (wide * 0.3, 9), (wide * 0.72, 5)], 4)
    if stream.chance(0.5):
        part.rivets([(wide * 0.62, -4)], METAL, 3.6)
    return part.shapes


# -------------------------------------------------------------------------------------------------- mouth


def _mouths(lip: str, size: float, fullness: float, smirk: float, gold: bool) -> dict[str, Shapes]:
    """Draw the nine mouths around the middle of the lips' parting line.

    Args:
        lip: their colour.
        size: 1 is 96 px wide at rest.
        fullness: 1 is a diva's.
        smirk: -1..1, which corner is up at rest.
        gold: whether a canine is gold.
    """
    mouth = _Mouth(lip, size, fullness, gold)
    return {
        "mouth-X": mouth.shut(48, 14, 17, smirk),
        "mouth-A": mouth.pressed(46),
        "mouth-B": mouth.teeth_shown(52, -9, 21),
        "mouth-C": mouth.open(47, -8, 38, tongue=0.8),
        "mouth-D": mouth.open(53, -14, 62, tongue=0.78, lower=True),
        "mouth-E": mouth.open(33, -13, 42, tongue=0.94),
        "mouth-F": mouth.puckered(),
        "mouth-G": mouth.biting(44),
        "mouth-H": mouth.open(44, -11, 40, tongue=0.34),
    }


class _Mouth:
    """Draws mouths with lips of one colour and size."""

    def __init__(self, lip: str, size: float, fullness: float, gold: bool) -> None:
        self.lip, self.size, self.fullness, self.gold = lip, size, fullness, gold

    def _lips(self, half: float, top: float, bottom: float, upper: float, lower: float, tilt: float = 0.0) -> Part:
        """Lay both lips around an opening from `top` to `bottom`; they meet at (+-half, 0)."""
        u, low = upper * self.fullness, lower * self.fullness
        outline = " ".join(
            [
                f"M{pair((-half, tilt))} Q{pair((-half * 0.68, top - u * 0.7))} {pair((-half * 0.24, top - u))}",
                f"Q{pair((-half * 0.08, top - u - 1))} {pair((0, top - u * 0.55))}",
                f"Q{pair((half * 0.08, top - u - 1))} {pair((half * 0.24, top - u))}",
                f"Q{pair((half * 0.68, top - u * 0.7))} {pair((half, -tilt))}",
                f"Q{pair((half * 0.86, bottom + low * 0.75))} {pair((half * 0.36, bottom + low))}",
                f"Q{pair((0, bottom + low * 1.12))} {pair((-half * 0.36, bottom + low))}",
                f"Q{pair((-half * 0.86, bottom + low * 0.75))} {pair((-half, tilt))} Z",
            ]
        )
        part = Part().flat(outline, self.lip, 6)
        part.flat(
            intersect(outline, rectangle(-half - 4, top - u - 4, 2 * half + 8, u + 4 - top * 0.5)),
            shaded(self.lip, 0.3),
        )
        part.flat(ellipse(-half * 0.18, bottom + low * 0.56, half * 0.3, max(2.0, low * 0.17)), lit(self.lip, 0.6))
        return part.stroke(outline, 5)

    def _opening(self, half: float, top: float, bottom: float) -> str:
        inner = half - 5
        return " ".join(
            [
                f"M{pair((-inner, 0))} C{pair((-inner * 0.7, top * 0.9))} {pair((-inner * 0.4, top))} {pair((0, top))}",
                f"C{pair((inner * 0.4, top))} {pair((inner * 0.7, top * 0.9))} {pair((inner, 0))}",
                f"C{pair((inner * 0.96, bottom * 0.72))} {pair((inner * 0.6, bottom))} {pair((0, bottom))}",
                f"C{pair((-inner * 0.6, bottom))} {pair((-inner * 0.96, bottom * 0.72))} {pair((-inner, 0))} Z",
            ]
        )

    def shut(self, half: float, upper: float, lower: float, smirk: float) -> Shapes:
        w, tilt = half * self.size, 6 * smirk
        part = self._lips(w, -1, 2, upper, lower, tilt)
        part.bow([(-w, tilt), (-w * 0.5, 4), (0, 0), (w * 0.5, 4), (w, -tilt)], 5)
        part.line([(-w - 6, tilt - 6), (-w + 1, tilt + 4)], 5)
        return part.line([(w + 6, -tilt - 6), (w - 1, -tilt + 4)], 5).shapes

    def pressed(self, half: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, -1, 2, 7, 8).line([(-w - 3, 0), (w + 3, 0)], 7)
        for sign in (-1, 1):
            part.bow([(sign * (w + 9), -11), (sign * (w + 14), 0), (sign * (w + 9), 11)], 4.5)
        return part.shapes

    def teeth_shown(self, half: float, top: float, bottom: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, top, bottom, 11, 13)
        inner = polygon(
            [
                (-w + 7, top + 6),
                (-w * 0.5, top),
                (w * 0.5, top),
                (w - 7, top + 6),
                (w * 0.74, bottom),
                (-w * 0.74, bottom),
            ],
            9,
        )
        part.flat(inner, BONE, 5)
        cuts = " ".join(
            f"M{pair((w * k, top))} L{pair((w * k * 0.94, bottom))}" for k in (-0.62, -0.36, -0.12, 0.12, 0.36, 0.62)
        )
        part.stroke(intersect(widened(cuts, 2.5), inner), 0.8).line([(-w * 0.86, 7), (w * 0.86, 7)], 4)
        return self._canine(part, w * 0.36, w * 0.26, top + 1, 5 - top).stroke(inner, 5).shapes

    def open(self, half: float, top: float, bottom: float, tongue: float, lower: bool = False) -> Shapes:
        """Draw an open mouth; `tongue` is how far down its middle lies: below 0.5 it touches the teeth."""
        w = half * self.size
        part = self._lips(w, top, bottom, 13, 15)
        inner, height = self._opening(w, top, bottom), bottom - top
        part.flat(inner, THROAT, 5)
        raised = tongue < 0.5
        part.flat(
            intersect(inner, ellipse(0, top + height * (0.66 if raised else tongue + 0.16), w * 0.6, height * 0.36)),
            TONGUE,
        )
        if raised:
            part.flat(intersect(inner, ellipse(0, top + height * 0.42, w * 0.42, height * 0.3)), lit(TONGUE, 0.25))
            part.line([(0, top + height * 0.5), (0, top + height * 0.86)], 4, shaded(TONGUE, 0.4))
        else:
            part.bow([(0, bottom - height * 0.2), (0, bottom - 4)], 4, shaded(TONGUE, 0.35))
        row = top + height * (0.2 if raised else 0.27)
        part.flat(intersect(inner, polygon([(-w, top - 8), (w, top - 8), (w, row - 4), (0, row), (-w, row - 4)])), BONE)
        part.stroke(
            " ".join(f"M{pair((w * k, top + 2))} L{pair((w * k, row - 4))}" for k in (-0.44, -0.15, 0.15, 0.44)),
            2.5,
            shaded(BONE, 0.5),
        )
        self._canine(part, w * 0.44, w * 0.2, top + 2, row - top - 4)
        if lower:
            part.flat(intersect(inner, rectangle(-w, bottom - 9, 2 * w, 20)), BONE)
        return part.stroke(inner, 5).shapes

    def puckered(self) -> Shapes:
        k, thick = self.size, 8 + 12 * self.fullness
        part = Part().flat(ellipse(0, 5 * k, (11 + thick) * k, (12 + thick * 0.9) * k), self.lip, 6)
        part.flat(ellipse(0, -2 * k - thick * 0.5, 9 * k + thick * 0.5, thick * 0.4), shaded(self.lip, 0.28))
        part.flat(ellipse(-5 * k, 15 * k + thick * 0.45, 8 * k, 3 * k), lit(self.lip, 0.6))
        part.flat(ellipse(0, 5 * k, 12 * k, 13 * k), THROAT, 5)
        creases = ((-0.6, -0.8), (0.6, -0.8), (-0.7, 0.75), (0.7, 0.75))
        for dx, dy in creases:
            part.line(
                [(dx * 22 * k, 5 * k + dy * 22 * k), (dx * (17 + thick) * k, 5 * k + dy * (15 + thick) * k)],
                3.5,
                shaded(self.lip, 0.55),
            )
        return part.shapes

    def biting(self, half: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, -8, 14, 12, 17)
        inner = polygon([(-w + 6, -2), (-w * 0.4, -9), (w * 0.4, -9), (w - 6, -2), (w * 0.7, 13), (-w * 0.7, 13)], 8)
        part.flat(inner, THROAT, 5)
        for index in (-2, -1, 0, 1):
            front = index in (-1, 0)
            part.flat(rounded_rectangle(index * w * 0.33, -9, w * 0.32, 33 if front else 21, 6), BONE, 3)
        part.bow([(-w * 0.7, 20), (0, 27), (w * 0.7, 20)], 4, shaded(self.lip, 0.5))
        return part.bow([(-w + 5, -1), (0, -13), (w - 5, -1)], 6).shapes

    def _canine(self, part: Part, x: float, width: float, y: float, height: float) -> Part:
        if self.gold:
            part.flat(rounded_rectangle(x, y, width, height, 3), "#f2b619", 2.5)
        return part


# ------------------------------------------------------------------------------------------------ make-up


def _wings(part: Part, palette: Palette, _side: int) -> None:
    """Two swept wings from nose to temple."""
    for sign in (-1, 1):
        wing = _sided(sign, ((8, -116), (30, -158), (66, -166), (94, -146), (84, -118), (44, -92)))
        part.flat(polygon(wing, 16), mixed(palette["accent"], palette["skin"], 0.2))
        part.flat(tapered([(sign * 58, -104), (sign * 78, -116), (sign * 96, -136)], 10, 1), INK)


def _band(part: Part, palette: Palette, _side: int) -> None:
    """Draw one broad stripe across both eyes."""
    part.flat(polygon([(-96, -146), (96, -150), (98, -104), (-98, -98)], 4), mixed(palette["cloth"], INK, 0.3))
    part.stitches([(-80, -92), (80, -96)], mixed(palette["cloth"], INK, 0.3), 7, 4)


def _bolt(part: Part, palette: Palette, side: int) -> None:
    """Draw a flash from the forehead over one eye to the cheek, a dark socket on the other side."""
    flash = [
        (side * x, y)
        for x, y in ((76, -206), (28, -186), (14, -128), (40, -122), (26, -84), (88, -122), (64, -136), (88, -178))
    ]
    part.flat(polygon(flash, 3), palette["accent"], 4)
    part.flat(ellipse(-side * _EYE_X, _EYE_Y, 42, 38), mixed(palette["accent"], INK, 0.62))


def _tears(part: Part, palette: Palette, _side: int) -> None:
    """Oil has run down from both eyes."""
    dark = mixed(palette["skin"], INK, 0.72)
    for sign in (-1, 1):
        part.flat(ellipse(sign * _EYE_X, _EYE_Y, 43, 39), mixed(palette["accent"], INK, 0.35))
        for x, end, wide in ((30, -58, 9), (44, -40, 12), (58, -70, 8)):
            part.flat(tapered([(sign * x, -108), (sign * x, (end - 108) / 2), (sign * x, end)], wide, 4), dark)


PAINTS: dict[str, Callable[[Part, Palette, int], None]] = {
    "wings": _wings,
    "band": _band,
    "bolt": _bolt,
    "tears": _tears,
}


# -------------------------------------------------------------------------------------------------- heads


_TOP_Y = -168.0
"""Where what is worn over the forehead has its origin."""


def _over(front: Shapes, back: Shapes, depth: float = 0.15) -> tuple[Slot, Shapes, Shapes]:
    return Slot("top", "head", "top", 0.0, _TOP_Y, "", depth), front, back


def _strands(part: Part, lines: Sequence[Sequence[Point]], hair: str) -> Part:
    for points in lines:
        part.bow(points, 5, shaded(hair, 0.45))
    return part


def _beehive(palette: Palette, _stream: Stream) -> Look:
    """Draw a tower of rolled hair that leans a little, struck by lightning on one side."""
    hair, flash = palette["hair"], mixed(palette["accent"], BONE, 0.15)
    rolls = [ellipse(20, -148, 50, 30), ellipse(14, -112, 84, 38), ellipse(4, -68, 112, 46)]
    fringe = blob(
        _points("-112,76 -138,0 -112,-60 0,-74 112,-60 138,0 114,76 88,16 70,-18 24,-32 -24,-14 -70,-22 -88,16")
    )
    nape = blob(_points("-112,60 -138,0 -112,-60 0,-74 112,-60 138,0 114,60 76,132 0,120 -76,132"))
    bolt = _points(
        "60,-190 100,-160 74,-120 104,-112 76,-66 118,-60 92,-10 128,0 126,70 96,30 "
        "88,0 62,-20 80,-50 46,-66 70,-104 40,-116"
    )
    fronts, backs = Part(), Part()
    for part, lowest, sign in ((fronts, fringe, 1), (backs, nape, -1)):
        for roll in (*rolls, lowest):
            outline = scaled(roll, sign, 1)
            part.cel(outline, hair, (-20, -10), (10, 9), 6)
            part.flat(intersect(outline, polygon(_sided(sign, bolt), 3)), flash, 3).stroke(outline, 5)
    curls = [
        [(-84, -74), (-40, -98), (20, -96)],
        [(-48, -118), (-16, -136), (26, -132)],
        [(-4, -152), (12, -164), (32, -158)],
    ]
    parting = [
        [(-98, 26), (-106, -20), (-60, -46)],
        [(-70, -30), (-56, -44), (-20, -54)],
        [(-10, -34), (6, -48), (40, -50)],
    ]
    _strands(fronts, [*curls, *parting], hair)
    _strands(backs, [_sided(-1, curl) for curl in curls], hair)
    _strands(backs, [[(x * 1.3, 104), (x * 1.5, 20), (x, -44)] for x in (-44, 4, 40)], hair)
    locks = Part()
    for sign in (-1, 1):
        lock = _points("84,-20 124,10 136,80 118,150 132,196 84,168 74,90")
        locks.cel(blob(_sided(sign, lock)), shaded(hair, 0.15), (-14, -8), (8, 7), 6)
        _strands(locks, [[(sign * 104, 30), (sign * 116, 90), (sign * 100, 150)]], hair)
    return Look(
        "heart",
        full=True,
        curvy=True,
        behind=((Slot("hair", "head", "hair", 0.0, -140.0, "tail", -0.2), locks.shapes),),
        over=_over(fronts.shapes, backs.shapes),
    )


def _ponytail(palette: Palette, _stream: Stream) -> Look:
    """Draw shaved temples and a fountain of hair out of a steel spring."""
    hair = palette["hair"]
    plume: list[Point] = _points(
        "-24,10 -40,-44 -10,-96 60,-112 130,-84 176,-20 186,60 158,120 182,190 136,168 120,214 "
        "102,140 112,60 96,0 60,-24 26,-10"
    )
    tail = Part().cel(polygon(plume, 20), hair, (-20, -10), (10, 9), 6)
    _strands(
        tail,
        [[(0, -20), (50, -80), (120, -50), (146, 40), (134, 120)], [(20, -16), (70, -50), (116, -4), (126, 60)]],
        hair,
    )
    tail.bow([(-14, -40), (10, -78), (64, -92)], 8, lit(hair, 0.5))
    cap = _points("-76,-8 -64,-36 -30,-54 30,-54 64,-36 76,-8 44,-24 0,-12 -44,-24")
    front = Part().cel(blob(cap), hair, (-12, -6), (6, 5), 5)
    _strands(front, [[(-40, -22), (-26, -40), (-8, -52)], [(36, -22), (24, -40), (8, -52)]], hair)
    back = Part().cel(
        blob(_points("-92,0 -80,-40 -30,-58 30,-58 80,-40 92,0 60,40 0,70 -60,40")), hair, (-16, -8), (8, 7), 5
    )
    _strands(
        back, [[(-60, 20), (-40, -20), (-8, -50)], [(60, 20), (40, -20), (8, -50)], [(0, 54), (2, 0), (0, -50)]], hair
    )
    for part in (front, back):
        for y in (-84, -70, -56):
            part.cel(rounded_rectangle(-32, y, 64, 17, 8), METAL, (-6, -5), (4, 3), 4.5)

    def shaved(part: Part, skull: str) -> None:
        temple = _points("120,-230 40,-230 56,-184 82,-150 84,-112 120,-112")
        temples = joined(*(polygon(_sided(sign, temple), 10) for sign in (-1, 1)))
        part.flat(intersect(skull, temples), mixed(mixed(hair, palette["skin"], 0.45), INK, 0.25))

    return Look(
        "long",
        full=True,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -224.0, "tail", -0.1), tail.shapes),),
        over=_over(front.shapes, back.shapes),
        scalp=shaved,
    )


def _ports(palette: Palette, stream: Stream) -> Look:
    """Draw a bald skull with sockets along the crown, plugged into a bundle of cables."""
    cables = Part()
    colours = (palette["hair"], RUBBER, palette["accent"], shaded(palette["hair"], 0.3), RUBBER)
    runs = (
        (-70, -150, -176, 60),
        (-30, -178, -136, 150),
        (12, -182, 150, 140),
        (50, -166, 190, 40),
        (78, -136, 146, -20),
    )
    for colour, (x, rise, far, end) in zip(colours, runs, strict=True):
        cables.hose(
            [(x, -10), (x * 1.3, rise + 110), (x + (far - x) * 0.7, rise + 84), (far, end * 0.3), (far * 0.86, end)],
            19,
            colour,
            ribs=False,
        )
        cables.cel(rounded_rectangle(far * 0.86 - 13, end - 6, 26, 34, 6), METAL, (-5, -5), (3, 3), 4)
    front, back = Part(), Part()
    for part in (front, back):
        for x, y in ((-66, -28), (-24, -46), (24, -46), (66, -28)):
            part.cel(circle(x, y, 19), METAL, (-6, -6), (4, 4), 4.5).flat(circle(x, y, 10), INK)
            part.flat(circle(x, y, 6), palette["glow"])
    back.cel(rounded_rectangle(-30, -8, 60, 96, 10), METAL, (-8, -8), (4, 4), 5).grille(-16, 8, 32, 15, 5, 7)
    mark = stream.integer(3)

    def tattooed(part: Part, _skull: str) -> None:
        tint = mixed(palette["skin"], "#24304a", 0.7)
        if mark == 0:
            part.stroke("M-6 -196 L-6 -176 L6 -176 L6 -196 M-16 -184 L16 -184", 4, tint)
        elif mark == 1:
            part.flat(joined(*(rectangle(-24 + i * 8, -198, 3 + i % 3, 24) for i in range(7))), tint)
        else:
            part.stroke("M-4 -214 L-4 -158", 6, tint).stroke(
                " ".join(f"M-14 {y} L6 {y}" for y in (-200, -188, -176)), 3.5, tint
            )

    beard = mixed(palette["hair"], INK, 0.45)

    def scalped(part: Part, skull: str) -> None:
        tattooed(part, skull)
        straps = joined(*(polygon(_sided(sign, [(120, -104), (90, -96), (72, -40), (120, -40)])) for sign in (-1, 1)))
        part.flat(intersect(skull, straps), beard)

    def bearded(part: Part, face: str) -> None:
        strap = subtract(face, polygon(both_sides([(86, -96), (74, -60), (66, -18), (34, 4), (0, 6)]), 10))
        tuft = polygon([(-17, -18), (17, -18), (12, 22), (-12, 22)], 6)
        part.flat(intersect(face, unite(strap, tuft)), beard)

    return Look(
        "square",
        eye_px=27.0,
        full=False,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -176.0, "tail", -0.3), cables.shapes),),
        over=_over(front.shapes, back.shapes, 0.1),
        scalp=scalped,
        chin=bearded,
        steel_brows=True,
    )


def _cyberlocks(palette: Palette, stream: Stream) -> Look:
    """Draw a bush of plastic tubes, and a gas mask pushed up over it."""
    hair = palette["hair"]
    tubes = Part()
    colours = (shaded(hair, 0.2), palette["accent"], hair, palette["glow"], hair)
    for index in range(5):
        for sign in (-1, 1):
            x, drop = 60 + index * 22, (230, 214, 190, 150, 96)[index] + stream.uniform(-14, 14)
            path = [(sign * 40, -10), (sign * x, -36 + index * 6), (sign * (x + 30), 40), (sign * (x + 14), drop)]
            tubes.hose(path, 23, colours[(index + (sign > 0) * 2) % 5])
    fringe = Part()
    for index, x in enumerate((-84, -56, -28, 0, 28, 56, 84)):
        end = (x * 1.12, (44, 2, -20, -28, -22, 0, 40)[index])
        fringe.cel(
            capsule((x * 0.7, -54), end, 31, 27), (hair, palette["accent"], hair)[index % 3], (-9, -7), (5, 5), 5
        )
    _gas_mask(fringe, palette)
    back = Part().cel(
        blob(_points("-108,20 -96,-50 -40,-84 40,-84 96,-50 108,20 90,110 -90,110")), hair, (-16, -8), (8, 8), 6
    )
    for index in range(7):
        x = -84 + index * 28
        back.cel(capsule((x * 0.6, -40), (x, 150 - abs(x) * 0.3), 29), colours[index % 5], (-9, -7), (5, 5), 5)
    back.cel(rounded_rectangle(-110, -44, 220, 26, 8), RUBBER, (-8, -5), (4, 3), 5)
    back.cel(rounded_rectangle(-20, -50, 40, 38, 6), METAL, (-6, -6), (3, 3), 4, outline=False)
    return Look(
        "round",
        eye_px=35.0,
        full=True,
        curvy=True,
        behind=((Slot("hair", "head", "hair", 0.0, -150.0, "tail", -0.25), tubes.shapes),),
        over=_over(fringe.shapes, back.shapes, 0.2),
    )


def _gas_mask(part: Part, palette: Palette) -> None:
    """Lay a mask with two panes and a canister, tilted up on the forehead."""
    rubber = lit(RUBBER, 0.12)
    part.cel(polygon([(-116, -66), (116, -78), (116, -52), (-116, -40)], 8), RUBBER, (-6, -6), (3, 3), 5)
    face = _points("-92,-48 -82,-112 -30,-142 40,-144 88,-114 94,-54 40,-34 0,-44 -40,-30")
    part.cel(polygon(face, 26), rubber, (-18, -10), (9, 8), 6)
    for x, y in ((-42, -82), (46, -86)):
        part.lens(x, y, 37, mixed(palette["glow"], "#12202a", 0.3), METAL)
    part.cel(polygon([(-20, -128), (24, -130), (30, -158), (-22, -156)], 7), METAL, (-7, -6), (4, 4), 5)
    part.cel(rounded_rectangle(-32, -172, 70, 24, 8), palette["accent"], (-8, -6), (5, 4), 5).grille(
        -20, -165, 44, 8, 2, 4
    )


def _saint(palette: Palette, _stream: Stream) -> Look:
    """Draw a halo of nails over a veil, and a wimple riveted shut."""
    cloth, metal = palette["coat"], "#d8a03a"
    halo = Part()
    for index in range(15):
        angle = (index - 7) * 0.3
        length = 188 if index % 2 else 172
        s, c = math.sin(angle), math.cos(angle)
        halo.cel(tapered([(s * 128, -c * 128), (s * length, -c * length)], 17, 7), METAL, (-4, -3), (2, 2), 4.5)
        halo.cel(circle(s * length, -c * length, 11 if index % 2 else 8), metal, (-3, -3), (2, 2), 4)
    halo.cel(subtract(circle(0, 0, 150), circle(0, 0, 131)), metal, (-6, -6), (4, 4), 5)
    veil_shape: list[Point] = _points("0,-92 72,-84 120,-34 130,60 150,150 166,226 120,206 84,236 40,204 0,226")
    left = [(x * -1.06, y) for x, y in reversed(veil_shape[1:-1])]
    veil = Part().cel(polygon([*veil_shape, *left], 24), cloth, (-24, -12), (10, 9), 6, depth=0.5)
    for sign in (-1, 1):
        _strands(
            veil,
            [
                [(sign * 108, 10), (sign * 116, 110), (sign * 134, 196)],
                [(sign * 92, 60), (sign * 98, 130), (sign * 92, 200)],
            ],
            cloth,
        )
    skull = polygon(both_sides([(x, y - _TOP_Y) for x, y in _SKULLS["gaunt"]]), 40)
    hood = blob(
        _points(
            "-126,60 -126,-50 -60,-82 60,-82 126,-50 126,60 112,120 90,90 90,20 64,-22 0,-30 "
            "-64,-22 -90,20 -90,90 -112,120"
        )
    )
    front = Part().cel(hood, lit(cloth, 0.12), (-14, -8), (7, 7), 6, depth=0.5)
    band = blob(
        _points("-100,74 -104,0 -64,-48 0,-54 64,-48 104,0 100,74 84,74 82,14 52,-18 0,-24 -52,-18 -82,14 -84,74")
    )
    front.cel(band, BONE, (-8, -6), (0, 0), 5)
    front.rivets([(-86, 40), (-74, -8), (-40, -34), (40, -34), (74, -8), (86, 40)], METAL, 4.5)
    front.flat(star(0, -44, 34, 25, 8), metal, 5).flat(circle(0, -44, 14), palette["accent"], 4).flat(
        circle(-4, -48, 4), "#ffffff"
    )
    back = Part().cel(
        polygon(
            _points("0,-86 70,-78 118,-34 124,60 130,150 60,182 0,170 -60,182 -130,150 -124,60 -118,-34 -70,-78"), 22
        ),
        cloth,
        (-24, -12),
        (10, 9),
        6,
        depth=0.5,
    )
    _strands(
        back,
        [[(-80, 0), (-86, 70), (-92, 140)], [(-20, -20), (-24, 70), (-20, 150)], [(50, 10), (46, 80), (56, 150)]],
        cloth,
    )
    back.cel(intersect(skull, rectangle(-120, -50, 240, 1)) or circle(0, -60, 12), metal, (-3, -3), (2, 2), 4)
    return Look(
        "gaunt",
        eye_px=27.0,
        collars=("none",),
        full=True,
        curvy=True,
        behind=(
            (Slot("halo", "head", "halo", 0.0, -146.0, "", -0.5), halo.shapes),
            (Slot("hair", "head", "hair", 0.0, -146.0, "tail", -0.2), veil.shapes),
        ),
        over=_over(front.shapes, back.shapes, 0.1),
    )


def _pompadour(palette: Palette, _stream: Stream) -> Look:
    """Draw a quiff that breaks like a wave, and sideburns cut like blades."""
    hair = palette["hair"]
    wave: list[Point] = _points(
        "-98,30 -120,-40 -96,-108 -30,-150 52,-158 122,-132 150,-84 130,-44 92,-34 112,-60 "
        "92,-88 56,-84 44,-52 76,-22 102,34 84,8 30,-14 -40,-10 -80,6"
    )
    front = Part().cel(polygon(wave, 26), hair, (-22, -10), (11, 10), 6)
    _strands(
        front,
        [
            [(-84, -10), (-88, -70), (-30, -116), (60, -126)],
            [(-50, -20), (-56, -64), (-10, -94), (34, -100)],
            [(-10, -22), (-16, -52), (14, -72)],
        ],
        hair,
    )
    front.bow([(-96, -50), (-78, -100), (-16, -134), (50, -140)], 9, lit(hair, 0.55))
    nape = Part().cel(
        blob(_points("-102,-60 102,-60 112,40 96,120 60,140 -60,140 -96,120 -112,40")),
        shaded(hair, 0.2),
        (-14, -8),
        (7, 7),
        6,
    )
    back = Part().cel(
        blob(_points("-110,30 -120,-40 -90,-110 -20,-150 60,-154 124,-110 120,-20 104,60 60,130 0,112 -60,130")),
        hair,
        (-22, -10),
        (11, 10),
        6,
    )
    _strands(
        back,
        [[(-60, 100), (-74, 10), (-30, -90)], [(0, 96), (-8, 0), (10, -110)], [(60, 96), (70, 10), (56, -90)]],
        hair,
    )

    def sideburns(part: Part, skull: str) -> None:
        blade = _points("120,-176 86,-166 84,-112 68,-52 120,-68")
        blades = joined(*(polygon(_sided(sign, blade), 4) for sign in (-1, 1)))
        part.flat(intersect(skull, blades), mixed(hair, INK, 0.2), 4)

    def soul_patch(part: Part, face: str) -> None:
        part.flat(intersect(face, polygon([(-11, -14), (11, -14), (0, 16)], 3)), mixed(hair, INK, 0.2))

    return Look(
        "square",
        eye_px=27.0,
        full=False,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -130.0, "tail", -0.2), nape.shapes),),
        over=_over(front.shapes, back.shapes, 0.25),
        scalp=sideburns,
        chin=soul_patch,
    )


LOOKS: dict[str, Callable[[Palette, Stream], Look]] = {
    "beehive": _beehive,
    "ports": _ports,
    "cyberlocks": _cyberlocks,
    "pompadour": _pompadour,
    "saint": _saint,
    "ponytail": _ponytail,
}

VARIANTS = tuple(LOOKS)


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette, curvy: bool, *, behind: bool) -> Part:
    legs, half = palette["cloth"], 70 if curvy else 58
    part = Part().cel(
        polygon([(-half + 8, -28), (half - 8, -28), (half, 40), (-half, 40)], 18), legs, (-14, -8), (0, 0)
    )
    part.cel(polygon([(-half - 4, 0), (half + 4, -10), (half + 4, 18), (-half - 4, 28)], 6), INK, (0, 0), (0, 0), 0)
    part.rivets([(x, 9 - x * 0.08) for x in (-46, -30, 34, 50)], METAL, 5)
    if behind:
        return part.line([(0, 26), (0, 38)], 4, shaded(legs, 0.5))
    part.cel(star(2, 10, 27, 21, 8), palette["accent"], (-5, -5), (3, 3), 4.5, outline=False)
    return part.flat(circle(2, 10, 9), INK)


def _neck(palette: Palette, stream: Stream) -> Shapes:
    part = Part().cel(rounded_rectangle(-26, -46, 52, 70, 14), palette["skin"], (-12, 8), (0, 0))
    if stream.chance(0.5):
        part.cel(rounded_rectangle(-31, -14, 62, 24, 6), RUBBER, (-6, -4), (3, 3), 4)
        return (
            part.cel(circle(0, -2, 11), METAL, (-3, -3), (2, 2), 4, outline=False)
            .flat(circle(0, -2, 5), palette["glow"])
            .shapes
        )
    for dip in (10, 20):
        part.bow([(-28, -6), (0, dip), (28, -6)], 8).bow([(-28, -6), (0, dip), (28, -6)], 3.5, METAL)
    return part.shapes


def _shell(build: Build, curvy: bool) -> str:
    """Return the trunk's outline: curved in at the waist, or a wedge."""
    reach = build.shoulder_x
    top = build.shoulder_y
    waist, hip = (52, 64) if curvy else (60, 58)
    return polygon(
        both_sides([(38, top - 22), (reach + 8, top - 2), (reach - 8, top * 0.62), (waist, -58), (hip, 12)]), 24
    )


def _tailcoat(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a coat buttoned to the throat on one side, open on the other."""
    coat, accent, top = palette["coat"], palette["accent"], build.shoulder_y
    shell = _shell(build, curvy)
    part = Part().cel(shell, coat, (-22, -10), (8, 8), 6, depth=0.5)
    part.flat(intersect(shell, polygon([(-34, top - 30), (40, top - 30), (8, 20), (-10, 20)])), palette["cloth"], 4)
    part.flat(
        intersect(shell, polygon([(-34, top - 30), (40, top - 30), (20, top + 38), (0, top + 60), (-18, top + 38)])),
        palette["skin"],
        4,
    )
    for sign, far in ((-1, 1.0), (1, 0.86)):
        lapel = [
            (30, top - 26),
            (build.shoulder_x * 0.86, top - 12),
            (build.shoulder_x * 0.62 * far, top * 0.52),
            (10, 14),
            (16, top * 0.5),
        ]
        part.cel(polygon(_sided(sign, lapel), 7), accent, (-8, -8), (4, 4), 5, outline=False)
    part.rivets([(-44, -70), (-40, -44), (-36, -18), (44, -70), (40, -44), (36, -18)], METAL, 6)
    return part.stroke(shell, 5)


def _harness(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a mesh top under straps that meet in a ring."""
    top, shell = build.shoulder_y, _shell(build, curvy)
    skin, dark = palette["skin"], mixed(palette["cloth"], INK, 0.2)
    part = Part().cel(shell, skin, (-22, -10), (8, 8), 6)
    mesh = intersect(shell, polygon([(-150, top * 0.72), (150, top * 0.72), (150, 20), (-150, 20)]))
    part.flat(mesh, mixed(dark, skin, 0.3), 4)
    lines = " ".join(
        f"M{x} {top * 0.72:.0f} L{x + 110} 20 M{x + 110} {top * 0.72:.0f} L{x} 20" for x in range(-240, 150, 26)
    )
    part.flat(intersect(widened(lines, 3), mesh), dark)
    if curvy:
        for sign in (-1, 1):
            part.cel(ellipse(sign * 36, top * 0.56, 36, 33), palette["coat"], (-8, -8), (4, 4), 5, outline=False)
    ring_y = top * 0.56
    for x, y in (
        (-build.shoulder_x * 0.62, top - 8),
        (build.shoulder_x * 0.62, top - 8),
        (-70, -30),
        (70, -30),
        (0, 8),
    ):
        strap = [(0, ring_y), (x, y)]
        part.flat(intersect(widened(f"M{pair(strap[0])} L{pair(strap[1])}", 24), shell), INK)
        part.flat(intersect(widened(f"M{pair(strap[0])} L{pair(strap[1])}", 15), shell), palette["accent"])
    part.flat(intersect(rectangle(-150, -52, 300, 24), shell), palette["accent"], 5)
    part.cel(subtract(circle(0, ring_y, 27), circle(0, ring_y, 14)), METAL, (-5, -5), (3, 3), 5, outline=False)
    return part.rivets([(-46, -40), (-24, -40), (24, -40), (46, -40)], METAL, 5).stroke(shell, 5)


def _corset(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a laced corset of plates under a cropped jacket."""
    top, shell = build.shoulder_y, _shell(build, curvy)
    part = Part().cel(shell, palette["skin"], (-22, -10), (8, 8), 6)
    edge = top * 0.66
    plate = intersect(
        shell,
        polygon(
            [
                (-140, edge + 12),
                (-70, edge - 22),
                (-26, edge - 14),
                (0, edge + 10),
                (26, edge - 14),
                (70, edge - 22),
                (140, edge + 12),
                (140, 30),
                (-140, 30),
            ],
            12,
        ),
    )
    part.cel(plate, palette["accent"], (-16, -8), (7, 7), 5, outline=False)
    for x in (-44, 44):
        part.bow([(x * 1.15, edge), (x * 0.8, -60), (x, 10)], 4, shaded(palette["accent"], 0.5))
    part.stroke("M-12 -100 L-12 6 M12 -100 L12 6", 4, shaded(palette["accent"], 0.6))
    part.stroke(" ".join(f"M-12 {y} L12 {y + 16} M12 {y} L-12 {y + 16}" for y in range(-104, 0, 22)), 4.5, BONE)
    for sign in (-1, 1):
        half = [(34, top - 26), (150, top - 20), (150, top * 0.5), (70, top * 0.44), (54, top * 0.62)]
        bolero = intersect(shell, polygon(_sided(sign, half), 10))
        part.cel(bolero, palette["coat"], (-12, -8), (5, 5), 5, outline=False, depth=0.5)
        part.rivets([(sign * 62, top - 2), (sign * 68, top * 0.8), (sign * 72, top * 0.6)], METAL, 5)
    return part.stroke(shell, 5)


def _canvas(palette: Palette) -> str:
    """Return what straitjackets are sewn of, a shade of the coat in it."""
    return mixed("#c3cbc9", palette["coat"], 0.16)


def _straitjacket(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a straitjacket that has lost: every strap hangs open."""
    cloth, top = _canvas(palette), build.shoulder_y
    shell = _shell(build, curvy)
    part = Part().cel(shell, cloth, (-22, -10), (8, 8), 6)
    part.line([(0, top + 18), (0, 8)], 5, shaded(cloth, 0.5))
    part.cel(
        polygon([(-46, top - 30), (46, top - 30), (36, top + 8), (0, top + 22), (-36, top + 8)], 8),
        lit(cloth, 0.4),
        (-6, -6),
        (3, 3),
        5,
    )
    leather = palette["accent"]
    for y, lean, loose in ((top * 0.74, 7, 1), (top * 0.5, -6, -1), (top * 0.24, 6, 1)):
        belt = intersect(
            shell, polygon([(-150, y + lean), (150, y - lean), (150, y - lean + 24), (-150, y + lean + 24)])
        )
        part.flat(belt, leather, 5)
        part.cel(rounded_rectangle(loose * 26 - 17, y - 6, 34, 36, 5), METAL, (-4, -4), (3, 3), 4.5, outline=False)
        part.flat(rectangle(loose * 26 - 8, y + 3, 16, 18), leather, 3)
    return part.stroke(shell, 5)


TORSOS: dict[str, Callable[[Palette, Build, bool], Part]] = {
    "tailcoat": _tailcoat,
    "harness": _harness,
    "corset": _corset,
    "straitjacket": _straitjacket,
}


def _torso_back(palette: Palette, build: Build, curvy: bool, torso: str) -> Shapes:
    """Draw the back of any of the tops."""
    shell, top = _shell(build, curvy), build.shoulder_y
    base = {"harness": mixed(palette["cloth"], palette["skin"], 0.2), "straitjacket": _canvas(palette)}
    colour = base.get(torso, palette["coat"])
    part = Part().cel(shell, colour, (-22, -10), (8, 8), 6, depth=0.45)
    part.line([(0, top + 6), (0, 6)], 4, shaded(colour, 0.55))
    if torso == "straitjacket":
        for y in (top * 0.78, top * 0.54, top * 0.3):
            part.flat(intersect(shell, rectangle(-150, y, 300, 22)), palette["accent"], 5)
            part.cel(rounded_rectangle(-19, y - 7, 38, 36, 5), METAL, (-4, -4), (3, 3), 4.5, outline=False).flat(
                rectangle(-9, y + 2, 18, 18), palette["accent"], 3
            )
    elif torso == "tailcoat":
        for sign in (-1, 1):
            part.bow([(sign * 60, top + 20), (sign * 34, top * 0.4), (sign * 30, 8)], 4, shaded(colour, 0.55))
        part.rivets([(-22, -26), (22, -26)], METAL, 8)
        part.cel(
            polygon([(-44, top - 28), (44, top - 28), (52, top + 16), (-52, top + 16)], 10),
            palette["accent"],
            (-6, -6),
            (4, 4),
            5,
        )
    else:
        part.flat(
            intersect(shell, polygon([(-26, top * 0.7), (26, top * 0.7), (18, 10), (-18, 10)])), palette["skin"], 5
        )
        part.stroke(
            " ".join(
                f"M-20 {y:.0f} L20 {y + 18:.0f} M20 {y:.0f} L-20 {y + 18:.0f}"
                for y in (top * 0.62 + i * 24 for i in range(5))
            ),
            5,
            palette["accent"],
        )
        part.flat(intersect(shell, rectangle(-150, top * 0.78, 300, 22)), palette["accent"], 5)
    return part.stroke(shell, 5).shapes


# ----------------------------------------------------------------------------------------- coat and collar

_RING_PX = 176.0


_HEM_SHARE = 0.56
"""How far a hem hangs from the hips towards the floor: what is longer sweeps it in a deep crouch."""


def _hanging(points: Sequence[Point], drop: float) -> list[Point]:
    """Return a hem's points, its lowest at 1, let down to `drop` px."""
    return [(x, y * drop if y > 0 else y) for x, y in points]


def _tails(palette: Palette, drop: float) -> Shapes:
    """Two swallow tails, lined in another colour."""
    part = Part()
    for sign in (-1, 1):
        lining = _hanging([(0, -20), (54, -20), (100, 0.4), (96, 0.84), (16, 0.54)], drop)
        part.cel(polygon(_sided(sign, lining), 10), palette["accent"], (-10, -8), (0, 0), 5)
        tail = _hanging([(34, -24), (70, -24), (154, 0.5), (160, 1.0), (100, 0.88), (74, 0.42)], drop)
        part.cel(polygon(_sided(sign, tail), 14), palette["coat"], (-16, -10), (8, 7), 6, depth=0.5)
        part.bow(_sided(sign, [(62, 0), (108, drop * 0.42), (124, drop * 0.84)]), 4, shaded(palette["coat"], 0.6))
    return part.shapes


def _train(palette: Palette, drop: float) -> Shapes:
    """Draw a skirt that falls far on one side and is burnt off on the other."""
    rags = _points(
        "-64,-26 64,-26 122,0.3 96,0.42 80,0.36 58,0.54 36,0.48 8,0.74 -22,0.68 -60,0.96 -94,0.88 -152,1 -128,0.42"
    )
    part = Part().cel(polygon(_hanging(rags, drop), 10), palette["coat"], (-20, -12), (9, 8), 6, depth=0.5)
    for x, end, share in ((-50, -112, 0.78), (-14, -40, 0.62), (30, 56, 0.4)):
        part.bow([(x, 0), ((x + end) / 2 - 8, drop * share / 2), (end, drop * share)], 5, shaded(palette["coat"], 0.6))
    return part.stitches([(-146, drop * 0.9), (-94, drop * 0.78), (-60, drop * 0.84)], palette["accent"], 9, 5).shapes


def _straps(palette: Palette, drop: float) -> Shapes:
    """Belts and chains that hang to the knee, no two alike."""
    part = Part()
    for index, (x, share) in enumerate(((-100, 0.7), (-66, 0.92), (68, 0.78), (104, 1.0))):
        end, low = x * 1.25, drop * share
        band = [(x * 0.6 - 14, -24), (x * 0.6 + 14, -24), (end + 15, low - 18), (end, low), (end - 15, low - 18)]
        part.cel(polygon(band, 6), (palette["coat"], palette["accent"])[index % 2], (-6, -6), (4, 4), 5)
        part.rivets([(x * (0.6 + 0.6 * k), low * k) for k in (0.5, 0.68, 0.86)], METAL, 5)
    for dip in (0.66, 1.0):
        chain = curve([(-52, 0), (-30, dip * drop), (30, dip * drop), (52, 0)])
        part.flat(widened(chain, 9), INK, outline=True).stroke(chain, 4, METAL)
    return part.shapes


HEMS: dict[str, Callable[[Palette, float], Shapes]] = {"tails": _tails, "train": _train, "straps": _straps}


def _fan(palette: Palette, _build: Build) -> Shapes:
    """Draw a standing collar like a radiator: ribs of coat between the points."""
    tips = [(-1.25, 150), (-0.85, 178), (-0.42, 160), (0.42, 160), (0.85, 178), (1.25, 150)]
    rim: list[Point] = []
    for (angle, far), (after, _) in zip(tips, [*tips[1:], (1.6, 0)], strict=True):
        rim.append((math.sin(angle) * far, 8 - math.cos(angle) * far))
        middle = (angle + after) / 2
        rim.append((math.sin(middle) * 118, 8 - math.cos(middle) * 118))
    part = Part().cel(polygon([(-70, 40), *rim[:-1], (70, 40)], 8), palette["coat"], (-14, -8), (7, 7), 6, depth=0.5)
    part.flat(polygon([(-50, 30), *((x * 0.82, y * 0.82) for x, y in rim[:-1]), (50, 30)], 8), palette["accent"], 4)
    for angle, far in tips:
        part.line(
            [(0, 20), (math.sin(angle) * far * 0.8, 8 - math.cos(angle) * far * 0.8)], 5, shaded(palette["accent"], 0.5)
        )
    return part.shapes


def _bulbs(palette: Palette, _build: Build) -> Shapes:
    """Draw a ring light on a bracket between the shoulders."""
    part = Part().cel(rounded_rectangle(-14, -30, 28, 60, 6), METAL, (-5, 0), (3, 0))
    ring = subtract(circle(0, -60, _RING_PX + 17), circle(0, -60, _RING_PX - 17))
    part.cel(ring, RUBBER, (-8, -8), (5, 5), 6)
    for index in range(16):
        angle = index * math.tau / 16
        x, y = math.sin(angle) * _RING_PX, -60 - math.cos(angle) * _RING_PX
        part.lamp(x, y, 10, lit(palette["glow"], 0.35) if index % 2 else palette["glow"])
    return part.shapes


def _feathers(palette: Palette, build: Build) -> Shapes:
    """Draw plumes over both shoulders, more of them on one."""
    part, reach = Part(), build.shoulder_x
    fans = ((-1, (-1.45, -1.1, -0.75, -0.4), 142), (1, (1.4, 1.0, 0.6), 116))
    for sign, angles, far in fans:
        for index, angle in enumerate(angles):
            root = (sign * reach * 0.72, 30.0)
            s, c = math.sin(angle), math.cos(angle)
            tip = (root[0] + s * far, root[1] - c * far)
            middle = (root[0] + s * far * 0.5, root[1] - c * far * 0.5)
            plume = blob(
                [
                    (root[0], root[1]),
                    (middle[0] - c * 31, middle[1] - s * 31),
                    tip,
                    tip,
                    (middle[0] + c * 31, middle[1] + s * 31),
                ]
            )
            part.cel(plume, (palette["coat"], palette["accent"], palette["hair"])[index % 3], (-8, -6), (5, 5), 5.5)
            part.bow([root, middle, tip], 4, INK)
    return part.shapes


def _bare_neck(_palette: Palette, _build: Build) -> Shapes:
    """Draw nothing: the head has enough around it."""
    return ()


COLLARS: dict[str, Callable[[Palette, Build], Shapes]] = {
    "fan": _fan,
    "bulbs": _bulbs,
    "feathers": _feathers,
    "none": _bare_neck,
}


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, build: Build, stream: Stream, torso: str, sleeve: str) -> dict[str, Shapes]:
    legs = stream.pick(sorted(LEGS))
    cloth = _canvas(palette) if torso == "straitjacket" else palette["coat"]
    glove = stream.pick((palette["accent"], palette["coat"]))
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        if side == sleeve:
            drawn[f"upper-arm-{side}"] = _sleeve(palette, cloth, build.upper_arm, sign)
            drawn[f"fore-arm-{side}"] = _cuff(palette, cloth, build.fore_arm)
            drawn.update(hands(side, sign, palette["skin"], 0.98))
        else:
            drawn[f"upper-arm-{side}"] = _bare(palette, build.upper_arm)
            drawn[f"fore-arm-{side}"] = _long_glove(palette, glove, build.fore_arm)
            drawn.update(hands(side, sign, glove, 0.98, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = LEGS[legs](palette, build.thigh)
        for view, behind in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _boot_leg(palette, build.shin, behind=behind)
            drawn[f"foot-{side}{view}"] = _platform(palette, build.ankle, sign, behind=behind)
    return drawn


def _sleeve(palette: Palette, cloth: str, length: float, sign: int) -> Shapes:
    part = Part().cel(
        polygon(
            [(-32, -18), (32, -18), (27, length * 0.6), (25, length + 14), (-25, length + 14), (-29, length * 0.5)], 18
        ),
        cloth,
        (-13, -5),
        (6, 5),
        depth=0.5,
    )
    part.bow([(-20, length - 12), (0, length), (18, length - 14)], 4, shaded(cloth, 0.6))
    plates = ((46, 40), (41, 20), (36, 0))
    for half, y in plates:
        dome = f"M{-half} {y} Q{-half} {y - 34} 0 {y - 36} Q{half} {y - 34} {half} {y} Q0 {y + 16} {-half} {y} Z"
        part.cel(dome, METAL if y != 20 else palette["accent"], (-10, -7), (6, 5), 5)
    return part.spikes(
        [((sign * x, y), sign * a) for x, y, a in ((4, -33, 0.15), (24, -24, 0.65), (36, -4, 1.1))], METAL, 27, 17
    ).shapes


def _cuff(palette: Palette, cloth: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(24, -16), (27, 30), (34, length - 16)]), 12), cloth, (-12, -5), (6, 5), depth=0.5
    )
    part.cel(polygon(both_sides([(33, length - 44), (44, length + 4)]), 8), palette["accent"], (-10, -5), (5, 5), 5)
    return part.rivets([(-22, length - 20), (0, length - 20), (22, length - 20)], METAL, 5).shapes


def _bare(palette: Palette, length: float) -> Shapes:
    skin = palette["skin"]
    part = Part().cel(
        polygon(
            [(-25, -16), (25, -18), (27, length * 0.4), (21, length + 14), (-21, length + 14), (-26, length * 0.4)], 18
        ),
        skin,
        (-12, -4),
        (6, 5),
    )
    tint = mixed(skin, "#23304a", 0.72)
    part.stroke("M-20 30 L0 42 L20 26 M-20 42 L0 54 L20 38", 5, tint)
    return part.flat(star(0, 74, 13, 5, 5), tint).shapes


def _long_glove(palette: Palette, glove: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(22, -16), (25, 30), (20, length + 6)]), 14), palette["skin"], (-11, -5), (5, 5)
    )
    part.cel(polygon(both_sides([(28, 14), (23, length + 6)]), 8), glove, (-11, -5), (5, 5), 5)
    part.stroke(
        " ".join(f"M-10 {y} L10 {y + 12} M10 {y} L-10 {y + 12}" for y in range(26, int(length) - 46, 16)), 4, BONE
    )
    return wristband(part, length, 27).shapes


def _striped(palette: Palette, length: float) -> Shapes:
    legs, outline = palette["cloth"], polygon(both_sides([(34, -18), (25, length + 14)]), 18)
    part = Part().cel(outline, legs, (-13, -4), (6, 5))
    bars = " ".join(rectangle(x, -20, 9, length + 40) for x in (-24, -4, 16))
    part.flat(intersect(outline, bars), lit(legs, 0.45))
    return part.stroke(outline, 5).shapes


def _fishnet(palette: Palette, length: float) -> Shapes:
    outline = polygon(both_sides([(35, -18), (25, length + 14)]), 18)
    part = Part().cel(outline, mixed(palette["skin"], palette["cloth"], 0.25), (-13, -4), (6, 5))
    net = " ".join(f"M-50 {y} L50 {y + 80} M50 {y} L-50 {y + 80}" for y in range(-90, int(length) + 20, 24))
    part.flat(intersect(widened(net, 3.5), outline), mixed(palette["cloth"], INK, 0.5))
    part.flat(intersect(outline, rectangle(-60, -20, 120, 44)), palette["cloth"], 4)
    return part.stroke(outline, 5).shapes


def _laced(palette: Palette, length: float) -> Shapes:
    outline = polygon(both_sides([(36, -18), (27, length + 14)]), 18)
    part = Part().cel(outline, mixed(palette["cloth"], INK, 0.15), (-13, -4), (8, 6))
    part.stroke(
        " ".join(f"M-8 {y} L8 {y + 14} M8 {y} L-8 {y + 14}" for y in range(10, int(length) - 10, 20)),
        4,
        palette["accent"],
    )
    return part.flat(tapered([(-18, 10), (-16, length - 10)], 7, 2), lit(palette["cloth"], 0.5)).shapes


LEGS: dict[str, Callable[[Palette, float], Shapes]] = {"striped": _striped, "fishnet": _fishnet, "laced": _laced}


def _boot_leg(palette: Palette, length: float, *, behind: bool) -> Shapes:
    boot, part = mixed(palette["coat"], INK, 0.3), Part()
    part.cel(polygon(both_sides([(25, -16), (24, 50)]), 12), palette["cloth"], (-11, -4), (5, 5))
    shaft = polygon(both_sides([(36, 8), (30, length * 0.5), (29, length + 8)]), 10)
    part.cel(shaft, boot, (-12, -6), (7, 6), depth=0.5)
    for y in range(34, int(length) - 8, 32):
        part.flat(intersect(shaft, rectangle(-50, y, 100, 13)), palette["accent"], 4)
        if not behind:
            part.cel(rounded_rectangle(4, y - 4, 20, 21, 3), METAL, (-3, -3), (2, 2), 3.5, outline=False)
    if behind:
        part.line([(0, 20), (0, length)], 8).line([(0, 20), (0, length)], 3, METAL)
    return part.shapes


def _platform(palette: Palette, ankle: float, sign: int, *, behind: bool) -> Shapes:
    """Draw a boot on a sole as thick as a brick; from behind its heel stands out."""
    shift, boot = sign * 20, mixed(palette["coat"], INK, 0.3)
    upper = [
        (-28, -18),
        (28, -18),
        (shift + 36, ankle - 42),
        (shift + 48, ankle - 22),
        (shift - 48, ankle - 22),
        (shift - 40, ankle - 42),
    ]
    part = Part().cel(polygon(upper, 13), boot, (-10, -9), (7, 6), depth=0.5)
    sole = [(shift - 54, ankle - 30), (shift + 54, ankle - 30), (shift + 50, ankle), (shift - 50, ankle)]
    part.cel(polygon(sole, 6), palette["accent"], (-9, -6), (5, 4))
    part.line([(shift - 48, ankle - 15), (shift + 48, ankle - 15)], 4, shaded(palette["accent"], 0.55))
    if behind:
        heel = [(shift - 30, ankle - 34), (shift + 30, ankle - 34), (shift + 24, ankle), (shift - 24, ankle)]
        part.cel(polygon(heel, 5), RUBBER, (-7, -5), (4, 4), 5, outline=False)
        return part.cel(
            rounded_rectangle(shift * 0.6 - 11, -8, 22, 30, 6), METAL, (-4, -4), (3, 3), 4, outline=False
        ).shapes
    part.flat(capsule((shift - 16, ankle - 38), (shift + 8, ankle - 40), 8), lit(boot, 0.45))
    return part.spikes([((shift - 26, ankle - 30), -0.5), ((shift + 26, ankle - 30), 0.5)], METAL, 17, 14).shapes
