"""Affine maps on plain numbers: six floats a map, cheaper than matrix objects for the many joints of a figure."""

import math

import skia

Affine = tuple[float, float, float, float, float, float]
"""(a, b, c, d, x, y): maps (u, v) to (a u + c v + x, b u + d v + y)."""

Point = tuple[float, float]


def turned(angle: float) -> Affine:
    """Return a rotation; positive is clockwise on screen."""
    c, s = math.cos(angle), math.sin(angle)
    return (c, s, -s, c, 0.0, 0.0)


def joined(outer: Affine, inner: Affine) -> Affine:
    """Return the map that applies `inner` first."""
    a, b, c, d, x, y = outer
    e, f, g, h, u, v = inner
    return (a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h, a * u + c * v + x, b * u + d * v + y)


def moved(frame: Affine, x_px: float, y_px: float) -> Affine:
    """Return the frame with its origin moved to (x_px, y_px) of itself."""
    a, b, c, d, x, y = frame
    return (a, b, c, d, a * x_px + c * y_px + x, b * x_px + d * y_px + y)


def jointed(frame: Affine, x_px: float, y_px: float, angle: float) -> Affine:
    """Return a child frame at (x_px, y_px), turned by `angle`."""
    return joined(moved(frame, x_px, y_px), turned(angle))


def scaled(frame: Affine, sx: float, sy: float) -> Affine:
    """Return the frame with its axes stretched."""
    a, b, c, d, x, y = frame
    return (a * sx, b * sx, c * sy, d * sy, x, y)


def mapped(frame: Affine, x_px: float, y_px: float) -> Point:
    """Return where a point of the frame lies."""
    a, b, c, d, x, y = frame
    return (a * x_px + c * y_px + x, b * x_px + d * y_px + y)


def matrix(frame: Affine) -> skia.Matrix:
    """Return the frame as a skia matrix."""
    a, b, c, d, x, y = frame
    return skia.Matrix.MakeAll(a, c, x, b, d, y, 0, 0, 1)
