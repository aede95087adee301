"""Machines: where the moving parts of a backdrop are at a beat, in few enough states that drawings come again."""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence

import skia

from rivethead.drawing import easing
from rivethead.schema.art import Machine

TURN_PART = 0.55
"""A turning part makes its beat's turn in this part of the beat and then stands: machines clank."""
_STATES = 12
"""A part that rocks or slides takes this many places on its way."""
_LIT_BEATS = 0.3
"""How long a part that blinks on a drum is seen after the stroke."""
_RETURN_BEATS = 0.8
"""How long a part takes to come back after a drum has driven it out."""


def place(machine: Machine, beat: float, hits: Mapping[str, Sequence[float]]) -> skia.Matrix | None:
    """Return how a machine's drawing lies around its own origin, None while it does not show.

    Args:
        machine: what moves.
        beat: when.
        hits: drum name -> beats of its strokes, ascending.
    """
    if machine.motion == "blink":
        return skia.Matrix() if _lit(machine, beat, hits) else None
    if machine.motion == "turn":
        return skia.Matrix.RotateDeg(math.degrees(_turned(machine, beat, hits)))
    out = machine.amount * round(_out(machine, beat, hits) * _STATES) / _STATES
    if machine.motion == "swing":
        return skia.Matrix.RotateDeg(math.degrees(out))
    return skia.Matrix.Translate(out, 0.0) if machine.motion == "slide-x" else skia.Matrix.Translate(0.0, out)


def _lit(machine: Machine, beat: float, hits: Mapping[str, Sequence[float]]) -> bool:
    if machine.driver != "beat":
        since = _since(machine.driver, beat, hits)
        return since is not None and since < _LIT_BEATS
    cycle = max(1.0, machine.beats)
    return (beat % cycle) / cycle < 0.5


def _turned(machine: Machine, beat: float, hits: Mapping[str, Sequence[float]]) -> float:
    if machine.driver != "beat":
        since = _since(machine.driver, beat, hits)
        turns = 0.0 if since is None else easing.eased_out(min(1.0, since / TURN_PART))
    else:
        turns = math.floor(beat) + easing.eased_out(min(1.0, (beat % 1.0) / TURN_PART))
    angle = turns * machine.amount
    return math.remainder(angle, machine.symmetry) if machine.symmetry else math.remainder(angle, math.tau)


def _out(machine: Machine, beat: float, hits: Mapping[str, Sequence[float]]) -> float:
    """Return how far a part is out, 1 at most; a rocking part goes to -1 as well."""
    if machine.driver != "beat":
        since = _since(machine.driver, beat, hits)
        if since is None:
            return 0.0
        if machine.motion == "swing":
            return math.exp(-3.5 * since) * math.cos(math.tau * 1.5 * since)
        return 1.0 - easing.smooth(min(1.0, since / _RETURN_BEATS))
    phase = (beat % machine.beats) / machine.beats
    if machine.motion == "swing":
        return math.sin(math.tau * phase)
    # out exactly on the beat, back at leisure, and a quick stroke out again
    return 1.0 - easing.smooth(phase / 0.72) if phase < 0.82 else ((phase - 0.82) / 0.18) ** 2


def _since(drum: str, beat: float, hits: Mapping[str, Sequence[float]]) -> float | None:
    strokes = hits.get(drum, ())
    last = bisect_right(strokes, beat + 1e-6) - 1
    return beat - strokes[last] if last >= 0 and beat - strokes[last] < 4.0 else None
