"""Drum and bass: a two-step that stands, a broken beat that runs around it, and a reese that leans into both.

A is the roller: two-step, long reese tones over a clean sub, stabs and pads. B is jungle: chopped breaks in front, a
dub sub that sings below, rave stabs and sirens. C is neurofunk: a dry machine kit, a growling mid bass that asks and
answers itself, and bars where the beat falls into half time.

At 174 beats a minute the snares on 2 and 4 feel like half time: the long reese tones follow that slow pulse, the
break's ghosts the fast one. The chords change every second bar. The reese carries its own sub, so the layer "sub"
stands only where the reese is silent.
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_TWO_STEP = "X.........X....."
_BACKBEAT = "....X.......X..."

_GROOVES = (
    {
        "kick": _TWO_STEP,
        "snare": _BACKBEAT,
        "hat": "x.x.x.x.x.x.x.x.",
        "break-kick": "..x........x....|..x.......x.....",
        "break-snare": ".......o.o.....o|.......o.o..o..o",
    },
    {
        "kick": f"{_TWO_STEP}|X..x......X.....",
        "snare": _BACKBEAT,
        "hat": "xoxoxoxoxoxoxoxo",
        "ride": "x.x.x.x.x.x.x.x.",
        "break-kick": "..x.......xx....|..x...x...x....x",
        "break-snare": "......xo.o....xo|.......x.oo.o.xo",
    },
    {
        "kick": "X.....x...X.....|X.........X...x.",
        "snare": _BACKBEAT,
        "hat": "x.x.x.xox.x.x.x.",
        "open-hat": "..............x.|......x.......x.",
        "break-kick": "..x.............|..x........x....",
        "break-snare": ".o.....o.o.o...o|.o.....o.oo....o",
    },
    {
        "kick": f"{_TWO_STEP}|{_TWO_STEP}|{_TWO_STEP}|X.x.......X..x..",
        "snare": f"{_BACKBEAT}|{_BACKBEAT}|{_BACKBEAT}|....X......o..X.",
        "hat": "X.x.X.x.X.x.X.x.",
        "ride": "x...x...x...x...",
        "break-kick": "..x.......xx....",
        "break-snare": ".......o.o..o..o|.......o.o..o..o|.......o.o..o..o|..o....x.o.x.o.x",
    },
    {
        # The second bar's backbeat arrives late, as in the old breaks.
        "kick": "X.x.......xx....|X.x.......x.....",
        "snare": f"{_BACKBEAT}|....X.........X.",
        "hat": "x.x.x.x.x.x.x.x.",
        "open-hat": "..........x.....",
        "break-kick": "................|..............o.",
        "break-snare": ".......o.o..o..o|.......o.o.o....",
    },
    {
        "kick": "X.........X.....|X.....x....x....",
        "snare": _BACKBEAT,
        "clap": "............x...",
        "hat": "..x...x...x...x.",
        "ride": "x.x.x.x.x.x.x.x.",
        "break-kick": "......x.........|..x.............",
        "break-snare": "..o..o.o.o....oo|..o..o.x.o.o..oo",
    },
)

_METALS = (
    {"metal-high": "...........x....|......x.......x.", "tick": "..o...o...o...o."},
    {"metal-low": "......x.........|......x......x..", "metal-high": "..............x.|................"},
    {"anvil": "................|................|................|........x.......", "tick": "x..x..x..x..x..x"},
    {"metal-low": "...x..x.........|................", "metal-high": "................|..........x..x.."},
)

_FILLS = Fills(
    small=(
        {"break-snare": "............xoxx"},
        {"kick": ".............X..", "break-snare": "............o.xx"},
        {"snare": "............X.XX"},
        {"break-snare": "............xrxo", "break-kick": "............x..."},
    ),
    medium=(
        {"break-snare": "........xoxxxoxx", "kick": "........X......."},
        {"kick": "........X..X..X.", "break-snare": ".........xo.xo.x"},
        {"snare": "........X.X.XXXX"},
        {"break-snare": "........x.rxx.rx", "break-kick": ".........x...x.."},
    ),
    large=(
        {"snare": "....X.......X.XX", "break-snare": "..xo..xoxoxxxoxx", "kick": "X.........X....."},
        {"snare": "....X..X..X..X.X", "kick": "X.x.............", "break-kick": ".....x..x..x..x."},
        {
            "kick": "X...............",
            "snare": "....X...........",
            "tom-high": "......x.x.......",
            "tom-mid": ".........xx.....",
            "tom-low": "...........x.xxX",
        },
        {"break-snare": "x.xox.xoxrxrxrxr", "break-kick": "..x...x.........", "kick": "X.......X......."},
    ),
)

_BASS = Line(
    voice="reese",
    cells=(
        "0! - - - - - - . . . 0 - - - . .|0! - - - - - - - . . 5v - 6vg - - .",
        "0! - - . . . 0 - - . 0^g - . . 0 -|0! - - . . . 0 - - . 2 - 1g - - .",
        "0! - - - - - - - - - - - - - . .|. . 0! - - . 4g - - - 2 - - - . .",
        "0! - - - . . 0 - . . 0 - - - . .|0! - - - . . 3 - . . 2g - 0 - - .",
        "0! - - - - - 0^g - - - - - - . . .|0! - - - - - 6vg - - - 5v - - - - .|"
        "0! - - - - - 0^g - - - - - - . . .|3! - - - - - 1g - - - 0 - - - - .",
        "0! - . 0 - . . . 0! - - - 0^g - . .|0! - . 0 - . . . 2! - 1g - 0 - . .",
        ". . 0! - - - - - . . 0! - - - - -|. . 0! - - - 0^g - . . 4 - 2g - - -",
    ),
    turns=("2 - 1g -", "0^g - - .", "5v - 6vg -", "0! - . 0 - . 0^g -", "3 - 2g - 1 - 0g -", ". . 0! - 4g - 0^g -"),
    lifts=(
        "0! - - - - - 0^g - - - 0! - - - . .|0! - - - - - 3g - - - 1! - - - 0g -",
        "0! - . 0 - . 0^g - . 0 - . 0! - - .|0! - . 0 - . 4g - . 2 - . 1! - 0g .",
        "0! - - - . 0 - 0^g - - . 0 - - . .|0! - - - . 0 - 6vg - - . 5v - 6v - .",
        "0! - - . 0 - - . 0^g - - - 0! - - .|2! - - . 2 - - . 1g - - - 0! - - .",
    ),
)

STYLE = Style(
    name="drum-and-bass",
    swing=0.06,
    grooves=_GROOVES,
    metals=_METALS,
    pulse=_TWO_STEP,
    roll=("snare", "break-snare"),
    fills=_FILLS,
    bass=_BASS,
    arps=(
        "0 . . 2 . . 4 . . 2 . . 7 . 4 .",
        ". . . . . . 0 . . 4 . . . . . .|. . . . . . 2 . . 4 . . 7 . . .",
        "0 . 4 . 7 . 4 . 2 . 4 . 7 . 9 .",
        "0 . . . . . . . . . . 4 . . 2 .|0 . . . . . . . . . . 7 . . 4 .",
        "7 . . 4 . . 0 . 7 . . 4 . . 2 .",
    ),
    melody=Melody(
        rhythms=(
            "x-.x-.x-........|......x-.x-.....",
            "......x-.x-.x---|x-----..........",
            "x-----x-.....x--|x---............",
            "x-..............|......x-..x-.x-.",
            "..x-..x---......|..x-..x---..x---",
            "x-------....x---|x-------........",
        ),
        leap=0.5,
        colour=5,
    ),
    chords=Chords(voicings=((0, 2, 4), (0, 2, 4, 6), (0, 4, 6, 8)), bars=2),
    progressions=((0, 0, 5, 5), (0, 5, 3, 0), (0, 0, 3, 1), (0, 5, 6, 0), (0, 2, 5, 3)),
    lifts=((0, 0, 5, 3), (0, 5, 0, 1), (0, 3, 5, 6), (0, 0, 1, 0)),
    chord_bars=2,
    candy=("radio", "servo", "reverse-crash", "hammer", "zap", "sub-drop"),
    beds=("wind", "grain", "radio", "machine"),
    moves=("gap", "stutter", "tape-stop", "stutter"),
    shouting=0.4,
    words=("SYSTEM", "PRESSURE", "SIGNAL", "RUN"),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "pad arp bed candy",
            "hat pad arp break+ bed candy",
            "kick:half+ hat break pad arp drone bed candy",
        ),
        "build": (
            "hat break pad arp bass:root candy",
            "kick:half hat break pad arp bass:root metal+ candy",
            "kick snare+ hat break pad arp bass candy",
        ),
        "verse": (
            "kick snare hat sub pad candy",
            "kick snare hat break+ sub pad arp+ candy",
            "kick snare hat break sub arp voice candy",
        ),
        "drop": (
            "kick snare hat break bass arp:b+ pad candy",
            "kick snare hat break bass arp:b pad metal voice candy",
            "kick snare hat break bass arp:b pad lead metal:b voice candy",
        ),
        "chorus": (
            "kick snare hat break bass pad arp+ lead candy",
            "kick snare hat break bass pad lead arp voice candy",
            "kick snare hat break bass pad lead arp:b voice candy",
        ),
        "breakdown": (
            "pad drone bell bed candy",
            "pad arp drone lead:augmented+ bed candy",
            "hat- pad arp:b lead:sparse drone bed voice",
        ),
        "outro": (
            "hat- pad drone bed candy",
            "kick- hat- break- pad arp bed candy",
            "kick snare- hat- break- sub- pad arp candy",
        ),
    },
)

_JUNGLE_GROOVES = (
    {
        # The old break, twice straight and then turned over: what follows the third beat comes early.
        "kick": "X...............|................",
        "snare": "....x...........|............x...",
        "hat": "x.x.x.x.x.x.x.x.",
        "break-kick": "X.X.......XX....|X.X.......XX....|X.X.......X.....|..XX......X...x.",
        "break-snare": "....X..o.o..X..o|....X..o.o..X..o|....X..o.o....X.|.o..X..o.o....Xo",
    },
    {
        "kick": "X...............",
        "snare": "............x...",
        "ride": "x.x.x.x.x.x.x.x.",
        "break-kick": "X.X...x...X.....|X.....X...X..x..",
        "break-snare": "....X..x.ox.X..x|..xoX..o.oxrX.oo",
    },
    {
        "kick": "X.........x.....|................",
        "snare": "....x...........",
        "hat": "x.xox.xox.xox.xo",
        "break-kick": "X..X..X...X..X..|X..X......X.X...",
        "break-snare": "....X.oX.o..X.ox|....X.oX.xoXr.Xr",
    },
    {
        "kick": "X...............|..........X.....",
        "snare": "............x...",
        "hat": "..x...x...x...x.",
        "ride": "x...x...x...x...",
        "break-kick": "X.XX......X.X...|X.XX....X..X....",
        "break-snare": "....X..xo.o.X..x|....X..xox..rX.X",
    },
    {
        "kick": "X.......x.......|X...............",
        "snare": "....x.......x...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..............x.",
        "break-kick": "X.....X..X......|X.....X..X......|X.....X..X......|X.X.X.......X...",
        "break-snare": "....X..o.o.oX.xo|....X..o.o.oX.xo|....X..o.o.oX.xo|o..oX.xrxrX.xrXr",
    },
    {
        "kick": "X...............",
        "snare": "....x.......x...|....x...........",
        "hat": "x..x..x.x..x..x.",
        "break-kick": "X..X..X..X..X...|X..X..X..X....X.",
        "break-snare": "....X.o.o...X.oo|.o..X.o.oX..o.XX",
    },
)

_JUNGLE = replace(
    STYLE,
    swing=0.1,
    grooves=_JUNGLE_GROOVES,
    metals=(
        {"tick": "..x...x...x...x.", "metal-high": "................|..............x."},
        {"metal-high": "......x.........|...........x....", "tick": "x.x.x.x.x.x.x.x."},
        {"anvil": "................|................|................|........x.......", "tick": "..o..o..o..o..oo"},
    ),
    roll=("break-snare", "snare"),
    fills=Fills(
        small=(
            {"break-snare": "............Xrxr", "break-kick": "............X..."},
            {"break-snare": "............x.XX"},
            {"break-kick": "............X.X.", "break-snare": ".............X.X"},
            {"break-snare": "............rrrr"},
        ),
        medium=(
            {"break-snare": "........X.xX.xXr", "break-kick": "........X..X..X."},
            {"break-snare": "........XrxrXrXr"},
            {"break-kick": "........X.X.X.X.", "break-snare": ".........X.X.XrX"},
            {"break-snare": "........X..X..XX", "open-hat": "........x......."},
        ),
        large=(
            {"break-kick": "X.X.......X.....", "break-snare": "....X..XX.xrXrXr", "crash": "X..............."},
            {"break-snare": "X..X..X..X..XrXr", "break-kick": "X..X..X..X......"},
            {"break-snare": "....X.X.X.XXrrrr", "break-kick": "X.X....X........"},
            {"break-kick": "X...X...X.X.X.X.", "break-snare": "..X...X..X.X.XrX"},
        ),
    ),
    bass=Line(
        voice="bass",
        cells=(
            "0! - - - - - . . 0^ - - . 0 - - .|0! - - - - - . . 2 - - 1g - - . .",
            "0! - - - . . 0 - - - 4g - - - . .|0! - - - . . 0 - - - 2g - 0g - . .",
            "0! - - - - - - - - - - - . . . .|. . . . 0 - - 2g - - 4 - - - . .",
            "0! - - . 0 - - . 4 - - . 2 - - .|0! - - . 0 - - . 6v - - . 5v - - .",
            ". . 0! - - - 0 - - - . . 0^g - - .|. . 0! - - - 0 - - - 4 - 2g - - .",
            "0! - . 0 - . 0 - . 2 - . 4 - 2 -|0! - . 0 - . 0 - . 6v - . 5v - 6v -",
            "0! - - - - - - - 4v - - - - - - .|0! - - - - - - - 6v - - - 5v - - .",
            "0! - - - 0^g - - - 0g - - - . . . .|0! - - - 0^g - - - 4g - - - 2g - - .",
        ),
        turns=("2 - 1g -", "4 - 2g -", "0^g - - .", "6v - 5v -", "0! - - . 0^g - 4g -", ". . 4 - 2g - 0g -"),
        lifts=(
            "0! - - - . . 0 - 0^g - - - . 0 - .|0! - - - . . 0 - 4g - - - 2g - - .",
            "0! - . 0 - . 0^g - - . 0 - 4g - - .|0! - . 0 - . 0^g - - . 6v - 5v - - .",
            "0! - - - - - 0^g - - - 0! - - - - .|2! - - - - - 0^g - - - 4 - 2g - - .",
            "0! - - 0 - - 4g - - 2g - - 0 - - .|0! - - 0 - - 6v - - 5v - - 0 - - .",
        ),
    ),
    arps=(
        "0! . . 0 . . 0 . . . 0 . . 0 . .",
        ". . 0! . . . . . . . 0! . 2 . . .|. . 0! . . . . . . . 0! . 4 . 2 .",
        "0! . 0 . . . . . 4! . 4 . . . . .|0! . 0 . . . . . 2! . . 2 . . . .",
        ". . . . 0! . . 0 . . . . 0! . . .",
        "7! . . . . . 4 . . . . . 2 . . .",
    ),
    melody=Melody(
        rhythms=(
            "x--x--x---------|........x--x----",
            "....x--x--------|....x--x----x---",
            "x---------------|......x---x-----",
            "x-x-..x-x-..x---|x---............",
            "..x---x---x-----|..x---x---------",
        ),
        leap=0.6,
        colour=4,
    ),
    chords=Chords(voicings=((0, 2, 4, 6), (0, 2, 4, 6, 8), (0, 4, 6, 8)), bars=2),
    progressions=((0, 0, 3, 3), (0, 5, 3, 4), (0, 0, 5, 6), (0, 3, 0, 6), (0, 0, 0, 5)),
    lifts=((0, 0, 3, 5), (0, 3, 5, 6), (0, 6, 5, 3)),
    candy=("siren", "zap", "radio", "alarm", "siren", "stab"),
    beds=("radio", "wind", "grain"),
    moves=("gap", "tape-stop", "stutter"),
    shouting=0.45,
    words=("ORIGINAL", "PRESSURE", "SIGNAL", "RUN"),
    scenes={
        "intro": ("pad hat bell bed candy", "pad hat break+ arp bed candy", "break hat pad arp bed candy"),
        "build": (
            "break hat pad arp candy",
            "break hat pad arp bass:root metal+ candy",
            "kick break hat pad arp bass+ candy",
        ),
        "verse": (
            "kick snare break hat sub candy",
            "kick snare break hat sub pad arp+ voice candy",
            "kick snare break hat sub pad arp voice candy",
        ),
        "drop": (
            "kick snare break hat bass arp lead+ candy",
            "kick snare break hat bass arp pad+ lead voice candy",
            "kick snare break hat bass arp:b lead metal pad voice candy",
        ),
        "chorus": (
            "kick snare break hat bass pad arp lead+ candy",
            "kick snare break hat bass pad arp lead voice candy",
            "kick snare break:b hat:b bass pad arp:b lead voice candy",
        ),
        "breakdown": ("pad bell arp bed candy", "pad arp:b drone bed candy", "pad arp bell lead:sparse drone bed"),
        "outro": ("pad hat- bed candy", "break- hat- pad bell bed", "kick- break- hat- sub- pad arp bed candy"),
    },
)

_NEURO_GROOVES = (
    {
        # Three bars run, the fourth falls into half time.
        "kick": "X.........X.....|X.....x...X.....|X.........X.....|X.............x.",
        "snare": f"{_BACKBEAT}|{_BACKBEAT}|{_BACKBEAT}|........X.......",
        "hat": "x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x.x.x.x.x.x.x.x.|x...x...x...x.xr",
        "tick": "..o...o...o...o.",
        "break-snare": ".......o.o......|.......o.o....o.",
    },
    {
        "kick": "X..x......X..x..|X.........X.....",
        "snare": _BACKBEAT,
        "hat": "x.xxx.xxx.xxx.xx",
        "break-kick": "......x.........",
        "break-snare": ".o.....o.o.....o",
    },
    {
        "kick": "X.x.......X.....|X.x.......X.x...|X.x.......X.....|X.........x.....",
        "snare": f"{_BACKBEAT}|{_BACKBEAT}|{_BACKBEAT}|........X.....x.",
        "hat": "x.x.x.x.x.x.x.x.",
        "tick": "xoxoxoxoxoxoxoxo",
        "break-snare": ".......o.o.o....",
    },
    {
        "kick": "X.....X...X.....|X.....X....X..x.",
        "snare": _BACKBEAT,
        "clap": "............x...",
        "hat": "..x...x...x...x.",
        "ride": "x...x...x...x...",
        "break-snare": ".......o.....o.o",
    },
    {
        # Half time all through, with sixteenths that remember the speed.
        "kick": "X.........x.....|X...x.........x.",
        "snare": "........X.......",
        "hat": "xoxoxoxrxoxoxoxr",
        "tick": "..x...x...x...x.",
        "break-snare": "...o.o.....o..o.|...o.o.....o.oo.",
    },
    {
        "kick": "X.........X.....|X.........X.....|X.........X.....|X...X.....X.X...",
        "snare": f"{_BACKBEAT}|{_BACKBEAT}|{_BACKBEAT}|....X.....X...X.",
        "hat": "X.x.x.x.X.x.x.x.",
        "open-hat": "......x.......x.",
        "break-snare": "..o....o.o......",
    },
)

_NEURO = replace(
    STYLE,
    swing=0.0,
    grooves=_NEURO_GROOVES,
    metals=(
        {"metal-high": "...x............|..........x.....", "tick": "..o.o...o.o...oo"},
        {"metal-low": "..............x.|................", "metal-high": "......x..x......|......x.....x..."},
        {"anvil": "................|............x...", "tick": "xrxrxoxoxrxoxrxo"},
        {"metal-low": "x...............|......x.........", "tick": "..x...x...x...x."},
    ),
    roll=("snare", "tom-low"),
    fills=Fills(
        small=(
            {"kick": "............X.X.", "snare": ".............X.X"},
            {"snare": "............XrXr"},
            {"tom-low": "............X.XX"},
            {"metal-high": "............x.xx", "kick": "............X..."},
        ),
        medium=(
            {"kick": "........X..X..X.", "snare": "..........X..X.X"},
            {"snare": "........X.....XX", "kick": "........X.X....."},
            {"snare": "........XXrXXrXr"},
            {"tom-mid": "........X.X.....", "tom-low": "............X.XX", "kick": "........X......."},
        ),
        large=(
            {"kick": "X.........X.....", "snare": "........X...XXXX", "metal-low": "X..............."},
            {"kick": "X..X..X..X......", "snare": "..X..X..X..XXrXr"},
            {"kick": "X...............", "snare": "........X.......", "tom-low": "..........X.X.XX"},
            {"snare": "X...X...X.X.XXXX", "kick": "..X...X...X....."},
        ),
    ),
    bass=Line(
        voice="bass",
        cells=(
            "0! - - . . 0m . 0m . . . . 0g - - .|. . . . 0^! - - . 6v - - - 0m . 0m .",
            "0! - . 0m . 0m . . 1! - - - 0g - . .|. . 0! - - - . . 0m 0m . . 3! - 1g -",
            "0! - - - . . . . . . 0m 0m . 0m . .|0! - - - . . . . 5v! - - - 6vg - - .",
            "0m . 0m . 0! - - - . . . . 0^g - - .|0m . 0m . 0! - - - . . . . 6v! - 0g -",
            "0! - - - - - . 0m . 0m . . . . . .|3! - - 1g - - . 0m . 0m . . 0! - - .",
            "0! - . . 0! - . . 0m 0m 0m . 0! - - -|. . . . 0^! - - - 0m . 0m . 4! - 3g -",
            "0! - - . 0m . . 0! - - . 0m . . 0m .|0! - - . 0m . . 6v! - - . 0m . 1! - .",
            "0! . 0m . . . 0^! - . . 0m . 0! - - .|0! . 0m . . . 3! - 1g - . . 0! - - .",
        ),
        turns=("0m 0m 0m .", "6v! - 0g -", "1! - 0m .", "0^! - - .", "0! - - - 3! - 1g -", ". . 0m . 0m . 0^! -"),
        lifts=(
            "0! - - - 0m . 0m . 0^! - - . 0m . 0! .|3! - - 1g - . 0m . 0! - - - 6v! - 0m .",
            "0! - . 0! - . 0! - . 0m . 0m 0^! - - .|0! - . 0! - . 0! - . 0m . 0m 6v! - 1g -",
            "0! - - - - - 0^! - - - 0m 0m 0! - - .|1! - - - - - 0! - - - 0m 0m 3! - 1! -",
            "0m . 0! - - . 0m . 0! - - - 0m 0m 0^! -|0m . 0! - - . 0m . 4! - 3! - 1! - 0m .",
        ),
    ),
    arps=(
        ". . . . . . . . . . 7 . . . . .|. . . 7 . . . . . . . . . . 8 .",
        "7 . . . . . 7 . . . . . 7 . . .|8 . . . . . 8 . . . . . 7 . . .",
        "0 . 0 . 7 . 0 . 0 . 0 . 8 . 7 .",
        ". . 0 . . . 1 . . . 0 . . . 4 .",
        "7 . . 7 . . 7 . . 7 . . 8 . 7 .",
    ),
    melody=Melody(
        rhythms=(
            "x---------------|x---------------",
            "x-------x-------|............x---",
            "x-.x-.x-........|x-.x-.x-........",
            "x-------------x-|x---............",
            "....x-x-........|....x-x-x-......",
        ),
        leap=0.3,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4), (0, 4, 8), (0, 1, 4)), bars=2),
    progressions=((0, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 5), (0, 0, 3, 1)),
    lifts=((0, 0, 0, 1), (0, 0, 3, 1), (0, 0, 0, 5)),
    candy=("servo", "zap", "chain", "machine", "radio", "sub-drop", "steam"),
    beds=("machine", "wind", "grain"),
    moves=("gap", "stutter", "stutter"),
    shouting=0.35,
    words=("SYSTEM", "ERROR", "SIGNAL", "CONTROL"),
    scenes={
        "intro": ("pad arp bed drone", "hat pad arp drone bed candy", "kick:half+ hat metal pad arp drone bed candy"),
        "build": (
            "hat metal arp pad bass:root candy",
            "kick:half hat metal arp pad bass:root candy",
            "kick snare+ hat break arp pad bass:root candy",
        ),
        "verse": (
            "kick snare hat sub candy",
            "kick snare hat sub metal+ voice candy",
            "kick snare hat break sub arp voice candy",
        ),
        "drop": (
            "kick snare hat break bass metal candy",
            "kick snare hat break bass metal arp+ voice candy",
            "kick snare hat break bass metal:b arp lead voice candy",
        ),
        "chorus": (
            "kick snare hat break bass pad lead candy",
            "kick:b snare:b hat:b break bass pad lead voice candy",
            "kick snare hat break bass pad metal arp:b lead voice candy",
        ),
        "breakdown": ("pad drone bed candy", "pad arp drone bed candy", "hat- pad arp:b lead:sparse drone bed voice"),
        "outro": ("hat- pad drone bed candy", "kick- hat- pad arp drone- bed", "kick snare- hat- sub- pad bed candy"),
    },
)

VARIANTS = {"A": STYLE, "B": _JUNGLE, "C": _NEURO}
