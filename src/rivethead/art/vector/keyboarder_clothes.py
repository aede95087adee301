"""The keyboarder's clothes: a lab coat, a boiler suit, and a synthesizer worn as a bib."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import Build
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, sided
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    blob,
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
    widened,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


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
            wing = sided(sign, [(4, top + 36), (44, top + 18), (46, top + 60), (4, top + 44)])
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
        lapel = polygon(sided(sign, [(24, top - 26), (62, top - 18), (60, top * 0.62), (12, -62), (20, top * 0.55)]), 6)
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
        flap = polygon(sided(sign, [(12, -32), (hip, -32), (hip + 26, 96), (hip - 20, 112), (24, 100)]), 12)
        flaps.cel(flap, coat, (-14, -9), (8, 7), 6)
        pocket = sided(sign, [(hip * 0.46, 14), (hip * 0.9, 8), (hip * 0.94, 54), (hip * 0.5, 60)])
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
        collar = sided(sign, [(2, top + 14), (26, top - 30), (60, top - 22), (44, top + 26)])
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
            strap = polygon(sided(sign, [(34, top - 26), (62, top - 22), (70, -20), (46, -20)]), 4)
            part.flat(intersect(shell, strap), INK)
            part.flat(
                intersect(shell, polygon(sided(sign, [(39, top - 26), (57, top - 22), (65, -20), (51, -20)]), 4)),
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
