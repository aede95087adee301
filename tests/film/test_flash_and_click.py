"""The certificate of a film whose pictures jump and whose sound clicks at known times, written as films are written."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead.film import draw_certificate, examine
from rivethead.film.certificate import Examined
from rivethead.media.mp4 import SegmentEncoder, join, write_aac
from rivethead.schema.storyboard import Camera, Shot, Storyboard

FPS, RATE = 30, 48_000
BEAT_S = 0.47
SECONDS = 16.0
BEATS_S = tuple(round(n * BEAT_S, 6) for n in range(1, 33))
CUTS = [4, 8, 11, 16, 20, 27]
"""Beats at which the picture changes altogether."""


def frame_of(time_s: float) -> int:
    return int(np.floor(time_s * FPS + 0.5))


def paint(planes: tuple[np.ndarray, ...], shot: int, place: int) -> None:
    """Boxes of one shot, and a block that has jumped so often."""
    chance = np.random.default_rng(shot)
    luma = np.full((180, 320), chance.integers(60, 120), np.uint8)
    for _ in range(25):
        x, y, w, h = (int(v) for v in chance.integers((0, 0, 15, 15), (300, 160, 90, 70)))
        luma[y : y + h, x : x + w] = chance.integers(40, 200)
    x = 60 + 50 * (place % 4)
    luma[50:140, x : x + 40] = 225
    planes[0][:180, :320] = luma
    planes[1][:90, :160], planes[2][:90, :160] = 90 + 12 * (shot % 5), 150 - 9 * (shot % 4)


def write(folder: Path, late_s: float) -> Examined:
    """Write a film in which something jumps on every beat and each beat is heard so much later than it is."""
    encoder = SegmentEncoder(320, 180, FPS, "ultrafast", 23)
    frames = round(SECONDS * FPS)
    jumps = [frame_of(beat) for beat in BEATS_S]
    cuts = [jumps[n] for n in CUTS]
    for frame in range(frames):
        paint(encoder.planes, sum(cut <= frame for cut in cuts), sum(jump <= frame for jump in jumps))
        encoder.encode()
    segment = folder / "picture.mp4"
    segment.write_bytes(encoder.finish())
    sound = np.random.default_rng(7).normal(0, 1e-3, (round(SECONDS * RATE), 2))
    strike = np.exp(-np.arange(4800) / 900) * np.sin(2 * np.pi * 90 * np.arange(4800) / RATE)
    strike += 0.5 * np.exp(-np.arange(4800) / 60) * np.random.default_rng(1).normal(0, 1, 4800)
    for beat in BEATS_S:
        at = round((beat + late_s) * RATE)
        sound[at : at + 4800] += 0.5 * strike[: len(sound) - at, None]
    soundfile.write(folder / "sound.wav", sound, RATE, "PCM_24")
    write_aac(folder / "sound.wav", folder / "sound.m4a")
    join(folder / "film.mp4", [(segment, 0)], folder / "sound.m4a", FPS)
    edges = [0.0, *(float(n) for n in CUTS), SECONDS / BEAT_S - 1]
    shots = tuple(
        Shot(f"shot-{n + 1:03d}", start, end, "drop", "", "wide", "club", "neutral", Camera(), ())
        for n, (start, end) in enumerate(pairwise(edges))
    )
    board = Storyboard("Test", SECONDS, BEATS_S, 0, 4, shots)
    return examine(folder / "film.mp4", board, FPS)


@pytest.fixture(scope="module")
def on_time(tmp_path_factory: pytest.TempPathFactory) -> Examined:
    return write(tmp_path_factory.mktemp("on time"), 0.0)


def test_cuts_are_found_at_their_frames(on_time: Examined) -> None:
    found = on_time.certificate
    assert [check.found_frame for check in found.cuts] == [frame_of(BEATS_S[n]) for n in CUTS]
    assert (found.on_beat, found.found_exactly, found.false_cuts) == (1.0, 1.0, ())


def test_every_jump_is_an_accent_at_its_frame(on_time: Examined) -> None:
    jumps = {frame_of(beat) for n, beat in enumerate(BEATS_S) if n not in CUTS}
    assert {round(time_s * FPS) for time_s in on_time.accents_s} == jumps


def test_what_lies_on_beats_is_no_chance(on_time: Examined) -> None:
    found = on_time.certificate
    for alignment in (found.accent_alignment, found.seen_alignment):
        assert alignment.on_beats > 0.96
        assert alignment.z > 10
        assert abs(alignment.mean_s) < 0.5 / FPS
    assert found.seen_alignment.of_beats > 0.96
    assert found.seen_alignment.moments == found.cut_alignment.moments + found.accent_alignment.moments


def test_a_film_on_time_is_heard_on_time(on_time: Examined) -> None:
    sound = on_time.certificate.heard
    assert sound.heard == 1.0
    assert abs(sound.mean_s) <= 0.001
    assert abs(sound.median_s) <= 0.001
    assert sound.p95_s <= 0.004  # what coding smears


@pytest.mark.parametrize("late_s", [0.0123, -0.0207])
def test_a_known_lateness_of_the_sound_is_found_to_the_millisecond(tmp_path: Path, late_s: float) -> None:
    sound = write(tmp_path, late_s).certificate.heard
    assert sound.mean_s == pytest.approx(-late_s, abs=0.001)
    assert sound.p95_s == pytest.approx(abs(late_s), abs=0.004)


def test_the_sound_says_nothing_of_the_picture(on_time: Examined, tmp_path: Path) -> None:
    late = write(tmp_path, 0.03).certificate
    assert late.seen_alignment == on_time.certificate.seen_alignment
    assert late.heard != on_time.certificate.heard


def test_it_can_be_drawn(on_time: Examined, tmp_path: Path) -> None:
    draw_certificate(on_time, tmp_path / "sync.png")
    assert (tmp_path / "sync.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
