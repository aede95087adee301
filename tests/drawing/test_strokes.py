"""Laws of strokes: what a player strikes of a track's hits, and how guitarists and keyboarders fare between them."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.art.vector import biped
from rivethead.art.vector.actions.band import KEYBOARD, KEYS_PADS, STRINGS, guitar
from rivethead.art.vector.actions.body import Body
from rivethead.drawing import acting, strokes
from rivethead.schema.art import Action

BODY = Body(biped.bones(biped.Build()))
GUITAR = Action("guitar", 4.0, 0.7, "strings", guitar(BODY), (1.0, 1.0, 1.0), STRINGS)
KEYS = Action("keyboard", 4.0, 0.5, "keyboard", KEYBOARD, (1.0, 1.0, 1.0), KEYS_PADS)
BEATS = st.lists(st.integers(0, 64).map(lambda k: k / 4), min_size=1, max_size=40, unique=True).map(sorted)


@given(beats=BEATS)
@settings(max_examples=40, deadline=None)
def test_every_note_is_struck_on_its_own_beat(beats: list[float]) -> None:
    assert [at for at, _ in strokes.strokes_for(GUITAR, {"guitar": beats})] == beats
    pressed = strokes.strokes_for(KEYS, {"keys": beats})
    assert sorted({at for at, _ in pressed}) == beats
    assert pressed == sorted(pressed, key=lambda stroke: stroke[0])


@given(beats=BEATS)
@settings(max_examples=40, deadline=None)
def test_hands_take_turns_and_strike_together_after_a_rest(beats: list[float]) -> None:
    pressed = strokes.strokes_for(KEYS, {"keys": beats})
    for before, at in itertools.pairwise(beats):
        hands = {KEYS_PADS[name].hand for when, name in pressed if when == at}
        if at - before > strokes.ACCENT_GAP_BEATS:
            assert hands == {"left", "right"}
        elif at % 4.0:
            assert len(hands) == 1


def test_a_player_knows_whether_the_track_says_when() -> None:
    assert strokes.knows_when(GUITAR, {"guitar": ()})
    assert not strokes.knows_when(GUITAR, {"keys": (1.0,)})


@given(beats=BEATS, beat=st.floats(0.0, 16.0))
@settings(max_examples=60, deadline=None)
def test_a_lift_is_nothing_at_a_stroke_and_never_below_it(beats: list[float], beat: float) -> None:
    last, following = strokes.neighbours(GUITAR, [(b, "strings") for b in beats], beat, "right")
    since = beat - last[0] if last else strokes.NEVER
    until = following[0] - beat if following else strokes.NEVER
    settings_ = {"top": 1.0, "ready": 0.3, "rebound": 0.16, "whip": 0.2, "wind": 0.5, "snap": 2.0}
    assert 0.0 <= strokes.lift_at(since, until, **settings_) <= 1.0
    assert strokes.lift_at(0.0, since + until, **settings_) == 0.0
    assert strokes.lift_at(since + until, 1e-9, **settings_) == pytest.approx(0.0, abs=1e-3)


def test_the_strumming_hand_comes_up_little_in_a_run_and_far_before_an_accent() -> None:
    played = strokes.strokes_for(GUITAR, {"guitar": [0.0, 0.25, 0.5, 0.75, 1.0, 4.0]})

    def away(start: float, end: float) -> float:
        places = []
        for k in range(41):
            posed = acting.rig.solve(
                BODY.puppet, acting.strum_pose(BODY.puppet, GUITAR, played, start + (end - start) * k / 40)
            )
            pad = STRINGS["strings"]
            palm = posed.place("hand-right", *acting.rig.palm_px(BODY.puppet, "right"))
            places.append(math.dist(palm, posed.place("torso", pad.x_px, pad.y_px)))
        return max(places)

    assert 6.0 < away(0.25, 0.5) < 70.0
    assert away(1.0, 4.0) > 120.0


def test_players_move_without_jumps() -> None:
    notes = [0.0, 0.25, 0.5, 1.0, 1.5, 1.75, 2.0, 4.5, 5.0, 5.25, 8.0]
    strummed, pressed = strokes.strokes_for(GUITAR, {"guitar": notes}), strokes.strokes_for(KEYS, {"keys": notes})
    for hands, pose_of in (
        (("right",), lambda b: acting.strum_pose(BODY.puppet, GUITAR, strummed, b)),
        (("left", "right"), lambda b: acting.press_pose(KEYS, pressed, b)),
    ):
        posed = [acting.rig.solve(BODY.puppet, pose_of(k / 240)) for k in range(240 * 8)]
        for a, b in itertools.pairwise(posed):
            for side in hands:
                assert math.dist(a.place(f"hand-{side}"), b.place(f"hand-{side}")) < 34.0


def test_what_is_far_off_does_not_matter() -> None:
    near = [(b, "strings") for b in (4.0, 4.5, 5.0)]
    far = [(-4.0, "strings"), *near, (12.0, "strings")]
    assert acting.strum_pose(BODY.puppet, GUITAR, near, 4.7) == acting.strum_pose(BODY.puppet, GUITAR, far, 4.7)
