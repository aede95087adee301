"""Every mistake that music engines with a model can meet: functions of an empty folder, as in bad_inputs.py.

Nothing here needs torch. Packages, weights, devices and the model's own process are stood in for, each at the boundary
behind which torch lies; what is said on this side of it is the real thing.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from importlib.machinery import ModuleSpec
from pathlib import Path
from unittest.mock import patch

import numpy as np

from rivethead.models import local
from rivethead.models.manifest import read_desk
from rivethead.schema.brief import Recipe
from rivethead.schema.score import Score
from rivethead.stems.musicgen import engine as musicgen_engine
from rivethead.stems.neural import availability, devices, performing, resident, weights
from rivethead.stems.neural.devices import Device, Footprint, Plan
from rivethead.stems.neural.resident import OutOfMemoryError, Tick
from rivethead.stems.neural.rows import Played, Row, Sampling, Settings
from rivethead.stems.neural.taking import UNWATCHED, Casting

Case = Callable[[Path], None]

CPU = Device("cpu", "CPU", 8 * 10**9, 16 * 10**9, bfloat16=True)
CARD = Device("cuda", "NVIDIA GeForce RTX 3080", 10**10, 10**10, bfloat16=True)
SMALL = Footprint(10**6, 10**5, 10, 10, 4, steps_per_s=50)
LARGE = replace(SMALL, half_parameters=10**10)
PLAN = Plan("cpu", "CPU", "float32", 1)


@contextmanager
def _packages(*missing: str) -> Iterator[None]:
    """Let every package be there but these, whatever is installed."""

    def found(name: str) -> ModuleSpec | None:
        return None if name in missing else ModuleSpec(name, loader=None)

    with patch.object(availability, "find_spec", found):
        yield


def _typed(command_line: Callable[..., None], *words: str, missing: Sequence[str] = ()) -> Case:
    """Return a case that asks for a set, with all packages installed but those that are missing."""

    def case(here: Path) -> None:
        with _packages(*missing):
            command_line("make", "Pistons at 120 bpm", "--out", str(here / "set"), *words)

    return case


def _answered(kind: str, about: str, ask: Callable[[], object]) -> Case:
    """Return a case in which the model's own process answers this."""

    def begin(*_: object) -> tuple[_Ended, object]:
        ours, theirs = multiprocessing.Pipe()
        theirs.send((kind, about))
        return _Ended(), ours

    def case(here: Path) -> None:
        with patch.object(resident, "_begin", begin):
            ask()

    return case


class _Ended:
    """A process that has ended."""

    exitcode = 0

    def is_alive(self) -> bool:
        return False

    def join(self, timeout_s: float | None = None) -> None:
        """Wait for nothing."""


def _load() -> object:
    return resident.Resident("nowhere:Player", "musicgen-small", Path("nowhere"), Settings(), PLAN)


class _Model:
    """A model that is always short of memory, or always silent."""

    def __init__(self, *, short: bool) -> None:
        self._short = short

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        if self._short:
            raise OutOfMemoryError("out of memory")
        return [Played(np.zeros((1, 32_000), np.float32), 32_000) for _ in rows]

    def close(self) -> None:
        """Have nothing to give back."""


def _played(the_score: Callable[[], Score], *, short: bool) -> Case:
    """Return a case in which such a model plays a piece."""

    def case(here: Path) -> None:
        model = weights.Weights(read_desk().named("musicgen-small"), here)
        kind = performing.Kind("musicgen", model, SMALL, Sampling(), lambda _: _Model(short=short), 0.0)
        pieces = the_score().pieces[:1]
        list(performing.play(the_score(), pieces, here, kind, CARD, UNWATCHED))

    return case


def _on_the_device(device: str, the_score: Callable[[], Score]) -> Case:
    """Return a case that plays on a device that this machine has not."""

    def case(here: Path) -> None:
        engine = replace(musicgen_engine.musicgen(), find_devices=lambda: (CPU,))
        pieces = the_score().pieces[:1]
        with patch.object(local, "folder", lambda _: here):
            list(engine.perform_all(the_score(), pieces, here, Recipe(), Casting(device=device), UNWATCHED))

    return case


def _weighed(files: dict[str, bytes]) -> Case:
    """Return a case that weighs a model of these files."""

    def case(here: Path) -> None:
        for name, data in files.items():
            (here / name).write_bytes(data)
        musicgen_engine.footprint(here, Settings())

    return case


def _too_large(device: Device) -> Case:
    return lambda _: devices.plan(device, LARGE, 1, "musicgen-medium") and None  # type: ignore[func-returns-value]


def neural_cases(command_line: Callable[..., None], the_score: Callable[[], Score]) -> dict[str, Case]:
    """Return the cases, by name; `command_line` types a command and `the_score` gives a small score."""
    asked = partial(_typed, command_line, "--music")
    return {
        "music engine: not installed": asked("musicgen", missing=("torch",)),
        "music engine: acestep not installed": asked("acestep", missing=("diffusers",)),
        "music engine: no such device": asked("musicgen", "--device", "tpu"),
        "music engine: model of another kind": asked("musicgen", "--stem-model", "sdxl"),
        "music engine: another engine's model": asked("acestep", "--transition-model", "musicgen-small"),
        "music engine: no such model": asked("musicgen", "--stem-model", "nonsense"),
        "music engine: model not pinned": asked("musicgen"),
        "music model: device that is not here": _on_the_device("mps", the_score),
        "music model: too large for the card": _too_large(CARD),
        "music model: too large for the machine": _too_large(CPU),
        "music model: weights that are none": _weighed({"model.safetensors": b"{"}),
        "music model: settings that are none": _weighed({"config.json": b"{}"}),
        "music model: does not load": _answered("error", "not a MusicGen", _load),
        "music model: broken by torchaudio": _answered("error", "libtorchaudio.so: undefined symbol", _load),
        "music model: torch does not load": _answered("error", "libcudart.so.13: cannot open", resident.probe),
        "music model: short of memory to the last": _played(the_score, short=True),
        "music model: nothing that can be used": _played(the_score, short=False),
    }
