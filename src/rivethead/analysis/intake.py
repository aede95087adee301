"""One pass over a sound file that gathers everything the hearing needs, in memory that hardly grows with its length."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.fft import rfft

from rivethead.dsp.loudness import Loudness, LoudnessMeter
from rivethead.dsp.onsets import AttackWriter, LogSpectrogram, SpectrogramWriter
from rivethead.media.sound import open_sound

_HIGHEST_TONE_HZ = 2000.0
_WINDOWS_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Intake:
    """What was gathered.

    Attributes:
        duration_s: of the file.
        loudness: integrated and over time.
        spectrogram: a hundred hops a second.
        attacks: how fast the level rises, a thousand values a second.
        chroma: float64 (windows, 12), how strong each pitch class is in windows of a third of a second.
        bass_chroma: the same below 200 Hz.
        noise_chroma: float64 (12,), in what proportion white noise has the pitch classes of `chroma`.
    """

    duration_s: float
    loudness: Loudness
    spectrogram: LogSpectrogram
    attacks: npt.NDArray[np.float32]
    chroma: npt.NDArray[np.float64]
    bass_chroma: npt.NDArray[np.float64]
    noise_chroma: npt.NDArray[np.float64]


def take_in(path: Path) -> Intake:
    """Read a file once.

    Raises:
        AudioError: it cannot be read as sound.
    """
    with open_sound(path) as stream:
        meter = LoudnessMeter(stream.channels, stream.sample_rate_hz)
        spectrogram = SpectrogramWriter(stream.sample_rate_hz)
        attacks = AttackWriter(stream.sample_rate_hz)
        pitches = _PitchClasses(stream.sample_rate_hz)
        samples = 0
        for block in stream.blocks:
            mono = block.mean(0) if block.shape[0] > 1 else block[0]
            meter.feed(block)
            spectrogram.feed(mono)
            attacks.feed(mono)
            pitches.feed(mono)
            samples += block.shape[1]
        chroma, bass = pitches.close()
        duration_s = round(samples / stream.sample_rate_hz, 9)
        levels, rises = spectrogram.close(), attacks.close()
        return Intake(duration_s, meter.read(), levels, rises, chroma, bass, pitches.noise())


class _PitchClasses:
    """Sums the spectrum's peaks by pitch class, one long window after the other."""

    def __init__(self, rate_hz: int) -> None:
        self._size = 2 ** round(np.log2(rate_hz * 0.34))
        lines_hz = np.asarray(np.fft.rfftfreq(self._size, 1 / rate_hz), np.float64)
        lines_hz = lines_hz[lines_hz <= _HIGHEST_TONE_HZ * 1.01]
        self._shape = np.hanning(self._size).astype(np.float32)
        self._tones = _tone_filters(lines_hz, 110.0, _HIGHEST_TONE_HZ)
        self._bass = _tone_filters(lines_hz, 36.0, 200.0)
        self._rest = np.zeros(0, np.float32)
        self._rows: list[npt.NDArray[np.float64]] = []
        self._bass_rows: list[npt.NDArray[np.float64]] = []

    def feed(self, mono: npt.NDArray[np.float32]) -> None:
        waiting = np.concatenate([self._rest, mono])
        whole = len(waiting) // self._size
        windows = waiting[: whole * self._size].reshape(whole, self._size)
        for i in range(0, whole, _WINDOWS_AT_ONCE):
            lines = np.abs(rfft(windows[i : i + _WINDOWS_AT_ONCE] * self._shape, axis=1)[:, : len(self._tones)])
            peaks = np.zeros(lines.shape)
            inner = lines[:, 1:-1]
            is_peak = (inner > lines[:, :-2]) & (inner >= lines[:, 2:])
            peaks[:, 1:-1][is_peak] = np.sqrt(inner[is_peak])
            self._rows.extend(peaks @ self._tones)
            self._bass_rows.extend(peaks @ self._bass)
        self._rest = waiting[whole * self._size :].copy()

    def noise(self) -> npt.NDArray[np.float64]:
        """Return float64 (12,): an octave has the more lines the higher it lies, and the range is no whole octaves."""
        weight = self._tones.sum(0)
        return np.asarray(weight / weight.sum())

    def close(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        if not self._rows:
            return np.zeros((0, 12)), np.zeros((0, 12))
        return np.array(self._rows), np.array(self._bass_rows)


def _tone_filters(lines_hz: npt.NDArray[np.float64], low_hz: float, high_hz: float) -> npt.NDArray[np.float64]:
    """Return how much each line counts for each pitch class, float64 (lines, 12): C first, 1 in tune, 0 between."""
    midi = 69 + 12 * np.log2(np.maximum(lines_hz, 1.0) / 440)
    nearest = np.round(midi)
    weight = np.cos(np.pi * (midi - nearest)) ** 2
    weight[(lines_hz < low_hz) | (lines_hz > high_hz)] = 0
    filters = np.zeros((len(lines_hz), 12))
    filters[np.arange(len(lines_hz)), nearest.astype(np.int64) % 12] = weight
    return filters
