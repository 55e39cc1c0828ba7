"""The switch of the demonstration: as whom to look. Nothing is drawn outside it."""

from __future__ import annotations

import streamlit as st

from storage.store import Store
from training.demo import door
from training.visitors import Visitor

CHOSEN, _SWITCHED = "demo-person", "demo-switched"
KEPT = (CHOSEN, _SWITCHED)
"""What stays of a tab's state when another person is chosen."""
_last: dict[str, str] = {}
"""Whoever looks at a demonstration is alone with it: a reload should not put them back."""


def demo_visitor(store: Store) -> Visitor | None:
    """Return as whom the app is looked at, None where this is not the demonstration."""
    found = door.people()
    if not found:
        return None
    known = {each.id for each in found}
    chosen = st.session_state.get(CHOSEN)
    _last["chosen"] = chosen if chosen in known else _first(found).id
    return door.visitor(store, _last["chosen"])


def switch() -> None:
    """Draw the switch, in the demonstration."""
    found = door.people()
    if not found:
        return
    names = {each.id: f"{each.name} ({each.role})" for each in found}
    with st.sidebar:
        st.selectbox(
            "See it as",
            list(names),
            index=list(names).index(_first(found).id),
            format_func=lambda one: names.get(one, one),
            key=CHOSEN,
            on_change=_switched,
        )
        st.caption("A demonstration: the people are made up, and bots played their attempts. Nothing here is real.")
    if st.session_state.get(_SWITCHED):
        _cleared()
        st.stop()


def _switched() -> None:
    st.session_state[_SWITCHED] = True


@st.fragment(run_every=0.1)
def _cleared() -> None:
    """Let the page stand empty for a moment.

    The browser keeps what stood in a field as long as one of the same name is drawn: the next person would see it.
    """
    if st.session_state[_SWITCHED] == "cleared":
        del st.session_state[_SWITCHED]
        st.rerun()
    st.session_state[_SWITCHED] = "cleared"


def _first(found: tuple[door.Somebody, ...]) -> door.Somebody:
    """Return whom a new tab begins with: who was chosen last, else a trainee."""
    last = next((each for each in found if each.id == _last.get("chosen")), None)
    return last or next((each for each in found if each.role == "trainee"), found[0])
