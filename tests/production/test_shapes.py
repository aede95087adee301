"""Films of several shapes lie side by side, and the command line says what it does not understand."""

from itertools import product

import pytest

from rivethead.cli.commands import _delivery
from rivethead.errors import InputError
from rivethead.production import folder
from rivethead.production.options import Options, as_draft
from rivethead.schema.film import SIZES_PX, VIEWS_PX, Delivery


def test_no_film_takes_the_place_of_another() -> None:
    ways = list(product((False, True), VIEWS_PX))
    for name in (folder.film_file, folder.film_paper, folder.certificate_file):
        assert len({name(*way) for way in ways}) == len(ways)
        assert name(False) == name(False, "16:9")
    assert folder.film_file(False, "9:16") == "film.9x16.mp4"
    assert folder.film_file(True, "4:5") == "film.4x5.draft.mp4"
    assert folder.certificate_file(False, "1:1") == "sync.1x1.json"
    assert folder.storyboard_file("16:9") == folder.STORYBOARD


@pytest.mark.parametrize("aspect", VIEWS_PX)
def test_a_draft_has_the_shape_of_the_film(aspect: str) -> None:
    drafted = as_draft(Options(Delivery(*SIZES_PX[aspect], fps=25)))
    assert drafted.draft
    assert drafted.delivery.aspect == aspect
    assert drafted.delivery.fps == 25
    assert drafted.delivery.width_px * drafted.delivery.height_px < 250_000


@pytest.mark.parametrize(
    ("aspect", "size", "found"),
    [
        (None, None, (1920, 1080)),
        ("9:16", None, (1080, 1920)),
        (None, "720x1280", (720, 1280)),
        ("4:5", "864x1080", (864, 1080)),
        ("1:1", None, (1080, 1080)),
    ],
)
def test_aspect_and_size_say_what_is_delivered(aspect: str | None, size: str | None, found: tuple[int, int]) -> None:
    delivery = _delivery(aspect, size, 30, "veryfast")
    assert (delivery.width_px, delivery.height_px) == found


@pytest.mark.parametrize(
    ("aspect", "size", "word"), [("9:16", "1920x1080", "16:9"), ("2:3", None, "--aspect"), (None, "640x480", "--size")]
)
def test_what_does_not_go_together_is_refused(aspect: str | None, size: str | None, word: str) -> None:
    with pytest.raises(InputError, match=word):
        _delivery(aspect, size, 30, "veryfast")
