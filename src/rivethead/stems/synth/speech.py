"""From a word to sounds: spelling to phonemes by rules, and phonemes with their formants, lengths and mouth shapes.

Formants are the means for adult speakers in G. Peterson and H. Barney, "Control Methods Used in a Study of the Vowels"
(JASA 24, 1952); mouth shapes are named as in Rhubarb Lip Sync, after the Hanna-Barbera set.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A speech sound.

    Attributes:
        kind: how it is made.
        formants_hz: the first three resonances of the mouth; of consonants where the vowels beside them lead.
        length_s: at a natural pace.
        mouth: A (closed) B (teeth) C (open) D (wide) E (rounded) F (puckered) G (lip under teeth) H (tongue up).
        noise_hz: centre of its noise.
        voice: 0..1 of the vocal cords.
        noise: 0..1 of the noise.
    """

    kind: Literal["vowel", "sonorant", "fricative", "stop"]
    formants_hz: tuple[float, float, float]
    length_s: float
    mouth: str
    noise_hz: float = 4000.0
    voice: float = 1.0
    noise: float = 0.0


PHONEMES: Mapping[str, Phoneme] = {
    "IY": Phoneme("vowel", (280, 2250, 2950), 0.17, "B"),
    "IH": Phoneme("vowel", (390, 1990, 2550), 0.11, "B"),
    "EH": Phoneme("vowel", (530, 1840, 2480), 0.14, "C"),
    "AE": Phoneme("vowel", (660, 1720, 2410), 0.17, "C"),
    "AA": Phoneme("vowel", (730, 1090, 2440), 0.19, "D"),
    "AO": Phoneme("vowel", (570, 840, 2410), 0.19, "E"),
    "UH": Phoneme("vowel", (440, 1020, 2240), 0.12, "E"),
    "UW": Phoneme("vowel", (310, 870, 2250), 0.18, "F"),
    "AH": Phoneme("vowel", (620, 1190, 2390), 0.12, "C"),
    "AX": Phoneme("vowel", (500, 1400, 2400), 0.07, "C"),
    "ER": Phoneme("vowel", (490, 1350, 1690), 0.18, "E"),
    "M": Phoneme("sonorant", (250, 1000, 2200), 0.08, "A", voice=0.3),
    "N": Phoneme("sonorant", (250, 1500, 2400), 0.08, "B", voice=0.3),
    "NG": Phoneme("sonorant", (260, 2000, 2500), 0.10, "B", voice=0.3),
    "L": Phoneme("sonorant", (360, 1150, 2700), 0.08, "H", voice=0.6),
    "R": Phoneme("sonorant", (330, 1150, 1500), 0.08, "E", voice=0.6),
    "W": Phoneme("sonorant", (290, 700, 2200), 0.07, "F", voice=0.6),
    "Y": Phoneme("sonorant", (270, 2200, 2900), 0.06, "B", voice=0.6),
    "HH": Phoneme("fricative", (500, 1500, 2500), 0.07, "C", 1700.0, 0.0, 0.35),
    "S": Phoneme("fricative", (320, 1650, 2600), 0.12, "B", 6800.0, 0.0, 0.75),
    "SH": Phoneme("fricative", (320, 1850, 2600), 0.12, "B", 3000.0, 0.0, 0.8),
    "F": Phoneme("fricative", (320, 1100, 2200), 0.10, "G", 5200.0, 0.0, 0.35),
    "TH": Phoneme("fricative", (320, 1400, 2500), 0.10, "H", 5600.0, 0.0, 0.3),
    "Z": Phoneme("fricative", (280, 1650, 2600), 0.09, "B", 6200.0, 0.45, 0.45),
    "ZH": Phoneme("fricative", (280, 1850, 2600), 0.09, "B", 2900.0, 0.45, 0.5),
    "V": Phoneme("fricative", (280, 1100, 2200), 0.08, "G", 4800.0, 0.5, 0.2),
    "DH": Phoneme("fricative", (280, 1400, 2500), 0.06, "H", 5000.0, 0.5, 0.18),
    "P": Phoneme("stop", (300, 850, 2200), 0.09, "A", 1100.0, 0.0, 0.8),
    "T": Phoneme("stop", (300, 1750, 2600), 0.08, "B", 5200.0, 0.0, 0.9),
    "K": Phoneme("stop", (300, 1900, 2300), 0.09, "B", 2100.0, 0.0, 0.9),
    "B": Phoneme("stop", (260, 850, 2200), 0.07, "A", 900.0, 0.3, 0.5),
    "D": Phoneme("stop", (260, 1700, 2600), 0.06, "B", 4200.0, 0.3, 0.5),
    "G": Phoneme("stop", (260, 1900, 2300), 0.07, "B", 2000.0, 0.3, 0.5),
}

_LONG = {"A": "EH IY", "E": "IY", "I": "AA IY", "O": "AO UW", "U": "Y UW", "Y": "AA IY"}
_SHORT = {"A": "AE", "E": "EH", "I": "IH", "O": "AA", "U": "AH", "Y": "IH"}

_KNOWN: Mapping[str, str] = {
    "MACHINE": "M AX SH IY N",
    "MACHINES": "M AX SH IY N Z",
    "CONTROL": "K AX N T R AO UW L",
    "OBEY": "AO UW B EH IY",
    "SYSTEM": "S IH S T AX M",
    "DESTROY": "D IH S T R AO IY",
    "MOVE": "M UW V",
    "BODY": "B AA D IY",
    "METAL": "M EH T AX L",
    "IRON": "AA IY ER N",
    "POWER": "P AA UW ER",
    "ENERGY": "EH N ER D ZH IY",
    "ENGINE": "EH N D ZH IH N",
    "ERROR": "EH R ER",
    "ROBOT": "R AO UW B AA T",
    "WORK": "W ER K",
    "WORLD": "W ER L D",
    "LOVE": "L AH V",
    "BLOOD": "B L AH D",
    "FACTORY": "F AE K T R IY",
    "STEEL": "S T IY L",
    "FIRE": "F AA IY ER",
    "HUMAN": "HH Y UW M AX N",
    "DANGER": "D EH IY N D ZH ER",
    "SIGNAL": "S IH G N AX L",
    "WARNING": "W AO R N IH NG",
    "ONE": "W AH N",
    "TWO": "T UW",
    "ARE": "AA R",
    "YOU": "Y UW",
    "YOUR": "Y AO R",
    "THE": "DH AX",
    "TO": "T UW",
    "DO": "D UW",
    "OF": "AH V",
    "NO": "N AO UW",
    "GO": "G AO UW",
    "WE": "W IY",
}

_DIGITS = (
    "Z IH R AO UW", "W AH N", "T UW", "TH R IY", "F AO R", "F AA IY V",
    "S IH K S", "S EH V AX N", "EH IY T", "N AA IY N",
)  # fmt: skip

_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("TION", "SH AX N"), ("SION", "ZH AX N"), ("TURE", "T SH ER"), ("IGHT", "AA IY T"), ("OUGH", "AO"),
    ("TCH", "T SH"), ("DGE", "D ZH"), ("SCH", "SH"), ("EAR", "IH R"), ("AIR", "EH R"), ("OOR", "AO R"),
    ("CH", "T SH"), ("SH", "SH"), ("TH", "TH"), ("PH", "F"), ("CK", "K"), ("QU", "K W"), ("NG", "NG"), ("WH", "W"),
    ("EE", "IY"), ("EA", "IY"), ("OO", "UW"), ("OU", "AA UW"), ("OW", "AA UW"), ("OA", "AO UW"), ("AI", "EH IY"),
    ("AY", "EH IY"), ("EY", "IY"), ("OI", "AO IY"), ("OY", "AO IY"), ("AU", "AO"), ("AW", "AO"), ("EW", "UW"),
    ("ER", "ER"), ("IR", "ER"), ("UR", "ER"), ("AR", "AA R"), ("OR", "AO R"), ("IE", "IY"), ("UE", "UW"),
    ("ALL", "AO L"), ("X", "K S"), ("J", "D ZH"), ("B", "B"), ("D", "D"), ("F", "F"), ("G", "G"), ("H", "HH"),
    ("K", "K"), ("L", "L"), ("M", "M"), ("N", "N"), ("P", "P"), ("Q", "K"), ("R", "R"), ("S", "S"), ("T", "T"),
    ("V", "V"), ("W", "W"), ("Z", "Z"),
)  # fmt: skip
"""Spellings from long to short; vowels on their own and soft consonants are ruled below."""

_VOWELS = "AEIOUY"


def phonemes(word: str) -> tuple[str, ...]:
    """Return the names of a word's sounds; letters without a sound of ours are skipped.

    Args:
        word: any text; digits are spoken one by one.
    """
    letters = "".join(c for c in word.upper() if c.isascii() and c.isalnum())
    if letters in _KNOWN:
        return tuple(_KNOWN[letters].split())
    sounds: list[str] = []
    at = 0
    while at < len(letters):
        spoken, used = _next_sounds(letters, at)
        sounds += spoken.split()
        at += used
    return _without_doubles(sounds) or ("AH",)


def _next_sounds(letters: str, at: int) -> tuple[str, int]:
    rest, before = letters[at:], letters[:at]
    if rest[0].isdigit():
        return _DIGITS[int(rest[0])], 1
    if not before and rest[:2] in ("KN", "GN", "WR", "PS"):
        return PHONEME_OF_SECOND[rest[:2]], 2
    if rest in ("GE", "GES") and before:
        return "D ZH", len(rest)
    for spelling, spoken in _SPELLINGS:
        if len(spelling) > 1 and rest.startswith(spelling):
            return spoken, len(spelling)
    if rest[0] == "C":
        return ("S" if rest[1:2] in ("E", "I", "Y") and rest[1:2] else "K"), 1
    if rest[0] in _VOWELS:
        return _vowel(rest, before), 1
    return next(spoken for spelling, spoken in _SPELLINGS if spelling == rest[0]), 1


PHONEME_OF_SECOND = {"KN": "N", "GN": "N", "WR": "R", "PS": "S"}
"""Beginnings whose first letter is silent."""


def _vowel(rest: str, before: str) -> str:
    letter = rest[0]
    if letter == "Y" and not before:
        return "Y"
    if letter == "Y" and len(rest) == 1:
        return "IY" if any(c in _VOWELS for c in before) else "AA IY"
    if letter == "E" and rest in ("E", "ES", "ED") and any(c in _VOWELS for c in before):
        return "" if rest != "ED" or before[-1] not in "TD" else "IH"
    magic = len(rest) >= 3 and rest[1] not in _VOWELS and rest[2] == "E" and rest[3:] in ("", "S", "D", "R")
    open_end = len(rest) == 1
    return _LONG[letter] if magic or (open_end and letter in "EIOU") else _SHORT[letter]


def _without_doubles(sounds: list[str]) -> tuple[str, ...]:
    kept = [s for i, s in enumerate(sounds) if i == 0 or s != sounds[i - 1]]
    return tuple(kept)
