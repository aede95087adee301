"""The kernels against the same arithmetic in plain numpy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.film import planes
from rivethead.film.cel import Cel, Easel, Picture, lay_cel

CHANCE = np.random.default_rng(7)


def drawing(width: int, height: int) -> np.ndarray:
    """Premultiplied BGRA pixels with empty, half and full alpha."""
    alpha = CHANCE.choice(np.array([0, 0, 90, 200, 255, 255]), (height, width)).astype(np.uint32)
    colour = [(CHANCE.integers(0, 256, (height, width)).astype(np.uint32) * alpha + 127) // 255 for _ in range(3)]
    return alpha << 24 | colour[0] << 16 | colour[1] << 8 | colour[2]


def cel_of(pixels: np.ndarray, left: int = 0, top: int = 0) -> Cel:
    height, width = pixels.shape
    return Easel().converted(pixels, 0, 0, width, height, left, top)


def test_a_cel_has_the_colours_of_bt709() -> None:
    for rgb, expected in (
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 0), (16, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((0, 0, 255), (32, 240, 118)),
    ):
        packed = np.full((4, 4), 255 << 24 | rgb[0] << 16 | rgb[1] << 8 | rgb[2], np.uint32)
        cel = cel_of(packed)
        assert abs(int(cel.y[0, 0]) - expected[0]) <= 1
        assert abs(int(cel.u[0, 0]) - expected[1]) <= 1
        assert abs(int(cel.v[0, 0]) - expected[2]) <= 1
        assert cel.a.min() == 255
        assert cel.a2.min() == 255


@settings(max_examples=40, deadline=None)
@given(st.integers(-30, 70), st.integers(-30, 50))
def test_laying_a_cel_is_the_over_operator_and_stays_inside(left: int, top: int) -> None:
    left, top = 2 * left, 2 * top
    cel = cel_of(drawing(48, 32))
    picture = Picture(*(CHANCE.integers(16, 236, shape).astype(np.uint8) for shape in ((72, 128), (36, 64), (36, 64))))
    before = picture.copy()
    lay_cel(picture.planes, 128, cel, left, top)
    expected = before.y.astype(float)
    for y in range(32):
        for x in range(48):
            if 0 <= top + y < 72 and 0 <= left + x < 128:
                share = 1.0 - cel.a[y, x] / 255
                expected[top + y, left + x] = cel.y[y, x] + before.y[top + y, left + x] * share
    assert np.abs(picture.y - expected).max() <= 1.5


def test_a_full_gain_is_the_whole_cel_and_none_leaves_the_picture() -> None:
    cel = cel_of(drawing(32, 32))
    one, other, none = (Picture.blank(64, 64) for _ in range(3))
    lay_cel(one.planes, 64, cel, 8, 8, 256)
    lay_cel(other.planes, 64, cel, 8, 8, 255)
    lay_cel(none.planes, 64, cel, 8, 8, 0)
    assert np.abs(one.y.astype(int) - other.y).max() <= 3
    np.testing.assert_array_equal(none.y, Picture.blank(64, 64).y)


def test_content_box_is_the_smallest_even_box() -> None:
    pixels = np.zeros((40, 60), np.uint32)
    pixels[7:21, 13:38] = 0xFF000000
    assert planes.content_box(pixels, 40, 60) == (12, 6, 38, 22)
    assert planes.content_box(np.zeros((40, 60), np.uint32), 40, 60) == (0, 0, 2, 2)


@pytest.mark.parametrize("part", [(0, 0), (128, 64), (200, 255)])
def test_panning_a_layer_is_laying_it_over_where_blocks_show(part: tuple[int, int]) -> None:
    cel = cel_of(drawing(256, 96))
    classes = planes.block_classes(cel.a, 16, 64)
    seen = np.zeros((4, 3), np.uint8)
    planes.classes_in_view(classes, 10, 6, 16, 64, seen)
    picture = np.full((64, 192), 100, np.uint8)
    shows = np.ones((4, 3), np.uint8)
    shows[1, 1] = 0
    planes.pan(picture, cel.y, cel.a, 10, 6, *part, shows, seen, 16, 64)

    def between(plane: np.ndarray) -> np.ndarray:
        fx, fy = part[0] / 256, part[1] / 256
        at = plane.astype(float)
        rows = at[6:70] * (1 - fy) + at[7:71] * fy
        return rows[:, 10:202] * (1 - fx) + rows[:, 11:203] * fx

    expected = between(cel.y) + 100 * (1 - between(cel.a) / 255)
    expected[16:32, 64:128] = 100
    assert np.abs(picture - expected).max() <= 2.6


def test_what_is_put_under_a_cover_looks_as_if_composed_in_order() -> None:
    below, machine, cover = (cel_of(drawing(64, 64)) for _ in range(3))
    in_order, reworked = Picture.blank(64, 64), Picture.blank(64, 64)
    for cel in (below, machine, cover):
        lay_cel(in_order.planes, 64, cel)
    planes.under(machine.y, machine.a, cover.y, cover.a, 0, 0)
    for cel in (below, cover, machine):
        lay_cel(reworked.planes, 64, cel)
    assert np.abs(in_order.y.astype(int) - reworked.y).max() <= 4


def picture_of_waves() -> np.ndarray:
    y, x = np.mgrid[0:120, 0:200]
    return (128 + 60 * np.sin(x / 9.0) + 40 * np.cos(y / 7.0)).astype(np.uint8)


@pytest.mark.parametrize(("zoom", "roll", "dx", "dy"), [(1.0, 0.0, 0.5, 0.25), (1.07, 0.0, 0, 0), (1.05, 0.02, 3, -2)])
def test_the_camera_samples_where_its_matrix_says(zoom: float, roll: float, dx: float, dy: float) -> None:
    source = picture_of_waves()
    a, b = np.cos(roll) / zoom, np.sin(roll) / zoom
    matrix = (a, b, 100 - a * 80 - b * 45 + dx, -b, a, 60 + b * 80 - a * 45 + dy)
    out = np.zeros((90, 192), np.uint8)
    planes.camera(
        out,
        source,
        tuple(float(m) for m in matrix),
        np.full((90, 160), 255, np.uint8),
        np.full((8, 160), 255, np.uint8),
        0,
        0,
        235,
    )
    y, x = np.mgrid[0:90, 0:160] + 0.5
    u, v = a * x + b * y + matrix[2] - 0.5, -b * x + a * y + matrix[5] - 0.5
    expected = 128 + 60 * np.sin(u / 9.0) + 40 * np.cos(v / 7.0)
    assert np.abs(out[:, :160] - expected).max() < 6
    assert not out[:, 160:].any()


def test_a_resting_camera_copies_and_a_full_flash_is_white() -> None:
    source = picture_of_waves()
    out = np.zeros((90, 160), np.uint8)
    full, half = np.full((90, 160), 255, np.uint8), np.full((8, 160), 255, np.uint8)
    planes.camera(out, source, (1.0, 0.0, 20.0, 0.0, 1.0, 15.0), full, half, 16, 0, 235)
    assert np.abs(out.astype(int) - source[15:105, 20:180]).max() <= 1
    planes.camera(out, source, (1.0, 0.0, 20.0, 0.0, 1.0, 15.0), full, half, 16, 256, 235)
    assert (out == 235).all()


@pytest.mark.parametrize("kind", ["linear", "radial"])
@pytest.mark.parametrize("turn", [0.0, 0.3])
def test_a_ramp_looks_as_skia_draws_it(kind: str, turn: float) -> None:
    import skia

    from rivethead.drawing.ink import ink
    from rivethead.schema.art import Gradient, Shape

    stops = ((0.0, "#ff8000"), (0.4, "#2040c080"), (1.0, "#10203000"))
    ramp = Gradient(kind, (20, 10), (150, 70), stops)  # type: ignore[arg-type]
    drawing = ink(
        (
            Shape("M0 0 L190 8 L180 110 L10 100 Z", fill="#405060"),
            Shape("M5 5 Q100 -20 190 90 L30 100 Z", gradient=ramp),
        )
    )
    easel, matrix = Easel(), skia.Matrix.RotateDeg(np.degrees(turn)).postTranslate(20, 5)

    def cel(own: bool) -> Cel:
        def draw(canvas: skia.Canvas, base: skia.Matrix) -> None:
            canvas.setMatrix(skia.Matrix.Concat(base, matrix))
            drawing.draw(canvas, "ember", easel.fill_ramp if own else None)

        return easel.cel((0, 0, 240, 180), draw, whole=True)

    ours, theirs = cel(own=True), cel(own=False)
    for mine, other in ((ours.y, theirs.y), (ours.u, theirs.u), (ours.v, theirs.v), (ours.a, theirs.a)):
        assert np.abs(mine.astype(int) - other).max() <= 4
        assert np.abs(mine.astype(int) - other).mean() < 0.7
