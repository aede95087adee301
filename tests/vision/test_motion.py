"""Motion inside a picture counts, what the camera does does not; accents are where they were put."""

import numpy as np
import numpy.typing as npt
import pytest

from rivethead.vision.motion import MotionMeter, accents

FPS = 30
Picture = npt.NDArray[np.uint8]


def scene(
    dx: float = 0.0, dy: float = 0.0, zoom: float = 1.0, roll: float = 0.0, light: float = 0.0
) -> npt.NDArray[np.float64]:
    """A smooth scene of waves as the camera sees it, 36 x 64."""
    y, x = np.mgrid[0:36, 0:64].astype(float)
    u, v = (x - 31.5) / zoom, (y - 17.5) / zoom
    u, v = u * np.cos(roll) - v * np.sin(roll) + dx, u * np.sin(roll) + v * np.cos(roll) + dy
    waves = np.sin(u / 5 + 0.3) * np.cos(v / 4) + 0.6 * np.sin(u / 9 - v / 7) + 0.4 * np.cos(v / 3 + u / 11)
    luma: npt.NDArray[np.float64] = (110 + 45 * waves) * (1 - light) + 235 * light
    return luma


def seen(luma: npt.NDArray[np.float64]) -> Picture:
    picture = np.full((3, 36, 64), 128, np.uint8)
    picture[0] = np.clip(np.round(luma), 16, 235)
    return picture


def energy_of(before: npt.NDArray[np.float64], after: npt.NDArray[np.float64]) -> float:
    meter = MotionMeter()
    meter.see(seen(before))
    meter.see(seen(after))
    return meter.energy[1]


def with_box(luma: npt.NDArray[np.float64], x: int) -> npt.NDArray[np.float64]:
    out = luma.copy()
    out[10:28, x : x + 9] = 230
    return out


@pytest.mark.parametrize(
    "move",
    [
        {"dx": 0.5},
        {"dy": -0.4},
        {"zoom": 1.03},
        {"roll": 0.012},
        {"light": 0.4},
        {"dx": 0.4, "zoom": 0.98, "roll": -0.008},
    ],
)
def test_what_the_camera_does_is_no_motion(move: dict[str, float]) -> None:
    jump = energy_of(with_box(scene(), 20), with_box(scene(), 26))
    assert energy_of(scene(), scene(**move)) < 0.08 * jump
    # and it does not hide what moves meanwhile
    assert energy_of(with_box(scene(), 20), with_box(scene(**move), 26)) > 0.5 * jump


def test_a_still_picture_does_not_move() -> None:
    assert energy_of(scene(), scene()) == 0.0


def test_accents_are_where_something_jumps() -> None:
    jumps = [14, 29, 44, 60, 90, 105]
    meter = MotionMeter()
    for frame in range(120):
        place = 10 + 7 * (sum(jump <= frame for jump in jumps) % 4)
        meter.see(seen(with_box(scene(dx=0.3 * frame), place)))
    assert accents(meter.energy, FPS, []) == jumps
    assert accents(meter.energy, FPS, [44]) == [jump for jump in jumps if jump != 44]


def test_steady_motion_has_no_accent() -> None:
    meter = MotionMeter()
    for frame in range(60):
        meter.see(seen(with_box(scene(), 5 + frame // 2 * 2 % 40)))
    steady = [2.0 + 0.1 * (n % 3) for n in range(90)]
    assert accents(steady, FPS, []) == []
    assert accents([], FPS, []) == []
