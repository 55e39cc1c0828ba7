"""How long things are kept: the owner's form, what would go now, and the button that lets it go."""

from __future__ import annotations

import streamlit as st

from storage.retention import LONGEST_DAYS
from training.privacy.retention import Due, Retention, RetentionRefusedError
from ui.parts.wording import counted

_SHOWN = "retention-shown"


def keeping(service: Retention) -> None:
    """Draw the days, and what is too old."""
    now = service.keeping()
    with st.expander("How long things are kept", icon=":material/auto_delete:"):
        with st.form("keeping", border=False):
            words = st.number_input("Days for which words are kept", 1, LONGEST_DAYS, now.transcript_days)
            scores = st.number_input("Days for which scores and the log are kept", 1, LONGEST_DAYS, now.score_days)
            sent = st.form_submit_button("Save the days")
        if sent:
            try:
                service.keep(int(words), int(scores))
            except RetentionRefusedError as refused:
                st.error(str(refused))
            else:
                st.success("Stored. Nothing has been deleted yet.")
        st.caption(
            "Nothing goes by itself: delete what is too old here, or let the server do it every night with "
            "`python -m training retention --apply`."
        )
        if st.button("What is too old now?", icon=":material/search:"):
            st.session_state[_SHOWN] = True
        if st.session_state.get(_SHOWN):
            _due(service)


def _due(service: Retention) -> None:
    due = service.due()
    if due.nothing:
        st.text("Nothing is too old.")
        return
    st.text("\n".join(_told(due)))
    if st.button("Delete it now", icon=":material/delete:"):
        service.apply()
        st.session_state[_SHOWN] = False
        st.toast("Deleted.")
        st.rerun()


def _told(due: Due) -> list[str]:
    told = [
        f"{counted(due.words, 'attempt')} would lose every word and keep the score.",
        f"{counted(due.attempts, 'attempt')} would go whole.",
    ]
    return told + [f"{rows} {name} would go." for name, rows in due.rest.items() if rows]
