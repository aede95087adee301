"""What a style draws from when nothing is asked for: tempo, modes, words to shout, and its prompts."""

from collections.abc import Mapping
from dataclasses import dataclass

TONICS = ("E", "F", "F#", "G", "A", "B", "C", "D")
"""Tonics whose low octave loudspeakers still play with weight."""

FEWEST_BPM, MOST_BPM = 40, 220


@dataclass(frozen=True, slots=True)
class Sheet:
    """A built-in style as the brief sees it.

    Attributes:
        bpm: the lowest and the highest tempo that it draws.
        modes: the home modes that it draws.
        words: what it shouts; a set takes some of them.
        sound: its music in a phrase for neural engines.
        look: its picture in a phrase for neural engines.
    """

    bpm: tuple[int, int]
    modes: tuple[str, ...]
    words: tuple[str, ...]
    sound: str
    look: str


SHEETS: Mapping[str, Sheet] = {
    "industrial": Sheet(
        (122, 130),
        ("phrygian", "aeolian", "locrian"),
        ("MACHINE", "CONTROL", "OBEY", "SYSTEM", "DESTROY", "METAL", "POWER", "ERROR", "WORK", "STEEL"),
        "industrial dance track with hard four-to-the-floor kick, hammered sheet metal, anvil hits, distorted "
        "sixteenth-note bass, noise sweeps and shouted robot commands",
        "soot-black steel, rivets, rust and hazard stripes lit by sodium lamps and glowing metal",
    ),
    "ebm": Sheet(
        (120, 126),
        ("phrygian", "aeolian"),
        ("BODY", "MOVE", "CONTROL", "OBEY", "WORK", "ENERGY", "MACHINE", "POWER", "HUMAN", "SIGNAL"),
        "electronic body music with a dry punchy kick, tight analogue sequencer bass in sixteenths, claps on two and "
        "four, tom rolls and barked vocals",
        "bare concrete, chrome and hard white spotlights with strict poster-like shapes",
    ),
    "dark-electro": Sheet(
        (128, 140),
        ("harmonic-minor", "aeolian", "phrygian"),
        ("BLOOD", "ERROR", "DESTROY", "HUMAN", "FIRE", "SIGNAL", "OBEY", "DANGER", "CONTROL", "POWER"),
        "dark electro with a distorted four-to-the-floor kick, cold detuned lead hooks, gated choir pads, off-beat "
        "open hats, sixteenth bass and a snarling distorted voice",
        "black leather, gas masks, toxic green haze and broken laboratory glass",
    ),
    "industrial-house": Sheet(
        (124, 130),
        ("phrygian", "aeolian", "dorian"),
        ("WORK", "MOVE", "BODY", "CONTROL", "ENERGY", "SYSTEM", "NOISE", "SIGNAL"),
        "industrial house with a saturated four-to-the-floor kick and its rumbling tail, shuffled metal hats, "
        "one-chord stabs, off-beat bass, claps and slow filter sweeps",
        "a cellar warehouse, sodium lamps, strobes, repeating machines and condensation on steel",
    ),
    "industrial-rock": Sheet(
        (128, 134),
        ("phrygian", "aeolian"),
        ("DESTROY", "METAL", "FIRE", "POWER", "BLOOD", "WORLD", "ENGINE", "DANGER", "NOISE", "MACHINE"),
        "industrial rock with tight palm-muted power chord riffs, machine-precise heavy drums, driving bass that "
        "doubles the guitars and megaphone shouts",
        "propaganda-poster red and black, amplifiers, sparks and torn halftone paper",
    ),
    "power-noise": Sheet(
        (134, 152),
        ("locrian", "phrygian"),
        ("NOISE", "DESTROY", "POWER", "ERROR", "SYSTEM", "METAL", "WARNING", "ENGINE"),
        "rhythmic power noise with a brutally distorted kick, broken militaristic beats, walls of filtered noise, "
        "feedback and clipped sheet metal",
        "overexposed black and white, scratched film, warning red and machines at the point of breaking",
    ),
    "ambient": Sheet(
        (60, 64),
        ("aeolian", "phrygian", "dorian"),
        ("SIGNAL", "IRON", "HUMAN", "WORLD", "ENERGY", "WARNING"),
        "dark industrial ambient with slow evolving drones, bowed metal, distant machinery, deep reverb and no steady "
        "drum beat",
        "fog over abandoned works, cold blue dusk, a few lamps and long shadows",
    ),
    "synthwave": Sheet(
        (98, 104),
        ("aeolian", "dorian"),
        ("LOVE", "FIRE", "ENERGY", "HUMAN", "SIGNAL", "WORLD", "MACHINE", "MOVE"),
        "synthwave with warm analogue pads, arpeggios, gated snare, octave bass and a gliding lead",
        "magenta and cyan neon, wet asphalt, chrome and a low sun behind chimneys",
    ),
    "darksynth": Sheet(
        (104, 126),
        ("harmonic-minor", "phrygian", "aeolian"),
        ("BLOOD", "FIRE", "DANGER", "ENGINE", "DESTROY", "MACHINE", "POWER", "WARNING"),
        "darksynth with a massive gated snare, growling distorted bass in sixteenths, horror-film arpeggios, screaming "
        "leads and power-chord stabs",
        "blood red and black neon, a burning city, chrome skulls and headlights in the rain",
    ),
    "drum-and-bass": Sheet(
        (172, 175),
        ("aeolian", "phrygian"),
        ("MOVE", "DANGER", "SYSTEM", "SIGNAL", "WARNING", "ENERGY", "ERROR", "CONTROL"),
        "industrial drum and bass with a two-step break, crisp snares, growling reese bass, deep sub and metal stabs",
        "acid-yellow warning lights, speed lines, wet tunnels and sharp black silhouettes",
    ),
}  # fmt: skip
"""Every built-in style."""

WORDS_A_SET = 6
"""How many words a set shouts when none are asked for."""
