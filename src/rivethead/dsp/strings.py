"""A plucked string that goes on ringing from note to note: a waveguide loop with damping, picked again and again.

After K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres", and D. Jaffe and J. Smith,
"Extensions of the Karplus-Strong Plucked-String Algorithm", both Computer Music Journal 7(2), 1983.
"""

import math

import numpy as np
import numpy.typing as npt

from rivethead.dsp.noise import white
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]

START, END, FREQUENCY_HZ, VELOCITY, T60_S, BRIGHTNESS, TOUCH, BEND = range(8)
"""Columns of the plucks: sample positions, pitch, 0..1, seconds, 0..1, seconds the hand rests on the string before, and
how far the pitch starts too high, as a fraction."""

_LINE = 2048


@jit
def pluck(count: int, plucks: npt.NDArray[np.float64], pick_position: float, seed: int, rate_hz: float) -> Signal:
    """Return one string, float32 (count,), played by rows of START, END, FREQUENCY_HZ, ... in order of time.

    Args:
        count: samples.
        plucks: float64 (plucks, 8).
        pick_position: where along the string the pick strikes and the pickup hears, 0.05..0.5.
        seed: of the picks' noise.
        rate_hz: samples a second; the lowest pitch is rate_hz / 2000.
    """
    out = np.zeros(count, np.float32)
    line = np.zeros(_LINE)
    pick = white(_LINE, seed)
    mask = _LINE - 1
    at = 0
    following = 0
    played = plucks.shape[0]
    frequency = 100.0
    bend = 0.0
    damping = 0.5
    whole = 400
    allpass = 0.0
    ring = 0.0
    rest = 0.0
    loss = 0.0
    velocity = 0.0
    hardness = 0.5
    end = 0.0
    touch = 0
    burst = 0
    length = 1
    offset = 0
    comb = 40
    delayed_before = 0.0
    tuned_before = 0.0
    damped_before = 0.0
    excitation = 0.0
    drift = 0.0
    level = 0.0
    for i in range(count):
        if following < played and i >= plucks[following, 0]:
            frequency = plucks[following, 2]
            end = plucks[following, 1]
            velocity = plucks[following, 3]
            brightness = plucks[following, 5]
            ring = 10.0 ** (-3.0 / (plucks[following, 4] * frequency))
            rest = 10.0 ** (-3.0 / (0.035 * frequency))
            touch = int(plucks[following, 6] * rate_hz)
            bend = plucks[following, 7]
            damping = 0.5 - 0.46 * brightness
            hardness = min(1.0, 0.25 + 0.7 * brightness * velocity)
            length = min(int(rate_hz / frequency), int(0.003 * rate_hz + 0.0014 * rate_hz * (1.0 - brightness)))
            burst = length
            offset = (following * 97) % 900
            comb = max(3, int(pick_position * rate_hz / frequency))
            level = 1.0
            following += 1
            whole = -1
        if level < 1e-6:
            continue
        if whole < 0 or (bend > 1e-5 and i % 32 == 0):
            period = rate_hz / (frequency * (1.0 + bend)) - damping
            whole = int(period - 0.3)
            allpass = (1.0 - (period - whole)) / (1.0 + (period - whole))
            bend *= 0.985
        delayed = line[(at - whole) & mask]
        tuned = allpass * (delayed - tuned_before) + delayed_before
        delayed_before = delayed
        tuned_before = tuned
        loss = rest if (i > end or touch > 0) else ring
        y = ((1.0 - damping) * tuned + damping * damped_before) * loss
        damped_before = tuned
        if touch > 0:
            touch -= 1
        if burst > 0:
            excitation += hardness * (pick[offset + length - burst] - excitation)
            y += velocity * excitation * 1.2 * math.sqrt(burst / length)
            burst -= 1
        drift += 0.00045 * (y - drift)
        y -= drift * 0.1
        line[at] = y
        out[i] = y - 0.85 * line[(at - comb) & mask]
        at = (at + 1) & mask
        level = max(level * 0.9998, abs(y))
    return out
