"""Power noise: a clipped drum machine at war: kicks with torn tails, noise cut into rhythm, feedback, holes of silence.

A is the hammer (four on the floor), B broken and tribal (militaristic drums, no straight kick), C a slow crusher in
half time. There are no chords and hardly a bass: what is low is the kick's tail or a drone.
"""

from dataclasses import replace

from rivethead.score.form import BEAT_ARCS
from rivethead.score.style import Chords, Fills, Line, Melody, Style

_GROOVES = (
    {  # anvil chorus: straight, noise on the off-beat
        "kick": "X...X...X...X...|X...X...X...X.x.",
        "clap": "..x...x...x...x.",
        "snare": "............X...",
    },
    {  # stamping: doubled strokes, a burst on every fourth beat
        "kick": "X...X...X.x.X...|X...X...X.x.X.xx",
        "snare": "....X.......X...",
        "tick": "x.xxx.xxx.xxx.xx",
    },
    {  # piston: the kick answers itself at the end of the bar
        "kick": "X...X...X...X.xX|X...X..xX...X...",
        "clap": "....x.......x..x",
        "hat": "..x...x...x...x.",
    },
    {  # firing line: thirty-seconds into the beat
        "kick": "X...X...X...X...|X...X...X...X.r.",
        "snare": "..........X.....|..........X..X..",
        "tick": "..xx..xx..xx..xx",
    },
    {  # press: every beat hit twice in the second bar
        "kick": "X...X...X...X...|X.x.X.x.X.x.X.x.",
        "clap": "............X...|....X.......X...",
        "hat": "x.....x...x.....",
    },
    {  # riveter: a gallop with a hole before three
        "kick": "X..xX.....xxX...|X..xX.....xxX.x.",
        "snare": "....X.......X...",
        "clap": "......x.........|......x.......x.",
    },
    {  # alarm drill: two and two
        "kick": "X...X...X...X...|X...X...X.xxX...",
        "snare": "....X..x....X...|....X..x....X.xX",
        "tick": "x...x.x.x...x.x.",
    },
)

_METALS = (
    {
        "metal-low": "......X.......X.|......X...x...X.",
        "anvil": "................|................|................|........X...X...",
    },
    {
        "metal-low": "X..X..X.........|................",
        "metal-high": "................|..........X.xX..",
    },
    {
        "metal-high": "....X.....X.....|....X.....X..xx.",
        "anvil": "X...............|................",
    },
    {
        "metal-low": "..........X...X.|..X...X.........",
        "metal-high": "...x............|............x.xx",
    },
    {
        "metal-low": "x.x.X...........|........x.x.X...",
        "tick": "x.x.x.x.x.x.x.x.|xxx.xxx.xxx.xxxx",
    },
    {
        "metal-low": "X.........X.....|....X.........X.",
        "metal-high": "......x.......x.|..x.......x...xX",
        "anvil": "X...............|................",
    },
)

_FILLS = Fills(
    small=(
        {"kick": "............X.XX"},
        {"snare": "............X.rX"},
        {"clap": "............XX.X", "kick": "............X..."},
        {"metal-low": "............X.X.", "snare": "..............xX"},
    ),
    medium=(
        {"kick": "........X.X.XXXX"},
        {"snare": "........X..X..X.", "kick": "........X..X..X."},
        {"tom-low": "........X.xxX.xx", "tom-mid": "..........x...x."},
        {"clap": "........X...X.X.", "metal-high": ".........x.x.x.x"},
    ),
    large=(
        {"kick": "X...X...X.X.XXXX", "snare": "............X.X."},
        {"tom-low": "X..X..X..X..X.X.", "tom-mid": "..x..x..x..x..x.", "snare": "............X.XX"},
        {"snare": "X.......X...X.rr", "kick": "X.......X...X..."},
        {"metal-low": "X.X.X.X.X.X.X.X.", "metal-high": ".x.x.x.x.xxxxxxx", "kick": "X...X...X...X..."},
    ),
)  # fmt: skip

_BASS = Line(
    cells=(
        "0! - - . . . . . . . . . . . . .",
        "0! - - - - - . . . . . . 0! - - .",
        "0! - . . 0 - . . 0! - . . 0 - . .",
        ". . 0! - . . 0! - . . 0! - . . 0! -",
        "0! - - - - - - - . . . . . . 1! .|0! - - - - - - - . . . . . . . .",
        "0! . 0 . . . . . 0! . 0 . . . . .",
        "0! - - - . . . . . . 0! - - . 0 0",
        ". . . . 0! - - . . . . . 0! - - .|. . . . 0! - - . . . . . 4! - 1! -",
        "0! - - . 0! - - . 0! - . 0! - . 0! .",
    ),
    turns=("0 0 0 0", "1! - 0! -", ". . 4! -", "0 . 1 .", "0! - . . 0! 0 0 0", ". . . . 1! - 0! -"),
    lifts=(
        "0! - 0! - 0! - 0! - 0! - 0! - 0! - 0! -",
        "0! - - . 0! - - . 0! - - . 0! - 0! 0!",
        "0! 0 0 . 0! 0 0 . 0! 0 0 . 0! 0 0 0",
        "0! - - - - - . . 0! - - - - - . .|0! - - - - - . . 0! - - 1! - - 0! -",
    ),
)

_MELODY = Melody(
    rhythms=(
        "x---------------|----------------",
        "x-------........|........x-------",
        "x---....x---....|x---....x-------",
        "........x-------|----....x-------",
        "x-----..........|x-----......x---",
        "x-----------....|....x-----------",
    ),
    leap=0.9,
    colour=4,
)

_ARCS = {
    **BEAT_ARCS,
    "opening": (
        "intro:1:.35 verse:2:.68 breakdown:1:.3 build:1:.6 drop:2:.95",
        "intro:2:.4 drop:2:.88 verse:1:.62 build:1:.6 drop:2:.95",
        "intro:1:.3 build:1:.55 verse:2:.68 breakdown:1:.28 drop:3:.95",
        "drop:1:.85 breakdown:1:.3 verse:2:.66 build:1:.6 drop:3:.95",
    ),
    "rise": (
        "verse:2:.7 drop:2:.9 breakdown:1:.28 build:1:.6 drop:2:.97",
        "drop:3:.9 breakdown:1:.28 verse:2:.65 build:1:.62 drop:2:.97",
        "verse:3:.66 build:1:.62 drop:2:.95 verse:1:.68",
        "chorus:2:.88 breakdown:2:.3 build:1:.6 drop:3:.97",
    ),
    "turn": (
        "verse:1:.65 breakdown:2:.28 build:1:.6 drop:3:.97 verse:1:.68",
        "drop:2:.9 breakdown:3:.26 build:1:.6 drop:2:1",
        "breakdown:2:.3 verse:2:.64 build:1:.62 drop:3:.98",
        "chorus:2:.86 verse:2:.62 breakdown:1:.28 chorus:3:.97",
    ),
    "peak": (
        "drop:3:.95 breakdown:1:.28 build:1:.65 drop:3:1",
        "chorus:3:.9 breakdown:1:.28 drop:4:1",
        "verse:2:.7 drop:2:.95 breakdown:1:.3 build:1:.65 drop:2:1",
        "drop:2:.92 verse:1:.65 build:1:.65 drop:3:1 verse:1:.7",
    ),
    "closing": (
        "drop:3:.95 breakdown:1:.28 drop:2:1 outro:2:.34",
        "chorus:2:.88 verse:1:.65 build:1:.62 drop:2:1 outro:2:.34",
        "verse:2:.7 breakdown:1:.28 drop:3:1 outro:2:.34",
    ),
    "whole": (
        "intro:1:.32 verse:2:.68 breakdown:1:.28 build:1:.6 drop:3:1 outro:1:.34",
        "intro:1:.34 drop:2:.88 breakdown:2:.28 drop:3:1 outro:1:.34",
        "intro:1:.3 build:1:.55 chorus:2:.86 breakdown:1:.28 build:1:.62 drop:2:1 outro:1:.34",
    ),
    "song": (
        "intro:2:.34 verse:4:.68 drop:4:.9 breakdown:2:.28 verse:2:.66 build:1:.62 drop:4:1 outro:2:.34",
        "intro:1:.3 drop:3:.88 verse:4:.66 breakdown:3:.26 build:1:.62 drop:6:1 breakdown:1:.3 outro:2:.34",
        "intro:2:.32 build:1:.55 chorus:4:.86 verse:4:.64 breakdown:2:.28 chorus:2:.9 build:1:.64 drop:4:1 outro:2:.34",
    ),
}
"""Assaults with rests between them: the ear must be let go before it can be hit again."""

_HAMMER = Style(
    name="power-noise",
    grooves=_GROOVES,
    metals=_METALS,
    fills=_FILLS,
    bass=_BASS,
    roll=("kick", "snare"),
    melody=_MELODY,
    chords=Chords(voicings=((0,), (0,), (0, 4)), bars=4, bow=(0, 4, 1, 0)),
    progressions=((0, 0, 0, 0), (0,), (0, 0, 0, 0, 0, 0, 0, 1), (0, 0)),
    lifts=((0, 0, 0, 0), (0,), (0, 0, 0, 0, 0, 0, 4, 4)),
    arps=(  # bursts of noise and torn metal: where they are not matters as much
        "0! . . . . . . . 0 . 0! . . . . .",
        ". . 0! . 0 0 . . . . 0! . 0 . 0 .",
        "0! 0 . . 0 . . 0! . . 0 . . . 0! 0|0! 0 . . 0 . . 0! . . 0 . 0 0 0 0",
        ". . . . 0! . . . . . . . 0! 0 . 0",
        "0! - . 0! - . 0! - . . . . . . . .|0! - . 0! - . 0! - . 0! - . 4! . 0! .",
        ". 0! . 0! . . . . . 0! . 0! . . 4! .",
        "0! . 0 0 0 . . . . . . . 0! . 0 0",
    ),
    arcs=_ARCS,
    scenes={
        "intro": (
            "arp bed drone kick:pulse+ candy",
            "kick:pulse metal+ bed drone arp candy",
            "kick hat metal bed arp drone voice+ candy",
        ),
        "build": (
            "kick:pulse arp hat drone candy",
            "kick snare+ arp hat metal+ drone candy",
            "kick snare arp:b hat metal pad+ voice+ candy",
        ),
        "verse": (
            "kick snare arp- metal+ voice candy",
            "kick snare hat arp metal- voice candy",
            "kick snare hat metal:b arp:b sub+ voice candy",
        ),
        "drop": (
            "kick snare hat sub metal pad voice candy",
            "kick snare hat sub metal arp:b pad+ lead voice candy",
            "kick snare hat sub metal:b pad lead voice candy",
        ),
        "chorus": (
            "kick snare hat sub pad lead voice candy",
            "kick snare hat sub pad lead metal+ voice candy",
            "kick snare hat sub pad lead arp metal voice candy",
        ),
        "breakdown": (
            "drone bed metal:b candy voice",
            "drone bow lead:sparse+ metal:b candy voice",
            "drone bow bed arp+ lead:sparse candy voice",
        ),
        "outro": (
            "kick:pulse- arp- bed drone candy",
            "kick- metal- bed drone lead:sparse candy",
            "kick hat- metal- arp- bow drone candy",
        ),
    },
    candy=("hammer", "alarm", "zap", "radio", "steam", "sub-drop"),
    beds=("machine", "radio"),
    moves=("gap", "stutter", "tape-stop"),
    shouting=0.55,
    words=("NOISE", "DESTROY", "POWER", "ERROR", "WARNING", "SYSTEM"),
)

_TRIBAL_GROOVES = (
    {  # column: three and three and two, the drums march behind
        "kick": "X..X..X.X..X..X.|X..X..X.X..X.xx.",
        "tom-low": "x.xx.xx.x.xx.xx.",
        "snare": "....X.......X..o",
    },
    {  # ambush: the one is there, the rest is not where it should be
        "kick": "X.....X...X.....|X.....X..XX...x.",
        "tom-mid": "..x.x...x.x.x...|..x.x...x.x.x.xx",
        "tom-low": "x...x.x.x...x.x.",
        "snare": "....X..x....X...",
    },
    {  # war dance: rolling low drums, a burst after three
        "kick": "X..x..X...X.X...|X..x..X...X.X.x.",
        "tom-low": "xoxxoxxoxoxxoxxo",
        "tom-mid": "......x.......x.|......x...x...xx",
        "clap": "........X.......",
    },
    {  # barrage: kicks in salvos
        "kick": "XX.X....X.X.....|XX.X....X.X..XX.",
        "snare": "....X.......X...|....X..x....X.x.",
        "tom-high": "..........x.xx..",
    },
    {  # siege: slow kick, sixteenth drums
        "kick": "X.......X.X.....|X.......X.X...X.",
        "tom-low": "X.xxx.xxX.xxx.xx",
        "snare": "............X...|....X.......X...",
        "tick": "x.x.x.x.x.x.x.x.",
    },
    {  # break out: a clipped two-step
        "kick": "X.x.......X..x..|X.x...x...X..x..",
        "snare": "....X..o.o..X..o",
        "tom-mid": "........x.....x.",
        "tom-low": "......x.....x...|......x...x.x...",
    },
)

_TRIBAL_METALS = (
    {
        "metal-low": "X..X..X.........|X..X..X...X.....",
        "metal-high": "..........x.xx..|............x.xx",
    },
    {
        "metal-low": "....X.....X.....|....X.....X...X.",
        "anvil": "................|............X...",
    },
    {
        "metal-high": "x.xx.x..x.xx.x..|x.xx.x..x.xx.xxx",
        "metal-low": "................|........X.......",
    },
    {
        "metal-low": "X.......X..X....|X.......X..X..X.",
        "metal-high": "......x.......x.",
        "tick": "..xx..xx..xx..xx",
    },
)

_TRIBAL = replace(
    _HAMMER,
    grooves=_TRIBAL_GROOVES,
    metals=_TRIBAL_METALS,
    swing=0.1,
    roll=("tom-low", "tom-mid", "snare"),
    arps=(
        ". . . . . . 0! . . . . . . . 0! .",
        "0! . . 0! . . 0 . . . . . . . . .|0! . . 0! . . 0 . . . 0 0 . . 4! .",
        ". . . . 0! 0 . . . . . . 0! . 0 .",
        ". . 0! . . 0! . . 0! . . . . . . .",
        "0! - - . . . . . . . . . 0! 0 0 0",
        ". . . . . . . . 0! . 0 . 4! . . .|. . . . . . . . 0! . 0 . 0! . 1! .",
    ),
    scenes={
        **_HAMMER.scenes,
        "intro": (
            "tom:b bed drone candy",
            "tom bed drone bow candy",
            "kick tom metal+ bed drone voice+ candy",
        ),
        "build": (
            "kick:pulse tom arp+ candy",
            "kick tom snare+ arp drone candy",
            "kick tom snare arp metal voice+ candy",
        ),
        "verse": (
            "kick tom snare+ voice candy",
            "kick snare tom- metal+ voice candy",
            "kick snare tom metal:b- arp+ voice candy",
        ),
        "drop": (
            "kick snare tom hat sub arp metal voice candy",
            "kick snare tom hat sub arp metal pad+ voice candy",
            "kick snare tom hat sub arp:b metal:b pad lead+ voice candy",
        ),
        "chorus": (
            "kick snare tom sub pad arp voice candy",
            "kick snare tom sub pad arp:b metal voice candy",
            "kick snare tom sub pad arp:b metal lead voice candy",
        ),
        "breakdown": (
            "drone bow bed tom:b+ candy voice",
            "drone bow bed metal:b candy voice",
            "kick:half drone bow lead:sparse candy voice",
        ),
        "outro": (
            "tom- bed drone candy",
            "tom- metal- bed drone bow candy",
            "kick- tom metal- bed drone candy",
        ),
    },
    candy=("hammer", "radio", "machine", "steam", "alarm"),
    beds=("wind", "machine"),
    moves=("gap", "tape-stop"),
    shouting=0.65,
    words=("WARNING", "POWER", "DESTROY", "MARCH", "SYSTEM", "FIRE"),
)

_CRUSHER_GROOVES = (
    {  # descent: one, and the wall on three
        "kick": "X.........x.....|X.....x...x.....",
        "snare": "........X.......",
    },
    {  # weight: two kicks lean into the wall
        "kick": "X.......x.....xx|X..x......x.....",
        "snare": "........X.......|........X.....x.",
        "tick": "..x...x...x...x.",
    },
    {  # machine hall: bursts limp between
        "kick": "X.....X.........|X.....X...xx....",
        "snare": "........X.......",
        "clap": "............x...|....x.......x.x.",
    },
    {  # collapse: triplets of kicks, then nothing
        "kick": "X..x..X.........|X..x..X......xx.",
        "snare": "........X.......|........X..x....",
        "tom-low": "............x.x.",
    },
    {  # tread: eighths that drag
        "kick": "X.x.........x.x.|X.x.......x.x...",
        "snare": "........X.......",
        "hat": "....x.......x...",
    },
    {  # verdict: the snare comes twice
        "kick": "X...........X...|X.....x.....X...",
        "snare": "....o...X.......|....o...X.....X.",
        "tom-low": "..........x..x..",
    },
)

_CRUSHER = replace(
    _HAMMER,
    grooves=_CRUSHER_GROOVES,
    metals=(
        {"metal-low": "............X...|....X.......X...", "anvil": "................|........X......."},
        {"metal-low": "X...............|..........X..X..", "metal-high": "....x...........|....x...x......."},
        {"metal-high": "......x.......x.|......x...x...x.", "metal-low": "X...............|................"},
        {"metal-low": "..X...X.........|..X...X.......X.", "anvil": "X...............|................"},
    ),
    fills=Fills(
        small=(*_FILLS.small[1:], {"tom-low": "............X..X"}),
        medium=_FILLS.medium,
        large=(
            {"kick": "X.......X...X.XX", "snare": "............X..."},
            {"snare": "X.......X.....rr", "tom-low": "....X.......X..."},
            {"metal-low": "X...X...X...X...", "tom-low": "..x...x...x...xx", "snare": "........X......."},
            {"kick": "X..X..X..X..X..X", "snare": "........X......."},
        ),
    ),
    bass=replace(
        _BASS,
        cells=(
            "0! - - - - - - - - - - - - - - .",
            "0! - - - - - . . . . 0! - - - - .",
            "0! - - - - - - - . . . . 1! - - .|0! - - - - - - - - - - - - - - .",
            "0! - - - . . 0! - - - . . 0! - - .",
            "0! - - - - - - - 0! - - - - - 1! -|0! - - - - - - - 4! - - - 1! - - -",
            "0! - - - - - - . . . . . . . 0! 0",
            "0! - - - - - - - - - . . 0^! - - .",
            "0! - - - . . . . 0! - - - . . . .",
        ),
        lifts=(
            "0! - - - - - . 0! - - - - - - 0! -",
            "0! - - - 0! - - - 0! - - - 1! - 0! -",
            "0! - - - - - 0! - . . 0! - - - - .",
            "0! - - - - - - - 0! - - - - - - -|0! - - - - - - - 1! - - - 0! - - -",
        ),
    ),
    roll=("tom-low", "kick"),
    arps=(
        "0! - - - . . . . . . . . 0! - . .",
        ". . . . 0! - - . . . . . . . . .|. . . . 0! - - . . . . . 0! . 0! .",
        "0! . 0 . 0 . . . . . . . . . . .",
        ". . . . . . . . . . . . 0! 0 0 0|. . . . . . . . . . 0! . 4! - - .",
        ". . 0! . . . 0! . . . . . . . 0! .",
        "0! - - . . . 0! - - . . . . . . .",
    ),
    scenes={
        **_HAMMER.scenes,
        "verse": (
            "kick snare bass voice candy",
            "kick snare bass metal+ voice candy",
            "kick snare tom bass metal:b arp+ voice candy",
        ),
        "drop": (
            "kick snare hat tom sub bass pad metal voice candy",
            "kick snare hat tom sub bass pad metal lead+ voice candy",
            "kick snare hat tom sub bass pad arp:b metal:b lead voice candy",
        ),
        "chorus": (
            "kick snare sub bass pad lead voice candy",
            "kick snare tom sub bass pad lead metal voice candy",
            "kick snare tom sub bass pad lead arp metal voice candy",
        ),
        "breakdown": (
            "drone bow bed candy voice",
            "drone bow lead:sparse candy voice",
            "kick:half drone bow bed lead:sparse+ candy voice",
        ),
    },
    candy=("sub-drop", "hammer", "steam", "alarm", "radio"),
    beds=("wind", "machine", "radio"),
    moves=("gap", "tape-stop"),
    shouting=0.5,
    words=("CRUSH", "POWER", "DOWN", "ERROR", "WEIGHT", "NOISE"),
)

STYLE = _HAMMER

VARIANTS = {"A": STYLE, "B": _TRIBAL, "C": _CRUSHER}
