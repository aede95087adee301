"""Ink: shapes compiled once into plain fills that Skia's fastest blitter draws, in the cel look.

A shape's crescent shadow is the part of it that its own copy, shifted, does not cover; its rim light is a thin band
along the opposite edge. An ink edge is a bigger shape of ink under an inset fill, which scan-converts faster than a
ring. All shapes marked as silhouette become one fat outline, drawn under the whole figure before any colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import skia

from rivethead.drawing.colour import INK, argb, graded, lit, shaded
from rivethead.drawing.path import parse, stroked, united
from rivethead.schema.art import Gradient, Shape

FillRamp = Callable[[skia.Canvas, skia.Path, Gradient, str], None]
"""Fills a path on a canvas with a colour ramp in a look."""

OUTLINE_PX = 16.0
"""Width of the fat outline's stroke; half of it lies outside the shape."""

_RIM_NEAR, _RIM_FAR = 0.55, 1.5
"""The rim light lies between these multiples of its offset from the edge."""


@dataclass(frozen=True, slots=True)
class Fill:
    """One path filled with one colour (0xAARRGGBB, not graded yet), or with a colour ramp."""

    path: skia.Path
    colour: int
    gradient: Gradient | None = None


@dataclass(frozen=True, slots=True)
class Inked:
    """A compiled drawing.

    Attributes:
        fills: back to front.
        silhouette: the fat outline and what it encloses, None if no shape asks for it.
        bounds: of everything, outline included.
    """

    fills: tuple[Fill, ...]
    silhouette: skia.Path | None
    bounds: skia.Rect = field(default_factory=skia.Rect.MakeEmpty)

    def draw(self, canvas: skia.Canvas, look: str = "neutral", fill_ramp: FillRamp | None = None) -> None:
        """Draw the colours in this look; the canvas holds the place.

        Args:
            canvas: where to.
            look: one of drawing.colour's grades.
            fill_ramp: fills a path with a colour ramp in its own way; None leaves it to Skia.
        """
        for fill in self.fills:
            if fill.gradient is None:
                canvas.drawPath(fill.path, _solid(graded(fill.colour, look)))
            elif fill_ramp is None:
                canvas.drawPath(fill.path, _ramp(fill.gradient, look))
            else:
                fill_ramp(canvas, fill.path, fill.gradient, look)

    def draw_silhouette(self, canvas: skia.Canvas, look: str = "neutral") -> None:
        """Draw the fat outline."""
        if self.silhouette is not None:
            canvas.drawPath(self.silhouette, _solid(graded(argb(INK), look)))


def ink(shapes: Sequence[Shape]) -> Inked:
    """Compile shapes, back to front.

    Raises:
        ValueError: a path or a colour cannot be read.
    """
    fills: list[Fill] = []
    outlines: list[skia.Path] = []
    for shape in shapes:
        path = parse(shape.path)
        fills += _fills(shape, path)
        if shape.silhouette:
            outlines += [path, stroked(path, OUTLINE_PX)]
    silhouette = united(outlines) if outlines else None
    fills = _merged(fills)
    return Inked(tuple(fills), silhouette, _bounds(fills, silhouette))


def _fills(shape: Shape, path: skia.Path) -> list[Fill]:
    """Return a shape as fills: ink, body, shadow, rim, line."""
    fills: list[Fill] = []
    body = path
    if shape.ink_px:
        edge = stroked(path, shape.ink_px)
        fills.append(Fill(united([path, edge]) if shape.fill or shape.gradient else edge, argb(INK)))
        body = _minus(path, edge)
    if shape.gradient is not None:
        fills.append(Fill(body, 0, shape.gradient))
    if shape.fill:
        if shape.gradient is None:
            fills.append(Fill(body, argb(shape.fill)))
        fills += _cel(shape, path, body)
    if shape.stroke:
        fills.append(Fill(stroked(path, shape.stroke_px), argb(shape.stroke)))
    return [fill for fill in fills if not fill.path.isEmpty()]


def _cel(shape: Shape, path: skia.Path, body: skia.Path) -> list[Fill]:
    """Return the crescent shadow and the rim light of a shape, kept inside its inked edge."""
    fills = []
    if shape.shadow != (0.0, 0.0):
        crescent = _minus(body, _moved(path, *shape.shadow))
        fills.append(Fill(crescent, argb(shaded(shape.fill, shape.shadow_depth))))
    if shape.rim != (0.0, 0.0):
        dx, dy = shape.rim
        band = _minus(_moved(path, dx * _RIM_NEAR, dy * _RIM_NEAR), _moved(path, dx * _RIM_FAR, dy * _RIM_FAR))
        fills.append(Fill(skia.Op(band, body, skia.kIntersect_PathOp) or skia.Path(), argb(lit(shape.fill))))
    return fills


def _moved(path: skia.Path, dx: float, dy: float) -> skia.Path:
    copy = skia.Path(path)
    copy.offset(dx, dy)
    return copy


def _minus(a: skia.Path, b: skia.Path) -> skia.Path:
    return skia.Op(a, b, skia.kDifference_PathOp) or skia.Path()


def _merged(fills: Sequence[Fill]) -> list[Fill]:
    """Join neighbours of one opaque colour that do not touch, such as rows of rivets, into one path."""
    kept: list[Fill] = []
    for fill in fills:
        last = kept[-1] if kept else None
        if last is not None and _joinable(last, fill):
            joint = skia.Path(last.path)
            joint.addPath(fill.path)
            kept[-1] = Fill(joint, fill.colour)
        else:
            kept.append(fill)
    return kept


def _joinable(a: Fill, b: Fill) -> bool:
    return (
        a.colour == b.colour
        and a.colour >> 24 == 0xFF
        and a.gradient is None
        and b.gradient is None
        and a.path.getFillType() == b.path.getFillType()
        and not skia.Rect.Intersects(a.path.getBounds(), b.path.getBounds())
    )


def _bounds(fills: Sequence[Fill], silhouette: skia.Path | None) -> skia.Rect:
    bounds = skia.Rect.MakeEmpty()
    for path in [fill.path for fill in fills] + ([silhouette] if silhouette is not None else []):
        bounds.join(path.getBounds())
    return bounds


@lru_cache(maxsize=16384)
def _solid(colour: int) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=colour)


@lru_cache(maxsize=4096)
def _ramp(gradient: Gradient, look: str) -> skia.Paint:
    colours = [graded(argb(colour), look) for _, colour in gradient.stops]
    offsets = [offset for offset, _ in gradient.stops]
    start, end = skia.Point(*gradient.start), skia.Point(*gradient.end)
    if gradient.kind == "linear":
        shader = skia.GradientShader.MakeLinear([start, end], colours, offsets)
    else:
        shader = skia.GradientShader.MakeRadial(start, skia.Point.Distance(start, end), colours, offsets)
    return skia.Paint(AntiAlias=True, Shader=shader)
