"""What will be done and what it should cost, said before anything is made."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from rivethead import stems
from rivethead.compute import local
from rivethead.errors import DiskError
from rivethead.production import estimate, folder, staleness
from rivethead.production.bench import Bench
from rivethead.production.estimate import Cost
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
    why = staleness.reasons_of_set(bench)
    staleness.refuse_overwriting(bench, why)
    steps = [_art(why["art"])]
    if bench.options.until != "art":
        freely = stems.plays_freely(bench.options.music)
        takes = estimate.free_take_cost(seconds) if freely else estimate.take_cost(seconds)
        steps += [
            _step("score", "notes, strokes, sections, MIDI", Cost(estimate.SCORE_CPU_S, 1_000_000), why["score"]),
            _step(
                "takes",
                "stems and transitions" if freely else "stems and transitions in layers",
                takes,
                why["takes"],
                1 if freely else min(processes, pieces),
            ),
            _step("mix", "stitched and mastered", estimate.mix_cost(seconds), why["mix"]),
            *_layers(bench, seconds, why["layers"]),
            _step("analysis", "beats, sections, hits", estimate.analysis_cost(seconds), why["analysis"]),
        ]
    if bench.options.until == "film":
        steps += _film(bench, seconds, why, processes)
    return tuple(steps)


def steps_of_song(bench: Bench, seconds: float, song_bytes: int) -> tuple[Step, ...]:
    """Return the plan of a film for a song that exists, which takes so many bytes of its own."""
    processes = min(bench.options.processes, local.available_cores())
    why = staleness.reasons_of_song(bench)
    staleness.refuse_overwriting(bench, why)
    song = _step("song", "a copy of the song", Cost(0.1, song_bytes), why["song"])
    hearing = _step("analysis", "the song's beats and sections", estimate.analysis_cost(seconds), why["analysis"])
    return (_art(why["art"]), song, hearing, *_film(bench, seconds, why, processes))


def _picture(bench: Bench) -> str:
    delivery = bench.options.delivery
    if bench.options.until != "film":
        return ""
    return f", {delivery.width_px}×{delivery.height_px} at {delivery.fps} fps"


def _art(why: str) -> Step:
    return _step("art", "cast, backdrops, poster", Cost(estimate.ART_CPU_S, estimate.ART_BYTES), why)


def _layers(bench: Bench, seconds: float, why: str) -> list[Step]:
    if not bench.options.premaster:
        return []
    return [_step("layers", "the premaster and every part at full length", estimate.layers_cost(seconds), why)]


def _film(bench: Bench, seconds: float, why: Mapping[str, str], processes: int) -> list[Step]:
    delivery, draft = bench.options.delivery, bench.options.draft
    cost, proof = estimate.film_cost(seconds, delivery), estimate.certificate_cost(seconds, delivery)
    plan = Cost(estimate.STORYBOARD_CPU_S, 1_000_000)
    steps = [_step("storyboard", "shots, edit lists", plan, why["storyboard"])]
    if delivery.aspect != folder.WIDE:
        again = Cost(estimate.RESTAGING_CPU_S, 1_000_000)
        steps.append(
            _step(folder.storyboard_file(delivery.aspect), f"composed for {delivery.aspect}", again, why["restaging"])
        )
    return [
        *steps,
        _step(folder.film_file(draft, delivery.aspect), "drawing, encoding", cost, why["film"], processes),
        _step(folder.certificate_file(draft, delivery.aspect), "the film decoded again", proof, why["certificate"]),
    ]


def _step(name: str, about: str, cost: Cost, why: str, processes: int = 1) -> Step:
    return Step(name, about, cost.cpu_s / processes, cost.bytes, why) if why else Step(name, about, 0.0, 0, "")


def _existing(path: Path) -> Path:
    while not path.exists():
        path = path.parent
    return path
