"""What a value in a paper may be, said so that a person who edits the paper can mend it."""

from collections.abc import Sequence


def within(field: str, value: float, low: float, high: float) -> None:
    """Refuse a number that is out of range.

    Raises:
        ValueError: it is.
    """
    if not low <= value <= high:
        raise ValueError(f"{field} {value:g} is not between {low:g} and {high:g}")


def rising(field: str, values: Sequence[float]) -> None:
    """Refuse times that do not rise.

    Raises:
        ValueError: one of them is not later than the one before it.
    """
    for index in range(1, len(values)):
        if not values[index - 1] < values[index]:
            raise ValueError(f"{field}[{index}] {values[index]:g} is not later than {values[index - 1]:g} before it")
