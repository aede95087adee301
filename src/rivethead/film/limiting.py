"""The flash limiter: what is taken away from a storyboard where its film flashes more than is safe.

Before a film is shot nobody knows whether it does. So it is shot and metered, and where it breaks the limit the
storyboard is calmed, one measure after the other and only in the shots concerned: white flashes first, then looks that
alternate, then shake, roll and punch, and at last cuts. After each measure the shots concerned are shot and metered
again. The storyboard itself stays as it is: what is taken away is a list beside it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from rivethead.film.calming import calm_camera
from rivethead.film.joining import without_shots
from rivethead.schema.film import Limited
from rivethead.schema.storyboard import Camera, Shot, Storyboard
from rivethead.vision.flashes import Flashing

_ALARM = "alarm"
_ALTERNATING = 2
"""Looks alternate where they change at least so often in one stretch."""
_RUN = 3
"""So many shots in one stretch are a run, of which every second one is left out."""


def without(board: Storyboard, limited: Iterable[Limited]) -> Storyboard:
    """Return a storyboard without what was taken away from it.

    Args:
        board: the whole storyboard.
        limited: what is taken away; names of shots that are not there are passed over.
    """
    gone: dict[Literal["flash", "look", "kick", "cut"], dict[str, str]] = {
        "flash": {},
        "look": {},
        "kick": {},
        "cut": {},
    }
    for taken in limited:
        gone[taken.measure][taken.shot] = taken.look
    shots = without_shots(board.shots, gone["cut"].keys())
    return replace(
        board,
        shots=tuple(
            replace(
                shot,
                flash=0.0 if shot.name in gone["flash"] else shot.flash,
                look=gone["look"].get(shot.name, shot.look),
                camera=calm_camera(shot.camera) if shot.name in gone["kick"] else shot.camera,
            )
            for shot in shots
        ),
    )


def limit(board: Storyboard, stretches: Iterable[Flashing], fps: int) -> tuple[Limited, ...]:
    """Return what to take away next from a storyboard where its film flashes; nothing where nothing is left to take.

    Args:
        board: as it was shot, without what was taken away before.
        stretches: where its film flashes too often.
        fps: frames a second of the film.
    """
    edges = board.edge_frames(fps)
    taken: dict[tuple[str, str], Limited] = {}
    for stretch in stretches:
        inside = [
            (shot, min(stretch.end_frame, end) - max(stretch.start_frame, start))
            for shot, start, end in zip(board.shots, edges, edges[1:], strict=False)
            if start < stretch.end_frame and end > stretch.start_frame
        ]
        for step in _measures(inside, len(board.shots)):
            taken.setdefault((step.shot, step.measure), step)
    return tuple(taken.values())


def _measures(inside: Sequence[tuple[Shot, int]], of_all: int) -> list[Limited]:
    """Return the mildest measure for one stretch; its shots come with how many of its frames they fill."""
    shots = [shot for shot, _ in inside]
    flashed = [Limited(shot.name, "flash") for shot in shots if shot.flash > 0]
    looked = _one_look(inside)
    kicked = [Limited(shot.name, "kick") for shot in shots if _kicks(shot.camera)]
    return flashed or looked or kicked or _fewer_cuts(inside, of_all)


def _one_look(inside: Sequence[tuple[Shot, int]]) -> list[Limited]:
    """Give all shots the look that most of the stretch has, where looks alternate; not alarm, if there is another."""
    looks = [shot.look for shot, _ in inside]
    changes = sum(a != b for a, b in pairwise(looks))
    if not changes or (changes < _ALTERNATING and _ALARM not in looks):
        return []
    frames: Counter[str] = Counter()
    for shot, count in inside:
        frames[shot.look] += count if shot.look != _ALARM else 0
    look = max(sorted(frames), key=lambda name: frames[name])
    return [Limited(shot.name, "look", look) for shot, _ in inside if shot.look != look]


def _kicks(camera: Camera) -> bool:
    moves = camera.shake_px or camera.roll_rad or camera.punch
    return camera.accents != "none" and bool(moves)


def _fewer_cuts(inside: Sequence[tuple[Shot, int]], of_all: int) -> list[Limited]:
    """Leave out every second shot of a run, else the one that fills most of the stretch; never lettering."""
    free = [(shot, count) for shot, count in inside if shot.card is None]
    if not free or of_all < 2:
        return []
    if len(inside) >= _RUN:
        gone = [shot for shot, _ in inside[1::2] if shot.card is None]
        if gone:
            return [Limited(shot.name, "cut") for shot in gone]
    return [Limited(max(free, key=lambda pair: pair[1])[0].name, "cut")]
