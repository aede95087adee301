"""Drums: grooves and metal whose accents and ghosts repeat with the phrase, fills by the size of what ends, rolls."""

from collections.abc import Iterator
from math import floor

from rivethead.score.dialogue import speaks
from rivethead.score.form import PHRASE_BARS
from rivethead.score.notation import STEPS_PER_BAR, STROKE_VELOCITY, Stroke, bars, strokes
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet
from rivethead.score.style import Lanes
from rivethead.score.subtraction import kick_until

LANES_OF = {
    "kick": ("kick",),
    "snare": ("snare", "clap"),
    "hat": ("hat", "open-hat", "ride", "crash", "tick"),
    "tom": ("tom-high", "tom-mid", "tom-low"),
    "break": ("break-kick", "break-snare"),
}
"""Which lanes of a groove each layer sounds."""

_BEAT_LAYERS = ("kick", "snare", "break", "tom")
_CLEARED_BY_FILLS = ("snare", "clap", "tom-high", "tom-mid", "tom-low", "metal-low", "metal-high", "break-snare")
_CYMBAL_ACCENTS = (1.0, 0.8, 0.9, 0.74)
_PICK_UP_DRUMS = ("snare", "tom-low", "metal-high", "tick", "kick")
_PICK_UP_STEPS = (11, 13, 14, 15)
_HALF = "X.......X......."
_GHOST = 0.45
_ACCENT = 0.9
_METAL = ("metal-low", "metal-high", "anvil")
_HUMAN = 0.07
_FEWEST_BARS_FOR_LONG_ROLL = 4


def write(passage: Passage, sheet: Sheet) -> None:
    """Write all strokes of a passage."""
    for bar in passage.bars():
        lanes = _lanes(bar)
        fill = _fill(bar)
        start = _start(fill)
        until = kick_until(bar)
        for drum in sorted(lanes):
            for stroke in strokes(lanes[drum]):
                if not _gives_way(bar, drum, stroke.step, start) and (drum != "kick" or stroke.step < until):
                    _strike(bar, sheet, drum, stroke)
        for drum in sorted(fill):
            for stroke in strokes(fill[drum]):
                if drum != "kick" or stroke.step < until:
                    _strike(bar, sheet, drum, stroke)
        if not fill:
            _pick_up(bar, sheet, lanes)
        _crash(bar, sheet)
        _roll(bar, sheet)


def _lanes(bar: Bar) -> dict[str, str]:
    """Return drum -> grid of what sounds in a bar."""
    found: dict[str, str] = {}
    for layer, drums in LANES_OF.items():
        if bar.sounds(layer):
            groove = _groove(bar, layer)
            found.update({drum: _of_bar(groove[drum], bar) for drum in drums if drum in groove})
    if bar.sounds("kick") and bar.passage.scene.variant("kick") in ("pulse", "half"):
        found["kick"] = _HALF if bar.passage.scene.variant("kick") == "half" else bar.passage.style.pulse
    if bar.at_joint:
        found["kick"] = bar.passage.style.pulse
    if bar.sounds("metal"):
        metals = bar.passage.scene.material.metals
        riff = metals[bar.passage.scene.variant("metal") == "b"]
        found.update({drum: _of_bar(grid, bar) for drum, grid in riff.items()})
    return found


def _groove(bar: Bar, layer: str) -> Lanes:
    scene = bar.passage.scene
    return scene.material.grooves[scene.is_full != (scene.variant(layer) == "b")]


def _of_bar(grid: str, bar: Bar) -> str:
    written = bars(grid)
    return written[bar.place % len(written)]


def fill_size(bar: Bar) -> str:
    """Return which fill ends a bar, "" for none.

    It is "large" at the end of a section and every sixteen bars, "medium" every eight and "small" every four.
    """
    scene = bar.passage.scene
    if not any(bar.sounds(layer) for layer in _BEAT_LAYERS) or _rolls(bar):
        return ""
    if bar.is_last and scene.next_label == "end":
        return ""
    if bar.is_last and bar.passage.length > 1:
        return "large" if scene.is_full or scene.rises or scene.falls else "medium"
    if bar.place % 8 == 7:
        return "large" if bar.place % 16 == 15 else "medium"
    return "small" if bar.in_phrase == 3 else ""


def _fill(bar: Bar) -> Lanes:
    size = fill_size(bar)
    if not size or (size == "small" and bar.passage.energy < 0.5):
        return {}
    choices: tuple[Lanes, ...] = getattr(bar.passage.style.fills, size)
    return bar.passage.stream("fill", bar.place).pick(choices) if choices else {}


def _start(fill: Lanes) -> int:
    """Return the step at which a fill takes over, on a beat."""
    firsts = [strokes(grid)[0].step for grid in fill.values() if strokes(grid)]
    return floor(min(firsts) / 4) * 4 if firsts else STEPS_PER_BAR


def _gives_way(bar: Bar, drum: str, step: float, fill_start: int) -> bool:
    """Whether a stroke of the groove is left out for a fill or a roll; the kick keeps the beats."""
    if drum in ("snare", "clap") and _rolls(bar):
        return True
    if step < fill_start:
        return False
    return drum in _CLEARED_BY_FILLS or (drum == "kick" and step % 4 != 0)


def _strike(bar: Bar, sheet: Sheet, drum: str, stroke: Stroke) -> None:
    velocity = stroke.velocity
    if _is_thinned(bar, drum, stroke) or (drum in _METAL and velocity < _ACCENT and not speaks(bar, "metal")):
        return
    if drum in ("hat", "ride", "tick") and velocity >= _GHOST:
        velocity *= _CYMBAL_ACCENTS[int(stroke.step) % 4]
    velocity *= bar.loudness() * (1 + _HUMAN * (2 * bar.repeating(drum, str(stroke.step)) - 1))
    sheet.hit(drum, bar.number, stroke.step, velocity)
    if _is_doubled(bar, drum, stroke):
        sheet.hit(drum, bar.number, stroke.step + 1, STROKE_VELOCITY["o"] * bar.loudness())


def _is_thinned(bar: Bar, drum: str, stroke: Stroke) -> bool:
    """Whether a low density leaves a ghost note or a stroke of metal out."""
    spare = stroke.velocity < _GHOST or (drum.startswith(("metal", "tick")) and stroke.velocity < STROKE_VELOCITY["X"])
    return spare and bar.passage.density < 0 and bar.repeating("thin", drum, str(stroke.step)) < -bar.passage.density


def _is_doubled(bar: Bar, drum: str, stroke: Stroke) -> bool:
    """Whether a high density adds a ghost note behind a stroke."""
    fits = drum in ("hat", "snare", "metal-high", "tick", "break-snare") and stroke.step % 2 == 0 and stroke.step < 15
    return (
        fits
        and bar.passage.density > 0
        and bar.repeating("double", drum, str(stroke.step)) < 0.35 * bar.passage.density
    )


def _pick_up(bar: Bar, sheet: Sheet, lanes: Lanes) -> None:
    """Write one ghost stroke into the end of a phrase that has no fill, so that a thin beat breathes too."""
    if bar.in_phrase != PHRASE_BARS - 1 or _rolls(bar):
        return
    playing = [drum for drum in _PICK_UP_DRUMS if drum in lanes and strokes(lanes[drum])]
    if playing and (playing[0] != "kick" or kick_until(bar) == STEPS_PER_BAR):
        draw = bar.passage.stream("pick-up", bar.place)
        sheet.hit(playing[0], bar.number, draw.pick(_PICK_UP_STEPS), STROKE_VELOCITY["o"] * bar.loudness())


def _crash(bar: Bar, sheet: Sheet) -> None:
    """Strike the crash where a section with a beat comes in strong, and every eight bars of a full one."""
    scene = bar.passage.scene
    if not (bar.sounds("hat") and (bar.sounds("snare") or bar.sounds("break"))):
        return
    arrives = bar.place == 0 and (scene.is_full or scene.section.energy > scene.before_energy + 0.1)
    if arrives or (scene.is_full and bar.place % 8 == 0) or (bar.place == 0 and scene.opens_after_joint):
        sheet.hit("crash", bar.number, 0, 0.7 + 0.28 * scene.section.energy)


def _rolls(bar: Bar) -> bool:
    """Whether drums roll up to what follows: in the last bar or two of a build."""
    scene = bar.passage.scene
    if not scene.rises or scene.section.label != "build" or not bar.passage.style.roll:
        return False
    return bar.left < (2 if bar.passage.length >= _FEWEST_BARS_FOR_LONG_ROLL else 1)


def _roll(bar: Bar, sheet: Sheet) -> None:
    """Write a roll that doubles its speed: quarters, eighths, then sixteenths, ever louder."""
    if not _rolls(bar):
        return
    drums = bar.passage.style.roll
    steps = list(_roll_steps(bar))
    for i, step in enumerate(steps):
        done = (1 - bar.left) / 2 + step / 32 if bar.passage.length >= _FEWEST_BARS_FOR_LONG_ROLL else step / 16
        accent = 1.0 if step % 4 == 0 else 0.86
        sheet.hit(drums[i * len(drums) // len(steps)], bar.number, step, (0.42 + 0.52 * done) * accent)


def _roll_steps(bar: Bar) -> Iterator[int]:
    if bar.left:
        yield from (0, 4, 8, 10, 12, 14)
    else:
        yield from (0, 2, 4, 6)
        yield from range(8, STEPS_PER_BAR)
