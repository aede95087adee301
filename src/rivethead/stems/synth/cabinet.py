"""Loudspeaker cabinets for guitars and the microphones before them, as responses of minimum phase."""

from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.dsp.filters import minimum_phase_response
from rivethead.seeds import Stream
from rivethead.stems.synth.playing import RATE, Signal

Cabinet = Literal["closed", "oversized", "open"]

_Curve = npt.NDArray[np.float64]

_TAPS = 1024
_POINTS_PER_OCTAVE = 12
_LOWEST_HZ, _HIGHEST_HZ = 30.0, 21_000.0

_SPEAKERS: dict[Cabinet, tuple[tuple[float, float], ...]] = {
    "closed": (
        (30, -26), (50, -12), (70, 0), (90, 5.5), (112, 7), (135, 5.5), (180, 2), (260, -1), (400, -4.5), (560, -4.5),
        (800, -4), (1100, -2.5), (1500, -0.5), (2000, 2.5), (2500, 5), (3100, 6), (3700, 5.5), (4400, 4.5), (5000, 2.5),
        (5700, -3), (6800, -11), (8500, -23), (12_000, -42), (21_000, -64),
    ),
    "oversized": (
        (30, -20), (45, -8), (62, 4), (80, 8.5), (105, 7.5), (150, 3), (240, -0.5), (380, -5), (600, -6), (900, -4),
        (1300, -1.5), (1800, 1.5), (2300, 3.5), (2800, 5), (3400, 5), (4000, 3.5), (4600, 1), (5200, -4),
        (6200, -13), (8000, -26), (12_000, -48), (21_000, -70),
    ),
    "open": (
        (30, -36), (60, -22), (90, -8), (120, -0.5), (150, 1.5), (200, 1), (300, 0), (450, -2.5), (700, -2), (1000, 0),
        (1500, 1), (2100, 3), (2800, 5.5), (3500, 6.5), (4200, 5), (5000, 1.5), (5800, -6), (6900, -15),
        (8500, -26), (12_000, -44), (21_000, -66),
    ),
}  # fmt: skip
"""Boxes with twelve-inch speakers: frequency in Hz and gain in dB. The low peak is the cone's own resonance in its box,
the dip above it the edge that swings against the cone, the broad peak the cone breaking up, and then it is over."""

_MICROPHONES: tuple[tuple[tuple[tuple[float, float], ...], float, int], ...] = (
    (((30, 0), (200, 0), (1500, 0), (3000, 0.5), (6000, 0.5), (21_000, 0)), 1.7, 47),
    (((30, 0), (200, 0.5), (1500, -0.5), (3000, 0), (6000, 1), (21_000, 0)), 1.7, 61),
    (((30, 1), (200, 2), (700, 1.5), (1500, 0.5), (3000, -2.5), (6000, -5), (21_000, -8)), 2.2, 83),
    (((30, 1.5), (200, 1.5), (700, 2), (1500, 1), (3000, -3.5), (6000, -4), (21_000, -8)), 2.2, 71),
)
"""Tilt of each microphone (a moving coil near the cap left and right, a ribbon off the axis left and right), how uneven
the cone is where it listens, in dB, and how late the floor answers, in samples."""

_UNEVEN_FROM_HZ = 500.0
_FLOOR = 0.14


@lru_cache(maxsize=16)
def response(cabinet: Cabinet, microphone: int) -> Signal:
    """Return what a microphone (0..3) hears of a click from a cabinet, float32 (taps,)."""
    tilt, uneven_db, late = _MICROPHONES[microphone]
    octaves = np.log2(_HIGHEST_HZ / _LOWEST_HZ)
    at = _LOWEST_HZ * 2 ** (np.arange(int(octaves * _POINTS_PER_OCTAVE) + 1) / _POINTS_PER_OCTAVE)
    gain = _curve(_SPEAKERS[cabinet], at) + _curve(tilt, at)
    chance = Stream(0, "synth", "cabinet", cabinet, microphone)
    ripple = np.array([chance.uniform(-1, 1) for _ in at])
    gain += np.where(at > _UNEVEN_FROM_HZ, uneven_db * ripple, 0.25 * uneven_db * ripple)
    direct = minimum_phase_response(tuple(zip(at.tolist(), gain.tolist(), strict=True)), _TAPS, RATE)
    heard = direct.copy()
    heard[late:] += np.float32(_FLOOR) * direct[:-late]
    return heard


def _curve(points: tuple[tuple[float, float], ...], at: _Curve) -> _Curve:
    frequencies, gains = np.array(points, np.float64).T
    return np.asarray(np.interp(np.log(at), np.log(frequencies), gains), np.float64)
