"""Whether a file is what its name says: safetensors begin with the length of a JSON text that lists the tensors."""

import json
from pathlib import Path

_LONGEST_BYTES = 100_000_000
"""As in the format's own reader; a pickle read as a length gives something far above."""


def fault_of_safetensors(path: Path) -> str:
    """Return what is wrong with a file of tensors as a part of a sentence, "" where its table fits its length.

    The format: https://huggingface.co/docs/safetensors. Only the table is read, never the tensors.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if size < 8 or not 2 <= length <= min(_LONGEST_BYTES, size - 8):
            return "is no safetensors file"
        text = file.read(length)
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return "is no safetensors file"
    ends = _ends(table)
    if ends is None:
        return "is no safetensors file"
    return (
        "" if max(ends, default=0) == size - 8 - length else "holds more or fewer bytes than its table of tensors says"
    )


def _ends(table: object) -> list[int] | None:
    """Return where each tensor ends, None where the table is none."""
    if not isinstance(table, dict):
        return None
    ends = []
    for name, tensor in table.items():
        if name == "__metadata__":
            continue
        offsets = tensor.get("data_offsets") if isinstance(tensor, dict) else None
        if not (isinstance(offsets, list) and len(offsets) == 2 and all(isinstance(n, int) for n in offsets)):
            return None
        ends.append(int(offsets[1]))
    return ends
