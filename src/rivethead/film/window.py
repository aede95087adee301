"""The window that is composed: the picture and a margin around it, which the moving camera may show."""

import math
from dataclasses import dataclass

import skia

from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_WIDTH_PX
from rivethead.schema.film import Delivery
from rivethead.schema.storyboard import Camera, depth_scale

MARGIN_X_PX, MARGIN_Y_PX = 32, 20
"""At the design size; enough for shakes and rolls."""


@dataclass(frozen=True, slots=True)
class Window:
    """Sizes in pixels of the delivery.

    Attributes:
        width, height: of the picture.
        margin_x, margin_y: even.
        scale: pixels of the delivery in a pixel of the design.
    """

    width: int
    height: int
    margin_x: int
    margin_y: int
    scale: float

    @classmethod
    def of(cls, delivery: Delivery) -> "Window":
        """Return the window of a delivery."""
        scale = delivery.width_px / VIEW_WIDTH_PX
        margin_x, margin_y = (2 * max(1, round(px * scale / 2)) for px in (MARGIN_X_PX, MARGIN_Y_PX))
        return cls(delivery.width_px, delivery.height_px, margin_x, margin_y, scale)

    @property
    def composed_width(self) -> int:
        """Width of picture and margins."""
        return self.width + 2 * self.margin_x

    @property
    def composed_height(self) -> int:
        """Height of picture and margins."""
        return self.height + 2 * self.margin_y

    def matrix(self, camera: Camera, parallax: float) -> skia.Matrix:
        """Return where a layer's pixels come to lie in the window when the camera stands at its start."""
        size = self.scale * depth_scale(camera.zoom, parallax)
        matrix = skia.Matrix.Translate(self.composed_width / 2, self.composed_height / 2)
        matrix.preRotate(math.degrees(camera.tilt_rad))
        matrix.preScale(size, size)
        matrix.preTranslate(-camera.x_px * parallax, -(REST_VIEW_Y_PX + camera.y_px * min(1.4, parallax)))
        return matrix
