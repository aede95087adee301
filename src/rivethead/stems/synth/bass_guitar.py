"""A plucked bass guitar: one string, clean below and distorted above."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.filters import low_pass
from rivethead.dsp.strings import pluck
from rivethead.stems.synth.monosynth import Split, split_distortion
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, hz, noise_seed, stereo

_SPLIT = Split(240.0, 5.0, 0.5, 1.3)


@dataclass(frozen=True, slots=True)
class BassGuitar:
    """A rig.

    Attributes:
        split: its distortion.
        brightness: 0..1 of a pick on new strings.
        top_hz: where the cabinet ends.
    """

    split: Split = _SPLIT
    brightness: float = 0.75
    top_hz: float = 4200.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        rows = []
        for i, note in enumerate(notes):
            muted = note.articulation == "mute"
            end = note.start + (note.end - note.start) * (0.75 if muted else 0.97)
            touch = playing.stream("bass-guitar", "touch", i % 16).uniform(0.9, 1.0)
            bright = self.brightness * (0.7 if muted else 0.8 + 0.3 * note.openness) * touch
            rows.append(
                (note.start, end, hz(note.pitches[0]), note.velocity, 0.5 if muted else 2.2, bright, 0.003, 0.004)
            )
        plucks = np.array(rows, np.float64).reshape(-1, 8)
        x = pluck(playing.count, plucks, 0.11, noise_seed(playing.stream("bass-guitar")), RATE_HZ)
        return stereo(low_pass(split_distortion(x, self.split, playing.drive), self.top_hz, RATE))
