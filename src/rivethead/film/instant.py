"""Stills: one picture of a storyboard as PNG."""

from bisect import bisect_right
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.film.cel import Picture
from rivethead.film.exposure import expose
from rivethead.film.planes import Plane
from rivethead.film.shooting import Shooting, Studio
from rivethead.media.png import write_png
from rivethead.schema.art import Art
from rivethead.schema.film import Delivery
from rivethead.schema.grid import frame_at
from rivethead.schema.storyboard import Storyboard


def write_still(board: Storyboard, art: Art, delivery: Delivery, time_s: float, target: Path) -> None:
    """Draw the picture that a film of this delivery shows at a time; see rivethead.film.still."""
    edges = board.edge_frames(delivery.fps)
    frame = min(max(0, frame_at(time_s, delivery.fps)), edges[-1] - 1)
    number = bisect_right(edges[:-1], frame) - 1
    picture = Picture.blank(delivery.width_px, delivery.height_px)
    shooting = Shooting(Studio(art, delivery), expose(board, delivery.fps)[number])
    shooting.shoot(frame - edges[number], picture.planes)
    write_png(target, to_rgb(picture.planes))


def to_rgb(planes: tuple[Plane, Plane, Plane]) -> npt.NDArray[np.uint8]:
    """Return (height, width, 3) sRGB of limited-range BT.709 planes, chroma repeated."""
    luma = (planes[0].astype(np.float32) - 16.0) * (255.0 / 219.0)
    u, v = (
        ((plane.astype(np.float32) - 128.0) * (255.0 / 224.0)).repeat(2, axis=0).repeat(2, axis=1)
        for plane in planes[1:]
    )
    rgb = np.stack([luma + 1.5748 * v, luma - 0.1873 * u - 0.4681 * v, luma + 1.8556 * u], axis=-1)
    pixels: npt.NDArray[np.uint8] = np.clip(np.rint(rgb), 0, 255).astype(np.uint8)
    return pixels
