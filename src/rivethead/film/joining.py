"""Shots that are left out: their neighbours go on instead, so that the shots still tile the film."""

from collections.abc import Collection
from dataclasses import replace

from rivethead.schema.storyboard import Shot


def without_shots(shots: tuple[Shot, ...], gone: Collection[str]) -> tuple[Shot, ...]:
    """Return shots without some of them; where one is left out, the shot before it lasts longer.

    At the film's beginning, and behind a shot with lettering, the shot after it begins earlier instead. One shot is
    always left.

    Args:
        shots: tile the film in order.
        gone: names of those to leave out.
    """
    kept: list[Shot] = []
    waiting: float | None = None
    for shot in shots:
        if shot.name in gone:
            if kept and (kept[-1].card is None or shot is shots[-1]):
                kept[-1] = replace(kept[-1], end_beat=shot.end_beat)
            elif waiting is None:
                waiting = shot.start_beat
            continue
        kept.append(shot if waiting is None else replace(shot, start_beat=waiting))
        waiting = None
    if not kept:
        return (replace(shots[0], end_beat=shots[-1].end_beat),)
    return (*kept[:-1], replace(kept[-1], end_beat=shots[-1].end_beat))
