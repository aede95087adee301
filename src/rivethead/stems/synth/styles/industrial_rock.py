"""Industrial rock: two walls of guitar and a machine-tight kit, a picked bass below, a megaphone above."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.bass_guitar import BassGuitar
from rivethead.stems.synth.drums import Cymbal, Kick, Snare
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, strips, voices

SOUND = Sound(
    kit=kit(
        Kick(180.0, 61.0, 0.016, 0.075, 0.010, 1.9, 0.30, 0.55),
        Snare(192.0, 0.28, 0.9, 0.08, 1400.0, 0.0, 1.9, (0.7, 0.20, 0.28), 13_500.0, 0.36),
        bus=Kit({}, crush=0.3, snap=0.35, breathe=0.15),
        crash=Place(Cymbal(500.0, 12_500.0, 80, 0.7, 2.8, 0.25, 0.75, 0.003, 700.0, 2.8, 0.45), 0.36, 0.1, 3),
    ),
    voices=voices(
        bass={"bass": (BassGuitar(), 0.0)},
        guitar={"guitar": (Guitar(gain=15.0, tight_hz=120.0), 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, detune=0.012, resonance=1.6, vibrato=0.007, sweep_s=0.35), 0.0),
            "arp": (replace(PLUCKED_ARP, detune=0.008, drive=1.6, gate=0.5, high_pass_hz=260.0), -4.0),
        },
        pads={"pad": (Pad(0.25, 0.7, (900.0, 2000.0), detune=0.010, high_pass_hz=260.0, chorus=0.4), 0.0)},
    ),
    robot=Robot(3.0, 0.2, narrow=True),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 28.0), Band("low-shelf", 90.0, 0.7, 1.5), Band("high-shelf", 5500.0, 0.7, 3.0)),
            room=0.12,
            hall=0.012,
        ),
        bass=Strip(
            12.0,
            (Band("high-pass", 32.0, 0.8), Band("low-shelf", 100.0, 0.7, 5.0), Band("peak", 700.0, 0.7, -2.5)),
            Squeeze(-18.0, 3.5),
            duck=0.55,
        ),
        guitar=Strip(
            12.5,
            (Band("high-pass", 80.0, 0.8), Band("peak", 120.0, 0.9, 2.5), Band("peak", 2800.0, 0.8, -2.5)),
            Squeeze(-15.0, 2.0, 0.02, 0.12),
            duck=0.12,
            room=0.08,
        ),
        lead=Strip(3.5, (Band("high-pass", 220.0),), duck=0.25, echo=0.25, room=0.08, hall=0.14),
        pads=Strip(3.0, (Band("high-pass", 180.0),), duck=0.35, room=0.05, hall=0.22),
    ),
    hall=Room(1.7, 6500.0, 0.030, seed=32),
    glue_ratio=1.8,
    ride_db=2.5,
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
