"""What is written for guitars in industrial rock: riffs for real fingers, choruses as peaks, three unlike variants."""

from dataclasses import replace
from itertools import pairwise

import pytest

from rivethead.schema.brief import VARIANTS, Brief, Key
from rivethead.schema.score import Piece
from rivethead.score import compose
from rivethead.score.guitars import fingered
from rivethead.score.styles import style_named
from rivethead.stems.synth.styles import industrial_rock

SEEDS = range(4)


def pieces(variant: str, seed: int) -> tuple[Piece, ...]:
    brief = Brief("x", "Set", "set", "industrial-rock", 132.0, Key("E", "phrygian"), seed)
    return compose(replace(brief, recipe=replace(brief.recipe, variant=variant))).pieces


@pytest.mark.parametrize("root", range(40, 53))
def test_chords_can_be_fingered(root: int) -> None:
    chord = (root, root + 7, root + 12)
    assert fingered(chord, 0) == chord
    low, high = fingered(chord, 1)
    assert high - low == 12
    assert 46 <= low <= 57
    dropped = fingered(chord, -1)
    assert 33 <= dropped[0] <= 44
    assert {p % 12 for p in dropped} == {p % 12 for p in chord}


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_stroke_meets_another_and_a_scrape_leads_up(variant: str) -> None:
    for piece in (p for seed in SEEDS for p in pieces(variant, seed)):
        notes = [n for n in piece.notes if n.part == "guitar"]
        for before, after in pairwise(notes):
            assert before.beat + before.length_beats <= after.beat + 1e-6
        for scrape in (n for n in notes if len(n.pitches) == 1):
            assert scrape.articulation == "glide"
            assert any(0 <= s.start_bar * 4 - scrape.beat - scrape.length_beats <= 1 for s in piece.sections)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_chorus_is_the_peak_and_has_the_wall(variant: str) -> None:
    for piece in (p for seed in SEEDS for p in pieces(variant, seed) if p.kind == "stem"):
        strongest = max(piece.sections, key=lambda s: s.energy)
        assert strongest.label == "chorus"
        start, end = strongest.start_bar * 4, (strongest.start_bar + strongest.bars) * 4
        inside = [n for n in piece.notes if n.part == "guitar" and start <= n.beat < end]
        assert any(len(n.pitches) == 3 for n in inside)


def test_the_variants_are_unlike() -> None:
    styles = [style_named("industrial-rock", variant) for variant in VARIANTS]
    for one, other in ((a, b) for i, a in enumerate(styles) for b in styles[i + 1 :]):
        assert not {str(g) for g in one.grooves} & {str(g) for g in other.grooves}
        assert one.guitar is not None
        assert other.guitar is not None
        assert not set(one.guitar.cells) & set(other.guitar.cells)
    sounds = [industrial_rock.SOUNDS[variant] for variant in VARIANTS]
    assert len({sound.voices["guitar"]["guitar"][0] for sound in sounds}) == len(VARIANTS)
    assert len({sound.kit.places["kick"].drum for sound in sounds}) == len(VARIANTS)
    assert len({sound.kit.places["snare"].drum for sound in sounds}) == len(VARIANTS)
