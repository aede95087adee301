"""What the model's process is asked and what it answers: plain values that travel between processes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sampling:
    """How freely a model chooses.

    Attributes:
        guidance: how much closer to the prompt than the model by itself, 1 is not at all.
        top_k: of how many likeliest codes one is drawn, 0 of all.
        temperature: above 1 is wilder.
    """

    guidance: float = 3.0
    top_k: int = 250
    temperature: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What a player has to know of its model beside its files.

    Attributes:
        window_s: how much the model makes in one go.
        stride_s: how much each further window adds.
        lead_in_s: how much of another take it can go on from, 0 for none.
        steps: of denoising, where the model denoises.
        shift: of the timetable of denoising.
    """

    window_s: float = 30.0
    stride_s: float = 18.0
    lead_in_s: float = 12.0
    steps: int = 8
    shift: float = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One take to play.

    Attributes:
        name: the piece's name.
        prompt: what the model is told.
        seconds: how long.
        seed: 0..2**63-1.
        sampling: how freely.
        lead_in: sound at 48 kHz, float32 (2, samples), that the take goes on from; None where it begins by itself.
        bpm: the tempo.
        key: tonic and mode in words, such as "D minor".
        words: what is sung or shouted, may be empty.
    """

    name: str
    prompt: str
    seconds: float
    seed: int
    sampling: Sampling
    lead_in: Signal | None
    bpm: float
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """A take as the model gave it.

    Attributes:
        sound: float32 (channels, samples).
        rate_hz: its samples a second.
        refusal: why the model itself gave up on it, "" where it did not.
    """

    sound: Signal
    rate_hz: int
    refusal: str = ""
