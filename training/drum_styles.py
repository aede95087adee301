"""Drum styles as patterns, one table: what a kit plays in a bar, at which tempos, with which bass and guitar.

A pattern is a bar of steps, four a beat (three where beats are cut in three): X accent, x stroke, o ghost, . rest.
Several bars are joined with a bar line. The beat is where musicians of the style count it.
"""

from dataclasses import dataclass

FOUR = "x...x...x...x..."
BACKBEAT = "....X.......X..."
HALF = "........X......."
NONE = ""

EIGHTHS = "x.x.x.x.x.x.x.x."
ACCENTED_EIGHTHS = "X.o.X.o.X.o.X.o."
SIXTEENTHS = "XoxoXoxoXoxoXoxo"
QUARTERS = "x...x...x...x..."
OFFBEATS = "..x...x...x...x."
SIXTEENTHS_OFF = "o.x.o.x.o.x.o.x."


@dataclass(frozen=True, slots=True)
class DrumStyle:
    """One way to drum.

    Attributes:
        bpm: slowest, usual and fastest tempo.
        kick, snare, hats: patterns to choose from.
        bass, guitar: names of rhythms (see rhythms.py) to choose from; () leaves it to chance.
        metre: beats in a bar.
        steps: of a beat, 4 or 3.
        snare_drum: drums that may take the snare's part.
        hat_drum: drums that may take the hats' part.
        extra: patterns of a further voice, with the drums that may play it.
        swing: the most swing.
        weight: how often it is drawn.
        kick_drum: drums that may take the kick's part.
        alone: nothing else plays.
        left_out: never trained on, only measured with.
    """

    bpm: tuple[float, float, float]
    kick: tuple[str, ...]
    snare: tuple[str, ...]
    hats: tuple[str, ...]
    bass: tuple[str, ...] = ()
    guitar: tuple[str, ...] = ()
    metre: int = 4
    steps: int = 4
    snare_drum: tuple[str, ...] = ("snare",)
    hat_drum: tuple[str, ...] = ("hat",)
    extra: tuple[str, ...] = ()
    extra_drum: tuple[str, ...] = ("tick", "metal-high", "metal-low", "anvil")
    swing: float = 0.0
    weight: float = 1.0
    kick_drum: tuple[str, ...] = ("kick",)
    alone: bool = False
    left_out: bool = False


STYLES: dict[str, DrumStyle] = {
    "house": DrumStyle(
        (112, 126, 140),
        (FOUR,),
        (BACKBEAT, BACKBEAT, NONE),
        (OFFBEATS, SIXTEENTHS, SIXTEENTHS_OFF, EIGHTHS),
        snare_drum=("clap", "snare"),
        hat_drum=("open-hat", "hat"),
        extra=(NONE, "...x..x...x..x..", "..x..x.x..x..x.."),
        swing=0.25,
        weight=2,
    ),
    "techno": DrumStyle(
        (122, 134, 155),
        (FOUR, FOUR, "x...x...x...x.x.", "x...x..xx...x..."),
        (NONE, NONE, BACKBEAT, "..........x....."),
        (OFFBEATS, SIXTEENTHS, NONE),
        bass=("off", "sixteenths", "rumble"),
        hat_drum=("hat", "open-hat", "ride"),
        extra=(NONE, "..x..x..x..x..x.", "...x......x.....", "x..x..x..x..x..."),
        swing=0.1,
        weight=2,
    ),
    "ebm": DrumStyle(
        (105, 124, 140),
        (FOUR, "x...x...x...x...|x...x...x...x.x.", "x.......x......."),
        (BACKBEAT,),
        (EIGHTHS, SIXTEENTHS, OFFBEATS),
        bass=("sixteenths", "eighths", "octaves", "gallop"),
        snare_drum=("snare", "clap"),
        extra=(NONE, "..............xx", "......x.......x."),
        weight=2,
    ),
    "psytrance": DrumStyle(
        (134, 144, 152),
        (FOUR,),
        (NONE, BACKBEAT, NONE),
        (OFFBEATS, SIXTEENTHS),
        bass=("rolling", "off", "triplet roll"),
        hat_drum=("open-hat", "hat"),
        snare_drum=("clap", "snare"),
        weight=1.6,
    ),
    "trance": DrumStyle(
        (126, 138, 148),
        (FOUR,),
        (BACKBEAT, NONE),
        (OFFBEATS,),
        bass=("off", "off", "rolling"),
        hat_drum=("open-hat",),
        snare_drum=("clap", "snare"),
        weight=1.2,
    ),
    "gabber": DrumStyle(
        (150, 172, 212),
        (FOUR, FOUR, "x...x...x...x.x.", "x...x...x..xx..x"),
        (NONE, NONE, BACKBEAT),
        (OFFBEATS, NONE, EIGHTHS),
        bass=("off", "follow"),
        hat_drum=("open-hat", "hat", "crash"),
        extra=(NONE, "..x...x...x...x."),
        weight=1.4,
    ),
    "disco": DrumStyle(
        (104, 120, 136),
        (FOUR,),
        (BACKBEAT,),
        (OFFBEATS, "x.X.x.X.x.X.x.X.", SIXTEENTHS),
        bass=("octaves", "off", "follow"),
        hat_drum=("open-hat", "hat"),
    ),
    "synthpop": DrumStyle(
        (95, 122, 165),
        (FOUR, "x.......x.......", "x.....x.x.......", "x.......x.x....."),
        (BACKBEAT,),
        (EIGHTHS, SIXTEENTHS, OFFBEATS),
        bass=("eighths", "octaves", "sixteenths"),
        weight=1.5,
    ),
    "rock": DrumStyle(
        (85, 124, 175),
        (
            "x.......x.......",
            "x.......x.x.....",
            "x.....x.x.......",
            "x..x....x.x.....",
            "x.x.....x.......",
            "x......xx.......",
            "x.......x......x|x.x.....x.x.....",
            "x.....x...x.....",
            "x.........x.....",
            "x.x...x.x.x.....",
        ),
        (BACKBEAT,),
        (EIGHTHS, ACCENTED_EIGHTHS, QUARTERS),
        guitar=("chugs", "eighths", "riff", "long"),
        hat_drum=("hat", "ride", "open-hat", "crash"),
        weight=3,
    ),
    "fast rock": DrumStyle(
        (155, 178, 212),
        ("x.......x.......", "x.......x.x.....", "x.....x.x.......", "x.x.....x.x....."),
        (BACKBEAT,),
        (EIGHTHS, QUARTERS, ACCENTED_EIGHTHS),
        bass=("eighths", "follow"),
        guitar=("eighths", "long", "riff"),
        hat_drum=("hat", "ride", "crash", "open-hat"),
        weight=2.2,
    ),
    "metal": DrumStyle(
        (105, 152, 212),
        (
            "xxxxxxxxxxxxxxxx",
            "x.x.x.x.x.x.x.x.",
            "x.xxx.xxx.xxx.xx",
            "xxx.xxx.xxx.xxx.",
            "x..x..x.x..x..x.",
            "xxxx....xxxx....",
            "x.xx..x.x.xx..x.",
        ),
        (BACKBEAT, BACKBEAT, BACKBEAT, HALF),
        (QUARTERS, EIGHTHS, QUARTERS),
        bass=("follow", "gallop", "sixteenths"),
        guitar=("follow", "gallop", "chugs", "riff", "sixteenths"),
        hat_drum=("hat", "ride", "crash", "open-hat"),
        weight=3,
    ),
    "blast": DrumStyle(
        (160, 190, 215),
        ("x.x.x.x.x.x.x.x.", "x.x.x.x.x.x.x.x.", "xxxxxxxxxxxxxxxx", FOUR),
        ("..x...x...x...x.", "..x...x...x...x.", EIGHTHS),
        (EIGHTHS, QUARTERS, "x.x.x.x.x.x.x.x."),
        bass=("follow", "sixteenths", "eighths", "long"),
        guitar=("sixteenths", "tremolo", "long", "eighths"),
        hat_drum=("hat", "ride", "crash"),
        weight=2.8,
    ),
    "blast on the beat": DrumStyle(
        (160, 190, 215),
        ("..x...x...x...x.", "xxxxxxxxxxxxxxxx"),
        ("x...x...x...x...",),
        (QUARTERS, EIGHTHS),
        bass=("follow", "sixteenths", "long"),
        guitar=("sixteenths", "tremolo", "long"),
        hat_drum=("hat", "ride", "crash"),
        weight=0.4,
    ),
    "fast and broken": DrumStyle(
        (140, 168, 205),
        ("x.....x...x.....", "x...x.x...x.....", "x.x...x.x...x...", "x.....x.x.....x.|x...x...x.x...x."),
        (BACKBEAT, HALF, "....X.....x.X...", "....X...x...X.x.", "....X.x...x.X..."),
        (EIGHTHS, QUARTERS, ACCENTED_EIGHTHS, OFFBEATS),
        bass=("riff", "follow", "eighths"),
        hat_drum=("hat", "open-hat", "ride"),
        weight=1.4,
    ),
    "skank beat": DrumStyle(
        (95, 112, 128),
        ("x...x...x...x...",),
        ("..x...x...x...x.",),
        (EIGHTHS, QUARTERS),
        guitar=("sixteenths", "eighths", "riff"),
        weight=0.5,
    ),
    "d-beat": DrumStyle(
        (145, 176, 210),
        ("x.....x...x.....", "x..x..x.x..x..x."),
        (BACKBEAT,),
        (EIGHTHS, QUARTERS),
        bass=("eighths",),
        guitar=("eighths", "long"),
        hat_drum=("hat", "crash", "ride"),
        left_out=True,
    ),
    "half-time": DrumStyle(
        (125, 150, 192),
        (
            "x...............",
            "x.....x.........",
            "x.........x.....",
            "x..x......x..x..",
            "x.x...........x.",
            "x.....x...x.....",
        ),
        (HALF,),
        (EIGHTHS, SIXTEENTHS, QUARTERS, ACCENTED_EIGHTHS),
        bass=("follow", "long", "wobble"),
        guitar=("follow", "chugs", "long"),
        hat_drum=("hat", "crash", "ride", "open-hat"),
        weight=2,
    ),
    "trap": DrumStyle(
        (122, 142, 165),
        ("x......x..x.....", "x.....x...x...x.", "x..x......x....."),
        (HALF,),
        (SIXTEENTHS, EIGHTHS, "x.x.x.xxx.x.x.x.", "x.x.xxx.x.x.x.xx"),
        bass=("follow", "long"),
        snare_drum=("clap", "snare"),
    ),
    "doom": DrumStyle(
        (55, 70, 90),
        ("x.......x.......", "x.....x.x.......", "x.x.....x.x....."),
        (BACKBEAT,),
        (QUARTERS, EIGHTHS, ACCENTED_EIGHTHS),
        bass=("long", "follow", "eighths"),
        guitar=("long", "riff", "chugs", "eighths"),
        hat_drum=("ride", "crash", "hat", "open-hat"),
        weight=0.7,
    ),
    "ballad": DrumStyle(
        (60, 82, 105),
        ("x.......x.x.....", "x......xx.......", "x..x....x..x....", "x.....x.x......."),
        (BACKBEAT,),
        (SIXTEENTHS, EIGHTHS, "XoooXoooXoooXooo"),
        bass=("long", "follow", "eighths"),
        weight=0.6,
    ),
    "hip-hop": DrumStyle(
        (78, 92, 110),
        ("x......x..x.....", "x.x....x..x.....", "x..x...x.xx.....", "x.....x.x.x....."),
        (BACKBEAT,),
        (EIGHTHS, SIXTEENTHS, ACCENTED_EIGHTHS),
        bass=("follow", "riff", "long"),
        swing=0.3,
        weight=0.6,
    ),
    "hip-hop, counted double": DrumStyle(
        (150, 172, 198),
        ("x...........x...", "x.....x.....x...|x...x...........", "x.......x...x...", "x.x.......x.x..."),
        (HALF, "........X.....x."),
        (EIGHTHS, QUARTERS, ACCENTED_EIGHTHS),
        bass=("follow", "riff", "long"),
        weight=0.7,
    ),
    "funk": DrumStyle(
        (88, 106, 124),
        ("x.x...x...x..x..", "x..x..x..x......", "x.x....x..x..x..", "x.....x...x..x.."),
        ("....X..o.o..X..o", "....X.o..o.oX...", BACKBEAT),
        (SIXTEENTHS, EIGHTHS, ACCENTED_EIGHTHS),
        bass=("riff", "follow"),
        guitar=("riff", "off"),
        swing=0.2,
    ),
    "breakbeat": DrumStyle(
        (100, 128, 145),
        ("x.x.......xx....", "x.....x...x.....", "x..x..x...x.....", "x.x.....x.x..x..|x.x...x...x....."),
        ("....X..o.o..X...", "....X.......X..o", "....X..x....X...", "....X..o.o..X...|....X..o.o....X."),
        (EIGHTHS, SIXTEENTHS, ACCENTED_EIGHTHS),
        bass=("riff", "follow", "eighths"),
        swing=0.15,
        weight=1.6,
    ),
    "two-step dnb": DrumStyle(
        (158, 174, 182),
        ("x.........x.....", "x.........x.....|x.........x..x..", "x.x.......x....."),
        (BACKBEAT,),
        (EIGHTHS, SIXTEENTHS, ACCENTED_EIGHTHS),
        bass=("long", "wobble", "follow", "riff"),
        hat_drum=("hat", "ride"),
        weight=2,
    ),
    "jungle": DrumStyle(
        (152, 168, 182),
        (
            "x.x.......xx....|x.x.......xx....",
            "x.x.......xx....|x.x.......x.....",
            "x.........xx....",
            "..x.......x..x..",
        ),
        ("....X..o.o..X..o", "....X..o.o..X..o|....X..o.o....X.", "....X..x.o..X..x"),
        (EIGHTHS, ACCENTED_EIGHTHS, SIXTEENTHS),
        bass=("long", "riff", "wobble"),
        hat_drum=("ride", "hat"),
        weight=1.4,
    ),
    "electro": DrumStyle(
        (108, 126, 142),
        ("x.....x...x.....", "x..x..x.....x...", "x.....x.........", "x..x......x.x..."),
        (BACKBEAT,),
        (SIXTEENTHS, EIGHTHS, "x.xxx.x.x.xxx.x."),
        bass=("riff", "sixteenths", "octaves"),
        snare_drum=("snare", "clap"),
        weight=1.2,
    ),
    "one drop": DrumStyle(
        (62, 76, 95),
        ("........x.......",),
        ("........X.......", "........x......."),
        (EIGHTHS, ACCENTED_EIGHTHS, "x.xxx.xxx.xxx.xx"),
        bass=("riff", "reggae"),
        guitar=("skank",),
        snare_drum=("tick", "snare"),
        swing=0.2,
        weight=0.15,
    ),
    "one drop, counted double": DrumStyle(
        (130, 160, 195),
        ("........x.......", "x.......x.......", "x.....x.x.......", "........x.x....."),
        ("........X.......", "........X...x...", "......x.X......."),
        (QUARTERS, EIGHTHS, "x...x.o.x...x.o.", "x...x.x.x...x.x."),
        bass=("riff", "reggae"),
        guitar=("skank of quarters",),
        snare_drum=("tick", "snare", "snare"),
        weight=1.8,
    ),
    "rockers": DrumStyle(
        (66, 78, 95),
        ("x.x.x.x.x.x.x.x.", "x.......x......."),
        ("....X.......X...", HALF),
        (EIGHTHS,),
        bass=("riff", "reggae"),
        guitar=("skank",),
        snare_drum=("snare", "tick"),
        weight=0.1,
    ),
    "rockers, counted double": DrumStyle(
        (132, 165, 198),
        (
            FOUR,
            "x.......x.......",
            "x...............",
            "x.......x...x...",
            "x...x.x.x...x...|x...x.x.....x...",
            "x...x.......x.x.",
        ),
        (HALF, "........X.....x.", "........X...x...|....x...X.....x.", "....x...X.......", BACKBEAT),
        (QUARTERS, EIGHTHS, "x...x.x.x...x.x."),
        bass=("riff", "reggae", "quarters"),
        guitar=("skank of quarters",),
        snare_drum=("snare", "tick"),
        weight=1.2,
    ),
    "steppers": DrumStyle(
        (115, 132, 150),
        (FOUR,),
        (HALF, BACKBEAT),
        (EIGHTHS, SIXTEENTHS),
        bass=("riff", "reggae"),
        guitar=("skank",),
        snare_drum=("tick", "snare"),
        left_out=True,
    ),
    "ska": DrumStyle(
        (120, 148, 180),
        ("x...x...x...x...", "x.......x.......", "x.......x.x....."),
        (BACKBEAT,),
        (OFFBEATS, EIGHTHS),
        bass=("quarters", "eighths"),
        guitar=("skank",),
        weight=0.9,
    ),
    "dembow": DrumStyle(
        (85, 96, 112),
        (FOUR, "x.......x......."),
        ("...x..x....x..x.",),
        (NONE, EIGHTHS, SIXTEENTHS, OFFBEATS),
        bass=("follow", "long", "tresillo"),
        snare_drum=("snare", "tick", "clap"),
        weight=0.9,
    ),
    "jersey": DrumStyle(
        (125, 136, 145),
        ("x...x...x..x..x.",),
        (BACKBEAT, NONE),
        (EIGHTHS, NONE, SIXTEENTHS),
        snare_drum=("clap", "snare"),
        weight=0.6,
    ),
    "garage": DrumStyle(
        (126, 132, 140),
        ("x.........x.....", "x..x......x.....", "x......x..x....."),
        (BACKBEAT,),
        (SIXTEENTHS, OFFBEATS, "x.x.x.xxx.x.x.x."),
        bass=("riff", "off"),
        snare_drum=("clap", "snare"),
        swing=0.3,
        left_out=True,
    ),
    "motorik": DrumStyle(
        (118, 145, 170),
        ("x.x...x.x.x...x.", "x.x.....x.x....."),
        (BACKBEAT,),
        (EIGHTHS,),
        bass=("eighths", "octaves"),
        left_out=True,
    ),
    "tribal": DrumStyle(
        (96, 120, 142),
        ("x.......x.......", "x..x..x.x..x..x.", FOUR),
        ("x..xx.x.x..xx.x.", "..x.x.x...x.x.xx", "x.xx..xxx.xx..x."),
        (NONE, NONE, OFFBEATS),
        snare_drum=("tom-mid", "tom-low", "tom-high"),
        extra=("x.......x.......", "....x.......x..."),
        extra_drum=("tom-low", "snare"),
        weight=0.8,
    ),
    "scrap metal": DrumStyle(
        (85, 118, 150),
        ("x...x...x...x...", "x.......x.x.....", "x..x..x...x....."),
        (BACKBEAT,),
        ("x.xxx.xxx.xxx.xx", SIXTEENTHS, EIGHTHS),
        bass=("sixteenths", "riff", "eighths"),
        snare_drum=("metal-low", "snare", "anvil"),
        hat_drum=("metal-high", "tick", "hat"),
        extra=("...x......x..x..", "......x.......x.", "x..x..x..x..x..."),
        weight=1.5,
    ),
    "march": DrumStyle(
        (90, 116, 140),
        ("x.......x.......", FOUR),
        ("X.xxX.xxX.xxX.xx", "X...X.xxX...X.xx", "X.x.X.x.X.xxxxxx"),
        (NONE, QUARTERS),
        bass=("quarters", "long"),
        left_out=True,
    ),
    "sparse": DrumStyle(
        (80, 125, 170),
        ("x...............", "x.......x.......", NONE),
        (NONE, HALF, "............X..."),
        (NONE, QUARTERS, OFFBEATS),
        bass=("long", "eighths", "sixteenths", "riff"),
        weight=1.2,
    ),
    "hats alone": DrumStyle(
        (85, 125, 170),
        (NONE,),
        (NONE, BACKBEAT),
        (SIXTEENTHS, ACCENTED_EIGHTHS, OFFBEATS, EIGHTHS),
        weight=0.7,
    ),
    "no drums": DrumStyle((75, 122, 170), (NONE,), (NONE,), (NONE,), weight=1.2),
    "metronome": DrumStyle(
        (60, 120, 200),
        (FOUR,),
        (NONE,),
        (NONE, NONE, EIGHTHS),
        kick_drum=("tick", "metal-high", "kick", "anvil", "hat"),
        alone=True,
        weight=0.5,
    ),
    "waltz": DrumStyle(
        (90, 140, 195),
        ("x...........", "x.........x."),
        ("....x...x...", "........X...", "....X......."),
        ("x...x...x...", "x.x.x.x.x.x.", "X.o.x.o.x.o."),
        guitar=("riff", "long", "chugs", "skank of quarters"),
        bass=("long", "quarters", "eighths", "riff"),
        metre=3,
        hat_drum=("hat", "ride", "crash"),
        weight=2.4,
    ),
    "metal waltz": DrumStyle(
        (110, 160, 212),
        ("x.x.x.x.x.x.", "xxxxxxxxxxxx", "x...x...x..."),
        ("........X...", "....X......."),
        ("x...x...x...", "x.x.x.x.x.x."),
        guitar=("riff", "gallop", "chugs"),
        bass=("follow", "eighths"),
        metre=3,
        hat_drum=("ride", "crash", "hat"),
        weight=1.2,
    ),
    "six-eight": DrumStyle(
        (48, 66, 100),
        ("x.....", "x....x", "x.x...", "x.....|x..x.."),
        ("...X..", "...X.."),
        ("xxxxxx", "Xoxxox", "x..x.."),
        guitar=("riff", "long", "triplets"),
        bass=("long", "triplets", "riff"),
        metre=2,
        steps=3,
        weight=2.0,
        hat_drum=("hat", "ride"),
    ),
    "twelve-eight": DrumStyle(
        (55, 72, 110),
        ("x.....x.....", "x.....x..x..", "x....xx.....", "x..x..x..x.."),
        ("...X.....X..",),
        ("xxxxxxxxxxxx", "XoxXoxXoxXox", "x..x..x..x.."),
        guitar=("riff", "long", "triplets", "chugs"),
        bass=("long", "triplets", "riff"),
        steps=3,
        weight=1.6,
        hat_drum=("hat", "ride"),
    ),
    "shuffle": DrumStyle(
        (85, 126, 165),
        ("x.....x.....", "x..x..x..x..", "x....xx.....", "x.....x....x"),
        ("...X.....X..",),
        ("x.xx.xx.xx.x", "X.oX.oX.oX.o"),
        bass=("shuffle", "follow", "quarters"),
        guitar=("shuffle", "riff", "long"),
        steps=3,
        weight=2.0,
        hat_drum=("hat", "ride"),
    ),
    "triplet techno": DrumStyle(
        (115, 130, 150),
        ("x..x..x..x..",),
        (NONE, "...X.....X.."),
        ("xxxxxxxxxxxx", "..x..x..x..x", ".xx.xx.xx.xx"),
        bass=("triplets", "shuffle"),
        steps=3,
        weight=0.8,
    ),
    "swing": DrumStyle(
        (110, 150, 200),
        ("x..x..x..x..", "x.....x.....", NONE),
        (NONE, "..o.....x...", "...o.....o.."),
        ("x..x.xx..x.x",),
        bass=("quarters",),
        steps=3,
        hat_drum=("ride",),
        weight=0.6,
    ),
    "triplet metal": DrumStyle(
        (90, 128, 170),
        ("xxxxxxxxxxxx", "x.xx.xx.xx.x", "x..x..x..x.."),
        ("...X.....X..", "......X....."),
        ("x..x..x..x..",),
        bass=("follow",),
        guitar=("follow", "triplets"),
        steps=3,
        weight=0.8,
        hat_drum=("crash", "ride", "hat"),
    ),
}


def trained() -> list[str]:
    """Return the names of the styles that examples are made of."""
    return [name for name, style in STYLES.items() if not style.left_out]


def left_out() -> list[str]:
    """Return the names of the styles kept for measuring."""
    return [name for name, style in STYLES.items() if style.left_out]
