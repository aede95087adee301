"""What must not be heard in a finished sound: silence inside it, and clicks where the score has no onset."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

_BLOCK_S = 0.01
_SILENT_POWER = 1e-6
"""-60 dB below full scale."""

_BEFORE_S, _AFTER_S = 0.008, 0.016
"""How far around a written onset nothing is called a click; guitars are played by several hands a little apart."""

_CLICK_RATIO = 12.0
_AROUND_S, _OWN_S, _FAR_S = 0.012, 0.001, 0.06
_ALONE = 0.5
"""The next strongest jump near a click is at most this much of it; oscillators' edges come back every period."""

_AUDIBLE = 1e-3


def silences_s(sound: Signal, rate_hz: int) -> tuple[float, float, float]:
    """Return the length of silence before the music, the longest inside it, and after it, in seconds.

    Silent is what has less than -60 dBFS over 10 ms in both channels.
    """
    block = round(_BLOCK_S * rate_hz)
    whole = sound.shape[1] // block
    power = np.square(sound[:, : whole * block].astype(np.float64)).reshape(sound.shape[0], whole, block).mean(2).max(0)
    loud = np.flatnonzero(power > _SILENT_POWER)
    if not len(loud):
        return whole * _BLOCK_S, 0.0, whole * _BLOCK_S
    longest = int(np.diff(loud).max()) - 1 if len(loud) > 1 else 0
    return float(loud[0]) * _BLOCK_S, longest * _BLOCK_S, float(whole - 1 - loud[-1]) * _BLOCK_S


def click_times_s(
    sound: Signal, rate_hz: int, onsets_s: Iterable[float], spans_s: Iterable[tuple[float, float]] = ()
) -> list[float]:
    """Return when a single jump stands out of the sound although nothing begins there, in seconds.

    A jump is a second difference of more than 12 times its RMS in the 12 ms before as well as after it, with none of
    half its size within 60 ms, and audible at all.

    Args:
        sound: float32 (channels, samples).
        rate_hz: samples a second.
        onsets_s: when something is written to begin; 8 ms before and 16 ms after are not judged.
        spans_s: stretches that are not judged.
    """
    judged = np.ones(sound.shape[1], bool)
    for onset in onsets_s:
        judged[max(0, round((onset - _BEFORE_S) * rate_hz)) : max(0, round((onset + _AFTER_S) * rate_hz))] = False
    for start, end in spans_s:
        judged[max(0, round(start * rate_hz)) : max(0, round(end * rate_hz))] = False
    found: set[int] = set()
    for channel in sound:
        jumps = np.abs(np.diff(np.pad(channel.astype(np.float64), 1), 2))  # an end that is cut off is a click, too
        found.update(_lonely(jumps, judged, rate_hz))
    return _merged_s(sorted(found), rate_hz)


def _lonely(jumps: Track, judged: npt.NDArray[np.bool_], rate_hz: int) -> list[int]:
    around, own, far = (round(length_s * rate_hz) for length_s in (_AROUND_S, _OWN_S, _FAR_S))
    total = np.concatenate([[0.0], np.cumsum(jumps**2)])
    at = np.flatnonzero(judged & (jumps > _AUDIBLE))

    def power(first: npt.NDArray[np.int64], end: npt.NDArray[np.int64]) -> Track:
        first, end = np.clip(first, 0, len(jumps)), np.clip(end, 0, len(jumps))
        return np.asarray((total[end] - total[first]) / np.maximum(end - first, 1))

    beside = np.sqrt(np.maximum(power(at - own - around, at - own), power(at + own + 1, at + own + 1 + around)))
    lonely = []
    peers = jumps * judged  # what an onset does is no excuse
    for i in at[jumps[at] > _CLICK_RATIO * beside]:
        others = np.concatenate([peers[max(0, i - far) : max(0, i - own)], peers[i + own : i + far]])
        if not len(others) or others.max() < _ALONE * jumps[i]:
            lonely.append(int(i))
    return lonely


def _merged_s(samples: list[int], rate_hz: int) -> list[float]:
    """Return times, those within 5 ms as one."""
    times: list[float] = []
    for sample in samples:
        if not times or sample / rate_hz - times[-1] > 0.005:
            times.append(sample / rate_hz)
    return times


def written_onsets_s(score: Score, mixed: Mix) -> list[float]:
    """Return when anything in the score begins or is cut, in seconds from the mix's start."""
    beat_s = 60 / score.bpm
    found: set[float] = set()
    for piece, place in zip(score.pieces, mixed.placements, strict=True):
        beats = {hit.beat for hit in piece.hits} | {shout.beat for shout in piece.shouts}
        beats |= {note.beat for note in piece.notes}
        for gesture in piece.gestures:
            beats |= {gesture.beat, gesture.beat + gesture.length_beats}
        for move in piece.moves:
            beats |= {move.beat, move.beat + move.length_beats}
            if move.kind == "stutter":
                beats |= {move.beat + step / 4 for step in range(int(move.length_beats * 4) + 1)}
        found |= {place.start_s + beat * beat_s for beat in beats}
    return sorted(found)


def spoken_s(takes: Takes, mixed: Mix) -> list[tuple[float, float]]:
    """Return when words are spoken, whose consonants are jumps by nature."""
    return [
        (place.start_s + word.start_s, place.start_s + word.end_s)
        for take, place in zip(takes.takes, mixed.placements, strict=True)
        for word in take.words
    ]
