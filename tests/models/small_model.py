"""The model of these tests, and manifests that hold it."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from hub import REPO, REVISION

from rivethead.models.manifest import Defaults, Licence, Manifest, Model, ModelFile, Needs, Sound
from rivethead.schema import codec

WANTED = ("config.json", "*.safetensors", "tokenizer/*.txt", "unet/*.safetensors")
TAKEN = ("config.json", "model.safetensors", "tokenizer/vocab.txt", "unet/part.safetensors")


def unpinned() -> Model:
    """Return the model of these tests as the manifest has it at first."""
    return Model(
        "tiny",
        "music",
        "transformers.musicgen",
        "for tests",
        REPO,
        "main",
        None,
        "unverified",
        WANTED,
        (),
        Licence("MIT", "MIT", True, False, "https://example.org/licence"),
        Sound(32_000, 1, 30.0, 18.0, True),
        None,
        Needs({"float32": 0.1}, 0.1, 0.001),
        Defaults(),
    )


def pinned(content: dict[str, bytes]) -> Model:
    """Return the model pinned to these files, as known by construction."""
    listed = tuple(
        ModelFile(path, len(content[path]), hashlib.sha256(content[path]).hexdigest()) for path in sorted(TAKEN)
    )
    return replace(unpinned(), revision=REVISION, status="pinned", files=listed)


def write_manifest(desk: Path, *models: Model) -> None:
    """Put a manifest of these models on a desk."""
    (desk / "workspace" / "models_manifest.json").write_text(codec.dumps(Manifest(models)), encoding="utf-8")


def read_json(path: Path) -> dict:
    """Return what a JSON file holds."""
    found: dict = json.loads(path.read_text(encoding="utf-8"))
    return found
