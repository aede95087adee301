"""Laws of path data: reading what was written gives the same outline, and booleans keep their areas."""

import math
import re

import numpy as np
import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.drawing.path import (
    blob,
    capsule,
    circle,
    curve,
    ellipse,
    intersect,
    joined,
    parse,
    polygon,
    polyline,
    rounded_rectangle,
    scaled,
    shifted,
    star,
    subtract,
    tapered,
    turned,
    unite,
    widened,
    write,
)

GRAMMAR = re.compile(r"(?:[MLQCZ]|-?[0-9]+(?:\.[0-9]+)?|\s)*")

coordinate = st.floats(-900, 900).map(lambda v: round(v, 2))
point = st.tuples(coordinate, coordinate)


@st.composite
def path_data(draw: st.DrawFn) -> str:
    words = [f"M{draw(coordinate)} {draw(coordinate)}"]
    for _ in range(draw(st.integers(1, 6))):
        command, count = draw(st.sampled_from([("L", 2), ("Q", 4), ("C", 6)]))
        words.append(command + " ".join(str(draw(coordinate)) for _ in range(count)))
    return " ".join([*words, "Z"])


def area(path: str, half: int = 130) -> float:
    """Return the filled area in px, by drawing it."""
    size = 2 * half
    pixels = np.zeros((size, size, 4), np.uint8)
    frame = skia.ImageInfo.Make(size, size, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, size * 4).getCanvas()
    canvas.translate(half, half)
    canvas.drawPath(parse(path), skia.Paint(AntiAlias=True, Color=0xFFFFFFFF))
    return float(pixels[..., 3].sum() / 255)


@given(path_data())
@settings(max_examples=150, deadline=None)
def test_what_is_written_reads_back_as_the_same_outline(text: str) -> None:
    once = write(parse(text))
    assert GRAMMAR.fullmatch(once)
    assert write(parse(once)) == once
    first, second = parse(text), parse(once)
    assert first.countPoints() == second.countPoints()
    for a, b in zip(first.getPoints(first.countPoints()), second.getPoints(second.countPoints()), strict=True):
        assert math.dist((a.x(), a.y()), (b.x(), b.y())) < 0.02


def test_commands_may_be_left_out_when_they_repeat() -> None:
    assert write(parse("M0 0 10 0 10 10 Z")) == "M0 0 L10 0 L10 10 Z"


@pytest.mark.parametrize("text", ["M0 0 A5 5 0 0 1 9 9", "m0 0 l1 1", "M0 0 L5", "3 4"])
def test_other_commands_and_missing_numbers_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="path data"):
        parse(text)


def test_skia_s_own_round_shapes_are_written_without_conics() -> None:
    written = write(skia.Path.Circle(0, 0, 50))
    assert GRAMMAR.fullmatch(written)
    assert area(written) == pytest.approx(math.pi * 2500, rel=0.002)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (circle(3, -4, 60), math.pi * 3600),
        (ellipse(0, 0, 80, 30), math.pi * 2400),
        (polygon([(-50, -50), (50, -50), (50, 50), (-50, 50)]), 10000),
        (rounded_rectangle(-50, -40, 100, 80, 0), 8000),
        (capsule((0, -40), (0, 40), 30), 30 * 80 + math.pi * 225),
        (star(0, 0, 60, 30, 4), 8 * 0.5 * 60 * 30 * math.sin(math.pi / 4)),
        (tapered([(-60, 0), (0, 0), (60, 0)], 20, 0), 1200),
        (subtract(circle(0, 0, 60), circle(0, 0, 40)), math.pi * 2000),
        (intersect(rounded_rectangle(-50, -50, 100, 100, 0), rounded_rectangle(0, 0, 90, 90, 0)), 2500),
        (unite(circle(0, 0, 50), circle(0, 0, 50), circle(10, 0, 40)), math.pi * 2500),
        (widened(polyline([(-40, 0), (40, 0)]), 30), 30 * 80 + math.pi * 225),
        (joined(circle(-60, 0, 30), circle(60, 0, 30)), math.pi * 1800),
    ],
)
def test_areas(path: str, expected: float) -> None:
    assert GRAMMAR.fullmatch(path)
    assert area(path) == pytest.approx(expected, rel=0.01)


@given(st.lists(point, min_size=3, max_size=7), st.floats(0, 40))
@settings(max_examples=60, deadline=None)
def test_built_outlines_stay_inside_their_points(points: list[tuple[float, float]], radius: float) -> None:
    box = skia.Rect.MakeLTRB(*(f(p[i] for p in points) for f, i in ((min, 0), (min, 1), (max, 0), (max, 1))))
    box.outset(0.02, 0.02)
    for path in (polygon(points, radius), blob(points), curve(points), polyline(points)):
        bounds = parse(path).computeTightBounds()
        assert box.left() <= bounds.left()
        assert bounds.right() <= box.right()
        assert box.top() <= bounds.top()
        assert bounds.bottom() <= box.bottom()


def test_moving_turning_and_mirroring() -> None:
    corner = polygon([(0, 0), (10, 0), (10, 20)])
    assert shifted(corner, 5, -5) == polygon([(5, -5), (15, -5), (15, 15)])
    assert scaled(corner, -1, 2) == polygon([(0, 0), (-10, 0), (-10, 40)])
    assert turned(corner, math.pi / 2) == polygon([(0, 0), (0, 10), (-20, 10)])
