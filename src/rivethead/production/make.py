"""From a brief to a film, step by step; every step leaves its files and is not run twice.

A brief becomes a score; the score is played into stems; the stems are stitched into a mix; analysis hears the mix; art
draws a cast and backdrops; a storyboard decides what happens on which beat; the film is drawn and encoded.
Art comes first here because it needs only the brief, so that there is something to look at within seconds.
"""

from pathlib import Path

from rivethead import art, stems
from rivethead.errors import InputError
from rivethead.paths import sweep_unfinished
from rivethead.production import folder, licences, music, opening, picture, plan, players, song
from rivethead.production.bench import Bench
from rivethead.production.folder import SetFolder
from rivethead.production.options import Options
from rivethead.production.progress import Report, Said
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief
from rivethead.schema.sound import Takes
from rivethead.store.ledger import Stage, digest_of


def make_set(root: Path, brief: Brief, options: Options, report: Report) -> None:
    """Make everything that is asked for and not yet there.

    Args:
        root: the set's folder.
        brief: what is asked for.
        options: how it is made, and how far.
        report: hears of every step.

    Raises:
        InputError: the folder holds something else, a paper in it is wrong, or an engine has no such name.
        EngineUnavailableError: an engine cannot run here.
        DiskError: there is not enough room.
    """
    options = players.settled(options, report)
    check_engines(options)
    bench = Bench(SetFolder(root), brief, options, report, folder.MIX, folder.BEATS)
    brief_stage = opening.settle(bench)
    plan.announce(bench, plan.headline_of_set(bench), plan.steps_of_set(bench))
    opening.keep_brief(bench, brief_stage)
    _make(bench)


def render_set(root: Path, options: Options, report: Report) -> None:
    """Make again what is out of date in a set, from its own brief, edited or not.

    Raises:
        InputError: the folder is not a set, or as for make_set.
    """
    files = SetFolder(root)
    if not files.path(folder.BRIEF).is_file():
        raise InputError(f"{root} is not a set: it has no brief.json; give the folder of a set, such as sets/my-set.")
    if song.song_of(root):
        song.render_song(root, options, report)
        return
    options = players.as_played(files, options)
    check_engines(options)
    bench = Bench(files, files.load(Brief, folder.BRIEF), options, report, folder.MIX, folder.BEATS)
    plan.announce(bench, plan.headline_of_set(bench), plan.steps_of_set(bench))
    _make(bench)


def check_engines(options: Options) -> None:
    """Refuse engines that do not exist or cannot run here, before anything is made."""
    stems.check_engine(options.music, options.casting)
    art.check_engine(options.pictures)


def _make(bench: Bench) -> None:
    sweep_unfinished(bench.files.root)
    drawn = picture.draw_art(bench)
    if bench.options.until == "art":
        return
    the_score = music.compose_score(bench)
    takes = music.perform_takes(bench, the_score)
    the_mix = music.mix_takes(bench, the_score, takes)
    if bench.options.premaster:
        music.keep_layers(bench, the_mix, takes)
    heard = music.listen_to_mix(bench, the_score, the_mix, takes)
    if bench.options.until == "film":
        board = picture.plan_storyboard(bench, heard, drawn)
        picture.write_captions(bench, heard, drawn)
        shown = picture.restage(bench, board, drawn)
        picture.certify_film(bench, *picture.shoot_film(bench, shown, drawn))
    _write_licences(bench, takes, drawn)


def _write_licences(bench: Bench, takes: Takes, drawn: Art) -> None:
    closed = sorted({f"{take.model.partition('@')[0]}, {take.licence}" for take in takes.takes if not take.commercial})
    if closed:
        bench.report(Said(f"This set may not be sold: its music is under the terms of {' and '.join(closed)}."))
    text = licences.page(bench.brief.title, takes, drawn)
    bench.run(Stage("licences", 1, {"page": digest_of(text)}), lambda: bench.write(folder.LICENCES, text))
