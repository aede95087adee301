"""Score: what is to be played, in beats, for every piece of a set."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from rivethead.schema.brief import Key
from rivethead.schema.limits import within

BEATS_PER_BAR = 4
"""Written music is in 4/4; heard music says its own metre."""

PARTS = ("drums", "bass", "guitar", "lead", "pads", "fx", "voice")
"""The parts of the music, and so the layers of every take."""

_MOST_BEATS = 1800 * 220 / 60
"""Beats of the longest song at the fastest tempo."""

SECTION_LABELS = ("intro", "build", "verse", "drop", "chorus", "breakdown", "outro")


@dataclass(frozen=True, slots=True)
class Section:
    """A written stretch of one piece.

    Attributes:
        label: one of SECTION_LABELS.
        start_bar: first bar, from 0 at the start of the piece.
        bars: length in bars, at least 1.
        energy: 0 (still) .. 1 (full).
    """

    label: str
    start_bar: int
    bars: int
    energy: float

    def __post_init__(self) -> None:
        within("bars", self.bars, 1, 2000)
        within("energy", self.energy, 0, 1)


@dataclass(frozen=True, slots=True)
class Note:
    """One pitched note or chord.

    Attributes:
        part: bass, guitar, lead or pads.
        voice: which sound of the part plays it, e.g. "arp" and "lead" are both in the part lead, "bow" in pads.
        beat: start in beats from the piece's start.
        length_beats: sounding length.
        pitches: MIDI note numbers, one or a chord.
        velocity: 0..1.
        openness: 0..1, how far the filter opens (brightness that moves with the arrangement).
        articulation: "" plain, "mute" palm-muted, "accent", "glide" slides from the note before.
    """

    part: str
    voice: str
    beat: float
    length_beats: float
    pitches: tuple[int, ...]
    velocity: float
    openness: float = 0.5
    articulation: str = ""

    def __post_init__(self) -> None:
        within("beat", self.beat, 0, _MOST_BEATS)
        within("length_beats", self.length_beats, 0, _MOST_BEATS)
        for pitch in self.pitches:
            within("pitches", pitch, 0, 127)
        within("velocity", self.velocity, 0, 1)
        within("openness", self.openness, 0, 1)


@dataclass(frozen=True, slots=True)
class Hit:
    """One stroke of the drum kit.

    Attributes:
        drum: kick, snare, clap, hat, open-hat, ride, crash, tom-high, tom-mid, tom-low, metal-low, metal-high, anvil,
            tick, break-kick or break-snare.
        beat: in beats from the piece's start.
        velocity: 0..1; below 0.45 it is a ghost note.
        variant: which round-robin take of the drum, from 0.
    """

    drum: str
    beat: float
    velocity: float
    variant: int = 0

    def __post_init__(self) -> None:
        within("beat", self.beat, 0, _MOST_BEATS)
        within("velocity", self.velocity, 0, 1)


@dataclass(frozen=True, slots=True)
class Gesture:
    """One effect that is not a note: a riser, an impact, a servo, steam.

    Attributes:
        kind: riser, impact, downlifter, reverse-crash, hammer, alarm, servo, steam, machine, grain, wind, zap,
            sub-drop, radio, siren,
            whisper, chain, field, shimmer or stab.
        beat: start in beats from the piece's start.
        length_beats: how long it is stretched, where the kind can be.
        velocity: 0..1.
        variant: seeds its details.
    """

    kind: str
    beat: float
    length_beats: float
    velocity: float
    variant: int = 0

    def __post_init__(self) -> None:
        within("beat", self.beat, 0, _MOST_BEATS)
        within("length_beats", self.length_beats, 0, 256)
        within("velocity", self.velocity, 0, 1)


@dataclass(frozen=True, slots=True)
class Shout:
    """One word of the voice.

    Attributes:
        word: upper-case.
        beat: start in beats from the piece's start.
        pitch: MIDI note number of the robot's voice.
        velocity: 0..1.
    """

    word: str
    beat: float
    pitch: int
    velocity: float

    def __post_init__(self) -> None:
        within("beat", self.beat, 0, _MOST_BEATS)
        within("pitch", self.pitch, 0, 127)
        within("velocity", self.velocity, 0, 1)


@dataclass(frozen=True, slots=True)
class Move:
    """An edit of the finished layers, as a producer makes by hand.

    Attributes:
        kind: "gap" silences everything but fx and voice before a drop, "stutter" repeats the first sixteenth,
            "tape-stop" slows down to a halt.
        beat: start in beats from the piece's start.
        length_beats: length.
    """

    kind: Literal["gap", "stutter", "tape-stop"]
    beat: float
    length_beats: float

    def __post_init__(self) -> None:
        within("beat", self.beat, 0, _MOST_BEATS)
        within("length_beats", self.length_beats, 0, 256)


@dataclass(frozen=True, slots=True)
class Piece:
    """One take's worth of music: a stem, a transition or a song.

    Attributes:
        name: "stem-01", "transition-01" or "song".
        kind: stem, transition or song.
        key: the piece's own key.
        bars: bars inside its bar-cut length; the joint is the end of the last of them. The last ones may be played
            on into the tail: notes past the joint are allowed as long as they end within `seconds`.
        seconds: length of the take's file.
        leads_to: name of the piece that follows it in the mix, "" for the last one.
        sections: tile the bars without gap or overlap.
    """

    name: str
    kind: Literal["stem", "transition", "song"]
    key: Key
    bars: int
    seconds: float
    leads_to: str
    prompt: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    hits: tuple[Hit, ...]
    gestures: tuple[Gesture, ...]
    shouts: tuple[Shout, ...]
    moves: tuple[Move, ...]

    def __post_init__(self) -> None:
        within("bars", self.bars, 1, 2000)
        within("seconds", self.seconds, 0.1, 1800)


@dataclass(frozen=True, slots=True)
class Score:
    """The whole set's music, in playing order.

    Attributes:
        title: the set's title.
        style: one of rivethead.schema.brief.STYLES.
        bpm: the one tempo of the set.
        seed: the set's seed.
        swing: how late every second sixteenth is already played in the events, for the record.
        pieces: in the order in which they are heard.
    """

    SCHEMA: ClassVar[str] = "Score.1"

    title: str
    style: str
    bpm: float
    seed: int
    swing: float
    pieces: tuple[Piece, ...]

    def __post_init__(self) -> None:
        within("bpm", self.bpm, 40, 220)
        if not self.pieces:
            raise ValueError("pieces is empty, but it has to hold at least one")

    def piece(self, name: str) -> Piece:
        """Return the piece with this name.

        Raises:
            KeyError: there is none.
        """
        for piece in self.pieces:
            if piece.name == name:
                return piece
        raise KeyError(name)
