"""Analysis: what is known about a track's time, written by the score or heard from its sound."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from rivethead.schema.limits import rising, within

Source = Literal["written", "heard", "asked", "edited"]


@dataclass(frozen=True, slots=True)
class HeardSection:
    """A stretch of the track.

    Attributes:
        start_s: in seconds from the track's start.
        end_s: exclusive.
        label: intro, build, verse, drop, chorus, breakdown or outro.
        energy: 0..1, compared with the loudest section of the track.
        take: name of the take it lies in, "" where there are none.
    """

    start_s: float
    end_s: float
    label: str
    energy: float
    take: str = ""


@dataclass(frozen=True, slots=True)
class Syllable:
    """A mouth shape from a time on.

    Attributes:
        time_s: in seconds from the track's start.
        mouth: A..H or X.
    """

    time_s: float
    mouth: str


@dataclass(frozen=True, slots=True)
class SungWord:
    """A sung or shouted word.

    Attributes:
        text: upper-case.
        start_s: in seconds from the track's start.
        end_s: exclusive.
    """

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class EnergyCurve:
    """Loudness over time.

    Attributes:
        hop_s: seconds between values.
        values: 0..1, 1 is the track's loudest 3 s.
    """

    hop_s: float
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Beats, bars, sections and hits of one track.

    Attributes:
        file: name of the sound file that was analysed.
        duration_s: its length.
        tempo_bpm: the median tempo, 0 when there is no beat.
        tempo_map: (time_s, bpm) where the tempo moves, empty when it is steady.
        beats_s: beat times, strictly increasing; empty when there is no beat.
        downbeats_s: those beats that open a bar.
        metre: beats in a bar.
        onsets_s: times of all clear onsets.
        onset_bands: times of onsets in the bands "kick", "snare" and "hat", as heard.
        hits: drum, or "bass", "guitar" or "keys", -> times of its strokes or notes; exact where the score is known,
            else the heard bands.
        syllables: the mouth track, empty without a voice.
        sections: tile the track.
        energy: loudness curve.
        key: e.g. "F# phrygian", "" where unknown.
        loudness_lufs: integrated loudness, ITU-R BS.1770-4; -70 for silence.
        source: kind of fact ("beats", "downbeats", "sections", "hits", "tempo") -> where it comes from.
        confidence: the same keys -> 0..1.
        words: what is sung or shouted, in order; empty without a voice, and where nobody knows the words.
        digest: of everything else, as Rivethead wrote it: where it does not fit, a person has edited the file; "" while
            the analysis is in no file of its own. It tells nothing of the track, so equality leaves it out.
    """

    SCHEMA: ClassVar[str] = "Analysis.1"

    file: str
    duration_s: float
    tempo_bpm: float
    tempo_map: tuple[tuple[float, float], ...]
    beats_s: tuple[float, ...]
    downbeats_s: tuple[float, ...]
    metre: int
    onsets_s: tuple[float, ...]
    onset_bands: dict[str, tuple[float, ...]]
    hits: dict[str, tuple[float, ...]]
    syllables: tuple[Syllable, ...]
    sections: tuple[HeardSection, ...]
    energy: EnergyCurve
    key: str
    loudness_lufs: float
    source: dict[str, Source] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    words: tuple[SungWord, ...] = ()
    digest: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        within("duration_s", self.duration_s, 0, 86_400)
        rising("beats_s", self.beats_s)
