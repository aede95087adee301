"""Laws of the stencil alphabet and of the cards set in it."""

import itertools
import re
import string

import pytest
import skia

from rivethead.drawing.lettering import alphabet, card, lettered, outlines, spelt
from rivethead.schema.art import VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Shape

NEEDED = string.ascii_uppercase + string.digits + "#'!?&.,-:/()+"

LONG = "The incredibly long title of a song that nobody asked for but everybody in this town will dance to"
CARDS = [
    (("INDUSTRIAL", "CARTOON SET #1"), ("RIVETHEAD / 128 BPM / A PHRYGIAN",)),
    ((LONG,), (LONG, LONG, LONG)),
    (("DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITAEN",), ()),
    (("A",), ()),
    (("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"), ("SMALL",) * 8),
]


def numbers(path: str) -> list[tuple[float, float]]:
    found = [float(v) for v in re.findall(r"-?[0-9.]+", path)]
    return list(zip(found[::2], found[1::2], strict=True))


def drawn(path: str) -> skia.Path:
    builder = skia.PathBuilder()
    for outline in path.split("Z"):
        points = numbers(outline)
        if points:
            builder.addPolygon([skia.Point(*p) for p in points], True)
    return builder.detach()


def box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    left, top, right, bottom = 0.0, 0.0, 0.0, 0.0
    for shape in shapes:
        out = shape.stroke_px / 2
        for x, y in numbers(shape.path):
            left, right = min(left, x - out), max(right, x + out)
            top, bottom = min(top, y - out), max(bottom, y + out)
    return left, top, right, bottom


def test_the_alphabet_is_complete() -> None:
    assert set(NEEDED) == set(alphabet())


@pytest.mark.parametrize("character", NEEDED)
def test_every_glyph_can_be_drawn(character: str) -> None:
    path, width = lettered(character, 100)
    bounds = drawn(path).computeTightBounds()
    assert bounds.left() == pytest.approx(0, abs=0.01)
    assert bounds.right() == pytest.approx(width, abs=0.01)
    assert -105 <= bounds.top() < bounds.bottom() <= 20
    if character.isalnum():
        assert (bounds.top(), bounds.bottom()) in [(pytest.approx(-100), pytest.approx(0)), (-100, pytest.approx(8))]


@pytest.mark.parametrize("character", string.ascii_uppercase + string.digits)
def test_glyphs_are_heavy_and_open(character: str) -> None:
    width = max(x for outline in outlines(character) for x, _ in outline)
    area = sum(abs(_area(outline)) for outline in outlines(character))
    assert 0.4 < area / (width * 100) <= 1.0


def _area(outline: tuple[tuple[float, float], ...]) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in itertools.pairwise((*outline, outline[0]))) / 2


def test_no_two_glyphs_are_alike() -> None:
    assert len({lettered(character, 100)[0] for character in NEEDED}) == len(NEEDED)


def test_width_grows_with_height_and_text() -> None:
    assert lettered("RIVET", 200)[1] == pytest.approx(2 * lettered("RIVET", 100)[1])
    assert lettered("RIVETS", 100)[1] > lettered("RIVET", 100)[1]
    assert lettered("A A", 100)[1] > lettered("AA", 100)[1]


@pytest.mark.parametrize(("first", "second"), list(itertools.product("AILTVOWJ7", repeat=2)))
def test_letters_never_touch(first: str, second: str) -> None:
    path, _ = lettered(first + second, 100)
    count = len(outlines(first))
    cut = path.split(" Z")
    left, right = drawn("Z".join(cut[:count])), drawn("Z".join(cut[count:]))
    assert skia.Op(left, right, skia.kIntersect_PathOp).isEmpty()


def test_spacing_is_optical() -> None:
    def gap(pair: str) -> float:
        return lettered(pair, 100)[1] - sum(lettered(c, 100)[1] for c in pair)

    assert gap("LT") < gap("IL")
    assert gap("AT") < gap("HI")


def test_empty_texts_have_no_path() -> None:
    assert lettered("", 100) == ("", 0.0)
    assert lettered("   ", 100) == ("", 0.0)


def test_accents_go_and_strange_letters_become_plates() -> None:
    assert spelt("Über café") == "UBER CAFE"
    assert spelt("Straße – it’s") == "STRASSE - IT'S"
    assert lettered("é", 100) == lettered("E", 100)
    assert lettered("錆", 100)[1] > 0


@pytest.mark.parametrize("kind", ["title", "end"])
@pytest.mark.parametrize(("headline", "lines"), CARDS)
def test_cards_stay_inside_the_view(headline: tuple[str, ...], lines: tuple[str, ...], kind: str) -> None:
    left, top, right, bottom = box(card(headline, lines, kind))  # type: ignore[arg-type]
    assert -VIEW_WIDTH_PX / 2 < left < right < VIEW_WIDTH_PX / 2
    assert -VIEW_HEIGHT_PX / 2 < top < bottom < VIEW_HEIGHT_PX / 2


def test_cards_use_solid_colours_and_say_everything() -> None:
    shapes = card(("HELLO",), ("WORLD",), "title")
    assert all(shape.gradient is None for shape in shapes)
    assert card(("HELLO",), ("WORLD",), "title") == shapes
    assert len(card(("HELLO",), ("WORLD", "AGAIN"), "title")) > len(shapes)


def test_an_empty_card_is_empty() -> None:
    assert card((), (), "title") == card(("",), ("  ",), "end") == ()
