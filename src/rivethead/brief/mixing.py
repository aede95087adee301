"""Mixing styles: fragments of two or three put together to a new entry for the user's styles."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap
from typing import cast

from rivethead.brief.choosing import style_named
from rivethead.brief.keys import key_named
from rivethead.brief.phrases import listed
from rivethead.brief.sheets import FEWEST_BPM, MOST_BPM, SHEETS, TONICS, WORDS_A_SET
from rivethead.errors import InputError
from rivethead.schema.brief import FRAGMENTS, STYLES, VARIANTS, Source
from rivethead.seeds import Stream

MOST_INGREDIENTS = 4

_COLUMNS = 104

_OCTAVE = 1.45
"""A tempo further than this factor from another is taken at half or double: their beats then fall together."""


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A style that goes into a mixture.

    Attributes:
        name: as it was asked for.
        source: the built-in style and its variant.
        entry: the user's entry, empty for a built-in style.
    """

    name: str
    source: Source
    entry: Mapping[str, object]


def ingredients(text: str, seed: int, styles: Mapping[str, Mapping[str, object]]) -> tuple[Ingredient, ...]:
    """Return the styles that a text such as "industrial/B+ebm+STYLE_A" names; the seed draws variants not named.

    Raises:
        InputError: fewer than two, too many, one twice, or one that is not known.
    """
    names = [name.strip() for name in text.split("+")]
    if not all(names) or not 2 <= len(names) <= MOST_INGREDIENTS:
        raise InputError(f"'{text}' is no mixture; join two to four styles with a plus, such as industrial+ebm.")
    found = tuple(_ingredient(name, seed, styles) for name in names)
    for number, each in enumerate(found):
        if any(each.name == other.name or (each.source == other.source) for other in found[:number]):
            raise InputError(f"'{text}' has {each.name} twice; name another style or variant in its place.")
    return found


def random_ingredients(seed: int) -> tuple[Ingredient, ...]:
    """Return two or three built-in styles, with their variants, as the seed draws them."""
    draw = Stream(seed, "brief", "random mixture")
    styles = draw.shuffled(STYLES)[: 2 + draw.chance(0.4)]
    sources = [Source(style, draw.pick(VARIANTS)) for style in styles]
    return tuple(Ingredient(str(source), source, {}) for source in sources)


def mixture(parts: Sequence[Ingredient], seed: int) -> dict[str, object]:
    """Return an entry that takes fragments of every ingredient; one of them, drawn by the seed, is its style.

    Args:
        parts: two or more ingredients.
        seed: decides what comes from whom.
    """
    draw = Stream(seed, "brief", "mixture", *(part.name for part in parts))
    base, *others = draw.shuffled(parts)
    lent = _lent(len(others), draw)
    entry: dict[str, object] = {
        "about": _about(base, others, lent),
        "style": base.source.style,
        "variant": base.source.variant,
        "bpm": _bpm(base, others, draw),
        "key": _key([base, *others], draw),
        "words": _words([base, *others], draw),
    }
    for fragment in FRAGMENTS:
        entry[fragment] = str(others[lent[fragment]].source if fragment in lent else base.source)
    entry["drive"] = round(draw.uniform(0.85, 1.35), 2)
    entry["brightness_db"] = round(draw.uniform(-1.5, 1.5), 1)
    entry["density"] = round(draw.uniform(-0.3, 0.4), 2)
    entry["music_prompt"] = _crossed([_prompt(each, "music_prompt") for each in (base, *others)])
    entry["art_prompt"] = _crossed([_prompt(each, "art_prompt") for each in (base, *others)])
    return entry


def entry_text(name: str, entry: Mapping[str, object]) -> str:
    """Return an entry in the notation of workspace/industrial_styles.py."""
    lines = [f"    {_quoted(field)}: {_notation(value, len(field))},\n" for field, value in entry.items()]
    return f"{name} = {{\n{''.join(lines)}}}\n"


def entry_name(text: str) -> str:
    """Return the entry's name that a text can stand for: capitals, digits and underscores."""
    name = re.sub(r"[^A-Z0-9]+", "_", text.upper()).strip("_")
    return name if name and not name[0].isdecimal() else f"STYLE_{name}"


def _ingredient(name: str, seed: int, styles: Mapping[str, Mapping[str, object]]) -> Ingredient:
    plain, slash, variant = name.partition("/")
    asked = style_named(plain.strip(), styles, "The mixture's")
    entry = styles[asked.entry] if asked.entry else {}
    style = asked.style or str(entry.get("style", STYLES[0]))
    drawn = str(entry.get("variant") or Stream(seed, "brief", "mixture", "variant", plain).pick(VARIANTS))
    try:
        source = Source(style, variant.strip().upper() if slash else drawn)
    except ValueError as unknown:
        raise InputError(
            f"'{name}' asks for a variant that no style has; write {plain}/{', /'.join(VARIANTS)}."
        ) from unknown
    return Ingredient(asked.entry or str(source), source, entry)


def _lent(lenders: int, draw: Stream) -> dict[str, int]:
    """Return which fragments are borrowed, and from which of the others: about half, every lender at least two."""
    count = max(2 * lenders, len(FRAGMENTS) // 2 + draw.integer(2))
    return {fragment: i % lenders for i, fragment in enumerate(draw.shuffled(FRAGMENTS)[:count])}


def _about(base: Ingredient, others: Sequence[Ingredient], lent: Mapping[str, int]) -> str:
    loans = [
        f"{listed(fragment for fragment in FRAGMENTS if lent.get(fragment) == i)} of {other.name}"
        for i, other in enumerate(others)
    ]
    return f"A mixture: {base.name} with {'; '.join(loans)}."


def _bpm(base: Ingredient, others: Sequence[Ingredient], draw: Stream) -> int:
    """Return a tempo between those of the ingredients, each taken at half or double where it is far from the base's."""
    usual = _usual_bpm(base)
    tempos = [usual]
    for other in others:
        tempo = _usual_bpm(other)
        while tempo > usual * _OCTAVE:
            tempo /= 2
        while tempo < usual / _OCTAVE:
            tempo *= 2
        tempos.append(tempo)
    return min(max(round(draw.uniform(min(tempos), max(tempos))), FEWEST_BPM), MOST_BPM)


def _usual_bpm(part: Ingredient) -> float:
    low, high = SHEETS[part.source.style].bpm
    return float(cast(float, part.entry.get("bpm", (low + high) / 2)))


def _key(parts: Sequence[Ingredient], draw: Stream) -> str:
    part = draw.pick(parts)
    given = key_named(str(part.entry["key"])) if "key" in part.entry else None
    mode = given.mode if given else draw.pick(SHEETS[part.source.style].modes)
    return f"{given.tonic if given else draw.pick(TONICS)} {mode.replace('-', ' ')}"


def _words(parts: Sequence[Ingredient], draw: Stream) -> list[str]:
    """Return words of every ingredient in turn."""
    lists = [draw.shuffled(_shouts(part)) for part in parts]
    taken = [word for row in zip_longest(*lists) for word in row if word]
    return list(dict.fromkeys(taken))[:WORDS_A_SET]


def _shouts(part: Ingredient) -> tuple[str, ...]:
    return tuple(cast(Sequence[str], part.entry.get("words", SHEETS[part.source.style].words)))


def _prompt(part: Ingredient, field: str) -> str:
    sheet = SHEETS[part.source.style]
    given = str(part.entry.get(field) or (sheet.sound if field == "music_prompt" else sheet.look))
    return given.strip().rstrip(".")


def _crossed(prompts: Sequence[str]) -> str:
    return " crossed with ".join(prompts)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _notation(value: object, indent: int = 0) -> str:
    """Return a value as it is written; a text too long for one line is broken, as Python joins texts in brackets."""
    if isinstance(value, str):
        if len(value) + indent <= _COLUMNS:
            return _quoted(value)
        rows = wrap(value, _COLUMNS, drop_whitespace=False)
        return f"(\n{''.join(f'        {_quoted(row)}' + chr(10) for row in rows)}    )"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_notation(item) for item in value)}]"
    return repr(value)
