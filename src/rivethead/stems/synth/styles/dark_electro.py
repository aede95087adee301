"""Dark electro: a kick clipped flat, off-beat hats, a supersaw that slides, a choir behind a gate, a crushed snarl."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Clap, Cymbal, Kick, Metal, Sampled, Snare, Tom
from rivethead.stems.synth.gated_choir import GatedChoir
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import BowedMetal
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import BELL, PLUCKED_ARP, SEQUENCED_BASS, strips, voices

_SUPERSAW = MonoSynth(
    oscillators=5,
    detune=0.0055,
    resonance=0.9,
    drive=1.5,
    portamento_s=0.035,
    vibrato=0.005,
    cutoff_hz=(900.0, 3200.0),
    sweep_hz=(2500.0, 7500.0),
    sweep_s=0.22,
    gate=0.86,
    attack_s=0.003,
    decay_s=0.4,
    sustain=0.7,
    release_s=0.05,
    high_pass_hz=280.0,
    takes=2,
    width=0.9,
)

_OFF_BEAT_HAT = Cymbal(2300.0, 13_000.0, 30, 0.085, 0.35, 0.45, 0.8, 0.0015, 4200.0, 0.24)

SOUND = Sound(
    kit=kit(
        Kick(265.0, 53.0, 0.020, 0.056, 0.022, 3.2, 0.85, 0.32, 0.32),
        Snare(205.0, 0.14, 0.95, 0.075, 1700.0, 0.13, 3.0, (0.5, 0.14, 0.18)),
        snare_level=0.5,
        bus=Kit({}, crush=0.34, snap=0.3, breathe=0.45),
        clap=Place(Clap(1500.0, 0.045), 0.42),
        open_hat=Place(_OFF_BEAT_HAT, 0.38, 0.08),
        hat=Place(Cymbal(3200.0, 14_000.0, 22, 0.016, 0.08, 0.6, 0.7, 0.001, 6000.0, 0.08), 0.26, -0.12, 8),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    fm=0.45,
                    resonance=2.4,
                    drive=2.0,
                    cutoff_hz=(90.0, 300.0),
                    gate=0.52,
                    sweep_hz=(1200.0, 5200.0),
                    sweep_s=0.055,
                    split=Split(170.0, 4.6, 0.85, 0.9),
                ),
                0.0,
            )
        },
        lead={
            "lead": (_SUPERSAW, 0.0),
            "arp": (
                replace(PLUCKED_ARP, fm=0.35, gate=0.5, pulse_width=0.22, drive=2.2, sweep_s=0.045, width=0.8),
                -4.5,
            ),
            "bell": (replace(BELL, fm=0.7, decay_s=0.8, release_s=0.9), -4.0),
        },
        pads={"pad": (GatedChoir("ah", gate="..x.x.x...x.x.xx", attack_s=0.02, release_s=0.12), 0.0)},
    ),
    robot=Robot(3.6, 0.75, formants=0.78, growl=0.6, breath=0.35, fall=1.5),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 380.0, 0.8, -2.5), Band("high-shelf", 5000.0, 0.7, 3.5)),
            room=0.05,
            hall=0.006,
        ),
        bass=Strip(
            8.5,
            (
                Band("high-pass", 38.0),
                Band("high-pass", 38.0),
                Band("low-shelf", 80.0, 0.7, -8.0),
                Band("peak", 130.0, 0.9, 2.0),
                Band("peak", 500.0, 0.7, -3.0),
                Band("peak", 1900.0, 0.7, 2.5),
            ),
            Squeeze(-18.0, 3.0),
            duck=0.85,
        ),
        lead=Strip(
            11.5, (Band("high-pass", 240.0), Band("peak", 3200.0, 0.7, 2.0)), duck=0.7, echo=0.16, room=0.04, hall=0.07
        ),
        pads=Strip(8.0, (Band("high-pass", 220.0), Band("peak", 450.0, 0.8, -3.0)), duck=0.85, room=0.03, hall=0.14),
        fx=Strip(6.0, (Band("high-pass", 26.0),), duck=0.6, room=0.06, hall=0.26),
        voice=Strip(
            0.5,
            (Band("high-pass", 160.0), Band("peak", 2400.0, 0.7, 3.0)),
            Squeeze(-20.0, 4.0),
            echo=0.26,
            room=0.1,
            hall=0.10,
        ),
    ),
    hall=Room(2.8, 5200.0, 0.030, seed=41),
    duck_release_s=0.13,
    ride_db=2.5,
)

_CRYPT = Sound(
    kit=kit(
        Kick(150.0, 50.0, 0.030, 0.095, 0.02, 2.4, 0.45, 0.55),
        Snare(148.0, 0.30, 0.75, 0.11, 1100.0, 0.0, 2.4, (1.8, 0.42, 0.42), 9500.0, 0.4),
        snare_level=0.62,
        bus=Kit({}, crush=0.35, snap=0.2, breathe=0.2),
        clap=Place(Clap(900.0, 0.09), 0.44, -0.1),
        hat=Place(Cymbal(1700.0, 9000.0, 18, 0.035, 0.16, 0.35, 0.5, 0.002, 3000.0, 0.14), 0.26, 0.2, 8),
        tom_high=Place(Tom(120.0), 0.6, -0.4, 3),
        tom_mid=Place(Tom(88.0), 0.68, 0.0, 3),
        tom_low=Place(Tom(62.0), 0.75, 0.4, 3),
        metal_low=Place(Metal(205.0, t60_s=1.1, length_s=1.2, bite=0.2), 0.34, 0.5, 6),
        metal_high=Place(Metal(470.0, t60_s=0.8, length_s=0.9, bite=0.2), 0.26, -0.55, 6),
        break_snare=Place(Sampled(Snare(190.0, 0.2, 0.8, 0.08), 160.0, 5500.0, 4.0, 0.5), 0.5, 0.1, 6),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    wave="pulse",
                    fm=0.8,
                    detune=0.009,
                    resonance=2.8,
                    cutoff_hz=(80.0, 170.0),
                    sweep_hz=(350.0, 1900.0),
                    sweep_s=0.16,
                    gate=0.9,
                    release_s=0.03,
                    split=Split(150.0, 3.0, 0.6, 1.0),
                ),
                0.0,
            )
        },
        lead={
            "lead": (
                MonoSynth(
                    wave="pulse",
                    oscillators=2,
                    detune=0.014,
                    resonance=1.8,
                    drive=2.2,
                    fm=0.15,
                    vibrato=0.011,
                    portamento_s=0.06,
                    cutoff_hz=(400.0, 900.0),
                    sweep_hz=(700.0, 2400.0),
                    sweep_s=0.5,
                    gate=1.0,
                    attack_s=0.02,
                    sustain=0.8,
                    release_s=0.25,
                    high_pass_hz=240.0,
                    takes=2,
                    width=0.85,
                ),
                0.0,
            ),
            "arp": (
                replace(PLUCKED_ARP, oscillators=1, fm=0.9, resonance=3.2, gate=0.8, sweep_s=0.12, decay_s=0.25),
                -4.0,
            ),
            "bell": (replace(BELL, fm=0.9, sub=0.6, decay_s=1.2, release_s=1.5), -3.0),
        },
        pads={
            "pad": (GatedChoir("oo", voices=4, detune=0.013, attack_s=0.9, release_s=1.4, saws=0.12), 0.0),
            "bow": (BowedMetal(5.0, 3000.0), -1.0),
        },
    ),
    robot=Robot(3.0, 0.6, narrow=True, formants=0.72, growl=0.5, breath=0.6, hold=1.8, fall=3.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 250.0, 0.8, 1.5), Band("high-shelf", 6000.0, 0.7, -1.0)),
            room=0.11,
            hall=0.03,
        ),
        bass=Strip(
            13.5,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 34.0),
                Band("low-shelf", 80.0, 0.7, -7.0),
                Band("peak", 300.0, 0.8, -2.0),
            ),
            Squeeze(-18.0, 3.0),
            duck=0.75,
            room=0.03,
        ),
        lead=Strip(9.0, (Band("high-pass", 200.0),), duck=0.45, echo=0.34, room=0.06, hall=0.28),
        pads=Strip(6.5, (Band("high-pass", 130.0),), duck=0.6, room=0.04, hall=0.30),
        fx=Strip(4.5, (Band("high-pass", 26.0), Band("low-pass", 11_000.0)), duck=0.4, room=0.10, hall=0.40),
        voice=Strip(
            6.0,
            (Band("high-pass", 180.0), Band("peak", 1400.0, 0.7, 2.0)),
            Squeeze(-20.0, 4.0),
            echo=0.4,
            room=0.16,
            hall=0.30,
        ),
    ),
    room=Room(0.8, 4500.0, 0.014, seed=43),
    hall=Room(4.6, 3600.0, 0.045, seed=44),
    echo_sixteenths=6.0,
    echo_feedback=0.55,
    echo_damping=0.6,
    ride_db=3.5,
    glue_ratio=1.8,
)

_FUTURE = replace(
    SOUND,
    kit=kit(
        Kick(240.0, 52.0, 0.017, 0.070, 0.015, 2.0, 0.30, 0.42, 0.34),
        Snare(215.0, 0.10, 0.9, 0.06, 2200.0, 0.10, 2.0, (0.4, 0.12, 0.15)),
        snare_level=0.42,
        bus=Kit({}, crush=0.2, snap=0.4, breathe=0.5),
        clap=Place(Clap(1800.0, 0.07), 0.56),
        open_hat=Place(replace(_OFF_BEAT_HAT, low_hz=3400.0, low_cut_hz=6000.0), 0.32, 0.05),
        hat=Place(Cymbal(4200.0, 15_000.0, 22, 0.014, 0.06, 0.6, 0.75, 0.001, 7500.0, 0.07), 0.26, 0.15, 8),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    wave="saw",
                    fm=0.0,
                    detune=0.004,
                    resonance=1.4,
                    cutoff_hz=(140.0, 420.0),
                    sweep_hz=(600.0, 2600.0),
                    sweep_s=0.05,
                    gate=0.7,
                    split=Split(200.0, 1.8, 0.6, 1.0),
                ),
                0.0,
            )
        },
        lead={
            "lead": (replace(_SUPERSAW, detune=0.0065, portamento_s=0.02, octave=0.35, drive=1.2, release_s=0.18), 0.0),
            "arp": (
                MonoSynth(
                    oscillators=3,
                    detune=0.007,
                    resonance=1.5,
                    drive=1.1,
                    cutoff_hz=(500.0, 1600.0),
                    sweep_hz=(1200.0, 6500.0),
                    sweep_s=0.09,
                    gate=0.8,
                    decay_s=0.18,
                    sustain=0.25,
                    release_s=0.06,
                    high_pass_hz=300.0,
                    takes=2,
                    width=0.85,
                ),
                -1.5,
            ),
        },
        pads={
            "pad": (
                GatedChoir(
                    "ah",
                    voices=4,
                    detune=0.011,
                    gate="..xx..xx..xx.xx.",
                    attack_s=0.02,
                    release_s=0.15,
                    saws=1.1,
                    saws_hz=(1100.0, 5200.0),
                    spread=0.9,
                ),
                0.0,
            )
        },
    ),
    robot=Robot(2.2, 0.3, formants=0.9, detune=0.012, pulse=0.0, hold=2.0, fall=0.0, bands=16),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 380.0, 0.8, -3.0), Band("high-shelf", 6000.0, 0.7, 4.0)),
            room=0.06,
            hall=0.012,
        ),
        bass=Strip(
            8.0,
            (
                Band("high-pass", 38.0),
                Band("high-pass", 38.0),
                Band("low-shelf", 80.0, 0.7, -8.0),
                Band("peak", 120.0, 0.9, 2.0),
            ),
            Squeeze(-18.0, 3.0),
            duck=0.9,
        ),
        lead=Strip(
            8.5, (Band("high-pass", 260.0), Band("peak", 4000.0, 0.7, 2.0)), duck=0.75, echo=0.30, room=0.04, hall=0.16
        ),
        pads=Strip(7.5, (Band("high-pass", 200.0),), duck=0.9, room=0.03, hall=0.20),
        fx=Strip(4.0, (Band("high-pass", 26.0),), duck=0.6, room=0.05, hall=0.30),
        voice=Strip(-0.5, (Band("high-pass", 160.0),), echo=0.36, room=0.08, hall=0.24),
    ),
    hall=Room(3.4, 8000.0, 0.040, seed=45),
    echo_feedback=0.5,
    duck_release_s=0.17,
    ride_db=3.0,
)

SOUNDS = {"A": SOUND, "B": _CRYPT, "C": _FUTURE}
"""A club aggrotech; B old-school dark electro; C futuristic, trance-like."""
