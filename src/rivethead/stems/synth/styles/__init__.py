"""Ten styles in three variants each, one table of values a file: to add a style, copy the nearest and change it."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

from rivethead.errors import InputError
from rivethead.schema.brief import STYLES, Fragment, Recipe, Source
from rivethead.stems.synth.borrowing import borrowed
from rivethead.stems.synth.recipe import Sound

_AS_IT_STANDS = Recipe()


def sound_of(style: str, recipe: Recipe = _AS_IT_STANDS) -> Sound:
    """Return a style's sound in the variant, and with the fragments of other styles, that a recipe asks for.

    Raises:
        InputError: there is no such style.
    """
    return _sound(style, recipe.variant, recipe.fragments)


@lru_cache(maxsize=64)
def _sound(style: str, variant: str, fragments: tuple[Fragment, ...]) -> Sound:
    sound = _variant(style, variant)
    for fragment in fragments:
        source = Source.named(fragment.source)
        sound = borrowed(sound, fragment.part, _variant(source.style, source.variant))
    return sound


def _variant(style: str, variant: str) -> Sound:
    if style not in STYLES:
        raise InputError(f"The synth has no style called '{style}'; use one of: {', '.join(STYLES)}.")
    sounds: Mapping[str, Sound] = import_module(f"{__name__}.{style.replace('-', '_')}").SOUNDS
    return sounds[variant]
