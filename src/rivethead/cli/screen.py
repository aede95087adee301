"""Progress on a terminal, in a log, as JSON for machines, or not at all."""

import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict
from types import TracebackType
from typing import Any, Protocol, Self

from rivethead.production.progress import NOT_MADE, Advanced, Began, Ended, Event, Finished, Planned, Said, Step, Wrote


class Screen(Protocol):
    """Listens to production's events."""

    def __call__(self, event: Event) -> None:
        """Take one event."""

    def __enter__(self) -> Self:
        """Open the screen."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the terminal as it was."""


def screen_for(*, as_json: bool, quiet: bool) -> "Screen":
    """Return the screen that fits: JSON lines, nothing, a live display on a terminal, else plain lines."""
    if as_json:
        return JsonLines()
    if quiet:
        return Quiet()
    return Live() if sys.stderr.isatty() and os.environ.get("TERM") != "dumb" else Plain()


def size_text(count_bytes: float) -> str:
    """Return a size as people write it."""
    return f"{count_bytes / 1e9:.2f} GB" if count_bytes >= 1e9 else f"{max(count_bytes, 1e5) / 1e6:.1f} MB"


def time_text(seconds: float) -> str:
    """Return a length of time as people write it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"


class _Base:
    """What all screens share: being a context."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class Quiet(_Base):
    """Says nothing."""

    def __call__(self, event: Event) -> None:
        """Take one event."""


class JsonLines(_Base):
    """One JSON object a line on standard output."""

    def __call__(self, event: Event) -> None:
        """Take one event."""
        print(json.dumps({"event": type(event).__name__.lower(), **asdict(event)}), flush=True)  # noqa: T201


class Plain(_Base):
    """Plain lines for logs: the plan, then a line when a step ends, and one every ten seconds while it lasts."""

    every_s = 10.0

    def __init__(self) -> None:
        self._said_at = time.monotonic()
        self._took: dict[str, float] = {}

    def __call__(self, event: Event) -> None:
        """Take one event."""
        match event:
            case Planned():
                for line in plan_lines(event):
                    self._line(line)
            case Advanced() if time.monotonic() - self._said_at > self.every_s:
                self._line(f"  {event.step}: {event.done} of {event.total}")
            case Ended(made=True):
                self._took[event.step] = event.seconds
                self._line(f"  {event.step}: done in {time_text(event.seconds)}")
            case Finished():
                for line in summary_lines(event, self._took):
                    self._line(line)
            case Wrote():
                self._line(f"  {event.about}: {event.path} ({size_text(event.bytes)})")
            case Said():
                self._line(event.sentence)
            case _:
                return

    def _line(self, text: str) -> None:
        self._said_at = time.monotonic()
        print(text, file=sys.stderr, flush=True)  # noqa: T201


def plan_lines(plan: Planned) -> list[str]:
    """Return a plan as lines of text."""
    todo = [step for step in plan.steps if step.seconds]
    lines = [plan.headline]
    if not todo:
        return [*lines, "Everything is there; checking that nothing has changed."]
    lines += [
        f"  {step.name:<14} {time_text(step.seconds):>10}  {size_text(step.bytes):>9}  {step.about}{_because(step)}"
        for step in todo
    ]
    total_s, total_bytes = sum(s.seconds for s in todo), sum(s.bytes for s in todo)
    return [*lines, f"  {'together':<14} {time_text(total_s):>10}  {size_text(total_bytes):>9}  about, on this machine"]


def _because(step: Step) -> str:
    """Return why a step runs again, nothing where its files are new."""
    return f", because {step.why}" if step.why and step.why != NOT_MADE else ""


def summary_lines(end: Finished, took: Mapping[str, float]) -> list[str]:
    """Return what was made as lines of text.

    Args:
        end: what lies in the set.
        took: step -> seconds, for the steps that ran.
    """
    lines = []
    for made in end.made:
        seconds = sum(took.get(step, 0.0) for step in made.steps)
        pace = time_text(seconds) if seconds >= 0.05 else "as it was"
        lines.append(f"  {made.what:<14} {pace:>10}  {size_text(made.bytes):>9}  {', '.join(made.places)}")
    return [*lines, f"Done in {time_text(end.seconds)}: {end.root} ({size_text(end.bytes)})"]


class Live(_Base):
    """A live display: finished steps above, a bar with the remaining time below."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.markup import escape
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        self._plain = escape  # a title or a path may hold brackets, which rich would take for its own
        self._console = Console(stderr=True, highlight=False)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("[bold]{task.description:<12}"),
            BarColumn(bar_width=32),
            TextColumn("{task.fields[count]}"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._task: Any = None
        self._took: dict[str, float] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, event: Event) -> None:
        """Take one event."""
        match event:
            case Planned():
                self._plan(event)
            case Began():
                self._drop()
                self._task = self._progress.add_task(event.step, total=None, count="")
            case Advanced() if self._task is not None:
                self._progress.update(
                    self._task, completed=event.done, total=event.total, count=f"{event.done}/{event.total}"
                )
            case Ended():
                self._drop()
                if event.made:
                    self._took[event.step] = event.seconds
                if event.made and event.seconds >= 0.1:
                    self._console.print(f"[green]✓[/] {event.step:<14} [dim]{time_text(event.seconds)}[/]")
            case Wrote():
                self._console.print(
                    f"  [cyan]{self._plain(event.about)}[/]: {self._plain(event.path)} "
                    f"[dim]({size_text(event.bytes)})[/]",
                    soft_wrap=True,
                )
            case Said():
                self._console.print(self._plain(event.sentence), soft_wrap=True)
            case Finished():
                *table, done = summary_lines(event, self._took)
                for line in table:
                    self._console.print(f"[dim]{self._plain(line)}[/]", soft_wrap=True)
                self._console.print(f"[bold green]{self._plain(done)}[/]", soft_wrap=True)
            case _:
                return

    def _plan(self, plan: Planned) -> None:
        head, *rest = plan_lines(plan)
        self._console.print(f"[bold]{self._plain(head)}[/]", soft_wrap=True)
        for line in rest:
            self._console.print(f"[dim]{self._plain(line)}[/]", soft_wrap=True)

    def _drop(self) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
            self._task = None
