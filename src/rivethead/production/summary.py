"""What lies in a set at the end, for a person to open."""

from collections.abc import Sequence
from pathlib import Path

from rivethead.production import folder
from rivethead.production.progress import Made
from rivethead.schema.film import VIEWS_PX

_PLACES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("poster", (folder.POSTER,), ("poster",)),
    ("mix", (folder.MIX,), ("mix", "analysis")),
    ("takes", ("stems", "transitions", "song.wav", "song"), ("score", "midi", "takes")),
    ("art", ("art",), ("art", "sheets")),
    (
        "edit lists",
        (*(folder.storyboard_file(aspect) for aspect in VIEWS_PX), folder.OTIO, folder.EDL),
        ("storyboard", "edit lists"),
    ),
)
"""What it is called, where it lies, and the steps that make it."""


def made_in(root: Path, *, draft: bool, aspect: str = folder.WIDE) -> tuple[Made, ...]:
    """Return what there is in a set's folder, the film first.

    Args:
        root: the set's folder.
        draft: whether the film's steps have made the draft.
        aspect: the shape of the film that they have made.
    """
    film = ("draft" if draft else "film", (folder.film_file(draft, aspect), folder.certificate_file(draft, aspect)))
    found = []
    for what, places, steps in ((*film, ("film", "certificate")), *_PLACES):
        there = [place for place in places if (root / place).exists()]
        if there:
            found.append(Made(what, tuple(there), sum(_bytes(root / place) for place in there), steps))
    return tuple(found)


def bytes_of(root: Path) -> int:
    """Return how much a set takes on disk."""
    return _bytes(root)


def _bytes(path: Path) -> int:
    files: Sequence[Path] = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    return sum(p.stat().st_size for p in files)
