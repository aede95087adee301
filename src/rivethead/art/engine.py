"""Art engines: swappable ways to draw a set's cast and backdrops."""

from typing import Protocol

from rivethead.engines import EngineTable
from rivethead.errors import EngineUnavailableError
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief


class ArtEngine(Protocol):
    """Draws everything that a set needs to be seen."""

    def draw(self, brief: Brief) -> Art:
        """Return the backdrops and the cast, in the order of casting and without those that `brief.kept` takes over."""
        ...


ENGINES = EngineTable("art", {"vector": "rivethead.art.vector.artist:VectorArtist"}, {})

_NOT_YET = ("diffusion",)
"""Engines that are named everywhere but do not come with this version."""


def check(name: str) -> None:
    """Raise InputError for an unknown engine and EngineUnavailableError for one that cannot run here."""
    if name in _NOT_YET:
        raise EngineUnavailableError(f"The art engine '{name}' does not come with this version; use --art vector.")
    if name not in ENGINES.entries:
        ENGINES.load(name)


def load(name: str) -> ArtEngine:
    """Return an engine, ready to draw; raises as check does."""
    check(name)
    engine: ArtEngine = ENGINES.load(name)()
    return engine
