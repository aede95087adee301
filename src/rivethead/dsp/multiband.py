"""Three-band compression behind Linkwitz-Riley crossovers, whose bands sum to an all-pass.

Crossovers after S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers" (JAES 24, 1976): two Butterworth
low- or high-passes in series; the low band also goes through the upper crossover's all-pass, so the phases agree.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.equaliser import BLOCK, Band, filter_block, section
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]

_STRETCH_HOPS = 40
_LONG_S, _EVERY = 60, 4
"""Of a long sound every fourth stretch of 2 s tells the bands' usual levels well enough."""


@dataclass(frozen=True, slots=True)
class BandDynamics:
    """How one band is held.

    Attributes:
        over_db: how far above the band's usual level (its loud quarter) compression begins.
        ratio: above that.
        attack_s, release_s: how fast.
    """

    over_db: float
    ratio: float
    attack_s: float
    release_s: float


def hold_bands(
    x: Signal, crossovers_hz: tuple[float, float], bands: tuple[BandDynamics, BandDynamics, BandDynamics], rate_hz: int
) -> None:
    """Compress each band of float32 (2, samples) by its own gain, the same for both channels, in place.

    There is no make-up gain. Bands whose gain rests at 1 sum to the input's spectrum. The sound is taken apart twice,
    once to learn the bands' usual levels and once to press them, so that no band is ever held as a whole.
    """
    low_hz, high_hz = crossovers_hz
    crossover = np.array(
        [
            *[section(Band("low-pass", low_hz), rate_hz)] * 2,
            *[section(Band("high-pass", low_hz), rate_hz)] * 2,
            *[section(Band("low-pass", high_hz), rate_hz)] * 2,
            *[section(Band("high-pass", high_hz), rate_hz)] * 2,
            _all_pass(high_hz, rate_hz),
        ]
    )
    hop = rate_hz // 20
    powers = _band_powers(x, crossover, hop, 1 if x.shape[1] < _LONG_S * rate_hz else _EVERY)
    if not powers.shape[1]:
        return
    usual = np.percentile(powers, 75, axis=1)
    seconds = np.array([[band.attack_s, band.release_s] for band in bands])
    rise_and_fall = 1 - np.exp(-1 / (seconds * rate_hz))
    limits = usual * 10 ** (np.array([band.over_db for band in bands]) / 10)
    slopes = np.array([0.5 * (1 - 1 / band.ratio) for band in bands])
    _press_bands(x, crossover, np.where(usual > 0, limits, np.inf), slopes, rise_and_fall)


def _all_pass(at_hz: float, rate_hz: int) -> tuple[float, float, float, float, float]:
    """Return what a Linkwitz-Riley low- and high-pass of the fourth order sum to."""
    _, _, _, a1, a2 = section(Band("low-pass", at_hz), rate_hz)
    return a2, a1, 1.0, a1, a2


@jit
def _split(
    x: Signal, crossover: npt.NDArray[np.float64], state: npt.NDArray[np.float64], bands: npt.NDArray[np.float32]
) -> None:
    """Write the low, middle and high band of a block into float32 (3, 2, samples)."""
    low, middle, high = bands[0], bands[1], bands[2]
    low[:] = x
    filter_block(low, crossover[0:2], state[0:2])
    filter_block(low, crossover[8:9], state[8:9])
    high[:] = x
    filter_block(high, crossover[2:4], state[2:4])
    middle[:] = high
    filter_block(middle, crossover[4:6], state[4:6])
    filter_block(high, crossover[6:8], state[6:8])


@jit
def _band_powers(x: Signal, crossover: npt.NDArray[np.float64], hop: int, every: int) -> npt.NDArray[np.float64]:
    """Return the mean power of each band in the hops of every so many-th stretch, float64 (3, hops)."""
    state = np.zeros((crossover.shape[0], 2, 2))
    bands = np.empty((3, 2, hop), np.float32)
    powers = np.zeros((3, x.shape[1] // hop))
    counted = 0
    for k in range(powers.shape[1]):
        stretch, within = divmod(k, _STRETCH_HOPS)
        if stretch % every:
            continue
        _split(x[:, k * hop : (k + 1) * hop], crossover, state, bands)
        if within == 0 and every > 1:
            continue  # the filters settle on what they hear after a leap
        for b in range(3):
            total = 0.0
            for i in range(hop):
                total += bands[b, 0, i] * bands[b, 0, i] + bands[b, 1, i] * bands[b, 1, i]
            powers[b, counted] = total / (2 * hop)
        counted += 1
    return powers[:, :counted]


@jit
def _press_bands(
    x: Signal,
    crossover: npt.NDArray[np.float64],
    limits: npt.NDArray[np.float64],
    slopes: npt.NDArray[np.float64],
    rise_and_fall: npt.NDArray[np.float64],
) -> None:
    """Compress the bands of the sound above their powers' limits and put their sum in its place."""
    state = np.zeros((crossover.shape[0], 2, 2))
    whole = np.empty((3, 2, BLOCK), np.float32)
    power = np.zeros(3)
    gain = np.ones(3)
    target = np.ones(3)
    for first in range(0, x.shape[1], BLOCK):
        block = x[:, first : first + BLOCK]
        bands = whole[:, :, : block.shape[1]]
        _split(block, crossover, state, bands)
        for b in range(3):
            limit, slope = limits[b], slopes[b]
            rise, fall = rise_and_fall[b]
            level, now, to = power[b], gain[b], target[b]
            for i in range(block.shape[1]):
                left, right = bands[b, 0, i], bands[b, 1, i]
                heard = 0.5 * (left * left + right * right) + 1e-18
                level += (heard - level) * (rise if heard > level else fall)
                if i % 16 == 0:
                    to = 1.0 if level <= limit else (limit / level) ** slope
                now += 0.05 * (to - now)
                bands[b, 0, i] = left * now
                bands[b, 1, i] = right * now
            power[b], gain[b], target[b] = level, now, to
        for c in range(2):
            for i in range(block.shape[1]):
                block[c, i] = bands[0, c, i] + bands[1, c, i] + bands[2, c, i]
