"""Cels: vector drawings turned once into premultiplied planes, and the easel that turns them."""

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import count

import numpy as np
import numpy.typing as npt
import skia

from rivethead.film.planes import Plane, content_box, lay, row_spans, to_planes
from rivethead.film.ramps import fill_ramp, ramp_colours
from rivethead.schema.art import Gradient

_SERIALS = count(1)


@dataclass(frozen=True, slots=True, eq=False)
class Cel:
    """A drawing that lies somewhere in the picture.

    Attributes:
        left, top: even; where its first pixel lies in the picture.
        y, a: (height, width) premultiplied luma and alpha.
        u, v, a2: (height / 2, width / 2) premultiplied chroma and its alpha.
        spans, spans2: what is not transparent, row by row.
        serial: no two cels of a process share it.
    """

    left: int
    top: int
    y: Plane
    a: Plane
    u: Plane
    v: Plane
    a2: Plane
    spans: npt.NDArray[np.int32]
    spans2: npt.NDArray[np.int32]
    serial: int

    @property
    def bytes(self) -> int:
        """Return what it takes in memory."""
        return self.y.size * 11 // 4 + self.spans.nbytes * 2

    @property
    def empty(self) -> bool:
        """Whether nothing of it is to be seen."""
        return self.y.size <= 4 and not self.a.any()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture being composed.

    Attributes:
        y: (height, width).
        u, v: half of it in both directions.
    """

    y: Plane
    u: Plane
    v: Plane

    @classmethod
    def blank(cls, width: int, height: int) -> "Picture":
        """Return a black one; both sizes even."""
        half = (height // 2, width // 2)
        return cls(np.full((height, width), 16, np.uint8), np.full(half, 128, np.uint8), np.full(half, 128, np.uint8))

    @property
    def planes(self) -> tuple[Plane, Plane, Plane]:
        """Return Y, U, V."""
        return self.y, self.u, self.v

    def copy_from(self, other: "Picture") -> None:
        """Become another picture of the same size."""
        for mine, theirs in zip(self.planes, other.planes, strict=True):
            np.copyto(mine, theirs)

    def copy(self) -> "Picture":
        """Return a picture of its own that looks the same."""
        return Picture(self.y.copy(), self.u.copy(), self.v.copy())


def lay_cel(
    planes: tuple[Plane, Plane, Plane], width: int, cel: Cel, dx: int = 0, dy: int = 0, gain: int = 256
) -> None:
    """Lay a cel over planes, moved by an even number of pixels.

    Args:
        planes: Y, U and V; rows may be longer than the picture.
        width: of the picture.
        cel: what is laid over it.
        dx: how far to the right, even.
        dy: how far down, even.
        gain: 0..256, how strongly.
    """
    left, top = cel.left + dx, cel.top + dy
    lay(planes[0], width, cel.y, cel.a, cel.spans, left, top, gain)
    lay(planes[1], width // 2, cel.u, cel.a2, cel.spans2, left >> 1, top >> 1, gain)
    lay(planes[2], width // 2, cel.v, cel.a2, cel.spans2, left >> 1, top >> 1, gain)


class Easel:
    """A drawing surface that is used again and again."""

    def __init__(self) -> None:
        self._resize(2048, 1200)

    def _resize(self, width: int, height: int) -> None:
        self._pixels: npt.NDArray[np.uint32] = np.zeros((height, width), np.uint32)
        info = skia.ImageInfo.Make(width, height, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels.view(np.uint8), width * 4)
        self._canvas = self._surface.getCanvas()
        self._mask: npt.NDArray[np.uint32] = np.zeros((height, width), np.uint32)
        self._mask_surface = skia.Surface.MakeRasterDirect(info, self._mask.view(np.uint8), width * 4)

    def cel(
        self,
        box: tuple[float, float, float, float],
        draw: Callable[[skia.Canvas, skia.Matrix], None],
        *,
        whole: bool = False,
    ) -> Cel:
        """Draw and return the cel.

        Args:
            box: left, top, right, bottom in the picture's pixels; nothing outside of it is drawn.
            draw: gets the canvas and the matrix from the picture to the canvas; it sets the canvas' matrix itself.
            whole: keep the box as it is instead of trimming what stays empty.
        """
        left, top = math.floor(box[0]) & ~1, math.floor(box[1]) & ~1
        width = max(2, (math.ceil(box[2]) - left + 1) & ~1)
        height = max(2, (math.ceil(box[3]) - top + 1) & ~1)
        rows, columns = self._pixels.shape
        if height > rows or width > columns:
            self._resize(max(width, columns), max(height, rows))
        self._pixels[:height, :width] = 0
        canvas = self._canvas
        canvas.save()
        canvas.resetMatrix()
        canvas.clipRect(skia.Rect.MakeWH(width, height))
        draw(canvas, skia.Matrix.Translate(-left, -top))
        canvas.restore()
        if whole:
            cel = self.converted(self._pixels, 0, 0, width, height, left, top, trimmed=False)
        else:
            x0, y0, x1, y1 = content_box(self._pixels, height, width)
            cel = self.converted(self._pixels, x0, y0, x1 - x0, y1 - y0, left + x0, top + y0)
        return cel

    def fill_ramp(self, canvas: skia.Canvas, path: skia.Path, gradient: Gradient, look: str) -> None:
        """Fill a path with a colour ramp on this easel's own canvas, wherever the canvas' matrix puts it."""
        matrix, inverse = canvas.getTotalMatrix(), skia.Matrix()
        box = matrix.mapRect(path.getBounds())
        if not box.intersect(skia.Rect.Make(canvas.getDeviceClipBounds())) or not matrix.invert(inverse):
            return
        left, top = max(0, math.floor(box.left())), max(0, math.floor(box.top()))
        right, bottom = math.ceil(box.right()), math.ceil(box.bottom())
        self._mask[top:bottom, left:right] = 0
        masking = self._mask_surface.getCanvas()
        masking.save()
        masking.clipRect(skia.Rect.MakeLTRB(left, top, right, bottom))
        masking.concat(matrix)
        masking.drawPath(path, _OPAQUE)
        masking.restore()
        first, second = _axes(gradient, inverse)
        colours = ramp_colours(gradient, look)
        bounds = (left, top, right, bottom)
        fill_ramp(self._pixels, self._mask, bounds, *first, *second, gradient.kind == "radial", colours)

    def converted(
        self,
        bgra: npt.NDArray[np.uint32],
        x0: int,
        y0: int,
        width: int,
        height: int,
        left: int,
        top: int,
        *,
        trimmed: bool = True,
    ) -> Cel:
        """Return the cel of a window of premultiplied pixels, to lie at (left, top); rows are trimmed if asked for."""
        y, a = np.empty((height, width), np.uint8), np.empty((height, width), np.uint8)
        u, v, a2 = (np.empty((height // 2, width // 2), np.uint8) for _ in range(3))
        to_planes(bgra, x0, y0, y, a, u, v, a2)
        spans = row_spans(a) if trimmed else _untrimmed(height, width)
        spans2 = row_spans(a2) if trimmed else _untrimmed(height // 2, width // 2)
        return Cel(left, top, y, a, u, v, a2, spans, spans2, next(_SERIALS))


def _untrimmed(height: int, width: int) -> npt.NDArray[np.int32]:
    spans = np.zeros((height, 2), np.int32)
    spans[:, 1] = width
    return spans


_OPAQUE = skia.Paint(AntiAlias=True, Color=0xFFFFFFFF)

Axis = tuple[float, float, float]


def _axes(gradient: Gradient, inverse: skia.Matrix) -> tuple[Axis, Axis]:
    """Return how the place along a ramp depends on a pixel: (gain across, gain down, at pixel (0, 0)), twice.

    A linear ramp has one axis, from its start to its end; a radial one has two at right angles around its start.
    """
    (x0, y0), (x1, y1) = gradient.start, gradient.end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy or 1.0
    origin = inverse.mapXY(0.5, 0.5)
    a, b, c, d = inverse.getScaleX(), inverse.getSkewX(), inverse.getSkewY(), inverse.getScaleY()

    def along(ux: float, uy: float) -> Axis:
        at = (origin.x() - x0) * ux + (origin.y() - y0) * uy
        return a * ux + c * uy, b * ux + d * uy, at

    if gradient.kind == "linear":
        return along(dx / length, dy / length), (0.0, 0.0, 0.0)
    radius = math.sqrt(length)
    return along(1.0 / radius, 0.0), along(0.0, 1.0 / radius)


def nothing() -> Cel:
    """Return a cel of which nothing is to be seen."""
    full, half = np.zeros((2, 2), np.uint8), np.zeros((1, 1), np.uint8)
    return Cel(0, 0, full, full, half, half, half, row_spans(full), row_spans(half), next(_SERIALS))


class CelStore:
    """Drawings by what they look like; those not used for longest make room.

    Args:
        most_bytes: how much is kept.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._cels: OrderedDict[Hashable, Cel] = OrderedDict()
        self.drawn = 0
        self.used = 0

    def get(self, key: Hashable, draw: Callable[[], Cel]) -> Cel:
        """Return the drawing with this key, drawn now if it is new."""
        self.used += 1
        found = self._cels.get(key)
        if found is not None:
            self._cels.move_to_end(key)
            return found
        self.drawn += 1
        cel = self._cels[key] = draw()
        self._bytes += cel.bytes
        while self._bytes > self._most_bytes and len(self._cels) > 1:
            self._bytes -= self._cels.popitem(last=False)[1].bytes
        return cel
