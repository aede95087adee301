"""EBM: dry, sequenced, hard: a short kick, a snare cut off by its gate, a driven two-oscillator bass, shouts."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Clap, Cymbal, Kick, Metal, Snare, Tom
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.orchestra_hit import OrchestraHit
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, SEQUENCED_BASS, strips, voices

_DRY_LOW = (Band("high-pass", 38.0), Band("high-pass", 38.0), Band("low-shelf", 80.0, 0.7, -9.0))

SOUND = Sound(
    kit=kit(
        Kick(215.0, 59.0, 0.016, 0.052, 0.010, 2.0, 0.34, 0.38, 0.26),
        Snare(196.0, 0.10, 0.8, 0.055, 1500.0, 0.105, 2.0, (0.3, 0.10, 0.0)),
        snare_level=0.60,
        bus=Kit({}, crush=0.18, snap=0.45, breathe=0.2),
        clap=Place(Clap(1250.0, 0.032), 0.48),
        hat=Place(Cymbal(3000.0, 14_000.0, 24, 0.014, 0.06, 0.6, 0.6, 0.001, 5600.0, 0.07), 0.30, 0.06, 8),
        open_hat=Place(Cymbal(2600.0, 13_000.0, 28, 0.05, 0.2, 0.4, 0.7, 0.0012, 4800.0, 0.16), 0.26, 0.06),
        tom_high=Place(Tom(168.0), 0.66, -0.25, 3),
        tom_mid=Place(Tom(124.0), 0.70, 0.0, 3),
        tom_low=Place(Tom(90.0), 0.74, 0.25, 3),
        metal_low=Place(Metal(410.0, t60_s=0.2, length_s=0.25), 0.30, 0.3, 6),
        metal_high=Place(Metal(880.0, t60_s=0.15, length_s=0.2), 0.24, -0.35, 6),
        crash=Place(Cymbal(800.0, 12_500.0, 60, 0.20, 0.8, 0.3, 0.75, 0.003, 1500.0, 0.8, 0.3), 0.24, 0.05, 2),
    ),
    voices=voices(
        bass={"bass": (replace(SEQUENCED_BASS, gate=0.58, release_s=0.006, width=0.3), 0.0)},
        lead={
            "lead": (
                replace(
                    ACID_LEAD,
                    wave="both",
                    detune=0.006,
                    resonance=2.2,
                    vibrato=0.003,
                    gate=0.7,
                    release_s=0.03,
                    width=0.8,
                ),
                0.0,
            ),
            "arp": (replace(PLUCKED_ARP, oscillators=1, fm=0.25, gate=0.4, sweep_s=0.045, width=0.85), -4.0),
        },
        pads={"pad": (Pad(0.05, 0.2, (600.0, 1600.0), detune=0.006, high_pass_hz=240.0, chorus=0.3), 0.0)},
    ),
    robot=Robot(2.4, 0.1, formants=0.92, hold=1.05, fall=2.5, breath=0.16, slap=0.26, slap_s=0.09),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 420.0, 0.8, -2.0), Band("high-shelf", 4500.0, 0.7, 4.0)),
            room=0.03,
        ),
        bass=Strip(
            10.0,
            (*_DRY_LOW, Band("peak", 125.0, 0.9, 2.5), Band("peak", 800.0, 0.6, -2.0)),
            Squeeze(-18.0, 3.0),
            duck=0.7,
        ),
        lead=Strip(6.5, (Band("high-pass", 240.0),), duck=0.35, echo=0.10, room=0.05),
        pads=Strip(3.0, (Band("high-pass", 200.0),), duck=0.5, room=0.04, hall=0.05),
        fx=Strip(5.0, (Band("high-pass", 26.0), Band("low-pass", 14_500.0)), duck=0.6, room=0.08, hall=0.05),
        voice=Strip(
            0.5,
            (Band("high-pass", 150.0), Band("peak", 700.0, 0.8, -2.5), Band("peak", 2600.0, 0.8, 2.0)),
            Squeeze(-20.0, 4.0),
            echo=0.16,
            room=0.10,
        ),
    ),
    room=Room(0.28, 8500.0, 0.004, seed=51),
    hall=Room(0.9, 6500.0, 0.016, seed=52),
    echo_sixteenths=2.0,
    echo_feedback=0.22,
    duck_release_s=0.11,
    ride_db=3.0,
)

_BUNKER = replace(
    SOUND,
    kit=kit(
        Kick(170.0, 54.0, 0.024, 0.075, 0.012, 2.2, 0.5, 0.42, 0.34),
        Snare(158.0, 0.20, 0.9, 0.10, 1200.0, 0.17, 2.3, (1.1, 0.22, 0.40), 11_000.0),
        snare_level=0.58,
        bus=Kit({}, crush=0.36, snap=0.3, breathe=0.3),
        hat=Place(Cymbal(2100.0, 10_000.0, 20, 0.02, 0.1, 0.5, 0.45, 0.0012, 3600.0, 0.1), 0.26, 0.1, 8),
        tom_high=Place(Tom(128.0), 0.72, -0.35, 3),
        tom_mid=Place(Tom(92.0), 0.78, 0.0, 3),
        tom_low=Place(Tom(66.0), 0.84, 0.35, 3),
        metal_low=Place(Metal(240.0, t60_s=0.45, length_s=0.5), 0.34, 0.4, 6),
        metal_high=Place(Metal(560.0, t60_s=0.3, length_s=0.36), 0.26, -0.45, 6),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    wave="pulse",
                    fm=0.55,
                    resonance=1.5,
                    detune=0.004,
                    gate=0.7,
                    cutoff_hz=(70.0, 170.0),
                    sweep_hz=(500.0, 2400.0),
                    sweep_s=0.09,
                    split=Split(170.0, 4.2, 0.7, 1.0),
                    width=0.15,
                ),
                0.0,
            )
        },
        lead={
            "lead": (
                replace(
                    ACID_LEAD,
                    wave="pulse",
                    oscillators=2,
                    fm=0.3,
                    resonance=1.4,
                    cutoff_hz=(350.0, 900.0),
                    sweep_hz=(900.0, 3000.0),
                    sweep_s=0.25,
                    width=0.6,
                ),
                0.0,
            ),
            "arp": (OrchestraHit(0.16, (1000.0, 4200.0)), 0.0),
        },
        pads={"pad": (Pad(0.3, 0.6, (400.0, 1000.0), detune=0.009, high_pass_hz=160.0, movement_hz=0.3), 0.0)},
    ),
    robot=Robot(3.2, 0.45, narrow=True, gang=3, formants=0.85, hold=1.15, fall=1.5),
    strips={
        **SOUND.strips,
        "drums": Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 180.0, 0.8, 1.5), Band("high-shelf", 5500.0, 0.7, 1.0)),
            room=0.07,
            hall=0.008,
        ),
        "bass": Strip(
            14.0,
            (*_DRY_LOW, Band("peak", 250.0, 0.8, -1.5), Band("peak", 1200.0, 0.7, -2.0)),
            Squeeze(-18.0, 3.0),
            duck=0.7,
        ),
        "lead": Strip(11.0, (Band("high-pass", 110.0),), duck=0.35, echo=0.12, room=0.08, hall=0.10),
        "pads": Strip(7.0, (Band("high-pass", 120.0),), duck=0.5, room=0.05, hall=0.20),
        "voice": Strip(
            5.0,
            (Band("high-pass", 150.0), Band("peak", 1600.0, 0.8, 2.0)),
            Squeeze(-20.0, 4.0),
            echo=0.2,
            room=0.12,
            hall=0.08,
        ),
        "fx": Strip(8.0, (Band("high-pass", 26.0), Band("low-pass", 13_000.0)), duck=0.5, room=0.10, hall=0.20),
    },
    room=Room(0.55, 6000.0, 0.010, seed=53),
    hall=Room(1.9, 4800.0, 0.024, seed=54),
    echo_sixteenths=3.0,
    ride_db=3.0,
)

_ACID = MonoSynth(
    oscillators=1,
    resonance=6.5,
    drive=1.9,
    cutoff_hz=(170.0, 620.0),
    sweep_hz=(900.0, 3600.0),
    sweep_s=0.10,
    gate=0.72,
    attack_s=0.0012,
    release_s=0.012,
    split=Split(260.0, 2.6, 0.9, 0.5),
    high_pass_hz=180.0,
    width=0.6,
)

_SWEAT = replace(
    SOUND,
    kit=kit(
        Kick(285.0, 56.0, 0.019, 0.066, 0.022, 2.8, 0.60, 0.36, 0.34),
        Snare(210.0, 0.11, 0.9, 0.06, 1900.0, 0.11, 2.4, (0.3, 0.1, 0.1)),
        snare_level=0.46,
        bus=Kit({}, crush=0.30, snap=0.35, breathe=0.5),
        clap=Place(Clap(1600.0, 0.06), 0.52),
        open_hat=Place(Cymbal(2900.0, 13_500.0, 30, 0.075, 0.3, 0.4, 0.8, 0.0015, 5200.0, 0.24), 0.32, 0.08),
        ride=Place(Cymbal(2300.0, 12_500.0, 40, 0.11, 0.8, 0.9, 0.4, 0.0008, 3400.0, 0.4, 0.3), 0.24, -0.16, 4),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    wave="saw",
                    fm=0.1,
                    resonance=1.2,
                    drive=1.8,
                    gate=0.6,
                    cutoff_hz=(110.0, 300.0),
                    sweep_hz=(350.0, 1600.0),
                    sweep_s=0.05,
                    split=Split(160.0, 3.2, 0.55, 1.0),
                    width=0.1,
                ),
                0.0,
            )
        },
        lead={
            "lead": (replace(ACID_LEAD, oscillators=2, detune=0.012, resonance=1.4, gate=0.6, width=0.6), 0.0),
            "arp": (_ACID, 0.0),
        },
        pads={"pad": (Pad(0.02, 0.2, (700.0, 2200.0), detune=0.007, high_pass_hz=260.0), 0.0)},
    ),
    robot=Robot(2.8, 0.35, formants=0.95, hold=1.0, fall=1.5, pulse=0.6, slap=0.2),
    strips={
        **SOUND.strips,
        "drums": Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 380.0, 0.8, -3.0), Band("high-shelf", 6000.0, 0.7, 3.5)),
            room=0.05,
        ),
        "bass": Strip(9.5, (*_DRY_LOW, Band("peak", 110.0, 0.9, 2.0)), Squeeze(-18.0, 3.0), duck=0.85),
        "lead": Strip(6.5, (Band("high-pass", 170.0),), duck=0.4, echo=0.20, room=0.04, hall=0.05),
    },
    echo_sixteenths=3.0,
    echo_feedback=0.35,
    duck_release_s=0.15,
    ride_db=3.5,
)

SOUNDS = {"A": SOUND, "B": _BUNKER, "C": _SWEAT}
"""A classic and dry; B dark, with orchestra stabs; C new school, with an acid line and a harder kick."""
