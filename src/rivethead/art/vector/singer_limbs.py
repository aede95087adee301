"""The singer's limbs: one sleeve, one long glove, legs with a pattern, and boots with soles like bricks."""

from collections.abc import Callable

from rivethead.art.vector.biped import SIDES, Build
from rivethead.art.vector.hands import hands, wristband
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides
from rivethead.art.vector.singer_clothes import canvas
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    capsule,
    intersect,
    polygon,
    rectangle,
    rounded_rectangle,
    star,
    tapered,
    widened,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def limbs(palette: Palette, build: Build, stream: Stream, torso: str, sleeve: str) -> dict[str, Shapes]:
    """Draw arms, hands, legs and boots; `torso` is a key of TORSOS, `sleeve` the side whose arm is covered."""
    legs = stream.pick(sorted(LEGS))
    cloth = canvas(palette) if torso == "straitjacket" else palette["coat"]
    glove = stream.pick((palette["accent"], palette["coat"]))
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        if side == sleeve:
            drawn[f"upper-arm-{side}"] = _sleeve(palette, cloth, build.upper_arm, sign)
            drawn[f"fore-arm-{side}"] = _cuff(palette, cloth, build.fore_arm)
            drawn.update(hands(side, sign, palette["skin"], 0.98))
        else:
            drawn[f"upper-arm-{side}"] = _bare(palette, build.upper_arm)
            drawn[f"fore-arm-{side}"] = _long_glove(palette, glove, build.fore_arm)
            drawn.update(hands(side, sign, glove, 0.98, tips=palette["skin"]))
        drawn[f"thigh-{side}"] = LEGS[legs](palette, build.thigh)
        for view, behind in (("", False), ("-back", True)):
            drawn[f"shin-{side}{view}"] = _boot_leg(palette, build.shin, behind=behind)
            drawn[f"foot-{side}{view}"] = _platform(palette, build.ankle, sign, behind=behind)
    return drawn


def _sleeve(palette: Palette, cloth: str, length: float, sign: int) -> Shapes:
    part = Part().cel(
        polygon(
            [(-32, -18), (32, -18), (27, length * 0.6), (25, length + 14), (-25, length + 14), (-29, length * 0.5)], 18
        ),
        cloth,
        (-13, -5),
        (6, 5),
        depth=0.5,
    )
    part.bow([(-20, length - 12), (0, length), (18, length - 14)], 4, shaded(cloth, 0.6))
    plates = ((46, 40), (41, 20), (36, 0))
    for half, y in plates:
        dome = f"M{-half} {y} Q{-half} {y - 34} 0 {y - 36} Q{half} {y - 34} {half} {y} Q0 {y + 16} {-half} {y} Z"
        part.cel(dome, METAL if y != 20 else palette["accent"], (-10, -7), (6, 5), 5)
    return part.spikes(
        [((sign * x, y), sign * a) for x, y, a in ((4, -33, 0.15), (24, -24, 0.65), (36, -4, 1.1))], METAL, 27, 17
    ).shapes


def _cuff(palette: Palette, cloth: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(24, -16), (27, 30), (34, length - 16)]), 12), cloth, (-12, -5), (6, 5), depth=0.5
    )
    part.cel(polygon(both_sides([(33, length - 44), (44, length + 4)]), 8), palette["accent"], (-10, -5), (5, 5), 5)
    return part.rivets([(-22, length - 20), (0, length - 20), (22, length - 20)], METAL, 5).shapes


def _bare(palette: Palette, length: float) -> Shapes:
    skin = palette["skin"]
    part = Part().cel(
        polygon(
            [(-25, -16), (25, -18), (27, length * 0.4), (21, length + 14), (-21, length + 14), (-26, length * 0.4)], 18
        ),
        skin,
        (-12, -4),
        (6, 5),
    )
    tint = mixed(skin, "#23304a", 0.72)
    part.stroke("M-20 30 L0 42 L20 26 M-20 42 L0 54 L20 38", 5, tint)
    return part.flat(star(0, 74, 13, 5, 5), tint).shapes


def _long_glove(palette: Palette, glove: str, length: float) -> Shapes:
    part = Part().cel(
        polygon(both_sides([(22, -16), (25, 30), (20, length + 6)]), 14), palette["skin"], (-11, -5), (5, 5)
    )
    part.cel(polygon(both_sides([(28, 14), (23, length + 6)]), 8), glove, (-11, -5), (5, 5), 5)
    part.stroke(
        " ".join(f"M-10 {y} L10 {y + 12} M10 {y} L-10 {y + 12}" for y in range(26, int(length) - 46, 16)), 4, BONE
    )
    return wristband(part, length, 27).shapes


def _striped(palette: Palette, length: float) -> Shapes:
    legs, outline = palette["cloth"], polygon(both_sides([(34, -18), (25, length + 14)]), 18)
    part = Part().cel(outline, legs, (-13, -4), (6, 5))
    bars = " ".join(rectangle(x, -20, 9, length + 40) for x in (-24, -4, 16))
    part.flat(intersect(outline, bars), lit(legs, 0.45))
    return part.stroke(outline, 5).shapes


def _fishnet(palette: Palette, length: float) -> Shapes:
    outline = polygon(both_sides([(35, -18), (25, length + 14)]), 18)
    part = Part().cel(outline, mixed(palette["skin"], palette["cloth"], 0.25), (-13, -4), (6, 5))
    net = " ".join(f"M-50 {y} L50 {y + 80} M50 {y} L-50 {y + 80}" for y in range(-90, int(length) + 20, 24))
    part.flat(intersect(widened(net, 3.5), outline), mixed(palette["cloth"], INK, 0.5))
    part.flat(intersect(outline, rectangle(-60, -20, 120, 44)), palette["cloth"], 4)
    return part.stroke(outline, 5).shapes


def _laced(palette: Palette, length: float) -> Shapes:
    outline = polygon(both_sides([(36, -18), (27, length + 14)]), 18)
    part = Part().cel(outline, mixed(palette["cloth"], INK, 0.15), (-13, -4), (8, 6))
    part.stroke(
        " ".join(f"M-8 {y} L8 {y + 14} M8 {y} L-8 {y + 14}" for y in range(10, int(length) - 10, 20)),
        4,
        palette["accent"],
    )
    return part.flat(tapered([(-18, 10), (-16, length - 10)], 7, 2), lit(palette["cloth"], 0.5)).shapes


LEGS: dict[str, Callable[[Palette, float], Shapes]] = {"striped": _striped, "fishnet": _fishnet, "laced": _laced}


def _boot_leg(palette: Palette, length: float, *, behind: bool) -> Shapes:
    boot, part = mixed(palette["coat"], INK, 0.3), Part()
    part.cel(polygon(both_sides([(25, -16), (24, 50)]), 12), palette["cloth"], (-11, -4), (5, 5))
    shaft = polygon(both_sides([(36, 8), (30, length * 0.5), (29, length + 8)]), 10)
    part.cel(shaft, boot, (-12, -6), (7, 6), depth=0.5)
    for y in range(34, int(length) - 8, 32):
        part.flat(intersect(shaft, rectangle(-50, y, 100, 13)), palette["accent"], 4)
        if not behind:
            part.cel(rounded_rectangle(4, y - 4, 20, 21, 3), METAL, (-3, -3), (2, 2), 3.5, outline=False)
    if behind:
        part.line([(0, 20), (0, length)], 8).line([(0, 20), (0, length)], 3, METAL)
    return part.shapes


def _platform(palette: Palette, ankle: float, sign: int, *, behind: bool) -> Shapes:
    """Draw a boot on a sole as thick as a brick; from behind its heel stands out."""
    shift, boot = sign * 20, mixed(palette["coat"], INK, 0.3)
    upper = [
        (-28, -18),
        (28, -18),
        (shift + 36, ankle - 42),
        (shift + 48, ankle - 22),
        (shift - 48, ankle - 22),
        (shift - 40, ankle - 42),
    ]
    part = Part().cel(polygon(upper, 13), boot, (-10, -9), (7, 6), depth=0.5)
    sole = [(shift - 54, ankle - 30), (shift + 54, ankle - 30), (shift + 50, ankle), (shift - 50, ankle)]
    part.cel(polygon(sole, 6), palette["accent"], (-9, -6), (5, 4))
    part.line([(shift - 48, ankle - 15), (shift + 48, ankle - 15)], 4, shaded(palette["accent"], 0.55))
    if behind:
        heel = [(shift - 30, ankle - 34), (shift + 30, ankle - 34), (shift + 24, ankle), (shift - 24, ankle)]
        part.cel(polygon(heel, 5), RUBBER, (-7, -5), (4, 4), 5, outline=False)
        return part.cel(
            rounded_rectangle(shift * 0.6 - 11, -8, 22, 30, 6), METAL, (-4, -4), (3, 3), 4, outline=False
        ).shapes
    part.flat(capsule((shift - 16, ankle - 38), (shift + 8, ankle - 40), 8), lit(boot, 0.45))
    return part.spikes([((shift - 26, ankle - 30), -0.5), ((shift + 26, ankle - 30), 0.5)], METAL, 17, 14).shapes
