"""A picture depends on its sheet alone: not on what was drawn before it, nor on what is kept from other shots."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from rivethead import art, film
from rivethead.film.cel import Picture
from rivethead.film.exposure import Exposure, expose
from rivethead.film.shooting import Shooting, Studio
from rivethead.media.frames import stream_times
from rivethead.media.wav import write_wav
from rivethead.schema.analysis import Syllable
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief, Key
from rivethead.schema.film import Delivery
from rivethead.schema.storyboard import Camera, Card, Shot, Staging, Storyboard
from rivethead.store.ledger import digest_of_file

SMALL = Delivery(320, 180, 30, "ultrafast", 28)
BRIEF = Brief("t", "T", "t", "industrial", 120, Key("E", "phrygian"), 5, cast_size=3, places=("club", "foundry"))


@pytest.fixture(scope="module")
def drawn() -> Art:
    return art.draw(BRIEF)


def board(drawn: Art) -> Storyboard:
    def staged(role: str, action: str, x: float, **more: float) -> Staging:
        puppet = next(p for p in drawn.cast if action in p.actions and (p.role == role or not role))
        return Staging(puppet.name, x, action, **more)  # type: ignore[arg-type]

    band = (staged("", "headbang", -420), staged("drums", "drum", 0), staged("voice", "sing", 430, offset_beats=0.5))
    club, foundry = drawn.backdrops[0].name, drawn.backdrops[1].name
    kicking = Camera(accents="beats", shake_px=12, roll_rad=0.01, punch=0.04, push=0.05)
    shots = (
        Shot("a", 0, 4, "intro", "", "wide", club, "neutral", Camera(), band, "iris", card=Card("title", ("T",))),
        Shot("b", 4, 8, "drop", "", "wide", foundry, "ember", Camera(-100, 0, 1.2, 0, 200), band, flash=1.0),
        Shot("c", 8, 12, "drop", "", "close", club, "cold", kicking, band[:1]),
    )
    hits = {
        "kick": tuple(float(n) for n in range(12)),
        "snare": tuple(n + 1.0 for n in range(0, 12, 2)),
        "hat": tuple(n + 0.5 for n in range(12)),
    }
    beats_s = tuple(n * 0.5 for n in range(14))
    return Storyboard("T", 6.0, beats_s, 0, 4, shots, hits, (Syllable(1.0, "C"), Syllable(1.4, "X")))


def shown(studio: Studio, sheet: Exposure, frames: list[int]) -> list[Picture]:
    shooting, picture, pictures = Shooting(studio, sheet), Picture.blank(320, 180), []
    for frame in frames:
        shooting.shoot(frame, picture.planes)
        pictures.append(picture.copy())
    return pictures


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_picture_is_the_same_whatever_came_before_it(drawn: Art, number: int) -> None:
    sheets = expose(board(drawn), SMALL.fps)
    studio = Studio(drawn, SMALL)
    in_order = shown(studio, sheets[number], list(range(sheets[number].frames)))
    for frame in (0, 7, 8, 15, 31, 59):
        alone = shown(Studio(drawn, SMALL), sheets[number], [frame])[0]
        for one, other in zip(in_order[frame].planes, alone.planes, strict=True):
            np.testing.assert_array_equal(one, other)


def test_something_moves_on_every_beat_and_pictures_are_held_between(drawn: Art) -> None:
    sheet = expose(board(drawn), SMALL.fps)[2]
    pictures = shown(Studio(drawn, SMALL), sheet, list(range(sheet.frames)))
    change = [float(np.abs(b.y.astype(int) - a.y).mean()) for a, b in pairwise(pictures)]
    on_beats = [change[14], change[29], change[44]]
    assert min(on_beats) > 2 * float(np.median(change))


def test_a_flash_is_bright_and_an_iris_opens_from_black(drawn: Art) -> None:
    sheets = expose(board(drawn), SMALL.fps)
    studio = Studio(drawn, SMALL)
    opening = [p.y.mean() for p in shown(studio, sheets[0], [0, 6, 12, 20])]
    assert opening == sorted(opening)
    assert opening[0] < 0.4 * opening[-1]
    flashing = [p.y.mean() for p in shown(studio, sheets[1], [0, 2, 10])]
    assert flashing[0] > flashing[1] > flashing[2]


def test_a_film_that_was_interrupted_goes_on_and_ends_with_the_same_bytes(drawn: Art, tmp_path: Path) -> None:
    story = board(drawn)
    sound = tmp_path / "sound.wav"
    write_wav(sound, np.zeros((2, 6 * 48_000), np.float32), 48_000)

    def shoot(name: str, processes: int, cache: str) -> Path:
        target, seen = tmp_path / name, []
        made = film.shoot(
            story,
            drawn,
            sound,
            target,
            SMALL,
            processes=processes,
            cache=tmp_path / cache,
            progress=lambda done, total: seen.append((done, total)),
        )
        assert made.frames == 180
        assert seen[-1] == (180, 180)
        return target

    whole = shoot("whole.mp4", 1, "one")
    segments = sorted((tmp_path / "one").glob("*.mp4"))
    assert len(segments) == 3
    segments[1].unlink()
    kept = segments[0].stat().st_mtime_ns
    resumed = shoot("resumed.mp4", 1, "one")
    assert segments[0].stat().st_mtime_ns == kept
    assert digest_of_file(resumed) == digest_of_file(whole)
    times = stream_times(whole)
    assert (times.video_start_s, times.film_s) == (0.0, 6.0)


def test_a_still_is_what_the_film_shows(drawn: Art, tmp_path: Path) -> None:
    film.still(board(drawn), drawn, SMALL, 2.5, tmp_path / "still.png")
    head = (tmp_path / "still.png").read_bytes()[:24]
    assert head[16:24] == (320).to_bytes(4, "big") + (180).to_bytes(4, "big")
