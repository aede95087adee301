"""What speaks for a new section at every bar line: how different what follows is from what went before.

Sums over short and long stretches on both sides of a bar line are checkerboard novelty (J. Foote, "Automatic Audio
Segmentation Using a Measure of Audio Novelty", ICME 2000) on several scales; beside them stand single layers that
enter or leave, and what producers put on such lines: crashes, impacts, fills, gaps.
"""

import numpy as np

from rivethead.analysis.bar_features import LEVELS, STROKES, TEXTURE, Bars
from rivethead.analysis.lines import Track
from rivethead.dsp.onsets import BANDS_HZ

_SCALES_BARS = (1, 2, 4)
_KERNELS_BARS = (1, 2, 4, 8)
_AROUND_BARS = (-4, -2, -1, 1, 2, 4)
_ACCENTS = 4
_LAYERS = [*range(LEVELS // 3), *range(LEVELS, LEVELS + STROKES), TEXTURE - 1]
"""Columns of the texture whose steps are looked at one by one: mean levels, strokes, loudness."""

_MEASURES = 4 * len(_KERNELS_BARS) + len(BANDS_HZ)
EVIDENCE = 2 * len(_SCALES_BARS) * len(_LAYERS) + _MEASURES + 2 * _ACCENTS + len(_AROUND_BARS) * (_ACCENTS + 3)


def boundary_evidence(bars: Bars, units: Track) -> Track:
    """Return float64 (bars, EVIDENCE): for each bar, what speaks for a section that begins with it.

    Args:
        bars: of a track.
        units: float64 (TEXTURE,), the spread of each number of the texture in music.
    """
    texture = (bars.texture - bars.texture.mean(0)) / units
    flat = bars.strokes.reshape(len(texture), -1)
    steps = [_step(texture[:, _LAYERS], width) for width in _SCALES_BARS]
    measures = np.hstack([_novelty(some) for some in (texture, flat, bars.tones[:, :12], bars.tones[:, 12:])])
    turned = np.abs(_step(bars.strokes, 1)).mean(2)
    accents = bars.accents - np.median(bars.accents, axis=0)
    seen = np.hstack([accents, measures[:, :3]])
    around = [_moved(seen, bars_on) for bars_on in _AROUND_BARS]
    return np.hstack([*steps, *(np.abs(s) for s in steps), measures, turned, bars.accents, accents, *around])


def _step(rows: Track, width: int) -> Track:
    """Return the mean of the rows from each row on, less that of the rows before it; 0 at the first row."""
    out = np.zeros_like(rows)
    for i in range(1, len(rows)):
        out[i] = rows[i : i + width].mean(0) - rows[max(0, i - width) : i].mean(0)
    return out


def _novelty(rows: Track) -> Track:
    """Return how far the rows after each row lie from those before it, less how far they lie from each other.

    Float64 (rows, widths of _KERNELS_BARS), 0 at the first row.
    """
    most = 2 * max(_KERNELS_BARS)
    count = len(rows)
    apart = np.full((most, count + 2 * most), np.nan)
    for offset in range(1, min(most, count)):
        difference = rows[offset:] - rows[:-offset]
        apart[offset, most : most + count - offset] = np.sqrt((difference**2).mean(1))
    out = np.zeros((count, len(_KERNELS_BARS)))
    for column, width in enumerate(_KERNELS_BARS):
        across = _mean([_pairs(apart, count, -a, b) for a in range(1, width + 1) for b in range(width)], count)
        sides = [(a, b) for a in range(width) for b in range(a + 1, width)]
        before = _mean([_pairs(apart, count, a - width, b - width) for a, b in sides], count)
        after = _mean([_pairs(apart, count, a, b) for a, b in sides], count)
        out[1:, column] = (across - 0.5 * (before + after))[1:]
    return out


def _pairs(apart: Track, count: int, first: int, second: int) -> Track:
    """Return for each row i the distance of the rows i + first and i + second, NaN where one is outside the track."""
    most = len(apart)
    return apart[second - first, most + first : most + first + count]


def _mean(some: list[Track], count: int) -> Track:
    """Return the mean of what is there, 0 where nothing is."""
    if not some:
        return np.zeros(count)
    stacked = np.stack(some)
    there = ~np.isnan(stacked)
    return np.asarray(np.where(there, stacked, 0.0).sum(0) / np.maximum(there.sum(0), 1))


def _moved(rows: Track, by: int) -> Track:
    """Return the rows so many bars on, repeating the ends."""
    return rows[np.clip(np.arange(len(rows)) + by, 0, len(rows) - 1)]
