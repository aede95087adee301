"""MP4: closed H.264 segments, AAC sound, and the film that joins them without encoding anything again.

Video is H.264 High, yuv420p, BT.709 limited range, in closed groups of pictures (ITU-T H.264); sound is AAC-LC. The
index stands in front (faststart), and the muxer's edit list hides the sound encoder's delay: both streams start at 0.
"""

import io
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import numpy.typing as npt

from rivethead.media.sound import open_sound
from rivethead.paths import replacing

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet

SOUND_BITS_PER_S = 256_000
LONGEST_SEGMENT_FRAMES = 60
"""No group of pictures is longer: players seek to its beginning."""

_BT709, _LIMITED = 1, 1
_REORDERED_FRAMES = 2
"""How far x264 decodes ahead of what it shows: one B picture that others refer to, one that they do not."""
_AAC_SAMPLES = 1024

Plane = npt.NDArray[np.uint8]


class SegmentEncoder:
    """Encodes one closed segment in memory, picture by picture, in one thread.

    Args:
        width_px: even.
        height_px: even.
        fps: whole frames a second.
        preset: x264 preset.
        crf: x264 constant rate factor.
    """

    def __init__(self, width_px: int, height_px: int, fps: int, preset: str, crf: int) -> None:
        self._buffer = io.BytesIO()
        self._container: OutputContainer = av.open(self._buffer, "w", format="mp4")
        stream = self._container.add_stream("libx264", rate=fps)
        stream.width, stream.height, stream.pix_fmt = width_px, height_px, "yuv420p"
        gop = LONGEST_SEGMENT_FRAMES
        stream.options = {
            "preset": preset,
            "crf": str(crf),
            "tune": "animation",
            "profile": "high",
            "x264-params": f"colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv:open-gop=0:keyint={gop}"
            ":scenecut=0",
        }
        context = stream.codec_context
        context.thread_count = 1
        context.color_range, context.colorspace = _LIMITED, _BT709
        context.color_primaries, context.color_trc = _BT709, _BT709
        self._stream, self._frames = stream, 0
        self._time_base = Fraction(1, fps)
        self._frame = av.VideoFrame(width_px, height_px, "yuv420p")
        self._frame.color_range, self._frame.colorspace = _LIMITED, _BT709
        y, u, v = (np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size) for plane in self._frame.planes)
        self.planes: tuple[Plane, Plane, Plane] = (y, u, v)
        """Y, U and V of the picture to encode next; rows may be longer than the picture is wide."""

    def encode(self) -> None:
        """Encode the picture that `planes` shows."""
        self._frame.pts, self._frame.time_base = self._frames, self._time_base
        self._frames += 1
        self._container.mux(self._stream.encode(self._frame))

    def finish(self) -> bytes:
        """Return the finished segment."""
        self._container.mux(self._stream.encode(None))
        self._container.close()
        return self._buffer.getvalue()


def write_aac(source: Path, target: Path) -> None:
    """Encode a sound file as AAC in an M4A, atomically.

    Raises:
        AudioError: the sound cannot be read.
    """
    with (
        open_sound(source) as sound,
        replacing(target) as temporary,
        av.open(str(temporary), "w", format="mp4") as container,
    ):
        layout = "mono" if sound.channels == 1 else "stereo"
        stream = container.add_stream("aac", rate=sound.sample_rate_hz, layout=layout)
        stream.bit_rate = SOUND_BITS_PER_S
        time_base, start = Fraction(1, sound.sample_rate_hz), 0
        for block in _blocks(sound.blocks, _AAC_SAMPLES):
            frame = av.AudioFrame.from_ndarray(block[:2], "fltp", layout)
            frame.sample_rate, frame.pts, frame.time_base = sound.sample_rate_hz, start, time_base
            start += block.shape[1]
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _blocks(pieces: Iterator[Any], samples: int) -> Iterator[npt.NDArray[np.float32]]:
    """Cut pieces of sound (channels, any length) into blocks of this many samples; the last may be shorter."""
    rest: npt.NDArray[np.float32] | None = None
    for piece in pieces:
        joined = piece if rest is None else np.concatenate([rest, piece], axis=1)
        whole = joined.shape[1] - joined.shape[1] % samples
        for start in range(0, whole, samples):
            yield np.ascontiguousarray(joined[:, start : start + samples], np.float32)
        rest = joined[:, whole:]
    if rest is not None and rest.shape[1]:
        yield np.ascontiguousarray(rest, np.float32)


def join(target: Path, segments: Sequence[tuple[Path, int]], sound: Path, fps: int) -> None:
    """Join segments and sound into a film by copying packets, atomically.

    Args:
        target: the film.
        segments: (file, frame at which it starts), in order; all from encoders with the same settings.
        sound: an M4A.
        fps: frames a second.
    """
    with (
        replacing(target) as temporary,
        av.open(str(temporary), "w", format="mp4", options={"movflags": "+faststart"}) as film,
        av.open(str(sound)) as heard,
        av.open(str(segments[0][0])) as first,
    ):
        picture = film.add_stream_from_template(first.streams.video[0])
        tone = film.add_stream_from_template(heard.streams.audio[0])
        headers = bytes(first.streams.video[0].codec_context.extradata)
        sounds = _sound_packets(heard, tone)
        waiting = next(sounds, None)
        for packet in _picture_packets(segments, picture, fps, headers):
            now = _decoded_at(packet)
            while waiting is not None and _decoded_at(waiting) <= now:
                film.mux(waiting)
                waiting = next(sounds, None)
            film.mux(packet)
        while waiting is not None:
            film.mux(waiting)
            waiting = next(sounds, None)


def _decoded_at(packet: "Packet[Any]") -> Fraction:
    """Return when a packet is decoded, in seconds."""
    return (packet.dts or 0) * packet.time_base


def take_apart(film: Path, pieces: Sequence[tuple[Path, int, int]], fps: int) -> None:
    """Copy closed segments out of a film, each into a file of its own, atomically.

    Args:
        film: made by `join`.
        pieces: (target, first frame, one past the last frame), in order and without overlap; each begins at a cut.
        fps: frames a second.

    Raises:
        av.FFmpegError: the film cannot be read.
    """
    with av.open(str(film)) as whole:
        stream = whole.streams.video[0]
        packets = enumerate(packet for packet in whole.demux(stream) if packet.size)
        number, packet = next(packets)
        for target, first, end in pieces:
            with replacing(target) as temporary, av.open(str(temporary), "w", format="mp4") as segment:
                copy = segment.add_stream_from_template(stream)
                while number < first:
                    number, packet = next(packets)
                for _ in range(first, end):
                    packet.pts -= int(Fraction(first, fps) / stream.time_base)
                    packet.dts = int(Fraction(number - first - _REORDERED_FRAMES, fps) / stream.time_base)
                    packet.stream = copy
                    segment.mux(packet)
                    number, packet = next(packets, (number + 1, packet))


def _picture_packets(
    segments: Sequence[tuple[Path, int]], stream: Any, fps: int, headers: bytes
) -> "Iterator[Packet[Any]]":
    for path, start in segments:
        with av.open(str(path)) as segment:
            source = segment.streams.video[0]
            if bytes(source.codec_context.extradata) != headers:
                raise ValueError(f"{path} was encoded with other settings than the segments before it")
            offset = int(Fraction(start, fps) / source.time_base)
            packets = (packet for packet in segment.demux(source) if packet.size)
            for number, packet in enumerate(packets):
                packet.pts += offset
                # very short segments come with another delay than long ones; in the film all have the same
                packet.dts = int(Fraction(start + number - _REORDERED_FRAMES, fps) / source.time_base)
                packet.stream = stream
                yield packet


def _sound_packets(heard: Any, stream: Any) -> "Iterator[Packet[Any]]":
    for packet in heard.demux(heard.streams.audio[0]):
        if packet.size:
            packet.stream = stream
            yield packet
