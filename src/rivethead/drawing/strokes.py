"""Strokes: what a player strikes of a track's hits, and how a limb fares between two strokes.

Everything here depends on nothing but the beats of the strokes around a moment, so that equal surroundings look equal.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from rivethead.drawing import easing
from rivethead.schema.art import Action

Stroke = tuple[float, str]
"""(beat, pad name)."""

NEVER = 1e9
BEFORE_BEATS = 0.55
AFTER_BEATS = 1.25

ACCENT_GAP_BEATS = 0.9
"""A keyboarder strikes with both hands after a rest so long."""
OWN_STROKE_BEATS = 0.5
"""How far apart a keyboarder's strokes lie whose track does not say when they are."""


def strokes_for(action: Action, hits: Mapping[str, Sequence[float]], nearest_beats: float = 0.11) -> list[Stroke]:
    """Return what a player plays of a track's hits.

    Args:
        action: a driven action; its pads say what they play.
        hits: name -> beats.
        nearest_beats: one limb's strokes lie at least this far apart; of two that are nearer, the one on the pad named
            first in the action stays.

    Returns:
        Strokes sorted by beat, then by the pads' order. A keyboarder's hands take turns over their pads and strike
        together after a rest.
    """
    if action.driver == "keyboard":
        names = {name for pad in action.pads.values() for name in pad.drums}
        return _dealt(action, sorted({beat for name in sorted(names) for beat in hits.get(name, ())}), nearest_beats)
    order = {name: rank for rank, name in enumerate(action.pads)}
    chosen: list[Stroke] = []
    taken: dict[str, list[float]] = {pad.hand: [] for pad in action.pads.values()}
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


def knows_when(action: Action, hits: Mapping[str, Sequence[float]]) -> bool:
    """Whether a track says when a driven action strikes."""
    return any(name in hits for pad in action.pads.values() for name in pad.drums)


def own_strokes(action: Action, beat: float) -> list[Stroke]:
    """Return what a keyboarder plays around a beat where the track does not say: quavers, hand after hand."""
    first = math.floor((beat - 2.0) / OWN_STROKE_BEATS)
    return _dealt(action, [k * OWN_STROKE_BEATS for k in range(first, first + 9)], OWN_STROKE_BEATS / 2.0)


def _dealt(action: Action, beats: Sequence[float], nearest_beats: float) -> list[Stroke]:
    """Deal beats out to the pads of two hands by where they lie in the bar and how long they were waited for."""
    hands = {side: [name for name, pad in action.pads.items() if pad.hand == side] for side in ("left", "right")}
    dealt: list[Stroke] = []
    last = -NEVER
    for beat in beats:
        if beat - last < nearest_beats:
            continue
        place = round(beat * 4.0)
        accent = beat - last > ACCENT_GAP_BEATS or place % 16 == 0
        for side, names in hands.items():
            if names and (accent or (place % 2 == 0) == (side == "right")):
                # an accent opens the hands wide, a run wanders
                name = (names[0] if side == "left" else names[-1]) if accent else names[(place // 2) % len(names)]
                dealt.append((beat, name))
        last = beat
    return dealt


# ------------------------------------------------------------------------------------------------ one limb


def neighbours(
    action: Action, strokes: Sequence[Stroke], beat: float, limb: str
) -> tuple[Stroke | None, Stroke | None]:
    """Return a limb's last stroke at or before a beat and its next one."""
    pads = action.pads
    i = bisect_right(strokes, beat + 1e-6, key=lambda stroke: stroke[0])
    last = next((s for s in (strokes[k] for k in range(i - 1, -1, -1)) if pads[s[1]].hand == limb), None)
    following = next((s for s in (strokes[k] for k in range(i, len(strokes))) if pads[s[1]].hand == limb), None)
    return last, following


def lift_at(
    since: float, until: float, *, top: float, ready: float, rebound: float, whip: float, wind: float, snap: float
) -> float:
    """Return 0..1 how high a limb is lifted between strokes: it bounces, waits, winds up and whips down.

    Args:
        since: beats since the last stroke.
        until: beats to the next.
        top: how high it is wound up.
        ready: how high it waits, as a share of `top`.
        rebound: beats that the bounce takes.
        whip: beats that the way down takes at most.
        wind: beats that winding up takes.
        snap: how late the way down happens: 1 evenly, 3 in the last moment.
    """
    gap = since + until
    down = min(whip, 0.5 * gap)
    rise = easing.eased_out(since / min(rebound, 0.45 * gap), 2.0)
    waits = ready * top
    wound = waits + (top - waits) * easing.smooth(1.0 - (until - down) / min(wind, 0.5 * gap))
    return rise * wound * (1.0 - float(easing.clamped(1.0 - until / down) ** snap))


def push(action: Action, strokes: Sequence[Stroke], beat: float, limb: str) -> float:
    """Return the weight that a limb's strokes put on the body; one that had time to be wound up weighs more."""
    first = bisect_right(strokes, beat - AFTER_BEATS - 1.0, key=lambda stroke: stroke[0])
    before, weight = -NEVER, 0.0
    for at, pad in strokes[first:]:
        if at > beat + BEFORE_BEATS:
            break
        if action.pads[pad].hand == limb:
            weight += _impact(beat - at) * min(1.0, (at - before) / 0.75)
            before = at
    return weight


def _impact(since_beats: float) -> float:
    """Body's part in a stroke: a small rise before it, full weight on it, gone within a beat or so."""
    if since_beats <= -BEFORE_BEATS or since_beats >= AFTER_BEATS:
        return 0.0
    if since_beats < 0.0:
        return easing.strike(1.0 + since_beats / BEFORE_BEATS, BEFORE_BEATS, 0.4)
    return math.exp(-4.2 * since_beats) * easing.smooth(1.0 - since_beats / AFTER_BEATS)


def since_struck(pads: str, strokes: Sequence[Stroke], beat: float, lasts_beats: float) -> float | None:
    """Return the beats since one of some pads (their names in one text, apart by spaces) was struck, None for long."""
    if pads:
        names = pads.split(" ")
        for k in range(bisect_right(strokes, beat + 1e-6, key=lambda stroke: stroke[0]) - 1, -1, -1):
            at, name = strokes[k]
            if beat - at >= lasts_beats:
                break
            if name in names:
                return max(0.0, beat - at)
    return None


def middle_x(action: Action, strokes: Sequence[Stroke], beat: float) -> float:
    """Return the mean x of all pads struck at a beat."""
    first = bisect_left(strokes, beat, key=lambda stroke: stroke[0])
    end = bisect_right(strokes, beat, key=lambda stroke: stroke[0])
    return sum(action.pads[name].x_px for _, name in strokes[first:end]) / max(1, end - first)


def watch(pose: dict[str, float], action: Action, strokes: Sequence[Stroke], beat: float) -> None:
    """Turn eyes and, less, the head to where the next stroke falls, a quarter of a beat ahead of the hands."""
    if not strokes:
        return
    ahead = beat + 0.25
    i = bisect_right(strokes, ahead, key=lambda stroke: stroke[0])
    last, following = strokes[max(0, i - 1)][0], strokes[min(i, len(strokes) - 1)][0]
    share = easing.smooth((ahead - last) / min(following - last, 0.35)) if following > last else 1.0
    here, there = middle_x(action, strokes, last), middle_x(action, strokes, following)
    aim = easing.clamped((here + (there - here) * share) / 450.0, -1.0, 1.0)
    pose["look_x"] += 11.0 * aim
    pose["look_y"] += 5.0
    pose["turn"] = easing.clamped(pose["turn"] + 0.35 * aim, -1.0, 1.0)
