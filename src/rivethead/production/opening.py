"""Opening a set's folder: whether what lies there is ours to go on with, and by which brief."""

from rivethead.errors import InputError
from rivethead.production import folder
from rivethead.production.bench import VERSIONS, Bench
from rivethead.production.folder import SetFolder
from rivethead.schema import codec
from rivethead.schema.brief import Brief
from rivethead.store.ledger import Stage, digest_of

_TOLD_ANEW = ("music_prompt", "art_prompt", "loudness_lufs")
"""What a set may be told anew without becoming another set."""


def settle(bench: Bench) -> Stage | None:
    """Decide which brief counts: the one in the set, edited or not, or the one that was asked for.

    Returns:
        The stage that writes the brief, None where it is there already.

    Raises:
        InputError: the folder holds something else, or a set made from another brief.
    """
    files, record = bench.files, bench.ledger.record("brief")
    stage = Stage("brief", VERSIONS["brief"], {k: digest_of(v) for k, v in codec.plain(bench.brief).items()})
    if record is None:
        if _holds_other_things(files, bench.brief):
            raise InputError(
                f"{files.root} is not a set but something else; give another folder with --out, or move that away."
            )
        return stage
    # a field that the record does not know was added since, and then stood at nothing
    changed = {name for name, value in stage.inputs.items() if record.inputs.get(name, digest_of([])) != value}
    if changed - set(_TOLD_ANEW):
        old = files.load(Brief, folder.BRIEF)
        raise InputError(
            f"{files.root} was made from another brief ('{old.text}', seed {old.seed}, {old.style}); "
            f"give another folder with --out, or delete that one."
        )
    if changed:
        bench.ledger.refuse_to_overwrite("brief")
        return stage
    bench.brief = files.load(Brief, folder.BRIEF)
    return None


def keep_brief(bench: Bench, stage: Stage | None) -> None:
    """Write brief.json where `settle` says so."""
    if stage is not None:
        bench.run(stage, lambda: bench.save(folder.BRIEF, bench.brief))


def _holds_other_things(files: SetFolder, asked: Brief) -> bool:
    """Whether the folder holds more than the beginning of this set: a run may be killed before its first record."""
    if not files.root.is_dir():
        return files.root.exists()
    names = {p.name for p in files.root.iterdir() if not p.name.startswith(".")}
    return bool(names) and not (names == {folder.BRIEF} and files.load(Brief, folder.BRIEF) == asked)
