"""What no neural take may be, and what is done to one that is good."""

import numpy as np
import pytest

from rivethead.stems.neural import guards

RATE = 32_000
SECONDS = 6


def music(level: float = 0.3) -> np.ndarray:
    """Tones that swell and fade, in stereo, well inside full scale."""
    t = np.arange(SECONDS * RATE) / RATE
    tone = sum(np.sin(2 * np.pi * f * t) / n for n, f in enumerate((110.0, 220.0, 331.0, 440.0), 1))
    sound = np.stack([tone, np.roll(tone, 17)]) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    return (level * sound / np.abs(sound).max()).astype(np.float32)


def test_music_passes_without_a_word() -> None:
    assert guards.inspect(music(), RATE) == guards.Verdict("")


@pytest.mark.parametrize("broken", [np.nan, np.inf, -np.inf])
def test_one_sample_that_is_no_number_is_enough(broken: float) -> None:
    sound = music()
    sound[1, 12_345] = broken
    assert "not numbers" in guards.inspect(sound, RATE).refusal


@pytest.mark.parametrize("sound", [np.zeros((2, RATE), np.float32), np.zeros((1, 0), np.float32), music(1e-4)])
def test_silence_is_refused(sound: np.ndarray) -> None:
    assert guards.inspect(sound, RATE).refusal == "it is silent"


@pytest.mark.parametrize(("hush_s", "refused"), [(1.0, False), (2.5, True)])
def test_a_breath_is_music_and_two_seconds_of_nothing_are_not(hush_s: float, refused: bool) -> None:
    sound = music()
    sound[:, RATE : round((1 + hush_s) * RATE)] = 0
    assert ("falls silent" in guards.inspect(sound, RATE).refusal) == refused


def test_a_tail_that_died_is_refused() -> None:
    sound = music()
    sound[:, -3 * RATE :] = 0
    assert "falls silent for 3" in guards.inspect(sound, RATE).refusal


def test_what_stands_off_its_middle_is_refused() -> None:
    assert "off its middle" in guards.inspect(music() + np.float32(0.05), RATE).refusal


def test_flat_tops_are_refused_wherever_they_lie() -> None:
    for top in (1.0, 0.31):
        assert "clipped" in guards.inspect(np.clip(music(1.4 * top), -top, top), RATE).refusal


@pytest.mark.parametrize("hz", [30.0, 55.0, 125.0, 4000.0])
def test_the_crest_of_a_pure_tone_is_not_taken_for_clipping(hz: float) -> None:
    tone = 0.5 * np.sin(2 * np.pi * hz * np.arange(SECONDS * RATE) / RATE)
    assert guards.inspect(tone[None].astype(np.float32), RATE) == guards.Verdict("")


def test_noise_is_let_through_and_said() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (2, SECONDS * RATE)).astype(np.float32)
    verdict = guards.inspect(noise, RATE)
    assert not verdict.refusal
    assert any("noise" in warning for warning in verdict.warnings)


def test_a_level_that_runs_away_is_said() -> None:
    swell = music() * np.geomspace(0.02, 1, SECONDS * RATE).astype(np.float32)
    assert any("louder" in warning for warning in guards.inspect(swell, RATE).warnings)
    assert any("softer" in warning for warning in guards.inspect(swell[:, ::-1].copy(), RATE).warnings)


@pytest.mark.parametrize("level", [0.01, 0.3, 3.0])
def test_levelling_only_multiplies(level: float) -> None:
    sound = music(level)
    out = guards.levelled(sound + np.float32(0.01 * level))
    assert np.abs(out).max() == pytest.approx(10 ** (-6 / 20), rel=1e-5)
    assert np.abs(out.mean(axis=1)).max() < 1e-5
    assert out / np.abs(out).max() == pytest.approx(sound / np.abs(sound).max(), abs=0.02)


def test_silence_stays_silence() -> None:
    assert not guards.levelled(np.zeros((2, 100), np.float32)).any()
