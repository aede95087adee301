"""Glows: soft lights as cels, and how bright they are on the beat."""

import math

import numpy as np
import numpy.typing as npt

from rivethead.drawing.colour import argb, graded
from rivethead.film.cel import Cel, Easel, nothing
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
    across = (np.arange(left, right) + 0.5 - x) ** 2
    down = (np.arange(top, bottom) + 0.5 - y) ** 2
    near = np.clip(1.0 - np.sqrt(down[:, None] + across[None, :]) / radius, 0.0, 1.0) ** 2
    alpha = np.rint(255.0 * near).astype(np.uint32)
    colour = graded(argb(light.colour), look)
    pixels: npt.NDArray[np.uint32] = alpha << np.uint32(24)
    for shift in (16, 8, 0):
        channel = np.uint32(colour >> shift & 0xFF)
        pixels |= (alpha * channel // np.uint32(255)) << np.uint32(shift)
    return easel.converted(np.ascontiguousarray(pixels), 0, 0, right - left, bottom - top, left, top)
