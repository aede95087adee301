"""Objective measures of a finished sound, and of the joints in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.dsp.spectrum import third_octaves_db, tilt_db_per_octave
from rivethead.dsp.true_peak import true_peak_dbtp
from rivethead.media.wav import read_wav
from rivethead.mix.survey import HOPS_HZ, Survey, Track, survey
from rivethead.schema.sound import Placement

Signal = npt.NDArray[np.float32]

_SHORT_TERM_HOPS = 30
_SOFTEST_LUFS = -40.0


@dataclass(frozen=True, slots=True)
class Joint:
    """Where one take hands over to the next.

    Attributes:
        before, after: the takes' names.
        time_s, sample: of the bar line.
        dip_db: how far the beat around it lies below the quieter of the bars before and after, 0 or more.
        timing_ms: how late the mastered sound is there.
        step_lu_per_s: how fast the short-term loudness moves there at most, from one second to the next.
    """

    before: str
    after: str
    time_s: float
    sample: int
    dip_db: float
    timing_ms: float
    step_lu_per_s: float


def measure(sound: Path | Signal, sample_rate_hz: int = 48_000) -> dict[str, float]:
    """Return measures by name; see rivethead.mix.measure."""
    if isinstance(sound, Path):
        sound, sample_rate_hz = read_wav(sound)
    x = np.repeat(sound, 2, axis=0) if sound.shape[0] == 1 else sound[:2]
    return measures_of(survey(x, sample_rate_hz), true_peak_dbtp(x), third_octaves_db(x, sample_rate_hz))


def measures_of(heard: Survey, true_peak: float, bands_db: Track) -> dict[str, float]:
    """Return the same measures from what is known already: a survey, the true peak in dBTP and the third octaves."""
    return {**_levels(heard, true_peak, bands_db), **_stereo(heard), **_faults(heard)}


def _levels(heard: Survey, true_peak: float, bands_db: Track) -> dict[str, float]:
    loudness = heard.loudness
    ratios = _peak_to_short_term_db(heard)
    power = 0.5 * (_mean(heard.left) + _mean(heard.right))
    return {
        "integrated_lufs": loudness.integrated_lufs,
        "short_term_max_lufs": loudness.short_term_max_lufs,
        "loudness_range_lu": loudness.range_lu,
        "true_peak_dbtp": true_peak,
        "peak_to_loudness_db": true_peak - loudness.integrated_lufs,
        "smallest_peak_to_short_term_db": float(ratios.min()) if len(ratios) else 0.0,
        "median_peak_to_short_term_db": float(np.median(ratios)) if len(ratios) else 0.0,
        "crest_db": _decibel(_highest(heard.peak) ** 2, power),
        "tilt_db_per_octave": tilt_db_per_octave(bands_db),
    }


def _stereo(heard: Survey) -> dict[str, float]:
    left, right, product = _mean(heard.left), _mean(heard.right), _mean(heard.product)
    middle, side = 0.25 * (left + right + 2 * product), 0.25 * (left + right - 2 * product)
    return {
        "correlation": _correlation(heard),
        "longest_negative_correlation_s": _longest_run(heard.product < -1e-8) / HOPS_HZ,
        "side_to_middle_db": _decibel(side, middle),
        "side_to_middle_below_120_hz_db": _decibel(_mean(heard.sub_side), _mean(heard.sub_middle)),
        "left_to_right_db": _decibel(left, right),
        "mono_loss_lu": heard.loudness.integrated_lufs - heard.mono.integrated_lufs,
    }


def _faults(heard: Survey) -> dict[str, float]:
    return {
        "dc": max(abs(_mean(heard.dc_left)), abs(_mean(heard.dc_right))),
        "clipped_samples": float(heard.clipped),
        "head_silence_s": heard.head_s,
        "longest_inner_silence_s": heard.inside_s,
        "tail_silence_s": heard.tail_s,
    }


def joint_sounds(premaster: Signal, placements: Sequence[Placement], bpm: float, rate_hz: int) -> list[Signal]:
    """Return the beat before and the beat after every joint, mono, as it is before mastering."""
    beat = round(60 / bpm * rate_hz)
    return [_around(premaster, round(after.start_s * rate_hz), beat) for after in placements[1:]]


def joint_measures(
    mixed: Signal,
    unmastered: Sequence[Signal],
    placements: Sequence[Placement],
    bpm: float,
    rate_hz: int,
    short_term_lufs: Track,
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
        step = _steepest_lu_per_s(short_term_lufs, after.start_s)
        joints.append(Joint(before.take, after.take, after.start_s, at, dip_db, 1000 * late / rate_hz, step))
    return joints


def _steepest_lu_per_s(short_term_lufs: Track, time_s: float) -> float:
    """Return how far the short-term loudness moves at most within a second, while its window lies over the time."""
    first = max(0, round((time_s - 3) * HOPS_HZ))
    levels = short_term_lufs[first : round(time_s * HOPS_HZ) + 1]
    if len(levels) <= HOPS_HZ:
        return 0.0
    return float(np.abs(levels[HOPS_HZ:] - levels[:-HOPS_HZ]).max())


def _around(sound: Signal, at: int, length: int) -> Signal:
    return np.asarray(sound[:, max(0, at - length) : at + length].mean(0))


def _shift_samples(sound: Signal, other: Signal, reach: int = 240) -> int:
    """Return by how many samples one mono sound is late against another, by cross-correlation."""
    a, b = np.diff(sound.astype(np.float64)), np.diff(other.astype(np.float64))
    size = 1 << (2 * max(len(a), 1)).bit_length()
    match = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    lags = np.concatenate([match[-reach:], match[: reach + 1]])
    return int(np.argmax(lags)) - reach


def _peak_to_short_term_db(heard: Survey) -> Track:
    """Return PSR after I. Shepherd et al. (AES e-brief 373, 2017): low where a limiter works hard."""
    levels = heard.loudness.short_term_lufs
    if not len(levels):
        return np.zeros(0)
    windows = np.lib.stride_tricks.sliding_window_view(heard.peak, _SHORT_TERM_HOPS)
    ratios = 20 * np.log10(np.maximum(windows.max(axis=1), 1e-6)) - levels
    return np.asarray(ratios[levels > _SOFTEST_LUFS])


def _correlation(heard: Survey) -> float:
    dc_left, dc_right = _mean(heard.dc_left), _mean(heard.dc_right)
    left, right = _mean(heard.left) - dc_left**2, _mean(heard.right) - dc_right**2
    scale = math.sqrt(max(left, 0.0) * max(right, 0.0))
    return (_mean(heard.product) - dc_left * dc_right) / scale if scale > 0 else 1.0


def _longest_run(flags: npt.NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return int((edges[1::2] - edges[::2]).max()) if len(edges) else 0


def _mean(track: Track) -> float:
    return float(track.mean()) if len(track) else 0.0


def _highest(track: Track) -> float:
    return float(track.max()) if len(track) else 0.0


def _decibel(a: float, b: float) -> float:
    """Return the ratio of two powers in dB."""
    return 10 * math.log10(max(a, 1e-24) / max(b, 1e-24))


def _decibel_of(x: Signal) -> float:
    return _decibel(float(np.mean(np.square(x, dtype=np.float64))) if x.size else 0.0, 1.0)
