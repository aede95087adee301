"""Wipes: what whip pans, dissolves, irises and gears do to finished pictures.

A whip pan smears by a box as long as the camera swings in a frame, which is what a shutter open all the time would see
(M. Potmesil and I. Chakravarty, "Modeling motion blur in computer-generated images", SIGGRAPH 1983).
"""

import math
from functools import partial
from typing import Literal

import numpy as np
import skia

from rivethead.film.cel import Cel, Easel
from rivethead.film.planes import Plane
from rivethead.film.window import Window
from rivethead.kernels import jit

Hole = Literal["iris", "gear"]

TEETH = 12
_TOOTH = 0.2
"""Height of a tooth as a fraction of the gear's pitch radius."""
_BLACK, _RIM, _RIM_LIT = 0xFF000000, 0xFF5D566C, 0xFFF2B51D
_RIM_PX, _LINE_PX = 24.0, 8.0


def smear(planes: tuple[Plane, Plane, Plane], width: int, swung_px: float, length_px: float) -> None:
    """Swing a picture aside and smear it along the swing, in place.

    Beyond its edges the picture goes on mirrored: at this speed nobody sees what is there.

    Args:
        planes: Y, U and V; rows may be longer than the picture.
        width: of the picture.
        swung_px: how far the camera has swung to the right (negative: to the left), in the middle of the frame.
        length_px: how far it swings during the frame.
    """
    for number, plane in enumerate(planes):
        half = 2 if number else 1
        first = round((swung_px - length_px / 2) / half)
        _smear(plane, width // half, first, max(1, round(length_px / half)))


@jit
def _smear(plane: Plane, width: int, first: int, length: int) -> None:
    period = 2 * width
    count = width + length
    sums = np.zeros(count + 1, np.int32)
    # a multiplication in place of a division for every pixel
    share = np.int64(((1 << 32) + length - 1) // length)
    half = np.int32(length // 2)
    for y in range(plane.shape[0]):
        row = plane[y, :width]
        at, total = first % period, np.int32(0)
        for k in range(count):
            total = np.int32(total + np.int32(row[at if at < width else period - 1 - at]))
            sums[k + 1] = total
            at = at + 1 if at + 1 < period else 0
        for x in range(width):
            seen = np.int64(sums[x + length] - sums[x] + half)
            row[x] = np.uint8(np.int64(seen * share) >> 32)


def mix(out: tuple[Plane, Plane, Plane], width: int, under: tuple[Plane, Plane, Plane], share: int) -> None:
    """Mix a picture into another in place: 0 leaves `out` as it is, 256 makes it `under`."""
    for number, (mine, theirs) in enumerate(zip(out, under, strict=True)):
        _mix(mine, width // 2 if number else width, theirs, share)


@jit
def _mix(out: Plane, width: int, under: Plane, share: int) -> None:
    near, far, half, eight = np.uint16(256 - share), np.uint16(share), np.uint16(128), np.uint16(8)
    for y in range(out.shape[0]):
        mine, theirs = out[y, :width], under[y, :width]
        for x in range(width):
            a, b = np.uint16(np.uint16(mine[x]) * near), np.uint16(np.uint16(theirs[x]) * far)
            mine[x] = np.uint8(np.uint16(np.uint16(a + b) + half) >> eight)


def shutter(easel: Easel, window: Window, kind: Hole, centre: tuple[float, float], radius: float, turn: float) -> Cel:
    """Return the black that leaves a hole, to be laid over a picture.

    Args:
        easel: draws.
        window: sizes.
        kind: round, or toothed.
        centre: of the hole, in the picture's pixels.
        radius: of the hole, where it is toothed between its teeth and their gaps; 0 leaves no hole.
        turn: of the teeth, radians.
    """
    box = (0.0, 0.0, float(window.width), float(window.height))
    return easel.cel(box, partial(_draw, window=window, kind=kind, centre=centre, radius=radius, turn=turn), whole=True)


def _draw(
    canvas: skia.Canvas,
    base: skia.Matrix,
    *,
    window: Window,
    kind: Hole,
    centre: tuple[float, float],
    radius: float,
    turn: float,
) -> None:
    canvas.setMatrix(skia.Matrix.Concat(base, skia.Matrix.Translate(*centre)))
    if radius < 1.0:
        canvas.drawColor(_BLACK)
        return
    hole = gear(radius, turn) if kind == "gear" else skia.Path.Circle(0, 0, radius)
    around = skia.Path(hole)
    around.setFillType(skia.PathFillType.kInverseWinding)
    canvas.drawPath(around, skia.Paint(AntiAlias=True, Color=_BLACK))
    # the rim grows thinner as the hole closes, so that the last of it is a dot and not a ring
    size = window.scale * min(1.0, radius / (240.0 * window.scale))
    canvas.save()
    canvas.clipPath(hole, skia.ClipOp.kDifference, True)
    for width_px, colour in ((2 * (_RIM_PX + _LINE_PX), _RIM_LIT), (2 * _RIM_PX, _RIM), (2 * _LINE_PX, _BLACK)):
        pen = skia.Paint(AntiAlias=True, Color=colour, StrokeWidth=width_px * size, Style=skia.Paint.kStroke_Style)
        pen.setStrokeJoin(skia.Paint.kMiter_Join)
        canvas.drawPath(hole, pen)
    canvas.restore()


def gear(radius: float, turn: float) -> skia.Path:
    """Return the outline of a gear around (0, 0), its teeth straight-sided and narrower outside than inside."""
    outer, inner = radius * (1 + _TOOTH / 2), radius * (1 - _TOOTH / 2)
    points = []
    for tooth in range(TEETH):
        middle = turn + math.tau * tooth / TEETH
        for away, at in ((-0.34, inner), (-0.19, outer), (0.19, outer), (0.34, inner)):
            angle = middle + away * math.tau / TEETH
            points.append(skia.Point(at * math.cos(angle), at * math.sin(angle)))
    path = skia.Path()
    path.addPoly(points, True)
    return path
