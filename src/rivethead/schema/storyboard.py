"""Storyboard: what happens on which beat. Complete, so that film needs nothing else of the analysis.

Beats are numbered from 0 along `beats_s`; fractions lie between beats, negative ones before the first.
"""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from rivethead.schema.analysis import Syllable
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.limits import rising, within

ShotSize = Literal["wide", "medium", "close", "extreme-close", "insert", "card"]

Transition = Literal["cut", "whip-left", "whip-right", "smash", "iris", "gear", "dissolve"]
"""How one shot gives way to the next. All change pictures on the next one's first frame, and are drawn inside the last
frames of the one and the first of the other: no shot gains or loses time by them."""

HARD: tuple[Transition, ...] = ("cut", "whip-left", "whip-right", "smash")
"""Transitions in which one picture is at once followed by another, so that the cut can be found in the pixels."""

LOOKS = ("neutral", "ember", "cold", "acid", "night", "alarm")
"""Names of the grades that drawing.colour knows; a look is applied to paints when a drawing is made."""


@dataclass(frozen=True, slots=True)
class Camera:
    """What the camera sees and how it moves, in backdrop pixels.

    Attributes:
        x_px, y_px: centre, from the resting view; y negative looks up.
        zoom: 1 shows the whole 1920 px, 2 half of it.
        tilt_rad: a dutch angle that holds through the shot.
        travel_px: pan along x over the whole shot.
        push: zoom gained over the whole shot as a fraction, 0..0.12.
        accents: on which beats shake, roll and punch come.
        shake_px: first swing of the shake on an accent.
        roll_rad: roll on an accent.
        punch: zoom on an accent as a fraction, 0..0.08.
    """

    x_px: float = 0.0
    y_px: float = 0.0
    zoom: float = 1.0
    tilt_rad: float = 0.0
    travel_px: float = 0.0
    push: float = 0.0
    accents: Literal["none", "downbeats", "beats"] = "none"
    shake_px: float = 0.0
    roll_rad: float = 0.0
    punch: float = 0.0

    def __post_init__(self) -> None:
        within("zoom", self.zoom, 0.1, 20)


def depth_scale(zoom: float, parallax: float) -> float:
    """Return how large a layer is drawn at a camera's zoom: far layers grow less."""
    return 1 + (zoom - 1) * _growth(parallax)


def zoom_for(scale: float, parallax: float) -> float:
    """Return the zoom at which a layer is drawn at a scale: the inverse of ``depth_scale``."""
    return 1 + (scale - 1) / _growth(parallax)


def _growth(parallax: float) -> float:
    return 0.35 + 0.65 * min(parallax, 1.2)


@dataclass(frozen=True, slots=True)
class Staging:
    """One puppet in a shot.

    Attributes:
        puppet: its name.
        x_px, y_px: where its feet stand; y 0 is the floor line, positive is nearer to the camera.
        scale: of its drawing.
        action: one of its actions.
        offset_beats: added to the beat before the action is read, so that two puppets do not move as one.
        mirror: drawn the other way round.
    """

    puppet: str
    x_px: float
    action: str
    y_px: float = 0.0
    scale: float = 1.0
    offset_beats: float = 0.0
    mirror: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Lettering over the picture for the whole shot.

    Attributes:
        kind: "title" or "end".
        headline: one to four words a line, upper-case letters, digits and # ' ! ? & . , - :
        lines: smaller lines below.
    """

    kind: Literal["title", "end"]
    headline: tuple[str, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """One shot.

    Attributes:
        name: "shot-001", in order.
        start_beat, end_beat: the end is exclusive; shots tile the film.
        section: label of the section it lies in.
        idea: what it is about, in words, for people.
        size: how near the camera is.
        backdrop: a backdrop's name.
        look: one of LOOKS.
        camera: what the camera does.
        cast: back to front.
        transition: how it begins, and how the one before ends: "cut" at once; "whip-left" or "whip-right" by a whip
            pan, the camera swinging that way; "smash" after a rush into the face of the shot before; "iris" and "gear"
            through black, which closes and opens round or toothed; "dissolve" while the one before still goes on.
        flash: 0..1 white over its first frames.
        card: lettering over it.
        reason: why it is this shot and no other, in words, for people.
    """

    name: str
    start_beat: float
    end_beat: float
    section: str
    idea: str
    size: ShotSize
    backdrop: str
    look: str
    camera: Camera
    cast: tuple[Staging, ...]
    transition: Transition = "cut"
    flash: float = 0.0
    card: Card | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Storyboard:
    """A whole film on paper.

    Attributes:
        title: the film's title.
        duration_s: length of the sound, and so of the film.
        beats_s: the beat grid, at least two beats.
        first_downbeat: number of the first beat that opens a bar.
        metre: beats in a bar.
        shots: tile [0 s, duration_s] in order.
        hits: drum, or "bass", "guitar" or "keys", -> beats (fractional) of its strokes or notes.
        syllables: the mouth track.
    """

    SCHEMA: ClassVar[str] = "Storyboard.1"

    title: str
    duration_s: float
    beats_s: tuple[float, ...]
    first_downbeat: int
    metre: int
    shots: tuple[Shot, ...]
    hits: dict[str, tuple[float, ...]] = field(default_factory=dict)
    syllables: tuple[Syllable, ...] = ()

    def __post_init__(self) -> None:
        within("duration_s", self.duration_s, 0.1, 86_400)
        if len(self.beats_s) < 2:
            raise ValueError("beats_s holds fewer than two beats")
        rising("beats_s", self.beats_s)
        if not self.shots:
            raise ValueError("shots is empty, but it has to hold at least one")

    def edge_frames(self, fps: int) -> tuple[int, ...]:
        """Return the frame at which each shot starts, and after them the number of frames of the film."""
        grid = BeatGrid(self.beats_s)
        inner = (frame_at(grid.time_s(shot.start_beat), fps) for shot in self.shots[1:])
        return (0, *inner, frame_at(self.duration_s, fps))
