"""Transitions in time: which frames of a shot belong to one, and how far it has gone there.

Every transition changes pictures on the first frame of the later shot. What is seen of it before belongs to the earlier
shot's sheet, what is seen after to the later one's, so that each can be drawn without the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from rivethead.schema.storyboard import Transition

if TYPE_CHECKING:
    from rivethead.film.exposure import Exposure

SPANS_S: dict[Transition, tuple[float, float]] = {
    "cut": (0.0, 0.0),
    "whip-left": (0.134, 0.134),
    "whip-right": (0.134, 0.134),
    "smash": (0.2, 0.0),
    "iris": (0.8, 0.6),
    "gear": (0.6, 0.6),
    "dissolve": (0.0, 0.5),
}
"""Length of every transition before and after the change of pictures."""
_MOST_OF_SHOT = 0.4
"""No shot spends more of itself on either of its transitions."""

_SWING_WIDTHS_PER_S = 15.0
"""How fast a whip pan is at the cut."""
_IRIS = ((0.0, 1.0), (0.5, 0.2), (0.78, 0.17), (0.92, 0.0), (1.0, 0.0))
"""A closing iris: (share of its time, share of its radius); it rests a moment around a face."""
_GEAR = ((0.0, 1.0), (0.85, 0.0), (1.0, 0.0))
_SMASH = ((0.0, 0.0), (0.17, -0.015), (0.34, 0.1), (0.5, 0.36), (0.67, 0.78), (0.84, 1.12), (1.0, 1.0))
"""A rush into a face: (share of its time, share of the way); it shrinks back first and overshoots."""


@dataclass(frozen=True, slots=True)
class Passing:
    """How far a transition has gone in a frame.

    Attributes:
        transition: which; never "cut".
        side: "out" in the earlier shot, "in" in the later one.
        step: the frame's number in this side of the transition, from 1.
        steps: how many frames this side has.
    """

    transition: Transition
    side: Literal["out", "in"]
    step: int
    steps: int

    def open(self) -> float:
        """Return which part of its full radius the hole of an iris or a gear has, 0..1."""
        gone = self.step / self.steps
        if self.side == "in":
            return float(gone**1.45)
        return _along(_IRIS if self.transition == "iris" else _GEAR, gone)

    def turned(self) -> float:
        """Return how far a gear has turned, in radians: on through the change of pictures."""
        gone = self.step / self.steps
        return 2.2 * gone if self.side == "out" else 2.2 + 2.2 * gone

    def rushed(self) -> float:
        """Return how much of the way into a face a smash zoom has gone, a little over 1 where it overshoots."""
        return _along(_SMASH, self.step / self.steps)

    def swing(self, fps: int) -> tuple[float, float]:
        """Return where a whip pan is in the middle of the frame, and how far it goes during it.

        Both in widths of the picture, positive to the right; the place counts from the shot's own framing.
        """
        lengths = [_SWING_WIDTHS_PER_S / fps * ((step - 0.35) / self.steps) ** 1.8 for step in range(1, self.steps + 1)]
        to = 1.0 if self.transition == "whip-right" else -1.0
        if self.side == "out":
            return to * (sum(lengths[: self.step]) - lengths[self.step - 1] / 2), to * lengths[self.step - 1]
        left = self.steps - self.step
        return -to * (sum(lengths[: left + 1]) - lengths[left] / 2), to * lengths[left]

    def mixed(self) -> int:
        """Return how much of the earlier shot a dissolve still shows, 0..256."""
        gone = self.step / (self.steps + 1)
        return round(256 * (1.0 - gone * gone * (3.0 - 2.0 * gone)))


def passing_at(exposure: "Exposure", frame: int) -> Passing | None:
    """Return the transition that a frame of a shot lies in."""
    opening = after_frames(exposure.shot.transition, exposure.frames, exposure.fps)
    if frame < opening:
        return Passing(exposure.shot.transition, "in", frame + 1, opening)
    closing = before_frames(exposure.leaves, exposure.frames, exposure.fps)
    first = exposure.frames - closing
    return Passing(exposure.leaves, "out", frame - first + 1, closing) if closing and frame >= first else None


def before_frames(transition: Transition, frames: int, fps: int) -> int:
    """Return how many of the last frames of a shot of so many frames belong to the transition that ends it."""
    return _frames(SPANS_S[transition][0], frames, fps)


def after_frames(transition: Transition, frames: int, fps: int) -> int:
    """Return how many of the first frames of a shot of so many frames belong to the transition that begins it."""
    return _frames(SPANS_S[transition][1], frames, fps)


def _frames(span_s: float, frames: int, fps: int) -> int:
    return min(round(span_s * fps), int(_MOST_OF_SHOT * frames))


def _along(points: Sequence[tuple[float, float]], at: float) -> float:
    """Return the value of a line through some points."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return points[-1][1]
