"""Sections: where on the bar lines something new begins, and what each stretch is.

Two small networks say for every bar how much speaks for a new section that begins with it, and for each label; the cut
of the whole track that all this and the habits of music like best is found by dynamic programming. The networks were
trained on the project's own music alone (see training/sections.py).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from rivethead.analysis.bar_features import Bars, SectionMaterial, bars_of
from rivethead.analysis.energy import mean_energy
from rivethead.analysis.labels import label_evidence
from rivethead.analysis.lines import Track
from rivethead.analysis.novelty import boundary_evidence
from rivethead.analysis.perceptron import Perceptron
from rivethead.analysis.phrases import Habits, best_cut
from rivethead.schema.analysis import EnergyCurve, HeardSection
from rivethead.schema.score import SECTION_LABELS

NETWORKS = 3
"""How many of each kind there are; their answers are averaged."""

_FILE = "sections.npz"
_UNMETERED_S = 2.0
"""Without a beat, stretches of so many seconds stand in for bars."""

_LEAST_BARS = 4
"""A track shorter than this is one section."""

_HALF_A_BAR = 0.5
_A_WHOLE_BAR = 0.9
"""What is left at the end counts as a bar from so much of one on; less is the last bar ringing out."""

Weights = Mapping[str, npt.NDArray[np.floating]]


def find_sections(downbeats_s: Sequence[float], material: SectionMaterial) -> tuple[HeardSection, ...]:
    """Return sections that tile the track, at least one; all but the first begin on a bar line."""
    edges = bar_lines(downbeats_s, material.duration_s)
    if len(edges) - 1 < _LEAST_BARS or not len(material.colours):
        return _as_sections([(0.0, material.duration_s, "verse")], material.energy)
    bars = bars_of(edges, material)
    spans = [(edges[a], edges[b], SECTION_LABELS[label]) for a, b, label in cut(bars, weights())]
    return _as_sections(spans, material.energy)


def bar_lines(downbeats_s: Sequence[float], duration_s: float) -> list[float]:
    """Return the bars' edges from 0 to the track's end, rising; bars go on at their pace where no beat is heard."""
    inside = [float(t) for t in downbeats_s if 0 <= t < duration_s]
    if len(inside) < 2:
        inside, bar_s = list(np.arange(0, duration_s, _UNMETERED_S)), _UNMETERED_S
    else:
        bar_s = float(np.median(np.diff(inside)))
    while inside[0] > bar_s:
        inside.insert(0, inside[0] - bar_s)
    while duration_s - inside[-1] > 1.5 * bar_s:
        inside.append(inside[-1] + bar_s)
    if inside[0] < _HALF_A_BAR * bar_s:
        inside[0] = 0.0
    else:
        inside.insert(0, 0.0)
    if len(inside) > 1 and duration_s - inside[-1] < _A_WHOLE_BAR * bar_s:
        inside.pop()
    return [*inside, duration_s]


def cut(bars: Bars, kept: Weights) -> list[tuple[int, int, int]]:
    """Return sections as (first bar, bar after the last, index in SECTION_LABELS)."""
    begins, labels = evidence(bars, kept)
    label_weight, begin_weight = (float(weight) for weight in kept["balance"])
    habits = Habits(
        *(np.asarray(kept[f"habits.{what}"], np.float64) for what in ("lengths", "first", "last", "follows"))
    )
    return best_cut(begin_weight * begins, label_weight * labels, habits)


def evidence(bars: Bars, kept: Weights) -> tuple[Track, Track]:
    """Return the log odds that a section begins with each bar, and the log shares of the labels in each."""
    units = np.asarray(kept["units"], np.float64)
    boundary, label = boundary_evidence(bars, units), label_evidence(bars, units)
    begins = np.mean([Perceptron.named(kept, f"begins.{n}")(boundary)[:, 0] for n in range(NETWORKS)], axis=0)
    labels = np.mean([_log_shares(Perceptron.named(kept, f"labels.{n}")(label)) for n in range(NETWORKS)], axis=0)
    return begins, labels


@lru_cache(maxsize=1)
def weights() -> dict[str, npt.NDArray[np.floating]]:
    """Return the networks' weights and music's habits by name."""
    with (files("rivethead.analysis") / "weights" / _FILE).open("rb") as file, np.load(file) as kept:
        return {name: np.asarray(kept[name]) for name in kept.files}


def _log_shares(scores: Track) -> Track:
    shifted = scores - scores.max(1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(1, keepdims=True)))


def _as_sections(spans: Sequence[tuple[float, float, str]], energy: EnergyCurve) -> tuple[HeardSection, ...]:
    strengths = [mean_energy(energy, a, b) for a, b, _ in spans]
    most = max(strengths) or 1.0
    return tuple(
        HeardSection(a, b, label, round(e / most, 4)) for (a, b, label), e in zip(spans, strengths, strict=True)
    )
