"""The crane's bodies: boom, hook and counterweight, the slewing ring, and three kinds of engine."""

import math
from collections.abc import Callable

from rivethead.art.vector.biped import Build
from rivethead.art.vector.crane_cabs import louvres, paint_over
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides
from rivethead.drawing.colour import INK, lit, shaded
from rivethead.drawing.lettering import lettered
from rivethead.drawing.path import (
    Point,
    capsule,
    circle,
    curve,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    shifted,
    widened,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def long_boom(palette: Palette, build: Build, sign: int, stream: Stream) -> tuple[Point, Shapes]:
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


def hanging_hook(palette: Palette) -> Shapes:
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
    return hook(part, 0, 182, 0.8).shapes


def hook(part: Part, x: float, y: float, size: float, bend: float = 1.0) -> Part:
    """Lay a forged hook whose shank starts at (x, y)."""
    points = [(0, -4), (0, 26), (46, 38), (44, 92), (2, 104), (-44, 92), (-38 * bend - 4, 48)]
    outline = widened(curve([(x + px * size, y + py * size) for px, py in points]), 22 * size)
    part.cel(outline, METAL, (-7 * size, -6 * size), (4, 4), 4.5)
    barb = [(-62, 52), (-16, 58), (-42 * bend, 24)]
    return part.cel(polygon([(x + px * size, y + py * size) for px, py in barb], 3), METAL, (-4, -4), (3, 3), 4.5)


def counterweight(palette: Palette, build: Build, sign: int, slab: str, tons: str) -> Shapes:
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
    return part.flat(shifted(text, x - width / 2, y - 44), paint_over(slab)).shapes


def pelvis(palette: Palette, number: str, behind: bool) -> Shapes:
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


def neck(palette: Palette) -> Shapes:
    """Draw the ring on which the cab turns."""
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
    louvres(part, x, top + 52, panel - 24, 4, palette["plate"])
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
    part.flat(shifted(number, -half * 0.74, -58), paint_over(body))
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
    part.flat(shifted(text, -width / 2, top + 90), paint_over(plate))
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


def torso_back(palette: Palette, build: Build, boom_side: int) -> Shapes:
    """Draw the rear: engine doors, a rear bumper full of stripes, lamps, and the boom's foot."""
    body, plate, part = palette["body"], palette["plate"], Part()
    half, top = build.shoulder_x, build.neck_y
    shell = _housing(build)
    part.cel(shell, body, (-28, -14), (12, 12), 6)
    for sign in (-1, 1):
        x = sign * half * 0.36 - half * 0.31
        part.cel(rounded_rectangle(x, top + 34, half * 0.62, 104, 8), plate, (-8, -8), (5, 5), 5, outline=False)
        louvres(part, x + 14, top + 48, half * 0.62 - 28, 3, plate)
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
