"""Critique: what a strict listener would object to in a score, found from its notes alone, in milliseconds.

Every law is a function from a score to faults; none at all is the aim. They look at what is written, never at how it
was written, so that they hold for any composer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rivethead.schema.brief import MODES, PITCH_CLASSES
from rivethead.schema.score import BEATS_PER_BAR, SECTION_LABELS, Gesture, Hit, Note, Piece, Score, Section
from rivethead.score.form import FULL_LABELS

LONGEST_RUN_BARS = 3
LONGEST_CALM_BARS = 8
MOST_OF_A_DROP = 0.45
"""A breakdown has at most this share of the events a bar that the set's full sections have."""

MOST_FLAT_SECONDS = 0.25
"""Share of bass steps that may stand on the second degree of a mode that flattens it."""

LEADING_IN = frozenset({"riser", "reverse-crash"})
"""Gestures that end where a section begins."""

_ACCENT, _GHOST = 0.85, 0.45
_FILTER_MOVE = 0.15
_STILL = 2.0
"""Events a bar of music that hardly strikes anything."""
_CYMBALS = frozenset({"crash", "hat", "open-hat", "ride", "tick"})
_SUSTAINED = frozenset({"drone", "sub", "pad", "bow"})
_EPSILON = 1e-6

Print = frozenset[tuple[str, str, float, tuple[int, ...], int]]
"""A bar as (what, voice, beat in it, pitches, stroke class) of everything that begins in it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One objection: the law that is broken, the piece and bar where, and what is wrong there."""

    law: str
    piece: str
    bar: int
    words: str


def bar_prints(piece: Piece) -> list[Print]:
    """Return what begins in every bar, with velocities as ghost (0), normal (1) or accent (2)."""
    found: list[set[tuple[str, str, float, tuple[int, ...], int]]] = [set() for _ in range(piece.bars)]

    def add(what: str, voice: str, beat: float, pitches: tuple[int, ...], stroke: int) -> None:
        bar = int(beat // BEATS_PER_BAR)
        if bar < piece.bars:
            found[bar].add((what, voice, round(beat - bar * BEATS_PER_BAR, 3), pitches, stroke))

    for hit in piece.hits:
        add("hit", hit.drum, hit.beat, (), _stroke(hit.velocity))
    for note in piece.notes:
        add(note.part, note.voice, note.beat, note.pitches, _stroke(note.velocity))
    for gesture in piece.gestures:
        add("gesture", gesture.kind, gesture.beat, (), 1)
    for shout in piece.shouts:
        add("shout", shout.word, shout.beat, (shout.pitch,), 1)
    for move in piece.moves:
        add("move", move.kind, move.beat, (), 1)
    return [frozenset(bar) for bar in found]


def _stroke(velocity: float) -> int:
    return 0 if velocity < _GHOST else 2 if velocity >= _ACCENT else 1


def longest_repeat(piece: Piece) -> tuple[int, int]:
    """Return (bars, first bar) of the longest run of exactly equal bars that are not silent."""
    best, run, start = (0, 0), 0, 0
    for bar, (before, here) in enumerate(pairwise([frozenset(), *bar_prints(piece)])):
        run, start = (run + 1, start) if here and here == before else (1 if here else 0, bar)
        best = max(best, (run, -start))
    return best[0], -best[1]


def repeats(score: Score) -> list[Fault]:
    """Object to a bar that is played more than three times running."""
    found = []
    for piece in score.pieces:
        run, bar = longest_repeat(piece)
        if run > LONGEST_RUN_BARS:
            found.append(Fault("repeats", piece.name, bar, f"the same bar {run} times"))
    return found


def changes(piece: Piece) -> list[bool]:
    """Return for every bar whether a listener notices something new in it.

    New is: a section, a layer that enters or leaves, an effect that begins, drums or notes that differ from those of
    the same bar in the phrase of four before, a filter that moves by 0.15 within four bars.
    """
    prints = bar_prints(piece)
    layers = [frozenset((what, voice) for what, voice, _, _, _ in bar if what not in ("gesture", "shout", "move"))
              for bar in prints]  # fmt: skip
    openness = _openness(piece)
    starts = {section.start_bar for section in piece.sections}
    found = []
    for bar, here in enumerate(prints):
        effect = any(what in ("gesture", "move") for what, *_ in here)
        before = bar - 4
        other = before >= 0 and _plain(here) != _plain(prints[before])
        entered = bar > 0 and layers[bar] != layers[bar - 1] and (before < 0 or layers[bar] != layers[before])
        filtered = before >= 0 and any(
            abs(openness[bar][voice] - openness[before][voice]) >= _FILTER_MOVE
            for voice in openness[bar].keys() & openness[before].keys()
        )
        found.append(bar in starts or effect or other or entered or filtered)
    return found


def _plain(bar: Print) -> frozenset[tuple[str, str, float, tuple[int, ...]]]:
    return frozenset((what, voice, beat, pitches) for what, voice, beat, pitches, _ in bar if what != "shout")


def _openness(piece: Piece) -> list[dict[str, float]]:
    sums: list[dict[str, list[float]]] = [{} for _ in range(piece.bars)]
    for note in piece.notes:
        bar = int(note.beat // BEATS_PER_BAR)
        if bar < piece.bars:
            sums[bar].setdefault(note.voice, []).append(note.openness)
    return [{voice: sum(x) / len(x) for voice, x in bar.items()} for bar in sums]


def stillness(score: Score) -> list[Fault]:
    """Object to more than eight bars in which nothing changes."""
    found = []
    for piece in score.pieces:
        calm = 0
        for bar, changed in enumerate(changes(piece)):
            calm = 0 if changed else calm + 1
            if calm == LONGEST_CALM_BARS:
                found.append(Fault("stillness", piece.name, bar, "nothing has changed for eight bars"))
    return found


def boundaries(score: Score) -> Iterator[tuple[Piece, Section, Piece, Section]]:
    """Give every section with the one that follows it, across joints too."""
    flat = [(piece, section) for piece in score.pieces for section in piece.sections]
    for (piece, section), (following, after) in pairwise(flat):
        yield piece, section, following, after


def has_beat(score: Score) -> bool:
    """Whether a backbeat is struck anywhere."""
    return any(hit.drum in ("snare", "clap", "break-snare") for piece in score.pieces for hit in piece.hits)


def unprepared(score: Score) -> list[Fault]:
    """Object to a drop or chorus that nothing leads into, or that does not land.

    With a beat, a subtraction (an edit, or kick or bass missing where they were in the last half bar) or a riser with
    a fill leads in, and an impact or a crash lands. Without one, a swell leads in or a voice enters.
    """
    beat = has_beat(score)
    found = []
    for piece, section, following, after in boundaries(score):
        if after.label not in FULL_LABELS or section.label == after.label:
            continue
        end = (section.start_bar + section.bars) * BEATS_PER_BAR
        swell = [g for g in piece.gestures if g.kind in ("riser", "reverse-crash") and end - 16.1 <= g.beat < end]
        one = after.start_bar * BEATS_PER_BAR
        landing = {g.kind for g in following.gestures if abs(g.beat - one) < _EPSILON}
        landing |= {h.drum for h in following.hits if abs(h.beat - one) < _EPSILON}
        where = (piece.name, section.start_bar + section.bars - 1)
        if not beat:
            if not swell and not landing & {"impact", "sub-drop"}:
                found.append(Fault("unprepared", *where, f"no swell leads into the {after.label}"))
            continue
        risen = any(g.kind == "riser" for g in swell)
        if not (_subtracts(piece, section) or (risen and fill_beats(piece, end // BEATS_PER_BAR - 1) > 0)):
            found.append(
                Fault("unprepared", *where, f"neither subtraction nor riser and fill before the {after.label}")
            )
        if not landing & {"impact", "crash"}:
            found.append(Fault("unprepared", *where, f"the {after.label} does not land"))
    return found


def _subtracts(piece: Piece, section: Section) -> bool:
    end = float((section.start_bar + section.bars) * BEATS_PER_BAR)
    if any(m.kind in ("gap", "tape-stop") and m.beat + m.length_beats >= end - _EPSILON and m.beat < end
           for m in piece.moves):  # fmt: skip
        return True
    kicks = [h.beat for h in piece.hits if h.drum in ("kick", "break-kick")]
    last = max((b for b in kicks if b < end), default=-1.0)
    played = any(section.start_bar * BEATS_PER_BAR <= b < end for b in kicks)
    basses = [n for n in piece.notes if n.part == "bass"]
    sounding = [n for n in basses if n.beat < end and n.beat + n.length_beats > end - 2 + _EPSILON]
    heard = any(section.start_bar * BEATS_PER_BAR <= n.beat < end for n in basses)
    if not played and not heard:
        return True
    return (played and last < end - 2 - _EPSILON) or (heard and not sounding)


def fill_beats(piece: Piece, bar: int) -> float:
    """Return from how many beats before its end a bar's drums leave what the three bars before it did, 0 for never.

    Cymbals and kick do not count; one stray stroke does not either.
    """
    if bar < 1:
        return 0.0
    end = (bar + 1) * BEATS_PER_BAR
    before = {
        (h.drum, round(h.beat % BEATS_PER_BAR, 3))
        for h in piece.hits
        if (bar - 3) * BEATS_PER_BAR - _EPSILON <= h.beat < bar * BEATS_PER_BAR - _EPSILON
    }
    fresh = [
        h.beat
        for h in piece.hits
        if bar * BEATS_PER_BAR - _EPSILON <= h.beat < end - _EPSILON
        and h.drum not in _CYMBALS
        and h.drum != "kick"
        and (h.drum, round(h.beat % BEATS_PER_BAR, 3)) not in before
    ]
    return end - min(fresh) if len(fresh) >= 2 else 0.0


def surprises(piece: Piece) -> list[Gesture]:
    """Return the ear candy of a piece in order of time: short gestures that neither lead into a section nor open it.

    What starts on a bar line and lasts a bar or more is a bed.
    """
    joints = {float(section.start_bar * BEATS_PER_BAR) for section in piece.sections} | {
        float(piece.bars * BEATS_PER_BAR)
    }
    return [
        g
        for g in piece.gestures
        if g.beat not in joints
        and not (g.beat % BEATS_PER_BAR == 0 and g.length_beats >= BEATS_PER_BAR)
        and not (g.kind in LEADING_IN and g.beat + g.length_beats in joints)
    ]


def candy(score: Score) -> list[Fault]:
    """Object to two surprises at one moment, and to one that comes twice in a row."""
    found = []
    for piece in score.pieces:
        for before, here in pairwise(surprises(piece)):
            bar = int(here.beat // BEATS_PER_BAR)
            if here.beat - before.beat < 1.0:
                found.append(Fault("candy", piece.name, bar, f"{before.kind} and {here.kind} at one moment"))
            if here.kind == before.kind:
                found.append(Fault("candy", piece.name, bar, f"{here.kind} twice in a row"))
    return found


def inside(events: Sequence[Hit] | Sequence[Note], section: Section) -> list[Hit | Note]:
    """Return the strokes or notes that begin in a section."""
    start, end = section.start_bar * BEATS_PER_BAR, (section.start_bar + section.bars) * BEATS_PER_BAR
    return [e for e in events if start - _EPSILON <= e.beat < end - _EPSILON]


def density(piece: Piece, section: Section) -> float:
    """Return the strokes and notes a bar of a section; a ghost note counts a half."""
    events = [*inside(piece.hits, section), *inside(piece.notes, section)]
    return sum(0.5 if e.velocity < _GHOST else 1.0 for e in events) / section.bars


def voices(piece: Piece, section: Section) -> set[str]:
    """Return the sounds that a section uses: drums in families, and the voices of the notes."""
    start, end = section.start_bar * BEATS_PER_BAR - _EPSILON, (section.start_bar + section.bars) * BEATS_PER_BAR
    drums = {h.drum.removeprefix("open-").partition("-")[0] for h in piece.hits if start <= h.beat < end - _EPSILON}
    return (drums - {"crash"}) | {n.voice for n in piece.notes if start <= n.beat < end - _EPSILON}


def energy_in_notes(score: Score) -> list[Fault]:
    """Object to breakdowns that are too busy, to full sections that are not the fullest and to outros that stay."""
    dense: dict[str, list[float]] = {label: [] for label in SECTION_LABELS}
    for piece in score.pieces:
        for section in piece.sections:
            dense[section.label].append(density(piece, section))
    full = [x for label in FULL_LABELS for x in dense[label]]
    if not full:
        return []
    drop = sum(full) / len(full)
    found = []
    for piece in score.pieces:
        for section in piece.sections:
            share = density(piece, section) / drop
            where = (piece.name, section.start_bar)
            if section.label == "breakdown" and share > MOST_OF_A_DROP and has_beat(score):
                found.append(Fault("energy", *where, f"the breakdown has {share:.0%} of a drop's events"))
            if section.label == "verse" and share > 1.1 and has_beat(score):
                found.append(Fault("energy", *where, f"the verse has {share:.0%} of a drop's events"))
            if section.label == "outro" and section.bars >= 4 and not _dies(piece, section):
                found.append(Fault("energy", *where, "the outro does not thin out"))
            if section.label == "intro" and section.bars >= 4 and not _grows(piece, section):
                found.append(Fault("energy", *where, "the intro does not build"))
    return found


def _halves(section: Section) -> tuple[Section, Section]:
    half = section.bars // 2
    first = Section(section.label, section.start_bar, half, section.energy)
    return first, Section(section.label, section.start_bar + half, section.bars - half, section.energy)


def _dies(piece: Piece, section: Section) -> bool:
    """Whether an outro has fewer voices and events in its second half, and ends in its last bar on sustained ones."""
    first, second = _halves(section)
    last = Section(section.label, section.start_bar + section.bars - 1, 1, section.energy)
    fewer = density(piece, second) < density(piece, first) or density(piece, first) <= _STILL
    return fewer and len(voices(piece, last) - _SUSTAINED) <= 1


def _grows(piece: Piece, section: Section) -> bool:
    """Whether an intro has more events in its second half, or, where next to nothing is struck, keeps all voices."""
    first, second = _halves(section)
    still = density(piece, first) <= _STILL and voices(piece, second) >= voices(piece, first)
    return still or density(piece, second) > density(piece, first)


def flat_second_share(piece: Piece) -> float:
    """Return the share of bass time on the flat second of the piece's key, 0 where the mode has none."""
    if MODES[piece.key.mode][1] != 1:
        return 0.0
    tonic = PITCH_CLASSES.index(piece.key.tonic)
    basses = [n for n in piece.notes if n.part == "bass" and n.voice not in ("drone", "sub")]
    whole = sum(n.length_beats for n in basses)
    return sum(n.length_beats for n in basses if n.pitches[0] % 12 == (tonic + 1) % 12) / whole if whole else 0.0


def harmony(score: Score) -> list[Fault]:
    """Object to a bass that stands on the flat second more than a quarter of its time."""
    found = []
    for piece in score.pieces:
        share = flat_second_share(piece)
        if share > MOST_FLAT_SECONDS and piece.kind != "transition":
            found.append(Fault("harmony", piece.name, 0, f"{share:.0%} of the bass is on the flat second"))
    return found


def masked_kicks(piece: Piece) -> float:
    """Return the share of accented kicks into which a bass tone that began before still rings."""
    tones = sorted(
        (n.beat, n.beat + n.length_beats) for n in piece.notes if n.part == "bass" and n.voice not in ("drone", "sub")
    )
    kicks = [h.beat for h in piece.hits if h.drum == "kick" and h.velocity >= _GHOST]
    if not kicks:
        return 0.0
    masked = sum(any(a < k - 0.05 and b > k + 0.05 for a, b in tones if a > k - 32) for k in kicks)
    return masked / len(kicks)


def figures(notes: Iterable[Note]) -> Counter[tuple[int, int, int]]:
    """Return the figures of a line: every pair of steps as (interval, interval, which onset came later than it was).

    Intervals are in semitones within -12..12; rhythm is the ratio of the two gaps in thirds of an octave, so that a
    figure that is transposed or augmented stays itself.
    """
    line = sorted((n.beat, n.pitches[-1]) for n in notes)
    found: Counter[tuple[int, int, int]] = Counter()
    for (a, p), (b, q), (c, r) in zip(line, line[1:], line[2:], strict=False):
        if c - a <= 6 and b > a and c > b:
            ratio = (c - b) / (b - a)
            size = 0 if 0.8 <= ratio <= 1.25 else 1 if ratio > 1.25 else -1
            found[(q - p, r - q, size)] += 1
    return found


def likeness(one: Counter[tuple[int, int, int]], other: Counter[tuple[int, int, int]]) -> float:
    """Return how much of two lines' figures is shared, as the cosine of their counts, 0..1."""
    dot = sum(n * other[k] for k, n in one.items())
    norm = (sum(n * n for n in one.values()) * sum(n * n for n in other.values())) ** 0.5
    return dot / norm if norm else 0.0


def riff_bars(piece: Piece) -> Counter[tuple[tuple[float, int], ...]]:
    """Return how often each bass bar is played: (beat, semitones above the piece's tonic) of its tones."""
    tonic = PITCH_CLASSES.index(piece.key.tonic)
    bars: dict[int, list[tuple[float, int]]] = {}
    for n in piece.notes:
        if n.part == "bass" and n.voice not in ("drone", "sub") and n.length_beats < BEATS_PER_BAR:
            bar = int(n.beat // BEATS_PER_BAR)
            bars.setdefault(bar, []).append((round(n.beat - bar * BEATS_PER_BAR, 2), (n.pitches[0] - tonic) % 12))
    return Counter(tuple(sorted(bar)) for bar in bars.values())


def faults(score: Score) -> list[Fault]:
    """Return all objections to a score."""
    return [
        *repeats(score),
        *stillness(score),
        *unprepared(score),
        *candy(score),
        *energy_in_notes(score),
        *harmony(score),
    ]
