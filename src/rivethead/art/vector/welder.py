"""The welder: a painted mask, something that glows behind its glass, a leather apron, and gas on the back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, ear, eyes, mouths, nose, shut_lamp
from rivethead.art.vector.hands import hands
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    shifted,
    subtract,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

_SKINS = ("#e3a983", "#8f5b3d", "#f0c9ab", "#b97f56")
_EYE_X, _EYE_Y = 43.0, -132.0
_TANK_AT = (-64.0, -176.0)
"""Where the bottles hang in the torso's frame."""


@dataclass(frozen=True, slots=True)
class Headgear:
    """A drawn head: its attachments, its slots back to front, its crown, and whether eyes glow behind glass."""

    attachments: dict[str, Shapes]
    slots: tuple[Slot, ...]
    top: float
    glowing: bool


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a welder.

    Args:
        stream: chooses proportions and wear.
        palette: one of PALETTES["welder"].
        variant: what is painted on the mask, or that it is flipped up; one of VARIANTS.
    """
    build = Build(
        thigh=round(stream.uniform(108, 120)),
        shin=116,
        upper_arm=118,
        fore_arm=round(stream.uniform(116, 126)),
        shoulder_x=round(stream.uniform(112, 122)),
        shoulder_y=-200,
        hip_x=40,
        neck_y=-218,
        head_y=-14,
        ankle=48,
        stance=40,
    )
    colours = {**palette, "skin": stream.pick(_SKINS)}
    head, tank = HEADGEAR[variant](colours, stream), _tank(colours)
    attachments: dict[str, Shapes] = {
        "tank": tank,
        "tank-back": (),
        "pelvis": _pelvis(colours),
        "pelvis-back": _pelvis_back(colours),
        "torso": _torso(colours, build, stream),
        "torso-back": _torso_back(colours, build, tank),
        "neck": Part().cel(rounded_rectangle(-36, -40, 72, 62, 14), colours["suit"], (-12, 8), (0, 0)).shapes,
        **head.attachments,
        **_limbs(colours, build),
    }
    glow = [Light("head", sign * _EYE_X, _EYE_Y, 120.0, palette["glow"], 0.25, 0.35) for sign in (-1, 1)]
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=head.slots,
        head_top=head.top,
        palette=colours,
        back_slots=(Slot("tank", "torso", "tank", *_TANK_AT),),
        lights=tuple(glow) if head.glowing else (),
        palm_y=40.0,
    )


# -------------------------------------------------------------------------------------------------- masks

_MASK = both_sides([(70, -262), (128, -220), (138, -150), (122, -66), (88, -44)])
"""The shield down to the lip; what hangs below is the jaw."""


def _shield(palette: Palette) -> Part:
    """Lay the mask's shell with its window."""
    mask, part = palette["mask"], Part()
    for sign in (-1, 1):
        part.cel(circle(sign * 136, -150, 27), RUBBER, (-7, -7), (4, 4)).rivets([(sign * 139, -150)], METAL, 7)
    part.cel(polygon(_MASK, 34), mask, (-24, -12), (11, 11), 6)
    part.cel(polygon(both_sides([(24, -266), (18, -196)]), 8), lit(mask, 0.14), (-8, -4), (5, 4), 4, outline=False)
    part.cel(rounded_rectangle(-106, -184, 212, 100, 22), METAL, (-9, -9), (5, 5), 5, outline=False)
    glass = rounded_rectangle(-90, -170, 180, 73, 12)
    part.flat(glass, "#12251f", 5)
    shine = joined(
        polygon([(-84, -100), (-40, -172), (-8, -172), (-56, -96)]),
        polygon([(4, -172), (18, -172), (-30, -96), (-44, -96)]),
    )
    part.flat(intersect(glass, shine), mixed("#12251f", palette["glow"], 0.16))
    return part.rivets([(-98, -176), (98, -176), (-98, -92), (98, -92)], METAL, 4.5)


def _masked(palette: Palette, face: Part, jaw: Part) -> Headgear:
    attachments = {
        "head": face.shapes,
        "head-back": _strapped(palette),
        "jaw": jaw.shapes,
        **_glowing_eyes(palette["glow"]),
        **_shutters(palette),
    }
    slots = (
        Slot("jaw", "head", "jaw", 0.0, -46.0, "jaw", 0.3),
        Slot("head", "head", "head"),
        Slot("eye-left", "head", "eye-left", -_EYE_X, _EYE_Y, "eye", 0.2),
        Slot("eye-right", "head", "eye-right", _EYE_X, _EYE_Y, "eye", 0.2),
        Slot("brow-left", "head", "brow-left", -_EYE_X, _EYE_Y - 40, "brow-left", 0.5),
        Slot("brow-right", "head", "brow-right", _EYE_X, _EYE_Y - 40, "brow-right", 0.5),
    )
    return Headgear(attachments, slots, -262.0, glowing=True)


def _strapped(palette: Palette) -> Shapes:
    """Draw a masked head from behind: the shield's edge around a cap, and the straps that hold it."""
    part = Part()
    for sign in (-1, 1):
        part.cel(circle(sign * 136, -150, 27), RUBBER, (-7, -7), (4, 4)).rivets([(sign * 139, -150)], METAL, 7)
    part.cel(polygon(_MASK, 34), shaded(palette["mask"], 0.35), (-18, -10), (9, 9), 6)
    cap = both_sides([(58, -254), (108, -214), (112, -140), (104, -92)])
    nape = both_sides([(92, -120), (94, -60), (70, 6), (36, 14)])
    part.cel(polygon(nape, 30), palette["skin"], (-18, -8), (8, 8), 6)
    part.bow([(-14, -34), (-10, -16), (-12, 2)], 4, shaded(palette["skin"], 0.35))
    part.bow([(14, -34), (10, -16), (12, 2)], 4, shaded(palette["skin"], 0.35))
    # without hair below the cap a nape looks like a face that lacks its features
    hair = mixed(palette["skin"], "#2b1c18", 0.7)
    hem = [(130, -130), (130, -70), (84, -52), (44, -38), (0, -46)]
    shock = intersect(polygon(nape, 30), polygon(both_sides(hem), 18))
    part.cel(shock, hair, (-14, -8), (6, 6), 5, outline=False)
    part.stroke(" ".join(f"M{x} -84 L{x * 0.94:.0f} -58" for x in (-66, -36, -4, 30, 62)), 4.5, shaded(hair, 0.45))
    part.cel(polygon(cap, 36), palette["suit"], (-18, -9), (9, 9), 6)
    part.stitches([(-92, -106), (92, -106)], lit(palette["suit"], 0.5))
    part.bow([(0, -252), (4, -180), (0, -96)], 4, shaded(palette["suit"], 0.55))
    part.cel(rounded_rectangle(-128, -168, 256, 30, 8), RUBBER, (-8, -6), (4, 3), 5)
    part.cel(rounded_rectangle(-15, -250, 30, 96, 8), RUBBER, (-6, 0), (4, 0), 5, outline=False)
    return (
        part.cel(circle(0, -153, 25), METAL, (-6, -6), (4, 4), 5, outline=False)
        .line([(-10, -163), (10, -143)], 6)
        .shapes
    )


def _glowing_eyes(glow: str) -> dict[str, Shapes]:
    almond = ellipse(0, 0, 29, 25)
    part = (
        Part()
        .flat(ellipse(0, 0, 34, 30), shaded(glow, 0.6))
        .flat(almond, glow)
        .flat(ellipse(2, 3, 21, 18), lit(glow, 0.55))
    )
    part.flat(circle(0, 2, 10), INK).flat(circle(-9, -8, 6), WHITE)
    shut = shut_lamp(29, glow)
    return {"eye-left": part.shapes, "eye-right": part.shapes, "eye-left-shut": shut, "eye-right-shut": shut}


def _shutters(palette: Palette) -> dict[str, Shapes]:
    iron = lit(palette["mask"], 0.25)
    drawn = {}
    for side, sign in SIDES:
        plate = polygon([(sign * 56, -24), (-sign * 38, -10), (-sign * 36, 15), (sign * 54, 10)], 7)
        drawn[f"brow-{side}"] = (
            Part()
            .cel(plate, iron, (-4, -8), (4, 4), 5, outline=False)
            .rivets([(sign * 40, -7), (-sign * 22, 3)], iron, 4)
            .shapes
        )
    return drawn


def _jaw_plate(palette: Palette) -> tuple[Part, str]:
    """Return the mask's lower part, drawn around its hinge line, and its outline."""
    outline = polygon(both_sides([(106, -34), (100, 20), (60, 62)]), 22)
    return Part().cel(outline, palette["mask"], (-18, -10), (9, 8), 6), outline


def _shark(palette: Palette, _stream: Stream) -> Headgear:
    """Draw a shark's grin painted across the mask, its teeth above and below the split."""
    face = _shield(palette)
    lip = polygon([(-112, -84), (-88, -62), (0, -54), (88, -62), (112, -84), (90, -44), (-90, -44)])
    shell = polygon(_MASK, 34)
    face.flat(intersect(lip, shell), "#c9283a", 4)
    for side in (-1, 1):
        gills = " ".join(
            f"M{side * (104 + i * 0)} {-214 + i * 15} L{side * (124 + i * 2)} {-206 + i * 15}" for i in range(2)
        )
        face.stroke(gills, 6, shaded(palette["mask"], 0.6))
    face.fangs(-88, -60, 176, 36, 8, palette["paint"])
    jaw, outline = _jaw_plate(palette)
    jaw.flat(intersect(polygon(both_sides([(96, -30), (84, 14)]), 8), outline), "#4d0f1f", 4)
    jaw.flat(ellipse(0, 6, 52, 16), "#d9566a")
    jaw.flat(intersect(polygon([(-100, 8), (100, 8), (96, 30), (-96, 30)], 6), outline), "#c9283a", 4)
    jaw.fangs(-80, 14, 160, -30, 7, palette["paint"])
    return _masked(palette, face, jaw)


def _skull(palette: Palette, stream: Stream) -> Headgear:
    """Draw a skull: cheekbones, a nose hole and a row of teeth that drop."""
    face, paint = _shield(palette), palette["paint"]
    shell = polygon(_MASK, 34)
    cheeks = polygon(both_sides([(112, -86), (104, -62), (60, -44)]), 8)
    face.flat(intersect(cheeks, shell), paint, 4)
    face.flat(polygon([(-16, -60), (0, -86), (16, -60), (4, -64), (0, -60), (-4, -64)], 3), INK)
    face.line([(-78, -240), (-56, -214), (-66, -192)], 5).line([(-56, -214), (-42, -208)], 4)
    face.scratches([(80 + stream.uniform(-8, 8), -206)], palette["mask"], 24)
    jaw, outline = _jaw_plate(palette)
    jaw.flat(intersect(polygon(both_sides([(96, -30), (88, 22), (52, 50)]), 10), outline), paint, 4)
    jaw.flat(polygon(both_sides([(80, -26), (74, 14)]), 8), INK)
    return _masked(palette, face.teeth(-70, -52, 140, 22, 7, paint), jaw.teeth(-66, 14, 132, -24, 6, paint))


def _filter(palette: Palette, _stream: Stream) -> Headgear:
    """Flames on the cheeks and a respirator for a jaw."""
    face, paint = _shield(palette), palette["paint"]
    shell = polygon(_MASK, 34)
    for sign in (-1, 1):
        flame = blob(
            [
                (sign * x, y)
                for x, y in (
                    (150, -60),
                    (120, -100),
                    (128, -140),
                    (104, -112),
                    (84, -150),
                    (78, -96),
                    (56, -70),
                    (60, -36),
                    (130, -30),
                )
            ]
        )
        face.flat(intersect(flame, subtract(shell, rounded_rectangle(-110, -188, 220, 108, 22))), paint)
    face.flat(intersect(polygon([(-60, -262), (-20, -262), (-8, -208), (-24, -196)], 8), shell), paint).stroke(shell, 6)
    jaw = Part().cel(polygon(both_sides([(84, -34), (72, 40), (40, 58)]), 18), RUBBER, (-14, -9), (7, 6), 6)
    for sign in (-1, 1):
        jaw.cel(circle(sign * 70, 22, 36), METAL, (-9, -9), (5, 5)).flat(circle(sign * 70, 22, 24), shaded(METAL, 0.45))
        jaw.stroke(" ".join(f"M{sign * 70 - 19} {y} L{sign * 70 + 19} {y}" for y in (10, 22, 34)), 4)
    jaw.cel(circle(0, 8, 25), palette["glow"], (-6, -6), (4, 4), outline=False).flat(circle(0, 8, 11), INK)
    return _masked(palette, face, jaw)


def _flipped(palette: Palette, stream: Stream) -> Headgear:
    """Draw the mask is up: a soot-smeared face with a clean patch where the goggles were."""
    skin, hair = palette["skin"], "#3a2a22"
    face = Part()
    for sign in (-1, 1):
        ear(face, sign * 96, -92, sign, skin)
    skull = polygon(both_sides([(60, -200), (96, -160), (100, -70), (72, -6), (32, 12)]), 38)
    face.cel(skull, skin, (-20, -8), (9, 9), 6)
    beard = polygon(
        [(-110, -76), (-78, -66), (-52, -60), (0, -68), (52, -60), (78, -66), (110, -76), (90, 20), (-90, 20)], 12
    )
    face.flat(intersect(skull, beard), mixed(skin, hair, 0.45))
    soot = joined(
        blob([(-84, -96), (-60, -90), (-48, -66), (-72, -58), (-90, -74)]),
        blob([(52, -180), (78, -172), (84, -146), (60, -158)]),
    )
    face.flat(soot, mixed(skin, INK, 0.35)).stroke(skull, 6)
    iris = stream.pick(("#4f8fd8", "#6aae4f", "#8a5a2b"))
    up = both_sides([(84, -334), (128, -296), (130, -214), (108, -152)])
    mask = Part().cel(polygon(up, 26), palette["mask"], (-20, -11), (10, 9), 6)
    mask.cel(rounded_rectangle(-84, -262, 168, 66, 16), METAL, (-7, -7), (4, 4), outline=False)
    mask.flat(rounded_rectangle(-71, -251, 142, 45, 9), "#12251f", 4)
    mask.flat(polygon([(-60, -210), (-34, -249), (-10, -249), (-36, -210)]), "#2f5a4c")
    mask.fangs(-98, -158, 196, -30, 8, palette["paint"])
    for sign in (-1, 1):
        mask.cel(circle(sign * 122, -150, 22), RUBBER, (-6, -6), (4, 4)).rivets([(sign * 122, -150)], METAL, 6)
    attachments = {
        "head": face.shapes,
        "head-back": _cropped(skin, hair, skull),
        **eyes((28, 31), iris, skin, 0.27, bag=True),
        "brow-left": brow(-1, 80, 25, hair, bushy=True),
        "brow-right": brow(1, 80, 25, hair, bushy=True),
        "nose": nose(skin, 40, 44),
        "mask": mask.shapes,
        "mask-back": _mask_up_back(palette, up),
        **mouths(78, gap=True, smirk=stream.uniform(-0.8, 0.8)),
    }
    slots = (
        Slot("head", "head", "head"),
        Slot("mouth", "head", "mouth-X", 0.0, -40.0, "mouth", 0.7),
        Slot("eye-left", "head", "eye-left", -42.0, -100.0, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", 42.0, -100.0, "eye", 0.6),
        Slot("nose", "head", "nose", 0.0, -62.0, "", 1.0),
        Slot("mask", "head", "mask", 0.0, 0.0, "", 0.2),
        Slot("brow-left", "head", "brow-left", -46.0, -134.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 46.0, -134.0, "brow-right", 0.7),
    )
    return Headgear(attachments, slots, -334.0, glowing=False)


def _cropped(skin: str, hair: str, skull: str) -> Shapes:
    """Draw a short-haired head from behind."""
    part = Part()
    for sign in (-1, 1):
        part.cel(ellipse(sign * 96, -92, 22, 30), skin, (-8, -6), (5, 5))
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    edge = [(-120, -210), (120, -210), (120, -100), (84, -56), (20, -40), (-20, -40), (-84, -56), (-120, -100)]
    part.flat(intersect(skull, polygon(edge, 12)), mixed(hair, skin, 0.12), 4)
    for sign in (-1, 1):
        part.bow([(sign * 14, -28), (sign * 10, -10), (sign * 12, 4)], 4, shaded(skin, 0.35))
    return part.stroke(skull, 6).shapes


def _mask_up_back(palette: Palette, shield: Sequence[Point]) -> Shapes:
    """Draw a mask that is flipped up, from behind: its hollow, and the headband with its knob."""
    part = Part().cel(polygon(shield, 26), shaded(palette["mask"], 0.5), (12, 10), (0, 0), 6)
    hollow = [(x * 0.82, -250 + (y + 250) * 0.84) for x, y in shield]
    part.flat(polygon(hollow, 22), shaded(palette["mask"], 0.75))
    part.cel(rounded_rectangle(-112, -176, 224, 30, 8), RUBBER, (-8, -6), (4, 3), 5)
    for sign in (-1, 1):
        part.cel(circle(sign * 112, -158, 22), RUBBER, (-6, -6), (4, 4)).rivets([(sign * 112, -158)], METAL, 6)
    part.cel(rounded_rectangle(-30, -168, 60, 50, 10), RUBBER, (-7, -6), (4, 4), 5, outline=False)
    return (
        part.cel(circle(0, -144, 19), METAL, (-5, -5), (4, 4), 5, outline=False).line([(-8, -152), (8, -136)], 5).shapes
    )


HEADGEAR: dict[str, Callable[[Palette, Stream], Headgear]] = {
    "shark": _shark,
    "flipped": _flipped,
    "skull": _skull,
    "filter": _filter,
}

VARIANTS = tuple(HEADGEAR)


# --------------------------------------------------------------------------------------------------- body


def _tank(palette: Palette) -> Shapes:
    """Draw two gas bottles around the middle of the back, taller than the shoulders."""
    part = Part()
    for x, colour, top in ((58, palette["paint"], -116), (-58, palette["glove"], -140)):
        part.cel(rounded_rectangle(x - 12, top - 34, 24, 44, 5), METAL, (-6, -4), (4, 4))
        part.cel(circle(x, top - 36, 17), "#d8a03a", (-5, -5), (3, 3))
        left, right, neck = x - 50, x + 50, top + 50
        bottle = f"M{left} 100 L{left} {neck} Q{left} {top} {x} {top} Q{right} {top} {right} {neck} L{right} 100 Z"
        part.cel(bottle, colour, (-16, -8), (8, 7), 6).hazard(
            rectangle(x - 50, top + 62, 100, 24), (x - 50, top + 62, x + 50, top + 86)
        )
    part.hose([(-58, -176), (-118, -200), (-150, -110), (-112, -10)], 14, "#c9283a", ribs=False)
    return part.shapes


def _pelvis(palette: Palette) -> Shapes:
    """Draw the hips with the apron's skirt in front of the thighs."""
    apron, part = palette["apron"], Part()
    part.cel(polygon([(-82, -30), (82, -30), (76, 40), (-76, 40)], 18), palette["suit"], (-14, -8), (0, 0))
    skirt = polygon([(-72, -34), (72, -34), (92, 104), (52, 122), (6, 112), (-44, 124), (-90, 106)], 14)
    part.cel(skirt, apron, (-18, -10), (8, 7), 6)
    part.stitches([(-60, -20), (-76, 96)], lit(apron, 0.45)).stitches([(60, -20), (76, 96)], lit(apron, 0.45))
    for x, y in ((-38, 60), (30, 84), (14, 34)):
        part.flat(circle(x, y, 8), shaded(apron, 0.55)).flat(circle(x + 1, y + 1, 3.5), INK)
    part.cel(rounded_rectangle(-88, -34, 176, 24, 6), INK, (0, 0), (0, 0), 0, outline=True)
    part.cel(rounded_rectangle(-22, -38, 44, 32, 6), METAL, (-6, -5), (4, 4), 4, outline=False).flat(
        rectangle(-10, -27, 20, 11), INK
    )
    pocket = polygon([(40, 0), (86, -4), (92, 50), (46, 54)], 8)
    part.cel(pocket, shaded(apron, 0.18), (-7, -7), (4, 4), outline=False)
    part.line([(58, 2), (54, -22)], 9, METAL).line([(74, 0), (76, -16)], 9, "#c9283a")
    return part.shapes


def _torso(palette: Palette, build: Build, stream: Stream) -> Shapes:
    suit, apron = palette["suit"], palette["apron"]
    shoulder = build.shoulder_x
    shell = polygon(both_sides([(shoulder + 16, -222), (shoulder + 6, -90), (86, 10)]), 36)
    part = Part().cel(shell, suit, (-24, -12), (9, 9), 6)
    for sign in (-1, 1):
        strap = polygon([(sign * 40, -226), (sign * 78, -222), (sign * 74, -150), (sign * 44, -150)], 4)
        part.cel(strap, shaded(apron, 0.2), (-6, -4), (3, 3), 4, outline=False)
    bib = polygon([(-80, -162), (80, -162), (92, -30), (84, 14), (-84, 14), (-92, -30)], 14)
    part.cel(bib, apron, (-16, -10), (8, 7), 5, outline=False)
    part.stitches([(-68, -150), (68, -150)], lit(apron, 0.45))
    part.rivets([(-62, -148), (62, -148)], METAL, 7)
    pocket = polygon([(-44, -112), (44, -112), (42, -58), (0, -46), (-42, -58)], 8)
    part.cel(pocket, lit(apron, 0.1), (-8, -8), (4, 4), 4, outline=False).stitches(
        [(-36, -102), (36, -102)], lit(apron, 0.5)
    )
    part.line([(-24, -108), (-24, -136)], 11).line([(-24, -108), (-24, -136)], 6, "#f2b619")
    part.line([(6, -108), (10, -130)], 12).line([(6, -108), (10, -130)], 7, METAL)
    burn = stream.uniform(-50, 40)
    part.flat(blob([(burn, -30), (burn + 22, -36), (burn + 30, -18), (burn + 10, -8)]), shaded(apron, 0.6))
    part.cel(
        polygon([(-58, -236), (58, -236), (44, -196), (0, -182), (-44, -196)], 12),
        lit(suit, 0.12),
        (-8, -8),
        (4, 4),
        outline=True,
    )
    return part.shapes


def _pelvis_back(palette: Palette) -> Shapes:
    """Draw the seat of the suit between the apron's edges, and the bow that ties it."""
    suit, apron, part = palette["suit"], palette["apron"], Part()
    skirt = polygon([(-72, -34), (72, -34), (92, 104), (52, 122), (6, 112), (-44, 124), (-90, 106)], 14)
    part.cel(skirt, shaded(apron, 0.4), (-14, -10), (0, 0), 6)
    part.cel(polygon([(-78, -30), (78, -30), (74, 52), (8, 62), (-8, 62), (-74, 52)], 18), suit, (-14, -8), (6, 6), 6)
    part.line([(0, -6), (0, 58)], 4, shaded(suit, 0.55))
    for sign in (-1, 1):
        pocket = rounded_rectangle(sign * 40 - 24, 6, 48, 36, 6)
        part.cel(pocket, lit(suit, 0.1), (-5, -5), (3, 3), 4, outline=False)
        part.stitches([(sign * 40 - 18, 14), (sign * 40 + 18, 14)], lit(suit, 0.5))
    part.cel(rounded_rectangle(-84, -34, 168, 20, 6), shaded(apron, 0.2), (-6, -5), (3, 3), 5)
    for sign in (-1, 1):
        loop = blob([(sign * x, y) for x, y in ((4, 4), (30, -14), (56, 0), (36, 18))])
        part.cel(loop, apron, (-5, -5), (3, 3), 5)
        end = polygon([(sign * x, y) for x, y in ((2, 8), (14, 10), (38, 60), (22, 66))], 4)
        part.cel(end, apron, (-5, -5), (3, 3), 5)
    return part.cel(rounded_rectangle(-11, -6, 22, 24, 7), lit(apron, 0.15), (-4, -4), (3, 3), 4.5).shapes


def _torso_back(palette: Palette, build: Build, tank: Shapes) -> Shapes:
    """Draw the suit's back under crossed straps, and the bottles in front of it all."""
    suit, apron, shoulder = palette["suit"], palette["apron"], build.shoulder_x
    shell = polygon(both_sides([(shoulder + 16, -222), (shoulder + 6, -90), (86, 10)]), 36)
    part = Part().cel(shell, suit, (-24, -12), (9, 9), 6)
    for sign in (-1, 1):
        strap = polygon([(sign * 48, -226), (sign * 82, -220), (-sign * 56, 8), (-sign * 84, -4)], 4)
        part.cel(intersect(strap, shell), shaded(apron, 0.2), (-6, -4), (3, 3), 4, outline=False)
    part.cel(polygon([(-54, -236), (54, -236), (60, -198), (-60, -198)], 12), lit(suit, 0.12), (-8, -8), (4, 4))
    bottles = (replace(shape, path=shifted(shape.path, 0.0, _TANK_AT[1] + 20)) for shape in tank)
    part.lay(*bottles)
    for y in (-130, -62):
        part.cel(rounded_rectangle(-112, y, 224, 22, 7), RUBBER, (-8, -5), (4, 3), 5)
        part.cel(rounded_rectangle(-16, y - 5, 32, 32, 5), METAL, (-5, -5), (3, 3), 4.5, outline=False)
    return part.shapes


def _limbs(palette: Palette, build: Build) -> dict[str, Shapes]:
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _sleeve(palette["suit"], build.upper_arm)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm)
        drawn.update(hands(side, sign, palette["glove"], 1.22, cuff=palette["glove"]))
        drawn[f"thigh-{side}"] = _leg(palette["suit"], build.thigh)
        for view, behind in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _shin(palette, build.shin, behind=behind)
            drawn[f"foot-{side}{view}"] = _boot(palette, build.ankle, sign, behind=behind)
    return drawn


def _sleeve(suit: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(
            [(-42, -22), (40, -24), (38, length * 0.55), (31, length + 14), (-31, length + 14), (-40, length * 0.55)],
            22,
        ),
        suit,
        (-15, -6),
        (7, 6),
    )
    return (
        part.bow([(-30, length - 10), (0, length + 2), (28, length - 12)], 4, shaded(suit, 0.55))
        .bow([(-24, 44), (0, 54), (20, 46)], 4, shaded(suit, 0.55))
        .shapes
    )


def _fore_arm(palette: Palette, length: float) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(31, -18), (35, 30), (30, length + 4)]), 16), palette["suit"], (-13, -5), (6, 5)
    )
    return part.bow([(-26, 20), (0, 30), (24, 22)], 4, shaded(palette["suit"], 0.55)).shapes


def _leg(suit: str, length: float) -> Shapes:
    part = Part().cel(polygon(both_sides([(42, -18), (35, length + 14)]), 20), suit, (-15, -4), (7, 6))
    return part.shapes


def _shin(palette: Palette, length: float, *, behind: bool) -> Shapes:
    suit, part = palette["suit"], Part()
    part.cel(polygon(both_sides([(36, -18), (42, length - 8), (40, length + 6)]), 14), suit, (-14, -5), (7, 6))
    if behind:
        part.flat(rectangle(-36, -4, 72, 13), RUBBER, 3, outline=True)
        return part.bow([(-26, 40), (0, 50), (24, 42)], 4, shaded(suit, 0.55)).shapes
    part.cel(polygon(both_sides([(32, -26), (36, 10), (24, 36)]), 12), RUBBER, (-9, -9), (5, 5), 5)
    return part.stroke("M-20 0 L20 0 M-20 14 L18 14", 4, lit(RUBBER, 0.3)).shapes


def _boot(palette: Palette, ankle: float, sign: int, *, behind: bool) -> Shapes:
    shift, leather = sign * 22, shaded(palette["apron"], 0.3)
    upper = [
        (-42, -18),
        (42, -18),
        (shift + 54, ankle - 36),
        (shift + 66, ankle - 10),
        (shift - 66, ankle - 10),
        (shift - 56, ankle - 34),
        (-44, -4),
    ]
    part = Part().cel(polygon(upper, 14), leather, (-13, -11), (6, 5))
    if behind:
        part.cel(
            rounded_rectangle(shift * 0.6 - 17, -6, 34, ankle - 14, 7),
            lit(leather, 0.2),
            (-6, -6),
            (4, 4),
            4,
            outline=False,
        )
        return part.cel(rounded_rectangle(shift - 72, ankle - 17, 144, 17, 6), RUBBER, (-8, -3), (0, 0)).shapes
    cap = polygon(
        [(shift - 40, ankle - 36), (shift + 40, ankle - 36), (shift + 58, ankle - 12), (shift - 58, ankle - 12)], 14
    )
    part.cel(cap, METAL, (-10, -7), (5, 5), outline=False)
    part.cel(rounded_rectangle(shift - 72, ankle - 17, 144, 17, 6), RUBBER, (-8, -3), (0, 0))
    return (
        part.flat(capsule((shift - 24, ankle - 28), (shift + 4, ankle - 29), 6), WHITE)
        .stroke("M-18 -8 L20 -6", 5, BONE)
        .shapes
    )
