"""The user's desk outside a checkout: the default files of workspace/, copied from the package."""

import os
from pathlib import Path

import typer

from rivethead.errors import InputError, RivetheadError
from rivethead.paths import default_desk_file, write_text

DESK_FILES = ("industrial_styles.py", "models_manifest.json", "models_manifest.schema.json")
"""What lies on the desk; the wheel carries these under rivethead/desk/, made from the repository's workspace/."""


def initialise(folder: Path) -> list[Path]:
    """Copy the desk's default files into workspace/ of a folder, saying what was written and what was left.

    A file that is already there, whatever is in it, is never overwritten.

    Args:
        folder: where the desk is to be, as rivethead.paths.desk_folder names it.

    Returns:
        The files that were written, in the order of DESK_FILES.

    Raises:
        InputError: the folder, or workspace/ in it, is a file.
        DiskError: the folder cannot be written or is full.
        RivetheadError: this installation lost its defaults.
    """
    workspace = folder / "workspace"
    for needed in (folder, workspace):
        if os.path.lexists(needed) and not needed.is_dir():
            raise InputError(f"{needed} is not a folder; move it away, or name another one in RIVETHEAD_HOME.")
    defaults = {name: default_text(name) for name in DESK_FILES}
    written = []
    for name, default in defaults.items():
        target = workspace / name
        if os.path.lexists(target):
            typer.echo(f"left as it is: {target}")
            continue
        write_text(target, default)
        typer.echo(f"written: {target}")
        written.append(target)
    return written


def default_text(name: str) -> str:
    """Return a default file of the desk.

    Raises:
        RivetheadError: this installation lost it.
    """
    found = default_desk_file(name)
    if not found.is_file():
        raise RivetheadError(f"{found} is missing from this installation; run: pip install --force-reinstall rivethead")
    return found.read_bytes().decode()
