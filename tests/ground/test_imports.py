"""The structure holds, and starting costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("numba", "scipy", "skia", "av", "torch", "opentimelineio", "soundfile", "numpy")


def test_the_layers_of_the_design_hold() -> None:
    checked = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    "statement",
    ["import rivethead", "import rivethead.cli, rivethead.cli.commands", "import rivethead.production.make"],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(statement: str) -> None:
    question = f"{statement}; import sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
