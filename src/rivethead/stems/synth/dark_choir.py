"""A choir: many detuned voices through the resonances of open mouths that slowly change their vowel."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed

_VOWELS_HZ = ((720.0, 1150.0, 2650.0), (430.0, 800.0, 2500.0), (330.0, 700.0, 2350.0))
"""First three resonances of A, O and U as basses and tenors sing them (after Fant, "Acoustic Theory of Speech
Production", 1960)."""

_SHARES = (1.0, 0.6, 0.22)
_SHARPNESS = (5.0, 6.0, 8.0)


@dataclass(frozen=True, slots=True)
class DarkChoir:
    """Men in a nave.

    Attributes:
        attack_s, release_s: of the level.
        singers: voices for each note.
        detune: of the outermost, as a fraction.
        spread: 0..1 of the voices over the sides.
        turn_hz: how fast the vowel turns.
        breath: level of the air.
        drive: of the whole, 0 for none.
        high_pass_hz: what lies below is left to the bass.
    """

    attack_s: float = 0.5
    release_s: float = 1.0
    singers: int = 5
    detune: float = 0.013
    spread: float = 0.8
    turn_hz: float = 0.08
    breath: float = 0.05
    drive: float = 0.0
    high_pass_hz: float = 160.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for note in notes:
            length = min(note.end - note.start + int(self.release_s * RATE), playing.count - note.start)
            if length > CONTROL_SAMPLES:
                add_at(out, self._sung(note, length, playing), note.start)
        return out

    def _sung(self, note: PlayedNote, length: int, playing: Playing) -> Signal:
        seed = noise_seed(playing.stream("choir", *note.pitches))
        tones = np.array([hz(p) for p in note.pitches])
        x = swarm(length, tones, self.singers, self.detune, self.spread, seed, RATE_HZ)
        if self.breath:
            x += np.float32(self.breath) * white(length, seed)
        t = np.arange(length // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES
        x = np.stack([self._mouths(x[c], note, t, 0.13 * c) for c in (0, 1)])
        if self.drive:
            x = np.stack([clip(row, self.drive * playing.drive, 0.05, 0.8) for row in x])
        x = high_pass(x, self.high_pass_hz, RATE)
        rise = np.sin(0.5 * np.pi * np.minimum(1.0, t / (self.attack_s * RATE))) ** 2
        left = (note.end - note.start + self.release_s * RATE - t) / (self.release_s * RATE)
        fall = np.sin(0.5 * np.pi * np.clip(left, 0, 1)) ** 2
        ride(x, (rise * fall * note.velocity).astype(np.float32), CONTROL_SAMPLES)
        return x

    def _mouths(
        self, x: Signal, note: PlayedNote, t: np.ndarray[tuple[int], np.dtype[np.int64]], phase: float
    ) -> Signal:
        """Return one side through the resonances; more openness holds the mouths nearer to A."""
        turn = 0.5 + 0.5 * np.sin(2 * np.pi * (self.turn_hz * (t + note.start) / RATE + phase))
        closed = np.clip(2.0 * (0.35 + 0.65 * turn) * (1.15 - note.openness), 0.0, 2.0)
        out = np.zeros_like(x)
        for share, sharpness, vowels in zip(_SHARES, _SHARPNESS, zip(*_VOWELS_HZ, strict=True), strict=True):
            centre = np.interp(closed, [0.0, 1.0, 2.0], vowels)
            out += np.float32(share) * band_pass(x, centre, RATE, sharpness)
        return out + np.float32(0.12) * low_pass(x, 500.0, RATE)
