"""Colour schemes of styles: every place keeps its drawing, but its colours and its air go over into the music's.

A scheme works in Oklab (Björn Ottosson, 2020), where lightness, chroma and hue are what the eye takes them for: pale
and grey colours follow a ramp from dark to light, saturated ones go to one of two accents, warm or cool. The value
structure of a place stays, so what was readable is readable in every scheme.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from rivethead.art.vector.backdrops.brush import faded
from rivethead.art.vector.backdrops.extent import reach
from rivethead.art.vector.backdrops.outline import rectangle
from rivethead.drawing.colour import INK
from rivethead.schema.art import Backdrop, Gradient, Layer, Light, Machine, Shape
from rivethead.seeds import Stream

Lab = tuple[float, float, float]

_WARM_HUE = math.radians(55.0)
_GREY, _VIVID = 0.035, 0.12
"""Chroma from which a colour starts to go to an accent, and from which it does so entirely."""
_INK_NEAR = 0.03
"""Colours as close as this to the ink are ink."""
_MIST_TOP_PX, _MIST_FOOT_PX = -560.0, -60.0
"""Mist begins at the height of faces, where it is thinnest, and ends behind the floor."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A style's colours.

    Attributes:
        ramp: from the darkest to the lightest, evenly spaced in lightness, "#rrggbb".
        warm: what saturated reds, oranges and yellows become.
        cool: what saturated greens, blues and violets become.
        strength: 0..1 how far colours go over.
        accents: 0..1 how far saturated colours go to the accents rather than to the ramp.
        contrast: factor on lightness around the middle.
        lift: added to lightness, -1..1.
        mist: 0..1 how thick mist lies over the ground behind the floor.
        pace: beats that a machine takes for what it does in one elsewhere; what drums drive stays as it is.
    """

    ramp: tuple[str, ...]
    warm: str
    cool: str
    strength: float = 0.85
    accents: float = 0.85
    contrast: float = 1.0
    lift: float = 0.0
    mist: float = 0.0
    pace: int = 1


SCHEMES: dict[str, tuple[Scheme, ...]] = {
    "ambient": (
        Scheme(
            ("#172830", "#3f6068", "#86a6a8", "#c6d8d4", "#f4f4e8"),
            "#dcc09c",
            "#6fa6ac",
            0.84,
            0.62,
            0.74,
            0.07,
            0.55,
            2,
        ),
        Scheme(
            ("#1c2438", "#48587c", "#8c9cba", "#cad2e0", "#f6f2ea"),
            "#e0b8b0",
            "#7a98c4",
            0.84,
            0.60,
            0.74,
            0.07,
            0.55,
            2,
        ),
        Scheme(
            ("#1a2a24", "#486458", "#92aa9a", "#ccd8c8", "#f6f4e4"),
            "#d8c890",
            "#7fae98",
            0.84,
            0.60,
            0.76,
            0.06,
            0.55,
            2,
        ),
    ),
    "synthwave": (
        Scheme(("#0b0828", "#34206e", "#8a3aa8", "#ff86b4", "#fff0d2"), "#ff4f9c", "#30d6f6", 0.88, 0.80, 1.04, -0.02),
        Scheme(("#081038", "#24358a", "#7650c8", "#ff96b0", "#ffeed8"), "#ff7a5a", "#4ae0e8", 0.88, 0.80, 1.04, -0.02),
        Scheme(("#140830", "#4a1c70", "#b03a90", "#ffa078", "#fff2c4"), "#ff9a3c", "#58b4ff", 0.88, 0.80, 1.04, -0.02),
    ),
    "darksynth": (
        Scheme(
            ("#070508", "#260a14", "#701522", "#d84a3c", "#ffd8b4"), "#ff2f2a", "#8a2450", 0.92, 0.62, 1.14, -0.20, 0.30
        ),
        Scheme(
            ("#06050e", "#1c0f30", "#521a4c", "#c83a5a", "#ffcfc8"), "#ff2f5a", "#5a3aa0", 0.92, 0.62, 1.14, -0.20, 0.30
        ),
        Scheme(
            ("#080607", "#2a1010", "#6e2018", "#e0702c", "#ffe2a8"), "#ff5a1c", "#7a2a34", 0.92, 0.62, 1.14, -0.20, 0.30
        ),
    ),
    "drum-and-bass": (
        Scheme(("#101315", "#3a4142", "#7c8480", "#bcc4b4", "#f2f6dc"), "#b4ee2c", "#5f8684", 0.90, 0.66, 1.06, -0.03),
        Scheme(("#0f1318", "#39424c", "#78828c", "#b8c0c4", "#f2f2ea"), "#ff8a1e", "#4f7fa0", 0.90, 0.66, 1.06, -0.03),
        Scheme(("#121214", "#403f44", "#86848a", "#c2c0c0", "#f6f4ec"), "#ffe02a", "#6a6a9a", 0.90, 0.66, 1.06, -0.03),
    ),
    "ebm": (
        Scheme(("#0e1218", "#344252", "#6f8292", "#b6c2c8", "#f2f0e4"), "#e04a34", "#4a86a8", 0.50, 0.80, 1.06, -0.02),
        Scheme(("#12140f", "#3e4434", "#7c8468", "#bec2a4", "#f4f0d8"), "#e07a2a", "#5f8a62", 0.50, 0.80, 1.06, -0.02),
    ),
    "dark-electro": (
        Scheme(("#07100f", "#14332f", "#3f7266", "#9cc8a8", "#ecf6d8"), "#a8d84a", "#2f9a8a", 0.62, 0.75, 1.06, -0.08),
        Scheme(("#0c0a16", "#2a2148", "#625a90", "#b0a6cc", "#f0eaf0"), "#c85ad0", "#5a6ad8", 0.62, 0.75, 1.06, -0.08),
    ),
    "power-noise": (
        Scheme(("#0d0b0b", "#3c3634", "#88807a", "#ccc4b8", "#fff8ea"), "#e8462a", "#7a7a80", 0.74, 0.85, 1.14, 0.0),
        Scheme(("#0b0b0d", "#34343a", "#7e7e86", "#c6c6c8", "#fafaf4"), "#ffcc1e", "#6a7480", 0.74, 0.85, 1.14, 0.0),
    ),
}
"""Style -> its schemes, one of which a place takes by seed; styles that are not named keep each place's own colours."""


def restyled(backdrop: Backdrop, style: str, stream: Stream) -> Backdrop:
    """Return the place in the colours of a style.

    Args:
        backdrop: any place.
        style: one of STYLES; one without schemes leaves the place as it is.
        stream: chooses the scheme.
    """
    schemes = SCHEMES.get(style)
    if not schemes:
        return backdrop
    scheme = stream.pick(schemes)

    def paint(colour: str) -> str:
        return recoloured(colour, scheme) if colour else ""

    return replace(
        backdrop,
        layers=tuple(_layer(layer, scheme, paint) for layer in backdrop.layers),
        machines=tuple(_machine(machine, scheme.pace, paint) for machine in backdrop.machines),
        lights=tuple(_light(light, paint) for light in backdrop.lights),
        palette={key: paint(colour) for key, colour in backdrop.palette.items()},
    )


def _layer(layer: Layer, scheme: Scheme, paint: Callable[[str], str]) -> Layer:
    misty = layer.name == "mid" and scheme.mist > 0
    return replace(layer, shapes=_shapes(layer.shapes, paint) + ((_mist(layer.parallax, scheme),) if misty else ()))


def _mist(parallax: float, scheme: Scheme) -> Shape:
    """Return mist that lies before everything but the floor, thickest at the ground."""
    half, colour = reach(parallax), scheme.ramp[-2]
    stops = ((0.0, faded(colour, 0.0)), (0.55, faded(colour, 0.4 * scheme.mist)), (1.0, faded(colour, scheme.mist)))
    area = rectangle(-half, _MIST_TOP_PX, 2 * half, _MIST_FOOT_PX - _MIST_TOP_PX)
    return Shape(area, fill=colour, gradient=Gradient("linear", (0.0, _MIST_TOP_PX), (0.0, _MIST_FOOT_PX), stops))


def _machine(machine: Machine, pace: int, paint: Callable[[str], str]) -> Machine:
    painted = replace(machine, shapes=_shapes(machine.shapes, paint))
    if pace == 1 or machine.driver != "beat":
        return painted
    turn = machine.amount / pace if machine.motion == "turn" else machine.amount
    return replace(painted, amount=turn, beats=machine.beats * pace)


def _light(light: Light, paint: Callable[[str], str]) -> Light:
    return replace(light, colour=paint(light.colour))


def _shapes(shapes: tuple[Shape, ...], paint: Callable[[str], str]) -> tuple[Shape, ...]:
    return tuple(
        replace(shape, fill=paint(shape.fill), stroke=paint(shape.stroke), gradient=_gradient(shape.gradient, paint))
        for shape in shapes
    )


def _gradient(gradient: Gradient | None, paint: Callable[[str], str]) -> Gradient | None:
    if gradient is None:
        return None
    return replace(gradient, stops=tuple((offset, paint(colour)) for offset, colour in gradient.stops))


@lru_cache(maxsize=65536)
def recoloured(colour: str, scheme: Scheme) -> str:
    """Return a colour as it appears in a scheme; its alpha stays, and ink stays ink.

    Args:
        colour: "#rrggbb" or "#rrggbbaa".
        scheme: the style's colours.
    """
    light, a, b = oklab(colour)
    if math.dist((light, a, b), oklab(INK)) < _INK_NEAR:
        return colour
    chroma = math.hypot(a, b)
    value = min(1.0, max(0.0, 0.5 + (light - 0.5) * scheme.contrast + scheme.lift))
    low, high = oklab(scheme.ramp[0])[0], oklab(scheme.ramp[-1])[0]
    base_a, base_b = _on_ramp(scheme.ramp, (value - low) / (high - low))
    warmth = _smooth((math.cos(math.atan2(b, a) - _WARM_HUE) + 0.30) / 0.60)
    vivid = _smooth((chroma - _GREY) / (_VIVID - _GREY)) * scheme.accents
    _, warm_a, warm_b = oklab(scheme.warm)
    _, cool_a, cool_b = oklab(scheme.cool)
    accent_a, accent_b = cool_a + (warm_a - cool_a) * warmth, cool_b + (warm_b - cool_b) * warmth
    # an accent is at its strongest in the middle tones; near black and white no colour can be
    room = max(0.25, 1.0 - abs(value - 0.65) * 1.1)
    target_a = base_a + (accent_a * room - base_a) * vivid
    target_b = base_b + (accent_b * room - base_b) * vivid
    share = scheme.strength
    mixed = (light + (value - light) * share, a + (target_a - a) * share, b + (target_b - b) * share)
    return _hex(mixed) + colour[7:]


def _on_ramp(ramp: tuple[str, ...], part: float) -> tuple[float, float]:
    """Return chroma coordinates of the ramp at a part of 0..1 of its lightness."""
    at = min(1.0, max(0.0, part)) * (len(ramp) - 1)
    index = min(int(at), len(ramp) - 2)
    _, first_a, first_b = oklab(ramp[index])
    _, second_a, second_b = oklab(ramp[index + 1])
    rest = at - index
    return first_a + (second_a - first_a) * rest, first_b + (second_b - first_b) * rest


def _smooth(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)


@lru_cache(maxsize=65536)
def oklab(colour: str) -> Lab:
    """Return lightness 0..1 and the two opponent coordinates of "#rrggbb"."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _hex(lab: Lab) -> str:
    """Return "#rrggbb"; what lies outside sRGB loses chroma until it fits."""
    light, a, b = lab
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0):
        channels = _channels((light, a * share, b * share))
        if all(-0.004 <= channel <= 1.004 for channel in channels):
            break
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, channel)))):02x}" for channel in channels)


def _channels(lab: Lab) -> Lab:
    """Return linear red, green and blue, which may lie outside 0..1."""
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
