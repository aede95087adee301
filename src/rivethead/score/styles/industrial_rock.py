"""Industrial rock: a drummer with a sequencer's discipline, palm-muted riffs on a flat second, choruses that ring.

The progression stands still under the verses' riffs, because the riff itself moves; in the choruses the chords move
and the guitar only holds them. In phrygian the tritone lies between the flat second (1) and the fifth (4).
"""

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...|....X..o....X..o",
        "hat": "x.o.x.o.x.o.x.o.",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X..x..x.X..x..x.|X..x..x.X.x...x.",
        "snare": "....X..o....X...|....X..o.o..X..o",
        "hat": "X.x.X.x.X.x.X.x.",
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
        "0! - - - - - 0m 0m 0! - - - 0m 0m 0m 0m|0! - - - - - 0m 0m 0! - 0m 0m 0! - 1! -",
        "0! - - - 0! - - - 0! - - - 0! - 0m 0m|0! - - - 0! - - - 0! - 0m 0m 1! - - -",
        "0! - - - 0m 0m 0! - - - - - 0m 0m 0m 0m|0! - - - 0m 0m 0! - - - - - 2! - 1! -",
        "0! - - . 0m 0m 0! - - . 0m 0m 0! - - .|0! - - . 0m 0m 0! - - . 0m 0m 0! - 4! -",
        "0! - - 0m 0! - - 0m 0! - - 0m 0m 0m 0m 0m|0! - - 0m 0! - - 0m 0! - - - 1! - - .",
        "0! - - - - - - - 0! - - - 0! - 0m 0m|0! - - - - - - - 0! - - - 4! - 1! -",
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
    candy=("alarm", "radio", "steam", "reverse-crash", "zap", "alarm", "hammer"),
    beds=("alarm", "radio", "machine"),
    moves=("gap", "stutter", "gap"),
    shouting=0.85,
    words=("DESTROY", "SYSTEM", "BURN", "RIOT", "STEEL", "RISE"),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "arp hat+ guitar:far bed candy",
            "kick:pulse hat arp guitar:far bed candy",
            "kick hat+ arp guitar:far bass:root+ metal bed candy",
        ),
        "build": (
            "kick:half hat arp bass:root guitar:far candy",
            "kick:pulse hat tom arp bass guitar:far+ candy",
            "kick:pulse snare+ hat metal arp bass guitar+ candy",
        ),
        "verse": (
            "kick:pulse snare hat bass:root arp voice candy",
            "kick snare hat bass arp guitar:far voice candy",
            "kick snare hat bass guitar arp- voice candy",
        ),
        "drop": (
            "kick snare hat tom bass guitar arp+ candy",
            "kick snare hat tom metal bass guitar arp voice candy",
            "kick snare hat tom metal:b bass guitar arp:b lead+ voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass guitar pad voice",
            "kick snare hat tom bass guitar pad lead voice candy",
            "kick snare hat tom bass guitar pad arp lead metal+ voice candy",
        ),
        "breakdown": (
            "arp pad drone bed candy",
            "kick:half hat- guitar:far drone arp:b bed voice candy",
            "kick:half snare+ guitar:hold pad lead:low bass:root bed voice",
        ),
        "outro": (
            "kick hat arp guitar:far bass:root- bed candy",
            "kick snare- hat arp bass guitar- bed candy",
            "kick snare hat bass guitar arp- metal candy",
        ),
    },
)

VARIANTS = {"A": STYLE, "B": STYLE, "C": STYLE}
