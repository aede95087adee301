"""Times set right to the millisecond by where the level really jumps."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter1d, median_filter

from rivethead.dsp.onsets import ATTACKS_HZ

Attacks = npt.NDArray[np.float32] | npt.NDArray[np.float64]

_EARLY_MS, _LATE_MS = 18, 30
"""How far before and after a coarse time its attack may lie; the long window sees attacks coming, so it is early."""

_BLUR_MS = 1.5
_CLEAR = 2.0
"""How far a common attack must stand out of its surroundings to be believed."""

_STRONG = 0.25
_REACH_MS, _OWN_REACH_S = 25, 0.025
_MACHINE_S, _EVEN_S = 0.003, 0.0015
"""Strokes that lie nearer to their trend than this come from a machine; a trend that moves less than that is none."""

_LEAST_CLEAR, _TREND_BEATS = 6, 17
_USUAL_SHIFT_S = 0.006


def common_shift_s(attacks: Attacks, times_s: Sequence[float]) -> float:
    """Return by how much all times together must be moved to lie on their attacks, 0 where none stands out.

    Args:
        attacks: as from rivethead.dsp.onsets.AttackWriter.
        times_s: beats, say.
    """
    profile = _profile(attacks, np.asarray(times_s))
    if profile is None:
        return 0.0
    top = int(np.argmax(profile))
    if profile[top] < _CLEAR * (float(np.median(profile)) + 1e-9):
        return 0.0
    return (top - _EARLY_MS) / ATTACKS_HZ


def _profile(attacks: Attacks, times_s: npt.NDArray[np.float64]) -> Attacks | None:
    """Return the mean attack around the times, from _EARLY_MS before to _LATE_MS after them; the nearer, the better."""
    at = np.round(times_s * ATTACKS_HZ).astype(int)
    at = at[(at >= _EARLY_MS) & (at < len(attacks) - _LATE_MS)]
    if len(at) < 4:
        return None
    reach = np.arange(-_EARLY_MS, _LATE_MS + 1)
    mean = np.minimum(attacks[at[:, None] + reach], 2.0).mean(0)
    nearness = np.exp(-0.5 * ((reach - 5) / 16) ** 2)
    return np.asarray(gaussian_filter1d(mean, _BLUR_MS, mode="nearest") * nearness)


def settled(attacks: Attacks, times_s: Sequence[float]) -> tuple[float, ...]:
    """Return beats moved onto what is struck on them.

    All are moved together first. Where a machine plays they then follow the slow trend of their strokes only, which
    keeps them evenly spaced; where people play, each beat goes to its own stroke if there is a clear one.

    Args:
        attacks: as from rivethead.dsp.onsets.AttackWriter.
        times_s: the beats, increasing.
    """
    beats = np.asarray(times_s, np.float64) + common_shift_s(attacks, times_s)
    late, clear = _lateness_s(attacks, beats)
    if clear.sum() < _LEAST_CLEAR:
        return _increasing(beats)
    trend = _trend(np.flatnonzero(clear), late[clear], len(beats))
    apart = late - trend
    spread = 1.48 * float(np.median(np.abs(apart[clear])))
    if np.std(trend) < _EVEN_S:
        trend = np.full(len(beats), float(np.median(late[clear])) if spread < _MACHINE_S else float(trend.mean()))
    if spread < _MACHINE_S:
        return _increasing(beats + trend)
    own = clear & (np.abs(apart) <= _OWN_REACH_S)
    return _increasing(beats + np.where(own, late, trend))


def _lateness_s(attacks: Attacks, beats: npt.NDArray[np.float64]) -> tuple[Attacks, npt.NDArray[np.bool_]]:
    """Return how late the strongest attack near each beat is, and whether it is a clear one."""
    reach = np.arange(-_REACH_MS, _REACH_MS + 1)
    wide = np.arange(-3 * _REACH_MS, 3 * _REACH_MS + 1)
    blurred = np.asarray(gaussian_filter1d(attacks, _BLUR_MS, mode="constant"))
    scale = float(np.percentile(blurred, 99)) if len(blurred) else 0.0
    at = np.round(beats * ATTACKS_HZ).astype(int)
    last = len(blurred) - 1
    near = blurred[np.clip(at[:, None] + reach, 0, last)] * np.exp(-0.5 * (reach / _REACH_MS) ** 2)
    around = np.median(blurred[np.clip(at[:, None] + wide, 0, last)], axis=1)
    top = near.argmax(1)
    height = near.max(1)
    clear = (height > _STRONG * scale) & (height > _CLEAR * around) & (at >= 0) & (at <= last)
    return (at + reach[top]) / ATTACKS_HZ - beats, np.asarray(clear, np.bool_)


def _trend(numbers: npt.NDArray[np.int64], late: Attacks, count: int) -> Attacks:
    """Return the running median of what is known, over _TREND_BEATS, smoothed, for every beat."""
    every = np.interp(np.arange(count), numbers, median_filter(late, _TREND_BEATS, mode="nearest"))
    return np.asarray(gaussian_filter1d(every, _TREND_BEATS / 4, mode="nearest"))


def _increasing(times_s: npt.NDArray[np.float64]) -> tuple[float, ...]:
    """Return times in order, none twice."""
    out: list[float] = []
    for time_s in np.round(times_s, 5):
        out.append(float(time_s) if not out or time_s > out[-1] else round(out[-1] + 1e-5, 5))
    return tuple(out)


def on_attacks(attacks: Attacks, times_s: Sequence[float]) -> tuple[float, ...]:
    """Return single onsets moved to the strongest attack near each, or by the usual amount where there is none."""
    scale = float(np.percentile(attacks, 99.5)) if len(attacks) else 0.0
    moved = []
    for time_s in times_s:
        at = round(time_s * ATTACKS_HZ)
        first = max(0, at - _EARLY_MS // 2)
        near = attacks[first : at + _LATE_MS]
        if len(near) and near.max() > _STRONG * scale > 0:
            moved.append((first + int(np.argmax(near))) / ATTACKS_HZ)
        else:
            moved.append(round(time_s + _USUAL_SHIFT_S, 4))
    out: list[float] = []
    for time_s in sorted(moved):
        if not out or time_s > out[-1] + 0.02:
            out.append(time_s)
    return tuple(out)
