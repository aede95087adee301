"""Outlines of the shapes that places are built of, as SVG path data (M L Q C Z, absolute)."""

import math
import re
from collections.abc import Iterable, Sequence

Point = tuple[float, float]

_WORD = re.compile(r"[MLQCZ]|-?[0-9.]+")
_ARC = 0.5522847498
"""Handle length that makes a cubic a quarter of a circle of radius 1."""


def joined(paths: Iterable[str]) -> str:
    """Return many outlines as one path, to be filled in one go."""
    return " ".join(path for path in paths if path)


def moved(path: str, dx: float, dy: float, wide: float = 1.0, tall: float = 1.0) -> str:
    """Return the path stretched by (wide, tall) around (0, 0), then moved by (dx, dy)."""
    words: list[str] = []
    pair: list[float] = []
    for word in _WORD.findall(path):
        if word.isalpha():
            words.append(word)
            continue
        pair.append(float(word))
        if len(pair) == 2:
            words.append(f"{pair[0] * wide + dx:.1f} {pair[1] * tall + dy:.1f}")
            pair = []
    return " ".join(words)


def polygon(points: Sequence[Point]) -> str:
    """Return a closed polygon."""
    return polyline(points) + " Z"


def polyline(points: Sequence[Point]) -> str:
    """Return an open line through the points."""
    first, *rest = (f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{first} L{' '.join(rest)}"


def rounded(points: Sequence[Point], radius: float) -> str:
    """Return a closed polygon whose corners are cut by quadratic curves that begin `radius` before the corner."""
    words: list[str] = []
    for index, (x, y) in enumerate(points):
        before, after = points[index - 1], points[(index + 1) % len(points)]
        ends = []
        for ox, oy in (before, after):
            length = math.dist((x, y), (ox, oy)) or 1.0
            part = min(radius / length, 0.5)
            ends.append((x + (ox - x) * part, y + (oy - y) * part))
        (ax, ay), (bx, by) = ends
        words.append(f"{'L' if words else 'M'}{ax:.1f} {ay:.1f} Q{x:.1f} {y:.1f} {bx:.1f} {by:.1f}")
    return " ".join(words) + " Z"


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> str:
    """Return a rectangle from its upper left corner, with rounded corners if a radius is given."""
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    return rounded(corners, min(radius, width / 2, height / 2)) if radius else polygon(corners)


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    """Return an ellipse around (x, y)."""
    hx, hy = rx * _ARC, ry * _ARC
    return (
        f"M{x + rx:.1f} {y:.1f} C{x + rx:.1f} {y + hy:.1f} {x + hx:.1f} {y + ry:.1f} {x:.1f} {y + ry:.1f}"
        f" C{x - hx:.1f} {y + ry:.1f} {x - rx:.1f} {y + hy:.1f} {x - rx:.1f} {y:.1f}"
        f" C{x - rx:.1f} {y - hy:.1f} {x - hx:.1f} {y - ry:.1f} {x:.1f} {y - ry:.1f}"
        f" C{x + hx:.1f} {y - ry:.1f} {x + rx:.1f} {y - hy:.1f} {x + rx:.1f} {y:.1f} Z"
    )


def circle(x: float, y: float, radius: float) -> str:
    """Return a circle around (x, y)."""
    return ellipse(x, y, radius, radius)


def ring(x: float, y: float, outer: float, inner: float) -> str:
    """Return a ring; the hole runs the other way round, so that it stays open under the non-zero rule."""
    h = inner * _ARC
    return (
        f"{circle(x, y, outer)} M{x + inner:.1f} {y:.1f}"
        f" C{x + inner:.1f} {y - h:.1f} {x + h:.1f} {y - inner:.1f} {x:.1f} {y - inner:.1f}"
        f" C{x - h:.1f} {y - inner:.1f} {x - inner:.1f} {y - h:.1f} {x - inner:.1f} {y:.1f}"
        f" C{x - inner:.1f} {y + h:.1f} {x - h:.1f} {y + inner:.1f} {x:.1f} {y + inner:.1f}"
        f" C{x + h:.1f} {y + inner:.1f} {x + inner:.1f} {y + h:.1f} {x + inner:.1f} {y:.1f} Z"
    )


def arch(x: float, y: float, width: float, height: float) -> str:
    """Return an upright with a half-round top; (x, y) is the upper left corner of its box."""
    r = width / 2
    h = r * _ARC
    return (
        f"M{x:.1f} {y + height:.1f} L{x:.1f} {y + r:.1f}"
        f" C{x:.1f} {y + r - h:.1f} {x + r - h:.1f} {y:.1f} {x + r:.1f} {y:.1f}"
        f" C{x + r + h:.1f} {y:.1f} {x + width:.1f} {y + r - h:.1f} {x + width:.1f} {y + r:.1f}"
        f" L{x + width:.1f} {y + height:.1f} Z"
    )


def sagging(start: Point, end: Point, sag: float) -> str:
    """Return an open cable from start to end that hangs through by `sag`."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 2 * sag)
    return f"M{start[0]:.1f} {start[1]:.1f} Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def clipped(corners: Sequence[Point], left: float, right: float) -> list[Point]:
    """Return a convex polygon cut off at two vertical lines (Sutherland-Hodgman), [] if nothing is left."""
    kept = list(corners)
    for edge, side in ((left, 1.0), (right, -1.0)):
        cut: list[Point] = []
        for (ax, ay), (bx, by) in zip(kept, kept[1:] + kept[:1], strict=True):
            a_in, b_in = (ax - edge) * side >= 0, (bx - edge) * side >= 0
            if a_in:
                cut.append((ax, ay))
            if a_in != b_in:
                cut.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
        kept = cut
        if not kept:
            break
    return kept
