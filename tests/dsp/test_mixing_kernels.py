"""The kernels of the desk do what their slow and plain forms do."""

import numpy as np
import pytest
from scipy.signal import fftconvolve, sosfilt

from rivethead.drawing.chart import columns
from rivethead.dsp.equaliser import BLOCK, Band, filter_sections, section
from rivethead.dsp.filters import convolve
from rivethead.dsp.loudness import measure_loudness
from rivethead.dsp.multiband import BandDynamics, hold_bands
from rivethead.dsp.spectrum import BAND_HOPS_HZ, band_track
from rivethead.mix.survey import survey

RATE = 48_000


def noise(channels: int, samples: int, seed: int = 1) -> np.ndarray:
    return (0.1 * np.random.default_rng(seed).standard_normal((channels, samples))).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 2, 3])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_sections_filter_as_scipy_does(channels: int, count: int) -> None:
    bands = [Band("high-pass", 60.0), Band("peak", 900.0, 2.0, 5.0), Band("low-pass", 9000.0), Band("low-shelf", 200.0)]
    sections = np.array([section(band, RATE) for band in bands[:count]])
    x = noise(channels, 3 * BLOCK + 17)
    sos = np.insert(sections, 3, 1.0, axis=1)
    wanted = sosfilt(sos, x.astype(np.float64), axis=1)
    filter_sections(x, sections)
    assert np.abs(x - wanted).max() < 1e-6


@pytest.mark.parametrize(("taps", "count"), [(500, 9000), (9000, 100_000), (70_000, 150_000), (70_000, 1000)])
def test_convolution_is_convolution(taps: int, count: int) -> None:
    x, response = noise(1, count)[0], noise(2, taps, 2)
    x[count // 4 : count // 2] = 0
    wanted = np.stack([fftconvolve(x.astype(np.float64), row.astype(np.float64))[:count] for row in response])
    assert np.abs(convolve(x, response) - wanted).max() < 2e-6 * max(1.0, np.abs(wanted).max())
    assert np.array_equal(convolve(x, response)[0], convolve(x, response[:1])[0])
    assert not convolve(np.zeros(count, np.float32), response).any()


def test_bands_at_rest_sum_to_the_input() -> None:
    x = noise(2, RATE * 3)
    before = [measure_loudness(x, RATE).integrated_lufs, *np.abs(np.fft.rfft(x[0]))[[600, 3000, 30_000]]]
    at_rest = BandDynamics(over_db=60.0, ratio=2.0, attack_s=0.01, release_s=0.1)
    hold_bands(x, (140.0, 3200.0), (at_rest, at_rest, at_rest), RATE)
    after = [measure_loudness(x, RATE).integrated_lufs, *np.abs(np.fft.rfft(x[0]))[[600, 3000, 30_000]]]
    assert after == pytest.approx(before, rel=0.01)


def test_a_survey_hears_what_the_meter_hears() -> None:
    x = noise(2, RATE * 6 + 100)
    x[:, : RATE * 2] *= 0.3
    found = survey(x, RATE)
    heard = measure_loudness(x, RATE)
    assert found.loudness.integrated_lufs == pytest.approx(heard.integrated_lufs, abs=1e-3)
    assert found.loudness.range_lu == pytest.approx(heard.range_lu, abs=1e-3)
    middle = np.repeat(x.mean(0)[None], 2, axis=0)
    assert found.mono.integrated_lufs == pytest.approx(measure_loudness(middle, RATE).integrated_lufs, abs=1e-3)
    assert np.mean(found.left) == pytest.approx(np.square(x[0], dtype=np.float64).mean(), rel=1e-2)
    assert found.peak.max() == np.abs(x).max()


def test_a_tone_lies_in_its_band_from_when_it_sounds() -> None:
    x = np.zeros((2, RATE * 3), np.float32)
    t = np.arange(RATE) / RATE
    x[:, RATE : 2 * RATE] = np.sin(2 * np.pi * 1000 * t)
    track = band_track(x, RATE)
    loud = track.powers.sum(axis=1)
    assert len(loud) == 3 * BAND_HOPS_HZ + 1
    assert loud[: BAND_HOPS_HZ - 3].max() == 0
    band = int(track.powers[75].argmax())
    assert track.edges_hz[band] <= 1000 <= track.edges_hz[band + 1] * 1.03


@pytest.mark.parametrize("count", [1, 7, 100, 1000])
def test_columns_summarise_equal_stretches(count: int) -> None:
    values = np.arange(700, dtype=np.float64)
    found = columns(values, count, "max")
    assert found[-1] == 699
    assert (np.diff(found) >= 0).all()
    assert columns(values, count, "mean")[0] == values[: max(700 // count, 1)].mean()
    assert columns(np.full((3, 50), 2.0), count, "rms").shape == (3, count)
    assert np.allclose(columns(np.full((3, 50), 2.0), count, "rms"), 2.0)
    assert not columns(np.zeros(0), count, "max").any()
