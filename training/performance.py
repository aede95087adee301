"""A training piece played: strokes and notes laid on the clock, by a band that is more or less exact."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pieces import TrainingPiece
from sampler import TAKES, Bank, Mono

from rivethead.seeds import Stream
from rivethead.stems.synth.playing import RATE

Clock = npt.NDArray[np.float64]

LAYERS = ("kick", "snare", "hats", "extra", "bass", "guitar", "lead", "pads", "fx")
_TAIL_S = 1.0


@dataclass(frozen=True, slots=True)
class Playing:
    """How exactly a band plays.

    Attributes:
        jitter_s: standard deviation of single strokes.
        lean_s: standard deviation of whole layers being early or late.
        gains_db: standard deviation of the layers' levels.
        duck: how far the kick presses the others down, 0..1.
    """

    jitter_s: float = 0.0
    lean_s: float = 0.0
    gains_db: float = 0.0
    duck: float = 0.0

    @classmethod
    def drawn(cls, chance: Stream) -> "Playing":
        """Return half the time a machine, else people."""
        machine = chance.chance(0.55)
        return cls(
            jitter_s=0.0 if machine else chance.uniform(0.001, 0.012),
            lean_s=0.0 if machine and chance.chance(0.7) else chance.uniform(0, 0.007),
            gains_db=chance.uniform(1, 6),
            duck=chance.uniform(0.3, 1) if chance.chance(0.4) else 0.0,
        )


def steady_clock(piece: TrainingPiece) -> Clock:
    """Return the time of every beat from 0, and of the end."""
    return np.arange(piece.beats + 1) * 60 / piece.bpm


def play(piece: TrainingPiece, bank: Bank, clock_s: Clock, how: Playing, seed: int) -> Mono:
    """Return float32 (samples,) at RATE.

    Args:
        piece: what is played.
        bank: by what.
        clock_s: time of every beat, and of the end.
        how: how exactly.
        seed: of all chance.
    """
    random = np.random.default_rng(Stream(seed, "training", "performance").bits64())
    count = round((clock_s[-1] + _TAIL_S) * RATE)
    mix, kicks = np.zeros(count, np.float32), []
    gains = {layer: 10 ** (random.normal(0, how.gains_db) / 20) for layer in LAYERS}
    leans = {layer: random.normal(0, how.lean_s) for layer in LAYERS}
    leans["kick"] *= 0.3  # what time the band keeps is where its kick is
    ducked = np.zeros(count, np.float32) if how.duck else mix
    turned: dict[tuple[str, str, float, int], Mono] = {}
    for s in piece.soundings:
        at_s = float(np.interp(s.beat, np.arange(len(clock_s)), clock_s)) + leans[s.layer]
        at_s += random.normal(0, how.jitter_s) if how.jitter_s else 0.0
        start = max(0, round(at_s * RATE))
        if s.length_beats == 0:
            sound = bank.drums[s.sound][random.integers(TAKES)]
            if s.layer == "kick":
                kicks.append(start)
        else:
            sound = _note(s.layer, s.sound, s.degree + piece.key, s.length_beats * 60 / piece.bpm, bank, turned)
        end = min(count, start + len(sound))
        bus = ducked if s.layer in ("bass", "guitar", "lead", "pads") else mix
        if end > start:
            bus[start:end] += np.float32(gains[s.layer] * s.loudness) * sound[: end - start]
    if how.duck:
        mix += ducked * _duck(kicks, count, how.duck)
    return mix


def _note(
    part: str, voice: str, pitch: int, seconds: float, bank: Bank, turned: dict[tuple[str, str, float, int], Mono]
) -> Mono:
    """Return a sampled note at another pitch, cut to its length; every octave of it will do."""
    chords = bank.notes.get((part, voice)) or next(n for (p, _), n in bank.notes.items() if p == part)
    lengths = next(iter(chords.values()))
    length = min(lengths, key=lambda sampled: abs(np.log(sampled / max(seconds, 0.05))))
    base = (pitch - 33) % 12
    key = (part, voice, length, base)
    if key not in turned:
        lowest = {chord: (chord[0] - 33) % 12 for chord in chords}
        chord = min(chords, key=lambda c: abs((base - lowest[c] + 6) % 12 - 6))
        by = (base - lowest[chord] + 6) % 12 - 6
        sound = chords[chord][length]
        at = np.arange(0, len(sound) - 1, 2 ** (by / 12))
        turned[key] = np.interp(at, np.arange(len(sound)), sound).astype(np.float32)
    sound = turned[key]
    keep = round((seconds + 0.03) * RATE)
    if keep >= len(sound):
        return sound
    cut = sound[:keep].copy()
    fade = min(keep, round(0.02 * RATE))
    cut[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return cut


def _duck(kicks: list[int], count: int, depth: float) -> Mono:
    gain = np.ones(count, np.float32)
    back = np.arange(round(0.25 * RATE)) / RATE
    shape = (1 - depth * np.exp(-((back / 0.12) ** 2))).astype(np.float32)
    for kick in kicks:
        end = min(count, kick + len(shape))
        gain[kick:end] = np.minimum(gain[kick:end], shape[: end - kick])
    return gain
