"""Fighting moves and floor moves: punches, kicks, spins, slides, and prowling low."""

from math import pi

from rivethead.art.vector.actions.poses import (
    body,
    face,
    feet,
    head,
    hit,
    left,
    lifted,
    look,
    right,
    soft,
    view,
)
from rivethead.schema.art import PoseKey

_GUARD = feet(-34, 36)

PUNCH: tuple[PoseKey, ...] = (
    hit(0, body(30, 34, -0.07, 0.20, 0.93), head(-0.04, 0.2, 0.4, 0.98), face(0.9, 1.0, 1.1), look(9, 0),
        view(-0.35), left(0.45, 2.15, 0.2), right(1.6, -0.06, 0.2), _GUARD),
    soft(0.4, body(4, 14, 0.0, 0.04, 0.985), head(0.0, 0.2, 0.3), face(0.2, 0.9), look(8, 0),
         view(0.0), left(0.55, 2.1, 0.2), right(0.6, 2.0, 0.2), _GUARD),
    hit(1, body(34, 40, -0.07, 0.22, 0.92), head(-0.06, 0.25, 0.45, 0.975), face(0.7, 1.0, 1.1), look(9, 0),
        view(-0.38), left(0.4, 2.2, 0.2), right(1.68, -0.08, 0.2), _GUARD),
    soft(1.5, body(-20, 28, 0.05, -0.06, 0.965), head(0.03, 0.25, 0.1), face(0.15, 1.0, 1.0, 0.8), look(8, 0),
         view(-0.1), left(0.8, 2.0, 0.2), right(0.6, 2.05, 0.2), _GUARD),
    hit(2, body(-32, 36, 0.07, -0.21, 0.925), head(0.06, 0.2, -0.45, 0.975), face(1.0, 1.0, 1.14), look(-9, 0),
        view(0.38), left(1.62, -0.06, 0.2), right(0.42, 2.2, 0.2), _GUARD),
    soft(2.5, body(-4, 76, 0.0, 0.08, 0.87), head(0.02, 0.5, 0.1), face(0.1, 1.0, 1.0, 0.7), look(4, -5),
         view(0.2), left(0.55, 2.1, 0.2), right(0.25, 1.2, 0.2), _GUARD),
    hit(3, body(16, -40, -0.03, -0.10, 1.11), head(-0.14, -0.7, 0.2, 1.04), face(1.0, 1.0, 1.18), look(4, -7),
        view(-0.2), left(0.5, 2.1, 0.2), right(2.66, 0.12, 0.2), _GUARD),
    soft(3.5, body(-14, 24, 0.04, -0.04, 0.965), head(0.02, 0.25, 0.2), face(0.2, 1.0), look(8, 0),
         view(0.1), left(0.6, 2.05, 0.2), right(0.75, 2.0, 0.2), _GUARD),
)  # fmt: skip
"""Jab, jab, cross, and an uppercut out of the knees; the other fist guards the chin."""

KICK: tuple[PoseKey, ...] = (
    hit(0, body(-40, -8, -0.16, -0.30, 1.03), head(0.10, -0.1, 0.5, 1.0), face(1.0, 1.0, 1.12), look(10, 2),
        left(1.5, 0.5, 0.2), right(0.75, 0.25, 0.2), feet(20, 0), lifted("right", 172, -246, -1.0)),
    soft(0.3, body(-22, 0, -0.08, -0.12, 1.0), head(0.04, 0.1, 0.4), face(0.4, 0.8), look(9, 2),
         left(1.1, 1.0, 0.2), right(0.6, 0.9, 0.2), feet(20, 0), lifted("right", 70, -128, -0.4)),
    hit(1, body(4, 44, 0.0, 0.06, 0.915), head(0.0, 0.5, 0.1, 0.96), face(0.3, 0.8), look(3, 3),
        left(0.7, 1.4, 0.2), right(0.85, 1.2, 0.2), feet(20, -4)),
    soft(1.5, body(28, 24, 0.10, 0.12, 0.965), head(-0.05, 0.2, -0.4), face(0.1, 0.9, 1.0, 0.8), look(-9, 1),
         left(0.6, 1.6, 0.2), right(0.6, 1.9, 0.2), feet(20, -4), lifted("left", 16, -96, 0.1)),
    hit(2, body(42, -10, 0.17, 0.31, 1.035), head(-0.10, -0.15, -0.5, 1.0), face(1.0, 1.0, 1.14), look(-10, 2),
        left(0.8, 0.2, 0.2), right(1.55, 0.45, 0.2), feet(0, -4), lifted("left", -176, -262, 1.05)),
    soft(2.3, body(24, 0, 0.08, 0.13, 1.0), head(-0.04, 0.1, -0.4), face(0.4, 0.8), look(-9, 2),
         left(0.6, 0.9, 0.2), right(1.1, 1.1, 0.2), feet(0, -4), lifted("left", -62, -128, 0.4)),
    hit(3, body(-4, 46, 0.0, -0.06, 0.91), head(0.0, 0.5, -0.1, 0.96), face(0.5, 0.9), look(-3, 3),
        left(0.9, 1.2, 0.2), right(0.7, 1.5, 0.2), feet(20, -4)),
    soft(3.5, body(-28, 22, -0.10, -0.12, 0.97), head(0.05, 0.2, 0.4), face(0.1, 0.9, 1.0, 0.8), look(9, 1),
         left(0.6, 1.9, 0.2), right(0.6, 1.6, 0.2), feet(20, -4), lifted("right", -14, -96, -0.1)),
)  # fmt: skip
"""A side kick to either side: chamber, snap, and down into the knees; the body leans away from the boot."""

CROUCH: tuple[PoseKey, ...] = (
    hit(0, body(-42, 104, -0.05, 0.10, 0.84), head(-0.08, -0.2, -0.4, 0.97), face(0.2, 0.9, 1.08), look(-10, -2),
        view(-0.3), left(0.55, 0.75, 0.2), right(0.6, -0.2, -0.4), feet(-46, 46)),
    soft(0.5, body(-10, 82, 0.0, 0.02, 0.92), head(0.0, 0.15, 0.0), face(0.05, 0.7), look(6, 0),
         view(0.0), left(0.7, 0.4), right(0.65, 0.2), feet(-46, 46)),
    hit(1, body(40, 108, 0.05, -0.10, 0.835), head(0.08, -0.15, 0.4, 0.97), face(0.3, 0.9, 1.08), look(10, -2),
        view(0.3), left(0.6, -0.25, -0.4), right(0.5, 0.85, 0.2), feet(-46, 46)),
    soft(1.5, body(8, 84, 0.0, 0.0, 0.915), head(0.0, 0.15, 0.0), face(0.05, 0.7), look(-6, 0),
         view(0.0), left(0.65, 0.3), right(0.75, 0.35), feet(-46, 46)),
    hit(2, body(-46, 112, -0.06, 0.12, 0.83), head(-0.1, -0.25, -0.45, 0.965), face(0.4, 1.0, 1.1), look(-10, -3),
        view(-0.34), left(0.45, 0.95, 0.2), right(0.75, -0.1, -0.4), feet(-46, 46)),
    hit(2.5, body(-34, 98, -0.04, 0.08, 0.87), head(-0.04, -0.1, -0.35), face(0.2, 0.9, 1.04), look(-10, -2),
        view(-0.24), left(0.5, 0.8, 0.2), right(0.65, 0.0, -0.3), feet(-46, 46)),
    hit(3, body(6, 60, 0.0, 0.02, 1.03), head(0.0, -0.7, 0.1, 1.04), face(1.0, 0.9, 1.18), look(0, -3),
        view(0.0), left(1.35, 0.85, -0.4), right(1.2, 1.05, -0.4), feet(-46, 46)),
    soft(3.5, body(4, 94, 0.0, -0.02, 0.885), head(0.0, 0.3, 0.0), face(0.1, 0.8, 1.0, 0.7), look(-8, 0),
         view(0.0), left(0.6, 0.6), right(0.7, 0.45), feet(-46, 46)),
)  # fmt: skip
"""Prowls from knee to knee like something about to pounce, and does, nearly."""

_TURNED = 2.0 * pi

SPIN: tuple[PoseKey, ...] = (
    hit(0, body(-16, 24, 0.04, -0.10, 0.95), head(0.08, 0.2, -0.2, 0.98), face(0.4, 0.3, 1.04), look(-4, 0),
        view(0.0), left(1.2, 0.9, 0.2), right(0.55, 1.6, 0.2), feet(-12, 12)),
    soft(0.42, body(0, 62, 0.0, 0.04, 0.88), head(0.03, 0.35, -0.4), face(0.1, 0.7, 1.0, 0.8), look(-9, 0),
         view(-0.6), left(0.85, 1.2, 0.2), right(1.15, 0.2, 0.2), feet(-12, 12)),
    soft(0.64, body(0, -26, 0.0, 0.0, 1.07), head(0.0, -0.2, 0.1), face(0.4, 0.2), look(4, -2),
         view(0.8), left(0.5, -1.5, 0.0), right(0.55, -1.6, 0.0),
         lifted("left", -10, -46, 0.2), lifted("right", 10, -58, -0.2)),
    soft(0.86, body(4, -30, 0.0, 0.0, 1.06), head(0.0, -0.2, 0.1), face(0.4, 0.2), look(0, 0),
         view(pi - 0.4), left(0.6, 0.6, 0.2), right(1.2, 0.9, 0.2),
         lifted("left", -10, -50, 0.2), lifted("right", 10, -40, -0.2)),
    hit(1, body(6, 30, -0.03, 0.05, 0.93), head(0.06, 0.2, 0.2, 0.98), face(0.4, 0.4), look(0, 0),
        view(pi), left(0.6, 1.9, 0.2), right(2.75, 0.1, 0.2), feet(-12, 12)),
    soft(1.5, body(4, -16, 0.0, 0.0, 1.03), head(-0.05, -0.2, 0.0), face(0.2, 0.3), look(0, 0),
         view(pi), left(0.5, 1.6, 0.2), right(2.0, 0.9, 0.2), feet(-12, 12)),
    hit(2, body(-8, 26, 0.03, -0.05, 0.94), head(-0.06, 0.2, -0.2, 0.98), face(0.4, 0.4), look(0, 0),
        view(pi), left(0.7, 0.1, 0.2), right(2.6, 0.2, 0.2), feet(-12, 12)),
    soft(2.42, body(0, 60, 0.0, 0.03, 0.885), head(0.02, 0.3, 0.0), face(0.2, 0.6), look(0, 0),
         view(pi - 0.5), left(1.1, 0.5, 0.2), right(0.9, 1.0, 0.2), feet(-12, 12)),
    soft(2.64, body(0, -30, 0.0, 0.0, 1.07), head(0.0, -0.2, 0.1), face(0.4, 0.2), look(4, -2),
         view(pi + 0.8), left(0.55, -1.6, 0.0), right(0.5, -1.5, 0.0),
         lifted("left", -10, -58, 0.2), lifted("right", 10, -46, -0.2)),
    soft(2.86, body(0, -30, 0.0, -0.04, 1.06), head(-0.04, -0.2, 0.1), face(0.5, 0.2), look(4, -2),
         view(_TURNED - 0.4), left(0.7, 0.3, 0.0), right(0.9, 0.1, 0.0),
         lifted("left", -10, -46, 0.2), lifted("right", 10, -58, -0.2)),
    hit(3, body(0, 44, 0.0, -0.12, 0.91), head(-0.12, -0.3, 0.2, 0.98), face(1.0, 0.6, 1.15), look(2, -3),
        view(_TURNED), left(1.05, 0.35, -0.4), right(1.35, 0.15, -0.4), feet(-12, 12)),
    soft(3.6, body(6, -24, 0.0, -0.04, 1.03), head(-0.04, -0.3, 0.1), face(0.4, 0.2), look(4, -2),
         view(_TURNED), left(0.7, 0.7), right(0.8, 0.5), feet(-12, 12)),
    hit(4, body(18, 24, -0.05, 0.10, 0.95), head(-0.08, 0.25, 0.2, 0.98), face(0.4, 0.3, 1.04), look(4, 0),
        view(_TURNED), left(0.5, 1.7, 0.2), right(1.25, 0.9, 0.2), feet(-12, 12)),
    soft(4.36, body(0, 64, 0.0, -0.04, 0.88), head(-0.03, 0.35, 0.4), face(0.1, 0.7, 1.0, 0.8), look(9, 0),
         view(_TURNED + 0.6), left(1.15, 0.2, 0.2), right(0.85, 1.2, 0.2), feet(-12, 12)),
    soft(4.54, body(0, -30, 0.0, 0.0, 1.08), head(0.0, -0.2, -0.1), face(0.4, 0.2), look(-4, -2),
         view(_TURNED - 1.0), left(0.5, -1.5, 0.0), right(0.55, -1.6, 0.0),
         lifted("left", -10, -70, 0.2), lifted("right", 10, -62, -0.2)),
    soft(4.72, body(0, -60, 0.0, 0.0, 1.09), head(0.0, -0.3, -0.1), face(0.4, 0.2), look(0, 0),
         view(pi), left(0.5, -1.55, 0.0), right(0.55, -1.55, 0.0),
         lifted("left", -10, -104, 0.2), lifted("right", 10, -96, -0.2)),
    soft(4.88, body(0, -30, 0.0, 0.0, 1.07), head(0.0, -0.3, -0.1), face(0.6, 0.2), look(0, -2),
         view(0.7), left(0.7, -0.4, 0.0), right(0.6, -0.5, 0.0),
         lifted("left", -10, -58, 0.2), lifted("right", 10, -66, -0.2)),
    hit(5, body(0, 70, 0.0, 0.12, 0.86), head(0.12, 0.5, -0.2, 0.95), face(1.0, 0.9, 1.15), look(-2, 0),
        view(0.0), left(1.3, 0.2, 0.2), right(1.0, 0.45, 0.2), feet(-12, 12)),
    soft(5.6, body(-4, -28, 0.0, 0.02, 1.04), head(0.04, -0.4, 0.0), face(0.4, 0.1), look(0, -4),
         view(0.0), left(0.6, 1.5, 0.2), right(0.8, 1.2, 0.2), feet(-12, 12)),
    hit(6, body(14, 22, -0.04, 0.08, 0.95), head(-0.1, 0.3, 0.25, 0.97), face(0.3, 0.3), look(6, 1),
        view(0.0), left(0.6, 0.6), right(0.55, 1.5, 0.2), feet(-12, 12)),
    soft(6.5, body(4, -30, 0.0, 0.0, 1.035), head(0.0, -0.3, 0.0), face(0.1, 0.0), look(-4, -2),
         view(0.0), left(0.75, 0.3), right(0.7, 0.6), feet(-12, 12)),
    hit(7, body(-16, 24, 0.05, -0.09, 0.945), head(0.12, 0.3, -0.25, 0.97), face(0.4, 0.3), look(-6, 1),
        view(0.0), left(0.55, 1.5, 0.2), right(0.7, 0.3), feet(-12, 12)),
    soft(7.5, body(-4, -32, 0.0, 0.0, 1.04), head(0.0, -0.35, 0.0), face(0.1, 0.0), look(4, -2),
         view(0.0), left(0.8, 0.7), right(0.6, 0.7), feet(-12, 12)),
)  # fmt: skip
"""Half round to show the back, fist up; round to the front; then the whole way back in one leap."""

SLIDE: tuple[PoseKey, ...] = (
    hit(0, body(-104, 46, 0.10, 0.20, 0.92), head(-0.10, 0.1, 0.4, 0.98), face(0.4, 0.2, 1.05), look(9, 0),
        view(0.45), left(1.25, 0.25, -0.3), right(0.55, 1.1, 0.2), feet(-120, -66)),
    soft(0.5, body(-60, 12, 0.0, 0.06, 1.0), head(-0.04, -0.1, 0.3), face(0.1, 0.0), look(8, -1),
         view(0.3), left(0.9, 0.4), right(0.7, 0.8), feet(-120, 0), lifted("right", -20, -14, -0.3)),
    hit(1, body(-4, 52, -0.09, -0.10, 0.91), head(0.10, 0.35, 0.1, 0.97), face(0.3, 0.3), look(4, 1),
        view(0.1), left(0.5, 1.2, 0.2), right(1.05, -0.2, -0.3), feet(-120, 40)),
    soft(1.5, body(46, 12, 0.0, 0.0, 1.0), head(0.03, -0.15, 0.0), face(0.1, 0.0), look(-4, -1),
         view(-0.1), left(0.7, 0.8), right(0.9, 0.3), feet(0, 40), lifted("left", -20, -14, 0.3)),
    hit(2, body(100, 46, -0.10, -0.20, 0.92), head(0.10, 0.1, -0.4, 0.98), face(0.5, 0.2, 1.06), look(-9, 0),
        view(-0.45), left(0.5, 1.15, 0.2), right(1.3, 0.2, -0.3), feet(80, 40)),
    soft(2.5, body(62, 12, 0.0, -0.06, 1.0), head(0.04, -0.1, -0.3), face(0.1, 0.0), look(-8, -1),
         view(-0.3), left(0.65, 0.85), right(0.9, 0.4), feet(0, 40), lifted("left", 10, -14, 0.3)),
    hit(3, body(4, 54, 0.09, 0.10, 0.905), head(-0.10, 0.4, -0.1, 0.965), face(0.4, 0.4), look(-4, 1),
        view(-0.1), left(1.1, -0.25, -0.3), right(0.5, 1.25, 0.2), feet(-120, 40)),
    soft(3.5, body(-50, 12, 0.0, 0.0, 1.0), head(-0.03, -0.15, 0.0), face(0.1, 0.0), look(4, -1),
         view(0.2), left(0.95, 0.3), right(0.65, 0.85), feet(-120, 0), lifted("right", -20, -14, -0.3)),
)  # fmt: skip
"""Glides to one side and back on the balls of the feet, heel after heel."""
