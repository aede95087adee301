"""How loud the track is over time, as amplitude relative to its loudest three seconds."""

import numpy as np
import numpy.typing as npt

from rivethead.dsp.loudness import SILENCE_LUFS, Loudness
from rivethead.schema.analysis import EnergyCurve

HOP_S = 0.1
_MOMENTARY_S = 0.4
_SMOOTHED_HOPS = 7


def energy_curve(loudness: Loudness, duration_s: float) -> EnergyCurve:
    """Return a value for every HOP_S of the track; a track shorter than 0.4 s or silent has zeros."""
    hops = max(1, round(duration_s / HOP_S))
    momentary = loudness.momentary_lufs
    if not len(momentary) or momentary.max() <= SILENCE_LUFS:
        return EnergyCurve(HOP_S, (0.0,) * hops)
    loudest = loudness.short_term_max_lufs if len(loudness.short_term_lufs) else float(momentary.max())
    amplitude = 10 ** ((np.maximum(momentary, SILENCE_LUFS) - loudest) / 20)
    centres = np.arange(len(amplitude)) * HOP_S + _MOMENTARY_S / 2
    even = np.interp((np.arange(hops) + 0.5) * HOP_S, centres, amplitude)
    smooth = _smoothed(even)
    return EnergyCurve(HOP_S, tuple(round(float(v), 4) for v in np.clip(smooth, 0, 1)))


def mean_energy(curve: EnergyCurve, start_s: float, end_s: float) -> float:
    """Return the root mean square of the curve between two times."""
    first = int(start_s / curve.hop_s)
    values = np.array(curve.values[first : max(first + 1, round(end_s / curve.hop_s))])
    return float(np.sqrt((values**2).mean())) if len(values) else 0.0


def _smoothed(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    shape = np.hanning(_SMOOTHED_HOPS + 2)[1:-1]
    half = _SMOOTHED_HOPS // 2
    return np.asarray(np.convolve(np.pad(values, half, mode="edge"), shape / shape.sum(), "valid"))
