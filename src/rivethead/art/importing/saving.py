"""Saving: an imported character in a folder of its own, as the house saves one."""

from pathlib import Path

from rivethead.art.importing.importing import Imported
from rivethead.art.importing.joints import write_joints
from rivethead.errors import DocumentError, InputError
from rivethead.paths import write_text
from rivethead.schema import codec
from rivethead.schema.art import Puppet

PAPER, JOINTS = "puppet.json", "joints.json"
SHEETS = ("sheet.png", "turnaround.png", "expressions.png")


def save(imported: Imported, folder: Path) -> tuple[Path, ...]:
    """Write puppet.json, joints.json and three sheets, and return where they lie.

    A folder that holds an earlier import of the same source is written over; nothing else is.

    Raises:
        InputError: the folder holds another character.
        DiskError: it cannot be written.
    """
    from rivethead.art.sheets import expression_sheet, model_sheet, turnaround_sheet

    _check_free(imported.puppet, folder)
    write_joints(folder / JOINTS, imported.joints)
    for name, draw in zip(SHEETS, (model_sheet, turnaround_sheet, expression_sheet), strict=True):
        draw(imported.puppet, folder / name)
    # the paper comes last: a folder without one is no character yet
    write_text(folder / PAPER, codec.dumps(imported.puppet))
    return tuple(folder / name for name in (PAPER, JOINTS, *SHEETS))


def _check_free(puppet: Puppet, folder: Path) -> None:
    paper = folder / PAPER
    if not paper.is_file():
        return
    try:
        there = codec.loads(Puppet, paper.read_text(encoding="utf-8"), str(paper))
    except (DocumentError, OSError, UnicodeDecodeError):
        there = None
    same = there is not None and there.provenance.engine == puppet.provenance.engine
    if there is None or not same or there.provenance.settings.get("source") != puppet.provenance.settings["source"]:
        raise InputError(f"{folder} holds another character; give this one another --name, or another --out.")
