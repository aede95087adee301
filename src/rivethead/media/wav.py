"""Plain PCM WAV and FLAC, through libsndfile. Samples are float32 (channels, samples) in ±1."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import soundfile as sf

from rivethead.errors import AudioError
from rivethead.paths import replacing

Signal = npt.NDArray[np.float32]

_BLOCK_SAMPLES = 65_536
"""Long one-shot writes of some formats crash libsndfile (libsndfile#1095); blocks do not."""


def write_wav(target: Path, samples: Signal, sample_rate_hz: int) -> None:
    """Write a 24-bit plain PCM WAV (WAVE_FORMAT_PCM) atomically.

    Args:
        target: where to.
        samples: float32 (channels, samples); values outside ±1 are clipped by the format.
        sample_rate_hz: samples a second.
    """
    with writing(target, samples.shape[0], sample_rate_hz, "WAV") as write:
        write(samples)


def write_flac(target: Path, samples: Signal, sample_rate_hz: int) -> None:
    """Write a 24-bit FLAC atomically; arguments as in write_wav."""
    with writing(target, samples.shape[0], sample_rate_hz, "FLAC") as write:
        write(samples)


@contextmanager
def writing(
    target: Path, channels: int, sample_rate_hz: int, kind: Literal["WAV", "FLAC"]
) -> Iterator[Callable[[Signal], None]]:
    """Give a function that writes float32 (channels, samples) block after block into a 24-bit file.

    The file takes its name when the block ends well; values outside ±1 are clipped by the format.
    """
    fastest = {"compression_level": 0.15} if kind == "FLAC" else {}  # as fast as 0, files a twentieth smaller
    with (
        replacing(target) as temporary,
        sf.SoundFile(temporary, "w", sample_rate_hz, channels, "PCM_24", format=kind, **fastest) as out,
    ):

        def write(samples: Signal) -> None:
            for start in range(0, samples.shape[1], _BLOCK_SAMPLES):
                part = samples[:, start : start + _BLOCK_SAMPLES]
                block = np.empty((part.shape[1], channels), np.float32)
                for channel, row in enumerate(part):
                    block[:, channel] = row
                out.write(block)

        yield write


def read_wav(source: Path) -> tuple[Signal, int]:
    """Return float32 samples (channels, samples) and the sample rate of a WAV or FLAC.

    Raises:
        AudioError: the file is missing or is not one libsndfile reads.
    """
    try:
        with sf.SoundFile(source) as file:
            samples = np.empty((file.channels, file.frames), np.float32)
            filled = 0
            for block in file.blocks(_BLOCK_SAMPLES, dtype="float32", always_2d=True):
                for channel, row in enumerate(samples):
                    row[filled : filled + len(block)] = block[:, channel]
                filled += len(block)
            return samples[:, :filled], int(file.samplerate)
    except (sf.LibsndfileError, OSError) as refused:
        raise AudioError(f"{source} cannot be read as sound; give a WAV or FLAC file.") from refused


def read_first(source: Path) -> npt.NDArray[np.float32]:
    """Return the first sample of every channel, float32 (channels,); zeros where the file holds none.

    Raises:
        AudioError: as in read_wav.
    """
    try:
        with sf.SoundFile(source) as file:
            first = file.read(1, dtype="float32", always_2d=True)
            return first[0] if len(first) else np.zeros(file.channels, np.float32)
    except (sf.LibsndfileError, OSError) as refused:
        raise AudioError(f"{source} cannot be read as sound; give a WAV or FLAC file.") from refused
