"""Evidence of a grid's steps: accents by length, and bars that keep their numbering wherever a part begins."""

import numpy as np
import pytest

from rivethead.analysis.bar_evidence import BarEvidence
from rivethead.analysis.fold import long_starts
from rivethead.analysis.lines import Lines
from rivethead.analysis.readings import Reading
from rivethead.dsp.onsets import BANDS_HZ, HOPS_HZ

SECONDS = 24
READING = Reading(2.0, "duple", 0.0, 0.0)


@pytest.fixture(scope="module")
def evidence() -> BarEvidence:
    """Of a piece with one loud onset on step 5 of every bar, over noise."""
    random = np.random.default_rng(5)
    hops = SECONDS * HOPS_HZ
    onsets = {band: (0.05 * random.random(hops)).astype(np.float32) for band in BANDS_HZ}
    loud = np.round((np.arange(5, SECONDS * READING.step_hz, 16) / READING.step_hz) * HOPS_HZ).astype(int)
    for track in onsets.values():
        track[loud[loud < hops]] += 1
    return BarEvidence(onsets, np.ones((hops, 24), np.float32), Lines.of(onsets.values()))


@pytest.mark.parametrize("reach", [4, 16])
def test_a_start_counts_as_long_as_nothing_comparable_follows(reach: int) -> None:
    strength = np.zeros(40)
    strength[[3, 5, 12, 39]] = [3.0, 2.9, 2.0, 2.0]
    found = long_starts(strength, reach)
    assert found[3] == pytest.approx(3.0 * 2)
    assert found[5] == pytest.approx(2.9 * reach)
    assert found[12] == pytest.approx(2.0 * reach)
    assert found[39] == pytest.approx(2.0 * reach)
    assert np.count_nonzero(found) == 4


def test_faint_starts_count_nothing() -> None:
    assert not long_starts(np.full(20, 0.9), 8).any()
    assert len(long_starts(np.zeros(0), 8)) == 0


@pytest.mark.parametrize("first", [0, 1, 16, 37, 100])
def test_a_part_keeps_the_numbering_of_the_whole(evidence: BarEvidence, first: int) -> None:
    folds = evidence.by_step(READING).folds(first)
    assert int(np.argmax(folds[4].mean(0)[:, 0])) == 5


def test_the_whole_is_what_all_steps_give(evidence: BarEvidence) -> None:
    whole, by_step = evidence.of(READING), evidence.by_step(READING)
    assert np.array_equal(whole.facts, by_step.facts)
    for metre, fold in by_step.folds().items():
        assert np.array_equal(whole.folds[metre], fold)
