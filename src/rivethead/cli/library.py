"""The art library on the screen: listing, searching, showing, keeping, and finding a cast for a set."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rivethead.errors import InputError

if TYPE_CHECKING:
    from rivethead.production.library import Entry, Library
    from rivethead.schema.art import Puppet

Cast = Annotated[
    list[str] | None,
    typer.Option(
        "--cast",
        metavar="SET|NAME",
        help="Take over a whole set's cast, or a character of the art library; may be given several times.",
    ),
]
Keep = Annotated[bool, typer.Option("--keep", help="Also keep the cast and the places in assets/, for other sets.")]


def art_library(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="Only what has all of these words.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List what assets/ keeps, search it by words, and show in full what only one fits."""
    library = library_of_desk()
    found = library.search(words or ())
    if as_json:
        typer.echo(json.dumps([_facts(entry) for entry in found], indent=1))
        return
    if not found:
        raise InputError(
            f"{library.root} keeps nothing that has the words '{' '.join(words)}'; say less, or list everything with: "
            f"rivethead art library"
            if words
            else f'{library.root} keeps nothing yet; keep a cast with: rivethead art draw "three robots" --keep'
        )
    if len(found) == 1 and words:
        for field, value in _facts(found[0]).items():
            typer.echo(f"{field + ':':<10} {value}")
        return
    typer.echo(f"{'name':<20} {'kind':<14} {'role':<8} {'engine':<10} {'licence':<14} may be sold")
    for entry in found:
        facts = _facts(entry)
        typer.echo(
            f"{facts['name']:<20} {facts['kind']:<14} {facts['role']:<8} {facts['engine']:<10} "
            f"{facts['licence']:<14} {facts['sold']}"
        )


def library_of_desk() -> "Library":
    """Return the library in assets/ of the user's desk."""
    from rivethead.paths import desk_folder
    from rivethead.production.library import Library

    return Library(desk_folder() / "assets")


def keep_art(root: Path) -> None:
    """Keep the art of a set that has just been drawn, and say under which names."""
    from rivethead.production.folder import SetFolder
    from rivethead.store.ledger import Ledger

    record = Ledger(root).record("art")
    papers = tuple(record.outputs) if record is not None else ()
    for entry in library_of_desk().keep(SetFolder(root).load_art(papers)):
        typer.echo(f"kept: {entry.folder}")


def cast_asked(references: Sequence[str] | None) -> "tuple[tuple[Puppet, ...], bool]":
    """Return the characters that --cast names, and whether they are a whole set's.

    Raises:
        InputError: it names nobody, or somebody twice.
    """
    if not references:
        return (), False
    from rivethead.paths import desk_folder
    from rivethead.production.library import cast_of

    return cast_of(references, library_of_desk(), desk_folder() / "sets")


def _facts(entry: "Entry") -> dict[str, str]:
    made = entry.thing.provenance
    return {
        "name": entry.name,
        "kind": entry.thing.kind,
        "role": getattr(entry.thing, "role", "place"),
        "engine": made.engine,
        "licence": made.licence,
        "sold": "yes" if made.commercial else "no",
        "prompt": made.prompt,
        "seed": str(made.seed),
        "folder": str(entry.folder),
    }
