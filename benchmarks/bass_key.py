"""Which pitch class a bass really sounds, against the one that is written."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rivethead.schema.brief import PITCH_CLASSES
from rivethead.schema.score import BEATS_PER_BAR, Note, Piece

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

_WINDOW = 32_768
_LOWEST, _HIGHEST = 23, 64
"""MIDI notes between which a bass is looked for."""

_HARMONICS, _FADING = 8, 0.85


def pitch_class_strengths(mono: Signal, rate_hz: int) -> Track:
    """Return how strong each pitch class is as a fundamental, float64 (12,), from the sum of its harmonics."""
    padded = np.pad(mono, (0, max(0, _WINDOW - len(mono))))
    lines = np.zeros(_WINDOW // 2 + 1)
    for start in range(0, len(padded) - _WINDOW + 1, _WINDOW // 4):
        lines += np.abs(np.fft.rfft(padded[start : start + _WINDOW] * np.hanning(_WINDOW)))
    hz = rate_hz / _WINDOW
    strengths = np.zeros(12)
    for note in range(_LOWEST, _HIGHEST):
        fundamental_hz = 440 * 2 ** ((note - 69) / 12)
        at = np.arange(1, _HARMONICS + 1) * fundamental_hz / hz
        found = np.interp(at, np.arange(len(lines)), lines)
        strength = float((np.sqrt(found) * _FADING ** np.arange(_HARMONICS)).sum())
        strengths[note % 12] = max(strengths[note % 12], strength)
    return strengths


def written_strengths(notes: Sequence[Note], first_beat: float, last_beat: float) -> Counter[int]:
    """Return for how many beats each pitch class is written between two beats; of a chord its lowest note counts."""
    beats: Counter[int] = Counter()
    for note in notes:
        inside = min(note.beat + note.length_beats, last_beat) - max(note.beat, first_beat)
        if inside > 0 and note.pitches:
            beats[min(note.pitches) % 12] += inside * note.velocity
    return beats


def bass_fit(bass: Signal, rate_hz: int, bpm: float, piece: Piece) -> tuple[str, str, float]:
    """Compare a piece's bass layer with its notes.

    Args:
        bass: float32 (channels, samples), from the piece's start.
        rate_hz: samples a second.
        bpm: its tempo.
        piece: what is written.

    Returns:
        The strongest pitch class heard, the one written, and the share of bars with bass in which the strongest
        written pitch class is the strongest heard one; ("", "", 1) where no bass is written.
    """
    notes = [n for n in piece.notes if n.part == "bass"]
    if not notes:
        return "", "", 1.0
    mono = bass.mean(0)
    right, bars = 0, 0
    heard_all = np.zeros(12)
    for bar in range(piece.bars):
        beats = written_strengths(notes, bar * BEATS_PER_BAR, (bar + 1) * BEATS_PER_BAR)
        first, last = (round(b * BEATS_PER_BAR * 60 / bpm * rate_hz) for b in (bar, bar + 1))
        if not beats or not np.abs(mono[first:last]).max(initial=0.0) > 1e-4:
            continue
        heard = pitch_class_strengths(mono[first:last], rate_hz)
        heard_all += heard / (heard.sum() + 1e-9)
        most = max(beats.values())
        bars += 1
        right += beats[int(np.argmax(heard))] >= 0.8 * most
    written = written_strengths(notes, 0, piece.bars * BEATS_PER_BAR)
    tonic = max(sorted(written), key=lambda c: written[c])
    return PITCH_CLASSES[int(np.argmax(heard_all))], PITCH_CLASSES[tonic], right / max(bars, 1)
