"""The music of a set: score, takes, mix, analysis; or a song that somebody brings along."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rivethead import analysis, mix, score, stems
from rivethead.analysis.corrections import Corrections
from rivethead.compute import local
from rivethead.production import folder
from rivethead.production.bench import VERSIONS, Bench
from rivethead.production.progress import Advanced, Said
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis
from rivethead.schema.brief import Recipe
from rivethead.schema.score import BEATS_PER_BAR, Score
from rivethead.schema.sound import Mix, Take, Takes
from rivethead.stems.files import file_stem as take_file_stem
from rivethead.store.ledger import Stage, digest_of

_NOT_MUSIC = ("art_prompt", "characters", "places", "cast_size", "kept", "loudness_lufs")
"""Fields of the brief that the score does not depend on."""

_DEAF_TO_PROMPTS = ("synth",)
"""Engines that play notes and are told nothing in words."""


def score_stage(bench: Bench) -> Stage:
    """Return the stage that writes the score."""
    wanted = {k: digest_of(v) for k, v in codec.plain(bench.brief).items() if k not in _NOT_MUSIC}
    return Stage("score", VERSIONS["score"], wanted)


def take_stage(bench: Bench, the_score: Score, name: str) -> Stage:
    """Return the stage that plays one piece."""
    piece = the_score.piece(name)
    if bench.options.music in _DEAF_TO_PROMPTS:
        piece = replace(piece, prompt="")
    inputs = {
        "piece": digest_of(codec.plain(piece)),
        "style": the_score.style,
        "tempo": str(the_score.bpm),
        "seed": str(the_score.seed),
        "recipe": digest_of(codec.plain(bench.brief.recipe)),
        "music engine": bench.options.music,
    }
    if not stems.plays_freely(bench.options.music):
        return Stage(f"take {name}", VERSIONS["take"], inputs)
    inputs["model"] = stems.identity(bench.options.music, piece.kind, bench.options.casting)
    if piece.kind == "transition":
        before = next((p.name for p in the_score.pieces if p.leads_to == name), "")
        inputs["goes on from"] = _digest_of_take(bench, before)
    return Stage(f"take {name}", VERSIONS["free take"], inputs)


def _digest_of_take(bench: Bench, name: str) -> str:
    """Return the digest of a take's file as it is now, "" where there is none."""
    file = f"{take_file_stem(name)}.wav"
    return bench.ledger.digest(file) if bench.files.path(file).is_file() else ""


def mix_stage(bench: Bench, takes: Takes) -> Stage:
    """Return the stage that stitches and masters."""
    heard = {take.file: bench.ledger.digest(take.file) for take in takes.takes}
    asked = {"brightness": str(bench.brief.recipe.brightness_db), "loudness": str(bench.brief.loudness_lufs)}
    return Stage("mix", VERSIONS["mix"], {"score": _music_digest(bench), **asked, **heard})


def analysis_stage(bench: Bench) -> Stage:
    """Return the stage that hears the mix."""
    heard = {
        name: bench.ledger.digest(paper) for name, paper in (("mix", folder.MIX), ("placements", folder.MIX_PAPER))
    }
    return Stage("analysis", VERSIONS["analysis"], {"score": _music_digest(bench), **heard})


def _music_digest(bench: Bench) -> str:
    """Return the digest of the notes, without the prompts that neural engines are told."""
    written = bench.files.load(Score, folder.SCORE)
    return digest_of(codec.plain(replace(written, pieces=tuple(replace(p, prompt="") for p in written.pieces))))


def compose_score(bench: Bench) -> Score:
    """Write the score and its MIDI."""
    bench.run(score_stage(bench), lambda: bench.save(folder.SCORE, score.compose(bench.brief)))
    written = bench.files.load(Score, folder.SCORE)

    def make_midi() -> Sequence[str]:
        from rivethead.media.midi import write_midi, write_part_midis

        write_midi(bench.files.path(folder.MIDI), written)
        parts = write_part_midis(bench.files.path(folder.PART_MIDIS), written)
        return [folder.MIDI, *(f"{folder.PART_MIDIS}/{name}" for name in parts.values())]

    bench.run(Stage("midi", VERSIONS["midi"], {"score": bench.ledger.digest(folder.SCORE)}), make_midi)
    return written


def perform_takes(bench: Bench, the_score: Score) -> Takes:
    """Render every piece that is stale, several at a time."""

    def perform_stale() -> None:
        for names in _in_order(bench, the_score):
            stages = _stale(bench, the_score, names)
            for stage in stages.values():
                bench.ledger.refuse_to_overwrite(stage.name)
            if stages:
                perform = _perform_freely if stems.plays_freely(bench.options.music) else _perform
                perform(bench, the_score, list(stages), stages)

    needed = bool(_stale(bench, the_score, [piece.name for piece in the_score.pieces]))
    bench.step("takes", needed, perform_stale)
    return Takes(tuple(bench.files.load(Take, folder.take_paper(p.name)) for p in the_score.pieces))


def _in_order(bench: Bench, the_score: Score) -> list[list[str]]:
    """Return the names of pieces that can be played at once; free transitions wait for the stems that they go on from.

    What is stale among them is found out when it is their turn: their keys hold the digests of those stems.
    """
    if not stems.plays_freely(bench.options.music):
        return [[piece.name for piece in the_score.pieces]]
    first = [piece.name for piece in the_score.pieces if piece.kind != "transition"]
    return [first, [piece.name for piece in the_score.pieces if piece.kind == "transition"]]


def _stale(bench: Bench, the_score: Score, names: Sequence[str]) -> dict[str, Stage]:
    """Return the stages of those pieces that have to be played."""
    stages = {name: take_stage(bench, the_score, name) for name in names}
    return {name: stage for name, stage in stages.items() if not bench.ledger.is_fresh(stage)}


def mix_takes(bench: Bench, the_score: Score, takes: Takes) -> Mix:
    """Stitch and master."""

    def stitch() -> Sequence[str]:
        made = mix.mix_down(
            the_score,
            takes,
            bench.files.root,
            target_lufs=bench.brief.loudness_lufs,
            brightness_db=bench.brief.recipe.brightness_db,
        )
        bench.files.save(folder.MIX_PAPER, made)
        return [folder.MIX, folder.MIX_REPORT, folder.MIX_PICTURE, folder.MIX_PAPER]

    if bench.run(mix_stage(bench, takes), stitch):
        bench.wrote("the mix", folder.MIX)
    return bench.files.load(Mix, folder.MIX_PAPER)


def layers_stage(bench: Bench, takes: Takes) -> Stage:
    """Return the stage that writes the premaster and the layers at full length."""
    files = [folder.MIX_PAPER, *(file for take in takes.takes for file in (take.file, *take.layers.values()))]
    digests = {file: bench.ledger.digest(file) for file in files}
    return Stage("layers", VERSIONS["layers"], {"format": bench.options.premaster, **digests})


def keep_layers(bench: Bench, the_mix: Mix, takes: Takes) -> None:
    """Write the unmastered sum and what each part adds to it."""

    def export() -> Sequence[str]:
        root = bench.files.root
        premaster = mix.export_premaster(takes, the_mix, root)
        kind = bench.options.premaster or "flac"
        return [premaster, *mix.export_layers(takes, the_mix, root, kind).files.values(), folder.LAYERS]

    before = bench.ledger.record("layers")
    if bench.run(layers_stage(bench, takes), export):
        after = bench.ledger.record("layers")
        for file in set(before.outputs if before else ()) - set(after.outputs if after else ()):
            bench.files.path(file).unlink(missing_ok=True)  # of another format, or of a part that is silent now
        bench.wrote("the premaster, and the layers beside it", folder.PREMASTER)


def listen_to_mix(bench: Bench, the_score: Score, the_mix: Mix, takes: Takes) -> Analysis:
    """Write the beats JSON beside the mix: the grid as it is written, the energy as it is heard."""

    def listen() -> Sequence[str]:
        path = bench.files.path(folder.MIX)
        if any(stems.plays_freely(take.engine) for take in takes.takes):
            return bench.save(folder.BEATS, _hear_freely(bench, path, the_score, takes))
        heard = analysis.listen(path, asked_bpm=the_score.bpm, written=(the_score, the_mix), words=takes)
        return bench.save(folder.BEATS, heard)

    bench.run(analysis_stage(bench), listen)
    return bench.files.load(Analysis, folder.BEATS)


def _hear_freely(bench: Bench, path: Path, the_score: Score, takes: Takes) -> Analysis:
    """Hear a mix of what models have played: it is not what the score says, but where all of it was put is known."""
    from rivethead.production import conforming

    asked = Corrections(tempo_bpm=the_score.bpm, first_beat_s=0.0, metre=BEATS_PER_BAR)
    heard = analysis.listen(path, corrections=asked)
    papers = [folder.conformed_paper(take.name) for take in takes.takes]
    held = all(bench.files.load(conforming.Conformed, paper).stretched for paper in papers)
    return conforming.on_grid(heard, the_score.bpm) if held else heard


def _perform(bench: Bench, the_score: Score, names: Sequence[str], stages: dict[str, Stage]) -> None:
    stems.warm_up()
    recipe, engine, root = bench.brief.recipe, bench.options.music, bench.files.root
    jobs = [TakeJob(the_score, name, root, engine, recipe) for name in names]
    done = 0

    def keep(_: int, result: tuple[Take, float]) -> None:
        nonlocal done
        take, seconds = result
        paper = folder.take_paper(take.name)
        bench.files.save(paper, take)
        bench.ledger.publish(stages[take.name], [take.file, *take.layers.values(), paper], seconds)
        done += 1
        bench.report(Advanced("takes", done, len(jobs)))

    bench.report(Advanced("takes", 0, len(jobs)))
    local.run(perform_take, jobs, bench.options.processes, done=keep)


def _perform_freely(bench: Bench, the_score: Score, names: Sequence[str], stages: dict[str, Stage]) -> None:
    """Play pieces with an engine that keeps its own time, and put each take onto the grid as soon as it is there."""
    from rivethead.production import conforming

    root, options = bench.files.root, bench.options
    watch = stems.Watch(
        say=lambda sentence: bench.report(Said(sentence)),
        tick=lambda done, total: bench.report(Advanced("takes", done, total)),
    )
    free_takes = stems.perform_all(
        the_score,
        names,
        root,
        engine=options.music,
        recipe=bench.brief.recipe,
        casting=options.casting,
        watch=watch,
    )
    done = []
    started = time.perf_counter()
    for free in free_takes:
        take, sound = free.take, bench.files.path(free.sound)
        held = conforming.conform(take, sound, bench.files.path(take.file), begins_on_beat=free.begins_on_beat)
        sound.unlink()
        papers = {
            folder.account_paper(take.name): free.account,
            folder.conformed_paper(take.name): held,
            folder.take_paper(take.name): take,
        }
        for paper, content in papers.items():
            bench.files.save(paper, content)
        bench.ledger.publish(stages[take.name], [take.file, *papers], time.perf_counter() - started)
        done.append(held)
        for warning in free.account.warnings:
            bench.report(Said(f"{take.name}: {warning}."))
        started = time.perf_counter()
    for sentence in conforming.sentences(done):
        bench.report(Said(sentence))


@dataclass(frozen=True, slots=True)
class TakeJob:
    """One piece to render in a process of its own."""

    score: Score
    piece: str
    root: Path
    engine: str
    recipe: Recipe


def perform_take(job: TakeJob) -> tuple[Take, float]:
    """Render one piece and say how long it took in seconds."""
    started = time.perf_counter()
    take = stems.perform(job.score, job.piece, job.root, engine=job.engine, recipe=job.recipe)
    return take, time.perf_counter() - started
