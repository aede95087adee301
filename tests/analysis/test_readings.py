"""Readings hold the true beat, lie on the onsets, and their evidence turns with the bar."""

import numpy as np
import pytest

from rivethead.analysis.bar_evidence import CHANNELS, FACTS, METRES, BarEvidence, coarse_colours
from rivethead.analysis.drift import straightened_clock
from rivethead.analysis.lines import Lines
from rivethead.analysis.readings import FASTEST_BPM, SLOWEST_BPM, readings
from rivethead.dsp.onsets import BANDS_HZ, HOPS_HZ

SECONDS = 32


def tracks(times_s: np.ndarray, strengths: np.ndarray, seed: int = 0) -> dict[str, np.ndarray]:
    """Onset tracks with a rise at each time, over a little noise."""
    random = np.random.default_rng(seed)
    out = {}
    for band in BANDS_HZ:
        track = 0.05 * random.random(SECONDS * HOPS_HZ)
        at = times_s * HOPS_HZ
        for i, strength in zip(at, strengths, strict=True):
            hop = int(i)
            if 0 <= hop < len(track) - 1:
                track[hop] += strength * (hop + 1 - i)
                track[hop + 1] += strength * (i - hop)
        out[band] = track.astype(np.float32)
    return out


def steps(bpm: float, per_beat: int, begin_s: float = 0.2) -> tuple[np.ndarray, np.ndarray]:
    """Times of all steps, the beats among them twice as strong and every fourth of those three times."""
    count = int((SECONDS - 1 - begin_s) * bpm / 60 * per_beat)
    number = np.arange(count)
    strength = np.where(number % (4 * per_beat) == 0, 3.0, np.where(number % per_beat == 0, 2.0, 1.0))
    return begin_s + number * 60 / bpm / per_beat, strength


@pytest.mark.parametrize("bpm", [57, 70, 88, 103, 124, 150, 177, 200, 214])
@pytest.mark.parametrize(("kind", "per_beat"), [("duple", 2), ("duple", 4), ("triple", 3)])
def test_the_true_beat_is_among_the_readings(bpm: float, kind: str, per_beat: int) -> None:
    found = readings(Lines.of(tracks(*steps(bpm, per_beat)).values()))
    assert any(r.kind == kind and abs(r.rate_hz * 60 / bpm - 1) < 0.003 for r in found)
    assert all(SLOWEST_BPM <= r.rate_hz * 60 <= FASTEST_BPM for r in found)
    assert len({(r.kind, round(r.rate_hz, 2)) for r in found}) == len(found)


@pytest.mark.parametrize("begin_s", [0.0, 0.07, 0.31])
def test_the_grid_lies_on_the_onsets(begin_s: float) -> None:
    times, strengths = steps(120, 4, begin_s)
    found = readings(Lines.of(tracks(times, strengths).values()))
    reading = next(r for r in found if r.kind == "duple" and abs(r.rate_hz - 2) < 0.01)
    grid = reading.grid_s(SECONDS)
    assert max(np.abs(grid - t).min() for t in times) < 0.012


def test_an_asked_tempo_is_looked_for_first() -> None:
    lines = Lines.of(tracks(*steps(124, 4)).values())
    assert any(abs(r.rate_hz * 60 / 62 - 1) < 0.01 for r in readings(lines, 62))


def test_evidence_has_the_promised_shape_and_turns_with_the_bar() -> None:
    times, strengths = steps(120, 4)
    onsets = tracks(times, strengths)
    colours = np.zeros((SECONDS * HOPS_HZ, 24), np.float32) + np.float32(1)
    lines = Lines.of(onsets.values())
    reading = next(r for r in readings(lines) if r.kind == "duple" and abs(r.rate_hz - 2) < 0.01)
    known = BarEvidence(onsets, colours, lines).of(reading)
    assert known.facts.shape == (FACTS,)
    assert np.isfinite(known.facts).all()
    for metre in METRES["duple"]:
        fold = known.folds[metre]
        assert fold.shape[1:] == (metre * 4, CHANNELS)
        assert np.isfinite(fold).all()
    low = known.folds[4].mean(0)[:, 0]
    opening = round((0.2 - reading.start_s) * reading.step_hz) % 16
    assert int(np.argmax(low)) == opening
    assert set(np.argsort(low)[-4:]) == {(opening + 4 * i) % 16 for i in range(4)}


def test_bands_that_a_low_rate_lacks_are_silent() -> None:
    assert not coarse_colours(np.ones((10, 60), np.float16))[:, 10:].any()


@pytest.mark.parametrize("leap", [0.0, 0.05])
def test_a_bent_clock_makes_beats_even(leap: float) -> None:
    beat = np.arange(60)
    period = 0.5 * (1 + 0.04 * np.sin(beat / 12)) * np.where(beat < 30, 1.0, 1 + leap)
    beats = 0.3 + np.concatenate([[0.0], np.cumsum(period)])
    halves = np.sort(np.concatenate([beats[:-1], (beats[:-1] + beats[1:]) / 2]))
    onsets = tracks(halves, np.tile([2.0, 1.0], 60))
    clock = straightened_clock(Lines.of(onsets.values()).tracks)
    assert clock is not None
    inside = beats[beats < SECONDS - 1]
    on_clock = np.interp(inside, np.arange(len(clock)) / HOPS_HZ, clock)
    number = np.arange(len(inside))
    straight = np.polyval(np.polyfit(number, on_clock, 1), number)
    assert np.abs(on_clock - straight).max() < 0.1 * np.diff(on_clock).mean()
