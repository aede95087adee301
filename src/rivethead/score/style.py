"""What a style is: tables of grids, lines, rhythms, progressions and arcs, and how its sections are orchestrated."""

from collections.abc import Mapping
from dataclasses import dataclass

Grid = str
"""A drum grid or a pitched line, see rivethead.score.notation."""

Lanes = Mapping[str, Grid]
"""Drum name -> grid."""


@dataclass(frozen=True, slots=True)
class Line:
    """The language of one pitched part.

    Attributes:
        cells: riffs of one to four bars.
        turns: endings of four or eight steps that replace a bar's end at phrase ends.
        lifts: riffs for drops and choruses; empty means the cells serve there too.
        voice: which sound of the part plays them (bass: bass, sub, drone, reese or string; guitar: guitar).
    """

    cells: tuple[Grid, ...]
    turns: tuple[Grid, ...] = ()
    lifts: tuple[Grid, ...] = ()
    voice: str = "bass"


@dataclass(frozen=True, slots=True)
class Melody:
    """How leads are written.

    Attributes:
        rhythms: two bars each, ``x`` an onset, ``-`` held, ``.`` silent.
        legato: whether tones last until the next one.
        leap: 0..1, how welcome leaps are.
        colour: degree that gives the style its taste and should be touched (1 is the flat second in phrygian).
    """

    rhythms: tuple[str, ...]
    legato: bool = False
    leap: float = 0.4
    colour: int = 1


@dataclass(frozen=True, slots=True)
class Chords:
    """How pads are voiced.

    Attributes:
        voicings: degrees above the chord's root; the first for calm sections, the last for full ones.
        bars: how long a chord lasts.
        bow: degrees that the bowed voice moves through, empty for none.
    """

    voicings: tuple[tuple[int, ...], ...]
    bars: int = 2
    bow: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Fills:
    """Drum fills by size: the last beat of four bars, the last half of eight, the end of a section."""

    small: tuple[Lanes, ...]
    medium: tuple[Lanes, ...]
    large: tuple[Lanes, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """One style as data.

    Attributes:
        name: one of rivethead.schema.brief.STYLES.
        swing: how late every second sixteenth comes, in sixteenths.
        grooves: kits of lanes that belong together; a set takes two of them.
        metals: riffs of metal-low, metal-high and anvil (or tick), two bars or more.
        pulse: the kick that holds the grid around joints, one bar.
        roll: the drums that roll before a drop, in turn.
        fills: drum fills.
        bass, guitar: the riffs; a style without guitar has None.
        bass_follows_guitar: the bass doubles the guitar's roots wherever the guitar plays.
        arps: patterns of chord degrees.
        melody: how leads are written.
        chords: how pads are voiced.
        progressions: chord roots for verses, one of them a stem.
        lifts: chord roots for drops and choruses.
        chord_bars: how long a chord root lasts under bass, guitar, arp, lead and pads: every degree counts from it.
        candy: gestures that surprise, every four to eight bars.
        beds: long gestures under intros and breakdowns.
        moves: edits that the style likes: gap, stutter, tape-stop.
        shouting: 0..1, how much of the words are heard.
        words: what is shouted where the brief has no words of its own.
        arcs: role in the set -> alternatives, see rivethead.score.form.
        scenes: section label -> orchestrations from thin to full, see rivethead.score.form.
    """

    name: str
    grooves: tuple[Lanes, ...]
    metals: tuple[Lanes, ...]
    fills: Fills
    bass: Line
    melody: Melody
    chords: Chords
    progressions: tuple[tuple[int, ...], ...]
    lifts: tuple[tuple[int, ...], ...]
    arcs: Mapping[str, tuple[str, ...]]
    scenes: Mapping[str, tuple[str, ...]]
    swing: float = 0.0
    pulse: Grid = "X...X...X...X..."
    roll: tuple[str, ...] = ("snare",)
    guitar: Line | None = None
    bass_follows_guitar: bool = False
    arps: tuple[Grid, ...] = ()
    chord_bars: int = 1
    candy: tuple[str, ...] = ()
    beds: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    shouting: float = 0.0
    words: tuple[str, ...] = ("MACHINE", "CONTROL", "SYSTEM", "OBEY")
