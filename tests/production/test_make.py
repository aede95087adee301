"""The whole chain on a small set: every file is there, whole, in time, and the same for any number of processes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pyloudnorm
import pytest
import soundfile

from rivethead.store.ledger import digest_of_file

WORDS = ("make", "industrial cartoon set #1", "--stems", "2", "--stem-seconds", "10", "--transitions", "1")
SMALL = ("--transition-seconds", "8", "--size", "320x180", "--fps", "30", "--preset", "ultrafast")
FRAME_S = 1 / 30


def run(*words: str, out: Path) -> subprocess.CompletedProcess[str]:
    said = subprocess.run(
        [sys.executable, "-m", "rivethead", *words, "--out", str(out)], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr
    return said


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sets") / "first set"
    run(*WORDS, *SMALL, "--processes", "2", out=folder)
    return folder


def files_of(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and ".rivethead" not in p.parts}


def test_every_promised_file_is_there(made: Path) -> None:
    there = files_of(made)
    mix = "industrial_mix_full"
    assert {
        *("brief.json", "score.json", "score.mid", "storyboard.json", "storyboard.otio", "storyboard.edl"),
        *("film.mp4", "poster.png", "sync.json", "LICENCES.md"),
        *(f"{mix}.wav", f"{mix}.beats.json", f"{mix}.report.json", f"{mix}.png"),
        *("stems/01.wav", "stems/02.wav", "transitions/01.wav", "stems/01/drums.flac"),
    } <= there
    kinds = [json.loads((made / f).read_text())["kind"] for f in there if f.endswith("puppet.json")]
    assert len(kinds) >= 4
    assert len(set(kinds)) >= 3
    assert sum(f.endswith("backdrop.json") for f in there) >= 4
    assert not [f for f in there if ".part" in f]


def test_the_film_is_whole_and_as_long_as_the_mix(made: Path) -> None:
    mix_s = soundfile.info(made / "industrial_mix_full.wav").duration
    with av.open(str(made / "film.mp4")) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        times = [float(frame.pts * frame.time_base) for frame in film.decode(picture)]
        film.seek(0)
        samples = sum(frame.samples for frame in film.decode(sound))
        assert (picture.codec_context.width, picture.codec_context.height) == (320, 180)
        assert picture.codec_context.pix_fmt == "yuv420p"
    np.testing.assert_allclose(times, np.arange(len(times)) * FRAME_S, atol=1e-6)
    assert abs(len(times) * FRAME_S - mix_s) <= FRAME_S + 1e-9
    assert abs(samples / 48_000 - mix_s) <= FRAME_S


def test_the_mix_meets_its_loudness_by_another_meter(made: Path) -> None:
    sound, rate = soundfile.read(made / "industrial_mix_full.wav")
    assert rate == 48_000
    assert pyloudnorm.Meter(rate).integrated_loudness(sound) == pytest.approx(-14, abs=0.3)


def test_cuts_lie_on_beats_and_are_found_in_the_pixels(made: Path) -> None:
    sync = json.loads((made / "sync.json").read_text())
    assert sync["on_beat"] >= 0.98
    missed = sum(cut["found_frame"] != cut["frame"] for cut in sync["cuts"])
    assert missed <= max(1, 0.05 * len(sync["cuts"]))
    assert len(sync["cuts"]) >= 10


def test_one_process_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    run(*WORDS, *SMALL, "--processes", "1", out=tmp_path / "again")
    for name in sorted(files_of(made)):
        assert digest_of_file(tmp_path / "again" / name) == digest_of_file(made / name), name


def test_a_second_run_makes_nothing_again_and_a_draft_reuses_everything_but_the_picture(made: Path) -> None:
    before = {f: (made / f).stat().st_mtime_ns for f in files_of(made)}
    run(*WORDS, *SMALL, out=made)
    run(*WORDS, *SMALL, "--draft", out=made)
    after = {f: (made / f).stat().st_mtime_ns for f in files_of(made)}
    assert {f: after[f] for f in before} == before
    assert set(after) - set(before) == {"film.draft.mp4", "sync.draft.json", "sync.draft.png"}


def test_another_brief_does_not_get_into_the_same_folder(made: Path) -> None:
    before = files_of(made)
    other = [sys.executable, "-m", "rivethead", "make", "ambient set #3", "--out", str(made)]
    said = subprocess.run(other, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert said.returncode == 2
    assert "was made from another brief" in said.stderr
    assert files_of(made) == before


def test_another_prompt_reaches_the_score_and_leaves_sound_and_film(made: Path, tmp_path: Path) -> None:
    styles = tmp_path / "workspace" / "industrial_styles.py"
    styles.parent.mkdir()
    home = {**os.environ, "RIVETHEAD_HOME": str(tmp_path)}

    def make(prompt: str, out: Path) -> str:
        styles.write_text(f"MINE = {{'style': 'ebm', 'music_prompt': {prompt!r}}}\n")
        words = ("make", "two robots", "--style", "MINE", "--song", "8", *SMALL[2:], "--cast-size", "2")
        said = subprocess.run(
            [sys.executable, "-m", "rivethead", *words, "--out", str(out)],
            capture_output=True,
            text=True,
            check=False,
            env=home,
        )
        assert said.returncode == 0, said.stderr
        return json.loads((out / "score.json").read_text())["pieces"][0]["prompt"]

    out = tmp_path / "set"
    before = make("cold steel drums", out)
    kept = {f: (out / f).stat().st_mtime_ns for f in ("song.wav", "industrial_mix_full.wav", "film.mp4")}
    after = make("warm copper drums", out)
    assert "cold steel" in before
    assert "warm copper" in after
    assert {f: (out / f).stat().st_mtime_ns for f in kept} == kept


def test_a_moved_cut_makes_only_the_film_again(made: Path) -> None:
    """Last in this file: it changes the set."""
    path = made / "storyboard.json"
    board = json.loads(path.read_text())
    kept = {f: (made / f).stat().st_mtime_ns for f in files_of(made) if f.startswith(("stems", "art", "industrial"))}
    shots = board["shots"]
    # a shot that nothing dissolves out of: the next one is drawn without it
    edited = next(n for n in range(1, len(shots) - 1) if shots[n + 1].get("transition", "cut") == "cut")
    shots[edited]["look"] = "cold" if shots[edited]["look"] != "cold" else "neutral"
    path.write_text(json.dumps(board))
    film = digest_of_file(made / "film.mp4")
    done = subprocess.run(
        [sys.executable, "-m", "rivethead", "render", str(made), "--size", "320x180", "--preset", "ultrafast"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert digest_of_file(made / "film.mp4") != film
    assert {f: (made / f).stat().st_mtime_ns for f in kept} == kept
    assert json.loads(path.read_text()) == board
    # fewer than the storyboard has where a cut would flash too often
    assert re.search(r"\b1 of \d+ shots were drawn", done.stderr), done.stderr
