"""Drumming: hands that land sticks on drums, and a foot that treads a pedal, exactly on the strokes."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import skia

from rivethead.drawing import easing, rig
from rivethead.drawing.affine import Point
from rivethead.drawing.posing import pose_at
from rivethead.drawing.strokes import NEVER, Stroke, lift_at, neighbours, push, watch
from rivethead.schema.art import Action, Pad, Prop, Puppet

REBOUND_BEATS = 0.16
WHIP_BEATS = 0.24
WIND_BEATS = 0.9
LIFT_PX, GREAT_LIFT_PX = 92.0, 64.0
"""How high a hand is lifted, and how much higher still before a stroke that it had a whole bar's half to wait for."""
LIFT_OUT_PX = 46.0
STICK_LIFT = 1.35

PEDAL_REACH_PX = 58.0
"""How far beside the place that the beater strikes the foot stands on its pedal."""
TREAD_PX, TREAD_TURN = 38.0, 0.36
"""How high a foot comes off its pedal, and how far its toes come up."""
BEATER_SWING = 0.95
"""How far a beater swings back, radians."""
FOOT_WEIGHT = 0.45
"""What a kick weighs on the body, against a hand's stroke."""


class Drumming(NamedTuple):
    """A drummer at a beat.

    Attributes:
        pose: every channel; both hands reach by `ik_*` = 1.
        sticks: "left" and "right" -> matrix from the stick (palm at (0, 0), tip on +x) to the puppet's space.
    """

    pose: dict[str, float]
    sticks: dict[str, skia.Matrix]


@dataclass(frozen=True, slots=True)
class _Swing:
    """Where one hand is between its last stroke and its next."""

    palm: Point
    angle: float
    hand_lift: float
    stick_lift: float
    great: float


def drum_pose(puppet: Puppet, action: Action, strokes: Sequence[Stroke], beat: float) -> Drumming:
    """Return a drummer's pose and sticks at a beat.

    Each hand goes from pad to pad in an arc, lifts as high as the gap between its strokes allows, hangs, and whips
    down: the hand leads, the stick's tip comes last and lies exactly on the pad at the stroke. A foot with a pad of its
    own treads its pedal down on the stroke. The body crouches into strong strokes, the head nods with them, the eyes
    are already on the next pad.

    Args:
        puppet: the drummer.
        action: its "drums" action: pads, and keys for what the body does besides.
        strokes: all limbs' strokes sorted by beat, on pads of the action.
        beat: when.
    """
    skel = rig.skeleton(puppet)
    swings = {side: _swing(action, strokes, beat, side, skel.stick_px) for side, _ in rig.SIDES}
    pose = pose_at(action, beat)
    _react(pose, action, strokes, beat, swings)
    sticks: dict[str, skia.Matrix] = {}
    for side, sign in rig.SIDES:
        swing = swings[side]
        palm_x = swing.palm[0] + sign * LIFT_OUT_PX * swing.hand_lift
        palm_y = swing.palm[1] - (LIFT_PX + GREAT_LIFT_PX * swing.great) * swing.hand_lift
        pose[f"ik_{side}"] = 1.0
        pose[f"hand_{side}_x"], pose[f"hand_{side}_y"] = palm_x, palm_y
        # the wrist cocks with the lift and has snapped straight when the tip lands
        pose[f"wrist_{side}"] = 0.55 * (swing.stick_lift - swing.hand_lift) + 0.25 * swing.stick_lift
        c, s = math.cos(swing.angle), math.sin(swing.angle)
        sticks[side] = skia.Matrix.MakeAll(sign * c, -sign * s, palm_x, s, c, palm_y, 0, 0, 1)
    pedal = next((pad for pad in action.pads.values() if pad.hand == "foot-right"), None)
    if pedal is not None:
        lift = pedal_lift(action, strokes, beat)
        at_rest = skel.bones["thigh-right"].x_px + skel.bones["foot-right"].x_px
        pose["foot_right_x"] = pedal.x_px + PEDAL_REACH_PX - at_rest
        pose["foot_right_y"] = -TREAD_PX * lift
        pose["foot_right_turn"] = -TREAD_TURN * lift
    return Drumming(pose, sticks)


def pedal_lift(action: Action, strokes: Sequence[Stroke], beat: float) -> float:
    """Return 0..1 how far the foot is off its pedal and the beater off its drum: 0 exactly at its strokes."""
    last, following = neighbours(action, strokes, beat, "foot-right")
    since = beat - last[0] if last else NEVER
    until = following[0] - beat if following else NEVER
    top = min(1.0, (since + until) / 0.7) ** 0.8
    return lift_at(since, until, top=top, ready=0.4, rebound=0.14, whip=0.18, wind=0.5, snap=2.0)


def beater(prop: Prop, pad: Pad, lift: float) -> skia.Matrix:
    """Return where a pedal's beater is that turns on its axle and lies against its pad when it is not lifted."""
    struck = math.atan2(pad.x_px - prop.x_px, prop.y_px - pad.y_px)
    away = BEATER_SWING if pad.x_px <= prop.x_px else -BEATER_SWING
    turn = skia.Matrix.RotateDeg(math.degrees(struck + away * lift))
    return skia.Matrix.Concat(skia.Matrix.Translate(prop.x_px, prop.y_px), turn)


def _home(action: Action, side: str) -> Stroke:
    return (NEVER, next(name for name, pad in action.pads.items() if pad.hand == side))


def _contact(pad: Pad, stick_length_px: float) -> tuple[Point, float, float]:
    """Return the palm's place at a stroke, the stick's angle, and which way it turns to be lifted.

    A stick that points inwards is lifted over the middle and one that points outwards over the outside, so that
    changing over leads through straight up: angles beyond a right angle are counted from the other side.
    """
    sign = -1.0 if pad.hand == "left" else 1.0
    across, down = math.cos(pad.stick_turn), math.sin(pad.stick_turn)
    palm = (pad.x_px - sign * stick_length_px * across, pad.y_px - stick_length_px * down)
    if across >= 0.0:
        return palm, pad.stick_turn, -STICK_LIFT
    return palm, pad.stick_turn - 2.0 * math.pi, STICK_LIFT


def _swing(action: Action, strokes: Sequence[Stroke], beat: float, side: str, stick_length_px: float) -> _Swing:
    last, following = neighbours(action, strokes, beat, side)
    if following is None:
        following = (NEVER, last[1] if last else _home(action, side)[1])
    if last is None:
        last = (-NEVER, following[1])
    since, until = beat - last[0], following[0] - beat
    gap = since + until
    start, end = action.pads[last[1]], action.pads[following[1]]
    # the hand travels while it is up: after the rebound, before the whip
    whip = min(WHIP_BEATS, 0.5 * gap)
    across = easing.smooth(since / max(gap - 0.6 * whip, 1e-6)) if gap < 4.0 else easing.smooth(1.0 - until / 2.0)
    (from_x, from_y), from_turn, from_lift = _contact(start, stick_length_px)
    (to_x, to_y), to_turn, to_lift = _contact(end, stick_length_px)
    palm = (from_x + (to_x - from_x) * across, from_y + (to_y - from_y) * across)
    top = min(1.0, gap / 0.8) ** 0.8
    rise = easing.eased_out(since / min(REBOUND_BEATS, 0.45 * gap), 2.0)
    ready = 0.42 * top
    wound = ready + (top - ready) * easing.smooth(1.0 - (until - whip) / min(WIND_BEATS, 0.5 * gap))
    fall = easing.clamped(1.0 - until / whip)
    hand_lift = rise * wound * (1.0 - fall**1.6)
    stick_lift = easing.eased_out(since / min(1.5 * REBOUND_BEATS, 0.5 * gap), 1.6) * wound * (1.0 - fall**3.2)
    hop = 0.0 if start is end else 26.0 * math.sin(math.pi * across) * min(1.0, gap)
    turn = from_turn + (to_turn - from_turn) * across
    angle = turn + (from_lift + (to_lift - from_lift) * across) * stick_lift
    return _Swing((palm[0], palm[1] - hop), angle, hand_lift, stick_lift, easing.clamped((gap - 0.95) / 0.9))


def _react(
    pose: dict[str, float],
    action: Action,
    strokes: Sequence[Stroke],
    beat: float,
    swings: Mapping[str, _Swing],
) -> None:
    pushes = {side: push(action, strokes, beat, side) for side, _ in rig.SIDES}
    trodden = push(action, strokes, beat, "foot-right")
    weight = easing.clamped(sum(pushes.values()) + FOOT_WEIGHT * trodden, -0.5, 1.2)
    tilt = sum(sign * (0.9 * pushes[side] - 0.6 * swings[side].hand_lift) for side, sign in rig.SIDES)
    pose["pelvis_y"] += 24.0 * weight
    pose["squash"] *= 1.0 - 0.055 * weight
    pose["lean"] += 0.055 * tilt
    pose["pelvis_x"] += 9.0 * tilt
    pose["pelvis_turn"] -= 0.03 * tilt
    pose["nod"] = easing.clamped(pose["nod"] + 0.55 * weight, -1.0, 1.0)
    pose["head"] += 0.06 * tilt
    pose["head_squash"] *= 1.0 - 0.04 * max(0.0, weight)
    pose["jaw"] = easing.clamped(pose["jaw"] + 0.75 * max(0.0, sum(pushes.values())))
    pose["brow"] = easing.clamped(pose["brow"] + 0.5 * weight, -1.0, 1.0)
    pose["eye"] *= 1.0 + 0.1 * max(0.0, weight)
    watch(pose, action, [s for s in strokes if action.pads[s[1]].hand != "foot-right"], beat)
