"""Evidence folded onto a grid: what tends to happen on which subdivision of a beat, or on which beat of a bar."""

import numpy as np
import numpy.typing as npt

from rivethead.analysis.lines import Track
from rivethead.dsp.onsets import HOPS_HZ

_SLACK_HOPS = 2
_MOST_STRENGTH, _MOST_TURN = 4.0, 20.0


def on_grid(onsets: dict[str, npt.NDArray[np.float32]], grid_s: Track) -> dict[str, Track]:
    """Return onset strength per band at each grid time: the best within 20 ms, with mean 1, clipped at 4."""
    nearest = np.maximum(np.round(grid_s * HOPS_HZ).astype(int), 0)
    out = {}
    for band, track in onsets.items():
        around = [track[np.clip(nearest + j, 0, len(track) - 1)] for j in range(-_SLACK_HOPS, _SLACK_HOPS + 1)]
        strength = np.max(around, axis=0).astype(np.float64)
        out[band] = np.minimum(strength / (strength.mean() + 1e-9), _MOST_STRENGTH)
    return out


class Colours:
    """Sums of a spectrogram's rows, so that the mean colour of any stretch costs nothing.

    Args:
        levels: float32 (hops, bands).
    """

    def __init__(self, levels: npt.NDArray[np.float32]) -> None:
        # neighbouring bands say the same here; half of them are enough
        narrow = levels[:, : levels.shape[1] // 2 * 2].reshape(len(levels), -1, 2).mean(2)
        self._hops = len(levels)
        self._total = np.vstack([np.zeros((1, narrow.shape[1])), np.cumsum(narrow, 0, dtype=np.float64)])

    def turning(self, grid_s: Track, width_s: float) -> Track:
        """Return how much the mean colour turns at each grid time, as sparse peaks with mean about 1."""
        at = np.clip(np.round(grid_s * HOPS_HZ).astype(int), 0, self._hops)
        width = round(width_s * HOPS_HZ)
        first, last = np.maximum(at - width, 0), np.minimum(at + width, self._hops)
        before = (self._total[at] - self._total[first]) / np.maximum(at - first, 1)[:, None]
        after = (self._total[last] - self._total[at]) / np.maximum(last - at, 1)[:, None]
        turn = np.sqrt(((after - before) ** 2).mean(1))
        turn[(at - first < width / 2) | (last - at < width / 2)] = 0
        turn = np.maximum(turn - np.median(turn), 0) ** 2
        turn = np.minimum(turn / (turn.mean() + 1e-9), _MOST_TURN)
        beside = np.concatenate([[0.0], turn, [0.0]])
        return np.asarray(np.where((turn >= beside[:-2]) & (turn >= beside[2:]), turn, 0))

    def mean(self, start_s: float, end_s: float) -> Track:
        """Return the mean colour of a stretch."""
        first = min(max(round(start_s * HOPS_HZ), 0), self._hops)
        last = min(max(round(end_s * HOPS_HZ), first), self._hops)
        return np.asarray((self._total[last] - self._total[first]) / max(last - first, 1))


def long_starts(strength: Track, reach: int) -> Track:
    """Return the agogic accent: strength times how many grid steps nothing comparable follows, at most `reach`."""
    out = np.zeros(len(strength))
    for i in np.flatnonzero(strength > 1):
        later = np.flatnonzero(strength[i + 1 : i + 1 + reach] >= 0.8 * strength[i])
        out[i] = strength[i] * ((later[0] + 1) if len(later) else reach)
    return out


def preference(strength: Track, phases: int, floor: float = 0.03) -> Track:
    """Return for each phase the logarithm of its share against the mean of all phases, clipped to ±1.5."""
    share = np.array([strength[p::phases].mean() if len(strength[p::phases]) else 0.0 for p in range(phases)])
    return np.asarray(np.clip(np.log((share + floor) / (share.mean() + floor)), -1.5, 1.5))
