"""Instruments of synthwave, darksynth, ambient and neurofunk: in tune, on time, without edges, the same every time."""

from collections.abc import Sequence

import numpy as np
import pytest

from rivethead.seeds import Stream
from rivethead.stems.synth.dark_choir import DarkChoir
from rivethead.stems.synth.drone import Drone
from rivethead.stems.synth.drums import Blow
from rivethead.stems.synth.electronic_tom import ElectronicTom
from rivethead.stems.synth.fm_keys import FmKeys
from rivethead.stems.synth.growl import Growl
from rivethead.stems.synth.layered import Layered
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.playing import RATE, Instrument, PlayedNote, Playing, Signal, hz
from rivethead.stems.synth.tape import Taped

SECONDS = 2.0
PLAYING = Playing(round(SECONDS * RATE), 120.0, 3, "test")

HELD = (DarkChoir(0.05, 0.2), Drone(attack_s=0.05, release_s=0.2), FmKeys(), Growl(), Taped(Pad(0.05, 0.2)))


def note(start_s: float, end_s: float, *pitches: int, articulation: str = "") -> PlayedNote:
    return PlayedNote(round(start_s * RATE), round(end_s * RATE), pitches, 0.9, 0.6, articulation)


def strength(x: Signal, frequency_hz: float) -> float:
    """Return how much of a frequency, give or take 2 %, is in the middle of a sound."""
    power = np.abs(np.fft.rfft(x.mean(0) * np.hanning(x.shape[1]))) ** 2
    at = np.fft.rfftfreq(x.shape[1], 1 / RATE)
    return float(power[(at > 0.98 * frequency_hz) & (at < 1.02 * frequency_hz)].sum() / power.sum())


@pytest.mark.parametrize("instrument", HELD, ids=lambda i: type(i).__name__)
def test_it_sounds_while_its_note_lasts_and_is_the_same_again(instrument: Instrument) -> None:
    notes = (note(0.5, 1.2, 45),)
    x = instrument.play(notes, PLAYING)
    assert x.shape == (2, PLAYING.count)
    assert x.dtype == np.float32
    assert np.isfinite(x).all()
    assert np.abs(x[:, round(0.6 * RATE) : round(1.1 * RATE)]).max() > 0.02
    assert np.abs(x[:, : round(0.49 * RATE)]).max() < 1e-4
    assert np.abs(x[:, round(1.9 * RATE) :]).max() < 0.05 * np.abs(x).max()
    assert np.array_equal(x, instrument.play(notes, PLAYING))


@pytest.mark.parametrize("instrument", HELD, ids=lambda i: type(i).__name__)
def test_silence_is_silent(instrument: Instrument) -> None:
    assert np.abs(instrument.play((), PLAYING)).max() < 1e-9


def test_keys_and_growl_are_in_tune() -> None:
    for pitch in (57, 64, 69):
        assert strength(FmKeys(tine=0.0, chorus=0.0).play((note(0, 1.5, pitch),), PLAYING), hz(pitch)) > 0.4
    low = Growl().play((note(0, 1.5, 33),), PLAYING)
    assert strength(low, hz(33)) > 0.2


def test_a_drone_holds_every_interval() -> None:
    x = Drone((0, 19, 26), attack_s=0.05).play((note(0, 1.9, 40),), PLAYING)
    found = [strength(x, hz(40 + i)) for i in (0, 19, 26)]
    assert min(found) > 0.002
    assert found[0] == max(found), "the root is heard as the bass"
    assert strength(x, hz(40 + 17)) < min(found)


def test_tape_is_on_time_and_wanders_by_its_cents() -> None:
    calm = FmKeys(tine=0.0, chorus=0.0, spread=0.0, ring_s=4.0)
    dry = calm.play((note(0.5, 1.9, 69),), PLAYING)
    wet = Taped(calm, wow_hz=1.0, cents=20.0, drive=1.0).play((note(0.5, 1.9, 69),), PLAYING)
    start = [int(np.flatnonzero(np.abs(x[0]) > 0.01)[0]) for x in (dry, wet)]
    assert abs(start[0] - start[1]) < 0.004 * RATE
    crossings = [np.flatnonzero((x[0, :-1] < 0) & (x[0, 1:] >= 0)) for x in (dry, wet)]
    cents = [1200 * np.log2(np.diff(c)[::1].astype(float).mean() / (RATE / 440)) for c in crossings]
    assert abs(cents[0]) < 3
    spans = [np.convolve(np.diff(c), np.ones(8) / 8, "valid") for c in crossings]
    off = [float(np.abs(1200 * np.log2(s / (RATE / 440))).max()) for s in spans]
    assert off[0] < 8
    assert 8 < off[1] < 45


def test_layers_add_up() -> None:
    notes: Sequence[PlayedNote] = (note(0.2, 1.0, 57),)
    keys = FmKeys(chorus=0.0)
    both = Layered(((keys, 0.5, 0), (keys, 0.25, 12))).play(notes, PLAYING)
    above = keys.play((note(0.2, 1.0, 69),), PLAYING)
    assert np.allclose(both, 0.5 * keys.play(notes, PLAYING) + 0.25 * above, atol=1e-6)


def test_growl_talks_by_its_marks_over_a_calm_sub() -> None:
    plain, flutter = (Growl().play((note(0, 1.9, 33, articulation=a),), PLAYING) for a in ("", "accent"))
    assert not np.allclose(plain, flutter)
    side = plain[0] - plain[1]
    power = np.abs(np.fft.rfft(side)) ** 2
    at = np.fft.rfftfreq(len(side), 1 / RATE)
    assert power[at < 100].sum() < 1e-3 * power.sum()


@pytest.mark.parametrize("soft", [False, True])
def test_an_electronic_tom_falls_in_pitch_and_ends_without_an_edge(soft: bool) -> None:
    x = ElectronicTom(100.0, tau_s=0.28).strike(Blow(Stream(1, "tom"), soft, 1.0))
    early, late = (np.abs(np.fft.rfft(x[0, a : a + 4096])).argmax() * RATE / 4096 for a in (0, 12_000))
    assert early > 1.2 * late
    assert late == pytest.approx(100, abs=15)
    jumps = np.abs(np.diff(x[0, round(0.3 * RATE) :], 2))
    assert jumps.max() < 0.01
    assert np.abs(x[:, -8:]).max() < 1e-3
