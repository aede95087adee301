"""A film for a song that exists: the song is kept as it is, heard, and filmed."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from rivethead import analysis, art
from rivethead.analysis.corrections import NO_CORRECTIONS, Corrections
from rivethead.errors import InputError
from rivethead.paths import replacing, sweep_unfinished
from rivethead.production import folder, licences, opening, picture, plan
from rivethead.production.bench import VERSIONS, Bench
from rivethead.production.folder import SetFolder
from rivethead.production.options import Options
from rivethead.production.progress import Report, Said
from rivethead.schema.analysis import Analysis
from rivethead.schema.brief import Brief
from rivethead.schema.sound import Takes
from rivethead.store.ledger import Ledger, Stage, digest_of, digest_of_file

_SHORTEST_S = 1.0
_SILENCE_LUFS = -69.0


def film_song(
    root: Path, song: Path, brief: Brief, options: Options, report: Report, wanted: Corrections = NO_CORRECTIONS
) -> None:
    """Make a film for a song.

    Args:
        root: the set's folder.
        song: WAV, FLAC, OGG, MP3 or M4A; it is copied into the set and never changed. A `SONG.beats.json` beside it
            is taken instead of hearing the song, unless it was written by Rivethead and something is wanted now.
        brief: what the film should look like.
        options: how it is made.
        report: hears of every step.
        wanted: what is known of the beats better than can be heard.

    Raises:
        AudioError: the song cannot be read.
        InputError: the song is silent or too short, the folder holds something else, or a paper in it is wrong.
        DiskError: there is not enough room.
    """
    art.check_engine(options.pictures)
    seconds = _seconds(song)
    bench = Bench(SetFolder(root), brief, options, report, folder.song_file(song), folder.SONG_BEATS)
    brief_stage = opening.settle(bench)
    _refuse_another_song(bench, song)
    plan.announce(
        bench, plan.headline_of_song(bench, song, seconds), plan.steps_of_song(bench, seconds, song.stat().st_size)
    )
    heard = _hear_outside(bench, song, wanted)
    opening.keep_brief(bench, brief_stage)
    bench.run(_song_stage(song), lambda: _copy(bench, song))
    _shoot(bench, heard)


def render_song(root: Path, options: Options, report: Report) -> None:
    """Make again what is out of date in a set made for a song.

    Raises:
        InputError: as for film_song.
    """
    files = SetFolder(root)
    bench = Bench(files, files.load(Brief, folder.BRIEF), options, report, song_of(root), folder.SONG_BEATS)
    song = files.path(bench.sound)
    seconds = _seconds(song)
    plan.announce(bench, plan.headline_of_song(bench, song, seconds), plan.steps_of_song(bench, seconds, 0))
    _shoot(bench, None)


def song_of(root: Path) -> str:
    """Return the song that a set was made for, relative to its folder, "" for a set with music of its own."""
    record = Ledger(root).record("song")
    return "" if record is None else next(iter(record.outputs))


def _shoot(bench: Bench, heard: Analysis | None) -> None:
    sweep_unfinished(bench.files.root)
    drawn = picture.draw_art(bench)
    known = _listen(bench, heard)
    board = picture.plan_storyboard(bench, known, drawn)
    picture.write_captions(bench, known, drawn)
    shown = picture.restage(bench, board, drawn)
    picture.certify_film(bench, *picture.shoot_film(bench, shown, drawn))
    text = licences.page(bench.brief.title, Takes(()), drawn, song=bench.sound)
    bench.run(Stage("licences", 1, {"page": digest_of(text)}), lambda: bench.write(folder.LICENCES, text))


def _seconds(song: Path) -> float:
    """Return the length of a song, and refuse one that nothing can be made of."""
    from rivethead.media.sound import open_sound

    with open_sound(song) as sound:
        samples = sum(int(block.shape[1]) for block in sound.blocks)
    seconds = samples / sound.sample_rate_hz
    if seconds < _SHORTEST_S:
        raise InputError(f"{song} lasts {seconds:.2f} s; a film needs a song of at least {_SHORTEST_S:g} s.")
    return seconds


def _refuse_another_song(bench: Bench, song: Path) -> None:
    record = bench.ledger.record("song")
    if record is not None and record.key != _song_stage(song).key:
        raise InputError(
            f"{bench.files.root} is the film of another song; give another folder with --out, or delete that one."
        )


def _song_stage(song: Path) -> Stage:
    return Stage("song", VERSIONS["song"], {"song": digest_of_file(song)})


def _copy(bench: Bench, song: Path) -> Sequence[str]:
    with replacing(bench.files.path(bench.sound)) as temporary:
        shutil.copyfile(song, temporary)
    return [bench.sound]


def _hear_outside(bench: Bench, song: Path, wanted: Corrections) -> Analysis:
    """Hear a song, or read what lies beside it, before anything is written."""
    beside = song.with_name(f"{song.stem}.beats.json")
    kept = bench.files.path(bench.beats)
    if bench.ledger.record("analysis") is not None and kept.is_file():
        if wanted:
            bench.report(Said(f"{kept} is taken as it is; delete it to have the song heard again as you ask now."))
        return bench.files.load(Analysis, bench.beats)
    if beside.is_file() and (analysis.is_edited(beside) or not wanted):
        if wanted:
            raise InputError(
                f"{beside} was edited by hand and says where the beats are; correct them in it, or delete it to have "
                f"the song heard anew."
            )
        heard = SetFolder(song.parent).load(Analysis, beside.name)
        bench.report(Said(f"Beats and sections are taken from {beside}."))
    else:
        heard = analysis.listen(song, corrections=wanted)
    if heard.loudness_lufs <= _SILENCE_LUFS:
        raise InputError(f"{song} is silent; a film needs a song that can be heard.")
    return heard


def _listen(bench: Bench, heard: Analysis | None) -> Analysis:
    """Write what was heard into the set; it stays as long as the song does, edited or not."""
    stage = Stage("analysis", VERSIONS["analysis"], {"song": bench.ledger.digest(bench.sound)})

    def keep() -> Sequence[str]:
        known = heard or analysis.listen(bench.files.path(bench.sound))
        return bench.save(bench.beats, known)

    bench.run(stage, keep)
    return bench.files.load(Analysis, bench.beats)
