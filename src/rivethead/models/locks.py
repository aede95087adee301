"""One process at a time in a model's folder. The lock is the system's own and falls with the process that holds it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rivethead.errors import DiskError, InputError


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a model's folder.

    Raises:
        InputError: another process holds it.
        DiskError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / ".lock").open("ab")
    except OSError as refused:
        raise DiskError(
            f"{folder} cannot be used ({refused.strerror}); make it a folder that can be written."
        ) from refused
    with handle:
        if not _take(handle):
            raise InputError(
                f"Another process is at work in {folder}; wait until it has ended, then run the same command again."
            )
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(handle: BinaryIO) -> bool:
        """Lock a file without waiting; it is freed when the file is closed."""
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: BinaryIO) -> bool:
        """Lock a file without waiting; it is freed when the file is closed."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
