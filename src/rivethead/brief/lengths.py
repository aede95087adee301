"""How long everything is: stems, transitions, or one song."""

import re
from dataclasses import dataclass

from rivethead.brief.figures import LENGTH, NUMBER
from rivethead.brief.phrases import without
from rivethead.errors import InputError

_LINK = r"(?:[\s,(]*(?:each|of|at|à|lasting|lasts|last|x|×|for|that|long|are|being|in|length)\b)*[\s(×-]*"
_SONGS = r"(?:song|track|tune|piece|single|composition)"
_SONG_BEFORE = re.compile(rf"{LENGTH}(?:[\s-]+long\b)?[\s-]+(?:[\w#&'+-]+\s+){{0,4}}?{_SONGS}\b", re.IGNORECASE)
_SONG_AFTER = re.compile(rf"\b{_SONGS}\b{_LINK}{LENGTH}(?:\s+long\b)?", re.IGNORECASE)
_SONG_WORD = re.compile(rf"\b{_SONGS}\b", re.IGNORECASE)
_SONG_ALONE = re.compile(r"\bsong\b", re.IGNORECASE)
_SET_BEFORE = re.compile(rf"{LENGTH}(?:[\s-]+long\b)?[\s-]+(?:[\w#&'+-]+\s+){{0,4}}?(?:set|mix)\b", re.IGNORECASE)
_SET_AFTER = re.compile(rf"\b(?:set|mix)\b{_LINK}{LENGTH}(?:\s+long\b)?", re.IGNORECASE)
_SET_WORD = re.compile(r"\b(?:set|mix)\b", re.IGNORECASE)
_LENGTH = re.compile(LENGTH)

SONG_S = 180.0
"""How long "a song" is that says no more."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """How many pieces of one kind, and how long each; None where a text is silent."""

    count: int | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Lengths:
    """What a text says about lengths.

    Attributes:
        stems, transitions: count and length of each.
        song_seconds: length of a song, None where none is asked for.
        set_seconds: length of a whole set, None where none is asked for.
    """

    stems: Pieces = Pieces()
    transitions: Pieces = Pieces()
    song_seconds: float | None = None
    set_seconds: float | None = None


def find_lengths(line: str) -> tuple[Lengths, str]:
    """Return the lengths that a line asks for, and the line without them.

    Args:
        line: with figures for number words and lengths of time in the form of figures.with_lengths.

    Raises:
        InputError: two answers to one question, a part of a stem, or both a song and stems.
    """
    stems, line = _find_pieces(line, "stem", r"(?:stems?|takes?)")
    transitions, line = _find_pieces(line, "transition", r"(?:transitions?|interludes?)")
    songs: list[float] = []
    for pattern in (_SONG_BEFORE, _SONG_AFTER):
        found = list(pattern.finditer(line))
        songs += [float(m[1]) for m in found]
        line = without(line, [m.span() for m in found])
    sets: list[float] = []
    for pattern in (_SET_BEFORE, _SET_AFTER):
        found = list(pattern.finditer(line))
        sets += [float(m[1]) for m in found]
        line = without(line, [m.span() for m in found])
    loose = [float(m[1]) for m in _LENGTH.finditer(line)]
    in_pieces = stems != Pieces() or transitions != Pieces()
    if loose and in_pieces:
        raise InputError(
            f"The brief says {loose[0]:g} seconds without saying of what; "
            f"write for example '5 stems of {loose[0]:g} seconds'."
        )
    is_set = bool(sets or _SET_WORD.search(line))
    (sets if is_set and not songs and not _SONG_WORD.search(line) else songs).extend(loose)
    set_seconds, song_seconds = _only(sets, "lengths of the set"), _only(songs, "lengths of the song")
    if set_seconds is not None and song_seconds is not None:
        raise InputError("The brief gives lengths for a song and for a set; it can be one of them, so leave one out.")
    if set_seconds is not None and (stems.seconds is not None or transitions.seconds is not None):
        raise InputError("The brief gives lengths for the whole set and for its pieces; leave one of the two out.")
    if song_seconds is None and _SONG_ALONE.search(line) and not in_pieces and not is_set:
        song_seconds = SONG_S
    if song_seconds is not None and in_pieces:
        raise InputError("The brief asks for a song and for stems or transitions, which only a set has; leave one out.")
    line = _LENGTH.sub(" ; ", line)
    return Lengths(stems, transitions, song_seconds, set_seconds), line


def _find_pieces(line: str, name: str, noun: str) -> tuple[Pieces, str]:
    pattern = re.compile(
        rf"(?:(?P<none>\b(?:no|without)(?:\s+any)?\s+)|{NUMBER}[\s×x*-]*)?"
        rf"(?:{LENGTH}[\s-]*(?:long\s+)?)?(?P<how>(?:(?!(?:and|with|of|in|on|at|for|a|the|to)\b)[a-z-]+\s+){{0,2}}?)"
        rf"\b{noun}\b(?:\s*[:=]\s*(?P<after>\d{{1,9}})(?![\w.]))?(?:{_LINK}{LENGTH}(?:\s*(?:each|long)\b)*)?",
        re.IGNORECASE,
    )
    found = list(pattern.finditer(line))
    counts, seconds = [], []
    for m in found:
        if m["none"]:
            counts.append(0.0)
        counts += [float(n) for n in (m[2], m["after"]) if n]
        seconds += [float(s) for s in (m[3], m[6]) if s]
    count = _only(counts, f"numbers of {name}s")
    if count is not None and count != int(count):
        raise InputError(f"The brief asks for {count:g} {name}s; ask for a whole number of them.")
    each = _only(seconds, f"lengths of a {name}")
    return Pieces(None if count is None else int(count), each), without(line, [m.span() for m in found])


def _only(asked: list[float], what: str) -> float | None:
    distinct = list(dict.fromkeys(asked))
    if len(distinct) > 1:
        raise InputError(
            f"The brief asks for two {what}, {distinct[0]:g} and {distinct[1]:g}; there can be one, so leave one out."
        )
    return distinct[0] if distinct else None
