"""Keys of the digital eighties: an electric piano of two operator pairs, a body and a tine; or a bell of one.

The pairs follow J. Chowning, "The Synthesis of Complex Audio Spectra by Means of Frequency Modulation", JAES 21(7),
1973: a whole-numbered ratio sounds like a string or reed, a high one like the tine, a broken one like a bell.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rivethead.dsp.echoes import chorus
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import high_pass
from rivethead.dsp.oscillators import frequency_modulated
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, add_at, hz, panned

_TOUCHES = 4
"""How many strengths of touch are told apart: each pitch is made once for each."""


@dataclass(frozen=True, slots=True)
class FmKeys:
    """A patch.

    Attributes:
        ratio, index: of the body's modulator, index in turns at full touch.
        tine_ratio, tine: of the tine's modulator, and the tine's level.
        ring_s: how long a key rings when held, as time constant at A4; lower keys ring longer.
        release_s: how long it rings on when let go.
        brightness_s: how fast the body's modulation falls.
        octave: by how many octaves all keys are moved.
        spread: 0..1 of the keyboard over the sides.
        chorus: 0..1.
        high_pass_hz: what lies below is left to the bass.
    """

    ratio: float = 1.0
    index: float = 0.16
    tine_ratio: float = 14.0
    tine: float = 0.14
    ring_s: float = 0.9
    release_s: float = 0.35
    brightness_s: float = 0.5
    octave: int = 0
    spread: float = 0.35
    chorus: float = 0.5
    high_pass_hz: float = 170.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count)."""
        out = playing.silence()
        made: dict[tuple[int, int], Signal] = {}
        for note in notes:
            touch = min(_TOUCHES - 1, int(note.velocity * (0.6 + 0.4 * note.openness) * _TOUCHES))
            for pitch in note.pitches:
                if (pitch, touch) not in made:
                    made[pitch, touch] = self._key(pitch + 12 * self.octave, (touch + 1) / _TOUCHES)
                place = self.spread * max(-1.0, min(1.0, (pitch - 64) / 14))
                add_at(out, panned(self._let_go(made[pitch, touch], note), place), note.start, note.velocity)
        if self.chorus:
            out = chorus(out, 0.55, 0.0018, self.chorus, RATE_HZ)
        return high_pass(out, self.high_pass_hz, RATE)

    def _key(self, pitch: int, touch: float) -> Signal:
        """Return float32 (samples,) of one key struck and held."""
        ring_s = self.ring_s * 2 ** ((69 - pitch) / 24)
        n = int(4.5 * ring_s * RATE)
        carrier = np.array([hz(pitch), hz(pitch)])
        body = frequency_modulated(
            n, carrier, self.ratio, self.index * (0.3 + 0.9 * touch), self.brightness_s, 0.02, n, RATE_HZ
        )
        tine = frequency_modulated(n, carrier, self.tine_ratio, 0.09 * touch, 0.12, 0.0, n, RATE_HZ)
        x = body * decay(n, ring_s, RATE) + np.float32(self.tine * touch * 2) * tine * decay(n, 0.4 * ring_s, RATE)
        return fade_edges(x.astype(np.float32), 0.0015, 0.05, RATE)

    def _let_go(self, key: Signal, note: PlayedNote) -> Signal:
        held, release = note.end - note.start, int(self.release_s * RATE)
        x = key[: held + release].copy()
        after = len(x) - held
        if after > 0:
            x[held:] *= np.cos(np.linspace(0, np.pi / 2, release, dtype=np.float32))[:after] ** 2
        return x
