"""Sounds without a beat get none, and odd files are heard or refused in one sentence."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.errors import AudioError

RATE = 24_000


def noise(seconds: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(round(seconds * RATE))


def speech(seconds: float, seed: int) -> np.ndarray:
    """Buzz and hiss in syllables as irregular as those of somebody who talks, with pauses for breath."""
    random = np.random.default_rng(seed)
    t = np.arange(round(seconds * RATE)) / RATE
    knots = np.arange(0, seconds + 1, 0.3)
    pitch = 120 + 30 * np.interp(t, knots, random.normal(0, 1, len(knots)))
    buzz = np.sign(np.sin(2 * np.pi * np.cumsum(pitch) / RATE)) * 0.3
    out, at = np.zeros(len(t)), 0.3
    while at < seconds - 1:
        length = random.uniform(0.08, 0.35)
        span = slice(round(at * RATE), round((at + length) * RATE))
        body = buzz[span] if random.random() < 0.7 else 0.2 * random.standard_normal(span.stop - span.start)
        out[span] += body * np.hanning(len(body)) ** 0.5
        at += length + (random.uniform(0.3, 0.9) if random.random() < 0.12 else random.uniform(0.0, 0.12))
    return out


def brown(seconds: float) -> np.ndarray:
    walk = np.cumsum(noise(seconds, 2))
    walk -= np.linspace(0, walk[-1], len(walk))
    return walk / np.abs(walk).max()


def applause(seconds: float) -> np.ndarray:
    random = np.random.default_rng(5)
    out = np.zeros(round(seconds * RATE))
    for start in random.integers(0, len(out) - 600, 3000):
        out[start : start + 600] += random.standard_normal(600) * np.exp(-np.arange(600) / 90)
    return out * 0.05


def siren(seconds: float) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    return 0.3 * np.sin(2 * np.pi * (600 * t + 200 * np.sin(2 * np.pi * 0.13 * t)))


SOUNDS = {
    "speech": lambda: speech(40, 1),
    "more speech": lambda: speech(25, 7),
    "white noise": lambda: 0.1 * noise(30, 3),
    "short white noise": lambda: 0.1 * noise(8, 4),
    "brown noise": lambda: 0.5 * brown(30),
    "applause": lambda: applause(30),
    "siren": lambda: siren(30),
    "single click": lambda: np.eye(1, 20 * RATE, 5 * RATE)[0],
    "two clicks": lambda: np.eye(1, 20 * RATE, 5 * RATE)[0] + np.eye(1, 20 * RATE, 12 * RATE)[0],
    "offset": lambda: np.full(20 * RATE, 0.2),
}


@pytest.mark.parametrize("name", list(SOUNDS))
def test_no_beat_is_invented(tmp_path: Path, name: str) -> None:
    soundfile.write(tmp_path / "x.wav", SOUNDS[name](), RATE)
    heard = analysis.listen(tmp_path / "x.wav")
    assert heard.beats_s == () or heard.confidence["beats"] < 0.25
    assert heard.confidence["downbeats"] <= heard.confidence["beats"] + 1e-9


def beat(seconds: float, rate_hz: int, bpm: float = 120) -> np.ndarray:
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    since = t % (60 / bpm)
    eighth = t % (30 / bpm)
    hiss = np.random.default_rng(1).standard_normal(len(t)) * np.exp(-60 * eighth) * 0.1
    return np.sin(2 * np.pi * 60 * since) * np.exp(-12 * since) * 0.6 + hiss


def test_ten_seconds_of_music_are_enough(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.wav", beat(10, RATE), RATE)
    assert analysis.listen(tmp_path / "x.wav").tempo_bpm == pytest.approx(120, rel=0.01)


def test_a_telephone_is_good_enough(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.wav", beat(20, 8000), 8000)
    assert analysis.listen(tmp_path / "x.wav").tempo_bpm == pytest.approx(120, rel=0.01)


def test_six_channels_are_heard_as_one(tmp_path: Path) -> None:
    mono = beat(20, RATE)
    soundfile.write(tmp_path / "x.wav", np.stack([mono, *[0 * mono] * 4, mono], 1), RATE)
    assert analysis.listen(tmp_path / "x.wav").tempo_bpm == pytest.approx(120, rel=0.01)


def test_a_wrong_extension_does_not_matter(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.flac", beat(10, RATE), RATE)
    (tmp_path / "x.flac").rename(tmp_path / "x.mp3")
    assert analysis.listen(tmp_path / "x.mp3").tempo_bpm == pytest.approx(120, rel=0.01)


def test_a_truncated_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.flac", beat(20, RATE), RATE)
    content = (tmp_path / "x.flac").read_bytes()
    (tmp_path / "x.flac").write_bytes(content[: len(content) // 2])
    with pytest.raises(AudioError) as refused:
        analysis.listen(tmp_path / "x.flac")
    assert "\n" not in str(refused.value)
