"""A stab: a short chord struck from a single key, as samplers play one: saws or tines and noise through a filter."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import frequency_modulated, swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed, stereo

_SHADES = 12
"""How many steps of openness are told apart: notes of one shade are one sound."""


@dataclass(frozen=True, slots=True)
class Stab:
    """A patch. Ranges are for openness 0 and 1.

    Attributes:
        intervals: the chord, in semitones above the note.
        voices: saws for each tone, 0 for none.
        detune: of the outermost saw, as a fraction.
        tines: level of struck tines (frequency modulation), the metallic piano of early house.
        tine_ratio: the tines' modulator as a factor of their pitch.
        noise: level of the noise in the stroke.
        cutoff_hz: where the filter comes to rest.
        sweep: how many octaves above that it begins.
        sweep_s: how fast it falls.
        resonance: of the filter.
        tau_s: of the level.
        drive: into the clipper behind the filter.
        low_cut_hz: below this nothing sounds.
        length_s: of the longest stab.
        choke: whether a note's end stops it.
    """

    intervals: tuple[int, ...] = (0, 3, 7, 10)
    voices: int = 2
    detune: float = 0.008
    tines: float = 0.0
    tine_ratio: float = 3.5
    noise: float = 0.15
    cutoff_hz: tuple[float, float] = (350.0, 1600.0)
    sweep: float = 2.2
    sweep_s: float = 0.05
    resonance: float = 1.6
    tau_s: float = 0.12
    drive: float = 1.8
    low_cut_hz: float = 180.0
    length_s: float = 0.6
    choke: bool = False

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        struck: dict[tuple[int, int], Signal] = {}
        for note in notes:
            key = (note.pitches[0], round(note.openness * _SHADES))
            if key not in struck:
                struck[key] = self._strike(key[0], key[1] / _SHADES, playing)
            x = struck[key]
            if self.choke and note.end - note.start < x.shape[1]:
                x = fade_edges(np.ascontiguousarray(x[:, : note.end - note.start]), 0, 0.012, RATE)
            accent = 1.15 if note.articulation == "accent" else 1.0
            add_at(out, x, note.start, min(1.0, note.velocity * accent))
        return out

    def _strike(self, pitch: int, openness: float, playing: Playing) -> Signal:
        n = int(self.length_s * RATE)
        chance = playing.stream("stab", pitch)
        tones = np.array([hz(pitch + i) for i in self.intervals])
        x = np.zeros((2, n), np.float32)
        if self.voices:
            x += swarm(n, tones, self.voices, self.detune, 0.7, noise_seed(chance), RATE_HZ)
        if self.tines:
            x += np.float32(self.tines) * self._tines(tones, n)
        hiss = white(n, noise_seed(chance)) * decay(n, 0.03, RATE)
        x += np.float32(self.noise) * stereo(band_pass(hiss, 2600.0, RATE, 0.7))
        low, high = self.cutoff_hz
        seconds = np.arange(n // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / RATE
        cutoff = low * (high / low) ** openness * 2 ** (self.sweep * np.exp(-seconds / self.sweep_s))
        x = np.stack([low_pass(row, cutoff * (1 + 0.06 * side), RATE, self.resonance) for side, row in enumerate(x)])
        x *= decay(n, self.tau_s, RATE)
        if self.drive:
            x = np.stack([clip(row, self.drive * playing.drive, 0.06, 0.8) for row in x])
        x = high_pass(x, self.low_cut_hz, RATE)
        x[:, :48] *= np.linspace(0.2, 1, 48, dtype=np.float32)  # a millisecond: hard, but no click
        return fade_edges(x, 0, 0.05, RATE)

    def _tines(self, tones: np.ndarray[tuple[int], np.dtype[np.float64]], n: int) -> Signal:
        sides = np.zeros((2, n), np.float32)
        for i, tone in enumerate(tones):
            for side in (0, 1):
                slow = frequency_modulated(n, np.array([tone * (1 + 0.0016 * side)]), 1.0, 0.28, 0.12, 0.04, n, RATE_HZ)
                bright = frequency_modulated(n, np.array([tone]), self.tine_ratio, 0.35, 0.03, 0.0, n, RATE_HZ)
                level = np.float32(0.6 if (i + side) % 2 else 0.45)
                sides[side] += level * (slow + np.float32(0.4) * bright * decay(n, 0.06, RATE))
        return sides
