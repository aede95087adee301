"""Art engines: swappable ways to draw a set's cast and backdrops."""

from typing import Protocol

from rivethead.engines import EngineTable
from rivethead.errors import EngineUnavailableError
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief


class ArtEngine(Protocol):
    """Draws everything that a set needs to be seen."""

    def draw(self, brief: Brief) -> Art:
        """Return the cast, in the order of casting, and the backdrops."""
        ...


def no_diffusion() -> ArtEngine:
    """Say that pictures cannot be painted by a diffusion model yet.

    Raises:
        EngineUnavailableError: always.
    """
    raise EngineUnavailableError("The art engine 'diffusion' is not in this version; choose the engine 'vector'.")


ENGINES = EngineTable(
    room="art",
    entries={
        "vector": "rivethead.art.vector.artist:VectorArtist",
        "diffusion": "rivethead.art.engine:no_diffusion",
    },
    extras={},
)
