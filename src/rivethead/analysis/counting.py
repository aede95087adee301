"""Beats counted through the bar."""

from collections.abc import Iterator

from rivethead.schema.analysis import Analysis


def numbered_beats(analysis: Analysis) -> Iterator[tuple[float, int]]:
    """Give every beat in seconds with its number in the bar, from 1; those before the first bar count towards it."""
    downbeats = set(analysis.downbeats_s)
    first = next((i for i, beat in enumerate(analysis.beats_s) if beat in downbeats), 0)
    number = 0
    for index, beat in enumerate(analysis.beats_s):
        if index < first:
            number = (index - first) % analysis.metre + 1
        else:
            number = 1 if beat in downbeats else number % analysis.metre + 1
        yield beat, number
