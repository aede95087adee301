"""A user's desk with tiny models in its cache, pinned in its manifest as real ones are."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from rivethead.models.manifest import MANIFEST, Manifest, ModelFile, read_desk
from rivethead.paths import write_text
from rivethead.schema import codec

REVISION = "5" * 40


def lay(desk: Path, tiny: dict[str, Path]) -> Manifest:
    """Write the manifest and put each tiny checkpoint where the model of that id would lie."""
    manifest = read_desk()
    for model_id, source in tiny.items():
        place = desk / "model-cache" / model_id / REVISION
        files = []
        for path in sorted(source.rglob("*")):
            if path.is_file():
                name = path.relative_to(source).as_posix()
                content = path.read_bytes()
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_bytes(content)
                files.append(ModelFile(name, len(content), sha256(content).hexdigest()))
        model = manifest.named(model_id)
        manifest = manifest.replaced(replace(model, revision=REVISION, status="pinned", files=tuple(files)))
    write_text(desk / "workspace" / MANIFEST, codec.dumps(manifest))
    return manifest
