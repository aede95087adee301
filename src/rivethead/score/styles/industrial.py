"""Industrial: struck scrap metal as an ostinato over a sixteenth bass on one note, gated snare, chugs, machine beds."""

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
        "metal-low": "X..x..x...x..x..|X..x..x...x..x.x",
        "metal-high": "......x.....x...|......x...x.x...",
        "anvil": "................|..............X.",
    },
    {
        "metal-low": "..x..x....x..x..|..x..x..x...x...",
        "metal-high": "x.....x.x.....x.|x.....x.x...x.xo",
    },
    {
        "metal-low": "X.....x.....x...|..x.....X.....x.",
        "metal-high": "..o.x...o.x...x.|o...x.o...x.x...",
        "anvil": "........X.......|................|........X.......|............X.x.",
    },
    {
        "metal-low": "x.xx..x.x.xx..x.|x.xx..x.x.x.x.xx",
        "metal-high": "....x.......x...|....x.......x..x",
        "tick": "o.o.o.o.o.o.o.o.|o.o.o.o.o.o.ooo.",
    },
    {
        "metal-low": "X...............|......x...X.....|X...............|......x...X..x..",
        "metal-high": "....x..x....x..x|....x..x..x..x..",
        "anvil": "X...............|................",
    },
    {
        "metal-low": "...x..x..x..x..x|..x..x..x..x..x.",
        "metal-high": "x.......o.......|x.......o...x...",
        "tick": "..x.x.x...x.x.x.",
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
        "0! - - . 0m 0m 0m . 0! - - . 1! - - .|0! - - . 0m 0m 0m . 3! - - . 1! - - .",
        "0! - - - - - 0m 0m 0! - - - 0m . 0m .",
        "0! - 0m 0m 0! - 0m 0m 0! - 0m 0m 1! - 0m 0m",
        "0! - - - 0m . 0m . 0! - - - 0m . 1 -|0! - - - 0m . 0m . 3! - - . 1! - - .",
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
            "kick snare hat bass metal voice+ candy",
            "kick snare hat bass metal voice arp+ candy",
            "kick snare hat bass metal:b voice arp lead:sparse+ candy",
        ),
        "drop": (
            "kick snare hat tom bass guitar metal voice candy",
            "kick snare hat tom bass guitar metal arp+ lead voice candy",
            "kick snare hat tom bass guitar metal:b arp lead pad voice candy",
        ),
        "chorus": (
            "kick snare hat bass guitar lead voice candy",
            "kick snare hat bass guitar lead metal+ voice candy",
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
    candy=("hammer", "steam", "servo", "machine", "alarm", "zap", "radio"),
    beds=("machine", "machine", "wind", "grain"),
    moves=("gap", "stutter"),
    shouting=0.7,
    words=("MACHINE", "CONTROL", "STEEL", "OBEY", "FACTORY", "POWER"),
)

VARIANTS = {"A": STYLE, "B": STYLE, "C": STYLE}
