"""Objective measures of a finished sound, and of the joints in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.dsp.equaliser import Band, equalise
from rivethead.dsp.loudness import Loudness, measure_loudness
from rivethead.dsp.spectrum import third_octaves_db, tilt_db_per_octave
from rivethead.dsp.true_peak import true_peak_dbtp
from rivethead.media.wav import read_wav
from rivethead.schema.sound import Placement

Signal = npt.NDArray[np.float32]

_SUB_HZ = 120.0
_FULL_SCALE = 0.99999


@dataclass(frozen=True, slots=True)
class Joint:
    """Where one take hands over to the next.

    Attributes:
        before, after: the takes' names.
        time_s, sample: of the bar line.
        dip_db: how far the beat around it lies below the quieter of the bars before and after, 0 or more.
        timing_ms: how late the mastered sound is there.
    """

    before: str
    after: str
    time_s: float
    sample: int
    dip_db: float
    timing_ms: float


def measure(sound: Path | Signal, sample_rate_hz: int = 48_000) -> dict[str, float]:
    """Return measures by name; see rivethead.mix.measure."""
    if isinstance(sound, Path):
        sound, sample_rate_hz = read_wav(sound)
    x = np.repeat(sound, 2, axis=0) if sound.shape[0] == 1 else sound[:2]
    loudness = measure_loudness(x, sample_rate_hz)
    return {**_levels(x, loudness, sample_rate_hz), **_stereo(x, loudness, sample_rate_hz), **_faults(x)}


def _levels(x: Signal, loudness: Loudness, rate_hz: int) -> dict[str, float]:
    true_peak = true_peak_dbtp(x)
    bands = third_octaves_db(x, rate_hz)
    return {
        "integrated_lufs": loudness.integrated_lufs,
        "short_term_max_lufs": loudness.short_term_max_lufs,
        "loudness_range_lu": loudness.range_lu,
        "true_peak_dbtp": true_peak,
        "peak_to_loudness_db": true_peak - loudness.integrated_lufs,
        "smallest_peak_to_short_term_db": _smallest_peak_to_short_term(x, loudness, rate_hz),
        "crest_db": _decibel(_peak(x), math.sqrt(_power(x))),
        "tilt_db_per_octave": tilt_db_per_octave(bands),
    }


def _stereo(x: Signal, loudness: Loudness, rate_hz: int) -> dict[str, float]:
    middle, side = (0.5 * (x[0] + x[1]))[None], (0.5 * (x[0] - x[1]))[None]
    low_pass = [Band("low-pass", _SUB_HZ, 0.5412), Band("low-pass", _SUB_HZ, 1.3066)]
    sub_middle, sub_side = equalise(middle, low_pass, rate_hz), equalise(side, low_pass, rate_hz)
    both_mono = np.repeat(middle, 2, axis=0)
    return {
        "correlation": _correlation(x),
        "side_to_middle_db": _decibel(_power(side), _power(middle)) / 2,
        "side_to_middle_below_120_hz_db": _decibel(_power(sub_side), _power(sub_middle)) / 2,
        "left_to_right_db": _decibel(_power(x[:1]), _power(x[1:])) / 2,
        "mono_loss_lu": loudness.integrated_lufs - measure_loudness(both_mono, rate_hz).integrated_lufs,
    }


def _faults(x: Signal) -> dict[str, float]:
    return {
        "dc": float(np.abs(x.mean(1, dtype=np.float64)).max()) if x.size else 0.0,
        "clipped_samples": float(np.count_nonzero(np.abs(x) >= _FULL_SCALE)),
    }


def joint_sounds(premaster: Signal, placements: Sequence[Placement], bpm: float, rate_hz: int) -> list[Signal]:
    """Return the beat before and the beat after every joint, mono, as it is before mastering."""
    beat = round(60 / bpm * rate_hz)
    return [_around(premaster, round(after.start_s * rate_hz), beat) for after in placements[1:]]


def joint_measures(
    mixed: Signal, unmastered: Sequence[Signal], placements: Sequence[Placement], bpm: float, rate_hz: int
) -> list[Joint]:
    """Return for every joint how deep the level dips there and how far the master moved what sounds there.

    The dip compares the beat around the joint with the quieter of the bars before and after; the timing is where the
    mastered joint correlates best with the unmastered one, whose takes lie on the grid to the sample.
    """
    beat = round(60 / bpm * rate_hz)
    joints = []
    for (before, after), plain in zip(pairwise(placements), unmastered, strict=True):
        at = round(after.start_s * rate_hz)
        around = _decibel_of(mixed[:, max(0, at - beat // 2) : at + beat // 2])
        bars = min(_decibel_of(mixed[:, max(0, at - 4 * beat) : at]), _decibel_of(mixed[:, at : at + 4 * beat]))
        late = _shift_samples(_around(mixed, at, beat), plain)
        dip_db = max(0.0, bars - around)
        joints.append(Joint(before.take, after.take, after.start_s, at, dip_db, 1000 * late / rate_hz))
    return joints


def _around(sound: Signal, at: int, length: int) -> Signal:
    return np.asarray(sound[:, max(0, at - length) : at + length].mean(0))


def _shift_samples(sound: Signal, other: Signal, reach: int = 240) -> int:
    """Return by how many samples one mono sound is late against another, by cross-correlation."""
    a, b = np.diff(sound.astype(np.float64)), np.diff(other.astype(np.float64))
    size = 1 << (2 * max(len(a), 1)).bit_length()
    match = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    lags = np.concatenate([match[-reach:], match[: reach + 1]])
    return int(np.argmax(lags)) - reach


def _smallest_peak_to_short_term(x: Signal, loudness: Loudness, rate_hz: int) -> float:
    """PSR after I. Shepherd et al. (AES e-brief 373, 2017): low where a limiter works hard."""
    hop, window = round(rate_hz / 10), 30
    whole = x.shape[1] // hop
    peaks = np.abs(x[:, : whole * hop]).max(0).reshape(whole, hop).max(1) if whole else np.zeros(0)
    loud = np.flatnonzero(loudness.short_term_lufs > -40)
    ratios = [_decibel(float(peaks[i : i + window].max()), 1.0) - float(loudness.short_term_lufs[i]) for i in loud]
    return min(ratios, default=0.0)


def _correlation(x: Signal) -> float:
    left, right = (row.astype(np.float64) - row.mean(dtype=np.float64) for row in x)
    scale = math.sqrt(float((left**2).sum()) * float((right**2).sum()))
    return float((left * right).sum()) / scale if scale > 0 else 1.0


def _peak(x: Signal) -> float:
    return float(np.abs(x).max()) if x.size else 0.0


def _power(x: Signal) -> float:
    return float(np.mean(np.square(x, dtype=np.float64))) if x.size else 0.0


def _decibel(a: float, b: float) -> float:
    return 20 * math.log10(max(a, 1e-12) / max(b, 1e-12))


def _decibel_of(x: Signal) -> float:
    return 10 * math.log10(max(_power(x), 1e-12))
