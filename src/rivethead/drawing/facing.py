"""Facing: what a figure drawn from the front looks like when it turns round on its feet.

A figure is a flat drawing with a little depth: joints lie in one plane through its axis, the face lies in front of it.
Turned by an angle that plane is seen foreshortened by its cosine, and what lies in front of it moves by its sine.
"""

import math
from typing import NamedTuple

SIDE_ON = 0.15
"""Sine from which on one side of the body counts as the nearer one."""

KNEES_FORWARD = 0.35
"""Cosine below which knees bend to where the figure looks instead of outwards."""

TWIST = 0.62
"""How far a body twists over feet that stay planted, radians."""


class Facing(NamedTuple):
    """A view of a figure.

    Attributes:
        across: cosine: how much of a distance to the side is seen, negative from behind.
        ahead: sine: how far to the right a thing that lies ahead of the figure moves.
        flip: -1 where left and right are seen exchanged, else 1.
        stance: the same as `across` for the feet, which stay where they stand until the body has twisted too far.
    """

    across: float
    ahead: float
    flip: float
    stance: float

    @property
    def back(self) -> bool:
        """Whether the figure is seen from behind."""
        return self.across < 0.0

    @property
    def right_first(self) -> bool:
        """Whether the right arm and leg are the far ones, drawn before the left."""
        return self.ahead > SIDE_ON or (self.across < 0.0 and self.ahead > -SIDE_ON)

    def breadth(self, thickness: float) -> float:
        """Return how broad a body of some thickness (a share of its breadth) looks."""
        return math.hypot(self.across, thickness * self.ahead)

    def projected(self, angle: float) -> tuple[float, float]:
        """Return angle and length of a limb of length 1 that hangs at an angle in the figure's own plane."""
        x, y = math.sin(angle) * abs(self.across), math.cos(angle)
        return math.atan2(x, y), math.hypot(x, y)

    def knee(self, sign: float) -> float:
        """Return which way the knee on a side (-1 left, 1 right) bends."""
        if abs(self.across) >= KNEES_FORWARD:
            return sign * self.flip
        return math.copysign(1.0, self.ahead)


FRONT = Facing(1.0, 0.0, 1.0, 1.0)


def facing(angle: float) -> Facing:
    """Return the view of a figure turned by an angle, radians: 0 front, positive to the right, pi back."""
    if angle == 0.0:
        return FRONT
    across = math.cos(angle)
    round_ = (abs(math.remainder(angle, 2.0 * math.pi)) - TWIST) / (math.pi - 2.0 * TWIST)
    stance = math.cos(math.pi * min(1.0, max(0.0, round_)))
    return Facing(across, math.sin(angle), -1.0 if across < 0.0 else 1.0, stance)
