"""Guitars: riffs of power chords, mutes and octaves; far away behind a wall; or held; and a pick down the string."""

from rivethead.score.effects import gap
from rivethead.score.harmony import folded, power_chord
from rivethead.score.notation import STEPS_PER_BAR, STEPS_PER_BEAT, Tone, tones
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet

_FAR_VELOCITY, _FAR_OPENNESS = 0.62, 0.2
_HOLD_BARS = 2
_LOWEST_DROPPED, _HIGHEST_DROPPED = 33, 44
_HIGHEST_OCTAVE = 57
_CALM = 0.94
_SLIDES, _SCRAPES = 0.35, 0.5
_SCRAPE_BEATS = 2
_SCRAPE_OPENNESS = 0.3


def write(passage: Passage, sheet: Sheet) -> None:
    """Write the guitar of a passage."""
    if passage.scene.material.guitar is None:
        return
    scrape = _scrape_step(passage)
    if passage.scene.variant("guitar") == "hold":
        _write_held(passage, sheet, scrape)
    else:
        for bar in passage.bars():
            if bar.sounds("guitar"):
                _write_riff(bar, sheet, scrape if bar.is_last else STEPS_PER_BAR)
    if scrape < STEPS_PER_BAR:
        _write_scrape(Bar(passage, passage.length - 1), sheet, scrape)


def fingered(root: tuple[int, int, int], octave: int) -> tuple[int, ...]:
    """Return the pitches of a power chord as it is fingered.

    Args:
        root: root, fifth and octave with the root at MIDI 40..52.
        octave: 0 as it is, above 0 two strings an octave apart, below 0 on a guitar tuned down, its root at 33..44.
    """
    if octave > 0:
        low = folded(root[0] + 12, _HIGHEST_OCTAVE - 11, _HIGHEST_OCTAVE)
        return low, low + 12
    if octave < 0:
        low = folded(root[0] - 12, _LOWEST_DROPPED, _HIGHEST_DROPPED)
        return low, low + root[1] - root[0], low + 12
    return root


def _write_riff(bar: Bar, sheet: Sheet, until: int) -> None:
    """Write a bar of the riff up to a step."""
    scene = bar.passage.scene
    riff = scene.material.guitar
    if riff is None:
        return
    far = scene.variant("guitar") == "far"
    for tone in tones((riff.lift if scene.is_full else riff.phrase)[bar.in_phrase]):
        if tone.step >= until:
            break
        chord = fingered(power_chord(scene.material.key, bar.root + tone.degree), tone.octave)
        hand = 1.0 if scene.is_full else _CALM
        velocity = hand * _strength(tone) * bar.loudness() * (0.94 + 0.06 * bar.repeating("gtr", str(tone.step)))
        openness = (0.5 if scene.is_full else 0.25) + 0.4 * bar.passage.energy
        if far:
            velocity, openness = velocity * _FAR_VELOCITY, _FAR_OPENNESS + 0.2 * bar.place / bar.passage.length
        sounding = chord if scene.is_full and not tone.mute else chord[:2]
        how = "glide" if not far and _slides(bar, tone) else tone.articulation
        steps = min(tone.steps, until - tone.step)
        sheet.note("guitar", "guitar", bar.number, tone.step, steps, sounding, velocity, openness, how)


def _strength(tone: Tone) -> float:
    """Return how hard a stroke is played: accents stand out, mutes between the eighths come from a loose wrist."""
    if tone.accent:
        return 0.98
    if not tone.mute:
        return 0.88
    return 0.8 if tone.step % 2 == 0 else 0.68


def _slides(bar: Bar, tone: Tone) -> bool:
    """Whether the hand slides into a chord: into the first one of a phrase, now and then."""
    first = tone.step == 0 and bar.in_phrase == 0 and bar.place > 0 and tone.steps > 1 and not tone.mute
    return first and bar.passage.stream("slide", bar.place).chance(_SLIDES)


def _scrape_step(passage: Passage) -> int:
    """Return the step of the last bar at which a pick is drawn down the string, or STEPS_PER_BAR for none."""
    scene = passage.scene
    wanted = scene.rises and not scene.closes_before_joint and passage.length > 1 and passage.energy >= 0.3
    if not wanted or not passage.stream("scrape").chance(_SCRAPES):
        return STEPS_PER_BAR
    stop = gap(passage)
    return (stop[0] if stop else STEPS_PER_BAR) - _SCRAPE_BEATS * STEPS_PER_BEAT


def _write_scrape(bar: Bar, sheet: Sheet, step: int) -> None:
    """Write a pick scrape: a glide of a single string."""
    root = power_chord(bar.passage.scene.material.key, bar.root)[:1]
    steps = _SCRAPE_BEATS * STEPS_PER_BEAT
    sheet.note("guitar", "guitar", bar.number, step, steps, root, 0.85, _SCRAPE_OPENNESS, "glide")


def _write_held(passage: Passage, sheet: Sheet, until: int) -> None:
    """Write chords that ring, up to a step of the last bar."""
    start = passage.scene.section.start_bar
    for place, length, root in passage.chords(_HOLD_BARS):
        if passage.scene.sounds("guitar", place):
            chord = power_chord(passage.scene.material.key, root)
            bar = Bar(passage, place)
            steps = min(STEPS_PER_BAR * length, STEPS_PER_BAR * (passage.length - 1 - place) + until)
            sheet.note(
                "guitar", "guitar", start + place, 0, steps, chord, 0.9 * bar.loudness(),
                0.4 + 0.4 * passage.energy,
            )  # fmt: skip
