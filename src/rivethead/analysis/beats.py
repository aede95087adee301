"""Beats and bars of a whole track, from its onsets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rivethead.analysis import drift
from rivethead.analysis.bar_evidence import BarEvidence, Onsets
from rivethead.analysis.judge import Verdict, judge
from rivethead.analysis.lines import Lines, Track
from rivethead.analysis.readings import readings
from rivethead.analysis.tempo import Tempo, clearest, steadiness, strongest_line_hz
from rivethead.dsp.onsets import HOPS_HZ

_STEADY_ENOUGH = 0.99
_CLEARER = 0.6
"""How much clearer the lines must be on a bent clock for the tempo to count as moving."""

_LEAST_S = 3.0
_LEAST_BEATS = 4
_FAINT, _AUDIBLE = 0.1, 0.4
_BEFORE_START_S = 0.02
_MAP_EVERY_S = 2.0
_LEAST_BENT_S = 20.0
"""In anything shorter some bent clock makes order out of chance."""

_BENT_STEADINESS = 0.7
"""What a tempo that had to be followed counts for in the confidence."""

_LEAST_SURENESS, _LEAST_BENT_SCORE = 0.6, 6.0
"""Of a steady and of a bent clock. Noise, hum and speech stay under these, music with a beat lies well above."""


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

    def moved_to(self, beats_s: Sequence[float]) -> "Pulse":
        """Return the same pulse with its beats at other times; those before the track's start are dropped."""
        early = sum(1 for beat in beats_s if beat < -_BEFORE_START_S)
        kept = tuple(max(0.0, beat) for beat in beats_s[early:])
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
    colours: npt.NDArray[np.float32]
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
        if self.clock is not None:
            return self.tempo.score > _LEAST_BENT_SCORE
        return self.sureness > _LEAST_SURENESS


def find_pulse(onsets: Onsets, colours: npt.NDArray[np.float32], asked_bpm: float | None) -> Pulse | None:
    """Return the pulse, or None where there is no beat.

    Args:
        onsets: strength per band, float32 (hops,).
        colours: as from rivethead.analysis.bar_evidence.coarse_colours.
        asked_bpm: the tempo, where it is known.
    """
    if len(colours) < _LEAST_S * HOPS_HZ or _strokes(onsets) < _LEAST_BEATS + 2:
        return None
    heard = _on_steady_clock(onsets, colours)
    if heard is None or (asked_bpm is None and not heard.has_beat):
        return None
    some = readings(heard.lines, asked_bpm)
    if not some:
        return None
    evidence = BarEvidence(heard.onsets, heard.colours, heard.lines)
    verdict = judge([evidence.of(reading) for reading in some], asked_bpm)
    reading = verdict.reading
    first_beat = verdict.first_step % reading.steps
    beats = reading.grid_s(len(heard.colours) / HOPS_HZ)[first_beat :: reading.steps]
    opening = (verdict.first_step - first_beat) // reading.steps
    kept = _sounding(beats, heard, reading.rate_hz)
    if kept.sum() < _LEAST_BEATS:
        return None
    opening = (opening - int(np.argmax(kept))) % verdict.metre
    return _as_pulse(heard, beats[kept], verdict, opening)


def _strokes(onsets: Onsets) -> int:
    """Return in how many tenths of a second something begins."""
    every = np.sum(list(onsets.values()), axis=0)
    heard = np.flatnonzero(every > _FAINT * every.max()) if every.any() else np.zeros(0, np.int64)
    return len(np.unique(heard // (HOPS_HZ // 10)))


def _on_steady_clock(onsets: Onsets, colours: npt.NDArray[np.float32]) -> _Heard | None:
    lines = Lines.of(onsets.values())
    tempo = clearest(lines)
    if tempo is None:
        return None
    steady = steadiness(lines.tracks, strongest_line_hz(lines, tempo))
    own = _Heard(onsets, colours, lines, tempo, steady, None)
    if steady >= _STEADY_ENOUGH or len(colours) < _LEAST_BENT_S * HOPS_HZ:
        return own
    clock = drift.straightened_clock(lines.tracks)
    if clock is None:
        return own
    even = np.arange(0, clock[-1], 1 / HOPS_HZ)
    came = np.interp(even, clock, np.arange(len(colours)))
    bent = {band: np.interp(came, np.arange(len(t)), t).astype(np.float32) for band, t in onsets.items()}
    bent_lines = Lines.of(bent.values())
    bent_tempo = clearest(bent_lines)
    if bent_tempo is None or bent_tempo.score <= tempo.score + _CLEARER:
        return own
    return _Heard(bent, colours[np.round(came).astype(int)], bent_lines, bent_tempo, _BENT_STEADINESS, clock)


def _sounding(beats: Track, heard: _Heard, rate_hz: float) -> npt.NDArray[np.bool_]:
    """Tell which beats lie where the track sounds."""
    every = np.mean([track / (track.mean() + 1e-9) for track in heard.onsets.values()], axis=0)
    loud = np.flatnonzero(every > 0.35 * np.percentile(every, 97))
    if not len(loud):
        return np.zeros(len(beats), np.bool_)
    level = heard.colours.mean(1)
    audible = np.flatnonzero(level > _AUDIBLE * np.median(level))
    begin = min(int(audible[0]), int(loud[0])) / HOPS_HZ
    end = max(int(audible[-1]), int(loud[-1])) / HOPS_HZ
    return np.asarray((beats > begin - 0.25 / rate_hz) & (beats < end + 0.5 / rate_hz), np.bool_)


def _as_pulse(heard: _Heard, beats: Track, verdict: Verdict, opening: int) -> Pulse:
    tempo_map: tuple[tuple[float, float], ...] = ()
    bpm = verdict.reading.rate_hz * 60
    if heard.clock is not None:
        beats = np.interp(beats, heard.clock, np.arange(len(heard.clock)) / HOPS_HZ)
        bpm = 60 / float(np.median(np.diff(beats)))
        tempo_map = _tempo_map(beats)
    times = tuple(round(float(b), 5) for b in beats)
    sure = heard.sureness
    return Pulse(
        round(bpm, 3),
        tempo_map,
        tuple(t for i, t in enumerate(times) if i == 0 or t > times[i - 1]),
        opening,
        verdict.metre,
        round(sure * verdict.tempo_sure, 3),
        round(sure * verdict.beat_sure, 3),
        round(sure * verdict.bar_sure, 3),
    )


def _tempo_map(beats: Track) -> tuple[tuple[float, float], ...]:
    times = np.arange(beats[0], beats[-1], _MAP_EVERY_S)
    counted = np.interp(times, beats, np.arange(len(beats)))
    bpm = np.gradient(counted, times) * 60 if len(times) > 1 else np.full(len(times), 60 / np.median(np.diff(beats)))
    return tuple((round(float(t), 3), round(float(v), 2)) for t, v in zip(times, bpm, strict=True))
