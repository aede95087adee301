"""Without the packages of an engine with a model: one sentence with the command, and nothing heavy is imported."""

import re
import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from rivethead.errors import EngineUnavailableError
from rivethead.stems.acestep.engine import acestep
from rivethead.stems.musicgen.engine import musicgen
from rivethead.stems.neural import availability
from rivethead.stems.neural.taking import Casting


def without(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every package be there but one."""
    monkeypatch.setattr(
        availability, "find_spec", lambda name: None if name == missing else ModuleSpec(name, loader=None)
    )


@pytest.mark.parametrize("engine", ["musicgen", "acestep"])
@pytest.mark.parametrize("missing", ["torch", "transformers", "python_stretch"])
def test_the_command_that_installs_it_is_named(engine: str, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without(missing, monkeypatch)
    sentence = f"'{engine}' needs the package '{missing}', which is not installed; run: pip install 'rivethead[neural]'"
    with pytest.raises(EngineUnavailableError, match=re.escape(sentence)):
        availability.check_packages(engine)


def test_auto_falls_back_to_the_synth_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    without("torch", monkeypatch)
    engine, why = availability.choose([musicgen(), acestep()], Casting())
    assert engine == "synth"
    assert why.startswith(
        "--music auto: the synth plays, since musicgen cannot play (The music engine 'musicgen' needs"
    )
    assert "acestep cannot play" in why


def test_asking_for_an_engine_loads_no_network() -> None:
    program = (
        "import sys\n"
        "from rivethead.stems.musicgen.engine import musicgen\n"
        "from rivethead.stems.acestep.engine import acestep\n"
        "from rivethead.stems.neural import availability, performing, taking\n"
        "availability.missing_package('musicgen'), availability.missing_package('acestep')\n"
        "musicgen().identity('stem', taking.Casting())\n"
        "print(*[m for m in ('torch', 'transformers', 'diffusers', 'python_stretch') if m in sys.modules])\n"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
