"""What is a look: a page is drawn anew at every click, and only the first time of a visit is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

import streamlit as st

_T = TypeVar("_T")
VISIT = 30 * 60
"""Seconds without a look after which the next one is a new visit."""


@contextmanager
def seen_in_visit(what: str) -> Iterator[set[str]]:
    """Give the ids that were seen at `what` in this visit, to be added to; what raises was not seen."""
    all_seen: dict[str, tuple[float, set[str]]] = st.session_state.setdefault("seen-ids", {})
    now = monotonic()
    last, ids = all_seen.get(what, (now, set()))
    found = set(ids) if now - last < VISIT else set()
    yield found
    all_seen[what] = now, found


def once_a_visit(what: str, get: Callable[[bool], _T]) -> _T:
    """Return what `get` gives; it is told whether `what` was on this screen before, in the same visit.

    What raises was not seen: the next look is the first still.
    """
    # Of this tab, and emptied with it when somebody else signs in (doors.visitor).
    seen: dict[str, float] = st.session_state.setdefault("seen", {})
    now = monotonic()
    found = get(what in seen and now - seen[what] < VISIT)
    seen[what] = now
    return found
