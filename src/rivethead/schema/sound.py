"""Takes and the mix: finished audio on disk, and where each take lies in the mix."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

SAMPLE_RATE_HZ = 48_000
"""The rate of every take and mix; 44.1 kHz exists only in exports."""


@dataclass(frozen=True, slots=True)
class Word:
    """A sung or shouted word as the engine really placed it.

    Attributes:
        text: upper-case.
        start_s: in seconds from the take's start.
        end_s: exclusive.
        mouths: (time in seconds from the take's start, mouth shape A..H or X), in order; the shapes are named as in
            Rhubarb Lip Sync, after the Hanna-Barbera set.
        phonemes: (start in seconds from the take's start, symbol of the International Phonetic Alphabet), in order;
            each lasts until the next, the last until `end_s`. Diphthongs and affricates are one ("aɪ", "tʃ"). Empty
            where the engine does not know them.
    """

    text: str
    start_s: float
    end_s: float
    mouths: tuple[tuple[float, str], ...]
    phonemes: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Take:
    """One rendered piece.

    Attributes:
        name: the piece's name, "stem-01".
        kind: stem, transition or song.
        file: path of the WAV relative to the set's folder.
        samples: exact length of the file in samples at SAMPLE_RATE_HZ.
        bpm: tempo of its grid.
        bars: bars up to the joint, which lies at sample_at(bars * 4 * 60 / bpm).
        layers: part name -> path of its FLAC relative to the set's folder; silent parts are left out.
        words: words as the engine placed them.
        engine: "synth", "musicgen", ...
        model: model id and revision, "" for embedded engines.
        prompt: what a neural engine was told.
        seed: the take's own seed.
        licence: SPDX identifier or a short name.
        commercial: whether it may be sold.
    """

    SCHEMA: ClassVar[str] = "Take.1"

    name: str
    kind: Literal["stem", "transition", "song"]
    file: str
    samples: int
    bpm: float
    bars: int
    layers: dict[str, str]
    words: tuple[Word, ...]
    engine: str
    model: str
    prompt: str
    seed: int
    licence: str
    commercial: bool


@dataclass(frozen=True, slots=True)
class Takes:
    """Every take of a set, in playing order."""

    SCHEMA: ClassVar[str] = "Takes.1"

    takes: tuple[Take, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a take lies in the mix.

    Attributes:
        take: the take's name.
        start_s: when its first sample sounds, in seconds from the mix's start.
        joint_s: where the next take starts (the end of its last whole bar).
        end_s: where its tail ends.
        start_beat: its first beat, counted from the mix's start.
    """

    take: str
    start_s: float
    joint_s: float
    end_s: float
    start_beat: int


@dataclass(frozen=True, slots=True)
class Mix:
    """The stitched, mastered track.

    Attributes:
        file: path of the WAV relative to the set's folder.
        samples: length at SAMPLE_RATE_HZ.
        bpm: the mix's one tempo.
        placements: the takes in order.
        measures: objective measures by name, e.g. "integrated_lufs", "true_peak_dbtp".
        take_gains_db: take name -> the gain it was given before mastering, 0 at most.
    """

    SCHEMA: ClassVar[str] = "Mix.1"

    file: str
    samples: int
    bpm: float
    placements: tuple[Placement, ...]
    measures: dict[str, float]
    take_gains_db: dict[str, float] = field(default_factory=dict)

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.samples / SAMPLE_RATE_HZ
