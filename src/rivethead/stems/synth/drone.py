"""A drone: root, fifth and ninth over two octaves, slowly beating saws whose two sides open and close by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed


@dataclass(frozen=True, slots=True)
class Drone:
    """A patch.

    Attributes:
        intervals: semitones above the note that sound.
        voices: saws for each of them.
        detune: of the outermost, as a fraction; small, so that they beat.
        brightness_hz: the filter at openness 0 and 1.
        movement_hz: how fast the filter of the left side breathes; the right one is slower by a golden ratio.
        reach: how far it breathes, in octaves.
        whistle: level of a narrow resonance that wanders through the partials.
        attack_s, release_s: of the level.
        fundamental: level of the root's own sine, in the middle.
    """

    intervals: tuple[int, ...] = (0, 19, 26)
    voices: int = 3
    detune: float = 0.004
    brightness_hz: tuple[float, float] = (160.0, 700.0)
    movement_hz: float = 0.07
    reach: float = 1.3
    whistle: float = 0.8
    attack_s: float = 1.2
    release_s: float = 1.5
    fundamental: float = 0.8

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for note in notes:
            length = min(note.end - note.start + int(self.release_s * RATE), playing.count - note.start)
            if length > CONTROL_SAMPLES:
                add_at(out, self._tone(note, length, playing), note.start)
        return out

    def _tone(self, note: PlayedNote, length: int, playing: Playing) -> Signal:
        pitch = note.pitches[0]
        frequencies = np.array([hz(pitch + i) for i in self.intervals])
        seed = noise_seed(playing.stream("drone", pitch))
        x = swarm(length, frequencies, self.voices, self.detune, 0.9, seed, RATE_HZ)
        t = np.arange(length // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES
        at_s = (t + note.start) / RATE
        low, high = self.brightness_hz
        rest = low * (high / low) ** note.openness
        sides = []
        for c, slower in enumerate((1.0, 0.618)):
            swing = np.sin(2 * np.pi * (self.movement_hz * slower * at_s + 0.35 * c))
            cutoff = rest * 2 ** (self.reach * swing)
            wander = rest * 2 ** (1.6 + 1.1 * np.sin(2 * np.pi * (self.movement_hz * 0.73 * slower * at_s + 0.6 * c)))
            sides.append(low_pass(x[c], cutoff, RATE, 1.1) + self.whistle * band_pass(x[c], wander, RATE, 7.0))
        x = high_pass(np.stack(sides).astype(np.float32), 36.0, RATE)
        ground = np.sin(2 * np.pi * hz(pitch) / RATE * np.arange(length)).astype(np.float32)
        x += np.float32(self.fundamental) * ground
        rise = np.sin(0.5 * np.pi * np.minimum(1.0, t / (self.attack_s * RATE))) ** 2
        left = (note.end - note.start + self.release_s * RATE - t) / (self.release_s * RATE)
        fall = np.sin(0.5 * np.pi * np.clip(left, 0, 1)) ** 2
        ride(x, (rise * fall * note.velocity).astype(np.float32), CONTROL_SAMPLES)
        return x
