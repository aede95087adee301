"""What belongs together sounds related, what does not sounds different: motifs, riffs and kits of stems and sets."""

from collections import Counter
from functools import lru_cache
from itertools import combinations
from statistics import mean

import critique
import pytest

from rivethead.schema.brief import STYLES, Brief, Key
from rivethead.schema.score import Score
from rivethead.score import compose
from rivethead.score.notation import STEPS_PER_BAR, bars, tones
from rivethead.score.styles import style_named
from rivethead.score.variation import varied
from rivethead.seeds import Stream

SINGING = ("industrial", "ebm", "dark-electro", "synthwave", "darksynth", "drum-and-bass")
SEEDS = range(8)


@lru_cache(maxsize=256)
def composed(style: str, seed: int) -> Score:
    return compose(
        Brief("x", "Set", "set", style, 120.0, Key("E", "phrygian"), seed, stems=3, transitions=0, stem_seconds=48.0)
    )


def lead_figures(score: Score) -> list[Counter[tuple[int, int, int]]]:
    found = [critique.figures(n for n in piece.notes if n.voice == "lead") for piece in score.pieces]
    return [figures for figures in found if sum(figures.values()) >= 8]


@pytest.mark.parametrize("style", SINGING)
def test_a_motif_comes_back_in_the_set_and_not_in_another(style: str) -> None:
    heard = [lead_figures(composed(style, seed)) for seed in SEEDS]
    within = [critique.likeness(a, b) for set_ in heard for a, b in combinations(set_, 2)]
    across = [critique.likeness(a, b) for one, other in combinations(heard, 2) for a in one for b in other]
    assert mean(within) > 0.15
    assert mean(within) > 2.5 * mean(across)
    assert mean(within) < 0.95, "it comes back changed"


def distance(one: Counter, other: Counter) -> float:
    """Return the share of bars that two sets do not have in common."""
    mine, theirs = sum(one.values()) or 1, sum(other.values()) or 1
    return 1 - sum(min(one[bar] / mine, other[bar] / theirs) for bar in one)


@pytest.mark.parametrize("style", [s for s in STYLES if s != "ambient"])
def test_two_sets_differ_in_their_riffs(style: str) -> None:
    riffs = [sum((critique.riff_bars(p) for p in composed(style, seed).pieces), Counter()) for seed in SEEDS]
    apart = [distance(a, b) for a, b in combinations(riffs, 2)]
    assert mean(d > 0.5 for d in apart) > 0.95
    assert mean(apart) > 0.65


@pytest.mark.parametrize("style", STYLES)
def test_siblings_have_their_own_riffs_and_forms(style: str) -> None:
    for seed in SEEDS[:4]:
        first, second = composed(style, seed).pieces[:2]
        assert first.sections != second.sections
        if style != "ambient":
            assert distance(critique.riff_bars(first), critique.riff_bars(second)) > 0.5


@pytest.mark.parametrize("style", STYLES)
def test_a_varied_riff_stays_a_riff(style: str) -> None:
    table = style_named(style)
    lines = [table.bass, *([table.guitar] if table.guitar else [])]
    for cell in (c for line in lines for c in (*line.cells, *line.lifts)):
        for seed in range(12):
            new = varied(cell, Stream(seed, "law"), 3)
            assert len(bars(new)) == len(bars(cell))
            for was, bar in zip(bars(cell), bars(new), strict=True):
                steps = bar.split()
                assert len(steps) == STEPS_PER_BAR
                assert not any(b == "-" and a == "." for a, b in zip(["."] + steps, steps, strict=False))
                assert abs(len(tones(bar)) - len(tones(was))) <= 3
                assert all(0 <= t.degree <= 9 and abs(t.octave) <= 1 for t in tones(bar))
            pairs = zip(combinations(bars(cell), 2), combinations(bars(new), 2), strict=True)
            assert all(c == d for (a, b), (c, d) in pairs if a == b)


@pytest.mark.parametrize("style", ["industrial", "ebm", "dark-electro", "synthwave", "darksynth"])
def test_calls_are_answered(style: str) -> None:
    """Outside choruses the lead has its say in one half of the phrase."""
    shares = []
    for score in (composed(style, seed) for seed in SEEDS):
        for piece in score.pieces:
            for section in piece.sections:
                notes = [
                    int(n.beat // 4) - section.start_bar
                    for n in critique.inside(piece.notes, section)
                    if getattr(n, "voice", "") == "lead"
                ]
                if section.label != "chorus" and section.bars >= 8 and len(notes) >= 4:
                    first = sum(bar % 4 < 2 for bar in notes) / len(notes)
                    shares.append(max(first, 1 - first))
    assert shares
    assert mean(shares) > 0.7
