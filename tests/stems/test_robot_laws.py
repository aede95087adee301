"""The robot: stressed vowels on the beat, mouths and phonemes in order, the word in its bands, the same bytes."""

import json
from itertools import pairwise

import numpy as np
import pytest

from rivethead.dsp import vocoder
from rivethead.errors import InputError
from rivethead.schema.codec import dumps, loads
from rivethead.schema.score import Shout
from rivethead.schema.sound import Take, Word
from rivethead.stems.synth import robot, tongue
from rivethead.stems.synth.playing import RATE, Playing
from rivethead.stems.synth.robot import Robot

PLAYING = Playing(9 * RATE, 120.0, 3, "stem-01")
SHOUTS = (Shout("MACHINE", 2.0, 41, 0.95), Shout("DESTROY", 5.0, 43, 0.9), Shout("OBEY", 6.0, 41, 0.9))


STRESSED = {"MACHINE": "i", "DESTROY": "ɔɪ", "OBEY": "eɪ"}


def stressed_vowel_s(word: Word) -> float:
    return next(at for at, symbol in word.phonemes if symbol == STRESSED[word.text])


@pytest.mark.parametrize("voice", [Robot(), Robot(3.0, 0.2, narrow=True, gang=4, width=0.4), Robot(hold=1.0, bands=16)])
def test_stressed_vowels_fall_on_the_beat(voice: Robot) -> None:
    out, words = voice.shout(SHOUTS, PLAYING)
    assert out.shape == (2, PLAYING.count)
    assert out.dtype == np.float32
    assert 0.05 < np.abs(out).max() < 2.0
    for word, shout in zip(words, SHOUTS, strict=True):
        assert stressed_vowel_s(word) == pytest.approx(shout.beat * 60 / PLAYING.bpm, abs=1e-3)


def test_sound_is_where_the_words_are() -> None:
    out, words = Robot(slap=0).shout(SHOUTS[:1], PLAYING)
    (word,) = words
    start, end = round(word.start_s * RATE), round(word.end_s * RATE)
    assert not out[:, : start - 1].any()
    assert not np.abs(out[:, end + RATE // 10 :]).max() > 1e-4
    assert np.abs(out[:, start:end]).max() > 0.1


def test_mouths_and_phonemes_are_in_order_inside_the_word() -> None:
    _, words = Robot().shout(SHOUTS, PLAYING)
    for word in words:
        for track in (word.mouths, word.phonemes):
            times = [at for at, _ in track]
            assert times == sorted(set(times))
            assert times[0] == word.start_s
        assert word.mouths[-1] == (word.end_s, "X")
        assert {shape for _, shape in word.mouths} <= set("ABCDEFGHX")
    assert words[0].mouths[0][1] == "A"  # M closes the lips
    assert [symbol for _, symbol in words[0].phonemes] == ["m", "ə", "ʃ", "i", "n"]


def test_words_make_room_for_the_next() -> None:
    close = [Shout("FACTORY", 2.0 + 0.9 * i, 41, 0.9) for i in range(4)]
    _, words = Robot().shout(close, PLAYING)
    for before, after in pairwise(words):
        assert before.end_s <= after.start_s + 1e-6


def test_words_at_the_edges_of_the_take_stay_inside() -> None:
    _, words = Robot().shout([Shout("STEEL", 0.0, 41, 0.9), Shout("STEEL", 17.6, 41, 0.9)], PLAYING)
    assert words[0].start_s == 0
    assert words[-1].end_s <= PLAYING.count / RATE
    for word in words:
        assert all(at <= word.end_s for at, _ in (*word.mouths, *word.phonemes))


@pytest.mark.parametrize("word", ["MACHINE", "SYSTEM", "STEEL", "SIGNAL", "PRESSURE"])
def test_the_vocoder_says_what_was_spoken(word: str) -> None:
    """The levels in the robot's bands move as those of the dry word in theirs."""
    voice = Robot(slap=0)
    sounds = tongue.speak(word).sounds
    ends_s = robot._ends_s(sounds, voice.hold, 2.0)
    x = robot._voiced(voice, word, 41, ends_s, 3, 1.0).mean(0)
    points = np.arange(int(ends_s[-1] / vocoder.HOP_S))
    spoken_s = np.interp(points * vocoder.HOP_S, (0, *ends_s), [0, *(sound.end_s for sound in sounds)])
    centres = vocoder.band_centres(voice.bands, 110.0, 10_500.0)
    dry = vocoder.envelopes(tongue.speak(word).samples, centres, tongue.RATE)
    wanted = vocoder.read_at(dry, spoken_s / vocoder.HOP_S).levels
    heard = vocoder.envelopes(x, centres * voice.formants, RATE).levels[:, : len(points)]
    kernel = np.hanning(9) / np.hanning(9).sum()
    alike = [
        np.corrcoef(np.sqrt(a), np.sqrt(np.convolve(b, kernel, "same")))[0, 1]
        for a, b in zip(wanted, heard, strict=True)
    ]
    assert np.mean(alike) > 0.85


def test_bytes_hang_on_the_seed_alone() -> None:
    voice = Robot(gang=3)
    first, words = voice.shout(SHOUTS, PLAYING)
    robot._voiced.cache_clear()
    again, same = voice.shout(SHOUTS, PLAYING)
    other, _ = voice.shout(SHOUTS, Playing(PLAYING.count, PLAYING.bpm, 4, "stem-01"))
    assert first.tobytes() == again.tobytes()
    assert words == same
    assert first.tobytes() != other.tobytes()


@pytest.mark.parametrize("voice", [Robot(), Robot(gang=3, width=0.4), Robot(gang=5, width=0.4)])
def test_the_voice_survives_mono(voice: Robot) -> None:
    out, _ = voice.shout(SHOUTS, PLAYING)
    middle, side = out.mean(0), 0.5 * (out[0] - out[1])
    assert (side**2).sum() < 0.5 * (middle**2).sum()


def test_what_cannot_be_spoken_is_refused() -> None:
    with pytest.raises(InputError, match="shouts"):
        Robot().shout([Shout("…", 1.0, 41, 0.9)], PLAYING)


def test_words_without_phonemes_load() -> None:
    word = Word("OBEY", 1.0, 1.5, ((1.0, "E"), (1.5, "X")), ((1.0, "o"),))
    take = Take("stem-01", "stem", "01.wav", RATE, 120.0, 1, {}, (word,), "synth", "", "", 1, "CC0-1.0", True)
    paper = json.loads(dumps(take))
    del paper["words"][0]["phonemes"]
    assert loads(Take, json.dumps(paper), "test").words[0].phonemes == ()
    assert loads(Take, dumps(take), "test") == take
