"""Colour ramps filled by a kernel of our own: on raster surfaces Skia's gradients cost ten times as much."""

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from rivethead.drawing.colour import argb, graded
from rivethead.kernels import jit
from rivethead.schema.art import Gradient

STEPS = 1024
"""Colours in a ramp."""

Pixels = npt.NDArray[np.uint32]


@lru_cache(maxsize=4096)
def ramp_colours(gradient: Gradient, look: str) -> Pixels:
    """Return STEPS premultiplied colours (0xAARRGGBB) from the start of a ramp to its end, in a look."""
    offsets = [offset for offset, _ in gradient.stops]
    colours = [graded(argb(colour), look) for _, colour in gradient.stops]
    at = np.linspace(0.0, 1.0, STEPS)
    alpha = np.interp(at, offsets, [colour >> 24 for colour in colours])
    packed = np.rint(alpha).astype(np.uint32) << np.uint32(24)
    for shift in (16, 8, 0):
        channel = np.interp(at, offsets, [colour >> shift & 0xFF for colour in colours])
        packed |= np.rint(channel * alpha / 255.0).astype(np.uint32) << np.uint32(shift)
    return packed


@jit
def fill_ramp(
    pixels: Any,
    mask: Any,
    box: tuple[int, int, int, int],
    across: float,
    down: float,
    start: float,
    across_2: float,
    down_2: float,
    start_2: float,
    radial: bool,
    colours: Any,
) -> None:
    """Lay a ramp over premultiplied pixels wherever a mask's alpha says so.

    Args:
        pixels: uint32 (height, width), changed in place.
        mask: uint32 (height, width); its top byte counts.
        box: left, top, right, bottom of what may be covered.
        across: what the place along the ramp gains from pixel to pixel.
        down: what it gains from row to row.
        start: where it stands in the middle of pixel (0, 0).
        across_2: the same for the second axis of a radial ramp.
        down_2: likewise.
        start_2: likewise.
        radial: whether the place is the length of the two axes' values.
        colours: premultiplied colours from place 0 to place 1.
    """
    left, top, right, bottom = box
    last = colours.shape[0] - 1
    pairs, half = np.uint32(0x00FF00FF), np.uint32(0x00800080)
    eight = np.uint32(8)
    for y in range(top, bottom):
        first, second = start + down * y, start_2 + down_2 * y
        row, covers = pixels[y], mask[y]
        for x in range(left, right):
            cover = covers[x] >> np.uint32(24)
            if cover == 0:
                continue
            place = first + across * x
            if radial:
                other = second + across_2 * x
                place = np.sqrt(place * place + other * other)
            index = 0 if place <= 0.0 else last if place >= 1.0 else int(place * last + 0.5)
            colour = colours[index]
            if cover != 255:
                scale = np.uint32(cover + (cover >> np.uint32(7)))
                low = np.uint32((colour & pairs) * scale >> eight) & pairs
                high = np.uint32((colour >> eight & pairs) * scale) & ~pairs
                colour = np.uint32(low | high)
            alpha = colour >> np.uint32(24)
            if alpha == 255:
                row[x] = colour
            elif alpha:
                rest = np.uint32(256) - np.uint32(alpha + (alpha >> np.uint32(7)))
                below = row[x]
                low = np.uint32(np.uint32((below & pairs) * rest + half) >> eight) & pairs
                high = np.uint32((below >> eight & pairs) * rest + half) & ~pairs
                row[x] = np.uint32(colour + np.uint32(low | high))
