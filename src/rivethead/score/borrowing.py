"""Borrowing: one style writes a part, the chords or the form as another does."""

from collections.abc import Mapping
from dataclasses import replace

from rivethead.score.form import FULL_LABELS
from rivethead.score.style import Style

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "drums": ("grooves", "metals", "fills", "pulse", "roll"),
    "bass": ("bass", "bass_follows_guitar"),
    "guitar": ("guitar",),
    "lead": ("melody", "arps"),
    "pads": ("chords",),
    "fx": ("candy", "beds", "moves"),
    "voice": ("shouting", "words"),
    "harmony": ("progressions", "lifts", "chord_bars"),
    "form": ("arcs", "scenes"),
}
"""Fragment -> the tables that it is made of."""

_LAYERS: Mapping[str, tuple[str, ...]] = {
    "drums": ("kick", "snare", "hat"),
    "bass": ("bass",),
    "guitar": ("guitar",),
    "lead": ("lead",),
    "pads": ("pad",),
    "voice": ("voice",),
}
"""Part -> the layers that full sections get where the form never lets the part sound."""


def borrowed(style: Style, fragment: str, source: Style) -> Style:
    """Return a style with one fragment of another in its place.

    Args:
        style: who borrows.
        fragment: one of rivethead.schema.brief.FRAGMENTS.
        source: from whom.
    """
    taken = replace(style, **{name: getattr(source, name) for name in _FIELDS[fragment]})
    layers = _LAYERS.get(fragment, ())
    if not layers or any(_names(taken.scenes, layer) for layer in layers):
        return taken
    extra = " " + " ".join(layers)
    scenes = {
        label: tuple(each + extra if label in FULL_LABELS else each for each in orchestrations)
        for label, orchestrations in taken.scenes.items()
    }
    return replace(taken, scenes=scenes)


def _names(scenes: Mapping[str, tuple[str, ...]], layer: str) -> bool:
    """Whether any orchestration lets a layer sound."""
    words = (word for each in scenes.values() for orchestration in each for word in orchestration.split())
    return any(word.rstrip("+-").partition(":")[0] == layer for word in words)
