"""PNG: 8-bit RGB or RGBA pictures, written and nothing else (W3C PNG, third edition)."""

import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.paths import replacing

_COLOUR_TYPES = {3: 2, 4: 6}
_FILTER_UP = 2


def write_png(target: Path, pixels: npt.NDArray[np.uint8]) -> None:
    """Write uint8 (height, width, 3 or 4) atomically.

    Raises:
        DiskError: the folder cannot be written.
    """
    height, width, channels = pixels.shape
    above = np.vstack([np.zeros((1, width * channels), np.uint8), pixels.reshape(height, -1)[:-1]])
    rows = np.empty((height, 1 + width * channels), np.uint8)
    rows[:, 0] = _FILTER_UP
    rows[:, 1:] = pixels.reshape(height, -1) - above
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPES[channels], 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 6)
    with replacing(target) as temporary:
        temporary.write_bytes(
            b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")
        )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
