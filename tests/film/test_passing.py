"""Laws of transitions in pictures: they touch only their own frames, and need nothing but a sheet."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from rivethead import art
from rivethead.film import wipes
from rivethead.film.cel import Picture
from rivethead.film.exposure import Exposure, expose
from rivethead.film.shooting import Shooting, Studio
from rivethead.film.transition import SPANS_S, Passing, after_frames, before_frames, passing_at
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief, Key
from rivethead.schema.film import Delivery
from rivethead.schema.storyboard import Camera, Shot, Staging, Storyboard, Transition

SMALL = Delivery(320, 180, 30, "ultrafast", 28)
BRIEF = Brief(
    "t",
    "T",
    "t",
    "industrial",
    120,
    Key("E", "phrygian"),
    5,
    cast_size=2,
    characters=("robot", "punk"),
    places=("club", "foundry"),
)
OTHERS: tuple[Transition, ...] = ("whip-left", "whip-right", "smash", "iris", "gear", "dissolve")
LENGTH = 60


@pytest.fixture(scope="module")
def drawn() -> Art:
    return art.draw(BRIEF)


@pytest.fixture(scope="module")
def studio(drawn: Art) -> Studio:
    return Studio(drawn, SMALL)


def board(drawn: Art, transition: Transition, travel_px: float = 0.0) -> Storyboard:
    one, other = (p.name for p in drawn.cast[:2])
    club, foundry = (b.name for b in drawn.backdrops[:2])
    near = Camera(0, -80, 1.8, 0, travel_px, push=0.05)
    shots = (
        Shot("a", 0, 4, "build", "", "medium", club, "neutral", near, (Staging(one, 0, "idle"),)),
        Shot("b", 4, 8, "drop", "", "wide", foundry, "ember", Camera(), (Staging(other, 200, "idle"),), transition),
    )
    return Storyboard("T", 4.0, tuple(n * 0.5 for n in range(10)), 0, 4, shots)


def shown(studio: Studio, sheet: Exposure, frames: list[int]) -> list[Picture]:
    shooting, picture, pictures = Shooting(studio, sheet), Picture.blank(320, 180), []
    for frame in frames:
        shooting.shoot(frame, picture.planes)
        pictures.append(picture.copy())
    return pictures


def apart(one: Picture, other: Picture) -> float:
    return float(np.abs(one.y.astype(int) - other.y).mean())


def same(one: Picture, other: Picture) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one.planes, other.planes, strict=True))


@pytest.mark.parametrize("transition", OTHERS)
def test_a_picture_is_the_same_whatever_came_before_it(drawn: Art, studio: Studio, transition: Transition) -> None:
    for number, sheet in enumerate(expose(board(drawn, transition, 60.0), SMALL.fps)):
        near = list(range(32, 60)) if number == 0 else list(range(24))
        in_order = shown(studio, sheet, near)
        for frame in (near[1], near[9], near[-2]):
            assert same(shown(Studio(drawn, SMALL), sheet, [frame])[0], in_order[frame - near[0]])


@pytest.mark.parametrize("transition", OTHERS)
def test_a_transition_touches_only_its_own_frames(drawn: Art, studio: Studio, transition: Transition) -> None:
    for number in (0, 1):
        hard = expose(board(drawn, "cut"), SMALL.fps)[number]
        soft = expose(board(drawn, transition), SMALL.fps)[number]
        if number == 0 and transition == "dissolve":
            continue  # its push is spread over the frames that it goes on for
        spent = (before_frames if number == 0 else after_frames)(transition, LENGTH, SMALL.fps)
        touched = set(range(LENGTH - spent, LENGTH)) if number == 0 else set(range(spent))
        frames = [0, 1, 17, 18, 20, 35, 36, 38, 40, 53, 54, 57, 59]
        for frame, a, b in zip(frames, shown(studio, hard, frames), shown(studio, soft, frames), strict=True):
            if frame not in touched:
                assert same(a, b), frame
        assert all((passing_at(soft, frame) is not None) == (frame in touched) for frame in range(LENGTH))


@pytest.mark.parametrize("transition", ["iris", "gear"])
def test_a_hole_closes_to_black_and_opens_from_a_dot(drawn: Art, studio: Studio, transition: Transition) -> None:
    before, after = expose(board(drawn, transition), SMALL.fps)
    closing = [p.y.mean() for p in shown(studio, before, list(range(40, 60)))]
    assert closing[-1] == 16
    assert all(b <= a + 4 for a, b in pairwise(closing))
    opening = [p.y.mean() for p in shown(studio, after, list(range(20)))]
    assert opening[0] < 0.4 * opening[-1]
    assert all(b >= a - 4 for a, b in pairwise(opening))


def test_a_dissolve_is_a_mix_of_both_shots_and_ever_more_of_the_later(drawn: Art, studio: Studio) -> None:
    before, after = expose(board(drawn, "dissolve", 60.0), SMALL.fps)
    assert before.run_on == round(SPANS_S["dissolve"][1] * SMALL.fps)
    assert after.under is not None
    frames = list(range(before.run_on))
    alone = shown(studio, expose(board(drawn, "cut"), SMALL.fps)[1], frames)
    under = shown(studio, after.under, [LENGTH + frame for frame in frames])
    passings = [passing_at(after, frame) for frame in frames]
    shares = [passing.mixed() for passing in passings if passing is not None]
    for mixed, over, below, share in zip(shown(studio, after, frames), alone, under, shares, strict=True):
        wipes.mix(over.planes, 320, below.planes, share)
        assert same(mixed, over)
    assert 256 > shares[0] > 240
    assert shares == sorted(shares, reverse=True)
    assert 0 < shares[-1] < 16


def test_what_goes_on_under_a_dissolve_goes_on_as_it_began(drawn: Art, studio: Studio) -> None:
    under = expose(board(drawn, "dissolve", 200.0), SMALL.fps)[1].under
    assert under is not None
    going = shown(studio, under, list(range(52, 72)))
    changes = [apart(a, b) for a, b in pairwise(going)]
    assert max(changes[8:]) < 3 * max(changes[:8])
    assert min(changes[8:]) > 0.5 * min(changes[:8]) > 0  # the camera travels on


def test_a_rush_makes_the_face_larger_and_the_cut_after_it_is_hard(drawn: Art, studio: Studio) -> None:
    before, after = expose(board(drawn, "smash"), SMALL.fps)
    hard = expose(board(drawn, "cut"), SMALL.fps)[1]
    assert same(shown(studio, after, [0])[0], shown(studio, hard, [0])[0])
    rush = shown(studio, before, list(range(50, 60)))
    changes = [apart(a, b) for a, b in pairwise(rush)]
    assert np.mean(changes[4:]) > 3 * np.mean(changes[:3])
    shares = [Passing("smash", "out", step, 6).rushed() for step in range(1, 7)]
    assert shares[0] < 0 < shares[1] < shares[2] < shares[3]
    assert max(shares) > 1 == shares[-1]


@pytest.mark.parametrize("transition", ["whip-left", "whip-right"])
def test_a_whip_pan_swings_one_way_ever_faster_and_then_ever_slower(transition: Transition) -> None:
    out = [Passing(transition, "out", step, 4).swing(30) for step in range(1, 5)]
    to = 1 if transition == "whip-right" else -1
    into = [Passing(transition, "in", step, 4).swing(30) for step in range(1, 5)]
    assert [to * length for _, length in out] == sorted(to * length for _, length in out)
    assert [length for _, length in into] == [length for _, length in reversed(out)]
    places = [to * place for place, _ in out]
    assert 0 < places[0] < places[1] < places[2] < places[3]
    arriving = [to * place for place, _ in into]
    assert arriving == sorted(arriving)
    assert arriving[-1] < 0


def test_short_shots_keep_most_of_themselves() -> None:
    for transition, spans in SPANS_S.items():
        for frames in (1, 2, 5, 12, 40):
            used = before_frames(transition, frames, 30) + after_frames(transition, frames, 30)
            assert used <= 0.8 * frames
        assert before_frames(transition, 999, 60) == round(60 * spans[0])


def test_a_sheet_still_says_nothing_of_its_place_in_the_film(drawn: Art) -> None:
    story = board(drawn, "gear")
    later = tuple(replace(s, start_beat=s.start_beat + 8, end_beat=s.end_beat + 8) for s in story.shots)
    first = replace(story.shots[0], end_beat=8, transition="cut")
    moved = Storyboard("T", 8.0, tuple(n * 0.5 for n in range(18)), 0, 4, (first, *later))
    assert expose(moved, 30)[2] == expose(story, 30)[1]
