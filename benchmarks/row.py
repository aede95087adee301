"""One row of figures: what was measured, against what, and whether its limit holds; printed as Markdown."""

import os
import time
from dataclasses import dataclass

HEAD = "| what | measured | against | ratio | limit | holds | cores got, load |\n|---|---|---|---|---|---|---|"

_MOMENT_S = 0.05


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison.

    Attributes:
        what: was measured.
        measured: the figure with its unit, and its parts.
        against: the rival or limit that it is compared with, and its figure.
        ratio: of the two.
        at_most: the ratio's upper limit, None where there is none.
        at_least: the ratio's lower limit, None where there is none.
    """

    what: str
    measured: str
    against: str
    ratio: float
    at_most: float | None = None
    at_least: float | None = None

    @property
    def limit(self) -> str:
        """Return the limit as text."""
        if self.at_most is not None:
            return f"≤ {self.at_most:g}"
        return f"≥ {self.at_least:g}" if self.at_least is not None else "–"

    @property
    def holds(self) -> str:
        """Return yes, no, or a dash where there is no limit."""
        if self.at_most is None and self.at_least is None:
            return "–"
        low = self.at_least if self.at_least is not None else float("-inf")
        high = self.at_most if self.at_most is not None else float("inf")
        return "yes" if low <= self.ratio <= high else "no"


class Table:
    """Rows as they come, each with what the machine was busy with since the row before it.

    Args:
        small: limits are not judged, because they are meant for the full size.
    """

    def __init__(self, *, small: bool = False) -> None:
        self._small = small
        print(HEAD, flush=True)
        self._since = (time.perf_counter(), _cpu_s())
        self._cores = 0.0

    def show(self, row: Row) -> None:
        """Print a row."""
        now = (time.perf_counter(), _cpu_s())
        if now[0] - self._since[0] > _MOMENT_S:  # rows of one measurement share what was seen during it
            self._cores = (now[1] - self._since[1]) / (now[0] - self._since[0])
            self._since = now
        holds = "too small to say" if self._small and row.holds != "–" else row.holds
        cells = (row.what, row.measured, row.against, f"{row.ratio:.2f}", row.limit, holds)
        print("| " + " | ".join(cells) + f" | {self._cores:.2f} of {os.cpu_count()}, load {load():.1f} |", flush=True)


def load() -> float:
    """Return how many processes wanted to run in the last minute, ours among them; -1 where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else -1.0


def _cpu_s() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
