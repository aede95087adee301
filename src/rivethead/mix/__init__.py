"""The mix: takes placed on one grid, joined on the bar line and mastered to one loudness."""

from pathlib import Path
from typing import TYPE_CHECKING

from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["measure", "mix_down"]


def mix_down(
    score: Score,
    takes: Takes,
    folder: Path,
    *,
    target_lufs: float = -14.0,
    ceiling_dbtp: float = -1.0,
    brightness_db: float = 0.0,
    keep_premaster: bool = False,
) -> Mix:
    """Stitch the takes and master them; write the WAV, its report and its picture into the set's folder.

    Args:
        score: gives the tempo, the style's target spectrum and the sections for the picture.
        takes: in playing order; their files lie relative to the folder.
        folder: the set's folder.
        target_lufs: integrated loudness, met to 0.1 LU unless the music is silent.
        ceiling_dbtp: true peak that is not exceeded.
        brightness_db: tilt above 2 kHz, -6..6.
        keep_premaster: also write the unmastered sum as industrial_mix_full.premaster.wav.

    Raises:
        AudioError: a take's file is missing, has another rate or is shorter than its bars.
        InputError: the takes do not fit one grid.
        DiskError: the folder cannot be written.
    """
    from rivethead.mix.desk import mix_down as work

    return work(
        score,
        takes,
        folder,
        target_lufs=target_lufs,
        ceiling_dbtp=ceiling_dbtp,
        brightness_db=brightness_db,
        keep_premaster=keep_premaster,
    )


def measure(sound: "Path | npt.NDArray[np.float32]", sample_rate_hz: int = 48_000) -> dict[str, float]:
    """Return objective measures by name, of a file or of float32 (channels, samples).

    Loudness after ITU-R BS.1770-4 and EBU Tech 3342, true peak by eight-fold oversampling, crest factor, spectrum tilt,
    stereo correlation and balance, what is lost in mono, side level in the bass, DC and clipped samples.

    Raises:
        AudioError: the file cannot be read.
    """
    from rivethead.mix.measures import measure as work

    return work(sound, sample_rate_hz)
