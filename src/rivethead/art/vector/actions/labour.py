"""Work: the hammer on the anvil and the torch on the seam."""

import math
from dataclasses import replace

from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.poses import Pose, body, face, feet, grip, head, hit, left, look, right, soft
from rivethead.schema.art import Burst, PoseKey, Prop

ANVIL_TOP_PX = 150.0
_HAMMER_HEAD_PX, _HAMMER_FACE_PX = 179.0, 68.0
"""From the hand along the handle to the middle of the hammer's head, and from there to its face."""
_STRUCK_TURN = 0.16
_FLAME_PX = 268.0
"""From the hand to the hot part of the torch's flame."""

_STANCE = feet(-26, 34)


def anvil_x(figure: Body) -> float:
    """Return where the anvil stands, so that the arm is nearly, but not quite, straight at the stroke."""
    return round(figure.shoulder_x + 78.0 + _HAMMER_HEAD_PX)


def hammer(figure: Body) -> tuple[PoseKey, ...]:
    """Strike a great blow from over the shoulder, then a small one out of the wrist; its face meets the anvil."""
    x = anvil_x(figure)
    blow = {
        **body(30, 50, -0.06, 0.24, 0.885), **head(-0.05, 0.6, 0.4, 0.95), **face(1.0, 1.0, 1.15), **look(9, 6),
        **left(0.85, -0.1), **_STANCE, "prop_turn": _STRUCK_TURN, **_hammer_grip(x - 12), **right(0.5, 0.3),
    }  # fmt: skip
    tap = {
        **body(22, 36, -0.04, 0.17, 0.93), **head(-0.02, 0.35, 0.4, 0.98), **face(0.3, 0.7, 1.04), **look(9, 7),
        **left(0.6, 0.2), **_STANCE, "prop_turn": _STRUCK_TURN, **_hammer_grip(x - 4), **right(0.55, 0.4),
    }  # fmt: skip
    return (
        hit(0, blow),
        soft(0.1, body(28, 40, -0.06, 0.21, 0.93), head(-0.02, 0.45, 0.4, 0.97), face(0.8, 0.9, 1.08), look(9, 6),
             left(0.8, 0.0), _STANCE, right(0.8, 0.3), {"prop_turn": -0.12}, _hammer_grip(x - 16, 58, -0.12)),
        soft(0.3, body(20, 18, -0.05, 0.13, 1.0), head(0.0, 0.15, 0.4), face(0.4, 0.8), look(9, 7),
             left(0.6, 0.2), _STANCE, right(0.95, 0.75, 0.1), {"prop_turn": -0.55}),
        soft(0.66, body(8, 0, -0.02, 0.05, 1.02), head(-0.03, 0.05, 0.35), face(0.1, 0.6), look(10, 7),
             left(0.35, 0.4), _STANCE, right(1.05, 1.0, 0.2), {"prop_turn": -0.95}),
        hit(1, tap),
        soft(1.09, body(20, 30, -0.04, 0.14, 0.96), head(-0.02, 0.3, 0.4), face(0.25, 0.7), look(9, 7),
             left(0.55, 0.3), _STANCE, right(0.8, 0.4), {"prop_turn": -0.08}, _hammer_grip(x - 8, 44, -0.08)),
        soft(1.4, body(-22, -14, 0.05, -0.14, 1.05), head(0.05, -0.25, 0.5), face(0.3, 0.9, 1.0, 0.75), look(11, 6),
             left(0.5, 1.6), _STANCE, right(2.2, 0.5, 0.1), {"prop_turn": -1.85}),
        soft(1.64, body(-32, -28, 0.07, -0.20, 1.085), head(0.08, -0.45, 0.5), face(0.5, 1.0, 1.0, 0.6), look(11, 6),
             left(0.5, 1.9), _STANCE, right(2.3, 0.55, 0.25), {"prop_turn": -2.3}),
    )  # fmt: skip


def _hammer_grip(x: float, above: float = 0.0, turn: float = _STRUCK_TURN) -> Pose:
    """Put the hand where the hammer's face, turned like this, is over x and so high above the anvil."""
    c, s = math.cos(turn), math.sin(turn)
    along, down = _HAMMER_HEAD_PX, _HAMMER_FACE_PX
    return grip("right", x - (along * c - down * s), -ANVIL_TOP_PX - above - (along * s + down * c))


def within_reach(figure: Body, keys: tuple[PoseKey, ...]) -> tuple[PoseKey, ...]:
    """Return the keys with the body bent down wherever the right hand could not reach its target."""
    return tuple(replace(k, pose=figure.crouched(k.pose, "right")) if "ik_right" in k.pose else k for k in keys)


def hammer_props(figure: Body) -> tuple[Prop, ...]:
    """Return hammer and anvil; the anvil stands behind the hammer that strikes it."""
    return (
        Prop("anvil", "", anvil_x(figure), 0.0, "behind"),
        Prop("hammer", "hand-right", 0.0, 0.0, "hand"),
    )


def hammer_bursts(figure: Body) -> tuple[Burst, ...]:
    """Return sparks on both blows, a star on the great one."""
    x = anvil_x(figure)
    return (
        Burst("spark", 0.0, x - 12, -ANVIL_TOP_PX),
        Burst("star", 0.0, x - 12, -ANVIL_TOP_PX),
        Burst("spark", 1.0, x - 4, -ANVIL_TOP_PX),
    )


def _seam_x(figure: Body) -> float:
    return anvil_x(figure) - 22.0


def weld(figure: Body) -> tuple[PoseKey, ...]:
    """Burn three spots along a seam, face close to the flame, then up for a look at the work."""
    x = _seam_x(figure)

    def burning(dx: float, lift: float, turn: float) -> Pose:
        c, s = math.cos(turn), math.sin(turn)
        palm = grip("right", x + dx - _FLAME_PX * c, -ANVIL_TOP_PX - lift - _FLAME_PX * s)
        return {**palm, "prop_turn": turn, "wrist_right": 0.2, **right(0.6, 0.9)}

    low = {**left(0.72, -0.62), **_STANCE}
    spots = [
        {**body(20, 42, -0.05, 0.20, 0.92), **head(0.02, 0.7, 0.35, 0.96), **face(0.1, 0.8, 1.0, 0.7), **look(8, 8),
         **low, **burning(-46, 0, 0.66)},
        {**body(24, 36, -0.05, 0.22, 0.935), **head(0.05, 0.6, 0.4, 0.97), **face(0.1, 0.8, 1.0, 0.7), **look(9, 8),
         **low, **burning(-8, 0, 0.62)},
        {**body(30, 44, -0.06, 0.25, 0.915), **head(0.06, 0.75, 0.4, 0.96), **face(0.2, 0.9, 1.0, 0.6), **look(9, 8),
         **low, **burning(34, 0, 0.58)},
    ]  # fmt: skip
    lifts = [
        {**body(18, 28, -0.05, 0.17, 0.96), **head(0.0, 0.4, 0.35), **face(0.05, 0.6), **look(8, 8), **low,
         **burning(-28, 26, 0.54)},
        {**body(24, 28, -0.05, 0.19, 0.965), **head(0.03, 0.4, 0.4), **face(0.05, 0.6), **look(9, 8), **low,
         **burning(12, 26, 0.52)},
    ]  # fmt: skip
    proud = {
        **body(-14, -10, 0.04, -0.10, 1.03), **head(0.10, -0.4, 0.1, 1.01), **face(0.3, -0.3, 1.05), **look(10, 6),
        **left(0.55, -0.5), **_STANCE, **burning(-60, 150, 0.05),
    }  # fmt: skip
    return (
        hit(0, spots[0]),
        soft(0.55, lifts[0]),
        hit(1, spots[1]),
        soft(1.55, lifts[1]),
        hit(2, spots[2]),
        soft(3.0, proud),
        soft(3.5, {**proud, **head(0.0, 0.1, 0.35), "pelvis_y": 8.0, "lean": 0.02}),
    )


def weld_props(figure: Body) -> tuple[Prop, ...]:
    """Return the torch and the anvil that the work lies on."""
    return (
        Prop("anvil", "", anvil_x(figure), 0.0, "behind"),
        Prop("torch", "hand-right", 0.0, 0.0, "hand"),
    )


def weld_bursts(figure: Body) -> tuple[Burst, ...]:
    """Return sparks where the flame touches."""
    x = _seam_x(figure)
    return tuple(Burst("spark", float(beat), x + dx, -ANVIL_TOP_PX) for beat, dx in enumerate((-46.0, -8.0, 34.0)))
