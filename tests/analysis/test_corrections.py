"""What a person asks for holds exactly, and everything else stays as it was heard."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from rivethead import analysis
from rivethead.analysis.beats import Pulse
from rivethead.analysis.correcting import corrected
from rivethead.analysis.corrections import Corrections
from rivethead.errors import InputError
from rivethead.schema.analysis import Analysis

RATE = 24_000


def unmoved(times_s):
    return tuple(times_s)


def pulse(beats: int = 64, bpm: float = 120.0, first: int = 1, metre: int = 4, start_s: float = 0.7) -> Pulse:
    times = tuple(round(start_s + n * 60 / bpm, 5) for n in range(beats))
    return Pulse(bpm, (), times, first, metre, 0.8, 0.7, 0.6)


def set_right(heard: Pulse | None, duration_s: float = 40.0, **wanted) -> Pulse | None:
    return corrected(heard, Corrections(**wanted), duration_s, unmoved)


def test_nothing_asked_changes_nothing() -> None:
    assert set_right(pulse()) == pulse()
    assert not Corrections()
    assert Corrections(metre=3)


@given(first=st.integers(0, 3), beats=st.integers(6, 200))
def test_double_then_half_is_the_same_pulse(first: int, beats: int) -> None:
    heard = pulse(beats, first=first)
    twice = set_right(heard, octave="double")
    assert twice.tempo_bpm == 2 * heard.tempo_bpm
    assert set(heard.beats_s) <= set(twice.beats_s)
    assert twice.downbeats_s[0] in heard.beats_s
    again = set_right(twice, octave="half")
    assert again.beats_s == heard.beats_s
    assert again.tempo_bpm == heard.tempo_bpm


@given(first=st.integers(0, 3), beats=st.integers(6, 200))
def test_half_keeps_the_first_downbeat(first: int, beats: int) -> None:
    heard = pulse(beats, first=first)
    slow = set_right(heard, octave="half")
    assert slow.downbeats_s[0] == heard.downbeats_s[0]
    assert slow.tempo_bpm == 60
    assert all(b - a == pytest.approx(1.0, abs=1e-4) for a, b in pairwise(slow.beats_s))


@given(metre=st.integers(2, 12))
def test_metre_counts_beats_between_downbeats(metre: int) -> None:
    bars = set_right(pulse(), metre=metre)
    assert bars.beats_s == pulse().beats_s
    beats = list(bars.beats_s)
    assert {beats.index(b) - beats.index(a) for a, b in pairwise(bars.downbeats_s)} == {metre}


@given(first_s=st.floats(0, 35))
def test_the_first_beat_is_where_it_was_asked_for(first_s: float) -> None:
    begun = set_right(pulse(), first_beat_s=first_s)
    assert begun.beats_s[0] == pytest.approx(first_s, abs=0.0301)
    assert begun.downbeats_s[0] == begun.beats_s[0]
    assert begun.beats_s[-1] > 31
    assert all(b - a == pytest.approx(0.5, abs=0.01) for a, b in pairwise(begun.beats_s))


def test_a_moving_tempo_is_still_followed_from_another_first_beat() -> None:
    times = tuple(float(t) for t in np.cumsum(np.geomspace(0.6, 0.4, 60)))
    heard = replace(pulse(), beats_s=times, tempo_map=((0.0, 100.0), (15.0, 130.0)))
    begun = set_right(heard, first_beat_s=(times[3] + times[4]) / 2)
    for beat in begun.beats_s[:-1]:
        after = np.searchsorted(times, beat)
        assert beat == pytest.approx((times[after - 1] + times[after]) / 2, abs=0.002)
    assert begun.tempo_map == ((15.0, 130.0),)


def test_tempo_and_first_beat_lay_an_even_grid_where_nothing_is_heard() -> None:
    for heard in (None, pulse(bpm=133.0)):
        even = set_right(heard, tempo_bpm=100.0, first_beat_s=1.25, metre=3)
        assert even.beats_s[:3] == (1.25, 1.85, 2.45)
        assert even.beats_s[-1] < 40.0
        assert even.metre == 3
    assert set_right(None, tempo_bpm=100.0) is None
    assert set_right(None, octave="half", metre=3) is None


@pytest.mark.parametrize(
    "wanted",
    [
        {"tempo_bpm": 20.0},
        {"tempo_bpm": float("nan")},
        {"tempo_bpm": 120.0, "octave": "half"},
        {"metre": 1},
        {"first_beat_s": -1.0},
        {"first_beat_s": float("nan")},
        {"first_beat_s": 40.0},
    ],
)
def test_what_cannot_be_is_refused(wanted) -> None:
    with pytest.raises(InputError) as refused:
        set_right(pulse(), **wanted)
    assert "\n" not in str(refused.value)


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kick on every beat of 125 bpm from 0.2 s on, hats on eighths, a bass note that opens every bar of four."""
    t = np.arange(24 * RATE) / RATE - 0.2
    since, eighth, bar = t % 0.48, t % 0.24, t % 1.92
    hiss = np.random.default_rng(1).standard_normal(len(t)) * np.exp(-80 * eighth) * 0.1
    sound = 0.5 * np.sin(2 * np.pi * 60 * since) * np.exp(-12 * since) + hiss
    sound += 0.3 * np.sin(2 * np.pi * 110 * bar) * np.exp(-3 * bar)
    path = tmp_path_factory.mktemp("songs") / "song.wav"
    soundfile.write(path, np.where(t < 0, 0, sound), RATE)
    return path


def hear(song: Path, **wanted) -> Analysis:
    return analysis.listen(song, corrections=Corrections(**wanted))


def test_a_song_is_heard_as_it_is_asked_for(song: Path) -> None:
    plain = hear(song)
    assert plain.tempo_bpm == pytest.approx(125, rel=0.002)
    assert set(plain.source.values()) == {"heard"}
    slow = hear(song, octave="half")
    assert slow.tempo_bpm == pytest.approx(plain.tempo_bpm / 2, rel=1e-4)
    assert slow.source["tempo"] == slow.source["beats"] == "asked"
    waltz = hear(song, metre=3, first_beat_s=0.68)
    assert waltz.downbeats_s[0] == pytest.approx(0.68, abs=0.03)
    assert waltz.metre == 3
    assert waltz.source["downbeats"] == "asked"
    known = hear(song, tempo_bpm=125.0)
    assert known.source["tempo"] == "asked"
    assert known.confidence["tempo"] == 1.0
    assert known.beats_s == pytest.approx(plain.beats_s, abs=0.002)
    assert waltz.onsets_s == slow.onsets_s == plain.onsets_s


def test_a_tempo_that_the_song_has_not_is_not_claimed(song: Path) -> None:
    assert hear(song, tempo_bpm=97.0).source["tempo"] == "heard"
    grid = hear(song, tempo_bpm=97.0, first_beat_s=1.0)
    assert grid.beats_s[0] == 1.0
    assert grid.tempo_bpm == 97.0
    assert grid.source["beats"] == "asked"


def test_silence_gets_beats_only_by_order(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.wav", np.zeros(8 * RATE), RATE)
    assert hear(tmp_path / "x.wav", tempo_bpm=120.0).beats_s == ()
