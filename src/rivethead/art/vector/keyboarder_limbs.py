"""The keyboarder's limbs: sleeves rolled or not, long fingers, patched trousers, sneakers and clogs."""

from collections.abc import Callable

from rivethead.art.vector.biped import SIDES
from rivethead.art.vector.hands import hands
from rivethead.art.vector.keyboarder_clothes import Stature
from rivethead.art.vector.palettes import RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    capsule,
    circle,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def limbs(palette: Palette, stature: Stature, stream: Stream, outfit: str) -> dict[str, Shapes]:
    """Draw arms, hands, legs and shoes that go with an outfit, a key of OUTFITS."""
    build, thick = stature.build, 0.82 if stature.slender else 1.0 if stature.belly < 100 else 1.14
    legs = palette["cloth"] if outfit == "lab-coat" else palette["coat"]
    sleeve = palette["cloth"] if outfit == "rig" else palette["coat"]
    rolled, shoe = stream.chance(0.5), stream.pick(sorted(SHOES))
    tips = stream.pick(("", palette["accent"]))
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, sleeve, build.upper_arm, thick, striped=outfit == "rig")
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, sleeve, build.fore_arm, thick, sign, rolled=rolled)
        if stature.slender:
            drawn.update(_long_hands(side, sign, palette["skin"], tips))
        else:
            drawn.update(hands(side, sign, tips or palette["skin"], 0.94, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = _thigh(legs, build.thigh, thick)

        for view, seen in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _shin(palette, legs, build.shin, thick, patched=sign > 0 and not seen)
            drawn[f"foot-{side}{view}"] = SHOES[shoe](palette, build.ankle, sign, seen)
    return drawn


def _upper_arm(palette: Palette, sleeve: str, length: float, thick: float, *, striped: bool) -> Shapes:
    k = thick
    outline = polygon(
        [
            (-33 * k, -19),
            (33 * k, -20),
            (30 * k, length * 0.6),
            (26 * k, length + 14),
            (-26 * k, length + 14),
            (-32 * k, length * 0.5),
        ],
        18,
    )
    part = Part().cel(outline, sleeve, (-13, -5), (6, 5))
    if striped:
        bands = joined(*(rectangle(-60, y, 120, 15) for y in range(4, int(length) + 20, 34)))
        return part.flat(intersect(outline, bands), mixed(sleeve, palette["coat"], 0.75)).stroke(outline, 5).shapes
    part.bow([(-20 * k, length - 12), (0, length - 2), (18 * k, length - 14)], 4, shaded(sleeve, 0.5))
    return part.shapes


def _fore_arm(palette: Palette, sleeve: str, length: float, thick: float, sign: int, *, rolled: bool) -> Shapes:
    k, part = thick, Part()
    part.cel(
        polygon(both_sides([(23 * k, -16), (25 * k, 30), (19 * k, length + 6)]), 14), palette["skin"], (-11, -5), (5, 5)
    )
    if rolled:
        part.cel(polygon(both_sides([(26 * k, -18), (29 * k, 34)]), 12), sleeve, (-11, -5), (5, 5))
        part.cel(rounded_rectangle(-32 * k, 26, 64 * k, 24, 10), lit(sleeve, 0.2), (-8, -5), (5, 4), 5)
    else:
        part.cel(
            polygon(both_sides([(26 * k, -18), (27 * k, 30), (25 * k, length - 22)]), 12), sleeve, (-11, -5), (5, 5)
        )
        part.cel(rounded_rectangle(-28 * k, length - 34, 56 * k, 18, 6), lit(sleeve, 0.25), (-7, -4), (4, 3), 4.5)
    if sign < 0 and rolled:
        part.cel(rounded_rectangle(-25 * k, length - 32, 50 * k, 22, 5), RUBBER, (-6, -4), (0, 0), 4)
        part.flat(rounded_rectangle(-15, length - 36, 30, 28, 5), INK).flat(
            rounded_rectangle(-11, length - 32, 22, 20, 3), palette["glow"]
        )
    return part.shapes


def _long_hands(side: str, sign: int, skin: str, nails: str) -> dict[str, Shapes]:
    """Draw hands with four long fingers; the thumb is towards the body."""
    inwards = -sign

    def hand(reach: float, splay: float, thumb: Point) -> Shapes:
        part = Part()
        part.cel(capsule((inwards * 17, 16), (inwards * thumb[0], thumb[1]), 17, 14), skin, (-5, -4), (3, 3), 4.5)
        for index in (-1.5, -0.5, 0.5, 1.5):
            tip = (index * (12 + splay), 44 + reach - 7 * abs(index))
            part.cel(capsule((index * 12, 36), tip, 16, 13), skin, (-4, -4), (3, 3), 4.5)
            if nails:
                part.flat(ellipse(tip[0], tip[1] + 1, 5, 6), nails, 2.5)
        part.cel(
            polygon([(-20, -10), (20, -10), (27, 22), (23, 48), (-23, 48), (-27, 22)], 12), skin, (-8, -6), (4, 4), 4.5
        )
        if reach < 20:
            part.cel(capsule((inwards * 22, 24), (inwards * thumb[0], thumb[1]), 17, 15), skin, (-4, -4), (3, 3), 4.5)
        return part.shapes

    return {
        f"hand-{side}": hand(44, 3, (34, 52)),
        f"fist-{side}": hand(14, 1, (-4, 46)),
        f"open-{side}": hand(58, 16, (58, 30)),
    }


def _thigh(legs: str, length: float, thick: float) -> Shapes:
    part = Part().cel(polygon(both_sides([(35 * thick, -18), (29 * thick, length + 14)]), 18), legs, (-14, -4), (6, 5))
    return part.bow(
        [(-16 * thick, length - 16), (0, length - 8), (14 * thick, length - 18)], 4, shaded(legs, 0.5)
    ).shapes


def _shin(palette: Palette, legs: str, length: float, thick: float, *, patched: bool) -> Shapes:
    k, part = thick, Part()
    part.cel(polygon(both_sides([(17, length * 0.6), (17, length + 8)]), 4), palette["accent"], (-8, -4), (4, 4))
    part.cel(
        polygon(both_sides([(29 * k, -16), (29 * k, length * 0.5), (31 * k, length - 20)]), 12), legs, (-12, -5), (6, 5)
    )
    part.cel(rounded_rectangle(-34 * k, length - 34, 68 * k, 18, 6), lit(legs, 0.2), (-7, -4), (4, 3), 4.5)
    if patched:
        patch = polygon([(-15, -6), (14, -10), (17, 20), (-13, 24)], 4)
        part.flat(patch, mixed(palette["accent"], legs, 0.3), 4).stitches(
            [(-10, 0), (10, -4), (12, 15), (-9, 18)], BONE, 4, 2.5
        )
    return part.shapes


def _sneaker(palette: Palette, ankle: float, sign: int, behind: bool) -> Shapes:
    """Draw a canvas shoe whose sole is lit."""
    shift, colour = sign * 22, mixed(palette["accent"], palette["coat"], 0.15)
    upper = [
        (-26, -20),
        (26, -20),
        (shift + 42, ankle - 32),
        (shift + 58, ankle - 12),
        (shift - 58, ankle - 12),
        (shift - 46, ankle - 32),
    ]
    part = Part().cel(polygon(upper, 13), colour, (-11, -9), (6, 5))
    if behind:
        part.cel(rounded_rectangle(shift * 0.5 - 12, -16, 24, ankle - 4, 8), BONE, (-5, -5), (3, 3), 4, outline=False)
    else:
        cap = [(shift - 24, ankle - 32), (shift + 24, ankle - 32), (shift + 44, ankle - 13), (shift - 44, ankle - 13)]
        part.cel(polygon(cap, 12), BONE, (-7, -6), (0, 0), 4, outline=False)
        part.stroke("M-13 -8 L13 -4 M-11 4 L15 8", 4, BONE)
    part.cel(rounded_rectangle(shift - 63, ankle - 17, 126, 17, 7), palette["glow"], (-6, -5), (4, 3))
    return part.line([(shift - 52, ankle - 8), (shift + 52, ankle - 8)], 3.5, shaded(palette["glow"], 0.5)).shapes


def _clog(palette: Palette, ankle: float, sign: int, behind: bool) -> Shapes:
    """Draw a laboratory clog with holes."""
    shift, colour = sign * 22, mixed(palette["cloth"], INK, 0.25)
    part = Part().cel(polygon(both_sides([(20, -22), (22, ankle - 20)]), 6), palette["accent"], (-8, -4), (4, 4))
    part.stroke("M-19 -10 L19 -10 M-20 2 L20 2", 5, BONE)
    upper = [
        (shift - 44, ankle - 42),
        (shift + 44, ankle - 42),
        (shift + 66, ankle - 14),
        (shift + 62, ankle),
        (shift - 62, ankle),
        (shift - 66, ankle - 14),
    ]
    part.cel(polygon(upper, 15), colour, (-11, -9), (7, 6))
    if behind:
        part.flat(rounded_rectangle(shift - 34, ankle - 38, 68, 12, 6), lit(colour, 0.4), 4)
    else:
        holes = joined(*(circle(shift + x, ankle - 28 + abs(x) * 0.1, 4) for x in (-24, -8, 8, 24)))
        part.flat(holes, lit(colour, 0.55))
    return part.line([(shift - 60, ankle - 10), (shift + 60, ankle - 10)], 4, shaded(colour, 0.5)).shapes


SHOES: dict[str, Callable[[Palette, float, int, bool], Shapes]] = {"sneaker": _sneaker, "clog": _clog}
