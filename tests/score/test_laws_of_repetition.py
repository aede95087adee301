"""What a listener gets tired of: bars that come too often, stretches in which nothing happens, effects in heaps."""

from functools import lru_cache
from itertools import pairwise

import critique
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.schema.brief import MODES, STYLES, VARIANTS, Brief, Key, Recipe
from rivethead.schema.score import Piece, Score
from rivethead.score import compose

TEMPI = {"industrial": 126.0, "ebm": 122.0, "industrial-rock": 131.0, "ambient": 62.0, "synthwave": 101.0,
         "drum-and-bass": 174.0, "dark-electro": 118.0, "industrial-house": 127.0, "power-noise": 140.0,
         "darksynth": 110.0}  # fmt: skip
SEEDS = range(2)


@lru_cache(maxsize=256)
def composed(style: str, seed: int, *, song: bool = False) -> Score:
    form = {"form": "song", "stems": 1, "transitions": 0, "song_seconds": 180.0} if song else {}
    return compose(Brief("x", "Set", "set", style, TEMPI[style], Key("E", "phrygian"), seed, **form))


def pieces(style: str) -> list[Piece]:
    return [p for seed in SEEDS for song in (False, True) for p in composed(style, seed, song=song).pieces]


def objections(style: str, law) -> list[critique.Fault]:
    return [f for seed in SEEDS for song in (False, True) for f in law(composed(style, seed, song=song))]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("law", [critique.repeats, critique.stillness, critique.candy])
def test_nothing_wears_out(style: str, law) -> None:
    assert objections(style, law) == []


@given(
    st.sampled_from(STYLES),
    st.sampled_from(VARIANTS),
    st.sampled_from(sorted(MODES)),
    st.integers(0, 2**63 - 1),
    st.floats(-1, 1).map(lambda x: round(x, 2)),
)
@settings(max_examples=15, deadline=None)
def test_nothing_wears_out_whatever_is_asked(style: str, variant: str, mode: str, seed: int, density: float) -> None:
    recipe = Recipe(variant=variant, density=density)
    score = compose(Brief("x", "Set", "set", style, TEMPI[style], Key("C", mode), seed, recipe=recipe))
    assert critique.stillness(score) == []
    assert critique.candy(score) == []
    assert all(critique.longest_repeat(piece)[0] <= 3 for piece in score.pieces)


@pytest.mark.parametrize("style", STYLES)
def test_surprises_come_every_few_bars(style: str) -> None:
    for piece in pieces(style):
        bars = [int(g.beat // 4) for g in critique.surprises(piece)]
        assert len(bars) <= piece.bars / 3
        if piece.bars >= 24:
            assert len(bars) >= piece.bars / 20


def test_fills_grow_with_what_they_end() -> None:
    """Fills begin earlier at eight bars than at four, and earlier still where a section ends; most bars have none."""
    lengths: dict[int, list[float]] = {4: [], 8: [], 16: []}
    plain = filled = 0
    for style in ("industrial", "ebm", "synthwave", "darksynth"):
        for piece in pieces(style):
            for section in piece.sections:
                if section.label not in ("verse", "drop", "chorus") or section.bars < 8:
                    continue
                for place in range(3, section.bars):
                    beats = critique.fill_beats(piece, section.start_bar + place)
                    if place == section.bars - 1:
                        lengths[16].append(beats)
                    elif place % 8 == 7:
                        lengths[8].append(beats)
                    elif place % 8 == 3:
                        lengths[4].append(beats)
                    else:
                        plain += 1
                        filled += beats > 0
    mean = {size: sum(beats) / len(beats) for size, beats in lengths.items()}
    assert 0.3 < mean[4] < mean[8] < mean[16]
    assert filled < 0.25 * plain


@pytest.mark.parametrize("style", STYLES)
def test_hands_breathe(style: str) -> None:
    """No two bars of a phrase are struck alike hard, and accents, plain strokes and ghosts all occur."""
    for piece in (p for p in composed(style, 1).pieces if p.kind == "stem"):
        strokes = {h.velocity for h in piece.hits}
        assert len(strokes) > 20 or len(piece.hits) < 60
        assert min(strokes) < 0.6 * max(strokes)
        kicks = [h for h in piece.hits if h.drum == "kick" and h.beat % 4 == 0]
        moved = [a.velocity != b.velocity for a, b in pairwise(kicks) if b.beat - a.beat == 4]
        assert not moved or sum(moved) >= 0.6 * len(moved)


def test_a_critic_hears_what_is_wrong() -> None:
    """The laws are not blind: a piece made of one bar breaks them."""
    from dataclasses import replace

    score = composed("ebm", 0)
    piece = score.pieces[0]
    bar = [h for h in piece.hits if h.beat < 4] or [replace(piece.hits[0], beat=0.0)]
    looped = replace(
        piece,
        notes=(),
        gestures=(),
        shouts=(),
        moves=(),
        hits=tuple(replace(h, beat=h.beat + 4 * n) for n in range(piece.bars) for h in bar),
        sections=(replace(piece.sections[0], start_bar=0, bars=piece.bars),),
    )
    dull = replace(score, pieces=(looped,))
    assert critique.longest_repeat(looped) == (piece.bars, 0)
    assert critique.repeats(dull)
    assert critique.stillness(dull)
