"""Bipeds: the bones, the drawing order and the unposed body that every kind of character is built on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rivethead.schema.art import Bone, Light, Shape, Slot

SIDES = (("left", -1), ("right", 1))
"""Viewer's left and right, and the sign of x there."""

NOTHING = "nothing"
"""The attachment that draws nothing: an empty hand's prop."""

_ARM = ("upper-arm", "fore-arm", "hand")
_LEG = ("thigh", "shin", "foot")
_WAIST_PX = 20.0
"""How far the torso's joint lies over the pelvis'."""
_KNEE_PX = 30.0
"""How much lower than on straight legs a character stands at rest."""


@dataclass(frozen=True, slots=True)
class Build:
    """A character's proportions, in px.

    Attributes:
        thigh, shin, upper_arm, fore_arm: lengths of the limbs.
        shoulder_x, shoulder_y: the right shoulder in the torso's frame.
        hip_x: half the distance of the hips.
        neck_y: the neck in the torso's frame.
        head_y: the head's pivot in the neck's frame.
        ankle: height of the ankle over the floor.
        stance: how far each foot stands outside its hip.
    """

    thigh: float = 128.0
    shin: float = 128.0
    upper_arm: float = 124.0
    fore_arm: float = 140.0
    shoulder_x: float = 124.0
    shoulder_y: float = -226.0
    hip_x: float = 40.0
    neck_y: float = -250.0
    head_y: float = -24.0
    ankle: float = 50.0
    stance: float = 40.0

    @property
    def pelvis_y(self) -> float:
        """The pelvis over the floor at rest, negative."""
        return -(self.thigh + self.shin - _KNEE_PX) - self.ankle

    @property
    def head_pivot_y(self) -> float:
        """The head's pivot over the floor at rest, negative."""
        return self.pelvis_y - _WAIST_PX + self.neck_y + self.head_y


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn character before it has a name and learns to act.

    Attributes:
        build: its proportions.
        attachments: body parts by name; limbs hang down from their joint at (0, 0), the head stands on its pivot.
        head_slots: what the head wears, back to front, the head itself among them.
        head_top: the crown's y in the head's frame, negative.
        back_slots: what hangs behind everything.
        lights: glows.
        palette: what its colours are for -> colour.
        arms_over_head: whether both arms are drawn after the head (drummers).
        palm_y: how far below the wrist the palm lies, where props are gripped.
    """

    build: Build
    attachments: dict[str, tuple[Shape, ...]]
    head_slots: tuple[Slot, ...]
    head_top: float
    palette: dict[str, str]
    back_slots: tuple[Slot, ...] = ()
    lights: tuple[Light, ...] = field(default=())
    arms_over_head: bool = False
    palm_y: float = 32.0

    @property
    def height_px(self) -> float:
        """From the floor to the crown."""
        return -(self.build.head_pivot_y + self.head_top)


def bones(build: Build) -> tuple[Bone, ...]:
    """Return the skeleton, parents before children."""
    skeleton = [
        Bone("pelvis", "", 0.0, build.pelvis_y),
        Bone("torso", "pelvis", 0.0, -_WAIST_PX, -build.neck_y),
        Bone("neck", "torso", 0.0, build.neck_y, -build.head_y),
        Bone("head", "neck", 0.0, build.head_y),
    ]
    for side, sign in SIDES:
        skeleton += [
            Bone(f"upper-arm-{side}", "torso", sign * build.shoulder_x, build.shoulder_y, build.upper_arm),
            Bone(f"fore-arm-{side}", f"upper-arm-{side}", 0.0, build.upper_arm, build.fore_arm),
            Bone(f"hand-{side}", f"fore-arm-{side}", 0.0, build.fore_arm),
            Bone(f"thigh-{side}", "pelvis", sign * build.hip_x, 18.0, build.thigh),
            Bone(f"shin-{side}", f"thigh-{side}", 0.0, build.thigh, build.shin),
            Bone(f"foot-{side}", f"shin-{side}", sign * build.stance, build.shin, build.ankle),
        ]
    return tuple(skeleton)


def slots(figure: Figure) -> tuple[Slot, ...]:
    """Return the drawing order: back, left arm, legs, body, head, right arm."""
    arms = {side: _limb(_ARM, side) for side, _ in SIDES}
    legs = [slot for side, _ in SIDES for slot in _limb(_LEG, side)]
    body = [Slot(name, name, name) for name in ("pelvis", "neck", "torso")]
    held = [Slot("prop", "hand-right", NOTHING, 0.0, figure.palm_y)]
    if figure.arms_over_head:
        order = [legs, body, figure.head_slots, arms["left"], held, arms["right"]]
    else:
        order = [arms["left"], legs, body, figure.head_slots, held, arms["right"]]
    return (*figure.back_slots, *(slot for group in order for slot in group))


def _limb(parts: Sequence[str], side: str) -> list[Slot]:
    follow = {"hand": f"hand-{side}"}
    return [Slot(f"{part}-{side}", f"{part}-{side}", f"{part}-{side}", follow=follow.get(part, "")) for part in parts]
