"""The synth's kernels keep to the physics they stand for."""

import numpy as np
import pytest

from rivethead.dsp.distortion import AMPLIFIER_DELAY_SAMPLES, HALF_BAND, amplify, clip, shave
from rivethead.dsp.dynamics import compress, duck, peak_curve
from rivethead.dsp.echoes import ping_pong, widen
from rivethead.dsp.envelopes import fade_edges, ride
from rivethead.dsp.equaliser import Band, equalise
from rivethead.dsp.filters import convolve, high_pass, low_pass, minimum_phase_response
from rivethead.dsp.modal import resonate
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import falling_sine, frequency_modulated, swarm
from rivethead.dsp.reverb import Room, impulse_response, reverberate
from rivethead.dsp.strings import pluck

RATE = 48_000


def tone(hz: float, seconds: float = 0.5, level: float = 0.5) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hz * np.arange(int(seconds * RATE)) / RATE)).astype(np.float32)


def level_db(x: np.ndarray) -> float:
    return float(10 * np.log10((x.astype(np.float64) ** 2).mean() + 1e-20))


def spectrum_db(x: np.ndarray) -> np.ndarray:
    return 20 * np.log10(np.abs(np.fft.rfft(x * np.blackman(len(x)))) + 1e-9)


def test_noise_is_even_and_neighbouring_seeds_are_strangers() -> None:
    a, b = white(48_000, 11), white(48_000, 12)
    assert abs(a.mean()) < 0.01
    assert abs(a.std() - 3**-0.5) < 0.01
    assert abs(np.corrcoef(a, b)[0, 1]) < 0.02
    assert abs(np.corrcoef(a[:64], b[:64])[0, 1]) < 0.4
    assert np.array_equal(a, white(48_000, 11))


def test_saws_do_not_fold_over() -> None:
    """At 3 kHz what lies between the harmonics below 10 kHz stays 45 dB under the fundamental; a plain ramp: 30 dB."""
    x = swarm(RATE // 2, np.array([3000.0]), 1, 0.0, 0.0, 3, float(RATE))[0]
    lines = spectrum_db(x)
    hz = np.fft.rfftfreq(len(x), 1 / RATE)
    between = (np.abs(((hz + 1500) % 3000) - 1500) > 200) & (hz < 10_000)
    assert lines[between].max() < lines.max() - 45


def test_falling_sine_ends_at_its_pitch_and_begins_at_zero() -> None:
    x = falling_sine(RATE, 200.0, 60.0, 0.02, 1.6, 10.0, 0.0, float(RATE))
    assert x[0] == 0
    late = x[RATE // 2 :]
    crossings = np.flatnonzero((late[:-1] < 0) & (late[1:] >= 0))
    assert RATE / np.diff(crossings).mean() == pytest.approx(60.0, rel=0.01)


def test_unmodulated_carrier_is_a_sine() -> None:
    x = frequency_modulated(RATE // 4, np.array([440.0]), 1.0, 0.0, 0.0, 0.0, 64, float(RATE))
    assert np.abs(x - np.sin(2 * np.pi * 440 * np.arange(len(x)) / RATE)).max() < 2e-4


@pytest.mark.parametrize("hz", [41.2, 82.4, 196.0])
def test_strings_are_in_tune_and_ring_as_long_as_asked(hz: float) -> None:
    row = [0, RATE * 2, hz, 0.9, 1.5, 0.9, 0.004, 0.0]
    x = pluck(RATE * 2, np.array([row]), 0.3, 5, float(RATE))
    part = x[RATE // 2 : RATE // 2 + RATE]
    lines = spectrum_db(part)
    near = slice(int(hz * 0.9), int(hz * 1.1) + 2)
    peak = near.start + int(lines[near].argmax())
    a, b, c = lines[peak - 1 : peak + 2]
    assert 1200 * np.log2((peak + 0.5 * (a - c) / (a - 2 * b + c)) / hz) == pytest.approx(0, abs=12)
    fallen = level_db(x[RATE // 5 : RATE // 4]) - level_db(x[RATE : RATE + RATE // 20])
    assert 15 < fallen < 60


def test_modes_fall_by_sixty_decibels_in_their_time() -> None:
    strike = np.zeros(RATE, np.float32)
    strike[0] = 1
    x = resonate(strike, np.array([1000.0]), np.array([0.5]), np.array([1.0]), float(RATE))
    fallen = level_db(x[0:2400]) - level_db(x[24_000:26_400])
    assert fallen == pytest.approx(60, abs=1.5)
    assert np.abs(x).max() == pytest.approx(1.0, abs=0.05)


def test_filters_pass_and_stop() -> None:
    for hz, kept in ((200.0, True), (8000.0, False)):
        change = level_db(low_pass(tone(hz), 1000.0, RATE)[RATE // 10 :]) - level_db(tone(hz)[RATE // 10 :])
        assert (abs(change) < 0.5) if kept else (change < -30)
    assert level_db(high_pass(tone(50.0), 500.0, RATE)[RATE // 10 :]) < level_db(tone(50.0)) - 35


def test_a_peak_lifts_by_its_gain() -> None:
    x = np.stack([tone(1000.0)] * 2)
    change = level_db(equalise(x, [Band("peak", 1000.0, 1.0, 6.0)], RATE)[:, RATE // 10 :]) - level_db(
        x[:, RATE // 10 :]
    )
    assert change == pytest.approx(6, abs=0.1)


def test_convolution_agrees_with_its_definition() -> None:
    x, h = white(9000, 1), white(700, 2)
    assert np.abs(convolve(x, h) - np.convolve(x, h)[:9000]).max() < 1e-3
    both = convolve(x, np.stack([h, -h]))
    assert np.allclose(both[0], -both[1], atol=1e-4)


def test_designed_responses_have_the_asked_magnitude() -> None:
    h = minimum_phase_response(((50, 0), (500, 0), (2000, -12), (20_000, -12)), 900, RATE)
    lines = 20 * np.log10(np.abs(np.fft.rfft(h, RATE)))
    assert lines[300] == pytest.approx(0, abs=0.7)
    assert lines[5000] == pytest.approx(-12, abs=0.7)
    assert int(np.abs(h).argmax()) < 3


def test_clipping_keeps_within_its_gain_and_takes_its_constant_off() -> None:
    y = clip(tone(220.0, level=1.0), 20.0, 0.1, 0.5)
    assert np.abs(y).max() <= 0.58
    assert not clip(np.zeros(100, np.float32), 5.0, 0.2, 1.0).any()
    x = np.stack([tone(220.0, level=0.1)] * 2)
    quiet = x.copy()
    shave(quiet, 0.9)
    assert np.abs(quiet - x).max() < 0.002


def test_the_amplifier_folds_little_over() -> None:
    """A 5 kHz sine, heavily driven: the alias at 48 - 7 x 5 = 13 kHz lies 35 dB under the fundamental."""
    y = amplify(tone(5000.0, 1.0), 14.0, 3.0, 0.0, float(RATE), HALF_BAND)[RATE // 4 :]
    lines = spectrum_db(y)
    step = RATE / len(y)
    assert lines[int(13_000 / step) - 5 : int(13_000 / step) + 5].max() < lines[int(5000 / step)] - 35
    assert AMPLIFIER_DELAY_SAMPLES == 12


def test_ducking_is_down_after_the_stroke_and_back_before_the_next() -> None:
    x = np.ones((2, RATE), np.float32)
    duck(x, np.array([1000, 30_000]), 0.8, 0.012, 0.15, float(RATE))
    assert x[0, 999] == 1
    assert x[0, 1000 + 300] == pytest.approx(0.2, abs=0.01)
    assert x[0, 29_999] == 1
    assert np.abs(np.diff(x[0])).max() < 0.02


def test_compression_takes_the_ratio() -> None:
    x = np.stack([tone(500.0, 1.0, 0.5)] * 2)
    y = x.copy()
    compress(y, -20.0, 4.0, 0.005, 0.2, 0.0, 30.0, float(RATE))
    change = level_db(y[:, RATE // 2 :]) - level_db(x[:, RATE // 2 :])
    assert -11.5 < change < -7.5


def test_no_peak_passes_the_peak_curve() -> None:
    x = np.stack([white(RATE, 3), white(RATE, 4)])
    x[:, ::997] *= 3
    y = x.copy()
    ride(y, peak_curve(x, 0.5, 0.08, 32, float(RATE)), 32)
    assert np.abs(y).max() <= 0.5 + 1e-6


def test_widening_keeps_the_mono_sum() -> None:
    x = white(RATE // 4, 9)
    y = widen(x, 0.011, 0.002, 0.3, 0.4, float(RATE))
    assert np.abs((y[0] + y[1]) / 2 - x).max() < 1e-6
    assert np.corrcoef(y[0], y[1])[0, 1] < 0.9


def test_echoes_come_in_time_and_die_away() -> None:
    x = np.zeros((2, RATE), np.float32)
    x[:, 0] = 0.5
    y = ping_pong(x, 4800, 0.5, 0.2)
    assert not y[:, :4800].any()
    assert np.abs(y[0, 4800]) > 0.3
    assert np.abs(y[:, -4000:]).max() < 0.02


def test_rooms_return_at_unity_and_without_lows() -> None:
    response = impulse_response(Room(0.6, 6500.0, 0.02), RATE)
    assert not response[:, : int(0.02 * RATE)].any()
    wet = reverberate(np.stack([white(RATE * 2, 5)] * 2), response)
    middle = high_pass(low_pass(wet, 3000.0, RATE), 300.0, RATE)[:, RATE:]
    dry = high_pass(low_pass(np.stack([white(RATE * 2, 5)] * 2), 3000.0, RATE), 300.0, RATE)[:, RATE:]
    assert level_db(middle) == pytest.approx(level_db(dry), abs=2.5)
    assert level_db(reverberate(np.stack([tone(40.0, 1.0)] * 2), response)) < -40


def test_fades_reach_silence() -> None:
    x = fade_edges(np.ones(4800, np.float32), 0.01, 0.02, RATE)
    assert x[0] == 0
    assert x[-1] == 0
    assert x[2000] == 1
