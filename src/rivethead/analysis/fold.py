"""Evidence folded onto a grid: what tends to happen on which subdivision of a beat, or on which beat of a bar."""

import numpy as np
import numpy.typing as npt

from rivethead.analysis.lines import Track
from rivethead.dsp.onsets import HOPS_HZ

_SLACK_HOPS = 2
_MOST_STRENGTH = 4.0


def on_grid(onsets: dict[str, npt.NDArray[np.float32]], grid_s: Track) -> dict[str, Track]:
    """Return onset strength per band at each grid time: the best within 20 ms, with mean 1, clipped at 4."""
    nearest = np.maximum(np.round(grid_s * HOPS_HZ).astype(int), 0)
    out = {}
    for band, track in onsets.items():
        around = [track[np.clip(nearest + j, 0, len(track) - 1)] for j in range(-_SLACK_HOPS, _SLACK_HOPS + 1)]
        strength = np.max(around, axis=0).astype(np.float64)
        out[band] = np.minimum(strength / (strength.mean() + 1e-9), _MOST_STRENGTH)
    return out


def long_starts(strength: Track, reach: int) -> Track:
    """Return the agogic accent: strength times how many grid steps nothing comparable follows, at most `reach`."""
    following = np.concatenate([strength, np.full(reach, -np.inf)])
    free = np.full(len(strength), reach)
    for lag in range(reach, 0, -1):
        free[following[lag : lag + len(strength)] >= 0.8 * strength] = lag
    return np.where(strength > 1, strength * free, 0.0)
