"""The mix: takes placed on one grid, joined on the bar line and mastered to one loudness."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Placement, Takes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from rivethead.mix.layers import Layers

__all__ = ["TARGETS_LUFS", "export_layers", "export_premaster", "measure", "mix_down", "score_measures"]

TARGETS_LUFS = {"stream": -14.0, "club": -9.0, "apple": -16.0, "game": -24.0}
"""Where it will be heard -> integrated loudness to master to."""


def mix_down(
    score: Score,
    takes: Takes,
    folder: Path,
    *,
    target_lufs: float = -14.0,
    ceiling_dbtp: float | None = None,
    brightness_db: float = 0.0,
) -> Mix:
    """Stitch the takes and master them; write the WAV, its report and its picture into the set's folder.

    Args:
        score: gives the tempo, the style's target spectrum and the sections for the picture.
        takes: in playing order; their files lie relative to the folder.
        folder: the set's folder.
        target_lufs: integrated loudness, one of TARGETS_LUFS or any other; met to 0.1 LU unless the music is silent.
        ceiling_dbtp: true peak that is not exceeded; None for -1, and -2 where the target is louder than -14.
        brightness_db: tilt above 2 kHz, -6..6.

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
    )


def export_layers(takes: Takes, mix: Mix, folder: Path, kind: Literal["flac", "wav"] = "flac") -> "Layers":
    """Write what every part adds to the mix before mastering, as layers/PART.flac or .wav, and layers/layers.json.

    The files are 24-bit stereo, all begin where the mix begins and are as long as it is; their sum is the premaster
    within -90 dBFS. A part that is silent all through has no file and is named in the list. Takes whose engine gives no
    layers lie undivided in a layer of that name. One take of one part is in memory at a time.

    Args:
        takes: as they were mixed.
        mix: what mix_down returned.
        folder: the set's folder.
        kind: of file.

    Raises:
        AudioError: a take's or layer's file is missing or is not what its paper says.
        DiskError: the folder cannot be written.
    """
    from rivethead.mix.layers import export_layers as work

    return work(takes, mix, folder, kind)


def export_premaster(takes: Takes, mix: Mix, folder: Path) -> str:
    """Write the unmastered sum of the takes, 24-bit, as industrial_mix_full.premaster.wav, and return that name.

    It cannot clip: no take is raised, and the sum is kept below full scale.

    Raises:
        AudioError: a take's file is missing or is not what its paper says.
        DiskError: the folder cannot be written.
    """
    from rivethead.mix.layers import export_premaster as work

    return work(takes, mix, folder)


def score_measures(sound: "npt.NDArray[np.float32]", score: Score, placements: Sequence[Placement]) -> dict[str, float]:
    """Return measures by name of a mix, float32 (2, samples) at 48 kHz, that need to know what was to be played.

    full_over_breakdown_lu, _verse_lu, _build_lu, _intro_lu: how much louder drops and choruses are; missing where the
    score has none of them. bar_similarity_to_next and _to_nearest: correlation of bars as pictures of bands and
    sixteenths. exact_duplicate_bars: bars whose wave is that of another. longest_run_of_equal_bars: 1 where none
    repeats at once. novelty_at_boundaries: part of the section boundaries with a peak of J. Foote's novelty within a
    bar. tempo_off_percent: of the tempo that fits the onsets best. stray_clicks: leaps that no event explains.
    """
    from rivethead.mix.hearing import score_measures as work

    return work(sound, score, placements)


def measure(sound: "Path | npt.NDArray[np.float32]", sample_rate_hz: int = 48_000) -> dict[str, float]:
    """Return objective measures by name, of a file or of float32 (channels, samples).

    Loudness after ITU-R BS.1770-4 and EBU Tech 3342, true peak by eight-fold oversampling, peak to loudness and to
    short-term loudness, crest factor, spectrum tilt, stereo correlation and balance, what is lost in mono, side level
    in the bass, DC, clipped samples, and silence at the head, inside and at the tail.

    Raises:
        AudioError: the file cannot be read.
    """
    from rivethead.mix.measures import measure as work

    return work(sound, sample_rate_hz)
