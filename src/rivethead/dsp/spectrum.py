"""Long-term spectrum: power by third octaves, and its tilt."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import fft

_SIZE = 16_384
_LONG_BLOCKS = 200
_AT_ONCE_BLOCKS = 4
"""Four transforms of single precision take the time of two."""

THIRD_OCTAVES_HZ = 1000 * 2.0 ** (np.arange(-15, 14) / 3)
"""Centres from 31 Hz to 20 kHz."""

Curve = npt.NDArray[np.float64]


def power_spectrum(samples: npt.NDArray[np.float32], sample_rate_hz: int) -> tuple[Curve, Curve]:
    """Return line frequencies in Hz and the mean power density of float32 (channels, samples), mono sum."""
    window = np.hanning(_SIZE).astype(np.float32)
    count = samples.shape[1]
    # of a long sound the blocks need not overlap: there are enough of them
    hop = _SIZE // 2 if count < _LONG_BLOCKS * _SIZE else _SIZE
    starts = range(0, max(count - _SIZE, 0) + 1, hop)
    total = np.zeros(_SIZE // 2 + 1)
    for first in range(0, len(starts), _AT_ONCE_BLOCKS):
        some = starts[first : first + _AT_ONCE_BLOCKS]
        blocks = np.zeros((len(some), _SIZE), np.float32)
        for block, start in zip(blocks, some, strict=True):
            part = samples[:, start : start + _SIZE].mean(0)
            block[: len(part)] = part
        lines = fft.rfft(blocks * window)
        total += (lines.real**2 + lines.imag**2).sum(0, dtype=np.float64)
    blocks_counted = len(starts)
    scale = 2 / (sample_rate_hz * float((window.astype(np.float64) ** 2).sum()))
    return np.asarray(np.fft.rfftfreq(_SIZE, 1 / sample_rate_hz), np.float64), total * scale / blocks_counted


def third_octaves_db(samples: npt.NDArray[np.float32], sample_rate_hz: int) -> Curve:
    """Return the power density in dB/Hz in every band of THIRD_OCTAVES_HZ (pink noise falls by 3 dB an octave)."""
    lines_hz, power = power_spectrum(samples, sample_rate_hz)
    step = lines_hz[1]
    summed = np.concatenate([[0.0], np.cumsum(power)]) * step
    edges = np.concatenate([lines_hz - step / 2, [lines_hz[-1] + step / 2]])
    low = THIRD_OCTAVES_HZ * 2 ** (-1 / 6)
    high = np.minimum(THIRD_OCTAVES_HZ * 2 ** (1 / 6), sample_rate_hz / 2)
    band = np.interp(high, edges, summed) - np.interp(low, edges, summed)
    return np.asarray(10 * np.log10(np.maximum(band, 1e-20) / np.maximum(high - low, 1e-9)))


def tilt_db_per_octave(bands_db: Curve, low_hz: float = 100.0, high_hz: float = 10_000.0) -> float:
    """Return the slope of a straight line through third-octave densities."""
    inside = (low_hz <= THIRD_OCTAVES_HZ) & (high_hz >= THIRD_OCTAVES_HZ)
    return float(np.polyfit(np.log2(THIRD_OCTAVES_HZ[inside]), bands_db[inside], 1)[0])


BAND_HOPS_HZ = 50
_BAND_SIZE = 4096
_BANDS_AT_ONCE = 64
_LOWEST_HZ, _HIGHEST_HZ, _BANDS = 40.0, 16_000.0, 96


@dataclass(frozen=True, slots=True)
class BandTrack:
    """A spectrum over time.

    Attributes:
        powers: float32 (hops, bands), mean power density of every band, mono sum.
        edges_hz: of the bands, one more than there are bands; evenly spaced by pitch, lows as fine as they can be told.
        hops_hz: hops a second; hop n is centred on n / hops_hz.
    """

    powers: npt.NDArray[np.float32]
    edges_hz: Curve
    hops_hz: int


def band_track(samples: npt.NDArray[np.float32], sample_rate_hz: int) -> BandTrack:
    """Return the spectrum over time of float32 (channels, samples)."""
    window = np.hanning(_BAND_SIZE).astype(np.float32)
    lines = np.unique(
        np.round(np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _BANDS + 1) * _BAND_SIZE / sample_rate_hz).astype(int)
    )
    counts = np.diff(lines).astype(np.float32)
    hops = samples.shape[1] * BAND_HOPS_HZ // sample_rate_hz + 1
    powers = np.zeros((hops, len(counts)), np.float32)
    half = np.float32(0.5)
    for first in range(0, hops, _BANDS_AT_ONCE):
        starts = [(k * sample_rate_hz) // BAND_HOPS_HZ - _BAND_SIZE // 2 for k in range(first, first + _BANDS_AT_ONCE)]
        lowest = starts[0]
        stretch = np.zeros(starts[-1] + _BAND_SIZE - lowest, np.float32)
        part = samples[:, max(lowest, 0) : lowest + len(stretch)]
        skipped = max(-lowest, 0)
        stretch[skipped : skipped + part.shape[1]] = half * (part[0] + part[-1])
        frames = np.lib.stride_tricks.sliding_window_view(stretch, _BAND_SIZE)[np.array(starts) - lowest]
        spectrum = fft.rfft(frames * window)[: hops - first, : lines[-1]]
        density = spectrum.real**2 + spectrum.imag**2
        powers[first : first + _BANDS_AT_ONCE] = np.add.reduceat(density, lines[:-1], axis=1) / counts
    powers *= np.float32(2 / (sample_rate_hz * float((window.astype(np.float64) ** 2).sum())))
    return BandTrack(powers, lines * (sample_rate_hz / _BAND_SIZE), BAND_HOPS_HZ)
