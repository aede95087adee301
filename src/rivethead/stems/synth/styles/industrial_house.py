"""Industrial house: a pressed kick over its own rumble, shuffled dry hats, one chord far away in echo.

A is a cellar: dark, wet, hardly any middle. B is peak time: bright, driven, acid. C is a house record: round, metallic
chords, claps in a plate.
"""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Clap, Cymbal, Kick, Metal, Snare, Tick, Tom
from rivethead.stems.synth.hard_drums import Burst, Scrape, Skin
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.rumble import Rumble
from rivethead.stems.synth.stab import Stab
from rivethead.stems.synth.styles.base import BELL, strips, voices
from rivethead.stems.synth.swept import Swept
from rivethead.stems.synth.vocal_chop import VocalChop

_CELLAR_KICK = Kick(190.0, 49.0, 0.024, 0.060, 0.010, 3.0, 0.42, 0.18, 0.28)

_MUTED_BASS = MonoSynth(
    wave="pulse", oscillators=1, sub=0.55, resonance=1.3, drive=1.8, cutoff_hz=(110.0, 240.0), sweep_hz=(150.0, 900.0),
    sweep_s=0.05, gate=0.62, decay_s=0.12, sustain=0.5, release_s=0.02, width=0.0,
)  # fmt: skip

_ACID = MonoSynth(
    oscillators=1, resonance=5.5, drive=1.6, cutoff_hz=(260.0, 620.0), sweep_hz=(500.0, 3600.0), sweep_s=0.11,
    gate=0.72, decay_s=0.3, sustain=0.7, release_s=0.01, high_pass_hz=170.0, split=Split(300.0, 4.5, 0.8, 0.5),
    width=0.7,
)  # fmt: skip

_DUB_STAB = Stab(noise=0.5, cutoff_hz=(320.0, 1250.0), sweep=2.6, sweep_s=0.035, tau_s=0.085, drive=2.6)

_METAL_PIANO = Stab(
    intervals=(0, 3, 7, 10), voices=1, detune=0.0, tines=1.6, tine_ratio=5.4, noise=0.06, cutoff_hz=(1100.0, 3200.0),
    sweep=1.4, sweep_s=0.16, resonance=0.8, tau_s=0.2, drive=1.2, low_cut_hz=150.0, length_s=0.8, choke=True,
)  # fmt: skip

SOUND = Sound(
    kit=kit(
        _CELLAR_KICK,
        Snare(230.0, 0.1, 0.5, 0.05, 1800.0, 0.1, 2.0, (0.9, 0.3, 0.3), 9000.0, 0.2),
        bus=Kit({}, crush=0.35, snap=0.3, breathe=0.55, ceiling=0.9),
        clap=Place(Clap(1050.0, 0.08), 0.55),
        hat=Place(Cymbal(3600.0, 14_500.0, 20, 0.013, 0.05, 0.6, 0.7, low_cut_hz=6200.0, length_s=0.07), 0.55, 0.35, 8),
        open_hat=Place(Cymbal(2700.0, 12_000.0, 30, 0.055, 0.2, 0.2, 0.9, 0.0015, 4800.0, 0.18), 0.36, -0.15),
        tick=Place(Tick(4600.0), 0.34, -0.5, 8),
        tom_high=Place(Metal(520.0, t60_s=0.09, bite=0.15, drive=1.3, length_s=0.14), 0.22, 0.55, 6),
        tom_mid=Place(Tom(168.0), 0.26, -0.45, 4),
        tom_low=Place(Skin(116.0, 0.05, 0.2, 1.8), 0.3, 0.3, 4),
        metal_low=Place(Scrape(300.0, 60.0, 0.22, 2.0), 0.2, 0.6, 6),
        metal_high=Place(Burst(2400.0, 2.2, 0.0, 0.05, 0.11, 4.0, 3.0, 0.5), 0.38, -0.3, 4),
        anvil=Place(Metal(840.0, bar=True, t60_s=1.6, bite=0.1, drive=1.1, length_s=1.4), 0.18, 0.35, 4),
        crash=Place(Cymbal(500.0, 9000.0, 60, 0.22, 0.8, 0.1, 0.9, 0.004, 1800.0, 0.9, 0.5), 0.22, 0.05, 2),
    ),
    voices=voices(
        bass={
            "bass": (_MUTED_BASS, -1.0),
            "sub": (Rumble(), -7.5),
            "drone": (replace(_MUTED_BASS, gate=1.0, attack_s=0.5, decay_s=2.0, sustain=1.0, release_s=0.8), -6.0),
        },
        lead={
            "lead": (replace(_DUB_STAB, intervals=(0, 7), tau_s=0.2, noise=0.1), -4.0),
            "arp": (Swept(_DUB_STAB, 700.0, 6500.0, 16.0, 1.5), 0.0),
            "bell": (replace(BELL, fm=0.5, decay_s=0.3), -6.0),
        },
        pads={
            "pad": (Swept(Pad(0.9, 2.0, (350.0, 1400.0), 3, 0.012, 0.9, 1.2, 0.06, 180.0), 450.0, 3500.0, 16.0), 0.0),
            "bow": (BowedMetal(4.0, 3000.0), -3.0),
            "drone": (Pad(1.5, 2.0, (220.0, 600.0)), -2.0),
        },
    ),
    robot=Robot(1.8, 0.3, width=0.5, formants=0.8, breath=0.5, slap=0.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 260.0, 0.8, -3.0), Band("high-shelf", 5500.0, 0.7, 4.5)),
            room=0.07,
            hall=0.014,
        ),
        bass=Strip(
            7.5,
            (
                Band("high-pass", 34.0),
                Band("high-pass", 30.0),
                Band("peak", 52.0, 1.4, -2.5),
                Band("peak", 95.0, 0.8, 2.0),
            ),
            Squeeze(-18.0, 2.5),
            duck=0.92,
        ),
        lead=Strip(10.5, (Band("high-pass", 220.0),), duck=0.45, echo=0.6, room=0.05, hall=0.22),
        pads=Strip(4.5, (Band("high-pass", 170.0),), duck=0.7, room=0.03, hall=0.4),
        fx=Strip(1.5, (Band("high-pass", 26.0), Band("low-pass", 12_000.0)), duck=0.75, echo=0.3, room=0.06, hall=0.16),
        voice=Strip(1.0, (Band("high-pass", 160.0), Band("peak", 700.0, 0.8, -2.5)), echo=0.6, room=0.1, hall=0.3),
    ),
    room=Room(0.45, 5200.0, 0.006, seed=31),
    hall=Room(3.4, 4200.0, 0.035, 260.0, seed=32),
    echo_sixteenths=3.0,
    echo_feedback=0.62,
    echo_damping=0.55,
    duck_release_s=0.32,
    ride_db=5.0,
)

_DRIVEN_BASS = MonoSynth(
    wave="both", oscillators=2, detune=0.007, sub=0.35, resonance=1.8, drive=2.2, cutoff_hz=(120.0, 320.0),
    sweep_hz=(500.0, 2600.0), sweep_s=0.06, gate=0.7, split=Split(170.0, 5.0, 0.7, 1.0), width=0.25,
)  # fmt: skip

_PEAK = replace(
    SOUND,
    kit=kit(
        Kick(240.0, 51.0, 0.020, 0.050, 0.012, 4.5, 0.7, 0.3, 0.25),
        Snare(205.0, 0.14, 0.9, 0.07, 1600.0, 0.12, 2.6, (0.4, 0.12, 0.25), 13_500.0, 0.24),
        bus=Kit({}, crush=0.5, snap=0.4, breathe=0.6, ceiling=0.92),
        clap=Place(Clap(1500.0, 0.06), 0.52),
        hat=Place(Cymbal(3000.0, 15_000.0, 28, 0.017, 0.07, 0.5, 0.9, length_s=0.08), 0.34, 0.15, 8),
        open_hat=Place(Cymbal(2400.0, 14_000.0, 34, 0.075, 0.3, 0.3, 0.9, 0.0012, 4800.0, 0.24), 0.34, 0.05),
        ride=Place(Cymbal(1700.0, 13_000.0, 50, 0.12, 0.9, 0.9, 0.5, 0.0008, 3000.0, 0.4, 0.3), 0.3, -0.2, 4),
        tick=Place(Tick(3300.0), 0.16, -0.4, 8),
        tom_high=Place(Metal(610.0, t60_s=0.12, bite=0.4, drive=1.8, length_s=0.16), 0.22, 0.5, 6),
        tom_low=Place(Skin(104.0, 0.045, 0.5, 3.0), 0.34, -0.25, 4),
        metal_low=Place(Scrape(380.0, 90.0, 0.25, 3.5), 0.24, 0.5, 6),
        metal_high=Place(Burst(3000.0, 1.6, 0.0, 0.06, 0.13, 6.0, 4.0, 0.4), 0.28, -0.35, 4),
    ),
    voices=voices(
        bass={
            "bass": (replace(_DRIVEN_BASS, sub=0.2), -1.5),
            "sub": (Rumble(0.6, 150.0, 40.0, 5.0, 0.35, 0.06), -8.0),
            "drone": (replace(_DRIVEN_BASS, gate=1.0, attack_s=0.4, sweep_s=1.0, release_s=0.6), -4.0),
        },
        lead={
            "lead": (replace(_DUB_STAB, intervals=(0, 7, 12), tau_s=0.3, drive=4.0, noise=0.2), -3.0),
            "arp": (_ACID, 0.0),
            "bell": (BELL, -6.0),
        },
        pads={
            "pad": (Swept(Pad(0.4, 1.0, (600.0, 2400.0), 4, 0.014, 0.8, 1.0, 0.2, 220.0), 600.0, 6000.0, 8.0), 0.0),
            "bow": (BowedMetal(3.0, 6000.0), -2.0),
        },
    ),
    robot=Robot(2.8, 0.3, narrow=True, pulse=0.6, bands=18, slap=0.0),
    strips=strips(
        drums=Strip(
            0.5,
            (Band("high-pass", 32.0), Band("peak", 320.0, 0.8, -2.5), Band("high-shelf", 5000.0, 0.7, 4.0)),
            room=0.05,
            hall=0.006,
        ),
        bass=Strip(
            7.5,
            (Band("high-pass", 35.0), Band("peak", 52.0, 1.4, -3.0), Band("peak", 110.0, 0.8, 2.5)),
            Squeeze(-18.0, 3.0),
            duck=0.9,
        ),
        lead=Strip(6.5, (Band("high-pass", 190.0),), duck=0.3, echo=0.42, room=0.07, hall=0.16),
        pads=Strip(2.5, (Band("high-pass", 220.0),), duck=0.75, room=0.03, hall=0.25),
        fx=Strip(2.5, (Band("high-pass", 26.0), Band("low-pass", 14_500.0)), duck=0.7, room=0.06, hall=0.12),
        voice=Strip(-1.5, (Band("high-pass", 200.0),), echo=0.4, room=0.12, hall=0.12),
    ),
    room=Room(0.5, 7500.0, 0.008, seed=33),
    hall=Room(2.4, 6000.0, 0.03, 260.0, seed=34),
    echo_feedback=0.45,
    echo_damping=0.4,
    duck_release_s=0.26,
    ride_db=5.0,
)

_ORGAN_BASS = MonoSynth(
    wave="pulse", oscillators=1, detune=0.003, sub=0.45, resonance=0.9, drive=1.0, fm=0.08, cutoff_hz=(220.0, 520.0),
    sweep_hz=(500.0, 1900.0), sweep_s=0.05, gate=0.6, decay_s=0.18, sustain=0.55, release_s=0.02, width=0.12,
)  # fmt: skip

_HOUSE = replace(
    SOUND,
    kit=kit(
        Kick(175.0, 54.0, 0.018, 0.066, 0.012, 2.0, 0.25, 0.4, 0.28),
        Snare(240.0, 0.12, 0.6, 0.06, 1500.0, 0.12, 1.6, (0.5, 0.15, 0.3), 11_000.0, 0.22),
        bus=Kit({}, crush=0.2, snap=0.35, breathe=0.3),
        clap=Place(Clap(1250.0, 0.09), 0.62),
        hat=Place(Cymbal(3300.0, 14_000.0, 24, 0.015, 0.07, 0.6, 0.7, length_s=0.08), 0.26, 0.2, 8),
        open_hat=Place(Cymbal(2600.0, 13_500.0, 30, 0.085, 0.34, 0.4, 0.8, 0.0014, 4800.0, 0.28), 0.34, 0.1),
        tick=Place(Cymbal(5200.0, 12_000.0, 10, 0.02, 0.03, 0.1, 1.0, 0.006, 6000.0, 0.06), 0.16, -0.4, 8),
        tom_high=Place(Tom(262.0), 0.3, 0.45, 6),
        tom_mid=Place(Tom(196.0), 0.32, -0.35, 6),
        tom_low=Place(Tom(147.0), 0.36, 0.15, 6),
        metal_low=Place(Metal(430.0, t60_s=0.25, bite=0.15, drive=1.2, length_s=0.3), 0.2, 0.5, 6),
        metal_high=Place(Metal(1240.0, bar=True, t60_s=0.3, bite=0.1, drive=1.0, length_s=0.3), 0.18, -0.5, 6),
    ),
    voices=voices(
        bass={
            "bass": (_ORGAN_BASS, 0.0),
            "sub": (Rumble(0.5, 110.0), -6.0),
            "drone": (replace(_ORGAN_BASS, gate=1.0, attack_s=0.4, sustain=1.0, release_s=0.6), -6.0),
        },
        lead={
            "lead": (VocalChop(), 0.0),
            "arp": (_METAL_PIANO, 1.0),
            "bell": (replace(BELL, fm=0.9, decay_s=0.6, release_s=0.4), -3.0),
        },
        pads={
            "pad": (
                Swept(Pad(0.4, 1.2, (700.0, 2000.0), 4, 0.007, 0.8, 0.8, 0.1, 200.0, 0.6), 700.0, 5000.0, 16.0),
                0.0,
            ),
            "bow": (BowedMetal(), -4.0),
        },
    ),
    robot=Robot(1.5, 0.35, width=0.6, formants=1.0, pulse=0.1, hold=1.15, fall=0.0, slap=0.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 32.0), Band("peak", 380.0, 0.8, -2.0), Band("high-shelf", 5000.0, 0.7, 3.5)),
            room=0.1,
            hall=0.015,
        ),
        bass=Strip(
            9.5,
            (Band("high-pass", 36.0), Band("peak", 54.0, 1.4, -2.0), Band("peak", 130.0, 0.8, 1.5)),
            Squeeze(-18.0, 2.5),
            duck=0.7,
        ),
        lead=Strip(8.5, (Band("high-pass", 200.0),), duck=0.35, echo=0.28, room=0.08, hall=0.22),
        pads=Strip(6.0, (Band("high-pass", 200.0),), duck=0.6, room=0.04, hall=0.3),
        voice=Strip(0.0, (Band("high-pass", 160.0), Band("peak", 700.0, 0.8, -2.0)), echo=0.5, room=0.1, hall=0.2),
    ),
    room=Room(0.6, 8000.0, 0.010, seed=35),
    hall=Room(2.0, 7000.0, 0.02, 260.0, seed=36),
    echo_feedback=0.45,
    echo_damping=0.35,
    duck_release_s=0.18,
    ride_db=5.0,
)

SOUNDS = {"A": SOUND, "B": _PEAK, "C": _HOUSE}
