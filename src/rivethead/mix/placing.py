"""Takes on one grid: every take starts on a bar line, and the tail of the one before rings over its beginning."""

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
    """Return the sum of all takes, float32 (2, samples), and the gain in dB that each was given.

    Raises:
        AudioError: a take's file is missing or is not what its paper says.
    """
    gains_db = _evening_gains_db([_bar_cut_loudness(t, p, folder) for t, p in zip(takes, placements, strict=True)])
    total = np.zeros((2, round(placements[-1].end_s * _RATE)), np.float32)
    for index, (take, placement, gain_db) in enumerate(zip(takes, placements, gains_db, strict=True)):
        sound = _load(take, folder) * np.float32(10 ** (gain_db / 20))
        start, joint = round(placement.start_s * _RATE), round(placement.joint_s * _RATE)
        last = index == len(takes) - 1
        _ease_in(sound)
        _fade_tail(sound, joint - start, last=last)
        end = min(start + sound.shape[1], total.shape[1])
        if end < start + sound.shape[1]:  # a short last take can end before the tail of the one before it
            _fade_out(sound[:, : end - start], _SHORTEST_FADE_SAMPLES)
        total[:, start:end] += sound[:, : end - start]
    return total, {t.name: g for t, g in zip(takes, gains_db, strict=True)}


def _load(take: Take, folder: Path) -> Signal:
    path = folder / take.file
    sound, rate_hz = read_wav(path)
    if rate_hz != _RATE:
        raise AudioError(f"{path} has {rate_hz} samples a second instead of {_RATE}; make that take again.")
    if sound.shape[1] != take.samples:
        raise AudioError(f"{path} has {sound.shape[1]} samples instead of {take.samples}; make that take again.")
    if not np.isfinite(sound).all():
        raise AudioError(f"{path} holds values that are not numbers; make that take again.")
    return sound[:2] if sound.shape[0] >= 2 else np.repeat(sound, 2, axis=0)


def _bar_cut_loudness(take: Take, placement: Placement, folder: Path) -> float:
    inside = round((placement.joint_s - placement.start_s) * _RATE)
    return measure_loudness(_load(take, folder)[:, :inside], _RATE).integrated_lufs


def _evening_gains_db(loudness_lufs: Sequence[float]) -> list[float]:
    """Bring takes that stick out towards the median, by a part of what exceeds the free play; silence is left."""
    sounding = [v for v in loudness_lufs if v > SILENCE_LUFS]
    if not sounding:
        return [0.0] * len(loudness_lufs)
    middle = float(np.median(sounding))
    gains = []
    for level in loudness_lufs:
        off = middle - level if level > SILENCE_LUFS else 0.0
        excess = max(0.0, abs(off) - _UNEVEN_LU) * (1.0 if off > 0 else -1.0)
        gains.append(float(np.clip(excess * _EVENED, -_MOST_DB, _MOST_DB)))
    return gains


def _ease_in(sound: Signal) -> None:
    if sound.shape[1] > _HEAD_SAMPLES and np.abs(sound[:, 0]).max() > 1e-3:
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
