"""Laws of the actions, on the real characters."""

import itertools
import math
from functools import lru_cache

import pytest

from rivethead.art.vector import biped
from rivethead.art.vector.actions import actions_for
from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.labour import ANVIL_TOP_PX
from rivethead.art.vector.actions.repertoire import BY_ROLE, PROP_REACH_PX, measured_reach
from rivethead.drawing import acting, rig
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
    own: dict[str, Action] = {}
    for role in BY_ROLE:
        own |= actions_for(kind, role, Stream(seed, kind, "actions"), bones(build))
    return own


EVERY = [(kind, name) for kind in CHARACTER_KINDS for name in actions(kind)]


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
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
    assert set(BY_ROLE[role]) <= set(own)
    assert ("drum" in own) == (role == "drums")


def test_energies_spread_over_the_whole_range() -> None:
    energies = sorted(action.energy for action in actions("robot").values())
    assert energies[0] < 0.1
    assert energies[-1] > 0.95
    assert max(b - a for a, b in itertools.pairwise(energies)) < 0.2


def test_the_same_seed_acts_the_same_and_another_differently() -> None:
    again = actions_for("punk", "dance", Stream(5, "x"))
    assert again == actions_for("punk", "dance", Stream(5, "x"))
    assert again != actions_for("punk", "dance", Stream(6, "x"))


def test_kinds_have_tempers() -> None:
    grooves = {kind: actions(kind)["groove"].keys for kind in CHARACTER_KINDS}
    assert len({repr(keys) for keys in grooves.values()}) == len(CHARACTER_KINDS)


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_motion_is_continuous_and_closes(kind: str, name: str) -> None:
    action = actions(kind)[name]
    steps = round(action.cycle_beats * 60)
    body = Body(bones("usual"))
    last = None
    for i in range(steps + 1):
        posed = rig.solve(body.puppet, acting.pose_at(action, i / 60))
        here = {
            bone: posed.place(bone) for bone in ("head", "hand-left", "hand-right", "foot-left", "foot-right", "pelvis")
        }
        if last is not None:
            assert max(math.dist(here[b], last[b]) for b in here) < 165.0
            assert math.dist(here["pelvis"], last["pelvis"]) < 75.0
        last = here
    assert acting.pose_at(action, 0.0) == pytest.approx(acting.pose_at(action, action.cycle_beats), abs=1e-6)


@pytest.mark.parametrize(("kind", "name"), EVERY)
@pytest.mark.parametrize("build", ["usual", "short"])
def test_planted_feet_do_not_slide(kind: str, name: str, build: str) -> None:
    action, body = actions(kind, build)[name], Body(bones(build))
    previous: dict[str, tuple[float, float]] = {}
    for i in range(round(action.cycle_beats * 24)):
        pose = acting.pose_at(action, i / 24)
        posed = rig.solve(body.puppet, pose)
        for side, _ in rig.SIDES:
            ankle = posed.place(f"foot-{side}")
            assert ankle[1] <= -BUILDS[build].ankle + 0.5
            if pose[f"foot_{side}_y"] > -0.01:
                assert ankle[1] == pytest.approx(-BUILDS[build].ankle, abs=0.5)
                if side in previous:
                    assert ankle[0] == pytest.approx(previous[side][0], abs=0.5)
                previous[side] = ankle
            else:
                previous.pop(side, None)


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
@pytest.mark.parametrize("name", ["headbang", "stomp", "groove", "fist", "nod"])
def test_the_body_is_at_its_apex_on_the_beat(kind: str, name: str) -> None:
    action = actions(kind)[name]
    for beat in range(round(action.cycle_beats)):
        here = acting.pose_at(action, beat)["squash"]
        around = [acting.pose_at(action, beat + d / 60)["squash"] for d in range(-12, 13) if d]
        assert here <= min(around) + 1e-9 or here >= max(around) - 1e-9


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
@pytest.mark.parametrize("build", sorted(BUILDS))
def test_the_hammer_meets_the_anvil_on_the_beat(kind: str, build: str) -> None:
    action, body = actions(kind, build)["hammer"], Body(bones(build))
    hammer = next(prop for prop in action.props if prop.attachment == "hammer")
    anvil = next(prop for prop in action.props if prop.attachment == "anvil")

    def face(beat: float) -> tuple[float, float]:
        pose = acting.pose_at(action, beat)
        point = rig.held(body.puppet, rig.solve(body.puppet, pose), pose, hammer).mapXY(179.0, 68.0)
        return point.x(), point.y()

    for beat in (0.0, 1.0):
        x, y = face(beat)
        assert y == pytest.approx(-ANVIL_TOP_PX, abs=1.0)
        assert abs(x - anvil.x_px) < 90.0
        burst = next(b for b in action.bursts if b.kind == "spark" and b.beat == beat)
        assert (burst.x_px, burst.y_px) == pytest.approx((x, y), abs=1.5)
    # it comes from above and never goes through the anvil
    for i in range(120):
        x, y = face(i / 60)
        if abs(x - anvil.x_px) < 110:
            assert y <= -ANVIL_TOP_PX + 3.0
    assert min(face(i / 60)[1] for i in range(120)) < -600.0


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
@pytest.mark.parametrize("build", sorted(BUILDS))
def test_the_flame_touches_the_work_on_the_beat(kind: str, build: str) -> None:
    action, body = actions(kind, build)["weld"], Body(bones(build))
    torch = next(prop for prop in action.props if prop.attachment == "torch")
    for burst in action.bursts:
        pose = acting.pose_at(action, burst.beat)
        tip = rig.held(body.puppet, rig.solve(body.puppet, pose), pose, torch).mapXY(268.0, 0.0)
        assert (tip.x(), tip.y()) == pytest.approx((burst.x_px, burst.y_px), abs=1.0)


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_the_microphone_stays_at_the_mouth(kind: str) -> None:
    action, body = actions(kind)["sing"], Body(bones("usual"))
    microphone = action.props[0]
    for i in range(96):
        pose = acting.pose_at(action, i / 24)
        posed = rig.solve(body.puppet, pose)
        ball = rig.held(body.puppet, posed, pose, microphone).mapXY(84.0, 0.0)
        mouth = posed.place("head", 0.0, -30.0)
        assert 30.0 < math.dist((ball.x(), ball.y()), mouth) < 130.0


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_the_fretting_hand_stays_on_the_neck(kind: str) -> None:
    action, body = actions(kind)["guitar"], Body(bones("usual"))
    for i in range(96):
        pose = acting.pose_at(action, i / 24)
        posed = rig.solve(body.puppet, pose)
        m = rig.held(body.puppet, posed, pose, action.props[0])
        inverse = type(m)()
        assert m.invert(inverse)
        palm = posed.place("hand-left", *rig.palm_px(body.puppet, "left"))
        on_guitar = inverse.mapXY(*palm)
        assert -300.0 < on_guitar.x() < -180.0
        assert abs(on_guitar.y() - 0.35 * on_guitar.x()) < 34.0


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_a_drummer_reaches_every_pad(build: str) -> None:
    action, body = actions("drummer", build)["drum"], Body(bones(build))
    for beat, name in enumerate(action.pads):
        strokes = [(float(beat), name)]
        drumming = acting.drum_pose(body.puppet, action, strokes, float(beat))
        posed = rig.solve(body.puppet, drumming.pose)
        side = action.pads[name].hand
        stick = drumming.sticks[side]
        palm = posed.place(f"hand-{side}", *rig.palm_px(body.puppet, side))
        assert math.dist(palm, (stick.getTranslateX(), stick.getTranslateY())) < 1.0
    assert {drum for pad in action.pads.values() for drum in pad.drums} >= {"kick", "snare", "hat", "crash", "tom-mid"}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in ("robot", "crow") for name in actions(kind)])
def test_the_reach_is_honest(kind: str, name: str) -> None:
    action, body = actions(kind)[name], Body(bones("usual"))
    left, right, top = action.reach_px
    assert (left, right, top) == pytest.approx(measured_reach(action, body), abs=0.2)
    for i in range(round(action.cycle_beats * 24)):
        posed = rig.solve(body.puppet, acting.pose_at(action, i / 24))
        for side, _ in rig.SIDES:
            if action.driver != "drums":
                x, y = posed.place(f"hand-{side}")
                assert -left - 12 < x < right + 12
                assert -y < top + 12
    for prop in action.props:
        if not prop.holder:
            assert prop.x_px + PROP_REACH_PX[prop.attachment][1] <= right + 0.1


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_dust_rises_where_a_foot_comes_down(kind: str) -> None:
    for name in ("stomp", "jump"):
        action, body = actions(kind)[name], Body(bones("usual"))
        dust = [burst for burst in action.bursts if burst.kind == "dust"]
        assert dust
        for burst in dust:
            before, at = (acting.pose_at(action, burst.beat - back) for back in (0.12, 0.0))
            posed = rig.solve(body.puppet, at)
            side = min(rig.SIDES, key=lambda s: abs(posed.place(f"foot-{s[0]}")[0] - burst.x_px))[0]
            assert abs(posed.place(f"foot-{side}")[0] - burst.x_px) < 40.0
            assert before[f"foot_{side}_y"] < -20.0
            assert at[f"foot_{side}_y"] == 0.0


@pytest.mark.parametrize(
    ("kind", "name"), [e for e in EVERY if e[1] not in ("sing", "drum", "guitar", "hammer", "weld")]
)
def test_limbs_never_twin(kind: str, name: str) -> None:
    action = actions(kind)[name]
    for key in action.keys:
        pose = POSE_CHANNELS | key.pose
        arms = [abs(pose[f"{part}_left"] - pose[f"{part}_right"]) for part in ("shoulder", "elbow")]
        assert sum(arms) > 0.03


@pytest.mark.parametrize("kind", ["robot", "crow"])
def test_drawn_characters_have_what_their_actions_need(kind: str) -> None:
    from rivethead.art.casting import Engagement
    from rivethead.art.vector.artist import draw_puppet
    from rivethead.schema.brief import Brief, Key

    brief = Brief("x", "X", "x", "industrial", 120.0, Key("A", "phrygian"), 7)
    puppet = draw_puppet(Engagement("x", kind, "labour", 0), brief)
    assert "hammer" in puppet.actions
    for action in puppet.actions.values():
        assert all(prop.attachment in puppet.attachments for prop in action.props)
        performance = acting.perform(puppet, action, 0.4)
        assert {drawn.attachment for drawn in performance.drawn} >= {prop.attachment for prop in action.props}
