"""Hard cuts are found where they are and nowhere else: not in flashes, shakes, punch-ins, pans or dancing."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.vision.cuts import find_cuts

Picture = npt.NDArray[np.uint8]
SCALE = 4


def place(seed: int) -> npt.NDArray[np.float32]:
    """A place: a colour and forty boxes, (3, 320, 512), larger than the view."""
    chance = np.random.default_rng(seed)
    canvas = np.empty((3, 320, 512), np.float32)
    canvas[:] = np.array([chance.integers(40, 150), *chance.integers(100, 156, 2)])[:, None, None]
    for _ in range(40):
        x, y, w, h = (
            chance.integers(0, 480),
            chance.integers(0, 290),
            chance.integers(15, 120),
            chance.integers(15, 120),
        )
        canvas[:, y : y + h, x : x + w] = np.array([chance.integers(20, 230), *chance.integers(90, 166, 2)])[
            :, None, None
        ]
    return canvas


def view(canvas: npt.NDArray[np.float32], x: float, y: float, zoom: float = 1.0, white: float = 0.0) -> Picture:
    rows = np.clip(160 + y + (np.arange(36 * SCALE) - 18 * SCALE) / zoom, 0, 319).astype(int)
    columns = np.clip(256 + x + (np.arange(64 * SCALE) - 32 * SCALE) / zoom, 0, 511).astype(int)
    seen = canvas[:, rows][:, :, columns].reshape(3, 36, SCALE, 64, SCALE).mean(axis=(2, 4))
    lit = seen * (1 - white) + np.array([255, 128, 128])[:, None, None] * white
    return lit.clip(0, 255).round().astype(np.uint8)


def shot(seed: int, frames: int, kind: str) -> list[Picture]:
    """A shot of a place; a dancer moves in it on twos, and the camera does what `kind` says, every 12 frames."""
    canvas, pictures = place(seed), []
    for n in range(frames):
        since = n % 12
        swing = float(np.exp(-0.5 * since))
        dancer = canvas.copy()
        x = 256 + int(25 * np.sin(n // 2 * 1.3))
        dancer[:, 120:230, x - 20 : x + 20] = np.array([210, 90, 170])[:, None, None]
        pictures.append(
            {
                "still": lambda c=dancer: view(c, 0, 0),
                "shake": lambda c=dancer, s=swing, k=since: view(c, 5 * s * np.cos(2.6 * k), 4 * s * np.cos(2.1 * k)),
                "punch": lambda c=dancer, s=swing: view(c, 0, 0, 1 + 0.08 * s),
                "pan": lambda c=dancer, n=n: view(c, -40 + 1.5 * n, 0),
                "flash": lambda c=dancer, n=n: view(c, 0, 0, white=0.85 * max(0.0, 1 - n / 5)),
                "strobe": lambda c=dancer, k=since: view(c, 0, 0, white=0.7 if k < 2 else 0.0),
                "pulse": lambda c=dancer, s=swing: view(c * np.array([1 + 0.25 * s, 1, 1])[:, None, None], 0, 0),
            }[kind]()
        )
    return pictures


KINDS = ("still", "shake", "punch", "pan", "flash", "strobe", "pulse")


@pytest.mark.parametrize("kind", KINDS)
def test_a_shot_has_no_cut_inside(kind: str) -> None:
    assert [find_cuts(shot(seed, 36, kind)) for seed in range(3)] == [[]] * 3


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(12, 20), st.sampled_from(KINDS)), min_size=2, max_size=4))
def test_cuts_are_found_at_exactly_their_frames(shots: list[tuple[int, int, str]]) -> None:
    shots = [(seed * 10 + n, frames, kind) for n, (seed, frames, kind) in enumerate(shots)]
    pictures = [p for s in shots for p in shot(*s)]
    edges = np.cumsum([frames for _, frames, _ in shots])[:-1]
    assert find_cuts(pictures) == [int(e) for e in edges]


def test_a_film_of_one_picture_or_none_has_no_cut() -> None:
    assert find_cuts([]) == []
    assert find_cuts(shot(1, 1, "still")) == []


def test_a_cut_near_either_end_is_found() -> None:
    assert find_cuts(shot(1, 2, "still") + shot(2, 20, "still")) == [2]
    assert find_cuts(shot(1, 20, "still") + shot(2, 1, "still")) == [20]
