"""One model at a time, in a process of its own: when it ends, every byte of the device's memory is given back.

The process that asks never imports torch. It sends rows and hears of steps; whatever ends it ends the model too.
"""

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, TypeAlias

from rivethead.errors import EngineUnavailableError, RivetheadError
from rivethead.stems.neural.devices import Device, Plan
from rivethead.stems.neural.rows import Played, Row, Settings

Tick = Callable[[int, int], None]
_Line: TypeAlias = "multiprocessing.connection.Connection[Any, Any]"

_SAY_EVERY_S = 0.2
_LEAVE_S = 5.0


class OutOfMemoryError(RivetheadError):
    """The device has no room for a batch, or not even for the model."""


class Player(Protocol):
    """A loaded model; made with (folder, settings, plan)."""

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        """Return the takes of a batch in its order; `tick` hears (steps done, steps of the batch)."""
        ...


class Opened(Protocol):
    """A model that is there to be asked."""

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        """Return the takes of a batch in its order.

        Raises:
            OutOfMemoryError: the batch is too large.
        """
        ...

    def close(self) -> None:
        """Give everything back."""
        ...


class Resident:
    """A model in a process of its own.

    Args:
        player: "module:Class" of a Player; only that process imports it.
        about: the model's id, for messages.
        folder: of its verified files.
        settings: what the player has to know beside them.
        plan: where and how it runs.

    Raises:
        OutOfMemoryError: it does not fit.
        EngineUnavailableError: it could not be loaded.
    """

    def __init__(self, player: str, about: str, folder: Path, settings: Settings, plan: Plan) -> None:
        self._about = about
        self._process, self._line = _begin(_keep_model, (player, folder, settings, plan))
        try:
            self._wait("ready", _no_tick)
        except BaseException:
            self.close()
            raise

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        """Return the takes of a batch; see Opened. What `tick` raises ends the model's process and goes through."""
        try:
            self._line.send(list(rows))
            played: list[Played] = self._wait("played", tick)
        except BaseException:
            self.close()
            raise
        return played

    def close(self) -> None:
        """End the process, whatever it does."""
        self._line.close()
        if self._process.is_alive():
            self._process.terminate()
        self._process.join(_LEAVE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def __enter__(self) -> "Resident":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _wait(self, wanted: str, tick: Tick) -> Any:
        while True:
            try:
                kind, value = self._line.recv()
            except (EOFError, ConnectionError) as gone:
                self._process.join(_LEAVE_S)
                raise _ended(self._about, self._process.exitcode) from gone
            if kind == wanted:
                return value
            if kind == "tick":
                tick(*value)
            elif kind == "memory":
                raise OutOfMemoryError(value)
            elif kind == "error":
                raise EngineUnavailableError(
                    f"{self._about} could not be loaded ({value}); {_remedy(self._about, value)}"
                )


def probe() -> tuple[Device, ...]:
    """Return what torch can compute on here, the fastest first, asked in a process of its own.

    Raises:
        RivetheadError: torch does not load.
    """
    process, line = _begin(_say_devices, ())
    try:
        kind, value = line.recv()
    except (EOFError, ConnectionError) as gone:
        process.join(_LEAVE_S)
        raise _ended("torch", process.exitcode) from gone
    finally:
        line.close()
        process.join(_LEAVE_S)
        if process.is_alive():
            process.kill()
    if kind == "error":
        raise EngineUnavailableError(f"torch does not load here ({value}); run: pip install 'rivethead[neural]'")
    found: tuple[Device, ...] = value
    return found


def _ended(about: str, code: int | None) -> RivetheadError:
    if code == -getattr(signal, "SIGKILL", 9):
        return OutOfMemoryError(f"the system ended the process of {about}, most often for want of main memory")
    return RivetheadError(f"The process of {about} ended by itself (exit code {code}); please report this.")


def _remedy(about: str, value: str) -> str:
    """Return what to do. A torchaudio of another torch breaks what finds it, and nothing here needs one."""
    broken = "torchaudio" in value
    return "run: pip uninstall torchaudio" if broken else f"run: rivethead models verify {about}"


def _no_tick(done: int, total: int) -> None:
    """Hear nothing while a model loads."""


def _begin(work: Callable[..., None], arguments: tuple[Any, ...]) -> tuple[multiprocessing.process.BaseProcess, _Line]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *arguments), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _say_devices(line: _Line) -> None:
    _settle_in()
    try:
        from rivethead.stems.neural.torch_devices import devices

        line.send(("devices", devices()))
    except (ImportError, OSError, RuntimeError) as failed:
        line.send(("error", _first_line(failed)))


def _keep_model(line: _Line, player: str, folder: Path, settings: Settings, plan: Plan) -> None:
    """Load a model, answer batch after batch, and end with whoever asks."""
    _settle_in()
    model = _loaded(line, player, folder, settings, plan)
    if model is None:
        return
    while True:
        try:
            rows = line.recv()
        except (EOFError, ConnectionError):
            return
        try:
            line.send(("played", model.play(rows, _Teller(line))))
        except (RuntimeError, MemoryError) as short:
            if not is_out_of_memory(short):
                raise
            line.send(("memory", _first_line(short)))
            return


def _loaded(line: _Line, player: str, folder: Path, settings: Settings, plan: Plan) -> Player | None:
    module, _, name = player.partition(":")
    try:
        model: Player = getattr(import_module(module), name)(folder, settings, plan)
    except (ImportError, OSError, ValueError, KeyError, RuntimeError, MemoryError) as failed:
        line.send(("memory" if is_out_of_memory(failed) else "error", _first_line(failed)))
        return None
    line.send(("ready", None))
    return model


def _first_line(failed: BaseException) -> str:
    return next(iter(str(failed).splitlines()), "") or type(failed).__name__


def is_out_of_memory(failed: BaseException) -> bool:
    """Tell whether an error says that memory is short, in any of the words that torch, its devices and Python use."""
    if isinstance(failed, MemoryError):
        return True
    text = str(failed).lower()
    return isinstance(failed, RuntimeError) and ("out of memory" in text or "can't allocate memory" in text)


class _Teller:
    """Sends steps, not more than a few a second."""

    def __init__(self, line: _Line) -> None:
        self._line, self._last = line, 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done == total or now - self._last >= _SAY_EVERY_S:
            self._last = now
            self._line.send(("tick", (done, total)))


def _settle_in() -> None:
    """Stay off the network, keep quiet, leave interrupts to the process that asks, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["TRANSFORMERS_VERBOSITY"] = "error"
    os.environ["DIFFUSERS_VERBOSITY"] = "error"
    os.environ.setdefault("PYTORCH_ALLOC_CONF", "expandable_segments:True")
    sys.stdout = sys.stderr  # what libraries print must not get between the lines of --json
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
