"""Synthwave: a drum machine at dusk, an octave bass in sixteenths, wide pads and one long tune over i, VI and VII.

A is the night drive: LinnDrum, gated snare, octave bass, a lead that glides. B is the outrun: four on the floor, the
bass pumps between the kicks, arpeggios in sixteenths never stop. C is the dream: half the drums, held bass, an
electric piano in broken chords, bells and major sevenths.
"""

from dataclasses import replace

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
    candy=("zap", "downlifter", "reverse-crash", "shimmer", "zap"),
    beds=("wind", "radio", "grain"),
    moves=("gap", "tape-stop"),
    shouting=0.15,
    words=("NIGHT", "NEON", "DRIVE", "FUTURE"),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "pad arp bed",
            "kick:pulse+ hat+ pad arp bed candy",
            "kick:half hat pad arp bass:root+ candy",
        ),
        "build": (
            "kick:half hat pad arp bass:root candy",
            "kick:pulse hat pad arp bass candy",
            "kick snare+ hat tom+ pad arp bass lead:sparse+ candy",
        ),
        "verse": (
            "kick snare hat bass candy",
            "kick snare hat bass arp+ voice candy",
            "kick snare hat bass pad lead:low+ voice candy",
        ),
        "drop": (
            "kick snare hat tom bass arp lead+ candy",
            "kick snare hat tom bass arp lead candy",
            "kick snare hat tom metal bass arp:b lead pad+ voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass pad lead candy",
            "kick snare hat tom bass pad lead arp+ candy",
            "kick snare hat tom metal+ bass pad lead arp+ voice candy",
        ),
        "breakdown": (
            "pad arp bed candy",
            "pad arp:b lead:augmented drone bed candy",
            "pad bell arp+ bass:root bed candy",
        ),
        "outro": (
            "hat- pad arp bed",
            "kick- hat- pad bass:root- arp candy",
            "kick snare- hat- bass- pad arp candy",
        ),
    },
)

_OUTRUN_GROOVES = (
    {
        "kick": "X...X...X...X...",
        "snare": "....X.......X...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X..x",
        "snare": "....X.......X...",
        "clap": "....X.......X...",
        "hat": "x.xxx.xxx.xxx.xx",
        "open-hat": "..............x.",
    },
    {
        "kick": "X...X...X...X...",
        "clap": "....X.......X...",
        "hat": "..x...x...x...x.",
        "ride": "x.x.x.x.x.x.x.x.",
        "tom-low": "................|................|................|............x.x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X.x.X...",
        "snare": "....X.......X...|....X.......X.o.",
        "hat": "x.x.x.x.x.x.x.x.",
        "open-hat": "..x...x...x...x.",
        "tom-mid": "................|................|................|..........x.....",
    },
    {
        "kick": "X...X...X...X...",
        "snare": "............X...|....X.......X...",
        "clap": "....x.......x...",
        "hat": "oxoxoxoxoxoxoxox",
    },
    {
        "kick": "X...X...X...X.x.",
        "snare": "....X.......X...",
        "hat": "xrxoxoxoxrxoxoxo",
        "open-hat": "......x.......x.",
        "tom-high": "................|...........x....",
    },
)

_OUTRUN = replace(
    STYLE,
    grooves=_OUTRUN_GROOVES,
    metals=(
        {"tick": "xxoxxxoxxxoxxxox", "metal-high": "................|......x..x......"},
        {"tick": "..x...x...x...x.", "metal-high": "..x..x....x..x.."},
        {"tick": "x.x.x.x.x.x.x.x.", "anvil": "................|............x..."},
    ),
    bass=Line(
        voice="bass",
        cells=(
            ". 0 0 0^ . 0 0 0^ . 0 0 0^ . 0 0 0^",
            ". . 0! 0 . . 0! 0 . . 0! 0 . . 0! 0^",
            ". 0 0^ 0 . 0 0^ 0 . 0 0^ 0 . 0 0^ 0",
            "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0^ 0",
            ". 0 . 0^ . 0 . 0^ . 0 . 0^ . 0 0^ 0^",
            ". 0 0 0 . 0 0 0 . 0 0 0 . 0 0^ 0|. 0 0 0 . 0 0 0 . 0 0 0 . 4 4 2",
            ". . 0! . . . 0! . . . 0! . . . 0! 0^",
            "0! . 0 0^ . 0 0 . 0! . 0 0^ . 0 4 .",
        ),
        turns=(". 4 4 2", ". 0^ 4 2", "0 0^ 0 0^", ". 4 4 4 . 2 2 2", ". 0 0^ 0 . 4 2 4"),
        lifts=(
            ". 0 0^ 0^ . 0 0^ 0^ . 0 0^ 0^ . 0 0^ 0^",
            "0! 0^ 0 0^ 0 0^ 0 0^ 0! 0^ 0 0^ 0 0^ 0 0^",
            ". 0 0 0^ . 0 0 0^ . 0 0 0^ . 0^ 0 0^|. 0 0 0^ . 0 0 0^ . 0 0 0^ . 4 2 4",
            "0! . 0^ 0 0 . 0^ 0 0! . 0^ 0 0 0^ 0 0^",
        ),
    ),
    arps=(
        "0 4 7 9 7 4 0 4 7 9 7 4 0 4 7 9",
        "9 7 4 2 9 7 4 2 9 7 4 2 7 4 2 0",
        "0 2 4 7 2 4 7 9 4 7 9 7 4 2 4 7",
        "0 7 4 7 0 7 4 7 2 9 4 9 2 9 7 4",
        "7 7 4 7 7 4 7 7 4 7 7 4 7 9 7 4",
        "0 4 0 7 0 9 0 7 0 4 0 7 0 9 7 4",
    ),
    melody=Melody(
        rhythms=(
            "x---x---x---x---|x-------x---x---",
            "x--x--x---x--x--|x-------........",
            "x-x---x-x---x---|x-x---x---------",
            "x-----x-----x---|x-----x-----x---",
            "....x-x-x---x---|....x-x-x-------",
            "x-------x-x-x---|x-------x-x-x---",
        ),
        legato=True,
        leap=0.5,
        colour=4,
    ),
    chords=Chords(voicings=((0, 2, 4), (0, 2, 4), (0, 2, 4, 7)), bars=1),
    progressions=((0, 0, 5, 6), (0, 2, 5, 6), (0, 6, 5, 5), (0, 5, 2, 6)),
    lifts=((5, 6, 0, 2), (5, 6, 2, 0), (3, 5, 6, 6), (0, 2, 6, 5)),
    candy=("zap", "zap", "downlifter", "reverse-crash", "grain"),
    beds=("wind", "grain"),
    moves=("gap", "stutter"),
    scenes={
        **STYLE.scenes,
        "intro": ("kick arp bed", "kick hat+ arp bass+ bed candy", "kick hat arp pad bass:root+ candy"),
        "build": (
            "kick:half arp pad bass:root candy",
            "kick hat arp pad bass candy",
            "kick snare+ hat tom+ arp bass pad lead:sparse+ candy",
        ),
        "verse": (
            "kick snare hat bass candy",
            "kick snare hat bass arp voice candy",
            "kick snare hat bass arp pad+ voice candy",
        ),
        "breakdown": ("pad arp bed candy", "arp:b pad bass:root bed candy", "pad arp lead:augmented drone bed candy"),
    },
)

_DREAM_GROOVES = (
    {
        "kick": "X.......x.......|X.....x.x.......",
        "snare": "....X.......X...",
        "hat": "x...x...x...x...",
    },
    {
        "kick": "X.........x.....|X.........x...x.",
        "snare": "........X.......",
        "hat": "x.x.x.x.x.x.x.xo",
        "tom-low": "................|................|................|............x.x.",
    },
    {
        "kick": "X.....x.........|X.....x...x.....",
        "snare": "....X.......X...",
        "tick": "x.o.x.o.x.o.x.o.",
        "open-hat": "..............x.",
    },
    {
        "kick": "X..............x|x.......X.......",
        "snare": "........X.......",
        "clap": "........x.......",
        "hat": "o.x.o.x.o.x.o.x.",
    },
    {
        "kick": "X.......x.x.....",
        "snare": "....X.......X...|....X.......X..o",
        "ride": "x...x...x...x...",
    },
    {
        "kick": "X.....x.x.......|X.....x.........",
        "snare": "....X.......X...",
        "hat": "x.o.x.o.x.o.x.oo",
        "tom-mid": "................|..........x.....",
        "tom-low": "................|.............x..",
    },
)

_DREAM = replace(
    STYLE,
    grooves=_DREAM_GROOVES,
    metals=(
        {"tick": "..o...o...o...o.", "metal-high": "................|........o......."},
        {"tick": "o.....o...o.....", "metal-high": "......o.........|................"},
        {"tick": "..x...x...x...x.", "anvil": "................|................|................|........o......."},
    ),
    pulse="X.......X.......",
    roll=("tom-high", "tom-mid", "tom-low"),
    bass=Line(
        voice="bass",
        cells=(
            "0! - - - - - - - 0 - - - . . 4 -",
            "0! - - - - - 0^ - 0 - - - - - . .",
            "0! - - . 0 - - . . . 0 - 0^g - . .",
            "0! - - - - - - - - - - - 4g - 2g -",
            "0! - - - . . 0 - - - - - . . 0^ -|0! - - - . . 0 - - - - - 4 - 2 -",
            "0! - . . . . 0 - 0 - . . . . 0 -",
            "0! - - - - - - - - - - - - - . .|0! - - - - - - - 4v - - - 5v - - -",
            ". . 0! - - - - - . . 0 - - - 4g -",
        ),
        turns=("4 - 2 -", "0^g - - -", "4g - - -", "4 - - - 2g - - -", "5v - - - 6v - - -"),
        lifts=(
            "0! - . 0 - . 0^ - 0 - . 0 - . 4 -",
            "0! - - - 0^ - - - 0! - - - 0^ - 4 -",
            "0! - - 0 - - 0^ - 0! - - 0 - - 0^ -|0! - - 0 - - 0^ - 4v - - - 5v - - -",
        ),
    ),
    arps=(
        "0 . 4 . 7 . 4 . 9 . 7 . 4 . 2 .",
        "0 . . 4 . . 7 . . 9 . . 7 . 4 .",
        "7 . 4 . 2 . 0 . 4 . 2 . 4 . 7 .",
        "0 . 2 . 4 . 7 . . . 9 . 7 . . .|0 . 2 . 4 . 6 . . . 8 . 6 . . .",
        ". . 7 . . . 4 . . . 9 . . . 7 .",
    ),
    melody=Melody(
        rhythms=(
            "x-----------x---|x---------------",
            "x-------x-------|x---------------",
            "....x-------x---|x-----------....",
            "x-----x---------|x-----x---------",
            "x---------------|x-----x-----x---",
        ),
        legato=True,
        leap=0.7,
        colour=6,
    ),
    chords=Chords(voicings=((0, 2, 4, 6), (0, 2, 4, 6, 8), (0, 4, 6, 8, 9)), bars=2),
    progressions=((0, 0, 5, 5), (5, 5, 6, 0), (0, 3, 5, 2), (3, 3, 0, 0), (0, 0, 2, 5)),
    lifts=((5, 6, 0, 0), (3, 5, 0, 6), (5, 2, 6, 0)),
    chord_bars=2,
    candy=("shimmer", "grain", "downlifter", "shimmer", "zap"),
    beds=("field", "wind", "field"),
    moves=("tape-stop",),
    shouting=0.08,
    scenes={
        "intro": ("pad arp bed", "pad arp bell bed candy", "kick:half+ pad arp bass:root+ bed candy"),
        "build": (
            "pad arp bass:root bell candy",
            "kick:half hat pad arp bass:root candy",
            "kick snare+ hat pad arp bass candy",
        ),
        "verse": (
            "kick snare hat arp bass candy",
            "kick snare hat arp bass pad+ voice candy",
            "kick snare hat bass pad bell+ voice candy",
        ),
        "drop": (
            "kick snare hat tom bass pad arp lead+ candy",
            "kick snare hat tom bass pad arp lead candy",
            "kick snare hat tom metal bass pad arp:b lead bell+ voice candy",
        ),
        "chorus": (
            "kick snare hat bass pad arp lead candy",
            "kick snare hat tom bass pad arp lead candy",
            "kick snare hat tom bass pad arp lead metal voice candy",
        ),
        "breakdown": ("pad arp bed candy", "pad bell arp drone bed", "pad lead:augmented arp:b drone bed candy"),
        "outro": ("pad arp bed", "pad arp bell- bed candy", "kick- hat- bass:root- pad arp bed"),
    },
)

VARIANTS = {"A": STYLE, "B": _OUTRUN, "C": _DREAM}
