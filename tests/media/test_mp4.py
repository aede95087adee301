"""Real segments, joined, decoded again."""

import subprocess
from pathlib import Path

import av
import numpy as np
import pytest

from rivethead.media.mp4 import SegmentEncoder, join, write_aac
from rivethead.media.wav import write_wav

FPS, RATE_HZ = 30, 48_000
LENGTHS = (13, 60, 1, 2, 37)


def grey(number: int) -> int:
    return 40 + (number * 37) % 160


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every picture is one grey that says its number; the sound is one click after a second."""
    folder = tmp_path_factory.mktemp("film")
    segments, start = [], 0
    for length in LENGTHS:
        encoder = SegmentEncoder(160, 90, FPS, "veryfast", 18)
        for number in range(start, start + length):
            encoder.planes[0][:] = grey(number)
            encoder.planes[1][:], encoder.planes[2][:] = 128, 128
            encoder.encode()
        path = folder / f"{start:05d}.mp4"
        path.write_bytes(encoder.finish())
        segments.append((path, start))
        start += length
    sound = np.zeros((2, start * RATE_HZ // FPS), np.float32)
    sound[:, RATE_HZ : RATE_HZ + 48] = 0.8
    write_wav(folder / "sound.wav", sound, RATE_HZ)
    write_aac(folder / "sound.wav", folder / "sound.m4a")
    join(folder / "film.mp4", segments, folder / "sound.m4a", FPS)
    return folder / "film.mp4"


def test_every_picture_is_there_in_order(film: Path) -> None:
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        frames = [(float(f.pts * f.time_base), int(f.to_ndarray()[45, 80])) for f in container.decode(stream)]
    assert len(frames) == sum(LENGTHS)
    np.testing.assert_allclose([t for t, _ in frames], np.arange(len(frames)) / FPS, atol=1e-6)
    assert max(abs(seen - grey(n)) for n, (_, seen) in enumerate(frames)) <= 3


def test_sound_and_picture_start_together(film: Path) -> None:
    with av.open(str(film)) as container:
        frames = container.decode(audio=0)
        pieces = [frame.to_ndarray() for frame in frames if frame.pts is not None and frame.pts >= 0]
    heard = np.abs(np.concatenate(pieces, axis=1)[0])
    assert abs(int(np.argmax(heard)) - RATE_HZ) < 100


def test_the_stream_says_what_it_is_and_the_index_stands_in_front(film: Path) -> None:
    with av.open(str(film)) as container:
        context = container.streams.video[0].codec_context
        assert (context.profile, context.pix_fmt) == ("High", "yuv420p")
        assert (context.color_primaries, context.color_trc, context.colorspace, context.color_range) == (1, 1, 1, 1)
        assert container.streams.audio[0].codec_context.name == "aac"
    head = film.read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


def test_every_segment_begins_with_a_picture_that_needs_no_other(film: Path) -> None:
    with av.open(str(film)) as container:
        keys = [round(float(p.pts * p.time_base) * FPS) for p in container.demux(video=0) if p.size and p.is_keyframe]
    assert set(keys) >= {sum(LENGTHS[:n]) for n in range(len(LENGTHS))}


def test_other_settings_cannot_be_joined(tmp_path: Path, film: Path) -> None:
    pieces = []
    for number, width in enumerate((160, 320)):
        encoder = SegmentEncoder(width, 90, FPS, "veryfast", 18)
        encoder.encode()
        pieces.append((tmp_path / f"{number}.mp4", number))
        pieces[-1][0].write_bytes(encoder.finish())
    with pytest.raises(ValueError, match="other settings"):
        join(tmp_path / "film.mp4", pieces, film.parent / "sound.m4a", FPS)
    assert not (tmp_path / "film.mp4").exists()


def test_a_decoder_of_its_own_finds_nothing_wrong(film: Path) -> None:
    if subprocess.run(["which", "ffmpeg"], capture_output=True, check=False).returncode:
        pytest.skip("there is no ffmpeg here")
    said = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", str(film), "-f", "null", "-"], capture_output=True, check=False
    )
    assert said.stderr == b""
