"""A set's ledger: for every stage the digest of what went in, and the digests of the files that came out.

One record a stage lies in `.rivethead/stages/NAME.json` beside the files of the set. A stage whose key is on record and
whose files are there is not run again. A file whose digest differs from its record was edited by a person: it is never
overwritten, and because keys are made from the digests of the files as they are, whatever depends on it becomes stale.
"""

import json
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from rivethead.errors import DocumentError, InputError
from rivethead.paths import write_text

_READ_BYTES = 1 << 20


def digest_of(value: Any) -> str:
    """Return the SHA-256 of a JSON-like value, independent of the order of its keys."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return sha256(text.encode()).hexdigest()


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(_READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Output:
    """One file that a stage made.

    Attributes:
        sha256: of its bytes when it was made.
        bytes: its size then.
        mtime_ns: its modification time then; a file with the same size and time is taken to be unchanged.
    """

    sha256: str
    bytes: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a stage's last run.

    Attributes:
        key: digest of the stage's name, version, inputs and parameters.
        inputs: what went into the key, for people and for the report of what became stale.
        outputs: path relative to the set -> Output.
        seconds: how long it took; outside the key.
    """

    key: str
    inputs: dict[str, str]
    outputs: dict[str, Output]
    seconds: float


@dataclass(frozen=True, slots=True)
class Stage:
    """A step that turns inputs into files.

    Attributes:
        name: unique in the set, e.g. "take stem-01".
        version: raised whenever the same inputs would give other files.
        inputs: name -> digest or value of everything that the files depend on.
    """

    name: str
    version: int
    inputs: Mapping[str, str]

    @property
    def key(self) -> str:
        """Digest of everything the stage's files depend on."""
        return digest_of({"stage": self.name, "version": self.version, "inputs": dict(self.inputs)})


@dataclass(slots=True)
class Ledger:
    """The records of one set.

    Attributes:
        root: the set's folder.
    """

    root: Path
    _digests: dict[Path, tuple[int, int, str]] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the records lie."""
        return self.root / ".rivethead" / "stages"

    def digest(self, relative: str) -> str:
        """Return the digest of a file of the set as it is now; it is read again only when size or time changed."""
        path = self.root / relative
        stat = path.stat()
        known = self._digests.get(path)
        if known is None or known[:2] != (stat.st_size, stat.st_mtime_ns):
            known = (stat.st_size, stat.st_mtime_ns, digest_of_file(path))
            self._digests[path] = known
        return known[2]

    def record(self, name: str) -> Record | None:
        """Return a stage's record, or None where it never ran."""
        path = self._path(name)
        if not path.is_file():
            return None
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            outputs = {k: Output(v["sha256"], v["bytes"], v["mtime_ns"]) for k, v in found["outputs"].items()}
            return Record(found["key"], found["inputs"], outputs, found["seconds"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as broken:
            raise DocumentError(f"{path} is damaged; delete it, and its stage runs again.") from broken

    def edited(self, name: str) -> tuple[str, ...]:
        """Return those files of a stage that a person has changed since they were made."""
        record = self.record(name)
        return () if record is None else tuple(f for f, out in record.outputs.items() if self._is_edited(f, out))

    def is_fresh(self, stage: Stage) -> bool:
        """Return whether a stage need not run: its key is on record and its files are there, edited or not."""
        record = self.record(stage.name)
        return record is not None and record.key == stage.key and all((self.root / f).is_file() for f in record.outputs)

    def reasons(self, stage: Stage) -> tuple[str, ...]:
        """Return, in words, why a stage has to run; empty when it is fresh."""
        record = self.record(stage.name)
        if record is None:
            return ("it has not been made yet",)
        if record.key != stage.key:
            changed = [n for n, v in stage.inputs.items() if record.inputs.get(n) != v]
            return tuple(f"{n} changed" for n in changed) or ("Rivethead makes it differently now",)
        return tuple(f"{f} is missing" for f in record.outputs if not (self.root / f).is_file())

    def run(self, stage: Stage, make: Callable[[], Sequence[str]]) -> bool:
        """Run a stage unless it is fresh, and publish its record last.

        Args:
            stage: what is to be made from what.
            make: writes the files (each one atomically) and returns their paths relative to the set.

        Returns:
            Whether it ran.

        Raises:
            InputError: the stage is stale but a person has edited one of its files.
        """
        if self.is_fresh(stage):
            return False
        self.refuse_to_overwrite(stage.name)
        started = time.perf_counter()
        self.publish(stage, make(), time.perf_counter() - started)
        return True

    def refuse_to_overwrite(self, name: str) -> None:
        """Raise InputError when a person has edited a file that this stage would write again."""
        for relative in self.edited(name):
            raise InputError(
                f"{self.root / relative} was edited by hand and would have to be made again because what it depends on "
                f"has changed; move it away to have it made anew, or undo that change."
            )

    def publish(self, stage: Stage, outputs: Sequence[str], seconds: float) -> None:
        """Put a finished stage on record."""
        made = {}
        for relative in outputs:
            stat = (self.root / relative).stat()
            made[relative] = {"sha256": self.digest(relative), "bytes": stat.st_size, "mtime_ns": stat.st_mtime_ns}
        record = {
            "stage": stage.name,
            "version": stage.version,
            "key": stage.key,
            "inputs": dict(stage.inputs),
            "outputs": made,
            "seconds": round(seconds, 3),
            "machine": platform.machine() + " " + platform.system(),
        }
        write_text(self._path(stage.name), json.dumps(record, indent=1, ensure_ascii=False) + "\n")

    def _is_edited(self, relative: str, out: Output) -> bool:
        path = self.root / relative
        if not path.is_file():
            return False
        stat = path.stat()
        if (stat.st_size, stat.st_mtime_ns) == (out.bytes, out.mtime_ns):
            self._digests[path] = (stat.st_size, stat.st_mtime_ns, out.sha256)
            return False
        return self.digest(relative) != out.sha256

    def _path(self, name: str) -> Path:
        return self.folder / (name.replace(" ", "-").replace("/", "-") + ".json")
