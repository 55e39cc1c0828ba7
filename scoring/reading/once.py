"""Work out a thing once per reading: a dozen skills ask for the same in a row."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from scoring.reading.text import Reading

_A = TypeVar("_A")
_T = TypeVar("_T")
_NOTHING = object()


def kept_in(memo_of: Callable[[_A], dict[object, Any]], work: Callable[[_A], _T]) -> Callable[[_A], _T]:
    """Remember what `work` made of a thing in the memo that is found for it; threads may recompute, never mix."""

    @wraps(work)
    def remembered(asked: _A) -> _T:
        memo = memo_of(asked)
        known = memo.get(work, _NOTHING)
        if known is _NOTHING:
            known = memo[work] = work(asked)
        return known  # type: ignore[no-any-return]  # the memo holds anything

    return remembered


def once(work: Callable[[Reading], _T]) -> Callable[[Reading], _T]:
    """Remember the result in the reading's memo, as long as the reading lives."""
    return kept_in(_memo, work)


def _memo(reading: Reading) -> dict[object, Any]:
    return reading.memo
