"""A pool of processes on this machine."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process

from scoring.bulk.lines import Graded, Line, grade_lines
from scoring.bulk.stream import together


class HelpersLostError(RuntimeError):
    """Say that the helpers are gone, in words for whoever started them."""


def in_processes(lines: Iterable[Line], jobs: int) -> Iterator[Graded]:
    """Grade with so many processes. Raises HelpersLostError when one of them is killed."""
    # Spawned, not forked: a fork beside the progress bar's thread may hang, and spawning is the same on every system.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield from together(lines, lambda chunk: pool.submit(grade_lines, chunk), jobs)
    except BrokenProcessPool as error:
        raise HelpersLostError("a grading process was killed (was there too little memory?)") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which then ends the pool
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    """End with the parent, also when it is killed: the pool alone would leave its processes waiting for ever."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
