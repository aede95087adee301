"""Whatever is killed goes on from where it was and ends with the same bytes."""

import json
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


def making(out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "rivethead", *WORDS, *SMALL, "--out", str(out), "--json"]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(run: subprocess.Popen[str]) -> list[str]:
    events, said = run.communicate()
    assert run.returncode == 0, said
    return events.splitlines()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Return an uninterrupted set and how many events its making had."""
    out = tmp_path_factory.mktemp("sets") / "whole"
    return out, len(finish(making(out)))


def test_killed_at_random_moments_it_ends_with_the_same_bytes(whole: tuple[Path, int], tmp_path: Path) -> None:
    finished, events = whole
    out, chance = tmp_path / "killed", Stream(1, "kills")
    for _ in range(KILLS):
        run = making(out)
        assert run.stdout is not None
        for _ in range(chance.integer(events)):
            if not run.stdout.readline():
                break
        time.sleep(chance.uniform(0.0, 0.8))
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    finish(making(out))
    for name in COMPARED:
        assert digest_of_file(out / name) == digest_of_file(finished / name), name
    assert not [p.name for p in out.rglob("*") if ".part" in p.name]


def test_an_interrupt_stops_and_resumes(whole: tuple[Path, int], tmp_path: Path) -> None:
    finished, _ = whole
    out = tmp_path / "interrupted"
    run = making(out)
    assert run.stdout is not None
    for line in run.stdout:
        event = json.loads(line)
        if event["event"] == "advanced" and event["step"] == "film":
            break
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate()
    assert run.returncode == 130, said
    assert "Traceback" not in said
    finish(making(out))
    assert digest_of_file(out / "film.mp4") == digest_of_file(finished / "film.mp4")
