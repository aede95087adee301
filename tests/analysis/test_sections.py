"""Sections tile the track, begin on bar lines, and are where the sound changes for good."""

import hashlib
import itertools
import json
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead import analysis
from rivethead.analysis.bar_features import SLOTS, TEXTURE, Bars
from rivethead.analysis.labels import EVIDENCE as LABEL_EVIDENCE
from rivethead.analysis.labels import label_evidence
from rivethead.analysis.novelty import EVIDENCE as BOUNDARY_EVIDENCE
from rivethead.analysis.novelty import boundary_evidence
from rivethead.analysis.perceptron import Perceptron
from rivethead.analysis.phrases import LONGEST_BARS, Habits, best_cut
from rivethead.analysis.sections import NETWORKS, bar_lines, weights
from rivethead.schema.analysis import Analysis
from rivethead.schema.score import SECTION_LABELS

RATE = 32_000
BPM = 128.0
BAR_S = 4 * 60 / BPM


def burst(seconds: float, decay_s: float, hz: float, noise: float) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    hiss = noise * np.random.default_rng(3).standard_normal(len(t))
    return (np.sin(2 * np.pi * hz * t) + hiss) * np.exp(-t / decay_s)


def bars(count: int, *, drums: bool, bass: bool, first: int = 0) -> np.ndarray:
    """Bars of a soft pad, with drums and bass or without."""
    length = round(count * BAR_S * RATE)
    t = np.arange(length) / RATE
    sound = 0.03 * sum(np.sin(2 * np.pi * hz * t) for hz in (220, 261.6, 329.6))
    kick, snare, hat = burst(0.25, 0.08, 55, 0.02), burst(0.2, 0.06, 190, 0.8), burst(0.05, 0.015, 9000, 1.0)
    strokes = []
    for beat in range(4 * count):
        if drums:
            strokes.append((beat, snare if beat % 2 else kick, 0.5))
        strokes += [(beat + half, hat, 0.05) for half in (0, 0.5)]
        if bass:
            strokes += [(beat + half, burst(0.22, 0.3, 82.4, 0.0), 0.3) for half in (0, 0.5)]
    for beat, hit, gain in strokes:
        at = round(beat * 60 / BPM * RATE)
        some = hit[: length - at]
        sound[at : at + len(some)] += gain * some
    return sound


def hear(folder: Path, sound: np.ndarray) -> Analysis:
    file = folder / "track.wav"
    soundfile.write(file, sound, RATE)
    return analysis.listen(file)


def check_laws(heard: Analysis) -> None:
    sections = heard.sections
    assert sections[0].start_s == 0
    assert sections[-1].end_s == heard.duration_s
    assert all(a.end_s == b.start_s for a, b in pairwise(sections))
    assert all(s.end_s > s.start_s or heard.duration_s == 0 for s in sections)
    assert {s.label for s in sections} <= set(SECTION_LABELS)
    assert all(0 <= s.energy <= 1 for s in sections)
    for section in sections[1:]:
        assert min(abs(section.start_s - d) for d in heard.downbeats_s) < 1e-5


@pytest.fixture(scope="module")
def contrast(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    parts = [bars(8, drums=on, bass=on) for on in (False, True, False, True)]
    return hear(tmp_path_factory.mktemp("contrast"), np.concatenate(parts))


def test_drums_and_bass_that_enter_and_leave_bound_sections(contrast: Analysis) -> None:
    check_laws(contrast)
    found = [s.start_s for s in contrast.sections[1:]]
    for bar in (8, 16, 24):
        assert min(abs(start - bar * BAR_S) for start in found) < 0.1


def test_the_full_part_is_stronger_than_the_bare_one(contrast: Analysis) -> None:
    def strength(bar: int) -> float:
        return next(s.energy for s in contrast.sections if s.start_s <= bar * BAR_S + 0.2 < s.end_s)

    assert strength(10) > strength(2)
    assert strength(10) > strength(18)


def test_the_bare_part_is_not_called_full(contrast: Analysis) -> None:
    opening = contrast.sections[0]
    assert opening.label not in ("drop", "chorus")


def test_one_texture_is_one_section(tmp_path: Path) -> None:
    heard = hear(tmp_path, bars(24, drums=True, bass=True))
    check_laws(heard)
    assert len(heard.sections) == 1


@pytest.mark.parametrize("seconds", [0, 0.5, 20])
def test_silence_is_one_section(tmp_path: Path, seconds: float) -> None:
    heard = hear(tmp_path, np.zeros(round(seconds * RATE)))
    assert len(heard.sections) == 1
    check_laws(heard)


def test_noise_is_tiled_too(tmp_path: Path) -> None:
    heard = hear(tmp_path, 0.1 * np.random.default_rng(0).standard_normal(25 * RATE))
    assert heard.beats_s == ()
    assert heard.sections[0].start_s == 0
    assert heard.sections[-1].end_s == heard.duration_s


def test_how_loud_the_file_is_does_not_matter(tmp_path: Path, contrast: Analysis) -> None:
    parts = [0.25 * bars(8, drums=on, bass=on) for on in (False, True, False, True)]
    softer = hear(tmp_path, np.concatenate(parts))
    assert [(round(s.start_s, 1), s.label) for s in softer.sections] == [
        (round(s.start_s, 1), s.label) for s in contrast.sections
    ]


@given(
    st.lists(st.floats(0.0, 200.0), max_size=40).map(sorted),
    st.floats(0.5, 200.0),
)
def test_bar_lines_rise_from_the_start_to_the_end(downbeats: list[float], duration_s: float) -> None:
    spread = [t for i, t in enumerate(downbeats) if i == 0 or t - downbeats[i - 1] > 0.4]
    edges = bar_lines(spread, duration_s)
    assert edges[0] == 0
    assert edges[-1] == duration_s
    assert all(a < b for a, b in pairwise(edges))


def worth(cut: list[tuple[int, int, int]], begins: np.ndarray, labels: np.ndarray, habits: Habits) -> float:
    total = habits.first[cut[0][2]] + habits.last[cut[-1][2]]
    total += sum(habits.follows[a[2], b[2]] + begins[b[0]] for a, b in pairwise(cut))
    return float(total + sum(labels[a:b, n].sum() + habits.lengths[b - a] for a, b, n in cut))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_the_cut_is_the_best_of_all(seed: int) -> None:
    chance = np.random.default_rng(seed)
    count, kinds = 6, 2
    begins, labels = chance.normal(0, 2, count), chance.normal(0, 1, (count, kinds))
    habits = Habits(
        chance.normal(0, 1, LONGEST_BARS + 1),
        chance.normal(0, 1, kinds),
        chance.normal(0, 1, kinds),
        chance.normal(0, 1, (kinds, kinds)),
    )
    found = best_cut(begins, labels, habits)
    assert [a for a, _, _ in found] == [0, *(b for _, b, _ in found[:-1])]
    assert found[-1][1] == count
    every = []
    for inner in itertools.product((False, True), repeat=count - 1):
        edges = [0, *(i + 1 for i, there in enumerate(inner) if there), count]
        for names in itertools.product(range(kinds), repeat=len(edges) - 1):
            cut = [(a, b, n) for (a, b), n in zip(pairwise(edges), names, strict=True)]
            every.append(worth(cut, begins, labels, habits))
    assert worth(found, begins, labels, habits) == pytest.approx(max(every))


def test_nothing_speaks_for_a_boundary_where_nothing_changes() -> None:
    even = Bars(
        tuple(np.arange(25.0)), np.ones((24, TEXTURE)), np.ones((24, 5, SLOTS)), np.ones((24, 24)), np.ones((24, 4))
    )
    evidence = boundary_evidence(even, np.ones(TEXTURE))
    assert evidence.shape == (24, BOUNDARY_EVIDENCE)
    assert np.ptp(evidence, axis=0).max() < 1e-9
    assert label_evidence(even, np.ones(TEXTURE)).shape == (24, LABEL_EVIDENCE)


def test_the_weights_fit_the_evidence_are_small_and_say_where_they_come_from() -> None:
    folder = files("rivethead.analysis") / "weights"
    content = (folder / "sections.npz").read_bytes()
    paper = json.loads((folder / "sections.json").read_text(encoding="utf-8"))
    assert len(content) < 200_000
    assert hashlib.sha256(content).hexdigest() == paper["sha256"]
    assert paper["licence"] == "Apache-2.0"
    kept = weights()
    for n in range(NETWORKS):
        assert Perceptron.named(kept, f"begins.{n}")(np.zeros((3, BOUNDARY_EVIDENCE))).shape == (3, 1)
        assert Perceptron.named(kept, f"labels.{n}")(np.zeros((3, LABEL_EVIDENCE))).shape == (3, len(SECTION_LABELS))
