"""Six styles, one table of values each: to add a style, copy the nearest and change it."""

from functools import lru_cache
from importlib import import_module

from rivethead.errors import InputError
from rivethead.schema.brief import STYLES
from rivethead.stems.synth.recipe import Sound


@lru_cache(maxsize=len(STYLES))
def sound_of(style: str) -> Sound:
    """Return a style's sound.

    Raises:
        InputError: there is no such style.
    """
    if style not in STYLES:
        raise InputError(f"The synth has no style called '{style}'; use one of: {', '.join(STYLES)}.")
    sound: Sound = import_module(f"{__name__}.{style.replace('-', '_')}").SOUND
    return sound
