"""The window that is composed: the picture and a margin around it, which the moving camera may show."""

import math
from dataclasses import dataclass

import skia

from rivethead.schema.art import REST_VIEW_Y_PX
from rivethead.schema.film import LETTERING, VIEWS_PX, Delivery
from rivethead.schema.storyboard import Camera, depth_scale

MARGIN_X_PX, MARGIN_Y_PX = 32, 20
"""At the design size; enough for shakes and rolls."""
_LARGEST_LETTERING = 1.3
"""Short titles grow no more than this to fill their place."""


@dataclass(frozen=True, slots=True)
class Window:
    """Sizes in pixels of the delivery.

    Attributes:
        width, height: of the picture.
        margin_x, margin_y: even.
        scale: pixels of the delivery in a pixel of the design.
        aspect: the picture's shape.
    """

    width: int
    height: int
    margin_x: int
    margin_y: int
    scale: float
    aspect: str = "16:9"

    @classmethod
    def of(cls, delivery: Delivery) -> "Window":
        """Return the window of a delivery."""
        scale = delivery.width_px / VIEWS_PX[delivery.aspect][0]
        margin_x, margin_y = (2 * max(1, round(px * scale / 2)) for px in (MARGIN_X_PX, MARGIN_Y_PX))
        return cls(delivery.width_px, delivery.height_px, margin_x, margin_y, scale, delivery.aspect)

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

    def lettering(self, bounds: skia.Rect, grown: float = 1.0) -> skia.Matrix:
        """Return where a card's pixels come to lie in the picture: in the middle, or fitted into its own place.

        Args:
            bounds: of everything on the card, around the (0, 0) of a wide picture's middle.
            grown: how much larger than usual it is for the moment.
        """
        if self.aspect == "16:9":
            matrix = skia.Matrix.Translate(self.width / 2, self.height / 2)
            matrix.preScale(self.scale * grown, self.scale * grown)
            return matrix
        left, top, right, bottom = LETTERING[self.aspect]
        across = (right - left) * self.width / max(1.0, bounds.width())
        down = (bottom - top) * self.height / max(1.0, bounds.height())
        size = min(_LARGEST_LETTERING * self.scale, across, down)
        matrix = skia.Matrix.Translate((left + right) / 2 * self.width, (top + bottom) / 2 * self.height)
        matrix.preScale(size * grown, size * grown)
        matrix.preTranslate(-bounds.centerX(), -bounds.centerY())
        return matrix
