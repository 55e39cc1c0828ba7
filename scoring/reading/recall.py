"""Recall what was worked out for a reply: it stands in the memo of its reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from scoring.reading.once import kept_in
from scoring.reading.text import read
from scoring.types import Reply

_T = TypeVar("_T")


def recalled(work: Callable[[Reply], _T]) -> Callable[[Reply], _T]:
    """Call a function of a reply once per reply."""
    return kept_in(_memo, work)


def _memo(reply: Reply) -> dict[object, Any]:
    return read(reply).memo


@recalled
def past(reply: Reply) -> tuple[Reply, ...]:
    """Return the replies of earlier turns, each as if nothing had been said before."""
    return tuple(Reply(turn.reply, turn.customer, (), reply.case) for turn in reply.earlier)


@recalled
def before(reply: Reply) -> tuple[Reply, ...]:
    """Return the replies of earlier turns as they were given: each with what had been said by then."""
    earlier = reply.earlier
    return tuple(
        replace(reply, text=turn.reply, answering=turn.customer, earlier=earlier[:place])
        for place, turn in enumerate(earlier)
    )
