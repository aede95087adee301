"""The storyboard as edit lists: OTIO and CMX3600."""

from pathlib import Path

from rivethead.media.edl import Event, write_edl
from rivethead.media.otio import Mark, write_otio
from rivethead.production import folder
from rivethead.schema.storyboard import Storyboard

SECTION_COLOURS = {
    "intro": "CYAN",
    "build": "YELLOW",
    "verse": "BLUE",
    "drop": "RED",
    "chorus": "MAGENTA",
    "breakdown": "GREEN",
    "outro": "PURPLE",
}


def shot_events(board: Storyboard, fps: int) -> list[Event]:
    """Return the shots in frames, counted from the start of the film; they tile it."""
    edges = board.edge_frames(fps)
    return [
        Event(shot.name, edges[i], edges[i + 1], f"{shot.section}: {shot.idea}") for i, shot in enumerate(board.shots)
    ]


def section_marks(board: Storyboard, fps: int) -> list[Mark]:
    """Return one mark for every run of shots in the same section."""
    marks: list[Mark] = []
    for shot, event in zip(board.shots, shot_events(board, fps), strict=True):
        if marks and marks[-1].name == shot.section:
            marks[-1] = Mark(shot.section, marks[-1].start_frame, event.end_frame, marks[-1].colour)
        else:
            marks.append(
                Mark(shot.section, event.start_frame, event.end_frame, SECTION_COLOURS.get(shot.section, "WHITE"))
            )
    return marks


def write_lists(board: Storyboard, fps: int, otio_target: Path, edl_target: Path, *, sound: str) -> None:
    """Write both edit lists of a storyboard."""
    events = shot_events(board, fps)
    write_edl(edl_target, board.title, events, fps)
    write_otio(
        otio_target,
        board.title,
        events,
        section_marks(board, fps),
        fps,
        picture=folder.film_file(False),
        sound=sound,
    )
