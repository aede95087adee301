"""`rivethead art import`: a picture, or a folder of pictures, becomes a puppet of the art library."""

import re
from pathlib import Path
from typing import Annotated

import typer

from rivethead.errors import InputError

ROLES = ("drums", "voice", "guitar", "keys", "labour", "dance")
_LONGEST_NAME = 40

Source = Annotated[
    Path,
    typer.Argument(
        metavar="PICTURE|DIR",
        help="One character on a plain or transparent ground; a folder of named layers; or one of AnimatedDrawings.",
    ),
]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="What to call it; default the file's name.")]
Role = Annotated[str, typer.Option(metavar="ROLE", help=f"What it does best: {', '.join(ROLES)}.")]
Temper = Annotated[
    str, typer.Option(metavar="KIND", help="Whose manner it moves in: robot, punk, welder, foreman, crow ...")
]
JointsFile = Annotated[
    Path | None,
    typer.Option("--joints", metavar="FILE", help="Joints that you put right, as the joints.json of an import."),
]
Face = Annotated[bool, typer.Option("--face", help="Draw eyes, brows and a mouth that sings over the picture's own.")]
NoShade = Annotated[bool, typer.Option("--no-shade", help="Leave out the cel shadow and the rim light.")]
Licence = Annotated[str, typer.Option(metavar="NAME", help="Licence of the picture, such as CC0-1.0.")]
Commercial = Annotated[bool, typer.Option("--commercial", help="The picture may be sold.")]
Prompt = Annotated[str, typer.Option(metavar="TEXT", help="What the picture was made from, if a model made it.")]
ImportSeed = Annotated[int, typer.Option("--seed", min=0, help="Another seed moves in another way.")]
Folder = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="The character's folder; default assets/cast/NAME.")
]


def art_import(
    source: Source,
    name: Name = None,
    role: Role = "dance",
    temper: Temper = "punk",
    joints: JointsFile = None,
    face: Face = False,
    no_shade: NoShade = False,
    licence: Licence = "unknown",
    commercial: Commercial = False,
    prompt: Prompt = "",
    seed: ImportSeed = 7,
    out: Folder = None,
) -> None:
    """Make a puppet of a picture and keep it in the art library. `make --cast NAME` puts it into a set."""
    from rivethead.art.importing import import_character
    from rivethead.art.importing.importing import Options
    from rivethead.art.importing.puppet import Person
    from rivethead.art.importing.saving import save
    from rivethead.paths import desk_folder
    from rivethead.schema.brief import CHARACTER_KINDS

    if role not in ROLES:
        raise InputError(f"--role {role} is no role; choose one of {', '.join(ROLES)}.")
    if temper not in CHARACTER_KINDS:
        raise InputError(f"--temper {temper} is nobody's manner; choose one of {', '.join(CHARACTER_KINDS)}.")
    called = _name(name if name is not None else source.resolve().stem, asked=name is not None)
    imported = import_character(
        source,
        Person(called, temper, role, seed),
        Options(licence=licence, commercial=commercial, prompt=prompt, shaded=not no_shade, face=face),
        joints,
    )
    folder = out if out is not None else desk_folder() / "assets" / "cast" / called
    for path in save(imported, folder):
        typer.echo(f"written: {path}")
    if imported.joints.guessed:
        typer.echo(
            f"guessed: {', '.join(imported.joints.guessed)}; put them right in {folder / 'joints.json'} and import "
            f"again with --joints"
        )


def _name(text: str, *, asked: bool) -> str:
    """Return a folder name made of a text."""
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST_NAME].strip("-")
    if not slug or (asked and slug != text):
        raise InputError(
            f"'{text}' cannot be a character's name; give --name with at most {_LONGEST_NAME} small letters, "
            f"digits and hyphens, such as hero-2."
        )
    return slug
