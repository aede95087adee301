"""The command line: parse, call production, say what was written."""

import errno
import os
import re
import sys
import time
from typing import NoReturn

from rivethead.cli.interrupts import INTERRUPTED, leave_interrupted, listen_for_interrupts
from rivethead.errors import RivetheadError

_THE_DISK = frozenset(
    getattr(errno, name)
    for name in ("EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "ENOSPC", "EDQUOT", "EIO", "ENAMETOOLONG", "ELOOP")
    if hasattr(errno, name)
)
"""What a file system refuses without any fault of ours: permission, room, a sound disk, a name that fits."""

_PLAIN_WORDS = (
    (r"Input should be a valid integer\b.*", "give a whole number"),
    (r"Input should be a valid number\b.*", "give a number"),
    (r"Input should be greater than or equal to", "give at least"),
    (r"Input should be less than or equal to", "give at most"),
    (r"\.? Did you mean (.*)\?$", r" (did you mean \1?)"),
    (
        r"^Got unexpected extra argument(?:\(s\)|s)? \((.*)\)$",
        r"\1 is too much here; put words that belong together in quotes",
    ),
)
"""Typer's words and ours."""


def main() -> NoReturn:
    """Run the command line and exit with its code: 0 done, 1 our fault, 2 the user's input, 130 interrupted.

    Anything that is neither an error raised on purpose, nor a mistake in the options, nor a disk that refuses is our
    fault: it ends in a traceback.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # our own processes share the cores; BLAS threads would fight them
    os.environ["RIVETHEAD_STARTED"] = repr(time.time())
    listen_for_interrupts()
    import typer

    from rivethead.cli.commands import app

    try:
        code = app(prog_name="rivethead", standalone_mode=False)
    except typer.TyperException as mistake:
        said = mistake.format_message().strip()
        if said.startswith("Usage:"):  # a group of commands was named without one of them
            print(said, file=sys.stderr)  # noqa: T201
            sys.exit(2)
        context = getattr(mistake, "ctx", None)
        _refuse(_mistake(said, context.command_path if context else "rivethead"), 2)
    except RivetheadError as refused:
        _refuse(str(refused), refused.exit_code)
    except OSError as refused:
        if refused.errno not in _THE_DISK or not refused.filename:
            raise
        _refuse(f"{refused.filename} cannot be used ({refused.strerror}); mend that or choose another place.", 2)
    if code == INTERRUPTED:
        _say("Interrupted; the same command goes on where it stopped.")
        leave_interrupted()
    sys.exit(code if isinstance(code, int) else 0)


def _mistake(said: str, command: str) -> str:
    """Return a mistake in a command's options in plain words, as one sentence that ends with where to look."""
    for theirs, ours in _PLAIN_WORDS:
        said = re.sub(theirs, ours, said)
    return f"{said.rstrip('.')}; see {command} --help."


def _refuse(sentence: str, code: int) -> NoReturn:
    _say(sentence)
    sys.exit(code)


def _say(sentence: str) -> None:
    line = " ".join(sentence.splitlines())  # a path or a word that was typed may hold line breaks
    print(f"rivethead: {line}", file=sys.stderr, flush=True)  # noqa: T201  (this is the command line's own voice)
