"""Whatever is killed goes on from where it was and ends with the same bytes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rivethead.seeds import Stream
from rivethead.store.ledger import digest_of_file

KILLS = int(os.environ.get("RIVETHEAD_KILLS", "3"))
"""How often the making is killed; more for a long test."""

WORDS = ("make", "industrial with three robots", "--song", "9", "--cast-size", "3")
SMALL = ("--size", "320x180", "--preset", "ultrafast", "--processes", "2")
COMPARED = ("industrial_mix_full.wav", "film.mp4", "storyboard.json", "score.mid", "poster.png")


def making(out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "rivethead", *WORDS, *SMALL, "--out", str(out), "--quiet"]
    return subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    out = tmp_path_factory.mktemp("sets") / "whole"
    started = time.monotonic()
    run = making(out)
    _, said = run.communicate()
    assert run.returncode == 0, said.decode()
    return out, time.monotonic() - started


def test_killed_at_random_moments_it_ends_with_the_same_bytes(whole: tuple[Path, float], tmp_path: Path) -> None:
    finished, seconds = whole
    out, chance = tmp_path / "killed", Stream(1, "kills")
    for _ in range(KILLS):
        run = making(out)
        time.sleep(chance.uniform(0.2, 0.9) * seconds)
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    last = making(out)
    _, said = last.communicate()
    assert last.returncode == 0, said.decode()
    for name in COMPARED:
        assert digest_of_file(out / name) == digest_of_file(finished / name), name
    assert not [p.name for p in out.rglob("*") if ".part" in p.name]


def test_an_interrupt_stops_within_a_second_and_resumes(whole: tuple[Path, float], tmp_path: Path) -> None:
    finished, seconds = whole
    out = tmp_path / "interrupted"
    run = making(out)
    time.sleep(0.6 * seconds)
    os.killpg(run.pid, signal.SIGINT)
    asked = time.monotonic()
    _, said = run.communicate()
    assert run.returncode == 130, said.decode()
    assert time.monotonic() - asked < 1.5
    assert b"Traceback" not in said
    again = making(out)
    _, said = again.communicate()
    assert again.returncode == 0, said.decode()
    assert digest_of_file(out / "film.mp4") == digest_of_file(finished / "film.mp4")
