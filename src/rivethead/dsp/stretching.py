"""Stretching sound in time so that given moments come to lie where they should; the pitch stays.

The stretching itself is Signalsmith Stretch (G. Luff, MIT) through python-stretch. It knows one factor at a time, so a
sound whose tempo moves is cut into as few stretches as its movement needs; what is left within each, half a percent at
most, is bent by resampling, which nobody hears as pitch. Stretches meet in the calm before a moment that is held.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float32]
Times = npt.NDArray[np.float64]

_BENT = 0.005
"""How far the factor may move within one stretch; resampling by it moves the pitch by nine cents."""

_STRAIGHT = 1e-5
"""Factors this close are one factor: over a minute they come to half a millisecond."""

_CROSSFADE_S = 0.03
_CALM_S = 0.02
"""Stretches cross so long before a moment that is held: its attack lies in one of them whole."""

_RUN_UP_S = 0.4
"""What is stretched beyond either end, so that the stretcher has warmed up."""

_TAPS, _PHASES = 32, 1024


@dataclass(frozen=True, slots=True)
class Anchor:
    """A moment that is held.

    Attributes:
        source_s: where it is in the sound.
        target_s: where it has to be.
    """

    source_s: float
    target_s: float


def stretch(sound: Signal, anchors: Sequence[Anchor], samples: int, rate_hz: int) -> Signal:
    """Return the sound with its anchors where they have to be; between them time runs evenly, beyond them it goes on.

    Args:
        sound: float32 (channels, samples).
        anchors: at least two, both times rising, by 0.5 to 2 seconds of source for each second of target.
        samples: of what is returned. Where the sound has nothing to give there is silence.
        rate_hz: samples a second.

    Raises:
        ValueError: there are too few anchors, or they do not rise, or ask for more than half or twice the speed.
    """
    source, target = _checked(anchors)
    out = np.zeros((sound.shape[0], samples), np.float32)
    edges = cut(source, target)
    for number, (first, last) in enumerate(edges):
        begin_s = -np.inf if number == 0 else target[first] - _CALM_S - _CROSSFADE_S
        end_s = np.inf if number == len(edges) - 1 else target[last] - _CALM_S
        begin = max(0, round(max(begin_s, 0.0) * rate_hz))
        end = min(samples, round(min(end_s, samples / rate_hz) * rate_hz))
        if end <= begin:
            continue
        wanted = heard_at(np.arange(begin, end) / rate_hz, source, target)
        part = _rendered(sound, wanted, rate_hz)
        fade = min(round(_CROSSFADE_S * rate_hz), end - begin)
        if number > 0:
            part[:, :fade] *= np.sin(np.linspace(0, np.pi / 2, fade, dtype=np.float32))
        if number < len(edges) - 1:
            part[:, -fade:] *= np.cos(np.linspace(0, np.pi / 2, fade, dtype=np.float32))
        out[:, begin:end] += part
    return out


def heard_at(target_s: Times, source: Times, target: Times) -> Times:
    """Return which moments of the sound come to lie at these times, float64 as they are."""
    inside = np.interp(target_s, target, source)
    first = (source[1] - source[0]) / (target[1] - target[0])
    last = (source[-1] - source[-2]) / (target[-1] - target[-2])
    before, after = np.minimum(target_s - target[0], 0), np.maximum(target_s - target[-1], 0)
    return np.asarray(inside + before * first + after * last, np.float64)


def cut(source: Times, target: Times) -> list[tuple[int, int]]:
    """Return stretches as (first, last anchor), as few as keep the factor within half a percent of its middle."""
    factors = np.diff(source) / np.diff(target)
    edges, first = [], 0
    low = high = float(factors[0])
    for index, factor in enumerate(factors):
        low, high = min(low, float(factor)), max(high, float(factor))
        if high / low - 1 > 2 * _BENT and index > first:
            edges.append((first, index))
            first, low, high = index, float(factor), float(factor)
    return [*edges, (first, len(factors))]


def _checked(anchors: Sequence[Anchor]) -> tuple[Times, Times]:
    source = np.array([anchor.source_s for anchor in anchors], np.float64)
    target = np.array([anchor.target_s for anchor in anchors], np.float64)
    if len(anchors) < 2:
        raise ValueError("stretching needs at least two anchors")
    steps, wanted = np.diff(source), np.diff(target)
    if not (np.all(wanted > 0) and np.all(steps > 0.5 * wanted) and np.all(steps < 2 * wanted)):
        raise ValueError("anchors have to rise, between half and twice the speed")
    return source, target


def _rendered(sound: Signal, wanted: Times, rate_hz: int) -> Signal:
    """Return a stretch whose samples lie at these moments of the sound: one factor, then what it leaves."""
    factor = float((wanted[-1] - wanted[0]) * rate_hz / max(1, len(wanted) - 1))
    first = int(np.floor((wanted[0] - _RUN_UP_S) * rate_hz))
    last = int(np.ceil((wanted[-1] + _RUN_UP_S) * rate_hz))
    piece = _between(sound, first, last)
    if abs(factor - 1) > _STRAIGHT:
        piece = _at_factor(piece, factor, rate_hz)
    else:
        factor = 1.0
    return _read(piece, (wanted * rate_hz - first) / factor)


def _at_factor(sound: Signal, factor: float, rate_hz: int) -> Signal:
    """Return a sound that runs so many times as fast, at its own pitch."""
    import python_stretch

    stretcher = python_stretch.Signalsmith.Stretch()
    stretcher.preset(sound.shape[0], rate_hz)
    stretcher.setTimeFactor(factor)
    return np.asarray(stretcher.process(np.ascontiguousarray(sound)), np.float32)


def _between(sound: Signal, first: int, last: int) -> Signal:
    """Return samples from first to last (exclusive), silence where there are none."""
    out = np.zeros((sound.shape[0], max(0, last - first)), np.float32)
    begin, end = max(0, first), min(sound.shape[1], last)
    if end > begin:
        out[:, begin - first : end - first] = sound[:, begin:end]
    return out


def _read(sound: Signal, places: Times) -> Signal:
    """Return the sound between its samples, by a windowed sinc of 32 taps."""
    whole = np.floor(places).astype(np.int64)
    phase = np.round((places - whole) * _PHASES).astype(np.int64)
    if not phase.any() and np.all(np.diff(whole) == 1):
        return _between(sound, int(whole[0]), int(whole[-1]) + 1)
    padded = np.pad(sound, ((0, 0), (_TAPS, _TAPS + 1)))
    first = np.clip(whole + _TAPS - _TAPS // 2 + 1, 0, padded.shape[1] - _TAPS)
    table = _sinc_table()
    out = np.empty((sound.shape[0], len(places)), np.float32)
    block = 1 << 15
    for begin in range(0, len(places), block):
        part = slice(begin, begin + block)
        weights = table[phase[part]]
        indices = first[part][:, None] + np.arange(_TAPS)
        for channel, row in enumerate(padded):
            out[channel, part] = np.einsum("ij,ij->i", row[indices], weights)
    return out


def _sinc_table() -> Signal:
    """Return the taps for each fraction of a sample, float32 (phases + 1, taps)."""
    offsets = np.arange(_TAPS) - _TAPS // 2 + 1 - np.arange(_PHASES + 1)[:, None] / _PHASES
    window = np.kaiser(4096, 8.0)
    place = (offsets / (_TAPS / 2) + 1) * 0.5 * (len(window) - 1)
    taps = np.sinc(offsets) * np.interp(place, np.arange(len(window)), window, 0.0, 0.0)
    return np.asarray(taps / taps.sum(1, keepdims=True), np.float32)
