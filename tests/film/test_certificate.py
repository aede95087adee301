"""The certificate tells the truth about a real MP4 whose cuts are known."""

from pathlib import Path

import av
import numpy as np
import pytest

from rivethead.errors import InputError
from rivethead.film import certify
from rivethead.schema.storyboard import Camera, Shot, Storyboard

FPS = 30
BEATS_S = tuple(n * 0.47 for n in range(12))
FRAMES = 150


def picture(seed: int, turn: int) -> np.ndarray:
    """Boxes on a ground, (270, 320) planar 4:2:0; one box dances."""
    chance = np.random.default_rng(seed)
    luma = np.full((180, 320), chance.integers(40, 150), np.uint8)
    for _ in range(30):
        x, y, w, h = (int(v) for v in chance.integers((0, 0, 15, 15), (300, 160, 90, 70)))
        luma[y : y + h, x : x + w] = chance.integers(20, 230)
    x = 150 + int(12 * np.sin(turn))
    luma[40:150, x - 15 : x + 15] = 235
    return np.concatenate([luma, np.full((90, 320), int(chance.integers(100, 156)), np.uint8)])


def write_film(target: Path, pictures: list[np.ndarray]) -> None:
    with av.open(str(target), "w") as film:
        stream = film.add_stream("libx264", rate=FPS, options={"preset": "veryfast", "g": "60"})
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for planes in pictures:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(planes, "yuv420p")))
        film.mux(stream.encode(None))


def board(starts: list[float], transitions: dict[int, str] | None = None) -> Storyboard:
    shots = tuple(
        Shot(
            name=f"shot-{n + 1:03d}",
            start_beat=start,
            end_beat=end,
            section="drop",
            idea="",
            size="wide",
            backdrop="club",
            look="neutral",
            camera=Camera(),
            cast=(),
            transition=(transitions or {}).get(n, "cut"),
        )
        for n, (start, end) in enumerate(zip(starts, [*starts[1:], 5.0 / 0.47], strict=True))
    )
    return Storyboard("Test", 5.0, BEATS_S, 0, 4, shots)


def film(target: Path, cuts: list[int]) -> Path:
    pictures, place = [], 0
    for n in range(FRAMES):
        place += n in cuts
        pictures.append(picture(100 + place, n // 2))
    write_film(target, pictures)
    return target


def frames_of(beats: list[float]) -> list[int]:
    return [int(np.floor(beat * 0.47 * FPS + 0.5)) for beat in beats]


def test_known_cuts_are_certified_to_the_frame(tmp_path: Path) -> None:
    beats = [2.0, 3.0, 4.0, 6.0, 9.0]
    seen = certify(film(tmp_path / "film.mp4", frames_of(beats)), board([0.0, *beats]), FPS)
    assert [c.frame for c in seen.cuts] == frames_of(beats)
    assert [c.found_frame for c in seen.cuts] == frames_of(beats)
    assert (seen.on_beat, seen.found_exactly, seen.false_cuts) == (1.0, 1.0, ())
    assert (seen.frames, seen.film, seen.fps) == (FRAMES, "film.mp4", FPS)
    assert seen.film_s == pytest.approx(5.0, abs=1e-3)
    assert all(abs(c.beat_offset_s) <= 0.5 / FPS + 1e-6 for c in seen.cuts)


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    """One cut comes a frame late, one is missing, one is off the beat, one is nobody's."""
    late, missing, off_beat, extra = frames_of([2.0]), frames_of([4.0]), frames_of([6.5]), 130
    done = film(tmp_path / "film.mp4", [late[0] + 1, off_beat[0], extra])
    seen = certify(done, board([0.0, 2.0, 4.0, 6.5]), FPS)
    assert [c.found_frame for c in seen.cuts] == [late[0] + 1, -1, off_beat[0]]
    assert [c.frame for c in seen.cuts] == [late[0], missing[0], off_beat[0]]
    assert seen.found_exactly == pytest.approx(1 / 3)
    assert seen.on_beat == pytest.approx(2 / 3)
    assert seen.false_cuts == (extra,)


def test_an_iris_is_neither_a_hard_cut_nor_a_false_one(tmp_path: Path) -> None:
    done = film(tmp_path / "film.mp4", frames_of([3.0, 6.0]))
    seen = certify(done, board([0.0, 3.0, 6.0], {1: "iris"}), FPS)
    assert [c.shot for c in seen.cuts] == ["shot-003"]
    assert (seen.found_exactly, seen.false_cuts) == (1.0, ())


def test_a_film_of_one_shot_has_nothing_to_miss(tmp_path: Path) -> None:
    seen = certify(film(tmp_path / "film.mp4", []), board([0.0]), FPS)
    assert (seen.cuts, seen.on_beat, seen.found_exactly, seen.false_cuts) == ((), 1.0, 1.0, ())


def test_a_film_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        certify(tmp_path / "film.mp4", board([0.0]), FPS)
