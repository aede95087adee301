"""Why: for a moment of a film, which beat, section and shot it lies in, and by which rules it looks as it does."""

import re
from dataclasses import dataclass
from pathlib import Path

from rivethead import film
from rivethead.errors import InputError
from rivethead.production import folder, song
from rivethead.production.folder import SetFolder
from rivethead.schema.analysis import Analysis, HeardSection
from rivethead.schema.brief import Brief
from rivethead.schema.film import Film
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import Shot, Storyboard

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,6})?)")
_TRANSITIONS = {
    "whip-left": "by a whip pan to the left",
    "whip-right": "by a whip pan to the right",
    "smash": "after a rush into the face before",
    "iris": "opening like an iris",
    "gear": "opening like a gear",
    "dissolve": "dissolving out of the one before",
}
_NEAR_BEATS = 1.0
"""Strokes within this many beats are told."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of an answer.

    Attributes:
        about: what it is about, in one word.
        text: the answer.
    """

    about: str
    text: str


def seconds_of(clock: str) -> float:
    """Return the seconds that "83.4", "1:23.4" or "0:01:23.4" names.

    Raises:
        InputError: it is no time.
    """
    found = _CLOCK.fullmatch(clock.strip())
    if not found:
        raise InputError(
            f"'{clock}' is not a time; write minutes and seconds such as 01:23.4, or seconds such as 83.4."
        )
    hours, minutes, seconds = found.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds)


def reasons(root: Path, time_s: float, fps: int = 30) -> tuple[Reason, ...]:
    """Return what there is to say about a moment of a set's film.

    Args:
        root: the set's folder.
        time_s: from the film's start.
        fps: frames a second of the film.

    Raises:
        InputError: the folder has no storyboard, or the film is not as long.
        DocumentError: one of its papers is damaged.
    """
    files = SetFolder(root)
    for paper in (folder.BRIEF, folder.STORYBOARD):
        if not files.path(paper).is_file():
            raise InputError(f"{files.path(paper)} is missing, so there is no film to ask about; make the set first.")
    asked, board = files.load(Brief, folder.BRIEF), _as_shot(files)
    if not 0 <= time_s < board.duration_s:
        raise InputError(f"The film of {root} lasts {clock_of(board.duration_s)}; ask for a moment before its end.")
    heard = files.load(Analysis, folder.SONG_BEATS if song.song_of(root) else folder.BEATS)
    grid = BeatGrid(board.beats_s)
    beat = grid.beat(time_s)
    number = max(0, sum(shot.start_beat <= beat + 1e-9 for shot in board.shots) - 1)
    shot = board.shots[number]
    lines = [
        Reason("moment", f"{clock_of(time_s)}, frame {frame_at(time_s, fps)} at {fps} fps"),
        Reason("beat", _beat(board, heard, beat)),
        Reason("section", _section(heard, time_s)),
        Reason("cut", _cut(board, heard, grid, number)),
        Reason("shot", _shot(shot)),
    ]
    if shot.reason:
        lines.append(Reason("because", shot.reason))
    lines += [Reason("stage", text) for text in _stage(board, shot, grid, beat)]
    lines += [Reason("strikes", text) for text in _strikes(board, grid, beat)]
    lines.append(Reason("seed", f"{asked.seed}; this shot draws from the stream storyboard/shot/{number}"))
    return tuple(lines)


def _as_shot(files: SetFolder) -> Storyboard:
    """Return the storyboard without what the finished film leaves out because it would have flashed too often."""
    board = files.load(Storyboard, folder.STORYBOARD)
    paper = folder.film_paper(False)
    return film.without(board, files.load(Film, paper).limited) if files.path(paper).is_file() else board


def clock_of(seconds: float) -> str:
    """Return a time as MM:SS.mmm."""
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _beat(board: Storyboard, heard: Analysis, beat: float) -> str:
    whole = int(beat // 1)
    bar, place = divmod(whole - board.first_downbeat, max(1, board.metre))
    tempo = f"{heard.tempo_bpm:.4g} beats a minute" if heard.tempo_bpm else "no beat is heard"
    source = heard.source.get("beats", "heard")
    return f"{beat:.2f}, bar {bar + 1}, beat {place + 1} of {board.metre}; {tempo}, {source}"


def _section(heard: Analysis, time_s: float) -> str:
    section = next((s for s in heard.sections if s.start_s <= time_s < s.end_s), None)
    if section is None:
        return "none"
    return f"{_span(section)}, energy {section.energy:.2f}" + (f", take {section.take}" if section.take else "")


def _span(section: HeardSection) -> str:
    return f"{section.label}, {clock_of(section.start_s)} to {clock_of(section.end_s)}"


def _cut(board: Storyboard, heard: Analysis, grid: BeatGrid, number: int) -> str:
    shot = board.shots[number]
    if number == 0:
        return "the film begins here"
    place = (round(shot.start_beat) - board.first_downbeat) % max(1, board.metre)
    where = "a bar line" if place == 0 else f"beat {place + 1} of its bar"
    at_s = grid.time_s(shot.start_beat)
    opens = any(abs(s.start_s - at_s) < 0.5 * (grid.time_s(1) - grid.time_s(0)) for s in heard.sections)
    how = f", {_TRANSITIONS[shot.transition]}" if shot.transition in _TRANSITIONS else ""
    return f"at {clock_of(at_s)}, on {where}{', where a section begins' if opens else ''}{how}"


def _shot(shot: Shot) -> str:
    length = shot.end_beat - shot.start_beat
    return f"{shot.name}, {shot.size}, {length:g} beats in {shot.backdrop}, look {shot.look}; {shot.idea}"


def _stage(board: Storyboard, shot: Shot, grid: BeatGrid, beat: float) -> list[str]:
    mouth = next((s.mouth for s in reversed(board.syllables) if s.time_s <= grid.time_s(beat)), "X")
    told = []
    for staging in shot.cast:
        at = beat + staging.offset_beats
        says = f", mouth {mouth}" if staging.action == "sing" else ""
        told.append(f"{staging.puppet}: {staging.action}, {at:.2f} beats on its clock{says}")
    return told


def _strikes(board: Storyboard, grid: BeatGrid, beat: float) -> list[str]:
    """Return which strokes and notes lie near, the nearest first."""
    near = []
    for name, beats in board.hits.items():
        closest = min(beats, key=lambda at: abs(at - beat), default=None)
        if closest is not None and abs(closest - beat) <= _NEAR_BEATS:
            away = grid.time_s(closest) - grid.time_s(beat)
            near.append((abs(away), f"{name} at {clock_of(grid.time_s(closest))} ({1000 * away:+.0f} ms)"))
    return [text for _, text in sorted(near)]
