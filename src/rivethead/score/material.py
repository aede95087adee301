"""Material: the key, riffs, grooves and motifs of one stem. A set's stems are siblings: they share some of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from rivethead.schema.brief import Brief, Key
from rivethead.score.harmony import key_plan
from rivethead.score.motif import Motif, developed, invent
from rivethead.score.notation import bars
from rivethead.score.style import Lanes, Line, Style
from rivethead.score.variation import rehatted, varied
from rivethead.seeds import Stream

T = TypeVar("T")

_KIN = ("tail", "fragment", "augmented", "inversion", "low")
"""What later stems make of the set's theme."""

_CHANGES = 3
"""How far a set's riffs are from the tables'."""


@dataclass(frozen=True, slots=True)
class Riff:
    """One pitched part's riff: the phrase of four bars, and the phrase for drops and choruses."""

    phrase: tuple[str, ...]
    lift: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What one stem is made of.

    Attributes:
        stem: the stem's number from 0.
        key: its key.
        grooves: the drum lanes of calm and of full sections.
        metals: two riffs of struck metal.
        bass, guitar: riffs.
        arps: two patterns.
        theme: the motif of the whole set.
        motif: what the stem makes of the theme; the first states it.
        reply: the stem's own motif, which answers.
        progression, lift: chord roots.
        words: the words to shout, the stem's main word first.
    """

    stem: int
    key: Key
    grooves: tuple[Lanes, Lanes]
    metals: tuple[Lanes, Lanes]
    bass: Riff
    guitar: Riff | None
    arps: tuple[str, str]
    theme: Motif
    motif: Motif
    reply: Motif
    progression: tuple[int, ...]
    lift: tuple[int, ...]
    words: tuple[str, ...]


def materials(brief: Brief, style: Style, count: int) -> list[Material]:
    """Return the materials of a set's stems (or of the one song).

    The set draws an order of every table; the stems walk through it, so that siblings share a theme and a kit and
    still differ, and two seeds start from different places.
    """
    seed = brief.seed
    words = brief.words or style.words
    keys = key_plan(brief.key, count, seed)
    theme = invent(style.melody, seed, "theme")
    ways = _order(seed, "kin", _KIN)
    grooves, metals = _grooves(style, seed), _order(seed, "metals", style.metals)
    arps = _order(seed, "arps", style.arps or (" ".join("." * 16),))
    progressions, lifts = _order(seed, "progressions", style.progressions), _order(seed, "lifts", style.lifts)
    found = []
    for stem in range(count):
        shift = (0, 1, 0, 2, 1)[stem % 5]
        found.append(
            Material(
                stem=stem,
                key=keys[stem],
                grooves=(_at(grooves, shift), _at(grooves, shift + 1)),
                metals=(_at(metals, stem), _at(metals, stem + 1)),
                bass=_riff(style.bass, seed, "bass", stem, shift),
                guitar=_riff(style.guitar, seed, "guitar", stem, shift) if style.guitar else None,
                arps=(_at(arps, stem), _at(arps, stem + 1)),
                theme=theme,
                motif=developed(theme, ways[(stem - 1) % len(ways)]) if stem else theme,
                reply=invent(style.melody, seed, "motif", stem),
                progression=_at(progressions, shift),
                lift=_at(lifts, shift),
                words=tuple(words[(stem + i) % len(words)] for i in range(len(words))),
            )
        )
    return found


def _grooves(style: Style, seed: int) -> list[Lanes]:
    """Return the set's order of grooves, some of them with another's cymbals."""
    order = _order(seed, "grooves", style.grooves)
    draw = Stream(seed, "score", "cymbals")
    return [rehatted(groove, order[i - 2]) if draw.chance(0.5) else groove for i, groove in enumerate(order)]


def _order(seed: int, name: str, table: Sequence[T]) -> list[T]:
    return Stream(seed, "score", "order", name).shuffled(table)


def _at(table: Sequence[T], place: int) -> T:
    return table[place % len(table)]


def _riff(line: Line, seed: int, part: str, stem: int, shift: int) -> Riff:
    cells = _order(seed, f"{part}-cells", line.cells)
    lifts = _order(seed, f"{part}-lifts", line.lifts) if line.lifts else cells[1:] + cells[:1]
    draw = Stream(seed, "score", "turns", part, stem)
    cell, lift = (
        varied(_at(table, shift), Stream(seed, "score", "variation", part, name, stem), _CHANGES)
        for name, table in (("cell", cells), ("lift", lifts))
    )
    return Riff(_phrase(cell, _turns(line, cell), draw), _phrase(lift, _turns(line, lift), draw))


def _turns(line: Line, cell: str) -> tuple[str, ...]:
    """Return the turns that suit a riff: one that has its second degree already does not end on it too."""
    calm = tuple(turn for turn in line.turns if "1" not in turn)
    return calm if calm and "1" in cell else line.turns


def _phrase(cell: str, turns: tuple[str, ...], draw: Stream) -> tuple[str, ...]:
    """Return four bars: the cell, and where it is shorter than four its repeats with other endings."""
    written = bars(cell)
    phrase = [written[i % len(written)] for i in range(4)]
    if turns and len(written) < 4:
        first, second = draw.pick(turns), draw.pick(turns)
        if len(written) == 1 and draw.chance(0.6):
            phrase[1] = _turned(phrase[1], first)
        phrase[3] = _turned(phrase[3], second)
    return tuple(phrase)


def _turned(bar: str, turn: str) -> str:
    """Return a bar that ends with a turn."""
    ending = turn.split()
    return " ".join(bar.split()[: 16 - len(ending)] + ending)
