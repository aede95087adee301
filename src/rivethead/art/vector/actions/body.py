"""The body that actions are fitted to: where its joints come to lie, so that hands can be put on things."""

import math
from collections.abc import Mapping, Sequence

from rivethead.art.vector import biped
from rivethead.art.vector.actions.poses import Pose
from rivethead.drawing import rig
from rivethead.drawing.affine import Point, mapped
from rivethead.schema.art import POSE_CHANNELS, Bone, Provenance, Puppet, Slot

STRETCHED = 0.985
"""An arm is never asked to reach further than this share of its length."""

USUAL_LEG_PX = 240.0
FACE_HALF_PX, FACE_TOP_PX, FACE_LOW_PX = 104.0, -200.0, 20.0
"""The face in the head's frame, wider all round by half an arm."""
_LEG_WAYS = frozenset(
    ("pelvis_x", "pelvis_y") + tuple(f"foot_{side}_{way}" for side in ("left", "right") for way in ("x", "y"))
)


class Body:
    """A skeleton without drawings.

    Args:
        bones: a biped's bones; the usual build where None.
        palm_px: from the wrist to the palm.
    """

    def __init__(self, bones: Sequence[Bone] | None = None, palm_px: float = rig.PALM_PX) -> None:
        own = tuple(bones) if bones is not None else biped.bones(biped.Build())
        self.bones = {bone.name: bone for bone in own}
        self.palm_px = palm_px
        self.puppet = Puppet(
            name="body",
            kind="robot",
            role="dance",
            height_px=700.0,
            bones=own,
            slots=(Slot("prop", "hand-right", "", 0.0, palm_px),),
            attachments={},
            actions={},
            lights=(),
            palette={},
            provenance=Provenance("vector", "", 0, {}, "Apache-2.0", commercial=True),
        )

    @property
    def shoulder_x(self) -> float:
        """Half the width between the shoulders' joints."""
        return self.bones["upper-arm-right"].x_px

    def arm_px(self, side: str) -> float:
        """Return an arm's length from the shoulder to the palm."""
        return self.bones[f"upper-arm-{side}"].length_px + self.bones[f"fore-arm-{side}"].length_px + self.palm_px

    def place(self, pose: Mapping[str, float], bone: str, x_px: float = 0.0, y_px: float = 0.0) -> Point:
        """Return where a point of a bone lies in a pose."""
        return mapped(rig.solve_frames(rig.skeleton(self.puppet), {**POSE_CHANNELS, **pose})[bone], x_px, y_px)

    def in_torso(self, side: str, x_px: float, y_px: float, *, inwards: bool = False) -> Pose:
        """Return the arm angles that put a palm on a point of the torso's frame, whatever the body does."""
        return rig.arm_to(rig.skeleton(self.puppet), side, x_px, y_px, inwards=inwards)

    def scaled(self, pose: Mapping[str, float]) -> Pose:
        """Return the pose with the ways of pelvis and feet as short as the legs are; long legs change nothing."""
        share = min(1.0, (self.bones["thigh-left"].length_px + self.bones["shin-left"].length_px) / USUAL_LEG_PX)
        return {name: share * value if name in _LEG_WAYS else value for name, value in pose.items()}

    def cleared(self, pose: Mapping[str, float]) -> Pose:
        """Return the pose with raised arms spread and opened until they do not cross the face."""
        clear = dict(pose)
        for side in ("left", "right"):
            if clear.get(f"ik_{side}", 0.0) > 0.0:
                continue
            for _ in range(16):
                shoulder = clear.get(f"shoulder_{side}", POSE_CHANNELS[f"shoulder_{side}"])
                elbow = clear.get(f"elbow_{side}", POSE_CHANNELS[f"elbow_{side}"])
                if shoulder + elbow < 1.3 or self.over_face(clear, side) <= 0.0:
                    break
                clear[f"shoulder_{side}"] = shoulder - 0.08 if shoulder > 1.5 else shoulder
                clear[f"elbow_{side}"] = elbow - 0.08 if elbow > -0.4 else elbow
        return clear

    def over_face(self, pose: Mapping[str, float], side: str) -> float:
        """Return by how many px a fore arm or hand lies over the face, negative where it is clear of it."""
        frames = rig.solve_frames(rig.skeleton(self.puppet), {**POSE_CHANNELS, **pose})
        a, b, c, d, x, y = frames["head"]
        area = a * d - b * c
        elbow, wrist = frames[f"fore-arm-{side}"][4:], frames[f"hand-{side}"][4:]
        spots = [(elbow[0] + k * (wrist[0] - elbow[0]), elbow[1] + k * (wrist[1] - elbow[1])) for k in (0.4, 0.7, 1.0)]
        deepest = -1e9
        for spot in (*spots, mapped(frames[f"hand-{side}"], 0.0, self.palm_px)):
            u, v = spot[0] - x, spot[1] - y
            across, down = (d * u - c * v) / area, (a * v - b * u) / area
            deepest = max(deepest, min(FACE_HALF_PX - abs(across), down - FACE_TOP_PX, FACE_LOW_PX - down))
        return deepest

    def crouched(self, pose: Pose, side: str) -> Pose:
        """Return the pose, bent down further and further until the arm reaches its target without being torn."""
        bent = dict(pose)
        for _ in range(24):
            if self.overreach(bent, side) <= 0.0:
                break
            bent["pelvis_y"] = bent.get("pelvis_y", 0.0) + 5.0
            bent["pelvis_x"] = bent.get("pelvis_x", 0.0) + (1.5 if side == "right" else -1.5)
        return bent

    def overreach(self, pose: Mapping[str, float], side: str) -> float:
        """Return by how many px an arm's target is too far away, negative when it is within reach."""
        x, y = self.place(pose, f"upper-arm-{side}")
        away = math.hypot(pose[f"hand_{side}_x"] - x, pose[f"hand_{side}_y"] - y)
        return away - STRETCHED * self.arm_px(side)
