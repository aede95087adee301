"""Art: a cast of puppets that can act, and backdrops to play in, drawn from a brief."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.schema.art import Art, Backdrop, Puppet
    from rivethead.schema.brief import Brief

__all__ = ["backdrop_preview", "check_engine", "draw", "expression_sheet", "model_sheet", "turnaround_sheet"]


def check_engine(engine: str) -> None:
    """Refuse an engine that does not exist or cannot run here.

    Raises:
        InputError: there is no engine of this name.
        EngineUnavailableError: it cannot run here.
    """
    from rivethead.art.engine import check

    check(engine)


def draw(brief: "Brief", *, engine: str = "vector", kept: "Sequence[Puppet]" = ()) -> "Art":
    """Draw the cast and the backdrops of a set.

    The cast has `brief.cast_size` puppets, the kinds asked for by name first; as far as those leave room, a cast of
    four or more has at least three kinds. From two puppets on, one plays the drums and one sings. The same brief
    gives the same art, bit for bit.

    Args:
        brief: gives the seed, the cast's size, and the characters and places asked for.
        engine: a name in the table of art engines.
        kept: the puppets that `brief.kept` names, in its order; they are taken over as they are.

    Raises:
        InputError: no engine has this name.
        EngineUnavailableError: the engine cannot run here.
    """
    from dataclasses import replace

    from rivethead.art.engine import load

    drawn = load(engine).draw(brief)
    return replace(drawn, cast=(*kept, *drawn.cast))


def model_sheet(puppet: "Puppet", png: Path) -> None:
    """Write a puppet's model sheet: standing, in action, heads with moods, palette and name, 1920 x 1080.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.art.sheets import model_sheet as work

    work(puppet, png)


def expression_sheet(puppet: "Puppet", png: Path) -> None:
    """Write a puppet's moods, looks, blink and mouth shapes, 1920 x 1080.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.art.sheets import expression_sheet as work

    work(puppet, png)


def turnaround_sheet(puppet: "Puppet", png: Path) -> None:
    """Write a puppet from the front, in three-quarter view, from behind and three-quarter from behind, 1920 x 1080.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.art.sheets import turnaround_sheet as work

    work(puppet, png)


def backdrop_preview(backdrop: "Backdrop", png: Path) -> None:
    """Write what the resting camera sees of a backdrop, 1920 x 1080.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.art.sheets import backdrop_preview as work

    work(backdrop, png)
