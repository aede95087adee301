"""Reverberation by convolution with rooms that are made, not measured: early taps and three decaying bands of noise."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.filters import convolve, high_pass, low_pass
from rivethead.dsp.noise import white

Signal = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Room:
    """A room to play in.

    Attributes:
        t60_s: how long the middle frequencies take to fall by 60 dB; lows a tenth less, highs half of it.
        bright_hz: above this it is dark.
        pre_delay_s: before the first reflection.
        low_cut_hz: below this nothing returns, so that the lows stay dry.
        cut_s: where a gate shuts it, 0 for never.
        seed: of its noise.
    """

    t60_s: float
    bright_hz: float
    pre_delay_s: float
    low_cut_hz: float = 230.0
    cut_s: float = 0.0
    seed: int = 11


def impulse_response(room: Room, sample_rate_hz: int) -> Signal:
    """Return the room's response as float32 (2, samples).

    Its mean power gain between 300 Hz and 3 kHz is 1, so a send's value is its wet level. The side is darker than
    the middle: the highs of rooms and of records are narrow.
    """
    length_s = min(room.t60_s * 1.1, room.cut_s) if room.cut_s else room.t60_s * 1.1
    left, right = (_side(room, channel, int(length_s * sample_rate_hz), sample_rate_hz) for channel in (0, 1))
    middle = 0.5 * (left + right)
    half = np.float32(0.5)
    side = np.float32(0.8) * low_pass(half * (left - right), 4500.0, sample_rate_hz, 0.6)
    response = np.stack([middle + side, middle - side])
    spectrum = np.abs(np.fft.rfft(response, 1 << (response.shape[1] - 1).bit_length())) ** 2
    frequencies = np.linspace(0, sample_rate_hz / 2, spectrum.shape[1])
    heard = (frequencies > 300) & (frequencies < 3000)
    response /= np.sqrt(spectrum[:, heard].mean())
    if room.cut_s:
        fade = int(0.04 * sample_rate_hz)
        response[:, -fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    before = int(room.pre_delay_s * sample_rate_hz)
    return np.pad(response, ((0, 0), (before, 0))).astype(np.float32)


def _side(room: Room, channel: int, count: int, sample_rate_hz: int) -> Signal:
    noise = white(count, room.seed + channel)
    t = np.arange(count) / sample_rate_hz
    low = low_pass(noise, 700.0, sample_rate_hz)
    bright = low_pass(noise - low, room.bright_hz, sample_rate_hz, 0.6)
    middle = low_pass(bright, 2600.0, sample_rate_hz)
    decayed = (
        low * 10 ** (-3 * t / (room.t60_s * 0.9))
        + middle * 10 ** (-3 * t / room.t60_s)
        + (bright - middle) * 10 ** (-3 * t / (room.t60_s * 0.5))
    )
    sound = (decayed * np.minimum(1, t / 0.03 + 0.15)).astype(np.float32)
    taps = white(24, room.seed + 77 + channel)
    size = float(np.abs(sound).max())
    for k in range(8):
        at = int((0.004 + 0.028 * (taps[2 * k] + 1)) * sample_rate_hz)
        if at < count:
            sound[at] += 3.0 * size * taps[2 * k + 1] * (1 - k / 8)
    return high_pass(
        high_pass(sound.astype(np.float32), room.low_cut_hz, sample_rate_hz), room.low_cut_hz, sample_rate_hz
    )


def reverberate(x: Signal, response: Signal) -> Signal:
    """Return float32 (2, samples): the sum of both sides of the sound as the room sends it back."""
    return convolve(0.5 * (x[0] + x[1]), response)
