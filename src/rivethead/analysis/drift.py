"""Music whose tempo moves: a bent clock on which it does not."""

import numpy as np
import numpy.typing as npt
from scipy.fft import rfft
from scipy.ndimage import gaussian_filter1d

from rivethead.analysis.lines import Lines, Track
from rivethead.analysis.tempo import clearest
from rivethead.dsp.onsets import HOPS_HZ

_LOWEST_BPM, _TEMPOS = 85.0, 116
"""Tempos that are followed: one octave in a circle, since the octave does not matter here."""

_WINDOW_HOPS, _HOP_HOPS, _TRANSFORM = 800, 100, 16_384
_REACH, _STEP_COST, _JUMP_COST = 5, 0.25, 8.0
_LEAPS = tuple(float(np.log2(ratio)) for ratio in (4 / 3, 3 / 2, 3 / 4, 2 / 3))
_LEAP_WIDTH = 0.03
_CORRECTIONS = ((2.5, (1, 2)), (1.8, (2, 4)))
"""(smoothing in seconds, multiples of the beat whose line may be followed) of each pass that corrects the clock."""


def straightened_clock(tracks: Track) -> Track | None:
    """Return for every hop its time in seconds on a clock that makes the tempo constant; None where nothing repeats."""
    hops = tracks.shape[1]
    times = np.arange(hops) / HOPS_HZ
    seconds, tempo = _tempo_path(tracks)
    speed = gaussian_filter1d(np.interp(times, seconds, tempo / np.median(tempo)), 50)
    clock = np.cumsum(speed) / HOPS_HZ
    clock -= clock[0]
    for spread_s, rungs in _CORRECTIONS:  # now let the lines' own phase correct it
        even = np.arange(0, clock[-1], 1 / HOPS_HZ)
        bent = np.stack([np.interp(even, clock, track) for track in tracks])
        lines = Lines(bent)
        found = clearest(lines)
        if found is None:
            return None
        rate = max((found.rate_hz * r for r in rungs), key=lines.strength_at)
        turned = (bent * np.exp(-2j * np.pi * rate * even)).sum(0)
        width = spread_s * HOPS_HZ
        smooth = gaussian_filter1d(turned.real, width) + 1j * gaussian_filter1d(turned.imag, width)
        late = np.unwrap(np.angle(smooth)) / (2 * np.pi * rate)
        fixed = clock + np.interp(clock, even, late - late[0])
        clock = np.maximum.accumulate(fixed) + np.arange(hops) * 1e-9
        clock -= clock[0]
    return clock


def _tempo_path(tracks: Track) -> tuple[Track, Track]:
    """Return times, and tempos without leaps of an octave, once a second, by Viterbi over the metrical ladder."""
    padded = np.pad(tracks, ((0, 0), (_WINDOW_HOPS // 2, _WINDOW_HOPS)))
    shape = np.hanning(_WINDOW_HOPS)
    at = _LOWEST_BPM * 2 ** (np.arange(_TEMPOS) / _TEMPOS) / 60 * _TRANSFORM / HOPS_HZ
    scores = []
    for i in range(0, tracks.shape[1], _HOP_HOPS):
        piece = padded[:, i : i + _WINDOW_HOPS] * shape
        power = (np.abs(rfft(piece, _TRANSFORM, axis=1)) ** 2).sum(0) / ((piece**2).sum() + 1e-6)
        level = np.log(np.maximum(np.sqrt(power), 0.5))
        scores.append(sum(np.interp(at * r, np.arange(len(level)), level) for r in (0.5, 1, 2, 4)))
    path = _best_path([np.asarray(row) for row in scores])
    octaves = _without_leaps(np.unwrap(path / _TEMPOS, period=1.0))
    return np.arange(len(path), dtype=np.float64) * (_HOP_HOPS / HOPS_HZ), _LOWEST_BPM * 2**octaves


def _without_leaps(octaves: Track) -> Track:
    """Take out leaps by the ratios of metrical levels: there another level is followed, and the tempo goes on."""
    steps = np.diff(octaves)
    for leap in _LEAPS:
        steps[np.abs(steps - leap) < _LEAP_WIDTH] -= leap
    return np.concatenate([octaves[:1], octaves[0] + np.cumsum(steps)])


def _best_path(scores: list[Track]) -> npt.NDArray[np.int64]:
    count = _TEMPOS
    cost = _STEP_COST * np.abs(np.arange(-_REACH, _REACH + 1))[:, None]
    best, back = scores[0].copy(), []
    for row in scores[1:]:
        wide = np.pad(best, _REACH, mode="wrap")
        options = np.stack([wide[j : j + count] for j in range(2 * _REACH + 1)]) - cost
        came = options.argmax(0)
        value = options[came, np.arange(count)]
        top = int(best.argmax())
        back.append(np.where(best[top] - _JUMP_COST > value, top, (np.arange(count) + came - _REACH) % count))
        best = np.maximum(value, best[top] - _JUMP_COST) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return np.array(path[::-1])
