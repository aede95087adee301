"""Results come in the jobs' order, whatever the number of processes."""

import os
import subprocess
import sys
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


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    source = (
        "import os, time\nfrom pathlib import Path\nfrom rivethead.compute import local\n"
        f"def note(n):\n    Path({str(tmp_path)!r}, str(os.getpid())).touch()\n    time.sleep(60)\n"
        "if __name__ == '__main__':\n    local.run(note, [1, 2], 2)\n"
    )
    script = tmp_path.parent / f"{tmp_path.name}.py"
    script.write_text(source)
    parent = subprocess.Popen([sys.executable, str(script)])
    for _ in range(300):
        if len(list(tmp_path.iterdir())) == 2:
            break
        time.sleep(0.1)
    workers = [int(p.name) for p in tmp_path.iterdir()]
    assert len(workers) == 2
    parent.kill()
    parent.wait()
    for _ in range(300):
        if not any(Path(f"/proc/{pid}").exists() for pid in workers):
            break
        time.sleep(0.1)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)
