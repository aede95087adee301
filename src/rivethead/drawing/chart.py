"""Charts of sound: a dark sheet with waveforms, heat maps, curves, marks and stencil lettering."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import skia

from rivethead.drawing.lettering import lettered

Values = npt.NDArray[np.floating]

SHEET, PANEL, GRID, TEXT, DIM = "#14121a", "#1c1924", "#39344a", "#f4ead2", "#8d869c"

SECTION_COLOURS = {
    "intro": "#1fc2e0",
    "build": "#f3fae4",
    "verse": "#79371e",
    "drop": "#e05f39",
    "chorus": "#fabc1e",
    "breakdown": "#6c65fa",
    "outro": "#32219d",
}
"""Section label -> colour; any two differ also to eyes that do not tell red from green, or blue from yellow."""

_EMBERS = ("#0c0a12", "#1d1230", "#47185a", "#8c1f4e", "#cf3d2c", "#f28a22", "#fbd15b", "#fff7d6")


class Box(NamedTuple):
    """A rectangle in px."""

    x: float
    y: float
    width: float
    height: float


class Chart:
    """A sheet to draw on.

    Args:
        width_px, height_px: its size.
    """

    def __init__(self, width_px: int, height_px: int) -> None:
        self._surface = skia.Surface(width_px, height_px)
        self._canvas = self._surface.getCanvas()
        self._canvas.clear(_colour(SHEET))

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Return uint8 (height, width, 3), red first."""
        rgba = self._surface.toarray(colorType=skia.ColorType.kRGBA_8888_ColorType)
        return np.ascontiguousarray(rgba[..., :3])

    def fill(self, box: Box, colour: str, alpha: float = 1.0) -> None:
        """Fill a rectangle."""
        self._canvas.drawRect(skia.Rect.MakeXYWH(*box), _paint(colour, alpha))

    def line(self, points: Sequence[tuple[float, float]], colour: str, width_px: float, alpha: float = 1.0) -> None:
        """Draw a line through points."""
        path = skia.Path.Polygon([skia.Point(x, y) for x, y in points], False)
        paint = _paint(colour, alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width_px)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self._canvas.drawPath(path, paint)

    def shape(self, points: Sequence[tuple[float, float]], colour: str, alpha: float = 1.0) -> None:
        """Fill a closed shape."""
        self._canvas.drawPath(skia.Path.Polygon([skia.Point(x, y) for x, y in points], True), _paint(colour, alpha))

    def text(
        self, text: str, x: float, baseline: float, height_px: float, colour: str = TEXT, anchor: float = 0.0
    ) -> float:
        """Set one line of capitals and return its width; anchor 0 is its left end, 1 its right end."""
        path, width = lettered(text, height_px)
        left = x - anchor * width
        paint = _paint(colour, 1.0)
        for outline in path.split("M")[1:]:
            numbers = [float(n) for n in outline.replace("L", " ").replace("Z", " ").split()]
            points = [skia.Point(left + a, baseline + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
            self._canvas.drawPath(skia.Path.Polygon(points, True), paint)
        return width

    def heat(self, box: Box, values: Values) -> None:
        """Draw a heat map of float (rows, columns) in 0..1, the first row at the bottom, in embers."""
        table = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in _EMBERS], float)
        at = np.clip(values[::-1], 0, 1) * (len(table) - 1)
        rgba = np.full((*values.shape, 4), 255, np.uint8)
        for channel in range(3):
            rgba[..., channel] = np.interp(at, np.arange(len(table)), table[:, channel])
        image = skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.ColorType.kRGBA_8888_ColorType)
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
        self._canvas.drawImageRect(image, skia.Rect.MakeXYWH(*box), smooth)

    def waveform(self, box: Box, peaks: Values, body: Values, colours: Sequence[str]) -> None:
        """Draw mirrored columns, one a px: faint peaks with the body (root mean square) over them.

        Args:
            box: where.
            peaks: float (columns,) in 0..1.
            body: the same.
            colours: one for every column.
        """
        middle, half = box.y + box.height / 2, box.height / 2
        step = box.width / max(len(peaks), 1)
        first = 0
        for column in range(1, len(peaks) + 1):
            if column < len(peaks) and colours[column] == colours[first]:
                continue
            xs = [box.x + step * (i + 0.5) for i in range(first, column)]
            for heights, alpha in ((peaks, 0.45), (body, 1.0)):
                run = [float(np.clip(h, 0.004, 1)) * half for h in heights[first:column]]
                upper = [(x, middle - h) for x, h in zip(xs, run, strict=True)]
                lower = [(x, middle + h) for x, h in zip(xs, run, strict=True)]
                self.shape([*upper, *reversed(lower)], colours[first], alpha)
            first = column


def section_colour(label: str) -> str:
    """Return the colour of a section's label."""
    return SECTION_COLOURS.get(label, DIM)


def clock(time_s: float) -> str:
    """Return a time as minutes:seconds."""
    return f"{int(time_s) // 60}:{int(time_s) % 60:02d}"


def tick_step_s(duration_s: float) -> float:
    """Return a round distance for about twelve marks on a time axis."""
    steps = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600)
    return float(next((step for step in steps if duration_s / step <= 16), 1200))


def columns(values: Values, count: int, how: Literal["max", "mean", "rms"]) -> npt.NDArray[np.float64]:
    """Return one value for each of `count` equal stretches of float (..., samples), along the last axis."""
    length = values.shape[-1]
    if not length:
        return np.zeros((*values.shape[:-1], count))
    starts = np.minimum(np.linspace(0, length, count + 1).astype(int)[:-1], length - 1)
    if how == "max":
        return np.maximum.reduceat(values, starts, axis=-1).astype(np.float64)
    lengths = np.maximum(np.diff(starts, append=length), 1)
    summed = np.add.reduceat(values * values if how == "rms" else values, starts, axis=-1, dtype=np.float64)
    return np.asarray(np.sqrt(summed / lengths) if how == "rms" else summed / lengths)


def _colour(colour: str) -> int:
    return int(skia.ColorSetRGB(*(int(colour[i : i + 2], 16) for i in (1, 3, 5))))


def _paint(colour: str, alpha: float) -> skia.Paint:
    paint = skia.Paint(AntiAlias=True, Color=_colour(colour))
    paint.setAlphaf(alpha)
    return paint
