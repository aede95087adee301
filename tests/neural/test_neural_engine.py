"""The engine whole: a desk with pinned models, the model's own process, takes in the set's folder."""

import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

import tiny_desk
import tiny_musicgen

from rivethead import score
from rivethead.errors import EngineUnavailableError, InputError
from rivethead.media.wav import read_wav
from rivethead.schema.brief import Brief, Key, Recipe
from rivethead.schema.score import Score
from rivethead.stems.musicgen.engine import musicgen
from rivethead.stems.neural import availability
from rivethead.stems.neural.devices import Device
from rivethead.stems.neural.taking import UNWATCHED, Casting, FreeTake, Watch

pytestmark = pytest.mark.filterwarnings("ignore")

CPU = (Device("cpu", "CPU", 8 * 10**9, 16 * 10**9, bfloat16=True),)
CARD = (Device("cuda", "card", 8 * 10**9, 16 * 10**9, bfloat16=True), *CPU)


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("checkpoints")
    return {
        "musicgen-small": tiny_musicgen.save(root / "small"),
        "musicgen-medium": tiny_musicgen.save(root / "medium", seed=1),
    }


@pytest.fixture
def desk(checkpoints: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RIVETHEAD_HOME", str(tmp_path / "desk"))
    tiny_desk.lay(tmp_path / "desk", checkpoints)
    return tmp_path / "desk"


@pytest.fixture(scope="module")
def the_score() -> Score:
    return score.compose(
        Brief(
            *("x", "X", "x", "industrial"),
            bpm=126.0,
            key=Key("E", "phrygian"),
            seed=4,
            stems=2,
            stem_seconds=4.0,
            transitions=1,
            transition_seconds=4.0,
            music_prompt="hard drums",
        )
    )


def played(the_score: Score, folder: Path, kind: str = "stem", watch: Watch = UNWATCHED) -> list[FreeTake]:
    engine = replace(musicgen(), find_devices=lambda: CPU)
    pieces = [piece for piece in the_score.pieces if piece.kind == kind]
    return list(engine.perform_all(the_score, pieces, folder, Recipe(), Casting(), watch))


def test_stems_come_from_the_small_model_and_are_the_same_in_every_process(
    desk: Path, the_score: Score, tmp_path: Path
) -> None:
    takes = played(the_score, tmp_path / "one")
    assert [free.take.model for free in takes] == [f"musicgen-small@{tiny_desk.REVISION}"] * 2
    again = played(the_score, tmp_path / "two")
    for first, second in zip(takes, again, strict=True):
        one, two = (tmp_path / side / free.sound for side, free in (("one", first), ("two", second)))
        assert sha256(one.read_bytes()).digest() == sha256(two.read_bytes()).digest()
        assert first == second


def test_one_piece_can_be_played_by_itself_exact_in_length(desk: Path, the_score: Score, tmp_path: Path) -> None:
    engine = replace(musicgen(), find_devices=lambda: CPU)
    take = engine.perform(the_score, the_score.piece("transition-01"), tmp_path, Recipe())
    assert take.model == f"musicgen-medium@{tiny_desk.REVISION}"
    assert read_wav(tmp_path / take.file)[0].shape == (2, take.samples) == (2, 4 * 48_000)
    assert not list((tmp_path / ".rivethead/free").iterdir())


def test_nothing_unverified_is_loaded(desk: Path, the_score: Score, tmp_path: Path) -> None:
    weights = desk / "model-cache/musicgen-small" / tiny_desk.REVISION / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    with pytest.raises(InputError, match="so musicgen-small is not loaded"):
        played(the_score, tmp_path)
    weights.unlink()
    with pytest.raises(EngineUnavailableError, match="run: rivethead models download musicgen-small"):
        played(the_score, tmp_path)


def test_models_of_other_engines_are_refused_by_name(desk: Path, the_score: Score) -> None:
    with pytest.raises(InputError, match="choose one of: musicgen-small, musicgen-medium"):
        musicgen().model_for("stem", Casting(stem_model="acestep"))
    assert musicgen().model_for("transition", Casting(stem_model="musicgen-stereo-small")).id == "musicgen-medium"
    assert musicgen().identity("stem", Casting()).startswith(f"musicgen-small@{tiny_desk.REVISION}")


def test_auto_takes_what_can_play_and_says_why_not(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(availability, "probe", lambda: CARD)
    engine, why = availability.choose([musicgen()], Casting())
    assert engine == "musicgen"
    assert "musicgen-small@" in why
    assert "on card; what it makes may not be sold (CC-BY-NC-4.0)." in why
    monkeypatch.setattr(availability, "probe", lambda: CPU)
    assert availability.choose([musicgen()], Casting()) == (
        "synth",
        "--music auto: the synth plays, since there is no GPU that torch can use.",
    )
    (desk / "model-cache/musicgen-medium" / tiny_desk.REVISION / "config.json").unlink()
    engine, why = availability.choose([musicgen()], Casting())
    assert engine == "synth"
    assert "musicgen cannot play (musicgen-medium is not in" in why


def test_the_process_that_asks_never_loads_torch(desk: Path, the_score: Score, tmp_path: Path) -> None:
    import subprocess

    program = (
        "import sys\n"
        "from rivethead.stems.musicgen.engine import musicgen\n"
        "from rivethead.stems.neural.resident import probe\n"
        "if __name__ == '__main__':\n"
        "    from rivethead.stems.neural import availability\n"
        "    from rivethead.stems.neural.taking import Casting\n"
        "    print(availability.choose([musicgen()], Casting())[0], probe()[-1].kind)\n"
        "    print(*[name for name in ('torch', 'transformers', 'diffusers') if name in sys.modules])\n"
    )
    script = tmp_path / "asks.py"
    script.write_text(program, encoding="utf-8")
    said = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[0].split() == ["synth", "cpu"] or said[0].split()[0] == "musicgen"
    assert said[1:] in ([], [""])
