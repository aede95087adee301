"""Moments that the picture must not miss: drum fills, shouted words, strokes on the anvil."""

import itertools
from dataclasses import dataclass
from statistics import median

from rivethead.storyboard.timeline import Timeline

METAL = ("anvil", "metal-low", "metal-high")
"""Drums that a hammer plays."""
_FILL_DRUMS = ("snare", "clap", "tom-high", "tom-mid", "tom-low", "metal-low", "metal-high")
_TOMS = ("tom-high", "tom-mid", "tom-low")
_SILENCE_BEATS = 1.5
"""A mouth shut for longer than this ends a phrase of words."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of beats; the end is exclusive."""

    start_beat: float
    end_beat: float

    def shared(self, start_beat: float, end_beat: float) -> float:
        """Return how many beats it has in common with another stretch."""
        return max(0.0, min(self.end_beat, end_beat) - max(self.start_beat, start_beat))


@dataclass(frozen=True, slots=True)
class Moments:
    """All moments of a track, in order.

    Attributes:
        fills: bars in which the drums do clearly more than in the bars around them.
        words: phrases of shouted words.
    """

    fills: tuple[Span, ...]
    words: tuple[Span, ...]

    def sung(self, start_beat: float, end_beat: float) -> float:
        """Return which fraction of a stretch has words in it."""
        return sum(word.shared(start_beat, end_beat) for word in self.words) / max(1e-6, end_beat - start_beat)

    def filled(self, start_beat: float, end_beat: float) -> bool:
        """Whether at least half of a stretch is a drum fill."""
        return sum(f.shared(start_beat, end_beat) for f in self.fills) >= 0.5 * (end_beat - start_beat)


def moments_of(timeline: Timeline) -> Moments:
    """Find the moments of a track."""
    return Moments(_fills(timeline), _words(timeline))


def _fills(timeline: Timeline) -> tuple[Span, ...]:
    bars = [*timeline.bars, timeline.end_beat]
    spans = [Span(a, b) for a, b in itertools.pairwise(bars) if b - a >= 2]
    strokes = [
        sum(len(timeline.strokes(drum, s.start_beat, s.end_beat)) for drum in _FILL_DRUMS)
        + sum(len(timeline.strokes(drum, s.start_beat, s.end_beat)) for drum in _TOMS)
        for s in spans
    ]
    fills = []
    for i, span in enumerate(spans):
        around = strokes[max(0, i - 4) : i] + strokes[i + 1 : i + 5]
        usual = median(around) if around else 0
        if strokes[i] >= 4 and strokes[i] >= 1.5 * usual + 1:
            fills.append(span)
    return tuple(fills)


def _words(timeline: Timeline) -> tuple[Span, ...]:
    spans: list[Span] = []
    shapes = timeline.syllables
    for i, shape in enumerate(shapes):
        if shape.mouth == "X":
            continue
        ends_s = shapes[i + 1].time_s if i + 1 < len(shapes) else shape.time_s + 0.3
        span = Span(timeline.grid.beat(shape.time_s), timeline.grid.beat(min(ends_s, shape.time_s + 2.0)))
        if spans and span.start_beat - spans[-1].end_beat < _SILENCE_BEATS:
            spans[-1] = Span(spans[-1].start_beat, span.end_beat)
        else:
            spans.append(span)
    return tuple(spans)
