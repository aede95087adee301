"""What a set's music costs: score, takes, mix and analysis, in CPU seconds.

Usage: python benchmarks/music.py [--words "industrial cartoon set #1"] [--small]

Everything is done in this one process, one step after the other, with the kernels compiled before. The limit is 40 CPU
seconds for the default set of 390 s, and in proportion for other lengths.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from row import Row, Table
from subject import SMALL_STEM_S, WORDS

from rivethead import analysis, brief, mix, score, stems
from rivethead.schema.brief import Brief
from rivethead.schema.sound import Takes

LIMIT_CPU_S, LIMIT_MUSIC_S = 40.0, 390.0
T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Do some work and return what it gave and its CPU seconds."""
    started = time.process_time()
    made = work()
    return made, time.process_time() - started


def music(wanted: Brief, folder: Path) -> tuple[float, dict[str, float]]:
    """Make all the music of a brief; return its length in seconds and the CPU seconds of every step."""
    spent: dict[str, float] = {}
    composed, spent["score"] = timed(lambda: score.compose(wanted))
    takes, spent["takes"] = timed(
        lambda: Takes(tuple(stems.perform(composed, p.name, folder, recipe=wanted.recipe) for p in composed.pieces))
    )
    mixed, spent["mix"] = timed(lambda: mix.mix_down(composed, takes, folder))
    path = folder / mixed.file
    _, spent["analysis"] = timed(
        lambda: analysis.listen(path, asked_bpm=composed.bpm, written=(composed, mixed), words=takes)
    )
    _, spent["analysis by ear alone"] = timed(lambda: analysis.listen(path))
    return mixed.duration_s, spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", default=WORDS, help="the brief")
    parser.add_argument("--small", action="store_true", help="one short stem")
    options = parser.parse_args()
    short = brief.read(options.words, stems=1, stem_seconds=SMALL_STEM_S, transitions=0)
    wanted = short if options.small else brief.read(options.words)
    with tempfile.TemporaryDirectory(prefix="rivethead-music-") as scratch:
        if not options.small:
            music(short, Path(scratch) / "compiled")
        table = Table(small=options.small)
        music_s, spent = music(wanted, Path(scratch) / "measured")
    for step, cpu_s in spent.items():
        real = Row(f"music: {step}, {music_s:.0f} s", f"{cpu_s:.2f} CPU s", "its length, on one core", music_s / cpu_s)
        table.show(real)
    total_s = sum(cpu_s for step, cpu_s in spent.items() if step != "analysis by ear alone")
    limit_s = LIMIT_CPU_S * music_s / LIMIT_MUSIC_S
    against = f"{LIMIT_CPU_S:.0f} CPU s for {LIMIT_MUSIC_S:.0f} s, so {limit_s:.1f}"
    table.show(Row(f"music: all, {music_s:.0f} s", f"{total_s:.1f} CPU s", against, total_s / limit_s, at_most=1.0))


if __name__ == "__main__":
    main()
