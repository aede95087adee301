"""Beats and bars of a whole track, from its onsets."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rivethead.analysis import drift, pulse
from rivethead.analysis.fold import Colours, on_grid
from rivethead.analysis.lines import Lines, Track
from rivethead.analysis.pulse import Onsets
from rivethead.analysis.tempo import Tempo, find_tempo, grid_phase_s, steadiness, strongest_line_hz, tuned_hz
from rivethead.dsp.onsets import HOPS_HZ

_STEADY_ENOUGH = 0.99
_CLEARER = 1.0
"""How much clearer the lines must be on a bent clock for the tempo to count as moving."""

_LEAST_S = 3.0
_LEAST_BEATS = 4
_BEFORE_START_S = 0.02
_MAP_EVERY_S = 2.0
_LEAST_BENT_S = 20.0
"""In anything shorter some bent clock makes order out of chance."""

_BENT_STEADINESS = 0.7
"""What a tempo that had to be followed counts for in the confidence."""

_LEAST_SURENESS, _LEAST_BENT_SCORE = 0.4, 5.5
"""Noise, hum and speech stay under one of these, music with a beat lies well above both."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """Beats and bars as heard.

    Attributes:
        tempo_bpm: median tempo.
        tempo_map: (time, tempo) every two seconds where it moves.
        beats_s: all beats.
        first_downbeat: index of the first beat that opens a bar.
        metre: beats in a bar.
        tempo_confidence, beat_confidence, bar_confidence: 0..1.
    """

    tempo_bpm: float
    tempo_map: tuple[tuple[float, float], ...]
    beats_s: tuple[float, ...]
    first_downbeat: int
    metre: int
    tempo_confidence: float
    beat_confidence: float
    bar_confidence: float

    def moved(self, shift_s: float) -> "Pulse":
        """Return the same pulse with every beat a little later (or earlier, down to 0)."""
        beats = tuple(round(beat + shift_s, 5) for beat in self.beats_s)
        early = sum(1 for beat in beats if beat < -_BEFORE_START_S)
        kept = tuple(max(0.0, beat) for beat in beats[early:])
        return replace(self, beats_s=kept, first_downbeat=(self.first_downbeat - early) % self.metre)

    @property
    def downbeats_s(self) -> tuple[float, ...]:
        """Those beats that open a bar."""
        return self.beats_s[self.first_downbeat :: self.metre]


@dataclass(frozen=True, slots=True)
class _Heard:
    """Onsets on a clock on which the tempo is constant, and the tempo there.

    Attributes:
        clock: time on that clock of every hop of the track, None where it is the track's own.
    """

    onsets: Onsets
    levels: npt.NDArray[np.float32]
    lines: Lines
    tempo: Tempo
    steady: float
    clock: Track | None

    @property
    def sureness(self) -> float:
        """How sure the tempo is, 0..1."""
        return float(self.steady * (1 - np.exp(-self.tempo.score / 4)))

    @property
    def has_beat(self) -> bool:
        """Whether this is more than noise or speech read as music; a bent clock finds some order in anything."""
        return self.sureness > _LEAST_SURENESS and (self.clock is None or self.tempo.score > _LEAST_BENT_SCORE)


def find_pulse(onsets: Onsets, levels: npt.NDArray[np.float32], asked_bpm: float | None) -> Pulse | None:
    """Return the pulse, or None where there is no beat.

    Args:
        onsets: strength per band, float32 (hops,).
        levels: the log spectrogram, float32 (hops, bands).
        asked_bpm: the tempo, where it is known.
    """
    if len(levels) < _LEAST_S * HOPS_HZ or not any(track.any() for track in onsets.values()):
        return None
    heard = _on_steady_clock(onsets, levels, asked_bpm)
    if heard is None or (asked_bpm is None and not heard.has_beat):
        return None
    tracks, tempo = heard.lines.tracks, heard.tempo
    rate = tuned_hz(tracks, tempo.rate_hz, strongest_line_hz(heard.lines, tempo))
    step_hz = rate * tempo.subdivisions
    start = grid_phase_s(tracks, step_hz)
    if start - 1 / step_hz > -0.03:  # a beat on the very first sample
        start -= 1 / step_hz
    grid = np.arange(start, len(heard.levels) / HOPS_HZ, 1 / step_hz)
    if len(grid) < 2 * tempo.subdivisions:
        return None
    colours = Colours(heard.levels)
    scores = pulse.beat_scores(heard.onsets, colours, grid, tempo.subdivisions)
    beats = _sounding(grid[int(np.argmax(scores)) :: tempo.subdivisions], heard, rate)
    if len(beats) < _LEAST_BEATS:
        return None
    metre = _metre(heard.onsets, colours, beats)
    bars = pulse.bar_scores(heard.onsets, colours, beats, metre)
    return _as_pulse(heard, beats, rate, metre, scores, bars)


def _on_steady_clock(onsets: Onsets, levels: npt.NDArray[np.float32], asked_bpm: float | None) -> _Heard | None:
    lines = Lines.of(onsets.values())
    tempo = find_tempo(lines, asked_bpm)
    if tempo is None:
        return None
    steady = steadiness(lines.tracks, strongest_line_hz(lines, tempo))
    own = _Heard(onsets, levels, lines, tempo, steady, None)
    if steady >= _STEADY_ENOUGH or len(levels) < _LEAST_BENT_S * HOPS_HZ:
        return own
    clock = drift.straightened_clock(lines.tracks, asked_bpm)
    if clock is None:
        return own
    even = np.arange(0, clock[-1], 1 / HOPS_HZ)
    came = np.interp(even, clock, np.arange(len(levels)))
    bent = {band: np.interp(came, np.arange(len(t)), t).astype(np.float32) for band, t in onsets.items()}
    bent_lines = Lines.of(bent.values())
    bent_tempo = find_tempo(bent_lines, asked_bpm)
    if bent_tempo is None or bent_tempo.score <= tempo.score + _CLEARER:
        return own
    return _Heard(bent, levels[np.round(came).astype(int)], bent_lines, bent_tempo, _BENT_STEADINESS, clock)


def _sounding(beats: Track, heard: _Heard, rate_hz: float) -> Track:
    """Keep the beats between the first loud hop and the last clear onset."""
    every = np.mean([track / (track.mean() + 1e-9) for track in heard.onsets.values()], axis=0)
    loud = np.flatnonzero(every > 0.35 * np.percentile(every, 97))
    if not len(loud):
        return beats[:0]
    level = heard.levels.mean(1)
    begin = min(int(np.argmax(level > 0.4 * np.median(level))), int(loud[0])) / HOPS_HZ
    end = int(loud[-1]) / HOPS_HZ
    return np.asarray(beats[(beats > begin - 0.25 / rate_hz) & (beats < end + 0.5 / rate_hz)])


def _metre(onsets: Onsets, colours: Colours, beats: Track) -> int:
    """Return 3 where what happens on a beat comes back after three and six beats and not after four and eight."""
    if len(beats) < 24:
        return 4
    strength = on_grid(onsets, beats)
    halves = on_grid(onsets, (beats[:-1] + beats[1:]) / 2)
    rows = [strength[b][:-1] for b in strength] + [halves[b] for b in halves]
    colour = np.array([colours.mean(a, b) for a, b in pairwise(beats)])
    colour = colour - colour.mean(0)
    colour /= colour.std() + 1e-9
    pattern = np.array(rows).T
    pattern = (pattern - pattern.mean(0)) / (pattern.std(0) + 1e-9)
    features = np.hstack([pattern, 0.5 * colour[:, :: max(1, colour.shape[1] // 10)]])

    def returns(lag: int) -> float:
        a, b = features[:-lag], features[lag:]
        return float((a * b).sum() / (np.sqrt((a * a).sum() * (b * b).sum()) + 1e-9))

    return 3 if min(returns(3), returns(6)) > max(returns(4), returns(8), returns(2)) + 0.05 else 4


def _as_pulse(heard: _Heard, beats: Track, rate_hz: float, metre: int, scores: Track, bars: Track) -> Pulse:
    tempo_map: tuple[tuple[float, float], ...] = ()
    bpm = rate_hz * 60
    if heard.clock is not None:
        beats = np.interp(beats, heard.clock, np.arange(len(heard.clock)) / HOPS_HZ)
        bpm = 60 / float(np.median(np.diff(beats)))
        tempo_map = _tempo_map(beats)
    times = tuple(round(float(b), 5) for b in beats)
    times = tuple(t for i, t in enumerate(times) if i == 0 or t > times[i - 1])
    sure = heard.sureness
    return Pulse(
        round(bpm, 3),
        tempo_map,
        times,
        int(np.argmax(bars)),
        metre,
        round(float(sure), 3),
        round(float(sure * (1 - np.exp(-pulse.margin(scores)))), 3),
        round(float(sure * (1 - np.exp(-pulse.margin(bars)))), 3),
    )


def _tempo_map(beats: Track) -> tuple[tuple[float, float], ...]:
    times = np.arange(beats[0], beats[-1], _MAP_EVERY_S)
    counted = np.interp(times, beats, np.arange(len(beats)))
    bpm = np.gradient(counted, times) * 60 if len(times) > 1 else np.full(len(times), 60 / np.median(np.diff(beats)))
    return tuple((round(float(t), 3), round(float(v), 2)) for t, v in zip(times, bpm, strict=True))
