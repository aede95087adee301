"""Pads: chords whose voices move as little as they can, and bowed metal that wanders beneath them."""

from rivethead.score.form import PHRASE_BARS
from rivethead.score.harmony import PAD_RANGE, folded, semitones, tonic_above, voiced
from rivethead.score.notation import STEPS_PER_BAR
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet

_BOW_BARS = 4
_BOW_LOWEST = 45


def write(passage: Passage, sheet: Sheet) -> None:
    """Write chords and bowed tones of a passage."""
    _write_chords(passage, sheet)
    if passage.style.chords.bow:
        _write_bow(passage, sheet)


def _write_chords(passage: Passage, sheet: Sheet) -> None:
    """Write chords; the one in a phrase's last bar is voiced otherwise, so that it wants the next phrase."""
    chords = passage.style.chords
    fullness = round(passage.energy * (len(chords.voicings) - 1))
    before: tuple[int, ...] = ()
    for place, length, root in passage.chords(chords.bars):
        ends_phrase = place % PHRASE_BARS == PHRASE_BARS - 1
        voicing = chords.voicings[(fullness + ends_phrase) % len(chords.voicings)]
        pitches = voiced(passage.scene.material.key, root, voicing, before)
        before = pitches
        if passage.scene.sounds("pad", place):
            bar = Bar(passage, place)
            steps = STEPS_PER_BAR * length
            velocity = (0.62 + 0.2 * passage.energy) * (1.0 if place % 4 == 0 else 0.94)
            sheet.note("pads", "pad", bar.number, 0, steps, pitches, velocity, bar.openness())


def _write_bow(passage: Passage, sheet: Sheet) -> None:
    degrees = passage.style.chords.bow
    key = passage.scene.material.key
    for turn, place in enumerate(range(0, passage.length, _BOW_BARS)):
        length = min(_BOW_BARS, passage.length - place)
        sounding = [p for p in range(place, place + length) if passage.scene.sounds("bow", p)]
        if sounding:
            degree = passage.roots[sounding[0]] + degrees[(passage.scene.repeats + turn) % len(degrees)]
            pitch = folded(tonic_above(key, _BOW_LOWEST) + semitones(key, degree), *PAD_RANGE)
            bar = Bar(passage, sounding[0])
            steps = STEPS_PER_BAR * len(sounding)
            sheet.note("pads", "bow", bar.number, 0, steps, (pitch,), 0.66 + 0.16 * passage.energy, bar.openness())
