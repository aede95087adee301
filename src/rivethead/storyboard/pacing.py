"""Pacing: on which beats to cut.

A passage is cut in phrases of four bars. How a phrase is cut stands in RHYTHMS as one character a bar:
``|`` a cut on the bar line, ``/`` one there and one in the middle of the bar, ``#`` one on every beat, ``.`` none.
"""

import math
from bisect import bisect_left, insort
from itertools import pairwise

from rivethead.seeds import Stream
from rivethead.storyboard.moments import Moments
from rivethead.storyboard.timeline import Passage, Timeline

SHORTEST_SHOT_S = 0.4
LONGEST_SHOT_S = {"intro": 6.5, "breakdown": 7.0, "outro": 6.5}
LONGEST_OTHER_SHOT_S = 5.0
TITLE_S = 3.2
END_CARD_S = 3.4
LONGEST_CARD_S = 5.2

PHRASE_BARS = 4
RHYTHMS: tuple[tuple[str, ...], ...] = (
    ("|...", "|.|."),
    ("|.|.", "|.||"),
    ("|.||", "||.|", "||||"),
    ("||||", "|||/", "||/|"),
    ("|/|/", "||//", "|/||"),
    ("////", "|///", "//|/"),
    ("|/#/", "//|#", "////"),
)
"""From calm to wild; each row's first is the plainest."""

RAMP = ("|.|.", "|.||", "|.||", "||||", "||||", "|/|/")
"""Phrases of a build before its last, from the slowest."""
LAST_OF_BUILD = ("|||/", "||//", "||/#")
"""The last phrase of a build: ever shorter until it breaks."""

PACE = {"intro": 0, "breakdown": 0, "outro": 0, "verse": 2, "build": 2, "chorus": 3, "drop": 3}
_OTHER_PACE = 2
STYLE_PACE = {"ambient": -1}
_LONG_BAR_S, _SHORT_BAR_S = 2.6, 1.5

_SECTION, _BAR, _MOMENT, _HALF, _BEAT = range(5)
APART_S = (SHORTEST_SHOT_S, SHORTEST_SHOT_S, 0.85, 0.85, SHORTEST_SHOT_S)
"""How far a cut of each rank keeps from more important ones: moments must not leave splinters of a bar."""


def cut_beats(timeline: Timeline, moments: Moments, style: str, stream: Stream) -> list[float]:
    """Return where shots start, in beats: the film's start, then whole beats, strictly increasing.

    Every passage starts with a cut, no shot is shorter than SHORTEST_SHOT_S (the film itself may be), and the first
    and last shots are long enough to read a card.
    """
    wanted: dict[int, int] = {}
    for passage in timeline.passages:
        for beat, rank in _passage_cuts(timeline, passage, style, stream):
            wanted[beat] = min(rank, wanted.get(beat, rank))
    for span in (*moments.fills, *moments.words):
        beat = math.floor(span.start_beat + 1e-6)
        wanted[beat] = min(_MOMENT, wanted.get(beat, _MOMENT))
    kept = _spaced(timeline, wanted)
    for passage in timeline.passages:
        kept = _without_long_shots(timeline, passage, kept)
    return _with_short_cards(timeline, kept)


def card_seconds(timeline: Timeline) -> tuple[float, float]:
    """Return how long the title and the end card stand; short films have shorter cards."""
    return min(TITLE_S, timeline.duration_s * 0.3), min(END_CARD_S, timeline.duration_s * 0.3)


def _passage_cuts(timeline: Timeline, passage: Passage, style: str, stream: Stream) -> list[tuple[int, int]]:
    lines = _measures(timeline, passage)
    if not lines:
        return []
    cuts = [(lines[0], _SECTION if lines[0] >= passage.start_beat and passage.number else _BAR)]
    phrases = [lines[i : i + PHRASE_BARS + 1] for i in range(0, len(lines) - 1, PHRASE_BARS)]
    for number, phrase in enumerate(phrases):
        rhythm = _rhythm(timeline, passage, style, number, len(phrases), phrase, stream)
        for (a, b), sign in zip(pairwise(phrase), rhythm, strict=False):
            if sign != ".":
                cuts.append((a, _BAR))
            if sign == "/" and b - a > 1:
                cuts.append((a + (b - a + 1) // 2, _HALF))
            if sign == "#":
                cuts += [(beat, _BEAT) for beat in range(a + 1, b)]
    return cuts


def _measures(timeline: Timeline, passage: Passage) -> list[int]:
    """Return the bar lines of a passage and its end; bars of one or two beats are joined into fours."""
    lines = [n for n in timeline.bars if passage.start_beat <= n < passage.end_beat]
    if timeline.metre < 3:
        lines = lines[:: 4 // timeline.metre]
    return [*lines, math.ceil(passage.end_beat)] if lines else []


def _rhythm(
    timeline: Timeline, passage: Passage, style: str, number: int, count: int, phrase: list[int], stream: Stream
) -> str:
    if passage.label == "build":
        if number == count - 1:
            rhythm = LAST_OF_BUILD[min(2, int(passage.energy * 3))]
            return rhythm[-(len(phrase) - 1) :]
        return RAMP[min(len(RAMP) - 1, max(0, len(RAMP) - count + number))]
    energy = 0.6 * passage.energy + 0.4 * timeline.energy_of(phrase[0], phrase[-1], passage.energy)
    pace = PACE.get(passage.label, _OTHER_PACE) + STYLE_PACE.get(style, 0)
    pace += 1 if energy > 0.8 else -1 if energy < 0.35 else 0
    bar_s = timeline.seconds(phrase[0], phrase[-1]) / (len(phrase) - 1)
    pace += 1 if bar_s > _LONG_BAR_S else -1 if bar_s < _SHORT_BAR_S else 0
    if number == count - 1 and passage.next_label and passage.label not in ("breakdown", "outro"):
        pace += 1  # the last phrase leads over
    row = RHYTHMS[min(len(RHYTHMS) - 1, max(0, pace))]
    rhythm = row[(number + stream.integer(len(row))) % len(row)]
    if number == 0 and passage.label in ("drop", "chorus") and len(phrase) > 2 and rhythm[0] != "|":
        rhythm = "|" + rhythm[1:]  # the first bar of a drop is one shot of everyone
    return rhythm


def _spaced(timeline: Timeline, wanted: dict[int, int]) -> list[float]:
    """Return the wanted cuts, the most important first, as far as they leave every shot long enough."""
    title_s, card_s = card_seconds(timeline)
    start, end_s = timeline.start_beat, timeline.duration_s
    kept_s: list[float] = []
    kept: list[float] = []
    for beat, rank in sorted(wanted.items(), key=lambda cut: (cut[1], cut[0])):
        at_s = timeline.grid.time_s(beat)
        open_s = SHORTEST_SHOT_S if rank == _SECTION else title_s
        close_s = SHORTEST_SHOT_S if rank == _SECTION else card_s
        if not open_s <= at_s <= end_s - close_s:
            continue
        place = bisect_left(kept_s, at_s)
        near = kept_s[max(0, place - 1) : place + 1]
        if all(abs(at_s - other) >= APART_S[rank] - 1e-6 for other in near):
            insort(kept_s, at_s)
            insort(kept, float(beat))
    return [start, *kept]


def _without_long_shots(timeline: Timeline, passage: Passage, cuts: list[float]) -> list[float]:
    """Return the cuts with more of them, on bar lines where possible, wherever a shot of a passage is too long."""
    longest_s = LONGEST_SHOT_S.get(passage.label, LONGEST_OTHER_SHOT_S)
    title_s, card_s = card_seconds(timeline)
    out: list[float] = []
    for here, there in pairwise([*cuts, timeline.end_beat]):
        out.append(here)
        if not passage.start_beat <= here < passage.end_beat:
            continue
        while timeline.seconds(out[-1], there) > longest_s:
            aim_s = timeline.grid.time_s(out[-1]) + min(longest_s, timeline.seconds(out[-1], there) / 2) + 1e-6
            beat = _line_before(timeline, aim_s, out[-1])
            at_s = timeline.grid.time_s(beat)
            least_s = title_s if out[-1] == cuts[0] else SHORTEST_SHOT_S
            if at_s - timeline.grid.time_s(out[-1]) < least_s or at_s > timeline.duration_s - card_s:
                break
            out.append(beat)
    return out


def _with_short_cards(timeline: Timeline, cuts: list[float]) -> list[float]:
    """Return the cuts with one more wherever the first or the last shot would hold its card for too long."""
    title_s, card_s = card_seconds(timeline)
    end_s, at = timeline.duration_s, timeline.grid.time_s
    first_end_s = at(cuts[1]) if len(cuts) > 1 else end_s
    if first_end_s > LONGEST_CARD_S:
        line = _line_before(timeline, title_s + timeline.seconds(0, timeline.metre) + 1e-6, cuts[0])
        if title_s <= at(line) <= first_end_s - max(SHORTEST_SHOT_S, card_s):
            cuts = [cuts[0], line, *cuts[1:]]
    if end_s - at(cuts[-1]) > LONGEST_CARD_S:
        line = _line_before(timeline, end_s - card_s, cuts[-1])
        if at(cuts[-1]) + max(SHORTEST_SHOT_S, title_s) <= at(line) <= end_s - SHORTEST_SHOT_S:
            cuts = [*cuts, line]
    return cuts


def _line_before(timeline: Timeline, time_s: float, after: float) -> float:
    """Return the last bar line up to a time and after a beat, or else the last beat."""
    beat = math.floor(timeline.grid.beat(time_s))
    place = bisect_left(timeline.bars, beat + 1) - 1
    line = timeline.bars[place] if place >= 0 else beat
    return float(line if line > after else beat)
