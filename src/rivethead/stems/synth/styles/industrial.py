"""Industrial: scrap metal over a grinding sixteenth bass, gated snare, cold pads, machines."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Kick, Metal, Snare
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import Split
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, SEQUENCED_BASS, strips, voices

SOUND = Sound(
    kit=kit(
        Kick(230.0, 57.0, 0.020, 0.10, 0.012, 1.9, 0.36, 0.28),
        Snare(175.0, 0.22, 0.85, 0.09, 1500.0, 0.15, 2.2, (0.6, 0.16, 0.30)),
        bus=Kit({}, crush=0.28, snap=0.35),
        metal_low=Place(Metal(290.0, t60_s=0.6, length_s=0.65), 0.36, 0.4, 6),
        metal_high=Place(Metal(690.0, t60_s=0.4, length_s=0.45), 0.29, -0.45, 6),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(SEQUENCED_BASS, resonance=1.8, drive=1.7, fm=0.3, split=Split(190.0, 3.5, 0.72, 0.95)),
                0.0,
            )
        },
        guitar={"guitar": (Guitar(gain=17.0, tight_hz=140.0, loose_s=0.005), 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, resonance=3.0, fm=0.1), 0.0),
            "arp": (replace(PLUCKED_ARP, oscillators=1, resonance=3.0, fm=0.5, gate=0.45, high_pass_hz=480.0), -4.0),
        },
        pads={
            "pad": (Pad(0.8, 1.2, (480.0, 1300.0), detune=0.011, high_pass_hz=170.0), 0.0),
            "bow": (BowedMetal(), -2.0),
        },
    ),
    robot=Robot(2.8, 0.3),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 420.0, 0.8, -2.0), Band("high-shelf", 4500.0, 0.7, 4.0)),
            room=0.08,
            hall=0.012,
        ),
        bass=Strip(
            10.0,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 34.0),
                Band("low-shelf", 62.0, 0.7, -4.0),
                Band("peak", 125.0, 0.9, 2.5),
                Band("peak", 850.0, 0.6, -3.5),
            ),
            Squeeze(-18.0, 3.0),
            duck=0.8,
        ),
        guitar=Strip(
            8.5,
            (Band("high-pass", 90.0, 0.8), Band("peak", 330.0, 1.0, -2.0), Band("peak", 800.0, 0.8, -2.0)),
            Squeeze(-16.0, 2.0, 0.02, 0.12),
            duck=0.25,
            room=0.06,
            hall=0.01,
        ),
    ),
    hall=Room(2.6, 5500.0, 0.030, seed=32),
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
