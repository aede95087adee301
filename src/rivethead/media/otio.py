"""OpenTimelineIO timelines: the storyboard as an editor sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rivethead.media.edl import Event
from rivethead.paths import replacing


@dataclass(frozen=True, slots=True)
class Mark:
    """A named stretch of the timeline.

    Attributes:
        name: what it says, e.g. a section's label.
        start_frame: first frame.
        end_frame: exclusive.
        colour: one of OpenTimelineIO's marker colours, upper-case.
    """

    name: str
    start_frame: int
    end_frame: int
    colour: str = "RED"


def write_otio(
    target: Path, title: str, events: Sequence[Event], marks: Sequence[Mark], fps: int, *, picture: str, sound: str
) -> None:
    """Write a timeline with one picture track and one sound track.

    Args:
        target: where to, ending in .otio.
        title: the timeline's name.
        events: the shots in order, tiling the film from frame 0.
        marks: sections and the like, put on the picture track.
        fps: whole frames a second.
        picture: the film's file name, as the media that every clip refers to.
        sound: the mix's file name.
    """
    import opentimelineio as otio

    length = events[-1].end_frame if events else 0
    timeline = otio.schema.Timeline(title)
    shots = otio.schema.Track("Picture", kind=otio.schema.TrackKind.Video)
    for event in events:
        clip = _clip(event.name, picture, event.start_frame, event.end_frame, length, fps)
        clip.metadata["rivethead"] = {"idea": event.comment}
        shots.append(clip)
    for mark in marks:
        shots.markers.append(
            otio.schema.Marker(mark.name, marked_range=_range(mark.start_frame, mark.end_frame, fps), color=mark.colour)
        )
    mix = otio.schema.Track("Sound", kind=otio.schema.TrackKind.Audio)
    mix.append(_clip(Path(sound).stem, sound, 0, length, length, fps))
    timeline.tracks.extend([shots, mix])
    with replacing(target) as temporary:
        otio.adapters.write_to_file(timeline, str(temporary), adapter_name="otio_json")


def _range(start_frame: int, end_frame: int, fps: int) -> Any:
    from opentimelineio.opentime import RationalTime, TimeRange

    return TimeRange(RationalTime(start_frame, fps), RationalTime(end_frame - start_frame, fps))


def _clip(name: str, media: str, start_frame: int, end_frame: int, length_frames: int, fps: int) -> Any:
    import opentimelineio as otio

    reference = otio.schema.ExternalReference(media, _range(0, length_frames, fps))
    return otio.schema.Clip(name, reference, _range(start_frame, end_frame, fps))
