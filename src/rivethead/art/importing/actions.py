"""Actions for an imported body: those of the house, taken by legs that may be shorter than its own."""

from collections.abc import Sequence
from dataclasses import replace

from rivethead.art.vector.actions import actions_for
from rivethead.schema.art import Action, Bone
from rivethead.seeds import Stream

USUAL_LEG_PX = 256.0
"""Thigh and shin of the body for which the actions were written."""
_LOWERED = ("pelvis_y", "foot_left_y", "foot_right_y")


def learned(temper: str, role: str, seed: int, bones: Sequence[Bone], palm_px: float) -> dict[str, Action]:
    """Return a character's actions.

    Short legs crouch and lift in proportion, so that a knee never folds flat; actions whose hands are on things keep
    what was fitted to the body.

    Args:
        temper: in the manner of which kind of character: one of schema.brief.CHARACTER_KINDS.
        role: drums, voice, guitar, labour or dance.
        seed: of the character's own variations.
        bones: its skeleton.
        palm_px: from its wrist to its palm.
    """
    actions = actions_for(temper, role, Stream(seed, "art", "import", temper, role), bones, palm_px)
    lengths = {bone.name: bone.length_px for bone in bones}
    share = (lengths["thigh-left"] + lengths["shin-left"]) / USUAL_LEG_PX
    if share >= 1.0:
        return actions
    return {name: action if action.props else _lowered(action, share) for name, action in actions.items()}


def _lowered(action: Action, share: float) -> Action:
    keys = tuple(
        replace(key, pose={name: v * share if name in _LOWERED else v for name, v in key.pose.items()})
        for key in action.keys
    )
    return replace(action, keys=keys)
