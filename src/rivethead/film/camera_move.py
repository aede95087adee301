"""The moving camera: push, shake, roll and punch of one frame as an affine map from picture to window."""

import math
from dataclasses import dataclass, replace

from rivethead.film.exposure import Exposure
from rivethead.film.window import Window
from rivethead.schema.storyboard import Camera

_SHAKE_S, _PUNCH_S = 0.2, 0.2
_FADE_PER_S = 16.5
_OFF_DOWNBEAT = 0.55
"""How hard beats that are not downbeats shake the camera, where all beats do."""
_RUSHED_FACE, _LEAST_RUSH, _MOST_RUSH = 0.8, 1.5, 2.6
"""A smash zoom goes on until a face fills so much of the frame's height, within these bounds of magnification."""
_WIDEST_RUSH = 1.25
"""In an upright picture so many widths count as its height: a face must not grow wider than the frame."""
_FLASH_S = 0.14
_FLASH = 0.62

Affine = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f): picture (x, y) shows window (a x + b y + c, d x + e y + f)."""


@dataclass(frozen=True, slots=True)
class Move:
    """What the camera adds to its setup in one frame.

    Attributes:
        zoom: 1 shows exactly the picture.
        x, y: how far the picture is moved, in pixels of the delivery.
        roll: radians.
        flash: 0..256.
    """

    zoom: float
    x: float
    y: float
    roll: float
    flash: int

    def affine(self, window: Window, shift: tuple[float, float]) -> Affine:
        """Return the map for a picture whose action plane was left `shift` pixels short of where it belongs."""
        x, y = self.x + shift[0], self.y + shift[1]
        if self.zoom == 1.0 and self.roll == 0.0:
            return 1.0, 0.0, window.margin_x - x, 0.0, 1.0, window.margin_y - y
        c, s = math.cos(self.roll) / self.zoom, math.sin(self.roll) / self.zoom
        centre_x, centre_y = window.width / 2, window.height / 2
        return (
            c,
            s,
            window.margin_x + centre_x - c * centre_x - s * centre_y - x,
            -s,
            c,
            window.margin_y + centre_y + s * centre_x - c * centre_y - y,
        )


def move_at(exposure: Exposure, frame: int, window: Window) -> Move:
    """Return what the camera does in a frame of a shot."""
    camera = exposure.shot.camera
    beat, after = exposure.beat_of(frame)
    since_s = after / exposure.fps
    accent = _accent(camera, beat, exposure.metre) if _begins_inside(exposure, beat) else 0.0
    zoom, x, y, roll = 1.0 + camera.push * frame / exposure.camera_frames, 0.0, 0.0, 0.0
    if accent and since_s < _SHAKE_S:
        swing = accent * math.exp(-_FADE_PER_S * since_s)
        side = 1.0 if beat % 2 else -1.0
        shake = camera.shake_px * window.scale * swing
        x = round(shake * math.cos(78.0 * since_s) * side, 4)
        y = round(shake * math.cos(63.0 * since_s + 0.6), 4)
        roll = round(camera.roll_rad * swing * math.cos(52.0 * since_s) * side, 6)
        # a shaken picture is a little larger, so that its edges stay out of view
        zoom += 0.0016 * camera.shake_px * swing
    if accent and since_s < _PUNCH_S:
        zoom += camera.punch * (1.0 - since_s / _PUNCH_S) ** 2
    return Move(zoom, x, y, roll, _flash(exposure, frame))


def rushed(move: Move, window: Window, face: tuple[float, float, float], share: float) -> Move:
    """Return a move that has also gone a share of the way into a face.

    Args:
        move: what the camera does otherwise.
        window: sizes.
        face: its middle, from the picture's left upper corner, and its height, in pixels.
        share: of the way; negative before it starts, over 1 where it overshoots.
    """
    x, y, high = face
    filled = _RUSHED_FACE * min(window.height, _WIDEST_RUSH * window.width)
    closest = min(_MOST_RUSH, max(_LEAST_RUSH, filled / max(1.0, high)))
    zoom = move.zoom * (1.0 + (closest - 1.0) * share)
    towards = min(1.0, max(0.0, share)) / zoom * closest
    # the picture must go on filling the frame
    across, down = (max(0.0, (size - size / zoom) / 2) for size in (window.width, window.height))
    dx = min(across, max(-across, (x - window.width / 2) * min(1.0, towards)))
    dy = min(down, max(-down, (y - window.height / 2) * min(1.0, towards)))
    return replace(move, zoom=round(zoom, 6), x=round(move.x - dx, 4), y=round(move.y - dy, 4))


def _accent(camera: Camera, beat: int, metre: int) -> float:
    if camera.accents == "none":
        return 0.0
    if beat % metre == 0:
        return 1.0
    return _OFF_DOWNBEAT if camera.accents == "beats" else 0.0


def _begins_inside(exposure: Exposure, beat: int) -> bool:
    return any(number == beat and frame >= 0 for number, frame in exposure.beats)


def _flash(exposure: Exposure, frame: int) -> int:
    left = 1.0 - frame / (exposure.fps * _FLASH_S)
    return round(256 * _FLASH * exposure.shot.flash * left**1.3) if left > 0.0 else 0
