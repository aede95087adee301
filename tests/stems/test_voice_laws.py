"""The voice is dry speech whose sounds are known in time, and a robot that says the same words."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from rivethead.errors import EngineUnavailableError, InputError
from rivethead.stems.synth import tongue
from rivethead.stems.synth.speech import PHONEMES

WORDS = ("MACHINE", "SYSTEM", "PRESSURE", "FACTORY", "SHOCK", "ATTACK")
VOICELESS = frozenset({"s", "ʃ", "f", "t", "k", "p"})


def voicing(samples: np.ndarray) -> np.ndarray:
    """Return the power below 900 Hz, one value every millisecond, in windows of 16 ms."""
    size, hop = 384, 24
    padded = np.pad(samples, (size // 2, size))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop][: len(samples) // hop]
    spectrum = np.abs(np.fft.rfft(frames * np.hanning(size), axis=1)) ** 2
    return np.asarray(spectrum[:, 2 : 900 * size // tongue.RATE].sum(1))


@pytest.mark.parametrize("word", WORDS)
def test_sounds_tile_the_word(word: str) -> None:
    spoken = tongue.speak(word)
    assert spoken.samples.dtype == np.float32
    assert 0.25 < len(spoken.samples) / tongue.RATE < 1.2
    assert spoken.sounds[0].start_s == 0
    assert spoken.sounds[-1].end_s == pytest.approx(len(spoken.samples) / tongue.RATE, abs=1e-3)
    for before, after in pairwise(spoken.sounds):
        assert before.end_s == after.start_s > before.start_s
    assert {sound.symbol for sound in spoken.sounds} <= set(PHONEMES)
    assert any(sound.stressed for sound in spoken.sounds)


def test_bounds_of_vowels_and_voiceless_sounds_lie_where_voicing_comes_and_goes() -> None:
    errors = []
    for word in WORDS:
        spoken = tongue.speak(word)
        level = voicing(spoken.samples)
        for before, after in pairwise(spoken.sounds):
            rises = before.symbol in VOICELESS and PHONEMES[after.symbol].kind == "vowel"
            falls = after.symbol in VOICELESS and PHONEMES[before.symbol].kind == "vowel"
            if not rises and not falls:
                continue
            vowel = after if rises else before
            first, last = round(1000 * vowel.start_s), min(round(1000 * vowel.end_s), len(level))
            loudest = first + int(np.argmax(level[first:last]))
            quiet = level < 0.06 * level[loudest]
            seen = np.flatnonzero(quiet[:loudest])[-1:] if rises else loudest + np.flatnonzero(quiet[loudest:])[:1]
            errors += [abs(1000 * after.start_s - int(seen[0]))] if len(seen) else []
    assert len(errors) >= 12
    assert np.median(errors) < 20
    assert np.percentile(errors, 90) < 40


def test_silence_and_unreadable_words_are_refused_by_name() -> None:
    with pytest.raises(InputError, match="'!!!'"):
        tongue.speak("!!!")


@pytest.mark.parametrize("word", ["909", "KMFDM", "XYLOPHONE", "QUEUE", "RHYTHM", "AAAA", "THROUGH", "E", "ZZZ", "MK2"])
def test_any_word_of_letters_or_digits_is_spoken(word: str) -> None:
    assert np.abs(tongue.speak(word).samples).max() > 0.05


def test_other_weights_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "hibari.onnx"
    other.write_bytes(b"other weights")
    with pytest.raises(EngineUnavailableError, match="hibari-tts"):
        tongue._checked(other)


def test_the_added_output_is_a_merged_message() -> None:
    held = b"\x08\x07"
    assert tongue.with_output(held, b"/a") == held + b"\x3a\x06\x62\x04\x0a\x02/a"


def test_a_broken_cache_file_is_spoken_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIVETHEAD_CACHE", str(tmp_path))
    tongue.speak.cache_clear()
    whole = tongue.speak("RUST").samples.tobytes()
    (kept,) = tmp_path.rglob("*.npz")
    kept.write_bytes(kept.read_bytes()[:900])
    tongue.speak.cache_clear()
    assert tongue.speak("RUST").samples.tobytes() == whole
    tongue.speak.cache_clear()
    assert tongue.speak("RUST").samples.tobytes() == whole  # now from the file that was written again
    tongue.speak.cache_clear()


def test_two_processes_speak_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "from hashlib import sha256\n"
        "from rivethead.stems.synth.tongue import speak\n"
        "print([sha256(speak(w).samples.tobytes()).hexdigest() for w in ('OBEY', 'RIVETHEAD')])\n"
    )
    heard = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "RIVETHEAD_CACHE": str(tmp_path / name)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for name in ("one", "two")
    ]
    assert heard[0] == heard[1]
