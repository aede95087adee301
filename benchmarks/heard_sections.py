"""How well analysis hears sections, from sound alone: sets that nobody has heard, as written and in another order.

Usage: python benchmarks/heard_sections.py [--sets 20] [--small] [--first 0] [--keep FOLDER]

Every set is composed, played and mixed by Rivethead; styles and variants take turns, and the seeds are those of no
training track. It is heard as a mere sound file, then again with its sections cut out on their bar lines and joined in
another order. A boundary is hit within 0.5 s, the track's start and end not counted: precision, recall (the hit rate)
and F are those of mir_eval.segment.detection with trim=True. Where one piece of a set ends and the next begins, one
label may go on: such joints count in the first three columns and not in "-chg". "label" is the share of the time with
the written label, "merged" the same with drop and chorus taken for one. A whole set takes a minute.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from section_scores import HEADING, SectionScores, mean, row, score
from section_sets import known, read_truth, shuffled, small, style_of, whole, write

from rivethead import analysis

UNSEEN = 5_000_000
"""Seeds from here on are never trained on."""

HIT_RATE, LABELS, LOSS = 0.80, 0.75, 0.10


def heard(file: Path) -> SectionScores:
    """Hear one sound file and compare with the truth beside it."""
    found = analysis.listen(file).sections
    return score(read_truth(file), [(s.start_s, s.end_s, s.label) for s in found])


def tracks(number: int, folder: Path, *, short: bool) -> tuple[Path, Path]:
    """Return a set's sound and the same in another order, made where they are not there yet."""
    seed = UNSEEN + number
    plain, other = folder / f"{seed}.flac", folder / f"{seed}-shuffled.flac"
    if not other.with_suffix(".json").is_file():
        track = known((small if short else whole)(number, seed))
        write(track, plain)
        write(shuffled(track, seed), other)
    return plain, other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=int, default=20, help="how many")
    parser.add_argument("--first", type=int, default=0, help="number of the first")
    parser.add_argument("--small", action="store_true", help="songs and sets of a few minutes instead of whole sets")
    parser.add_argument("--keep", type=Path, help="keep the sounds here, and take those that are there")
    options = parser.parse_args()
    plain: list[SectionScores] = []
    other: list[SectionScores] = []
    print(f"{'':20} {'as written':62}  in another order\n{'':20} {HEADING}   {HEADING}")
    for number in range(options.first, options.first + options.sets):
        with tempfile.TemporaryDirectory(prefix="rivethead-sections-") as passing:
            folder = options.keep or Path(passing)
            folder.mkdir(parents=True, exist_ok=True)
            written, mixed_up = tracks(number, folder, short=options.small)
            plain.append(heard(written))
            other.append(heard(mixed_up))
        print(f"{'/'.join(style_of(number)):20} {row(plain[-1])}   {row(other[-1])}", flush=True)
    told, mixed = mean(plain), mean(other)
    print(f"{'mean':20} {row(told)}   {row(mixed)}")
    good = told.recall >= HIT_RATE and told.labels >= LABELS
    kept = told.recall - mixed.recall <= LOSS and told.labels - mixed.labels <= LOSS
    lost = f"{told.recall - mixed.recall:+.3f} and {told.labels - mixed.labels:+.3f}"
    print(f"hit rate {told.recall:.3f} (wanted {HIT_RATE}), labels {told.labels:.3f} (wanted {LABELS})")
    print(f"lost by the other order: {lost} (at most {LOSS})")
    sys.exit(0 if good and kept else 3)


if __name__ == "__main__":
    main()
