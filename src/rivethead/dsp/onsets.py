"""Onset strength in five frequency bands, a hundred values a second.

A log-frequency spectrogram and its rise against a frequency-widened past: SuperFlux (S. Böck, G. Widmer, "Maximum
Filter Vibrato Suppression for Onset Detection", DAFx 2013).
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from scipy.fft import rfft  # four times as fast as numpy's with rows of float32

Spectrogram = npt.NDArray[np.float32]
Levels = npt.NDArray[np.float16]
Track = npt.NDArray[np.float32]

T = TypeVar("T", bound=np.generic)

HOPS_HZ = 100
"""Analysis hops a second."""

BANDS_HZ = {
    "low": (30.0, 125.0),
    "body": (125.0, 300.0),
    "mid": (300.0, 1200.0),
    "bite": (1200.0, 5000.0),
    "air": (6000.0, 16000.0),
}
"""Kick and bass; toms and chests of snares; tones; cracks and consonants; cymbals."""

_WINDOW_S = 0.046
_LOWEST_HZ, _BANDS_PER_OCTAVE, _OCTAVES = 30.0, 24, 9.2
_LOUD_PERCENTILE, _LOUD_LEVEL = 90, 200.0
_AT_ONCE_HOPS = 512
_FIRST_ROWS = 30_000
_ROWS_FOR_LOUDNESS = 8000


@dataclass(frozen=True, slots=True)
class LogSpectrogram:
    """Compressed magnitudes over log-spaced bands.

    Attributes:
        compact: float16 (hops, bands), log(1 + magnitude) with the magnitude scaled to the sound's own loudness; half
            precision, since an hour of it is a hundred megabytes.
        centres_hz: of the bands.
    """

    compact: Levels
    centres_hz: npt.NDArray[np.float64]

    @property
    def levels(self) -> Spectrogram:
        """The same as float32, made anew."""
        return self.compact.astype(np.float32)


NO_SPECTROGRAM = LogSpectrogram(np.zeros((0, 0), np.float16), np.zeros(0))


class SpectrogramWriter:
    """Makes a LogSpectrogram from mono sound that is fed block by block.

    Args:
        sample_rate_hz: samples a second; hop n is centred on sample n * rate / HOPS_HZ.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self._window = 2 ** round(np.log2(sample_rate_hz * _WINDOW_S))
        self._hop = sample_rate_hz / HOPS_HZ
        self._shape = np.hanning(self._window).astype(np.float32)
        self._filters, self._centres_hz = _filters(self._window, sample_rate_hz)
        self._held = np.zeros(self._window // 2, np.float32)
        self._held_from = -(self._window // 2)
        self._fed = 0
        self._hops = 0
        self._levels = np.zeros((_FIRST_ROWS, self._filters.shape[1]), np.float16)

    def feed(self, mono: npt.NDArray[np.float32]) -> None:
        """Take the next float32 (samples,)."""
        self._fed += len(mono)
        self._held = np.concatenate([self._held, mono])
        self._write(self._fed - self._window // 2)

    def close(self) -> LogSpectrogram:
        """Return everything; nothing may be fed afterwards."""
        last = int(self._fed / self._hop) + 1
        self._held = np.concatenate([self._held, np.zeros(2 * self._window, np.float32)])
        self._write(round((last - 1) * self._hop) + 1)
        levels, self._levels = self._levels, np.zeros((0, 0), np.float16)
        levels.resize((self._hops, levels.shape[1]), refcheck=False)
        if not len(levels):
            return LogSpectrogram(levels, self._centres_hz)
        # a few thousand rows tell the loudness well enough
        some = levels[:: max(3, len(levels) // _ROWS_FOR_LOUDNESS)]
        scale = np.float32(_LOUD_LEVEL / (float(np.percentile(some.astype(np.float32), _LOUD_PERCENTILE)) + 1e-9))
        for i in range(0, len(levels), _AT_ONCE_HOPS):
            levels[i : i + _AT_ONCE_HOPS] = np.log1p(levels[i : i + _AT_ONCE_HOPS] * scale)
        return LogSpectrogram(levels, self._centres_hz)

    def _write(self, until_sample: int) -> None:
        """Write all hops whose centre lies before a sample, and forget the sound that is no longer needed."""
        centres = np.arange(self._hops, int(max(until_sample, 0) / self._hop) + 2) * self._hop
        starts = np.round(centres[np.round(centres) < until_sample]).astype(np.int64) - self._window // 2
        if not len(starts):
            return
        frames = np.lib.stride_tricks.sliding_window_view(self._held, self._window)
        for i in range(0, len(starts), _AT_ONCE_HOPS):
            some = frames[starts[i : i + _AT_ONCE_HOPS] - self._held_from] * self._shape
            self._keep((np.abs(rfft(some, axis=1)) @ self._filters).astype(np.float16))
        needless = round(self._hops * self._hop) - self._window // 2 - self._held_from
        if needless > 0:
            self._held = self._held[needless:].copy()
            self._held_from += needless

    def _keep(self, rows: Levels) -> None:
        """Append rows to one array that grows in place; a list of many would be held twice when it is joined."""
        if self._hops + len(rows) > len(self._levels):
            self._levels.resize((int(1.2 * self._hops) + len(rows), rows.shape[1]), refcheck=False)
        self._levels[self._hops : self._hops + len(rows)] = rows
        self._hops += len(rows)


def _joined(blocks: list[npt.NDArray[T]]) -> npt.NDArray[T]:
    """Return blocks as one array, and let go of each as soon as it is copied."""
    out = np.empty((sum(len(block) for block in blocks), *blocks[0].shape[1:]), blocks[0].dtype)
    at = len(out)
    while blocks:
        block = blocks.pop()
        at -= len(block)
        out[at : at + len(block)] = block
    return out


def _filters(window: int, rate_hz: int) -> tuple[Spectrogram, npt.NDArray[np.float64]]:
    """Return triangles over the spectrum's lines, float32 (lines, bands), and their centres in Hz."""
    lines_hz = np.fft.rfftfreq(window, 1 / rate_hz)
    wanted = _LOWEST_HZ * 2 ** (np.arange(_BANDS_PER_OCTAVE * _OCTAVES) / _BANDS_PER_OCTAVE)
    edges = np.unique(np.round(wanted / lines_hz[1]).astype(int))
    edges = edges[(edges > 0) & (edges < len(lines_hz))]
    filters = np.zeros((len(lines_hz), len(edges) - 2), np.float32)
    for band, (a, b, c) in enumerate(zip(edges, edges[1:], edges[2:], strict=False)):
        filters[a : b + 1, band] = np.linspace(0, 1, b - a + 1)
        filters[b : c + 1, band] = np.linspace(1, 0, c - b + 1)
    return filters, lines_hz[edges[1:-1]]


def band_onsets(spectrogram: LogSpectrogram) -> dict[str, Track]:
    """Return for each of BANDS_HZ how much the level rises at every hop, float32 (hops,)."""
    levels, centres_hz = spectrogram.compact, spectrogram.centres_hz
    inside = {band: (centres_hz >= low) & (centres_hz < high) for band, (low, high) in BANDS_HZ.items()}
    onsets = {band: np.zeros(len(levels), np.float32) for band in BANDS_HZ}
    for first in range(2, len(levels), _AT_ONCE_HOPS):
        now = levels[first : first + _AT_ONCE_HOPS].astype(np.float32)
        past = levels[first - 2 : first - 2 + len(now)].astype(np.float32)
        widened = past.copy()
        np.maximum(widened[:, 1:], past[:, :-1], out=widened[:, 1:])
        np.maximum(widened[:, :-1], past[:, 1:], out=widened[:, :-1])
        rise = np.maximum(now - widened, 0)
        for band, some in inside.items():
            if some.any():
                onsets[band][first : first + len(now)] = rise[:, some].mean(1)
    for track in onsets.values():
        track[-5:] = 0  # the file being cut off is no onset
    return onsets


ATTACKS_HZ = 1000
"""Attack values a second."""

_ATTACK_PAST, _ATTACK_FUTURE = 5, 2


class AttackWriter:
    """Finds where exactly in time the level jumps, from mono sound that is fed block by block.

    The spectrogram's window is ten times too long for that; here the power of the differentiated sound is taken every
    millisecond, where attacks stand out of the bass.

    Args:
        sample_rate_hz: samples a second; value n belongs to the millisecond that begins at n / ATTACKS_HZ.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self._step = sample_rate_hz / ATTACKS_HZ
        self._before = np.zeros(1, np.float32)
        self._rest = np.zeros(0, np.float32)
        self._written = 0
        self._powers: list[Track] = []

    def feed(self, mono: npt.NDArray[np.float32]) -> None:
        """Take the next float32 (samples,)."""
        steep = np.diff(np.concatenate([self._before, mono]))
        self._before = mono[-1:].copy() if len(mono) else self._before
        waiting = np.concatenate([self._rest, steep])
        first = round(self._written * self._step)
        count = int((first + len(waiting)) / self._step) - self._written
        if count < 1:
            self._rest = waiting
            return
        edges = np.round(np.arange(self._written, self._written + count + 1) * self._step).astype(np.int64) - first
        edges = np.minimum(edges, len(waiting))
        squares = np.square(waiting[: edges[-1]], dtype=np.float64)
        self._powers.append((np.add.reduceat(squares, edges[:-1]) / self._step).astype(np.float32))
        self._written += count
        self._rest = waiting[edges[-1] :].copy()

    def close(self) -> Track:
        """Return how far the level of each millisecond and the next lies above that of the five before, 0 or more."""
        power = _joined(self._powers) if self._powers else np.zeros(0, np.float32)
        rise = np.zeros(len(power), np.float32)
        if len(power) <= _ATTACK_PAST + _ATTACK_FUTURE or power.max() <= 0:
            return rise
        level = power
        level *= np.float32(1 / (0.003 * float(np.percentile(power[power > 0], 98))))
        np.log1p(level, out=level)
        inner = rise[_ATTACK_PAST : len(level) - _ATTACK_FUTURE + 1]
        for i in range(_ATTACK_FUTURE):
            inner += level[_ATTACK_PAST + i : _ATTACK_PAST + i + len(inner)] / np.float32(_ATTACK_FUTURE)
        for i in range(_ATTACK_PAST):
            inner -= level[i : i + len(inner)] / np.float32(_ATTACK_PAST)
        np.maximum(inner, 0, out=inner)
        return rise
