"""Dark electro: a distorted kick under off-beat hats, gliding hooks over the raised seventh, choirs chopped by a gate.

A fan names: the octave-jumping off-beat bass, the supersaw scream, the bit-crushed snarl, the horror-film interval.
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_CLUB_GROOVES = (
    {  # pit: straight, the open hat on every off-beat
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "snare": "....X.......X...",
        "clap": "....x.......x...",
        "hat": "o...o...o...o...",
        "open-hat": "..X...X...X...X.",
    },
    {  # needle: sixteenth hats run between the off-beats
        "kick": "X...X...X...X...|X...X...X..xX...",
        "snare": "....X.......X..o",
        "hat": "xo.oxo.oxo.oxo.o",
        "open-hat": "..X...X...X...X.",
    },
    {  # stomp: clap and snare nailed together, no closed hat
        "kick": "X...X...X...X...",
        "snare": "....X.......X...|....X.......X.x.",
        "clap": "....X.......X...",
        "open-hat": "..X...X...X..xX.",
        "tick": "..x...x...x..xx.",
    },
    {  # gallop: the kick doubles before the fourth beat
        "kick": "X...X...X..xX...|X...X..xX..xX.x.",
        "snare": "....X.......X...",
        "hat": "..xo..xo..xo..xo",
        "open-hat": "..x...x...x...x.",
        "ride": "x...x...x...x...",
    },
    {  # syringe: an extra snare limps behind the bar
        "kick": "X...X...X...X...|X...X...X...X..x",
        "snare": "....X.......X...|....X.....o.X..X",
        "clap": "............X...",
        "hat": "xoooxoooxoooxooo",
        "open-hat": "..X...X...X...X.",
    },
    {  # crusher: toms answer the off-beats
        "kick": "X...X...X...X...",
        "snare": "....X.......X...",
        "hat": "o.o.o.o.o.o.o.o.",
        "open-hat": "..X...X...X...X.",
        "tom-mid": "...........x....|.......x........",
        "tom-low": ".............x..|.........x...x.x",
    },
)

_CRYPT_GROOVES = (
    {  # procession: half time, the kick limps around one great snare
        "kick": "X..x......x.....|X..x......x..x..",
        "snare": "........X.......|........X......o",
        "hat": "x..ox..ox..ox..o",
        "tom-low": "..............x.|.............xx.",
    },
    {  # surgery: broken, the snare early and late
        "kick": "X.....x..x......|X.....x..x....x.",
        "snare": "....X......X....|....X......X..o.",
        "hat": "x.xx..x.x.xx..x.",
        "tick": "..x..x..x..x..x.",
    },
    {  # cage: breakbeat with ghosts
        "kick": "X.X.......X..x..|X.X....x..X.....",
        "snare": "....X..o.o..X..o",
        "hat": "x.x.x.x.x.x.x.x.",
        "open-hat": "......x.........|..............x.",
    },
    {  # asylum: tresillo under a half-time clap
        "kick": "X..X..X...X.....|X..X..X...X..X..",
        "clap": "........X.......",
        "snare": "........X.......|........X...o..o",
        "hat": "o.x.o.x.o.x.o.xx",
        "tom-mid": "....x...........|....x......x....",
    },
    {  # smother: slow four with a dragging backbeat
        "kick": "X.......X.......|X.......X..x....",
        "snare": "....X.......X...|....X.......X.o.",
        "hat": "x...o.x.x...o.x.",
        "tom-low": "...........x..x.",
    },
    {  # vivisection: machine-gun kick, empty second half
        "kick": "X.xxX.....X.....|X.xxX.....X.x...",
        "snare": "......X.....X...|......X.....X..X",
        "hat": "x.o.x.o.x.o.x.oo",
        "tick": "x.......x.xx....",
    },
)

_FUTURE_GROOVES = (
    {  # launch: clean four, rolling sixteenth hats, open off-beats
        "kick": "X...X...X...X...",
        "clap": "....X.......X...",
        "hat": "xoooxoooxoooxoox",
        "open-hat": "..X...X...X...X.",
        "ride": "..............x.",
    },
    {  # ascent: ride on eighths, snare under the clap
        "kick": "X...X...X...X...|X...X...X...X.o.",
        "clap": "....X.......X...",
        "snare": "....x.......x..o",
        "ride": "x.x.x.x.x.x.x.x.",
        "open-hat": "..x...x...x...x.",
    },
    {  # static: tick grid over the four
        "kick": "X...X...X...X...",
        "snare": "....X.......X...",
        "tick": "x.xx.xx.x.xx.xx.",
        "open-hat": "..X...X...X...X.",
    },
    {  # orbit: the claps answer in the second bar
        "kick": "X...X...X...X...|X...X...X..xX...",
        "clap": "....X.......X...|....X..x....X..x",
        "hat": "..x...x...x...xx",
        "open-hat": "..X...X...X...X.",
    },
    {  # warp: the kick skips once a phrase
        "kick": "X...X...X...X...|X...X...X...X...|X...X...X...X...|X...X...X.x..x..",
        "clap": "....X.......X...",
        "hat": "oxooxoooxooxooxo",
        "open-hat": "......X.......X.",
    },
    {  # vector: straight and bare
        "kick": "X...X...X...X...",
        "clap": "............X...|....X.......X...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
    },
)

_METALS = (
    {"metal-high": "..............x.|......x.......x.", "tick": "x..x..x.x..x..x."},
    {"metal-low": "......x.........|......x......x..", "tick": "..x.x.x...x.x.xx"},
    {"metal-low": "X...............|................", "metal-high": "..........x..x..|..........x..x.x"},
    {"anvil": "................|............X...", "metal-high": "...x......x.....|...x......x..x.."},
    {"tick": "xoxxoxxoxxoxxoxx|xoxxoxxoxxoxxxxx", "metal-low": "..........x.....|..........x...x."},
)

_FILLS = Fills(
    small=(
        {"snare": "............XrrX"},
        {"snare": "............X.XX", "clap": "............X..."},
        {"tom-high": "............xx..", "tom-low": "..............xX"},
        {"kick": "............XxXx", "snare": "...............X"},
    ),
    medium=(
        {"snare": "........X..X..rr", "tom-low": ".........x..x..."},
        {"snare": "........rrrrX.XX"},
        {"tom-high": "........X.xx....", "tom-mid": "...........xX...", "tom-low": ".............xXX"},
        {"clap": "........X.X.XXXX", "snare": "..............rr"},
    ),
    large=(
        {"snare": "X...X...X.X.rrrr", "tom-low": "..x...x...x....."},
        {"tom-high": "X.xxX...........", "tom-mid": "....X.xxX.......", "tom-low": "........X.xxXxXX",
         "snare": "............X.XX"},
        {"snare": "X..X..X..X..rrrr", "clap": "X..X..X..X..X..."},
        {"snare": "........X.X.XXrr", "clap": "X...X...X...X...", "metal-high": "..x...x...x...xx"},
    ),
)  # fmt: skip

_CLUB_BASS = Line(
    cells=(
        ". . 0! 0^ . . 0! 0^ . . 0! 0^ . . 0! 0^",
        ". 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0",
        ". . 0! . . . 0! . . . 0! . . . 0! 0^",
        "0 0 0^ 0 0 0 0^ 0 0 0 0^ 0 0 0 0^ 0^",
        ". 0! 0 0^ . 0! 0 0^ . 0! 0 0^ . 0! 5v 6v",
        ". . 0! 0 . . 0^ 0 . . 0! 0 . 1 0^ 0|. . 0! 0 . . 0^ 0 . . 0! 0 . 6v 0 1",
        "0! . 0^ . . 0 0^ . 0! . 0^ . . 0 0^ 0",
        ". . 0! 0^ . . 0! 0^ . . 0! 0^ . . 1 1^|. . 0! 0^ . . 0! 0^ . . 5v! 5 . . 6v 6",
        ". 0! . 0^ . 0! . 0^ . 0! . 0^ . 0! 0 0^",
    ),
    turns=("1 . 0 6v", "5v 5 6v 6", "4 . 3 1", ". 6v . 0", "0^ 0 6v 6v", "3 3^ 2 2^ 1 1^ 0 0^", ". . 5v 5 . . 6v 6",
           "2 1 0 6v 2 1 0 6v"),
    lifts=(
        "0 0 0^ 0 0 0 0^ 0 0 0 0^ 0 0 0 0^ 0",
        ". 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0",
        "0! 0^ 0 0^ 0 0^ 0 0^ 0! 0^ 0 0^ 0 0^ 0 0^",
        ". 0! 0 0^ . 0! 0 0^ . 0! 0 0^ . 0! 0^ 0^|. 0! 0 0^ . 0! 0 0^ . 5v! 5v 5 . 6v! 6v 6",
        "0! . 0^ 0 . 0 0^ 0 0! . 0^ 0 . 0 0^ 1^",
    ),
)  # fmt: skip

_CRYPT_BASS = Line(
    cells=(
        "0! - - . . . 0 - . . 1 - - . . .",
        "0! . . 0 . . 0 . . . 0 . 6v - - .",
        "0! - - - - - . . 1 - . . 0 - . .|0! - - - - - . . 4 - . . 3 - 1 -",
        "0! 0 . . 0 . . 0 . . 0 0 . . 1 .",
        ". . 0! - . . 0 - . . 0! - . 6v - .",
        "0! . 0^ . . . 0 . 1 . . . 0 . . .|0! . 0^ . . . 0 . 5v . . . 6v . . .",
        "0! - . 0 - . 0 - . 3 - . 2 - 1 -",
        "0! . . . 0 . . 1 . . . . 0 . 6v .|0! . . . 0 . . 1 . . 4 . 3 . 1 .",
    ),
    turns=("1 - 6v -", "4 - 3 -", ". 1 . 6v", "2 - - 1", "5v - - - 6v - - -", "4 . 3 . 2 . 1 ."),
    lifts=(
        "0! 0 . 0 0 . 0 0 . 0 0 . 1 1 0 .",
        "0! . 0 0 . 0 . 0 1! . 1 0 . 6v . 0",
        "0! - 0 0 - 0 0 - 0! - 0 0 - 1 0 6v",
        "0! 0 0^ 0 . 0 0 1 . 0 0 0^ . 6v 0 .|0! 0 0^ 0 . 0 0 1 . 4 4 3 . 2 1 .",
    ),
)

_FUTURE_BASS = Line(
    cells=(
        ". 0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0 0",
        ". . 0! . . . 0! . . . 0! . . . 0! .",
        ". 0! 0 0^ . 0! 0 0^ . 0! 0 0^ . 0! 0 0^",
        ". . 0! 0 . . 0! 0 . . 0! 0 . . 0! 0^",
        ". 0! . 0 . 0! . 0 . 0! . 0 . 0! . 0^",
        ". 0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0^ 0|. 0! 0 0 . 0! 0 0 . 0! 0 0 . 6v! 6v 6v",
        ". . 0! 0^ . 0 0! . . . 0! 0^ . 0 0! .",
        ". 0! 0^ . . 0! 0^ . . 0! 0^ . . 0! 0^ 0",
    ),
    turns=(". 6v 6v 6v", ". 1 . 0", ". 5v 6v 0", ". . 0^ 0", ". 5v 5v 5v . 6v 6v 6v", ". 2 2 2 . 1 1 1"),
    lifts=(
        ". 0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0 0",
        ". 0! 0 0^ . 0! 0 0^ . 0! 0 0^ . 0! 0^ 0",
        ". 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0 . 0! 0^ 0^",
        "0! 0 0^ 0 . 0! 0 0^ 0 0 0^ 0 . 0! 0 0^",
    ),
)

STYLE = Style(
    name="dark-electro",
    grooves=_CLUB_GROOVES,
    metals=_METALS,
    fills=_FILLS,
    bass=_CLUB_BASS,
    roll=("snare", "clap", "snare"),
    melody=Melody(
        rhythms=(
            "x---x---x--x--x-|x---x---x-------",
            "x-----x-x-----x-|x-----x-x--x--x-",
            "x--x--x---x--x--|x--x--x---------",
            "x-x-x---x-x-x---|x-x-x---x---x---",
            "x-------x---x---|x-----x-x-------",
            "..x-x-x-..x-x-x-|..x-x-x-x-------",
            "x---..x-x---..x-|x---..x-x-x-x---",
        ),
        legato=True,
        leap=0.6,
        colour=6,
    ),
    chords=Chords(voicings=((0, 4), (0, 2, 4), (0, 2, 4, 7)), bars=1, bow=(0, 1, 0, 6)),
    progressions=((0, 0, 0, 0), (0, 0, 5, 4), (0, 0, 1, 0), (0, 0, 3, 4), (0, 0, 0, 0, 5, 5, 4, 4)),
    lifts=((0, 5, 3, 4), (0, 3, 5, 4), (0, 0, 5, 4), (0, 5, 1, 4)),
    arps=(
        "0 . 0 7 . 0 . 6 0 . 0 7 . 8 . 6",
        "0 2 4 2 0 2 4 2 0 2 5 2 0 2 6 2",
        ". . 0^ . . . 6 . . . 0^ . . 8 . 6",
        "7 . 6 . 7 . 4 . 7 . 6 . 2 . 1 .",
        "0 . . 1 . . 0 . 6v . . 0 . . 1 .|0 . . 1 . . 0 . 4 . . 3 . . 1 .",
        "0 0 7 0 0 6 0 0 7 0 0 8 0 0 6 0",
    ),
    arcs={
        **BEAT_ARCS,
        "opening": (
            "intro:2:.35 build:1:.6 drop:2:.88 verse:2:.68 build:1:.65 chorus:2:.92",
            "intro:1:.3 verse:2:.65 build:1:.6 chorus:2:.88 breakdown:1:.35 build:1:.65 drop:2:.95",
            "intro:2:.4 breakdown:1:.35 build:1:.6 drop:3:.9 verse:1:.7",
        ),
        "turn": (
            "verse:2:.68 breakdown:2:.3 build:1:.65 chorus:3:.97",
            "chorus:1:.82 verse:2:.66 breakdown:1:.35 build:1:.65 drop:3:.95",
            "breakdown:2:.35 build:1:.65 drop:2:.92 verse:1:.68 chorus:2:.95",
        ),
        "whole": (
            "intro:1:.35 verse:2:.66 build:1:.6 chorus:2:.9 breakdown:1:.32 build:1:.65 chorus:2:1 outro:1:.35",
            "intro:1:.3 build:1:.55 drop:2:.88 verse:1:.66 breakdown:1:.32 drop:2:1 outro:1:.35",
            "intro:1:.35 verse:1:.66 breakdown:1:.35 build:1:.62 drop:3:1 outro:1:.35",
        ),
    },
    scenes={
        "intro": (
            "bed pad arp+ candy",
            "kick:pulse bed pad hat+ candy",
            "kick:pulse hat arp bed bell+ candy",
        ),
        "build": (
            "kick:pulse hat bass+ arp candy",
            "kick hat bass arp pad+ candy",
            "kick hat snare+ bass arp pad voice+ candy",
        ),
        "verse": (
            "kick snare bass voice candy",
            "kick snare hat bass voice metal+ candy",
            "kick snare hat bass voice arp+ metal candy",
        ),
        "drop": (
            "kick snare hat bass lead metal voice candy",
            "kick snare hat tom bass lead arp voice candy",
            "kick snare hat tom bass lead arp pad metal voice candy",
        ),
        "chorus": (
            "kick snare hat bass lead pad voice candy",
            "kick snare hat bass lead pad arp+ voice candy",
            "kick snare hat tom bass lead pad arp metal voice candy",
        ),
        "breakdown": (
            "bed pad bell voice candy",
            "bed pad lead:augmented voice+ candy",
            "bed pad arp bow bass:root+ voice candy",
        ),
        "outro": (
            "bed pad- bell candy",
            "kick:pulse hat- bed pad- candy",
            "kick hat- bass- bed arp candy",
        ),
    },
    candy=("zap", "whisper", "radio", "reverse-crash", "grain", "siren", "stab"),
    beds=("wind", "whisper", "machine"),
    moves=("stutter", "gap", "stutter"),
    shouting=0.75,
    words=("BLOOD", "VIRUS", "SUFFER", "DANGER", "HUMAN", "TERROR"),
)

_CRYPT = replace(
    STYLE,
    grooves=_CRYPT_GROOVES,
    bass=_CRYPT_BASS,
    pulse="X.......X.......",
    roll=("tom-low", "tom-mid", "snare"),
    metals=(
        {"metal-low": "X.....x...x.....|X.....x...x..x..", "tick": "..x...x...x...x."},
        {"metal-low": "..x..x....x..x..|..x..x....x.x...", "metal-high": "x...............|........x......."},
        {"metal-high": "..o...x...o...x.|..o...x...o.x.x.", "anvil": "X...............|................"},
        {"metal-low": "x.......x..x....|x.......x..x..x.", "metal-high": "....x.......x...|....x.......x.xx"},
        {"anvil": "X.......X.......|X.......X.....X.", "tick": "x.xx..x.x.xx..x."},
    ),
    melody=Melody(
        rhythms=(
            "x-------x-------|x-----------....",
            "x-----x-----x---|x---------------",
            "..x---x---..x---|..x---x---------",
            "x---..x---..x---|x-------..x-....",
            "x-------..x-x---|x-------........",
            "x--x--x---------|x--x--x---......",
        ),
        legato=True,
        leap=0.3,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4), (0, 2, 4), (0, 1, 4, 7)), bars=2, bow=(0, 1, 6, 0)),
    progressions=((0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 3, 1), (0, 0, 0, 0, 1, 1, 0, 0)),
    lifts=((0, 0, 1, 0), (0, 5, 0, 1), (0, 0, 3, 1)),
    arps=(
        "0 . . . 1 . . . 0 . . . . . 6v .",
        ". . 4 . . . 3 . . . 1 . . . . .",
        "0^ . . 0^ . . 1^ . . . . . 0^ . . .",
        ". . . . 0 . 1 . . . . . 4 . 3 .|. . . . 0 . 1 . . . . . 6v . 0 .",
        "0 . 1 . 0 . . . 4 . 3 . . . 1 .",
    ),
    scenes={
        "intro": (
            "bed pad bow candy",
            "bed drone metal pad+ bell+ candy",
            "kick:half bed drone bow metal+ voice+ candy",
        ),
        "build": (
            "kick:half bed bass arp+ metal candy",
            "kick bass hat+ bed arp candy",
            "kick hat bass snare+ metal arp bed voice candy",
        ),
        "verse": (
            "kick snare bass metal bed voice candy",
            "kick snare hat bass bed voice metal+ candy",
            "kick snare hat bass metal:b arp bed voice candy",
        ),
        "drop": (
            "kick snare hat tom bass lead metal drone voice candy",
            "kick snare hat tom bass lead metal arp bed voice candy",
            "kick snare hat tom bass lead metal:b arp pad bed voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass lead pad voice candy",
            "kick snare hat tom bass lead pad metal+ voice candy",
            "kick snare hat tom bass lead pad metal arp bed voice candy",
        ),
        "breakdown": (
            "bed bow drone voice candy",
            "bed pad bell voice metal:b candy",
            "bed bow arp voice lead:augmented+ candy",
        ),
        "outro": (
            "bed bow- drone candy",
            "bed metal- pad bow- candy",
            "kick:half- bed metal- drone candy",
        ),
    },
    candy=("whisper", "radio", "chain", "hammer", "reverse-crash", "grain", "servo"),
    beds=("whisper", "machine", "wind"),
    moves=("tape-stop", "stutter", "gap"),
    shouting=0.6,
    words=("BURIAL", "FLESH", "SICKNESS", "MOTHER", "SILENCE", "WAR"),
)

_FUTURE = replace(
    STYLE,
    grooves=_FUTURE_GROOVES,
    bass=_FUTURE_BASS,
    melody=Melody(
        rhythms=(
            "x--x--x-x--x--x-|x--x--x-x---x---",
            "x-----x---x---x-|x-----x---------",
            "x-x-x-x---x-x-x-|x-x-x-x---------",
            "x---x--x--x-x---|x---x--x--------",
            "x--x--x--x--x-x-|x--x--x--x------",
            "x-------x--x--x-|x-------x-------",
        ),
        legato=True,
        leap=0.7,
        colour=5,
    ),
    chords=Chords(voicings=((0, 4, 7), (0, 2, 4, 7), (0, 2, 4, 8)), bars=1, bow=(0, 4, 5, 4)),
    progressions=((0, 0, 5, 5), (0, 0, 0, 0, 5, 5, 6, 6), (0, 0, 3, 5), (0, 5, 3, 4)),
    lifts=((0, 5, 2, 6), (5, 6, 0, 0), (0, 5, 3, 4), (0, 2, 5, 4)),
    arps=(
        "0 2 4 7 4 2 0 2 4 7 9 7 4 2 4 7",
        "0 4 7 0 4 7 0 4 7 0 4 7 9 7 4 2",
        "0 7 2 7 4 7 2 7 0 7 2 7 4 7 9 7",
        "7 4 2 7 4 2 7 4 2 7 4 2 7 4 2 0",
        "0 . 7 4 . 2 7 . 0 . 7 4 . 2 9 7",
        "0 0 7 0 4 0 7 0 2 0 7 0 4 0 9 0",
    ),
    scenes={
        "intro": (
            "pad arp bed candy",
            "kick:pulse arp pad+ bed candy",
            "kick:pulse hat arp bed bell candy",
        ),
        "build": (
            "kick:pulse arp bass+ pad candy",
            "kick hat bass arp pad candy",
            "kick hat snare+ bass arp pad lead:low+ candy",
        ),
        "verse": (
            "kick snare bass arp voice+ candy",
            "kick snare hat bass arp voice candy",
            "kick snare hat bass arp bell+ voice candy",
        ),
        "drop": (
            "kick snare hat bass arp lead pad candy",
            "kick snare hat bass arp lead pad voice candy",
            "kick snare hat bass arp:b lead pad metal voice candy",
        ),
        "chorus": (
            "kick snare hat bass arp lead pad voice candy",
            "kick snare hat bass arp lead pad bell+ voice candy",
            "kick snare hat bass arp:b lead pad metal bell voice candy",
        ),
        "breakdown": (
            "pad arp bed candy",
            "pad lead:augmented bed voice candy",
            "pad arp bell bed bass:root+ candy",
        ),
        "outro": (
            "pad- arp bed candy",
            "kick:pulse arp- bed candy",
            "kick hat- bass- arp bed candy",
        ),
    },
    candy=("zap", "grain", "downlifter", "reverse-crash", "servo", "radio"),
    beds=("wind",),
    moves=("gap", "stutter"),
    shouting=0.5,
    words=("FUTURE", "SIGNAL", "HUMAN", "ERROR", "LIGHT", "CONTACT"),
)

VARIANTS = {"A": STYLE, "B": _CRYPT, "C": _FUTURE}
"""A club aggrotech; B old-school dark electro, slow, broken and dense; C futuristic, trance-like arpeggios."""
