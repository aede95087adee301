"""What a set's music costs: score, takes, mix and analysis, in CPU seconds; how much memory; how long compiling takes.

Usage: python benchmarks/music.py [--words "industrial cartoon set #1"] [--processes 2] [--small]

The takes are played by so many processes, everything else by this one; their CPU seconds and peaks of memory are added
up, with the start of the processes and with kernels that were compiled before. The limits are 40 CPU seconds for score,
takes and mix of the default set of 390 s, in proportion for other lengths; 2 GB; and 20 CPU seconds to compile all
kernels of the synth into an empty cache.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from row import Row, Table
from subject import SMALL_STEM_S, WORDS

from rivethead import analysis, brief, mix, score, stems
from rivethead.compute import local
from rivethead.schema.brief import Brief, Recipe
from rivethead.schema.score import Score
from rivethead.schema.sound import Take, Takes

LIMIT_CPU_S, LIMIT_MUSIC_S = 40.0, 390.0
LIMIT_GB = 2.0
LIMIT_COMPILE_CPU_S = 20.0
_COMPILE = "import time; from rivethead import stems; stems.warm_up(); print(time.process_time())"
T = TypeVar("T")


class Job(NamedTuple):
    """One take to be played in a process of its own."""

    score: Score
    piece: str
    folder: Path
    recipe: Recipe


class Played(NamedTuple):
    """A take, and the process that played it with its peak of memory so far."""

    take: Take
    process: int
    gigabytes: float


class Made(NamedTuple):
    """A set's music.

    Attributes:
        seconds: its length.
        cpu_s: of every step.
        wall_s: from the score to the mix.
        gigabytes: the most that all processes held at once, at most.
    """

    seconds: float
    cpu_s: dict[str, float]
    wall_s: float
    gigabytes: float


def played(job: Job) -> Played:
    """Play one take."""
    take = stems.perform(job.score, job.piece, job.folder, recipe=job.recipe)
    return Played(take, os.getpid(), peak_gigabytes())


def peak_gigabytes() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Do some work and return what it gave and its CPU seconds, with those of processes that have ended."""
    before = sum(os.times()[:4])
    made = work()
    return made, sum(os.times()[:4]) - before


def music(wanted: Brief, folder: Path, processes: int) -> Made:
    """Make all the music of a brief."""
    spent: dict[str, float] = {}
    started = time.perf_counter()
    composed, spent["score"] = timed(lambda: score.compose(wanted))
    jobs = [Job(composed, piece.name, folder, wanted.recipe) for piece in composed.pieces]
    results, spent["takes"] = timed(lambda: local.run(played, jobs, processes))
    takes = Takes(tuple(result.take for result in results))
    peaks = {result.process: result.gigabytes for result in sorted(results, key=lambda r: r.gigabytes)}
    peaks[os.getpid()] = peak_gigabytes()
    mixed, spent["mix"] = timed(lambda: mix.mix_down(composed, takes, folder))
    wall_s = time.perf_counter() - started
    most = max(sum(peaks.values()), peak_gigabytes())  # those that played have gone before the mix
    path = folder / mixed.file
    _, spent["analysis"] = timed(
        lambda: analysis.listen(path, asked_bpm=composed.bpm, written=(composed, mixed), words=takes)
    )
    _, spent["analysis by ear alone"] = timed(lambda: analysis.listen(path))
    return Made(mixed.duration_s, spent, wall_s, most)


def compile_cpu_s(cache: Path) -> float:
    """Return the CPU seconds in which a fresh process fills an empty cache with the synth's kernels."""
    environment = {**os.environ, "RIVETHEAD_CACHE": str(cache)}
    environment.pop("NUMBA_CACHE_DIR", None)
    done = subprocess.run([sys.executable, "-c", _COMPILE], env=environment, capture_output=True, check=True, text=True)
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", default=WORDS, help="the brief")
    parser.add_argument("--processes", type=int, default=2, help="that play takes")
    parser.add_argument("--small", action="store_true", help="one short stem")
    options = parser.parse_args()
    short = brief.read(options.words, stems=1, stem_seconds=SMALL_STEM_S, transitions=0)
    wanted = short if options.small else brief.read(options.words)
    table = Table(small=options.small)
    with tempfile.TemporaryDirectory(prefix="rivethead-music-") as scratch:
        stems.warm_up()
        music(short, Path(scratch) / "compiled", 1)
        made = music(wanted, Path(scratch) / "measured", options.processes)
        compiled_s = 0.0 if options.small else compile_cpu_s(Path(scratch) / "cache")
    for step, cpu_s in made.cpu_s.items():
        what = f"music: {step}, {made.seconds:.0f} s"
        table.show(Row(what, f"{cpu_s:.2f} CPU s", "its length, on one core", made.seconds / max(cpu_s, 1e-3)))
    total_s = sum(made.cpu_s[step] for step in ("score", "takes", "mix"))
    limit_s = LIMIT_CPU_S * made.seconds / LIMIT_MUSIC_S
    against = f"{LIMIT_CPU_S:.0f} CPU s for {LIMIT_MUSIC_S:.0f} s, so {limit_s:.1f}"
    what = f"music: score, takes and mix, {made.seconds:.0f} s, {options.processes} processes"
    said = f"{total_s:.1f} CPU s, {made.wall_s:.1f} s"
    table.show(Row(what, said, against, total_s / limit_s, at_most=1.0))
    memory = f"{made.gigabytes:.2f} GB"
    table.show(
        Row("music: memory of all processes", memory, f"{LIMIT_GB:g} GB", made.gigabytes / LIMIT_GB, at_most=1.0)
    )
    if not options.small:
        ratio = compiled_s / LIMIT_COMPILE_CPU_S
        against = f"{LIMIT_COMPILE_CPU_S:.0f} CPU s"
        table.show(Row("music: compiling the synth", f"{compiled_s:.1f} CPU s", against, ratio, at_most=1.0))


if __name__ == "__main__":
    main()
