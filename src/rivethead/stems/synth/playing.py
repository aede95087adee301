"""What an instrument is handed: its notes on the clock of samples, and the take it plays in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rivethead.schema.grid import sample_at
from rivethead.schema.sound import SAMPLE_RATE_HZ
from rivethead.seeds import Stream

Signal = npt.NDArray[np.float32]

RATE = SAMPLE_RATE_HZ
RATE_HZ = float(SAMPLE_RATE_HZ)


@dataclass(frozen=True, slots=True)
class PlayedNote:
    """A note on the clock.

    Attributes:
        start, end: samples from the take's start; the end is exclusive.
        pitches: MIDI note numbers.
        velocity: 0..1.
        openness: 0..1.
        articulation: "", "mute", "accent" or "glide".
    """

    start: int
    end: int
    pitches: tuple[int, ...]
    velocity: float
    openness: float
    articulation: str = ""


@dataclass(frozen=True, slots=True)
class Playing:
    """The take that is being played.

    Attributes:
        count: its length in samples.
        bpm: its tempo.
        seed: the set's seed.
        piece: name of the piece.
        drive: factor on every distortion.
    """

    count: int
    bpm: float
    seed: int
    piece: str
    drive: float = 1.0

    def sample(self, beat: float) -> int:
        """Return the sample nearest to a beat, counted from the take's start."""
        return sample_at(beat * 60 / self.bpm, RATE)

    def samples(self, beats: float) -> float:
        """Return the (fractional) number of samples that so many beats last."""
        return beats * 60 / self.bpm * RATE

    def stream(self, *path: str | int) -> Stream:
        """Return a random stream of the set: two pieces that name the same path sound the same."""
        return Stream(self.seed, "synth", *path)

    def silence(self) -> Signal:
        """Return float32 (2, count) of zeros."""
        return np.zeros((2, self.count), np.float32)


class Instrument(Protocol):
    """Something that plays notes. Equal instruments sound the same, so they can be looked up."""

    def __hash__(self) -> int:
        """Return the same for equal instruments."""
        ...

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, playing.count) with the notes, which come in order of time."""
        ...


def noise_seed(stream: Stream) -> int:
    """Return a seed for dsp.noise."""
    return stream.integer(1 << 31)


def hz(pitch: float) -> float:
    """Return the frequency of a MIDI note number, A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((pitch - 69) / 12))


def stereo(x: Signal) -> Signal:
    """Return float32 (2, samples) with the same on both sides."""
    return np.stack([x, x]) if x.ndim == 1 else x


def panned(x: Signal, place: float) -> Signal:
    """Return a mono sound at a place between -1 (left) and 1 (right), at equal power and 0 dB in the middle."""
    angle = (place + 1) * np.pi / 4
    return np.stack([x * np.float32(np.cos(angle) * 2**0.5), x * np.float32(np.sin(angle) * 2**0.5)])


def add_at(bus: Signal, x: Signal, start: int, gain: float = 1.0) -> None:
    """Add float32 (2, samples) to a bus at a sample, cut at both ends of the bus."""
    skip = max(0, -start)
    end = min(bus.shape[1], start + x.shape[1])
    if end > start + skip:
        bus[:, start + skip : end] += np.float32(gain) * x[:, skip : end - start]
