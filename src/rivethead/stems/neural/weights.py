"""A model's weights: the verified folder of the manifest's entry, and how many numbers lie in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path

from rivethead.errors import InputError
from rivethead.models import local
from rivethead.models.manifest import Manifest, Model, read_desk


@dataclass(frozen=True, slots=True)
class Weights:
    """A model that may be loaded.

    Attributes:
        model: its entry in the manifest.
        folder: of its verified files.
    """

    model: Model
    folder: Path


def named(model_id: str, loader: str) -> Model:
    """Return a model's entry in the manifest of the desk.

    Raises:
        InputError: there is none, or another engine plays it.
    """
    manifest = read_desk()
    model = manifest.named(model_id)
    if model.loader != loader:
        raise InputError(f"{model_id} is not loaded by {loader}; choose one of: {_choice(manifest, loader)}.")
    return model


def _choice(manifest: Manifest, loader: str) -> str:
    return ", ".join(model.id for model in manifest.models if model.loader == loader) or "none in the manifest"


def verified(model: Model) -> Weights:
    """Return a model with its folder.

    Raises:
        EngineUnavailableError: it is not pinned, or not all of it is here.
        InputError: a file is not what the manifest says.
    """
    return Weights(model, local.folder(model))


def identity(model: Model) -> str:
    """Return the model's id and revision, "musicgen-small@" and 40 digits; "unpinned" where there is none yet."""
    return f"{model.id}@{model.revision or 'unpinned'}"


def count_numbers(folder: Path) -> dict[str, int]:
    """Return how many numbers lie in a model's safetensors, by the first word of their names.

    Files in folders of their own count under the folder's name. Only the tables at the files' beginnings are read.

    Raises:
        InputError: a file is no safetensors file.
    """
    found: dict[str, int] = {}
    for path in sorted(folder.rglob("*.safetensors")):
        inner = path.relative_to(folder).parts
        for name, count in _tensors(path):
            part = inner[0] if len(inner) > 1 else name.partition(".")[0]
            found[part] = found.get(part, 0) + count
    return found


def _tensors(path: Path) -> Iterator[tuple[str, int]]:
    try:
        with path.open("rb") as file:
            table = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        for name, tensor in table.items():
            if name != "__metadata__":
                yield name, prod(tensor["shape"])
    except (ValueError, KeyError, TypeError, AttributeError, MemoryError, OverflowError) as broken:
        raise InputError(f"{path} is no safetensors file; run: rivethead models verify") from broken
