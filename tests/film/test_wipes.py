"""Laws of wipes: a smear keeps a picture's light, a mix lies between its pictures, a hole is as large as it is said."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.film import wipes
from rivethead.film.cel import Easel, Picture, lay_cel
from rivethead.film.window import Window
from rivethead.schema.film import Delivery

WINDOW = Window.of(Delivery(320, 180, 30))


def noise(seed: int) -> Picture:
    picture, drawn = Picture.blank(64, 32), np.random.default_rng(seed)
    for plane in picture.planes:
        plane[:] = drawn.integers(16, 236, plane.shape)
    return picture


@given(st.floats(-300, 300), st.floats(1, 200))
@settings(max_examples=40, deadline=None)
def test_a_smear_keeps_every_row_within_its_own_range_and_flat_rows_as_they_are(swung: float, length: float) -> None:
    picture = noise(1)
    picture.y[5] = 77
    before = picture.copy()
    wipes.smear(picture.planes, 64, swung, length)
    assert (picture.y[5] == 77).all()
    for now, then in zip(picture.planes, before.planes, strict=True):
        assert (now.max(axis=1) <= then.max(axis=1)).all()
        assert (now.min(axis=1) >= then.min(axis=1)).all()


@pytest.mark.parametrize("swung", [-20, -4, 0, 6, 30])
def test_a_swing_without_length_moves_the_picture(swung: int) -> None:
    picture = noise(2)
    before = picture.copy()
    wipes.smear(picture.planes, 64, swung + 0.5, 1.0)
    kept = slice(max(0, -swung), 64 - max(0, swung))
    moved = slice(max(0, swung), 64 - max(0, -swung))
    np.testing.assert_array_equal(picture.y[:, kept], before.y[:, moved])


def test_a_smear_over_twice_the_picture_leaves_the_mean_of_each_row() -> None:
    picture = noise(3)
    means = np.rint(picture.y.mean(axis=1, keepdims=True))
    wipes.smear(picture.planes, 64, 11.0, 128.0)
    assert np.abs(picture.y - means).max() <= 1


@given(st.integers(0, 256))
@settings(max_examples=30, deadline=None)
def test_a_mix_lies_between_its_pictures(share: int) -> None:
    over, under = noise(4), noise(5)
    mixed = over.copy()
    wipes.mix(mixed.planes, 64, under.planes, share)
    for now, one, other in zip(mixed.planes, over.planes, under.planes, strict=True):
        expected = (one.astype(int) * (256 - share) + other.astype(int) * share) / 256
        assert np.abs(now - expected).max() <= 0.51


@pytest.mark.parametrize("kind", ["iris", "gear"])
@pytest.mark.parametrize("radius", [0.0, 20.0, 50.0, 400.0])
def test_a_hole_is_as_large_as_it_is_said(kind: wipes.Hole, radius: float) -> None:
    picture = Picture.blank(320, 180)
    picture.y[:] = 200
    lay_cel(picture.planes, 320, wipes.shutter(Easel(), WINDOW, kind, (160.0, 90.0), radius, 0.3))
    seen = int((picture.y == 200).sum())
    if radius >= 400:
        assert seen == 320 * 180
    elif radius == 0:
        assert (picture.y == 16).all()
    else:
        assert seen == pytest.approx(math.pi * radius**2, rel=0.08)
        assert picture.y[90, 160] == 200
        assert picture.y[2, 2] == 16


def test_a_gear_has_its_teeth_wherever_it_has_turned_to() -> None:
    for turn in (0.0, 0.7, 2.0):
        points = np.array([(p.x(), p.y()) for p in wipes.gear(100.0, turn).getPoints(999)])
        away = np.hypot(*points.T)
        assert (away > 105).sum() >= 2 * wipes.TEETH
        assert (away < 95).sum() >= 2 * wipes.TEETH
