"""The beat grid converts without drift."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.schema.grid import BeatGrid, frame_at, sample_at

steps = st.lists(st.floats(0.2, 2.0), min_size=2, max_size=60)


@given(steps, st.floats(-3, 70))
def test_beat_undoes_time(lengths: list[float], beat: float) -> None:
    times = [0.5]
    for length in lengths:
        times.append(times[-1] + length)
    grid = BeatGrid(tuple(times))
    assert grid.beat(grid.time_s(beat)) == pytest.approx(beat, abs=1e-6)


@given(st.integers(0, 20_000), st.floats(40, 220))
def test_a_steady_grid_never_drifts_from_its_tempo(beat: int, bpm: float) -> None:
    """Counted from the start, the error never exceeds half a sample, however far in."""
    assert abs(sample_at(beat * 60 / bpm, 48_000) - beat * 60 / bpm * 48_000) <= 0.5 + 1e-6


@given(st.integers(0, 100_000), st.sampled_from([24, 25, 30, 60]))
def test_a_frames_own_time_gives_the_frame(frame: int, fps: int) -> None:
    assert frame_at(frame / fps, fps) == frame


def test_one_beat_is_no_grid() -> None:
    with pytest.raises(ValueError, match="two beats"):
        BeatGrid((1.0,))
