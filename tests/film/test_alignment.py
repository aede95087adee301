"""The score of moments against beats: what it is worth by construction, and what chance gets."""

import numpy as np
import pytest

from rivethead.film.alignment import HEARD_WITHIN_S, SIGMA_S, aligned, heard, offsets

BEATS_S = np.arange(0.2, 120, 0.5)
LENGTH_S = 120.0


@pytest.mark.parametrize("late_s", [0.0, 0.02, 0.05, -0.1])
def test_moments_that_are_all_as_late_have_the_score_of_that_lateness(late_s: float) -> None:
    found = aligned(BEATS_S + late_s, BEATS_S, LENGTH_S, "moments")
    expected = np.exp(-0.5 * (late_s / SIGMA_S) ** 2)
    assert found.on_beats == pytest.approx(expected, abs=1e-4)
    assert found.of_beats == pytest.approx(expected, abs=1e-4)
    assert found.mean_s == pytest.approx(late_s, abs=1e-6)


def test_both_directions_differ_where_only_some_beats_are_met() -> None:
    found = aligned(BEATS_S[::4], BEATS_S, LENGTH_S, "moments")
    assert found.on_beats == 1.0
    assert found.of_beats == pytest.approx(0.25, abs=0.01)
    assert found.z > 10
    assert found.z_of_beats > 5


def test_moments_at_random_have_a_z_around_0_and_what_is_expected_of_chance() -> None:
    chance = np.random.default_rng(3)
    scores = [aligned(np.sort(chance.uniform(0, LENGTH_S, 200)), BEATS_S, LENGTH_S, "moments") for _ in range(30)]
    z = np.array([found.z for found in scores])
    assert abs(z.mean()) < 0.6
    assert 0.6 < z.std() < 1.4
    assert np.abs(z).max() < 4
    # beats every half second: the mean of the bell over a period
    assert scores[0].random_on_beats == pytest.approx(SIGMA_S * np.sqrt(2 * np.pi) / 0.5, abs=0.01)


def test_the_same_moments_always_have_the_same_z() -> None:
    moments = np.sort(np.random.default_rng(5).uniform(0, LENGTH_S, 50))
    assert aligned(moments, BEATS_S, LENGTH_S, "cuts") == aligned(moments, BEATS_S, LENGTH_S, "cuts")
    assert aligned(moments, BEATS_S, LENGTH_S, "cuts") != aligned(moments, BEATS_S, LENGTH_S, "accents")


def test_nothing_compared_gives_nothing() -> None:
    assert aligned([], BEATS_S, LENGTH_S, "cuts").z == 0.0
    assert aligned([1.0], [], LENGTH_S, "cuts").beats == 0
    assert heard(np.zeros(0), [1.0], 10.0).heard == 0.0


def test_only_near_onsets_count_as_heard() -> None:
    onsets = BEATS_S[::2] + 0.004
    found = heard(onsets, BEATS_S.tolist(), LENGTH_S)
    assert found.heard == pytest.approx(0.5, abs=0.01)
    assert found.mean_s == pytest.approx(-0.004, abs=1e-6)
    assert found.p95_s == pytest.approx(0.004, abs=1e-6)
    assert heard(BEATS_S + HEARD_WITHIN_S + 0.01, BEATS_S.tolist(), LENGTH_S).heard == 0.0


def test_offsets_are_signed_and_from_the_nearest() -> None:
    found = offsets(np.array([0.0, 0.9, 1.2, 5.0]), np.array([1.0, 2.0]))
    np.testing.assert_allclose(found, [-1.0, -0.1, 0.2, 3.0])
