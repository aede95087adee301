"""Acting: what pose an action is in at a beat.

Keys are poses on the beat. Between them every channel travels by the kind of the key it comes into: a "hit" is drawn
back from, struck at full speed and reached exactly on its beat, whereupon it recoils and rings out; "soft" keys are
joined by one smooth curve that never passes beyond them. Over that lie the things no key has to say: eyes lead, wrists
come late, hair and antenna swing after the head, reaching hands move in arcs, long actions blink.

The principles are those of Thomas and Johnston, "The Illusion of Life" (1981).
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import skia

from rivethead.drawing import easing, rig
from rivethead.schema.art import POSE_CHANNELS, Action, Pad, PoseKey, Prop, Puppet

Floats = npt.NDArray[np.float64]

CHANNELS: tuple[str, ...] = tuple(POSE_CHANNELS)
_INDEX = {name: i for i, name in enumerate(CHANNELS)}
_REST = np.array(list(POSE_CHANNELS.values()))

SETTLE = 0.11
"""How far a hit springs back from its apex, as a share of the travel that led to it."""

RIGID = frozenset(
    ("ik_left", "ik_right", "lid", "tail", "tail_stretch", "squash", "head_squash", "eye", "jaw", "prop_turn")
    + tuple(f"{part}_{side}_{way}" for side in ("left", "right") for part, way in (("hand", "x"), ("hand", "y")))
    + tuple(f"foot_{side}_{way}" for side in ("left", "right") for way in ("x", "y", "turn"))
)
"""Channels that do not recoil: planted feet, hands on things, and sizes."""

UNWOUND = frozenset(("lid", "jaw", "eye", "ik_left", "ik_right", "squash", "head_squash"))
"""Channels that are not drawn back before a hit."""

LEAD_BEATS = 0.11
LEADING = ("look_x", "look_y")
LATE_BEATS = 0.07
LATE = ("wrist_left", "wrist_right")

BLINK_BEATS = 0.22
BLINKING_CYCLE_BEATS = 4.0
"""Actions at least this long blink once a cycle, where the head turns fastest."""

STEPS_PER_BEAT = 24
HAND_BOW = 0.16
"""How far a reaching hand's path bows away from the straight line, as a share of its length."""


class _Track(NamedTuple):
    """An action, ready to be read: keys as rows, channels as columns."""

    action: Action
    beats: list[float]
    hits: list[bool]
    values: Floats
    slopes: Floats
    recoils: Floats
    winds: Floats
    tail: tuple[float, ...]
    stretch: tuple[float, ...]
    blink_beat: float


_TRACKS: dict[int, _Track] = {}
_TRACKS_KEPT = 512
_WOUND = np.array([0.0 if name in UNWOUND else 1.0 for name in CHANNELS])
_SPRUNG = np.array([0.0 if name in RIGID else 1.0 for name in CHANNELS])
_HANDS = tuple((_INDEX[f"hand_{s}_x"], _INDEX[f"hand_{s}_y"], _INDEX[f"ik_{s}"]) for s in ("left", "right"))
_FEET = tuple((_INDEX[f"foot_{s}_x"], _INDEX[f"foot_{s}_y"], _INDEX[f"foot_{s}_turn"]) for s in ("left", "right"))
_LEADING = [_INDEX[name] for name in LEADING]
_LATE = [_INDEX[name] for name in LATE]


def pose_at(action: Action, beat: float) -> dict[str, float]:
    """Return an action's pose at a beat: every channel of `schema.art.POSE_CHANNELS`.

    The action repeats every `cycle_beats`. Hit keys are reached exactly on their beats.
    """
    track = _track(action)
    row = _row(track, beat)
    row[_LEADING] = _row(track, beat + LEAD_BEATS)[_LEADING]
    row[_LATE] = _row(track, beat - LATE_BEATS)[_LATE]
    pose: dict[str, float] = dict(zip(CHANNELS, row.tolist(), strict=True))
    pose["tail"] += _sampled(track.tail, beat)
    pose["tail_stretch"] *= 1.0 + _sampled(track.stretch, beat)
    if track.blink_beat >= 0.0:
        away = math.remainder(beat - track.blink_beat, action.cycle_beats) / BLINK_BEATS
        pose["lid"] *= 1.0 - easing.swell(0.5 + away)
    return pose


def stepped(pose: Mapping[str, float], px: float = 1.0, rad: float = 1.0 / 96.0) -> dict[str, float]:
    """Return the pose on a coarse grid, so that poses that look the same are the same and one drawing serves them.

    Args:
        pose: channel -> value.
        px: step of places.
        rad: step of angles and factors.
    """
    return {name: round(value / step) * step for name, value in pose.items() for step in (_step(name, px, rad),)}


def _step(name: str, px: float, rad: float) -> float:
    return px if name.endswith(("_x", "_y")) else rad


# ------------------------------------------------------------------------------------------------ keys


def _track(action: Action) -> _Track:
    found = _TRACKS.get(id(action))
    if found is None or found.action is not action:
        if len(_TRACKS) >= _TRACKS_KEPT:
            _TRACKS.clear()
        found = _TRACKS[id(action)] = _prepared(action)
    return found


def _prepared(action: Action) -> _Track:
    keys = action.keys or (PoseKey(0.0, "soft", {}),)
    beats = [key.beat for key in keys]
    values = np.tile(_REST, (len(keys), 1))
    for row, key in zip(values, keys, strict=True):
        for name, value in key.pose.items():
            row[_INDEX[name]] = value
    _carry_hand_targets(values)
    hits = [key.kind == "hit" for key in keys]
    recoils = (values - np.roll(values, 1, axis=0)) * _SPRUNG * SETTLE
    recoils[[not hit for hit in hits]] = 0.0
    slopes = _slopes(action, beats, hits, values)
    bare = _Track(action, beats, hits, values, slopes, recoils, _winds(values), (), (), -1.0)
    steps = max(1, round(action.cycle_beats * STEPS_PER_BEAT))
    rows = np.array([_row(bare, i * action.cycle_beats / steps) for i in range(steps)])
    return bare._replace(tail=_tail(rows), stretch=_stretch(rows), blink_beat=_blink(action, rows))


def _carry_hand_targets(values: Floats) -> None:
    # a hand that is not reaching has no target of its own; it keeps the nearest reaching key's, so that blends start
    # from somewhere sensible
    for x, y, ik in _HANDS:
        reaching = np.flatnonzero(values[:, ik] > 0.0)
        if len(reaching):
            for i in np.flatnonzero(values[:, ik] <= 0.0):
                nearest = reaching[np.argmin(np.abs(reaching - i))]
                values[i, [x, y]] = values[nearest, [x, y]]


def _winds(values: Floats) -> Floats:
    """Return which channels draw back when a key is left for a hit; a foot only if it is in the air already."""
    winds = np.tile(_WOUND, (len(values), 1))
    for x, y, turn in _FEET:
        planted = values[:, y] >= 0.0
        for channel in (x, y, turn):
            winds[planted, channel] = 0.0
    return winds


def _slopes(action: Action, beats: list[float], hits: list[bool], values: Floats) -> Floats:
    """Slopes per beat at the keys: nonzero only where a soft key is passed on the way, monotone (Fritsch-Carlson)."""
    count = len(beats)
    slopes = np.zeros_like(values)
    for i in range(count):
        after = (i + 1) % count
        if count < 3 or hits[i] or hits[after]:
            continue
        before = i - 1
        span_in = (beats[i] - beats[before]) % action.cycle_beats or action.cycle_beats
        span_out = (beats[after] - beats[i]) % action.cycle_beats or action.cycle_beats
        rise_in, rise_out = (values[i] - values[before]) / span_in, (values[after] - values[i]) / span_out
        passed = rise_in * rise_out > 0.0
        steepest = 3.0 * np.minimum(np.abs(rise_in), np.abs(rise_out))
        mean = 0.5 * (rise_in + rise_out)
        slopes[i] = np.where(passed, np.clip(mean, -steepest, steepest), 0.0)
    return slopes


def _row(track: _Track, beat: float) -> Floats:
    cycle = track.action.cycle_beats
    place = beat % cycle
    i = max(0, bisect_right(track.beats, place + 1e-9) - 1)
    count = len(track.beats)
    after = (i + 1) % count
    span = (track.beats[after] if i + 1 < count else cycle + track.beats[0]) - track.beats[i]
    since = max(0.0, place - track.beats[i])
    progress = since / span
    start, end = track.values[i], track.values[after]
    if track.hits[after]:
        row = _struck(start, end, track.winds[i], progress, span)
        share = easing.strike(progress, span)
    else:
        u, v = progress, 1.0 - progress
        share = u * u * (3.0 - 2.0 * u)
        row = start + (end - start) * share
        row += (track.slopes[i] * (u * v * v) - track.slopes[after] * (u * u * v)) * span
    if track.hits[i]:
        row -= track.recoils[i] * (easing.recoil(since) * easing.smooth(1.0 - progress))
    _bow(row, start, end, share)
    for _, y, _ in _FEET:
        row[y] = min(row[y], 0.0)
    return row


def _struck(start: Floats, end: Floats, winds: Floats, progress: float, span_beats: float) -> Floats:
    plain = easing.strike(progress, span_beats, 0.0)
    wound = easing.strike(progress, span_beats)
    return start + (end - start) * (plain + (wound - plain) * winds)


def _bow(row: Floats, start: Floats, end: Floats, share: float) -> None:
    """Bend a reaching hand's straight path outwards, away from the body."""
    for x, y, ik in _HANDS:
        if row[ik] <= 0.0:
            continue
        dx, dy = end[x] - start[x], end[y] - start[y]
        bow = HAND_BOW * math.sin(math.pi * easing.clamped(share))
        outwards = 1.0 if row[x] * dy <= 0.0 else -1.0
        row[x] += outwards * -dy * bow
        row[y] += outwards * dx * bow


# ------------------------------------------------------------------------------------------------ follow-through


def _tail(rows: Floats) -> tuple[float, ...]:
    angle = rows[:, _INDEX["lean"]] + rows[:, _INDEX["head"]] + 0.004 * rows[:, _INDEX["pelvis_x"]]
    return tuple(easing.clamped(lag, -0.8, 0.8) for lag in easing.trailing(angle.tolist(), STEPS_PER_BEAT))


def _stretch(rows: Floats) -> tuple[float, ...]:
    height = 0.0032 * rows[:, _INDEX["pelvis_y"]] + 0.20 * rows[:, _INDEX["nod"]]
    lags = easing.trailing(height.tolist(), STEPS_PER_BEAT, swings_per_beat=2.1, damping=0.3)
    return tuple(easing.clamped(-lag, -0.28, 0.35) for lag in lags)


def _blink(action: Action, rows: Floats) -> float:
    if action.cycle_beats < BLINKING_CYCLE_BEATS:
        return -1.0
    turning = rows[:, _INDEX["head"]] + 0.5 * rows[:, _INDEX["turn"]] + 0.02 * rows[:, _INDEX["look_x"]]
    speed = np.abs(np.roll(turning, -1) - np.roll(turning, 1))
    return float(np.argmax(np.round(speed, 9))) * action.cycle_beats / len(rows)


def _sampled(table: tuple[float, ...], beat: float) -> float:
    if not table:
        return 0.0
    place = (beat * STEPS_PER_BEAT) % len(table)
    i = int(place)
    share = place - i
    return table[i % len(table)] * (1.0 - share) + table[(i + 1) % len(table)] * share


# ------------------------------------------------------------------------------------------------ drumming

Stroke = tuple[float, str]
"""(beat, pad name)."""

REBOUND_BEATS = 0.16
WHIP_BEATS = 0.24
WIND_BEATS = 0.9
LIFT_PX = 92.0
LIFT_OUT_PX = 46.0
STICK_LIFT = 1.35
BEFORE_BEATS = 0.55
AFTER_BEATS = 1.25
NEVER = 1e9


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

    palm: rig.Point
    angle: float
    hand_lift: float
    stick_lift: float


def strokes_for(action: Action, hits: Mapping[str, Sequence[float]], nearest_beats: float = 0.11) -> list[Stroke]:
    """Return what a drummer plays of a track's hits.

    Args:
        action: a "drums" action; its pads say which drums they play.
        hits: drum name -> beats.
        nearest_beats: one hand's strokes lie at least this far apart; of two that are nearer, the one on the pad named
            first in the action stays.

    Returns:
        Strokes sorted by beat, then by the pads' order.
    """
    order = {name: rank for rank, name in enumerate(action.pads)}
    chosen: list[Stroke] = []
    taken: dict[str, list[float]] = {"left": [], "right": []}
    for name, pad in action.pads.items():
        free = taken[pad.hand]
        for beat in sorted({beat for drum in pad.drums for beat in hits.get(drum, ())}):
            i = bisect_right(free, beat)
            crowded = (i > 0 and beat - free[i - 1] < nearest_beats) or (
                i < len(free) and free[i] - beat < nearest_beats
            )
            if not crowded:
                free.insert(i, beat)
                chosen.append((beat, name))
    return sorted(chosen, key=lambda stroke: (stroke[0], order[stroke[1]]))


def drum_pose(puppet: Puppet, action: Action, strokes: Sequence[Stroke], beat: float) -> Drumming:
    """Return a drummer's pose and sticks at a beat.

    Each hand goes from pad to pad in an arc, lifts as high as the gap between its strokes allows, hangs, and whips
    down: the hand leads, the stick's tip comes last and lies exactly on the pad at the stroke. The body crouches into
    strong strokes, the head nods with them, the eyes are already on the next pad.

    Args:
        puppet: the drummer.
        action: its "drums" action: pads, and keys for what the body does besides.
        strokes: both hands' strokes sorted by beat, on pads of the action.
        beat: when.
    """
    length = rig.skeleton(puppet).stick_px
    swings = {side: _swing(action, strokes, beat, side, length) for side, _ in rig.SIDES}
    pose = pose_at(action, beat)
    _react(pose, action, strokes, beat, swings)
    sticks: dict[str, skia.Matrix] = {}
    for side, sign in rig.SIDES:
        swing = swings[side]
        palm_x = swing.palm[0] + sign * LIFT_OUT_PX * swing.hand_lift
        palm_y = swing.palm[1] - LIFT_PX * swing.hand_lift
        pose[f"ik_{side}"] = 1.0
        pose[f"hand_{side}_x"], pose[f"hand_{side}_y"] = palm_x, palm_y
        # the wrist cocks with the lift and has snapped straight when the tip lands
        pose[f"wrist_{side}"] = 0.55 * (swing.stick_lift - swing.hand_lift) + 0.25 * swing.stick_lift
        c, s = math.cos(swing.angle), math.sin(swing.angle)
        sticks[side] = skia.Matrix.MakeAll(sign * c, -sign * s, palm_x, s, c, palm_y, 0, 0, 1)
    return Drumming(pose, sticks)


def _neighbours(
    action: Action, strokes: Sequence[Stroke], beat: float, side: str
) -> tuple[Stroke | None, Stroke | None]:
    i = bisect_right(strokes, beat + 1e-6, key=lambda stroke: stroke[0])
    last = next((s for s in (strokes[k] for k in range(i - 1, -1, -1)) if action.pads[s[1]].hand == side), None)
    following = next((s for s in (strokes[k] for k in range(i, len(strokes))) if action.pads[s[1]].hand == side), None)
    return last, following


def _home(action: Action, side: str) -> Stroke:
    return (NEVER, next(name for name, pad in action.pads.items() if pad.hand == side))


def _contact(pad: Pad, stick_length_px: float) -> tuple[rig.Point, float, float]:
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
    last, following = _neighbours(action, strokes, beat, side)
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
    return _Swing((palm[0], palm[1] - hop), angle, hand_lift, stick_lift)


def _react(
    pose: dict[str, float],
    action: Action,
    strokes: Sequence[Stroke],
    beat: float,
    swings: Mapping[str, _Swing],
) -> None:
    pushes = {side: _push(action, strokes, beat, side) for side, _ in rig.SIDES}
    weight = easing.clamped(sum(pushes.values()), -0.5, 1.2)
    tilt = sum(sign * (0.9 * pushes[side] - 0.6 * swings[side].hand_lift) for side, sign in rig.SIDES)
    pose["pelvis_y"] += 24.0 * weight
    pose["squash"] *= 1.0 - 0.055 * weight
    pose["lean"] += 0.055 * tilt
    pose["pelvis_x"] += 9.0 * tilt
    pose["pelvis_turn"] -= 0.03 * tilt
    pose["nod"] = easing.clamped(pose["nod"] + 0.55 * weight, -1.0, 1.0)
    pose["head"] += 0.06 * tilt
    pose["head_squash"] *= 1.0 - 0.04 * max(0.0, weight)
    pose["jaw"] = easing.clamped(pose["jaw"] + 0.75 * max(0.0, weight))
    pose["brow"] = easing.clamped(pose["brow"] + 0.5 * weight, -1.0, 1.0)
    pose["eye"] *= 1.0 + 0.1 * max(0.0, weight)
    _watch(pose, action, strokes, beat)


def _push(action: Action, strokes: Sequence[Stroke], beat: float, side: str) -> float:
    """Return the weight that a hand's strokes put on the body; one that had time to be wound up weighs more."""
    first = bisect_right(strokes, beat - AFTER_BEATS - 1.0, key=lambda stroke: stroke[0])
    before, push = -NEVER, 0.0
    for at, pad in strokes[first:]:
        if at > beat + BEFORE_BEATS:
            break
        if action.pads[pad].hand == side:
            push += _impact(beat - at) * min(1.0, (at - before) / 0.75)
            before = at
    return push


def _impact(since_beats: float) -> float:
    """Body's part in a stroke: a small rise before it, full weight on it, gone within a beat or so."""
    if since_beats <= -BEFORE_BEATS or since_beats >= AFTER_BEATS:
        return 0.0
    if since_beats < 0.0:
        return easing.strike(1.0 + since_beats / BEFORE_BEATS, BEFORE_BEATS, 0.4)
    return math.exp(-4.2 * since_beats) * easing.smooth(1.0 - since_beats / AFTER_BEATS)


def _watch(pose: dict[str, float], action: Action, strokes: Sequence[Stroke], beat: float) -> None:
    """Turn eyes and, less, the head to where the next stroke falls, a quarter of a beat ahead of the hands."""
    ahead = beat + 0.25
    i = bisect_right(strokes, ahead, key=lambda stroke: stroke[0])
    if not strokes:
        return
    last, following = strokes[max(0, i - 1)][0], strokes[min(i, len(strokes) - 1)][0]
    share = easing.smooth((ahead - last) / min(following - last, 0.35)) if following > last else 1.0
    here, there = _middle(action, strokes, last), _middle(action, strokes, following)
    aim = easing.clamped((here + (there - here) * share) / 450.0, -1.0, 1.0)
    pose["look_x"] += 11.0 * aim
    pose["look_y"] += 5.0
    pose["turn"] = easing.clamped(pose["turn"] + 0.35 * aim, -1.0, 1.0)


def _middle(action: Action, strokes: Sequence[Stroke], beat: float) -> float:
    """Return the mean x of all pads struck at a beat."""
    first = bisect_left(strokes, beat, key=lambda stroke: stroke[0])
    end = bisect_right(strokes, beat, key=lambda stroke: stroke[0])
    return sum(action.pads[name].x_px for _, name in strokes[first:end]) / max(1, end - first)


# ------------------------------------------------------------------------------------------------ everything at once

BEHIND, BODY, FRONT, ARMS = range(4)
"""Planes of a performance, back to front; a fat outline runs round all that lies on one plane."""

ROCK_RAD = 0.17
SQUEEZE = 0.07
RINGING_BEATS = 1.5


class Drawn(NamedTuple):
    """One attachment of a performance.

    Attributes:
        attachment: name in the puppet.
        matrix: to the puppet's space.
        plane: BEHIND, BODY, FRONT or ARMS.
    """

    attachment: str
    matrix: skia.Matrix
    plane: int


class Performance(NamedTuple):
    """A puppet with its props at a beat.

    Attributes:
        pose: every channel.
        posed: bones and slots.
        drawn: all attachments, props and sticks included, back to front.
    """

    pose: dict[str, float]
    posed: rig.Posed
    drawn: list[Drawn]


def perform(
    puppet: Puppet, action: Action, beat: float, strokes: Sequence[Stroke] = (), mouth: str = ""
) -> Performance:
    """Return all that has to be drawn of a puppet in an action at a beat.

    Args:
        puppet: who acts.
        action: what it does.
        beat: when.
        strokes: for a "drums" action, see `strokes_for`.
        mouth: a mouth shape A..H or X, "" for the action's own.
    """
    drumming = drum_pose(puppet, action, strokes, beat) if action.driver == "drums" else None
    pose = drumming.pose if drumming else pose_at(action, beat)
    posed = rig.solve(puppet, pose, mouth)
    placed = {
        layer: [(p.attachment, _shaken(rig.held(puppet, posed, pose, p), p, strokes, beat))
                for p in action.props if p.layer == layer]
        for layer in ("behind", "hand", "front")
    }  # fmt: skip
    drawn = [Drawn(name, at, BEHIND) for name, at in placed["behind"]]
    arms: list[Drawn] = []
    for slot, name, at in posed.slots:
        side = _arm_side(slot.name)
        # a drummer's arms reach over the drums
        layer, plane = (arms, ARMS) if drumming and side else (drawn, BODY)
        if slot.name == "prop":
            drawn += [Drawn(prop, where, BODY) for prop, where in placed["hand"]]
        elif drumming and slot.name == f"hand-{side}":
            arms.append(Drawn("stick", drumming.sticks[side], ARMS))
        if name in puppet.attachments:
            layer.append(Drawn(name, at, plane))
    drawn += [Drawn(name, at, FRONT) for name, at in placed["front"]]
    return Performance(pose, posed, drawn + arms)


def _arm_side(slot: str) -> str:
    part, _, side = slot.rpartition("-")
    return side if part in ("upper-arm", "fore-arm", "hand") else ""


def _shaken(matrix: skia.Matrix, prop: Prop, strokes: Sequence[Stroke], beat: float) -> skia.Matrix:
    """Squeeze a struck drum against the floor, rock a struck saw; it starts still, so that the tip meets the drum."""
    since = _since_struck(prop.struck_by, strokes, beat)
    if since is None:
        return matrix
    ringing = math.exp(-4.5 * since) * easing.smooth(1.0 - since / RINGING_BEATS)
    if "cymbal" in prop.attachment:
        rock = math.degrees(ROCK_RAD * ringing * math.sin(2.0 * math.pi * 2.0 * since))
        return skia.Matrix.Concat(matrix, skia.Matrix.RotateDeg(rock))
    squeeze = SQUEEZE * ringing * math.sin(2.0 * math.pi * 2.5 * since)
    tall = 1.0 - squeeze
    standing = skia.Matrix.Concat(skia.Matrix.Translate(prop.x_px, 0.0), skia.Matrix.Scale(1.0 / tall, tall))
    return skia.Matrix.Concat(standing, skia.Matrix.Translate(0.0, prop.y_px))


def _since_struck(pad: str, strokes: Sequence[Stroke], beat: float) -> float | None:
    if pad:
        last = bisect_right(strokes, beat + 1e-6, key=lambda stroke: stroke[0]) - 1
        for k in range(last, -1, -1):
            at, name = strokes[k]
            if beat - at >= RINGING_BEATS:
                break
            if name == pad:
                return max(0.0, beat - at)
    return None
