"""The way from a page to the practice desk, and what a person sees when something behind it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType

import streamlit as st

from storage.errors import StorageError
from storage.store import open_store
from training.desk import Desk, Sitting, UnknownAttemptError, open_desk, solo_visitor
from training.studio import Studio
from training.visitors import Visitor
from ui.parts.wording import LEFT, OUTCOMES

PRACTISE, TALK, SCORECARD = "ui/pages/practise.py", "ui/pages/talk.py", "ui/pages/scorecard.py"
WHAT_IF, STUDIO = "ui/pages/whatif.py", "ui/pages/studio.py"


@cache
def settle_memory(gc: ModuleType) -> None:
    """Collect once after the imports and leave what they made alone: runner.postScriptGC is off (design.md)."""
    gc.collect()
    gc.freeze()


@contextmanager
def guarded() -> Iterator[None]:
    """Show a storage fault to the person who can mend it, in place of the page."""
    try:
        yield
    except StorageError as fault:
        st.error("Your practice cannot be saved or read just now.", icon=":material/database_off:")
        st.text(str(fault))
        if st.button("Try again", icon=":material/refresh:"):
            st.rerun()


def visitor() -> Visitor:
    """Return who is here. Raises StorageError."""
    return solo_visitor(open_store())


def desk() -> Desk:
    """Return this person's practice desk. Raises StorageError."""
    return open_desk(visitor())


def studio() -> Studio:
    """Return this trainer's studio. Raises StorageError."""
    own = desk()
    return Studio(own.store, own.person_id, own.shelf)


def sitting_from_url() -> Sitting | None:
    """Return the attempt that the address names, None (with a way back drawn) when there is none of that name."""
    try:
        return desk().open(st.query_params.get("attempt", ""))
    except UnknownAttemptError as unknown:
        lead_back(str(unknown))
        return None


def ended(sitting: Sitting) -> tuple[str, str, str]:
    """Return how an attempt ended, its icon, and why, in words for the trainee."""
    return OUTCOMES[sitting.outcome] if sitting.outcome else LEFT


def lead_back(words: str) -> None:
    """Say why there is nothing here, and lead to the list of scenarios."""
    st.header("Nothing here")
    st.text(words)
    st.page_link(PRACTISE, label="Choose a scenario", icon=":material/arrow_back:")
