"""Transitions: where a cut is more than a cut.

Nearly all cuts are hard, on their beat. What is chosen here shows that the music turns: a rush into a face before a
drop, black that closes where the noise ends, a swing of the camera where a scene moves on. Of these there is one in
eight bars at most. Where the music is calm, some shots dissolve into each other instead.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rivethead.schema.storyboard import Shot, Transition
from rivethead.seeds import Stream
from rivethead.storyboard.coverage import LOUD
from rivethead.storyboard.timeline import Passage, Timeline

SHOWY: tuple[Transition, ...] = ("whip-left", "whip-right", "smash", "iris", "gear")
APART_BARS = 8
"""Between two showy transitions lie at least so many bars."""
CALM = ("intro", "breakdown", "outro")
MACHINE_STYLES = ("industrial", "industrial-rock", "power-noise", "ebm", "dark-electro", "drum-and-bass")
"""Styles in which the first hole in the black has teeth; elsewhere it is round."""
_SMASH_S, _HOLE_BEFORE_S, _HOLE_AFTER_S, _WHIP_S, _DISSOLVE_S = 0.45, 0.95, 1.4, 0.8, 1.9
"""How long the shots on both sides are, at least, so that more than the transition is seen of them."""
_SMASH_ENERGY, _WHIP_ENERGY, _SWING_ENERGY = 0.5, 0.45, 0.6
_FACES = ("medium", "close")
_DISSOLVES = {"ambient": 0.85}
_OTHER_DISSOLVES = 0.5
"""How often a calm cut is a dissolve, by style."""
_CALM_ENERGY = {"ambient": 1.0}
_OTHER_CALM_ENERGY = 0.4
"""Up to which energy a section is calm that is neither loud nor calm by its name."""
_SMASHES, _GEARS, _SWINGS = 0.2, 0.5, 0.5
"""How often there is a rush before every second drop (before the others there always is), black before a passage that
is neither calm nor loud, and a swing from one face to another."""

_REASONS: dict[Transition, str] = {
    "smash": "the camera rushes into the face before, for the {label} hits",
    "iris": "the black closes and opens where the {label} begins",
    "gear": "a gear closes and opens where the {label} begins",
    "whip-left": "the camera swings over, for the scene moves on",
    "whip-right": "the camera swings over, for the scene moves on",
    "dissolve": "it dissolves out of the one before, for the music is calm",
}


@dataclass(frozen=True, slots=True)
class _Wish:
    """A showy transition that would suit a cut: how important it is (0 most), before which shot, and which."""

    rank: int
    number: int
    transition: Transition


def joined(shots: Sequence[Shot], timeline: Timeline, style: str, seed: int) -> tuple[Shot, ...]:
    """Return the shots with their transitions.

    Args:
        shots: all of a film, in order, hard cuts between them.
        timeline: of its track.
        style: of its brief.
        seed: of its brief.
    """
    stream = Stream(seed, "storyboard", "transitions")
    wishes = [wish for number in range(1, len(shots)) for wish in _wishes(shots, number, timeline, style, stream)]
    granted: dict[int, Transition] = {}
    for wish in sorted(wishes, key=lambda w: (w.rank, w.number)):
        at = _bar(timeline, shots[wish.number])
        if all(abs(at - _bar(timeline, shots[other])) >= APART_BARS for other in granted):
            granted[wish.number] = wish.transition
    granted = _by_turns(granted, style)
    for number in range(1, len(shots)):
        near = granted.keys() & {number - 1, number, number + 1}
        if not near and _dissolves(shots, number, timeline, style, stream):
            granted[number] = "dissolve"
    return tuple(_with(shot, granted.get(number, "cut")) for number, shot in enumerate(shots))


def _wishes(shots: Sequence[Shot], number: int, timeline: Timeline, style: str, stream: Stream) -> list[_Wish]:
    before, after = shots[number - 1], shots[number]
    if before.card is not None or after.card is not None:
        return []
    before_s, after_s = (timeline.seconds(s.start_beat, s.end_beat) for s in (before, after))
    passage, energy = _passage(timeline, after), _energy(timeline, after)
    chance = stream.uniform(0, 1)
    if after.start_beat == passage.start_beat:
        if passage.label in LOUD:
            if max(energy, passage.energy) < _SMASH_ENERGY:
                return []
            turn = sum(p.label in LOUD for p in timeline.passages[: passage.number])
            if before_s >= _SMASH_S and _shows_a_face(before) and (turn % 2 == 0 or chance < _SMASHES):
                return [_Wish(0, number, "smash")]
            swings = turn % 2 and chance >= _SWINGS and style != "ambient" and min(before_s, after_s) >= _SMASH_S
            return [_Wish(1, number, _to_side(stream))] if swings else []
        wide_enough = before_s >= _HOLE_BEFORE_S and after_s >= _HOLE_AFTER_S
        rank = 1 if passage.label in CALM else 2
        return [_Wish(rank, number, "iris")] if wide_enough and (rank == 1 or chance < _GEARS) else []
    if style == "ambient" or min(before_s, after_s) < _WHIP_S or after.size == "insert":
        return []
    if before.backdrop != after.backdrop:
        return [_Wish(3, number, _to_side(stream))] if energy >= _WHIP_ENERGY else []
    one_each = len(before.cast) == len(after.cast) == 1 and {before.size, after.size} <= {"wide", *_FACES}
    if one_each and energy >= _SWING_ENERGY and chance < _SWINGS and not _shared(before, after):
        to_right = after.cast[0].x_px > before.cast[0].x_px
        return [_Wish(4, number, "whip-right" if to_right else "whip-left")]
    return []


def _to_side(stream: Stream) -> Transition:
    return "whip-left" if stream.chance(0.5) else "whip-right"


def _by_turns(granted: dict[int, Transition], style: str) -> dict[int, Transition]:
    """Return the transitions with round and toothed holes by turns."""
    gear = style in MACHINE_STYLES
    turned: dict[int, Transition] = {}
    for number in sorted(granted):
        turned[number] = granted[number]
        if granted[number] == "iris":
            turned[number] = "gear" if gear else "iris"
            gear = not gear
    return turned


def _dissolves(shots: Sequence[Shot], number: int, timeline: Timeline, style: str, stream: Stream) -> bool:
    """Whether a calm shot dissolves out of another: never two in a row, nor where somebody would melt into himself."""
    before, after = shots[number - 1], shots[number]
    chance = stream.uniform(0, 1)
    if before.card is not None or after.card is not None or after.flash > 0 or before.look == "alarm":
        return False
    if min(timeline.seconds(s.start_beat, s.end_beat) for s in (before, after)) < _DISSOLVE_S:
        return False
    calm = all(_is_calm(shot, timeline, style) for shot in (before, after))
    return calm and not _shared(before, after) and chance < _DISSOLVES.get(style, _OTHER_DISSOLVES)


def _is_calm(shot: Shot, timeline: Timeline, style: str) -> bool:
    label, most = _passage(timeline, shot).label, _CALM_ENERGY.get(style, _OTHER_CALM_ENERGY)
    return label not in LOUD and (label in CALM or _energy(timeline, shot) < most)


def _energy(timeline: Timeline, shot: Shot) -> float:
    """Return how loud a shot is, half as its section is meant and half as it is heard."""
    meant = _passage(timeline, shot).energy
    return 0.6 * meant + 0.4 * timeline.energy_of(shot.start_beat, shot.end_beat, meant)


def _with(shot: Shot, transition: Transition) -> Shot:
    if transition == "cut":
        return shot
    why = _REASONS[transition].format(label=shot.section or "next part")
    return replace(shot, transition=transition, reason=f"{shot.reason}; {why}" if shot.reason else why)


def _shows_a_face(shot: Shot) -> bool:
    return len(shot.cast) == 1 and shot.size in _FACES


def _shared(one: Shot, other: Shot) -> bool:
    return bool({s.puppet for s in one.cast} & {s.puppet for s in other.cast})


def _passage(timeline: Timeline, shot: Shot) -> Passage:
    starts = [passage.start_beat for passage in timeline.passages]
    return timeline.passages[max(0, bisect_right(starts, shot.start_beat) - 1)]


def _bar(timeline: Timeline, shot: Shot) -> float:
    """Return the bar in which a shot begins, with fractions; bars are counted as they are, of whatever length."""
    bars = timeline.bars
    place = max(0, bisect_right(bars, shot.start_beat) - 1)
    length = bars[place + 1] - bars[place] if place + 1 < len(bars) else timeline.metre
    return place + (shot.start_beat - bars[place]) / length if bars else shot.start_beat / timeline.metre
