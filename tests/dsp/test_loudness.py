"""Loudness and true peak agree with the standards and with other people's meters."""

import numpy as np
import pyloudnorm
import pytest

from rivethead.dsp.limiter import limit
from rivethead.dsp.loudness import SILENCE_LUFS, LoudnessMeter, measure_loudness
from rivethead.dsp.true_peak import true_peak_dbtp

RATE = 48_000


def tone(frequency_hz: float, level_dbfs: float, seconds: float, rate_hz: int = RATE) -> np.ndarray:
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    wave = 10 ** (level_dbfs / 20) * np.sin(2 * np.pi * frequency_hz * t)
    return np.stack([wave, wave]).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_a_stereo_tone_reads_its_own_level(rate_hz: int, level: float) -> None:
    heard = measure_loudness(tone(1000, level, 20, rate_hz), rate_hz)  # EBU Tech 3341, cases 1 and 2
    assert heard.integrated_lufs == pytest.approx(level, abs=0.1)
    assert heard.short_term_max_lufs == pytest.approx(level, abs=0.1)


def test_quiet_stretches_are_gated() -> None:
    programme = np.concatenate([tone(1000, -36, 10), tone(1000, -23, 60), tone(1000, -36, 10)], axis=1)
    assert measure_loudness(programme, RATE).integrated_lufs == pytest.approx(-23, abs=0.1)  # Tech 3341, case 3


def test_the_range_of_two_levels_is_their_distance() -> None:
    programme = np.concatenate([tone(1000, -20, 20), tone(1000, -30, 20)], axis=1)
    assert measure_loudness(programme, RATE).range_lu == pytest.approx(10, abs=1)  # Tech 3342, case 1


def test_it_agrees_with_pyloudnorm_on_noise() -> None:
    noise = (0.1 * np.random.default_rng(1).standard_normal((2, RATE * 5))).astype(np.float32)
    other = pyloudnorm.Meter(RATE).integrated_loudness(noise.T.astype(float))
    assert measure_loudness(noise, RATE).integrated_lufs == pytest.approx(other, abs=0.1)


def test_feeding_in_blocks_reads_the_same() -> None:
    noise = (0.1 * np.random.default_rng(2).standard_normal((2, RATE * 3))).astype(np.float32)
    meter = LoudnessMeter(2, RATE)
    for start in range(0, noise.shape[1], 7_001):
        meter.feed(noise[:, start : start + 7_001])
    assert meter.read().integrated_lufs == measure_loudness(noise, RATE).integrated_lufs


def test_silence_and_a_moment_are_silent() -> None:
    assert measure_loudness(np.zeros((2, RATE), np.float32), RATE).integrated_lufs == SILENCE_LUFS
    assert measure_loudness(np.ones((2, 100), np.float32), RATE).integrated_lufs == SILENCE_LUFS


def test_the_peak_between_the_samples_is_found() -> None:
    t = np.arange(RATE // 10)
    wave = np.sin(2 * np.pi * t / 4 + np.pi / 4)  # a quarter of the rate: every sample lies 3 dB under the peak
    x = np.stack([wave, wave]).astype(np.float32) * np.hanning(len(t)).astype(np.float32)
    assert 20 * np.log10(np.abs(x).max()) == pytest.approx(-3.01, abs=0.01)
    assert true_peak_dbtp(x) == pytest.approx(0, abs=0.05)


@pytest.mark.parametrize("phase", np.linspace(0, np.pi, 5))
def test_the_limiter_keeps_true_peaks_under_its_ceiling(phase: float) -> None:
    t = np.arange(RATE // 2)
    hits = np.exp(-(t % 6000) / 900) * np.minimum(1, (t % 6000) / 48)
    noise = np.convolve(np.random.default_rng(3).standard_normal(len(t)), [0.05, 0.1, 0.05], "same")
    x = (3 * hits * np.sin(2 * np.pi * t / 4 + phase) + noise)[None].repeat(2, 0).astype(np.float32)
    reduced = limit(x, -1.15, RATE)
    assert reduced > 6
    assert true_peak_dbtp(x) <= -1.0


def test_the_limiter_leaves_soft_sound_alone() -> None:
    x = tone(220, -6, 0.5)
    before = x.copy()
    assert limit(x, -1, RATE) == 0
    assert np.array_equal(x, before)
