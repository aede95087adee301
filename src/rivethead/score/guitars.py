"""Guitars: riffs of power chords and palm mutes; far away behind a wall; or held."""

from rivethead.score.harmony import power_chord
from rivethead.score.notation import STEPS_PER_BAR, tones
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet

_FAR_VELOCITY, _FAR_OPENNESS = 0.5, 0.12
_HOLD_BARS = 2


def write(passage: Passage, sheet: Sheet) -> None:
    """Write the guitar of a passage."""
    if passage.scene.material.guitar is None:
        return
    if passage.scene.variant("guitar") == "hold":
        _write_held(passage, sheet)
        return
    for bar in passage.bars():
        if bar.sounds("guitar"):
            _write_riff(bar, sheet)


def _write_riff(bar: Bar, sheet: Sheet) -> None:
    scene = bar.passage.scene
    riff = scene.material.guitar
    if riff is None:
        return
    far = scene.variant("guitar") == "far"
    for tone in tones((riff.lift if scene.is_full else riff.phrase)[bar.in_phrase]):
        chord = power_chord(scene.material.key, bar.root + tone.degree + 7 * tone.octave)
        velocity = (
            (0.96 if tone.accent else 0.84) * bar.loudness() * (0.94 + 0.06 * bar.repeating("gtr", str(tone.step)))
        )
        openness = (0.5 if scene.is_full else 0.25) + 0.4 * bar.passage.energy
        if far:
            velocity, openness = velocity * _FAR_VELOCITY, _FAR_OPENNESS + 0.2 * bar.place / bar.passage.length
        sounding = chord if scene.is_full and not tone.mute else chord[:2]
        sheet.note(
            "guitar", "guitar", bar.number, tone.step, tone.steps, sounding, velocity, openness, tone.articulation
        )


def _write_held(passage: Passage, sheet: Sheet) -> None:
    start = passage.scene.section.start_bar
    for place, length, root in passage.chords(_HOLD_BARS):
        if passage.scene.sounds("guitar", place):
            chord = power_chord(passage.scene.material.key, root)
            bar = Bar(passage, place)
            sheet.note(
                "guitar", "guitar", start + place, 0, STEPS_PER_BAR * length, chord, 0.82 * bar.loudness(),
                0.4 + 0.4 * passage.energy,
            )  # fmt: skip
