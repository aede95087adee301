"""The repertoire: which actions there are, who has which, and how far each reaches."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rivethead.art.vector.actions import (
    band,
    crowd,
    dance,
    fight,
    labour,
    mime,
    mood,
    parade,
    plant,
    tempers,
)
from rivethead.art.vector.actions.body import Body
from rivethead.drawing import acting, rig
from rivethead.drawing.affine import mapped
from rivethead.schema.art import POSE_CHANNELS, Action, Bone, Burst, Pad, PoseKey, Prop
from rivethead.seeds import Stream

Keys = tuple[PoseKey, ...]
Side = Literal["left", "right", "head"]
SMEARS: dict[Side, Literal["smear-left", "smear-right", "smear-head"]] = {
    "left": "smear-left",
    "right": "smear-right",
    "head": "smear-head",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """An action before it is fitted to a body.

    Attributes:
        cycle_beats, energy, driver: as in Action.
        keys: written out, or fitted to a body because hands are on things.
        fit: what to do to the keys once the character plays them in its own way.
        props, bursts: what comes along, fitted to a body.
        pads: for drums.
        stomps: (beat, side) where a foot comes down and raises dust.
        smears: (beat, what) that is drawn stretched on its way into a beat: "left", "right" or "head".
        bound: whether the hands are on things or on each other, so that arms may not be scaled nor sides exchanged;
            with props they always are.
        at_face: whether a hand is held to the face on purpose.
    """

    cycle_beats: float
    energy: float
    keys: Keys | Callable[[Body], Keys]
    driver: Literal["keys", "drums", "strings", "keyboard", "voice"] = "keys"
    fit: Callable[[Body, Keys], Keys] | None = None
    props: Callable[[Body], tuple[Prop, ...]] = lambda _body: ()
    bursts: Callable[[Body], tuple[Burst, ...]] = lambda _body: ()
    pads: dict[str, Pad] | None = None
    stomps: tuple[tuple[float, str], ...] = ()
    smears: tuple[tuple[float, Side], ...] = ()
    bound: bool = False
    at_face: bool = False


PIECES: dict[str, Piece] = {
    "idle": Piece(8, 0.04, crowd.IDLE),
    "nod": Piece(2, 0.2, dance.NOD),
    "groove": Piece(4, 0.42, dance.GROOVE),
    "wave": Piece(4, 0.5, crowd.WAVE),
    "point": Piece(4, 0.58, crowd.POINT),
    "shout": Piece(4, 0.74, crowd.SHOUT),
    "fist": Piece(
        4, 0.8, crowd.FIST, smears=((0.0, "right"), (1.0, "right"), (2.0, "left"), (3.0, "left"), (3.0, "right")),
    ),
    "stomp": Piece(4, 0.86, dance.STOMP, stomps=((0, "left"), (1, "right"), (2, "left"), (3, "right"))),
    "headbang": Piece(4, 0.93, dance.HEADBANG, smears=tuple((float(beat), "head") for beat in range(4))),
    "jump": Piece(2, 1.0, dance.JUMP, stomps=((0, "left"), (0, "right"))),
    "lean": Piece(8, 0.1, mood.LEAN),
    "lookout": Piece(4, 0.15, mood.LOOKOUT, at_face=True),
    "conveyor": Piece(4, 0.24, plant.CONVEYOR),
    "salute": Piece(4, 0.28, parade.SALUTE, at_face=True),
    "carry": Piece(4, 0.36, plant.carry, props=lambda _body: plant.CARRY_PROPS),
    "clap": Piece(4, 0.46, parade.clap, bound=True),
    "laugh": Piece(4, 0.48, mood.LAUGH, at_face=True),
    "robot-arms": Piece(4, 0.52, mime.ROBOT_ARMS),
    "crouch": Piece(4, 0.55, fight.CROUCH),
    "point-up": Piece(4, 0.6, parade.POINT_UP),
    "march": Piece(4, 0.64, parade.MARCH),
    "slide": Piece(4, 0.66, fight.SLIDE),
    "cheer": Piece(4, 0.76, parade.CHEER),
    "air-drum": Piece(4, 0.78, mime.AIR_DRUM),
    "air-guitar": Piece(4, 0.82, mime.air_guitar, bound=True),
    "punch": Piece(
        4, 0.84, fight.PUNCH, smears=((0.0, "right"), (1.0, "right"), (2.0, "left"), (3.0, "right")),
    ),
    "spin": Piece(8, 0.88, fight.SPIN),
    "kick": Piece(4, 0.9, fight.KICK),
    "pump": Piece(2, 0.44, plant.pump, fit=labour.within_reach, props=plant.pump_props, bursts=plant.pump_bursts),
    "wrench": Piece(
        4, 0.4, plant.wrench, fit=labour.within_reach, props=plant.wrench_props, bursts=plant.wrench_bursts
    ),
    "weld": Piece(4, 0.34, labour.weld, fit=labour.within_reach, props=labour.weld_props, bursts=labour.weld_bursts),
    "hammer": Piece(
        2, 0.68, labour.hammer, fit=labour.within_reach, props=labour.hammer_props, bursts=labour.hammer_bursts,
        smears=((0.0, "right"),),
    ),
    "keyboard": Piece(
        4, 0.5, band.KEYBOARD, "keyboard", props=lambda _body: band.KEYBOARD_PROPS, pads=band.KEYS_PADS,
    ),
    "guitar": Piece(
        4, 0.72, band.guitar, "strings", props=lambda _body: band.GUITAR_PROPS, pads=band.STRINGS,
        bursts=lambda _body: (Burst("note", 0.0, -250.0, -640.0), Burst("note", 2.0, 190.0, -560.0)),
    ),
    "sing": Piece(4, 0.62, band.SING, "voice", band.at_the_mouth, props=lambda _body: band.MICROPHONE_PROPS),
    "drum": Piece(
        4, 0.7, band.DRUM, "drums", props=lambda _body: band.DRUM_PROPS, pads=band.PADS,
        bursts=lambda _body: (Burst("star", -1.0, 0.0, 0.0),), smears=((-1.0, "left"), (-1.0, "right")),
    ),
}  # fmt: skip
"""Action name -> what it is, the calm ones first."""

EVERYBODY = (
    "idle", "nod", "groove", "wave", "point", "shout", "fist", "stomp", "headbang", "jump",
    "lean", "clap", "laugh", "robot-arms", "crouch", "point-up", "march", "cheer", "punch", "spin",
)  # fmt: skip
BY_ROLE: dict[str, tuple[str, ...]] = {
    "drums": ("drum", "air-drum"),
    "voice": ("sing", "salute", "kick"),
    "guitar": ("guitar", "air-drum", "kick"),
    "keys": ("keyboard", "air-guitar", "conveyor"),
    "labour": ("hammer", "weld", "pump", "wrench", "carry", "conveyor", "lookout"),
    "dance": ("slide", "kick", "air-guitar", "air-drum", "salute", "lookout"),
}
BY_KIND: dict[str, tuple[str, ...]] = {
    "welder": ("weld", "wrench"),
    "foreman": ("hammer", "salute", "lookout"),
    "crane": ("carry",),
    "rat": ("slide", "lookout"),
    "crow": ("lookout",),
    "robot": ("conveyor",),
}

STEAMING = {"robot": (("shout", 3.0), ("headbang", 3.0))}
"""Kinds that let off steam: (action, beat)."""

HEAD_WIDTH_PX = 156.0
HEAD_TOP_PX = 330.0
"""Crown and hair over the head's joint, at most."""
HAND_PX = 84.0
FOOT_PX = 96.0
PROP_REACH_PX: dict[str, tuple[float, float, float]] = {
    "anvil": (120.0, 166.0, 150.0),
    "drum-low": (130.0, 130.0, 30.0),
    "drum-mid": (158.0, 158.0, 30.0),
    "drum-high": (124.0, 124.0, 30.0),
    "saw-cymbal": (118.0, 118.0, 32.0),
    "stand": (70.0, 70.0, 520.0),
    "pump": (92.0, 130.0, 330.0),
    "pipe-stand": (90.0, 120.0, 430.0),
    "keyboard": (250.0, 250.0, 60.0),
    "pedal": (80.0, 80.0, 40.0),
    "beater": (90.0, 90.0, 150.0),
}
"""Props on the floor: how far they reach to the left, to the right and up from where they stand."""
HELD_REACH_PX = {
    "hammer": 226.0,
    "torch": 282.0,
    "microphone": 122.0,
    "guitar": 0.0,
    "lever": 214.0,
    "wrench": 270.0,
    "crate": 110.0,
}
GUITAR_HEAD = (-418.0, -176.0)


def rehearsed(
    kind: str, role: str, stream: Stream, bones: Sequence[Bone] | None, palm_px: float | None
) -> dict[str, Action]:
    """Return a character's actions; see `actions_for`."""
    return fitted((*EVERYBODY, *BY_ROLE[role], *BY_KIND.get(kind, ())), kind, stream, bones, palm_px)


def fitted(
    names: Collection[str], kind: str, stream: Stream, bones: Sequence[Bone] | None, palm_px: float | None
) -> dict[str, Action]:
    """Return these pieces, in the order of PIECES, as one character plays them; see `actions_for`."""
    body = Body(bones, rig.PALM_PX if palm_px is None else palm_px)
    seed = stream.bits64()
    return {name: _fitted(name, kind, body, Stream(seed, kind, name)) for name in PIECES if name in names}


def _fitted(name: str, kind: str, body: Body, stream: Stream) -> Action:
    piece = PIECES[name]
    written = piece.keys if isinstance(piece.keys, tuple) else piece.keys(body)
    free = not piece.bound and not piece.props(body)
    keys = tempers.played(written, piece.cycle_beats, kind, stream, free=free)
    keys = tuple(replace(key, pose=body.scaled(key.pose)) for key in keys)
    if free and not piece.at_face:
        keys = tuple(replace(key, pose=body.cleared(key.pose)) for key in keys)
    if piece.fit is not None:
        keys = piece.fit(body, keys)
    action = Action(
        name=name,
        cycle_beats=float(piece.cycle_beats),
        energy=piece.energy,
        driver=piece.driver,
        keys=keys,
        reach_px=(0.0, 0.0, 0.0),
        pads=dict(piece.pads or {}),
        props=piece.props(body),
        bursts=piece.bursts(body),
    )
    steam = tuple(
        Burst("steam", beat, *body.place(acting.pose_at(action, beat), "head", 0.0, -190.0))
        for what, beat in STEAMING.get(kind, ())
        if what == name
    )
    action = replace(action, bursts=action.bursts + _dust(piece, action, body) + steam)
    smears = tuple(Burst(SMEARS[what], beat, 0.0, 0.0) for beat, what in _own_smears(piece, action))
    return replace(action, bursts=action.bursts + smears, reach_px=measured_reach(action, body))


def _own_smears(piece: Piece, action: Action) -> list[tuple[float, Side]]:
    """Return a piece's smears as the character plays it: in a mirror the other hand is the fast one."""
    found: list[tuple[float, Side]] = []
    for beat, what in piece.smears:
        if what != "head" and beat >= 0.0 and not piece.bound and not action.props:
            written = next(key for key in piece.keys if key.beat == beat) if isinstance(piece.keys, tuple) else None
            own = next(key for key in action.keys if key.beat == beat)
            if written is not None and _raised(written.pose, what) * _raised(own.pose, what) < 0.0:
                what = "left" if what == "right" else "right"
        found.append((beat, what))
    return found


def _raised(pose: Mapping[str, float], side: str) -> float:
    """Return by how much a side's arm is raised over the other's."""
    rest = POSE_CHANNELS
    other = "left" if side == "right" else "right"
    return pose.get(f"shoulder_{side}", rest[f"shoulder_{side}"]) - pose.get(
        f"shoulder_{other}", rest[f"shoulder_{other}"]
    )


def _dust(piece: Piece, action: Action, body: Body) -> tuple[Burst, ...]:
    bursts = []
    for beat, side in piece.stomps:
        before = acting.pose_at(action, beat - 0.3)
        # the action may be played mirrored: the foot that was in the air is the one that stomps
        if piece.stomps.count((beat, "left")) + piece.stomps.count((beat, "right")) == 1:
            side = "left" if before["foot_left_y"] < before["foot_right_y"] else "right"
        x, _ = body.place(acting.pose_at(action, beat), f"foot-{side}")
        bursts.append(Burst("dust", float(beat), round(x + (-24.0 if side == "left" else 24.0), 1), 0.0))
    return tuple(bursts)


# ------------------------------------------------------------------------------------------------ reach


def measured_reach(action: Action, body: Body, steps_per_beat: int = 16) -> tuple[float, float, float]:
    """Return how far (left, right, up) an action reaches from the feet, props included, by playing it through."""
    left = right = top = 0.0
    steps = round(action.cycle_beats * steps_per_beat)
    for i in range(steps):
        for x, y, radius in _extremities(action, body, i * action.cycle_beats / steps):
            left, right, top = max(left, radius - x), max(right, x + radius), max(top, radius - y)
    for prop in action.props:
        if not prop.holder:
            to_left, to_right, up = PROP_REACH_PX[prop.attachment]
            left, right = max(left, to_left - prop.x_px), max(right, to_right + prop.x_px)
            top = max(top, up - prop.y_px)
    return round(left, 1), round(right, 1), round(top, 1)


def _extremities(action: Action, body: Body, beat: float) -> list[tuple[float, float, float]]:
    """Return (x, y, radius) of what sticks out in a pose."""
    pose = acting.pose_at(action, beat)
    if action.driver == "drums":
        pose.update({f"shoulder_{side}": 2.2 for side, _ in rig.SIDES})
    elif action.driver == "strings":
        # an accent after a rest is thrown from over the shoulder
        pose["shoulder_right"] = max(1.9, pose["shoulder_right"])
    frames = rig.solve_frames(rig.skeleton(body.puppet), pose)
    spots = [(*mapped(frames[f"hand-{side}"], 0.0, body.palm_px), HAND_PX) for side, _ in rig.SIDES]
    spots += [(*frames[f"fore-arm-{side}"][4:], 50.0) for side, _ in rig.SIDES]
    spots += [(*frames[f"foot-{side}"][4:], FOOT_PX) for side, _ in rig.SIDES]
    crown = frames["head"]
    spots += [(*mapped(crown, x, -0.5 * HEAD_TOP_PX), 30.0) for x in (-HEAD_WIDTH_PX + 30, HEAD_WIDTH_PX - 30)]
    spots.append((*mapped(crown, 0.0, 30.0 - HEAD_TOP_PX), 30.0))
    held = [prop for prop in action.props if prop.holder]
    posed = rig.solve(body.puppet, pose) if held else None
    for prop in held:
        if posed is not None:
            placed = rig.held(body.puppet, posed, pose, prop)
            end = GUITAR_HEAD if prop.attachment == "guitar" else (HELD_REACH_PX[prop.attachment], 0.0)
            point = placed.mapXY(*end)
            spots.append((float(point.x()), float(point.y()), 30.0))
    return spots
