"""The JSON Schema of workspace/models_manifest.json, made from the dataclasses that read it."""

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from rivethead.models.manifest import DTYPES, Manifest

SCHEMA_FILE = "models_manifest.schema.json"

_PATTERNS = {
    "id": "^[a-z0-9][a-z0-9._-]*$",
    "repo": "^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$",
    "revision": "^[0-9a-f]{40}$",
    "sha256": "^[0-9a-f]{64}$",
    "path": r"^[A-Za-z0-9_+][A-Za-z0-9._+/-]*\.(safetensors|json|txt|model)$",
}
_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema_text() -> str:
    """Return the schema as JSON text (draft 2020-12)."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rivethead: the models manifest",
        **_object(Manifest),
    }
    schema["properties"] = {"schema": {"const": Manifest.SCHEMA}, **schema["properties"]}
    schema["required"] = ["schema", *schema["required"]]
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _object(kind: Any) -> dict[str, Any]:
    """Return the schema of a dataclass."""
    hints = get_type_hints(kind)
    known = fields(kind)
    said = _said_of_attributes(kind.__doc__ or "")
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [f.name for f in known if f.default is MISSING and f.default_factory is MISSING],
        "properties": {f.name: _described(_value(f.name, hints[f.name]), said.get(f.name, "")) for f in known},
    }


def _value(name: str, hint: Any) -> dict[str, Any]:
    """Return the schema of a field."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [_value(name, option) for option in get_args(hint) if option is not type(None)]
        return {"anyOf": [*inner, {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin is tuple:
        return {"type": "array", "items": _value("", get_args(hint)[0])}
    if origin is dict:
        return {"type": "object", "propertyNames": {"enum": list(DTYPES)}, "additionalProperties": {"type": "number"}}
    if is_dataclass(hint):
        return _object(hint)
    return {"type": _SCALARS[hint], **({"pattern": _PATTERNS[name]} if name in _PATTERNS else {})}


def _described(schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {"description": text, **schema} if text else schema


def _said_of_attributes(docstring: str) -> Mapping[str, str]:
    """Return what a docstring says of each attribute: the editor shows it beside the field."""
    said: dict[str, str] = {}
    name = ""
    for line in docstring.partition("Attributes:")[2].splitlines():
        bare = line.strip()
        if line.startswith("            ") and name:
            said[name] += f" {bare}"
        elif ": " in bare:
            name, text = bare.split(": ", 1)
            said[name] = text
    return said
