"""Train the network that hears beat, bar and metre, and write its weights.

Usage: python training/learning.py FOLDER [--epochs 20] [--workers 2] [--out src/rivethead/analysis/weights/bars.npz]

FOLDER/examples as from examples.py. Needs torch; a CPU is enough. Every tenth example only measures.
"""

import argparse
import hashlib
import io
import json
import multiprocessing
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from network import Network
from questions import BOXES, SPANS, Questions, questions

from rivethead.analysis.judge import NETWORKS

Weights = dict[str, np.ndarray]
"""A network's weights by name."""

_BATCH = 64
USUAL_BPM, _OCTAVES_SPREAD = 135.0, 0.42
"""How tempos of electronic and metal music lie: log-normal."""

_SMOOTHING_OCTAVES = 0.08
_LEAST_WEIGHT, _MOST_WEIGHT = 0.15, 3.0

_BEAT_SHARE = 0.5
_SPANS = (0.4, 0.3, 0.3)
"""How often the whole of an example is asked about, and each of its parts."""

_NOISE = 0.15
_CHANNELS_LOST = 0.1


def tensors(asked: Questions, rows: np.ndarray, span: int = 0) -> dict[str, dict[str, torch.Tensor]]:
    """Return some examples, or a part of each, as tensors by box."""
    out: dict[str, dict[str, torch.Tensor]] = {}
    for box, (kind, _, _) in BOXES.items():
        out[box] = {
            "folds": torch.from_numpy(asked.folds[box][span][rows].astype(np.float32)),
            "facts": torch.from_numpy(asked.facts[kind][rows].astype(np.float32)),
            "asked": torch.from_numpy(asked.asked[kind][rows]),
            "bar": torch.from_numpy(asked.bar_right[box][rows]),
            "beat": torch.from_numpy(asked.beat_right[box][rows]),
        }
    return out


def answers(network: Network, batch: dict[str, dict[str, torch.Tensor]]) -> tuple[torch.Tensor, ...]:
    """Return (log probabilities, bar right, beat right), all (examples, hypotheses)."""
    scores, bars, beats = [], [], []
    for box, part in batch.items():
        score = network(box, part["folds"], part["facts"])
        score = score.masked_fill(~part["asked"][..., None], -1e4)
        scores.append(score.flatten(1))
        bars.append(part["bar"].flatten(1))
        beats.append(part["beat"].flatten(1))
    return torch.log_softmax(torch.cat(scores, 1), 1), torch.cat(bars, 1), torch.cat(beats, 1)


def commonness(asked: Questions) -> torch.Tensor:
    """Return how much each example counts: together their tempos lie as USUAL_BPM says, whatever the styles' mixture.

    This is what decides octaves in doubt. The tempo is the written one: a tape that runs faster does not change how
    people count.
    """
    octaves = np.array([np.log2(float(str(truth["bpm"])) / USUAL_BPM) for truth in asked.truths])
    at = np.linspace(octaves.min(), octaves.max(), 200)
    drawn = np.exp(-0.5 * ((at[:, None] - octaves) / _SMOOTHING_OCTAVES) ** 2).mean(1)
    wanted = np.exp(-0.5 * (octaves / _OCTAVES_SPREAD) ** 2)
    weights = wanted / np.interp(octaves, at, drawn)
    return torch.from_numpy(np.clip(weights / weights.mean(), _LEAST_WEIGHT, _MOST_WEIGHT).astype(np.float32))


def loss_of(logs: torch.Tensor, bar: torch.Tensor, beat: torch.Tensor, common: torch.Tensor) -> torch.Tensor:
    """Return the mean cost of examples that have a right answer: the bar's, and a share of the beat's."""
    some = bar.any(1)
    cost_bar = -torch.logsumexp(logs.masked_fill(~bar, -1e4), 1)
    cost_beat = -torch.logsumexp(logs.masked_fill(~beat, -1e4), 1)
    cost = (1 - _BEAT_SHARE) * cost_bar + _BEAT_SHARE * cost_beat
    return (cost.clamp(max=8.0) * common)[some].sum() / common[some].sum()


def roughened(batch: dict[str, dict[str, torch.Tensor]]) -> dict[str, dict[str, torch.Tensor]]:
    """Add noise, and silence whole channels of whole examples."""
    some = next(iter(batch.values()))["folds"]
    kept = (torch.rand(len(some), 1, 1, some.shape[-1]) > _CHANNELS_LOST).float()
    out = {}
    for box, part in batch.items():
        folds = part["folds"] * kept + _NOISE * torch.randn_like(part["folds"])
        facts = part["facts"] + _NOISE * torch.randn_like(part["facts"]) * torch.tensor(
            [0.2] * 4 + [1.0] * (part["facts"].shape[-1] - 4)
        )
        out[box] = {**part, "folds": folds, "facts": facts}
    return out


def measured(networks: Sequence[Network], asked: Questions, rows: np.ndarray) -> dict[str, np.ndarray]:
    """Return for each example whether beat and bar are right."""
    with torch.no_grad():
        answered = [answers(network.eval(), tensors(asked, rows)) for network in networks]
    logs, bar, beat = torch.stack([a[0] for a in answered]).mean(0), *answered[0][1:]
    best = logs.argmax(1, keepdim=True)
    return {
        "bar": bar.gather(1, best)[:, 0].numpy(),
        "beat": beat.gather(1, best)[:, 0].numpy(),
        "some": bar.any(1).numpy(),
    }


def train(asked: Questions, train_rows: np.ndarray, test_rows: np.ndarray, epochs: int, seed: int) -> Network:
    """Train one network."""
    torch.manual_seed(seed)
    network, common = Network(), commonness(asked)
    steps = epochs * (len(train_rows) // _BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=steps + 1)
    order = np.random.default_rng(seed)
    for epoch in range(epochs):
        network.train()
        total, mixed = 0.0, order.permutation(train_rows)
        for i in range(0, len(mixed) - _BATCH + 1, _BATCH):
            some, span = mixed[i : i + _BATCH], order.choice(SPANS, p=_SPANS)
            loss = loss_of(*answers(network, roughened(tensors(asked, some, span))), common[some])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        if epoch % 4 == 3 or epoch == epochs - 1:
            right = measured([network], asked, test_rows)
            sys.stdout.write(
                f"seed {seed}, epoch {epoch + 1}: loss {total / max(1, len(mixed) // _BATCH):.3f}; "
                f"of {len(test_rows)} kept back "
                f"{right['some'].mean():.3f} can be answered, beat {right['beat'].mean():.3f}, "
                f"bar {right['bar'].mean():.3f}\n"
            )
            sys.stdout.flush()
    return network


def trained(asked: Questions, train_rows: np.ndarray, test_rows: np.ndarray, epochs: int, seed: int) -> Weights:
    """Train one network and return its weights, as processes hand them over."""
    torch.set_num_threads(1)
    network = train(asked, train_rows, test_rows, epochs, seed)
    return {name: value.numpy() for name, value in network.state_dict().items()}


def with_weights(kept: Weights) -> Network:
    """Return the network that has these weights."""
    network = Network()
    network.load_state_dict({name: torch.from_numpy(value) for name, value in kept.items()})
    return network


def checks(networks: Sequence[Network], asked: Questions) -> dict[str, np.ndarray]:
    """Return for each box what one reading's evidence is and what torch makes of it, to hold numpy against."""
    out = {}
    for box, (kind, _, _) in BOXES.items():
        row = int(np.argmax(asked.asked[kind][:, 0]))
        folds, facts = asked.folds[box][0, row, 0].astype(np.float32), asked.facts[kind][row, 0].astype(np.float32)
        with torch.no_grad():
            answered = [one.eval()(box, torch.from_numpy(folds), torch.from_numpy(facts)) for one in networks]
            scores = torch.stack(answered).mean(0).numpy()
        out |= {f"check.{box}.folds": folds, f"check.{box}.facts": facts, f"check.{box}.scores": scores}
    return out


def write(
    networks: Sequence[Network], out: Path, checked: dict[str, np.ndarray], provenance: dict[str, object]
) -> None:
    """Write the weights, and beside them where they come from and their digest."""
    file = io.BytesIO()
    weights = {
        f"{number}.{name}": value.detach().numpy().astype(np.float32)
        for number, network in enumerate(networks)
        for name, value in network.state_dict().items()
    }
    np.savez_compressed(file, **weights, **checked)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(file.getvalue())
    paper = {"file": out.name, "sha256": hashlib.sha256(file.getvalue()).hexdigest(), **provenance}
    out.with_suffix(".json").write_text(json.dumps(paper, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Ask, train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds examples/")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2, help="networks that are trained at the same time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, help="use only so many examples")
    parser.add_argument("--out", type=Path, default=Path("src/rivethead/analysis/weights/bars.npz"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    files = sorted((options.folder / "examples").glob("*.npz"))[: options.most]
    asked = questions(files, options.folder / "questions")
    rows = np.arange(len(files))
    kept_back = rows % 10 == 9
    one = partial(trained, asked, rows[~kept_back], rows[kept_back], options.epochs)
    with multiprocessing.Pool(options.workers) as pool:
        networks = [with_weights(kept) for kept in pool.map(one, range(options.seed, options.seed + NETWORKS), 1)]
    right = measured(networks, asked, rows[kept_back])
    styles = sorted({str(asked.truths[i]["style"]) for i in rows[kept_back]})
    for style in styles:
        some = np.array([asked.truths[i]["style"] == style for i in rows[kept_back]])
        beat, bar = (float(right[what][some].mean()) for what in ("beat", "bar"))
        sys.stdout.write(f"{style:26} {some.sum():4} beat {beat:.2f} bar {bar:.2f}\n")
    write(
        networks,
        options.out,
        checks(networks, asked),
        {
            "what": "weights of the network that hears beat, bar and metre",
            "made by": "training/learning.py of this repository",
            "trained on": f"{int((~kept_back).sum())} examples of the project's own synthesiser, and no recordings",
            "kept back": {
                "examples": int(kept_back.sum()),
                "beat right": round(float(right["beat"].mean()), 4),
                "bar right": round(float(right["bar"].mean()), 4),
            },
            "epochs": options.epochs,
            "seed": options.seed,
            "licence": "Apache-2.0",
        },
    )


if __name__ == "__main__":
    main()
