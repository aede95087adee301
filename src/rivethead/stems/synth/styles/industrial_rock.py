"""Industrial rock: two walls of guitar and a machine-tight kit, a picked bass below, a megaphone above.

A has a drum machine's kick and a backbeat in a real room. B is slow and deep: big gated drums, oversized boxes, valves
that give way. C is lean and fast: a clicking double kick, a cracking snare, open boxes with less gain.
"""

from collections.abc import Mapping
from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.bass_guitar import BassGuitar
from rivethead.stems.synth.drums import Cymbal, Kick, Snare, Tom
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import Split
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, strips, voices

_CRASH = Place(Cymbal(500.0, 12_500.0, 80, 0.7, 2.8, 0.25, 0.75, 0.003, 700.0, 2.8, 0.45), 0.36, 0.1, 3)

_LOOSE_HAT = Place(Cymbal(2200.0, 12_800.0, 36, 0.16, 0.6, 0.3, 0.8, 0.0018, 3800.0, 0.5, 0.25), 0.27, 0.12)
"""Half-open hats that wash over the bar, as rock drummers ride them."""

_LEADS = {
    "lead": (replace(ACID_LEAD, detune=0.012, resonance=1.6, vibrato=0.007, sweep_s=0.35), 0.0),
    "arp": (
        replace(PLUCKED_ARP, detune=0.008, drive=1.6, sweep_hz=(900.0, 2800.0), gate=0.5, high_pass_hz=260.0),
        -4.0,
    ),
}
_PADS = {"pad": (Pad(0.25, 0.7, (900.0, 2000.0), detune=0.010, high_pass_hz=260.0, chorus=0.4), 0.0)}

_GUITAR_STRIP = Strip(
    8.2,
    (Band("high-pass", 70.0, 0.8), Band("peak", 720.0, 0.7, -2.5), Band("peak", 4000.0, 0.7, 4.5)),
    Squeeze(-15.0, 1.6, 0.025, 0.12),
    duck=0.12,
    room=0.07,
)
_BASS_STRIP = Strip(
    14.0,
    (Band("high-pass", 32.0, 0.8), Band("low-shelf", 100.0, 0.7, 5.0), Band("peak", 700.0, 0.7, -2.5)),
    Squeeze(-18.0, 3.5),
    duck=0.55,
)
_DRUM_BANDS = (Band("high-pass", 28.0), Band("low-shelf", 90.0, 0.7, 1.5), Band("high-shelf", 5500.0, 0.7, 2.0))

SOUND = Sound(
    kit=kit(
        Kick(210.0, 60.0, 0.016, 0.075, 0.010, 1.9, 0.30, 0.55),
        Snare(196.0, 0.24, 0.9, 0.08, 1400.0, 0.0, 1.9, (0.8, 0.26, 0.32), 13_500.0, 0.36),
        bus=Kit({}, crush=0.3, snap=0.35, breathe=0.15),
        crash=_CRASH,
        open_hat=_LOOSE_HAT,
    ),
    voices=voices(
        bass={"bass": (BassGuitar(), 0.0)}, guitar={"guitar": (Guitar(gain=15.0), 0.0)}, lead=_LEADS, pads=_PADS
    ),
    robot=Robot(3.0, 0.2, narrow=True),
    strips=strips(
        drums=Strip(0.0, _DRUM_BANDS, room=0.12, hall=0.012),
        bass=_BASS_STRIP,
        guitar=_GUITAR_STRIP,
        lead=Strip(3.5, (Band("high-pass", 220.0),), duck=0.25, echo=0.25, room=0.08, hall=0.14),
        pads=Strip(3.0, (Band("high-pass", 180.0),), duck=0.35, room=0.05, hall=0.22),
    ),
    hall=Room(1.7, 6500.0, 0.030, seed=32),
    glue_ratio=1.8,
    ride_db=4.5,
)

_SLUDGE = replace(
    SOUND,
    kit=kit(
        Kick(150.0, 50.0, 0.026, 0.125, 0.020, 1.8, 0.28, 0.42, 0.55),
        Snare(162.0, 0.34, 0.95, 0.12, 1100.0, 0.0, 2.0, (1.6, 0.40, 0.55), 11_500.0, 0.46),
        snare_level=0.6,
        bus=Kit({}, crush=0.42, snap=0.25, breathe=0.1),
        crash=Place(Cymbal(400.0, 11_000.0, 90, 1.1, 3.4, 0.2, 0.8, 0.004, 550.0, 3.4, 0.5), 0.4, 0.1, 3),
        tom_high=Place(Tom(112.0), 0.72, -0.35, 3),
        tom_mid=Place(Tom(86.0), 0.76, 0.05, 3),
        tom_low=Place(Tom(64.0), 0.8, 0.4, 3),
    ),
    voices=voices(
        bass={"bass": (BassGuitar(Split(200.0, 8.0, 0.6, 1.2), 0.6, 3200.0), 0.0)},
        guitar={
            "guitar": (
                Guitar(
                    20.0, 4.2, tight_hz=60.0, boost=0.7, loose_s=0.013, sag=0.6, power=1.5, mute_s=0.34,
                    cabinet="oversized", dirt=1.8, howl=1.6, top_hz=8000.0,
                ),
                0.0,
            )
        },
        lead=_LEADS,
        pads=_PADS,
    ),
    strips=strips(
        **{
            **SOUND.strips,
            "drums": Strip(0.5, _DRUM_BANDS, room=0.2, hall=0.03),
            "guitar": replace(_GUITAR_STRIP, level_db=8.0, room=0.12, hall=0.03),
        }
    ),
    hall=Room(2.6, 4800.0, 0.036, seed=32),
)  # fmt: skip

_RACE = replace(
    SOUND,
    kit=kit(
        Kick(190.0, 66.0, 0.009, 0.050, 0.005, 2.1, 0.42, 0.7, 0.26),
        Snare(236.0, 0.15, 0.9, 0.06, 1800.0, 0.0, 2.0, (0.35, 0.15, 0.25), 14_000.0, 0.28),
        bus=Kit({}, crush=0.22, snap=0.5, breathe=0.1),
        crash=_CRASH,
        open_hat=_LOOSE_HAT,
        hat=Place(Cymbal(3200.0, 14_500.0, 26, 0.03, 0.15, 0.6, 0.8, 0.001, 5600.0, 0.16), 0.36, 0.14, 8),
    ),
    voices=voices(
        bass={"bass": (BassGuitar(Split(300.0, 4.0, 0.75, 1.2), 0.95, 5200.0), 0.0)},
        guitar={
            "guitar": (
                Guitar(
                    9.0, 2.6, tight_hz=135.0, boost=1.7, loose_s=0.006, sag=0.15, power=1.3, mute_s=0.14,
                    cabinet="open", dirt=0.7, howl=0.5, top_hz=11_500.0,
                ),
                0.0,
            )
        },
        lead=_LEADS,
        pads=_PADS,
    ),
    strips=strips(**{**SOUND.strips, "guitar": replace(_GUITAR_STRIP, level_db=9.6, room=0.05)}),
    hall=Room(1.1, 7500.0, 0.020, seed=32),
)  # fmt: skip

SOUNDS: Mapping[str, Sound] = {"A": SOUND, "B": _SLUDGE, "C": _RACE}
