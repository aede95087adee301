#!/usr/bin/env python3
"""Make, check or mend a virtual environment from a lock file. Needs nothing but Python's own library.

    environment.py FOLDER LOCK    prints nothing when FOLDER is ready; else says what it does, and does it

The environment is ready when it holds a copy of the lock file, written last, and every package that was installed
then. What is missing on the machine is said in one sentence with the line that mends it, before anything is fetched;
as root on Debian and Ubuntu it is installed instead of said.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 13)
DRAWING_LIBRARIES = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"}
"""What skia loads on Linux, and the Debian package that holds it."""

COUNT_FILE = "packages.txt"


def main(arguments: list[str]) -> int:
    """Make the environment named by the arguments ready and return the exit code: 0, or 2 when it cannot be."""
    if len(arguments) != 2:
        return refuse("give the environment's folder and a lock file: environment.py .venv requirements.lock.")
    folder, lock = (Path(argument).resolve() for argument in arguments)
    if is_ready(folder, lock):
        return 0
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        found = ".".join(str(part) for part in sys.version_info[:2])
        return refuse(
            f"Python {found} at {sys.executable} does not fit: install Python 3.11, 3.12 or 3.13, "
            f"or name one: RIVETHEAD_PYTHON=/path/to/python3.12 ./rivethead"
        )
    missing = missing_system_packages()
    if missing and not install_system_packages(missing):
        return refuse(
            f"this machine lacks {' and '.join(missing)}; mend it with: sudo apt-get install -y {' '.join(missing)}"
        )
    return build(folder, lock)


def is_ready(folder: Path, lock: Path) -> bool:
    """Return whether the environment was finished from this very lock file and has not lost a package since."""
    kept, count = folder / lock.name, folder / COUNT_FILE
    if not (kept.is_file() and count.is_file() and python_of(folder).exists()):
        return False
    return kept.read_bytes() == lock.read_bytes() and count.read_text().strip() == str(package_count(folder))


def python_of(folder: Path) -> Path:
    """Return the environment's own Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages_of(folder: Path) -> Path:
    """Return where the environment keeps its packages."""
    if os.name == "nt":
        return folder / "Lib" / "site-packages"
    return next(iter(sorted(folder.glob("lib/python3*/site-packages"))), folder / "lib" / "none")


def package_count(folder: Path) -> int:
    """Return how many packages are really there: those whose record names a file that exists."""
    site = site_packages_of(folder)
    return sum(1 for _ in site.glob("*.dist-info/RECORD")) + sum(1 for _ in site.glob("*/__init__.py"))


def missing_system_packages() -> list[str]:
    """Return the Debian packages that this Linux machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    version = ".".join(str(part) for part in sys.version_info[:2])
    missing = [] if importlib.util.find_spec("ensurepip") else [f"python{version}-venv"]
    for library, package in DRAWING_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def install_system_packages(packages: list[str]) -> bool:
    """Install Debian packages where that needs no asking, as root with apt-get, and return whether they are there."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say(f"Installing {', '.join(packages)} with apt-get, once.")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    for command in (install, ["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
        if command is install and done.returncode == 0:
            return True
    say(done.stderr.strip()[-400:])
    return False


def build(folder: Path, lock: Path) -> int:
    """Build the environment anew, its mark of readiness last."""
    wanted = sum(1 for line in lock.read_text().splitlines() if "==" in line)
    verb = "Mending" if folder.exists() else "Making"
    say(f"{verb} {folder} once, with Python {sys.version.split()[0]}: fetching {wanted} packages, about 170 MB")
    say("(600 MB unpacked), from the Python package index. Nothing else on this machine is touched.")
    if folder.exists():
        if not (folder / "pyvenv.cfg").is_file():
            return refuse(f"{folder} is not a virtual environment; move it away, and run this again.")
        shutil.rmtree(folder)
    steps = (
        [sys.executable, "-m", "venv", str(folder)],
        [
            *(str(python_of(folder)), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"),
            *("--progress-bar", "on" if sys.stderr.isatty() else "off"),
            *("--only-binary", ":all:", "--require-hashes", "-r", str(lock)),
        ],
    )
    for command in steps:
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
            return refuse(f"{folder} could not be made (the lines above say why); run the same command to try again.")
    (site_packages_of(folder) / "rivethead.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    (folder / COUNT_FILE).write_text(f"{package_count(folder)}\n")
    shutil.copyfile(lock, folder / lock.name)
    say("Ready.")
    return 0


def say(line: str) -> None:
    """Say one line to the person, away from standard output."""
    print(line, file=sys.stderr, flush=True)


def refuse(sentence: str) -> int:
    """Say why this cannot go on and return the exit code for it."""
    say(f"rivethead: {sentence}")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
