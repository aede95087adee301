"""The master: subsonic filter, leaning equaliser, three bands held, glue, clipper, mono bass, true-peak limiter."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import shave
from rivethead.dsp.dynamics import compress
from rivethead.dsp.equaliser import BLOCK, Band, filter_block, filter_sections, section
from rivethead.dsp.filters import convolve, minimum_phase_response
from rivethead.dsp.limiter import limit
from rivethead.dsp.loudness import SILENCE_LUFS, measure_loudness
from rivethead.dsp.multiband import BandDynamics, hold_bands
from rivethead.dsp.spectrum import THIRD_OCTAVES_HZ, third_octaves_db
from rivethead.dsp.true_peak import true_peak_dbtp
from rivethead.kernels import jit
from rivethead.mix.curves import BusStyle

Signal = npt.NDArray[np.float32]

BUS_LUFS = -18.0
"""Level at which the bus is worked on, so that thresholds mean the same for every set."""

_SUBSONIC = (Band("high-pass", 25.0, 0.5412), Band("high-pass", 25.0, 1.3066))
_MONO_BASS = (Band("high-pass", 185.0, 0.5412), Band("high-pass", 185.0, 1.3066))
_SOFT_SIDES_HZ, _SOFT_SIDES_DB = 7000.0, -1.5
"""The highs of records are narrow: what a style widens, it widens below."""

_LEAN = 0.6
_MOST_CUT_DB, _MOST_LIFT_DB, _MOST_BASS_LIFT_DB = -5.0, 4.0, 2.5
_LEAN_TAPS = 4096

_CROSSOVERS_HZ = (140.0, 3200.0)
_BANDS = (
    BandDynamics(over_db=2.0, ratio=1.7, attack_s=0.020, release_s=0.120),
    BandDynamics(over_db=3.0, ratio=1.5, attack_s=0.012, release_s=0.110),
    BandDynamics(over_db=3.0, ratio=1.6, attack_s=0.004, release_s=0.080),
)

_CLIP_CEILING = 1.2
_CLIP_SHARE = 0.5
"""Of every dB that a master is louder than -14 LUFS the clipper takes a half, so that the limiter does not pump."""

_MARGIN_DB = 0.15
_TOLERANCE_LU = 0.08
_MOST_TURNS = 6
_MOST_GAIN_DB = 40.0
_TILT_FROM_HZ = 2000.0

_SAMPLE_S, _SAMPLE_EVERY = 4.0, 4
_SAMPLE_TURNS = 6
_SAMPLE_TOLERANCE_LU = 0.02


@dataclass(frozen=True, slots=True)
class Mastered:
    """A finished sound and what was done to it.

    Attributes:
        sound: float32 (2, samples).
        lean_db: gain of the leaning equaliser in each of THIRD_OCTAVES_HZ.
        gain_db: gain between the bus and the limiter.
        limited_db: the limiter's deepest reduction.
    """

    sound: Signal
    lean_db: npt.NDArray[np.float64]
    gain_db: float
    limited_db: float


def ceiling_for(target_lufs: float) -> float:
    """Return the true peak in dBTP that suits a loudness: -1, and -2 for what is louder than -14 LUFS.

    Loud masters overshoot more when they are coded for streaming.
    """
    return -1.0 if target_lufs <= -14.0 else -2.0


def master(
    x: Signal, style: BusStyle, rate_hz: int, *, target_lufs: float, ceiling_dbtp: float, brightness_db: float
) -> Mastered:
    """Master a bus.

    Args:
        x: float32 (2, samples); it is used up.
        style: where the spectrum leans and how the bus is glued.
        rate_hz: samples a second.
        target_lufs: integrated loudness to meet.
        ceiling_dbtp: true peak to stay under.
        brightness_db: added to the style's curve above 2 kHz, half of it at 4 kHz.
    """
    loudness = measure_loudness(x, rate_hz).integrated_lufs
    if loudness <= SILENCE_LUFS:
        return Mastered(x, np.zeros(len(THIRD_OCTAVES_HZ)), 0.0, 0.0)
    x *= np.float32(10 ** ((BUS_LUFS - loudness) / 20))
    filter_sections(x, _sections(_SUBSONIC, rate_hz))
    lean = _lean_db(x, style, brightness_db, rate_hz)
    response = minimum_phase_response(_points(lean), _LEAN_TAPS, rate_hz)
    for channel in x:
        channel[:] = convolve(channel, response)
    hold_bands(x, _CROSSOVERS_HZ, _BANDS, rate_hz)
    compress(x, style.glue_db, style.glue_ratio, 0.030, 0.160, 0.0, 90.0, float(rate_hz))
    return _to_loudness(x, lean, style.width, rate_hz, target_lufs, ceiling_dbtp)


def _to_loudness(
    x: Signal, lean: npt.NDArray[np.float64], width: float, rate_hz: int, target_lufs: float, ceiling_dbtp: float
) -> Mastered:
    """Turn the gain into clipper and limiter until the loudness is met; lower the ceiling if a peak came through.

    What clipper and limiter take away is learnt on a part of the sound; the whole then needs one turn or two.
    """
    ceiling = ceiling_dbtp - _MARGIN_DB
    clip_ceiling = _CLIP_CEILING * 10 ** (-_CLIP_SHARE * max(0.0, target_lufs + 14) / 20)
    soft_db = _SOFT_SIDES_DB - 20 * math.log10(max(width, 1.0))
    side = _sections((*_MONO_BASS, Band("high-shelf", _SOFT_SIDES_HZ, 0.7, soft_db)), rate_hz)
    gain_db = target_lufs - measure_loudness(x, rate_hz).integrated_lufs
    gain_db += _loudness_lost(_sample(x, rate_hz), clip_ceiling, side, width, gain_db, ceiling, rate_hz)
    best_db = math.inf
    for _ in range(_MOST_TURNS):
        gain_db = float(np.clip(gain_db, -_MOST_GAIN_DB, _MOST_GAIN_DB))
        out = x.copy()
        limited_db = _drive(out, gain_db, clip_ceiling, side, width, ceiling, rate_hz)
        peak = true_peak_dbtp(out)
        missing = target_lufs - measure_loudness(out, rate_hz).integrated_lufs
        if peak > ceiling_dbtp - 0.02:
            ceiling -= peak - ceiling_dbtp + 0.05
        elif abs(missing) <= _TOLERANCE_LU or abs(missing) > best_db - _TOLERANCE_LU:
            break  # met, or as near as this sound comes
        else:
            best_db = abs(missing)
        gain_db += missing * 1.15
    return Mastered(out, lean, gain_db, limited_db)


def _drive(
    x: Signal,
    gain_db: float,
    clip_ceiling: float,
    side_sections: npt.NDArray[np.float64],
    width: float,
    ceiling_dbtp: float,
    rate_hz: int,
) -> float:
    """Put the sound through gain, clipper, mono bass and limiter in place; return the deepest reduction in dB."""
    x *= np.float32(10 ** (gain_db / 20))
    shave(x, clip_ceiling)
    _narrow_bass(x, side_sections, width)
    return limit(x, ceiling_dbtp, rate_hz)


def _sample(x: Signal, rate_hz: int) -> Signal:
    """Return every fourth stretch of 4 s of a long sound, one after the other, or the whole of a short one."""
    stretch = round(_SAMPLE_S * rate_hz)
    if x.shape[1] < 4 * _SAMPLE_EVERY * stretch:
        return x
    return np.concatenate([x[:, a : a + stretch] for a in range(0, x.shape[1], _SAMPLE_EVERY * stretch)], axis=1)


def _loudness_lost(
    x: Signal,
    clip_ceiling: float,
    side: npt.NDArray[np.float64],
    width: float,
    gain_db: float,
    ceiling_dbtp: float,
    rate_hz: int,
) -> float:
    """Return by how many LU the gain has to be raised for what clipper and limiter will take away again."""
    before = measure_loudness(x, rate_hz).integrated_lufs
    if before <= SILENCE_LUFS:
        return 0.0
    lost = 0.0
    for _ in range(_SAMPLE_TURNS):
        out = x.copy()
        _drive(out, min(gain_db + lost, _MOST_GAIN_DB), clip_ceiling, side, width, ceiling_dbtp, rate_hz)
        missing = before + gain_db - measure_loudness(out, rate_hz).integrated_lufs
        lost += missing * 1.15
        if abs(missing) <= _SAMPLE_TOLERANCE_LU:
            break
    return lost


@jit
def _narrow_bass(x: Signal, side_sections: npt.NDArray[np.float64], width: float) -> None:
    """Keep the sides out of the bass, in place; after the clipper, which would bring them back."""
    state = np.zeros((side_sections.shape[0], 1, 2))
    whole = np.empty((1, BLOCK), np.float32)
    half = np.float32(0.5)
    wide = np.float32(0.5 * width)
    for first in range(0, x.shape[1], BLOCK):
        block = x[:, first : first + BLOCK]
        side = whole[:, : block.shape[1]]
        for i in range(block.shape[1]):
            side[0, i] = wide * (block[0, i] - block[1, i])
        filter_block(side, side_sections, state)
        for i in range(block.shape[1]):
            middle = half * (block[0, i] + block[1, i])
            block[0, i] = middle + side[0, i]
            block[1, i] = middle - side[0, i]


def _lean_db(x: Signal, style: BusStyle, brightness_db: float, rate_hz: int) -> npt.NDArray[np.float64]:
    """Return the equaliser that takes the spectrum a part of the way to the style's curve."""
    now = third_octaves_db(x, rate_hz)
    octaves_up = np.maximum(np.log2(THIRD_OCTAVES_HZ / _TILT_FROM_HZ), 0)
    tilt = brightness_db * np.minimum(octaves_up / 2, 1)
    heard = (THIRD_OCTAVES_HZ > 55) & (THIRD_OCTAVES_HZ < 12_000)
    off = style.density_db(THIRD_OCTAVES_HZ) - now
    off -= off[heard].mean()
    off = np.convolve(np.pad(off, 1, mode="edge"), [0.25, 0.5, 0.25], "valid")
    lean = np.clip(off * _LEAN, _MOST_CUT_DB, _MOST_LIFT_DB)
    lean = np.where(THIRD_OCTAVES_HZ < 36, np.minimum(lean, 0), lean)
    lean = np.where(THIRD_OCTAVES_HZ < 180, np.minimum(lean, _MOST_BASS_LIFT_DB), lean)  # holes between notes stay
    lean = np.where(THIRD_OCTAVES_HZ > 14_000, np.minimum(lean, 1.5), lean)
    return np.asarray(lean + tilt)


def _points(lean: npt.NDArray[np.float64]) -> tuple[tuple[float, float], ...]:
    inner = tuple((float(f), float(g)) for f, g in zip(THIRD_OCTAVES_HZ, lean, strict=True))
    return ((1.0, inner[0][1]), *inner, (24_000.0, inner[-1][1]))


def _sections(bands: tuple[Band, ...], rate_hz: int) -> npt.NDArray[np.float64]:
    return np.array([section(band, rate_hz) for band in bands])
