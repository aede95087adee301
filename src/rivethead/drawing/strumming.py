"""Strumming: a right hand that crosses the strings exactly on the strokes of a track."""

from collections.abc import Sequence

from rivethead.drawing import easing, rig
from rivethead.drawing.affine import mapped
from rivethead.drawing.posing import pose_at
from rivethead.drawing.strokes import NEVER, Stroke, lift_at, neighbours, push
from rivethead.schema.art import POSE_CHANNELS, Action, Puppet

ACROSS = (0.21, 0.98)
"""Which way the strings are crossed in the torso's frame: down, and a little out."""
CHUG_PX, STROKE_PX = 18.0, 96.0
"""How far over the strings a hand comes up between semiquavers, and between beats."""
THROWN = (1.85, 0.3)
"""Shoulder and elbow of the arm that is thrown out and up before an accent after a long rest."""
THROW_GAP_BEATS = (0.95, 2.2)
"""Rests as long as the first lead into an accent that is thrown a little, as long as the second a lot."""
FOLLOW_PX = 26.0
"""How far the hand goes on after a strong stroke."""


def strum_pose(puppet: Puppet, action: Action, strokes: Sequence[Stroke], beat: float) -> dict[str, float]:
    """Return a guitarist's pose at a beat: every channel.

    The keys move body and left hand. The right hand crosses the strings at every stroke; between them it comes up as
    far as the gap allows: a few px in a run, over the shoulder before an accent after a rest. Strong strokes press
    body and head down.

    Args:
        puppet: the guitarist.
        action: its "strings" action, with one pad for the right hand.
        strokes: sorted by beat.
        beat: when.
    """
    pose = pose_at(action, beat)
    pad = next(pad for pad in action.pads.values() if pad.hand == "right")
    weight = easing.clamped(push(action, strokes, beat, "right"), -0.5, 1.2)
    pose["pelvis_y"] += 12.0 * weight
    pose["squash"] *= 1.0 - 0.035 * weight
    pose["nod"] = easing.clamped(pose["nod"] + 0.2 * weight, -1.0, 1.0)
    pose["jaw"] = easing.clamped(pose["jaw"] + 0.3 * max(0.0, weight))
    pose["lean"] -= 0.025 * weight
    last, following = neighbours(action, strokes, beat, "right")
    since = beat - last[0] if last else NEVER
    until = following[0] - beat if following else NEVER
    x, y, lift, high = _from_strings(since, until)
    torso = rig.solve_frames(rig.skeleton(puppet), {**POSE_CHANNELS, **pose})["torso"]
    pose["hand_right_x"], pose["hand_right_y"] = mapped(torso, pad.x_px + x, pad.y_px + y)
    pose["ik_right"] = 1.0 - high
    pose["shoulder_right"], pose["elbow_right"] = THROWN
    pose["wrist_right"] = 0.2 - 0.3 * lift
    return pose


def _from_strings(since: float, until: float) -> tuple[float, float, float, float]:
    """Return the hand's place from where it crosses the strings, and 0..1 how far it is lifted and thrown up."""
    gap = since + until
    if gap > 1e8 and until > 1e8:
        # nothing more to come: the hand damps the strings
        settled = easing.smooth(since / 0.5)
        return 6.0 * settled, 10.0 * settled, 0.0, 0.0
    thrown = easing.clamped((gap - THROW_GAP_BEATS[0]) / (THROW_GAP_BEATS[1] - THROW_GAP_BEATS[0]))
    whip = 0.22 + 0.14 * thrown
    top = easing.clamped(gap / 0.75) ** 1.1
    lift = lift_at(since, until, top=1.0, ready=0.16, rebound=0.18, whip=whip, wind=0.8, snap=1.9)
    height = (CHUG_PX + (STROKE_PX - CHUG_PX) * top) * lift
    follow = FOLLOW_PX * top * easing.swell(since / 0.24) * easing.clamped(until / 0.3)
    high = thrown * easing.smooth(lift)
    along = follow - height * (1.0 - high)
    return ACROSS[0] * along, ACROSS[1] * along, lift, high
