"""Work out a thing once per reading: a dozen skills ask for the same in a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from scoring.text import Reading

_T = TypeVar("_T")
_NOTHING = object()


def once(work: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """Remember the result in the reading's memo, as long as the reading lives; threads may recompute, never mix."""

    def remembered(reading: Reading) -> _T:
        memo = reading.memo
        known = memo.get(work, _NOTHING)
        if known is _NOTHING:
            known = memo[work] = work(reading)
        return known  # type: ignore[no-any-return]  # the memo holds anything

    return remembered
