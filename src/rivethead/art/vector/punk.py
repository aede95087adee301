"""The punk: a mohawk on a bad attitude, leather, studs and boots."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, ear, eyes, mouths, nose
from rivethead.art.vector.hands import hands, wristband
from rivethead.art.vector.palettes import METAL, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, mirrored
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
)
from rivethead.schema.art import Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

_SCALP_Y = -196.0
_IRISES = ("#4fae6a", "#5a9ad8", "#8a5a2b", "#c9a23a", "#8d7ad8")


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a punk.

    Args:
        stream: chooses proportions, face, clothes and trinkets.
        palette: one of PALETTES["punk"].
        variant: the hair, one of VARIANTS.
    """
    build = Build(
        thigh=round(stream.uniform(112, 126)),
        shin=round(stream.uniform(114, 124)),
        upper_arm=112,
        fore_arm=round(stream.uniform(112, 122)),
        shoulder_x=round(stream.uniform(88, 98)),
        shoulder_y=-192,
        hip_x=31,
        neck_y=-208,
        head_y=-26,
        ankle=46,
        stance=38,
    )
    sleeveless = stream.chance(0.45)
    attachments: dict[str, Shapes] = {
        "pelvis": _pelvis(palette),
        "torso": _torso(palette, build, stream, sleeveless),
        "neck": _neck(palette),
        "hair": HAIR[variant](palette["hair"]),
        **_face(palette, stream, variant),
        **_limbs(palette, build, stream, sleeveless),
    }
    attachments["hair-back"] = mirrored(attachments["hair"])
    attachments["torso-back"] = _torso_back(palette, build, EMBLEMS[stream.pick(sorted(EMBLEMS))])
    attachments["pelvis-back"] = _pelvis_back(palette)
    return Figure(build, attachments, _HEAD_SLOTS, -206.0, dict(palette), palm_y=34.0)


_HEAD_SLOTS = (
    Slot("hair", "head", "hair", 0.0, _SCALP_Y, "tail", -0.2),
    Slot("head", "head", "head"),
    Slot("mouth", "head", "mouth-X", -3.0, -44.0, "mouth", 0.7),
    Slot("eye-left", "head", "eye-left", -42.0, -112.0, "eye", 0.6),
    Slot("eye-right", "head", "eye-right", 42.0, -112.0, "eye", 0.6),
    Slot("nose", "head", "nose", 0.0, -70.0, "", 1.0),
    Slot("brow-left", "head", "brow-left", -46.0, -150.0, "brow-left", 0.7),
    Slot("brow-right", "head", "brow-right", 46.0, -150.0, "brow-right", 0.7),
)


# --------------------------------------------------------------------------------------------------- hair


def _spiked(tips: Sequence[tuple[float, float, float]], colour: str, radius: float = 4.0) -> Shapes:
    """Draw tapering spikes from the scalp: each is the angle from upright, its length and its width at the root."""
    part = Part()
    order = sorted(tips, key=lambda tip: -abs(tip[0]))
    for angle, length, width in order:
        root = math.sin(angle) * 46, 18 - math.cos(angle) * 10
        across = math.cos(angle) * width / 2, math.sin(angle) * width / 2
        tip = root[0] + math.sin(angle) * length, root[1] - math.cos(angle) * length
        left, right = (root[0] - across[0], root[1] - across[1]), (root[0] + across[0], root[1] + across[1])
        spike = polygon(
            [
                left,
                (left[0] * 0.45 + tip[0] * 0.55 - 2, left[1] * 0.45 + tip[1] * 0.55),
                tip,
                right,
                (root[0], root[1] + 16),
            ],
            radius,
        )
        part.cel(spike, colour, (-width * 0.3, -3), (6, 4), 5)
        part.flat(
            polygon(
                [
                    (tip[0], tip[1]),
                    (tip[0] * 0.7 + left[0] * 0.3, tip[1] * 0.7 + left[1] * 0.3),
                    (tip[0] * 0.7 + right[0] * 0.3, tip[1] * 0.7 + right[1] * 0.3),
                ]
            ),
            lit(colour, 0.55),
        )
    return part.shapes


def _fan(colour: str) -> Shapes:
    """Draw a fan of spikes glued to a crest."""
    tips = [(-0.95, 96, 54), (-0.58, 128, 56), (-0.2, 150, 58), (0.2, 156, 58), (0.58, 136, 56), (0.95, 100, 54)]
    return _spiked(tips, colour)


def _liberty(colour: str) -> Shapes:
    """Long single spikes in every direction."""
    tips = [
        (-1.35, 120, 42),
        (-0.9, 158, 44),
        (-0.45, 176, 46),
        (0.0, 190, 46),
        (0.45, 176, 46),
        (0.9, 158, 44),
        (1.35, 120, 42),
    ]
    return _spiked(tips, colour, 2)


def _crest(colour: str) -> Shapes:
    """Draw a tall brushed crest that breaks like a wave."""
    wave = [
        (-48, 26),
        (-62, -34),
        (-52, -100),
        (-14, -152),
        (44, -172),
        (104, -150),
        (136, -104),
        (96, -116),
        (104, -84),
        (74, -96),
        (78, -58),
        (50, -70),
        (56, 22),
    ]
    part = Part().cel(polygon(wave, 12), colour, (-18, -8), (9, 8), 6)
    for start, middle, end in (
        ((-24, 10), (-34, -70), (36, -136)),
        ((4, 12), (0, -56), (64, -112)),
        ((30, 8), (30, -30), (52, -62)),
    ):
        part.bow([start, middle, end], 5, shaded(colour, 0.45))
    return part.bow([(-42, -20), (-40, -92), (6, -134)], 7, lit(colour, 0.5)).shapes


def _side(colour: str) -> Shapes:
    """Shaved on one side, a curtain of hair on the other."""
    curtain = [
        (-40, 16),
        (-54, -30),
        (-20, -72),
        (44, -70),
        (98, -34),
        (126, 30),
        (122, 96),
        (134, 148),
        (104, 128),
        (100, 166),
        (80, 118),
        (84, 40),
        (40, -6),
    ]
    part = Part().cel(polygon(curtain, 16), colour, (-16, -8), (9, 8), 6)
    for shift in (0, 22, 44):
        part.bow(
            [
                (-10 + shift * 0.6, -40 + shift * 0.2),
                (56 + shift * 0.7, -26 + shift * 0.4),
                (88 + shift * 0.4, 30 + shift),
            ],
            5,
            shaded(colour, 0.45),
        )
    return part.bow([(-28, -28), (4, -58), (48, -56)], 8, lit(colour, 0.5)).shapes


def _buns(colour: str) -> Shapes:
    """Two spiked buns and a stubborn tuft."""
    part = Part()
    for sign in (-1, 1):
        part.cel(star(sign * 86, -24, 78, 44, 9, 0.2 * sign), colour, (-12, -9), (6, 6))
        part.cel(ellipse(sign * 56, 8, 26, 16), "#4a4454", (-5, -5), (3, 3))
    tuft = [(-44, 24), (-40, -26), (-20, -14), (-10, -70), (10, -20), (34, -54), (40, -8), (46, 24)]
    return part.cel(polygon(tuft, 4), colour, (-12, -6), (6, 5)).shapes


HAIR: dict[str, Callable[[str], Shapes]] = {
    "fan": _fan,
    "liberty": _liberty,
    "crest": _crest,
    "side": _side,
    "buns": _buns,
}

VARIANTS = tuple(HAIR)


# --------------------------------------------------------------------------------------------------- face


def _face(palette: Palette, stream: Stream, variant: str) -> dict[str, Shapes]:
    skin = palette["skin"]
    iris, glam = stream.pick(_IRISES), stream.chance(0.45)
    droop = stream.uniform(0.2, 0.42)
    left, right = stream.uniform(27, 33), stream.uniform(27, 33)
    hair = mixed(palette["hair"], INK, 0.55)
    lashes = 3 if glam else 0
    lid = palette["accent"] if glam else skin
    jaw = stream.uniform(56, 74)
    return {
        "head": _head(palette, stream, _skull(jaw)),
        "head-back": _head_back(palette, variant, _skull(jaw)),
        **eyes((left, right), iris, lid, droop, bag=not glam, lashes=lashes),
        "brow-left": brow(-1, 76, 21, hair),
        "brow-right": brow(1, 76, 21, hair),
        "nose": _nose(skin, stream),
        **mouths(
            stream.uniform(72, 86), palette["accent"] if glam else "", stream.chance(0.4), stream.uniform(-0.9, 0.9)
        ),
    }


def _skull(jaw: float) -> str:
    """Return the head's outline; `jaw` is half its width."""
    return polygon(both_sides([(40, -206), (92, -178), (100, -80), (jaw + 12, -14), (jaw * 0.5, 12)]), 38)


def _head(palette: Palette, stream: Stream, skull: str) -> Shapes:
    skin, part = palette["skin"], Part()
    for sign in (-1, 1):
        ear(part, sign * 98, -92, sign, skin)
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    stubble = joined(
        polygon([(-120, -220), (-36, -220), (-48, -168), (-76, -140), (-84, -104), (-120, -104)], 10),
        polygon([(120, -220), (36, -220), (48, -168), (76, -140), (84, -104), (120, -104)], 10),
    )
    part.flat(intersect(skull, stubble), mixed(mixed(palette["hair"], skin, 0.35), INK, 0.3))
    part.flat(intersect(skull, ellipse(0, -208, 56, 25)), palette["hair"])
    part.stroke(skull, 6)
    rings: list[Point] = [(-104, -62), (-110, -76), (106, -64)]
    part.rivets(rings[: 1 + stream.integer(3)], METAL, 5.5)
    extra = stream.integer(4)
    if extra == 0:
        part.line([(62, -74), (82, -40)], 5, shaded(skin, 0.55)).line([(60, -54), (80, -62)], 4, shaded(skin, 0.55))
        part.line([(66, -46), (86, -52)], 4, shaded(skin, 0.55))
    elif extra == 1:
        part.flat(star(66, -50, 15, 6, 5), INK)
    elif extra == 2:
        part.rivets([(-50, -160 + 6), (-36, -166 + 6)], METAL, 4.5)
    else:
        freckles = joined(
            *(circle(x, y, 3.4) for x, y in ((-72, -76), (-60, -68), (-78, -62), (62, -70), (76, -64), (68, -80)))
        )
        part.flat(freckles, shaded(skin, 0.4))
    return part.shapes


def _head_back(palette: Palette, variant: str, skull: str) -> Shapes:
    """Draw the back of the head: stubble, and the hair as far as it grows down."""
    skin, hair, part = palette["skin"], palette["hair"], Part()
    for sign in (-1, 1):
        part.cel(ellipse(sign * 98, -92, 22, 30), skin, (-8, -6), (5, 5))
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    cropped = [(-120, -220), (120, -220), (120, -96), (84, -64), (0, -52), (-84, -64), (-120, -96)]
    part.flat(intersect(skull, polygon(cropped, 16)), mixed(mixed(hair, skin, 0.35), INK, 0.3))
    grown = polygon(BACK_HAIR[variant], 7)
    part.cel(intersect(skull, grown), hair, (-10, -5), (5, 5), 5, outline=False)
    for x in (-14, 12):
        part.bow([(x, -188), (x * 0.8, -140), (x * 0.7, -86)], 5, shaded(hair, 0.45))
    for sign in (-1, 1):
        part.bow([(sign * 14, -30), (sign * 10, -12), (sign * 12, 4)], 4, shaded(skin, 0.35))
    return part.stroke(skull, 6).rivets([(-104, -62), (106, -64)], METAL, 5.5).shapes


_STRIP: list[Point] = both_sides([(52, -214), (40, -150), (46, -136), (32, -96), (36, -82), (20, -44), (8, -22)])
_CURTAIN: list[Point] = [
    (-120, -214),
    (30, -214),
    (36, -150),
    (22, -96),
    (30, -40),
    (4, -58),
    (-14, -24),
    (-40, -44),
    (-120, -20),
]
_ALL_OVER: list[Point] = both_sides([(120, -214), (120, -74), (84, -40), (64, -56), (40, -30), (16, -50)])
BACK_HAIR: dict[str, list[Point]] = {
    "fan": _STRIP,
    "liberty": _STRIP,
    "crest": _STRIP,
    "side": _CURTAIN,
    "buns": _ALL_OVER,
}
"""Hair -> what of it grows on the back of the head."""


def _nose(skin: str, stream: Stream) -> Shapes:
    part = Part().lay(*nose(skin, stream.uniform(30, 40), stream.uniform(34, 46)))
    extra = stream.integer(3)
    if extra == 0:
        part.stroke("M-7 10 Q-9 24 0 24 Q9 24 7 10", 9).stroke("M-7 10 Q-9 24 0 24 Q9 24 7 10", 4, METAL)
    elif extra == 1:
        part.flat(polygon([(-30, -26), (26, -36), (30, -18), (-26, -8)], 5), "#f0d9b8", 4)
        part.flat(joined(circle(-16, -20, 2), circle(16, -26, 2)), shaded("#f0d9b8", 0.4))
    return part.shapes


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette) -> Shapes:
    part = Part().cel(polygon([(-60, -26), (60, -26), (54, 38), (-54, 38)], 14), palette["legs"], (-12, -6), (0, 0))
    part.flat(polygon([(-62, -28), (62, -28), (60, -4), (-60, -4)], 4), INK)
    part.flat(
        joined(*(polygon([(-50 + i * 17, -7), (-43 + i * 17, -24), (-36 + i * 17, -7)]) for i in range(6))), METAL
    )
    part.cel(rounded_rectangle(-18, -30, 36, 30, 6), METAL, (-5, -5), (3, 3), 4, outline=False).flat(
        rectangle(-8, -20, 16, 10), INK
    )
    for dip in (26, 40):
        chain = curve([(-54, -4), (-44, dip + 10), (-10, 0)])
        part.stroke(chain, 8).stroke(chain, 4, METAL)
    return part.shapes


def _pelvis_back(palette: Palette) -> Shapes:
    """Draw the seat: studs, two pockets, and a cloth out of one of them."""
    legs, part = palette["legs"], Part()
    part.cel(polygon([(-60, -26), (60, -26), (54, 38), (-54, 38)], 14), legs, (-12, -6), (0, 0))
    part.flat(polygon([(-62, -28), (62, -28), (60, -4), (-60, -4)], 4), INK)
    studs = (polygon([(-50 + i * 17, -7), (-43 + i * 17, -24), (-36 + i * 17, -7)]) for i in range(6))
    part.flat(joined(*studs), METAL)
    for sign in (-1, 1):
        pocket = polygon([(sign * 10, 4), (sign * 46, 4), (sign * 44, 28), (sign * 28, 35), (sign * 12, 28)], 4)
        part.cel(pocket, lit(legs, 0.12), (-4, -4), (3, 3), 4, outline=False)
    cloth = [(20, 2), (44, 2), (54, 40), (42, 74), (34, 54), (24, 66)]
    part.cel(polygon(cloth, 6), palette["accent"], (-6, -5), (4, 4), 5)
    return part.flat(joined(circle(36, 18, 3.5), circle(44, 36, 3.5), circle(32, 40, 3.5)), BONE).shapes


def _neck(palette: Palette) -> Shapes:
    part = Part().cel(rounded_rectangle(-28, -44, 56, 64, 14), palette["skin"], (-12, 8), (0, 0))
    part.flat(rounded_rectangle(-33, -18, 66, 20, 5), INK)
    return part.spikes([((-20, -8), -0.25), ((0, -6), 0.0), ((20, -8), 0.25)], METAL, 17, 13).shapes


def _torso(palette: Palette, build: Build, stream: Stream, sleeveless: bool) -> Shapes:
    jacket, shirt = palette["jacket"], palette["shirt"]
    shoulder = build.shoulder_x
    shell = polygon(both_sides([(shoulder + 14, -210), (shoulder - 4, -70), (72, 12)]), 26)
    part = Part().cel(shell, jacket, (-22, -10), (8, 8), 6, depth=0.5)
    panel = polygon([(-44, -216), (44, -216), (34, 8), (-38, 8)], 6)
    part.flat(panel, shirt, 4).flat(polygon([(14, -216), (44, -216), (34, 8), (18, 8)], 4), shaded(shirt, 0.3))
    EMBLEMS[stream.pick(sorted(EMBLEMS))](part, palette)
    pale = mixed(jacket, "#ffffff", 0.14)
    for sign in (-1, 1):
        lapel = [(36, -222), (shoulder + 8, -212), (66, -110), (34, -86), (28, -150)]
        part.cel(polygon([(x * sign, y) for x, y in lapel], 8), pale, (-7, -8), (4, 4), outline=False)
        part.rivets(
            [(sign * (shoulder - 10), -194), (sign * (shoulder - 28), -196), (sign * 60, -170), (sign * 52, -146)],
            METAL,
            5.5,
        )
        part.line([(sign * 58, -58), (sign * 74, -26)], 7).line([(sign * 58, -58), (sign * 74, -26)], 3, METAL)
    zip_line = " ".join(f"M{-40 + i * 0.3:.1f} {-84 + i * 11} L{-48 + i * 0.3:.1f} {-82 + i * 11}" for i in range(8))
    part.line([(-42, -92), (-38, 6)], 7).stroke(zip_line, 4, METAL)
    if sleeveless:
        frayed = [
            (sign * (shoulder + 8 - i), -196 + i * 16 + (9 if i % 2 else 0)) for sign in (-1, 1) for i in range(3)
        ]
        part.flat(joined(*(circle(x, y, 4) for x, y in frayed)), pale)
    part.flat(polygon([(46, -98), (76, -104), (78, -72), (50, -68)], 3), palette["accent"], 4)
    part.stitches([(50, -93), (73, -98), (74, -76), (53, -73), (50, -93)], BONE, 5, 2.5)
    return part.shapes


def _torso_back(palette: Palette, build: Build, emblem: Callable[[Part, Palette], None]) -> Shapes:
    """Draw the jacket's back: a patch sewn on by hand, studs along the yoke, a rip held by pins."""
    jacket, shirt, shoulder = palette["jacket"], palette["shirt"], build.shoulder_x
    shell = polygon(both_sides([(shoulder + 14, -210), (shoulder - 4, -70), (72, 12)]), 26)
    part = Part().cel(shell, jacket, (-22, -10), (8, 8), 6, depth=0.5)
    pale = mixed(jacket, "#ffffff", 0.14)
    yoke = polygon(both_sides([(44, -222), (shoulder + 6, -208), (shoulder - 4, -178), (0, -162)]), 8)
    part.cel(intersect(yoke, shell), pale, (-7, -8), (4, 4), outline=False)
    part.rivets([(x, -186 + abs(x) * 0.02) for x in (-66, -40, -14, 14, 40, 66)], METAL, 5.5)
    part.cel(polygon([(-60, -160), (57, -164), (61, -42), (-56, -38)], 5), shirt, (-8, -8), (0, 0), 5, outline=False)
    painted = Part()
    emblem(painted, palette)
    part.lay(*(replace(shape, path=shifted(shape.path, 2, 22)) for shape in painted.shapes))
    stitches = [(-53, -153), (50, -157), (54, -48), (-49, -45), (-53, -153)]
    part.stitches(stitches, mixed(shirt, INK, 0.55) if shirt > "#888888" else BONE, 7, 3)
    part.line([(-46, -24), (-14, -10)], 6).stroke("M-42 -30 L-34 -10 M-28 -24 L-20 -4", 4, METAL)
    part.cel(polygon([(-40, -226), (40, -226), (34, -204), (-34, -204)], 6), pale, (-5, -5), (3, 3), 5)
    return part.stroke(shell, 5).shapes


def _cog_emblem(part: Part, palette: Palette) -> None:
    part.flat(star(-2, -120, 33, 22, 9), palette["accent"]).flat(circle(-2, -120, 10), palette["shirt"])


def _bolt_emblem(part: Part, palette: Palette) -> None:
    bolt = [(12, -172), (-30, -112), (-6, -114), (-20, -68), (26, -130), (4, -128)]
    part.flat(polygon(bolt, 2), palette["accent"], 4)


def _skull_emblem(part: Part, palette: Palette) -> None:
    dark = mixed(palette["shirt"], INK, 0.9) if palette["shirt"] > "#888888" else BONE
    part.flat(blob([(-30, -160), (0, -172), (30, -160), (30, -118), (12, -110), (-12, -110), (-30, -118)]), dark)
    part.flat(rounded_rectangle(-15, -120, 30, 24, 5), dark)
    part.flat(
        joined(circle(-11, -136, 8), circle(11, -136, 8), polygon([(-4, -118), (4, -118), (0, -126)])), palette["shirt"]
    )
    part.stroke("M-6 -108 L-6 -98 M4 -108 L4 -98", 3, palette["shirt"])


def _noise_emblem(part: Part, palette: Palette) -> None:
    for word, height, baseline in (("NO", 36, -126), ("MUTE", 20, -98)):
        outline, width = lettered(word, height)
        part.flat(shifted(outline, -width / 2 - 3, baseline), palette["accent"])


EMBLEMS: dict[str, Callable[[Part, Palette], None]] = {
    "cog": _cog_emblem,
    "bolt": _bolt_emblem,
    "skull": _skull_emblem,
    "noise": _noise_emblem,
}


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, build: Build, stream: Stream, sleeveless: bool) -> dict[str, Shapes]:
    plaid, spiked = stream.chance(0.45), stream.chance(0.6)
    gloves = stream.chance(0.5)
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, build.upper_arm, sign, sleeveless, spiked)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm, sleeveless)
        skin = palette["skin"]
        drawn.update(hands(side, sign, palette["jacket"] if gloves else skin, 1.02, tips=skin))
        drawn[f"thigh-{side}"] = _thigh(palette, build.thigh, plaid, torn=not plaid)
        drawn[f"thigh-{side}-back"] = _thigh(palette, build.thigh, plaid, torn=False)
        for view, behind in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _shin(palette, build.shin, behind=behind)
            drawn[f"foot-{side}{view}"] = _boot(palette, build.ankle, sign, behind=behind)
    return drawn


def _upper_arm(palette: Palette, length: float, sign: int, sleeveless: bool, spiked: bool) -> Shapes:
    jacket, skin, part = palette["jacket"], palette["skin"], Part()
    if sleeveless:
        part.cel(
            polygon(
                [(-27, -14), (27, -14), (27, length * 0.5), (22, length + 14), (-22, length + 14), (-29, length * 0.5)],
                16,
            ),
            skin,
            (-12, -4),
            (5, 5),
        )
        part.stroke("M-16 52 L16 44 M-17 64 L17 56", 5, mixed(skin, "#26324a", 0.7))
        part.cel(
            polygon([(-40, -22), (36, -26), (38, 22), (20, 34), (-4, 26), (-22, 36), (-38, 24)], 7),
            jacket,
            (-12, -6),
            (6, 5),
            depth=0.5,
        )
    else:
        part.cel(
            polygon(
                [(-35, -20), (35, -20), (30, length * 0.6), (26, length + 14), (-26, length + 14), (-32, length * 0.5)],
                18,
            ),
            jacket,
            (-14, -5),
            (6, 5),
            depth=0.5,
        )
        part.bow([(-22, length - 8), (0, length + 2), (20, length - 10)], 4, shaded(jacket, 0.6))
    if spiked:
        part.spikes(
            [((sign * x, y), sign * a) for x, y, a in ((-4, -19, -0.1), (16, -17, 0.35), (30, -5, 0.8))], METAL, 26, 17
        )
    else:
        part.rivets([(-14, 2), (6, -4), (22, 8)], METAL, 6)
    return part.shapes


def _fore_arm(palette: Palette, length: float, sleeveless: bool) -> Shapes:
    colour, part = palette["skin"] if sleeveless else palette["jacket"], Part()
    part.cel(
        polygon(both_sides([(26, -18), (29, 30), (23, length + 6)]), 15),
        colour,
        (-12, -5),
        (6, 5),
        depth=0.38 if sleeveless else 0.5,
    )
    if not sleeveless:
        part.line([(-8, 26), (-4, length - 44)], 6).line([(-8, 26), (-4, length - 44)], 2.5, METAL)
    return wristband(part, length, 29).shapes


def _thigh(palette: Palette, length: float, plaid: bool, *, torn: bool) -> Shapes:
    legs, part = palette["legs"], Part()
    outline = polygon(both_sides([(35, -18), (28, length + 14)]), 18)
    part.cel(outline, legs, (-14, -4), (6, 5))
    if plaid:
        lines = " ".join(
            [
                *(f"M{x} -12 L{x * 0.85:.0f} {length + 8:.0f}" for x in (-16, 10)),
                *(f"M-34 {y} L34 {y}" for y in range(14, int(length), 30)),
            ]
        )
        part.stroke(lines, 5, mixed(legs, "#f2b619", 0.6)).stroke(lines.replace("M-16", "M-6"), 3, shaded(legs, 0.6))
        part.stroke(outline, 5)
    elif torn:
        hole = [(-14, 56), (-2, 60), (16, 54), (14, 70), (20, 84), (2, 80), (-16, 86), (-12, 70)]
        part.flat(polygon(hole, 3), palette["skin"], 4).stroke("M-14 66 L16 64 M-14 75 L15 74", 3, lit(legs, 0.75))
    return part.shapes


def _shin(palette: Palette, length: float, *, behind: bool) -> Shapes:
    boot, part = palette["jacket"], Part()
    part.cel(polygon(both_sides([(29, -16), (26, 70)]), 12), palette["legs"], (-12, -4), (5, 5))
    part.cel(polygon(both_sides([(36, 44), (37, length + 6)]), 9), boot, (-12, -6), (6, 5), depth=0.5)
    part.cel(rounded_rectangle(-39, 38, 78, 18, 8), palette["accent"], (-6, -6), (4, 4), 4)
    if behind:
        return part.line([(0, 62), (0, length)], 5, shaded(boot, 0.6)).shapes
    laces = " ".join(f"M-14 {66 + k * 14} L14 {70 + k * 14} M14 {66 + k * 14} L-14 {70 + k * 14}" for k in range(4))
    return part.stroke(laces, 4, BONE).shapes


def _boot(palette: Palette, ankle: float, sign: int, *, behind: bool) -> Shapes:
    shift = sign * 24
    upper = [
        (-38, -18),
        (36, -18),
        (shift + 52, ankle - 34),
        (shift + 62, ankle - 10),
        (shift - 62, ankle - 10),
        (shift - 54, ankle - 30),
        (-40, 0),
    ]
    part = Part().cel(polygon(upper, 14), palette["jacket"], (-12, -10), (6, 5), depth=0.5)
    if not behind:
        part.flat(capsule((shift - 20, ankle - 32), (shift + 16, ankle - 34), 9), lit(palette["jacket"], 0.3))
    part.cel(rounded_rectangle(shift - 68, ankle - 18, 136, 18, 6), palette["accent"], (-6, -4), (0, 0))
    ridges = " ".join(f"M{shift + x} {ankle - 8} L{shift + x} {ankle}" for x in range(-54, 60, 18))
    part.stroke(ridges, 5)
    if behind:
        loop = rounded_rectangle(shift * 0.5 - 11, -14, 22, ankle - 6, 7)
        return part.cel(loop, palette["accent"], (-5, -5), (3, 3), 4, outline=False).shapes
    return part.stroke("M-14 -8 L16 -4 M-12 4 L20 8", 4, BONE).shapes
