"""Bursts: sparks, dust, stars, steam and notes, drawn by hand as it were, each a few drawings long."""

import math

import skia

from rivethead.drawing.colour import INK, argb, graded
from rivethead.schema.art import Burst
from rivethead.seeds import Stream

LASTS_BEATS = {"dust": 0.5, "spark": 0.75, "star": 0.16, "steam": 1.3, "note": 1.6}
REACH_PX = {"dust": (430, 240), "spark": (460, 470), "star": (110, 110), "steam": (170, 420), "note": (110, 330)}
"""How far from its place a burst is drawn: to either side, and up (and down at most a third of that)."""

_INK_PX = 9.0
_SPARKS, _PUFFS, _GRAVITY_PX_S2 = 22, 12, 3800.0


def draw(canvas: skia.Canvas, burst: Burst, since_beats: float, since_s: float, look: str, number: int) -> None:
    """Draw a burst around (0, 0).

    Args:
        canvas: whose matrix puts (0, 0) where the burst happens.
        burst: its kind counts; smears are drawn with the actor and are none of these.
        since_beats: how long ago it began, 0 up to LASTS_BEATS.
        since_s: the same in seconds.
        look: the shot's look.
        number: bursts with different numbers look different.
    """
    progress = min(1.0, since_beats / LASTS_BEATS[burst.kind])
    _DRAWN[burst.kind](canvas, progress, since_s, look, Stream(number, "film", "burst", burst.kind))


def _paint(colour: str, look: str) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=graded(argb(colour), look))


def _line(colour: str, look: str, width_px: float) -> skia.Paint:
    return skia.Paint(
        AntiAlias=True,
        Color=graded(argb(colour), look),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width_px,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def _puffs(canvas: skia.Canvas, puffs: list[tuple[float, float, float]], look: str, shade: str, light: str) -> None:
    """Draw round puffs as one cloud: all ink, then all shade, then all light."""
    seen = [(x, y, r) for x, y, r in puffs if r > 1.0]
    for x, y, r in seen:
        canvas.drawCircle(x, y, r + _INK_PX / 2, _paint(INK, look))
    for x, y, r in seen:
        canvas.drawCircle(x, y, r, _paint(shade, look))
    for x, y, r in seen:
        canvas.drawCircle(x - 0.17 * r, y - 0.2 * r, 0.75 * r, _paint(light, look))


def _dust(canvas: skia.Canvas, progress: float, _since_s: float, look: str, stream: Stream) -> None:
    puffs = []
    grown, left = min(1.0, 0.4 + 4.0 * progress), max(0.0, 1.0 - progress) ** 0.6
    for number in range(_PUFFS):
        side = 1.0 if number % 2 else -1.0
        near, high, size = stream.uniform(), stream.uniform(), stream.uniform()
        out = 40 + 90 * near + 210 * (1.0 - (1.0 - progress) ** 2.2) * (0.35 + 0.65 * high)
        puffs.append((side * out, -12 - 66 * progress * high - 30 * near, (11 + 21 * size) * grown * left))
    _puffs(canvas, puffs, look, "#8b8394", "#d8d0cd")


def _steam(canvas: skia.Canvas, progress: float, _since_s: float, look: str, stream: Stream) -> None:
    puffs = []
    for _ in range(8):
        late, drift, size = 0.35 * stream.uniform(), stream.uniform(-1, 1), stream.uniform()
        age = (progress - late) / (1.0 - late)
        if 0.0 <= age < 1.0:
            radius = (12 + 22 * size) * min(1.0, 0.35 + 1.8 * age) * (1.0 - age) ** 0.5
            puffs.append((drift * (14 + 90 * age), -330 * age**0.8, radius))
    _puffs(canvas, puffs, look, "#9fa6b4", "#e6e9ee")


def _spark(canvas: skia.Canvas, progress: float, since_s: float, look: str, stream: Stream) -> None:
    # the first drawing belongs to the star of the impact; sparks leave it
    time = since_s + 0.02
    lines = []
    for _ in range(_SPARKS):
        vx, vy = stream.uniform(-950, 950), -350 - 900 * stream.uniform()
        x, y = vx * time, vy * time + _GRAVITY_PX_S2 / 2 * time * time
        tail_x, tail_y = x - 0.025 * vx, y - 0.025 * (vy + _GRAVITY_PX_S2 * time)
        size = max(0.0, 1.0 - 1.15 * progress) * (3 + 5 * stream.uniform())
        if size > 0.7:
            lines.append((x, y, tail_x, tail_y, round(2 * size) / 2))
    for line in lines:
        canvas.drawLine(*line[:4], _line(INK, look, line[4] + 5.0))
    for line in lines:
        canvas.drawLine(*line[:4], _line("#ffe08a", look, line[4]))


def _star(canvas: skia.Canvas, progress: float, _since_s: float, look: str, stream: Stream) -> None:
    outer = 84.0 if progress < 0.4 else 50.0
    turn = stream.uniform(0, math.tau)
    path = skia.PathBuilder()
    for corner in range(18):
        radius = outer * (1.0 if corner % 2 else 0.42) * (1.0 + 0.25 * stream.uniform())
        angle = turn + corner * math.pi / 9
        point = (radius * math.cos(angle), radius * math.sin(angle))
        if corner:
            path.lineTo(*point)
        else:
            path.moveTo(*point)
    path.close()
    star = path.detach()
    canvas.drawPath(star, _line(INK, look, 12.0))
    canvas.drawPath(star, _paint("#fff3bf", look))
    canvas.save()
    canvas.scale(0.55, 0.55)
    canvas.drawPath(star, _paint("#ffc93c", look))
    canvas.restore()


def _note(canvas: skia.Canvas, progress: float, _since_s: float, look: str, stream: Stream) -> None:
    """Draw an eighth note that rises, swaying."""
    sway = stream.uniform(-1, 1)
    size = min(1.0, 0.3 + 4.0 * progress) * (1.0 if progress < 0.8 else max(0.0, (1.0 - progress) / 0.2))
    canvas.save()
    canvas.translate(60 * math.sin(4.0 * progress + sway), -260 * progress)
    canvas.rotate(16 * math.sin(5.0 * progress + sway))
    canvas.scale(size, size)
    stem = skia.PathBuilder()
    stem.moveTo(22, 0)
    stem.lineTo(22, -86)
    stem.quadTo(30, -56, 58, -48)
    flag = stem.detach()
    for width_px, colour in ((18.0, INK), (7.0, "#ffd95a")):
        canvas.drawPath(flag, _line(colour, look, width_px))
    head = skia.Rect.MakeLTRB(-24, -18, 26, 18)
    canvas.drawOval(head, _line(INK, look, 12.0))
    canvas.drawOval(head, _paint("#ffd95a", look))
    canvas.restore()


_DRAWN = {"dust": _dust, "spark": _spark, "star": _star, "steam": _steam, "note": _note}
