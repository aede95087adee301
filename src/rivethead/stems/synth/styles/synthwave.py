"""Synthwave: gated snare, octave bass, chorused pads, bright arpeggios and a long lead."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Cymbal, Kick, Snare
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, strips, voices

_BASS = MonoSynth(
    wave="both", oscillators=2, detune=0.006, sub=0.4, resonance=1.3, drive=1.2, cutoff_hz=(150.0, 340.0),
    sweep_hz=(800.0, 2600.0), sweep_s=0.12, gate=0.82, width=0.2,
)  # fmt: skip

SOUND = Sound(
    kit=kit(
        Kick(170.0, 56.0, 0.022, 0.11, 0.014, 1.4, 0.18, 0.2),
        Snare(178.0, 0.24, 0.75, 0.085, 1200.0, 0.0, 1.6, (1.1, 0.26, 0.42), 12_500.0, 0.36),
        bus=Kit({}, crush=0.1, snap=0.25),
        hat=Place(Cymbal(3200.0, 14_500.0, 24, 0.026, 0.10, 0.45, 0.85), 0.34, 0.1, 8),
    ),
    voices=voices(
        bass={"bass": (_BASS, 0.0)},
        lead={
            "lead": (
                replace(
                    ACID_LEAD,
                    wave="both",
                    detune=0.008,
                    resonance=1.1,
                    drive=1.1,
                    vibrato=0.006,
                    cutoff_hz=(1100.0, 2300.0),
                    sweep_hz=(900.0, 2400.0),
                    sweep_s=0.5,
                    gate=0.97,
                    sustain=0.85,
                    release_s=0.12,
                ),
                0.0,
            ),
            "arp": (replace(PLUCKED_ARP, sweep_hz=(1600.0, 6500.0), sweep_s=0.09, gate=0.7), -3.0),
        },
        pads={"pad": (Pad(0.25, 0.8, (1000.0, 2400.0), 5, 0.008, 0.6, 0.8, 0.11, 200.0, 0.7), 0.0)},
    ),
    robot=Robot(1.8, 0.1, width=0.35),
    strips=strips(
        drums=Strip(1.0, (Band("high-pass", 28.0), Band("high-shelf", 4000.0, 0.7, 4.0)), room=0.07, hall=0.02),
        bass=Strip(
            8.5,
            (Band("high-pass", 33.0, 0.8), Band("peak", 56.0, 1.6, -2.0), Band("peak", 110.0, 0.8, 2.5)),
            Squeeze(-18.0, 2.5),
            duck=0.7,
        ),
        lead=Strip(4.5, (Band("high-pass", 220.0),), duck=0.3, echo=0.34, room=0.04, hall=0.22),
        pads=Strip(5.5, (Band("high-pass", 150.0), Band("peak", 350.0, 0.8, -2.0)), duck=0.5, room=0.03, hall=0.25),
    ),
    hall=Room(2.4, 7000.0, 0.030, seed=32),
    duck_release_s=0.22,
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
