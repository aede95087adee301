"""Which reading is right, how many beats a bar has and which step opens it: small networks on the folded bar.

They were trained on the project's own synthesiser alone (see training/), with torch; here they run in numpy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from rivethead.analysis.bar_evidence import METRES, Evidence, Floats
from rivethead.analysis.readings import Reading
from rivethead.dsp.onsets import BANDS_HZ

Shares = dict[int, npt.NDArray[np.float64]]
"""Metre -> the share of each step of the bar as the one that opens it."""

EVERY_BAND = len(BANDS_HZ)
"""The channel of the evidence that holds the onsets of all bands together."""

_ASKED_SPREAD = 0.12
"""How far a tempo that was asked for may be off, in octaves."""

_SLOW_BPM, _FAST_COUNTS = 105.0, 3.0
"""A beat slower than this gives way to one twice as fast that is up to so many times less likely.

On kept-back and left-out examples of the synthesiser 1 to 3 differ by less than a percent; 3 stays because real songs
that sequencers count fast came out better with it.
"""

_SAME_RATE = 0.01
_NOTHING, _ABSURD = -1.2, 4.0
"""The log share of onsets below which nothing begins on a step, and how much less likely that makes a beat there."""

NETWORKS = 6
"""How many networks are asked; their scores are averaged."""

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
    """Return the networks' weights by name, each after its network's number."""
    with (files("rivethead.analysis") / "weights" / _FILE).open("rb") as file, np.load(file) as kept:
        return {name: np.asarray(kept[name], np.float32) for name in kept.files}


def scores(box: str, folds: Floats, facts: Floats) -> Floats:
    """Return how well each step would open the bar, float32 (windows, steps).

    Args:
        box: kind and metre, such as "duple-4".
        folds: float32 (windows, steps, channels).
        facts: float32 (facts,).
    """
    steps = folds.shape[1]
    turned = (np.arange(steps)[:, None] + np.arange(steps)) % steps
    total = np.zeros(folds.shape[:2], np.float32)
    for number in range(NETWORKS):
        w = {name: weights()[f"{number}.{name}"] for name in _names(box)}
        mixed = np.tanh(folds @ w["mix.weight"].T + w["mix.bias"])
        bars = mixed[:, turned].reshape(len(folds), steps, -1)
        x = bars @ w[f"bars.{box}.weight"].T + w[f"bars.{box}.bias"] + w[f"facts.{box}.weight"] @ facts
        x = np.maximum(x, 0)
        x = np.maximum(x @ w[f"second.{box}.weight"].T + w[f"second.{box}.bias"], 0)
        total += (x @ w[f"last.{box}.weight"].T + w[f"last.{box}.bias"])[..., 0]
    return total / np.float32(NETWORKS)


def _names(box: str) -> list[str]:
    layers = ("mix", f"bars.{box}", f"second.{box}", f"last.{box}")
    return [f"{layer}.{part}" for layer in layers for part in ("weight", "bias")] + [f"facts.{box}.weight"]


def judge(evidence: Sequence[Evidence], asked_bpm: float | None) -> Verdict:
    """Return the verdict over at least one reading.

    Args:
        evidence: of every reading.
        asked_bpm: the tempo, where it is known.
    """
    shares = _shares([_scored(known, asked_bpm) for known in evidence])
    totals = [float(sum(share.sum() for share in some.values())) for some in shares]
    number = int(np.argmax(totals))
    if asked_bpm is None:
        number = _counted_fast(evidence, shares, totals, number)
    reading = evidence[number].reading
    metre, step = _opening(shares[number], reading.steps)
    beats = tempo = 0.0
    for other, some, total in zip(evidence, shares, totals, strict=True):
        if abs(other.reading.rate_hz / reading.rate_hz - 1) > _SAME_RATE:
            continue
        tempo += total
        if other.reading.kind == reading.kind:
            steps = reading.steps
            beats += float(sum(share[step % steps :: steps].sum() for share in some.values()))
    return Verdict(reading, metre, step, tempo, beats, float(shares[number][metre][step]))


def _opening(shares: Shares, in_beat: int) -> tuple[int, int]:
    """Return a reading's likeliest metre and the step that opens its bar, both on the likeliest beats.

    Args:
        shares: of the reading.
        in_beat: grid steps in a beat.
    """
    beats = [sum(float(share[step::in_beat].sum()) for share in shares.values()) for step in range(in_beat)]
    beat = int(np.argmax(beats))
    metre = max(shares, key=lambda m: float(shares[m][beat::in_beat].sum()))
    return metre, beat + in_beat * int(np.argmax(shares[metre][beat::in_beat]))


def _counted_fast(evidence: Sequence[Evidence], shares: list[Shares], totals: list[float], number: int) -> int:
    """Return the reading at twice the rate of a slow one, where that is not much less likely, else the same."""
    slow = evidence[number].reading
    if slow.kind == "duple" and slow.rate_hz * 60 < _SLOW_BPM:
        for other, known in enumerate(evidence):
            twice = abs(known.reading.rate_hz / slow.rate_hz / 2 - 1) < _SAME_RATE
            near = totals[other] * _FAST_COUNTS > totals[number]
            if not (twice and near and known.reading.kind == "duple"):
                continue
            if not _half_silent(known, _opening(shares[other], known.reading.steps)[1]):
                return other
    return number


def _half_silent(known: Evidence, step: int) -> bool:
    """Tell whether nothing ever begins on every other beat of a reading."""
    beats = known.folds[4].mean(0)[step % known.reading.steps :: known.reading.steps, EVERY_BAND]
    return bool(min(beats[::2].max(), beats[1::2].max()) < _NOTHING)


def _scored(known: Evidence, asked_bpm: float | None) -> dict[int, Floats]:
    """Return metre -> score of each step, the mean over windows."""
    out = {}
    for metre in METRES[known.reading.kind]:
        by_window = scores(f"{known.reading.kind}-{metre}", known.folds[metre], known.facts)
        out[metre] = by_window.mean(0)
        if asked_bpm:
            far = np.log2(known.reading.rate_hz * 60 / asked_bpm) / _ASKED_SPREAD
            out[metre] = out[metre] - np.float32(0.5 * far * far)
        elif _half_silent(known, int(np.argmax(out[metre]))):
            out[metre] = out[metre] - np.float32(_ABSURD)
    return out


def _shares(scored: list[dict[int, Floats]]) -> list[Shares]:
    """Return the same as shares that sum to 1."""
    most = max(float(score.max()) for some in scored for score in some.values())
    powers = [{metre: np.exp(score.astype(np.float64) - most) for metre, score in some.items()} for some in scored]
    total = sum(float(power.sum()) for some in powers for power in some.values())
    return [{metre: power / total for metre, power in some.items()} for some in powers]
