"""The talking bass of neurofunk: folded saws through two mouths that open in time with the beat, over a clean sine.

How a note is marked says how it talks: plain notes say one long vowel, accents flutter, mutes bark, glides turn over.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing, Signal

_Curve = npt.NDArray[np.float64]

_TURNS_A_BEAT = {"": 1.0, "accent": 3.0, "mute": 4.0, "glide": 2.0}
"""How fast the mouth moves by articulation, in openings a beat."""

_REGISTER = {"": 0.0, "accent": 0.45, "mute": -0.4, "glide": 0.8}
"""How far the mouth lies above its usual place, in octaves."""


@dataclass(frozen=True, slots=True)
class Growl:
    """A patch.

    Attributes:
        detune: of the saws, as a fraction.
        centre_hz: where the first mouth rests.
        reach: how far the mouths move, in octaves.
        drive: of the distortion before and behind the mouths.
        sub: level of the sine.
        gate: sounding part of each note.
        width: 0..1 of what lies above 200 Hz.
    """

    detune: float = 0.008
    centre_hz: float = 420.0
    reach: float = 1.5
    drive: float = 3.4
    sub: float = 0.8
    gate: float = 0.92
    width: float = 0.55

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        sine = MonoSynth(
            wave="pulse", oscillators=1, drive=0.01, sub=1.0, cutoff_hz=(60.0, 60.0), sweep_hz=(0.0, 0.0),
            gate=self.gate, attack_s=0.003, release_s=0.02, width=0.0, portamento_s=0.012,
        )  # fmt: skip
        saws = MonoSynth(
            wave="both", oscillators=3, detune=self.detune, resonance=0.8, fm=0.12, pulse_width=0.3,
            cutoff_hz=(1500.0, 3600.0), sweep_hz=(800.0, 2600.0), sweep_s=0.09, gate=self.gate, release_s=0.015,
            width=0.0, portamento_s=0.012,
        )  # fmt: skip
        low = sine.play(notes, playing)[0]
        raw = clip(saws.play(notes, playing)[0], self.drive * playing.drive, 0.2, 0.8)
        sides = [self._talk(raw, notes, playing, 0.09 * c) for c in (0, 1)]
        half = np.float32(0.5)
        middle = half * (sides[0] + sides[1]) + np.float32(self.sub) * low
        side = np.float32(self.width) * high_pass(half * (sides[0] - sides[1]), 200.0, RATE)
        return np.stack([middle + side, middle - side])

    def _talk(self, raw: Signal, notes: Sequence[PlayedNote], playing: Playing, phase: float) -> Signal:
        first = self._mouth(notes, playing, phase)
        second = 2.35 * self.centre_hz * (first / self.centre_hz) ** -0.45
        x = band_pass(raw, first, RATE, 2.6) + np.float32(0.75) * band_pass(raw, second, RATE, 4.0)
        x = x + np.float32(0.16) * raw
        x = clip(x.astype(np.float32), 0.8 * self.drive * playing.drive, 0.1, 0.75)
        return high_pass(high_pass(low_pass(x, 6500.0, RATE), 115.0, RATE), 115.0, RATE)

    def _mouth(self, notes: Sequence[PlayedNote], playing: Playing, phase: float) -> _Curve:
        """Return the first mouth's frequency, a point every CONTROL_SAMPLES: every note opens it anew."""
        points = playing.count // CONTROL_SAMPLES + 2
        octaves = np.zeros(points)
        beat = playing.samples(1)
        for i, note in enumerate(notes):
            a = note.start // CONTROL_SAMPLES
            b = notes[i + 1].start // CONTROL_SAMPLES if i + 1 < len(notes) else points
            turns = np.arange(b - a) * CONTROL_SAMPLES / beat * _TURNS_A_BEAT[note.articulation] + phase
            swing = 0.5 - 0.5 * np.cos(2 * np.pi * turns)
            octaves[a:b] = self.reach * (swing - 0.5) + _REGISTER[note.articulation] + 0.8 * (note.openness - 0.5)
        smooth = np.hanning(13)[1:-1]
        octaves = np.convolve(np.pad(octaves, 5, mode="edge"), smooth / smooth.sum(), "valid")
        return np.asarray(self.centre_hz * 2**octaves, np.float64)
