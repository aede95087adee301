"""Segments: the film cut into jobs that any process can do, and joined again.

A job is one shot. Its pictures are encoded in closed segments that begin at the cut and, in long shots, again every
two seconds, counted from the shot's own start; a segment's bytes depend on the shot alone. Finished segments lie in
a folder under the digest of all that went into them, so a film that was interrupted goes on where it stopped.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

from rivethead.compute import local
from rivethead.film import VERSION
from rivethead.film.exposure import Exposure, expose
from rivethead.film.shooting import Shooting, Studio
from rivethead.media.mp4 import LONGEST_SEGMENT_FRAMES, SegmentEncoder, join, take_apart, write_aac
from rivethead.paths import replacing
from rivethead.schema import codec
from rivethead.schema.art import Art, Backdrop, Puppet
from rivethead.schema.film import Delivery, Film, ShotPrint
from rivethead.schema.storyboard import Storyboard
from rivethead.store.ledger import digest_of


@dataclass(frozen=True, slots=True)
class ShotJob:
    """One shot to draw and encode.

    Attributes:
        exposure: its sheet.
        folder: where its segments go.
        name: what their names begin with.
    """

    exposure: Exposure
    folder: Path
    name: str

    def segments(self) -> list[tuple[Path, int, int]]:
        """Return (file, first frame, one past the last frame) of every segment, counted from the shot's start."""
        starts = range(0, self.exposure.frames, LONGEST_SEGMENT_FRAMES)
        return [
            (
                self.folder / f"{self.name}-{start:05d}.mp4",
                start,
                min(start + LONGEST_SEGMENT_FRAMES, self.exposure.frames),
            )
            for start in starts
        ]

    def done(self) -> bool:
        """Whether all its segments are there."""
        return all(path.is_file() for path, _, _ in self.segments())


@dataclass(frozen=True, slots=True)
class SoundJob:
    """The sound to encode."""

    source: Path
    target: Path


Job: TypeAlias = ShotJob | SoundJob

_STUDIO: Studio | None = None
_DELIVERY = Delivery()


def _begin(art: Art, delivery: Delivery) -> None:
    """Set up a process's studio."""
    global _STUDIO, _DELIVERY
    _STUDIO, _DELIVERY = Studio(art, delivery), delivery


def _do(job: Job) -> int:
    """Do a job and return how many frames it drew."""
    if isinstance(job, SoundJob):
        write_aac(job.source, job.target)
        return 0
    assert _STUDIO is not None
    shooting = Shooting(_STUDIO, job.exposure)
    drawn = 0
    for path, first, end in job.segments():
        if not path.is_file():
            encoded = _encoded(shooting, first, end)
            with replacing(path) as temporary:
                temporary.write_bytes(encoded)
            drawn += end - first
    return drawn


def _encoded(shooting: Shooting, first: int, end: int) -> bytes:
    size = (_DELIVERY.width_px, _DELIVERY.height_px)
    encoder = SegmentEncoder(*size, _DELIVERY.fps, _DELIVERY.preset, _DELIVERY.crf)
    shooting.forget()
    for frame in range(first, end):
        shooting.shoot(frame, encoder.planes)
        encoder.encode()
    return encoder.finish()


def shoot_all(
    board: Storyboard,
    art: Art,
    sound: Path,
    target: Path,
    delivery: Delivery,
    *,
    processes: int,
    folder: Path,
    before: Film | None,
    progress: Callable[[int, int], None],
) -> Film:
    """Draw, encode and join a film; see rivethead.film.shoot."""
    folder.mkdir(parents=True, exist_ok=True)
    exposures = expose(board, delivery.fps)
    jobs = shot_jobs(exposures, art, delivery, folder)
    if before is not None:
        _take_from(before, target, jobs)
    heard = SoundJob(sound, folder / "sound.m4a")
    total = sum(exposure.frames for exposure in exposures)
    todo: list[Job] = [heard, *{job.name: job for job in jobs if not job.done()}.values()]
    done = total - sum(job.exposure.frames for job in todo if isinstance(job, ShotJob))
    progress(done, total)

    def count(index: int, _drawn: int) -> None:
        nonlocal done
        job = todo[index]
        if isinstance(job, ShotJob):
            done += job.exposure.frames
            progress(done, total)

    local.run(_do, todo, processes, initializer=_begin, initargs=(art, delivery), done=count)
    starts = accumulate((exposure.frames for exposure in exposures), initial=0)
    pieces = [
        (path, start + first) for job, start in zip(jobs, starts, strict=False) for path, first, _ in job.segments()
    ]
    join(target, pieces, heard.target, delivery.fps)
    return Film(
        file=target.name,
        frames=total,
        fps=delivery.fps,
        width_px=delivery.width_px,
        height_px=delivery.height_px,
        bytes=target.stat().st_size,
        shots=tuple(ShotPrint(job.name, job.exposure.frames) for job in jobs),
    )


def _take_from(before: Film, film: Path, jobs: list[ShotJob]) -> None:
    """Take the shots that have not changed out of the film as it was."""
    wanted = {job.name: job for job in jobs if not job.done()}
    pieces, start = [], 0
    for shot in before.shots:
        job = wanted.pop(shot.digest, None)
        if job is not None:
            pieces += [(path, start + first, start + end) for path, first, end in job.segments()]
        start += shot.frames
    take_apart(film, pieces, before.fps)


def shot_jobs(exposures: tuple[Exposure, ...], art: Art, delivery: Delivery, folder: Path) -> list[ShotJob]:
    """Return one job a shot, named by the digest of its sheet, its art and the delivery."""
    puppets = {puppet.name: _drawing_digest(puppet) for puppet in art.cast}
    backdrops = {backdrop.name: _drawing_digest(backdrop) for backdrop in art.backdrops}
    made = []
    for exposure in exposures:
        shots = [sheet.shot for sheet in (exposure, exposure.under) if sheet is not None]
        drawn = [puppets[staging.puppet] for shot in shots for staging in shot.cast]
        drawn += [backdrops[shot.backdrop] for shot in shots]
        name = digest_of([VERSION, codec.plain(exposure), drawn, codec.plain(delivery)])[:24]
        made.append(ShotJob(exposure, folder, name))
    return made


def _drawing_digest(drawing: Puppet | Backdrop) -> str:
    """Return the digest of what a drawing looks like, wherever it comes from."""
    return digest_of({name: value for name, value in codec.plain(drawing).items() if name != "provenance"})
