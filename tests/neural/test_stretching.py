"""Stretching: moments come to lie where they should, to the millisecond, and the pitch stays."""

import numpy as np
import pytest

pytest.importorskip("python_stretch")

from rivethead.dsp.stretching import Anchor, cut, heard_at, stretch

RATE = 48_000


def strokes(times_s: np.ndarray, seconds: float) -> np.ndarray:
    """A drum at given times."""
    sound = np.zeros((2, round(seconds * RATE)), np.float32)
    n = np.arange(round(0.08 * RATE))
    drum = np.exp(-n / 500) * np.sin(2 * np.pi * (80 * n / RATE + 12 * (1 - np.exp(-n / 400))))
    for time_s in times_s:
        start = round(time_s * RATE)
        length = min(len(drum), sound.shape[1] - start)
        sound[:, start : start + length] += drum[:length].astype(np.float32)
    return sound


def attacks_s(sound: np.ndarray, near_s: np.ndarray) -> np.ndarray:
    """Where the level first passes a third of the loudest near each time."""
    found = []
    for time_s in near_s:
        first = max(0, round((time_s - 0.05) * RATE))
        level = np.abs(sound[0, first : first + round(0.1 * RATE)])
        found.append((first + int(np.argmax(level > level.max() / 3))) / RATE)
    return np.array(found)


def tempo_that(moves: float, count: int = 40) -> np.ndarray:
    """Beats of about 121 bpm that come earlier and later by a slow swing."""
    numbers = np.arange(count)
    return 0.25 + numbers * 60 / 121.3 + moves * np.sin(2 * np.pi * numbers / 30)


@pytest.mark.parametrize("moves", [0.0, 0.02, 0.06])
def test_every_stroke_lies_on_the_grid_within_two_milliseconds(moves: float) -> None:
    came = tempo_that(moves)
    grid = np.arange(len(came)) * 60 / 126
    anchors = [Anchor(float(a), float(b)) for a, b in zip(came, grid, strict=True)]
    out = stretch(strokes(came, 22), anchors, 19 * RATE, RATE)
    assert out.shape == (2, 19 * RATE)
    held = grid[1:-1]
    still = attacks_s(strokes(held, 22), held)
    assert np.abs(attacks_s(out, held) - still).max() < 0.002


def test_the_pitch_stays_while_the_tempo_moves() -> None:
    t = np.arange(22 * RATE) / RATE
    tone = np.repeat(0.5 * np.sin(2 * np.pi * 440 * t)[None], 2, axis=0).astype(np.float32)
    came = tempo_that(0.06)
    anchors = [Anchor(float(a), n * 60 / 126) for n, a in enumerate(came)]
    out = stretch(tone, anchors, 18 * RATE, RATE)
    for second in range(1, 17):
        part = out[0, second * RATE : (second + 1) * RATE] * np.hanning(RATE)
        top = int(np.argmax(np.abs(np.fft.rfft(part, 8 * RATE)))) / 8
        assert abs(1200 * np.log2(top / 440)) < 12


def test_what_lies_right_already_is_not_touched() -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (2, 4 * RATE)).astype(np.float32)
    anchors = [Anchor(0.5 + n / 2, n / 2) for n in range(6)]
    assert np.array_equal(stretch(sound, anchors, 3 * RATE, RATE), sound[:, RATE // 2 : RATE // 2 + 3 * RATE])


def test_where_the_sound_has_ended_there_is_silence() -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (2, 2 * RATE)).astype(np.float32)
    out = stretch(sound, [Anchor(0, 0), Anchor(1.02, 1)], 4 * RATE, RATE)
    assert not out[:, 3 * RATE :].any()
    assert out[:, : round(1.8 * RATE)].any()


def test_the_same_sound_gives_the_same_bytes() -> None:
    sound = strokes(tempo_that(0.06), 22)
    anchors = [Anchor(float(a), n * 60 / 126) for n, a in enumerate(tempo_that(0.06))]
    first, again = (stretch(sound, anchors, 18 * RATE, RATE) for _ in range(2))
    assert np.array_equal(first, again)


def test_few_stretches_follow_a_tempo_that_hardly_moves_and_more_one_that_does() -> None:
    grid = np.arange(40) * 60 / 126
    assert cut(tempo_that(0.0), grid) == [(0, 39)]
    moving = cut(tempo_that(0.06), grid)
    assert 2 < len(moving) < 20
    assert [last for _, last in moving[:-1]] == [first for first, _ in moving[1:]]
    for first, last in moving:
        factors = np.diff(tempo_that(0.06)[first : last + 1]) / np.diff(grid[first : last + 1])
        assert factors.max() / factors.min() < 1.0101


def test_beyond_the_anchors_time_goes_on_as_at_the_ends() -> None:
    source, target = np.array([1.0, 2.0, 4.0]), np.array([0.0, 1.0, 2.0])
    assert heard_at(np.array([-1.0, 0.5, 1.5, 3.0]), source, target) == pytest.approx([0.0, 1.5, 3.0, 6.0])


@pytest.mark.parametrize("anchors", [[], [(0, 0)], [(0, 0), (1, 0)], [(1, 0), (0, 1)], [(0, 0), (3, 1)]])
def test_anchors_that_make_no_sense_are_refused(anchors: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="anchors"):
        stretch(np.zeros((2, RATE), np.float32), [Anchor(*pair) for pair in anchors], RATE, RATE)
