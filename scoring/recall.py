"""Recall what was worked out for a reply: first by identity, then by value.

To hash a reply with its case costs as much as many a rule, and a dozen rules ask for the same reply in a row. Replies
of earlier turns come in between, so what is known by value is kept too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from scoring.types import Reply

_T = TypeVar("_T")
_KEPT = 256


class Recalled(Generic[_T]):
    """Call a function of a reply once per reply."""

    def __init__(self, work: Callable[[Reply], _T]) -> None:
        self.__doc__ = work.__doc__
        self.__name__ = work.__name__
        self._known = lru_cache(maxsize=_KEPT)(work)
        self._last: tuple[Reply, _T] | None = None

    def __call__(self, reply: Reply) -> _T:
        """Return what the function makes of the reply; the pair is swapped at once, so threads never mix two."""
        last = self._last
        if last is None or last[0] is not reply:
            last = self._last = (reply, self._known(reply))
        return last[1]

    def cache_clear(self) -> None:
        """Forget everything."""
        self._known.cache_clear()
        self._last = None
