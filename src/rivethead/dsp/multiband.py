"""Three-band compression behind Linkwitz-Riley crossovers, whose bands sum to an all-pass.

Crossovers after S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers" (JAES 24, 1976): two Butterworth
low- or high-passes in series; the low band also goes through the upper crossover's all-pass, so the phases agree.
"""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.dsp.equaliser import Band, filter_sections, section
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]


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
    """Compress each band of float32 (channels, samples) by its own gain, the same for both channels, in place.

    There is no make-up gain. Bands whose gain rests at 1 sum to the input's spectrum.
    """
    low_hz, high_hz = crossovers_hz
    band, rest = x.copy(), x
    _cross(band, "low-pass", low_hz, rate_hz)
    _cross(rest, "high-pass", low_hz, rate_hz)
    turned = band.copy()
    _cross(turned, "high-pass", high_hz, rate_hz)
    _cross(band, "low-pass", high_hz, rate_hz)
    band += turned
    _hold(band, bands[0], rate_hz)
    total = band
    band = turned
    band[:] = rest
    _cross(band, "low-pass", high_hz, rate_hz)
    _hold(band, bands[1], rate_hz)
    total += band
    _cross(rest, "high-pass", high_hz, rate_hz)
    _hold(rest, bands[2], rate_hz)
    x += total


def _cross(x: Signal, kind: Literal["low-pass", "high-pass"], at_hz: float, rate_hz: int) -> None:
    filter_sections(x, np.array([section(Band(kind, at_hz), rate_hz)] * 2))


def _hold(x: Signal, band: BandDynamics, rate_hz: int) -> None:
    usual = _usual_level(x, rate_hz)
    if usual > 0:
        _press(x, usual * 10 ** (band.over_db / 20), band.ratio, band.attack_s, band.release_s, float(rate_hz))


def _usual_level(x: Signal, rate_hz: int) -> float:
    """Return the root mean square that a quarter of all 50 ms pieces exceed."""
    hop = rate_hz // 20
    whole = x.shape[1] // hop * hop
    if not whole:
        return 0.0
    power = (x[:, :whole].astype(np.float64) ** 2).mean(0).reshape(-1, hop).mean(1)
    return math.sqrt(float(np.percentile(power, 75)))


@jit
def _press(x: Signal, threshold: float, ratio: float, attack_s: float, release_s: float, rate_hz: float) -> None:
    attack = 1.0 - math.exp(-1.0 / (attack_s * rate_hz))
    release = 1.0 - math.exp(-1.0 / (release_s * rate_hz))
    slope = 0.5 * (1.0 - 1.0 / ratio)
    limit = threshold * threshold
    power = 0.0
    gain = 1.0
    target = 1.0
    for i in range(x.shape[1]):
        now = 0.0
        for c in range(x.shape[0]):
            now += x[c, i] * x[c, i]
        now = now / x.shape[0] + 1e-18
        power += (now - power) * (attack if now > power else release)
        if i % 16 == 0:
            target = 1.0 if power <= limit else (limit / power) ** slope
        gain += 0.05 * (target - gain)
        for c in range(x.shape[0]):
            x[c, i] *= gain
