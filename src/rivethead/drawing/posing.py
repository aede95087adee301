"""Posing: what pose an action's keys give at a beat.

Keys are poses on the beat. Between them every channel travels by the kind of the key it comes into: a "hit" is drawn
back from, struck at full speed and reached exactly on its beat, whereupon it recoils and rings out; "soft" keys are
joined by one smooth curve that never passes beyond them. Over that lie the things no key has to say: eyes lead, wrists
come late, hair and antenna swing after the head, reaching hands move in arcs, long actions blink.

The principles are those of Thomas and Johnston, "The Illusion of Life" (1981).
"""

import math
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rivethead.drawing import easing
from rivethead.schema.art import POSE_CHANNELS, Action, PoseKey

Floats = npt.NDArray[np.float64]

CHANNELS: tuple[str, ...] = tuple(POSE_CHANNELS)
_INDEX = {name: i for i, name in enumerate(CHANNELS)}
_REST = np.array(list(POSE_CHANNELS.values()))

SETTLE = 0.11
"""How far a hit springs back from its apex, as a share of the travel that led to it."""

RIGID = frozenset(
    (
        "ik_left",
        "ik_right",
        "lid",
        "tail",
        "tail_late",
        "tail_stretch",
        "squash",
        "head_squash",
        "eye",
        "jaw",
        "prop_turn",
    )
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
    late: tuple[float, ...]
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
    pose["tail_late"] += _sampled(track.late, beat)
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
    bare = _Track(action, beats, hits, values, slopes, recoils, _winds(values), (), (), (), -1.0)
    steps = max(1, round(action.cycle_beats * STEPS_PER_BEAT))
    rows = np.array([_row(bare, i * action.cycle_beats / steps) for i in range(steps)])
    tail = _tail(rows)
    return bare._replace(tail=tail, late=_late(rows, tail), stretch=_stretch(rows), blink_beat=_blink(action, rows))


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


def _drag(rows: Floats) -> Floats:
    """Return the angle of what drags hair and antenna along."""
    return rows[:, _INDEX["lean"]] + rows[:, _INDEX["head"]] + 0.004 * rows[:, _INDEX["pelvis_x"]]


def _tail(rows: Floats) -> tuple[float, ...]:
    return tuple(easing.clamped(lag, -0.8, 0.8) for lag in easing.trailing(_drag(rows).tolist(), STEPS_PER_BEAT))


def _late(rows: Floats, tail: tuple[float, ...]) -> tuple[float, ...]:
    """Swing a second, slower thing that hangs on the first: follow-through of the follow-through."""
    drive = _drag(rows) + np.array(tail)
    lags = easing.trailing(drive.tolist(), STEPS_PER_BEAT, swings_per_beat=0.9, damping=0.16)
    return tuple(easing.clamped(first + lag, -1.0, 1.0) for first, lag in zip(tail, lags, strict=True))


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
