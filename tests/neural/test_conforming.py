"""Takes that keep a time of their own are put onto the grid: 121.3 bpm, drifting, where 126 was asked for."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy.signal import butter, sosfiltfilt

pytest.importorskip("python_stretch")

from rivethead import analysis, mix, score
from rivethead.dsp.stretching import heard_at
from rivethead.media.wav import read_wav, write_wav
from rivethead.production import conforming
from rivethead.production.conforming import Conformed
from rivethead.schema.analysis import Analysis
from rivethead.schema.brief import Brief, Key, Recipe
from rivethead.schema.score import Score
from rivethead.schema.sound import Take, Takes
from rivethead.stems.synth.engine import render

RATE = 48_000
BPM = 126.0
SECONDS = 32.0
BEAT_S = 60 / BPM
MARK_HZ = 15_000
FREE_S = SECONDS * 1.06 + 4 * 60 / BPM


def drifting(t: np.ndarray) -> np.ndarray:
    """121.3 bpm, a little faster and slower in turns."""
    return 121.3 + 1.2 * np.sin(2 * np.pi * t / 24)


@dataclass(frozen=True)
class Free:
    """A take that was played by a machine and then let go.

    Attributes:
        path: of the sound.
        original: the same music on the grid.
        score: what was played.
        real_s: times in the sound.
        music_s: where the music is then.
    """

    path: Path
    original: np.ndarray
    score: Score
    real_s: np.ndarray
    music_s: np.ndarray


@lru_cache(maxsize=4)
def on_the_grid(style: str, seed: int) -> tuple[Score, np.ndarray]:
    """A score, and its first piece as the synth plays it."""
    written = score.compose(
        Brief(
            *("x", "X", "x", style),
            bpm=BPM,
            key=Key("E", "phrygian"),
            seed=seed,
            stems=2,
            stem_seconds=40.0,
            transitions=0,
        )
    )
    layers, _ = render(written, written.pieces[0], Recipe())
    return written, np.sum(list(layers.values()), axis=0)


def with_marks(music: np.ndarray) -> np.ndarray:
    """Music with a high beep of a few milliseconds on every beat, to find again wherever it is moved."""
    t = np.arange(-0.004, 0.004, 1 / RATE)
    beep = 0.5 * np.cos(2 * np.pi * MARK_HZ * t) * np.cos(np.pi * t / 0.008) ** 2
    out = music.copy()
    for beat in range(1, int(music.shape[1] / RATE / BEAT_S) - 1):
        first = round(beat * BEAT_S * RATE) - len(beep) // 2
        out[:, first : first + len(beep)] += beep
    return out


def marks_late_s(sound: np.ndarray, at_s: np.ndarray) -> np.ndarray:
    """By how many seconds the marks run behind these times, each looked for 45 ms around its own."""
    band = sosfiltfilt(butter(4, [MARK_HZ - 900, MARK_HZ + 900], "band", fs=RATE, output="sos"), sound.mean(axis=0))
    level = np.convolve(np.abs(band), np.hanning(round(0.005 * RATE)), "same")
    reach = round(0.045 * RATE)
    places = np.round(at_s * RATE).astype(int)
    return np.array([np.argmax(level[place - reach : place + reach]) - reach for place in places]) / RATE


def free_take(
    folder: Path, style: str, seed: int, tempo=drifting, early_s: float = 0.0, *, marked: bool = False
) -> Free:
    """Play a style on the grid, then let a tape run at a tempo of its own; the take begins so long before the beat."""
    written, original = on_the_grid(style, seed)
    original = with_marks(original) if marked else original
    t = np.arange(round(FREE_S * RATE)) / RATE
    speed = tempo(t) / BPM
    place = np.concatenate([[0.0], np.cumsum(speed[:-1])]) / RATE
    inside = place < original.shape[1] / RATE - 0.01
    tape = np.stack([np.interp(place * RATE, np.arange(original.shape[1]), side) for side in original])
    tape = np.where(inside, tape, 0.0).astype(np.float32)
    quiet = np.zeros((2, round(early_s * RATE)), np.float32)
    path = folder / f"{style}-{seed}{'-marked' * marked}.wav"
    write_wav(path, np.concatenate([quiet, tape], axis=1)[:, : len(t)], RATE)
    return Free(path, original, written, t + len(quiet[0]) / RATE, place)


def take(bars: int = 16, name: str = "stem-01") -> Take:
    file = f"stems/{name[-2:]}.wav"
    return Take(name, "stem", file, round(SECONDS * RATE), BPM, bars, {}, (), "fake", "", "", 0, "CC0-1.0", True)


def strokes_off_s(free: Free, heard: Analysis) -> tuple[np.ndarray, np.ndarray]:
    """When the written strokes of a take sound once it is moved, and by how much they miss the grid, in seconds."""
    anchors, _ = conforming.anchors_of(heard, take(), FREE_S, begins_on_beat=False)
    source, target = (np.array([getattr(a, side) for a in anchors]) for side in ("source_s", "target_s"))
    left_out_s = round(np.interp(source[0], free.real_s, free.music_s) / BEAT_S) * BEAT_S
    written = np.unique([hit.beat * BEAT_S for hit in free.score.pieces[0].hits if hit.velocity > 0.45])
    strokes = written[(written >= left_out_s) & (written < SECONDS - 1)] - left_out_s
    return strokes, np.interp(heard_at(strokes, source, target), free.real_s, free.music_s) - left_out_s - strokes


@pytest.mark.parametrize("style", ["ebm", "industrial-house", "industrial"])
def test_the_stitched_mix_is_on_the_grid_within_ten_milliseconds(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = []
    hear = conforming._heard
    for number, seed in ((1, 7), (2, 8)):
        free = free_take(tmp_path, style, seed, early_s=0.3 * number)
        marked = free_take(tmp_path, style, seed, early_s=0.3 * number, marked=True)
        heard = hear(free.path, BPM)  # what is heard is the music alone; its marks are only moved along with it
        monkeypatch.setattr(conforming, "_heard", lambda path, bpm, heard=heard: heard)
        takes.append(take(name=f"stem-0{number}"))
        done = conforming.conform(takes[-1], marked.path, tmp_path / takes[-1].file, begins_on_beat=False)
        assert done.stretched
        assert done.heard_bpm == pytest.approx(121.3, abs=1.5)
        assert 1.02 < done.slowest < done.fastest < 1.06
        strokes, off_s = strokes_off_s(free, heard)
        assert len(strokes) > 50
        assert np.abs(off_s).max() < 0.010
    made = mix.mix_down(free.score, Takes(tuple(takes)), tmp_path)
    sound, _ = read_wav(tmp_path / made.file)
    assert made.placements[1].start_s == pytest.approx(16 * 4 * BEAT_S, abs=1e-4)
    beats = np.arange(4, 2 * 16 * 4 - 4) * BEAT_S
    assert np.abs(marks_late_s(sound, beats)).max() < 0.010

    heard = conforming.on_grid(analysis.listen(tmp_path / made.file), BPM)
    assert np.array(heard.beats_s) == pytest.approx(np.arange(len(heard.beats_s)) * 60 / BPM, abs=1e-5)
    assert heard.duration_s - 60 / BPM <= heard.beats_s[-1] < heard.duration_s
    assert heard.downbeats_s == heard.beats_s[::4]
    assert heard.source["beats"] == "written"
    assert heard.source["hits"] == "heard"
    edges = [(each.start_s, each.end_s) for each in heard.sections]
    assert edges[0][0] == 0
    assert edges[-1][1] == heard.duration_s
    assert all(first[1] == second[0] in heard.downbeats_s for first, second in pairwise(edges))


def test_a_take_that_goes_on_from_a_bar_line_keeps_its_start(tmp_path: Path) -> None:
    free = free_take(tmp_path, "ebm", 7)
    done = conforming.conform(take(), free.path, tmp_path / "out.wav", begins_on_beat=True)
    assert done.stretched
    assert abs(done.first_beat_s) < 0.02
    assert done.bar_confidence == 1


def left_alone(tmp_path: Path, sound: np.ndarray) -> Conformed:
    write_wav(tmp_path / "free.wav", sound.astype(np.float32), RATE)
    done = conforming.conform(take(), tmp_path / "free.wav", tmp_path / "out.wav", begins_on_beat=False)
    out, _ = read_wav(tmp_path / "out.wav")
    same = min(sound.shape[1], out.shape[1]) - round(0.05 * RATE)
    assert out.shape == (2, round(SECONDS * RATE))
    assert np.abs(out[:, :same] - sound[:, :same]).max() < 2**-20
    assert not done.stretched
    return done


def test_without_a_beat_a_take_is_left_alone_and_says_so(tmp_path: Path) -> None:
    noise = np.random.default_rng(2).normal(0, 0.05, (2, round(FREE_S * RATE)))
    swell = noise * (1.5 + np.sin(2 * np.pi * np.arange(noise.shape[1]) / RATE / 7))
    done = left_alone(tmp_path, np.clip(swell, -0.9, 0.9))
    assert done.about == "stem-01 has no beat that is heard with confidence, so it is left as it is."
    assert "no beat" in left_alone(tmp_path, np.zeros((2, round(FREE_S * RATE)))).about


def test_a_tempo_too_far_away_is_left_alone_and_says_so(tmp_path: Path) -> None:
    free = free_take(tmp_path, "ebm", 7, tempo=lambda t: 104.0 + 0 * t)
    sound, _ = soundfile.read(free.path, dtype="float32", always_2d=True)
    done = left_alone(tmp_path, sound.T)
    assert "was heard at 104.0 bpm, too far from 126 bpm" in done.about


def test_a_take_that_is_too_short_for_its_bars_is_left_alone(tmp_path: Path) -> None:
    free = free_take(tmp_path, "ebm", 7)
    sound, _ = soundfile.read(free.path, dtype="float32", always_2d=True)
    done = left_alone(tmp_path, sound.T[:, : round(30 * RATE)])
    assert "ends before its last bar does" in done.about


def test_smoothing_takes_out_what_beats_are_heard_off_and_keeps_what_moves() -> None:
    chance = np.random.default_rng(5)
    numbers = np.arange(64)
    steady = 0.3 + numbers * 0.4762
    moving = steady + 0.05 * np.sin(2 * np.pi * numbers / 50)
    for true, moves in ((steady, False), (moving, True)):
        heard = true + chance.normal(0, 0.004, 64)
        heard[20] += 0.05
        assert np.abs(conforming.smoothed(heard, np.zeros(0), moves=moves) - true).max() < 0.006


def test_onsets_say_where_beats_lie_that_were_carried_on() -> None:
    true = 0.3 + np.arange(64) * 0.4762 + 0.05 * np.sin(2 * np.pi * np.arange(64) / 50)
    onsets = np.sort(np.concatenate([true[np.arange(64) % 5 > 0], true[:-1] + 0.24]))
    heard = true.copy()
    heard[-6:] += np.linspace(0, 0.025, 6)
    heard[:6] -= np.linspace(0.025, 0, 6)
    heard[30:36] += 0.015
    assert np.abs(conforming.smoothed(heard, onsets, moves=True) - true).max() < 0.006


def test_many_takes_are_one_sentence_and_each_that_was_left_its_own() -> None:
    moved = Conformed("stem-01", True, "", 121.3, 0.8, 0.9, 0.1, 0.98, 1.04)
    left = Conformed("stem-02", False, "stem-02 is left as it is.", 0.0, 0.0, 0.0, 0.0, 1.0, 1.0)
    assert conforming.sentences([moved, left, moved]) == (
        "2 takes are stretched onto the grid, by 4.0 % at most.",
        "stem-02 is left as it is.",
    )
    assert conforming.sentences([left]) == ("stem-02 is left as it is.",)
    assert conforming.sentences([moved, replace(moved, take="stem-03", bar_confidence=0.5)])[1:] == (
        "Which beat opens the bar is a guess in stem-03.",
    )
