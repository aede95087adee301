"""How large drawings are, from the numbers in their paths alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rivethead.schema.art import Shape

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in px; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the width in px."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the height in px."""
        return self.bottom - self.top

    def meets(self, other: "Box") -> bool:
        """Whether two boxes have more than an edge in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def contour_boxes(shapes: Iterable[Shape]) -> list[Box]:
    """Return a box around every contour; control points count, so curves may be a little smaller than theirs."""
    boxes = []
    for shape in shapes:
        for contour in shape.path.split("M")[1:]:
            numbers = [float(n) for n in _NUMBER.findall(contour)]
            xs, ys = numbers[0::2], numbers[1::2]
            if ys:
                boxes.append(Box(min(xs), min(ys), max(xs), max(ys)))
    return boxes


def box_around(shapes: Iterable[Shape]) -> Box | None:
    """Return a box around some shapes, None for nothing."""
    boxes = contour_boxes(shapes)
    if not boxes:
        return None
    return Box(
        min(b.left for b in boxes),
        min(b.top for b in boxes),
        max(b.right for b in boxes),
        max(b.bottom for b in boxes),
    )
