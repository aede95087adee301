"""Laws of the actions, on the real characters."""

import itertools
import math
from functools import lru_cache

import pytest

from rivethead.art.vector import biped
from rivethead.art.vector.actions import actions_for
from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.labour import ANVIL_TOP_PX
from rivethead.art.vector.actions.repertoire import (
    BY_KIND,
    BY_ROLE,
    EVERYBODY,
    PIECES,
    PROP_REACH_PX,
    fitted,
    measured_reach,
)
from rivethead.art.vector.tools import TOOLS
from rivethead.drawing import acting, rig
from rivethead.drawing.affine import mapped
from rivethead.drawing.drumming import pedal_lift
from rivethead.schema.art import POSE_CHANNELS, Action, Bone
from rivethead.schema.brief import CHARACTER_KINDS
from rivethead.seeds import Stream

BUILDS = {
    "usual": biped.Build(),
    "tall": biped.Build(thigh=140, shin=136, upper_arm=130, fore_arm=150, shoulder_x=124),
    "short": biped.Build(thigh=104, shin=104, upper_arm=108, fore_arm=112, shoulder_x=92, shoulder_y=-196, neck_y=-214),
}


def bones(build: str) -> tuple[Bone, ...]:
    return biped.bones(BUILDS[build])


@lru_cache
def actions(kind: str, build: str = "usual", seed: int = 3) -> dict[str, Action]:
    return fitted(tuple(PIECES), kind, Stream(seed, kind, "actions"), bones(build), None)


@lru_cache
def action(kind: str, name: str, build: str = "usual") -> Action:
    return fitted((name,), kind, Stream(3, kind, "actions"), bones(build), None)[name]


def some(*avoid: str, turn: int = 0) -> list[tuple[str, str]]:
    """Return every action once, played by another kind from one to the next."""
    names = [name for name in PIECES if name not in avoid]
    return [(CHARACTER_KINDS[(3 * i + turn) % len(CHARACTER_KINDS)], name) for i, name in enumerate(names)]


BODY = {build: Body(bones(build)) for build in BUILDS}


@pytest.mark.parametrize("kind", CHARACTER_KINDS[1::2])
def test_keys_are_well_formed_and_know_their_channels(kind: str) -> None:
    for name, action in actions(kind).items():
        assert action.name == name
        assert action.keys[0].beat == 0.0
        assert [k.beat for k in action.keys] == sorted({k.beat for k in action.keys})
        assert action.keys[-1].beat < action.cycle_beats
        for key in action.keys:
            assert set(key.pose) <= set(POSE_CHANNELS)
            assert all(math.isfinite(value) for value in key.pose.values())


@pytest.mark.parametrize("role", sorted(BY_ROLE))
def test_everybody_dances_and_roles_bring_their_own(role: str) -> None:
    own = actions_for("robot", role, Stream(1))
    assert {"idle", "groove", "nod", "headbang", "fist", "stomp", "jump", "point", "wave", "shout"} <= set(own)
    assert set(EVERYBODY) | set(BY_ROLE[role]) | set(BY_KIND["robot"]) == set(own)
    assert [("drum" in own), ("keyboard" in own)] == [role == "drums", role == "keys"]


def test_there_is_enough_to_do() -> None:
    assert len(PIECES) >= 24
    assert len(set(EVERYBODY)) >= 16
    used = {*EVERYBODY, *(n for names in (*BY_ROLE.values(), *BY_KIND.values()) for n in names)}
    assert used == set(PIECES)


def test_energies_spread_over_the_whole_range() -> None:
    energies = sorted(action.energy for action in actions("robot").values())
    assert energies[0] < 0.1
    assert energies[-1] > 0.95
    assert max(b - a for a, b in itertools.pairwise(energies)) < 0.2


def test_the_same_seed_acts_the_same_and_another_differently() -> None:
    first, again, other = (fitted(("groove", "spin"), "punk", Stream(seed, "x"), None, None) for seed in (5, 5, 6))
    assert first == again
    assert first != other


def test_kinds_have_tempers() -> None:
    grooves = {kind: action(kind, "groove").keys for kind in CHARACTER_KINDS}
    assert len({repr(keys) for keys in grooves.values()}) == len(CHARACTER_KINDS)


@pytest.mark.parametrize(("kind", "name"), some() + some(turn=5))
def test_motion_is_continuous_and_closes(kind: str, name: str) -> None:
    played = action(kind, name)
    steps = round(played.cycle_beats * 60)
    skel = rig.skeleton(BODY["usual"].puppet)
    last = None
    for i in range(steps + 1):
        frames = rig.solve_frames(skel, acting.pose_at(played, i / 60))
        here = {
            bone: frames[bone][4:] for bone in ("head", "hand-left", "hand-right", "foot-left", "foot-right", "pelvis")
        }
        if last is not None:
            assert max(math.dist(here[b], last[b]) for b in here) < 165.0
            assert math.dist(here["pelvis"], last["pelvis"]) < 75.0
        last = here
    closing = acting.pose_at(played, played.cycle_beats)
    assert acting.pose_at(played, 0.0) == pytest.approx(closing, abs=1e-6)


@pytest.mark.parametrize(
    ("build", "kind", "name"), [("usual", *s) for s in some(turn=2)] + [("short", *s) for s in some(turn=7)]
)
def test_planted_feet_do_not_slide(kind: str, name: str, build: str) -> None:
    played, skel = action(kind, name, build), rig.skeleton(BODY[build].puppet)
    previous: dict[str, tuple[float, ...]] = {}
    for i in range(round(played.cycle_beats * 24)):
        pose = acting.pose_at(played, i / 24)
        frames = rig.solve_frames(skel, pose)
        for side, _ in rig.SIDES:
            ankle = frames[f"foot-{side}"][4:]
            assert ankle[1] <= -BUILDS[build].ankle + 0.5
            if pose[f"foot_{side}_y"] > -0.01:
                assert ankle[1] == pytest.approx(-BUILDS[build].ankle, abs=0.5)
                if side in previous:
                    assert ankle[0] == pytest.approx(previous[side][0], abs=0.5)
                previous[side] = ankle
            else:
                previous.pop(side, None)


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
@pytest.mark.parametrize("name", ["headbang", "stomp", "groove", "fist", "nod", "march", "crouch", "laugh"])
def test_the_body_is_at_its_apex_on_the_beat(kind: str, name: str) -> None:
    played = action(kind, name)
    for beat in range(round(played.cycle_beats)):
        here = acting.pose_at(played, beat)["squash"]
        around = [acting.pose_at(played, beat + d / 60)["squash"] for d in range(-12, 13) if d]
        assert here <= min(around) + 1e-9 or here >= max(around) - 1e-9


@pytest.mark.parametrize("kind", CHARACTER_KINDS[::3])
@pytest.mark.parametrize("build", sorted(BUILDS))
def test_the_hammer_meets_the_anvil_on_the_beat(kind: str, build: str) -> None:
    played, body = action(kind, "hammer", build), BODY[build]
    hammer = next(prop for prop in played.props if prop.attachment == "hammer")
    anvil = next(prop for prop in played.props if prop.attachment == "anvil")

    def face(beat: float) -> tuple[float, float]:
        pose = acting.pose_at(played, beat)
        point = rig.held(body.puppet, rig.solve(body.puppet, pose), pose, hammer).mapXY(179.0, 68.0)
        return point.x(), point.y()

    for beat in (0.0, 1.0):
        x, y = face(beat)
        assert y == pytest.approx(-ANVIL_TOP_PX, abs=1.0)
        assert abs(x - anvil.x_px) < 90.0
        burst = next(b for b in played.bursts if b.kind == "spark" and b.beat == beat)
        assert (burst.x_px, burst.y_px) == pytest.approx((x, y), abs=1.5)
    # it comes from above and never goes through the anvil
    for i in range(120):
        x, y = face(i / 60)
        if abs(x - anvil.x_px) < 110:
            assert y <= -ANVIL_TOP_PX + 3.0
    assert min(face(i / 60)[1] for i in range(120)) < -600.0


@pytest.mark.parametrize("kind", CHARACTER_KINDS[::3])
@pytest.mark.parametrize("build", sorted(BUILDS))
def test_the_flame_touches_the_work_on_the_beat(kind: str, build: str) -> None:
    played, body = action(kind, "weld", build), BODY[build]
    torch = next(prop for prop in played.props if prop.attachment == "torch")
    for burst in played.bursts:
        pose = acting.pose_at(played, burst.beat)
        tip = rig.held(body.puppet, rig.solve(body.puppet, pose), pose, torch).mapXY(268.0, 0.0)
        assert (tip.x(), tip.y()) == pytest.approx((burst.x_px, burst.y_px), abs=1.0)


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_the_microphone_stays_at_the_mouth(kind: str) -> None:
    played, body = action(kind, "sing"), BODY["usual"]
    microphone = played.props[0]
    for i in range(96):
        pose = acting.pose_at(played, i / 24)
        posed = rig.solve(body.puppet, pose)
        ball = rig.held(body.puppet, posed, pose, microphone).mapXY(84.0, 0.0)
        mouth = posed.place("head", 0.0, -30.0)
        assert 30.0 < math.dist((ball.x(), ball.y()), mouth) < 130.0


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_the_fretting_hand_stays_on_the_neck(kind: str) -> None:
    played, body = action(kind, "guitar"), BODY["usual"]
    for i in range(96):
        pose = acting.pose_at(played, i / 24)
        posed = rig.solve(body.puppet, pose)
        m = rig.held(body.puppet, posed, pose, played.props[0])
        inverse = type(m)()
        assert m.invert(inverse)
        palm = posed.place("hand-left", *rig.palm_px(body.puppet, "left"))
        on_guitar = inverse.mapXY(*palm)
        assert -300.0 < on_guitar.x() < -180.0
        assert abs(on_guitar.y() - 0.35 * on_guitar.x()) < 34.0


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_a_drummer_reaches_every_pad(build: str) -> None:
    drum, body = action("drummer", "drum", build), BODY[build]
    for beat, (name, pad) in enumerate(drum.pads.items()):
        strokes = [(float(beat), name)]
        drumming = acting.drum_pose(body.puppet, drum, strokes, float(beat))
        posed = rig.solve(body.puppet, drumming.pose)
        if pad.hand == "foot-right":
            assert posed.place("foot-right")[1] == pytest.approx(-BUILDS[build].ankle, abs=0.5)
            continue
        stick = drumming.sticks[pad.hand]
        palm = posed.place(f"hand-{pad.hand}", *rig.palm_px(body.puppet, pad.hand))
        assert math.dist(palm, (stick.getTranslateX(), stick.getTranslateY())) < 1.0
    assert {d for pad in drum.pads.values() for d in pad.drums} >= {"kick", "snare", "hat", "crash", "tom-mid", "clap"}


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_the_foot_treads_the_pedal_on_every_kick_and_the_stick_lands_on_every_snare(build: str) -> None:
    drum, body = action("drummer", "drum", build), BODY[build]
    hits = {"kick": [0.0, 1.0, 1.5, 2.75, 3.0], "snare": [1.0, 3.0], "hat": [k / 4 for k in range(16)]}
    strokes = acting.strokes_for(drum, hits)
    limbs = {name: drum.pads[name].hand for _, name in strokes}
    assert sorted(at for at, name in strokes if limbs[name] == "foot-right") == hits["kick"]
    assert sorted(at for at, name in strokes if "snare" in drum.pads[name].drums) == hits["snare"]
    for beat in hits["kick"]:
        assert pedal_lift(drum, strokes, beat) == pytest.approx(0.0, abs=1e-6)
        assert pedal_lift(drum, strokes, beat - 0.12) > 0.1
        pose = acting.drum_pose(body.puppet, drum, strokes, beat).pose
        assert (pose["foot_right_y"], pose["foot_right_turn"]) == pytest.approx((0.0, 0.0), abs=1e-6)
    lifted = acting.drum_pose(body.puppet, drum, strokes, 0.85).pose
    assert lifted["foot_right_y"] < -8.0
    assert lifted["foot_right_turn"] < -0.05


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_a_guitarist_crosses_the_strings_exactly_on_every_note(build: str) -> None:
    guitar, body = action("robot", "guitar", build), BODY[build]
    strokes = acting.strokes_for(guitar, {"guitar": [0.0, 0.25, 0.5, 0.75, 1.0, 2.0, 3.5, 3.75, 6.5]})
    pad = guitar.pads["strings"]
    for beat, _ in strokes:
        pose = acting.strum_pose(body.puppet, guitar, strokes, beat)
        posed = rig.solve(body.puppet, pose)
        palm = posed.place("hand-right", *rig.palm_px(body.puppet, "right"))
        assert math.dist(palm, posed.place("torso", pad.x_px, pad.y_px)) < 1.0


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_a_keyboarder_lands_on_the_keys_exactly_on_every_note(build: str) -> None:
    keyboard, body = action("keyboarder", "keyboard", build), BODY[build]
    notes = [0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.25, 3.5, 7.0]
    strokes = acting.strokes_for(keyboard, {"keys": notes})
    assert sorted({at for at, _ in strokes}) == notes
    for beat, name in strokes:
        pad = keyboard.pads[name]
        posed = rig.solve(body.puppet, acting.press_pose(keyboard, strokes, beat))
        palm = posed.place(f"hand-{pad.hand}", *rig.palm_px(body.puppet, pad.hand))
        assert math.dist(palm, (pad.x_px, pad.y_px)) < 1.0


def test_a_keyboarder_has_a_hand_free_in_a_rest_and_plays_on_where_the_track_is_silent_about_it() -> None:
    keyboard = action("keyboarder", "keyboard")
    strokes = acting.strokes_for(keyboard, {"keys": [0.0, 4.0]})
    assert acting.press_pose(keyboard, strokes, 2.0)["ik_right"] == 0.0
    assert acting.press_pose(keyboard, strokes, 2.0)["ik_left"] == 1.0
    assert {acting.press_pose(keyboard, None, k / 8)["ik_right"] for k in range(32)} == {1.0}


def test_the_lever_and_the_wrench_turn_about_their_axles() -> None:
    for name, held, axle in (("pump", "lever", "pump"), ("wrench", "wrench", "pipe-stand")):
        played, body = action("welder", name), BODY["usual"]
        bar = next(prop for prop in played.props if prop.attachment == held)
        x_px = next(prop for prop in played.props if prop.attachment == axle).x_px
        length = {"lever": 214.0, "wrench": 236.0}[held]
        for key in played.keys:
            pose = acting.pose_at(played, key.beat)
            end = rig.held(body.puppet, rig.solve(body.puppet, pose), pose, bar).mapXY(length, 0.0)
            assert (end.x(), end.y()) == pytest.approx((x_px, {"lever": -258.0, "wrench": -330.0}[held]), abs=2.0)


FACE_HALF_PX, FACE_TOP_PX, FACE_LOW_PX = 70.0, -170.0, -8.0
"""The face in the head's frame."""
ARM_PX = 24.0
AT_THE_FACE = ("sing", "salute", "lookout", "laugh")
"""Actions that bring a hand to the face on purpose."""


def into_the_face_px(frames: dict[str, tuple[float, ...]], palm_px: float) -> float:
    """Return how deep a fore arm or a hand lies over the face, negative when none does."""
    a, b, c, d, x, y = frames["head"]
    area = a * d - b * c
    deepest = -1e9
    for side in ("left", "right"):
        elbow, wrist = frames[f"fore-arm-{side}"][4:], frames[f"hand-{side}"][4:]
        spots = [(elbow[0] + (wrist[0] - elbow[0]) * k, elbow[1] + (wrist[1] - elbow[1]) * k) for k in (0.5, 0.75, 1.0)]
        spots.append(mapped(frames[f"hand-{side}"], 0.0, palm_px))  # type: ignore[arg-type]
        for spot in spots:
            u, v = spot[0] - x, spot[1] - y
            across, down = (d * u - c * v) / area, (a * v - b * u) / area
            inside = min(FACE_HALF_PX - abs(across), down - FACE_TOP_PX, FACE_LOW_PX - down)
            deepest = max(deepest, inside + ARM_PX)
    return deepest


@pytest.mark.parametrize(("kind", "name"), some(*AT_THE_FACE) + some(*AT_THE_FACE, turn=4))
def test_arms_never_cross_faces(kind: str, name: str) -> None:
    played, body = action(kind, name), BODY["usual"]
    skel = rig.skeleton(body.puppet)
    for i in range(round(played.cycle_beats * 24)):
        pose = acting.press_pose(played, None, i / 24) if name == "keyboard" else acting.pose_at(played, i / 24)
        if math.cos(pose["facing"]) > 0.3:
            assert into_the_face_px(rig.solve_frames(skel, pose), body.palm_px) <= 0.0


@pytest.mark.parametrize("build", sorted(BUILDS))
@pytest.mark.parametrize("name", ["drum", "guitar", "keyboard"])
def test_players_do_not_hide_their_faces(name: str, build: str) -> None:
    played, body = action("robot", name, build), BODY[build]
    hits = {
        "snare": [1.0, 3.0, 5.0, 7.0],
        "kick": [0.0, 0.5, 2.0, 4.0, 6.0],
        "hat": [k / 2 for k in range(16)],
        "guitar": [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 4.0, 4.5, 5.0, 6.5],
        "keys": [0.0, 0.5, 1.0, 1.25, 1.5, 2.0, 5.0, 5.5, 6.0],
    }
    strokes = acting.strokes_for(played, hits)
    poses = {
        "drum": lambda beat: acting.drum_pose(body.puppet, played, strokes, beat).pose,
        "guitar": lambda beat: acting.strum_pose(body.puppet, played, strokes, beat),
        "keyboard": lambda beat: acting.press_pose(played, strokes, beat),
    }[name]
    for i in range(8 * 24):
        assert into_the_face_px(rig.solve_frames(rig.skeleton(body.puppet), poses(i / 24)), body.palm_px) <= 0.0


@pytest.mark.parametrize(("kind", "name"), some(turn=1))
def test_the_reach_is_honest(kind: str, name: str) -> None:
    played, body = action(kind, name), BODY["usual"]
    left, right, top = played.reach_px
    assert (left, right, top) == pytest.approx(measured_reach(played, body), abs=0.2)
    for i in range(round(played.cycle_beats * 24)):
        frames = rig.solve_frames(rig.skeleton(body.puppet), acting.pose_at(played, i / 24))
        for side, _ in rig.SIDES:
            if played.driver not in ("drums", "strings"):
                x, y = frames[f"hand-{side}"][4:]
                assert -left - 12 < x < right + 12
                assert -y < top + 12
    for prop in played.props:
        if not prop.holder:
            assert prop.x_px + PROP_REACH_PX[prop.attachment][1] <= right + 0.1


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_dust_rises_where_a_foot_comes_down(kind: str) -> None:
    for name in ("stomp", "jump"):
        played, body = action(kind, name), BODY["usual"]
        dust = [burst for burst in played.bursts if burst.kind == "dust"]
        assert dust
        for burst in dust:
            before, at = (acting.pose_at(played, burst.beat - back) for back in (0.12, 0.0))
            posed = rig.solve(body.puppet, at)
            side = min(rig.SIDES, key=lambda s: abs(posed.place(f"foot-{s[0]}")[0] - burst.x_px))[0]
            assert abs(posed.place(f"foot-{side}")[0] - burst.x_px) < 40.0
            assert before[f"foot_{side}_y"] < -20.0
            assert at[f"foot_{side}_y"] == 0.0


HANDS_ON_THINGS = ("sing", "drum", "guitar", "keyboard", "hammer", "weld", "pump", "wrench", "carry")


@pytest.mark.parametrize(("kind", "name"), some(*HANDS_ON_THINGS) + some(*HANDS_ON_THINGS, turn=6))
def test_limbs_never_twin(kind: str, name: str) -> None:
    for key in action(kind, name).keys:
        pose = POSE_CHANNELS | key.pose
        arms = [abs(pose[f"{part}_left"] - pose[f"{part}_right"]) for part in ("shoulder", "elbow")]
        assert sum(arms) > 0.03


def test_who_is_seen_from_behind_comes_round_again() -> None:
    spin = action("punk", "spin")
    facings = [acting.pose_at(spin, i / 24)["facing"] for i in range(8 * 24)]
    assert max(facings) > 6.0
    assert sum(math.cos(f) < 0.0 for f in facings) > 24
    assert acting.pose_at(spin, 0.0)["facing"] == 0.0


def test_smears_belong_to_the_hand_that_is_fast() -> None:
    for kind in CHARACTER_KINDS:
        punch = action(kind, "punch")
        smears = {b.beat: b.kind.removeprefix("smear-") for b in punch.bursts if b.kind.startswith("smear-")}
        assert set(smears) == {0.0, 1.0, 2.0, 3.0}
        for beat, side in smears.items():
            moved = {}
            for hand, _ in rig.SIDES:
                poses = [acting.pose_at(punch, b) for b in (beat - 0.07, beat)]
                places = [rig.solve(BODY["usual"].puppet, pose).place(f"hand-{hand}") for pose in poses]
                moved[hand] = math.dist(*places)
            assert moved[side] == max(moved.values())


@pytest.mark.parametrize("kind", ["robot", "crow"])
def test_drawn_characters_have_what_their_actions_need(kind: str) -> None:
    from rivethead.art.casting import Engagement
    from rivethead.art.vector.artist import draw_puppet
    from rivethead.schema.brief import Brief, Key

    brief = Brief("x", "X", "x", "industrial", 120.0, Key("A", "phrygian"), 7)
    puppet = draw_puppet(Engagement("x", kind, "labour", 0), brief)
    assert "hammer" in puppet.actions
    for played in puppet.actions.values():
        brought = {prop.attachment for prop in played.props}
        assert brought <= set(puppet.attachments) | set(TOOLS)
        performance = acting.perform(puppet, played, 0.4)
        assert {drawn.attachment for drawn in performance.drawn} >= brought & set(puppet.attachments)
