"""Laws of acting: hits land on their beats, nothing jumps, sticks meet pads."""

import itertools
import math
from dataclasses import replace

import pytest

from rivethead.drawing import acting, easing, rig, smear
from rivethead.schema.art import POSE_CHANNELS, Action, Bone, Burst, Pad, PoseKey, Prop, Provenance, Puppet, Shape, Slot

CROUCH, RISE = (
    {"pelvis_y": 50.0, "head": 0.4, "squash": 0.88, "shoulder_left": 1.0},
    {"pelvis_y": -20.0, "head": -0.2, "squash": 1.05},
)
BOB = Action(
    "bob",
    2.0,
    0.5,
    "keys",
    (
        PoseKey(0.0, "hit", CROUCH),
        PoseKey(0.5, "soft", RISE),
        PoseKey(1.0, "hit", {**CROUCH, "head": -0.4}),
        PoseKey(1.5, "soft", RISE),
    ),
    (400.0, 400.0, 800.0),
)
SWAYS = (-40.0, 0.0, 40.0, 10.0)
SWAY = Action(
    "sway",
    4.0,
    0.2,
    "keys",
    tuple(PoseKey(float(beat), "soft", {"pelvis_x": x, "head": x / 200}) for beat, x in enumerate(SWAYS)),
    (400.0, 400.0, 800.0),
)
PADS = {
    "high": Pad(("snare",), 312.0, -314.0, "right", 0.36),
    "saw": Pad(("hat", "crash"), 470.0, -520.0, "right", 0.12),
    "mid": Pad(("tom-mid",), -46.0, -278.0, "left", 2.25),
    "low": Pad(("kick",), -312.0, -314.0, "left", 0.36),
}
PEDAL = Pad(("kick",), 84.0, -130.0, "foot-right")
DRUM = Action(
    "drum",
    2.0,
    0.7,
    "drums",
    (PoseKey(0.0, "soft", {"pelvis_y": -14.0}), PoseKey(1.0, "soft", {"pelvis_y": -30.0})),
    (620.0, 620.0, 900.0),
    PADS,
    (
        Prop("drum-low", "", -322.0, -318.0, "front", "low"),
        Prop("saw-cymbal", "", 478.0, -520.0, "front", "saw"),
    ),
)
STROKES = sorted(
    [(float(b), "low") for b in range(8)] + [(1.0, "high"), (3.0, "high"), (3.25, "high"), (3.5, "high"), (7.0, "high")]
    + [(0.0, "saw"), (0.5, "saw"), (1.5, "saw"), (5.75, "saw")] + [(2.5, "mid"), (2.75, "mid"), (6.33, "mid")]
)  # fmt: skip


def drummer() -> Puppet:
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
    slots = tuple(Slot(name, name, name) for name in ("torso", "head", "hand-left", "hand-right"))
    dot = (Shape("M-40 -6 L154 0 L-40 6 Z", fill="#ffffff"),)
    drawn = dict.fromkeys(("torso", "head", "hand-left", "hand-right", "stick", "drum-low", "saw-cymbal"), dot)
    return Puppet(
        "d",
        "drummer",
        "drums",
        700.0,
        tuple(bones),
        slots,
        drawn,
        {},
        (),
        {},
        Provenance("vector", "", 0, {}, "Apache-2.0", True),
    )


DRUMMER = drummer()


def beats(action: Action, per_beat: int = 60) -> list[float]:
    return [i / per_beat for i in range(round(action.cycle_beats * per_beat) + 1)]


@pytest.mark.parametrize("channel", ["pelvis_y", "squash", "head"])
def test_hits_reach_their_apex_exactly_on_the_beat(channel: str) -> None:
    for key in (k for k in BOB.keys if k.kind == "hit"):
        here = acting.pose_at(BOB, key.beat)[channel]
        assert here == pytest.approx(key.pose[channel], abs=1e-9)
        around = [acting.pose_at(BOB, key.beat + d / 240)[channel] for d in range(-60, 61) if d]
        assert here > max(around) or here < min(around)


def test_hits_are_drawn_back_from_and_struck_fast() -> None:
    before = [acting.pose_at(BOB, 0.5 + i / 200)["pelvis_y"] for i in range(101)]
    assert min(before) < RISE["pelvis_y"] - 5.0
    assert before[-1] - before[-11] > 0.25 * (before[-1] - before[0])


@pytest.mark.parametrize("action", [BOB, SWAY])
def test_motion_is_continuous_and_closes_on_itself(action: Action) -> None:
    poses = [acting.pose_at(action, beat) for beat in beats(action)]
    for a, b in itertools.pairwise(poses):
        assert abs(a["pelvis_y"] - b["pelvis_y"]) < 14.0
        assert abs(a["pelvis_x"] - b["pelvis_x"]) < 6.0
        assert all(abs(a[c] - b[c]) < 0.16 for c in ("head", "squash", "tail", "shoulder_left"))
    assert poses[0] == pytest.approx(poses[-1], abs=1e-6)
    assert acting.pose_at(action, 0.3) == pytest.approx(acting.pose_at(action, 0.3 + 5 * action.cycle_beats), abs=1e-6)


def test_soft_keys_are_never_passed_beyond() -> None:
    xs = [acting.pose_at(SWAY, beat)["pelvis_x"] for beat in beats(SWAY)]
    assert min(xs) >= -40.0 - 1e-9
    assert max(xs) <= 40.0 + 1e-9


def test_hair_swings_after_the_head() -> None:
    tails = [acting.pose_at(BOB, i / 24)["tail"] for i in range(48)]
    assert max(tails) > 0.08
    assert min(tails) < -0.08


def test_eyes_lead_the_head() -> None:
    action = Action(
        "look",
        2.0,
        0.1,
        "keys",
        (PoseKey(0.0, "soft", {}), PoseKey(1.0, "soft", {"look_x": 10.0, "turn": 1.0})),
        (1.0, 1.0, 1.0),
    )
    pose = acting.pose_at(action, 0.5)
    assert pose["look_x"] / 10.0 > pose["turn"] + 0.1


def test_long_actions_blink_once_a_cycle() -> None:
    lids = [acting.pose_at(SWAY, i / 48)["lid"] for i in range(4 * 48)]
    assert min(lids) < 0.1
    assert 0.02 < sum(lid < 0.5 for lid in lids) / len(lids) < 0.08
    assert min(acting.pose_at(BOB, i / 48)["lid"] for i in range(96)) == 1.0


def test_every_channel_and_no_other_comes_out() -> None:
    assert set(acting.pose_at(BOB, 0.7)) == set(POSE_CHANNELS)


def test_what_ran_before_does_not_matter() -> None:
    alone = acting.pose_at(BOB, 0.77)
    for action in (SWAY, DRUM, BOB):
        acting.pose_at(action, 1.3)
    assert acting.pose_at(BOB, 0.77) == alone
    twin = Action(BOB.name, 2.0, 0.5, "keys", BOB.keys, BOB.reach_px)
    assert acting.pose_at(twin, 0.77) == alone


def test_stepped_poses_are_few() -> None:
    many = {tuple(acting.stepped(acting.pose_at(BOB, 0.5 + i * 1e-5)).values()) for i in range(50)}
    assert len(many) < 4


# ------------------------------------------------------------------------------------------------ drumming


def tip(performance: acting.Drumming, side: str) -> tuple[float, float]:
    point = performance.sticks[side].mapXY(154.0, 0.0)
    return point.x(), point.y()


def test_sticks_meet_their_pads_at_every_stroke() -> None:
    for beat, name in STROKES:
        pad = PADS[name]
        assert math.dist(tip(acting.drum_pose(DRUMMER, DRUM, STROKES, beat), pad.hand), (pad.x_px, pad.y_px)) < 1.0


def test_the_palm_holds_the_stick_all_the_time() -> None:
    for i in range(8 * 24):
        drumming = acting.drum_pose(DRUMMER, DRUM, STROKES, i / 24)
        posed = rig.solve(DRUMMER, drumming.pose)
        for side, _ in rig.SIDES:
            stick = drumming.sticks[side]
            palm = posed.place(f"hand-{side}", *rig.palm_px(DRUMMER, side))
            assert math.dist(palm, (stick.getTranslateX(), stick.getTranslateY())) < 1.0


def test_sticks_lift_between_strokes_the_higher_the_longer_the_gap() -> None:
    def highest(start: float, end: float) -> float:
        times = [start + (end - start) * i / 40 for i in range(41)]
        return -min(tip(acting.drum_pose(DRUMMER, DRUM, STROKES, t), "right")[1] for t in times) - 314.0

    assert highest(3.0, 3.25) > 12.0
    assert highest(1.5, 3.0) > 1.5 * highest(3.0, 3.25)


def test_no_tip_is_below_its_pads_between_strokes() -> None:
    for i in range(8 * 48):
        assert tip(acting.drum_pose(DRUMMER, DRUM, STROKES, i / 48), "right")[1] <= -313.0


def test_drumming_is_continuous() -> None:
    poses = [acting.drum_pose(DRUMMER, DRUM, STROKES, i / 240) for i in range(240 * 8)]
    for a, b in itertools.pairwise(poses):
        for side, _ in rig.SIDES:
            assert math.dist(tip(a, side), tip(b, side)) < 42.0
        assert abs(a.pose["pelvis_y"] - b.pose["pelvis_y"]) < 3.0
        assert abs(a.pose["look_x"] - b.pose["look_x"]) < 2.0


def test_the_body_goes_down_with_strong_strokes() -> None:
    at, between = (acting.drum_pose(DRUMMER, DRUM, STROKES, beat).pose for beat in (3.0, 2.4))
    assert at["pelvis_y"] > between["pelvis_y"] + 8.0
    assert at["nod"] > between["nod"]


def test_a_drummer_without_strokes_waits() -> None:
    drumming = acting.drum_pose(DRUMMER, DRUM, (), 3.0)
    assert drumming.pose["ik_left"] == 1.0
    assert all(math.isfinite(value) for value in drumming.pose.values())


def test_strokes_are_picked_from_the_hits_by_pad() -> None:
    strokes = acting.strokes_for(DRUM, {"kick": (0.0, 1.0), "snare": (1.0,), "hat": (0.5, 1.02), "cowbell": (2.0,)})
    assert strokes == [(0.0, "low"), (0.5, "saw"), (1.0, "high"), (1.0, "low")]


def test_a_performance_puts_the_arms_over_the_drums_and_shakes_what_is_struck() -> None:
    drawn = acting.perform(DRUMMER, DRUM, 4.08, STROKES).drawn
    order = [(d.attachment, d.plane) for d in drawn]
    assert order.index(("drum-low", acting.FRONT)) < order.index(("stick", acting.ARMS))
    assert order.index(("torso", acting.BODY)) < order.index(("drum-low", acting.FRONT))
    assert [d.plane for d in drawn] == sorted(d.plane for d in drawn)
    barrel = next(d.matrix for d in drawn if d.attachment == "drum-low")
    assert barrel.getScaleX() * barrel.getScaleY() == pytest.approx(1.0, abs=1e-3)
    assert barrel.mapXY(0.0, 318.0).y() == pytest.approx(0.0, abs=0.5)
    assert barrel.getScaleY() < 0.97


def test_a_foot_treads_its_pedal_exactly_on_its_strokes_and_the_beater_meets_the_drum() -> None:
    pads = {**{n: p for n, p in PADS.items() if n != "low"}, "side": Pad(("tom",), -312.0, -314.0, "left", 0.36)}
    beater = Prop("beater", "", 106.0, -26.0, "front", "kick")
    action = replace(DRUM, pads={**pads, "kick": PEDAL}, props=(beater,))
    puppet = replace(DRUMMER, attachments={**DRUMMER.attachments, "beater": DRUMMER.attachments["stick"]})
    kicks = [(0.0, "kick"), (1.0, "kick"), (1.25, "kick"), (1.5, "kick"), (4.0, "kick")]
    for beat, _ in kicks:
        performance = acting.perform(puppet, action, beat, kicks)
        assert performance.posed.place("foot-right")[1] == pytest.approx(-50.0, abs=0.1)
        place = next(d.matrix for d in performance.drawn if d.attachment == "beater")
        head = place.mapXY(0.0, -math.dist((106.0, -26.0), (84.0, -130.0)))
        assert (head.x(), head.y()) == pytest.approx((84.0, -130.0), abs=0.5)
    lifts = [-acting.drum_pose(puppet, action, kicks, k / 48).pose["foot_right_y"] for k in range(4 * 48)]
    assert max(lifts) > 20.0
    assert min(lifts) >= 0.0
    assert max(abs(a - b) for a, b in itertools.pairwise(lifts)) < 9.0


def test_two_hands_and_a_foot_strike_at_once() -> None:
    action = replace(DRUM, pads={**PADS, "kick": PEDAL})
    strokes = acting.strokes_for(action, {"kick": (0.0,), "snare": (0.0,), "tom-mid": (0.05,)})
    assert [name for _, name in strokes] == ["high", "low", "kick"] or len(strokes) == 3


# ------------------------------------------------------------------------------------------------ smears


def test_what_is_very_fast_is_drawn_stretched_in_the_one_drawing_before_it_lands() -> None:
    swing = Action(
        "swing",
        2.0,
        0.5,
        "keys",
        (
            PoseKey(0.0, "hit", {"shoulder_right": 0.2, "elbow_right": 0.0}),
            PoseKey(1.0, "soft", {"shoulder_right": 2.9, "elbow_right": 0.0}),
        ),
        (400.0, 400.0, 800.0),
        bursts=(Burst("smear-right", 0.0, 0.0, 0.0),),
    )

    def ghosts(action: Action, beat: float) -> list[str]:
        names = [d.attachment for d in acting.perform(DRUMMER, action, beat).drawn]
        return [name for name in names if name.startswith(smear.GHOST)]

    assert len(ghosts(swing, 1.93)) >= 2
    assert set(ghosts(swing, 1.93)) == {f"{smear.GHOST}hand-right"}
    assert not ghosts(swing, 1.8)
    assert not ghosts(swing, 0.0)
    assert not ghosts(replace(swing, bursts=()), 1.93)
    slow = tuple(replace(key, pose={"shoulder_right": 0.2 + 0.2 * key.beat}) for key in swing.keys)
    assert not ghosts(replace(swing, keys=slow), 1.93)


def test_ghosts_lie_right_under_what_they_follow_and_in_one_flat_colour() -> None:
    strokes = [(0.0, "low"), (2.0, "mid")]
    drum = replace(DRUM, bursts=(Burst("smear-left", -1.0, 0.0, 0.0),))
    names = [d.attachment for d in acting.perform(DRUMMER, drum, 1.9, strokes).drawn]
    first = names.index(f"{smear.GHOST}stick")
    assert names[first:].index("stick") < names[first:].index("hand-left")
    shapes = (
        Shape("M0 0 L90 0 L90 90 Z", fill="#204060", ink_px=4.0, silhouette=True),
        Shape("M0 0 L9 0 L9 9 Z", fill="#ffffff", silhouette=True),
        Shape("M0 0 L5 0", stroke="#000000", stroke_px=3.0),
    )
    flat = smear.flattened(shapes)
    assert [shape.path for shape in flat] == [shape.path for shape in shapes[:2]]
    assert len({shape.fill for shape in flat}) == 1
    assert all(shape.ink_px == 0.0 for shape in flat)


# ------------------------------------------------------------------------------------------------ easing


def test_curves_start_and_end_where_they_say() -> None:
    assert easing.strike(0.0, 0.5) == 0.0
    assert easing.strike(1.0, 0.5) == pytest.approx(1.0)
    assert min(easing.strike(i / 100, 0.5) for i in range(101)) < -0.1
    assert easing.recoil(0.0) == 0.0
    assert all(easing.recoil(i / 100) >= 0.0 for i in range(200))
    assert easing.recoil(3.0) == pytest.approx(1.0, abs=1e-6)
    for curve in (easing.smooth, easing.eased_in, easing.eased_out):
        assert (curve(0.0), curve(1.0)) == (0.0, 1.0)


def test_trailing_closes_on_itself() -> None:
    drive = [0.5 * math.sin(2 * math.pi * i / 48) for i in range(48)]
    once, doubled = easing.trailing(drive, 24), easing.trailing(drive * 2, 24)
    assert doubled[:48] == pytest.approx(once, abs=1e-6)
