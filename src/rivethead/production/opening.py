"""Opening a set's folder: whether what lies there is ours to go on with, and its brief."""

from rivethead.errors import InputError
from rivethead.production import folder
from rivethead.production.bench import VERSIONS, Bench
from rivethead.production.folder import SetFolder
from rivethead.schema import codec
from rivethead.schema.brief import Brief
from rivethead.store.ledger import Stage, digest_of


def refuse_another_set(bench: Bench) -> None:
    """Refuse a folder that holds something else, or a set made from another brief.

    Raises:
        InputError: it does.
    """
    files, record = bench.files, bench.ledger.record("brief")
    if record is None and _holds_other_things(files, bench.brief):
        raise InputError(
            f"{files.root} holds files that are not a set; give another folder with --out, or empty that one."
        )
    if record is not None and record.key != _stage(bench).key:
        old = files.load(Brief, folder.BRIEF)
        raise InputError(
            f"{files.root} was made from another brief ('{old.text}', seed {old.seed}, {old.style}); "
            f"give another folder with --out, or delete that one."
        )


def take_kept_brief(bench: Bench) -> None:
    """Go by the brief that lies in the set, edited or not, where there is one."""
    if bench.ledger.record("brief") is not None:
        bench.brief = bench.files.load(Brief, folder.BRIEF)


def keep_brief(bench: Bench) -> None:
    """Write brief.json where it is not there yet."""
    if bench.ledger.record("brief") is None:
        bench.run(_stage(bench), lambda: bench.save(folder.BRIEF, bench.brief))


def _stage(bench: Bench) -> Stage:
    return Stage("brief", VERSIONS["brief"], {"brief": digest_of(codec.plain(bench.brief))})


def _holds_other_things(files: SetFolder, asked: Brief) -> bool:
    """Whether the folder holds more than the beginning of this set: a run may be killed before its first record."""
    if not files.root.exists():
        return False
    names = {p.name for p in files.root.iterdir() if not p.name.startswith(".")}
    return bool(names) and not (names == {folder.BRIEF} and files.load(Brief, folder.BRIEF) == asked)
