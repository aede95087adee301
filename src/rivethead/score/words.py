"""Words: shouted on phrase starts, the piece's main word first, and once more into the gap before a drop."""

from dataclasses import dataclass

from rivethead.schema.score import Shout
from rivethead.score.effects import gap
from rivethead.score.form import PHRASE_BARS
from rivethead.score.harmony import voice_pitch
from rivethead.score.notation import STEPS_PER_BAR, STEPS_PER_BEAT
from rivethead.score.passage import Bar, Passage
from rivethead.score.sheet import Sheet, unit

WORD_BEATS = 1.5
"""Room that a word takes: no lead in it."""

_PLANS = (
    ((0, 0), (2, 0)),
    ((0, 0), (2, 8)),
    ((0, 4), (1, 4)),
    ((0, 0), (0, 8), (2, 0)),
    ((0, 4), (2, 4), (3, 4)),
    ((0, 0), (1, 8)),
)
"""Bar of the phrase and step of its calls."""

_DEGREES = (0, 0, 1, 0, 4, 1)


@dataclass(frozen=True, slots=True)
class Call:
    """A word in a passage: bar of the section, step, the word, the degree it is spoken on and its velocity."""

    place: int
    step: int
    word: str
    degree: int
    velocity: float


def write(passage: Passage, sheet: Sheet) -> None:
    """Write all words of a passage."""
    key = passage.scene.material.key
    for call in calls(passage):
        beat = sheet.beat(passage.scene.section.start_bar + call.place, call.step)
        sheet.shouts.append(Shout(call.word, beat, voice_pitch(key, call.degree), unit(call.velocity)))


def calls(passage: Passage) -> tuple[Call, ...]:
    """Return the words of a passage in order of time."""
    words = passage.scene.material.words
    if not words or passage.style.shouting <= 0:
        return ()
    found = [call for phrase in range(0, passage.length, PHRASE_BARS) for call in _phrase(passage, phrase)]
    return tuple(found + _into_gap(passage, found))


def overlaps(called: tuple[Call, ...], place: int, step: float, steps: float) -> bool:
    """Whether a tone at a place and step of the section meets a word."""
    start = place * STEPS_PER_BAR + step
    begins = [call.place * STEPS_PER_BAR + call.step for call in called]
    return any(start < b + WORD_BEATS * STEPS_PER_BEAT and b < start + steps for b in begins)


def _phrase(passage: Passage, first: int) -> list[Call]:
    """Return the calls of one phrase: the first one nearly always, the answers as often as the style shouts."""
    scene = passage.scene
    plan = passage.stream("shout-plan").pick(_PLANS)
    draw = passage.stream("shout", first)
    words = scene.material.words
    found = []
    for i, (bar, step) in enumerate(plan):
        heard = draw.chance(passage.style.shouting ** (0.4 if i == 0 else 1.0))
        place = first + bar
        if heard and place < passage.length and scene.sounds("voice", place):
            number = 0 if i == 0 else 1 + (scene.number + first // PHRASE_BARS + i) % max(1, len(words) - 1)
            velocity = (0.95 if i == 0 else 0.84) * Bar(passage, place).loudness()
            found.append(
                Call(place, step, words[number % len(words)], _DEGREES[(number + i) % len(_DEGREES)], velocity)
            )
    return found


def _into_gap(passage: Passage, found: list[Call]) -> list[Call]:
    """Return the main word into the silence before a drop, where it ends on the bar line; unless one is being said."""
    stop = gap(passage)
    last, step = passage.length - 1, STEPS_PER_BAR - round(WORD_BEATS * STEPS_PER_BEAT)
    wanted = stop is not None and stop[1] >= 1.0 and passage.stream("shout-gap").chance(passage.style.shouting)
    if not wanted or overlaps(tuple(found), last, step, STEPS_PER_BAR - step):
        return []
    return [Call(last, step, passage.scene.material.words[0], 0, 0.95)]
