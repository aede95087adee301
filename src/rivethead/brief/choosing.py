"""Which style: a built-in one, or an entry of the user's, from the option or from the words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rivethead.brief.lexicon import STYLE_PHRASES
from rivethead.brief.phrases import Mention, is_denied, listed, mentions, without
from rivethead.errors import InputError
from rivethead.schema.brief import STYLES

_BETWEEN = re.compile(
    r"\s*(?:,|/|\+|&|\band\b|\bor\b|\bvs\.?\b|\bversus\b|\bto\b|\bthen\b|\bmeets\b|\binto\b)\s*", re.IGNORECASE
)
_ENTRY_LIKE = re.compile(r"(?<!\w)STYLE_\w+", re.IGNORECASE)
"""What is meant as the name of an entry, whether there is one or not."""


@dataclass(frozen=True, slots=True)
class StyleAsked:
    """What is asked for.

    Attributes:
        style: one of STYLES, None where nobody says.
        entry: name of the user's style, None where none is asked for.
    """

    style: str | None
    entry: str | None


def find_style(line: str, styles: Mapping[str, Mapping[str, object]]) -> tuple[StyleAsked, str]:
    """Return the style that a line names, and the line without it.

    "Industrial" is also a mere adjective ("industrial cartoon", "industrial synthwave"): beside another style it gives
    way, unless the two are set side by side with "and", "or" or a comma.

    Raises:
        InputError: two styles.
    """
    unknown = [m[0] for m in _ENTRY_LIKE.finditer(line) if m[0].lower() not in {name.lower() for name in styles}]
    if unknown:
        raise InputError(f"The brief names the style {unknown[0]}, which is not known; choose one of {_known(styles)}.")
    entries = [m for m in _entry_mentions(line, styles) if not is_denied(line, m.start)]
    _refuse_two([m.name for m in entries])
    line = without(line, [(m.start, m.end) for m in entries])
    found = [m for m in mentions(line, STYLE_PHRASES) if not is_denied(line, m.start)]
    wanted = [m for m in found if m.name != "industrial" or _is_named_beside(line, m, found)] or found
    _refuse_two([m.name for m in wanted])
    style = wanted[0].name if wanted else None
    asked = StyleAsked(style, entries[0].name if entries else None)
    return asked, without(line, [(m.start, m.end) for m in found])


def _is_named_beside(line: str, industrial: Mention, found: list[Mention]) -> bool:
    """Whether another style is set beside this one, as in "industrial and EBM"."""
    for other in found:
        if other.name != "industrial":
            first, second = sorted((industrial, other), key=lambda m: m.start)
            if _BETWEEN.fullmatch(line[first.end : second.start]):
                return True
    return False


def _entry_mentions(line: str, styles: Mapping[str, Mapping[str, object]]) -> list[Mention]:
    """Return the user's styles that a line names: as written, or in any case where the name has an underscore."""
    found = []
    for name in styles:
        flags = re.IGNORECASE if "_" in name else re.NOFLAG
        found += [
            Mention(name, m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line, flags)
        ]
    return sorted(found, key=lambda m: m.start)


def _refuse_two(names: list[str]) -> None:
    distinct = list(dict.fromkeys(names))
    if len(distinct) > 1:
        raise InputError(
            f"The brief asks for {len(distinct)} styles, {listed(distinct)}; a set has one, so leave the others out "
            f"or choose with --style."
        )


def style_named(name: str, styles: Mapping[str, Mapping[str, object]], asked_by: str = "--style") -> StyleAsked:
    """Return the style that a name stands for: an entry of the user's, a built-in one, or a synonym such as "dnb".

    Args:
        name: what is asked for.
        styles: the user's styles.
        asked_by: who asks, for the message.

    Raises:
        InputError: it is none of these.
    """
    if name in styles:
        return StyleAsked(None, name)
    plain = " ".join(re.split(r"[\s_-]+", name.strip().lower()))
    for entry in styles:
        if " ".join(re.split(r"[\s_-]+", entry.lower())) == plain:
            return StyleAsked(None, entry)
    for style, phrases in STYLE_PHRASES.items():
        if plain in (*phrases, style.replace("-", " ")):
            return StyleAsked(style, None)
    raise InputError(f"{asked_by} {name} is not known; choose one of {_known(styles)}.")


def _known(styles: Mapping[str, Mapping[str, object]]) -> str:
    return ", ".join([*STYLES, *styles])
