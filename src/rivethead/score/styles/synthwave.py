"""Synthwave: a drum machine at dusk, an octave bass in sixteenths, wide pads and one long tune over i, VI and VII."""

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {
        "kick": "X...X...X...X...",
        "snare": "....X.......X...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "................|..............x.",
    },
    {
        "kick": "X.......X.......|X.....x.X.......",
        "snare": "....X.......X...",
        "hat": "xoXoxoXoxoXoxoXo",
        "tom-low": "................|................|................|..........x..x..",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...",
        "clap": "....x.......x...",
        "hat": "x.xox.xox.xox.xo",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X.....x.X.......|X.....x.X.....x.",
        "snare": "....X.......X...|....X.......X..o",
        "clap": "............x...",
        "hat": "x.x.x.x.x.x.x.xo",
        "ride": "x...x...x...x...",
    },
    {
        "kick": "X...X...X...X...",
        "snare": "....X.......X...|....X.......X...|....X.......X...|....X.......X.x.",
        "clap": "....X.......X...",
        "hat": "oxoxoxoxoxoxoxox",
        "open-hat": "..x...x...x...x.",
        "tom-mid": "................|..............x.",
        "tom-low": "................|...............x",
    },
    {
        "kick": "X..x....X..x....|X..x....X.......",
        "snare": "....X.......X...",
        "hat": "xoxxxoxoxoxxxoxo",
        "open-hat": "......x.......x.",
    },
)

_METALS = (
    {"metal-high": "x..x..x...x.x...|x..x..x...x.....", "tick": "..o...o...o...o."},
    {"tick": "xoxoxoxoxoxoxoxo", "metal-high": "................|..........x...x."},
    {"tick": "..x...x...x...x.", "anvil": "................|................|................|............x..."},
    {"metal-high": "....x.....x.....|....x..x..x.....", "tick": "o.x.o.x.o.x.o.xx"},
)

_FILLS = Fills(
    small=(
        {"tom-high": "............X...", "tom-mid": "..............X."},
        {"snare": "............x.xX"},
        {"tom-mid": "............Xx..", "tom-low": "..............Xx"},
        {"snare": "............X...", "tom-low": "..............Xx"},
    ),
    medium=(
        {
            "tom-high": "........X.x.....",
            "tom-mid": "............X...",
            "tom-low": "..............X.",
            "kick": "........X...X...",
        },
        {
            "tom-high": "........Xxx.....",
            "tom-mid": "...........Xx...",
            "tom-low": ".............XxX",
            "kick": "........X.......",
        },
        {"snare": "........X..X..X.", "tom-low": ".........x..x..x", "kick": "........X..X..X."},
        {"snare": "........X.xxX.XX", "kick": "........X...X..."},
    ),
    large=(
        {
            "kick": "X...X...X...X...",
            "snare": "....X...........",
            "tom-high": "......XxXx......",
            "tom-mid": "..........XxXx..",
            "tom-low": "............X.XX",
        },
        {
            "kick": "X...X...X...X...",
            "tom-high": "Xxx.............",
            "tom-mid": "....Xxx.........",
            "tom-low": "........Xxx.....",
            "snare": "............XXXX",
        },
        {
            "kick": "X.....X.....X...",
            "snare": "X.....X.....X.X.",
            "tom-mid": "...x.....x......",
            "tom-low": "....xx....xx...X",
        },
        {"kick": "X...X...X...X...", "snare": "....X...X.x.XxXX"},
    ),
)

_BASS = Line(
    voice="bass",
    cells=(
        "0! . 0^ . 0 . 0^ . 0! . 0^ . 0 . 0^ .",
        "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0 0^ 0",
        ". . 0! 0^ . . 0! 0^ . . 0! 0^ . . 0! 0^",
        "0! . 0 0 . 0 0 . 0! . 0 0 . 0^ 0 0^",
        "0! 0 . 0 0! 0 . 0 0! 0 . 0 0! 0 0^ 0|0! 0 . 0 0! 0 . 0 0! 0 . 0 4 4 0^ 4",
        "0! - 0 0 0^ - 0 0 0! - 0 0 0^ - 0 0|0! - 0 0 0^ - 0 0 0! - 0 0 4 - 2 -",
        "0! 0 0 0 0! 0 0 0 0! 0 0 0 0! 0 0 0|0! 0 0 0 0! 0 0 0 0! 0 0 0 0^ 0 4 0",
    ),
    turns=("4 4 2 2", "0^ . 4 .", "0 0^ 4 0^", "0! . 0^ . 4 . 2 .", "0 0 2 2 4 4 0^ 0^", "0! 0 0^ 0 4 0 2 0"),
    lifts=(
        "0! 0 0^ 0^ 0 0 0^ 0^ 0! 0 0^ 0^ 0 0 0^ 0^",
        "0! 0 0^ 0 0 0^ 0 0 0! 0 0^ 0 0 0^ 0 0^",
        "0! 0 0 0^ 0 0 0^ 0 0! 0 0 0^ 0 0 0^ 0^|0! 0 0 0^ 0 0 0^ 0 0! 0 0 0^ 0 4 0^ 4",
        "0! . 0^ 0 . 0 0^ . 0! . 0^ 0 . 0 0^ 0",
    ),
)

STYLE = Style(
    name="synthwave",
    grooves=_GROOVES,
    metals=_METALS,
    pulse="X...X...X...X...",
    roll=("snare", "tom-high", "tom-mid", "tom-low"),
    fills=_FILLS,
    bass=_BASS,
    arps=(
        "0 2 4 7 9 7 4 2 0 2 4 7 9 7 4 2",
        "0 4 7 4 2 4 7 4 0 4 9 4 7 4 2 4",
        "7 4 2 0 7 4 2 0 9 7 4 2 9 7 4 2",
        "0 . 4 7 . 4 9 . 7 . 4 2 . 4 7 .",
        "0 2 4 0 2 4 7 4 2 4 7 2 4 7 9 7|9 7 4 9 7 4 2 4 7 4 2 7 4 2 0 2",
        "0 0 7 7 4 4 7 7 0 0 9 9 4 4 7 7",
    ),
    melody=Melody(
        rhythms=(
            "x-----x---x-x---|x-----------....",
            "x-------x--x--x-|x-----------....",
            "x---x---x-------|x---x---x-------",
            "x---------x-x---|x-------x-------",
            "....x---x---x---|x-----x---------",
            "x--x--x---------|x--x--x---------",
        ),
        legato=True,
        leap=0.6,
        colour=6,
    ),
    chords=Chords(voicings=((0, 2, 4), (0, 2, 4, 6), (0, 2, 4, 7, 8)), bars=1),
    progressions=((0, 5, 6, 0), (0, 5, 2, 6), (0, 3, 5, 6), (0, 6, 5, 6), (0, 0, 5, 6)),
    lifts=((5, 6, 0, 0), (5, 6, 0, 2), (0, 5, 2, 6), (3, 5, 0, 6)),
    chord_bars=1,
    candy=("zap", "downlifter", "reverse-crash", "zap", "sub-drop"),
    beds=("wind", "radio", "grain"),
    moves=("gap", "tape-stop"),
    shouting=0.15,
    words=("NIGHT", "NEON", "DRIVE", "FUTURE"),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "pad arp bed",
            "kick:pulse+ hat pad arp bed candy",
            "kick hat pad arp bass:root+ candy",
        ),
        "build": (
            "kick:half hat pad arp bass:root candy",
            "kick:pulse hat pad arp bass candy",
            "kick snare+ hat tom+ pad arp bass lead:sparse+ candy",
        ),
        "verse": (
            "kick snare hat bass pad candy",
            "kick snare hat bass pad arp+ voice candy",
            "kick snare hat bass pad arp lead:low+ voice candy",
        ),
        "drop": (
            "kick snare hat tom bass pad arp lead+ candy",
            "kick snare hat tom bass pad arp lead candy",
            "kick snare hat tom metal bass pad arp:b lead voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass pad lead candy",
            "kick snare hat tom bass pad arp lead candy",
            "kick snare hat tom metal+ bass pad arp lead voice candy",
        ),
        "breakdown": (
            "pad arp bed candy",
            "pad arp:b lead:augmented drone bed candy",
            "kick:half pad bell arp+ bass:root bed candy",
        ),
        "outro": (
            "kick hat- pad arp bass:root- candy",
            "kick hat pad bass arp- lead:sparse candy",
            "kick snare- hat bass pad arp lead:augmented candy",
        ),
    },
)
