"""Drum and bass: a tight two-step with broken ghosts, a moving bass over a clean sub, stabs and wide pads."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Cymbal, Kick, Metal, Sampled, Snare, Tick
from rivethead.stems.synth.growl import Growl
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.layered import Layered
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.reese import Reese
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import strips, voices

_REESE = Reese(gate=0.8, width=0.6, sub=0.65)

_STAB = MonoSynth(
    oscillators=4, detune=0.009, resonance=1.6, drive=1.5, cutoff_hz=(500.0, 1500.0), sweep_hz=(1800.0, 6200.0),
    sweep_s=0.09, gate=0.7, decay_s=0.2, sustain=0.5, release_s=0.09, high_pass_hz=320.0, takes=2, width=0.6,
)  # fmt: skip

_TUNE = MonoSynth(
    wave="both", oscillators=3, detune=0.008, resonance=1.4, drive=1.4, vibrato=0.005, cutoff_hz=(700.0, 2000.0),
    sweep_hz=(1400.0, 4600.0), sweep_s=0.18, gate=0.85, sustain=0.75, release_s=0.08, high_pass_hz=300.0,
    takes=2, width=0.45, portamento_s=0.02,
)  # fmt: skip

_RIDE = Place(Cymbal(2100.0, 12_000.0, 44, 0.1, 0.9, 0.8, 0.35, 0.0008, 3000.0, 0.4, 0.3), 0.14, -0.16, 4)

SOUND = Sound(
    kit=kit(
        Kick(220.0, 60.0, 0.013, 0.065, 0.010, 1.9, 0.28, 0.35, 0.3),
        Snare(218.0, 0.18, 0.85, 0.06, 1700.0, 0.0, 2.0, (0.35, 0.12, 0.18), 13_500.0, 0.28),
        bus=Kit({}, crush=0.3, snap=0.4, breathe=0.3),
        snare_level=0.66,
        hat=Place(Cymbal(3000.0, 14_000.0, 26, 0.016, 0.08, 0.5, 0.8, length_s=0.09), 0.30, 0.1, 8),
        ride=_RIDE,
    ),
    voices=voices(
        bass={"bass": (_REESE, 0.0), "reese": (_REESE, 0.0)},
        lead={"lead": (_TUNE, 0.0), "arp": (_STAB, -1.0)},
        pads={"pad": (Pad(0.5, 1.2, (850.0, 2400.0), 4, 0.008, 0.5, 0.8, 0.11, 220.0, 0.5), 0.0)},
    ),
    robot=Robot(2.0, 0.3),
    strips=strips(
        drums=Strip(1.7, (Band("high-pass", 28.0), Band("high-shelf", 4500.0, 0.7, 5.0)), room=0.1, hall=0.010),
        bass=Strip(
            12.5,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 32.0),
                Band("low-shelf", 80.0, 0.7, -4.0),
                Band("peak", 120.0, 0.8, 2.5),
                Band("peak", 300.0, 1.0, -2.5),
            ),
            Squeeze(-17.0, 2.5),
            duck=0.85,
        ),
        lead=Strip(7.2, (Band("high-pass", 250.0),), duck=0.4, echo=0.36, room=0.05, hall=0.24),
        pads=Strip(7.0, (Band("high-pass", 220.0), Band("peak", 400.0, 0.8, -3.0)), duck=0.88, room=0.03, hall=0.22),
    ),
    hall=Room(2.4, 7000.0, 0.025, seed=32),
    room=Room(0.35, 8000.0, 0.006, seed=31),
    duck_release_s=0.10,
    ride_db=1.5,
)

_DUB = MonoSynth(
    wave="pulse", oscillators=1, drive=0.5, sub=0.9, cutoff_hz=(110.0, 240.0), sweep_hz=(60.0, 260.0), sweep_s=0.12,
    gate=0.85, attack_s=0.004, release_s=0.03, split=Split(120.0, 2.2, 0.35, 1.2), width=0.0, portamento_s=0.015,
)  # fmt: skip

_HOOVER = MonoSynth(
    wave="both", oscillators=5, detune=0.016, resonance=1.0, drive=1.8, pulse_width=0.3, cutoff_hz=(800.0, 2200.0),
    sweep_hz=(1200.0, 3600.0), sweep_s=0.3, gate=0.95, sustain=0.85, release_s=0.08, octave=0.4, high_pass_hz=260.0,
    takes=2, width=0.55, portamento_s=0.07,
)  # fmt: skip

_RAVE_STAB = Layered(
    (
        (replace(_STAB, oscillators=3, sweep_s=0.07, decay_s=0.14, sustain=0.2), 1.0, 0),
        (replace(_STAB, oscillators=2, sweep_s=0.07, decay_s=0.14, sustain=0.2), 0.7, 3),
        (replace(_STAB, oscillators=2, sweep_s=0.07, decay_s=0.14, sustain=0.2), 0.7, 7),
    )
)

_JUNGLE = replace(
    SOUND,
    kit=kit(
        Kick(150.0, 58.0, 0.018, 0.075, 0.010, 1.6, 0.2, 0.3, 0.3),
        Sampled(
            Snare(246.0, 0.14, 0.95, 0.07, 1300.0, 0.0, 1.9, (0.4, 0.14, 0.2), 11_000.0, 0.26), 150.0, 10_500.0, 1.6
        ),
        bus=Kit({}, crush=0.5, snap=0.35, breathe=0.15),
        snare_level=0.42,
        break_kick=Place(
            Sampled(Kick(170.0, 72.0, 0.014, 0.065, 0.008, 2.2, 0.4, 0.55, 0.26), 50.0, 7000.0, 2.4, 0.4),
            0.95,
            -0.05,
            4,
        ),
        break_snare=Place(
            Sampled(
                Snare(262.0, 0.17, 1.0, 0.07, 1200.0, 0.0, 2.0, (0.3, 0.1, 0.0), 10_500.0, 0.26),
                130.0,
                9000.0,
                2.4,
                0.5,
            ),
            0.92,
            0.1,
            8,
        ),
        hat=Place(Cymbal(2600.0, 13_500.0, 30, 0.03, 0.12, 0.4, 0.95, 0.001, 4200.0, 0.14, 0.3), 0.32, -0.15, 8),
        ride=Place(Cymbal(1700.0, 9500.0, 50, 0.14, 1.1, 0.7, 0.5, 0.001, 2200.0, 0.5, 0.4), 0.2, -0.2, 4),
    ),
    voices=voices(
        bass={"bass": (_DUB, 0.0)},
        lead={"lead": (_HOOVER, 0.0), "arp": (_RAVE_STAB, -0.5)},
        pads={"pad": (Pad(0.9, 1.8, (900.0, 2600.0), 4, 0.010, 0.6, 0.8, 0.07, 240.0, 0.7), 0.0)},
    ),
    robot=Robot(1.6, 0.5, width=0.5),
    strips={
        **SOUND.strips,
        "drums": Strip(
            1.0,
            (Band("high-pass", 32.0), Band("peak", 3200.0, 0.8, 1.5), Band("high-shelf", 7000.0, 0.7, 4.0)),
            room=0.2,
            hall=0.03,
        ),
        "bass": Strip(
            12.0,
            (Band("high-pass", 30.0), Band("high-pass", 30.0), Band("low-shelf", 60.0, 0.7, -2.0)),
            Squeeze(-16.0, 2.0),
            duck=0.7,
        ),
        "lead": replace(SOUND.strips["lead"], level_db=8.0, echo=0.42, hall=0.16),
        "pads": replace(SOUND.strips["pads"], level_db=9.5, duck=0.88, hall=0.22),
    },
    hall=Room(3.4, 6000.0, 0.03, seed=33),
    room=Room(0.55, 6000.0, 0.010, seed=37),
    echo_sixteenths=6.0,
    echo_feedback=0.6,
)

_NEURO = replace(
    SOUND,
    kit=kit(
        Kick(280.0, 56.0, 0.011, 0.06, 0.014, 2.6, 0.4, 0.5, 0.26),
        Snare(196.0, 0.12, 0.8, 0.05, 2000.0, 0.14, 2.6, (0.25, 0.07, 0.25), 14_000.0, 0.24),
        bus=Kit({}, crush=0.22, snap=0.6, breathe=0.4),
        snare_level=0.74,
        hat=Place(Cymbal(4200.0, 15_500.0, 22, 0.011, 0.05, 0.6, 0.9, length_s=0.07), 0.32, 0.14, 8),
        tick=Place(Tick(5200.0), 0.2, -0.4, 8),
        metal_low=Place(Metal(240.0, t60_s=0.25, drive=2.6, length_s=0.3), 0.34, 0.4, 6),
        metal_high=Place(Metal(980.0, t60_s=0.2, drive=2.2, length_s=0.26), 0.28, -0.45, 6),
        ride=_RIDE,
    ),
    voices=voices(
        bass={"bass": (Growl(gate=0.8), 0.0)},
        lead={
            "lead": (
                replace(_TUNE, resonance=2.6, drive=2.2, split=Split(400.0, 3.0, 0.7, 0.5), portamento_s=0.09),
                0.0,
            ),
            "arp": (
                replace(_STAB, oscillators=2, resonance=3.5, sweep_s=0.03, gate=0.4, decay_s=0.08, sustain=0.2),
                -2.0,
            ),
        },
        pads={"pad": (Pad(1.4, 1.6, (380.0, 1500.0), 4, 0.014, 0.9, 1.8, 0.19, 200.0, 0.0), 0.0)},
    ),
    robot=Robot(2.8, 0.2),
    strips={
        **SOUND.strips,
        "drums": Strip(2.0, (Band("high-pass", 30.0), Band("high-shelf", 5000.0, 0.7, 5.0)), room=0.06, hall=0.004),
        "bass": Strip(
            11.0,
            (Band("high-pass", 34.0), Band("high-pass", 32.0), Band("peak", 700.0, 0.7, 1.5)),
            Squeeze(-18.0, 3.0, 0.004, 0.06),
            duck=0.88,
        ),
        "pads": replace(SOUND.strips["pads"], level_db=9.0),
    },
    hall=Room(1.9, 8000.0, 0.02, seed=38),
    room=Room(0.22, 9000.0, 0.004, seed=39),
    duck_release_s=0.075,
)

SOUNDS = {"A": SOUND, "B": _JUNGLE, "C": _NEURO}
