"""Darksynth: a horror film chased by a muscle car; distorted sixteenths, a snare as big as a hangar, harmonic minor.

A is the mid-tempo bruiser: sixteenths of bass and chugging guitars lock, arpeggios hunt above them.
B runs four-on-the-floor: off-beat open hats, galloping bass, stabs on the syncopes, a lead that does not let go.
C crawls in half time: one snare a bar, long distorted tones, held power chords and a choir.
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_BACKBEAT = "....X.......X..."

_GROOVES = (
    {
        "kick": "X.....x.X.......|X.....x.X.x.....",
        "snare": _BACKBEAT,
        "hat": "x.x.x.x.x.x.x.x.",
        "tom-low": "................|..............x.",
    },
    {
        "kick": "X..x....X..x....|X..x....X..x..x.",
        "snare": _BACKBEAT,
        "hat": "x.xxx.xxx.xxx.xx",
        "open-hat": "................|..............x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X.xx",
        "snare": _BACKBEAT,
        "hat": "xoxoxoxoxoxoxoxo",
        "tom-mid": "................|................|................|..........x.....",
        "tom-low": "................|................|................|............x.x.",
    },
    {
        "kick": "X.x.....X.x.....|X.x...x.X.x.....",
        "snare": f"{_BACKBEAT}|....X.......X..o",
        "hat": "x...x...x...x...",
        "ride": "..x...x...x...x.",
    },
    {
        "kick": "X.......x.x.....|X.....x...x...x.",
        "snare": "........X.......",
        "hat": "x.x.x.xox.x.x.xo",
        "crash": "x...............|................|................|................",
    },
    {
        "kick": "X..X..x.X..X..x.|X..X..x.X...X.x.",
        "snare": _BACKBEAT,
        "clap": _BACKBEAT,
        "hat": "x.x.x.x.x.x.x.x.",
        "open-hat": "......x.......x.",
    },
)

_METALS = (
    {
        "metal-low": "................|..........x.....",
        "anvil": "................|................|................|............X...",
    },
    {"metal-high": "..x..x....x..x..|..x..x....x.x...", "metal-low": "X...............|................"},
    {"anvil": "....x...........|....x...........", "tick": "x.x.x.x.x.x.x.xx"},
    {"metal-low": "x..x..x.........|x..x..x...x.....", "metal-high": "................|............x.x."},
)

_FILLS = Fills(
    small=(
        {"snare": "............X.XX"},
        {"tom-mid": "............Xx..", "tom-low": "..............XX"},
        {"kick": "............XXXX", "snare": "............X..."},
        {"tom-low": "............X.xX"},
    ),
    medium=(
        {"tom-high": "........XxX.....", "tom-mid": "...........XxX..", "tom-low": "..............XX"},
        {"snare": "........X..X..X.", "kick": "........X..X..X."},
        {"snare": "........X.X.XXXX", "kick": "........X...X..."},
        {"kick": "........XXXX....", "tom-low": "........X.X.X.XX"},
    ),
    large=(
        {
            "kick": "X.......X.......",
            "tom-high": "X.xX............",
            "tom-mid": "....X.xX........",
            "tom-low": "........X.xXX.XX",
        },
        {"kick": "X..X..X..X..X.X.", "snare": "X..X..X..X..XXXX"},
        {"snare": "....X...X.X.XXXX", "kick": "X...X...X...XXXX"},
        {
            "kick": "X.......X.......",
            "anvil": "X...............",
            "tom-low": "........X..X..X.",
            "snare": "............X.XX",
        },
    ),
)

_BASS = Line(
    voice="bass",
    cells=(
        "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0 0",
        "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0 0^ 0",
        "0! . 0 0 . 0 0 . 0! . 0 0 . 0 1 .",
        "0! 0 . 0 0 . 0 0 . 0 0 . 0! 0 5v 6v",
        "0! 0 0 . 0 0 0 . 0! 0 0 . 1 1 0 .|0! 0 0 . 0 0 0 . 0! 0 0 . 5v 5v 6v .",
        "0! . . 0 0 . . 0 0! . 0 . 0 0 0 0",
        "0! 0 0 0 1 0 0 0 0! 0 0 0 3 . 1 .|0! 0 0 0 1 0 0 0 0! 0 0 0 6v . 6v .",
        "0! 0 0 0! 0 0 0! 0 0 0! 0 0 0! 0 0! 0",
    ),
    turns=("1 1 0 0", "5v . 6v .", "4 3 1 0", "6v 6v 6v 6v", "0! . 1 . 3 . 1 .", "5v 5v 5v 5v 6v 6v 6v 6v"),
    lifts=(
        "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0^ 0 0^",
        "0! 0 0 0^ 0 0 0^ 0 0! 0 0 0^ 0 0^ 0 0^",
        "0! 0 0 0 0 0 0 0 0! 0 0 0 0 0 0^ 0^|0! 0 0 0 0 0 0 0 0! 0 1 1 3 3 1 1",
        "0! 0^ 0 0^ 0 0^ 0 0^ 0! 0^ 0 0^ 0 0^ 0 0^",
    ),
)

_GUITAR = Line(
    voice="guitar",
    cells=(
        "0! - - - . . . . . . . . . . 0m 0m",
        "0! . 0m 0m . 0m 0m . 0! . 0m 0m . 0m 1 .",
        "0m 0m 0m 0m 0m 0m 0m 0m 0! - - - . . 1 -",
        "0! - . . . . 0m 0m 0! - . . . . 1 -|0! - . . . . 0m 0m 3 - - - 1 - - -",
        "0m . 0m 0m 0m . 0m 0m 0m . 0m 0m 0m . 0! -",
        "0! . . 0m 0m . . 0m 0! - - - . . . .",
        "0! - - - - - - - . . . . 5v - 6v -",
    ),
    turns=("1 - 0 -", "5v - 6v -", "0m 0m 0m 0m", "3 - - - 1 - - -", "4! - 3 -"),
    lifts=(
        "0! - 0m 0m 0 - 0m 0m 0! - 0m 0m 0 - 1 -",
        "0! - - - 0m 0m 0! - - - 0m 0m 0! - 0m 0m",
        "0! - - - - - 0m 0m 0! - - - 1 - - -|0! - - - - - 0m 0m 3 - - - 1 - - -",
        "0! 0m 0m 0! 0m 0m 0! 0m 0m 0! 0m 0m 0! - 0! -",
    ),
)

STYLE = Style(
    name="darksynth",
    grooves=_GROOVES,
    metals=_METALS,
    pulse="X...X...X...X...",
    roll=("snare", "tom-mid", "tom-low", "snare"),
    fills=_FILLS,
    bass=_BASS,
    guitar=_GUITAR,
    arps=(
        "0 2 4 6 4 2 0 2 4 6 7 6 4 2 0 2",
        "7 6 7 4 7 6 7 4 7 6 7 3 7 6 7 2",
        "0 1 0 4 0 1 0 4 0 1 0 6 0 1 0 4",
        "0 4 7 4 8 7 4 0 0 4 7 4 8 7 6 4",
        "7 . 6 7 . 4 7 . 6 7 . 4 3 . 2 .|7 . 6 7 . 4 7 . 6 7 . 8 9 . 8 .",
        "0 0 7 0 0 6 0 0 4 0 0 3 0 2 0 1",
    ),
    melody=Melody(
        rhythms=(
            "x-----x-----x---|x-------x-x-x---",
            "x-------x-------|x---x---x-------",
            "x--x--x--x--x---|x-----------....",
            "x-----------x-x-|x-----------x-x-",
            "x-x-x---x-------|x-x-x---x-------",
            "....x---x---x---|x-------x-------",
        ),
        legato=True,
        leap=0.7,
        colour=6,
    ),
    chords=Chords(voicings=((0, 4), (0, 2, 4), (0, 2, 4, 7)), bars=1),
    progressions=((0, 0, 5, 4), (0, 0, 0, 1), (0, 5, 3, 4), (0, 0, 3, 1), (0, 1, 0, 4)),
    lifts=((0, 5, 3, 4), (0, 3, 5, 4), (5, 4, 0, 0), (0, 5, 1, 4)),
    chord_bars=1,
    candy=("zap", "stab", "alarm", "whisper", "hammer", "downlifter", "stab"),
    beds=("wind", "machine", "radio"),
    moves=("gap", "stutter", "tape-stop"),
    shouting=0.3,
    words=("BLOOD", "ENGINE", "DANGER", "FIRE"),
    arcs=BEAT_ARCS,
    scenes={
        "intro": (
            "pad arp bed candy",
            "kick:half+ arp pad drone bed candy",
            "kick:pulse arp bass:root+ pad bed candy",
        ),
        "build": (
            "kick:half arp pad bass:root candy",
            "kick:pulse hat arp pad bass candy",
            "kick snare+ hat tom+ arp bass guitar:far candy",
        ),
        "verse": (
            "kick snare hat bass candy",
            "kick snare hat bass arp+ voice candy",
            "kick snare hat bass guitar:far+ arp voice candy",
        ),
        "drop": (
            "kick snare hat tom bass guitar arp candy",
            "kick snare hat tom bass guitar lead arp- candy",
            "kick snare hat tom metal bass guitar arp:b lead+ voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass guitar pad lead candy",
            "kick snare hat tom bass guitar pad lead arp+ candy",
            "kick snare hat tom metal+ bass guitar:hold pad arp lead voice candy",
        ),
        "breakdown": (
            "pad arp bed candy",
            "pad arp:b bell drone bed candy",
            "pad lead:augmented drone bed guitar:hold+ candy",
        ),
        "outro": (
            "kick:half arp pad- bed",
            "kick- hat- arp pad bass:root- candy",
            "kick snare- hat- bass:root pad arp candy",
        ),
    },
)

_B_GROOVES = (
    {
        "kick": "X...X...X...X...",
        "snare": _BACKBEAT,
        "hat": "x.x.x.x.x.x.x.x.",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X..x",
        "snare": _BACKBEAT,
        "clap": "............x...",
        "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..x...x...x...x.",
    },
    {
        "kick": "X...X...X...X...|X...X...X...X...|X...X...X...X...|X...X...X.x.X.xx",
        "snare": f"{_BACKBEAT}|{_BACKBEAT}|{_BACKBEAT}|....X.......X.x.",
        "hat": "xxxoxxxoxxxoxxxo",
    },
    {
        "kick": "X...X..xX...X...|X...X..xX...X.x.",
        "snare": _BACKBEAT,
        "hat": "..x...x...x...x.",
        "ride": "x.x.x.x.x.x.x.x.",
    },
    {
        "kick": "X...X...X...X...",
        "snare": "............X...|....X.......X...",
        "hat": "oxoxoxoxoxoxoxox",
        "open-hat": "..x...x...x...x.",
        "tom-low": "................|..........x..x..",
    },
    {
        "kick": "X...X.x.X...X.x.",
        "snare": _BACKBEAT,
        "clap": _BACKBEAT,
        "hat": "x.xxx.xxx.xxx.xx",
        "open-hat": "..........x.....",
    },
)

_B = replace(
    STYLE,
    grooves=_B_GROOVES,
    metals=(
        {"metal-high": "...x..x...x..x..|...x..x...x.x...", "tick": "o.o.o.o.o.o.o.o."},
        {"metal-high": "x.....x.....x...|..x.....x.....x.", "tick": "..x...x...x...x."},
        {"anvil": "................|............x...", "metal-low": "..........x.....|................"},
    ),
    bass=Line(
        voice="bass",
        cells=(
            "0! . 0 0 0 . 0 0 0! . 0 0 0 . 0 0",
            ". 0 0 0^ . 0 0 0^ . 0 0 0^ . 0 0^ 0",
            ". . 0! 0 . . 0! 0 . . 0! 0 . . 0! 0^",
            "0! 0 0^ 0 . 0 0^ 0 0! 0 0^ 0 . 0 0^ 0",
            "0! . 0 0^ . 0 . 0 0! . 0 0^ . 4 . 3",
            "0! 0^ . 0 0^ . 0 0^ 0! 0^ . 0 0^ . 1 .|0! 0^ . 0 0^ . 0 0^ 5v . 5v . 6v . 6v .",
            "0! 0 0 . 0 0 . 0 0! 0 0 . 0^ 0 . 0",
            "0 . . 0 . . 0 . 0 . . 0 . 0 0^ .",
        ),
        turns=("1 . 0 .", "5v 6v 0 .", "3 1 0 6v", "0 0^ 0 0^", "4 4 3 3 1 1 0 0", "0! . 0^ . 3 . 4 ."),
        lifts=(
            ". 0 0^ 0 . 0 0^ 0 . 0 0^ 0 . 0 0^ 0^",
            "0! 0 0^ 0 0 0 0^ 0 0! 0 0^ 0 0 0 0^ 0^",
            "0! . 0 0^ 0 . 0 0^ 0! . 0 0^ 0 . 0^ 0^|0! . 0 0^ 0 . 0 0^ 0! . 1 1 3 . 1 .",
            "0 0 0^ 0 . 0 0^ . 0 0 0^ 0 . 0^ 0 0^",
        ),
    ),
    guitar=Line(
        voice="guitar",
        cells=(
            "0! - . . . . 0! - . . . . 0! - . .",
            ". . . . . . . . . . 0! - - - . .",
            "0! . . 0! . . 0! . . . . . . . . .",
            ". . 0! - . . . . . . 0! - . . 1 .",
            "0! - - - - - . . . . 0! . 0! . 1 .|0! - - - - - . . . . 5v . 5v . 6v .",
            ". . 0! . . . 0! . . . 0! . . . 0! .",
        ),
        turns=("1! . 0! .", "5v - 6v -", ". . 0! -", "0! . . 0! . . 0! ."),
        lifts=(
            "0! - . 0! - . 0! - . 0! - . 0! - . .",
            "0! - . . 0! - . . 0! - . . 0! . 1 .",
            "0! . . 0! . . 0! - - - . . 1! - 0! -|0! . . 0! . . 0! - - - . . 5v - 6v -",
        ),
    ),
    arps=(
        "0 7 4 7 2 7 4 7 0 7 4 7 3 7 4 7",
        "0 2 4 7 0 2 4 7 0 2 4 8 0 2 4 7",
        "9 7 4 9 7 4 9 7 4 9 7 4 8 7 4 3",
        "0 0 7 7 6 6 4 4 0 0 7 7 8 8 6 6",
        "7 4 . 7 4 . 7 4 . 7 4 . 8 7 4 3",
    ),
    melody=Melody(
        rhythms=(
            "x-x-x-x---------|x-x-x-x---------",
            "x---------x-x-x-|x---------x-x-x-",
            "x--x--x-x--x--x-|x--x--x-x-------",
            "x-------------x-|x-------x---x---",
            "..x-..x-..x-x---|..x-..x-x-------",
        ),
        legato=False,
        leap=0.5,
        colour=1,
    ),
    progressions=((0, 0, 5, 6), (0, 3, 5, 4), (0, 0, 3, 4), (0, 5, 0, 6)),
    lifts=((5, 6, 0, 0), (0, 5, 6, 4), (3, 5, 0, 4)),
    beds=("machine", "wind", "grain"),
    candy=("zap", "stab", "siren", "downlifter", "stab"),
    moves=("gap", "stutter"),
    scenes={
        **STYLE.scenes,
        "intro": (
            "kick hat bass:root bed candy",
            "kick arp bed candy",
            "kick hat+ arp bass:root pad candy",
        ),
        "verse": (
            "kick snare hat bass candy",
            "kick snare+ hat bass arp+ voice candy",
            "kick snare hat bass metal arp voice candy",
        ),
        "drop": (
            "kick snare hat bass guitar lead arp+ pad candy",
            "kick snare hat bass guitar lead arp pad candy",
            "kick snare hat tom metal bass guitar lead arp:b pad voice candy",
        ),
        "breakdown": (
            "arp pad bed candy",
            "kick:half pad arp:b bass:root bed candy",
            "pad lead:augmented arp drone bed candy",
        ),
    },
)

_C_GROOVES = (
    {
        "kick": "X.........x.....|X.....x...x.....",
        "snare": "........X.......",
        "hat": "x...x...x...x...",
    },
    {
        "kick": "X..x......x.....|X..x......x...x.",
        "snare": "........X.......",
        "hat": "x.x.x.x.x.x.x.xr",
    },
    {
        "kick": "X.............x.|X.....x.......x.",
        "snare": "........X.......",
        "ride": "x...x...x...x...",
        "tom-low": "................|............x.x.",
    },
    {
        "kick": "X.x.........x...|X.x...x.....x...",
        "snare": "........X.......|........X......o",
        "hat": "x..x..x.x..x..xo",
        "open-hat": "..............x.",
    },
    {
        "kick": "X.......x.......|X...........x.x.",
        "snare": "........X.......",
        "clap": "........X.......",
        "hat": "x.xrx.x.x.x.xrx.",
    },
    {
        "kick": "X.....X.......X.|X.....X.........",
        "snare": "........X.......|........X.....x.",
        "hat": "x...x...x...x...",
        "tom-mid": "................|............x...",
        "tom-low": "................|.............xx.",
    },
)

_C = replace(
    STYLE,
    grooves=_C_GROOVES,
    metals=(
        {"anvil": "X...............|................", "metal-low": "................|............x..."},
        {"metal-low": "....x...........|....x.......x...", "tick": "..o...o...o...o."},
        {"anvil": "................|........X.......", "metal-high": "......x.......x.|................"},
    ),
    pulse="X.......X.......",
    bass=Line(
        voice="bass",
        cells=(
            "0! - - - - - - - - - - - . . 0 0",
            "0! - - - - - - . 0 - - - 1g - - -",
            "0! - - - 0 - . . . . 0 0 1 - 0 -",
            "0! - - - - - - - 5v - - - 6vg - - -",
            "0! - - . 0 - - . . . 0! - - - . .|0! - - . 0 - - . 3 - - - 1g - - -",
            "0! - - - - - 0 0 0 - - - - - 1 1",
            "0! . 0 . 0 . 0 . 0! - - - - - . .",
            "0! - - - - - - - - - - - - - - -|5v - - - - - - - 6v - - - - - - -",
        ),
        turns=("1g - - -", "6v - 5v -", "0 0 0 0", "3g - - - 1g - - -", "5v - - - 6v - - -"),
        lifts=(
            "0! - - - 0 0 0 0 0! - - - 0 0 1 1",
            "0! - - - - - 0 - 0! - 0 - 1g - 0 -",
            "0! 0 . 0 0 . 0 0 0! - - - 1g - - -|0! 0 . 0 0 . 0 0 5v - - - 6vg - - -",
        ),
    ),
    guitar=Line(
        voice="guitar",
        cells=(
            "0! - - - - - - - - - - - - - . .",
            "0! - - - - - - - 1 - - - - - - -",
            "0! - - - - - 0m 0m 0! - - - - - - -",
            "0! - - - - - - - - - - - 1 - 0 -",
            "0! - - - - - - - 5v - - - 6v - - -",
            "0! - - - 0m . 0m . 0! - - - - - - -",
        ),
        turns=("1 - - -", "6v - - -", "5v - - - 6v - - -", "0m 0m 0m 0m"),
        lifts=(
            "0! - - - - - 0m 0m 0! - - - 0m 0m 0m 0m",
            "0! - - - 0! - - - 1 - - - 0! - - -",
            "0! - - - - - - - 3 - - - 1 - - -|0! - - - - - - - 5v - - - 6v - - -",
        ),
    ),
    arps=(
        "0 . 2 . 4 . 6 . 7 . 6 . 4 . 2 .",
        "7 . . 6 . . 4 . . 3 . . 2 . 1 .",
        "0 . 7 . 6 . 7 . 0 . 8 . 7 . 6 .",
        "0 4 7 . 0 4 7 . 0 3 6 . 0 3 6 .",
    ),
    melody=Melody(
        rhythms=(
            "x---------------|x-------x-------",
            "x-----------x---|x---------------",
            "x-------x-------|x---------------",
            "x-----x---------|x-----x---------",
            "........x-------|x-------x-------",
        ),
        legato=True,
        leap=0.35,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4), (0, 2, 4), (0, 2, 4, 6)), bars=2, bow=(0, 4, 1)),
    progressions=((0, 0, 1, 0), (0, 5, 1, 0), (0, 0, 5, 4), (0, 1, 5, 4)),
    lifts=((0, 5, 3, 1), (0, 1, 5, 4), (0, 3, 1, 0)),
    candy=("hammer", "whisper", "chain", "sub-drop", "siren", "whisper"),
    beds=("machine", "field", "wind"),
    moves=("gap", "tape-stop"),
    shouting=0.22,
    scenes={
        **STYLE.scenes,
        "intro": ("pad bow drone bed", "pad bow bed drone candy", "kick:half+ pad drone bow bed candy"),
        "build": (
            "kick:half pad bass:root bed candy",
            "kick hat pad arp+ bass candy",
            "kick snare+ hat pad arp bass guitar:far candy",
        ),
        "verse": (
            "kick snare hat bass candy",
            "kick snare hat bass arp+ voice candy",
            "kick snare hat bass bell metal voice candy",
        ),
        "drop": (
            "kick snare hat tom bass guitar pad candy",
            "kick snare hat tom bass guitar pad metal candy",
            "kick snare hat tom bass guitar pad lead metal:b voice candy",
        ),
        "chorus": (
            "kick snare hat tom bass guitar:hold pad lead candy",
            "kick snare hat tom bass guitar:hold pad lead arp+ candy",
            "kick snare hat tom bass guitar pad lead arp voice metal+ candy",
        ),
        "breakdown": ("pad bow bed candy", "pad bow bell drone bed candy", "pad lead:augmented drone bow bed"),
        "outro": ("pad bow drone- bed", "kick:half- pad bow drone bed", "kick snare- bass:root- pad bow bed candy"),
    },
)

VARIANTS = {"A": STYLE, "B": _B, "C": _C}
