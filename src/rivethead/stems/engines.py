"""The music engines by name."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rivethead.engines import EngineTable
from rivethead.schema.brief import Recipe
from rivethead.schema.score import Piece, Score
from rivethead.schema.sound import Take
from rivethead.stems.neural.taking import Casting

if TYPE_CHECKING:
    from rivethead.stems.neural.engine import NeuralEngine


class MusicEngine(Protocol):
    """A way to turn a written piece into sound."""

    def perform(self, score: Score, piece: Piece, folder: Path, recipe: Recipe) -> Take:
        """Write the piece's take, and its layers where the engine knows them, and describe them."""
        ...


ENGINES = EngineTable(
    "music",
    {
        "synth": "rivethead.stems.synth.engine:Synth",
        "musicgen": "rivethead.stems.musicgen.engine:musicgen",
        "acestep": "rivethead.stems.acestep.engine:acestep",
    },
    {"musicgen": "neural", "acestep": "neural"},
)

FREE = ("musicgen", "acestep")
"""Engines that keep no tempo by themselves and play many pieces at once; `auto` takes the first that can play."""


def check(name: str, casting: Casting | None = None) -> None:
    """Raise InputError for an unknown engine and EngineUnavailableError for one that cannot run here."""
    if name not in ENGINES.entries:
        ENGINES.load(name)
    if name in FREE:
        from rivethead.stems.neural.availability import check as check_all

        check_all(ENGINES.load(name)(), casting or Casting())


def load(name: str) -> MusicEngine:
    """Return an engine, ready to perform; raises as check does."""
    check(name)
    engine: MusicEngine = ENGINES.load(name)()
    return engine


def load_free(name: str) -> "NeuralEngine":
    """Return an engine that plays freely, whether it can run here or not; it raises when it is asked to play."""
    engine: NeuralEngine = ENGINES.load(name)()
    return engine
