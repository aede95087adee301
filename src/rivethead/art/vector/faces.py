"""Faces: eyes, brows, noses, ears and the nine mouth shapes of people (and of anybody with lips).

Mouth shapes follow the Hanna-Barbera set: A lips pressed (m, b, p), B clenched teeth (most consonants), C open (eh),
D wide open (ah), E rounded (oh), F puckered (oo), G teeth on the lower lip (f, v), H tongue up (l), X at rest.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rivethead.art.vector.biped import SIDES
from rivethead.art.vector.parts import BONE, WHITE, Part
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    circle,
    ellipse,
    intersect,
    polygon,
    rectangle,
    shifted,
    subtract,
    tapered,
    widened,
)
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]

THROAT, TONGUE = "#4d0f1f", "#d9566a"

CHIN_Y, CHEEK_Y = 20.0, -80.0
"""Where a chin of its own hangs and where it starts: the jaw's motion (10 px down, a tenth longer) leaves the start."""
JAW_Y = -8.0
"""From where downwards such a chin has an edge of its own: above, the head's edge shows whichever way it looks."""


def eye(
    radius: float, iris: str, lid: str, droop: float = 0.28, bag: bool = False, lashes: int = 0, white: str = WHITE
) -> Shapes:
    """Draw an eye that looks straight on; `droop` (0..1) is how much of it the upper lid, in colour `lid`, covers."""
    ball = ellipse(0, 0, radius, radius * 1.06)
    part = Part()
    if bag:
        part.bow([(-radius * 0.9, radius * 1.0), (0, radius * 1.65), (radius * 0.9, radius * 1.0)], 4, shaded(lid, 0.4))
    for index in range(lashes):
        x = radius * (-0.8 + 1.6 * index / max(1, lashes - 1))
        y = -radius * (1.0 - 0.35 * (x / radius) ** 2)
        part.flat(tapered([(x, y + 4), (x * 1.35, y - radius * 0.42)], 8, 1), INK)
    part.flat(ball, white, 6)
    part.flat(intersect(ball, ellipse(radius * 0.2, radius * 0.9, radius * 1.3, radius * 0.5)), shaded(white, 0.18))
    part.flat(circle(0, radius * 0.12, radius * 0.56), shaded(iris, 0.5)).flat(
        circle(0, radius * 0.16, radius * 0.46), iris
    )
    part.flat(circle(0, radius * 0.12, radius * 0.27), INK).flat(
        circle(-radius * 0.22, -radius * 0.1, radius * 0.18), WHITE
    )
    part.flat(circle(radius * 0.24, radius * 0.4, radius * 0.08), lit(iris, 0.8))
    if droop:
        edge = -radius * 1.06 + 2.12 * radius * droop
        cover = rectangle(-radius * 1.2, -radius * 1.3, radius * 2.4, radius * 1.3 + edge)
        part.flat(intersect(ball, cover), shaded(lid, 0.16)).line([(-radius * 0.93, edge), (radius * 0.93, edge)], 6)
    return part.shapes


def eyes(
    radii: tuple[float, float],
    iris: str,
    lid: str,
    droop: float = 0.28,
    bag: bool = False,
    lashes: int = 0,
    white: str = WHITE,
) -> dict[str, Shapes]:
    """Draw both eyes, open and shut, as attachments; `radii` are the left and the right one's, else as for `eye`."""
    drawn: dict[str, Shapes] = {}
    for (side, sign), radius in zip(SIDES, radii, strict=True):
        drawn[f"eye-{side}"] = eye(radius, iris, lid, droop, bag, lashes, white)
        drawn[f"eye-{side}-shut"] = shut_eye(sign, radius, lid, lashes)
    return drawn


def shut_eye(sign: int, radius: float, lid: str, lashes: int = 0) -> Shapes:
    """Draw a shut eye: the bulge of the lid over a heavy bow, with two folds at its outer end or lashes along it."""
    bulge = ellipse(0, -radius * 0.06, radius * 0.96, radius * 0.66)
    part = Part().flat(bulge, shaded(lid, 0.16), 4)
    part.bow([(-radius * 0.5, -radius * 0.36), (0, -radius * 0.62), (radius * 0.3, -radius * 0.44)], 4, lit(lid, 0.3))
    edge, low = radius * 1.06, radius * 1.16
    for index in range(lashes):
        x = sign * radius * (0.2 + 0.8 * index / max(1, lashes - 1))
        y = radius * (0.62 - 0.56 * (x / edge) ** 2)
        part.flat(tapered([(x, y - 3), (x * 1.22 + sign * 3, y + radius * 0.46)], 9, 2), INK)
    part.bow([(-edge, 0), (0, low), (edge, 0)], 8)
    if not lashes:
        part.line([(sign * edge, 0), (sign * edge * 1.22, -radius * 0.12)], 5)
        part.line([(sign * edge * 0.92, radius * 0.18), (sign * edge * 1.16, radius * 0.26)], 5)
    return part.shapes


def shut_lamp(radius: float, glow: str) -> Shapes:
    """Draw a lamp for an eye when it is shut: a glowing bow."""
    bow = [(-radius * 0.8, -radius * 0.12), (0, radius * 0.62), (radius * 0.8, -radius * 0.12)]
    return (
        Part()
        .bow(bow, radius * 0.5, INK)
        .bow(bow, radius * 0.36, shaded(glow, 0.45))
        .bow(bow, radius * 0.2, lit(glow, 0.2))
        .shapes
    )


def brow(sign: int, width: float, thick: float, colour: str, bushy: bool = False) -> Shapes:
    """Draw a brow over (0, 0), heavier towards the nose; `sign` is the side of the face, -1 the viewer's left."""
    outer, inner = sign * width * 0.56, -sign * width * 0.46
    edge: list[Point] = [(outer, -thick * 0.1), (outer * 0.3, -thick * 0.9), (inner, -thick * 0.55)]
    under: list[Point] = [(inner * 1.04, thick * 0.5), (outer * 0.25, thick * 0.15), (outer * 0.92, thick * 0.25)]
    if not bushy:
        return Part().cel(polygon([*edge, *under], thick * 0.3), colour, (-3, -5), (0, 0), 4, outline=False).shapes
    tufts: list[Point] = []
    for step in range(6):
        x = outer + (inner - outer) * (step + 0.5) / 5
        tufts += [
            (x - sign * -4, -thick * (0.55 + 0.25 * (step % 2))),
            (x + sign * 10, -thick * (1.05 - 0.2 * (step % 2))),
        ]
    return (
        Part()
        .cel(polygon([(outer * 1.06, thick * 0.1), *tufts[:11], *under], 3), colour, (-4, -6), (3, 4), 4, outline=False)
        .shapes
    )


def nose(colour: str, width: float, height: float) -> Shapes:
    """Draw a nose whose bridge starts at (0, -height) and whose tip rests at (0, 0)."""
    part = Part()
    part.cel(
        blob(
            [
                (-width * 0.3, -height),
                (width * 0.3, -height),
                (width * 0.85, -height * 0.2),
                (width * 0.5, height * 0.25),
                (-width * 0.5, height * 0.25),
                (-width * 0.85, -height * 0.2),
            ]
        ),
        mixed(colour, "#e0604a", 0.16),
        (-7, -6),
        (5, 5),
        5,
        outline=False,
    )
    return part.bow(
        [(width * 0.1, height * 0.12), (width * 0.26, height * 0.02), (width * 0.38, height * 0.1)], 4
    ).shapes


def ear(part: Part, x: float, y: float, sign: int, colour: str) -> Part:
    """Lay an ear whose middle is (x, y)."""
    part.cel(ellipse(x, y, 24, 32), colour, (-8, -6), (5, 5))
    return part.bow([(x - sign * 8, y - 14), (x + sign * 14, y - 12), (x + sign * 6, y + 10)], 4, shaded(colour, 0.55))


def chin(skull: str, skin: str, features: Callable[[Part, str], None]) -> Shapes:
    """Draw the lower face, whose top stays in place while a jaw that opens stretches it downwards.

    Args:
        skull: the head's outline, in the head's frame.
        skin: its colour.
        features: lays what the lower face carries, in the head's frame, given the outline of all that lies low enough.
    """
    below, jaw = rectangle(-160, CHEEK_Y, 320, 200), intersect(skull, rectangle(-160, JAW_Y, 320, 200))
    light = intersect(shifted(skull, -20.0, -8.0), shifted(skull, 5.0, 0.0))
    part = Part().flat(jaw, skin, outline=True).flat(subtract(jaw, shifted(skull, -20.0, -8.0)), shaded(skin))
    part.flat(intersect(intersect(skull, light), below), skin)
    features(part, below)
    part.flat(intersect(widened(skull, 6), rectangle(-160, JAW_Y, 320, 200)), INK)
    return tuple(replace(shape, path=shifted(shape.path, 0.0, -CHIN_Y)) for shape in part.shapes if shape.path)


def mouths(width: float, lip: str = "", gap: bool = False, smirk: float = 0.0, teeth: str = BONE) -> dict[str, Shapes]:
    """Draw the nine mouths around (0, 0), the middle of the upper lip.

    Args:
        width: of the mouth at rest.
        lip: lipstick, "" for none.
        gap: whether a front tooth is missing.
        smirk: -1..1 which corner is pulled up at rest.
        teeth: their colour.
    """
    half = width / 2
    mouth = _Mouth(half, lip, gap, teeth)
    rest = [(-half, 2 + 9 * smirk), (-half * 0.3, 9), (half * 0.4, 7), (half, 2 - 9 * smirk)]
    pressed = [(-half * 0.9, 6), (0, 0), (half * 0.9, 6)]
    return {
        "mouth-X": mouth.shut(rest),
        "mouth-A": mouth.shut(pressed),
        "mouth-B": mouth.clenched(half * 1.0, 27),
        "mouth-C": mouth.open(half * 0.95, half * 0.72, 44, 0.3),
        "mouth-D": mouth.open(half * 1.08, half * 0.86, 70, 0.24, lower=True),
        "mouth-E": mouth.open(half * 0.66, half * 0.62, 48, 0.16),
        "mouth-F": mouth.puckered(half * 0.42, 34),
        "mouth-G": mouth.clenched(half * 0.8, 22, lower=False),
        "mouth-H": mouth.open(half * 0.88, half * 0.66, 42, 0.24, tongue_up=True),
    }


class _Mouth:
    """Draws mouth shapes of one size and colour."""

    def __init__(self, half: float, lip: str, gap: bool, teeth: str) -> None:
        self.half, self.lip, self.gap, self.teeth = half, lip, gap, teeth

    def _lips(self, outline: str, thick: float = 13.0) -> Part:
        part = Part()
        if self.lip:
            part.stroke(outline, thick + 8).stroke(outline, thick, self.lip)
        return part

    def shut(self, points: Sequence[Point]) -> Shapes:
        part = Part()
        if self.lip:
            part.bow(points, 22).bow(points, 14, self.lip)
        part.bow(points, 6)
        (ax, ay), (bx, by) = points[0], points[-1]
        return part.line([(ax - 4, ay - 5), (ax + 2, ay + 4)], 5).line([(bx + 4, by - 5), (bx - 2, by + 4)], 5).shapes

    def clenched(self, half: float, height: float, lower: bool = True) -> Shapes:
        outline = polygon([(-half, -4), (half, -4), (half * 0.9, height - 6), (-half * 0.9, height - 6)], 11)
        part = self._lips(outline).flat(outline, self.teeth if lower else THROAT, 6)
        if lower:
            part.line([(-half * 0.86, height * 0.42), (half * 0.86, height * 0.42)], 3.5)
        else:
            part.flat(intersect(outline, rectangle(-half, -6, half * 2, height * 0.58)), self.teeth)
        cuts = " ".join(
            f"M{half * k:.1f} -2 L{half * k:.1f} {height - 9 if lower else height * 0.4:.1f}"
            for k in (-0.5, -0.17, 0.17, 0.5)
        )
        part.stroke(cuts, 3)
        return self._gapped(part, half, height * 0.42).shapes

    def open(
        self, top: float, bottom: float, height: float, teeth: float, lower: bool = False, tongue_up: bool = False
    ) -> Shapes:
        outline = polygon(
            [(-top, -6), (0, -10), (top, -6), (bottom, height - 10), (0, height - 2), (-bottom, height - 10)], 17
        )
        part = self._lips(outline).flat(outline, THROAT, 6)
        tongue = ellipse(
            0, height * (0.42 if tongue_up else 0.9), bottom * 0.72, height * (0.34 if tongue_up else 0.36)
        )
        part.flat(intersect(outline, tongue), TONGUE)
        part.flat(
            intersect(outline, ellipse(-4, height * (0.3 if tongue_up else 0.78), bottom * 0.4, height * 0.09)),
            lit(TONGUE, 0.35),
        )
        row = intersect(
            outline,
            polygon(
                [(-top, -12), (top, -12), (top, height * teeth - 6), (0, height * teeth), (-top, height * teeth - 6)]
            ),
        )
        part.flat(row, self.teeth)
        if lower:
            part.flat(intersect(outline, rectangle(-top, height * 0.86, 2 * top, height)), self.teeth)
        cuts = " ".join(f"M{top * k:.1f} -4 L{top * k:.1f} {height * teeth - 8:.1f}" for k in (-0.5, -0.17, 0.17, 0.5))
        part.stroke(cuts, 2.5, shaded(self.teeth, 0.45)).stroke(outline, 6)
        return self._gapped(part, top, height * teeth - 4).shapes

    def puckered(self, half: float, height: float) -> Shapes:
        outline = ellipse(0, height * 0.3, half, height * 0.5)
        part = Part().stroke(outline, 19).stroke(outline, 11, self.lip or "#c96a5c")
        return part.flat(outline, THROAT, 4).shapes

    def _gapped(self, part: Part, half: float, height: float) -> Part:
        if self.gap:
            part.flat(rectangle(half * 0.17, -4, half * 0.33, height + 3), THROAT)
        return part
