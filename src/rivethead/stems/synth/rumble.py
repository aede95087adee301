"""Rumble: what a large concrete room makes of every kick: its reverberation without any highs, driven, and ducked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.envelopes import fade_edges
from rivethead.dsp.filters import convolve, high_pass, low_pass
from rivethead.dsp.oscillators import falling_sine
from rivethead.dsp.reverb import Room, impulse_response
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, stereo

_TONE = 0.7
"""Level of the note itself beside the room, so that its pitch stays to be heard."""
_ROUNDING = 4
"""Decimals of a frequency by which tails are remembered."""


@dataclass(frozen=True, slots=True)
class Rumble:
    """A tail for every note; notes belong under kicks.

    Attributes:
        t60_s: of the room.
        top_hz: what lies above is gone, 24 dB an octave.
        low_cut_hz: what lies below is left to the kick.
        drive: gain into the clipper.
        growl: level of what the clipper adds above top_hz, up to three octaves.
        swell_s: how long the tail takes to come up, so that the kick's own sound stays free.
    """

    t60_s: float = 0.9
    top_hz: float = 130.0
    low_cut_hz: float = 38.0
    drive: float = 2.5
    growl: float = 0.0
    swell_s: float = 0.09

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count), the same on both sides."""
        out = np.zeros((1, playing.count), np.float32)
        for note in notes:
            tail = _tail(self.t60_s, self.top_hz, self.swell_s, round(hz(note.pitches[0]), _ROUNDING))
            add_at(out, tail[None], note.start, note.velocity)
        driven = clip(out[0], self.drive * playing.drive, 0.04, 0.8)
        body = low_pass(driven, self.top_hz * 1.4, RATE)
        if self.growl:
            above = low_pass(high_pass(driven, self.top_hz, RATE), self.top_hz * 8, RATE)
            body = body + np.float32(self.growl) * above
        return stereo(high_pass(body, self.low_cut_hz, RATE))


@lru_cache(maxsize=64)
def _tail(t60_s: float, top_hz: float, swell_s: float, pitch_hz: float) -> Signal:
    """Return the room's answer to one kick, float32 (samples,), with its peak at 1."""
    count = int((t60_s * 1.1 + 0.5) * RATE)
    kick = np.zeros(count, np.float32)
    struck = falling_sine(int(0.5 * RATE), pitch_hz * 1.4, pitch_hz, 0.012, 0.2, 0.2, 0.04, RATE_HZ)
    kick[: len(struck)] = struck
    response = impulse_response(Room(t60_s, 2000.0, 0.0, 25.0, seed=41), RATE)[0]
    x = convolve(kick, response)
    x = x / np.float32(max(float(np.abs(x).max()), 1e-9)) + np.float32(_TONE) * kick
    x = low_pass(low_pass(x, top_hz, RATE), top_hz, RATE)
    x = high_pass(x, 30.0, RATE)
    x *= np.minimum(1, np.arange(count) / (swell_s * RATE)).astype(np.float32)
    x = fade_edges(x, 0, 0.2, RATE)
    return np.asarray(x / max(float(np.abs(x).max()), 1e-9), np.float32)
