"""Whether styles tell themselves apart without their tempo: plain features, learned from some seeds, tested on others.

Usage: python benchmarks/telling_apart.py [--styles ebm,ambient] [--train 1,2,3,4,5] [--test 6,7,8,9,10] [--variant A]
       [--song 45] [--processes 2] [--cache FOLDER] [--report] [--small]

A piece belongs to the style whose mean features (centroid) are nearest, each feature measured in its spread inside
the styles it was learned from. Prints who is taken for whom, and which features part the pairs that are most alike.
The exit code is 1 below 90 %. With --cache, features are kept as JSON under a digest of the code that makes the music.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt
from plain_features import Features, plain_features
from played import each, played, wanted
from row import Row, Table
from styles import named_styles

import rivethead
from rivethead.paths import write_text

LIMIT = 0.9
_ROOMS = ("brief", "score", "stems", "mix", "dsp", "schema", "analysis")
_MOST_SPREADS = 4.0
"""One odd feature counts no more than this many spreads."""

Track = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Job:
    """A piece to be played and listened to, and where its features are kept, if they are; see the options."""

    style: str
    seed: int
    variant: str
    song_s: float
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Centroids:
    """What was learned.

    Attributes:
        names: the styles.
        middle, spread: of every feature.
        centroids: standardised, float64 (styles, features).
    """

    names: tuple[str, ...]
    middle: Track
    spread: Track
    centroids: Track

    def distances(self, row: Track) -> Track:
        """Return how far a piece lies from every style."""
        off = np.clip((row - self.middle) / self.spread - self.centroids, -_MOST_SPREADS, _MOST_SPREADS)
        return np.asarray(np.sqrt((off**2).mean(1)))


def learn(rows: Track, labels: Sequence[str]) -> Centroids:
    """Return the centroids of labelled rows of features, in units of the spread inside the labels.

    A spread is at least a third of the median one, so that what hardly varies in so few pieces does not decide alone.
    """
    names = tuple(sorted(set(labels)))
    of = np.array([names.index(label) for label in labels])
    whole = rows.std(0) + 1e-9
    even = (rows - rows.mean(0)) / whole
    means = np.array([even[of == i].mean(0) for i in range(len(names))])
    inside = np.sqrt(((even - means[of]) ** 2).sum(0) / max(1, len(rows) - len(names)))
    spread = np.maximum(inside, np.median(inside) / 3) + 1e-6
    return Centroids(names, rows.mean(0), whole * spread, means / spread)


def heard(job: Job) -> Features:
    """Return the features of a piece, from the cache where it has them."""
    if job.kept and job.kept.exists():
        found: Features = json.loads(job.kept.read_text())
        return found
    with played(wanted(job.style, job.seed, variant=job.variant, song_s=job.song_s)) as made:
        features = plain_features(made.file)
    if job.kept:
        write_text(job.kept, json.dumps(features, indent=1) + "\n")
    return features


def code_digest() -> str:
    """Return a digest of all code that makes the music and listens to it."""
    found = blake2b(digest_size=6)
    root = Path(rivethead.__file__).parent
    files = [file for room in _ROOMS for file in sorted((root / room).rglob("*.py"))]
    for file in (*files, Path(__file__).with_name("plain_features.py")):
        found.update(file.read_bytes())
    return found.hexdigest()


def confusion(names: Sequence[str], said: Sequence[tuple[str, str]]) -> list[str]:
    """Return a Markdown table: a row is what it is, a column what it is taken for."""
    lines = ["| is \\ taken for | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for name in names:
        counts = [sum(pair == (name, other) for pair in said) for other in names]
        lines.append(f"| {name} | " + " | ".join(str(c) if c else "·" for c in counts) + " |")
    return lines


def neighbours(learned: Centroids, features: Sequence[str]) -> list[str]:
    """Return for every style the one most like it, their distance, and the features that part them most."""
    lines = []
    for i, name in enumerate(learned.names):
        apart = learned.centroids - learned.centroids[i]
        distances = np.sqrt((np.clip(apart, -_MOST_SPREADS, _MOST_SPREADS) ** 2).mean(1))
        distances[i] = np.inf
        nearest = int(np.argmin(distances))
        most = np.argsort(-np.abs(apart[nearest]))[:4]
        parted = ", ".join(f"{features[k]} {-apart[nearest][k]:+.1f}" for k in most)
        lines.append(f"{name}: nearest {learned.names[nearest]} at {distances[nearest]:.2f}; it has {parted}")
    return lines


def numbers(text: str) -> list[int]:
    return [int(word) for word in text.split(",")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--styles", default="", help="names with commas; all of them where left out")
    parser.add_argument("--train", type=numbers, default=[1, 2, 3, 4, 5], help="seeds to learn from")
    parser.add_argument("--test", type=numbers, default=[6, 7, 8, 9, 10], help="seeds to be tested on")
    parser.add_argument("--variant", default="A", help="A, B or C")
    parser.add_argument("--song", type=float, default=45.0, metavar="SECONDS")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--cache", type=Path, help="keep features in this folder")
    parser.add_argument("--report", action="store_true", help="end with 0 whatever is found")
    parser.add_argument("--small", action="store_true", help="two styles, two seeds each")
    options = parser.parse_args()
    if options.small:
        options.styles, options.train, options.test, options.song = "ebm,ambient", [1, 2], [3], 12.0
    styles = named_styles(options.styles)
    seeds = [*options.train, *options.test]
    code = code_digest()  # of the code as it is now, which all processes run
    jobs = []
    for style, seed in product(styles, seeds):
        name = f"{style}-{options.variant}-{seed}-{options.song:g}-{code}.json"
        kept = options.cache / name if options.cache else None
        jobs.append(Job(style, seed, options.variant, options.song, kept))
    table = Table(small=options.small)
    found = list(each(heard, jobs, options.processes))
    names = list(found[0])
    rows = np.array([[features[name] for name in names] for features in found])
    training = np.array([job.seed in options.train for job in jobs])
    learned = learn(rows[training], [job.style for job in jobs if job.seed in options.train])
    said = []
    for job, row, is_training in zip(jobs, rows, training, strict=True):
        if not is_training:
            said.append((job.style, learned.names[int(np.argmin(learned.distances(row)))]))
    right = sum(a == b for a, b in said) / len(said)
    what = f"styles told apart without their tempo: {len(styles)} styles, {len(said)} pieces"
    table.show(Row(what, f"{100 * right:.0f} % right", f"{100 * LIMIT:.0f} %", right / LIMIT, at_least=1.0))
    print("", *confusion(styles, said), "", *neighbours(learned, names), sep="\n")
    sys.exit(1 if right < LIMIT and not (options.small or options.report) else 0)


if __name__ == "__main__":
    main()
