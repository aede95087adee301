"""The bench that every step of a set works at: its folder, its brief, its ledger, and who listens."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rivethead import film
from rivethead.paths import write_text
from rivethead.production.folder import SetFolder
from rivethead.production.options import Options
from rivethead.production.progress import Began, Ended, Report, Wrote
from rivethead.schema.brief import Brief
from rivethead.store.ledger import Ledger, Stage

VERSIONS = {
    "brief": 1,
    "art": 2,
    "sheets": 2,
    "poster": 2,
    "score": 2,
    "midi": 1,
    "take": 2,
    "free take": 1,
    "mix": 3,
    "layers": 1,
    "song": 1,
    "analysis": 3,
    "storyboard": 2,
    "restaging": 1,
    "captions": 1,
    "film": film.VERSION,
}
"""Raised with every change that gives other files for the same inputs."""


@dataclass(slots=True)
class Bench:
    """One set being made.

    Attributes:
        files: its folder.
        brief: what was asked for.
        options: how it is made.
        report: who listens.
        sound: the film's sound, relative to the folder.
        beats: the analysis of that sound, relative to the folder.
        ledger: what was made from what.
    """

    files: SetFolder
    brief: Brief
    options: Options
    report: Report
    sound: str
    beats: str
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.files.root)

    def run(self, stage: Stage, make: Callable[[], Sequence[str]], step: str | None = None) -> bool:
        """Run a stage unless it is fresh, reporting it as a step, and return whether it ran."""
        ran = False

        def go() -> None:
            nonlocal ran
            ran = self.ledger.run(stage, make)

        self.step(step or stage.name, not self.ledger.is_fresh(stage), go)
        return ran

    def step(self, name: str, needed: bool, go: Callable[[], None]) -> None:
        """Report a step's beginning and end and do its work where that is needed."""
        self.report(Began(name))
        started = time.perf_counter()
        if needed:
            go()
        self.report(Ended(name, time.perf_counter() - started, needed))

    def save(self, relative: str, paper: object) -> Sequence[str]:
        """Write a paper and return its path, as a stage's only output."""
        self.files.save(relative, paper)
        return [relative]

    def write(self, relative: str, text: str) -> Sequence[str]:
        """Write a page of text and return its path, as a stage's only output."""
        write_text(self.files.path(relative), text)
        return [relative]

    def wrote(self, about: str, relative: str) -> None:
        """Report a file that a person may want to open."""
        path = self.files.path(relative)
        self.report(Wrote(about, str(path), path.stat().st_size))
