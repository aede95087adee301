"""Sheets: a puppet's turnaround, expressions and model sheet, and a backdrop's preview, as PNG pictures.

All are 1920 x 1080 and made to be looked at and shown.
"""

import math
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia

from rivethead.drawing import acting, rig, smear
from rivethead.drawing.acting import BODY, Drawn, Stroke
from rivethead.drawing.colour import INK, argb, graded, lit, mixed, shaded
from rivethead.drawing.dressing import JAW_BY_MOUTH
from rivethead.drawing.ink import Inked, ink
from rivethead.drawing.lettering import lettered
from rivethead.drawing.painting import paint
from rivethead.drawing.path import ellipse, parse, polygon, rounded_rectangle, star
from rivethead.media.png import write_png
from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Action, Backdrop, Puppet, Shape

PAPER = "#d9c9a3"
MOODS: tuple[tuple[str, dict[str, float], str], ...] = (
    ("calm", {}, "X"),
    ("rage", {"brow": 1.0, "jaw": 1.0, "eye": 1.14, "head": 0.06}, "D"),
    ("fright", {"brow": -1.0, "jaw": 0.5, "eye": 1.2, "look_y": -3.0, "turn": 0.3}, "E"),
    ("scorn", {"brow": 0.6, "lid": 0.5, "look_x": 7.0, "turn": 0.5, "head": -0.08}, "B"),
    ("bliss", {"brow": -0.4, "lid": 0.1, "jaw": 0.3, "nod": -0.4, "head": 0.08}, "C"),
)
"""Name, pose and mouth shape of the moods that a model sheet and an expression sheet show."""

GLANCES: tuple[tuple[str, dict[str, float], str], ...] = (
    ("blink", {"lid": 0.0}, "X"),
    ("look left", {"look_x": -12.0, "turn": -0.7, "head": -0.03}, "X"),
    ("look right", {"look_x": 12.0, "turn": 0.7, "head": 0.03}, "X"),
)
SUNG = "ABCDEFGHX"
"""Mouth shapes in the order of the Hanna-Barbera set."""

VIEWS: tuple[tuple[str, dict[str, float]], ...] = (
    ("front", {}),
    ("three-quarter", {"facing": 0.72, "turn": 0.2}),
    ("back", {"facing": math.pi}),
    ("three-quarter back", {"facing": math.pi + 0.72}),
)

SHOWPIECES = (
    "drum",
    "sing",
    "keyboard",
    "guitar",
    "weld",
    "hammer",
    "jump",
    "headbang",
    "stomp",
    "fist",
    "point",
    "groove",
    "wave",
)
"""Actions in the order in which a model sheet wants them."""
_POSES = 4


class _Sheet:
    """A canvas of the design size."""

    def __init__(self) -> None:
        self.pixels: npt.NDArray[np.uint8] = np.zeros((VIEW_HEIGHT_PX, VIEW_WIDTH_PX, 4), np.uint8)
        frame = skia.ImageInfo.Make(
            VIEW_WIDTH_PX, VIEW_HEIGHT_PX, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
        )
        self._surface = skia.Surface.MakeRasterDirect(frame, self.pixels, VIEW_WIDTH_PX * 4)
        self.canvas = self._surface.getCanvas()

    def fill(self, path: str, colour: str) -> None:
        self.canvas.drawPath(parse(path), skia.Paint(AntiAlias=True, Color=graded(argb(colour), "neutral")))

    def text(self, words: str, x: float, baseline: float, height: float, colour: str, anchor: float = 0.0) -> None:
        """Set a line of capitals; anchor 0 is its left end, 0.5 its middle, 1 its right end."""
        path, width = lettered(words, height)
        if path:
            self.canvas.save()
            self.canvas.translate(x - anchor * width, baseline)
            self.fill(path, colour)
            self.canvas.restore()

    def write(self, png: Path) -> None:
        self._surface.flushAndSubmit()
        write_png(png, np.ascontiguousarray(self.pixels[..., [2, 1, 0]]))


class _Actor:
    """A puppet compiled for drawing."""

    def __init__(self, puppet: Puppet) -> None:
        self.puppet = puppet
        self._inked: dict[str, Inked] = {}

    def inked(self, attachment: str) -> Inked:
        if attachment not in self._inked:
            shapes = self.puppet.attachments[attachment.removeprefix(smear.GHOST)]
            self._inked[attachment] = ink(smear.flattened(shapes) if attachment.startswith(smear.GHOST) else shapes)
        return self._inked[attachment]

    def stand(self, canvas: skia.Canvas, pose: Mapping[str, float], mouth: str = "") -> None:
        """Draw the puppet in a pose, feet at (0, 0)."""
        slots = rig.solve(self.puppet, pose, mouth).slots
        known = self.puppet.attachments
        self._paint(canvas, [Drawn(name, place, BODY) for _, name, place in slots if name in known])

    def breadth_px(self, pose: Mapping[str, float]) -> float:
        """Return twice how far the puppet reaches to either side in a pose, at the most."""
        boxes = [
            place.mapRect(self.inked(name).bounds)
            for _, name, place in rig.solve(self.puppet, pose).slots
            if self.puppet.attachments.get(name)
        ]
        return 2.0 * max((max(-float(box.left()), float(box.right())) for box in boxes), default=1.0)

    def act(self, canvas: skia.Canvas, action: Action, beat: float) -> None:
        """Draw the puppet and its props at a beat of an action, as a film would."""
        strokes: list[Stroke] | None = None
        if action.driver == "drums":
            left, right = (_pad(action, hand) for hand in ("left", "right"))
            strokes = [(beat, left), (beat + 0.6, right)]
        self._paint(canvas, acting.perform(self.puppet, action, beat, strokes).drawn)

    def lay(self, canvas: skia.Canvas, attachment: str, place: skia.Matrix) -> None:
        """Draw one attachment alone."""
        self._paint(canvas, [Drawn(attachment, place, BODY)])

    def _paint(self, canvas: skia.Canvas, drawn: Iterable[Drawn]) -> None:
        canvas.save()
        paint(canvas, canvas.getTotalMatrix(), drawn, self.inked)
        canvas.restore()


def _pad(action: Action, hand: str) -> str:
    return next(name for name, pad in action.pads.items() if pad.hand == hand)


# -------------------------------------------------------------------------------------------- turnaround


def turnaround_sheet(puppet: Puppet, png: Path) -> None:
    """Write a puppet from all around on one floor: front, three-quarter, back and three-quarter back.

    Raises:
        DiskError: the folder cannot be written.
    """
    sheet, actor = _Sheet(), _Actor(puppet)
    accent = _accent(puppet)
    _striped(sheet)
    standing = {
        **_RELAXED,
        **dict.fromkeys((f"{part}_{side}" for part in ("shoulder", "elbow") for side in ("left", "right")), 0.12),
    }
    scale = min(0.96, 760.0 / puppet.height_px, 456.0 / actor.breadth_px(standing))
    floor, top = 900.0, 900.0 - scale * puppet.height_px
    sheet.fill(polygon([(0, floor - 34), (1920, floor - 34), (1920, 1080), (0, 1080)]), shaded(accent, 0.55))
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = top + share * (floor - top)
        sheet.fill(polygon([(30, y - 1), (1890, y - 1), (1890, y + 1), (30, y + 1)]), mixed(PAPER, INK, 0.35))
        sheet.text(f"{(1.0 - share) * puppet.height_px:.0f}", 30, y - 8, 14, mixed(PAPER, INK, 0.6))
    for index, (name, pose) in enumerate(VIEWS):
        x = 262 + index * 466
        sheet.canvas.save()
        sheet.canvas.translate(x, floor)
        sheet.canvas.scale(scale, scale)
        sheet.fill(ellipse(0, 0, 190, 26), INK)
        actor.stand(sheet.canvas, {**standing, **pose})
        sheet.canvas.restore()
        sheet.text(name, x, 966, 17, lit(PAPER, 0.5), 0.5)
    sheet.text(puppet.name.replace("-", " "), 44, 1050, 44, lit(PAPER, 0.6))
    _swatches(sheet, puppet, lit(PAPER, 0.3))
    sheet.write(png)


_RELAXED = {"shoulder_left": 0.45, "shoulder_right": 0.45, "brow": 0.25, "elbow_left": 0.3, "elbow_right": 0.3}


# ------------------------------------------------------------------------------------------- expressions


def expression_sheet(puppet: Puppet, png: Path) -> None:
    """Write a puppet's moods, glances, hands, and the mouth shapes of its voice.

    Raises:
        DiskError: the folder cannot be written.
    """
    sheet, actor = _Sheet(), _Actor(puppet)
    _striped(sheet)
    for index, (mood, pose, mouth) in enumerate(MOODS):
        _card(sheet, actor, (36 + index * 372, 30, 360, 340), 0.95, mood, pose, mouth)
    for index, (glance, pose, mouth) in enumerate(GLANCES):
        _card(sheet, actor, (36 + index * 372, 410, 360, 300), 0.85, glance, pose, mouth)
    _hands(sheet, actor, (36 + 3 * 372, 410, 732, 300))
    for index, mouth in enumerate(SUNG):
        box = (36 + index * 206.5, 750, 196, 236)
        _card(sheet, actor, box, 0.62, mouth, {"jaw": JAW_BY_MOUTH[mouth], "brow": 0.1}, mouth)
    sheet.text(puppet.name.replace("-", " "), 36, 1062, 30, mixed(PAPER, INK, 0.8))
    sheet.text("sing", 1884, 1062, 24, mixed(PAPER, INK, 0.8), 1.0)
    sheet.write(png)


def _card(
    sheet: _Sheet,
    actor: _Actor,
    box: tuple[float, float, float, float],
    scale: float,
    label: str,
    pose: Mapping[str, float],
    mouth: str,
) -> None:
    """Draw a head and shoulders into a card; box is left, top, width and height."""
    left, top, width, height = box
    sheet.fill(rounded_rectangle(left, top, width, height, 22), mixed(PAPER, "#ffffff", 0.32))
    sheet.canvas.save()
    sheet.canvas.clipPath(parse(rounded_rectangle(left, top, width, height, 22)), doAntiAlias=True)
    head = actor.puppet.height_px + _head_y(actor.puppet)
    fitted = min(scale, (height - 24.0) / (head + 56.0))
    sheet.canvas.translate(left + width / 2, top + height)
    sheet.canvas.scale(fitted, fitted)
    sheet.canvas.translate(0.0, -_head_y(actor.puppet) - 84.0)
    actor.stand(sheet.canvas, pose, mouth)
    sheet.canvas.restore()
    sheet.text(label, left + width / 2, top + height + 24, 15, mixed(PAPER, INK, 0.8), 0.5)


def _head_y(puppet: Puppet) -> float:
    """Return the height of the head's pivot at rest, negative."""
    joints = {bone.name: bone for bone in puppet.bones}
    return sum(joints[name].y_px for name in ("pelvis", "torso", "neck", "head"))


def _hands(sheet: _Sheet, actor: _Actor, box: tuple[float, float, float, float]) -> None:
    """Draw the three shapes of both hands."""
    left, top, width, height = box
    sheet.fill(rounded_rectangle(left, top, width, height, 22), mixed(PAPER, "#ffffff", 0.32))
    names = [f"{shape}-{side}" for side in ("left", "right") for shape in ("hand", "fist", "open")]
    known = [name for name in names if name in actor.puppet.attachments]
    for index, name in enumerate(known):
        place = skia.Matrix.Translate(left + width * (index + 0.5) / len(known), top + 0.36 * height)
        place.preScale(1.1, 1.1)
        actor.lay(sheet.canvas, name, place)
    sheet.text("hands", left + width / 2, top + height + 24, 15, mixed(PAPER, INK, 0.8), 0.5)


# ------------------------------------------------------------------------------------------- model sheet


def model_sheet(puppet: Puppet, png: Path) -> None:
    """Write a puppet at a glance: standing, in its best four actions, five moods, its colours.

    Raises:
        DiskError: the folder cannot be written.
    """
    sheet, actor = _Sheet(), _Actor(puppet)
    _paper(sheet, _accent(puppet))
    _lettering(sheet, puppet)
    _standing(sheet, actor)
    _in_action(sheet, actor)
    _heads(sheet, actor)
    _swatches(sheet, puppet, mixed(PAPER, INK, 0.8))
    sheet.write(png)


def _accent(puppet: Puppet) -> str:
    """Return the puppet's loudest colour."""

    def loudness(colour: str) -> int:
        channels = [argb(colour) >> shift & 0xFF for shift in (16, 8, 0)]
        return max(channels) - min(channels)

    return max((colour for key, colour in puppet.palette.items() if key != "skin"), key=loudness)


def _striped(sheet: _Sheet) -> None:
    sheet.canvas.clear(graded(argb(PAPER), "neutral"))
    for index in range(-6, 34):
        x = index * 70
        sheet.fill(polygon([(x, 0), (x + 30, 0), (x - 430, 1080), (x - 460, 1080)]), mixed(PAPER, "#ffffff", 0.10))


def _paper(sheet: _Sheet, accent: str) -> None:
    _striped(sheet)
    sheet.canvas.save()
    sheet.canvas.clipPath(parse(polygon([(0, 0), (722, 0), (684, 1080), (0, 1080)])))
    sheet.fill(star(350, 540, 540, 450, 24), mixed(PAPER, accent, 0.4))
    sheet.canvas.restore()
    sheet.fill(polygon([(0, 912), (726, 912), (688, 1080), (0, 1080)]), shaded(accent, 0.55))
    sheet.fill(polygon([(720, 0), (728, 0), (690, 1080), (682, 1080)]), INK)
    for index in range(24):
        x = 740 + index * 52
        sheet.fill(polygon([(x, 602), (x + 26, 602), (x + 16, 616), (x - 10, 616)]), mixed(PAPER, INK, 0.75))


def _lettering(sheet: _Sheet, puppet: Puppet) -> None:
    name = puppet.name.replace("-", " ")
    _, width = lettered(name, 64)
    height = 64 * min(1.0, 640 / max(width, 1.0))
    sheet.text(name, 44, 1014, height, INK)
    sheet.text(name, 38, 1008, height, lit(PAPER, 0.6))
    sheet.text(f"{puppet.kind} / {puppet.role}", 40, 1054, 20, lit(PAPER, 0.3))
    sheet.text(f"{puppet.height_px:.0f} px", 30, 66, 20, mixed(PAPER, INK, 0.75))


def _standing(sheet: _Sheet, actor: _Actor) -> None:
    scale = min(0.92, 700.0 / actor.puppet.height_px)
    sheet.canvas.save()
    sheet.canvas.translate(350, 890)
    sheet.canvas.scale(scale, scale)
    sheet.fill(ellipse(0, 0, 230, 30), INK)
    actor.stand(sheet.canvas, _RELAXED)
    sheet.canvas.restore()


def _in_action(sheet: _Sheet, actor: _Actor) -> None:
    """Draw the showpieces on their strongest beats, side by side on one floor."""
    known = [actor.puppet.actions[name] for name in SHOWPIECES if name in actor.puppet.actions]
    chosen = known[:_POSES]
    scale = 0.46
    reaches = [(action.reach_px[0] + action.reach_px[1]) * scale for action in chosen]
    squeeze = min(1.0, 1150 / max(sum(reaches), 1.0))
    left = 742.0 + (1150 - sum(reaches) * squeeze) / 2
    for action, reach in zip(chosen, reaches, strict=True):
        share = action.reach_px[0] / (action.reach_px[0] + action.reach_px[1])
        sheet.canvas.save()
        sheet.canvas.translate(left + reach * squeeze * share, 560)
        sheet.canvas.scale(scale, scale)
        sheet.fill(ellipse(0, 4, 190, 24), mixed(PAPER, INK, 0.4))
        actor.act(sheet.canvas, action, _strong_beat(action))
        sheet.canvas.restore()
        sheet.text(action.name, left + reach * squeeze * share, 596, 15, mixed(PAPER, INK, 0.8), 0.5)
        left += reach * squeeze


def _strong_beat(action: Action) -> float:
    """Return the beat of the key that differs most from rest."""
    return max(action.keys, key=lambda key: abs(key.pose.get("pelvis_y", 0.0)) + 40 * (key.kind == "hit")).beat


def _heads(sheet: _Sheet, actor: _Actor) -> None:
    pivot = _head_y(actor.puppet)
    scale = 0.6
    for index, (mood, pose, mouth) in enumerate(MOODS):
        x = 846 + index * 232
        sheet.canvas.save()
        sheet.canvas.translate(x, 908)
        sheet.fill(rounded_rectangle(-106, -274, 212, 290, 22), mixed(PAPER, "#ffffff", 0.32))
        sheet.canvas.clipPath(parse(rounded_rectangle(-106, -300, 212, 316, 22)), doAntiAlias=True)
        sheet.canvas.scale(scale, scale)
        sheet.canvas.translate(0, -pivot - 70)
        actor.stand(sheet.canvas, pose, mouth)
        sheet.canvas.restore()
        sheet.text(mood, x, 950, 15, mixed(PAPER, INK, 0.8), 0.5)


def _swatches(sheet: _Sheet, puppet: Puppet, lettering: str) -> None:
    for index, (use, colour) in enumerate(puppet.palette.items()):
        x = 746 + index * min(142.0, 1150.0 / len(puppet.palette))
        sheet.fill(rounded_rectangle(x, 978, 124, 52, 12), INK)
        sheet.fill(rounded_rectangle(x + 5, 983, 114, 42, 8), colour)
        sheet.fill(polygon([(x + 80, 983), (x + 119, 983), (x + 119, 1025), (x + 66, 1025)], 6), shaded(colour))
        sheet.text(use, x + 62, 1056, 13, lettering, 0.5)


# ------------------------------------------------------------------------------------------------ backdrop


def backdrop_preview(backdrop: Backdrop, png: Path) -> None:
    """Write what the resting camera sees of a backdrop, machines and glows included, 1920 x 1080.

    Raises:
        DiskError: the folder cannot be written.
    """
    sheet = _Sheet()
    canvas = sheet.canvas
    canvas.translate(VIEW_WIDTH_PX / 2, VIEW_HEIGHT_PX / 2 - REST_VIEW_Y_PX)
    for layer in backdrop.layers:
        _flat(canvas, layer.shapes)
        for machine in backdrop.machines:
            if machine.layer == layer.name:
                canvas.save()
                canvas.translate(machine.x_px, machine.y_px)
                _flat(canvas, machine.shapes)
                canvas.restore()
        for light in backdrop.lights:
            if light.holder == layer.name:
                _glow(canvas, light.x_px, light.y_px, light.radius_px, light.colour, light.strength)
    sheet.write(png)


def _flat(canvas: skia.Canvas, shapes: tuple[Shape, ...]) -> None:
    drawing = ink(shapes)
    drawing.draw_silhouette(canvas)
    drawing.draw(canvas)


def _glow(canvas: skia.Canvas, x: float, y: float, radius: float, colour: str, strength: float) -> None:
    rgb = graded(argb(colour), "neutral") & 0xFFFFFF
    stops = [round(255 * strength) << 24 | rgb, rgb]
    paint = skia.Paint(Shader=skia.GradientShader.MakeRadial(skia.Point(x, y), radius, stops))
    paint.setBlendMode(skia.BlendMode.kPlus)
    canvas.drawCircle(x, y, radius, paint)
