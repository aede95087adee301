"""A sampled choir over saws, chopped into a rhythm by a gate: the pad of dance floors."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.oscillators import swarm
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, noise_seed

_VOWELS = {
    "ah": ((700.0, 1.0, 4.0), (1130.0, 0.6, 6.0), (2500.0, 0.35, 8.0)),
    "oh": ((450.0, 1.0, 4.0), (800.0, 0.5, 6.0), (2500.0, 0.16, 8.0)),
    "oo": ((330.0, 1.0, 4.0), (720.0, 0.35, 6.0), (2300.0, 0.10, 8.0)),
}
"""Vowel -> centre in Hz, level and Q of each resonance."""

_STEP_LEVELS = {"x": 1.0, "o": 0.45}
_RAMP_S = 0.004


@dataclass(frozen=True, slots=True)
class GatedChoir:
    """A patch.

    Attributes:
        vowel: what it sings: ah, oh or oo.
        voices: singers for each note.
        detune: of the outermost, as a fraction.
        gate: sixteen steps of ``x`` (open), ``o`` (half) and ``.`` (shut), empty for a held sound.
        attack_s, release_s: of the level.
        saws: level of the plain saws beside the singers, for an edge.
        saws_hz: where the saws' filter lies at openness 0 and 1.
        high_pass_hz: what lies below is left to the bass.
        spread: 0..1 of the singers over the sides.
    """

    vowel: str = "ah"
    voices: int = 3
    detune: float = 0.008
    gate: str = ""
    attack_s: float = 0.06
    release_s: float = 0.25
    saws: float = 0.25
    saws_hz: tuple[float, float] = (900.0, 3500.0)
    high_pass_hz: float = 200.0
    spread: float = 0.7

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        release = int(self.release_s * RATE)
        for note in notes:
            length = min(note.end - note.start + release, playing.count - note.start)
            if length > CONTROL_SAMPLES:
                add_at(out, self._sung(note, length, playing), note.start)
        if self.gate:
            ride(out, self._chopped(playing), CONTROL_SAMPLES)
        return out

    def _sung(self, note: PlayedNote, length: int, playing: Playing) -> Signal:
        seed = noise_seed(playing.stream("gated-choir", *note.pitches))
        frequencies = np.array([hz(p) for p in note.pitches])
        x = swarm(length, frequencies, self.voices, self.detune, self.spread, seed, RATE_HZ)
        t_s = np.arange(length // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES / RATE
        held_s = (note.end - note.start) / RATE
        rise = np.minimum(1.0, t_s / self.attack_s)
        fall = np.clip((held_s + self.release_s - t_s) / self.release_s, 0, 1)
        low, high = self.saws_hz
        edge = low * (high / low) ** note.openness
        sung = np.stack([self._throat(side) + np.float32(self.saws) * low_pass(side, edge, RATE, 1.1) for side in x])
        sung = high_pass(sung, self.high_pass_hz, RATE)
        ride(sung, (np.sin(0.5 * np.pi * rise) ** 2 * fall**2 * note.velocity).astype(np.float32), CONTROL_SAMPLES)
        return sung

    def _throat(self, x: Signal) -> Signal:
        out = np.zeros_like(x)
        for centre_hz, level, q in _VOWELS[self.vowel]:
            out += np.float32(level * q / 2) * band_pass(x, centre_hz, RATE, q)
        return out

    def _chopped(self, playing: Playing) -> npt.NDArray[np.float32]:
        """Return the gate's gain at control rate, with edges that do not click."""
        points = np.arange(playing.count // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES
        step = (points / playing.samples(0.25)).astype(np.int64) % len(self.gate)
        levels = np.array([_STEP_LEVELS.get(mark, 0.0) for mark in self.gate])
        width = 2 * max(1, int(_RAMP_S * RATE / CONTROL_SAMPLES)) + 1
        kernel = np.hanning(width + 2)[1:-1]
        smooth = np.convolve(np.pad(levels[step], width // 2, mode="edge"), kernel / kernel.sum(), "valid")
        return smooth.astype(np.float32)
