"""Gestures of a crowd: waiting, fists, waving, pointing, shouting."""

from rivethead.art.vector.actions.poses import body, face, feet, head, hit, left, look, right, soft
from rivethead.schema.art import PoseKey

_EASY = feet(4, 18)

IDLE: tuple[PoseKey, ...] = (
    soft(0, body(-18, -34, -0.05, 0.04, 1.0), head(0.05, 0.1, 0.1), face(0.0, 0.0), look(0, 0),
         left(0.22, 0.3), right(0.42, 0.5), _EASY),
    soft(1.0, body(-20, -39, -0.055, 0.03, 1.018), head(0.03, -0.1, 0.15), face(0.0, -0.1), look(3, -2),
         left(0.27, 0.34), right(0.45, 0.52), _EASY),
    soft(2.0, body(-18, -33, -0.05, 0.045, 0.99), head(0.08, 0.15, 0.35), face(0.0, 0.05), look(10, 0),
         left(0.21, 0.3), right(0.40, 0.55), _EASY),
    soft(2.9, body(-19, -38, -0.05, 0.03, 1.015), head(0.07, 0.0, 0.4), face(0.05, -0.3), look(11, -2),
         left(0.26, 0.34), right(0.44, 0.52), _EASY),
    hit(4, body(16, -24, 0.05, -0.05, 0.98), head(-0.06, 0.3, -0.1, 0.985), face(0.0, 0.15), look(-2, 2),
        left(0.40, 0.55), right(0.24, 0.35), _EASY),
    soft(5.0, body(19, -38, 0.055, -0.04, 1.016), head(-0.04, -0.1, -0.25), face(0.0, -0.1), look(-8, -1),
         left(0.44, 0.6), right(0.26, 0.38), _EASY),
    soft(6.0, body(17, -33, 0.05, -0.05, 0.99), head(-0.09, 0.15, -0.4), face(0.0, 0.25, 1.0, 0.8), look(-11, 1),
         left(0.40, 0.5), right(0.22, 0.34), _EASY),
    soft(7.1, body(10, -39, 0.03, -0.02, 1.02), head(-0.02, -0.25, -0.1), face(0.1, -0.2), look(0, -2),
         left(0.34, 0.4), right(0.28, 0.4), _EASY),
)  # fmt: skip
"""Breathes, shifts its weight once, looks about."""

_BRACED = feet(-16, 18)

FIST: tuple[PoseKey, ...] = (
    hit(0, body(16, -32, 0.05, -0.12, 1.075), head(-0.20, -0.6, 0.2, 1.02), face(1.0, 0.9, 1.12), look(5, -6),
        left(0.42, 2.0, 0.2), right(2.85, 0.12, 0.2), _BRACED),
    soft(0.5, body(4, 30, -0.02, 0.06, 0.94), head(0.08, 0.3, 0.1), face(0.25, 0.7), look(7, -8),
         left(0.5, 0.1, 0.2), right(1.25, 1.75, 0.2), _BRACED),
    hit(1, body(18, -30, 0.05, -0.14, 1.07), head(-0.22, -0.55, 0.25, 1.02), face(0.9, 1.0, 1.12), look(6, -6),
        left(0.36, 2.2, 0.2), right(2.65, 0.35, 0.2), _BRACED),
    soft(1.5, body(2, 34, 0.0, -0.03, 0.93), head(-0.04, 0.35, -0.1), face(0.2, 0.7), look(-8, -6),
         left(1.2, 1.85, 0.2), right(0.65, 0.4, 0.2), _BRACED),
    hit(2, body(-16, -32, -0.05, 0.12, 1.075), head(0.19, -0.6, -0.2, 1.02), face(1.0, 0.9, 1.12), look(-5, -6),
        left(2.75, 0.2, 0.2), right(0.45, 2.05, 0.2), _BRACED),
    soft(2.5, body(-2, 32, 0.02, 0.02, 0.935), head(0.03, 0.35, 0.0), face(0.25, 0.7), look(0, -6),
         left(1.3, 1.75, 0.2), right(1.0, 1.95, 0.2), _BRACED),
    hit(3, body(4, -36, 0.0, -0.05, 1.09), head(-0.08, -0.9, 0.0, 1.03), face(1.0, 1.0, 1.18), look(0, -8),
        left(2.35, 0.6, 0.2), right(2.9, 0.1, 0.2), _BRACED),
    soft(3.5, body(0, 36, -0.03, 0.07, 0.93), head(0.10, 0.4, 0.15), face(0.3, 0.8), look(7, -8),
         left(0.45, 0.3, 0.2), right(1.2, 1.85, 0.2), _BRACED),
)  # fmt: skip
"""Right, right, left, both: the body's line runs from the standing foot to the fist."""

WAVE: tuple[PoseKey, ...] = (
    hit(0, body(-26, 4, -0.07, -0.14, 0.98), head(-0.14, -0.3, -0.3), face(0.5, -0.4, 1.05), look(-6, -4),
        left(2.05, 0.35, -0.35), right(2.95, 0.35, -0.55), feet(-8, 8)),
    soft(0.5, body(-6, -26, -0.01, -0.02, 1.035), head(0.0, -0.5, 0.0), face(0.3, -0.4), look(4, -5),
         left(2.5, 0.15, -0.3), right(2.6, 0.2, -0.3), feet(-8, 8)),
    hit(1, body(28, 6, 0.07, 0.15, 0.975), head(0.15, -0.3, 0.3), face(0.55, -0.4, 1.05), look(6, -4),
        left(2.85, 0.45, -0.55), right(2.0, 0.4, -0.35), feet(-8, 8)),
    soft(1.5, body(6, -24, 0.01, 0.03, 1.03), head(0.02, -0.5, 0.0), face(0.3, -0.4), look(-4, -5),
         left(2.55, 0.2, -0.3), right(2.45, 0.15, -0.3), feet(-8, 8)),
    hit(2, body(-30, 8, -0.08, -0.17, 0.97), head(-0.17, -0.35, -0.35), face(0.7, -0.5, 1.08), look(-7, -4),
        left(1.9, 0.55, -0.35), right(3.0, 0.5, -0.6), feet(-8, 8)),
    soft(2.5, body(-4, -28, 0.0, -0.02, 1.04), head(0.0, -0.6, 0.05), face(0.4, -0.5), look(4, -5),
         left(2.6, 0.1, -0.3), right(2.65, 0.25, -0.3), feet(-8, 8)),
    hit(3, body(26, 4, 0.06, 0.13, 0.98), head(0.12, -0.25, 0.25), face(0.5, -0.4, 1.05), look(6, -3),
        left(2.95, 0.25, -0.5), right(2.1, 0.2, -0.35), feet(-8, 8)),
    soft(3.5, body(2, -22, 0.0, 0.02, 1.03), head(0.0, -0.45, -0.05), face(0.3, -0.4), look(-4, -5),
         left(2.45, 0.25, -0.3), right(2.55, 0.1, -0.3), feet(-8, 8)),
)  # fmt: skip
"""Arms overhead, swaying with the hips under them."""

_STEP = feet(-22, 26)

POINT: tuple[PoseKey, ...] = (
    hit(0, body(-20, 26, 0.06, -0.17, 0.96), head(0.16, -0.1, 0.55), face(0.7, 0.8, 1.08), look(12, -2),
        left(0.62, 1.75), right(1.85, -0.04), _STEP),
    soft(0.5, body(-14, 2, 0.04, -0.11, 1.01), head(0.10, 0.1, 0.5), face(0.2, 0.7), look(11, -1),
         left(0.55, 1.55), right(1.62, 0.35), _STEP),
    hit(1, body(-22, 28, 0.06, -0.18, 0.955), head(0.18, 0.2, 0.55), face(0.5, 0.9, 1.08), look(12, -2),
        left(0.66, 1.85), right(1.95, -0.06), _STEP),
    soft(1.5, body(4, -14, 0.0, 0.04, 1.04), head(-0.06, 0.3, -0.1), face(0.1, 0.5, 1.0, 0.7), look(-10, 0),
         left(0.75, 1.9), right(0.85, 1.5), _STEP),
    hit(2, body(22, 40, -0.06, 0.16, 0.93), head(-0.13, 0.35, -0.5), face(0.8, 1.0, 1.1), look(-12, 3),
        left(1.35, -0.02), right(0.5, 1.6), _STEP),
    soft(2.5, body(14, 8, -0.04, 0.10, 1.0), head(-0.08, 0.1, -0.45), face(0.3, 0.8), look(-11, 2),
         left(1.22, 0.3), right(0.5, 1.4), _STEP),
    hit(3, body(20, 34, -0.05, 0.15, 0.94), head(-0.15, 0.45, -0.5), face(0.6, 1.0, 1.1), look(-12, 3),
        left(1.42, -0.05), right(0.45, 1.75), _STEP),
    soft(3.5, body(-2, -12, 0.0, -0.03, 1.04), head(0.05, -0.2, 0.1), face(0.1, 0.6), look(10, -2),
         left(0.7, 1.5), right(0.95, 1.7), _STEP),
)  # fmt: skip
"""You there! The arm shoots out against the lean, then the other one, lower."""

SHOUT: tuple[PoseKey, ...] = (
    hit(0, body(-6, 42, 0.02, 0.10, 0.90), head(0.16, 0.35, -0.1, 0.96), face(1.0, 1.0, 1.2), look(0, 0),
        left(0.55, 0.0, 0.2), right(0.5, 2.0, 0.2), _BRACED),
    soft(0.55, body(2, -28, 0.0, -0.05, 1.03), head(-0.10, -0.35, 0.1), face(0.15, 0.4), look(-9, -2),
         left(0.35, 0.4), right(0.35, 0.5), _BRACED),
    hit(1, body(10, 38, -0.02, -0.09, 0.91), head(-0.15, 0.2, 0.2, 0.96), face(0.95, 1.0, 1.2), look(-8, 0),
        left(0.55, 1.9, 0.2), right(0.7, 0.0, 0.2), _BRACED),
    soft(1.5, body(-4, -26, 0.01, 0.04, 1.03), head(0.08, -0.2, -0.25), face(0.05, -0.5, 1.0, 0.55), look(11, 1),
         left(0.4, 0.45), right(0.9, -1.45, 0.2), _BRACED),
    hit(2, body(-12, 44, 0.04, 0.11, 0.895), head(0.17, 0.3, 0.3, 0.955), face(1.0, 1.0, 1.22), look(10, 0),
        left(0.95, -1.5, 0.2), right(2.2, 0.75, 0.2), _BRACED),
    hit(2.5, body(-8, 22, 0.02, 0.05, 0.95), head(0.06, 0.1, 0.2), face(0.7, 0.8, 1.1), look(0, 0),
        left(0.85, -1.3, 0.2), right(1.8, 1.4, 0.2), _BRACED),
    hit(3, body(2, -34, 0.0, -0.05, 1.085), head(-0.18, -0.8, 0.0, 1.06), face(1.0, -0.9, 1.28), look(0, -8),
        left(2.35, 0.5, -0.35), right(1.95, 0.85, -0.35), _BRACED),
    soft(3.55, body(4, 30, -0.02, 0.04, 0.95), head(0.06, 0.35, -0.1), face(0.0, 0.8, 1.0, 0.6), look(0, 3),
         left(0.5, 1.95), right(0.4, 0.3), _BRACED),
)  # fmt: skip
"""Three barks, each to somebody else, and a howl at the ceiling."""
