"""The body that actions are fitted to: where its joints come to lie, so that hands can be put on things."""

import math
from collections.abc import Mapping, Sequence

from rivethead.art.vector import biped
from rivethead.art.vector.actions.poses import Pose
from rivethead.drawing import rig
from rivethead.schema.art import POSE_CHANNELS, Bone, Provenance, Puppet, Slot

STRETCHED = 0.985
"""An arm is never asked to reach further than this share of its length."""


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

    def place(self, pose: Mapping[str, float], bone: str, x_px: float = 0.0, y_px: float = 0.0) -> rig.Point:
        """Return where a point of a bone lies in a pose."""
        return rig.mapped(rig.solve_frames(rig.skeleton(self.puppet), {**POSE_CHANNELS, **pose})[bone], x_px, y_px)

    def in_torso(self, side: str, x_px: float, y_px: float, *, inwards: bool = False) -> Pose:
        """Return the arm angles that put a palm on a point of the torso's frame, whatever the body does."""
        sign = -1.0 if side == "left" else 1.0
        upper, lower = self.bones[f"upper-arm-{side}"], self.bones[f"fore-arm-{side}"]
        above, below = rig.reach(
            (upper.x_px, upper.y_px),
            (x_px, y_px),
            upper.length_px,
            lower.length_px + self.palm_px,
            -sign if inwards else sign,
        )
        shoulder = math.remainder(-sign * above, 2.0 * math.pi)
        elbow = math.remainder(-sign * below - shoulder, 2.0 * math.pi)
        return {f"shoulder_{side}": shoulder, f"elbow_{side}": elbow}

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
