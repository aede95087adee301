"""One walk over a finished sound that notes, every 100 ms, everything that the measures are reckoned from."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.equaliser import Band, filter_block, section
from rivethead.dsp.loudness import Loudness, k_weighting, loudness_of
from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

HOPS_HZ = 10
SUB_HZ = 120.0
_FULL_SCALE = 0.99999
_STILL = 10 ** (-60 / 20)

_K, _MONO_K, _SUB_MIDDLE, _SUB_SIDE, _LEFT, _RIGHT, _PRODUCT, _PEAK, _SUM_LEFT, _SUM_RIGHT, _CLIPPED = range(11)


@dataclass(frozen=True, slots=True)
class Survey:
    """What was noted; every track holds a value for each whole 100 ms, powers are means.

    Attributes:
        loudness: of both channels.
        mono: of both channels folded into one and heard from both sides.
        sub_middle, sub_side: power of middle and side below SUB_HZ.
        left, right: power.
        product: mean of left times right.
        peak: highest sample.
        dc_left, dc_right: means.
        clipped: samples at full scale.
        head_s, tail_s: how long it is still (below -60 dB) at its beginning and end.
        inside_s: its longest stillness in between.
    """

    loudness: Loudness
    mono: Loudness
    sub_middle: Track
    sub_side: Track
    left: Track
    right: Track
    product: Track
    peak: Track
    dc_left: Track
    dc_right: Track
    clipped: int
    head_s: float
    tail_s: float
    inside_s: float


def survey(x: Signal, rate_hz: int) -> Survey:
    """Walk over float32 (2, samples); a last piece shorter than 100 ms counts for stillness and clipping only."""
    hop = round(rate_hz / HOPS_HZ)
    weighting = k_weighting(rate_hz)
    low_pass = np.array([section(Band("low-pass", SUB_HZ, q), rate_hz) for q in (0.5412, 1.3066)])
    notes = _walk(x, weighting, low_pass, hop, _FULL_SCALE)
    head, inside, tail = _stillness(x, np.float32(_STILL))
    rest = int(np.count_nonzero(np.abs(x[:, notes.shape[1] * hop :]) >= _FULL_SCALE))
    return Survey(
        loudness=loudness_of(notes[_K]),
        mono=loudness_of(notes[_MONO_K]),
        sub_middle=notes[_SUB_MIDDLE],
        sub_side=notes[_SUB_SIDE],
        left=notes[_LEFT],
        right=notes[_RIGHT],
        product=notes[_PRODUCT],
        peak=notes[_PEAK],
        dc_left=notes[_SUM_LEFT],
        dc_right=notes[_SUM_RIGHT],
        clipped=int(notes[_CLIPPED].sum()) + rest,
        head_s=head / rate_hz,
        tail_s=tail / rate_hz,
        inside_s=inside / rate_hz,
    )


@jit
def _walk(x: Signal, weighting: Track, low_pass: Track, hop: int, full: float) -> Track:
    notes = np.zeros((11, x.shape[1] // hop))
    heard = np.empty((2, hop), np.float32)
    lows = np.empty((2, hop), np.float32)
    heard_state = np.zeros((weighting.shape[0], 2, 2))
    lows_state = np.zeros((low_pass.shape[0], 2, 2))
    half = np.float32(0.5)
    for k in range(notes.shape[1]):
        block = x[:, k * hop : (k + 1) * hop]
        sum_left = 0.0
        sum_right = 0.0
        left = 0.0
        right = 0.0
        product = 0.0
        peak = np.float32(0.0)
        clipped = 0
        for i in range(hop):
            a = block[0, i]
            b = block[1, i]
            heard[0, i] = a
            heard[1, i] = b
            lows[0, i] = half * (a + b)
            lows[1, i] = half * (a - b)
            sum_left += a
            sum_right += b
            left += float(a) * a
            right += float(b) * b
            product += float(a) * b
            peak = max(peak, abs(a), abs(b))
            clipped += (abs(a) >= full) + (abs(b) >= full)
        filter_block(heard, weighting, heard_state)
        filter_block(lows, low_pass, lows_state)
        both = 0.0
        mono = 0.0
        sub_middle = 0.0
        sub_side = 0.0
        for i in range(hop):
            a = float(heard[0, i])
            b = float(heard[1, i])
            both += a * a + b * b
            mono += 0.5 * (a + b) * (a + b)
            sub_middle += float(lows[0, i]) * lows[0, i]
            sub_side += float(lows[1, i]) * lows[1, i]
        notes[0, k] = both / hop
        notes[1, k] = mono / hop
        notes[2, k] = sub_middle / hop
        notes[3, k] = sub_side / hop
        notes[4, k] = left / hop
        notes[5, k] = right / hop
        notes[6, k] = product / hop
        notes[7, k] = peak
        notes[8, k] = sum_left / hop
        notes[9, k] = sum_right / hop
        notes[10, k] = clipped
    return notes


@jit
def _stillness(x: Signal, still: np.float32) -> tuple[int, int, int]:
    """Return how many samples are still before the first sound, longest between two sounds, and after the last."""
    n = x.shape[1]
    last = -1
    head = n
    longest = 0
    for i in range(n):
        if abs(x[0, i]) > still or abs(x[1, i]) > still:
            if last < 0:
                head = i
            else:
                longest = max(longest, i - last - 1)
            last = i
    return head, longest, n - 1 - last
