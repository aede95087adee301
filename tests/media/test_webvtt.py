"""Captions are read back by an independent reader just as they were written."""

from pathlib import Path

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.media.webvtt import Cue, as_webvtt, timestamp, write_webvtt

CUES = (
    Cue(0.5, 2.0, ("[industrial, 126 beats a minute: machines start up]",)),
    Cue(2.25, 3.75, ("WORK NOISE!", "R & D <LOUD>!"), "Vera Volt"),
    Cue(3661.001, 3662.5, ("END!",), line_percent=10),
)


def test_ffmpeg_reads_every_caption_at_its_time(tmp_path: Path) -> None:
    write_webvtt(tmp_path / "a.vtt", CUES)
    with av.open(str(tmp_path / "a.vtt")) as file:
        stream = file.streams.subtitles[0]
        packets = [p for p in file.demux(stream) if p.size]
        assert stream.codec_context.name == "webvtt"
        assert [float(p.pts * p.time_base) for p in packets] == pytest.approx([c.start_s for c in CUES])
        assert [float(p.duration * p.time_base) for p in packets] == pytest.approx([c.end_s - c.start_s for c in CUES])
        assert b"&lt;LOUD&gt;" in bytes(packets[1])


@given(st.floats(0, 359_999))
def test_timestamps_are_whole_milliseconds(seconds: float) -> None:
    hours, minutes, rest = timestamp(seconds).split(":")
    assert len(rest) == 6
    assert int(hours) * 3600 + int(minutes) * 60 + float(rest) == pytest.approx(seconds, abs=0.0006)


@pytest.mark.parametrize("cue", [Cue(1.0, 1.0, ("x",)), Cue(2.0, 1.0, ("x",)), Cue(0.0, 1.0, (" ",))])
def test_nothing_empty_is_written(cue: Cue) -> None:
    with pytest.raises(ValueError, match="caption 1"):
        as_webvtt([cue])
