"""Hands with three fingers and a thumb: relaxed, clenched and spread, bare or in gloves."""

from rivethead.art.vector.parts import Part
from rivethead.drawing.colour import INK, shaded
from rivethead.drawing.path import Point, capsule, polygon, rounded_rectangle
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]


def hands(side: str, sign: int, skin: str, size: float = 1.0, cuff: str = "", tips: str = "") -> dict[str, Shapes]:
    """Draw one hand's three shapes; it hangs down from the wrist, its thumb towards the body.

    Args:
        side: "left" or "right".
        sign: the side's x sign.
        skin: colour of the hand or glove.
        size: 1 is a palm 66 px wide.
        cuff: colour of a gauntlet's cuff, "" for none.
        tips: colour of bare fingers out of fingerless gloves, "" for the hand's own.
    """
    hand = _Hand(sign, skin, size, cuff, tips or skin)
    return {f"hand-{side}": hand.relaxed(), f"fist-{side}": hand.clenched(), f"open-{side}": hand.spread()}


class _Hand:
    def __init__(self, sign: int, skin: str, size: float, cuff: str, tips: str) -> None:
        self.inwards, self.skin, self.size, self.cuff, self.tips = -sign, skin, size, cuff, tips

    def relaxed(self) -> Shapes:
        part = Part()
        for index in (-1, 0, 1):
            self._finger(part, (index * 19, 40), (index * 19 + self.inwards * 5, 72 - 7 * abs(index)), 23)
        self._palm(part, 34)
        return self._finger(part, (self.inwards * 25, 18), (self.inwards * 34, 50), 22).shapes

    def clenched(self) -> Shapes:
        part = Part()
        self._palm(part, 36)
        for index in (-1, 0, 1):
            self._finger(part, (index * 22, 30), (index * 22, 54), 25)
        return self._finger(part, (self.inwards * 30, 26), (-self.inwards * 4, 40), 23).shapes

    def spread(self) -> Shapes:
        part = Part()
        for index in (-1, 0, 1):
            self._finger(part, (index * 19, 38), (index * 42, 90 - 12 * abs(index)), 24)
        self._palm(part, 35)
        return self._finger(part, (self.inwards * 22, 20), (self.inwards * 58, 38), 23).shapes

    def _finger(self, part: Part, start: Point, end: Point, thick: float) -> Part:
        k = self.size
        path = capsule((start[0] * k, start[1] * k), (end[0] * k, end[1] * k), thick * k, thick * k * 0.92)
        return part.cel(path, self.tips, (-6 * k, -5 * k), (3, 3), 4.5)

    def _palm(self, part: Part, half: float) -> Part:
        k = self.size
        corners = [(-26, -10), (26, -10), (half, 20), (half - 4, 50), (-half + 4, 50), (-half, 20)]
        part.cel(polygon([(x * k, y * k) for x, y in corners], 15 * k), self.skin, (-9 * k, -7 * k), (5, 5), 4.5)
        if self.tips != self.skin:
            part.line([(-18 * k, 42 * k), (18 * k, 42 * k)], 4, shaded(self.skin, 0.5))
        if self.cuff:
            part.cel(
                polygon([(-42 * k, -42 * k), (42 * k, -42 * k), (31 * k, 8 * k), (-31 * k, 8 * k)], 8),
                self.cuff,
                (-10, -5),
                (5, 5),
            )
            part.stitches([(-36 * k, -28 * k), (36 * k, -28 * k)], shaded(self.cuff, 0.55))
        return part


def wristband(part: Part, length: float, half: float, colour: str = INK, metal: str = "#c7cdd3") -> Part:
    """Lay a studded band around the end of a fore arm that is `length` long and `half` wide to each side."""
    part.cel(rounded_rectangle(-half, length - 36, 2 * half, 34, 5), colour, (-8, 0), (0, 0), 4)
    return part.rivets([(-half * 0.6, length - 19), (0, length - 19), (half * 0.6, length - 19)], metal, 5.5)
