"""Parade: marching, saluting, cheering, clapping, pointing at the sky."""

from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.poses import (
    Pose,
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

MARCH: tuple[PoseKey, ...] = (
    hit(0, body(-10, 22, 0.03, -0.03, 0.945), head(0.03, 0.3, 0.0, 0.97), face(0.1, 0.6), view(0.22),
        left(0.16, -0.35, 0.2), right(0.85, 1.25, 0.2), feet(-6, 6)),
    soft(0.56, body(-26, -30, -0.05, 0.02, 1.05), head(-0.02, -0.35, 0.1), face(0.0, 0.5), view(0.0),
         left(0.6, 0.9, 0.2), right(0.45, 0.4, 0.2), feet(-6, 6), lifted("right", 14, -132, -0.3)),
    hit(1, body(10, 22, -0.03, 0.03, 0.945), head(-0.03, 0.3, 0.0, 0.97), face(0.1, 0.6), view(-0.22),
        left(0.8, 1.35, 0.2), right(0.2, -0.4, 0.2), feet(-6, 6)),
    soft(1.56, body(26, -30, 0.05, -0.02, 1.05), head(0.02, -0.35, -0.1), face(0.0, 0.5), view(0.0),
         left(0.4, 0.45, 0.2), right(0.65, 0.8, 0.2), feet(-6, 6), lifted("left", -14, -132, 0.3)),
    hit(2, body(-12, 26, 0.04, -0.04, 0.935), head(0.04, 0.35, 0.0, 0.965), face(0.2, 0.7), view(0.25),
        left(0.2, -0.45, 0.2), right(0.95, 1.3, 0.2), feet(-6, 6)),
    soft(2.56, body(-28, -32, -0.05, 0.02, 1.055), head(-0.02, -0.4, 0.3), face(0.05, 0.5), look(8, -2), view(0.0),
         left(0.55, 1.0, 0.2), right(0.5, 0.35, 0.2), feet(-6, 6), lifted("right", 16, -150, -0.34)),
    hit(3, body(12, 30, -0.04, 0.03, 0.925), head(-0.05, 0.4, 0.35, 0.96), face(0.4, 0.9, 1.06), look(9, 0),
        view(-0.22), left(0.9, 1.45, 0.2), right(0.24, -0.5, 0.2), feet(-6, 6)),
    soft(3.56, body(26, -30, 0.05, -0.02, 1.05), head(0.02, -0.35, 0.0), face(0.0, 0.5), view(0.0),
         left(0.42, 0.5, 0.2), right(0.7, 0.7, 0.2), feet(-6, 6), lifted("left", -16, -138, 0.3)),
)  # fmt: skip
"""Knees high, chest out; shoulders turn against the legs, eyes right on the third step."""

SALUTE: tuple[PoseKey, ...] = (
    hit(0, body(6, -34, 0.0, 0.02, 1.06), head(-0.07, -0.3, 0.15, 1.03), face(0.0, 0.55), look(3, -3),
        left(0.14, 0.1, 0.2), right(1.78, 2.02, 0.05), feet(14, -14)),
    soft(0.9, body(4, -28, 0.0, 0.015, 1.035), head(-0.05, -0.2, 0.1), face(0.0, 0.45), look(2, -2),
         left(0.15, 0.12, 0.2), right(1.76, 2.02, 0.05), feet(14, -14)),
    hit(1, body(2, -32, 0.0, 0.0, 1.05), head(-0.03, -0.25, -0.3, 1.02), face(0.05, 0.6), look(-9, -2),
        left(0.14, 0.1, 0.2), right(1.8, 2.0, 0.05), feet(14, -14)),
    soft(1.6, body(-2, 14, 0.0, 0.05, 0.97), head(0.05, 0.3, 0.1), face(0.1, 0.3), look(2, 2),
         left(0.3, 0.25), right(1.2, 0.9, -0.3), feet(14, -14)),
    hit(2, body(-4, -30, 0.0, -0.03, 1.05), head(0.04, -0.35, -0.1, 1.02), face(0.5, 0.8, 1.08), look(-2, -4),
        left(0.16, 0.1, 0.2), right(0.22, 0.12, 0.2), feet(14, -14)),
    soft(3.0, body(-2, -30, 0.0, -0.02, 1.03), head(0.02, -0.2, 0.0), face(0.0, 0.4), look(0, -2),
         left(0.18, 0.14, 0.2), right(0.24, 0.16, 0.2), feet(14, -14)),
    soft(3.6, body(-8, 16, 0.0, -0.06, 0.965), head(0.07, 0.35, -0.05), face(0.1, 0.3), look(4, 2),
         left(0.26, 0.3), right(0.55, 0.9, -0.1), feet(14, -14)),
)  # fmt: skip
"""Snaps the hand to the brow, inspects the line, snaps it down again."""

CHEER: tuple[PoseKey, ...] = (
    hit(0, body(-8, -38, 0.03, -0.05, 1.09), head(-0.06, -0.75, -0.1, 1.04), face(1.0, -0.6, 1.15), look(-2, -6),
        left(2.45, 0.2, -0.4), right(2.78, 0.12, -0.4), feet(-22, 22)),
    soft(0.5, body(0, 40, 0.0, 0.02, 0.92), head(0.04, 0.3, 0.0), face(0.4, 0.0), look(0, -4),
         left(1.5, 1.3, 0.1), right(1.3, 1.45, 0.1), feet(-22, 22)),
    hit(1, body(12, -36, -0.04, 0.06, 1.085), head(0.07, -0.7, 0.15, 1.04), face(0.9, -0.5, 1.12), look(3, -6),
        left(2.8, 0.1, -0.4), right(2.4, 0.22, -0.4), feet(-22, 22)),
    soft(1.5, body(2, 44, 0.0, -0.02, 0.91), head(-0.04, 0.35, 0.0), face(0.4, 0.1), look(0, -4),
         left(1.3, 1.45, 0.1), right(1.5, 1.3, 0.1), feet(-22, 22)),
    hit(2, body(-4, -40, 0.0, 0.0, 1.1), head(0.0, -0.9, 0.0, 1.05), face(1.0, -0.8, 1.2), look(0, -7),
        left(2.62, 0.15, 0.2), right(2.7, 0.1, 0.2), feet(-22, 22), lifted("right", 60, -74, -0.4)),
    soft(2.6, body(-6, 30, 0.02, -0.04, 0.94), head(0.05, 0.2, -0.2), face(0.5, -0.1), look(-6, -2),
         left(1.2, 1.5, 0.2), right(1.7, 1.1, 0.2), feet(-22, 22)),
    hit(3, body(14, 24, -0.05, 0.10, 0.94), head(0.12, 0.2, 0.3, 0.98), face(0.9, 0.2, 1.1), look(6, -2),
        left(0.55, 2.0, 0.2), right(2.55, 0.25, 0.2), feet(-22, 22)),
    soft(3.5, body(2, 40, 0.0, 0.03, 0.92), head(0.0, 0.3, 0.0), face(0.4, 0.0), look(0, -4),
         left(1.4, 1.35, 0.1), right(1.3, 1.45, 0.1), feet(-22, 22)),
)  # fmt: skip
"""Both arms up, left, right, and on one leg; open hands, then fists."""

POINT_UP: tuple[PoseKey, ...] = (
    hit(0, body(22, -20, 0.07, -0.15, 1.04), head(-0.18, -0.55, 0.3, 1.01), face(0.4, 0.2, 1.05), look(6, -7),
        view(0.25), left(0.95, -1.5, 0.2), right(2.62, 0.02, 0.0), feet(-20, 26)),
    soft(0.55, body(0, 26, 0.0, 0.0, 0.96), head(0.0, 0.15, 0.0), face(0.1, 0.1), look(0, -2), view(0.0),
         left(0.75, -0.6), right(1.1, 0.9), feet(-20, 26)),
    hit(1, body(-20, 30, -0.06, 0.14, 0.94), head(0.15, 0.25, -0.35, 0.98), face(0.2, 0.4), look(-8, 5),
        view(-0.3), left(0.85, -1.4, 0.2), right(0.55, -1.35, 0.0), feet(-20, 26)),
    soft(1.55, body(0, 12, 0.0, 0.02, 0.99), head(0.0, 0.0, 0.0), face(0.1, 0.1), look(0, -2), view(0.0),
         left(0.8, -0.7), right(1.2, 0.7), feet(-20, 26)),
    hit(2, body(24, -24, 0.08, -0.16, 1.05), head(-0.2, -0.65, 0.3, 1.02), face(0.6, 0.2, 1.08), look(6, -8),
        view(0.28), left(0.9, -1.55, 0.2), right(2.68, 0.02, 0.0), feet(-20, 26)),
    hit(2.5, body(18, -10, 0.05, -0.11, 1.02), head(-0.13, -0.45, 0.25), face(0.4, 0.2, 1.04), look(6, -7),
        view(0.2), left(0.88, -1.45, 0.2), right(2.4, 0.16, 0.0), feet(-20, 26)),
    hit(3, body(-22, 2, -0.06, 0.13, 1.0), head(0.16, -0.4, -0.3, 1.0), face(0.6, 0.3, 1.06), look(-7, -6),
        view(-0.25), left(2.5, 0.04, 0.0), right(0.85, -1.45, 0.2), feet(-20, 26)),
    soft(3.5, body(0, 28, 0.0, 0.0, 0.955), head(0.0, 0.15, 0.0), face(0.1, 0.1), look(0, -2), view(0.0),
         left(1.15, 0.8), right(0.8, -0.5), feet(-20, 26)),
)  # fmt: skip
"""Up to the roof, down across the hip, up, up, and once with the other hand; one fist stays at the belt."""

_CLAP_Y = -94.0


def clap(figure: Body) -> tuple[PoseKey, ...]:
    """Clap on two and four: hands fly apart before, meet before the chest on the beat, and bounce."""

    def together(y: float, apart: float = 9.0) -> Pose:
        return {**figure.in_torso("left", -apart, y), **figure.in_torso("right", apart, y - 6)}

    return (
        soft(0, body(-22, 20, 0.06, -0.06, 0.96), head(0.08, 0.3, -0.2, 0.98), face(0.2, 0.1), look(-5, 0),
             left(0.7, -0.85), right(0.6, -0.7), feet(-16, 16)),
        soft(0.62, body(-4, -30, 0.0, 0.0, 1.045), head(0.0, -0.4, 0.0), face(0.3, -0.3), look(0, -3),
             left(1.15, -0.35, -0.4), right(1.25, -0.3, -0.4), feet(-16, 16)),
        hit(1, body(24, 18, -0.06, 0.06, 0.95), head(-0.10, 0.2, 0.25, 0.98), face(0.6, 0.2, 1.05), look(6, 0),
            together(_CLAP_Y), feet(-16, 16)),
        soft(1.14, body(22, 14, -0.05, 0.05, 0.965), head(-0.09, 0.35, 0.25), face(0.5, 0.15), look(6, 0),
             together(_CLAP_Y, 40), feet(-16, 16)),
        soft(2.05, body(20, 22, -0.06, 0.06, 0.955), head(-0.08, 0.35, 0.2, 0.98), face(0.2, 0.1), look(5, 0),
             left(0.6, -0.7), right(0.72, -0.8), feet(-16, 16)),
        soft(2.6, body(4, -34, 0.0, 0.0, 1.05), head(0.0, -0.5, 0.0), face(0.4, -0.4), look(0, -4),
             left(1.3, -0.25, -0.4), right(1.12, -0.3, -0.4), feet(-16, 16)),
        hit(3, body(-24, 20, 0.07, -0.08, 0.945), head(0.12, 0.2, -0.25, 0.98), face(0.8, 0.3, 1.08), look(-6, 0),
            together(_CLAP_Y - 8), feet(-16, 16)),
        soft(3.14, body(-22, 16, 0.06, -0.06, 0.96), head(0.10, 0.4, -0.25), face(0.6, 0.2), look(-6, 0),
             together(_CLAP_Y - 4, 40), feet(-16, 16)),
    )  # fmt: skip
