"""The benchmarks' own measures find what was put into a sound, and nothing where nothing was."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
import pytest

from rivethead.schema.brief import Key
from rivethead.schema.score import Hit, Note, Piece, Section

RATE = 48_000
BPM = 120.0
BEAT = RATE // 2
Signal = npt.NDArray[np.float32]


@pytest.fixture(scope="module", autouse=True)
def _benchmarks_on_the_path() -> Iterator[None]:
    folder = str(Path(__file__).parents[2] / "benchmarks")
    sys.path.insert(0, folder)
    yield
    sys.path.remove(folder)


@pytest.fixture(scope="module")
def faults(_benchmarks_on_the_path: None) -> ModuleType:
    import faults

    return faults


@pytest.fixture(scope="module")
def bars(_benchmarks_on_the_path: None) -> ModuleType:
    import bars

    return bars


def noise(samples: int, seed: int = 1) -> Signal:
    return np.random.default_rng(seed).standard_normal((2, samples)).astype(np.float32) * np.float32(0.1)


def tone(pitch: float, samples: int) -> Signal:
    """A saw without anything above 3 kHz."""
    at = np.arange(samples) / RATE
    hz = 440 * 2 ** ((pitch - 69) / 12)
    x = sum(np.sin(2 * np.pi * hz * h * at) / h for h in range(1, int(3000 / hz)))
    return np.repeat(np.asarray(x, np.float32)[None] * np.float32(0.2), 2, axis=0)


def piece_of(notes: tuple[Note, ...] = (), hits: tuple[Hit, ...] = (), bars: int = 8) -> Piece:
    section = Section("drop", 0, bars, 1.0)
    return Piece("song", "song", Key("E", "phrygian"), bars, bars * 2.0, "", "", (section,), notes, hits, (), (), ())


def test_a_cut_in_a_tone_is_a_click_unless_something_begins_there(faults: ModuleType) -> None:
    cut = tone(45, 2 * RATE)
    cut[:, 50_000:] += np.float32(0.15)
    assert faults.click_times_s(cut, RATE, [0.0])[-1] == pytest.approx(2.0, abs=0.001)  # it does not fade out
    cut *= np.minimum(np.linspace(40, 0, 2 * RATE, dtype=np.float32), 1)
    assert faults.click_times_s(cut, RATE, [0.0]) == pytest.approx([50_000 / RATE], abs=0.001)
    assert faults.click_times_s(cut, RATE, [0.0, 50_000 / RATE - 0.01]) == []
    assert faults.click_times_s(cut, RATE, [0.0], [(1.0, 1.1)]) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_and_oscillators_do_not_click(faults: ModuleType, seed: int) -> None:
    assert faults.click_times_s(noise(2 * RATE, seed), RATE, []) == []  # even cut off
    edges = np.zeros((2, 2 * RATE), np.float32)
    edges[:, 50 :: 1000 + seed] = 0.5
    assert faults.click_times_s(edges, RATE, []) == []


def test_silence_is_measured_before_inside_and_after(faults: ModuleType) -> None:
    x = noise(4 * RATE)
    x[:, : RATE // 10] = 0
    x[:, RATE : RATE + RATE // 2] = 0
    x[:, -RATE:] = 0
    assert faults.silences_s(x, RATE) == pytest.approx((0.1, 0.5, 1.0), abs=0.011)


def test_bars_that_are_copies_are_found(bars: ModuleType) -> None:
    one = noise(4 * BEAT)
    copied = np.concatenate([noise(4 * BEAT, 7), one, one, one, one, noise(4 * BEAT, 8)], axis=1)
    copied *= np.repeat([1, 0.3, 0.3, 0.3, 0.3, 1], 4 * BEAT)
    likeness = bars.bar_likeness(bars.beat_pictures(copied, RATE, BPM, 24))
    assert likeness["equal_run_bars"] >= 2  # at its ends a bar hears its neighbours
    fresh = np.concatenate([noise(4 * BEAT, seed) for seed in range(6)], axis=1)
    assert bars.bar_likeness(bars.beat_pictures(fresh, RATE, BPM, 24))["equal_run_bars"] == 1


def test_novelty_peaks_where_the_sound_changes(bars: ModuleType) -> None:
    x = np.concatenate([noise(32 * BEAT), tone(40, 32 * BEAT), noise(32 * BEAT, 2)], axis=1)
    curve = bars.novelty(bars.beat_pictures(x, RATE, BPM, 96))
    sections = [bars.WrittenSection("x", start, 32) for start in (0, 32, 64)]
    assert bars.boundary_hits(curve, sections) == (2, 2)
    elsewhere = [bars.WrittenSection("x", start, 32) for start in (16, 48, 80)]
    assert bars.boundary_hits(curve, elsewhere)[0] == 0


def test_sections_are_as_loud_as_they_are(bars: ModuleType) -> None:
    x = noise(64 * BEAT)
    x[:, 32 * BEAT :] *= np.float32(0.5)
    sections = [bars.WrittenSection("drop", 0, 32), bars.WrittenSection("breakdown", 32, 32)]
    levels = bars.section_levels(x, RATE, BPM, sections)
    assert levels["drop"] - levels["breakdown"] == pytest.approx(6.02, abs=0.1)


def test_bars_written_alike_are_counted(bars: ModuleType) -> None:
    def kicks(bar: int, velocity: float = 0.8) -> list[Hit]:
        return [Hit("kick", 4.0 * bar + beat, velocity) for beat in range(4)]

    alike = piece_of(hits=tuple(h for bar in range(5) for h in kicks(bar)))
    assert bars.written_run_bars(alike) == 5
    filled = piece_of(hits=(*alike.hits, Hit("snare", 9.0, 0.8)))
    assert bars.written_run_bars(filled) == 2


@pytest.fixture(scope="module")
def bass_key(_benchmarks_on_the_path: None) -> ModuleType:
    import bass_key

    return bass_key


@pytest.mark.parametrize("pitch", [28, 33, 38, 43])
def test_a_bass_sounds_what_is_written(bass_key: ModuleType, pitch: int) -> None:
    notes = tuple(Note("bass", "bass", 4.0 * bar, 4.0, (pitch,), 0.8) for bar in range(4))
    piece = piece_of(notes, bars=4)
    heard, written, share = bass_key.bass_fit(tone(pitch, 16 * BEAT), RATE, BPM, piece)
    assert heard == written
    assert share == 1
    off, written, share = bass_key.bass_fit(tone(pitch + 1, 16 * BEAT), RATE, BPM, piece)
    assert off != written
    assert share == 0


@pytest.fixture(scope="module")
def telling_apart(_benchmarks_on_the_path: None) -> ModuleType:
    import telling_apart

    return telling_apart


@pytest.fixture(scope="module")
def joints(_benchmarks_on_the_path: None) -> ModuleType:
    import joints

    return joints


def test_what_differs_is_told_apart_and_what_does_not_is_not(telling_apart: ModuleType) -> None:
    draws = np.random.default_rng(3)
    labels = [label for label in "abc" for _ in range(5)]
    ours = {"a": (0, 0), "b": (8, 0), "c": (0, 8)}

    def pieces() -> npt.NDArray[np.float64]:
        informing = np.array([ours[label] for label in labels]) * 100 + draws.normal(0, 100, (15, 2))
        return np.hstack([informing, draws.normal(0, 1, (15, 10)), np.ones((15, 1))])

    learned = telling_apart.learn(pieces(), labels)
    said = [learned.names[int(np.argmin(learned.distances(row)))] for row in pieces()]
    assert sum(a == b for a, b in zip(said, labels, strict=True)) >= 14
    alike = telling_apart.learn(draws.normal(0, 1, (15, 12)), labels)
    guessed = [alike.names[int(np.argmin(alike.distances(row)))] for row in draws.normal(0, 1, (60, 12))]
    assert len(set(guessed)) > 1


@pytest.mark.parametrize("late_ms", [-15, 0, 8])
def test_strokes_beside_the_grid_are_late_by_as_much(joints: ModuleType, late_ms: int) -> None:
    x = noise(4 * RATE) * np.float32(0.01)
    for beat in range(1, 7):
        at = beat * BEAT + late_ms * RATE // 1000
        x[:, at : at + 4000] += noise(4000, beat) * np.geomspace(5, 0.05, 4000, dtype=np.float32)
    found = joints.lateness_ms(joints.attack_power(x, RATE), [beat / 2 for beat in range(1, 7)])
    assert found == pytest.approx(late_ms, abs=2)


def test_a_leap_in_loudness_has_a_slope(joints: ModuleType) -> None:
    levels = np.concatenate([np.full(100, -20.0), np.full(100, -12.0)])
    assert joints.slope_lu_s(levels, 10.2, 0.5) == pytest.approx(4.0, abs=0.1)
    assert joints.slope_lu_s(levels, 4.0, 0.5) == 0
