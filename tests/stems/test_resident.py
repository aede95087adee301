"""The process that keeps a model: it answers, it says what went wrong, and it is gone when it should be."""

import os
import time
from pathlib import Path

import pytest

from rivethead.errors import EngineUnavailableError, RivetheadError
from rivethead.stems.neural.devices import Plan
from rivethead.stems.neural.resident import OutOfMemoryError, Resident
from rivethead.stems.neural.rows import Row, Sampling, Settings

PLAN = Plan("cpu", "CPU", "float32", 2)


def row(name: str = "one", seed: int = 1) -> Row:
    return Row(name, "loud", 1.0, seed, Sampling(), None, 120.0, "D minor", ())


def opened(folder: str = "fine") -> Resident:
    return Resident("resident_players:Ramps", "tiny", Path(folder), Settings(), PLAN)


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def ignore(done: int, total: int) -> None:
    """Hear nothing."""


def test_it_plays_batch_after_batch_and_is_gone_when_closed() -> None:
    heard: list[tuple[int, int]] = []
    with opened() as model:
        first = model.play([row(seed=3), row(seed=5)], lambda done, total: heard.append((done, total)))
        again = model.play([row(seed=3)], ignore)
    assert [float(played.sound[0, -1]) for played in first] == [3.0, 5.0]
    assert (first[0].sound == again[0].sound).all()
    assert heard[-1] == (3, 3)
    assert first[0].rate_hz == again[0].rate_hz != os.getpid()  # its process, the same one for both
    assert not lives(first[0].rate_hz)


def test_short_memory_is_told_from_other_failures() -> None:
    with opened() as model, pytest.raises(OutOfMemoryError, match="too many rows"):
        model.play([row()] * 3, ignore)
    with pytest.raises(OutOfMemoryError, match="out of memory"):
        opened("huge")
    with pytest.raises(EngineUnavailableError, match=r"tiny could not be loaded \(no tokenizer here\); run: rivethead"):
        opened("broken")


def test_a_process_that_dies_is_noticed() -> None:
    with opened() as model, pytest.raises(RivetheadError, match="ended by itself"):
        model.play([row("dies")], ignore)


def test_whoever_hears_of_a_step_can_end_it_at_once() -> None:
    class CancelledError(Exception):
        """By the test."""

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    model = opened()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        model.play([row("hangs")], cancel)
    assert time.monotonic() - started < 10
    model.close()
