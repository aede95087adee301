"""Decoding a film to thumbnails: every picture once, in order, in the right colours."""

from pathlib import Path

import av
import numpy as np
import pytest

from rivethead.errors import InputError
from rivethead.media.frames import stream_times, thumbnails


def write_film(target: Path, pictures: list[np.ndarray], fps: int = 30, sound: bool = False) -> None:
    """Write grey or (3, h, w) planar pictures, a GOP of 12, B-frames on."""
    with av.open(str(target), "w") as film:
        stream = film.add_stream("libx264", rate=fps, options={"preset": "veryfast", "g": "12"})
        height, width = pictures[0].shape[-2:]
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        voice = film.add_stream("aac", rate=48_000, layout="stereo") if sound else None
        for picture in pictures:
            planes = np.full((height * 3 // 2, width), 128, np.uint8)
            planes[:height] = picture
            film.mux(stream.encode(av.VideoFrame.from_ndarray(planes, "yuv420p")))
        film.mux(stream.encode(None))
        if voice is not None:
            for start in range(0, len(pictures) * 48_000 // fps, 1024):
                block = av.AudioFrame.from_ndarray(np.zeros((2, 1024), np.float32), "fltp", "stereo")
                block.sample_rate, block.pts = 48_000, start
                film.mux(voice.encode(block))
            film.mux(voice.encode(None))


def test_every_picture_comes_once_and_in_order(tmp_path: Path) -> None:
    target = tmp_path / "ramp.mp4"
    write_film(target, [np.full((180, 320), 20 + 4 * n, np.uint8) for n in range(50)])
    seen = list(thumbnails(target))
    assert [s.shape for s in seen] == [(3, 36, 64)] * 50
    np.testing.assert_allclose([s[0].mean() for s in seen], [20 + 4 * n for n in range(50)], atol=1.5)
    assert all(abs(int(s[1:].mean()) - 128) <= 1 for s in seen)


@pytest.mark.parametrize("size", [(160, 90), (320, 180), (854, 480), (1920, 1080)])
def test_a_thumbnail_is_the_picture_made_small_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    width, height = size
    picture = np.zeros((height, width), np.uint8) + 30
    picture[height // 2 :, : width // 2] = 220
    write_film(tmp_path / "quarter.mp4", [picture] * 3)
    luma = next(iter(thumbnails(tmp_path / "quarter.mp4")))[0].astype(int)
    assert luma[18:, :32][1:, :-1].mean() == pytest.approx(220, abs=4)
    assert luma[:17].mean() == pytest.approx(30, abs=4)


def test_stream_times(tmp_path: Path) -> None:
    target = tmp_path / "both.mp4"
    write_film(target, [np.zeros((90, 160), np.uint8)] * 45, sound=True)
    times = stream_times(target)
    assert times.film_s == pytest.approx(1.5, abs=0.001)
    assert times.video_start_s == pytest.approx(0.0, abs=1e-6)
    assert times.sound_s == pytest.approx(1.5, abs=0.05)
    assert (times.width_px, times.height_px) == (160, 90)


def test_what_is_not_a_film_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        next(thumbnails(tmp_path / "none.mp4"))
    (tmp_path / "text.mp4").write_text("no film")
    with pytest.raises(InputError, match="cannot be read as a film"):
        stream_times(tmp_path / "text.mp4")
