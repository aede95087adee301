"""Cards: the words of the title and the end, in the letters that the stencil alphabet has."""

import unicodedata
from collections.abc import Sequence

from rivethead.schema.brief import Brief
from rivethead.schema.storyboard import Card

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#'!?&.,-: ")
_SPELLED = dict(zip("ØÆŒẞŁĐ–—’_/", ("O", "AE", "OE", "SS", "L", "D", "-", "-", "'", " ", "-"), strict=True))
MOST_LETTERS_A_ROW = 18
MOST_ROWS = 4
MOST_STARS = 4


def stencilled(text: str) -> str:
    """Return a text in upper case with only the letters that can be drawn; accents are dropped, the rest left out."""
    plain = "".join(_SPELLED.get(letter, letter) for letter in text.upper())
    apart = unicodedata.normalize("NFKD", plain)
    return " ".join("".join(letter for letter in apart if letter in LETTERS).split())


def rows(text: str) -> tuple[str, ...]:
    """Return a text broken into rows of about equal length, one to four words each."""
    words = stencilled(text).split()
    if not words:
        return ()
    count = min(MOST_ROWS, len(words), max(1, -(-len(" ".join(words)) // MOST_LETTERS_A_ROW)))
    broken: list[str] = []
    left = words
    for open_rows in range(count, 0, -1):
        aim = len(" ".join(left)) / open_rows
        taken = 1
        while taken < len(left) - (open_rows - 1) and len(" ".join(left[: taken + 1])) <= aim + 2:
            taken += 1
        taken = len(left) if open_rows == 1 else taken
        broken.append(" ".join(left[:taken]))
        left = left[taken:]
    return tuple(broken)


def title_card(brief: Brief, stars: Sequence[str]) -> Card | None:
    """Return the title and who is in it, None where no letter of the title can be drawn.

    Args:
        brief: its title.
        stars: names of the cast, the greatest first.
    """
    headline = rows(brief.title)
    names = [name for name in (stencilled(star.replace("-", " ")) for star in stars[:MOST_STARS]) if name]
    told = " & ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
    return Card("title", headline, (f"WITH {told}",) if told else ()) if headline else None


def end_card(brief: Brief, tempo_bpm: float) -> Card | None:
    """Return the end card: the title again, tempo and key, and what made it."""
    headline = rows(brief.title)
    if not headline:
        return None
    key = f"{brief.key.tonic} {brief.key.mode.replace('-', ' ')}"
    tempo = f"{tempo_bpm:.0f} BPM, " if tempo_bpm > 0 else ""
    return Card("end", headline, (stencilled(f"{tempo}{key}"), "MADE WITH RIVETHEAD"))
