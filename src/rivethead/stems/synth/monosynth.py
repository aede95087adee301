"""A monophonic subtractive synthesiser in the manner of the sequenced machines: oscillators, driven filter, envelopes.

It plays a whole track in one go, so that phase, filter and glide run on from note to note and nothing clicks.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip, soft_limit
from rivethead.dsp.echoes import widen
from rivethead.dsp.filters import high_pass, low_pass, tangent
from rivethead.dsp.oscillators import pulse, saw, sine
from rivethead.kernels import jit
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, hz, stereo

_WAVES = {"saw": 0, "pulse": 1, "both": 2}
_GLIDE_S = 0.05
_ACCENT = 1.18


@dataclass(frozen=True, slots=True)
class Split:
    """Distortion of the upper part of a sound, so that its bottom stays clean and round.

    Attributes:
        crossover_hz: below this nothing is distorted.
        drive: gain before clipping.
        high: level of the distorted part.
        low: level of the clean part.
    """

    crossover_hz: float
    drive: float
    high: float = 0.7
    low: float = 1.0


@dataclass(frozen=True, slots=True)
class MonoSynth:
    """A patch. Ranges are for openness 0 and 1.

    Attributes:
        wave: "saw", "pulse" or "both" in turn.
        oscillators: how many.
        detune: between neighbours, as a fraction.
        sub: level of a sine at the note's pitch.
        resonance: Q of the filter's first half.
        drive: gain into the filter.
        fm: how much an octave above bends the pitch while the filter's envelope is open.
        vibrato: depth as a fraction, fading in.
        portamento_s: how long every note takes to slide from the one before, 0 for at once.
        pulse_width: 0..1.
        cutoff_hz: of the closed filter.
        sweep_hz: how far the envelope opens it.
        sweep_s: time constant of that envelope.
        gate: sounding part of each note's length.
        attack_s, decay_s, sustain, release_s: of the level.
        octave: level of a second synth an octave above.
        split: distortion.
        high_pass_hz: 0 for none.
        takes: 1 is mono and widened above the bass, 2 plays left and right apart.
        width: how wide.
    """

    wave: Literal["saw", "pulse", "both"] = "saw"
    oscillators: int = 2
    detune: float = 0.006
    sub: float = 0.0
    resonance: float = 1.5
    drive: float = 1.3
    fm: float = 0.0
    vibrato: float = 0.0
    portamento_s: float = 0.0
    pulse_width: float = 0.5
    cutoff_hz: tuple[float, float] = (150.0, 300.0)
    sweep_hz: tuple[float, float] = (1000.0, 3500.0)
    sweep_s: float = 0.08
    gate: float = 0.8
    attack_s: float = 0.0015
    decay_s: float = 0.3
    sustain: float = 1.0
    release_s: float = 0.008
    octave: float = 0.0
    split: Split | None = None
    high_pass_hz: float = 0.0
    takes: Literal[1, 2] = 1
    width: float = 0.3

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        rows = self._rows(notes)
        takes = [self._take(rows, playing, side) for side in range(self.takes)]
        if self.takes == 2:
            a, b = takes
            return np.stack([a + (1 - self.width) * b, b + (1 - self.width) * a]) * np.float32(1 / (2 - self.width))
        if self.width <= 0:
            return stereo(takes[0])
        wide = high_pass(takes[0], 320.0, RATE)
        out = widen(wide, 0.011, 0.002, 0.23, self.width, RATE_HZ)
        return out + (takes[0] - wide)

    def _take(self, rows: npt.NDArray[np.float64], playing: Playing, side: int) -> Signal:
        x = self._voice(rows, playing.count, 1 + 0.22 * side, 0.31 * side)
        if self.octave:
            above = rows * np.array([1, 1, 2, 1, 1, 1, 1, 1.0])
            x = x + np.float32(self.octave) * self._voice(above, playing.count, 0.4, 0.17 + 0.23 * side)
        if self.split:
            x = split_distortion(x, self.split, playing.drive)
        if self.high_pass_hz:
            x = high_pass(x, self.high_pass_hz, RATE)
        return x

    def _voice(self, rows: npt.NDArray[np.float64], count: int, detune: float, phase: float) -> Signal:
        return sequence(
            count,
            rows,
            _WAVES[self.wave],
            self.oscillators,
            self.detune * detune,
            self.sub,
            self.resonance,
            self.drive,
            self.fm,
            self.vibrato,
            self.pulse_width,
            self.attack_s,
            self.decay_s,
            self.sustain,
            self.release_s,
            phase,
            RATE_HZ,
        )

    def _rows(self, notes: Sequence[PlayedNote]) -> npt.NDArray[np.float64]:
        rows = []
        for note in notes:
            accent = _ACCENT if note.articulation == "accent" else 0.7 if note.articulation == "mute" else 1.0
            glide = max(_GLIDE_S, self.portamento_s) if note.articulation == "glide" else self.portamento_s
            end = note.start + (note.end - note.start) * self.gate * (0.6 if note.articulation == "mute" else 1.0)
            cutoff = _between(self.cutoff_hz, note.openness)
            sweep = _between(self.sweep_hz, note.openness) * accent
            velocity = min(1.0, note.velocity * accent)
            rows.append((note.start, end, hz(note.pitches[0]), velocity, cutoff, sweep, self.sweep_s, glide))
        return np.array(rows, np.float64).reshape(-1, 8)


def _between(ends: tuple[float, float], place: float) -> float:
    """Return a frequency between two, by ratio."""
    low, high = ends
    return low + (high - low) * place if low <= 0 else float(low * (high / low) ** place)


def split_distortion(x: Signal, split: Split, drive: float) -> Signal:
    """Return float32 (samples,) distorted above the crossover only."""
    low = low_pass(low_pass(x, split.crossover_hz, RATE), split.crossover_hz, RATE)
    high = high_pass(clip(x, split.drive * drive, 0.1, 0.8), split.crossover_hz, RATE)
    return np.float32(split.low) * low + np.float32(split.high) * high


@jit
def sequence(  # noqa: C901  (one loop over samples, as kernels are)
    count: int,
    notes: npt.NDArray[np.float64],
    wave: int,
    oscillators: int,
    detune: float,
    sub: float,
    resonance: float,
    drive: float,
    fm: float,
    vibrato: float,
    pulse_width: float,
    attack_s: float,
    decay_s: float,
    sustain: float,
    release_s: float,
    phase: float,
    rate_hz: float,
) -> Signal:
    """Return float32 (count,), played by rows of start, end, frequency, velocity, cutoff, sweep, sweep and glide times.

    The filter is two state-variable low-passes in series (24 dB an octave), each driven softly. The other arguments
    are those of MonoSynth; phase is where the oscillators begin, in turns.
    """
    out = np.zeros(count, np.float32)
    if notes.shape[0] == 0:
        return out
    phases = np.zeros(oscillators)
    for j in range(oscillators):
        phases[j] = (phase + j * 0.37) % 1.0
    deep = phase
    following = 0
    frequency = notes[0, 2]
    target = frequency
    glide = 1.0
    velocity = 0.0
    cutoff = 200.0
    sweep = 0.0
    sweep_fall = 0.0
    opening = 0.0
    end = 0.0
    began = 0
    held = False
    level = 0.0
    shape = 0.0
    rising = False
    wobble = 0.0
    bend = 0.0
    attack = 1.0 - math.exp(-1.0 / (attack_s * rate_hz))
    decay = 1.0 - math.exp(-1.0 / (decay_s * rate_hz))
    release = 1.0 - math.exp(-1.0 / (release_s * rate_hz))
    k1 = 1.0 / resonance
    k2 = 1.0 / 0.6
    s1 = 0.0
    s2 = 0.0
    s3 = 0.0
    s4 = 0.0
    a1 = 0.0
    a2 = 0.0
    a3 = 0.0
    b1 = 0.0
    b2 = 0.0
    b3 = 0.0
    for i in range(count):
        if following < notes.shape[0] and i >= notes[following, 0]:
            target = notes[following, 2]
            velocity = notes[following, 3]
            cutoff = notes[following, 4]
            sweep = notes[following, 5]
            sweep_fall = math.exp(-1.0 / (notes[following, 6] * rate_hz))
            glide = 1.0 if notes[following, 7] <= 0.0 else 1.0 - math.exp(-1.0 / (notes[following, 7] * rate_hz))
            end = notes[following, 1]
            held = True
            rising = True
            opening = 1.0
            began = i
            following += 1
        if held and i >= end:
            held = False
        frequency += (target - frequency) * glide
        if not held:
            shape += (0.0 - shape) * release
        elif rising:
            shape += (1.02 - shape) * attack
            if shape >= 1.0:
                rising = False
        else:
            shape += (sustain - shape) * decay
        level += (velocity - level) * attack
        if shape < 1e-5:
            opening *= sweep_fall
            if opening < 1e-9:
                opening = 0.0
            if shape < 1e-12:
                shape = 0.0
            continue
        if i % 8 == 0:
            g = tangent(math.pi * min(max(cutoff + sweep * opening * velocity, 20.0), rate_hz * 0.4) / rate_hz)
            a1 = 1.0 / (1.0 + g * (g + k1))
            a2 = g * a1
            a3 = g * a2
            b1 = 1.0 / (1.0 + g * (g + k2))
            b2 = g * b1
            b3 = g * b2
            wobble += 8.0 * 5.3 / rate_hz
        opening *= sweep_fall
        factor = 1.0
        if fm > 0.0:
            bend += 2.0 * frequency / rate_hz
            factor += fm * opening * sine(bend)
        if vibrato > 0.0:
            factor += vibrato * sine(wobble) * min(1.0, max(0.0, (i - began) / rate_hz - 0.15) * 4.0)
        v = 0.0
        for j in range(oscillators):
            advance = abs(frequency * (1.0 + detune * (j - (oscillators - 1) * 0.5)) * factor / rate_hz) + 1e-9
            if wave == 0 or (wave == 2 and j % 2 == 0):
                v += saw(phases[j], advance)
            else:
                v += pulse(phases[j], advance, pulse_width)
            phases[j] += advance
            if phases[j] >= 1.0:
                phases[j] -= 1.0
        v /= oscillators
        deep += frequency / rate_hz
        if deep >= 1.0:
            deep -= 1.0
        v3 = soft_limit(v * drive) - s2
        v1 = a1 * s1 + a2 * v3
        v2 = s2 + a2 * s1 + a3 * v3
        s1 = 2.0 * v1 - s1
        s2 = 2.0 * v2 - s2
        v3 = soft_limit(v2 * 1.2) - s4
        v1 = b1 * s3 + b2 * v3
        v2 = s4 + b2 * s3 + b3 * v3
        s3 = 2.0 * v1 - s3
        s4 = 2.0 * v2 - s4
        out[i] = (v2 + sub * sine(deep)) * shape * level
    return out
