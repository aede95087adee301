"""The repertoire: which actions there are, who has which, and how far each reaches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rivethead.art.vector.actions import band, crowd, dance, labour, tempers
from rivethead.art.vector.actions.body import Body
from rivethead.drawing import acting, rig
from rivethead.schema.art import Action, Bone, Burst, Pad, PoseKey, Prop
from rivethead.seeds import Stream

Keys = tuple[PoseKey, ...]


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
    """

    cycle_beats: float
    energy: float
    keys: Keys | Callable[[Body], Keys]
    driver: Literal["keys", "drums", "voice"] = "keys"
    fit: Callable[[Body, Keys], Keys] | None = None
    props: Callable[[Body], tuple[Prop, ...]] = lambda _body: ()
    bursts: Callable[[Body], tuple[Burst, ...]] = lambda _body: ()
    pads: dict[str, Pad] | None = None
    stomps: tuple[tuple[float, str], ...] = ()


PIECES: dict[str, Piece] = {
    "idle": Piece(8, 0.04, crowd.IDLE),
    "nod": Piece(2, 0.2, dance.NOD),
    "groove": Piece(4, 0.42, dance.GROOVE),
    "wave": Piece(4, 0.5, crowd.WAVE),
    "point": Piece(4, 0.58, crowd.POINT),
    "shout": Piece(4, 0.74, crowd.SHOUT),
    "fist": Piece(4, 0.8, crowd.FIST),
    "stomp": Piece(4, 0.86, dance.STOMP, stomps=((0, "left"), (1, "right"), (2, "left"), (3, "right"))),
    "headbang": Piece(4, 0.93, dance.HEADBANG),
    "jump": Piece(2, 1.0, dance.JUMP, stomps=((0, "left"), (0, "right"))),
    "weld": Piece(4, 0.34, labour.weld, fit=labour.within_reach, props=labour.weld_props, bursts=labour.weld_bursts),
    "hammer": Piece(
        2, 0.68, labour.hammer, fit=labour.within_reach, props=labour.hammer_props, bursts=labour.hammer_bursts
    ),
    "guitar": Piece(
        4, 0.72, band.guitar, props=lambda _body: band.GUITAR_PROPS,
        bursts=lambda _body: (Burst("note", 0.0, -250.0, -640.0), Burst("note", 2.0, 190.0, -560.0)),
    ),
    "sing": Piece(4, 0.62, band.SING, "voice", band.at_the_mouth, props=lambda _body: band.MICROPHONE_PROPS),
    "drum": Piece(
        4, 0.7, band.DRUM, "drums", props=lambda _body: band.DRUM_PROPS, pads=band.PADS,
        bursts=lambda _body: (Burst("star", -1.0, 0.0, 0.0),),
    ),
}  # fmt: skip
"""Action name -> what it is, the calm ones first."""

EVERYBODY = ("idle", "nod", "groove", "wave", "point", "shout", "fist", "stomp", "headbang", "jump")
BY_ROLE: dict[str, tuple[str, ...]] = {
    "drums": ("drum",),
    "voice": ("sing",),
    "guitar": ("guitar",),
    "labour": ("hammer", "weld"),
    "dance": (),
}
BY_KIND: dict[str, tuple[str, ...]] = {"welder": ("weld",), "foreman": ("hammer",)}

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
}
"""Props on the floor: how far they reach to the left, to the right and up from where they stand."""
HELD_REACH_PX = {"hammer": 226.0, "torch": 282.0, "microphone": 122.0, "guitar": 0.0}
GUITAR_HEAD = (-418.0, -176.0)


def rehearsed(
    kind: str, role: str, stream: Stream, bones: Sequence[Bone] | None, palm_px: float | None
) -> dict[str, Action]:
    """Return a character's actions; see `actions_for`."""
    body = Body(bones, rig.PALM_PX if palm_px is None else palm_px)
    seed = stream.bits64()
    names = dict.fromkeys((*EVERYBODY, *BY_ROLE[role], *BY_KIND.get(kind, ())))
    return {name: _fitted(name, kind, body, Stream(seed, kind, name)) for name in PIECES if name in names}


def _fitted(name: str, kind: str, body: Body, stream: Stream) -> Action:
    piece = PIECES[name]
    written = piece.keys if isinstance(piece.keys, tuple) else piece.keys(body)
    free = not piece.props(body)
    keys = tempers.played(written, piece.cycle_beats, kind, stream, free=free)
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
    return replace(action, reach_px=measured_reach(action, body))


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
    posed = rig.solve(body.puppet, pose)
    spots = [(*posed.place(f"hand-{side}", 0.0, body.palm_px), HAND_PX) for side, _ in rig.SIDES]
    spots += [(*posed.place(f"fore-arm-{side}"), 50.0) for side, _ in rig.SIDES]
    spots += [(*posed.place(f"foot-{side}"), FOOT_PX) for side, _ in rig.SIDES]
    spots += [(*posed.place("head", x, -0.5 * HEAD_TOP_PX), 30.0) for x in (-HEAD_WIDTH_PX + 30, HEAD_WIDTH_PX - 30)]
    spots.append((*posed.place("head", 0.0, 30.0 - HEAD_TOP_PX), 30.0))
    for prop in action.props:
        if prop.holder:
            placed = rig.held(body.puppet, posed, pose, prop)
            end = GUITAR_HEAD if prop.attachment == "guitar" else (HELD_REACH_PX[prop.attachment], 0.0)
            point = placed.mapXY(*end)
            spots.append((float(point.x()), float(point.y()), 30.0))
    return spots
