"""Palettes of places: a few designed ones for each, and by seed a tint of a second one, so that no two are alike."""

from collections.abc import Sequence

from rivethead.art.vector.backdrops.brush import mixed
from rivethead.seeds import Stream

Palette = dict[str, str]

_MOST = 0.20
"""How far a palette may go over into another; more would turn complementary colours to mud."""


def chosen(stream: Stream, palettes: Sequence[Palette]) -> Palette:
    """Return one of the palettes, tinted by another.

    Args:
        stream: chooses both and the amount.
        palettes: all with the same keys, "#rrggbb" values.
    """
    base, tint = stream.shuffled(palettes)[:2]
    amount = stream.uniform(0.0, _MOST)
    return {key: mixed(colour, tint[key], amount) for key, colour in base.items()}
