"""Captions: every word stands while it sounds, nothing overlaps, and the music is told where nobody speaks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rivethead.media.webvtt import as_webvtt
from rivethead.production.captions import LONGEST_S, captions
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, SungWord

LABELS = ("intro", "build", "drop", "breakdown", "drop", "outro")


def heard(words: tuple[SungWord, ...], edges: tuple[float, ...]) -> Analysis:
    sections = tuple(HeardSection(a, b, label, 0.5) for (a, b), label in zip(pairwise(edges), LABELS, strict=False))
    curve = EnergyCurve(0.5, ())
    return Analysis("x.wav", edges[-1], 126.0, (), (), (), 4, (), {}, {}, (), sections, curve, "", -14.0, words=words)


@st.composite
def songs(draw: st.DrawFn) -> Analysis:
    spans = draw(st.lists(st.floats(2.0, 30.0), min_size=1, max_size=6))
    edges = tuple(sum(spans[:i]) for i in range(len(spans) + 1))
    at, words = 0.0, []
    for gap, length in draw(st.lists(st.tuples(st.floats(0.01, 9.0), st.floats(0.1, 1.5)), max_size=30)):
        if at + gap + length > edges[-1]:
            break
        words.append(SungWord("WORK", at + gap, at + gap + length))
        at += gap + length
    return heard(tuple(words), edges)


@given(songs())
def test_captions_never_meet_and_every_word_is_there_while_it_begins(song: Analysis) -> None:
    cues = captions(song, "industrial", "Vera")
    as_webvtt(cues)
    assert all(before.end_s <= after.start_s for before, after in pairwise(cues))
    assert all(0 <= cue.start_s < cue.end_s <= song.duration_s + 1e-6 for cue in cues)
    spoken = [cue for cue in cues if cue.speaker]
    assert sum(line.count("WORK") for cue in spoken for line in cue.lines) == len(song.words)
    for word in song.words:
        assert any(cue.start_s <= word.start_s + 1e-6 and word.start_s < cue.end_s for cue in spoken)
    assert all(cue.end_s - cue.start_s <= LONGEST_S + 1.5 for cue in cues)


def test_sounds_are_told_at_the_sections() -> None:
    song = heard((SungWord("NOISE", 21.0, 21.6),), (0.0, 10.0, 20.0, 40.0, 50.0, 70.0, 80.0))
    cues = captions(song, "dark-electro")
    texts = [cue.lines[0] for cue in cues]
    assert texts[0] == "[dark electro, 126 beats a minute: machines start up]"
    assert "[the beat drops]" in texts
    assert "[the beat drops again]" in texts
    assert texts.index("NOISE!") == 2
