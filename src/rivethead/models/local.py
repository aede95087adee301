"""Models that lie in model-cache/: where, whether they may be loaded, and how they are thrown away.

A model's files lie in model-cache/ID/REVISION/. Beside them `.verified.json` keeps what each file was like when its
digest was last computed and found right: size, time of its content, time of its entry. Loading trusts a file that is
still like that and computes the digest of any other; `verify` trusts nothing. So loading 8 GB costs nothing, whatever
is edited or copied is computed again, and only a disk that rots silently has to be looked for.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from rivethead.errors import DiskError, DocumentError, EngineUnavailableError, InputError
from rivethead.models.locks import locked
from rivethead.models.manifest import Model, ModelFile
from rivethead.models.safetensors_header import fault_of_safetensors
from rivethead.paths import desk_folder, write_text
from rivethead.schema import codec

State = Literal["not here", "partly here", "not verified", "here"]
"""Of a model: no file, some files, all files but not all of them known to be right, all files and all right."""

BLOCK = 1 << 20
"""How many bytes are read at once."""

_STAMP = ".verified.json"
_PARTIAL = ".partial"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file was like when its digest was computed.

    Attributes:
        size: bytes.
        mtime_ns: when its content last changed.
        ctime_ns: when its entry last changed; on Linux and macOS no program can set it back.
        sha256: its digest.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """Path in the model's folder -> what was seen there."""

    SCHEMA: ClassVar[str] = "ModelStamp.1"

    files: dict[str, Seen]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file.

    Attributes:
        path: the file.
        what: the rest of a sentence about it.
    """

    path: Path
    what: str


Watch = Callable[[ModelFile, int], None]
"""Hears how many bytes of a file have been read."""


def unwatched(file: ModelFile, done_bytes: int) -> None:
    """Watch nothing."""


def cache_root() -> Path:
    """Return model-cache/ on the user's desk."""
    return desk_folder() / "model-cache"


def revision_folder(model: Model, cache: Path) -> Path:
    """Return the folder of a model's pinned revision, whether it is there or not.

    Raises:
        EngineUnavailableError: the model is not pinned.
    """
    if model.repo is None:
        raise EngineUnavailableError(
            f"The models manifest names no repository for {model.id}, since none with safetensors of it is known; "
            f"enter one as its repo, or put its files where docs/models.md says."
        )
    if model.status != "pinned" or model.revision is None:
        raise EngineUnavailableError(
            f"{model.id} is not pinned to a revision yet; run: rivethead models download {model.id} --pin"
        )
    return cache / model.id / model.revision


def partial_file(folder: Path, file: ModelFile) -> Path:
    """Return where the beginning of a file lies while it is fetched."""
    return folder / _PARTIAL / file.path


def folder(model: Model, cache: Path | None = None) -> Path:
    """Return the folder that a model may be loaded from; nothing that is not what the manifest says is ever in it.

    Args:
        model: the model.
        cache: the folder of all models; None: model-cache/ on the desk.

    Raises:
        EngineUnavailableError: the model is not pinned, or not all of it is here.
        InputError: a file is not what the manifest says, or does not belong there.
    """
    cache = cache or cache_root()
    place = revision_folder(model, cache)
    missing = [file for file in model.files if not (place / file.path).is_file()]
    if missing:
        raise EngineUnavailableError(
            f"{model.id} is not in {cache} ({_gigabytes(sum(f.size or 0 for f in missing))} to fetch); "
            f"run: rivethead models download {model.id}"
        )
    faults = check(model, place, unwatched) or unlisted(model, place)
    if faults:
        raise InputError(sentence_of(model, faults))
    return place


def sentence_of(model: Model, faults: list[Fault]) -> str:
    """Return one sentence about the files that may not be loaded."""
    first = f"{faults[0].path} {faults[0].what}"
    rest = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    foreign = all(fault.what == _FOREIGN for fault in faults)
    remedy = "move it away" if foreign else f"run: rivethead models download {model.id}"
    return f"{first}{rest}, so {model.id} is not loaded; {remedy}"


_FOREIGN = "does not belong to the model"


def unlisted(model: Model, place: Path) -> list[Fault]:
    """Return the files that lie among a model's files without belonging there: loaders would find them."""
    listed = {place / file.path for file in model.files}
    return [Fault(path, _FOREIGN) for path in _visible_files(place) if path not in listed]


def _visible_files(place: Path) -> Iterator[Path]:
    for path in sorted(place.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _visible_files(path)
        else:
            yield path


def check(model: Model, place: Path, watch: Watch, *, all_anew: bool = False) -> list[Fault]:
    """Return what is wrong with a model's files, and keep in the stamp those that are right.

    Args:
        model: a pinned model.
        place: its folder.
        watch: hears of what is read.
        all_anew: whether also files that are as the stamp says are read again.
    """
    old = _read_stamp(place)
    seen, faults = {}, []
    for file in model.files:
        path = place / file.path
        known = None if all_anew else old.get(file.path)
        if known is None or known.sha256 != file.sha256 or not is_as_seen(path, known):
            fault = fault_in(path, file, watch)
            if fault is not None:
                faults.append(fault)
                continue
            known = see(path, file)
        seen[file.path] = known
    if seen != old:
        _write_stamp(place, seen)
    return faults


def fault_in(path: Path, file: ModelFile, watch: Watch) -> Fault | None:
    """Return what is wrong with a file, read from beginning to end, or None."""
    if not path.is_file():
        return Fault(path, "is missing")
    size = path.stat().st_size
    if size != file.size:
        return Fault(path, f"has {size} bytes, not the manifest's {file.size}")
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while block := content.read(BLOCK):
            digest.update(block)
            watch(file, content.tell())
    return fault_of(path, file, digest.hexdigest())


def fault_of(path: Path, file: ModelFile, sha256: str) -> Fault | None:
    """Return what is wrong with a file of the right size and this digest, or None."""
    if sha256 != file.sha256:
        return Fault(path, f"has the sha256 {sha256[:12]}…, not the manifest's {(file.sha256 or '')[:12]}…")
    what = fault_of_safetensors(path) if file.path.endswith(".safetensors") else ""
    return Fault(path, what) if what else None


def keep_seen(place: Path, file: ModelFile) -> None:
    """Keep in the stamp that a file was just found right."""
    _write_stamp(place, {**_read_stamp(place), file.path: see(place / file.path, file)})


def see(path: Path, file: ModelFile) -> Seen:
    """Return what a file that was found right is like."""
    now = path.stat()
    return Seen(now.st_size, now.st_mtime_ns, now.st_ctime_ns, file.sha256 or "")


def is_as_seen(path: Path, known: Seen) -> bool:
    """Whether a file is still like that."""
    try:
        now = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return (now.st_size, now.st_mtime_ns, now.st_ctime_ns) == (known.size, known.mtime_ns, known.ctime_ns)


def state(model: Model, cache: Path) -> State:
    """Return how much of a model is here, without reading its files."""
    if model.status != "pinned" or model.repo is None:
        return "not here"
    place = revision_folder(model, cache)
    there = [file for file in model.files if (place / file.path).is_file()]
    if len(there) < len(model.files):
        begun = there or any(partial_file(place, file).is_file() for file in model.files)
        return "partly here" if begun else "not here"
    known = _read_stamp(place)
    right = all(
        f.path in known and known[f.path].sha256 == f.sha256 and is_as_seen(place / f.path, known[f.path])
        for f in model.files
    )
    return "here" if right else "not verified"


def bytes_of(model: Model, cache: Path) -> int:
    """Return how much of the disk a model takes, all its revisions and beginnings together."""
    return sum(path.stat().st_size for path in (cache / model.id).rglob("*") if path.is_file())


def verify(model: Model, cache: Path, watch: Watch = unwatched) -> list[Fault]:
    """Return what is wrong with a model's files, each read again from beginning to end.

    It takes no lock, so that it also works where model-cache/ is mounted to be read only.

    Raises:
        EngineUnavailableError: the model is not pinned.
    """
    place = revision_folder(model, cache)
    if not place.is_dir():
        return [Fault(place, "is missing")]
    return check(model, place, watch, all_anew=True) + unlisted(model, place)


def remove(model: Model, cache: Path) -> int:
    """Delete a model's folder with all revisions and return how many bytes that freed.

    Raises:
        InputError: another process is at work in it.
        DiskError: it cannot be deleted.
    """
    home = cache / model.id
    if not home.is_dir():
        return 0
    freed = bytes_of(model, cache)
    try:
        with locked(home):
            for inside in home.iterdir():
                if inside.is_dir() and not inside.is_symlink():
                    shutil.rmtree(inside)
                elif inside.name != ".lock":
                    inside.unlink()
        shutil.rmtree(home)
    except OSError as refused:
        raise DiskError(f"{home} cannot be deleted ({refused.strerror}); make that folder writable.") from refused
    return freed


def _read_stamp(place: Path) -> dict[str, Seen]:
    """Return what the stamp says; one that is missing or damaged says nothing."""
    try:
        text = (place / _STAMP).read_text(encoding="utf-8")
        return codec.loads(Stamp, text, str(place / _STAMP)).files
    except (OSError, UnicodeDecodeError, DocumentError):
        return {}


def _write_stamp(place: Path, seen: dict[str, Seen]) -> None:
    """Keep the stamp; in a folder that cannot be written, such as a read-only mount, digests are computed each time."""
    if place.is_dir():
        with suppress(DiskError):
            write_text(place / _STAMP, codec.dumps(Stamp(seen)))


def _gigabytes(count_bytes: int) -> str:
    return f"{count_bytes / 1e9:.2f} GB"
