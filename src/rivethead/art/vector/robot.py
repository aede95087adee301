"""The robot: riveted plate, glowing eyes under iron brows, and a jaw that drops like a drawer."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import shut_lamp
from rivethead.art.vector.palettes import Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides
from rivethead.drawing.colour import INK, argb, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    ellipse,
    polygon,
    rectangle,
    rounded_rectangle,
    shifted,
    subtract,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A drawn head and where its face sits, in the head's frame.

    Attributes:
        shapes: the head itself.
        top: the crown.
        eyes: left and right eye: x, y, radius.
        brow_lift: how far a brow sits over its eye's middle.
        jaw: where the jaw's hinge line sits at rest: half width, y.
        aerial: where the aerial stands.
    """

    shapes: Shapes
    top: float
    eyes: tuple[tuple[float, float, float], tuple[float, float, float]]
    brow_lift: float
    jaw: tuple[float, float]
    aerial: Point


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a robot.

    Args:
        stream: chooses proportions and everything that the variant leaves open.
        palette: one of PALETTES["robot"].
        variant: the head's type, one of VARIANTS.
    """
    big = stream.uniform(0.92, 1.08)
    build = Build(
        thigh=round(128 * big),
        shin=round(126 * (2 - big)),
        upper_arm=round(stream.uniform(116, 130)),
        fore_arm=round(stream.uniform(136, 150)),
        shoulder_x=124.0,
        shoulder_y=-222.0,
        neck_y=-248.0,
    )
    head = HEADS[variant](palette, stream)
    torso, aerial = stream.pick(SUITS[variant]), stream.pick(TOPS[variant])
    attachments: dict[str, Shapes] = {
        "pelvis": _pelvis(palette),
        "pelvis-back": _pelvis_back(palette),
        "torso": TORSOS[torso](palette, stream),
        "torso-back": TORSO_BACKS[torso](palette),
        "neck": _neck(palette),
        "head": head.shapes,
        "head-back": HEAD_BACKS[variant](palette),
        "jaw": JAWS[stream.pick(sorted(JAWS))](palette, head.jaw[0]),
        "jaw-back": _jaw_back(palette, head.jaw[0]),
        "antenna": AERIALS[aerial](palette),
        "antenna-back": AERIALS[aerial](palette),
        **_eyes(palette, head, stream),
        **_limbs(palette, build, stream),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=_head_slots(head),
        head_top=head.top,
        palette=dict(palette),
        lights=tuple(Light("head", x, y, radius * 3.2, palette["glow"], 0.22, 0.3) for x, y, radius in head.eyes),
    )


def _head_slots(head: Head) -> tuple[Slot, ...]:
    (lx, ly, _), (rx, ry, _) = head.eyes
    return (
        Slot("antenna", "head", "antenna", *head.aerial, "tail", 0.2),
        Slot("jaw", "head", "jaw", 0.0, head.jaw[1], "jaw", 0.6),
        Slot("head", "head", "head"),
        Slot("eye-left", "head", "eye-left", lx, ly, "eye", 0.36),
        Slot("eye-right", "head", "eye-right", rx, ry, "eye", 0.36),
        Slot("brow-left", "head", "brow-left", lx, ly - head.brow_lift, "brow-left", 0.55),
        Slot("brow-right", "head", "brow-right", rx, ry - head.brow_lift, "brow-right", 0.55),
    )


# -------------------------------------------------------------------------------------------------- heads


def _crate(palette: Palette, stream: Stream) -> Head:
    """Draw a welded box with an asymmetric stare: one big eye, one small."""
    body, part = palette["body"], Part()
    part.cel(rounded_rectangle(-154, -140, 40, 70, 12), palette["metal"])
    part.cel(rounded_rectangle(114, -140, 40, 70, 12), palette["metal"])
    shell = both_sides([(92, -226), (128, -198), (128, -20), (104, 0)])
    part.cel(polygon(shell, 26), body, (-22, -12), (11, 11), 6)
    part.cel(rounded_rectangle(-110, -164, 220, 92, 38), palette["dark"], (-8, -10), (0, 0), outline=False)
    part.rivets([(-104, -194), (-66, -206), (66, -206), (104, -194), (-108, -34), (108, -34)], body, 7)
    part.line([(-34, -216), (-22, -196), (-32, -180)], 5).scratches([(38, -190), (52, -184), (-92, -50)], body)
    part.flat(polygon([(-26, -72), (26, -72), (15, -40), (-15, -40)], 8), shaded(body, 0.55))
    small = (56.0, -116.0, 34.0)
    big = (-48.0, -118.0, 47.0)
    eyes = (big, small) if stream.chance(0.5) else ((-56.0, -116.0, 34.0), (48.0, -118.0, 47.0))
    return Head(part.shapes, -226, eyes, 42, (98, -10), (66.0, -214.0))


def _bucket(palette: Palette, _stream: Stream) -> Head:
    """Draw an upturned steel bucket: a dome with a seam, bolts for ears and a wide visor."""
    body, part = palette["body"], Part()
    for sign in (-1, 1):
        part.cel(rectangle(sign * 128 - 20, -126, 40, 40), palette["dark"], rim=(0, 0))
        part.cel(
            polygon([(sign * 140, -150), (sign * 166, -140), (sign * 166, -72), (sign * 140, -62)], 8), palette["metal"]
        )
    dome = "M-122 0 L-128 -96 Q-128 -168 -84 -206 Q-48 -236 0 -236 Q48 -236 84 -206 Q128 -168 128 -96 L122 0 Z"
    part.cel(dome, body, (-24, -10), (11, 11), 6)
    part.cel(
        polygon([(-12, -240), (12, -240), (14, -168), (-14, -168)], 4),
        palette["plate"],
        (-5, -3),
        (4, 4),
        4,
        outline=False,
    )
    part.rivets([(0, -222), (0, -198)], palette["plate"], 5)
    part.cel(rounded_rectangle(-126, -44, 252, 26, 4), palette["plate"], (-6, -8), (3, 4), 4, outline=False)
    part.rivets([(-104 + 41.6 * i, -31) for i in range(6)], palette["plate"], 5)
    visor = polygon([(-116, -156), (116, -156), (108, -76), (-108, -76)], 30)
    part.cel(visor, palette["dark"], (-8, -10), (0, 0), outline=False)
    part.scratches([(46, -196), (60, -188), (-82, -60)], body)
    return Head(part.shapes, -236, ((-52.0, -116.0, 38.0), (52.0, -116.0, 38.0)), 42, (96, -10), (-58.0, -218.0))


def _television(palette: Palette, stream: Stream) -> Head:
    """Draw an old picture tube: the face is on the screen."""
    body, part = palette["body"], Part()
    shell = both_sides([(130, -232), (158, -206), (150, -20), (120, 0)])
    part.cel(polygon(shell, 30), body, (-24, -12), (11, 11), 6)
    screen = both_sides([(72, -206), (112, -198), (118, -120), (110, -56), (72, -48)])
    bezel = blob([(x * 1.14 - 8, -127 + (y + 127) * 1.14) for x, y in screen])
    part.cel(bezel, palette["metal"], (-8, -8), (5, 5), 5, outline=False)
    tube = blob([(x * 1.0 - 8, y) for x, y in screen])
    glass = mixed(palette["glow"], "#141626", 0.84)
    part.cel(tube, glass, (9, 9), (0, 0), 4, outline=False)
    part.stroke(" ".join(f"M-98 {y} L84 {y}" for y in range(-188, -58, 18)), 3, mixed(glass, palette["glow"], 0.12))
    part.flat(polygon([(-96, -176), (-70, -194), (-18, -198), (-84, -148)], 10), mixed(glass, WHITE, 0.28))
    for y in (-190, -152):
        part.cel(circle(132, y, 13), palette["plate"], (-4, -4), (3, 3), 4, outline=False).line(
            [(132, y), (139, y - 7)], 4
        )
    part.grille(122, -118, 20, 13, 5, 6).rivets([(-134, -22), (128, -22)], body, 6)
    part.scratches([(-60, -12), (-44, -10)], body, 16)
    wide = stream.uniform(34, 40)
    return Head(part.shapes, -232, ((-56.0, -124.0, wide), (42.0, -124.0, wide)), 44, (92, -8), (10.0, -228.0))


def _boiler(palette: Palette, stream: Stream) -> Head:
    """Draw a pressure vessel: narrow above, broad below, a gauge for a forehead."""
    body, part = palette["body"], Part()
    for sign in (-1, 1):
        part.hose(
            [(sign * 96, -150), (sign * 176, -170), (sign * 168, -60), (sign * 96, -34)],
            24,
            palette["dark"],
            ribs=False,
        )
    shell = both_sides([(40, -262), (82, -236), (96, -160), (136, -60), (126, 0)])
    part.cel(polygon(shell, 34), body, (-24, -10), (11, 11), 6)
    part.cel(polygon(both_sides([(88, -186), (92, -168)]), 3), palette["plate"], (-4, -6), (3, 3), 4, outline=False)
    part.rivets([(-70 + 35 * i, -177) for i in range(5)], palette["plate"], 4.5)
    part.gauge(0, -216, 22, stream.uniform(0.4, 1.3))
    part.rivets([(-108, -24), (108, -24)], body, 7)
    for x, y, radius in ((-54, -104, 56), (54, -104, 56)):
        part.cel(circle(x, y, radius), palette["plate"], (-9, -9), (5, 5), 5, outline=False)
        part.flat(circle(x, y, radius - 13), palette["dark"], 4)
        bolts = [
            (x + math.cos(a) * (radius - 6.5), y + math.sin(a) * (radius - 6.5)) for a in (0.5, 1.57, 2.64, 3.7, 5.7)
        ]
        part.rivets(bolts, palette["plate"], 3.2)
    part.scratches([(84, -36), (-112, -56)], body)
    return Head(part.shapes, -262, ((-54.0, -104.0, 38.0), (54.0, -104.0, 38.0)), 44, (104, -10), (58.0, -238.0))


def _anvil(palette: Palette, _stream: Stream) -> Head:
    """Draw a cast brute: flat skull, wide horn-like temples, a deep cheek, and eyes close together."""
    body, part = palette["body"], Part()
    skull = both_sides([(112, -204), (182, -196), (170, -152), (112, -132), (116, -20), (92, 0)])
    part.cel(polygon(skull, 20), body, (-20, -12), (10, 11), 6)
    part.cel(polygon(both_sides([(150, -204), (162, -182)]), 5), palette["plate"], (-5, -7), (4, 4), 4, outline=False)
    part.hazard(rectangle(-150, -203, 300, 22), (-150, -203, 150, -181))
    slot = polygon(both_sides([(96, -150), (92, -78)]), 22)
    part.cel(slot, palette["dark"], (-8, -10), (0, 0), outline=False)
    part.cel(polygon([(-15, -132), (15, -132), (26, -44), (-26, -44)], 8), body, (-9, -4), (5, 5), 5, outline=False)
    part.grille(-13, -78, 26, 12, 3, 5)
    part.rivets([(-152, -170), (152, -170), (-94, -34), (94, -34), (-94, -60), (94, -60)], body, 6)
    part.scratches([(58, -52), (-76, -36), (128, -166)], body)
    return Head(part.shapes, -204, ((-54.0, -112.0, 36.0), (54.0, -112.0, 36.0)), 36, (100, -10), (-96.0, -196.0))


HEADS: dict[str, Callable[[Palette, Stream], Head]] = {
    "crate": _crate,
    "bucket": _bucket,
    "television": _television,
    "boiler": _boiler,
    "anvil": _anvil,
}

VARIANTS = tuple(HEADS)


def _crate_back(palette: Palette) -> Shapes:
    """Draw a hatch that hangs by three of its four bolts."""
    body, part = palette["body"], Part()
    part.cel(rounded_rectangle(-154, -140, 40, 70, 12), palette["metal"])
    part.cel(rounded_rectangle(114, -140, 40, 70, 12), palette["metal"])
    part.cel(polygon(both_sides([(92, -226), (128, -198), (128, -20), (104, 0)]), 26), body, (-22, -12), (11, 11), 6)
    part.flat(rounded_rectangle(-74, -178, 148, 112, 10), palette["dark"], 4)
    hatch = [(-70, -176), (76, -164), (68, -60), (-78, -72)]
    part.cel(polygon(hatch, 10), palette["plate"], (-10, -9), (6, 6), 5, outline=False)
    part.rivets([(-58, -164), (60, -154), (-64, -84)], palette["metal"], 6).grille(-34, -142, 68, 19, 3, 8)
    part.rivets([(-104, -194), (104, -194), (-108, -34), (108, -34)], body, 7)
    return part.scratches([(-40, -24), (20, -20), (88, -120)], body).shapes


def _bucket_back(palette: Palette) -> Shapes:
    """Draw the bucket's seam and its handle, folded down."""
    body, part = palette["body"], Part()
    for sign in (-1, 1):
        part.cel(rectangle(sign * 128 - 20, -126, 40, 40), palette["dark"], rim=(0, 0))
        knob = [(sign * 140, -150), (sign * 166, -140), (sign * 166, -72), (sign * 140, -62)]
        part.cel(polygon(knob, 8), palette["metal"])
    dome = "M-122 0 L-128 -96 Q-128 -168 -84 -206 Q-48 -236 0 -236 Q48 -236 84 -206 Q128 -168 128 -96 L122 0 Z"
    part.cel(dome, body, (-24, -10), (11, 11), 6)
    part.cel(rectangle(-15, -238, 30, 200), palette["plate"], (-5, -3), (4, 4), 4, outline=False)
    part.rivets([(0, y) for y in (-216, -176, -136, -96, -66)], palette["plate"], 5)
    part.cel(rounded_rectangle(-126, -44, 252, 26, 4), palette["plate"], (-6, -8), (3, 4), 4, outline=False)
    part.bow([(-124, -120), (-90, -30), (90, -30), (124, -120)], 15)
    part.bow([(-124, -120), (-90, -30), (90, -30), (124, -120)], 7, palette["metal"])
    return part.scratches([(46, -160), (-82, -150)], body).shapes


def _television_back(palette: Palette) -> Shapes:
    """Draw the tube's bulge, slots to let the heat out, and the mains lead."""
    body, part = palette["body"], Part()
    part.cel(polygon(both_sides([(130, -232), (158, -206), (150, -20), (120, 0)]), 30), body, (-24, -12), (11, 11), 6)
    rear = polygon(both_sides([(92, -204), (110, -186), (104, -62), (84, -46)]), 18)
    part.cel(rear, palette["plate"], (-14, -10), (8, 7), 5, outline=False)
    part.grille(-72, -184, 144, 17, 4, 8)
    part.cel(circle(0, -88, 27), palette["dark"], (-7, -7), (4, 4), 5, outline=False)
    part.rivets([(0, -88)], palette["metal"], 9)
    part.rivets([(-134, -206), (134, -206), (-132, -22), (126, -22)], body, 6)
    return part.hose([(0, -76), (26, -40), (96, -46), (104, 12)], 12, palette["dark"], ribs=False).shapes


def _boiler_back(palette: Palette) -> Shapes:
    """Draw the pressure vessel's rear: a pipe down the spine and a wheel to shut it."""
    body, part = palette["body"], Part()
    for sign in (-1, 1):
        loop = [(sign * 96, -150), (sign * 176, -170), (sign * 168, -60), (sign * 96, -34)]
        part.hose(loop, 24, palette["dark"], ribs=False)
    shell = polygon(both_sides([(40, -262), (82, -236), (96, -160), (136, -60), (126, 0)]), 34)
    part.cel(shell, body, (-24, -10), (11, 11), 6)
    for y, half in ((-186, 90), (-58, 132)):
        part.cel(rectangle(-half, y, 2 * half, 18), palette["plate"], (-4, -6), (3, 3), 4, outline=False)
        part.rivets([(half * k, y + 9) for k in (-0.8, -0.45, 0.45, 0.8)], palette["plate"], 4.5)
    part.cel(rounded_rectangle(-17, -236, 34, 226, 8), palette["metal"], (-9, 0), (5, 0), 5, outline=False)
    wheel = subtract(circle(0, -118, 50), circle(0, -118, 35))
    part.stroke("M-40 -118 L40 -118 M0 -158 L0 -78", 16).stroke("M-40 -118 L40 -118 M0 -158 L0 -78", 8, "#d8412f")
    part.cel(wheel, "#d8412f", (-5, -5), (4, 4), 5, outline=False)
    return part.rivets([(0, -118)], palette["metal"], 9).scratches([(76, -28), (-112, -30)], body).shapes


def _anvil_back(palette: Palette) -> Shapes:
    """Draw the brute's neck: a slab screwed on and the tape once more."""
    body, part = palette["body"], Part()
    skull = both_sides([(112, -204), (182, -196), (170, -152), (112, -132), (116, -20), (92, 0)])
    part.cel(polygon(skull, 20), body, (-20, -12), (10, 11), 6)
    part.cel(polygon(both_sides([(150, -204), (162, -182)]), 5), palette["plate"], (-5, -7), (4, 4), 4, outline=False)
    part.hazard(rectangle(-150, -203, 300, 22), (-150, -203, 150, -181))
    slab = polygon(both_sides([(82, -140), (76, -40)]), 12)
    part.cel(slab, palette["plate"], (-12, -9), (7, 6), 5, outline=False)
    part.grille(-46, -118, 92, 19, 3, 8).rivets([(-62, -126), (62, -126), (-58, -54), (58, -54)], palette["plate"], 6)
    part.rivets([(-152, -170), (152, -170), (-96, -24), (96, -24)], body, 6)
    return part.scratches([(-30, -16), (100, -112)], body).shapes


HEAD_BACKS: dict[str, Callable[[Palette], Shapes]] = {
    "crate": _crate_back,
    "bucket": _bucket_back,
    "television": _television_back,
    "boiler": _boiler_back,
    "anvil": _anvil_back,
}
"""Head -> the same from behind."""

SUITS: dict[str, tuple[str, ...]] = {
    "crate": ("crate", "barrel"),
    "bucket": ("barrel", "crate"),
    "television": ("crate", "furnace"),
    "boiler": ("furnace", "barrel"),
    "anvil": ("barrel", "furnace"),
}
"""Head -> torsos that suit it."""

TOPS: dict[str, tuple[str, ...]] = {
    "crate": ("ball", "siren"),
    "bucket": ("chimney", "siren"),
    "television": ("spring", "ball"),
    "boiler": ("chimney", "spring"),
    "anvil": ("siren", "chimney"),
}
"""Head -> aerials that suit it."""


def _eyes(palette: Palette, head: Head, stream: Stream) -> dict[str, Shapes]:
    """Draw glowing eyes and the iron brows over them."""
    glow, iron = palette["glow"], palette["plate"]
    slit = stream.chance(0.25)
    drawn: dict[str, Shapes] = {}
    for (side, sign), (_, _, r) in zip(SIDES, head.eyes, strict=True):
        eye = Part().flat(circle(0, 0, r), INK).flat(circle(0, 0, r * 0.86), shaded(glow, 0.45))
        eye.flat(circle(0, 0, r * 0.7), glow)
        pupil = capsule((0, -r * 0.3), (0, r * 0.34), r * 0.3) if slit else circle(0, r * 0.05, r * 0.33)
        eye.flat(pupil, INK).flat(circle(-r * 0.27, -r * 0.29, r * 0.2), WHITE)
        drawn[f"eye-{side}"] = eye.flat(circle(r * 0.3, r * 0.36, r * 0.09), lit(glow, 0.8)).shapes
        drawn[f"eye-{side}-shut"] = shut_lamp(r, glow)
        outer, inner = sign * (r + 17), -sign * (r + 10)
        bar = polygon([(outer, -20), (inner, -5), (inner + sign * 2, 20), (outer, 11)], 8)
        brow = Part().cel(bar, iron, (-4, -8), (4, 4), 5, outline=False)
        drawn[f"brow-{side}"] = brow.rivets([(outer * 0.7, -5)], iron, 4).shapes
    return drawn


# --------------------------------------------------------------------------------------------------- jaws


def _toothed_jaw(palette: Palette, half: float) -> Shapes:
    jaw = Part().cel(
        polygon(both_sides([(half, -16), (half - 14, 58), (half - 38, 74)]), 18), palette["metal"], (-16, -10)
    )
    jaw.flat(polygon(both_sides([(half - 16, -12), (half - 24, 28)]), 6), INK)
    jaw.teeth(-half + 18, -12, 2 * half - 36, 27, 7)
    return jaw.rivets([(-half + 32, 48), (half - 32, 48)], palette["metal"], 5).shapes


def _grille_jaw(palette: Palette, half: float) -> Shapes:
    jaw = Part().cel(polygon(both_sides([(half, -16), (half, 44), (half - 26, 70)]), 14), palette["plate"], (-16, -10))
    jaw.flat(polygon(both_sides([(half - 14, -12), (half - 18, 40)]), 8), INK)
    bars = " ".join(rounded_rectangle(-half + 24 + i * (2 * half - 58) / 6, -14, 10, 50, 4) for i in range(7))
    jaw.flat(bars, palette["metal"]).flat(rectangle(-half + 18, 8, 2 * half - 36, 7), palette["metal"])
    return jaw.rivets([(-half + 24, 55), (0, 55), (half - 24, 55)], palette["plate"], 4.5).shapes


def _scoop_jaw(palette: Palette, half: float) -> Shapes:
    """Draw an excavator's bucket: pointed teeth stand up from it."""
    jaw = Part().flat(rectangle(-half + 12, -16, 2 * half - 24, 40), INK)
    scoop = polygon(both_sides([(half + 4, -18), (half - 2, 46), (half - 34, 78)]), 16)
    mouth = polygon(both_sides([(half - 14, -30), (half - 20, 22)]), 8)
    jaw.cel(subtract(scoop, mouth), palette["body"], (-16, -10))
    jaw.fangs(-half + 20, 24, 2 * half - 40, -26, 6, BONE)
    jaw.cel(rectangle(-half + 14, 22, 2 * half - 28, 14), palette["metal"], (-4, -5), (3, 3), 4, outline=False)
    return jaw.rivets([(-half + 34, 56), (half - 34, 56)], palette["body"], 5).shapes


def _jaw_back(palette: Palette, half: float) -> Shapes:
    """Draw any jaw from behind: the bow that it hangs on."""
    part = Part().cel(
        polygon(both_sides([(half, -16), (half - 8, 42), (half - 36, 58)]), 16), palette["metal"], (-14, -9)
    )
    part.line([(-half + 18, 14), (half - 18, 14)], 4, shaded(palette["metal"], 0.5))
    return part.rivets([(-half + 26, 32), (half - 26, 32)], palette["metal"], 5).shapes


JAWS: dict[str, Callable[[Palette, float], Shapes]] = {
    "toothed": _toothed_jaw,
    "grille": _grille_jaw,
    "scoop": _scoop_jaw,
}


# ------------------------------------------------------------------------------------------------ aerials


def _ball_aerial(palette: Palette) -> Shapes:
    part = Part().cel(rounded_rectangle(-6, -92, 12, 100, 5), palette["dark"], rim=(0, 0))
    part.cel(rectangle(-15, -14, 30, 22), palette["metal"], (-5, -4), (3, 3))
    return part.cel(circle(0, -100, 17), "#ff3b2f", (-6, -6), (5, 5)).flat(circle(-6, -106, 4), WHITE).shapes


def _siren(palette: Palette) -> Shapes:
    dome = "M-30 -12 L-30 -44 Q-30 -78 0 -78 Q30 -78 30 -44 L30 -12 Z"
    part = Part().cel(dome, palette["glow"], (-9, -6), (6, 6)).flat(ellipse(2, -36, 11, 19), lit(palette["glow"], 0.75))
    part.line([(-28, -44), (28, -44)], 4)
    return part.cel(rounded_rectangle(-38, -20, 76, 28, 6), palette["metal"], (-8, -6), (4, 4)).shapes


def _chimney(palette: Palette) -> Shapes:
    part = Part().cel(polygon([(-18, 8), (-15, -92), (15, -92), (18, 8)]), palette["metal"], (-10, -3), (5, 4))
    part.flat(polygon([(-15, -52), (15, -52), (16, -36), (-16, -36)]), shaded(palette["metal"], 0.6))
    return part.cel(rounded_rectangle(-24, -112, 48, 26, 6), palette["plate"], (-9, -6), (4, 4)).shapes


def _spring(palette: Palette) -> Shapes:
    part = Part().stroke("M0 6 L0 -70", 17).stroke("M0 4 L0 -70", 9, palette["metal"])
    part.lay(*(Shape(rectangle(-8, -70, 16, 76), "", silhouette=True),))
    part.stroke(" ".join(f"M-15 {y} L15 {y - 9}" for y in range(0, -66, -13)), 10)
    part.stroke(" ".join(f"M-13 {y} L13 {y - 9}" for y in range(0, -66, -13)), 5, palette["metal"])
    bolt = [(4, -158), (-34, -98), (-8, -100), (-20, -58), (28, -116), (4, -114), (24, -150)]
    return part.cel(polygon(bolt, 3), palette["glow"], (-6, -5), (4, 4)).shapes


AERIALS: dict[str, Callable[[Palette], Shapes]] = {
    "ball": _ball_aerial,
    "siren": _siren,
    "chimney": _chimney,
    "spring": _spring,
}


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette) -> Shapes:
    part = Part().cel(polygon([(-72, -30), (72, -30), (54, 40), (-54, 40)], 20), palette["plate"])
    part.flat(rectangle(-62, -16, 124, 9), shaded(palette["plate"], 0.55))
    return (
        part.rivets([(-44, 4), (44, 4)], palette["plate"])
        .cel(circle(0, 14, 15), palette["metal"], (-5, -5), (4, 4), outline=False)
        .shapes
    )


def _neck(palette: Palette) -> Shapes:
    part = Part().cel(rounded_rectangle(-32, -50, 64, 72, 10), palette["dark"], (-10, 0), (0, 0))
    return part.stroke("M-27 -32 L27 -32 M-27 -14 L27 -14 M-27 4 L27 4", 4, lit(palette["dark"], 0.25)).shapes


def _crate_torso(palette: Palette, stream: Stream) -> Shapes:
    """Draw a tapering box with an instrument panel and hazard tape."""
    body, plate = palette["body"], palette["plate"]
    shell = polygon(both_sides([(138, -262), (122, -90), (82, 6)]), 34)
    part = Part().cel(shell, body, (-26, -14), (11, 11), 6)
    part.cel(polygon(both_sides([(94, -230), (82, -116)]), 16), plate, (-10, -8), outline=False)
    part.gauge(-38, -173, 34, stream.uniform(-1.2, 1.4)).grille(16, -206, 54, 19, 4, 8)
    part.hazard(polygon([(-102, -86), (102, -86), (91, -48), (-91, -48)]), (-102, -86, 102, -48))
    part.rivets([(-114, -238), (114, -238), (-101, -106), (101, -106), (-62, -18), (62, -18)], body, 7)
    return part.scratches([(34, -14), (-30, -18)], body).shapes


def _barrel_torso(palette: Palette, stream: Stream) -> Shapes:
    """Draw an oil drum: bulging, hooped, with a stencilled number."""
    body, plate = palette["body"], palette["plate"]
    shell = "M-104 -264 L104 -264 Q156 -170 138 -92 Q126 -30 84 8 L-84 8 Q-126 -30 -138 -92 Q-156 -170 -104 -264 Z"
    part = Part().cel(shell, body, (-28, -12), (11, 11), 6)
    for y, half in ((-236, 116), (-56, 124)):
        hoop = f"M{-half} {y} Q0 {y + 22} {half} {y} L{half + 3} {y + 24} Q0 {y + 46} {-half - 3} {y + 24} Z"
        part.cel(hoop, plate, (-6, -8), (3, 4), 4, outline=False)
        part.rivets([(half * k, y + 22 - 11 * k * k) for k in (-0.84, -0.45, 0.0, 0.45, 0.84)], plate, 5)
    number, width = lettered(f"{stream.integer(90) + 10}", 84)
    part.flat(shifted(number, -width / 2 - 3, -100), _paint_over(body))
    part.scratches([(-56, -150), (10, -112), (38, -168)], body, 30)
    return part.rivets([(-46, -14), (46, -14)], body, 7).shapes


def _paint_over(colour: str) -> str:
    """Return the colour of stencil paint that can be read on a plate: pale on dark, dark on pale."""
    packed = argb(colour)
    bright = (packed >> 16 & 0xFF) + 2 * (packed >> 8 & 0xFF) + (packed & 0xFF) > 4 * 170
    return mixed(colour, INK, 0.7) if bright else mixed(colour, BONE, 0.8)


def _furnace_torso(palette: Palette, _stream: Stream) -> Shapes:
    """Draw a stove: fire behind a barred door."""
    body, plate, glow = palette["body"], palette["plate"], "#ffb02e"
    shell = polygon(both_sides([(112, -266), (146, -220), (132, -60), (92, 8)]), 30)
    part = Part().cel(shell, body, (-28, -12), (11, 11), 6)
    door = "M-74 -62 L-74 -142 Q-74 -214 0 -214 Q74 -214 74 -142 L74 -62 Z"
    part.cel(door, plate, (-9, -9), (6, 6), 5, outline=False)
    fire = "M-54 -78 L-54 -140 Q-54 -194 0 -194 Q54 -194 54 -140 L54 -78 Z"
    part.flat(fire, "#c9391c", 4)
    part.flat(
        blob([(-50, -82), (-58, -140), (-26, -120), (-14, -176), (8, -132), (34, -162), (52, -110), (50, -82)]),
        "#ff7a1f",
    )
    part.flat(blob([(-34, -80), (-32, -116), (-12, -104), (4, -142), (18, -104), (34, -118), (36, -80)]), glow)
    part.flat(blob([(-16, -80), (-14, -96), (2, -116), (16, -96), (16, -80)]), "#fff2a8")
    part.stroke("M-28 -188 L-28 -80 M0 -194 L0 -80 M28 -188 L28 -80", 10)
    part.rivets([(-64, -76), (64, -76), (-64, -142), (64, -142), (0, -204)], plate, 4.5)
    part.cel(rounded_rectangle(78, -146, 18, 44, 7), palette["metal"], (-5, -5), (3, 3), 4, outline=False)
    part.grille(-40, -42, 80, 15, 3, 7)
    return (
        part.rivets([(-118, -230), (118, -230), (-110, -70), (110, -70)], body, 7)
        .scratches([(-126, -120), (100, -178)], body)
        .shapes
    )


TORSOS: dict[str, Callable[[Palette, Stream], Shapes]] = {
    "crate": _crate_torso,
    "barrel": _barrel_torso,
    "furnace": _furnace_torso,
}


def _pelvis_back(palette: Palette) -> Shapes:
    part = Part().cel(polygon([(-72, -30), (72, -30), (54, 40), (-54, 40)], 20), palette["plate"])
    part.flat(rectangle(-62, -16, 124, 9), shaded(palette["plate"], 0.55))
    part.line([(0, -2), (0, 36)], 5).rivets([(-30, 14), (30, 14)], palette["plate"])
    return part.shapes


def _crate_torso_back(palette: Palette) -> Shapes:
    """Draw the box with a key to wind it up by."""
    body, plate, metal = palette["body"], palette["plate"], palette["metal"]
    shell = polygon(both_sides([(138, -262), (122, -90), (82, 6)]), 34)
    part = Part().cel(shell, body, (-26, -14), (11, 11), 6)
    part.hazard(polygon([(-102, -86), (102, -86), (91, -48), (-91, -48)]), (-102, -86, 102, -48))
    part.cel(polygon(both_sides([(88, -234), (78, -112)]), 16), plate, (-10, -8), outline=False)
    part.cel(circle(0, -172, 22), palette["dark"], (-5, -5), (3, 3), 5, outline=False)
    for sign in (-1, 1):
        wing = subtract(ellipse(sign * 40, -172, 36, 29), ellipse(sign * 42, -172, 18, 13))
        part.cel(wing, metal, (-8, -7), (5, 5), 5, outline=False)
    part.cel(rounded_rectangle(-13, -188, 26, 32, 6), metal, (-5, -5), (4, 4), 5, outline=False)
    return part.rivets([(-114, -238), (114, -238), (-101, -106), (101, -106), (-62, -18), (62, -18)], body, 7).shapes


def _barrel_torso_back(palette: Palette) -> Shapes:
    """Draw the drum with its bung and a tap that drips."""
    body, plate = palette["body"], palette["plate"]
    shell = "M-104 -264 L104 -264 Q156 -170 138 -92 Q126 -30 84 8 L-84 8 Q-126 -30 -138 -92 Q-156 -170 -104 -264 Z"
    part = Part().cel(shell, body, (-28, -12), (11, 11), 6)
    for y, half in ((-236, 116), (-56, 124)):
        hoop = f"M{-half} {y} Q0 {y + 22} {half} {y} L{half + 3} {y + 24} Q0 {y + 46} {-half - 3} {y + 24} Z"
        part.cel(hoop, plate, (-6, -8), (3, 4), 4, outline=False)
    part.cel(circle(-52, -166, 25), palette["metal"], (-7, -7), (5, 5), 5, outline=False).line(
        [(-66, -166), (-38, -166)], 5
    )
    part.cel(rounded_rectangle(26, -120, 34, 44, 8), palette["metal"], (-7, -6), (4, 4), 5, outline=False)
    part.cel(rounded_rectangle(8, -146, 70, 18, 8), "#d8412f", (-6, -5), (4, 3), 5, outline=False)
    part.flat(blob([(43, -70), (52, -50), (43, -38), (34, -50)]), palette["glow"], 4)
    part.scratches([(-96, -110), (60, -180), (-20, -90)], body, 30)
    return part.rivets([(-46, -14), (46, -14)], body, 7).shapes


def _furnace_torso_back(palette: Palette) -> Shapes:
    """Draw the stove's flue, riveted on, and a warm ash door."""
    body, plate = palette["body"], palette["plate"]
    shell = polygon(both_sides([(112, -266), (146, -220), (132, -60), (92, 8)]), 30)
    part = Part().cel(shell, body, (-28, -12), (11, 11), 6)
    part.cel(rounded_rectangle(-30, -280, 60, 170, 10), palette["metal"], (-14, 0), (7, 0), 6)
    for y in (-256, -200, -146):
        part.cel(rounded_rectangle(-37, y, 74, 18, 6), plate, (-8, -5), (4, 3), 4.5, outline=False)
    part.cel(rounded_rectangle(-58, -92, 116, 62, 10), plate, (-9, -8), (6, 5), 5, outline=False)
    part.flat(rounded_rectangle(-44, -80, 88, 38, 5), "#c9391c", 4)
    part.stroke("M-22 -80 L-22 -42 M0 -80 L0 -42 M22 -80 L22 -42", 9)
    part.rivets([(-118, -230), (118, -230), (-110, -70), (110, -70)], body, 7)
    return part.scratches([(-120, -140), (84, -150)], body).shapes


TORSO_BACKS: dict[str, Callable[[Palette], Shapes]] = {
    "crate": _crate_torso_back,
    "barrel": _barrel_torso_back,
    "furnace": _furnace_torso_back,
}
"""Torso -> the same from behind."""


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, build: Build, stream: Stream) -> dict[str, Shapes]:
    hand = HANDS[stream.pick(sorted(HANDS))]
    boxy = stream.chance(0.5)
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, build.upper_arm)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm, boxy)
        for shape, spread in (("hand", 0.5), ("fist", 0.0), ("open", 1.0)):
            drawn[f"{shape}-{side}"] = hand(palette, spread, sign)
        drawn[f"thigh-{side}"] = _thigh(palette, build.thigh)
        drawn[f"shin-{side}"] = _shin(palette, build.shin)
        drawn[f"foot-{side}"] = _foot(palette, build.ankle, sign)
        drawn[f"foot-{side}-back"] = _heel(palette, build.ankle, sign)
    return drawn


def _bellows(part: Part, colour: str, half: float, length: float) -> Part:
    """Lay a corrugated rubber limb."""
    part.cel(rounded_rectangle(-half, -16, 2 * half, length + 30, half - 2), colour, (-12, -4), (5, 4))
    folds = " ".join(f"M{-half + 3:.0f} {y} Q0 {y + 9} {half - 3:.0f} {y}" for y in range(34, int(length) - 6, 21))
    return part.stroke(folds, 5)


def _upper_arm(palette: Palette, length: float) -> Shapes:
    part = _bellows(Part(), palette["dark"], 27, length)
    return part.cel(circle(0, 0, 46), palette["body"], (-14, -12), (8, 8)).rivets([(0, 0)], palette["body"], 10).shapes


def _fore_arm(palette: Palette, length: float, boxy: bool) -> Shapes:
    plate, end = palette["plate"], length + 4
    if boxy:
        outline = polygon(both_sides([(34, -18), (46, 26), (46, end)]), 12)
    else:
        outline = polygon(both_sides([(30, -18), (52, length * 0.42), (44, end)]), 18)
    part = Part().cel(outline, plate, (-18, -8), (8, 6))
    y = length - 44
    part.hazard(polygon([(-47, y), (47, y), (45, y + 28), (-45, y + 28)]), (-47, y, 47, y + 28))
    part.rivets([(-28, 42), (28, 42)], plate, 6).scratches([(-4, 84)], plate)
    return part.cel(circle(0, 0, 31), palette["metal"], (-9, -8), (5, 5)).rivets([(0, 0)], palette["metal"], 7).shapes


def _claw(palette: Palette, spread: float, _sign: int) -> Shapes:
    """Two curved jaws."""
    metal, part = palette["metal"], Part()
    out = 0.55 + 0.6 * spread
    finger = [
        (8, 0),
        (46 * out + 4, 6),
        (66 * out + 4, 58),
        (52 * out - 14, 108),
        (22 * out - 12, 94),
        (38 * out - 6, 60),
        (24 * out, 34),
    ]
    for sign in (-1, 1):
        part.cel(polygon([(x * sign, y) for x, y in finger], 10), metal, (-8, -8), (5, 4))
    return part.cel(circle(0, 10, 29), palette["dark"], (-8, -8), (0, 0)).rivets([(0, 10)], metal, 9).shapes


def _mitt(palette: Palette, spread: float, sign: int) -> Shapes:
    """Three jointed steel fingers and a thumb."""
    metal, part = palette["metal"], Part()
    length = 30 + 34 * min(1.0, spread * 1.6)
    thumb = -sign
    part.cel(
        capsule((thumb * 26, 20), (thumb * (34 + 34 * spread), 44 + 14 * (1 - spread)), 26), metal, (-7, -5), (4, 4)
    )
    for index in (-1, 0, 1):
        tip = (index * (22 + 20 * spread), 40 + length - 6 * abs(index))
        part.cel(capsule((index * 21, 40), tip, 25), metal, (-7, -4), (4, 4))
        middle = ((index * 21 + tip[0]) / 2, (40 + tip[1]) / 2 + 4)
        part.line([(middle[0] - 9, middle[1]), (middle[0] + 9, middle[1])], 4)
    part.cel(
        polygon([(-30, -8), (30, -8), (40, 26), (32, 54), (-32, 54), (-40, 26)], 12), palette["body"], (-10, -8), (5, 5)
    )
    return (
        part.rivets([(-17, 40), (17, 40)], palette["body"], 4.5)
        .cel(rectangle(-30, -14, 60, 20), palette["dark"], (-8, 0), (0, 0))
        .shapes
    )


def _spanner(palette: Palette, spread: float, _sign: int) -> Shapes:
    """Draw an open-ended spanner whose jaws widen."""
    metal, gap = palette["metal"], 12 + 26 * spread
    head = polygon(
        [
            (-46, 34),
            (46, 34),
            (62, 66),
            (gap + 26, 116),
            (gap + 2, 108),
            (gap, 62),
            (-gap, 62),
            (-gap - 2, 108),
            (-gap - 26, 116),
            (-62, 66),
        ],
        9,
    )
    part = Part().cel(head, metal, (-9, -9), (6, 5))
    part.cel(polygon([(-24, -10), (24, -10), (32, 42), (-32, 42)], 8), palette["body"], (-9, -4), (5, 5))
    return part.rivets([(0, 18)], palette["body"], 9).shapes


HANDS: dict[str, Callable[[Palette, float, int], Shapes]] = {"claw": _claw, "mitt": _mitt, "spanner": _spanner}


def _thigh(palette: Palette, length: float) -> Shapes:
    part = _bellows(Part(), palette["dark"], 31, length)
    return part.cel(circle(0, 2, 36), palette["plate"], (-10, -9), (5, 5)).rivets([(0, 2)], palette["plate"], 7).shapes


def _shin(palette: Palette, length: float) -> Shapes:
    body = palette["body"]
    part = Part().cel(
        polygon(both_sides([(34, -20), (48, length * 0.55), (43, length + 4)]), 16), body, (-16, -8), (8, 6)
    )
    part.flat(polygon(both_sides([(26, 52), (28, 70)]), 4), shaded(body, 0.5)).scratches([(-24, 100)], body, 18)
    return part.cel(circle(0, 0, 33), palette["metal"], (-9, -8), (5, 5)).rivets([(0, 0)], palette["metal"], 8).shapes


def _foot(palette: Palette, ankle: float, sign: int) -> Shapes:
    shift, floor = sign * 22, ankle
    upper = [
        (-48, -16),
        (40, -16),
        (shift + 64, floor - 34),
        (shift + 74, floor - 4),
        (shift - 74, floor - 4),
        (-60 + shift * 0.4, floor - 34),
    ]
    part = Part().cel(polygon(upper, 14), palette["plate"], (-14, -12), (7, 6))
    part.cel(rounded_rectangle(shift - 80, floor - 16, 160, 16, 6), palette["dark"], (-10, -3), (0, 0))
    toes = " ".join(f"M{shift + x} {floor - 16} L{shift + x * 0.9:.0f} {floor - 36}" for x in (-30, 0, 30))
    return part.stroke(toes, 5).rivets([(-26, 2), (22, 2)], palette["plate"], 5).shapes


def _heel(palette: Palette, ankle: float, sign: int) -> Shapes:
    shift, floor = sign * 22, ankle
    upper = [(-48, -16), (44, -16), (shift + 56, floor - 10), (shift - 60, floor - 10)]
    part = Part().cel(polygon(upper, 14), palette["plate"], (-14, -12), (7, 6))
    part.cel(rounded_rectangle(shift - 80, floor - 16, 160, 16, 6), palette["dark"], (-10, -3), (0, 0))
    part.cel(
        rounded_rectangle(shift * 0.4 - 15, -4, 30, floor - 20, 6),
        palette["metal"],
        (-6, -5),
        (4, 4),
        4.5,
        outline=False,
    )
    return part.shapes
