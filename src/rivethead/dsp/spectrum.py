"""Long-term spectrum: power by third octaves, and its tilt."""

import numpy as np
import numpy.typing as npt

_SIZE = 16_384

THIRD_OCTAVES_HZ = 1000 * 2.0 ** (np.arange(-15, 14) / 3)
"""Centres from 31 Hz to 20 kHz."""

Curve = npt.NDArray[np.float64]


def power_spectrum(samples: npt.NDArray[np.float32], sample_rate_hz: int) -> tuple[Curve, Curve]:
    """Return line frequencies in Hz and the mean power density of float32 (channels, samples), mono sum."""
    mono = samples.mean(0)
    window = np.hanning(_SIZE).astype(np.float32)
    if len(mono) < _SIZE:
        mono = np.pad(mono, (0, _SIZE - len(mono)))
    total, blocks = np.zeros(_SIZE // 2 + 1), 0
    for start in range(0, len(mono) - _SIZE + 1, _SIZE // 2):
        line = np.fft.rfft(mono[start : start + _SIZE] * window)
        total += line.real**2 + line.imag**2
        blocks += 1
    scale = 2 / (sample_rate_hz * float((window.astype(np.float64) ** 2).sum()))
    return np.asarray(np.fft.rfftfreq(_SIZE, 1 / sample_rate_hz), np.float64), total * scale / max(blocks, 1)


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
