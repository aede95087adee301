"""Industrial house: one chord in a cellar: a pressed kick, its rumbling tail, shuffled hats, stabs thrown into echo.

A is the cellar (swing, rumble, hardly a tone), B peak time (straight, ride, acid over a driven bass), C house (claps,
off-beat bass, metallic chords, chopped calls).
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_THREES = "x..x..x..x..x..x|..x..x..x..x..x.|.x..x..x..x..x..|x..x..x..x..x..x"
_FIVES = "x....x....x....x|....x....x....x.|...x....x....x..|..x....x....x..o"
_SEVENS = "x......x......x.|.....x......x...|...x......x.....|.x......x......x"

_GROOVES = (
    {  # cellar: clap on two alone, two hats that lean on each other
        "kick": "X...X...X...X...|X...X...X...X..o",
        "clap": "....X...........",
        "hat": "..x...x...x...x.|..x...x...x..ox.",
        "tick": "ox.oox.xox.oox.o",
        "tom-mid": _THREES,
    },
    {  # press: backbeat, open hats, the low drum in fives
        "kick": "X...X...X...X...|X...X..oX...X.o.",
        "clap": "....X.......X...",
        "open-hat": "..x...x...x...x.",
        "hat": "o..ox..oo..ox..o",
        "tom-low": _FIVES,
    },
    {  # conveyor: sixteenth hats, a rim that limps
        "kick": "X...X...X...X...",
        "clap": "............X...|............X..o",
        "hat": "xoxxxoxxxoxxxoxo",
        "open-hat": "..............x.",
        "tom-high": "...x..x....x..x.|...x..x....x...o",
    },
    {  # boiler: ghost kicks roll into the beat
        "kick": "X...X..oX...X.o.|X..oX...X..oX...",
        "clap": "....X.......X...|....X.......X..o",
        "hat": "..x...x...x...x.",
        "tick": "xo.xxo.xxo.xxo.x",
        "tom-mid": "......x..x......|......x..x...x..",
        "tom-low": "..............x.|..........x...x.",
    },
    {  # lattice: sevens over fours
        "kick": "X...X...X...X...|X...X...X..oX...",
        "clap": "....x...........|....x.......X...",
        "open-hat": "..x...x...x...x.|..x...x...x....x",
        "tick": "x.oxx.oxx.oxx.ox",
        "tom-high": _SEVENS,
    },
    {  # strip light: the beat is pushed once in two bars
        "kick": "X...X...X...X...|X...X...X..xX...",
        "snare": "............o..o",
        "clap": "....X.......X...",
        "hat": ".ox..ox..ox..oxo",
        "open-hat": "......x.......x.",
        "tom-mid": "x.....x.....x...|..x.....x.....x.",
    },
    {  # night shift: nothing but kick, shuffled ticks and a rim
        "kick": "X...X...X...X..o",
        "clap": "....X...........|....X.......o..o",
        "tick": "x.oxo.xox.oxo.xo",
        "hat": "..x...x...x...x.",
        "tom-high": _FIVES,
    },
)

_METALS = (
    {
        "metal-high": "........X.......|........X..x....",
        "metal-low": _THREES.replace("x", "o"),
    },
    {
        "metal-low": "...x..x.........|...x..x......x..",
        "anvil": "................|................|................|............X...",
    },
    {
        "metal-high": "x....x....x.....|..x....x....x...",
        "tick": "..x.x.x...x.x.x.",
    },
    {
        "metal-low": "......x.......x.|......x....x..x.",
        "metal-high": "...o......o.....|...o......o..x..",
    },
    {
        "metal-high": _SEVENS,
        "anvil": "........X.......|................",
    },
    {
        "metal-low": "x.........x.....|....x.........x.|........x.......|..x.........x...",
        "tick": "x..xx..xx..xx..x",
    },
)

_FILLS = Fills(
    small=(
        {"clap": "............x.xX"},
        {"tom-mid": "............x..x", "tom-low": "..............x."},
        {"metal-high": "............xxx.", "kick": "............X..x"},
        {"tom-high": "............x.xx"},
        {"clap": "..............Xr"},
    ),
    medium=(
        {"tom-high": "........x..x..x.", "tom-low": ".........x..x..x"},
        {"clap": "........X..X..X.", "kick": "........X.......",},
        {"tom-low": "........x.xx.xx.", "metal-high": "............X..."},
        {"clap": "............X.XX", "tom-mid": "........x..x...."},
    ),
    large=(
        {"clap": "X...X...X.X.XXXX", "tom-low": "..x...x...x....."},
        {"tom-high": "x..x..x..x..x..x", "tom-mid": ".x..x..x..x..x..", "tom-low": "..x..x..x..x..x."},
        {"clap": "....X.....X..X.X", "metal-high": "x..x..x..x..xrrX"},
        {"clap": "........XxXxXXXX", "tom-low": "x..x..x.........", "anvil": "X..............."},
    ),
)  # fmt: skip

_BASS = Line(
    cells=(
        ". . 0! . . . 0! . . . 0! . . . 0! .",
        ". 0 0! 0 . 0 0! 0 . 0 0! 0 . 0 0! 0",
        ". . 0! 0 . . 0! 0 . . 0! 0 . . 0! 0",
        ". . 0! . . 0 . . 0! . . 0 . . 0 .",
        ". . . 0! . . 0 . . . . 0! . . 0 .|. . . 0! . . 0 . . . . 0! . 0 . 1",
        ". . 0! - . . 0! - . . 0! - . . 0! 0^",
        ". 0 . 0! . 0 . 0 . 0 . 0! . 0 0 .",
        ". . 0! . . . 0! . . . 0! . . . 0! .|. . 0! . . . 0! . . . 0! . 0 . 6v .",
        ". 0! . . 0 . . 0! . . 0 . . 0! . 0",
        ". . 0! - - . . 0 . . 0! - . . . .|. . 0! - - . . 0 . . 0! - . 0^ . 0",
    ),
    turns=(
        ". 0 . 1",
        ". 0^ . 0",
        ". . 6v 0",
        "0 . 0 0^",
        ". 0 0! . . 0 . 6v",
        ". . 0 . 0 . 0^ 0",
    ),
    lifts=(
        ". 0 0! 0 . 0 0! 0 . 0 0! 0 . 0 0! 0^",
        ". 0 0^ 0 . 0 0! 0 . 0 0^ 0 . 0 0! 0",
        ". . 0! 0^ . . 0! 0 . . 0! 0^ . . 0! 0",
        ". 0! . 0 0! . 0 . . 0! . 0 0! . 0 .|. 0! . 0 0! . 0 . . 0! . 0 0 . 1 .",
        ". 0 0! . . 0 0! . . 0 0! . . 0 0! 0",
    ),
)

_MELODY = Melody(
    rhythms=(
        "x-------........|x-----------....",
        "..x-....x-......|..x-....x---....",
        "x-.x-.x---......|x-.x-.x-------..",
        "........x---....|........x-x-----",
        "x-----..........|....x-----......",
        "...x-..x---.....|...x-..x-------.",
    ),
    leap=0.2,
    colour=6,
)

_ARCS = {
    **BEAT_ARCS,
    "opening": (
        "intro:2:.32 verse:3:.62 build:1:.6 drop:2:.92",
        "intro:2:.3 verse:3:.6 breakdown:1:.38 drop:2:.92",
        "intro:3:.38 verse:2:.64 build:1:.6 chorus:2:.9",
        "intro:2:.32 build:2:.55 drop:4:.9",
    ),
    "rise": (
        "verse:4:.64 breakdown:1:.38 drop:3:.95",
        "drop:3:.88 breakdown:2:.35 build:1:.6 drop:2:.96",
        "verse:3:.62 build:1:.6 drop:4:.95",
        "chorus:2:.85 verse:3:.64 build:1:.62 drop:2:.97",
    ),
    "turn": (
        "verse:2:.64 breakdown:3:.32 drop:3:.97",
        "breakdown:2:.35 verse:2:.62 build:1:.62 drop:3:.98",
        "chorus:3:.86 breakdown:2:.3 build:1:.6 drop:2:1",
        "verse:3:.6 breakdown:1:.35 chorus:4:.93",
    ),
    "peak": (
        "drop:4:.95 breakdown:1:.35 drop:3:1",
        "verse:2:.68 build:1:.62 drop:5:1",
        "drop:3:.94 verse:2:.66 build:1:.62 drop:2:1",
        "chorus:4:.9 breakdown:1:.35 build:1:.65 drop:2:1",
    ),
    "closing": (
        "drop:4:.98 verse:1:.6 outro:3:.36",
        "chorus:2:.88 breakdown:1:.35 drop:3:1 outro:2:.36",
        "verse:2:.68 drop:3:1 verse:1:.58 outro:2:.36",
        "drop:3:.95 breakdown:1:.36 drop:2:1 outro:2:.36",
    ),
    "whole": (
        "intro:2:.32 verse:2:.64 breakdown:1:.35 drop:3:1 outro:2:.36",
        "intro:1:.32 verse:3:.62 build:1:.6 drop:3:1 outro:1:.36",
        "intro:2:.3 chorus:2:.84 breakdown:2:.32 drop:2:1 outro:1:.36",
        "intro:2:.32 verse:2:.6 breakdown:2:.32 build:1:.6 drop:3:1 outro:2:.36",
    ),
    "transition": (
        "verse:2:.6 breakdown:1:.4 build:2:.75",
        "verse:1:.6 breakdown:2:.42 build:2:.75",
        "build:1:.55 breakdown:1:.42 build:2:.75",
    ),
    "song": (
        "intro:4:.32 verse:6:.62 build:1:.6 drop:6:.94 breakdown:3:.32 build:1:.62 drop:6:1 outro:4:.36",
        "intro:4:.3 verse:4:.6 breakdown:2:.4 verse:4:.68 breakdown:3:.3 build:1:.64 drop:8:1 outro:4:.36",
        "intro:2:.34 chorus:4:.82 verse:4:.62 breakdown:2:.32 drop:8:1 verse:2:.64 outro:3:.36",
        "intro:4:.32 build:2:.55 drop:6:.92 verse:4:.62 breakdown:2:.32 build:1:.62 drop:6:1 outro:3:.36",
    ),
}
"""Long blocks of eight bars and more: a groove is left alone to work."""

_CELLAR = Style(
    name="industrial-house",
    grooves=_GROOVES,
    metals=_METALS,
    fills=_FILLS,
    bass=_BASS,
    swing=0.24,
    roll=("clap", "tom-mid"),
    melody=_MELODY,
    chords=Chords(voicings=((0, 4), (0, 2, 4), (0, 2, 4, 6)), bars=4, bow=(0, 4, 0, 1)),
    progressions=((0, 0, 0, 0), (0,), (0, 0), (0, 0, 0, 0, 0, 0, 0, 1)),
    lifts=((0, 0, 0, 0), (0,), (0, 0, 0, 0, 0, 0, 0, 6), (0, 0)),
    arps=(
        ". . . . . . . . 0! . . . . . . .",
        ". . . . . . . . 0! . . . . . . .|. . . . . . . . 0! . . 0 . . . .",
        ". . . 0! . . . . . . 0 . . . . .",
        "0! . . 0 . . 0 . . 0 . . 0 . . 0|. . 0! . . 0 . . 0 . . 0 . . 0 ."
        "|. 0 . . 0! . . 0 . . 0 . . 0 . .|0 . . 0 . . 0! . . 0 . . 1 . . 0",
        ". . 0! . . . . . . . 0! . . . . .|. . 0! . . . . . . . 1 . . . 0 .",
        ". . . . . . 0! . . . . . . . . .|. . . . . . 0! . . 0 . . . . . .",
        "0! . . . . 0 . . . . 0 . . . . 0|. . . . 0! . . . . 0 . . . . 0 .",
    ),
    arcs=_ARCS,
    scenes={
        "intro": (
            "kick:pulse hat+ bed drone candy",
            "kick hat:b bed drone tom+ candy",
            "kick hat tom bed sub+ arp+ candy",
        ),
        "build": (
            "kick hat:b tom drone arp candy",
            "kick hat snare+ tom metal arp drone candy",
            "kick hat snare tom metal arp bass+ voice+ candy",
        ),
        "verse": (
            "kick hat snare tom- bass voice candy",
            "kick hat snare tom bass metal+ voice candy",
            "kick hat snare bass metal arp+ tom:b voice candy",
        ),
        "drop": (
            "kick snare hat tom sub bass metal arp voice candy",
            "kick snare hat tom sub bass metal arp drone voice candy",
            "kick snare hat tom sub bass metal:b arp:b drone lead:sparse+ voice candy",
        ),
        "chorus": (
            "kick snare hat tom sub bass arp:b voice candy",
            "kick snare hat tom sub bass arp:b pad voice candy",
            "kick snare hat tom sub bass arp:b metal pad voice candy",
        ),
        "breakdown": (
            "hat:b- pad bed arp drone candy voice",
            "tom:b+ pad bed arp bell drone candy voice",
            "metal:b pad bow bed arp lead:sparse+ candy voice",
        ),
        "outro": (
            "kick:pulse hat- bed candy",
            "kick hat- tom- bed arp- candy",
            "kick hat:b tom- metal- bed arp- drone- candy",
        ),
    },
    candy=("steam", "machine", "radio", "hammer", "wind", "grain"),
    beds=("machine", "wind", "steam"),
    moves=("gap",),
    shouting=0.3,
    words=("WORK", "MOVE", "BODY", "CONTROL", "PRESSURE", "NIGHT"),
)  # fmt: skip

_PEAK_GROOVES = (
    {  # hard: ride on the off-beats, clap on two and four
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "clap": "....X.......X...",
        "hat": "xxxoxxxoxxxoxxxo",
        "ride": "..X...X...X...X.",
    },
    {  # siren: rolling hats, snare pushes the fourth beat
        "kick": "X...X...X...X...|X...X...X...X..x",
        "clap": "....X.......X...",
        "snare": "..........o..o..|..........o..o.o",
        "open-hat": "..x...x...x...x.",
        "hat": "x.ox.xox.xox.xox",
    },
    {  # gallop: the kick doubles into every other bar
        "kick": "X...X...X...X...|X...X...X.x.X.x.",
        "clap": "............X...",
        "ride": "x.x.x.x.x.x.x.x.",
        "tom-low": "......x..x....x.|......x..x..x...",
    },
    {  # cutter: sixteenths without a hole
        "kick": "X...X...X...X...",
        "clap": "....X.......X..o",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
        "tom-high": _THREES,
    },
    {  # hammer drill: claps answer the ride
        "kick": "X..oX...X..oX...|X..oX...X.x.X...",
        "clap": "....X.......X...|....X.......X.xX",
        "ride": "..x...x...x...x.",
        "tick": "xxoxxxoxxxoxxxox",
    },
    {  # lattice at speed: fives against the straight kick
        "kick": "X...X...X...X...|X...X...X...X.xx",
        "clap": "....X.......X...",
        "open-hat": "..x...x...x...x.",
        "hat": "x.xxx.xxx.xxx.xx",
        "tom-mid": _FIVES,
    },
)

_PEAK_BASS = Line(
    cells=(
        "0 0 0! 0 0 0 0! 0 0 0 0! 0 0 0 0! 0",
        ". 0 0! 0 . 0 0! 0 . 0 0! 0 . 0 0! 0^",
        ". 0! 0 0! . 0! 0 0! . 0! 0 0! . 0! 0 0!",
        "0 . 0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0",
        ". 0 0! 0 0 . 0! 0 . 0 0! 0 0 . 0! 0^",
        ". . 0! 0 . 0 0! . . . 0! 0 . 0 0! 0",
        ". 0 0! 0 . 0 0! 0 . 0 0! 0 . 0 1! 0|. 0 0! 0 . 0 0! 0 . 0 0! 0 . 6v 0! 0",
        "0 - 0! . 0 - 0! . 0 - 0! . 0 0 0! 0",
        ". 0! . 0! 0 . 0! . . 0! . 0! 0 . 0! 0",
    ),
    turns=(". 0 1! 0", "0 0 0^ 0", ". 6v 6v 0", "0 . 0 1", ". 0 0! 0 . 0 1! 0", "0 0 0! 0 0^ 0 0! 0^"),
    lifts=(
        ". 0! 0 0^ . 0! 0 0 . 0! 0 0^ . 0! 0 0",
        "0 0 0^ 0 0 0 0! 0 0 0 0^ 0 0 0 0! 0",
        ". 0 0! 0^ . 0 0! 0 . 0 0! 0^ . 0 0! 0^",
        ". 0! 0! 0 . 0! 0! 0 . 0! 0! 0 . 0! 1 0",
        "0 0! 0 0 0! 0 0 0! 0 0 0! 0 0 0! 0 0",
    ),
)

_PEAK = replace(
    _CELLAR,
    grooves=_PEAK_GROOVES,
    bass=_PEAK_BASS,
    swing=0.06,
    roll=("snare", "clap"),
    progressions=((0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 1), (0, 0), (0, 0, 0, 6)),
    lifts=((0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 0, 0, 0, 0, 1, 1), (0, 0, 0, 6)),
    melody=replace(_MELODY, leap=0.5, colour=1),
    arps=(  # acid: slides, octaves and accents off the beat
        "0 0g 0^! 0 . 0 1g 0 0! . 0^ 0 0g 0 . 0",
        "0! . 0 0^g 0 . 0! 0 . 0 3g 1 0! . 0^g 0",
        "0 . 0^! 0 0 6v 0! . 0 0^g . 0 0! 1 . 0",
        "0! 0 0 3g 0 0 0^! 0 0 0 1g 0 0 0^! 0 0|0! 0 0 3g 0 0 0^! 0 0 0 4g 3 1 0! 0^g 0",
        ". 0! 0^g 0 . 0! 0 1g . 0! 0^g 0 . 6v 0! 0",
        "0 0^! 0g 0 0^! 0g 0 0^! 0 1g 0 0^! 0g 0 0^! 1",
    ),
    scenes={
        **_CELLAR.scenes,
        "build": (
            "kick hat:b tom arp candy",
            "kick hat snare+ arp drone tom candy",
            "kick hat snare arp bass metal+ voice+ candy",
        ),
        "verse": (
            "kick hat snare bass tom- voice candy",
            "kick hat snare bass metal+ voice candy",
            "kick hat snare bass tom arp+ voice candy",
        ),
        "drop": (
            "kick snare hat tom sub bass arp voice candy",
            "kick snare hat tom sub bass arp metal drone voice candy",
            "kick snare hat tom sub bass arp:b metal:b lead:sparse+ voice candy",
        ),
        "breakdown": (
            "arp bed drone hat:b+ candy voice",
            "arp:b bed drone pad candy voice",
            "arp bow bed pad metal:b+ candy voice",
        ),
    },
    candy=("alarm", "zap", "steam", "hammer", "radio", "machine"),
    beds=("machine", "radio"),
    moves=("gap", "stutter"),
    shouting=0.45,
    words=("MOVE", "ENERGY", "CONTROL", "OVERLOAD", "SIGNAL", "WORK"),
)

_HOUSE_GROOVES = (
    {  # parlour: claps on two and four, off-beat open hats
        "kick": "X...X...X...X...|X...X...X...X..o",
        "clap": "....X.......X...",
        "open-hat": "..x...x...x...x.",
        "hat": "x.oxx.oxx.oxx.ox",
        "tom-high": "...x......x.....|...x......x..x..",
    },
    {  # garage: a skipping hat, snare ghosts
        "kick": "X...X...X...X...|X...X...X..xX...",
        "clap": "....X.......X...",
        "snare": ".......o.o.....o|.......o.o...o.o",
        "open-hat": "..x...x...x...x.",
        "tick": "x.xxo.xxx.xxo.xo",
    },
    {  # church: shaker sixteenths, a conga line
        "kick": "X...X...X...X...",
        "clap": "....X.......X...|....X.......X.o.",
        "tick": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
        "tom-high": "..x..x......x...|..x..x....x.x...",
        "tom-mid": ".......x......x.|.......x.......x",
    },
    {  # warehouse: ride through, claps doubled before the bar
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "clap": "....X.......X...|....X.......X..X",
        "ride": "x.x.x.x.x.x.x.x.",
        "hat": "..x...x...x...x.",
        "tom-low": "..........x..x..|..........x....x",
    },
    {  # basement: low conga answers high
        "kick": "X...X...X...X...|X...X..oX...X...",
        "clap": "....X.......X...",
        "open-hat": "......x.......x.|..x...x...x...x.",
        "hat": "oxo.oxo.oxo.oxox",
        "tom-high": "x..x..x.........|x..x..x.........",
        "tom-low": "..........x..x..|..........x.x...",
    },
    {  # press room: clap only on two, a busy rim
        "kick": "X...X...X...X...",
        "clap": "....X...........|....X.......X...",
        "open-hat": "..x...x...x...x.",
        "tick": "x.oxo.xox.oxo.xo",
        "tom-mid": "..x..x..x..x..x.|..x..x..x..x.x..",
    },
)

_HOUSE_BASS = Line(
    cells=(
        ". . 0! - . . 0! - . . 0! - . . 0! -",
        ". . 0! - . 0 . . . . 0! - . 0^ . 0",
        ". . 0! . . . 0^! . . . 0! . . . 0^! .",
        "0 - . 0! . . 0 - . 0! . . 0 . 2 .|0 - . 0! . . 0 - . 0! . . 0 . 6v .",
        ". . 0! . . 0^ . 0 . . 0! . . 0 . 4v",
        ". . . 0! - . 0 . . . . 0! - . 2 .",
        "0! . . 0 . . 0^ . . 0 . . 2 . 0 .|0! . . 0 . . 0^ . . 0 . . 6v . 0 .",
        ". 0 0! . . 0 0! . . 0 0! . . 0 0^! .",
        ". . 0! - . . 0! - . . 0! - . . 0! -|. . 0! - . . 0! - . . 0! - . . 6v! -",
    ),
    turns=(". . 6v -", ". 0 2 .", ". . 0^ 0", "4v . 6v .", ". . 0! - . . 2! -", "0 . 0^ . 4 . 2 ."),
    lifts=(
        ". . 0! 0^ . . 0! 0^ . . 0! 0^ . . 0! 0^",
        ". . 0! - . 0 0^ . . . 0! - . 0 2 .",
        "0 . . 0^! . . 0 . . 0^! . . 2 . 0 .",
        ". 0 0^! . . 0 0^! . . 0 0^! . . 2 0! .|. 0 0^! . . 0 0^! . . 0 0^! . . 6v 0! .",
        ". . 0! - . . 0! - . . 0^! - . . 0! 6v",
    ),
)

_HOUSE = replace(
    _CELLAR,
    grooves=_HOUSE_GROOVES,
    bass=_HOUSE_BASS,
    swing=0.17,
    roll=("clap", "snare"),
    chords=Chords(voicings=((0, 2, 4), (0, 2, 4, 6), (0, 2, 4, 6, 8)), bars=2, bow=(0, 2, 4, 0)),
    progressions=((0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 5, 6), (0, 0, 6, 0), (0, 3)),
    lifts=((0, 0, 5, 6), (0, 6, 5, 6), (0, 3, 0, 6), (0, 0, 2, 3)),
    chord_bars=2,
    melody=replace(
        _MELODY,
        rhythms=(
            "x..x..x-........|x..x..x---......",
            "..x-..x-..x---..|..x-..x-x-----..",
            "x-x..x-...x-....|x-x..x-...x-x---",
            "...x..x...x-----|...x..x.x-------",
            "x---..x---......|x---..x-x-x---..",
            "..x...x...x..x--|..x...x.x-------",
        ),
        leap=0.4,
        colour=5,
    ),
    arps=(  # chords hit between the beats
        ". . 0! . . . 0 . . 0! . . 0 . . .",
        "0! . . 0 . . 0! . . . 0 . . 0 . .",
        ". . 0! . . 0 . . . . 0! . . . 0 .|. . 0! . . 0 . . . 0! . 0 . . 2 .",
        "0! . . 0! . . . . 0 . . 0! . . . .|0! . . 0! . . . . 0 . 2! . . 0 . .",
        ". . . 0! . . 0 . . . . 0! . . 0 .",
        ". 0! . . 0 . . 0! . . 0 . . . 0! .|. 0! . . 0 . . 0! . . 2 . . . 0! .",
    ),
    scenes={
        **_CELLAR.scenes,
        "intro": (
            "kick:pulse hat+ bed candy",
            "kick hat tom+ bed candy",
            "kick hat tom arp+ bed voice+ candy",
        ),
        "build": (
            "kick hat:b arp tom candy",
            "kick hat snare+ arp tom pad candy",
            "kick hat snare arp bass pad voice candy",
        ),
        "verse": (
            "kick snare hat bass tom- voice candy",
            "kick snare hat bass tom voice arp+ candy",
            "kick snare hat bass tom:b metal voice arp+ candy",
        ),
        "drop": (
            "kick snare hat tom bass arp pad voice candy",
            "kick snare hat tom bass arp pad bell voice candy",
            "kick snare hat tom bass arp:b pad lead metal voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass arp pad voice candy",
            "kick snare hat tom bass arp:b pad lead voice candy",
            "kick snare hat tom bass arp:b pad lead metal voice candy",
        ),
        "breakdown": (
            "pad arp bed voice candy",
            "pad arp bell+ bed tom:b voice candy",
            "pad arp:b lead:sparse+ bed hat:b+ voice candy",
        ),
        "outro": (
            "kick:pulse hat- bed candy",
            "kick hat- tom- arp- bed candy",
            "kick hat:b bass- tom- arp- bed candy",
        ),
    },
    candy=("servo", "zap", "radio", "steam", "grain", "hammer"),
    beds=("wind", "machine", "radio"),
    moves=("gap", "stutter"),
    shouting=0.75,
    words=("MOVE", "BODY", "WORK", "FEEL", "MACHINE", "LOVE"),
)

STYLE = _CELLAR

VARIANTS = {"A": STYLE, "B": _PEAK, "C": _HOUSE}
