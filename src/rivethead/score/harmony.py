"""Pitches: scale degrees as MIDI notes in each part's range, power chords, voice-led pads, and related keys."""

from rivethead.schema.brief import MODES, PITCH_CLASSES, Key
from rivethead.seeds import Stream

BASS_LOWEST = 28
GUITAR_HIGHEST_ROOT = 52
LEAD_RANGE = (52, 84)
PAD_RANGE = (48, 76)
VOICE_LOWEST = 40

_SIBLING_MODES = {
    "phrygian": "aeolian",
    "aeolian": "phrygian",
    "locrian": "phrygian",
    "phrygian-dominant": "phrygian",
    "harmonic-minor": "aeolian",
    "dorian": "aeolian",
    "lydian": "ionian",
    "mixolydian": "ionian",
    "ionian": "mixolydian",
}
"""The mode that differs from a mode in the fewest degrees and shares its mood."""

_FOURTH, _FIFTH = 5, 7


def semitones(key: Key, degree: int) -> int:
    """Return how far a degree (any integer, 7 is the octave) lies above the tonic."""
    octave, step = divmod(degree, 7)
    return MODES[key.mode][step] + 12 * octave


def tonic_above(key: Key, lowest: int) -> int:
    """Return the lowest MIDI note of the key's tonic that is not below `lowest`."""
    return lowest + (PITCH_CLASSES.index(key.tonic) - lowest) % 12


def folded(pitch: int, lowest: int, highest: int) -> int:
    """Return a pitch moved by octaves into a range of at least an octave."""
    while pitch < lowest:
        pitch += 12
    while pitch > highest:
        pitch -= 12
    return pitch


def bass_pitch(key: Key, degree: int, octave: int = 0) -> int:
    """Return a bass note: the tonic lies at MIDI 28..39, everything within 28..52."""
    return folded(tonic_above(key, BASS_LOWEST) + semitones(key, degree) + 12 * octave, BASS_LOWEST, 52)


def power_chord(key: Key, degree: int) -> tuple[int, int, int]:
    """Return root, fifth and octave with the root at MIDI 40..52."""
    root = folded(tonic_above(key, BASS_LOWEST) + 12 + semitones(key, degree), 40, GUITAR_HIGHEST_ROOT)
    return root, root + _FIFTH, root + 12


def lead_pitch(key: Key, degree: int, octave: int = 0) -> int:
    """Return a note of lead or arp: the tonic lies at MIDI 57..68, everything within 52..84."""
    return folded(tonic_above(key, 57) + semitones(key, degree) + 12 * octave, *LEAD_RANGE)


def voice_pitch(key: Key, degree: int = 0) -> int:
    """Return a note of the robot's voice, near MIDI 40..51."""
    return tonic_above(key, VOICE_LOWEST) + semitones(key, degree)


def voiced(key: Key, root: int, voicing: tuple[int, ...], before: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Return a pad chord whose notes move as little as possible from the chord before.

    Args:
        key: the key.
        root: degree of the chord's root.
        voicing: degrees above the root.
        before: the pitches of the chord before, empty for the first.
    """
    centre = sum(before) / len(before) if before else 60.0
    placed = []
    for degree in voicing:
        pitch_class = (tonic_above(key, BASS_LOWEST) + semitones(key, root + degree)) % 12
        choices = [p for p in range(PAD_RANGE[0], PAD_RANGE[1] + 1) if p % 12 == pitch_class]
        placed.append(
            min(choices, key=lambda p: (min((abs(p - b) for b in before), default=abs(p - centre)), abs(p - centre)))
        )
    return tuple(sorted(set(placed)))


def moved(key: Key, by: int) -> Key:
    """Return the key transposed by semitones."""
    return Key(PITCH_CLASSES[(PITCH_CLASSES.index(key.tonic) + by) % 12], key.mode)


def sibling(key: Key) -> Key:
    """Return the key on the same tonic in the nearest mode."""
    return Key(key.tonic, _SIBLING_MODES[key.mode])


def key_plan(home: Key, count: int, seed: int) -> list[Key]:
    """Return the keys of a set's stems: home first and last, in between no step wider than a fourth or a fifth.

    Args:
        home: the set's key.
        count: how many stems.
        seed: the set's seed.
    """
    draw = Stream(seed, "score", "keys")
    away = draw.pick([(_FOURTH, _FOURTH), (_FIFTH, _FIFTH), (_FOURTH, 0), (0, _FOURTH), (_FIFTH, 0), (0, _FIFTH)])
    plan = []
    for place in range(count):
        inner = 0 < place < count - 1
        key = moved(home, away[place % 2]) if inner else home
        plan.append(sibling(key) if inner and draw.chance(0.25) else key)
    return plan


def pivot(here: Key, there: Key) -> int:
    """Return the degree of one key on whose root a step into another key is prepared.

    The first of the other key's dominant, flat second, leading chord, subdominant and tonic whose root the first key
    has too; in one and the same key the flat second where the mode has it, else the dominant.
    """
    flat_second = MODES[there.mode][1] == 1
    wanted = (1, 4, 6, 3, 0) if flat_second else (4, 6, 3, 0)
    at_home = PITCH_CLASSES.index(here.tonic)
    own = [(at_home + step) % 12 for step in MODES[here.mode]]
    roots = [(PITCH_CLASSES.index(there.tonic) + MODES[there.mode][degree]) % 12 for degree in wanted]
    return next((own.index(root) for root in roots if root in own and own.index(root) != 0), 0)
