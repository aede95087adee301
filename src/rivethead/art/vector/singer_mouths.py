"""The singer's mouths: the nine shapes, wide enough to be read from the last row."""

from rivethead.art.vector.faces import THROAT, TONGUE
from rivethead.art.vector.parts import BONE, Part
from rivethead.drawing.colour import lit, shaded
from rivethead.drawing.path import (
    ellipse,
    intersect,
    pair,
    polygon,
    rectangle,
    rounded_rectangle,
    widened,
)
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]


def mouths(lip: str, size: float, fullness: float, smirk: float, gold: bool) -> dict[str, Shapes]:
    """Draw the nine mouths around the middle of the lips' parting line.

    Args:
        lip: their colour.
        size: 1 is 96 px wide at rest.
        fullness: 1 is a diva's.
        smirk: -1..1, which corner is up at rest.
        gold: whether a canine is gold.
    """
    mouth = _Mouth(lip, size, fullness, gold)
    return {
        "mouth-X": mouth.shut(48, 14, 17, smirk),
        "mouth-A": mouth.pressed(46),
        "mouth-B": mouth.teeth_shown(52, -9, 21),
        "mouth-C": mouth.open(47, -8, 38, tongue=0.8),
        "mouth-D": mouth.open(53, -14, 62, tongue=0.78, lower=True),
        "mouth-E": mouth.open(33, -13, 42, tongue=0.94),
        "mouth-F": mouth.puckered(),
        "mouth-G": mouth.biting(44),
        "mouth-H": mouth.open(44, -11, 40, tongue=0.34),
    }


class _Mouth:
    """Draws mouths with lips of one colour and size."""

    def __init__(self, lip: str, size: float, fullness: float, gold: bool) -> None:
        self.lip, self.size, self.fullness, self.gold = lip, size, fullness, gold

    def _lips(self, half: float, top: float, bottom: float, upper: float, lower: float, tilt: float = 0.0) -> Part:
        """Lay both lips around an opening from `top` to `bottom`; they meet at (+-half, 0)."""
        u, low = upper * self.fullness, lower * self.fullness
        outline = " ".join(
            [
                f"M{pair((-half, tilt))} Q{pair((-half * 0.68, top - u * 0.7))} {pair((-half * 0.24, top - u))}",
                f"Q{pair((-half * 0.08, top - u - 1))} {pair((0, top - u * 0.55))}",
                f"Q{pair((half * 0.08, top - u - 1))} {pair((half * 0.24, top - u))}",
                f"Q{pair((half * 0.68, top - u * 0.7))} {pair((half, -tilt))}",
                f"Q{pair((half * 0.86, bottom + low * 0.75))} {pair((half * 0.36, bottom + low))}",
                f"Q{pair((0, bottom + low * 1.12))} {pair((-half * 0.36, bottom + low))}",
                f"Q{pair((-half * 0.86, bottom + low * 0.75))} {pair((-half, tilt))} Z",
            ]
        )
        part = Part().flat(outline, self.lip, 6)
        part.flat(
            intersect(outline, rectangle(-half - 4, top - u - 4, 2 * half + 8, u + 4 - top * 0.5)),
            shaded(self.lip, 0.3),
        )
        part.flat(ellipse(-half * 0.18, bottom + low * 0.56, half * 0.3, max(2.0, low * 0.17)), lit(self.lip, 0.6))
        return part.stroke(outline, 5)

    def _opening(self, half: float, top: float, bottom: float) -> str:
        inner = half - 5
        return " ".join(
            [
                f"M{pair((-inner, 0))} C{pair((-inner * 0.7, top * 0.9))} {pair((-inner * 0.4, top))} {pair((0, top))}",
                f"C{pair((inner * 0.4, top))} {pair((inner * 0.7, top * 0.9))} {pair((inner, 0))}",
                f"C{pair((inner * 0.96, bottom * 0.72))} {pair((inner * 0.6, bottom))} {pair((0, bottom))}",
                f"C{pair((-inner * 0.6, bottom))} {pair((-inner * 0.96, bottom * 0.72))} {pair((-inner, 0))} Z",
            ]
        )

    def shut(self, half: float, upper: float, lower: float, smirk: float) -> Shapes:
        w, tilt = half * self.size, 6 * smirk
        part = self._lips(w, -1, 2, upper, lower, tilt)
        part.bow([(-w, tilt), (-w * 0.5, 4), (0, 0), (w * 0.5, 4), (w, -tilt)], 5)
        part.line([(-w - 6, tilt - 6), (-w + 1, tilt + 4)], 5)
        return part.line([(w + 6, -tilt - 6), (w - 1, -tilt + 4)], 5).shapes

    def pressed(self, half: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, -1, 2, 7, 8).line([(-w - 3, 0), (w + 3, 0)], 7)
        for sign in (-1, 1):
            part.bow([(sign * (w + 9), -11), (sign * (w + 14), 0), (sign * (w + 9), 11)], 4.5)
        return part.shapes

    def teeth_shown(self, half: float, top: float, bottom: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, top, bottom, 11, 13)
        inner = polygon(
            [
                (-w + 7, top + 6),
                (-w * 0.5, top),
                (w * 0.5, top),
                (w - 7, top + 6),
                (w * 0.74, bottom),
                (-w * 0.74, bottom),
            ],
            9,
        )
        part.flat(inner, BONE, 5)
        cuts = " ".join(
            f"M{pair((w * k, top))} L{pair((w * k * 0.94, bottom))}" for k in (-0.62, -0.36, -0.12, 0.12, 0.36, 0.62)
        )
        part.stroke(intersect(widened(cuts, 2.5), inner), 0.8).line([(-w * 0.86, 7), (w * 0.86, 7)], 4)
        return self._canine(part, w * 0.36, w * 0.26, top + 1, 5 - top).stroke(inner, 5).shapes

    def open(self, half: float, top: float, bottom: float, tongue: float, lower: bool = False) -> Shapes:
        """Draw an open mouth; `tongue` is how far down its middle lies: below 0.5 it touches the teeth."""
        w = half * self.size
        part = self._lips(w, top, bottom, 13, 15)
        inner, height = self._opening(w, top, bottom), bottom - top
        part.flat(inner, THROAT, 5)
        raised = tongue < 0.5
        part.flat(
            intersect(inner, ellipse(0, top + height * (0.66 if raised else tongue + 0.16), w * 0.6, height * 0.36)),
            TONGUE,
        )
        if raised:
            part.flat(intersect(inner, ellipse(0, top + height * 0.42, w * 0.42, height * 0.3)), lit(TONGUE, 0.25))
            part.line([(0, top + height * 0.5), (0, top + height * 0.86)], 4, shaded(TONGUE, 0.4))
        else:
            part.bow([(0, bottom - height * 0.2), (0, bottom - 4)], 4, shaded(TONGUE, 0.35))
        row = top + height * (0.2 if raised else 0.27)
        part.flat(intersect(inner, polygon([(-w, top - 8), (w, top - 8), (w, row - 4), (0, row), (-w, row - 4)])), BONE)
        part.stroke(
            " ".join(f"M{pair((w * k, top + 2))} L{pair((w * k, row - 4))}" for k in (-0.44, -0.15, 0.15, 0.44)),
            2.5,
            shaded(BONE, 0.5),
        )
        self._canine(part, w * 0.44, w * 0.2, top + 2, row - top - 4)
        if lower:
            part.flat(intersect(inner, rectangle(-w, bottom - 9, 2 * w, 20)), BONE)
        return part.stroke(inner, 5).shapes

    def puckered(self) -> Shapes:
        k, thick = self.size, 8 + 12 * self.fullness
        part = Part().flat(ellipse(0, 5 * k, (11 + thick) * k, (12 + thick * 0.9) * k), self.lip, 6)
        part.flat(ellipse(0, -2 * k - thick * 0.5, 9 * k + thick * 0.5, thick * 0.4), shaded(self.lip, 0.28))
        part.flat(ellipse(-5 * k, 15 * k + thick * 0.45, 8 * k, 3 * k), lit(self.lip, 0.6))
        part.flat(ellipse(0, 5 * k, 12 * k, 13 * k), THROAT, 5)
        creases = ((-0.6, -0.8), (0.6, -0.8), (-0.7, 0.75), (0.7, 0.75))
        for dx, dy in creases:
            part.line(
                [(dx * 22 * k, 5 * k + dy * 22 * k), (dx * (17 + thick) * k, 5 * k + dy * (15 + thick) * k)],
                3.5,
                shaded(self.lip, 0.55),
            )
        return part.shapes

    def biting(self, half: float) -> Shapes:
        w = half * self.size
        part = self._lips(w, -8, 14, 12, 17)
        inner = polygon([(-w + 6, -2), (-w * 0.4, -9), (w * 0.4, -9), (w - 6, -2), (w * 0.7, 13), (-w * 0.7, 13)], 8)
        part.flat(inner, THROAT, 5)
        for index in (-2, -1, 0, 1):
            front = index in (-1, 0)
            part.flat(rounded_rectangle(index * w * 0.33, -9, w * 0.32, 33 if front else 21, 6), BONE, 3)
        part.bow([(-w * 0.7, 20), (0, 27), (w * 0.7, 20)], 4, shaded(self.lip, 0.5))
        return part.bow([(-w + 5, -1), (0, -13), (w - 5, -1)], 6).shapes

    def _canine(self, part: Part, x: float, width: float, y: float, height: float) -> Part:
        if self.gold:
            part.flat(rounded_rectangle(x, y, width, height, 3), "#f2b619", 2.5)
        return part
