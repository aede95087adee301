"""The timeline a film is cut on: a beat grid without holes, bar lines, passages, strokes and words, all in beats."""

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from statistics import fmean, median

from rivethead.errors import InputError
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, Syllable
from rivethead.schema.grid import BeatGrid

SHORTEST_FILM_S = 0.1
SHORTEST_PASSAGE_S = 0.5
_PLAIN_BEAT_S = 0.5
"""Beat of a track without beats: four make the two-second bars that it is cut on."""
_PLAIN_METRE = 4
_HOLE = 1.8
"""An interval this many times its neighbours' median is a hole in the beats."""
_NEIGHBOURS = 8
_PLAYED = ("guitar", "keys")
"""Instruments besides the drums that somebody may be seen playing."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of the track, on bar lines.

    Attributes:
        label: intro, build, verse, drop, chorus, breakdown or outro, or whatever the analysis calls it.
        energy: 0..1.
        start_beat: a bar line, except at the track's start.
        end_beat: exclusive; a bar line, except at the track's end.
        number: from 0.
        repeat: how often its label has come before.
        next_label: of the passage that follows, "" for the last.
    """

    label: str
    energy: float
    start_beat: float
    end_beat: float
    number: int
    repeat: int
    next_label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What cutting needs to know of a track's time.

    Attributes:
        grid: beats over the whole track, without holes.
        duration_s: length of the track.
        first_downbeat: number of the first beat that opens a bar.
        metre: beats in a bar.
        bars: beat numbers of all bar lines, strictly increasing.
        passages: tile the track.
        hits: drum or instrument -> beats of its strokes or notes, sorted.
        syllables: the mouth track.
        energy: loudness curve.
        has_beats: whether the beats were in the analysis.
    """

    grid: BeatGrid
    duration_s: float
    first_downbeat: int
    metre: int
    bars: tuple[int, ...]
    passages: tuple[Passage, ...]
    hits: dict[str, tuple[float, ...]]
    syllables: tuple[Syllable, ...]
    energy: EnergyCurve
    has_beats: bool

    @property
    def start_beat(self) -> float:
        """Return where the film starts; it lies before the first beat, or on it."""
        return self.grid.beat(0.0)

    @property
    def end_beat(self) -> float:
        """Return where the film ends."""
        return self.grid.beat(self.duration_s)

    def seconds(self, start_beat: float, end_beat: float) -> float:
        """Return the length of a span."""
        return self.grid.time_s(end_beat) - self.grid.time_s(start_beat)

    def strokes(self, drum: str, start_beat: float, end_beat: float) -> tuple[float, ...]:
        """Return the strokes of a drum in a span, in beats."""
        beats = self.hits.get(drum, ())
        return beats[bisect_left(beats, start_beat) : bisect_left(beats, end_beat)]

    def energy_of(self, start_beat: float, end_beat: float, otherwise: float) -> float:
        """Return the mean loudness of a span, 0..1, or the given value where the curve is silent about it."""
        first = int(max(0.0, self.grid.time_s(start_beat)) / self.energy.hop_s) if self.energy.hop_s > 0 else 0
        last = int(self.grid.time_s(end_beat) / self.energy.hop_s) if self.energy.hop_s > 0 else 0
        heard = self.energy.values[first : max(first + 1, last)]
        return min(1.0, max(0.0, fmean(heard))) if heard else otherwise


def lay_out(analysis: Analysis) -> Timeline:
    """Lay out a track's time for cutting.

    Raises:
        InputError: the track has no length.
    """
    if not analysis.duration_s >= SHORTEST_FILM_S:
        raise InputError(
            f"{analysis.file or 'the track'} is {analysis.duration_s:g} s long and holds no film; "
            f"give a track of at least {SHORTEST_FILM_S} s."
        )
    heard = [t for t in analysis.beats_s if 0 <= t < analysis.duration_s]
    has_beats = len(heard) >= 2
    beats_s = _whole(heard, analysis.duration_s) if has_beats else _plain(analysis.duration_s)
    grid = BeatGrid(beats_s)
    metre = max(1, analysis.metre) if has_beats else _PLAIN_METRE
    downbeats = _numbers(grid, analysis.downbeats_s) if has_beats else [0]
    phase = Counter(n % metre for n in downbeats).most_common(1)[0][0] if downbeats else 0
    bars = _bar_lines(downbeats or [phase], metre, len(beats_s))
    passages = _passages(analysis, grid, bars)
    return Timeline(
        grid=grid,
        duration_s=analysis.duration_s,
        first_downbeat=phase,
        metre=metre,
        bars=bars,
        passages=passages,
        hits=_strung(_strokes(analysis, grid, bars, metre, has_beats), passages),
        syllables=tuple(s for s in analysis.syllables if 0 <= s.time_s < analysis.duration_s),
        energy=analysis.energy,
        has_beats=has_beats,
    )


def _plain(duration_s: float) -> tuple[float, ...]:
    count = max(2, int(duration_s / _PLAIN_BEAT_S) + 1)
    return tuple(n * _PLAIN_BEAT_S for n in range(count))


def _whole(heard: list[float], duration_s: float) -> tuple[float, ...]:
    """Return the beats with their holes filled and carried on to both ends of the track."""
    beats: list[float] = [heard[0]]
    for index, (a, b) in enumerate(itertools.pairwise(heard)):
        usual = _usual_s(heard, index)
        missing = round((b - a) / usual) - 1 if b - a > _HOLE * usual else 0
        beats += [a + (b - a) * k / (missing + 1) for k in range(1, missing + 1)]
        beats.append(b)
    lead_s, trail_s = _usual_s(heard, 0), _usual_s(heard, len(heard) - 2)
    before = int(beats[0] / lead_s + 1e-9)
    after = int((duration_s - beats[-1]) / trail_s - 1e-9)
    head = [beats[0] - k * lead_s for k in range(before, 0, -1)]
    tail = [beats[-1] + k * trail_s for k in range(1, after + 1)]
    return tuple([max(0.0, t) for t in head] + beats + tail)


def _usual_s(heard: list[float], index: int) -> float:
    """Return the median beat length around an interval."""
    first = max(0, min(index - _NEIGHBOURS // 2, len(heard) - 1 - _NEIGHBOURS))
    near = heard[first : first + _NEIGHBOURS + 1]
    return median(b - a for a, b in itertools.pairwise(near))


def _numbers(grid: BeatGrid, times_s: tuple[float, ...]) -> list[int]:
    """Return the numbers of the beats that lie nearest to some times, those that lie on a beat at all."""
    found = ((round(at), at) for at in map(grid.beat, times_s))
    return sorted({n for n, at in found if abs(n - at) < 0.25 and 0 <= n < len(grid.beats_s)})


def _bar_lines(downbeats: list[int], metre: int, count: int) -> tuple[int, ...]:
    lines = list(range(downbeats[0] % metre, downbeats[0], metre))
    for here, there in zip(downbeats, downbeats[1:] + [count], strict=True):
        lines += range(here, there, metre)
    return tuple(lines)


def _passages(analysis: Analysis, grid: BeatGrid, bars: tuple[int, ...]) -> tuple[Passage, ...]:
    """Return the sections with their edges moved to the nearest bar lines; what vanishes so is left out."""
    start, end = grid.beat(0.0), grid.beat(analysis.duration_s)
    sections = analysis.sections or (HeardSection(0.0, analysis.duration_s, "verse", 0.6),)
    starts: list[float] = []
    kept: list[HeardSection] = []
    for section in sorted(sections, key=lambda s: s.start_s):
        line = start if not kept else _nearest(bars, grid.beat(section.start_s))
        at_s = grid.time_s(line)
        if kept and at_s > analysis.duration_s - SHORTEST_PASSAGE_S:
            break
        if kept and (line < starts[-1] + 1 or at_s - grid.time_s(starts[-1]) < SHORTEST_PASSAGE_S):
            # two sections in one bar: the longer one names it
            if section.end_s - section.start_s > kept[-1].end_s - kept[-1].start_s:
                kept[-1] = section
            continue
        starts.append(line)
        kept.append(section)
    ends = [*starts[1:], end]
    labels = [section.label for section in kept]
    return tuple(
        Passage(
            label=section.label,
            energy=min(1.0, max(0.0, section.energy)),
            start_beat=starts[i],
            end_beat=ends[i],
            number=i,
            repeat=labels[:i].count(section.label),
            next_label=labels[i + 1] if i + 1 < len(labels) else "",
        )
        for i, section in enumerate(kept)
    )


def _nearest(bars: tuple[int, ...], beat: float) -> float:
    after = bisect_left(bars, beat)
    near = bars[max(0, after - 1) : after + 1]
    return float(min(near, key=lambda line: (abs(line - beat), line))) if near else float(round(beat))


def _strokes(
    analysis: Analysis, grid: BeatGrid, bars: tuple[int, ...], metre: int, has_beats: bool
) -> dict[str, tuple[float, ...]]:
    """Return what is struck and played, in beats: known strokes, else heard bands, else a plain pattern on the beats.

    Of a track without a score nobody knows who plays what; every clear onset then moves whoever has an instrument.
    """
    for known in (analysis.hits, analysis.onset_bands):
        if any(known.values()):
            heard = {} if analysis.source.get("hits") == "written" else dict.fromkeys(_PLAYED, analysis.onsets_s)
            return {
                name: tuple(round(grid.beat(t), 6) for t in sorted(times) if 0 <= t < analysis.duration_s)
                for name, times in sorted({**heard, **known}.items())
            }
    if not has_beats:
        return {}
    place = [n - bars[max(0, bisect_right(bars, n) - 1)] if bars else n for n in range(len(grid.beats_s))]
    kicks = tuple(float(n) for n, at in enumerate(place) if at % max(2, metre - metre % 2) in (0, metre // 2))
    snares = tuple(float(n) for n, at in enumerate(place) if at % 2 == 1)
    return {"kick": kicks, "snare": snares}


_STRUNG_A_BEAT = 0.2
"""With fewer notes a guitar is not what a passage is played on."""


def _strung(hits: dict[str, tuple[float, ...]], passages: tuple[Passage, ...]) -> dict[str, tuple[float, ...]]:
    """Return the hits with the bass line on the guitar in passages without one: somebody plays those strings."""
    guitar, bass = hits.get("guitar", ()), hits.get("bass", ())
    if not bass:
        return hits
    played: list[float] = []
    for passage in passages:
        span = [[b for b in line if passage.start_beat <= b < passage.end_beat] for line in (guitar, bass)]
        enough = len(span[0]) >= _STRUNG_A_BEAT * (passage.end_beat - passage.start_beat)
        played += span[0] if enough else span[1]
    return {**hits, "guitar": tuple(played)}
