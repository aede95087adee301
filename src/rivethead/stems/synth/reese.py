"""The bass of drum and bass: detuned saws under a moving notch over a clean, mono sine."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rivethead.dsp.distortion import clip
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing, Signal


@dataclass(frozen=True, slots=True)
class Reese:
    """A patch.

    Attributes:
        detune: of the saws, as a fraction.
        centre_hz: where the moving filter rests.
        cycle_bars: how long its movement takes.
        drive: of the distortion.
        sub: level of the sine.
        gate: sounding part of each note.
        width: 0..1 of the saws.
    """

    detune: float = 0.011
    centre_hz: float = 380.0
    cycle_bars: float = 2.0
    drive: float = 3.0
    sub: float = 0.9
    gate: float = 0.97
    width: float = 0.5

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        sine = MonoSynth(
            wave="pulse", oscillators=1, drive=0.01, sub=1.0, cutoff_hz=(60.0, 60.0), sweep_hz=(0.0, 0.0),
            gate=self.gate, attack_s=0.003, release_s=0.02, width=0.0,
        )  # fmt: skip
        saws = MonoSynth(
            oscillators=3, detune=self.detune, resonance=0.8, cutoff_hz=(900.0, 2600.0), sweep_hz=(0.0, 0.0),
            gate=self.gate, release_s=0.02, width=0.0,
        )  # fmt: skip
        low = sine.play(notes, playing)[0]
        sides = [self._side(replace(saws, detune=self.detune * (1 + 0.25 * c)), notes, playing, c) for c in (0, 1)]
        half = np.float32(0.5)
        middle = half * (sides[0] + sides[1]) + np.float32(self.sub) * low
        side = np.float32(self.width) * high_pass(half * (sides[0] - sides[1]), 200.0, RATE)
        return np.stack([middle + side, middle - side])

    def _side(self, saws: MonoSynth, notes: Sequence[PlayedNote], playing: Playing, channel: int) -> Signal:
        x = saws.play(notes, playing)[0]
        bars = np.arange(playing.count // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / playing.samples(4)
        open_ = _openness(notes, playing)
        moving = self.centre_hz * 2 ** (1.2 * np.sin(2 * np.pi * bars / self.cycle_bars + 0.5 * channel) + open_ - 0.5)
        x = x - np.float32(0.9) * band_pass(x, moving * 1.9, RATE, 1.4)
        x = clip(x, self.drive * playing.drive, 0.08, 0.8)
        return high_pass(high_pass(low_pass(x, moving * 3.4, RATE, 0.9), 110.0, RATE), 110.0, RATE)


def _openness(notes: Sequence[PlayedNote], playing: Playing) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the openness over time, at control rate."""
    points = np.arange(playing.count // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES
    return np.interp(points, [n.start for n in notes], [n.openness for n in notes])
