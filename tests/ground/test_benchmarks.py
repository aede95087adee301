"""Every benchmark runs on a tiny subject and prints comparisons: a figure, what it stands against, and their ratio."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
COLUMNS = ["what", "measured", "against", "ratio", "limit", "holds", "cores got, load"]
RUNS = {
    "film": ("film.py", "--small"),
    "music": ("music.py", "--small"),
    "make": ("make.py", "--small", "--processes", "1"),
    "all": ("all.py", "--small", "--only", "drawing", "--only", "memory"),
}
"""They run side by side: nothing is timed here."""


@pytest.fixture(scope="module")
def running() -> Iterator[dict[str, subprocess.Popen[str]]]:
    started = {
        name: subprocess.Popen(
            [sys.executable, str(BENCHMARKS / script), *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name, (script, *more) in RUNS.items()
    }
    yield started
    for process in started.values():
        process.kill()
        process.communicate()


def rows(process: subprocess.Popen[str]) -> list[dict[str, str]]:
    said, complained = process.communicate()
    assert process.returncode == 0, complained
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in said.splitlines() if line[:2] == "| "]
    assert table[0] == COLUMNS
    return [dict(zip(COLUMNS, cells, strict=True)) for cells in table[1:]]


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("film", ["a film's frame"]),
        ("music", ["music: score", "music: takes", "music: mix", "music: analysis", "music: score, takes and mix"]),
        ("make", ["rivethead make: processor", "rivethead make: clock"]),
        ("all", ["drawing alone", "hearing a track of 0.5 min: memory", "hearing a track of 0.5 min: time"]),
    ],
)
def test_a_benchmark_compares(running: dict[str, subprocess.Popen[str]], name: str, compared: list[str]) -> None:
    found = rows(running[name])
    for what in compared:
        assert any(row["what"].startswith(what) for row in found), what
    for row in found:
        assert float(row["ratio"]) > 0
        assert row["measured"]
        assert row["against"]
        assert "load" in row["cores got, load"]
        assert row["holds"] in ("–", "too small to say")
