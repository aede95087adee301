"""Dark ambient: drones, slow pads, bowed metal and wind in a very large hall; drums only as distant ticks."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Kick, Metal, Snare, Tick
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import BELL, strips, voices

_DRONE = MonoSynth(
    oscillators=3, detune=0.004, sub=0.35, resonance=0.8, drive=0.8, cutoff_hz=(120.0, 420.0), sweep_hz=(20.0, 120.0),
    sweep_s=1.5, gate=1.0, attack_s=0.6, decay_s=2.0, sustain=0.8, release_s=0.9, width=0.4,
)  # fmt: skip

SOUND = Sound(
    kit=kit(
        Kick(90.0, 43.0, 0.05, 0.22, 0.03, 1.2, 0.06, 0.06, 0.9),
        Snare(150.0, 0.3, 0.4, 0.12, 1200.0, 0.0, 1.2, (0.9, 0.4, 0.4), 6000.0, 0.5),
        bus=Kit({}, crush=0.05, snap=0.0, breathe=0.0),
        tick=Place(Tick(2400.0), 0.2, -0.3, 8),
        metal_low=Place(Metal(180.0, t60_s=2.2, bite=0.12, drive=1.1, length_s=2.4, low_cut_hz=120.0), 0.4, 0.4, 6),
        metal_high=Place(Metal(540.0, t60_s=1.6, bite=0.12, drive=1.1, length_s=1.8), 0.3, -0.45, 6),
        anvil=Place(Metal(880.0, bar=True, t60_s=3.0, bite=0.08, drive=1.0, length_s=3.2), 0.26, 0.25, 4),
    ),
    voices=voices(
        bass={"bass": (_DRONE, 0.0), "drone": (_DRONE, 0.0)},
        lead={
            "lead": (replace(BELL, fm=0.2, sweep_s=0.5, decay_s=1.2, release_s=1.2), 0.0),
            "arp": (BELL, -3.0),
            "bell": (BELL, -2.0),
        },
        pads={
            "pad": (Pad(2.6, 3.5, (520.0, 2000.0), 5, 0.008, 0.55, 0.8, 0.06, 140.0, 0.3), 0.0),
            "bow": (BowedMetal(5.0, 6500.0, 1.5), -1.0),
        },
    ),
    robot=Robot(1.6, 0.4, width=0.4),
    strips=strips(
        drums=Strip(-5.0, (Band("high-pass", 26.0), Band("high-shelf", 6000.0, 0.7, -2.0)), room=0.12, hall=0.35),
        bass=Strip(
            0.0,
            (
                Band("high-pass", 32.0),
                Band("high-pass", 32.0),
                Band("low-shelf", 55.0, 0.7, -8.0),
                Band("peak", 110.0, 0.8, 4.0),
                Band("peak", 230.0, 0.9, -2.0),
            ),
            Squeeze(-18.0, 2.0, 0.03, 0.3),
            hall=0.05,
        ),
        lead=Strip(0.5, (Band("high-pass", 200.0),), echo=0.4, room=0.05, hall=0.55),
        pads=Strip(0.5, (Band("high-pass", 90.0), Band("high-shelf", 3500.0, 0.7, 3.0)), room=0.04, hall=0.45),
        fx=Strip(
            -0.5,
            (Band("high-pass", 26.0), Band("low-pass", 13_000.0), Band("high-shelf", 4000.0, 0.7, 1.0)),
            room=0.06,
            hall=0.6,
        ),
        voice=Strip(-4.0, (Band("high-pass", 130.0), Band("low-pass", 9000.0)), echo=0.4, room=0.1, hall=0.5),
    ),
    hall=Room(5.5, 5200.0, 0.045, 160.0, seed=32),
    room=Room(0.8, 6000.0, 0.012, seed=31),
    echo_sixteenths=6.0,
    echo_feedback=0.5,
    ride_db=5.0,
    bus_db=-3.0,
    glue_ratio=1.3,
)

SOUNDS = {"A": SOUND, "B": SOUND, "C": SOUND}
