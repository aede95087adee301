"""Keys: a tonic and a mode as musicians write them, or drawn from a style's own."""

import re
from dataclasses import dataclass

from rivethead.brief.lexicon import MODE_PHRASES
from rivethead.brief.phrases import listed, without
from rivethead.errors import InputError
from rivethead.schema.brief import PITCH_CLASSES, Key
from rivethead.seeds import Stream

_MODES = {phrase: mode for mode, known in MODE_PHRASES.items() for phrase in known}
_MODE = "|".join(r"[\s-]+".join(p.split()) for p in sorted(_MODES, key=len, reverse=True))
_EXOTIC = "|".join(
    r"[\s-]+".join(p.split())
    for p in sorted(_MODES, key=len, reverse=True)
    if p not in ("minor", "min", "major", "maj")
)
_TONIC = r"(?P<letter>[A-Ga-g])(?P<sign>\s?#|♯|♭|b(?![a-z])|[\s-](?:sharp|flat)\b)?"
_AFTER = r"(?=\s*(?:$|[,;.!?)]|(?:at|with|and|for|from|on|by|key|scale|mode)\b))"
_KEY = re.compile(
    rf"(?<![\w'#])(?:(?:in\s+)?(?:the\s+)?key\s*(?:of|:|=)?\s*|in\s+)?{_TONIC}[\s-]+(?P<mode>(?i:{_MODE}))(?!\w)"
)
_TONIC_ALONE = re.compile(
    rf"(?<![\w'#])(?:(?i:(?:in\s+)?(?:the\s+)?key(?:\s+of|\s*[:=]))\s*{_TONIC}(?![\w'#])|(?i:in)\s+(?P<capital>[A-G])"
    rf"(?P<mark>#|♯|♭|b|[\s-](?:sharp|flat)\b)?{_AFTER})"
)
_MODE_ALONE = re.compile(
    rf"(?<![\w'#])(?:(?P<exotic>{_EXOTIC})(?:\s+(?:mode|scale|key))?|(?P<plain>minor|major)\s+(?:mode|scale|key))(?!\w)",
    re.IGNORECASE,
)
_NO_TONIC = re.compile(rf"\b[Ii]n\s+(?P<tonic>[H-Z][#b]?)\s+(?P<mode>{_MODE})(?!\w)")
_ARTICLE_FOLLOWED = re.compile(r"\s*(?:$|[,;.!?)]|(?:at|with|and|for|from|on|by|key)\b)", re.IGNORECASE)
_SEMITONE = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


@dataclass(frozen=True, slots=True)
class KeyAsked:
    """What a text says about the key; None where it is silent."""

    tonic: str | None = None
    mode: str | None = None


def find_key(line: str) -> tuple[KeyAsked, str]:
    """Return the key that a line asks for, and the line without it.

    Raises:
        InputError: two keys, or a tonic that is no tone.
    """
    wrong = _NO_TONIC.search(line)
    if wrong:
        raise InputError(
            f"The brief asks for the key '{wrong['tonic']} {wrong['mode']}', but there is no tone {wrong['tonic']}; "
            f"ask for one of {', '.join(PITCH_CLASSES)}."
        )
    full = [m for m in _KEY.finditer(line) if not _is_article(line, m)]
    keys = [(_tonic(m["letter"], m["sign"]), _mode(m["mode"])) for m in full]
    line = without(line, [m.span() for m in full])
    alone = list(_TONIC_ALONE.finditer(line))
    tonics = [_tonic(m["letter"] or m["capital"], m["sign"] or m["mark"]) for m in alone]
    line = without(line, [m.span() for m in alone])
    bare = list(_MODE_ALONE.finditer(line))
    modes = [_mode(m["exotic"] or m["plain"]) for m in bare]
    line = without(line, [m.span() for m in bare])
    _refuse_two([f"{t} {m}" for t, m in keys])
    _refuse_two([t for t, _ in keys] + tonics)
    _refuse_two([m for _, m in keys] + modes)
    tonic = next(iter([t for t, _ in keys] + tonics), None)
    mode = next(iter([m for _, m in keys] + modes), None)
    return KeyAsked(tonic, mode), line


def key_named(text: str) -> Key | None:
    """Return the key that a text such as "F# harmonic minor" is, None where it is none."""
    found = _KEY.fullmatch(text.strip())
    return Key(_tonic(found["letter"], found["sign"]), _mode(found["mode"])) if found else None


def drawn_key(asked: KeyAsked, modes: tuple[str, ...], tonics: tuple[str, ...], seed: int) -> Key:
    """Return the key asked for, with what is open drawn by the seed, the first two modes twice as often as others."""
    tonic = Stream(seed, "brief", "tonic").pick(tonics)
    mode = Stream(seed, "brief", "mode").pick((*modes[:2], *modes))
    return Key(asked.tonic or tonic, asked.mode or mode)


def _refuse_two(asked: list[str]) -> None:
    distinct = list(dict.fromkeys(asked))
    if len(distinct) > 1:
        names = listed(name.replace("-", " ") for name in distinct)
        raise InputError(f"The brief asks for two keys, {names}; a set has one home key, so leave one of them out.")


def _is_article(line: str, found: re.Match[str]) -> bool:
    """Whether the tonic is the word "a", as in "a major riot" or "A minor change"."""
    if found["letter"] not in ("a", "A") or found["sign"] or "key" in found[0].lower():
        return False
    starts = found["letter"] == "A" and found.start("letter") > 0
    return not (starts or (_ARTICLE_FOLLOWED.match(line, found.end()) and not _key_follows(line, found)))


def _key_follows(line: str, found: re.Match[str]) -> bool:
    return found["letter"] == "a" and line[found.end() :].lstrip().lower().startswith("key")


def _tonic(letter: str, sign: str | None) -> str:
    mark = (sign or "").strip(" -").lower()
    step = 1 if mark in ("#", "♯", "sharp") else -1 if mark in ("b", "♭", "flat") else 0
    return PITCH_CLASSES[(_SEMITONE[letter.upper()] + step) % 12]


def _mode(words: str) -> str:
    return _MODES[" ".join(re.split(r"[\s-]+", words.lower()))]
