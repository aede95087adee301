"""What speaks for each label in every bar: its sound beside the whole track, its past and its future."""

import numpy as np

from rivethead.analysis.bar_features import LEVELS, STROKES, TEXTURE, Bars
from rivethead.analysis.lines import Track
from rivethead.dsp.onsets import BANDS_HZ

_AROUND_BARS = ((-4, 0), (1, 5), (-8, -4), (5, 9))
_RANKED = (0, 1, 4, LEVELS // 3 - 1, *range(LEVELS, LEVELS + len(BANDS_HZ)), LEVELS + STROKES - 4, TEXTURE - 1)
"""Columns of the texture whose rank in the track is asked for: registers, strokes, kick on the one, loudness."""

_EDGE_S = (6.0, 20.0)
EVIDENCE = TEXTURE * (2 + len(_AROUND_BARS)) + 3 * len(_RANKED) + 2 * len(_EDGE_S)


def label_evidence(bars: Bars, units: Track) -> Track:
    """Return float64 (bars, EVIDENCE).

    Args:
        bars: of a track.
        units: float64 (TEXTURE,), the spread of each number of the texture in music.
    """
    texture = bars.texture / units
    relative = texture - texture.mean(0)
    around = [_mean_between(relative, first, last) for first, last in _AROUND_BARS]
    ranks = _ranks(texture[:, _RANKED])
    near = [_mean_between(ranks, -2, 3), _mean_between(ranks, 3, 9)]
    edges = np.array(bars.edges_s)
    middle = 0.5 * (edges[1:] + edges[:-1])
    place = [np.exp(-some / reach) for reach in _EDGE_S for some in (middle - edges[0], edges[-1] - middle)]
    return np.hstack([texture, relative, *around, ranks, *near, np.stack(place, axis=1)])


def _mean_between(rows: Track, first: int, last: int) -> Track:
    """Return for each row the mean of the rows from `first` to `last` (exclusive) on from it, inside the track."""
    count = len(rows)
    total = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, 0)])
    at = np.arange(count)
    begin = np.clip(at + first, 0, count - 1)
    end = np.clip(at + last, begin + 1, count)
    return np.asarray((total[end] - total[begin]) / (end - begin)[:, None])


def _ranks(rows: Track) -> Track:
    """Return each value's rank in its column, 0 the least and 1 the most, equal values alike."""
    ordered = np.sort(rows, axis=0)
    out = np.empty_like(rows)
    for column in range(rows.shape[1]):
        low = np.searchsorted(ordered[:, column], rows[:, column] - 1e-9, "left")
        high = np.searchsorted(ordered[:, column], rows[:, column] + 1e-9, "right")
        out[:, column] = (low + high) / (2 * len(rows))
    return out
