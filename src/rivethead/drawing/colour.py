"""Colour: hex text to and from packed ARGB, the steps of cel shading, and the looks that grade a whole shot.

A look is baked into the paint of every shape, so grading costs nothing per frame.
"""

from dataclasses import dataclass
from functools import lru_cache

Rgb = tuple[float, float, float]

INK = "#120d16"
SHADOW = "#1b1038"
"""What every shadow leans towards: a violet night, so that shadows stay colourful."""
LIGHT = "#fff2c8"
"""What every light leans towards: lamp light."""

_LUMA: Rgb = (0.2126, 0.7152, 0.0722)


def argb(text: str) -> int:
    """Return "#rrggbb" or "#rrggbbaa" as 0xAARRGGBB.

    Raises:
        ValueError: the text is not such a colour.
    """
    if len(text) not in (7, 9) or text[0] != "#":
        raise ValueError(f"colour '{text}' is not #rrggbb or #rrggbbaa")
    alpha = int(text[7:9], 16) if len(text) == 9 else 0xFF
    return alpha << 24 | int(text[1:7], 16)


def to_hex(colour: int) -> str:
    """Return 0xAARRGGBB as "#rrggbb", with the alpha only if it is not opaque."""
    alpha = colour >> 24 & 0xFF
    return f"#{colour & 0xFFFFFF:06x}" + ("" if alpha == 0xFF else f"{alpha:02x}")


def mixed(a: str, b: str, t: float) -> str:
    """Return the colour at t (0..1) on the way from a to b."""
    first, second = argb(a), argb(b)
    channels = 0
    for shift in (24, 16, 8, 0):
        start, end = first >> shift & 0xFF, second >> shift & 0xFF
        channels |= min(255, max(0, round(start + (end - start) * t))) << shift
    return to_hex(channels)


def shaded(colour: str, depth: float = 0.38) -> str:
    """Return the colour in cel shadow; its alpha stays."""
    return mixed(colour, SHADOW + colour[7:], depth)


def lit(colour: str, amount: float = 0.45) -> str:
    """Return the colour under the lamp; its alpha stays."""
    return mixed(colour, LIGHT + colour[7:], amount)


def with_alpha(colour: str, alpha: float) -> str:
    """Return the colour with this opacity (0..1)."""
    return to_hex((argb(colour) & 0xFFFFFF) | round(255 * alpha) << 24)


@dataclass(frozen=True, slots=True)
class Grade:
    """One look: exposure, saturation, split tone and contrast, in this order.

    Attributes:
        gain: factor on each channel.
        saturation: 1 leaves it.
        shadows: added where it is dark.
        lights: added where it is bright.
        contrast: 0..1 how far towards an S curve.
        wash: 0..1 how far every colour goes to `tint` at its own brightness.
        tint: hue of the wash.
    """

    gain: Rgb = (1.0, 1.0, 1.0)
    saturation: float = 1.12
    shadows: Rgb = (0.009, 0.027, 0.045)
    lights: Rgb = (0.05, 0.0275, 0.0)
    contrast: float = 0.10
    wash: float = 0.0
    tint: Rgb = (1.0, 1.0, 1.0)


GRADES: dict[str, Grade] = {
    "neutral": Grade(gain=(0.97, 0.97, 0.97)),
    "ember": Grade(
        (1.06, 0.95, 0.80), 1.14, (0.050, 0.012, 0.020), (0.07, 0.03, -0.03), 0.14, 0.16, (1.35, 0.84, 0.42)
    ),
    "cold": Grade((0.86, 0.98, 1.10), 0.98, (0.0, 0.020, 0.060), (0.0, 0.025, 0.05), 0.12, 0.18, (0.55, 1.0, 1.5)),
    "acid": Grade((0.96, 1.08, 0.76), 1.18, (0.0, 0.040, 0.020), (0.05, 0.06, -0.06), 0.14, 0.18, (0.95, 1.25, 0.35)),
    "night": Grade((0.60, 0.68, 0.90), 0.92, (0.005, 0.012, 0.050), (0.0, 0.01, 0.04), 0.10, 0.20, (0.6, 0.9, 1.7)),
    "alarm": Grade((1.04, 0.70, 0.68), 1.05, (0.070, 0.0, 0.010), (0.08, -0.01, -0.01), 0.20, 0.34, (2.1, 0.55, 0.5)),
}
"""Look -> its grade; the names are storyboard.LOOKS."""


@lru_cache(maxsize=65536)
def graded(colour: int, look: str) -> int:
    """Return 0xAARRGGBB as it appears in this look; alpha stays.

    Raises:
        KeyError: there is no such look.
    """
    grade = GRADES[look]
    red, green, blue = (((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    luma = red * _LUMA[0] + green * _LUMA[1] + blue * _LUMA[2]
    packed = colour & 0xFF000000
    for index, value in enumerate((red, green, blue)):
        value = luma + (value - luma) * grade.saturation
        value += (luma * grade.tint[index] - value) * grade.wash
        value = value * grade.gain[index] + grade.shadows[index] * (1 - luma) + grade.lights[index] * luma
        value = min(1.0, max(0.0, value))
        value += grade.contrast * (value * value * (3 - 2 * value) - value)
        packed |= min(255, max(0, round(255 * value))) << (16 - 8 * index)
    return packed
