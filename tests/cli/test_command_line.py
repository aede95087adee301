"""The command line as a person meets it, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = ("make", "music", "render", "analyze", "art", "styles", "models", "doctor")


def rivethead(*words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({"RIVETHEAD_HOME": str(home)} if home else {})}
    return subprocess.run(
        [sys.executable, "-m", "rivethead", *words], capture_output=True, text=True, check=False, env=environment
    )


def test_help_names_every_command() -> None:
    said = rivethead("--help")
    assert said.returncode == 0
    for name in COMMANDS:
        assert f" {name} " in said.stdout


@pytest.mark.parametrize("command", [*COMMANDS[:4], "doctor"])
def test_every_command_has_help(command: str) -> None:
    said = rivethead(command, "--help")
    assert said.returncode == 0
    assert said.stdout.startswith("Usage:") or "Usage:" in said.stdout


def test_version() -> None:
    assert rivethead("--version").stdout.startswith("rivethead 0.")


@pytest.mark.parametrize(
    "words",
    [
        ("make", "x", "--size", "1000"),
        ("make", "x", "--size", "641x360"),
        ("make", "x", "--preset", "quick"),
        ("make", "x", "--stems", "2", "--transitions", "5"),
        ("make", "x", "--style", "polka"),
        ("make", "x", "--music", "tuba"),
        ("make", "x", "--fps", "5"),
        ("make", "x", "--no-such-option"),
        ("make", ""),
        ("render", "no/such/set"),
        ("analyze", "no-such-song.wav"),
        ("nonsense",),
    ],
)
def test_a_mistake_costs_one_sentence_and_leaves_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    said = rivethead(*words, home=tmp_path)
    assert said.returncode == 2, said.stderr
    assert said.stderr.startswith("rivethead: ")
    assert "Traceback" not in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_doctor_speaks_json() -> None:
    said = rivethead("doctor", "--json")
    findings = {finding["about"]: finding for finding in json.loads(said.stdout)}
    assert findings["Python"]["works"]
    assert findings["drawing"]["works"], findings["drawing"]
    assert findings["encoding"]["works"]
