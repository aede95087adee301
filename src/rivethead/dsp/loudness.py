"""Loudness after ITU-R BS.1770-4 and EBU Tech 3341/3342: K-weighted, gated, for mono and stereo."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

SILENCE_LUFS = -70.0
"""The absolute gate; what has nothing above it is called silent."""

_OFFSET_DB = -0.691
_RELATIVE_GATE_LU = -10.0
_RANGE_GATE_LU = -20.0
_MOMENTARY_BLOCKS, _SHORT_TERM_BLOCKS = 4, 30

Levels = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Loudness:
    """What a loudness meter says of a whole programme.

    Attributes:
        integrated_lufs: gated over all of it; SILENCE_LUFS when nothing passes the gate.
        range_lu: loudness range, EBU Tech 3342.
        momentary_lufs: one value every 100 ms, over 400 ms; empty when shorter than that.
        short_term_lufs: one value every 100 ms, over 3 s; empty when shorter than that.
    """

    integrated_lufs: float
    range_lu: float
    momentary_lufs: Levels
    short_term_lufs: Levels

    @property
    def short_term_max_lufs(self) -> float:
        """The loudest 3 s; of a shorter programme the integrated loudness."""
        return float(self.short_term_lufs.max()) if len(self.short_term_lufs) else self.integrated_lufs


class LoudnessMeter:
    """Measures a programme that is fed block by block, so that its length does not matter.

    Args:
        channels: 1 or 2; both count with weight 1.
        sample_rate_hz: samples a second.
    """

    def __init__(self, channels: int, sample_rate_hz: int) -> None:
        self._hop = round(sample_rate_hz / 10)
        self._sections = k_weighting(sample_rate_hz)
        self._state = np.zeros((channels, 4))
        self._rest = np.zeros((channels, 0), np.float32)
        self._energies: list[Levels] = []

    def feed(self, samples: npt.NDArray[np.float32]) -> None:
        """Take the next float32 (channels, samples)."""
        waiting = np.concatenate([self._rest, samples], axis=1) if self._rest.shape[1] else samples
        whole = waiting.shape[1] // self._hop * self._hop
        block = np.ascontiguousarray(waiting[:, :whole], np.float32)
        self._energies.append(_weighted_energies(block, self._sections, self._state, self._hop))
        self._rest = waiting[:, whole:].copy()

    def read(self) -> Loudness:
        """Return what was heard so far; a last piece shorter than 100 ms does not count."""
        return loudness_of(np.concatenate(self._energies) if self._energies else np.zeros(0))


def loudness_of(energies: Levels) -> Loudness:
    """Return the loudness of a programme whose K-weighted power is known, one value every 100 ms."""
    momentary = _moving_level(energies, _MOMENTARY_BLOCKS)
    short_term = _moving_level(energies, _SHORT_TERM_BLOCKS)
    return Loudness(_integrated(momentary), _range(short_term), momentary, short_term)


def measure_loudness(samples: npt.NDArray[np.float32], sample_rate_hz: int) -> Loudness:
    """Measure float32 (channels, samples), one or two channels."""
    meter = LoudnessMeter(samples.shape[0], sample_rate_hz)
    meter.feed(samples)
    return meter.read()


def k_weighting(sample_rate_hz: int) -> npt.NDArray[np.float64]:
    """Return the head shelf and the low cut as two rows of b0, b1, b2, a1, a2 for any sample rate.

    The analogue values are those that give back the standard's tables at 48 kHz (B. De Man, "Evaluation of
    Implementations of the EBU R128 Loudness Measurement", AES 145, 2018).
    """
    gain_db, shelf_hz, shelf_q = 3.999843853973347, 1681.974450955533, 0.7071752369554196
    k = math.tan(math.pi * shelf_hz / sample_rate_hz)
    high, mid = 10 ** (gain_db / 20), 10 ** (gain_db / 20 * 0.4996667741545416)
    a0 = 1 + k / shelf_q + k * k
    shelf = (
        (high + mid * k / shelf_q + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - mid * k / shelf_q + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / shelf_q + k * k) / a0,
    )
    cut_hz, cut_q = 38.13547087602444, 0.5003270373238773
    k = math.tan(math.pi * cut_hz / sample_rate_hz)
    a0 = 1 + k / cut_q + k * k
    cut = (1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / cut_q + k * k) / a0)
    return np.array([shelf, cut])


@jit
def _weighted_energies(
    x: npt.NDArray[np.float32], sections: npt.NDArray[np.float64], state: npt.NDArray[np.float64], hop: int
) -> npt.NDArray[np.float64]:
    """Return the mean K-weighted power of every hop, summed over the channels; the filters' state is carried on."""
    out = np.zeros(x.shape[1] // hop)
    p0, p1, p2, p3, p4 = sections[0]
    q1, q2, q3, q4 = sections[1, 1:]  # q0 is 1
    last = x.shape[0] - 1
    a, b, d, e = state[0]
    f, g, h, k = state[last]
    for j in range(out.shape[0]):
        total = 0.0
        other = 0.0
        for i in range(j * hop, (j + 1) * hop):
            v = x[0, i] + 1e-15  # without it silence decays into denormal numbers, thirty times slower
            y = p0 * v + a
            a = p1 * v - p3 * y + b
            b = p2 * v - p4 * y
            z = y + d
            d = q1 * y - q3 * z + e
            e = q2 * y - q4 * z
            total += z * z
            v = x[last, i] + 1e-15
            y = p0 * v + f
            f = p1 * v - p3 * y + g
            g = p2 * v - p4 * y
            z = y + h
            h = q1 * y - q3 * z + k
            k = q2 * y - q4 * z
            other += z * z
        out[j] = (total + other) / hop if last else total / hop
    state[0] = a, b, d, e
    if last:
        state[last] = f, g, h, k
    return out


def _level_lufs(power: Levels) -> Levels:
    return np.asarray(_OFFSET_DB + 10 * np.log10(np.maximum(power, 1e-12)))


def _power(level_lufs: Levels) -> Levels:
    return np.asarray(10 ** ((level_lufs - _OFFSET_DB) / 10))


def _moving_level(energies: Levels, blocks: int) -> Levels:
    if len(energies) < blocks:
        return np.zeros(0)
    total = np.concatenate([[0.0], np.cumsum(energies)])
    return _level_lufs((total[blocks:] - total[:-blocks]) / blocks)


def _gated(levels: Levels, relative_lu: float) -> Levels:
    loud = levels[levels > SILENCE_LUFS]
    if not len(loud):
        return loud
    gate = float(_level_lufs(_power(loud).mean())) + relative_lu
    return loud[loud > gate]


def _integrated(momentary: Levels) -> float:
    counted = _gated(momentary, _RELATIVE_GATE_LU)
    return float(_level_lufs(_power(counted).mean())) if len(counted) else SILENCE_LUFS


def _range(short_term: Levels) -> float:
    counted = _gated(short_term, _RANGE_GATE_LU)
    if not len(counted):
        return 0.0
    low, high = np.percentile(counted, [10, 95])
    return float(high - low)
