"""Pressing: hands that land on a keyboard exactly on the notes of a track."""

import math
from collections.abc import Sequence

from rivethead.drawing import easing, rig
from rivethead.drawing.posing import pose_at
from rivethead.drawing.strokes import NEVER, Stroke, lift_at, neighbours, own_strokes, push, watch
from rivethead.schema.art import Action

TAP_PX, LIFT_PX = 16.0, 74.0
"""How high a hand comes off the keys between semiquavers, and between beats."""
WRIST = -0.3
"""Bent back, so that the fingers lie on the keys."""
FREE_GAP_BEATS = 2.0
"""In a rest longer than this the right hand leaves the keys for what the action's own keys do with it."""


def press_pose(action: Action, strokes: Sequence[Stroke] | None, beat: float) -> dict[str, float]:
    """Return a keyboarder's pose at a beat: every channel.

    Both palms lie on their pads exactly at their strokes, come up as far as the gap allows and hop from pad to pad.
    In a long rest the right hand is free and does what the keys say. The head nods into strong notes, the eyes go
    ahead of the hands.

    Args:
        action: its "keyboard" action: pads, and keys for what the body does besides.
        strokes: sorted by beat; None plays quavers.
        beat: when.
    """
    if strokes is None:
        strokes = own_strokes(action, beat)
    pose = pose_at(action, beat)
    pushes = {side: push(action, strokes, beat, side) for side, _ in rig.SIDES}
    weight = easing.clamped(0.6 * sum(pushes.values()), -0.5, 1.0)
    pose["pelvis_y"] += 13.0 * weight
    pose["squash"] *= 1.0 - 0.03 * weight
    pose["lean"] += 0.035 * (pushes["right"] - pushes["left"])
    pose["nod"] = easing.clamped(pose["nod"] + 0.4 * weight, -1.0, 1.0)
    pose["brow"] = easing.clamped(pose["brow"] + 0.3 * weight, -1.0, 1.0)
    for side, sign in rig.SIDES:
        _hand(pose, action, strokes, beat, side, sign)
    if pose["ik_right"] > 0.5:
        watch(pose, action, strokes, beat)
    return pose


def _hand(
    pose: dict[str, float], action: Action, strokes: Sequence[Stroke], beat: float, side: str, sign: float
) -> None:
    last, following = neighbours(action, strokes, beat, side)
    home = next(name for name, pad in action.pads.items() if pad.hand == side)
    start = action.pads[last[1] if last else following[1] if following else home]
    end = action.pads[following[1] if following else last[1] if last else home]
    since = beat - last[0] if last else NEVER
    until = following[0] - beat if following else NEVER
    gap = since + until
    across = easing.smooth(since / max(0.8 * gap, 1e-6)) if gap < 3.0 else easing.smooth(1.0 - until / 1.2)
    top = easing.clamped(gap / 1.0) ** 0.9
    lift = lift_at(since, until, top=1.0, ready=0.35, rebound=0.2, whip=0.18, wind=0.5, snap=1.8)
    height = (TAP_PX + (LIFT_PX - TAP_PX) * top) * lift
    hop = 0.0 if start is end else 30.0 * math.sin(math.pi * across) * top
    pose[f"hand_{side}_x"] = start.x_px + (end.x_px - start.x_px) * across + sign * 0.25 * height
    pose[f"hand_{side}_y"] = start.y_px + (end.y_px - start.y_px) * across - height - hop
    free = 0.0
    if side == "right" and gap > FREE_GAP_BEATS:
        free = min(easing.smooth((since - 0.4) / 0.7), easing.smooth((until - 0.35) / 0.7))
    pose[f"ik_{side}"] = 1.0 - free
    if free <= 0.0:
        pose[f"wrist_{side}"] = WRIST
        pose[f"elbow_{side}"] = 0.6
