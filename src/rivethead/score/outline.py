"""The outline of a set: which pieces it has in which order, how long they are, their sections and their material."""

from dataclasses import dataclass
from math import floor
from typing import Literal

from rivethead.errors import InputError
from rivethead.schema.brief import Brief, Key
from rivethead.schema.score import BEATS_PER_BAR, Section
from rivethead.score.form import Layer, Scene, Span, arc_of, role, spans
from rivethead.score.material import Material, materials
from rivethead.score.orchestration import orchestration
from rivethead.score.style import Style

_MOST_ENERGY = 0.85
"""A transition stays under the full sections that it joins."""

Kind = Literal["stem", "transition", "song"]


@dataclass(frozen=True, slots=True)
class Outline:
    """A piece before its notes.

    Attributes:
        name: stem-01, transition-01 or song.
        kind: what it is.
        seconds: length of its file.
        bars: whole bars in it.
        spans: its sections.
        materials: whose material each section plays.
    """

    name: str
    kind: Kind
    seconds: float
    bars: int
    spans: tuple[Span, ...]
    materials: tuple[Material, ...]

    @property
    def key(self) -> Key:
        """Return the key that the piece arrives in."""
        return self.materials[-1].key


def outlines(brief: Brief, style: Style) -> tuple[Outline, ...]:
    """Return the outlines of a set's pieces in playing order, or the one of a song.

    Raises:
        InputError: a piece is too short for one bar.
    """
    if brief.form == "song":
        bars = whole_bars(brief.song_seconds, brief.bpm, "--song")
        fitted = spans(arc_of(style, "song", brief.seed, "song"), bars)
        material = materials(brief, style, 1)[0]
        return (Outline("song", "song", brief.song_seconds, bars, fitted, (material,) * len(fitted)),)
    own = materials(brief, style, brief.stems)
    stems = [_stem(brief, style, place, material) for place, material in enumerate(own)]
    found: list[Outline] = []
    for place, stem in enumerate(stems):
        found.append(stem)
        if place < brief.transitions:
            leaves, reaches = stem.spans[-1].energy, stems[place + 1].spans[0].energy
            found.append(_transition(brief, style, place, own[place], own[place + 1], leaves, reaches))
    return tuple(found)


def whole_bars(seconds: float, bpm: float, option: str) -> int:
    """Return how many whole bars fit.

    Raises:
        InputError: not even one does.
    """
    bars = floor(seconds * bpm / (60 * BEATS_PER_BAR) + 1e-9)
    if bars < 1:
        least = 60 * BEATS_PER_BAR / bpm
        raise InputError(
            f"{option} {seconds:g} is too short for one bar at {bpm:g} bpm; give {option} at least {least:.1f} seconds."
        )
    return bars


def scenes(plan: tuple[Outline, ...], number: int, style: Style, seed: int) -> tuple[Scene, ...]:
    """Return the scenes of one piece of the plan: each knows what comes before and after it, across the joints too."""
    piece = plan[number]
    around = [(span.label, span.energy) for outline in plan for span in outline.spans]
    keys = [material.key for outline in plan for material in outline.materials]
    first = sum(len(outline.spans) for outline in plan[:number])
    found = []
    start = 0
    for i, (span, material) in enumerate(zip(piece.spans, piece.materials, strict=True)):
        at = first + i
        repeats = sum(s.label == span.label for s in piece.spans[:i])
        following = around[at + 1] if at + 1 < len(around) else ("end", 0.0)
        is_last = i == len(piece.spans) - 1
        closes = is_last and number < len(plan) - 1
        within = piece.kind == "transition" and not is_last
        section = Section(span.label, start, span.bars, span.energy)
        found.append(
            Scene(
                section=section,
                number=i,
                layers=_handed(orchestration(style, section, repeats, seed, piece.name, material), piece, i, style),
                material=material,
                next_label=following[0],
                next_energy=following[1],
                next_key=keys[at + 1] if within else material.key,
                before_energy=around[at - 1][1] if at else 0.0,
                opens_after_joint=i == 0 and number > 0,
                closes_before_joint=closes,
                leads_over=closes and piece.kind == "transition",
                repeats=repeats,
            )
        )
        start += span.bars
    return tuple(found)


def _handed(found: dict[str, Layer], piece: Outline, number: int, style: Style) -> dict[str, Layer]:
    """Return a section's layers; those of a transition let its neighbours be known.

    While the stem before is still heard its motif is remembered, and at the end the riff of the one after comes in
    under its closed filter.
    """
    if piece.kind != "transition":
        return found
    kept = dict(found)
    remembers = piece.materials[number] is piece.materials[0] and number < len(piece.spans) - 1
    if remembers and not kept.keys() & {"lead", "bell", "guitar"}:
        kept["lead"] = Layer("sparse")
    announces = number == len(piece.spans) - 1 and style.roll
    if announces and ("bass" not in kept or kept["bass"].variant == "root"):
        kept["bass"] = Layer()
    return kept


def _stem(brief: Brief, style: Style, place: int, material: Material) -> Outline:
    name = f"stem-{place + 1:02d}"
    bars = whole_bars(brief.stem_seconds, brief.bpm, "--stem-seconds")
    fitted = spans(arc_of(style, role(place, brief.stems), brief.seed, name), bars)
    return Outline(name, "stem", brief.stem_seconds, bars, fitted, (material,) * len(fitted))


def _transition(
    brief: Brief, style: Style, place: int, before: Material, after: Material, leaves: float, reaches: float
) -> Outline:
    """Return a transition: its first half plays what was, its second what will be."""
    name = f"transition-{place + 1:02d}"
    bars = whole_bars(brief.transition_seconds, brief.bpm, "--transition-seconds")
    fitted = _joined(_in_two(spans(arc_of(style, "transition", brief.seed, name), bars)), leaves, reaches)
    turn = max(1, len(fitted) // 2) if len(fitted) > 1 else 0
    whose = tuple(before if i < turn else after for i in range(len(fitted)))
    return Outline(name, "transition", brief.transition_seconds, bars, fitted, whose)


def _joined(fitted: tuple[Span, ...], leaves: float, reaches: float) -> tuple[Span, ...]:
    """Return spans whose energy starts near the end of the stem before and ends near the start of the one after."""
    if len(fitted) < 2:
        return fitted
    first, last = fitted[0], fitted[-1]
    falling = round(0.4 * first.energy + 0.6 * min(leaves, _MOST_ENERGY), 3)
    rising = round(0.4 * last.energy + 0.6 * min(reaches, _MOST_ENERGY), 3)
    return (Span(first.label, first.bars, falling), *fitted[1:-1], Span(last.label, last.bars, rising))


def _in_two(fitted: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return at least two spans where there are two bars, so that both neighbours are heard."""
    if len(fitted) > 1 or fitted[0].bars < 2:
        return fitted
    only = fitted[0]
    first = only.bars // 2
    return (Span(only.label, first, only.energy), Span(only.label, only.bars - first, only.energy))
