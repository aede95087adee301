"""An instrument on worn tape: wow, flutter, soft saturation and a little lost treble."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import soft_limit
from rivethead.dsp.filters import low_pass
from rivethead.dsp.oscillators import sine
from rivethead.kernels import jit
from rivethead.stems.synth.playing import RATE, RATE_HZ, Instrument, PlayedNote, Playing, Signal

_FLUTTER_HZ = 6.3
_FLUTTER = 0.06


@dataclass(frozen=True, slots=True)
class Taped:
    """A take played back from tape.

    Attributes:
        instrument: what was recorded.
        wow_hz: how fast the capstan wanders.
        cents: how far the pitch goes off at most.
        drive: gain into the tape.
        top_hz: where the treble is lost.
    """

    instrument: Instrument
    wow_hz: float = 0.55
    cents: float = 5.0
    drive: float = 1.3
    top_hz: float = 11_000.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        depth_s = (2 ** (self.cents / 1200) - 1) / (2 * math.pi * self.wow_hz)
        x = run_unevenly(self.instrument.play(notes, playing), self.wow_hz, depth_s, self.drive, RATE_HZ)
        return low_pass(x, self.top_hz, RATE, 0.6)


@jit
def run_unevenly(x: Signal, wow_hz: float, depth_s: float, drive: float, rate_hz: float) -> Signal:
    """Return float32 (2, samples) as tape that runs unevenly plays it, on time in the mean.

    Args:
        x: the sound.
        wow_hz: of the slow wandering; a second one at 1.71 times that keeps it from repeating.
        depth_s: how early or late the sound comes at most.
        drive: gain before the tape's saturation, taken back behind it.
        rate_hz: samples a second.
    """
    n = x.shape[1]
    out = np.zeros((2, n), np.float32)
    for i in range(n):
        t = i / rate_hz
        off = depth_s * (0.7 * sine(wow_hz * t) + 0.3 * sine(1.71 * wow_hz * t + 0.3))
        off += depth_s * _FLUTTER * sine(_FLUTTER_HZ * t)
        at = i + off * rate_hz
        if at < 0.0 or at >= n - 1:
            continue
        whole = int(at)
        part = at - whole
        for c in range(2):
            y = x[c, whole] * (1.0 - part) + x[c, whole + 1] * part
            out[c, i] = soft_limit(y * drive + 1e-15) / drive
    return out
