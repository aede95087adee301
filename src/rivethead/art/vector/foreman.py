"""The foreman: a belly like a boiler, a hard hat, a moustache with its own opinion, and a clipboard on the belt."""

from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, ear, eyes, mouths, nose
from rivethead.art.vector.hands import hands
from rivethead.art.vector.palettes import LEATHER_BROWN, METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides, flipped
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    circle,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
)
from rivethead.schema.art import Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Whiskers:
    """What grows on a face: behind it, on it, and over the mouth; and what is painted on lids and lips."""

    behind: Shapes
    moustache: Shapes
    lip: str = ""
    lashes: int = 0
    glasses: bool = False


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a foreman.

    Args:
        stream: chooses proportions and details.
        palette: one of PALETTES["foreman"].
        variant: the whiskers, one of VARIANTS ("matron" has none).
    """
    girth = stream.uniform(0.94, 1.08)
    build = Build(
        thigh=round(stream.uniform(92, 102)),
        shin=96,
        upper_arm=124,
        fore_arm=round(stream.uniform(122, 132)),
        shoulder_x=round(132 * girth),
        shoulder_y=-222,
        hip_x=48,
        neck_y=-236,
        head_y=-8,
        ankle=46,
        stance=38,
    )
    whiskers = WHISKERS[variant](palette)
    attachments: dict[str, Shapes] = {
        "pelvis": _pelvis(palette, girth),
        "pelvis-back": _pelvis_back(palette, girth),
        "torso": _torso(palette, girth, stream),
        "torso-back": _torso_back(palette, girth),
        "neck": Part().cel(rounded_rectangle(-52, -34, 104, 60, 20), palette["skin"], (-12, 8), (0, 0)).shapes,
        **_face(palette, whiskers, stream),
        **_limbs(palette, build),
    }
    return Figure(build, attachments, _head_slots(whiskers), -284.0, dict(palette), palm_y=40.0)


def _head_slots(whiskers: Whiskers) -> tuple[Slot, ...]:
    face = [
        Slot("hair", "head", "hair", 0.0, -120.0, "tail", -0.2),
        Slot("head", "head", "head"),
        Slot("mouth", "head", "mouth-X", 0.0, -36.0, "mouth", 0.6),
        Slot("eye-left", "head", "eye-left", -42.0, -118.0, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", 42.0, -118.0, "eye", 0.6),
    ]
    if whiskers.glasses:
        face.append(Slot("glasses", "head", "glasses", 0.0, -116.0, "", 0.7))
    face += [
        Slot("moustache", "head", "moustache", 0.0, -58.0, "", 0.8),
        Slot("nose", "head", "nose", 0.0, -68.0, "", 1.0),
        Slot("hat", "head", "hat", 0.0, -174.0, "", 0.25),
        Slot("brow-left", "head", "brow-left", -46.0, -148.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 46.0, -148.0, "brow-right", 0.7),
    ]
    return tuple(face)


# ------------------------------------------------------------------------------------------------ whiskers


def _walrus(palette: Palette) -> Whiskers:
    """Draw a broom that hides the upper lip."""
    half: list[Point] = [(8, -22), (44, -18), (80, 14), (84, 44), (58, 28), (46, 40), (24, 24), (12, 32)]
    outline = [*half, (0, 20), *reversed(flipped(half))]
    part = Part().cel(polygon(outline, 12), palette["hair"], (-10, -9), (6, 6), outline=False)
    hairs = " ".join(
        f"M{x} {y} Q{x * 1.25:.0f} {y + 8} {x * 1.3:.0f} {y + 22}" for x, y in ((-50, 0), (-26, -4), (26, -4), (50, 0))
    )
    return Whiskers(_neat(palette), part.stroke(hairs, 4, shaded(palette["hair"], 0.5)).shapes)


def _handlebar(palette: Palette) -> Whiskers:
    """Waxed tips that curl up past the cheeks."""
    half: list[Point] = [
        (6, -18),
        (44, -14),
        (84, 8),
        (108, -4),
        (116, -34),
        (100, -44),
        (98, -30),
        (124, -60),
        (138, -24),
        (118, 20),
        (84, 34),
        (40, 26),
        (10, 16),
    ]
    part = Part()
    for points in (flipped(half), half):
        part.cel(blob(points), palette["hair"], (-8, -8), (6, 5))
    return Whiskers(_neat(palette), part.shapes)


def _mutton(palette: Palette) -> Whiskers:
    """Side whiskers as wide as the hat, joined under the nose."""
    behind = Part()
    half: list[Point] = [
        (84, -60),
        (126, -56),
        (140, -16),
        (156, 6),
        (136, 40),
        (142, 72),
        (108, 84),
        (96, 108),
        (68, 96),
    ]
    for points in (flipped(half), half):
        behind.cel(polygon(points, 8), palette["hair"], (-12, -10), (8, 7))
    upper: list[Point] = [(0, -14), (40, -16), (74, 4), (92, -12), (98, 16), (66, 34), (36, 16), (0, 8)]
    moustache = Part().cel(
        polygon([*upper, *reversed(flipped(upper))], 12), palette["hair"], (-9, -8), (6, 5), outline=False
    )
    return Whiskers(behind.shapes, moustache.shapes)


def _matron(palette: Palette) -> Whiskers:
    """No whiskers: a beehive, winged glasses and war paint."""
    part = Part()
    for sign in (-1, 1):
        part.cel(
            blob(
                [(sign * x, y) for x, y in ((60, -60), (118, -50), (146, 0), (134, 66), (100, 92), (76, 60), (80, 0))]
            ),
            palette["hair"],
            (-14, -10),
            (8, 7),
        )
        part.bow([(sign * 104, -34), (sign * 126, 10), (sign * 108, 66)], 5, shaded(palette["hair"], 0.5))
    mole = Part().flat(circle(52, 6, 6), INK)
    return Whiskers(part.shapes, mole.shapes, "#c9283a", 3, glasses=True)


def _neat(palette: Palette) -> Shapes:
    """Short hair that shows beside the ears."""
    part = Part()
    for sign in (-1, 1):
        part.cel(
            polygon([(sign * x, y) for x, y in ((70, -50), (112, -50), (116, 6), (102, 22), (88, 10))], 8),
            palette["hair"],
            (-8, -6),
            (5, 5),
        )
    return part.shapes


WHISKERS: dict[str, Callable[[Palette], Whiskers]] = {
    "walrus": _walrus,
    "matron": _matron,
    "handlebar": _handlebar,
    "mutton": _mutton,
}

VARIANTS = tuple(WHISKERS)


# --------------------------------------------------------------------------------------------------- face


def _face(palette: Palette, whiskers: Whiskers, stream: Stream) -> dict[str, Shapes]:
    skin, hair = palette["skin"], palette["hair"]
    iris = stream.pick(("#4f8fd8", "#6aae4f", "#8a5a2b", "#7d8d98"))
    lid = palette["tie"] if whiskers.lashes else skin
    brows = shaded(hair, 0.2)
    glam = bool(whiskers.lashes)
    drawn = {
        "head": _head(palette, glam),
        "head-back": _head_back(palette, glam),
        "hair": whiskers.behind,
        "moustache": whiskers.moustache,
        **eyes((27, 27), iris, lid, 0.3, not glam, whiskers.lashes),
        "brow-left": brow(-1, 78, 18 if glam else 30, brows, bushy=not glam),
        "brow-right": brow(1, 78, 18 if glam else 30, brows, bushy=not glam),
        "nose": nose(mixed(skin, "#d8503c", 0.22), 34 if glam else stream.uniform(48, 60), 46),
        "hat": _hat(palette, stream),
        "hat-back": _hat_back(palette),
        **mouths(84, whiskers.lip, stream.chance(0.3), stream.uniform(-0.5, 0.5)),
    }
    if whiskers.glasses:
        drawn["glasses"] = _glasses(palette)
    return drawn


def _skull() -> str:
    """Return the outline of the head, jowls included."""
    outline = both_sides([(80, -190), (100, -120), (132, -40), (108, 18), (52, 34)])
    return blob([(0, -206), *outline[:5], (0, 40), *outline[5:]])


def _head_back(palette: Palette, glam: bool) -> Shapes:
    """Draw the back of the head: a beehive, or cropped hair over the folds of a bull's neck."""
    skin, hair, part = palette["skin"], palette["hair"], Part()
    for sign in (-1, 1):
        ear(part, sign * 104, -98, sign, skin)
    skull = _skull()
    part.cel(skull, skin, (-22, -9), (10, 9), 6)
    hem = [(150, -230), (150, -30), (110, 14), (50, 30), (0, 32)] if glam else _CROPPED
    shock = intersect(skull, polygon(both_sides(hem), 10))
    part.cel(shock, hair, (-14, -9), (7, 7), 5, outline=False)
    locks = " ".join(
        f"M{x} {y} Q{x * 1.04:.0f} {y + 14} {x * 0.94:.0f} {y + 30}"
        for x, y in (((-72, -130), (-40, -70), (-14, -40), (18, -44), (44, -72), (74, -126)) if glam else _BRISTLES)
    )
    part.stroke(locks, 4.5, shaded(hair, 0.45))
    if not glam:
        for y, half in ((-22, 44), (-2, 62)):
            part.bow([(-half, y - 8), (0, y + 10), (half, y - 8)], 5, shaded(skin, 0.45))
    return part.stroke(skull, 6).shapes


_CROPPED: list[Point] = [(150, -230), (150, -96), (108, -84), (96, -62), (52, -58), (20, -46), (0, -48)]
_BRISTLES = ((-88, -122), (-60, -108), (-28, -104), (6, -106), (38, -108), (70, -116))


def _head(palette: Palette, glam: bool) -> Shapes:
    skin, part = palette["skin"], Part()
    for sign in (-1, 1):
        ear(part, sign * 104, -98, sign, skin)
        if glam:
            part.cel(circle(sign * 110, -58, 12), "#ffd24a", (-4, -4), (3, 3))
    skull = _skull()
    part.cel(skull, skin, (-22, -9), (10, 9), 6)
    for sign in (-1, 1):
        blush = ellipse(sign * 74, -62, 25, 16)
        part.flat(intersect(skull, blush), mixed(skin, "#e0503c", 0.3))
    part.bow([(-46, 14), (0, 30), (46, 14)], 5, shaded(skin, 0.45))
    if not glam:
        dots = joined(
            *(
                circle(x, y, 2.6)
                for x, y in ((-66, -18), (-52, -4), (-74, 0), (62, -14), (72, 2), (50, 4), (-28, 10), (26, 12), (0, 14))
            )
        )
        part.flat(dots, shaded(skin, 0.5))
    return part.shapes


def _glasses(palette: Palette) -> Shapes:
    frame, part = mixed(palette["tie"], "#ffffff", 0.15), Part()
    for sign in (-1, 1):
        wing = polygon([(sign * x, y) for x, y in ((10, -26), (88, -46), (80, 10), (58, 34), (24, 32), (8, 8))], 16)
        part.stroke(wing, 13).stroke(wing, 6, frame)
        part.rivets([(sign * 78, -34)], "#ffd24a", 4)
    return part.line([(-10, -8), (10, -8)], 12).line([(-10, -8), (10, -8)], 5, frame).shapes


def _hat_back(palette: Palette) -> Shapes:
    """Draw the hard hat from behind: no peak, but the wheel that makes it fit."""
    hat, part = palette["hat"], Part()
    shell = "M-112 2 Q-116 -62 -78 -88 Q-46 -108 0 -108 Q46 -108 78 -88 Q116 -62 112 2 Z"
    part.cel(shell, hat, (-22, -12), (11, 10), 6)
    part.cel(polygon(both_sides([(15, -114), (20, -8)]), 8), lit(hat, 0.2), (-7, -4), (5, 5), 4)
    for sign in (-1, 1):
        part.bow([(sign * 66, -86), (sign * 78, -50), (sign * 76, -10)], 6, shaded(hat, 0.42))
    part.cel(rounded_rectangle(-118, -16, 236, 26, 10), hat, (-10, -9), (6, 6), 6)
    part.cel(rounded_rectangle(-62, 4, 124, 24, 9), RUBBER, (-6, -5), (3, 3))
    return part.cel(circle(0, 16, 17), METAL, (-5, -5), (3, 3)).flat(circle(0, 16, 7), INK).shapes


def _hat(palette: Palette, stream: Stream) -> Shapes:
    """Draw the hard hat; its brim lies at y = 0."""
    hat, part = palette["hat"], Part()
    shell = "M-112 2 Q-116 -62 -78 -88 Q-46 -108 0 -108 Q46 -108 78 -88 Q116 -62 112 2 Z"
    part.cel(shell, hat, (-22, -12), (11, 10), 6)
    part.cel(polygon(both_sides([(15, -114), (20, -8)]), 8), lit(hat, 0.2), (-7, -4), (5, 5), 4)
    for sign in (-1, 1):
        part.bow([(sign * 66, -86), (sign * 78, -50), (sign * 76, -10)], 6, shaded(hat, 0.42))
    brim = polygon(
        [(-136, -8), (-100, -20), (100, -20), (136, -8), (128, 14), (60, 8), (0, 4), (-60, 8), (-128, 14)], 12
    )
    part.cel(brim, hat, (-10, -10), (6, 6), 6)
    badge = stream.integer(3)
    if badge == 0:
        part.cel(circle(0, -52, 25), METAL, (-6, -6), (4, 4), outline=False).flat(
            circle(0, -52, 15), palette["tie"]
        ).flat(circle(0, -52, 6), BONE)
    elif badge == 1:
        part.cel(rounded_rectangle(-32, -82, 64, 46, 10), RUBBER, (-6, -6), (4, 4), outline=False).lamp(
            0, -59, 17, "#fff2a8"
        )
    else:
        part.scratches([(-66, -52), (46, -70), (54, -40)], hat, 26)
    return part.shapes


# --------------------------------------------------------------------------------------------------- body


def _pelvis_back(palette: Palette, girth: float) -> Shapes:
    """Draw the seat of the trousers; the clipboard hangs on the other side now."""
    half, legs, part = 100 * girth, palette["legs"], Part()
    part.cel(
        polygon(
            [(-half, -34), (half, -34), (half * 0.94, 34), (half * 0.5, 48), (-half * 0.5, 48), (-half * 0.94, 34)], 22
        ),
        legs,
        (-16, -10),
        (0, 0),
    )
    part.line([(0, -6), (0, 42)], 4, shaded(legs, 0.45))
    for sign in (-1, 1):
        pocket = polygon([(sign * x, y) for x, y in ((24, 0), (74, -2), (70, 34), (48, 42), (28, 34))], 5)
        part.flat(pocket, shaded(legs, 0.2), 4)
    part.flat(rounded_rectangle(-half - 4, -30, 2 * half + 8, 26, 6), LEATHER_BROWN, 5)
    board = polygon([(-half * 0.6, -20), (-half * 1.14, -8), (-half * 1.08, 74), (-half * 0.54, 64)], 6)
    part.cel(board, "#8a5a34", (-6, -6), (4, 4))
    return part.cel(rounded_rectangle(half * 1.02 - 34, -22, 34, 58, 8), RUBBER, (-6, -6), (4, 4)).shapes


def _pelvis(palette: Palette, girth: float) -> Shapes:
    """Draw the trousers, the belt and what hangs on it."""
    half, legs, part = 100 * girth, palette["legs"], Part()
    part.cel(
        polygon(
            [(-half, -34), (half, -34), (half * 0.94, 34), (half * 0.5, 48), (-half * 0.5, 48), (-half * 0.94, 34)], 22
        ),
        legs,
        (-16, -10),
        (0, 0),
    )
    part.flat(rounded_rectangle(-half - 4, -30, 2 * half + 8, 26, 6), LEATHER_BROWN, 5)
    part.cel(rounded_rectangle(-26, -36, 52, 38, 7), "#d8a03a", (-6, -6), (4, 4), 4, outline=False).flat(
        rectangle(-13, -24, 26, 14), INK
    )
    board = polygon([(half * 0.5, -20), (half * 1.14, -8), (half * 1.08, 74), (half * 0.44, 64)], 6)
    part.cel(board, "#8a5a34", (-6, -6), (4, 4))
    sheet = polygon([(half * 0.56, -6), (half * 1.06, 4), (half * 1.01, 64), (half * 0.51, 54)], 3)
    part.flat(sheet, BONE, 3)
    part.stroke(" ".join(f"M{half * 0.62:.0f} {y} L{half * 0.96:.0f} {y + 6}" for y in (14, 26, 38)), 3.5, "#7d8d98")
    part.cel(rounded_rectangle(half * 0.68, -22, 32, 18, 5), METAL, (-4, -4), (3, 3), 4, outline=False)
    part.cel(rounded_rectangle(-half * 1.02, -22, 34, 58, 8), RUBBER, (-6, -6), (4, 4))
    part.line([(-half * 1.02 + 8, -22), (-half * 1.02 + 8, -54)], 9).grille(-half * 1.02 + 8, 0, 18, 10, 3, 5)
    return part.lamp(-half * 1.02 + 24, -12, 4, "#7dff6a").shapes


def _barrel(girth: float) -> str:
    """Return the outline of chest and belly."""
    half: list[Point] = [(70, -256), (142, -244), (158, -150), (178, -70), (136, 12), (70, 26)]
    return blob([(0, -262), *[(x * girth, y) for x, y in half], (0, 30), *[(-x * girth, y) for x, y in reversed(half)]])


def _torso_back(palette: Palette, girth: float) -> Shapes:
    """Draw the waistcoat from behind, its strap at the last hole, and the collar over it."""
    shirt, vest, part = palette["shirt"], palette["vest"], Part()
    shell = _barrel(girth)
    part.cel(shell, shirt, (-28, -14), (11, 10), 6)
    cloth = intersect(
        shell, polygon(both_sides([(122 * girth, -280), (116 * girth, -206), (230, -120), (230, 16)]), 20)
    )
    part.cel(cloth, vest, (-22, -10), (8, 8), 5, outline=False)
    part.line([(0, -226), (0, 6)], 4, shaded(vest, 0.4))
    for sign in (-1, 1):
        part.stitches([(sign * 94, -236), (sign * 108, -160), (sign * 120, -60)], lit(vest, 0.45))
        strap = polygon([(sign * x, y) for x, y in ((14, -82), (128, -98), (128, -74), (14, -58))], 4)
        part.flat(strap, shaded(vest, 0.28), 4)
    part.cel(rounded_rectangle(-21, -89, 42, 38, 6), "#d8a03a", (-5, -5), (3, 3), 4, outline=False)
    part.flat(rectangle(-10, -78, 20, 16), shaded(vest, 0.28), 3)
    collar = polygon(both_sides([(66, -266), (76, -222), (40, -206), (0, -202)]), 8)
    part.cel(intersect(collar, rectangle(-200, -262, 400, 80)), lit(shirt, 0.3), (-8, -6), (5, 5), 4, outline=False)
    return part.stroke(shell, 6).shapes


def _torso(palette: Palette, girth: float, stream: Stream) -> Shapes:
    shirt, vest, part = palette["shirt"], palette["vest"], Part()
    shell = _barrel(girth)
    part.cel(shell, shirt, (-28, -14), (11, 10), 6)
    placket = [(-10, -232), (10, -232), (16, 16), (-16, 16)]
    part.flat(intersect(shell, polygon(placket)), shaded(shirt, 0.1))
    part.rivets([(0, -30), (0, 0)], shaded(shirt, 0.2), 4.5)
    part.bow([(-64, -8), (0, 12), (70, -10)], 4, shaded(shirt, 0.35))
    for sign in (-1, 1):
        panel = polygon(
            [(sign * x, y) for x, y in ((46, -256), (230, -262), (230, 40), (66, 34), (118, -56), (96, -150))], 26
        )
        part.lay(*Part().cel(intersect(shell, panel), vest, (-14, -10), (7, 7), 5, outline=False).shapes)
        part.stitches([(sign * 60, -226), (sign * 104, -140), (sign * 124, -60)], lit(vest, 0.45))
    pocket = polygon([(-150 * girth, -130), (-112, -128), (-114, -78), (-148 * girth, -82)], 6)
    part.flat(pocket, shaded(vest, 0.25), 4).line([(-138, -128), (-138, -150)], 9).line(
        [(-138, -128), (-138, -150)], 4, "#d8412f"
    )
    part.line([(-124, -128), (-124, -146)], 9).line([(-124, -128), (-124, -146)], 4, "#5aa0d8")
    tie = polygon([(-15, -214), (15, -214), (27, -84), (0, -52), (-27, -84)], 4)
    part.cel(tie, palette["tie"], (-8, -6), (5, 5), 5, outline=False)
    stripe = joined(*(polygon([(-40, y), (40, y - 40), (40, y - 24), (-40, y + 16)]) for y in (-176, -128, -80)))
    part.flat(intersect(tie, stripe), lit(palette["tie"], 0.5)).stroke(tie, 5)
    part.cel(
        polygon([(-22, -236), (22, -236), (15, -206), (-15, -206)], 6),
        palette["tie"],
        (-6, -5),
        (4, 4),
        4,
        outline=False,
    )
    for sign in (-1, 1):
        part.cel(
            polygon([(sign * x, y) for x, y in ((6, -236), (58, -262), (72, -214), (34, -196))], 6),
            lit(shirt, 0.3),
            (-6, -6),
            (4, 4),
            4,
            outline=False,
        )
    if stream.chance(0.6):
        part.cel(
            polygon([(92, -156), (144, -150), (142, -106), (90, -112)], 5), WHITE, (-5, -5), (0, 0), 4, outline=False
        )
        part.flat(rectangle(98, -149, 38, 10), palette["tie"]).flat(rectangle(100, -132, 32, 4), "#7d8d98").flat(
            rectangle(100, -123, 24, 4), "#7d8d98"
        )
    return part.shapes


def _limbs(palette: Palette, build: Build) -> dict[str, Shapes]:
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _sleeve(palette["shirt"], build.upper_arm)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm, sign)
        drawn.update(hands(side, sign, palette["skin"], 1.24))
        drawn[f"thigh-{side}"] = _leg(palette["legs"], build.thigh)
        drawn[f"shin-{side}"] = _shin(palette["legs"], build.shin)
        drawn[f"foot-{side}"] = _shoe(build.ankle, sign)
    return drawn


def _sleeve(shirt: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(
            [(-46, -26), (44, -28), (44, length * 0.6), (38, length - 4), (-38, length - 4), (-46, length * 0.6)], 24
        ),
        shirt,
        (-16, -6),
        (8, 7),
    )
    part.bow([(-30, 42), (0, 52), (26, 44)], 4, shaded(shirt, 0.4))
    return part.cel(rounded_rectangle(-42, length - 26, 84, 34, 12), lit(shirt, 0.25), (-9, -8), (5, 4)).shapes


def _fore_arm(palette: Palette, length: float, sign: int) -> Shapes:
    skin, part = palette["skin"], Part()
    part.cel(polygon(both_sides([(30, -16), (44, length * 0.36), (31, length + 6)]), 20), skin, (-15, -6), (7, 6))
    hairs = " ".join(
        f"M{x} {y} L{x + sign * 6} {y + 9}" for x, y in ((-14, 44), (4, 52), (18, 40), (-6, 70), (14, 76), (-16, 88))
    )
    part.stroke(hairs, 3.5, shaded(skin, 0.5))
    if sign < 0:
        part.cel(rounded_rectangle(-34, length - 34, 68, 18, 5), LEATHER_BROWN, (-5, -4), (0, 0), 4)
        part.cel(circle(0, length - 25, 18), "#d8a03a", (-5, -5), (3, 3), 4, outline=False).flat(
            circle(0, length - 25, 11), BONE
        )
        part.line([(0, length - 25), (0, length - 33)], 3).line([(0, length - 25), (6, length - 22)], 3)
    return part.shapes


def _leg(legs: str, length: float) -> Shapes:
    part = Part().cel(polygon(both_sides([(52, -20), (42, length + 14)]), 24), legs, (-16, -4), (7, 6))
    return part.bow([(-24, length - 12), (0, length - 2), (24, length - 14)], 4, shaded(legs, 0.5)).shapes


def _shin(legs: str, length: float) -> Shapes:
    part = Part().cel(polygon(both_sides([(41, -18), (44, length - 6), (42, length + 8)]), 14), legs, (-15, -5), (7, 6))
    part.line([(2, 14), (4, length - 12)], 4, shaded(legs, 0.45))
    return part.cel(rounded_rectangle(-45, length - 8, 90, 18, 7), shaded(legs, 0.2), (-6, -5), (0, 0), 4).shapes


def _shoe(ankle: float, sign: int) -> Shapes:
    shift = sign * 24
    upper = [
        (-40, -14),
        (40, -14),
        (shift + 52, ankle - 36),
        (shift + 66, ankle - 8),
        (shift - 66, ankle - 8),
        (shift - 54, ankle - 34),
    ]
    part = Part().cel(polygon(upper, 16), LEATHER_BROWN, (-13, -11), (6, 6))
    part.cel(rounded_rectangle(shift - 72, ankle - 16, 144, 16, 6), INK, (0, 0), (0, 0))
    part.flat(
        polygon([(shift - 36, ankle - 36), (shift + 8, ankle - 38), (shift, ankle - 30), (shift - 34, ankle - 29)], 4),
        lit(LEATHER_BROWN, 0.5),
    )
    return part.stroke("M-16 -4 L14 2 M14 -4 L-14 2", 4, BONE).shapes
