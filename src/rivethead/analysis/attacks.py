"""Times set right to the millisecond by where the level really jumps."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter1d

from rivethead.dsp.onsets import ATTACKS_HZ

Attacks = npt.NDArray[np.float64]

_EARLY_MS, _LATE_MS = 18, 30
"""How far before and after a coarse time its attack may lie; the long window sees attacks coming, so it is early."""

_BLUR_MS = 1.5
_CLEAR = 2.0
"""How far a common attack must stand out of its surroundings to be believed."""

_STRONG = 0.25
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
