"""Drum and bass: a two-step that stands, a broken beat that runs around it, and a reese that leans into both.

At 174 beats a minute the snares on 2 and 4 feel like half time: the long reese tones follow that slow pulse, the
break's ghosts the fast one. The chords change every second bar. The reese carries its own sub, so the layer "sub"
stands only where the reese is silent.
"""

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
            "kick snare+ hat break pad arp+ bass candy",
        ),
        "verse": (
            "kick snare hat sub pad arp+ candy",
            "kick snare hat break+ sub pad arp voice candy",
            "kick snare hat break bass arp voice candy",
        ),
        "drop": (
            "kick snare hat break bass metal candy",
            "kick snare hat break bass arp:b+ metal voice candy",
            "kick snare hat break bass lead metal:b voice candy",
        ),
        "chorus": (
            "kick snare hat break bass pad arp+ lead candy",
            "kick snare hat break bass pad lead+ arp voice candy",
            "kick snare hat break bass pad lead arp:b voice candy",
        ),
        "breakdown": (
            "pad drone bell bed candy",
            "hat- pad arp drone lead:augmented+ bed candy",
            "kick:half hat pad arp:b lead:sparse drone break+ bed voice",
        ),
        "outro": (
            "hat pad break- drone bed candy",
            "kick hat break pad arp- sub bed candy",
            "kick snare- hat break bass- pad arp candy",
        ),
    },
)
