"""The puppet: a cut and painted figure on a biped's bones, with the house's actions."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rivethead.art.importing.actions import learned
from rivethead.art.importing.joints import SIDES, Joints, Point
from rivethead.art.importing.parts import WAIST_OVER_HIP_PX, bone_ends
from rivethead.art.vector.biped import NOTHING, Build, Figure, slots
from rivethead.art.vector.props import props_for
from rivethead.drawing.path import mapped
from rivethead.schema.art import Bone, Provenance, Puppet, Shape, Slot
from rivethead.vision.tones import oklab

_KNEE_SLACK_PX = 30.0
_HIP_UNDER_PELVIS_PX = 18.0
_LEAST_LIMB_PX = 52.0
"""Bones are never shorter; what is drawn on them is stretched."""
_LEAST_LEG_PX = 76.0
_LEAST_ANKLE_PX = 14.0
_PALM = 0.5
"""Where on the way from the wrist to the finger tips a hand holds things."""

KIND = "imported"
"""What kind of character a puppet is that was made of a picture."""

Shapes = tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Who an import becomes.

    Attributes:
        name: a folder name.
        temper: in the manner of which kind of character it moves, one of schema.brief.CHARACTER_KINDS.
        role: what it does best.
        seed: of its own variations.
    """

    name: str
    temper: str
    role: str
    seed: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part's pixels go in its bone's frame.

    Attributes:
        joint: the pixel that becomes (0, 0).
        angle: how far the part is turned, clockwise, so that its bone hangs straight down, radians.
        stretch: along the bone.
    """

    joint: Point
    angle: float = 0.0
    stretch: float = 1.0

    def place(self, x: float, y: float) -> Point:
        """Return where a pixel of the picture goes."""
        dx, dy = x - self.joint[0], y - self.joint[1]
        c, s = math.cos(self.angle), math.sin(self.angle)
        return dx * c - dy * s, (dx * s + dy * c) * self.stretch


def hanging(start: Point, end: Point) -> float:
    """Return the turn, clockwise, that makes a bone from start to end hang straight down."""
    return math.atan2(end[0] - start[0], end[1] - start[1])


def skeleton(joints: Joints, floor_y: float) -> tuple[Bone, ...]:
    """Return a biped's bones with a figure's proportions; both legs get the mean of the two.

    Args:
        joints: in px.
        floor_y: where the figure stands.
    """
    at = joints.places
    hip = _mean(at["hip-left"], at["hip-right"])
    waist = (hip[0], hip[1] - WAIST_OVER_HIP_PX)
    thigh = max(_LEAST_LEG_PX, _mean_length(at, "hip", "knee"))
    shin = max(_LEAST_LEG_PX, _mean_length(at, "knee", "ankle"))
    ankle = max(_LEAST_ANKLE_PX, floor_y - (at["ankle-left"][1] + at["ankle-right"][1]) / 2)
    neck, chin = at["neck"], at["chin"]
    bones = [
        Bone("pelvis", "", 0.0, _px(-(thigh + shin - _KNEE_SLACK_PX) - ankle)),
        Bone("torso", "pelvis", 0.0, -(WAIST_OVER_HIP_PX - _HIP_UNDER_PELVIS_PX), _px(waist[1] - neck[1])),
        Bone("neck", "torso", _px(neck[0] - waist[0]), _px(neck[1] - waist[1]), _px(max(0.0, neck[1] - chin[1]))),
        Bone("head", "neck", _px(chin[0] - neck[0]), _px(chin[1] - neck[1])),
    ]
    for side, _ in SIDES:
        shoulder, elbow, wrist = at[f"shoulder-{side}"], at[f"elbow-{side}"], at[f"wrist-{side}"]
        upper = max(_LEAST_LIMB_PX, math.dist(shoulder, elbow))
        fore = max(_LEAST_LIMB_PX, math.dist(elbow, wrist))
        stance = at[f"ankle-{side}"][0] - at[f"hip-{side}"][0]
        bones += [
            Bone(f"upper-arm-{side}", "torso", _px(shoulder[0] - waist[0]), _px(shoulder[1] - waist[1]), _px(upper)),
            Bone(f"fore-arm-{side}", f"upper-arm-{side}", 0.0, _px(upper), _px(fore)),
            Bone(f"hand-{side}", f"fore-arm-{side}", 0.0, _px(fore)),
            Bone(f"thigh-{side}", "pelvis", _px(at[f"hip-{side}"][0] - hip[0]), _HIP_UNDER_PELVIS_PX, _px(thigh)),
            Bone(f"shin-{side}", f"thigh-{side}", 0.0, _px(thigh), _px(shin)),
            Bone(f"foot-{side}", f"shin-{side}", _px(stance), _px(shin), _px(ankle)),
        ]
    return tuple(bones)


def _px(value: float) -> float:
    return round(value, 2) + 0.0


def _mean(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _mean_length(at: dict[str, Point], start: str, end: str) -> float:
    return sum(math.dist(at[f"{start}-{side}"], at[f"{end}-{side}"]) for side, _ in SIDES) / 2


def frame_of(name: str, bones: dict[str, Bone], joints: Joints) -> Frame:
    """Return where a part's pixels go: limbs hang down from their joint, everything else stands as in the picture."""
    kind, _, side = name.rpartition("-")
    joint, end = bone_ends(name, joints)
    if kind in ("upper-arm", "fore-arm", "thigh", "shin"):
        return Frame(joint, hanging(joint, end), bones[name].length_px / max(1.0, math.dist(joint, end)))
    if kind == "hand":
        return Frame(joint, hanging(joints[f"elbow-{side}"], joint))
    if name == "pelvis":
        return Frame((joint[0], joint[1] - _HIP_UNDER_PELVIS_PX))
    return Frame(joint)


def framed_shapes(shapes: Shapes, frame: Frame) -> Shapes:
    """Return shapes of the picture in their bone's frame."""
    return tuple(
        Shape(
            mapped(shape.path, frame.place), shape.fill, shape.stroke, shape.stroke_px, shape.ink_px, shape.shadow,
            shape.rim, shape.shadow_depth, shape.silhouette,
        )
        for shape in shapes
    )  # fmt: skip


def assembled(
    person: Person,
    bones: tuple[Bone, ...],
    attachments: dict[str, Shapes],
    head_slots: tuple[Slot, ...],
    head_top_px: float,
    palm_px: float,
    palette: dict[str, str],
    provenance: Provenance,
) -> Puppet:
    """Return a puppet that can act like those that Rivethead draws.

    Args:
        person: who it is.
        bones: its skeleton, in a biped's names.
        attachments: body parts by name in their bones' frames, and what the head wears.
        head_slots: the head and what it wears, back to front.
        head_top_px: from the head's pivot up to the crown.
        palm_px: from the wrist to the palm.
        palette: what its colours are for -> colour.
        provenance: where the drawing comes from.
    """
    actions = learned(person.temper, person.role, person.seed, bones, palm_px)
    wanted = {prop.attachment for action in actions.values() for prop in action.props}
    figure = Figure(
        build=Build(),
        attachments=attachments,
        head_slots=head_slots,
        head_top=-head_top_px,
        palette=palette,
        arms_over_head=person.role == "drums",
        palm_y=_px(palm_px),
    )
    known = {bone.name: bone for bone in bones}
    pivot = sum(known[name].y_px for name in ("pelvis", "torso", "neck", "head"))
    return Puppet(
        name=person.name,
        kind=KIND,
        role=person.role,
        height_px=_px(head_top_px - pivot),
        bones=bones,
        slots=slots(figure),
        attachments={NOTHING: (), **attachments, **props_for(person.role, palette, wanted)},
        actions=actions,
        lights=(),
        palette=palette,
        provenance=provenance,
    )


def palm_of(joints: Joints) -> float:
    """Return how far below the wrists the palms lie."""
    return _PALM * sum(math.dist(joints[f"wrist-{s}"], joints[f"hand-{s}"]) for s, _ in SIDES) / 2


_USES = ("body", "accent", "plate", "skin", "metal", "dark")


def palette_of(colours: list[str], weights: np.ndarray[tuple[int], np.dtype[np.int64]]) -> dict[str, str]:
    """Return a puppet's palette: its largest colours, the most colourful of them as body, accent and plate.

    Args:
        colours: "#rrggbb".
        weights: (n,) how many pixels each has.
    """
    rgb = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours], np.uint8)
    lab = oklab(rgb)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    largest = sorted(range(len(colours)), key=lambda i: (-int(weights[i]), i))[: len(_USES)]
    rank: Callable[[int], tuple[float, int]] = lambda i: (-float(chroma[i] * math.sqrt(float(weights[i]))), i)  # noqa: E731
    lively = sorted(largest, key=rank)
    chosen = list(dict.fromkeys(colours[i] for i in lively))
    return dict(zip(_USES, chosen, strict=False))
