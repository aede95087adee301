"""Words to shout: quoted, or after "shouting", "chanting" and the like."""

import re
import unicodedata

from rivethead.brief.lexicon import COMPANY_WORDS, KIND_WORDS, LINK_WORDS, PLACE_PHRASES
from rivethead.brief.phrases import TAKEN
from rivethead.errors import InputError

MOST_WORDS = 8
MOST_LETTERS = 24

_QUOTED = re.compile(r"\"([^\"]*)\"|(?<![\w'])'([^']+)'(?![\w'])")
_CALL = re.compile(
    r"\b(?:shout(?:s|ing|ed)?|yell(?:s|ing)?|scream(?:s|ing)?|chant(?:s|ing)?|bark(?:s|ing)?|slogans?|words)\b"
    r"(?:\s*:)?(?:\s+(?:out|of|the|words?|slogans?|and)\b)*\s*:?\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_](?:[\w'-]*[^\W_])?!*")
_COMMA = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|/|&)\s*", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|then|or)\s+", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:instrumental|(?:no|without)(?:\s+any)?\s+(?:shouts?|shouting|words|vocals?|voices?|singing|lyrics))\b",
    re.IGNORECASE,
)
_NO_SLOGANS = LINK_WORDS | set(COMPANY_WORDS) | {
    *(word for pairs in KIND_WORDS.values() for pair in pairs for word in pair),
    *(phrase for phrases in PLACE_PHRASES.values() for phrase in phrases if " " not in phrase),
    "its", "their", "his", "her", "loud", "loudly", "together", "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "everyone", "everybody",
}  # fmt: skip


def find_words(line: str) -> tuple[tuple[str, ...] | None, str]:
    """Return the words to shout, None where the line is silent about them, and the line without them.

    An empty tuple means that nothing shall be shouted.

    Raises:
        InputError: more than eight words, or one of more than 24 letters.
    """
    found: list[str] = []
    silent = _SILENT.search(line)
    if silent:
        line = _SILENT.sub(TAKEN, line)
    for quote in _QUOTED.finditer(line):
        found += _WORD.findall(quote[1] or quote[2] or "")
    found = [word for word in found if word.lower() != "n"]
    line = _QUOTED.sub(TAKEN, line)
    shouting_case = line.upper() == line
    at = 0
    while call := _CALL.search(line, at):
        words, end = _slogans(line, call.end(), by_case=not shouting_case)
        found += words
        if words:
            line = line[: call.start()] + TAKEN + line[end:]
        at = call.start() + len(TAKEN) if words else call.end()
    asked = tuple(dict.fromkeys(word for word in map(shouted, found) if word))
    check_words(asked, "The brief")
    return (asked if asked or silent else None), line


def _slogans(line: str, at: int, *, by_case: bool) -> tuple[list[str], int]:
    """Return the slogans of a list that starts here, and where it ends."""
    words: list[str] = []
    end, last = at, False
    while (found := _WORD.match(line, at)) and not last:
        word = found[0]
        loud = by_case and word.upper() == word and any(c.isalpha() for c in word) and len(word) > 1
        if not loud and not _may_be_slogan(word, line[found.end() :], first=not words):
            break
        words.append(word)
        at = end = found.end()
        comma, joined = _COMMA.match(line, at), _AND.match(line, at)
        run = re.compile(r"\s+").match(line, at) if loud else None
        step = comma or joined or run
        if step is None:
            break
        last = bool(joined) and not loud
        at = step.end()
        if last and (found := _WORD.match(line, at)) and found[0].lower() not in _NO_SLOGANS and not found[0].isdigit():
            words.append(found[0])
            end = found.end()
    return words, end


def _may_be_slogan(word: str, rest: str, *, first: bool) -> bool:
    if word.lower() in _NO_SLOGANS or word[0].isdigit():
        return False
    return first or bool(re.match(r"\s*(?:$|[,;.!?/&]|(?:and|or)\b)", rest))


def shouted(word: str) -> str:
    """Return a word as it is shouted: upper-case ASCII letters and digits; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", word.replace("ß", "ss")).upper()
    return "".join(c for c in plain if c.isascii() and c.isalnum())


def check_words(words: tuple[str, ...], whose: str) -> None:
    """Refuse more words than a set can shout, or one too long to shout.

    Raises:
        InputError: more than eight words, or one of more than 24 letters.
    """
    if len(words) > MOST_WORDS:
        raise InputError(
            f"{whose} has {len(words)} words to shout; name at most {MOST_WORDS} (quoted words are shouted)."
        )
    for word in words:
        if len(word) > MOST_LETTERS:
            raise InputError(
                f"{whose} wants '{word[:12]}…' shouted, which has {len(word)} letters; use at most {MOST_LETTERS}."
            )
