"""Music for the benchmarks that listen: one style and seed, composed, played, mixed and mastered as `make` does it."""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rivethead import brief, mix, score, stems
from rivethead.schema.brief import Brief
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

SONG_S = 75.0
SMALL_PIECE_S = 8.0
FULL_STEMS, FULL_STEM_S, FULL_TRANSITIONS, FULL_TRANSITION_S = 5, 60.0, 3, 30.0

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Played:
    """One finished piece of music.

    Attributes:
        asked: what was asked for.
        score, takes, mixed: the papers.
        folder: where the files lie.
        cpu_s: processor seconds of composing, playing, mixing and mastering; of a first run with compiling.
        peak_mb: the process's largest memory meanwhile, 0 where the system does not say.
    """

    asked: Brief
    score: Score
    takes: Takes
    mixed: Mix
    folder: Path
    cpu_s: float
    peak_mb: float

    @property
    def file(self) -> Path:
        """The mastered mix."""
        return self.folder / self.mixed.file


def wanted(
    style: str, seed: int, *, variant: str = "A", song_s: float = SONG_S, full: bool = False, small: bool = False
) -> Brief:
    """Return the brief of a style, a seed and a variant.

    Args:
        style: one of STYLES.
        seed: of all chance.
        variant: A, B or C.
        song_s: length of the song.
        full: not a song but a whole set of five stems and three transitions.
        small: the set has two short stems and a transition only.
    """
    if not full:
        return brief.read(style, style=style, seed=seed, variant=variant, song_seconds=song_s)
    return brief.read(
        style,
        style=style,
        seed=seed,
        variant=variant,
        stems=2 if small else FULL_STEMS,
        stem_seconds=SMALL_PIECE_S if small else FULL_STEM_S,
        transitions=1 if small else FULL_TRANSITIONS,
        transition_seconds=SMALL_PIECE_S if small else FULL_TRANSITION_S,
    )


def play(asked: Brief, folder: Path) -> Played:
    """Make all the music of a brief in a folder."""
    _forget_peak()
    started = time.process_time()
    composed = score.compose(asked)
    takes = Takes(tuple(stems.perform(composed, p.name, folder, recipe=asked.recipe) for p in composed.pieces))
    mixed = mix.mix_down(composed, takes, folder, brightness_db=asked.recipe.brightness_db)
    return Played(asked, composed, takes, mixed, folder, time.process_time() - started, _peak_mb())


@contextmanager
def played(asked: Brief) -> Iterator[Played]:
    """Make all the music of a brief in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="rivethead-played-") as folder:
        yield play(asked, Path(folder))


def each(work: Callable[[Given], Made], given: Sequence[Given], processes: int) -> Iterator[Made]:
    """Yield the work done on each, in order, in one or more processes."""
    if processes <= 1 or len(given) <= 1:
        yield from map(work, given)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, given)


def _forget_peak() -> None:
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5")


def _peak_mb() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
