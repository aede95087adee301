"""The electronic tom of the eighties: a swept tone and a burst of noise in a room that is shut too early."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import convolve, high_pass, low_pass
from rivethead.dsp.oscillators import falling_sine
from rivethead.dsp.reverb import Room, impulse_response
from rivethead.stems.synth.drums import Blow
from rivethead.stems.synth.playing import RATE, RATE_HZ, Signal, stereo


@dataclass(frozen=True, slots=True)
class ElectronicTom:
    """A hexagonal pad.

    Attributes:
        pitch_hz: where it comes to rest.
        bend: how far above it begins, as a factor.
        tau_s: ring.
        noise: level of the burst.
        drive: of the whole.
        room: level of the gated room.
    """

    pitch_hz: float
    bend: float = 2.4
    tau_s: float = 0.16
    noise: float = 0.22
    drive: float = 1.5
    room: float = 0.4

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(0.55 * RATE)
        pitch = self.pitch_hz * blow.vary(0.004)
        body = falling_sine(n, pitch * self.bend, pitch, 0.07, 0.3, self.tau_s, 0.012, RATE_HZ)
        burst = high_pass(blow.noise(n), 900.0, RATE) * decay(n, 0.03, RATE)
        x = clip(0.85 * body + np.float32(self.noise) * burst, self.drive * blow.drive**0.5, 0.0, 0.75)
        x = low_pass(x, 2200.0 if blow.soft else 8500.0, RATE)
        dry = np.pad(fade_edges(x, 0, 0.2, RATE), (0, _shut_room().shape[1]))
        return fade_edges(stereo(dry) + np.float32(self.room) * convolve(dry, _shut_room()), 0, 0.04, RATE)


@lru_cache(maxsize=1)
def _shut_room() -> Signal:
    return impulse_response(Room(1.1, 6500.0, 0.006, 240.0, 0.24, seed=13), RATE)
