"""Dark ambient: drones, slow chords and bowed metal in a very large hall; a heartbeat at most.

A is the works after hours: drones on root, fifth and ninth, bowed rails, a far heartbeat. B is warm: no beat at all,
slow major sevenths, an electric piano that lets single tones fall. C is cold: struck and bowed metal, radio voices and
a choir on bare fifths and flat seconds.

Nothing is struck twice in a hurry: a bar lasts almost four seconds, so one tone a bar is already much. Its arcs rise
in small steps, because a step up of a fifth of the scale would call for the risers and rolls of music with a beat.
"""

from dataclasses import replace

from rivethead.score.style import Chords, Fills, Line, Melody, Style

_REST = "................"

_GROOVES = (
    {
        "kick": f"x..o............|{_REST}",
        "tick": f"{_REST}|......o.........|{_REST}|..o.........o...",
    },
    {
        "kick": f"x...............|{_REST}|x..o............|{_REST}",
        "tick": f"..........o.....|{_REST}|....o...........|.............o..",
    },
    {
        "kick": "x.......o.......",
        "tick": f"{_REST}|...o.....o......|{_REST}|{_REST}",
    },
    {
        "kick": f"x..o............|x...............|x..o............|{_REST}",
        "tick": f".....o..........|{_REST}|.....o....o.....|{_REST}",
    },
    {
        "kick": f"x..........o....|{_REST}",
        "tom-low": f"{_REST}|{_REST}|{_REST}|........o.......",
        "tick": f"..o.....o.......|{_REST}|......o.........|{_REST}",
    },
)

_METALS = (
    {
        "metal-low": f"{_REST}|............x...|{_REST}|{_REST}",
        "metal-high": f".....o..........|{_REST}|{_REST}|..........o.....",
        "tick": f"{_REST}|{_REST}|..o..o..........|{_REST}",
    },
    {
        "metal-low": f"{_REST}|{_REST}|{_REST}|....x...........",
        "anvil": f"{_REST}|........o.......|{_REST}|{_REST}",
        "tick": f"..............o.|{_REST}|{_REST}|{_REST}",
    },
    {
        "metal-high": f"{_REST}|...o............|{_REST}|.............o..",
        "anvil": f"o...............|{_REST}|{_REST}|{_REST}",
        "metal-low": f"{_REST}|{_REST}|..........o.....|{_REST}",
    },
    {
        "metal-low": f"..........x.....|{_REST}",
        "tick": f"{_REST}|....o.......o...",
        "metal-high": f"{_REST}|{_REST}|......o.........|{_REST}",
    },
)

_FILLS = Fills(
    small=({"tick": "............o..."}, {"metal-high": "............o..."}, {"tick": "..............o."}),
    medium=(
        {"tick": "........o....o.."},
        {"metal-low": "........o.......", "tick": "............o..."},
        {"metal-high": "..........o.....", "tick": ".............o.."},
    ),
    large=(
        {"metal-low": "....x...........", "metal-high": "..........o....."},
        {"anvil": "......o.........", "tick": "............o..."},
        {"tom-low": "........o.......", "metal-low": "............o..."},
    ),
)

_BASS = Line(
    voice="drone",
    cells=(
        "0 - - - - - - - - - - - - - - -",
        "0 - - - - - - - - - - - . . . .|0 - - - - - - - - - - - - - - -",
        "0 - - - - - - - - - - - - - - -|0 - - - - - - - 4g - - - - - - -",
        "0 - - - - - - - - - - - - - - -|. . . . . . . . 0 - - - - - - -",
        "0 - - - - - - - - - - - - - - -|0 - - - - - - - - - - - 1g - - -",
        "0 - - - - - - - - - - - - - - -|4 - - - - - - - - - - - - - - -|"
        "0 - - - - - - - - - - - - - - -|. . . . 0v - - - - - - - - - - -",
    ),
    turns=("4g - - -", "1g - - -", ". . . .", "2g - - - 1g - - -", "4g - - - - - - -", ". . . . 0 - - -"),
    lifts=(
        "0 - - - - - - - - - - - - - - -|0 - - - - - - - 4g - - - - - - -",
        "0 - - - - - - - 0^ - - - - - - -|0 - - - - - - - - - - - - - - -",
        "0 - - - - - - - - - - - 4g - - -|0 - - - - - - - - - - - - - - -",
    ),
)

_ARCS = {
    "opening": (
        "intro:1:.2 verse:1:.34 build:1:.42 chorus:1:.55",
        "intro:2:.22 verse:1:.36 breakdown:1:.28 verse:1:.44",
        "intro:1:.2 build:1:.34 verse:2:.45",
    ),
    "rise": (
        "verse:1:.38 breakdown:1:.3 verse:1:.45 chorus:1:.58",
        "breakdown:1:.3 verse:2:.46 chorus:1:.56",
        "verse:2:.42 chorus:1:.56 verse:1:.45",
    ),
    "turn": (
        "breakdown:2:.28 verse:1:.42 chorus:1:.54",
        "verse:1:.42 breakdown:2:.3 build:1:.44",
        "chorus:1:.52 breakdown:1:.3 verse:2:.44",
    ),
    "peak": (
        "verse:1:.46 chorus:2:.62 verse:1:.5",
        "build:1:.42 chorus:1:.56 drop:1:.68 verse:1:.5",
        "chorus:1:.56 breakdown:1:.4 verse:1:.52 chorus:1:.66",
    ),
    "closing": (
        "chorus:1:.56 verse:1:.44 breakdown:1:.32 outro:2:.22",
        "verse:2:.46 chorus:1:.54 outro:2:.22",
        "breakdown:1:.34 chorus:1:.5 verse:1:.38 outro:1:.2",
    ),
    "whole": (
        "intro:1:.2 verse:1:.36 chorus:2:.52 outro:1:.24",
        "intro:1:.22 build:1:.36 verse:2:.48 breakdown:1:.32 outro:1:.22",
        "intro:1:.2 breakdown:1:.3 verse:1:.44 chorus:1:.58 outro:1:.24",
    ),
    "transition": (
        "breakdown:1:.36 build:1:.44",
        "verse:1:.42 breakdown:1:.32 build:1:.42",
        "breakdown:2:.34 verse:1:.44",
    ),
    "song": (
        "intro:2:.2 verse:3:.36 build:1:.44 chorus:3:.56 breakdown:2:.3 verse:2:.46 chorus:3:.62 outro:3:.22",
        "intro:3:.22 breakdown:2:.3 verse:4:.44 chorus:2:.56 breakdown:2:.4 drop:3:.56 verse:2:.4 outro:3:.2",
        "intro:2:.2 build:2:.34 verse:3:.46 chorus:2:.54 breakdown:3:.28 verse:2:.44 chorus:4:.6 outro:2:.22",
    ),
}

STYLE = Style(
    name="ambient",
    grooves=_GROOVES,
    metals=_METALS,
    pulse="x..o............",
    roll=(),
    fills=_FILLS,
    bass=_BASS,
    arps=(
        "0 . . . . . 4 . . . . . . . . .|. . . . 7 . . . . . . . 2 . . .",
        ". . . . 4 . . . . . . 2 . . . .|. . . . . . . . 8 . . . . . . .",
        "7 . . . . . . . . . 4 . . . . .|. . 2 . . . . . . . . . . 1 . .",
        "0 . . . . . . . 4 . . . . . . .|. . . . . . 8 . . . . . . . . .|"
        ". . 7 . . . . . . . . . 4 . . .|. . . . . . . . . . . . . . . .",
        ". . . . . . . . 2 . . . 4 . . .|0 . . . . . . . . . . . . . . .",
    ),
    melody=Melody(
        rhythms=(
            "x-----------....|x-------........",
            "x---------------|x-----------....",
            "x-------x-------|x-----------....",
            "........x-------|x---------------",
            "x-----------x---|x-----------....",
            "....x-----------|....x-----------",
        ),
        legato=True,
        leap=0.25,
        colour=1,
    ),
    chords=Chords(voicings=((0, 4, 8), (0, 2, 4, 8), (0, 4, 6, 8, 9)), bars=2, bow=(0, 4, 1, 2)),
    progressions=((0, 5, 3, 1), (0, 1, 0, 5), (0, 3, 5, 0), (0, 0, 6, 5), (0, 5, 1, 0)),
    lifts=((0, 5, 3, 6), (5, 3, 0, 0), (0, 2, 5, 1), (3, 0, 5, 0)),
    chord_bars=2,
    candy=("grain", "radio", "shimmer", "servo", "hammer", "chain", "grain"),
    beds=("field", "wind", "machine", "field"),
    moves=(),
    shouting=0.1,
    words=("SILENCE", "RUST", "SLEEP"),
    arcs=_ARCS,
    scenes={
        "intro": ("bed drone bow", "bed drone bow hat+ candy", "bed drone bow pad+ metal candy"),
        "build": (
            "bed drone pad bow hat candy",
            "bed drone pad bow metal bell+ candy",
            "bed bass pad bow metal hat kick+ arp+ candy",
        ),
        "verse": (
            "bed drone pad bow- hat arp+ candy",
            "bed bass pad bow metal arp candy",
            "bed bass pad bow+ metal hat kick lead:sparse+ candy",
        ),
        "drop": (
            "bed bass sub pad bow metal:b hat kick lead:augmented candy",
            "bed bass sub pad bow metal:b hat kick lead arp:b candy",
        ),
        "chorus": (
            "bed bass pad bow metal hat kick+ lead:augmented arp:b candy",
            "bed bass sub+ pad bow metal:b hat kick lead bell+ candy",
            "bed bass sub pad bow metal:b hat kick lead arp candy",
        ),
        "breakdown": (
            "bed drone pad+ bow metal candy",
            "bed drone pad bow- bell+ candy",
            "bed drone pad bow hat metal:b arp:b candy",
        ),
        "outro": ("bed drone bow-", "bed drone pad- bow metal", "bed drone pad bow- hat- bell candy"),
    },
)

_WARM = replace(
    STYLE,
    grooves=(
        {"kick": f"o...............|{_REST}|{_REST}|{_REST}", "tick": f"{_REST}|........o.......|{_REST}|{_REST}"},
        {"kick": f"{_REST}|o...............|{_REST}|{_REST}", "tick": f"..........o.....|{_REST}|{_REST}|{_REST}"},
        {"kick": f"o...............|{_REST}", "tick": f"{_REST}|{_REST}|....o.....o.....|{_REST}"},
        {"kick": f"{_REST}|{_REST}|o...............|{_REST}", "tick": f"{_REST}|......o.........|{_REST}|{_REST}"},
        {"kick": f"o...............|{_REST}|{_REST}|{_REST}", "tick": f"..o.........o...|{_REST}|{_REST}|{_REST}"},
        {"kick": f"{_REST}|{_REST}|{_REST}|o...............", "tick": f"{_REST}|..o.............|{_REST}|{_REST}"},
    ),
    metals=(
        {
            "metal-high": f"{_REST}|......o.........|{_REST}|{_REST}",
            "tick": f"..o.............|{_REST}|{_REST}|{_REST}",
        },
        {"anvil": f"{_REST}|{_REST}|........o.......|{_REST}", "tick": f"{_REST}|....o.....o.....|{_REST}|{_REST}"},
        {"metal-high": f"..........o.....|{_REST}|{_REST}|o..............."},
    ),
    bass=Line(
        voice="drone",
        cells=(
            "0 - - - - - - - - - - - - - - -",
            "0 - - - - - - - - - - - - - . .|4v - - - - - - - - - - - - - . .",
            "0 - - - - - - - 4g - - - - - - -",
            ". . 0 - - - - - - - - - - - - -",
            "0 - - - - - - - - - - - - - - -|0 - - - - - - - 2g - - - - - - -",
            "0 - - - - - - - - - - - 0^g - - -|0 - - - - - - - - - - - - - - -",
        ),
        turns=("4g - - -", "2g - - -", "0^g - - -", "4g - - - 2g - - -", ". . 0 - - - - -"),
        lifts=(
            "0 - - - - - - - 4g - - - 2g - - -",
            "0 - - - - - - - 0^g - - - - - - -|0 - - - - - - - 4g - - - - - - -",
            "0 - - - - - - - - - - - 4g - - -",
        ),
    ),
    arps=(
        "0 . . . 4 . . . 7 . . . . . . .|. . . . 8 . . . . . . . 6 . . .",
        "7 . . . . . 4 . . . . . 2 . . .|. . . . . . 9 . . . . . . . . .",
        ". . 0 . . . 4 . . . 8 . . . . .|. . . . . . . . 7 . . . 4 . . .",
        "4 . . . . . . . 7 . . . . . . .|2 . . . . . . . 6 . . . . . . .",
        ". . . . 9 . . . . . 7 . . . 4 .|. . . . . . . . . . . . 2 . . .",
    ),
    melody=Melody(
        rhythms=(
            "x-----------x---|x---------------",
            "x-------x-------|x-------x-------",
            "....x-------x---|x---------------",
            "x---------------|x-----x---------",
            "x-----x---------|x---------------",
        ),
        legato=True,
        leap=0.5,
        colour=3,
    ),
    chords=Chords(voicings=((0, 4, 6), (0, 2, 4, 6), (0, 2, 4, 6, 8)), bars=2, bow=(0, 4, 2)),
    progressions=((0, 1, 0, 4), (0, 4, 1, 0), (0, 2, 1, 4), (0, 3, 0, 1)),
    lifts=((0, 1, 4, 2), (3, 1, 0, 4), (0, 4, 2, 1)),
    candy=("shimmer", "grain", "shimmer", "wind"),
    beds=("field", "field", "wind"),
    shouting=0.04,
    words=("SLEEP", "LIGHT", "HUMAN"),
    scenes={
        "intro": ("bed drone pad+", "bed drone pad arp+", "bed drone pad bell candy"),
        "build": ("bed drone pad arp", "bed bass pad arp bell+ candy", "bed bass pad bow arp lead:sparse+ candy"),
        "verse": ("bed drone pad arp", "bed bass pad arp bell candy", "bed bass pad bow arp lead:sparse+ metal candy"),
        "drop": (
            "bed bass sub pad bow arp lead:augmented hat candy",
            "bed bass sub pad bow arp:b lead bell metal candy",
        ),
        "chorus": (
            "bed bass pad bow arp lead:augmented candy",
            "bed bass sub+ pad bow arp lead:augmented hat candy",
            "bed bass sub pad bow arp:b lead bell candy",
        ),
        "breakdown": ("bed pad arp", "bed pad drone bell", "bed pad drone bow- arp:b candy"),
        "outro": ("bed pad-", "bed drone pad- arp-", "bed drone pad- bell- candy"),
    },
)

_COLD = replace(
    STYLE,
    grooves=(
        {
            "kick": f"X...............|{_REST}|{_REST}|{_REST}",
            "tick": "..o..o.........o|....o.....oo....|..o.............|.......o..o.....",
        },
        {
            "kick": f"{_REST}|{_REST}|X...............|{_REST}",
            "tick": f"x.o.............|{_REST}|......x.o.......|{_REST}",
        },
        {
            "kick": f"X.........x.....|{_REST}|{_REST}|{_REST}",
            "tick": f"{_REST}|o..o..o..o......|{_REST}|..........x.....",
        },
        {"kick": f"X...............|{_REST}", "tick": f"{_REST}|{_REST}|oroo............|......o........."},
        {
            "kick": f"{_REST}|X...............|{_REST}|{_REST}",
            "tom-low": f"{_REST}|{_REST}|{_REST}|......x.........",
            "tick": f"..x......x......|{_REST}|....x...........|{_REST}",
        },
        {"kick": f"X...........x...|{_REST}|{_REST}|{_REST}", "tick": f"{_REST}|...o.o.o........|{_REST}|{_REST}"},
    ),
    metals=(
        {
            "metal-low": f"X...............|{_REST}|{_REST}|........x.......",
            "metal-high": f"{_REST}|......x....o....|{_REST}|{_REST}",
            "anvil": f"{_REST}|{_REST}|....x...........|{_REST}",
        },
        {
            "anvil": f"x...............|{_REST}|..........x.....|{_REST}",
            "tick": f"{_REST}|..o.o.o...o.....|{_REST}|......oo........",
        },
        {
            "metal-low": f"{_REST}|....X...........|{_REST}|{_REST}",
            "metal-high": f"..x...........o.|{_REST}|......x.........|...o............",
        },
        {
            "metal-high": f"o..o.....x......|{_REST}|{_REST}|..........x.....",
            "anvil": f"{_REST}|............x...|{_REST}|{_REST}",
        },
    ),
    bass=Line(
        voice="drone",
        cells=(
            "0 - - - - - - - - - - - - - - -",
            "0 - - - - - - - - - - - . . . .|. . . . 1 - - - - - - - - - - -",
            "0 - - - - - - - - - - - - - - -|1g - - - - - - - 0g - - - - - - -",
            "0 - - - - - - - . . . . . . . .",
            "0 - - - - - - - - - - - - - - -|4 - - - - - - - 1g - - - - - - -",
            ". . . . 0 - - - - - - - - - - -|0 - - - - - - - - - - - 1g - - -",
        ),
        turns=("1g - - -", ". . . .", "4g - - -", "1g - - - 0g - - -", ". . . . 1 - - -"),
        lifts=(
            "0 - - - - - - - 1g - - - 0g - - -",
            "0 - - - - - - - - - - - - - - -|4 - - - - - - - 1g - - - - - - -",
            "0 - - - - - - - 0^g - - - - - - -",
        ),
    ),
    arps=(
        "7 . . . . . . . . . . . . . . .|. . . 8 . . . . . . . . . . . .",
        ". . . . . . . 9 . . . . . . . .|. . . . . . . . . . . 7 . . . .",
        "8 . 7 . . . . . . . . . . . . .|. . . . . . . . . . 4 . . . . .",
        ". . . . 1 . . . . . . . . . 4 .|. . . . . . . . . . . . . . . .",
    ),
    chords=Chords(voicings=((0, 4), (0, 1, 4), (0, 4, 7, 8)), bars=4, bow=(0, 1, 4, 0)),
    progressions=((0, 1, 0, 1), (0, 0, 1, 4), (0, 1, 5, 0), (0, 4, 1, 0)),
    lifts=((0, 1, 4, 1), (0, 5, 1, 0), (1, 0, 4, 1)),
    chord_bars=4,
    candy=("radio", "hammer", "whisper", "radio", "steam", "siren", "chain"),
    beds=("field", "machine", "field", "wind"),
    shouting=0.22,
    words=("SIGNAL", "IRON", "NOBODY", "WARNING"),
    scenes={
        "intro": ("bed bow", "bed drone bow metal candy", "bed drone bow hat metal candy"),
        "build": (
            "bed drone bow metal hat candy",
            "bed bass bow metal:b hat pad+ candy",
            "bed bass bow metal hat kick pad candy voice",
        ),
        "verse": (
            "bed drone bow metal candy",
            "bed bass bow metal hat voice candy",
            "bed bass bow metal hat kick pad+ arp voice candy",
        ),
        "drop": (
            "bed bass sub pad bow metal:b hat kick voice candy",
            "bed bass sub pad bow metal:b hat:b kick:b lead:augmented voice candy",
        ),
        "chorus": (
            "bed bass pad bow metal hat kick candy",
            "bed bass sub+ pad bow metal:b hat kick voice candy",
            "bed bass sub pad bow metal:b hat kick lead:augmented voice candy",
        ),
        "breakdown": ("bed bow metal", "bed drone bow metal voice candy", "bed drone pad bow hat bell metal:b"),
        "outro": ("bed bow-", "bed drone bow- metal-", "bed drone- bow- hat- metal candy"),
    },
)

VARIANTS = {"A": STYLE, "B": _WARM, "C": _COLD}
