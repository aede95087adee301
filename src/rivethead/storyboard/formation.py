"""Formations: a row of people drawn together for a narrow picture, every second one a step behind the others.

The order from left to right stays, so eye-lines do too. Whoever finds no room is left out, from the ends of the row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rivethead.storyboard.extents import Box
from rivethead.storyboard.figures import Figure
from rivethead.storyboard.screen import Screen

_BESIDE, _ECHELON, _ECHELON_UPRIGHT, _KIT = 0.46, 0.39, 0.34, 0.4
"""Distance of neighbours in the same row, in different ones and next to a kit, as a fraction of their height."""
_MOST_END, _END_SHARE = 0.34, 0.72
_MOST_END_UPRIGHT, _KIT_SHARE_UPRIGHT = 0.25, 0.72
"""How much room the outermost need beside their feet: a fraction of their height, of their reach, of their kit."""
_SMALLEST = 0.8
_MARGIN_PX = 34.0


@dataclass(frozen=True, slots=True)
class Depths:
    """Where two rows stand.

    Attributes:
        front_px, back_px: y of their feet.
        front_scale, back_scale: size of their drawings.
    """

    front_px: float
    back_px: float
    front_scale: float
    back_scale: float


@dataclass(frozen=True, slots=True)
class Formation:
    """People placed around x = 0.

    Attributes:
        people: from left to right.
        left_px, right_px: how far they reach to either side.
    """

    people: tuple[Figure, ...]
    left_px: float
    right_px: float

    @property
    def width_px(self) -> float:
        """Return how wide they stand, with a margin on either side."""
        return self.right_px - self.left_px + 2 * _MARGIN_PX

    @property
    def back_to_front(self) -> tuple[Figure, ...]:
        """Return them in the order of drawing."""
        return tuple(sorted(self.people, key=lambda f: (f.staging.y_px, not f.drums, f.staging.x_px)))

    @property
    def faces(self) -> tuple[Box, ...]:
        """Return where their heads are."""
        return tuple(figure.face for figure in self.back_to_front)


def depths_of(screen: Screen, count: int) -> Depths:
    """Return where the rows of so many people stand: the higher the picture, the further apart."""
    # those behind are hardly smaller than perspective would have them, or their faces would sink behind the others
    if screen.upright:
        return Depths(100.0, -100.0, 1.02, 0.97) if count > 2 else Depths(60.0, -84.0, 1.0, 0.97)
    return Depths(64.0, -92.0, 1.0, 0.96) if count > 2 else Depths(20.0, -70.0, 1.0, 0.97)


def gathered(
    screen: Screen,
    people: Sequence[Figure],
    matters: Callable[[Figure], int],
    room_px: float,
    size: float = 1.0,
    near: bool = False,
) -> Formation:
    """Draw people together in at most so much room.

    Args:
        screen: the picture.
        people: in any order; their own x tells who stands left of whom.
        matters: how much somebody belongs into the shot; those who matter most stay, and stand in front.
        room_px: the most that they may take across.
        size: of everybody's drawing.
        near: whether the frame is near, so that hands may leave it.
    """
    row = sorted(people, key=lambda f: f.staging.x_px)
    while True:
        loose = _placed(screen, row, matters, size, near)
        fit = min(1.0, room_px / loose.width_px)
        if fit >= _SMALLEST or len(row) <= 1:
            return loose if fit >= 1.0 else _placed(screen, row, matters, size * fit, near)
        least = min(matters(f) for f in row)
        middle = (len(row) - 1) / 2
        leaves = max((i for i, f in enumerate(row) if matters(f) == least), key=lambda i: (abs(i - middle), i))
        row = row[:leaves] + row[leaves + 1 :]


def _placed(
    screen: Screen, row: Sequence[Figure], matters: Callable[[Figure], int], size: float, near: bool
) -> Formation:
    depths, back = depths_of(screen, len(row)), _in_back(row, matters)
    sized = [
        f.put(0.0, depths.back_px if b else depths.front_px, size * (depths.back_scale if b else depths.front_scale))
        for f, b in zip(row, back, strict=True)
    ]
    if len(sized) == 1:
        sized = [row[0].put(0.0, 0.0, size)]
    xs, echelon = [0.0], _ECHELON_UPRIGHT if screen.upright and len(row) > 2 else _ECHELON
    for i in range(1, len(sized)):
        one, other = sized[i - 1], sized[i]
        share = _KIT if one.drums or other.drums else _BESIDE if back[i - 1] == back[i] else echelon
        xs.append(xs[-1] + share * (_tall(one) + _tall(other)) / 2)
    left = min(x - _end(screen, f, 0, near) for x, f in zip(xs, sized, strict=True))
    right = max(x + _end(screen, f, 1, near) for x, f in zip(xs, sized, strict=True))
    middle = (left + right) / 2
    placed = tuple(f.put(x - middle, f.staging.y_px, f.staging.scale) for x, f in zip(xs, sized, strict=True))
    return Formation(placed, left - middle, right - middle)


def _tall(figure: Figure) -> float:
    return figure.body.top * figure.staging.scale


def _end(screen: Screen, figure: Figure, side: int, near: bool) -> float:
    """Return how much room a figure needs to its left (0) or right (1)."""
    if near:
        return 0.19 * _tall(figure)
    if figure.drums:
        return (_KIT_SHARE_UPRIGHT if screen.upright else 1.0) * (figure.kit_px + 60.0)
    most = _MOST_END_UPRIGHT if screen.upright else _MOST_END
    return min(most * _tall(figure), _END_SHARE * figure.reach_px()[side])


def _in_back(row: Sequence[Figure], matters: Callable[[Figure], int]) -> list[bool]:
    """Return who stands in the back: drummers, and every second one counted from who matters most."""
    standing = [i for i, f in enumerate(row) if not f.drums]
    if not standing or len(row) < 2:
        return [False] * len(row)
    front = max(standing, key=lambda i: (matters(row[i]), -i))
    behind = []
    for i, figure in enumerate(row):
        beside_kit = any(row[j].drums for j in (i - 1, i + 1) if 0 <= j < len(row))
        behind.append(figure.drums or ((i - front) % 2 == 1 and not beside_kit))
    return behind
