"""Industrial rock: a drummer with a sequencer's discipline, palm-muted riffs on a flat second, choruses that ring.

A is the machine riff: four on the floor under chugs, shouted choruses of power chords. B is sludge and groove: half the
pace, guitars tuned down, holes to fall into. C is punk metal: gallops, double kick, choruses that race. All are songs
of verses and choruses, and the chorus is the peak.

The progression stands still under the verses' riffs, because the riff itself moves; in the choruses the chords move
and the guitar only holds them. In phrygian the tritone lies between the flat second (1) and the fifth (4).
"""

from collections.abc import Mapping
from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...|....X..o....X..o",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X..x..x.X..x..x.|X..x..x.X.x...x.",
        "snare": "....X..o....X...|....X..o.o..X..o",
        "hat": "XoxoXoxoXoxoXoxo",
        "open-hat": "......x.......x.",
    },
    {
        "kick": "X.x...x.X.x...x.|X.x...x.X.x.X.x.",
        "snare": "....X....o..X...|....X....o..X.o.",
        "clap": "............x...",
        "open-hat": "X.x.X.x.X.x.X.x.",
    },
    {
        "kick": "X...X..xX...X.x.|X...X..xX.x.X.x.",
        "snare": "....X.......X..o|....X..o....X.oo",
        "clap": "....x.......x...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..............x.",
        "ride": "x...x...x...x...",
    },
    {
        "kick": "X.xxX.x.X.xxX.x.|X.xxX.x.X.xxX.xx",
        "snare": "....X..o....X...|....X..o....X..X",
        "open-hat": "x...x...x...x...",
        "hat": "..x...x...x...x.",
        "tom-low": "................|..........o..o..",
    },
    {
        "kick": "X.....x.X.x.....|X.....x.X.x...x.|X.....x.X.x.....|X..x..x.X..x..x.",
        "snare": "....X..o....X...|....X.......X..o|....X..o....X...|....X..o.o..X.oo",
        "open-hat": "x.x.x.x.x.x.x.x.",
        "hat": "................|...............o|................|.o.o.o.o.o.o.o.o",
    },
)

_METALS = (
    {"metal-low": "......x.......x.|......x...x...x.", "anvil": "X...............|................"},
    {"metal-high": "...x..x....x..x.|...x..x....x.xx.", "metal-low": "........x.......|........x......."},
    {"anvil": "........X.......|........X.....x.", "metal-high": "..x...x.....x...|..x...x.....x.x."},
    {"metal-low": "x..x..x.....x...|x..x..x...x.x...", "metal-high": "..............x.|.............xx."},
)

_FILLS = Fills(
    small=(
        {"snare": "............X.xX"},
        {"snare": "............X..x", "kick": "............X.x."},
        {"snare": "............oxXX", "tom-low": "..............x."},
        {"kick": "............XxXx", "snare": "..............X."},
    ),
    medium=(
        {"snare": "........X.xxX.xX", "kick": "........X...X..."},
        {
            "tom-high": "........Xx......",
            "tom-mid": "..........Xx....",
            "tom-low": "............Xx..",
            "snare": "..............XX",
        },
        {"kick": "........X.x.X.x.", "snare": ".........x.x.xXX"},
        {"snare": "........X..X..X.", "tom-low": ".........xx.xx.x", "kick": "........X..X..X."},
    ),
    large=(
        {"snare": "X.xxX.xxXxXxXXXX", "kick": "X...X...X...X..."},
        {
            "snare": "X...X..x........",
            "tom-high": "........XxXx....",
            "tom-mid": "..........Xx....",
            "tom-low": "............XxXX",
            "kick": "X...X...X...X...",
        },
        {"kick": "X..X..X.X..X..X.", "snare": "X..X..X.X..X..XX", "anvil": "X.......X......."},
        {"metal-low": "X.x.X.x.X.xxX.xx", "snare": "........X.X.XXXX", "kick": "X...X...X...X..."},
    ),
)

_GUITAR = Line(
    voice="guitar",
    cells=(
        # The machine: the chug that everybody nods to, answered on the flat second.
        "0m! . 0m 0m . . 0m . 0m! . 0m 0m . 0m 0m .|0m! . 0m 0m . . 0m . 0m! . 0m 0m . 1! - .",
        # Octaves that climb out of the chug and fall back into it.
        "0m! . 0m 0m . . 0m . 0^! - 0^ . 1^ - 0^ .|0m! . 0m 0m . . 0m . 3^! - 1^ - 0^ - . .",
        # A gallop that rears up to the fifth and falls back to the flat second.
        "0m! . 0m 0m 0m . 0m 0m 0m! . 0m 0m 1 - 0m .|0m! . 0m 0m 0m . 0m 0m 0m! . 0m 0m 4! - 1 -",
        # Threes against the four of the kick.
        "0m! 0m 0m 1m! 0m 0m 0m! 0m 0m 1m! 0m 0m 0m! 0m 3 -|0m! 0m 0m 1m! 0m 0m 0m! 0m 0m 1m! 0m 0m 4! - 1! -",
        # Stabs with holes for the snare.
        "0! - . 0m . 0m 0! - . 0m 0m . 1! - . .|0! - . 0m . 0m 0! - . 0m 0m . 3! - 1 -",
        # A slow tread that leans on the flat second.
        "0! - - 0m 0m . 0m . 1! - - 0m 0m . 0m 0m|0! - - 0m 0m . 0m . 4! - 3 - 1! - - .",
        # Four bars that climb and come down by a tritone.
        "0m! 0m . 0m 0m . 0m 0m 0m! . 0m 0m . 0m 3 -|0m! 0m . 0m 0m . 0m 0m 0m! . 0m 0m 2! - 1 -|"
        "0m! 0m . 0m 0m . 0m 0m 0m! . 0m 0m . 0m 5 -|4! - 4m 4m 3! - 3m 3m 1! - 1m 1m 4! - 1! -",
        # A machine gun with one accent that moves.
        "0m! 0m 0m 0m 0m 0m 1! - 0m! 0m 0m 0m 0m 0m 0m 0m|0m! 0m 0m 0m 1! - 0m 0m 0m! 0m 0m 0m 4! - 3! -",
        # Question on the root, answer an octave up.
        "0m! . 0m . 0m 0m . 0m 7! - 6 - . 0m 0m .|0m! . 0m . 0m 0m . 0m 5! - 4 - 1! - - .",
    ),
    turns=(
        "4! - 1! -",
        "3 - 1 0m",
        "1m 1m 1! -",
        "1! - - . 0m 0m 0m 0m",
        "5! - 4! - 3! - 1! -",
        "0m 0m 0m 0m 1! - 4! -",
    ),
    lifts=(
        "0! - - - 0 - 0m 0m 0! - 0 - 0m 0m 0m 0m|0! - - - 0 - 0m 0m 0! - 0m 0m 0! - 1! -",
        "0! - 0 - 0 - 0 - 0! - 0 - 0 - 0 -|0! - 0 - 0 - 0 - 0! - 0m 0m 1! - 1 -",
        "0! - - - 0! - - - 0! - - - 0! - 0m 0m|0! - - - 0! - - - 0! - 0m 0m 1! - - -",
        "0! - - - 0m 0m 0! - - - - - 0m 0m 0m 0m|0! - - - 0m 0m 0! - - - - - 2! - 1! -",
        "0! - - . 0m 0m 0! - - . 0m 0m 0! - - .|0! - - . 0m 0m 0! - - . 0m 0m 0! - 4! -",
        "0! - - 0m 0! - - 0m 0! - - 0m 0m 0m 0m 0m|0! - - 0m 0! - - 0m 0! - - - 1! - - .",
        "0! - - - - - 0 - 0! - - - 0! - 0m 0m|0! - - - - - 0 - 0! - 0m 0m 4! - 1! -",
    ),
)

_BASS = Line(
    voice="string",
    cells=(
        "0! 0 0 0 0! 0 0 0 0! 0 0 0 0! 0 0 0|0! 0 0 0 0! 0 0 0 0! 0 0 0 2 2 1 1",
        "0! . 0 0 0 . 0 0 0! . 0 0 1 - 0 .|0! . 0 0 0 . 0 0 0! . 0 0 4 - 1 -",
        "0! - 0 . 0 - 0 . 0! - 0 . 0 0 1 .|0! - 0 . 0 - 0 . 3! - 1 . 0 0 0 .",
        "0! 0 . 0 0 . 0! 0 . 0 0 . 0! . 0^ .|0! 0 . 0 0 . 0! 0 . 0 0 . 3 - 1 -",
        "0! . . 0 . . 0! . . 0 . . 1 - 0 .|0! . . 0 . . 0! . . 0 . 0 4! - 1 -",
        "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0 1 0|0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 3 2 1 0",
        "0! - - - 0 0 0 0 1! - - - 0 0 0 0|0! - - - 0 0 0 0 4! - 3 - 1 - - -",
    ),
    turns=("3 - 1 -", "0 0 1 1", "4 4 1 1", "0! 0 0 0 1 1 4 4", "5 - 4 - 3 - 1 -", "0! . 0 . 1 . 3 ."),
    lifts=(
        "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0 0",
        "0! - 0 0 0 - 0 0 0! - 0 0 0 - 0 0|0! - 0 0 0 - 0 0 0! - 0 0 2 - 1 -",
        "0! 0 0 0 0^ 0 0 0 0! 0 0 0 0^ 0 0 0",
        "0! . 0 0 . 0 0 . 0! . 0 0 . 0 0^ .|0! . 0 0 . 0 0 . 0! . 0 0 4 - 1 -",
    ),
)

_ARCS: Mapping[str, tuple[str, ...]] = {
    **BEAT_ARCS,
    "opening": (
        "intro:1:.5 verse:2:.62 chorus:1:.86 breakdown:1:.42 build:1:.6 chorus:2:.95",
        "intro:1:.5 build:1:.58 verse:2:.64 chorus:2:.9 verse:1:.6 chorus:1:.94",
        "intro:2:.5 verse:2:.6 chorus:2:.9 breakdown:1:.42 chorus:1:.95",
    ),
    "rise": (
        "verse:2:.64 chorus:2:.88 breakdown:1:.42 build:1:.6 chorus:2:.96",
        "chorus:1:.86 verse:2:.62 chorus:2:.9 breakdown:1:.45 chorus:2:.97",
        "verse:2:.6 chorus:1:.86 verse:2:.66 build:1:.62 chorus:2:.96",
    ),
    "turn": (
        "verse:1:.62 chorus:2:.88 breakdown:2:.38 build:1:.6 chorus:2:1",
        "verse:2:.6 build:1:.6 chorus:2:.92 breakdown:1:.38 verse:1:.64 chorus:1:1",
        "drop:2:.86 verse:2:.62 breakdown:1:.42 build:1:.62 chorus:2:.97",
    ),
    "peak": (
        "chorus:2:.9 verse:1:.64 breakdown:1:.42 build:1:.65 chorus:3:1",
        "verse:1:.66 chorus:2:.92 breakdown:1:.45 build:1:.66 drop:1:.97 chorus:2:1",
    ),
    "closing": (
        "verse:2:.66 chorus:2:.92 breakdown:1:.38 chorus:2:1 outro:1:.4",
        "chorus:2:.88 verse:1:.64 breakdown:1:.42 build:1:.62 chorus:2:1 outro:1:.4",
    ),
    "whole": (
        "intro:1:.5 verse:2:.62 chorus:1:.88 breakdown:1:.38 build:1:.6 chorus:2:1 outro:1:.4",
        "intro:1:.5 verse:2:.64 chorus:2:.9 breakdown:1:.38 chorus:2:1 outro:1:.4",
        "intro:1:.5 chorus:1:.86 verse:2:.62 build:1:.6 chorus:2:1 outro:1:.4",
    ),
    "song": (
        "intro:2:.5 verse:4:.6 chorus:2:.87 verse:4:.64 chorus:2:.9 breakdown:2:.38 build:1:.62 chorus:4:1 outro:2:.4",
        "intro:1:.5 chorus:2:.86 verse:4:.6 chorus:2:.9 drop:2:.88 breakdown:2:.38 verse:2:.64 chorus:4:1 outro:2:.4",
        "intro:2:.5 verse:2:.6 build:1:.58 chorus:2:.88 verse:2:.64 build:1:.6 chorus:2:.92 breakdown:2:.42 drop:2:.95"
        " chorus:2:1 outro:2:.4",
    ),
}

_SCENES: Mapping[str, tuple[str, ...]] = {
    "intro": (
        "kick:half arp hat guitar:far bed candy",
        "kick:pulse hat guitar:far bed candy",
        "kick hat guitar bass:root metal bed candy",
    ),
    "build": (
        "kick:half hat arp bass:root guitar:far candy",
        "kick:pulse hat tom arp bass guitar:far+ candy",
        "kick:pulse snare+ hat tom metal bass guitar+ candy",
    ),
    "verse": (
        "kick snare hat bass guitar:far voice candy",
        "kick snare bass guitar voice candy",
        "kick snare hat- bass guitar voice candy",
    ),
    "drop": (
        "kick snare hat tom arp bass guitar candy",
        "kick snare hat tom metal arp bass guitar voice candy",
        "kick snare hat tom metal:b arp:b bass guitar lead+ voice candy",
    ),
    "chorus": (
        "kick snare hat tom arp bass guitar pad voice",
        "kick snare hat tom arp bass guitar pad voice metal+ candy",
        "kick snare hat tom arp bass guitar pad lead+ voice metal candy",
    ),
    "breakdown": (
        "guitar:hold drone bed candy",
        "hat- drone guitar:far bed voice candy",
        "guitar:hold drone arp+ bed voice candy",
    ),
    "outro": ("guitar:hold drone pad bed", "hat- guitar:hold drone pad bed", "kick- hat- guitar:hold drone pad bed"),
}

STYLE = Style(
    name="industrial-rock",
    grooves=_GROOVES,
    metals=_METALS,
    pulse="X...X...X...X...",
    roll=("snare", "tom-mid", "tom-low"),
    fills=_FILLS,
    bass=_BASS,
    guitar=_GUITAR,
    bass_follows_guitar=True,
    arps=(
        "0 0 7 0 0 7 0 0 0 0 7 0 0 7 0 7",
        "0 . 0 7 . 0 4 . 0 . 0 7 . 4 2 .",
        "0 7 0 4 0 7 0 4 0 7 0 4 0 2 0 1|0 7 0 4 0 7 0 4 0 7 0 4 2 1 2 4",
        "0 . . 0 . . 4 . 0 . . 0 . . 1 .",
        "7 . 0 . 4 . 0 . 7 . 0 . 2 . 1 .",
    ),
    melody=Melody(
        rhythms=(
            "x-----x-x---x---|x-----x-x-------",
            "x---x---x-x-x---|x---x---x-------",
            "x-------x---x---|x-------x-------",
            "..x-x-x---x-x---|..x-x-x---------",
            "x--x--x---x-x---|x--x--x---------",
            "x-----------x-x-|x---------......",
        ),
        leap=0.5,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4), (0, 4, 7), (0, 2, 4, 7)), bars=1),
    progressions=(
        (0, 0, 0, 0),
        (0, 0, 0, 1),
        (0, 0, 0, 0, 3, 3, 0, 0),
        (0, 0, 1, 0),
        (0, 0, 0, 0, 2, 2, 1, 1),
    ),
    lifts=((0, 5, 3, 1), (0, 2, 5, 1), (5, 6, 0, 0), (0, 0, 5, 1), (3, 5, 0, 1)),
    chord_bars=1,
    candy=("alarm", "radio", "sub-drop", "reverse-crash", "zap", "alarm", "hammer"),
    beds=("alarm", "radio", "machine"),
    moves=("gap", "stutter", "gap"),
    shouting=0.9,
    words=("RIOT", "DESTROY", "SYSTEM", "BURN", "STEEL", "RISE"),
    arcs=_ARCS,
    scenes=_SCENES,
)


def _dropped(pattern: str) -> str:
    """Return a line for a guitar that is tuned down: every chord an octave lower, as far as the strings reach."""
    bars = (bar.split() for bar in pattern.split("|"))
    return "|".join(" ".join(symbol if symbol in "-." else f"{symbol}v" for symbol in bar) for bar in bars)


_SLUDGE_GROOVES = (
    {
        "kick": "X.....x.......x.|X.....x...x...x.",
        "snare": "........X.......|........X......o",
        "open-hat": "X...x...X...x...",
    },
    {
        "kick": "X..X....x.....X.|X..X....x.X...X.",
        "snare": "........X.......|........X....o..",
        "hat": "X...x...X...x...",
        "open-hat": "..............x.|................",
    },
    {
        "kick": "X.x.......X.x...|X.x.......X...xx",
        "snare": "........X.......|........X.......",
        "crash": "X...............|................",
        "ride": "x...x...x...x...",
    },
    {
        "kick": "X.....X...X.....|X.....X...x.x.x.",
        "snare": "........X.......|........X...o.o.",
        "open-hat": "x...x...x...x...",
        "tom-low": "................|............o.o.",
    },
    {
        "kick": "X.xX......xX..x.|X.xX......xX.xX.",
        "snare": "........X.......|........X......X",
        "clap": "........x.......",
        "hat": "x.x.x.x.x.x.x.x.",
    },
)

_SLUDGE_FILLS = Fills(
    small=(
        {"tom-low": "............X.X."},
        {"snare": "............X...", "kick": "..............X."},
        {"tom-mid": "............X...", "tom-low": "..............Xx"},
    ),
    medium=(
        {"tom-high": "........X.......", "tom-mid": "..........X.X...", "tom-low": "..............X."},
        {"snare": "........X..X..X.", "kick": "........X..X..X."},
        {"tom-low": "........X.x.X.x.", "snare": "........X...X..."},
    ),
    large=(
        {"tom-high": "X..X............", "tom-mid": "......X..X......", "tom-low": "............X.X."},
        {"snare": "X.......X...X.X.", "kick": "X...X...X...X...", "tom-low": "..x.x.x...x...x."},
        {"anvil": "X.......X...X...", "snare": "X.......X...X...", "kick": "X.......X...X..."},
    ),
)

_SLUDGE_GUITAR = Line(
    voice="guitar",
    cells=tuple(
        _dropped(cell)
        for cell in (
            # Lead boots: one chord, one step, one hole.
            "0! - - - - - 0m . 0m . . . 1! - - -|0! - - - - - 0m . 3! - - - 1! - - -",
            # Syncopated groove around the kick.
            "0m! . . 0m! . . . . . . 0m! 0m . . 0! -|0m! . . 0m! . . . . . . 0m! 0m 1! - - .",
            # A tritone that hangs over the bar.
            "0! - - . 0m 0m . . 4! - - - - . . .|0! - - . 0m 0m . . 3! - - - 1! - - -",
            # Stop and go.
            "0m! . 0m . . . . . 0! - - - . . 0m 0m|0m! . 0m . . . . . 1! - - - 0! - - -",
            # A crawl down to the root.
            "3! - - - - - 2 - 1! - - - - - 0m .|0! - - - - - - - . . 0m . 0m . 0m .",
            # Triplet feel over two bars.
            "0m! . . 0m . . 0m . . 0m . . 1! - 0m .|0m! . . 0m . . 0m . . 4! - - 3! - 1 -",
        )
    ),
    turns=tuple(_dropped(turn) for turn in ("4! - 3! -", "1! - - -", "0m . 0m . 1! - 4! -", "3! - 2! - 1! - - -")),
    lifts=tuple(
        _dropped(lift)
        for lift in (
            "0! - - - - - - - - - - - 0m . 0m .|0! - - - - - - - 1! - - - - - - -",
            "0! - - - - - 0! - - - - - - - 0m .|0! - - - - - 0! - - - 1! - - - - -",
            "0! - - - - - - - 0! - - - - - - -|0! - - - - - - - 4! - - - 3! - - -",
            "0! - - - 0m . 0m . 0! - - - - - - -|0! - - - 0m . 0m . 3! - - - 1! - - -",
        )
    ),
)

_SLUDGE_BASS = Line(
    voice="string",
    cells=tuple(
        _dropped(cell)
        for cell in (
            "0! - - - - - 0 . 0 . . . 1! - - -",
            "0! . . 0 . . . . . . 0 0 . . 0 -|0! . . 0 . . . . . . 0 0 1 - - .",
            "0! - - . 0 0 . . 4! - - - - . . .|0! - - . 0 0 . . 3! - - - 1 - - -",
            "0! - - - - - - - 0 - 0 - 1 - 0 -",
            "0! - - - 0 - - - 0! - - - 1 - - -",
            "0! . 0 . . . . . 0! - - - . . 0 0",
        )
    ),
    turns=tuple(_dropped(turn) for turn in ("4 - 3 -", "1! - - -", "0 . 0 . 1 - 4 -", "3 - 2 - 1 - - -")),
    lifts=tuple(
        _dropped(lift)
        for lift in (
            "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0 0|0! 0 0 0 0 0 0 0 1! 1 1 1 0 0 0 0",
            "0! - 0 0 0 - 0 0 0! - 0 0 0 - 0 0",
            "0! . 0 0 . 0 0 . 0! . 0 0 . 0 0 .|0! . 0 0 . 0 0 . 3 - 2 - 1 - 0 -",
        )
    ),
)

_RACE_GROOVES = (
    {
        "kick": "X.xxX.xxX.xxX.xx",
        "snare": "....X.......X...|....X.......X..o",
        "hat": "X.x.X.x.X.x.X.x.",
    },
    {
        "kick": "X..x..x.X..x..x.",
        "snare": "....X.......X...|....X.......X.x.",
        "open-hat": "x.x.x.x.x.x.x.x.",
    },
    {
        "kick": "XxxxXxxxXxxxXxxx",
        "snare": "....X.......X...|....X.......X...",
        "ride": "X.x.X.x.X.x.X.x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "..X...X...X...X.",
        "hat": "X.x.X.x.X.x.X.x.",
    },
    {
        "kick": "X.x...x.X.xx....|X.x...x.X.xx..xx",
        "snare": "....X..X....X...|....X..X....X..X",
        "open-hat": "X...x...X...x...",
        "tom-low": "................|..............o.",
    },
    {
        "kick": "XxxxX.x.XxxxX.x.|XxxxX.x.XxxxXxxx",
        "snare": "....X.......X...|....X..o....X.X.",
        "open-hat": "X.x.X.x.X.x.X.x.",
        "clap": "....x.......x...",
    },
)

_RACE_GUITAR = Line(
    voice="guitar",
    cells=(
        # The gallop.
        "0m! . 0m 0m 0m! . 0m 0m 0m! . 0m 0m 1! - 0m 0m|0m! . 0m 0m 0m! . 0m 0m 3! - 3m 3m 1! - 1m 1m",
        # Down-picked eighths, as fast as a wrist goes.
        "0! . 0 . 0 . 0 . 1! . 1 . 0 . 0 .|0! . 0 . 0 . 0 . 3! . 3 . 4! . 1 .",
        # A saw of sixteenths that bites upwards.
        "0m! 0m 0m 0m 0m 0m 2! - 0m! 0m 0m 0m 0m 0m 1! -|0m! 0m 0m 0m 0m 0m 4! - 3! - 0m 0m 1! - 0m 0m",
        # The gallop turned round.
        "0m! 0m 0m . 0m! 0m 0m . 0m! 0m 0m . 4! - 3 -|0m! 0m 0m . 0m! 0m 0m . 5! - 4 - 3! - 1 -",
        # Three chords and a fist.
        "0! - 0 . 3! - 3 . 4! - 4 . 3! - 1 .|0! - 0 . 3! - 3 . 5! - 4 . 1! - 1 .",
        # Octaves that scream over the gallop.
        "0m! . 0m 0m 0m! . 0m 0m 0^! - 0^ - 1^ - 0^ -|0m! . 0m 0m 0m! . 0m 0m 4^! - 3^ - 1^ - 0^ -",
    ),
    turns=("4! 4 1! 1", "1m 1m 1! -", "5! - 4! - 3! - 1! -", "0m! . 0m 0m 1! . 1 1"),
    lifts=(
        "0! . 0 . 0 . 0 . 0! . 0 . 0 . 0 .|0! . 0 . 0 . 0 . 0! . 0 . 1! - - .",
        "0! - - - 0 . 0 . 0! - - - 0 . 0 .|0! - - - 0 . 0 . 0! - 0 . 1! - 1 .",
        "0! - 0m 0m 0! - 0m 0m 0! - 0m 0m 0! - 0m 0m|0! - 0m 0m 0! - 0m 0m 0! - 0m 0m 4! - 3 -",
        "0! - - . 0 . 0! - - . 0 . 0 . 0 .|0! - - . 0 . 0! - - . 0 . 1! - 1 .",
    ),
)

_RACE_BASS = replace(
    _BASS,
    cells=(
        "0! . 0 0 0! . 0 0 0! . 0 0 0! . 0 0|0! . 0 0 0! . 0 0 0! . 0 0 1 . 1 1",
        "0! . 0 . 0 . 0 . 0! . 0 . 0 . 0 .|0! . 0 . 0 . 0 . 3! . 3 . 1 . 1 .",
        *_BASS.cells[:4],
    ),
)

VARIANTS: Mapping[str, Style] = {
    "A": STYLE,
    "B": replace(
        STYLE,
        grooves=_SLUDGE_GROOVES,
        fills=_SLUDGE_FILLS,
        guitar=_SLUDGE_GUITAR,
        bass=_SLUDGE_BASS,
        roll=("tom-low", "tom-mid", "snare"),
        progressions=((0, 0, 0, 0), (0, 0, 0, 0, 1, 1, 0, 0), (0, 0, 0, 0, 3, 3, 1, 1), (0, 0, 0, 1)),
        lifts=((0, 0, 5, 5), (0, 0, 1, 1), (0, 0, 3, 1), (5, 5, 0, 0)),
        candy=("sub-drop", "reverse-crash", "radio", "machine", "hammer"),
        beds=("machine", "wind"),
        moves=("gap",),
        shouting=0.7,
        words=("BURY", "CRUSH", "IRON", "DROWN", "STEEL"),
    ),
    "C": replace(
        STYLE,
        grooves=_RACE_GROOVES,
        guitar=_RACE_GUITAR,
        bass=_RACE_BASS,
        roll=("snare", "snare", "tom-low"),
        progressions=((0, 0, 0, 0), (0, 0, 3, 1), (0, 0, 0, 1), (0, 0, 0, 0, 3, 3, 1, 1)),
        lifts=((0, 5, 3, 4), (0, 3, 5, 1), (5, 3, 0, 1), (0, 2, 5, 4)),
        candy=("alarm", "reverse-crash", "zap", "alarm"),
        beds=("alarm", "radio"),
        moves=("gap", "stutter"),
        shouting=1.0,
        words=("FASTER", "RIOT", "FIGHT", "NOW", "RISE"),
    ),
}
