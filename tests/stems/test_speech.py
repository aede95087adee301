"""Words are read as they are said aloud, and every sound has a kind and a mouth."""

import pytest

from rivethead.stems.synth.speech import IPA, PHONEMES, reading


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("MACHINE", "machine"),
        ("machine", "machine"),
        ("KMFDM", "KMFDM"),
        ("909", "nine oh nine"),
        ("1984", "1984"),
        ("007", "oh oh seven"),
        ("31337", "three one three three seven"),
        ("MK2", "MK 2"),
        ("5TEEL", "5 teel"),
        ("!!!", ""),
        ("", ""),
        ("電", ""),
    ],
)
def test_words_are_read_as_they_are_said(word: str, read: str) -> None:
    assert reading(word) == read


def test_every_symbol_of_the_voice_is_a_sound_that_mouths_can_make() -> None:
    assert set(IPA.values()) <= set(PHONEMES)
    for phoneme in PHONEMES.values():
        assert set(phoneme.mouths) <= set("ABCDEFGH")
        assert len(phoneme.mouths) in (1, 2)


def test_lips_close_on_m_b_and_p_and_teeth_touch_the_lip_on_f_and_v() -> None:
    assert {PHONEMES[symbol].mouths for symbol in "mbp"} == {"A"}
    assert {PHONEMES[symbol].mouths for symbol in "fv"} == {"G"}
