"""Darksynth: distorted sixteenths, a snare in a shut hangar, chugging guitars, arpeggios out of a horror film."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.dark_choir import DarkChoir
from rivethead.stems.synth.drums import Cymbal, Kick, Metal, Snare
from rivethead.stems.synth.electronic_tom import ElectronicTom
from rivethead.stems.synth.fm_keys import FmKeys
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.layered import Layered
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import strips, voices

_BASS = MonoSynth(
    wave="saw", oscillators=3, detune=0.007, sub=0.2, resonance=1.7, drive=2.4, fm=0.1, cutoff_hz=(160.0, 420.0),
    sweep_hz=(1100.0, 5200.0), sweep_s=0.07, gate=0.6, split=Split(150.0, 5.5, 0.8, 1.1), width=0.3,
)  # fmt: skip

_SCREAM = MonoSynth(
    wave="both", oscillators=3, detune=0.006, resonance=1.6, drive=2.2, vibrato=0.008, pulse_width=0.32,
    cutoff_hz=(900.0, 2600.0), sweep_hz=(1800.0, 4200.0), sweep_s=0.6, gate=0.98, sustain=0.95, release_s=0.1,
    octave=0.35, split=Split(350.0, 3.4, 0.8, 0.5), high_pass_hz=300.0, takes=2, width=0.35, portamento_s=0.045,
)  # fmt: skip

_HUNT = MonoSynth(
    wave="both", oscillators=2, detune=0.005, resonance=2.4, drive=1.8, pulse_width=0.25, cutoff_hz=(500.0, 1300.0),
    sweep_hz=(1600.0, 5600.0), sweep_s=0.05, gate=0.55, decay_s=0.1, sustain=0.4, release_s=0.025,
    split=Split(500.0, 2.4, 0.6, 0.7), high_pass_hz=340.0, takes=2, width=0.65,
)  # fmt: skip

_TOMS = {
    "tom_high": Place(ElectronicTom(150.0, drive=2.2, room=0.6), 0.6, -0.4, 3),
    "tom_mid": Place(ElectronicTom(108.0, drive=2.2, room=0.6), 0.64, 0.05, 3),
    "tom_low": Place(ElectronicTom(74.0, drive=2.4, room=0.6), 0.7, 0.4, 3),
}

_DREAD = Layered(((DarkChoir(0.25, 0.9, 4, drive=1.2), 1.0, 0), (Pad(0.2, 0.8, (600.0, 1700.0), 3, 0.012), 0.35, 0)))

SOUND = Sound(
    kit=kit(
        Kick(210.0, 54.0, 0.020, 0.085, 0.015, 2.6, 0.42, 0.35, 0.36),
        Snare(172.0, 0.30, 0.9, 0.11, 1100.0, 0.0, 2.6, (1.6, 0.30, 0.75), 12_000.0, 0.4),
        snare_level=0.66,
        bus=Kit({}, crush=0.4, snap=0.35),
        hat=Place(Cymbal(3000.0, 13_500.0, 24, 0.022, 0.09, 0.5, 0.9), 0.26, 0.12, 8),
        anvil=Place(Metal(760.0, bar=True, t60_s=1.6, bite=0.3, drive=2.0, length_s=1.6), 0.3, 0.25, 4),
        **_TOMS,
    ),
    voices=voices(
        bass={"bass": (_BASS, 0.0)},
        guitar={"guitar": (Guitar(gain=18.0, takes=2, width=0.75), 0.0)},
        lead={"lead": (_SCREAM, 0.0), "arp": (_HUNT, -2.0), "bell": (FmKeys(3.53, 0.22, 7.0, 0.1, 1.2), -3.0)},
        pads={"pad": (_DREAD, 0.0)},
    ),
    robot=Robot(2.6, 0.45, width=0.35),
    strips=strips(
        drums=Strip(2.5, (Band("high-pass", 28.0), Band("high-shelf", 4500.0, 0.7, 2.0)), room=0.05, hall=0.03),
        bass=Strip(
            11.5,
            (Band("high-pass", 34.0, 0.8), Band("low-shelf", 80.0, 0.7, -4.5), Band("peak", 900.0, 0.7, 2.0)),
            Squeeze(-19.0, 3.5, 0.006, 0.08),
            duck=0.85,
        ),
        guitar=Strip(
            7.5,
            (Band("high-pass", 110.0, 0.8), Band("peak", 330.0, 1.0, -2.5), Band("low-pass", 8500.0)),
            Squeeze(-16.0, 2.0, 0.02, 0.12),
            duck=0.55,
            room=0.05,
        ),
        lead=Strip(7.0, (Band("high-pass", 240.0),), duck=0.5, echo=0.26, room=0.04, hall=0.14),
        pads=Strip(8.0, (Band("high-pass", 170.0), Band("peak", 320.0, 0.8, -2.5)), duck=0.9, hall=0.2),
    ),
    hall=Room(2.8, 6000.0, 0.03, seed=32),
    room=Room(0.6, 6500.0, 0.01, seed=31),
    duck_release_s=0.16,
    ride_db=1.0,
)

_DRIVEN_BASS = replace(
    _BASS, wave="pulse", oscillators=2, pulse_width=0.42, resonance=2.4, sweep_hz=(900.0, 4200.0), sweep_s=0.055,
    gate=0.52, octave=0.25, split=Split(140.0, 4.0, 0.75, 1.15),
)  # fmt: skip

_SAW_STACK = MonoSynth(
    oscillators=5, detune=0.011, resonance=0.9, drive=1.8, cutoff_hz=(1500.0, 3800.0), sweep_hz=(1500.0, 4200.0),
    sweep_s=0.22, gate=0.86, sustain=0.8, release_s=0.06, split=Split(400.0, 2.6, 0.7, 0.6), high_pass_hz=280.0,
    takes=2, width=0.6,
)  # fmt: skip

_CHASE = replace(
    SOUND,
    kit=kit(
        Kick(260.0, 57.0, 0.014, 0.085, 0.012, 3.2, 0.55, 0.5, 0.34),
        Snare(205.0, 0.2, 1.0, 0.075, 1500.0, 0.12, 2.8, (0.9, 0.16, 0.55), 13_500.0, 0.3),
        snare_level=0.62,
        bus=Kit({}, crush=0.45, snap=0.45),
        hat=Place(Cymbal(3600.0, 15_000.0, 24, 0.018, 0.07, 0.5, 1.0), 0.3, 0.12, 8),
        **_TOMS,
    ),
    voices=voices(
        bass={"bass": (_DRIVEN_BASS, 0.0)},
        guitar={"guitar": (Guitar(gain=22.0, takes=2, width=0.7, tight_hz=170.0, boost=1.6), 0.0)},
        lead={
            "lead": (_SAW_STACK, 0.0),
            "arp": (replace(_HUNT, wave="pulse", resonance=3.2, gate=0.45, sweep_s=0.035), -1.5),
        },
        pads={"pad": (Pad(0.03, 0.25, (1200.0, 3600.0), 5, 0.012, 0.85, 0.9, 0.15, 220.0, 0.3), 0.0)},
    ),
    robot=Robot(2.8, 0.3, width=0.25),
    strips={
        **SOUND.strips,
        "bass": replace(SOUND.strips["bass"], level_db=10.0, duck=0.92),
        "pads": replace(SOUND.strips["pads"], level_db=8.0, duck=0.95, hall=0.1),
        "lead": replace(SOUND.strips["lead"], duck=0.5, hall=0.14, echo=0.36),
    },
    hall=Room(1.7, 7500.0, 0.022, seed=34),
    duck_release_s=0.13,
)

_SLUDGE = MonoSynth(
    oscillators=4, detune=0.009, sub=0.45, resonance=1.1, drive=2.6, cutoff_hz=(220.0, 620.0),
    sweep_hz=(900.0, 2800.0), sweep_s=0.5, gate=0.97, sustain=0.9, release_s=0.06, attack_s=0.004,
    split=Split(140.0, 4.5, 0.85, 1.2), width=0.45, portamento_s=0.02,
)  # fmt: skip

_CRAWL = replace(
    SOUND,
    kit=kit(
        Kick(150.0, 50.0, 0.034, 0.13, 0.03, 2.2, 0.35, 0.3, 0.5),
        Snare(148.0, 0.4, 1.0, 0.16, 900.0, 0.0, 2.4, (2.2, 0.46, 1.0), 10_500.0, 0.5),
        snare_level=0.72,
        bus=Kit({}, crush=0.35, snap=0.3),
        hat=Place(Cymbal(2200.0, 11_500.0, 30, 0.04, 0.16, 0.4, 0.9, length_s=0.18), 0.26, 0.12, 6),
        anvil=Place(Metal(420.0, bar=True, t60_s=3.0, bite=0.3, drive=2.0, length_s=2.6), 0.36, 0.2, 4),
        metal_low=Place(Metal(210.0, t60_s=1.4, drive=2.2, length_s=1.6, low_cut_hz=140.0), 0.34, 0.4, 6),
        tom_high=Place(ElectronicTom(120.0, 3.0, 0.22, room=0.8), 0.6, -0.4, 3),
        tom_mid=Place(ElectronicTom(86.0, 3.0, 0.24, room=0.8), 0.64, 0.05, 3),
        tom_low=Place(ElectronicTom(60.0, 3.0, 0.28, room=0.8), 0.7, 0.4, 3),
    ),
    voices=voices(
        bass={"bass": (_SLUDGE, 0.0)},
        guitar={"guitar": (Guitar(gain=24.0, takes=2, width=0.85, second=3.8, tight_hz=95.0), 0.0)},
        lead={
            "lead": (replace(_SCREAM, octave=0.0, vibrato=0.012, portamento_s=0.12, attack_s=0.03), 0.0),
            "arp": (FmKeys(2.0, 0.3, 11.0, 0.12, 0.5, 0.2), -2.0),
            "bell": (FmKeys(3.53, 0.3, 7.1, 0.15, 2.2, 1.2), -2.0),
        },
        pads={
            "pad": (DarkChoir(0.8, 1.8, 6, 0.016, 0.9, 0.05, 0.06, 0.0, 140.0), 0.0),
            "bow": (BowedMetal(4.5, 5000.0), -4.0),
        },
    ),
    robot=Robot(2.4, 0.6, width=0.4),
    strips={
        **SOUND.strips,
        "drums": Strip(2.5, (Band("high-pass", 27.0), Band("high-shelf", 4500.0, 0.7, 3.0)), room=0.04, hall=0.09),
        "guitar": replace(SOUND.strips["guitar"], level_db=6.5, hall=0.05),
        "pads": replace(SOUND.strips["pads"], level_db=6.5, duck=0.8, hall=0.28),
        "lead": replace(SOUND.strips["lead"], level_db=5.0, hall=0.28),
    },
    hall=Room(4.6, 5200.0, 0.05, seed=36),
    echo_sixteenths=6.0,
    duck_release_s=0.26,
)

SOUNDS = {"A": SOUND, "B": _CHASE, "C": _CRAWL}
