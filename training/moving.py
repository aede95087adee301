"""Clocks whose tempo moves, to measure how it is followed."""

from typing import Literal

import numpy as np
from performance import Clock
from pieces import TrainingPiece

from rivethead.seeds import Stream

Movement = Literal["drift", "ramp", "step", "walk", "live"]
MOVEMENTS: tuple[Movement, ...] = ("drift", "ramp", "step", "walk", "live")


def moving_clock(piece: TrainingPiece, movement: Movement, seed: int) -> Clock:
    """Return the time of every beat and of the end.

    Args:
        piece: for its tempo and length.
        movement: "drift" goes up and down by 3 % in half a minute, "ramp" changes by 8 % from end to end, "step" by
            8 % in the middle, "walk" strays by about half a percent a bar, "live" by a tenth of that.
        seed: of direction and chance.
    """
    random = np.random.default_rng(Stream(seed, "training", "moving", movement).bits64())
    beats = np.arange(piece.beats)
    sign = float(random.choice([-1, 1]))
    seconds = beats * 60 / piece.bpm
    if movement == "drift":
        speed = 1 + sign * 0.03 * np.sin(2 * np.pi * seconds / 30)
    elif movement == "ramp":
        speed = 1 + sign * 0.08 * (beats / piece.beats - 0.5)
    elif movement == "step":
        speed = np.where(beats < piece.metre * round(piece.beats / piece.metre / 2), 1 - sign * 0.04, 1 + sign * 0.04)
    else:
        stray = random.normal(0, 0.005 if movement == "walk" else 0.0005, piece.beats).cumsum()
        stray *= 1 / np.sqrt(piece.metre)
        speed = np.exp(stray - stray.mean())
    return np.concatenate([[0.0], np.cumsum(60 / piece.bpm / speed)])
