"""The drummer: all arms and teeth; goggles, a bandanna and too much hair, or a drum machine for a head."""

from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.faces import brow, ear, eyes, mouths, nose, shut_lamp
from rivethead.art.vector.hands import hands, wristband
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, flipped, mirrored
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
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
    shifted,
    star,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A drawn head: its attachments, its slots back to front, its crown, and whether it glows."""

    attachments: dict[str, Shapes]
    slots: tuple[Slot, ...]
    top: float
    glowing: bool = False


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a drummer.

    Args:
        stream: chooses proportions, tattoos and wear.
        palette: one of PALETTES["drummer"].
        variant: the head, one of VARIANTS.
    """
    build = Build(
        thigh=round(stream.uniform(106, 118)),
        shin=114,
        upper_arm=round(stream.uniform(122, 130)),
        fore_arm=round(stream.uniform(132, 142)),
        shoulder_x=round(stream.uniform(108, 118)),
        shoulder_y=-206,
        hip_x=36,
        neck_y=-214,
        head_y=-20,
        ankle=46,
        stance=46,
    )
    machine = variant == "machine"
    colours = {**palette, "skin": METAL} if machine else dict(palette)
    head = HEADS[variant](colours, stream)
    attachments: dict[str, Shapes] = {
        "pelvis": _pelvis(colours),
        "pelvis-back": _pelvis_back(colours),
        "torso": _torso(colours, build, stream),
        "torso-back": _torso_back(colours, build),
        "neck": _neck(colours, machine),
        **head.attachments,
        **_limbs(colours, build, machine),
    }
    glow = tuple(Light("head", x, -132.0, 110.0, palette["glow"], 0.2, 0.5) for x in (-56.0, 56.0))
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=head.slots,
        head_top=head.top,
        palette=colours,
        lights=glow if head.glowing else (),
        arms_over_head=True,
        palm_y=36.0,
    )


# ------------------------------------------------------------------------------------------------- people


def _slots(bearded: bool) -> tuple[Slot, ...]:
    order = [
        Slot("hair", "head", "hair", 0.0, -150.0, "tail", -0.2),
        Slot("head", "head", "head"),
        Slot("mouth", "head", "mouth-X", 0.0, -50.0, "mouth", 0.7),
        Slot("goggles", "head", "goggles", 0.0, -116.0, "", 0.5),
        Slot("eye-left", "head", "eye-left", -47.0, -116.0, "eye", 0.5),
        Slot("eye-right", "head", "eye-right", 47.0, -116.0, "eye", 0.5),
        Slot("nose", "head", "nose", 0.0, -70.0, "", 1.0),
        Slot("bandanna", "head", "bandanna", 0.0, -166.0, "", 0.3),
        Slot("brow-left", "head", "brow-left", -48.0, -164.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 48.0, -164.0, "brow-right", 0.7),
    ]
    if bearded:
        order.insert(2, Slot("beard", "head", "beard", 0.0, -52.0, "jaw", 0.5))
    return tuple(order)


def _person(
    palette: Palette,
    stream: Stream,
    hair: Shapes,
    beard: Shapes = (),
    lip: str = "",
    lashes: int = 0,
    bald: bool = False,
) -> Head:
    """Draw a face with goggles and bandanna between the given hair and beard."""
    skin, part = palette["skin"], Part()
    for sign in (-1, 1):
        ear(part, sign * 98, -98, sign, skin)
    skull = _skull()
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    part.flat(intersect(skull, rectangle(-110, -132, 220, 26)), RUBBER, 4).stroke(skull, 6)
    if not beard:
        part.bow([(-24, -6), (0, 2), (24, -6)], 4, shaded(skin, 0.4))
    big, small = stream.uniform(29, 33), stream.uniform(22, 26)
    if stream.chance(0.5):
        big, small = small, big
    goggles = Part()
    goggles.cel(rounded_rectangle(-18, -12, 36, 22, 8), RUBBER, (-4, -5), (0, 0), 5, outline=False)
    for sign in (-1, 1):
        goggles.cel(circle(sign * 47, 0, 51), "#8a5f2f", (-9, -9), (6, 6), 6, outline=False)
        goggles.flat(circle(sign * 47, 0, 38), mixed(palette["glow"], "#ffffff", 0.55), 5)
        rim = [(sign * 47 + x, y) for x, y in ((-32, -30), (32, -30), (-32, 30), (32, 30))]
        goggles.rivets(rim, "#8a5f2f", 3.4)
    colour = shaded(palette["hair"], 0.25)
    white = mixed(palette["glow"], "#ffffff", 0.86)
    attachments = {
        "head": part.shapes,
        "head-back": _head_back(palette, bald),
        "bandanna-back": mirrored(_bandanna_back(palette["bandanna"])),
        "hair": hair,
        "goggles": goggles.shapes,
        **eyes((big, small), palette["glow"], palette["skin"], 0.0, lashes=lashes, white=white),
        "nose": nose(skin, stream.uniform(36, 46), 38),
        "bandanna": _bandanna(palette["bandanna"]),
        "brow-left": brow(-1, 84, 24, colour, bushy=not lashes),
        "brow-right": brow(1, 84, 24, colour, bushy=not lashes),
        **mouths(stream.uniform(96, 108), lip, gap=stream.chance(0.6), smirk=stream.uniform(-1.0, 1.0)),
    }
    if beard:
        attachments["beard"] = beard
    return Head(attachments, _slots(bool(beard)), -232.0)


def _skull() -> str:
    """Return the outline of the head."""
    return polygon(both_sides([(56, -200), (94, -166), (100, -84), (76, -10), (34, 14)]), 40)


def _head_back(palette: Palette, bald: bool) -> Shapes:
    """Draw the back of the head, the goggles' strap around it."""
    skin, hair, part = palette["skin"], palette["hair"], Part()
    for sign in (-1, 1):
        ear(part, sign * 98, -98, sign, skin)
    skull = _skull()
    part.cel(skull, skin, (-20, -8), (9, 9), 6)
    if not bald:
        hem: list[Point] = [(140, -230), (140, -30), (70, -6), (0, -2)]
        shock = intersect(skull, polygon(both_sides(hem), 8))
        part.cel(shock, hair, (-14, -8), (7, 7), 5, outline=False)
        locks = " ".join(
            f"M{sign * x} -96 Q{sign * (x + 26)} -66 {sign * (x + 30)} -26" for sign in (-1, 1) for x in (14, 38, 62)
        )
        part.stroke(locks, 5, shaded(hair, 0.45)).line([(0, -100), (0, -8)], 5, shaded(hair, 0.45))
    else:
        rim: list[Point] = [(140, -112), (140, -20), (86, -8), (72, -24), (50, 6), (28, -14), (0, 8)]
        fringe = intersect(skull, polygon(both_sides(rim), 6))
        part.cel(fringe, hair, (-14, -8), (7, 7), 5, outline=False)
        locks = " ".join(f"M{x} -100 Q{x * 1.06:.0f} -66 {x * 0.9:.0f} -34" for x in (-74, -48, -20, 12, 42, 70))
        part.stroke(locks, 5, shaded(hair, 0.45))
    part.flat(intersect(skull, rectangle(-110, -132, 220, 26)), RUBBER, 4)
    part.cel(rounded_rectangle(-19, -136, 38, 34, 5), METAL, (-5, -5), (3, 3), 4, outline=False)
    return part.stroke(skull, 6).shapes


def _bandanna_back(colour: str) -> Shapes:
    """Draw the cloth from behind as if it were in front: its knot on the right, its hem straight around."""
    part = Part()
    for tail in ([(96, -12), (150, -34), (162, -8), (112, 8)], [(98, 0), (158, 18), (142, 44), (96, 14)]):
        part.cel(polygon(tail, 6), shaded(colour, 0.15), (-6, -6), (4, 4))
    cap = "M-104 6 Q-100 -62 0 -66 Q100 -62 104 6 Q0 30 -104 6 Z"
    part.cel(cap, colour, (-16, -10), (8, 8), 6)
    places = ((-66, -22), (-34, -42), (2, -34), (36, -44), (68, -22), (-4, -58), (-32, -8), (30, -10))
    part.flat(intersect(joined(*(circle(x, y, 6.5) for x, y in places)), cap), BONE)
    return part.cel(circle(102, 2, 15), colour, (-5, -5), (4, 4)).shapes


def _bandanna(colour: str) -> Shapes:
    """Draw a knotted cloth over the forehead; its hem lies at y = 14."""
    part = Part()
    for tail in ([(96, -12), (150, -34), (162, -8), (112, 8)], [(98, 0), (158, 18), (142, 44), (96, 14)]):
        part.cel(polygon(tail, 6), shaded(colour, 0.15), (-6, -6), (4, 4))
    cap = "M-104 6 Q-100 -62 0 -66 Q100 -62 104 6 Q0 -26 -104 6 Z"
    part.cel(cap, colour, (-16, -10), (8, 8), 6)
    dots = joined(*(circle(x, y, 6.5) for x, y in ((-66, -22), (-34, -42), (2, -34), (36, -44), (68, -22), (-4, -58))))
    part.flat(intersect(dots, cap), BONE)
    return part.cel(circle(102, 2, 15), colour, (-5, -5), (4, 4)).shapes


def _mane(palette: Palette, stream: Stream) -> Head:
    """Hair like an explosion, shoulder wide."""
    hair = palette["hair"]
    rim: list[Point] = [
        (-92, -60),
        (-176, -84),
        (-138, -26),
        (-216, -6),
        (-154, 34),
        (-210, 84),
        (-140, 92),
        (-164, 150),
        (-92, 130),
    ]
    outline = [*rim, (0, 60), *reversed(flipped(rim)), (64, -96), (30, -60), (0, -108), (-34, -62), (-62, -98)]
    part = Part().cel(polygon(outline, 12), hair, (-24, -12), (10, 10), 6)
    for sign in (-1, 1):
        for shift in (0, 34, 68):
            part.bow(
                [(sign * 84, -30 + shift), (sign * 122, -24 + shift), (sign * (168 - shift * 0.3), -2 + shift)],
                6,
                shaded(hair, 0.45),
            )
    return _person(palette, stream, part.shapes)


def _beard(palette: Palette, stream: Stream) -> Head:
    """Bald under the cloth, with a beard that drums along."""
    hair = palette["hair"]
    lower: list[Point] = [(108, -40), (120, 30), (98, 60), (96, 124), (62, 92), (38, 168), (0, 118)]
    upper: list[Point] = [(0, -14), (30, -26), (64, -12)]
    fringe = [*flipped(upper[1:]), *flipped(lower[:-1]), *reversed(lower), *reversed(upper)]
    part = Part().cel(polygon(fringe, 5), hair, (-20, -12), (10, 9), 6)
    for x in (-58, -22, 22, 58):
        part.bow([(x, 28), (x * 0.9, 62), (x * 0.8, 90)], 6, shaded(hair, 0.45))
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * 40 - 17, 100, 34, 17, 6), METAL, (-4, -4), (3, 3), 4, outline=False)
    puffs = Part()
    for sign in (-1, 1):
        puffs.cel(
            blob([(sign * x, y) for x, y in ((70, -40), (116, -38), (132, 6), (118, 60), (88, 76), (80, 10))]),
            hair,
            (-10, -8),
            (6, 6),
        )
    return _person(palette, stream, puffs.shapes, part.shapes, bald=True)


def _braids(palette: Palette, stream: Stream) -> Head:
    """Two braids as thick as ropes, flying."""
    hair, part = palette["hair"], Part()
    part.cel(polygon(both_sides([(70, -74), (112, -20), (110, 70), (80, 90)]), 26), hair, (-16, -10), (8, 8))
    for sign in (-1, 1):
        for index in range(5):
            x, y = sign * (112 + 16 * index - 2.2 * index * index), 56 + index * 36
            part.cel(ellipse(x, y, 31 - index * 1.6, 27), hair, (-10, -9), (6, 6))
            part.bow([(x - 14, y - 14), (x, y + 4), (x + 14, y - 14)], 4, shaded(hair, 0.5))
        part.cel(rounded_rectangle(sign * 141 - 19, 218, 38, 18, 6), palette["accent"], (-5, -5), (3, 3))
        tuft = [(sign * 141 + x, y) for x, y in ((-18, 234), (18, 234), (26, 276), (4, 262), (-6, 286), (-24, 262))]
        part.cel(polygon(tuft, 4), hair, (-8, -6), (4, 4))
    return _person(palette, stream, part.shapes, lip=palette["accent"], lashes=3)


# ---------------------------------------------------------------------------------------------- the machine


def _machine(palette: Palette, _stream: Stream) -> Head:
    """Draw a drum machine: pads for eyes, a display for a mouth, knobs for a forehead."""
    body, glow, part = mixed(palette["shirt"], "#6f7684", 0.6), palette["glow"], Part()
    for sign in (-1, 1):
        part.cel(circle(sign * 152, -112, 44), palette["bandanna"], (-10, -10), (6, 6)).flat(
            circle(sign * 152, -112, 24), RUBBER, 4
        )
    part.cel(polygon(both_sides([(146, -232), (158, -212), (158, -22), (140, 0)]), 16), body, (-24, -12), (11, 11), 6)
    part.cel(rounded_rectangle(-140, -220, 280, 46, 8), RUBBER, (-6, -7), (0, 0), 5, outline=False)
    for index in range(6):
        x = -112 + index * 45
        part.cel(circle(x, -197, 15), (palette["accent"], METAL)[index % 2], (-5, -5), (3, 3), 4, outline=False)
        turn = (-8, 3, 9, -4, 6, -9)[index]
        part.line([(x, -197), (x + turn, -208)], 4)
    name, width = lettered("RH-808", 17)
    part.flat(shifted(name, -width / 2, -5), mixed(body, BONE, 0.75))
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * 56 - 50, -168, 100, 78, 12), RUBBER, (-7, -8), (4, 4), 5, outline=False)
    part.cel(rounded_rectangle(-112, -84, 224, 60, 10), METAL, (-7, -7), (4, 4), 5, outline=False)
    part.flat(rounded_rectangle(-103, -76, 206, 44, 6), "#12201c", 4)
    part.rivets([(-146, -14), (146, -14), (-148, -222), (148, -222)], METAL, 5)
    pads = {}
    for side, sign in SIDES:
        pad = Part().flat(rounded_rectangle(-42, -32, 84, 64, 10), shaded(glow, 0.5), 4)
        pad.flat(rounded_rectangle(-35, -26, 70, 52, 8), glow).flat(
            rounded_rectangle(-26, -18, 56, 40, 7), lit(glow, 0.45)
        )
        pads[f"eye-{side}"] = pad.flat(circle(2, 2, 13), INK).flat(circle(-8, -8, 6), "#ffffff").shapes
        pads[f"eye-{side}-shut"] = shut_lamp(34, glow)
        bar = polygon([(sign * 54, -18), (-sign * 44, -6), (-sign * 42, 17), (sign * 52, 11)], 6)
        pads[f"brow-{side}"] = Part().cel(bar, palette["accent"], (-4, -8), (4, 4), 5, outline=False).shapes
    cymbal = Part().cel(rounded_rectangle(-6, -62, 12, 70, 4), METAL, (-4, 0), (0, 0))
    cymbal.cel(ellipse(0, -62, 84, 20), "#e0b23a", (-12, -6), (6, 5)).flat(
        ellipse(0, -66, 20, 8), lit("#e0b23a", 0.5), 3
    )
    slots = (
        Slot("antenna", "head", "antenna", 78.0, -228.0, "tail", 0.1),
        Slot("head", "head", "head"),
        Slot("mouth", "head", "mouth-X", 0.0, -54.0, "mouth", 0.2),
        Slot("eye-left", "head", "eye-left", -56.0, -129.0, "eye", 0.2),
        Slot("eye-right", "head", "eye-right", 56.0, -129.0, "eye", 0.2),
        Slot("brow-left", "head", "brow-left", -56.0, -170.0, "brow-left", 0.4),
        Slot("brow-right", "head", "brow-right", 56.0, -170.0, "brow-right", 0.4),
    )
    drawn = {
        "head": part.shapes,
        "head-back": _machine_back(palette, body),
        "antenna": cymbal.shapes,
        "antenna-back": cymbal.shapes,
    }
    return Head({**drawn, **pads, **_display(glow)}, slots, -232.0, glowing=True)


def _machine_back(palette: Palette, body: str) -> Shapes:
    """Draw the rear panel: gills, a row of sockets with one lead in it, and a warning that nobody reads."""
    part = Part()
    for sign in (-1, 1):
        part.cel(circle(sign * 152, -112, 44), palette["bandanna"], (-10, -10), (6, 6)).flat(
            circle(sign * 152, -112, 24), RUBBER, 4
        )
    part.cel(polygon(both_sides([(146, -232), (158, -212), (158, -22), (140, 0)]), 16), body, (-24, -12), (11, 11), 6)
    part.grille(-104, -204, 208, 17, 4, 8)
    part.cel(rounded_rectangle(-122, -116, 244, 62, 10), RUBBER, (-7, -8), (4, 4), 5, outline=False)
    for index in range(5):
        x = -92 + index * 46
        part.cel(circle(x, -85, 17), METAL, (-5, -5), (3, 3), 4, outline=False).flat(circle(x, -85, 8), INK)
    part.hazard(rectangle(-146, -36, 292, 22), (-146, -36, 146, -14), step=30)
    lead = [(46.0, -85.0), (78.0, -48.0), (40.0, -20.0), (62.0, 30.0)]
    part.bow(lead, 14).bow(lead, 7, palette["accent"])
    return part.cel(circle(46, -85, 11), palette["accent"], (-3, -3), (2, 2), 4, outline=False).shapes


LEVELS: dict[str, tuple[int, ...]] = {
    "mouth-X": (1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    "mouth-A": (0, 1, 1, 1, 1, 1, 1, 1, 1, 0),
    "mouth-B": (1, 2, 1, 2, 1, 1, 2, 1, 2, 1),
    "mouth-C": (1, 2, 2, 3, 3, 3, 3, 2, 2, 1),
    "mouth-D": (2, 3, 4, 4, 4, 4, 4, 4, 3, 2),
    "mouth-E": (0, 1, 3, 3, 4, 4, 3, 3, 1, 0),
    "mouth-F": (0, 0, 0, 2, 3, 3, 2, 0, 0, 0),
    "mouth-G": (1, 1, 2, 1, 1, 1, 1, 2, 1, 1),
    "mouth-H": (1, 3, 1, 3, 4, 4, 3, 1, 3, 1),
}
"""Mouth shape -> height of each of the display's bars."""


def _display(glow: str) -> dict[str, Shapes]:
    """Draw mouths as bars on a display, around its middle."""
    drawn = {}
    for name, levels in LEVELS.items():
        bars = (
            rounded_rectangle(-93 + index * 19, -level * 4.7, 14, max(1, level) * 9.4, 2)
            if level
            else rectangle(-93 + index * 19, -2, 14, 4)
            for index, level in enumerate(levels)
        )
        tall = [index for index, level in enumerate(levels) if level > 3]
        part = Part().flat(joined(*bars), glow)
        if tall:
            caps = (rectangle(-93 + index * 19, y, 14, 6) for index in tall for y in (-18.8, 12.8))
            part.flat(joined(*caps), "#ff4a3a")
        drawn[name] = part.shapes
    return drawn


HEADS: dict[str, Callable[[Palette, Stream], Head]] = {
    "mane": _mane,
    "machine": _machine,
    "beard": _beard,
    "braids": _braids,
}

VARIANTS = tuple(HEADS)


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette) -> Shapes:
    part = Part().cel(polygon([(-66, -28), (66, -28), (62, 36), (-62, 36)], 16), palette["legs"], (-14, -8), (0, 0))
    part.flat(rounded_rectangle(-68, -30, 136, 24, 5), INK)
    part.rivets([(x, -18) for x in (-54, -36, 36, 54)], METAL, 5)
    part.cel(circle(0, -16, 22), "#d8a03a", (-6, -6), (4, 4), 4, outline=False).flat(star(0, -16, 14, 6, 5), INK)
    for lean, x in ((-0.5, 50), (0.3, 66)):
        part.line([(x, 40), (x + 40 * lean, -34)], 13).line([(x, 40), (x + 40 * lean, -34)], 6, "#e9c27a")
    return part.cel(polygon([(38, 0), (84, 4), (78, 52), (44, 50)], 8), RUBBER, (-6, -6), (4, 4)).shapes


def _pelvis_back(palette: Palette) -> Shapes:
    """Draw the seat, spare sticks in the pocket."""
    legs, part = palette["legs"], Part()
    part.cel(polygon([(-66, -28), (66, -28), (62, 36), (-62, 36)], 16), legs, (-14, -8), (0, 0))
    part.line([(0, -4), (0, 34)], 4, shaded(legs, 0.45))
    part.flat(polygon([(12, 0), (48, 0), (46, 26), (30, 34), (14, 26)], 4), shaded(legs, 0.2), 4)
    part.flat(rounded_rectangle(-68, -30, 136, 24, 5), INK)
    part.rivets([(x, -18) for x in (-54, -36, -18, 0, 18, 36, 54)], METAL, 5)
    for lean, x in ((0.5, -50), (-0.3, -66)):
        part.line([(x, 40), (x + 40 * lean, -34)], 13).line([(x, 40), (x + 40 * lean, -34)], 6, "#e9c27a")
    return part.cel(polygon([(-38, 0), (-84, 4), (-78, 52), (-44, 50)], 8), RUBBER, (-6, -6), (4, 4)).shapes


def _neck(palette: Palette, machine: bool) -> Shapes:
    if machine:
        part = Part().cel(rounded_rectangle(-28, -46, 56, 66, 8), RUBBER, (-10, 0), (0, 0))
        return part.stroke("M-24 -26 L24 -26 M-24 -8 L24 -8", 4, lit(RUBBER, 0.3)).shapes
    part = Part().cel(rounded_rectangle(-34, -42, 68, 64, 16), palette["skin"], (-12, 8), (0, 0))
    return part.bow([(-30, 8), (0, 22), (30, 8)], 8).bow([(-30, 8), (0, 22), (30, 8)], 3.5, "#e0b23a").shapes


def _chest(build: Build) -> str:
    """Return the outline of the torso."""
    shoulder = build.shoulder_x
    return polygon(both_sides([(shoulder, -224), (shoulder + 14, -180), (88, -66), (74, 12)]), 34)


def _torso_back(palette: Palette, build: Build) -> Shapes:
    """Draw the torn shirt from behind, shoulder blades bare, a word on it for those who sit in the back rows."""
    skin, shirt, part = palette["skin"], palette["shirt"], Part()
    shell = _chest(build)
    part.cel(shell, skin, (-22, -10), (9, 9), 6)
    half: list[Point] = [(30, -196), (40, -230), (66, -230), (62, -160), (98, -112), (110, 24)]
    part.cel(intersect(shell, polygon(both_sides(half), 8)), shirt, (-16, -10), (7, 7), 5, outline=False)
    for sign in (-1, 1):
        part.bow([(sign * 84, -176), (sign * 74, -150), (sign * 82, -126)], 4, shaded(skin, 0.4))
    word, width = lettered("LOUD", 38)
    part.flat(shifted(word, -width / 2, -84), palette["accent"])
    for x, y in ((-40, -26), (34, -44), (8, -10)):
        hole = [(x, y), (x + 16, y - 5), (x + 11, y + 9), (x + 20, y + 14), (x + 2, y + 13)]
        part.flat(polygon(hole, 2), shaded(skin, 0.2), 3)
    return part.stroke(shell, 6).shapes


def _torso(palette: Palette, build: Build, stream: Stream) -> Shapes:
    skin, shirt = palette["skin"], palette["shirt"]
    shell = _chest(build)
    part = Part().cel(shell, skin, (-22, -10), (9, 9), 6)
    half: list[Point] = [(22, -176), (38, -230), (66, -230), (74, -150), (124, -112), (110, 24)]
    cloth = polygon(both_sides(half), 8)
    part.lay(*Part().cel(intersect(shell, cloth), shirt, (-16, -10), (7, 7), 5, outline=False).shapes)
    for x, y in ((-52, -30), (44, -60), (30, -14)):
        part.flat(
            polygon([(x, y), (x + 16, y - 5), (x + 11, y + 9), (x + 20, y + 14), (x + 2, y + 13)], 2),
            shaded(skin, 0.2),
            3,
        )
    mark = stream.integer(3)
    accent = palette["accent"]
    if mark == 0:
        part.flat(star(0, -98, 48, 20, 5), accent, 4)
    elif mark == 1:
        part.stroke("M-44 -128 L44 -72 M44 -128 L-44 -72", 18).stroke("M-44 -128 L44 -72 M44 -128 L-44 -72", 10, accent)
        part.flat(joined(circle(-46, -130, 9), circle(46, -130, 9)), accent)
    else:
        word, width = lettered("BOOM", 42)
        part.flat(shifted(word, -width / 2, -80), accent)
    return part.stroke(shell, 6).shapes


def _limbs(palette: Palette, build: Build, machine: bool) -> dict[str, Shapes]:
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        if machine:
            drawn[f"upper-arm-{side}"] = _cable_arm(palette, build.upper_arm)
        else:
            drawn[f"upper-arm-{side}"] = _upper_arm(palette, build.upper_arm, sign)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm, machine)
        drawn.update(hands(side, sign, palette["bandanna"], 1.08, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = _shorts(palette, build.thigh)
        drawn[f"shin-{side}"] = _shin(palette, build.shin)
        drawn[f"foot-{side}"] = _sneaker(palette, build.ankle, sign)
    return drawn


def _upper_arm(palette: Palette, length: float, sign: int) -> Shapes:
    skin, part = palette["skin"], Part()
    part.cel(
        polygon([(-34, -20), (34, -22), (38, 40), (28, length + 14), (-28, length + 14), (-36, 40)], 22),
        skin,
        (-14, -5),
        (7, 6),
    )
    part.bow([(sign * 10, 26), (sign * 20, 46), (sign * 10, 66)], 4, shaded(skin, 0.45))
    tattoo = mixed(skin, "#23304a", 0.75)
    part.flat(
        polygon([(-20, 74), (-10, 60), (0, 74), (10, 60), (20, 74), (20, 82), (10, 70), (0, 84), (-10, 70), (-20, 84)]),
        tattoo,
    )
    return part.stroke("M-24 92 L24 88", 4, tattoo).shapes


def _cable_arm(palette: Palette, length: float) -> Shapes:
    part = Part()
    for x in (-14, 14):
        part.cel(
            rounded_rectangle(x - 12, -6, 24, length + 22, 11), (RUBBER, palette["accent"])[x > 0], (-6, 0), (4, 0)
        )
    part.stroke(" ".join(f"M-24 {y} L24 {y}" for y in range(46, int(length), 22)), 4)
    return part.cel(circle(0, 0, 38), METAL, (-12, -10), (7, 7)).rivets([(0, 0)], METAL, 9).shapes


def _fore_arm(palette: Palette, length: float, machine: bool) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(28, -18), (36, 34), (25, length + 6)]), 18), palette["skin"], (-13, -5), (6, 6)
    )
    if machine:
        part.grille(-16, 30, 32, 14, 3, 6).cel(circle(0, 0, 24), METAL, (-7, -7), (4, 4))
    else:
        part.bow([(-4, 20), (6, 44), (2, 70)], 4, shaded(palette["skin"], 0.4))
    return wristband(part, length, 32, palette["bandanna"]).shapes


def _shorts(palette: Palette, length: float) -> Shapes:
    legs, part = palette["legs"], Part()
    part.cel(polygon(both_sides([(26, length - 30), (25, length + 14)]), 12), palette["skin"], (-12, -4), (5, 5))
    hem = length - 14
    frayed = [
        (40, -18),
        (46, hem),
        (30, hem - 8),
        (18, hem + 4),
        (2, hem - 6),
        (-14, hem + 5),
        (-30, hem - 7),
        (-46, hem),
        (-40, -18),
    ]
    part.cel(polygon(frayed, 6), legs, (-16, -5), (7, 6))
    pocket = rounded_rectangle(-14, 42, 42, 34, 5)
    return part.flat(pocket, shaded(legs, 0.2), 4).line([(-12, 52), (26, 52)], 4).shapes


def _shin(palette: Palette, length: float) -> Shapes:
    skin, part = palette["skin"], Part()
    part.cel(polygon(both_sides([(26, -16), (31, 36), (22, length + 6)]), 16), skin, (-12, -4), (6, 5))
    part.cel(polygon(both_sides([(29, length - 50), (27, length + 6)]), 7), BONE, (-9, -4), (4, 4), 5)
    return part.stroke(
        f"M-26 {length - 36} L26 {length - 36} M-26 {length - 24} L26 {length - 24}", 6, palette["accent"]
    ).shapes


def _sneaker(palette: Palette, ankle: float, sign: int) -> Shapes:
    shift = sign * 24
    upper = [
        (-34, -20),
        (34, -20),
        (shift + 46, ankle - 34),
        (shift + 62, ankle - 10),
        (shift - 62, ankle - 10),
        (shift - 48, ankle - 34),
    ]
    part = Part().cel(polygon(upper, 13), palette["bandanna"], (-12, -10), (6, 5))
    part.flat(circle(0, -2, 13), BONE, 4).flat(star(0, -2, 10, 4, 5), palette["bandanna"])
    toe = polygon(
        [(shift - 26, ankle - 32), (shift + 26, ankle - 32), (shift + 50, ankle - 12), (shift - 50, ankle - 12)], 12
    )
    part.cel(toe, BONE, (-8, -6), (0, 0), 4, outline=False)
    part.cel(rounded_rectangle(shift - 68, ankle - 17, 136, 17, 7), BONE, (-6, -4), (0, 0))
    return part.line([(shift - 58, ankle - 8), (shift + 58, ankle - 8)], 4, palette["accent"]).shapes
