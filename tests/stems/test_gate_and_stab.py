"""The gated choir is silent where its gate is shut; the orchestra hit is struck at once and cut with its key."""

import numpy as np
import pytest

from rivethead.stems.synth import gestures
from rivethead.stems.synth.gated_choir import GatedChoir
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.orchestra_hit import OrchestraHit
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing, Signal

PLAYING = Playing(2 * RATE, 120.0, 7, "stem-01")
STEP = RATE // 8


def rms(x: Signal) -> float:
    return float(np.sqrt((x.astype(np.float64) ** 2).mean()))


def test_gate_shuts_and_opens_on_the_sixteenths() -> None:
    chord = [PlayedNote(0, 2 * RATE, (57, 60, 64), 0.8, 0.6)]
    x = GatedChoir(gate="x...o...x...x...", attack_s=0.005).play(chord, PLAYING)
    open_, half, shut = (x[:, i * STEP + 600 : (i + 1) * STEP - 600] for i in (8, 4, 6))
    assert rms(shut) < 1e-6 * rms(open_)
    assert 0.2 < rms(half) / rms(open_) < 0.8


def test_held_choir_sings_through() -> None:
    chord = [PlayedNote(0, 2 * RATE, (57, 60, 64), 0.8, 0.6)]
    x = GatedChoir().play(chord, PLAYING)
    levels = [rms(x[:, i * STEP : (i + 1) * STEP]) for i in range(2, 14)]
    assert max(levels) < 4 * min(levels)


def test_orchestra_is_struck_at_once_and_cut_with_its_key() -> None:
    hit = OrchestraHit()
    x = hit.play([PlayedNote(RATE // 2, RATE // 2 + STEP, (60,), 0.9, 0.5)], PLAYING)
    assert not x[:, : RATE // 2].any()
    assert rms(x[:, RATE // 2 : RATE // 2 + RATE // 50]) > 0.02
    assert not x[:, RATE // 2 + STEP + RATE // 20 :].any()
    again = hit.play([PlayedNote(RATE // 2, RATE // 2 + STEP, (60,), 0.9, 0.5)], PLAYING)
    assert np.array_equal(x, again)


@pytest.mark.parametrize("kind", ["siren", "whisper", "chain", "stab"])
def test_new_effects_sound_and_end_in_silence(kind: str) -> None:
    moment = gestures.Moment(RATE, RATE / 2, 33, PLAYING.stream("law", kind), 1.0)
    x = gestures._EFFECTS[kind].make(moment)
    assert x.shape[0] == 2
    assert np.isfinite(x).all()
    assert rms(x) > 1e-3
    assert np.abs(x[:, -24:]).max() < 0.02 * np.abs(x).max()


def test_portamento_slides_every_note() -> None:
    notes = [PlayedNote(0, RATE // 2, (45,), 0.9, 0.6), PlayedNote(RATE // 2, RATE, (57,), 0.9, 0.6)]
    at_once = MonoSynth(width=0.0, fm=0.0).play(notes, PLAYING)
    slid = MonoSynth(width=0.0, fm=0.0, portamento_s=0.1).play(notes, PLAYING)
    assert np.array_equal(at_once[:, : RATE // 2 - 10], slid[:, : RATE // 2 - 10])
    assert rms((at_once - slid)[:, RATE // 2 + 500 : RATE]) > 0.05 * rms(at_once)
