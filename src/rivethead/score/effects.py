"""Effects: what leads into a section and what lands on it, beds under calm ones, surprises, and edits of the layers."""

from rivethead.schema.score import BEATS_PER_BAR, Move
from rivethead.score.form import PHRASE_BARS, Scene
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet

_STRONG = 0.6
"""Only sections of at least this energy are landed on with an impact, or led into with a reversed crash."""

_GAPS = (0.5, 1.0, 1.0, 0.0)
"""Beats of silence before a drop; where there is none, kick or bass stay away instead."""

_BED_BARS = 8
_CANDY_STEPS = (2, 6, 8, 10, 14)
_CANDY_BEATS = {"hammer": 1.0, "zap": 0.5, "servo": 1.0, "steam": 1.5, "machine": 3.0, "radio": 2.0, "alarm": 2.0,
                "grain": 4.0, "wind": 8.0, "sub-drop": 2.0, "reverse-crash": 2.0, "downlifter": 4.0,
                "siren": 4.0, "whisper": 2.0, "chain": 1.5, "stab": 0.5}  # fmt: skip
_CANDY_CHANCE = 0.75
_LONGEST_WITHOUT_CANDY_BARS = 6
_VARIANTS = 1 << 16


def write(passage: Passage, sheet: Sheet) -> None:
    """Write gestures and moves of a passage."""
    _land(passage, sheet)
    _lead_on(passage, sheet)
    _lay_beds(passage, sheet)
    _surprise(passage, sheet)
    _edit(passage, sheet)


def gap(passage: Passage) -> tuple[int, float] | None:
    """Return the step of the last bar and the beats for which everything stops before what comes next, or None.

    Before a joint the gap is short and lies behind the last beat, so that the kick keeps the grid.
    """
    scene = passage.scene
    if "gap" not in passage.style.moves or not scene.rises or scene.next_energy < _STRONG:
        return None
    if scene.closes_before_joint:
        return (14, 0.5) if scene.leads_over else None
    beats = passage.stream("gap").pick(_GAPS)
    return (round(16 - 4 * beats), beats) if beats else None


def _variant(passage: Passage, *path: str | int) -> int:
    return passage.stream("variant", *path).integer(_VARIANTS)


def _land(passage: Passage, sheet: Sheet) -> None:
    """Write what the section comes down with: an impact on a strong one, a falling sound on a calm one."""
    scene, bar = passage.scene, passage.scene.section.start_bar
    change = scene.section.energy - scene.before_energy
    if scene.section.energy >= _STRONG and (scene.is_full or scene.opens_after_joint or _arrives(scene, change)):
        sheet.gesture("impact", bar, 0, 4.0, 0.5 + 0.5 * scene.section.energy, _variant(passage, "impact"))
    elif change <= -0.25:
        sheet.gesture("downlifter", bar, 0, 4.0, 0.75, _variant(passage, "downlifter"))
        sheet.gesture("sub-drop", bar, 0, 3.0, 0.6, _variant(passage, "sub-drop"))


def _arrives(scene: Scene, change: float) -> bool:
    return change >= 0.12 and scene.section.label != "build"


def _lead_on(passage: Passage, sheet: Sheet) -> None:
    """Write what pulls into the next section: a riser of two or four bars and a reversed crash."""
    scene, last = passage.scene, passage.scene.section.start_bar + passage.length - 1
    if scene.rises and not passage.style.roll:
        sheet.gesture("reverse-crash", last, 0, 4.0, 0.3 + 0.4 * scene.next_energy, _variant(passage, "swell"))
    elif scene.rises:
        length = min(passage.length, 4 if scene.section.label == "build" or scene.leads_over else 2)
        velocity = 0.45 + 0.5 * scene.next_energy
        beats = float(length * BEATS_PER_BAR)
        sheet.gesture("riser", last - length + 1, 0, beats, velocity, _variant(passage, "riser"))
    if scene.next_energy >= _STRONG and (scene.rises or passage.stream("reverse").chance(0.5)):
        sheet.gesture("reverse-crash", last, 8, 2.0, 0.5 + 0.35 * scene.next_energy, _variant(passage, "reverse"))


def _lay_beds(passage: Passage, sheet: Sheet) -> None:
    beds = passage.style.beds
    if not beds:
        return
    kind = passage.stream("bed").pick(beds)
    start = passage.scene.section.start_bar
    for place in range(0, passage.length, _BED_BARS):
        upto = min(passage.length, place + _BED_BARS)
        sounding = [p for p in range(place, upto) if passage.scene.sounds("bed", p)]
        if sounding:
            velocity = 0.72 - 0.2 * passage.energy
            beats = float(BEATS_PER_BAR * len(sounding))
            sheet.gesture(kind, start + sounding[0], 0, beats, velocity, _variant(passage, "bed", place))


def _surprise(passage: Passage, sheet: Sheet) -> None:
    """Write one surprise in four to eight bars, none of the kind before.

    None comes on a phrase's first bar, which has its own accent, nor in a section's last, which leads on.
    """
    order = tuple(dict.fromkeys(passage.style.candy))
    if not order:
        return
    for phrase in range(0, passage.length, PHRASE_BARS):
        draw = passage.stream("candy", phrase)
        place, step = phrase + 1 + draw.integer(PHRASE_BARS - 1), draw.pick(_CANDY_STEPS)
        velocity, fits = draw.uniform(0.5, 0.85), draw.chance(_CANDY_CHANCE + 0.3 * passage.density)
        here = Bar(passage, min(place, passage.length - 1))
        overdue = here.number - (sheet.surprised[0] if sheet.surprised else 0) >= _LONGEST_WITHOUT_CANDY_BARS
        if place >= passage.length or here.is_last or not here.sounds("candy") or not (fits or overdue):
            continue
        kind = draw.pick([k for k in passage.style.candy if not sheet.surprised or k != sheet.surprised[1]] or order)
        if kind in order and (len(order) > 1 or not sheet.surprised):
            sheet.gesture(kind, here.number, step, _CANDY_BEATS.get(kind, 2.0), velocity, draw.integer(_VARIANTS))
            sheet.surprised = (here.number, kind)


def _edit(passage: Passage, sheet: Sheet) -> None:
    last = Bar(passage, passage.length - 1)
    stop = gap(passage)
    if stop is not None:
        sheet.moves.append(Move("gap", last.number * BEATS_PER_BAR + stop[0] / 4, stop[1]))
    elif _stops_the_tape(last):
        sheet.moves.append(Move("tape-stop", last.number * BEATS_PER_BAR + 2.0, 2.0))
    if "stutter" in passage.style.moves:
        for bar in passage.bars():
            if _stutters(bar):
                sheet.moves.append(Move("stutter", bar.number * BEATS_PER_BAR + 3.0, 1.0))


def _stops_the_tape(last: Bar) -> bool:
    """Whether the tape slows down to a halt at the end of a section that something calmer follows."""
    passage = last.passage
    fits = "tape-stop" in passage.style.moves and passage.scene.falls and not last.at_joint
    return fits and passage.stream("tape-stop").chance(0.7)


def _stutters(bar: Bar) -> bool:
    """Whether the last beat of a phrase repeats its first sixteenth: never where another edit or a joint is."""
    if bar.in_phrase != PHRASE_BARS - 1 or bar.is_last or bar.at_joint or bar.passage.energy < _STRONG:
        return False
    return bar.passage.stream("stutter", bar.place).chance(0.45)
