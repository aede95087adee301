"""The band: whoever has an instrument plays it where it is heard, and nowhere else."""

from dataclasses import replace
from typing import Any

import pytest
from stand_ins import art, brief, track

from rivethead.schema.analysis import Analysis
from rivethead.schema.storyboard import Shot
from rivethead.storyboard import plan

BAND = ("voice", "drums", "guitar", "keys", "dance")
PART = {"guitar": ("guitar-2", "guitar"), "keys": ("keys-3", "keyboard")}


def written(**lines: tuple[str, ...]) -> Analysis:
    """A track whose score has notes of some instruments in sections with some labels, two a beat."""
    song = track()
    beat_s = 60 / song.tempo_bpm
    notes: dict[str, Any] = {
        name: tuple(t + k * beat_s / 2 for t in song.beats_s for k in (0, 1) if _label(song, t) in labels)
        for name, labels in lines.items()
    }
    return replace(song, hits={**song.hits, **notes}, source={"hits": "written"})


def _label(song: Analysis, time_s: float) -> str:
    return next((s.label for s in song.sections if s.start_s <= time_s < s.end_s), "")


def shots_with(analysis: Analysis, name: str) -> list[tuple[Shot, str]]:
    board = plan(brief(), analysis, art(BAND))
    return [(shot, s.action) for shot in board.shots for s in shot.cast if s.puppet == name and shot.card is None]


@pytest.mark.parametrize("line", ["guitar", "keys"])
def test_nobody_plays_what_is_not_heard(line: str) -> None:
    name, playing = PART[line]
    seen = shots_with(written(**{line: ("drop",)}), name)
    assert {a for s, a in seen if s.section == "drop"} == {playing}
    assert playing not in {a for s, a in seen if s.section != "drop"}


def test_without_a_guitar_the_bass_line_is_played_on_its_strings() -> None:
    board = plan(brief(), written(bass=("verse", "drop"), guitar=("drop",)), art(BAND))
    bass, guitar = board.hits["bass"], board.hits["guitar"]
    assert set(guitar) == set(bass)
    assert plan(brief(), written(bass=("verse",)), art(BAND)).hits["guitar"]


def test_of_a_heard_track_every_onset_is_played() -> None:
    song = track()
    board = plan(brief(), replace(song, source={"hits": "heard"}), art(BAND))
    assert len(board.hits["guitar"]) == len(board.hits["keys"]) == len(song.onsets_s)
    assert "guitar" in {a for _, a in shots_with(replace(song, source={"hits": "heard"}), "guitar-2")}
