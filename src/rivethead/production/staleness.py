"""Why each step of a set has to run: found out before anything is made, from what lies in the folder now."""

from collections.abc import Callable

from rivethead.errors import InputError
from rivethead.production import folder, music, picture
from rivethead.production.bench import Bench
from rivethead.production.progress import NOT_MADE
from rivethead.schema.score import Score
from rivethead.schema.sound import Take, Takes
from rivethead.store.ledger import Stage


def reasons_of_set(bench: Bench) -> dict[str, str]:
    """Return step -> why it has to run, "" where it is fresh, for a set that composes its own music."""
    why = {"art": _why(bench, lambda: picture.art_stage(bench)), "score": _why(bench, lambda: music.score_stage(bench))}
    why["takes"] = _follows(why, "score") or _takes(bench)
    why["mix"] = _follows(why, "takes") or _why(bench, lambda: music.mix_stage(bench, _takes_of(bench)))
    why["layers"] = _follows(why, "mix") or _why(bench, lambda: music.layers_stage(bench, _takes_of(bench)))
    why["analysis"] = _follows(why, "mix") or _why(bench, lambda: music.analysis_stage(bench))
    return why | _picture(bench, why)


def reasons_of_song(bench: Bench) -> dict[str, str]:
    """Return the same for a film of a song that exists."""
    why = {"art": _why(bench, lambda: picture.art_stage(bench))}
    for step in ("song", "analysis"):
        why[step] = "" if bench.ledger.record(step) is not None else NOT_MADE
    return why | _picture(bench, why)


def refuse_overwriting(bench: Bench, why: dict[str, str]) -> None:
    """Refuse, before anything is made, when a step would write a file again that a person has edited.

    Raises:
        InputError: one would.
    """
    draft, aspect = bench.options.draft, bench.options.delivery.aspect
    stages = {
        "restaging": picture.restaging_stage_name(aspect),
        "film": picture.film_stage_name(draft, aspect),
        "certificate": picture.certificate_stage_name(draft, aspect),
    }
    made = (step for step, reason in why.items() if reason and (step != "layers" or bench.options.premaster))
    for step in made:
        takes = sorted(path.stem.replace("take-", "take ", 1) for path in bench.ledger.folder.glob("take-*.json"))
        for stage in takes if step == "takes" else [stages.get(step, step)]:
            if step != "takes" or why["score"] or stage.removeprefix("take ") in why["takes"]:
                bench.ledger.refuse_to_overwrite(stage)


def _picture(bench: Bench, why: dict[str, str]) -> dict[str, str]:
    found = dict(why)
    found["storyboard"] = (
        _follows(found, "analysis") or _follows(found, "art") or _why(bench, lambda: picture.storyboard_stage(bench))
    )
    found["restaging"] = ""
    if bench.options.delivery.aspect != folder.WIDE:
        found["restaging"] = _follows(found, "storyboard") or _why(bench, lambda: picture.restaging_stage(bench))
    found["film"] = (
        _follows(found, "storyboard") or _follows(found, "restaging") or _why(bench, lambda: picture.film_stage(bench))
    )
    found["certificate"] = _follows(found, "film") or _why(bench, lambda: picture.certificate_stage(bench))
    return {step: found[step] for step in ("storyboard", "restaging", "film", "certificate")}


def _follows(why: dict[str, str], step: str) -> str:
    """Return that a step has to run because one that it depends on does, "" where that one is fresh."""
    return "" if not why[step] else NOT_MADE if why[step] == NOT_MADE else f"the {step} will change"


def _why(bench: Bench, stage: Callable[[], Stage]) -> str:
    """Return why a stage has to run; one whose inputs are not all there has not been made."""
    try:
        reasons = bench.ledger.reasons(stage())
    except (FileNotFoundError, InputError):
        return NOT_MADE
    return "; ".join(NOT_MADE if reason.startswith("it has not") else reason for reason in reasons)


def _takes(bench: Bench) -> str:
    if not bench.files.path(folder.SCORE).is_file():
        return NOT_MADE
    written = bench.files.load(Score, folder.SCORE)
    found = {
        piece.name: reason
        for piece in written.pieces
        if (reason := _why(bench, lambda name=piece.name: music.take_stage(bench, written, name)))  # type: ignore[misc]
    }
    if len(found) == len(written.pieces) and set(found.values()) == {NOT_MADE}:
        return NOT_MADE
    return "; ".join(f"{name}: {reason}" for name, reason in found.items())


def _takes_of(bench: Bench) -> Takes:
    written = bench.files.load(Score, folder.SCORE)
    return Takes(tuple(bench.files.load(Take, folder.take_paper(piece.name)) for piece in written.pieces))
