"""Chance is a path: draws depend on the seed and the names, on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from rivethead.seeds import Stream


def test_known_draws_never_change() -> None:
    """Golden values: a change here changes every set that anybody has made."""
    stream = Stream(7, "score", "bass", 3)
    assert [stream.bits64(), stream.bits64()] == [262420071686822946, 181504804239928115]
    assert stream.uniform() == 0.9192238654480345


@given(st.integers(), st.text(max_size=8), st.floats(-100, 100), st.floats(0.001, 100))
def test_uniform_lies_in_its_range(seed: int, name: str, low: float, width: float) -> None:
    assert low <= Stream(seed, name).uniform(low, low + width) <= low + width


@given(st.integers(), st.integers(1, 50))
def test_integer_and_shuffle_cover_exactly_their_range(seed: int, count: int) -> None:
    stream = Stream(seed, "x")
    assert 0 <= stream.integer(count) < count
    assert sorted(stream.shuffled(range(count))) == list(range(count))


def test_other_names_give_other_draws() -> None:
    draws = {Stream(1, *path).bits64() for path in [("a",), ("b",), ("a", 1), ("a", "b"), ("ab",)]}
    assert len(draws) == 5
