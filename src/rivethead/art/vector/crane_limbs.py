"""The crane's limbs: rams for arms, tools for hands, legs and crawlers."""

import math
from collections.abc import Callable

from rivethead.art.vector.biped import SIDES, Build
from rivethead.art.vector.crane_bodies import hook
from rivethead.art.vector.palettes import METAL, Palette
from rivethead.art.vector.parts import BONE, WHITE, Part, both_sides
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    capsule,
    circle,
    ellipse,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    shifted,
    turned,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def limbs(palette: Palette, build: Build, stream: Stream) -> dict[str, Shapes]:
    """Draw rams with a tool on one arm and a grapple on the other, legs and crawlers."""
    tool = TOOLS[stream.pick(sorted(TOOLS))]
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        drawn[f"upper-arm-{side}"] = _upper_arm(palette, build.upper_arm, sign)
        drawn[f"fore-arm-{side}"] = _fore_arm(palette, build.fore_arm)
        drawn[f"thigh-{side}"] = _thigh(palette, build.thigh, sign)
        drawn[f"shin-{side}"] = _shin(palette, build.shin)
        drawn[f"foot-{side}"] = _crawler(palette, build.ankle, sign)
        hand = _grapple if side == "left" else tool
        for shape, spread in (("hand", 0.5), ("fist", 0.0), ("open", 1.0)):
            drawn[f"{shape}-{side}"] = hand(palette, spread)
    return drawn


def _upper_arm(palette: Palette, length: float, sign: int) -> Shapes:
    """Draw a box girder with its ram beside it."""
    body, part = palette["body"], Part()
    outer = sign * 34
    part.cel(capsule((outer, 0), (outer + sign * 6, length * 0.62), 25, 23), palette["dark"], (-6, -4), (4, 3))
    rod = capsule((outer + sign * 6, length * 0.58), (sign * 30, length - 2), 13)
    part.cel(rod, METAL, (-4, 0), (3, 0), 4)
    part.cel(polygon(both_sides([(36, -20), (33, length * 0.5), (27, length + 14)]), 10), body, (-16, -8), (8, 7))
    part.flat(polygon(both_sides([(14, 44), (11, length - 22)]), 7), shaded(body, 0.42), 4)
    part.cel(circle(0, 0, 47), palette["plate"], (-14, -12), (8, 8))
    part.cel(circle(0, 0, 23), palette["metal"], (-6, -6), (4, 4), 4, outline=False)
    return part.rivets([(0, 0)], palette["metal"], 8).shapes


def _fore_arm(palette: Palette, length: float) -> Shapes:
    """Draw a hydraulic ram: a fat cylinder and its bright rod."""
    part, end = Part(), length * 0.66
    part.cel(rounded_rectangle(-19, end - 20, 38, length - end + 30, 6), METAL, (-9, 0), (5, 0))
    part.line([(-8, end + 12), (-8, length + 2)], 5, WHITE)
    part.cel(rounded_rectangle(-38, -8, 76, end + 8, 12), palette["plate"], (-18, -8), (8, 7))
    part.cel(rounded_rectangle(-44, end - 18, 88, 26, 7), palette["body"], (-10, -7), (5, 5))
    part.hazard(rectangle(-38, end * 0.46, 76, 24), (-38, end * 0.46, 38, end * 0.46 + 24), step=30)
    part.cel(circle(0, 0, 34), palette["metal"], (-9, -8), (5, 5)).rivets([(0, 0)], palette["metal"], 8)
    return part.shapes


def _grapple(palette: Palette, spread: float) -> Shapes:
    """Draw a rotator with three tines, shut at 0 and wide at 1."""
    metal, part = palette["metal"], Part()
    part.cel(polygon([(-15, 20), (15, 20), (17, 82), (0, 122), (-17, 82)], 5), shaded(metal, 0.22), (-6, -4), (0, 0))
    out = 24 * spread
    tine = [
        (12, 22),
        (40 + out * 0.5, 18),
        (66 + out, 62),
        (50 + out * 1.5, 108),
        (14 + out * 1.7, 132 - out * 0.5),
        (32 + out * 1.2, 94),
        (38 + out * 0.6, 62),
        (26, 46),
    ]
    for sign in (-1, 1):
        part.cel(polygon([(sign * x, y) for x, y in tine], 7), metal, (-8, -8), (5, 4))
        part.rivets([(sign * (42 + out * 0.6), 40)], metal, 5)
    part.cel(rounded_rectangle(-34, -10, 68, 46, 11), palette["body"], (-10, -8), (6, 6))
    return part.rivets([(-18, 14), (18, 14)], palette["body"], 6).shapes


def _crane_hook(palette: Palette, spread: float) -> Shapes:
    """Draw a hook block; a grip pulls the hook up, a spread hand lets it down."""
    part, drop = Part(), 16 * spread
    hook(part, 0, 30 + drop, 0.92, 1.0 + 0.45 * spread)
    block = polygon([(-34, -12), (34, -12), (44, 22), (26, 54), (-26, 54), (-44, 22)], 10)
    part.cel(block, palette["body"], (-10, -9), (6, 6))
    part.cel(circle(0, 18, 21), palette["metal"], (-6, -6), (4, 4), 4, outline=False)
    return part.rivets([(0, 18)], palette["metal"], 6).shapes


def _shovel(palette: Palette, spread: float) -> Shapes:
    """Draw a digging bucket that curls in at 0 and reaches out at 1."""
    turn, part = 0.5 * (spread - 0.4), Part()
    claw = [(-10, 84), (10, 84), (4, 120), (-6, 120)]
    tines = [turned(polygon([(x + dx, y) for dx, y in claw], 3), turn) for x in (-40, -13, 14, 41)]
    for tine in tines:
        part.cel(tine, METAL, (-4, -4), (3, 3), 4)
    scoop = turned(polygon([(-50, 8), (44, 8), (62, 54), (56, 94), (-56, 94), (-64, 50)], 13), turn)
    part.cel(scoop, palette["body"], (-14, -12), (8, 8))
    part.cel(turned(rounded_rectangle(-60, 76, 120, 22, 5), turn), palette["metal"], (-6, -6), (4, 4), 4, outline=False)
    part.flat(turned(polygon([(-36, 30), (34, 30), (42, 62), (-42, 62)], 8), turn), shaded(palette["body"], 0.4), 4)
    part.cel(rounded_rectangle(-28, -14, 56, 40, 9), palette["plate"], (-8, -8), (5, 5))
    return part.rivets([(0, 8)], palette["metal"], 8).shapes


def _wrecking_ball(palette: Palette, spread: float) -> Shapes:
    """Draw an iron ball on a chain that pays out as the hand opens."""
    part, drop = Part(), 44 * spread
    y = 8.0
    while y < drop + 20:
        part.cel(rounded_rectangle(-11, y, 22, 32, 11), METAL, (-4, -3), (0, 0), 4)
        part.flat(rounded_rectangle(-4, y + 8, 8, 16, 4), INK)
        y += 25
    iron = mixed(palette["dark"], "#5a6270", 0.55)
    part.cel(circle(0, drop + 66, 50), iron, (-16, -14), (8, 8))
    part.flat(ellipse(-16, drop + 44, 15, 10), lit(iron, 0.4))
    part.cel(rounded_rectangle(-17, drop + 8, 34, 18, 6), palette["metal"], (-5, -5), (3, 3), 4)
    part.cel(rounded_rectangle(-30, -14, 60, 32, 9), palette["body"], (-8, -8), (5, 5))
    return part.rivets([(0, 2)], palette["metal"], 7).shapes


def _magnet(palette: Palette, spread: float) -> Shapes:
    """Draw a lifting magnet on its rod; wide awake it throws bolts."""
    part, drop = Part(), 20 * spread
    if spread > 0.8:
        for x in (-40, 0, 40):
            bolt = [(x + 6, 84), (x - 14, 114), (x - 2, 116), (x - 10, 146), (x + 14, 110), (x + 2, 108)]
            part.flat(polygon(bolt, 1), "#fff2a8", 5, outline=True)
    part.cel(rounded_rectangle(-11, 10, 22, 14 + drop, 4), METAL, (-5, 0), (3, 0), 4)
    cone = [(28, 8), (58, 44), (62, 74), (54, 82)]
    part.cel(polygon(both_sides([(x, y + drop) for x, y in cone]), 8), palette["plate"], (-12, -10), (7, 7))
    part.cel(rounded_rectangle(-66, 58 + drop, 132, 26, 7), "#c23a30", (-8, -7), (5, 5))
    part.flat(joined(rectangle(-58, 68 + drop, 24, 15), rectangle(34, 68 + drop, 24, 15)), BONE)
    cable = [(-26.0, 8.0), (-54.0, -2.0), (-44.0, 36.0 + drop)]
    part.bow(cable, 9).bow(cable, 4, "#e8b52a")
    part.cel(rounded_rectangle(-28, -14, 56, 32, 9), palette["body"], (-8, -8), (5, 5))
    return part.rivets([(0, 2)], palette["metal"], 7).shapes


TOOLS: dict[str, Callable[[Palette, float], Shapes]] = {
    "hook": _crane_hook,
    "shovel": _shovel,
    "ball": _wrecking_ball,
    "magnet": _magnet,
}
"""What the right arm ends in."""


def _thigh(palette: Palette, length: float, sign: int) -> Shapes:
    body, part = palette["body"], Part()
    part.cel(polygon(both_sides([(50, -24), (44, length + 14)]), 10), body, (-16, -6), (8, 7))
    part.cel(capsule((sign * 14, 20), (sign * 12, length * 0.62), 24), palette["dark"], (-6, -4), (4, 3), outline=False)
    part.cel(capsule((sign * 12, length * 0.6), (sign * 10, length), 12), METAL, (-4, 0), (0, 0), 4, outline=False)
    part.cel(circle(0, 4, 30), palette["plate"], (-9, -8), (5, 5), outline=False)
    return part.rivets([(0, 4)], palette["metal"], 8).shapes


def _shin(palette: Palette, length: float) -> Shapes:
    part, collar = Part(), length * 0.56
    part.cel(rounded_rectangle(-30, collar - 20, 60, length - collar + 34, 8), METAL, (-11, 0), (6, 0))
    part.line([(-11, collar + 10), (-11, length + 2)], 6, WHITE)
    part.cel(rounded_rectangle(-48, -16, 96, collar + 14, 11), palette["plate"], (-16, -8), (8, 7))
    part.cel(rounded_rectangle(-54, collar - 14, 108, 25, 7), palette["body"], (-10, -7), (5, 5))
    part.cel(circle(0, 0, 36), palette["metal"], (-9, -8), (5, 5)).rivets([(0, 0)], palette["metal"], 9)
    return part.shapes


def _crawler(palette: Palette, ankle: float, sign: int) -> Shapes:
    """Draw a crawler track on its road wheels, seen from the side, its nose outwards."""
    shift, part = sign * 24.0, Part()
    half, top, bottom = 112.0, 10.0, ankle - 7
    tall = bottom - top
    lugs: list[str] = []
    for index in range(9):
        x = shift - half + 30 + index * (2 * half - 60) / 8
        lugs += [rectangle(x - 7, bottom - 4, 14, 11), rectangle(x - 7, top - 7, 14, 10)]
    for end in (-1, 1):
        for angle in (-0.9, 0.0, 0.9):
            centre = (shift + end * (half - tall / 2), (top + bottom) / 2)
            lug = turned(rectangle(tall / 2 - 3, -7, 10, 14), angle if end > 0 else math.pi - angle)
            lugs.append(shifted(lug, *centre))
    part.flat(joined(*lugs), palette["dark"], 5, outline=True)
    part.cel(rounded_rectangle(shift - half, top, 2 * half, tall, tall / 2), palette["dark"], (-10, -8), (6, 5), 6)
    part.flat(rounded_rectangle(shift - half + 13, top + 12, 2 * half - 26, tall - 24, tall / 2 - 12), INK)
    wheel = tall / 2 - 13
    middle = (top + bottom) / 2
    for index in (-1, 0, 1):
        x = shift + index * (half - tall / 2)
        size = wheel if index else wheel * 0.86
        part.cel(circle(x, middle, size), palette["body"], (-6, -6), (4, 4), 4, outline=False)
        part.flat(circle(x, middle, size * 0.42), palette["metal"], 4)
    part.cel(
        polygon([(-44, -26), (44, -26), (56, 6), (shift + 62, middle - 4), (shift - 62, middle - 4), (-56, 6)], 9),
        palette["plate"], (-13, -10), (7, 6),
    )  # fmt: skip
    return part.rivets([(-30, -8), (30, -8)], palette["plate"], 5.5).shapes
