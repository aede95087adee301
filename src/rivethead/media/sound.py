"""Sound files that people bring along, read block by block as float32 (channels, samples) in about ±1.

WAV, FLAC, OGG and MP3 go through libsndfile, M4A and the rest through FFmpeg's libraries.
"""

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import soundfile as sf

from rivethead.errors import AudioError

if TYPE_CHECKING:
    from av.container import InputContainer

Signal = npt.NDArray[np.float32]

_BLOCK_S = 10
_BLOCK_VALUES = 8_000_000
"""Most values in a block: a file may promise a thousand channels at a rate of many thousands."""
_LEAST_RATE_HZ, _MOST_RATE_HZ = 8_000, 384_000
_LOUDEST = 1e10
"""Floats in a file should lie in ±1; some programs write them as large as 32-bit integers."""
_MOST_PLANES = 8
"""PyAV reads beyond the pointers of a frame that has more planes than these, and crashes."""
_UNKNOWN_SIZE = 0xFFFF_FF00
_MP3_SHARE = 0.9
"""Of the length that an MP3 promises: encoders differ in what they count before its beginning and behind its end."""

_KINDS = "WAV, FLAC, OGG, MP3 or M4A"


@dataclass(frozen=True, slots=True)
class SoundStream:
    """A sound file being read.

    Attributes:
        sample_rate_hz: samples a second, as in the file.
        channels: 1 or 2; files with more are folded down to 2.
        blocks: float32 (channels, samples), one after the other; reading them may raise AudioError.
    """

    sample_rate_hz: int
    channels: int
    blocks: Iterator[Signal]


@contextmanager
def open_sound(source: Path) -> Iterator[SoundStream]:
    """Open a sound file for reading from its beginning.

    Raises:
        AudioError: the file is missing, empty, not audio, broken off, or holds values that are not numbers.
    """
    fault = _fault(source)
    if fault:
        raise AudioError(f"{source} {fault}; give a {_KINDS} file.")
    try:
        opened = sf.SoundFile(source)
    except sf.LibsndfileError:
        with _opened_by_ffmpeg(source) as stream:
            yield stream
        return
    with opened as song:
        _check_rate(source, song.samplerate)
        yield SoundStream(song.samplerate, min(song.channels, 2), _sndfile_blocks(song, source))


def read_sound(source: Path, sample_rate_hz: int) -> Signal:
    """Return a whole file as float32 (2, samples) at a sample rate; mono is given to both channels.

    Raises:
        AudioError: as in open_sound.
    """
    with open_sound(source) as stream:
        blocks = list(stream.blocks)
        rate_hz = stream.sample_rate_hz
    sound = np.concatenate(blocks, axis=1) if blocks else np.zeros((2, 0), np.float32)
    if sound.shape[0] == 1:
        sound = np.repeat(sound, 2, axis=0)
    if rate_hz == sample_rate_hz or not sound.shape[1]:
        return np.ascontiguousarray(sound)
    from scipy.signal import resample_poly

    common = math.gcd(rate_hz, sample_rate_hz)
    turned = resample_poly(sound, sample_rate_hz // common, rate_hz // common, axis=1)
    return np.ascontiguousarray(turned, np.float32)


def _fault(source: Path) -> str:
    """Return why a file cannot be one of sound, before anything looks into it; "" where it can."""
    try:
        if source.is_dir():
            return "is a folder"
        if not source.is_file():
            return "does not exist" if not source.exists() else "is not a plain file"
        with source.open("rb") as file:
            return "" if file.read(1) else "is empty"
    except OSError as refused:
        return f"cannot be read ({refused.strerror})"


def _check_rate(source: Path, rate_hz: int) -> None:
    if not _LEAST_RATE_HZ <= rate_hz <= _MOST_RATE_HZ:
        raise AudioError(f"{source} has {rate_hz} samples a second; convert it to 48000 samples a second.")


def _checked(source: Path, block: npt.NDArray[np.float32]) -> Signal:
    """Return float32 (1 or 2, samples) and refuse what are not numbers, or too large to reckon with."""
    if not (np.abs(block) <= _LOUDEST).all():
        raise AudioError(f"{source} holds values that are not numbers, or too large for sound; export it again.")
    if block.shape[0] <= 2:
        return np.ascontiguousarray(block)
    left, right = block[0::2].mean(0), block[1::2].mean(0)
    return np.stack([left, right]).astype(np.float32)


def _sndfile_blocks(song: sf.SoundFile, source: Path) -> Iterator[Signal]:
    promised, read = _promised_frames(song, source), 0
    try:
        frames = min(song.samplerate * _BLOCK_S, _BLOCK_VALUES // song.channels)
        # not song.blocks(): where a file ends early, it gives what was in its memory before
        while len(block := song.read(frames, dtype="float32", always_2d=True)):
            read += len(block)
            yield _checked(source, block.T)
    except sf.LibsndfileError as broken:
        raise AudioError(f"{source} is damaged after {read / song.samplerate:.0f} s; export it again.") from broken
    if read < promised * (_MP3_SHARE if song.format == "MP3" else 1):
        raise AudioError(
            f"{source} breaks off after {read / song.samplerate:.1f} of {promised / song.samplerate:.1f} s; "
            f"copy or export it again."
        )


def _promised_frames(song: sf.SoundFile, source: Path) -> int:
    """Return how many frames the header promises where it can be trusted, else 0.

    libsndfile takes a WAV that breaks off as a shorter one, so its data chunk is looked up here.
    """
    if song.format in ("FLAC", "MP3"):
        return int(song.frames)
    if song.format != "WAV":
        return 0
    with source.open("rb") as file:
        file.seek(12)
        block_align = 0
        while len(header := file.read(8)) == 8:
            size = int.from_bytes(header[4:], "little")
            if header[:4] == b"data":  # recorders that stream leave 0 or the largest number as the size
                return size // block_align if block_align and size < _UNKNOWN_SIZE else 0
            body_at = file.tell()
            if header[:4] == b"fmt ":
                block_align = int.from_bytes(file.read(16)[12:14], "little")
            file.seek(body_at + size + size % 2)
    return 0


@contextmanager
def _opened_by_ffmpeg(source: Path) -> Iterator[SoundStream]:
    import av
    from av.error import FFmpegError

    try:
        container = av.open(str(source), metadata_errors="replace")  # tags may be in any coding
    except FFmpegError as refused:
        raise AudioError(f"{source} cannot be read as sound; give a {_KINDS} file.") from refused
    with container:
        if not container.streams.audio:
            raise AudioError(f"{source} has no sound in it; give a {_KINDS} file.")
        track = container.streams.audio[0]
        if track.codec_context is None:
            raise AudioError(f"{source} holds sound in a coding that is not known here; give a {_KINDS} file.")
        rate_hz = int(track.codec_context.sample_rate or 0)
        if not rate_hz:
            raise AudioError(f"{source} cannot be read as sound; give a {_KINDS} file.")
        _check_rate(source, rate_hz)
        pieces = _ffmpeg_pieces(container, source)
        first = next(pieces, None)  # what the decoder gives may have other channels than the container promises
        if first is None:
            raise AudioError(f"{source} has no sound in it; give a {_KINDS} file.")
        yield SoundStream(rate_hz, min(first.shape[0], 2), _gathered(chain([first], pieces), rate_hz, source))


def _ffmpeg_pieces(container: "InputContainer", source: Path) -> Iterator[Signal]:
    from av import AudioResampler
    from av.error import FFmpegError

    as_floats = AudioResampler("fltp")
    first = None
    try:
        for frame in container.decode(audio=0):
            form = (frame.sample_rate, frame.layout.nb_channels, frame.format.name)
            first = first or form
            if frame.layout.nb_channels > _MOST_PLANES:
                raise AudioError(f"{source} has {frame.layout.nb_channels} channels; export it in stereo.")
            if form != first:
                raise AudioError(f"{source} changes its sample rate or its channels on the way; export it again.")
            for piece in as_floats.resample(frame):
                yield piece.to_ndarray()
    except FFmpegError as broken:
        raise AudioError(f"{source} is damaged; export it again.") from broken


def _gathered(pieces: Iterable[Signal], rate_hz: int, source: Path) -> Iterator[Signal]:
    waiting: list[Signal] = []
    samples = 0
    for piece in pieces:
        waiting.append(piece)
        samples += piece.shape[1]
        if samples >= rate_hz * _BLOCK_S:
            yield _checked(source, np.concatenate(waiting, axis=1))
            waiting, samples = [], 0
    if waiting:
        yield _checked(source, np.concatenate(waiting, axis=1))
