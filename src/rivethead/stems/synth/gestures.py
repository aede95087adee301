"""Effects that are not notes: risers, impacts, machines, steam. Each is as loud as its table entry says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import falling_sine, frequency_modulated, swarm
from rivethead.errors import InputError
from rivethead.schema.score import Gesture
from rivethead.seeds import Stream
from rivethead.stems.synth.drums import Blow, Cymbal, Metal
from rivethead.stems.synth.orchestra_hit import OrchestraHit
from rivethead.stems.synth.playing import RATE, RATE_HZ, Playing, Signal, add_at, hz, noise_seed, panned, stereo

_Curve = npt.NDArray[np.float64]

_HOP = RATE // 10


@dataclass(frozen=True, slots=True)
class Moment:
    """What an effect is made from.

    Attributes:
        length: its length in samples.
        beat: length of a beat in samples.
        root: MIDI note of the piece's tonic, 28..39.
        chance: of its details.
        drive: factor on distortion.
    """

    length: int
    beat: float
    root: int
    chance: Stream
    drive: float

    def noise(self, count: int | None = None) -> Signal:
        """Return white noise of its own."""
        return white(count or self.length, noise_seed(self.chance))

    @property
    def control(self) -> _Curve:
        """Return 0..1 over the length, at control rate."""
        return np.arange(self.length // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / self.length

    @property
    def time(self) -> _Curve:
        """Return 0..1 over the length, for every sample."""
        return np.arange(self.length) / self.length

    def panned(self, x: Signal, reach: float) -> Signal:
        """Return a mono sound somewhere within ±reach."""
        return panned(x.astype(np.float32), self.chance.uniform(-reach, reach))


def _riser(m: Moment) -> Signal:
    cutoff = 300 * 2 ** (m.control * 4.6)
    shared = m.noise()
    hiss = np.stack(
        [1.2 * band_pass(0.8 * shared + 0.6 * m.noise(), cutoff * (1 + 0.12 * side), RATE, 2.2) for side in (0, 1)]
    )
    chord = np.array([hz(m.root + 24), hz(m.root + 31)])
    saws = swarm(m.length, chord, 2, 0.01, 0.8, noise_seed(m.chance), RATE_HZ) * np.linspace(
        0, 0.45, m.length, dtype=np.float32
    )
    saws = np.stack([low_pass(x, cutoff * 1.5, RATE, 1.2) for x in saws])
    beats = m.length / m.beat
    turns = np.cumsum((0.5 + 3.5 * m.time**2) * 2) * beats / m.length
    flutter = low_pass((0.4 + 0.6 * (np.sin(2 * np.pi * turns) > -0.2)).astype(np.float32), 60.0, RATE)
    return fade_edges((hiss + saws) * (m.time**2.0 * flutter).astype(np.float32), 0.05, 0.006, RATE)


def _impact(m: Moment) -> Signal:
    n = int(2.6 * RATE)
    boom = 0.9 * clip(falling_sine(n, 110.0, 38.0, 0.12, 1.2, 0.5, 0.01, RATE_HZ), 1.5, 0.0, 0.95)
    sides = []
    shared = m.noise(n)
    for _ in (0, 1):
        noise = 0.75 * shared + 0.5 * m.noise(n)
        wash = low_pass(noise, 2400.0, RATE) * decay(n, 0.25, RATE) + 0.4 * high_pass(noise, 2500.0, RATE) * decay(
            n, 0.4, RATE
        )
        sides.append(boom + 0.42 * wash)
    return fade_edges(np.stack(sides), 0, 0.5, RATE)


def _downlifter(m: Moment) -> Signal:
    cutoff = 7000 * 2 ** (-5 * m.control)
    sides = [band_pass(m.noise(), cutoff, RATE, 1.8) * (1 - m.time) ** 1.5 for _ in (0, 1)]
    return fade_edges(np.stack(sides).astype(np.float32), 0.002, 0.05, RATE)


def _reverse_crash(m: Moment) -> Signal:
    seconds = m.length / RATE
    crash = Cymbal(700.0, 12_500.0, 60, seconds * 0.35, 1.6, 0.0, 0.8, 0.002, 1200.0, seconds, 0.5)
    x = crash.strike(Blow(m.chance, soft=False, drive=m.drive))
    return fade_edges(np.ascontiguousarray(x[:, : m.length][:, ::-1]), 0.05, 0.003, RATE)


def _hammer(m: Moment) -> Signal:
    metal = Metal(m.chance.pick((180.0, 260.0, 340.0)), t60_s=1.8, drive=1.9, length_s=2.2, low_cut_hz=140.0)
    x = metal.strike(Blow(m.chance, soft=False, drive=m.drive))[0]
    thud = falling_sine(len(x), 160.0, 60.0, 0.04, 0.8, 0.12, 0.004, RATE_HZ)
    return m.panned(x + 0.6 * thud, 0.4)


def _alarm(m: Moment) -> Signal:
    step = np.floor(np.arange(m.length) / (m.beat / 2)) % 2
    pitch = hz(m.root + 36) * 2 ** (step * m.chance.pick((1, 3, 6)) / 12)
    turns = np.cumsum(pitch) / RATE
    horn = np.sin(2 * np.pi * turns) + 0.35 * np.sin(6 * np.pi * turns) + 0.2 * np.sin(10 * np.pi * turns)
    x = clip(band_pass(horn.astype(np.float32), 1400.0, RATE, 0.8), 2.5 * m.drive, 0.1, 0.5)
    return m.panned(fade_edges(x, 0.012, 0.15, RATE), 0.6)


def _servo(m: Moment) -> Signal:
    start, end = m.chance.uniform(120, 300), m.chance.pick((0.4, 2.4))
    pitch = start * end ** np.minimum(1, np.arange(m.length // 64 + 2) * 64 / m.length)
    x = frequency_modulated(m.length, pitch, m.chance.pick((1.01, 2.51, 3.5)), 0.6, 0.0, 0.05, 64, RATE_HZ)
    return m.panned(fade_edges(band_pass(x, 1500.0, RATE, 0.8), 0.02, 0.03, RATE), 0.7)


def _steam(m: Moment) -> Signal:
    shape = np.sin(np.pi * m.time) ** 0.6 * (1 - 0.8 * m.time)
    x = high_pass(m.noise(), 2800.0, RATE) + 0.5 * band_pass(m.noise(), m.chance.uniform(3500, 6000), RATE, 3.0)
    return m.panned(fade_edges(x * shape.astype(np.float32), 0.012, 0.1, RATE), 0.7)


def _machine(m: Moment) -> Signal:
    stroke = m.beat / 4 * m.chance.pick((1, 2, 3))
    running = low_pass(((np.arange(m.length) / stroke) % 1 < 0.45).astype(np.float32), 110.0, RATE)
    hiss = band_pass(m.noise() * running, m.chance.uniform(600, 3200), RATE, 3.0)
    low_hz, high_hz = m.chance.uniform(60, 200), m.chance.uniform(100, 500)
    t = np.arange(m.length) / RATE
    motor = np.sin(2 * np.pi * low_hz * t + 3 * np.sin(2 * np.pi * high_hz * t)).astype(np.float32) * running
    x = (hiss + 0.4 * clip(motor, 2.0 * m.drive, 0.2, 0.9)) * np.sin(np.pi * m.time).astype(np.float32) ** 0.7
    return m.panned(x, 0.6)


def _grain(m: Moment) -> Signal:
    n = min(m.length, int(m.chance.uniform(0.08, 0.5) * RATE))
    pitch = hz(m.root + m.chance.pick((24, 31, 36, 43, 48)))
    bent = np.array([pitch, pitch * m.chance.pick((0.97, 1.0, 1.03))])
    x = frequency_modulated(
        n, bent, m.chance.pick((1.41, 2.0, 3.5)), m.chance.uniform(0.08, 0.4), 0.1, 0.03, n, RATE_HZ
    )
    return m.panned(fade_edges(x * decay(n, 0.15, RATE), 0.008, 0.05, RATE), 0.8)


def _wind(m: Moment) -> Signal:
    shape = (np.sin(np.pi * m.time) ** 0.7).astype(np.float32)
    seconds = m.control * m.length / RATE
    shared = m.noise()
    sides = []
    for side in (0, 1):
        phase = m.chance.uniform(0, 6)
        cutoff = 350 * 2 ** (1.4 * np.sin(2 * np.pi * (0.05 + 0.03 * side) * seconds + phase))
        noise = 0.7 * shared + 0.6 * m.noise()
        sides.append(band_pass(noise, cutoff, RATE, 1.6) + 0.3 * band_pass(noise, cutoff * 3.1, RATE, 4.0))
    return np.stack(sides) * shape


def _zap(m: Moment) -> Signal:
    n = int(0.24 * RATE)
    pitch = 1800 * 0.05 ** (np.arange(n // 64 + 2) * 64 / n)
    x = frequency_modulated(n, pitch, 1.41, 0.5, 0.05, 0.03, 64, RATE_HZ) * decay(n, 0.06, RATE)
    return m.panned(fade_edges(x, 0, 0.02, RATE), 0.6)


def _sub_drop(m: Moment) -> Signal:
    n = int(m.chance.uniform(1.2, 1.6) * RATE)
    return stereo(
        fade_edges(clip(falling_sine(n, 95.0, 32.0, 0.35, 0.0, 0.5, 0.05, RATE_HZ), 1.2, 0.0, 0.9), 0.002, 0.3, RATE)
    )


def _radio(m: Moment) -> Signal:
    gate = (low_pass(np.abs(m.noise()), 9.0, RATE) > 0.49).astype(np.float32)
    speech = band_pass(m.noise(), 1800.0, RATE, 2.0) * low_pass(gate, 120.0, RATE)
    whistle = 0.12 * np.sin(2 * np.pi * np.cumsum(900 + 400 * np.sin(2 * np.pi * 1.3 * m.time)) / RATE)
    x = low_pass(crush((speech + whistle).astype(np.float32), 6.0, 6.0), 6500.0, RATE)
    return m.panned(fade_edges(x, 0.01, 0.05, RATE), 0.5)


def _siren(m: Moment) -> Signal:
    """Return a hand-cranked air-raid siren: two rotors a minor third apart that run up, hold and run down."""
    n = max(m.length, int(6 * m.beat))
    t = np.arange(n) / n
    turn = np.minimum(1, np.minimum(t / 0.35, (1 - t) / 0.45))
    speed = hz(m.root + m.chance.pick((31, 34, 36))) * (0.35 + 0.65 * np.sin(0.5 * np.pi * turn))
    low, high = (np.cumsum(speed * ratio) / RATE for ratio in (1.0, 1.2))
    rotors = sum(np.tanh(2.2 * np.sin(2 * np.pi * phase)) for phase in (low, high))
    x = clip(band_pass(np.asarray(rotors, np.float32), 1100.0, RATE, 0.7), 1.4 * m.drive, 0.08, 0.6)
    return m.panned(fade_edges(x * (0.25 + 0.75 * turn).astype(np.float32), 0.05, 0.2, RATE), 0.5)


def _whisper(m: Moment) -> Signal:
    """Return breath behind the ears: noise through a throat that moves from vowel to vowel, in uneven syllables."""
    n = max(m.length, int(4 * m.beat))
    points = np.linspace(0, n, max(2, round(n / (0.21 * RATE))))
    throat = np.array([m.chance.pick(((320.0, 2300.0), (700.0, 1150.0), (480.0, 1700.0), (350.0, 800.0)))
                       for _ in points])  # fmt: skip
    spoken = np.array([m.chance.pick((0.0, 0.35, 0.8, 1.0, 1.0)) for _ in points])
    at = np.arange(n // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES
    first, second = (np.interp(at, points, throat[:, i]) for i in (0, 1))
    level = low_pass(np.interp(np.arange(n), points, spoken).astype(np.float32) ** 2, 12.0, RATE)
    breath = m.noise(n)
    x = band_pass(breath, first, RATE, 5.0) + 0.8 * band_pass(breath, second, RATE, 8.0)
    x = (x + 0.15 * high_pass(breath, 5000.0, RATE)) * level
    late = np.concatenate([np.zeros(int(0.017 * RATE), np.float32), x])[:n]
    sides = np.stack([x + 0.4 * late, 0.4 * x + late])
    return fade_edges(sides.astype(np.float32), min(0.2, 0.1 * n / RATE), 0.2, RATE)


def _chain(m: Moment) -> Signal:
    """Return a chain that is dragged and let fall: links that strike each other ever faster."""
    n = min(m.length, int(1.4 * RATE))
    out = np.zeros((2, n + RATE // 2), np.float32)
    at, step = 0.0, m.chance.uniform(0.05, 0.08) * RATE
    links = [Metal(m.chance.uniform(1500, 2900), t60_s=0.11, bite=0.05, length_s=0.12, low_cut_hz=900.0)
             .strike(Blow(m.chance, soft=False, drive=m.drive))[0] for _ in range(4)]  # fmt: skip
    while at < n:
        add_at(out, m.panned(m.chance.pick(links), 0.7), int(at), m.chance.uniform(0.25, 1.0))
        at += step * m.chance.uniform(0.4, 1.3)
        step = max(0.018 * RATE, step * 0.95)
    return fade_edges(out, 0, 0.1, RATE)


def _stab(m: Moment) -> Signal:
    """Return an orchestra struck once, as the first samplers kept it."""
    return OrchestraHit().struck(m.root + 24, int(0.9 * RATE), 0.8, noise_seed(m.chance), m.drive)


def _field(m: Moment) -> Signal:
    """Return a place recorded at night: air, a far hum, and grains that crackle in clusters all over the sides."""
    shape = np.sin(np.pi * np.clip(m.time * 6 + 0.08, 0, 0.5)) * np.sin(np.pi * np.clip((1 - m.time) * 6, 0, 0.5))
    air = np.stack([low_pass(band_pass(m.noise(), 900.0 + 250.0 * side, RATE, 0.6), 2500.0, RATE) for side in (0, 1)])
    t = np.arange(m.length) / RATE
    hum = 0.5 * np.sin(2 * np.pi * hz(m.root + 12) * t) + 0.3 * np.sin(2 * np.pi * hz(m.root + 24) * 1.003 * t)
    out = (np.float32(0.03) * air + np.float32(0.02) * hum).astype(np.float32)
    grains = [_crackle(m) for _ in range(6)]
    at = 0.0
    while at < m.length:
        cluster = m.chance.integer(7) + 1
        for _ in range(cluster):
            level = 0.08 + 0.5 * m.chance.uniform() ** 3
            add_at(out, m.panned(m.chance.pick(grains), 0.9), int(at), level)
            at += m.chance.uniform(0.008, 0.11) * RATE
        at += m.chance.uniform(0.15, 1.3) * RATE
    return fade_edges(out * shape.astype(np.float32), 0.05, 0.1, RATE)


def _crackle(m: Moment) -> Signal:
    """Return a grain without an edge: a burst of narrow noise that swells and falls within some hundredths."""
    n = int(m.chance.uniform(0.012, 0.05) * RATE)
    window = (np.sin(np.pi * (np.arange(n) / n) ** m.chance.uniform(0.35, 0.7)) ** 2).astype(np.float32)
    return band_pass(m.noise(n), m.chance.uniform(1200, 6000), RATE, 3.0) * window


def _shimmer(m: Moment) -> Signal:
    """Return a chord of glass far above, root, fifth and ninth, that swells and is gone."""
    chord = np.array([hz(m.root + step) for step in (48, 55, 62)])
    x = swarm(m.length, chord, 3, 0.004, 1.0, noise_seed(m.chance), RATE_HZ)
    cutoff = 1200 * 2 ** (2.0 * np.sin(np.pi * m.control))
    x = np.stack([low_pass(row, cutoff * (1 + 0.1 * side), RATE, 1.2) for side, row in enumerate(x)])
    return fade_edges(x * (np.sin(np.pi * m.time) ** 2).astype(np.float32), 0.05, 0.05, RATE)


@dataclass(frozen=True, slots=True)
class _Effect:
    """An effect: how it is made, how loud its loudest tenth of a second is in dB, and its low cut."""

    make: Callable[[Moment], Signal]
    level_db: float
    low_cut_hz: float = 120.0


_EFFECTS: Mapping[str, _Effect] = {
    "riser": _Effect(_riser, 2.0, 200.0),
    "impact": _Effect(_impact, 5.0, 28.0),
    "downlifter": _Effect(_downlifter, -3.0),
    "reverse-crash": _Effect(_reverse_crash, 0.0, 300.0),
    "hammer": _Effect(_hammer, 1.0, 60.0),
    "alarm": _Effect(_alarm, -6.0, 300.0),
    "servo": _Effect(_servo, -7.0, 200.0),
    "steam": _Effect(_steam, -8.0, 900.0),
    "machine": _Effect(_machine, -4.0, 140.0),
    "grain": _Effect(_grain, -6.0, 160.0),
    "wind": _Effect(_wind, -3.0, 140.0),
    "zap": _Effect(_zap, -6.0, 200.0),
    "sub-drop": _Effect(_sub_drop, 4.0, 26.0),
    "radio": _Effect(_radio, -9.0, 400.0),
    "siren": _Effect(_siren, -7.0, 250.0),
    "whisper": _Effect(_whisper, -8.0, 200.0),
    "chain": _Effect(_chain, -7.0, 700.0),
    "field": _Effect(_field, -7.0, 60.0),
    "shimmer": _Effect(_shimmer, -7.0, 500.0),
    "stab": _Effect(_stab, 0.0, 70.0),
}

KINDS = tuple(_EFFECTS)
"""Every effect that the synth knows."""


def play(gestures: Sequence[Gesture], root: int, playing: Playing) -> Signal:
    """Return float32 (2, count) with every effect in its place.

    Args:
        gestures: what to play.
        root: MIDI note of the piece's tonic, 28..39.
        playing: the take.

    Raises:
        InputError: the synth has no such effect.
    """
    out = playing.silence()
    for gesture in gestures:
        if gesture.kind not in _EFFECTS:
            known = ", ".join(_EFFECTS)
            raise InputError(
                f"The synth has no effect called '{gesture.kind}' (piece {playing.piece}); use one of: {known}."
            )
        effect = _EFFECTS[gesture.kind]
        start = playing.sample(gesture.beat)
        length = max(RATE // 20, playing.sample(gesture.beat + gesture.length_beats) - start)
        chance = playing.stream("gesture", gesture.kind, gesture.variant)
        x = effect.make(Moment(length, playing.samples(1), root, chance, playing.drive))
        x = high_pass(np.ascontiguousarray(x, np.float32), effect.low_cut_hz, RATE)
        add_at(out, x, start, gesture.velocity * 10 ** ((effect.level_db - 20) / 20) / _loudest(x))
    return out


def _loudest(x: Signal) -> float:
    """Return the RMS of the loudest tenth of a second."""
    power = (x.astype(np.float64) ** 2).mean(0)
    whole = len(power) // _HOP * _HOP
    loudest = power[:whole].reshape(-1, _HOP).mean(1).max() if whole else power.mean()
    return float(np.sqrt(loudest)) + 1e-6
