"""The rig: a pose's numbers become a matrix for every bone and every slot.

Legs are two-bone chains that reach for their planted feet; an arm either swings by its angles or reaches for a target.
Everything is computed on plain numbers (an affine map is six floats) and turned into skia matrices once at the end.

Sources: two-bone inverse kinematics by the law of cosines; mouth shapes A..H and X as in the Hanna-Barbera set that
Rhubarb Lip Sync documents.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import skia

from rivethead.schema.art import POSE_CHANNELS, Bone, Prop, Puppet, Slot

Affine = tuple[float, float, float, float, float, float]
"""(a, b, c, d, x, y): maps (u, v) to (a u + c v + x, b u + d v + y)."""

Point = tuple[float, float]

SIDES: tuple[tuple[str, float], ...] = (("left", -1.0), ("right", 1.0))

HIP_DROP_PX = 18.0
PELVIS_SLACK_PX = 30.0
TORSO_RISE_PX = 20.0
PALM_PX = 32.0
"""Distance from the wrist to the palm where the puppet has no prop slot that says it."""

STICK_PX = 150.0
"""Length of a stick from the palm to its tip where the puppet has no "stick" attachment to measure."""

NOD_SLIDE_PX = 40.0
NOD_DROP_PX = 20.0
TURN_SLIDE_PX = 38.0
FORESHORTENING = 0.13
SHRUG_PX = 16.0
LEAST_FORESHORTENED = 0.64
JAW_DROP_PX = 34.0
MASK_DROP_PX = 10.0
SHUT_LID = 0.12
TAIL_GAIN = {"hair": 0.8, "antenna": 1.5}
OPEN_WRIST, FIST_WRIST = -0.25, 0.12
"""A wrist bent back further than the one opens the hand, bent in further than the other clenches it."""
MOUTH_BY_JAW = ((0.12, "X"), (0.32, "B"), (0.66, "C"), (9.0, "D"))
JAW_BY_MOUTH = {"A": 0.0, "B": 0.18, "C": 0.5, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.16, "H": 0.55, "X": 0.0}
"""How far each mouth shape opens a jaw, for puppets that have no lips."""


class _Hand(NamedTuple):
    relaxed: str
    fist: str
    spread: str


@dataclass(frozen=True, slots=True)
class Posed:
    """A puppet in a pose.

    Attributes:
        bones: bone name -> matrix from the bone's frame to the puppet's space (feet at (0, 0)).
        slots: (slot, name of the attachment it shows, matrix from the attachment to the puppet's space), back to front.
    """

    bones: dict[str, skia.Matrix]
    slots: list[tuple[Slot, str, skia.Matrix]]

    def place(self, bone: str, x_px: float = 0.0, y_px: float = 0.0) -> Point:
        """Return where a point of a bone's frame lies in the puppet's space."""
        point = self.bones[bone].mapXY(x_px, y_px)
        return float(point.x()), float(point.y())


def turned(angle: float) -> Affine:
    """Return a rotation; positive is clockwise on screen."""
    c, s = math.cos(angle), math.sin(angle)
    return (c, s, -s, c, 0.0, 0.0)


def joined(outer: Affine, inner: Affine) -> Affine:
    """Return the map that applies `inner` first."""
    a, b, c, d, x, y = outer
    e, f, g, h, u, v = inner
    return (a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h, a * u + c * v + x, b * u + d * v + y)


def moved(frame: Affine, x_px: float, y_px: float) -> Affine:
    """Return the frame with its origin moved to (x_px, y_px) of itself."""
    a, b, c, d, x, y = frame
    return (a, b, c, d, a * x_px + c * y_px + x, b * x_px + d * y_px + y)


def jointed(frame: Affine, x_px: float, y_px: float, angle: float) -> Affine:
    """Return a child frame at (x_px, y_px), turned by `angle`."""
    return joined(moved(frame, x_px, y_px), turned(angle))


def scaled(frame: Affine, sx: float, sy: float) -> Affine:
    """Return the frame with its axes stretched."""
    a, b, c, d, x, y = frame
    return (a * sx, b * sx, c * sy, d * sy, x, y)


def mapped(frame: Affine, x_px: float, y_px: float) -> Point:
    """Return where a point of the frame lies."""
    a, b, c, d, x, y = frame
    return (a * x_px + c * y_px + x, b * x_px + d * y_px + y)


def matrix(frame: Affine) -> skia.Matrix:
    """Return the frame as a skia matrix."""
    a, b, c, d, x, y = frame
    return skia.Matrix.MakeAll(a, c, x, b, d, y, 0, 0, 1)


def reach(start: Point, target: Point, upper_px: float, lower_px: float, side: float) -> tuple[float, float]:
    """Solve a two-bone chain whose bones hang along +y at rest.

    Args:
        start: the chain's root.
        target: where its end shall be; a target out of reach is approached as far as the bones go.
        upper_px: length of the upper bone.
        lower_px: length of the lower bone.
        side: which way the middle joint bends: 1 towards +x, -1 towards -x.

    Returns:
        The two bones' absolute angles, radians, clockwise on screen.
    """
    dx, dy = target[0] - start[0], target[1] - start[1]
    distance = min(max(math.hypot(dx, dy), abs(upper_px - lower_px) + 0.01, 0.01), upper_px + lower_px - 0.001)
    aim = math.atan2(dx, dy)
    at_root = math.acos(_cosine(upper_px, distance, lower_px))
    at_middle = math.acos(_cosine(upper_px, lower_px, distance))
    upper = aim + side * at_root
    return -upper, -(upper - side * (math.pi - at_middle))


def _cosine(near: float, other: float, opposite: float) -> float:
    value = (near * near + other * other - opposite * opposite) / (2.0 * near * other)
    return -1.0 if value < -1.0 else 1.0 if value > 1.0 else value


class Skeleton:
    """What the rig needs of a puppet, looked up once.

    Attributes:
        puppet: whose skeleton it is.
        bones: by name.
        palm: the right palm in the hand's frame: the origin of the "prop" slot.
        hip_y: height of the pelvis at rest, negative.
        hands: attachments of both hands.
        stick_px: a drumstick's length from the palm to its tip: how far the "stick" attachment reaches along +x.
        slots: with the motion that each adds to its bone's.
    """

    __slots__ = ("bones", "hands", "hip_y", "palm", "puppet", "slots", "stick_px")

    def __init__(self, puppet: Puppet) -> None:
        self.puppet = puppet
        self.bones: dict[str, Bone] = {bone.name: bone for bone in puppet.bones}
        self.palm = next(((s.x_px, s.y_px) for s in puppet.slots if s.name == "prop"), (0.0, PALM_PX))
        thigh, shin, foot = self.bones["thigh-left"], self.bones["shin-left"], self.bones["foot-left"]
        self.hip_y = -(thigh.length_px + shin.length_px - PELVIS_SLACK_PX) - foot.length_px
        self.hands = {side: self._hand(side) for side, _ in SIDES}
        ends = [_rightmost(shape.path) for shape in puppet.attachments.get("stick", ())]
        self.stick_px = max(ends, default=STICK_PX)
        self.slots = [(slot, _SLOT_MOTIONS.get(slot.follow, _still)) for slot in puppet.slots]

    def _hand(self, side: str) -> _Hand:
        def known(name: str, otherwise: str) -> str:
            return name if name in self.puppet.attachments else otherwise

        relaxed = next((s.attachment for s in self.puppet.slots if s.name == f"hand-{side}"), f"hand-{side}")
        return _Hand(relaxed, known(f"fist-{side}", relaxed), known(f"open-{side}", relaxed))


def _rightmost(path: str) -> float:
    numbers = [float(word) for word in re.findall(r"-?[0-9.]+", path)]
    return max(numbers[::2], default=0.0)


_SKELETONS: dict[int, Skeleton] = {}
_SKELETONS_KEPT = 64


def skeleton(puppet: Puppet) -> Skeleton:
    """Return the puppet's skeleton, kept from call to call as long as it is the very same object."""
    found = _SKELETONS.get(id(puppet))
    if found is None or found.puppet is not puppet:
        if len(_SKELETONS) >= _SKELETONS_KEPT:
            _SKELETONS.clear()
        found = _SKELETONS[id(puppet)] = Skeleton(puppet)
    return found


def solve(puppet: Puppet, pose: Mapping[str, float], mouth: str = "") -> Posed:
    """Put a puppet into a pose.

    Args:
        puppet: who poses.
        pose: channel -> value; missing channels are at rest, see `schema.art.POSE_CHANNELS`.
        mouth: a mouth shape A..H or X that overrules the jaw channel, "" for none.

    Returns:
        Matrices of all bones and slots. A grip target (ik_* = 1) is where the palm goes; a foot that its leg cannot
        reach hangs at the leg's end.
    """
    skel = skeleton(puppet)
    full = {**POSE_CHANNELS, **pose}
    if mouth:
        full["jaw"] = JAW_BY_MOUTH.get(mouth, full["jaw"])
    frames = solve_frames(skel, full)
    slots = [_dressed(skel, slot, motion, frames, full, mouth) for slot, motion in skel.slots]
    return Posed({name: matrix(frame) for name, frame in frames.items()}, slots)


def solve_frames(skel: Skeleton, pose: Mapping[str, float]) -> dict[str, Affine]:
    """Return bone name -> frame in the puppet's space for a pose that has every channel."""
    frames: dict[str, Affine] = {}
    _pose_trunk(skel, pose, frames)
    for side, sign in SIDES:
        _pose_leg(skel, pose, frames, side, sign)
        _pose_arm(skel, pose, frames, side, sign)
    return frames


def _pose_trunk(skel: Skeleton, pose: Mapping[str, float], frames: dict[str, Affine]) -> None:
    squash = pose["squash"]
    height = skel.hip_y + pose["pelvis_y"] + _sag(skel, pose)
    hips = jointed((1.0, 0.0, 0.0, 1.0, pose["pelvis_x"], height), 0.0, 0.0, pose["pelvis_turn"])
    # the pelvis gives half as much as the belly; width times height stays the same, so the volume does
    half = 0.5 + 0.5 * squash
    frames["pelvis"] = scaled(hips, 1.0 / half, half)
    frames["torso"] = torso = scaled(
        jointed(hips, 0.0, -TORSO_RISE_PX * squash, pose["lean"] - 0.5 * pose["pelvis_turn"]), 1.0 / squash, squash
    )
    neck_bone, head_bone = skel.bones["neck"], skel.bones["head"]
    # neck and head keep their own size on a squashed torso
    frames["neck"] = neck = jointed(
        scaled(moved(torso, neck_bone.x_px, neck_bone.y_px), squash, 1.0 / squash), 0.0, 0.0, pose["neck"]
    )
    nod, turn, size = pose["nod"], pose["turn"], pose["head_squash"]
    short = 1.0 - FORESHORTENING * abs(nod)
    head = jointed(
        neck,
        head_bone.x_px + 0.3 * TURN_SLIDE_PX * turn,
        head_bone.y_px + NOD_DROP_PX * nod,
        pose["head"] - pose["neck"],
    )
    frames["head"] = scaled(head, 1.0 / size, size * short)


def _sag(skel: Skeleton, pose: Mapping[str, float]) -> float:
    """Return how far the body must come down so that both legs reach their feet, which therefore never slip."""
    sag = 0.0
    for side, _ in SIDES:
        hip = _hip(skel, pose, side, pose["pelvis_x"], skel.hip_y + pose["pelvis_y"])
        ankle = _ankle(skel, pose, side)
        length = skel.bones[f"thigh-{side}"].length_px + skel.bones[f"shin-{side}"].length_px - 0.01
        across = min(abs(ankle[0] - hip[0]), length)
        sag = max(sag, ankle[1] - hip[1] - math.sqrt(length * length - across * across))
    return sag


def _hip(skel: Skeleton, pose: Mapping[str, float], side: str, pelvis_x: float, pelvis_y: float) -> Point:
    x_px, c, s = skel.bones[f"thigh-{side}"].x_px, math.cos(pose["pelvis_turn"]), math.sin(pose["pelvis_turn"])
    return pelvis_x + c * x_px - s * HIP_DROP_PX, pelvis_y + s * x_px + c * HIP_DROP_PX


def _ankle(skel: Skeleton, pose: Mapping[str, float], side: str) -> Point:
    foot = skel.bones[f"foot-{side}"]
    x_px = skel.bones[f"thigh-{side}"].x_px + foot.x_px + pose[f"foot_{side}_x"]
    return x_px, pose[f"foot_{side}_y"] - foot.length_px


def _pose_leg(skel: Skeleton, pose: Mapping[str, float], frames: dict[str, Affine], side: str, sign: float) -> None:
    thigh, shin = skel.bones[f"thigh-{side}"], skel.bones[f"shin-{side}"]
    pelvis = frames["pelvis"]
    hip, ankle = _hip(skel, pose, side, pelvis[4], pelvis[5]), _ankle(skel, pose, side)
    upper, lower = reach(hip, ankle, thigh.length_px, shin.length_px, sign)
    frames[f"thigh-{side}"] = upper_frame = jointed((1.0, 0.0, 0.0, 1.0, *hip), 0.0, 0.0, upper)
    frames[f"shin-{side}"] = lower_frame = jointed(upper_frame, 0.0, thigh.length_px, lower - upper)
    end = mapped(lower_frame, 0.0, shin.length_px)
    frames[f"foot-{side}"] = jointed((1.0, 0.0, 0.0, 1.0, *end), 0.0, 0.0, pose[f"foot_{side}_turn"])


def _pose_arm(skel: Skeleton, pose: Mapping[str, float], frames: dict[str, Affine], side: str, sign: float) -> None:
    upper_bone, lower_bone = skel.bones[f"upper-arm-{side}"], skel.bones[f"fore-arm-{side}"]
    shoulder, elbow, wrist = pose[f"shoulder_{side}"], pose[f"elbow_{side}"], pose[f"wrist_{side}"]
    weight = pose[f"ik_{side}"]
    torso = frames["torso"]
    # a raised arm takes its shoulder along
    shrug = -SHRUG_PX * max(0.0, min(1.0, (shoulder - 1.1) / 1.6)) * (1.0 - weight)
    root = mapped(torso, upper_bone.x_px, upper_bone.y_px + shrug)
    trunk = math.atan2(torso[1], torso[0])
    upper, lower = trunk - sign * shoulder, trunk - sign * (shoulder + elbow)
    bend = -sign * (0.25 * elbow + wrist)
    short = fore_short = 1.0
    if weight > 0.0:
        palm_x, palm_y = _palm(skel, sign)
        target = (pose[f"hand_{side}_x"], pose[f"hand_{side}_y"])
        away = math.hypot(target[0] - root[0], target[1] - root[1])
        short = _foreshortened(away / (upper_bone.length_px + lower_bone.length_px + palm_y))
        # a hand right at the shoulder needs a fore arm that is not much longer than the upper arm
        fore_short = min(short, max(0.2, (short * upper_bone.length_px + 0.9 * away - palm_y) / lower_bone.length_px))
        short, fore_short = 1.0 - weight * (1.0 - short), 1.0 - weight * (1.0 - fore_short)
        # wrist and palm are one rigid end: the chain's lower bone runs from the elbow straight to the palm
        held = -sign * wrist
        c, s = math.cos(held), math.sin(held)
        end_x, end_y = c * palm_x - s * palm_y, fore_short * lower_bone.length_px + s * palm_x + c * palm_y
        length, skew = math.hypot(end_x, end_y), math.atan2(end_x, end_y)
        # a reaching elbow bends the way its channel says: outwards, or inwards and down
        to_upper, to_lower = reach(root, target, short * upper_bone.length_px, length, sign if elbow >= 0.0 else -sign)
        upper = _between(upper, to_upper, weight)
        lower = _between(lower, to_lower + skew, weight)
        bend += (held - bend) * weight
    upper_frame = jointed((1.0, 0.0, 0.0, 1.0, *root), 0.0, 0.0, upper)
    lower_frame = jointed(upper_frame, 0.0, short * upper_bone.length_px, lower - upper)
    frames[f"upper-arm-{side}"] = scaled(upper_frame, 1.0, short)
    frames[f"fore-arm-{side}"] = scaled(lower_frame, 1.0, fore_short)
    frames[f"hand-{side}"] = jointed(lower_frame, 0.0, fore_short * lower_bone.length_px, bend)


def _foreshortened(far: float) -> float:
    """Return how long a bent arm's bones look, its elbow towards the viewer; `far` is the hand's share of its reach."""
    return LEAST_FORESHORTENED + (1.0 - LEAST_FORESHORTENED) * min(1.0, far / 0.86)


def _palm(skel: Skeleton, sign: float) -> Point:
    return sign * skel.palm[0], skel.palm[1]


def _between(angle: float, other: float, weight: float) -> float:
    if weight >= 1.0:
        return other
    return angle + weight * math.remainder(other - angle, 2.0 * math.pi)


def held(puppet: Puppet, posed: Posed, pose: Mapping[str, float], prop: Prop) -> skia.Matrix:
    """Return where a prop that an action brings along stands or is held, in the puppet's space.

    A prop in the right hand lies in the palm and points where `prop_turn` says, whatever the hand does; one on another
    bone goes along with that bone; one on the floor stands still.
    """
    if not prop.holder:
        return skia.Matrix.Translate(prop.x_px, prop.y_px)
    if prop.holder != "hand-right":
        matrix_of_bone: skia.Matrix = posed.bones[prop.holder]
        return skia.Matrix.Concat(matrix_of_bone, skia.Matrix.Translate(prop.x_px, prop.y_px))
    palm = palm_px(puppet, "right")
    x, y = posed.place("hand-right", palm[0] + prop.x_px, palm[1] + prop.y_px)
    c, s = math.cos(pose.get("prop_turn", 0.0)), math.sin(pose.get("prop_turn", 0.0))
    return skia.Matrix.MakeAll(c, -s, x, s, c, y, 0, 0, 1)


def palm_px(puppet: Puppet, side: str) -> Point:
    """Return where the palm lies in the hand's frame: the origin of the "prop" slot, mirrored for the left hand."""
    return _palm(skeleton(puppet), -1.0 if side == "left" else 1.0)


# ------------------------------------------------------------------------------------------------ slots


def _dressed(
    skel: Skeleton, slot: Slot, motion: Any, frames: Mapping[str, Affine], pose: Mapping[str, float], mouth: str
) -> tuple[Slot, str, skia.Matrix]:
    frame = moved(frames[slot.bone], slot.x_px, slot.y_px)
    if slot.name == "prop":
        c, s = math.cos(pose["prop_turn"]), math.sin(pose["prop_turn"])
        return slot, slot.attachment, skia.Matrix.MakeAll(c, -s, frame[4], s, c, frame[5], 0, 0, 1)
    if slot.depth and slot.bone == "head":
        frame = moved(frame, TURN_SLIDE_PX * slot.depth * pose["turn"], NOD_SLIDE_PX * slot.depth * pose["nod"])
    return slot, _worn(skel, slot, pose, mouth), matrix(motion(frame, slot, pose))


def _worn(skel: Skeleton, slot: Slot, pose: Mapping[str, float], mouth: str) -> str:
    if slot.follow == "mouth":
        shape = mouth or next(name for limit, name in MOUTH_BY_JAW if pose["jaw"] <= limit)
        return f"mouth-{shape}" if f"mouth-{shape}" in skel.puppet.attachments else slot.attachment
    if slot.follow in ("hand-left", "hand-right"):
        side = slot.follow[5:]
        hand = skel.hands[side]
        wrist, reaching = pose[f"wrist_{side}"], pose[f"ik_{side}"] >= 0.5
        if wrist < OPEN_WRIST and not reaching:
            return hand.spread
        clenched = reaching or wrist > FIST_WRIST or pose[f"elbow_{side}"] > 0.85 or pose[f"shoulder_{side}"] > 1.9
        return hand.fist if clenched else hand.relaxed
    return slot.attachment


def _still(frame: Affine, _slot: Slot, _pose: Mapping[str, float]) -> Affine:
    return frame


def _eye(frame: Affine, _slot: Slot, pose: Mapping[str, float]) -> Affine:
    size = pose["eye"]
    return scaled(moved(frame, pose["look_x"], pose["look_y"]), size, size * max(SHUT_LID, pose["lid"]))


def _brow(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    anger = pose["brow"]
    inwards = 1.0 if slot.follow == "brow-left" else -1.0
    return jointed(frame, 0.2 * pose["look_x"], 7.0 * anger - 4.0 * pose["jaw"], inwards * 0.17 * anger)


def _jaw(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    opened = pose["jaw"]
    if slot.name == "jaw":
        return jointed(frame, 0.0, JAW_DROP_PX * opened, 0.04 * (opened - 0.5))
    return scaled(moved(frame, 0.0, MASK_DROP_PX * opened), 1.0 + 0.04 * opened, 1.0 + 0.10 * opened)


def _tail(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    stretch = pose["tail_stretch"]
    return scaled(
        jointed(frame, 0.0, 0.0, TAIL_GAIN.get(slot.name, 1.0) * pose["tail"]), 1.0 / math.sqrt(stretch), stretch
    )


_SLOT_MOTIONS = {"eye": _eye, "brow-left": _brow, "brow-right": _brow, "jaw": _jaw, "tail": _tail}
