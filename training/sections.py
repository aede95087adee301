"""Train the networks that hear sections, and write their weights.

Usage: python training/sections.py FOLDER [--left-out-styles ebm,synthwave] [--out SECTIONS.npz]

FOLDER as from section_sets.py. Plain numpy; some minutes on one core. What was heard of each track is kept beside it.
"""

import argparse
import hashlib
import io
import json
import pickle
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from section_scores import HEADING, HIT_S, SectionScores, mean, row, score
from section_sets import TrueSection, read_truth

from rivethead.analysis.attacks import settled
from rivethead.analysis.bar_evidence import coarse_colours
from rivethead.analysis.bar_features import Bars, SectionMaterial, bars_of
from rivethead.analysis.beats import find_pulse
from rivethead.analysis.energy import energy_curve
from rivethead.analysis.intake import take_in
from rivethead.analysis.labels import label_evidence
from rivethead.analysis.novelty import boundary_evidence
from rivethead.analysis.phrases import LONGEST_BARS
from rivethead.analysis.sections import NETWORKS, bar_lines, cut
from rivethead.dsp.onsets import band_onsets
from rivethead.schema.score import SECTION_LABELS

Rows = npt.NDArray[np.float64]
Weights = dict[str, npt.NDArray[np.floating]]

_HIDDEN = {"begins": 20, "labels": 32}
_EPOCHS, _BATCH, _RATE = {"begins": 24, "labels": 16}, 64, 1.5e-3
_DROPPED, _NOISE, _DECAY = 0.3, 0.25, 2e-3
_LEARNT_LENGTHS = 32
_BALANCES = (
    (1.0, 1.4, 1.0, 0.5),
    (1.0, 1.4, 1.0, 0.25),
    (0.6, 1.4, 1.0, 0.5),
    (1.0, 1.4, 1.5, 0.5),
    (0.6, 1.0, 1.0, 0.25),
)
"""What labels, boundaries, lengths and order may count for in the cut: cross-validation chooses."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A track as the hearing hears it, and its truth.

    Attributes:
        source: name of the track that it is, or is another order of.
        style: such as "ebm/B".
        bars: what its bars sound like.
        truth: its sections.
        begins: (bars,), whether a section begins with each bar.
        labels: (bars,), index of each bar's label.
    """

    source: str
    style: str
    bars: Bars
    truth: tuple[TrueSection, ...]
    begins: npt.NDArray[np.bool_]
    labels: npt.NDArray[np.int64]


def material(file: Path) -> tuple[SectionMaterial, tuple[float, ...]]:
    """Return what sections are heard from, and the downbeats as heard."""
    gathered = take_in(file)
    onsets, colours = band_onsets(gathered.spectrogram), coarse_colours(gathered.spectrogram.compact)
    pulse = find_pulse(onsets, colours, None)
    energy = energy_curve(gathered.loudness, gathered.duration_s)
    downbeats = pulse.moved_to(settled(gathered.attacks, pulse.beats_s)).downbeats_s if pulse else ()
    return SectionMaterial(
        onsets, colours, gathered.chroma, gathered.bass_chroma, energy, gathered.duration_s
    ), downbeats


def heard(file: Path) -> Heard:
    """Hear a track; what was gathered is kept as FILE.pkl, for the next time."""
    kept = file.with_suffix(".pkl")
    if not kept.is_file():
        some, times = material(file)
        kept.write_bytes(pickle.dumps((tuple(getattr(some, f.name) for f in fields(some)), times)))
    gathered, downbeats = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
    known = SectionMaterial(*gathered)
    truth = read_truth(file)
    style = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["style"]
    return told(file.stem.split("-")[0], style, bars_of(bar_lines(downbeats, known.duration_s), known), truth)


def told(source: str, style: str, bars: Bars, truth: Sequence[TrueSection]) -> Heard:
    """Return bars with their truth."""
    edges = np.array(bars.edges_s)
    starts = np.array([s.start_s for s in truth])
    begins = np.abs(edges[:-1, None] - starts).min(1) < HIT_S
    within = np.searchsorted(starts, 0.5 * (edges[1:] + edges[:-1]), "right") - 1
    labels = np.array([SECTION_LABELS.index(truth[i].label) for i in np.maximum(within, 0)])
    return Heard(source, style, bars, tuple(truth), begins, labels)


def trained(kind: str, rows: Rows, wanted: Rows, counts: Rows, seed: int) -> Weights:
    """Train one network by Adam (D. Kingma, J. Ba, ICLR 2015) with dropout, noise and weight decay.

    Args:
        kind: "begins" (logistic) or "labels" (softmax).
        rows: (examples, inputs).
        wanted: (examples, outputs), shares.
        counts: (examples,), how much each counts.
        seed: of all chance.
    """
    chance = np.random.default_rng(seed)
    centre, spread = rows.mean(0), rows.std(0) + 1e-3
    even = np.clip((rows - centre) / spread, -4, 4).astype(np.float32)
    inputs, hidden, outputs = even.shape[1], _HIDDEN[kind], wanted.shape[1]
    w = [
        chance.normal(0, np.sqrt(1 / inputs), (inputs, hidden)),
        np.zeros(hidden),
        chance.normal(0, np.sqrt(1 / hidden), (hidden, outputs)),
        np.zeros(outputs),
    ]
    w = [some.astype(np.float32) for some in w]
    first, second = [np.zeros_like(x) for x in w], [np.zeros_like(x) for x in w]
    steps = _EPOCHS[kind] * (len(even) // _BATCH)
    for step in range(1, steps + 1):
        some = chance.integers(0, len(even), _BATCH)
        x = even[some] + chance.normal(0, _NOISE, (_BATCH, inputs)).astype(np.float32)
        x *= (chance.random(x.shape) > 0.1).astype(np.float32)
        before = x @ w[0] + w[1]
        kept = (chance.random(before.shape) > _DROPPED) / np.float32(1 - _DROPPED)
        layer = np.maximum(before, 0) * kept
        error = _shares(kind, layer @ w[2] + w[3]) - wanted[some]
        error *= counts[some, None] / _BATCH
        back = (error @ w[2].T) * kept * (before > 0)
        slopes = [x.T @ back + _DECAY * w[0], back.sum(0), layer.T @ error + _DECAY * w[2], error.sum(0)]
        rate = _RATE * (1 - step / (steps + 1))
        for i, slope in enumerate(slopes):
            first[i] = 0.9 * first[i] + 0.1 * slope
            second[i] = 0.999 * second[i] + 0.001 * slope**2
            w[i] -= rate * (first[i] / (1 - 0.9**step)) / (np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8)
    names = ("centre", "spread", "into", "into_bias", "out", "out_bias")
    return dict(zip(names, (centre, spread, *w), strict=True))


def _shares(kind: str, scores: Rows) -> Rows:
    if kind == "begins":
        return 1 / (1 + np.exp(-scores))
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def learnt(tracks: Sequence[Heard], seed: int) -> Weights:
    """Return both kinds of network and music's habits, unbalanced, from tracks."""
    units = np.concatenate([t.bars.texture - t.bars.texture.mean(0) for t in tracks]).std(0) + 1e-3
    out: Weights = {"units": units}
    boundary = np.concatenate([boundary_evidence(t.bars, units)[1:] for t in tracks])
    begins = np.concatenate([t.begins[1:] for t in tracks]).astype(float)[:, None]
    label = np.concatenate([label_evidence(t.bars, units) for t in tracks])
    wanted = np.eye(len(SECTION_LABELS))[np.concatenate([t.labels for t in tracks])]
    commonness = wanted.mean(0)
    rare = np.minimum((1 / (commonness + 1e-3)) ** 0.3, 4)
    counts = (wanted @ rare) / (wanted @ rare).mean()
    for n in range(NETWORKS):
        for name, value in trained("begins", boundary, begins, np.ones(len(begins)), seed + n).items():
            out[f"begins.{n}.{name}"] = value
        for name, value in trained("labels", label, wanted, counts, seed + n).items():
            out[f"labels.{n}.{name}"] = value
    return out | habits(tracks)


def habits(tracks: Sequence[Heard]) -> Weights:
    """Return log probabilities of lengths and of what follows what; shuffled tracks keep the order from ruling."""
    kinds = len(SECTION_LABELS)
    lengths = np.full(LONGEST_BARS + 1, 0.3)
    first, last, follows = np.ones(kinds), np.ones(kinds), np.ones((kinds, kinds))
    for track in tracks:
        starts = [*np.flatnonzero(track.begins | (np.arange(len(track.begins)) == 0)), len(track.begins)]
        names = [int(np.bincount(track.labels[a:b]).argmax()) for a, b in pairwise(starts)]
        for a, b in pairwise(starts):
            lengths[min(b - a, LONGEST_BARS)] += 1
        first[names[0]] += 1
        last[names[-1]] += 1
        for a, b in pairwise(names):
            follows[a, b] += 1
    lengths[_LEARNT_LENGTHS + 1 :] = lengths[_LEARNT_LENGTHS + 1 :].mean()
    lengths[0] = 1e-6
    return {
        "habits.lengths": np.log(lengths / lengths.sum()),
        "habits.first": np.log(first / first.sum()),
        "habits.last": np.log(last / last.sum()),
        "habits.follows": np.log(follows / follows.sum(1, keepdims=True)),
    }


def balanced(kept: Weights, balance: Sequence[float]) -> Weights:
    """Return weights with what labels, boundaries, lengths and order count for in the cut; see _BALANCES."""
    label, begin, length, order = balance
    counts = {name: length if "lengths" in name else order for name in kept if name.startswith("habits.")}
    weighed = {name: kept[name] * count for name, count in counts.items()}
    return {**kept, **weighed, "balance": np.array([label, begin])}


def measured(tracks: Sequence[Heard], kept: Weights) -> list[SectionScores]:
    """Return how each track is heard."""
    out = []
    for track in tracks:
        edges = track.bars.edges_s
        spans = [(edges[a], edges[b], SECTION_LABELS[label]) for a, b, label in cut(track.bars, kept)]
        out.append(score(track.truth, spans))
    return out


def folded(tracks: Sequence[Heard], folds: int, seed: int) -> list[tuple[Weights, list[Heard]]]:
    """Return, for each share of the tracks, what the others teach and the share itself; copies stay together."""
    number = {source: n for n, source in enumerate(sorted({t.source for t in tracks}))}
    out = []
    for fold in range(folds):
        back = [t for t in tracks if number[t.source] % folds == fold]
        out.append((learnt([t for t in tracks if number[t.source] % folds != fold], seed), back))
    return out


def best_balance(folds: Sequence[tuple[Weights, list[Heard]]]) -> tuple[float, ...]:
    """Return the balance with which the tracks kept back are heard best: boundaries and labels count alike."""

    def worth(balance: tuple[float, ...]) -> float:
        found = mean([s for kept, back in folds for s in measured(back, balanced(kept, balance))])
        return found.recall + found.f + found.labels + found.labels_merged

    return max(_BALANCES, key=worth)


def write(kept: Weights, out: Path, provenance: dict[str, object]) -> None:
    """Write the weights, and beside them where they come from and their digest."""
    file = io.BytesIO()
    np.savez_compressed(file, **{name: value.astype(np.float16) for name, value in kept.items()})
    out.write_bytes(file.getvalue())
    paper = {"file": out.name, "sha256": hashlib.sha256(file.getvalue()).hexdigest(), **provenance}
    out.with_suffix(".json").write_text(json.dumps(paper, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Hear, train, measure on what was kept back, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="as from section_sets.py")
    parser.add_argument("--left-out-styles", default="", help="measure on these alone, write nothing")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("src/rivethead/analysis/weights/sections.npz"))
    options = parser.parse_args()
    names = sorted(options.folder.glob("*.json"))
    tracks = [heard(name.with_suffix(".flac")) for name in names]
    left_out = [name for name in options.left_out_styles.split(",") if name]
    away = [t for t in tracks if t.style.split("/")[0] in left_out]
    tracks = [t for t in tracks if t.style.split("/")[0] not in left_out]
    folds = folded(tracks, options.folds, options.seed)
    balance = best_balance(folds)
    kept_back = [
        pair for kept, back in folds for pair in zip(back, measured(back, balanced(kept, balance)), strict=True)
    ]
    total = mean([s for _, s in kept_back])
    sys.stdout.write(f"balance {balance}\n{'':24} {HEADING}\n")
    for style in sorted({t.style.split("/")[0] for t, _ in kept_back}):
        some = [s for t, s in kept_back if t.style.split("/")[0] == style]
        sys.stdout.write(f"{style:18} {len(some):5} {row(mean(some))}\n")
    sys.stdout.write(f"{'kept back':18} {len(kept_back):5} {row(total)}\n")
    final = balanced(learnt(tracks, options.seed), balance)
    if left_out:
        sys.stdout.write(f"{'styles left out':18} {len(away):5} {row(mean(measured(away, final)))}\n")
        return
    pieces = len({t.source for t in tracks})
    write(
        final,
        options.out,
        {
            "what": "weights of the networks that hear sections, and habits of music",
            "made by": "training/sections.py of this repository",
            "trained on": f"{pieces} pieces of section_sets.py, {len(tracks)} with other orders; no recordings",
            "kept back": {name: round(getattr(total, name), 4) for name in ("precision", "recall", "f", "labels")},
            "seed": options.seed,
            "licence": "Apache-2.0",
        },
    )


if __name__ == "__main__":
    main()
