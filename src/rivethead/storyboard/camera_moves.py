"""Camera moves: what the camera does during a shot, and how it takes the beat."""

from dataclasses import dataclass, replace

from rivethead.schema.storyboard import Camera
from rivethead.seeds import Stream
from rivethead.storyboard.framing import Frame


@dataclass(frozen=True, slots=True)
class Move:
    """A move, growing with the shot's length.

    Attributes:
        travel_px_s, most_travel_px: pan.
        push_per_s, most_push: zoom gained, as a fraction.
    """

    travel_px_s: float = 0.0
    most_travel_px: float = 0.0
    push_per_s: float = 0.0
    most_push: float = 0.0


MOVES: dict[str, Move] = {
    "hold": Move(),
    "drift": Move(travel_px_s=24, most_travel_px=130),
    "pan": Move(travel_px_s=70, most_travel_px=300),
    "creep": Move(push_per_s=0.016, most_push=0.09),
    "press": Move(push_per_s=0.045, most_push=0.12),
}
PRESSING = "build"
"""In sections of this name every shot that stands or creeps presses in instead: the pressure rises."""
MOST_PUSH_BY_SIZE = {"extreme-close": 0.05}
"""Frames with little air over the head bear less."""


@dataclass(frozen=True, slots=True)
class Kick:
    """How hard the camera takes an accent, from an energy on.

    Attributes:
        energy: at least so much.
        shake_px, roll_rad, punch: as in schema Camera.
    """

    energy: float
    shake_px: float
    roll_rad: float
    punch: float


KICKS = (
    Kick(0.82, 13.0, 0.008, 0.035),
    Kick(0.6, 9.0, 0.004, 0.022),
    Kick(0.42, 5.0, 0.0, 0.012),
)
"""From hard to soft; below the last the camera does not move on accents."""

SIZE_SHARE = {"wide": 1.0, "medium": 0.9, "close": 0.7, "extreme-close": 0.5, "insert": 0.8, "card": 0.5}
"""Near shots shake less: the same swing looks larger on a face."""
EVERY_BEAT = ("drop", "chorus")
"""Sections in which hard wide shots take every beat."""
DUTCH_EVERY_SHOTS = 9
DUTCH_RAD = (0.045, 0.08)


def moved(
    frame: Frame, name: str, *, seconds: float, beats: float, energy: float, label: str, number: int, stream: Stream
) -> Camera:
    """Return a frame's camera with its move and its accents.

    Args:
        frame: what it shows, and how far it may travel.
        name: one of MOVES.
        seconds: length of the shot.
        beats: the same in beats.
        energy: 0..1 of the music under it.
        label: of its section.
        number: of the shot in the film; rare things are counted by it.
        stream: for directions.
    """
    move = MOVES["press" if label == PRESSING and name in ("hold", "creep") else name]
    side = 1 if stream.chance(0.5) else -1
    travel = min(move.travel_px_s * seconds, move.most_travel_px, frame.slack_px * 1.6)
    travel = side * travel if travel >= 12 else 0.0
    camera = replace(
        frame.camera,
        x_px=round(frame.camera.x_px - travel / 2, 1),
        travel_px=round(travel, 1),
        push=round(min(move.most_push, move.push_per_s * seconds, MOST_PUSH_BY_SIZE.get(frame.size, 1.0)), 4),
    )
    if number % DUTCH_EVERY_SHOTS == DUTCH_EVERY_SHOTS - 2 and energy > 0.55 and beats <= 5 and frame.size != "wide":
        camera = replace(camera, tilt_rad=round(side * stream.uniform(*DUTCH_RAD), 4))
    kick = next((k for k in KICKS if energy >= k.energy), None)
    if kick is None:
        return camera
    share = SIZE_SHARE[frame.size]
    every = label in EVERY_BEAT and kick is KICKS[0] and frame.size in ("wide", "medium")
    return replace(
        camera,
        accents="beats" if every else "downbeats",
        shake_px=round(kick.shake_px * share, 1),
        roll_rad=round(kick.roll_rad * share, 4),
        punch=round(kick.punch * share, 4),
    )
