"""Shooting within the limits: a film is shot and metered, and where it flashes too often calmed and shot again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from rivethead import film
from rivethead.schema.film import Film, Limited
from rivethead.schema.storyboard import Storyboard

if TYPE_CHECKING:
    from rivethead.film.certificate import Examined
    from rivethead.vision.flashes import Flashing

_AROUND_S = 1.5
"""So much of the film before and after what was changed is metered again."""
_TAKEN = {"flash": "white flash", "look": "alternating look", "kick": "shake and punch", "cut": "cut"}


def shoot_within_limits(
    shoot: Callable[[Storyboard], Film],
    board: Storyboard,
    target: Path,
    fps: int,
    *,
    calm: bool,
    say: Callable[[str], None],
) -> "tuple[Film, Examined]":
    """Shoot a film until it is safe to watch, or nothing more can be taken away, and return it with what it shows.

    Args:
        shoot: draws a storyboard and writes the film.
        board: what is asked for.
        target: where the film is written.
        fps: frames a second.
        calm: whether a calm film was asked for.
        say: hears what is taken away.
    """
    made = shoot(board)
    seen = film.examine(target, board, fps, calm=calm)
    if not seen.flashing:
        return replace(made, calm=calm), seen
    limited: tuple[Limited, ...] = ()
    as_shot, flashing, spans = board, seen.flashing, _around(board, seen.flashing, fps)
    for _ in range(film.MOST_LIMITING_ROUNDS):
        more = film.limit(as_shot, flashing, fps)
        if not more:
            break
        limited += more
        say(f"The film flashes too often; {counted(more)} taken away, and the shots concerned are shot again.")
        as_shot = film.without(board, limited)
        made = shoot(as_shot)
        spans = _joined([*spans, *_around(as_shot, flashing, fps)])
        flashing = film.flashes_in(target, spans, fps)
        if not flashing:
            break
    seen = film.examine(target, as_shot, fps, calm=calm, limited=limited)
    return replace(made, calm=calm, limited=limited), seen


def counted(limited: Iterable[Limited]) -> str:
    """Return what was taken away in words, such as "2 × white flash and 1 × cut"."""
    counts = dict.fromkeys(_TAKEN, 0)
    for taken in limited:
        counts[taken.measure] += 1
    told = [f"{count} × {_TAKEN[name]}" for name, count in counts.items() if count]
    return " and ".join(told)


def _around(board: Storyboard, flashing: "Iterable[Flashing]", fps: int) -> list[tuple[int, int]]:
    """Return the frames of all shots that flash, and a little more."""
    edges, room = board.edge_frames(fps), round(_AROUND_S * fps)
    found = []
    for stretch in flashing:
        for start, end in pairwise(edges):
            if start < stretch.end_frame and end > stretch.start_frame:
                found.append((max(0, start - room), min(edges[-1], end + room)))
    return _joined(found)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
