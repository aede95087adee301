"""Backdrops: six industrial places in parallax layers, each drawn anew for every seed."""

from collections.abc import Callable
from importlib import import_module

from rivethead.schema.art import Backdrop, Provenance
from rivethead.schema.brief import BACKDROP_KINDS, Brief
from rivethead.seeds import Stream

FEWEST = 4
"""A film of several sections should not run out of places."""


def draw_backdrops(brief: Brief) -> tuple[Backdrop, ...]:
    """Draw the places of a set: those asked for first and in that order, then others by seed, four at least.

    Args:
        brief: its `places`, `seed` and `art_prompt` count; a place asked for twice is drawn twice, differently.

    Returns:
        Four to six backdrops (more if more were asked for), with unique names.
    """
    others = Stream(brief.seed, "art", "backdrops").shuffled([k for k in BACKDROP_KINDS if k not in brief.places])
    missing = max(0, FEWEST - len(brief.places))
    kinds = [*brief.places, *others[: max(missing, min(len(others), 6 - len(brief.places)))]]
    return tuple(
        draw_backdrop(kind, brief.seed, kinds[:index].count(kind), brief.art_prompt) for index, kind in enumerate(kinds)
    )


def draw_backdrop(kind: str, seed: int, number: int = 0, prompt: str = "") -> Backdrop:
    """Draw one place.

    Args:
        kind: one of BACKDROP_KINDS.
        seed: the set's seed.
        number: counts places of the same kind in a set, from 0.
        prompt: what was asked for, kept in the provenance.
    """
    name = kind if not number else f"{kind}-{number + 1}"
    provenance = Provenance("vector", prompt or kind, seed, {"kind": kind}, "Apache-2.0", True)
    draw: Callable[[str, Stream, Provenance], Backdrop]
    draw = import_module(f"{__name__}.{kind.replace('-', '_')}").draw
    return draw(name, Stream(seed, "art", "backdrop", kind, number), provenance)
