"""How much memory the hearing of a long track takes.

Usage: python benchmarks/memory.py [--minutes 20] [--small]

A track is written here block by block, a kick and a hiss at 126 bpm in stereo at 48 kHz, and heard by a process of its
own. The same is done with ten seconds, so that what is there anyway can be told from what grows with the track.
"""

import argparse
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
from row import Row, Table
from tree import Spent, run

RATE_HZ, BPM = 48_000, 126.0
BLOCK_S = 5
HEAR = "import sys; from pathlib import Path; from rivethead import analysis; analysis.listen(Path(sys.argv[1]))"


def write_track(target: Path, seconds: float) -> None:
    """Write a 16-bit WAV of a kick on every beat and a hiss on every eighth."""
    chance = np.random.default_rng(1)
    with wave.open(str(target), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        for first in range(0, round(seconds * RATE_HZ), BLOCK_S * RATE_HZ):
            count = min(BLOCK_S * RATE_HZ, round(seconds * RATE_HZ) - first)
            beats = (first + np.arange(count)) / RATE_HZ * BPM / 60
            since_s, eighth_s = beats % 1.0 * 60 / BPM, beats * 2 % 1.0 * 30 / BPM
            kick = np.exp(-9 * since_s) * np.sin(2 * np.pi * (50 * since_s + 12 * (1 - np.exp(-30 * since_s))))
            hiss = np.exp(-40 * eighth_s) * chance.normal(0, 0.2, (2, count))
            sound = np.clip(0.5 * kick + 0.4 * hiss, -1, 1)
            out.writeframes(np.round(sound.T * 32767).astype("<i2").tobytes())


def heard(folder: Path, seconds: float) -> Spent:
    """Write a track, have it heard, and return what that took."""
    track = folder / f"{seconds:.0f}.wav"
    write_track(track, seconds)
    spent = run([sys.executable, "-c", HEAR, str(track)])
    track.unlink()
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=20.0, help="length of the long track")
    parser.add_argument("--small", action="store_true", help="half a minute")
    options = parser.parse_args()
    seconds = 30.0 if options.small else options.minutes * 60
    with tempfile.TemporaryDirectory(prefix="rivethead-memory-") as scratch:
        table = Table(small=options.small)
        short, long = heard(Path(scratch), 10.0), heard(Path(scratch), seconds)
    peak, base = long.largest_bytes, short.largest_bytes
    whole = seconds * RATE_HZ * 2 * 4
    table.show(
        Row(
            f"hearing a track of {seconds / 60:g} min: memory",
            f"{peak / 1e6:.0f} MB at most, {(peak - base) / 1e6:.0f} MB more than for ten seconds",
            f"the sound itself as 32-bit floats, {whole / 1e6:.0f} MB",
            (peak - base) / whole,
        )
    )
    speed = Row(
        f"hearing a track of {seconds / 60:g} min: time",
        f"{long.cpu_s:.1f} CPU s",
        f"its length, {seconds:.0f} s, on one core",
        seconds / long.cpu_s,
    )
    table.show(speed)


if __name__ == "__main__":
    main()
