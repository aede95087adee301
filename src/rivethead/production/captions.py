"""Captions of a film: the words that are shouted, and what the music does where nothing is said.

Sound cues stand in brackets and say what a person who cannot hear it would miss; the words stand as they are shouted.
Lengths after the BBC's subtitle guidelines: at least about a second, at most seven.
"""

from collections.abc import Sequence

from rivethead.media.webvtt import Cue
from rivethead.schema.analysis import Analysis, HeardSection, SungWord

SHORTEST_S, LONGEST_S = 1.0, 6.0
GAP_S = 0.08
"""Between two captions, so that the eye sees that the text has changed."""
PHRASE_GAP_S = 0.7
WORDS_A_LINE, MOST_WORDS = 3, 6
LEAST_CUE_S = 1.2
"""A sound cue that would stand for a shorter time is left out."""
CUE_S = 3.5

SOUNDS = {
    "intro": "machines start up",
    "build": "the rhythm builds",
    "verse": "a steady beat",
    "drop": "the beat drops",
    "chorus": "everything at full strength",
    "breakdown": "the beat falls away",
    "outro": "the machines run down",
}
_AGAIN = {"drop": "the beat drops again", "chorus": "full strength again", "breakdown": "the beat falls away again"}


def captions(heard: Analysis, style: str, singer: str = "") -> tuple[Cue, ...]:
    """Return the captions of a track, in order and never two at once.

    Args:
        heard: its words, sections and tempo.
        style: named in the first sound cue.
        singer: whose words they are, "" where nobody is seen singing.
    """
    spoken = _spoken(heard.words, heard.duration_s, singer)
    return tuple(sorted([*spoken, *_sounds(heard, style, spoken)], key=lambda cue: cue.start_s))


def _spoken(words: Sequence[SungWord], duration_s: float, singer: str) -> list[Cue]:
    """Return the words in phrases; each stays a moment, but never into the next."""
    phrases: list[list[SungWord]] = []
    for word in words:
        near = phrases and word.start_s - phrases[-1][-1].end_s < PHRASE_GAP_S
        short = near and word.end_s - phrases[-1][0].start_s <= LONGEST_S and len(phrases[-1]) < MOST_WORDS
        if short:
            phrases[-1].append(word)
        else:
            phrases.append([word])
    cues = []
    for number, phrase in enumerate(phrases):
        start = phrase[0].start_s
        until = phrases[number + 1][0].start_s - GAP_S if number + 1 < len(phrases) else duration_s
        end = min(max(phrase[-1].end_s, start + SHORTEST_S), max(until, phrase[-1].end_s - GAP_S), duration_s)
        texts = [word.text for word in phrase]
        lines = tuple(" ".join(texts[i : i + WORDS_A_LINE]) + "!" for i in range(0, len(texts), WORDS_A_LINE))
        if end - start > GAP_S:
            cues.append(Cue(start, end, lines, singer))
    return cues


def _sounds(heard: Analysis, style: str, spoken: Sequence[Cue]) -> list[Cue]:
    """Return a sound cue at the start of each section, where no words stand in its way."""
    cues, before = [], ""
    for number, section in enumerate(heard.sections):
        repeated = section.label in {earlier.label for earlier in heard.sections[:number]}
        text = (_AGAIN if repeated else SOUNDS).get(section.label, SOUNDS.get(section.label, section.label))
        if number == 0:
            text = f"{_opening(heard, style)}: {text}"
        if section.label == before:
            continue
        before = section.label
        start, end = _free(section, spoken)
        if end - start >= LEAST_CUE_S:
            cues.append(Cue(start, end, (f"[{text}]",)))
    return cues


def _opening(heard: Analysis, style: str) -> str:
    plain = style.replace("-", " ")
    return f"{plain}, {heard.tempo_bpm:.0f} beats a minute" if heard.tempo_bpm > 0 else plain


def _free(section: HeardSection, spoken: Sequence[Cue]) -> tuple[float, float]:
    """Return the first stretch of a section's beginning without words, the end before the start where there is none."""
    start = section.start_s
    for cue in spoken:
        if cue.start_s - GAP_S - start < LEAST_CUE_S and cue.end_s > start:
            start = cue.end_s + GAP_S
    latest = min(section.start_s + 2 * CUE_S, section.end_s)
    following = [cue.start_s - GAP_S for cue in spoken if cue.start_s >= start]
    return start, min([start + CUE_S, section.end_s - GAP_S, *following]) if start < latest else start
