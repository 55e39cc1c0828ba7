"""Erasing: oneself, or for an owner somebody else. What is typed must be the very words."""

from __future__ import annotations

import streamlit as st

from training.privacy.held import CONFIRM, EraseRefusedError, OwnData, UnknownPersonError
from training.visitors import Visitor
from ui.parts.cookie import drop_cookie

_BACKUPS = (
    "Copies of the database that somebody has made (backups) are not reached from here: whoever made them has to "
    "delete them. Composure makes none by itself."
)
_STAYS = (
    "Attempts, words, scores, reviews, disputes, grades in calibration and the account are deleted. What was written "
    "for others stays without the name: assignments, scenarios, and levels that were given to somebody."
)


def erase_own(own: OwnData, who: Visitor) -> None:
    """Draw the form by which somebody erases themself."""
    with st.expander("Erase everything about me", icon=":material/delete_forever:"):
        st.write(_STAYS)
        st.caption(_BACKUPS)
        with st.form("erase-me", border=False):
            typed = st.text_input(f"To erase, type: {CONFIRM}", autocomplete="off")
            sent = st.form_submit_button("Erase everything about me")
        if not sent:
            return
        try:
            own.erase(typed)
        except EraseRefusedError as refused:
            st.error(str(refused))
            return
        if who.solo:
            st.session_state.clear()
            st.success("Erased. You begin afresh.")
        else:
            st.success("Erased. You are signed out.")
            drop_cookie()


def erase_other(own: OwnData) -> None:
    """Draw the form by which an owner erases somebody else."""
    people = own.people()
    if not people:
        return
    with st.expander("Erase somebody", icon=":material/person_remove:"):
        st.write(_STAYS)
        st.caption(_BACKUPS)
        with st.form("erase-other", border=False, clear_on_submit=True):
            whom = st.selectbox("Whom", list(people), None, format_func=lambda one: people.get(one, one))
            typed = st.text_input(f"To erase them, type: {CONFIRM}", autocomplete="off")
            sent = st.form_submit_button("Erase everything about them")
        if not sent:
            return
        if whom is None:
            st.error("Nothing was erased. Choose whom.")
            return
        try:
            own.erase_other(whom, typed)
        except (EraseRefusedError, UnknownPersonError) as refused:
            st.error(str(refused))
        else:
            st.success("Erased.")
