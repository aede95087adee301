"""Every mistake that can be made with neural models: each a function of an empty folder, as in bad_inputs.py.

No network is needed: sources and hubs are stood in for at their own boundary.
"""

import errno
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from rivethead.models import download, local, sources
from rivethead.models.hub import Commit, Entry, Hub
from rivethead.models.locks import locked
from rivethead.models.manifest import Defaults, Licence, Manifest, Model, ModelFile, Needs, Sound
from rivethead.models.pin import pin
from rivethead.schema import codec

Case = Callable[[Path], None]

_TEXT = b'{"model_type": "tiny"}'
_BLOB = hashlib.sha1(b"blob %d\0" % len(_TEXT) + _TEXT, usedforsecurity=False).hexdigest()
_TERMS = Licence("MIT", "MIT", True, False, "https://example.org/licence")
_NEEDS, _SOUND = Needs({"float32": 1.0}, 1.0, None), Sound(32_000, 1, 30.0, 18.0, True)
UNPINNED = Model(
    "tiny", "music", "transformers.musicgen", "for tests", "anvil/tiny", "main", None, "unverified",
    ("config.json", "*.safetensors"), (), _TERMS, _SOUND, None, _NEEDS, Defaults(),
)  # fmt: skip
PINNED = replace(
    UNPINNED,
    revision="c" * 40,
    status="pinned",
    files=(ModelFile("config.json", len(_TEXT), hashlib.sha256(_TEXT).hexdigest()),),
)


class _Gives:
    """A source of these bytes, or of this failure."""

    def __init__(self, given: bytes | Exception) -> None:
        self._given = given

    @contextmanager
    def open(self, model: Model, file: ModelFile, start: int, tag: str) -> Iterator[sources.Stream]:
        if isinstance(self._given, Exception):
            raise self._given
        yield sources.Stream(0, "", iter([self._given]))


class _Shows:
    """A hub with these files."""

    def __init__(self, *tree: Entry, cut: bool = False) -> None:
        self._tree, self._cut = tree, cut

    def commit(self, model: Model, ref: str) -> Commit:
        if self._cut:
            raise sources.TransferError("https://huggingface.co cannot be reached (Connection refused)")
        return Commit("d" * 40, "mit", False)

    def tree(self, model: Model, revision: str) -> tuple[Entry, ...]:
        return self._tree

    def content(self, model: Model, revision: str, entry: Entry) -> bytes:
        return _TEXT


_CONFIG = Entry("config.json", len(_TEXT), None, _BLOB)
_WEIGHTS = Entry("model.safetensors", 8, "e" * 64, "")


def _fetched(given: bytes | Exception) -> Case:
    def case(here: Path) -> None:
        with patch.object(download, "PAUSE_S", 0.0):
            download.download(PINNED, here / "model-cache", _Gives(given), lambda _: None)

    return case


def _pinned(hub: _Shows, model: Model = UNPINNED) -> Case:
    return lambda here: pin(model, hub) and None  # type: ignore[arg-type,func-returns-value]


def _loaded(model: Model, files: dict[str, bytes]) -> Case:
    def case(here: Path) -> None:
        for path, data in files.items():
            target = here / "model-cache" / "tiny" / ("c" * 40) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        local.folder(model, here / "model-cache")

    return case


def _damaged(command: Callable[..., None]) -> Case:
    """Return a case in which a command meets a manifest of one pinned model and a damaged file of it."""

    def case(here: Path) -> None:
        (here / "workspace").mkdir()
        (here / "workspace" / "models_manifest.json").write_text(codec.dumps(Manifest((PINNED,))), encoding="utf-8")
        place = here / "model-cache" / "tiny" / ("c" * 40)
        place.mkdir(parents=True)
        (place / "config.json").write_bytes(b"{}")
        command("models", "verify")

    return case


def _foreign_file(here: Path) -> None:
    place = download.download(PINNED, here / "model-cache", _Gives(_TEXT), lambda _: None)
    (place / "added_tokens.json").write_text("{}")
    download.download(PINNED, here / "model-cache", _Gives(_TEXT), lambda _: None)


def _twice_at_once(here: Path) -> None:
    with locked(here / "tiny"), locked(here / "tiny"):
        pass


def _lock_below_a_file(here: Path) -> None:
    (here / "model-cache").write_text("a file")
    with locked(here / "model-cache" / "tiny"):
        pass


def _remove_what_is_held(here: Path) -> None:
    (here / "tiny" / "old").mkdir(parents=True)
    with patch("shutil.rmtree", side_effect=PermissionError(errno.EACCES, "Permission denied")):
        local.remove(PINNED, here)


def _offline(here: Path) -> None:
    with patch.dict("os.environ", {"HF_HUB_OFFLINE": "1"}):
        download.download(PINNED, here / "model-cache", Hub("https://huggingface.co"), lambda _: None)


def _no_room(here: Path) -> None:
    with patch("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10_000_000})):
        download.download(PINNED, here / "model-cache", _Gives(_TEXT), lambda _: None)


def _no_mirror(here: Path) -> None:
    sources.chosen_mirror(here / "nowhere")


def _empty_mirror(here: Path) -> None:
    download.download(PINNED, here / "model-cache", sources.Mirror(here), lambda _: None)


def _endpoint(here: Path) -> None:
    Hub("ftp://example.org")


def _token(here: Path) -> None:
    Hub("https://huggingface.co", token="a\0b")


def model_cases(command_line: Callable[..., None]) -> dict[str, Case]:
    """Return the cases, by name; `command_line` types a command as in bad_inputs.py."""
    pickle = Entry("pytorch_model.bin", 8, "e" * 64, "")
    odd = Entry("a b.safetensors", 8, "e" * 64, "")
    return {
        "models: unknown": lambda here: Manifest((PINNED,)).named("huge") and None,  # type: ignore[func-returns-value]
        "models: pickle in the manifest": _pickle_in_the_manifest,
        "models: not pinned": _loaded(UNPINNED, {}),
        "models: no repository": _loaded(replace(UNPINNED, repo=None), {}),
        "models: not here": _loaded(PINNED, {}),
        "models: damaged": _loaded(PINNED, {"config.json": b"{}"}),
        "models: damaged, found by verify": _damaged(command_line),
        "models: a file that does not belong there": _foreign_file,
        "models: connection cut": _fetched(sources.TransferError("the connection was cut after 5 of 22 bytes")),
        "models: wrong content": _fetched(_TEXT[:-1] + b"!"),
        "models: disk full while fetching": _fetched(OSError(errno.ENOSPC, "No space left on device")),
        "models: disk too small": _no_room,
        "models: two at once": _twice_at_once,
        "models: folder below a file": _lock_below_a_file,
        "models: folder that cannot be deleted": _remove_what_is_held,
        "models: offline": _offline,
        "models: endpoint no address": _endpoint,
        "models: token no token": _token,
        "models: mirror no folder": _no_mirror,
        "models: mirror without the file": _empty_mirror,
        "models: pin without a repository": _pinned(_Shows(), replace(UNPINNED, repo=None)),
        "models: pin without a connection": _pinned(_Shows(cut=True)),
        "models: pin elsewhere": _pinned(_Shows(_CONFIG, _WEIGHTS), PINNED),
        "models: pin of pickles": _pinned(_Shows(_CONFIG, pickle)),
        "models: pin of a wish for pickles": _pinned(_Shows(_CONFIG, pickle), replace(UNPINNED, wanted=("*.bin",))),
        "models: pin of odd names": _pinned(_Shows(_CONFIG, odd)),
        "models: pin of what arrives wrong": _pinned(_Shows(replace(_CONFIG, blob="f" * 40), _WEIGHTS)),
    }


def _pickle_in_the_manifest(here: Path) -> None:
    text = codec.dumps(Manifest((PINNED,))).replace("config.json", "model.bin")
    codec.loads(Manifest, text, "workspace/models_manifest.json")
