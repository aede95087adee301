"""Fire behind furnace doors: a glowing depth and flames that lick up in front of it."""

from collections.abc import Sequence

from rivethead.art.vector.backdrops.brush import Brush
from rivethead.art.vector.backdrops.outline import joined, moved

DEPTH = "#c2371a"
HEART = "#ffd65a"
WHITE = "#fff3c0"
FLAME = "#fff0b4"

_TONGUE = "M-26 0 Q-30 -70 6 -100 Q30 -50 26 0 Z"
"""One flame, 100 tall, its foot at (0, 0)."""


def hearth(brush: Brush, path: str, x: float, top: float, bottom: float, fire: str) -> None:
    """Fill an opening with glow, darkest above and white hot at its lower edge."""
    brush.ramp(path, (x, top), (x, bottom), (0.0, DEPTH), (0.45, fire), (0.8, HEART), (1.0, WHITE))


def tongues(brush: Brush, feet: Sequence[tuple[float, float]], y: float) -> None:
    """Lay flames with their feet at y; `feet` gives x and height of each, in px."""
    brush.flat(joined(moved(_TONGUE, x, y, 1.0, height / 100) for x, height in feet), FLAME)
