"""Borrowed fragments: exactly what is named comes from the other style, in notes and in sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.brief import read
from rivethead.schema.brief import FRAGMENTS, STYLES, VARIANTS, Fragment, Recipe
from rivethead.score import compose
from rivethead.score.styles import style_named
from rivethead.stems.synth.styles import sound_of

names = st.sampled_from(STYLES)


@given(names, names, st.sampled_from(VARIANTS), st.sampled_from(FRAGMENTS))
def test_one_fragment_is_the_others_and_the_rest_stays(one: str, other: str, variant: str, part: str) -> None:
    fragments = (Fragment(part, f"{other}/{variant}"),)
    plain, source = style_named(one), style_named(other, variant)
    mixed = style_named(one, "A", fragments)
    fields = [name for name in type(plain).__slots__ if getattr(mixed, name) != getattr(plain, name)]
    assert all(name == "scenes" or getattr(mixed, name) == getattr(source, name) for name in fields)
    sound, other_sound = sound_of(one, Recipe(fragments=fragments)), sound_of(other, Recipe(variant=variant))
    for strip in sound.strips:
        assert sound.strips[strip] == (other_sound if strip == part else sound_of(one)).strips[strip]


@pytest.mark.parametrize("other", ["industrial", "industrial-rock"])
def test_a_guitar_that_is_borrowed_is_heard(other: str) -> None:
    brief = read("x", style="ebm", seed=5, song_seconds=90.0)
    from dataclasses import replace

    recipe = replace(brief.recipe, fragments=(Fragment("guitar", other),))
    notes = compose(replace(brief, recipe=recipe)).pieces[0].notes
    assert any(note.part == "guitar" for note in notes)
    assert not any(note.part == "guitar" for note in compose(brief).pieces[0].notes)


@given(st.lists(st.sampled_from(FRAGMENTS), unique=True), names, names, st.integers(0, 99))
def test_any_mixture_can_be_composed(parts: list[str], one: str, other: str, seed: int) -> None:
    from dataclasses import replace

    brief = read("x", style=one, seed=seed, song_seconds=40.0)
    recipe = replace(brief.recipe, fragments=tuple(Fragment(part, other) for part in parts))
    piece = compose(replace(brief, recipe=recipe)).pieces[0]
    assert piece.notes or piece.hits
    sound = sound_of(one, recipe)
    assert all(note.voice in sound.voices[note.part] for note in piece.notes)
    assert {hit.drum for hit in piece.hits} <= set(sound.kit.places)
