"""Mime: instruments and machines that are not there."""

from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.poses import body, face, feet, head, hit, left, look, right, soft
from rivethead.schema.art import PoseKey

_LOW = feet(-36, 36)

AIR_DRUM: tuple[PoseKey, ...] = (
    hit(0, body(-10, 48, 0.03, -0.06, 0.90), head(0.06, 0.8, -0.2, 0.95), face(0.5, 0.9, 1.06), look(-6, 5),
        left(0.75, 0.05, 0.2), right(1.35, 1.2, 0.1), _LOW),
    soft(0.5, body(2, 12, 0.0, 0.0, 1.0), head(0.0, -0.3, 0.1), face(0.2, 0.6), look(6, 3),
         left(1.35, 1.25, 0.1), right(1.5, 0.95, 0.1), _LOW),
    hit(1, body(14, 50, -0.03, 0.08, 0.895), head(-0.07, 0.85, 0.25, 0.945), face(0.7, 1.0, 1.08), look(8, 5),
        left(1.5, 1.1, 0.1), right(0.85, 0.05, 0.2), _LOW),
    hit(1.5, body(10, 30, -0.02, 0.04, 0.95), head(-0.02, 0.4, 0.2), face(0.4, 0.8), look(8, 5),
        left(1.3, 1.3, 0.1), right(0.8, 0.2, 0.2), _LOW),
    hit(2, body(-12, 46, 0.03, -0.06, 0.905), head(0.06, 0.8, -0.2, 0.95), face(0.6, 0.9, 1.06), look(-6, 5),
        left(0.8, 0.1, 0.2), right(1.45, 1.15, 0.1), _LOW),
    hit(2.5, body(-6, 30, 0.02, -0.02, 0.95), head(0.02, 0.4, -0.1), face(0.4, 0.8), look(0, 5),
        left(0.75, 0.25, 0.2), right(1.55, 1.0, 0.1), _LOW),
    hit(3, body(4, 56, -0.02, 0.04, 0.88), head(-0.03, 1.0, 0.1, 0.935), face(1.0, 1.0, 1.12), look(2, 5),
        left(0.95, -0.1, 0.2), right(1.05, -0.05, 0.2), _LOW),
    soft(3.5, body(0, -20, 0.0, 0.0, 1.05), head(0.0, -0.7, 0.0, 1.02), face(0.5, 0.6), look(0, -4),
         left(2.45, 0.35, 0.2), right(2.6, 0.3, 0.2), _LOW),
)  # fmt: skip
"""Left, right-right, left-left, and both from overhead."""


def air_guitar(figure: Body) -> tuple[PoseKey, ...]:
    """Windmill on the first beat, three strums, the neck thrown up on the last; nothing in the hands."""
    low, high = figure.in_torso("right", 42, -20), figure.in_torso("right", 22, -96)
    far = figure.in_torso("left", -232, -146, inwards=True)
    near = figure.in_torso("left", -186, -124, inwards=True)
    fists = {"wrist_left": 0.2, "wrist_right": 0.2}
    stand = feet(-40, 34)
    return (
        hit(0, body(-26, 56, 0.06, -0.14, 0.88), head(0.18, 0.9, -0.25, 0.94), face(0.9, 0.9, 1.08, 0.6),
            far, low, fists, stand),
        soft(0.5, body(-14, 12, 0.02, -0.18, 1.01), head(-0.08, -0.4, -0.15), face(0.3, 0.6), look(-6, 4),
             far, high, fists, stand),
        hit(1, body(-20, 40, 0.04, -0.12, 0.92), head(0.12, 0.7, -0.3, 0.95), face(0.6, 0.8, 1.04, 0.7), look(-8, 4),
            near, low, fists, stand),
        soft(1.5, body(6, -6, -0.02, -0.06, 1.02), head(-0.08, -0.5, 0.1), face(0.3, 0.4), look(4, -3),
             near, high, fists, stand),
        hit(2, body(22, 58, -0.06, 0.12, 0.875), head(-0.16, 1.0, 0.2, 0.935), face(1.0, 1.0, 1.1, 0.5),
            far, low, fists, stand),
        soft(2.5, body(14, 6, -0.02, 0.06, 1.02), head(0.05, -0.6, 0.1), face(0.3, 0.5), look(0, -5),
             far, high, fists, stand),
        hit(3, body(10, 24, 0.0, -0.26, 0.95), head(-0.22, -0.8, -0.1, 1.03), face(1.0, -0.6, 1.15), look(-4, -8),
            near, low, fists, stand),
        soft(3.5, body(-10, -20, 0.02, -0.04, 1.05), head(0.04, -0.5, -0.1), face(0.5, 0.2), look(-4, -2), near,
             right(2.55, 0.3, 0.2), {"wrist_left": 0.2}, stand),
    )  # fmt: skip


_SQUARE = feet(6, -6)

ROBOT_ARMS: tuple[PoseKey, ...] = (
    hit(0, body(-14, -8, -0.05, 0.0, 0.985), head(0.0, 0.0, -0.8), face(0.0, 0.3), look(-9, 0),
        left(1.57, 1.57, 0.2), right(1.57, -1.57, 0.0), _SQUARE),
    hit(0.5, body(-14, -14, -0.05, 0.0, 1.0), head(0.0, 0.0, -0.8), face(0.0, 0.3), look(-9, 0),
        left(1.57, 1.57, -0.4), right(1.57, -0.78, 0.0), _SQUARE),
    hit(1, body(14, -8, 0.05, 0.0, 0.985), head(0.0, 0.0, 0.8), face(0.0, 0.3), look(9, 0),
        left(1.57, -1.57, 0.0), right(1.57, 1.57, 0.2), _SQUARE),
    hit(1.5, body(14, -14, 0.05, 0.0, 1.0), head(0.0, 0.35, 0.8), face(0.0, 0.3), look(9, 3),
        left(1.57, -0.78, 0.0), right(1.57, 1.57, -0.4), _SQUARE),
    hit(2, body(0, 12, 0.0, 0.22, 0.955), head(0.22, 0.3, 0.0), face(0.3, 0.5), look(0, 2),
        left(1.8, -1.5, 0.0), right(1.2, 1.5, 0.2), _SQUARE),
    hit(2.5, body(0, 12, 0.0, -0.22, 0.955), head(-0.22, 0.3, 0.0), face(0.3, 0.5), look(0, 2),
        left(1.2, 1.5, 0.2), right(1.8, -1.5, 0.0), _SQUARE),
    hit(3, body(0, -30, 0.0, 0.0, 1.05), head(0.0, -0.5, 0.0, 1.02), face(0.6, -0.5, 1.12), look(0, -4),
        left(1.57, 0.0, -0.4), right(1.42, 0.16, -0.4), _SQUARE),
    hit(3.5, body(0, 22, 0.0, 0.0, 0.94), head(0.0, 0.5, 0.0, 0.97), face(0.0, 0.5, 1.0, 0.5), look(0, 3),
        left(0.35, 0.0, 0.0), right(0.45, -0.1, 0.0), _SQUARE),
)  # fmt: skip
"""Right angles only, each one reached at once and held; powers down on the last eighth."""
