"""Every loudness that is promised is met on a real, short mix, and what is measured is true by construction."""

import json
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

from rivethead import brief, mix, stems
from rivethead import score as scores
from rivethead.media.wav import read_wav
from rivethead.mix.hearing import stray_clicks
from rivethead.schema.brief import Key
from rivethead.schema.score import Hit, Piece, Score, Section
from rivethead.schema.sound import Placement, Takes

RATE = 48_000


@pytest.fixture(scope="module")
def a_set(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Score, Takes]:
    root = tmp_path_factory.mktemp("set")
    written = scores.compose(brief.read("ebm", stems=1, stem_seconds=16, transitions=0))
    return root, written, Takes(tuple(stems.perform(written, piece.name, root) for piece in written.pieces))


@pytest.mark.parametrize("name", mix.TARGETS_LUFS)
def test_every_target_is_met(a_set: tuple[Path, Score, Takes], name: str) -> None:
    root, written, takes = a_set
    target = mix.TARGETS_LUFS[name]
    made = mix.mix_down(written, takes, root, target_lufs=target)
    sound, rate = read_wav(root / made.file)
    other = pyloudnorm.Meter(rate).integrated_loudness(sound.T.astype(float))
    assert other == pytest.approx(target, abs=0.5 if name == "club" else 0.3)
    assert made.measures["true_peak_dbtp"] <= (-2 if target > -14 else -1)
    assert made.measures["clipped_samples"] == 0
    if name != "club":
        assert made.measures["smallest_peak_to_short_term_db"] >= 8
    assert json.loads((root / "industrial_mix_full.report.json").read_text())["target_lufs"] == target


def beats(bars: int, levels: tuple[float, ...], *, alike: bool) -> np.ndarray:
    """Bars of noise bursts on every beat at 120 bpm; every section of bars has a level of its own."""
    random = np.random.default_rng(1)
    burst = random.standard_normal(24_000) * np.exp(-np.arange(24_000) / 3000)
    found = []
    for bar in range(bars * len(levels)):
        for beat in range(4):
            wave = burst if alike else random.standard_normal(24_000) * np.exp(-np.arange(24_000) / 3000)
            found.append(levels[bar // bars] * (1 + 0.2 * (beat == 0)) * wave)
    wave = np.concatenate(found).astype(np.float32)
    return np.stack([wave, wave])


def written(bars: int, labels: tuple[str, ...]) -> tuple[Score, tuple[Placement, ...]]:
    sections = tuple(Section(label, i * bars, bars, 0.5) for i, label in enumerate(labels))
    total = bars * len(labels)
    hits = tuple(Hit("snare", float(beat), 0.9) for beat in range(4 * total))
    piece = Piece("song", "song", Key("E", "aeolian"), total, total * 2.0, "", "", sections, (), hits, (), (), ())
    end_s = total * 2.0
    return Score("S", "ebm", 120.0, 1, 0.0, (piece,)), (Placement("song", 0.0, end_s, end_s, 0),)


def test_contrast_tempo_and_repetition_are_read_from_the_sound() -> None:
    score, placements = written(4, ("verse", "breakdown", "drop"))
    same = mix.score_measures(beats(4, (0.1, 0.05, 0.2), alike=True), score, placements)
    assert same["full_over_breakdown_lu"] == pytest.approx(12.04, abs=0.2)
    assert same["full_over_verse_lu"] == pytest.approx(6.02, abs=0.2)
    assert same["longest_run_of_equal_bars"] == 4
    assert same["exact_duplicate_bars"] == 12
    fresh = mix.score_measures(beats(4, (0.1, 0.05, 0.2), alike=False), score, placements)
    assert fresh["longest_run_of_equal_bars"] == 1
    assert fresh["exact_duplicate_bars"] == 0
    assert abs(same["tempo_off_percent"]) < 0.3
    assert "full_over_build_lu" not in same


def test_a_leap_beside_the_beats_is_found_and_one_on_a_beat_is_not() -> None:
    score, placements = written(4, ("verse", "drop"))
    t = np.arange(16 * RATE) / RATE
    wave = (0.2 * np.sin(2 * np.pi * 110 * t)).astype(np.float32)
    wave[round(4.0 * RATE) :] += 0.1  # on a beat
    assert not len(stray_clicks(np.stack([wave, wave]), score, placements))
    wave[round(6.2 * RATE) :] -= 0.1
    assert stray_clicks(np.stack([wave, wave]), score, placements) == pytest.approx([6.2], abs=1e-3)


def test_silences_are_measured() -> None:
    x = np.zeros((2, 10 * RATE), np.float32)
    x[:, RATE : 3 * RATE] = 0.1 * np.random.default_rng(1).standard_normal((2, 2 * RATE))
    x[:, 5 * RATE : 9 * RATE] = 0.1 * np.random.default_rng(2).standard_normal((2, 4 * RATE))
    found = mix.measure(x)
    assert found["head_silence_s"] == pytest.approx(1, abs=0.01)
    assert found["longest_inner_silence_s"] == pytest.approx(2, abs=0.01)
    assert found["tail_silence_s"] == pytest.approx(1, abs=0.01)


def test_mono_against_itself_turned_over_is_lost_and_correlates_by_minus_one() -> None:
    tone = (0.1 * np.sin(2 * np.pi * 500 * np.arange(5 * RATE) / RATE)).astype(np.float32)
    found = mix.measure(np.stack([tone, -tone]))
    assert found["correlation"] == pytest.approx(-1, abs=1e-3)
    assert found["longest_negative_correlation_s"] == pytest.approx(5, abs=0.1)
    assert found["mono_loss_lu"] > 20
    assert mix.measure(np.stack([tone, tone]))["mono_loss_lu"] == pytest.approx(0, abs=0.01)
