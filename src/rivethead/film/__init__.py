"""Film: the storyboard drawn, encoded and checked."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.schema.art import Art
    from rivethead.schema.film import Delivery, Film, SyncCertificate
    from rivethead.schema.storyboard import Storyboard

__all__ = ["VERSION", "certify", "shoot", "still"]

VERSION = 1
"""Raised with every change of the drawing or the encoding: neither a film nor one shot of it is then taken for new."""


def shoot(
    board: "Storyboard",
    art: "Art",
    sound: Path,
    target: Path,
    delivery: "Delivery",
    *,
    processes: int,
    cache: Path,
    before: "Film | None" = None,
    progress: Callable[[int, int], None],
) -> "Film":
    """Draw every shot of a storyboard, encode it and join it with its sound.

    The same storyboard, art, sound and delivery give the same bytes, whatever the number of processes. A film that is
    interrupted goes on from the segments in `cache`.

    Args:
        board: what happens.
        art: its cast and backdrops.
        sound: any sound file; the film is as long as the storyboard says.
        target: the MP4, written atomically.
        delivery: size, frame rate and encoder settings.
        processes: how many draw at the same time.
        cache: folder for finished segments.
        before: what the film that lies at `target` now was made from; shots that have not changed are taken from it.
        progress: hears of (frames done, frames of the film).

    Raises:
        AudioError: the sound cannot be read.
        DiskError: a file cannot be written.
    """
    from rivethead.film.segments import shoot_all

    return shoot_all(
        board,
        art,
        sound,
        target,
        delivery,
        processes=processes,
        folder=cache,
        before=before,
        progress=progress,
    )


def still(board: "Storyboard", art: "Art", delivery: "Delivery", time_s: float, target: Path) -> None:
    """Write the picture that a film shows at a time as PNG.

    Raises:
        DiskError: the file cannot be written.
    """
    from rivethead.film.instant import write_still

    write_still(board, art, delivery, time_s, target)


def certify(film: Path, board: "Storyboard", fps: int) -> "SyncCertificate":
    """Decode a finished film, find its hard cuts in the pixels, and compare them with the storyboard and its beats.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    from rivethead.film.certificate import certify as look

    return look(film, board, fps)
