"""The excerpts that the hearing is measured on are drawn fairly, from short songs too."""

import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

pytest.importorskip("mir_eval")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

import hearing

RATE = 1000


def song(folder: Path, seconds: float) -> hearing.Track:
    """Return a song whose sound tells its own time."""
    file = folder / f"{seconds}.wav"
    soundfile.write(file, np.arange(round(seconds * RATE)) / (200 * RATE), RATE, subtype="FLOAT")
    beats = np.arange(0, seconds - 0.3, 0.5)
    return hearing.Track(file.stem, file, beats, np.zeros(0))


@pytest.mark.parametrize("seconds", [12.0, 31.2, 34.0, 150.0])
def test_starts_are_free_and_truth_moves_with_the_sound(tmp_path: Path, seconds: float) -> None:
    track = song(tmp_path, seconds)
    starts = []
    for cut in hearing.excerpts([track], 40, tmp_path):
        sound = soundfile.read(cut.file)[0]
        begin = 200 * float(sound[0])
        starts.append(begin)
        assert len(sound) / RATE <= min(hearing.EXCERPT_S, hearing.MOST_OF_SONG * seconds) + 0.01
        in_song = (cut.beats_s + begin) / 0.5
        assert np.abs(in_song - np.round(in_song)).max() < 0.03
        assert cut.beats_s[0] >= 0
        assert cut.beats_s[-1] < len(sound) / RATE
    room = min(track.beats_s[-1], seconds) - len(sound) / RATE - 0.5
    assert len(set(starts)) > 30
    assert max(starts) - min(starts) > 0.8 * room > 0.5
    assert abs(np.mean(starts) - 0.5 - room / 2) < 0.2 * room
