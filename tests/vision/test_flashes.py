"""The flash meter against clips on both sides of the limit, made by construction."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivethead.vision.flashes import MOST_CHANGES, FlashMeter, find_flashing, light_of

FPS = 30
Clip = list[npt.NDArray[np.uint8]]
BLACK, WHITE, GREY, LIGHT_GREY = (16, 128, 128), (235, 128, 128), (126, 128, 128), (140, 128, 128)
RED, DARK_RED = (63, 102, 240), (30, 120, 160)
"""Y, U and V of BT.709 in limited range."""


def plain(colour: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    return np.broadcast_to(np.array(colour, np.uint8)[:, None, None], (3, 36, 64)).copy()


def flashing(
    flashes: int,
    dark: tuple[int, int, int] = BLACK,
    light: tuple[int, int, int] = WHITE,
    area: tuple[slice, slice] = (slice(None), slice(None)),
    every_frames: int = 7,
    on_frames: int = 2,
) -> Clip:
    """Return two calm seconds with some flashes in their middle."""
    clip = [plain(dark) for _ in range(4 * FPS)]
    for n in range(flashes):
        for k in range(on_frames):
            clip[FPS + n * every_frames + k][:, area[0], area[1]] = plain(light)[:, area[0], area[1]]
    return clip


def kinds(clip: Clip) -> list[str]:
    return [stretch.kind for stretch in find_flashing(clip, FPS)]


def test_three_flashes_in_a_second_are_allowed_and_four_are_not() -> None:
    assert kinds(flashing(3)) == []
    assert kinds(flashing(4)) == ["general"]


def test_the_same_four_over_more_than_a_second_are_allowed() -> None:
    assert kinds(flashing(4, every_frames=11)) == []


@given(st.integers(1, 12), st.integers(2, 20), st.integers(1, 8))
def test_only_the_number_of_changes_in_a_second_counts(flashes: int, every: int, on: int) -> None:
    on = min(on, every - 1)
    if FPS + (flashes - 1) * every + on >= 4 * FPS:
        return
    changes = sorted(FPS + n * every + k for n in range(flashes) for k in (0, on))
    expected = any(changes[i + 6] - changes[i] < FPS for i in range(len(changes) - 6))
    assert bool(kinds(flashing(flashes, every_frames=every, on_frames=on))) == expected


def test_a_small_change_and_a_change_among_bright_pictures_are_no_flash() -> None:
    assert light_of(plain(LIGHT_GREY))[0][0, 0] - light_of(plain(GREY))[0][0, 0] < 0.1
    assert kinds(flashing(6, GREY, LIGHT_GREY, every_frames=4)) == []
    assert light_of(plain((225, 128, 128)))[0][0, 0] > 0.8
    assert kinds(flashing(6, (205, 128, 128), WHITE, every_frames=4)) == kinds(flashing(6, every_frames=4))
    assert kinds(flashing(6, (225, 128, 128), WHITE, every_frames=4)) == []


def test_a_quarter_of_ten_degrees_is_enough_and_less_is_not() -> None:
    # ten degrees are 21 x 12 cells of 64 x 36; a quarter of them are 63 cells
    assert kinds(flashing(6, area=(slice(12, 19), slice(20, 29)), every_frames=4)) == ["general"]
    assert kinds(flashing(6, area=(slice(12, 18), slice(20, 30)), every_frames=4)) == []
    far_apart = flashing(6, every_frames=4)
    for picture in far_apart:
        keep = np.zeros((36, 64), bool)
        keep[::6, ::6] = True
        picture[0][~keep] = 16
    assert kinds(far_apart) == []


def test_saturated_red_counts_where_its_luminance_does_not() -> None:
    luminance, red, saturated = light_of(plain(RED))
    assert saturated.all()
    assert red[0, 0] > 200
    assert luminance[0, 0] == pytest.approx(0.21, abs=0.02)
    assert not light_of(plain(WHITE))[2].any()
    # a red of constant luminance against grey of the same
    grey = next((y, 128, 128) for y in range(16, 236) if light_of(plain((y, 128, 128)))[0][0, 0] >= luminance[0, 0])
    assert kinds(flashing(4, grey, RED)) == ["red"]
    assert kinds(flashing(3, grey, RED)) == []


def test_slow_light_and_a_cut_now_and_then_are_no_flashing() -> None:
    def breathing() -> Iterator[npt.NDArray[np.uint8]]:
        for n in range(6 * FPS):
            yield plain((round(125 + 100 * np.sin(2 * np.pi * n / FPS)), 128, 128))

    assert find_flashing(breathing(), FPS) == ()
    cuts = [plain(WHITE if n // 10 % 2 else BLACK) for n in range(6 * FPS)]
    assert find_flashing(cuts, FPS) == ()
    strobe = [plain(WHITE if n // 4 % 2 else BLACK) for n in range(6 * FPS)]
    assert [(s.start_frame, s.end_frame, s.area) for s in find_flashing(strobe, FPS)] == [(0, 6 * FPS, 1.0)]


def test_what_moves_is_no_flash_and_what_flashes_behind_it_is_one() -> None:
    """A row of posts that swings to and fro makes every place light and dark many times a second."""
    posts = np.where(np.arange(200) // 4 % 2, 200, 40).astype(np.uint8)

    def swinging(strobe: bool) -> Clip:
        clip = []
        for n in range(4 * FPS):
            picture = plain(GREY)
            picture[0] = posts[20 + n // 2 % 2 * 4 :][:64]
            if strobe and n // 3 % 2:
                picture[0] = np.minimum(235, picture[0] + 90)
            clip.append(picture)
        return clip

    assert kinds(swinging(False)) == []
    assert kinds(swinging(True)) == ["general"]


def test_the_trace_counts_changes_up_to_one_more_than_is_allowed() -> None:
    meter = FlashMeter(FPS)
    for picture in flashing(3, every_frames=12):
        meter.see(picture)
    assert max(meter.trace) == MOST_CHANGES
    assert meter.stretches() == ()
    meter = FlashMeter(FPS)
    for picture in flashing(6):
        meter.see(picture)
    assert max(meter.trace) == MOST_CHANGES + 1
    assert len(meter.trace) == 4 * FPS


def test_no_pictures_no_flashes() -> None:
    assert find_flashing([], FPS) == ()
