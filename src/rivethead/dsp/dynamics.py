"""Dynamics: side-chain ducking, compression, transient shaping and gains that several layers share."""

import math

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Signal = npt.NDArray[np.float32]


@jit
def duck(
    x: Signal, strokes: npt.NDArray[np.int64], depth: float, hold_s: float, release_s: float, sample_rate_hz: float
) -> None:
    """Press the sound down at every stroke, as a side-chain compressor keyed by the kick does, without its lag.

    Args:
        x: float32 (2, samples), changed in place.
        strokes: sample positions, ascending.
        depth: 0..1, how much of the gain is taken away.
        hold_s: how long it stays down.
        release_s: how long it takes to come back.
        sample_rate_hz: samples a second.
    """
    attack = 0.002 * sample_rate_hz
    hold = hold_s * sample_rate_hz
    release = release_s * sample_rate_hz
    for j in range(strokes.shape[0]):
        begin = strokes[j]
        end = min(x.shape[1], begin + int(hold + release))
        if j + 1 < strokes.shape[0]:
            end = min(end, strokes[j + 1])
        for i in range(max(begin, 0), end):
            t = float(i - begin)
            u = max(0.0, (t - hold) / release)
            gain = 1.0 - depth * (1.0 - u * u * (3.0 - 2.0 * u)) * min(1.0, t / attack)
            x[0, i] *= gain
            x[1, i] *= gain


@jit
def compress(
    x: Signal,
    threshold_db: float,
    ratio: float,
    attack_s: float,
    release_s: float,
    makeup_db: float,
    detector_high_pass_hz: float,
    sample_rate_hz: float,
) -> None:
    """Compress in place, both channels by one gain; the detector hears peaks above detector_high_pass_hz."""
    attack = 1.0 - math.exp(-1.0 / (attack_s * sample_rate_hz))
    release = 1.0 - math.exp(-1.0 / (release_s * sample_rate_hz))
    high = 1.0 - math.exp(-2.0 * math.pi * detector_high_pass_hz / sample_rate_hz)
    threshold = 10.0 ** (threshold_db / 20.0)
    makeup = 10.0 ** (makeup_db / 20.0)
    slope = 1.0 - 1.0 / ratio
    level = 0.0
    low = 0.0
    gain = makeup
    target = makeup
    for i in range(x.shape[1]):
        middle = 0.5 * (x[0, i] + x[1, i])
        low += high * (middle - low) + 1e-18
        peak = max(abs(middle - low), 0.5 * abs(x[0, i] - x[1, i])) + 1e-15
        level += (peak - level) * (attack if peak > level else release)
        if i % 8 == 0:
            target = makeup if level <= threshold else makeup * (threshold / level) ** slope
        gain += 0.1 * (target - gain)
        x[0, i] *= gain
        x[1, i] *= gain


@jit
def shape_transients(x: Signal, attack_gain: float, sustain_cut: float, sample_rate_hz: float) -> None:
    """Lift attacks and lower tails in place, by the ratio of a fast to a slow envelope."""
    fast_rise = 1.0 - math.exp(-1.0 / (0.0008 * sample_rate_hz))
    slow_rise = 1.0 - math.exp(-1.0 / (0.018 * sample_rate_hz))
    fall = 1.0 - math.exp(-1.0 / (0.05 * sample_rate_hz))
    fast = 0.0
    slow = 0.0
    gain = 1.0
    target = 1.0
    for i in range(x.shape[1]):
        peak = max(abs(x[0, i]), abs(x[1, i])) + 1e-15
        fast += (peak - fast) * (fast_rise if peak > fast else fall)
        slow += (peak - slow) * (slow_rise if peak > slow else fall)
        if i % 4 == 0:
            ratio = (fast + 1e-5) / (slow + 1e-5)
            if ratio > 1.0:
                target = min(2.2, 1.0 + attack_gain * (ratio - 1.0))
            else:
                target = max(0.5, 1.0 - sustain_cut * (1.0 - ratio))
        gain += 0.05 * (target - gain)
        x[0, i] *= gain
        x[1, i] *= gain


@jit
def glue_curve(
    x: Signal, threshold_db: float, ratio: float, attack_s: float, release_s: float, hop: int, rate: float
) -> Signal:
    """Return the gain of a slow bus compressor, one point every hop samples, for envelopes.ride to play.

    Args:
        x: float32 (2, samples), the bus; it is only heard, so that all of its layers can share the gain.
        threshold_db: of the mean level, in dBFS.
        ratio: above the threshold.
        attack_s: time constant downwards.
        release_s: time constant upwards.
        hop: samples between points.
        rate: samples a second.
    """
    points = x.shape[1] // hop + 2
    curve = np.ones(points, np.float32)
    attack = 1.0 - math.exp(-hop / (attack_s * rate))
    release = 1.0 - math.exp(-hop / (release_s * rate))
    threshold = 10.0 ** (threshold_db / 10.0)
    slope = 0.5 * (1.0 - 1.0 / ratio)
    power = 0.0
    gain = 1.0
    for k in range(points):
        now = 0.0
        for i in range(k * hop, min((k + 1) * hop, x.shape[1])):
            middle = 0.5 * (x[0, i] + x[1, i])
            now += middle * middle
        power += 0.25 * (now / hop - power)
        target = 1.0 if power <= threshold else (threshold / power) ** slope
        gain += (target - gain) * (attack if target < gain else release)
        curve[k] = gain
    return curve


@jit
def peak_curve(x: Signal, ceiling: float, release_s: float, hop: int, rate: float) -> Signal:
    """Return the gain, one point every hop samples, under which float32 (2, samples) keeps within ±ceiling.

    It looks ahead by two hops and holds for two more, so that straight lines between its points never let a peak by.
    """
    points = x.shape[1] // hop + 2
    wanted = np.ones(points, np.float32)
    for k in range(points):
        peak = ceiling
        for i in range(k * hop, min((k + 1) * hop, x.shape[1])):
            peak = max(peak, abs(x[0, i]), abs(x[1, i]))
        wanted[k] = ceiling / peak
    held = np.ones(points, np.float32)
    release = 1.0 - math.exp(-hop / (release_s * rate))
    gain = 1.0
    for k in range(points):
        lowest = 1.0
        for j in range(max(0, k - 3), min(points, k + 3)):
            lowest = min(lowest, wanted[j])
        gain = lowest if lowest < gain else gain + (lowest - gain) * release
        held[k] = gain
    curve = np.ones(points, np.float32)
    for k in range(points):
        a = held[max(0, k - 1)]
        b = held[min(points - 1, k + 1)]
        curve[k] = (a + held[k] + b) / 3.0
    return curve
