"""The crane: a building machine that has come alive, with a cab for a head, rams for arms and crawlers for shoes."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, HAZARD_YELLOW, WHITE, Part, both_sides, flipped, mirrored
from rivethead.drawing.colour import INK, argb, lit, mixed, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    Point,
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
    turned,
    widened,
)
from rivethead.schema.art import Light, Shape, Slot
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


_JAW_Y = -24.0

FRAMES: dict[str, Build] = {
    "crawler": Build(
        thigh=98, shin=94, upper_arm=120, fore_arm=126, shoulder_x=152, shoulder_y=-186, hip_x=58, neck_y=-206,
        head_y=-12, ankle=82, stance=50,
    ),
    "tower": Build(
        thigh=116, shin=112, upper_arm=132, fore_arm=146, shoulder_x=134, shoulder_y=-206, hip_x=50, neck_y=-226,
        head_y=-12, ankle=76, stance=58,
    ),
    "bulk": Build(
        thigh=88, shin=86, upper_arm=132, fore_arm=132, shoulder_x=172, shoulder_y=-212, hip_x=66, neck_y=-234,
        head_y=-10, ankle=88, stance=52,
    ),
}  # fmt: skip
"""Chassis -> proportions: low and wide, long-legged, or all shoulders."""


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a crane.

    Args:
        stream: chooses proportions and everything that the variant leaves open.
        palette: one of PALETTES["crane"].
        variant: the cab's type, one of VARIANTS.
    """
    build = _built(FRAMES[stream.pick(CHASSIS[variant])], stream)
    cab = CABS[variant](palette, stream)
    boom_side = stream.pick((-1, 1))
    tip, boom = _boom(palette, build, boom_side, stream)
    plate = f"RH {stream.integer(900) + 100}"
    tons, slab = f"{stream.integer(8) + 2}T", stream.pick((palette["plate"], "#9a968f"))
    torso = TORSOS[stream.pick(sorted(TORSOS))]
    beacon = BEACONS[stream.pick(sorted(BEACONS))]()
    hook = _hanging_hook(palette)
    attachments: dict[str, Shapes] = {
        "boom": boom,
        "counterweight": _counterweight(palette, build, -boom_side, slab, tons),
        "chain": hook,
        "pelvis": _pelvis(palette, plate, behind=False),
        "pelvis-back": _pelvis(palette, plate, behind=True),
        "torso": torso(palette, build, stream),
        "torso-back": _torso_back(palette, build, -boom_side),
        "neck": _neck(palette),
        "head": cab.front,
        "head-back": mirrored(cab.back),
        "throat": _throat(cab.jaw_half, palette),
        **{f"socket-{side}": _socket(r, palette) for (side, _), (_, _, r) in zip(SIDES, cab.eyes, strict=True)},
        "jaw": JAWS[stream.pick(sorted(JAWS))](palette, cab.jaw_half),
        "beacon": beacon,
        **_headlights(palette, cab, stream),
        **_limbs(palette, build, stream),
    }
    attachments |= {"boom-back": (), "chain-back": (), "counterweight-back": ()}
    attachments |= {f"{part}-behind": () for part in ("boom", "counterweight")}
    attachments |= {
        "boom-behind-back": mirrored(boom),
        # nothing to see, but as long as the chain, so that it swings as late
        "chain-behind": tuple(Shape(shape.path) for shape in hook[-1:]),
        "chain-behind-back": hook,
        "counterweight-behind-back": _counterweight(palette, build, boom_side, slab, tons),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=(*_head_slots(cab), *_rear_slots((-tip[0], tip[1]), "-behind")),
        head_top=cab.top,
        palette=dict(palette),
        back_slots=_rear_slots(tip, ""),
        lights=(
            *(Light("head", x, y, radius * 2.8, lit(palette["glow"], 0.5), 0.2, 0.26) for x, y, radius in cab.eyes),
            Light("head", cab.beacon[0], cab.beacon[1] - 34, 120, AMBER, 0.12, 0.4),
        ),
        palm_y=44.0,
    )


def _built(build: Build, stream: Stream) -> Build:
    """Return the proportions of one machine of a chassis: no two come off the line alike."""
    legs, arms, breadth = (stream.uniform(0.94, 1.06) for _ in range(3))
    return replace(
        build,
        thigh=round(build.thigh * legs),
        shin=round(build.shin * legs),
        upper_arm=round(build.upper_arm * arms),
        fore_arm=round(build.fore_arm * arms),
        shoulder_x=round(build.shoulder_x * breadth),
    )


def _head_slots(cab: Cab) -> tuple[Slot, ...]:
    (lx, ly, _), (rx, ry, _) = cab.eyes
    return (
        Slot("beacon", "head", "beacon", *cab.beacon),
        Slot("head", "head", "head"),
        Slot("throat", "head", "throat", 0.0, _JAW_Y, "", 0.5),
        Slot("jaw", "head", "jaw", 0.0, _JAW_Y, "jaw", 0.6),
        Slot("socket-left", "head", "socket-left", lx, ly, "", 0.4),
        Slot("socket-right", "head", "socket-right", rx, ry, "", 0.4),
        Slot("eye-left", "head", "eye-left", lx, ly, "eye", 0.4),
        Slot("eye-right", "head", "eye-right", rx, ry, "eye", 0.4),
        Slot("brow-left", "head", "brow-left", lx, ly - cab.brow_lift, "brow-left", 0.5),
        Slot("brow-right", "head", "brow-right", rx, ry - cab.brow_lift, "brow-right", 0.5),
    )


def _rear_slots(tip: Point, suffix: str) -> tuple[Slot, ...]:
    """Return what is carried on the back; it is drawn before everything, or over the torso when seen from behind."""
    return (
        Slot(f"chain{suffix}", "torso", f"chain{suffix}", *tip, "tail"),
        Slot(f"boom{suffix}", "torso", f"boom{suffix}"),
        Slot(f"counterweight{suffix}", "torso", f"counterweight{suffix}"),
    )


# ------------------------------------------------------------------------------------------- on the back


def _boom(palette: Palette, build: Build, sign: int, stream: Stream) -> tuple[Point, Shapes]:
    """Draw a lattice boom that rises behind a shoulder; returns its tip, where the chain hangs, and its shapes."""
    body, lean = palette["body"], stream.uniform(0.2, 0.3)
    foot = (sign * 0.7 * build.shoulder_x, build.shoulder_y + 110)
    length = 372.0 - build.shoulder_y * 0.5
    along = (sign * math.sin(lean), -math.cos(lean))
    across = (along[1], -along[0])

    def at(share: float, side: float) -> Point:
        half = (46 - 22 * share) * side
        reach = length * share
        return (foot[0] + along[0] * reach + across[0] * half, foot[1] + along[1] * reach + across[1] * half)

    part, bays = Part(), 6
    braces = []
    for bay in range(bays):
        side = 1 if bay % 2 else -1
        braces += [capsule(at(bay / bays, side), at((bay + 1) / bays, -side), 11)]
        braces += [capsule(at((bay + 1) / bays, -1), at((bay + 1) / bays, 1), 9)]
    for brace in braces:
        part.cel(brace, shaded(body, 0.22), (0, 0), (0, 0), 4)
    for side in (-1, 1):
        part.cel(capsule(at(0, side), at(1, side), 19, 15), body, (-5, -3), (4, 3), 4)
    head = [at(0.96, -1.7), at(0.96, 1.7), at(1.05, 1.5), at(1.09, 0), at(1.05, -1.5)]
    part.cel(polygon(head, 6), palette["plate"], (-6, -6), (4, 4))
    x, y = at(1.02, 0.6 * sign if sign > 0 else 0.6)
    wheel = (x + sign * 22, y + 4)
    part.cel(circle(*wheel, 27), palette["metal"], (-7, -7), (5, 5)).flat(circle(*wheel, 15), palette["dark"], 4)
    part.rivets([wheel], palette["metal"], 5)
    return (wheel[0] + sign * 18, wheel[1] + 4), part.shapes


def _hanging_hook(palette: Palette) -> Shapes:
    """Draw the chain from the boom's tip at (0, 0), the hook block and the hook."""
    part = Part()
    for index in range(5):
        y = 8 + index * 26
        if index % 2:
            part.cel(rounded_rectangle(-5, y - 3, 10, 30, 5), shaded(METAL, 0.15), (0, 0), (0, 0), 4)
        else:
            part.cel(rounded_rectangle(-11, y - 4, 22, 32, 11), METAL, (-4, -3), (0, 0), 4)
            part.flat(rounded_rectangle(-4, y + 4, 8, 16, 4), INK)
    part.cel(polygon([(-20, 138), (20, 138), (27, 158), (20, 184), (-20, 184), (-27, 158)], 7), palette["body"])
    part.hazard(rectangle(-23, 152, 46, 16), (-23, 152, 23, 168), step=20)
    return _hook(part, 0, 182, 0.8).shapes


def _hook(part: Part, x: float, y: float, size: float, bend: float = 1.0) -> Part:
    """Lay a forged hook whose shank starts at (x, y)."""
    points = [(0, -4), (0, 26), (46, 38), (44, 92), (2, 104), (-44, 92), (-38 * bend - 4, 48)]
    outline = widened(curve([(x + px * size, y + py * size) for px, py in points]), 22 * size)
    part.cel(outline, METAL, (-7 * size, -6 * size), (4, 4), 4.5)
    barb = [(-62, 52), (-16, 58), (-42 * bend, 24)]
    return part.cel(polygon([(x + px * size, y + py * size) for px, py in barb], 3), METAL, (-4, -4), (3, 3), 4.5)


def _counterweight(palette: Palette, build: Build, sign: int, slab: str, tons: str) -> Shapes:
    """Draw slabs on an outrigger behind the shoulder that the boom leaves free."""
    x, y = sign * (build.shoulder_x + 22.0), build.shoulder_y - 34
    part = Part()
    part.cel(capsule((sign * 70, y + 70), (x, y - 10), 30, 24), palette["plate"], (-6, -6), (4, 4))
    handle = f"M{x - 14} {y - 114} Q{x} {y - 146} {x + 14} {y - 114}"
    part.flat(widened(handle, 16), INK, outline=True).stroke(handle, 7, METAL)
    for index in range(3):
        half = 58 - 5 * index
        top = y - 38 * (index + 1)
        part.cel(rounded_rectangle(x - half, top, 2 * half, 40, 7), slab, (-12, -9), (6, 6))
    part.hazard(rectangle(x - 52, y - 31, 104, 20), (x - 52, y - 31, x + 52, y - 11), step=28)
    text, width = lettered(tons, 26)
    return part.flat(shifted(text, x - width / 2, y - 44), _paint_over(slab)).shapes


def _paint_over(colour: str) -> str:
    """Return stencil paint that can be read on a colour."""
    packed = argb(colour)
    bright = (packed >> 16 & 0xFF) + 2 * (packed >> 8 & 0xFF) + (packed & 0xFF) > 4 * 150
    return mixed(colour, INK, 0.75) if bright else mixed(colour, BONE, 0.85)


# --------------------------------------------------------------------------------------------------- cabs


def _socket(radius: float, palette: Palette) -> Shapes:
    """Draw a headlight's housing; behind the light lie the shutters that a blink closes."""
    part = Part().cel(circle(0, 0, radius * 1.3), palette["metal"], (-8, -8), (5, 5), 5)
    part.flat(circle(0, 0, radius * 1.04), shaded(palette["plate"], 0.2), 4)
    slats = " ".join(f"M{-radius * w:.1f} {k * radius:.1f} L{radius * w:.1f} {k * radius:.1f}" for k, w in SLATS)
    part.stroke(slats, 4, shaded(palette["plate"], 0.65))
    screws = [(math.cos(a) * radius * 1.17, math.sin(a) * radius * 1.17) for a in (0.6, 2.5, 3.9, 5.5)]
    return part.rivets(screws, palette["metal"], 2.6).shapes


SLATS = ((-0.66, 0.7), (-0.33, 0.9), (0.0, 0.96), (0.33, 0.9), (0.66, 0.7))
"""Height and half width of every shutter slat, in radii of the headlight."""


def _throat(half: float, palette: Palette) -> Shapes:
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


def _louvres(part: Part, x: float, y: float, width: float, count: int, colour: str) -> Part:
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
    _louvres(back, -86, -132, 172, 4, body)
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
    _louvres(back, -78, -136, 156, 4, palette["plate"])
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
    _louvres(back, -36, -142, 72, 2, body)
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
    _louvres(back, xs, -150, 102, 5, body)
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

VARIANTS = tuple(CABS)

CHASSIS: dict[str, tuple[str, ...]] = {
    "box": ("crawler", "bulk"),
    "truck": ("crawler", "bulk"),
    "tower": ("tower",),
    "house": ("crawler", "tower"),
    "offset": ("bulk", "tower"),
}
"""Cab -> chassis that carry it well."""


# --------------------------------------------------------------------------------------------------- face


def _headlights(palette: Palette, cab: Cab, stream: Stream) -> dict[str, Shapes]:
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


# ------------------------------------------------------------------------------------------------ beacons

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


# --------------------------------------------------------------------------------------------------- body


def _pelvis(palette: Palette, number: str, behind: bool) -> Shapes:
    """Draw the slewing ring that the body turns on, the undercarriage below it, and the number plate."""
    plate, part = palette["plate"], Part()
    part.cel(polygon(both_sides([(112, -12), (118, 24), (92, 58)]), 14), plate, (-16, -10), (8, 8))
    for sign in (-1, 1):
        part.cel(circle(sign * 66, 18, 22), palette["metal"], (-6, -6), (4, 4), 4, outline=False)
    sign_plate = rounded_rectangle(-46, 8, 92, 36, 5)
    part.flat(sign_plate, "#f2b619" if behind else BONE, 4)
    text, width = lettered(number, 19)
    part.flat(shifted(text, -width / 2, 36), INK)
    teeth = [rectangle(-122 + index * 25.5, -4, 14, 16) for index in range(10)]
    part.flat(joined(*teeth), palette["metal"], 5, outline=True)
    return (
        part.cel(rounded_rectangle(-130, -42, 260, 40, 12), palette["metal"], (-10, -10), (6, 6))
        .rivets([(x, -21) for x in (-104, -52, 0, 52, 104)], palette["metal"], 5.5)
        .shapes
    )


def _neck(palette: Palette) -> Shapes:
    part = Part().cel(rounded_rectangle(-78, -30, 156, 48, 9), palette["dark"], (-12, -6), (0, 0))
    part.stroke("M-72 -14 L72 -14 M-72 0 L72 0", 4, lit(palette["dark"], 0.3))
    return part.rivets([(x, 9) for x in (-56, -28, 0, 28, 56)], palette["metal"], 4).shapes


def _housing(build: Build) -> str:
    """Return the outline of the engine housing."""
    half, top = build.shoulder_x, build.neck_y
    return polygon(both_sides([(half - 34, top - 8), (half + 10, top + 26), (half + 6, -70), (half - 14, 8)]), 12)


def _engine_torso(palette: Palette, build: Build, stream: Stream) -> Shapes:
    """Draw a bonnet with gills on one side and a fuse box on the other, stripes along the sill."""
    body, part = palette["body"], Part()
    half, top = build.shoulder_x, build.neck_y
    shell = _housing(build)
    part.cel(shell, body, (-28, -14), (12, 12), 6)
    side = stream.pick((-1, 1))
    panel = half * 0.9
    x = 12 if side > 0 else -panel + 12
    part.cel(rounded_rectangle(x - 12, top + 40, panel, 92, 10), palette["plate"], (-9, -9), (5, 5), 5, outline=False)
    _louvres(part, x, top + 52, panel - 24, 4, palette["plate"])
    gx = -side * half * 0.5
    part.gauge(gx, top + 82, 32, stream.uniform(-1.2, 1.4))
    part.lamp(gx - 20, top + 134, 9, "#ff4a3a").lamp(gx + 8, top + 134, 9, "#7dff6a")
    return _sill(part, shell, half, body).shapes


def _winch_torso(palette: Palette, build: Build, stream: Stream) -> Shapes:
    """Draw an opening behind which the winch drum turns, wire wound on it."""
    body, part = palette["body"], Part()
    half, top = build.shoulder_x, build.neck_y
    shell = _housing(build)
    part.cel(shell, body, (-28, -14), (12, 12), 6)
    mouth = rounded_rectangle(-half * 0.66, top + 36, half * 1.32, 100, 16)
    part.cel(mouth, palette["dark"], (8, 10), (0, 0), 6, outline=False)
    drum = rounded_rectangle(-half * 0.52, top + 54, half * 1.04, 64, 6)
    part.flat(drum, METAL, 4)
    step = half * 0.1
    turns = " ".join(
        f"M{(index - 5) * step:.1f} {top + 56} L{(index - 5.35) * step:.1f} {top + 116}" for index in range(1, 11)
    )
    part.stroke(turns, 5, shaded(METAL, 0.5))
    for sign in (-1, 1):
        flange = rounded_rectangle(sign * half * 0.56 - 13, top + 44, 26, 84, 9)
        part.cel(flange, palette["plate"], (-6, -7), (4, 4), 4, outline=False)
    number, _ = lettered(f"{stream.integer(90) + 10}", 26)
    part.flat(shifted(number, -half * 0.74, -58), _paint_over(body))
    part.scratches([(half * 0.34, -60), (half * 0.52, -64)], body, 26)
    return _sill(part, shell, half, body).shapes


def _tank_torso(palette: Palette, build: Build, stream: Stream) -> Shapes:
    """Draw a hydraulic tank slung across the chest, hoses running out of it."""
    body, plate, part = palette["body"], palette["plate"], Part()
    half, top = build.shoulder_x, build.neck_y
    shell = _housing(build)
    part.cel(shell, body, (-28, -14), (12, 12), 6)
    for index, x in enumerate((-0.44, -0.14, 0.18)):
        points = [
            (half * x, top + 74),
            (half * (x - 0.06), top + 158),
            (half * (x + 0.16), top + 170),
            (half * (x + 0.12), -20.0),
        ]
        colour = (RUBBER, "#c23a30", RUBBER)[index]
        part.bow(points, 24).bow(points, 15, colour).bow([(px - 3, py) for px, py in points], 4, lit(colour, 0.4))
    tank = rounded_rectangle(-half * 0.72, top + 34, half * 1.44, 84, 40)
    part.cel(tank, plate, (-14, -14), (8, 8), 6, outline=False)
    for k in (-0.42, 0.42):
        part.flat(rectangle(half * k - 8, top + 32, 16, 88), palette["metal"], 4)
    word = stream.pick(("OIL", "SWL 5T", "MAX"))
    _, wide = lettered(word, 30)
    text, width = lettered(word, min(30, 30 * (half * 0.84 - 30) / wide))
    part.flat(shifted(text, -width / 2, top + 90), _paint_over(plate))
    return _sill(part, shell, half, body).shapes


def _sill(part: Part, shell: str, half: float, body: str) -> Part:
    """Lay the striped sill along the lower edge of a housing, and its corner bolts."""
    band = intersect(shell, rectangle(-half - 20, -46, 2 * half + 40, 34))
    part.hazard(band, (-half, -46, half, -12), step=44)
    return part.rivets([(-half + 14, -78), (half - 14, -78)], body, 7).stroke(shell, 6)


TORSOS: dict[str, Callable[[Palette, Build, Stream], Shapes]] = {
    "engine": _engine_torso,
    "winch": _winch_torso,
    "tank": _tank_torso,
}


def _torso_back(palette: Palette, build: Build, boom_side: int) -> Shapes:
    """Draw the rear: engine doors, a rear bumper full of stripes, lamps, and the boom's foot."""
    body, plate, part = palette["body"], palette["plate"], Part()
    half, top = build.shoulder_x, build.neck_y
    shell = _housing(build)
    part.cel(shell, body, (-28, -14), (12, 12), 6)
    for sign in (-1, 1):
        x = sign * half * 0.36 - half * 0.31
        part.cel(rounded_rectangle(x, top + 34, half * 0.62, 104, 8), plate, (-8, -8), (5, 5), 5, outline=False)
        _louvres(part, x + 14, top + 48, half * 0.62 - 28, 3, plate)
        part.lamp(sign * (half - 26), -74, 12, "#ff4a3a")
    part.cel(
        circle(boom_side * 0.7 * build.shoulder_x, build.shoulder_y + 104, 34),
        palette["metal"],
        (-8, -8),
        (5, 5),
        5,
        outline=False,
    )
    return _sill(part, shell, half, body).shapes


# -------------------------------------------------------------------------------------------------- limbs


def _limbs(palette: Palette, build: Build, stream: Stream) -> dict[str, Shapes]:
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
    _hook(part, 0, 30 + drop, 0.92, 1.0 + 0.45 * spread)
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
