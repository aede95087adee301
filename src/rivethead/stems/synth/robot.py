"""A robot's voice: a word spoken dry, then a vocoder on detuned cords and noise, then a bad loudspeaker; or a gang."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rivethead.dsp import vocoder
from rivethead.dsp.distortion import clip, crush
from rivethead.dsp.dynamics import compress
from rivethead.dsp.echoes import widen
from rivethead.dsp.envelopes import fade_edges
from rivethead.dsp.filters import band_pass, high_pass, low_pass
from rivethead.dsp.noise import white
from rivethead.schema.score import Shout
from rivethead.schema.sound import Word
from rivethead.seeds import Stream
from rivethead.stems.synth import tongue
from rivethead.stems.synth.playing import RATE, RATE_HZ, Playing, Signal, add_at, hz, noise_seed, panned
from rivethead.stems.synth.speech import PHONEMES

_LEAD_S = 0.2
"""At most so much of a word is spoken before its beat, so that its first stressed vowel lands there."""

_MOST_SPOKEN_S = 0.3
"""More is not hurried into that."""

_HURRIED = 0.45
"""No word is spoken faster than so much of its length, however little room it has."""

_GAP_S = 0.02
_TAIL_S = 0.06
_FADE_S = 0.045
"""A word dies away within its tail; its echo must not repeat an edge."""
_LEVEL = 0.2
_MAKEUP_DB = 6.0
"""With it a word stands 4 to 5 LU below everything else together: it is heard, and does not stand in front."""

_LOWEST_HZ, _HIGHEST_HZ = 110.0, 10_500.0
_HOP = round(vocoder.HOP_S * RATE)
_LATE_S = 0.015
"""How far the voices of a gang stray from the beat."""

_SECOND_MOUTH = 0.55
"""Share of a diphthong after which its second mouth shape begins."""


@dataclass(frozen=True, slots=True)
class Robot:
    """A voice.

    Attributes:
        drive: of its loudspeaker.
        crush: 0..1 how much of it is a bad sampler.
        narrow: a megaphone's band.
        width: 0..1; of a gang, how far it stands apart.
        gang: how many shout at once, 1 to 5.
        formants: size of the mouth as a factor on its resonances: 0.8 a giant, 1 the speaker herself.
        detune: of the cords, as a fraction of their frequency.
        pulse: 0 saws .. 1 narrow pulses.
        growl: 0..1 how much weaker every second period of the cords is.
        breath: 0..1 how much of the voiced sounds is noise.
        hold: how much longer than spoken vowels are held.
        fall: semitones by which the pitch sinks through the word.
        bands: of the vocoder; fewer are more of a machine.
        slap: level of one short echo.
        slap_s: its delay.
    """

    drive: float = 2.4
    crush: float = 0.25
    narrow: bool = False
    width: float = 0.25
    gang: int = 1
    formants: float = 0.85
    detune: float = 0.006
    pulse: float = 0.3
    growl: float = 0.0
    breath: float = 0.12
    hold: float = 1.4
    fall: float = 0.7
    bands: int = 24
    slap: float = 0.16
    slap_s: float = 0.105

    def shout(self, shouts: Sequence[Shout], playing: Playing) -> tuple[Signal, tuple[Word, ...]]:
        """Return float32 (2, count) and every word as it was placed; words on one beat are all heard.

        Args:
            shouts: in order of time.
            playing: the take.

        Raises:
            InputError: a word has nothing that can be spoken.
            EngineUnavailableError: the voice's weights are not those that this was made for.
        """
        out, words = playing.silence(), []
        spoken = [tongue.speak(shout.word).sounds for shout in shouts]
        for i, shout in enumerate(shouts):
            beat = playing.sample(shout.beat)
            until = playing.count
            if i + 1 < len(shouts):
                until = playing.sample(shouts[i + 1].beat) - round(_lead_s(spoken[i + 1]) * RATE)
            ends_s = _ends_s(spoken[i], self.hold, (until - beat) / RATE - _GAP_S)
            start = beat - round(min(_vowel_s(spoken[i], ends_s), beat / RATE) * RATE)
            x = _voiced(self, shout.word, shout.pitch, ends_s, playing.seed, playing.drive)
            room = min(x.shape[1], playing.count - start)
            if room > RATE // 50:
                add_at(out, fade_edges(x[:, :room], 0.002, 0.02, RATE), start, shout.velocity)
                words.append(_word(shout.word, spoken[i], ends_s, start / RATE, playing.count / RATE))
        if words:
            compress(out, -22.0, 3.0, 0.004, 0.1, _MAKEUP_DB, 80.0, RATE_HZ)
        return out, tuple(words)


def _on_beat(sounds: Sequence[tongue.Sound]) -> int:
    """Return the number of the sound that belongs on the beat: the first stressed vowel, as in maCHINE.

    Where the word would begin too early for that it is the first vowel; a word without one begins on the beat.
    """
    vowels = [i for i, sound in enumerate(sounds) if PHONEMES[sound.symbol].kind == "vowel"]
    stressed = [i for i in vowels if sounds[i].stressed and sounds[i].start_s <= _MOST_SPOKEN_S]
    return next(iter(stressed or vowels), 0)


def _lead_s(sounds: Sequence[tongue.Sound]) -> float:
    """Return how long before its beat a word begins."""
    return min(sounds[_on_beat(sounds)].start_s, _LEAD_S)


def _vowel_s(sounds: Sequence[tongue.Sound], ends_s: Sequence[float]) -> float:
    first = _on_beat(sounds)
    return ends_s[first - 1] if first else 0.0


def _ends_s(sounds: Sequence[tongue.Sound], hold: float, room_s: float) -> tuple[float, ...]:
    """Return when each sound ends as it is shouted: vowels held, the last one longest, all hurried if room is short.

    Args:
        sounds: as spoken.
        hold: factor on vowels.
        room_s: from the beat to where the word has to be over.
    """
    first = _on_beat(sounds)
    spoken_s = sounds[first].start_s
    before = min(1.0, _LEAD_S / spoken_s) if spoken_s else 1.0
    vowels = [i for i, sound in enumerate(sounds) if PHONEMES[sound.symbol].kind == "vowel"]
    factors = [before if i < first else 1.05 for i in range(len(sounds))]
    for i in (i for i in vowels if i >= first):
        factors[i] = hold * (1.3 if i == vowels[-1] else 1.0 if sounds[i].stressed else 0.85)
    lengths = [(sound.end_s - sound.start_s) * factor for sound, factor in zip(sounds, factors, strict=True)]
    pace = min(1.0, max(_HURRIED, room_s / sum(lengths[first:])))
    lengths = [length * (pace if i >= first else 1.0) for i, length in enumerate(lengths)]
    return tuple(round(float(end), 6) for end in np.cumsum(lengths))


def _word(text: str, sounds: Sequence[tongue.Sound], ends_s: Sequence[float], start_s: float, limit_s: float) -> Word:
    """Return a word as it was placed, cut at the take's end."""
    end_s = min(start_s + ends_s[-1], limit_s)
    heard = [
        (start_s + a, start_s + b, sound.symbol)
        for sound, a, b in zip(sounds, (0.0, *ends_s), ends_s, strict=False)
        if start_s + a < end_s
    ]
    mouths: list[tuple[float, str]] = []
    for begin, end, symbol in heard:
        shapes = PHONEMES[symbol].mouths
        for k, shape in enumerate(shapes):
            at = begin + k * _SECOND_MOUTH * (end - begin)
            if at < end_s and (not mouths or mouths[-1][1] != shape):
                mouths.append((round(at, 6), shape))
    return Word(
        text=text,
        start_s=round(start_s, 6),
        end_s=round(end_s, 6),
        mouths=(*mouths, (round(end_s, 6), "X")),
        phonemes=tuple((round(begin, 6), symbol) for begin, _, symbol in heard),
    )


@lru_cache(maxsize=48)
def _voiced(robot: Robot, word: str, pitch: int, ends_s: tuple[float, ...], seed: int, drive: float) -> Signal:
    """Return one shout with its echo, float32 (2, count); every member of a gang is another size of man."""
    chance = Stream(seed, "synth", "robot", word)
    if robot.gang <= 1:
        x = _speaker(robot, _vocoded(robot, word, hz(pitch), robot.formants, ends_s, chance), drive)
        both = widen(np.ascontiguousarray(x, np.float32), 0.013, 0.0015, 0.4, robot.width, RATE_HZ)
    else:
        both = _gang(robot, word, pitch, ends_s, chance, drive)
    made = _with_slap(fade_edges(both, 0.002, _FADE_S, RATE), robot)
    made.setflags(write=False)
    return made


def _gang(robot: Robot, word: str, pitch: int, ends_s: tuple[float, ...], chance: Stream, drive: float) -> Signal:
    """Return several shouting at once: the first in the middle and in time, the others early or late at its sides."""
    spread = round(2 * _LATE_S * RATE)
    takes = []
    for k in range(robot.gang):
        stray = 0.0 if k == 0 else chance.uniform(-1.0, 1.0)
        size = robot.formants * (1.0 if k == 0 else chance.uniform(0.92, 1.09))
        pitch_hz = hz(pitch + (0.0 if k == 0 else chance.uniform(-0.6, 0.7) + 12.0 * (k == 3)))
        x = _speaker(robot, _vocoded(robot, word, pitch_hz, size, ends_s, chance), drive)
        place = 0.0 if k == 0 else (-1.0 if k % 2 else 1.0) * min(1.0, robot.width * (2.4 if k < 3 else 1.4))
        takes.append((x, round(_LATE_S * RATE * stray), place))
    out = np.zeros((2, len(takes[0][0]) + spread), np.float32)
    for x, late, place in takes:
        add_at(out, panned(x, place), late)
    return np.asarray(out * np.float32(_LEVEL / max(float(np.sqrt((out**2).mean())), 1e-6)), np.float32)


def _vocoded(
    robot: Robot, word: str, pitch_hz: float, formants: float, ends_s: Sequence[float], chance: Stream
) -> Signal:
    """Return the word through the vocoder, float32 (count,), at unit power."""
    count = round((ends_s[-1] + _TAIL_S) * RATE)
    points = np.arange(count // _HOP + 2) * vocoder.HOP_S
    sounds = tongue.speak(word).sounds
    spoken_s = np.interp(points, (0.0, *ends_s), [0.0, *(sound.end_s for sound in sounds)])
    spoken_s += np.maximum(0.0, points - ends_s[-1])
    levels, voicing = vocoder.read_at(_heard(word, robot.bands), spoken_s / vocoder.HOP_S)
    centres = _centres(robot.bands)
    levels = _forced(levels, centres)
    glide = 2.0 ** ((1.0 * np.exp(-points / 0.05) - robot.fall * points / max(points[-1], 0.1)) / 12)
    buzz = vocoder.cords(
        count, pitch_hz * glide, _HOP, 2, robot.detune, robot.pulse, robot.growl, chance.uniform(), RATE_HZ
    )
    buzz /= np.float32(max(float(np.sqrt((buzz**2).mean())), 1e-6))
    hiss = white(count, noise_seed(chance)) * np.float32(3**0.5)
    voiced = np.interp(np.arange(count) / _HOP, np.arange(len(voicing)), voicing * (1 - 0.6 * robot.breath))
    carrier = buzz * voiced.astype(np.float32) + hiss * (1 - voiced).astype(np.float32)
    shifted = centres * formants
    q = 0.644 * shifted / np.gradient(shifted)
    x = vocoder.impose(carrier, levels, _HOP, shifted, q, RATE_HZ)
    return np.asarray(x / np.float32(max(float(np.sqrt((x**2).mean())), 1e-6)), np.float32)


@lru_cache(maxsize=64)
def _heard(word: str, bands: int) -> vocoder.Envelopes:
    return vocoder.envelopes(tongue.speak(word).samples, _centres(bands), tongue.RATE)


@lru_cache(maxsize=8)
def _centres(bands: int) -> vocoder.Curve:
    return vocoder.band_centres(bands, _LOWEST_HZ, _HIGHEST_HZ)


def _forced(levels: Signal, centres_hz: vocoder.Curve) -> Signal:
    """Return levels as a shout has them: a flatter spectrum, and soft sounds nearly as loud as loud ones."""
    lifted = levels * np.sqrt(np.clip(centres_hz / 500.0, 0.6, 8.0))[:, None].astype(np.float32)
    loud = np.sqrt((lifted**2).sum(0))
    share = loud / max(float(loud.max()), 1e-9)
    gain = np.where(share > 0.003, (share + 0.02) ** -0.35, 0.0)
    return np.asarray(lifted * np.convolve(gain, np.full(5, 0.2), "same"), np.float32)


def _speaker(robot: Robot, x: Signal, drive: float) -> Signal:
    """Return the voice through its loudspeaker, at the common level."""
    x = clip(high_pass(x, 120.0, RATE) * np.float32(0.25), robot.drive * drive**0.5, 0.08, 1.0)
    x = x * np.float32(1 - robot.crush) + np.float32(robot.crush) * low_pass(crush(x, 4.0, 7.0), 8000.0, RATE)
    if robot.narrow:
        x = clip(band_pass(x, 1500.0, RATE, 0.6), 1.6, 0.08, 0.8)
    return np.asarray(x * np.float32(_LEVEL / max(float(np.sqrt((x**2).mean())), 1e-6)), np.float32)


def _with_slap(x: Signal, robot: Robot) -> Signal:
    """Return float32 (2, samples) with one short dull echo."""
    if robot.slap <= 0:
        return x
    delay = round(robot.slap_s * RATE)
    out = np.pad(x, ((0, 0), (0, delay)))
    out[:, delay:] += np.float32(robot.slap) * low_pass(x, 3200.0, RATE)
    return np.asarray(out, np.float32)
