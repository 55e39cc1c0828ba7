"""The way from a page to the practice desk, and what a person sees when something behind it fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from urllib.parse import urlsplit

import streamlit as st

from storage.errors import StorageError
from storage.store import open_store
from training.authoring.studio import Studio
from training.people.sessions import now_utc, visitor_of
from training.permits import NotAllowedError
from training.practice.desk import Desk, Sitting, UnknownAttemptError, open_desk
from training.privacy.retention import Retention
from training.visitors import Visitor
from ui.parts.cookie import on_loopback, token
from ui.parts.demo import KEPT, demo_visitor
from ui.parts.kept import words_gone
from ui.parts.wording import LEFT, OUTCOMES

PRACTISE, TALK, SCORECARD = "ui/pages/practise.py", "ui/pages/talk.py", "ui/pages/scorecard.py"
WHAT_IF, STUDIO = "ui/pages/whatif.py", "ui/pages/studio.py"
NOT_YOU = "You were signed out while this page stood open, so what you sent was not stored. Please sign in again."
NOT_SENT = "not-sent"
"""Under which a tab keeps what was written by somebody who was signed out meanwhile, until it is shown."""
_FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Forwarded", "Via")
ACCOUNT, PEOPLE = "ui/pages/account.py", "ui/pages/people.py"


@cache
def settle_memory(gc: ModuleType) -> None:
    """Collect once after the imports and leave what they made alone: runner.postScriptGC is off (design.md)."""
    gc.collect()
    gc.freeze()


@contextmanager
def guarded() -> Iterator[None]:
    """Show a storage fault to the person who can mend it, and a closed door to whoever stands before it."""
    try:
        yield
    except NotAllowedError as refused:
        st.header("This page is not open to you", anchor=False)
        st.text(str(refused))
    except StorageError as fault:
        st.error("Your practice cannot be saved or read just now.", icon=":material/database_off:")
        st.text(str(fault))
        if st.button("Try again", icon=":material/refresh:"):
            st.rerun()


def turned_away(error: Exception) -> bool:
    """Say, to whoever pressed a button that is not theirs any more, why nothing was done; False for other errors."""
    if not isinstance(error, NotAllowedError):
        return False
    st.header("This was not done", anchor=False)
    st.text(str(error))
    words = st.session_state.pop(NOT_SENT, None)
    if words:
        st.text(f"You had written: {words}")
    st.button("Open the page anew", icon=":material/refresh:")
    return True


def visitor() -> Visitor:
    """Return who is here, as their browser's cookie says; whoever was here before in this tab leaves nothing behind.

    Raises StorageError.
    """
    store = open_store()
    who = (demo_visitor(store) if alone() else None) or visitor_of(store, token(), now_utc(), alone=alone())
    before = st.session_state.get("who", who.person_id)
    if before != who.person_id:
        for key in [each for each in st.session_state if each not in KEPT]:
            del st.session_state[key]
    st.session_state["who"] = who.person_id
    return who


def alone() -> bool:
    """Tell whether nobody but this machine can reach the app."""
    return private(st.get_option("server.address"), st.context.headers)


def private(address: str | None, headers: Mapping[str, str]) -> bool:
    """Tell whether a server at this address, asked with these headers, is reached from its own machine only.

    A proxy on this machine, and a page elsewhere that gave itself our address, show in what the browser asked for. A
    proxy that writes our own address over that, and a page of another port, show in where the browser says it is from.
    """
    asked = headers.get("Host", "localhost")
    host = asked if asked.endswith("]") else asked.rpartition(":")[0] or asked
    forwarded = any(name in headers for name in _FORWARDED)
    here = urlsplit(headers.get("Origin", f"http://{asked}")).netloc.lower() == asked.lower()
    return on_loopback(address) and on_loopback(host) and here and not forwarded


def desk() -> Desk:
    """Return this person's practice desk.

    Raises StorageError, and NotAllowedError for a button of a page that was drawn for somebody else: those are
    answered before the page is drawn anew, and with what stood on the old one.
    """
    drawn_for = st.session_state.get("who")
    who = visitor()
    if drawn_for not in (None, who.person_id):
        raise NotAllowedError(NOT_YOU)
    return open_desk(who)


def studio() -> Studio:
    """Return this trainer's studio. Raises StorageError."""
    own = desk()
    return Studio(own.store, own.visitor, own.shelf)


def sitting_from_url() -> Sitting | None:
    """Return the attempt that the address names, None (with a way back drawn) when there is none of that name."""
    named = st.query_params.get("attempt", "")
    own = desk()
    try:
        return own.open(named)
    except UnknownAttemptError as unknown:
        keeper = Retention(own.store, own.visitor)
        kept = keeper.kept(named)
        if kept:
            words_gone(kept, keeper.keeping().transcript_days)
        else:
            lead_back(str(unknown))
        return None


def ended(sitting: Sitting) -> tuple[str, str, str]:
    """Return how an attempt ended, its icon, and why, in words for the trainee."""
    return OUTCOMES[sitting.outcome] if sitting.outcome else LEFT


def lead_back(words: str) -> None:
    """Say why there is nothing here, and lead to the list of scenarios."""
    st.header("Nothing here")
    st.text(words)
    st.page_link(PRACTISE, label="Choose a customer", icon=":material/arrow_back:")
