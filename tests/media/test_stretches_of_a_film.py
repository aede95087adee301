"""A stretch of a film has the same pictures as the whole film has there."""

from pathlib import Path

import numpy as np
import pytest

from rivethead.media.frames import thumbnails
from rivethead.media.mp4 import SegmentEncoder

FPS = 30


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    encoder = SegmentEncoder(160, 90, FPS, "veryfast", 20)
    for frame in range(150):
        for number, plane in enumerate(encoder.planes):
            plane[:] = 128 if number else 30 + frame
        encoder.encode()
    target = tmp_path_factory.mktemp("stretches") / "film.mp4"
    target.write_bytes(encoder.finish())
    return target


@pytest.mark.parametrize(
    ("first", "end"), [(0, 150), (0, 7), (1, 2), (59, 61), (60, 62), (75, 149), (149, 150), (33, 33)]
)
def test_a_stretch_is_cut_to_the_picture(film: Path, first: int, end: int) -> None:
    lights = [int(np.median(picture[0])) for picture in thumbnails(film, first / FPS, end / FPS)]
    assert len(lights) == end - first
    np.testing.assert_allclose(lights, 30 + np.arange(first, end), atol=2)


def test_the_whole_film_is_the_default(film: Path) -> None:
    assert sum(1 for _ in thumbnails(film)) == 150
