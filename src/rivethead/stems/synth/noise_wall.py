"""A wall of noise that is cut into rhythm: every sixteenth has its own level and its own colour, or is a hole."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing, Signal, hz, noise_seed

_LEVELS = {"X": 1.0, "x": 0.62, "o": 0.3, ".": 0.0}
_STEPS = 16
_RISE_S = 0.0018
_FALL_S = 0.008


@dataclass(frozen=True, slots=True)
class NoiseWall:
    """A patch. It sounds while notes do; where the gate opens is told by the clock, not by the notes.

    Attributes:
        gates: bars of sixteen marks, one after another: ``X`` full, ``x`` less, ``o`` faint, ``.`` a hole, ``-`` on.
        colours_hz: the filter's lowest and highest centre at openness 0.5; every sixteenth picks its own.
        octaves: how far openness moves them from there, up and down.
        resonance: of the filter.
        sweep_bars: how long a slow wave takes that moves all colours by an octave, 0 for none.
        sing: 0..1 how much of the noise is tuned to the note.
        tau_s: how fast every sixteenth dies away.
        drive: into the clipper.
        crush: 0..1 how much of it a bad sampler has held.
        low_cut_hz: below this nothing sounds.
        width: 0..1.
    """

    gates: tuple[str, ...] = ("X.xX..X.xX.X..x.",)
    colours_hz: tuple[float, float] = (500.0, 2600.0)
    octaves: float = 1.5
    resonance: float = 1.6
    sweep_bars: float = 8.0
    sing: float = 0.3
    tau_s: float = 0.09
    drive: float = 4.0
    crush: float = 0.0
    low_cut_hz: float = 220.0
    width: float = 0.5

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        steps = self._steps(playing)
        for note in notes:
            end = min(note.end, playing.count)
            if end - note.start > RATE // 100:
                out[:, note.start : end] += self._stretch(note, end, steps, playing)
        return out

    def _stretch(self, note: PlayedNote, end: int, steps: "_Steps", playing: Playing) -> Signal:
        """Return float32 (2, end - note.start): what sounds of the wall under one note."""
        count = end - note.start
        times = note.start + np.arange(count // CONTROL_SAMPLES + 2) * CONTROL_SAMPLES
        place = np.clip(np.searchsorted(steps.starts, times, "right") - 1, 0, len(steps.starts) - 1)
        bars = times / playing.samples(4)
        bend = np.full(len(times), self.octaves * 2 * (note.openness - 0.5))
        if self.sweep_bars:
            bend = bend - 0.5 * np.cos(2 * np.pi * bars / self.sweep_bars)
        centre = steps.centres_hz[place] * 2.0**bend
        chance = playing.stream("noise-wall", note.start // RATE)
        shared, apart = white(count, noise_seed(chance)), white(count, noise_seed(chance))
        sides = []
        for sign in (1, -1):
            x = shared + np.float32(sign * self.width * 0.7) * apart
            tuned = band_pass(x, hz(note.pitches[0] + 12), RATE, 24.0) * np.float32(9.0)
            x = band_pass(x, centre, RATE, self.resonance) + np.float32(self.sing) * tuned
            x = clip(x, self.drive * playing.drive, 0.08, 0.7)
            if self.crush:
                x = x * np.float32(1 - self.crush) + np.float32(self.crush) * low_pass(crush(x, 6.0, 6.0), 9000.0, RATE)
            sides.append(x)
        sound = high_pass(np.stack(sides), self.low_cut_hz, RATE)
        ride(sound, self._gate(times, place, steps, end) * np.float32(note.velocity), CONTROL_SAMPLES)
        return sound

    def _gate(
        self, times: npt.NDArray[np.int64], place: npt.NDArray[np.int64], steps: "_Steps", end: int
    ) -> npt.NDArray[np.float32]:
        """Return the level at control rate: a short rise, a fall within the sixteenth, shut at its end."""
        since = (times - steps.starts[place]) / RATE
        ends = np.minimum(np.append(steps.starts[1:], steps.starts[-1] + RATE)[place], end - 2 * CONTROL_SAMPLES)
        left = (ends - times) / RATE
        shape = np.minimum(1, since / _RISE_S) * np.exp(-since / self.tau_s) * np.clip(left / _FALL_S, 0, 1)
        return np.asarray(shape * steps.levels[place], np.float32)

    def _steps(self, playing: Playing) -> "_Steps":
        """Return every sounding sixteenth of the take; a held one belongs to the one before."""
        starts, levels, centres = [0], [0.0], [self.colours_hz[0]]
        low, high = self.colours_hz
        for step in range(int(playing.count / playing.samples(0.25)) + 1):
            bar, in_bar = divmod(step, _STEPS)
            mark = self.gates[bar % len(self.gates)][in_bar]
            if mark == "-":
                continue
            chance = playing.stream("noise-wall-colour", bar % (2 * len(self.gates)), in_bar)
            starts.append(playing.sample(step / 4))
            levels.append(_LEVELS[mark])
            centres.append(low * (high / low) ** chance.uniform())
        return _Steps(np.array(starts, np.int64), np.array(levels), np.array(centres))


@dataclass(frozen=True, slots=True)
class _Steps:
    """The sixteenths of a take: where each starts in samples, its level and its colour."""

    starts: npt.NDArray[np.int64]
    levels: npt.NDArray[np.float64]
    centres_hz: npt.NDArray[np.float64]
