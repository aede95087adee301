"""Layers at full length: equal start and length, a sum that is the premaster, and what happens to silent parts."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import brief, mix, stems
from rivethead import score as scores
from rivethead.errors import AudioError
from rivethead.media.wav import read_wav, write_wav
from rivethead.schema.brief import Key
from rivethead.schema.score import PARTS, Piece, Score, Section
from rivethead.schema.sound import Mix, Take, Takes

RATE = 48_000


@pytest.fixture(scope="module")
def a_set(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Score, Takes, Mix]:
    root = tmp_path_factory.mktemp("set")
    wanted = brief.read("industrial cartoon set #1", stems=2, stem_seconds=12, transitions=1, transition_seconds=9)
    written = scores.compose(wanted)
    takes = Takes(tuple(stems.perform(written, piece.name, root) for piece in written.pieces))
    made = mix.mix_down(written, takes, root)
    assert mix.export_premaster(takes, made, root) == "industrial_mix_full.premaster.wav"
    return root, written, takes, made


@pytest.mark.parametrize("kind", ["flac", "wav"])
def test_layers_sum_to_the_premaster(a_set: tuple[Path, Score, Takes, Mix], kind: str) -> None:
    root, _, takes, made = a_set
    layers = mix.export_layers(takes, made, root, kind)
    premaster, _ = read_wav(root / "industrial_mix_full.premaster.wav")
    total = np.zeros_like(premaster)
    for part, file in layers.files.items():
        info = soundfile.info(root / file)
        assert (part, info.subtype, info.channels, info.samplerate) == (part, "PCM_24", 2, RATE)
        assert info.frames == made.samples == layers.samples
        total += read_wav(root / file)[0]
    assert np.abs(premaster).max() > 0.05
    assert 20 * np.log10(np.abs(total - premaster).max() + 1e-12) < -110


def test_silent_parts_are_named_and_have_no_file(a_set: tuple[Path, Score, Takes, Mix]) -> None:
    root, _, takes, made = a_set
    layers = mix.export_layers(takes, made, root)
    assert sorted([*layers.files, *layers.silent]) == sorted(PARTS)
    assert json.loads((root / "layers/layers.json").read_text())["silent"] == list(layers.silent)
    sounding = {part for take in takes.takes for part in take.layers}
    assert set(layers.files) == sounding


def test_takes_are_never_raised(a_set: tuple[Path, Score, Takes, Mix]) -> None:
    _, _, takes, made = a_set
    assert set(made.take_gains_db) == {take.name for take in takes.takes}
    assert max(made.take_gains_db.values()) <= 0


def bare(tmp_path: Path, tail_s: float) -> tuple[Score, Takes]:
    """Two takes without layers that begin in the middle of a sound, the second with a shorter tail."""
    bpm, bars, pieces, takes = 120.0, 2, [], []
    for name, length_s, follows in (("stem-01", 7.0, "stem-02"), ("stem-02", 4.0 + tail_s, "")):
        t = np.arange(round(length_s * RATE)) / RATE
        wave = 0.9 * np.cos(2 * np.pi * 110 * t) * (1 if name == "stem-01" else 0.2)
        write_wav(tmp_path / f"{name}.wav", np.stack([wave, 0.7 * wave]).astype(np.float32), RATE)
        pieces.append(Piece(name, "stem", Key("E", "aeolian"), bars, length_s, follows, "",
                            (Section("drop", 0, bars, 1.0),), (), (), (), (), ()))  # fmt: skip
        takes.append(Take(name, "stem", f"{name}.wav", len(t), bpm, bars, {}, (), "x", "", "", 1, "CC0-1.0", True))
    return Score("Bare", "industrial", bpm, 1, 0.0, tuple(pieces)), Takes(tuple(takes))


@pytest.mark.parametrize("tail_s", [0.1, 2.0])
def test_takes_without_layers_lie_undivided(tmp_path: Path, tail_s: float) -> None:
    written, takes = bare(tmp_path, tail_s)
    made = mix.mix_down(written, takes, tmp_path)
    mix.export_premaster(takes, made, tmp_path)
    layers = mix.export_layers(takes, made, tmp_path, "wav")
    assert layers.files == {"undivided": "layers/undivided.wav"}
    assert layers.silent == PARTS
    premaster, _ = read_wav(tmp_path / "industrial_mix_full.premaster.wav")
    assert np.abs(premaster).max() < 0.99
    undivided, _ = read_wav(tmp_path / layers.files["undivided"])
    assert np.abs(undivided - premaster).max() < 1e-6


def test_a_layer_of_the_wrong_length_is_refused(tmp_path: Path) -> None:
    written, takes = bare(tmp_path, 1.0)
    made = mix.mix_down(written, takes, tmp_path)
    write_wav(tmp_path / "stem-02.wav", np.zeros((2, 100), np.float32), RATE)
    with pytest.raises(AudioError, match="100 samples"):
        mix.export_layers(takes, made, tmp_path)
