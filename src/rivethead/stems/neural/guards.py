"""What a neural take must not be: not numbers, silent, off its middle, clipped. Noise is let through, and said."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float32]

PEAK_DBFS = -6.0
"""The level that takes are brought to."""

_SILENT_DBFS = -50.0
_HUSH_DB = -60.0
_LONGEST_HUSH_S = 2.0
_MOST_OFFSET = 0.05
_NEAR_TOP, _LEVEL = 0.98, 1e-5
_FLAT_SAMPLES = 3
_MOST_FLAT = 0.001
_NOISE_FLATNESS = 0.35
_UNEVEN_DB = 9.0
_BLOCK_S = 0.1
_SPECTRUM_SAMPLES = 4096


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found.

    Attributes:
        refusal: why the take cannot be used, "" where it can.
        warnings: what a person should know about it all the same.
    """

    refusal: str
    warnings: tuple[str, ...] = ()


def inspect(sound: Signal, rate_hz: int) -> Verdict:
    """Judge a take as the model gave it, before any gain.

    Args:
        sound: float32 (channels, samples).
        rate_hz: samples a second.
    """
    refusal = _refusal(sound, rate_hz)
    return Verdict(refusal) if refusal else Verdict("", _warnings(sound, rate_hz))


def levelled(sound: Signal) -> Signal:
    """Return a take around zero with its peak at PEAK_DBFS. It only ever multiplies: a peak that is cut stays cut."""
    centred = sound - sound.mean(axis=1, keepdims=True, dtype=np.float64).astype(np.float32)
    peak = float(np.abs(centred).max(initial=0.0))
    return centred if peak == 0 else np.asarray(centred * np.float32(10 ** (PEAK_DBFS / 20) / peak), np.float32)


def _refusal(sound: Signal, rate_hz: int) -> str:
    if not np.isfinite(sound).all():
        return "it holds values that are not numbers"
    peak = float(np.abs(sound).max(initial=0.0))
    rms = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) if sound.size else 0.0
    if rms <= 10 ** (_SILENT_DBFS / 20):
        return "it is silent"
    hush_s = longest_hush_s(sound, rate_hz)
    if hush_s >= _LONGEST_HUSH_S:
        return f"it falls silent for {hush_s:.1f} s"
    offset = float(np.abs(sound.mean(axis=1, dtype=np.float64)).max())
    if offset > _MOST_OFFSET * peak:
        return f"it stands off its middle by {100 * offset / peak:.0f} % of its peak"
    flat = flat_part(sound)
    if flat > _MOST_FLAT:
        return f"{100 * flat:.1f} % of it is clipped"
    return ""


def _warnings(sound: Signal, rate_hz: int) -> tuple[str, ...]:
    said = []
    flatness = spectral_flatness(sound.mean(axis=0))
    if flatness > _NOISE_FLATNESS:
        said.append(f"it is close to noise (spectral flatness {flatness:.2f})")
    drift_db = level_drift_db(sound, rate_hz)
    if abs(drift_db) > _UNEVEN_DB:
        said.append(f"its last third is {abs(drift_db):.0f} dB {'louder' if drift_db > 0 else 'softer'} than its first")
    return tuple(said)


def _levels_db(sound: Signal, rate_hz: int) -> npt.NDArray[np.float64]:
    """Return the level of every tenth of a second, dB against full scale."""
    block = max(1, round(_BLOCK_S * rate_hz))
    whole = sound.shape[1] // block * block
    power = np.square(sound[:, :whole], dtype=np.float64).mean(axis=0).reshape(-1, block).mean(axis=1)
    return np.asarray(10 * np.log10(power + 1e-14), np.float64)


def longest_hush_s(sound: Signal, rate_hz: int) -> float:
    """Return the longest time in seconds that a take lies 60 dB below its loudest tenth of a second."""
    levels = _levels_db(sound, rate_hz)
    if not len(levels):
        return 0.0
    quiet = np.concatenate([[0], (levels < levels.max() + _HUSH_DB).astype(np.int8), [0]])
    edges = np.flatnonzero(np.diff(quiet))
    return float((edges[1::2] - edges[::2]).max(initial=0) * _BLOCK_S)


def flat_part(sound: Signal) -> float:
    """Return the part of all samples, 0..1, that stand still at the top or the bottom for three samples or more.

    Even the crest of a tone of 30 Hz moves more from sample to sample than what is cut off.
    """
    flat = 0
    for channel in sound:
        peak = max(float(np.abs(channel).max(initial=0.0)), 1e-9)
        still = np.abs(np.diff(channel, append=np.inf)) < _LEVEL * peak
        for side in (channel, -channel):
            at_top = still & (side >= _NEAR_TOP * float(side.max(initial=0.0))) & (side > 0)
            edges = np.flatnonzero(np.diff(np.concatenate([[0], at_top.astype(np.int8), [0]])))
            runs = edges[1::2] - edges[::2] + 1
            flat += int(runs[runs >= _FLAT_SAMPLES].sum())
    return flat / max(1, sound.size)


def spectral_flatness(mono: npt.NDArray[np.float32]) -> float:
    """Return the median over time of geometric by arithmetic mean of the power spectrum, 0 (a tone) .. 1 (noise).

    White noise has 0.56 by this measure, since the power of a single spectrum scatters around its mean.
    """
    frames = len(mono) // _SPECTRUM_SAMPLES
    if not frames:
        return 0.0
    windowed = mono[: frames * _SPECTRUM_SAMPLES].reshape(frames, -1) * np.hanning(_SPECTRUM_SAMPLES)
    power = np.abs(np.fft.rfft(windowed, axis=1))[:, 8:1600] ** 2
    loud = power[power.sum(axis=1) > 1e-6 * power.sum(axis=1).max()] + 1e-20
    return float(np.median(np.exp(np.log(loud).mean(axis=1)) / loud.mean(axis=1)))


def level_drift_db(sound: Signal, rate_hz: int) -> float:
    """Return how much louder the last third is than the first, in dB."""
    levels = _levels_db(sound, rate_hz)
    third = len(levels) // 3
    if not third:
        return 0.0
    power = 10 ** (levels / 10)
    return float(10 * np.log10(power[-third:].mean() / power[:third].mean()))
