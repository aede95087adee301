"""Analysis: beats, bars, sections, hits and energy of a track, heard from its sound or known from its score."""

from pathlib import Path
from typing import TYPE_CHECKING

from rivethead.schema.analysis import Analysis
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

if TYPE_CHECKING:
    from rivethead.analysis.corrections import Corrections

__all__ = ["is_edited", "listen", "plot", "refuse_edited", "save", "write_beats_tsv", "write_clicks", "write_jams"]


def listen(
    path: Path,
    *,
    asked_bpm: float | None = None,
    written: tuple[Score, Mix] | None = None,
    words: Takes | None = None,
    corrections: "Corrections | None" = None,
    engine: str = "builtin",
) -> Analysis:
    """Hear a track.

    Args:
        path: WAV, FLAC, OGG, MP3 or M4A.
        asked_bpm: the tempo, where it is known; the same as corrections that hold nothing but this tempo.
        written: the score and the mix, for our own music: the grid, sections and hits are then exact.
        words: the takes, whose words give the mouth track; only together with `written`.
        corrections: what is known better than can be heard; `asked_bpm` counts where they hold no tempo.
        engine: who hears the beats: "builtin" or "beat_this".

    Returns:
        Everything that is known. Without a beat (silence, a moment of sound, noise) `beats_s` is empty.

    Raises:
        AudioError: the file cannot be read as sound.
        InputError: no engine has this name, or the corrections do not fit the track.
        EngineUnavailableError: what the engine needs is not installed.
    """
    from rivethead.analysis.corrections import NO_CORRECTIONS, with_tempo
    from rivethead.analysis.listening import listen as work

    wanted = with_tempo(corrections or NO_CORRECTIONS, asked_bpm)
    return work(path, written=written, words=words, wanted=wanted, engine=engine)


def save(analysis: Analysis, target: Path) -> None:
    """Write the analysis as JSON, with a digest by which an edit is known later.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.keeping import keep

    keep(analysis, target)


def is_edited(path: Path) -> bool:
    """Whether a file is there and holds anything else than what `save` has written."""
    from rivethead.analysis.keeping import is_edited as edited

    return edited(path)


def refuse_edited(path: Path) -> None:
    """Refuse to write over an analysis that a person has edited.

    Raises:
        InputError: it was edited, or is something else altogether.
    """
    from rivethead.analysis.keeping import refuse_edited as refuse

    refuse(path)


def plot(analysis: Analysis, audio_path: Path, png: Path) -> None:
    """Draw the waveform with beats, sections and onsets.

    Raises:
        AudioError: the file cannot be read as sound.
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.picture import draw_analysis

    draw_analysis(analysis, audio_path, png)


def write_clicks(analysis: Analysis, audio_path: Path, target: Path) -> None:
    """Write the track at half its level as a 24-bit WAV with a click on every beat, an octave higher on downbeats.

    Raises:
        AudioError: the file cannot be read as sound.
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.click_track import write_clicks as write

    write(analysis, audio_path, target)


def write_jams(analysis: Analysis, target: Path) -> None:
    """Write beats, tempo, sections, key and onsets as JAMS.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.jams import write_jams as write

    write(analysis, target)


def write_beats_tsv(analysis: Analysis, target: Path) -> None:
    """Write one beat a line: its time in seconds and its number in the bar from 1, as annotations commonly are.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.counting import numbered_beats
    from rivethead.paths import write_text

    write_text(target, "".join(f"{beat:.6f}\t{number}\n" for beat, number in numbered_beats(analysis)))
