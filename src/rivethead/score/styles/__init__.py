"""Styles: one table a file; only the one that is asked for is imported."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.score.style import Style

__all__ = ["style_named"]


def style_named(name: str) -> "Style":
    """Return a style's tables.

    Args:
        name: one of rivethead.schema.brief.STYLES.

    Raises:
        InputError: there is no such style.
    """
    from rivethead.errors import InputError
    from rivethead.schema.brief import STYLES

    if name not in STYLES:
        raise InputError(f"There is no style called '{name}'; use --style with one of: {', '.join(STYLES)}.")
    style: Style = import_module(f"{__name__}.{name.replace('-', '_')}").STYLE
    return style
