"""What is built into a sound is heard in it, and what the score wrote is exact."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.errors import AudioError
from rivethead.media.sound import read_sound
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis
from rivethead.schema.brief import Key
from rivethead.schema.score import Hit, Move, Piece, Score, Section
from rivethead.schema.sound import Mix, Placement, Take, Takes, Word

RATE = 44_100


def burst(seconds: float, decay_s: float, frequency_hz: float, noise: float, seed: int = 0) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    hiss = noise * np.random.default_rng(seed).standard_normal(len(t))
    return (np.sin(2 * np.pi * frequency_hz * t) + hiss) * np.exp(-t / decay_s)


def put(sound: np.ndarray, at_s: float, hit: np.ndarray, gain: float) -> None:
    start = round(at_s * RATE)
    end = min(len(sound), start + len(hit))
    if 0 <= start < end:
        sound[start:end] += gain * hit[: end - start]


def rock(bpm: float, bars: int, metre: int = 4, begin_s: float = 0.5) -> tuple[np.ndarray, np.ndarray]:
    """A drum pattern over a bass that changes on the bar, and its beats."""
    beats = begin_s + np.arange(bars * metre) * 60 / bpm
    sound = 0.003 * np.random.default_rng(5).standard_normal(round((beats[-1] + 1.5) * RATE))
    kick, snare, hat = burst(0.3, 0.08, 55, 0.05), burst(0.2, 0.06, 190, 0.8), burst(0.05, 0.015, 9000, 1.0)
    for number, beat in enumerate(beats):
        in_bar = number % metre
        put(sound, beat, kick if in_bar == 0 or (metre == 4 and in_bar == 2) else snare, 0.5)
        for half in (0, 0.5):
            put(sound, beat + half * 60 / bpm, hat, 0.08)
        note = 110 * 2 ** ((0, 3, 5, 7)[number // metre % 4] / 12)
        length = 60 / bpm * (1.6 if in_bar == 0 else 0.5)
        put(sound, beat, burst(length, 0.3, note, 0), 0.35 if in_bar == 0 else 0.12)
    return sound, beats


def write(path: Path, sound: np.ndarray, rate_hz: int = RATE) -> Path:
    soundfile.write(path, sound, rate_hz)
    return path


@pytest.mark.parametrize(("bpm", "rate_hz"), [(90, 48_000), (120, 44_100), (140, 22_050), (174, 48_000)])
def test_clicks_are_beats_within_ten_milliseconds(tmp_path: Path, bpm: float, rate_hz: int) -> None:
    beats = 0.25 + np.arange(32) * 60 / bpm
    sound = np.zeros(round((beats[-1] + 1) * rate_hz))
    click = np.sin(2 * np.pi * 1500 * np.arange(rate_hz // 50) / rate_hz) * np.linspace(1, 0, rate_hz // 50)
    for beat in beats:
        start = round(beat * rate_hz)
        sound[start : start + len(click)] += 0.5 * click
    heard = analysis.listen(write(tmp_path / "clicks.wav", sound, rate_hz))
    assert heard.tempo_bpm == pytest.approx(bpm, rel=0.005)
    found = np.array(heard.beats_s)
    assert len(found) == len(beats)
    assert np.abs(found - beats).max() < 0.010
    assert np.abs(np.array(heard.onsets_s) - beats).max() < 0.010


def test_a_drum_pattern_is_heard_with_bars_bands_and_key(tmp_path: Path) -> None:
    sound, beats = rock(126, 16)
    heard = analysis.listen(write(tmp_path / "song.wav", sound))
    assert heard.tempo_bpm == pytest.approx(126, rel=0.005)
    found = np.array(heard.beats_s)
    assert max(np.abs(found - beat).min() for beat in beats) < 0.015
    assert heard.metre == 4
    assert max(np.abs(beats[::4] - d).min() for d in heard.downbeats_s[:16]) < 0.015
    kicks = np.array(heard.onset_bands["kick"])
    assert all(np.abs(kicks - beat).min() < 0.02 for beat in beats[::2])
    assert heard.key.startswith("A ")
    assert set(heard.source.values()) == {"heard"}


def test_a_waltz_has_three_beats_in_a_bar(tmp_path: Path) -> None:
    sound, beats = rock(150, 24, metre=3)
    heard = analysis.listen(write(tmp_path / "waltz.wav", sound))
    assert heard.tempo_bpm == pytest.approx(150, rel=0.005)
    assert heard.metre == 3
    assert max(np.abs(beats[::3] - d).min() for d in heard.downbeats_s[:24]) < 0.015


def test_a_tempo_that_is_asked_for_decides_the_octave(tmp_path: Path) -> None:
    sound, _ = rock(84, 10)
    song = write(tmp_path / "slow.wav", sound)
    assert analysis.listen(song, asked_bpm=84).tempo_bpm == pytest.approx(84, rel=0.005)
    assert analysis.listen(song, asked_bpm=168).tempo_bpm == pytest.approx(168, rel=0.005)


@pytest.mark.parametrize("seconds", [0, 0.1, 1, 5])
def test_silence_has_no_beat(tmp_path: Path, seconds: float) -> None:
    heard = analysis.listen(write(tmp_path / "silence.wav", np.zeros((round(seconds * RATE), 2))))
    assert heard.beats_s == ()
    assert heard.tempo_bpm == 0
    assert heard.loudness_lufs == -70
    assert heard.sections[-1].end_s == heard.duration_s


def test_a_moment_of_sound_has_no_beat(tmp_path: Path) -> None:
    heard = analysis.listen(write(tmp_path / "moment.wav", burst(0.1, 0.05, 200, 0.5)))
    assert heard.beats_s == ()


@pytest.mark.parametrize("kind", ["white", "hum", "knocks"])
def test_what_does_not_repeat_has_no_beat(tmp_path: Path, kind: str) -> None:
    random = np.random.default_rng(0)
    t = np.arange(30 * RATE) / RATE
    sound = {"white": 0.1 * random.standard_normal(len(t)), "hum": 0.2 * np.sin(2 * np.pi * 50 * t)}.get(kind)
    if sound is None:
        sound = np.zeros(len(t))
        for at_s in random.uniform(0, 29, 80):
            put(sound, at_s, burst(0.05, 0.01, 400, 0.5), 0.4)
    assert analysis.listen(write(tmp_path / "noise.wav", sound)).beats_s == ()


def test_a_tempo_that_moves_is_followed(tmp_path: Path) -> None:
    sound, beats = rock(120, 24)
    t = np.arange(len(sound)) / RATE
    slower = t + 0.0002 * t * t  # from 120 down to 117.8 bpm
    bent = np.interp(np.arange(0, slower[-1], 1 / RATE), slower, sound)
    heard = analysis.listen(write(tmp_path / "slower.wav", bent))
    moved = np.interp(beats, t, slower)
    assert max(np.abs(np.array(heard.beats_s) - beat).min() for beat in moved) < 0.03
    assert heard.tempo_map
    assert heard.tempo_map[0][1] > heard.tempo_map[-1][1] + 1


def test_sections_and_energy_follow_the_loudness(tmp_path: Path) -> None:
    sound, beats = rock(128, 32)
    turn = round(beats[64] * RATE)
    sound[:turn] *= 0.25
    heard = analysis.listen(write(tmp_path / "rise.wav", sound))
    assert heard.sections[0].start_s == 0
    assert heard.sections[-1].end_s == heard.duration_s
    assert all(a.end_s == b.start_s for a, b in zip(heard.sections, heard.sections[1:], strict=False))
    assert min(abs(s.start_s - beats[64]) for s in heard.sections) < 0.05
    assert heard.sections[0].energy < 0.5 < heard.sections[-1].energy
    assert max(heard.energy.values) <= 1
    assert len(heard.energy.values) == round(heard.duration_s / heard.energy.hop_s)


def written_set() -> tuple[Score, Mix, Takes]:
    hits = (Hit("kick", 0, 1), Hit("kick", 4, 1), Hit("snare", 5.25, 1), Hit("kick", 8, 1), Hit("kick", 6.5, 1))
    sections = (Section("intro", 0, 1, 0.3), Section("drop", 1, 1, 1))
    moves = (Move("gap", 6, 1),)
    one, two = (
        Piece(n, "stem", Key("F#", "phrygian"), 2, 5, "", "", sections, (), hits, (), (), moves) for n in ("a", "b")
    )
    word = Word("STEEL", 1.0, 1.5, ((1.0, "B"), (1.2, "D")))
    takes = (
        Take(n, "stem", "", 240_000, 120.0, 2, {}, (word,), "synth", "", "", 1, "Apache-2.0", True) for n in ("a", "b")
    )
    places = (Placement("a", 0, 4, 5, 0), Placement("b", 4, 8, 9, 8))
    return (
        Score("t", "ebm", 120.0, 1, 0.0, (one, two)),
        Mix("m.wav", 9 * 48_000, 120.0, places, {}),
        Takes(tuple(takes)),
    )


def test_what_is_written_is_exact(tmp_path: Path) -> None:
    score, mix, takes = written_set()
    noise = 0.1 * np.random.default_rng(1).standard_normal((9 * 48_000, 2))
    heard = analysis.listen(write(tmp_path / "m.wav", noise, 48_000), written=(score, mix), words=takes)
    assert heard.beats_s == tuple(i * 0.5 for i in range(17))
    assert heard.downbeats_s == (0, 2, 4, 6, 8)
    # the gap swallows 6.5, the joint swallows the first take's beat 8, the last take keeps its own
    assert heard.hits == {"kick": (0, 2, 4, 6, 8), "snare": (2.625, 6.625)}
    assert [(s.start_s, s.end_s, s.label, s.take) for s in heard.sections] == [
        (0, 2, "intro", "a"),
        (2, 4, "drop", "a"),
        (4, 6, "intro", "b"),
        (6, 9, "drop", "b"),
    ]
    assert [(s.time_s, s.mouth) for s in heard.syllables[:3]] == [(1, "B"), (1.2, "D"), (1.5, "X")]
    assert heard.source["beats"] == "written"
    assert heard.source["energy"] == "heard"


def test_the_papers_come_back(tmp_path: Path) -> None:
    sound, _ = rock(126, 6)
    song = write(tmp_path / "song.wav", sound)
    heard = analysis.listen(song)
    analysis.save(heard, tmp_path / "song.beats.json")
    assert codec.loads(Analysis, (tmp_path / "song.beats.json").read_text(), "song.beats.json") == heard
    analysis.plot(heard, song, tmp_path / "song.png")
    assert (tmp_path / "song.png").read_bytes().startswith(b"\x89PNG")
    analysis.write_beats_tsv(heard, tmp_path / "song.tsv")
    lines = [line.split("\t") for line in (tmp_path / "song.tsv").read_text().splitlines()]
    assert [float(t) for t, n in lines if n == "1"] == pytest.approx(list(heard.downbeats_s), abs=1e-6)


def test_the_script_writes_beside_the_song(tmp_path: Path) -> None:
    sound, _ = rock(126, 6)
    song = write(tmp_path / "song.wav", sound)
    script = Path(__file__).parents[2] / "workspace" / "analyze_beats.py"
    ran = subprocess.run([sys.executable, str(script), song.name], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert "song.beats.json" in ran.stdout
    assert "126.0" in ran.stdout
    assert (tmp_path / "song.beats.json").is_file()


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3"])
def test_every_format_is_read(tmp_path: Path, kind: str) -> None:
    t = np.arange(RATE) / RATE
    song = write(tmp_path / f"tone.{kind}", 0.5 * np.sin(2 * np.pi * 440 * t))
    sound = read_sound(song, 48_000)
    assert sound.shape[0] == 2
    assert abs(sound.shape[1] - 48_000) < 2600
    assert np.abs(sound[0, 10_000:30_000]).max() == pytest.approx(0.5, abs=0.03)


def test_m4a_is_read(tmp_path: Path) -> None:
    import av

    song = tmp_path / "tone.m4a"
    t = np.arange(48_000) / 48_000
    wave = (16_384 * np.sin(2 * np.pi * 440 * t)).astype(np.int16)
    with av.open(str(song), "w") as container:
        track = container.add_stream("alac", rate=48_000, layout="mono", format="s16p")
        for start in range(0, 48_000, 4096):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(wave[None, start : start + 4096]), "s16p", "mono")
            frame.sample_rate, frame.pts = 48_000, start
            container.mux(track.encode(frame))
        container.mux(track.encode(None))
    sound = read_sound(song, 24_000)
    assert abs(sound.shape[1] - 24_000) < 1200
    assert np.abs(sound[0, 5_000:15_000]).max() == pytest.approx(0.5, abs=0.03)


def test_what_is_not_sound_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "text.wav").write_text("not a sound " * 100)
    write(tmp_path / "whole.wav", np.zeros(RATE))
    (tmp_path / "short.wav").write_bytes((tmp_path / "whole.wav").read_bytes()[:30_000])
    soundfile.write(tmp_path / "nan.wav", np.full(RATE, np.nan), RATE, subtype="FLOAT")
    for name, words in {
        "missing.wav": "does not exist",
        "empty.wav": "is empty",
        "text.wav": "cannot be read",
        "nan.wav": "not numbers",
        ".": "is a folder",
    }.items():
        with pytest.raises(AudioError, match=words) as refused:
            analysis.listen(tmp_path / name)
        assert str(tmp_path) in str(refused.value)
    with pytest.raises(AudioError, match="breaks off"):
        analysis.listen(tmp_path / "short.wav")
