"""Exposure sheets say nothing of where a shot lies, and landings land on their frames."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.film.exposure import Exposure, expose
from rivethead.schema.analysis import Syllable
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import Camera, Shot, Storyboard

FPS = 30


def board(bpm: float, cuts: tuple[int, ...], first_downbeat: int = 0) -> Storyboard:
    beats_s = tuple(n * 60 / bpm for n in range(cuts[-1] + 2))
    shots = tuple(
        Shot(f"shot-{n:03d}", start, end, "drop", "idea", "wide", "club", "neutral", Camera(), ())
        for n, (start, end) in enumerate(pairwise(cuts))
    )
    hits = {"snare": tuple(n + 0.5 for n in range(cuts[-1]))}
    mouths = (Syllable(0.0, "X"), Syllable(beats_s[2], "B"), Syllable(beats_s[2] + 0.2, "X"))
    return Storyboard("Test", beats_s[cuts[-1]], beats_s, first_downbeat, 4, shots, hits, mouths)


@settings(max_examples=60, deadline=None)
@given(st.floats(60, 200), st.lists(st.integers(1, 9), min_size=1, max_size=12))
def test_sheets_tile_the_film(bpm: float, lengths: list[int]) -> None:
    cuts = tuple(sum(lengths[:n]) for n in range(len(lengths) + 1))
    film = board(bpm, cuts)
    sheets = expose(film, FPS)
    assert sum(sheet.frames for sheet in sheets) == film.edge_frames(FPS)[-1]
    grid = BeatGrid(film.beats_s)
    for sheet, start, cut in zip(sheets, film.edge_frames(FPS), cuts, strict=False):
        for beat in range(cut, cut + 2):
            frame = frame_at(grid.time_s(beat), FPS) - start
            if 0 <= frame < sheet.frames:
                assert sheet.beat_of(frame) == (beat - cut + cut % 4, 0)


def test_a_shot_has_the_same_sheet_wherever_it_lies() -> None:
    early, late = expose(board(120, (0, 8, 12, 20)), FPS), expose(board(120, (0, 8, 12, 16, 24, 28, 36)), FPS)
    assert early[2].shot == late[5].shot
    assert replace(early[2], hits={}) == replace(late[5], hits={})


def test_what_comes_before_does_not_change_a_sheet() -> None:
    first, second = board(120, (0, 8, 16)), board(120, (0, 4, 8, 16))
    assert expose(first, FPS)[1] == expose(second, FPS)[2]


@settings(max_examples=80, deadline=None)
@given(st.floats(70, 190), st.floats(0, 0.999))
def test_a_landing_is_drawn_on_the_frame_nearest_to_its_time(bpm: float, phase: float) -> None:
    sheet = expose(board(bpm, (0, 16)), FPS)[0]
    beat, landing = 5, 5 + phase
    shown = [sheet.held(beat, after, [landing]) for after in range(sheet.frames_per_beat)]
    start, following = (frame_at(n * 60 / bpm, FPS) for n in (beat, beat + 1))
    true = frame_at(landing * 60 / bpm, FPS) - start
    if true < min(following - start, sheet.frames_per_beat):
        assert min(abs(tick - true) for tick, at in enumerate(shown) if at == landing) <= (1 if phase else 0)
    assert all(a <= b + 1.5 / sheet.frames_per_beat for a, b in pairwise(shown))
    assert all(beat <= at < beat + 1 for at in shown)


def test_drawings_are_held_on_twos_and_come_again_in_every_beat() -> None:
    sheet = expose(board(128, (0, 16)), FPS)[0]
    phases = [[round(sheet.held(beat, after) - beat, 9) for after in range(14)] for beat in (3, 4, 9)]
    assert phases[0] == phases[1] == phases[2]
    assert 7 <= len(set(phases[0])) <= 10


def test_mouths_open_only_where_a_word_is_heard() -> None:
    sheets: tuple[Exposure, ...] = expose(board(120, (0, 1, 4, 8)), FPS)
    assert sheets[0].mouths == ()
    assert sheets[1].mouth_at(0) == "X"
    assert sheets[1].mouth_at(15) == "B"
    assert sheets[1].mouth_at(30) == "X"
    assert sheets[2].mouths == ()
