"""The drums, struck one at a time: bodies that fall in pitch, ringing heads, wires, and metal by its modes.

Every drum sounds from its very first sample, so that a stroke lies exactly where the score puts it.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import band_pass, convolve, high_pass, low_pass
from rivethead.dsp.modal import resonate
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import falling_sine, frequency_modulated
from rivethead.dsp.reverb import Room, impulse_response
from rivethead.seeds import Stream
from rivethead.stems.synth.playing import RATE, RATE_HZ, Signal, noise_seed, stereo

_Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Blow:
    """How a drum is struck.

    Attributes:
        chance: what differs from one round-robin take to the next.
        soft: a ghost note: darker, and without the edge.
        drive: factor on distortion.
    """

    chance: Stream
    soft: bool
    drive: float

    def vary(self, amount: float) -> float:
        """Return a factor near 1."""
        return 1 + amount * self.chance.uniform(-1, 1)

    def noise(self, count: int) -> Signal:
        """Return white noise of its own."""
        return white(count, noise_seed(self.chance))


class Drum(Protocol):
    """Something that is struck."""

    def strike(self, blow: Blow) -> Signal:
        """Return float32 (2, samples) from the moment of the stroke."""
        ...


@dataclass(frozen=True, slots=True)
class Kick:
    """A bass drum: a sine that falls, a beater, and a distorted copy of what lies above 240 Hz.

    Attributes:
        start_hz, end_hz, pitch_tau_s: its fall.
        tau_s: ring.
        hold_s: how long it stays full.
        drive: of the body.
        grit: level of the distorted copy.
        beater: level of the beater's knock on the head.
        length_s: of the sound.
    """

    start_hz: float = 200.0
    end_hz: float = 57.0
    pitch_tau_s: float = 0.020
    tau_s: float = 0.090
    hold_s: float = 0.012
    drive: float = 1.6
    grit: float = 0.25
    beater: float = 0.3
    length_s: float = 0.42

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(self.length_s * RATE)
        body = falling_sine(
            n, self.start_hz * blow.vary(0.02), self.end_hz, self.pitch_tau_s, 1.6, self.tau_s, self.hold_s, RATE_HZ
        )
        body = clip(body, self.drive, 0.0, 1.0)
        knock = resonate(
            blow.noise(n) * decay(n, 0.0012, RATE),
            np.array([1650.0, 2900.0, 4400.0]) * blow.vary(0.04),
            np.array([0.035, 0.028, 0.02]),
            np.array([0.25, 0.3, 0.2]),
            RATE_HZ,
        )
        air = high_pass(blow.noise(n), 4200.0, RATE) * decay(n, 0.0035, RATE)
        grit = low_pass(high_pass(clip(body, 7.0 * blow.drive, 0.15, 0.8), 240.0, RATE), 5200.0, RATE)
        edge = 0.35 if blow.soft else 1.0
        mixed = 0.88 * body + edge * (self.grit * grit + self.beater * (knock + 0.35 * air))
        x = mixed.astype(np.float32)
        if blow.soft:
            x = low_pass(x, 1800.0, RATE)
        return stereo(fade_edges(x, 0, 0.03, RATE))


@dataclass(frozen=True, slots=True)
class Snare:
    """A snare drum: a head of membrane modes, wires that answer it, and the room of its record.

    Attributes:
        pitch_hz: of the head.
        ring_s: of the head's lowest mode.
        wires: level.
        wires_tau_s: of the wires.
        wires_hz: what lies below is not wire.
        gate_s: where the wires are cut, 0 for never.
        drive: of the whole.
        room: t60, cut and level of a gated room, level 0 for none.
        top_hz: where the sound ends.
        length_s: without its room.
    """

    pitch_hz: float = 186.0
    ring_s: float = 0.22
    wires: float = 0.8
    wires_tau_s: float = 0.085
    wires_hz: float = 1500.0
    gate_s: float = 0.16
    drive: float = 1.7
    room: tuple[float, float, float] = (0.5, 0.16, 0.25)
    top_hz: float = 13_500.0
    length_s: float = 0.34

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(self.length_s * RATE)
        pitch = self.pitch_hz * blow.vary(0.008)
        exciter = np.float32(1.6) * blow.noise(n) * decay(n, 0.0012, RATE)
        exciter[:24] += np.hanning(48)[24:].astype(np.float32) * 2
        strike_point = np.array([1, blow.vary(0.2) * 0.8, blow.vary(0.3) * 0.5, blow.vary(0.3) * 0.4, 0.25])
        head = resonate(
            exciter,
            pitch * np.array([1, 1.59, 2.14, 2.65, 3.16]),
            self.ring_s * np.array([1, 0.8, 0.6, 0.5, 0.4]),
            strike_point,
            RATE_HZ,
        )
        head /= np.abs(head).max()
        drop = falling_sine(n, pitch * 1.5, pitch, 0.012, 0.3, self.ring_s * 0.3, 0.0, RATE_HZ)
        x = clip(0.42 * head + 0.58 * drop + self.wires * self._wires(blow, n), self.drive * blow.drive**0.5, 0.0, 0.66)
        top = 3800.0 if blow.soft else self.top_hz
        x = fade_edges(low_pass(x, top, RATE), 0, 0.02, RATE)
        return self._in_room(x)

    def _wires(self, blow: Blow, n: int) -> Signal:
        noise = blow.noise(n)
        tau = self.wires_tau_s * (0.6 if blow.soft else 1.0)
        rattle = 1 + 0.35 * low_pass(blow.noise(n), 90.0, RATE) / 0.03  # wires bounce, they do not hiss evenly
        bright = high_pass(noise, self.wires_hz, RATE) * (0.75 * decay(n, tau, RATE) + 0.25 * decay(n, tau * 0.3, RATE))
        body = 0.5 * band_pass(noise, 1800.0 * blow.vary(0.08), RATE, 0.7) * decay(n, tau * 0.45, RATE)
        out = (bright + body) * np.clip(rattle, 0.2, 2.0)
        late = int(0.0016 * RATE)
        out = np.concatenate([np.zeros(late, np.float32), out])[:n] * np.minimum(1, np.arange(n) / (0.0025 * RATE))
        crack = high_pass(noise, 2500.0, RATE) * decay(n, 0.0012, RATE) * 0.3
        if self.gate_s:
            out = out * np.clip((self.gate_s - np.arange(n) / RATE) / 0.012, 0, 1)
        return np.asarray(out + crack, np.float32)

    def _in_room(self, x: Signal) -> Signal:
        t60_s, cut_s, level = self.room
        if level <= 0:
            return stereo(x)
        response = _gated_room(t60_s, cut_s)
        dry = np.pad(x, (0, response.shape[1]))
        return (stereo(dry) + np.float32(level) * convolve(dry, response)).astype(np.float32)


@lru_cache(maxsize=16)
def _gated_room(t60_s: float, cut_s: float) -> Signal:
    return impulse_response(Room(t60_s, 8000.0, 0.004, 220.0, cut_s, seed=11), RATE)


@dataclass(frozen=True, slots=True)
class Clap:
    """Four hands that are not quite together.

    Attributes:
        centre_hz: their colour.
        tau_s: of the last one and the room behind it.
    """

    centre_hz: float = 1300.0
    tau_s: float = 0.055

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(0.36 * RATE)
        sides = []
        bursts = ((0.0, 0.004), (0.010 * blow.vary(0.1), 0.004), (0.020 * blow.vary(0.1), 0.005), (0.030, self.tau_s))
        shared = blow.noise(n)
        for _ in (0, 1):
            envelope = np.zeros(n, np.float32)
            for at_s, tau_s in bursts:
                start = int(at_s * RATE)
                envelope[start:] += decay(n - start, tau_s, RATE)
            noise = (0.8 * shared + 0.35 * blow.noise(n)) * envelope
            x = band_pass(noise, self.centre_hz, RATE, 0.8) + 0.35 * high_pass(noise, 4000.0, RATE)
            x = clip(x, 1.5 * blow.drive, 0.0, 0.9)
            sides.append(fade_edges(low_pass(x, 3500.0, RATE) if blow.soft else x, 0, 0.02, RATE))
        return np.stack(sides)


@dataclass(frozen=True, slots=True)
class Cymbal:
    """A plate: a thicket of modes over noise; hats, ride and crash differ in size and ring.

    Attributes:
        low_hz, high_hz: where its modes lie.
        modes: how many.
        tau_s: of the wash.
        t60_s: of the modes at low_hz; higher ones are shorter.
        ping: level of the stick.
        wash: level of the noise against the modes.
        attack_s: how fast it opens: a crash blooms.
        low_cut_hz: below this nothing sounds.
        length_s: of the sound.
        spread: 0..1 how the sides differ.
    """

    low_hz: float = 2800.0
    high_hz: float = 14_000.0
    modes: int = 26
    tau_s: float = 0.024
    t60_s: float = 0.12
    ping: float = 0.5
    wash: float = 0.8
    attack_s: float = 0.0012
    low_cut_hz: float = 5200.0
    length_s: float = 0.12
    spread: float = 0.15

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(self.length_s * RATE)
        core, left, right = (self._plate(blow, n) for _ in range(3))
        x = np.stack([core + self.spread * left, core + self.spread * right])
        x *= np.minimum(1, (np.arange(n) + 6) / (self.attack_s * RATE)).astype(np.float32)
        x = high_pass(x, self.low_cut_hz, RATE)
        if blow.soft:
            x = low_pass(x, 8500.0, RATE)
        x /= max(float(np.abs(x).max()), 1e-9)
        return fade_edges(low_pass(x, 13_500.0, RATE, 0.6), 0, min(0.3, self.length_s / 3), RATE)

    def _plate(self, blow: Blow, n: int) -> Signal:
        count = self.modes
        places = (np.arange(count) + np.array([blow.chance.uniform(0, 0.9) for _ in range(count)])) / count
        frequencies = self.low_hz * (self.high_hz / self.low_hz) ** places
        gains = np.array([blow.chance.uniform(0.2, 1) for _ in range(count)]) * (frequencies / self.low_hz) ** 0.15
        t60 = self.t60_s * (self.low_hz / frequencies) ** 0.5
        exciter = blow.noise(n) * decay(n, 0.002 if not blow.soft else 0.004, RATE)
        ring = resonate(exciter, frequencies, t60, gains * 0.3, RATE_HZ)
        ring /= max(float(np.sqrt((ring[: RATE // 25] ** 2).mean())), 1e-9)
        noise = blow.noise(n)
        wash = high_pass(noise, self.low_cut_hz * 0.8, RATE) * decay(n, self.tau_s, RATE)
        stick = high_pass(noise, 6500.0, RATE) * decay(n, 0.004, RATE)
        return np.asarray(0.35 * ring * (1 - 0.4 * self.wash) + self.wash * wash + self.ping * stick, np.float32)


@dataclass(frozen=True, slots=True)
class Tom:
    """A tom.

    Attributes:
        pitch_hz: where it comes to rest.
    """

    pitch_hz: float

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(0.5 * RATE)
        pitch = self.pitch_hz * blow.vary(0.006)
        body = falling_sine(n, pitch * 1.9, pitch, 0.045, 0.6, 0.13, 0.008, RATE_HZ)
        skin = resonate(
            blow.noise(n) * decay(n, 0.002, RATE),
            pitch * np.array([1.6, 2.3, 2.9, 3.6]),
            np.array([0.25, 0.2, 0.15, 0.12]),
            np.array([0.25, 0.2, 0.2, 0.1]),
            RATE_HZ,
        )
        stick = band_pass(blow.noise(n), 2600.0, RATE, 0.8) * decay(n, 0.006, RATE)
        x = clip(0.8 * body + skin + 0.25 * stick, 1.4 * blow.drive**0.5, 0.0, 0.75)
        return stereo(fade_edges(low_pass(x, 2500.0 if blow.soft else 9000.0, RATE), 0, 0.06, RATE))


_SCRAP = (1.0, 1.483, 2.091, 2.734, 3.618, 5.13, 6.87, 8.9)
_FREE_BAR = (1.0, 2.756, 5.404, 8.933, 13.34)


@dataclass(frozen=True, slots=True)
class Metal:
    """Struck metal by its modes, each split in two that beat, as no forged piece is perfectly even.

    Attributes:
        pitch_hz: its lowest mode.
        bar: a free bar (an anvil, a rail) rather than a plate of scrap.
        t60_s: ring of the lowest mode.
        bite: level of the hammer's own clang.
        drive: of the whole.
        length_s: of the sound.
        low_cut_hz: below this nothing sounds.
    """

    pitch_hz: float
    bar: bool = False
    t60_s: float = 0.5
    bite: float = 0.3
    drive: float = 1.5
    length_s: float = 0.55
    low_cut_hz: float = 260.0

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(self.length_s * RATE)
        ratios = np.array(_FREE_BAR if self.bar else _SCRAP)
        pitch = self.pitch_hz * blow.vary(0.004 if self.bar else 0.03)
        modes = np.concatenate([ratios * 0.9985, ratios * (1.0015 + 0.002 * blow.chance.uniform())]) * pitch
        gains = np.array([0.3 + 0.7 * blow.chance.uniform() for _ in modes]) / np.tile(ratios, 2) ** 0.25
        hardness_s = (0.0012 if blow.soft else 0.0005) * (1 + blow.chance.uniform())
        exciter = blow.noise(n) * decay(n, hardness_s, RATE)
        exciter[0] += 1.0
        ring = resonate(exciter, modes, self.t60_s / np.tile(ratios, 2) ** 0.4, gains, RATE_HZ)
        ring /= np.abs(ring).max()
        clang = frequency_modulated(n, np.array([pitch * 2.2]), 1.73, 0.8, 0.03, 0.05, RATE, RATE_HZ)
        x = ring + self.bite * clang * decay(n, 0.045, RATE)
        x = high_pass(clip(x, self.drive * blow.drive**0.5, 0.1, 0.62), self.low_cut_hz, RATE)
        return stereo(fade_edges(low_pass(x, 6000.0, RATE) if blow.soft else x, 0, 0.05, RATE))


@dataclass(frozen=True, slots=True)
class Tick:
    """A tiny click: a relay, a grain, a clock.

    Attributes:
        pitch_hz: where it rings.
    """

    pitch_hz: float = 3100.0

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        n = int(0.06 * RATE)
        exciter = blow.noise(n) * decay(n, 0.0006, RATE)
        modes = self.pitch_hz * blow.vary(0.25) * np.array([1, 1.7, 2.6])
        x = resonate(exciter, modes, np.array([0.03, 0.02, 0.015]), np.array([1, 0.6, 0.4]), RATE_HZ)
        return stereo(fade_edges(x / np.abs(x).max(), 0, 0.02, RATE))


@dataclass(frozen=True, slots=True)
class Sampled:
    """A drum from an old record: through a sampler's few bits, a narrow band and the room it was played in.

    Attributes:
        drum: what was recorded.
        low_hz, high_hz: the band that is left.
        hold: samples held, for a lower rate.
        room: level of the room.
    """

    drum: Drum
    low_hz: float = 120.0
    high_hz: float = 9000.0
    hold: float = 2.0
    room: float = 0.35

    def strike(self, blow: Blow) -> Signal:
        """See Drum."""
        x = self.drum.strike(blow)[0]
        x = crush(clip(x, 1.6 * blow.drive, 0.06, 0.62), self.hold, 11.0)
        x = low_pass(high_pass(x, self.low_hz, RATE), self.high_hz, RATE)
        response = _gated_room(0.35, 0.12)
        dry = np.pad(x, (0, response.shape[1]))
        return fade_edges(stereo(dry) + np.float32(self.room) * convolve(dry, response), 0, 0.03, RATE)
