"""What tends to happen on which step of a bar: the evidence from which beat, bar and metre are judged.

All evidence is folded onto one bar, in windows of about forty seconds. Nothing here says which step opens the bar.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.analysis.fold import long_starts, on_grid
from rivethead.analysis.lines import Lines, Track
from rivethead.analysis.readings import Reading
from rivethead.analysis.tempo import Kind
from rivethead.dsp.onsets import BANDS_HZ, HOPS_HZ

Onsets = Mapping[str, npt.NDArray[np.float32]]
Floats = npt.NDArray[np.float32]

METRES: Mapping[Kind, tuple[int, ...]] = {"duple": (4, 3), "triple": (4, 2)}
"""Beats in a bar that are asked about; two beats of three are six-eight."""

_WINDOW_S = 40.0
_CLEAR = 1.2
_TURNING_BEATS = (1, 2, 4, 8, 16)
_BASS_TURNING_BEATS = (1, 4)
_COLOURS, _BASS_COLOURS = 24, 6
_LEVELS = ((0, 5), (5, 14), (14, 24))
_MOST_TURN = 20.0
_LINE_MULTIPLES = (1 / 8, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1, 4 / 3, 3 / 2, 2, 3, 4, 6, 8)
_RETURN_BEATS = (1, 2, 3, 4, 6, 8, 12, 16)

_SHARES, _FRACTIONS = len(BANDS_HZ) + 7, len(BANDS_HZ) + 2
CHANNELS = _SHARES + _FRACTIONS + len(_LEVELS) + len(_TURNING_BEATS) + len(_BASS_TURNING_BEATS)
FACTS = 4 + len(_LINE_MULTIPLES) + len(_RETURN_BEATS)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of one reading.

    Attributes:
        reading: what it is about.
        facts: float32 (FACTS,): tempo, lines, what returns after how many beats.
        folds: metre -> float32 (windows, steps of a bar, CHANNELS).
    """

    reading: Reading
    facts: Floats
    folds: Mapping[int, Floats]


@dataclass(frozen=True, slots=True)
class StepEvidence:
    """What is known of every step of a reading's grid.

    Attributes:
        reading: what it is about.
        facts: as in Evidence.
        channels: float64 (steps, CHANNELS).
        sounding: bool (steps,), whether the step lies in music.
    """

    reading: Reading
    facts: Floats
    channels: Track
    sounding: npt.NDArray[np.bool_]

    def folds(self, first: int = 0, last: int | None = None) -> dict[int, Floats]:
        """Return for each metre the bars of the steps from `first` to before `last`, counted from step 0 all the same.

        Returns:
            metre -> float32 (windows, steps of a bar, CHANNELS).
        """
        out = {}
        for metre in METRES[self.reading.kind]:
            steps = metre * self.reading.steps
            some = _folded(self.channels[first:last], self.sounding[first:last], steps, 1 / self.reading.step_hz)
            out[metre] = np.roll(some, first % steps, axis=1) if first % steps else some
        return out


def coarse_colours(levels: npt.NDArray[np.float16]) -> Floats:
    """Return the log spectrogram in 24 broad bands, float32 (hops, 24); bands that a low rate lacks are zeros."""
    wide = np.zeros((len(levels), _COLOURS), np.float32)
    for i in range(_COLOURS):
        some = levels[:, 6 * i : 6 * i + 6]
        if some.shape[1]:
            wide[:, i] = some.mean(1, dtype=np.float32)
    return wide


class BarEvidence:
    """Folds evidence for any reading.

    Args:
        onsets: strength per band, float32 (hops,).
        colours: as from coarse_colours.
        lines: of the same onsets.
    """

    def __init__(self, onsets: Onsets, colours: Floats, lines: Lines) -> None:
        self._onsets = dict(onsets)
        self._lines = lines
        self._hops = len(colours)
        self._total = np.zeros((len(colours) + 1, _COLOURS))
        for band in range(_COLOURS):  # of a long track this is the most that is held; all at once it is held twice
            np.cumsum(colours[:, band], dtype=np.float64, out=self._total[1:, band])

    def of(self, reading: Reading) -> Evidence:
        """Return the evidence for one reading."""
        by_step = self.by_step(reading)
        return Evidence(reading, by_step.facts, by_step.folds())

    def by_step(self, reading: Reading) -> StepEvidence:
        """Return the same before it is folded."""
        grid = reading.grid_s(self._hops / HOPS_HZ)
        strength = on_grid(self._onsets, grid)
        channels = self._channels(reading, grid, strength)
        return StepEvidence(reading, self._facts(reading, strength), channels, self._sounding(grid))

    def _sounding(self, grid: Track) -> npt.NDArray[np.bool_]:
        """Tell which steps lie in music and not in silence."""
        loud = np.diff(self._total[self._at(grid)].mean(1), append=0.0)
        loud[-1:] = loud[-2:-1]
        return np.asarray(loud > 0.15 * np.median(loud), np.bool_)

    def _at(self, grid: Track) -> npt.NDArray[np.int64]:
        return np.clip(np.round(grid * HOPS_HZ).astype(np.int64), 0, self._hops)

    def _channels(self, reading: Reading, grid: Track, strength: dict[str, Track]) -> Track:
        """Return float64 (steps, CHANNELS)."""
        bands = list(strength.values())
        tone = (strength["low"] + strength["body"] + strength["mid"]) / 3
        snare = (strength["mid"] * strength["bite"] * strength["air"]) ** (1 / 3)
        if not strength["air"].any():
            snare = np.sqrt(strength["mid"] * strength["bite"])
        kick = np.sqrt(strength["low"] * strength["bite"])  # a bass note has no click
        bass = np.maximum(strength["low"] - strength["bite"], 0)
        half = 2 if reading.steps == 4 else 1
        ahead = np.maximum(tone - np.concatenate([tone[half:], np.zeros(min(half, len(tone)))])[: len(tone)], 0)
        reach = 4 * reading.steps
        rows = [*bands, np.mean(bands, axis=0), snare, long_starts(tone, reach), ahead]
        rows += [kick, bass, long_starts(strength["low"], reach)]
        rows += [band > _CLEAR for band in (*bands, snare, kick)]
        rows += self._levels(grid)
        beat_s = 1 / reading.rate_hz
        rows += [self._turning(grid, beats * beat_s, 0, _COLOURS) for beats in _TURNING_BEATS]
        rows += [self._turning(grid, beats * beat_s, 0, _BASS_COLOURS) for beats in _BASS_TURNING_BEATS]
        return np.stack([np.asarray(row, np.float64) for row in rows], 1)

    def _levels(self, grid: Track) -> list[Track]:
        """Return how loud three registers are from each step to the next, with mean 0 and spread 1."""
        at = self._at(grid)
        after = np.append(at[1:], min(self._hops, int(at[-1]) + 1) if len(at) else 0)
        width = np.maximum(after - at, 1)
        out = []
        for first, last in _LEVELS:
            level = (self._total[after, first:last] - self._total[at, first:last]).mean(1) / width
            out.append((level - level.mean()) / (level.std() + 1e-6))
        return out

    def _turning(self, grid: Track, width_s: float, first: int, last: int) -> Track:
        """Return how much the mean colour turns at each step, as sparse peaks with mean about 1."""
        at = self._at(grid)
        width = max(1, round(width_s * HOPS_HZ))
        begin, end = np.maximum(at - width, 0), np.minimum(at + width, self._hops)
        total = self._total[:, first:last]
        before = (total[at] - total[begin]) / np.maximum(at - begin, 1)[:, None]
        after = (total[end] - total[at]) / np.maximum(end - at, 1)[:, None]
        turn = np.sqrt(((after - before) ** 2).mean(1))
        turn[(at - begin < width / 2) | (end - at < width / 2)] = 0
        turn = np.maximum(turn - np.median(turn), 0) ** 2
        turn = np.minimum(turn / (turn.mean() + 1e-9), _MOST_TURN)
        beside = np.concatenate([[0.0], turn, [0.0]])
        return np.asarray(np.where((turn >= beside[:-2]) & (turn >= beside[2:]), turn, 0))

    def _facts(self, reading: Reading, strength: dict[str, Track]) -> Floats:
        rates = np.array(_LINE_MULTIPLES) * reading.rate_hz
        lines = np.log(np.maximum(self._lines.at(rates), 0.5))
        beats = np.stack([_by_beat(band, reading.steps) for band in strength.values()], 2)
        beats = beats.reshape(len(beats), -1)
        beats = (beats - beats.mean(0)) / (beats.std(0) + 1e-6) if len(beats) else beats
        returns = [_return(beats, lag) for lag in _RETURN_BEATS]
        tempo = np.log2(reading.rate_hz * 60 / 120)
        plain = [tempo, tempo * tempo, float(reading.kind == "triple"), np.clip(reading.clarity / 4, -2, 0)]
        return np.array([*plain, *np.clip(lines / 2, -0.5, 2.5), *returns], np.float32)


def _by_beat(strength: Track, steps: int) -> Track:
    whole = len(strength) // steps
    return strength[: whole * steps].reshape(whole, steps)


def _return(beats: Track, lag: int) -> float:
    """Return how alike beats are that lie `lag` apart, -1..1."""
    if len(beats) <= lag + 2:
        return 0.0
    a, b = beats[:-lag], beats[lag:]
    return float((a * b).sum() / (np.sqrt((a * a).sum() * (b * b).sum()) + 1e-9))


def _folded(channels: Track, sounding: npt.NDArray[np.bool_], steps: int, step_s: float) -> Floats:
    """Return float32 (windows, steps, CHANNELS): what each step of the bar has more than the mean of all steps."""
    bars = -(-len(channels) // steps)
    padded = np.zeros((bars * steps, channels.shape[1]))
    padded[: len(channels)] = channels
    weight = np.zeros(bars * steps)
    weight[: len(channels)] = sounding
    cube, weights = padded.reshape(bars, steps, -1), weight.reshape(bars, steps, 1)
    windows = max(1, round(bars * steps * step_s / _WINDOW_S))
    out = []
    for rows in np.array_split(np.arange(bars), windows):
        mass = weights[rows].sum(0)
        mean = (cube[rows] * weights[rows]).sum(0) / np.maximum(mass, 1)
        every = mean.mean(0)
        logs = np.clip(np.log((np.maximum(mean, 0) + 0.05) / (np.maximum(every, 0) + 0.05)), -1.5, 1.5)
        turns = slice(_SHARES + _FRACTIONS + len(_LEVELS), None)
        fold = logs
        fold[:, _SHARES : _SHARES + _FRACTIONS] = mean[:, _SHARES : _SHARES + _FRACTIONS]
        levels = slice(_SHARES + _FRACTIONS, _SHARES + _FRACTIONS + len(_LEVELS))
        fold[:, levels] = np.clip(mean[:, levels] - every[levels], -2, 2)
        fold[:, turns] = np.clip(np.log((mean[:, turns] + 0.1) / (every[turns] + 0.1)), -2, 2.5)
        out.append(fold)
    return np.array(out, np.float32)
