"""Held sounds: a pad of detuned saws and bowed metal."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.echoes import chorus
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, high_pass, low_pass
from rivethead.dsp.modal import resonate
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed


@dataclass(frozen=True, slots=True)
class Pad:
    """Detuned saws through a slow filter.

    Attributes:
        attack_s, release_s: of the level.
        brightness_hz: the filter at openness 0 and 1.
        voices: saws for each note.
        detune: of the outermost, as a fraction.
        spread: 0..1 of the saws over the sides.
        resonance: Q.
        movement_hz: how fast the filter breathes.
        high_pass_hz: what lies below is left to the bass.
        chorus: 0..1.
    """

    attack_s: float = 0.6
    release_s: float = 1.0
    brightness_hz: tuple[float, float] = (600.0, 1700.0)
    voices: int = 4
    detune: float = 0.009
    spread: float = 0.7
    resonance: float = 0.9
    movement_hz: float = 0.11
    high_pass_hz: float = 190.0
    chorus: float = 0.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for note in notes:
            length = min(note.end - note.start + int(self.release_s * RATE), playing.count - note.start)
            if length > CONTROL_SAMPLES:
                add_at(out, self._chord(note, length, playing), note.start)
        if self.chorus:
            out = chorus(out, 0.6, 0.0021, self.chorus, RATE_HZ)
        return out

    def _chord(self, note: PlayedNote, length: int, playing: Playing) -> Signal:
        seed = noise_seed(playing.stream("pad", *note.pitches))
        frequencies = np.array([hz(p) for p in note.pitches])
        x = swarm(length, frequencies, self.voices, self.detune, self.spread, seed, RATE_HZ)
        t = np.arange(length // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES
        held = note.end - note.start
        rise = np.minimum(1.0, t / (self.attack_s * RATE))
        fall = np.clip((held + self.release_s * RATE - t) / (self.release_s * RATE), 0, 1)
        level = np.sin(0.5 * np.pi * rise) ** 2 * np.sin(0.5 * np.pi * fall) ** 2
        low, high = self.brightness_hz
        breath = 1 + 0.35 * np.sin(2 * np.pi * self.movement_hz * (t + note.start) / RATE)
        cutoff = low * (high / low) ** note.openness * (0.45 + 0.75 * rise * breath)
        x = np.stack([low_pass(x[c], cutoff * (1 + 0.08 * c), RATE, self.resonance) for c in (0, 1)])
        x = high_pass(x, self.high_pass_hz, RATE)
        ride(x, (level * note.velocity).astype(np.float32), CONTROL_SAMPLES)
        return x


_BAR_RATIOS = np.array([1, 2.003, 2.76, 3.98, 5.40, 6.71, 8.93])


@dataclass(frozen=True, slots=True)
class BowedMetal:
    """A bank of metal modes, bowed by noise that swells.

    Attributes:
        t60_s: ring of the lowest mode.
        top_hz: of the bow's noise.
        overlap: how far a note sounds into the next, as a factor of its length.
    """

    t60_s: float = 3.5
    top_hz: float = 4000.0
    overlap: float = 1.4

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for note in notes:
            length = min(int((note.end - note.start) * self.overlap), playing.count - note.start)
            if length > RATE // 20:
                add_at(out, self._bowed(note, length, playing), note.start, note.velocity)
        return out

    def _bowed(self, note: PlayedNote, length: int, playing: Playing) -> Signal:
        swell = (np.sin(np.pi * np.arange(length) / length) ** 1.5).astype(np.float32)
        chance = playing.stream("bow", *note.pitches)
        shared = white(length, noise_seed(chance))
        ratios = np.array([hz(note.pitches[0])]) * _BAR_RATIOS
        order = np.arange(1.0, len(_BAR_RATIOS) + 1)
        sides = []
        for _ in (0, 1):
            own = white(length, noise_seed(chance))
            bow = low_pass((0.5 * own + 0.9 * shared) * swell, self.top_hz * (0.5 + note.openness), RATE)
            tuning = 1 + 0.002 * np.array([chance.uniform(-1, 1) for _ in order])
            gains = np.array([chance.uniform(0.3, 1) for _ in order]) / order**0.5
            sides.append(
                resonate(bow, ratios * tuning, self.t60_s / order**0.5, gains * 0.004, RATE_HZ) * np.sqrt(swell)
            )
        return np.stack(sides).astype(np.float32)
