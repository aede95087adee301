"""Fetching a model: into model-cache/ID/REVISION/, each file checked while it arrives, going on where it stopped."""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rivethead.errors import DiskError, InputError
from rivethead.models import local
from rivethead.models.locks import locked
from rivethead.models.manifest import Model, ModelFile
from rivethead.models.sources import Source, TransferError
from rivethead.paths import write_text

SPARE_BYTES = 1_000_000_000
"""What stays free on the disk."""

PAUSE_S = 1.0
"""Before a file is asked for again."""


@dataclass(frozen=True, slots=True)
class Planned:
    """Said before the first byte: what will be fetched."""

    model: str
    files: int
    total_bytes: int
    here_bytes: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """A file has come as far as `done_bytes` of `total_bytes`."""

    model: str
    path: str
    done_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class Retried:
    """A file is asked for a second time."""

    model: str
    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file is here and what the manifest says."""

    model: str
    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Ready:
    """All files are here and verified; `fetched` is how many of them were not before."""

    model: str
    folder: str
    bytes: int
    fetched: int


Event = Planned | Advanced | Retried | Fetched | Ready
Report = Callable[[Event], None]


def download(model: Model, cache: Path, source: Source, report: Report) -> Path:
    """Fetch what is missing of a model and return its folder, from which it may be loaded.

    What is here and right is not fetched; where everything is, the source is not asked at all. What is interrupted
    goes on where it stopped, also in another process.

    Args:
        model: a pinned model.
        cache: the folder of all models.
        source: the hub or a mirror.
        report: hears of the progress.

    Raises:
        EngineUnavailableError: the model is not pinned.
        InputError: a file cannot be had, or is not what the manifest says even when it is asked for again.
        DiskError: too little room, or the folder cannot be written.
    """
    place = local.revision_folder(model, cache)
    with locked(cache / model.id):
        place.mkdir(parents=True, exist_ok=True)
        wrong = {fault.path for fault in local.check(model, place, _watch(model, report))}
        missing = [file for file in model.files if place / file.path in wrong]
        if missing:
            _plan(model, place, missing, report)
        for file in missing:
            _fetch(model, place, file, source, report)
        faults = local.check(model, place, _watch(model, report)) + local.unlisted(model, place)
        if faults:
            raise InputError(local.sentence_of(model, faults))
    report(Ready(model.id, str(place), model.size or 0, len(missing)))
    return place


def _plan(model: Model, place: Path, missing: list[ModelFile], report: Report) -> None:
    """Say what will be fetched and make sure that there is room for it."""
    total = sum(file.size or 0 for file in missing)
    here = sum(min(_length(local.partial_file(place, file)), file.size or 0) for file in missing)
    free = shutil.disk_usage(place).free
    if free < total - here + SPARE_BYTES:
        raise DiskError(
            f"{place} has {free / 1e9:.1f} GB free and {model.id} needs {(total - here) / 1e9:.1f} GB more, with "
            f"{SPARE_BYTES / 1e9:.0f} GB to spare; free some space, or set RIVETHEAD_HOME to a folder on a larger disk."
        )
    report(Planned(model.id, len(missing), total, here))


def _watch(model: Model, report: Report) -> local.Watch:
    """Return what reports the bytes of a model's files."""
    return lambda file, done: report(Advanced(model.id, file.path, done, file.size or 0))


def _fetch(model: Model, place: Path, file: ModelFile, source: Source, report: Report) -> None:
    """Fetch a file with one second try, then refuse.

    Raises:
        InputError: it did not come, or not as the manifest says.
        DiskError: it cannot be written.
    """
    try:
        try:
            _transfer(model, place, file, source, report)
        except (TransferError, _WrongContentError) as first:
            report(Retried(model.id, file.path, str(first)))
            time.sleep(PAUSE_S)
            _transfer(model, place, file, source, report)
    except TransferError as cut:
        raise InputError(
            f"{file.path} of {model.id} could not be fetched: {cut}; what came is kept, so run the same command again "
            f"to go on."
        ) from cut
    except _WrongContentError as wrong:
        raise InputError(
            f"{file.path} of {model.id} {wrong}, also when it was fetched again, and was thrown away; name "
            f"another source by HF_ENDPOINT or --mirror."
        ) from wrong
    except OSError as refused:
        raise _disk_error(place, refused) from refused
    report(Fetched(model.id, file.path, file.size or 0))


class _WrongContentError(Exception):
    """A whole file came and is not what the manifest says; what is wrong, as a part of a sentence."""


def _transfer(model: Model, place: Path, file: ModelFile, source: Source, report: Report) -> None:
    """Bring a file to its place, going on with what is here of it, or raise."""
    part, size = local.partial_file(place, file), file.size or 0
    tag_file = part.with_name(part.name + ".tag")
    here = _length(part)
    if here > size:
        part.unlink()
        here = 0
    digest = _digest_of(part) if here else hashlib.sha256()
    if here < size or not part.exists():
        tag = tag_file.read_text(encoding="utf-8") if here and tag_file.is_file() else ""
        try:
            with source.open(model, file, here, tag) as stream:
                if stream.start != here:
                    here, digest = 0, hashlib.sha256()
                if not here:
                    write_text(tag_file, stream.tag)
                advanced = _watch(model, report)
                _receive(part, here, size, stream.blocks, digest, lambda done: advanced(file, done))
        except TransferError as cut:
            if cut.start_over:
                part.unlink(missing_ok=True)
            raise
    fault = local.fault_of(part, file, digest.hexdigest())
    if fault is not None:
        part.unlink()
        raise _WrongContentError(fault.what)
    _publish(part, place / file.path)
    tag_file.unlink(missing_ok=True)
    local.keep_seen(place, file)
    _sweep_empty(part.parent, place)


def _receive(
    part: Path, here: int, size: int, blocks: Iterator[bytes], digest: "hashlib._Hash", advanced: Callable[[int], None]
) -> None:
    """Write what arrives behind the bytes that are here and add it to their digest."""
    done = here
    with part.open("ab" if here else "wb") as out:
        for block in blocks:
            done += len(block)
            if done > size:
                break
            out.write(block)
            digest.update(block)
            advanced(done)
        out.flush()
        os.fsync(out.fileno())
    if done > size:
        part.unlink()
        raise _WrongContentError(f"is longer than the manifest's {size} bytes")
    if done < size:
        raise TransferError(f"the connection was cut after {done} of {size} bytes")


def _digest_of(path: Path) -> "hashlib._Hash":
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while block := content.read(local.BLOCK):
            digest.update(block)
    return digest


def _length(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _publish(part: Path, target: Path) -> None:
    """Move a whole file to its place so that the move survives a power cut."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part.replace(target)
    if os.name != "nt":  # Windows has no such call and needs none
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep_empty(inner: Path, place: Path) -> None:
    """Delete folders of beginnings that hold nothing any more."""
    with suppress(OSError):
        while inner != place:
            inner.rmdir()
            inner = inner.parent


def _disk_error(place: Path, refused: OSError) -> DiskError:
    full = refused.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    remedy = "free some space, then run the same command again to go on" if full else "mend that or choose another disk"
    return DiskError(f"{refused.filename or place} cannot be used ({refused.strerror}); {remedy}.")
