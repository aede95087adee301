"""Tempo: the metrical family from the line spectrum, and its exact rate; which octave is the beat is judged later."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.analysis.lines import Lines, Track
from rivethead.dsp.onsets import HOPS_HZ

SLOWEST_BPM, FASTEST_BPM = 55.0, 215.0
_MOST_PEAKS, _MOST_CANDIDATES = 60, 24
_SAME_TEMPO = 0.004

Kind = Literal["duple", "triple"]

_LADDERS: dict[Kind, tuple[tuple[float, float], ...]] = {
    "duple": ((0.5, 0.5), (1, 1), (2, 1), (4, 1)),
    "triple": ((0.5, 0.5), (1, 1), (3, 1), (6, 1)),
}
"""Kind of subdivision -> (multiple of the beat's rate, weight) of the lines that it should have."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """A reading of the metrical family.

    Attributes:
        rate_hz: beats a second.
        kind: whether beats are cut in two or in three.
        score: sum of the logarithms of its lines; more is clearer.
    """

    rate_hz: float
    kind: Kind
    score: float

    @property
    def subdivisions(self) -> int:
        """Grid steps in a beat."""
        return 4 if self.kind == "duple" else 3


def clearest(lines: Lines) -> Tempo | None:
    """Return the clearest reading, None where nothing repeats; its octave means nothing."""
    found = families(lines)
    return found[0] if found else None


def families(lines: Lines) -> list[Tempo]:
    """Return the clearest readings of either kind, the clearest first; octaves of one another may be among them."""
    rates = np.arange(SLOWEST_BPM / 60, FASTEST_BPM / 60, lines.resolution_hz() / 4)
    found: list[Tempo] = []
    for kind, ladder in _LADDERS.items():
        score = np.zeros(len(rates))
        for multiple, weight in ladder:
            score += weight * np.log(np.maximum(lines.at(rates * multiple), 1))
        if kind == "triple":
            for multiple in (2, 4):
                score -= 0.5 * np.log(np.maximum(lines.at(rates * multiple), 1))
        tops = np.flatnonzero((score[1:-1] > score[:-2]) & (score[1:-1] >= score[2:])) + 1
        for i in tops[np.argsort(-score[tops])[:_MOST_PEAKS]]:
            found.append(Tempo(float(rates[i]), kind, float(score[i])))  # noqa: PERF401
    found.sort(key=lambda r: -r.score)
    kept: list[Tempo] = []
    for reading in found:
        if all(reading.kind != k.kind or abs(reading.rate_hz / k.rate_hz - 1) > _SAME_TEMPO for k in kept):
            kept.append(reading)
    return kept[:_MOST_CANDIDATES]


def strongest_line_hz(lines: Lines, tempo: Tempo) -> float:
    """Return the rate of the clearest line among the beat and its subdivisions."""
    multiples = (1, 2, 4) if tempo.kind == "duple" else (1, 3)
    return max((tempo.rate_hz * m for m in multiples), key=lines.strength_at)


def _turned(tracks: Track, rate_hz: float) -> npt.NDArray[np.complex128]:
    hops = np.arange(tracks.shape[1]) / HOPS_HZ
    return np.asarray(tracks * np.exp(-2j * np.pi * rate_hz * hops))


def steadiness(tracks: Track, line_hz: float, window_s: float = 10.0) -> float:
    """Return 1 when a line keeps one phase all song long, near 0 when it wanders."""
    turned = _turned(tracks, line_hz)
    window = int(window_s * HOPS_HZ)
    starts = range(0, max(1, turned.shape[1] - window // 2), window // 2)
    parts = np.array([turned[:, i : i + window].sum() for i in starts])
    return float(abs(parts.sum()) / (np.abs(parts).sum() + 1e-9))


def tuned_hz(tracks: Track, rate_hz: float, line_hz: float) -> float:
    """Return the rate corrected by how far a line's phase moves between the song's halves."""
    sums = _turned(tracks, line_hz).sum(0)
    half = len(sums) // 2
    turn = float(np.angle(sums[half:].sum() * np.conj(sums[:half].sum())))
    return rate_hz * (1 + turn / (np.pi * len(sums) / HOPS_HZ) / line_hz)
