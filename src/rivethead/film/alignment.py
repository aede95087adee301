"""How well moments and beats lie on each other, and whether chance would do as well.

The score is the beat alignment of papers on generated dance, in both directions: R. Li et al., "AI Choreographer: Music
Conditioned 3D Dance Generation with AIST++", ICCV 2021.
"""

from collections.abc import Sequence
from hashlib import shake_256

import numpy as np
import numpy.typing as npt

from rivethead.schema.film import Alignment, HeardBeats
from rivethead.seeds import Stream

Times = npt.NDArray[np.float64]

SIGMA_S = 0.05
DRAWS = 1000
HEARD_WITHIN_S = 0.05
_DECIMALS, _TIME_DECIMALS = 4, 6


def aligned(
    moments_s: Sequence[float] | Times, beats_s: Sequence[float] | Times, length_s: float, name: str
) -> Alignment:
    """Return how well moments lie on beats and beats on moments.

    Args:
        moments_s: what was seen, increasing.
        beats_s: increasing.
        length_s: of the film; only beats inside it count, and random moments are drawn from it.
        name: of the moments, for the stream of chance.
    """
    moments, beats = np.asarray(moments_s, np.float64), _inside(beats_s, length_s)
    if not len(moments) or not len(beats):
        return Alignment(len(moments), len(beats), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    on, of = _score(moments, beats), _score(beats, moments)
    drawn = np.array([(_score(some, beats), _score(beats, some)) for some in _draws(len(moments), length_s, name)])
    mean, spread = drawn.mean(axis=0), np.maximum(drawn.std(axis=0), 1e-9)
    return Alignment(
        moments=len(moments),
        beats=len(beats),
        on_beats=round(on, _DECIMALS),
        of_beats=round(of, _DECIMALS),
        random_on_beats=round(float(mean[0]), _DECIMALS),
        random_of_beats=round(float(mean[1]), _DECIMALS),
        z=round(float((on - mean[0]) / spread[0]), 2),
        z_of_beats=round(float((of - mean[1]) / spread[1]), 2),
        mean_s=round(float(offsets(moments, beats).mean()), _TIME_DECIMALS),
    )


def heard(onsets_s: Times, beats_s: Sequence[float], length_s: float) -> HeardBeats:
    """Return how far beats lie from the onsets that were heard.

    Args:
        onsets_s: increasing.
        beats_s: increasing.
        length_s: of the sound.
    """
    beats = _inside(beats_s, length_s)
    if not len(onsets_s) or not len(beats):
        return HeardBeats(len(onsets_s), len(beats), 0.0, 0.0, 0.0, 0.0)
    apart = offsets(beats, onsets_s)
    near = apart[np.abs(apart) <= HEARD_WITHIN_S]
    if not len(near):
        return HeardBeats(len(onsets_s), len(beats), 0.0, 0.0, 0.0, 0.0)
    return HeardBeats(
        onsets=len(onsets_s),
        beats=len(beats),
        heard=round(len(near) / len(beats), _DECIMALS),
        mean_s=round(float(near.mean()), _TIME_DECIMALS),
        median_s=round(float(np.median(near)), _TIME_DECIMALS),
        p95_s=round(float(np.percentile(np.abs(near), 95)), _TIME_DECIMALS),
    )


def offsets(times_s: Times, marks_s: Times) -> Times:
    """Return how far each time lies after (or, negative, before) its nearest mark; there is at least one mark."""
    after = np.searchsorted(marks_s, times_s)
    later = times_s - marks_s[np.minimum(after, len(marks_s) - 1)]
    earlier = times_s - marks_s[np.maximum(after - 1, 0)]
    return np.where(np.abs(earlier) <= np.abs(later), earlier, later)


def _inside(beats_s: Sequence[float] | Times, length_s: float) -> Times:
    beats = np.asarray(beats_s, np.float64)
    return beats[(beats >= 0) & (beats < length_s)]


def _score(times_s: Times, marks_s: Times) -> float:
    return float(np.exp(-0.5 * (offsets(times_s, marks_s) / SIGMA_S) ** 2).mean())


def _draws(count: int, length_s: float, name: str) -> list[Times]:
    """Return DRAWS lists of times, each increasing and evenly at random over the film.

    One hash gives all of them at once: a call a time would take longer than decoding a film.
    """
    stream = Stream(0, "film", "certificate", name, count)
    drawn = shake_256(stream.bits64().to_bytes(8, "little")).digest(8 * DRAWS * count)
    shares = (np.frombuffer(drawn, "<u8") >> np.uint64(11)) / float(1 << 53)
    return list(np.sort(shares.reshape(DRAWS, count) * length_s, axis=1))
