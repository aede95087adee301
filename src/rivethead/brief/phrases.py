"""Finding the lexicon's phrases in a line, longest first, and taking out what has been understood."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rivethead.brief.lexicon import NOT_WORDS

TAKEN = " ; "
"""What stands in a line where words have been understood and taken out: it ends every phrase."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of the lexicon where it stands in a line.

    Attributes:
        name: what the phrase stands for.
        start, end: its place.
    """

    name: str
    start: int
    end: int


def mentions(line: str, phrases: Mapping[str, Iterable[str]]) -> tuple[Mention, ...]:
    """Return every phrase found, from left to right; of phrases that overlap the longest counts."""
    names = {phrase: name for name, known in phrases.items() for phrase in known}
    pattern = re.compile(rf"(?<![\w'#])(?:{either_of(names)})(?!\w)", re.IGNORECASE)
    return tuple(
        Mention(names[" ".join(re.split(r"[\s-]+", found[0].lower()))], found.start(), found.end())
        for found in pattern.finditer(line)
    )


def either_of(phrases: Iterable[str]) -> str:
    """Return a regular expression for any of the phrases, longest first; a space may also be a hyphen."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"[\s-]+".join(re.escape(word) for word in phrase.split()) for phrase in longest_first)


def without(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the line with these spans taken out."""
    for start, end in sorted(spans, reverse=True):
        line = line[:start] + TAKEN + line[end:]
    return line


def is_denied(line: str, start: int) -> bool:
    """Whether "no", "not", "without" or the like stands right before a place of the line, or "too" between them."""
    before = re.findall(r"[\w']+|[^\w\s']", line[max(0, start - 40) : start].lower())[-2:]
    return bool(before) and (before[-1] in NOT_WORDS or (before[0] in NOT_WORDS and before[-1] in ("too", "any", "so")))


def listed(things: Iterable[str]) -> str:
    """Return things as a sentence lists them: "a, b and c"."""
    *most, last = things
    return f"{', '.join(most)} and {last}" if most else last
