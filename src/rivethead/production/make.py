"""From a brief to a film, step by step; every step leaves its files and is not run twice.

A brief becomes a score; the score is played into stems; the stems are stitched into a mix; analysis hears the mix; art
draws a cast and backdrops; a storyboard decides what happens on which beat; the film is drawn and encoded.
Art comes first here because it needs only the brief, so that there is something to look at within seconds.
"""

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from rivethead import analysis, art, film, mix, score, stems, storyboard
from rivethead.compute import local
from rivethead.errors import DiskError, InputError
from rivethead.production import editorial, estimate, folder, licences
from rivethead.production.folder import SetFolder
from rivethead.production.progress import Advanced, Began, Ended, Planned, Report, Said, Step, Wrote
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief, Recipe
from rivethead.schema.film import Delivery, SyncCertificate
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Take, Takes
from rivethead.schema.storyboard import Storyboard
from rivethead.store.ledger import Ledger, Stage, digest_of

VERSIONS = {
    "brief": 1,
    "art": 1,
    "poster": 1,
    "score": 1,
    "take": 1,
    "mix": 1,
    "analysis": 1,
    "storyboard": 1,
    "film": 1,
}
"""Raised with every change that gives other files for the same inputs."""

DRAFT = Delivery(width_px=640, height_px=360, preset="superfast", crf=24)

_SPARE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Options:
    """How a set is made, as opposed to what is asked for.

    Attributes:
        delivery: size, frame rate and preset of the film.
        draft: whether the film is a small one beside the finished one.
        until: the last step: "art", "mix" or "film".
        music: music engine.
        pictures: art engine.
        processes: how many processes draw and play.
    """

    delivery: Delivery = field(default_factory=Delivery)
    draft: bool = False
    until: Literal["art", "mix", "film"] = "film"
    music: str = "synth"
    pictures: str = "vector"
    processes: int = field(default_factory=local.available_cores)


@dataclass(slots=True)
class Production:
    """One set being made.

    Attributes:
        files: its folder.
        brief: what was asked for; replaced by brief.json where that was edited.
        options: how it is made.
        report: who listens.
        resumed: whether the brief is the set's own, edited or not, rather than one typed just now.
    """

    files: SetFolder
    brief: Brief
    options: Options
    report: Report
    resumed: bool = False
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.files.root)

    # ------------------------------------------------------------ the sentence

    def make(self) -> None:
        """Make everything that is asked for and not yet there."""
        self.keep_brief()
        self.announce()
        drawn = self.draw_art()
        if self.options.until == "art":
            return
        the_score = self.compose_score()
        takes = self.perform_takes(the_score)
        the_mix = self.mix_takes(the_score, takes)
        heard = self.listen_to_mix(the_score, the_mix, takes)
        if self.options.until == "mix":
            self.write_licences(takes, drawn)
            return
        board = self.plan_storyboard(heard, drawn)
        self.shoot_film(board, drawn)
        self.certify_film(board)
        self.write_licences(takes, drawn)

    # ------------------------------------------------------------ steps

    def keep_brief(self) -> None:
        """Write brief.json, or take it as it is where a person has edited it."""
        if self.resumed:
            return
        stage = Stage("brief", VERSIONS["brief"], {"brief": digest_of(codec.plain(self.brief))})
        record = self.ledger.record("brief")
        if record is None and self._strange_files():
            raise InputError(
                f"{self.files.root} holds files that are not a set; give another folder with --out, or empty that one."
            )
        if record is not None and record.key != stage.key:
            old = self.files.load(Brief, folder.BRIEF)
            raise InputError(
                f"{self.files.root} was made from another brief ('{old.text}', seed {old.seed}, {old.style}); "
                f"give another folder with --out, or delete that one."
            )
        self._run(stage, lambda: self._save(folder.BRIEF, self.brief))
        self.brief = self.files.load(Brief, folder.BRIEF)

    def draw_art(self) -> Art:
        """Draw the cast, the backdrops and the poster."""
        brief = self.brief
        asked = {
            "style": brief.style,
            "seed": str(brief.seed),
            "cast size": str(brief.cast_size),
            "characters": ", ".join(brief.characters),
            "places": ", ".join(brief.places),
            "art prompt": brief.art_prompt,
            "art engine": self.options.pictures,
        }
        stage = Stage("art", VERSIONS["art"], asked)

        def draw() -> Sequence[str]:
            drawn = art.draw(brief, engine=self.options.pictures)
            return self.files.save_art(drawn) + self._draw_sheets(drawn)

        self._run(stage, draw)
        drawn = self.files.load_art(self._art_papers())
        shown = Stage("poster", VERSIONS["poster"], {"art": self._art_digest(), "title": brief.title})
        if self._run(shown, lambda: self._draw_poster(drawn)):
            self._wrote("the first still", folder.POSTER)
        return drawn

    def compose_score(self) -> Score:
        """Write the score and its MIDI."""
        wanted = {
            k: v
            for k, v in codec.plain(self.brief).items()
            if k not in ("art_prompt", "characters", "places", "cast_size")
        }
        stage = Stage("score", VERSIONS["score"], {k: digest_of(v) for k, v in wanted.items()})
        self._run(stage, lambda: self._save(folder.SCORE, score.compose(self.brief)))
        written = self.files.load(Score, folder.SCORE)
        midi = Stage("midi", VERSIONS["score"], {"score": self.ledger.digest(folder.SCORE)})
        self._run(midi, lambda: self._write_midi(written))
        return written

    def perform_takes(self, the_score: Score) -> Takes:
        """Render every piece that is stale, several at a time."""
        stages = {p.name: self._take_stage(the_score, p.name) for p in the_score.pieces}
        stale = [name for name, stage in stages.items() if not self.ledger.is_fresh(stage)]
        for name in stale:
            self.ledger.refuse_to_overwrite(stages[name].name)
        self._step("takes", bool(stale), lambda: self._perform(the_score, stale, stages))
        return Takes(tuple(self.files.load(Take, folder.take_paper(p.name)) for p in the_score.pieces))

    def mix_takes(self, the_score: Score, takes: Takes) -> Mix:
        """Stitch and master."""
        stage = Stage(
            "mix",
            VERSIONS["mix"],
            {
                "score": self.ledger.digest(folder.SCORE),
                "brightness": str(self.brief.recipe.brightness_db),
                **{take.file: self.ledger.digest(take.file) for take in takes.takes},
            },
        )

        def stitch() -> Sequence[str]:
            made = mix.mix_down(the_score, takes, self.files.root, brightness_db=self.brief.recipe.brightness_db)
            self.files.save(folder.MIX_PAPER, made)
            return [folder.MIX, folder.MIX_REPORT, folder.MIX_PICTURE, folder.MIX_PAPER]

        if self._run(stage, stitch):
            self._wrote("the mix", folder.MIX)
        return self.files.load(Mix, folder.MIX_PAPER)

    def listen_to_mix(self, the_score: Score, the_mix: Mix, takes: Takes) -> Analysis:
        """Write the beats JSON beside the mix."""
        stage = Stage(
            "analysis",
            VERSIONS["analysis"],
            {
                name: self.ledger.digest(file)
                for name, file in (("mix", folder.MIX), ("score", folder.SCORE), ("placements", folder.MIX_PAPER))
            },
        )

        def listen() -> Sequence[str]:
            heard = analysis.listen(
                self.files.path(folder.MIX), asked_bpm=the_score.bpm, written=(the_score, the_mix), words=takes
            )
            return self._save(folder.BEATS, heard)

        self._run(stage, listen)
        return self.files.load(Analysis, folder.BEATS)

    def plan_storyboard(self, heard: Analysis, drawn: Art) -> Storyboard:
        """Write the storyboard and the two edit lists made from it."""
        stage = Stage(
            "storyboard",
            VERSIONS["storyboard"],
            {
                "brief": digest_of([self.brief.title, self.brief.style, self.brief.seed]),
                "beats": self.ledger.digest(folder.BEATS),
                "art": self._art_digest(),
            },
        )
        self._run(stage, lambda: self._save(folder.STORYBOARD, storyboard.plan(self.brief, heard, drawn)))
        board = self.files.load(Storyboard, folder.STORYBOARD)
        lists = Stage(
            "edit lists",
            VERSIONS["storyboard"],
            {"storyboard": self.ledger.digest(folder.STORYBOARD), "fps": str(self.options.delivery.fps)},
        )
        self._run(lists, lambda: self._write_edit_lists(board))
        return board

    def shoot_film(self, board: Storyboard, drawn: Art) -> None:
        """Draw and encode the film."""
        delivery = self.options.delivery
        target = folder.film_file(self.options.draft)
        stage = self._film_stage()
        shots = self.files.path(folder.SHOTS)

        def shoot() -> Sequence[str]:
            film.shoot(
                board,
                drawn,
                self.files.path(folder.MIX),
                self.files.path(target),
                delivery,
                processes=self.options.processes,
                cache=shots,
                progress=lambda done, total: self.report(Advanced("film", done, total)),
            )
            shutil.rmtree(shots, ignore_errors=True)
            return [target]

        if self._run(stage, shoot, "film"):
            self._wrote("the film", target)

    def certify_film(self, board: Storyboard) -> None:
        """Decode the finished film and compare its cuts with the beats."""
        target, certificate = folder.film_file(self.options.draft), folder.certificate_file(self.options.draft)
        inputs = {"film": self.ledger.digest(target), "storyboard": self.ledger.digest(folder.STORYBOARD)}
        stage = Stage(f"certificate {certificate}", VERSIONS["film"], inputs)

        def certify() -> Sequence[str]:
            return self._save(certificate, film.certify(self.files.path(target), board, self.options.delivery.fps))

        self._run(stage, certify, "certificate")
        seen = self.files.load(SyncCertificate, certificate)
        self.report(
            Said(
                f"{seen.on_beat:.1%} of {len(seen.cuts)} cuts lie on a beat; "
                f"{seen.found_exactly:.1%} are seen in the decoded film at exactly their frame."
            )
        )

    def write_licences(self, takes: Takes, drawn: Art) -> None:
        """Write LICENCES.md."""
        text = licences.page(self.brief.title, takes, drawn)
        stage = Stage("licences", 1, {"page": digest_of(text)})
        self._run(stage, lambda: self._write_page(text))

    # ------------------------------------------------------------ the plan

    def announce(self) -> None:
        """Say what will be done, what it should cost, and refuse when the disk is too small."""
        steps = self._planned_steps()
        self.report(Planned(self._headline(), tuple(steps)))
        needed = sum(step.bytes for step in steps)
        free = shutil.disk_usage(self.files.root).free
        if needed and free < needed + _SPARE_BYTES:
            raise DiskError(
                f"{self.files.root} needs about {needed / 1e6:.0f} MB but its disk has {free / 1e6:.0f} MB free; "
                f"free some space or choose another folder with --out."
            )

    def _strange_files(self) -> bool:
        """Whether the folder holds more than the beginning of this set: a run may be killed before its first record."""
        root = self.files.root
        if not root.exists():
            return False
        names = {p.name for p in root.iterdir() if not p.name.startswith(".")}
        return bool(names) and not (names == {folder.BRIEF} and self.files.load(Brief, folder.BRIEF) == self.brief)

    def _headline(self) -> str:
        brief, delivery = self.brief, self.options.delivery
        length = (
            f"{brief.song_seconds:g} s song"
            if brief.form == "song"
            else f"{brief.stems} stems, {brief.transitions} transitions"
        )
        picture = (
            f", {delivery.width_px}×{delivery.height_px} at {delivery.fps} fps" if self.options.until == "film" else ""
        )
        return f"{brief.title}: {brief.style}, {brief.bpm:g} bpm, {brief.key}, seed {brief.seed}; {length}{picture}"

    def _planned_steps(self) -> list[Step]:
        seconds, processes = (
            estimate.music_seconds(self.brief),
            min(self.options.processes, local.available_cores()),
        )
        pieces = 1 if self.brief.form == "song" else self.brief.stems + self.brief.transitions
        rows = [("art", "cast, backdrops, poster", estimate.Cost(estimate.ART_CPU_S, estimate.ART_BYTES), 1)]
        if self.options.until != "art":
            rows += [
                ("takes", "stems and transitions in layers", estimate.take_cost(seconds), min(processes, pieces)),
                ("mix", "stitched and mastered", estimate.mix_cost(seconds), 1),
                (
                    "analysis",
                    "beats, sections, hits",
                    estimate.Cost(seconds * estimate.ANALYSIS_CPU_S_PER_S + 1, 1_000_000),
                    1,
                ),
            ]
        if self.options.until == "film":
            rows += [
                (
                    "film",
                    "storyboard, edit lists, drawing, encoding",
                    estimate.film_cost(seconds, self.options.delivery),
                    processes,
                ),
                (
                    "certificate",
                    "the film decoded again, its cuts against the beats",
                    estimate.certificate_cost(seconds, self.options.delivery),
                    1,
                ),
            ]
        return [self._planned(name, about, cost, share) for name, about, cost, share in rows]

    def _planned(self, name: str, about: str, cost: estimate.Cost, share: int) -> Step:
        record_names = {
            "film": self._film_stage_name(),
            "certificate": f"certificate {folder.certificate_file(self.options.draft)}",
        }
        if name == "takes":
            there = any((self.ledger.folder).glob("take-*.json"))
        else:
            there = self.ledger.record(record_names.get(name, name)) is not None
        if there:
            return Step(name, about, 0.0, 0, "")
        return Step(name, about, cost.cpu_s / share, cost.bytes, "not made yet")

    # ------------------------------------------------------------ making files

    def _save(self, relative: str, paper: object) -> Sequence[str]:
        self.files.save(relative, paper)
        return [relative]

    def _draw_sheets(self, drawn: Art) -> list[str]:
        made = []
        for puppet in drawn.cast:
            made.append(f"art/cast/{puppet.name}/sheet.png")
            art.turnaround_sheet(puppet, self.files.path(made[-1]))
        for backdrop in drawn.backdrops:
            made.append(f"art/backdrops/{backdrop.name}/preview.png")
            art.backdrop_preview(backdrop, self.files.path(made[-1]))
        return made

    def _draw_poster(self, drawn: Art) -> Sequence[str]:
        board = storyboard.poster(self.brief, drawn)
        film.still(board, drawn, Delivery(), board.duration_s / 2, self.files.path(folder.POSTER))
        return [folder.POSTER]

    def _write_midi(self, written: Score) -> Sequence[str]:
        from rivethead.media.midi import write_midi

        write_midi(self.files.path(folder.MIDI), written)
        return [folder.MIDI]

    def _write_edit_lists(self, board: Storyboard) -> Sequence[str]:
        editorial.write_lists(
            board, self.options.delivery.fps, self.files.path(folder.OTIO), self.files.path(folder.EDL)
        )
        return [folder.OTIO, folder.EDL]

    def _write_page(self, text: str) -> Sequence[str]:
        from rivethead.paths import write_text

        write_text(self.files.path(folder.LICENCES), text)
        return [folder.LICENCES]

    def _take_stage(self, the_score: Score, name: str) -> Stage:
        inputs = {
            "piece": digest_of(codec.plain(the_score.piece(name))),
            "style": the_score.style,
            "tempo": str(the_score.bpm),
            "seed": str(the_score.seed),
            "recipe": digest_of(codec.plain(self.brief.recipe)),
            "music engine": self.options.music,
        }
        return Stage(f"take {name}", VERSIONS["take"], inputs)

    def _perform(self, the_score: Score, names: Sequence[str], stages: dict[str, Stage]) -> None:
        stems.warm_up()
        jobs = [TakeJob(the_score, name, self.files.root, self.options.music, self.brief.recipe) for name in names]

        def keep(index: int, result: tuple[Take, float]) -> None:
            take, seconds = result
            paper = folder.take_paper(take.name)
            self.files.save(paper, take)
            self.ledger.publish(stages[take.name], [take.file, *take.layers.values(), paper], seconds)
            self.report(Advanced("takes", index + 1, len(jobs)))

        local.run(perform_take, jobs, self.options.processes, done=keep)

    def _film_stage_name(self) -> str:
        return f"film {folder.film_file(self.options.draft)}"

    def _film_stage(self) -> Stage:
        inputs = {
            "storyboard": self.ledger.digest(folder.STORYBOARD),
            "art": self._art_digest(),
            "mix": self.ledger.digest(folder.MIX),
            "delivery": digest_of(codec.plain(self.options.delivery)),
        }
        return Stage(self._film_stage_name(), VERSIONS["film"], inputs)

    def _art_papers(self) -> tuple[str, ...]:
        record = self.ledger.record("art")
        assert record is not None
        return tuple(f for f in record.outputs if f.endswith(".json"))

    def _art_digest(self) -> str:
        return digest_of([self.ledger.digest(paper) for paper in self._art_papers()])

    # ------------------------------------------------------------ running

    def _run(self, stage: Stage, make: Callable[[], Sequence[str]], step: str | None = None) -> bool:
        ran = False

        def go() -> None:
            nonlocal ran
            ran = self.ledger.run(stage, make)

        self._step(step or stage.name, not self.ledger.is_fresh(stage), go)
        return ran

    def _step(self, name: str, needed: bool, go: Callable[[], None]) -> None:
        self.report(Began(name))
        started = time.perf_counter()
        if needed:
            go()
        self.report(Ended(name, time.perf_counter() - started, needed))

    def _wrote(self, about: str, relative: str) -> None:
        path = self.files.path(relative)
        self.report(Wrote(about, str(path), path.stat().st_size))


@dataclass(frozen=True, slots=True)
class TakeJob:
    """One piece to render in a process of its own."""

    score: Score
    piece: str
    root: Path
    engine: str
    recipe: Recipe


def perform_take(job: TakeJob) -> tuple[Take, float]:
    """Render one piece and say how long it took."""
    started = time.perf_counter()
    take = stems.perform(job.score, job.piece, job.root, engine=job.engine, recipe=job.recipe)
    return take, time.perf_counter() - started


def as_draft(options: Options) -> Options:
    """Return the options with the small picture of a draft; nothing else changes."""
    return replace(options, draft=True, delivery=replace(DRAFT, fps=options.delivery.fps))
