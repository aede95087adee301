"""Shooting: the pictures of a shot, one frame after the other.

A picture is a pure function of its exposure sheet, the art and the delivery. Whatever looks the same is drawn once;
a frame in which nothing has changed is not composed again.
"""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import skia

from rivethead.film import glow, wipes
from rivethead.film.actor import Actor, Burned, Looks, Wardrobe, burst_box
from rivethead.film.bursts import draw as draw_burst
from rivethead.film.camera_move import Move, move_at, rushed
from rivethead.film.cards import Lettering
from rivethead.film.cel import Cel, CelStore, Easel, Picture, lay_cel, nothing
from rivethead.film.exposure import Exposure
from rivethead.film.face import Face, face_of
from rivethead.film.planes import Plane, camera
from rivethead.film.setup import MachineCel, Place, Setup
from rivethead.film.transition import Passing, passing_at
from rivethead.film.window import Window
from rivethead.schema.art import Art, Light
from rivethead.schema.film import Delivery

CELS_BYTES = 200_000_000
SETUPS_KEPT = 4

_VIGNETTE = 0.26
_LUMA_BLACK, _CHROMA_GREY, _LUMA_WHITE = 16, 128, 235
_OUTLINE_ROOM_PX = 12.0


class Studio:
    """Everything that is kept from shot to shot: compiled art, camera setups, drawings.

    Args:
        art: cast and backdrops.
        delivery: size and frame rate.
    """

    def __init__(self, art: Art, delivery: Delivery) -> None:
        self.window = Window.of(delivery)
        self.easel = Easel()
        self.store = CelStore(round(CELS_BYTES * max(0.1, self.window.scale**2)))
        self.lettering = Lettering(self.easel, self.window)
        self.picture = Picture.blank(self.window.composed_width, self.window.composed_height)
        self.vignettes, self.dithers = _vignettes(self.window), _dithers(self.window)
        self._art = art
        self._wardrobes: dict[str, Wardrobe] = {}
        self._places: dict[str, Place] = {}
        self._setups: OrderedDict[tuple[object, ...], Setup] = OrderedDict()
        self._glows: dict[tuple[object, ...], Cel] = {}

    def wardrobe(self, puppet: str) -> Wardrobe:
        """Return a puppet's wardrobe."""
        if puppet not in self._wardrobes:
            self._wardrobes[puppet] = Wardrobe(self._art.puppet(puppet))
        return self._wardrobes[puppet]

    def setup(self, exposure: Exposure) -> tuple[tuple[object, ...], Setup]:
        """Return a shot's camera setup and the key that tells its drawings from others'."""
        shot = exposure.shot
        seen = shot.camera
        key = (shot.backdrop, shot.look, seen.x_px, seen.y_px, seen.zoom, seen.tilt_rad, seen.travel_px)
        found = self._setups.get(key)
        if found is None:
            place = self._places.get(shot.backdrop)
            if place is None:
                place = self._places[shot.backdrop] = Place(self._art.backdrop(shot.backdrop))
            found = self._setups[key] = Setup(self.easel, place, seen, shot.look, self.window)
            if len(self._setups) > SETUPS_KEPT:
                self._setups.popitem(last=False)
        self._setups.move_to_end(key)
        return key, found

    def eye_glow(self, colour: str, radius: float, look: str) -> Cel:
        """Return a small glow around (0, 0)."""
        key = (colour, radius, look)
        if key not in self._glows:
            half = math.ceil(radius)
            light = Light("", 0, 0, radius, colour, 1.0, 0.0)
            cel = glow.glow(self.easel, light, look, half, half, radius, 2 * half + 2, 2 * half + 2)
            self._glows[key] = cel
        return self._glows[key]


class Shooting:
    """The shooting of one shot.

    Args:
        studio: what is kept between shots.
        exposure: the shot's sheet.
        picture: what it is composed on, by default the studio's; two that are shot by turns need one each.
    """

    def __init__(self, studio: Studio, exposure: Exposure, picture: Picture | None = None) -> None:
        self._studio, self._exposure = studio, exposure
        self._picture = picture or studio.picture
        self._window = studio.window
        self._key, self._setup = studio.setup(exposure)
        self._cast = [Actor(studio.wardrobe(s.puppet), s, exposure.hits) for s in exposure.shot.cast]
        self._glowing: dict[Looks, list[tuple[Light, float, float]]] = {}
        self._calm: float | None = None
        self._machines: list[MachineCel] = []
        self._composed: tuple[object, ...] | None = None
        self._shown: tuple[object, ...] | None = None
        self._under: tuple[Shooting, Picture] | None = None
        self._faces: dict[str, Face] = {}

    def shoot(self, frame: int, out: tuple[Plane, Plane, Plane]) -> bool:
        """Draw one frame into the encoder's planes; return whether it differs from the frame drawn before it.

        Args:
            frame: of the shot, from 0.
            out: Y, U and V; the rows may be longer than the picture.
        """
        exposure, window = self._exposure, self._window
        beat, after = exposure.beat_of(frame)
        travelled = exposure.shot.camera.travel_px * frame / exposure.camera_frames
        moved = (self._setup.drift[0] * travelled, self._setup.drift[1] * travelled)
        # the puppets stand on whole, even pixels; what is left over is up to the camera
        locked = (2 * round(moved[0] / 2), 2 * round(moved[1] / 2))
        rest = (moved[0] - locked[0], moved[1] - locked[1])
        fresh = self._compose(frame, beat, after, travelled, locked, rest)
        move, passing = move_at(exposure, frame, window), passing_at(exposure, frame)
        if passing is not None and passing.transition == "smash":
            move = rushed(move, window, self._face_before(passing, frame), passing.rushed())
        shown = (move, rest, self._card_drawing(frame), passing)
        if not fresh and shown == self._shown:
            return False
        self._shown = shown
        self._take(out, move, rest)
        self._lay_over(out, frame)
        if passing is not None:
            self._pass(out, frame, passing)
        return True

    def forget(self) -> None:
        """Forget what was drawn last, so that the next frame is drawn whole into whatever planes it is given."""
        self._composed = self._shown = None
        if self._under is not None:
            self._under[0].forget()

    # ------------------------------------------------------------------------------------------- composition

    def _compose(
        self,
        frame: int,
        beat: int,
        after: int,
        travelled: float,
        locked: tuple[int, int],
        rest: tuple[float, float],
    ) -> bool:
        studio, exposure = self._studio, self._exposure
        calm = exposure.held(beat, after)
        pulse = glow.level(calm - beat)
        if calm != self._calm:
            self._calm = calm
            self._machines = self._setup.machines(studio.store, self._key, calm, exposure.hits)
        machines = self._machines
        figures = [layer for actor in self._cast for layer in self._figure(actor, frame, beat, after, pulse)]
        state = (
            travelled,
            pulse,
            tuple(machine.cel.serial for machine in machines),
            tuple((cel.serial, cel.left, cel.top, gain) for cel, gain in figures),
        )
        if state == self._composed:
            return False
        self._composed = state
        picture, shifts = self._picture, self._setup.shifts(travelled, rest)
        self._setup.lay_background(picture, shifts, machines, pulse)
        for cel, gain in figures:
            lay_cel(picture.planes, self._window.composed_width, cel, *locked, gain)
        self._setup.lay_foreground(picture, shifts, machines, pulse)
        return True

    def _figure(self, actor: Actor, frame: int, beat: int, after: int, pulse: int) -> list[tuple[Cel, int]]:
        """Return an actor with its bursts and glows, back to front: (drawing, how strongly it is laid over)."""
        exposure, studio = self._exposure, self._studio
        at = exposure.held(beat, after, actor.landings(beat))
        looks = actor.looks(at, exposure.mouth_at(frame))
        body = studio.store.get(("actor", self._key, looks), lambda: self._drawn(actor, looks))
        figure = [] if body.empty else [(body, 256)]
        for number, burned in enumerate(actor.bursts(at)):
            since_s = round(burned.since_beats * exposure.frames_per_beat / exposure.fps, 4)
            key = ("burst", self._key, actor.staging, number, burned, since_s)
            cel = studio.store.get(key, partial(self._burst, actor, burned, since_s))
            figure += [] if cel.empty else [(cel, 256)]
        if actor.wardrobe.puppet.lights and not body.empty:
            figure += self._eyes(actor, looks, pulse)
        return figure

    def _drawn(self, actor: Actor, looks: Looks) -> Cel:
        base = actor.base(self._setup.floor)
        performance = actor.perform(looks)
        box = actor.wardrobe.bounds(performance, base)
        return self._cel_within(
            box,
            lambda canvas, view: actor.wardrobe.draw(canvas, skia.Matrix.Concat(view, base), performance, self._look),
        )

    def _burst(self, actor: Actor, burned: Burned, since_s: float) -> Cel:
        base = actor.base(self._setup.floor)
        matrix = skia.Matrix.Concat(base, skia.Matrix.Translate(burned.x_px, burned.y_px))

        def draw(canvas: skia.Canvas, view: skia.Matrix) -> None:
            canvas.setMatrix(skia.Matrix.Concat(view, matrix))
            draw_burst(canvas, burned.burst, burned.since_beats, since_s, self._look, burned.number)

        return self._cel_within(base.mapRect(burst_box(burned)), draw)

    def _cel_within(self, box: skia.Rect, draw: Callable[[skia.Canvas, skia.Matrix], None]) -> Cel:
        """Draw what may come into view while the camera travels."""
        camera_ = self._exposure.shot.camera
        dx, dy = self._setup.drift[0] * camera_.travel_px, self._setup.drift[1] * camera_.travel_px
        room = _OUTLINE_ROOM_PX * self._window.scale
        field = skia.Rect.MakeLTRB(
            -max(0.0, dx) - room,
            -max(0.0, dy) - room,
            self._window.composed_width - min(0.0, dx) + room,
            self._window.composed_height - min(0.0, dy) + room,
        )
        if not box.intersect(field):
            return nothing()
        edges = (box.left() - 2, box.top() - 2, box.right() + 2, box.bottom() + 2)
        return self._studio.easel.cel(edges, draw)

    def _eyes(self, actor: Actor, looks: Looks, pulse: int) -> list[tuple[Cel, int]]:
        """Return the glows on an actor's bones."""
        places = self._glowing.get(looks)
        if places is None:
            performance, base = actor.perform(looks), actor.base(self._setup.floor)
            places = self._glowing[looks] = []
            behind = math.cos(performance.pose["facing"]) < 0.0
            for light in actor.wardrobe.puppet.lights:
                if behind and light.holder == "head":
                    continue  # eyes do not shine through the back of a head
                point = base.mapXY(*performance.posed.place(light.holder, light.x_px, light.y_px))
                places.append((light, float(point.x()), float(point.y())))
        shown = []
        for light, x, y in places:
            radius = round(light.radius_px * actor.staging.scale * self._setup.floor.mapRadius(1.0), 1)
            half = math.ceil(radius)
            cel = self._studio.eye_glow(light.colour, radius, self._look)
            placed = replace(cel, left=2 * round((x - half) / 2), top=2 * round((y - half) / 2))
            shown.append((placed, glow.gain(light, pulse)))
        return shown

    @property
    def _look(self) -> str:
        return self._exposure.shot.look

    # ------------------------------------------------------------------------------------------------ camera

    def _take(self, out: tuple[Plane, Plane, Plane], move: Move, rest: tuple[float, float]) -> None:
        a, b, c, d, e, f = move.affine(self._window, rest)
        studio = self._studio
        for number, (target, source) in enumerate(zip(out, self._picture.planes, strict=True)):
            half = 0.5 if number else 1.0
            camera(
                target,
                source,
                (a, b, c * half, d, e, f * half),
                studio.vignettes[number > 0],
                studio.dithers[number > 0],
                _CHROMA_GREY if number else _LUMA_BLACK,
                move.flash,
                _CHROMA_GREY if number else _LUMA_WHITE,
            )

    def _lay_over(self, out: tuple[Plane, Plane, Plane], frame: int) -> None:
        """Lay lettering over the finished picture."""
        shot, exposure, window = self._exposure.shot, self._exposure, self._window
        if shot.card is not None:
            cel = self._studio.lettering.cel(self._studio.store, shot.card, frame, exposure.fps, exposure.card_enters)
            lay_cel(out, window.width, cel)

    def _card_drawing(self, frame: int) -> int:
        if self._exposure.shot.card is None or not self._exposure.card_enters:
            return -1
        return min(frame, self._exposure.fps)

    # ------------------------------------------------------------------------------------------- transitions

    def _pass(self, out: tuple[Plane, Plane, Plane], frame: int, passing: Passing) -> None:
        """Do to a finished picture what a transition does to it."""
        window, transition = self._window, passing.transition
        if transition in ("whip-left", "whip-right"):
            swung, length = passing.swing(self._exposure.fps)
            wipes.smear(out, window.width, swung * window.width, abs(length) * window.width)
        elif transition in ("iris", "gear"):
            face = self._face_before(passing, frame)
            corner = math.hypot(max(face.x, window.width - face.x), max(face.y, window.height - face.y))
            # a gear's gaps reach further in than its pitch circle
            radius = passing.open() * corner * (1.0 if transition == "iris" else 1.15)
            kind: wipes.Hole = "iris" if transition == "iris" else "gear"
            black = wipes.shutter(self._studio.easel, window, kind, (face.x, face.y), radius, passing.turned())
            lay_cel(out, window.width, black)
        elif transition == "dissolve" and self._exposure.under is not None:
            below = self._shot_under(self._exposure.under)
            below[0].shoot(self._exposure.under.frames + frame, below[1].planes)
            wipes.mix(out, window.width, below[1].planes, passing.mixed())

    def _shot_under(self, sheet: Exposure) -> "tuple[Shooting, Picture]":
        if self._under is None:
            composed = Picture.blank(self._window.composed_width, self._window.composed_height)
            shooting = Shooting(self._studio, sheet, composed)
            self._under = shooting, Picture.blank(self._window.width, self._window.height)
        return self._under

    def _face_before(self, passing: Passing, frame: int) -> Face:
        """Return the face that a transition closes upon or opens from, as it is at the transition's quiet end.

        Where it stands at one moment serves the whole transition, for a hole that follows a nodding head wobbles.
        """
        if passing.side not in self._faces:
            exposure = self._exposure
            still = passing.steps if passing.side == "in" else frame - passing.step
            beat, after = exposure.beat_of(max(0, still))
            travelled = exposure.shot.camera.travel_px * still / exposure.camera_frames
            moved = (self._setup.drift[0] * travelled, self._setup.drift[1] * travelled)
            performances = []
            for actor in self._cast:
                looks = actor.looks(exposure.held(beat, after, actor.landings(beat)), exposure.mouth_at(still))
                performances.append((actor, actor.perform(looks), actor.base(self._setup.floor)))
            self._faces[passing.side] = face_of(performances, moved, self._window)
        return self._faces[passing.side]


def _vignettes(window: Window) -> tuple[Plane, Plane]:
    """Return the factors of luma and chroma, 256 would be 1: darker towards the corners."""
    rows = ((np.arange(window.height) + 0.5) / window.height - 0.48)[:, None]
    columns = ((np.arange(window.width) + 0.5) / window.width - 0.5)[None, :]
    away = (columns / 0.6) ** 2 + (rows / 0.7) ** 2
    full = np.clip(256.0 * (1.02 - _VIGNETTE * away), 120, 255).astype(np.uint8)
    return full, np.ascontiguousarray(full[::2, ::2])


def _dithers(window: Window) -> tuple[Plane, Plane]:
    """Return what is added before rounding: an ordered 8 x 8 pattern for luma (Bayer, 1973), one half for chroma."""
    pattern = np.array([[0]])
    for _ in range(3):
        pattern = np.block([[4 * pattern, 4 * pattern + 2], [4 * pattern + 3, 4 * pattern + 1]])
    luma = np.tile((pattern * 4).astype(np.uint8), (1, -(-window.width // 8)))[:, : window.width]
    return np.ascontiguousarray(luma), np.full((8, window.width // 2), 128, np.uint8)
