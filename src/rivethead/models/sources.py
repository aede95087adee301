"""Where a model's files come from: the hub, or a folder with copies of them."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rivethead.errors import InputError
from rivethead.models.manifest import Model, ModelFile

MIRROR = "RIVETHEAD_MODEL_MIRROR"
_BLOCK = 1 << 18


class TransferError(Exception):
    """What came, or did not come, may come right when it is asked for again.

    Args:
        why: a part of a sentence.
        start_over: whether what is here of the file is of no use.
    """

    def __init__(self, why: str, *, start_over: bool = False) -> None:
        super().__init__(why)
        self.start_over = start_over


@dataclass(frozen=True, slots=True)
class Stream:
    """A file as it arrives.

    Attributes:
        start: number of its first byte: what was asked for, or 0 where the file is not the one that was begun.
        tag: what tells this content from others at the same place, "" where nothing does.
        blocks: the bytes from there to the end.
    """

    start: int
    tag: str
    blocks: Iterator[bytes]


class Source(Protocol):
    """Anything that files can be had from."""

    def open(self, model: Model, file: ModelFile, start: int, tag: str) -> AbstractContextManager[Stream]:
        """Open a file at a byte.

        Args:
            model: a pinned model.
            file: one of its files.
            start: how many bytes of it are here already.
            tag: the tag of the content that these came from, "" where it is not known.

        Raises:
            TransferError: a second try may help.
            InputError: it will not.
        """


@dataclass(frozen=True, slots=True)
class Mirror:
    """A folder with copies, such as a disk that was carried over or the model-cache/ of another machine.

    A model's files lie in ID/REVISION/, as in model-cache/, or in OWNER/NAME/, as in a checkout of its repository.

    Attributes:
        root: the folder.
    """

    root: Path

    @contextmanager
    def open(self, model: Model, file: ModelFile, start: int, tag: str) -> Iterator[Stream]:
        """Open a copy; see Source."""
        places = [self.root / model.id / str(model.revision), self.root / str(model.repo)]
        found = next((place / file.path for place in places if (place / file.path).is_file()), None)
        if found is None:
            raise InputError(
                f"The mirror {self.root} has no {file.path} of {model.id}; put it into {places[0]}, or leave the "
                f"mirror out to ask the hub."
            )
        now = found.stat()
        own = f"{now.st_size}-{now.st_mtime_ns}"
        with found.open("rb") as content:
            first = start if tag == own and start <= now.st_size else 0
            content.seek(first)
            yield Stream(first, own, iter(lambda: content.read(_BLOCK), b""))


def chosen_mirror(named: Path | None) -> Mirror | None:
    """Return the folder that was named, else that of $RIVETHEAD_MODEL_MIRROR, else None.

    Raises:
        InputError: it is no folder.
    """
    said = os.environ.get(MIRROR, "")
    root = named or (Path(said) if said else None)
    if root is None:
        return None
    if not root.is_dir():
        origin = "--mirror" if named else MIRROR
        raise InputError(f"{origin} names {root}, which is no folder; name one that is, or leave it out.")
    return Mirror(root)
