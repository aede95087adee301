"""Laws of the sheets: each is one picture of the design size, and tells what it is there for."""

import itertools
from functools import lru_cache
from pathlib import Path

import pytest
import skia

from rivethead.art import sheets
from rivethead.art.casting import Engagement
from rivethead.art.vector.artist import draw_puppet
from rivethead.schema.art import Puppet
from rivethead.schema.brief import Brief, Key


@lru_cache
def puppet(kind: str) -> Puppet:
    brief = Brief("x", "X", "x", "industrial", 126.0, Key("A", "phrygian"), 7)
    return draw_puppet(Engagement("x", kind, "dance", 0), brief)


@pytest.mark.parametrize("write", [sheets.turnaround_sheet, sheets.expression_sheet, sheets.model_sheet])
def test_a_sheet_is_a_picture_of_the_design_size_and_always_the_same(write, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for name in ("a.png", "b.png"):
        write(puppet("crow"), tmp_path / name)
    picture = skia.Image.open(str(tmp_path / "a.png"))
    assert (picture.width(), picture.height()) == (1920, 1080)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.parametrize("kind", ["robot", "crane"])
def test_a_turnaround_shows_four_views_that_do_not_overlap(kind: str, tmp_path: Path) -> None:
    sheets.turnaround_sheet(puppet(kind), tmp_path / "turnaround.png")
    pixels = skia.Image.open(str(tmp_path / "turnaround.png")).toarray()
    # ink is the darkest colour; between two figures there is a column without any at the height of their chests
    dark = (pixels[350:760, :, :3].astype(int).sum(axis=2) < 110).any(axis=0)
    middles = [262 + 466 * index for index in range(4)]
    for left, right in itertools.pairwise(middles):
        assert not dark[left:right].all()
    assert all(dark[middle - 60 : middle + 60].any() for middle in middles)


def test_there_are_eight_moods_and_nine_mouths() -> None:
    assert len(sheets.MOODS) + len(sheets.GLANCES) == 8
    assert sorted(sheets.SUNG) == sorted("ABCDEFGHX")
