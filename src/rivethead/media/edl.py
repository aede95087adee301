"""CMX3600 edit decision lists.

One event a shot, cuts only, non-drop timecode, source and record timecode alike because the list describes the
finished film. Layout after the CMX3600 description in SMPTE 258M; clip names as comment lines, which every
editor reads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rivethead.paths import write_text

_MOST_EVENTS = 999
_REEL = "AX"


@dataclass(frozen=True, slots=True)
class Event:
    """One shot of the list.

    Attributes:
        name: the shot's name.
        start_frame: first frame in the film.
        end_frame: exclusive.
        comment: one line about it.
    """

    name: str
    start_frame: int
    end_frame: int
    comment: str = ""


def timecode(frame: int, fps: int) -> str:
    """Return non-drop timecode HH:MM:SS:FF of a frame, counted at whole frames a second."""
    seconds, frames = divmod(frame, fps)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}:{frames:02d}"


def write_edl(target: Path, title: str, events: Sequence[Event], fps: int) -> None:
    """Write a CMX3600 list.

    Args:
        target: where to.
        title: the list's title; made ASCII, at most 70 characters.
        events: shots in order; beyond 999 the list goes on counting with more digits, as today's editors read it.
        fps: whole frames a second.
    """
    plain = title.encode("ascii", "replace").decode()[:70]
    lines = [f"TITLE: {plain}", "FCM: NON-DROP FRAME", ""]
    digits = 3 if len(events) <= _MOST_EVENTS else len(str(len(events)))
    for number, event in enumerate(events, 1):
        start, end = timecode(event.start_frame, fps), timecode(event.end_frame, fps)
        lines.append(f"{number:0{digits}d}  {_REEL:<8} V     C        {start} {end} {start} {end}")
        lines.append(f"* FROM CLIP NAME: {event.name}")
        if event.comment:
            lines.append(f"* COMMENT: {event.comment.encode('ascii', 'replace').decode()}")
    write_text(target, "\n".join(lines) + "\n")


def read_edl(text: str, fps: int) -> list[Event]:
    """Return the events of a CMX3600 list as written by write_edl, by record timecode."""
    events: list[Event] = []
    for line in text.splitlines():
        words = line.split()
        if len(words) == 8 and words[0].isdigit():
            events.append(Event("", _frames(words[6], fps), _frames(words[7], fps)))
        elif line.startswith("* FROM CLIP NAME: ") and events:
            last = events[-1]
            events[-1] = Event(line.removeprefix("* FROM CLIP NAME: "), last.start_frame, last.end_frame)
    return events


def _frames(code: str, fps: int) -> int:
    hours, minutes, seconds, frames = map(int, code.split(":"))
    return ((hours * 60 + minutes) * 60 + seconds) * fps + frames
