"""The cast that a line asks for: how many, and which kinds by name."""

import re
from dataclasses import dataclass

from rivethead.brief.lexicon import BAND_SIZES, COMPANY_WORDS, KIND_WORDS, LINK_WORDS
from rivethead.errors import InputError
from rivethead.schema.brief import CHARACTER_KINDS
from rivethead.seeds import Stream

MOST_CHARACTERS = 8
USUAL_CHARACTERS = 5

_KIND_OF = {word: kind for kind, pairs in KIND_WORDS.items() for pair in pairs for word in pair}
_SEVERAL = frozenset(plural for pairs in KIND_WORDS.values() for _, plural in pairs)
_TOKEN = re.compile(r"\d+(?:\.\d+)?(?!\w)|[\w'-]+|[^\w\s]")
_NUMBERED_KIND = re.compile(rf"(?<=\d)-(?=(?:{'|'.join(_KIND_OF)})\b)")
"""The hyphen of "a three-robot band"."""
_JOBS = ("drummer", "singer", "keyboarder")
"""Kinds that say what somebody does: a robot drummer is a robot."""
_ADJECTIVES = 3
"""A number may stand so many words before what it counts."""
_AGAIN = frozenset(["the", "these", "those", "his", "her", "their", "its", "each", "every"])
_EXACT = frozenset(["only", "just", "lone", "solo", "solitary", "alone"])
_CAST_OF = re.compile(r"\b(?:cast|band|company|crew|ensemble|group)\s+of\s+(\d+(?:\.\d+)?)(?!\w)", re.IGNORECASE)
_PIECE = re.compile(r"(?<![\w.#])(\d+)[\s-]piece\b", re.IGNORECASE)
_BAND = re.compile(rf"\b(?:{'|'.join(BAND_SIZES)})\b", re.IGNORECASE)
_COMPANY = re.compile(
    rf"(?<![\w.#])(\d+(?:\.\d+)?)\s+(?:(?!(?:{'|'.join(sorted(LINK_WORDS))})\b)[a-z'-]+\s+){{0,2}}?(?:{'|'.join(COMPANY_WORDS)})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Company:
    """Who is asked for.

    Attributes:
        characters: kinds by name, in the order of the line.
        size: how many in all, None where the line is silent.
        banned: kinds that must not appear.
    """

    characters: tuple[str, ...] = ()
    size: int | None = None
    banned: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Named:
    """One mention of a kind, e.g. "two angry robots"."""

    kind: str
    count: int
    again: bool
    exact: bool


def find_company(line: str) -> Company:
    """Return who a line asks for.

    Args:
        line: with figures for number words; "robot drummers" are robots, "punk crows" crows.

    Raises:
        InputError: more than eight, a part of one, two sizes, or fewer than are named.
    """
    plain = _NUMBERED_KIND.sub(" ", re.sub(r"'s\b", "", line.lower()))
    named = _named(_TOKEN.findall(plain))
    banned = frozenset(n.kind for n in named if n.count == 0)
    characters: list[str] = []
    for mention in named:
        if not (mention.again and mention.kind in characters):
            characters += [mention.kind] * min(mention.count, MOST_CHARACTERS + 1)
    both = banned & set(characters)
    if both:
        raise InputError(f"The brief asks for a {min(both)} and for none; leave one of the two out.")
    if banned >= set(CHARACTER_KINDS):
        raise InputError("The brief bans every kind of character; leave at least one kind free.")
    if len(characters) > MOST_CHARACTERS:
        total = sum(n.count for n in named)
        raise InputError(f"The brief names {total} characters; a cast has at most {MOST_CHARACTERS}, so ask for fewer.")
    size = _size(line)
    if size is None and any(n.exact for n in named) and characters:
        size = len(characters)
    if size is not None and size < len(characters):
        raise InputError(
            f"The brief names {len(characters)} characters for a cast of {size}; "
            f"ask for a cast of {len(characters)} or name fewer."
        )
    return Company(tuple(characters), size, banned)


def _size(line: str) -> int | None:
    figures = [float(m[1]) for pattern in (_CAST_OF, _PIECE, _COMPANY) for m in pattern.finditer(line)]
    figures += [float(BAND_SIZES[m[0].lower()]) for m in _BAND.finditer(line)]
    distinct = list(dict.fromkeys(figures))
    if len(distinct) > 1:
        raise InputError(
            f"The brief asks for casts of {distinct[0]:g} and of {distinct[1]:g}; a set has one cast, so leave one out."
        )
    if distinct and distinct[0] not in range(1, MOST_CHARACTERS + 1):
        raise InputError(f"The brief asks for a cast of {distinct[0]:g}; ask for 1 to {MOST_CHARACTERS} characters.")
    return int(distinct[0]) if distinct else None


def _named(tokens: list[str]) -> list[_Named]:
    found: list[_Named] = []
    at = 0
    while at < len(tokens):
        if tokens[at] not in _KIND_OF:
            at += 1
            continue
        first = at
        while at + 1 < len(tokens) and tokens[at + 1] in _KIND_OF:
            at += 1
        found.append(_mention(tokens, first, at))
        at += 1
    return found


def _mention(tokens: list[str], first: int, last: int) -> _Named:
    """Return what tokens[first..last], words for kinds side by side, mean with the words before them."""
    kinds = [_KIND_OF[token] for token in tokens[first : last + 1]]
    kind = next((k for k in reversed(kinds) if k not in _JOBS), kinds[-1])
    before = list(reversed(tokens[max(0, first - _ADJECTIVES - 2) : first]))
    near: list[str] = []
    for token in before:
        near.append(token)
        if token in LINK_WORDS or not (token[0].isalnum()) or token[0].isdigit():
            break
    figure = (
        near[-1] if near and re.fullmatch(r"\d+(\.\d+)?", near[-1]) and not _is_ordinal(tokens, first, near) else None
    )
    exact = bool(_EXACT & set(near)) or bool(_EXACT & set(before[len(near) : len(near) + 2]) and figure)
    exact = exact or tokens[last + 1 : last + 2] == ["alone"]
    if {"no", "without"} & set(before[:1] if before and not before[0][0].isalnum() else before[:2]):
        return _Named(kind, 0, False, False)
    if figure is not None:
        if float(figure) != int(float(figure)):
            raise InputError(f"The brief asks for {figure} characters; ask for a whole number of them.")
        return _Named(kind, int(float(figure)), False, exact)
    several = tokens[last] in _SEVERAL
    again = bool(_AGAIN & set(near)) or (several and "another" not in near)
    return _Named(kind, 2 if several else 1, again, exact)


def _is_ordinal(tokens: list[str], first: int, near: list[str]) -> bool:
    place = first - len(near)
    return place > 0 and tokens[place - 1] == "#"


def characters_without(company: Company, size: int, seed: int) -> tuple[str, ...]:
    """Return the kinds to cast: as named, or all of them where some kinds are banned."""
    characters = list(company.characters[:size])
    allowed = [kind for kind in CHARACTER_KINDS if kind not in company.banned]
    stream = Stream(seed, "brief", "cast")
    while company.banned and len(characters) < size:
        fewest = min(characters.count(kind) for kind in allowed)
        characters.append(stream.pick([kind for kind in allowed if characters.count(kind) == fewest]))
    return tuple(characters)
