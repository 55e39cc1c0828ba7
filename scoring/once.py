"""Work out a thing once per reading: a dozen skills ask for the same in a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from scoring.text import Reading

_T = TypeVar("_T")


def once(work: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """Remember the last reading's result, by identity: hashing a reply with its case costs more than most of the work.

    The pair is swapped in one assignment, so that threads may recompute but never mix.
    """
    last: tuple[Reading, _T] | None = None

    def remembered(reading: Reading) -> _T:
        nonlocal last
        known = last
        if known is None or known[0] is not reading:
            known = last = (reading, work(reading))
        return known[1]

    return remembered
