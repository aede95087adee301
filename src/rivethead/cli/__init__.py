"""The command line: parse, call production, say what was written."""

import os
import sys
import time
from typing import NoReturn

from rivethead.errors import RivetheadError

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line and exit with its code: 0 done, 1 our fault, 2 the user's input, 130 interrupted.

    Anything that is neither an error raised on purpose nor a mistake in the options is our fault: it ends in a
    traceback.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # our own processes share the cores; BLAS threads would fight them
    os.environ["RIVETHEAD_STARTED"] = repr(time.time())
    import typer

    from rivethead.cli.commands import app

    try:
        code = app(standalone_mode=False)
    except typer.TyperException as mistake:
        _refuse(_mistake(mistake), 2)
    except RivetheadError as refused:
        _refuse(str(refused), refused.exit_code)
    if code == INTERRUPTED:
        _refuse("Interrupted; the same command goes on where it stopped.", INTERRUPTED)
    sys.exit(code if isinstance(code, int) else 0)


def _mistake(mistake: Exception) -> str:
    """Return a mistake in the options as one sentence that ends with where to look."""
    said = str(getattr(mistake, "format_message", lambda: mistake)()).strip()
    return said if "\n" in said else f"{said.rstrip('.')}; see rivethead --help."


def _refuse(sentence: str, code: int) -> NoReturn:
    print(f"rivethead: {sentence}", file=sys.stderr, flush=True)  # noqa: T201  (this is the command line's own voice)
    sys.exit(code)
