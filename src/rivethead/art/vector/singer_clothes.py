"""The singer's clothes: coats, harness, corset and straitjacket, from the front and from behind."""

from collections.abc import Callable

from rivethead.art.vector.biped import Build
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, sided
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    circle,
    ellipse,
    intersect,
    pair,
    polygon,
    rectangle,
    rounded_rectangle,
    star,
    subtract,
    widened,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def pelvis(palette: Palette, curvy: bool, *, behind: bool) -> Part:
    """Lay hips and belt; the seat where `behind`."""
    legs, half = palette["cloth"], 70 if curvy else 58
    part = Part().cel(
        polygon([(-half + 8, -28), (half - 8, -28), (half, 40), (-half, 40)], 18), legs, (-14, -8), (0, 0)
    )
    part.cel(polygon([(-half - 4, 0), (half + 4, -10), (half + 4, 18), (-half - 4, 28)], 6), INK, (0, 0), (0, 0), 0)
    part.rivets([(x, 9 - x * 0.08) for x in (-46, -30, 34, 50)], METAL, 5)
    if behind:
        return part.line([(0, 26), (0, 38)], 4, shaded(legs, 0.5))
    part.cel(star(2, 10, 27, 21, 8), palette["accent"], (-5, -5), (3, 3), 4.5, outline=False)
    return part.flat(circle(2, 10, 9), INK)


def neck(palette: Palette, stream: Stream) -> Shapes:
    """Draw the neck, with a collar or two chains around it."""
    part = Part().cel(rounded_rectangle(-26, -46, 52, 70, 14), palette["skin"], (-12, 8), (0, 0))
    if stream.chance(0.5):
        part.cel(rounded_rectangle(-31, -14, 62, 24, 6), RUBBER, (-6, -4), (3, 3), 4)
        return (
            part.cel(circle(0, -2, 11), METAL, (-3, -3), (2, 2), 4, outline=False)
            .flat(circle(0, -2, 5), palette["glow"])
            .shapes
        )
    for dip in (10, 20):
        part.bow([(-28, -6), (0, dip), (28, -6)], 8).bow([(-28, -6), (0, dip), (28, -6)], 3.5, METAL)
    return part.shapes


def _shell(build: Build, curvy: bool) -> str:
    """Return the trunk's outline: curved in at the waist, or a wedge."""
    reach = build.shoulder_x
    top = build.shoulder_y
    waist, hip = (52, 64) if curvy else (60, 58)
    return polygon(
        both_sides([(38, top - 22), (reach + 8, top - 2), (reach - 8, top * 0.62), (waist, -58), (hip, 12)]), 24
    )


def _tailcoat(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a coat buttoned to the throat on one side, open on the other."""
    coat, accent, top = palette["coat"], palette["accent"], build.shoulder_y
    shell = _shell(build, curvy)
    part = Part().cel(shell, coat, (-22, -10), (8, 8), 6, depth=0.5)
    part.flat(intersect(shell, polygon([(-34, top - 30), (40, top - 30), (8, 20), (-10, 20)])), palette["cloth"], 4)
    part.flat(
        intersect(shell, polygon([(-34, top - 30), (40, top - 30), (20, top + 38), (0, top + 60), (-18, top + 38)])),
        palette["skin"],
        4,
    )
    for sign, far in ((-1, 1.0), (1, 0.86)):
        lapel = [
            (30, top - 26),
            (build.shoulder_x * 0.86, top - 12),
            (build.shoulder_x * 0.62 * far, top * 0.52),
            (10, 14),
            (16, top * 0.5),
        ]
        part.cel(polygon(sided(sign, lapel), 7), accent, (-8, -8), (4, 4), 5, outline=False)
    part.rivets([(-44, -70), (-40, -44), (-36, -18), (44, -70), (40, -44), (36, -18)], METAL, 6)
    return part.stroke(shell, 5)


def _harness(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a mesh top under straps that meet in a ring."""
    top, shell = build.shoulder_y, _shell(build, curvy)
    skin, dark = palette["skin"], mixed(palette["cloth"], INK, 0.2)
    part = Part().cel(shell, skin, (-22, -10), (8, 8), 6)
    mesh = intersect(shell, polygon([(-150, top * 0.72), (150, top * 0.72), (150, 20), (-150, 20)]))
    part.flat(mesh, mixed(dark, skin, 0.3), 4)
    lines = " ".join(
        f"M{x} {top * 0.72:.0f} L{x + 110} 20 M{x + 110} {top * 0.72:.0f} L{x} 20" for x in range(-240, 150, 26)
    )
    part.flat(intersect(widened(lines, 3), mesh), dark)
    if curvy:
        for sign in (-1, 1):
            part.cel(ellipse(sign * 36, top * 0.56, 36, 33), palette["coat"], (-8, -8), (4, 4), 5, outline=False)
    ring_y = top * 0.56
    for x, y in (
        (-build.shoulder_x * 0.62, top - 8),
        (build.shoulder_x * 0.62, top - 8),
        (-70, -30),
        (70, -30),
        (0, 8),
    ):
        strap = [(0, ring_y), (x, y)]
        part.flat(intersect(widened(f"M{pair(strap[0])} L{pair(strap[1])}", 24), shell), INK)
        part.flat(intersect(widened(f"M{pair(strap[0])} L{pair(strap[1])}", 15), shell), palette["accent"])
    part.flat(intersect(rectangle(-150, -52, 300, 24), shell), palette["accent"], 5)
    part.cel(subtract(circle(0, ring_y, 27), circle(0, ring_y, 14)), METAL, (-5, -5), (3, 3), 5, outline=False)
    return part.rivets([(-46, -40), (-24, -40), (24, -40), (46, -40)], METAL, 5).stroke(shell, 5)


def _corset(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a laced corset of plates under a cropped jacket."""
    top, shell = build.shoulder_y, _shell(build, curvy)
    part = Part().cel(shell, palette["skin"], (-22, -10), (8, 8), 6)
    edge = top * 0.66
    plate = intersect(
        shell,
        polygon(
            [
                (-140, edge + 12),
                (-70, edge - 22),
                (-26, edge - 14),
                (0, edge + 10),
                (26, edge - 14),
                (70, edge - 22),
                (140, edge + 12),
                (140, 30),
                (-140, 30),
            ],
            12,
        ),
    )
    part.cel(plate, palette["accent"], (-16, -8), (7, 7), 5, outline=False)
    for x in (-44, 44):
        part.bow([(x * 1.15, edge), (x * 0.8, -60), (x, 10)], 4, shaded(palette["accent"], 0.5))
    part.stroke("M-12 -100 L-12 6 M12 -100 L12 6", 4, shaded(palette["accent"], 0.6))
    part.stroke(" ".join(f"M-12 {y} L12 {y + 16} M12 {y} L-12 {y + 16}" for y in range(-104, 0, 22)), 4.5, BONE)
    for sign in (-1, 1):
        half = [(34, top - 26), (150, top - 20), (150, top * 0.5), (70, top * 0.44), (54, top * 0.62)]
        bolero = intersect(shell, polygon(sided(sign, half), 10))
        part.cel(bolero, palette["coat"], (-12, -8), (5, 5), 5, outline=False, depth=0.5)
        part.rivets([(sign * 62, top - 2), (sign * 68, top * 0.8), (sign * 72, top * 0.6)], METAL, 5)
    return part.stroke(shell, 5)


def canvas(palette: Palette) -> str:
    """Return what straitjackets are sewn of, a shade of the coat in it."""
    return mixed("#c3cbc9", palette["coat"], 0.16)


def _straitjacket(palette: Palette, build: Build, curvy: bool) -> Part:
    """Draw a straitjacket that has lost: every strap hangs open."""
    cloth, top = canvas(palette), build.shoulder_y
    shell = _shell(build, curvy)
    part = Part().cel(shell, cloth, (-22, -10), (8, 8), 6)
    part.line([(0, top + 18), (0, 8)], 5, shaded(cloth, 0.5))
    part.cel(
        polygon([(-46, top - 30), (46, top - 30), (36, top + 8), (0, top + 22), (-36, top + 8)], 8),
        lit(cloth, 0.4),
        (-6, -6),
        (3, 3),
        5,
    )
    leather = palette["accent"]
    for y, lean, loose in ((top * 0.74, 7, 1), (top * 0.5, -6, -1), (top * 0.24, 6, 1)):
        belt = intersect(
            shell, polygon([(-150, y + lean), (150, y - lean), (150, y - lean + 24), (-150, y + lean + 24)])
        )
        part.flat(belt, leather, 5)
        part.cel(rounded_rectangle(loose * 26 - 17, y - 6, 34, 36, 5), METAL, (-4, -4), (3, 3), 4.5, outline=False)
        part.flat(rectangle(loose * 26 - 8, y + 3, 16, 18), leather, 3)
    return part.stroke(shell, 5)


TORSOS: dict[str, Callable[[Palette, Build, bool], Part]] = {
    "tailcoat": _tailcoat,
    "harness": _harness,
    "corset": _corset,
    "straitjacket": _straitjacket,
}


def torso_back(palette: Palette, build: Build, curvy: bool, torso: str) -> Shapes:
    """Draw the back of any of the tops."""
    shell, top = _shell(build, curvy), build.shoulder_y
    base = {"harness": mixed(palette["cloth"], palette["skin"], 0.2), "straitjacket": canvas(palette)}
    colour = base.get(torso, palette["coat"])
    part = Part().cel(shell, colour, (-22, -10), (8, 8), 6, depth=0.45)
    part.line([(0, top + 6), (0, 6)], 4, shaded(colour, 0.55))
    if torso == "straitjacket":
        for y in (top * 0.78, top * 0.54, top * 0.3):
            part.flat(intersect(shell, rectangle(-150, y, 300, 22)), palette["accent"], 5)
            part.cel(rounded_rectangle(-19, y - 7, 38, 36, 5), METAL, (-4, -4), (3, 3), 4.5, outline=False).flat(
                rectangle(-9, y + 2, 18, 18), palette["accent"], 3
            )
    elif torso == "tailcoat":
        for sign in (-1, 1):
            part.bow([(sign * 60, top + 20), (sign * 34, top * 0.4), (sign * 30, 8)], 4, shaded(colour, 0.55))
        part.rivets([(-22, -26), (22, -26)], METAL, 8)
        part.cel(
            polygon([(-44, top - 28), (44, top - 28), (52, top + 16), (-52, top + 16)], 10),
            palette["accent"],
            (-6, -6),
            (4, 4),
            5,
        )
    else:
        part.flat(
            intersect(shell, polygon([(-26, top * 0.7), (26, top * 0.7), (18, 10), (-18, 10)])), palette["skin"], 5
        )
        part.stroke(
            " ".join(
                f"M-20 {y:.0f} L20 {y + 18:.0f} M20 {y:.0f} L-20 {y + 18:.0f}"
                for y in (top * 0.62 + i * 24 for i in range(5))
            ),
            5,
            palette["accent"],
        )
        part.flat(intersect(shell, rectangle(-150, top * 0.78, 300, 22)), palette["accent"], 5)
    return part.stroke(shell, 5).shapes
