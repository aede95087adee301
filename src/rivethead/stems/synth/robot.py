"""A robot's voice: detuned saws through moving formants, with noise for breath, then a bad loudspeaker."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.dynamics import compress
from rivethead.dsp.echoes import widen
from rivethead.dsp.envelopes import fade_edges
from rivethead.dsp.equaliser import Band, equalise
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.dsp.oscillators import swarm
from rivethead.schema.score import Shout
from rivethead.schema.sound import Word
from rivethead.stems.synth.playing import RATE, RATE_HZ, Playing, Signal, add_at, hz, noise_seed
from rivethead.stems.synth.speech import PHONEMES, Phoneme, phonemes

_LEAD_S = 0.13
"""At most so much of a word is spoken before its beat, so that its first vowel lands there."""

_TAIL_S = 0.09
_LEVEL = 0.2
_FORMANT_Q = (7.0, 9.0, 10.0)
_FORMANT_GAIN = (0.8, 1.5, 1.3)
"""The upper formants carry the words: they are lifted against the fall of the saws."""
_SLOWER = 1.25
"""Robots take their time."""


@dataclass(frozen=True, slots=True)
class Robot:
    """A voice.

    Attributes:
        drive: of its loudspeaker.
        crush: 0..1 how much of it is a bad sampler.
        narrow: a megaphone's band.
        width: 0..1.
    """

    drive: float = 2.4
    crush: float = 0.25
    narrow: bool = False
    width: float = 0.25

    def shout(self, shouts: Sequence[Shout], playing: Playing) -> tuple[Signal, tuple[Word, ...]]:
        """Return float32 (2, count) and every word as it was placed."""
        out, words = playing.silence(), []
        for i, shout in enumerate(shouts):
            beat = playing.sample(shout.beat)
            until = playing.sample(shouts[i + 1].beat) if i + 1 < len(shouts) else playing.count
            timed = _timed(phonemes(shout.word), (until - beat) / RATE)
            lead = min(_lead_s(timed), beat / RATE)
            x = self._speak(timed, hz(shout.pitch), playing, shout.word)
            start = beat - round(lead * RATE)
            room = min(x.shape[1], playing.count - start)
            if room > RATE // 50:
                add_at(out, fade_edges(x[:, :room], 0.002, 0.02, RATE), start, shout.velocity)
                words.append(_word(shout.word, timed, start / RATE, playing.count / RATE))
        if words:
            compress(out, -22.0, 3.0, 0.004, 0.1, 3.0, 80.0, RATE_HZ)
        return out, tuple(words)

    def _speak(self, timed: Sequence[tuple[Phoneme, float]], pitch_hz: float, playing: Playing, word: str) -> Signal:
        count = round((sum(length for _, length in timed) + _TAIL_S) * RATE)
        chance = playing.stream("robot", word)
        cords = swarm(
            count, np.array([pitch_hz, pitch_hz * 1.005, pitch_hz * 2.0]), 2, 0.006, 0.0, noise_seed(chance), RATE_HZ
        )
        x = _mouth(cords[0], white(count, noise_seed(chance)), timed)
        x = high_pass(x, 150.0, RATE)
        x /= max(float(np.sqrt((x**2).mean())), 1e-6) * 4.0
        x = clip(x, self.drive * playing.drive**0.5, 0.08, 1.0)
        x = x * (1 - self.crush) + np.float32(self.crush) * low_pass(crush(x, 5.0, 7.0), 7000.0, RATE)
        if self.narrow:
            x = clip(band_pass(x, 1500.0, RATE, 0.6) * np.float32(2.0), 2.2, 0.08, 0.8)
        x *= np.float32(_LEVEL / max(float(np.sqrt((x**2).mean())), 1e-6))
        return widen(np.ascontiguousarray(x, np.float32), 0.013, 0.0015, 0.4, self.width, RATE_HZ)


def _timed(names: Sequence[str], room_s: float) -> list[tuple[Phoneme, float]]:
    """Return the sounds with their lengths: the last vowel is held, and all of it is hurried where time is short."""
    found = [(PHONEMES[name], PHONEMES[name].length_s * _SLOWER) for name in names]
    vowels = [i for i, (sound, _) in enumerate(found) if sound.kind == "vowel"]
    if vowels:
        sound, length = found[vowels[-1]]
        found[vowels[-1]] = (sound, length * 1.4)
    total = sum(length for _, length in found)
    pace = min(1.0, max(0.45, (room_s - 0.02) / total))
    return [(sound, length * pace) for sound, length in found]


def _lead_s(timed: Sequence[tuple[Phoneme, float]]) -> float:
    """Return how long the consonants before the first vowel take."""
    lead = 0.0
    for sound, length in timed:
        if sound.kind == "vowel":
            break
        lead += length
    return min(lead, _LEAD_S)


def _word(text: str, timed: Sequence[tuple[Phoneme, float]], start_s: float, limit_s: float) -> Word:
    mouths: list[tuple[float, str]] = []
    at = start_s
    for sound, length in timed:
        if at < limit_s and (not mouths or mouths[-1][1] != sound.mouth):
            mouths.append((round(at, 6), sound.mouth))
        at += length
    end = min(at + 0.03, limit_s)
    return Word(text, round(start_s, 6), round(end, 6), (*mouths, (round(end, 6), "X")))


def _mouth(cords: Signal, breath: Signal, timed: Sequence[tuple[Phoneme, float]]) -> Signal:
    """Return the vocal cords and the breath through a mouth that moves from sound to sound."""
    count = len(cords)
    formants = np.zeros((3, count), np.float32)
    voice, noise = np.zeros(count, np.float32), np.zeros(count, np.float32)
    noise_hz = np.full(count, 4000.0, np.float32)
    at = 0
    for sound, length in timed:
        end = min(count, at + round(length * RATE))
        formants[:, at:end] = np.array(sound.formants_hz)[:, None]
        noise_hz[at:end] = sound.noise_hz
        _articulate(sound, voice[at:end], noise[at:end])
        at = end
    formants[:, at:] = formants[:, at - 1 : at]
    voice = np.maximum(0, low_pass(voice, 45.0, RATE, 0.6))
    noise = np.maximum(0, low_pass(noise, 160.0, RATE, 0.6))
    driven = _brightened(clip(cords, 1.8, 0.1, 1.0)) * voice
    out = np.float32(0.08) * high_pass(driven, 3800.0, RATE)
    for k in range(3):
        first = formants[k, 0]
        moving = _control(low_pass(formants[k] - first, 24.0, RATE, 0.6) + first)
        out += np.float32(_FORMANT_GAIN[k]) * band_pass(driven, moving, RATE, _FORMANT_Q[k]) * np.float32(2.2)
    hiss = band_pass(breath * noise, _control(noise_hz), RATE, 1.1)
    return np.asarray(out + np.float32(1.9) * hiss, np.float32)


def _brightened(x: Signal) -> Signal:
    """Return the cords with a tilt of up to 14 dB towards what lies above 1 kHz, as a tense voice has."""
    lifted = equalise(x[None], (Band("high-shelf", 1100.0, 0.5, 14.0),), RATE)[0]
    return np.asarray(0.5 * lifted, np.float32)


def _articulate(sound: Phoneme, voice: Signal, noise: Signal) -> None:
    """Write how loud cords and noise are through one sound: stops are silent first, then burst."""
    if sound.kind == "stop":
        burst = len(voice) * 55 // 100
        voice[:burst] = 0.25 * sound.voice
        left = len(noise) - burst
        noise[burst:] = sound.noise * np.exp(-np.arange(left) / (0.014 * RATE))
        voice[burst:] = sound.voice
        return
    voice[:] = sound.voice
    noise[:] = sound.noise


def _control(curve: Signal) -> npt.NDArray[np.float64]:
    return np.ascontiguousarray(curve[::CONTROL_SAMPLES], np.float64)
