"""Delivery, film and its certificate."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a film is drawn and encoded.

    Attributes:
        width_px, height_px: even, 16:9.
        fps: whole frames a second.
        preset: x264 preset.
        crf: x264 constant rate factor.
    """

    width_px: int = 1920
    height_px: int = 1080
    fps: int = 30
    preset: str = "veryfast"
    crf: int = 21

    def __post_init__(self) -> None:
        if self.width_px * 9 != self.height_px * 16 or self.width_px % 32 or not 160 <= self.width_px <= 3840:
            raise ValueError(
                f"size {self.width_px}x{self.height_px} is not 16:9 with a width that is a multiple of 32, 160 to 3840"
            )
        if not 12 <= self.fps <= 60:
            raise ValueError(f"fps {self.fps} is not between 12 and 60")


@dataclass(frozen=True, slots=True)
class ShotPrint:
    """What one shot of a film was made from.

    Attributes:
        digest: of its exposure sheet, its art and the delivery.
        frames: how many pictures it has.
    """

    digest: str
    frames: int


@dataclass(frozen=True, slots=True)
class Film:
    """A finished MP4.

    Attributes:
        file: its name.
        frames: number of pictures.
        shots: what it consists of, in order.
    """

    SCHEMA: ClassVar[str] = "Film.1"

    file: str
    frames: int
    fps: int
    width_px: int
    height_px: int
    bytes: int
    shots: tuple[ShotPrint, ...]


@dataclass(frozen=True, slots=True)
class CutCheck:
    """One cut of the storyboard, looked for in the decoded pixels.

    Attributes:
        shot: the shot that begins here.
        frame: where the storyboard puts it.
        beat_offset_s: from the nearest beat to the frame's time, signed.
        found_frame: where the pixels show a cut, -1 where none is seen within two frames.
    """

    shot: str
    frame: int
    beat_offset_s: float
    found_frame: int


@dataclass(frozen=True, slots=True)
class SyncCertificate:
    """What a decode of the finished film shows.

    Attributes:
        film, frames, fps: what was decoded.
        film_s, sound_s: lengths of the two streams.
        video_start_s, audio_start_s: start times of the streams.
        cuts: every hard cut.
        on_beat: fraction of the cuts that lie within half a frame of a beat.
        found_exactly: fraction of the cuts that the pixels show at exactly their frame.
        false_cuts: frames where the pixels show a cut that the storyboard does not have.
    """

    SCHEMA: ClassVar[str] = "SyncCertificate.1"

    film: str
    frames: int
    fps: int
    film_s: float
    sound_s: float
    video_start_s: float
    audio_start_s: float
    cuts: tuple[CutCheck, ...]
    on_beat: float
    found_exactly: float
    false_cuts: tuple[int, ...]
