"""Painting: the drawings of a performance laid on a canvas, plane by plane."""

from collections.abc import Callable, Iterable

import skia

from rivethead.drawing.acting import Drawn
from rivethead.drawing.ink import Inked


def paint(
    canvas: skia.Canvas, base: skia.Matrix, drawn: Iterable[Drawn], worn: Callable[[str], Inked], look: str = "neutral"
) -> None:
    """Draw everything that lies on a plane with one fat outline under it, the planes from back to front.

    Args:
        canvas: its matrix is set, and left as the last drawing needed it.
        base: from the puppet's space to the canvas.
        drawn: attachments with their places, back to front.
        worn: attachment -> its compiled drawing.
        look: one of drawing.colour's grades.
    """
    places = [(worn(d.attachment), skia.Matrix.Concat(base, d.matrix), d.plane) for d in drawn]
    for plane in sorted({plane for _, _, plane in places}):
        for drawing, matrix, on in places:
            if on == plane:
                canvas.setMatrix(matrix)
                drawing.draw_silhouette(canvas, look)
        for drawing, matrix, on in places:
            if on == plane:
                canvas.setMatrix(matrix)
                drawing.draw(canvas, look)
