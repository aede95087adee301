"""Tempers: how a kind of character does what everybody does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rivethead.art.vector.actions.poses import Pose, between, mirrored
from rivethead.schema.art import POSE_CHANNELS, PoseKey
from rivethead.seeds import Stream

Keys = tuple[PoseKey, ...]


@dataclass(frozen=True, slots=True)
class Temper:
    """Factors on what differs from rest, and habits.

    Attributes:
        travel: of the pelvis' way.
        bend: of lean, hips and head tilts.
        nod: of nods.
        arms: of shoulders, elbows and wrists.
        squash: of squash and stretch.
        face: of jaw, brows and eye size.
        late_beats: how much later than written the soft keys are reached; negative is hasty.
        low_px: how much lower than others it stands, creeping.
        habit: what it does to the keys themselves: "" nothing, "ratchet" stops and judders, "twitch" jerks its head,
            "weight" is carried on beyond every blow by its own mass.
    """

    travel: float = 1.0
    bend: float = 1.0
    nod: float = 1.0
    arms: float = 1.0
    squash: float = 1.0
    face: float = 1.0
    late_beats: float = 0.0
    low_px: float = 0.0
    habit: str = ""


TEMPERS: dict[str, Temper] = {
    "robot": Temper(travel=0.92, bend=0.85, nod=0.8, arms=0.96, squash=0.75, habit="ratchet"),
    "punk": Temper(travel=1.15, bend=1.25, nod=1.1, arms=1.06, squash=1.15, face=1.1, late_beats=0.04),
    "welder": Temper(travel=0.9, bend=0.9, nod=1.0, arms=0.97, squash=0.95),
    "foreman": Temper(travel=1.12, bend=0.7, nod=0.8, arms=0.95, squash=1.4, late_beats=0.07),
    "drummer": Temper(travel=1.05, bend=1.1, nod=1.15, arms=1.0, squash=1.1, late_beats=-0.02),
    "singer": Temper(travel=1.08, bend=1.3, nod=0.95, arms=1.05, squash=1.1, face=1.2, late_beats=0.03),
    "keyboarder": Temper(travel=0.88, bend=1.1, nod=1.2, arms=0.97, squash=0.9, face=0.95, late_beats=-0.01),
    "crane": Temper(travel=0.78, bend=1.0, nod=0.7, arms=0.92, squash=0.7, late_beats=0.1, habit="weight"),
    "rat": Temper(travel=1.05, bend=1.2, nod=1.1, arms=1.0, squash=1.2, late_beats=-0.07, low_px=22, habit="twitch"),
    "crow": Temper(travel=0.8, bend=1.05, nod=1.15, arms=0.98, squash=1.0, late_beats=-0.05, habit="twitch"),
}

_PARTS: dict[str, tuple[str, ...]] = {
    "travel": ("pelvis_x", "pelvis_y"),
    "bend": ("pelvis_turn", "lean", "neck", "head", "turn"),
    "nod": ("nod",),
    "arms": tuple(f"{part}_{side}" for part in ("shoulder", "elbow", "wrist") for side in ("left", "right")),
    "squash": ("squash", "head_squash"),
    "face": ("jaw", "brow", "eye"),
}
_LIMITS = {"nod": (-1.0, 1.0), "turn": (-1.0, 1.0), "jaw": (0.0, 1.0), "brow": (-1.0, 1.0), "squash": (0.72, 1.2)}


def played(keys: Keys, cycle_beats: float, kind: str, stream: Stream, *, free: bool) -> Keys:
    """Return the keys as this kind of character, and this one character of its kind, plays them.

    Args:
        keys: as written.
        cycle_beats: length of their cycle.
        kind: a key of TEMPERS.
        stream: the character's own variations.
        free: whether arms and sides may change; False where hands are on things.
    """
    temper = TEMPERS[kind]
    factors = _factors(temper, stream, free=free)
    late = temper.late_beats + stream.uniform(-0.025, 0.025)
    swapped = free and stream.chance(0.5)
    beats = [key.beat for key in keys] + [cycle_beats]
    own = []
    for i, key in enumerate(keys):
        pose = _scaled(key.pose, factors)
        if free and min(pose.get("foot_left_y", 0.0), pose.get("foot_right_y", 0.0)) >= 0.0:
            pose["pelvis_y"] = pose.get("pelvis_y", 0.0) + temper.low_px
        room = 0.3 * min(beats[i + 1] - key.beat, key.beat - beats[i - 1] if i else 0.0)
        shift = max(-room, min(room, late)) if key.kind == "soft" else 0.0
        own.append(PoseKey(round(key.beat + shift, 4), key.kind, mirrored(pose) if swapped else pose))
    habit = _HABITS.get(temper.habit)
    return habit(tuple(own), cycle_beats, stream) if habit and free else tuple(own)


def _factors(temper: Temper, stream: Stream, *, free: bool) -> dict[str, float]:
    """Return channel -> factor: the kind's, times the character's own; one arm always does more than the other."""
    factors = {}
    for part, channels in _PARTS.items():
        own = stream.uniform(0.96, 1.03) if part == "arms" else stream.uniform(0.92, 1.08)
        for name in channels:
            factors[name] = getattr(temper, part) * own
    strong, weak = stream.uniform(1.0, 1.05), stream.uniform(0.9, 0.97)
    if stream.chance(0.5):
        strong, weak = weak, strong
    for name in _PARTS["arms"]:
        factors[name] = factors[name] * (strong if name.endswith("left") else weak) if free else 1.0
    return factors


def _scaled(pose: Mapping[str, float], factors: Mapping[str, float]) -> Pose:
    """Return the pose with its differences from rest scaled; a raised arm is not raised beyond straight up."""
    scaled = {}
    for name, value in pose.items():
        rest = POSE_CHANNELS[name]
        full = rest + (value - rest) * factors.get(name, 1.0)
        if name.startswith("shoulder"):
            full = min(full, 3.0)
        low, high = _LIMITS.get(name, (-1e9, 1e9))
        scaled[name] = min(max(full, low), high)
    return scaled


# ------------------------------------------------------------------------------------------------ habits


def _ratcheted(keys: Keys, cycle_beats: float, _stream: Stream) -> Keys:
    """Reach every soft pose early, stop dead, and hold it: servos do not ease."""
    own: list[PoseKey] = []
    for i, key in enumerate(keys):
        before = keys[i - 1].beat - (cycle_beats if i == 0 else 0.0)
        early = key.beat - 0.36 * (key.beat - before)
        if key.kind == "soft" and early >= 0.0 and key.beat - before > 0.3:
            own.append(PoseKey(round(early, 4), "hit", key.pose))
        own.append(key)
    return tuple(own)


def _twitched(keys: Keys, cycle_beats: float, stream: Stream) -> Keys:
    """Jerk the head to one side in the longer gaps, and back: birds see with one eye at a time."""
    own: list[PoseKey] = []
    for i, key in enumerate(keys):
        own.append(key)
        after = keys[i + 1] if i + 1 < len(keys) else PoseKey(cycle_beats, keys[0].kind, keys[0].pose)
        if after.beat - key.beat < 0.4 or not stream.chance(0.6):
            continue
        pose = between(key.pose, after.pose, 0.45)
        side = -1.0 if stream.chance(0.5) else 1.0
        pose["turn"] = side * stream.uniform(0.55, 0.95)
        pose["head"] = pose.get("head", 0.0) + side * stream.uniform(0.08, 0.2)
        pose["nod"] = max(-1.0, min(1.0, pose.get("nod", 0.0) + stream.uniform(-0.3, 0.2)))
        pose["look_x"] = side * 9.0
        own.append(PoseKey(round(key.beat + 0.45 * (after.beat - key.beat), 4), "hit", pose))
    return tuple(own)


def _weighted(keys: Keys, cycle_beats: float, _stream: Stream) -> Keys:
    """Let the body go on beyond every blow and come back late: tons do not stop on the spot."""
    own: list[PoseKey] = []
    for i, key in enumerate(keys):
        own.append(key)
        after = keys[i + 1] if i + 1 < len(keys) else PoseKey(cycle_beats, keys[0].kind, keys[0].pose)
        if key.kind != "hit" or after.beat - key.beat < 0.45:
            continue
        pose = between(key.pose, after.pose, 0.12)
        for name in ("lean", "head", "pelvis_x"):
            pose[name] = 1.22 * key.pose.get(name, 0.0)
        own.append(PoseKey(round(key.beat + 0.55 * (after.beat - key.beat), 4), "soft", pose))
    return tuple(own)


_HABITS: dict[str, Callable[[Keys, float, Stream], Keys]] = {
    "ratchet": _ratcheted,
    "twitch": _twitched,
    "weight": _weighted,
}
