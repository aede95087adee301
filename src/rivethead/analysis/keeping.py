"""Analyses on disk: written with a digest of what is in them, so that a person's edits are never written over."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from rivethead.errors import InputError
from rivethead.paths import write_text
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis

_DIGITS = 16
_FIELD = "digest"


def keep(analysis: Analysis, target: Path) -> None:
    """Write an analysis as JSON with its digest.

    Raises:
        DiskError: the folder cannot be written.
    """
    bare = json.loads(codec.dumps(replace(analysis, digest="")))
    write_text(target, codec.dumps(replace(analysis, digest=_digest(bare))))


def is_edited(path: Path) -> bool:
    """Whether a file is there and holds anything else than what `keep` has written; its layout does not matter."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except PermissionError:
        return True
    except OSError:
        return False  # nothing is there, or nothing that is a file; writing will say what is wrong
    except (ValueError, RecursionError):
        return True  # no JSON, or not even text
    return not isinstance(found, dict) or found.get(_FIELD) != _digest(found)


def refuse_edited(path: Path) -> None:
    """Refuse to write over a file that a person has edited.

    Raises:
        InputError: it is.
    """
    if is_edited(path):
        raise InputError(
            f"{path} was edited by hand, or is no analysis, and is kept; delete it or say --force to write it anew."
        )


def _digest(document: dict[str, Any]) -> str:
    """Return the digest of a document's facts, whatever their order and layout."""
    facts = {name: value for name, value in document.items() if name != _FIELD}
    text = json.dumps(facts, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:_DIGITS]
