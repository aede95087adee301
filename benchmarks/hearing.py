"""How well and how fast analysis hears real songs.

Usage: python benchmarks/hearing.py FOLDER

The folder holds songs, each with SONG.beats.json beside it, whose "beats_s" are the true beats. Measures are those of
mir_eval: F-measure at 70 ms, continuity at the correct level (CMLt) and at any level (AMLt). Needs mir_eval.
"""

import argparse
import json
import time
import warnings
from pathlib import Path

import mir_eval
import numpy as np

from rivethead import analysis

SOUNDS = (".ogg", ".wav", ".flac", ".mp3", ".m4a")
TEMPO_TOLERANCE = 0.005


def true_beats(song: Path) -> np.ndarray:
    """Return the true beats that lie beside a song."""
    paper = json.loads(song.with_name(f"{song.stem}.beats.json").read_text(encoding="utf-8"))
    return np.array(paper["beats_s"], float)


def true_downbeats(beats_s: np.ndarray) -> np.ndarray:
    """Return every fourth beat, counted from the file's start, where sequencer-made songs begin their first bar."""
    number = np.round(beats_s / np.median(np.diff(beats_s)))
    return beats_s[number % 4 == 0]


def measure(song: Path, asked_bpm: float | None) -> dict[str, float]:
    """Hear one song and compare."""
    truth = true_beats(song)
    started = time.process_time()
    heard = analysis.listen(song, asked_bpm=asked_bpm)
    cpu_s = time.process_time() - started
    beats = np.array(heard.beats_s)
    _, cml, _, aml = mir_eval.beat.continuity(mir_eval.beat.trim_beats(truth), mir_eval.beat.trim_beats(beats))
    true_bpm = 60 / float(np.median(np.diff(truth)))
    nearest = [beats[np.argmin(np.abs(beats - t))] - t for t in truth] if len(beats) else [0.0]
    return {
        "F": mir_eval.beat.f_measure(mir_eval.beat.trim_beats(truth), mir_eval.beat.trim_beats(beats)),
        "CMLt": cml,
        "AMLt": aml,
        "downbeats F": mir_eval.beat.f_measure(true_downbeats(truth), np.array(heard.downbeats_s)),
        "true bpm": true_bpm,
        "bpm": heard.tempo_bpm,
        "tempo right": float(abs(heard.tempo_bpm / true_bpm - 1) <= TEMPO_TOLERANCE),
        "late ms": 1000 * float(np.median(nearest)),
        "confidence": heard.confidence["beats"],
        "sections": float(len(heard.sections)),
        "x real time": heard.duration_s / cpu_s,
    }


def main() -> None:
    """Print a line for every song and the means."""
    warnings.filterwarnings("ignore", module="mir_eval")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="songs with SONG.beats.json beside them")
    parser.add_argument("--tell-tempo", action="store_true", help="hand the true tempo over, as make does")
    chosen = parser.parse_args()
    songs = sorted(p for p in chosen.folder.glob("*") if p.suffix in SOUNDS)
    songs = [p for p in songs if p.with_name(f"{p.stem}.beats.json").is_file()]
    if not songs:
        parser.error(f"{chosen.folder} holds no song with its .beats.json beside it")
    analysis.listen(songs[0])  # compiles what is compiled once
    rows = []
    for song in songs:
        truth = true_beats(song)
        row = measure(song, 60 / float(np.median(np.diff(truth))) if chosen.tell_tempo else None)
        rows.append(row)
        print(f"{song.stem[:28]:28}", "  ".join(f"{name} {value:.3f}" for name, value in row.items()), flush=True)
    means = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
    print(f"{'mean':28}", "  ".join(f"{name} {value:.3f}" for name, value in means.items()))


if __name__ == "__main__":
    main()
