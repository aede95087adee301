"""A vocal chop: a syllable of some old record on every key, cut short: vocal cords through the formants of a vowel."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.envelopes import fade_edges
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed

_VOWELS = {
    "a": (730.0, 1090.0, 2440.0),
    "o": (570.0, 840.0, 2410.0),
    "e": (530.0, 1840.0, 2480.0),
    "u": (300.0, 870.0, 2240.0),
}
"""First three formants in Hz of a speaker, after G. Peterson and H. Barney (1952)."""

_GAINS = (1.0, 0.8, 0.45)
_Q = (7.0, 9.0, 10.0)
_SLIDE_S = 0.06


@dataclass(frozen=True, slots=True)
class VocalChop:
    """A patch.

    Attributes:
        vowels: each note moves from one of these to the next, in turn with its pitch.
        size: factor on the formants: below 1 a larger throat.
        breath: level of the noise.
        length_s: of the longest chop.
        crush: 0..1 how much of it a sampler has held.
        drive: into the clipper.
        width: 0..1 of the cords.
    """

    vowels: str = "aoea"
    size: float = 1.0
    breath: float = 0.12
    length_s: float = 0.5
    crush: float = 0.3
    drive: float = 1.6
    width: float = 0.6

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        sung: dict[int, Signal] = {}
        for note in notes:
            pitch = note.pitches[0]
            if pitch not in sung:
                sung[pitch] = self._sing(pitch, playing)
            length = min(note.end - note.start, sung[pitch].shape[1])
            add_at(out, fade_edges(sung[pitch][:, :length].copy(), 0, 0.02, RATE), note.start, note.velocity)
        return out

    def _sing(self, pitch: int, playing: Playing) -> Signal:
        n = int(self.length_s * RATE)
        chance = playing.stream("vocal-chop", pitch)
        cords = swarm(n, np.array([hz(pitch), hz(pitch) * 0.5]), 3, 0.005, self.width, noise_seed(chance), RATE_HZ)
        air = white(n, noise_seed(chance)) * np.float32(self.breath)
        first = self.vowels[pitch % len(self.vowels)]
        second = self.vowels[(pitch + 1) % len(self.vowels)]
        slide = np.exp(-np.arange(n // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / (_SLIDE_S * RATE))
        sides = []
        for row in cords:
            x = np.zeros(n, np.float32)
            for k in range(len(_GAINS)):
                start, end = _VOWELS[first][k] * self.size, _VOWELS[second][k] * self.size
                x += np.float32(_GAINS[k]) * band_pass(row + air, end + (start - end) * slide, RATE, _Q[k])
            x = clip(x, self.drive * playing.drive**0.5, 0.06, 0.8)
            x = x * np.float32(1 - self.crush) + np.float32(self.crush) * low_pass(crush(x, 3.0, 9.0), 9000.0, RATE)
            sides.append(x)
        sound = high_pass(np.stack(sides), 200.0, RATE)
        return fade_edges(sound, 0.004, 0.03, RATE)
