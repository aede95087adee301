"""Laws of ink and colour: outlines cover what they outline, shadows stay inside, and looks differ."""

import numpy as np
import pytest
import skia
from hypothesis import given
from hypothesis import strategies as st

from rivethead.drawing.colour import GRADES, INK, argb, graded, lit, mixed, shaded, to_hex, with_alpha
from rivethead.drawing.ink import OUTLINE_PX, Inked, ink
from rivethead.drawing.path import circle, polygon, rounded_rectangle
from rivethead.schema.art import Gradient, Shape
from rivethead.schema.storyboard import LOOKS

BOX = rounded_rectangle(-40, -40, 80, 80, 12)


def drawn(drawing: Inked, look: str = "neutral", silhouette: bool = False) -> np.ndarray:
    """Return BGRA of 200 x 200 px around (0, 0)."""
    pixels = np.zeros((200, 200, 4), np.uint8)
    frame = skia.ImageInfo.Make(200, 200, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, 800).getCanvas()
    canvas.translate(100, 100)
    if silhouette:
        drawing.draw_silhouette(canvas, look)
    else:
        drawing.draw(canvas, look)
    return pixels


def test_the_silhouette_covers_every_shape_by_half_an_outline() -> None:
    shapes = (
        Shape(BOX, fill="#d9532c", ink_px=5, shadow=(-14, -10), rim=(7, 7), silhouette=True),
        Shape(circle(40, -40, 20), fill="#9aa7ae", ink_px=5, silhouette=True),
        Shape(circle(0, 0, 8), fill="#ffffff"),
    )
    drawing = ink(shapes)
    outline, colours = drawn(drawing, silhouette=True)[..., 3], drawn(drawing)[..., 3]
    assert (outline[colours > 0] == 255).all()
    assert drawing.bounds == skia.Rect.MakeLTRB(-48, -68, 68, 48)
    assert outline[100, 100 - 40 - int(OUTLINE_PX / 2) + 1] == 255
    assert outline[100, 100 - 40 - int(OUTLINE_PX / 2) - 1] == 0


def test_only_shapes_of_the_silhouette_are_outlined() -> None:
    drawing = ink((Shape(BOX, fill="#d9532c"),))
    assert drawing.silhouette is None
    assert not drawn(drawing, silhouette=True).any()
    assert not ink(()).fills
    assert ink(()).bounds.isEmpty()


def test_a_cel_is_dark_at_the_lower_right_and_lit_at_the_upper_left() -> None:
    cel = ink((Shape(BOX, fill="#d9532c", ink_px=5, shadow=(-14, -10), rim=(7, 7)),))
    colours = {fill.colour for fill in cel.fills}
    assert colours == {argb(INK), argb("#d9532c"), argb(shaded("#d9532c")), argb(lit("#d9532c"))}
    picture = drawn(cel).astype(int)
    body, shadow, rim = picture[100, 100, :3], picture[134, 134, :3], picture[100, 67, :3]
    assert shadow.sum() < body.sum() < rim.sum()
    assert picture[100, 60, :3].sum() < shadow.sum(), "the edge is ink"


def test_shadow_and_rim_never_leave_the_shape() -> None:
    plain = ink((Shape(BOX, fill="#808080"),))
    cel = ink((Shape(BOX, fill="#808080", shadow=(-30, 20), rim=(25, 9)),))
    assert not drawn(cel)[drawn(plain)[..., 3] == 0].any()


def test_compiling_merges_rivets_of_one_colour_and_keeps_the_picture() -> None:
    rivets = [Shape(circle(x, 0, 5), fill="#c0c0c0") for x in range(-60, 61, 20)]
    drawing = ink(rivets)
    assert len(drawing.fills) == 1
    apart = np.maximum.reduce([drawn(ink((rivet,))) for rivet in rivets])
    assert np.allclose(drawn(drawing), apart, atol=40)


def test_see_through_shapes_are_not_merged() -> None:
    glass = [Shape(circle(x, 0, 5), fill="#c0c0c080") for x in (-20, 20)]
    assert len(ink(glass).fills) == 2


def test_an_unfilled_shape_has_only_its_lines() -> None:
    ring = drawn(ink((Shape(BOX, stroke="#ff0000", stroke_px=6),)))
    assert ring[100, 100, 3] == 0
    assert ring[100, 60, 3] == 255


def test_gradients_run_from_start_to_end_in_the_look() -> None:
    ramp = Gradient("linear", (-40, 0), (40, 0), ((0.0, "#000000"), (1.0, "#ffffff")))
    drawing = ink((Shape(BOX, gradient=ramp),))
    row = drawn(drawing)[100, 65:136, :3].sum(axis=1).astype(int)
    assert (np.diff(row) >= 0).all()
    assert not np.array_equal(drawn(drawing, "alarm"), drawn(drawing))


def test_every_look_is_known_and_differs() -> None:
    assert set(GRADES) == set(LOOKS)
    shades = {tuple(graded(argb(c), look) for c in ("#d9532c", "#5f7d8c", "#f4e9cf")) for look in LOOKS}
    assert len(shades) == len(LOOKS)
    with pytest.raises(KeyError):
        graded(0xFF000000, "sepia")


def test_looks_lean_where_their_names_say() -> None:
    def channels(look: str) -> tuple[int, int, int]:
        grey = graded(argb("#808080"), look)
        return grey >> 16 & 0xFF, grey >> 8 & 0xFF, grey & 0xFF

    red, _, blue = channels("ember")
    assert red > blue + 20
    red, _, blue = channels("cold")
    assert blue > red + 20
    red, green, blue = channels("acid")
    assert green > blue + 20
    red, green, _ = channels("alarm")
    assert red > green + 40
    assert sum(channels("night")) < 0.8 * sum(channels("neutral"))


@given(st.integers(0, 0xFFFFFFFF), st.sampled_from(LOOKS))
def test_grading_keeps_the_alpha(colour: int, look: str) -> None:
    assert graded(colour, look) >> 24 == colour >> 24


@given(st.integers(0, 0xFFFFFFFF))
def test_colours_survive_being_written(colour: int) -> None:
    assert argb(to_hex(colour)) == colour


def test_mixing() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert mixed("#102030", "#ffffff", 0.0) == "#102030"
    assert with_alpha("#102030", 0.5) == "#10203080"
    assert lit("#10203080")[7:] == "80"
    for text in ("red", "#fff", "#12345g"):
        with pytest.raises(ValueError, match=r"#|base 16"):
            argb(text)


def test_a_broken_path_is_refused() -> None:
    with pytest.raises(ValueError, match="path data"):
        ink((Shape("M0 0 H9", fill="#000000"),))
    assert ink((Shape(polygon([(0, 0), (9, 0), (9, 9)]), fill="#000000"),)).fills
