"""What a value in a paper may be, said so that a person who edits the paper can mend it."""

from collections.abc import Sequence


def within(field: str, value: float, low: float, high: float) -> None:
    """Refuse a number that is out of range.

    Raises:
        ValueError: it is.
    """
    if not low <= value <= high:
        shown = f"{value:g}" if abs(value) < 1e15 else "so large a number"
        raise ValueError(f"{field} {shown} is not between {low:g} and {high:g}")


def rising(field: str, values: Sequence[float]) -> None:
    """Refuse times that do not rise.

    Raises:
        ValueError: one of them is not later than the one before it.
    """
    for index in range(1, len(values)):
        # papers are written with nine decimals; what is nearer to each other would be equal when read again
        if not round(values[index - 1], 9) < round(values[index], 9):
            raise ValueError(f"{field}[{index}] {values[index]:g} is not later than {values[index - 1]:g} before it")
