"""Takes that keep a time of their own are put onto the grid: 121.3 bpm, drifting, where 126 was asked for."""

from dataclasses import dataclass
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
from rivethead.schema.brief import Brief, Key, Recipe
from rivethead.schema.score import Score
from rivethead.schema.sound import Take, Takes
from rivethead.stems.synth.engine import render

RATE = 48_000
BPM = 126.0
SECONDS = 32.0
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


def free_take(folder: Path, style: str, seed: int, tempo=drifting, early_s: float = 0.0) -> Free:
    """Play a style on the grid, then let a tape run at a tempo of its own; the take begins so long before the beat."""
    written, original = on_the_grid(style, seed)
    t = np.arange(round(FREE_S * RATE)) / RATE
    speed = tempo(t) / BPM
    place = np.concatenate([[0.0], np.cumsum(speed[:-1])]) / RATE
    inside = place < original.shape[1] / RATE - 0.01
    tape = np.stack([np.interp(place * RATE, np.arange(original.shape[1]), side) for side in original])
    tape = np.where(inside, tape, 0.0).astype(np.float32)
    quiet = np.zeros((2, round(early_s * RATE)), np.float32)
    path = folder / f"{style}-{seed}.wav"
    write_wav(path, np.concatenate([quiet, tape], axis=1)[:, : len(t)], RATE)
    return Free(path, original, written, t + len(quiet[0]) / RATE, place)


def take(bars: int = 16, name: str = "stem-01") -> Take:
    file = f"stems/{name[-2:]}.wav"
    return Take(name, "stem", file, round(SECONDS * RATE), BPM, bars, {}, (), "fake", "", "", 0, "CC0-1.0", True)


def onsets(sound: np.ndarray) -> np.ndarray:
    """How much the level between 200 Hz and 8 kHz rises, millisecond by millisecond."""
    band = sosfiltfilt(butter(2, [200, 8000], "band", fs=RATE, output="sos"), sound.mean(axis=0))
    level = np.log(np.abs(band[: len(band) // 48 * 48]).reshape(-1, 48).mean(axis=1) + 1e-4)
    return np.maximum(np.diff(level, prepend=level[0]), 0)


def late_ms(sound: np.ndarray, original: np.ndarray, at_s: float) -> int:
    """By how many milliseconds a sound runs behind another around a time, from how their attacks fit best."""
    first, reach = round((at_s - 2) * 1000), 60
    known = onsets(original)[first : first + 4000]
    other = onsets(sound)
    fits = [float(known @ other[first + lag : first + lag + 4000]) for lag in range(-reach, reach + 1)]
    return int(np.argmax(fits)) - reach


@pytest.mark.parametrize(("style", "early_s"), [("ebm", 0.0), ("industrial-house", 0.7)])
def test_a_drifting_take_lies_on_the_grid_within_ten_milliseconds(style: str, early_s: float, tmp_path: Path) -> None:
    free = free_take(tmp_path, style, 7, early_s=early_s)
    done = conforming.conform(take(), free.path, tmp_path / "out.wav", begins_on_beat=False)
    assert done.stretched
    assert done.heard_bpm == pytest.approx(121.3, abs=1.5)
    assert 1.02 < done.slowest < done.fastest < 1.06
    sound, _ = read_wav(tmp_path / "out.wav")
    assert sound.shape == (2, round(SECONDS * RATE))

    heard = conforming._heard(free.path, BPM)
    anchors, _ = conforming.anchors_of(heard, take(), FREE_S, begins_on_beat=False)
    source, target = (np.array([getattr(a, side) for a in anchors]) for side in ("source_s", "target_s"))
    strokes = np.unique([hit.beat * 60 / BPM for hit in free.score.pieces[0].hits if hit.velocity > 0.45])
    strokes = strokes[strokes < SECONDS - 1]
    off = np.interp(heard_at(strokes, source, target), free.real_s, free.music_s) - strokes
    assert np.abs(off).max() < 0.010
    loud = [at for at in np.arange(4, SECONDS - 4, 2) if np.sum(np.abs(strokes - at) < 2) > 8]
    lags = [late_ms(sound, free.original, at) for at in loud]
    assert np.abs(np.median(lags)) <= 5
    assert np.mean(np.abs(lags) <= 10) > 0.8  # where few strokes sound, attacks fit at other lags as well


def test_takes_that_were_stretched_are_stitched_on_the_grid(tmp_path: Path) -> None:
    takes = []
    for number, seed in ((1, 7), (2, 8)):
        free = free_take(tmp_path, "ebm", seed, early_s=0.3 * number)
        takes.append(take(name=f"stem-0{number}"))
        assert conforming.conform(takes[-1], free.path, tmp_path / takes[-1].file, begins_on_beat=False).stretched
    made = mix.mix_down(free.score, Takes(tuple(takes)), tmp_path)
    sound, _ = read_wav(tmp_path / made.file)
    second = made.placements[1]
    assert second.start_s == pytest.approx(16 * 4 * 60 / BPM, abs=1e-4)
    start = round(second.start_s * RATE)
    lags = [late_ms(sound[:, start:], free.original, at) for at in (8, 12, 16, 20)]
    assert np.abs(np.median(lags)) <= 10

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
        assert np.abs(conforming.smoothed(heard, moves=moves) - true).max() < 0.006


def test_many_takes_are_one_sentence_and_each_that_was_left_its_own() -> None:
    moved = Conformed("stem-01", True, "", 121.3, 0.8, 0.1, 0.98, 1.04)
    left = Conformed("stem-02", False, "stem-02 is left as it is.", 0.0, 0.0, 0.0, 1.0, 1.0)
    assert conforming.sentences([moved, left, moved]) == (
        "2 takes are stretched onto the grid, by 4.0 % at most.",
        "stem-02 is left as it is.",
    )
    assert conforming.sentences([left]) == ("stem-02 is left as it is.",)
