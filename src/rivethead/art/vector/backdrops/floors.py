"""Floors in perspective: plates, planks and concrete that run away to a vanishing point."""

import math

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.extent import BOTTOM_PX
from rivethead.art.vector.backdrops.outline import polygon, rectangle

VANISH_Y_PX = -560.0
"""Eye height: where the floor's lines meet, at x = 0."""


def perspective(brush: Brush, half: float, horizon: float, colour: str, plate: float = 300.0, rows: int = 5) -> None:
    """Lay a floor from its far edge down past the view, darker towards the camera, with plates in perspective.

    Args:
        brush: takes the shapes.
        half: reach to either side in px.
        horizon: y of the floor's far edge.
        colour: of the floor at its far edge.
        plate: width of a plate on the floor line, px.
        rows: rows of plates between the far edge and the lower edge of the view.
    """
    brush.ramp(
        rectangle(-half, horizon, 2 * half, BOTTOM_PX - horizon),
        (0, horizon),
        (0, 110),
        (0.0, brush.tone(lit(colour, 0.10))),
        (0.45, brush.tone(colour)),
        (1.0, brush.tone(shaded(colour, 0.45))),
    )
    far, near = (horizon - VANISH_Y_PX) / -VANISH_Y_PX, (BOTTOM_PX - VANISH_Y_PX) / -VANISH_Y_PX
    count = math.ceil(half / plate / far) + 1
    spokes = [[(n * plate * far, horizon), (n * plate * near, BOTTOM_PX)] for n in range(-count, count + 1)]
    edges = [VANISH_Y_PX - VANISH_Y_PX / depth for depth in _depths(1 / far, rows)]
    across = [[(-half, y), (half, y)] for y in edges if horizon < y < BOTTOM_PX]
    brush.seams([[(x, y + 3) for x, y in line] for line in across], lit(colour, 0.16), 3)
    brush.seams(spokes + across, shaded(colour, 0.52), 5)


def _depths(farthest: float, rows: int) -> list[float]:
    """Return evenly spaced depths from the far edge to the camera; 1 is the floor line where feet stand."""
    nearest = -VANISH_Y_PX / (BOTTOM_PX - VANISH_Y_PX)
    step = (farthest - nearest) / (rows + 3)
    return [farthest - step * n for n in range(rows + 4)]


def sheen(brush: Brush, x: float, horizon: float, width: float, colour: str, alpha: float) -> None:
    """Lay the reflection of a light on the floor, spreading towards the camera."""
    shape = polygon(
        [(x - width / 2, horizon), (x + width / 2, horizon), (x + width * 0.95, 150), (x - width * 0.95, 150)]
    )
    stops = (
        (0.0, f"{colour}{round(255 * alpha):02x}"),
        (0.6, f"{colour}{round(255 * alpha * 0.3):02x}"),
        (1.0, colour + "00"),
    )
    brush.ramp(shape, (x, horizon), (x, 150), *stops)
