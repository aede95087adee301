"""Key: tonic and mode whose scale, and whose bass, the sounding pitch classes fit best."""

import numpy as np
import numpy.typing as npt

from rivethead.schema.brief import MODES, PITCH_CLASSES

_TONIC, _FIFTH, _THIRD, _OTHER, _OUTSIDE = 1.0, 0.75, 0.65, 0.45, 0.0
_RARITY = {"aeolian": 0.03, "ionian": 0.03, "dorian": 0.01, "phrygian": 0.02, "mixolydian": 0.0}
"""A head start of the modes that are common."""

_RARE = -0.02
_CLEAR = 0.35
_LEAST_CONFIDENCE = 0.25
_LEAST_TONE = 1.0
"""Least share of tones in the whole, times the root of the number of windows: noise has about half of this."""

Profile = npt.NDArray[np.float64]


def find_key(
    chroma: npt.NDArray[np.float64], bass_chroma: npt.NDArray[np.float64], noise_chroma: npt.NDArray[np.float64]
) -> tuple[str, float]:
    """Return a key such as "F# phrygian" and a confidence of 0..1; "" where no pitch stands out.

    Args:
        chroma: float64 (windows, 12), C first.
        bass_chroma: the same, of the bass.
        noise_chroma: float64 (12,), what `chroma` is in proportion where there is only noise.
    """
    if not len(chroma) or chroma.sum() <= 0:
        return "", 0.0
    tones, share = _above_noise(_profile(chroma), noise_chroma)
    windows = int(_sounding(chroma).sum())
    if share * np.sqrt(windows) < _LEAST_TONE:
        return "", 0.0
    bass = _profile(bass_chroma)
    scored = []
    for mode, degrees in MODES.items():
        weights = _weights(degrees)
        for tonic in range(12):
            turned = np.roll(weights, tonic)
            fit = _correlation(turned, tones) + 0.6 * _correlation(turned, bass) + 0.5 * float(bass[tonic])
            scored.append((fit + _RARITY.get(mode, _RARE), -tonic, mode))
    scored.sort(reverse=True)
    best, tonic, mode = scored[0]
    others = [s[0] for s in scored if s[1] != tonic]
    confidence = float(np.clip((best - others[0]) / _CLEAR, 0, 1))
    if confidence < _LEAST_CONFIDENCE:
        return "", round(confidence, 3)
    return f"{PITCH_CLASSES[-tonic]} {mode.replace('-', ' ')}", round(confidence, 3)


def _above_noise(profile: npt.NDArray[np.float64], noise: npt.NDArray[np.float64]) -> tuple[Profile, float]:
    """Return what stands above as much noise as there can be, its highest value at 1, and its share of the whole."""
    above = profile - noise * float((profile / noise).min())
    return above / max(float(above.max()), 1e-12), float(above.sum() / max(profile.sum(), 1e-12))


def _sounding(chroma: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    totals = chroma.sum(1)
    return np.asarray(totals > 0.1 * totals.mean(), np.bool_)


def _profile(chroma: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the mean over windows that each count alike, with its highest value at 1."""
    totals = chroma.sum(1, keepdims=True)
    loud = _sounding(chroma)
    if not loud.any():
        return np.zeros(12)
    mean = (chroma[loud] / totals[loud]).mean(0)
    return np.asarray(mean / max(float(mean.max()), 1e-12))


def _weights(degrees: tuple[int, ...]) -> npt.NDArray[np.float64]:
    weights = np.full(12, _OUTSIDE)
    weights[list(degrees)] = _OTHER
    weights[degrees[2]], weights[degrees[4]], weights[0] = _THIRD, _FIFTH, _TONIC
    return weights


def _correlation(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> float:
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / scale if scale > 1e-12 else 0.0
