"""The pictures of a film, decoded one after the other as small planar thumbnails.

Only a grid of samples is read from each decoded plane, so that looking costs little beside decoding.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
import numpy.typing as npt

from rivethead.errors import InputError
from rivethead.kernels import jit

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.plane import VideoPlane

Thumbnail = npt.NDArray[np.uint8]
"""(3, height, width) uint8: Y, U and V of one picture, each at the same small size."""

THUMBNAIL_WIDTH_PX, THUMBNAIL_HEIGHT_PX = 64, 36
_SAMPLES = 4
"""Samples across a thumbnail's cell, in each direction; their mean is the cell."""


@dataclass(frozen=True, slots=True)
class StreamTimes:
    """Where the two streams of a film lie in time.

    Attributes:
        film_s, sound_s: their lengths; 0 for a stream that is not there.
        video_start_s, audio_start_s: when they start.
        width_px, height_px: size of the picture.
    """

    film_s: float
    sound_s: float
    video_start_s: float
    audio_start_s: float
    width_px: int
    height_px: int


@contextmanager
def _opened(source: Path) -> "Iterator[InputContainer]":
    if not source.is_file():
        raise InputError(f"{source} does not exist; make the film first.")
    try:
        with av.open(str(source)) as film:
            if not film.streams.video:
                raise InputError(f"{source} has no picture; give a film.")
            yield film
    except av.FFmpegError as refused:
        raise InputError(f"{source} cannot be read as a film ({refused.strerror}); make it again.") from refused


def stream_times(source: Path) -> StreamTimes:
    """Return where picture and sound of a film start and how long they are, from their packets.

    A sound encoder's first packet may lie before 0: that is its delay, which players leave out, and so does this.

    Raises:
        InputError: the file is missing or not a film.
    """
    with _opened(source) as film:
        picture = film.streams.video[0]
        starts: dict[int, float] = {}
        ends: dict[int, float] = {}
        followed = [picture, *film.streams.audio[:1]]
        for packet in film.demux(*followed):
            if packet.pts is None or packet.time_base is None:
                continue
            over_s = float((packet.pts + (packet.duration or 0)) * packet.time_base)
            at_s = max(0.0, float(packet.pts * packet.time_base))
            starts[packet.stream.index] = min(at_s, starts.get(packet.stream.index, at_s))
            ends[packet.stream.index] = max(over_s, ends.get(packet.stream.index, over_s))
        lengths = [ends.get(s.index, 0.0) - starts.get(s.index, 0.0) for s in followed]
        firsts = [starts.get(s.index, 0.0) for s in followed]
        return StreamTimes(
            film_s=lengths[0],
            sound_s=lengths[1] if len(lengths) > 1 else 0.0,
            video_start_s=firsts[0],
            audio_start_s=firsts[1] if len(firsts) > 1 else 0.0,
            width_px=picture.codec_context.width,
            height_px=picture.codec_context.height,
        )


def thumbnails(source: Path, start_s: float = 0.0, end_s: float = math.inf) -> Iterator[Thumbnail]:
    """Decode a film's pictures, in order of showing, as thumbnails of 64 x 36 cells.

    Deblocking is left out while decoding: it costs a fifth of the time and does not show at this size.

    Args:
        source: the film.
        start_s: the first picture is the one shown nearest to this time; where it is not 0, decoding begins there.
        end_s: pictures shown nearest to this time, or later, are left out.

    Raises:
        InputError: the file is missing or not a film.
    """
    with _opened(source) as film:
        picture = film.streams.video[0]
        picture.thread_type = "AUTO"
        picture.codec_context.options = {"skip_loop_filter": "all"}
        half_frame_s = 0.5 / float(picture.average_rate or 30)
        if start_s > 0 and picture.time_base is not None:
            film.seek(int(start_s / picture.time_base), stream=picture)
        grid: _Grid | None = None
        for frame in film.decode(picture):
            if frame.time is not None and frame.time < start_s - half_frame_s:
                continue
            if frame.time is not None and frame.time >= end_s - half_frame_s:
                return
            if frame.format.name not in ("yuv420p", "yuvj420p"):
                frame = frame.reformat(format="yuv420p")
            if grid is None or grid.size != (frame.width, frame.height):
                grid = _Grid(frame.width, frame.height)
            yield grid.read(frame)


class _Grid:
    """Where the samples of a thumbnail lie in the planes of a picture of one size."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self.size = width_px, height_px
        self._luma = _sample_places(width_px, height_px)
        self._chroma = _sample_places((width_px + 1) // 2, (height_px + 1) // 2)

    def read(self, frame: "VideoFrame") -> Thumbnail:
        out = np.empty((3, THUMBNAIL_HEIGHT_PX, THUMBNAIL_WIDTH_PX), np.uint8)
        for number in range(3):
            out[number] = _sampled(frame.planes[number], *(self._chroma if number else self._luma))
        return out


def _sample_places(width_px: int, height_px: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    rows = (np.arange(THUMBNAIL_HEIGHT_PX * _SAMPLES) + 0.5) * height_px / (THUMBNAIL_HEIGHT_PX * _SAMPLES)
    columns = (np.arange(THUMBNAIL_WIDTH_PX * _SAMPLES) + 0.5) * width_px / (THUMBNAIL_WIDTH_PX * _SAMPLES)
    return rows.astype(np.intp), columns.astype(np.intp)


def _sampled(plane: "VideoPlane", rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp]) -> npt.NDArray[np.uint8]:
    pixels = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    means = np.empty((THUMBNAIL_HEIGHT_PX, THUMBNAIL_WIDTH_PX), np.uint8)
    _average(pixels, rows, columns, means)
    return means


@jit
def _average(
    pixels: npt.NDArray[np.uint8], rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], means: Thumbnail
) -> None:
    """Fill cells with the means of their samples."""
    height, width = means.shape
    for y in range(height):
        for x in range(width):
            total = 0
            for row in range(y * _SAMPLES, (y + 1) * _SAMPLES):
                for column in range(x * _SAMPLES, (x + 1) * _SAMPLES):
                    total += pixels[rows[row], columns[column]]
            means[y, x] = total // (_SAMPLES * _SAMPLES)
