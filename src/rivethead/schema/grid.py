"""The beat grid: between beats, seconds, samples and frames, always counted from the start of the piece."""

import math
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeatGrid:
    """Beat times, read between and beyond the beats by straight lines.

    Attributes:
        beats_s: at least two strictly increasing times in seconds; beat n lies at ``beats_s[n]``.
    """

    beats_s: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.beats_s) < 2:
            raise ValueError("a beat grid needs at least two beats")

    def time_s(self, beat: float) -> float:
        """Return the time of a beat; fractions lie between beats, beyond the ends the nearest tempo goes on."""
        left = min(max(math.floor(beat), 0), len(self.beats_s) - 2)
        a, b = self.beats_s[left], self.beats_s[left + 1]
        return a + (beat - left) * (b - a)

    def beat(self, time_s: float) -> float:
        """Return the (fractional) beat at a time: the inverse of ``time_s``."""
        left = min(max(bisect_right(self.beats_s, time_s) - 1, 0), len(self.beats_s) - 2)
        a, b = self.beats_s[left], self.beats_s[left + 1]
        return left + (time_s - a) / (b - a)


def frame_at(time_s: float, fps: int) -> int:
    """Return the frame whose start lies nearest to a time; ties go to the later frame."""
    return math.floor(time_s * fps + 0.5)


def sample_at(time_s: float, sample_rate: int) -> int:
    """Return the sample nearest to a time; ties go to the later sample."""
    return math.floor(time_s * sample_rate + 0.5)
