"""Which subdivision is the beat, how many beats make a bar, and which of them opens it.

Bass and body fall on beats, long notes start there, syncopation avoids them; harmony and sections turn on bar lines.
"""

import numpy as np
import numpy.typing as npt

from rivethead.analysis.fold import Colours, long_starts, on_grid, preference
from rivethead.analysis.lines import Track

Onsets = dict[str, npt.NDArray[np.float32]]

_BEAT_WEIGHTS = {
    "mid": 2.0,
    "bite": 0.8,
    "body": 0.8,
    "low": 0.3,
    "long": 0.5,
    "steady": 0.3,
    "turn of a beat": 0.3,
    "turn of four": 0.45,
    "first": 0.4,
}
"""Evidence for a subdivision being the beat. The bass alone is often off the beat, cymbals nearly always are."""

_BAR_WEIGHTS = {
    "low": 0.8,
    "body": 0.4,
    "snare": -0.3,
    "turn of a beat": 1.0,
    "turn of a bar": 0.8,
    "turn of two": 0.2,
    "first": 0.5,
}


def beat_scores(onsets: Onsets, colours: Colours, grid_s: Track, subdivisions: int) -> Track:
    """Return the score of each subdivision being the beat."""
    strength = on_grid(onsets, grid_s)
    tone = (strength["low"] + strength["body"] + strength["mid"]) / 3
    every = np.mean(list(strength.values()), axis=0)
    beat_s = float(grid_s[1] - grid_s[0]) * subdivisions
    half = subdivisions // 2 if subdivisions % 2 == 0 else 1
    ahead = np.maximum(tone - np.concatenate([tone[half:], np.zeros(half)]), 0)
    evidence = {band: preference(strength[band], subdivisions) for band in ("low", "body", "mid", "bite")}
    evidence["long"] = preference(long_starts(tone, 4 * subdivisions), subdivisions)
    evidence["steady"] = preference(ahead, subdivisions)
    evidence["turn of a beat"] = preference(colours.turning(grid_s, beat_s), subdivisions)
    evidence["turn of four"] = preference(colours.turning(grid_s, 4 * beat_s), subdivisions)
    evidence["first"] = _first_clear(every, subdivisions)
    return _weighted(evidence, _BEAT_WEIGHTS)


def bar_scores(onsets: Onsets, colours: Colours, beats_s: Track, metre: int) -> Track:
    """Return the score of each beat of the bar being its first."""
    strength = on_grid(onsets, beats_s)
    beat_s = float(np.median(np.diff(beats_s)))
    snare = (strength["mid"] * strength["bite"] * strength["air"]) ** (1 / 3)
    evidence = {
        "low": preference(strength["low"], metre),
        "body": preference(strength["body"], metre),
        "snare": preference(snare, metre),
        "turn of a beat": preference(colours.turning(beats_s, beat_s), metre),
        "turn of a bar": preference(colours.turning(beats_s, metre * beat_s), metre),
        "turn of two": preference(colours.turning(beats_s, 2 * metre * beat_s), metre),
        "first": np.eye(metre)[0],
    }
    return _weighted(evidence, _BAR_WEIGHTS)


def margin(scores: Track) -> float:
    """Return how far the best score lies above the second best."""
    if len(scores) < 2:
        return 0.0
    best = np.sort(scores)
    return float(best[-1] - best[-2])


def _first_clear(every: Track, phases: int) -> Track:
    out = np.zeros(phases)
    clear = np.flatnonzero(every > 1)
    if len(clear):
        out[clear[0] % phases] = 1
    return out


def _weighted(evidence: dict[str, Track], weights: dict[str, float]) -> Track:
    return np.asarray(sum(weight * evidence[name] for name, weight in weights.items()))
