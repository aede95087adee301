"""What the styles have in common: a full set of voices, so that any score can be played in any style."""

from collections.abc import Mapping
from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.stems.synth.bass_guitar import BassGuitar
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.playing import Instrument
from rivethead.stems.synth.recipe import Squeeze, Strip
from rivethead.stems.synth.reese import Reese

Voices = Mapping[str, tuple[Instrument, float]]

SEQUENCED_BASS = MonoSynth(
    wave="both", oscillators=2, detune=0.005, sub=0.15, resonance=1.9, drive=1.6, fm=0.22, cutoff_hz=(90.0, 260.0),
    sweep_hz=(900.0, 4200.0), sweep_s=0.072, gate=0.74, split=Split(190.0, 2.9, 0.75, 1.0), width=0.28,
)  # fmt: skip

SUB = MonoSynth(
    wave="pulse", oscillators=1, drive=0.01, sub=1.0, cutoff_hz=(60.0, 60.0), sweep_hz=(0.0, 0.0), gate=0.95,
    attack_s=0.004, release_s=0.04, width=0.0,
)  # fmt: skip

ACID_LEAD = MonoSynth(
    oscillators=3, detune=0.010, resonance=2.6, drive=1.5, vibrato=0.004, cutoff_hz=(500.0, 1300.0),
    sweep_hz=(1500.0, 4600.0), sweep_s=0.17, gate=0.88, sustain=0.75, release_s=0.05, high_pass_hz=260.0,
    takes=2, width=0.75,
)  # fmt: skip

PLUCKED_ARP = MonoSynth(
    wave="pulse", oscillators=2, detune=0.006, resonance=2.0, drive=1.2, pulse_width=0.36, cutoff_hz=(450.0, 1100.0),
    sweep_hz=(1300.0, 5200.0), sweep_s=0.06, gate=0.6, decay_s=0.12, sustain=0.45, release_s=0.03, high_pass_hz=320.0,
    takes=2, width=0.7,
)  # fmt: skip

BELL = MonoSynth(
    wave="pulse", oscillators=1, sub=0.9, resonance=0.7, drive=0.4, fm=0.35, cutoff_hz=(900.0, 2400.0),
    sweep_hz=(800.0, 3000.0), sweep_s=0.2, gate=1.0, decay_s=0.5, sustain=0.0, release_s=0.5, high_pass_hz=300.0,
    width=0.4,
)  # fmt: skip


def voices(
    bass: Voices | None = None, guitar: Voices | None = None, lead: Voices | None = None, pads: Voices | None = None
) -> dict[str, dict[str, tuple[Instrument, float]]]:
    """Return voices by part: the common ones with a style's own in their place."""
    return {
        "bass": {
            "bass": (SEQUENCED_BASS, 0.0),
            "sub": (SUB, -3.0),
            "drone": (replace(SEQUENCED_BASS, sweep_hz=(100.0, 500.0), gate=1.0, attack_s=0.4, release_s=0.8), -2.0),
            "reese": (Reese(), 0.0),
            "string": (BassGuitar(), 0.0),
            **(bass or {}),
        },
        "guitar": {"guitar": (Guitar(), 0.0), **(guitar or {})},
        "lead": {"lead": (ACID_LEAD, 0.0), "arp": (PLUCKED_ARP, -4.0), "bell": (BELL, -4.0), **(lead or {})},
        "pads": {
            "pad": (Pad(), 0.0),
            "bow": (BowedMetal(), -3.0),
            "drone": (Pad(1.5, 2.0, (250.0, 700.0)), -1.0),
            **(pads or {}),
        },
    }


def strips(**own: Strip) -> dict[str, Strip]:
    """Return channels by part: the common ones with a style's own in their place."""
    return {
        "drums": Strip(0.0, (Band("high-pass", 30.0), Band("high-shelf", 4500.0, 0.7, 2.0)), room=0.06, hall=0.008),
        "bass": Strip(
            9.0,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 34.0),
                Band("low-shelf", 62.0, 0.7, -3.0),
                Band("peak", 240.0, 0.9, -2.5),
            ),
            Squeeze(-18.0, 3.0, 0.009, 0.09),
            duck=0.8,
        ),
        "guitar": Strip(
            9.0,
            (Band("high-pass", 85.0, 0.8), Band("peak", 330.0, 1.0, -2.0)),
            Squeeze(-16.0, 2.0, 0.02, 0.12),
            duck=0.22,
            room=0.07,
        ),
        "lead": Strip(5.0, (Band("high-pass", 200.0),), duck=0.35, echo=0.32, room=0.06, hall=0.18),
        "pads": Strip(5.0, (Band("high-pass", 130.0),), duck=0.5, room=0.04, hall=0.28),
        "fx": Strip(2.5, (Band("high-pass", 26.0), Band("low-pass", 14_500.0)), duck=0.15, room=0.08, hall=0.32),
        "voice": Strip(
            -0.5, (Band("high-pass", 130.0), Band("peak", 700.0, 0.8, -2.5)), echo=0.3, room=0.14, hall=0.12
        ),
        **own,
    }
