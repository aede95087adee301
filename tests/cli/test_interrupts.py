"""A request to end is never lost: it is raised where it meets the work, and again where progress is told."""

import signal

import pytest

from rivethead.cli import interrupts


def test_an_interrupt_that_was_swallowed_is_raised_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupts, "_asked", False)
    interrupts.heed_interrupts()
    with pytest.raises(KeyboardInterrupt):
        interrupts._interrupt(signal.SIGINT, None)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            interrupts.heed_interrupts()
