"""The rig: a pose's numbers become a matrix for every bone and every slot.

Legs are two-bone chains that reach for their planted feet; an arm either swings by its angles or reaches for a target.
A figure that turns round is seen foreshortened across, its far limbs drawn first. Everything is computed on plain
numbers and turned into skia matrices once at the end.

Source: two-bone inverse kinematics by the law of cosines.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import skia

from rivethead.drawing import dressing
from rivethead.drawing.affine import Affine, Point, jointed, mapped, matrix, moved, scaled
from rivethead.drawing.facing import FRONT, Facing, facing
from rivethead.schema.art import POSE_CHANNELS, Bone, Prop, Puppet, Slot

SIDES: tuple[tuple[str, float], ...] = (("left", -1.0), ("right", 1.0))

HIP_DROP_PX = 18.0
PELVIS_SLACK_PX = 30.0
TORSO_RISE_PX = 20.0
PALM_PX = 32.0
"""Distance from the wrist to the palm where the puppet has no prop slot that says it."""

STICK_PX = 150.0
"""Length of a stick from the palm to its tip where the puppet has no "stick" attachment to measure."""

NOD_DROP_PX = 20.0
BOW_DROP_PX = 30.0
"""How much further a head goes down than up."""
FORESHORTENING = 0.13
BOW_GROWTH = 0.09
"""How much larger a head looks whose crown is bowed towards the viewer."""
HEAD_SLIDE_PX = 12.0
SHRUG_PX = 16.0
INWARDS_UP = 0.94
"""Half a turn from here an arm bone points inwards and up, where arms do not pass; outward angles, 0 hangs down."""
LEAST_FORESHORTENED = 0.64
HAND_PX = 76.0
"""How far a hand reaches below its wrist where the puppet has no hands to measure."""
HAND_BREADTH = 0.45
"""Half a hand's breadth as a share of its length."""
TORSO_THICKNESS, HEAD_THICKNESS = 0.66, 0.88
"""How thick torso and head are, as a share of how broad."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A puppet in a pose.

    Attributes:
        bones: bone name -> matrix from the bone's frame to the puppet's space (feet at (0, 0)).
        slots: (slot, name of the attachment it shows, matrix from the attachment to the puppet's space), back to front;
            what is not seen from behind is missing there.
    """

    bones: dict[str, skia.Matrix]
    slots: list[tuple[Slot, str, skia.Matrix]]

    def place(self, bone: str, x_px: float = 0.0, y_px: float = 0.0) -> Point:
        """Return where a point of a bone's frame lies in the puppet's space."""
        point = self.bones[bone].mapXY(x_px, y_px)
        return float(point.x()), float(point.y())


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
        hand_px: how far its longest hand, stretched out, reaches below the wrist.
        bones: by name.
        palm: the right palm in the hand's frame: the origin of the "prop" slot.
        hip_y: height of the pelvis at rest, negative.
        stick_px: a drumstick's length from the palm to its tip: how far the "stick" attachment reaches along +x.
        wardrobe: what its slots show.
        turned_slots: its slots in the order in which they are drawn when the left side is the nearer one.
    """

    __slots__ = ("bones", "hand_px", "hip_y", "palm", "puppet", "stick_px", "turned_slots", "wardrobe")

    def __init__(self, puppet: Puppet) -> None:
        self.puppet = puppet
        self.bones: dict[str, Bone] = {bone.name: bone for bone in puppet.bones}
        self.palm = next(((s.x_px, s.y_px) for s in puppet.slots if s.name == "prop"), (0.0, PALM_PX))
        thigh, shin, foot = self.bones["thigh-left"], self.bones["shin-left"], self.bones["foot-left"]
        self.hip_y = -(thigh.length_px + shin.length_px - PELVIS_SLACK_PX) - foot.length_px
        shown = [f"{shape}-{side}" for shape in ("hand", "open") for side, _ in SIDES]
        hands = [shape for name in shown for shape in puppet.attachments.get(name, ())]
        self.hand_px = max((_lowest(shape.path) for shape in hands), default=HAND_PX)
        ends = [_rightmost(shape.path) for shape in puppet.attachments.get("stick", ())]
        self.stick_px = max(ends, default=STICK_PX)
        self.wardrobe = dressing.Wardrobe(puppet)
        self.turned_slots = _sides_exchanged(puppet.slots)


def _rightmost(path: str) -> float:
    numbers = [float(word) for word in re.findall(r"-?[0-9.]+", path)]
    return max(numbers[::2], default=0.0)


def _lowest(path: str) -> float:
    numbers = [float(word) for word in re.findall(r"-?[0-9.]+", path)]
    return max(numbers[1::2], default=0.0)


_BLOCKS = {
    **{f"{part}-{side}": f"arm-{side}" for part in ("upper-arm", "fore-arm", "hand") for side in ("left", "right")},
    **{f"{part}-{side}": f"leg-{side}" for part in ("thigh", "shin", "foot") for side in ("left", "right")},
    "prop": "arm-right",
}


def _sides_exchanged(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Return the slots with left and right arms, what they hold, and legs at each other's place in the order."""
    blocks: dict[str, list[Slot]] = {}
    order: list[Slot | str] = []
    for slot in slots:
        block = _BLOCKS.get(slot.name, "")
        if not block:
            order.append(slot)
        else:
            if block not in blocks:
                order.append(block)
            blocks.setdefault(block, []).append(slot)
    exchanged: list[Slot] = []
    for entry in order:
        if isinstance(entry, Slot):
            exchanged.append(entry)
        else:
            part, _, side = entry.rpartition("-")
            exchanged += blocks.get(f"{part}-{'right' if side == 'left' else 'left'}", [])
    # a block without its twin keeps its place
    return tuple(exchanged) if len(exchanged) == len(slots) else tuple(slots)


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
        full["jaw"] = dressing.JAW_BY_MOUTH.get(mouth, full["jaw"])
    view = facing(full["facing"])
    frames = solve_frames(skel, full)
    order = skel.turned_slots if view.right_first else puppet.slots
    slots = skel.wardrobe.dressed(order, frames, full, view, mouth)
    return Posed({name: matrix(frame) for name, frame in frames.items()}, slots)


def solve_frames(skel: Skeleton, pose: Mapping[str, float]) -> dict[str, Affine]:
    """Return bone name -> frame in the puppet's space for a pose that has every channel."""
    frames: dict[str, Affine] = {}
    view = facing(pose["facing"])
    breadth = _pose_trunk(skel, pose, frames, view)
    for side, sign in SIDES:
        _pose_leg(skel, pose, frames, view, side, sign)
        _pose_arm(skel, pose, frames, view, breadth, side, sign)
    return frames


def _pose_trunk(skel: Skeleton, pose: Mapping[str, float], frames: dict[str, Affine], view: Facing) -> float:
    """Place pelvis, torso, neck and head; return how broad the torso looks, as a share."""
    squash, breadth = pose["squash"], view.breadth(TORSO_THICKNESS)
    height = skel.hip_y + pose["pelvis_y"] + _sag(skel, pose, view)
    hips = jointed((1.0, 0.0, 0.0, 1.0, pose["pelvis_x"], height), 0.0, 0.0, pose["pelvis_turn"])
    # the pelvis gives half as much as the belly; width times height stays the same, so the volume does
    half = 0.5 + 0.5 * squash
    frames["pelvis"] = scaled(hips, breadth / half, half)
    frames["torso"] = torso = scaled(
        jointed(hips, 0.0, -TORSO_RISE_PX * squash, pose["lean"] - 0.5 * pose["pelvis_turn"]), breadth / squash, squash
    )
    neck_bone, head_bone = skel.bones["neck"], skel.bones["head"]
    # neck and head keep their own size on a squashed torso
    frames["neck"] = neck = jointed(
        scaled(moved(torso, neck_bone.x_px, neck_bone.y_px), squash / breadth, 1.0 / squash), 0.0, 0.0, pose["neck"]
    )
    nod, turn, size = pose["nod"], pose["turn"], pose["head_squash"]
    bow = max(0.0, nod)
    large = 1.0 + BOW_GROWTH * bow
    head = jointed(
        neck,
        head_bone.x_px + 0.3 * dressing.TURN_SLIDE_PX * turn * view.across + HEAD_SLIDE_PX * view.ahead,
        head_bone.y_px + NOD_DROP_PX * nod + BOW_DROP_PX * bow,
        pose["head"] - pose["neck"],
    )
    short = large * (1.0 - FORESHORTENING * abs(nod))
    frames["head"] = scaled(head, large * view.breadth(HEAD_THICKNESS) / size, size * short)
    return breadth


def _sag(skel: Skeleton, pose: Mapping[str, float], view: Facing) -> float:
    """Return how far the body must come down so that both legs reach their feet, which therefore never slip."""
    sag = 0.0
    for side, _ in SIDES:
        hip = _hip(skel, pose, view, side, pose["pelvis_x"], skel.hip_y + pose["pelvis_y"])
        ankle = _ankle(skel, pose, view, side)
        length = skel.bones[f"thigh-{side}"].length_px + skel.bones[f"shin-{side}"].length_px - 0.01
        across = min(abs(ankle[0] - hip[0]), length)
        sag = max(sag, ankle[1] - hip[1] - math.sqrt(length * length - across * across))
    return sag


def _hip(skel: Skeleton, pose: Mapping[str, float], view: Facing, side: str, pelvis_x: float, pelvis_y: float) -> Point:
    x_px = skel.bones[f"thigh-{side}"].x_px * view.across
    c, s = math.cos(pose["pelvis_turn"]), math.sin(pose["pelvis_turn"])
    return pelvis_x + c * x_px - s * HIP_DROP_PX, pelvis_y + s * x_px + c * HIP_DROP_PX


def _ankle(skel: Skeleton, pose: Mapping[str, float], view: Facing, side: str) -> Point:
    foot = skel.bones[f"foot-{side}"]
    x_px = skel.bones[f"thigh-{side}"].x_px + foot.x_px + pose[f"foot_{side}_x"]
    return x_px * view.stance, pose[f"foot_{side}_y"] - foot.length_px


def _pose_leg(
    skel: Skeleton, pose: Mapping[str, float], frames: dict[str, Affine], view: Facing, side: str, sign: float
) -> None:
    thigh, shin = skel.bones[f"thigh-{side}"], skel.bones[f"shin-{side}"]
    pelvis = frames["pelvis"]
    hip, ankle = _hip(skel, pose, view, side, pelvis[4], pelvis[5]), _ankle(skel, pose, view, side)
    upper, lower = reach(hip, ankle, thigh.length_px, shin.length_px, view.knee(sign))
    upper_frame = jointed((1.0, 0.0, 0.0, 1.0, *hip), 0.0, 0.0, upper)
    lower_frame = jointed(upper_frame, 0.0, thigh.length_px, lower - upper)
    end = mapped(lower_frame, 0.0, shin.length_px)
    foot_frame = jointed((1.0, 0.0, 0.0, 1.0, *end), 0.0, 0.0, view.flip * pose[f"foot_{side}_turn"])
    for part, frame in (("thigh", upper_frame), ("shin", lower_frame), ("foot", foot_frame)):
        frames[f"{part}-{side}"] = frame if view is FRONT else scaled(frame, view.flip, 1.0)


def _pose_arm(
    skel: Skeleton,
    pose: Mapping[str, float],
    frames: dict[str, Affine],
    view: Facing,
    breadth: float,
    side: str,
    sign: float,
) -> None:
    upper_bone, lower_bone = skel.bones[f"upper-arm-{side}"], skel.bones[f"fore-arm-{side}"]
    shoulder, elbow, wrist = pose[f"shoulder_{side}"], pose[f"elbow_{side}"], pose[f"wrist_{side}"]
    weight = pose[f"ik_{side}"]
    torso = frames["torso"]
    # a raised arm takes its shoulder along
    shrug = -SHRUG_PX * max(0.0, min(1.0, (shoulder - 1.1) / 1.6)) * (1.0 - weight)
    root = mapped(torso, upper_bone.x_px * view.across / breadth, upper_bone.y_px + shrug)
    trunk = math.atan2(torso[1], torso[0])
    # from behind, the left arm hangs on the right and its drawings are mirrored
    sign *= view.flip
    upper, lower = trunk - sign * shoulder, trunk - sign * (shoulder + elbow)
    bend = -sign * (0.25 * elbow + wrist)
    short = fore_short = 1.0
    if view is not FRONT:
        (upper, short), (lower, fore_short) = view.projected(upper), view.projected(lower)
    if weight > 0.0:
        palm_x, palm_y = _palm(skel, sign)
        target = (pose[f"hand_{side}_x"], pose[f"hand_{side}_y"])
        away = math.hypot(target[0] - root[0], target[1] - root[1])
        near = _foreshortened(away / (upper_bone.length_px + lower_bone.length_px + palm_y))
        # a hand right at the shoulder needs a fore arm that is not much longer than the upper arm
        fore_near = min(near, max(0.2, (near * upper_bone.length_px + 0.9 * away - palm_y) / lower_bone.length_px))
        short, fore_short = short + weight * (near - short), fore_short + weight * (fore_near - fore_short)
        # wrist and palm are one rigid end: the chain's lower bone runs from the elbow straight to the palm
        held = -sign * wrist
        c, s = math.cos(held), math.sin(held)
        end_x, end_y = c * palm_x - s * palm_y, fore_short * lower_bone.length_px + s * palm_x + c * palm_y
        length, skew = math.hypot(end_x, end_y), math.atan2(end_x, end_y)
        # a reaching elbow bends the way its channel says: outwards, or inwards and down
        to_upper, to_lower = reach(root, target, short * upper_bone.length_px, length, sign if elbow >= 0.0 else -sign)
        upper = _between(upper, to_upper, weight, sign)
        lower = _between(lower, to_lower + skew, weight, sign)
        bend += (held - bend) * weight
    if weight < 1.0:
        lengths = short * upper_bone.length_px, fore_short * lower_bone.length_px
        free_upper, free_lower = _off_the_floor(root, (upper, lower), lengths, bend, skel.hand_px)
        upper = free_upper + weight * math.remainder(upper - free_upper, math.tau)
        lower = free_lower + weight * math.remainder(lower - free_lower, math.tau)
    upper_frame = jointed((1.0, 0.0, 0.0, 1.0, *root), 0.0, 0.0, upper)
    lower_frame = jointed(upper_frame, 0.0, short * upper_bone.length_px, lower - upper)
    hand_frame = jointed(lower_frame, 0.0, fore_short * lower_bone.length_px, bend)
    frames[f"upper-arm-{side}"] = scaled(upper_frame, view.flip, short)
    frames[f"fore-arm-{side}"] = scaled(lower_frame, view.flip, fore_short)
    frames[f"hand-{side}"] = hand_frame if view is FRONT else scaled(hand_frame, view.flip, 1.0)


def _off_the_floor(root: Point, angles: Point, lengths: Point, bend: float, hand_px: float) -> tuple[float, float]:
    """Return an arm's two angles, its elbow bent further where its hand would otherwise hang through the floor."""
    for _ in range(2):
        # a lifted wrist turns the hand, whose depth is only then known
        upper, lower = angles
        x_px = root[0] - lengths[0] * math.sin(upper) - lengths[1] * math.sin(lower)
        y_px = root[1] + lengths[0] * math.cos(upper) + lengths[1] * math.cos(lower)
        deep = y_px + hand_px * max(HAND_BREADTH, math.cos(lower + bend))
        if deep <= 0.0:
            break
        bent = math.sin(lower - upper)
        side = math.copysign(1.0, bent) if abs(bent) > 1e-9 else math.copysign(1.0, x_px - root[0])
        angles = reach(root, (x_px, y_px - deep), lengths[0], lengths[1], side)
    return angles


def _foreshortened(far: float) -> float:
    """Return how long a bent arm's bones look, its elbow towards the viewer; `far` is the hand's share of its reach."""
    return LEAST_FORESHORTENED + (1.0 - LEAST_FORESHORTENED) * min(1.0, far / 0.86)


def _palm(skel: Skeleton, sign: float) -> Point:
    return sign * skel.palm[0], skel.palm[1]


def _between(angle: float, other: float, weight: float, sign: float) -> float:
    """Return an arm bone's angle between two, on the way round the outside of the body, never through the face."""
    if weight >= 1.0:
        return other
    outwards, goal = (math.remainder(-sign * a - INWARDS_UP, math.tau) + INWARDS_UP for a in (angle, other))
    return -sign * (outwards + weight * (goal - outwards))


def arm_to(skel: Skeleton, side: str, x_px: float, y_px: float, *, inwards: bool = False) -> dict[str, float]:
    """Return the shoulder and elbow channels that put a palm on a point of the torso's frame, whatever the body does.

    Args:
        skel: whose arm.
        side: "left" or "right".
        x_px: the point's place to the right of the torso's joint.
        y_px: its place below it.
        inwards: whether the elbow bends towards the body.
    """
    sign = -1.0 if side == "left" else 1.0
    upper, lower = skel.bones[f"upper-arm-{side}"], skel.bones[f"fore-arm-{side}"]
    above, below = reach(
        (upper.x_px, upper.y_px),
        (x_px, y_px),
        upper.length_px,
        lower.length_px + skel.palm[1],
        -sign if inwards else sign,
    )
    shoulder = math.remainder(-sign * above, 2.0 * math.pi)
    elbow = math.remainder(-sign * below - shoulder, 2.0 * math.pi)
    return {f"shoulder_{side}": shoulder, f"elbow_{side}": elbow}


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
