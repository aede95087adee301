"""Readings: every plausible beat of a piece of music, on a grid that is laid on its onsets but not yet numbered."""

from dataclasses import dataclass

import numpy as np

from rivethead.analysis.lines import Lines, Track
from rivethead.analysis.tempo import Kind, Tempo, families, strongest_line_hz, tuned_hz
from rivethead.dsp.onsets import HOPS_HZ

SLOWEST_BPM, FASTEST_BPM = 48.0, 222.0

_FAMILIES_OF_A_KIND = 2
_SAME_TEMPO = 0.02
_ASKED_TEMPO = 0.1
_FIRST_S = -0.03


@dataclass(frozen=True, slots=True)
class Reading:
    """A beat that the music may have.

    Attributes:
        rate_hz: beats a second.
        kind: whether beats are cut in two (and four) or in three.
        clarity: how much less clear its metrical family is than the clearest one; 0 or less.
        start_s: time of the grid's first step.
    """

    rate_hz: float
    kind: Kind
    clarity: float
    start_s: float

    @property
    def steps(self) -> int:
        """Grid steps in a beat."""
        return 4 if self.kind == "duple" else 3

    @property
    def step_hz(self) -> float:
        """Grid steps a second."""
        return self.rate_hz * self.steps

    def grid_s(self, duration_s: float) -> Track:
        """Return the times of all grid steps before a time."""
        count = max(0, int(np.ceil((duration_s - self.start_s) * self.step_hz)))
        return self.start_s + np.arange(count) / self.step_hz


def readings(lines: Lines, asked_bpm: float | None = None) -> list[Reading]:
    """Return the readings of the clearest metrical families of either kind, each at up to three octaves.

    Args:
        lines: of the onsets.
        asked_bpm: the tempo, where it is known; families that have it are taken first.
    """
    found = families(lines)
    if asked_bpm:
        found.sort(key=lambda family: abs(_octaves(family.rate_hz * 60 / asked_bpm)) > _ASKED_TEMPO)
    if not found:
        return []
    clearest = max(family.score for family in found)
    out: list[Reading] = []
    for kind in ("duple", "triple"):
        for family in _unrelated([family for family in found if family.kind == kind]):
            rate = tuned_hz(lines.tracks, family.rate_hz, strongest_line_hz(lines, family))
            for octave in (0.5, 1.0, 2.0):
                hz = rate * octave
                if not SLOWEST_BPM <= hz * 60 <= FASTEST_BPM:
                    continue
                if any(r.kind == kind and abs(np.log2(r.rate_hz / hz)) < _SAME_TEMPO for r in out):
                    continue
                start = _grid_start_s(lines, Tempo(hz, family.kind, family.score))
                out.append(Reading(hz, family.kind, family.score - clearest, start))
    return out


def _unrelated(found: list[Tempo]) -> list[Tempo]:
    """Keep the first of those that are octaves of one another, of the first few families."""
    kept: list[Tempo] = []
    for tempo in found:
        if all(abs(_octaves(tempo.rate_hz / other.rate_hz)) > _SAME_TEMPO for other in kept):
            kept.append(tempo)
    return kept[:_FAMILIES_OF_A_KIND]


def _octaves(ratio: float) -> float:
    """Return how far two rates are from being octaves of one another, in octaves, -0.5..0.5."""
    octaves = float(np.log2(ratio))
    return octaves - round(octaves)


def _grid_start_s(lines: Lines, tempo: Tempo) -> float:
    """Return the first time of the grid, found by the line that tells it most exactly."""
    step_hz = tempo.rate_hz * tempo.subdivisions
    parts = (1, 2, 4) if tempo.kind == "duple" else (1, 3)
    line_hz = step_hz / max(parts, key=lambda part: lines.strength_at(step_hz / part) / part)
    hops = np.arange(lines.tracks.shape[1]) / HOPS_HZ
    total = (lines.tracks.sum(0) * np.exp(-2j * np.pi * line_hz * hops)).sum()
    start = float((-np.angle(total) / (2 * np.pi * line_hz)) % (1 / step_hz))
    return start - 1 / step_hz if start - 1 / step_hz > _FIRST_S else start
