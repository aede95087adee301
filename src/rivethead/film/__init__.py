"""Film: the storyboard drawn, encoded and checked."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.film.certificate import Examined
    from rivethead.schema.art import Art
    from rivethead.schema.film import Delivery, Film, Limited, SyncCertificate
    from rivethead.schema.storyboard import Storyboard
    from rivethead.vision.flashes import Flashing

__all__ = [
    "CERTIFICATE_VERSION",
    "MOST_LIMITING_ROUNDS",
    "VERSION",
    "calmed",
    "certify",
    "draw_certificate",
    "examine",
    "flashes_in",
    "limit",
    "shoot",
    "still",
    "without",
]

VERSION = 2
"""Raised with every change of the drawing or the encoding: neither a film nor one shot of it is then taken for new."""
CERTIFICATE_VERSION = 2
"""Raised with every change of what is found in a finished film."""
MOST_LIMITING_ROUNDS = 4
"""So often is a film that flashes too much calmed and shot again; what flashes still is said."""


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
    """Decode a finished film and return what it shows and lets hear; see `examine`.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    return examine(film, board, fps).certificate


def examine(
    film: Path, board: "Storyboard", fps: int, *, calm: bool = False, limited: "tuple[Limited, ...]" = ()
) -> "Examined":
    """Decode a finished film, and compare what it shows and lets hear with what was shot and with the beats.

    Args:
        film: the MP4.
        board: what was shot: calmed, and without what was taken away.
        fps: frames a second.
        calm: whether a calm film was asked for.
        limited: what was taken away.

    Returns:
        The certificate, and all that its picture is drawn from.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    from rivethead.film.certificate import examine as look

    return look(film, board, fps, calm=calm, limited=limited)


def draw_certificate(examined: "Examined", png: Path) -> None:
    """Draw what was found in a film along its time.

    Raises:
        DiskError: the folder cannot be written.
    """
    from rivethead.film.certificate_picture import draw

    draw(examined, png)


def flashes_in(film: Path, stretches: "Iterable[tuple[int, int]]", fps: int) -> "tuple[Flashing, ...]":
    """Meter some stretches of a film (first frame, one past the last), and return where they flash too often.

    Raises:
        InputError: the film is missing or cannot be decoded.
    """
    from rivethead.film.certificate import flashes_in as meter

    return meter(film, stretches, fps)


def calmed(board: "Storyboard") -> "Storyboard":
    """Return a storyboard without flashes, shakes, rolls, punches, alarm light, wipes and very short shots."""
    from rivethead.film.calming import calmed as calm

    return calm(board)


def limit(board: "Storyboard", stretches: "Iterable[Flashing]", fps: int) -> "tuple[Limited, ...]":
    """Return what to take away next from a storyboard whose film flashes too often; nothing where nothing is left."""
    from rivethead.film.limiting import limit as measures

    return measures(board, stretches, fps)


def without(board: "Storyboard", limited: "Iterable[Limited]") -> "Storyboard":
    """Return a storyboard without what was taken away from it."""
    from rivethead.film.limiting import without as left

    return left(board, limited)
