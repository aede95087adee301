"""EBM: dry, sequenced, hard: a clean four on the floor, a clap, a driven two-oscillator bass, shouts."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.stems.synth.drums import Kick, Snare
from rivethead.stems.synth.kit import kit
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, SEQUENCED_BASS, strips, voices

SOUND = Sound(
    kit=kit(
        Kick(210.0, 58.0, 0.018, 0.085, 0.010, 1.8, 0.30, 0.30),
        Snare(196.0, 0.2, 0.7, 0.07, 1500.0, 0.14, 1.8, (0.5, 0.15, 0.2)),
    ),
    voices=voices(
        bass={"bass": (SEQUENCED_BASS, 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, wave="both", detune=0.009, resonance=2.2, vibrato=0.006), 0.0),
            "arp": (replace(PLUCKED_ARP, oscillators=1, fm=0.25, gate=0.45, sweep_s=0.05), -4.0),
        },
        pads={"pad": (Pad(0.5, 0.9, (600.0, 1600.0), detune=0.008, high_pass_hz=220.0, chorus=0.5), 0.0)},
    ),
    robot=Robot(2.6, 0.25),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 420.0, 0.8, -2.0), Band("high-shelf", 4500.0, 0.7, 4.5)),
            room=0.06,
            hall=0.006,
        ),
        bass=Strip(
            8.5,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 34.0),
                Band("low-shelf", 62.0, 0.7, -4.0),
                Band("peak", 125.0, 0.9, 2.5),
                Band("peak", 800.0, 0.6, -3.0),
            ),
            Squeeze(-18.0, 3.0),
            duck=0.75,
        ),
    ),
    duck_release_s=0.14,
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
