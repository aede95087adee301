"""Training examples: pieces composed, played, weathered and reduced to what the hearing hears.

Usage: python training/examples.py FOLDER [--count 3000] [--first 0] [--left-out]

Writes FOLDER/examples/N.npz: onsets, colours and the truth. The sampler's banks are kept in FOLDER/banks.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import drum_styles
import numpy as np
import performance
import pieces
import sampler
from composed import composed
from weathering import weather

from rivethead.analysis.bar_evidence import coarse_colours
from rivethead.dsp.onsets import SpectrogramWriter, band_onsets
from rivethead.seeds import Stream
from rivethead.stems.synth.playing import RATE

OWN_STYLES = 0.2
"""Share of the examples that our own score room composes."""

_SHORTEST_S, _LONGEST_S = 12.0, 36.0
_MOST_SILENCE_S = 1.5
_BEGINNING_INSIDE = 0.7
_TAPES, _TAPE_OCTAVES = 0.5, 0.3
"""How many examples are played faster or slower afterwards, and by how much at most."""

_SLOWEST_BPM, _FASTEST_BPM = 50.0, 220.0


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of sound and its truth.

    Attributes:
        sound: float32 (samples,) at RATE.
        beats_s: all true beats in it.
        first_downbeat: index of the first beat that opens a bar.
        piece: what was played.
        speed: how much faster it sounds than it was played, pitch and all.
    """

    sound: sampler.Mono
    beats_s: performance.Clock
    first_downbeat: int
    piece: pieces.TrainingPiece
    speed: float = 1.0


def example(seed: int, banks: Path, styles: list[str], *, seconds: float | None = None) -> Example:
    """Make an example.

    Args:
        seed: of all chance.
        banks: folder of the sampler's banks.
        styles: drum styles to draw from; where there are none, our score room composes.
        seconds: how long; drawn where it is left open.
    """
    chance = Stream(seed, "training", "example")
    length_s = seconds or chance.uniform(_SHORTEST_S, _LONGEST_S)
    begin_inside = chance.chance(_BEGINNING_INSIDE)
    octaves = chance.uniform(-_TAPE_OCTAVES, _TAPE_OCTAVES) if seconds is None and chance.chance(_TAPES) else 0.0
    composed_s = length_s * (1.4 if begin_inside else 1.0) * 2 ** max(octaves, 0.0)
    if not styles or chance.chance(OWN_STYLES if seconds is None else 0.0):
        piece = composed(max(16.0, composed_s), chance.integer(1 << 31))
    else:
        piece = pieces.compose(_drawn(styles, chance), composed_s, chance.integer(1 << 31))
    bank = sampler.bank(chance.pick(sampler.names()), banks)
    clock = performance.steady_clock(piece)
    if chance.chance(0.2):  # people who drift by a few thousandths
        wander = np.random.default_rng(chance.bits64()).normal(0, 0.002, len(clock)).cumsum()
        clock = clock + np.interp(np.arange(len(clock)), np.arange(0, len(clock), 8), wander[::8])
        clock = np.maximum.accumulate(clock - clock[0])
    sound = performance.play(piece, bank, clock, performance.Playing.drawn(chance), chance.integer(1 << 31))
    speed = float(np.clip(2**octaves, _SLOWEST_BPM / piece.bpm, _FASTEST_BPM / piece.bpm)) if octaves else 1.0
    if speed != 1:
        at = np.arange(0, len(sound) - 1, speed)
        sound, clock = np.interp(at, np.arange(len(sound)), sound).astype(np.float32), clock / speed
    silence_s = chance.uniform(0, _MOST_SILENCE_S) if chance.chance(0.5) else 0.0
    sound = weather(np.concatenate([np.zeros(round(silence_s * RATE), np.float32), sound]), chance.integer(1 << 31))
    clock = clock + silence_s
    cut_s = chance.uniform(0, 0.35 * length_s) if begin_inside else 0.0
    sound = sound[round(cut_s * RATE) : round((cut_s + length_s) * RATE)]
    beats = clock[:-1] - cut_s
    inside = np.flatnonzero((beats >= 0) & (beats < len(sound) / RATE))
    return Example(sound, beats[inside], int(-inside[0] % piece.metre), piece, speed)


def _drawn(styles: list[str], chance: Stream) -> str:
    weights = np.cumsum([drum_styles.STYLES[name].weight for name in styles])
    return styles[int(np.searchsorted(weights, chance.uniform(0, weights[-1]), side="right"))]


def write(made: Example, file: Path) -> None:
    """Reduce an example to onsets and colours, and write it."""
    writer = SpectrogramWriter(RATE)
    writer.feed(made.sound)
    spectrogram = writer.close()
    onsets = band_onsets(spectrogram)
    truth = {
        "style": made.piece.style,
        "bpm": made.piece.bpm,
        "speed": made.speed,
        "metre": made.piece.metre,
        "steps": made.piece.steps,
        "first_downbeat": made.first_downbeat,
        "has_drums": made.piece.has_drums,
        "beats_s": [round(float(b), 5) for b in made.beats_s],
    }
    np.savez(
        file,
        onsets=np.stack(list(onsets.values())).astype(np.float16),
        colours=coarse_colours(spectrogram.compact).astype(np.float16),
        truth=np.frombuffer(json.dumps(truth).encode(), np.uint8),
    )


def main() -> None:
    """Make examples that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where everything goes")
    parser.add_argument("--count", type=int, default=3000, help="how many")
    parser.add_argument("--first", type=int, default=0, help="number, and seed, of the first")
    parser.add_argument("--left-out", action="store_true", help="of the drum styles that are only measured with")
    options = parser.parse_args()
    styles = drum_styles.left_out() if options.left_out else drum_styles.trained()
    target = options.folder / ("left-out" if options.left_out else "examples")
    target.mkdir(parents=True, exist_ok=True)
    for seed in range(options.first, options.first + options.count):
        file = target / f"{seed:06}.npz"
        if not file.is_file():
            seconds = 30.0 if options.left_out else None
            write(example(seed, options.folder / "banks", styles, seconds=seconds), file)


if __name__ == "__main__":
    main()
