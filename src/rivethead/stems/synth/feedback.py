"""Feedback: a loudspeaker and a microphone that find a tone of the room and cannot let go of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import frequency_modulated
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed

_HARMONICS = (2, 3, 4, 5)
_CREEP_S = 0.35
_FLUTTER = 0.02


@dataclass(frozen=True, slots=True)
class Feedback:
    """A howl for every note.

    Attributes:
        rise_s: how long it takes to build up.
        release_s: how long it takes to die.
        flutter_hz: how fast it beats with itself.
        rasp: modulation in turns: 0 whistles, 0.5 tears.
        ratio: the modulator's frequency as a factor of the tone's.
        drive: into the clipper.
        low_cut_hz: below this nothing sounds.
        lowest_hz, highest_hz: the harmonic that the room prefers lies between these.
    """

    rise_s: float = 0.25
    release_s: float = 0.25
    flutter_hz: float = 7.0
    rasp: float = 0.22
    ratio: float = 0.503
    drive: float = 3.0
    low_cut_hz: float = 300.0
    lowest_hz: float = 500.0
    highest_hz: float = 2200.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        for i, note in enumerate(notes):
            length = min(note.end - note.start + int(self.release_s * RATE), playing.count - note.start)
            if length > RATE // 20:
                add_at(out, self._howl(note, length, playing, i), note.start, note.velocity)
        return out

    def _howl(self, note: PlayedNote, length: int, playing: Playing, number: int) -> Signal:
        chance = playing.stream("feedback", number, note.pitches[0])
        tone = hz(note.pitches[0])
        found = [tone * h for h in _HARMONICS if self.lowest_hz <= tone * h <= self.highest_hz] or [tone]
        target = chance.pick(found)
        start = target * chance.pick((0.94, 1.0, 1.06, 0.75))
        times = np.arange(length // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES / RATE
        pitch = target + (start - target) * np.exp(-times / _CREEP_S)
        held_s = (note.end - note.start) / RATE
        rise = np.minimum(1, times / min(self.rise_s, 0.5 * held_s))
        fall = np.clip((length / RATE - times) / self.release_s, 0, 1)
        beat = 1 - 0.35 * (1 + np.sin(2 * np.pi * self.flutter_hz * times + chance.uniform(0, 6))) / 2
        sides = []
        breath = white(length, noise_seed(chance)) * np.float32(0.25)
        for side in (0, 1):
            x = frequency_modulated(
                length,
                pitch * (1 + 0.0025 * side),
                self.ratio,
                self.rasp * (0.5 + note.openness),
                0.0,
                _FLUTTER,
                CONTROL_SAMPLES,
                RATE_HZ,
            )
            x = clip(x + band_pass(breath, float(target), RATE, 6.0), self.drive * playing.drive, 0.12, 0.6)
            sides.append(x)
        sound = high_pass(np.stack(sides), self.low_cut_hz, RATE)
        ride(sound, (rise**2 * fall * beat).astype(np.float32), CONTROL_SAMPLES)
        return sound
