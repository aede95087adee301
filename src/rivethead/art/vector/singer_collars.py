"""The singer's collars and hems: what stands up behind the neck, and what hangs down from the hips."""

import math
from collections.abc import Callable, Sequence

from rivethead.art.vector.biped import Build
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import Part, points, sided
from rivethead.drawing.colour import INK, lit, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    circle,
    curve,
    polygon,
    rounded_rectangle,
    subtract,
    widened,
)
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]


RING_PX = 176.0

HEM_SHARE = 0.56
"""How far a hem hangs from the hips towards the floor: what is longer sweeps it in a deep crouch."""


def _hanging(hem: Sequence[Point], drop: float) -> list[Point]:
    """Return a hem's points, its lowest at 1, let down to `drop` px."""
    return [(x, y * drop if y > 0 else y) for x, y in hem]


def _tails(palette: Palette, drop: float) -> Shapes:
    """Two swallow tails, lined in another colour."""
    part = Part()
    for sign in (-1, 1):
        lining = _hanging([(0, -20), (54, -20), (100, 0.4), (96, 0.84), (16, 0.54)], drop)
        part.cel(polygon(sided(sign, lining), 10), palette["accent"], (-10, -8), (0, 0), 5)
        tail = _hanging([(34, -24), (70, -24), (154, 0.5), (160, 1.0), (100, 0.88), (74, 0.42)], drop)
        part.cel(polygon(sided(sign, tail), 14), palette["coat"], (-16, -10), (8, 7), 6, depth=0.5)
        part.bow(sided(sign, [(62, 0), (108, drop * 0.42), (124, drop * 0.84)]), 4, shaded(palette["coat"], 0.6))
    return part.shapes


def _train(palette: Palette, drop: float) -> Shapes:
    """Draw a skirt that falls far on one side and is burnt off on the other."""
    rags = points(
        "-64,-26 64,-26 122,0.3 96,0.42 80,0.36 58,0.54 36,0.48 8,0.74 -22,0.68 -60,0.96 -94,0.88 -152,1 -128,0.42"
    )
    part = Part().cel(polygon(_hanging(rags, drop), 10), palette["coat"], (-20, -12), (9, 8), 6, depth=0.5)
    for x, end, share in ((-50, -112, 0.78), (-14, -40, 0.62), (30, 56, 0.4)):
        part.bow([(x, 0), ((x + end) / 2 - 8, drop * share / 2), (end, drop * share)], 5, shaded(palette["coat"], 0.6))
    return part.stitches([(-146, drop * 0.9), (-94, drop * 0.78), (-60, drop * 0.84)], palette["accent"], 9, 5).shapes


def _straps(palette: Palette, drop: float) -> Shapes:
    """Belts and chains that hang to the knee, no two alike."""
    part = Part()
    for index, (x, share) in enumerate(((-100, 0.7), (-66, 0.92), (68, 0.78), (104, 1.0))):
        end, low = x * 1.25, drop * share
        band = [(x * 0.6 - 14, -24), (x * 0.6 + 14, -24), (end + 15, low - 18), (end, low), (end - 15, low - 18)]
        part.cel(polygon(band, 6), (palette["coat"], palette["accent"])[index % 2], (-6, -6), (4, 4), 5)
        part.rivets([(x * (0.6 + 0.6 * k), low * k) for k in (0.5, 0.68, 0.86)], METAL, 5)
    for dip in (0.66, 1.0):
        chain = curve([(-52, 0), (-30, dip * drop), (30, dip * drop), (52, 0)])
        part.flat(widened(chain, 9), INK, outline=True).stroke(chain, 4, METAL)
    return part.shapes


HEMS: dict[str, Callable[[Palette, float], Shapes]] = {"tails": _tails, "train": _train, "straps": _straps}


def _fan(palette: Palette, _build: Build) -> Shapes:
    """Draw a standing collar like a radiator: ribs of coat between the points."""
    tips = [(-1.25, 150), (-0.85, 178), (-0.42, 160), (0.42, 160), (0.85, 178), (1.25, 150)]
    rim: list[Point] = []
    for (angle, far), (after, _) in zip(tips, [*tips[1:], (1.6, 0)], strict=True):
        rim.append((math.sin(angle) * far, 8 - math.cos(angle) * far))
        middle = (angle + after) / 2
        rim.append((math.sin(middle) * 118, 8 - math.cos(middle) * 118))
    part = Part().cel(polygon([(-70, 40), *rim[:-1], (70, 40)], 8), palette["coat"], (-14, -8), (7, 7), 6, depth=0.5)
    part.flat(polygon([(-50, 30), *((x * 0.82, y * 0.82) for x, y in rim[:-1]), (50, 30)], 8), palette["accent"], 4)
    for angle, far in tips:
        part.line(
            [(0, 20), (math.sin(angle) * far * 0.8, 8 - math.cos(angle) * far * 0.8)], 5, shaded(palette["accent"], 0.5)
        )
    return part.shapes


def _bulbs(palette: Palette, _build: Build) -> Shapes:
    """Draw a ring light on a bracket between the shoulders."""
    part = Part().cel(rounded_rectangle(-14, -30, 28, 60, 6), METAL, (-5, 0), (3, 0))
    ring = subtract(circle(0, -60, RING_PX + 17), circle(0, -60, RING_PX - 17))
    part.cel(ring, RUBBER, (-8, -8), (5, 5), 6)
    for index in range(16):
        angle = index * math.tau / 16
        x, y = math.sin(angle) * RING_PX, -60 - math.cos(angle) * RING_PX
        part.lamp(x, y, 10, lit(palette["glow"], 0.35) if index % 2 else palette["glow"])
    return part.shapes


def _feathers(palette: Palette, build: Build) -> Shapes:
    """Draw plumes over both shoulders, more of them on one."""
    part, reach = Part(), build.shoulder_x
    fans = ((-1, (-1.45, -1.1, -0.75, -0.4), 142), (1, (1.4, 1.0, 0.6), 116))
    for sign, angles, far in fans:
        for index, angle in enumerate(angles):
            root = (sign * reach * 0.72, 30.0)
            s, c = math.sin(angle), math.cos(angle)
            tip = (root[0] + s * far, root[1] - c * far)
            middle = (root[0] + s * far * 0.5, root[1] - c * far * 0.5)
            plume = blob(
                [
                    (root[0], root[1]),
                    (middle[0] - c * 31, middle[1] - s * 31),
                    tip,
                    tip,
                    (middle[0] + c * 31, middle[1] + s * 31),
                ]
            )
            part.cel(plume, (palette["coat"], palette["accent"], palette["hair"])[index % 3], (-8, -6), (5, 5), 5.5)
            part.bow([root, middle, tip], 4, INK)
    return part.shapes


def _bare_neck(_palette: Palette, _build: Build) -> Shapes:
    """Draw nothing: the head has enough around it."""
    return ()


COLLARS: dict[str, Callable[[Palette, Build], Shapes]] = {
    "fan": _fan,
    "bulbs": _bulbs,
    "feathers": _feathers,
    "none": _bare_neck,
}
