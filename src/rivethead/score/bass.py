"""Bass: the riff over the chord roots, doubling the guitar where the style wants it; drones and subs beneath."""

from collections.abc import Iterable, Iterator

from rivethead.score.harmony import bass_pitch
from rivethead.score.notation import STEPS_PER_BAR, Tone, bars, strokes, tones
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet
from rivethead.score.subtraction import bass_until

_ROOTS_BARS = 2
_DRONE_BARS = 8
_SLOW_CHORD_BARS = 2
_LONGEST_SUB_STEPS = 8


def write(passage: Passage, sheet: Sheet) -> None:
    """Write the bass, its drone and its sub."""
    variant = passage.scene.variant("bass")
    if variant == "root":
        _write_roots(passage, sheet, "bass", passage.style.bass.voice, passage.chords(_ROOTS_BARS), 0.66)
    else:
        for bar in passage.bars():
            if bar.sounds("bass"):
                _write_riff(bar, sheet)
    _write_roots(passage, sheet, "drone", "drone", _drone_roots(passage), 0.6)
    for bar in passage.bars():
        if bar.sounds("sub"):
            _write_sub(bar, sheet)


def _riff_bar(bar: Bar, guitar: tuple[Tone, ...]) -> tuple[Tone, ...]:
    """Return the tones of the bass riff in a bar: the guitar's own where the style doubles it."""
    if guitar and bar.passage.style.bass_follows_guitar:
        return guitar
    riff = bar.passage.scene.material.bass
    return tones((riff.lift if bar.passage.scene.is_full else riff.phrase)[bar.in_phrase])


def _degree(tone: Tone, guitar: tuple[Tone, ...]) -> int:
    """Return the degree of a tone of the bass: its own, or that of the guitar's chord that sounds with it."""
    above = [g.degree for g in guitar if g.step <= tone.step < g.step + g.steps]
    return above[0] if above else tone.degree


def _guitar_bar(bar: Bar) -> tuple[Tone, ...]:
    """Return the tones of the guitar's riff where it plays one."""
    scene = bar.passage.scene
    if scene.material.guitar is None or not bar.sounds("guitar") or scene.variant("guitar") == "hold":
        return ()
    riff = scene.material.guitar
    return tones((riff.lift if scene.is_full else riff.phrase)[bar.in_phrase])


def _write_riff(bar: Bar, sheet: Sheet) -> None:
    key, voice = bar.passage.scene.material.key, bar.passage.style.bass.voice
    guitar = _guitar_bar(bar)
    until = bass_until(bar)
    for tone in _riff_bar(bar, guitar):
        if tone.step >= until:
            continue
        pitch = bass_pitch(key, bar.root + _degree(tone, guitar), tone.octave)
        hand = 0.95 + 0.05 * bar.repeating("bass", str(tone.step))
        velocity = (0.95 if tone.accent else 0.8 if tone.step % 4 == 0 else 0.74) * hand * bar.loudness()
        openness = bar.openness(tone.step) + (0.1 if tone.accent else 0.0) - 0.06 * bar.repeating("cut", str(tone.step))
        steps = min(tone.steps, until - tone.step)
        sheet.note("bass", voice, bar.number, tone.step, steps, (pitch,), velocity, openness, tone.articulation)


def _drone_roots(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Give the (place, bars, root) of a drone: it moves with slow chords and lies still under fast ones."""
    if passage.style.chord_bars >= _SLOW_CHORD_BARS:
        yield from passage.chords(_DRONE_BARS)
        return
    for place in range(0, passage.length, _DRONE_BARS):
        yield place, min(_DRONE_BARS, passage.length - place), passage.roots[0]


def _write_roots(
    passage: Passage, sheet: Sheet, layer: str, voice: str, roots: Iterable[tuple[int, int, int]], velocity: float
) -> None:
    """Write long roots, given as (place, bars, root), for as long as the layer sounds."""
    start = passage.scene.section.start_bar
    for place, length, root in roots:
        sounding = [p for p in range(place, place + length) if passage.scene.sounds(layer, p)]
        if sounding:
            bar = Bar(passage, sounding[0])
            pitch = bass_pitch(passage.scene.material.key, root)
            steps = STEPS_PER_BAR * (len(sounding) - 1) + bass_until(Bar(passage, sounding[-1]))
            loudness, openness = velocity * bar.loudness(), bar.openness() * 0.8
            sheet.note("bass", voice, start + sounding[0], 0, steps, (pitch,), loudness, openness)


def _write_sub(bar: Bar, sheet: Sheet) -> None:
    """Write the chord's root under every kick of the groove, until the next one or half a bar long."""
    scene = bar.passage.scene
    grid = scene.material.grooves[scene.is_full].get("kick", bar.passage.style.pulse)
    written = bars(grid)
    starts = [s.step for s in strokes(written[bar.place % len(written)]) if s.velocity > 0.5] or [0.0]
    pitch = bass_pitch(scene.material.key, bar.root)
    starts = [step for step in starts if step < bass_until(bar)]
    for step, following in zip(starts, [*starts[1:], float(bass_until(bar))], strict=False):
        steps = min(following - step, _LONGEST_SUB_STEPS)
        sheet.note("bass", "sub", bar.number, step, steps, (pitch,), 0.8 * bar.loudness(), 0.5)
