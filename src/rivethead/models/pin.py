"""Pinning: asking the hub which commit a model is today, and what its files have to be from now on."""

import hashlib
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from rivethead.errors import InputError
from rivethead.models.hub import Commit, Entry, Hub
from rivethead.models.manifest import SAFE_SUFFIXES, Model, ModelFile
from rivethead.models.sources import TransferError

_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".msgpack", ".h5")
"""Weights in formats whose readers may run code, or which no loader here reads."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A pinned model.

    Attributes:
        model: with revision, files, sizes and digests.
        notes: what a person should look at, sentences.
    """

    model: Model
    notes: tuple[str, ...]


def pin(model: Model, hub: Hub, ref: str | None = None, *, again: bool = False) -> Pinned:
    """Return a model with the revision, sizes and digests that the hub says.

    Digests of large files are the hub's own; small files are fetched, compared with git's name of them, and digested
    here.

    Args:
        model: a model of the manifest.
        hub: the hub.
        ref: a branch, proposal or revision; None: the model's own.
        again: whether a model that is pinned to something else may move.

    Raises:
        InputError: the hub does not show it, or offers no safe weights, or it is pinned to something else.
    """
    if model.repo is None:
        raise InputError(
            f"The models manifest names no repository for {model.id}, since none with safetensors of it is known; "
            f"enter one as its repo, or put its files where docs/models.md says."
        )
    asked = ref or model.ref
    try:
        try:
            return _pinned(model, hub, asked, again=again)
        except TransferError:
            return _pinned(model, hub, asked, again=again)
    except TransferError as cut:
        raise InputError(f"{model.id} was not pinned: {cut}; check the connection and try again.") from cut


def _pinned(model: Model, hub: Hub, ref: str, *, again: bool) -> Pinned:
    commit = hub.commit(model, ref)
    if model.revision not in (None, commit.revision) and not again:
        raise InputError(
            f"{model.id} is pinned to {str(model.revision)[:12]}… and the hub has {commit.revision[:12]}…; to move on, "
            f"run: rivethead models pin {model.id} --again"
        )
    chosen, notes = _chosen(model, hub.tree(model, commit.revision))
    try:
        files = tuple(_file(model, hub, commit.revision, entry) for entry in chosen)
        pinned = replace(model, revision=commit.revision, status="pinned", files=files)
    except ValueError as strange:
        raise InputError(f"{model.id} was not pinned: {strange}; narrow what is wanted in the manifest.") from strange
    return Pinned(pinned, (*notes, *_news(model, commit)))


def wants(pattern: str, path: str) -> bool:
    """Whether a pattern picks a path; * and ? stay inside one part of it."""
    asked, parts = pattern.split("/"), path.split("/")
    return len(asked) == len(parts) and all(fnmatchcase(part, ask) for part, ask in zip(parts, asked, strict=True))


def _chosen(model: Model, tree: tuple[Entry, ...]) -> tuple[list[Entry], list[str]]:
    """Return what the manifest wants of a tree, and what a person should know about that.

    Raises:
        InputError: there are no safe weights among it.
    """
    chosen = [entry for entry in tree if any(wants(pattern, entry.path) for pattern in model.wanted)]
    for entry in chosen:
        if PurePosixPath(entry.path).suffix not in SAFE_SUFFIXES:
            raise InputError(
                f"{entry.path} of {model.repo} may run code when it is loaded and is not taken; want only "
                f"{', '.join(SAFE_SUFFIXES)} in the manifest's entry of {model.id}."
            )
    missing = [pattern for pattern in model.wanted if not any(wants(pattern, entry.path) for entry in chosen)]
    weights = [pattern for pattern in missing if pattern.endswith(".safetensors")]
    if weights:
        pickles = [entry.path for entry in tree if PurePosixPath(entry.path).suffix in _PICKLES]
        offers = (
            f"offers its weights only as {pickles[0]}, which may run code when it is loaded" if pickles else "has none"
        )
        raise InputError(
            f"{model.id} needs {weights[0]} and {model.repo} {offers}; name another repo or ref in the manifest, or "
            f"another one of its revisions by --ref."
        )
    return chosen, [f"{model.repo} has nothing that matches '{pattern}'." for pattern in missing]


def _file(model: Model, hub: Hub, revision: str, entry: Entry) -> ModelFile:
    """Return a file with its digest."""
    if entry.sha256 is not None:
        return ModelFile(entry.path, entry.size, entry.sha256)
    content = hub.content(model, revision, entry)
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    if blob != entry.blob:
        raise TransferError(f"{entry.path} arrived otherwise than the hub lists it")
    return ModelFile(entry.path, len(content), hashlib.sha256(content).hexdigest())


def _news(model: Model, commit: Commit) -> list[str]:
    """Return where the hub and the manifest say different things about a model's terms."""
    notes = []
    said, ours = commit.licence.lower(), model.licence.spdx.lower()
    if said and not ours.endswith(said) and said not in _SAME.get(ours, ()):
        notes.append(
            f"The hub says the licence of {model.repo} is '{commit.licence}', the manifest {model.licence.spdx}; read "
            f"{model.licence.url} and correct the manifest where it is wrong."
        )
    if commit.gated != model.licence.gated:
        is_gated = "is" if commit.gated else "is not"
        notes.append(f"{model.repo} {is_gated} gated on the hub, against the manifest; correct its licence there.")
    return notes


_SAME = {
    "licenseref-creativeml-openrail-m": ("creativeml-openrail-m", "openrail"),
    "licenseref-creativeml-openrail-plusplus-m": ("openrail++",),
}
"""SPDX identifier in lower case -> what the hub calls it."""
