"""Importing: pictures that somebody else made become puppets that act like those that Rivethead draws."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.art.importing.importing import Imported, Options
    from rivethead.art.importing.puppet import Person

__all__ = ["import_character"]


def import_character(source: Path, person: "Person", options: "Options", joints: Path | None = None) -> "Imported":
    """Make a puppet of a picture, of a folder of named layers, or of a folder as AnimatedDrawings writes them.

    The same source and options give the same puppet, bit for bit.

    Args:
        source: a picture of one whole upright character on a plain or transparent ground; or a folder.
        person: who it becomes.
        options: licence and look.
        joints: a file with joints that a person put where they belong; None looks for all of them.

    Raises:
        InputError: the source cannot be used; one sentence says why and what to do.
    """
    from rivethead.art.importing.drawings import from_drawings, is_drawings
    from rivethead.art.importing.importing import from_picture
    from rivethead.art.importing.joints import read_joints
    from rivethead.art.importing.layers import from_layers

    mended = read_joints(joints) if joints is not None else {}
    if not source.is_dir():
        return from_picture(source, person, options, mended)
    if is_drawings(source):
        return from_drawings(source, person, options, mended)
    return from_layers(source, person, options, mended)
