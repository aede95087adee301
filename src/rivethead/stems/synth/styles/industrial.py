"""Industrial: sampled scrap metal over a grinding sixteenth bass, gated snare, cold pads, machines."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Clap, Cymbal, Kick, Metal, Sampled, Snare, Tick, Tom
from rivethead.stems.synth.guitar import Guitar
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import ACID_LEAD, PLUCKED_ARP, SEQUENCED_BASS, strips, voices

_LOW = (Band("high-pass", 36.0), Band("high-pass", 36.0), Band("low-shelf", 75.0, 0.7, -7.0))

SOUND = Sound(
    kit=kit(
        Kick(230.0, 57.0, 0.020, 0.066, 0.012, 1.9, 0.36, 0.32, 0.34),
        Snare(175.0, 0.22, 0.85, 0.09, 1500.0, 0.15, 2.2, (0.6, 0.16, 0.34)),
        bus=Kit({}, crush=0.2, snap=0.4, breathe=0.25),
        metal_low=Place(
            Sampled(Metal(262.0, t60_s=0.45, bite=0.5, length_s=0.5), 140.0, 9000.0, 1.6, 0.5), 0.62, 0.35, 6
        ),
        metal_high=Place(
            Sampled(Metal(640.0, t60_s=0.30, bite=0.4, length_s=0.36), 300.0, 11_000.0, 1.4, 0.45), 0.50, -0.4, 6
        ),
        anvil=Place(Metal(1180.0, bar=True, t60_s=1.1, bite=0.3, drive=1.5, length_s=1.1), 0.34, 0.2, 4),
        hat=Place(Cymbal(2500.0, 12_500.0, 26, 0.018, 0.1, 0.5, 0.6, 0.0012, 4600.0, 0.10), 0.26, 0.10, 8),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    resonance=1.8,
                    drive=1.7,
                    fm=0.3,
                    gate=0.54,
                    split=Split(190.0, 3.8, 0.76, 0.95),
                    sweep_hz=(800.0, 3600.0),
                ),
                0.0,
            )
        },
        guitar={"guitar": (Guitar(gain=17.0, tight_hz=140.0, loose_s=0.005, takes=2, mute_s=0.15), 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, resonance=3.0, fm=0.1, gate=0.7), 0.0),
            "arp": (replace(PLUCKED_ARP, oscillators=1, resonance=3.0, fm=0.5, gate=0.45, high_pass_hz=480.0), -4.0),
        },
        pads={
            "pad": (Pad(0.8, 1.2, (480.0, 1300.0), detune=0.011, high_pass_hz=170.0), 0.0),
            "bow": (BowedMetal(), -2.0),
        },
    ),
    robot=Robot(2.8, 0.3, formants=0.82, growl=0.15),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 420.0, 0.8, -1.5), Band("high-shelf", 4500.0, 0.7, 3.0)),
            room=0.06,
            hall=0.010,
        ),
        bass=Strip(
            9.5, (*_LOW, Band("peak", 125.0, 0.9, 2.5), Band("peak", 850.0, 0.6, -3.5)), Squeeze(-18.0, 3.0), duck=0.8
        ),
        guitar=Strip(
            8.0,
            (Band("high-pass", 90.0, 0.8), Band("peak", 330.0, 1.0, -2.0), Band("peak", 800.0, 0.8, -2.0)),
            Squeeze(-16.0, 2.0, 0.02, 0.12),
            duck=0.4,
            room=0.04,
        ),
        lead=Strip(4.0, (Band("high-pass", 220.0),), duck=0.35, echo=0.24, room=0.06, hall=0.12),
        pads=Strip(5.5, (Band("high-pass", 140.0),), duck=0.5, room=0.04, hall=0.28),
        fx=Strip(6.0, (Band("high-pass", 26.0), Band("low-pass", 14_500.0)), duck=0.5, room=0.10, hall=0.24),
    ),
    hall=Room(2.4, 5500.0, 0.030, seed=32),
    ride_db=3.0,
)

_LIMP = Sound(
    kit=kit(
        Sampled(Kick(165.0, 52.0, 0.026, 0.085, 0.016, 2.4, 0.5, 0.45), 34.0, 6500.0, 2.0, 0.22),
        Sampled(Snare(152.0, 0.28, 0.8, 0.11, 1100.0, 0.0, 2.6, (0.9, 0.30, 0.3), 9000.0), 110.0, 7000.0, 2.5, 0.5),
        snare_level=0.62,
        bus=Kit({}, crush=0.35, snap=0.15, breathe=0.15, smash=1.35, ceiling=0.9),
        clap=Place(Sampled(Clap(1000.0, 0.08)), 0.42, -0.1),
        hat=Place(
            Sampled(Cymbal(1800.0, 9000.0, 18, 0.03, 0.14, 0.4, 0.5, 0.0015, 3000.0, 0.14), 1800.0, 7500.0, 3.5, 0.3),
            0.26,
            0.15,
            6,
        ),
        tom_low=Place(Sampled(Tom(64.0), 40.0, 6000.0), 0.7, 0.35, 3),
        tom_mid=Place(Sampled(Tom(92.0), 50.0, 6000.0), 0.66, 0.0, 3),
        tom_high=Place(Sampled(Tom(124.0), 60.0, 6000.0), 0.62, -0.35, 3),
        metal_low=Place(
            Sampled(Metal(168.0, t60_s=0.9, bite=0.35, length_s=0.9), 90.0, 7000.0, 2.4, 0.6), 0.58, 0.45, 6
        ),
        metal_high=Place(
            Sampled(Metal(415.0, t60_s=0.6, bite=0.3, length_s=0.7), 200.0, 8000.0, 2.2, 0.5), 0.44, -0.5, 6
        ),
        anvil=Place(Metal(760.0, bar=True, t60_s=1.8, bite=0.2, drive=1.6, length_s=1.6), 0.26, 0.2, 4),
        break_kick=Place(
            Sampled(Kick(140.0, 66.0, 0.014, 0.06, 0.008, 2.4, 0.5, 0.7, 0.25), 55.0, 5000.0, 4.0, 0.6), 0.5, -0.1, 4
        ),
        break_snare=Place(
            Sampled(
                Snare(212.0, 0.18, 0.95, 0.07, 1300.0, 0.0, 2.4, (0.5, 0.2, 0.3), 8000.0, 0.26), 160.0, 6000.0, 4.0, 0.7
            ),
            0.52,
            0.1,
            8,
        ),
        tick=Place(Tick(1900.0), 0.18, -0.35, 8),
    ),
    voices=voices(
        bass={
            "bass": (
                MonoSynth(
                    wave="both",
                    oscillators=3,
                    detune=0.008,
                    sub=0.35,
                    resonance=1.7,
                    drive=2.6,
                    fm=0.35,
                    cutoff_hz=(80.0, 180.0),
                    sweep_hz=(250.0, 1500.0),
                    sweep_s=0.26,
                    gate=0.94,
                    attack_s=0.004,
                    release_s=0.03,
                    split=Split(140.0, 5.5, 0.7, 1.0),
                    width=0.35,
                ),
                0.0,
            ),
            "drone": (
                MonoSynth(
                    oscillators=3,
                    detune=0.006,
                    sub=0.2,
                    resonance=2.2,
                    drive=2.4,
                    vibrato=0.006,
                    cutoff_hz=(120.0, 300.0),
                    sweep_hz=(60.0, 300.0),
                    sweep_s=1.5,
                    gate=1.0,
                    attack_s=0.5,
                    release_s=0.9,
                    split=Split(150.0, 4.0, 0.8, 0.6),
                    width=0.6,
                ),
                -8.0,
            ),
        },
        lead={
            "lead": (
                replace(
                    ACID_LEAD,
                    wave="pulse",
                    oscillators=2,
                    detune=0.016,
                    fm=0.25,
                    vibrato=0.012,
                    portamento_s=0.05,
                    drive=2.4,
                    cutoff_hz=(300.0, 700.0),
                    sweep_hz=(500.0, 1900.0),
                    sweep_s=0.6,
                    gate=1.0,
                    release_s=0.25,
                ),
                0.0,
            ),
            "arp": (replace(PLUCKED_ARP, oscillators=1, fm=0.9, resonance=2.4, gate=0.7, decay_s=0.2), -4.0),
        },
        pads={
            "pad": (Pad(1.4, 1.8, (350.0, 900.0), detune=0.014, high_pass_hz=120.0, movement_hz=0.23), 0.0),
            "bow": (BowedMetal(4.5, 3200.0), 0.0),
        },
    ),
    robot=Robot(3.4, 0.55, narrow=True, formants=0.78, growl=0.4, fall=2.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 300.0, 0.8, -1.0), Band("low-pass", 11_500.0)),
            room=0.12,
            hall=0.02,
        ),
        bass=Strip(13.5, (*_LOW, Band("peak", 220.0, 0.8, -1.5)), Squeeze(-18.0, 3.0), duck=0.75, room=0.03),
        voice=Strip(
            6.0,
            (Band("high-pass", 160.0), Band("peak", 1500.0, 0.7, 2.0)),
            Squeeze(-20.0, 4.0),
            echo=0.34,
            room=0.14,
            hall=0.2,
        ),
        lead=Strip(11.0, (Band("high-pass", 200.0),), duck=0.45, echo=0.30, room=0.08, hall=0.24),
        pads=Strip(6.5, (Band("high-pass", 120.0),), duck=0.65, room=0.05, hall=0.26),
        fx=Strip(6.0, (Band("high-pass", 26.0), Band("low-pass", 11_000.0)), duck=0.1, room=0.14, hall=0.40),
    ),
    room=Room(0.7, 4800.0, 0.012, seed=61),
    hall=Room(3.6, 4000.0, 0.040, seed=62),
    echo_sixteenths=5.0,
    echo_feedback=0.5,
    echo_damping=0.6,
    ride_db=3.0,
    glue_ratio=1.9,
)

_STOMP = replace(
    SOUND,
    kit=kit(
        Kick(205.0, 60.0, 0.016, 0.056, 0.012, 2.2, 0.48, 0.55, 0.30),
        Snare(190.0, 0.24, 1.0, 0.10, 1400.0, 0.19, 2.6, (0.9, 0.22, 0.42)),
        snare_level=0.62,
        bus=Kit({}, crush=0.42, snap=0.35, breathe=0.2),
        clap=Place(Clap(1350.0, 0.07), 0.50),
        metal_low=Place(Metal(330.0, t60_s=0.5, length_s=0.55, bite=0.4), 0.38, 0.4, 6),
        metal_high=Place(Metal(820.0, t60_s=0.35, length_s=0.4, bite=0.4), 0.32, -0.45, 6),
        crash=Place(Cymbal(500.0, 12_500.0, 80, 0.7, 2.8, 0.25, 0.75, 0.003, 700.0, 2.8, 0.45), 0.34, 0.1, 3),
    ),
    voices=voices(
        bass={
            "bass": (
                replace(
                    SEQUENCED_BASS,
                    wave="saw",
                    resonance=1.2,
                    drive=2.0,
                    fm=0.12,
                    gate=0.7,
                    detune=0.009,
                    cutoff_hz=(150.0, 420.0),
                    sweep_hz=(700.0, 2800.0),
                    split=Split(200.0, 6.0, 0.7, 0.95),
                ),
                0.0,
            )
        },
        guitar={"guitar": (Guitar(gain=19.0, tight_hz=115.0, loose_s=0.006, takes=2, boost=1.5, mute_s=0.16), 0.0)},
        lead={
            "lead": (replace(ACID_LEAD, oscillators=3, detune=0.014, resonance=1.5, vibrato=0.008, sweep_s=0.3), 0.0),
            "arp": (replace(PLUCKED_ARP, detune=0.009, drive=2.2, fm=0.3, gate=0.5), -4.0),
        },
        pads={"pad": (Pad(0.3, 0.8, (700.0, 1900.0), detune=0.012, high_pass_hz=220.0, chorus=0.4), 0.0)},
    ),
    robot=Robot(3.2, 0.3, gang=3, narrow=True),
    strips={
        **SOUND.strips,
        "drums": Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 420.0, 0.8, -2.0), Band("high-shelf", 5000.0, 0.7, 2.5)),
            room=0.11,
            hall=0.012,
        ),
        "bass": Strip(8.5, (*_LOW, Band("peak", 110.0, 0.9, 2.0)), Squeeze(-18.0, 3.0), duck=0.65),
        "guitar": Strip(
            9.5,
            (Band("high-pass", 85.0, 0.8), Band("peak", 420.0, 0.9, -2.0)),
            Squeeze(-16.0, 2.0, 0.02, 0.12),
            duck=0.4,
            room=0.06,
        ),
        "lead": Strip(5.0, (Band("high-pass", 240.0),), duck=0.3, echo=0.2, room=0.06, hall=0.12),
        "fx": Strip(7.0, (Band("high-pass", 26.0), Band("low-pass", 14_500.0)), duck=0.5, room=0.10, hall=0.20),
    },
    ride_db=3.0,
)

SOUNDS = {"A": SOUND, "B": _LIMP, "C": _STOMP}
"""A the foundry; B broken beat, loops from tape over drones; C a fast stomp with guitars and sirens."""
