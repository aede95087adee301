"""The picture of a set: art, storyboard, film, certificate."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rivethead import art, film, storyboard
from rivethead.errors import InputError
from rivethead.media.webvtt import write_webvtt
from rivethead.paths import replacing
from rivethead.production import editorial, folder, library
from rivethead.production.bench import VERSIONS, Bench
from rivethead.production.captions import captions
from rivethead.production.limiting import counted, shoot_within_limits
from rivethead.production.progress import Advanced, Said
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis
from rivethead.schema.art import Art, Puppet
from rivethead.schema.film import Delivery, Film, SyncCertificate
from rivethead.schema.storyboard import LOOKS, Storyboard
from rivethead.store.ledger import Stage, digest_of

if TYPE_CHECKING:
    from rivethead.film.certificate import Examined

_MOST_PLACES = 6
"""So many places that flash are named; the certificate has all."""


def art_stage(bench: Bench) -> Stage:
    """Return the stage that draws the cast and the backdrops."""
    brief = bench.brief
    asked = {
        "style": brief.style,
        "seed": str(brief.seed),
        "cast size": str(brief.cast_size),
        "characters": ", ".join(brief.characters),
        "places": ", ".join(brief.places),
        "art prompt": brief.art_prompt,
        "art engine": bench.options.pictures,
        **{f"kept {member.name}": member.sha256 for member in brief.kept},
    }
    return Stage("art", VERSIONS["art"], asked)


def storyboard_stage(bench: Bench) -> Stage:
    """Return the stage that plans the film."""
    brief = bench.brief
    asked = {
        "brief": digest_of([brief.title, brief.style, brief.seed]),
        "beats": bench.ledger.digest(bench.beats),
        "art": _art_digest(bench),
    }
    return Stage("storyboard", VERSIONS["storyboard"], asked)


def restaging_stage(bench: Bench) -> Stage:
    """Return the stage that composes the storyboard for another shape of picture."""
    aspect = bench.options.delivery.aspect
    asked = {"storyboard": bench.ledger.digest(folder.STORYBOARD), "art": _art_digest(bench), "aspect": aspect}
    return Stage(restaging_stage_name(aspect), VERSIONS["restaging"], asked)


def film_stage(bench: Bench) -> Stage:
    """Return the stage that draws and encodes the film."""
    delivery = bench.options.delivery
    asked = {
        "storyboard": bench.ledger.digest(folder.storyboard_file(delivery.aspect)),
        "art": _art_digest(bench),
        "sound": bench.ledger.digest(bench.sound),
        "delivery": digest_of(codec.plain(delivery)),
        "flashing": "calm" if bench.options.calm else "limited",
    }
    return Stage(film_stage_name(bench.options.draft, delivery.aspect), VERSIONS["film"], asked)


def certificate_stage(bench: Bench) -> Stage:
    """Return the stage that decodes the film again."""
    draft, aspect = bench.options.draft, bench.options.delivery.aspect
    asked = {
        "film": bench.ledger.digest(folder.film_file(draft, aspect)),
        "storyboard": bench.ledger.digest(folder.storyboard_file(aspect)),
        "looked for": str(film.CERTIFICATE_VERSION),
        "flashing": "calm" if bench.options.calm else "limited",
    }
    return Stage(certificate_stage_name(draft, aspect), VERSIONS["film"], asked)


def draw_art(bench: Bench) -> Art:
    """Draw the cast, the backdrops, their sheets and the poster."""

    def draw() -> Sequence[str]:
        return bench.files.save_art(art.draw(bench.brief, engine=bench.options.pictures, kept=_kept(bench)))

    bench.run(art_stage(bench), draw)
    drawn = bench.files.load_art(_art_papers(bench))
    poster = Stage("poster", VERSIONS["poster"], {"art": _art_digest(bench), "title": bench.brief.title})
    if bench.run(poster, lambda: _draw_poster(bench, drawn)):
        bench.wrote("the first still", folder.POSTER)
    bench.run(Stage("sheets", VERSIONS["sheets"], {"art": _art_digest(bench)}), lambda: _draw_sheets(bench, drawn))
    return drawn


def _kept(bench: Bench) -> tuple[Puppet, ...]:
    """Return the characters that the brief takes over: those handed in, else the set's own copies.

    Raises:
        InputError: one is gone, or is not the one that the brief means.
    """
    handed = {puppet.name: puppet for puppet in bench.options.kept}
    found = []
    for asked in bench.brief.kept:
        paper = f"art/cast/{asked.name}/puppet.json"
        puppet = handed.get(asked.name)
        if puppet is None and bench.files.path(paper).is_file():
            puppet = bench.files.load(Puppet, paper)
        if puppet is None or library.member(puppet) != asked:
            raise InputError(
                f"{bench.files.path(paper)} is not the character that {folder.BRIEF} takes over; "
                f"make the set again with --cast, which brings it along."
            )
        found.append(puppet)
    return tuple(found)


def plan_storyboard(bench: Bench, heard: Analysis, drawn: Art) -> Storyboard:
    """Write the storyboard and the two edit lists made from it."""
    stage = storyboard_stage(bench)
    bench.run(stage, lambda: bench.save(folder.STORYBOARD, storyboard.plan(bench.brief, heard, drawn)))
    board = bench.files.load(Storyboard, folder.STORYBOARD)
    _check_board(board, drawn, bench.files.path(folder.STORYBOARD))
    fps = bench.options.delivery.fps
    listed = {"storyboard": bench.ledger.digest(folder.STORYBOARD), "fps": str(fps), "sound": bench.sound}

    def write_lists() -> Sequence[str]:
        editorial.write_lists(
            board, fps, bench.files.path(folder.OTIO), bench.files.path(folder.EDL), sound=bench.sound
        )
        return [folder.OTIO, folder.EDL]

    bench.run(Stage("edit lists", VERSIONS["storyboard"], listed), write_lists)
    return board


def restage(bench: Bench, board: Storyboard, drawn: Art) -> Storyboard:
    """Return the storyboard for the shape that is asked for, written beside the wide one where that is another."""
    aspect = bench.options.delivery.aspect
    if aspect == folder.WIDE:
        return board
    paper = folder.storyboard_file(aspect)
    bench.run(restaging_stage(bench), lambda: bench.save(paper, storyboard.restage(board, drawn, aspect)))
    restaged = bench.files.load(Storyboard, paper)
    _check_board(restaged, drawn, bench.files.path(paper))
    return restaged


def write_captions(bench: Bench, heard: Analysis, drawn: Art) -> None:
    """Write what is said and heard as captions beside the film."""
    singer = next((p.name for p in drawn.cast if p.role == "voice"), "").replace("-", " ").title()
    asked = {"beats": bench.ledger.digest(bench.beats), "style": bench.brief.style, "singer": singer}

    def write() -> Sequence[str]:
        write_webvtt(bench.files.path(folder.CAPTIONS), captions(heard, bench.brief.style, singer))
        return [folder.CAPTIONS]

    bench.run(Stage("captions", VERSIONS["captions"], asked), write)


def shoot_film(bench: Bench, board: Storyboard, drawn: Art) -> "tuple[Storyboard, Examined | None]":
    """Draw and encode the film, calmed where that is asked for or where it would flash too often.

    Returns:
        The storyboard as it was shot, and what the film shows where it was looked at on the way.
    """
    options = bench.options
    draft, aspect, shots = options.draft, options.delivery.aspect, bench.files.path(folder.SHOTS)
    target, paper = folder.film_file(draft, aspect), folder.film_paper(draft, aspect)
    before, asked = _film_before(bench), film.calmed(board) if options.calm else board
    seen: list[Examined] = []

    def shoot() -> Sequence[str]:
        # the film takes its place when it is finished: until then it may be shot several times
        working = shots / target
        working.unlink(missing_ok=True)
        if before is not None:
            shots.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(bench.files.path(target), working)
        lying = [] if before is None else [before]
        made, examined = shoot_within_limits(
            lambda some: film.shoot(
                some,
                drawn,
                bench.files.path(bench.sound),
                working,
                options.delivery,
                processes=options.processes,
                cache=shots,
                before=lying.pop() if lying else None,
                progress=lambda done, total: bench.report(Advanced("film", done, total)),
            ),
            asked,
            working,
            options.delivery.fps,
            calm=options.calm,
            say=lambda text: bench.report(Said(text)),
        )
        with replacing(bench.files.path(target)) as temporary:
            working.rename(temporary)
        shutil.rmtree(shots, ignore_errors=True)
        bench.files.save(paper, made)
        seen.append(examined)
        if before is not None:
            kept = {shot.digest for shot in before.shots}
            drawn_now = sum(shot.digest not in kept for shot in made.shots)
            bench.report(Said(f"{drawn_now} of {len(made.shots)} shots were drawn; the others are as they were."))
        return [target, paper]

    if bench.run(film_stage(bench), shoot, "film"):
        bench.wrote("the film", target)
    return film.without(asked, bench.files.load(Film, paper).limited), seen[0] if seen else None


def certify_film(bench: Bench, board: Storyboard, seen: "Examined | None") -> None:
    """Compare what the finished film shows and lets hear with the beats, and draw it.

    Args:
        bench: the set.
        board: what was shot.
        seen: what the film shows, None where it has to be decoded for that.
    """
    draft, delivery, calm = bench.options.draft, bench.options.delivery, bench.options.calm
    target, certificate = folder.film_file(draft, delivery.aspect), folder.certificate_file(draft, delivery.aspect)
    drawing = certificate.removesuffix(".json") + ".png"

    def certify() -> Sequence[str]:
        limited = bench.files.load(Film, folder.film_paper(draft, delivery.aspect)).limited
        examined = seen or film.examine(bench.files.path(target), board, delivery.fps, calm=calm, limited=limited)
        film.draw_certificate(examined, bench.files.path(drawing))
        return [*bench.save(certificate, examined.certificate), drawing]

    bench.run(certificate_stage(bench), certify, "certificate")
    for line in findings(bench.files.load(SyncCertificate, certificate)):
        bench.report(Said(line))


def findings(found: SyncCertificate) -> tuple[str, ...]:
    """Return what a certificate says, in a few sentences."""
    sound = found.heard
    lines = [
        f"{found.on_beat:.1%} of {len(found.cuts)} cuts lie on a beat; "
        f"{found.found_exactly:.1%} are seen in the decoded film at exactly their frame.",
        f"Cuts and accents of motion lie on beats at {found.seen_alignment.on_beats:.2f}, by chance it would be "
        f"{found.seen_alignment.random_on_beats:.2f} (z = {found.seen_alignment.z:.1f}); the beats lie "
        f"{1000 * sound.mean_s:+.1f} ms from the {sound.heard:.0%} of onsets heard on them "
        f"(19 of 20 within {1000 * sound.p95_s:.1f} ms).",
    ]
    if found.calm:
        lines.append("The film is a calm one: no white flashes, shakes, rolls, punches or alarm light.")
    if found.limited:
        lines.append(f"So that it does not flash too often, these were taken away: {counted(found.limited)}.")
    if found.flash_safe:
        lines.append("No flashing beyond WCAG 2.3.1.")
    else:
        where = ", ".join(f"{f.start_s:.1f} to {f.end_s:.1f} s ({f.kind})" for f in found.flashes[:_MOST_PLACES])
        more = len(found.flashes) - _MOST_PLACES
        lines.append(
            f"The film still flashes more than WCAG 2.3.1 allows: {where}{f' and {more} places more' * (more > 0)}; "
            f"make it with --calm, or edit those shots."
        )
    return tuple(lines)


def _check_board(board: Storyboard, drawn: Art, path: Path) -> None:
    """Refuse a storyboard that asks for what the art does not have.

    Raises:
        InputError: a shot names an unknown backdrop, puppet or action, or the shots do not follow each other.
    """
    cast = {puppet.name: puppet for puppet in drawn.cast}
    places = [backdrop.name for backdrop in drawn.backdrops]
    for number, shot in enumerate(board.shots):
        if shot.backdrop not in places:
            raise _refused(path, shot.name, "backdrop", shot.backdrop, places)
        if shot.look not in LOOKS:
            raise _refused(path, shot.name, "look", shot.look, LOOKS)
        for staging in shot.cast:
            if staging.puppet not in cast:
                raise _refused(path, shot.name, "puppet", staging.puppet, list(cast))
            if staging.action not in cast[staging.puppet].actions:
                raise _refused(path, shot.name, "action", staging.action, list(cast[staging.puppet].actions))
        if number and abs(shot.start_beat - board.shots[number - 1].end_beat) > 1e-6:
            raise InputError(
                f"{path}: {shot.name} starts at beat {shot.start_beat:g} but the shot before it ends at "
                f"{board.shots[number - 1].end_beat:g}; give both the same beat."
            )


def _refused(path: Path, shot: str, field: str, value: str, known: Sequence[str]) -> InputError:
    return InputError(f"{path}: {shot} asks for {field} '{value}'; choose one of {', '.join(known)}.")


def _film_before(bench: Bench) -> Film | None:
    """Return what the film that is there was made from, None where there is none that Rivethead made."""
    draft, aspect = bench.options.draft, bench.options.delivery.aspect
    name, paper = film_stage_name(draft, aspect), folder.film_paper(draft, aspect)
    record = bench.ledger.record(name)
    there = record is not None and all(bench.files.path(f).is_file() for f in (*record.outputs, paper))
    return bench.files.load(Film, paper) if there and not bench.ledger.edited(name) else None


def restaging_stage_name(aspect: str) -> str:
    """Return the name of the stage that composes the storyboard for another shape."""
    return f"restaging {folder.storyboard_file(aspect)}"


def film_stage_name(draft: bool, aspect: str) -> str:
    """Return the name of the stage that makes the film."""
    return f"film {folder.film_file(draft, aspect)}"


def certificate_stage_name(draft: bool, aspect: str) -> str:
    """Return the name of the stage that makes the certificate."""
    return f"certificate {folder.certificate_file(draft, aspect)}"


_SHEETS = {"sheet": art.model_sheet, "turnaround": art.turnaround_sheet, "expressions": art.expression_sheet}


def _draw_sheets(bench: Bench, drawn: Art) -> Sequence[str]:
    made = []
    for puppet in drawn.cast:
        for name, draw in _SHEETS.items():
            made.append(f"art/cast/{puppet.name}/{name}.png")
            draw(puppet, bench.files.path(made[-1]))
    for backdrop in drawn.backdrops:
        made.append(f"art/backdrops/{backdrop.name}/preview.png")
        art.backdrop_preview(backdrop, bench.files.path(made[-1]))
    return made


def _draw_poster(bench: Bench, drawn: Art) -> Sequence[str]:
    board = storyboard.poster(bench.brief, drawn)
    film.still(board, drawn, Delivery(), board.duration_s / 2, bench.files.path(folder.POSTER))
    return [folder.POSTER]


def _art_papers(bench: Bench) -> tuple[str, ...]:
    record = bench.ledger.record("art")
    if record is None:
        return ()
    return tuple(f for f in record.outputs if f.endswith(".json"))


def _art_digest(bench: Bench) -> str:
    return digest_of([bench.ledger.digest(paper) for paper in _art_papers(bench)])
