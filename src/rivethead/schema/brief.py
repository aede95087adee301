"""Brief: everything that a set needs to know before the first note."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from rivethead.schema.limits import within

STYLES = (
    *("industrial", "ebm", "dark-electro", "industrial-house", "industrial-rock", "power-noise"),
    *("ambient", "synthwave", "darksynth", "drum-and-bass"),
)
"""The styles that the score, the synth, the mix and the art know by name."""

VARIANTS = ("A", "B", "C")
"""The manners of each style: the same music by three bands."""

FRAGMENTS = ("drums", "bass", "guitar", "lead", "pads", "fx", "voice", "harmony", "form")
"""What a style may borrow from another: how a part is written and sounds, the chords, or how pieces are built."""

MODES: dict[str, tuple[int, ...]] = {
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "locrian": (0, 1, 3, 5, 6, 8, 10),
    "phrygian-dominant": (0, 1, 4, 5, 7, 8, 10),
    "harmonic-minor": (0, 2, 3, 5, 7, 8, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "ionian": (0, 2, 4, 5, 7, 9, 11),
}
"""Mode name -> semitones above the tonic of its seven degrees."""

PITCH_CLASSES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")

CHARACTER_KINDS = (
    *("robot", "punk", "welder", "foreman", "drummer", "crow"),
    *("singer", "keyboarder", "crane", "rat"),
)
"""The kinds of character that the vector engine draws."""

BACKDROP_KINDS = (
    *("foundry", "assembly-line", "boiler-room", "rooftop", "tunnel", "club", "scrapyard", "control-room"),
    *("harbour", "reactor", "neon-street", "cooling-towers", "server-hall", "cathedral"),
)
"""The kinds of backdrop that the vector engine draws."""


LOUDNESS_RANGE_LUFS = (-30.0, -6.0)
"""How loud a mix may be asked to be."""


@dataclass(frozen=True, slots=True)
class Key:
    """Tonic and mode.

    Attributes:
        tonic: one of PITCH_CLASSES.
        mode: a name in MODES.
    """

    tonic: str
    mode: str

    def __post_init__(self) -> None:
        if self.tonic not in PITCH_CLASSES:
            raise ValueError(f"tonic '{self.tonic}' is not one of {', '.join(PITCH_CLASSES)}")
        if self.mode not in MODES:
            raise ValueError(f"mode '{self.mode}' is not one of {', '.join(MODES)}")

    def __str__(self) -> str:
        return f"{self.tonic} {self.mode.replace('-', ' ')}"


@dataclass(frozen=True, slots=True)
class Source:
    """A style in one of its variants, written "ebm/B"; the variant is A where it is left out.

    Attributes:
        style: one of STYLES.
        variant: one of VARIANTS.
    """

    style: str
    variant: str = "A"

    def __post_init__(self) -> None:
        if self.style not in STYLES:
            raise ValueError(f"style '{self.style}' is not one of {', '.join(STYLES)}")
        if self.variant not in VARIANTS:
            raise ValueError(f"variant '{self.variant}' is not one of {', '.join(VARIANTS)}")

    def __str__(self) -> str:
        return f"{self.style}/{self.variant}"

    @classmethod
    def named(cls, text: str) -> "Source":
        """Return the source that a text such as "ebm/B" names.

        Raises:
            ValueError: there is no such style or variant.
        """
        style, slash, variant = text.partition("/")
        return cls(style, variant) if slash else cls(style)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Something that a style borrows from another.

    Attributes:
        part: what is borrowed, one of FRAGMENTS.
        source: from which style, such as "ebm" or "ebm/B".
    """

    part: str
    source: str

    def __post_init__(self) -> None:
        if self.part not in FRAGMENTS:
            raise ValueError(f"part '{self.part}' is not one of {', '.join(FRAGMENTS)}")
        Source.named(self.source)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes a style one's own; A, nothing borrowed and 0 (or 1 for drive) is the style as it stands.

    Attributes:
        swing: how late every second sixteenth comes, in sixteenths, 0..0.33; None keeps the style's own.
        drive: distortion on bass, guitar and drums as a factor, 0.5..2.
        brightness_db: tilt of the mix above 2 kHz in dB, -6..6.
        density: -1..1, fewer or more ghost notes, metal and ear candy.
        variant: one of VARIANTS.
        fragments: what is borrowed from other styles, each part once.
    """

    swing: float | None = None
    drive: float = 1.0
    brightness_db: float = 0.0
    density: float = 0.0
    variant: str = "A"
    fragments: tuple[Fragment, ...] = ()

    def __post_init__(self) -> None:
        if self.variant not in VARIANTS:
            raise ValueError(f"variant '{self.variant}' is not one of {', '.join(VARIANTS)}")
        if len({fragment.part for fragment in self.fragments}) < len(self.fragments):
            raise ValueError("fragments name a part twice")
        if self.swing is not None:
            within("swing", self.swing, 0, 0.33)
        within("drive", self.drive, 0.5, 2)
        within("brightness_db", self.brightness_db, -6, 6)
        within("density", self.density, -1, 1)


@dataclass(frozen=True, slots=True)
class CastMember:
    """A character that is there already, from the library or another set, and plays in this one too.

    Attributes:
        name: a puppet's name.
        kind: one of CHARACTER_KINDS, or "imported".
        role: what it does best.
        sha256: of the puppet as a document, so that it is known whether it is still the same.
    """

    name: str
    kind: str
    role: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What is asked for, with every choice made.

    Attributes:
        text: the line as it was typed.
        title: the line as a title, e.g. "Industrial Cartoon Set #1".
        slug: the title as a folder name, lower-case ASCII letters, digits and hyphens.
        style: one of STYLES.
        bpm: tempo of the whole set in beats a minute, 40..220.
        key: the set's home key; stems may stand in related keys.
        seed: the root of every random stream, 0..2**63-1.
        form: "set" is stems and transitions stitched, "song" one piece.
        stems: how many stems a set has, 1..99 (a song has none).
        stem_seconds: length of each stem's file, 8..600.
        transitions: how many transitions, 0..stems-1.
        transition_seconds: length of each transition's file, 8..600.
        song_seconds: length of a song, 8..1800 (a set has 0).
        cast_size: how many characters, 1..8.
        characters: kinds asked for by name, e.g. ("robot", "robot"); the rest of the cast is drawn by seed.
        kept: characters that are not drawn but taken over, first in the cast.
        places: backdrop kinds asked for by name; the rest are drawn by seed.
        words: up to eight words to shout, upper-case.
        recipe: values that bend the style.
        loudness_lufs: integrated loudness of the mix, -30..-6.
        music_prompt: text for neural music engines.
        art_prompt: text for neural picture engines.
    """

    SCHEMA: ClassVar[str] = "Brief.1"

    text: str
    title: str
    slug: str
    style: str
    bpm: float
    key: Key
    seed: int
    form: Literal["set", "song"] = "set"
    stems: int = 5
    stem_seconds: float = 60.0
    transitions: int = 3
    transition_seconds: float = 30.0
    song_seconds: float = 0.0
    cast_size: int = 5
    characters: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    recipe: Recipe = field(default_factory=Recipe)
    loudness_lufs: float = -14.0
    music_prompt: str = ""
    art_prompt: str = ""
    kept: tuple[CastMember, ...] = ()

    def __post_init__(self) -> None:
        if self.style not in STYLES:
            raise ValueError(f"style '{self.style}' is not one of {', '.join(STYLES)}")
        within("bpm", self.bpm, 40, 220)
        within("seed", self.seed, 0, 2**63)
        within("cast_size", self.cast_size, 1, 8)
        within("loudness_lufs", self.loudness_lufs, *LOUDNESS_RANGE_LUFS)
        if self.form == "set":
            within("form is set, but stems", self.stems, 1, 99)
            within("form is set, but stem_seconds", self.stem_seconds, 1, 600)
            within("form is set, but transition_seconds", self.transition_seconds, 1, 600)
        else:
            within("form is song, but song_seconds", self.song_seconds, 1, 1800)
        if self.form == "set" and not 0 <= self.transitions < max(1, self.stems):
            gaps = self.stems - 1
            raise ValueError(
                f"{self.transitions} transitions do not fit {self.stems} stems, which have {gaps} gaps between them"
            )
        if len(self.kept) > self.cast_size:
            raise ValueError(f"kept names {len(self.kept)} characters, but cast_size is {self.cast_size}")
        for kind in self.characters:
            if kind not in CHARACTER_KINDS:
                raise ValueError(f"character '{kind}' is not one of {', '.join(CHARACTER_KINDS)}")
        for kind in self.places:
            if kind not in BACKDROP_KINDS:
                raise ValueError(f"place '{kind}' is not one of {', '.join(BACKDROP_KINDS)}")
