"""The command line: parse, call production, say what was written."""

import os
import sys
import time

from rivethead.errors import RivetheadError

INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit with its code: 0 done, 1 our fault, 2 the user's input, 130 interrupted."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # our own processes share the cores; BLAS threads would fight them
    os.environ["RIVETHEAD_STARTED"] = repr(time.time())
    from rivethead.cli.commands import app

    try:
        app(standalone_mode=False)
    except KeyboardInterrupt:
        _say("Interrupted; the same command goes on where it stopped.")
        _leave(INTERRUPTED)
    except RivetheadError as refused:
        _say(str(refused))
        _leave(refused.exit_code)
    except Exception as error:
        _leave(_usage_error(error))


def _usage_error(error: Exception) -> int:
    """Show a mistake in the options in one sentence, and let everything else through as a traceback: that is our fault."""
    import click

    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.exceptions.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        _say(error.format_message())
        return 2
    raise error


def _say(sentence: str) -> None:
    print(f"rivethead: {sentence}", file=sys.stderr)  # noqa: T201  (this is the command line's own voice)


def _leave(code: int) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    sys.exit(code)
