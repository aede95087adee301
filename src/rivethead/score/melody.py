"""Melody: the motif stated, answered and developed by the lead; arpeggios under it; bells from the theme above it."""

from rivethead.score.dialogue import speaks
from rivethead.score.form import PHRASE_BARS
from rivethead.score.harmony import lead_pitch
from rivethead.score.motif import Motif, developed
from rivethead.score.notation import Tone, bars, tones
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet
from rivethead.score.words import Call, calls, overlaps

_UNIT_BARS = 2
_WAYS = (
    ("statement", "answer", "sequence", "answer"),
    ("statement", "inversion", "statement", "answer"),
    ("statement", "fragment", "sequence", "answer"),
    ("statement", "answer", "fragment", "answer"),
)
"""How a motif of two bars is led through eight."""

_PLAIN_WAYS = ("statement", "answer", "sequence")
"""What may also be done to a motif that the orchestration has changed already."""

_FIXED_WAYS = ("low", "sparse", "augmented")
_ARP_TURN = (2, -1, 2, 4)
"""By how many degrees an arpeggio's last half moves at the end of each phrase."""

_ARP_TURN_STEP = 8
_ARP_VELOCITY = (0.92, 0.68, 0.78, 0.66)
_BELL_UNITS = 2


def write(passage: Passage, sheet: Sheet) -> None:
    """Write lead, arp and bell of a passage."""
    called = calls(passage)
    for unit, place in enumerate(range(0, passage.length, _UNIT_BARS)):
        _write_lead(passage, sheet, unit, place, called)
        if unit % _BELL_UNITS == 0:
            _write_bell(passage, sheet, place)
    for bar in passage.bars():
        if bar.sounds("arp"):
            _write_arp(bar, sheet)


def _write_lead(passage: Passage, sheet: Sheet, unit: int, place: int, called: tuple[Call, ...]) -> None:
    motif = _line(passage, unit)
    for bar, step, tone in _placed(passage, motif, place):
        steps = min(tone.steps, (passage.length - bar.place) * 16 - step)
        if bar.sounds("lead") and speaks(bar, "lead") and not overlaps(called, bar.place, step, steps):
            pitch = lead_pitch(passage.scene.material.key, _near(bar.root) + tone.degree, tone.octave)
            velocity = (
                (0.92 if tone.accent else 0.8) * bar.loudness() * (0.95 + 0.05 * bar.repeating("lead", str(step)))
            )
            sheet.note(
                "lead", "lead", bar.number, step, steps, (pitch,), velocity, bar.openness(step), tone.articulation
            )


def _line(passage: Passage, unit: int) -> Motif:
    """Return what the lead plays in a unit of two bars.

    Choruses and returning drops sing the set's theme; elsewhere the stem's form of it calls and its own motif replies.
    """
    scene = passage.scene
    ways = passage.stream("ways").pick(_WAYS)
    way = ways[unit % len(ways)]
    if scene.section.label == "chorus" or (scene.is_full and scene.repeats > 0):
        idea = scene.material.theme
    elif way in ("sequence", "inversion", "fragment"):
        idea = scene.material.reply
    else:
        idea = scene.material.motif
    variant = scene.variant("lead")
    if variant in _FIXED_WAYS:
        return developed(developed(idea, variant), way if way in _PLAIN_WAYS else "statement")
    return developed(idea, way)


def _placed(passage: Passage, motif: Motif, place: int) -> list[tuple[Bar, float, Tone]]:
    """Return the tones of two bars as (bar, step in it, tone), without those past the section's end."""
    found = []
    for tone in motif.tones:
        bar, step = divmod(tone.step, 16)
        if place + int(bar) < passage.length:
            found.append((Bar(passage, place + int(bar)), step, tone))
    return found


def _near(root: int) -> int:
    """Return a chord root no further than three degrees from the tonic, so that the melody's shape stays whole."""
    return (root + 3) % 7 - 3


def _write_bell(passage: Passage, sheet: Sheet, place: int) -> None:
    for bar, step, tone in _placed(passage, developed(passage.scene.material.theme, "sparse"), place):
        steps = min(tone.steps, (passage.length - bar.place) * 16 - step)
        if bar.sounds("bell"):
            pitch = lead_pitch(passage.scene.material.key, _near(bar.root) + tone.degree, 1)
            velocity = 0.55 + 0.15 * bar.repeating("bell", str(step))
            sheet.note("lead", "bell", bar.number, step, steps, (pitch,), velocity, 0.3 + 0.3 * passage.energy)


def _write_arp(bar: Bar, sheet: Sheet) -> None:
    scene = bar.passage.scene
    pattern = bars(scene.material.arps[scene.variant("arp") == "b"])
    sweep = 0.16 * abs(bar.place % 8 - 4) / 4
    turns = bar.in_phrase == PHRASE_BARS - 1
    for tone in tones(pattern[bar.place % len(pattern)]):
        turned = _ARP_TURN[bar.place // PHRASE_BARS % len(_ARP_TURN)] if turns and tone.step >= _ARP_TURN_STEP else 0
        pitch = lead_pitch(scene.material.key, _near(bar.root) + tone.degree + turned, tone.octave)
        velocity = (0.95 if tone.accent else _ARP_VELOCITY[int(tone.step) % 4]) * bar.loudness()
        openness = bar.openness(tone.step) + 0.1 - sweep
        sheet.note("lead", "arp", bar.number, tone.step, tone.steps, (pitch,), velocity, openness, tone.articulation)
