"""Laws of transitions: rare, where the music turns, never in the way of a card."""

from collections import Counter
from itertools import pairwise

import pytest
from stand_ins import FORM, art, brief, track

from rivethead.schema.storyboard import Shot, Storyboard
from rivethead.storyboard import plan
from rivethead.storyboard.transitions import APART_BARS, CALM, SHOWY

STYLES = ("industrial", "ambient", "synthwave", "drum-and-bass")


def joins(board: Storyboard) -> list[tuple[Shot, Shot]]:
    return [(a, b) for a, b in pairwise(board.shots) if b.transition != "cut"]


@pytest.fixture(scope="module", params=[(style, seed) for style in STYLES for seed in (1, 2, 3)], ids=str)
def board(request: pytest.FixtureRequest) -> Storyboard:
    style, seed = request.param
    return plan(brief(seed=seed, style=style), track((*FORM, *FORM)), art())


def test_of_showy_transitions_there_is_one_in_eight_bars_at_most(board: Storyboard) -> None:
    showy = [shot.start_beat / board.metre for shot in board.shots if shot.transition in SHOWY]
    assert showy
    assert all(b - a >= APART_BARS for a, b in pairwise(showy))


def test_most_cuts_are_hard(board: Storyboard) -> None:
    hard = sum(shot.transition == "cut" for shot in board.shots)
    assert hard >= 0.6 * len(board.shots)
    assert board.shots[0].transition == "cut"
    assert all("cut" in (a.transition, b.transition) for a, b in pairwise(board.shots))


def test_cards_are_cut_to_and_from(board: Storyboard) -> None:
    assert all(a.card is None and b.card is None for a, b in joins(board))


def test_a_rush_goes_into_a_single_face_and_ends_in_something_loud(board: Storyboard) -> None:
    for before, after in joins(board):
        if after.transition == "smash":
            assert len(before.cast) == 1
            assert before.size in ("medium", "close")
            assert after.section in ("drop", "chorus")


def test_dissolves_are_calm_and_nobody_melts_into_himself(board: Storyboard) -> None:
    for before, after in joins(board):
        if after.transition == "dissolve":
            assert after.section not in ("drop", "chorus")
            assert not {s.puppet for s in before.cast} & {s.puppet for s in after.cast}


def test_every_reason_tells_its_transition(board: Storyboard) -> None:
    words = {"smash": "rushes", "iris": "black", "gear": "gear", "dissolve": "dissolves"}
    for _, shot in joins(board):
        assert words.get(shot.transition, "swings") in shot.reason


def test_styles_differ() -> None:
    def dissolves(style: str) -> int:
        boards = [plan(brief(seed=seed, style=style), track((*FORM, *FORM)), art()) for seed in range(4)]
        return Counter(s.transition for board in boards for s in board.shots)["dissolve"]

    assert dissolves("ambient") > 2 * dissolves("industrial")


def test_over_some_films_every_transition_is_used() -> None:
    used = {
        shot.transition
        for style in STYLES
        for seed in range(4)
        for shot in plan(brief(seed=seed, style=style), track((*FORM, *FORM)), art()).shots
    }
    assert used >= {"cut", "smash", "iris", "gear", "dissolve"}
    assert used & {"whip-left", "whip-right"}


def test_black_closes_where_the_noise_ends() -> None:
    boards = [plan(brief(seed=seed), track((*FORM, *FORM)), art()) for seed in range(6)]
    holes = [s for board in boards for s in board.shots if s.transition in ("iris", "gear")]
    assert sum(s.section in CALM for s in holes) >= 0.5 * len(holes) > 0
