"""A pool of spawned processes. Results come in the order of the jobs, whatever finishes first."""

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Any, TypeVar

J = TypeVar("J")
R = TypeVar("R")


def available_cores() -> int:
    """Return how many cores this process may use, at most 8: more workers would need more memory than they bring."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(8, allowed)


def run(
    function: Callable[[J], R],
    jobs: Sequence[J],
    processes: int,
    *,
    initializer: Callable[..., None] | None = None,
    initargs: tuple[Any, ...] = (),
    done: Callable[[int, R], None] | None = None,
) -> list[R]:
    """Call a function once for every job and return the results in the jobs' order.

    With one process everything runs here, without a pool. The start method is spawn on every system.

    Args:
        function: a module-level callable; it must not depend on the order of the jobs.
        jobs: its arguments.
        processes: how many processes, at least 1.
        initializer: called once in every process before its first job.
        initargs: its arguments.
        done: called here with (job's index, result) as each one ends.
    """
    if processes <= 1 or len(jobs) <= 1:
        return _here(function, jobs, initializer, initargs, done)
    results: dict[int, R] = {}
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(processes, len(jobs)), context, _start, (initializer, initargs))
    try:
        with _interrupts_held():
            waiting: dict[Future[R], int] = {pool.submit(function, job): i for i, job in enumerate(jobs)}
        while waiting:
            finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in sorted(finished, key=waiting.__getitem__):
                index = waiting.pop(future)
                results[index] = future.result()
                if done is not None:
                    done(index, results[index])
    except BaseException:
        for process in list(pool._processes.values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return [results[i] for i in range(len(jobs))]


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold an interrupt back until the block ends; processes that are started in it hold theirs until they ignore it.

    Without it a Ctrl-C that meets them while they import would end them in a traceback. Windows has no such mask.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # its start would let interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_the_parent() -> None:
    """Wait for the parent and end at once when it is gone, however it went: nobody would take the result."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _here(
    function: Callable[[J], R],
    jobs: Sequence[J],
    initializer: Callable[..., None] | None,
    initargs: tuple[Any, ...],
    done: Callable[[int, R], None] | None,
) -> list[R]:
    if initializer is not None:
        initializer(*initargs)
    results = []
    for index, job in enumerate(jobs):
        results.append(function(job))
        if done is not None:
            done(index, results[-1])
    return results


def _start(initializer: Callable[..., None] | None, initargs: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    if initializer is not None:
        initializer(*initargs)
