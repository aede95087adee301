"""Laws of geometry and of memory: heads in the frame, faces free, nothing shown twice within eight bars."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stand_ins import FORM, art, brief, puppet, track

from rivethead.schema.art import Art
from rivethead.schema.storyboard import Camera, Card, Shot, Staging, Storyboard
from rivethead.storyboard import plan
from rivethead.storyboard.blocking import head_box
from rivethead.storyboard.company import body_of
from rivethead.storyboard.faults import APART_BARS, faults
from rivethead.storyboard.framing import camera_on

PAIR = Art((puppet("near", "dance"), puppet("far", "dance")), art().backdrops)
WIDE = Camera()


def one_shot(*cast: Staging, camera: Camera = WIDE, card: Card | None = None, **more: object) -> Storyboard:
    shot = Shot("shot-001", 0.0, 4.0, "verse", "", "wide", "foundry", "neutral", camera, cast, card=card, **more)  # type: ignore[arg-type]
    return Storyboard("T", 2.0, (0.0, 0.5, 1.0, 1.5, 2.0), 0, 4, (shot,))


def kinds(board: Storyboard, drawn: Art = PAIR) -> list[tuple[str, str]]:
    return [(fault.kind, fault.puppet) for fault in faults(board, drawn)]


@given(st.floats(-1400, 1400), st.sampled_from(["far", "near"]))
@settings(max_examples=60, deadline=None)
def test_a_head_is_cut_off_exactly_where_it_leaves_the_frame(x_px: float, name: str) -> None:
    staging = Staging(name, x_px, "idle")
    head = head_box(staging, body_of(PAIR.puppet(name)))
    gone = max(0.0, head.right - 960, -960 - head.left) / head.width
    found = kinds(one_shot(staging))
    if gone < 0.05:
        assert found == []
    if gone > 0.2:
        assert found == [("cut off", name)]


@pytest.mark.parametrize(
    "move", [Camera(travel_px=900), Camera(tilt_rad=1.4), camera_on(0.0, 640.0, 300.0), Camera(push=0.9)]
)
def test_the_whole_of_a_move_counts(move: Camera) -> None:
    staging = Staging("far", -560.0 if move.zoom == 1.0 else -100.0, "idle")
    assert ("cut off", "far") in kinds(one_shot(staging, camera=move))


def test_a_jump_takes_the_face_along() -> None:
    near = camera_on(0.0, 760.0, 200.0)
    high = replace(PAIR.puppet("far").actions["jump"], keys=())
    jumping = replace(PAIR.puppet("far"), actions={**PAIR.puppet("far").actions, "jump": high})
    assert kinds(one_shot(Staging("far", 0, "jump"), camera=near), replace(PAIR, cast=(jumping,))) == []
    keys = tuple(replace(key, pose={"pelvis_y": -300.0}) for key in PAIR.puppet("far").actions["jump"].keys)
    leaping = replace(jumping, actions={**jumping.actions, "jump": replace(high, keys=keys)})
    found = kinds(one_shot(Staging("far", 0, "jump"), camera=near), replace(PAIR, cast=(leaping,)))
    assert found == [("cut off", "far")]


@given(st.floats(-400, 400))
@settings(max_examples=40, deadline=None)
def test_who_stands_behind_somebody_is_hidden_and_who_stands_before_is_not(x_px: float) -> None:
    board = one_shot(Staging("far", x_px, "idle"), Staging("near", 0.0, "idle"))
    found = kinds(board)
    assert ("hidden", "near") not in found
    if abs(x_px) < 60:
        assert found == [("hidden", "far")]
    if abs(x_px) > 230:
        assert found == []


def test_letters_may_not_lie_over_faces() -> None:
    card = Card("title", ("LETTERS",))
    low, high = Camera(y_px=0.0), Camera(y_px=-420.0)
    assert kinds(one_shot(Staging("far", 0.0, "idle"), camera=low, card=card)) == []
    assert kinds(one_shot(Staging("far", 0.0, "idle"), camera=high, card=card)) == [("lettered", "far")]


@pytest.mark.parametrize(("bars", "repeated"), [(1, True), (7, True), (8, False)])
def test_the_same_again_is_a_fault_within_eight_bars(bars: int, repeated: bool) -> None:
    first = one_shot(Staging("far", 0.0, "idle")).shots[0]
    other = replace(first, name="shot-002", start_beat=2.0, end_beat=4.0 * bars, cast=(Staging("near", 0.0, "idle"),))
    again = replace(first, name="shot-003", start_beat=4.0 * bars, end_beat=4.0 * bars + 4, camera=Camera(x_px=50))
    shots = (replace(first, end_beat=2.0), other, again)
    board = Storyboard("T", 20.0, tuple(n * 0.5 for n in range(41)), 0, 4, shots)
    assert [fault.shot for fault in faults(board, PAIR)] == (["shot-003"] if repeated else [])


@pytest.mark.parametrize("seed", range(12))
def test_nothing_is_shown_twice_within_eight_bars(seed: int) -> None:
    drawn = art()
    board = plan(brief(seed=seed, style=("industrial", "ambient", "synthwave")[seed % 3]), track((*FORM, *FORM)), drawn)
    assert [fault for fault in faults(board, drawn) if fault.kind == "repeated"] == []
    assert APART_BARS == 8
