"""Score: what is played, in beats, for every piece of a set."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rivethead.schema.brief import Brief
    from rivethead.schema.score import Score

__all__ = ["compose"]


def compose(brief: "Brief") -> "Score":
    """Write the whole set's music: form, sections, notes, drum strokes, effects, words and edits.

    The same brief gives the same score, bit for bit. A set is played in the order stem, transition, stem, ...:
    transitions fill the first gaps. Every piece holds ``floor(seconds * bpm / 240)`` whole bars (at least one);
    the joint to the next piece is the end of the last bar.

    Raises:
        InputError: a piece is too short to hold one bar at this tempo.
    """
    from rivethead.score.composition import write

    return write(brief)
