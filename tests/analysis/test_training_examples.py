"""What the hearing is trained on says the truth about itself."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))

import drum_styles
import performance
import pieces
from moving import MOVEMENTS, moving_clock
from sampler import VOICES, Bank
from weathering import weather

from rivethead.stems.synth.playing import RATE

DRUMS = (
    *("kick", "snare", "clap", "hat", "open-hat", "ride", "crash", "tom-high", "tom-mid", "tom-low"),
    *("metal-low", "metal-high", "anvil", "tick"),
)


@pytest.fixture(scope="module")
def clicks() -> Bank:
    """A bank in which kicks are clicks and everything else is silent."""
    click, silence = np.eye(1, 480, dtype=np.float32)[0], np.zeros(480, np.float32)
    drums = {drum: (click,) * 2 if drum == "kick" else (silence,) * 2 for drum in DRUMS}
    notes = {
        (part, voice): {chord: dict.fromkeys(lengths, silence) for chord in chords}
        for part, (voices, chords, lengths) in VOICES.items()
        for voice in voices
    }
    return Bank(drums, notes)


@pytest.mark.parametrize("style", sorted(drum_styles.STYLES))
def test_every_style_writes_whole_bars_inside_its_tempos(style: str) -> None:
    piece = pieces.compose(style, 30, 7)
    low, _, high = drum_styles.STYLES[style].bpm
    assert low <= piece.bpm <= high or round(low) <= round(piece.bpm) <= round(high)
    assert piece.beats % piece.metre == 0
    assert piece.soundings
    assert all(0 <= s.beat < piece.beats + 0.5 for s in piece.soundings)
    assert pieces.compose(style, 30, 7) == piece
    assert pieces.compose(style, 30, 8) != piece


def test_patterns_fill_their_bars() -> None:
    for name, style in drum_styles.STYLES.items():
        count = style.metre * style.steps
        for pattern in (*style.kick, *style.snare, *style.hats, *style.extra):
            for bar in pattern.split("|"):
                assert not bar or count % len(bar) == 0 or len(bar) % count == 0, (name, pattern)


def test_what_is_left_out_is_not_trained_on() -> None:
    assert len(drum_styles.left_out()) >= 5
    assert not set(drum_styles.left_out()) & set(drum_styles.trained())


def test_kicks_of_a_machine_lie_on_the_grid(clicks: Bank) -> None:
    piece = pieces.compose("house", 20, 3)
    sound = performance.play(piece, clicks, performance.steady_clock(piece), performance.Playing(), 1)
    kicks = np.flatnonzero(sound > 0.1) / RATE
    beat = kicks * piece.bpm / 60
    assert len(kicks) > 8
    assert np.abs(beat * 4 - np.round(beat * 4)).max() < 0.01


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_moving_clocks_rise_and_move(movement: str) -> None:
    piece = pieces.compose("rock", 60, 5)
    clock = moving_clock(piece, movement, 2)
    assert len(clock) == piece.beats + 1
    assert (np.diff(clock) > 0).all()
    assert abs(clock[-1] / performance.steady_clock(piece)[-1] - 1) < 0.1
    assert np.ptp(np.diff(clock)) > 1e-4


@pytest.mark.parametrize("seed", range(8))
def test_weather_moves_nothing_in_time(seed: int) -> None:
    sound = np.zeros(3 * RATE, np.float32)
    sound[RATE : RATE + 200] = 1.0
    sound[2 * RATE : 2 * RATE + 200] = 1.0
    worn = weather(sound, seed)
    assert len(worn) == len(sound)
    early, first = np.abs(worn[RATE - 4800 : RATE - 480]), np.abs(worn[RATE - 240 : RATE + 960])
    assert first.max() > 2 * early.max()
