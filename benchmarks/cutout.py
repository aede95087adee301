"""One shot as a cut-out animator hands it over: bitmaps of layers and parts, and where each lies in every frame.

The bitmaps are drawn at the size at which they are seen. Parts turn and move but are not squashed; glows, bursts, the
camera's shake, vignette and lettering are left out. So whoever plays this does less than the film does.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import skia

from rivethead.drawing.ink import Inked
from rivethead.film import machinery
from rivethead.film.actor import Actor
from rivethead.film.exposure import Exposure
from rivethead.film.setup import Place
from rivethead.film.shooting import Studio
from rivethead.schema.art import Art
from rivethead.schema.storyboard import depth_scale

Bitmap: TypeAlias = npt.NDArray[np.uint8]
"""(height, width, 4) RGBA, not premultiplied."""
_EDGE_PX = 2


@dataclass(slots=True)
class Piece:
    """One bitmap of the shot.

    Attributes:
        bitmap: what it looks like.
        x_px: by frame, where the middle of the turned bitmap lies.
        y_px: the same.
        angle_deg: by frame, how far it is turned clockwise.
        shown: by frame, whether it is there at all.
    """

    bitmap: Bitmap
    x_px: list[float]
    y_px: list[float]
    angle_deg: list[float]
    shown: list[bool]


@dataclass(frozen=True, slots=True)
class CutOut:
    """A shot's pieces, back to front.

    Attributes:
        width_px, height_px: of the picture.
        fps: frames a second.
        frames: how many.
        pieces: back to front; layers are pieces that do not turn.
        layers: how many of the pieces are layers.
    """

    width_px: int
    height_px: int
    fps: int
    frames: int
    pieces: list[Piece]
    layers: int

    def write(self, folder: Path) -> None:
        """Write the pieces into a folder: NUMBER.npy, and shot.json that says where they lie."""
        folder.mkdir(parents=True, exist_ok=True)
        placed = []
        for number, piece in enumerate(self.pieces):
            np.save(folder / f"{number}.npy", piece.bitmap)
            placed.append({"x": piece.x_px, "y": piece.y_px, "angle": piece.angle_deg, "shown": piece.shown})
        shot: dict[str, Any] = {
            "width": self.width_px,
            "height": self.height_px,
            "fps": self.fps,
            "frames": self.frames,
            "pieces": placed,
        }
        (folder / "shot.json").write_text(json.dumps(shot), encoding="utf-8")


def cut_out(studio: Studio, drawn: Art, exposure: Exposure) -> CutOut:
    """Take one shot to pieces."""
    maker = _Maker(studio, drawn, exposure)
    pieces = maker.pieces()
    window = studio.window
    layers = len(maker.place.backdrop.layers)
    return CutOut(window.width, window.height, exposure.fps, exposure.frames, pieces, layers)


class _Maker:
    def __init__(self, studio: Studio, drawn: Art, exposure: Exposure) -> None:
        self._studio, self._exposure = studio, exposure
        self._window, self._camera = studio.window, exposure.shot.camera
        self.place = Place(drawn.backdrop(exposure.shot.backdrop))
        self._actors = [Actor(studio.wardrobe(s.puppet), s, exposure.hits) for s in exposure.shot.cast]

    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        for number in range(len(self.place.backdrop.layers)):
            if number == self.place.stage:
                found += self._figures()
            found.append(self._layer(number))
            found += self._machines(number)
        return found if self.place.stage < len(self.place.backdrop.layers) else found + self._figures()

    def _drift(self, parallax: float, frame: int) -> tuple[float, float]:
        size = self._window.scale * depth_scale(self._camera.zoom, parallax) * parallax
        far = -size * self._camera.travel_px * frame / max(1, self._exposure.frames)
        return far * math.cos(self._camera.tilt_rad), far * math.sin(self._camera.tilt_rad)

    def _beat(self, frame: int, landings: Sequence[float] = ()) -> float:
        return self._exposure.held(*self._exposure.beat_of(frame), landings)

    def _layer(self, number: int) -> Piece:
        layer = self.place.backdrop.layers[number]
        matrix = self._window.matrix(self._camera, layer.parallax)
        last = self._drift(layer.parallax, self._exposure.frames)
        left, top = -max(0.0, last[0]), -max(0.0, last[1])
        right = self._window.composed_width - min(0.0, last[0])
        bottom = self._window.composed_height - min(0.0, last[1])
        bitmap = bitmap_of(self.place.layers[number], matrix, (left, top, right, bottom), self._exposure.shot.look)
        if layer.opaque:
            bitmap[:, :, 3] = 255
        middle = (math.floor(left) + bitmap.shape[1] / 2, math.floor(top) + bitmap.shape[0] / 2)
        return self._placed(bitmap, [(*middle, 0.0)] * self._exposure.frames, layer.parallax)

    def _placed(self, bitmap: Bitmap, at: Sequence[tuple[float, float, float] | None], parallax: float) -> Piece:
        piece = Piece(bitmap, [], [], [], [])
        for frame, place in enumerate(at):
            dx, dy = self._drift(parallax, frame)
            x, y, angle = place or (0.0, 0.0, 0.0)
            piece.x_px.append(round(x + dx - self._window.margin_x, 3))
            piece.y_px.append(round(y + dy - self._window.margin_y, 3))
            piece.angle_deg.append(round(angle, 3))
            piece.shown.append(place is not None)
        return piece

    def _machines(self, number: int) -> list[Piece]:
        layer = self.place.backdrop.layers[number]
        base = self._window.matrix(self._camera, layer.parallax)
        found = []
        for index, machine in enumerate(self.place.backdrop.machines):
            if machine.layer != layer.name:
                continue
            origin = skia.Matrix.Concat(base, skia.Matrix.Translate(machine.x_px, machine.y_px))
            turns = [
                machinery.place(machine, self._beat(frame), self._exposure.hits)
                for frame in range(self._exposure.frames)
            ]
            at = [None if turn is None else skia.Matrix.Concat(origin, turn) for turn in turns]
            found += self._part(self.place.machines[index], at, layer.parallax)
        return found

    def _figures(self) -> list[Piece]:
        found = []
        floor = self._window.matrix(self._camera, 1.0)
        for actor in self._actors:
            base = actor.base(floor)
            tracks: dict[tuple[str, int], list[skia.Matrix | None]] = {}
            order: dict[tuple[str, int], int] = {}
            for frame in range(self._exposure.frames):
                beat, after = self._exposure.beat_of(frame)
                looks = actor.looks(self._exposure.held(beat, after, actor.landings(beat)), "")
                counted: dict[str, int] = {}
                for place, drawn in enumerate(actor.perform(looks).drawn):
                    name = (drawn.attachment, counted.setdefault(drawn.attachment, 0))
                    counted[drawn.attachment] += 1
                    track = tracks.setdefault(name, [None] * self._exposure.frames)
                    track[frame] = skia.Matrix.Concat(base, drawn.matrix)
                    order.setdefault(name, place)
            for name in sorted(tracks, key=order.__getitem__):
                found += self._part(actor.wardrobe.worn(name[0]), tracks[name], 1.0)
        return found

    def _part(self, drawing: Inked, at: Sequence[skia.Matrix | None], parallax: float) -> list[Piece]:
        """Return a part as one bitmap, upright; nothing where it is never in view."""
        first = next((matrix for matrix in at if matrix is not None), None)
        if first is None or drawing.bounds.isEmpty():
            return []
        across = math.hypot(first.getScaleX(), first.getSkewY())
        turned = first.getScaleX() * first.getScaleY() - first.getSkewX() * first.getSkewY()
        upright = skia.Matrix.Scale(across, math.copysign(across, turned))
        box = upright.mapRect(drawing.bounds)
        edges = (box.left(), box.top(), box.right(), box.bottom())
        bitmap = bitmap_of(drawing, upright, edges, self._exposure.shot.look)
        middle = skia.Point(drawing.bounds.centerX(), drawing.bounds.centerY())
        places: list[tuple[float, float, float] | None] = []
        seen = False
        reach = math.hypot(*bitmap.shape[:2]) / 2
        for matrix in at:
            if matrix is None:
                places.append(None)
                continue
            point = matrix.mapXY(middle.x(), middle.y())
            places.append((point.x(), point.y(), math.degrees(math.atan2(matrix.getSkewY(), matrix.getScaleX()))))
            inside = -reach < point.x() < self._window.composed_width + reach
            seen = seen or (inside and -reach < point.y() < self._window.composed_height + reach)
        return [self._placed(bitmap, places, parallax)] if seen or self._camera.travel_px else []


def bitmap_of(drawing: Inked, matrix: skia.Matrix, box: tuple[float, float, float, float], look: str) -> Bitmap:
    """Draw something with its outline as RGBA that is not premultiplied."""
    left, top = math.floor(box[0]) - _EDGE_PX, math.floor(box[1]) - _EDGE_PX
    width, height = math.ceil(box[2]) + _EDGE_PX - left, math.ceil(box[3]) + _EDGE_PX - top
    pixels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, width * 4)
    canvas = surface.getCanvas()
    canvas.setMatrix(skia.Matrix.Concat(skia.Matrix.Translate(-left, -top), matrix))
    drawing.draw_silhouette(canvas, look)
    drawing.draw(canvas, look)
    alpha = pixels[:, :, 3:].astype(np.uint32)
    colours = np.minimum(255, pixels[:, :, 2::-1].astype(np.uint32) * 255 // np.maximum(alpha, 1))
    return np.concatenate([colours, alpha], axis=2).astype(np.uint8)
