"""Sets whose music a model plays, from the brief to the film, by tiny models on a desk of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("python_stretch")

import tiny_desk
import tiny_musicgen

from rivethead.errors import EngineUnavailableError, InputError
from rivethead.media.wav import read_wav
from rivethead.production.make import make_set, render_set
from rivethead.production.options import Options
from rivethead.production.progress import Ended, Event, Said
from rivethead.schema.brief import Brief, Key
from rivethead.stems import Casting

pytestmark = pytest.mark.filterwarnings("ignore")

BRIEF = Brief(
    *("cartoon", "Cartoon", "cartoon", "ebm"),
    bpm=126.0,
    key=Key("E", "phrygian"),
    seed=4,
    stems=2,
    stem_seconds=4.0,
    transitions=1,
    transition_seconds=4.0,
    cast_size=1,
    music_prompt="hard drums",
)


def options() -> Options:
    return Options(until="mix", music="musicgen", casting=Casting(device="cpu"), processes=1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    small, medium = tiny_musicgen.save(root / "small"), tiny_musicgen.save(root / "medium", seed=1)
    tiny_desk.lay(root, {"musicgen-small": small, "musicgen-medium": medium})
    return root


@pytest.fixture(autouse=True)
def at_the_desk(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIVETHEAD_HOME", str(desk))


def heard(work: Callable[[Callable[[Event], None]], None]) -> tuple[set[str], list[str]]:
    """Do some work and return the steps that made something, and what was said."""
    events: list[Event] = []
    work(events.append)
    made = {event.step for event in events if isinstance(event, Ended) and event.made}
    return made, [event.sentence for event in events if isinstance(event, Said)]


def test_from_the_brief_to_the_film(tmp_path: Path) -> None:
    root = tmp_path / "set"
    words = ["make", "EBM at 126 bpm", "--music", "musicgen", "--device", "cpu", "--draft", "--out", str(root)]
    words += ["--stems", "1", "--stem-seconds", "8", "--transitions", "0", "--cast-size", "1", "--processes", "1"]
    said = subprocess.run([sys.executable, "-m", "rivethead", *words], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "1 take with musicgen-small@" in said.stdout + said.stderr
    assert "This set may not be sold" in said.stdout + said.stderr
    assert (root / "film.draft.mp4").stat().st_size > 10_000


def test_takes_are_exact_and_only_what_changed_is_played_again(tmp_path: Path) -> None:
    root = tmp_path / "set"
    made, said = heard(lambda report: make_set(root, BRIEF, options(), report))
    assert "This set may not be sold: its music is under the terms of musicgen-medium, CC-BY-NC-4.0 and" in said[-1]
    assert "may not be sold" in (root / "LICENCES.md").read_text(encoding="utf-8")
    for file in ("stems/01.wav", "stems/02.wav", "transitions/01.wav"):
        assert read_wav(root / file)[0].shape == (2, 4 * 48_000)
    beats = json.loads((root / "industrial_mix_full.beats.json").read_text(encoding="utf-8"))
    assert beats["source"]["hits"] == "heard"
    account = json.loads((root / ".rivethead/takes/transition-01.account.json").read_text(encoding="utf-8"))
    assert account["lead_in_s"] == pytest.approx(2 * 4 * 60 / 126, abs=0.01)
    assert account["device"].startswith("CPU, float32")
    take = json.loads((root / ".rivethead/takes/transition-01.json").read_text(encoding="utf-8"))
    assert take["model"] == f"musicgen-medium@{tiny_desk.REVISION}"

    assert heard(lambda report: make_set(root, BRIEF, options(), report))[0] == set()
    assert heard(lambda report: render_set(root, Options(until="mix"), report))[0] == set()

    before = (root / "transitions/01.wav").read_bytes(), (root / "stems/02.wav").read_bytes()
    stem = bytearray((root / "stems/01.wav").read_bytes())
    stem[-120_000:] = bytes(120_000)
    (root / "stems/01.wav").write_bytes(stem)  # somebody cuts the end of the stem that the transition goes on from
    made, _ = heard(lambda report: make_set(root, BRIEF, options(), report))
    assert {"takes", "mix", "analysis"} <= made
    assert (root / "stems/01.wav").read_bytes() == bytes(stem)
    assert (root / "stems/02.wav").read_bytes() == before[1]
    assert (root / "transitions/01.wav").read_bytes() != before[0]


def test_a_model_that_is_not_here_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    asked = Options(music="musicgen", casting=Casting(stem_model="musicgen-stereo-small"))
    with pytest.raises(EngineUnavailableError, match="run: rivethead models download musicgen-stereo-small"):
        make_set(tmp_path / "set", BRIEF, asked, lambda event: None)
    with pytest.raises(
        InputError, match=r"sdxl is not loaded by transformers\.musicgen; choose one of: musicgen-small"
    ):
        make_set(tmp_path / "set", BRIEF, Options(music="musicgen", casting=Casting("sdxl")), lambda event: None)
    assert not (tmp_path / "set").exists()
