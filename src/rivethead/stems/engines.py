"""The music engines by name."""

from pathlib import Path
from typing import Protocol

from rivethead.engines import EngineTable
from rivethead.errors import EngineUnavailableError
from rivethead.schema.brief import Recipe
from rivethead.schema.score import Piece, Score
from rivethead.schema.sound import Take


class MusicEngine(Protocol):
    """A way to turn a written piece into sound."""

    def perform(self, score: Score, piece: Piece, folder: Path, recipe: Recipe) -> Take:
        """Write the piece's take, and its layers where the engine knows them, and describe them."""
        ...


ENGINES = EngineTable("music", {"synth": "rivethead.stems.synth.engine:Synth"}, {})

_NOT_YET = ("musicgen", "acestep")
"""Engines that are named everywhere but do not come with this version."""


def check(name: str) -> None:
    """Raise InputError for an unknown engine and EngineUnavailableError for one that cannot run here."""
    if name in _NOT_YET:
        raise EngineUnavailableError(f"The music engine '{name}' does not come with this version; use --music synth.")
    if name not in ENGINES.entries:
        ENGINES.load(name)


def load(name: str) -> MusicEngine:
    """Return an engine, ready to perform; raises as check does."""
    check(name)
    engine: MusicEngine = ENGINES.load(name)()
    return engine
