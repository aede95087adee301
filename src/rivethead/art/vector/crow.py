"""The crow: a scrapyard bird in a hazard vest, all beak, elbows and opinions."""

from collections.abc import Callable

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, eyes
from rivethead.art.vector.palettes import LEATHER_BROWN, METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides, flipped, mirrored
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
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
)
from rivethead.schema.art import Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

_BEAK_X, _BEAK_Y = 16.0, -54.0


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a crow.

    Args:
        stream: chooses proportions, beak and eyes.
        palette: one of PALETTES["crow"].
        variant: what it wears on its head, one of VARIANTS.
    """
    costume = COSTUMES[stream.pick(sorted(COSTUMES))]
    build = Build(
        thigh=round(stream.uniform(98, 120)),
        shin=round(stream.uniform(118, 138)),
        upper_arm=118,
        fore_arm=round(stream.uniform(124, 134)),
        shoulder_x=round(stream.uniform(90, 112)),
        shoulder_y=-176,
        hip_x=38,
        neck_y=-206,
        head_y=-28,
        ankle=30,
        stance=44,
    )
    length = stream.uniform(0.9, 1.25)
    back, hat, rear = HEADWEAR[variant](palette)
    front, rear_view = costume(palette, build, stream)
    tail = _tail(palette)
    attachments: dict[str, Shapes] = {
        "tail": tail,
        "tail-back": (),
        # nothing to see, but as long as the tail, so that it swings as late
        "tail-behind": tuple(Shape(shape.path) for shape in tail[:1]),
        "tail-behind-back": mirrored(tail),
        "pelvis": _pelvis(palette),
        "torso": front,
        "torso-back": rear_view,
        "neck": _neck(palette),
        "hair": back,
        "hair-back": mirrored(back),
        "head": _head(palette),
        "head-back": _head_back(palette),
        "hat": hat,
        "hat-back": mirrored(rear),
        "jaw": _lower_beak(palette, length),
        "beak": _upper_beak(palette, length, stream),
        **_eyes(palette, stream),
        **_limbs(palette, build),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=_HEAD_SLOTS,
        head_top=-246.0,
        palette=dict(palette),
        back_slots=(Slot("tail", "pelvis", "tail", 0.0, 0.0, "tail"),),
        palm_y=38.0,
    )


_HEAD_SLOTS = (
    Slot("hair", "head", "hair", 0.0, -200.0, "tail", -0.1),
    Slot("head", "head", "head"),
    Slot("eye-left", "head", "eye-left", -30.0, -142.0, "eye", 0.6),
    Slot("eye-right", "head", "eye-right", 46.0, -142.0, "eye", 0.6),
    Slot("jaw", "head", "jaw", _BEAK_X, _BEAK_Y + 8, "jaw", 0.9),
    Slot("beak", "head", "beak", _BEAK_X, _BEAK_Y, "", 1.0),
    Slot("hat", "head", "hat", 0.0, -212.0, "", 0.2),
    Slot("brow-left", "head", "brow-left", -34.0, -184.0, "brow-left", 0.7),
    Slot("brow-right", "head", "brow-right", 50.0, -184.0, "brow-right", 0.7),
    Slot("tail-behind", "pelvis", "tail-behind", 0.0, 0.0, "tail"),
)


# --------------------------------------------------------------------------------------------------- head


_SKULL: tuple[Point, ...] = (
    (-60, -232),
    (10, -246),
    (84, -226),
    (112, -140),
    (104, -60),
    (74, -8),
    (98, 22),
    (60, 16),
    (52, 44),
    (14, 24),
    (-14, 48),
    (-42, 20),
    (-76, 36),
    (-74, 2),
    (-112, 4),
    (-96, -50),
    (-106, -120),
)


def _head(palette: Palette) -> Shapes:
    part = Part().cel(polygon(_SKULL, 24), palette["feather"], (-22, -10), (9, 9), 6)
    sheen = palette["sheen"]
    part.bow([(-82, -150), (-88, -110), (-78, -70)], 8, sheen)
    for x, y in ((-60, -20), (-30, 2), (58, -22)):
        part.bow([(x - 12, y - 8), (x, y + 8), (x + 12, y - 8)], 5, sheen)
    return part.shapes


def _head_back(palette: Palette) -> Shapes:
    """Draw the back of the head: rows of feathers, ruffled at the nape."""
    part = Part().cel(polygon(flipped(_SKULL), 24), palette["feather"], (-22, -10), (9, 9), 6)
    for row, y in enumerate((-150, -106, -62, -18)):
        for x in (-56, -18, 20, 58) if row % 2 else (-37, 1, 39):
            part.bow([(x - 13, y - 10), (x, y + 10), (x + 13, y - 10)], 5, palette["sheen"])
    return part.shapes


def _lower_beak(palette: Palette, length: float) -> Shapes:
    """Draw the lower half of the beak, and the throat behind it that shows when it drops."""
    beak, k = palette["beak"], length
    part = Part()
    throat = polygon([(-46, -30), (60 * k, -26), (100 * k, -6), (60 * k, 18), (-34, 22)], 16)
    part.flat(throat, "#4d0f1f", 5)
    part.flat(blob([(-26, 8), (10, -8), (62 * k, -2), (64 * k, 14), (0, 22)]), "#d9566a")
    half = polygon(
        [(-54, -6), (-20, 6), (40 * k, 8), (108 * k, -4), (92 * k, 26), (36 * k, 42), (-22, 38), (-50, 20)], 14
    )
    return part.cel(half, shaded(beak, 0.12), (-10, -12), (5, 4)).shapes


def _upper_beak(palette: Palette, length: float, stream: Stream) -> Shapes:
    """Draw the upper half, hooked at its tip, in three-quarter view."""
    beak, k, part = palette["beak"], length, Part()
    bridge = [
        (-60, -8),
        (-56, -36),
        (-18, -60),
        (36, -54),
        (92 * k, -32),
        (142 * k, 0),
        (148 * k, 40),
        (122 * k, 20),
        (70 * k, 14),
        (10, 22),
        (-44, 16),
    ]
    part.cel(polygon(bridge, 20), beak, (-12, -18), (8, 9), 6)
    part.bow([(-30, -44), (30, -44), (84 * k, -22)], 7, lit(beak, 0.6))
    part.flat(capsule((20, -28), (38, -23), 9), shaded(beak, 0.7))
    wear = stream.integer(3)
    if wear == 0:
        part.line([(60 * k, 12), (68 * k, -6), (76 * k, 2)], 4)
    elif wear == 1:
        part.flat(polygon([(70 * k, -44), (98 * k, -32), (92 * k, 16), (64 * k, 14)], 4), "#f0d9b8", 4)
        part.stroke(
            f"M{74 * k:.0f} -30 L{92 * k:.0f} -24 M{74 * k:.0f} -12 L{92 * k:.0f} -8", 3, shaded("#f0d9b8", 0.4)
        )
    else:
        part.scratches([(64 * k, -14)], beak, 24)
    return part.shapes


def _eyes(palette: Palette, stream: Stream) -> dict[str, Shapes]:
    lid = palette["sheen"]
    droop = stream.uniform(0.16, 0.36)
    left, right = stream.uniform(38, 43), stream.uniform(34, 38)
    return {
        **eyes((left, right), palette["eye"], lid, droop),
        "brow-left": brow(-1, 88, 22, lit(palette["sheen"], 0.12)),
        "brow-right": brow(1, 82, 22, lit(palette["sheen"], 0.12)),
    }


Headwear = tuple[Shapes, Shapes, Shapes]
"""What stands behind the head, what sits on it, and the latter from behind."""


def _crest(palette: Palette) -> Shapes:
    """Draw ruffled feathers around the crown at (0, 0)."""
    part = Part()
    for bend, length, width in ((-0.9, 92, 34), (0.75, 84, 34), (-0.4, 122, 36), (0.3, 116, 36), (-0.05, 136, 38)):
        tip = (bend * length, -length)
        quill = [
            (-width / 2 + bend * 20, 20),
            (bend * 50 - width * 0.6, -length * 0.5),
            tip,
            (bend * 60 + width * 0.5, -length * 0.45),
            (width / 2 + bend * 20, 20),
        ]
        part.cel(polygon(quill, 10), palette["feather"], (-9, -4), (5, 5))
        part.line([(bend * 24, 0), (bend * 46, -length * 0.55)], 5, palette["sheen"])
    return part.shapes


def _tuft(palette: Palette) -> Headwear:
    """Bare-headed, ruffled."""
    return _crest(palette), (), ()


def _hard_hat(palette: Palette) -> Headwear:
    """Draw a hard hat one size too small, pushed back."""
    hat, part, rear = palette["vest"], Part(), Part()
    for side in (part, rear):
        side.cel("M-86 4 Q-92 -54 -54 -78 Q-24 -94 8 -92 Q62 -88 84 -48 Q94 -22 92 8 Z", hat, (-18, -10), (9, 9), 6)
        side.cel(polygon([(-6, -98), (22, -98), (28, 0), (-8, 0)], 8), lit(hat, 0.25), (-6, -4), (4, 4), 4)
    part.cel(
        polygon([(-108, 0), (-70, -12), (80, -12), (120, -2), (112, 16), (40, 10), (-40, 10), (-100, 18)], 10),
        hat,
        (-9, -9),
        (5, 5),
        6,
    )
    part.flat(capsule((-62, -34), (-54, -54), 12), WHITE)
    rear.cel(rounded_rectangle(-94, -12, 194, 24, 9), hat, (-9, -9), (5, 5), 6)
    rear.cel(rounded_rectangle(-26, -4, 70, 26, 8), RUBBER, (-6, -5), (3, 3)).flat(circle(9, 9, 9), METAL, 4)
    return _crest(palette)[:6], part.shapes, rear.shapes


def _aviator(palette: Palette) -> Headwear:
    """Draw a leather cap with goggles pushed up."""
    part, rear = Part(), Part()
    cap = "M-112 34 Q-118 -34 -70 -52 Q-20 -66 40 -58 Q112 -44 118 30 Q60 -6 4 -6 Q-60 -4 -112 34 Z"
    part.cel(cap, LEATHER_BROWN, (-18, -10), (8, 8), 6)
    part.stitches([(-96, 14), (-40, -14), (10, -18), (60, -12), (104, 16)], lit(LEATHER_BROWN, 0.5))
    part.flat(polygon([(-112, -18), (114, -22), (116, -2), (-114, 4)], 4), RUBBER, 4)
    for x in (-36, 42):
        part.lens(x, -22, 37, palette["tape"], METAL)
    hood = "M-114 96 Q-122 -34 -70 -52 Q-20 -66 40 -58 Q114 -44 120 92 Q60 122 4 118 Q-60 120 -114 96 Z"
    rear.cel(hood, LEATHER_BROWN, (-18, -10), (8, 8), 6)
    for x in (-40, 44):
        rear.stitches([(x, -50), (x * 1.3, 30), (x * 1.1, 108)], lit(LEATHER_BROWN, 0.5))
    rear.flat(polygon([(-117, -8), (118, -12), (120, 10), (-117, 14)], 4), RUBBER, 4)
    rear.cel(rounded_rectangle(-18, -14, 40, 30, 5), METAL, (-5, -5), (3, 3), 4, outline=False)
    scarf = Part().cel(
        polygon([(90, -10), (150, -44), (172, -30), (120, 10), (176, 14), (168, 32), (96, 30)], 8),
        BONE,
        (-7, -7),
        (4, 4),
    )
    return scarf.shapes, part.shapes, rear.shapes


def _beanie(palette: Palette) -> Headwear:
    """Draw a wool hat with a bobble."""
    wool, part = palette["vest"], Part()
    part.cel(circle(10, -84, 28), palette["tape"], (-9, -9), (5, 5))
    part.cel("M-98 12 Q-104 -52 -44 -74 Q12 -88 62 -72 Q106 -50 104 12 Z", wool, (-18, -10), (8, 8), 6)
    part.stroke(
        "M-66 -52 Q-74 -24 -70 0 M-26 -68 Q-32 -34 -30 0 M16 -72 Q16 -34 14 0 M58 -64 Q64 -30 60 0",
        5,
        shaded(wool, 0.4),
    )
    part.cel(rounded_rectangle(-112, -10, 226, 34, 15), palette["tape"], (-10, -9), (5, 5), 6)
    part.stroke(" ".join(f"M{x} -6 L{x} 20" for x in range(-90, 106, 24)), 4, shaded(palette["tape"], 0.4))
    return (), part.shapes, part.shapes


HEADWEAR: dict[str, Callable[[Palette], Headwear]] = {
    "tuft": _tuft,
    "hard-hat": _hard_hat,
    "aviator": _aviator,
    "beanie": _beanie,
}

VARIANTS = tuple(HEADWEAR)


# --------------------------------------------------------------------------------------------------- body


def _tail(palette: Palette) -> Shapes:
    part = Part()
    for tip, width in (((-150, 92), 40), ((-118, 132), 42), ((-74, 156), 42)):
        part.cel(capsule((-20, 6), tip, 30, width), palette["feather"], (-9, -7), (5, 5))
        part.line([(-30, 16), (tip[0] * 0.9, tip[1] * 0.9)], 4, palette["sheen"])
    return part.shapes


def _pelvis(palette: Palette) -> Shapes:
    feather = palette["feather"]
    outline = [
        (-84, -40),
        (84, -40),
        (80, 18),
        (54, 44),
        (40, 30),
        (18, 54),
        (0, 34),
        (-18, 54),
        (-40, 30),
        (-54, 44),
        (-80, 18),
    ]
    return Part().cel(polygon(outline, 10), feather, (-16, -9), (6, 6)).shapes


def _neck(palette: Palette) -> Shapes:
    part = Part().cel(rounded_rectangle(-36, -50, 72, 76, 20), palette["feather"], (-12, 6), (0, 0))
    ruff = [(-58, -8), (-30, -22), (0, -14), (30, -22), (58, -8), (50, 14), (28, 4), (0, 18), (-28, 4), (-50, 14)]
    return part.cel(polygon(ruff, 8), palette["sheen"], (-8, -7), (4, 4)).shapes


def _trunk(build: Build) -> str:
    """Return the outline of the feathered body."""
    shoulder = build.shoulder_x
    return blob(
        [
            (0, -226),
            (shoulder + 4, -214),
            (shoulder + 30, -120),
            (114, -20),
            (60, 24),
            (0, 26),
            (-60, 24),
            (-114, -20),
            (-shoulder - 30, -120),
            (-shoulder - 4, -214),
        ]
    )


def _breast(part: Part, palette: Palette, body: str) -> Part:
    """Lay the lighter feathers of the breast."""
    chest = blob([(0, -208), (36, -190), (40, -80), (24, 24), (-24, 24), (-40, -80), (-36, -190)])
    part.flat(intersect(chest, body), mixed(palette["feather"], palette["sheen"], 0.55))
    for y in (-150, -112, -74, -36):
        part.bow([(-24, y), (-12, y + 14), (0, y), (12, y + 14), (24, y)], 5, shaded(palette["sheen"], 0.4))
    return part


def _coverts(part: Part, palette: Palette, y: float) -> Part:
    """Lay a row of short feathers below a garment's hem."""
    for x in (-48, -16, 16, 48):
        part.bow([(x - 13, y - 10), (x, y + 10), (x + 13, y - 10)], 5, palette["sheen"])
    return part


def _vest_back(palette: Palette, build: Build) -> Shapes:
    """Draw the vest from behind: tape around and over the shoulders, tail coverts below its hem."""
    vest, tape, part = palette["vest"], palette["tape"], Part()
    body = _trunk(build)
    part.cel(body, palette["feather"], (-24, -12), (9, 9), 6)
    panel = intersect(body, rectangle(-220, -240, 440, 226))
    part.cel(panel, vest, (-20, -10), (8, 8), 5, outline=False)
    bands = [polygon([(sign * x, y) for x, y in ((60, -240), (88, -240), (90, -84), (62, -84))]) for sign in (-1, 1)]
    for band in (*bands, rectangle(-220, -84, 440, 30), rectangle(-220, -40, 440, 18)):
        part.flat(intersect(panel, band), tape)
    part.flat(intersect(panel, rectangle(-220, -70, 440, 5)), shaded(tape, 0.25)).stroke(panel, 5)
    word, width = lettered("CAW", 40)
    part.flat(shifted(word, -width / 2, -118), mixed(vest, INK, 0.75))
    return _coverts(part, palette, 2).shapes


def _vest(palette: Palette, build: Build, stream: Stream) -> tuple[Shapes, Shapes]:
    """Draw a warning vest with a number on it."""
    vest, tape, part = palette["vest"], palette["tape"], Part()
    body = _trunk(build)
    part.cel(body, palette["feather"], (-24, -12), (9, 9), 6)
    _breast(part, palette, body)
    for sign in (-1, 1):
        outline = polygon([(sign * x, y) for x, y in ((36, -240), (200, -240), (200, 40), (30, 40), (40, -100))], 10)
        panel = intersect(body, outline)
        part.cel(panel, vest, (-14, -10), (7, 7), 5, outline=False)
        bands = [(sign * x, y) for x, y in ((62, -240), (88, -240), (90, -80), (62, -80))]
        for band in (
            polygon(bands),
            rectangle(min(sign * 20, sign * 200), -84, 180, 30),
            rectangle(min(sign * 20, sign * 200), -36, 180, 24),
        ):
            part.flat(intersect(panel, band), tape)
        part.stroke(panel, 5)
        part.flat(intersect(panel, rectangle(min(sign * 20, sign * 200), -70, 180, 5)), shaded(tape, 0.25))
    number, width = lettered(f"{stream.integer(90) + 10}", 26)
    part.flat(rounded_rectangle(-98, -140, 44, 38, 5), BONE, 4).flat(shifted(number, -76 - width / 2, -108), INK)
    return part.line([(-34, -60), (-34, 10)], 6, METAL).shapes, _vest_back(palette, build)


def _jacket(palette: Palette, build: Build, stream: Stream) -> tuple[Shapes, Shapes]:
    """Draw a donkey jacket, leather over its shoulders, fastened with toggles, and what its pocket holds."""
    cloth, hide, body = mixed(palette["vest"], "#2a2438", 0.34), LEATHER_BROWN, _trunk(build)
    views = []
    for behind in (False, True):
        part = Part().cel(body, palette["feather"], (-24, -12), (9, 9), 6)
        coat = intersect(body, polygon([(-220, -240), (220, -240), (220, 2), (8, -4), (0, -22), (-8, -4), (-220, 2)]))
        part.cel(coat, cloth, (-22, -10), (9, 9), 5, outline=False)
        yoke = intersect(
            body, polygon([(-220, -250), (220, -250), (220, -168), (30, -154), (-30, -154), (-220, -168)], 6)
        )
        part.cel(yoke, hide, (-12, -8), (6, 6), 5, outline=False)
        part.stitches([(-104, -180), (-30, -168), (30, -168), (104, -180)], lit(hide, 0.45))
        if behind:
            part.line([(0, -154), (0, -6)], 5).stitches([(-96, -60), (96, -60)], shaded(cloth, 0.5))
            number, width = lettered("CREW", 36)
            part.flat(shifted(number, -width / 2, -92), palette["tape"])
            views.append(_coverts(part.stroke(coat, 5), palette, 10).shapes)
            continue
        part.line([(0, -150), (0, -14)], 5)
        for y in (-128, -86, -44):
            part.line([(-26, y), (26, y)], 5, shaded(cloth, 0.6))
            part.cel(capsule((-8, y), (14, y), 13), BONE, (-3, -3), (2, 2), 4, outline=False)
        part.cel(rounded_rectangle(-88, -64, 52, 44, 8), shaded(cloth, 0.12), (-6, -5), (4, 4), 4, outline=False)
        for lean in (0, 1 + stream.integer(2)):
            part.line([(-74 + 18 * lean, -58), (-78 + 22 * lean, -92)], 11).line(
                [(-74 + 18 * lean, -58), (-78 + 22 * lean, -92)], 5, palette["tape"]
            )
        part.flat(rounded_rectangle(-86, -64, 48, 14, 4), cloth, 4)
        views.append(part.stroke(coat, 5).shapes)
    return views[0], views[1]


def _kerchief(palette: Palette, build: Build, stream: Stream) -> tuple[Shapes, Shapes]:
    """Draw bare feathers with a big neckerchief, and a tool belt across the body from a shoulder."""
    cloth, body, sign = palette["vest"], _trunk(build), stream.pick((-1, 1))
    strap = [(sign * x, y) for x, y in ((-122, -226), (-86, -236), (124, -34), (104, -4))]
    views = []
    for behind in (False, True):
        part = Part().cel(body, palette["feather"], (-24, -12), (9, 9), 6)
        if not behind:
            _breast(part, palette, body)
        belt = intersect(body, polygon([(-x, y) for x, y in strap] if behind else strap))
        part.cel(belt, LEATHER_BROWN, (-6, -6), (4, 4), 5, outline=False)
        side = -sign if behind else sign
        if behind:
            for row, y in enumerate((-128, -92, -56)):
                for x in (-66, -22, 22, 66) if row % 2 else (-44, 0, 44):
                    if abs(x * side - (y + 130) * 1.02) > 44:
                        part.bow([(x - 13, y - 10), (x, y + 10), (x + 13, y - 10)], 5, palette["sheen"])
            part.cel(polygon([(-84, -226), (84, -226), (0, -138)], 8), cloth, (-12, -8), (6, 6))
            part.flat(
                joined(*(circle(x, y, 7) for x, y in ((-34, -206), (0, -196), (34, -206), (0, -168)))), palette["tape"]
            )
            views.append(_coverts(part, palette, -6).shapes)
            continue
        for share in (0.34, 0.58, 0.82):
            at_x, at_y = side * (-104.0 + 218.0 * share), -231.0 + 212.0 * share
            part.cel(
                rounded_rectangle(at_x - 21, at_y - 12, 42, 46, 8), shaded(LEATHER_BROWN, 0.1), (-5, -5), (4, 4), 4.5
            )
            part.line([(at_x - 18, at_y + 8), (at_x + 18, at_y + 8)], 4).rivets([(at_x, at_y + 8)], METAL, 4.5)
        for wing in (
            [(-6, -186), (-54, -150), (-20, -138), (2, -168)],
            [(6, -186), (46, -132), (14, -128), (-2, -168)],
        ):
            part.cel(polygon(wing, 6), shaded(cloth, 0.12), (-6, -6), (4, 4))
        scarf = [(-92, -228), (92, -228), (76, -196), (14, -172), (-14, -172), (-76, -196)]
        part.cel(polygon(scarf, 10), cloth, (-12, -8), (6, 6))
        part.flat(
            joined(*(circle(x, y, 7) for x, y in ((-56, -212), (-22, -196), (22, -196), (56, -212)))), palette["tape"]
        )
        views.append(part.cel(circle(0, -178, 18), cloth, (-5, -5), (4, 4), 5).shapes)
    return views[0], views[1]


COSTUMES: dict[str, Callable[[Palette, Build, Stream], tuple[Shapes, Shapes]]] = {
    "vest": _vest,
    "jacket": _jacket,
    "kerchief": _kerchief,
}
"""What a crow wears, from the front and from behind."""


def _limbs(palette: Palette, build: Build) -> dict[str, Shapes]:
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_wing(palette, build.upper_arm)
        drawn[f"fore-arm-{side}"] = _fore_wing(palette, build.fore_arm, sign)
        for shape, spread in (("hand", 0.35), ("fist", 0.0), ("open", 1.0)):
            drawn[f"{shape}-{side}"] = _feathers(palette, spread, sign)
        drawn[f"thigh-{side}"] = _drumstick(palette, build.thigh)
        drawn[f"shin-{side}"] = _shank(palette, build.shin)
        drawn[f"foot-{side}"] = _claws(palette, build.ankle, sign)
    return drawn


def _upper_wing(palette: Palette, length: float) -> Shapes:
    feather, part = palette["feather"], Part()
    part.cel(
        polygon(
            [(-32, -20), (32, -22), (32, length * 0.6), (24, length + 14), (-24, length + 14), (-30, length * 0.6)], 22
        ),
        feather,
        (-13, -5),
        (6, 6),
    )
    for y in (36, 66):
        part.bow([(-16, y), (0, y + 14), (16, y)], 5, palette["sheen"])
    return part.shapes


def _fore_wing(palette: Palette, length: float, sign: int) -> Shapes:
    """Draw the fore arm with flight feathers that trail on its outer side."""
    feather, part = palette["feather"], Part()
    for y, reach in ((22, 62), (54, 70), (86, 66)):
        part.cel(capsule((0, y), (sign * reach, y + 54), 34, 24), shaded(feather, 0.12), (-8, -6), (5, 5))
    part.cel(polygon(both_sides([(25, -18), (29, 34), (22, length + 6)]), 16), feather, (-12, -5), (6, 6))
    for y in (30, 62):
        part.bow([(-14, y), (0, y + 12), (14, y)], 5, palette["sheen"])
    return part.shapes


def _feathers(palette: Palette, spread: float, sign: int) -> Shapes:
    """Draw a hand of three feather fingers and a thumb; spread 0 is a fist."""
    feather, part = palette["feather"], Part()
    fist = spread == 0.0
    for index in (-1, 0, 1):
        reach = 46 if fist else 78 + 26 * spread - 8 * abs(index)
        tip = (index * (20 + 34 * spread), reach)
        part.cel(capsule((index * 15, 26), tip, 27, 25 if fist else 17), feather, (-7, -5), (4, 4), 4.5)
        if not fist:
            part.line([(index * 17, 40), (tip[0] * 0.86, reach * 0.88)], 3.5, palette["sheen"])
    if not fist:
        part.cel(
            polygon([(-25, -10), (25, -10), (33, 18), (27, 42), (-27, 42), (-33, 18)], 15),
            feather,
            (-8, -6),
            (4, 4),
            4.5,
        )
    thumb = (sign * 2, 38) if fist else (-sign * (36 + 20 * spread), 40)
    return part.cel(capsule((-sign * 26, 14), thumb, 24, 19), lit(feather, 0.08), (-6, -4), (4, 4), 4.5).shapes


def _drumstick(palette: Palette, length: float) -> Shapes:
    """Draw a feathered thigh that frays above the knee."""
    frayed = [
        (42, -20),
        (46, 50),
        (24, length - 4),
        (14, length - 22),
        (4, length + 4),
        (-8, length - 22),
        (-20, length),
        (-46, 50),
        (-42, -20),
    ]
    part = Part().cel(capsule((0, length * 0.5), (0, length + 6), 20), palette["legs"], (-6, 0), (4, 0))
    return (
        part.cel(polygon(frayed, 12), palette["feather"], (-15, -6), (7, 6))
        .bow([(-18, 40), (0, 54), (18, 40)], 5, palette["sheen"])
        .shapes
    )


def _shank(palette: Palette, length: float) -> Shapes:
    legs, part = palette["legs"], Part()
    part.cel(capsule((0, 0), (0, length), 22, 18), legs, (-7, -2), (4, 3))
    part.stroke(" ".join(f"M-8 {y} Q0 {y + 5} 8 {y}" for y in range(20, int(length) - 8, 18)), 4, shaded(legs, 0.5))
    part.cel(circle(0, 0, 16), legs, (-5, -5), (4, 4))
    return part.shapes


def _claws(palette: Palette, ankle: float, sign: int) -> Shapes:
    """Draw three toes with talons and a spur, standing on the floor."""
    legs, part = palette["legs"], Part()
    floor = ankle - 11
    for tip in (-54, 62, 4):
        end = (tip + sign * 14, floor)
        part.cel(capsule((0, 2), end, 22, 20), legs, (-6, -6), (4, 4))
        way = 1 if tip > 0 else -1
        if tip == 4:
            talon = [(end[0] - 8, floor + 2), (end[0] + 8, floor + 2), (end[0], floor + 17)]
        else:
            talon = [(end[0] + way * 2, floor - 9), (end[0] + way * 30, floor + 11), (end[0] + way * 2, floor + 9)]
        part.cel(polygon(talon, 2), "#6f6a78", (-4, -3), (0, 0), 4)
    return part.cel(ellipse(0, 0, 17, 15), legs, (-5, -5), (4, 4)).shapes
