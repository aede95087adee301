"""Speech sounds: how a word is read, and for each sound of English what kind it is and which mouth makes it.

Mouth shapes are named as in Rhubarb Lip Sync, after the Hanna-Barbera set: A closed, B teeth, C open, D wide,
E rounded, F puckered, G lip under teeth, H tongue up, X at rest.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["vowel", "sonorant", "fricative", "stop"]


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A speech sound.

    Attributes:
        kind: how it is made.
        mouths: one shape, or of a diphthong two.
    """

    kind: Kind
    mouths: str


def _of_kind(kind: Kind, row: str) -> dict[str, Phoneme]:
    """Return phonemes from a row of "symbol:mouths"."""
    pairs = [item.split(":") for item in row.split()]
    return {symbol: Phoneme(kind, mouths) for symbol, mouths in pairs}


PHONEMES: Mapping[str, Phoneme] = {
    **_of_kind("vowel", "i:B ɪ:B e:C ɛ:C æ:C ɐ:C a:D ɑ:D ɒ:D ɔ:E ʊ:E o:E u:F ʌ:C ə:C ɚ:E ɜ:E"),
    **_of_kind("vowel", "eɪ:CB aɪ:DB oʊ:EF əʊ:EF aʊ:DF ɔɪ:EB"),
    **_of_kind("sonorant", "m:A n:B ŋ:B l:H ɹ:E w:F j:B ɾ:B"),
    **_of_kind("fricative", "h:C s:B ʃ:B f:G θ:H z:B ʒ:B v:G ð:H x:C ç:B"),
    **_of_kind("stop", "p:A t:B k:B b:A d:B ɡ:B tʃ:B dʒ:B ʔ:C"),
}
"""Every sound that the voice makes, by its symbol in the International Phonetic Alphabet."""

IPA: Mapping[str, str] = {
    **{symbol: symbol for symbol in PHONEMES if len(symbol) == 1},
    "A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "ʧ": "tʃ", "ʤ": "dʒ", "ᵊ": "ə", "ᵻ": "ɪ",
    "T": "ɾ", "r": "ɹ",
}  # fmt: skip
"""The voice's one-letter symbols -> the International Phonetic Alphabet."""

_VOWELS = frozenset("AEIOUY")
_PARTS = re.compile(r"[A-Z]+|[0-9]+")
_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONGEST_NUMBER = 4
_INITIALS = frozenset({"AI", "EBM", "EDM", "IDM", "USA"})
"""Spelled although they have a vowel."""


def reading(word: str) -> str:
    """Return how a word is read aloud, as text for the voice; empty where it has neither letter nor digit.

    Letters without a vowel are spelled ("KMFDM"), and a few initials. Numbers are read as one, but those of three
    figures, with a zero ahead or of more than four one by one, as machines are called: "nine oh nine".

    Args:
        word: any text; only A to Z and 0 to 9 are read.
    """
    plain = "".join(c for c in word.upper() if c.isascii() and c.isalnum())
    return " ".join(_number(part) if part.isdigit() else _letters(part) for part in _PARTS.findall(plain))


def _letters(part: str) -> str:
    """Return letters in lower case to be read as a word, in upper case to be spelled."""
    return part.lower() if _VOWELS & set(part) and part not in _INITIALS else part


def _number(part: str) -> str:
    one_by_one = len(part) == 3 or len(part) > _LONGEST_NUMBER or (part[0] == "0" and len(part) > 1)
    return " ".join(_DIGITS[int(c)] for c in part) if one_by_one else part
