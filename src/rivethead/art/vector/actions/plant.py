"""Work about the plant: the pump, the stuck bolt, loads, and the ride on the belt."""

import math

from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.poses import (
    Pose,
    body,
    face,
    feet,
    grip,
    head,
    hit,
    left,
    lifted,
    look,
    right,
    soft,
    view,
)
from rivethead.art.vector.tools import AXLE_PX, BOLT_PX, LEVER_PX, WRENCH_PX
from rivethead.schema.art import Burst, PoseKey, Prop

AXLE_Y_PX, BOLT_Y_PX = -AXLE_PX, -BOLT_PX

_STANCE = feet(-26, 30)


def _swung(axle: tuple[float, float], radius: float, angle: float) -> Pose:
    """Put the right palm on a circle around an axle, where a bar from the palm to the axle lies at an angle.

    The angle is the bar's: 0 points from the palm to the right, positive downwards.
    """
    x, y = axle
    return {**grip("right", x - radius * math.cos(angle), y - radius * math.sin(angle)), "prop_turn": angle}


def axle_x(figure: Body) -> float:
    """Return where the axle of pump and bolt lies, so that the right arm holds the bar's end well bent."""
    return round(figure.shoulder_x + 274.0)


def pump(figure: Body) -> tuple[PoseKey, ...]:
    """Lean the whole weight on the lever, down on the beat, and let it carry the arms up again."""
    axle = (axle_x(figure), AXLE_Y_PX)
    both = {"wrist_right": 0.2}
    return (
        hit(0, body(44, 70, -0.08, 0.24, 0.865), head(0.02, 0.7, 0.3, 0.95), face(0.5, 0.9, 1.04, 0.5), look(8, 5),
            left(1.05, 0.4, 0.2), both, _STANCE, _swung(axle, LEVER_PX, -0.34)),
        soft(0.5, body(12, -2, -0.02, 0.02, 1.02), head(-0.05, -0.1, 0.3), face(0.2, 0.4), look(9, 2),
             left(0.6, 1.3, 0.2), both, _STANCE, _swung(axle, LEVER_PX, 0.44)),
        soft(0.72, body(-4, -32, 0.02, -0.06, 1.07), head(-0.06, -0.35, 0.35), face(0.1, 0.7), look(9, 2),
             left(0.5, 1.8, 0.2), both, _STANCE, _swung(axle, LEVER_PX, 0.56)),
        hit(1, body(38, 62, -0.07, 0.21, 0.88), head(0.0, 0.6, 0.35, 0.96), face(0.3, 0.9, 1.0, 0.6), look(9, 5),
            left(0.95, 0.25, 0.2), both, _STANCE, _swung(axle, LEVER_PX, -0.28)),
        soft(1.5, body(14, 0, -0.02, 0.03, 1.02), head(-0.04, -0.1, 0.1), face(0.3, 0.2), look(2, 2),
             left(0.6, 1.2, 0.2), both, _STANCE, _swung(axle, LEVER_PX, 0.42)),
        soft(1.72, body(-6, -34, 0.02, -0.08, 1.075), head(-0.08, -0.45, 0.3), face(0.2, 0.8), look(9, 2),
             left(0.55, 1.9, 0.2), both, _STANCE, _swung(axle, LEVER_PX, 0.58)),
    )  # fmt: skip


def pump_props(figure: Body) -> tuple[Prop, ...]:
    """Return the lever and the pump, whose axle hides the lever's far end."""
    return (Prop("lever", "hand-right", 0.0, 0.0, "hand"), Prop("pump", "", axle_x(figure), 0.0, "front"))


def pump_bursts(figure: Body) -> tuple[Burst, ...]:
    """Return a puff of steam out of the pump on every stroke."""
    return tuple(Burst("steam", beat, axle_x(figure) + 26.0, AXLE_Y_PX - 40.0) for beat in (0.0, 1.0))


def wrench(figure: Body) -> tuple[PoseKey, ...]:
    """Heave at a stuck bolt: strain, strain harder, a jerk that turns it, and shake out the arm."""
    bolt = (axle_x(figure), BOLT_Y_PX)
    held = {"wrist_right": 0.2}
    return (
        hit(0, body(38, 56, -0.07, 0.20, 0.89), head(0.0, 0.4, 0.35, 0.96), face(0.3, 1.0, 1.0, 0.5), look(9, 3),
            left(1.1, 0.7, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, -0.42)),
        soft(0.5, body(16, 18, -0.03, 0.08, 0.98), head(0.0, 0.1, 0.35), face(0.1, 0.9, 1.0, 0.7), look(9, 3),
             left(0.8, 1.2, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, 0.16)),
        hit(1, body(42, 64, -0.08, 0.23, 0.875), head(0.02, 0.55, 0.35, 0.955), face(0.6, 1.0, 1.05, 0.3), look(9, 4),
            left(1.25, 0.5, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, -0.48)),
        soft(1.6, body(-8, -24, 0.03, -0.10, 1.06), head(-0.05, -0.3, 0.4), face(0.2, 1.0, 1.0, 0.7), look(10, 2),
             left(0.6, 1.9, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, 0.46)),
        hit(2, body(48, 78, -0.09, 0.27, 0.85), head(0.05, 0.8, 0.35, 0.94), face(1.0, 1.0, 1.14), look(9, 5),
            left(1.4, 0.3, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, -0.56)),
        soft(2.5, body(22, 16, -0.04, 0.06, 1.0), head(0.0, -0.3, 0.1), face(0.5, -0.5, 1.05), look(2, -2),
             left(0.6, 0.8), held, _STANCE, _swung(bolt, WRENCH_PX, -0.4)),
        hit(3, body(24, 28, -0.04, 0.10, 0.96), head(0.1, 0.3, -0.3), face(0.4, -0.4, 1.0, 0.6), look(-6, 0),
            left(1.35, 1.2, 0.2), held, _STANCE, _swung(bolt, WRENCH_PX, -0.32)),
        soft(3.5, body(14, 6, -0.02, 0.04, 1.02), head(0.0, 0.0, 0.3), face(0.1, 0.7), look(9, 2),
             left(0.7, 1.0), held, _STANCE, _swung(bolt, WRENCH_PX, 0.1)),
    )  # fmt: skip


def wrench_props(figure: Body) -> tuple[Prop, ...]:
    """Return the wrench and the pipe stand whose bolt is stuck."""
    return (Prop("pipe-stand", "", axle_x(figure), 0.0, "behind"), Prop("wrench", "hand-right", 0.0, 0.0, "hand"))


def wrench_bursts(figure: Body) -> tuple[Burst, ...]:
    """Return sparks where the bolt gives way."""
    return (Burst("spark", 2.0, axle_x(figure), BOLT_Y_PX),)


LOAD_X_PX, LOAD_Y_PX = 112.0, -92.0
"""Where the hands hold a crate, from the torso's joint, to either side."""
CARRY_PROPS = (Prop("crate", "torso", 0.0, LOAD_Y_PX + 26.0, "hand"),)


def carry(figure: Body) -> tuple[PoseKey, ...]:
    """Trudge on the spot under a heavy crate, bent back against it, one heavy foot after the other."""
    arms = {
        **figure.in_torso("left", -LOAD_X_PX, LOAD_Y_PX), **figure.in_torso("right", LOAD_X_PX, LOAD_Y_PX),
        "wrist_left": 0.2, "wrist_right": 0.2,
    }  # fmt: skip
    return (
        hit(0, body(-30, 44, 0.05, -0.04, 0.905), head(0.06, -0.3, 0.2, 0.97), face(0.3, 0.4, 1.0, 0.7), look(5, -3),
            arms, feet(-20, 20)),
        soft(0.6, body(-38, 2, -0.08, 0.05, 1.01), head(-0.05, -0.5, 0.1), face(0.1, 0.7, 1.0, 0.5), look(3, -3),
             arms, feet(-20, 20), lifted("right", 30, -66, -0.2)),
        hit(1, body(30, 46, -0.05, 0.04, 0.90), head(-0.06, -0.3, -0.2, 0.97), face(0.4, 0.4, 1.0, 0.7), look(-5, -3),
            arms, feet(-20, 20)),
        soft(1.6, body(38, 2, 0.08, -0.05, 1.01), head(0.05, -0.5, -0.1), face(0.1, 0.8, 1.0, 0.5), look(-3, -3),
             arms, feet(-20, 20), lifted("left", -30, -62, 0.2)),
        hit(2, body(-32, 50, 0.06, -0.05, 0.895), head(0.08, -0.2, 0.3, 0.965), face(0.5, 0.3, 1.0, 0.6), look(7, -2),
            arms, feet(-20, 20)),
        soft(2.6, body(-40, 0, -0.09, 0.07, 1.015), head(-0.06, -0.6, 0.2), face(0.2, -0.5, 1.05, 0.9), look(4, -5),
             arms, feet(-20, 20), lifted("right", 34, -76, -0.24)),
        hit(3, body(26, 58, -0.03, 0.03, 0.875), head(-0.04, 0.4, -0.1, 0.955), face(0.9, -0.4, 1.08, 0.4), look(-2, 2),
            arms, feet(-20, 20)),
        soft(3.6, body(36, 4, 0.08, -0.04, 1.005), head(0.05, -0.5, -0.1), face(0.2, 0.8, 1.0, 0.5), look(-3, -3),
             arms, feet(-20, 20), lifted("left", -30, -60, 0.2)),
    )  # fmt: skip


_STILL = feet(-40, 40)

CONVEYOR: tuple[PoseKey, ...] = (
    soft(0, body(-16, 26, -0.03, 0.16, 0.96), head(-0.12, 0.1, 0.5), face(0.2, -0.5, 1.1), look(10, 0),
         view(0.45), left(1.25, 0.25, -0.4), right(1.5, -0.3, -0.4), _STILL),
    hit(1, body(26, 34, 0.04, -0.20, 0.935), head(0.2, 0.3, 0.4, 0.97), face(0.6, -0.8, 1.18), look(8, 4),
        view(0.4), left(1.75, 0.2, -0.4), right(0.95, 0.5, -0.4), _STILL),
    soft(1.7, body(-4, 14, 0.0, 0.03, 1.0), head(0.0, -0.1, 0.5), face(0.2, -0.6, 1.1), look(10, 1),
         view(0.45), left(1.4, -0.1, -0.4), right(1.35, 0.0, -0.4), _STILL),
    soft(2.3, body(-26, 32, -0.05, 0.22, 0.95), head(-0.2, 0.2, 0.45), face(0.5, -0.8, 1.15), look(9, 3),
         view(0.45), left(0.95, 0.5, -0.4), right(1.8, 0.15, -0.4), _STILL),
    hit(3, body(6, 20, 0.02, -0.05, 0.98), head(0.05, -0.2, 0.6, 1.01), face(0.1, 0.0, 1.0, 0.8), look(11, -1),
        view(0.5), left(1.3, 0.1, -0.4), right(1.4, -0.1, -0.4), _STILL),
    soft(3.5, body(2, 16, 0.0, 0.02, 1.0), head(0.0, -0.25, 0.55), face(0.1, 0.1, 1.0, 0.7), look(10, -1),
         view(0.48), left(1.2, 0.2, -0.4), right(1.45, -0.2, -0.4), _STILL),
)  # fmt: skip
"""Rides a belt: feet still, arms out, nearly off twice, then proud of it."""
