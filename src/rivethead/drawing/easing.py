"""Easing curves: how a motion leaves one pose and comes into the next.

Every curve maps progress 0..1 to travelled share, 0 at 0 and 1 at 1. Times are in beats.
The vocabulary is that of Thomas and Johnston, "The Illusion of Life" (1981): slow in and slow out, anticipation,
follow-through and overlapping action.
"""

import math
from collections.abc import Sequence

ANTICIPATION = 0.16
"""How far a hit first draws back, as a share of its travel."""

STRIKE_BEATS = 0.26
"""How long the fast part of a hit takes at most."""


def clamped(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """Return the value, held between low and high."""
    return low if value < low else high if value > high else value


def smooth(progress: float) -> float:
    """Ease in and out (smoothstep): velocity is zero at both ends; progress is clamped to 0..1."""
    u = clamped(progress)
    return u * u * (3.0 - 2.0 * u)


def swell(progress: float) -> float:
    """Rise from 0 to 1 and fall back to 0 (sine squared), for bows and draw-backs; progress is clamped to 0..1."""
    s = math.sin(math.pi * clamped(progress))
    return s * s


def eased_out(progress: float, power: float = 2.0) -> float:
    """Start at once and come to rest slowly; progress is clamped to 0..1."""
    return 1.0 - float((1.0 - clamped(progress)) ** power)


def eased_in(progress: float, power: float = 2.0) -> float:
    """Start slowly and arrive at full speed; progress is clamped to 0..1."""
    return float(clamped(progress) ** power)


def strike(progress: float, span_beats: float, anticipation: float = ANTICIPATION) -> float:
    """Come into a hit: hold, draw back, then accelerate and arrive at full speed exactly at the end.

    The draw-back ends where the fast part begins. The fast part is `STRIKE_BEATS` long, but never more than 60 % nor
    less than 26 % of the span, so that quick hits stay readable on few frames.

    Args:
        progress: 0..1 through the span.
        span_beats: the span's length.
        anticipation: depth of the draw-back as a share of the travel.

    Returns:
        Travelled share, from about -anticipation to 1.
    """
    u = clamped(progress)
    fast = clamped(STRIKE_BEATS / max(span_beats, 1e-6), 0.26, 0.6)
    start = 1.0 - fast
    back = -anticipation * swell((u - 0.25 * start) / (0.75 * start + 0.4 * fast))
    return back + eased_in((u - start) / fast, 2.0)


def recoil(since_beats: float, ring_per_beat: float = 2.6, damping_per_beat: float = 6.5) -> float:
    """Return how far a hit has sprung back from its apex: 0 at the hit, never negative, ringing down to 1.

    The apex therefore lies exactly on the hit, and everything after it is settling.
    """
    if since_beats <= 0.0:
        return 0.0
    return 1.0 - math.exp(-damping_per_beat * since_beats) * math.cos(2.0 * math.pi * ring_per_beat * since_beats)


def hermite(progress: float, start: float, end: float, start_slope: float, end_slope: float) -> float:
    """Cubic Hermite interpolation; slopes are per unit of progress."""
    u = progress
    v = 1.0 - u
    return (
        start * (1.0 + 2.0 * u) * v * v
        + start_slope * u * v * v
        + end * u * u * (3.0 - 2.0 * u)
        - end_slope * u * u * v
    )


def trailing(
    drive: Sequence[float], steps_per_beat: int, swings_per_beat: float = 1.7, damping: float = 0.22
) -> tuple[float, ...]:
    """Return how far a soft thing (hair, antenna) lags behind the periodic motion that drags it.

    A damped oscillator hangs on the drive and is run over the cycle until its motion repeats.

    Args:
        drive: one cycle of the driving angle, radians, evenly sampled.
        steps_per_beat: samples per beat.
        swings_per_beat: the thing's own frequency.
        damping: share of critical damping; small values swing longer.

    Returns:
        Lag (thing minus drive), radians, one value per sample; it closes on itself.
    """
    count = len(drive)
    if count == 0:
        return ()
    substeps = 4
    step = 1.0 / (steps_per_beat * substeps)
    omega = 2.0 * math.pi * swings_per_beat
    place, speed = drive[0], 0.0
    lag = [0.0] * count
    # after 12 beats of run-in less than e^-28 of the start is left at these settings
    for _ in range(max(2, math.ceil(12.0 * steps_per_beat / count)) + 1):
        for i in range(count):
            lag[i] = place - drive[i]
            target, following = drive[i], drive[(i + 1) % count]
            for k in range(substeps):
                pull = target + (following - target) * (k / substeps)
                speed += (omega * omega * (pull - place) - 2.0 * damping * omega * speed) * step
                place += speed * step
    return tuple(lag)
