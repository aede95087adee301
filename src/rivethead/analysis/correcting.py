"""A pulse set right as a person asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rivethead.analysis.beats import Pulse
from rivethead.analysis.corrections import Corrections
from rivethead.errors import InputError

Times = npt.NDArray[np.float64]
Settle = Callable[[Sequence[float]], tuple[float, ...]]
"""Moves beats, as many as there are, onto what is struck on them."""

_NEAR_S = 0.03
"""So near to a beat a first beat that was read off a screen means that beat."""

_ROOM_S = 0.001


def corrected(pulse: Pulse | None, wanted: Corrections, duration_s: float, settle: Settle) -> Pulse | None:
    """Return a pulse as it was asked for.

    Args:
        pulse: as heard, settled on its strokes; None where no beat is heard.
        wanted: the corrections; its tempo is already heeded in the pulse.
        duration_s: of the track.
        settle: moves beats onto what is struck on them; asked only where beats fall on other strokes than before.

    Returns:
        The pulse; where none is heard at the tempo that is asked for, an even one if the first beat is asked for too.

    Raises:
        InputError: the first beat lies behind the track's end.
    """
    if wanted.first_beat_s is not None and wanted.first_beat_s >= duration_s:
        raise InputError(
            f"--first-beat {wanted.first_beat_s:g} lies behind the song's end at {duration_s:.2f} s; give a time in it."
        )
    if wanted.first_beat_s is not None and wanted.tempo_bpm and not (pulse and wanted.heeded_by(pulse)):
        return _even_pulse(wanted.tempo_bpm, wanted.first_beat_s, wanted.metre or 4, duration_s)
    if pulse is None:
        return None
    if wanted.octave == "half":
        pulse = _halved(pulse)
    elif wanted.octave == "double":
        pulse = _doubled(pulse)
    if wanted.metre is not None:
        pulse = replace(pulse, metre=wanted.metre, first_downbeat=pulse.first_downbeat % wanted.metre)
    if wanted.first_beat_s is not None:
        pulse = _begun(pulse, wanted.first_beat_s, settle)
    return pulse


def _even_pulse(bpm: float, first_s: float, metre: int, duration_s: float) -> Pulse:
    beat_s = 60 / bpm
    count = int((duration_s - first_s - _ROOM_S) / beat_s) + 1
    times = tuple(round(first_s + n * beat_s, 5) for n in range(max(count, 1)))
    return Pulse(bpm, (), times, 0, metre, 0.0, 0.0, 0.0)


def _halved(pulse: Pulse) -> Pulse:
    """Keep every second beat, the first downbeat among them."""
    first = pulse.first_downbeat % 2
    tempo_map = tuple((time_s, round(bpm / 2, 2)) for time_s, bpm in pulse.tempo_map)
    return replace(
        pulse,
        tempo_bpm=round(pulse.tempo_bpm / 2, 3),
        tempo_map=tempo_map,
        beats_s=pulse.beats_s[first::2],
        first_downbeat=pulse.first_downbeat // 2,
    )


def _doubled(pulse: Pulse) -> Pulse:
    """Put a beat in the middle between any two."""
    beats = np.array(pulse.beats_s)
    times = np.empty(2 * len(beats) - 1)
    times[::2], times[1::2] = beats, (beats[:-1] + beats[1:]) / 2
    tempo_map = tuple((time_s, round(bpm * 2, 2)) for time_s, bpm in pulse.tempo_map)
    return replace(
        pulse,
        tempo_bpm=round(pulse.tempo_bpm * 2, 3),
        tempo_map=tempo_map,
        beats_s=tuple(round(float(t), 5) for t in times),
        first_downbeat=2 * pulse.first_downbeat % pulse.metre,
    )


def _begun(pulse: Pulse, first_s: float, settle: Settle) -> Pulse:
    """Return the pulse with a beat, the first of a bar and of the track, where it was asked for."""
    beats = np.array(pulse.beats_s)
    nearest = int(np.argmin(np.abs(beats - first_s)))
    if abs(beats[nearest] - first_s) <= _NEAR_S:
        kept = pulse.beats_s[nearest:]
    else:
        number = _number(beats, first_s)
        # all beats move by the same part of a beat, so that the pulse goes on following a tempo that moves
        count = max(1, int(np.floor(len(beats) - number - 0.5)) + 1)
        kept = _from_zero(settle([round(float(t), 5) for t in _at(beats, number + np.arange(count, dtype=np.float64))]))
    tempo_map = tuple((time_s, bpm) for time_s, bpm in pulse.tempo_map if time_s >= first_s)
    return replace(pulse, beats_s=kept, first_downbeat=0, tempo_map=tempo_map)


def _from_zero(times_s: Sequence[float]) -> tuple[float, ...]:
    """Return times with the first moved to the track's start where settling has put it before that."""
    return (max(0.0, times_s[0]), *(t for t in times_s[1:] if t > max(0.0, times_s[0]) + _ROOM_S))


def _number(beats: Times, time_s: float) -> float:
    """Return which beat a time is, between and beyond the beats too."""
    if time_s < beats[0]:
        return float((time_s - beats[0]) / _usual_s(beats))
    if time_s > beats[-1]:
        return float(len(beats) - 1 + (time_s - beats[-1]) / _usual_s(beats))
    return float(np.interp(time_s, beats, np.arange(len(beats))))


def _at(beats: Times, numbers: Times) -> Times:
    """Return the times of beats by number, between and beyond the beats too."""
    last = len(beats) - 1
    times = np.interp(numbers, np.arange(len(beats)), beats)
    times += np.minimum(numbers, 0) * _usual_s(beats) + np.maximum(numbers - last, 0) * _usual_s(beats)
    return times


def _usual_s(beats: Times) -> float:
    return float(np.median(np.diff(beats))) if len(beats) > 1 else 0.5
