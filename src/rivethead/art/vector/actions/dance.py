"""Dances: what a body does to the beat with nothing in its hands."""

from rivethead.art.vector.actions.poses import body, face, feet, head, hit, left, lifted, look, right, soft
from rivethead.schema.art import PoseKey

NOD: tuple[PoseKey, ...] = (
    hit(0, body(-16, -2, -0.05, 0.02, 0.975), head(0.05, 0.85, 0.15, 0.97), face(0.1, 0.35, 1.0, 0.8), look(4, 4),
        left(0.24, 0.2), right(0.5, 0.3), feet(0, 20)),
    soft(0.5, body(-18, -36, -0.06, -0.03, 1.015), head(-0.03, -0.45, 0.1), face(0.0, 0.1), look(2, -2),
         left(0.2, 0.3), right(0.42, 0.45), feet(0, 20)),
    hit(1, body(-12, -8, -0.04, 0.04, 0.985), head(0.10, 0.62, -0.1, 0.98), face(0.05, 0.3, 1.0, 0.85), look(-4, 3),
        left(0.34, 0.3), right(0.46, 0.25), feet(0, 20)),
    soft(1.55, body(-17, -36, -0.055, -0.02, 1.015), head(-0.05, -0.5, 0.0), face(0.0, 0.05), look(2, -3),
         left(0.22, 0.28), right(0.4, 0.5), feet(0, 20)),
)  # fmt: skip
"""Weight on one leg, the other knee loose; the head does the talking."""

GROOVE: tuple[PoseKey, ...] = (
    hit(0, body(-36, 18, 0.09, -0.12, 0.945), head(0.17, 0.45, -0.3, 0.97), face(0.25, 0.2), look(-8, 2),
        left(0.95, -0.85, 0.2), right(0.55, 1.05), feet(-14, 10)),
    soft(0.5, body(-12, -34, 0.02, -0.02, 1.035), head(0.02, -0.3, 0.0), face(0.05, 0.0), look(6, -2),
         left(0.65, -0.15), right(0.7, 0.35), feet(-14, 10)),
    hit(1, body(34, 22, -0.10, 0.13, 0.94), head(-0.16, 0.5, 0.35, 0.97), face(0.3, 0.25), look(8, 2),
        left(0.5, 0.9), right(1.05, -0.95, 0.2), feet(-14, 10)),
    soft(1.5, body(8, -34, -0.02, 0.03, 1.03), head(0.0, -0.35, 0.1), face(0.05, 0.0), look(-6, -2),
         left(0.7, 0.6), right(0.7, 0.2), feet(-14, 10)),
    hit(2, body(-40, 26, 0.11, -0.14, 0.93), head(0.20, 0.55, -0.35, 0.96), face(0.35, 0.4, 1.05), look(-9, 3),
        left(1.15, 1.0), right(0.35, 1.35), feet(-14, 10)),
    hit(2.5, body(-30, 2, 0.05, -0.06, 0.99), head(0.10, 0.2, -0.3), face(0.15, 0.3), look(-8, 0),
        left(1.0, 1.45), right(0.45, 1.0), feet(-14, 10)),
    hit(3, body(38, 20, -0.09, 0.11, 0.945), head(-0.18, 0.4, 0.3, 0.97), face(0.4, -0.3, 1.08), look(8, 0),
        left(0.35, 1.25), right(1.2, 0.9, -0.35), feet(-14, 10)),
    soft(3.5, body(-4, -38, 0.0, 0.0, 1.04), head(0.03, -0.4, -0.1), face(0.05, -0.2), look(-8, -3),
         left(0.75, 0.1), right(0.75, 0.5), feet(-14, 10)),
)  # fmt: skip
"""Two steps and a double: hips go one way, shoulders the other, the arms never twin."""

_WIDE = feet(-30, 26)

HEADBANG: tuple[PoseKey, ...] = (
    hit(0, body(-12, 62, 0.03, 0.10, 0.86), head(0.12, 1.0, 0.1, 0.92), face(0.9, 1.0, 1.1, 0.5),
        left(0.5, 0.15), right(0.42, 1.9), _WIDE),
    soft(0.5, body(4, -26, -0.02, -0.10, 1.06), head(-0.16, -1.0, 0.0, 1.04), face(0.25, 0.4), look(0, -5),
         left(0.55, 2.05), right(0.3, 0.35), _WIDE),
    hit(1, body(10, 58, -0.03, -0.09, 0.87), head(-0.14, 1.0, -0.1, 0.92), face(0.8, 1.0, 1.1, 0.5),
        left(0.45, 1.85), right(0.55, 0.1), _WIDE),
    soft(1.5, body(-4, -28, 0.02, 0.09, 1.06), head(0.15, -1.0, 0.0, 1.04), face(0.2, 0.4), look(0, -5),
         left(0.25, 0.4), right(0.6, 2.1), _WIDE),
    hit(2, body(-16, 66, 0.04, 0.14, 0.855), head(0.18, 1.0, 0.15, 0.91), face(1.0, 1.0, 1.12, 0.45),
        left(0.6, 0.1), right(0.75, 0.1), _WIDE),
    soft(2.5, body(26, 2, -0.06, 0.02, 1.02), head(0.50, -0.2, 0.5, 1.0), face(0.5, 0.6), look(6, 0),
         left(0.4, 1.3), right(0.35, 0.55), _WIDE),
    hit(3, body(14, 60, -0.02, -0.16, 0.87), head(-0.46, 0.9, -0.5, 0.93), face(1.0, 1.0, 1.14, 0.6), look(-6, 0),
        left(0.3, 0.35), right(1.05, 0.45), _WIDE),
    soft(3.5, body(0, -30, 0.0, -0.04, 1.065), head(-0.06, -1.0, 0.0, 1.05), face(0.2, 0.3), look(0, -6),
         left(0.5, 1.9), right(0.45, 1.5), _WIDE),
)  # fmt: skip
"""Three down, the last one thrown round in a half circle."""

STOMP: tuple[PoseKey, ...] = (
    hit(0, body(-24, 52, 0.05, -0.14, 0.88), head(0.14, 0.6, -0.2, 0.95), face(0.7, 0.8, 1.1), look(-6, 5),
        left(0.62, 0.1, 0.2), right(0.5, 1.95, 0.2), feet(-30, 30)),
    soft(0.55, body(-34, -28, -0.10, 0.12, 1.05), head(-0.10, -0.4, 0.2), face(0.2, 0.6), look(8, 5),
         left(0.55, 1.9, 0.2), right(0.85, 0.1, 0.2), feet(-30, 30), lifted("right", 44, -124, -0.28)),
    hit(1, body(22, 50, -0.05, 0.13, 0.885), head(-0.12, 0.6, 0.25, 0.95), face(0.6, 0.8, 1.1), look(6, 5),
        left(0.45, 2.05, 0.2), right(0.55, 0.15, 0.2), feet(-30, 30)),
    soft(1.55, body(34, -28, 0.10, -0.11, 1.05), head(0.10, -0.4, -0.2), face(0.2, 0.6), look(-8, 5),
         left(0.95, 0.05, 0.2), right(0.5, 2.1, 0.2), feet(-30, 30), lifted("left", -46, -130, 0.28)),
    hit(2, body(-26, 56, 0.06, -0.16, 0.87), head(0.17, 0.75, -0.25, 0.94), face(0.9, 1.0, 1.15), look(-6, 5),
        left(0.7, 0.0, 0.2), right(0.6, 1.8, 0.2), feet(-30, 30)),
    soft(2.55, body(-38, -32, -0.12, 0.14, 1.06), head(-0.13, -0.6, 0.2), face(0.4, 0.9), look(8, 4),
         left(0.75, 1.7, 0.2), right(1.3, 1.0, 0.2), feet(-30, 30), lifted("right", 52, -168, -0.36)),
    hit(3, body(16, 66, -0.04, 0.08, 0.855), head(-0.06, 0.8, 0.15, 0.92), face(1.0, 1.0, 1.2), look(2, 2),
        left(0.55, 0.15, -0.4), right(0.75, -0.05, -0.4), feet(-30, 30)),
    soft(3.55, body(36, -28, 0.10, -0.12, 1.05), head(0.12, -0.4, -0.2), face(0.2, 0.6), look(-8, 5),
         left(0.9, 0.2, 0.2), right(0.45, 2.0, 0.2), feet(-30, 30), lifted("left", -44, -120, 0.28)),
)  # fmt: skip
"""Left, right, left, and a great right; the arms swing against the legs."""

JUMP: tuple[PoseKey, ...] = (
    hit(0, body(0, 84, 0.02, 0.06, 0.80), head(-0.06, 0.9, 0.0, 0.9), face(1.0, 1.0, 1.2), look(0, 4),
        left(1.0, 0.25, 0.2), right(0.8, 0.45, 0.2), feet(-24, 24)),
    soft(0.42, body(-6, -16, 0.0, -0.03, 1.05), head(0.04, -0.5), face(0.3, 0.2), look(0, -4),
         left(0.35, 0.6), right(0.45, 0.5), feet(-24, 24)),
    soft(0.98, body(8, 78, -0.03, 0.12, 0.84), head(-0.10, 0.55, 0.1, 0.95), face(0.1, 0.8, 0.95, 0.6), look(0, -7),
         left(-0.12, 0.7), right(0.02, 0.5), feet(-24, 24)),
    soft(1.14, body(0, -54, 0.0, -0.04, 1.15), head(0.05, -0.8, 0.0, 1.05), face(0.5, -0.3, 1.1), look(0, -8),
         left(1.7, 0.3, -0.4), right(1.4, 0.5, -0.4), feet(-24, 24)),
    soft(1.52, body(-4, -226, 0.05, -0.05, 1.05), head(0.12, -0.7, -0.15, 1.02), face(0.8, -0.6, 1.15), look(-3, -4),
         left(2.7, 0.2, -0.4), right(2.25, 0.5, -0.4),
         lifted("left", 14, -176, 0.35), lifted("right", -30, -204, -0.2)),
)  # fmt: skip
"""Crouch on one beat, land on the next; in the air one knee is tucked higher than the other."""
