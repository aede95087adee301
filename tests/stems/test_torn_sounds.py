"""Laws of the instruments of power noise and industrial house: where they sound, where they are silent, how high."""

import numpy as np
import pytest

from rivethead.schema.score import Hit
from rivethead.seeds import Stream
from rivethead.stems.synth.drums import Blow, Drum
from rivethead.stems.synth.feedback import Feedback
from rivethead.stems.synth.hard_drums import Burst, Scrape, Skin, TornKick
from rivethead.stems.synth.kit import Kit, Place
from rivethead.stems.synth.noise_wall import NoiseWall
from rivethead.stems.synth.playing import RATE, Instrument, PlayedNote, Playing, Signal, hz
from rivethead.stems.synth.rumble import Rumble
from rivethead.stems.synth.stab import Stab
from rivethead.stems.synth.swept import Swept
from rivethead.stems.synth.vocal_chop import VocalChop

PLAYING = Playing(4 * RATE, 120.0, 5, "law")
INSTRUMENTS: tuple[Instrument, ...] = (
    Rumble(),
    Rumble(0.3, 110.0, 40.0, 9.0, 0.4, 0.05),
    Stab(),
    Stab(voices=0, tines=1.0, choke=True),
    NoiseWall(),
    Feedback(),
    VocalChop(),
    Swept(Stab()),
)
DRUMS: tuple[Drum, ...] = (TornKick(), Burst(), Burst(thud_hz=0.0, grain=1.0), Scrape(), Skin())


def note(start_s: float, end_s: float, pitch: int = 57, velocity: float = 0.9, openness: float = 0.5) -> PlayedNote:
    return PlayedNote(round(start_s * RATE), round(end_s * RATE), (pitch,), velocity, openness)


def power(x: Signal) -> float:
    return float((x.astype(np.float64) ** 2).mean())


def strongest_hz(x: Signal) -> float:
    spectrum = np.abs(np.fft.rfft(x.mean(0) * np.hanning(x.shape[1])))
    return float(np.argmax(spectrum) * RATE / x.shape[1])


def centroid_hz(x: Signal) -> float:
    spectrum = np.abs(np.fft.rfft(x.mean(0))) ** 2
    return float((spectrum * np.fft.rfftfreq(x.shape[1], 1 / RATE)).sum() / spectrum.sum())


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda i: type(i).__name__)
def test_nothing_sounds_before_its_note(instrument: Instrument) -> None:
    x = instrument.play([note(1.0, 1.6)], PLAYING)
    assert x.shape == (2, PLAYING.count)
    assert x.dtype == np.float32
    assert np.isfinite(x).all()
    assert np.abs(x[:, : RATE - 1]).max() < 1e-5
    assert power(x[:, RATE : RATE + RATE // 2]) > 1e-6
    assert np.abs(x[:, -RATE // 2 :]).max() < 1e-3


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda i: type(i).__name__)
def test_the_same_notes_sound_the_same(instrument: Instrument) -> None:
    notes = [note(0.2, 0.6, 45), note(1.0, 1.6, 52)]
    assert np.array_equal(instrument.play(notes, PLAYING), instrument.play(notes, PLAYING))


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda i: type(i).__name__)
def test_no_constant_is_left(instrument: Instrument) -> None:
    x = instrument.play([note(0.0, 2.0, 45)], PLAYING)
    assert np.abs(x.mean(1)).max() < 2e-4


@pytest.mark.parametrize("pitch", [28, 33, 39])
def test_a_rumble_has_the_pitch_of_its_note_and_no_sides(pitch: int) -> None:
    x = Rumble().play([note(i * 0.5, i * 0.5 + 0.5, pitch) for i in range(6)], PLAYING)
    assert np.array_equal(x[0], x[1])
    assert abs(12 * np.log2(strongest_hz(x) / hz(pitch))) < 0.6
    assert centroid_hz(x) < 150


def test_a_wall_has_holes_where_its_gate_is_shut() -> None:
    wall = NoiseWall(("X.......X.......",), tau_s=0.5)
    x = wall.play([note(0.0, 4.0)], PLAYING)
    sixteenth = round(PLAYING.samples(0.25))
    for bar in (0, 1):
        start = bar * 16 * sixteenth
        assert power(x[:, start : start + sixteenth]) > 1e-4
        hole = x[:, start + 2 * sixteenth : start + 8 * sixteenth]
        assert power(hole) < 1e-4 * power(x[:, start : start + sixteenth])


def test_a_held_sixteenth_belongs_to_the_one_before() -> None:
    x = NoiseWall(("X---............",), tau_s=2.0).play([note(0.0, 2.0)], PLAYING)
    sixteenth = round(PLAYING.samples(0.25))
    assert power(x[:, 3 * sixteenth : 4 * sixteenth - 2000]) > 0.1 * power(x[:, :sixteenth])
    assert power(x[:, 5 * sixteenth : 8 * sixteenth]) < 1e-8


def test_openness_makes_a_wall_brighter() -> None:
    dark, bright = (NoiseWall().play([note(0.0, 2.0, openness=o)], PLAYING) for o in (0.1, 0.9))
    assert centroid_hz(bright) > 1.3 * centroid_hz(dark)


def test_feedback_settles_on_a_harmonic_of_its_note() -> None:
    x = Feedback(rasp=0.0, drive=1.0).play([note(0.0, 3.5, 52)], PLAYING)[:, 2 * RATE : 3 * RATE]
    harmonic = strongest_hz(x) / hz(52)
    assert abs(harmonic - round(harmonic)) < 0.06
    assert 2 <= round(harmonic) <= 5


def test_a_sweep_opens_towards_its_middle() -> None:
    swept = Swept(Stab(noise=1.0), 300.0, 8000.0, bars=2.0)
    x = swept.play([note(0.0, 0.4), note(2.0, 2.4)], PLAYING)
    assert centroid_hz(x[:, 2 * RATE : 2 * RATE + RATE // 2]) > 1.5 * centroid_hz(x[:, : RATE // 2])


def test_a_choked_stab_and_a_chop_end_with_their_notes() -> None:
    for instrument in (Stab(choke=True), VocalChop()):
        x = instrument.play([note(0.0, 0.1)], PLAYING)
        assert np.abs(x[:, round(0.1 * RATE) :]).max() == 0


@pytest.mark.parametrize("drum", DRUMS, ids=lambda d: type(d).__name__)
def test_a_drum_sounds_at_once_and_ends_in_silence(drum: Drum) -> None:
    x = drum.strike(Blow(Stream(3, "law"), soft=False, drive=1.0))
    assert x.shape[0] == 2
    assert np.isfinite(x).all()
    assert np.abs(x[:, : RATE // 200]).max() > 0.1 * np.abs(x).max()
    assert np.abs(x[:, -8:]).max() < 0.01
    assert np.abs(x).max() < 3


@pytest.mark.parametrize("drum", [TornKick(), Burst(), Scrape(), Skin()], ids=lambda d: type(d).__name__)
def test_a_ghost_stroke_is_darker(drum: Drum) -> None:
    loud, soft = (drum.strike(Blow(Stream(3, "law"), soft=ghost, drive=1.0)) for ghost in (False, True))
    assert centroid_hz(soft) < centroid_hz(loud)


def test_a_torn_kick_is_mono_at_the_bottom() -> None:
    x = TornKick(width=1.0).strike(Blow(Stream(3, "law"), soft=False, drive=1.0))
    middle, side = (np.abs(np.fft.rfft(0.5 * (x[0] + sign * x[1]))) ** 2 for sign in (1, -1))
    low = np.fft.rfftfreq(x.shape[1], 1 / RATE) < 120
    assert side[low].sum() < 1e-3 * middle[low].sum()


def test_a_smashed_kit_keeps_below_its_ceiling() -> None:
    kit = Kit({"kick": Place(TornKick(), 2.0), "metal-low": Place(Scrape(), 2.0)}, smash=3.0, ceiling=0.8)
    hits = [Hit(drum, beat / 2, 0.95) for beat in range(6) for drum in ("kick", "metal-low")]
    x = kit.play(hits, PLAYING)
    assert np.abs(x).max() <= 0.8 * 1.001
    assert np.abs(x).max() > 0.6
