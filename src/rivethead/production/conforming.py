"""Putting a take that keeps its own time onto the set's grid: heard, then stretched, or left alone and said so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from rivethead import analysis
from rivethead.dsp.stretching import Anchor
from rivethead.media.wav import read_wav, write_wav
from rivethead.schema.analysis import Analysis
from rivethead.schema.score import BEATS_PER_BAR
from rivethead.schema.sound import SAMPLE_RATE_HZ, Take

LEAST_CONFIDENCE = 0.5
"""Of the beats, on the scale of the analysis; below it a take is left alone: a wrong grid is worse than none."""

SURE_OF_BARS = 0.66
"""Confidence of the downbeats as a part of that of the beats; below it, it is said that the bar is a guess."""

MOST_STRETCH = 1.12
"""A take is stretched by so much at most, either way."""

_LEAST_BEATS = 8
_SMOOTH_BEATS = 8
"""Beats on either side that say where a beat of a moving tempo really lies; single beats are heard a few ms off."""

_STRIKE_S = (0.04, 0.02)
"""So near to a beat lies the onset that strikes it: first to the beat as heard, then to what came of that."""

_BEAT_WEIGHT = 0.3
"""What a heard beat counts beside an onset, which lies within a millisecond where a beat may be carried on by 20 ms."""

_SMALL_MISS_S = 0.003
"""Misses below this are the noise of hearing, those above count ever less."""

_OPENING_PART = 0.35
"""So near to the start, in beats, the beat lies that opens a take which goes on from a bar line."""

_FADE_S = 0.05

Times = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Conformed:
    """What was done to a take.

    Attributes:
        take: its name.
        stretched: whether it lies on the grid now.
        about: that in one sentence.
        heard_bpm: its own tempo, 0 where none was heard.
        confidence: of its beats, 0..1.
        bar_confidence: that its bars open on the right beat, 0..1.
        first_beat_s: where its first downbeat was.
        slowest: the least of its seconds that a second of the grid holds.
        fastest: the most.
    """

    SCHEMA: ClassVar[str] = "Conformed.1"

    take: str
    stretched: bool
    about: str
    heard_bpm: float
    confidence: float
    bar_confidence: float
    first_beat_s: float
    slowest: float
    fastest: float


def conform(take: Take, free: Path, target: Path, *, begins_on_beat: bool) -> Conformed:
    """Write a take's file from a sound that keeps its own time.

    Args:
        take: as it has to be: tempo, bars and samples.
        free: the sound, 48 kHz stereo.
        target: the take's file, written as 24-bit WAV with exactly the take's samples.
        begins_on_beat: whether the sound's start is a downbeat.

    Returns:
        What was done. Where no beat is heard with confidence, or it is too far from the take's, the sound is cut to
        length and nothing else.

    Raises:
        AudioError: the sound cannot be read.
        DiskError: the folder cannot be written.
    """
    from rivethead.dsp.stretching import stretch

    heard = _heard(free, take.bpm)
    sound, rate_hz = read_wav(free)
    anchors, why_not = anchors_of(heard, take, sound.shape[1] / rate_hz, begins_on_beat=begins_on_beat)
    there = stretch(sound, anchors, take.samples, rate_hz) if anchors else sound
    write_wav(target, _ended(there, take.samples), SAMPLE_RATE_HZ)
    factors = _factors(anchors)
    about = why_not or f"was heard at {heard.tempo_bpm:.1f} bpm and is stretched onto {take.bpm:g} bpm."
    return Conformed(
        take=take.name,
        stretched=bool(anchors),
        about=f"{take.name} {about}",
        heard_bpm=heard.tempo_bpm,
        confidence=heard.confidence["beats"],
        bar_confidence=_confidence_of_bars(heard, begins_on_beat=begins_on_beat),
        first_beat_s=round(anchors[0].source_s, 4) if anchors else 0.0,
        slowest=round(min(factors), 5),
        fastest=round(max(factors), 5),
    )


def anchors_of(heard: Analysis, take: Take, seconds: float, *, begins_on_beat: bool) -> tuple[tuple[Anchor, ...], str]:
    """Return where the beats of a sound of so many seconds have to lie, or none and why it is left alone."""
    if len(heard.beats_s) < _LEAST_BEATS or heard.confidence["beats"] < LEAST_CONFIDENCE:
        return (), "has no beat that is heard with confidence, so it is left as it is."
    if not 1 / MOST_STRETCH <= heard.tempo_bpm / take.bpm <= MOST_STRETCH:
        return (), f"was heard at {heard.tempo_bpm:.1f} bpm, too far from {take.bpm:g} bpm, so it is left as it is."
    beats = smoothed(np.array(heard.beats_s), np.array(heard.onsets_s), moves=bool(heard.tempo_map))
    first = _opening(heard, begins_on_beat=begins_on_beat)
    beats = _carried_on(_filled_before(beats, first) if first < 0 else beats[first:], seconds)
    if len(beats) <= take.bars * BEATS_PER_BAR:
        return (), "ends before its last bar does, so it is left as it is."
    grid = np.arange(len(beats)) * 60 / take.bpm
    return tuple(Anchor(float(beat), float(line)) for beat, line in zip(beats, grid, strict=True)), ""


def _factors(anchors: Sequence[Anchor]) -> list[float]:
    """Return how many seconds of the sound a second of the grid holds, beat by beat; 1 where nothing is held."""
    return [(b.source_s - a.source_s) / (b.target_s - a.target_s) for a, b in pairwise(anchors)] or [1.0]


def _heard(free: Path, bpm: float) -> Analysis:
    """Hear a sound: first whether there is a beat at all, then which of its readings is the one that was asked for."""
    unasked = analysis.listen(free)
    return analysis.listen(free, asked_bpm=bpm) if unasked.beats_s else unasked


def smoothed(beats: Times, onsets: Times, *, moves: bool) -> Times:
    """Return beats where what strikes them says that they lie, without the milliseconds by which each is heard off.

    Hearing carries beats on where it hears none, and is then late by up to 25 ms; the onset nearest to a beat, most
    often there, is not. A steady tempo is one straight line through all onsets and beats, a tempo that moves a parabola
    through those around each beat, fitted so that what is far off hardly counts.

    Args:
        beats: in seconds, rising.
        onsets: in seconds, rising; may be none.
        moves: whether the tempo does.
    """
    out = beats
    for reach_s in _STRIKE_S:
        strikes = _nearest(out, onsets)
        struck = np.where(np.abs(strikes - out) < reach_s, 1.0, 0.0)
        evidence = np.stack([strikes, beats])
        weights = np.stack([struck, np.full(len(beats), _BEAT_WEIGHT)])
        out = _through(evidence, weights, moves=moves)
    return out


def _nearest(beats: Times, onsets: Times) -> Times:
    """Return the onset nearest to each beat; far away where there are none."""
    known = np.concatenate([[-1e6], onsets, [1e6]])
    after = np.searchsorted(known, beats)
    before_s, after_s = known[after - 1], known[after]
    return np.where(beats - before_s < after_s - beats, before_s, after_s)


def _through(evidence: Times, weights: Times, *, moves: bool) -> Times:
    """Return what goes best through evidence of beats, float64 (kinds, beats)."""
    count = evidence.shape[1]
    numbers = np.tile(np.arange(count, dtype=np.float64), (len(evidence), 1))
    if not moves:
        return _fitted(numbers, evidence, weights, numbers[0], 1)
    around = min(_SMOOTH_BEATS, (count - 1) // 2)
    out = np.empty(count)
    for number in range(count):
        first = min(max(0, number - around), count - 1 - 2 * around)
        part = (slice(None), slice(first, first + 2 * around + 1))
        here = numbers[0, number : number + 1]
        out[number] = _fitted(numbers[part], evidence[part], weights[part], here, 2)[0]
    return out


def _fitted(numbers: Times, times_s: Times, weights: Times, at: Times, degree: int) -> Times:
    """Return a polynomial through times, read at some numbers; what is far off counts less (least absolute misses)."""
    there = weights.ravel() > 0
    x, y, trust = numbers.ravel()[there], times_s.ravel()[there], np.sqrt(weights.ravel()[there])
    middle, least = x.mean(), trust
    line = np.zeros(degree + 1)
    for _ in range(6):
        line = np.polyfit(x - middle, y, degree, w=least)
        misses = np.abs(np.polyval(line, x - middle) - y)
        least = trust / np.sqrt(np.maximum(misses, _SMALL_MISS_S))
    return np.asarray(np.polyval(line, at - middle), np.float64)


def _opening(heard: Analysis, *, begins_on_beat: bool) -> int:
    """Return the index of the beat that opens the take."""
    if begins_on_beat:
        beat_s = 60 / heard.tempo_bpm
        return 0 if heard.beats_s[0] < _OPENING_PART * beat_s else -round(heard.beats_s[0] / beat_s)
    return heard.beats_s.index(heard.downbeats_s[0]) if heard.downbeats_s else 0


def _confidence_of_bars(heard: Analysis, *, begins_on_beat: bool) -> float:
    """Return how sure it is which beat opens the bar, beside how sure the beats themselves are."""
    if begins_on_beat or not heard.confidence["beats"]:
        return float(begins_on_beat)
    return round(min(1.0, heard.confidence["downbeats"] / heard.confidence["beats"]), 3)


def _filled_before(beats: Times, first: int) -> Times:
    """Return beats with those put in front that lie before the first one heard."""
    return np.concatenate([beats[0] + (beats[1] - beats[0]) * np.arange(first, 0), beats])


def _carried_on(beats: Times, seconds: float) -> Times:
    """Return beats with more at the last tempo up to the sound's end."""
    step = float(np.mean(np.diff(beats[-_SMOOTH_BEATS:])))
    more = max(0, int((seconds - beats[-1]) / step))
    return np.concatenate([beats, beats[-1] + step * np.arange(1, more + 1)])


def _ended(sound: npt.NDArray[np.float32], samples: int) -> npt.NDArray[np.float32]:
    """Return a sound of exactly so many samples that ends without a click."""
    out = np.zeros((2, samples), np.float32)
    out[:, : sound.shape[1]] = sound[:, :samples]
    fade = min(samples, round(_FADE_S * SAMPLE_RATE_HZ))
    out[:, samples - fade :] *= np.cos(np.linspace(0, np.pi / 2, fade, dtype=np.float32))
    return out


def on_grid(heard: Analysis, bpm: float) -> Analysis:
    """Return what was heard of a mix whose takes all lie on the grid, with that grid in place of the heard beats.

    Sections begin and end on its bar lines; what was heard of strokes and energy stays.
    """
    count = int(heard.duration_s * bpm / 60 - 1e-6) + 1
    beats = tuple(round(number * 60 / bpm, 6) for number in range(count))
    lines = beats[::BEATS_PER_BAR]

    def on_line(time_s: float) -> float:
        inside = 0 < time_s < heard.duration_s
        return min(lines, key=lambda line: abs(line - time_s)) if inside else time_s

    moved = [replace(each, start_s=on_line(each.start_s), end_s=on_line(each.end_s)) for each in heard.sections]
    known = ("tempo", "beats", "downbeats")
    return replace(
        heard,
        tempo_bpm=bpm,
        tempo_map=(),
        beats_s=beats,
        downbeats_s=lines,
        metre=BEATS_PER_BAR,
        sections=tuple(each for each in moved if each.end_s > each.start_s),
        source=heard.source | dict.fromkeys(known, "written"),
        confidence=heard.confidence | dict.fromkeys(known, 1.0),
    )


def sentences(done: Sequence[Conformed]) -> tuple[str, ...]:
    """Return what is worth saying of takes: in one sentence those that were moved, then where the bar is a guess.

    Each take that was left alone has a sentence of its own.
    """
    left = tuple(each.about for each in done if not each.stretched)
    moved = [each for each in done if each.stretched]
    if not moved:
        return left
    most = max(max(each.fastest - 1, 1 - each.slowest) for each in moved)
    counted = "1 take is" if len(moved) == 1 else f"{len(moved)} takes are"
    said = [f"{counted} stretched onto the grid, by {100 * most:.1f} % at most."]
    unsure = ", ".join(each.take for each in moved if each.bar_confidence < SURE_OF_BARS)
    if unsure:
        said.append(f"Which beat opens the bar is a guess in {unsure}.")
    return (*said, *left)
