"""Results come in the jobs' order, whatever the number of processes."""

import os
import time
from pathlib import Path

import pytest

from rivethead.compute import local
from rivethead.errors import InputError

factor = 1


def set_factor(value: int) -> None:
    global factor
    factor = value


def late_square(number: int) -> tuple[int, int]:
    time.sleep(0.05 if number == 0 else 0.0)
    return number * number * factor, os.getpid()


def refuse(number: int) -> int:
    raise InputError(f"job {number} is refused")


@pytest.mark.parametrize("processes", [1, 2])
def test_results_keep_the_order_of_the_jobs(processes: int) -> None:
    seen: list[int] = []
    results = local.run(
        late_square, range(5), processes, initializer=set_factor, initargs=(3,), done=lambda i, _: seen.append(i)
    )
    assert [value for value, _ in results] == [0, 3, 12, 27, 48]
    assert sorted(seen) == [0, 1, 2, 3, 4]
    assert (os.getpid() in {pid for _, pid in results}) == (processes == 1)


def test_a_refusal_in_a_process_reaches_the_caller() -> None:
    with pytest.raises(InputError, match="is refused"):
        local.run(refuse, [1, 2], 2)


def test_no_jobs_give_no_results(tmp_path: Path) -> None:
    assert local.run(late_square, [], 2) == []
