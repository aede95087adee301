"""The manifest that comes with Rivethead, its JSON Schema, and what neither lets through."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hub import Hub
from small_model import pinned

from rivethead.errors import DocumentError, InputError
from rivethead.models import manifest
from rivethead.models.manifest import Manifest
from rivethead.models.manifest_schema import SCHEMA_FILE, schema_text
from rivethead.schema import codec

WORKSPACE = Path(__file__).parents[2] / "workspace"
SHIPPED = WORKSPACE / "models_manifest.json"


def shipped() -> Manifest:
    return manifest.read(SHIPPED)


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    """Return what a schema has against a value: the keywords that ours uses, as JSON Schema defines them."""
    if "anyOf" in schema:
        return [] if any(not faults(one, value) for one in schema["anyOf"]) else [f"none of anyOf takes {value!r}"]
    if "const" in schema:
        return [] if value == schema["const"] else [f"{value!r} is not {schema['const']!r}"]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{value!r} is none of {schema['enum']}"]
    kinds = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "null": type(None),
    }
    if not isinstance(value, kinds[schema["type"]]) or (isinstance(value, bool) and schema["type"] != "boolean"):
        return [f"{value!r} is no {schema['type']}"]
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return [f"{value!r} does not match {schema['pattern']}"]
    if schema["type"] == "array":
        return [fault for one in value for fault in faults(schema["items"], one)]
    return _faults_of_fields(schema, value) if schema["type"] == "object" else []


def _faults_of_fields(schema: dict[str, Any], value: dict[str, Any]) -> list[str]:
    known, others = schema.get("properties", {}), schema["additionalProperties"]
    found = [f"{name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, inner in value.items():
        found += faults(schema["propertyNames"], name) if "propertyNames" in schema else []
        if name in known:
            found += faults(known[name], inner)
        else:
            found += [f"{name} is unknown"] if others is False else faults(others, inner)
    return found


def test_the_shipped_manifest_is_written_as_pin_writes_it() -> None:
    assert codec.dumps(shipped()) == SHIPPED.read_text(encoding="utf-8")


def test_every_model_that_is_promised_is_there() -> None:
    assert {model.id for model in shipped().models} >= {
        "musicgen-small",
        "musicgen-medium",
        "musicgen-stereo-small",
        "musicgen-stereo-medium",
        "acestep",
        "sdxl",
        "sdxl-lightning",
        "sd15",
        "beat-this",
    }


def test_what_is_not_verified_claims_nothing() -> None:
    for model in shipped().models:
        if model.status == "unverified":
            assert model.revision is None
            assert all(file.sha256 is None for file in model.files)


@pytest.mark.parametrize("model", shipped().models, ids=lambda model: model.id)
def test_entries_make_sense(model: manifest.Model) -> None:
    assert (model.sound is not None) == (model.kind == "music")
    assert (model.picture is not None) == (model.kind == "picture")
    assert model.needs.vram_gb
    assert (model.repo is None) == (not model.wanted)
    assert model.licence.url.startswith("https://")
    assert ("NC" in model.licence.spdx) == (not model.licence.commercial)
    for pattern in model.wanted:
        assert Path(pattern).suffix in manifest.SAFE_SUFFIXES


def test_the_schema_beside_it_is_the_one_of_the_dataclasses() -> None:
    assert (WORKSPACE / SCHEMA_FILE).read_text(encoding="utf-8") == schema_text()


def test_the_schema_takes_the_shipped_manifest_and_a_pinned_one(hub: Hub) -> None:
    schema = json.loads(schema_text())
    assert faults(schema, json.loads(SHIPPED.read_text(encoding="utf-8"))) == []
    assert faults(schema, json.loads(codec.dumps(Manifest((pinned(hub.content),))))) == []


def _model(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], object]:
    return lambda found: change(found["models"][0])


WRONG: dict[str, Callable[[dict[str, Any]], object]] = {
    "kind": _model(lambda m: m.update(kind="dance")),
    "loader": _model(lambda m: m.update(loader="os.system")),
    "revision short": _model(lambda m: m.update(revision="abc")),
    "revision a branch": _model(lambda m: m.update(revision="main")),
    "id a path": _model(lambda m: m.update(id="../x")),
    "repo an address": _model(lambda m: m.update(repo="https://example.org/a/b")),
    "pickle": _model(lambda m: m["files"][1].update(path="model.bin")),
    "file elsewhere": _model(lambda m: m["files"][1].update(path="/etc/x.json")),
    "sha256 short": _model(lambda m: m["files"][1].update(sha256="ff")),
    "size a text": _model(lambda m: m["files"][1].update(size="1 GB")),
    "licence a text": _model(lambda m: m.update(licence="MIT")),
    "number type": _model(lambda m: m["needs"]["vram_gb"].update(int3=1.0)),
    "field missing": _model(lambda m: m.pop("wanted")),
    "field unknown": _model(lambda m: m.update(code="import os")),
    "another paper": lambda found: found.update(schema="Brief.1"),
}
"""What the schema and the reader both refuse."""


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_schema_and_reader_refuse_the_same(change: Callable[[dict[str, Any]], object], hub: Hub) -> None:
    found = json.loads(codec.dumps(Manifest((pinned(hub.content),))))
    change(found)
    assert faults(json.loads(schema_text()), found) != []
    with pytest.raises(DocumentError):
        codec.loads(Manifest, json.dumps(found), "models_manifest.json")


CONTRADICTORY: dict[str, Callable[[dict[str, Any]], object]] = {
    "pinned without a digest": _model(lambda m: m["files"][0].update(sha256=None)),
    "pinned without a revision": _model(lambda m: m.update(revision=None)),
    "pinned without files": _model(lambda m: m.update(files=[])),
    "known and called unverified": _model(lambda m: m.update(status="unverified")),
    "a file twice": _model(lambda m: m["files"].append(m["files"][0])),
    "a file twice to some disks": _model(lambda m: m["files"].append({**m["files"][0], "path": "CONFIG.json"})),
    "on a model that is not there": _model(lambda m: m.update(base="anvil")),
    "on itself": _model(lambda m: m.update(base="tiny")),
    "two of one id": lambda found: found["models"].append(found["models"][0]),
    "a size below nothing": _model(lambda m: m["files"][0].update(size=-1)),
}


@pytest.mark.parametrize("change", CONTRADICTORY.values(), ids=CONTRADICTORY)
def test_contradictions_are_refused(change: Callable[[dict[str, Any]], object], hub: Hub) -> None:
    found = json.loads(codec.dumps(Manifest((pinned(hub.content),))))
    change(found)
    with pytest.raises(DocumentError, match="is not possible"):
        codec.loads(Manifest, json.dumps(found), "models_manifest.json")


def test_the_schema_is_one_by_the_book() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator
    validator.check_schema(json.loads(schema_text()))
    validator(json.loads(schema_text())).validate(json.loads(SHIPPED.read_text(encoding="utf-8")))


def test_a_model_comes_after_what_it_is_put_on() -> None:
    assert [model.id for model in shipped().with_base("sdxl-lightning")] == ["sdxl", "sdxl-lightning"]
    assert [model.id for model in shipped().with_base("sdxl")] == ["sdxl"]
    with pytest.raises(InputError, match="has no model 'sdxxl'; it has: musicgen-small"):
        shipped().named("sdxxl")
