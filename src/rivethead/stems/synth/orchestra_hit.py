"""The orchestra hit: one bar of an orchestra kept in an early sampler and played up and down the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed

_CHORD = (-12, 0, 7, 12, 15, 19)
"""Semitones above the key: a minor chord from the basses to the piccolos."""

_LONGEST_S = 1.0


@dataclass(frozen=True, slots=True)
class OrchestraHit:
    """A sample of a struck minor chord.

    Attributes:
        tau_s: how fast it dies away.
        bright_hz: its filter at openness 0 and 1.
        hold, bits: the sampler: samples held, and the depth it keeps.
        drive: of its output.
        wood: level of the drums and bows in the stroke.
        chord: semitones above the key that sound together.
    """

    tau_s: float = 0.20
    bright_hz: tuple[float, float] = (1200.0, 5200.0)
    hold: float = 2.2
    bits: float = 9.0
    drive: float = 1.4
    wood: float = 0.5
    chord: tuple[int, ...] = _CHORD

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count); a note is cut where it ends, as a key that is let go."""
        out = playing.silence()
        for note in notes:
            length = min(note.end - note.start + int(0.02 * RATE), int(_LONGEST_S * RATE))
            openness = round(4 * note.openness) / 4
            seed = noise_seed(playing.stream("orchestra"))
            whole = self.struck(note.pitches[0] - 12, int(_LONGEST_S * RATE), openness, seed, playing.drive)
            add_at(out, fade_edges(whole[:, :length].copy(), 0, 0.015, RATE), note.start, note.velocity)
        return out

    def struck(self, pitch: int, length: int, openness: float, seed: int, drive: float) -> Signal:
        """Return float32 (2, length), struck once.

        Args:
            pitch: MIDI note of the key.
            length: samples.
            openness: 0..1.
            seed: of its noise.
            drive: factor on the distortion.
        """
        return _struck(self, pitch, length, openness, seed, drive).copy()


@lru_cache(maxsize=64)
def _struck(hit: OrchestraHit, pitch: int, length: int, openness: float, seed: int, drive: float) -> Signal:
    frequencies = np.array([hz(pitch + step) for step in hit.chord])
    section = swarm(length, frequencies, 3, 0.007, 0.6, seed, RATE_HZ)
    t_s = np.arange(length // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / RATE
    low, high = hit.bright_hz
    cutoff = low * (high / low) ** openness * (0.25 + np.exp(-t_s / 0.09))
    noise = white(length, seed)
    skins = band_pass(noise, 180.0, RATE, 0.9) * decay(length, 0.05, RATE)
    bows = high_pass(noise, 2500.0, RATE) * decay(length, 0.02, RATE)
    sides = []
    fall = decay(length, hit.tau_s, RATE)
    stroke = np.float32(hit.wood) * (2 * skins + 0.4 * bows)
    for x in section:
        struck = ((low_pass(x, cutoff, RATE, 0.8) + stroke) * fall).astype(np.float32)
        kept = crush(clip(struck, hit.drive * drive**0.5, 0.05, 0.8), hit.hold, hit.bits)
        sides.append(low_pass(kept, 8500.0, RATE))
    return fade_edges(np.stack(sides).astype(np.float32), 0.0008, 0.05, RATE)
