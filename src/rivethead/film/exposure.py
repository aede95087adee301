"""The exposure sheet: everything that the pictures of one shot depend on, counted from the shot's own start.

As on an animator's exposure sheet, time is frames against beats, and a drawing is held for two frames except where
something lands. Because nothing in a sheet says where in the film the shot lies, neither do its pictures.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from rivethead.film.transition import after_frames
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import Shot, Storyboard, Transition

DRAWINGS_A_SECOND = 15
"""Held drawings; where something lands there are more."""

STROKES_AROUND_BEATS = 4.0
"""A drummer's drawing depends on the strokes this far before and after it."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """One shot's exposure sheet.

    Attributes:
        shot: its name, idea, section and reason left out, its beats counted from the downbeat at or before its start.
        frames: how many pictures it has.
        beats: (beat, frame) from the beat at or before the first frame on to the last.
        frames_per_beat: whole frames in a beat of middle length.
        metre: beats in a bar.
        hits: drum name -> beats of its strokes in and around the shot.
        mouths: (frame, mouth shape from there on), empty without a voice.
        card_enters: whether its card was not there in the shot before.
        fps: frames a second.
        leaves: the transition that ends it, "cut" at the film's end.
        run_on: how many frames it goes on after its last, under the dissolve that ends it.
        under: the sheet of the shot that it dissolves out of, None where it begins otherwise.
    """

    shot: Shot
    frames: int
    beats: tuple[tuple[int, int], ...]
    frames_per_beat: int
    metre: int
    hits: dict[str, tuple[float, ...]]
    mouths: tuple[tuple[int, str], ...]
    card_enters: bool
    fps: int
    leaves: Transition = "cut"
    run_on: int = 0
    under: "Exposure | None" = None

    @property
    def camera_frames(self) -> int:
        """Return over how many frames the camera's travel and push are spread."""
        return max(1, self.frames + self.run_on)

    def beat_of(self, frame: int) -> tuple[int, int]:
        """Return the beat that a frame lies in, and how many frames it comes after that beat's own."""
        beat, start = self.beats[max(0, bisect_right(self.beats, frame, key=lambda b: b[1]) - 1)]
        return beat, min(max(0, frame - start), self.frames_per_beat - 1)

    def mouth_at(self, frame: int) -> str:
        """Return the mouth shape at a frame, "" where there is no voice in the shot."""
        if not self.mouths:
            return ""
        return self.mouths[max(0, bisect_right(self.mouths, frame, key=lambda m: m[0]) - 1)][1]

    def held(self, beat: int, frames_after: int, landings: Iterable[float] = ()) -> float:
        """Return the beat for which the drawing shown at a frame is made.

        Drawings are held on twos, counted from the beat so that they come again in the next one; the beat itself, its
        middle and its last frame have their own.

        Args:
            beat: the beat that the frame lies in.
            frames_after: frames since that beat.
            landings: beats (fractional) at which something lands exactly; the frame nearest to each shows it there.
        """
        exact, frames = {}, self._frames_of(beat)
        for landing in landings:
            tick = min(floor((landing - beat) * frames + 0.5), self.frames_per_beat - 1)
            if tick >= 0:
                exact[tick] = landing
        marks = self._marks() | exact.keys() | {tick - 1 for tick in exact if tick > 0}
        tick = max(mark for mark in marks if mark <= frames_after)
        return exact.get(tick, beat + tick / self.frames_per_beat)

    def _frames_of(self, beat: int) -> int:
        """Return how many frames there are from a beat to the next: not in every beat as many as in its neighbours."""
        place = bisect_right(self.beats, beat, key=lambda b: b[0]) - 1
        if 0 <= place < len(self.beats) - 1:
            return self.beats[place + 1][1] - self.beats[place][1]
        return self.frames_per_beat

    def _marks(self) -> set[int]:
        count = self.frames_per_beat
        step = max(1, round(self.fps / DRAWINGS_A_SECOND))
        middle = count // 2
        marks = set(range(step, count, step)) - {middle - 1, middle + 1}
        return marks | {0, min(1, count - 1), middle, count - 1}


def expose(board: Storyboard, fps: int) -> tuple[Exposure, ...]:
    """Return the exposure sheets of all shots of a storyboard; a shot too short for one frame has none of them."""
    grid, edges = BeatGrid(board.beats_s), board.edge_frames(fps)
    mouths = tuple((frame_at(s.time_s, fps), s.mouth) for s in board.syllables)
    sheets: list[Exposure] = []
    for number, shot in enumerate(board.shots):
        sheet = _sheet(board, grid, number, edges, fps, mouths)
        if number and shot.transition == "dissolve":
            # only one deep: a shot that is itself dissolved into is long past its own dissolve when it ends
            sheet = replace(sheet, under=replace(sheets[-1], under=None))
        sheets.append(sheet)
    return tuple(sheets)


def _sheet(
    board: Storyboard,
    grid: BeatGrid,
    number: int,
    edges: Sequence[int],
    fps: int,
    mouths: tuple[tuple[int, str], ...],
) -> Exposure:
    shot = board.shots[number]
    leaves, run_on = _left_by(board, number, edges, fps)
    start, end = edges[number], edges[number + 1]
    metre = max(1, board.metre)
    bar = board.first_downbeat + metre * floor((shot.start_beat - board.first_downbeat) / metre + 1e-9)
    first, last = floor(shot.start_beat), ceil(max(shot.end_beat, grid.beat((end + run_on) / fps)))
    beats = [(beat - bar, frame_at(grid.time_s(beat), fps) - start) for beat in range(first - 1, last + 1)]
    length_s = grid.time_s(shot.end_beat) - grid.time_s(shot.start_beat)
    around = STROKES_AROUND_BEATS + 1.0
    return Exposure(
        shot=replace(
            shot,
            name="",
            idea="",
            section="",
            reason="",
            start_beat=shot.start_beat - bar,
            end_beat=shot.end_beat - bar,
        ),
        frames=end - start,
        beats=tuple(beat for beat in beats if beat[1] < end - start + run_on),
        frames_per_beat=max(2, round(length_s / max(shot.end_beat - shot.start_beat, 1e-9) * fps)),
        metre=metre,
        hits={
            drum: tuple(
                round(beat - bar, 6) for beat in strokes if shot.start_beat - around <= beat <= shot.end_beat + around
            )
            for drum, strokes in sorted(board.hits.items())
        },
        mouths=_within(mouths, start, end + run_on),
        card_enters=number == 0 or board.shots[number - 1].card != shot.card,
        fps=fps,
        leaves=leaves,
        run_on=run_on,
    )


def _left_by(board: Storyboard, number: int, edges: Sequence[int], fps: int) -> tuple[Transition, int]:
    """Return the transition that ends a shot, and for how many frames it goes on under the next one."""
    if number + 1 == len(board.shots):
        return "cut", 0
    leaves = board.shots[number + 1].transition
    after = after_frames(leaves, edges[number + 2] - edges[number + 1], fps)
    return leaves, after if leaves == "dissolve" else 0


def _within(mouths: tuple[tuple[int, str], ...], start: int, end: int) -> tuple[tuple[int, str], ...]:
    """Return the mouth shapes of a stretch of frames, the first from its first frame on."""
    first = bisect_right(mouths, start, key=lambda m: m[0]) - 1
    inside = [(max(0, frame - start), mouth) for frame, mouth in mouths[max(0, first) :] if frame < end]
    return tuple(inside) if any(mouth != "X" for _, mouth in inside) else ()
