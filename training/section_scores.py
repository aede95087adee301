"""How near heard sections come to the written ones."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from section_sets import TrueSection, silent_joints

HIT_S = 0.5
_FULL = ("drop", "chorus")


@dataclass(frozen=True, slots=True)
class SectionScores:
    """Shares, all 0..1. The track's start and end do not count as boundaries.

    Attributes:
        precision: of the heard boundaries, those within 0.5 s of a written one.
        recall: of the written boundaries, those that are heard; the hit rate.
        f: their harmonic mean, as mir_eval.segment.detection with trim=True.
        recall_of_changes: recall without the joints at which one label goes on.
        f_of_changes: F-measure where these joints are neither asked for nor held against what is heard there.
        labels: share of the time that has its written label.
        labels_merged: the same where drop and chorus are one.
    """

    precision: float
    recall: float
    f: float
    recall_of_changes: float
    f_of_changes: float
    labels: float
    labels_merged: float


def score(truth: Sequence[TrueSection], heard: Sequence[tuple[float, float, str]]) -> SectionScores:
    """Compare heard sections (start, end, label) with written ones; without a boundary to find the measures are 1."""
    true = np.array([s.start_s for s in truth[1:]])
    joints = silent_joints(truth)
    changes = np.array([t for t in true if t not in joints])
    found = np.array([start for start, _, _ in heard[1:]])
    precision, recall = _near(found, true), _near(true, found)
    kept = np.array([t for t in found if not joints or np.abs(np.array(sorted(joints)) - t).min() > HIT_S])
    changes_recall = _near(changes, found)
    return SectionScores(
        precision,
        recall,
        _harmonic(precision, recall),
        changes_recall,
        _harmonic(_near(kept, changes), changes_recall),
        _same_label(truth, heard, merged=False),
        _same_label(truth, heard, merged=True),
    )


def mean(some: Sequence[SectionScores]) -> SectionScores:
    """Return the mean of each measure over tracks."""
    return SectionScores(*(float(np.mean([getattr(s, f.name) for s in some])) for f in fields(SectionScores)))


def row(scores: SectionScores) -> str:
    """Return the scores as text, in the order of HEADING."""
    return " ".join(f"{getattr(scores, f.name):7.3f}" for f in fields(SectionScores))


HEADING = " ".join(f"{name:>7}" for name in ("prec", "recall", "F", "rec-chg", "F-chg", "label", "merged"))


def _near(some: np.ndarray, others: np.ndarray) -> float:
    if not len(some):
        return 1.0
    return float((np.abs(some[:, None] - others[None]).min(1) <= HIT_S).mean()) if len(others) else 0.0


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


def _same_label(truth: Sequence[TrueSection], heard: Sequence[tuple[float, float, str]], *, merged: bool) -> float:
    same = total = 0.0
    for written in truth:
        total += written.end_s - written.start_s
        for start_s, end_s, label in heard:
            shared = min(end_s, written.end_s) - max(start_s, written.start_s)
            alike = label == written.label or (merged and label in _FULL and written.label in _FULL)
            same += max(shared, 0.0) * alike
    return same / total
