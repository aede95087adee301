"""The shipped network: its file, its arithmetic, and what it does with bars that are turned."""

import json
from hashlib import sha256
from importlib.resources import files

import numpy as np
import pytest

from rivethead.analysis import judge
from rivethead.analysis.bar_evidence import CHANNELS, FACTS, METRES

WEIGHTS = files("rivethead.analysis") / "weights"
BOXES = [f"{kind}-{metre}" for kind in METRES for metre in METRES[kind]]


def test_the_weights_are_small_and_say_where_they_come_from() -> None:
    content = (WEIGHTS / "bars.npz").read_bytes()
    paper = json.loads((WEIGHTS / "bars.json").read_text(encoding="utf-8"))
    assert len(content) < 2_000_000
    assert paper["sha256"] == sha256(content).hexdigest()
    assert paper["licence"] == "Apache-2.0"
    assert "synthesiser" in paper["trained on"]
    assert "training/" in paper["made by"]


@pytest.mark.parametrize("box", BOXES)
def test_numpy_reckons_what_torch_reckoned(box: str) -> None:
    kept = judge.weights()
    folds, facts = kept[f"check.{box}.folds"], kept[f"check.{box}.facts"]
    assert folds.any()
    found = judge.scores(box, folds[None], facts)[0]
    assert found == pytest.approx(kept[f"check.{box}.scores"], abs=1e-3)


@pytest.mark.parametrize("box", BOXES)
def test_a_turned_bar_turns_the_answer(box: str) -> None:
    steps = judge.weights()[f"check.{box}.scores"].shape[0]
    random = np.random.default_rng(3)
    folds = random.normal(0, 1, (1, steps, CHANNELS)).astype(np.float32)
    facts = random.normal(0, 1, FACTS).astype(np.float32)
    straight = judge.scores(box, folds, facts)[0]
    turned = judge.scores(box, np.roll(folds, 3, axis=1), facts)[0]
    assert turned == pytest.approx(np.roll(straight, 3), abs=1e-4)


def test_beats_are_chosen_before_the_bar_line() -> None:
    four, three = np.zeros(16), np.zeros(12)
    four[2] = 0.3  # the likeliest single step, on unlikely beats
    four[[1, 5, 9, 13]] = 0.12, 0.2, 0.1, 0.1
    three[1] = 0.05
    assert judge._opening({4: four, 3: three}, 4) == (4, 5)
    assert judge._opening({4: three[:12].repeat(2)[:16] * 0, 3: three}, 4) == (3, 1)
