"""Being asked to end: Ctrl-C, or a polite signal, raises KeyboardInterrupt, and is remembered until somebody heeds it.

Libraries written in C may drop an exception that meets them in the middle of a look-up; whoever reports progress asks
again, so that no request is lost.
"""

import atexit
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

INTERRUPTED = 130

_asked = False


def listen_for_interrupts() -> None:
    """Take SIGTERM as Ctrl-C, and remember both."""
    signal.signal(signal.SIGINT, _interrupt)
    signal.signal(signal.SIGTERM, _interrupt)


def heed_interrupts() -> None:
    """Raise KeyboardInterrupt if one was asked for and lost on its way."""
    if _asked:
        raise KeyboardInterrupt


def leave_interrupted() -> NoReturn:
    """End this process with the code that shells give to Ctrl-C.

    Not by sys.exit: where the interrupt met a library in the middle of running code, Python would end as if by the
    signal, with another code.
    """
    atexit._run_exitfuncs()  # pools let go of their semaphores
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(INTERRUPTED)


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    global _asked
    _asked = True
    raise KeyboardInterrupt
