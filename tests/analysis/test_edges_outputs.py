"""Files beside a song: what was edited is kept, what others read can be read, clicks lie on the beats."""

import json
import re
import runpy
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.analysis.jams import as_jams
from rivethead.errors import InputError
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection

RATE = 24_000


def track(**changed) -> Analysis:
    beats = tuple(round(0.3 + 0.5 * n, 5) for n in range(16))
    plain = Analysis(
        "song.wav",
        9.0,
        120.0,
        (),
        beats,
        beats[2::4],
        4,
        (0.3, 0.55, 0.8),
        {"kick": (0.3,), "snare": (0.55,), "hat": ()},
        {"kick": (0.3,)},
        (),
        (HeardSection(0.0, 4.3, "intro", 0.5), HeardSection(4.3, 9.0, "drop", 1.0)),
        EnergyCurve(0.1, (0.5,) * 90),
        "F# phrygian dominant",
        -12.0,
        {"beats": "heard", "key": "heard"},
        {"beats": 0.9, "key": 0.7, "tempo": 0.8, "sections": 0.5, "onsets": 0.8, "hits": 0.5},
    )
    return replace(plain, **changed)


def test_our_own_file_may_be_written_again(tmp_path: Path) -> None:
    target = tmp_path / "song.beats.json"
    assert not analysis.is_edited(target)
    analysis.refuse_edited(target)
    analysis.save(track(), target)
    assert not analysis.is_edited(target)
    first = target.read_bytes()
    analysis.save(codec.loads(Analysis, target.read_text(), "song.beats.json"), target)
    assert target.read_bytes() == first
    paper = json.loads(target.read_text())
    target.write_text(json.dumps(dict(reversed(paper.items()))))  # another layout and order is no edit
    assert not analysis.is_edited(target)


@pytest.mark.parametrize(
    "edit",
    [
        lambda paper: paper["beats_s"].pop(),
        lambda paper: paper["beats_s"].__setitem__(3, paper["beats_s"][3] + 0.001),
        lambda paper: paper.update(metre=3),
        lambda paper: paper["sections"][0].update(label="build"),
        lambda paper: paper.update(digest=""),
        lambda paper: paper.pop("digest"),
    ],
)
def test_an_edited_file_is_kept(tmp_path: Path, edit) -> None:
    target = tmp_path / "song.beats.json"
    analysis.save(track(), target)
    paper = json.loads(target.read_text())
    edit(paper)
    target.write_text(json.dumps(paper))
    assert analysis.is_edited(target)
    with pytest.raises(InputError, match="--force"):
        analysis.refuse_edited(target)


@pytest.mark.parametrize("text", [b"", b"{", b"\xff\xfe", b"[]", b"12", b"[" * 50_000])
def test_what_is_no_analysis_is_kept_too(tmp_path: Path, text: bytes) -> None:
    target = tmp_path / "song.beats.json"
    target.write_bytes(text)
    assert analysis.is_edited(target)


def test_clicks_lie_on_the_beats_an_octave_higher_on_downbeats(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "song.wav", np.zeros((round(21.3 * RATE), 2)), RATE)
    beats = tuple(float(t) for t in np.arange(0, 21, 0.5))
    heard = track(beats_s=(*beats, 21.28), downbeats_s=beats[::4], duration_s=21.3)
    analysis.write_clicks(heard, tmp_path / "song.wav", tmp_path / "song.clicks.wav")
    sound, rate_hz = soundfile.read(tmp_path / "song.clicks.wav")
    assert (len(sound), rate_hz) == (round(21.3 * RATE), RATE)
    assert np.abs(sound).max() <= 0.5
    for n, beat in enumerate(beats):
        at = round(beat * RATE)
        piece = sound[at : at + round(0.03 * RATE), 0]
        pitch_hz = np.abs(np.fft.rfft(piece, RATE)).argmax()
        assert pitch_hz == pytest.approx(1000 if n % 4 else 2000, rel=0.05)
        assert not sound[at + round(0.061 * RATE) : at + round(0.49 * RATE)].any()


def test_a_click_is_whole_across_blocks() -> None:
    from rivethead.analysis.click_track import click, clicks_between

    starts = [5, 990, 1010, 2003]
    sounds = [click(1000, 8000)] * 4
    whole = clicks_between(starts, sounds, 0, 2400)
    cut = np.concatenate([clicks_between(starts, sounds, first, 100) for first in range(0, 2400, 100)])
    assert np.allclose(whole, cut)


def test_beats_are_counted_through_the_bar(tmp_path: Path) -> None:
    analysis.write_beats_tsv(track(), tmp_path / "song.beats")
    rows = [line.split("\t") for line in (tmp_path / "song.beats").read_text().splitlines()]
    assert [int(n) for _, n in rows] == [3, 4, *[1, 2, 3, 4] * 3, 1, 2]
    assert [float(t) for t, _ in rows] == pytest.approx(track().beats_s)


NAMESPACES = {
    "beat": lambda value: isinstance(value, int) and 1 <= value <= 12,
    "tempo": lambda value: isinstance(value, float) and value >= 0,
    "segment_open": lambda value: isinstance(value, str),
    "key_mode": lambda value: re.fullmatch(
        r"[A-G][b#]?(:(major|minor|ionian|dorian|phrygian|lydian|mixolydian|aeolian|locrian))?", value
    ),
    "onset": lambda value: value is None,
}
"""As JAMS 0.3 says."""


@pytest.mark.parametrize(
    "heard",
    [
        track(),
        track(tempo_map=((0.0, 118.0), (2.0, 120.0), (4.0, 122.0))),
        track(beats_s=(), downbeats_s=(), tempo_bpm=0.0, key="", onsets_s=()),
    ],
)
def test_jams_are_as_the_schema_says(tmp_path: Path, heard: Analysis) -> None:
    analysis.write_jams(heard, tmp_path / "song.jams")
    document = json.loads((tmp_path / "song.jams").read_text())
    assert document == json.loads(json.dumps(as_jams(heard)))
    assert set(document) == {"annotations", "file_metadata", "sandbox"}
    assert document["file_metadata"]["duration"] == heard.duration_s
    assert re.fullmatch(r"\d\.\d\.\d", document["file_metadata"]["jams_version"])
    for annotation in document["annotations"]:
        assert {"annotation_metadata", "data", "namespace", "sandbox", "time", "duration"} == set(annotation)
        assert set(annotation["annotation_metadata"]["curator"]) == {"name", "email"}
        fits = NAMESPACES[annotation["namespace"]]
        for row in annotation["data"]:
            assert set(row) == {"time", "duration", "value", "confidence"}
            assert row["time"] >= 0
            assert row["duration"] >= 0
            assert row["time"] + row["duration"] <= heard.duration_s + 1e-6
            assert 0 <= row["confidence"] <= 1
            assert fits(row["value"])
    by_kind = {a["namespace"]: a["data"] for a in document["annotations"] if not a["sandbox"]}
    assert [row["time"] for row in by_kind["beat"]] == list(heard.beats_s)
    assert sum(row["duration"] for row in by_kind["segment_open"]) == pytest.approx(heard.duration_s)
    if heard.beats_s:
        assert sum(row["duration"] for row in by_kind["tempo"]) == pytest.approx(heard.duration_s)
        assert by_kind["key_mode"][0]["value"] == "F#:phrygian"


def music(path: Path, seconds: float = 6.0) -> Path:
    t = np.arange(round(seconds * RATE)) / RATE
    since = t % 0.5
    hiss = np.random.default_rng(1).standard_normal(len(t)) * np.exp(-60 * (t % 0.25)) * 0.1
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, np.sin(2 * np.pi * 60 * since) * np.exp(-12 * since) * 0.6 + hiss, RATE, format="WAV")
    return path


def analyze(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    from rivethead import cli

    monkeypatch.setattr(sys, "argv", ["rivethead", "analyze", *words])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return left.value.code


def test_everything_is_written_beside_the_song(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    song = music(tmp_path / "my.song.wav")
    assert analyze(monkeypatch, str(song), "--plot", "--clicks", "--jams", "--tsv") == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"my.song.{end}" for end in ("wav", "beats.json", "beats.png", "clicks.wav", "jams", "beats")
    )


def test_one_bad_file_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good, better = music(tmp_path / "a.wav"), music(tmp_path / "c.wav")
    bad = tmp_path / "b.wav"
    bad.write_text("la la la")
    assert analyze(monkeypatch, str(good), str(bad), str(tmp_path / "gone.wav"), str(better)) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert said[0].startswith(f"rivethead: {bad} ")
    assert {path.name for path in tmp_path.glob("*.json")} == {"a.beats.json", "c.beats.json"}


def test_an_edited_analysis_is_only_written_over_by_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    song, target = music(tmp_path / "a.wav"), tmp_path / "a.beats.json"
    assert analyze(monkeypatch, str(song)) == 0
    assert analyze(monkeypatch, str(song), "--half") == 0
    edited = target.read_text().replace('"metre": 4', '"metre": 5')
    target.write_text(edited)
    assert analyze(monkeypatch, str(song)) == 2
    assert "--force" in capsys.readouterr().err
    assert target.read_text() == edited
    script = Path(analysis.__file__).parents[3] / "workspace" / "analyze_beats.py"
    monkeypatch.setattr(sys, "argv", [str(script), str(song)])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(script), run_name="__main__")
    assert left.value.code == 2
    assert target.read_text() == edited
    assert analyze(monkeypatch, str(song), "--force") == 0
    assert not analysis.is_edited(target)
