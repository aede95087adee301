"""What every bar of a track sounds like: how loud which register is, what is struck where, which tones sound."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rivethead.analysis.energy import mean_energy
from rivethead.analysis.lines import Track
from rivethead.dsp.onsets import BANDS_HZ, HOPS_HZ
from rivethead.schema.analysis import EnergyCurve

SLOTS = 16
"""Places in a bar at which strokes are looked for."""

_COLOURS_TOGETHER = 3
_REGISTERS = 8
_LATE_HOPS = 3
"""The spectrogram's window reaches back over a bar line by so much."""

_CLEAR = 0.35
_STROKE_REACH_HOPS = 3
_SCALE_PERCENTILE = 97

LEVELS = 3 * _REGISTERS
STROKES = 3 * len(BANDS_HZ) + 8
SLOPES = 3
TEXTURE = LEVELS + STROKES + SLOPES + 1
"""How many numbers say what a bar's texture is."""


@dataclass(frozen=True, slots=True)
class SectionMaterial:
    """All that sections are heard from.

    Attributes:
        onsets: strength per band of BANDS_HZ, float32 (hops,).
        colours: log levels in 24 registers, float32 (hops, 24).
        chroma, bass_chroma: float64 (windows, 12), even over the track.
        energy: loudness over time.
        duration_s: of the track.
    """

    onsets: Mapping[str, npt.NDArray[np.float32]]
    colours: npt.NDArray[np.float32]
    chroma: npt.NDArray[np.float64]
    bass_chroma: npt.NDArray[np.float64]
    energy: EnergyCurve
    duration_s: float


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of a track and what they sound like.

    Attributes:
        edges_s: bar lines with the track's start and end, one more than bars.
        texture: float64 (bars, TEXTURE): levels, strokes, slopes and loudness, in the same units for every track.
        strokes: float64 (bars, bands, SLOTS), how hard each band is struck at each sixteenth, 0..1.
        tones: float64 (bars, 24), pitch classes and those of the bass, each of length 1 or 0.
        accents: float64 (bars, 4), what happens right on the bar line: see `_accents`.
    """

    edges_s: tuple[float, ...]
    texture: Track
    strokes: Track
    tones: Track
    accents: Track


def bars_of(edges_s: Sequence[float], material: SectionMaterial) -> Bars:
    """Return what the bars between the edges sound like."""
    spans = list(pairwise(edges_s))
    registers = _registers(material.colours)
    levels, slopes = _levels(spans, registers)
    onsets = _even_onsets(material.onsets)
    strokes = np.stack([_struck(spans, track) for track in onsets], axis=1)
    loud = np.array([20 * np.log10(mean_energy(material.energy, a, b) + 0.01) for a, b in spans])
    texture = np.hstack([levels, _stroke_counts(spans, onsets, strokes), slopes, loud[:, None] / 10])
    tones = np.hstack([_tones(spans, some, material.duration_s) for some in (material.chroma, material.bass_chroma)])
    return Bars(tuple(edges_s), texture, strokes, tones, _accents(edges_s, onsets, registers))


def _registers(colours: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    wide = colours[:, : _COLOURS_TOGETHER * _REGISTERS].reshape(len(colours), _REGISTERS, _COLOURS_TOGETHER)
    return np.asarray(wide.mean(2))


def _hops(start_s: float, end_s: float, count: int) -> slice:
    first = min(max(round(start_s * HOPS_HZ) + _LATE_HOPS, 0), max(count - 1, 0))
    return slice(first, max(first + 1, min(round(end_s * HOPS_HZ) - _LATE_HOPS // 2, count)))


def _levels(spans: list[tuple[float, float]], registers: npt.NDArray[np.float32]) -> tuple[Track, Track]:
    """Return the mean, the low and the high level of every register, and how low, middle and high rise in the bar."""
    rows, slopes = [], []
    for start_s, end_s in spans:
        some = registers[_hops(start_s, end_s, len(registers))]
        rows.append(np.concatenate([some.mean(0), *np.percentile(some, (15, 85), axis=0)]))
        half = max(1, len(some) // 2)
        rise = some[-half:].mean(0) - some[:half].mean(0)
        slopes.append([rise[:2].mean(), rise[2:5].mean(), rise[5:].mean()])
    return np.array(rows, np.float64), np.array(slopes, np.float64)


def _even_onsets(onsets: Mapping[str, npt.NDArray[np.float32]]) -> list[Track]:
    """Return the bands' onsets in units of their own clear strokes, at most 1.5."""
    out = []
    for band in BANDS_HZ:
        track = onsets[band]
        peaks = track[track > 0.02]
        scale = float(np.percentile(peaks, _SCALE_PERCENTILE)) if len(peaks) else 0.0
        out.append(np.minimum(track / max(scale, 0.05), 1.5).astype(np.float64))
    return out


def _struck(spans: list[tuple[float, float]], track: Track) -> Track:
    """Return the strongest onset near each slot of each bar, float64 (bars, SLOTS)."""
    starts, lengths = np.array([a for a, _ in spans]), np.array([b - a for a, b in spans])
    times = starts[:, None] + lengths[:, None] * (np.arange(SLOTS) / SLOTS)
    at = np.round(times * HOPS_HZ).astype(int)
    reach = range(-_STROKE_REACH_HOPS, _STROKE_REACH_HOPS + 1)
    return np.asarray(np.max([track[np.clip(at + j, 0, len(track) - 1)] for j in reach], axis=0))


def _stroke_counts(spans: list[tuple[float, float]], onsets: list[Track], strokes: Track) -> Track:
    """Return per band how much is struck, how many slots are, how hard; then kick and snare on each beat."""
    flux = np.array([[10 * track[_hops(a, b, len(track))].mean() for track in onsets] for a, b in spans])
    clear = (strokes > _CLEAR).mean(2)
    hard = np.sort(strokes, axis=2)[:, :, -4:].mean(2)
    beats = strokes[:, :, :: SLOTS // 4]
    snare = (beats[:, 1] * beats[:, 2] * beats[:, 3]) ** (1 / 3)
    return np.hstack([flux, clear, hard, beats[:, 0], snare])


def _tones(spans: list[tuple[float, float]], chroma: npt.NDArray[np.float64], duration_s: float) -> Track:
    out = np.zeros((len(spans), 12))
    if not len(chroma):
        return out
    a_second = len(chroma) / max(duration_s, 1e-9)
    for row, (start_s, end_s) in zip(out, spans, strict=True):
        first = min(round(start_s * a_second), len(chroma) - 1)
        row[:] = chroma[first : max(first + 1, round(end_s * a_second))].mean(0)
        row /= np.sqrt((row**2).sum()) + 1e-9
    return out


def _accents(edges_s: Sequence[float], onsets: list[Track], registers: npt.NDArray[np.float32]) -> Track:
    """Return for every bar's first moment what a crash, an impact, a gap or a fill would leave.

    How hard everything is struck there; how much hiss rings on for a second compared with the second before; how far
    the level had sunk in the half beat before; how much is struck in the last beat before.
    """
    out = []
    every = np.mean(onsets, axis=0)
    hiss, all_of_it = registers[:, -3:].mean(1), registers.mean(1)
    count = len(registers)
    for start_s, end_s in pairwise(edges_s):
        at, beat = round(start_s * HOPS_HZ), max(2, round((end_s - start_s) * HOPS_HZ / 4))
        near = slice(max(0, at - _STROKE_REACH_HOPS), at + _STROKE_REACH_HOPS + 1)
        before = slice(max(0, at - HOPS_HZ), max(1, at - 2))
        after = slice(min(at + 5, count - 1), max(at + HOPS_HZ, 1))
        dip = slice(max(0, at - beat // 2 - 2), max(1, at - 2))
        past = slice(max(0, at - beat), max(1, at - 4))
        out.append(
            [
                every[near].max(initial=0.0),
                float(hiss[after].mean() - hiss[before].mean()),
                float(all_of_it[after].mean() - all_of_it[dip].mean()),
                10 * float(every[past].mean()),
            ]
        )
    return np.array(out, np.float64)
