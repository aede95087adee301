"""The user's own styles: read from the desk, and mixtures written into it."""

import typer

from rivethead.cli.initialise import default_text
from rivethead.paths import desk_file, desk_folder, write_text

_FILE = "industrial_styles.py"


def own_styles() -> dict[str, dict[str, object]]:
    """Return every entry of workspace/industrial_styles.py, name -> entry.

    Raises:
        InputError: the file has a mistake.
    """
    from rivethead.brief import load_styles

    return load_styles(desk_file(_FILE))


def add_mixture(parts: str | None, seed: int | None, name: str | None) -> None:
    """Add a mixture of styles to the end of workspace/industrial_styles.py, and say how to hear it.

    A desk without that file gets the default one first.

    Args:
        parts: styles joined with a plus; None draws them.
        seed: what comes from whom.
        name: of the entry.

    Raises:
        InputError: a style is not known, the name is taken, or the file has a mistake.
        DiskError: the file cannot be written.
    """
    from rivethead.brief import mix_styles

    chosen, entry = mix_styles(parts, own_styles(), seed=seed, name=name)
    own = desk_folder() / "workspace" / _FILE
    old = own.read_bytes().decode("utf-8-sig") if own.is_file() else default_text(_FILE)
    write_text(own, f"{old.rstrip()}\n\n{entry}")
    typer.echo(entry, nl=False)
    typer.echo(f'\nWritten to {own}. Hear it:  rivethead music "{chosen} sketch" --song 60')
