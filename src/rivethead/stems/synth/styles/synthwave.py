"""Synthwave: a LinnDrum with a gated snare, octave bass, chorused pads on worn tape, bright arps, a gliding lead."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Cymbal, Kick, Metal, Sampled, Snare
from rivethead.stems.synth.electronic_tom import ElectronicTom
from rivethead.stems.synth.fm_keys import FmKeys
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.layered import Layered
from rivethead.stems.synth.monosynth import MonoSynth
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import PLUCKED_ARP, strips, voices
from rivethead.stems.synth.tape import Taped

_BASS = MonoSynth(
    wave="both", oscillators=2, detune=0.006, sub=0.3, resonance=1.3, drive=1.2, cutoff_hz=(150.0, 340.0),
    sweep_hz=(800.0, 2900.0), sweep_s=0.10, gate=0.55, width=0.25,
)  # fmt: skip

_LEAD = MonoSynth(
    wave="both", oscillators=3, detune=0.008, resonance=1.1, drive=1.1, vibrato=0.007, cutoff_hz=(1100.0, 2600.0),
    sweep_hz=(1100.0, 2800.0), sweep_s=0.5, gate=0.98, sustain=0.88, release_s=0.14, high_pass_hz=260.0, takes=2,
    width=0.45, portamento_s=0.05,
)  # fmt: skip

_BRIGHT_ARP = replace(PLUCKED_ARP, sweep_hz=(1600.0, 6500.0), sweep_s=0.09, gate=0.55, width=0.6)

_JUNO = Pad(0.2, 0.6, (700.0, 1900.0), 4, 0.007, 0.3, 0.9, 0.16, 190.0, 0.9)

SOUND = Sound(
    kit=kit(
        Kick(140.0, 58.0, 0.020, 0.085, 0.012, 1.5, 0.14, 0.4, 0.34),
        Snare(182.0, 0.24, 0.85, 0.10, 1200.0, 0.0, 1.8, (1.5, 0.28, 0.9), 12_500.0, 0.36),
        snare_level=0.6,
        bus=Kit({}, crush=0.1, snap=0.25),
        hat=Place(Cymbal(3400.0, 14_500.0, 24, 0.026, 0.10, 0.45, 0.85), 0.32, 0.1, 8),
        tom_high=Place(ElectronicTom(165.0), 0.62, -0.5, 3),
        tom_mid=Place(ElectronicTom(118.0), 0.66, 0.0, 3),
        tom_low=Place(ElectronicTom(82.0), 0.7, 0.5, 3),
    ),
    voices=voices(
        bass={"bass": (_BASS, 0.0)},
        lead={"lead": (_LEAD, 0.0), "arp": (_BRIGHT_ARP, -2.0), "bell": (FmKeys(3.5, 0.16, 7.0, 0.1, 1.4), -3.0)},
        pads={"pad": (Taped(_JUNO, 0.55, 6.0), 0.0)},
    ),
    robot=Robot(1.8, 0.1, width=0.35),
    strips=strips(
        drums=Strip(2.2, (Band("high-pass", 28.0), Band("high-shelf", 4000.0, 0.7, 4.0)), room=0.07, hall=0.02),
        bass=Strip(
            9.0,
            (Band("high-pass", 33.0, 0.8), Band("low-shelf", 80.0, 0.7, -5.0), Band("peak", 120.0, 0.8, 2.0)),
            Squeeze(-18.0, 2.5),
            duck=0.8,
        ),
        lead=Strip(6.0, (Band("high-pass", 220.0),), duck=0.4, echo=0.32, room=0.03, hall=0.16),
        pads=Strip(6.5, (Band("high-pass", 170.0), Band("peak", 350.0, 0.8, -3.0)), duck=0.85, room=0.02, hall=0.18),
    ),
    hall=Room(2.4, 7000.0, 0.030, seed=32),
    duck_release_s=0.22,
    ride_db=1.5,
)

_PUMPING_BASS = MonoSynth(
    oscillators=3, detune=0.008, sub=0.3, resonance=1.9, drive=1.8, cutoff_hz=(160.0, 420.0),
    sweep_hz=(1200.0, 4200.0), sweep_s=0.07, gate=0.55, octave=0.2, width=0.35,
)  # fmt: skip

_OUTRUN = replace(
    SOUND,
    kit=kit(
        Kick(210.0, 55.0, 0.016, 0.085, 0.012, 2.2, 0.3, 0.42, 0.3),
        Snare(204.0, 0.18, 0.95, 0.085, 1500.0, 0.16, 2.2, (0.8, 0.14, 0.5), 13_500.0, 0.3),
        bus=Kit({}, crush=0.22, snap=0.35),
        hat=Place(Cymbal(3800.0, 15_500.0, 24, 0.018, 0.07, 0.55, 0.95), 0.34, 0.12, 8),
        tom_high=Place(ElectronicTom(190.0, 1.8, 0.11, room=0.2), 0.6, -0.4, 3),
        tom_mid=Place(ElectronicTom(140.0, 1.8, 0.11, room=0.2), 0.62, 0.0, 3),
        tom_low=Place(ElectronicTom(98.0, 1.8, 0.12, room=0.2), 0.66, 0.4, 3),
    ),
    voices=voices(
        bass={"bass": (_PUMPING_BASS, 0.0)},
        lead={
            "lead": (
                replace(
                    _LEAD,
                    wave="saw",
                    oscillators=5,
                    detune=0.012,
                    drive=1.5,
                    cutoff_hz=(1500.0, 3400.0),
                    portamento_s=0.02,
                    vibrato=0.004,
                    octave=0.3,
                    width=0.6,
                ),
                0.0,
            ),
            "arp": (
                replace(
                    _BRIGHT_ARP,
                    wave="saw",
                    resonance=2.8,
                    sweep_hz=(2000.0, 7500.0),
                    sweep_s=0.055,
                    gate=0.5,
                    sustain=0.25,
                ),
                -0.5,
            ),
        },
        pads={"pad": (Pad(0.05, 0.3, (1300.0, 3800.0), 5, 0.012, 0.9, 0.9, 0.21, 230.0, 0.3), 0.0)},
    ),
    robot=Robot(2.2, 0.2, width=0.3),
    strips={
        **SOUND.strips,
        "drums": Strip(2.7, (Band("high-pass", 28.0), Band("high-shelf", 5000.0, 0.7, 3.5)), room=0.05, hall=0.012),
        "bass": replace(SOUND.strips["bass"], level_db=10.0, duck=0.92),
        "pads": replace(SOUND.strips["pads"], level_db=7.5, duck=0.95),
        "lead": replace(SOUND.strips["lead"], level_db=7.0, duck=0.6, echo=0.4),
    },
    hall=Room(1.6, 8000.0, 0.02, seed=34),
    duck_release_s=0.15,
)

_ROUND_BASS = MonoSynth(
    wave="pulse", oscillators=2, detune=0.004, sub=0.7, resonance=0.9, drive=0.9, pulse_width=0.4,
    cutoff_hz=(140.0, 300.0), sweep_hz=(300.0, 1100.0), sweep_s=0.25, gate=0.96, release_s=0.06, width=0.25,
    portamento_s=0.03,
)  # fmt: skip

_PIANO = FmKeys()

_DREAM = replace(
    SOUND,
    kit=kit(
        Sampled(Kick(120.0, 56.0, 0.024, 0.12, 0.016, 1.2, 0.06, 0.2, 0.36), 35.0, 5000.0, 1.6, 0.1),
        Sampled(
            Snare(168.0, 0.28, 0.7, 0.10, 1100.0, 0.0, 1.4, (1.0, 0.2, 0.4), 9000.0, 0.36), 110.0, 8500.0, 1.6, 0.5
        ),
        snare_level=0.5,
        bus=Kit({}, crush=0.05, snap=0.1),
        hat=Place(Cymbal(3000.0, 12_000.0, 24, 0.03, 0.12, 0.35, 0.8), 0.24, 0.15, 8),
        anvil=Place(Metal(1560.0, bar=True, t60_s=2.2, bite=0.05, drive=0.8, length_s=2.2), 0.16, 0.4, 4),
        tom_high=Place(ElectronicTom(140.0, 1.7, 0.22, 0.1, 1.2, 0.6), 0.55, -0.5, 3),
        tom_mid=Place(ElectronicTom(104.0, 1.7, 0.22, 0.1, 1.2, 0.6), 0.58, 0.0, 3),
        tom_low=Place(ElectronicTom(74.0, 1.7, 0.24, 0.1, 1.2, 0.6), 0.62, 0.5, 3),
    ),
    voices=voices(
        bass={"bass": (_ROUND_BASS, 0.0)},
        lead={
            "lead": (
                Taped(replace(_LEAD, oscillators=2, cutoff_hz=(700.0, 1700.0), portamento_s=0.11, attack_s=0.02)),
                0.0,
            ),
            "arp": (Taped(_PIANO, 0.5, 6.0), 1.0),
            "bell": (FmKeys(3.5, 0.2, 11.0, 0.2, 2.4, 1.6, octave=1), -3.0),
        },
        pads={
            "pad": (
                Taped(
                    Layered(
                        (
                            (Pad(0.7, 1.6, (600.0, 1900.0), 4, 0.008, 0.7, 0.7, 0.07, 180.0, 1.0), 1.0, 0),
                            (Pad(1.6, 2.2, (1600.0, 4200.0), 2, 0.006, 0.9, 0.7, 0.09, 600.0, 0.6), 0.25, 12),
                        )
                    ),
                    0.4,
                    9.0,
                    1.4,
                    9500.0,
                ),
                0.0,
            )
        },
    ),
    robot=Robot(1.4, 0.3, width=0.45),
    strips={
        **SOUND.strips,
        "drums": Strip(1.5, (Band("high-pass", 30.0), Band("high-shelf", 5000.0, 0.7, 4.0)), room=0.08, hall=0.08),
        "bass": replace(SOUND.strips["bass"], level_db=8.5, duck=0.45),
        "lead": replace(SOUND.strips["lead"], level_db=4.5, echo=0.4, hall=0.28, duck=0.3),
        "pads": replace(SOUND.strips["pads"], level_db=5.0, hall=0.3, duck=0.6),
    },
    hall=Room(3.8, 5800.0, 0.045, seed=35),
    echo_sixteenths=6.0,
    echo_feedback=0.5,
    duck_release_s=0.3,
)

SOUNDS = {"A": SOUND, "B": _OUTRUN, "C": _DREAM}
