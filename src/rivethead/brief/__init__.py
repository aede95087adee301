"""Brief: a line of text, read with a lexicon, becomes every choice that a set needs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.schema.brief import Brief, CastMember

__all__ = ["load_styles", "mix_styles", "read"]


def read(
    text: str,
    *,
    seed: int | None = None,
    style: str | None = None,
    styles: Mapping[str, Mapping[str, object]] | None = None,
    stems: int | None = None,
    stem_seconds: float | None = None,
    transitions: int | None = None,
    transition_seconds: float | None = None,
    song_seconds: float | None = None,
    cast_size: int | None = None,
    variant: str | None = None,
    loudness_lufs: float | None = None,
    kept: "Sequence[CastMember]" = (),
) -> "Brief":
    """Read what is asked for and make every choice that is left open.

    An option wins over the words of the text, these over the entry of a user's style, and that over what the style
    draws by the seed. The same text and options give the same Brief.

    Args:
        text: the line, e.g. "EBM at 126 bpm in E phrygian, three robots in a foundry"; at most 2000 characters.
        seed: root of all chance, 0..2**63-1; None takes a digest of the text without regard to case and spaces.
        style: a built-in style or the name of an entry in `styles`.
        styles: the user's styles, name -> entry, as load_styles returns them.
        stems: how many stems, 1..99.
        stem_seconds: length of each, 8..600.
        transitions: how many transitions, 0..stems-1.
        transition_seconds: length of each, 8..600.
        song_seconds: one song of this length instead of a set, 8..1800.
        cast_size: how many characters, 1..8.
        variant: one of rivethead.schema.brief.VARIANTS.
        loudness_lufs: of the mix, -30..-6; None is -14.
        kept: characters that are there already and play first; the others are drawn.

    Raises:
        InputError: the text is blank, asks for two things at once or for something that cannot be, an option is
            out of range, or the style is not known.
    """
    from rivethead.brief.reading import Asked, brief_of

    asked = Asked(
        seed=seed,
        style=style,
        stems=stems,
        stem_seconds=stem_seconds,
        transitions=transitions,
        transition_seconds=transition_seconds,
        song_seconds=song_seconds,
        cast_size=cast_size,
        variant=variant,
        loudness_lufs=loudness_lufs,
        kept=tuple(kept),
    )
    return brief_of(text, asked, styles or {})


def load_styles(path: Path) -> dict[str, dict[str, object]]:
    """Return the user's styles, name -> entry, from a file of ``NAME = {...}`` lines that is never executed.

    A missing file gives an empty dict.

    Raises:
        InputError: the file cannot be read, holds anything else, or an entry has an unknown field or a wrong value.
    """
    from rivethead.brief.user_styles import load

    return load(path)


def mix_styles(
    text: str | None, styles: Mapping[str, Mapping[str, object]], *, seed: int | None = None, name: str | None = None
) -> tuple[str, str]:
    """Return the name and the text of a new entry that takes fragments of several styles.

    Args:
        text: two to four styles joined with a plus, such as "industrial/B+ebm"; None draws them by the seed.
        styles: the user's styles, which may go in too, and whose names stay theirs.
        seed: what comes from whom; None takes the first number from 1 whose entry is not there yet.
        name: of the entry; None makes one from the styles and the seed.

    Raises:
        InputError: a style is not known, the name is taken or can name no entry.
    """
    from rivethead.brief.mixing import entry_name, entry_text, ingredients, mixture, random_ingredients
    from rivethead.brief.user_styles import check_new_name

    plain = entry_name("MIX_" + text if text is not None else "RANDOM")
    number = seed if seed is not None else next(n for n in range(1, len(styles) + 2) if f"{plain}_{n}" not in styles)
    chosen = name or f"{plain}_{number}"
    check_new_name(chosen, styles)
    parts = random_ingredients(number) if text is None else ingredients(text, number, styles)
    return chosen, entry_text(chosen, mixture(parts, number))
