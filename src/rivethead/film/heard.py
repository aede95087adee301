"""Onsets of drums and basses in a film's decoded sound, to the millisecond.

Where something begins is seen in the spectrum, whose window is long; when exactly it begins is then read off the level
of each millisecond around it. The beat is not known here.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.dsp.onsets import ATTACKS_HZ, HOPS_HZ, AttackWriter, SpectrogramWriter, band_onsets
from rivethead.media.sound import open_sound

Times = npt.NDArray[np.float64]

BANDS = ("low", "body", "bite")
"""Kicks and basses, toms, snares; neither tones nor the cymbals' air."""
_AROUND_HOPS, _ALONE_HOPS = 20, 3
_ABOVE_MEDIAN, _LEAST_SHARE = 2.0, 0.12
"""An onset rises this many times above the median around it, and to this share of the loudest hundredth of all."""
_REACH_MS = 18
"""How far before or after a hop its attack may lie: the spectrum's window is 46 ms long."""
_CLEAR, _LOUD_PERCENTILE = 0.5, 99.5
"""An attack jumps by at least this share of the strongest; what swells has no moment at which it begins."""
_AT_ONCE = 0.7
"""An attack begins with the first millisecond that jumps by this share of its strongest one."""


def heard_onsets(film: Path, start_s: float = 0.0) -> tuple[Times, float]:
    """Return the times of all onsets in seconds, in order, and how long the sound is.

    Args:
        film: any file with sound.
        start_s: when its sound starts.

    Raises:
        AudioError: the sound cannot be read.
    """
    with open_sound(film) as sound:
        spectrogram, attacks = SpectrogramWriter(sound.sample_rate_hz), AttackWriter(sound.sample_rate_hz)
        samples = 0
        for block in sound.blocks:
            mono = block.mean(axis=0, dtype=np.float32)
            spectrogram.feed(mono)
            attacks.feed(mono)
            samples += len(mono)
        seconds = samples / sound.sample_rate_hz
    tracks = band_onsets(spectrogram.close())
    rise = np.stack([tracks[band] for band in BANDS]).sum(axis=0)
    return on_attacks(peaks(rise), attacks.close()) + start_s, seconds


def peaks(rise: npt.NDArray[np.float32]) -> Times:
    """Return the times in seconds at which a rise of level stands out of its surroundings.

    Args:
        rise: float32, HOPS_HZ values a second.
    """
    if len(rise) < 2 * _ALONE_HOPS or rise.max() <= 0:
        return np.zeros(0)
    from scipy.ndimage import maximum_filter1d, median_filter

    usual = median_filter(rise, 2 * _AROUND_HOPS + 1, mode="nearest")
    loud = float(np.percentile(rise, 99))
    alone = rise == maximum_filter1d(rise, 2 * _ALONE_HOPS + 1, mode="constant")
    found = np.flatnonzero(alone & (rise > _ABOVE_MEDIAN * usual) & (rise > _LEAST_SHARE * loud))
    return found / HOPS_HZ


def on_attacks(times_s: Times, attacks: npt.NDArray[np.float32]) -> Times:
    """Return times moved to the middle of the millisecond in which each attack begins, none twice.

    Those without a clear attack are left out.

    Args:
        times_s: to some hundredths of a second.
        attacks: as from rivethead.dsp.onsets.AttackWriter.
    """
    least = _CLEAR * float(np.percentile(attacks, _LOUD_PERCENTILE)) if len(attacks) else 0.0
    moved = []
    for time_s in times_s:
        at = round(time_s * ATTACKS_HZ)
        first = max(0, at - _REACH_MS)
        near = attacks[first : at + _REACH_MS + 1]
        if len(near) and near.max() > least:
            begins = int(np.flatnonzero(near >= _AT_ONCE * near.max())[0])
            moved.append((first + begins + 0.5) / ATTACKS_HZ)
    return np.unique(np.array(moved, np.float64))
