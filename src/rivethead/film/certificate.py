"""The sync certificate: what a decode of the finished film shows and lets hear.

What is in the pixels and in the sound is found first, by somebody who has seen neither storyboard nor beats; only then
they are compared. The same decode meters flashes.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rivethead.film.alignment import aligned, heard
from rivethead.film.heard import heard_onsets
from rivethead.media.frames import StreamTimes, Thumbnail, stream_times, thumbnails
from rivethead.schema.film import CutCheck, Flashes, HeardBeats, Limited, SyncCertificate
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import HARD, Storyboard
from rivethead.vision.cuts import find_cuts
from rivethead.vision.flashes import Flashing, FlashMeter
from rivethead.vision.motion import MotionMeter, accents

NEAR_FRAMES = 2
"""A cut seen within so many frames of where it belongs is that cut, early or late; so is the film's beginning."""
TRANSITION_S = 0.8
"""How near to it what opens from something else than a cut may look like cuts."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A film that was decoded, with all that its picture is drawn from.

    Attributes:
        certificate: what came out.
        beats_s: what it was compared with.
        cuts_s: the cuts that the pixels show, in seconds.
        accents_s: the accents of motion that they show, in seconds.
        motion: for every picture, how much moves inside it.
        flash_levels: for every picture, how many changes of light the worst field of sight has seen in a second.
        flashing: the stretches that flash too often.
        onsets_s: what was heard.
    """

    certificate: SyncCertificate
    beats_s: tuple[float, ...]
    cuts_s: tuple[float, ...]
    accents_s: tuple[float, ...]
    motion: tuple[float, ...]
    flash_levels: tuple[int, ...]
    flashing: tuple[Flashing, ...]
    onsets_s: tuple[float, ...]


def examine(
    film_path: Path, board: Storyboard, fps: int, *, calm: bool = False, limited: tuple[Limited, ...] = ()
) -> Examined:
    """Decode a finished film once, and compare what it shows and lets hear with the storyboard and its beats.

    Args:
        film_path: the MP4.
        board: what was shot.
        fps: frames a second of the film.
        calm: whether a calm film was asked for; goes into the certificate.
        limited: what was taken away from the storyboard; goes into the certificate.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    times = stream_times(film_path)
    watched = _Watched(fps)
    seen = [number for number in find_cuts(watched.each(film_path)) if number > NEAR_FRAMES]
    moved = accents(watched.motion.energy, fps, seen)
    cuts_s, accents_s = ([number / fps for number in numbers] for numbers in (seen, moved))
    onsets_s, beats_heard = _heard(film_path, board, times)
    checks = _checked(board, fps, seen)
    taken = {check.found_frame for check in checks}
    others = _other_transitions(board, fps)
    film_s = watched.frames / fps
    half_frame_s = 0.5 / fps + 1e-6
    flashing = watched.flashes.stretches()
    certificate = SyncCertificate(
        film=film_path.name,
        frames=watched.frames,
        fps=fps,
        film_s=round(times.film_s, 6),
        sound_s=round(times.sound_s, 6),
        video_start_s=round(times.video_start_s, 6),
        audio_start_s=round(times.audio_start_s, 6),
        cuts=checks,
        on_beat=_share(abs(check.beat_offset_s) <= half_frame_s for check in checks),
        found_exactly=_share(check.found_frame == check.frame for check in checks),
        false_cuts=tuple(
            c for c in seen if c not in taken and not any(abs(c - start) <= TRANSITION_S * fps for start in others)
        ),
        cut_alignment=aligned(cuts_s, board.beats_s, film_s, "cuts"),
        accent_alignment=aligned(accents_s, board.beats_s, film_s, "accents"),
        seen_alignment=aligned(sorted(cuts_s + accents_s), board.beats_s, film_s, "seen"),
        heard=beats_heard,
        flashes=tuple(
            Flashes(f.kind, round(f.start_frame / fps, 6), round(f.end_frame / fps, 6), round(f.area, 4))
            for f in flashing
        ),
        flash_safe=not flashing,
        calm=calm,
        limited=limited,
    )
    return Examined(
        certificate=certificate,
        beats_s=board.beats_s,
        cuts_s=tuple(cuts_s),
        accents_s=tuple(accents_s),
        motion=tuple(watched.motion.energy),
        flash_levels=tuple(watched.flashes.trace),
        flashing=flashing,
        onsets_s=onsets_s,
    )


def flashes_in(film_path: Path, stretches: Iterable[tuple[int, int]], fps: int) -> tuple[Flashing, ...]:
    """Meter some stretches of a film, frames counted from its beginning, and return where they flash too often.

    Args:
        film_path: the MP4.
        stretches: (first frame, one past the last), in order.
        fps: frames a second of the film.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    found: list[Flashing] = []
    for first, end in stretches:
        meter = FlashMeter(fps)
        for picture in thumbnails(film_path, first / fps, end / fps):
            meter.see(picture)
        found += [Flashing(f.kind, f.start_frame + first, f.end_frame + first, f.area) for f in meter.stretches()]
    return tuple(found)


class _Watched:
    """Passes pictures on, counts them, and follows their light and motion."""

    def __init__(self, fps: int) -> None:
        self.frames = 0
        self.flashes, self.motion = FlashMeter(fps), MotionMeter()

    def each(self, film_path: Path) -> Iterator[Thumbnail]:
        for picture in thumbnails(film_path):
            self.frames += 1
            self.flashes.see(picture)
            self.motion.see(picture)
            yield picture


def _heard(film_path: Path, board: Storyboard, times: StreamTimes) -> tuple[tuple[float, ...], HeardBeats]:
    """Return the onsets of a film's sound, and how the beats lie to them; a film may be silent."""
    if not times.sound_s:
        return (), HeardBeats(0, 0, 0.0, 0.0, 0.0, 0.0)
    onsets_s, sound_s = heard_onsets(film_path, times.audio_start_s)
    return tuple(onsets_s.tolist()), heard(onsets_s, board.beats_s, times.audio_start_s + sound_s)


def _checked(board: Storyboard, fps: int, seen: list[int]) -> tuple[CutCheck, ...]:
    """Look for every hard cut of a storyboard among those that were seen."""
    grid = BeatGrid(board.beats_s)
    checks: list[CutCheck] = []
    for shot in board.shots[1:]:
        if shot.transition not in HARD:
            continue
        frame = frame_at(grid.time_s(shot.start_beat), fps)
        found = min((c for c in seen if abs(c - frame) <= NEAR_FRAMES), key=lambda c: abs(c - frame), default=-1)
        checks.append(CutCheck(shot.name, frame, round(_beat_offset_s(board.beats_s, frame / fps), 6), found))
    return tuple(checks)


def _other_transitions(board: Storyboard, fps: int) -> list[int]:
    """Return the frames at which shots begin that do not begin with a plain cut."""
    grid = BeatGrid(board.beats_s)
    return [frame_at(grid.time_s(s.start_beat), fps) for s in board.shots if s.transition != "cut"]


def _beat_offset_s(beats_s: tuple[float, ...], time_s: float) -> float:
    """Return how far a time lies after (or, negative, before) the nearest beat."""
    after = bisect_left(beats_s, time_s)
    near = beats_s[max(0, after - 1) : after + 1]
    return min((time_s - beat for beat in near), key=abs)


def _share(outcomes: Iterable[bool]) -> float:
    """Return the fraction that came true, 1 for none at all."""
    counted = list(outcomes)
    return sum(counted) / len(counted) if counted else 1.0
