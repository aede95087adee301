"""What will be done and what it should cost, said before anything is made."""

import shutil
from pathlib import Path

from rivethead.compute import local
from rivethead.errors import DiskError
from rivethead.production import estimate, folder
from rivethead.production.bench import Bench
from rivethead.production.estimate import Cost
from rivethead.production.picture import certificate_stage_name, film_stage_name
from rivethead.production.progress import Planned, Step

_SPARE_BYTES = 200_000_000


def announce(bench: Bench, headline: str, steps: tuple[Step, ...]) -> None:
    """Say the plan, and refuse when the disk is too small for it.

    Raises:
        DiskError: the folder's disk has less room than the plan needs.
    """
    bench.report(Planned(headline, steps))
    needed = sum(step.bytes for step in steps)
    free = shutil.disk_usage(_existing(bench.files.root)).free
    if needed and free < needed + _SPARE_BYTES:
        raise DiskError(
            f"{bench.files.root} needs about {needed / 1e6:.0f} MB but its disk has {free / 1e6:.0f} MB free; "
            f"free some space or choose another folder with --out."
        )


def headline_of_set(bench: Bench) -> str:
    """Return one line that says what is asked for."""
    brief = bench.brief
    music = f"{brief.song_seconds:g} s song"
    if brief.form == "set":
        music = f"{brief.stems} stems, {brief.transitions} transitions"
    return f"{brief.title}: {brief.style}, {brief.bpm:g} bpm, {brief.key}, seed {brief.seed}; {music}{_picture(bench)}"


def headline_of_song(bench: Bench, song: Path, seconds: float) -> str:
    """Return one line that says what is asked for."""
    return f"{bench.brief.title}: a film for {song.name}, {seconds:.0f} s, seed {bench.brief.seed}{_picture(bench)}"


def steps_of_set(bench: Bench) -> tuple[Step, ...]:
    """Return the plan of a set that composes its own music."""
    brief, processes = bench.brief, min(bench.options.processes, local.available_cores())
    seconds = estimate.music_seconds(brief)
    pieces = 1 if brief.form == "song" else brief.stems + brief.transitions
    steps = [_art(bench)]
    if bench.options.until != "art":
        takes_there = any(bench.ledger.folder.glob("take-*.json"))
        steps += [
            _step("takes", "stems and transitions in layers", estimate.take_cost(seconds), min(processes, pieces))
            if not takes_there
            else Step("takes", "stems and transitions in layers", 0.0, 0, ""),
            _stage(bench, "mix", "mix", "stitched and mastered", estimate.mix_cost(seconds)),
            _stage(bench, "analysis", "analysis", "beats, sections, hits", estimate.analysis_cost(seconds)),
        ]
    if bench.options.until == "film":
        steps += _film(bench, seconds, processes)
    return tuple(steps)


def steps_of_song(bench: Bench, seconds: float, song_bytes: int) -> tuple[Step, ...]:
    """Return the plan of a film for a song that exists, which takes so many bytes of its own."""
    processes = min(bench.options.processes, local.available_cores())
    hearing = _stage(bench, "analysis", "analysis", "the song's beats and sections", estimate.analysis_cost(seconds))
    song = _stage(bench, "song", "song", "a copy of the song", Cost(0.0, song_bytes))
    return (_art(bench), song, hearing, *_film(bench, seconds, processes))


def _picture(bench: Bench) -> str:
    delivery = bench.options.delivery
    if bench.options.until != "film":
        return ""
    return f", {delivery.width_px}×{delivery.height_px} at {delivery.fps} fps"


def _art(bench: Bench) -> Step:
    return _stage(bench, "art", "art", "cast, backdrops, poster", Cost(estimate.ART_CPU_S, estimate.ART_BYTES))


def _film(bench: Bench, seconds: float, processes: int) -> list[Step]:
    delivery, draft = bench.options.delivery, bench.options.draft
    cost = estimate.film_cost(seconds, delivery)
    proof = estimate.certificate_cost(seconds, delivery)
    about = "the film decoded again, its cuts against the beats"
    return [
        _stage(bench, film_stage_name(draft), "film", "storyboard, edit lists, drawing, encoding", cost, processes),
        _stage(bench, certificate_stage_name(draft), folder.certificate_file(draft), about, proof),
    ]


def _stage(bench: Bench, stage: str, name: str, about: str, cost: Cost, processes: int = 1) -> Step:
    if bench.ledger.record(stage) is not None:
        return Step(name, about, 0.0, 0, "")
    return _step(name, about, cost, processes)


def _step(name: str, about: str, cost: Cost, processes: int) -> Step:
    return Step(name, about, cost.cpu_s / processes, cost.bytes, "not made yet")


def _existing(path: Path) -> Path:
    while not path.exists():
        path = path.parent
    return path
