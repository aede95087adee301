"""The mixing desk: every part through its strip, its echo and its rooms; then one bus whose gain all parts share.

Whatever the bus does is a gain over time, the same for every layer, so the layers still sum to the take.
"""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rivethead.dsp.dynamics import compress, duck, glue_curve, peak_curve
from rivethead.dsp.echoes import ping_pong
from rivethead.dsp.envelopes import ride
from rivethead.dsp.equaliser import BLOCK, Band, equalise, filter_block
from rivethead.dsp.equaliser import section as second_order
from rivethead.dsp.filters import convolve
from rivethead.dsp.reverb import Room, impulse_response
from rivethead.kernels import jit
from rivethead.schema.score import BEATS_PER_BAR, Piece
from rivethead.stems.synth.playing import RATE, RATE_HZ, Playing, Signal
from rivethead.stems.synth.recipe import Sound, Strip

CEILING = 10 ** (-6 / 20)
"""The highest sample of a take: room for the mix to work in."""

_RIDE_HOP = 256
_BUS_HOP = 32
_FADE_S = 1.5
_SHORTEST_FADE_S = 0.008

_NARROW_HIGHS = Band("high-shelf", 5000.0, 0.7, -4.0)

_CALM, _FULL = 0.4, 1.0
_PHRASE_BEATS = 4 * BEATS_PER_BAR
_THROW_BEATS = 0.5


def mix_part(
    dry: Signal, strip: Strip, sound: Sound, piece: Piece, playing: Playing, kicks: npt.NDArray[np.int64]
) -> Signal:
    """Return a part's layer before the bus, float32 (2, count).

    Args:
        dry: the part as its instruments play it.
        strip: its channel.
        sound: the style's rooms and echo.
        piece: for the sections and phrases that the sends follow.
        playing: the take.
        kicks: samples at which the kick presses the part down.
    """
    x = equalise(dry, strip.bands, RATE)
    if strip.squeeze:
        s = strip.squeeze
        compress(x, s.threshold_db, s.ratio, s.attack_s, s.release_s, s.makeup_db, 60.0, RATE_HZ)
    _shape_side(x, strip.mono_below_hz)
    if strip.echo:
        delay = round(playing.samples(sound.echo_sixteenths / 4))
        x += np.float32(strip.echo) * ping_pong(x, delay, sound.echo_feedback, sound.echo_damping)
    if strip.room or strip.hall:
        send = _send(x, _throws(piece, playing), _RIDE_HOP)
        x += convolve(send, _rooms(sound.room, strip.room, sound.hall, strip.hall))
    if strip.duck and len(kicks):
        duck(x, kicks, strip.duck, 0.012, sound.duck_release_s, RATE_HZ)
    if strip.level_db:
        x *= np.float32(10 ** (strip.level_db / 20))
    return x


def mix_bus(layers: Mapping[str, Signal], sound: Sound, piece: Piece, playing: Playing, step: float) -> None:
    """Bring the layers to the take's level in place: section levels, bus gain, glue, peaks, and the end's fade.

    Args:
        layers: float32 (2, count) by part.
        sound: the style's bus.
        piece: for its sections.
        playing: the take.
        step: every layer is rounded to multiples of it.
    """
    if not layers:
        return
    gain = np.float32(10 ** (sound.bus_db / 20))
    sections = _section_levels(piece, sound, playing) * gain
    total = _sum(layers)
    ride(total, sections, _RIDE_HOP)
    glue = glue_curve(total, sound.glue_db, sound.glue_ratio, 0.03, 0.25, _BUS_HOP, RATE_HZ)
    ride(total, glue, _BUS_HOP)
    peaks = peak_curve(total, CEILING * 0.999, 0.08, _BUS_HOP, RATE_HZ)
    fade = _end_fade(piece, playing)
    for x in layers.values():
        _play_bus(x, sections, _RIDE_HOP, glue, peaks, _BUS_HOP, fade, step)


@jit
def _play_bus(
    x: Signal, slow: Signal, slow_hop: int, glue: Signal, peaks: Signal, hop: int, fade: Signal, step: float
) -> None:
    """Multiply a layer in place by all of the bus's gains, straight lines between their points, and round it."""
    n = x.shape[1]
    fade_from = n - fade.shape[0]
    up, down = np.float32(1.0 / step), np.float32(step)
    for k in range((n + hop - 1) // hop):
        a, b = glue[k], peaks[k]
        a_slope, b_slope = (glue[k + 1] - a) / hop, (peaks[k + 1] - b) / hop
        j = k * hop // slow_hop
        d = slow[j]
        d_slope = (slow[j + 1] - d) / slow_hop
        for i in range(k * hop, min((k + 1) * hop, n)):
            t = i - k * hop
            gain = (d + d_slope * (i - j * slow_hop)) * (a + a_slope * t) * (b + b_slope * t)
            if i >= fade_from:
                gain *= fade[i - fade_from]
            for c in range(2):
                x[c, i] = np.rint(x[c, i] * np.float32(gain) * up) * down


@jit
def _send(x: Signal, curve: Signal, hop: int) -> Signal:
    """Return the sum of both sides, float32 (samples,), ridden by straight lines between the curve's points."""
    out = np.empty(x.shape[1], np.float32)
    last = curve.shape[0] - 1
    for k in range((x.shape[1] + hop - 1) // hop):
        a = curve[min(k, last)]
        slope = (curve[min(k + 1, last)] - a) / hop
        start = k * hop
        for i in range(start, min(start + hop, x.shape[1])):
            out[i] = np.float32(0.5) * (x[0, i] + x[1, i]) * (a + slope * (i - start))
    return out


def _sum(layers: Mapping[str, Signal]) -> Signal:
    total = np.zeros_like(next(iter(layers.values())))
    for x in layers.values():
        total += x
    return total


def _shape_side(x: Signal, below_hz: float) -> None:
    """Take the lows out of the side signal, 24 dB an octave, and some of its highs: those of records are narrow."""
    bands = (Band("high-pass", below_hz), Band("high-pass", below_hz), _NARROW_HIGHS)
    _filter_side(x, np.array([second_order(band, RATE) for band in bands]))


@jit
def _filter_side(x: Signal, sections: npt.NDArray[np.float64]) -> None:
    state = np.zeros((sections.shape[0], 1, 2))
    whole = np.empty((1, BLOCK), np.float32)
    half = np.float32(0.5)
    wide = False
    for first in range(0, x.shape[1], BLOCK):
        block = x[:, first : first + BLOCK]
        side = whole[:, : block.shape[1]]
        for i in range(block.shape[1]):
            side[0, i] = half * (block[0, i] - block[1, i])
            wide = wide or side[0, i] != 0.0
        if not wide:
            continue  # nothing has been heard at the sides yet
        filter_block(side, sections, state)
        for i in range(block.shape[1]):
            middle = half * (block[0, i] + block[1, i])
            block[0, i] = middle + side[0, i]
            block[1, i] = middle - side[0, i]


@lru_cache(maxsize=32)
def _rooms(room: Room, room_level: float, hall: Room, hall_level: float) -> Signal:
    """Return one response for both rooms at their levels."""
    parts = [np.float32(level) * _response(r) for r, level in ((room, room_level), (hall, hall_level)) if level]
    out = np.zeros((2, max(p.shape[1] for p in parts)), np.float32)
    for part in parts:
        out[:, : part.shape[1]] += part
    return out


@lru_cache(maxsize=16)
def _response(room: Room) -> Signal:
    return impulse_response(room, RATE)


def _throws(piece: Piece, playing: Playing) -> Signal:
    """Return the send's gain over time: wetter in calm sections, and the last half beat of every phrase is thrown."""
    beats = np.arange(playing.count // _RIDE_HOP + 2) * _RIDE_HOP / playing.samples(1)
    energy = np.full(len(beats), piece.sections[-1].energy if piece.sections else 0.7)
    end_of_phrase = np.zeros(len(beats), bool)
    for section in piece.sections:
        start = section.start_bar * BEATS_PER_BAR
        inside = (beats >= start) & (beats < start + section.bars * BEATS_PER_BAR)
        energy[inside] = section.energy
        within = (beats - start) % _PHRASE_BEATS
        end_of_phrase |= inside & (within >= _PHRASE_BEATS - _THROW_BEATS)
    gain = np.interp(energy, [_CALM, _FULL], [1.5, 0.8])
    gain = np.where(end_of_phrase, np.maximum(gain, 1.9), gain)
    smooth = np.hanning(13)[1:-1]
    return np.convolve(np.pad(gain, 5, mode="edge"), smooth / smooth.sum(), "valid").astype(np.float32)


def _section_levels(piece: Piece, sound: Sound, playing: Playing) -> Signal:
    """Return the gain that makes full sections louder than still ones; it moves just before the bar line."""
    points = np.arange(playing.count // _RIDE_HOP + 2) * _RIDE_HOP
    level_db = np.zeros(len(points))
    for section in piece.sections:
        start = playing.sample(section.start_bar * BEATS_PER_BAR)
        level_db[points >= start - 2 * _RIDE_HOP] = -sound.ride_db * (1 - section.energy) ** 1.3
    smooth = np.array([0.25, 0.5, 0.25])
    level_db = np.convolve(np.pad(level_db, 1, mode="edge"), smooth, "valid")
    return (10 ** (level_db / 20)).astype(np.float32)


def _end_fade(piece: Piece, playing: Playing) -> Signal:
    """Return the fade at the take's end: it begins after the joint and ends in silence."""
    tail = playing.count - playing.sample(piece.bars * BEATS_PER_BAR)
    longest = max(round(_SHORTEST_FADE_S * RATE), min(tail, round(_FADE_S * RATE)))
    length = min(longest, playing.count)
    fade = np.cos(np.linspace(0, np.pi / 2, length)).astype(np.float32)
    fade[-1] = 0
    return fade
