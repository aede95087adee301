"""What a style's sound is made of: kit, instruments, channel strips, rooms and bus, as one table of values."""

from collections.abc import Mapping
from dataclasses import dataclass

from rivethead.dsp.equaliser import Band
from rivethead.dsp.reverb import Room
from rivethead.stems.synth.kit import Kit
from rivethead.stems.synth.playing import Instrument
from rivethead.stems.synth.robot import Robot


@dataclass(frozen=True, slots=True)
class Squeeze:
    """A compressor on a strip."""

    threshold_db: float
    ratio: float
    attack_s: float = 0.008
    release_s: float = 0.09
    makeup_db: float = 0.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A part's channel.

    Attributes:
        level_db: its fader. Instruments come in at a common loudness, so faders of different styles can be compared.
        bands: equaliser.
        squeeze: compressor.
        duck: 0..1 how far the kick presses it down.
        echo, room, hall: levels of what comes back from each, 1 as loud as the part itself.
        mono_below_hz: what lies below is the same on both sides.
    """

    level_db: float
    bands: tuple[Band, ...] = ()
    squeeze: Squeeze | None = None
    duck: float = 0.0
    echo: float = 0.0
    room: float = 0.0
    hall: float = 0.0
    mono_below_hz: float = 170.0


_ROOM = Room(0.5, 7500.0, 0.008, seed=31)
_HALL = Room(2.2, 6500.0, 0.028, seed=32)


@dataclass(frozen=True, slots=True)
class Sound:
    """One style's sound.

    Attributes:
        kit: the drums.
        voices: part -> voice name -> (instrument, its level within the part in dB).
        robot: the shouting voice.
        strips: part -> its channel.
        room, hall: where it is played.
        echo_sixteenths: the delay.
        echo_feedback: how much of it comes again.
        echo_damping: 0..1, how fast it darkens.
        duck_release_s: how long the kick's ducking takes to let go.
        ride_db: how much softer the stillest section (energy 0) is played than the fullest.
        bus_db: gain of the stem bus.
        glue_db: threshold of the bus compressor.
        glue_ratio: its ratio.
    """

    kit: Kit
    voices: Mapping[str, Mapping[str, tuple[Instrument, float]]]
    robot: Robot
    strips: Mapping[str, Strip]
    room: Room = _ROOM
    hall: Room = _HALL
    echo_sixteenths: float = 3.0
    echo_feedback: float = 0.42
    echo_damping: float = 0.45
    duck_release_s: float = 0.16
    ride_db: float = 3.0
    bus_db: float = -8.5
    glue_db: float = -20.0
    glue_ratio: float = 1.6
