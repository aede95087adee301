"""Glows: soft lights as cels, and how bright they are on the beat."""

import math
from typing import Any

import numpy as np

from rivethead.drawing.colour import argb, graded
from rivethead.film.cel import Cel, Easel, nothing
from rivethead.kernels import jit
from rivethead.schema.art import Light

LEVELS = 12
"""A glow takes this many brightnesses between its pulse and its rest."""
_FADE_PER_BEAT = 4.0


def level(since_beat: float) -> int:
    """Return how much of the pulse is left so many beats after the beat: LEVELS on it, then fading."""
    return round(LEVELS * math.exp(-_FADE_PER_BEAT * since_beat))


def gain(light: Light, pulse_level: int) -> int:
    """Return how strongly a glow is laid over the picture, 0..256."""
    return min(256, round(256 * (light.strength + light.pulse * pulse_level / LEVELS)))


def glow(easel: Easel, light: Light, look: str, x: float, y: float, radius: float, width: int, height: int) -> Cel:
    """Return a glow around (x, y) in a picture of this size; colour falls off with the square of what is left.

    Args:
        easel: turns the pixels into a cel.
        light: its colour counts.
        look: the shot's look.
        x: its middle, in pixels of the picture.
        y: its middle, in pixels of the picture.
        radius: where it has faded to nothing.
        width: of the picture; what lies outside is left out.
        height: of the picture.
    """
    left, top = max(0, math.floor(x - radius)) & ~1, max(0, math.floor(y - radius)) & ~1
    right, bottom = min(width, math.ceil(x + radius)) & ~1, min(height, math.ceil(y + radius)) & ~1
    if right - left < 2 or bottom - top < 2:
        return nothing()
    pixels = np.empty((bottom - top, right - left), np.uint32)
    fill_glow(pixels, x - left, y - top, radius, graded(argb(light.colour), look))
    return easel.converted(pixels, 0, 0, right - left, bottom - top, left, top)


@jit
def fill_glow(pixels: Any, x: float, y: float, radius: float, colour: int) -> None:
    """Fill premultiplied pixels (uint32) with a colour that fades with the square of what is left of the radius."""
    red, green, blue = np.uint32(colour >> 16 & 255), np.uint32(colour >> 8 & 255), np.uint32(colour & 255)
    for row in range(pixels.shape[0]):
        down = (row + 0.5 - y) * (row + 0.5 - y)
        for column in range(pixels.shape[1]):
            across = column + 0.5 - x
            near = 1.0 - np.sqrt(down + across * across) / radius
            if near <= 0.0:
                pixels[row, column] = 0
            else:
                a = np.uint32(255.0 * near * near + 0.5)
                low = (a * red // np.uint32(255)) << np.uint32(16) | a * blue // np.uint32(255)
                pixels[row, column] = a << np.uint32(24) | (a * green // np.uint32(255)) << np.uint32(8) | low
