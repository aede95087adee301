"""Delivery, film and its certificate."""

from dataclasses import dataclass
from typing import ClassVar, Literal

VIEWS_PX: dict[str, tuple[int, int]] = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1440, 1440),
    "4:5": (1280, 1600),
}
"""Aspect -> width and height, in design px, of what a camera at zoom 1 sees: about the same area in every shape."""

SAFE: dict[str, tuple[float, float, float, float]] = {
    "16:9": (0.05, 0.05, 0.95, 0.95),
    "9:16": (0.05, 0.14, 0.88, 0.78),
    "1:1": (0.05, 0.05, 0.95, 0.95),
    "4:5": (0.05, 0.05, 0.95, 0.95),
}
"""Aspect -> left, top, right and bottom of where faces and letters belong, as fractions of the picture.

Players of upright films lay a name and a search over the top, buttons along the right and a text over the bottom.
"""

LETTERING: dict[str, tuple[float, float, float, float]] = {
    "16:9": (0.04, 0.05, 0.96, 0.95),
    "9:16": (0.09, 0.145, 0.88, 0.41),
    "1:1": (0.06, 0.055, 0.94, 0.385),
    "4:5": (0.06, 0.055, 0.94, 0.36),
}
"""Aspect -> the same for title and end card: over everything in a wide picture, above the cast in the others."""

SIZES_PX: dict[str, tuple[int, int]] = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
}
"""Aspect -> width and height of a finished picture, unless another size is asked for."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a film is drawn and encoded.

    Attributes:
        width_px, height_px: both even, in the shape of one of VIEWS_PX, the longer 160 to 3840.
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
        size = f"size {self.width_px}x{self.height_px}"
        if not any(self.width_px * high == self.height_px * wide for wide, high in VIEWS_PX.values()):
            raise ValueError(f"{size} is none of {', '.join(VIEWS_PX)}")
        if self.width_px % 2 or self.height_px % 2 or not 160 <= max(self.width_px, self.height_px) <= 3840:
            raise ValueError(f"{size} does not have an even width and height, the longer of them 160 to 3840")
        if not 12 <= self.fps <= 60:
            raise ValueError(f"fps {self.fps} is not between 12 and 60")

    @property
    def aspect(self) -> str:
        """Return the name of the picture's shape, one of VIEWS_PX."""
        return next(name for name, (wide, high) in VIEWS_PX.items() if self.width_px * high == self.height_px * wide)


@dataclass(frozen=True, slots=True)
class ShotPrint:
    """What one shot of a film was made from.

    Attributes:
        digest: of its exposure sheet, its art and the delivery.
        frames: how many pictures it has.
    """

    digest: str
    frames: int


Measure = Literal["flash", "look", "kick", "cut"]
"""What the limiter takes away: the white flash, a look that alternates, shake, roll and punch, or the shot itself."""


@dataclass(frozen=True, slots=True)
class Limited:
    """What was taken away from one shot of the storyboard, because the film flashed there more than is safe.

    Attributes:
        shot: its name in the storyboard.
        measure: "flash": its white flash is gone; "look": it has another look; "kick": the camera takes no accents;
            "cut": it is not cut to, the shot before it (or, at the beginning, after it) goes on instead.
        look: the look that it has now, "" unless that is what was changed.
    """

    shot: str
    measure: Measure
    look: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """A finished MP4.

    Attributes:
        file: its name.
        frames: number of pictures.
        shots: what it consists of, in order.
        calm: whether it was made without flashes, shakes, rolls, punches, alarm looks and very short shots.
        limited: what the storyboard asks for and the film leaves out, in the order in which it was taken away.
    """

    SCHEMA: ClassVar[str] = "Film.1"

    file: str
    frames: int
    fps: int
    width_px: int
    height_px: int
    bytes: int
    shots: tuple[ShotPrint, ...]
    calm: bool = False
    limited: tuple[Limited, ...] = ()


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
class Flashes:
    """A stretch of a film that flashes more often than is safe.

    Attributes:
        kind: "general" for light against dark, "red" for a saturated red.
        start_s, end_s: where.
        area: the largest share of ten degrees of sight that flashed too often, 0..1.
    """

    kind: Literal["general", "red"]
    start_s: float
    end_s: float
    area: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How well moments seen in the picture and beats lie on each other.

    A moment's score is exp(-d² / (2 · 0.05²)), d being how many seconds away the nearest beat is; a beat's score is the
    same with the nearest moment. `z` compares the moments' score with those of 1,000 draws of as many moments at
    random, evenly over the film: by how many of the draws' standard deviations it lies above their mean.

    Attributes:
        moments, beats: how many were compared.
        on_beats: mean score of the moments, 0..1: does what is seen happen on beats?
        of_beats: mean score of the beats, 0..1: does something happen on every beat?
        random_on_beats, random_of_beats: means of the same over the draws.
        z, z_of_beats: of the two scores; 0 where there is nothing to compare.
        mean_s: mean signed distance of the moments from their nearest beats, positive where they are late.
    """

    moments: int
    beats: int
    on_beats: float
    of_beats: float
    random_on_beats: float
    random_of_beats: float
    z: float
    z_of_beats: float
    mean_s: float


@dataclass(frozen=True, slots=True)
class HeardBeats:
    """The beats against the onsets heard in the film's decoded sound.

    Attributes:
        onsets: how many onsets of drums and basses were heard.
        beats: how many beats lie in the sound.
        heard: part of those beats that have an onset within 50 ms, 0..1.
        mean_s, median_s: of the signed distances from those beats to their onsets, positive where the beat comes late.
        p95_s: 95 of 100 of them are at most this far apart, whatever the sign.
    """

    onsets: int
    beats: int
    heard: float
    mean_s: float
    median_s: float
    p95_s: float


@dataclass(frozen=True, slots=True)
class SyncCertificate:
    """What a decode of the finished film shows.

    Two families of figures are kept apart: the picture against the beats (`cuts` to `seen_alignment`), and the beats
    against the sound (`heard`). Neither what is seen nor what is heard is looked for with the storyboard in hand.

    Attributes:
        film, frames, fps: what was decoded.
        film_s, sound_s: lengths of the two streams.
        video_start_s, audio_start_s: start times of the streams.
        cuts: every hard cut of what was shot.
        on_beat: fraction of the cuts that lie within half a frame of a beat.
        found_exactly: fraction of the cuts that the pixels show at exactly their frame.
        false_cuts: frames where the pixels show a cut that what was shot does not have.
        cut_alignment: of the cuts that the pixels show.
        accent_alignment: of the accents of motion that they show.
        seen_alignment: of both together.
        heard: the beats against the sound.
        flashes: where the film flashes more than WCAG 2.3.1 allows.
        flash_safe: whether it never does.
        calm: whether a calm film was asked for.
        limited: what the storyboard asks for and was left out because it would have flashed too much.
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
    cut_alignment: Alignment
    accent_alignment: Alignment
    seen_alignment: Alignment
    heard: HeardBeats
    flashes: tuple[Flashes, ...]
    flash_safe: bool
    calm: bool
    limited: tuple[Limited, ...]
