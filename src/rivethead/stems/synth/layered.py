"""Instruments layered: several play the same notes, each at its own level and transposition."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rivethead.stems.synth.playing import Instrument, PlayedNote, Playing, Signal


@dataclass(frozen=True, slots=True)
class Layered:
    """A stack.

    Attributes:
        stack: (instrument, gain, semitones up) for each.
    """

    stack: tuple[tuple[Instrument, float, int], ...]

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for instrument, gain, semitones in self.stack:
            moved = [replace(n, pitches=tuple(p + semitones for p in n.pitches)) for n in notes] if semitones else notes
            out += np.float32(gain) * instrument.play(moved, playing)
        return out
