"""Beats settle on what is struck: evenly where a machine plays, each on its own stroke where people do."""

from itertools import pairwise

import numpy as np
import pytest

from rivethead.analysis.attacks import settled

COUNT = 64


def attacks_at(times_s: np.ndarray) -> np.ndarray:
    """A thousand values a second with an attack at each time, over a little noise."""
    out = 0.02 * np.random.default_rng(1).random(round((times_s[-1] + 1) * 1000))
    for time_s in times_s:
        out[round(time_s * 1000)] += 2.0
    return out


def test_a_shift_that_all_share_is_found() -> None:
    true = 0.5 + np.arange(COUNT) * 0.5
    found = np.array(settled(attacks_at(true), tuple(true - 0.009)))
    assert np.abs(found - true).max() < 0.002


def test_a_machine_stays_even() -> None:
    true = 0.5 + np.arange(COUNT) * 0.43
    found = np.array(settled(attacks_at(true), tuple(true + 0.004)))
    assert np.ptp(np.diff(found)) < 1e-4


def test_people_are_followed_stroke_by_stroke() -> None:
    even = 0.5 + np.arange(COUNT) * 0.5
    true = even + np.random.default_rng(2).uniform(-0.018, 0.018, COUNT)
    found = np.array(settled(attacks_at(true), tuple(even)))
    assert np.abs(found - true).mean() < 0.003


def test_a_slow_trend_is_followed() -> None:
    even = 0.5 + np.arange(COUNT) * 0.5
    true = even + 0.012 * np.sin(np.arange(COUNT) / 10)
    found = np.array(settled(attacks_at(true), tuple(even)))
    assert np.abs(found - true).max() < 0.004


def test_beats_without_strokes_stay_where_they_are() -> None:
    beats = tuple(float(b) for b in 0.5 + np.arange(COUNT) * 0.5)
    assert settled(np.zeros(40_000), beats) == pytest.approx(beats)


def test_order_is_kept() -> None:
    random = np.random.default_rng(4)
    beats = tuple(np.sort(random.uniform(0, 20, 200)))
    found = settled(random.random(21_000), beats)
    assert all(a < b for a, b in pairwise(found))
