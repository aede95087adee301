"""A plucked string that goes on ringing from note to note: a stiff waveguide loop with damping, picked again and again.

After K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres", and D. Jaffe and J. Smith,
"Extensions of the Karplus-Strong Plucked-String Algorithm", both Computer Music Journal 7(2), 1983; the tuning by
third-order Lagrange interpolation after T. Laakso et al., "Splitting the Unit Delay", IEEE Signal Processing
Magazine 13(1), 1996; the stiffness by an all-pass in the loop, as D. Jaffe and J. Smith do.
"""

import numpy as np
import numpy.typing as npt

from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import sine
from rivethead.kernels import inline, jit

Signal = npt.NDArray[np.float32]

START, END, FREQUENCY_HZ, VELOCITY, T60_S, BRIGHTNESS, TOUCH, BEND = range(8)
"""Columns of the plucks: sample positions, pitch, 0..1, seconds, 0..1, seconds the hand rests on the string before, and
how far off the pitch starts, as a fraction: a little too high where the string is struck hard, a tone or two too low
where the hand slides into the note."""

_LINE = 4096
_CONTROL = 32
_BURST = 512
_REST_S = 0.03
_VIBRATO_HZ = 5.1
_VIBRATO_AFTER_S = 0.45
_DRIFT = 0.00045
_DRIFT_LOSS = 0.1


@inline
def _pole(brightness: float) -> float:
    """Return the pole of the loop's low-pass: the flesh of a hand on the string for 0, bare wound steel for 1."""
    dark = 1.0 - brightness
    return 0.02 + 0.26 * dark + 0.5 * dark * dark * dark


@inline
def _stiffness(frequency_hz: float) -> float:
    """Return the all-pass that spreads the partials: thick wound strings are stiffer than thin ones."""
    return min(0.88, max(0.5, 0.9 - 0.0007 * frequency_hz))


@jit
def _strike(burst: Signal, hardness: float, velocity: float, noise: Signal, offset: int, back: int) -> int:
    """Write what the pick does to the string into `burst` and return how long it takes, in samples.

    The string slips off the pick, which is a pulse, the narrower the harder, after the pick has scraped along the
    winding; the same comes back from the bridge `back` samples later, upside down.
    """
    width = int(7.0 + 34.0 * (1.0 - hardness))
    scrape = 190
    length = scrape + back
    burst[: length + width] = 0.0
    colour = 0.05 + 0.3 * hardness * hardness
    smooth = 0.0
    for j in range(scrape):
        u = j / scrape
        pulse = 0.0
        if j < width:
            v = (j + 0.5) / width
            pulse = 4.0 * v * (1.0 - v) * 16.0 / width
        rough = (1.0 - u) * (1.0 - u) * (0.1 + 0.5 * hardness) * noise[offset + j]
        smooth += colour * (pulse + rough - smooth)
        force = velocity * smooth
        burst[j] += force
        burst[j + back] -= 0.92 * force
    return length


@jit
def pluck(
    count: int,
    plucks: npt.NDArray[np.float64],
    pick_position: float,
    seed: int,
    rate_hz: float,
    pickup_position: float = 0.13,
    vibrato: float = 0.0,
) -> Signal:
    """Return one string, float32 (count,), played by rows of START, END, FREQUENCY_HZ, ... in order of time.

    Args:
        count: samples.
        plucks: float64 (plucks, 8).
        pick_position: where along the string the pick strikes, 0.05..0.5.
        seed: of the picks' noise.
        rate_hz: samples a second; the lowest pitch is rate_hz / 2000.
        pickup_position: where along the string the pickup hears.
        vibrato: depth as a fraction of the pitch; it sets in on notes that are held.
    """
    out = np.zeros(count, np.float32)
    line = np.zeros(_LINE)
    noise = white(_LINE, seed)
    burst = np.zeros(_BURST + 512, np.float32)
    mask = _LINE - 1
    following = 0
    played = plucks.shape[0]
    frequency = 100.0
    bend = 0.0
    pole = 0.1
    ring = 0.0
    rest = 0.0
    velocity = 0.0
    end = 0.0
    touch = 0
    struck = 0
    striking = 0
    age = 0
    comb = 40
    base = 100
    lag = 0.0
    c0, c1, c2, c3 = 0.0, 1.0, 0.0, 0.0
    stiff = 0.7
    stiff_in = 0.0
    stiff_out = 0.0
    damped = 0.0
    drift = 0.0
    level = 0.0
    control = 0
    turns = 0.0
    i = 0
    while i < count:
        if following < played and i >= plucks[following, 0]:
            frequency = plucks[following, 2]
            end = plucks[following, 1]
            velocity = plucks[following, 3]
            brightness = plucks[following, 5]
            pole = _pole(brightness)
            stiff = _stiffness(frequency)
            turn = 6.283185307179586 * frequency / rate_hz
            lag = pole / (1.0 - pole) + (1.0 + stiff) / (1.0 - stiff) - _DRIFT * _DRIFT_LOSS / (turn * turn)
            ring = 10.0 ** (-3.0 / (plucks[following, 4] * frequency))
            rest = 10.0 ** (-3.0 / (_REST_S * frequency))
            touch = int(plucks[following, 6] * rate_hz)
            bend = plucks[following, 7]
            hardness = min(1.0, 0.1 + 0.35 * brightness + 0.6 * velocity * (0.4 + 0.6 * brightness))
            back = min(_BURST - 200, max(2, int(pick_position * rate_hz / frequency)))
            striking = _strike(burst, hardness, velocity, noise, (following * 197) % 3800, back)
            struck = 0
            comb = max(2, int(pickup_position * rate_hz / frequency))
            level = 1.0
            following += 1
            control = 0
            age = 0
            turns = noise[(following * 61) % 4000]
        if level < 2e-6:
            if following >= played:
                break
            i = max(i + 1, int(np.ceil(plucks[following, 0])))
            continue
        if control == 0:
            control = _CONTROL
            bend *= 0.985
            shake = 0.0
            if vibrato > 0.0:
                held = age / rate_hz - _VIBRATO_AFTER_S
                turns += _CONTROL * _VIBRATO_HZ / rate_hz
                if held > 0.0:
                    shake = vibrato * min(1.0, held * 1.6) * sine(turns)
            period = rate_hz / (frequency * (1.0 + bend + shake)) - lag
            base = int(period) - 1
            d = period - base
            c0 = -(d - 1.0) * (d - 2.0) * (d - 3.0) / 6.0
            c1 = d * (d - 2.0) * (d - 3.0) / 2.0
            c2 = -d * (d - 1.0) * (d - 3.0) / 2.0
            c3 = d * (d - 1.0) * (d - 2.0) / 6.0
        control -= 1
        age += 1
        far = i - base
        x = (
            c0 * line[far & mask]
            + c1 * line[(far - 1) & mask]
            + c2 * line[(far - 2) & mask]
            + c3 * line[(far - 3) & mask]
        )
        y = -stiff * x + stiff_in + stiff * stiff_out
        stiff_in = x
        stiff_out = y
        damped = (1.0 - pole) * y + pole * damped + 1e-18
        y = damped * (rest if (i > end or touch > 0) else ring)
        if touch > 0:
            touch -= 1
        if struck < striking:
            y += burst[struck]
            struck += 1
        drift += _DRIFT * (y - drift)
        y -= drift * _DRIFT_LOSS
        line[i & mask] = y
        out[i] = y - 0.8 * line[(i - comb) & mask]
        level = max(level * 0.9998, abs(y))
        i += 1
    return out
