"""Variants: which of a style's three manners a line asks for."""

import re

from rivethead.brief.phrases import without
from rivethead.errors import InputError
from rivethead.schema.brief import VARIANTS

_ASKED = re.compile(r"\bvariant\s*(?::|=|#)?\s*([a-z])(?!\w)", re.IGNORECASE)


def find_variant(line: str) -> tuple[str | None, str]:
    """Return the variant that a line names ("EBM, variant B"), and the line without it.

    Raises:
        InputError: two variants, or one that no style has.
    """
    found = list(_ASKED.finditer(line))
    names = list(dict.fromkeys(m[1].upper() for m in found))
    if len(names) > 1:
        raise InputError(
            f"The brief asks for the variants {names[0]} and {names[1]}; a set has one, so leave one of them out."
        )
    for name in names:
        if name not in VARIANTS:
            raise InputError(f"The brief asks for variant {name}, which no style has; choose {_LISTED}.")
    return names[0] if names else None, without(line, [m.span() for m in found])


def check_variant(name: str) -> None:
    """Refuse a variant that no style has.

    Raises:
        InputError: it is not one of VARIANTS.
    """
    if name not in VARIANTS:
        raise InputError(f"--variant {name} is not known; choose {_LISTED}.")


_LISTED = f"{', '.join(VARIANTS[:-1])} or {VARIANTS[-1]}"
