"""What a neural engine hands on: takes in a time of their own, longer than their pieces, and how they came about."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from rivethead.schema.brief import Recipe
from rivethead.schema.score import Piece, Score
from rivethead.schema.sound import Take


@dataclass(frozen=True, slots=True)
class Casting:
    """Which models play, and where.

    Attributes:
        stem_model: id for stems and songs, "" for the engine's own choice.
        transition_model: id for transitions, "" for the engine's own choice.
        device: auto, cuda, mps or cpu.
    """

    stem_model: str = ""
    transition_model: str = ""
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A take that was not good enough.

    Attributes:
        seed: what it was made with.
        why: what was wrong with it.
    """

    seed: int
    why: str


@dataclass(frozen=True, slots=True)
class Account:
    """How a take came about: everything that may differ from machine to machine, and what a person should know.

    Attributes:
        take: its name.
        device: such as "NVIDIA GeForce RTX 3080, bfloat16, 4 takes at a time".
        lead_in_s: how many seconds of the take before it went on from, 0 where it began by itself.
        refused: takes that were thrown away before it.
        warnings: what is odd about it.
    """

    SCHEMA: ClassVar[str] = "TakeAccount.1"

    take: str
    device: str
    lead_in_s: float
    refused: tuple[Refusal, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeTake:
    """A take in its own time.

    Attributes:
        take: as it will be once it lies on the grid; its file is not there yet.
        sound: where its sound lies, relative to the set's folder: 48 kHz stereo, longer than the take where it can be.
        begins_on_beat: whether its start is a downbeat, since it goes on from a take that was cut at a bar line.
        account: how it came about.
    """

    take: Take
    sound: str
    begins_on_beat: bool
    account: Account


@dataclass(frozen=True, slots=True)
class Watch:
    """Who hears of the work.

    Attributes:
        say: hears sentences.
        tick: hears (seconds of music played, seconds of music in all); what it raises ends the work.
    """

    say: Callable[[str], None]
    tick: Callable[[int, int], None]


def _hear_no_sentence(sentence: str) -> None:
    """Let a sentence pass."""


def _hear_no_tick(done: int, total: int) -> None:
    """Let a tick pass."""


UNWATCHED = Watch(_hear_no_sentence, _hear_no_tick)


class FreeEngine(Protocol):
    """A music engine that plays many pieces at once and keeps no tempo by itself."""

    def perform_all(
        self, score: Score, pieces: Sequence[Piece], folder: Path, recipe: Recipe, casting: Casting, watch: Watch
    ) -> Iterator[FreeTake]:
        """Play pieces and give each one as soon as its sound lies in the folder, in any order.

        A transition goes on from the last bars of the piece that leads to it, where that piece's take is in the folder.

        Raises:
            EngineUnavailableError: a model is not here or does not fit, or gives nothing that can be used.
            InputError: a model is not one that this engine plays, or its files are not what the manifest says.
        """
        ...

    def identity(self, kind: str, casting: Casting) -> str:
        """Return what plays pieces of a kind: model, revision and settings. Takes are stale when it changes."""
        ...
