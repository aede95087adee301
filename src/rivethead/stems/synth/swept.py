"""An instrument behind a filter that somebody turns very slowly, over many bars."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.filters import CONTROL_SAMPLES, low_pass
from rivethead.stems.synth.playing import RATE, Instrument, PlayedNote, Playing, Signal


@dataclass(frozen=True, slots=True)
class Swept:
    """An instrument and its filter.

    Attributes:
        instrument: what is played.
        low_hz, high_hz: between these the cutoff goes up and down again.
        bars: how long once up and down takes.
        resonance: of the filter.
    """

    instrument: Instrument
    low_hz: float = 500.0
    high_hz: float = 7000.0
    bars: float = 16.0
    resonance: float = 1.3

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        x = self.instrument.play(notes, playing)
        bars = np.arange(playing.count // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / playing.samples(4)
        place = 0.5 - 0.5 * np.cos(2 * np.pi * bars / self.bars)
        return low_pass(x, self.low_hz * (self.high_hz / self.low_hz) ** place, RATE, self.resonance)
