"""The whole analysis of a track against librosa's beat tracker alone, whole process against whole process.

Usage: python benchmarks/librosa_beats.py [--minutes 4] [--rival librosa] [--small]

librosa is not among our libraries: --rival installs it into a temporary environment; without it nothing is compared.
Every run starts a process of its own, in turn; the least of three counts, imports included.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from memory import HEAR, write_track
from rival import python_with
from row import Row, Table
from tree import run

LIBROSA = "librosa==0.11.0"
RUNS = 3
TRACK = "import sys, librosa; y, rate = librosa.load(sys.argv[1], sr=22050); librosa.beat.beat_track(y=y, sr=rate)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=4.0, help="length of the track")
    parser.add_argument("--rival", choices=["librosa"], help="install it and measure it")
    parser.add_argument("--small", action="store_true", help="half a minute")
    options = parser.parse_args()
    seconds = 30.0 if options.small else options.minutes * 60
    with tempfile.TemporaryDirectory(prefix="rivethead-librosa-") as scratch:
        track = Path(scratch) / "track.wav"
        write_track(track, seconds)
        commands = {"ours": [sys.executable, "-c", HEAR, str(track)]}
        if options.rival:
            commands["librosa"] = [str(python_with(LIBROSA, Path(scratch) / "rival")), "-c", TRACK, str(track)]
        for command in commands.values():
            run(command)  # compiles and caches, whoever does that
        table = Table(small=options.small)
        spent = {name: min(run(command).cpu_s for _ in range(RUNS)) for name, command in commands.items()}
    theirs = spent.get("librosa", 0.0)
    against = (f"{LIBROSA}, its beat tracker alone, {theirs:.1f} CPU s", theirs / spent["ours"])
    length = ("its length, on one core", seconds / spent["ours"])
    what = f"whole analysis of a track of {seconds / 60:g} min, start-up included"
    table.show(Row(what, f"{spent['ours']:.1f} CPU s", *(against if options.rival else length), at_least=1.0))


if __name__ == "__main__":
    main()
