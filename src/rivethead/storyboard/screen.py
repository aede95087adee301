"""The screen: a shape of picture, and where a box lies on it through all of a shot's moves."""

import math
from dataclasses import dataclass
from itertools import product

from rivethead.schema.art import REST_VIEW_Y_PX
from rivethead.schema.film import LETTERING, SAFE, VIEWS_PX
from rivethead.schema.storyboard import Camera
from rivethead.storyboard.extents import Box

HIGHEST_PX, LOWEST_PX = 1540.0, -405.0
"""Heights over the floor line between which every layer of a backdrop is drawn."""
_SHAKEN_ZOOM = 0.0016
"""Zoom that a shaken picture gains for every px of the shake, so that its edges stay out of view."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture's shape.

    Attributes:
        aspect: its name.
        width_px, height_px: what a camera at zoom 1 sees.
        safe: where faces belong, as fractions of the picture.
        lettering: where titles belong, likewise.
    """

    aspect: str
    width_px: float
    height_px: float
    safe: Box
    lettering: Box

    @property
    def upright(self) -> bool:
        """Whether the picture is so much higher than wide that a body fills its width before its height."""
        return self.height_px > 1.5 * self.width_px

    @property
    def ratio(self) -> float:
        """Return height divided by width."""
        return self.height_px / self.width_px

    def camera_on(self, x_px: float, top_px: float, height_px: float) -> Camera:
        """Return the camera that shows so many px of height below a line.

        Args:
            x_px: middle of the frame.
            top_px: upper edge, as a height over the floor line; it gives way where backdrops end.
            height_px: how much is seen, at most what a camera at zoom 1 sees.
        """
        height = min(height_px, self.height_px)
        top = min(HIGHEST_PX, max(top_px, LOWEST_PX + height))
        return Camera(
            x_px=round(x_px, 1),
            y_px=round(-(top - height / 2) - REST_VIEW_Y_PX, 1),
            zoom=round(self.height_px / height, 4),
        )

    def swept(self, box: Box, camera: Camera, moves: bool = True) -> Box:
        """Return where a box at the puppets' depth comes to lie, as fractions of the picture.

        Args:
            box: in backdrop px.
            camera: of the shot.
            moves: whether everywhere it gets to by pan, push, shake, roll and punch is taken in, not only its start.
        """
        kicked = moves and camera.accents != "none"
        roll, shake = (camera.roll_rad, camera.shake_px) if kicked else (0.0, 0.0)
        most = camera.punch + _SHAKEN_ZOOM * shake if kicked else 0.0
        xs: list[float] = []
        ys: list[float] = []
        corners = list(product((box.left, box.right), (box.top, box.bottom)))
        for progress, kick, turn in product((0.0, 1.0) if moves else (0.0,), (0.0, most), (-roll, 0.0, roll)):
            size = camera.zoom * (1 + camera.push * progress + kick)
            cos, sin = math.cos(camera.tilt_rad + turn) * size, math.sin(camera.tilt_rad + turn) * size
            middle_x, middle_y = camera.x_px + camera.travel_px * progress, REST_VIEW_Y_PX + camera.y_px
            for x, y in corners:
                dx, dy = x - middle_x, y - middle_y
                xs.append(cos * dx - sin * dy)
                ys.append(sin * dx + cos * dy)
        return Box(
            0.5 + (min(xs) - shake) / self.width_px,
            0.5 + (min(ys) - shake) / self.height_px,
            0.5 + (max(xs) + shake) / self.width_px,
            0.5 + (max(ys) + shake) / self.height_px,
        )

    def keeps(self, box: Box, camera: Camera) -> bool:
        """Whether a box stays inside the safe area through the whole shot."""
        seen, safe = self.swept(box, camera), self.safe
        across = safe.left <= seen.left and seen.right <= safe.right
        return across and safe.top <= seen.top and seen.bottom <= safe.bottom

    def never_sees(self, box: Box, camera: Camera) -> bool:
        """Whether a box stays out of the picture through the whole shot."""
        return not self.swept(box, camera).meets(Box(0.0, 0.0, 1.0, 1.0))


def screen_of(aspect: str) -> Screen:
    """Return the picture of an aspect, or raise KeyError."""
    width, height = VIEWS_PX[aspect]
    return Screen(aspect, width, height, Box(*SAFE[aspect]), Box(*LETTERING[aspect]))
