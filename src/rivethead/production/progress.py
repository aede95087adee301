"""What production says while it works. Screens, logs and machines listen to the same events."""

from collections.abc import Callable
from dataclasses import dataclass

NOT_MADE = "not made yet"
"""Why a step runs whose files are not there at all."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan.

    Attributes:
        name: what the step is called in events.
        about: what it makes, for people.
        seconds: how long it should take here, 0 when nothing has to be done.
        bytes: how much disk its files should take.
        why: why it has to run, "" when nothing has to be done.
    """

    name: str
    about: str
    seconds: float
    bytes: int
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """Said once, before anything is made."""

    headline: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Began:
    """A step has begun."""

    step: str


@dataclass(frozen=True, slots=True)
class Advanced:
    """A step has come as far as `done` of `total` units."""

    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ended:
    """A step has ended. `made` is False when everything was there already."""

    step: str
    seconds: float
    made: bool


@dataclass(frozen=True, slots=True)
class Wrote:
    """A file that a person may want to open is there."""

    about: str
    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence worth reading."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Made:
    """One thing that lies in a set.

    Attributes:
        what: what it is called.
        places: its files or folders, relative to the set.
        bytes: how much it takes.
        steps: the steps that make it.
    """

    what: str
    places: tuple[str, ...]
    bytes: int
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """Said once, when everything is there."""

    root: str
    seconds: float
    bytes: int
    made: tuple[Made, ...]


Event = Planned | Began | Advanced | Ended | Wrote | Said | Finished
Report = Callable[[Event], None]


def silent(event: Event) -> None:
    """Listen to nothing."""
