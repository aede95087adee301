"""Certificates of films: how well picture, beats and sound lie on each other, and whether anything flashes too much.

Usage: python benchmarks/certificates.py [--seconds 60] [--full] [--calm] [--films DIR] [WORDS | SONG | SET ...]

Each argument is a brief in words, a sound file, or the folder of a set; without any, three briefs in three styles are
taken. Films are made as drafts (--full: in full size) under DIR; what is there already is not made again. One row a
film is printed, with the limits that it has to keep, and at the end whether all of them do.
"""

import argparse
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from rivethead import brief
from rivethead.compute.local import available_cores
from rivethead.production import folder
from rivethead.production.make import make_set, render_set
from rivethead.production.options import Options, as_draft
from rivethead.production.progress import Event
from rivethead.production.song import film_song
from rivethead.schema import codec
from rivethead.schema.film import SyncCertificate

WORDS = (
    "industrial metal at 140 bpm, a foundry",
    "synthwave at 104 bpm, a rooftop at night",
    "drum and bass at 174 bpm, a tunnel",
)
SOUNDS = (".wav", ".flac", ".ogg", ".mp3", ".m4a")

LIMITS: tuple[tuple[str, Callable[[SyncCertificate], float], str, float], ...] = (
    ("cuts on beats", lambda c: c.on_beat, ">=", 0.98),
    ("cuts found exactly", lambda c: c.found_exactly, ">=", 0.95),
    ("beats to onsets, ms", lambda c: 1000 * abs(c.heard.mean_s), "<=", 5.0),
    ("95 of 100 within, ms", lambda c: 1000 * c.heard.p95_s, "<=", 10.0),
    ("z", lambda c: c.seen_alignment.z, ">=", 10.0),
    ("places that flash", lambda c: float(len(c.flashes)), "<=", 0.0),
)
"""What is measured, how, and its limit."""


def main() -> None:
    """Make or take the films, and print a row for each."""
    asked = _asked()
    films = asked.films or Path(tempfile.mkdtemp(prefix="certificates-"))
    options = Options(calm=asked.calm, processes=asked.processes)
    options = options if asked.full else as_draft(options)
    names = [f"{name} ({way} {limit:g})" for name, _, way, limit in LIMITS]
    heads = ["film", "cuts", "accents", "of beats", "beats heard", *names, "taken away", "keeps all"]
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads), flush=True)
    kept = 0
    for what in asked.what:
        root = _film(what, films, options, asked.seconds)
        found = _certificate(root, options.draft)
        holds = [_holds(measure(found), way, limit) for _, measure, way, limit in LIMITS]
        kept += all(holds)
        figures = [
            f"{measure(found):.3g}{'' if held else ' ✗'}"
            for (_, measure, _, _), held in zip(LIMITS, holds, strict=True)
        ]
        cells = [
            root.name,
            str(len(found.cuts)),
            str(found.accent_alignment.moments),
            f"{found.seen_alignment.of_beats:.2f}",
            f"{found.heard.heard:.0%}",
            *figures,
            str(len(found.limited)),
            "yes" if all(holds) else "no",
        ]
        print("| " + " | ".join(cells) + " |", flush=True)
    print(f"\n{kept} of {len(asked.what)} films keep every limit.")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=list(WORDS), metavar="WORDS | SONG | SET")
    parser.add_argument("--seconds", type=float, default=60.0, help="length of a song that is made from words")
    parser.add_argument("--full", action="store_true", help="in full size, not as a draft")
    parser.add_argument("--calm", action="store_true", help="calm films")
    parser.add_argument("--processes", type=int, default=available_cores(), help="how many draw and play")
    parser.add_argument("--films", type=Path, help="where the films go; default a temporary folder")
    return parser.parse_args()


def _film(what: str, films: Path, options: Options, seconds: float) -> Path:
    """Make the film that an argument means, and return its set."""
    path = Path(what)
    if path.is_dir():
        render_set(path, options, _silent)
        return path
    if path.suffix.lower() in SOUNDS:
        root = films / re.sub(r"[^a-z0-9]+", "-", path.stem.lower())
        film_song(root, path, brief.read(f"a cartoon for {path.stem}"), options, _silent)
        return root
    wanted = brief.read(what, song_seconds=seconds)
    root = films / wanted.slug
    make_set(root, wanted, options, _silent)
    return root


def _certificate(root: Path, draft: bool) -> SyncCertificate:
    paper = root / folder.certificate_file(draft)
    return codec.loads(SyncCertificate, paper.read_text(encoding="utf-8"), str(paper))


def _holds(value: float, way: str, limit: float) -> bool:
    return value >= limit if way == ">=" else value <= limit


def _silent(event: Event) -> None:
    """Hear of the steps and say nothing."""


if __name__ == "__main__":
    main()
