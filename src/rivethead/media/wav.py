"""Plain PCM WAV and FLAC, through libsndfile. Samples are float32 (channels, samples) in ±1."""

from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import soundfile as sf

from rivethead.errors import AudioError
from rivethead.paths import replacing

_BLOCK_SAMPLES = 65_536
"""Long one-shot writes of some formats crash libsndfile (libsndfile#1095); blocks do not."""


def write_wav(target: Path, samples: npt.NDArray[np.float32], sample_rate_hz: int) -> None:
    """Write a 24-bit plain PCM WAV (WAVE_FORMAT_PCM) atomically.

    Args:
        target: where to.
        samples: float32 (channels, samples); values outside ±1 are clipped by the format.
        sample_rate_hz: samples a second.
    """
    _write(target, samples, sample_rate_hz, "WAV")


def write_flac(target: Path, samples: npt.NDArray[np.float32], sample_rate_hz: int) -> None:
    """Write a 24-bit FLAC atomically; arguments as in write_wav."""
    _write(target, samples, sample_rate_hz, "FLAC")


def _write(target: Path, samples: npt.NDArray[np.float32], sample_rate_hz: int, kind: Literal["WAV", "FLAC"]) -> None:
    channels = samples.shape[0]
    fastest = {"compression_level": 0.0} if kind == "FLAC" else {}
    with (
        replacing(target) as temporary,
        sf.SoundFile(temporary, "w", sample_rate_hz, channels, "PCM_24", format=kind, **fastest) as out,
    ):
        for start in range(0, samples.shape[1], _BLOCK_SAMPLES):
            out.write(np.ascontiguousarray(samples[:, start : start + _BLOCK_SAMPLES].T))


def read_wav(source: Path) -> tuple[npt.NDArray[np.float32], int]:
    """Return float32 samples (channels, samples) and the sample rate of a WAV or FLAC.

    Raises:
        AudioError: the file is missing or is not one libsndfile reads.
    """
    try:
        samples, sample_rate_hz = sf.read(source, dtype="float32", always_2d=True)
    except (sf.LibsndfileError, OSError) as refused:
        raise AudioError(f"{source} cannot be read as sound; give a WAV or FLAC file.") from refused
    return np.ascontiguousarray(samples.T), int(sample_rate_hz)
