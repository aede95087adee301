"""A command with all its descendants: what they cost together, and how much memory they hold at the same time."""

import resource
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE_S = 0.2
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a tree of processes took.

    Attributes:
        wall_s: from start to end.
        cpu_s: user and system time of all processes.
        rss_bytes: the greatest sum of resident memory seen, shared pages counted in every process that has them; 0
            where the system does not say.
        pss_bytes: the same with every shared page counted once.
        largest_bytes: the greatest resident memory that any one process ever had.
        said: what the command wrote.
    """

    wall_s: float
    cpu_s: float
    rss_bytes: int
    pss_bytes: int
    largest_bytes: int
    said: str


def run(command: Sequence[str]) -> Spent:
    """Run a command to its end and return what it took, descendants included.

    Raises:
        SystemExit: it failed; what it said is shown.
    """
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    watch = _Watch(process.pid)
    watch.start()
    said, _ = process.communicate()
    wall_s = time.perf_counter() - started
    watch.stop()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    # the system's own figure is of all commands run so far, and of this process where it forked: the second choice
    largest = watch.largest_bytes or after.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Spent(wall_s, cpu_s, watch.rss_bytes, watch.pss_bytes, largest, said)


class _Watch(threading.Thread):
    """Looks at a process and its descendants several times a second."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root, self._over = root, threading.Event()
        self.rss_bytes = self.pss_bytes = self.largest_bytes = 0

    def run(self) -> None:
        while _PROC.is_dir() and not self._over.wait(_PAUSE_S):
            held = [_held_bytes(pid) for pid in _family(self._root)]
            self.rss_bytes = max(self.rss_bytes, sum(rss for rss, _, _ in held))
            self.pss_bytes = max(self.pss_bytes, sum(pss for _, pss, _ in held))
            self.largest_bytes = max([self.largest_bytes, *(most for _, _, most in held)])

    def stop(self) -> None:
        self._over.set()
        self.join()


def _family(root: int) -> list[int]:
    """Return a process and all its descendants."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.iterdir():
        if folder.name.isdigit():
            # "pid (name, which may hold anything) state parent ..."
            fields = _text(folder / "stat").rpartition(")")[2].split()
            if len(fields) > 1:
                children.setdefault(int(fields[1]), []).append(int(folder.name))
    family, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        family.append(pid)
        waiting += children.get(pid, [])
    return family


def _held_bytes(pid: int) -> tuple[int, int, int]:
    """Return the resident memory of a process, its proportional share, and the most it ever had; 0 when it is gone."""
    folder = _PROC / str(pid)
    lines = [*_text(folder / "status").splitlines(), *_text(folder / "smaps_rollup").splitlines()]
    figures = {fields[0]: int(fields[1]) * 1024 for line in lines if (fields := line.split()) and fields[-1] == "kB"}
    return figures.get("VmRSS:", 0), figures.get("Pss:", 0), figures.get("VmHWM:", 0)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:  # the process has ended meanwhile, or is not ours to look at
        return ""
