"""What `rivethead make` costs as a whole: processor time, time on the clock, and memory of all its processes.

Usage: python benchmarks/make.py [--stems 2 --stem-seconds 10 --transitions 1 --transition-seconds 10]
                                 [--size 1920x1080] [--preset veryfast] [--processes 2] [--no-draft] [--small]

A full film and a draft are made from nothing, each in a folder of its own. Before that a tiny set compiles the kernels.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from row import Row, Table
from subject import SMALL_STEM_S, WORDS
from tree import Spent, run

CPU_S_PER_FILM_S = 2.2
MEMORY_BYTES = 4e9
TINY = ("--stems", "1", "--stem-seconds", f"{SMALL_STEM_S:g}", "--transitions", "0", "--cast-size", "3")
TINY_PICTURE = ("--size", "320x180", "--preset", "ultrafast")
FILM, DRAFT = "sync.json", "sync.draft.json"


def made(words: str, folder: Path, certificate: str, *more: str) -> tuple[Spent, float]:
    """Make a set and return what it took, and the length of its film in seconds."""
    spent = run([sys.executable, "-m", "rivethead", "make", words, "--json", "--out", str(folder), *more])
    return spent, float(json.loads((folder / certificate).read_text(encoding="utf-8"))["film_s"])


def longest_steps(said: str) -> str:
    """Return the three steps that took longest on the clock."""
    events = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    steps = sorted((-event["seconds"], event["step"]) for event in events if event["event"] == "ended")
    return ", ".join(f"{step} {-seconds:.0f}" for seconds, step in steps[:3])


def rows(what: str, spent: Spent, film_s: float, at_most: float | None) -> list[Row]:
    """Return the comparisons of one run; `at_most` limits its processor time against the allowed."""
    per_film_s = spent.cpu_s / film_s
    found = [
        Row(
            f"{what}: processor",
            f"{spent.cpu_s:.0f} CPU s for {film_s:.0f} s of film, {per_film_s:.2f} a second",
            f"{CPU_S_PER_FILM_S:g} CPU s a second",
            per_film_s / CPU_S_PER_FILM_S,
            at_most,
        ),
        Row(
            f"{what}: clock",
            f"{spent.wall_s:.0f} s, longest {longest_steps(spent.said)}",
            f"the film's length, {film_s:.0f} s",
            spent.wall_s / film_s,
        ),
    ]
    if spent.pss_bytes:
        held = f"{spent.rss_bytes / 1e6:.0f} MB resident in all processes at once, {spent.pss_bytes / 1e6:.0f} MB with "
        held += f"shared pages counted once; the largest process {spent.largest_bytes / 1e6:.0f} MB"
        limit = f"{MEMORY_BYTES / 1e9:.0f} GB"
        found.append(Row(f"{what}: memory", held, limit, spent.rss_bytes / MEMORY_BYTES, at_most=1.0))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", default=WORDS, help="the brief")
    for name in ("--stems", "--stem-seconds", "--transitions", "--transition-seconds", "--processes"):
        parser.add_argument(name, help="as in rivethead make")
    parser.add_argument("--size", help="as in rivethead make")
    parser.add_argument("--preset", help="as in rivethead make")
    parser.add_argument("--no-draft", action="store_true", help="leave the draft out")
    parser.add_argument("--small", action="store_true", help="one short stem, a tiny picture, no draft")
    options = parser.parse_args()
    names = ("stems", "stem_seconds", "transitions", "transition_seconds", "processes")
    length = [w for n in names if (v := getattr(options, n)) for w in (f"--{n.replace('_', '-')}", v)]
    picture = [w for n in ("size", "preset") if (v := getattr(options, n)) for w in (f"--{n}", v)]
    if options.small:
        length, picture = [*TINY, *length], [*TINY_PICTURE, *picture]
    with tempfile.TemporaryDirectory(prefix="rivethead-make-") as scratch:
        folder = Path(scratch)
        if not options.small:
            made(options.words, folder / "compiled", FILM, *TINY, *TINY_PICTURE)
        table = Table(small=options.small)
        full, film_s = made(options.words, folder / "full", FILM, *length, *picture)
        for row in rows("rivethead make", full, film_s, 1.0):
            table.show(row)
        if not (options.no_draft or options.small):
            draft, draft_s = made(options.words, folder / "draft", DRAFT, *length, "--draft")
            for row in rows("rivethead make --draft", draft, draft_s, None):
                table.show(row)
            cost = f"{draft.cpu_s:.0f} CPU s, {draft.wall_s:.0f} s on the clock"
            against = f"the full film, {full.cpu_s:.0f} CPU s, {full.wall_s:.0f} s on the clock"
            table.show(Row("a draft against the full film", cost, against, full.cpu_s / draft.cpu_s))


if __name__ == "__main__":
    main()
