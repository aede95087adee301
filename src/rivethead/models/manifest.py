"""The models manifest: every model by id, with its origin, licence and needs."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from rivethead.errors import InputError
from rivethead.schema import codec


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model.

    Attributes:
        name: path inside the repository.
        sha256: its digest, None where it is not known yet.
        bytes: its size, None where it is not known yet.
    """

    name: str
    sha256: str | None = None
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """One model.

    Attributes:
        id: its name here and its folder in model-cache/.
        kind: music, picture or beats.
        engine: the engine that plays it.
        repo: its repository on the hub, "owner/name".
        revision: 40 hexadecimal digits, None until it is pinned.
        status: "unverified" until revision and digests are pinned, then "pinned".
        files: what is fetched; empty until pinned.
        licence: SPDX identifier or a short name.
        commercial: whether its output may be sold.
        sample_rate_hz: for music, else None.
        longest_take_s: what it can do in one go, None where that is no limit.
        vram_gb: what it needs on a GPU in half precision.
        about: one sentence.
    """

    id: str
    kind: str
    engine: str
    repo: str
    revision: str | None
    status: str
    files: tuple[ModelFile, ...]
    licence: str
    commercial: bool
    sample_rate_hz: int | None
    longest_take_s: float | None
    vram_gb: float
    about: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All models."""

    SCHEMA: ClassVar[str] = "ModelsManifest.1"

    models: tuple[Model, ...]


def read(path: Path) -> Manifest:
    """Read a manifest.

    Raises:
        InputError: the file is missing.
        DocumentError: it has a wrong field.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise InputError(f"{path} is missing; restore it from the repository.") from missing
    except UnicodeDecodeError as broken:
        raise InputError(f"{path} is not UTF-8 text; save it as UTF-8 or restore it.") from broken
    return codec.loads(Manifest, text, str(path))


def table(manifest: Manifest) -> list[str]:
    """Return the models as lines of text."""
    lines = [f"{'id':<24} {'kind':<8} {'VRAM':>7}  {'licence':<22} {'may be sold':<11}  status"]
    for model in manifest.models:
        sold = "yes" if model.commercial else "no"
        lines.append(
            f"{model.id:<24} {model.kind:<8} {model.vram_gb:>4.1f} GB  {model.licence:<22} {sold:<11}  {model.status}"
        )
    return lines


def as_json(manifest: Manifest) -> str:
    """Return the manifest as JSON text."""
    return json.dumps(codec.plain(manifest), indent=1)
