"""Cards: title and end lettering over the picture, slammed in on the first frames."""

import skia

from rivethead.drawing.ink import Inked, ink
from rivethead.drawing.lettering import card as card_shapes
from rivethead.film.cel import Cel, CelStore, Easel
from rivethead.film.window import Window
from rivethead.schema.storyboard import Card

_SLAM = (1.5, 1.24, 1.06, 0.965, 0.985, 1.0)
"""Size of the lettering, drawing by drawing at 30 frames a second."""
_SLAM_FRAMES_A_SECOND = 30


class Lettering:
    """Draws cards for one size of picture."""

    def __init__(self, easel: Easel, window: Window) -> None:
        self._easel, self._window = easel, window
        self._inked: dict[Card, Inked] = {}

    def cel(self, store: CelStore, card: Card, frame: int, fps: int, enters: bool) -> Cel:
        """Return a card as it looks in a frame of its shot, in the picture's own pixels (no margin).

        Args:
            store: keeps drawings.
            card: the words.
            frame: of the shot.
            fps: frames a second.
            enters: whether it comes in with this shot; else it has been there before.
        """
        drawing = min(frame * _SLAM_FRAMES_A_SECOND // fps, len(_SLAM) - 1) if enters else len(_SLAM) - 1
        return store.get(("card", card, drawing), lambda: self._drawn(card, _SLAM[drawing]))

    def _drawn(self, card: Card, size: float) -> Cel:
        drawing = self._inked.get(card)
        if drawing is None:
            drawing = self._inked[card] = ink(card_shapes(card.headline, card.lines, card.kind))
        matrix = self._window.lettering(drawing.bounds, size)

        def draw(canvas: skia.Canvas, base: skia.Matrix) -> None:
            canvas.setMatrix(skia.Matrix.Concat(base, matrix))
            drawing.draw_silhouette(canvas)
            drawing.draw(canvas)

        return self._easel.cel((0, 0, self._window.width, self._window.height), draw)
