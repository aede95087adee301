"""Industrial: struck scrap metal as an ostinato over a sixteenth bass on one note, gated snare, chugs, machine beds.

A fan names: the metal that is the riff, hammered against the beat; the gate that cuts the snare; the plant behind it.
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {  # piston: four on the floor, one doubled stroke every second bar
        "kick": "X...X...X...X...|X...X...X..xX...",
        "snare": "....X.......X...|....X.......X..o",
        "hat": "x.o.x.o.x.o.x.oo",
        "open-hat": "..x...x...x...x.",
    },
    {  # limp: broken, the third and sixth sixteenths push
        "kick": "X..x..x.X..x....|X..x..x.X..x..x.",
        "snare": "....X.......X...|....X..o....X..o",
        "clap": "....x.......x...",
        "hat": "o.x.o.x.o.x.o.xx",
        "tick": "x..x..x..x..x.x.",
    },
    {  # stamping mill: every beat, clap and snare together, sixteenth hats
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...",
        "clap": "....X.......X...|....X.......X.o.",
        "hat": "xoooxoooxoooxoox",
        "open-hat": "..............x.|......x.......x.",
    },
    {  # march: the kick answers the snare, toms drag behind
        "kick": "X.....x.X.x.....|X.....x.X.x...x.",
        "snare": "....X..o....X.oo|....X..o....X..o",
        "hat": "x.x.x.x.x.x.x.x.",
        "tom-low": "..........o..x..|..........x..x.x",
    },
    {  # conveyor: straight kick, hats only between the beats
        "kick": "X...X...X...X...",
        "snare": "....X.......X...|....X.....o.X..o|....X.......X...|....X..o..o.X.oo",
        "hat": "..x...x...x...x.",
        "open-hat": "......x.......x.|..x...x...x...x.",
        "tick": "xoxxoxxoxxoxxoxx",
    },
    {  # jackhammer: a gallop into every second beat, ride on top
        "kick": "X..xX...X..xX...|X..xX...X.xxX.x.",
        "snare": "....X.......X...",
        "clap": "............x...",
        "hat": "o.o.o.o.o.o.o.oo",
        "ride": "x.x.x.x.x.x.x.x.",
    },
    {  # breaker: the fourth kick is missing, the ghost snares fill
        "kick": "X...X.....x.X...|X..xX.....x.X..x",
        "snare": "....X..o.o..X...|....X..o.o..X..o",
        "hat": "x.x.xox.x.x.xox.",
        "open-hat": "..............x.",
    },
)

_METALS = (
    {
        "metal-low": "X..X..x...X..x..|X..X..x...X..X.x",
        "metal-high": "......X.....x...|......X...x.X...",
        "anvil": "................|..............X.",
    },
    {
        "metal-low": "..X..X....X..x..|..X..X....X..x.X",
        "metal-high": "X.....x.X.....x.|X.....x.X...x.xo",
    },
    {
        "metal-low": "X.....X.....X...|..X.....X.....X.",
        "metal-high": "..o.x...o.x...x.|o...x.o...x.x...",
        "anvil": "........X.......|................|........X.......|............X.x.",
    },
    {
        "metal-low": "X.XX..X.X.xX..x.|X.XX..X.X.x.X.xX",
        "metal-high": "....X.......x...|....X.......x..x",
        "tick": "o.o.o.o.o.o.o.o.|o.o.o.o.o.o.ooo.",
    },
    {
        "metal-low": "X...............|......X...X.....|X...............|......X...X..X..",
        "metal-high": "....X..x....X..x|....X..x..x..X..",
        "anvil": "X...............|................",
    },
    {
        "metal-low": "...X..X..X..X..x|..X..X..X..X..x.",
        "metal-high": "x.......o.......|X.......o...x...",
        "tick": "..x.x.x...x.x.x.",
    },
    {
        "metal-low": "X..X..X..X..X.X.",
        "metal-high": ".x..x..x..x..x.x|.x..x..x..x..xx.",
        "anvil": "X...............|................|................|............X...",
    },
)

_FILLS = Fills(
    small=(
        {"snare": "............X.oX"},
        {"snare": "..............xX", "metal-low": "............X.x."},
        {"metal-high": "............xxXx", "snare": "............X..."},
        {"kick": "............X.xx", "snare": "............X..x"},
        {"tom-mid": "............X.x.", "tom-low": ".............x.X"},
    ),
    medium=(
        {"snare": "........X.x.X.XX", "tom-low": "..........x..x.."},
        {"tom-high": "........Xx......", "tom-mid": "..........Xx....", "tom-low": "............X.xX"},
        {"metal-low": "........X.x.X.X.", "metal-high": ".........x.x.x.x", "snare": "............X..X"},
        {"snare": "........X..X..X.", "clap": "..............XX", "kick": "........X..X..X."},
    ),
    large=(
        {"snare": "....X...x.x.XxXX", "tom-mid": "........X.x.....", "tom-low": "..........XxX.X."},
        {"tom-high": "....X.xx........", "tom-mid": "........X.xx....", "tom-low": "............XxXX",
         "snare": "....X......xX..X"},
        {"metal-low": "X.x.X.x.X.X.XXXX", "metal-high": ".x.x.x.x.x.x.xrr", "anvil": "X.......X.......",
         "snare": "............X.XX"},
        {"snare": "X..X..X..X..XrrX", "kick": "X..X..X..X..X...", "tom-low": "..x..x..x..x...."},
    ),
)  # fmt: skip

_BASS = Line(
    cells=(
        "0! . 0 0 . 0 0^ 0 0! . 0 0 . 0 0^ 0",
        "0! 0 0^ 0 0 0^ 0 0 0! 0 0^ 0 0 0^ 0 0^",
        ". 0! 0 0^ . 0 0 0^ . 0! 0 0^ . 0 0 0^",
        "0! . . 0 0 . 0^ . 0! . . 0 0 . 0^ .|0! . . 0 0 . 0^ . 0! . . 0 1 . 0 .",
        "0! . 0 . 0 0 . 0^ 0! . 0 . 0 0 1 -",
        "0! 0 . 0 0^ . 0 0 . 0! 0 . 0^ . 0 0",
        "0! - . 0 . 0 0^ . 0! - . 0 . 0 0^ 0",
        "0! 0 0 . 0 0 0 . 0! 0 0 . 0^ 0 0^ .|0! 0 0 . 0 0 0 . 0! 0 0 . 1 - 0 .",
        "0! . 0 0 . 0 . 0 0! . 0 0 . 0 . 0|0! . 0 0 . 0 . 0 0! . 0 0 . 6v . 6v"
        "|0! . 0 0 . 0 . 0 0! . 0 0 . 0 . 0|0! . 0 0 . 0 . 0 3! . 3 . 1 . 1 .",
    ),
    turns=(
        "3 . 1 .",
        "0 1 0 .",
        "0^ 0 1 0",
        "1 - 0 -",
        "0 0 6v 6v",
        "4 . 3 . 1 . 0 .",
        "0 0^ 0 0^ 3 3 1 1",
        "0! . . 1 . . 3 1",
    ),
    lifts=(
        "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0 0^ 0|0! 0 0^ 0 0 0 0^ 0 1! 1 1^ 1 0 0 0^ 0",
        "0! 0 0 0^ 0 0 0^ 0 0! 0 0 0^ 0 0 1 0",
        "0! 0 0^ 0 . 0 0^ 0 0! 0 0^ 0 . 0 3 1",
        "0! 0 0 0 0^ 0 0 0 0! 0 0 0 0^ 0 0 0|0! 0 0 0 0^ 0 0 0 3! 3 3 3 1 1 1 1",
        "0! . 0 0^ 0 . 0 0^ 0! . 0 0^ 0 . 0 0^|0! . 0 0^ 0 . 0 0^ 0! . 0 0^ 4 3 1 0",
    ),
)

_GUITAR = Line(
    cells=(
        "0m! . 0m 0m . . 0m . 0m! . 0m 0m . 1 - .|0m! . 0m 0m . . 0m . 0m! . 3 - 1 - 0m .",
        "0m! . . 0m . . 0m . 0m! . . 0m . . 1 -",
        "0m! 0m . 0m 0m . 0m . 0! - - . 0m . 0m .",
        ". . 0m! 0m . . 0m! 0m . . 0m! 0m . 1 - .",
        "0m! 0m 0m . 0m 0m . 0m 0m! 0m 0m . 1 - 0m .|0m! 0m 0m . 0m 0m . 0m 3 - . 3 1 - - .",
        "0! - - . . . 0m . 0m! . 0m . 0m . 0m 0m",
    ),
    turns=("3 - 1 -", "1 - - .", "0m 1 - 0m", "4 - 3 - 1 - 0m .", "0! . 0! . 1! - - ."),
    lifts=(
        "0! - . . 0m . 0m . 0! - . . 1! - . .|0! - . . 0m . 0m . 3! - . . 1! - . .",
        "0! - . 0m . . 0m 0m 0! - . 0m . . 0m .",
        "0! - 0m 0m 0! - 0m 0m 0! - 0m 0m 1! - 0m 0m",
        "0! . 0m . 0m . 0m . 0! - . . 0m . 1 -|0! . 0m . 0m . 0m . 3! - - . 1! - - .",
        "0! - . 0! - . 0! - . 0! - . 0m 0m 1 -",
    ),
    voice="guitar",
)

STYLE = Style(
    name="industrial",
    grooves=_GROOVES,
    metals=_METALS,
    fills=_FILLS,
    bass=_BASS,
    guitar=_GUITAR,
    roll=("snare", "tom-mid", "tom-low"),
    melody=Melody(
        rhythms=(
            "x-.x-.x.x--.x-..|x-.x-.x.x-----..",
            "x---..x-..x-....|x---..x-x-x---..",
            "..x-x-..x---x-..|..x-x-..x-------",
            "x-----x---..x-..|x-----x-x-x-....",
            "x.x.x---..x.x-..|x.x.x---x-----..",
            "x-------....x.x.|x-------x---....",
        ),
        leap=0.4,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4), (0, 4, 7), (0, 2, 4, 7)), bars=2, bow=(0, 4, 1, 0)),
    progressions=((0, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 0, 0, 0, 5, 1), (0, 0, 3, 1), (0, 5, 0, 1)),
    lifts=((0, 0, 1, 0), (0, 3, 0, 1), (0, 0, 5, 1), (0, 0, 3, 1)),
    arps=(
        ". . 0 . . . 1 . . . 0 . . 4 . .",
        "0 . . 4 . . 0^ . . 4 . . 1^ . 0^ .",
        "0 0^ . 0 0^ . 0 0^ . 0 0^ . 1 . 0^ .",
        ". . 4 . . 4 . . 3 . . 3 . . 1 .|. . 4 . . 4 . . 3 . . 1 . 0 . .",
        "0^ . 0^ . 1^ . 0^ . 0^ . 0^ . 4 . 3 .",
        "0 . 2 . 4 . 0^ . 4 . 2 . 1 . 0 .",
    ),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "bed metal drone bow+ hat+ candy",
            "kick:pulse metal hat bed drone bow candy",
            "kick hat metal bass:root bed guitar:far candy voice+",
        ),
        "build": (
            "kick:pulse hat metal bass bed candy",
            "kick hat snare+ metal bass arp+ candy",
            "kick hat snare metal bass arp guitar:far+ voice+ candy",
        ),
        "verse": (
            "kick snare bass metal voice candy",
            "kick snare hat bass metal voice candy",
            "kick snare hat bass metal:b voice arp+ candy",
        ),
        "drop": (
            "kick snare hat tom bass metal guitar+ voice candy",
            "kick snare hat tom bass guitar metal arp+ voice candy",
            "kick snare hat tom bass guitar metal:b lead voice candy",
        ),
        "chorus": (
            "kick snare hat bass guitar metal lead voice candy",
            "kick snare hat tom bass guitar lead metal voice candy",
            "kick snare hat tom bass guitar lead arp metal pad voice candy",
        ),
        "breakdown": (
            "bed pad bow metal:b voice candy",
            "kick:half bed pad bell bass:root+ metal:b voice candy",
            "hat:b bed pad arp lead:augmented+ drone candy",
        ),
        "outro": (
            "metal hat- bed bow drone candy",
            "kick hat- metal bass- bed bow candy",
            "kick snare- hat metal bass- pad lead:sparse- bed candy",
        ),
    },
    candy=("hammer", "steam", "servo", "machine", "alarm", "chain", "radio"),
    beds=("machine", "machine", "wind"),
    moves=("gap", "stutter"),
    shouting=0.7,
    words=("MACHINE", "CONTROL", "STEEL", "OBEY", "FACTORY", "POWER"),
)

_LIMP = replace(
    STYLE,
    swing=0.14,
    pulse="X.....X...X.....",
    roll=("tom-low", "break-snare", "snare"),
    grooves=(
        {  # cripple: the loop drags, the fourth beat is late
            "kick": "X.....X...X.....|X.....X...X..x..",
            "snare": "....X........X..|....X........X.o",
            "break-kick": "X..x......x..x..",
            "break-snare": "....X..o.o...X.o",
            "tick": "..x..x..x..x..x.",
        },
        {  # rust: three against four
            "kick": "X..x..x..x..x...|X..x..x..x....x.",
            "snare": "........X.......|........X.....x.",
            "break-snare": "..o..X..o..X..o.",
            "hat": "x..o..x..o..x..o",
        },
        {  # winch: kick and snare change places every second bar
            "kick": "X...x.......X...|....X...X.....x.",
            "snare": "........X.......|X...........X...",
            "break-kick": "..x...x...x...x.",
            "break-snare": "....o..o....o..o",
            "hat": "..x...x...x...x.",
        },
        {  # drag: half time with a double stroke before the snare
            "kick": "X.......xx......|X..x....x.x.....",
            "snare": "........X.......|........X..o..X.",
            "break-kick": "X..x..x.........",
            "break-snare": "........X.o.o..o",
            "tom-low": "...........x..x.",
        },
        {  # presses: five strokes across the bar
            "kick": "X..X..X..X..X...",
            "snare": "......X.......X.|......X...X...X.",
            "break-snare": "..o...X..o....X.",
            "tick": "x.x.x.x.x.x.x.x.",
        },
        {  # stagger: the second beat comes early, the fourth not at all
            "kick": "X....x..X.......|X....x..X....x..",
            "snare": "...X........o...|...X......X.....",
            "break-kick": "X....x..X..x....",
            "break-snare": "...X..o.....o.o.",
            "hat": "x.xo.x.ox.xo.x.o",
        },
    ),
    metals=(
        {"metal-low": "X.......X..X....|X.......X..X..X.", "metal-high": "...X..X.......x.|...X..X.....x.x."},
        {"metal-low": "..X.....X.....X.|....X.....X.....", "anvil": "X...............|................"},
        {"metal-high": "X..x..X..x..X..x|..X..x..X..x..X.", "metal-low": "........X.......|........X...X..."},
        {"metal-low": "X...X......X....|X...X......X..x.", "tick": "x..x..x..x..x..x"},
        {"anvil": "X.....X.........|X.....X....X....", "metal-high": "..........X..x..|..........X..x.x"},
    ),
    bass=Line(
        cells=(
            "0! - - . . . 0 - - . . . 1 - . .",
            "0! - . 0 - . 0 - . 0 - . 1 - - -",
            "0! - - - - - 0g - - - 6vg - - - 0g -",
            "0! . . . . . 0 - . . 1 - . . 0 .",
            "0! - . . . 1 - . . . 0 - . . . .|0! - . . . 1 - . . . 3 - - 1g - -",
            "0! 0 . . . . 0 0 . . . . 0! . . .",
            ". . 0! - - . . . 0! - - . 1 - - .",
            "0! - - . 0 - - . 0 - . 0 - . 1 -",
        ),
        turns=("1 - - -", "6v - 0g -", ". . 1 -", "4 - 3g -", "0 - - - 1g - - -", "3 - 1g - 6v - 0g -"),
        lifts=(
            "0! - 0 0 - 0 0 - 0 0 - 0 1 - 0 -",
            "0! 0 . 0 0 . 0 0 . 0 0 . 1 1 0 .",
            "0! - . 0 - . 0! - . 0 - . 3 - 1 -",
            "0! 0 0 . . 0 0 0 . . 0 0 0 . 1 1|0! 0 0 . . 0 0 0 . . 3 3 1 . 0 0",
        ),
    ),
    guitar=None,
    melody=Melody(
        rhythms=(
            "x-------------..|x-----..x-----..",
            "..x---..x-------|..x---..........",
            "x---..x---..x---|x-----------....",
            "x-----..........|x-----..x-..x-..",
            "x--x--x---......|x--x--x---------",
        ),
        leap=0.25,
        colour=1,
    ),
    chords=Chords(voicings=((0, 1), (0, 4), (0, 1, 4, 7)), bars=4, bow=(0, 1, 0, 3)),
    progressions=((0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1, 1), (0, 0, 1, 0), (0, 0, 0, 3)),
    lifts=((0, 0, 1, 0), (0, 0, 0, 1), (0, 0, 3, 1)),
    arps=(
        ". . . 1 . . . . . 0 . . . . . .",
        "0 . . . . . 0 . . . . . 1 . . .",
        ". . 0^ . . . . 0^ . . . . 1^ . . .",
        "0 . 0 . 0 . . . 1 . 1 . 0 . . .",
        ". . . . 4 . . . . . 3 . . 1 . .|. . . . 4 . . . . . . . . 0 . .",
    ),
    scenes={
        "intro": (
            "bed drone metal+ candy",
            "bed drone bow break+ candy",
            "bed drone break metal bow voice+ candy",
        ),
        "build": (
            "break drone bed bass+ candy",
            "break metal bass drone bed candy",
            "kick:pulse break snare+ metal bass drone arp voice+ candy",
        ),
        "verse": (
            "kick break bass voice candy",
            "kick snare bass metal drone voice candy",
            "kick break snare bass metal:b voice candy",
        ),
        "drop": (
            "kick snare break hat tom bass metal drone voice candy",
            "kick snare break hat tom bass metal drone lead voice candy",
            "kick snare break hat tom bass metal:b arp lead drone pad voice candy",
        ),
        "chorus": (
            "kick snare break hat bass metal lead voice candy",
            "kick snare break hat bass metal lead pad voice candy",
            "kick snare break hat tom bass metal lead arp pad voice candy",
        ),
        "breakdown": (
            "bed drone bow voice candy",
            "bed drone bow metal:b voice candy",
            "bed bow break:b pad voice candy",
        ),
        "outro": (
            "bed drone- bow candy",
            "bed break- drone metal- candy",
            "bed break metal- bass- bow candy",
        ),
    },
    candy=("chain", "machine", "radio", "hammer", "steam", "whisper", "servo"),
    beds=("machine", "wind", "radio", "machine"),
    moves=("tape-stop", "gap"),
    shouting=0.55,
    words=("RUST", "BROKEN", "DECAY", "LABOUR", "ASH", "DRAG"),
)

_STOMP = replace(
    STYLE,
    grooves=(
        {  # jackboot: four, clap and snare, the toms march in front
            "kick": "X...X...X...X...|X...X...X...X.x.",
            "snare": "....X.......X...",
            "clap": "....X.......X...",
            "hat": "x.x.x.x.x.x.x.x.",
            "tom-low": "..............xx|..........x...xx",
        },
        {  # turbine: sixteenth hats, doubled kick before the backbeat
            "kick": "X.x.X...X.x.X...|X.x.X...X.x.X.xx",
            "snare": "....X.......X..o",
            "hat": "xxxxxxxxxxxxxxxx",
            "open-hat": "..............x.",
        },
        {  # riot: backbeat snare and open hats
            "kick": "X...X..xX...X...|X...X..xX.x.X...",
            "snare": "....X.......X...",
            "clap": "....x.......x...",
            "open-hat": "..x...x...x...x.",
            "ride": "x...x...x...x...",
        },
        {  # piston row: gallop under straight eighths
            "kick": "X.xxX.xxX.xxX.xx",
            "snare": "....X.......X...",
            "ride": "x.x.x.x.x.x.x.x.",
        },
        {  # picket: snare on every beat
            "kick": "X.x.X.x.X.x.X.x.",
            "snare": "X...X...X...X...|X...X...X...X.XX",
            "hat": "..x...x...x...x.",
            "tick": "xoxoxoxoxoxoxoxo",
        },
        {  # blast: the bar runs into its last beat
            "kick": "X...X...X...X...|X...X...XxX.XxXx",
            "snare": "....X.......X.xX",
            "clap": "............X...",
            "hat": "x.o.x.o.x.o.x.oo",
            "open-hat": "......x.......x.",
        },
    ),
    bass=Line(
        cells=(
            "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0 0",
            "0! 0 0 0 0 0 1 1 0! 0 0 0 0 0 0 0",
            "0! . 0 0 0! . 0 0 0! . 0 0 0! . 0 1",
            "0! 0 0 0^ 0 0 0 0^ 0! 0 0 0^ 0 0 1 0",
            "0! . 0 . 0! . 0 . 0! . 0 . 3 . 1 .",
            "0! 0 . 0 0! 0 . 0 0! 0 . 0 1! 1 . 0",
            "0! 0 0 0 3! 3 3 3 0! 0 0 0 1! 1 1 1",
            "0! 0 0 0 0 0 0 0 0! 0 0 0 4 4 3 1",
        ),
        turns=("3 3 1 1", "1 1 0 0", "4 3 1 0", "0 . 1 .", "3 3 3 3 1 1 1 1", "0 0 1 1 3 3 4 4"),
        lifts=(
            "0! 0 0 0 0 0 0 0 3! 3 3 3 1 1 1 1",
            "0! 0 0 0 5v! 5v 5v 5v 6v! 6v 6v 6v 0 0 1 1",
            "0! 0 0 0 0 0 1 1 0! 0 0 0 3 3 1 1",
            "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0 0|3! 3 3 3 3 3 3 3 1! 1 1 1 1 1 0 0",
        ),
    ),
    guitar=Line(
        cells=(
            "0m! . 0m . 0m! . 0m . 0m! . 0m . 1 - 0m .",
            "0m! 0m 0m 0m 0m! 0m 0m 0m 0m! 0m 0m 0m 1! - 0m 0m",
            "0! - . 0m 0m . 0m . 0! - . 0m 0m . 1 -",
            "0m! 0m . 0m 0m! 0m . 0m 0m! 0m . 0m 3 - 1 -",
            ". . 0! - . . 0! - . . 0! - . . 1! -",
            "0m! . 0m 0m 0m! . 0m 0m 0m! . 0m 0m 0m! . 3 1",
        ),
        turns=("3 - 1 -", "1 - 0m 0m", "4 - 3 1", "0m 0m 0m 0m 3 - 1 -", "0! - . 0! - . 1 -"),
        lifts=(
            "0! - - 0m 0! - - 0m 3! - - . 1! - - .",
            "0! - 0m 0m 0! - 0m 0m 0! - 0m 0m 1! - 3 -",
            "0! - - - - - - - 3! - - - 1! - - -",
            "0! - . 0m 5! - . 0m 6! - . 0m 0! - 1 -",
        ),
        voice="guitar",
    ),
    scenes={
        **STYLE.scenes,
        "build": (
            "kick:pulse hat guitar:far bass+ candy",
            "kick hat bass guitar:far metal+ candy",
            "kick hat snare+ bass guitar:far metal arp voice+ candy",
        ),
        "verse": (
            "kick snare bass voice candy",
            "kick snare hat bass metal+ voice candy",
            "kick snare hat bass guitar:far metal voice candy",
        ),
        "drop": (
            "kick snare hat tom bass guitar metal voice candy",
            "kick snare hat tom bass guitar metal lead+ voice candy",
            "kick snare hat tom bass guitar metal:b arp lead voice candy",
        ),
        "chorus": (
            "kick snare hat bass guitar voice candy",
            "kick snare hat tom bass guitar lead voice candy",
            "kick snare hat tom bass guitar lead metal pad voice candy",
        ),
        "breakdown": (
            "bed guitar:hold voice candy",
            "kick:half bed guitar:far voice candy",
            "bed tom arp lead:sparse+ drone voice candy",
        ),
    },
    candy=("siren", "alarm", "hammer", "siren", "steam", "stab"),
    beds=("machine", "wind"),
    moves=("gap", "stutter"),
    shouting=0.85,
    words=("RIOT", "STRIKE", "HAMMER", "FIGHT", "FIRE", "TRUTH"),
)

VARIANTS = {"A": STYLE, "B": _LIMP, "C": _STOMP}
"""A the foundry; B broken beat, loops from tape over drones; C a fast stomp with guitars and sirens."""
