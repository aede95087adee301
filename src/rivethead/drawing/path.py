"""SVG path data: built from plain geometry, combined by booleans, and read into and out of Skia.

Path data here holds absolute M, L, Q, C and Z only, with the non-zero fill rule. Builders return text; y points down.
"""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import skia

Point = tuple[float, float]

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COORDINATES = {"M": 2, "L": 2, "Q": 4, "C": 6}
_CIRCLE_PARTS = 8
"""Quadratic curves in a circle: eight miss it by 0.03 % of the radius, and booleans like them better than cubics."""


def parse(text: str) -> skia.Path:
    """Read path data into a Skia path.

    Raises:
        ValueError: a command other than M, L, Q, C and Z, or a command with too few numbers.
    """
    builder = skia.PathBuilder()
    calls = {"M": builder.moveTo, "L": builder.lineTo, "Q": builder.quadTo, "C": builder.cubicTo}
    tokens = _TOKEN.findall(text)
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
            if command == "Z":
                builder.close()
                continue
        if command not in calls:
            raise ValueError(f"path data has the command '{command}'; only M, L, Q, C and Z are known")
        end = at + _COORDINATES[command]
        if end > len(tokens):
            raise ValueError(f"path data ends inside a '{command}'")
        calls[command](*map(float, tokens[at:end]))
        at = end
        command = "L" if command == "M" else command
    return builder.detach()


def write(path: skia.Path) -> str:
    """Write a Skia path as path data with two decimals; conics become quadratics, even-odd becomes non-zero."""
    if path.getFillType() != skia.PathFillType.kWinding:
        path = skia.AsWinding(path) or path
    words: list[str] = []
    for verb, points in skia.Path.RawIter(path):
        if verb == skia.Path.kMove_Verb:
            words.append(f"M{_pairs(points)}")
        elif verb == skia.Path.kLine_Verb:
            words.append(f"L{_pairs(points[1:])}")
        elif verb == skia.Path.kQuad_Verb:
            words.append(f"Q{_pairs(points[1:])}")
        elif verb == skia.Path.kCubic_Verb:
            words.append(f"C{_pairs(points[1:])}")
        elif verb == skia.Path.kConic_Verb:
            words += _conic(points)
        elif verb == skia.Path.kClose_Verb:
            words.append("Z")
    return " ".join(words)


def _conic(points: Sequence[skia.Point]) -> list[str]:
    """Return a quarter-circle conic, the only kind that Skia's own shapes hold, as two quadratics."""
    flat = skia.Path.ConvertConicToQuads(*points[:3], math.sqrt(0.5), 1)
    return [f"Q{_pairs(flat[i : i + 2])}" for i in range(1, len(flat) - 1, 2)]


def _pairs(points: Iterable[skia.Point]) -> str:
    return " ".join(pair((point.x(), point.y())) for point in points)


def pair(point: Point) -> str:
    """Return a point as text with two decimals, never a negative zero."""
    return f"{round(point[0], 2) + 0.0:.9g} {round(point[1], 2) + 0.0:.9g}"


# ---------------------------------------------------------------------------------------------- building


def polyline(points: Sequence[Point]) -> str:
    """Return an open line through the points."""
    return "M" + " L".join(pair(point) for point in points)


def polygon(points: Sequence[Point], radius: float = 0.0) -> str:
    """Return a closed polygon; corners are rounded from `radius` before each, at most from the side's middle."""
    if not radius:
        return polyline(points) + " Z"
    words: list[str] = []
    for index, corner in enumerate(points):
        start = _towards(corner, points[index - 1], radius)
        end = _towards(corner, points[(index + 1) % len(points)], radius)
        words.append(f"{'L' if words else 'M'}{pair(start)} Q{pair(corner)} {pair(end)}")
    return " ".join(words) + " Z"


def _towards(start: Point, goal: Point, distance: float) -> Point:
    length = math.dist(start, goal) or 1.0
    part = min(distance / length, 0.5)
    return start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part


def blob(points: Sequence[Point]) -> str:
    """Return a closed, everywhere smooth outline pulled towards the points (a quadratic B-spline)."""
    words = [f"M{pair(_middle(points[-1], points[0]))}"]
    for index, control in enumerate(points):
        words.append(f"Q{pair(control)} {pair(_middle(control, points[(index + 1) % len(points)]))}")
    return " ".join(words) + " Z"


def curve(points: Sequence[Point]) -> str:
    """Return an open smooth line from the first to the last point, pulled towards those between."""
    if len(points) < 3:
        return polyline(points)
    words = [f"M{pair(points[0])}"]
    last = len(points) - 2
    for index in range(1, last + 1):
        end = points[-1] if index == last else _middle(points[index], points[index + 1])
        words.append(f"Q{pair(points[index])} {pair(end)}")
    return " ".join(words)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """Return a rectangle from its upper left corner."""
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def rounded_rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return a rectangle with rounded corners from its upper left corner."""
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return polygon(corners, min(radius, width / 2, height / 2))


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    """Return an ellipse around (x, y)."""
    step = 2 * math.pi / _CIRCLE_PARTS
    bulge = 1 / math.cos(step / 2)
    words = [f"M{pair((x + rx, y))}"]
    for part in range(1, _CIRCLE_PARTS + 1):
        end = part * step
        control = x + rx * bulge * math.cos(end - step / 2), y + ry * bulge * math.sin(end - step / 2)
        words.append(f"Q{pair(control)} {pair((x + rx * math.cos(end), y + ry * math.sin(end)))}")
    return " ".join(words) + " Z"


def circle(x: float, y: float, radius: float) -> str:
    """Return a circle around (x, y)."""
    return ellipse(x, y, radius, radius)


def capsule(start: Point, end: Point, start_px: float, end_px: float = 0.0) -> str:
    """Return a round-ended limb from `start` to `end`, `start_px` wide, or tapering to `end_px`."""
    r0, r1 = start_px / 2, (end_px or start_px) / 2
    angle = math.atan2(end[1] - start[1], end[0] - start[0])

    def rim(centre: Point, radius: float, turn: float) -> Point:
        return centre[0] + radius * math.cos(angle + turn), centre[1] + radius * math.sin(angle + turn)

    words = [f"M{pair(rim(start, r0, math.pi / 2))}"]
    for centre, radius, first in ((start, r0, math.pi / 2), (end, r1, -math.pi / 2)):
        words.append(f"L{pair(rim(centre, radius, first))}" if centre is end else "")
        for part in range(4):
            turn = first + (part + 0.5) * math.pi / 4
            control = rim(centre, radius / math.cos(math.pi / 8), turn)
            words.append(f"Q{pair(control)} {pair(rim(centre, radius, turn + math.pi / 8))}")
    return " ".join(word for word in words if word) + " Z"


def star(x: float, y: float, outer: float, inner: float, points: int, turn: float = 0.0) -> str:
    """Return a star around (x, y) whose first tip points up, turned clockwise by `turn` radians."""
    step = math.pi / points
    corners = []
    for index in range(2 * points):
        radius = inner if index % 2 else outer
        angle = index * step - math.pi / 2 + turn
        corners.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return polygon(corners)


def tapered(points: Sequence[Point], start_px: float, end_px: float = 0.0) -> str:
    """Return a closed brush stroke along the points that goes from `start_px` wide to `end_px`."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for index, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(index - 1, 0)], points[min(index + 1, last)]
        length = math.dist((ax, ay), (bx, by)) or 1.0
        half = (start_px + (end_px - start_px) * index / last) / 2 / length
        left.append((x - (by - ay) * half, y + (bx - ax) * half))
        right.append((x + (by - ay) * half, y - (bx - ax) * half))
    return polygon([*left, *reversed(right)])


def joined(*paths: str) -> str:
    """Return several outlines as one path."""
    return " ".join(path for path in paths if path)


# ------------------------------------------------------------------------------------------- transforming


def mapped(text: str, place: Callable[[float, float], Point]) -> str:
    """Return the path with every point put where `place` says."""
    words: list[str] = []
    pending: list[float] = []
    for token in _TOKEN.findall(text):
        if token.isalpha():
            words.append(token)
            continue
        pending.append(float(token))
        if len(pending) == 2:
            words.append(pair(place(*pending)))
            pending = []
    return " ".join(words).replace("M ", "M").replace("L ", "L").replace("Q ", "Q").replace("C ", "C")


def shifted(text: str, dx: float, dy: float) -> str:
    """Return the path moved by (dx, dy)."""
    return mapped(text, lambda x, y: (x + dx, y + dy))


def scaled(text: str, sx: float, sy: float) -> str:
    """Return the path stretched around (0, 0); a negative factor mirrors it."""
    return mapped(text, lambda x, y: (x * sx, y * sy))


def turned(text: str, radians: float) -> str:
    """Return the path turned clockwise around (0, 0)."""
    c, s = math.cos(radians), math.sin(radians)
    return mapped(text, lambda x, y: (x * c - y * s, x * s + y * c))


# ----------------------------------------------------------------------------------------------- booleans


def widened(text: str, width_px: float) -> str:
    """Return the area of a line with round ends and joints along the path, without overlaps."""
    return write(united([stroked(parse(text), width_px)]))


def stroked(path: skia.Path, width_px: float) -> skia.Path:
    """Return the area of a line with round ends and joints along a Skia path."""
    area = skia.Path()
    _pen(width_px).getFillPath(path, area, None, 4.0)
    return area


@lru_cache(maxsize=256)
def _pen(width_px: float) -> skia.Paint:
    return skia.Paint(
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width_px,
        StrokeJoin=skia.Paint.kRound_Join,
        StrokeCap=skia.Paint.kRound_Cap,
    )


def intersect(a: str, b: str) -> str:
    """Return what lies in both."""
    return write(_combined(parse(a), parse(b), skia.kIntersect_PathOp))


def subtract(a: str, b: str) -> str:
    """Return what lies in the first and not in the second."""
    return write(_combined(parse(a), parse(b), skia.kDifference_PathOp))


def unite(*paths: str) -> str:
    """Return what lies in any of the paths."""
    return write(united([parse(path) for path in paths]))


def _combined(a: skia.Path, b: skia.Path, operation: skia.PathOp) -> skia.Path:
    return skia.Op(a, b, operation) or skia.Path()


def united(paths: Sequence[skia.Path]) -> skia.Path:
    """Return the union of Skia paths as one path without overlaps."""
    builder = skia.OpBuilder()
    for path in paths:
        builder.add(path, skia.kUnion_PathOp)
    return builder.resolve() or skia.Path()
