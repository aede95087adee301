#!/usr/bin/env python3
"""Make, check or mend a virtual environment from lock files. Needs nothing but Python's own library.

    environment.py FOLDER LOCK...    prints nothing when FOLDER is ready; else says what it does, and does it

The environment is ready when it holds copies of the lock files, written last, and every package that was installed
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

PACKAGES_FILE = "packages.txt"

SIZES = {
    "requirements-neural.lock": ("3.2 GB", 9.0),
    "requirements-neural-cpu.lock": ("500 MB", 3.0),
}
"""Lock file -> what is fetched, and the GB of disk that making it needs: the files on their way and unpacked."""

USUAL_SIZE = ("170 MB", 1.0)


def main(arguments: list[str]) -> int:
    """Make the environment named by the arguments ready and return the exit code: 0, or 2 when it cannot be."""
    if len(arguments) < 2:
        return refuse("give the environment's folder and a lock file: environment.py .venv requirements.lock.")
    folder, *locks = (Path(argument).resolve() for argument in arguments)
    if is_ready(folder, *locks):
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
    return build(folder, *locks)


def is_ready(folder: Path, *locks: Path) -> bool:
    """Return whether the environment was finished from these very lock files and has not lost a package since."""
    kept, packages = [folder / lock.name for lock in locks], folder / PACKAGES_FILE
    if not (all(file.is_file() for file in (*kept, packages)) and python_of(folder).exists()):
        return False
    same = all(copy.read_bytes() == lock.read_bytes() for copy, lock in zip(kept, locks, strict=True))
    return same and packages_of(folder).issuperset(packages.read_text().split("\n"))  # a person may have added some


def python_of(folder: Path) -> Path:
    """Return the environment's own Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages_of(folder: Path) -> Path:
    """Return where the environment keeps its packages."""
    if os.name == "nt":
        return folder / "Lib" / "site-packages"
    return next(iter(sorted(folder.glob("lib/python3*/site-packages"))), folder / "lib" / "none")


def packages_of(folder: Path) -> set[str]:
    """Return what is really there: folders of packages, and of what pip noted about each of them and its version."""
    site = site_packages_of(folder)
    return {file.parent.name for kind in ("*.dist-info/RECORD", "*/__init__.py") for file in site.glob(kind)}


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


def build(folder: Path, *locks: Path) -> int:
    """Build the environment anew, its mark of readiness last."""
    lines = [line for lock in locks for line in lock.read_text().splitlines()]
    wanted = len({line.split("==")[0] for line in lines if "==" in line})
    fetched, needed_gb = max((SIZES.get(lock.name, USUAL_SIZE) for lock in locks), key=lambda size: size[1])
    verb = "Mending" if folder.exists() else "Making"
    if folder.exists():
        if not (folder / "pyvenv.cfg").is_file():
            return refuse(f"{folder} is not a virtual environment; move it away, and run this again.")
        shutil.rmtree(folder)
    free_gb = shutil.disk_usage(next(place for place in folder.parents if place.is_dir())).free / 1e9
    if free_gb < needed_gb:
        return refuse(f"{folder} needs {needed_gb:g} GB of disk while it is made, and {free_gb:.1f} GB are free there.")
    say(f"{verb} {folder} once, with Python {sys.version.split()[0]}: fetching {wanted} packages, about {fetched},")
    say("from the Python package index. Nothing else on this machine is touched.")
    steps = (
        [sys.executable, "-m", "venv", str(folder)],
        [
            *(str(python_of(folder)), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"),
            *("--progress-bar", "on" if sys.stderr.isatty() else "off"),
            *("--only-binary", ":all:", "--require-hashes"),
            *(word for lock in locks for word in ("-r", str(lock))),
        ],
    )
    for command in steps:
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
            return refuse(f"{folder} could not be made (the lines above say why); run the same command to try again.")
    (site_packages_of(folder) / "rivethead.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    (folder / PACKAGES_FILE).write_text("\n".join(sorted(packages_of(folder))))
    for lock in locks:
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
