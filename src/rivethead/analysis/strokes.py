"""Single onsets: all clear ones, and those of kick, snare and hat by where in the spectrum they are."""

import numpy as np
import numpy.typing as npt
from scipy.ndimage import maximum_filter1d, percentile_filter, uniform_filter1d

from rivethead.dsp.onsets import HOPS_HZ

Onsets = dict[str, npt.NDArray[np.float32]]

_DRUM_BANDS = {"kick": ("low",), "snare": ("body", "mid", "bite"), "hat": ("air",)}
_LEAST_GAP_HOPS = {"kick": 9, "snare": 9, "hat": 6, "all": 5}
_THRESHOLD = {"kick": 0.32, "snare": 0.42, "hat": 0.30, "all": 0.22}
"""Of the strength that the song's clear onsets have."""

_LOCAL_HOPS = 120


def onset_times_s(onsets: Onsets) -> tuple[float, ...]:
    """Return the times of all clear onsets."""
    every = np.mean([_even(track) for track in onsets.values()], axis=0)
    return _picked(every, _THRESHOLD["all"], _LEAST_GAP_HOPS["all"])


def drum_times_s(onsets: Onsets) -> dict[str, tuple[float, ...]]:
    """Return the times of onsets in the bands of kick, snare and hat; a snare is sudden in all of its bands at once."""
    out = {}
    for drum, bands in _DRUM_BANDS.items():
        together = np.prod([_even(onsets[band]) + 1e-6 for band in bands], axis=0) ** (1 / len(bands))
        out[drum] = _picked(together, _THRESHOLD[drum], _LEAST_GAP_HOPS[drum])
    return out


def _even(track: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Return the track in units of its own clear onsets."""
    loud = track[track > 0]
    scale = float(np.percentile(loud, 98)) if len(loud) else 0.0
    return np.asarray(track / scale if scale > 1e-6 else np.zeros(len(track)), np.float64)


def _picked(strength: npt.NDArray[np.float64], threshold: float, gap: int) -> tuple[float, ...]:
    """Return the times of peaks that stand out of their surroundings, refined between the hops by a parabola."""
    if len(strength) < 3 or strength.max() < 1e-6:
        return ()
    floor = percentile_filter(strength[::4], 50, _LOCAL_HOPS // 4).repeat(4)[: len(strength)]
    around = uniform_filter1d(strength, _LOCAL_HOPS)
    scale = float(np.percentile(strength[strength > 0], 97)) if (strength > 0).any() else 1.0
    clear = strength > np.maximum(threshold * scale, floor + 0.6 * around)
    peaks = np.flatnonzero(clear & (strength >= maximum_filter1d(strength, 2 * gap + 1)))
    times: list[float] = []
    for i in peaks:
        if times and i / HOPS_HZ - times[-1] < gap / HOPS_HZ:
            continue
        times.append(max(0.0, round((float(i) + _between(strength, int(i))) / HOPS_HZ, 4)))
    return tuple(times)


def _between(strength: npt.NDArray[np.float64], i: int) -> float:
    if not 0 < i < len(strength) - 1:
        return 0.0
    a, b, c = strength[i - 1], strength[i], strength[i + 1]
    bend = a - 2 * b + c
    return float(np.clip(0.5 * (a - c) / bend, -0.5, 0.5)) if bend < 0 else 0.0
