"""What a finished mix says of its score: sections that contrast, bars that do not repeat, tempo, and stray clicks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.loudness import SILENCE_LUFS, Loudness, measure_loudness
from rivethead.dsp.spectrum import BandTrack, band_track
from rivethead.kernels import jit
from rivethead.schema.score import BEATS_PER_BAR, Piece, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Placement

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

_STEPS = 16
_FULL = ("drop", "chorus")

_CLICK_FACTOR = 14.0
_CLICK_WINDOW_S = 0.02
_CLICK_LEVEL = 2e-3
_CLICK_APART_S = 0.005
_BEFORE_S, _AFTER_S = 0.004, 0.016
_GRAINY = ("machine", "grain", "radio", "hammer", "servo", "alarm", "zap", "steam")
"""Effects that are made of many small strokes; none of theirs is stray."""
_WORD_BEATS = 3.0

_EQUAL = 0.995
"""Correlation of two bars below 1.5 kHz: what differs lies 20 dB lower."""
_DECIMATION = 16

_KERNEL_BARS = 4
_NEAR_BARS = 1
_TEMPO_BEATS = (4, 8, 16)
_TEMPO_REACH = 0.06


@dataclass(frozen=True, slots=True)
class SectionLevel:
    """A section of the score as it came out.

    Attributes:
        take: whose section it is.
        label: one of SECTION_LABELS.
        start_s, end_s: in the mix.
        lufs: its loudness, ungated; SILENCE_LUFS when shorter than 400 ms.
    """

    take: str
    label: str
    start_s: float
    end_s: float
    lufs: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard.

    Attributes:
        measures: by name.
        sections: in order.
        bands: the spectrum over time, for whoever draws it.
    """

    measures: dict[str, float]
    sections: tuple[SectionLevel, ...]
    bands: BandTrack


def score_measures(x: Signal, score: Score, placements: Sequence[Placement]) -> dict[str, float]:
    """Return measures by name of a mix, float32 (2, samples) at 48 kHz; see rivethead.mix.score_measures."""
    return hear(x, score, placements, measure_loudness(x, SAMPLE_RATE_HZ)).measures


def hear(x: Signal, score: Score, placements: Sequence[Placement], loudness: Loudness) -> Heard:
    """Return measures and what they were read from.

    Args:
        x: float32 (2, samples) at 48 kHz.
        score: what was to be played.
        placements: where its pieces lie.
        loudness: of x.
    """
    bands = band_track(x, SAMPLE_RATE_HZ)
    sections = tuple(_section_levels(score, placements, loudness))
    bars_s = _bar_starts_s(score, placements)
    measures = {
        **_contrasts(sections),
        **_repetition(x, bands, bars_s),
        "novelty_at_boundaries": _novelty_at_boundaries(bands, bars_s, sections),
        "tempo_off_percent": _tempo_off_percent(bands, score.bpm),
        "stray_clicks": float(len(stray_clicks(x, score, placements))),
    }
    return Heard(measures, sections, bands)


def _section_levels(score: Score, placements: Sequence[Placement], loudness: Loudness) -> Iterator[SectionLevel]:
    beat_s = 60 / score.bpm
    powers = 10 ** (loudness.momentary_lufs / 10)
    for placement in placements:
        for section in score.piece(placement.take).sections:
            start = (placement.start_beat + section.start_bar * BEATS_PER_BAR) * beat_s
            end = start + section.bars * BEATS_PER_BAR * beat_s
            inside = powers[round(start * 10) : max(round(end * 10) - 3, 0)]
            level = 10 * float(np.log10(max(float(inside.mean()), 1e-7))) if len(inside) else SILENCE_LUFS
            yield SectionLevel(placement.take, section.label, start, end, level)


def _bar_starts_s(score: Score, placements: Sequence[Placement]) -> Track:
    """Return the starts of all bars up to the last joint, and its time at the end."""
    bars = sum(score.piece(placement.take).bars for placement in placements)
    return np.asarray(np.arange(bars + 1) * (BEATS_PER_BAR * 60 / score.bpm), np.float64)


def _contrasts(sections: Sequence[SectionLevel]) -> dict[str, float]:
    """Return how much louder the full sections are than others, for those kinds that there are."""

    def level(*labels: str) -> float | None:
        powers = [10 ** (s.lufs / 10) for s in sections if s.label in labels]
        return 10 * float(np.log10(np.mean(powers))) if powers else None

    full = level(*_FULL)
    found = {}
    for label in ("breakdown", "verse", "build", "intro"):
        other = level(label)
        if full is not None and other is not None:
            found[f"full_over_{label}_lu"] = full - other
    return found


def _repetition(x: Signal, bands: BandTrack, bars_s: Track) -> dict[str, float]:
    """Return how alike bars are as pictures of bands and sixteenths, and which of them are equal as waves."""
    pictures = _bar_pictures(bands, bars_s)
    count = len(pictures)
    if count < 2:
        return {}
    alike = pictures @ pictures.T
    np.fill_diagonal(alike, -1)
    equal = _equal_bars(x, bars_s)
    runs = _longest_run(np.diagonal(equal, 1))
    return {
        "bar_similarity_to_next": float(np.diagonal(alike, 1).mean()),
        "bar_similarity_to_nearest": float(alike.max(axis=1).mean()),
        "exact_duplicate_bars": float(np.count_nonzero(equal.any(axis=1))),
        "longest_run_of_equal_bars": float(runs + 1),
    }


def _bar_pictures(bands: BandTrack, bars_s: Track) -> Track:
    """Return one row a bar, of mean 0 and length 1: levels in dB in every band at every sixteenth."""
    levels = 10 * np.log10(bands.powers + 1e-10)
    levels -= levels.mean(axis=0)
    steps_s = (bars_s[:-1, None] + np.diff(bars_s)[:, None] * np.arange(_STEPS + 1) / _STEPS).ravel()
    edges = np.clip(np.round(steps_s * bands.hops_hz).astype(int), 0, len(levels))
    summed = np.concatenate([np.zeros((1, levels.shape[1])), np.cumsum(levels, axis=0)])
    edges = edges.reshape(len(bars_s) - 1, _STEPS + 1)
    lengths = np.maximum(np.diff(edges, axis=1), 1)[..., None]
    pictures = ((summed[edges[:, 1:]] - summed[edges[:, :-1]]) / lengths).reshape(len(edges), -1)
    pictures -= pictures.mean(axis=1, keepdims=True)
    return np.asarray(pictures / np.maximum(np.linalg.norm(pictures, axis=1, keepdims=True), 1e-9))


def _equal_bars(x: Signal, bars_s: Track) -> npt.NDArray[np.bool_]:
    """Return which bars are the same wave below 1.5 kHz, bool (bars, bars), the diagonal False."""
    whole = x.shape[1] // _DECIMATION * _DECIMATION
    low = x[:, :whole].mean(0).reshape(-1, _DECIMATION).mean(1)
    starts = np.round(bars_s * SAMPLE_RATE_HZ / _DECIMATION).astype(int)
    length = int(np.diff(starts).min())
    waves = np.array([low[a : a + length] for a in starts[:-1] if a + length <= len(low)], np.float32)
    if not len(waves):
        return np.zeros((0, 0), bool)
    norms = np.linalg.norm(waves, axis=1)
    same = (waves @ waves.T) / np.maximum(np.outer(norms, norms), 1e-9)
    ratio = norms[:, None] / np.maximum(norms[None], 1e-9)
    equal = (same > _EQUAL) & (ratio > 0.9) & (ratio < 1.1) & (norms > 1e-3)[:, None]
    np.fill_diagonal(equal, False)
    return np.asarray(equal)


def _novelty_at_boundaries(bands: BandTrack, bars_s: Track, sections: Sequence[SectionLevel]) -> float:
    """Return the part of section boundaries beside which the novelty of J. Foote (ICME 2000) has a peak; 1 of none."""
    wanted = [int(np.argmin(np.abs(bars_s - s.start_s))) for s in sections[1:]]
    pictures = _bar_pictures(bands, bars_s)
    if not wanted or len(pictures) < 2 * _KERNEL_BARS:
        return 1.0
    levels = pictures.reshape(len(pictures), _STEPS, -1)
    features = np.concatenate([levels.mean(axis=1), levels.std(axis=1)], axis=1)
    features -= features.mean(axis=0)
    features /= np.maximum(np.linalg.norm(features, axis=1, keepdims=True), 1e-9)
    alike = np.pad(features @ features.T, _KERNEL_BARS, mode="reflect")
    offset = np.arange(-_KERNEL_BARS, _KERNEL_BARS) + 0.5
    taper = np.exp(-((offset / _KERNEL_BARS) ** 2))
    kernel = np.outer(np.sign(offset) * taper, np.sign(offset) * taper)
    size = 2 * _KERNEL_BARS
    novelty = np.array([(alike[b : b + size, b : b + size] * kernel).sum() for b in range(len(pictures) + 1)])
    peaks = [
        b
        for b in range(1, len(novelty) - 1)
        if novelty[b] == novelty[max(0, b - 2) : b + 3].max() and novelty[b] > novelty.mean()
    ]
    return float(np.mean([any(abs(p - b) <= _NEAR_BARS for p in peaks) for b in wanted]))


def _tempo_off_percent(bands: BandTrack, bpm: float) -> float:
    """Return by how many percent the tempo that fits the onsets best, near the written one, differs from it."""
    levels = np.log10(bands.powers + 1e-8)
    flux = np.maximum(np.diff(levels, axis=0), 0).sum(axis=1)
    if len(flux) < 2 * max(_TEMPO_BEATS) * 60 / bpm * bands.hops_hz:
        return 0.0
    flux -= flux.mean()
    size = 1 << (2 * len(flux)).bit_length()
    match = np.fft.irfft(np.abs(np.fft.rfft(flux, size)) ** 2, size)
    tempos = bpm * (1 + np.linspace(-_TEMPO_REACH, _TEMPO_REACH, 1201))
    lags = np.outer(_TEMPO_BEATS, 60 / tempos * bands.hops_hz)
    fit = np.interp(lags, np.arange(size), match).sum(axis=0)
    return float(100 * (tempos[int(fit.argmax())] / bpm - 1))


def stray_clicks(x: Signal, score: Score, placements: Sequence[Placement]) -> Track:
    """Return the times in seconds of leaps in the wave that no event of the score explains.

    A leap is a second difference of more than 14 times the local root mean square (over 20 ms), away from the 16 ms
    after any stroke, note, effect, word or edit, and from the whole of words and of effects made of small strokes.
    """
    allowed = np.zeros(x.shape[1], np.bool_)
    beat = 60 / score.bpm * SAMPLE_RATE_HZ
    before, after = round(_BEFORE_S * SAMPLE_RATE_HZ), round(_AFTER_S * SAMPLE_RATE_HZ)
    for placement in placements:
        for start, end in _events(score.piece(placement.take)):
            first = round((placement.start_beat + start) * beat) - before
            allowed[max(first, 0) : round((placement.start_beat + end) * beat) + after] = True
        for edge_s in (placement.start_s, placement.joint_s):
            at = round(edge_s * SAMPLE_RATE_HZ)
            allowed[max(at - before, 0) : at + after] = True
    window = round(_CLICK_WINDOW_S * SAMPLE_RATE_HZ)
    found = np.concatenate([_leaps(row, allowed, window, _CLICK_FACTOR, _CLICK_LEVEL) for row in x])
    times = np.sort(found) / SAMPLE_RATE_HZ
    return times[np.diff(times, prepend=-1.0) > _CLICK_APART_S]


def _events(piece: Piece) -> Iterator[tuple[float, float]]:
    """Yield the beats from which to which something happens that may leap."""
    for hit in piece.hits:
        yield hit.beat, hit.beat
    for note in piece.notes:
        yield note.beat, note.beat
        yield note.beat + note.length_beats, note.beat + note.length_beats
    for gesture in piece.gestures:
        end = gesture.beat + gesture.length_beats
        if gesture.kind in _GRAINY:
            yield gesture.beat, end
        else:
            yield gesture.beat, gesture.beat
            yield end, end
    for shout in piece.shouts:
        yield shout.beat, shout.beat + _WORD_BEATS
    for move in piece.moves:
        yield move.beat, move.beat + move.length_beats


@jit
def _leaps(
    x: Signal, allowed: npt.NDArray[np.bool_], window: int, factor: float, level: float
) -> npt.NDArray[np.int64]:
    """Return the samples where the second difference leaps out of its surroundings."""
    n = x.shape[0]
    bend = np.zeros(n, np.float32)
    for i in range(1, n - 1):
        bend[i] = x[i + 1] - 2.0 * x[i] + x[i - 1]
    found = np.zeros(0, np.int64)
    count = 0
    power = 0.0
    half = window // 2
    for i in range(-half, n):
        if 0 <= i + half < n:
            power += float(bend[i + half]) * bend[i + half]
        if i > half:
            power -= float(bend[i - half - 1]) * bend[i - half - 1]
        if i < 0 or allowed[i] or abs(bend[i]) < level:
            continue
        if float(bend[i]) * bend[i] * window > factor * factor * max(power, 0.0):
            if count == found.shape[0]:
                longer = np.zeros(2 * count + 16, np.int64)
                longer[:count] = found
                found = longer
            found[count] = i
            count += 1
    return found[:count]


def _longest_run(flags: npt.NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return int((edges[1::2] - edges[::2]).max()) if len(edges) else 0
