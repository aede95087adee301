"""Laws of the rig, on a stick figure of usual proportions."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.drawing import dressing, rig
from rivethead.schema.art import POSE_CHANNELS, Bone, Prop, Provenance, Puppet, Shape, Slot

NOBODY = Provenance("vector", "", 0, {}, "Apache-2.0", True)
DOT = (Shape("M0 0 L1 0 L1 1 Z", fill="#ffffff"),)


def stick_bones() -> tuple[Bone, ...]:
    bones = [
        Bone("pelvis", "", 0, -276),
        Bone("torso", "pelvis", 0, -20),
        Bone("neck", "torso", 0, -250),
        Bone("head", "neck", 0, -24),
    ]
    for side, sign in (("left", -1), ("right", 1)):
        bones += [
            Bone(f"upper-arm-{side}", "torso", sign * 124, -226, 120),
            Bone(f"fore-arm-{side}", f"upper-arm-{side}", 0, 120, 140),
            Bone(f"hand-{side}", f"fore-arm-{side}", 0, 140),
            Bone(f"thigh-{side}", "pelvis", sign * 40, 18, 128),
            Bone(f"shin-{side}", f"thigh-{side}", 0, 128, 128),
            Bone(f"foot-{side}", f"shin-{side}", sign * 38, 128, 50),
        ]
    return tuple(bones)


def stick_puppet() -> Puppet:
    parts = ("upper-arm", "fore-arm", "hand", "thigh", "shin", "foot")
    limbs = [
        Slot(f"{p}-{s}", f"{p}-{s}", f"{p}-{s}", follow=f"hand-{s}" if p == "hand" else "")
        for s in ("left", "right")
        for p in parts
    ]
    slots = (
        *limbs[:6],
        *(Slot(name, name, name) for name in ("pelvis", "neck", "torso")),
        Slot("hair", "head", "hair", 0, -200, "tail", 0.1),
        Slot("jaw", "head", "jaw", 0, -10, "jaw", 0.6),
        Slot("mouth", "head", "mouth-X", 0, -40, "mouth", 0.7),
        Slot("head", "head", "head"),
        Slot("eye-left", "head", "eye-left", -50, -110, "eye", 0.6),
        Slot("brow-left", "head", "brow-left", -50, -150, "brow-left", 0.8),
        Slot("prop", "hand-right", "none", 0, 30),
        *limbs[6:],
    )
    drawn = {slot.attachment: DOT for slot in slots}
    drawn |= {f"mouth-{shape}": DOT for shape in "ABCDEFGHX"}
    drawn |= {f"{hand}-{side}": DOT for hand in ("fist", "open") for side in ("left", "right")}
    return Puppet("stick", "robot", "dance", 700.0, stick_bones(), slots, drawn, {}, (), {}, NOBODY)


STICK = stick_puppet()


def matrix_of(posed: rig.Posed, slot: str) -> tuple[str, object]:
    return next((name, matrix) for s, name, matrix in posed.slots if s.name == slot)


def test_rest_has_every_bone_and_slot_in_order() -> None:
    posed = rig.solve(STICK, {})
    assert set(posed.bones) == {bone.name for bone in STICK.bones}
    assert [slot for slot, _, _ in posed.slots] == list(STICK.slots)
    assert posed.place("pelvis") == pytest.approx((0, -276), abs=0.01)
    assert posed.place("head") == pytest.approx((0, -276 - 20 - 250 - 24), abs=0.01)


@given(x=st.floats(-70, 70), y=st.floats(-40, 120), turn=st.floats(-0.15, 0.15))
@settings(max_examples=60, deadline=None)
def test_feet_stay_where_they_are_planted(x: float, y: float, turn: float) -> None:
    posed = rig.solve(STICK, {"pelvis_x": x, "pelvis_y": y, "pelvis_turn": turn, "foot_left_x": -14.0})
    assert posed.place("foot-left") == pytest.approx((-92, -50), abs=0.1)
    assert posed.place("foot-right") == pytest.approx((78, -50), abs=0.1)


@given(
    angle=st.floats(-3.1, 3.1), away=st.floats(40, 280), wrist=st.floats(-0.6, 0.6), elbow=st.sampled_from((-1.0, 1.0))
)
@settings(max_examples=60, deadline=None)
def test_a_reaching_palm_lies_exactly_on_its_target(angle: float, away: float, wrist: float, elbow: float) -> None:
    start = rig.solve(STICK, {}).place("upper-arm-right")
    target = (start[0] + away * math.cos(angle), start[1] + away * math.sin(angle))
    pose = {
        "ik_right": 1.0,
        "hand_right_x": target[0],
        "hand_right_y": target[1],
        "wrist_right": wrist,
        "elbow_right": elbow,
    }
    posed = rig.solve(STICK, pose)
    assert posed.place("hand-right", *rig.palm_px(STICK, "right")) == pytest.approx(target, abs=0.05)


def test_a_target_out_of_reach_is_approached_with_a_straight_arm() -> None:
    posed = rig.solve(STICK, {"ik_left": 1.0, "hand_left_x": -2000.0, "hand_left_y": -500.0})
    shoulder, palm = posed.place("upper-arm-left"), posed.place("hand-left", *rig.palm_px(STICK, "left"))
    assert math.dist(shoulder, palm) == pytest.approx(290.0, abs=1.0)
    assert palm[0] < shoulder[0] - 280


def test_blending_into_a_reach_is_continuous() -> None:
    pose = {"hand_right_x": 300.0, "hand_right_y": -420.0, "shoulder_right": 2.2, "elbow_right": 0.6}
    hands = [rig.solve(STICK, {**pose, "ik_right": i / 100}).place("hand-right") for i in range(101)]
    assert max(math.dist(a, b) for a, b in itertools.pairwise(hands)) < 12.0


@given(squash=st.floats(0.75, 1.2), head=st.floats(0.85, 1.1))
@settings(max_examples=30, deadline=None)
def test_squash_keeps_the_volume(squash: float, head: float) -> None:
    bones = rig.solve(STICK, {"squash": squash, "head_squash": head, "lean": 0.2}).bones
    for name in ("pelvis", "torso", "head"):
        m = bones[name]
        area = m.getScaleX() * m.getScaleY() - m.getSkewX() * m.getSkewY()
        assert area == pytest.approx(1.0, abs=1e-4)


def test_positive_shoulders_go_outwards_and_up_on_their_own_side() -> None:
    posed = rig.solve(
        STICK, {"shoulder_left": math.pi / 2, "shoulder_right": 3.0, "elbow_left": 0.0, "elbow_right": 0.0}
    )
    left, right = posed.place("hand-left"), posed.place("hand-right")
    assert left[0] < -350
    assert right[1] < posed.place("upper-arm-right")[1] - 220


def test_a_nod_slides_the_face_down_and_a_turn_slides_it_sideways_by_depth() -> None:
    def eye(pose: dict[str, float]) -> tuple[float, float]:
        _, m = matrix_of(rig.solve(STICK, pose), "eye-left")
        return m.getTranslateX(), m.getTranslateY()  # type: ignore[attr-defined]

    rest = eye({})
    assert eye({"nod": 1.0})[1] > rest[1] + 15
    assert eye({"nod": -1.0})[1] < rest[1]
    assert eye({"turn": 1.0})[0] > rest[0] + 15
    assert eye({"look_x": 7.0})[0] == pytest.approx(rest[0] + 7.0, abs=0.2)


def test_mouth_follows_the_syllable_else_the_jaw() -> None:
    assert matrix_of(rig.solve(STICK, {}), "mouth")[0] == "mouth-X"
    assert matrix_of(rig.solve(STICK, {"jaw": 1.0}), "mouth")[0] == "mouth-D"
    assert matrix_of(rig.solve(STICK, {"jaw": 1.0}, mouth="F"), "mouth")[0] == "mouth-F"
    shut, wide = (matrix_of(rig.solve(STICK, {}, mouth=m), "jaw")[1].getTranslateY() for m in ("X", "D"))  # type: ignore[attr-defined]
    assert wide - shut == pytest.approx(dressing.JAW_DROP_PX, abs=0.5)


def test_hands_change_shape() -> None:
    assert matrix_of(rig.solve(STICK, {}), "hand-left")[0] == "hand-left"
    assert matrix_of(rig.solve(STICK, {"elbow_left": 1.5}), "hand-left")[0] == "fist-left"
    assert matrix_of(rig.solve(STICK, {"wrist_left": -0.4, "shoulder_left": 2.5}), "hand-left")[0] == "open-left"


def test_eyes_shut_but_never_vanish() -> None:
    _, m = matrix_of(rig.solve(STICK, {"lid": 0.0}), "eye-left")
    assert 0.05 < m.getScaleY() < 0.2  # type: ignore[attr-defined]


def test_a_held_prop_lies_in_the_palm_and_keeps_its_own_angle() -> None:
    pose = {"prop_turn": 0.7, "shoulder_right": 1.0, "lean": 0.3}
    posed = rig.solve(STICK, pose)
    m = rig.held(STICK, posed, pose, Prop("hammer", "hand-right"))
    assert (m.getTranslateX(), m.getTranslateY()) == pytest.approx(posed.place("hand-right", 0, 30), abs=0.01)
    assert math.atan2(m.getSkewY(), m.getScaleX()) == pytest.approx(0.7, abs=1e-4)
    assert matrix_of(posed, "prop")[1].getTranslateX() == pytest.approx(m.getTranslateX(), abs=0.01)  # type: ignore[attr-defined]
    floor = rig.held(STICK, posed, pose, Prop("anvil", "", 300.0, 0.0))
    assert (floor.getTranslateX(), floor.getTranslateY()) == (300.0, 0.0)


# ------------------------------------------------------------------------------------------------ facing


def order(posed: rig.Posed) -> list[str]:
    return [slot.name for slot, _, _ in posed.slots]


def test_feet_stay_planted_while_the_body_twists() -> None:
    rest = rig.solve(STICK, {})
    for facing in (-0.6, -0.3, 0.2, 0.6):
        posed = rig.solve(STICK, {"facing": facing})
        for side in ("left", "right"):
            assert posed.place(f"foot-{side}") == pytest.approx(rest.place(f"foot-{side}"), abs=0.1)


@given(facing=st.floats(-1.2, 1.2))
@settings(max_examples=40, deadline=None)
def test_shoulders_and_hips_close_up_by_the_cosine(facing: float) -> None:
    posed = rig.solve(STICK, {"facing": facing})
    for joint, half in (("upper-arm", 124.0), ("thigh", 40.0)):
        apart = posed.place(f"{joint}-right")[0] - posed.place(f"{joint}-left")[0]
        assert apart == pytest.approx(2.0 * half * math.cos(facing), abs=0.2)
    assert posed.bones["torso"].getScaleX() <= 1.0


def test_from_behind_left_and_right_are_exchanged_and_the_face_is_not_seen() -> None:
    back = {"head": "head-back", "fore-arm-left": "fore-arm-left-back"}
    puppet = replace(STICK, attachments=STICK.attachments | dict.fromkeys(back.values(), DOT))
    posed = rig.solve(puppet, {"facing": math.pi, "shoulder_left": 1.2})
    front = rig.solve(puppet, {"shoulder_left": 1.2})
    for bone in ("hand-left", "hand-right", "foot-left", "foot-right"):
        x, y = front.place(bone)
        assert posed.place(bone) == pytest.approx((-x, y), abs=0.1)
    seen = {slot.name: name for slot, name, _ in posed.slots}
    assert {name: seen[name] for name in back} == back
    assert seen["torso"] == "torso"
    assert not {"jaw", "mouth", "eye-left", "brow-left", "hair"} & set(seen)


def test_the_far_arm_and_what_it_holds_are_drawn_first() -> None:
    front, right, left, behind = (order(rig.solve(STICK, {"facing": f})) for f in (0.0, 0.7, -0.7, math.pi))
    assert left == front
    for turned in (right, behind):
        assert turned.index("hand-right") < turned.index("torso") < turned.index("hand-left")
        assert turned.index("prop") < turned.index("hand-right")
    assert sorted(right) == sorted(front)


def test_turning_round_once_is_continuous_and_comes_back() -> None:
    places = [rig.solve(STICK, {"facing": k * math.tau / 240}) for k in range(241)]
    for a, b in itertools.pairwise(places):
        for bone in STICK.bones:
            if not bone.name.startswith("shin"):
                assert math.dist(a.place(bone.name), b.place(bone.name)) < 16.0
    for bone in STICK.bones:
        assert places[0].place(bone.name) == pytest.approx(places[-1].place(bone.name), abs=0.01)


def test_a_long_tail_swings_with_the_late_lag_and_a_short_one_with_the_first() -> None:
    long = (Shape("M0 0 L8 320 L-8 320 Z", fill="#ffffff"),)
    for shape, channel in ((DOT, "tail"), (long, "tail_late")):
        puppet = replace(STICK, attachments=STICK.attachments | {"hair": shape})
        _, still = matrix_of(rig.solve(puppet, {}), "hair")
        for name in ("tail", "tail_late"):
            _, swung = matrix_of(rig.solve(puppet, {name: 0.5}), "hair")
            moves = abs(swung.getSkewY() - still.getSkewY()) > 0.2  # type: ignore[attr-defined]
            assert moves == (name == channel)


def test_an_arm_can_be_put_on_a_point_of_the_torso() -> None:
    angles = rig.arm_to(rig.skeleton(STICK), "right", 60.0, -90.0)
    posed = rig.solve(STICK, {**angles, "wrist_right": -0.25 * angles["elbow_right"], "lean": 0.2, "pelvis_y": 30.0})
    palm = posed.place("hand-right", *rig.palm_px(STICK, "right"))
    assert palm == pytest.approx(posed.place("torso", 60.0, -90.0), abs=1.0)


def test_the_same_pose_gives_the_same_matrices() -> None:
    pose = {name: value + 0.1 for name, value in POSE_CHANNELS.items()}
    first, second = (rig.solve(stick_puppet(), pose) for _ in range(2))
    assert [list(m.get9()) for m in first.bones.values()] == [list(m.get9()) for m in second.bones.values()]
