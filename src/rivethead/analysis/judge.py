"""Which reading is right, how many beats a bar has and which step opens it: a small network on the folded bar.

The network was trained on the project's own synthesiser alone (see training/), with torch; here it runs in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from rivethead.analysis.bar_evidence import METRES, Evidence, Floats
from rivethead.analysis.readings import Reading

_ASKED_SPREAD = 0.12
"""How far a tempo that was asked for may be off, in octaves."""

_FILE = "bars.npz"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the music is taken for.

    Attributes:
        reading: its beat.
        metre: beats in a bar.
        first_step: of the reading's grid, the first that opens a bar.
        tempo_sure: 0..1, the share of all readings with this rate.
        beat_sure: 0..1, the share of those that agree on the rate and on where the beats lie.
        bar_sure: 0..1, the share of this very reading, metre and bar line.
    """

    reading: Reading
    metre: int
    first_step: int
    tempo_sure: float
    beat_sure: float
    bar_sure: float


@lru_cache(maxsize=1)
def weights() -> dict[str, Floats]:
    """Return the network's weights by name."""
    with (files("rivethead.analysis") / "weights" / _FILE).open("rb") as file, np.load(file) as kept:
        return {name: np.asarray(kept[name], np.float32) for name in kept.files}


def scores(box: str, folds: Floats, facts: Floats) -> Floats:
    """Return how well each step would open the bar, float32 (windows, steps).

    Args:
        box: kind and metre, such as "duple-4".
        folds: float32 (windows, steps, channels).
        facts: float32 (facts,).
    """
    w = weights()
    mixed = np.tanh(folds @ w["mix.weight"].T + w["mix.bias"])
    steps = folds.shape[1]
    turned = (np.arange(steps)[:, None] + np.arange(steps)) % steps
    bars = mixed[:, turned].reshape(len(folds), steps, -1)
    x = bars @ w[f"bars.{box}.weight"].T + w[f"bars.{box}.bias"] + w[f"facts.{box}.weight"] @ facts
    x = np.maximum(x, 0)
    x = np.maximum(x @ w[f"second.{box}.weight"].T + w[f"second.{box}.bias"], 0)
    return np.asarray((x @ w[f"last.{box}.weight"].T + w[f"last.{box}.bias"])[..., 0], np.float32)


def judge(evidence: Sequence[Evidence], asked_bpm: float | None) -> Verdict:
    """Return the verdict over at least one reading.

    Args:
        evidence: of every reading.
        asked_bpm: the tempo, where it is known.
    """
    shares = _shares([_scored(known, asked_bpm) for known in evidence])
    best = max(
        ((n, metre, int(np.argmax(share))) for n, some in enumerate(shares) for metre, share in some.items()),
        key=lambda place: shares[place[0]][place[1]][place[2]],
    )
    number, metre, step = best
    reading = evidence[number].reading
    beats = tempo = 0.0
    for other, some in zip(evidence, shares, strict=True):
        if abs(other.reading.rate_hz / reading.rate_hz - 1) > 0.01:
            continue
        tempo += float(sum(share.sum() for share in some.values()))
        if other.reading.kind == reading.kind:
            steps = reading.steps
            beats += float(sum(share[step % steps :: steps].sum() for share in some.values()))
    return Verdict(reading, metre, step, tempo, beats, float(shares[number][metre][step]))


def _scored(known: Evidence, asked_bpm: float | None) -> dict[int, Floats]:
    """Return metre -> score of each step, the mean over windows."""
    out = {}
    for metre in METRES[known.reading.kind]:
        by_window = scores(f"{known.reading.kind}-{metre}", known.folds[metre], known.facts)
        out[metre] = by_window.mean(0)
        if asked_bpm:
            far = np.log2(known.reading.rate_hz * 60 / asked_bpm) / _ASKED_SPREAD
            out[metre] = out[metre] - np.float32(0.5 * far * far)
    return out


def _shares(scored: list[dict[int, Floats]]) -> list[dict[int, npt.NDArray[np.float64]]]:
    """Return the same as shares that sum to 1."""
    most = max(float(score.max()) for some in scored for score in some.values())
    powers = [{metre: np.exp(score.astype(np.float64) - most) for metre, score in some.items()} for some in scored]
    total = sum(float(power.sum()) for some in powers for power in some.values())
    return [{metre: power / total for metre, power in some.items()} for some in powers]
