"""Edits of the layers, as a producer makes them by hand: gaps, stutters and tape stops, with edges that do not click.

They cut only the sounds before the reverb, whose tail rings on. The drums are never shifted in time: where the score
says a stroke is, there it is.
"""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from rivethead.errors import InputError
from rivethead.schema.score import Move
from rivethead.stems.synth.playing import RATE, Playing, Signal

_EDGE = int(0.003 * RATE)

_GAP_LAYERS = ("drums", "bass", "guitar", "lead", "pads")
_SHIFTED_LAYERS = ("bass", "guitar", "lead", "pads")

_STUTTER = (0.0, 1.0, 2.0, 2.5, 3.0, 3.5)
"""Where the first sixteenth comes again, in sixteenths of a beat."""


def apply(move: Move, layers: Mapping[str, Signal], playing: Playing) -> None:
    """Edit the layers, float32 (2, count) by part, in place.

    Raises:
        InputError: there is no such move.
    """
    start, end = playing.sample(move.beat), min(playing.sample(move.beat + move.length_beats), playing.count)
    if end - start < 4 * _EDGE:
        return
    if move.kind == "gap":
        for part in _GAP_LAYERS:
            if part in layers:
                _replace(layers[part], start, np.zeros((2, end - start), np.float32))
                if part != "drums":
                    _ease_in(layers[part], end)
    elif move.kind == "stutter":
        for part in _SHIFTED_LAYERS:
            if part in layers:
                _stutter(layers[part], start, end, playing)
                _ease_in(layers[part], end)
    elif move.kind == "tape-stop":
        for part in _SHIFTED_LAYERS:
            if part in layers:
                _tape_stop(layers[part], start, end)
                _ease_in(layers[part], end)
    else:
        raise InputError(
            f"The synth has no move called '{move.kind}' (piece {playing.piece}); use gap, stutter or tape-stop."
        )


def _replace(x: Signal, start: int, sound: Signal) -> None:
    """Put a sound in place of what is there, with short ramps inside the edges; what follows keeps its attack."""
    ramp = np.linspace(0, 1, _EDGE, dtype=np.float32)
    before = min(_EDGE, start)
    sound = sound.copy()
    sound[:, :_EDGE] *= ramp
    sound[:, -_EDGE:] *= ramp[::-1]
    x[:, start - before : start] *= ramp[::-1][_EDGE - before :]
    x[:, start : start + sound.shape[1]] = sound


def _ease_in(x: Signal, start: int) -> None:
    """Let held sounds come back without a click."""
    length = min(_EDGE, x.shape[1] - start)
    x[:, start : start + length] *= np.linspace(0, 1, _EDGE, dtype=np.float32)[:length]


def _stutter(x: Signal, start: int, end: int, playing: Playing) -> None:
    sixteenth = playing.samples(0.25)
    first = x[:, start : start + int(sixteenth)].copy()
    if not np.abs(first).max() > 1e-4:
        return
    cuts = [start + round(at * sixteenth) for at in _STUTTER if start + at * sixteenth < end - 2 * _EDGE] + [end]
    for i, (a, b) in enumerate(pairwise(cuts)):
        part = np.zeros((2, b - a), np.float32)
        length = min(b - a, first.shape[1])
        part[:, :length] = first[:, :length] * np.float32(1 - 0.08 * i)
        _replace(x, a, part)


def _tape_stop(x: Signal, start: int, end: int) -> None:
    count = end - start
    u = np.arange(count) / count
    position = count * (u - u**2 / 2)
    slowed = np.stack([np.interp(position, np.arange(count), row) for row in x[:, start:end]])
    _replace(x, start, (slowed * (1 - u**4)).astype(np.float32))
