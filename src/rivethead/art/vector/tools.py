"""Tools of the plant and the drummer's pedal: what actions bring along besides instruments.

Things on the floor stand on y = 0 around x = 0. Held things have their grip at (0, 0) and extend to +x. The beater
turns on its axle at (0, 0) and stands upright over it.
"""

import math
from collections.abc import Callable
from typing import Protocol

from rivethead.art.vector.palettes import METAL, RUBBER
from rivethead.art.vector.parts import Part
from rivethead.drawing.colour import lit, mixed, shaded
from rivethead.drawing.path import capsule, circle, ellipse, polygon, rectangle, rounded_rectangle
from rivethead.schema.art import Shape

Shapes = tuple[Shape, ...]

IRON, WOOD, FELT = "#566172", "#b5793f", "#efe3c6"
BEATER_PX = 106.0
"""From the beater's axle to the middle of its head."""
LEVER_PX, AXLE_PX = 214.0, 258.0
"""From the grip of the pump's lever to its axle, and the axle's height."""
WRENCH_PX, BOLT_PX = 236.0, 330.0
"""From the grip of the wrench to the middle of its jaw, and the stuck bolt's height."""


class Colours(Protocol):
    """Three colours out of an owner's palette."""

    main: str
    second: str
    glow: str


def _pedal(colours: Colours) -> Shapes:
    """Draw a bass drum's pedal from the front, its foot board to the right of the axle's post."""
    part = Part().cel(rounded_rectangle(-66, -15, 156, 15, 6), IRON, (-8, -4), (3, 3))
    part.cel(polygon([(-22, -16), (72, -40), (84, -30), (80, -14), (-22, -8)], 5), colours.main, (-6, -5), (3, 3))
    part.stroke("M4 -21 L10 -12 M26 -27 L32 -12 M48 -32 L54 -12", 4)
    return part.cel(rounded_rectangle(-48, -42, 24, 34, 7), METAL, (-6, -5), (3, 3)).shapes


def _beater(colours: Colours) -> Shapes:
    part = Part().cel(rounded_rectangle(-5, -BEATER_PX + 6, 10, BEATER_PX, 4), METAL, (-3, 0), (2, 0), 4)
    part.cel(circle(0, -BEATER_PX, 23), FELT, (-8, -7), (4, 4), 5)
    part.stroke(f"M-9 {-BEATER_PX - 19:.0f} L-9 {-BEATER_PX + 19:.0f}", 4, shaded(FELT, 0.5))
    return part.cel(circle(0, 0, 13), colours.second, (-4, -4), (3, 3), 4).shapes


def _pump(colours: Colours) -> Shapes:
    """Draw a hand pump: a ribbed barrel on a foot plate, a spout to the right, the axle's fork on top."""
    body = mixed(colours.main, "#a3402c", 0.35)
    part = Part().cel(rounded_rectangle(-84, -24, 176, 24, 8), IRON, (-12, -6), (5, 5))
    part.hose([(40, -150), (112, -158), (118, -92)], 26, shaded(body, 0.25), ribs=False)
    part.cel(rounded_rectangle(96, -100, 46, 20, 6), METAL, (-6, -5), (3, 3))
    part.cel(polygon([(-52, -22), (-46, -206), (46, -206), (52, -22)], 8), body, (-22, -6), (8, 5), 6)
    for y in (-62, -128):
        part.cel(rounded_rectangle(-62, y, 124, 20, 7), METAL, (-10, -5), (4, 4))
        part.rivets([(-44, y + 10), (0, y + 10), (44, y + 10)], METAL, 4.5)
    part.hazard(rectangle(-46, -104, 92, 34), (-46, -104, 46, -70), step=26)
    part.cel(rounded_rectangle(-58, -222, 116, 26, 9), IRON, (-10, -6), (4, 4))
    part.cel(polygon([(-26, -216), (-20, -286), (20, -286), (26, -216)], 8), IRON, (-10, -5), (5, 5))
    part.gauge(0, -168, 24, 0.7)
    return part.cel(circle(0, -AXLE_PX, 19), METAL, (-6, -6), (4, 4)).rivets([(0, -AXLE_PX)], METAL, 7).shapes


def _lever(colours: Colours) -> Shapes:
    part = Part().cel(rounded_rectangle(-34, -10, LEVER_PX + 52, 20, 8), METAL, (0, -7), (0, 4))
    part.cel(rounded_rectangle(-52, -15, 92, 30, 12), RUBBER, (0, -9), (0, 4))
    part.stroke("M-34 -12 L-34 12 M-18 -12 L-18 12 M-2 -12 L-2 12 M14 -12 L14 12", 4)
    return part.cel(circle(LEVER_PX, 0, 22), colours.second, (-6, -6), (4, 4)).shapes


def _pipe_stand(colours: Colours) -> Shapes:
    """Draw a standing pipe with a flange whose middle bolt is stuck; drips have left rust under it."""
    body = mixed(colours.second, "#4d6a70", 0.55)
    part = Part().cel(rounded_rectangle(-80, -22, 160, 22, 8), IRON, (-12, -6), (5, 5))
    part.cel(rectangle(-40, -470, 80, 452), body, (-22, -4), (8, 4), 6)
    for y in (-452, -70):
        part.cel(rounded_rectangle(-58, y, 116, 30, 7), METAL, (-10, -6), (4, 4))
        part.rivets([(-38, y + 15), (0, y + 15), (38, y + 15)], METAL, 5)
    part.flat(polygon([(-14, -262), (14, -262), (8, -110), (-4, -140)], 6), mixed(body, "#b5562f", 0.6))
    part.cel(circle(0, -BOLT_PX, 78), METAL, (-20, -16), (8, 8), 6)
    around = [(58 * math.cos(k * math.pi / 3), -BOLT_PX + 58 * math.sin(k * math.pi / 3)) for k in range(6)]
    part.rivets(around, METAL, 7)
    nut = [(30 * math.cos(k * math.pi / 3), -BOLT_PX + 30 * math.sin(k * math.pi / 3)) for k in range(6)]
    return part.cel(polygon(nut, 3), IRON, (-8, -8), (5, 5), 5).flat(circle(0, -BOLT_PX, 10), lit(IRON, 0.4)).shapes


def _wrench(colours: Colours) -> Shapes:
    """Draw an open-ended wrench whose jaw, 236 px from the grip, closes round the bolt."""
    end = WRENCH_PX
    head = [
        (end - 62, -16), (end - 30, -46), (end + 34, -48), (end + 44, -26), (end - 6, -26),
        (end - 24, 0), (end - 6, 26), (end + 44, 26), (end + 34, 48), (end - 30, 46), (end - 62, 16),
    ]  # fmt: skip
    part = Part().cel(polygon([(-44, -15), (end - 40, -13), (end - 40, 13), (-44, 15)], 6), METAL, (0, -8), (0, 5))
    part.cel(polygon(head, 6), METAL, (-10, -10), (6, 6), 6)
    part.cel(rounded_rectangle(-58, -17, 96, 34, 12), colours.main, (0, -9), (0, 4))
    return part.flat(rounded_rectangle(64, -4, 96, 8, 4), shaded(METAL, 0.4)).shapes


def _crate(colours: Colours) -> Shapes:
    """Draw a heavy wooden crate, 224 px broad, held around its middle."""
    part = Part().cel(rounded_rectangle(-112, -84, 224, 172, 8), WOOD, (-20, -16), (9, 9), 6)
    part.stroke("M-108 -30 L108 -30 M-108 26 L108 26", 5)
    brace = polygon([(-98, 60), (-76, 80), (100, -54), (80, -74)], 4)
    part.cel(brace, mixed(WOOD, "#000000", 0.12), (-6, -5), (4, 4), 5, outline=False)
    for x in (-112, 88):
        part.cel(rectangle(x, -84, 24, 172), mixed(WOOD, "#ffffff", 0.12), (-5, -4), (3, 3), 5, outline=False)
    part.rivets([(-100, -70), (-100, 74), (100, -70), (100, 74)], IRON, 5)
    part.flat(ellipse(-34, -4, 36, 36), mixed(WOOD, colours.glow, 0.55), 4)
    part.cel(capsule((-34, -22), (-34, 4), 12), IRON, (-3, -3), (0, 0), 4)
    return part.flat(circle(-34, 18, 7), IRON).shapes


TOOLS: dict[str, Callable[[Colours], Shapes]] = {
    "pedal": _pedal,
    "beater": _beater,
    "pump": _pump,
    "lever": _lever,
    "pipe-stand": _pipe_stand,
    "wrench": _wrench,
    "crate": _crate,
}
"""Attachment name -> who draws it."""
