"""Actors: puppets compiled for drawing, and what they look like at a beat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import skia

from rivethead.drawing import acting, smear
from rivethead.drawing.acting import Performance, Stroke
from rivethead.drawing.colour import graded
from rivethead.drawing.ink import Inked, ink
from rivethead.drawing.painting import paint
from rivethead.film.bursts import LASTS_BEATS, REACH_PX
from rivethead.film.exposure import STROKES_AROUND_BEATS
from rivethead.schema.art import Action, Burst, Puppet
from rivethead.schema.storyboard import Staging

_SHADOW = 0x78100818
_SHADOW_WIDTH_PX, _SHADOW_HEIGHT_PX = 190.0, 24.0
_JUMP_PX = 520.0
"""The height of a jump at which the shadow is half as wide."""
_CARRYING_PX = 24.0
"""A foot as high as this carries half as much weight as one on the floor."""


@dataclass(frozen=True, slots=True)
class Burned:
    """A burst that is going on: what, since how many beats, and where around the puppet's feet."""

    burst: Burst
    since_beats: float
    x_px: float
    y_px: float
    number: int


@dataclass(frozen=True, slots=True)
class Looks:
    """What decides how an actor looks: equal looks are one drawing.

    Attributes:
        staging: who, where and in which action.
        beat: within the action's cycle.
        mouth: mouth shape, "" for the action's own.
        strokes: a player's strokes, counted from the moment; None where the track does not say when they are.
    """

    staging: Staging
    beat: float
    mouth: str
    strokes: tuple[Stroke, ...] | None


class Actor:
    """One puppet in one staging of one shot.

    Args:
        wardrobe: its attachments, compiled.
        staging: where it stands and what it does.
        hits: drum or instrument -> beats, for those who play.
    """

    def __init__(self, wardrobe: "Wardrobe", staging: Staging, hits: Mapping[str, Sequence[float]]) -> None:
        self.wardrobe = wardrobe
        self.staging = staging
        self.action: Action = wardrobe.puppet.actions[staging.action]
        driven = self.action.driver == "drums" or acting.knows_when(self.action, hits)
        self.strokes: list[Stroke] | None = acting.strokes_for(self.action, hits) if driven else None

    def landings(self, beat: int) -> list[float]:
        """Return the beats within a beat's length from `beat` on at which this actor's motion lands."""
        struck = [at for at, _ in self.strokes or () if beat <= at < beat + 1]
        if self.strokes and self.action.driver == "drums":
            return struck
        cycle, offset = self.action.cycle_beats, self.staging.offset_beats
        found = struck
        for key in self.action.keys:
            if key.kind == "hit":
                first = beat + (key.beat - offset - beat) % cycle
                found += [first] if first < beat + 1 - 1e-9 else []
        return found

    def looks(self, beat: float, mouth: str) -> Looks:
        """Return what decides how the actor looks at a beat."""
        mouth = mouth if self.action.driver == "voice" else ""
        cycle_beat = round((beat + self.staging.offset_beats) % self.action.cycle_beats, 6)
        if self.strokes is None:
            return Looks(self.staging, cycle_beat, mouth, None)
        near = ((round(at - beat, 6), pad) for at, pad in self.strokes if abs(at - beat) <= STROKES_AROUND_BEATS)
        return Looks(self.staging, cycle_beat, mouth, tuple(near))

    def perform(self, looks: Looks) -> Performance:
        """Return the drawings of which the actor consists."""
        strokes = None if looks.strokes is None else [(at + looks.beat, pad) for at, pad in looks.strokes]
        return acting.perform(self.wardrobe.puppet, self.action, looks.beat, strokes, looks.mouth)

    def base(self, layer: skia.Matrix) -> skia.Matrix:
        """Return where the puppet's own pixels lie, given where the floor's do."""
        feet = skia.Matrix.Translate(self.staging.x_px, self.staging.y_px)
        feet.preScale(-self.staging.scale if self.staging.mirror else self.staging.scale, self.staging.scale)
        return skia.Matrix.Concat(layer, feet)

    def bursts(self, beat: float) -> list[Burned]:
        """Return the bursts that are going on at a beat."""
        going = []
        for number, burst in enumerate(self.action.bursts):
            if burst.kind not in LASTS_BEATS:
                continue
            lasts = LASTS_BEATS[burst.kind]
            if burst.beat < 0.0:
                going += [
                    Burned(burst, beat - at, burst.x_px + pad.x_px, burst.y_px + pad.y_px, number)
                    for at, name in self.strokes or ()
                    if 0.0 <= beat - at < lasts
                    for pad in (self.action.pads[name],)
                    if pad.hand != "foot-right"
                ]
                continue
            since = (beat + self.staging.offset_beats - burst.beat + 1e-6) % self.action.cycle_beats
            if since < lasts:
                going.append(Burned(burst, round(since, 6), burst.x_px, burst.y_px, number))
        return going


class Wardrobe:
    """A puppet's attachments, compiled when they are first worn."""

    def __init__(self, puppet: Puppet) -> None:
        self.puppet = puppet
        self._inked: dict[str, Inked] = {}

    def worn(self, attachment: str) -> Inked:
        """Return a compiled attachment, or its ghost."""
        found = self._inked.get(attachment)
        if found is None:
            shapes = self.puppet.attachments[attachment.removeprefix(smear.GHOST)]
            flat = attachment.startswith(smear.GHOST)
            found = self._inked[attachment] = ink(smear.flattened(shapes) if flat else shapes)
        return found

    def bounds(self, performance: Performance, base: skia.Matrix) -> skia.Rect:
        """Return the box around everything that is drawn, shadow included."""
        box = base.mapRect(
            skia.Rect.MakeLTRB(-_SHADOW_WIDTH_PX, -_SHADOW_HEIGHT_PX, _SHADOW_WIDTH_PX, _SHADOW_HEIGHT_PX)
        )
        for drawn in performance.drawn:
            worn = self.worn(drawn.attachment)
            if not worn.bounds.isEmpty():
                box.join(skia.Matrix.Concat(base, drawn.matrix).mapRect(worn.bounds))
        return box

    def draw(self, canvas: skia.Canvas, base: skia.Matrix, performance: Performance, look: str) -> None:
        """Draw a performance: the shadow, then plane by plane one fat outline and all colours over it."""
        self._shadow(canvas, base, performance, look)
        paint(canvas, base, performance.drawn, self.worn, look)

    def _shadow(self, canvas: skia.Canvas, base: skia.Matrix, performance: Performance, look: str) -> None:
        pose = performance.pose
        lift = max(0.0, -max(pose["foot_left_y"], pose["foot_right_y"]))
        half = _SHADOW_WIDTH_PX / (1.0 + lift / _JUMP_PX)
        high = _SHADOW_HEIGHT_PX / (1.0 + lift / _JUMP_PX)
        # under the foot that carries the weight
        weights = [1.0 / (1.0 - min(0.0, pose[f"foot_{side}_y"]) / _CARRYING_PX) for side in ("left", "right")]
        middle = (weights[0] * pose["foot_left_x"] + weights[1] * pose["foot_right_x"]) / sum(weights)
        canvas.setMatrix(base)
        oval = skia.Rect.MakeLTRB(middle - half, -high * 0.7, middle + half, high)
        canvas.drawOval(oval, skia.Paint(AntiAlias=True, Color=graded(_SHADOW, look)))


def burst_box(burned: Burned) -> skia.Rect:
    """Return the box around a burst, from the puppet's feet."""
    across, up = REACH_PX[burned.burst.kind]
    return skia.Rect.MakeLTRB(
        burned.x_px - across, burned.y_px - up, burned.x_px + across, burned.y_px + max(110.0, up / 3)
    )
