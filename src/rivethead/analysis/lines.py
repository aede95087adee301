"""How strongly the onsets repeat at any rate, over the whole song at once.

Music made to a click has razor-sharp lines at its bar, beat and subdivision rates and nothing between them, so one
Fourier transform of the onsets over the whole song tells the metrical family almost without doubt.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy.fft import next_fast_len, rfft
from scipy.ndimage import uniform_filter1d

from rivethead.dsp.onsets import HOPS_HZ

Track = npt.NDArray[np.float64]

_LOCAL_MEAN_HOPS, _LOCAL_LEVEL_HOPS = 200, 1000
_PADDING = 8


def levelled(onsets: npt.NDArray[np.float32]) -> Track:
    """Return onset strength above its surroundings, at one level all song long, with zero mean."""
    above = np.maximum(onsets - uniform_filter1d(onsets, _LOCAL_MEAN_HOPS), 0)
    local = np.sqrt(np.maximum(uniform_filter1d(above * above, _LOCAL_LEVEL_HOPS), 0))
    even = above / (local + 0.1 * above.std() + 1e-9)
    return np.asarray(even - even.mean(), np.float64)


class Lines:
    """The line spectrum of onset tracks.

    Args:
        tracks: levelled onsets, float64 (bands, hops).
    """

    def __init__(self, tracks: Track) -> None:
        self.tracks = tracks
        self.size = int(next_fast_len(_PADDING * max(tracks.shape[1], 16)))
        power = np.zeros(self.size // 2 + 1)
        for track in tracks:
            line = rfft(track.astype(np.float32), self.size)
            power += (line.real**2 + line.imag**2) / ((track**2).sum() + 1e-9)
        self.strength = np.sqrt(power / len(tracks))
        self._at = np.arange(len(self.strength))

    @classmethod
    def of(cls, onsets: Iterable[npt.NDArray[np.float32]]) -> "Lines":
        """Return the lines of raw onset tracks."""
        return cls(np.stack([levelled(track) for track in onsets]))

    def at(self, rate_hz: npt.NDArray[np.float64]) -> Track:
        """Return the strength at rates; noise is about 1."""
        return np.interp(np.asarray(rate_hz) * self.size / HOPS_HZ, self._at, self.strength)

    def strength_at(self, rate_hz: float) -> float:
        """Return the strength at one rate."""
        return float(self.at(np.array([rate_hz]))[0])

    def resolution_hz(self) -> float:
        """Return the distance of the spectrum's points."""
        return float(HOPS_HZ / self.size)
