"""A rival in an environment of its own, which goes away with its folder."""

import subprocess
import sys
import venv
from pathlib import Path


def python_with(requirement: str, folder: Path) -> Path:
    """Make an environment with one package and return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", requirement], check=True, stdout=sys.stderr)
    return python
