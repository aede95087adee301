"""The ending: one last stroke and chord behind the last bar line of everything, left to ring."""

from rivethead.score.harmony import bass_pitch, power_chord, voiced
from rivethead.score.notation import STEPS_PER_BEAT
from rivethead.score.passage import Passage
from rivethead.score.sheet import Sheet

_LEAST_BEATS = 0.5
_LONGEST_BEATS = 8.0


def write(passage: Passage, sheet: Sheet) -> None:
    """Write the last chord after the set's last passage, if its file leaves room."""
    scene, key = passage.scene, passage.scene.material.key
    bar = scene.section.start_bar + scene.section.bars
    room = min(sheet.end_beat - sheet.beat(bar, 0), _LONGEST_BEATS)
    if room < _LEAST_BEATS:
        return
    steps = room * STEPS_PER_BEAT
    pad = voiced(key, 0, passage.style.chords.voicings[0])
    sheet.note("pads", "pad", bar, 0, steps, pad, 0.66, 0.3)
    sheet.note("bass", passage.style.bass.voice, bar, 0, steps, (bass_pitch(key, 0),), 0.7, 0.35)
    if any(drum in ("snare", "break-snare") for _, drum in sheet.hits):
        sheet.hit("kick", bar, 0, 0.8)
        sheet.hit("crash", bar, 0, 0.6)
        sheet.gesture("impact", bar, 0, room, 0.6)
        if scene.material.guitar is not None:
            sheet.note("guitar", "guitar", bar, 0, steps, power_chord(key, 0), 0.8, 0.5)
