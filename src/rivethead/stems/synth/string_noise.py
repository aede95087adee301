"""What hands do to strings besides notes: a pick's tick, squeaking fingers, a pick drawn down a string, a howl."""

import numpy as np

from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import sine
from rivethead.kernels import jit
from rivethead.stems.synth.playing import RATE, Signal

_TICK_S = 0.009
_SQUEAK_S = (0.06, 0.11)
_SQUEAK_HZ = (1500.0, 3200.0)
_SCRAPE_HZ = (3600.0, 620.0)
_WINDINGS_HZ = (210.0, 55.0)
_HUM_HZ = 50


def tick(seed: int, brightness: float) -> Signal:
    """Return the tick of a pick on a winding, float32 (samples,), loudest at its end, where the string slips off.

    Args:
        seed: of its noise.
        brightness: 0 soft .. 1 hard.
    """
    n = int(_TICK_S * RATE)
    rise = ((np.arange(n) / n) ** 2 * np.minimum(1.0, (n - np.arange(n)) / 40)).astype(np.float32)
    return band_pass(white(n, seed) * rise, 1800.0 + 2000.0 * brightness, RATE, 0.7)


def squeak(seed: int, place: float, up: bool) -> Signal:
    """Return fingers sliding along wound strings to another fret, float32 (samples,).

    Args:
        seed: of its noise.
        place: 0..1 from short and low to long and high.
        up: whether the hand goes up the neck.
    """
    n = int((_SQUEAK_S[0] + (_SQUEAK_S[1] - _SQUEAK_S[0]) * place) * RATE)
    low, high = _SQUEAK_HZ[0] * (0.8 + 0.3 * place), _SQUEAK_HZ[1] * (0.8 + 0.3 * place)
    u = np.linspace(0, 1, n // CONTROL_SAMPLES + 1)
    centre = low + (high - low) * (u if up else 1 - u)
    shape = (np.hanning(n) ** 0.7).astype(np.float32)
    return band_pass(white(n, seed) * shape, centre, RATE, 9.0)


def scrape(count: int, seed: int) -> Signal:
    """Return the edge of a pick drawn down a wound string, float32 (count,): a falling rattle of its windings."""
    u = np.linspace(0, 1, count // CONTROL_SAMPLES + 1)
    centre = _SCRAPE_HZ[0] + (_SCRAPE_HZ[1] - _SCRAPE_HZ[0]) * u**0.8
    noise = white(count, seed)
    rattle = _windings(count, _WINDINGS_HZ[0], _WINDINGS_HZ[1], float(RATE))
    x = band_pass(noise * (0.35 + rattle), centre, RATE, 4.0) + 0.5 * band_pass(noise * rattle, 2.3 * centre, RATE, 3.0)
    shape = np.minimum(1.0, np.arange(count) / (0.05 * RATE)) * np.minimum(
        1.0, (count - np.arange(count)) / (0.02 * RATE)
    )
    return high_pass(x * shape.astype(np.float32), 300.0, RATE)


@jit
def _windings(count: int, from_hz: float, to_hz: float, rate_hz: float) -> Signal:
    """Return short pulses, float32 (count,), that come at a falling rate."""
    out = np.zeros(count, np.float32)
    phase = 0.0
    for i in range(count):
        phase += (from_hz + (to_hz - from_hz) * i / count) / rate_hz
        if phase >= 1.0:
            phase -= 1.0
        rest = 1.0 - phase
        out[i] = rest * rest * rest
    return out


@jit
def howl(count: int, frequency_hz: float, swell_s: float, rate_hz: float) -> Signal:
    """Return a string that the loudspeaker sets singing, float32 (count,), up to 1: it swells, shakes and drops.

    Args:
        count: samples.
        frequency_hz: the partial that wins.
        swell_s: how long it takes to come up.
        rate_hz: samples a second.
    """
    out = np.zeros(count, np.float32)
    turns = 0.0
    for i in range(count):
        t = i / rate_hz
        rise = min(1.0, t / swell_s)
        turns += frequency_hz * (1.0 + 0.004 * rise * sine(5.3 * t)) / rate_hz
        turns -= np.floor(turns)
        fall = min(1.0, (count - i) / (0.03 * rate_hz))
        out[i] = rise * rise * fall * sine(turns)
    return out


def hum(count: int, seed: int) -> Signal:
    """Return mains hum with its buzz and the hiss of a hot amplifier, float32 (count,), about 1 at its peaks."""
    period = RATE // _HUM_HZ
    partials = ((1, 0.5), (2, 0.7), (3, 0.35), (4, 0.3), (6, 0.25), (8, 0.15), (10, 0.12), (12, 0.1))
    one = np.array([sum(g * sine(k * i / period) for k, g in partials) for i in range(period)], np.float32)
    return np.resize(one, count) + np.float32(1.2) * white(count, seed)
