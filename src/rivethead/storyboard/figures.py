"""Figures: the members of a shot's cast, measured where they stand, their heads in all of their motion."""

from dataclasses import dataclass, field, replace
from statistics import median

from rivethead.schema.art import Action, Art, Puppet
from rivethead.schema.storyboard import Shot, Staging
from rivethead.storyboard.company import Body, body_of
from rivethead.storyboard.extents import Box

_HALF_BODY = 0.21
"""Half the width of a body without its arms, as a fraction of its height."""
_HIGHEST_SHARE = 1.2
"""Hands that go higher than this part of the body may leave the frame for a moment."""
_HALF_HEAD = 0.13
"""Half the width of a head, as a fraction of the body's height."""
_FACE_WIDE, _FACE_HIGH = 0.72, 0.66
"""Eyes to mouth, as fractions of the head's width and height."""
_BOUNDS = 0.42
"""Heads that go up and down by more than this part of the body's height: jumps."""
_HALF_PROP = 0.14
"""Half the width of an anvil or a vice, as a fraction of the height of who works at it."""
_DRAWINGS = 12
"""Drawings of a cycle in which the head is looked for."""
_STROKES_BEATS = 0.5
_POSED = frozenset(
    ["pelvis", "torso", "neck", "head"]
    + [f"{bone}-{side}" for bone in ("upper-arm", "fore-arm", "thigh", "shin", "foot") for side in ("left", "right")]
)
"""Bones that a pose needs; a puppet without one of them holds its head still."""


@dataclass(frozen=True, slots=True)
class HeadPath:
    """Where the middle of a head is during an action, in px from the feet, drawn at its own size, not mirrored.

    Attributes:
        x_px, y_px: where it is to be looked for.
        everywhere: around all the places that it gets to.
    """

    x_px: float
    y_px: float
    everywhere: Box


@dataclass(frozen=True, slots=True)
class Figure:
    """One member of a shot's cast.

    Attributes:
        staging: where it stands and what it does.
        body: its joints.
        action: what it does.
        path: of its head.
    """

    staging: Staging
    body: Body
    action: Action
    path: HeadPath

    @property
    def drums(self) -> bool:
        """Whether it sits behind a kit."""
        return self.action.driver == "drums"

    @property
    def sings(self) -> bool:
        """Whether its mouth follows the words."""
        return self.action.driver == "voice"

    @property
    def top_px(self) -> float:
        """Return the height of the top of its head over the floor line, most of the time."""
        return -self.head.top

    @property
    def head(self) -> Box:
        """Return where its head is most of the time, in backdrop px."""
        at = Box(self.path.x_px, self.path.y_px, self.path.x_px, self.path.y_px)
        return self._around(at, 1.0, 1.0)

    @property
    def anywhere(self) -> Box:
        """Return a box around its whole head in every drawing, in backdrop px."""
        return self._around(self.path.everywhere, 1.0, 1.0)

    @property
    def face(self) -> Box:
        """Return a box around its eyes and mouth in every drawing, in backdrop px."""
        return self._around(self.path.everywhere, _FACE_WIDE, _FACE_HIGH)

    def _around(self, middle: Box, wide: float, high: float) -> Box:
        across, down = _HALF_HEAD * self.body.top * wide, (self.body.top - self.body.neck) / 2 * high
        left, right = (-middle.right, -middle.left) if self.staging.mirror else (middle.left, middle.right)
        scale, x, y = self.staging.scale, self.staging.x_px, self.staging.y_px
        return Box(
            x + scale * (left - across),
            y + scale * (middle.top - down),
            x + scale * (right + across),
            y + scale * (middle.bottom + down),
        )

    @property
    def kit_px(self) -> float:
        """Return how far what it strikes reaches to either side of its feet, 0 for nothing."""
        return max((abs(pad.x_px) for pad in self.action.pads.values()), default=0.0) * self.staging.scale

    @property
    def bounds_about(self) -> bool:
        """Whether its head goes up and down so far that only a whole figure can be shown."""
        return self.path.everywhere.height > _BOUNDS * self.body.top

    @property
    def work(self) -> Box | None:
        """Return a box around what it works at with its tools, in backdrop px; drums do not count."""
        props = [prop for prop in self.action.props if not prop.holder and not self.action.pads]
        if not props:
            return None
        side, scale = -1.0 if self.staging.mirror else 1.0, self.staging.scale
        xs = [self.staging.x_px + side * scale * prop.x_px for prop in props]
        half = _HALF_PROP * self.body.top * scale
        return Box(min(xs) - half, self.staging.y_px - 2 * half, max(xs) + half, self.staging.y_px)

    def height_px(self, joint: str) -> float:
        """Return the height of one of its body's joints over the floor line."""
        return float(getattr(self.body, joint)) * self.staging.scale - self.staging.y_px

    def reach_px(self) -> tuple[float, float]:
        """Return how far its motion reaches to the left and right of its feet, as it faces here."""
        left, right, _ = self.action.reach_px
        if self.staging.mirror:
            left, right = right, left
        least = _HALF_BODY * self.body.top
        return max(left, least) * self.staging.scale, max(right, least) * self.staging.scale

    def highest_px(self) -> float:
        """Return how high over the floor line its hands come."""
        return min(self.action.reach_px[2], _HIGHEST_SHARE * self.body.top) * self.staging.scale - self.staging.y_px

    def put(self, x_px: float, y_px: float, scale: float) -> "Figure":
        """Return it standing somewhere else, at another size."""
        placed = replace(self.staging, x_px=round(x_px, 1), y_px=round(y_px, 1), scale=round(scale, 3))
        return replace(self, staging=placed)


@dataclass(frozen=True, slots=True)
class Troupe:
    """Everybody who may be in a shot; what an action does to a head is found out once.

    Attributes:
        art: the cast.
    """

    art: Art
    _paths: dict[tuple[str, str], HeadPath] = field(default_factory=dict)

    def figures(self, shot: Shot) -> tuple[Figure, ...]:
        """Return a shot's cast, back to front."""
        return tuple(self._figure(staging) for staging in shot.cast)

    def _figure(self, staging: Staging) -> Figure:
        puppet = self.art.puppet(staging.puppet)
        action, body = puppet.actions[staging.action], body_of(puppet)
        key = (puppet.name, action.name)
        if key not in self._paths:
            self._paths[key] = head_path(puppet, action, body)
        return Figure(staging, body, action, self._paths[key])


def head_path(puppet: Puppet, action: Action, body: Body) -> HeadPath:
    """Look for a puppet's head in the drawings of an action; players strike one of their pads after the other."""
    from rivethead.drawing.acting import perform

    middle = -(body.top + body.neck) / 2
    if not {bone.name for bone in puppet.bones} >= _POSED:
        return HeadPath(0.0, middle, Box(0.0, middle, 0.0, middle))
    cycle = max(action.cycle_beats, 1.0)
    pads = list(action.pads)
    count = round(2 * cycle / _STROKES_BEATS)
    strokes = [((n - count / 2) * _STROKES_BEATS, pads[n % len(pads)]) for n in range(2 * count)] if pads else None
    up = (body.neck - body.top) / 2
    places = [
        perform(puppet, action, cycle * n / _DRAWINGS, strokes).posed.place("head", 0.0, up) for n in range(_DRAWINGS)
    ]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    everywhere = Box(min(xs), min(ys), max(xs), max(ys))
    # a head that nods or ducks is framed around the middle of its way, one that jumps where it stands
    jumps = everywhere.height > _BOUNDS * body.top
    return HeadPath(median(xs), median(ys) if jumps else (everywhere.top + everywhere.bottom) / 2, everywhere)
