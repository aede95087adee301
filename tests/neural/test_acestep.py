"""ACE-Step's real loading and playing, on a checkpoint of the same classes that is a megabyte small."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("diffusers")
torch.set_num_threads(1)

import tiny_acestep  # noqa: E402

from rivethead.stems.acestep.engine import footprint  # noqa: E402
from rivethead.stems.acestep.player import AceStepPlayer, lyrics  # noqa: E402
from rivethead.stems.neural import guards  # noqa: E402
from rivethead.stems.neural.devices import Plan  # noqa: E402
from rivethead.stems.neural.rows import Row, Sampling, Settings  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")

FAST = Settings(steps=3)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_acestep.save(tmp_path_factory.mktemp("acestep") / "tiny")


@pytest.fixture(scope="module")
def player(checkpoint: Path) -> AceStepPlayer:
    return AceStepPlayer(checkpoint, FAST, Plan("cpu", "CPU", "float32", 1))


def row(seed: int, seconds: float = 2.0, bpm: float = 126.0, key: str = "D minor", words: Sequence[str] = ()) -> Row:
    return Row("take", "industrial", seconds, seed, Sampling(guidance=1.0), None, bpm, key, tuple(words))


def ignore(done: int, total: int) -> None:
    """Hear nothing."""


@pytest.mark.parametrize("seconds", [1.5, 2.345, 4.0])
def test_takes_are_stereo_at_48_khz_and_exact_in_length(player: AceStepPlayer, seconds: float) -> None:
    (played,) = player.play([row(1, seconds)], ignore)
    assert played.rate_hz == 48_000
    assert played.sound.shape == (2, round(seconds * 48_000))
    assert not guards.inspect(played.sound, played.rate_hz).refusal


def test_the_same_seed_gives_the_same_bytes_alone_and_beside_others(player: AceStepPlayer) -> None:
    both = player.play([row(1), row(2)], ignore)
    (alone,) = player.play([row(2)], ignore)
    assert np.array_equal(both[1].sound, alone.sound)
    assert not np.array_equal(both[0].sound, both[1].sound)


@pytest.mark.parametrize("change", [{"bpm": 90.0}, {"key": "F major"}, {"words": ("RISE",)}])
def test_tempo_key_and_words_reach_the_model(player: AceStepPlayer, change: dict[str, object]) -> None:
    (plain,) = player.play([row(1)], ignore)
    (changed,) = player.play([row(1, **change)], ignore)  # type: ignore[arg-type]
    assert not np.array_equal(plain.sound, changed.sound)


def test_every_step_is_heard(player: AceStepPlayer) -> None:
    heard: list[tuple[int, int]] = []
    player.play([row(1), row(2)], lambda *step: heard.append(step))
    assert heard == [(n, 6) for n in range(1, 7)]


def test_music_without_words_says_so() -> None:
    assert lyrics(()) == "[inst]"
    assert lyrics(("RISE", "UP")) == "[chorus]\nrise\nup"


def test_what_it_needs_is_counted_from_the_files(checkpoint: Path) -> None:
    counted = footprint(checkpoint, FAST)
    on_disk = sum(path.stat().st_size for path in checkpoint.rglob("*.safetensors"))
    assert counted.half_parameters * 4 + counted.full_parameters * 8 == pytest.approx(on_disk, rel=0.05)
    assert counted.most_rows == 1
    assert counted.fixed_steps == 3
