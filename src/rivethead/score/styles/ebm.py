"""EBM: dry and hard: a clean four on the floor, claps, an endless sequenced bass, toms, commands."""

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {  # drill: straight, open hats between the beats
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...",
        "clap": "....X.......X...",
        "hat": "o.x.o.x.o.x.o.xo",
        "open-hat": "..x...x...x...x.",
    },
    {  # parade: the snare answers itself, toms every second bar
        "kick": "X...X...X...X...",
        "snare": "....X.......X..o|....X..o....X...",
        "hat": "..x...x...x...x.",
        "tom-mid": "................|..........x..x..",
        "tom-low": "................|............x..x",
    },
    {  # dance hall: claps alone, sixteenth hats
        "kick": "X...X...X...X...|X...X...X..xX...",
        "clap": "....X.......X...|....X.......X..x",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..............x.",
    },
    {  # training ground: rock backbeat, eighths
        "kick": "X...X.x.X...X...|X...X.x.X.x.X...",
        "snare": "....X.......X...",
        "hat": "x.x.x.x.x.x.x.x.",
        "tick": "o.xoo.xoo.xoo.xo",
    },
    {  # tom engine: the toms are the riff
        "kick": "X...X...X...X...",
        "snare": "....X.......X...|....X.......X.oo",
        "hat": "..x...x...x...xo",
        "tom-high": "......x.........|......x.......x.",
        "tom-mid": ".......x..x.....|.......x..x.....",
        "tom-low": "...........x..x.|...........x.x..",
    },
    {  # broken drill: the third beat comes early
        "kick": "X...X..xX...X...|X...X..x..x.X...",
        "snare": "....X.......X...",
        "clap": "............X...",
        "hat": "o.x.o.xoo.x.o.xo",
        "open-hat": "......x.......x.",
    },
)

_METALS = (
    {
        "metal-low": "......x.......x.|......x...x...x.",
        "metal-high": "...x............|...x.......x....",
    },
    {
        "metal-low": "...x..x...x..x..|...x..x...x.x...",
        "tick": "x.x.x.x.x.x.x.x.|x.x.x.x.x.x.xxx.",
    },
    {
        "metal-high": "..x..x....x..x..|..x..x....x.x..x",
        "anvil": "X...............|................",
    },
    {
        "metal-low": "x..x..x.........|x..x..x.....x.x.",
        "metal-high": "........x..x..x.|........x..x....",
    },
    {
        "metal-low": "..........x...x.|..........x.x.x.",
        "anvil": "................|........X.......",
        "tick": "..xx..xx..xx..xx|..xx..xx..xx..xx",
    },
)

_FILLS = Fills(
    small=(
        {"snare": "............X.xX"},
        {"tom-mid": "............xx..", "tom-low": "..............xx"},
        {"clap": "............X.X.", "snare": "..............xX"},
        {"kick": "............X.X.", "tom-low": ".............x.x"},
    ),
    medium=(
        {"tom-high": "........x.x.....", "tom-mid": "..........xxx...", "tom-low": "............x.xx"},
        {"snare": "........X..X..X.", "kick": "........X..X..X."},
        {"clap": "........X.X.X.XX", "tom-low": ".........x.x.x.."},
        {"tom-low": "........X.xxX.xx", "snare": "............X..."},
    ),
    large=(
        {"tom-high": "x.xx............", "tom-mid": "....x.xx........", "tom-low": "........x.xxXxXx",
         "snare": "............X.XX"},
        {"snare": "X...X...X.X.XXXX", "clap": "............X.X."},
        {"snare": "....X..X..X.XrrX", "tom-low": "X.x...x..x......", "kick": "X..X..X..X..X..."},
        {"tom-low": "X..X..X..X..X.X.", "tom-mid": ".x..x..x..x..x.x", "metal-low": "X.......X...X..."},
    ),
)  # fmt: skip

_BASS = Line(
    cells=(
        "0! . 0 0 . 0 0^ . 0! 0 . 0 0^ . 0 0",
        "0! 0 0^ 0 0 0^ 0 0 0! 0 0^ 0 0 0^ 0 0^",
        "0! 0 . 0^ 0 . 0 0 0! 0 . 0^ 0 . 0 0^",
        ". . 0! 0 . . 0! 0^ . . 0! 0 . . 0! 0^",
        "0! . 0^ . 0 . 0^ . 0! . 0^ . 0 0 0^ .",
        "0! 0 0 0 0^ 0 0 0 0! 0 0 0 0^ 0 0^ 0",
        "0! . 0 0^ . 0 0 . 0! . 0 0^ . 0 2 1",
        "0! 0 0^ 0 . 0 0^ 0 0! 0 0^ 0 . 0 0^ 0|0! 0 0^ 0 . 0 0^ 0 6v! 6v 6 6v . 6v 6 6v",
        "0! - 0 . 0^ . 0 0 . 0 0 . 0^ . 0 .|0! - 0 . 0^ . 0 0 . 0 0 . 3 . 1 .",
    ),
    turns=(
        "0 2 1 0",
        "3 . 1 .",
        "0^ . 0^ 0",
        "2 2 1 1",
        "6v 6v 0 .",
        "3 3 2 2 1 1 0 0",
        "0! . 0 4 . 4 3 1",
        ". 0 . 0 . 1 . 1",
    ),
    lifts=(
        "0! 0 0^ 0 0 0^ 0 0 0! 0 0^ 0 2 1 0 0^",
        "0! 0^ 0 0^ 0 0^ 0 0^ 0! 0^ 0 0^ 0 0^ 1 0^",
        "0! 0 0^ 0 0! 0 0^ 0 0! 0 0^ 0 0! 0 0^ 0|0! 0 0^ 0 0! 0 0^ 0 3! 3 3^ 3 1! 1 1^ 1",
        "0! . 0 0^ 0 0 . 0^ 0! . 0 0^ 0 0 3 1",
        "0! 0 0 0^ 0 0 0^ 0 0 0 0^ 0 0 0^ 0 0^|0! 0 0 0^ 0 0 0^ 0 0 0 0^ 0 4 3 2 1",
    ),
)

STYLE = Style(
    name="ebm",
    grooves=_GROOVES,
    metals=_METALS,
    fills=_FILLS,
    bass=_BASS,
    roll=("snare",),
    melody=Melody(
        rhythms=(
            "x..x..x...x.x...|x..x..x...x-----",
            "x-....x-..x-....|x-....x-x-x-....",
            "x.x...x.x..x..x.|x.x...x.x-------",
            "..x..x..x---....|..x..x..x.x-x---",
            "x---x---x..x..x.|x---x---x-------",
            "x..x..x..x..x---|x..x..x..x......",
        ),
        leap=0.5,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4, 7), (0, 2, 4), (0, 2, 4, 7)), bars=2),
    progressions=((0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 5, 1), (0, 0, 3, 1), (0, 0, 5, 6), (0, 0, 0, 1)),
    lifts=((0, 0, 5, 6), (0, 3, 5, 1), (0, 0, 3, 4), (0, 0, 1, 0)),
    arps=(
        "0 . . 4 . . 2 . . 4 . . 0 . . 1",
        ". . 0 . . 2 . . 4 . . 2 . . 1 .",
        "0 . 4 . 0^ . 4 . 0 . 4 . 1^ . 0^ .",
        "0^ 0 . 0^ 0 . 0^ . 4 0 . 4 3 . 1 .",
        ". 0^ . 0^ . 0^ 2^ . . 0^ . 0^ . 4 3 .",
        "0 0 . 4 4 . 0^ . 0 0 . 4 3 . 2 .|0 0 . 4 4 . 0^ . 0 0 . 3 1 . 0 .",
    ),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "kick:pulse hat arp+ bed candy",
            "kick hat metal arp bass:root+ bed candy",
            "kick hat tom metal arp bass+ voice candy",
        ),
        "build": (
            "kick:pulse hat bass arp+ candy",
            "kick hat bass tom arp metal+ candy",
            "kick hat snare+ bass tom arp metal pad+ voice+ candy",
        ),
        "verse": (
            "kick snare hat bass metal voice candy",
            "kick snare hat bass metal voice arp+ candy",
            "kick snare hat tom bass metal:b voice arp lead:sparse+ candy",
        ),
        "drop": (
            "kick snare hat tom bass metal arp voice candy",
            "kick snare hat tom bass metal arp lead voice candy",
            "kick snare hat tom bass metal:b arp:b lead pad voice candy",
        ),
        "chorus": (
            "kick snare hat bass lead arp voice candy",
            "kick snare hat tom bass lead arp metal+ voice candy",
            "kick snare hat tom bass lead arp metal pad voice candy",
        ),
        "breakdown": (
            "pad arp voice bed metal:b candy",
            "pad arp bell+ voice bed hat+ candy",
            "kick:half pad arp:b lead:augmented+ voice metal:b candy",
        ),
        "outro": (
            "kick:pulse hat- arp bed candy",
            "kick hat bass- arp metal- bed candy",
            "kick snare- hat bass- arp pad lead:sparse- candy",
        ),
    },
    candy=("servo", "steam", "radio", "alarm", "hammer", "zap"),
    beds=("radio", "machine", "grain"),
    moves=("stutter", "gap"),
    shouting=0.85,
    words=("MOVE", "OBEY", "BODY", "CONTROL", "WORK", "MACHINE"),
)  # fmt: skip

VARIANTS = {"A": STYLE, "B": STYLE, "C": STYLE}
