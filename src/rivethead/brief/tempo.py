"""Tempo: beats a minute as asked for, or drawn from a style's range by the seed."""

import re
from dataclasses import dataclass
from itertools import chain
from math import prod

from rivethead.brief.figures import NUMBER
from rivethead.brief.lexicon import LINK_WORDS, STYLE_PHRASES, TEMPO_WORDS
from rivethead.brief.phrases import either_of, is_denied, without
from rivethead.brief.sheets import FEWEST_BPM, MOST_BPM
from rivethead.errors import InputError
from rivethead.seeds import Stream

_UNIT = r"\s*-?\s*(?:bpm|beats?\s+(?:per|a|/)\s*minute)\b"
_TO = r"\s*(?:-|–|to|\.\.)\s*"
_RANGES = (
    re.compile(rf"\bbetween\s+{NUMBER}(?:{_UNIT})?\s+and\s+(\d{{1,9}}(?:\.\d{{1,6}})?){_UNIT}", re.IGNORECASE),
    re.compile(rf"{NUMBER}(?:{_UNIT})?{_TO}(\d{{1,9}}(?:\.\d{{1,6}})?){_UNIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?:bpm|tempo)\s*(?:of|:|=|is|between|from)?\s*{NUMBER}{_TO}(\d{{1,9}}(?:\.\d{{1,6}})?)", re.IGNORECASE
    ),
)
_OTHER_UNITS = (
    "%|percent|k?hz|db|degrees?|volts?|watts?|mph|kmh|km|fps|px|am|pm|o'clock|hours?|stems?|transitions?|takes?|steps?|floors?|"
    "people|characters?|metres?|meters?|o|:"
)
_SINGLES = (
    re.compile(rf"(?:(?<!\S)-)?{NUMBER}{_UNIT}", re.IGNORECASE),
    re.compile(rf"\b(?:bpm|tempo)\s*(?:of|:|=|is|at)?\s*{NUMBER}", re.IGNORECASE),
    re.compile(rf"\bat\s+{NUMBER}(?!\.?\d)(?!\s*-?\s*(?:{_OTHER_UNITS})(?!\w))", re.IGNORECASE),
)
_AFTER_A_STYLE = re.compile(
    rf"(?<![\w'#])(?:{either_of(chain.from_iterable(STYLE_PHRASES.values()))})(?:[\s-]like)?\s+(\d{{2,3}})"
    rf"(?=\s*(?:$|[,;!?]|(?:{either_of(LINK_WORDS)})\b))",
    re.IGNORECASE,
)
"""A bare number between a style's name and the end of its phrase, as in "industrial house 128"."""
_SMALLEST_BARE = 10
"""A bare "at 9" is a time of day, not a tempo."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """What a text says about tempo.

    Attributes:
        bpm: lowest and highest tempo asked for, None where no figure is given.
        factor: what slow and fast words make of the style's range.
    """

    bpm: tuple[float, float] | None
    factor: float


def find_tempo(line: str) -> tuple[Tempo, str]:
    """Return what the line says about tempo, and the line without its figures.

    Raises:
        InputError: two tempos, or one outside 40..220.
    """
    asked: list[tuple[float, float]] = []
    for pattern in _RANGES:
        found = list(pattern.finditer(line))
        asked += [(float(m[1]), float(m[2])) for m in found]
        line = without(line, [m.span() for m in found])
    for number, pattern in enumerate(_SINGLES):
        found = [m for m in pattern.finditer(line) if number < 2 or float(m[1]) >= _SMALLEST_BARE]
        asked += [(-float(m[1]) if m[0].startswith("-") else float(m[1]),) * 2 for m in found]
        line = without(line, [m.span() for m in found])
    bare = [m for m in _AFTER_A_STYLE.finditer(line) if FEWEST_BPM <= float(m[1]) <= MOST_BPM]
    asked += [(float(m[1]),) * 2 for m in bare]
    line = without(line, [m.span(1) for m in bare])
    distinct = sorted({(min(pair), max(pair)) for pair in asked})
    if len(distinct) > 1:
        first, second = (f"{low:g}" if low == high else f"{low:g} to {high:g}" for low, high in distinct[:2])
        raise InputError(
            f"The brief asks for two tempos, {first} and {second} bpm; a set has one, so leave one of them out."
        )
    for low, high in distinct:
        check_bpm(low if not FEWEST_BPM <= low <= MOST_BPM else high)
    return Tempo(distinct[0] if distinct else None, _factor(line)), line


def check_bpm(bpm: float) -> None:
    """Refuse a tempo that no set can have.

    Raises:
        InputError: it is outside 40..220.
    """
    if not FEWEST_BPM <= bpm <= MOST_BPM:
        raise InputError(
            f"The brief asks for {bpm:g} bpm, which is not between {FEWEST_BPM} and {MOST_BPM}; "
            f"ask for a tempo in that range, such as 126 bpm."
        )


def _factor(line: str) -> float:
    factors = [
        TEMPO_WORDS[found[0]]
        for found in re.finditer(r"[a-z]+", line.lower())
        if found[0] in TEMPO_WORDS and not is_denied(line, found.start())
    ]
    if min(factors, default=1.0) < 1.0 < max(factors, default=1.0):
        return 1.0  # "slow verses and fast drops": the style's own tempo serves both
    return min(max(prod(factors), 0.75), 1.25)


def drawn_bpm(low: float, high: float, seed: int) -> float:
    """Return a whole tempo in the range, or its lower end where no whole one lies in it."""
    lowest, highest = -int(-low // 1), int(high // 1)
    if highest < lowest:
        return low
    return float(lowest + Stream(seed, "brief", "tempo").integer(highest - lowest + 1))
