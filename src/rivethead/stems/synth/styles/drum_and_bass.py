"""Drum and bass: a tight two-step with broken ghosts, a moving reese over a clean sub, wide pads."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Cymbal, Kick, Snare
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.reese import Reese
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, strips, voices

SOUND = Sound(
    kit=kit(
        Kick(220.0, 60.0, 0.013, 0.065, 0.010, 1.9, 0.28, 0.35, 0.3),
        Snare(218.0, 0.18, 0.85, 0.06, 1700.0, 0.0, 2.0, (0.35, 0.12, 0.18), 13_500.0, 0.28),
        bus=Kit({}, crush=0.3, snap=0.4, breathe=0.3),
        snare_level=0.66,
        hat=Place(Cymbal(3000.0, 14_000.0, 26, 0.016, 0.08, 0.5, 0.8, length_s=0.09), 0.30, 0.1, 8),
        ride=Place(Cymbal(2100.0, 12_000.0, 44, 0.1, 0.9, 0.8, 0.35, 0.0008, 3000.0, 0.4, 0.3), 0.14, -0.16, 4),
    ),
    voices=voices(
        bass={"bass": (Reese(), 0.0), "reese": (Reese(), 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, resonance=1.5, sweep_s=0.12, gate=0.65, high_pass_hz=350.0), 0.0),
            "arp": (replace(PLUCKED_ARP, resonance=1.8, high_pass_hz=400.0), -4.0),
        },
        pads={"pad": (Pad(0.5, 1.2, (850.0, 2200.0), 4, 0.008, 0.65, 0.8, 0.11, 220.0, 0.5), 0.0)},
    ),
    robot=Robot(2.0, 0.3),
    strips=strips(
        drums=Strip(0.5, (Band("high-pass", 28.0), Band("high-shelf", 4500.0, 0.7, 3.0)), room=0.12, hall=0.010),
        bass=Strip(
            9.0,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 32.0),
                Band("low-shelf", 60.0, 0.7, -2.0),
                Band("peak", 120.0, 0.8, 2.5),
                Band("peak", 300.0, 1.0, -2.5),
            ),
            Squeeze(-17.0, 2.5),
            duck=0.7,
        ),
        lead=Strip(3.5, (Band("high-pass", 250.0),), duck=0.25, echo=0.34, room=0.05, hall=0.22),
        pads=Strip(4.0, (Band("high-pass", 180.0),), duck=0.4, room=0.04, hall=0.28),
    ),
    hall=Room(2.4, 7000.0, 0.025, seed=32),
    room=Room(0.35, 8000.0, 0.006, seed=31),
    duck_release_s=0.10,
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
