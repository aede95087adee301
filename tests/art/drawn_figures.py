"""Drawn figures: character pictures as PNG, as a model or a person makes them, whose joints are known.

Three proportions (tall and thin, squat with a big head, long-armed), on a transparent ground or a flat colour.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia
from PIL import Image

Point = tuple[float, float]
Pixels = npt.NDArray[np.uint8]

LINE = 0xFF17121A


@dataclass(frozen=True, slots=True)
class Proportions:
    """A figure in a picture of the given size, in px; angles in radians, 0 hangs down, outwards is positive."""

    width: int = 720
    height: int = 1000
    crown: float = 60.0
    head: Point = (70.0, 84.0)
    neck: float = 30.0
    shoulder: Point = (86.0, 300.0)
    torso: float = 96.0
    hip: Point = (44.0, 560.0)
    arm: tuple[float, float] = (135.0, 125.0)
    arm_angle: float = 0.55
    elbow_angle: float = 0.1
    arm_px: float = 46.0
    leg: tuple[float, float] = (165.0, 160.0)
    leg_angle: float = 0.1
    leg_px: float = 60.0
    skin: int = 0xFFE8B48C
    shirt: int = 0xFF3E6FA8
    trousers: int = 0xFF4A4456
    boots: int = 0xFF8C3B2E
    hair: int = 0xFFC8452F


TALL = Proportions()
SQUAT = Proportions(
    width=800, height=800, crown=40.0, head=(150.0, 150.0), neck=46.0, shoulder=(112.0, 378.0), torso=128.0,
    hip=(58.0, 540.0), arm=(84.0, 76.0), arm_angle=0.95, elbow_angle=0.15, arm_px=56.0, leg=(76.0, 70.0),
    leg_angle=0.12, leg_px=76.0, skin=0xFF9FBF8A, shirt=0xFFD9A441, trousers=0xFF5B3A63, boots=0xFF2F6B66,
    hair=0xFF332B40,
)  # fmt: skip
LONG_ARMED = Proportions(
    width=900, height=900, crown=70.0, head=(66.0, 70.0), neck=36.0, shoulder=(118.0, 262.0), torso=122.0,
    hip=(48.0, 500.0), arm=(190.0, 190.0), arm_angle=0.75, elbow_angle=-0.35, arm_px=58.0, leg=(124.0, 118.0),
    leg_angle=0.14, leg_px=58.0, skin=0xFFB9C4CC, shirt=0xFF8E3B46, trousers=0xFF2E4057, boots=0xFFC98B2B,
    hair=0xFFE0D6C2,
)  # fmt: skip
FIGURES = {"tall": TALL, "squat": SQUAT, "long-armed": LONG_ARMED}


def joints(who: Proportions) -> dict[str, Point]:
    """Return where the joints of a figure lie in its picture."""
    middle = who.width / 2
    found = {"neck": (middle, who.crown + 2 * who.head[1] + 4)}
    for side, sign in (("left", -1.0), ("right", 1.0)):
        shoulder = (middle + sign * who.shoulder[0], who.shoulder[1])
        elbow = _from(shoulder, who.arm[0], sign * who.arm_angle)
        wrist = _from(elbow, who.arm[1], sign * (who.arm_angle + who.elbow_angle))
        hip = (middle + sign * who.hip[0], who.hip[1])
        knee = _from(hip, who.leg[0], sign * who.leg_angle)
        ankle = _from(knee, who.leg[1], sign * who.leg_angle * 0.6)
        for name, place in zip(
            ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"),
            (shoulder, elbow, wrist, hip, knee, ankle),
            strict=True,
        ):
            found[f"{name}-{side}"] = place
    return found


def _from(start: Point, length: float, angle: float) -> Point:
    return start[0] + length * math.sin(angle), start[1] + length * math.cos(angle)


class _Page:
    """A canvas that draws inked solids, back to front."""

    def __init__(self, width: int, height: int, ground: int) -> None:
        self.pixels: Pixels = np.zeros((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(width, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType)
        self.surface = skia.Surface.MakeRasterDirect(info, self.pixels, width * 4)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(ground)

    def solid(self, path: skia.Path, colour: int, line: float = 7.0) -> None:
        self.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=colour))
        if line:
            pen = skia.Paint(AntiAlias=True, Color=LINE, Style=skia.Paint.kStroke_Style, StrokeWidth=line)
            pen.setStrokeJoin(skia.Paint.kRound_Join)
            self.canvas.drawPath(path, pen)

    def shaded(self, path: skia.Path, top: int, bottom: int, line: float = 7.0) -> None:
        box = path.getBounds()
        ramp = skia.GradientShader.MakeLinear(
            [skia.Point(box.left(), box.top()), skia.Point(box.right(), box.bottom())], [top, bottom]
        )
        self.canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=ramp))
        self.solid(path, 0, line)

    def straight(self) -> Pixels:
        """Return RGBA with straight alpha."""
        self.surface.flushAndSubmit()
        alpha = self.pixels[..., 3:].astype(np.float64) / 255
        rgb = np.where(alpha > 0, self.pixels[..., :3] / np.maximum(alpha, 1e-9), 0.0)
        return np.dstack([np.clip(np.round(rgb), 0, 255), self.pixels[..., 3]]).astype(np.uint8)


def _limb(*points: Point, px: float) -> skia.Path:
    line = skia.Path()
    line.moveTo(*points[0])
    for point in points[1:]:
        line.lineTo(*point)
    pen = skia.Paint(
        Style=skia.Paint.kStroke_Style, StrokeWidth=px, StrokeJoin=skia.Paint.kRound_Join,
        StrokeCap=skia.Paint.kRound_Cap,
    )  # fmt: skip
    area = skia.Path()
    pen.getFillPath(line, area)
    return skia.Simplify(area) or area


def _polygon(*points: Point) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


def _oval(x: float, y: float, rx: float, ry: float) -> skia.Path:
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return path


def _darker(colour: int, share: float = 0.6) -> int:
    return 0xFF000000 | sum(int((colour >> shift & 0xFF) * share) << shift for shift in (16, 8, 0))


def figure(who: Proportions, ground: int = 0) -> Pixels:
    """Draw a figure; RGBA uint8 (height, width, 4) with straight alpha.

    Args:
        who: its proportions.
        ground: 0xAARRGGBB; 0 is transparent.
    """
    page = _Page(who.width, who.height, ground)
    draw(page, who)
    return page.straight()


def draw(page: _Page, who: Proportions) -> None:
    """Draw a figure on a page."""
    for side in ("left", "right"):
        _leg(page, who, side)
    for side in ("left", "right"):
        _hand(page, who, side)
        _arm(page, who, side)
    _neck(page, who)
    _body(page, who)
    _head(page, who)
    for side in ("left", "right"):
        _eye(page, who, side)
    _mouth(page, who, 0.36, 0.12)


def _leg(page: _Page, who: Proportions, side: str) -> None:
    at, sign, half = joints(who), -1.0 if side == "left" else 1.0, who.leg_px / 2
    hip, knee, ankle = at[f"hip-{side}"], at[f"knee-{side}"], at[f"ankle-{side}"]
    page.solid(_oval(ankle[0] + sign * half * 0.5, ankle[1] + half * 0.9, half * 1.5, half), who.boots)
    page.solid(_limb(hip, knee, ankle, px=who.leg_px), who.trousers)
    page.solid(_limb((ankle[0], ankle[1] - half * 0.2), ankle, px=who.leg_px * 1.08), who.boots)


def _hand(page: _Page, who: Proportions, side: str) -> None:
    at, sign = joints(who), -1.0 if side == "left" else 1.0
    hand = _from(at[f"wrist-{side}"], who.arm_px * 0.7, sign * (who.arm_angle + who.elbow_angle))
    page.solid(_oval(hand[0], hand[1], who.arm_px * 0.62, who.arm_px * 0.68), who.skin)


def _arm(page: _Page, who: Proportions, side: str) -> None:
    at, sign = joints(who), -1.0 if side == "left" else 1.0
    shoulder, elbow, wrist = at[f"shoulder-{side}"], at[f"elbow-{side}"], at[f"wrist-{side}"]
    page.solid(_limb(elbow, wrist, px=who.arm_px * 0.86), who.skin)
    page.solid(_limb(shoulder, _from(shoulder, who.arm[0] * 0.9, sign * who.arm_angle), px=who.arm_px), who.shirt)


def _neck(page: _Page, who: Proportions) -> None:
    x, y = joints(who)["neck"]
    page.solid(_limb((x, y - 20), (x, who.shoulder[1]), px=2 * who.neck * 0.8), who.skin)


def _body(page: _Page, who: Proportions) -> None:
    middle, top, bottom = who.width / 2, who.shoulder[1] - who.arm_px * 0.5, who.hip[1]
    page.shaded(
        _polygon(
            (middle - who.shoulder[0], top), (middle + who.shoulder[0], top), (middle + who.torso, top + 40),
            (middle + who.torso * 0.82, bottom - 30), (middle - who.torso * 0.82, bottom - 30),
            (middle - who.torso, top + 40),
        ),
        who.shirt, _darker(who.shirt),
    )  # fmt: skip
    page.solid(
        _polygon(
            (middle - who.torso * 0.82, bottom - 34), (middle + who.torso * 0.82, bottom - 34),
            (middle + who.hip[0] + who.leg_px * 0.5, bottom + 20), (middle, bottom + who.leg_px * 0.55),
            (middle - who.hip[0] - who.leg_px * 0.5, bottom + 20),
        ),
        who.trousers,
    )  # fmt: skip
    page.solid(
        _polygon(
            (middle - who.torso * 0.84, bottom - 46), (middle + who.torso * 0.84, bottom - 46),
            (middle + who.torso * 0.84, bottom - 22), (middle - who.torso * 0.84, bottom - 22),
        ),
        0xFF1E1A22, 4.0,
    )  # fmt: skip
    page.solid(_oval(middle, bottom - 34, 16, 14), 0xFFE3C34B, 4.0)
    page.solid(_oval(middle + who.torso * 0.3, top + 84, 26, 26), 0xFFEFE7D2, 4.0)


def _head(page: _Page, who: Proportions) -> None:
    middle, (half, high) = who.width / 2, who.head
    y = who.crown + high
    page.solid(_oval(middle, y, half, high), who.skin)
    fringe = _oval(middle, y, half, high)
    band = skia.Path()
    band.addRect(skia.Rect.MakeLTRB(middle - half, y - high, middle + half, y - high * 0.42))
    page.solid(skia.Op(fringe, band, skia.kIntersect_PathOp), who.hair)


def _eye(page: _Page, who: Proportions, side: str) -> None:
    (half, high), sign = who.head, -1.0 if side == "left" else 1.0
    x, y = who.width / 2 + sign * half * 0.42, who.crown + high
    page.solid(_oval(x, y - high * 0.08, half * 0.24, half * 0.24), 0xFFFDFBF4, 5.0)
    page.solid(_oval(x + 3, y - high * 0.06, half * 0.09, half * 0.09), 0xFF17121A, 0.0)


def _mouth(page: _Page, who: Proportions, wide: float, tall: float) -> None:
    half, high = who.head
    page.solid(_oval(who.width / 2, who.crown + high * 1.5, half * wide, high * tall), 0xFF7B1F2B, 5.0)


VISEMES = {
    "Neutral": (0.3, 0.05), "Aa": (0.36, 0.24), "D": (0.34, 0.1), "Ee": (0.4, 0.1), "F": (0.3, 0.08), "L": (0.3, 0.14),
    "M": (0.34, 0.04), "Oh": (0.22, 0.2), "R": (0.2, 0.12), "S": (0.36, 0.08), "Uh": (0.28, 0.14),
    "W-Oo": (0.14, 0.12), "Smile": (0.44, 0.06), "Surprised": (0.24, 0.26),
}  # fmt: skip
"""Viseme -> half width and half height of its mouth, as shares of the head's."""


def layers(who: Proportions) -> dict[str, Pixels]:
    """Draw a figure in layers: file name without its ending -> RGBA, sides as the figure itself has them."""
    drawn: dict[str, Pixels] = {}

    def layer(name: str, *painters: Callable[[_Page], None]) -> None:
        page = _Page(who.width, who.height, 0)
        for paint in painters:
            paint(page)
        drawn[name] = page.straight()

    for side, own in (("left", "Right"), ("right", "Left")):
        layer(f"+{own} Leg", partial(_leg, who=who, side=side))
        layer(f"+{own} Arm", partial(_hand, who=who, side=side), partial(_arm, who=who, side=side))
        layer(f"Head/{own} Eye", partial(_eye, who=who, side=side))
    layer("Neck", partial(_neck, who=who))
    layer("Body", partial(_body, who=who))
    layer("Head/Head", partial(_head, who=who))
    for viseme, (wide, tall) in VISEMES.items():
        layer(f"Head/Mouth/{viseme}", partial(_mouth, who=who, wide=wide, tall=tall))
    return drawn


def on_ground(pixels: Pixels, colour: tuple[int, int, int]) -> Pixels:
    """Return RGB pixels laid over a flat colour."""
    alpha = pixels[..., 3:].astype(np.float64) / 255
    flat = np.asarray(colour, np.float64)
    return np.round(pixels[..., :3] * alpha + flat * (1 - alpha)).astype(np.uint8)


def save(target: Path, pixels: Pixels) -> Path:
    """Write a PNG and return where it lies."""
    target.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(target)
    return target
