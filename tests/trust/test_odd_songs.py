"""Songs as people really have them: every format, rate and depth, odd places, silence, and hardly any sound at all."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
from bad_inputs import command_line

from rivethead import analysis
from rivethead.errors import AudioError
from rivethead.media.sound import open_sound, read_sound
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis

SECONDS, BPM = 9.0, 125.0
Song = np.ndarray


def beat(rate_hz: int, channels: int = 2, seconds: float = SECONDS) -> Song:
    """Return float64 (samples, channels): a kick on every beat, a snare on every second one, a bass that changes."""
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    since, number = t % (60 / BPM), np.floor(t * BPM / 60)
    kick = np.sin(2 * np.pi * 60 * since) * np.exp(-since / 0.08) * (number % 2 == 0)
    noise = np.random.default_rng(3).standard_normal(len(t)) * np.exp(-since / 0.04) * (number % 2 == 1)
    bass = 0.15 * np.sin(2 * np.pi * np.array([55, 65, 49, 55])[(number // 4).astype(int) % 4] * t)
    return np.tile((0.6 * kick + 0.2 * noise + bass)[:, None], (1, channels)).clip(-1, 1)


def boxed(target: Path, kind: str, coding: str, rate_hz: int, song: Song, title: str = "") -> None:
    """Write a song with FFmpeg's libraries."""
    import av

    layout = "mono" if song.shape[1] == 1 else "stereo"
    with av.open(str(target), "w", format=kind) as container:
        track = container.add_stream(coding, rate=rate_hz, layout=layout)
        if title:
            container.metadata["title"] = title
        whole = track.codec_context.format.name.startswith("s16")
        planes = np.ascontiguousarray((song.T * 32_767).astype(np.int16) if whole else song.T.astype(np.float32))
        frame = av.AudioFrame.from_ndarray(planes, "s16p" if whole else "fltp", layout)
        frame.sample_rate, frame.pts = rate_hz, 0
        for packet in (*track.encode(frame), *track.encode(None)):
            container.mux(packet)


WITH_SNDFILE = [
    pytest.param(suffix, rate_hz, channels, depth, id=f"{suffix} {rate_hz} Hz x{channels} {depth or ''}".strip())
    for suffix, rate_hz, channels, depth in (
        ("wav", 8_000, 1, "PCM_U8"),
        ("wav", 8_000, 1, "PCM_16"),
        ("wav", 11_025, 2, "PCM_16"),
        ("wav", 44_100, 2, "PCM_16"),
        ("wav", 48_000, 2, "PCM_24"),
        ("wav", 48_000, 1, "PCM_32"),
        ("wav", 96_000, 2, "FLOAT"),
        ("wav", 48_000, 2, "DOUBLE"),
        ("wav", 48_000, 6, "PCM_16"),
        ("wav", 192_000, 2, "PCM_24"),
        ("aiff", 44_100, 2, "PCM_16"),
        ("flac", 44_100, 2, "PCM_16"),
        ("flac", 96_000, 1, "PCM_24"),
        ("ogg", 44_100, 2, "VORBIS"),
        ("ogg", 48_000, 2, "OPUS"),
        ("mp3", 44_100, 2, None),
        ("mp3", 22_050, 1, None),
    )
]
WITH_FFMPEG = [
    pytest.param("song.m4a", "mp4", "aac", 44_100, 2, id="AAC in M4A"),
    pytest.param("song.m4a", "mp4", "aac", 48_000, 1, id="AAC in M4A, mono"),
    pytest.param("song.m4a", "mp4", "alac", 44_100, 2, id="ALAC in M4A"),
    pytest.param("song.mka", "matroska", "aac", 48_000, 2, id="AAC in Matroska"),
    pytest.param("song.aac", "adts", "aac", 44_100, 2, id="bare AAC"),
]


@pytest.mark.parametrize(("suffix", "rate_hz", "channels", "depth"), WITH_SNDFILE)
def test_a_song_is_heard_in_every_form(
    suffix: str, rate_hz: int, channels: int, depth: str | None, tmp_path: Path
) -> None:
    song = tmp_path / f"song.{suffix}"
    soundfile.write(song, beat(rate_hz, channels), rate_hz, depth)
    check(song, rate_hz, min(channels, 2))


@pytest.mark.parametrize(("name", "kind", "coding", "rate_hz", "channels"), WITH_FFMPEG)
def test_a_song_is_heard_in_every_box(
    name: str, kind: str, coding: str, rate_hz: int, channels: int, tmp_path: Path
) -> None:
    boxed(tmp_path / name, kind, coding, rate_hz, beat(rate_hz, channels))
    check(tmp_path / name, rate_hz, channels)


def check(song: Path, rate_hz: int, channels: int) -> None:
    """The song is as long, as loud and as fast as it was made, at its own rate and at ours."""
    with open_sound(song) as stream:
        assert stream.sample_rate_hz == rate_hz
        assert stream.channels == channels
        assert {block.shape[0] for block in stream.blocks} == {channels}
    ours = read_sound(song, 48_000)
    assert ours.dtype == np.float32
    assert ours.shape[0] == 2
    assert ours.shape[1] / 48_000 == pytest.approx(SECONDS, abs=0.06)
    assert np.sqrt((ours**2).mean()) == pytest.approx(0.141, abs=0.01)
    heard = analysis.listen(song)
    assert heard.file == song.name
    assert heard.duration_s == pytest.approx(SECONDS, abs=0.06)
    assert heard.tempo_bpm == pytest.approx(BPM, rel=0.01)
    off_s = np.abs((np.array(heard.beats_s) * BPM / 60 + 0.5) % 1 - 0.5) * 60 / BPM
    assert np.median(off_s) < 0.03, "beats lie on the kicks, but for what an encoder adds in front"


@pytest.mark.parametrize("folder", ["two words", "Übermaß und Größe", "夜", "-dash", "100% [x] {y} #1 …"])
def test_a_song_is_heard_wherever_it_lies(folder: str, tmp_path: Path) -> None:
    for suffix in ("wav", "m4a"):
        song = tmp_path / folder / f"{folder} song.v2.{suffix}"
        song.parent.mkdir(exist_ok=True)
        if suffix == "wav":
            soundfile.write(song, beat(16_000, seconds=3.0), 16_000)
        else:
            boxed(song, "mp4", "aac", 44_100, beat(44_100, seconds=3.0))
        command(str(song), *(["--plot"] if suffix == "wav" else []))
        beats = song.with_name(f"{folder} song.v2.beats.json")
        assert codec.loads(Analysis, beats.read_text("utf-8"), str(beats)).file == song.name
        assert beats.with_suffix(".png").is_file()


def command(*words: str) -> str:
    """Analyse from the command line and return what it said on standard error."""
    with pytest.raises(SystemExit) as left:
        command_line("analyze", "--", *words) if words[0].startswith("-") else command_line("analyze", *words)
    assert left.value.code == 0, left.value.said  # type: ignore[attr-defined]
    return left.value.said  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("seconds", [0.001, 0.1, 1.0])
@pytest.mark.parametrize("rate_hz", [8_000, 48_000, 192_000])
def test_a_moment_of_sound_has_no_beat(seconds: float, rate_hz: int, tmp_path: Path) -> None:
    song = tmp_path / "moment.wav"
    soundfile.write(song, beat(rate_hz, seconds=seconds), rate_hz)
    heard = analysis.listen(song)
    assert heard.duration_s == pytest.approx(seconds, abs=1e-4)
    assert heard.beats_s == ()
    tiled(heard)


@pytest.mark.parametrize("seconds", [0.1, 6.0])
@pytest.mark.parametrize("level", [0.0, 1e-7])
def test_silence_has_no_beat(seconds: float, level: float, tmp_path: Path) -> None:
    song = tmp_path / "silence.wav"
    hiss = np.random.default_rng(4).standard_normal((round(seconds * 44_100), 2))
    soundfile.write(song, level * hiss, 44_100, "FLOAT")
    heard = analysis.listen(song)
    assert heard.tempo_bpm == 0
    assert heard.beats_s == heard.downbeats_s == ()
    tiled(heard)


def test_a_file_of_no_samples_is_silent(tmp_path: Path) -> None:
    song = tmp_path / "none.wav"
    soundfile.write(song, np.zeros((0, 2)), 48_000)
    heard = analysis.listen(song)
    assert heard.duration_s == 0
    assert heard.beats_s == ()


@pytest.mark.parametrize("kind", ["full scale", "square", "one side", "offset", "out of phase"])
def test_ugly_sound_is_heard(kind: str, tmp_path: Path) -> None:
    song = beat(44_100)
    ugly = {
        "full scale": np.sign(song),
        "square": np.tile(np.sign(np.sin(np.arange(len(song)) / 30))[:, None], (1, 2)),
        "one side": song * [1, 0],
        "offset": song * 0.3 + 0.6,
        "out of phase": song * [1, -1],
    }[kind]
    soundfile.write(tmp_path / "ugly.wav", ugly, 44_100, "FLOAT")
    tiled(analysis.listen(tmp_path / "ugly.wav"))


def tiled(heard: Analysis) -> None:
    """Sections tile the track, the numbers can be written, and what is written can be read."""
    assert heard.sections[0].start_s == 0
    assert heard.sections[-1].end_s == heard.duration_s
    for before, after in zip(heard.sections, heard.sections[1:], strict=False):
        assert before.end_s == after.start_s
    assert codec.loads(Analysis, codec.dumps(heard), "beats.json") == heard


def test_a_length_that_the_head_does_not_know_is_read_to_the_end(tmp_path: Path) -> None:
    """Recorders that stream leave the largest number where a WAV says its length."""
    song = tmp_path / "streamed.wav"
    soundfile.write(song, beat(16_000, 1), 16_000)
    data = bytearray(song.read_bytes())
    at = data.index(b"data") + 4
    data[4:8] = data[at : at + 4] = b"\xff" * 4
    song.write_bytes(data)
    assert analysis.listen(song).duration_s == pytest.approx(SECONDS)


def test_tags_in_an_old_coding_do_no_harm(tmp_path: Path) -> None:
    song = tmp_path / "tagged.m4a"
    boxed(song, "mp4", "aac", 44_100, beat(44_100), title="Qz#~")
    data = song.read_bytes()
    assert data.count(b"Qz#~") == 1
    song.write_bytes(data.replace(b"Qz#~", "Größ".encode("latin-1")))
    assert analysis.listen(song).tempo_bpm == pytest.approx(BPM, rel=0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(AudioError, match="is not a plain file"):
        read_sound(tmp_path / "pipe.wav", 48_000)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other permissions there")
def test_a_song_in_a_folder_that_cannot_be_written() -> None:
    here = Path(tempfile.mkdtemp(prefix="rivethead-"))
    try:
        song, elsewhere = here / "locked" / "song.wav", here / "open"
        song.parent.mkdir()
        soundfile.write(song, beat(16_000, 1), 16_000)
        command(str(song), "-o", str(here / "first.json"))  # whatever is loaded on demand is loaded now
        (here / "first.json").unlink()
        elsewhere.mkdir()
        for folder, mode in ((here, 0o755), (song.parent, 0o555), (elsewhere, 0o777)):
            folder.chmod(mode)
        song.chmod(0o444)
        with as_nobody():
            with pytest.raises(SystemExit) as left:
                command_line("analyze", str(song))
            assert left.value.code == 2
            said = left.value.said  # type: ignore[attr-defined]
            assert said.startswith(f"rivethead: {song.with_name('song.beats.json')} cannot be written")
            assert len(said.splitlines()) == 1
            command(str(song), "-o", str(elsewhere))
        assert [p.name for p in song.parent.iterdir()] == [song.name]
        assert [p.name for p in elsewhere.iterdir()] == ["song.beats.json"]
        song.chmod(0o000)
        with as_nobody(), pytest.raises(SystemExit) as left:
            command_line("analyze", str(song), "-o", str(elsewhere))
        assert left.value.code == 2
        assert "cannot be read (Permission denied)" in left.value.said  # type: ignore[attr-defined]
    finally:
        (here / "locked").chmod(0o755)
        shutil.rmtree(here)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's right to write everywhere for a while, where a test runs as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)
