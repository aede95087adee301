"""Cutting a row of bars into labelled sections: the cut that all evidence together likes best."""

from dataclasses import dataclass

import numpy as np

from rivethead.analysis.lines import Track

LONGEST_BARS = 64
"""A section is not tried longer; two of one label that join are told as one where nothing speaks for the joint."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What music tends to do, as log probabilities, each already weighed.

    Attributes:
        lengths: float64 (LONGEST_BARS + 1,), of a section's length in bars; what lies at 0 counts for nothing.
        first: float64 (labels,), of the label that opens a track.
        last: float64 (labels,), of the label that ends it.
        follows: float64 (labels, labels), of a label (column) after another (row).
    """

    lengths: Track
    first: Track
    last: Track
    follows: Track


def best_cut(begins: Track, labels: Track, habits: Habits) -> list[tuple[int, int, int]]:
    """Return sections as (first bar, bar after the last, label), by dynamic programming over all cuts.

    Args:
        begins: float64 (bars,), what speaks for a section that begins with each bar; the first bar's is ignored.
        labels: float64 (bars, labels), what speaks for each label in each bar.
        habits: of music.
    """
    bars, kinds = labels.shape
    total = np.vstack([np.zeros((1, kinds)), np.cumsum(labels, 0)])
    best = np.full((bars + 1, kinds), -np.inf)
    """Of everything before a bar line, the section that ends there having the label of the column."""

    came = np.zeros((bars + 1, kinds), np.int64)
    entry = np.zeros((bars, kinds))
    entry_from = np.full((bars, kinds), -1, np.int64)
    entry[0] = habits.first
    for end in range(1, bars + 1):
        starts = np.arange(max(0, end - LONGEST_BARS), end)
        scores = entry[starts] + total[end] - total[starts] + habits.lengths[end - starts][:, None]
        came[end] = starts[scores.argmax(0)]
        best[end] = scores.max(0)
        if end < bars:
            onward = best[end][:, None] + habits.follows
            entry[end] = onward.max(0) + begins[end]
            entry_from[end] = onward.argmax(0)
    label, end = int((best[bars] + habits.last).argmax()), bars
    cut = []
    while end > 0:
        start = int(came[end, label])
        cut.append((start, end, label))
        label, end = int(entry_from[start, label]), start
    return cut[::-1]
