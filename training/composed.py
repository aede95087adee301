"""Training pieces from the score room: what Rivethead itself composes, played by the sampler."""

from pieces import Sounding, TrainingPiece

from rivethead import brief, score
from rivethead.schema.brief import PITCH_CLASSES, STYLES, VARIANTS
from rivethead.schema.score import BEATS_PER_BAR
from rivethead.seeds import Stream

_LAYER_OF_DRUM = {
    "kick": "kick",
    "break-kick": "kick",
    "snare": "snare",
    "clap": "snare",
    "break-snare": "snare",
    "hat": "hats",
    "open-hat": "hats",
    "ride": "hats",
    "crash": "fx",
}


def composed(seconds: float, seed: int) -> TrainingPiece:
    """Write a piece in one of our styles and variants.

    Args:
        seconds: about how long, at least 16.
        seed: of all chance.
    """
    chance = Stream(seed, "training", "composed")
    style, variant = chance.pick(STYLES), chance.pick(VARIANTS)
    asked = brief.read("training piece", seed=seed, style=style, variant=variant, song_seconds=seconds)
    written = score.compose(asked)
    piece = written.pieces[0]
    tonic = 33 + (PITCH_CLASSES.index(piece.key.tonic) - 9) % 12
    out = [Sounding(_LAYER_OF_DRUM.get(h.drum, "extra"), h.drum, h.beat, 0, 0, h.velocity) for h in piece.hits]
    for note in piece.notes:
        degree = (min(note.pitches) - tonic) % 12 if note.pitches else 0
        out.append(Sounding(note.part, note.voice, note.beat, max(note.length_beats, 0.05), degree, note.velocity))
    beats = piece.bars * BEATS_PER_BAR
    drummed = any(s.layer in ("kick", "snare") for s in out)
    kept = tuple(s for s in sorted(out, key=lambda s: s.beat) if s.beat < beats)
    return TrainingPiece(f"{style}/{variant}", written.bpm, BEATS_PER_BAR, 4, beats, kept, tonic, drummed)
