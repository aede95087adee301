"""Power noise: everything clipped once more as a whole; noise that is gated, feedback that howls, dry and near.

A is the hammer: a torn kick fills the bar. B is tribal: oil drums and toms through a fuzz. C is the crusher: low, long
and slow, its snare a wall.
"""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.drums import Cymbal, Metal, Tick, Tom
from rivethead.stems.synth.feedback import Feedback
from rivethead.stems.synth.hard_drums import Burst, Scrape, Skin, TornKick
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.monosynth import MonoSynth, Split
from rivethead.stems.synth.noise_wall import NoiseWall
from rivethead.stems.synth.pads import BowedMetal
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.rumble import Rumble
from rivethead.stems.synth.stab import Stab
from rivethead.stems.synth.styles.base import strips, voices
from rivethead.stems.synth.swept import Swept

_BURST_CHORD = (0, 1, 6)
"""No chord at all: a semitone and a tritone, to be torn."""

_NOISE_STAB = Stab(
    intervals=_BURST_CHORD, voices=1, detune=0.0, tines=0.5, tine_ratio=1.41, noise=3.0, cutoff_hz=(700.0, 2600.0),
    sweep=1.8, sweep_s=0.03, resonance=2.6, tau_s=0.07, drive=6.0, low_cut_hz=260.0, length_s=0.3, choke=True,
)  # fmt: skip

_DRONE = MonoSynth(
    wave="both", oscillators=3, detune=0.012, sub=0.3, resonance=1.6, drive=2.6, cutoff_hz=(140.0, 700.0),
    sweep_hz=(60.0, 300.0), sweep_s=1.2, gate=1.0, attack_s=0.5, release_s=0.7, split=Split(130.0, 7.0, 0.7, 0.8),
    width=0.4,
)  # fmt: skip

_TAIL = MonoSynth(
    wave="saw", oscillators=1, sub=0.5, resonance=1.2, drive=3.0, cutoff_hz=(160.0, 500.0), sweep_hz=(400.0, 1800.0),
    sweep_s=0.12, gate=0.9, decay_s=0.4, sustain=0.6, release_s=0.03, split=Split(120.0, 9.0, 0.7, 0.8), width=0.1,
)  # fmt: skip

SOUND = Sound(
    kit=kit(
        TornKick(tau_s=0.06, hold_s=0.02, top_hz=5600.0, length_s=0.23),
        Burst(1900.0, 0.8, 190.0, 0.10, 0.17, 6.0, 2.0, 0.7),
        snare_level=0.6,
        bus=Kit({}, crush=0.0, snap=0.2, breathe=0.5, ceiling=0.9, smash=1.5),
        clap=Place(Burst(3200.0, 1.4, 0.0, 0.05, 0.11, 6.0, 3.0, 0.5), 0.42, 0.0, 4),
        hat=Place(Burst(6500.0, 1.0, 0.0, 0.02, 0.05, 3.0, 1.0, 0.3), 0.22, 0.25, 6),
        open_hat=Place(Burst(5200.0, 0.8, 0.0, 0.07, 0.13, 3.0, 1.0, 0.4), 0.24, -0.2, 6),
        tick=Place(Tick(2600.0), 0.3, -0.4, 8),
        tom_high=Place(Skin(150.0), 0.5, -0.35, 4),
        tom_mid=Place(Skin(116.0), 0.55, 0.1, 4),
        tom_low=Place(Skin(84.0), 0.6, 0.35, 4),
        metal_low=Place(Scrape(260.0, 38.0, 0.4, 4.0), 0.34, 0.4, 6),
        metal_high=Place(Metal(760.0, t60_s=0.25, bite=0.6, drive=3.0, length_s=0.3), 0.3, -0.45, 6),
        anvil=Place(Metal(980.0, bar=True, t60_s=0.9, bite=0.4, drive=2.5, length_s=0.9), 0.28, 0.2, 4),
        crash=Place(Cymbal(600.0, 11_000.0, 70, 0.3, 1.0, 0.3, 0.9, 0.003, 900.0, 1.0, 0.4), 0.3, 0.0, 2),
    ),
    voices=voices(
        bass={
            "bass": (_TAIL, 0.0),
            "sub": (Rumble(0.35, 110.0, 40.0, 9.0, 0.35, 0.05), -8.0),
            "drone": (Swept(_DRONE, 250.0, 2600.0, 8.0, 1.6), -2.0),
        },
        lead={
            "lead": (Feedback(), -3.0),
            "arp": (_NOISE_STAB, 0.0),
            "bell": (Feedback(0.6, 0.5, 3.0, 0.05, 2.01, 1.5, 600.0, 900.0, 3000.0), -6.0),
        },
        pads={
            "pad": (
                NoiseWall(("X.xX..X.x..X.xx.", "X.xX..X.X...x.X.", "X.xX..X.x..X.xx.", "X..X..X.....X.xX"), width=0.9),
                0.0,
            ),
            "bow": (BowedMetal(2.5, 5000.0), -2.0),
        },
    ),
    robot=Robot(3.4, 0.35, narrow=True, width=0.2, growl=0.4, bands=16, slap=0.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 32.0), Band("peak", 300.0, 0.8, -2.0), Band("peak", 3000.0, 0.7, 3.0)),
            room=0.05,
            hall=0.0,
        ),
        bass=Strip(
            10.5,
            (Band("high-pass", 36.0), Band("peak", 54.0, 1.4, -2.5), Band("peak", 180.0, 0.9, -1.5)),
            Squeeze(-18.0, 3.0),
            duck=0.9,
        ),
        lead=Strip(9.5, (Band("high-pass", 300.0),), duck=0.5, echo=0.15, room=0.08, hall=0.05),
        pads=Strip(11.0, (Band("high-pass", 200.0),), duck=0.75, room=0.06),
        fx=Strip(3.0, (Band("high-pass", 26.0), Band("low-pass", 13_000.0)), duck=0.3, room=0.08, hall=0.1),
        voice=Strip(0.0, (Band("high-pass", 250.0),), echo=0.2, room=0.16),
    ),
    room=Room(0.4, 6500.0, 0.004, seed=31),
    hall=Room(1.6, 4500.0, 0.02, 260.0, seed=32),
    echo_feedback=0.3,
    duck_release_s=0.11,
    ride_db=4.0,
    glue_ratio=1.4,
)

_TRIBAL = replace(
    SOUND,
    kit=kit(
        TornKick(200.0, 58.0, 0.02, 0.07, 0.014, 6.0, 0.2, 5200.0, 0.8, 0.26),
        Burst(1500.0, 0.7, 215.0, 0.07, 0.14, 5.0, 1.0, 0.6),
        snare_level=0.62,
        bus=Kit({}, crush=0.25, snap=0.35, breathe=0.3, ceiling=0.9, smash=1.7),
        clap=Place(Burst(2200.0, 0.7, 150.0, 0.12, 0.2, 7.0, 4.0, 0.5), 0.44, 0.0, 4),
        hat=Place(Tick(5200.0), 0.3, 0.3, 8),
        tick=Place(Tick(3400.0), 0.3, -0.4, 8),
        tom_high=Place(Metal(230.0, t60_s=0.3, bite=0.35, drive=2.6, length_s=0.4, low_cut_hz=120.0), 0.46, -0.45, 6),
        tom_mid=Place(Skin(138.0, 0.045), 0.55, 0.4, 6),
        tom_low=Place(Skin(100.0, 0.045, 0.5), 0.46, -0.3, 6),
        metal_low=Place(Metal(170.0, t60_s=0.7, bite=0.5, drive=2.8, length_s=0.7, low_cut_hz=110.0), 0.42, 0.3, 6),
        metal_high=Place(Metal(540.0, t60_s=0.3, bite=0.5, drive=2.6, length_s=0.4), 0.32, -0.5, 6),
        crash=Place(Scrape(520.0, 30.0, 0.9, 4.0), 0.4, 0.0, 2),
    ),
    voices=voices(
        bass={
            "bass": (_TAIL, 0.0),
            "sub": (Rumble(0.4, 100.0, 40.0, 4.0, 0.2, 0.07), -8.0),
            "drone": (Swept(replace(_DRONE, detune=0.02), 180.0, 1400.0, 6.0, 1.4), -2.0),
        },
        lead={
            "lead": (Feedback(0.5, 0.4, 4.0, 0.4, 1.37, 2.5, 260.0, 380.0, 1300.0), -3.0),
            "arp": (replace(_NOISE_STAB, noise=1.0, tines=1.5, tine_ratio=2.76, resonance=1.2, tau_s=0.11), -1.0),
            "bell": (Feedback(0.6, 0.5, 3.0, 0.05, 2.01, 1.5, 600.0, 900.0, 3000.0), -6.0),
        },
        pads={
            "pad": (
                NoiseWall(
                    ("X-..X-..X..X-...", "X-..X-..X...xx.x"),
                    (260.0, 1300.0),
                    1.2,
                    2.4,
                    4.0,
                    0.5,
                    0.14,
                    5.0,
                    0.5,
                    200.0,
                    0.6,
                ),
                0.0,
            ),
            "bow": (BowedMetal(4.0, 2600.0), 0.0),
        },
    ),
    robot=Robot(2.8, 0.2, narrow=True, width=0.35, gang=3, formants=0.9, slap=0.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 32.0), Band("peak", 420.0, 0.8, -2.5), Band("high-shelf", 3000.0, 0.7, 4.0)),
            room=0.16,
            hall=0.02,
        ),
        bass=Strip(
            11.0,
            (Band("high-pass", 36.0), Band("peak", 58.0, 1.4, -2.0), Band("peak", 180.0, 0.9, -2.0)),
            Squeeze(-18.0, 3.0),
            duck=0.8,
        ),
        lead=Strip(10.0, (Band("high-pass", 240.0),), duck=0.3, echo=0.1, room=0.1, hall=0.12),
        pads=Strip(11.0, (Band("high-pass", 180.0),), duck=0.6, room=0.08, hall=0.05),
        voice=Strip(0.0, (Band("high-pass", 250.0),), echo=0.15, room=0.2, hall=0.05),
    ),
    room=Room(0.75, 5500.0, 0.010, 200.0, seed=33),
    hall=Room(2.6, 3800.0, 0.03, 240.0, seed=34),
    duck_release_s=0.09,
    ride_db=3.0,
)

_CRUSH = replace(_DRONE, attack_s=0.006, decay_s=0.22, sustain=0.3, release_s=0.06, drive=3.2, cutoff_hz=(170.0, 620.0))

_CRUSHER = replace(
    SOUND,
    kit=kit(
        TornKick(170.0, 46.0, 0.05, 0.13, 0.05, 8.0, 0.06, 2600.0, 0.9, 0.46),
        Burst(1100.0, 0.6, 150.0, 0.18, 0.34, 7.0, 3.0, 0.8),
        snare_level=0.78,
        bus=Kit({}, crush=0.0, snap=0.25, breathe=0.4, ceiling=0.92, smash=1.4),
        clap=Place(Burst(2600.0, 1.2, 0.0, 0.06, 0.12, 6.0, 5.0, 0.6), 0.36, 0.0, 4),
        hat=Place(Burst(4200.0, 1.6, 0.0, 0.05, 0.1, 4.0, 5.0, 0.5), 0.26, 0.3, 6),
        tick=Place(Tick(1700.0), 0.34, -0.35, 8),
        tom_mid=Place(Tom(88.0), 0.66, 0.3, 4),
        tom_low=Place(Tom(66.0), 0.74, -0.25, 4),
        metal_low=Place(Metal(120.0, t60_s=1.4, bite=0.3, drive=2.4, length_s=1.4, low_cut_hz=90.0), 0.42, 0.25, 4),
        metal_high=Place(Scrape(480.0, 24.0, 0.7, 3.5), 0.34, -0.4, 6),
        crash=Place(Burst(900.0, 0.5, 0.0, 0.6, 1.1, 4.0, 2.0, 0.7), 0.4, 0.0, 2),
    ),
    voices=voices(
        bass={
            "bass": (_CRUSH, 0.0),
            "sub": (Rumble(0.9, 95.0, 34.0, 6.0, 0.3, 0.12), -8.0),
            "drone": (Swept(replace(_DRONE, detune=0.006), 150.0, 1100.0, 16.0, 1.2), -1.0),
        },
        lead={
            "lead": (Feedback(0.9, 0.6, 2.2, 0.3, 0.251, 4.0, 220.0, 320.0, 1500.0), -2.0),
            "arp": (replace(_NOISE_STAB, cutoff_hz=(300.0, 1200.0), tau_s=0.22, length_s=0.7, drive=8.0), 0.0),
            "bell": (Feedback(1.0, 0.8, 2.0, 0.04, 2.01, 1.5, 500.0, 700.0, 2400.0), -6.0),
        },
        pads={
            "pad": (
                NoiseWall(
                    ("X---....x.......", "X---....x..X--..", "X---....x.......", "X-..X-..X-......"),
                    (180.0, 1300.0), 1.5, 1.3, 8.0, 0.25, 0.2, 6.0, 0.3, 200.0, 0.9,
                ),
                0.0,
            ),
            "bow": (BowedMetal(6.0, 2000.0), 1.0),
        },
    ),
    robot=Robot(3.2, 0.5, width=0.3, formants=0.74, growl=0.6, hold=1.7, fall=2.0, slap=0.0),
    strips=strips(
        drums=Strip(
            0.0,
            (Band("high-pass", 30.0), Band("peak", 260.0, 0.8, -2.0), Band("high-shelf", 5000.0, 0.7, -1.0)),
            room=0.1,
            hall=0.03,
        ),
        bass=Strip(
            8.5,
            (Band("high-pass", 34.0), Band("peak", 47.0, 1.4, -2.0), Band("peak", 95.0, 0.8, 1.5)),
            Squeeze(-18.0, 2.5, 0.02, 0.15),
            duck=0.75,
        ),
        lead=Strip(10.0, (Band("high-pass", 220.0),), duck=0.3, echo=0.2, room=0.08, hall=0.2),
        pads=Strip(11.5, (Band("high-pass", 150.0),), duck=0.65, room=0.06, hall=0.1),
        voice=Strip(-0.5, (Band("high-pass", 150.0),), echo=0.25, room=0.12, hall=0.15),
    ),
    room=Room(0.6, 4500.0, 0.008, 200.0, seed=35),
    hall=Room(3.2, 3200.0, 0.04, 220.0, seed=36),
    duck_release_s=0.24,
    ride_db=4.0,
)  # fmt: skip

SOUNDS = {"A": SOUND, "B": _TRIBAL, "C": _CRUSHER}
