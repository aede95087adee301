"""Named random streams: chance is a path, never a position in a shared stream.

A draw depends only on the seed, the names of its stream and its index in that stream, so adding a draw
in one place never changes another, and the order in which processes run does not matter.
NumPy's generators promise no stream across versions; BLAKE2b does.
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


class Stream:
    """An endless stream of draws named by a seed and a path.

    Args:
        seed: the set's seed, or any integer.
        *path: names and numbers that say what is drawn, e.g. ``Stream(seed, "score", "bass", bar)``.
    """

    __slots__ = ("_draws", "_root")

    def __init__(self, seed: int, *path: str | int | float) -> None:
        words = "/".join([str(seed), *map(str, path)])
        self._root = blake2b(words.encode(), digest_size=32).digest()
        self._draws = 0

    def bits64(self) -> int:
        """Return the next draw as an unsigned 64-bit integer."""
        self._draws += 1
        return int.from_bytes(blake2b(self._root + self._draws.to_bytes(8, "little"), digest_size=8).digest(), "little")

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return a float in [low, high)."""
        return low + (high - low) * ((self.bits64() >> 11) / (1 << 53))

    def integer(self, count: int) -> int:
        """Return an integer in [0, count)."""
        return min(count - 1, int(self.uniform() * count))

    def chance(self, probability: float) -> bool:
        """Return True with the given probability (0..1)."""
        return self.uniform() < probability

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options, all equally likely."""
        return options[self.integer(len(options))]

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """Return the options in random order."""
        keyed = sorted((self.bits64(), i) for i in range(len(options)))
        return [options[i] for _, i in keyed]
