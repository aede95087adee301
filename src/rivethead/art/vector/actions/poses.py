"""Words to write poses with: a pose is a body, a head, a face, two arms and two feet, merged into one."""

from collections.abc import Mapping
from typing import Literal

from rivethead.schema.art import POSE_CHANNELS, PoseKey

Pose = dict[str, float]

_TURNED_ROUND = (
    "pelvis_x", "pelvis_turn", "lean", "facing", "neck", "head", "turn", "look_x", "tail", "tail_late",
)  # fmt: skip
"""Channels that change sign in a mirror."""


def body(x: float = 0.0, y: float = 0.0, turn: float = 0.0, lean: float = 0.0, squash: float = 1.0) -> Pose:
    """Pelvis place and turn, lean of the torso, squash; y > 0 is a crouch, angles > 0 go to the right."""
    return {"pelvis_x": x, "pelvis_y": y, "pelvis_turn": turn, "lean": lean, "squash": squash}


def head(
    tilt: float = 0.0, nod: float = 0.0, turn: float = 0.0, squash: float = 1.0, neck: float | None = None
) -> Pose:
    """Head and neck; the neck takes a third of the tilt unless told otherwise."""
    return {
        "head": tilt,
        "neck": 0.35 * tilt if neck is None else neck,
        "nod": nod,
        "turn": turn,
        "head_squash": squash,
    }


def face(jaw: float = 0.0, brow: float = 0.0, eye: float = 1.0, lid: float = 1.0) -> Pose:
    """Jaw 0..1, brow -1..1, eye size, lid 0..1."""
    return {"jaw": jaw, "brow": brow, "eye": eye, "lid": lid}


def view(facing: float) -> Pose:
    """Which way the whole figure looks, radians: 0 front, positive to the right, pi to the back."""
    return {"facing": facing}


def look(x: float, y: float = 0.0) -> Pose:
    """Where the eyes go, px."""
    return {"look_x": x, "look_y": y}


def left(shoulder: float, elbow: float, wrist: float = 0.0) -> Pose:
    """Turn the left arm by these angles; a wrist below -0.25 opens the hand."""
    return {"shoulder_left": shoulder, "elbow_left": elbow, "wrist_left": wrist}


def right(shoulder: float, elbow: float, wrist: float = 0.0) -> Pose:
    """Turn the right arm by these angles; a wrist below -0.25 opens the hand."""
    return {"shoulder_right": shoulder, "elbow_right": elbow, "wrist_right": wrist}


def grip(side: Literal["left", "right"], x: float, y: float) -> Pose:
    """Make a hand reach: its palm goes to (x, y) from the puppet's feet."""
    return {f"ik_{side}": 1.0, f"hand_{side}_x": x, f"hand_{side}_y": y}


def feet(left_x: float = 0.0, right_x: float = 0.0) -> Pose:
    """Both feet planted, moved outwards or inwards along the floor."""
    return {"foot_left_x": left_x, "foot_right_x": right_x}


def lifted(side: Literal["left", "right"], x: float, y: float, turn: float = 0.0) -> Pose:
    """One foot off the floor: y < 0."""
    return {f"foot_{side}_x": x, f"foot_{side}_y": y, f"foot_{side}_turn": turn}


def hit(beat: float, *parts: Mapping[str, float]) -> PoseKey:
    """Return a key that is struck exactly on its beat; later parts overrule earlier ones."""
    return PoseKey(beat, "hit", _merged(parts))


def soft(beat: float, *parts: Mapping[str, float]) -> PoseKey:
    """Return a key that is eased through; later parts overrule earlier ones."""
    return PoseKey(beat, "soft", _merged(parts))


def _merged(parts: tuple[Mapping[str, float], ...]) -> Pose:
    pose: Pose = {}
    for part in parts:
        pose.update(part)
    return {name: value for name, value in pose.items() if value != POSE_CHANNELS[name]}


def mirrored(pose: Mapping[str, float]) -> Pose:
    """Return the pose as a mirror shows it."""
    return dict(_reflection(name, value) for name, value in pose.items())


def _reflection(name: str, value: float) -> tuple[str, float]:
    other = name
    if "_left" in name:
        other = name.replace("_left", "_right")
    elif "_right" in name:
        other = name.replace("_right", "_left")
    sideways = (
        name in _TURNED_ROUND or (name.endswith("_x") and "_" in name) or name.endswith(("left_turn", "right_turn"))
    )
    return other, -value if sideways else value


def between(pose: Mapping[str, float], other: Mapping[str, float], share: float = 0.5) -> Pose:
    """Return the pose a share of the way from one to the other."""
    names = sorted({*pose, *other})
    rest = POSE_CHANNELS
    return {n: pose.get(n, rest[n]) * (1.0 - share) + other.get(n, rest[n]) * share for n in names}
