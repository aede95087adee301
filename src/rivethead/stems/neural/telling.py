"""What a neural model is told of a piece: the set's prompt, with the piece's own key, tempo and strength."""

import re

from rivethead.schema.brief import MODES, PITCH_CLASSES
from rivethead.schema.score import Piece

_SPARSE, _FULL = 0.45, 0.7
_THIRD = 2
_MINOR_THIRD = 3

_TEMPO = re.compile(r",?\s*\b\d+(?:\.\d+)?\s*bpm\b", re.IGNORECASE)
_KEY = re.compile(
    rf",?\s*\bin (?:{'|'.join(map(re.escape, sorted(PITCH_CLASSES, key=len, reverse=True)))}) "
    rf"(?:{'|'.join(mode.replace('-', ' ') for mode in sorted(MODES, key=len, reverse=True))})\b"
)


def prompt_for(piece: Piece, bpm: float) -> str:
    """Return the sentence for one piece.

    The set's prompt names the home key; a piece may stand in another, so tempo and key are taken out and put in anew.
    """
    words = _KEY.sub("", _TEMPO.sub("", piece.prompt)).strip().rstrip(".").strip(" ,")
    parts = [words, _strength(piece), f"{bpm:g} bpm", f"in {piece.key}", "4/4"]
    return ", ".join(part for part in parts if part) + "."


def major_or_minor(piece: Piece) -> str:
    """Return the key as models that know only major and minor are told it, such as "F# minor": by its third."""
    third = MODES[piece.key.mode][_THIRD]
    return f"{piece.key.tonic} {'minor' if third == _MINOR_THIRD else 'major'}"


def _strength(piece: Piece) -> str:
    if piece.kind == "transition":
        return "a transition that builds tension towards a drop"
    bars = sum(section.bars for section in piece.sections)
    energy = sum(section.energy * section.bars for section in piece.sections) / bars if bars else 0.5
    if energy < _SPARSE:
        return "sparse and tense"
    return "full energy" if energy >= _FULL else "steady and driving"
