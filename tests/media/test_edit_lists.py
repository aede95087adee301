"""Edit lists can be read again and hold the same cuts."""

from itertools import pairwise
from pathlib import Path

import opentimelineio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.media.edl import Event, read_edl, timecode, write_edl
from rivethead.media.otio import Mark, write_otio

lengths = st.lists(st.integers(1, 5_000), min_size=1, max_size=40)


def events_of(frames: list[int]) -> list[Event]:
    edges = [0]
    for length in frames:
        edges.append(edges[-1] + length)
    return [Event(f"shot-{i:03d}", a, b) for i, (a, b) in enumerate(pairwise(edges))]


@given(lengths, st.sampled_from([24, 25, 30, 60]))
def test_an_edl_read_again_holds_the_same_events(
    tmp_path_factory: pytest.TempPathFactory, frames: list[int], fps: int
) -> None:
    target = tmp_path_factory.mktemp("edl") / "list.edl"
    events = events_of(frames)
    write_edl(target, "Größe #1", events, fps)
    assert read_edl(target.read_text(), fps) == events
    target.read_text(encoding="ascii")


@pytest.mark.parametrize(
    ("frame", "fps", "code"),
    [(0, 30, "00:00:00:00"), (29, 30, "00:00:00:29"), (108_000, 30, "01:00:00:00"), (1501, 25, "00:01:00:01")],
)
def test_timecode(frame: int, fps: int, code: str) -> None:
    assert timecode(frame, fps) == code


def test_an_edl_looks_as_editors_expect(tmp_path: Path) -> None:
    write_edl(tmp_path / "a.edl", "Set", [Event("one", 0, 45, "intro"), Event("two", 45, 90)], 30)
    assert (tmp_path / "a.edl").read_text() == (
        "TITLE: Set\nFCM: NON-DROP FRAME\n\n"
        "001  AX       V     C        00:00:00:00 00:00:01:15 00:00:00:00 00:00:01:15\n"
        "* FROM CLIP NAME: one\n* COMMENT: intro\n"
        "002  AX       V     C        00:00:01:15 00:00:03:00 00:00:01:15 00:00:03:00\n"
        "* FROM CLIP NAME: two\n"
    )


def test_opentimelineio_reads_the_timeline_and_finds_the_same_ranges(tmp_path: Path) -> None:
    events = events_of([30, 45, 7])
    write_otio(
        tmp_path / "a.otio", "Set", events, [Mark("intro", 0, 75, "CYAN")], 30, picture="film.mp4", sound="mix.wav"
    )
    timeline = opentimelineio.adapters.read_from_file(str(tmp_path / "a.otio"))
    clips = list(timeline.video_tracks()[0].find_clips())
    found = [
        (
            c.name,
            *(int(t) for t in (c.range_in_parent().start_time.value, c.range_in_parent().end_time_exclusive().value)),
        )
        for c in clips
    ]
    assert found == [(e.name, e.start_frame, e.end_frame) for e in events]
    assert timeline.audio_tracks()[0].duration().to_seconds() == pytest.approx(82 / 30)


def test_the_same_timeline_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.otio", "b.otio"):
        write_otio(tmp_path / name, "Set", events_of([10, 20]), [], 30, picture="film.mp4", sound="mix.wav")
    assert (tmp_path / "a.otio").read_bytes() == (tmp_path / "b.otio").read_bytes()
