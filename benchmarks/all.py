"""Run every benchmark and write one Markdown table.

Usage: python benchmarks/all.py [--out FILE.md] [--rivals] [--songs FOLDER] [--small]

Each benchmark runs in a process of its own, one after the other; let nothing else run meanwhile. On two cores that
takes about half an hour. With --songs, the hearing of the songs in a folder is measured as well (see hearing.py, which
needs mir_eval).
"""

import argparse
import datetime
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from row import HEAD, load

from rivethead.paths import write_text

HERE = Path(__file__).resolve().parent
TABLES = ("film", "drawing", "music", "joints", "telling_apart", "make", "memory", "librosa_beats")
REPORTING = ("joints", "telling_apart")
"""These end with 1 where a limit does not hold, unless they shall only report."""

RIVALS = {"drawing": "moviepy", "librosa_beats": "librosa"}


def said_by(script: str, more: Sequence[str]) -> list[str]:
    """Run a benchmark and return the lines it says.

    Raises:
        SystemExit: it failed.
    """
    print(f"{script}.py {' '.join(more)}", file=sys.stderr, flush=True)
    ran = subprocess.run([sys.executable, str(HERE / f"{script}.py"), *more], stdout=subprocess.PIPE, text=True)
    if ran.returncode:
        sys.exit(f"benchmarks/{script}.py ended with {ran.returncode}")
    return ran.stdout.splitlines()


def heading() -> list[str]:
    """Return what the figures were measured on."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return [
        "# Benchmarks",
        "",
        f"{today}, {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, load at the start "
        f"{load():.1f}. A machine that others use makes seconds longer and ratios hardly; trust ratios.",
        "",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="write the page here instead of to the screen")
    parser.add_argument("--only", action="append", choices=TABLES, help="only this one; may be given again")
    parser.add_argument("--rivals", action="store_true", help="install MoviePy and librosa for the time and compare")
    parser.add_argument("--songs", type=Path, help="a folder of songs with their true beats, for hearing.py")
    parser.add_argument("--small", action="store_true", help="tiny runs, to see that everything works")
    options = parser.parse_args()
    lines, small = heading(), ["--small"] if options.small else []
    rows = []
    for script in options.only or TABLES:
        more = ["--rival", RIVALS[script]] if script in RIVALS and options.rivals else []
        more += ["--report"] if script in REPORTING else []
        rows += [line for line in said_by(script, [*small, *more]) if line.startswith("| ")]
    head = HEAD.splitlines()
    lines += [*head, *(row for row in rows if row != head[0])]
    if options.songs:
        lines += [
            "",
            f"Hearing the songs in {options.songs.name}:",
            "",
            "```",
            *said_by("hearing", [str(options.songs)]),
            "```",
        ]
    page = "\n".join([*lines, ""])
    if options.out:
        write_text(options.out, page)
    else:
        print(page, end="")


if __name__ == "__main__":
    main()
