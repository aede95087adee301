"""A storyboard that strobes is caught on a real film, and what is left of it is safe."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from rivethead import film
from rivethead.production.limiting import counted, shoot_within_limits
from rivethead.production.picture import findings
from rivethead.schema.film import Film, ShotPrint
from rivethead.schema.storyboard import Camera, Shot, Storyboard

FPS = 30
SECONDS = 5.0
LIGHT = {"neutral": 130, "alarm": 16, "cold": 200}
FLASH_FRAMES = 2


def board(bpm: float, beats: float, looks: tuple[str, ...], flash: float) -> Storyboard:
    beat_s = 60 / bpm
    count = int(SECONDS / beat_s / beats)
    shots = tuple(
        Shot(
            name=f"shot-{n + 1:03d}",
            start_beat=n * beats,
            end_beat=(n + 1) * beats,
            section="drop",
            idea="",
            size="wide",
            backdrop="club",
            look=looks[n % len(looks)],
            camera=Camera(),
            cast=(),
            flash=flash,
        )
        for n in range(count)
    )
    beats_s = tuple(n * beat_s for n in range(int(SECONDS / beat_s) + 2))
    return Storyboard("Strobe", SECONDS, beats_s, 0, 4, shots)


def shooter(target: Path, shot_boards: list[Storyboard]) -> Callable[[Storyboard], Film]:
    """Return a camera that films plain pictures as light as their look, with white flashes."""

    def shoot(some: Storyboard) -> Film:
        shot_boards.append(some)
        edges = some.edge_frames(FPS)
        with av.open(str(target), "w") as made:
            stream = made.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "20"})
            stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
            for shot, start, end in zip(some.shots, edges, edges[1:], strict=False):
                for frame in range(end - start):
                    picture = np.full((135, 160), 128, np.uint8)
                    picture[:90] = 235 if shot.flash and frame < FLASH_FRAMES else LIGHT[shot.look]
                    picture[20:40, 20 + frame % 60 : 40 + frame % 60] = 120
                    made.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "yuv420p")))
            made.mux(stream.encode(None))
        prints = tuple(ShotPrint(shot.name, 1) for shot in some.shots)
        return Film(target.name, edges[-1], FPS, 160, 90, target.stat().st_size, prints)

    return shoot


@pytest.mark.parametrize(
    ("bpm", "beats", "looks", "flash", "measures"),
    [
        (240.0, 1.0, ("cold", "alarm"), 0.85, {"flash"}),
        (240.0, 0.5, ("neutral", "alarm"), 0.0, {"look"}),
        (240.0, 0.5, ("cold", "alarm"), 0.85, {"flash", "look"}),
    ],
)
def test_a_strobing_storyboard_is_caught_and_limited(
    tmp_path: Path, bpm: float, beats: float, looks: tuple[str, ...], flash: float, measures: set[str]
) -> None:
    target, shot_boards, said = tmp_path / "film.mp4", list[Storyboard](), list[str]()
    whole = board(bpm, beats, looks, flash)
    shoot = shooter(target, shot_boards)
    shoot(whole)
    assert not film.certify(target, whole, FPS).flash_safe
    shot_boards.clear()
    made, seen = shoot_within_limits(shoot, whole, target, FPS, calm=False, say=said.append)
    found = seen.certificate
    assert found.flash_safe
    assert found.flashes == ()
    assert {taken.measure for taken in made.limited} == measures
    assert found.limited == made.limited
    assert len(shot_boards) == 1 + len(measures) == 1 + len(said)
    assert shot_boards[-1] == film.without(whole, made.limited)
    assert film.certify(target, shot_boards[-1], FPS).flash_safe
    assert "No flashing beyond WCAG 2.3.1." in findings(found)
    assert any(counted(made.limited) in line for line in findings(found))


def test_a_safe_film_is_shot_once_and_left_alone(tmp_path: Path) -> None:
    target, shot_boards, said = tmp_path / "film.mp4", list[Storyboard](), list[str]()
    whole = board(120.0, 2.0, ("neutral", "cold"), 0.0)
    made, seen = shoot_within_limits(shooter(target, shot_boards), whole, target, FPS, calm=True, say=said.append)
    assert shot_boards == [whole]
    assert (made.limited, made.calm, said) == ((), True, [])
    assert seen.certificate.flash_safe
    assert seen.certificate.calm


def test_what_cannot_be_limited_is_said(tmp_path: Path) -> None:
    """A film whose only shot strobes by itself has nothing that could be taken away."""
    target = tmp_path / "film.mp4"
    whole = board(120.0, 10.0, ("neutral",), 0.0)
    whole = replace(whole, shots=(replace(whole.shots[0]),), duration_s=SECONDS)

    def shoot(some: Storyboard) -> Film:
        with av.open(str(target), "w") as made:
            stream = made.add_stream("libx264", rate=FPS, options={"preset": "ultrafast"})
            stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
            for frame in range(round(SECONDS * FPS)):
                picture = np.full((135, 160), 128, np.uint8)
                picture[:90] = 235 if frame // 3 % 2 else 16
                made.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "yuv420p")))
            made.mux(stream.encode(None))
        return Film(target.name, round(SECONDS * FPS), FPS, 160, 90, 1, ())

    made, seen = shoot_within_limits(shoot, whole, target, FPS, calm=False, say=lambda text: None)
    assert made.limited == ()
    assert not seen.certificate.flash_safe
    assert any("still flashes more than WCAG 2.3.1" in line for line in findings(seen.certificate))
