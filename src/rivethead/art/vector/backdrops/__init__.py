"""Backdrops: industrial places in parallax layers, each drawn anew for every seed and in the colours of its style."""

from collections.abc import Callable
from importlib import import_module

from rivethead.schema.art import Backdrop, Provenance
from rivethead.schema.brief import BACKDROP_KINDS, Brief
from rivethead.seeds import Stream

FEWEST = 4
"""A film of several sections should not run out of places."""

MOST = 6
"""So many places are drawn for a set, unless more are asked for."""

PREFERRED: dict[str, tuple[str, ...]] = {
    "ambient": ("cooling-towers", "cathedral", "harbour", "rooftop", "tunnel", "reactor", "scrapyard"),
    "synthwave": ("neon-street", "club", "rooftop", "harbour", "control-room", "server-hall", "reactor"),
    "darksynth": (
        "neon-street",
        "cathedral",
        "server-hall",
        "reactor",
        "foundry",
        "club",
        "tunnel",
        "scrapyard",
        "boiler-room",
    ),
    "drum-and-bass": ("tunnel", "server-hall", "club", "scrapyard", "rooftop", "reactor", "neon-street", "harbour"),
    "dark-electro": ("cathedral", "reactor", "tunnel", "server-hall", "club", "boiler-room", "rooftop", "control-room"),
    "industrial-house": ("club", "assembly-line", "tunnel", "rooftop", "control-room", "harbour", "foundry"),
}
"""Style -> places that suit it; the others come after them."""

_ODD = {"neon-street": ("synthwave", "darksynth", "drum-and-bass"), "cooling-towers": ("ambient",)}
"""Places of a character of their own, and the styles that take them up by themselves."""

_BORN_IN = {"neon-street": "synthwave", "cooling-towers": "ambient"}
"""Places whose own colours are those of a style already."""


def draw_backdrops(brief: Brief) -> tuple[Backdrop, ...]:
    """Draw the places of a set: those asked for first and in that order, then others by style and seed.

    Args:
        brief: its `places`, `style`, `seed` and `art_prompt` count; a place asked for twice is drawn twice,
            differently.

    Returns:
        Six backdrops (more if more were asked for, fewer where there are no other kinds), with unique names.
    """
    kinds = kinds_for(brief)
    return tuple(
        draw_backdrop(kind, brief.seed, kinds[:index].count(kind), brief.art_prompt, brief.style)
        for index, kind in enumerate(kinds)
    )


def kinds_for(brief: Brief) -> list[str]:
    """Return the kinds of a set's places: those asked for, then by seed others, those that suit the style first."""
    suited = PREFERRED.get(brief.style, tuple(kind for kind in BACKDROP_KINDS if kind not in _ODD))
    stream = Stream(brief.seed, "art", "backdrops")
    drawn = stream.shuffled([kind for kind in BACKDROP_KINDS if kind not in brief.places])
    welcome = [kind for kind in drawn if brief.style in _ODD.get(kind, (brief.style,))]
    first = [kind for kind in welcome if kind in suited]
    for kind in [kind for kind in first if _BORN_IN.get(kind) == brief.style]:
        # the place that is the style's very own is never left out
        first.remove(kind)
        first.insert(stream.integer(FEWEST - 1), kind)
    others = [*first, *(kind for kind in welcome if kind not in first)]
    others += [kind for kind in drawn if kind not in welcome]
    missing = max(0, FEWEST - len(brief.places))
    return [*brief.places, *others[: max(missing, min(len(others), MOST - len(brief.places)))]]


def draw_backdrop(kind: str, seed: int, number: int = 0, prompt: str = "", style: str = "industrial") -> Backdrop:
    """Draw one place.

    Args:
        kind: one of BACKDROP_KINDS.
        seed: the set's seed.
        number: counts places of the same kind in a set, from 0.
        prompt: what was asked for, kept in the provenance.
        style: one of STYLES; it chooses the colours.
    """
    from rivethead.art.vector.backdrops.schemes import restyled

    name = kind if not number else f"{kind}-{number + 1}"
    provenance = Provenance("vector", prompt or kind, seed, {"kind": kind, "style": style}, "Apache-2.0", True)
    draw: Callable[[str, Stream, Provenance], Backdrop]
    draw = import_module(f"{__name__}.{kind.replace('-', '_')}").draw
    drawn = draw(name, Stream(seed, "art", "backdrop", kind, number), provenance)
    if _BORN_IN.get(kind) == style:
        return drawn
    return restyled(drawn, style, Stream(seed, "art", "backdrop", kind, number, "scheme"))
