"""A rhythm guitar: strings, hand and pick into a gated high-gain amplifier and a cabinet, played left and right."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rivethead.dsp.distortion import AMPLIFIER_DELAY_SAMPLES, HALF_BAND, amplify
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import band_pass, convolve, high_pass, low_pass, minimum_phase_response
from rivethead.dsp.noise import white
from rivethead.dsp.strings import pluck
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, hz, noise_seed

_STRINGS = 3
_GATE_HOP = 64
_MUTED_TAU_S, _OPEN_TAU_S = 0.12, 1.6

_CABINET = (
    (40, -26), (60, -13), (85, -1), (110, 4), (150, 2), (240, -1), (380, -5), (520, -3.5), (750, -6), (980, -3),
    (1300, -3), (1650, 0.5), (2100, 2.5), (2600, 6.5), (3050, 4), (3500, 6.5), (4100, 3), (4700, 0), (5200, -7),
    (6000, -15), (7500, -28), (11000, -52), (20000, -70),
)  # fmt: skip
"""A closed box with four twelve-inch speakers, close to the cone: frequency in Hz and gain in dB."""

_MICROPHONES = (
    ((1300, -1.0), (2100, 1.2), (3500, -1.5), (4700, 1.0)),
    ((1300, 1.0), (2100, -1.2), (3500, 1.0), (4700, -1.5)),
)
"""How the microphones of the two takes differ: added gains in dB."""


@dataclass(frozen=True, slots=True)
class Guitar:
    """A rig.

    Attributes:
        gain: of the first valve.
        second: gain of the second.
        tight_hz: what lies below stays out of the amplifier.
        boost: of the overdrive pedal's middle before it.
        loose_s: how unevenly the two takes are played.
        width: 0 both in the middle .. 1 hard left and right.
        sag: of the amplifier's supply, 0..1.
    """

    gain: float = 14.0
    second: float = 3.2
    tight_hz: float = 130.0
    boost: float = 1.2
    loose_s: float = 0.006
    width: float = 0.95
    sag: float = 0.35

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        left, right = (self._take(notes, playing, take) for take in (0, 1))
        bleed = np.float32(1 - self.width)
        both = np.stack([left + bleed * right, right + bleed * left])
        return (both / (1 + 0.5 * bleed)).astype(np.float32)

    def _take(self, notes: Sequence[PlayedNote], playing: Playing, take: int) -> Signal:
        late = [self._lateness(playing, take, i) for i in range(len(notes))]
        x = np.zeros(playing.count, np.float32)
        for string in range(_STRINGS):
            rows = [
                r for i, n in enumerate(notes) if (r := self._stroke(n, late[i], string, take, i, playing)) is not None
            ]
            if rows:
                seed = noise_seed(playing.stream("guitar", take, string))
                x += pluck(
                    playing.count, np.array(rows, np.float64), 0.12 + 0.03 * take + 0.012 * string, seed, RATE_HZ
                )
        x += self._pick_noise(notes, late, playing, take)
        return self._amplified(x, notes, late, playing, take)

    def _lateness(self, playing: Playing, take: int, place: int) -> int:
        """Return how late a stroke is in samples: the first take is nearly on time, the second plays along."""
        ends = (0.0, 0.4 * self.loose_s) if take == 0 else (0.2 * self.loose_s, self.loose_s)
        return int(playing.stream("guitar", "late", take, place % 32).uniform(*ends) * RATE)

    def _stroke(
        self, note: PlayedNote, late: int, string: int, take: int, place: int, playing: Playing
    ) -> tuple[float, ...] | None:
        if string >= len(note.pitches):
            return None
        muted = note.articulation == "mute"
        chance = playing.stream("guitar", "stroke", take, string, place % 32)
        strum = string * (0 if muted else int(0.0045 * RATE * (1.2 - note.velocity)))
        share = ((1.0, 0.55, 0.2) if muted else (1.0, 0.72, 0.5))[string]
        start = note.start + late + strum
        end = note.start + late + (note.end - note.start) * (0.7 if muted else 0.97)
        tuning = 1 + 0.0011 * (2 * take - 1) + 0.0008 * chance.uniform(-1, 1)
        t60_s = chance.uniform(0.13, 0.19) if muted else chance.uniform(2.2, 3.2)
        brightness = chance.uniform(0.26, 0.36) if muted else chance.uniform(0.72, 0.9)
        bend = 0.006 * note.velocity * (1.4 if note.articulation == "accent" else 1.0)
        velocity = note.velocity * share * chance.uniform(0.85, 1.0)
        return start, end, hz(note.pitches[string]) * tuning, velocity, t60_s, brightness, 0.004, bend

    def _pick_noise(self, notes: Sequence[PlayedNote], late: Sequence[int], playing: Playing, take: int) -> Signal:
        """Return the scrape of the pick on wound strings: a few milliseconds of bright noise before each note."""
        out = np.zeros(playing.count + RATE, np.float32)
        length = int(0.012 * RATE)
        shape = np.hanning(length).astype(np.float32) ** 2
        for i, note in enumerate(notes):
            grain = white(length, noise_seed(playing.stream("guitar", "pick", take, i % 24))) * shape
            at = max(0, note.start + late[i] - length // 3)
            out[at : at + length] += np.float32(0.11 * note.velocity) * grain
        hiss = white(playing.count, noise_seed(playing.stream("guitar", "hiss", take)))
        return band_pass(out[: playing.count], 3200.0, RATE, 0.8) + np.float32(0.0006) * hiss

    def _amplified(
        self, x: Signal, notes: Sequence[PlayedNote], late: Sequence[int], playing: Playing, take: int
    ) -> Signal:
        x = high_pass(x, self.tight_hz, RATE)
        x = x + np.float32(self.boost) * band_pass(x, 780.0, RATE, 0.8)
        x = amplify(x, self.gain * playing.drive, self.second, self.sag, RATE_HZ, HALF_BAND)
        x = np.concatenate([x[AMPLIFIER_DELAY_SAMPLES:], np.zeros(AMPLIFIER_DELAY_SAMPLES, np.float32)])
        x = convolve(low_pass(x, 9000.0, RATE), _cabinet(take))
        gated: Signal = np.ascontiguousarray(x[None])
        ride(gated, self._gate(notes, late, playing), _GATE_HOP)
        return np.asarray(gated[0], np.float32)

    def _gate(self, notes: Sequence[PlayedNote], late: Sequence[int], playing: Playing) -> Signal:
        """Return the gate's gain: shut between strokes; strokes die away as the hand and the gate let them."""
        gain = np.zeros(playing.count // _GATE_HOP + 2, np.float32)
        for note, delay in zip(notes, late, strict=True):
            muted = note.articulation == "mute"
            start = max(0, (note.start + delay) // _GATE_HOP - 3)
            end = int(note.start + delay + (note.end - note.start) * (0.85 if muted else 0.99)) // _GATE_HOP
            if end > start:
                t_s = np.arange(min(end, len(gain)) - start) * _GATE_HOP / RATE
                top = (0.68 if muted else 1.0) * (0.72 + 0.28 * note.velocity)
                gain[start:end] = top * np.exp(-t_s / (_MUTED_TAU_S if muted else _OPEN_TAU_S))
        kernel = np.hanning(11)[1:-1]
        return np.convolve(gain, kernel / kernel.sum(), "same").astype(np.float32)


@lru_cache(maxsize=2)
def _cabinet(take: int) -> Signal:
    offsets = dict(_MICROPHONES[take])
    points = tuple((float(f), float(g + offsets.get(f, 0.0))) for f, g in _CABINET)
    response = minimum_phase_response(points, 900, RATE)
    late = np.zeros(len(response), np.float32)
    shift = 41 + 17 * take  # the floor's reflection: a faint comb that no two microphones share
    late[shift:] = 0.16 * response[:-shift]
    return response + late
