"""Numbers and lengths of time as people write them, brought into one form."""

import re

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUE = {word: i + 1 for i, word in enumerate(_ONES)} | {word: 10 * i + 20 for i, word in enumerate(_TENS)}
_SOME = {
    "a couple of": 2, "a pair of": 2, "both": 2, "several": 3, "a few": 3, "some": 3, "many": 4, "lots of": 4,
    "a lot of": 4, "a gang of": 4, "a crowd of": 5, "an army of": 5, "half a dozen": 6, "a dozen": 12, "dozens of": 24,
    "zero": 0,
}  # fmt: skip
"""Loose numbers and what they are taken for."""

_ONE, _TEN = "|".join(_ONES), "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})(?:[\s-](?:{'|'.join(_ONES[:9])})(?!\w))?|{_ONE})"
_NUMBER = re.compile(
    rf"(?<![\w'-])(?:"
    rf"(?P<hundreds>a|{'|'.join(_ONES[:9])})[\s-]hundred(?:(?:\s+and)?[\s-](?P<rest>{_BELOW_HUNDRED}))?"
    rf"|(?P<spoken>one|two)[\s-](?P<tail>(?:{_TEN})(?:[\s-](?:{'|'.join(_ONES[:9])}))?)(?=\s*-?\s*(?:bpm|beats)\b)"
    rf"|(?P<small>{_BELOW_HUNDRED})"
    rf")(?![\w'])",
    re.IGNORECASE,
)
_LOOSE = re.compile(rf"(?<![\w'-])(?:{'|'.join(sorted(_SOME, key=len, reverse=True))})(?![\w'])", re.IGNORECASE)

NUMBER = r"(?<![\w#.@])(\d{1,9}(?:\.\d{1,6})?)"
"""A number in figures, not part of a word or of "#2"."""

LENGTH = r"@(\d+(?:\.\d+)?)@"
"""A length of time as with_lengths writes it: seconds between two at signs."""


def with_figures(text: str) -> str:
    """Return the text with number words as figures: "one hundred and twenty six" becomes "126"."""
    return _NUMBER.sub(_figure, _LOOSE.sub(lambda found: str(_SOME[found[0].lower()]), text))


def _figure(found: re.Match[str]) -> str:
    if found["hundreds"]:
        hundreds = 1 if found["hundreds"].lower() == "a" else _VALUE[found["hundreds"].lower()]
        return str(100 * hundreds + (_below_hundred(found["rest"]) if found["rest"] else 0))
    if found["spoken"]:
        return str(100 * _VALUE[found["spoken"].lower()] + _below_hundred(found["tail"]))
    return str(_below_hundred(found["small"]))


def _below_hundred(words: str) -> int:
    return sum(_VALUE[word] for word in re.split(r"[\s-]", words.lower()))


_MINUTES = r"(?:minutes?|mins?)\b"
_SECONDS = r"(?:seconds?|secs?|s)\b"
_GAP = r"\s*-?\s*"
_HALF = r"(?:1/2|(?:and\s+)?a\s+half)"
_CLOCK = re.compile(r"(?<![\w:.])(\d{1,3}):([0-5]\d)(?![\w:])(?:\s*(?:minutes?|mins?)\b)?")
_LONG = re.compile(
    rf"{NUMBER}(?P<half>\s+{_HALF})?(?:{_GAP}{_MINUTES}|m\b)(?P<half_after>\s+and\s+a\s+half)?"
    rf"(?:[\s,]*(?:and\s+)?(?P<seconds>\d{{1,5}}(?:\.\d{{1,6}})?){_GAP}{_SECONDS})?",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"{NUMBER}{_GAP}{_SECONDS}", re.IGNORECASE)
_HOURS = re.compile(rf"{NUMBER}{_GAP}(?:hours?|hrs?|h)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(half\s+an?|an?)\s+(hour|minute|second)\b(\s+and\s+a\s+half)?", re.IGNORECASE)
_NAMED_S = {"hour": 3600.0, "minute": 60.0, "second": 1.0}
_DECADE = re.compile(
    r"(?<![\w.:#])(?<!\dx )(?<!\dx)(?<!× )(?<!×)(?<!x )(?:19)?[5-9]0'?s\b"
    r"(?!\s+(?:[a-z-]+\s+)?(?:stems?|transitions?)\b)(?!\s+(?:each|long)\b)",
    re.IGNORECASE,
)
_BEFORE_LENGTH = re.compile(r"(?:stems?|transitions?|songs?|tracks?|each)\s+(?:of|at|lasting|for)\s+$", re.IGNORECASE)


def with_lengths(text: str) -> str:
    """Return the text with every length of time as seconds between at signs: "3:30" becomes "@210@".

    Decades ("80s synthwave") stay as they are.
    """
    clear = _DECADE.sub(
        lambda found: found[0] if _BEFORE_LENGTH.search(text[: found.start()]) else " ", text.replace("@", " ")
    )
    clear = _CLOCK.sub(lambda found: _length(int(found[1]) * 60 + int(found[2])), clear)
    clear = _HOURS.sub(lambda found: _length(float(found[1]) * 3600), clear)
    clear = _LONG.sub(_minutes, clear)
    clear = _SHORT.sub(lambda found: _length(float(found[1])), clear)
    return _NAMED.sub(_named, clear)


def _length(seconds: float) -> str:
    return f"@{round(seconds, 3):.3f}@"


def _minutes(found: re.Match[str]) -> str:
    halves = 0.5 if found["half"] or found["half_after"] else 0.0
    return _length((float(found[1]) + halves) * 60 + float(found["seconds"] or 0))


def _named(found: re.Match[str]) -> str:
    whole = _NAMED_S[found[2].lower()]
    if found[1].lower().startswith("half"):
        return _length(whole / 2)
    return _length(whole * (1.5 if found[3] else 1.0))
