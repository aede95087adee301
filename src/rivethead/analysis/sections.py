"""Sections: where the sound changes for good, on bar lines, and what each stretch is.

Boundaries are peaks of novelty along the diagonal of the bars' self-similarity (J. Foote, "Automatic Audio
Segmentation Using a Measure of Audio Novelty", ICME 2000); labels follow from loudness and place.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from rivethead.analysis.energy import mean_energy
from rivethead.analysis.fold import Colours
from rivethead.analysis.lines import Track
from rivethead.schema.analysis import EnergyCurve, HeardSection

_KERNEL_BARS = 4
_LEAST_BARS = 4
_PHRASE_BONUS = 1.25
_LOUD, _QUIET = 0.86, 0.62
_SAME_LEVEL = 0.12
_UNMETERED_S = 2.0
"""Without a beat, stretches of so many seconds stand in for bars."""


def find_sections(
    downbeats_s: Sequence[float], colours: Colours, energy: EnergyCurve, duration_s: float
) -> tuple[HeardSection, ...]:
    """Return sections that tile the track, at least one."""
    lines = [t for t in downbeats_s if 0 < t < duration_s] or list(np.arange(_UNMETERED_S, duration_s, _UNMETERED_S))
    edges = [0.0, *map(float, lines), duration_s]
    if len(edges) > 3 and edges[1] - edges[0] < 0.5 * (edges[2] - edges[1]):
        del edges[1]
    if len(edges) > 3 and edges[-1] - edges[-2] < 0.5 * (edges[2] - edges[1]):
        del edges[-2]
    starts = _starts(edges, colours, energy)
    times = [*(edges[i] for i in starts), duration_s]
    spans = [(a, b) for a, b in pairwise(times) if b > a] or [(0.0, duration_s)]
    return _labelled(spans, energy)


def _starts(edges: list[float], colours: Colours, energy: EnergyCurve) -> list[int]:
    bars = len(edges) - 1
    if bars < 2 * _LEAST_BARS:
        return [0]
    features = np.array([colours.mean(a, b) for a, b in pairwise(edges)])
    loud = np.array([mean_energy(energy, a, b) for a, b in pairwise(edges)])
    features = features - features.mean(0)
    features /= features.std() + 1e-9
    features = np.hstack([features, 2.0 * ((loud - loud.mean()) / (loud.std() + 0.05))[:, None]])
    novelty = _novelty(features)
    return _peaks(novelty)


def _novelty(features: Track) -> Track:
    """Return how different the four bars before each bar line are from the four after it, against their own spread."""
    bars = len(features)
    distance = np.sqrt(((features[:, None] - features[None]) ** 2).mean(2))
    novelty = np.zeros(bars)
    for i in range(1, bars):
        before, after = slice(max(0, i - _KERNEL_BARS), i), slice(i, min(bars, i + _KERNEL_BARS))
        across = distance[before, after].mean()
        within = 0.5 * (distance[before, before].mean() + distance[after, after].mean())
        novelty[i] = max(0.0, across - within)
    return novelty


def _peaks(novelty: Track) -> list[int]:
    """Take the clearest bar lines, none nearer than four bars to another; lines four or eight bars on count more."""
    bars = len(novelty)
    strength = novelty.copy()
    threshold = novelty[1:].mean() + 0.6 * novelty[1:].std()
    chosen = [0]
    while True:
        candidates = [
            (strength[i] * (_PHRASE_BONUS if any((i - c) % 4 == 0 for c in chosen) else 1.0), -i)
            for i in range(_LEAST_BARS if len(chosen) else 1, bars - _LEAST_BARS // 2)
            if strength[i] >= threshold and all(abs(i - c) >= _LEAST_BARS for c in chosen)
        ]
        if not candidates:
            return sorted(chosen)
        chosen.append(-max(candidates)[1])


def _labelled(spans: list[tuple[float, float]], energy: EnergyCurve) -> tuple[HeardSection, ...]:
    strengths = np.array([mean_energy(energy, a, b) for a, b in spans])
    most = float(strengths.max()) or 1.0
    relative = strengths / most
    labels = [_label(i, relative) for i in range(len(spans))]
    for i in range(len(spans) - 1, 0, -1):
        if labels[i] == labels[i - 1] and abs(relative[i] - relative[i - 1]) < _SAME_LEVEL:
            merged = [(spans[i - 1][0], spans[i][1])]
            return _labelled([*spans[: i - 1], *merged, *spans[i + 1 :]], energy)
    return tuple(
        HeardSection(a, b, label, round(float(e), 4)) for (a, b), label, e in zip(spans, labels, relative, strict=True)
    )


def _label(index: int, relative: Track) -> str:
    last = len(relative) - 1
    level = relative[index]
    if last == 0:
        return "verse"
    if index == 0 and level < _LOUD:
        return "intro"
    if index == last and level < _LOUD:
        return "outro"
    if level >= _LOUD:
        rise = level - relative[index - 1] if index else 0.0
        return "drop" if rise > 0.2 else "chorus"
    if level < _QUIET:
        return "breakdown"
    return "build" if index < last and relative[index + 1] > level + 0.2 else "verse"
