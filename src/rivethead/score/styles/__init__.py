"""Styles: three variants of one table a file; only the one that is asked for is imported."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.schema.brief import Fragment
    from rivethead.score.style import Style

__all__ = ["style_named"]


def style_named(name: str, variant: str = "A", fragments: "tuple[Fragment, ...]" = ()) -> "Style":
    """Return a style's tables.

    Args:
        name: one of rivethead.schema.brief.STYLES.
        variant: one of rivethead.schema.brief.VARIANTS.
        fragments: what is borrowed from other styles.

    Raises:
        InputError: there is no such style.
    """
    from rivethead.schema.brief import Source
    from rivethead.score.borrowing import borrowed

    style = _variant(name, variant)
    for fragment in fragments:
        source = Source.named(fragment.source)
        style = borrowed(style, fragment.part, _variant(source.style, source.variant))
    return style


def _variant(name: str, variant: str) -> "Style":
    from rivethead.errors import InputError
    from rivethead.schema.brief import STYLES

    if name not in STYLES:
        raise InputError(f"There is no style called '{name}'; use --style with one of: {', '.join(STYLES)}.")
    variants: Mapping[str, Style] = import_module(f"{__name__}.{name.replace('-', '_')}").VARIANTS
    return variants[variant]
