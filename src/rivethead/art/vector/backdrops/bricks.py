"""Brick walls: a flat wall, its courses, and single bricks that are lighter or darker."""

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import joined, rectangle
from rivethead.seeds import Stream


def wall(
    brush: Brush,
    stream: Stream,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: str,
    brick: tuple[float, float] = (78.0, 34.0),
    share: float = 0.16,
) -> None:
    """Lay bricks over an area that is painted already: most of the wall stays calm, some bricks tell what it is."""
    long, tall = brick
    light: list[str] = []
    dark: list[str] = []
    for row in range(int(height // tall)):
        shift = long / 2 if row % 2 else 0.0
        for column in range(int(width // long)):
            chance = stream.uniform()
            if chance > share:
                continue
            left = x + column * long + shift
            if left + long - 6 > x + width:
                continue
            outline = rectangle(left + 3, y + row * tall + 3, long - 6, tall - 6, 5)
            (light if chance < share * 0.5 else dark).append(outline)
    if light:
        brush.flat(joined(light), lit(colour, 0.12))
    if dark:
        brush.flat(joined(dark), shaded(colour, 0.20))
