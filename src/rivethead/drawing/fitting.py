"""Fitting: few smooth curves through many points, corners kept.

Source: P. J. Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems (1990).
"""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rivethead.drawing.path import pair

Floats = npt.NDArray[np.float64]

TOLERANCE_PX = 0.8
CORNER_RAD = 0.95
"""Turns sharper than this within a few px are corners."""
_LOOK_PX = 5.0
_TANGENT = 4
"""How many points away a direction is taken; nearer ones still show the stairs of the pixels."""
_ROUNDS = 4


def closed_path(points: Floats, tolerance_px: float = TOLERANCE_PX, corner_rad: float = CORNER_RAD) -> str:
    """Return path data of a smooth closed outline through points (n, 2), "" for less than three."""
    if len(points) < 3:
        return ""
    corners = _corners(points, corner_rad)
    if not corners:
        corners = [0, len(points) // 2]
        smooth = True
    else:
        smooth = False
        if len(corners) == 1:
            corners = sorted({corners[0], (corners[0] + len(points) // 2) % len(points)})
    words = [f"M{pair(_point(points[corners[0]]))}"]
    for start, end in zip(corners, [*corners[1:], corners[0] + len(points)], strict=True):
        run = points[np.arange(start, end + 1) % len(points)]
        first = _direction(points, start, 1, smooth)
        last = _direction(points, end, -1, smooth)
        words += _curves(run, first, last, tolerance_px)
    return " ".join(words) + " Z"


def open_path(points: Floats, tolerance_px: float = TOLERANCE_PX, corner_rad: float = CORNER_RAD) -> str:
    """Return path data of a smooth open line through points (n, 2), "" for less than two."""
    if len(points) < 2:
        return ""
    inner = [i for i in _corners(points, corner_rad) if 2 < i < len(points) - 3]
    words = [f"M{pair(_point(points[0]))}"]
    for start, end in zip([0, *inner], [*inner, len(points) - 1], strict=True):
        run = points[start : end + 1]
        reach = min(_TANGENT, len(run) - 1)
        words += _curves(run, _unit(run[reach] - run[0]), _unit(run[-1 - reach] - run[-1]), tolerance_px)
    return " ".join(words)


def _point(place: Floats) -> tuple[float, float]:
    return float(place[0]), float(place[1])


def _unit(vector: Floats) -> Floats:
    length = float(np.hypot(vector[0], vector[1]))
    return vector / length if length > 0 else np.array([1.0, 0.0])


def _direction(points: Floats, at: int, way: int, smooth: bool) -> Floats:
    """Return the direction of an outline as it leaves a point, forwards (1) or backwards (-1)."""
    count = len(points)
    if smooth:
        return _unit(points[(at + way * _TANGENT) % count] - points[(at - way * _TANGENT) % count])
    return _unit(points[(at + way * _TANGENT) % count] - points[at % count])


def _corners(points: Floats, corner_rad: float) -> list[int]:
    """Return the numbers of the points at which an outline turns sharply, the sharpest of each neighbourhood."""
    count = len(points)
    steps = np.hypot(*(np.roll(points, -1, 0) - points).T)
    look = max(2, min(count // 4, round(_LOOK_PX / max(1e-6, float(np.median(steps))))))
    ahead, behind = np.roll(points, -look, 0) - points, points - np.roll(points, look, 0)
    turn = np.abs(np.arctan2(ahead[:, 1] * behind[:, 0] - ahead[:, 0] * behind[:, 1], (ahead * behind).sum(1)))
    sharp = sorted(np.flatnonzero(turn > corner_rad).tolist(), key=lambda i: (-turn[i], i))
    kept: list[int] = []
    for i in sharp:
        if all(min(abs(i - k), count - abs(i - k)) > look for k in kept):
            kept.append(i)
    return sorted(kept)


def _curves(points: Floats, first: Floats, last: Floats, tolerance_px: float) -> list[str]:
    """Return the C commands of cubics from the first to the last point that leave and arrive in given directions."""
    if len(points) <= 2 or math.dist(points[0], points[-1]) < 1e-6:
        return [f"L{pair(_point(points[-1]))}"]
    share = _chords(points)
    worst, at = 0.0, 0
    for _ in range(_ROUNDS):
        control = _fit(points, share, first, last)
        off = np.hypot(*(_bezier(control, share) - points).T)
        at = int(np.argmax(off))
        worst = float(off[at])
        if worst <= tolerance_px:
            return [f"C{' '.join(pair(_point(p)) for p in control[1:])}"]
        if worst > 4 * tolerance_px:
            break
        share = _closer(control, points, share)
    at = min(max(at, 1), len(points) - 2)
    middle = _unit(points[max(0, at - _TANGENT)] - points[min(len(points) - 1, at + _TANGENT)])
    return [
        *_curves(points[: at + 1], first, middle, tolerance_px),
        *_curves(points[at:], -middle, last, tolerance_px),
    ]


def _chords(points: Floats) -> Floats:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return np.asarray(along / along[-1])


def _bezier(control: Sequence[Floats], t: Floats) -> Floats:
    u, t = (1 - t)[:, None], t[:, None]
    return u**3 * control[0] + 3 * u * u * t * control[1] + 3 * u * t * t * control[2] + t**3 * control[3]


def _fit(points: Floats, t: Floats, first: Floats, last: Floats) -> list[Floats]:
    """Return the cubic whose handles lie on the given directions and that misses the points least."""
    start, end, u = points[0], points[-1], 1 - t
    a1, a2 = (3 * u * u * t)[:, None] * first, (3 * u * t * t)[:, None] * last
    c00, c01, c11 = float((a1 * a1).sum()), float((a1 * a2).sum()), float((a2 * a2).sum())
    rest = points - (u**3 + 3 * u * u * t)[:, None] * start - (t**3 + 3 * u * t * t)[:, None] * end
    x0, x1 = float((a1 * rest).sum()), float((a2 * rest).sum())
    span, bottom = math.dist(start, end), c00 * c11 - c01 * c01
    near, far = (x0 * c11 - x1 * c01) / bottom if bottom else 0.0, (c00 * x1 - c01 * x0) / bottom if bottom else 0.0
    if not 1e-3 * span < near < 3 * span or not 1e-3 * span < far < 3 * span:
        near = far = span / 3
    return [start, start + first * near, end + last * far, end]


def _closer(control: Sequence[Floats], points: Floats, t: Floats) -> Floats:
    """Return where on the cubic the points lie, one Newton step better."""
    u = (1 - t)[:, None]
    s = t[:, None]
    speed = 3 * (u * u * (control[1] - control[0]) + 2 * u * s * (control[2] - control[1])
                 + s * s * (control[3] - control[2]))  # fmt: skip
    pull = 6 * (u * (control[2] - 2 * control[1] + control[0]) + s * (control[3] - 2 * control[2] + control[1]))
    off = _bezier(control, t) - points
    slope = (speed * speed).sum(1) + (off * pull).sum(1)
    step = np.where(np.abs(slope) > 1e-9, (off * speed).sum(1) / np.where(slope == 0, 1.0, slope), 0.0)
    better = np.clip(t - step, 0.0, 1.0)
    return np.maximum.accumulate(better)
