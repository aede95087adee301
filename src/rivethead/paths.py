"""Where files lie, and how they are written: to a temporary name, synced, then renamed."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rivethead.errors import DiskError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside the target; when the block ends well it takes the target's place.

    The temporary name keeps the target's suffix, so that writers which go by the suffix work. Whatever is killed
    leaves the old target whole.

    Raises:
        DiskError: the folder cannot be written or is full.
    """
    temporary = target.with_name(f".{target.stem}.{os.getpid()}.part{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        with temporary.open("rb") as written:
            os.fsync(written.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as refused:
        if refused.filename is not None and Path(refused.filename) not in (temporary, target, *target.parents):
            raise
        full = refused.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        remedy = "free some space or choose" if full else "make that folder writable or choose"
        raise DiskError(f"{target} cannot be written ({refused.strerror}); {remedy} another place.") from refused
    finally:
        with suppress(NotADirectoryError):
            temporary.unlink(missing_ok=True)


def sweep_unfinished(root: Path) -> None:
    """Delete what writers that were killed have left under a folder; those that still live keep theirs."""
    for path in sorted(root.rglob(".*.part*")):
        writer = path.name.split(".part")[0].rpartition(".")[2]
        if path.is_file() and writer.isdecimal() and not _lives(int(writer)):
            with suppress(PermissionError):
                path.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    if os.name == "nt":
        return False  # Windows refuses to delete what is open, and signal 0 would end the process
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_text(target: Path, text: str) -> None:
    """Write a text file atomically, in UTF-8 with newlines as they are."""
    with replacing(target) as temporary:
        temporary.write_bytes(text.encode())


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as compiled kernels: $RIVETHEAD_CACHE or the system's own."""
    chosen = os.environ.get("RIVETHEAD_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "rivethead" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "rivethead"
    return Path(os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))) / "rivethead"


def desk_folder() -> Path:
    """Return the folder of workspace/, model-cache/, assets/ and sets/: $RIVETHEAD_HOME, the checkout, or here."""
    chosen = os.environ.get("RIVETHEAD_HOME")
    if chosen:
        return Path(chosen)
    checkout = Path(__file__).resolve().parents[2]
    return checkout if (checkout / "pyproject.toml").is_file() and (checkout / "workspace").is_dir() else Path.cwd()


def desk_file(name: str) -> Path:
    """Return a file of the user's desk: workspace/NAME where it is, else the default that comes with Rivethead."""
    own = desk_folder() / "workspace" / name
    return own if own.is_file() else default_desk_file(name)


def default_desk_file(name: str) -> Path:
    """Return where a default of the desk lies: in the wheel, or in the checkout that this runs from."""
    package = Path(__file__).resolve().parent
    carried = package / "desk" / name
    return carried if carried.is_file() else package.parents[1] / "workspace" / name
