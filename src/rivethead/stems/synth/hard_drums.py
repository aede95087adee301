"""Drums that are broken on purpose: a kick driven until its tail tears, a snare of noise, a scraped sheet."""

from dataclasses import dataclass

import numpy as np

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.echoes import widen
from rivethead.dsp.envelopes import decay, fade_edges
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.modal import resonate
from rivethead.dsp.oscillators import falling_sine, frequency_modulated
from rivethead.stems.synth.drums import Blow
from rivethead.stems.synth.playing import RATE, RATE_HZ, Signal, stereo

_GHOST_TOP_HZ = 1200.0


@dataclass(frozen=True, slots=True)
class TornKick:
    """A bass drum through a fuzz: a fall in pitch and some noise, clipped together, above a clean bottom.

    Attributes:
        start_hz, end_hz, pitch_tau_s: its fall.
        tau_s: ring before the clipper, which makes it far longer.
        hold_s: how long it stays full.
        drive: into the clipper.
        dirt: level of the noise that is clipped with it.
        top_hz: where the torn part ends.
        bottom: level of the clean part below 110 Hz.
        length_s: of the sound, which is shut like a gate.
        width: 0..1 how far the torn part spreads.
    """

    start_hz: float = 260.0
    end_hz: float = 54.0
    pitch_tau_s: float = 0.028
    tau_s: float = 0.10
    hold_s: float = 0.03
    drive: float = 9.0
    dirt: float = 0.12
    top_hz: float = 4200.0
    bottom: float = 0.75
    length_s: float = 0.34
    width: float = 0.35

    def strike(self, blow: Blow) -> Signal:
        """See rivethead.stems.synth.drums.Drum."""
        n = int(self.length_s * RATE)
        start = self.start_hz * blow.vary(0.02)
        body = falling_sine(n, start, self.end_hz, self.pitch_tau_s, 1.4, self.tau_s, self.hold_s, RATE_HZ)
        grit = band_pass(blow.noise(n), 900.0, RATE, 0.6) * decay(n, 0.09, RATE)
        torn = clip(
            body * (1 + np.float32(2.0) * grit) + np.float32(self.dirt) * grit, self.drive * blow.drive, 0.1, 0.6
        )
        torn = low_pass(high_pass(torn, 70.0, RATE), _GHOST_TOP_HZ if blow.soft else self.top_hz, RATE)
        clean = low_pass(clip(body, 1.5, 0.0, 1.0), 110.0, RATE)
        click = high_pass(blow.noise(n), 2500.0, RATE) * decay(n, 0.003, RATE)
        edge = np.float32(0.3 if blow.soft else 1.0)
        torn = fade_edges(edge * (torn + np.float32(0.25) * click), 0, 0.05, RATE)
        high = high_pass(high_pass(torn, 320.0, RATE), 320.0, RATE)
        x = widen(high, 0.009, 0.0, 0.3, self.width, RATE_HZ) + (torn - high)
        return x + stereo(fade_edges(np.float32(self.bottom) * clean, 0, 0.05, RATE))


@dataclass(frozen=True, slots=True)
class Burst:
    """A snare or clap that is nothing but noise, cut off hard.

    Attributes:
        centre_hz: its colour at the stroke; it falls by an octave.
        resonance: of that colour.
        thud_hz: a body beneath it, 0 for none.
        tau_s: of the noise.
        gate_s: where it is shut.
        drive: into the clipper.
        grain: samples held, as a bad sampler holds them; 1 for none.
        spread: 0..1 how the sides differ.
    """

    centre_hz: float = 1800.0
    resonance: float = 0.8
    thud_hz: float = 190.0
    tau_s: float = 0.09
    gate_s: float = 0.16
    drive: float = 5.0
    grain: float = 2.0
    spread: float = 0.3

    def strike(self, blow: Blow) -> Signal:
        """See rivethead.stems.synth.drums.Drum."""
        n = int((self.gate_s + 0.01) * RATE)
        times = np.arange(n // CONTROL_SAMPLES + 1) * CONTROL_SAMPLES / RATE
        centre = self.centre_hz * blow.vary(0.05) * (0.5 if blow.soft else 1.0) * 2 ** -(times / self.gate_s)
        shared = blow.noise(n)
        thud = (
            falling_sine(n, self.thud_hz * 1.8, self.thud_hz, 0.015, 0.6, 0.06, 0.004, RATE_HZ)
            if self.thud_hz
            else np.zeros(n, np.float32)
        )
        sides = []
        for _ in (0, 1):
            noise = shared + np.float32(self.spread) * blow.noise(n)
            x = band_pass(noise, centre, RATE, self.resonance) * decay(n, self.tau_s, RATE) + np.float32(0.5) * thud
            x = clip(x, self.drive * blow.drive, 0.1, 0.7)
            sides.append(crush(x, self.grain, 8.0) if self.grain > 1 else x)
        return fade_edges(high_pass(np.stack(sides), 90.0, RATE), 0, 0.01, RATE)


@dataclass(frozen=True, slots=True)
class Scrape:
    """A sheet of steel that is dragged and let go: inharmonic modes driven by a stuttering edge.

    Attributes:
        pitch_hz: lowest mode.
        rub_hz: how fast the edge catches.
        length_s: of the sound.
        drive: into the clipper.
    """

    pitch_hz: float = 420.0
    rub_hz: float = 46.0
    length_s: float = 0.42
    drive: float = 3.0

    def strike(self, blow: Blow) -> Signal:
        """See rivethead.stems.synth.drums.Drum."""
        n = int(self.length_s * RATE)
        rub = (np.cumsum(self.rub_hz * blow.vary(0.15) * (1 + 0.6 * np.linspace(0, 1, n))) / RATE) % 1.0
        edge = blow.noise(n) * ((1 - rub) ** 6).astype(np.float32) * decay(n, self.length_s * 0.4, RATE)
        ratios = np.array([1.0, 1.41, 2.09, 2.83, 3.76, 5.2])
        t60 = np.array([0.12, 0.11, 0.10, 0.08, 0.07, 0.05])
        ring = resonate(edge, self.pitch_hz * blow.vary(0.04) * ratios, t60, np.full(6, 0.3), RATE_HZ)
        ring /= max(float(np.abs(ring).max()), 1e-9)
        clang = frequency_modulated(n, np.array([self.pitch_hz * 1.7]), 1.41, 0.5, 0.05, 0.08, n, RATE_HZ)
        x = clip(ring + np.float32(0.3) * clang * decay(n, 0.05, RATE), self.drive * blow.drive, 0.12, 0.6)
        x = high_pass(x, 240.0, RATE)
        return stereo(fade_edges(low_pass(x, 3000.0, RATE) if blow.soft else x, 0, 0.05, RATE))


@dataclass(frozen=True, slots=True)
class Skin:
    """A drum of the march: a short low head with dirt on it, struck with something hard.

    Attributes:
        pitch_hz: where it comes to rest.
        tau_s: ring before the clipper.
        dirt: level of the noise that is clipped with it.
        drive: into the clipper.
        length_s: of the sound, which is shut like a gate.
    """

    pitch_hz: float = 90.0
    tau_s: float = 0.05
    dirt: float = 0.5
    drive: float = 3.0
    length_s: float = 0.2

    def strike(self, blow: Blow) -> Signal:
        """See rivethead.stems.synth.drums.Drum."""
        n = int(self.length_s * RATE)
        pitch = self.pitch_hz * blow.vary(0.015)
        body = falling_sine(n, pitch * 2.0, pitch, 0.03, 0.8, self.tau_s, 0.005, RATE_HZ)
        skin = resonate(
            blow.noise(n) * decay(n, 0.003, RATE),
            pitch * np.array([1.6, 2.3, 3.6, 5.1]),
            np.array([0.12, 0.1, 0.08, 0.06]),
            np.array([0.3, 0.25, 0.2, 0.2]),
            RATE_HZ,
        )
        slap = band_pass(blow.noise(n), 1900.0, RATE, 0.7) * decay(n, 0.025, RATE)
        x = clip(body + skin + np.float32(self.dirt) * slap, self.drive * blow.drive**0.5, 0.08, 0.7)
        x = high_pass(low_pass(x, 1400.0 if blow.soft else 7500.0, RATE), 50.0, RATE)
        return stereo(fade_edges(x, 0, 0.04, RATE))
