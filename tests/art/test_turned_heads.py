"""Laws of heads that blink and turn, and of hands over the floor, on the drawn cast."""

import math
from functools import cache

import pytest
import skia

from rivethead import brief
from rivethead.art.casting import TALENTS, Engagement
from rivethead.art.vector.artist import draw_puppet
from rivethead.drawing import acting, rig
from rivethead.drawing.dressing import PROFILE, SHUT, SHUT_BELOW
from rivethead.drawing.ink import ink
from rivethead.schema.art import Puppet

KINDS = tuple(TALENTS)
SEEDS = (11, 22, 33)
FLOOR_SLACK_PX = 45.0
"""Outlines count, and a hand's box is larger than the hand when it is turned."""


@cache
def drawn(kind: str, seed: int) -> Puppet:
    return draw_puppet(Engagement(kind, kind, TALENTS[kind][0], 0), brief.read("industrial", seed=seed))


def worn(puppet: Puppet, **pose: float) -> dict[str, tuple[str, skia.Matrix]]:
    return {slot.name: (name, place) for slot, name, place in rig.solve(puppet, pose).slots}


def height_px(puppet: Puppet, attachment: str) -> float:
    return float(ink(puppet.attachments[attachment]).bounds.height())


def breadth(place: skia.Matrix) -> float:
    return math.hypot(place.getScaleX(), place.getSkewY())


@pytest.mark.parametrize("kind", KINDS)
def test_a_shut_eye_is_a_drawing_of_its_own_that_is_wider_than_a_slit(kind: str) -> None:
    for seed in SEEDS:
        puppet = drawn(kind, seed)
        for side in ("left", "right"):
            assert worn(puppet, lid=SHUT_BELOW)[f"eye-{side}"][0] == f"eye-{side}"
            name, place = worn(puppet, lid=0.0)[f"eye-{side}"]
            assert name == f"eye-{side}{SHUT}"
            assert breadth(place) == pytest.approx(1.0, abs=0.01)
            assert height_px(puppet, name) > 0.25 * height_px(puppet, f"eye-{side}")


@pytest.mark.parametrize("kind", ["rat", "crow"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_snout_points_to_where_the_head_has_turned(kind: str, seed: int) -> None:
    puppet = drawn(kind, seed)
    lead = "snout" if kind == "rat" else "beak"
    for facing in (math.asin(PROFILE) + 0.05, 0.8, 1.3):
        for sign in (-1.0, 1.0):
            name, place = worn(puppet, facing=sign * facing)[lead]
            box = place.mapRect(ink(puppet.attachments[name]).bounds)
            axis = rig.solve(puppet, {"facing": sign * facing}).place("head")[0]
            assert sign * (box.centerX() - axis) > 0.0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mirrored_head_still_looks_to_the_right_when_told_to(seed: int) -> None:
    puppet = drawn("rat", seed)
    for facing in (-0.8, 0.8):
        straight, right = (worn(puppet, facing=facing, look_x=x)["eye-left"][1].getTranslateX() for x in (0.0, 12.0))
        assert right > straight


@pytest.mark.parametrize("kind", ["singer", "keyboarder"])
def test_a_chin_stays_as_broad_as_the_head_it_belongs_to(kind: str) -> None:
    for facing in (0.4, 0.8, 1.2, -1.2):
        turned = worn(drawn(kind, 11), facing=facing)
        assert breadth(turned["chin"][1]) == pytest.approx(breadth(turned["head"][1]), rel=1e-6)
        assert breadth(turned["mouth"][1]) < breadth(turned["head"][1])


def test_sockets_throat_and_jaw_narrow_with_the_eyes_that_they_belong_to() -> None:
    for facing in (0.6, -1.2):
        turned = worn(drawn("crane", 22), facing=facing)
        assert breadth(turned["socket-left"][1]) == pytest.approx(breadth(turned["eye-left"][1]))
        assert breadth(turned["throat"][1]) == pytest.approx(breadth(turned["jaw"][1]), rel=1e-3)


def test_a_chain_swings_behind_as_it_swings_in_front() -> None:
    turned = worn(drawn("crane", 11), tail=0.3, tail_late=0.3)
    angles = [math.atan2(turned[name][1].getSkewY(), turned[name][1].getScaleX()) for name in ("chain", "chain-behind")]
    assert angles[0] == pytest.approx(angles[1])
    assert angles[0] != pytest.approx(0.0)


@pytest.mark.parametrize("kind", ["rat", "crow", "crane"])
def test_hands_that_hang_down_do_not_sink_into_the_floor(kind: str) -> None:
    for seed in (11, 22):
        puppet = drawn(kind, seed)
        boxes = {
            name: ink(shapes).bounds
            for name, shapes in puppet.attachments.items()
            if name.endswith(("-left", "-right")) and shapes
        }
        for action in ("crouch", "jump", "headbang"):
            if action not in puppet.actions:
                continue
            for step in range(int(puppet.actions[action].cycle_beats * 6)):
                pose = acting.pose_at(puppet.actions[action], step / 6)
                for slot, name, place in rig.solve(puppet, pose).slots:
                    if slot.follow.startswith("hand") and pose[f"ik_{slot.follow[5:]}"] == 0.0:
                        assert place.mapRect(boxes[name]).bottom() < FLOOR_SLACK_PX, (action, step, name)


def test_two_bones_over_the_floor_are_left_as_they_are() -> None:
    puppet = drawn("robot", 11)
    hanging = rig.solve(puppet, {"shoulder_left": 0.3, "elbow_left": 0.2})
    shoulder, elbow = hanging.place("upper-arm-left"), hanging.place("fore-arm-left")
    assert math.dist(shoulder, elbow) == pytest.approx(rig.skeleton(puppet).bones["upper-arm-left"].length_px, rel=0.02)
    assert math.atan2(shoulder[0] - elbow[0], elbow[1] - shoulder[1]) == pytest.approx(0.3, abs=0.02)
