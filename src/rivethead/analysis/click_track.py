"""A track with clicks on its beats, to judge by ear whether they are right."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.media.sound import open_sound
from rivethead.media.wav import writing
from rivethead.schema.analysis import Analysis

Signal = npt.NDArray[np.float32]

_BEAT_HZ, _DOWNBEAT_HZ = 1000.0, 2000.0
_CLICK_S, _DECAY_S = 0.06, 0.012
_SONG_GAIN, _CLICK_GAIN = 0.5, 0.5
"""Together at most full scale."""


def write_clicks(analysis: Analysis, audio_path: Path, target: Path) -> None:
    """Write a track with a click on every beat, an octave higher on downbeats; see rivethead.analysis.write_clicks."""
    downbeats = set(analysis.downbeats_s)
    with open_sound(audio_path) as stream:
        rate_hz = stream.sample_rate_hz
        low, high = click(_BEAT_HZ, rate_hz), click(_DOWNBEAT_HZ, rate_hz)
        starts = [round(beat * rate_hz) for beat in analysis.beats_s]
        sounds = [high if beat in downbeats else low for beat in analysis.beats_s]
        with writing(target, stream.channels, rate_hz, "WAV") as write:
            first = 0
            for block in stream.blocks:
                mixed = block * np.float32(_SONG_GAIN)
                mixed += clicks_between(starts, sounds, first, block.shape[1])
                write(mixed)
                first += block.shape[1]


def click(pitch_hz: float, rate_hz: int) -> Signal:
    """Return a short blip, float32 (samples,), at most 0.5."""
    t = np.arange(round(_CLICK_S * rate_hz)) / rate_hz
    return (_CLICK_GAIN * np.exp(-t / _DECAY_S) * np.sin(2 * np.pi * pitch_hz * t)).astype(np.float32)


def clicks_between(starts: Sequence[int], sounds: Sequence[Signal], first: int, count: int) -> Signal:
    """Return the clicks that sound within a block, float32 (count,).

    Args:
        starts: samples at which the clicks begin, increasing.
        sounds: the clicks, all of one length.
        first: the block's first sample.
        count: its length.
    """
    out = np.zeros(count, np.float32)
    longest = len(sounds[0]) if sounds else 0
    begin = int(np.searchsorted(starts, first - longest, side="right"))
    end = int(np.searchsorted(starts, first + count))
    for start, sound in zip(starts[begin:end], sounds[begin:end], strict=True):
        at = start - first
        part = sound[max(0, -at) : max(0, count - at)]
        out[max(0, at) : max(0, at) + len(part)] += part
    return out
