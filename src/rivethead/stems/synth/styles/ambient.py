"""Dark ambient: drones under filters that breathe, slow pads, bowed metal and wind in a very large hall."""

from dataclasses import replace

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.dark_choir import DarkChoir
from rivethead.stems.synth.drone import Drone
from rivethead.stems.synth.drums import Kick, Metal, Snare, Tick
from rivethead.stems.synth.fm_keys import FmKeys
from rivethead.stems.synth.kit import Kit, Place, kit
from rivethead.stems.synth.layered import Layered
from rivethead.stems.synth.pads import BowedMetal, Pad
from rivethead.stems.synth.recipe import Sound, Squeeze, Strip
from rivethead.stems.synth.robot import Robot
from rivethead.stems.synth.styles.base import BELL, strips, voices
from rivethead.stems.synth.tape import Taped

_WORKS = Drone()

_SHIMMER = Layered(
    (
        (Pad(2.6, 3.5, (520.0, 2000.0), 4, 0.008, 0.7, 0.8, 0.06, 140.0, 0.3), 1.0, 0),
        (Pad(3.6, 4.0, (1800.0, 5200.0), 2, 0.005, 0.95, 0.8, 0.043, 700.0, 0.5), 0.28, 12),
    )
)

SOUND = Sound(
    kit=kit(
        Kick(90.0, 43.0, 0.05, 0.22, 0.03, 1.2, 0.06, 0.06, 0.9),
        Snare(150.0, 0.3, 0.4, 0.12, 1200.0, 0.0, 1.2, (0.9, 0.4, 0.4), 6000.0, 0.5),
        bus=Kit({}, crush=0.05, snap=0.0, breathe=0.0),
        tick=Place(Tick(2400.0), 0.3, -0.3, 8),
        metal_low=Place(Metal(180.0, t60_s=2.2, bite=0.12, drive=1.1, length_s=2.4, low_cut_hz=120.0), 0.4, 0.4, 6),
        metal_high=Place(Metal(540.0, t60_s=1.6, bite=0.12, drive=1.1, length_s=1.8), 0.3, -0.45, 6),
        anvil=Place(Metal(880.0, bar=True, t60_s=3.0, bite=0.08, drive=1.0, length_s=3.2), 0.26, 0.25, 4),
    ),
    voices=voices(
        bass={"bass": (_WORKS, 0.0), "drone": (_WORKS, 0.0)},
        lead={
            "lead": (replace(BELL, fm=0.2, sweep_s=0.5, decay_s=1.2, release_s=1.2), 0.0),
            "arp": (FmKeys(2.0, 0.2, 7.03, 0.08, 1.6, 1.4, chorus=0.3), -2.0),
            "bell": (FmKeys(3.53, 0.24, 7.1, 0.1, 2.6, 2.0), -2.0),
        },
        pads={"pad": (_SHIMMER, 0.0), "bow": (BowedMetal(5.0, 6500.0, 1.5), -1.0)},
    ),
    robot=Robot(1.6, 0.4, width=0.4),
    strips=strips(
        drums=Strip(4.0, (Band("high-pass", 26.0), Band("high-shelf", 6000.0, 0.7, -2.0)), room=0.12, hall=0.35),
        bass=Strip(
            5.0,
            (
                Band("high-pass", 32.0),
                Band("high-pass", 32.0),
                Band("low-shelf", 55.0, 0.7, -4.0),
                Band("peak", 230.0, 0.9, -2.0),
            ),
            Squeeze(-18.0, 2.0, 0.03, 0.3),
            hall=0.12,
        ),
        lead=Strip(0.5, (Band("high-pass", 200.0),), echo=0.4, room=0.05, hall=0.55),
        pads=Strip(
            0.5,
            (Band("high-pass", 90.0), Band("peak", 700.0, 0.6, -3.5), Band("high-shelf", 3500.0, 0.7, 4.0)),
            room=0.04,
            hall=0.4,
        ),
        fx=Strip(
            -0.5,
            (Band("high-pass", 26.0), Band("low-pass", 13_000.0), Band("high-shelf", 4000.0, 0.7, 1.0)),
            room=0.06,
            hall=0.6,
        ),
        voice=Strip(-4.0, (Band("high-pass", 130.0), Band("low-pass", 9000.0)), echo=0.4, room=0.1, hall=0.5),
    ),
    hall=Room(6.0, 5200.0, 0.045, 160.0, seed=32),
    room=Room(0.8, 6000.0, 0.012, seed=31),
    echo_sixteenths=6.0,
    echo_feedback=0.5,
    ride_db=9.0,
    bus_db=-3.0,
    glue_ratio=1.15,
)

_GLOW = Layered(
    (
        (Pad(2.2, 3.2, (420.0, 1500.0), 5, 0.006, 0.8, 0.7, 0.05, 120.0, 0.8), 1.0, 0),
        (Pad(3.4, 4.5, (1200.0, 3800.0), 3, 0.004, 1.0, 0.7, 0.037, 500.0, 0.8), 0.3, 12),
    )
)

_WARM = replace(
    SOUND,
    kit=kit(
        Kick(70.0, 41.0, 0.06, 0.3, 0.04, 1.0, 0.0, 0.0, 1.1),
        Snare(150.0, 0.3, 0.4, 0.12, 1200.0, 0.0, 1.2, (0.9, 0.4, 0.4), 6000.0, 0.5),
        bus=Kit({}, crush=0.0, snap=0.0, breathe=0.0),
        tick=Place(Tick(1500.0), 0.12, -0.4, 8),
        metal_high=Place(Metal(1320.0, bar=True, t60_s=3.5, bite=0.0, drive=0.8, length_s=3.6), 0.14, -0.45, 6),
        anvil=Place(Metal(990.0, bar=True, t60_s=4.0, bite=0.0, drive=0.8, length_s=4.0), 0.14, 0.35, 4),
    ),
    voices=voices(
        bass={
            "bass": (Drone((0, 12, 19), 3, 0.003, (130.0, 460.0), 0.045, 0.9, 0.3, 2.2, 2.4, 0.8), 0.0),
            "drone": (Drone((0, 12, 19), 3, 0.003, (130.0, 460.0), 0.045, 0.9, 0.3, 2.2, 2.4, 0.8), 0.0),
        },
        lead={
            "lead": (Taped(FmKeys(1.0, 0.08, 14.0, 0.03, 2.4, 2.0, octave=1), 0.3, 9.0), 0.0),
            "arp": (Taped(FmKeys(1.0, 0.14, 14.0, 0.12, 2.0, 1.8), 0.35, 10.0), 1.0),
            "bell": (FmKeys(2.0, 0.12, 5.0, 0.05, 3.0, 2.4, octave=1), -2.0),
        },
        pads={"pad": (Taped(_GLOW, 0.25, 11.0, 1.6, 8000.0), 0.0), "bow": (BowedMetal(6.0, 3200.0, 1.6), -5.0)},
    ),
    robot=Robot(1.2, 0.6, width=0.5),
    strips={
        **SOUND.strips,
        "drums": replace(SOUND.strips["drums"], level_db=2.0, hall=0.5),
        "lead": replace(SOUND.strips["lead"], level_db=0.0, echo=0.5, hall=0.5),
        "pads": Strip(
            1.0,
            (Band("high-pass", 90.0), Band("peak", 700.0, 0.6, -4.0), Band("high-shelf", 4000.0, 0.7, 4.0)),
            hall=0.35,
        ),
        "fx": replace(SOUND.strips["fx"], level_db=-5.0),
    },
    hall=Room(7.0, 4200.0, 0.06, 140.0, seed=41),
    ride_db=5.0,
)

_COLD = replace(
    SOUND,
    kit=kit(
        Kick(110.0, 38.0, 0.07, 0.4, 0.05, 1.6, 0.12, 0.15, 1.4),
        Snare(150.0, 0.3, 0.4, 0.12, 1200.0, 0.0, 1.2, (0.9, 0.4, 0.4), 6000.0, 0.5),
        bus=Kit({}, crush=0.1, snap=0.0, breathe=0.0),
        tick=Place(Tick(4300.0), 0.26, -0.5, 8),
        metal_low=Place(Metal(96.0, t60_s=4.5, bite=0.3, drive=1.5, length_s=4.5, low_cut_hz=80.0), 0.55, 0.35, 6),
        metal_high=Place(Metal(730.0, t60_s=2.6, bite=0.25, drive=1.4, length_s=2.8), 0.36, -0.55, 6),
        anvil=Place(Metal(1490.0, bar=True, t60_s=4.0, bite=0.15, drive=1.2, length_s=4.2), 0.3, 0.5, 4),
    ),
    voices=voices(
        bass={
            "bass": (Drone((0, 19, 25), 2, 0.006, (140.0, 900.0), 0.031, 1.8, 1.6, 0.8, 2.0, 0.7), 0.0),
            "drone": (Drone((0, 19, 30), 2, 0.006, (140.0, 900.0), 0.031, 1.8, 1.6, 0.8, 2.0, 0.7), 0.0),
        },
        lead={
            "lead": (DarkChoir(1.2, 2.0, 4, 0.01, 0.9, 0.03, 0.15, 0.0, 260.0), 0.0),
            "arp": (FmKeys(1.41, 0.4, 5.19, 0.2, 1.1, 1.0, chorus=0.0), -3.0),
            "bell": (FmKeys(2.76, 0.5, 8.93, 0.3, 3.0, 2.4, chorus=0.0), -3.0),
        },
        pads={
            "pad": (DarkChoir(3.0, 3.5, 5, 0.018, 1.0, 0.031, 0.2, 0.0, 150.0), -1.0),
            "bow": (BowedMetal(7.0, 9500.0, 1.6), 1.0),
        },
    ),
    robot=Robot(2.2, 0.7, width=0.5),
    strips={
        **SOUND.strips,
        "drums": Strip(6.0, (Band("high-pass", 28.0), Band("high-shelf", 5000.0, 0.7, 1.0)), room=0.1, hall=0.6),
        "bass": replace(
            SOUND.strips["bass"], level_db=9.0, hall=0.12, bands=(Band("high-pass", 32.0), Band("high-pass", 32.0))
        ),
        "pads": Strip(
            -0.5,
            (Band("high-pass", 180.0), Band("peak", 1200.0, 0.5, -5.0), Band("high-shelf", 4000.0, 0.7, 5.0)),
            hall=0.5,
            mono_below_hz=260.0,
        ),
        "fx": replace(SOUND.strips["fx"], level_db=1.0, hall=0.7, mono_below_hz=240.0),
        "voice": Strip(
            -4.0,
            (Band("high-pass", 500.0), Band("low-pass", 3400.0), Band("peak", 1700.0, 1.0, 5.0)),
            echo=0.5,
            hall=0.8,
        ),
    },
    hall=Room(8.5, 7000.0, 0.07, 220.0, seed=43),
    ride_db=2.5,
    room=Room(1.4, 8000.0, 0.02, seed=44),
)

SOUNDS = {"A": SOUND, "B": _WARM, "C": _COLD}
