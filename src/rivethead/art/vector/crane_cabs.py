"""The crane's cabs: five kinds of head, their headlights, jaws and beacons."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import SIDES
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, HAZARD_YELLOW, WHITE, Part, both_sides, flipped
from rivethead.drawing.colour import INK, argb, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    circle,
    ellipse,
    intersect,
    polygon,
    rectangle,
    rounded_rectangle,
    widened,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


Eyes = tuple[tuple[float, float, float], tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Cab:
    """A drawn cab and where its face sits, in the head's frame.

    Attributes:
        front: the cab from the front, without headlights and mouth.
        back: the same cab from behind.
        top: the roof.
        eyes: left and right headlight: x, y, radius.
        brow_lift: how far a brow plate sits over its headlight's middle.
        jaw_half: half the width of the jaw.
        beacon: where the beacon stands on the roof.
    """

    front: Shapes
    back: Shapes
    top: float
    eyes: Eyes
    brow_lift: float
    jaw_half: float
    beacon: Point


JAW_Y = -24.0


def paint_over(colour: str) -> str:
    """Return stencil paint that can be read on a colour."""
    packed = argb(colour)
    bright = (packed >> 16 & 0xFF) + 2 * (packed >> 8 & 0xFF) + (packed & 0xFF) > 4 * 150
    return mixed(colour, INK, 0.75) if bright else mixed(colour, BONE, 0.85)


def socket(radius: float, palette: Palette) -> Shapes:
    """Draw a headlight's housing; behind the light lie the shutters that a blink closes."""
    part = Part().cel(circle(0, 0, radius * 1.3), palette["metal"], (-8, -8), (5, 5), 5)
    part.flat(circle(0, 0, radius * 1.04), shaded(palette["plate"], 0.2), 4)
    slats = " ".join(f"M{-radius * w:.1f} {k * radius:.1f} L{radius * w:.1f} {k * radius:.1f}" for k, w in SLATS)
    part.stroke(slats, 4, shaded(palette["plate"], 0.65))
    screws = [(math.cos(a) * radius * 1.17, math.sin(a) * radius * 1.17) for a in (0.6, 2.5, 3.9, 5.5)]
    return part.rivets(screws, palette["metal"], 2.6).shapes


SLATS = ((-0.66, 0.7), (-0.33, 0.9), (0.0, 0.96), (0.33, 0.9), (0.66, 0.7))
"""Height and half width of every shutter slat, in radii of the headlight."""


def _shutter(radius: float, palette: Palette) -> Shapes:
    """Draw a headlight's shutter rolled down to its rubber lip."""
    ball, iron = circle(0, 0, radius), shaded(palette["plate"], 0.1)
    part = Part().flat(circle(0, 0, radius * 1.03), INK).flat(intersect(ball, circle(0, 0, radius * 0.94)), iron)
    for y, half in SLATS[:4]:
        part.line([(-half * radius * 0.94, y * radius), (half * radius * 0.94, y * radius)], 4, shaded(iron, 0.6))
    lip = [(-radius * 0.94, radius * 0.3), (0, radius * 0.78), (radius * 0.94, radius * 0.3)]
    return part.bow(lip, 13).bow(lip, 5, palette["metal"]).shapes


def throat(half: float, palette: Palette) -> Shapes:
    """Draw the open throat that the jaw covers at rest, upper teeth in it."""
    hole, part = polygon(both_sides([(half - 8, -42), (half - 12, 22)]), 10), Part()
    part.flat(hole, "#2a0d18", 5)
    part.flat(intersect(hole, ellipse(0, 26, half * 0.55, 26)), shaded("#c9391c", 0.1))
    return part.teeth(-half + 16, -42, 2 * half - 32, 22, 6, lit(palette["metal"], 0.5)).shapes


def _window(part: Part, points: list[Point], palette: Palette, radius: float = 8.0) -> Part:
    """Lay a pane in a rubber frame, with a slanting reflection."""
    pane = polygon(points, radius)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    glass = palette["glass"]
    part.stroke(pane, 15, INK).flat(pane, shaded(glass, 0.45))
    wide, tall = right - left, bottom - top
    for start, thick in ((0.14, 0.2), (0.44, 0.08)):
        x = left + wide * start
        slant = tall * 0.7
        bar = polygon([(x, bottom), (x + wide * thick, bottom), (x + wide * thick + slant, top), (x + slant, top)])
        part.flat(intersect(pane, bar), lit(glass, 0.25))
    return part.stroke(pane, 4)


def louvres(part: Part, x: float, y: float, width: float, count: int, colour: str) -> Part:
    """Lay slanted cooling gills below each other, each with a lit edge."""
    for index in range(count):
        top = y + index * 18
        part.flat(rounded_rectangle(x, top, width, 11, 4), INK)
        part.flat(rectangle(x + 4, top + 8, width - 8, 4), lit(colour, 0.35))
    return part


def _box(palette: Palette, stream: Stream) -> Cab:
    """Draw a square site cab: a windscreen for a forehead, one mirror left of two."""
    body, part, back = palette["body"], Part(), Part()
    shell = polygon(both_sides([(112, -252), (128, -232), (140, -24), (122, 0)]), 14)
    lost = stream.pick((-1, 1))
    for cab in (part, back):
        cab.line([(lost * 120, -196), (lost * 164, -214)], 14).line([(lost * 120, -196), (lost * 164, -214)], 6, METAL)
        cab.cel(rounded_rectangle(lost * 168 - 17, -232, 34, 62, 8), palette["dark"], (-6, -6), (4, 4))
        cab.cel(shell, body, (-22, -12), (11, 11), 6)
    part.flat(rounded_rectangle(lost * 168 - 9, -222, 20, 40, 5), lit(palette["glass"], 0.4))
    _window(part, [(-104, -226), (104, -226), (112, -168), (-112, -168)], palette)
    part.line([(lost * 34, -228), (lost * 36, -166)], 9)
    part.line([(-lost * 76, -164), (-lost * 30, -208)], 6).line([(-lost * 52, -216), (-lost * 8, -200)], 7)
    eyes = ((-62.0, -108.0, 43.0), (62.0, -108.0, 43.0))
    part.scratches([(110, -70), (-126, -40)], body)
    _window(back, [(-88, -220), (88, -220), (92, -160), (-92, -160)], palette)
    louvres(back, -86, -132, 172, 4, body)
    back.hazard(rectangle(-128, -44, 256, 26), (-128, -44, 128, -18))
    for sign in (-1, 1):
        back.lamp(sign * 112, -66, 12, "#ff4a3a")
    for cab in (part, back):
        cab.cel(rounded_rectangle(-150, -266, 300, 28, 9), palette["plate"], (-12, -8), (6, 6))
    return Cab(part.shapes, back.shapes, -266, eyes, 50, 96, (lost * -76.0, -264.0))


def _truck(palette: Palette, stream: Stream) -> Cab:
    """Draw a lorry's nose: headlights on broad mudguards, a tall radiator between them, a split windscreen."""
    body, part, back = palette["body"], Part(), Part()
    upper = polygon(both_sides([(82, -258), (100, -244), (112, -150)]), 16)
    lower = polygon(both_sides([(110, -176), (164, -158), (176, -100), (164, -30), (126, 0)]), 26)
    for cab in (part, back):
        cab.cel(upper, body, (-18, -10), (9, 9), 6)
    for sign in (-1, 1):
        pane: list[Point] = [(sign * 10, -232), (sign * 84, -232), (sign * 94, -182), (sign * 10, -176)]
        _window(part, pane, palette, 6)
    part.cel(polygon(both_sides([(118, -266), (110, -234)]), 8), palette["plate"], (-9, -7), (4, 5))
    part.cel(lower, body, (-24, -12), (11, 11), 6)
    grille = polygon(both_sides([(30, -164), (36, -64)]), 8)
    part.cel(grille, palette["metal"], (-6, -7), (4, 4), 5, outline=False)
    part.flat(polygon(both_sides([(22, -152), (27, -76)]), 5), INK)
    part.stroke("M-14 -148 L-16 -80 M0 -148 L0 -80 M14 -148 L16 -80", 6, palette["metal"])
    part.cel(circle(0, -164, 15), palette["plate"], (-4, -4), (3, 3), 4)
    eyes = ((-90.0, -104.0, 46.0), (90.0, -104.0, 46.0))
    part.rivets([(-156, -50), (156, -50)], body, 5)
    _window(back, [(-66, -234), (66, -234), (74, -180), (-74, -180)], palette)
    back.cel(polygon(both_sides([(118, -266), (110, -234)]), 8), palette["plate"], (-9, -7), (4, 5))
    back.cel(lower, body, (-24, -12), (11, 11), 6)
    back.cel(rounded_rectangle(-96, -146, 192, 84, 12), palette["plate"], (-9, -9), (5, 5), 5, outline=False)
    louvres(back, -78, -136, 156, 4, palette["plate"])
    for sign in (-1, 1):
        back.lamp(sign * 136, -76, 13, "#ff4a3a")
    back.hazard(rectangle(-140, -46, 280, 26), (-140, -46, 140, -20))
    side = stream.pick((-1.0, 1.0))
    return Cab(part.shapes, back.shapes, -266, eyes, 54, 112, (side * 54, -262.0))


def _tower(palette: Palette, stream: Stream) -> Cab:
    """Draw the narrow glass pulpit of a tower crane, a ladder at its side."""
    body, part, back = palette["body"], Part(), Part()
    side = stream.pick((-1, 1))
    shell = polygon(both_sides([(72, -296), (96, -270), (118, -150), (120, -20), (104, 0)]), 14)
    for cab in (part, back):
        for y in (-236, -60):
            cab.line([(side * 80, y), (side * 126, y)], 15).line([(side * 80, y), (side * 126, y)], 7, METAL)
        rails = f"M{side * 124} -258 L{side * 124} -14 M{side * 148} -258 L{side * 148} -14"
        rungs = " ".join(f"M{side * 124} {y} L{side * 148} {y}" for y in range(-238, -20, 31))
        cab.lay(Shape(widened(rails, 14), "", silhouette=True))
        cab.stroke(rails, 16).stroke(rungs, 14).stroke(rails, 7, palette["metal"]).stroke(rungs, 6, palette["metal"])
        cab.cel(shell, body, (-20, -12), (10, 10), 6)
    _window(part, [(-66, -276), (66, -276), (92, -170), (-92, -170)], palette, 10)
    part.line([(side * -22, -278), (side * -30, -168)], 9)
    part.cel(rectangle(-100, -174, 200, 18), palette["plate"], (-6, -6), (3, 3), 4, outline=False)
    eyes = ((-54.0, -108.0, 40.0), (54.0, -108.0, 40.0))
    _window(back, [(-58, -272), (58, -272), (78, -190), (-78, -190)], palette, 10)
    back.cel(rounded_rectangle(-52, -160, 104, 146, 8), shaded(body, 0.12), (-8, -8), (5, 5), 5, outline=False)
    back.line([(30, -90), (30, -66)], 12).line([(30, -90), (30, -66)], 5, METAL)
    louvres(back, -36, -142, 72, 2, body)
    back.rivets([(-100, -30), (100, -30), (-100, -140), (100, -140)], body, 6)
    for cab in (part, back):
        cab.cel(polygon(both_sides([(84, -312), (96, -286)]), 8), palette["plate"], (-9, -7), (5, 5))
    return Cab(part.shapes, back.shapes, -312, eyes, 46, 90, (side * -34.0, -310.0))


def _house(palette: Palette, stream: Stream) -> Cab:
    """Draw the wooden engine house of an old steam shovel: pitched tin roof, porthole, stovepipe."""
    body, part, back = palette["body"], Part(), Part()
    side = stream.pick((-1, 1))
    wall = polygon(both_sides([(118, -196), (130, -20), (116, 0)]), 10)
    gable = polygon([(0, -258), (122, -176), (-122, -176)], 4)
    roof = polygon([(0, -292), (166, -184), (152, -158), (0, -254), (-152, -158), (-166, -184)], 7)
    for cab in (part, back):
        pipe = side * 88
        cab.cel(polygon([(pipe - 19, -180), (pipe - 17, -312), (pipe + 17, -312), (pipe + 19, -180)]), palette["metal"])
        cab.cel(rounded_rectangle(pipe - 29, -332, 58, 26, 7), palette["plate"], (-8, -6), (4, 4))
        cab.flat(rectangle(pipe - 18, -276, 36, 12), shaded(palette["metal"], 0.6))
        cab.cel(wall, body, (-22, -10), (10, 9), 6).flat(gable, shaded(body, 0.22), 5, outline=True)
        boards = " ".join(f"M{x} -182 L{x * 1.08:.0f} -6" for x in (-84, -42, 0, 42, 84))
        cab.stroke(boards, 3.5, shaded(body, 0.45))
        cab.cel(roof, palette["plate"], (-10, -12), (7, 7), 6)
        ribs = [
            f"M{sign * x:.0f} {-288 + x * 0.665:.0f} L{sign * x * 0.93:.0f} {-256 + x * 0.665:.0f}"
            for sign in (-1, 1)
            for x in (28, 56, 84, 112, 140)
        ]
        cab.stroke(" ".join(ribs), 5, shaded(palette["plate"], 0.5))
    part.lens(0, -204, 30, palette["glass"], palette["metal"])
    eyes = ((-58.0, -112.0, 44.0), (58.0, -112.0, 44.0))
    back.lens(0, -204, 26, palette["glass"], palette["metal"])
    back.cel(rounded_rectangle(-66, -152, 132, 146, 6), palette["plate"], (-9, -9), (5, 5), 5, outline=False)
    back.line([(-58, -142), (58, -16)], 7, shaded(palette["plate"], 0.5))
    back.line([(58, -142), (-58, -16)], 7, shaded(palette["plate"], 0.5))
    back.rivets([(-56, -142), (56, -142), (-56, -16), (56, -16)], palette["plate"], 5)
    return Cab(part.shapes, back.shapes, -292, eyes, 50, 96, (0.0, -288.0))


def _offset(palette: Palette, stream: Stream) -> Cab:
    """Draw a lopsided dumper: the cab on one side with a great eye, the engine bonnet on the other with a small one."""
    body, part, back = palette["body"], Part(), Part()
    side = stream.pick((-1, 1))

    def put(points: list[Point]) -> list[Point]:
        return points if side < 0 else flipped(points)

    cabin = polygon(put([(-140, 0), (-146, -244), (-122, -268), (-16, -268), (2, -244), (14, 0)]), 14)
    bonnet = polygon(put([(-60, 0), (-20, -182), (112, -176), (152, -144), (156, -24), (134, 0)]), 18)
    for cab in (part, back):
        x = side * -104
        cab.cel(polygon([(x - 13, -150), (x - 13, -246), (x + 13, -246), (x + 13, -150)], 3), palette["metal"])
        cab.cel(polygon([(x - 17, -240), (x - 13, -262), (x + 26, -270), (x + 22, -244)], 4), palette["dark"])
        cab.cel(bonnet, body, (-18, -12), (9, 9), 6).cel(cabin, body, (-18, -12), (9, 9), 6)
    _window(part, put([(-128, -240), (-20, -240), (-10, -178), (-132, -178)]), palette)
    seam = put([(18, -170), (30, -70)])
    part.line(seam, 5).rivets(put([(40, -160), (136, -146)]), body, 5)
    big, small = (-70.0, -112.0, 48.0), (82.0, -104.0, 35.0)
    eyes: Eyes = (big, small) if side < 0 else ((-small[0], small[1], small[2]), (-big[0], big[1], big[2]))
    _window(back, put([(-122, -240), (-26, -240), (-18, -172), (-126, -172)]), palette)
    xs = min(x for x, _ in put([(34, 0), (136, 0)]))
    louvres(back, xs, -150, 102, 5, body)
    back.hazard(rectangle(-140, -44, 280, 26), (-140, -44, 140, -18))
    for cab in (part, back):
        cab.cel(polygon(put([(-158, -262), (-150, -286), (4, -286), (20, -262)]), 7), palette["plate"], (-9, -7))
    return Cab(part.shapes, back.shapes, -286, eyes, 50, 106, (side * 74.0, -284.0))


CABS: dict[str, Callable[[Palette, Stream], Cab]] = {
    "box": _box,
    "truck": _truck,
    "tower": _tower,
    "house": _house,
    "offset": _offset,
}


def headlights(palette: Palette, cab: Cab, stream: Stream) -> dict[str, Shapes]:
    """Draw fluted lamps with a filament for a stare, and the brow plates over them."""
    glow = palette["glow"]
    pale = lit(mixed(glow, WHITE, 0.75), 0.3)
    droop, striped = stream.pick((0.0, 0.2, 0.3)), stream.chance(0.5)
    drawn: dict[str, Shapes] = {}
    for (side, sign), (_, _, r) in zip(SIDES, cab.eyes, strict=True):
        ball = circle(0, 0, r)
        eye = Part().flat(circle(0, 0, r * 1.03), INK).flat(circle(0, 0, r * 0.92), pale)
        eye.flat(intersect(circle(0, 0, r * 0.92), ellipse(r * 0.2, r * 0.8, r * 1.2, r * 0.5)), shaded(pale, 0.16))
        flutes = " ".join(f"M{r * k:.1f} {-r * 0.6:.1f} L{r * k:.1f} {r * 0.62:.1f}" for k in (-0.66, 0.66))
        eye.stroke(flutes, 3, shaded(pale, 0.2))
        eye.flat(circle(0, r * 0.04, r * 0.54), shaded(glow, 0.5)).flat(circle(0, r * 0.07, r * 0.46), glow)
        eye.flat(circle(0, r * 0.04, r * 0.26), INK).flat(circle(-r * 0.24, -r * 0.22, r * 0.17), WHITE)
        eye.flat(circle(r * 0.24, r * 0.34, r * 0.09), lit(glow, 0.8))
        if droop:
            edge = -r + 2 * r * droop
            cover = rectangle(-r * 1.2, -r * 1.3, r * 2.4, r * 1.3 + edge)
            eye.flat(intersect(ball, cover), shaded(palette["plate"], 0.1))
            eye.line([(-r * 0.62, edge - r * 0.26), (r * 0.62, edge - r * 0.26)], 3, shaded(palette["plate"], 0.6))
            eye.line([(-r * 0.9, edge), (r * 0.9, edge)], 6)
        drawn[f"eye-{side}"] = eye.shapes
        drawn[f"eye-{side}-shut"] = _shutter(r, palette)
        outer, inner = sign * (r + 22), -sign * (r + 12)
        bar = polygon([(outer, -22), (inner, -10), (inner + sign * 3, 18), (outer, 12)], 6)
        brow = Part()
        if striped:
            brow.cel(bar, HAZARD_YELLOW, (0, 0), (0, 0), 6)
            brow.hazard(bar, (-r - 24, -22, r + 24, 18), step=30).stroke(bar, 6)
        else:
            brow.cel(bar, palette["plate"], (-4, -9), (4, 4), 6)
            brow.rivets([(outer * 0.72, -5), (inner * 0.7, 3)], palette["plate"], 4)
        drawn[f"brow-{side}"] = brow.shapes
    return drawn


def _bucket_jaw(palette: Palette, half: float) -> Shapes:
    """Draw an excavator's bucket whose teeth stand up into the throat."""
    body = palette["body"]
    part = Part()
    tines = []
    for index in range(5):
        x = -half + 14 + index * (2 * half - 28) / 4
        tines.append(polygon([(x - 14, -14), (x - 7, -42), (x + 7, -42), (x + 14, -14)], 3))
    for tine in tines:
        part.cel(tine, lit(METAL, 0.3), (-5, -4), (3, 3), 4)
    part.cel(polygon(both_sides([(half + 10, -20), (half + 6, 26), (half - 26, 62)]), 14), body, (-18, -12), (9, 9), 6)
    part.cel(rounded_rectangle(-half - 12, -24, 2 * half + 24, 22, 6), palette["metal"], (-6, -6), (4, 4), 4)
    part.rivets([(-half + 4, 12), (half - 4, 12), (-half + 30, 44), (half - 30, 44)], body, 5)
    return part.scratches([(-24, 46), (14, 34), (34, 50)], body, 20).shapes


def _bumper_jaw(palette: Palette, half: float) -> Shapes:
    """Draw a lorry's bumper: a striped beam on a plated chin."""
    plate, part = palette["plate"], Part()
    part.teeth(-half + 12, -16, 2 * half - 24, -20, 7, lit(palette["metal"], 0.55))
    part.cel(polygon(both_sides([(half - 4, -16), (half - 18, 58), (half - 40, 68)]), 12), plate, (-16, -10), (7, 7))
    part.grille(-half + 40, 22, 2 * half - 80, 14, 3, 7)
    beam = rounded_rectangle(-half - 14, -24, 2 * half + 28, 40, 9)
    part.cel(beam, HAZARD_YELLOW, (0, 0), (0, 0), 5)
    part.hazard(beam, (-half - 14, -24, half + 14, 16), step=42).stroke(beam, 6)
    return part.rivets([(-half + 6, 50), (half - 6, 50)], plate, 4).shapes


def _shell_jaw(palette: Palette, half: float) -> Shapes:
    """Draw a clamshell: two riveted halves with interlocking fangs."""
    metal, part = palette["metal"], Part()
    part.fangs(-half + 8, -14, 2 * half - 16, -30, 6, BONE)
    shell = both_sides([(half + 6, -20), (half - 2, 40), (34, 72), (8, 62)])
    part.cel(polygon(shell, 12), metal, (-18, -12), (9, 9), 6)
    part.line([(0, -16), (0, 60)], 6)
    part.cel(circle(0, -4, 17), palette["plate"], (-5, -5), (4, 4), 4, outline=False).rivets([(0, -4)], METAL, 5)
    for sign in (-1, 1):
        part.cel(
            polygon([(sign * x, y) for x, y in ((20, 0), (half - 10, -8), (half - 16, 14), (24, 20))], 5),
            palette["body"], (-5, -5), (4, 4), 4, outline=False,
        )  # fmt: skip
        part.rivets([(sign * (half - 26), 2), (sign * 38, 8), (sign * 44, 44)], metal, 4.5)
    return part.shapes


JAWS: dict[str, Callable[[Palette, float], Shapes]] = {
    "bucket": _bucket_jaw,
    "bumper": _bumper_jaw,
    "shell": _shell_jaw,
}

AMBER = "#ffab1f"


def _dome_beacon() -> Shapes:
    part = Part().cel(rounded_rectangle(-34, -16, 68, 26, 6), RUBBER, (-8, -5), (4, 4))
    dome = "M-27 -14 L-27 -42 Q-27 -74 0 -74 Q27 -74 27 -42 L27 -14 Z"
    part.cel(dome, AMBER, (-8, -6), (5, 5)).flat(ellipse(2, -36, 11, 18), lit(AMBER, 0.8))
    return part.line([(-24, -44), (24, -44)], 3.5, shaded(AMBER, 0.4)).shapes


def _caged_beacon() -> Shapes:
    part = Part().cel(rounded_rectangle(-30, -14, 60, 24, 5), METAL, (-8, -5), (4, 4))
    glass = "M-25 -12 L-25 -46 Q-25 -72 0 -72 Q25 -72 25 -46 L25 -12 Z"
    part.cel(glass, AMBER, (-8, -6), (5, 5)).flat(ellipse(-3, -42, 9, 15), lit(AMBER, 0.85))
    cage = "M-11 -12 L-11 -70 M11 -12 L11 -70 M-26 -38 L26 -38"
    return part.stroke(cage, 7).stroke(cage, 2.5, METAL).shapes


def _light_bar() -> Shapes:
    part = Part().cel(rounded_rectangle(-74, -20, 148, 28, 8), RUBBER, (-8, -5), (4, 4))
    for x, colour in ((-44, AMBER), (44, "#ff5a3a")):
        dome = f"M{x - 28} -16 L{x - 26} -36 Q{x - 24} -52 {x} -52 Q{x + 24} -52 {x + 26} -36 L{x + 28} -16 Z"
        part.cel(dome, colour, (-7, -5), (4, 4)).flat(ellipse(x - 4, -32, 11, 9), lit(colour, 0.8))
    return part.flat(circle(0, -18, 9), METAL, 4).shapes


BEACONS: dict[str, Callable[[], Shapes]] = {"dome": _dome_beacon, "caged": _caged_beacon, "bar": _light_bar}
