"""Takes on one grid: every take starts on a bar line, and the tail of the one before rings over its beginning."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.dsp.loudness import SILENCE_LUFS, measure_loudness
from rivethead.errors import AudioError, InputError
from rivethead.media.wav import read_wav
from rivethead.schema.grid import sample_at
from rivethead.schema.score import BEATS_PER_BAR
from rivethead.schema.sound import SAMPLE_RATE_HZ, Placement, Take

Signal = npt.NDArray[np.float32]

_SHORTEST_FADE_SAMPLES = 384
"""8 ms: a take whose file ends on its joint fades over these, so that it does not end in a click."""

_HEAD_SAMPLES = 24
"""Half a millisecond: a take that begins in the middle of a sound is eased in over these."""

_UNEVEN_LU = 1.5
"""Takes may differ by so much without being touched: an opening is meant to be softer than a peak."""

_EVENED = 0.7
_MOST_DB = 6.0

_LAST_FADE_S = 0.8

_AUDIBLE_STEP = 1e-3
_HIGHEST = 0.98
"""The highest sample of the sum, so that neither it nor its layers clip in files of 24 bits."""

_NOTHING = np.zeros(2, np.float32)


def place(takes: Sequence[Take], bpm: float) -> tuple[Placement, ...]:
    """Return where every take lies; times are counted in beats from the start of the mix and converted once.

    Args:
        takes: in playing order.
        bpm: the one tempo.

    Raises:
        InputError: there is no take, a take has another tempo, or is shorter than its bars.
    """
    if not takes:
        raise InputError("There is nothing to mix: the set has no takes; give --stems 1 or more.")
    placements = []
    beat = 0
    for take in takes:
        if abs(take.bpm / bpm - 1) > 1e-6:
            raise InputError(
                f"{take.file} is at {take.bpm:g} bpm, but the mix is at {bpm:g} bpm; make that take again."
            )
        start = _sample_of(beat, bpm)
        joint = _sample_of(beat + take.bars * BEATS_PER_BAR, bpm)
        if start + take.samples < joint:
            raise InputError(f"{take.file} is shorter than its {take.bars} bars; make that take again.")
        end = start + take.samples
        placements.append(Placement(take.name, start / _RATE, joint / _RATE, end / _RATE, beat))
        beat += take.bars * BEATS_PER_BAR
    return tuple(placements)


_RATE = SAMPLE_RATE_HZ


def _sample_of(beat: int, bpm: float) -> int:
    return sample_at(beat * 60 / bpm, _RATE)


def stitch(takes: Sequence[Take], placements: Sequence[Placement], folder: Path) -> tuple[Signal, dict[str, float]]:
    """Return the sum of all takes, float32 (2, samples), and the gain in dB that each was given, 0 at most.

    Raises:
        AudioError: a take's file is missing or is not what its paper says.
    """
    sounds = [load(take.file, take.samples, folder) for take in takes]
    levels = [_bar_cut_loudness(sound, placement) for sound, placement in zip(sounds, placements, strict=True)]
    gains_db = _evening_gains_db(levels)
    total = np.zeros((2, mix_samples(placements)), np.float32)
    for index, gain_db in enumerate(gains_db):
        sound, sounds[index] = sounds[index], np.zeros((2, 0), np.float32)  # let go of what is placed
        start = lay(sound, sound[:, 0].copy() if sound.shape[1] else _NOTHING, gain_db, placements, index)
        end = min(start + sound.shape[1], total.shape[1])
        total[:, start:end] += sound[:, : end - start]
    highest = float(np.abs(total).max()) if total.size else 0.0
    if highest > _HIGHEST:
        total *= np.float32(_HIGHEST / highest)
        gains_db = [gain_db + 20 * math.log10(_HIGHEST / highest) for gain_db in gains_db]
    return total, {t.name: g for t, g in zip(takes, gains_db, strict=True)}


def mix_samples(placements: Sequence[Placement]) -> int:
    """Return the length of the mix in samples."""
    return round(placements[-1].end_s * _RATE)


def lay(
    sound: Signal, first: npt.NDArray[np.float32], gain_db: float, placements: Sequence[Placement], index: int
) -> int:
    """Bring a take, or a layer of it, to what it adds to the mix: gain and fades, in place.

    Args:
        sound: float32 (2, samples).
        first: the take's first sample in both channels; a layer is eased in where its take is.
        gain_db: the take's gain.
        placements: of all takes.
        index: which of them.

    Returns:
        The sample of the mix where it begins. It may reach beyond the mix's end, where it is silent.
    """
    placement = placements[index]
    start, joint = round(placement.start_s * _RATE), round(placement.joint_s * _RATE)
    sound *= np.float32(10 ** (gain_db / 20))
    if np.abs(first).max() > _AUDIBLE_STEP:
        _ease_in(sound)
    _fade_tail(sound, joint - start, last=index == len(placements) - 1)
    beyond = start + sound.shape[1] - mix_samples(placements)
    if beyond > 0:  # a short last take can end before the tail of the one before it
        _fade_out(sound[:, :-beyond], _SHORTEST_FADE_SAMPLES)
        sound[:, -beyond:] = 0
    return start


def load(file: str, samples: int, folder: Path) -> Signal:
    """Return a take's or a layer's sound, float32 (2, samples).

    Raises:
        AudioError: the file is missing, has another rate or length, or holds what are not numbers.
    """
    path = folder / file
    sound, rate_hz = read_wav(path)
    if rate_hz != _RATE:
        raise AudioError(f"{path} has {rate_hz} samples a second instead of {_RATE}; make that take again.")
    if sound.shape[1] != samples:
        raise AudioError(f"{path} has {sound.shape[1]} samples instead of {samples}; make that take again.")
    if not np.isfinite(sound).all():
        raise AudioError(f"{path} holds values that are not numbers; make that take again.")
    return sound[:2] if sound.shape[0] >= 2 else np.repeat(sound, 2, axis=0)


def _bar_cut_loudness(sound: Signal, placement: Placement) -> float:
    inside = round((placement.joint_s - placement.start_s) * _RATE)
    return measure_loudness(sound[:, :inside], _RATE).integrated_lufs


def _evening_gains_db(loudness_lufs: Sequence[float]) -> list[float]:
    """Bring takes that stick out towards the median, by a part of what exceeds the free play; silence is left.

    The highest gain is 0 dB: takes lie in files of 24 bits, and so will their layers.
    """
    sounding = [v for v in loudness_lufs if v > SILENCE_LUFS]
    if not sounding:
        return [0.0] * len(loudness_lufs)
    middle = float(np.median(sounding))
    gains = []
    for level in loudness_lufs:
        off = middle - level if level > SILENCE_LUFS else 0.0
        excess = max(0.0, abs(off) - _UNEVEN_LU) * (1.0 if off > 0 else -1.0)
        gains.append(float(np.clip(excess * _EVENED, -_MOST_DB, _MOST_DB)))
    return [gain - max(gains) for gain in gains]


def _ease_in(sound: Signal) -> None:
    if sound.shape[1] > _HEAD_SAMPLES:
        sound[:, :_HEAD_SAMPLES] *= np.linspace(0, 1, _HEAD_SAMPLES, dtype=np.float32)


def _fade_tail(sound: Signal, joint: int, *, last: bool) -> None:
    """Let what follows the joint die away by the end of the file; the very last tail rings nearly to its end."""
    tail = sound.shape[1] - joint
    length = min(tail, round(_LAST_FADE_S * _RATE)) if last else tail
    _fade_out(sound, max(length, _SHORTEST_FADE_SAMPLES))


def _fade_out(sound: Signal, samples: int) -> None:
    length = min(samples, sound.shape[1])
    if length:
        sound[:, -length:] *= np.cos(np.linspace(0, np.pi / 2, length)).astype(np.float32)
        sound[:, -1] = 0
