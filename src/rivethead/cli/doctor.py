"""What works on this machine, what is missing, and the line that mends it."""

import json
import os
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import metadata, util

from rivethead.cli.initialise import DESK_FILES
from rivethead.compute.local import available_cores
from rivethead.errors import RivetheadError
from rivethead.paths import cache_folder, desk_file, desk_folder

_LEAST_FREE_BYTES = 2_000_000_000
_LIBRARIES = ("numpy", "numba", "scipy", "soundfile", "av", "skia-python", "opentimelineio", "mido", "typer", "rich")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table.

    Attributes:
        about: what was examined.
        works: whether it works.
        found: what was found.
        needed: whether a film needs it.
        mend: the line that mends it, "" where it works.
    """

    about: str
    works: bool
    found: str
    needed: bool = True
    mend: str = ""


def examine() -> list[Finding]:
    """Examine Python, libraries, drawing, encoding, kernels, disk, memory and the neural extras."""
    checks: tuple[Callable[[], Finding], ...] = (
        _python,
        _libraries,
        _drawing,
        _encoding,
        _kernels,
        _desk,
        _disk,
        _memory,
        _cores,
        _neural,
        _models,
    )
    return [check() for check in checks]


def show(findings: list[Finding], *, as_json: bool) -> None:
    """Print the findings as a table, or as JSON."""
    if as_json:
        print(json.dumps([asdict(f) for f in findings], indent=1))  # noqa: T201
        return
    for finding in findings:
        mark = "ok  " if finding.works else "MISS" if finding.needed else "-   "
        print(f"{mark}  {finding.about:<12}  {finding.found}")  # noqa: T201
        if finding.mend:
            print(f"      {'':<12}  {finding.mend}")  # noqa: T201


def _python() -> Finding:
    works = (3, 11) <= sys.version_info[:2] <= (3, 13)
    mend = "" if works else "install Python 3.11, 3.12 or 3.13"
    return Finding(
        "Python", works, f"{platform.python_version()} on {platform.system()} {platform.machine()}", mend=mend
    )


def _libraries() -> Finding:
    missing = []
    for name in _LIBRARIES:
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding("libraries", False, "missing: " + ", ".join(missing), mend=f"pip install {' '.join(missing)}")
    return Finding(
        "libraries", True, ", ".join(f"{n} {metadata.version(n)}" for n in ("numpy", "numba", "av", "skia-python"))
    )


def _drawing() -> Finding:
    try:
        import skia

        skia.Surface(16, 16)
    except ImportError as refused:
        mend = (
            "sudo apt-get install libegl1 libgl1"
            if sys.platform == "linux"
            else "pip install --force-reinstall skia-python"
        )
        return Finding("drawing", False, str(refused), mend=mend)
    return Finding("drawing", True, f"skia {metadata.version('skia-python')} draws")


def _encoding() -> Finding:
    try:
        import av
    except ImportError as refused:
        return Finding("encoding", False, str(refused), mend="pip install --force-reinstall av")
    missing = [codec for codec in ("libx264", "aac") if codec not in av.codecs_available]
    if missing:
        return Finding(
            "encoding", False, "no " + ", ".join(missing), mend="pip install --force-reinstall --only-binary :all: av"
        )
    return Finding("encoding", True, f"libx264 and aac in PyAV {av.__version__}")


def _kernels() -> Finding:
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writable = os.access(folder, os.W_OK)
    except OSError:
        writable = False
    if not writable:
        return Finding("kernels", False, f"{folder} cannot be written", mend="set RIVETHEAD_CACHE to a folder that can")
    compiled = sum(1 for _ in folder.rglob("*.nbc"))
    return Finding(
        "kernels", True, f"{compiled} compiled in {folder}" if compiled else f"compiled on first use into {folder}"
    )


def _desk() -> Finding:
    missing = [name for name in DESK_FILES if not desk_file(name).is_file()]
    if missing:
        return Finding("desk", False, "missing: " + ", ".join(missing), mend="run: rivethead init")
    return Finding("desk", True, f"styles and models manifest; sets go to {desk_folder() / 'sets'}")


def _disk() -> Finding:
    free = shutil.disk_usage(desk_folder()).free
    works = free > _LEAST_FREE_BYTES
    return Finding("disk", works, f"{free / 1e9:.1f} GB free", mend="" if works else "free 2 GB for a full set")


def _memory() -> Finding:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return Finding("memory", True, "not measured on this system", needed=False)
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    works = total > 4e9
    return Finding("memory", works, f"{total / 1e9:.1f} GB", mend="" if works else "4 GB are needed; use --processes 1")


def _cores() -> Finding:
    return Finding("cores", True, f"{available_cores()} will be used", needed=False)


def _neural() -> Finding:
    missing = [n for n in ("torch", "transformers", "diffusers") if util.find_spec(n) is None]
    if missing:
        return Finding("neural", False, "not installed (optional): " + ", ".join(missing), needed=False)
    return Finding("neural", True, "torch, transformers and diffusers are installed", needed=False)


def _models() -> Finding:
    from rivethead.models import local, manifest

    try:
        known = manifest.read_desk().models
    except RivetheadError as wrong:
        return Finding("models", False, str(wrong), needed=False)
    here = [model.id for model in known if local.state(model, local.cache_root()) == "here"]
    return Finding("models", True, f"{', '.join(here) or 'none'} in model-cache/ (none is needed)", needed=False)
