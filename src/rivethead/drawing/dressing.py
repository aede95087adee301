"""Dressing: what every slot of a posed puppet shows and how it moves on its bone.

Source: mouth shapes A..H and X as in the Hanna-Barbera set that Rhubarb Lip Sync documents.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import NamedTuple

import skia

from rivethead.drawing.affine import Affine, jointed, matrix, moved, scaled
from rivethead.drawing.facing import FRONT, Facing
from rivethead.schema.art import Puppet, Slot

BACK = "-back"
"""What the name of an attachment ends with that is shown from behind."""

NOD_SLIDE_PX, BOW_SLIDE_PX = 40.0, 8.0
"""How far what lies in front of the head slides in a nod either way, and how much further downwards."""
TURN_SLIDE_PX = 38.0
FACE_PX = 42.0
"""How far the foremost part of the face lies before the head's axis."""
JAW_DROP_PX = 34.0
MASK_DROP_PX = 10.0
SHUT_LID = 0.12
"""How open the narrowest eye is that has no drawing of its shut lid."""
SHUT = "-shut"
"""What the name of an attachment ends with that shows an eye's shut lid."""
SHUT_BELOW = 0.2
"""Lid channel below which a shut lid is shown in place of a narrow eye."""
FRIGHT_TILT, ANGER_TILT = 0.36, 0.17
"""How far brows turn: more in fright, as they are drawn with a little anger in them."""
PROFILE = 0.5
"""Sine from which on a head with a snout or a beak on one side shows its other side."""
TAIL_GAIN = {"hair": 0.8, "antenna": 1.5, "hook": 1.7, "chain": 1.4}
LONG_PX = (110.0, 300.0)
"""A tail shorter than the first swings with the head's own lag, one longer than the second only later."""
OPEN_WRIST, FIST_WRIST = -0.25, 0.12
"""A wrist bent back further than the one opens the hand, bent in further than the other clenches it."""
MOUTH_BY_JAW = ((0.12, "X"), (0.32, "B"), (0.66, "C"), (9.0, "D"))
JAW_BY_MOUTH = {"A": 0.0, "B": 0.18, "C": 0.5, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.16, "H": 0.55, "X": 0.0}
"""How far each mouth shape opens a jaw, for puppets that have no lips."""

_FACE = frozenset(("eye", "brow-left", "brow-right", "jaw", "mouth"))
_FLAT = frozenset(("moustache", "glasses", "goggles", "socket-left", "socket-right", "throat"))
"""Names of slots that lie flat on a face, and get narrow with it as it turns away."""
_FLAT_DEPTH = 0.4
_LED_BY = ("snout", "beak")
"""Names of slots that show which way a head drawn in three-quarter view looks."""
Motion = Callable[[Affine, Slot, Mapping[str, float]], Affine]
Dressed = tuple[Slot, str, skia.Matrix]


class _Hand(NamedTuple):
    relaxed: str
    fist: str
    spread: str


class Wardrobe:
    """What a puppet's slots can show, looked up once.

    Args:
        puppet: whose slots.
    """

    __slots__ = ("_attachments", "_hands", "_motions", "_side")

    def __init__(self, puppet: Puppet) -> None:
        self._attachments = frozenset(puppet.attachments)
        self._hands = {side: _hand(puppet, side) for side in ("left", "right")}
        self._motions = {slot.name: _motion(puppet, slot) for slot in puppet.slots}
        self._side = _side(puppet)

    def dressed(
        self,
        slots: Iterable[Slot],
        frames: Mapping[str, Affine],
        pose: Mapping[str, float],
        view: Facing,
        mouth: str,
    ) -> list[Dressed]:
        """Return (slot, attachment, matrix to the puppet's space) of every slot that is seen, in the given order.

        Args:
            slots: back to front.
            frames: bone -> frame.
            pose: every channel.
            view: how the figure is seen.
            mouth: a mouth shape, "" for the jaw's own.
        """
        found = []
        head_pose, flip = pose, 1.0
        if not view.back and self._side * view.ahead < -PROFILE:
            # the whole head is mirrored, but what looks or swings to the right still does so
            head_pose = {**pose, **{channel: -pose[channel] for channel in ("look_x", "tail", "tail_late")}}
            flip = -1.0
        for slot in slots:
            name = self._worn(slot, pose, mouth)
            if view.back:
                if name + BACK in self._attachments:
                    name += BACK
                elif slot.follow in _FACE or (slot.bone == "head" and slot.depth > 0.0):
                    continue
            if slot.bone == "head":
                place = self._on_head(slot, frames["head"], head_pose, view, flip)
            else:
                place = self._placed(slot, frames[slot.bone], pose, view)
            found.append((slot, name, matrix(place)))
        return found

    def _placed(self, slot: Slot, bone: Affine, pose: Mapping[str, float], view: Facing) -> Affine:
        if slot.name == "prop":
            frame = moved(bone, slot.x_px, slot.y_px)
            c, s = math.cos(pose["prop_turn"]), math.sin(pose["prop_turn"])
            return (view.flip * c, view.flip * s, -s, c, frame[4], frame[5])
        return self._motions[slot.name](moved(bone, slot.x_px, slot.y_px), slot, pose)

    def _on_head(self, slot: Slot, head: Affine, pose: Mapping[str, float], view: Facing, flip: float) -> Affine:
        x_px, y_px, broad = flip * slot.x_px, slot.y_px, flip
        if slot.depth:
            nod = pose["nod"]
            y_px += slot.depth * (NOD_SLIDE_PX * nod + BOW_SLIDE_PX * max(0.0, nod))
            x_px += TURN_SLIDE_PX * slot.depth * pose["turn"]
        if view is not FRONT:
            # from the front a face keeps near what is painted on the head; from behind it is mirrored
            close = 0.5 + 0.5 * view.across if view.across > 0.0 else view.across
            x_px = x_px * close + FACE_PX * slot.depth * view.ahead
            if slot.depth and (slot.follow in _FACE or (slot.depth >= _FLAT_DEPTH and slot.name in _FLAT)):
                broad *= 0.4 + 0.6 * abs(view.across)
        frame = moved(head, x_px, y_px)
        return self._motions[slot.name](scaled(frame, broad, 1.0) if broad != 1.0 else frame, slot, pose)

    def _worn(self, slot: Slot, pose: Mapping[str, float], mouth: str) -> str:
        if slot.follow == "mouth":
            shape = mouth or next(name for limit, name in MOUTH_BY_JAW if pose["jaw"] <= limit)
            return f"mouth-{shape}" if f"mouth-{shape}" in self._attachments else slot.attachment
        if slot.follow in ("hand-left", "hand-right"):
            side = slot.follow[5:]
            hand = self._hands[side]
            wrist, reaching = pose[f"wrist_{side}"], pose[f"ik_{side}"] >= 0.5
            if wrist < OPEN_WRIST:
                # a hand that reaches for something and is bent back lies on it
                return hand.relaxed if reaching else hand.spread
            clenched = reaching or wrist > FIST_WRIST or pose[f"elbow_{side}"] > 0.85 or pose[f"shoulder_{side}"] > 1.9
            return hand.fist if clenched else hand.relaxed
        if slot.follow == "eye" and pose["lid"] < SHUT_BELOW and slot.attachment + SHUT in self._attachments:
            return slot.attachment + SHUT
        return slot.attachment


def _hand(puppet: Puppet, side: str) -> _Hand:
    def known(name: str, otherwise: str) -> str:
        return name if name in puppet.attachments else otherwise

    relaxed = next((s.attachment for s in puppet.slots if s.name == f"hand-{side}"), f"hand-{side}")
    return _Hand(relaxed, known(f"fist-{side}", relaxed), known(f"open-{side}", relaxed))


# ------------------------------------------------------------------------------------------------ motions


def _motion(puppet: Puppet, slot: Slot) -> Motion:
    if slot.follow == "tail":
        return partial(_tail, TAIL_GAIN.get(slot.name.removesuffix("-behind"), 1.0), _lateness(puppet, slot))
    if slot.follow == "eye" and slot.attachment + SHUT in puppet.attachments:
        return _lidded_eye
    return _MOTIONS.get(slot.follow, _still)


def _lateness(puppet: Puppet, slot: Slot) -> float:
    """Return 0..1 how much later than the head a tail swings: what is long is slow, as with pendulums."""
    numbers = [abs(number) for number in _coordinates(puppet, slot.attachment)]
    short, long = LONG_PX
    return min(1.0, max(0.0, (max(numbers, default=0.0) - short) / (long - short)))


def _coordinates(puppet: Puppet, attachment: str) -> list[float]:
    """Return x, y, x, y ... of all points of a drawing."""
    shapes = puppet.attachments.get(attachment, ())
    return [float(word) for shape in shapes for word in re.findall(r"-?[0-9.]+", shape.path)]


def _side(puppet: Puppet) -> float:
    """Return 1 if the head is drawn looking to the right, -1 to the left, 0 if straight on."""
    leading = next((slot for slot in puppet.slots if slot.bone == "head" and slot.name in _LED_BY), None)
    xs = _coordinates(puppet, leading.attachment)[::2] if leading else []
    return math.copysign(1.0, min(xs) + max(xs)) if xs else 0.0


def _still(frame: Affine, _slot: Slot, _pose: Mapping[str, float]) -> Affine:
    return frame


def _eye(frame: Affine, _slot: Slot, pose: Mapping[str, float]) -> Affine:
    size = pose["eye"]
    return scaled(moved(frame, pose["look_x"], pose["look_y"]), size, size * max(SHUT_LID, pose["lid"]))


def _lidded_eye(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    if pose["lid"] >= SHUT_BELOW:
        return _eye(frame, slot, pose)
    return scaled(moved(frame, pose["look_x"], pose["look_y"]), pose["eye"], pose["eye"])


def _brow(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    anger = pose["brow"]
    inwards = 1.0 if slot.follow == "brow-left" else -1.0
    tilt = ANGER_TILT if anger > 0.0 else FRIGHT_TILT
    return jointed(frame, 0.2 * pose["look_x"], 7.0 * anger - 4.0 * pose["jaw"], inwards * tilt * anger)


def _jaw(frame: Affine, slot: Slot, pose: Mapping[str, float]) -> Affine:
    opened = pose["jaw"]
    if slot.name == "jaw":
        return jointed(frame, 0.0, JAW_DROP_PX * opened, 0.04 * (opened - 0.5))
    return scaled(moved(frame, 0.0, MASK_DROP_PX * opened), 1.0 + 0.04 * opened, 1.0 + 0.10 * opened)


def _tail(gain: float, late: float, frame: Affine, _slot: Slot, pose: Mapping[str, float]) -> Affine:
    stretch = pose["tail_stretch"]
    swing = gain * (pose["tail"] + late * (pose["tail_late"] - pose["tail"]))
    return scaled(jointed(frame, 0.0, 0.0, swing), 1.0 / math.sqrt(stretch), stretch)


_MOTIONS: dict[str, Motion] = {"eye": _eye, "brow-left": _brow, "brow-right": _brow, "jaw": _jaw}
