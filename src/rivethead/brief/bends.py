"""Words that bend a style: dark, dirty, sparse, swinging and the like make a Recipe."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rivethead.brief.lexicon import (
    BRIGHTNESS_WORDS,
    DENSITY_WORDS,
    DRIVE_WORDS,
    MORE_WORDS,
    SOMEWHAT_WORDS,
    SWING_WORDS,
)
from rivethead.brief.phrases import is_denied
from rivethead.schema.brief import Recipe

SWING_RANGE = (0.0, 0.33)
DRIVE_RANGE = (0.5, 2.0)
BRIGHTNESS_RANGE_DB = (-6.0, 6.0)
DENSITY_RANGE = (-1.0, 1.0)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    weight: float
    denied: bool


def bent(recipe: Recipe, line: str) -> Recipe:
    """Return a recipe bent by the words of a line; "very" bends more, "slightly" less, "not" not at all.

    Brightness and density are added to, drive is multiplied, swing takes the last word's value; all stay in range.
    """
    words = _words(line)
    brightness_db = recipe.brightness_db + sum(
        BRIGHTNESS_WORDS[w.text] * w.weight for w in _said(words, BRIGHTNESS_WORDS)
    )
    density = recipe.density + sum(DENSITY_WORDS[w.text] * w.weight for w in _said(words, DENSITY_WORDS))
    drive = recipe.drive
    for word in _said(words, DRIVE_WORDS):
        drive *= DRIVE_WORDS[word.text] ** word.weight
    swing = recipe.swing
    for word in words:
        if word.text in SWING_WORDS:
            swing = 0.0 if word.denied else SWING_WORDS[word.text] * word.weight
    return replace(
        recipe,
        swing=None if swing is None else _within(swing, SWING_RANGE),
        drive=_within(drive, DRIVE_RANGE),
        brightness_db=_within(brightness_db, BRIGHTNESS_RANGE_DB),
        density=_within(density, DENSITY_RANGE),
    )


def _words(line: str) -> list[_Word]:
    found = []
    before = ""
    for m in re.finditer(r"[^\W\d_]+", line.lower()):
        weight = 1.6 if before in MORE_WORDS else 0.5 if before in SOMEWHAT_WORDS else 1.0
        found.append(_Word(m[0], weight, is_denied(line, m.start())))
        before = m[0]
    return found


def _said(words: list[_Word], known: Mapping[str, float]) -> list[_Word]:
    return [w for w in words if w.text in known and not w.denied]


def _within(value: float, bounds: tuple[float, float]) -> float:
    return round(min(max(value, bounds[0]), bounds[1]), 4)
