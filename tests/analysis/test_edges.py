"""Sounds and files at the edges: low confidence or one sentence, and nothing invented."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.errors import AudioError
from rivethead.media.sound import open_sound

RATE = 24_000


def chance(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def pulse(seconds: float) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    hiss = chance().standard_normal(len(t)) * np.exp(-60 * (t % 0.25)) * 0.1
    return np.sin(2 * np.pi * 60 * (t % 0.5)) * np.exp(-12 * (t % 0.5)) * 0.6 + hiss


def chords(seconds: float, tonic_hz: float) -> np.ndarray:
    """Minor: i i iv v, a second each, over a bass."""
    t = np.arange(round(seconds * RATE)) / RATE
    out = np.zeros(len(t))
    for place, root in enumerate((0, 0, 5, 7)):
        on = (t.astype(int) % 4) == place
        for steps, level in ((root - 24, 2.0), (root, 1.0), (root + 3, 1.0), (root + 7, 1.0)):
            hz = tonic_hz * 2 ** (steps / 12)
            out += on * level * sum(np.sin(2 * np.pi * hz * k * t) / k for k in (1, 2, 3))
    return 0.05 * out


@pytest.mark.parametrize(
    "sound",
    [
        np.eye(1, 20 * RATE, 5 * RATE)[0],
        0.1 * chance(3).standard_normal(60 * RATE),
        0.1 * chance(4).standard_normal(5 * RATE),
        pulse(15),
        np.zeros(5 * RATE),
    ],
    ids=["click", "noise", "short noise", "drums", "silence"],
)
def test_no_key_is_invented(tmp_path: Path, sound: np.ndarray) -> None:
    soundfile.write(tmp_path / "x.wav", sound, RATE)
    heard = analysis.listen(tmp_path / "x.wav")
    assert heard.key == ""
    assert heard.confidence["key"] < 0.25


@pytest.mark.parametrize("tonic", range(12))
def test_a_key_is_heard_wherever_it_lies(tmp_path: Path, tonic: int) -> None:
    hiss = 0.02 * chance(tonic).standard_normal(12 * RATE)
    soundfile.write(tmp_path / "x.wav", chords(12, 220 * 2 ** (tonic / 12)) + hiss, RATE)
    names = ("A", "A#", "B", "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#")
    assert analysis.listen(tmp_path / "x.wav").key == f"{names[tonic]} aeolian"


def half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize("kind", ["WAV", "FLAC", "MP3"])
def test_what_breaks_off_is_refused(tmp_path: Path, kind: str) -> None:
    song = tmp_path / f"x.{kind.lower()}"
    soundfile.write(song, pulse(30), RATE, format=kind)
    half(song)
    with pytest.raises(AudioError, match=r"breaks off after|is damaged after") as refused:
        analysis.listen(song)
    assert "\n" not in str(refused.value)


def test_a_whole_mp3_is_heard_to_its_end(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.mp3", pulse(30), RATE, format="MP3")
    assert analysis.listen(tmp_path / "x.mp3").duration_s == pytest.approx(30, abs=0.2)


def test_what_is_missing_of_an_ogg_is_not_made_up(tmp_path: Path) -> None:
    """Nothing in an OGG says how long it should be; what is there is heard, and nothing else."""
    song = tmp_path / "x.ogg"
    soundfile.write(song, pulse(30), RATE, format="OGG")
    half(song)
    with open_sound(song) as stream:
        read = np.concatenate(list(stream.blocks), axis=1)[0]
    assert 5 < len(read) / RATE < 25
    assert np.corrcoef(read, pulse(30)[: len(read)])[0, 1] > 0.9


FILES: dict[str, Callable[[], bytes]] = {
    "text.wav": lambda: b"la la la " * 100,
    "zeros.wav": lambda: bytes(1000),
    "picture.flac": lambda: b"GIF89a" + bytes(500),
    "page.mp3": lambda: b"<!doctype html><html><body>404</body></html>",
    "dot.ogg": lambda: b".",
    "riff.wav": lambda: b"RIFF\x24\x00\x00\x00WAVE",
}


@pytest.mark.parametrize("name", list(FILES))
def test_what_is_no_sound_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name]())
    with pytest.raises(AudioError) as refused:
        analysis.listen(tmp_path / name)
    assert "\n" not in str(refused.value)
    assert "cannot be read as sound" in str(refused.value) or "no sound in it" in str(refused.value)


@pytest.mark.parametrize("seconds", [0.0, 0.02, 3.0])
def test_everything_is_drawn_and_written_of_a_moment(tmp_path: Path, seconds: float) -> None:
    song = tmp_path / "x.wav"
    soundfile.write(song, pulse(seconds), RATE)
    heard = analysis.listen(song)
    analysis.plot(heard, song, tmp_path / "x.png")
    analysis.write_clicks(heard, song, tmp_path / "x.clicks.wav")
    analysis.write_jams(heard, tmp_path / "x.jams")
    analysis.write_beats_tsv(heard, tmp_path / "x.beats")
    assert soundfile.info(tmp_path / "x.clicks.wav").frames == round(seconds * RATE)


GROWTH = """
import resource, sys
from pathlib import Path
from rivethead import analysis
most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
analysis.listen(Path(sys.argv[1]))
before = most()
analysis.listen(Path(sys.argv[2]))
print(most() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no getrusage there")
def test_memory_hardly_grows_with_length(tmp_path: Path) -> None:
    """Six minutes more take less than a tenth of their sound as 32-bit floats in stereo, and 12 MB."""
    block = np.stack([pulse(10)] * 2, 1)
    for name, blocks in (("short.wav", 6), ("long.wav", 42)):
        with soundfile.SoundFile(tmp_path / name, "w", RATE, 2) as song:
            for _ in range(blocks):
                song.write(block)
    words = [sys.executable, "-c", GROWTH, str(tmp_path / "short.wav"), str(tmp_path / "long.wav")]
    grown_mb = float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    assert grown_mb < 12 + 0.1 * 360 * 48_000 * 2 * 4 / 2**20
