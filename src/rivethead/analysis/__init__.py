"""Analysis: beats, bars, sections, hits and energy of a track, heard from its sound or known from its score."""

from pathlib import Path

from rivethead.schema.analysis import Analysis
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

__all__ = ["listen", "plot", "save", "write_beats_tsv"]


def listen(
    path: Path,
    *,
    asked_bpm: float | None = None,
    written: tuple[Score, Mix] | None = None,
    words: Takes | None = None,
) -> Analysis:
    """Hear a track.

    Args:
        path: WAV, FLAC, OGG, MP3 or M4A.
        asked_bpm: the tempo, where it is known; it decides the octave.
        written: the score and the mix, for our own music: the grid, sections and hits are then exact.
        words: the takes, whose words give the mouth track; only together with `written`.

    Returns:
        Everything that is known. Without a beat (silence, a moment of sound, noise) `beats_s` is empty.

    Raises:
        AudioError: the file cannot be read as sound.
    """
    from rivethead.analysis.listening import listen as work

    return work(path, asked_bpm=asked_bpm, written=written, words=words)


def save(analysis: Analysis, target: Path) -> None:
    """Write the analysis as JSON.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.paths import write_text
    from rivethead.schema import codec

    write_text(target, codec.dumps(analysis))


def plot(analysis: Analysis, audio_path: Path, png: Path) -> None:
    """Draw the waveform with beats, sections and onsets.

    Raises:
        AudioError: the file cannot be read as sound.
        DiskError: the folder cannot be written.
    """
    from rivethead.analysis.picture import draw_analysis

    draw_analysis(analysis, audio_path, png)


def write_beats_tsv(analysis: Analysis, target: Path) -> None:
    """Write one beat a line: its time in seconds and its number in the bar from 1, as annotations commonly are.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.paths import write_text

    downbeats = set(analysis.downbeats_s)
    lines, number = [], 0
    first = next((i for i, beat in enumerate(analysis.beats_s) if beat in downbeats), 0)
    for index, beat in enumerate(analysis.beats_s):
        number = 1 if beat in downbeats else number % analysis.metre + 1
        if index < first:
            number = (index - first) % analysis.metre + 1
        lines.append(f"{beat:.6f}\t{number}\n")
    write_text(target, "".join(lines))
