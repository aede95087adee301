"""A set made with its premaster: what lies there, what it is, and what is made again with another format."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rivethead import brief
from rivethead.media.wav import read_wav
from rivethead.production.make import make_set
from rivethead.production.options import Options
from rivethead.production.progress import Ended

OPTIONS = Options(until="mix", premaster="flac", processes=1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("premaster") / "set"
    make_set(root, brief.read("pistons", song_seconds=8, cast_size=1), OPTIONS, lambda _: None)
    return root


def layers_of(root: Path, kind: str) -> list[Path]:
    return sorted((root / "layers").glob(f"*.{kind}"))


def test_layers_are_as_long_as_the_mix_and_sum_to_the_premaster(made: Path) -> None:
    mix, _ = read_wav(made / "industrial_mix_full.wav")
    premaster, _ = read_wav(made / "industrial_mix_full.premaster.wav")
    layers = [read_wav(path)[0] for path in layers_of(made, "flac")]
    assert len(layers) >= 3
    assert {layer.shape for layer in layers} == {mix.shape} == {premaster.shape}
    assert 20 * np.log10(np.abs(sum(layers) - premaster).max() + 1e-12) < -90
    assert (made / "layers" / "layers.json").is_file()
    assert {path.name for path in (made / "midi").iterdir()} >= {"tempo.mid", "drums.mid"}


def test_another_format_makes_only_the_layers_again(made: Path) -> None:
    ran: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, Ended) and event.made:
            ran.append(event.step)

    asked = brief.read("pistons", song_seconds=8, cast_size=1)
    make_set(made, asked, replace(OPTIONS, premaster="wav"), listen)
    assert ran == ["layers"]
    assert len(layers_of(made, "wav")) >= 3
    assert not layers_of(made, "flac")
