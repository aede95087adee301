"""The sync certificate: what a decode of the finished film shows of its cuts.

The cuts are first found in the pixels, by somebody who has not seen the storyboard; only then the two are compared.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path

from rivethead.media.frames import Thumbnail, stream_times, thumbnails
from rivethead.schema.film import CutCheck, SyncCertificate
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import Storyboard
from rivethead.vision.cuts import find_cuts

NEAR_FRAMES = 2
"""A cut seen within so many frames of where it belongs is that cut, early or late."""
IRIS_S = 0.8
"""How long after its start an opening iris may look like cuts."""


def certify(film_path: Path, board: Storyboard, fps: int) -> SyncCertificate:
    """Decode a finished film, find its hard cuts, and compare them with the storyboard and its beats.

    Args:
        film_path: the MP4.
        board: what was shot.
        fps: frames a second of the film.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    times = stream_times(film_path)
    counted = _Counted()
    seen = find_cuts(counted.each(film_path))
    grid = BeatGrid(board.beats_s)
    checks: list[CutCheck] = []
    taken: set[int] = set()
    for shot in board.shots[1:]:
        if shot.transition != "cut":
            continue
        frame = frame_at(grid.time_s(shot.start_beat), fps)
        found = min((c for c in seen if abs(c - frame) <= NEAR_FRAMES), key=lambda c: abs(c - frame), default=-1)
        taken.add(found)
        checks.append(CutCheck(shot.name, frame, round(_beat_offset_s(board.beats_s, frame / fps), 6), found))
    irises = [frame_at(grid.time_s(s.start_beat), fps) for s in board.shots if s.transition == "iris"]
    half_frame_s = 0.5 / fps + 1e-6
    return SyncCertificate(
        film=film_path.name,
        frames=counted.frames,
        fps=fps,
        film_s=round(times.film_s, 6),
        sound_s=round(times.sound_s, 6),
        video_start_s=round(times.video_start_s, 6),
        audio_start_s=round(times.audio_start_s, 6),
        cuts=tuple(checks),
        on_beat=_share(abs(check.beat_offset_s) <= half_frame_s for check in checks),
        found_exactly=_share(check.found_frame == check.frame for check in checks),
        false_cuts=tuple(
            c for c in seen if c not in taken and not any(0 <= c - start <= IRIS_S * fps for start in irises)
        ),
    )


class _Counted:
    """Passes pictures on and counts them."""

    def __init__(self) -> None:
        self.frames = 0

    def each(self, film_path: Path) -> Iterator[Thumbnail]:
        for picture in thumbnails(film_path):
            self.frames += 1
            yield picture


def _beat_offset_s(beats_s: tuple[float, ...], time_s: float) -> float:
    """Return how far a time lies after (or, negative, before) the nearest beat."""
    after = bisect_left(beats_s, time_s)
    near = beats_s[max(0, after - 1) : after + 1]
    return min((time_s - beat for beat in near), key=abs)


def _share(outcomes: Iterable[bool]) -> float:
    """Return the fraction that came true, 1 for none at all."""
    counted = list(outcomes)
    return sum(counted) / len(counted) if counted else 1.0
