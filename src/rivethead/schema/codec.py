"""Papers as JSON documents: ``{"schema": "Brief.1", ...}`` and back, refusing what does not fit.

A paper is a frozen dataclass with a class variable ``SCHEMA``. Fields may be int, float, str, bool, other
dataclasses, Literal, Optional, tuple[X, ...], fixed tuples, and dict[str, X].
"""

import json
import math
import sys
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, ClassVar, Literal, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from rivethead.errors import DocumentError


class Paper(Protocol):
    """Any dataclass that names its schema and version."""

    SCHEMA: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


P = TypeVar("P")

_DECIMALS = 9
"""Floats are written with nine decimals: a nanosecond, a billionth of a pixel."""


_LONGEST_WORD, _LONGEST_TEXT = 60, 1500
"""How much of what was found a sentence quotes."""


def dumps(paper: Any) -> str:
    """Return the paper as JSON text that ends in a newline; equal papers give equal text."""
    return _text({"schema": paper.SCHEMA, **plain(paper)}, 0) + "\n"


def loads(kind: type[P], text: str, source: str) -> P:
    """Return the paper that a JSON text holds.

    Args:
        kind: the dataclass to build.
        text: the JSON text.
        source: the file's name, for messages.

    Raises:
        DocumentError: the text is not JSON, is another paper, or has a wrong field.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"))  # some editors open a text with a byte order mark
    except json.JSONDecodeError as broken:
        raise DocumentError(
            f"{source} is not JSON: {broken.msg} in line {broken.lineno}, column {broken.colno}; "
            f"mend it there, or delete the file to have it made again."
        ) from broken
    except (ValueError, RecursionError) as broken:
        raise DocumentError(
            f"{source} holds a number of thousands of digits or thousands of brackets inside each other; "
            f"correct that, or delete the file to have it made again."
        ) from broken
    expected: str = kind.SCHEMA  # type: ignore[attr-defined]
    if not isinstance(found, dict):
        raise _wrong(source, "the whole text", f'an object in braces with "schema": "{expected}"', found)
    if found.get("schema") != expected:
        raise _wrong(source, 'the field "schema"', f'"{expected}"', found.get("schema"))
    bare = {k: v for k, v in found.items() if k != "schema"}
    paper: P = _dataclass(kind, bare, expected.split(".")[0], source)
    return paper


# ---------------------------------------------------------------- writing


def plain(value: Any) -> Any:
    """Return a paper, or any value inside one, as dicts, lists, numbers and texts, without the schema's name."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"a paper cannot hold {value}")
        rounded = round(value, _DECIMALS)
        return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded
    return value


def _flat(value: Any) -> bool:
    """Whether a value is written on one line: it holds nothing that itself holds containers."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not any(_nested(v) for v in inside)


def _nested(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, dict | list) for v in value))


def _text(value: Any, depth: int) -> str:
    if not isinstance(value, dict | list) or not value or (depth > 0 and _flat(value)):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    pad, end = " " * (depth + 1), " " * depth
    if isinstance(value, dict):
        rows = [f"{pad}{json.dumps(k, ensure_ascii=False)}: {_text(v, depth + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{end}}}"
    return "[\n" + ",\n".join(pad + _text(v, depth + 1) for v in value) + f"\n{end}]"


# ---------------------------------------------------------------- reading


def _wrong(source: str, where: str, should: str, found: Any) -> DocumentError:
    return DocumentError(f"{source}: {where} should be {should}, not {_shown(found)}; correct it.")


def _shown(found: Any) -> str:
    shown = json.dumps(found, ensure_ascii=False).encode(errors="backslashreplace").decode()
    return shown if len(shown) < 60 else shown[:57] + "..."


def _dataclass(kind: Any, found: Any, where: str, source: str) -> Any:
    if not isinstance(found, dict):
        raise _wrong(source, where, "an object in braces", found)
    hints = get_type_hints(kind)
    known = {f.name: f for f in fields(kind)}
    for name in found:
        if name not in known:
            raise DocumentError(
                f"{source}: {where} has no field {_shown(name)}; remove it or spell it as one of: {', '.join(known)}."
            )
    values = {}
    for name, field in known.items():
        if name in found:
            values[name] = _value(hints[name], found[name], f"{where}.{name}", source)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise DocumentError(f"{source}: {where}.{name} is missing; add it.")
    try:
        return kind(**values)
    except ValueError as refused:
        raise DocumentError(f"{source}: {where} is not possible: {_readable(str(refused))}; correct it.") from refused


def _readable(text: str) -> str:
    """Return a text on one line, its longest words cut: what was found may be anything."""
    words = "".join(c if c.isprintable() else " " for c in text).split()
    return " ".join(word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…" for word in words)[
        :_LONGEST_TEXT
    ]


def _value(hint: Any, found: Any, where: str, source: str) -> Any:
    if is_dataclass(hint):
        return _dataclass(hint, found, where, source)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint, found, where, source)
    if origin is Literal:
        if found not in get_args(hint) or isinstance(found, bool):
            raise _wrong(source, where, "one of " + ", ".join(map(str, get_args(hint))), found)
        return found
    if origin is tuple:
        return _tuple(hint, found, where, source)
    if origin is dict:
        if not isinstance(found, dict):
            raise _wrong(source, where, "an object in braces", found)
        for name in found:
            if not _is_unicode(name):
                raise _wrong(source, f"a name in {where}", "a text", name)
        return {k: _value(get_args(hint)[1], v, f"{where}.{k}", source) for k, v in found.items()}
    return _scalar(hint, found, where, source)


def _optional(hint: Any, found: Any, where: str, source: str) -> Any:
    options = [h for h in get_args(hint) if h is not type(None)]
    if found is None and type(None) in get_args(hint):
        return None
    for option in options[:-1]:
        try:
            return _value(option, found, where, source)
        except DocumentError:
            continue
    return _value(options[-1], found, where, source)


def _tuple(hint: Any, found: Any, where: str, source: str) -> Any:
    if not isinstance(found, list):
        raise _wrong(source, where, "a list", found)
    inner = get_args(hint)
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_value(inner[0], v, f"{where}[{i}]", source) for i, v in enumerate(found))
    if len(inner) != len(found):
        raise _wrong(source, where, f"a list of {len(inner)}", found)
    return tuple(_value(h, v, f"{where}[{i}]", source) for i, (h, v) in enumerate(zip(inner, found, strict=True)))


def _is_unicode(text: str) -> bool:
    """Whether a text can be written again: JSON can spell halves of characters that no file can hold."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


_LARGEST = sys.float_info.max
_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}


def _scalar(hint: Any, found: Any, where: str, source: str) -> Any:
    number = isinstance(found, int | float) and not isinstance(found, bool)
    if hint is float and number and abs(found) <= _LARGEST:
        return float(found)
    if hint is int and isinstance(found, int) and not isinstance(found, bool):
        return found
    if hint is bool and isinstance(found, bool):
        return found
    if hint is str and isinstance(found, str) and _is_unicode(found):
        return found
    raise _wrong(source, where, _NAMES[hint], found)
