"""Subtraction: what stays away right before a drop or chorus, so that it is missed and its return is felt."""

from rivethead.score.effects import gap
from rivethead.score.notation import STEPS_PER_BAR
from rivethead.score.passage import Bar, Passage

_HALF_BAR = STEPS_PER_BAR / 2
_WHOLE_BAR_FROM = 4
"""Sections of at least so many bars can spare the kick for a whole one."""


def taken_away(passage: Passage) -> str:
    """Return what is taken away at a passage's end: "gap" (an edit), "kick", "bass" or "" for nothing.

    The kick keeps the grid across joints, so there the bass goes. Music without rolls swells instead.
    """
    if not passage.style.roll or not passage.scene.rises:
        return ""
    if gap(passage) is not None:
        return "gap"
    last = Bar(passage, passage.length - 1)
    may_lose_kick = last.sounds("kick") and not last.at_joint and passage.length > 1
    has_bass = any(last.sounds(layer) for layer in ("bass", "sub", "drone"))
    if may_lose_kick and (not has_bass or passage.stream("take-away").chance(0.6)):
        return "kick"
    return "bass" if has_bass else ""


def kick_until(bar: Bar) -> float:
    """Return the step of the bar from which the kick stays away, 16 for not at all."""
    passage = bar.passage
    if not bar.is_last or bar.at_joint:
        return STEPS_PER_BAR
    long = passage.length >= _WHOLE_BAR_FROM
    away = taken_away(passage)
    if away == "kick" or (away == "gap" and long and passage.stream("kick-away").chance(0.5)):
        return 0 if long else _HALF_BAR
    return STEPS_PER_BAR


def bass_until(bar: Bar) -> float:
    """Return the step of the bar at which the bass stops, 16 for not at all."""
    return _HALF_BAR if bar.is_last and taken_away(bar.passage) == "bass" else STEPS_PER_BAR
