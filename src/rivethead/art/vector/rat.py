"""The rat: a sewer dweller in worker's gear, torn ear, bare teeth and a tail that has its own opinion."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, eyes, mouths
from rivethead.art.vector.hands import hands
from rivethead.art.vector.palettes import LEATHER_BROWN, METAL, RUBBER, Palette
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
    tapered,
    widened,
)
from rivethead.schema.art import Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]

IVORY = "#f3e2ae"
GOLD = "#f2b92a"

FRAMES: dict[str, Build] = {
    "wiry": Build(
        thigh=67, shin=65, upper_arm=86, fore_arm=88, shoulder_x=76, shoulder_y=-126, hip_x=26, neck_y=-138,
        head_y=-12, ankle=36, stance=34,
    ),
    "lanky": Build(
        thigh=73, shin=71, upper_arm=92, fore_arm=96, shoulder_x=70, shoulder_y=-126, hip_x=22, neck_y=-138,
        head_y=-12, ankle=36, stance=32,
    ),
    "tubby": Build(
        thigh=64, shin=62, upper_arm=84, fore_arm=86, shoulder_x=90, shoulder_y=-126, hip_x=36, neck_y=-136,
        head_y=-8, ankle=38, stance=36,
    ),
}  # fmt: skip
"""Frame -> proportions; all of them come up to a robot's chest."""

GIRTHS = {"wiry": 1.0, "lanky": 0.84, "tubby": 1.3}
"""Frame -> how wide belly and hips are."""


@dataclass(frozen=True, slots=True)
class Gear:
    """What a rat wears on its head, with the shape of the head under it; the snout points to the right.

    Attributes:
        front: attachment name -> shapes.
        back: the same for what can be seen from behind.
        slots: where the gear sits, from the ears upwards.
        top: the crown's y in the head's frame.
        cheek: width of the cheeks.
        snout: how far the snout reaches.
        ear: size of the ears.
        mask: whether a robber's mask is painted around the eyes.
        behind: where gear sits that is drawn before ears and head.
        under: where gear sits that the snout sticks out over.
    """

    front: dict[str, Shapes]
    back: dict[str, Shapes]
    slots: tuple[Slot, ...]
    top: float
    cheek: float = 1.0
    snout: float = 1.0
    ear: float = 1.0
    mask: bool = False
    behind: tuple[Slot, ...] = ()
    under: tuple[Slot, ...] = ()


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a rat.

    Args:
        stream: chooses proportions, face, clothes and trinkets.
        palette: one of PALETTES["rat"].
        variant: what it wears on its head, one of VARIANTS.
    """
    frame = stream.pick(sorted(FRAMES))
    build, girth = _built(FRAMES[frame], stream), GIRTHS[frame] * stream.uniform(0.92, 1.08)
    gear = _grown(GEAR[variant](palette), stream)
    side = stream.pick((-1, 1))
    coat = COATS[stream.pick(sorted(COATS))]
    front, back = coat(palette, build, girth)
    tail = _tail(palette, -side, stream)
    attachments: dict[str, Shapes] = {
        "tail": tail,
        "tail-back": (),
        # nothing to see, but as long as the tail, so that it swings as late
        "tail-behind": tuple(Shape(shape.path) for shape in tail[:1]),
        "tail-behind-back": mirrored(tail),
        "pelvis": _pelvis(palette, girth, behind=False),
        "pelvis-back": _pelvis(palette, girth, behind=True),
        "torso": (*front, *NECKWEAR[stream.pick(sorted(NECKWEAR))](palette, build)),
        "torso-back": back,
        "neck": _neck(palette),
        **gear.front,
        **{f"{name}-back": mirrored(shapes) for name, shapes in gear.back.items()},
        **_face(palette, gear, stream, side),
        **_limbs(palette, build, stream),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=_head_slots(gear, side),
        head_top=gear.top,
        palette=dict(palette),
        back_slots=(Slot("tail", "pelvis", "tail", 0.0, 4.0, "tail"),),
        palm_y=28.0,
    )


def _built(build: Build, stream: Stream) -> Build:
    """Return the proportions of one rat of a frame."""
    legs, arms, breadth = stream.uniform(0.92, 1.06), stream.uniform(0.94, 1.06), stream.uniform(0.94, 1.06)
    return replace(
        build,
        thigh=round(build.thigh * legs),
        shin=round(build.shin * legs),
        upper_arm=round(build.upper_arm * arms),
        fore_arm=round(build.fore_arm * arms),
        shoulder_x=round(build.shoulder_x * breadth),
    )


def _grown(gear: Gear, stream: Stream) -> Gear:
    """Return the gear on a head of its own: cheeks, snout and ears as they grew."""
    return replace(
        gear,
        cheek=gear.cheek * stream.uniform(0.95, 1.05),
        snout=gear.snout * stream.uniform(0.9, 1.12),
        ear=gear.ear * stream.uniform(0.86, 1.16),
    )


def _head_slots(gear: Gear, side: int) -> tuple[Slot, ...]:
    near, far = ("left", "right") if side > 0 else ("right", "left")
    return (
        *gear.behind,
        Slot(f"ear-{far}", "head", f"ear-{far}", side * 74.0 * gear.cheek, -168.0, "tail", -0.3),
        Slot(f"ear-{near}", "head", f"ear-{near}", side * -80.0 * gear.cheek, -164.0, "tail", -0.2),
        Slot("head", "head", "head"),
        *gear.under,
        Slot("mouth", "head", "mouth-X", side * 24.0, -34.0, "mouth", 0.6),
        Slot(f"eye-{near}", "head", f"eye-{near}", side * -36.0, -144.0, "eye", 0.5),
        Slot(f"eye-{far}", "head", f"eye-{far}", side * 40.0, -147.0, "eye", 0.5),
        Slot("snout", "head", "snout", 0.0, 0.0, "", 0.7),
        *gear.slots,
        # over the gear: a brow under a brim says nothing
        Slot(f"brow-{near}", "head", f"brow-{near}", side * -38.0, -176.0, f"brow-{near}", 0.6),
        Slot(f"brow-{far}", "head", f"brow-{far}", side * 42.0, -176.0, f"brow-{far}", 0.6),
        Slot("tail-behind", "pelvis", "tail-behind", 0.0, 4.0, "tail"),
    )


# --------------------------------------------------------------------------------------------------- face


def _face(palette: Palette, gear: Gear, stream: Stream, side: int) -> dict[str, Shapes]:
    """Draw the head with its snout to the right, then turn it to its side."""
    fur = palette["fur"]
    near, far = ("left", "right") if side > 0 else ("right", "left")
    torn = stream.chance(0.5)
    droop = stream.uniform(0.16, 0.36)
    radii = (34.0, 28.0) if side > 0 else (28.0, 34.0)
    drawn = {
        f"ear-{near}": _ear(palette, -1, 78 * gear.ear, torn),
        f"ear-{far}": _ear(palette, 1, 66 * gear.ear, not torn),
        f"ear-{near}-back": _ear(palette, -1, 78 * gear.ear, torn, behind=True),
        f"ear-{far}-back": _ear(palette, 1, 66 * gear.ear, not torn, behind=True),
        "head": _head(palette, gear),
        "head-back": _head_back(palette, gear),
        "snout": _snout(palette, gear.snout, stream),
        **_mouths(stream),
    }
    # what is seen from behind is seen the other way round
    drawn = {
        name: mirrored(shapes) if (side < 0) != name.endswith("-back") else shapes for name, shapes in drawn.items()
    }
    hair = lit(fur, 0.3) if gear.mask else shaded(fur, 0.6)
    return {
        **drawn,
        **eyes(radii, palette["eye"], fur, droop, bag=True, white="#fff6dc"),
        "brow-left": brow(-1, 58, 17, hair),
        "brow-right": brow(1, 58, 17, hair),
    }


def _skull(cheek: float) -> str:
    points = [
        (-30, -228),
        (42, -224),
        (90, -188),
        (102, -124),
        (96, -60),
        (70, -4),
        (6, 14),
        (-52, 8),
        (-80, -12),
        (-124, -2),
        (-106, -36),
        (-138, -50),
        (-112, -84),
        (-112, -146),
        (-86, -200),
    ]
    return polygon([(x * cheek, y) for x, y in points], 17)


def _head(palette: Palette, gear: Gear) -> Shapes:
    fur, part = palette["fur"], Part()
    skull = _skull(gear.cheek)
    part.cel(skull, fur, (-22, -9), (9, 9), 6)
    cheek = blob([(-104 * gear.cheek, -60), (-50, -98), (40, -90), (92, -40), (40, 22), (-60, 14)])
    part.flat(intersect(skull, cheek), palette["belly"])
    if gear.mask:
        band = polygon([(-150, -186), (0, -192), (130, -184), (130, -112), (10, -104), (-150, -108)], 20)
        part.flat(intersect(skull, band), mixed(palette["hat"], INK, 0.45), 4)
    else:
        part.flat(intersect(skull, joined(ellipse(-36, -142, 48, 52), ellipse(42, -144, 40, 46))), shaded(fur, 0.32))
    for x, y in ((-84, -30), (-66, -16), (-92, -54)):
        part.bow([(x, y), (x - 9, y + 2), (x - 18, y + 8)], 4, shaded(palette["belly"], 0.4))
    return part.stroke(skull, 6).shapes


def _head_back(palette: Palette, gear: Gear) -> Shapes:
    fur, part = palette["fur"], Part()
    part.cel(_skull(gear.cheek), fur, (-20, -9), (9, 9), 6)
    places = ((-44, -64), (-8, -48), (30, -62), (-20, -96), (52, -110))
    tufts = " ".join(f"M{x} {y} Q{x + 9} {y + 13} {x + 2} {y + 26}" for x, y in places)
    return part.stroke(tufts, 5, shaded(fur, 0.45)).shapes


def _ear(palette: Palette, sign: int, size: float, torn: bool, behind: bool = False) -> Shapes:
    """Draw an ear whose root is (0, 0), leaning to its side; a torn one lacks two bites of its rim."""
    fur, x, y = palette["fur"], sign * size * 0.5, -size * 0.62
    shell = ellipse(x, y, size * 0.9, size * 0.96)
    inner = ellipse(x + sign * size * 0.04, y + size * 0.08, size * 0.64, size * 0.7)
    if torn:
        bites = joined(
            polygon(
                [
                    (x + sign * size * 1.1, y - size * 0.5),
                    (x + sign * size * 0.42, y - size * 0.3),
                    (x + sign * size * 1.1, y - size * 0.02),
                ]
            ),
            polygon(
                [
                    (x + sign * size * 0.2, y - size * 1.2),
                    (x + sign * size * 0.28, y - size * 0.62),
                    (x + sign * size * 0.62, y - size * 1.1),
                ]
            ),
        )
        shell, inner = subtract(shell, bites), subtract(inner, bites)
    part = Part().cel(shell, fur, (-11, -9), (7, 7), 6)
    if not behind:
        part.flat(inner, mixed(palette["skin"], fur, 0.12), 4)
        part.flat(
            intersect(inner, ellipse(x + sign * 4, y + size * 0.46, size * 0.5, size * 0.36)),
            shaded(palette["skin"], 0.36),
        )
    if torn:
        pin = [(x - sign * size * 0.52, y - size * 0.1), (x - sign * size * 0.9, y + size * 0.16)]
        part.line(pin, 9).line(pin, 4, METAL).rivets([pin[1]], METAL, 5)
    return part.shapes


def _snout(palette: Palette, reach: float, stream: Stream) -> Shapes:
    """Draw the muzzle with whiskers and nose, in the head's frame."""
    fur, belly, part = palette["fur"], palette["belly"], Part()
    tip = 138 * reach
    part.stroke(_whiskers(tip - 40, tip + 20, tip + 66, ((-66, -26), (-58, 4), (-50, 32))), 4.5)
    edge: list[Point] = [
        (34, -120),
        (tip * 0.76, -116),
        (tip + 18, -102),
        (tip + 16, -62),
        (tip * 0.6, -34),
        (2, -24),
    ]
    cheek: list[Point] = [(-48, -44), (-52, -92), (-24, -122), (6, -146)]
    muzzle = blob([*edge, *cheek])
    part.cel(muzzle, fur, (-8, -12), (7, 7), 0)
    pad = blob([(-56, -46), (0, -92), (tip * 0.6, -80), (tip + 20, -66), (tip * 0.7, -16), (0, -6)])
    part.flat(intersect(muzzle, pad), belly)
    ridges = (
        f"M{x:.0f} {y} Q{x + 8:.0f} {y + 10} {x + 4:.0f} {y + 20}"
        for x, y in ((tip * 0.34, -111), (tip * 0.5, -109), (tip * 0.66, -107))
    )
    part.stroke(" ".join(ridges), 4, shaded(fur, 0.5))
    pores = ((0.3, -60), (0.46, -52), (0.16, -50), (0.32, -44))
    part.flat(joined(*(circle(tip * k, y, 3.4) for k, y in pores)), shaded(belly, 0.6))
    part.stroke(_whiskers(tip * 0.24, -34, -96, ((-62, -14), (-54, 8), (-46, 28))), 4)
    # the muzzle grows out of the cheek: no line where they meet
    part.bow([_middle(cheek[-1], edge[0]), *edge, _middle(edge[-1], cheek[0])], 6)
    nose = blob([(tip - 10, -114), (tip + 28, -106), (tip + 32, -76), (tip + 8, -68), (tip - 16, -88)])
    part.cel(nose, mixed(palette["skin"], "#d8405a", 0.3), (-6, -6), (5, 5), 5)
    part.flat(ellipse(tip + 6, -99, 6.5, 5), WHITE)
    if stream.chance(0.35):
        strip = polygon([(24, -114), (62, -110), (64, -86), (22, -90)], 5)
        part.flat(strip, "#f0d9b8", 4)
        part.flat(joined(circle(37, -101, 2.6), circle(50, -99, 2.6)), shaded("#f0d9b8", 0.5))
    return part.shapes


def _whiskers(root: float, middle: float, end: float, hairs: Sequence[tuple[float, float]]) -> str:
    """Return whiskers from x = root over middle to end; each starts at a y and sinks by a dy."""
    return " ".join(f"M{root:.0f} {y} Q{middle:.0f} {y + dy * 0.25:.0f} {end:.0f} {y + dy}" for y, dy in hairs)


TEETH_PX = {"X": 27.0, "A": 17.0, "B": 27.0, "C": 28.0, "D": 31.0, "E": 24.0, "F": 15.0, "G": 25.0, "H": 28.0}
"""Mouth shape -> how long the two front teeth show."""


def _mouths(stream: Stream) -> dict[str, Shapes]:
    """Draw the nine mouths around (0, 0), below the snout; at rest it is the grin of one who got away with it."""
    golden, chipped = stream.chance(0.4), stream.chance(0.5)
    drawn = mouths(84, teeth=IVORY)
    drawn["mouth-X"] = _grin()
    teeth = {}
    for shape, length in TEETH_PX.items():
        part = Part().lay(*drawn[f"mouth-{shape}"])
        right = [(10, -8), (25, -8), (24, length - (8 if chipped else 0)), (17, length - 1), (11, length)]
        part.flat(polygon([(-7, -8), (9, -8), (9, length), (-5, length + 1)], 4), IVORY, 4)
        part.flat(polygon(right, 2), GOLD if golden else IVORY, 4)
        teeth[f"mouth-{shape}"] = part.shapes
    return teeth


def _grin() -> Shapes:
    outline = polygon([(-64, -24), (-34, -2), (8, 2), (44, -8), (34, 18), (4, 26), (-30, 16), (-54, -4)], 9)
    part = Part().flat(outline, IVORY, 6)
    cuts = " ".join(f"M{x} {y} L{x - 1} {y + 18}" for x, y in ((-40, -4), (-24, 2), (36, -2)))
    part.stroke(cuts, 3)
    return part.bow([(-72, -30), (-62, -24), (-58, -14)], 6).shapes


# ------------------------------------------------------------------------------------------------ head gear


def _helmet(palette: Palette) -> Gear:
    """Draw a miner's helmet with its lamp lit."""
    hat = palette["hat"]
    shell = "M-98 0 Q-104 -58 -66 -84 Q-34 -102 0 -102 Q34 -102 66 -84 Q104 -58 98 0 Z"
    brim = polygon([(-122, -4), (-90, -16), (90, -16), (124, -4), (112, 14), (40, 6), (-40, 6), (-114, 16)], 11)
    front, back = Part(), Part()
    for part in (front, back):
        part.cel(shell, hat, (-18, -11), (10, 9), 6)
        part.cel(polygon(both_sides([(13, -108), (17, -10)]), 7), lit(hat, 0.2), (-6, -4), (4, 4), 4)
    front.cel(brim, hat, (-9, -9), (6, 6), 6)
    front.cel(rounded_rectangle(-32, -66, 64, 44, 9), RUBBER, (-6, -6), (4, 4), outline=False)
    front.lamp(0, -44, 19, "#fff2a8").flat(circle(0, -44, 11), WHITE)
    front.scratches([(-70, -36), (52, -68)], hat, 24)
    back.cel(rounded_rectangle(-96, -18, 192, 20, 7), hat, (-8, -7), (5, 5), 5)
    back.bow([(0, -50), (20, -20), (6, 20)], 10).bow([(0, -50), (20, -20), (6, 20)], 4, RUBBER)
    slot = Slot("hat", "head", "hat", 0.0, -197.0, "", 0.1)
    return Gear({"hat": front.shapes}, {"hat": back.shapes}, (slot,), -294.0, cheek=1.08, snout=0.92)


def _flat_cap(palette: Palette) -> Gear:
    """Draw a flat cap pulled down to one side."""
    hat = palette["hat"]
    crown = blob([(-112, 6), (-104, -52), (-30, -84), (62, -76), (116, -30), (104, 10), (0, 2)])
    front, back = Part(), Part()
    front.cel(crown, hat, (-16, -11), (9, 9), 6)
    back.cel(crown, hat, (-16, -11), (9, 9), 6)
    front.bow([(-70, -40), (-20, -62), (40, -58)], 5, shaded(hat, 0.4)).bow(
        [(-50, -14), (0, -36), (60, -30)], 5, shaded(hat, 0.4)
    )
    peak = polygon([(-34, -12), (40, -22), (124, -8), (138, 18), (60, 16), (-16, 20)], 13)
    front.cel(peak, shaded(hat, 0.2), (-9, -8), (5, 5), 6)
    front.cel(circle(14, -76, 11), hat, (-4, -4), (3, 3))
    back.cel(circle(14, -76, 11), hat, (-4, -4), (3, 3)).bow([(-88, 0), (0, -14), (88, 2)], 5, shaded(hat, 0.4))
    slot = Slot("hat", "head", "hat", 0.0, -196.0, "", 0.15)
    return Gear({"hat": front.shapes}, {"hat": back.shapes}, (slot,), -268.0, cheek=0.94, snout=1.14, ear=1.05)


def _goggles(palette: Palette) -> Gear:
    """Draw welding goggles pushed up, a scorched quiff between the ears."""
    fur, accent = palette["fur"], palette["accent"]
    tuft = [(-44, 30), (-52, -8), (-24, 2), (-30, -50), (0, -14), (14, -74), (30, -14), (58, -38), (48, 4), (52, 30)]
    quiff = Part().cel(polygon(tuft, 4), shaded(fur, 0.45), (-10, -7), (6, 5))
    front, back = Part(), Part()
    front.cel(polygon([(-100, -14), (100, -18), (102, 10), (-102, 14)], 5), LEATHER_BROWN, (-6, -5), (0, 0), 5)
    for x, radius in ((-40, 35), (38, 33)):
        front.cel(circle(x, -2, radius + 3), RUBBER, (-6, -6), (4, 4)).lens(x, -2, radius, accent, METAL)
    front.line([(-7, -4), (7, -4)], 12).line([(-7, -4), (7, -4)], 5, METAL)
    back.cel(polygon([(-92, -14), (80, -16), (82, 12), (-94, 14)], 5), LEATHER_BROWN, (-6, -5), (0, 0), 5)
    back.cel(rounded_rectangle(-18, -16, 36, 30, 5), METAL, (-4, -4), (3, 3), 4, outline=False)
    slot = Slot("goggles", "head", "goggles", 0.0, -212.0, "", 0.3)
    behind = Slot("quiff", "head", "quiff", 0.0, -222.0, "tail", -0.1)
    return Gear(
        {"goggles": front.shapes, "quiff": quiff.shapes},
        {"goggles": back.shapes},
        (slot,),
        -230.0,
        ear=1.12,
        behind=(behind,),
    )


def _headphones(palette: Palette) -> Gear:
    """Draw ear defenders as wide as the head, and a crest that stands up through the band."""
    accent, hat = palette["accent"], palette["hat"]
    spikes = [(-40, 24), (-58, -40), (-26, -22), (-22, -86), (4, -40), (26, -98), (34, -32), (64, -62), (46, 24)]
    crest = Part().cel(polygon(spikes, 3), accent, (-10, -6), (6, 5), 5)
    front = Part()
    band = curve([(-112, 40), (-122, -40), (0, -62), (122, -40), (112, 40)])
    front.stroke(band, 24).stroke(band, 14, RUBBER).stroke(band, 4, lit(RUBBER, 0.4))
    front.lay(Shape(widened(band, 20), "", silhouette=True))
    for sign in (-1, 1):
        front.cel(rounded_rectangle(sign * 112 - 30, 20, 60, 84, 24), hat, (-12, -10), (7, 7), 6)
        front.cel(
            rounded_rectangle(sign * 120 - 14, 38, 28, 48, 13), shaded(hat, 0.25), (-5, -5), (3, 3), 4, outline=False
        )
    cable = [(-112.0, 100.0), (-118.0, 150.0), (-60.0, 190.0)]
    front.bow(cable, 9).bow(cable, 4, accent)
    slot = Slot("phones", "head", "phones", 0.0, -190.0, "", 0.0)
    behind = Slot("quiff", "head", "quiff", 0.0, -222.0, "tail", -0.1)
    return Gear(
        {"phones": front.shapes, "quiff": crest.shapes},
        {"phones": front.shapes},
        (),
        -230.0,
        cheek=1.0,
        snout=1.04,
        behind=(behind,),
        under=(slot,),
    )


def _bandit(palette: Palette) -> Gear:
    """Draw a knitted cap and a robber's mask."""
    hat, accent = palette["hat"], palette["accent"]
    part = Part()
    cap = "M-86 10 Q-92 -40 -58 -70 Q-26 -94 12 -92 Q64 -86 80 -40 Q86 -16 80 10 Z"
    part.cel(cap, hat, (-16, -10), (9, 9), 6)
    ribs = " ".join(f"M{x} -4 Q{x * 0.9:.0f} -50 {x * 0.5:.0f} -80" for x in (-60, -30, 0, 30, 60))
    part.stroke(ribs, 4, shaded(hat, 0.45))
    part.cel(rounded_rectangle(-96, -16, 188, 34, 12), accent, (-9, -8), (5, 5), 6)
    part.stroke(" ".join(f"M{x} -10 L{x} 12" for x in range(-78, 90, 22)), 4, shaded(accent, 0.45))
    part.cel(circle(-4, -98, 22), accent, (-7, -7), (5, 5))
    slot = Slot("hat", "head", "hat", 0.0, -202.0, "", 0.1)
    return Gear(
        {"hat": part.shapes}, {"hat": part.shapes}, (slot,), -290.0, cheek=0.98, snout=1.06, ear=0.94, mask=True
    )


GEAR: dict[str, Callable[[Palette], Gear]] = {
    "helmet": _helmet,
    "flat-cap": _flat_cap,
    "goggles": _goggles,
    "headphones": _headphones,
    "bandit": _bandit,
}

VARIANTS = tuple(GEAR)


# --------------------------------------------------------------------------------------------------- tail


def _bent(points: Sequence[Point], steps: int) -> list[Point]:
    """Return points along the smooth curve that is pulled towards `points` (a quadratic B-spline)."""
    line: list[Point] = [points[0]]
    for index in range(1, len(points) - 1):
        start = points[0] if index == 1 else _middle(points[index - 1], points[index])
        end = points[-1] if index == len(points) - 2 else _middle(points[index], points[index + 1])
        for step in range(1, steps + 1):
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            pull = points[index]
            line.append((a * start[0] + b * pull[0] + c * end[0], a * start[1] + b * pull[1] + c * end[1]))
    return line


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _tail(palette: Palette, sign: int, stream: Stream) -> Shapes:
    """Draw the tail from its root at (0, 0), out to a side and up in a hook."""
    high = stream.uniform(190, 250)
    points = [
        (0.0, 0.0),
        (60.0, 18.0),
        (150.0, 12.0),
        (228.0, -40.0),
        (150.0, -110.0),
        (186.0, -high),
        (250.0, -high - 6),
    ]
    line = _bent([(sign * x, y) for x, y in points], 6)
    skin, part = palette["skin"], Part()
    part.cel(tapered(line, 30, 9), skin, (-6, -6), (4, 4), 5)
    rings = " ".join(_ring(line, index, 11 - 8 * index / len(line)) for index in range(3, len(line) - 2, 2))
    part.stroke(rings, 3.5, shaded(skin, 0.45))
    trinket = stream.integer(3)
    x, y = line[-8]
    if trinket == 0:
        part.cel(capsule(line[-9], line[-6], 26, 24), BONE, (-5, -4), (3, 3), 5)
        part.stroke(_ring(line, -8, 12), 3.5, shaded(BONE, 0.4))
    elif trinket == 1:
        part.cel(circle(x, y, 17), METAL, (-5, -5), (3, 3)).flat(circle(x, y, 7), INK)
    return part.shapes


def _ring(line: Sequence[Point], index: int, half: float) -> str:
    (ax, ay), (bx, by) = line[index - 1], line[index + 1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
    nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
    x, y = line[index]
    return f"M{x - nx:.1f} {y - ny:.1f} L{x + nx:.1f} {y + ny:.1f}"


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette, girth: float, behind: bool) -> Shapes:
    half, legs, part = 58 * girth, palette["legs"], Part()
    part.cel(polygon(both_sides([(half, -28), (half * 0.98, 16), (half * 0.5, 34)]), 16), legs, (-12, -7), (0, 0))
    part.flat(rounded_rectangle(-half - 3, -26, 2 * half + 6, 17, 5), LEATHER_BROWN, 4)
    if behind:
        return part.flat(rounded_rectangle(half * 0.16, -4, half * 0.56, 24, 5), shaded(legs, 0.25), 4).shapes
    part.cel(rounded_rectangle(-15, -30, 30, 25, 5), METAL, (-4, -4), (3, 3), 4, outline=False)
    part.flat(rectangle(-7, -23, 14, 11), INK)
    x = half * 0.74
    for dx, dy in ((-9, 44), (8, 38)):
        key = [(x, 2), (x + dx, dy)]
        part.line(key, 12).line(key, 5, GOLD).line([(x + dx, dy - 4), (x + dx + 7, dy - 6)], 4, GOLD)
    ring = circle(x, -4, 13)
    return part.stroke(ring, 10).stroke(ring, 4.5, METAL).shapes


def _neck(palette: Palette) -> Shapes:
    return Part().cel(rounded_rectangle(-30, -30, 60, 52, 16), palette["fur"], (-10, 8), (0, 0)).shapes


def _trunk(build: Build, girth: float) -> str:
    """Return the outline of the pear that a rat's body is."""
    top, half = build.neck_y, build.shoulder_x - 10
    return polygon(both_sides([(half - 16, top - 6), (half + 6, top + 34), (72 * girth, -46), (52 * girth, 8)]), 24)


def _belly(part: Part, palette: Palette, build: Build, girth: float) -> str:
    """Lay the furry body and return its outline."""
    trunk = _trunk(build, girth)
    part.cel(trunk, palette["fur"], (-18, -9), (8, 8), 6)
    middle = (build.neck_y - 20) / 2
    part.flat(intersect(trunk, ellipse(0, middle + 14, 46 * girth, -middle * 0.98)), palette["belly"])
    return trunk


def _waistcoat(palette: Palette, build: Build, girth: float) -> tuple[Shapes, Shapes]:
    """Draw an open waistcoat of better days, a watch chain across."""
    coat, part, back = palette["coat"], Part(), Part()
    trunk = _belly(part, palette, build, girth)
    top = build.neck_y
    for sign in (-1, 1):
        panel = [(20, top - 30), (160, top - 30), (160, 4), (40 * girth, 16), (26, -20), (34, -80)]
        cloth = intersect(trunk, polygon([(sign * x, y) for x, y in panel], 8))
        part.cel(cloth, coat, (-10, -8), (6, 6), 5, outline=False)
        lapel = [(18, top - 8), (48, top + 4), (50, top + 54), (30, top + 78)]
        part.cel(polygon([(sign * x, y) for x, y in lapel], 5), lit(coat, 0.22), (-5, -5), (3, 3), 4, outline=False)
    part.rivets([(-34, -58), (-32, -34)], GOLD, 4.5)
    chain = curve([(-34, -46), (-4, -14), (40, -42)])
    part.stroke(chain, 8).stroke(chain, 4, GOLD)
    patch = rounded_rectangle(34 * girth, -74, 26, 26, 4)
    part.flat(patch, palette["accent"], 4)
    part.stitches([(36 * girth, -72), (34 * girth + 24, -72), (34 * girth + 24, -50), (36 * girth, -50)], BONE, 4, 2.5)
    back.cel(trunk, coat, (-18, -9), (8, 8), 6).line([(0, top + 10), (0, -6)], 4, shaded(coat, 0.4))
    back.cel(rounded_rectangle(-46, -52, 92, 16, 5), shaded(coat, 0.25), (0, 0), (0, 0), 4, outline=False)
    back.cel(rounded_rectangle(-13, -57, 26, 26, 4), METAL, (-3, -3), (2, 2), 4, outline=False)
    return part.stroke(trunk, 6).shapes, back.stroke(trunk, 6).shapes


def _overall(palette: Palette, build: Build, girth: float) -> tuple[Shapes, Shapes]:
    """Draw dungarees: a bib with a pocket, one strap mended with a safety pin."""
    cloth, part, back = palette["coat"], Part(), Part()
    trunk = _belly(part, palette, build, girth)
    top = build.neck_y
    lower = polygon(both_sides([(40, top + 44), (44, top + 92), (120, top + 108), (120, 30)]), 6)
    for sign in (-1, 1):
        strap = polygon([(sign * 22, top + 52), (sign * 42, top + 52), (sign * 54, top - 14), (sign * 32, top - 14)])
        part.flat(intersect(trunk, strap), shaded(cloth, 0.12), 4)
    part.cel(intersect(trunk, lower), cloth, (-14, -9), (7, 7), 5, outline=False)
    part.rivets([(31, top + 58)], GOLD, 6)
    pin = [(-40, top + 62), (-22, top + 46)]
    part.line(pin, 10).line(pin, 5, METAL).rivets([pin[0]], METAL, 5)
    pocket = rounded_rectangle(-24, top + 74, 48, 38, 7)
    part.flat(pocket, shaded(cloth, 0.2), 4).stitches([(-22, top + 82), (22, top + 82)], lit(cloth, 0.5), 5, 2.5)
    part.line([(10, top + 76), (14, top + 54)], 9).line([(10, top + 76), (14, top + 54)], 4, palette["accent"])
    back.cel(trunk, palette["fur"], (-18, -9), (8, 8), 6)
    cross = f"M-44 {top - 10} L20 {top + 100} M44 {top - 10} L-20 {top + 100}"
    back.stroke(cross, 27).stroke(cross, 18, shaded(cloth, 0.12))
    seat = polygon(both_sides([(36, top + 84), (120, top + 112), (120, 30)]), 6)
    back.cel(intersect(trunk, seat), cloth, (-14, -9), (7, 7), 5, outline=False)
    return part.stroke(trunk, 6).shapes, back.stroke(trunk, 6).shapes


def _vest(palette: Palette, build: Build, girth: float) -> tuple[Shapes, Shapes]:
    """Draw a high-visibility vest that was somebody else's."""
    coat, part, back = palette["coat"], Part(), Part()
    trunk = _belly(part, palette, build, girth)
    top = build.neck_y
    tape = lit("#cfd6d8", 0.2)
    for sign in (-1, 1):
        panel = [(26, top - 30), (160, top - 30), (160, 20), (12, 20), (10, -90)]
        cloth = intersect(trunk, polygon([(sign * x, y) for x, y in panel], 6))
        part.cel(cloth, coat, (-12, -8), (6, 6), 5, outline=False)
        strip = polygon([(sign * x, top - 20) for x in (38, 58)] + [(sign * x, -50) for x in (62 * girth, 42 * girth)])
        part.flat(intersect(cloth, strip), tape, 3).flat(intersect(cloth, rectangle(-140, -52, 280, 20)), tape, 3)
    back.cel(trunk, coat, (-18, -9), (8, 8), 6)
    for y in (top + 24, -46):
        back.flat(intersect(trunk, rectangle(-140, y, 280, 19)), tape, 3)
    word, width = lettered("RATS", 30)
    back.flat(shifted(word, -width / 2, (top - 46) / 2 + 46), mixed(coat, INK, 0.75))
    return part.stroke(trunk, 6).shapes, back.stroke(trunk, 6).shapes


COATS: dict[str, Callable[[Palette, Build, float], tuple[Shapes, Shapes]]] = {
    "waistcoat": _waistcoat,
    "overall": _overall,
    "vest": _vest,
}


def _scarf(palette: Palette, build: Build) -> Shapes:
    accent, top, part = palette["accent"], build.neck_y, Part()
    part.cel(polygon(both_sides([(52, top - 16), (46, top + 12), (8, top + 20)]), 10), accent, (-9, -7), (5, 5), 5)
    part.cel(polygon([(-6, top + 12), (26, top + 8), (34, top + 52), (10, top + 40)], 5), accent, (-6, -6), (4, 4), 5)
    return part.flat(joined(*(circle(x, top + y, 4) for x, y in ((-30, 0), (-8, 6), (14, 2), (34, -2)))), BONE).shapes


def _bolt_necklace(palette: Palette, build: Build) -> Shapes:
    top, part = build.neck_y, Part()
    cord = curve([(-40, top - 8), (0, top + 60), (40, top - 8)])
    part.stroke(cord, 8).stroke(cord, 4, palette["accent"])
    return (
        part.cel(star(0, top + 30, 21, 17, 6), METAL, (-5, -5), (3, 3), 4, outline=False)
        .flat(circle(0, top + 30, 8), INK)
        .shapes
    )


def _collar(_palette: Palette, build: Build) -> Shapes:
    top, part = build.neck_y, Part()
    part.flat(polygon(both_sides([(40, top - 16), (42, top + 8), (0, top + 16)]), 8), INK, outline=True)
    return part.spikes([((-28, top - 4), -2.4), ((0, top + 6), 3.14), ((28, top - 4), 2.4)], METAL, 16, 13).shapes


NECKWEAR: dict[str, Callable[[Palette, Build], Shapes]] = {
    "scarf": _scarf,
    "necklace": _bolt_necklace,
    "collar": _collar,
}


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, build: Build, stream: Stream) -> dict[str, Shapes]:
    booted, torn = stream.chance(0.4), stream.chance(0.5)
    glove = stream.pick((LEATHER_BROWN, palette["accent"], RUBBER))
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, build.upper_arm)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm, sign)
        drawn.update(hands(side, sign, glove, 0.84, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = _thigh(palette, build.thigh)
        drawn[f"shin-{side}"] = _shin(palette, build.shin, torn)
        drawn[f"foot-{side}"] = _boot(build.ankle, sign) if booted else _paw(palette, build.ankle, sign)
    return drawn


def _upper_arm(palette: Palette, length: float) -> Shapes:
    fur, part = palette["fur"], Part()
    part.cel(polygon(both_sides([(25, -16), (22, length * 0.5), (18, length + 12)]), 16), fur, (-10, -5), (5, 5))
    return part.bow([(-6, 40), (2, 52), (-4, 62)], 4, shaded(fur, 0.4)).shapes


def _fore_arm(palette: Palette, length: float, sign: int) -> Shapes:
    fur, part = palette["fur"], Part()
    part.cel(polygon(both_sides([(19, -14), (24, length * 0.4), (17, length + 6)]), 14), fur, (-10, -5), (5, 5))
    if sign > 0:
        bands = f"M-22 {length * 0.3:.0f} L22 {length * 0.42:.0f} M-22 {length * 0.46:.0f} L22 {length * 0.34:.0f}"
        part.stroke(bands, 15).stroke(bands, 8, BONE)
    return part.cel(rounded_rectangle(-24, length - 24, 48, 24, 7), shaded(fur, 0.5), (-5, -4), (0, 0), 4).shapes


def _thigh(palette: Palette, length: float) -> Shapes:
    legs = palette["legs"]
    return Part().cel(polygon(both_sides([(34, -16), (30, length + 14)]), 16), legs, (-12, -4), (6, 5)).shapes


def _shin(palette: Palette, length: float, torn: bool) -> Shapes:
    legs, part, hem = palette["legs"], Part(), length * 0.62
    part.cel(polygon(both_sides([(16, hem - 16), (14, length + 8)]), 8), palette["fur"], (-7, -3), (4, 4))
    if torn:
        jagged = [
            (29, -16),
            (31, hem),
            (20, hem - 10),
            (8, hem + 6),
            (-6, hem - 9),
            (-18, hem + 5),
            (-31, hem - 4),
            (-29, -16),
        ]
        return part.cel(polygon(jagged, 5), legs, (-12, -4), (6, 5)).shapes
    part.cel(polygon(both_sides([(29, -16), (29, hem)]), 10), legs, (-12, -4), (6, 5))
    return part.cel(rounded_rectangle(-33, hem - 12, 66, 18, 7), lit(legs, 0.25), (-6, -5), (4, 3), 5).shapes


def _paw(palette: Palette, ankle: float, sign: int) -> Shapes:
    """Draw a long bare foot with three toes."""
    skin, part, floor = palette["skin"], Part(), ankle
    for reach in (-18, 26, 66):
        x = sign * reach
        part.cel(capsule((x, floor - 18), (x + sign * 18, floor - 12), 27, 23), skin, (-5, -5), (3, 3), 5)
    sole = [(62 + 6 * sign, floor - 24), (58, floor - 4), (-34, floor - 4), (-38, floor - 18)]
    instep = [(-17, -12), (17, -12)] if sign > 0 else [(17, -12), (-17, -12)]
    outline = polygon([*instep, *((sign * x, y) for x, y in sole)], 13)
    part.cel(outline, skin, (-9, -8), (5, 5), 5)
    return part.shapes


def _boot(ankle: float, sign: int) -> Shapes:
    """Draw a work boot two sizes too large."""
    shift, part = sign * 20, Part()
    upper = [
        (-28, -18),
        (28, -18),
        (shift + 40, ankle - 34),
        (shift + 56, ankle - 10),
        (shift - 54, ankle - 10),
        (shift - 42, ankle - 32),
    ]
    part.cel(polygon(upper, 13), LEATHER_BROWN, (-11, -9), (6, 6))
    toe = [
        (shift + sign * 8 - 34, ankle - 34),
        (shift + sign * 8 + 30, ankle - 34),
        (shift + sign * 8 + 44, ankle - 11),
        (shift + sign * 8 - 42, ankle - 11),
    ]
    part.cel(polygon(toe, 12), METAL, (-8, -6), (4, 4), 4, outline=False)
    part.cel(rounded_rectangle(shift - 60, ankle - 15, 120, 15, 6), RUBBER, (-6, -3), (0, 0))
    return part.stroke("M-14 -8 L12 -2 M12 -8 L-14 -2", 4, BONE).shapes
