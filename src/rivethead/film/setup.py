"""Camera setups: a backdrop as one camera position sees it, every layer drawn once at its scale and tilt."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import skia

from rivethead.drawing.ink import Inked, ink
from rivethead.film import glow, machinery
from rivethead.film.cel import Cel, CelStore, Easel, Picture, lay_cel, nothing
from rivethead.film.planes import (
    BLOCK_HEIGHT_PX,
    BLOCK_WIDTH_PX,
    OPAQUE,
    Plane,
    block_classes,
    classes_in_view,
    lay,
    pan,
    under,
)
from rivethead.film.window import Window
from rivethead.schema.art import Backdrop, Light, Machine
from rivethead.schema.storyboard import Camera, depth_scale

_WIDE_GLOW_PX = 420.0
"""In a moving shot glows wider than this are painted into their layer, at the mean of their brightness."""
_BLEED_PX = 6
"""Layers are drawn this much further than the camera sees."""


class Place:
    """A backdrop, compiled."""

    def __init__(self, backdrop: Backdrop) -> None:
        self.backdrop = backdrop
        self.layers = [ink(layer.shapes) for layer in backdrop.layers]
        self.machines = [ink(machine.shapes) for machine in backdrop.machines]
        self.twins = _twins(backdrop.machines)
        self.stage = sum(layer.parallax <= 1.0 for layer in backdrop.layers)
        """How many layers lie behind the puppets."""


@dataclass(slots=True)
class _Baked:
    """One layer of a setup.

    Attributes:
        matrix: from the layer's pixels to the window.
        drift: how far the layer moves on the window for one design pixel of the camera's travel.
        cel: the layer.
        classes, classes2: its blocks in luma and chroma.
        seen, seen2: the same for the view of the moment.
        machines: indices into the backdrop's machines.
        lights: glows that are laid over the layer, each with its cel.
    """

    matrix: skia.Matrix
    drift: tuple[float, float]
    cel: Cel
    classes: Plane
    classes2: Plane
    seen: Plane
    seen2: Plane
    machines: list[int]
    lights: list[tuple[Light, Cel]]


class Setup:
    """A backdrop seen by a camera that stands, or travels along it.

    Args:
        easel: draws.
        place: the backdrop.
        camera: where it stands at the start, and how far it travels.
        look: the grade.
        window: sizes.
    """

    def __init__(self, easel: Easel, place: Place, camera: Camera, look: str, window: Window) -> None:
        self._easel, self._place, self._look, self._window = easel, place, look, window
        self.moves = camera.travel_px != 0.0
        rows = math.ceil(window.composed_height / BLOCK_HEIGHT_PX)
        columns = math.ceil(window.composed_width / BLOCK_WIDTH_PX)
        self._grid = (rows, columns)
        self._layers = [self._bake(camera, index) for index in range(len(place.layers))]
        self.floor = window.matrix(camera, 1.0)
        self.drift = self._drift(camera, 1.0)
        self._plates: dict[int, Picture] = {}
        self._covers: dict[int, Cel] = {}

    # ------------------------------------------------------------------------------------------------ baking

    def _drift(self, camera: Camera, parallax: float) -> tuple[float, float]:
        size = -self._window.scale * depth_scale(camera.zoom, parallax) * parallax
        return size * math.cos(camera.tilt_rad), size * math.sin(camera.tilt_rad)

    def _bake(self, camera: Camera, index: int) -> _Baked:
        layer = self._place.backdrop.layers[index]
        matrix, drift = self._window.matrix(camera, layer.parallax), self._drift(camera, layer.parallax)
        dx, dy = drift[0] * camera.travel_px, drift[1] * camera.travel_px
        box = (
            -max(0.0, dx) - _BLEED_PX,
            -max(0.0, dy) - _BLEED_PX,
            self._window.composed_width - min(0.0, dx) + _BLEED_PX,
            self._window.composed_height - min(0.0, dy) + _BLEED_PX,
        )
        drawing = self._place.layers[index]
        cel = self._easel.cel(box, lambda canvas, base: self._paint(canvas, base, matrix, drawing), whole=True)
        if layer.opaque:
            cel.a[:], cel.a2[:] = 255, 255
        lights = [(light, self._glow(light, matrix, camera)) for light in self._lights(layer.name)]
        if self.moves:
            lights = self._painted_in(cel, lights)
        return _Baked(
            matrix,
            drift,
            cel,
            block_classes(cel.a, BLOCK_HEIGHT_PX, BLOCK_WIDTH_PX),
            block_classes(cel.a2, BLOCK_HEIGHT_PX // 2, BLOCK_WIDTH_PX // 2),
            np.zeros(self._grid, np.uint8),
            np.zeros(self._grid, np.uint8),
            [i for i, machine in enumerate(self._place.backdrop.machines) if machine.layer == layer.name],
            [(light, glowing) for light, glowing in lights if not glowing.empty],
        )

    def _lights(self, layer: str) -> list[Light]:
        return [light for light in self._place.backdrop.lights if light.holder == layer]

    def _glow(self, light: Light, matrix: skia.Matrix, camera: Camera) -> Cel:
        at = matrix.mapXY(light.x_px, light.y_px)
        radius = matrix.mapRadius(light.radius_px)
        spare = 2 * math.ceil(abs(camera.travel_px) * self._window.scale * camera.zoom * 0.7)
        # a glow may wander into view, so it is not cut off at the window's edge when the camera travels
        size = self._window.composed_width + 2 * spare, self._window.composed_height + 2 * spare
        cel = glow.glow(self._easel, light, self._look, at.x() + spare, at.y() + spare, radius, *size)
        return replace(cel, left=cel.left - spare, top=cel.top - spare)

    def _painted_in(self, layer: Cel, lights: list[tuple[Light, Cel]]) -> list[tuple[Light, Cel]]:
        """Paint wide glows into a layer; return the others."""
        small = []
        for light, cel in lights:
            if light.radius_px < _WIDE_GLOW_PX:
                small.append((light, cel))
                continue
            strength = glow.gain(light, glow.LEVELS // 3)
            _over(layer, cel, strength)
        return small

    def _paint(self, canvas: skia.Canvas, base: skia.Matrix, matrix: skia.Matrix, drawing: Inked) -> None:
        canvas.setMatrix(skia.Matrix.Concat(base, matrix))
        drawing.draw_silhouette(canvas, self._look)
        drawing.draw(canvas, self._look, self._easel.fill_ramp)

    # --------------------------------------------------------------------------------------------- composing

    def lay_background(
        self,
        picture: Picture,
        shifts: Sequence[tuple[float, float]],
        cels: Sequence["MachineCel"],
        pulse: int,
    ) -> None:
        """Compose everything behind the puppets.

        Args:
            picture: becomes the background.
            shifts: for every layer, how far it has moved.
            cels: the machines of these layers, see `machines`.
            pulse: brightness of the glows, 0..LEVELS.
        """
        stage = self._place.stage
        if not self.moves:
            picture.copy_from(self._plate(pulse))
            for machine in cels:
                if machine.layer < stage:
                    lay_cel(picture.planes, picture.y.shape[1], machine.cel)
            return
        self._lay_layers(picture, range(stage), shifts, cels, pulse)

    def lay_foreground(
        self, picture: Picture, shifts: Sequence[tuple[float, float]], cels: Sequence["MachineCel"], pulse: int
    ) -> None:
        """Compose everything in front of the puppets."""
        self._lay_layers(picture, range(self._place.stage, len(self._layers)), shifts, cels, pulse)

    def shifts(self, travelled_px: float, remainder: tuple[float, float]) -> list[tuple[float, float]]:
        """Return how far every layer has moved when the camera has travelled, less what the camera pass takes over."""
        return [
            (layer.drift[0] * travelled_px - remainder[0], layer.drift[1] * travelled_px - remainder[1])
            for layer in self._layers
        ]

    def _plate(self, pulse: int) -> Picture:
        """Return all layers behind the puppets with their glows, flattened."""
        found = self._plates.get(pulse)
        if found is None:
            found = Picture.blank(self._window.composed_width, self._window.composed_height)
            self._lay_layers(found, range(self._place.stage), [(0.0, 0.0)] * len(self._layers), (), pulse)
            self._plates[pulse] = found
        return found

    def _lay_layers(
        self,
        picture: Picture,
        which: range,
        shifts: Sequence[tuple[float, float]],
        cels: Sequence["MachineCel"],
        pulse: int,
    ) -> None:
        views = {index: self._view(index, shifts[index]) for index in which}
        shows: dict[int, Plane] = {}
        open_blocks = np.ones(self._grid, np.uint8)
        for index in reversed(which):
            shows[index] = open_blocks
            baked = self._layers[index]
            open_blocks = open_blocks & ((baked.seen != OPAQUE) | (baked.seen2 != OPAQUE)).astype(np.uint8)
        width = picture.y.shape[1]
        for index in which:
            baked, (full, half) = self._layers[index], views[index]
            cel = baked.cel
            sizes, halves = (BLOCK_HEIGHT_PX, BLOCK_WIDTH_PX), (BLOCK_HEIGHT_PX // 2, BLOCK_WIDTH_PX // 2)
            pan(picture.y, cel.y, cel.a, *full, shows[index], baked.seen, *sizes)
            pan(picture.u, cel.u, cel.a2, *half, shows[index], baked.seen2, *halves)
            pan(picture.v, cel.v, cel.a2, *half, shows[index], baked.seen2, *halves)
            dx, dy = (2 * round(shift / 2) for shift in shifts[index])
            for machine in cels:
                if machine.layer == index:
                    lay_cel(picture.planes, width, machine.cel, dx, dy)
            for light, glowing in baked.lights:
                lay_cel(picture.planes, width, glowing, dx, dy, glow.gain(light, pulse))

    def _view(
        self, index: int, shift: tuple[float, float]
    ) -> tuple[tuple[int, int, int, int], tuple[int, int, int, int]]:
        """Return where luma and chroma of a layer are read: whole and 256th pixels; note which blocks are seen."""
        baked = self._layers[index]
        x, y = -baked.cel.left - shift[0], -baked.cel.top - shift[1]
        full, half = _split(x, y), _split(x / 2, y / 2)
        classes_in_view(baked.classes, full[0], full[1], BLOCK_HEIGHT_PX, BLOCK_WIDTH_PX, baked.seen)
        classes_in_view(baked.classes2, half[0], half[1], BLOCK_HEIGHT_PX // 2, BLOCK_WIDTH_PX // 2, baked.seen2)
        return full, half

    # ---------------------------------------------------------------------------------------------- machines

    def machines(
        self, store: CelStore, key: object, beat: float, hits: Mapping[str, Sequence[float]]
    ) -> list["MachineCel"]:
        """Return the drawings of all machines that show at a beat.

        Args:
            store: keeps drawings.
            key: tells this setup's drawings from others'.
            beat: when.
            hits: drum name -> beats.
        """
        shown = []
        for index, baked in enumerate(self._layers):
            for number in baked.machines:
                machine = self._place.backdrop.machines[number]
                around = machinery.place(machine, beat, hits)
                if around is None:
                    continue
                state = tuple(round(around.get(i), 5) for i in range(6))
                cel = store.get(
                    ("machine", key, number, state), partial(self._machine, store, key, number, index, around)
                )
                if not cel.empty:
                    shown.append(MachineCel(index, cel))
        return shown

    def _machine(self, store: CelStore, key: object, number: int, layer: int, around: skia.Matrix) -> Cel:
        """Draw a machine, or take the drawing of one that looks the same and put it where this one is."""
        machine, drawing = self._place.backdrop.machines[number], self._place.machines[number]
        origin = skia.Matrix.Concat(skia.Matrix.Translate(machine.x_px, machine.y_px), around)
        matrix = skia.Matrix.Concat(self._layers[layer].matrix, origin)
        box = matrix.mapRect(drawing.bounds)
        baked = self._layers[layer].cel
        field = skia.Rect.MakeXYWH(baked.left, baked.top, baked.y.shape[1], baked.y.shape[0])
        if drawing.bounds.isEmpty() or not box.intersect(field):
            return nothing()
        twin = self._place.twins[number]
        if twin is None:
            edges = (box.left() - 2, box.top() - 2, box.right() + 2, box.bottom() + 2)
            cel = self._easel.cel(edges, lambda canvas, base: self._paint(canvas, base, matrix, drawing))
        else:
            turned = skia.Matrix.MakeAll(
                matrix.getScaleX(), matrix.getSkewX(), 0, matrix.getSkewY(), matrix.getScaleY(), 0, 0, 0, 1
            )
            state = (round(turned.getScaleX(), 5), round(turned.getSkewX(), 5), round(turned.getSkewY(), 5))
            shared = store.get(("twin", key, twin, layer, state), partial(self._twin, drawing, turned))
            x, y = 2 * round(matrix.getTranslateX() / 2), 2 * round(matrix.getTranslateY() / 2)
            cel = replace(shared, left=shared.left + x, top=shared.top + y)
        return cel if self.moves or layer >= self._place.stage - 1 else self._put_under(cel, layer)

    def _twin(self, drawing: Inked, turned: skia.Matrix) -> Cel:
        box = turned.mapRect(drawing.bounds)
        edges = (box.left() - 2, box.top() - 2, box.right() + 2, box.bottom() + 2)
        return self._easel.cel(edges, lambda canvas, base: self._paint(canvas, base, turned, drawing))

    def _put_under(self, cel: Cel, layer: int) -> Cel:
        """Return a cel of this layer so that, laid over the plate, it looks as if it lay under what is nearer."""
        above = self._cover(layer)
        left, top = max(0, cel.left - above.left), max(0, cel.top - above.top)
        right, bottom = cel.left - above.left + cel.y.shape[1], cel.top - above.top + cel.y.shape[0]
        if not above.a[top : max(0, bottom), left : max(0, right)].any():
            return cel
        cel = _copied(cel)
        under(cel.y, cel.a, above.y, above.a, cel.left - above.left, cel.top - above.top)
        half = ((cel.left - above.left) >> 1, (cel.top - above.top) >> 1)
        under(cel.u, cel.a2, above.u, above.a2, *half)
        under(cel.v, cel.a2, above.v, above.a2, *half)
        return cel

    def _cover(self, layer: int) -> Cel:
        """Return everything between a layer and the puppets as one cel, in a setup that stands."""
        found = self._covers.get(layer)
        if found is None:
            first = self._layers[layer + 1].cel
            found = _copied(first)
            for index in range(layer + 2, self._place.stage):
                _over(found, self._layers[index].cel, 256)
            self._covers[layer] = found
        return found


@dataclass(frozen=True, slots=True)
class MachineCel:
    """A machine's drawing and the number of the layer it lies on."""

    layer: int
    cel: Cel


def _twins(machines: Sequence[Machine]) -> list[int | None]:
    """Return for each machine the first one that has the same shapes, None for those that are alone."""
    first: dict[object, int] = {}
    alike = [first.setdefault((machine.layer, machine.shapes), number) for number, machine in enumerate(machines)]
    return [one if alike.count(one) > 1 else None for one in alike]


def _copied(cel: Cel) -> Cel:
    """Return a cel with planes of its own."""
    return replace(
        cel,
        y=cel.y.copy(),
        a=cel.a.copy(),
        u=cel.u.copy(),
        v=cel.v.copy(),
        a2=cel.a2.copy(),
    )


def _over(below: Cel, above: Cel, strength: int) -> None:
    """Lay one cel over another of which it covers a part, alpha and all; `below` changes in place."""
    left, top = above.left - below.left, above.top - below.top
    width = below.y.shape[1]
    for mine, theirs in ((below.y, above.y), (below.a, above.a)):
        lay(mine, width, theirs, above.a, above.spans, left, top, strength)
    for mine, theirs in ((below.u, above.u), (below.v, above.v), (below.a2, above.a2)):
        lay(mine, width // 2, theirs, above.a2, above.spans2, left >> 1, top >> 1, strength)


def _split(x: float, y: float) -> tuple[int, int, int, int]:
    whole_x, whole_y = math.floor(x), math.floor(y)
    return whole_x, whole_y, int((x - whole_x) * 256), int((y - whole_y) * 256)
