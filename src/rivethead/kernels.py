"""numba, with its cache in the user's cache folder under a name that changes whenever any kernel changes.

numba keys a cached kernel by its own file only and does not notice that a callee in another file has changed
(numba#6061, numba#8396), so the folder's name holds a digest of every source file that compiles kernels.
Import `jit` from here, never from numba.
"""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from rivethead.paths import cache_folder

F = TypeVar("F", bound=Callable[..., Any])


def _sources_digest() -> str:
    root = Path(__file__).resolve().parent
    digest = sha256()
    for room in ("dsp", "stems", "mix", "analysis", "film", "media", "vision", "drawing"):
        for source in sorted((root / room).rglob("*.py")):
            text = source.read_bytes()
            if b"rivethead.kernels" in text:
                digest.update(source.name.encode() + text)
    return digest.hexdigest()[:12]


os.environ.setdefault("NUMBA_CACHE_DIR", str(cache_folder() / f"kernels-{_sources_digest()}"))

import numba  # noqa: E402  (the cache folder must be set before)


def jit(function: F) -> F:
    """Compile a per-sample or per-pixel loop: cached, without the GIL or fast-math, for the same bits anywhere."""
    compiled: F = numba.njit(cache=True, nogil=True, fastmath=False, error_model="numpy")(function)
    return compiled


def inline(function: F) -> F:
    """Compile a tiny function that is inlined into its callers."""
    compiled: F = numba.njit(cache=True, inline="always", error_model="numpy")(function)
    return compiled
