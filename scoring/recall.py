"""Recall what was worked out for a reply: it stands in the memo of its reading."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from scoring.text import read
from scoring.types import Reply

_T = TypeVar("_T")
_NOTHING = object()


def recalled(work: Callable[[Reply], _T]) -> Callable[[Reply], _T]:
    """Call a function of a reply once per reply."""

    @wraps(work)
    def remembered(reply: Reply) -> _T:
        memo = read(reply).memo
        known = memo.get(work, _NOTHING)
        if known is _NOTHING:
            known = memo[work] = work(reply)
        return known  # type: ignore[no-any-return]

    return remembered
