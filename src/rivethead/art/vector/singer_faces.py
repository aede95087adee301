"""The singer's face: five skulls, make-up like a poster, brows, noses, and the chin that a jaw stretches."""

from collections.abc import Callable
from dataclasses import replace

from rivethead.art.vector.faces import chin, ear, eyes
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import Part, both_sides, mirrored, sided
from rivethead.art.vector.singer_looks import SKULLS, Look
from rivethead.art.vector.singer_mouths import mouths
from rivethead.drawing.colour import INK, mixed, shaded
from rivethead.drawing.path import (
    blob,
    circle,
    ellipse,
    intersect,
    polygon,
    tapered,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


EYE_X, EYE_Y = 43.0, -124.0

MOUTH_Y = -50.0

_BRUISE = "#4a1438"
"""What dark make-up tends to, whatever its colour: with ink alone yellow turns to olive."""
_IRISES = ("#4fb8c9", "#7dbb4a", "#a56a2b", "#8d7ad8", "#c9a23a")


def face(palette: Palette, stream: Stream, look: Look) -> dict[str, Shapes]:
    """Draw the head from both sides, the face on it, and what the look hangs around it."""
    skin, accent = palette["skin"], palette["accent"]
    iris = stream.pick(_IRISES)
    droop = stream.uniform(0.26, 0.42)
    left, right = (look.eye_px + stream.uniform(-2.5, 2.5) for _ in range(2))
    lid = shaded(accent, 0.1) if look.full else shaded(skin, 0.45)
    lashes = 3 if look.full else 0
    lip = mixed(accent, "#8a0f2a", 0.35) if look.full else mixed(skin, "#7a2038", 0.5)
    paint = stream.pick(sorted(PAINTS))
    skull, side = polygon(both_sides(SKULLS[look.face]), 40), stream.pick((-1, 1))
    decals = _painted(palette, look, skull, PAINTS[paint], side)
    return {
        "head": _front(palette, skull, decals, side),
        "head-back": _nape(palette, look, skull),
        "chin": _chin(palette, look, skull, decals),
        **eyes((left, right), iris, lid, droop, bag=not look.full, lashes=lashes),
        "brow-left": _brow(-1, palette, look),
        "brow-right": _brow(1, palette, look),
        "nose": _nose(skin, stream),
        **mouths(
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
    skin = palette["skin"]

    def features(part: Part, below: str) -> None:
        part.lay(*(replace(shape, path=intersect(shape.path, below), ink_px=0.0) for shape in decals if shape.fill))
        for sign in (-1, 1):
            part.bow(sided(sign, [(72, -74), (62, -64), (60, -46)]), 4, shaded(skin, 0.3))
        look.chin(part, intersect(skull, below))
        part.bow([(-13, 10), (0, 15), (13, 10)], 4, shaded(skin, 0.35))

    return chin(skull, skin, features)


def _brow(sign: int, palette: Palette, look: Look) -> Shapes:
    if look.steel_brows:
        bar = polygon([(sign * 42, -16), (-sign * 34, -4), (-sign * 34, 13), (sign * 40, 6)], 6)
        part = Part().cel(bar, METAL, (-4, -6), (3, 3), 4, outline=False)
        return part.rivets([(sign * 28, -3), (-sign * 22, 4)], METAL, 3.6).shapes
    colour = mixed(palette["hair"], INK, 0.7)
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


def _wings(part: Part, palette: Palette, _side: int) -> None:
    """Two swept wings from nose to temple."""
    for sign in (-1, 1):
        wing = sided(sign, ((8, -116), (30, -158), (66, -166), (94, -146), (84, -118), (44, -92)))
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
    part.flat(ellipse(-side * EYE_X, EYE_Y, 42, 38), mixed(palette["accent"], _BRUISE, 0.72))


def _tears(part: Part, palette: Palette, _side: int) -> None:
    """Oil has run down from both eyes."""
    dark = mixed(palette["skin"], INK, 0.72)
    for sign in (-1, 1):
        part.flat(ellipse(sign * EYE_X, EYE_Y, 43, 39), mixed(palette["accent"], _BRUISE, 0.52))
        for x, end, wide in ((30, -58, 9), (44, -40, 12), (58, -70, 8)):
            part.flat(tapered([(sign * x, -108), (sign * x, (end - 108) / 2), (sign * x, end)], wide, 4), dark)


PAINTS: dict[str, Callable[[Part, Palette, int], None]] = {
    "wings": _wings,
    "band": _band,
    "bolt": _bolt,
    "tears": _tears,
}
