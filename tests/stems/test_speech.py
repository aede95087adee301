"""Words become sounds that every mouth shape and formant is known for."""

import pytest

from rivethead.stems.synth.speech import PHONEMES, phonemes


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("STEEL", "S T IY L"),
        ("GRIND", "G R IH N D"),
        ("HATE", "HH EH IY T"),
        ("SHOCK", "SH AA K"),
        ("FACE", "F EH IY S"),
        ("KNIFE", "N AA IY F"),
        ("MOTION", "M AA SH AX N"),
        ("CAGE", "K EH IY D ZH"),
        ("CITY", "S IH T IY"),
        ("1", "W AH N"),
        ("machine", "M AX SH IY N"),
    ],
)
def test_spelling_becomes_sound(word: str, sounds: str) -> None:
    assert " ".join(phonemes(word)) == sounds


@pytest.mark.parametrize("word", ["", "!!!", "XYLOPHONE", "QUEUE", "RHYTHM", "ÜBER", "AAAA", "909", "THROUGH", "E"])
def test_any_word_can_be_spoken(word: str) -> None:
    found = phonemes(word)
    assert found
    assert set(found) <= set(PHONEMES)
