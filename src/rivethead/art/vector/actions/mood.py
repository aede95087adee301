"""Moods: leaning about, laughing, looking out."""

from rivethead.art.vector.actions.poses import body, face, feet, head, hit, left, look, right, soft, view
from rivethead.schema.art import PoseKey

_HIP = feet(26, 34)

LEAN: tuple[PoseKey, ...] = (
    soft(0, body(-40, -8, -0.13, 0.16, 0.99), head(-0.12, 0.1, 0.3), face(0.0, 0.2, 1.0, 0.7), look(6, 0),
         view(0.3), left(0.95, -1.85, 0.0), right(0.3, 0.15), _HIP),
    hit(1, body(-43, -2, -0.14, 0.17, 0.975), head(-0.07, 0.4, 0.35, 0.98), face(0.05, 0.25, 1.0, 0.65), look(7, 2),
        view(0.32), left(0.97, -1.86, 0.0), right(0.34, 0.2), _HIP),
    soft(1.6, body(-40, -14, -0.13, 0.15, 1.01), head(-0.14, -0.15, 0.25), face(0.0, 0.05, 1.0, 0.8), look(3, -2),
         view(0.26), left(0.94, -1.82, 0.0), right(0.3, 0.15), _HIP),
    hit(3, body(-42, -4, -0.14, 0.18, 0.98), head(-0.02, 0.35, -0.4, 0.98), face(0.1, 0.6, 1.0, 0.6), look(-9, 1),
        view(0.2), left(0.96, -1.86, 0.0), right(0.55, 0.9), _HIP),
    soft(3.7, body(-38, -12, -0.12, 0.13, 1.005), head(-0.06, 0.0, -0.2), face(0.0, 0.3, 1.0, 0.75), look(-5, 0),
         view(0.1), left(0.92, -1.78, 0.0), right(0.75, 1.7, 0.2), _HIP),
    soft(5, body(-39, -10, -0.125, 0.14, 1.0), head(-0.1, 0.1, 0.15), face(0.0, 0.1, 1.0, 0.75), look(2, 0),
         view(0.2), left(0.95, -1.84, 0.0), right(0.7, 1.85, 0.2), _HIP),
    hit(6, body(-43, 0, -0.14, 0.17, 0.97), head(-0.05, 0.5, 0.4, 0.97), face(0.2, 0.4, 1.0, 0.5), look(8, 2),
        view(0.34), left(0.97, -1.86, 0.0), right(0.5, 0.5, -0.4), _HIP),
    soft(7, body(-40, -14, -0.13, 0.15, 1.01), head(-0.15, -0.1, 0.3), face(0.0, 0.15, 1.0, 0.75), look(5, -2),
         view(0.3), left(0.94, -1.82, 0.0), right(0.34, 0.2), _HIP),
)  # fmt: skip
"""All weight on one hip, a hand on it; the world may come to them."""

_PLANTED = feet(-12, 18)

LAUGH: tuple[PoseKey, ...] = (
    hit(0, body(-14, -20, 0.05, -0.18, 1.05), head(-0.24, -0.9, -0.2, 1.03), face(1.0, -0.5, 1.0, 0.25), look(-3, -4),
        left(0.75, -1.75, 0.0), right(0.95, -1.95, 0.0), _PLANTED),
    hit(0.5, body(-12, -8, 0.04, -0.13, 1.01), head(-0.18, -0.7, -0.2, 1.0), face(0.7, -0.4, 1.0, 0.2), look(-3, -4),
        left(0.72, -1.72, 0.0), right(0.9, -1.9, 0.0), _PLANTED),
    hit(1, body(-14, -18, 0.05, -0.19, 1.045), head(-0.25, -0.95, -0.15, 1.03), face(1.0, -0.5, 1.0, 0.2), look(-3, -4),
        left(0.76, -1.76, 0.0), right(0.95, -1.95, 0.0), _PLANTED),
    soft(1.5, body(0, 14, 0.0, -0.02, 0.97), head(0.0, 0.0, 0.0), face(0.6, -0.2, 1.0, 0.3), look(0, 0),
         left(0.7, -1.4), right(0.7, 0.4), _PLANTED),
    hit(2, body(20, 44, -0.05, 0.20, 0.90), head(0.24, 0.8, 0.2, 0.95), face(1.0, -0.3, 1.0, 0.15), look(3, 3),
        left(0.8, -1.8, 0.0), right(0.5, -0.35, 0.2), _PLANTED),
    hit(2.5, body(16, 32, -0.04, 0.15, 0.94), head(0.18, 0.55, 0.2, 0.97), face(0.7, -0.3, 1.0, 0.2), look(3, 3),
        left(0.75, -1.75, 0.0), right(0.65, 0.1, 0.2), _PLANTED),
    hit(3, body(20, 48, -0.05, 0.21, 0.89), head(0.26, 0.85, 0.15, 0.945), face(1.0, -0.4, 1.0, 0.15), look(3, 3),
        left(0.8, -1.8, 0.0), right(0.42, -0.4, 0.2), _PLANTED),
    soft(3.5, body(2, 6, 0.0, 0.0, 1.0), head(0.0, -0.2, 0.0), face(0.5, -0.3, 1.0, 0.5), look(0, -2),
         left(0.65, -1.2), right(0.8, 0.6), _PLANTED),
)  # fmt: skip
"""Ha, ha, ha, head thrown back and belly held; then doubled up, slapping the knee."""

LOOKOUT: tuple[PoseKey, ...] = (
    hit(0, body(24, -26, 0.06, 0.08, 1.03), head(0.05, -0.2, 0.7, 1.01), face(0.0, 0.5, 1.08), look(11, -2),
        view(0.12), left(0.7, -1.6, 0.0), right(1.76, 2.0, 0.0), feet(-6, 26)),
    soft(1.2, body(27, -31, 0.06, 0.10, 1.045), head(0.08, -0.25, 0.8), face(0.0, 0.6, 1.1), look(12, -2),
         view(0.13), left(0.7, -1.6, 0.0), right(1.78, 2.0, 0.0), feet(-6, 26)),
    soft(1.7, body(4, 2, 0.0, 0.0, 0.98), head(0.02, 0.2, 0.0), face(0.0, 0.2, 1.0, 0.6), look(-8, 0),
         view(0.0), left(0.7, -1.2), right(1.3, 1.2, 0.0), feet(-6, 26)),
    hit(2, body(-22, -24, -0.05, -0.08, 1.03), head(-0.05, -0.15, -0.7, 1.01), face(0.1, 0.5, 1.08), look(-11, -2),
        view(-0.35), left(0.75, -1.65, 0.0), right(1.76, 2.0, 0.0), feet(-6, 26)),
    soft(3.0, body(-25, -30, -0.05, -0.10, 1.045), head(-0.08, -0.2, -0.8), face(0.4, -0.6, 1.16), look(-12, -2),
         view(-0.42), left(0.75, -1.65, 0.0), right(1.78, 2.0, 0.0), feet(-6, 26)),
    soft(3.65, body(-4, 10, 0.0, 0.0, 0.97), head(0.0, 0.25, 0.0), face(0.1, -0.3, 1.0, 0.6), look(8, 0),
         view(0.0), left(0.7, -1.3), right(1.3, 1.2, 0.0), feet(-6, 26)),
)  # fmt: skip
"""A hand over the brow: nothing that way, something this way."""
