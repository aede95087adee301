"""The models manifest: every model by id, with its origin, files, licence and needs."""

import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import ClassVar, Literal

from rivethead.errors import InputError
from rivethead.paths import desk_file, desk_folder, write_text
from rivethead.schema import codec

Kind = Literal["music", "picture", "beats"]
Loader = Literal[
    "transformers.musicgen",
    "diffusers.acestep",
    "diffusers.sdxl",
    "diffusers.sdxl_unet",
    "diffusers.stable_diffusion",
    "beat_this",
]
"""Every way there is to load a model. A manifest names one of these, never code of its own."""

Status = Literal["unverified", "pinned"]
DTYPES = ("float32", "float16", "bfloat16")
SAFE_SUFFIXES = (".safetensors", ".json", ".txt", ".model")
"""What may be fetched: tensors, settings and vocabularies. Nothing of it can run code when it is read."""

MANIFEST = "models_manifest.json"

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_REPO = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*")
_REVISION = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PART = re.compile(r"[A-Za-z0-9_+][A-Za-z0-9._+-]*")
"""A part of a file's path: no hidden names, nothing that leads elsewhere, nothing that a system reads otherwise."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model.

    Attributes:
        path: path inside the repository.
        size: bytes, None where it is not known yet.
        sha256: its digest, None where it is not known yet.
    """

    path: str
    size: int | None = None
    sha256: str | None = None

    def __post_init__(self) -> None:
        if not all(_PART.fullmatch(part) for part in self.path.split("/")):
            raise ValueError(f"'{self.path}' is no plain path inside a repository")
        if PurePosixPath(self.path).suffix not in SAFE_SUFFIXES:
            raise ValueError(
                f"'{self.path}' may run code when it is loaded, so only {', '.join(SAFE_SUFFIXES)} are taken"
            )
        if self.size is not None and self.size < 0:
            raise ValueError(f"the size of '{self.path}' is below 0")
        if self.sha256 is not None and not _SHA256.fullmatch(self.sha256):
            raise ValueError(f"the sha256 of '{self.path}' is not 64 hexadecimal digits in lower case")


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms of a model's weights.

    Attributes:
        spdx: SPDX identifier, "LicenseRef-..." where SPDX has none.
        name: what people call it.
        commercial: whether what the model makes may be sold.
        gated: whether the hub wants an account that accepted the terms.
        url: where the terms stand.
    """

    spdx: str
    name: str
    commercial: bool
    gated: bool
    url: str


@dataclass(frozen=True, slots=True)
class Sound:
    """What a music model gives.

    Attributes:
        sample_rate_hz: of its own output.
        channels: 1 or 2.
        window_s: how much it makes in one go.
        stride_s: by how much the next window lies later where takes are longer than a window; None: it has no windows.
        continues: whether it can go on from sound that it is given.
    """

    sample_rate_hz: int
    channels: int
    window_s: float
    stride_s: float | None
    continues: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture model gives: the size it was trained for, in pixels."""

    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Needs:
    """What a model needs. Estimates, made without a graphics card.

    Attributes:
        vram_gb: number type -> memory of the card for one row or picture, in GB of 10^9 bytes.
        ram_gb: main memory while it loads.
        disk_gb: size of what is fetched, as far as it is known before it is pinned.
    """

    vram_gb: dict[str, float]
    ram_gb: float
    disk_gb: float | None

    def __post_init__(self) -> None:
        for name in self.vram_gb:
            if name not in DTYPES:
                raise ValueError(f"vram_gb names '{name}', which is none of {', '.join(DTYPES)}")


@dataclass(frozen=True, slots=True)
class Defaults:
    """How a model is asked where nothing else is said; None: its own.

    Attributes:
        guidance: how strictly the words are followed, 0 or 1 for models that were trained without.
        steps: of denoising.
        shift: of the timetable of denoising.
        temperature: of sampling.
        top_k: how many of the likeliest codes are drawn from.
    """

    guidance: float | None = None
    steps: int | None = None
    shift: float | None = None
    temperature: float | None = None
    top_k: int | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """One model.

    Attributes:
        id: its name here and its folder in model-cache/.
        kind: what it makes.
        loader: how it is loaded.
        about: what it is for, one short sentence.
        repo: its repository on the hub, "owner/name"; None where the hub has no safe weights of it.
        ref: the branch or proposal of the repository that `pin` follows.
        revision: 40 hexadecimal digits, None until it is pinned.
        status: "pinned" when revision, sizes and digests are known, else "unverified".
        wanted: what `pin` takes of the repository: paths in which a part may hold * and ?.
        files: what is fetched; empty until pinned.
        licence: the terms of its weights.
        sound: for music, else None.
        picture: for pictures, else None.
        needs: what it needs.
        defaults: how it is asked.
        base: the model that this one is put on, None where it stands alone.
    """

    id: str
    kind: Kind
    loader: Loader
    about: str
    repo: str | None
    ref: str
    revision: str | None
    status: Status
    wanted: tuple[str, ...]
    files: tuple[ModelFile, ...]
    licence: Licence
    sound: Sound | None
    picture: Picture | None
    needs: Needs
    defaults: Defaults
    base: str | None = None

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"the id '{self.id}' is not made of a-z, 0-9, dots, hyphens and underscores")
        if self.repo is not None and not _REPO.fullmatch(self.repo):
            raise ValueError(f"the repo '{self.repo}' of {self.id} is not owner/name")
        if self.revision is not None and not _REVISION.fullmatch(self.revision):
            raise ValueError(f"the revision of {self.id} is not 40 hexadecimal digits in lower case")
        paths = [file.path.casefold() for file in self.files]  # some disks do not tell A from a
        if len(set(paths)) < len(paths):
            raise ValueError(f"{self.id} names a file twice")
        known = self.revision is not None and all(f.size is not None and f.sha256 is not None for f in self.files)
        if (self.status == "pinned") != (known and bool(self.files)):
            raise ValueError(
                f"the status of {self.id} is {self.status}, which has to be pinned when revision, sizes and digests "
                f"are known, else unverified"
            )

    @property
    def size(self) -> int | None:
        """How much its files take, in bytes; None until it is pinned."""
        return sum(file.size or 0 for file in self.files) if self.status == "pinned" else None


@dataclass(frozen=True, slots=True)
class Manifest:
    """All models."""

    SCHEMA: ClassVar[str] = "ModelsManifest.2"

    models: tuple[Model, ...]

    def __post_init__(self) -> None:
        ids = [model.id for model in self.models]
        if len(set(ids)) < len(ids):
            raise ValueError("two models have the same id")
        for model in self.models:
            if model.base is not None and (model.base not in ids or self.named(model.base).base is not None):
                raise ValueError(f"{model.id} is put on '{model.base}', which is no model that stands alone")

    def named(self, name: str) -> Model:
        """Return a model by its id.

        Raises:
            InputError: there is none.
        """
        for model in self.models:
            if model.id == name:
                return model
        known = ", ".join(model.id for model in self.models)
        raise InputError(f"The models manifest has no model '{name}'; it has: {known}.")

    def with_base(self, name: str) -> tuple[Model, ...]:
        """Return a model and before it the one that it is put on.

        Raises:
            InputError: there is no such model.
        """
        model = self.named(name)
        return (model,) if model.base is None else (self.named(model.base), model)

    def replaced(self, model: Model) -> "Manifest":
        """Return this manifest with another model in the place of the one of the same id."""
        return replace(self, models=tuple(model if known.id == model.id else known for known in self.models))


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


def read_desk() -> Manifest:
    """Read the manifest of the user's desk, or the default that comes with Rivethead.

    Raises:
        InputError: the file is missing.
        DocumentError: it has a wrong field.
    """
    return read(desk_file(MANIFEST))


def write_desk(manifest: Manifest) -> Path:
    """Write the manifest of the user's desk atomically and return where it lies; the default is never written to.

    Raises:
        DiskError: the folder cannot be written or is full.
    """
    target = desk_folder() / "workspace" / MANIFEST
    write_text(target, codec.dumps(manifest))
    return target
