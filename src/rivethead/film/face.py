"""The face that a shot is about: where irises close and open, and where a smash zoom goes."""

from collections.abc import Sequence
from typing import NamedTuple

import skia

from rivethead.drawing.acting import Performance
from rivethead.film.actor import Actor
from rivethead.film.window import Window

_HEAD = 0.22
"""Height of a head as a fraction of a body's, where there is nothing to measure it by."""
_REST_Y = 0.46
"""Height of the middle of a picture without a face."""


class Face(NamedTuple):
    """A face on the screen: its middle and its height, in pixels from the picture's left upper corner."""

    x: float
    y: float
    height: float


def face_of(cast: Sequence[tuple[Actor, Performance, skia.Matrix]], moved: tuple[float, float], window: Window) -> Face:
    """Return the face nearest to the middle of the picture, or the middle where no face is in it.

    Args:
        cast: actors, their poses, and where their own pixels lie in the window.
        moved: how far the puppets have moved on the window since the shot began.
        window: sizes.
    """
    faces = [_face(*one, moved, window) for one in cast]
    inside = [f for f in faces if 0.0 < f.x < window.width and 0.0 < f.y < window.height]
    middle = Face(window.width / 2, window.height * _REST_Y, 0.5 * window.height)
    return min(inside, key=lambda f: abs(f.x - middle.x), default=middle)


def _face(
    actor: Actor, performance: Performance, base: skia.Matrix, moved: tuple[float, float], window: Window
) -> Face:
    puppet = actor.wardrobe.puppet
    bones = {bone.name: bone for bone in puppet.bones}
    if "head" not in bones:
        at, high = (0.0, -puppet.height_px * (1.0 - _HEAD / 2)), puppet.height_px * _HEAD
    else:
        joints, name = 0.0, "head"
        while name in bones:
            joints, name = joints - bones[name].y_px, bones[name].parent
        high = max(puppet.height_px - joints, 0.5 * _HEAD * puppet.height_px)
        at = performance.posed.place("head", 0.0, -high / 2)
    point = base.mapXY(*at)
    return Face(
        round(float(point.x()) + moved[0] - window.margin_x, 2),
        round(float(point.y()) + moved[1] - window.margin_y, 2),
        round(float(base.mapRadius(high)), 2),
    )
