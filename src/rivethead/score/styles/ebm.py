"""EBM: dry, short and hard: four on the floor, an endless sequenced bass, tom rolls, commands; nothing rings.

A fan names: the mono bass that never stops, the black gaps between the strokes, the tom roll, the barked slogan.
"""

from dataclasses import replace

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
            "kick:pulse arp+ bed candy",
            "kick hat bass:root+ metal bed candy",
            "kick hat tom metal arp voice+ candy",
        ),
        "build": (
            "kick:pulse hat bass candy",
            "kick hat bass tom arp+ candy",
            "kick hat snare+ bass tom metal voice+ candy",
        ),
        "verse": (
            "kick snare bass voice candy",
            "kick snare hat bass voice metal+ candy",
            "kick snare hat bass metal:b voice arp+ candy",
        ),
        "drop": (
            "kick snare hat tom bass metal arp voice candy",
            "kick snare hat tom bass metal arp lead voice candy",
            "kick snare hat tom bass metal:b arp:b lead voice candy",
        ),
        "chorus": (
            "kick snare hat bass lead arp voice candy",
            "kick snare hat tom bass lead arp metal+ voice candy",
            "kick snare hat tom bass lead arp metal voice candy",
        ),
        "breakdown": (
            "bed tom voice metal:b candy",
            "arp voice bed hat+ candy",
            "kick:half tom arp:b voice metal:b candy",
        ),
        "outro": (
            "kick:pulse hat- bed candy",
            "kick hat bass- metal- bed candy",
            "kick hat- bass- arp tom- candy",
        ),
    },
    candy=("servo", "steam", "radio", "alarm", "hammer", "zap"),
    beds=("machine",),
    moves=("stutter", "gap"),
    shouting=0.85,
    words=("MOVE", "OBEY", "BODY", "CONTROL", "WORK", "MACHINE"),
)  # fmt: skip

_BUNKER = replace(
    STYLE,
    grooves=(
        {  # bunker: four with a hollow backbeat, claps left out
            "kick": "X...X...X...X...|X...X...X..x..x.",
            "snare": "....X.......X...",
            "hat": "..o...o...o...o.",
            "tom-low": "..........x.....|..........x..x..",
        },
        {  # curfew: the kick leaves the third beat to the toms
            "kick": "X...X.....x.X...|X...X.....x.X.x.",
            "snare": "....X.......X...",
            "tom-mid": "........x.......|........x..x....",
            "tom-low": ".........x......|.........x....x.",
            "tick": "o.o.o.o.o.o.o.o.",
        },
        {  # interrogation: half-time snare over marching eighths
            "kick": "X.x.X.x.X.x.X.x.",
            "snare": "........X.......|........X.....X.",
            "hat": "..x...x...x...x.",
        },
        {  # border: the snare stutters into the bar line
            "kick": "X...X...X...X...",
            "snare": "....X.......X...|....X.......X.XX",
            "hat": "x...x...x...x...",
            "ride": "..o...o...o...o.",
        },
        {  # salute: kick and low tom in unison
            "kick": "X..xX..xX..xX...",
            "snare": "....X.......X...",
            "tom-low": "X.......X.......|X.......X..x..x.",
            "tick": "..x...x...x...x.",
        },
        {  # siege: sixteenth toms under a bare four
            "kick": "X...X...X...X...",
            "snare": "............X...|....X.......X...",
            "tom-mid": ".xx.....xx......|.xx.....xx...x..",
            "tom-low": "...x.......x....|...x.......x..xx",
        },
    ),
    metals=(
        {"anvil": "X...............|........X.......", "metal-low": "......x.......x.|......x.....x.x."},
        {"metal-low": "X.......x.......|X.......x..x..x.", "tick": "..x...x...x...x."},
        {"metal-high": "....x.......x...|....x..x....x..x", "metal-low": "x.........x.....|x.........x...x."},
        {"metal-low": "..x.....x.x.....|..x.....x.x..x..", "anvil": "................|............X..."},
        {"anvil": "X.....X...X.....|X.....X...X...X.", "tick": "xxx.xxx.xxx.xxx."},
    ),
    bass=Line(
        cells=(
            "0! . 0 . 0 . 0^ . 0! . 0 . 1 . 0 .",
            "0! 0 . 0 0 . 0 0 . 0 0 . 1 1 0 .",
            "0! . . 0 . . 0 . 0! . . 0 . . 1 .|0! . . 0 . . 0 . 3! . . 3 . . 1 .",
            "0! - 0 0 - 0 0 - 0! - 0 0 - 0 1 -",
            "0 0 0 0^ 0 0 0 0^ 0 0 0 0^ 1 1 0 0",
            "0! . 0 1 . 0 . 0 0! . 0 1 . 0 6v .",
            ". 0! . 0 . 0! . 0 . 0! . 0 . 1! . 0",
            "0! . 0^ . 0 . 1^ . 0! . 0^ . 0 . 6 .",
            "0! 0 0^ . 0 0 1 . 0! 0 0^ . 4 3 1 .",
        ),
        turns=("1 . 0 .", "6v . 0 .", "4 3 1 0", "1 1 0 0", "0 . . 1 . . 3 .", "4 . 4 . 3 . 1 ."),
        lifts=(
            "0! 0 0^ 0 0 0^ 0 0 1! 1 1^ 1 0 0 0^ 0",
            "0! 0 0 0^ 0 0 0 0^ 3! 3 3 3^ 1 1 1 1^",
            "0! . 0 0 . 0 0^ . 0! . 0 0 . 1 3 1",
            "0! 0 . 0^ 0 . 0 0^ . 0 0^ . 4 3 1 0",
        ),
    ),
    arps=(
        "0! . . . . . . . . . . . . . . .|. . . . . . 0! . . . 1 . . . . .",
        "0! . . 0 . . . . . . . . 1! . . .",
        ". . . . 0! . . . . . . . 0! . 1 .",
        "0! . . . . . 0 . . . . . . . . .|0! . . . . . 0 . 3! . . . 1 . . .",
        ". . 0! . . . . . . . 5v! . . . 6v .",
    ),
    chords=Chords(voicings=((0, 4), (0, 4, 7), (0, 1, 4, 7)), bars=4, bow=(0, 1, 0, 4)),
    melody=Melody(
        rhythms=(
            "x.....x...x.....|x.....x...x---..",
            "x-x-......x-x-..|x-x-......x-----",
            "....x-..x-..x---|....x-..x-x-----",
            "x---....x---....|x---..x-x-......",
            "x..x..x.........|x..x..x...x-x-..",
        ),
        leap=0.3,
        colour=1,
    ),
    progressions=((0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 0, 0, 3, 3, 1, 1), (0, 0, 1, 0)),
    lifts=((0, 0, 3, 1), (0, 0, 1, 0), (0, 0, 5, 1)),
    scenes={
        **STYLE.scenes,
        "intro": (
            "drone bed arp candy",
            "kick:pulse drone arp bed candy",
            "kick tom metal drone arp voice+ candy",
        ),
        "build": (
            "kick:pulse bass drone candy",
            "kick bass tom arp+ candy",
            "kick hat snare+ bass tom arp voice+ candy",
        ),
        "verse": (
            "kick snare bass voice candy",
            "kick snare tom bass voice candy",
            "kick snare hat bass metal:b voice arp+ candy",
        ),
        "drop": (
            "kick snare hat tom bass metal arp voice candy",
            "kick snare hat tom bass metal arp lead voice candy",
            "kick snare hat tom bass metal:b arp:b lead pad voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass arp pad voice candy",
            "kick snare hat tom bass arp lead pad voice candy",
            "kick snare hat tom bass arp lead metal pad voice candy",
        ),
        "breakdown": (
            "drone bed arp voice candy",
            "drone tom arp:b metal:b voice candy",
            "bow bed arp voice lead:sparse+ candy",
        ),
        "outro": (
            "drone bed arp- candy",
            "kick:pulse tom- drone bed candy",
            "kick tom- bass- arp- bed candy",
        ),
    },
    candy=("stab", "siren", "radio", "hammer", "stab", "steam"),
    beds=("machine", "wind"),
    moves=("gap",),
    shouting=0.8,
    words=("SILENCE", "FRONT", "DISCIPLINE", "BORDER", "SOLDIER", "MARCH"),
)

_SWEAT = replace(
    STYLE,
    grooves=(
        {  # warm-up: four, hard off-beat hats, one clap
            "kick": "X...X...X...X...",
            "clap": "....X.......X...",
            "hat": "oxo.oxo.oxo.oxo.",
            "open-hat": "..X...X...X...X.",
        },
        {  # press: ride on every eighth
            "kick": "X...X...X...X...|X...X...X...X..x",
            "clap": "............X...|....X.......X...",
            "ride": "x.x.x.x.x.x.x.x.",
            "open-hat": "..x...x...x...x.",
        },
        {  # sprint: ghost kicks push every second bar
            "kick": "X...X...X...X...|X..oX...X..oX.x.",
            "snare": "....X.......X...",
            "clap": "....X.......X...",
            "hat": "xxoxxxoxxxoxxxox",
        },
        {  # circuit: clap syncopates against the four
            "kick": "X...X...X...X...",
            "clap": "....X..x....X...|....X..x..x.X...",
            "hat": "..x...x...x...x.",
            "open-hat": "..x...x...x...x.",
            "tick": "x..x..x..x..x.x.",
        },
        {  # treadmill: no backbeat, sixteenth ticks
            "kick": "X...X...X...X...|X...X...X...X.xx",
            "tick": "xoxxxoxxxoxxxoxx",
            "open-hat": "..X...X...X...X.",
            "tom-low": "...........x..x.",
        },
        {  # knockout: snare on three sixteenths before the beat
            "kick": "X...X...X...X...",
            "snare": "....X....x..X...|....X....x..X.x.",
            "hat": "o.xxo.xxo.xxo.xx",
            "open-hat": "......x.......x.",
        },
    ),
    bass=Line(
        cells=(
            ". . 0! . . . 0! . . . 0! . . . 0! .",
            ". 0! 0 . . 0! 0 . . 0! 0 . . 0! 0 0^",
            ". . 0! 0 . . 0! 0 . . 0! 0 . . 0 0^",
            "0! . 0 0 . 0 0 . 0! . 0 0 . 0 0 .",
            ". 0! . 0 . 0! . 0 . 0! . 0 . 0! 0^ .",
            "0! . . 0 0 . . 0 0! . . 0 0 . 0^ 0",
            ". . 0! . . 0 0! . . . 0! . . 0 0! 0",
            ". 0! 0 0^ . 0! 0 0^ . 0! 0 0^ . 0! 0 1",
        ),
        turns=(". 0 . 1", ". . 6v 6v", ". 0^ . 0", ". 3 . 1", ". 0 0 . . 1 1 .", ". 0^ 0 0^ . 6v 6v 6"),
        lifts=(
            ". 0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0 0^",
            "0! . 0 0^ . 0 0 0^ 0! . 0 0^ . 0 0 0^",
            ". . 0! 0^ . . 0! 0^ . . 0! 0^ . 0 0! 0^",
            ". 0! 0 . 0! 0 . 0! . 0! 0 . 0! 0 1 0^",
        ),
    ),
    arps=(
        "0 0^ 0 . 1g 0 . 0^ 0 . 3g 0 . 0^ 1 0",
        "0 . 0^g 0 . 0 1 . 0^ . 0 4g . 0 0^ 1g",
        "0! 0 1g 0 0^! 0 0 6vg 0! 0 1g 0 3! 0 1 0",
        ". 0! 0^g . 0 0 1g . . 0! 0^g . 3 1g 0 .",
        "0 0 0^! 0 0 1^g 0 0 0 0 0^! 0 4 3g 1 0",
        "0! . 0 1g . 0^! . 0 0! . 0 1g . 6 . 4g",
    ),
    progressions=((0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1, 1), (0, 0, 0, 3), (0, 0, 0, 1)),
    lifts=((0, 0, 0, 0), (0, 0, 1, 0), (0, 0, 3, 1)),
    scenes={
        **STYLE.scenes,
        "intro": (
            "kick hat+ bed candy",
            "kick hat arp+ bed candy",
            "kick hat arp metal bed candy",
        ),
        "build": (
            "kick hat arp candy",
            "kick hat bass+ arp candy",
            "kick hat snare+ bass arp voice+ candy",
        ),
        "verse": (
            "kick hat bass voice candy",
            "kick hat bass arp+ voice candy",
            "kick snare bass arp+ voice candy",
        ),
        "drop": (
            "kick snare hat bass arp metal voice candy",
            "kick snare hat tom bass arp metal voice candy",
            "kick snare hat tom bass arp:b metal:b lead voice candy",
        ),
        "chorus": (
            "kick snare hat bass arp lead voice candy",
            "kick snare hat bass arp lead metal+ voice candy",
            "kick snare hat tom bass arp lead metal voice candy",
        ),
        "breakdown": (
            "arp bed voice candy",
            "arp bed hat+ voice candy",
            "kick:half arp:b bed metal:b voice candy",
        ),
        "outro": (
            "kick hat- bed candy",
            "kick hat arp- bed candy",
            "kick hat- bass- arp candy",
        ),
    },
    candy=("zap", "steam", "downlifter", "servo", "reverse-crash", "alarm"),
    beds=("machine",),
    moves=("gap", "stutter"),
    shouting=0.7,
    words=("SWEAT", "MUSCLE", "PULSE", "HARDER", "BODY", "MOTION"),
)

VARIANTS = {"A": STYLE, "B": _BUNKER, "C": _SWEAT}
"""A classic and dry; B dark, with orchestra stabs; C new school, with an acid line and a harder kick."""
