"""What a film takes as its song's beats: what was edited, what was kept, or what is heard as it is asked for."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis, brief
from rivethead.analysis.corrections import NO_CORRECTIONS, Corrections
from rivethead.errors import InputError
from rivethead.production.bench import Bench
from rivethead.production.folder import SetFolder
from rivethead.production.options import Options
from rivethead.production.song import _hear_outside

RATE = 24_000
WALTZ = Corrections(metre=3)


@pytest.fixture
def song(tmp_path: Path) -> Path:
    t = np.arange(12 * RATE) / RATE
    hiss = np.random.default_rng(1).standard_normal(len(t)) * np.exp(-60 * (t % 0.25)) * 0.1
    soundfile.write(
        tmp_path / "song.wav", np.sin(2 * np.pi * 60 * (t % 0.5)) * np.exp(-12 * (t % 0.5)) * 0.6 + hiss, RATE
    )
    return tmp_path / "song.wav"


@pytest.fixture
def said() -> list[object]:
    return []


@pytest.fixture
def bench(tmp_path: Path, said: list[object]) -> Bench:
    wanted = brief.read("a cartoon", seed=7)
    return Bench(SetFolder(tmp_path / "set"), wanted, Options(), said.append, "song.wav", "song.beats.json")


def test_corrections_are_heeded_where_nothing_lies_beside_the_song(bench: Bench, song: Path) -> None:
    assert _hear_outside(bench, song, NO_CORRECTIONS).metre == 4
    assert _hear_outside(bench, song, WALTZ).metre == 3


def test_our_own_analysis_is_taken_but_gives_way_to_corrections(bench: Bench, song: Path, said: list[object]) -> None:
    beside = song.with_name("song.beats.json")
    analysis.save(analysis.listen(song), beside)
    assert _hear_outside(bench, song, NO_CORRECTIONS).metre == 4
    assert str(beside) in str(said)
    assert _hear_outside(bench, song, WALTZ).metre == 3


def test_an_edited_analysis_is_taken_and_never_corrected(bench: Bench, song: Path) -> None:
    beside = song.with_name("song.beats.json")
    analysis.save(analysis.listen(song), beside)
    beside.write_text(beside.read_text().replace('"metre": 4', '"metre": 5'))
    assert _hear_outside(bench, song, NO_CORRECTIONS).metre == 5
    with pytest.raises(InputError, match="edited by hand"):
        _hear_outside(bench, song, WALTZ)
