"""How bars and sections of a sound resemble each other, on the grid of its score."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rivethead.dsp.loudness import measure_loudness
from rivethead.schema.score import BEATS_PER_BAR, Piece, Score
from rivethead.schema.sound import Mix

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

_WINDOW = 2048
_LOWEST_HZ, _HIGHEST_HZ, _BANDS = 40.0, 16_000.0, 32
_FRAMES_A_BEAT = 8
_AT_ONCE = 512
_EQUAL = 0.9995
_KERNEL_BEATS = 16
_PEAK_BEATS = 6
_NEAR_BEATS = 4
"""A section that is prepared by leaving something out changes a bar before it begins."""

_SPARE_PEAKS = 2


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A section of the score in the mix.

    Attributes:
        label: as in the score.
        start_beat: from the mix's start.
        beats: its length.
    """

    label: str
    start_beat: int
    beats: int


def sections_of(score: Score, mixed: Mix) -> list[WrittenSection]:
    """Return all sections of a score's pieces, in the mix's beats."""
    return [
        WrittenSection(s.label, place.start_beat + s.start_bar * BEATS_PER_BAR, s.bars * BEATS_PER_BAR)
        for piece, place in zip(score.pieces, mixed.placements, strict=True)
        for s in piece.sections
    ]


def beat_pictures(sound: Signal, rate_hz: int, bpm: float, beats: int) -> Track:
    """Return log-spectral pictures of all beats, float64 (beats, frames a beat, bands)."""
    mono = np.pad(sound.mean(0), (_WINDOW // 2, _WINDOW + round(rate_hz * 60 / bpm)))
    centres = np.round(np.arange(beats * _FRAMES_A_BEAT) * (rate_hz * 60 / bpm / _FRAMES_A_BEAT)).astype(np.int64)
    centres = np.minimum(centres, len(mono) - _WINDOW)
    frames = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)
    filters = _filters(rate_hz)
    shape = np.hanning(_WINDOW).astype(np.float32)
    parts = (frames[centres[i : i + _AT_ONCE]] * shape for i in range(0, len(centres), _AT_ONCE))
    levels = np.concatenate([np.abs(np.fft.rfft(part, axis=1)) @ filters for part in parts])
    levels = np.log1p(levels * (20.0 / (np.percentile(levels, 75) + 1e-12)))
    return np.asarray(levels.reshape(beats, _FRAMES_A_BEAT, _BANDS))


def _filters(rate_hz: int) -> Track:
    lines_hz = np.fft.rfftfreq(_WINDOW, 1 / rate_hz)
    edges = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _BANDS + 1)
    filters = np.zeros((len(lines_hz), _BANDS))
    for band in range(_BANDS):
        inside = (lines_hz >= edges[band]) & (lines_hz < edges[band + 1])
        if not inside.any():
            inside[np.argmin(np.abs(lines_hz - np.sqrt(edges[band] * edges[band + 1])))] = True
        filters[inside, band] = 1 / inside.sum()
    return filters


def bar_likeness(pictures: Track) -> dict[str, float]:
    """Return how alike bars are: neighbours, nearest of all others, exact duplicates and the longest run of equals."""
    bars = len(pictures) // BEATS_PER_BAR
    rows = pictures[: bars * BEATS_PER_BAR].reshape(bars, -1)
    rows = rows - rows.mean(0)
    rows = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
    likeness = rows @ rows.T
    if bars < 2:
        return {"bars_alike_adjacent": 0.0, "bars_alike_nearest": 0.0, "equal_bars": 0.0, "equal_run_bars": 1.0}
    neighbours = np.diag(likeness, 1)
    others = likeness - 2 * np.eye(bars)
    return {
        "bars_alike_adjacent": float(neighbours.mean()),
        "bars_alike_nearest": float(others.max(1).mean()),
        "equal_bars": float((np.tril(likeness, -1).max(1) > _EQUAL).sum()),
        "equal_run_bars": float(longest_run(neighbours > _EQUAL) + 1),
    }


def longest_run(flags: Sequence[bool] | npt.NDArray[np.bool_]) -> int:
    """Return the most true values in a row."""
    longest = run = 0
    for flag in flags:
        run = run + 1 if flag else 0
        longest = max(longest, run)
    return longest


def written_run_bars(piece: Piece) -> int:
    """Return how many bars in a row are written exactly alike, at most; silent bars do not count."""
    bars: list[set[tuple[object, ...]]] = [set() for _ in range(piece.bars)]
    for note in piece.notes:
        bar, at = divmod(note.beat, BEATS_PER_BAR)
        if bar < piece.bars:
            what = (note.part, note.voice, note.pitches, round(note.length_beats, 2), note.articulation)
            bars[int(bar)].add((round(at, 2), *what, _loudness_class(note.velocity), round(note.openness, 1)))
    for hit in piece.hits:
        bar, at = divmod(hit.beat, BEATS_PER_BAR)
        if bar < piece.bars:
            bars[int(bar)].add((round(at, 2), hit.drum, _loudness_class(hit.velocity)))
    for other in (*piece.gestures, *piece.shouts, *piece.moves):
        bar, at = divmod(other.beat, BEATS_PER_BAR)
        if bar < piece.bars:
            bars[int(bar)].add((round(at, 2), type(other).__name__, getattr(other, "kind", getattr(other, "word", ""))))
    return longest_run([a == b and bool(a) for a, b in pairwise(bars)]) + 1


def _loudness_class(velocity: float) -> str:
    return "ghost" if velocity < 0.45 else "accent" if velocity > 0.9 else "normal"


def novelty(pictures: Track) -> Track:
    """Return how much changes at every beat: a checkerboard of 16 beats each way over the self-similarity.

    J. Foote, "Automatic Audio Segmentation Using a Measure of Audio Novelty", ICME 2000.
    """
    rows = np.concatenate([pictures.mean(1), pictures.std(1)], axis=1)
    rows = rows - rows.mean(0)
    rows = rows / (rows.std(0) + 1e-9)
    rows = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
    reach = min(_KERNEL_BEATS, max(1, len(rows) // 4))
    padded = np.pad(rows, ((reach, reach), (0, 0)), mode="edge")
    likeness = padded @ padded.T
    offsets = np.arange(-reach, reach) + 0.5
    taper = np.exp(-0.5 * (offsets / (0.5 * reach)) ** 2)
    kernel = np.sign(offsets)[:, None] * np.sign(offsets)[None] * taper[:, None] * taper[None]
    return np.array([float((likeness[i : i + 2 * reach, i : i + 2 * reach] * kernel).sum()) for i in range(len(rows))])


def peaks(curve: Track) -> list[int]:
    """Return the beats at which a novelty curve has a maximum among its neighbours, above its mean."""
    found = []
    for i in range(1, len(curve) - 1):
        around = curve[max(0, i - _PEAK_BEATS) : i + _PEAK_BEATS + 1]
        if curve[i] >= around.max() and curve[i] > curve.mean():
            found.append(i)
    return found


def boundary_hits(curve: Track, sections: Sequence[WrittenSection]) -> tuple[int, int]:
    """Return how many section boundaries lie within a bar of a strong novelty peak, and how many boundaries there are.

    As many of the strongest peaks count as there are boundaries, and two more.
    """
    boundaries = sorted({s.start_beat for s in sections if 0 < s.start_beat < len(curve)})
    found = sorted(peaks(curve), key=lambda beat: -curve[beat])[: len(boundaries) + _SPARE_PEAKS]
    return sum(any(abs(b - p) <= _NEAR_BEATS for p in found) for b in boundaries), len(boundaries)


def section_levels(sound: Signal, rate_hz: int, bpm: float, sections: Sequence[WrittenSection]) -> dict[str, float]:
    """Return the mean short-term loudness of every kind of section in LUFS, over 3 s windows inside of it.

    A section too short for one such window is measured over 400 ms windows.
    """
    loudness = measure_loudness(sound, rate_hz)
    levels: dict[str, list[float]] = {}
    for section in sections:
        start, end = section.start_beat * 60 / bpm, (section.start_beat + section.beats) * 60 / bpm
        for window_s, track in ((3.0, loudness.short_term_lufs), (0.4, loudness.momentary_lufs)):
            first, last = int(np.ceil(start * 10)), int((end - window_s) * 10) + 1
            if last > first and len(track) > first:
                levels.setdefault(section.label, []).extend(float(v) for v in track[first:last])
                break
    return {label: float(np.mean(values)) for label, values in levels.items()}
